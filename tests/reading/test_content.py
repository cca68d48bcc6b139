"""Files of an archive, read into records."""

from pathlib import Path

import pytest

from generator.model.record import Kind
from generator.reading.content import Content, RecordCache, read_content
from generator.reading.record_files import read_ahead, record_files

_SETTINGS = """\
name: Archive
description: For tests.
publisher: Nobody
licence: {name: CC BY 4.0, url: "https://example.org"}
checked: 2026-07-05
"""
_MEASURE = """\
title: Ban
instrument: export-prohibition
jurisdictions: [CN]
targets: [US]
scope: all
dates: {adopted: 2025-01-10}
summary: Text
sources: [{title: T, url: "https://example.org", publisher: P, language: en, kind: official}]
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The folder of an archive with settings and one measure."""
    folder = tmp_path / "content"
    write(folder, "archive.yml", _SETTINGS)
    write(folder, "measures/ban.yml", _MEASURE)
    return folder


def write(root: Path, name: str, text: str) -> None:
    file = root / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")


def told(content: Content) -> list[str]:
    return [str(problem) for problem in content.problems]


def test_a_file_becomes_a_record_whose_id_is_its_name(root: Path) -> None:
    write(root, "measures/2025/ban-two.yml", _MEASURE)
    content = read_content(root)
    assert told(content) == []
    own = [(record.id, record.path) for record in content.records if record.kind_of_record is Kind.MEASURE]
    assert own == [("ban", "measures/ban.yml"), ("ban-two", "measures/2025/ban-two.yml")]


def test_states_that_records_name_need_no_file(root: Path) -> None:
    states = [record for record in read_content(root).records if record.kind_of_record is Kind.JURISDICTION]
    assert [(state.id, state.name, state.path) for state in states] == [
        ("cn", "China", ""),
        ("us", "United States", ""),
    ]


def test_a_state_with_a_file_is_read_from_it(root: Path) -> None:
    write(root, "jurisdictions/cn.md", "---\nname: People’s Republic of China\n---\nText\n")
    names = [record.name for record in read_content(root).records if record.id == "cn"]
    assert names == ["People’s Republic of China"]


def test_the_body_of_a_markdown_record_knows_its_first_line(root: Path) -> None:
    write(root, "commodities/gallium.md", "---\nname: Gallium\n---\n\n  Text [[ban]]\n")
    [gallium] = [record for record in read_content(root).records if record.id == "gallium"]
    assert (getattr(gallium, "body", None), getattr(gallium, "body_line", None)) == ("\n  Text [[ban]]\n", 4)


def test_hidden_files_and_folders_are_passed_over(root: Path) -> None:
    write(root, "measures/.draft.yml", "broken: [")
    write(root, "measures/.old/ban.yml", "broken: [")
    assert [file.name for file in record_files(root / "measures")] == ["ban.yml"]


def test_files_of_a_folder_come_in_a_stable_order(root: Path) -> None:
    for name in ("b/one.yml", "a/two.yml", "zero.yml"):
        write(root, f"measures/{name}", _MEASURE)
    names = [file.relative_to(root / "measures").as_posix() for file in record_files(root / "measures")]
    assert names == ["ban.yml", "zero.yml", "a/two.yml", "b/one.yml"]


def test_a_record_with_problems_is_left_out_and_all_others_are_read(root: Path) -> None:
    write(root, "measures/broken.yml", "title: [")
    content = read_content(root)
    assert [record.id for record in content.records if record.kind_of_record is Kind.MEASURE] == ["ban"]
    assert [problem.rule for problem in content.problems] == ["bad-yaml"]


@pytest.mark.parametrize(
    ("key", "fix"),
    [("id", "remove it; the file's name is the id"), ("path", "remove it")],
)
def test_keys_that_the_reader_sets_are_refused(root: Path, key: str, fix: str) -> None:
    write(root, "measures/ban.yml", _MEASURE + f"{key}: x\n")
    assert told(read_content(root)) == [f"content/measures/ban.yml:9:1: unknown-key: '{key}' is not a key here; {fix}"]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("measures/ban.md", "measure files end in .yml; rename it to 'ban.yml'"),
        ("measures/two.yaml", "measure files end in .yml; rename it to 'two.yml'"),
        ("briefs/one.yml", "brief files end in .md; rename it to 'one.md'"),
        ("processes/one.md", "process files end in .yml; rename it to 'one.yml'"),
        ("commodities/one.yml", "commodity files end in .md; rename it to 'one.md'"),
    ],
)
def test_a_file_of_the_wrong_ending_is_told(root: Path, name: str, said: str) -> None:
    write(root, name, _MEASURE)
    assert told(read_content(root)) == [f"content/{name}:1:1: wrong-ending: '{name.split('/')[1]}': {said}"]


def test_an_archive_without_settings_is_told_and_still_read(root: Path) -> None:
    (root / "archive.yml").unlink()
    content = read_content(root)
    assert content.settings is None
    assert told(content) == [
        (
            "content/archive.yml:1:1: missing-file: the archive has no settings; "
            "write archive.yml with name, description, publisher, licence and checked"
        )
    ]
    assert "ban" in [record.id for record in content.records]


def test_mistakes_in_the_settings_are_told(root: Path) -> None:
    write(root, "archive.yml", _SETTINGS.replace("publisher", "publishr"))
    assert told(read_content(root)) == [
        "content/archive.yml:1:1: missing-key: 'publisher' is required here; add 'publisher:' (who publishes it)",
        "content/archive.yml:3:1: unknown-key: 'publishr' is not a key here; did you mean 'publisher'?",
    ]


def test_a_file_that_has_not_changed_gives_the_record_it_gave_before(root: Path) -> None:
    write(root, "measures/two.yml", _MEASURE)
    cache = RecordCache()
    first = {record.id: record for record in read_content(root, cache).records}
    write(root, "measures/two.yml", _MEASURE.replace("title: Ban", "title: Another ban"))
    second = {record.id: record for record in read_content(root, cache).records}
    assert second["ban"] is first["ban"]
    assert second["two"].name == "Another ban"


def test_a_file_with_problems_is_told_of_every_time(root: Path) -> None:
    write(root, "measures/two.yml", _MEASURE + "colour: red\n")
    cache = RecordCache()
    assert told(read_content(root, cache)) == told(read_content(root, cache)) != []


def test_only_folders_at_the_top_are_left_out(root: Path) -> None:
    for name in ("events/talks.yml", "old/events/talks.yml", "old.yml"):
        write(root, name, "title: [\n")
    found = [file.relative_to(root).as_posix() for file in record_files(root, without={"events", "measures"})]
    assert found == ["archive.yml", "old.yml", "old/events/talks.yml"]
    misplaced = [problem.path for problem in read_content(root).problems if problem.rule == "misplaced-file"]
    assert misplaced == ["content/old.yml", "content/old/events/talks.yml"]


def test_what_is_parsed_ahead_is_the_same(root: Path) -> None:
    write(root, "events/talks.yml", "title: [\n")
    plain, ahead = read_content(root), read_content(root, ahead=read_ahead(root))
    assert (ahead.records, ahead.problems) == (plain.records, plain.problems)


def test_a_file_that_came_in_between_is_read_too(root: Path) -> None:
    ahead = read_ahead(root)
    write(root, "events/talks.yml", "title: [\n")
    assert [problem.path for problem in read_content(root, ahead=ahead).problems] == ["content/events/talks.yml"]
