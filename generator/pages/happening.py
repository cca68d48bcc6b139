"""A line of the chronology with what it is sorted, selected and gathered by."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from generator.pages.views import Entry

_Part = TypeVar("_Part")

OWN_STEP, TERM, DUE_DATE = "measure", "term", "deadline"
"""Kinds of entry beside those of events: a measure is announced or adopted; something follows from its dates; a day
that was set beforehand in another way."""


@dataclass(frozen=True, slots=True)
class Happening:
    """An entry with the days it can mean, from `day` to `last`.

    `due` says that its day was set beforehand, so that it is no event of its own. `set_by` is what set the day, an act
    or the wording of a deadline; empty where nothing else can share it.
    """

    day: date
    last: date
    entry: Entry
    due: bool = False
    set_by: str = ""

    def ahead(self, today: date) -> bool:
        """Whether it lies after today."""
        return self.day > today


def gathered(happenings: Iterable[Happening]) -> tuple[Entry, ...]:
    """The entries in the order given; what one act set for several measures alike on one day is one entry."""
    groups: dict[object, list[Entry]] = {}
    for number, happening in enumerate(happenings):
        groups.setdefault(_likeness(happening) or number, []).append(happening.entry)
    return tuple(_together(entries) for entries in groups.values())


def _likeness(happening: Happening) -> object | None:
    """What two happenings have in common that can be told in one entry; None for one that stands alone."""
    entry = happening.entry
    if not happening.set_by or entry.parts:
        return None
    return (
        happening.day,
        happening.set_by,
        entry.what,
        entry.effect,
        entry.unverified,
        entry.unverified_from,
        entry.outcome,
    )


def _together(entries: list[Entry]) -> Entry:
    if len(entries) == 1:
        return entries[0]
    # The same order in lists that begin with the newest and in those that begin with the nearest.
    first, *others = sorted(entries, key=lambda entry: entry.link.address)
    return replace(
        first,
        also=tuple(entry.link for entry in others),
        jurisdictions=_united(entry.jurisdictions for entry in (first, *others)),
        commodities=_united(entry.commodities for entry in (first, *others)),
        places=_united(entry.places for entry in (first, *others)),
        goods=_united(entry.goods for entry in (first, *others)),
        in_law=any(entry.in_law for entry in entries),
    )


def _united(parts: Iterable[tuple[_Part, ...]]) -> tuple[_Part, ...]:
    return tuple(dict.fromkeys(part for some in parts for part in some))
