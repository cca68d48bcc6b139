"""The frame around a page: all that pages of one folder and shape have in common, rendered once and filled in.

A frame is made from one page rendered with marks in place of its own values. What a mark is replaced with has to be
what the template would have printed there; a test renders every page both ways and compares bytes.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

_MARK = re.compile("\ue000(\\w+)\ue001")


class Slot(StrEnum):
    """A place in a frame that each page fills with its own value, ready for HTML."""

    TITLE = "title"
    DESCRIPTION = "description"
    CANONICAL = "canonical"
    EDIT = "edit"
    REPORT = "report"
    CONTENT = "content"
    SKIP = "skip"

    @property
    def mark(self) -> str:
        """A text that no page contains: its ends are private-use characters, and no filter changes it."""
        return f"\ue000{self.value}\ue001"


@dataclass(frozen=True, slots=True)
class Frame:
    """Pieces of text with slots between them: one piece more than slots."""

    pieces: tuple[str, ...]
    slots: tuple[Slot, ...]

    @classmethod
    def from_rendering(cls, rendered: str) -> "Frame":
        """Split what was rendered with marks."""
        parts = _MARK.split(rendered)
        return cls(tuple(parts[::2]), tuple(Slot(name) for name in parts[1::2]))

    def fill(self, values: Mapping[Slot, str]) -> str:
        """The page with its own values.

        :raises KeyError: if a value is missing.
        """
        filled = [self.pieces[0]]
        for slot, piece in zip(self.slots, self.pieces[1:], strict=True):
            filled += (values[slot], piece)
        return "".join(filled)
