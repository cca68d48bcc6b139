"""New files: what is known stands in them, what is not is reported by the checker, and nothing is made up."""

import re
from pathlib import Path
from typing import Any

import pytest

from generator.checking.check import check
from generator.drafting.draft import Draft, drafted
from generator.drafting.record_text import record_text
from generator.model.record import Kind
from generator.reading.content import read_content
from generator.reading.front_matter import split_front_matter
from generator.reading.plain_values import plain_mapping
from generator.reading.problem import Problem
from generator.reading.schemas import schemas
from tests.builders import vocabularies
from tests.checking.wrong_files import BASE, TODAY

GAP = re.compile(r"[ -]*[a-z_]+:(?:  #.*)?$")
SOURCE = {
    "sources.url": ["https://example.org/notice"],
    "sources.title": ["Notice 9: what it says"],
    "sources.publisher": ["Ministry"],
    "sources.language": ["zh"],
    "sources.kind": ["official"],
}
COMPLETE: dict[Kind, dict[str, list[Any]]] = {
    Kind.EVENT: {
        "title": ["Talks in Paris: a second round"],
        "date": ["2025-06-20"],
        "kind": ["talks"],
        "jurisdictions": ["CN", "US"],
        "relations": [{"type": "follows", "target": "talks"}],
        "summary": ["They met again."],
        **SOURCE,
    },
    Kind.MEASURE: {
        "title": ["Ban on exports of gallium scrap"],
        "instrument": ["export-prohibition"],
        "jurisdictions": ["CN"],
        "targets": ["all"],
        "dates.adopted": ["2025-01-02"],
        "dates.in_force": ["2025-02-01"],
        "scope": ["gallium"],
        "checked": ["2025-06-30"],
        "summary": ["No scrap may leave."],
        **SOURCE,
    },
    Kind.PROCESS: {
        "title": ["Dispute over gallium"],
        "kind": ["wto-dispute"],
        "about": ["ban"],
        "dates.opened": ["2025-03"],
        "summary": ["A dispute."],
        **SOURCE,
    },
    Kind.COMMODITY: {"name": ["Gallium scrap"], "parent": ["gallium"]},
}


def text_of(kind: Kind, answers: dict[str, list[Any]]) -> str:
    draft = Draft(kind, "new-record", drafted(kind, answers, vocabularies()))
    return record_text(draft, vocabularies(), "../../schema/x.json")


def problems_with(kind: Kind, answers: dict[str, list[Any]], folder: Path) -> list[Problem]:
    """What the checker says once the file lies in an archive that is in order."""
    content = folder / "content"
    for file in BASE.rglob("*.*"):
        copy = content / file.relative_to(BASE)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(file.read_bytes())
    path = content / Draft(kind, "new-record", {}).path
    path.parent.mkdir(exist_ok=True)
    path.write_text(text_of(kind, answers), encoding="utf-8")
    return list(check(read_content(content), TODAY).problems)


@pytest.mark.parametrize("kind", COMPLETE)
def test_a_file_whose_facts_are_all_known_is_in_order(kind: Kind, tmp_path: Path) -> None:
    assert problems_with(kind, COMPLETE[kind], tmp_path) == []


@pytest.mark.parametrize("kind", [*COMPLETE, Kind.BRIEF])
def test_of_an_empty_file_every_gap_is_reported_and_nothing_else(kind: Kind, tmp_path: Path) -> None:
    problems = problems_with(kind, {}, tmp_path)
    assert problems
    assert {problem.rule for problem in problems} == {"empty-value"}
    lines = text_of(kind, {}).split("\n")
    gaps = {number for number, line in enumerate(lines, 1) if GAP.match(line) and line != "sources:"}
    assert gaps == {problem.line for problem in problems}


@pytest.mark.parametrize("left_out", [key for key in COMPLETE[Kind.EVENT] if key != "relations"])
def test_a_fact_that_is_left_out_is_reported_at_its_key(left_out: str, tmp_path: Path) -> None:
    answers = {key: value for key, value in COMPLETE[Kind.EVENT].items() if key != left_out}
    problems = problems_with(Kind.EVENT, answers, tmp_path)
    key = left_out.rpartition(".")[2]
    assert [problem.message for problem in problems] == [f"'{key}' is empty, and is required here"]


def test_an_unfinished_brief_is_a_draft_and_its_link_is_still_to_be_made(tmp_path: Path) -> None:
    answers = {"title": ["Spring"], "date": ["2025-06-20"], "authors": ["A. Author"], "summary": ["An answer."]}
    assert plain_mapping(split_front_matter(text_of(Kind.BRIEF, answers)).yaml)["draft"] == "true"
    assert [problem.rule for problem in problems_with(Kind.BRIEF, answers, tmp_path)] == ["unresolved-link"]


@pytest.mark.parametrize(
    ("dates", "asked"),
    [
        ({"dates.adopted": ["2025-01-02"], "dates.in_force": ["2025-01-02"]}, False),
        ({"dates.adopted": ["2025-01-02"], "dates.in_force": ["2025-02-01"]}, True),
        ({"dates.in_force": ["2025-01-02"], "dates.through": ["2026-01-01"]}, True),
        ({"dates.announced": ["2025-01-02"], "dates.planned": ["2027"]}, True),
    ],
    ids=["at once", "later start", "end", "planned start"],
)
def test_the_day_of_the_last_search_is_asked_where_a_date_is_set_beforehand(
    dates: dict[str, list[str]], asked: bool
) -> None:
    assert ("checked" in drafted(Kind.MEASURE, dates, vocabularies())) is asked


@pytest.mark.parametrize(
    ("targets", "line"),
    [(["all"], "targets: all"), (["US", "JP"], "targets: [US, JP]"), ([{"except": ["US"]}], "targets: {except: [US]}")],
    ids=["all", "some", "all but one"],
)
def test_targets_are_written_as_they_are_answered(targets: list[Any], line: str) -> None:
    assert f"\n{line}\n" in text_of(Kind.MEASURE, {"targets": targets})


def test_what_only_restrictions_require_is_not_asked_of_a_strategy() -> None:
    assert {"targets", "scope"} <= drafted(Kind.MEASURE, {"instrument": ["tariff"]}, vocabularies()).keys()
    assert not {"targets", "scope"} & drafted(Kind.MEASURE, {"instrument": ["strategy"]}, vocabularies()).keys()


def test_a_file_begins_with_the_address_of_its_schema() -> None:
    hint = "# yaml-language-server: $schema=../../schema/x.json\n"
    assert text_of(Kind.EVENT, {}).startswith(hint)
    assert text_of(Kind.BRIEF, {}).startswith(f"---\n{hint}")


@pytest.mark.parametrize("kind", [*COMPLETE, Kind.BRIEF])
def test_what_is_offered_in_comments_is_yaml_with_the_keys_of_the_kind(kind: Kind) -> None:
    offered = [line[2:] for line in text_of(kind, {}).split("\n") if line.startswith("# ")]
    keys = plain_mapping("\n".join(offered[1:]))
    assert keys
    own = schemas(vocabularies())[kind.singular]["properties"]
    for key, value in keys.items():
        assert value == as_text(own[key]["examples"][0])


def as_text(value: Any) -> Any:
    """A value of a schema as the archive reads it: every scalar is text."""
    if isinstance(value, dict):
        return {key: as_text(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [as_text(inner) for inner in value]
    return str(value).lower() if isinstance(value, bool) else str(value)
