"""Dates and lists in sentences."""

import pytest

from generator.model.dates import KnownDate, Precision, Unstated, parse_date
from generator.model.wording import date_in_words, listed


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (parse_date("2025"), "2025"),
        (parse_date("2025-04"), "April 2025"),
        (parse_date("2025-04-04"), "4 April 2025"),
        (parse_date("2026-11-10T00:01-05:00"), "10 November 2026, 00:01 (UTC-05:00)"),
        (parse_date("2026-11-10T08:00:30+08:00"), "10 November 2026, 08:00 (UTC+08:00)"),
        (parse_date("2026-11-10T00:01Z"), "10 November 2026, 00:01 (UTC)"),
        (KnownDate("2012-03-13", Precision.BY, None, parse_date("2012-03-13").last), "by 13 March 2012"),
        (
            KnownDate("2025-06/2025-09", Precision.BETWEEN, parse_date("2025-06").first, parse_date("2025-09").last),
            "between 1 June 2025 and 30 September 2025",
        ),
        (Unstated.NOT_PUBLISHED, "not published"),
    ],
)
def test_a_date_is_worded_as_exactly_as_it_is_known(value: KnownDate | Unstated, words: str) -> None:
    assert date_in_words(value) == words


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ([], ""),
        (["antimony"], "antimony"),
        (["antimony", "gallium"], "antimony and gallium"),
        (["antimony", "gallium", "germanium"], "antimony, gallium and germanium"),
    ],
)
def test_lists_are_joined_as_in_a_sentence(words: list[str], sentence: str) -> None:
    assert listed(words) == sentence
