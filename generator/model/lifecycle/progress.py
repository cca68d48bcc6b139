"""The first question: how far has it come? The furthest step reached counts."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from generator.model.change import ChangeKind
from generator.model.dates import KnownDate, Unstated, Window, exact_day
from generator.model.lifecycle.history import Effect, History, window_of
from generator.model.measure import LegalForm


class Step(IntEnum):
    """The steps on the way into force, in their order."""

    NOT_YET = 0
    ANNOUNCED = 1
    ADOPTED = 2
    START_UNKNOWN = 3
    START_UNCERTAIN = 4
    IN_FORCE = 5


@dataclass(frozen=True, slots=True)
class Milestone:
    """A step with the days on which it can have been reached, its day as authored, and the change that set it."""

    window: Window
    authored: KnownDate
    effect: Effect | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """When each step is reached. A start counts from the last day it can mean.

    `undated` says that there is a start, but no day is known of any step, so that there is no time before it.
    `adopted_when_announced` says that no adoption is dated apart from the announcement. `start_is_due` says that the
    start was set for a day after the act was known: a date on paper, no fact. `postponed_by` is the act that took the
    start away without a new one.
    """

    announced: Milestone | None
    adopted: Milestone | None
    start: Milestone | None
    start_unknown: bool
    undated: bool
    start_is_due: bool
    adopted_when_announced: bool
    postponed_by: Effect | None
    planned: KnownDate | None

    def at(self, day: date) -> Step:
        """The furthest step reached on a day."""
        if self.start and day >= self.start.window.last:
            return Step.IN_FORCE
        if self.start and day >= self.start.window.first:
            return Step.START_UNCERTAIN
        if self.adopted and day >= self.adopted.window.last:
            return Step.START_UNKNOWN if self.start_unknown else Step.ADOPTED
        if self.announced and day >= self.announced.window.last:
            return Step.ANNOUNCED
        return Step.START_UNKNOWN if self.undated else Step.NOT_YET

    @property
    def planned_boundary(self) -> date | None:
        """The day by which a start without legal force was to have come, where nothing set a real one."""
        return self.planned.last if self.planned and self.start is None else None


def progress(history: History) -> Progress:
    """Gather the steps from the measure's dates and from the changes that move them."""
    dates = history.dates
    statement = history.legal_form is LegalForm.POLICY_STATEMENT
    announced = _earliest(_announcements(history))
    adopted = None if statement else _earliest(_adoptions(history, announced))
    start, postponed_by = (None, None) if statement else _start(history)
    known_before = [step.window.last for step in (announced, adopted) if step]
    if start and start.effect:
        known_before.append(start.effect.act.decided)
    return Progress(
        announced=announced,
        adopted=adopted,
        start=start,
        start_unknown=start is None and _start_withheld(history),
        undated=_start_withheld(history) and not dates.known,
        start_is_due=bool(start and known_before and start.window.first > max(known_before)),
        adopted_when_announced=adopted is not None and adopted is announced,
        postponed_by=postponed_by,
        planned=dates.planned if isinstance(dates.planned, KnownDate) else None,
    )


def _start_withheld(history: History) -> bool:
    """Whether there is a start whose day nobody states."""
    return history.dates.in_force in (Unstated.UNKNOWN, Unstated.NOT_PUBLISHED)


def _announcements(history: History) -> Iterator[Milestone]:
    yield from _dated(history.dates.announced)
    yield from (_set_by(effect) for effect in history.of_kind(ChangeKind.ANNOUNCED))


def _adoptions(history: History, announced: Milestone | None) -> Iterator[Milestone]:
    """Every day from which it can count as adopted; whoever puts a measure into force adopts it by that act."""
    dates = history.dates
    if isinstance(dates.adopted, KnownDate):
        yield from _dated(dates.adopted)
    elif announced and (isinstance(dates.in_force, KnownDate) or _start_withheld(history)):
        # An act whose adoption is not dated separately counts as adopted when it was announced.
        yield announced
    yield from (_set_by(effect) for effect in history.of_kind(ChangeKind.ADOPTED))
    for effect in history.of_kind(ChangeKind.IN_FORCE):
        decided = exact_day(effect.act.decided)
        yield Milestone(window_of(decided), decided, effect)


def _start(history: History) -> tuple[Milestone | None, Effect | None]:
    """The start as the acts in their order left it, and the act that put it off without naming a new one."""
    start = next(_dated(history.dates.in_force, history.dates.opens), None)
    postponed_by: Effect | None = None
    for effect in history.of_kind(ChangeKind.POSTPONED, ChangeKind.BROUGHT_FORWARD, ChangeKind.IN_FORCE):
        begun = start is not None and start.window.last < effect.act.decided
        if effect.kind is ChangeKind.IN_FORCE:
            moved = start is None or effect.start.last < start.window.last
        else:
            moved = not begun
        if not moved:
            continue
        open_ended = effect.kind is ChangeKind.POSTPONED and effect.change.from_ is None
        start, postponed_by = (None, effect) if open_ended else (_set_by(effect), None)
    return start, postponed_by


def _dated(value: KnownDate | Unstated | None, opens: date | None = None) -> Iterator[Milestone]:
    if isinstance(value, KnownDate):
        yield Milestone(window_of(value, opens), value)


def _set_by(effect: Effect) -> Milestone:
    return Milestone(effect.start, effect.begins, effect)


def _earliest(milestones: Iterator[Milestone]) -> Milestone | None:
    return min(milestones, key=lambda milestone: milestone.window.last, default=None)
