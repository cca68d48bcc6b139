"""How the first day of a state is told where it is known by no day."""

from datetime import date
from typing import Any

import pytest

from tests.builders import archive_of

_TODAY = date(2026, 11, 23)


def told(measure: dict[str, Any], on: str, **acts: dict[str, Any]) -> tuple[str | None, str | None]:
    """The first day of the state on a day, and the date by which that is known where it is no day.

    `acts` are what acts of a day, such as `d2025_03_01`, do to the measure.
    """
    events = {
        name: {"date": name[1:].replace("_", "-"), "changes": [{"measure": "ban", **change}]}
        for name, change in acts.items()
    }
    archive = archive_of({"measures": {"ban": {"checked": "2026-07-05", **measure}}, "events": events})
    found = archive.status(archive.measure("ban"), None, date.fromisoformat(on), _TODAY)
    return found.since.isoformat() if found.since else None, str(found.since_told) if found.since_told else None


_MONTH = {"dates": {"adopted": "2025-01-10", "in_force": "2025-06"}}
_DAY = {"dates": {"adopted": "2025-01-10", "in_force": "2025-06-30"}}
_PLAIN = {"dates": {"adopted": "2025-01-10", "in_force": "2025-01-10"}}


def test_a_start_known_to_the_month_is_told_so_as_long_as_the_measure_is_in_force() -> None:
    assert told(_MONTH, "2025-06-30") == ("2025-06-30", "2025-06")
    amended = {"change": "amended", "certainty": "disputed"}
    assert told(_MONTH, "2025-09-01", d2025_08_01=amended) == ("2025-06-30", "2025-06")


def test_a_start_known_to_the_day_is_told_with_that() -> None:
    assert told(_DAY, "2025-06-30") == ("2025-06-30", None)


def test_while_a_start_is_uncertain_the_first_day_of_that_is_a_day() -> None:
    assert told(_MONTH, "2025-06-15") == ("2025-06-01", None)


def test_while_an_end_is_uncertain_the_first_day_of_that_is_a_day() -> None:
    assert told({"dates": {**_PLAIN["dates"], "until": "2025-06"}}, "2025-06-15") == ("2025-06-01", None)


@pytest.mark.parametrize(("checked", "since_told"), [("2026-07-05", "2025-06"), ("2025-05-01", None)])
def test_the_end_of_a_term_known_to_the_month_is_told_so_once_it_is_verified(
    checked: str, since_told: str | None
) -> None:
    term = {"dates": {**_PLAIN["dates"], "through": "2025-06"}, "checked": checked}
    assert told(term, "2025-08-01") == ("2025-07-01", since_told)


def test_what_began_with_an_act_that_confirmed_it_began_on_the_day_of_that_act() -> None:
    pause = {"change": "suspended", "through": "2025-05"}
    measure = {**_PLAIN, "checked": "2025-03-01"}
    found = told(measure, "2025-09-01", d2025_03_01=pause, d2025_08_01={"change": "amended"})
    assert found == ("2025-08-01", None)


def test_what_always_was_so_has_no_first_day() -> None:
    assert told({"dates": {"in_force": "unknown"}}, "2025-06-15") == (None, None)


def in_parts(first: str, second: str, **values: Any) -> dict[str, Any]:
    """A measure of two parts for different goods that start on these dates."""
    starts = {"gallium": first, "graphite": second}
    parts = [
        {"id": goods, "title": goods, "dates": {"in_force": start}, "scope": [{"commodity": goods}]}
        for goods, start in starts.items()
    ]
    return {"dates": {"adopted": "2025-01-10"}, "parts": parts, **values}


@pytest.mark.parametrize(
    ("second", "since_told"), [("2025-06", "2025-06"), ("2025-06-30", None), ("2025-01-10", "2025-06")]
)
def test_a_whole_is_told_with_the_one_date_by_which_the_parts_that_begin_on_its_first_day_are_known(
    second: str, since_told: str | None
) -> None:
    assert told(in_parts("2025-06", second), "2025-07-15") == ("2025-06-30", since_told)


def test_of_an_unverified_whole_the_first_day_is_a_day() -> None:
    assert told(in_parts("2025-06", "2025-06", checked="2025-01-10"), "2025-07-15") == ("2025-06-30", None)
