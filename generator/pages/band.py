"""The months of a chronology at a glance: which days have something of which sort. Drawn as a band above the list."""

import calendar
from collections.abc import Iterable, Iterator
from datetime import date

from generator.drawings.band import Band, Lane, Month
from generator.model.dates import ONE_DAY, parse_date
from generator.model.wording import date_in_words
from generator.pages.happening import DUE_DATE, OWN_STEP, TERM, Happening

_ACTS = ("legal-act", "ratification", "ruling", OWN_STEP)
_TALKS = ("talks", "agreement", "announcement", "proposal", "threat")
_LANES = (
    ("acts", "Acts and rulings", _ACTS),
    ("talks", "Talks and plans", _TALKS),
    ("others", "Other events", ()),
    ("terms", "By the terms of acts", (TERM,)),
    ("deadlines", "Deadlines", (DUE_DATE,)),
)
"""What stands in one line of the band; the third takes the kinds that no other names."""
_REST = "others"
_LANE_OF_KIND = {kind: term for term, _, kinds in _LANES for kind in kinds}


def band_of(happenings: Iterable[Happening], first: date, last: date, today: date, anchors: frozenset[str]) -> Band:
    """The band from the month of `first` to that of `last`; `anchors` are the places of months on the page.

    An entry known only by its month is counted there and has no day; one known less exactly is left out.
    """
    days: dict[str, list[date]] = {term: [] for term, _, _ in _LANES}
    counts = dict.fromkeys(_months(first, last), 0)
    for happening in happenings:
        month = happening.day.replace(day=1)
        if month in counts and happening.last <= _last_of_month(month):
            counts[month] += 1
            if happening.day == happening.last:
                days[_LANE_OF_KIND.get(happening.entry.kind, _REST)].append(happening.day)
    return Band(
        months=tuple(_month(month, count, anchors) for month, count in counts.items()),
        lanes=tuple(Lane(term, label, tuple(days[term])) for term, label, _ in _LANES),
        today=today if today.replace(day=1) in counts else None,
    )


def anchor_of_month(text: str) -> str:
    """The place of a month (`2025-04`), or of what is known only by its year, on a page."""
    return f"m-{text}"


def _last_of_month(day: date) -> date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def _months(first: date, last: date) -> Iterator[date]:
    """The first days of consecutive months."""
    month = first.replace(day=1)
    while month <= last:
        yield month
        month = _last_of_month(month) + ONE_DAY


def _month(first: date, count: int, anchors: frozenset[str]) -> Month:
    text = first.strftime("%Y-%m")
    anchor = anchor_of_month(text)
    return Month(first, date_in_words(parse_date(text)), count, anchor if anchor in anchors else None)
