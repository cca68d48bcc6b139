"""On which days a measure, or a part of it, is answered otherwise than before."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from generator.model.archive import Archive
from generator.model.dates import ONE_DAY
from generator.model.lifecycle.verdict import Flag, Verdict
from generator.model.lifecycle.whole import MeasureLife
from generator.model.measure import Measure, Part


@dataclass(frozen=True, slots=True)
class Answer:
    """What a reader is told of a day: the verdict, what qualifies it, and the rate."""

    verdict: Verdict
    flags: tuple[Flag, ...]
    rate: str | None


@dataclass(frozen=True, slots=True)
class Span:
    """Days, from `first` (None: ever since) to `last` (None: for good), with the answer before and after.

    An answer is None where there is no such measure or part.
    """

    first: date | None
    last: date | None
    before: Answer | None
    after: Answer | None

    def holds(self, day: date) -> bool:
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True)
class PartVerdicts:
    """The days on which a part, or a measure as a whole (`part` None), is answered otherwise."""

    part: Part | None
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class MeasureVerdicts:
    """A measure, as it is after or was before, whose answers change: the whole first, then its parts."""

    measure: Measure
    parts: tuple[PartVerdicts, ...]

    def changes_on(self, day: date) -> bool:
        """Whether some answer for a day is another."""
        return any(span.holds(day) for part in self.parts for span in part.spans)


def verdict_changes(before: Archive, after: Archive, today: date) -> Iterator[MeasureVerdicts]:
    """The measures whose answers change, as known today. Of new and removed ones only today and later days count."""
    old = {measure.id: measure for measure in before.measures}
    new = {measure.id: measure for measure in after.measures}
    for identifier in sorted(old.keys() | new.keys()):
        was, now = old.get(identifier), new.get(identifier)
        lives = (before.life(was) if was else None, after.life(now) if now else None)
        if _same(*lives):
            continue
        parts = tuple(_of_parts(was, now, *lives, today))
        if parts:
            yield MeasureVerdicts(now or was or new[identifier], parts)


def _same(before: MeasureLife | None, after: MeasureLife | None) -> bool:
    """Whether two lives are alike to the last word, so that no answer can differ."""
    if before is None or after is None:
        return False
    return [(life.history.part, life.intervals) for life in before.lives] == [
        (life.history.part, life.intervals) for life in after.lives
    ]


def _of_parts(
    was: Measure | None, now: Measure | None, before: MeasureLife | None, after: MeasureLife | None, today: date
) -> Iterator[PartVerdicts]:
    old = {part.id: part for part in was.parts} if was else {}
    new = {part.id: part for part in now.parts} if now else {}
    for identifier in (None, *dict.fromkeys((*new, *old))):
        mine = before if identifier is None or identifier in old else None
        theirs = after if identifier is None or identifier in new else None
        spans = tuple(_spans(identifier, mine, theirs, today))
        if spans:
            yield PartVerdicts(new.get(identifier) or old.get(identifier) if identifier else None, spans)


def _spans(part: str | None, before: MeasureLife | None, after: MeasureLife | None, today: date) -> Iterator[Span]:
    """The days on which the answers differ, neighbouring ones of equal answers together."""
    turns = {day for life in (before, after) if life for day in life.turning_days()}
    # From tomorrow on answers follow the terms.
    starts: list[date | None] = [None, *sorted({*turns, today + ONE_DAY})]
    if before is None or after is None:
        starts = [today, *(start for start in starts if start and start > today)]
    open_span: Span | None = None
    for start, stop in pairwise([*starts, None]):
        day = start or (stop or today) - ONE_DAY
        span = Span(
            start, stop - ONE_DAY if stop else None, _answer(before, part, day, today), _answer(after, part, day, today)
        )
        if open_span and (open_span.before, open_span.after) == (span.before, span.after):
            open_span = Span(open_span.first, span.last, span.before, span.after)
            continue
        if open_span and open_span.before != open_span.after:
            yield open_span
        open_span = span
    if open_span and open_span.before != open_span.after:
        yield open_span


def _answer(life: MeasureLife | None, part: str | None, day: date, today: date) -> Answer | None:
    if life is None:
        return None
    status = life.status(part, day, today)
    if status.verdict is Verdict.NOT_YET:
        return Answer(Verdict.NOT_YET, (), None)
    return Answer(status.verdict, tuple(flag for flag in status.flags if flag is not Flag.BY_TERMS), status.level)
