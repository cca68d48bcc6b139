"""The two keys with which a record states an end, shared by dates, changes, levels and scope rows."""

from collections.abc import Iterator
from datetime import date
from typing import Protocol, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from generator.model.base import Model
from generator.model.dates import End, EndValue, KnownDate


class WithEnd(Model):
    """A piece of a record that may state when it ends, in the words of its source."""

    through: EndValue | None = Field(None, description="The last day it applies.", examples=["2026-11-27"])
    until: EndValue | None = Field(
        None, description="The first day it no longer applies, or `indefinite`.", examples=["2026-11-28"]
    )

    @model_validator(mode="after")
    def _one_end(self) -> Self:
        if self.through is not None and self.until is not None:
            raise PydanticCustomError(
                "two-ends",
                "'through' and 'until' are both given; keep the one the source uses: 'through' is the last day it "
                "applies, 'until' the first day it no longer does",
            )
        return self

    @property
    def end(self) -> End | None:
        """The end, or None where there is none, it is indefinite, or it is not known."""
        if isinstance(self.through, KnownDate):
            return End("through", self.through)
        if isinstance(self.until, KnownDate):
            return End("until", self.until)
        return None

    @property
    def indefinite(self) -> bool:
        """Whether it is stated that no end is set."""
        return "indefinite" in (self.through, self.until)


class Lasting(Protocol):
    """What states its first day and its end, such as a row of a scope or a membership."""

    @property
    def from_(self) -> KnownDate | None:
        """The first day, None for always."""

    @property
    def end(self) -> End | None:
        """The end, None for good."""


def applies_on(row: Lasting, day: date) -> bool:
    """Whether what a row states has begun for certain and has not begun to end."""
    begun = row.from_ is None or row.from_.last <= day
    return begun and (row.end is None or day < row.end.first_day_after.first)


def turning_days(row: Lasting) -> Iterator[date]:
    """The day from which on what a row states certainly applies, and that from which on it no longer does."""
    if row.from_:
        yield row.from_.last
    if row.end:
        yield row.end.first_day_after.first
