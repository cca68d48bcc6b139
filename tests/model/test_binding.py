"""What binds a commodity from here to there: a table of cases."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.model.archive import Archive
from generator.model.binding import Binding, Group, Question, what_binds, what_binds_within
from generator.model.coverage import CoverageIndex
from generator.reading.yaml_nodes import parse_mapping
from tests.builders import archive_of

_TESTS = Path(__file__).parents[1]
_TABLE: dict[str, Any] = parse_mapping((_TESTS / "binding_cases.yml").read_text(encoding="utf-8")).plain()
_TODAY = date(2026, 11, 23)


@dataclass(frozen=True)
class Case:
    name: str
    question: Question
    on: date
    today: date
    expected: dict[str, list[str]]
    within: dict[str, list[str]]


def binding_cases() -> list[Case]:
    """All cases of the table."""
    found = []
    for case in _TABLE["cases"]:
        ask = case["ask"]
        expected = {group: case[group] for group in (group.value for group in Group) if group in case}
        question = Question(ask["commodity"], ask.get("from"), ask.get("to"))
        today = date.fromisoformat(case.get("today", _TODAY.isoformat()))
        on = date.fromisoformat(ask["on"])
        found.append(Case(case["name"], question, on, today, expected, case.get("within", {})))
    return found


def binding_archive() -> Archive:
    """The archive that all cases ask."""
    return archive_of(_TABLE["records"])


def answers_to(case: Case) -> dict[str, list[str]]:
    """What answers a case, group by group."""
    return answers(binding_archive(), case.question, case.on, case.today)


def answers(archive: Archive, question: Question, on: date, today: date) -> dict[str, list[str]]:
    """What binds, group by group: measures with their parts."""
    found: dict[str, list[str]] = {}
    for binding in what_binds(archive, CoverageIndex(archive), question, on, today):
        found.setdefault(binding.group.value, []).append(_named(binding))
    return {group: sorted(names) for group, names in found.items()}


def answers_within(case: Case) -> dict[str, list[str]]:
    """What answers a case for some of the group only, group by group: "a-measure its-part: its members"."""
    archive = binding_archive()
    found: dict[str, list[str]] = {}
    for some in what_binds_within(archive, CoverageIndex(archive), case.question, case.on, case.today):
        named = f"{_named(some.binding)}: {' '.join(some.members)}"
        found.setdefault(some.binding.group.value, []).append(named)
    return {group: sorted(names) for group, names in found.items()}


def _named(binding: Binding) -> str:
    part = f" {binding.coverage.part.id}" if binding.coverage.part else ""
    return f"{binding.coverage.measure.id}{part}{' in part' if binding.partly_excluded else ''}"


@pytest.mark.parametrize("case", binding_cases(), ids=lambda case: case.name)
def test_a_question_is_answered_part_by_part(case: Case) -> None:
    assert answers_to(case) == case.expected


@pytest.mark.parametrize("case", binding_cases(), ids=lambda case: case.name)
def test_what_covers_only_some_of_a_group_is_told_apart(case: Case) -> None:
    assert answers_within(case) == case.within


def test_each_answer_tells_how_its_part_stands() -> None:
    archive = binding_archive()
    question = Question("magnets", "CN", "US")
    [answer] = [
        binding
        for binding in what_binds(archive, CoverageIndex(archive), question, date(2025, 12, 1), _TODAY)
        if binding.group is Group.SUSPENDED
    ]
    assert (answer.status.verdict.value, answer.status.since) == ("suspended", date(2025, 11, 9))


def test_names_of_cases_are_unique() -> None:
    names = [case.name for case in binding_cases()]
    assert len(names) == len(set(names))
