"""A strict reader for YAML: every scalar is text, every key and value knows its line and column.

Built on libyaml's parse events, so that depth is bounded before anything is composed, and that YAML's own ideas of
what `on`, `NO` or `12:01:00` mean never apply. Anchors, aliases, tags and duplicate keys are refused.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from generator.reading.problem import Problem

MAX_DEPTH = 50
MAX_BYTES = 256 * 1024

_WRITE_OUT = "write the value out, or put quotes around text that begins with '{}'"

_CHECK_QUOTES = "put quotes around text that holds ': ' or begins with a special character, else check the indentation"
_SAID = {
    "mapping values are not allowed in this context": ("a key and its ':' cannot stand here", _CHECK_QUOTES),
    "could not find expected ':'": (
        "the line above has no ':' after its key",
        "write 'key: value', or indent that line if it continues the text before it",
    ),
    "did not find expected '-' indicator": ("a list ends here without a key", "begin each entry with '- '"),
    "did not find expected ',' or ']'": (
        "a list in brackets is not closed, or lacks a comma",
        "write it as in [one, two], with quotes around text that holds a comma, a bracket or ': '",
    ),
    "did not find expected ',' or '}'": (
        "keys and values in braces are not closed, or lack a comma",
        "write them as in {key: value, other: value}, with quotes around text that holds a comma, a brace or ': '",
    ),
    "did not find expected node content": ("a value is missing here", _CHECK_QUOTES),
    "found unexpected end of stream": ("quotes are opened and never closed", "close them where the text ends"),
    "found character that cannot start any token": (
        "text cannot begin with this character",
        "put quotes around the text",
    ),
    "block sequence entries are not allowed in this context": (
        "an entry of a list cannot stand here",
        "begin it on a line of its own, or put quotes around text that begins with '- '",
    ),
    "found unknown escape character": (
        "a backslash in double quotes stands for something else",
        "use single quotes, or write the backslash twice",
    ),
}
"""What libyaml says, in words for those who do not know it, with what to do."""

_HIDDEN = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)


class UnreadableFile(Exception):
    """The file cannot be read as YAML at all. Lines and columns count from 1."""

    def __init__(self, rule: str, message: str, line: int = 1, column: int = 1, fix: str = "") -> None:
        super().__init__(message)
        self.rule = rule
        self.message = message
        self.line = line
        self.column = column
        self.fix = fix

    def problem(self, path: str) -> Problem:
        """What is told of it; `path` leads from the project's folder to the file."""
        return Problem(path, self.line, self.column, self.rule, self.message, self.fix)


@dataclass(slots=True)
class Node:
    """A scalar, list or mapping at a place in a file. Lines and columns count from 1."""

    line: int
    column: int

    def plain(self) -> Any:
        """The value as text, lists and dictionaries."""
        raise NotImplementedError


@dataclass(slots=True)
class Scalar(Node):
    """A scalar, always text."""

    text: str

    def plain(self) -> str:
        return self.text


@dataclass(slots=True)
class Sequence(Node):
    """A list."""

    items: list[Node] = field(default_factory=list)

    def plain(self) -> list[Any]:
        return [item.plain() for item in self.items]


@dataclass(slots=True)
class Mapping(Node):
    """Keys and values in the order written."""

    entries: dict[str, tuple[Scalar, Node]] = field(default_factory=dict)

    def plain(self) -> dict[str, Any]:
        return {key: value.plain() for key, (_, value) in self.entries.items()}


_BYTE_ORDER_MARK = "\ufeff"
"""Some editors on Windows begin a file with it, and show it nowhere."""


def decode(raw: bytes) -> str:
    """The text of a file.

    :raises UnreadableFile: if it is too large, not UTF-8, or holds characters a reviewer cannot see.
    """
    if len(raw) > MAX_BYTES:
        raise UnreadableFile(
            "file-too-large",
            f"the file has {-(-len(raw) // 1024)} KB, at most {MAX_BYTES // 1024} are allowed",
            fix="split it or shorten its texts",
        )
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8")
        line, column = place_in(before, len(before))
        raise UnreadableFile(
            "not-utf-8",
            f"the character here (byte {raw[error.start]:#04x}) is not stored as UTF-8",
            line,
            column,
            fix="save the file with the encoding UTF-8",
        ) from None
    hidden = _HIDDEN.search(text)
    if hidden:
        line, column = place_in(text, hidden.start())
        begins_with_mark = text.startswith(_BYTE_ORDER_MARK)
        raise UnreadableFile(
            "hidden-character",
            f"a character that nobody sees stands here: {_called(hidden.group())}",
            line,
            column,
            fix="save the file with the encoding 'UTF-8', not 'UTF-8 with BOM'"
            if begins_with_mark
            else "delete it, or delete the words around it and type them anew",
        )
    return text


def _called(character: str) -> str:
    """The name of a character, as in "U+202E RIGHT-TO-LEFT OVERRIDE"."""
    return f"U+{ord(character):04X} {unicodedata.name(character, 'CONTROL CHARACTER')}"


def place_in(text: str, offset: int) -> tuple[int, int]:
    """Line and column, from 1, of what stands at an offset."""
    return text.count("\n", 0, offset) + 1, offset - (text.rfind("\n", 0, offset) + 1) + 1


def parse_mapping(text: str, first_line: int = 1) -> Mapping:
    """Read a document whose root is a mapping. `first_line` is the line of the file on which `text` begins.

    :raises UnreadableFile: if it is not YAML, uses a feature that is refused, or is no mapping.
    """
    events = yaml.parse(text, Loader=yaml.CSafeLoader)
    try:
        root = _Builder(first_line).document(events)
    except yaml.MarkedYAMLError as error:
        raise _syntax_problem(error, text, first_line) from None
    except yaml.YAMLError as error:
        raise UnreadableFile("bad-yaml", f"this is not YAML: {error}", first_line) from None
    if not isinstance(root, Mapping):
        raise UnreadableFile(
            "wrong-type", "the file does not begin with a key and its value", first_line, fix="begin it as in title: …"
        )
    return root


def _syntax_problem(error: yaml.MarkedYAMLError, text: str, first_line: int) -> UnreadableFile:
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    lines = text.split("\n")
    if line >= len(lines):
        # A file that ends too early is told of where it ends, not on the line after it.
        line, column = len(lines) - 1, len(lines[-1])
    written = lines[line]
    if "\t" in written[: column + 1]:
        return UnreadableFile(
            "bad-yaml", "a tab is not allowed here", first_line + line, column + 1, "indent with spaces"
        )
    problem = error.problem or "the file ends too early"
    if problem == "did not find expected key":
        message, fix = _misplaced(starts_line=not written[:column].strip())
    else:
        message, fix = _SAID.get(problem, (problem.replace("did not find expected", "expected"), _CHECK_QUOTES))
    return UnreadableFile("bad-yaml", message, first_line + line, column + 1, fix)


def _misplaced(starts_line: bool) -> tuple[str, str]:
    """What is wrong, and what to do, where a key was expected."""
    if starts_line:
        return "this line is not indented like those it belongs to", "begin it in the same column"
    return "text follows after a value has ended", "put all of the text into one pair of quotes"


class _Builder:
    """Builds nodes from parse events, counting depth instead of trusting the stack."""

    def __init__(self, first_line: int) -> None:
        self._first_line = first_line

    def document(self, events: Iterator[yaml.Event]) -> Node:
        root: Node | None = None
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                if root is not None:
                    raise self._refused(event, "a second document in one file", "make it a file of its own")
            elif isinstance(event, yaml.NodeEvent):
                root = self._node(event, events, depth=1)
        if root is None:
            raise UnreadableFile(
                "empty-file", "the file holds nothing", self._first_line, fix="fill it in, or delete it"
            )
        return root

    def _node(self, event: yaml.Event, events: Iterator[yaml.Event], depth: int) -> Node:
        line, column = self._place(event)
        if not isinstance(event, yaml.NodeEvent):
            raise UnreadableFile("bad-yaml", "a value was expected here", line, column)
        if isinstance(event, yaml.AliasEvent):
            raise self._refused(event, f"an alias (*{event.anchor})", _WRITE_OUT.format("*"))
        if event.anchor is not None:
            raise self._refused(event, f"an anchor (&{event.anchor})", _WRITE_OUT.format("&"))
        tag = getattr(event, "tag", None)
        if tag is not None:
            raise self._refused(event, f"a tag ({tag})", "remove it, or put quotes around text that begins with '!'")
        if isinstance(event, yaml.ScalarEvent):
            return Scalar(line, column, event.value)
        if depth > MAX_DEPTH:
            message = f"lists and keys stand more than {MAX_DEPTH} deep within each other"
            raise UnreadableFile("too-deep", message, line, column, "look for brackets that are never closed")
        if isinstance(event, yaml.SequenceStartEvent):
            items: list[Node] = []
            while not isinstance(following := next(events), yaml.SequenceEndEvent):
                items.append(self._node(following, events, depth + 1))
            return Sequence(line, column, items)
        return Mapping(line, column, self._entries(events, depth))

    def _entries(self, events: Iterator[yaml.Event], depth: int) -> dict[str, tuple[Scalar, Node]]:
        entries: dict[str, tuple[Scalar, Node]] = {}
        while not isinstance(following := next(events), yaml.MappingEndEvent):
            key = self._node(following, events, depth + 1)
            if not isinstance(key, Scalar):
                message = "a key has to be text, not a list or keys and values"
                raise UnreadableFile("wrong-type", message, key.line, key.column, "put quotes around it")
            if key.text in entries:
                first = entries[key.text][0].line
                raise UnreadableFile(
                    "duplicate-key",
                    f"'{key.text}' is given twice, first on line {first}",
                    key.line,
                    key.column,
                    "keep one of them",
                )
            entries[key.text] = (key, self._node(next(events), events, depth + 1))
        return entries

    def _refused(self, event: yaml.Event, what: str, fix: str) -> UnreadableFile:
        line, column = self._place(event)
        return UnreadableFile("yaml-feature", f"{what} is not allowed", line, column, fix)

    def _place(self, event: yaml.Event) -> tuple[int, int]:
        mark = event.start_mark
        return (self._first_line + mark.line, mark.column + 1) if mark else (self._first_line, 1)
