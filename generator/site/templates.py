"""The Jinja environment of the record templates: everything is escaped, everything has to be defined."""

import re
from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined, select_autoescape
from jinja2.ext import Extension

_INDENTATION = re.compile(r"^[ \t]+", re.MULTILINE)


class _WithoutIndentation(Extension):
    """Leaves out the indentation of templates: it says nothing to a browser."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """Strip the beginning of every line, once for each template. No template holds preformatted text."""
        del name, filename
        return _INDENTATION.sub("", source)


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
        extensions=[_WithoutIndentation],
        bytecode_cache=FileSystemBytecodeCache(str(cache)) if cache else None,
    )
