"""The life of a part as intervals that cover all time without gap or overlap.

Intervals follow the terms of the acts. Each knows what began it and whether that is confirmed; who reads them derives
"outcome unverified" from that and the own day, so that a published page stays true after its build.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise

from generator.model.change import ChangeKind
from generator.model.dates import End
from generator.model.event import RulingEffect, RulingFinding
from generator.model.lifecycle.ending import Ending, endings
from generator.model.lifecycle.history import Effect, History
from generator.model.lifecycle.level import Layer, LevelState, layers, level_at
from generator.model.lifecycle.progress import Progress, Step, progress
from generator.model.lifecycle.suspension import Suspension, suspensions
from generator.model.lifecycle.verdict import ENDED, Flag, Verdict
from generator.model.measure import LegalForm
from generator.model.record import Certainty

_STEP_VERDICTS = {
    Step.NOT_YET: Verdict.NOT_YET,
    Step.ANNOUNCED: Verdict.ANNOUNCED,
    Step.ADOPTED: Verdict.SCHEDULED,
    Step.START_UNKNOWN: Verdict.UNKNOWN,
    Step.START_UNCERTAIN: Verdict.START_UNCERTAIN,
    Step.IN_FORCE: Verdict.IN_FORCE,
}
_FLAG_OF_CERTAINTY = {
    Certainty.SINGLE_REPORT: Flag.SINGLE_REPORT,
    Certainty.REPORTS_DIFFER: Flag.REPORTS_DIFFER,
    Certainty.DISPUTED: Flag.DISPUTED,
}


class TurnKind(StrEnum):
    """What made a verdict begin."""

    NOTHING = "nothing"
    STEP = "step"
    DUE_START = "due-start"
    PLANNED_START = "planned-start"
    SUSPENSION = "suspension"
    SUSPENSION_END = "suspension-end"
    REINSTATEMENT = "reinstatement"
    END_OF_TERM = "end-of-term"
    ENDING = "ending"


ON_PAPER = frozenset({TurnKind.DUE_START, TurnKind.PLANNED_START, TurnKind.SUSPENSION_END, TurnKind.END_OF_TERM})
"""Turns set by a date that was written beforehand: once it has passed, what came of it has to be looked up."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What made the verdict of an interval begin: on which day, through which act, at the end of which term."""

    kind: TurnKind
    day: date | None
    effect: Effect | None = None
    term: End | None = None


@dataclass(frozen=True, slots=True)
class Interval:
    """Days from `start` (None: the beginning of time) to the day before `stop` (None: for good) with one answer.

    `verdict` follows the terms, `turn` is what began it. `unconfirmed` is the boundary on paper that it rests on, where
    nothing confirms what came of it. `level` is the rate on top; `was_in_force` says whether by the terms it was in
    force in an earlier interval.
    """

    start: date | None
    stop: date | None
    verdict: Verdict
    turn: Turn
    unconfirmed: Turn | None
    flags: tuple[Flag, ...]
    level: LevelState
    was_in_force: bool

    @property
    def confirmed(self) -> bool:
        return self.unconfirmed is None

    def contains(self, day: date) -> bool:
        return (self.start is None or self.start <= day) and (self.stop is None or day < self.stop)


@dataclass(frozen=True, slots=True)
class _Life:
    """The three answers of a history, before they are cut into intervals."""

    history: History
    progress: Progress
    endings: tuple[Ending, ...]
    suspensions: tuple[Suspension, ...]
    layers: tuple[Layer, ...]

    def ending(self, day: date) -> Ending | None:
        return next((ending for ending in self.endings if ending.holds(day)), None)

    def suspension(self, day: date) -> Suspension | None:
        """The suspension that holds; of several the one adopted last."""
        return next((suspension for suspension in reversed(self.suspensions) if suspension.holds(day)), None)

    def verdict(self, day: date) -> Verdict:
        """The verdict by the terms of the acts."""
        step = self.progress.at(day)
        ending = self.ending(day)
        if ending:
            return ending.verdict
        if step > Step.NOT_YET and self.suspension(day):
            return Verdict.SUSPENDED
        verdict = _STEP_VERDICTS[step]
        if verdict is not Verdict.IN_FORCE:
            return verdict
        if any(ending.may_hold(day) for ending in self.endings):
            return Verdict.END_UNCERTAIN
        if any(suspension.may_have_begun(day) for suspension in self.suspensions):
            return Verdict.END_UNCERTAIN
        if any(suspension.may_have_ended(day) for suspension in self.suspensions):
            return Verdict.START_UNCERTAIN
        return verdict


def intervals(history: History) -> tuple[Interval, ...]:
    """Cut the life of a part into intervals."""
    life = _Life(history, progress(history), endings(history), suspensions(history), layers(history))
    return tuple(_intervals(life))


def _intervals(life: _Life) -> Iterator[Interval]:
    days = sorted(set(_days_of_change(life)))
    starts: list[date | None] = [None, *days]
    turn = Turn(TurnKind.NOTHING, None)
    verdict = Verdict.NOT_YET
    boundary: Turn | None = None
    was_in_force = False
    for start, stop in pairwise([*starts, None]):
        day = start or date.min
        now = life.verdict(day)
        if now is not verdict:
            was_in_force = was_in_force or verdict is Verdict.IN_FORCE
            turn, verdict = _turn(life, verdict, now, day), now
            # A passed start under a suspension, or a term after a repeal, decides nothing and never gets here.
            boundary = turn if turn.kind in ON_PAPER else None
        elif day == life.progress.planned_boundary and verdict in (Verdict.ANNOUNCED, Verdict.SCHEDULED):
            boundary = Turn(TurnKind.PLANNED_START, day)
        confirmed = boundary is None or boundary.day is None or life.history.confirmed(boundary.day, day)
        level = level_at(life.layers, life.history, day)
        yield Interval(
            start,
            stop,
            verdict,
            turn,
            None if confirmed else boundary,
            tuple(_flags(life, day, verdict, level, was_in_force)),
            level,
            was_in_force,
        )


def _days_of_change(life: _Life) -> Iterator[date]:
    """Every day on which an answer may become another."""
    windows = [life.progress.announced, life.progress.adopted, life.progress.start]
    windows += [ending.first_day_after for ending in life.endings]
    windows += [ending.lifted_by.start for ending in life.endings if ending.lifted_by]
    windows += [suspension.start for suspension in life.suspensions]
    windows += [suspension.stop for suspension in life.suspensions]
    for effect in (*life.history.moving, *life.history.aside):
        windows += [effect.start, effect.change.end.first_day_after if effect.change.end else None]
    for window in windows:
        if window:
            yield from (window.first, window.last)
    if life.progress.planned_boundary:
        yield life.progress.planned_boundary
    for layer in life.layers:
        yield from (day for day in (layer.start, layer.stop) if day)
    for ruling in life.history.rulings:
        yield from (day for day in (ruling.day, ruling.ruling.stayed and ruling.ruling.stayed.earliest) if day)
    for challenge in life.history.challenges:
        yield from (day for day in (challenge.opened, challenge.closed) if day)


def _turn(life: _Life, before: Verdict, now: Verdict, day: date) -> Turn:
    """What made the verdict change on a day."""
    ending = life.ending(day)
    if ending:
        kind = TurnKind.ENDING if ending.effect else TurnKind.END_OF_TERM
        return Turn(kind, day, ending.effect or ending.set_by, ending.term)
    suspension = life.suspension(day)
    if now is Verdict.SUSPENDED and suspension:
        return Turn(TurnKind.SUSPENSION, day, suspension.effect, suspension.term)
    if before in ENDED:
        lifted_by = next((ending.lifted_by for ending in reversed(life.endings) if ending.lifted_on(day)), None)
        return Turn(TurnKind.REINSTATEMENT, day, lifted_by)
    past = [suspension for suspension in life.suspensions if suspension.stop and suspension.stop.last == day]
    if past and before in (Verdict.SUSPENDED, Verdict.START_UNCERTAIN):
        latest = past[-1]
        if latest.closed_by:
            return Turn(TurnKind.REINSTATEMENT, day, latest.closed_by)
        return Turn(TurnKind.SUSPENSION_END, day, latest.set_by, latest.term)
    if now is Verdict.IN_FORCE and life.progress.start_is_due:
        return Turn(TurnKind.DUE_START, day, life.progress.start_set_by)
    return Turn(TurnKind.STEP, day, life.progress.start_set_by if now is Verdict.IN_FORCE else None)


def _flags(life: _Life, day: date, verdict: Verdict, level: LevelState, was_in_force: bool) -> Iterator[Flag]:
    history = life.history
    if history.limited:
        yield Flag.LIMITED
    if any(_in_operation(effect, day) for effect in history.aside):
        yield Flag.EXEMPTIONS
    if any(_open(challenge.opened, challenge.closed, day) for challenge in history.challenges) or any(
        ruling.ruling.stayed and ruling.ruling.stayed.earliest <= day for ruling in history.rulings
    ):
        yield Flag.CONTESTED
    certainties = {effect.change.certainty for effect in history.moving if _in_operation(effect, day)}
    for certainty, flag in _FLAG_OF_CERTAINTY.items():
        if certainty in certainties or history.certainty is certainty:
            yield flag
    if history.legal_form == LegalForm.DE_FACTO.value:
        yield Flag.DE_FACTO
    if not was_in_force and (verdict is Verdict.SUSPENDED or verdict in ENDED):
        yield Flag.NEVER_IN_FORCE
    if any(
        ruling.ruling.finding is RulingFinding.INVALID
        and ruling.ruling.effect is not RulingEffect.NONE
        and ruling.ruling.stayed is None
        and day < ruling.day
        for ruling in history.rulings
    ):
        yield Flag.LATER_HELD_INVALID
    if level.passed and verdict not in ENDED:
        yield Flag.LEVEL_UNVERIFIED


def _in_operation(effect: Effect, day: date) -> bool:
    """Whether what the change brought about still lasts, as far as its own end tells."""
    if effect.kind is ChangeKind.REINSTATED:
        return day == effect.start.first
    end = effect.change.end
    return effect.start.first <= day and (end is None or day < end.first_day_after.last)


def _open(opened: date, closed: date | None, day: date) -> bool:
    return opened <= day and (closed is None or day < closed)
