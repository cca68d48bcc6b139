"""The line of time that lifelines share: whole years, measured in per cent. Years long past are drawn narrower."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

_MOST_YEARS_BACK = 24
_MOST_YEARS_AHEAD = 3
_WIDE_YEARS_BACK = 5
_NARROWING = 3
"""How many years long past have the room of one; there have to be more of them than that."""
_FEW_YEARS = 4
_MOST_LABELS = 8


@dataclass(frozen=True)
class TimeAxis:
    """From 1 January of the first year (0 %) to 1 January after the last (100 %).

    Years before `wide` are drawn narrower; where there are none, it is the first.
    """

    first: int
    wide: int
    last: int

    @classmethod
    def spanning(cls, days: Iterable[date], today: date) -> "TimeAxis":
        """The years of all days, at least the one before and after today's; what lies far off is cut away."""
        years = [today.year - 1, today.year + 1, *(day.year for day in days)]
        first = max(min(years), today.year - _MOST_YEARS_BACK)
        wide = today.year - _WIDE_YEARS_BACK
        last = min(max(years), today.year + _MOST_YEARS_AHEAD)
        return cls(first, wide if wide - first > _NARROWING else first, last)

    def place(self, day: date) -> float:
        """Where a day begins, in per cent; what lies before or after the axis is placed at its ends."""
        return min(max(self._distance(day) / self._length * 100, 0.0), 100.0)

    def holds(self, day: date) -> bool:
        """Whether a day lies on the axis."""
        return self.first <= day.year <= self.last

    def ticks(self) -> tuple[date, ...]:
        """The days at which a line stands: new years, on a short axis new quarters; not at the very start."""
        months = (1, 4, 7, 10) if self.last - self.first < _FEW_YEARS else (1,)
        days = (date(year, month, 1) for year in self._evenly(1) for month in months)
        return tuple(day for day in days if day != date(self.first, 1, 1))

    def labelled(self) -> tuple[int, ...]:
        """The years named: as many as have room on a narrow screen."""
        room = self.last + 1 - self.wide + (self.wide - self.first) / _NARROWING
        return self._evenly(-int(-room // _MOST_LABELS))

    def _evenly(self, step: int) -> tuple[int, ...]:
        """Years that stand at about the same distance: each (for a step of 1) of late, fewer of those long past."""
        late = range(self.last, self.wide - 1, -step)
        past = range(late[-1] - step * _NARROWING, self.first - 1, -step * _NARROWING) if self.wide > self.first else ()
        return tuple(reversed((*late, *past)))

    def _distance(self, day: date) -> float:
        """How far a day lies from the start, in days of late years."""
        since = day.toordinal() - self._turn
        return self._past + (since if since > 0 else since / _NARROWING)

    @cached_property
    def _turn(self) -> int:
        """The day from which on years have their full width."""
        return date(self.wide, 1, 1).toordinal()

    @cached_property
    def _past(self) -> float:
        """How much room the years before that day take."""
        return (self._turn - date(self.first, 1, 1).toordinal()) / _NARROWING

    @cached_property
    def _length(self) -> float:
        return self._distance(date(self.last + 1, 1, 1))
