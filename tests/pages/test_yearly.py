"""Lists too long for one page have a page for each year."""

import pytest

from generator.model.record import Kind, Record
from generator.pages import yearly
from generator.pages.yearly import YearlyList
from tests.builders import Values, records_of
from tests.pages.presenting import presenter_of

_EVENTS: dict[str, Values] = {
    "a": {"date": "2024-05-01"},
    "b": {"date": "2025-06-01"},
    "c": {"date": "2025-02-01"},
    "gone": {"date": "2025-03-01", "withdrawn": {"date": "2026-01-01", "reason": "It was not so."}},
}


def events(*, dated: bool = True) -> YearlyList[Record]:
    records = records_of({Kind.EVENT.value: _EVENTS})
    return YearlyList(presenter_of({}), records, "events/", "Events", dated=dated)


def ids(records: tuple[Record, ...]) -> list[str]:
    return [record.id for record in records]


def test_a_short_list_stands_on_one_page_newest_first_without_withdrawn_records() -> None:
    found = events()
    assert found.years == ()
    assert ids(found.of(None)) == ["b", "c", "a"]
    assert (found.head(None, "").address, found.head(None, "").title) == ("events/", "Events")


def test_a_long_list_shows_its_newest_year_first_and_each_year_on_its_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yearly, "MOST_ON_A_PAGE", 2)
    found = events()
    assert [(view.year, view.address, view.count) for view in found.years] == [
        (2025, "events/2025/", 2),
        (2024, "events/2024/", 1),
    ]
    assert ids(found.of(None)) == ids(found.of(2025)) == ["b", "c"]
    assert ids(found.of(2024)) == ["a"]
    assert (found.head(2024, "").address, found.head(2024, "").title) == ("events/2024/", "Events 2024")


def test_a_list_of_things_without_dates_is_never_divided(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yearly, "MOST_ON_A_PAGE", 2)
    assert events(dated=False).years == ()
