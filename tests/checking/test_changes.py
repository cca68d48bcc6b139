"""Which changes are said to have no effect, and which are not."""

from collections.abc import Mapping
from typing import Any

import pytest

from generator.checking.changes import changes_without_effect
from tests.builders import archive_of

_BAN = {
    "dates": {"adopted": "2025-01-10", "in_force": "2025-06-01"},
    "parts": [{"id": "one", "title": "One"}, {"id": "two", "title": "Two"}],
}


def told(measure: Mapping[str, Any], *acts: tuple[str, Mapping[str, Any]]) -> list[str]:
    """The acts whose change of a measure is said to have no effect: the number of each, from 1."""
    events = {
        f"act-{number}": {"date": day, "changes": [{"measure": "ban", **change}]}
        for number, (day, change) in enumerate(acts, start=1)
    }
    archive = archive_of({"measures": {"ban": measure}, "events": events})
    return [finding.record.id for finding in changes_without_effect(archive)]


@pytest.mark.parametrize("stop", [{"change": "suspended", "until": "indefinite"}, {"change": "repealed"}])
def test_what_was_held_up_or_had_ended_can_be_reinstated_once(stop: dict[str, Any]) -> None:
    again = {"change": "reinstated"}
    assert told(_BAN, ("2025-09-01", stop), ("2025-10-01", again)) == []
    assert told(_BAN, ("2025-09-01", stop), ("2025-08-01", again)) == ["act-2"]


def test_a_suspension_that_is_over_cannot_be_ended() -> None:
    pause = {"change": "suspended", "through": "2025-09-30"}
    assert told(_BAN, ("2025-09-01", pause), ("2025-10-01", {"change": "reinstated"})) == ["act-2"]


def test_a_change_has_an_effect_if_it_moves_one_of_the_parts_that_it_reaches() -> None:
    pause = {"change": "suspended", "part": "two", "until": "indefinite"}
    assert told(_BAN, ("2025-09-01", pause), ("2025-10-01", {"change": "reinstated"})) == []
    assert told(_BAN, ("2025-09-01", pause), ("2025-10-01", {"change": "reinstated", "part": "one"})) == ["act-2"]


@pytest.mark.parametrize("change", [{"change": "postponed"}, {"change": "brought-forward", "from": "2025-05-15"}])
def test_a_start_can_be_moved_up_to_its_day(change: dict[str, Any]) -> None:
    assert told(_BAN, ("2025-05-01", change)) == []
    assert told(_BAN, ("2025-06-01", change)) == []
    assert told(_BAN, ("2025-06-02", change)) == ["act-1"]


def test_a_start_that_a_later_act_moves_again_was_moved() -> None:
    later = {"change": "postponed", "from": "2025-09-01"}
    assert told(_BAN, ("2025-05-01", later), ("2025-05-20", {**later, "from": "2025-12-01"})) == []


@pytest.mark.parametrize("kind", ["adopted", "in-force"])
def test_a_policy_statement_is_neither_adopted_nor_put_into_force(kind: str) -> None:
    announced = {"dates": {"announced": "2025-01-10"}}
    assert told(announced, ("2025-05-01", {"change": kind})) == []
    assert told({**announced, "legal_form": "policy-statement"}, ("2025-05-01", {"change": kind})) == ["act-1"]


def test_what_concerns_some_companies_or_countries_only_is_not_judged() -> None:
    assert told(_BAN, ("2025-09-01", {"change": "reinstated", "for": ["First Company"]})) == []
    assert told(_BAN, ("2025-09-01", {"change": "reinstated", "targets": ["US"]})) == []
