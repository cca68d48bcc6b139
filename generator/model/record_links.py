"""Links between records inside prose: `[[id]]` and `[[id|words]]`."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_BREAK = r"\n(?![ \t]*\n)"
"""A link may run over the end of a line, as any sentence may, but not over that of a paragraph."""
LINK_PATTERN = rf"\[\[((?:[^\[\]|\n]++|{_BREAK})++)(?:\|((?:[^\[\]\n]++|{_BREAK})++))?\]\]"
_LINK = re.compile(LINK_PATTERN)
_OPENING = re.compile(r"\[\[")
_CODE = re.compile(r"^(```|~~~).*?^\1[^\n]*$|`[^`\n]*`", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class RecordLink:
    """A link as written: the name it gives, the words shown, and where in the text it begins (from 0)."""

    name: str
    words: str | None
    offset: int


def record_links(text: str) -> Iterator[RecordLink]:
    """All links in a text, in order. What stands in code is no link."""
    if "[[" not in text:
        return
    for match in _LINK.finditer(without_code(text)):
        yield RecordLink(name_of(match.group(1)), match.group(2), match.start())


def name_of(written: str) -> str:
    """The name a link gives, wherever its lines break."""
    return " ".join(written.split())


def with_words(text: str, title_of: Callable[[str], str]) -> str:
    """A text with words in place of its links: their own, or what `title_of` says of the name a link gives."""
    return _LINK.sub(lambda match: match.group(2) or title_of(name_of(match.group(1))), text)


def unfinished_links(text: str) -> Iterator[int]:
    """Where in a text `[[` begins something that is no link (from 0), and would be shown to readers as it stands."""
    if "[[" not in text:
        return
    visible = without_code(text)
    if visible.count("[[") != sum(1 for _ in _LINK.finditer(visible)):
        without_links = _LINK.sub(lambda match: " " * len(match.group()), visible)
        yield from (match.start() for match in _OPENING.finditer(without_links))


def without_code(text: str) -> str:
    """A text with spaces in place of code, so that what is left keeps its place."""
    may_hold_code = "`" in text or "~~~" in text
    return _CODE.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), text) if may_hold_code else text
