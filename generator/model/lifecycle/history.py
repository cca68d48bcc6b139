"""All that bears on the life of one part of a measure, gathered before any question is answered."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.model.change import Change, ChangeKind
from generator.model.dates import KnownDate, Window
from generator.model.event import Ruling
from generator.model.measure import Level, Measure, MeasureDates, Part
from generator.model.record import Certainty


@dataclass(frozen=True, slots=True)
class Act:
    """The record that makes a change: `decided` is the earliest day it can have been adopted."""

    record: str
    called: str
    decided: date
    source_count: int


@dataclass(frozen=True, slots=True)
class Effect:
    """A change with the act that made it, and the first day of what it brings about."""

    change: Change
    act: Act
    start: Window

    @property
    def kind(self) -> ChangeKind:
        return self.change.change

    @property
    def order(self) -> tuple[date, date, str]:
        """Acts are read in the order in which they were adopted, whatever file they stand in."""
        return self.act.decided, self.start.first, self.act.record


@dataclass(frozen=True, slots=True)
class RulingOnMeasure:
    """What a court held of the measure, and on which day."""

    ruling: Ruling
    record: str
    day: date


@dataclass(frozen=True, slots=True)
class Challenge:
    """A process about the measure, open from `opened` until the day before `closed`."""

    record: str
    opened: date
    closed: date | None


@dataclass(frozen=True, slots=True)
class History:
    """What bears on one part (or on a measure without parts), as far as one question is concerned.

    `moving` are the effects that move the verdict, in the order of their acts; `aside` those that only concern
    others: exemptions of companies, and changes for other goods or destinations than the question's.
    `checked` is the measure's own: the day until which later acts were looked for.
    """

    measure: Measure
    part: Part | None
    dates: MeasureDates
    noun: str
    levels: tuple[Level, ...]
    moving: tuple[Effect, ...]
    aside: tuple[Effect, ...]
    rulings: tuple[RulingOnMeasure, ...]
    challenges: tuple[Challenge, ...]
    checked: date | None

    @property
    def limited(self) -> bool:
        """Whether it binds only some: a class of users, listed firms, sites."""
        applies_to = (self.part.applies_to if self.part else None) or self.measure.applies_to
        return applies_to is not None and applies_to.value != "everyone"

    @property
    def legal_form(self) -> str:
        own = self.part.legal_form if self.part else None
        return (own or self.measure.legal_form).value

    @property
    def certainty(self) -> Certainty | None:
        own = self.part.certainty if self.part else None
        return own or self.measure.certainty

    @property
    def called(self) -> str:
        """What the act is called in a sentence."""
        return self.measure.document or self.measure.title

    def of_kind(self, *kinds: ChangeKind) -> Iterator[Effect]:
        """The moving effects of some kinds, in the order of their acts."""
        return (effect for effect in self.moving if effect.kind in kinds)

    def confirmed(self, boundary: date, day: date) -> bool:
        """Whether what the terms say from a boundary on is known to have come about, as seen from a day.

        It is where later acts were looked for on or after the boundary, or a change dated on or after it has
        taken effect.
        """
        if self.checked is not None and self.checked >= boundary:
            return True
        return any(effect.act.decided >= boundary and effect.start.last <= day for effect in self.moving)


def window_of(value: KnownDate, opens: date | None = None) -> Window:
    """The days a date can mean; `opens` is where a date known only as `by` begins."""
    if value.first is None:
        return Window(min(opens or value.earliest, value.last), value.last)
    return Window(value.first, value.last)
