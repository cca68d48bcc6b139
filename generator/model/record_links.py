"""Links between records inside prose: `[[id]]` and `[[id|words]]`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

LINK_PATTERN = r"\[\[([^\[\]|\n]+?)(?:\|([^\[\]\n]+?))?\]\]"
_LINK = re.compile(LINK_PATTERN)
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
        yield RecordLink(match.group(1).strip(), match.group(2), match.start())


def without_code(text: str) -> str:
    """A text with spaces in place of code, so that what is left keeps its place."""
    may_hold_code = "`" in text or "~~~" in text
    return _CODE.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), text) if may_hold_code else text
