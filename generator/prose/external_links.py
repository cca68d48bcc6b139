"""Links in prose that lead to pages elsewhere."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.record_links import without_code

_INSIDE = r"https?://[^\s<>()\"]*(?:\([^\s<>()\"]*\)[^\s<>()\"]*)*"
"""An address as it stands in parentheses: pairs of them may be part of it."""
_FORMS = re.compile(
    rf"\]\(\s*<?(?P<inline>{_INSIDE})"
    r"|<(?P<angled>https?://[^\s<>]+)>"
    rf"|^ {{0,3}}\[[^\]\n]+\]:\s*<?(?P<defined>{_INSIDE})",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class ExternalLink:
    """An address, and where in the text it begins (from 0)."""

    address: str
    offset: int


def external_links(text: str) -> Iterator[ExternalLink]:
    """All links of a text to pages elsewhere, in order: those in the forms of Markdown, as bare addresses are none."""
    if "://" not in text:
        return
    for match in _FORMS.finditer(without_code(text)):
        assert match.lastgroup is not None  # noqa: S101 - each form is a group
        yield ExternalLink(match[match.lastgroup], match.start(match.lastgroup))
