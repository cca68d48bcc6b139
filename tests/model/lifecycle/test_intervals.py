"""What makes each interval of a life begin, and on which day: pages and feeds tell turns from it."""

from datetime import date
from typing import Any

from generator.model.lifecycle.interval import Interval
from tests.builders import archive_of

_IN_FORCE = {"adopted": "2025-01-10", "in_force": "2025-01-10"}


def intervals_of(dates: dict[str, Any], *changes: dict[str, Any]) -> tuple[Interval, ...]:
    """The intervals of a measure with these dates, changed by an act each on 1 June 2025."""
    acts = {
        f"act-{number}": {"date": f"2025-06-{number:02}", "changes": [{"measure": "ban", **change}]}
        for number, change in enumerate(changes, start=1)
    }
    archive = archive_of({"measures": {"ban": {"dates": dates}}, "events": acts})
    [life] = archive.life(archive.measure("ban")).lives
    return tuple(life.intervals)


def turns(intervals: tuple[Interval, ...]) -> list[tuple[str, str, str | None]]:
    """The verdict of each interval, with the kind of its turn and the day of that."""
    return [
        (interval.verdict.value, interval.turn.kind.value, interval.turn.day.isoformat() if interval.turn.day else None)
        for interval in intervals
    ]


def test_before_the_first_known_date_nothing_has_turned_and_nothing_was_in_force() -> None:
    first = intervals_of(_IN_FORCE)[0]
    assert turns((first,)) == [("not-yet", "nothing", None)]
    assert first.was_in_force is False


def test_a_measure_of_which_no_date_is_known_stands_without_a_day() -> None:
    assert turns(intervals_of({"in_force": "unknown"})) == [("unknown", "step", None)]


def test_an_uncertain_suspension_turns_on_the_first_and_the_last_day_it_can_begin() -> None:
    assert turns(intervals_of(_IN_FORCE, {"change": "suspended", "from": "2025-07", "until": "indefinite"})) == [
        ("not-yet", "nothing", None),
        ("in-force", "step", "2025-01-10"),
        ("end-uncertain", "suspension", "2025-07-01"),
        ("suspended", "suspension", "2025-07-31"),
    ]


def test_an_uncertain_return_turns_on_the_first_and_the_last_day_it_can_come() -> None:
    change = {"change": "suspended", "from": "2025-07-01", "until": "2025-09"}
    assert turns(intervals_of(_IN_FORCE, change))[2:] == [
        ("suspended", "suspension", "2025-07-01"),
        ("start-uncertain", "suspension-end", "2025-09-01"),
        ("in-force", "suspension-end", "2025-09-30"),
    ]


def test_an_uncertain_reinstatement_turns_on_the_first_and_the_last_day_it_can_come() -> None:
    back = {"change": "reinstated", "from": "2025-09"}
    suspended = intervals_of(_IN_FORCE, {"change": "suspended", "from": "2025-07-01", "until": "indefinite"}, back)
    repealed = intervals_of(_IN_FORCE, {"change": "repealed", "from": "2025-07-01"}, back)
    for found in (suspended, repealed):
        assert turns(found)[3:] == [
            ("start-uncertain", "reinstatement", "2025-09-01"),
            ("in-force", "reinstatement", "2025-09-30"),
        ]
        assert [effect.act.record for effect in found[3].turn.acts] == ["act-2"]


def test_an_interval_names_the_term_that_passes_as_it_begins() -> None:
    found = intervals_of({**_IN_FORCE, "through": "2025-12-31"}, {"change": "suspended", "through": "2025-08-31"})
    assert [str(interval.term_before) for interval in found] == [
        "None",
        "None",
        "None",
        "through 2025-08-31",
        "through 2025-12-31",
    ]


def test_what_confirms_an_outcome_begins_an_interval_that_no_term_ends() -> None:
    suspended = {"change": "suspended", "through": "2025-06-01"}
    found = intervals_of(_IN_FORCE, suspended, {"change": "amended", "from": "2025-08-01"})
    last = found[-1]
    assert (last.start, last.confirmed, last.turn.day, last.term_before) == (
        date(2025, 8, 1),
        True,
        date(2025, 6, 2),
        None,
    )
