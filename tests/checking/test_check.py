"""All rules in one run: complete, sorted, and each finding in its place."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.checking.check import Checked, check
from generator.reading.content import read_content
from generator.reading.problem import Severity
from tests.checking.wrong_files import BASE, TODAY


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A small archive in order."""
    folder = tmp_path / "content"
    shutil.copytree(BASE, folder)
    return folder


def edit(content: Path, name: str, old: str, new: str) -> None:
    file = content / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8", newline="\n")


def checked(content: Path, today: date = TODAY) -> Checked:
    return check(read_content(content), today)


def test_problems_of_several_files_and_rules_are_told_in_one_run_sorted_by_place(content: Path) -> None:
    edit(content, "measures/ban.yml", "commodity: gallium", "commodity: galium")
    edit(content, "measures/ban.yml", "export-prohibition", "export-ban")
    edit(content, "events/talks.yml", "kind: talks", "kind: talk")
    edit(content, "briefs/first.md", "[[licence]]", "[[licens]]")
    told = [(problem.path, problem.line, problem.rule) for problem in checked(content).problems]
    assert told == [
        ("content/briefs/first.md", 8, "unresolved-link"),
        ("content/events/talks.yml", 3, "unknown-term"),
        ("content/measures/ban.yml", 3, "unknown-term"),
        ("content/measures/ban.yml", 7, "unknown-commodity"),
    ]


def test_a_warning_is_no_error(content: Path) -> None:
    edit(content, "measures/ban.yml", "in_force: 2024-12-03", "in_force: 2024-11-03")
    result = checked(content)
    assert [problem.severity for problem in result.problems] == [Severity.WARNING]
    assert result.errors == ()


def test_without_settings_there_is_no_archive(content: Path) -> None:
    (content / "archive.yml").unlink()
    assert checked(content).archive is None


def test_today_decides_what_lies_in_the_future(content: Path) -> None:
    rules = {problem.rule for problem in checked(content, date(2025, 6, 8)).problems}
    assert rules == {"event-in-the-future"}
    assert checked(content, date(2025, 6, 9)).problems == ()


def test_a_link_in_the_body_is_told_on_its_line_and_column(content: Path) -> None:
    (content / "commodities/gallium.md").write_text(
        "---\nname: Gallium\n---\n\n\nOne.\n\nTwo [[ban]] and [[bann]].\n", encoding="utf-8", newline="\n"
    )
    [problem] = checked(content).problems
    assert (problem.line, problem.column, problem.rule) == (8, 17, "unresolved-link")


def test_a_link_to_a_former_id_resolves(content: Path) -> None:
    edit(content, "measures/licence.yml", "title: Licences", "former_ids: [old-licence]\ntitle: Licences")
    edit(content, "briefs/first.md", "[[licence]]", "[[old-licence]]")
    assert checked(content).problems == ()


def test_a_link_by_an_unambiguous_document_number_resolves(content: Path) -> None:
    edit(content, "briefs/first.md", "[[licence]]", "[[Decree 2]]")
    assert checked(content).problems == ()


def test_two_tariff_levels_may_be_set_for_one_day_by_two_acts(content: Path) -> None:
    for number in (1, 2):
        (content / f"events/act-{number}.yml").write_text(
            (content / "events/talks.yml")
            .read_text(encoding="utf-8")
            .replace("Talks in London", f"Act {number} of many")
            + f"changes:\n  - {{measure: ban, change: level, level: {number}0 %, from: 2025-07-01}}\n",
            encoding="utf-8",
            newline="\n",
        )
    assert [problem.rule for problem in checked(content).errors] == []


@pytest.mark.parametrize(
    ("authored", "fix"),
    [
        ("China", "did you mean 'CN'?"),
        ("United Kingdom", "did you mean 'GB'?"),
        ("EU", "write a code of two letters"),
        ("UK", "did you mean 'GB'?"),
        ("UKR", "write a code of two letters"),
    ],
)
def test_a_jurisdiction_is_recognised_by_its_name(content: Path, authored: str, fix: str) -> None:
    edit(content, "measures/ban.yml", "targets: [US]", f"targets: [{authored}]")
    [problem] = checked(content).problems
    assert (problem.rule, problem.fix[: len(fix)]) == ("unknown-jurisdiction", fix)


@pytest.mark.parametrize(
    ("authored", "meant"),
    [("ban", "export-prohibition"), ("Import-ban", "import-prohibition"), ("anti-dumping-duty", "anti-dumping")],
)
def test_an_instrument_is_recognised_by_other_words(content: Path, authored: str, meant: str) -> None:
    edit(content, "measures/ban.yml", "export-prohibition", authored)
    [problem] = checked(content).problems
    assert (problem.rule, problem.fix) == ("unknown-term", f"did you mean '{meant}'?")


@pytest.mark.parametrize("wrong", ["title: [", "colour: red\ntitle: Licences for exports of gallium"])
def test_a_broken_file_is_told_of_once_and_not_at_every_reference_to_it(content: Path, wrong: str) -> None:
    edit(content, "measures/ban.yml", "sources:", "relations: [{type: follows, target: licence}]\nsources:")
    edit(content, "events/talks.yml", "summary: Talks.", "summary: On [[licence]].")
    edit(content, "measures/licence.yml", "title: Licences for exports of gallium", wrong)
    assert {problem.path for problem in checked(content).problems} == {"content/measures/licence.yml"}


def test_a_broken_file_is_known_by_its_document_number_and_former_ids_too(content: Path) -> None:
    edit(content, "briefs/first.md", "[[licence]]", "[[Decree 2]] and [[old-licence]]")
    edit(
        content,
        "measures/licence.yml",
        "document: Decree 2",
        "document: Decree 2\nformer_ids: [old-licence]\ncolour: red",
    )
    assert [problem.rule for problem in checked(content).problems] == ["unknown-key"]


def test_what_a_broken_act_may_state_is_not_said_to_be_lacking(content: Path) -> None:
    edit(content, "measures/ban.yml", "{adopted: 2024-12-03, in_force: 2024-12-03}", "{}")
    assert [problem.rule for problem in checked(content).problems] == ["measure-without-dates"]
    edit(content, "events/talks.yml", "kind: talks", "kind: [talks]")
    assert [problem.rule for problem in checked(content).problems] == ["wrong-type"]


def test_a_reference_to_nothing_is_told_of_whatever_else_is_broken(content: Path) -> None:
    edit(content, "measures/licence.yml", "title: Licences", "titel: Licences")
    edit(content, "briefs/first.md", "[[licence]]", "[[licence]] [[nothing-of-the-kind]]")
    assert [problem.rule for problem in checked(content).problems] == ["unresolved-link", "missing-key", "unknown-key"]


def test_a_long_name_is_told_at_its_key(content: Path) -> None:
    edit(content, "commodities/gallium.md", "name: Gallium", f"name: {'Gallium ' * 20}")
    [problem] = checked(content).problems
    assert (problem.rule, problem.line, problem.column) == ("title-too-long", 2, 7)
