"""The first question: how far has it come? The furthest step reached counts."""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from generator.model.change import ChangeKind
from generator.model.dates import KnownDate, Unstated, Window
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
class Progress:
    """When each step is reached. A start counts from the last day it can mean.

    `start_is_due` says that the start was set for a day after the act was known: a date on paper, no fact.
    `start_set_by` is the change that set the start, if one did.
    """

    announced: Window | None
    adopted: Window | None
    start: Window | None
    start_unknown: bool
    start_is_due: bool
    start_set_by: Effect | None
    planned: KnownDate | None

    def at(self, day: date) -> Step:
        """The furthest step reached on a day."""
        if self.start and day >= self.start.last:
            return Step.IN_FORCE
        if self.start and day >= self.start.first:
            return Step.START_UNCERTAIN
        if self.adopted and day >= self.adopted.last:
            return Step.START_UNKNOWN if self.start_unknown else Step.ADOPTED
        if self.announced and day >= self.announced.last:
            return Step.ANNOUNCED
        return Step.NOT_YET

    @property
    def planned_boundary(self) -> date | None:
        """The day by which a start without legal force was to have come, where nothing set a real one."""
        return self.planned.last if self.planned and self.start is None else None


def progress(history: History) -> Progress:
    """Gather the steps from the measure's dates and from the changes that move them."""
    dates = history.dates
    announced = _earliest(_window(dates.announced), history, ChangeKind.ANNOUNCED)
    adopted = _earliest(_window(dates.adopted), history, ChangeKind.ADOPTED)
    start, set_by, due = _start(history)
    if adopted is None and start is not None and announced is not None:
        # An act whose adoption is not dated separately counts as adopted when it was announced.
        adopted = announced
    known_before = [window.last for window in (announced, adopted) if window]
    return Progress(
        announced=announced,
        adopted=adopted,
        start=start,
        start_unknown=start is None and isinstance(dates.in_force, Unstated),
        start_is_due=bool(due and start and known_before and start.first > max(known_before)),
        start_set_by=set_by,
        planned=dates.planned if isinstance(dates.planned, KnownDate) else None,
    )


def _start(history: History) -> tuple[Window | None, Effect | None, bool]:
    """The window of the start, the change that set it, and whether it is a date set beforehand."""
    if history.legal_form == LegalForm.POLICY_STATEMENT.value:
        return None, None, False
    opens = min((step.first for step in history.dates.known if step.first), default=None)
    start = _window(history.dates.in_force, opens)
    set_by: Effect | None = None
    for effect in history.of_kind(ChangeKind.POSTPONED, ChangeKind.BROUGHT_FORWARD):
        if start is None or effect.act.decided <= start.last:
            start, set_by = effect.start, effect
    for effect in history.of_kind(ChangeKind.IN_FORCE):
        if start is None or effect.start.last < start.last:
            return effect.start, effect, False
    return start, set_by, True


def _window(value: KnownDate | Unstated | None, opens: date | None = None) -> Window | None:
    return window_of(value, opens) if isinstance(value, KnownDate) else None


def _earliest(stated: Window | None, history: History, kind: ChangeKind) -> Window | None:
    windows = [effect.start for effect in history.of_kind(kind)]
    if stated:
        windows.append(stated)
    return min(windows, key=lambda window: window.last, default=None)
