"""Where in a file a value stands, found by reading the file again: only files with problems pay for it."""

from generator.reading.front_matter import FrontMatter, split_front_matter
from generator.reading.yaml_nodes import Mapping, Node, Sequence, decode, parse_mapping

Location = tuple[str | int, ...]
"""Keys and list positions that lead from the top of a record to a value."""


def read_text(raw: bytes, markdown: bool) -> FrontMatter:
    """The YAML of a record file, and for Markdown the body, each with the line on which it begins.

    :raises UnreadableFile: if the file cannot be read.
    """
    text = decode(raw)
    return split_front_matter(text) if markdown else FrontMatter(text, 1, "", 1)


def parse_record(raw: bytes, markdown: bool) -> tuple[Mapping, str, int]:
    """The nodes of a record file, and for Markdown the body with the line on which it begins.

    :raises UnreadableFile: if the file cannot be read.
    """
    text = read_text(raw, markdown)
    return parse_mapping(text.yaml, text.yaml_line), text.body, text.body_line


def locate(root: Node, location: Location, at_key: bool = False) -> tuple[int, int]:
    """Line and column of the value at a location, or of the nearest thing around it that exists.

    `at_key` gives the place of the last key instead of its value.
    """
    node: Node = root
    place = (root.line, root.column)
    for step in location:
        if isinstance(node, Mapping) and isinstance(step, str) and step in node.entries:
            key, node = node.entries[step]
            place = (key.line, key.column) if at_key else (node.line, node.column)
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
            place = (node.line, node.column)
        # Any other step names a variant of a type, which has no place of its own.
    return place
