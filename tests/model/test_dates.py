"""Dates: what is accepted, what it can mean, and that it comes back as it was written."""

from datetime import date
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from generator.model.dates import (
    DateOrUnstated,
    DateValue,
    End,
    EndValue,
    KnownDate,
    Precision,
    Unstated,
    Window,
    exact_day,
    parse_date,
)

_DATE: TypeAdapter[KnownDate] = TypeAdapter(DateValue)
_STEP: TypeAdapter[KnownDate | Unstated] = TypeAdapter(DateOrUnstated)
_END: TypeAdapter[Any] = TypeAdapter(EndValue)

_FORMS = (
    "write a year (2025), a month (2025-04), a day (2025-04-04), or a day with time and offset from UTC "
    "(2026-11-10T00:01-05:00)"
)
_NO_DATE = f"not a date; {_FORMS}, {{by: …}} or {{between: […, …]}}"


@pytest.mark.parametrize(
    ("text", "precision", "first", "last"),
    [
        ("2025", Precision.YEAR, date(2025, 1, 1), date(2025, 12, 31)),
        ("2025-04", Precision.MONTH, date(2025, 4, 1), date(2025, 4, 30)),
        ("2024-02", Precision.MONTH, date(2024, 2, 1), date(2024, 2, 29)),
        ("2025-12", Precision.MONTH, date(2025, 12, 1), date(2025, 12, 31)),
        ("2025-04-04", Precision.DAY, date(2025, 4, 4), date(2025, 4, 4)),
        ("2026-11-10T00:01-05:00", Precision.MOMENT, date(2026, 11, 10), date(2026, 11, 10)),
        ("2026-11-10T23:59:59+08:00", Precision.MOMENT, date(2026, 11, 10), date(2026, 11, 10)),
        ("2026-11-10T00:01Z", Precision.MOMENT, date(2026, 11, 10), date(2026, 11, 10)),
    ],
)
def test_a_date_keeps_its_precision_and_knows_its_days(
    text: str, precision: Precision, first: date, last: date
) -> None:
    assert parse_date(text) == KnownDate(text, precision, first, last)


@pytest.mark.parametrize("text", ["25-04-04", "2025-04-04T00:01", "", "２０２５", "20250404", "04/05/2025"])
def test_other_forms_are_no_dates(text: str) -> None:
    with pytest.raises(ValueError, match="is not a date") as refusal:
        parse_date(text)
    assert str(refusal.value) == f"'{text}' is not a date; {_FORMS}"


@pytest.mark.parametrize("text", ["2025-4-4", "4 April 2025", "2025/04/04", "2025-04-04 "])
def test_what_is_plainly_meant_is_named(text: str) -> None:
    with pytest.raises(ValueError, match=r"is not a date; did you mean 2025-04-04\?"):
        parse_date(text)


@pytest.mark.parametrize("text", ["2025-13", "2025-00", "2025-02-29", "2025-04-31", "0000", "2025-04-00"])
def test_days_that_no_calendar_has_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is not a day") as refusal:
        parse_date(text)
    assert str(refusal.value) == (f"'{text}' is not a day of the calendar; write year, month and day as in 2025-04-04")


@pytest.mark.parametrize(
    "text", ["2025-13-01T00:01Z", "2025-02-29T00:01Z", "2025-02-28T24:01Z", "2025-02-28T10:00+99:00"]
)
def test_moments_that_no_calendar_has_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is not a moment") as refusal:
        parse_date(text)
    assert str(refusal.value) == f"'{text}' is not a moment of the calendar; check day, time and offset"


def test_by_a_day_has_no_first_day_and_opens_on_1_january() -> None:
    value = _DATE.validate_python({"by": "2012-03-13"})
    assert (value.precision, value.first, value.last) == (Precision.BY, None, date(2012, 3, 13))
    assert value.earliest == date(2012, 1, 1)
    assert not value.certain
    assert str(value) == "by 2012-03-13"


def test_by_a_month_means_by_its_last_day() -> None:
    assert _DATE.validate_python({"by": "2012-03"}).last == date(2012, 3, 31)


def test_between_two_months_means_any_of_their_days() -> None:
    value = _DATE.validate_python({"between": ["2025-06", "2025-09"]})
    assert (value.precision, value.first, value.last) == (Precision.BETWEEN, date(2025, 6, 1), date(2025, 9, 30))
    assert str(value) == "2025-06/2025-09"


def test_between_a_day_and_itself_means_that_day() -> None:
    value = _DATE.validate_python({"between": ["2025-06-01", "2025-06-01"]})
    assert value.certain
    assert value.last == date(2025, 6, 1)


@pytest.mark.parametrize(
    ("authored", "message"),
    [
        (
            {"between": ["2025-09", "2025-06"]},
            "between 2025-09 and 2025-06: the second lies before the first; swap them",
        ),
        ({"between": ["2025-09"]}, _NO_DATE),
        ({"between": ["2025-09", ["2025"]]}, _NO_DATE),
        ({"by": ["2025"]}, _NO_DATE),
        ({"by": "soon"}, f"'soon' is not a date; {_FORMS}"),
        ({"from": "2025"}, _NO_DATE),
        (["2025"], _NO_DATE),
        ({"by": "2025", "between": ["2025", "2026"]}, _NO_DATE),
    ],
)
def test_malformed_bounds_are_refused_with_a_reason(authored: Any, message: str) -> None:
    with pytest.raises(ValidationError) as refusal:
        _DATE.validate_python(authored)
    [error] = refusal.value.errors()
    assert (error["type"], error["msg"]) == ("bad-date", message)


@pytest.mark.parametrize("word", ["unknown", "not-published", "not-applicable"])
def test_words_stand_where_no_date_can_be_given(word: str) -> None:
    assert _STEP.validate_python(word) is Unstated(word)


def test_a_date_that_has_to_be_known_takes_no_such_word() -> None:
    with pytest.raises(ValidationError, match="'unknown' is not a date"):
        _DATE.validate_python("unknown")


def test_indefinite_is_an_end_and_no_step() -> None:
    assert _END.validate_python("indefinite") == "indefinite"
    with pytest.raises(ValidationError, match="'indefinite' is not a date"):
        _STEP.validate_python("indefinite")


@pytest.mark.parametrize(
    "authored",
    [
        "2025",
        "2025-04",
        "2025-04-04",
        "2026-11-10T00:01-05:00",
        {"by": "2012-03"},
        {"between": ["2025-06", "2025-09"]},
        "indefinite",
        "not-published",
    ],
)
def test_a_date_comes_back_as_it_was_authored(authored: Any) -> None:
    value = _END.validate_python(authored)
    assert _END.dump_python(value) == authored
    assert _END.validate_python(value if isinstance(value, KnownDate) else str(value)) == value


@pytest.mark.parametrize(
    ("end", "window"),
    [
        (End("through", parse_date("2026-11-27")), Window(date(2026, 11, 28), date(2026, 11, 28))),
        (End("until", parse_date("2026-11-10")), Window(date(2026, 11, 10), date(2026, 11, 10))),
        (End("until", parse_date("2026-11-10T00:01-05:00")), Window(date(2026, 11, 10), date(2026, 11, 10))),
        (End("through", parse_date("2025-07")), Window(date(2025, 7, 2), date(2025, 8, 1))),
        (End("until", parse_date("2025-07")), Window(date(2025, 7, 1), date(2025, 7, 31))),
        (End("through", parse_date("2024-12-31")), Window(date(2025, 1, 1), date(2025, 1, 1))),
    ],
)
def test_an_end_knows_the_first_day_after_it(end: End, window: Window) -> None:
    assert end.first_day_after == window
    assert end.first_day_after.certain == end.date.certain


def test_an_end_is_shown_as_its_source_words_it() -> None:
    assert str(End("through", parse_date("2026-11-27"))) == "through 2026-11-27"


def test_an_exact_day_is_the_same_as_one_authored() -> None:
    assert exact_day(date(2025, 4, 4)) == parse_date("2025-04-04")
