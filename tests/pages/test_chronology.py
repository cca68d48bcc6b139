"""What the chronology tells beside events: steps of measures, ends and rates by their terms, deadlines."""

from datetime import date
from typing import Any

import pytest

from tests.builders import Records
from tests.pages.presenting import chronology_of, line


def told(records: Records, today: date = date(2026, 11, 23)) -> list[str]:
    return [line(happening.entry) for happening in chronology_of(records, today).happenings]


def measure(**values: Any) -> Records:
    return {"measures": {"ban": {"instrument": "export-prohibition", **values}}}


def test_a_deadline_is_told_on_its_day_with_what_sets_it_and_what_came_of_it() -> None:
    deadline = {"date": "2026-07-01", "what": "Comments end", "basis": "Notice", "outcome": "Forty came"}
    records = {"processes": {"case": {"kind": "investigation", "dates": {}, "deadlines": [deadline]}}}
    [happening] = chronology_of(records).happenings
    assert line(happening.entry) == "1 July 2026: case: Deadline: Comments end"
    assert (happening.entry.basis, happening.entry.outcome) == ("Notice", "Forty came")
    assert happening.due
    assert happening.entry.computed
    assert not happening.entry.in_law


@pytest.mark.parametrize(
    ("day", "unverified"),
    [("2026-11-22", True), ("2026-11-23", False), ("2026-11-24", False), ("2026-11", False), ("2026-10", True)],
)
def test_the_outcome_of_a_deadline_is_not_verified_once_it_has_passed_without_one(day: str, unverified: bool) -> None:
    records = {"events": {"talks": {"date": "2026-01-01", "deadlines": [{"date": day, "what": "A report"}]}}}
    [_, deadline] = chronology_of(records).happenings
    assert deadline.entry.unverified is unverified


def test_a_deadline_known_by_its_month_is_due_on_the_last_day_it_can_mean() -> None:
    records = {"events": {"talks": {"date": "2026-01-01", "deadlines": [{"date": "2026-12", "what": "A report"}]}}}
    due = chronology_of(records).due
    assert [happening.day for happening in due] == [date(2026, 12, 31)]
    assert line(due[0].entry).startswith("December 2026: ")


def test_a_promise_is_due_for_as_long_as_nobody_knows_whether_it_was_kept() -> None:
    promises = [
        {"by": "China", "does": "buys", "due": "2027-01-01", "met": "open"},
        {"by": "China", "does": "sells", "due": "2026-01-02", "met": "kept"},
        {"by": "China", "does": "talks", "due": "not-published", "met": "open"},
    ]
    records = {"events": {"talks": {"date": "2026-01-01", "kind": "agreement", "commitments": promises}}}
    assert told(records) == ["1 January 2026: talks: Agreement", "1 January 2027: talks: Promise due: China: buys"]


def test_a_consultation_closes_on_a_day_set_beforehand_and_no_other_process_does() -> None:
    dates = {"opened": "2026-10-01", "closed": "2026-12-01"}
    records: Records = {
        "processes": {
            "asked": {"kind": "consultation", "dates": dates},
            "asked-twice": {
                "kind": "consultation",
                "dates": dates,
                "deadlines": [{"date": "2026-12-01", "what": "Answers"}],
            },
            "case": {"kind": "court-case", "dates": dates},
        }
    }
    assert told(records) == [
        "1 December 2026: asked-twice: Deadline: Answers",
        "1 December 2026: asked: Consultation closes",
    ]


def test_withdrawn_records_set_no_deadline() -> None:
    event = {
        "date": "2026-01-01",
        "deadlines": [{"date": "2026-12-01", "what": "A report"}],
        "withdrawn": {"date": "2026-02-01", "reason": "A mistake"},
    }
    assert told({"events": {"talks": event}}) == []


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2028, 12, 31), "1 January 2029: ban: Planned to take effect"),
        (date(2029, 1, 1), "1 January 2029: ban: Planned to take effect (not verified)"),
    ],
)
def test_a_planned_start_is_told_where_it_is_all_there_is(today: date, expected: str) -> None:
    dates = {"announced": "2025-06-01", "planned": "2029-01-01"}
    assert told(measure(legal_form="policy-statement", dates=dates), today)[-1] == expected


def test_a_planned_start_is_told_as_exactly_as_it_is_known() -> None:
    dates = {"announced": "2025-06-01", "planned": {"by": "2030"}}
    [*_, last] = chronology_of(measure(legal_form="policy-statement", dates=dates)).happenings
    assert last.day == date(2030, 12, 31)
    assert last.entry.date.words == "by 31 December 2030"
    assert not last.entry.in_law


def test_a_planned_start_is_not_told_once_an_act_sets_the_real_one() -> None:
    dates = {"announced": "2025-06-01", "adopted": "2025-07-01", "in_force": "2028-01-01", "planned": "2029-01-01"}
    assert [text for text in told(measure(dates=dates)) if "Planned" in text] == []


def test_the_end_of_a_rate_is_told_on_its_last_day_with_the_rate_beneath() -> None:
    levels = [{"level": "34 %", "from": "2025-04-10"}, {"level": "10 %", "from": "2025-05-14", "until": "2026-11-10"}]
    dates = {"adopted": "2025-04-10", "in_force": "2025-04-10"}
    records = measure(instrument="tariff", dates=dates, levels=levels)
    assert told(records)[-2:] == [
        "14 May 2025: ban: New rate: 10 % instead of 34 %",
        "9 November 2026: ban: Rate ends: 10 %, then by its terms 34 % (not verified)",
    ]
    assert told(records, date(2026, 11, 9))[-1].endswith("34 %")


def test_the_next_rate_of_a_list_takes_the_place_of_the_one_before_without_a_word() -> None:
    levels = [
        {"level": "10 t", "from": "2025-01-01", "through": "2025-12-31"},
        {"level": "12 t", "from": "2026-01-01", "through": "2026-12-31"},
    ]
    dates = {"adopted": "2025-01-01", "in_force": "2025-01-01"}
    assert told(measure(instrument="export-quota", dates=dates, levels=levels))[1:] == [
        "1 January 2026: ban: New rate: 12 t instead of 10 t",
        "31 December 2026: ban: Rate ends: 12 t, then no rate is set",
    ]


def test_a_rate_set_by_the_act_of_the_day_is_told_by_that_act_alone() -> None:
    act = {"date": "2025-05-14", "changes": [{"measure": "ban", "change": "level", "level": "10 %"}]}
    dates = {"adopted": "2025-04-10", "in_force": "2025-04-10"}
    records = measure(instrument="tariff", dates=dates, levels=[{"level": "34 %", "from": "2025-04-10"}])
    assert [text for text in told({**records, "events": {"act": act}}) if "rate" in text.lower()] == [
        "14 May 2025: act: Legal act: sets the rate of ban"
    ]


def test_the_same_rate_for_another_time_is_no_change() -> None:
    levels = [
        {"level": "10 %", "from": "2025-05-14", "until": "2025-08-12"},
        {"level": "10 %", "from": "2025-08-12", "until": "2027-01-01"},
    ]
    dates = {"adopted": "2025-05-14", "in_force": "2025-05-14"}
    found = told(measure(instrument="tariff", dates=dates, levels=levels))
    assert [text for text in found if "2025" in text and "rate" in text.lower()] == []


def test_what_one_act_set_for_several_measures_alike_is_one_entry() -> None:
    dates = {"adopted": "2025-10-09", "in_force": "2025-11-08"}
    names = ("ban-a", "ban-b", "ban-c")
    measures = {name: {"dates": dates, "jurisdictions": ["CN" if name != "ban-c" else "US"]} for name in names}
    suspension = {"change": "suspended", "from": "2025-11-07", "through": "2026-11-10"}
    alone = {**suspension, "measure": "ban-d"}
    records: Records = {
        "measures": {**measures, "ban-d": {"dates": dates}},
        "events": {
            "act": {"date": "2025-11-07", "changes": [{**suspension, "measure": name} for name in names]},
            "other-act": {"date": "2025-11-07", "changes": [alone]},
        },
    }
    [month] = [month for month in chronology_of(records).of_year(2026).past if month.anchor == "m-2026-11"]
    words = "Suspension ends: by its terms the licensing requirement would first apply (not verified)"
    assert [line(entry) for entry in month.entries] == [
        f"10 November 2026: ban-d: {words}",
        f"10 November 2026: ban-a + ban-b + ban-c: {words}",
    ]
    assert [link.title for link in month.entries[1].jurisdictions] == ["China", "United States"]
    assert month.entries[1].places == ("cn", "us")


def test_measures_that_do_the_same_on_one_day_by_themselves_stand_alone() -> None:
    dates = {"adopted": "2025-10-09", "in_force": "2026-12-01"}
    records: Records = {"measures": {"ban-a": {"dates": dates}, "ban-b": {"dates": dates}}}
    assert [line(entry) for entry in chronology_of(records).upcoming(30)] == [
        "1 December 2026: ban-a: Takes effect",
        "1 December 2026: ban-b: Takes effect",
    ]


def test_what_is_due_soon_begins_with_today_and_leaves_out_what_happens() -> None:
    records: Records = {
        "events": {
            "today": {"date": "2026-11-23", "deadlines": [{"date": "2026-11-23", "what": "Today"}]},
            "later": {"date": "2026-11-22", "deadlines": [{"date": "2026-12-24", "what": "Too late"}]},
        },
    }
    assert [line(entry) for entry in chronology_of(records).upcoming(30)] == [
        "23 November 2026: today: Deadline: Today"
    ]


def test_commodities_and_jurisdictions_have_the_deadlines_that_concern_them() -> None:
    records: Records = {
        "commodities": {"gallium": {"name": "Gallium"}},
        "measures": {"ban": {"dates": {"adopted": "2025-01-01"}, "scope": [{"commodity": "gallium"}]}},
        "processes": {
            "case": {
                "kind": "bill",
                "dates": {},
                "jurisdictions": ["US"],
                "about": ["ban"],
                "deadlines": [{"date": "2027-01-01", "what": "Vote"}],
            }
        },
    }
    chronology = chronology_of(records)
    for found in (chronology.by_commodity["gallium"], chronology.by_jurisdiction["us"]):
        assert line(found[0].entry) == "1 January 2027: case: Deadline: Vote"
