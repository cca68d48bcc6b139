"""How far a day is, in words; the browser's code is held to the same table (`tests/javascript/countdown.test.js`)."""

import json
from datetime import date
from pathlib import Path

import pytest

from generator.pages.countdown import days_left, days_left_in_words, distance, distance_in_words
from generator.pages.views import Countdown

_CASES = json.loads((Path(__file__).parents[1] / "countdown_cases.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("days", "words"), _CASES["days_left"])
def test_days_left_are_told_until_the_last_one(days: int, words: str) -> None:
    assert days_left_in_words(days) == words


@pytest.mark.parametrize(("days", "words"), _CASES["distance"])
def test_a_distance_is_told_both_ways(days: int, words: str) -> None:
    assert distance_in_words(days) == words


@pytest.mark.parametrize(("today", "day", "days"), _CASES["days"])
def test_days_are_counted_from_the_readers(today: str, day: str, days: int) -> None:
    ahead = date.fromisoformat(day), date.fromisoformat(today)
    assert days_left(*ahead) == Countdown(day, days_left_in_words(days))
    assert distance(*ahead) == Countdown(day, distance_in_words(days))
