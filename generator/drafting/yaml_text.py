"""Values as YAML, the way authors of the archive write it."""

import json
import re
import textwrap
from collections.abc import Iterator, Mapping
from typing import Any

from generator.reading.plain_values import NotPlain, plain_mapping

WIDTH = 120
"""Columns of a line; what does not fit stands on lines of its own, except for titles and addresses."""
_INDENT = "  "
_WORDS_OF_YAML = frozenset({"null", "~", "true", "false"})
"""What an editor would not read as text."""
_NUMBER = re.compile(r"[-+]?(?:0\d+|\d*\.\d*|[\d.]+[eE][-+]?\d+)")
"""What an editor would read as another number than is written: 2846.90 as 2846.9."""


def scalar(text: str) -> str:
    """A text as a value on one line, in quotes only where it needs them; nothing for an empty one."""
    if not text:
        return ""
    return text if _reads_as_it_stands(text) else json.dumps(text, ensure_ascii=False)


def _reads_as_it_stands(text: str) -> bool:
    """Whether plain text is read back as it is, within brackets and outside of them."""
    if text.lower() in _WORDS_OF_YAML or _NUMBER.fullmatch(text) or text != text.strip() or not text.isprintable():
        return False
    try:
        return plain_mapping(f"key: {text}\nlist: [{text}]\nkeys: {{key: {text}}}") == {
            "key": text,
            "list": [text],
            "keys": {"key": text},
        }
    except NotPlain:
        return False


def flow(value: Any) -> str:
    """A value on one line: `[CN, US]`, `{commodity: gallium}`."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {flow(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(flow(inner) for inner in value) + "]"
    if isinstance(value, bool):
        return "true" if value else "false"
    return scalar(str(value))


def entry(key: str, value: Any, depth: int = 0) -> Iterator[str]:
    """The lines of a key with its value: on one line where that fits, else its parts below each other."""
    indent = _INDENT * depth
    if isinstance(value, str):
        yield from _text(key, value, indent)
    elif isinstance(value, Mapping):
        line = f"{indent}{key}: {flow(value)}"
        if len(line) <= WIDTH and "" not in value.values():
            yield line
        else:
            yield f"{indent}{key}:"
            for inner, own in value.items():
                yield from entry(inner, own, depth + 1)
    elif isinstance(value, list | tuple) and any(isinstance(row, Mapping) for row in value):
        yield f"{indent}{key}:"
        for row in value:
            yield from item(row, depth + 1)
    else:
        yield f"{indent}{key}: {flow(value)}"


def item(row: Mapping[str, Any], depth: int) -> Iterator[str]:
    """The lines of one entry of a list of keys and values."""
    indent = _INDENT * depth
    line = f"{indent}- {flow(row)}"
    if len(line) <= WIDTH and "" not in row.values():
        yield line
        return
    lines = [line for key, value in row.items() for line in entry(key, value, depth + 1)]
    yield f"{indent}- {lines[0].lstrip()}"
    yield from lines[1:]


def _text(key: str, text: str, indent: str) -> Iterator[str]:
    """A text on one line; a summary, or one of several lines, as a block."""
    if key == "summary" or "\n" in text:
        yield f"{indent}{key}: |"
        inner = indent + _INDENT
        for paragraph in text.strip().split("\n"):
            yield from textwrap.wrap(
                paragraph,
                WIDTH,
                initial_indent=inner,
                subsequent_indent=inner,
                break_long_words=False,
                break_on_hyphens=False,
            ) or [""]
    else:
        yield f"{indent}{key}: {scalar(text)}".rstrip()
