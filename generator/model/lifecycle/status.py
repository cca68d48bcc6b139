"""The answer for a day, in seven parts."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator.model.dates import End, KnownDate
from generator.model.lifecycle.history import Effect, History, names_of
from generator.model.lifecycle.interval import PERHAPS_BINDING, Interval, Turn, TurnKind, intervals
from generator.model.lifecycle.reason import rates_named, reason_for
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
    """The first day a verdict no longer holds, and the end as its act words it: `term` where an act does."""

    day: date
    authored: str
    term: End | None = None


@dataclass(frozen=True, slots=True)
class Status:
    """How a part, or a whole measure, stands on a day.

    `since` is the first day of the present run of the verdict, None where it has always been so, and `since_told` the
    date by which that day is known, where it is no day; `until` the first day it no longer holds and `then` the verdict
    that follows by the terms, both None where no end is known. `reason` says why in a sentence, `sources` where that
    can be read. For an unverified outcome `by_terms` is the verdict that the terms give; `unverified` names the parts
    of a whole whose outcome is unverified.
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
    since_told: KnownDate | None = None


@dataclass(frozen=True, slots=True)
class Account:
    """What is told of an interval: why it is so, where that can be read, and the records of the acts it rests on."""

    reason: str
    sources: tuple[SourceReference, ...]
    acts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """Consecutive days with one verdict. `following` is what comes after, None where it lasts for good."""

    first: Interval
    stop: date | None
    following: Interval | None


class PartLife:
    """The intervals of one part, kept for any number of questions."""

    def __init__(self, history: History) -> None:
        self.history = history
        self.intervals: Sequence[Interval] = intervals(history)
        self._starts = [interval.start or date.min for interval in self.intervals]

    def interval(self, day: date) -> Interval:
        """The interval a day lies in."""
        return self.intervals[self._number(day)]

    def verdict(self, on: date, today: date) -> Verdict:
        """How the part stands on a day, as known today."""
        return self.seen(on, today, on > today)

    def seen(self, day: date, today: date, by_terms: bool) -> Verdict:
        """The verdict of a day in a view of time: by the terms throughout, or with what is unverified as of today."""
        return _seen(self.interval(day), today, by_terms)

    def status(self, on: date, today: date) -> Status:
        """How the part stands on a day, as known today, with why, since when and until when.

        From a boundary on paper that nothing confirms, the outcome is unverified; days after today follow the terms.
        """
        ahead = on > today
        current = self.interval(on)
        verdict = _seen(current, today, ahead)
        run = self._run(self._number(on), today, ahead)
        unverified = verdict is Verdict.OUTCOME_UNVERIFIED
        account = self.account(current, unverified, today if ahead else None)
        return Status(
            verdict=verdict,
            flags=_flags_shown(current, ahead),
            since=run.first.start,
            until=_until(run),
            then=_then(current, run, today),
            reason=account.reason,
            sources=account.sources,
            by_terms=current.verdict,
            level=current.level.rate if ahead else current.level.told,
            unverified=(self.history.part.id,) if self.history.part and unverified else (),
            acts=account.acts,
            since_told=None if unverified else run.first.imprecise_start,
        )

    def account(self, interval: Interval, unverified: bool = False, after: date | None = None) -> Account:
        """What is told of an interval while its outcome is unverified, or by the terms of the acts.

        For a day to come `after` is the reader's own day.
        """
        on_paper = _on_paper(interval, unverified)
        turn = on_paper or interval.turn
        return Account(
            reason=reason_for(self.history, interval, on_paper, after),
            sources=_sources(turn, interval, self.history),
            acts=tuple(dict.fromkeys(effect.act.record for effect in turn.acts)),
        )

    def may_have_bound(self, day: date) -> bool:
        """Whether by the terms it was, or may have been, in force on a day or before it."""
        current = self.interval(day)
        return current.was_in_force or current.verdict in PERHAPS_BINDING

    def reason(self, interval: Interval) -> str:
        """Why an interval's verdict holds by the terms of the acts, whatever the day of the reader."""
        return self.account(interval, after=date.min if interval.unconfirmed else None).reason

    def _number(self, day: date) -> int:
        return bisect_right(self._starts, day) - 1

    def _run(self, at: int, today: date, by_terms: bool) -> Run:
        """The run of intervals around one that show the same verdict."""
        verdict = _seen(self.intervals[at], today, by_terms)
        first = last = at
        while first > 0 and _seen(self.intervals[first - 1], today, by_terms) is verdict:
            first -= 1
        while last + 1 < len(self.intervals) and _seen(self.intervals[last + 1], today, by_terms) is verdict:
            last += 1
        following = self.intervals[last + 1] if last + 1 < len(self.intervals) else None
        return Run(self.intervals[first], self.intervals[last].stop, following)


def _seen(interval: Interval, today: date, by_terms: bool = False) -> Verdict:
    """The verdict of an interval: a boundary that has passed leaves it unverified, one to come follows the terms.

    A planned start has no terms to follow: from its day on nobody knows.
    """
    boundary = interval.unconfirmed
    if by_terms or boundary is None or boundary.day is None:
        return interval.verdict
    to_come = boundary.day > today and boundary.kind is not TurnKind.PLANNED_START
    return interval.verdict if to_come else Verdict.OUTCOME_UNVERIFIED


def _on_paper(interval: Interval, unverified: bool) -> Turn | None:
    """The unconfirmed boundary that is told of: a planned start only once it has passed, since terms know no plans."""
    boundary = interval.unconfirmed
    return boundary if boundary and (unverified or boundary.kind is not TurnKind.PLANNED_START) else None


def _then(current: Interval, run: Run, today: date) -> Verdict | None:
    """What follows by the terms; where they say nothing new, how that is shown."""
    if run.following is None:
        return None
    following = run.following.verdict
    return following if following is not current.verdict else _seen(run.following, today)


def _flags_shown(interval: Interval, ahead: bool) -> tuple[Flag, ...]:
    """The flags of an interval; on days after today nothing is unverified yet, all of it follows the terms."""
    if not ahead:
        return interval.flags
    return (*(flag for flag in interval.flags if flag is not Flag.LEVEL_UNVERIFIED), Flag.BY_TERMS)


def _until(run: Run) -> Until | None:
    if run.stop is None or run.following is None:
        return None
    term = run.following.term_before
    return Until(run.stop, str(term) if term else f"until {run.stop}", term)


def _sources(turn: Turn, interval: Interval, history: History) -> tuple[SourceReference, ...]:
    """Where all that an answer states can be read: what it rests on first, then the rates it names."""
    found = list(sources_of(turn.effect, history))
    if turn.moved_by:
        found += sources_of(turn.moved_by, history)
    for layer in rates_named(interval):
        if layer.effect:
            found += sources_of(layer.effect, history)
        elif layer.source:
            found.append(SourceReference(history.measure.id, layer.source))
    return tuple(dict.fromkeys(found))


def sources_of(effect: Effect | None, history: History) -> tuple[SourceReference, ...]:
    """Where a change can be read: the source it cites, else all of its act's; the measure's own where no act is."""
    if effect is None:
        return _references(history.measure.id, history.dates.source, names_of(history.measure.sources))
    return _references(effect.act.record, effect.change.source, effect.act.sources)


def _references(record: str, key: str | None, names: tuple[str, ...]) -> tuple[SourceReference, ...]:
    return tuple(SourceReference(record, name) for name in ((key,) if key else names))
