"""Dates as people write them, where they can mean only one day or month."""

import pytest

from generator.model.spelt_dates import date_meant


@pytest.mark.parametrize(
    "text",
    [
        "9 November 2026",
        "09 Nov 2026",
        "9. November 2026",
        "9th November, 2026",
        "November 9, 2026",
        "nov. 9 2026",
        "2026/11/9",
        "2026.11.09",
        "2026-11-9",
    ],
)
def test_a_day_in_words_or_with_its_year_first_is_understood(text: str) -> None:
    assert date_meant(text) == "2026-11-09"


def test_a_month_and_year_stay_a_month() -> None:
    assert date_meant("November 2026") == date_meant(" Nov 2026 ") == "2026-11"
    assert date_meant("Sept. 2026") == "2026-09"


def test_numbers_are_understood_where_only_one_of_them_can_be_the_month() -> None:
    assert date_meant("20.11.2026") == date_meant("11/20/2026") == "2026-11-20"
    assert date_meant("11/11/2026") == "2026-11-11"
    assert date_meant("9.11.2026") is None


@pytest.mark.parametrize(
    "text", ["", "yesterday", "31 April 2026", "45.11.2026", "Novembre 2026", "Marching 2026", "9 11 26", "2026"]
)
def test_anything_else_is_left_to_its_author(text: str) -> None:
    assert date_meant(text) is None
