"""The calendar sorts what was set beforehand into what is near, what has just passed and what comes later."""

from datetime import date, timedelta

from generator.pages.calendar import CalendarPage, calendar_page
from generator.pages.chronology import Chronology
from tests.builders import Records
from tests.pages.presenting import TODAY, lines, presenter_of


def calendar_of(records: Records, today: date = TODAY) -> CalendarPage:
    presenter = presenter_of(records, today)
    return calendar_page(presenter, Chronology(presenter))


def due_on(*distances: int) -> Records:
    """An old event with a deadline on each day, given by its distance from today."""
    days = [(TODAY + timedelta(days=distance)).isoformat() for distance in distances]
    deadlines = [{"date": day, "what": f"Report {number}"} for number, day in enumerate(days, start=1)]
    return {"events": {"act": {"date": "2020-01-01", "deadlines": deadlines}}}


def test_today_and_thirty_days_are_near_yesterday_and_thirty_before_have_passed() -> None:
    page = calendar_of(due_on(-31, -30, -1, 0, 30, 31))
    assert [entry.effect for day in page.next for entry in day.entries] == ["Report 4", "Report 5"]
    assert [entry.effect for day in page.past for entry in day.entries] == ["Report 3", "Report 2"]
    assert [entry.effect for day in page.later for entry in day.entries] == ["Report 6"]


def test_each_day_has_one_anchor_that_says_which_day_it_is() -> None:
    page = calendar_of(due_on(-1, 4, 4, 40))
    days = [(day.anchor, day.day, len(day.entries)) for day in (*page.past, *page.next, *page.later)]
    assert days == [
        ("d-2026-11-22", "2026-11-22", 1),
        ("d-2026-11-27", "2026-11-27", 2),
        ("d-2027-01-02", "2027-01-02", 1),
    ]


def test_the_anchor_of_a_day_stays_when_the_calendar_moves_on() -> None:
    later = calendar_of(due_on(5), TODAY + timedelta(days=7))
    assert [day.anchor for day in later.past] == [calendar_of(due_on(5)).next[0].anchor]


def test_what_one_act_set_for_a_day_stands_together() -> None:
    dates = {"adopted": "2025-10-09", "in_force": "2025-11-08"}
    suspension = {"change": "suspended", "from": "2025-11-07", "through": "2026-11-10"}
    page = calendar_of(
        {
            "measures": {"ban-a": {"dates": dates}, "ban-b": {"dates": dates}},
            "events": {
                "act": {
                    "date": "2025-11-07",
                    "changes": [{**suspension, "measure": name} for name in ("ban-a", "ban-b")],
                    "deadlines": [{"date": "2026-11-20", "what": "Report", "outcome": "Made"}],
                }
            },
        }
    )
    assert [text.partition(": by")[0] for day in page.past for text in lines(day.entries)] == [
        "20 November 2026: act: Deadline: Report",
        "10 November 2026: ban-a + ban-b: Suspension ends",
    ]


def test_events_and_steps_that_happened_are_not_due() -> None:
    page = calendar_of(
        {
            "events": {"talks": {"date": "2026-11-20"}},
            "measures": {
                "ban": {"dates": {"announced": "2026-11-01", "adopted": "2026-11-21", "in_force": "2026-12-01"}}
            },
        }
    )
    assert page.past == page.later == ()
    [day] = page.next
    assert lines(day.entries) == ["1 December 2026: ban: Takes effect"]
