"""What binds a commodity from here to there: a table of cases, and the real archive on ten days."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.checking.check import check
from generator.model.archive import Archive
from generator.model.binding import Binding, Group, Question, what_binds
from generator.model.coverage import CoverageIndex
from generator.reading.content import read_content
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


def binding_cases() -> list[Case]:
    """All cases of the table."""
    found = []
    for case in _TABLE["cases"]:
        ask = case["ask"]
        expected = {group: case[group] for group in (group.value for group in Group) if group in case}
        question = Question(ask["commodity"], ask.get("from"), ask.get("to"))
        today = date.fromisoformat(case.get("today", _TODAY.isoformat()))
        found.append(Case(case["name"], question, date.fromisoformat(ask["on"]), today, expected))
    return found


def binding_archive() -> Archive:
    """The archive that all cases ask."""
    return archive_of(_TABLE["records"])


def answers_to(case: Case) -> dict[str, list[str]]:
    """What answers a case, group by group."""
    return _answers(binding_archive(), case.question, case.on, case.today)


def _answers(archive: Archive, question: Question, on: date, today: date) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for binding in what_binds(archive, CoverageIndex(archive), question, on, today):
        found.setdefault(binding.group.value, []).append(_named(binding))
    return {group: sorted(names) for group, names in found.items()}


def _named(binding: Binding) -> str:
    part = f" {binding.coverage.part.id}" if binding.coverage.part else ""
    return f"{binding.coverage.measure.id}{part}{' in part' if binding.partly_excluded else ''}"


@pytest.mark.parametrize("case", binding_cases(), ids=lambda case: case.name)
def test_a_question_is_answered_part_by_part(case: Case) -> None:
    assert answers_to(case) == case.expected


def test_names_of_cases_are_unique() -> None:
    names = [case.name for case in binding_cases()]
    assert len(names) == len(set(names))


@pytest.fixture(scope="module")
def archive() -> Archive:
    found = check(read_content(_TESTS.parent / "content"), _TODAY).archive
    assert found is not None
    return found


_LICENCE = "cn-dual-use-list-2024 gallium-germanium"
_BAN = "cn-mofcom-2024-46 art-2-metals"
_MILITARY = "cn-mofcom-2024-46 art-1"


@pytest.mark.parametrize(
    ("on", "ban", "licence", "military"),
    [
        ("2023-07-20", None, None, None),
        ("2023-09-01", None, None, None),
        ("2024-12-02", None, "binding", None),
        ("2024-12-04", "binding", "binding", "limited"),
        ("2025-05-01", "binding", "binding", "limited"),
        ("2025-11-08", "binding", "binding", "limited"),
        ("2025-11-09", "suspended", "binding", "limited"),
        ("2025-12-01", "suspended", "binding", "limited"),
        ("2026-11-23", "suspended", "binding", "limited"),
        ("2026-11-28", "binding", "binding", "limited"),
    ],
)
def test_gallium_from_china_to_the_united_states(
    archive: Archive, on: str, ban: str | None, licence: str | None, military: str | None
) -> None:
    answers = _answers(archive, Question("gallium", "CN", "US"), date.fromisoformat(on), _TODAY)
    group_of = {name: group for group, names in answers.items() for name in names}
    assert (group_of.get(_BAN), group_of.get(_LICENCE), group_of.get(_MILITARY)) == (ban, licence, military)


def test_before_the_consolidated_list_the_announcement_of_2023_binds_gallium(archive: Archive) -> None:
    before = _answers(archive, Question("gallium", "CN", "US"), date(2023, 9, 1), _TODAY)
    after = _answers(archive, Question("gallium", "CN", "US"), date(2024, 12, 2), _TODAY)
    assert "cn-mofcom-2023-23" in before["binding"]
    assert all("cn-mofcom-2023-23" not in names for names in after.values())


def test_the_ban_on_the_united_states_does_not_reach_japan(archive: Archive) -> None:
    answers = _answers(archive, Question("gallium", "CN", "JP"), date(2024, 12, 4), _TODAY)
    assert all(_BAN not in names for names in answers.values())
