"""Adding to a record's file without touching what its authors wrote: formatting and comments stay as they are."""

from collections.abc import Mapping
from typing import Any

from generator.drafting.yaml_text import entry, flow, item
from generator.reading.locating import read_text
from generator.reading.plain_values import NotPlain, plain_mapping
from generator.reading.yaml_nodes import Mapping as MappingNode
from generator.reading.yaml_nodes import Sequence, UnreadableFile, parse_mapping

_BEFORE = ("summary", "sources")
"""Keys before which a new list is put, the first of them that a record has."""


class NotInserted(Exception):
    """The file is written in a way in which nothing can be added for certain; it has to be done by hand."""


def with_row(text: str, key: str, row: Mapping[str, Any], markdown: bool) -> str:
    """The text of a record's file with one more entry in the list under a key.

    :raises NotInserted: if the file cannot be read, or would not say the same and the entry besides.
    """
    try:
        parts = read_text(text.encode(), markdown)
        yaml = parts.yaml
        changed = _with_row(yaml, parse_mapping(yaml), key, row)
        before, after = plain_mapping(yaml), plain_mapping(changed)
    except (UnreadableFile, NotPlain):
        raise NotInserted from None
    if after != {**before, key: [*before.get(key, []), dict(row)]}:
        raise NotInserted
    return text.replace(yaml, changed, 1)


def _with_row(yaml: str, root: MappingNode, key: str, row: Mapping[str, Any]) -> str:
    lines = yaml.split("\n")
    if key not in root.entries:
        line = next((root.entries[later][0].line for later in _BEFORE if later in root.entries), len(lines) + 1)
        return _joined(lines, line - 1, list(entry(key, [row])))
    name, value = root.entries[key]
    end = _end_of(name.line, root, lines)
    if not isinstance(value, Sequence) or not value.items:
        raise NotInserted
    first = value.items[0]
    dash = lines[first.line - 1].find("- ")
    if lines[value.line - 1][value.column - 1] == "[":
        return _in_brackets(lines, end, row)
    indent = " " * dash
    return _joined(lines, end, [indent + line for line in item(row, 0)])


def _end_of(line: int, root: MappingNode, lines: list[str]) -> int:
    """The number of lines up to the end of the value whose key stands on a line; comments after it are left out."""
    following = [key.line for key, _ in root.entries.values() if key.line > line]
    end = min(following, default=len(lines) + 1) - 1
    while end > line and (not lines[end - 1].strip() or lines[end - 1].startswith("#")):
        end -= 1
    return end


def _in_brackets(lines: list[str], end: int, row: Mapping[str, Any]) -> str:
    """The row added to a list in brackets, which close on the last line of the value."""
    last = lines[end - 1]
    closing = last.rfind("]")
    if closing < 0:
        raise NotInserted
    lines[end - 1] = f"{last[:closing].rstrip()}, {flow(row)}{last[closing:]}"
    return "\n".join(lines)


def _joined(lines: list[str], at: int, added: list[str]) -> str:
    # A file's last line break makes an empty last line, behind which nothing may stand.
    if at >= len(lines) and lines and not lines[-1]:
        at = len(lines) - 1
    return "\n".join([*lines[:at], *added, *lines[at:]])
