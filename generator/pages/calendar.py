"""The calendar: what falls due soon, what fell due lately and what came of it as far as is known, what comes later."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator.model.addresses import CALENDAR, anchor_of_day, root_from
from generator.model.dates import ONE_DAY
from generator.pages.chronology import Chronology
from generator.pages.happening import Happening, gathered
from generator.pages.presenter import Presenter, date_view
from generator.pages.views import DateView, Entry, Head

NEAR_DAYS = 30
"""How far the next days reach, and the past ones."""


@dataclass(frozen=True, slots=True)
class CalendarPage:
    """Everything the template of the calendar shows. `next` and `later` begin with the nearest, `past` with the last.

    Today counts among the next days. The first entry of each day has the day's anchor.
    """

    head: Head
    checked: DateView
    near_days: int
    next: tuple[Entry, ...]
    past: tuple[Entry, ...]
    later: tuple[Entry, ...]
    unverified: int


def calendar_page(presenter: Presenter, chronology: Chronology) -> CalendarPage:
    """Present what is due around the presenter's day."""
    today, near = presenter.today, NEAR_DAYS * ONE_DAY
    past = _anchored(h for h in reversed(chronology.due) if today - near <= h.day < today)
    return CalendarPage(
        head=Head(
            title="Calendar",
            description="Suspensions that end, measures that start or lapse, deadlines and consultations, by day.",
            address=CALENDAR,
            root=root_from(CALENDAR),
            as_of=presenter.as_of,
        ),
        checked=date_view(presenter.archive.settings.checked),
        near_days=NEAR_DAYS,
        next=_anchored(h for h in chronology.due if today <= h.day <= today + near),
        past=past,
        later=_anchored(h for h in chronology.due if h.day > today + near),
        unverified=sum(1 + len(entry.also) for entry in past if entry.unverified),
    )


def _anchored(happenings: Iterable[Happening]) -> tuple[Entry, ...]:
    """Entries in the order given, the first of each day with the anchor of the day."""
    by_day: dict[str, list[Happening]] = {}
    for happening in happenings:
        by_day.setdefault(anchor_of_day(happening.day), []).append(happening)
    return tuple(entry for anchor, found in by_day.items() for entry in _of_day(anchor, found))


def _of_day(anchor: str, happenings: list[Happening]) -> Iterator[Entry]:
    first, *others = gathered(happenings)
    yield replace(first, anchor=anchor)
    yield from others
