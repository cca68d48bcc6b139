"""Dates as people write them elsewhere, for whoever means the archive's own form."""

import re
from datetime import date

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_MONTH = rf"(?P<month>{'|'.join(f'{name[:3]}(?:{name[3:]})?' for name in MONTHS)}|Sept)\.?"
_IN_WORDS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?:(?P<day>\d{{1,2}})(?:\.|st|nd|rd|th)? +)?{_MONTH},? +(?P<year>\d{{4}})",
        rf"{_MONTH} +(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? +(?P<year>\d{{4}})",
    )
)
_YEAR_FIRST = re.compile(r"(\d{4})[./ -](\d{1,2})[./ -](\d{1,2})", re.ASCII)
_YEAR_LAST = re.compile(r"(\d{1,2})[./ -](\d{1,2})[./ -](\d{4})", re.ASCII)


def date_meant(text: str) -> str | None:
    """The date as 2025-04-04 or 2025-04; None if it is no date, or can be two."""
    return _from_words(text.strip()) or _from_numbers(text.strip())


def _from_words(text: str) -> str | None:
    match = next((found for form in _IN_WORDS if (found := form.fullmatch(text))), None)
    if match is None:
        return None
    month = next(number for number, name in enumerate(MONTHS, 1) if name[:3].lower() == match["month"][:3].lower())
    if match["day"] is None:
        return f"{match['year']}-{month:02}"
    return _day(int(match["year"]), month, int(match["day"]))


def _from_numbers(text: str) -> str | None:
    match = _YEAR_FIRST.fullmatch(text)
    if match:
        return _day(int(match[1]), int(match[2]), int(match[3]))
    match = _YEAR_LAST.fullmatch(text)
    if match is None:
        return None
    first, second, year = int(match[1]), int(match[2]), int(match[3])
    # Some write the day first, others the month.
    days = {_day(year, second, first), _day(year, first, second)} - {None}
    return days.pop() if len(days) == 1 else None


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
