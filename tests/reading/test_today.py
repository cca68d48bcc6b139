"""The day an archive is read: the only clock there is."""

from datetime import UTC, date, datetime

import pytest

from generator.reading.today import current_day


def test_a_stated_day_comes_before_all() -> None:
    assert current_day("2026-11-23", {"SOURCE_DATE_EPOCH": "0"}) == date(2026, 11, 23)


def test_source_date_epoch_comes_before_the_clock() -> None:
    assert current_day(None, {"SOURCE_DATE_EPOCH": "1780099199"}) == date(2026, 5, 29)


def test_an_epoch_counts_in_utc() -> None:
    last_second = int(datetime(2026, 5, 29, 23, 59, 59, tzinfo=UTC).timestamp())
    assert current_day(None, {"SOURCE_DATE_EPOCH": str(last_second)}) == date(2026, 5, 29)
    assert current_day(None, {"SOURCE_DATE_EPOCH": str(last_second + 1)}) == date(2026, 5, 30)


def test_otherwise_it_is_the_utc_date() -> None:
    before = datetime.now(UTC).date()
    assert before <= current_day(None, {}) <= datetime.now(UTC).date()


def test_a_stated_day_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="today"):
        current_day("today", {})
