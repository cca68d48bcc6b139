"""The life of a measure, or of a part of it, as stretches of days that a reader sees as one.

Up to today they show what is known today, outcomes unverified where nobody has looked; from tomorrow on they follow the
terms of the acts.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from generator.model.archive import Archive
from generator.model.binding import Extent, extent_of
from generator.model.coverage import Coverage
from generator.model.dates import ONE_DAY
from generator.model.lifecycle.status import PartLife
from generator.model.lifecycle.verdict import BINDING, Verdict
from generator.model.lifecycle.whole import MeasureLife


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days from `start` (None: the beginning of time) to the day before `stop` (None: for good) with one answer.

    `verdict` is None where the goods asked about are not covered. `limited` and `level` are given only where it binds.
    `ahead` says that the days lie after today.
    """

    start: date | None
    stop: date | None
    verdict: Verdict | None
    limited: bool
    level: str | None
    ahead: bool

    def says_what(self, other: "Stretch") -> bool:
        """Whether another one gives the same answer, be it ahead or not."""
        return (self.verdict, self.limited, self.level) == (other.verdict, other.limited, other.level)

    def between(self, start: date | None, stop: date | None) -> "Stretch":
        """The same answer for other days."""
        return Stretch(start, stop, self.verdict, self.limited, self.level, self.ahead)


def stretches_of_part(life: PartLife, today: date) -> tuple[Stretch, ...]:
    """The life of a part. Days before anything was known of it are left out."""

    def pieces() -> Iterator[Stretch]:
        for interval in life.intervals:
            for start, stop, ahead in _parted(interval.start, interval.stop, today):
                verdict = life.seen(start or date.min, today, ahead)
                binds = verdict in BINDING
                limited, level = binds and life.history.limited, interval.level.rate if binds else None
                yield Stretch(start, stop, verdict, limited, level, ahead)

    return _joined(pieces())


def stretches_of_whole(life: MeasureLife, today: date) -> tuple[Stretch, ...]:
    """The life of a measure whose parts may differ. Rates are those of parts, so there are none."""

    def pieces() -> Iterator[Stretch]:
        for first, last in pairwise([None, *life.turning_days(), None]):
            for start, stop, ahead in _parted(first, last, today):
                day = start or date.min
                bound = [part.history.limited for part in life.lives if part.seen(day, today, ahead) in BINDING]
                yield Stretch(start, stop, life.seen(None, day, today, ahead), bool(bound) and all(bound), None, ahead)

    return stretches_of_part(life.lives[0], today) if len(life.lives) == 1 else _joined(pieces())


def while_covered(
    archive: Archive, coverage: Coverage, commodity: str, stretches: Sequence[Stretch]
) -> tuple[Stretch, ...]:
    """A life as far as it concerns a commodity: the rows that name it, and those that exempt it, may be dated.

    Empty where the commodity is never covered.
    """
    turns = sorted(set(coverage.turning_days(archive)))

    def pieces() -> Iterator[Stretch]:
        for stretch in stretches:
            inner = (day for day in turns if stretch.start is None or day > stretch.start)
            days = [stretch.start, *(day for day in inner if stretch.stop is None or day < stretch.stop), stretch.stop]
            for start, stop in pairwise(days):
                covered = extent_of(archive, coverage, commodity, start or date.min) is not Extent.NOTHING
                if covered:
                    yield stretch.between(start, stop)
                else:
                    yield Stretch(start, stop, None, False, None, stretch.ahead)

    if not turns and not coverage.excludes:
        return tuple(stretches)
    found = _joined(pieces())
    return found if any(stretch.verdict for stretch in found) else ()


def _parted(start: date | None, stop: date | None, today: date) -> Iterator[tuple[date | None, date | None, bool]]:
    """Days up to today, and those ahead of it."""
    tomorrow = today + ONE_DAY
    if start is None or start < tomorrow:
        yield start, tomorrow if stop is None or stop > tomorrow else stop, False
    if stop is None or stop > tomorrow:
        yield max(start, tomorrow) if start else tomorrow, stop, True


def _joined(pieces: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """Neighbours that say the same as one; what nobody knew of yet, or has not covered yet, left out."""
    found: list[Stretch] = []
    for piece in pieces:
        if found and found[-1].says_what(piece) and found[-1].ahead == piece.ahead:
            found[-1] = found[-1].between(found[-1].start, piece.stop)
        elif piece.verdict is not Verdict.NOT_YET and (found or piece.verdict):
            found.append(piece)
    return tuple(found)
