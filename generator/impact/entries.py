"""The lines of the chronology, for comparing."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.model.wording import listed
from generator.pages.chronology import Chronology
from generator.pages.presenter import Presenter


@dataclass(frozen=True, slots=True, order=True)
class EntryLine:
    """A line of the chronology in words, sorted by its day."""

    day: date
    when: str
    what: str
    title: str
    parts: str


def entry_lines(presenter: Presenter) -> Iterator[EntryLine]:
    """Every line of an archive's chronology. How soon something is due, or that it is unverified, is no part of it."""
    for happening in Chronology(presenter).happenings:
        entry = happening.entry
        yield EntryLine(happening.day, entry.date.words, entry.what, entry.link.title, listed(entry.parts))
