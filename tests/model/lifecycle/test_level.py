"""What is told of a rate whose end has passed."""

from datetime import date

import pytest

from tests.builders import archive_of

_TODAY = date(2026, 11, 23)


def level_on(day: date, *levels: dict[str, str]) -> str | None:
    tariff = {"instrument": "tariff", "dates": {"in_force": "2025-01-01"}, "levels": list(levels)}
    archive = archive_of({"measures": {"tariff": tariff}})
    return archive.life(archive.measure("tariff")).status(None, day, _TODAY).level


_BASE = {"level": "34 %", "from": "2025-01-01"}
_LOWER = {"level": "10 %", "from": "2025-05-14", "through": "2026-11-09"}


@pytest.mark.parametrize(
    ("day", "level"),
    [
        (date(2025, 5, 13), "34 %"),
        (date(2026, 11, 9), "10 %"),
        (_TODAY, "10 % or 34 %"),
        (date(2026, 11, 24), "34 %"),
    ],
)
def test_both_rates_are_named_where_nobody_verified_that_one_ended(day: date, level: str) -> None:
    assert level_on(day, _BASE, _LOWER) == level


def test_where_nothing_lies_beneath_it_there_may_be_none() -> None:
    assert level_on(_TODAY, _LOWER) == "10 % or none"


def test_an_end_that_changes_no_rate_leaves_nothing_open() -> None:
    assert level_on(_TODAY, _BASE, {**_LOWER, "level": "34 %"}) == "34 %"
