"""Dates and lists in British English, for sentences and pages."""

from collections.abc import Sequence
from datetime import date

from generator.model.dates import KnownDate, Precision, Unstated
from generator.model.spelt_dates import MONTHS


def day_in_words(day: date) -> str:
    """A civil day, as in "4 April 2025"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def date_in_words(value: KnownDate | Unstated) -> str:
    """A date as exactly as it is known, as in "April 2025" or "by 13 March 2012"."""
    if isinstance(value, Unstated):
        return value.value.replace("-", " ")
    match value.precision:
        case Precision.YEAR:
            return value.text
        case Precision.MONTH:
            return f"{MONTHS[value.last.month - 1]} {value.last.year}"
        case Precision.BY:
            return f"by {day_in_words(value.last)}"
        case Precision.BETWEEN:
            return f"between {day_in_words(value.earliest)} and {day_in_words(value.last)}"
        case Precision.MOMENT:
            clock, offset = value.text[11:16], value.text[16:].lstrip(":0123456789") or "Z"
            return f"{day_in_words(value.last)}, {clock} (UTC{'' if offset == 'Z' else offset})"
        case Precision.DAY:
            return day_in_words(value.last)


def date_after_since(value: KnownDate) -> str:
    """A date after "since" or "from", as in "a day between 6 June 2023 and 31 December 2023"."""
    if value.precision is Precision.BY:
        return f"{day_in_words(value.last)} at the latest"
    if value.precision is Precision.BETWEEN:
        return f"a day {date_in_words(value)}"
    return date_in_words(value)


def listed(words: Sequence[str]) -> str:
    """Words joined as in "antimony, gallium and germanium"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"
