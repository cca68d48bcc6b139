"""The Jinja environment of the record templates: everything is escaped, everything has to be defined."""

from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined, select_autoescape


def environment(folder: Path, cache: Path | None = None) -> Environment:
    """Templates below a folder, compiled once; `cache` keeps what was compiled between builds."""
    if cache:
        cache.mkdir(parents=True, exist_ok=True)
    return Environment(
        loader=FileSystemLoader(folder),
        autoescape=select_autoescape(default=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=FileSystemBytecodeCache(str(cache)) if cache else None,
    )
