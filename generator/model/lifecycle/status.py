"""The answer for a day, in seven parts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from generator.model.lifecycle.history import Effect, History
from generator.model.lifecycle.interval import ON_PAPER, Interval, Turn, intervals
from generator.model.lifecycle.reason import reason_for
from generator.model.lifecycle.verdict import Flag, Verdict


@dataclass(frozen=True, slots=True)
class SourceReference:
    """A source of a record, by its key or its number in the list (from 1)."""

    record: str
    key: str

    def __str__(self) -> str:
        return f"{self.record}#{self.key}"


@dataclass(frozen=True, slots=True)
class Until:
    """The first day a verdict no longer holds, and the end as its act words it."""

    day: date
    authored: str


@dataclass(frozen=True, slots=True)
class Status:
    """How a part, or a whole measure, stands on a day.

    `since` is the first day of the present run of the verdict, None where it has always been so; `until` the first day
    it no longer holds and `then` the verdict that follows by the terms, both None where no end is known. `reason` says
    why in a sentence, `sources` where that can be read. For an unverified outcome `by_terms` is the verdict that the
    terms give; `unverified` names the parts of a whole whose outcome is unverified.
    """

    verdict: Verdict
    flags: tuple[Flag, ...]
    since: date | None
    until: Until | None
    then: Verdict | None
    reason: str
    sources: tuple[SourceReference, ...]
    by_terms: Verdict
    level: str | None = None
    unverified: tuple[str, ...] = ()
    acts: tuple[str, ...] = ()


def status_of_part(history: History, on: date, today: date) -> Status:
    """How the part of a history stands on a day, as known today."""
    return PartLife(history).status(on, today)


@dataclass(frozen=True, slots=True)
class Run:
    """Consecutive days with one verdict. `following` is what comes after, None where it lasts for good."""

    since: date | None
    stop: date | None
    following: Interval | None


class PartLife:
    """The intervals of one part, kept for any number of questions."""

    def __init__(self, history: History) -> None:
        self.history = history
        self.intervals: Sequence[Interval] = intervals(history)

    def interval(self, day: date) -> Interval:
        """The interval a day lies in."""
        return next(interval for interval in self.intervals if interval.contains(day))

    def status(self, on: date, today: date) -> Status:
        """How the part stands on a day, as known today.

        From a boundary on paper that nothing confirms, the outcome is unverified; days after today follow the terms.
        """
        shown = _verdict_shown(on > today)
        current = self.interval(on)
        verdict = shown(current)
        run = self._run(current, shown)
        flags = (*current.flags, Flag.BY_TERMS) if on > today else current.flags
        authored = run.following and authored_end(run.following.turn)
        rests_on = current.unconfirmed if verdict is Verdict.OUTCOME_UNVERIFIED else None
        turn = rests_on or current.turn
        return Status(
            verdict=verdict,
            flags=flags,
            since=run.since,
            until=Until(run.stop, authored or f"until {run.stop}") if run.stop else None,
            then=run.following.verdict if run.following else None,
            reason=reason_for(self.history, current, rests_on),
            sources=sources_of(turn.effect, self.history),
            by_terms=current.verdict,
            level=current.level.rate,
            unverified=(self.history.part.id,) if self.history.part and verdict is Verdict.OUTCOME_UNVERIFIED else (),
            acts=tuple(effect.act.record for effect in (turn.effect,) if effect),
        )

    def _run(self, current: Interval, shown: Callable[[Interval], Verdict]) -> Run:
        """The run of intervals around one that show the same verdict."""
        at = self.intervals.index(current)
        verdict = shown(current)
        first = last = at
        while first > 0 and shown(self.intervals[first - 1]) is verdict:
            first -= 1
        while last + 1 < len(self.intervals) and shown(self.intervals[last + 1]) is verdict:
            last += 1
        following = self.intervals[last + 1] if last + 1 < len(self.intervals) else None
        return Run(self.intervals[first].start, self.intervals[last].stop, following)


def _verdict_shown(after_today: bool) -> Callable[[Interval], Verdict]:
    def shown(interval: Interval) -> Verdict:
        if after_today or interval.confirmed:
            return interval.verdict
        return Verdict.OUTCOME_UNVERIFIED

    return shown


def authored_end(turn: Turn) -> str | None:
    """The end whose passing made a verdict begin, as its act words it."""
    return str(turn.term) if turn.term and turn.kind in ON_PAPER else None


def sources_of(effect: Effect | None, history: History) -> tuple[SourceReference, ...]:
    """Where a change can be read: the source it cites, else all of its act's; the measure's own where no act is."""
    if effect is None:
        return _references(history.measure.id, history.dates.source, len(history.measure.sources))
    return _references(effect.act.record, effect.change.source, effect.act.source_count)


def _references(record: str, key: str | None, count: int) -> tuple[SourceReference, ...]:
    if key:
        return (SourceReference(record, key),)
    return tuple(SourceReference(record, str(number)) for number in range(1, count + 1))
