"""Dates as sources give them: a year, a month, a day, a moment, or only a bound.

A date keeps the precision it was authored with. What it can mean is a window of civil days where the issuer sits:
`first` to `last`, both included. An exact moment (RFC 3339, with offset) counts on the day of its own offset.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import Annotated, Any, Literal

from pydantic import PlainSerializer, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from generator.model.spelt_dates import date_meant

ONE_DAY = timedelta(days=1)

_CIVIL = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})", re.ASCII)
_DATE_FORMS = (
    "a year (2025), a month (2025-04), a day (2025-04-04), or a day with time and offset from UTC "
    "(2026-11-10T00:01-05:00)"
)
_CIVIL_PATTERN = r"^\d{4}(-\d{2}(-\d{2})?)?$"
_MOMENT_PATTERN = f"^{_MOMENT.pattern}$"


class Precision(StrEnum):
    """How exactly a date is known."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    MOMENT = "moment"
    BETWEEN = "between"
    BY = "by"


class Unstated(StrEnum):
    """Stands where a date is expected and none can be given; shown to the reader as such."""

    UNKNOWN = "unknown"
    NOT_PUBLISHED = "not-published"
    NOT_APPLICABLE = "not-applicable"


@dataclass(frozen=True, slots=True)
class KnownDate:
    """What is known of a day.

    `first` is the earliest day it can mean, None where only a latest day is known (`by`); `last` is the latest.
    `text` is the authored form; for `between` the two bounds joined by a slash, as in ISO 8601.
    """

    text: str
    precision: Precision
    first: date | None
    last: date

    @property
    def earliest(self) -> date:
        """The first day it can mean; `by` alone opens on 1 January of its year."""
        return self.first or date(self.last.year, 1, 1)

    @property
    def certain(self) -> bool:
        """Whether it means exactly one day."""
        return self.first == self.last

    def __str__(self) -> str:
        return f"by {self.text}" if self.precision is Precision.BY else self.text


@lru_cache(maxsize=4096)
def parse_date(value: str) -> KnownDate:
    """Read a year, month, day or moment. An archive names the same days again and again.

    :raises ValueError: if the text has none of these forms or names no day of the calendar.
    """
    if _MOMENT.fullmatch(value):
        try:
            moment = datetime.fromisoformat(value)
        except ValueError:
            raise ValueError(f"{value!r} is not a moment of the calendar; check day, time and offset") from None
        return KnownDate(value, Precision.MOMENT, moment.date(), moment.date())
    match = _CIVIL.fullmatch(value)
    if match is None:
        meant = date_meant(value)
        raise ValueError(f"{value!r} is not a date; {f'did you mean {meant}?' if meant else f'write {_DATE_FORMS}'}")
    year = int(match[1])
    month, day = (int(group) if group else None for group in match.group(2, 3))
    try:
        if month is not None and day is not None:
            exact = date(year, month, day)
            return KnownDate(value, Precision.DAY, exact, exact)
        if month is not None:
            first = date(year, month, 1)
            return KnownDate(value, Precision.MONTH, first, first.replace(day=calendar.monthrange(year, month)[1]))
        return KnownDate(value, Precision.YEAR, date(year, 1, 1), date(year, 12, 31))
    except ValueError:
        raise ValueError(
            f"{value!r} is not a day of the calendar; write year, month and day as in 2025-04-04"
        ) from None


def exact_day(day: date) -> KnownDate:
    """The date that means exactly this day."""
    return KnownDate(day.isoformat(), Precision.DAY, day, day)


def _known_date(value: Any) -> KnownDate:
    """Validate an authored date: text, `{by: …}` or `{between: [earliest, latest]}`."""
    if isinstance(value, KnownDate):
        return value
    try:
        match value:
            case str():
                return parse_date(value)
            case {"by": str(text), **rest} if not rest:
                latest = parse_date(text)
                return KnownDate(latest.text, Precision.BY, None, latest.last)
            case {"between": [str(lower), str(upper)], **rest} if not rest:
                return _between(lower, upper)
    except ValueError as error:
        raise PydanticCustomError("bad-date", "{reason}", {"reason": str(error)}) from None
    raise PydanticCustomError(
        "bad-date", "{reason}", {"reason": f"not a date; write {_DATE_FORMS}, {{by: …}} or {{between: […, …]}}"}
    )


def _between(lower: str, upper: str) -> KnownDate:
    earliest, latest = parse_date(lower), parse_date(upper)
    if earliest.earliest > latest.last:
        raise ValueError(f"between {lower} and {upper}: the second lies before the first; swap them")
    return KnownDate(f"{lower}/{upper}", Precision.BETWEEN, earliest.first, latest.last)


def _known_or_unstated(value: Any) -> "KnownDate | Unstated":
    if isinstance(value, str) and value in Unstated.__members__.values():
        return Unstated(value)
    return _known_date(value)


def _end_date(value: Any) -> "KnownDate | Unstated | Literal['indefinite']":
    return "indefinite" if value == "indefinite" else _known_or_unstated(value)


def _authored(value: KnownDate | Unstated | str) -> Any:
    """Give a date back in the form it was authored in."""
    if not isinstance(value, KnownDate):
        return str(value)
    if value.precision is Precision.BY:
        return {"by": value.text}
    if value.precision is Precision.BETWEEN:
        return {"between": value.text.split("/")}
    return value.text


# An editor reads `2006` as a number, so schemas accept one where the reader sees text.
_DATE_SCHEMA: dict[str, Any] = {
    "anyOf": [
        {"type": "string", "pattern": _CIVIL_PATTERN},
        {"type": "string", "pattern": _MOMENT_PATTERN},
        {"type": "integer", "minimum": 1000, "maximum": 9999},
        {
            "type": "object",
            "properties": {
                "by": {
                    "type": ["string", "integer"],
                    "description": "The latest day it can have been.",
                    "examples": ["2012-03-13"],
                }
            },
            "required": ["by"],
            "additionalProperties": False,
        },
        {
            "type": "object",
            "properties": {
                "between": {
                    "type": "array",
                    "items": {"type": ["string", "integer"]},
                    "minItems": 2,
                    "maxItems": 2,
                    "description": "The earliest and the latest day, month or year it can have been.",
                    "examples": [["2025-06", "2025-09"]],
                }
            },
            "required": ["between"],
            "additionalProperties": False,
        },
    ]
}
_UNSTATED_SCHEMA: dict[str, Any] = {"enum": [str(value) for value in Unstated]}

DateValue = Annotated[KnownDate, PlainValidator(_known_date), PlainSerializer(_authored), WithJsonSchema(_DATE_SCHEMA)]
DateOrUnstated = Annotated[
    KnownDate | Unstated,
    PlainValidator(_known_or_unstated),
    PlainSerializer(_authored),
    WithJsonSchema({"anyOf": [*_DATE_SCHEMA["anyOf"], _UNSTATED_SCHEMA]}),
]
EndValue = Annotated[
    KnownDate | Unstated | Literal["indefinite"],
    PlainValidator(_end_date),
    PlainSerializer(_authored),
    WithJsonSchema({"anyOf": [*_DATE_SCHEMA["anyOf"], _UNSTATED_SCHEMA, {"const": "indefinite"}]}),
]


@dataclass(frozen=True, slots=True)
class Window:
    """The first day of a new state, which may be known only within bounds: some day from `first` to `last`."""

    first: date
    last: date

    @property
    def certain(self) -> bool:
        return self.first == self.last

    def shifted(self, days: int) -> "Window":
        return Window(self.first + days * ONE_DAY, self.last + days * ONE_DAY)


@dataclass(frozen=True, slots=True)
class End:
    """An end as the source words it: the last day (`through`) or the first day no longer (`until`)."""

    word: Literal["through", "until"]
    date: KnownDate

    @property
    def first_day_after(self) -> Window:
        """The first day on which it no longer holds."""
        window = Window(self.date.earliest, self.date.last)
        return window.shifted(1) if self.word == "through" else window

    def __str__(self) -> str:
        return f"{self.word} {self.date}"
