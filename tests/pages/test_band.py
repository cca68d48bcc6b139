"""The band knows the days of entries by sort, and which months are listed below it."""

from datetime import date

from generator.drawings.band import Band
from generator.pages.band import band_of
from tests.builders import Records
from tests.pages.presenting import TODAY, chronology_of

RECORDS: Records = {
    "events": {
        "talks": {"date": "2025-01-31", "kind": "talks", "deadlines": [{"date": "2025-03-01", "what": "Report"}]},
        "act": {"date": "2025-03-01"},
        "rumour": {"date": "2025-03", "kind": "report"},
        "some-day": {"date": "2025", "kind": "report"},
        "strike": {"date": "2025-03-02", "kind": "incident"},
    },
    "measures": {"ban": {"dates": {"adopted": "2025-03-01", "in_force": "2025-04-01"}}},
}


def band(first: date = date(2025, 1, 1), last: date = date(2025, 12, 31)) -> Band:
    return band_of(chronology_of(RECORDS).happenings, first, last, TODAY, frozenset({"m-2025-01", "m-2025-03"}))


def test_each_sort_of_entry_has_a_lane_with_its_days() -> None:
    assert {lane.term: lane.days for lane in band().lanes} == {
        "talks": (date(2025, 1, 31),),
        "acts": (date(2025, 3, 1), date(2025, 3, 1)),
        "others": (date(2025, 3, 2),),
        "terms": (date(2025, 4, 1),),
        "deadlines": (date(2025, 3, 1),),
    }


def test_months_follow_each_other_and_those_with_a_list_lead_to_it() -> None:
    months = band().months
    assert [month.first for month in months] == [date(2025, number, 1) for number in range(1, 13)]
    assert {month.title: month.anchor for month in months if month.anchor} == {
        "January 2025": "m-2025-01",
        "March 2025": "m-2025-03",
    }


def test_an_entry_known_by_its_month_is_counted_there_and_one_known_by_its_year_nowhere() -> None:
    assert [month.count for month in band().months][:5] == [1, 0, 5, 1, 0]


def test_months_reach_from_that_of_the_first_day_to_that_of_the_last() -> None:
    months = band(date(2025, 11, 30), date(2027, 2, 1)).months
    assert (len(months), months[0].title, months[-1].title) == (16, "November 2025", "February 2027")


def test_today_is_known_where_it_lies_within() -> None:
    assert band().today is None
    assert band(last=TODAY).today == TODAY
