"""The calendar: what falls due soon, what fell due lately and what came of it as far as is known, what comes later."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from generator.model.addresses import CALENDAR, anchor_of_day, root_from
from generator.model.dates import ONE_DAY
from generator.pages.chronology import Chronology
from generator.pages.happening import Happening, gathered
from generator.pages.presenter import Presenter, date_view
from generator.pages.views import DateView, Entry, Head

NEAR_DAYS = 30
"""How far the next days reach, and the past ones."""


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """A day (in its machine form) with what falls due on it, and its place on the page: the same for good."""

    day: str
    anchor: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class CalendarPage:
    """Everything the template of the calendar shows. `next` and `later` begin with the nearest, `past` with the last.

    Today counts among the next days. For a reader of a later day the browser moves days on (`calendar.js`).
    """

    head: Head
    checked: DateView
    near_days: int
    next: tuple[CalendarDay, ...]
    past: tuple[CalendarDay, ...]
    later: tuple[CalendarDay, ...]


def calendar_page(presenter: Presenter, chronology: Chronology) -> CalendarPage:
    """Present what is due around the presenter's day."""
    today, near = presenter.today, NEAR_DAYS * ONE_DAY
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
        next=_days(h for h in chronology.due if today <= h.day <= today + near),
        past=_days(h for h in reversed(chronology.due) if today - near <= h.day < today),
        later=_days(h for h in chronology.due if h.day > today + near),
    )


def _days(happenings: Iterable[Happening]) -> tuple[CalendarDay, ...]:
    """The days in the order given."""
    by_day = groupby(happenings, key=lambda happening: happening.day)
    return tuple(CalendarDay(day.isoformat(), anchor_of_day(day), gathered(found)) for day, found in by_day)
