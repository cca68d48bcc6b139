"""The life of a part as intervals that cover all time without gap or overlap.

Intervals follow the terms of the acts. Each knows what began it and whether that is confirmed; who reads them derives
"outcome unverified" from that and the own day, so that a published page stays true after its build.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise

from generator.model.change import TIGHTENING, ChangeKind
from generator.model.dates import End, KnownDate
from generator.model.event import RulingFinding
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


_DENIALS = {
    TurnKind.SUSPENSION_END: frozenset({ChangeKind.SUSPENSION_EXTENDED, ChangeKind.SUSPENSION_SHORTENED}),
    TurnKind.END_OF_TERM: frozenset({ChangeKind.EXTENDED, ChangeKind.SHORTENED}),
}
"""Changes that come too late to move an end, and yet say that it was no end: they confirm nothing."""

PERHAPS_BINDING = frozenset({Verdict.IN_FORCE, Verdict.START_UNCERTAIN, Verdict.END_UNCERTAIN, Verdict.UNKNOWN})
"""Verdicts after which nobody can say that it was never in force."""

_UNCERTAIN = frozenset({Verdict.START_UNCERTAIN, Verdict.END_UNCERTAIN})

_ON_PAPER = frozenset({TurnKind.DUE_START, TurnKind.PLANNED_START, TurnKind.SUSPENSION_END, TurnKind.END_OF_TERM})
"""Turns set by a date that was written beforehand: once it has passed, what came of it has to be looked up."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What a verdict rests on: what made it begin, on which day, through which act.

    For a suspension `term` is its own end, for anything else the end whose passing is the turn. `moved_by` is the act
    that last moved that end, or the coming start, `authored` the day of a step in the words of its source.
    """

    kind: TurnKind
    day: date | None
    effect: Effect | None = None
    term: End | None = None
    moved_by: Effect | None = None
    authored: KnownDate | None = None

    @property
    def acts(self) -> tuple[Effect, ...]:
        """The changes that made it, first the one that began it."""
        return tuple(effect for effect in (self.effect, self.moved_by) if effect)

    @property
    def told(self) -> KnownDate:
        """The date it rests on, in the words of its source. Only for turns that have a day."""
        if self.term and self.kind in (TurnKind.END_OF_TERM, TurnKind.SUSPENSION_END):
            return self.term.date
        return self.authored or self.acts[0].begins

    @property
    def on_paper(self) -> bool:
        """Whether it is a date written beforehand, after which somebody has to look what came of it."""
        return self.kind in _ON_PAPER


@dataclass(frozen=True, slots=True)
class Interval:
    """Days from `start` (None: the beginning of time) to the day before `stop` (None: for good) with one answer.

    `verdict` follows the terms, `turn` is what it rests on. `unconfirmed` is the boundary on paper that it rests on,
    where nothing confirms what came of it. `level` is the rate on top; `was_in_force` says whether by the terms it was,
    or may have been, in force in an earlier interval.
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

    @property
    def term_before(self) -> End | None:
        """The end that passes as the interval begins; None where something else begins it."""
        turn = self.turn
        return turn.term if turn.kind is not TurnKind.SUSPENSION and turn.day == self.start else None

    @property
    def imprecise_start(self) -> KnownDate | None:
        """The date by which its first day is known, where that is no day.

        None while it is not certain that what it tells of has come: the first day of that is a day.
        """
        turn = self.turn
        if turn.day is None or turn.day != self.start or self.verdict in _UNCERTAIN or turn.told.certain:
            return None
        return turn.told

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
        """The suspension that holds; of several the one that ends last, then the one adopted last."""
        holding = [suspension for suspension in reversed(self.suspensions) if suspension.holds(day)]
        return max(holding, key=lambda suspension: suspension.stop.last if suspension.stop else date.max, default=None)

    def verdict(self, day: date) -> Verdict:
        """The verdict by the terms of the acts."""
        step = self.progress.at(day)
        ending = self.ending(day)
        if ending:
            return ending.verdict
        if self.suspension(day) and step > Step.NOT_YET:
            return Verdict.SUSPENDED
        verdict = _STEP_VERDICTS[step]
        if verdict is not Verdict.IN_FORCE:
            return verdict
        if self.uncertain_end(day):
            return Verdict.END_UNCERTAIN
        if self.uncertain_return(day):
            return Verdict.START_UNCERTAIN
        return verdict

    def uncertain_end(self, day: date) -> Turn | None:
        """The end or suspension that may have begun by a day, and may not."""
        for ending in self.endings:
            if ending.may_hold(day):
                return _end_turn(ending, ending.first_day_after.first)
        for suspension in self.suspensions:
            if suspension.may_have_begun(day):
                return _suspension_turn(suspension, suspension.start.first)
        return None

    def uncertain_return(self, day: date) -> Turn | None:
        """The end of a suspension, or the reinstatement, that may have come by a day, and may not."""
        for suspension in self.suspensions:
            if suspension.stop and suspension.may_have_ended(day):
                return _return_turn(suspension, suspension.stop.first)
        for ending in self.endings:
            if ending.lifted_by and ending.may_be_lifted(day):
                return Turn(TurnKind.REINSTATEMENT, ending.lifted_by.start.first, ending.lifted_by)
        return None

    def turn(self, day: date, verdict: Verdict) -> Turn:
        """What the verdict of a day rests on."""
        ending, suspension = self.ending(day), self.suspension(day)
        if verdict is Verdict.NOT_YET:
            return Turn(TurnKind.NOTHING, None)
        if ending:
            return _end_turn(ending, ending.first_day_after.last)
        if suspension:
            return _suspension_turn(suspension, suspension.start.last)
        uncertain = {Verdict.END_UNCERTAIN: self.uncertain_end, Verdict.START_UNCERTAIN: self.uncertain_return}
        doubt = uncertain[verdict](day) if verdict in uncertain else None
        return doubt or self.standing(day)

    def standing(self, day: date) -> Turn:
        """The last thing that brought it to where it stands, leaving ends and suspensions of the day aside."""
        turns = [self._step_turn(day)]
        turns += [
            _return_turn(suspension, suspension.stop.last)
            for suspension in self.suspensions
            if suspension.stop and not suspension.closed_by and suspension.has_ended(day)
        ]
        turns += [
            Turn(TurnKind.REINSTATEMENT, effect.start.last, effect)
            for effect in self.history.of_kind(ChangeKind.REINSTATED)
            if effect.start.last <= day
        ]
        return max(turns, key=lambda turn: (turn.day or date.min, turn.kind not in (TurnKind.STEP, TurnKind.DUE_START)))

    def _step_turn(self, day: date) -> Turn:
        """The step last reached."""
        progress, step = self.progress, self.progress.at(day)
        milestone = {
            Step.IN_FORCE: progress.start,
            Step.START_UNCERTAIN: progress.start,
            Step.START_UNKNOWN: progress.adopted,
            Step.ADOPTED: progress.adopted,
            Step.ANNOUNCED: progress.announced,
        }.get(step)
        if milestone is None:
            return Turn(TurnKind.STEP, None)
        due = step is Step.IN_FORCE and progress.start_is_due
        kind = TurnKind.DUE_START if due else TurnKind.STEP
        moved_by = (
            (progress.start.effect if progress.start else progress.postponed_by) if step is Step.ADOPTED else None
        )
        return Turn(kind, milestone.window.last, milestone.effect, moved_by=moved_by, authored=milestone.authored)

    def boundary(self, day: date, verdict: Verdict, turn: Turn) -> Turn | None:
        """The date on paper that a verdict rests on: for an uncertain end that of the state before it."""
        if verdict is Verdict.START_UNCERTAIN:
            return None
        standing = self.standing(day) if verdict is Verdict.END_UNCERTAIN else turn
        boundaries = [standing] if standing.on_paper else []
        planned = self.progress.planned_boundary
        if planned and planned <= day and verdict in (Verdict.ANNOUNCED, Verdict.SCHEDULED):
            boundaries.append(Turn(TurnKind.PLANNED_START, planned, authored=self.progress.planned))
        return max(boundaries, key=lambda boundary: boundary.day or date.min, default=None)

    def unconfirmed(self, day: date, boundary: Turn | None) -> Turn | None:
        """The boundary, unless it is known what came of it."""
        if boundary is None or boundary.day is None:
            return None
        confirmed = self.history.confirmed(boundary.day, day, _DENIALS.get(boundary.kind, frozenset()))
        return None if confirmed else boundary


def _end_turn(ending: Ending, day: date) -> Turn:
    kind = TurnKind.ENDING if ending.effect else TurnKind.END_OF_TERM
    return Turn(kind, day, ending.effect, ending.term, ending.moved_by)


def _suspension_turn(suspension: Suspension, day: date) -> Turn:
    return Turn(
        TurnKind.SUSPENSION, day, suspension.effect, suspension.term, suspension.closed_by or suspension.moved_by
    )


def _return_turn(suspension: Suspension, day: date) -> Turn:
    if suspension.closed_by:
        return Turn(TurnKind.REINSTATEMENT, day, suspension.closed_by)
    return Turn(TurnKind.SUSPENSION_END, day, suspension.effect, suspension.term, suspension.moved_by)


def intervals(history: History) -> tuple[Interval, ...]:
    """Cut the life of a part into intervals."""
    life = _Life(history, progress(history), endings(history), suspensions(history), layers(history))
    return tuple(_intervals(life))


def _intervals(life: _Life) -> Iterator[Interval]:
    days = sorted(set(_days_of_change(life)))
    starts: list[date | None] = [None, *days]
    was_in_force = False
    for start, stop in pairwise([*starts, None]):
        day = start or date.min
        verdict = life.verdict(day)
        turn = life.turn(day, verdict)
        level = level_at(life.layers, life.history, day)
        yield Interval(
            start,
            stop,
            verdict,
            turn,
            life.unconfirmed(day, life.boundary(day, verdict, turn)),
            tuple(_flags(life, day, verdict, turn, level, was_in_force)),
            level,
            was_in_force,
        )
        was_in_force = was_in_force or verdict in PERHAPS_BINDING


def _days_of_change(life: _Life) -> Iterator[date]:
    """Every day on which an answer may become another."""
    progress = life.progress
    windows = [step.window if step else None for step in (progress.announced, progress.adopted, progress.start)]
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


def _flags(
    life: _Life, day: date, verdict: Verdict, turn: Turn, level: LevelState, was_in_force: bool
) -> Iterator[Flag]:
    history = life.history
    if verdict is Verdict.NOT_YET:
        return
    if history.limited:
        yield Flag.LIMITED
    if verdict not in ENDED and any(_exempts(effect) and _in_operation(effect, day) for effect in history.aside):
        yield Flag.EXEMPTIONS
    if any(_open(challenge.opened, challenge.closed, day) for challenge in history.challenges) or any(
        ruling.ruling.stayed and ruling.ruling.stayed.earliest <= day for ruling in history.rulings
    ):
        yield Flag.CONTESTED
    certainties = set(_certainties(history, day, turn, level))
    yield from (flag for certainty, flag in _FLAG_OF_CERTAINTY.items() if certainty in certainties)
    if history.legal_form is LegalForm.DE_FACTO:
        yield Flag.DE_FACTO
    if not was_in_force and (verdict is Verdict.SUSPENDED or verdict in ENDED):
        yield Flag.NEVER_IN_FORCE
    if any(
        ruling.ruling.finding is RulingFinding.INVALID and ruling.ruling.stayed is None and day < ruling.day
        for ruling in history.rulings
    ):
        yield Flag.LATER_HELD_INVALID
    if level.passed and verdict not in ENDED:
        yield Flag.LEVEL_UNVERIFIED


def _certainties(history: History, day: date, turn: Turn, level: LevelState) -> Iterator[Certainty | None]:
    """How well established is what a day's answer rests on: the record, the act of the turn, the rate, the scope."""
    yield history.certainty
    # The end of a suspension that may never have been leaves the measure as it would be anyway.
    rests_on = turn.moved_by if turn.kind is TurnKind.SUSPENSION_END else turn.effect
    layers_shown = (level.layer, level.passed)
    effects = (rests_on, turn.moved_by, *(layer.effect for layer in layers_shown if layer))
    yield from (effect.certainty for effect in effects if effect)
    for effect in history.of_kind(ChangeKind.AMENDED, ChangeKind.WIDENED, ChangeKind.NARROWED):
        if _in_operation(effect, day):
            yield effect.certainty


def _in_operation(effect: Effect, day: date) -> bool:
    """Whether what the change brought about still lasts, as far as its own end tells."""
    end = effect.change.end
    return effect.start.first <= day and (end is None or day < end.first_day_after.last)


def _exempts(effect: Effect) -> bool:
    """Whether a change for some goods, destinations or companies relieves them of something."""
    return bool(effect.change.for_) or effect.kind not in TIGHTENING


def _open(opened: date, closed: date | None, day: date) -> bool:
    return opened <= day and (closed is None or day < closed)
