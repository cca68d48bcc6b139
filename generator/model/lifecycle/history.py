"""All that bears on the life of one part of a measure, gathered before any question is answered."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from generator.model.change import Change, ChangeKind
from generator.model.dates import End, KnownDate, Precision, Window
from generator.model.event import Ruling
from generator.model.measure import LegalForm, Level, Measure, MeasureDates, Part
from generator.model.record import Certainty
from generator.model.scope import AppliesTo
from generator.model.source import Source


@dataclass(frozen=True, slots=True)
class Act:
    """The record that makes a change: `decided` is the earliest day it can have been adopted.

    `sources` are the names under which its sources are cited: their keys, or their numbers from 1.
    """

    record: str
    called: str
    decided: date
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Effect:
    """A change with the act that made it, and the first day of what it brings about.

    `begins` is that day as authored, `start` the days it can mean. `certainty` is the change's own, else the act's;
    `replacement` is what the measure is called that takes the place of a replaced one.
    """

    change: Change
    act: Act
    begins: KnownDate
    start: Window
    certainty: Certainty | None = None
    replacement: str | None = None

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
        return applies_to not in (None, AppliesTo.EVERYONE)

    @property
    def legal_form(self) -> LegalForm:
        return (self.part.legal_form if self.part else None) or self.measure.legal_form

    @property
    def certainty(self) -> Certainty | None:
        return (self.part.certainty if self.part else None) or self.measure.certainty

    @property
    def called(self) -> str:
        """What the act is called in a sentence."""
        return self.measure.document or self.measure.title

    def of_kind(self, *kinds: ChangeKind) -> Iterator[Effect]:
        """The moving effects of some kinds, in the order of their acts."""
        return (effect for effect in self.moving if effect.kind in kinds)

    def confirmed(self, boundary: date, day: date, deaf_to: Collection[ChangeKind] = ()) -> bool:
        """Whether what the terms say from a boundary on is known to have come about, as seen from a day.

        It is where later acts were looked for on or after the boundary, or a change dated on or after it has
        taken effect. Changes of the kinds it is `deaf_to` say the contrary.
        """
        if self.checked is not None and self.checked >= boundary:
            return True
        return any(
            effect.act.decided >= boundary and effect.start.last <= day and effect.kind not in deaf_to
            for effect in self.moving
        )


def names_of(sources: Sequence[Source]) -> tuple[str, ...]:
    """The names under which the sources of a record are cited: their keys, or their numbers from 1."""
    return tuple(source.key or str(number) for number, source in enumerate(sources, start=1))


def window_of(value: KnownDate, opens: date | None = None) -> Window:
    """The days a date can mean; `opens` is where a date known only as `by` begins, 1 January where that is later."""
    if value.first is None:
        return Window(opens if opens and opens <= value.last else value.earliest, value.last)
    return Window(value.first, value.last)


def window_after(end: End, opens: date | None) -> Window:
    """The first day after an end; `opens` is where an end known only as `by` begins."""
    if end.date.precision is not Precision.BY:
        return end.first_day_after
    window = window_of(end.date, opens)
    return window.shifted(1) if end.word == "through" else window
