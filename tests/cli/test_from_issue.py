"""`policy-archive from-issue`."""

from codecs import BOM_UTF8
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.support.issues import filled_in

SOURCE = {
    "Address of the source": "https://example.org/paris",
    "Title of the source": "Talks in Paris: a read-out",
    "Publisher": "The Example",
    "Date of the source": "2026-02-04",
    "Language": "en",
    "Kind of source": "news",
}
EVENT = {
    "What happened": "Talks in Paris",
    "Date": "2026-02-03",
    "Kind of event": "talks",
    "Who acts": "China, United States",
    "Commodities": "Unobtainium",
    "What it does to measures": "xx-licensing-2025 art-2 suspended through 2026-12-31",
    "How it relates to other records": "follows xx-us-talks-2025\n- concerns xx-licensing-2025",
    "Summary": "They met.\n\nThey will meet again.",
    **SOURCE,
}


def issue(folder: Path, form: str, answers: dict[str, str]) -> str:
    # Browsers send line breaks of two characters.
    (folder / "issue.md").write_text(filled_in(form, answers), encoding="utf-8", newline="\r\n")
    return "issue.md"


def test_an_event_becomes_a_file_that_passes_the_check(run: Run, folder: Path) -> None:
    result = run("from-issue", issue(folder, "event", EVENT))
    assert result.stdout == ""
    assert result.exit_code == 0
    text = (folder / "content/events/cn-talks-paris-2026.yml").read_text(encoding="utf-8")
    for line in (
        "title: Talks in Paris",
        "jurisdictions: [CN, US]",
        "commodities: [unobtainium]",
        "  - {measure: xx-licensing-2025, part: art-2, change: suspended, through: 2026-12-31}",
        "  - {type: follows, target: xx-us-talks-2025}",
        "  - {type: concerns, target: xx-licensing-2025}",
        "  They will meet again.",
        '  - title: "Talks in Paris: a read-out"',
        "    date: 2026-02-04\n    language: en\n",
    ):
        assert line in text
    assert "\r" not in text
    assert run("check", "--strict").exit_code == 0


def test_what_is_wrong_in_an_event_is_told_as_the_check_tells_it(run: Run, folder: Path) -> None:
    wrong = {**EVENT, "Kind of event": "tawks", "Who acts": "Chnia", "Date": "yesterday"}
    result = run(
        "from-issue", issue(folder, "event", {key: value for key, value in wrong.items() if key != "Publisher"})
    )
    assert result.exit_code == 1
    path = next((folder / "content/events").glob("*paris*")).relative_to(folder).as_posix()
    assert f"{path}:3:7: bad-date: 'yesterday' is not a date" in result.stdout
    assert "'publisher' is empty" in result.stdout
    file = folder / path
    file.write_text(file.read_text(encoding="utf-8").replace("yesterday", "2026-02-03"), encoding="utf-8")
    file.write_text(file.read_text(encoding="utf-8").replace("publisher:", "publisher: X"), encoding="utf-8")
    told = run("check").stdout
    assert "'tawks' is not a kind of event; did you mean 'talks'?" in told
    assert "unknown-jurisdiction: 'Chnia'" in told


def test_a_change_that_is_not_understood_is_told_at_its_heading_and_left_out(run: Run, folder: Path) -> None:
    wrong = {**EVENT, "What it does to measures": "The licensing is suspended."}
    result = run("from-issue", issue(folder, "event", wrong))
    assert result.exit_code == 1
    assert result.stdout.startswith("issue.md:29:1: wrong-answer: 'The licensing is suspended.' is not understood;")
    assert "\n# changes:\n" in (folder / "content/events/cn-talks-paris-2026.yml").read_text(encoding="utf-8")


def test_a_source_is_added_to_its_record_and_nothing_else_is_touched(run: Run, folder: Path) -> None:
    record = folder / "content/measures/xx-licensing-2025.yml"
    before = record.read_text(encoding="utf-8")
    answers = {"Record": "https://example.org/archive/measures/xx-licensing-2025/#sources", **SOURCE}
    result = run("from-issue", issue(folder, "source", {**answers, "Archived copy": "https://example.net/copy"}))
    assert (result.exit_code, result.stdout) == (0, "")
    assert record.read_text(encoding="utf-8") == before + (
        '  - title: "Talks in Paris: a read-out"\n    url: https://example.org/paris\n    publisher: The Example\n'
        "    date: 2026-02-04\n    language: en\n    kind: news\n    archived: https://example.net/copy\n"
    )


def test_a_correction_is_told_to_readers_with_its_source(run: Run, folder: Path) -> None:
    record = folder / "content/measures/xx-licensing-2025.yml"
    before = record.read_text(encoding="utf-8")
    wrong_and_right = "It took effect on 1 May,\nnot on 2 May."
    answers = {"Record": "Notice No. 7 of 2025", "What is wrong, and what is right": wrong_and_right, **SOURCE}
    result = run("from-issue", issue(folder, "correction", answers))
    assert (result.exit_code, result.stdout) == (0, "")
    after = record.read_text(encoding="utf-8")
    old = "  - {date: 2026-01-02, what: The date of effect was wrong.}\n"
    assert f'{old}  - {{date: 2026-11-23, what: "It took effect on 1 May, not on 2 May."}}\n' in after
    assert after.replace('  - {date: 2026-11-23, what: "It took effect on 1 May, not on 2 May."}\n', "").startswith(
        before
    )


@pytest.mark.parametrize("record", ["measures/xx-licensing-2025.yml", "commodities/unobtainium.md"])
def test_a_file_keeps_the_line_breaks_it_has(record: str, run: Run, folder: Path) -> None:
    file = folder / "content" / record
    windows = file.read_bytes().replace(b"\n", b"\r\n")
    file.write_bytes(windows)
    assert run("from-issue", issue(folder, "source", {"Record": file.stem, **SOURCE})).exit_code == 0
    after = file.read_bytes()
    assert after != windows
    assert after.count(b"\n") == after.count(b"\r\n")
    added = set(after.split(b"\r\n")) - set(windows.split(b"\r\n"))
    assert b"    url: https://example.org/paris" in added
    assert run("check").exit_code == 0


@pytest.mark.parametrize("line_break", ["\n", "\r\n"], ids=["Unix", "Windows"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_an_issue_is_read_as_browsers_and_editors_save_it(
    encoding: str, line_break: str, run: Run, folder: Path
) -> None:
    text = filled_in("event", EVENT)
    (folder / "issue.md").write_text(text, encoding=encoding, newline=line_break)
    result = run("from-issue", "issue.md")
    assert (result.exit_code, result.stdout) == (0, "")
    written = (folder / "content/events/cn-talks-paris-2026.yml").read_bytes()
    assert b"\r" not in written
    assert BOM_UTF8 not in written


def test_prose_records_keep_their_text(run: Run, folder: Path) -> None:
    record = folder / "content/commodities/unobtainium.md"
    body = record.read_text(encoding="utf-8").split("---\n", 2)[2]
    assert run("from-issue", issue(folder, "source", {"Record": "unobtainium", **SOURCE})).exit_code == 0
    assert record.read_text(encoding="utf-8").split("---\n", 2)[2] == body


@pytest.mark.parametrize(
    ("form", "answers", "said"),
    [
        (
            "source",
            {**SOURCE, "Record": "xx-licencing-2025"},
            "issue.md:1:1: wrong-answer: 'xx-licencing-2025' is not the",
        ),
        ("source", {**SOURCE, "Record": "xx-licencing-2025"}, "did you mean 'xx-licensing-2025'?"),
        ("source", {**SOURCE, "Record": "../../../etc/passwd"}, "is not the id of a record"),
        ("source", {**SOURCE, "Record": "what-binds-unobtainium"}, "is a brief and has no sources"),
        ("source", SOURCE, "issue.md:1:1: missing-answer: 'Record' has no answer"),
        ("correction", {"Record": "us"}, "is not the id of a record"),
        ("event", SOURCE, "issue.md:1:1: missing-answer: 'What happened' has no answer"),
    ],
)
def test_without_a_record_nothing_is_written(
    form: str, answers: dict[str, str], said: str, run: Run, folder: Path
) -> None:
    before = {file: file.read_bytes() for file in (folder / "content").rglob("*.*")}
    result = run("from-issue", issue(folder, form, answers))
    assert result.exit_code == 1
    assert said in result.stdout
    assert {file: file.read_bytes() for file in (folder / "content").rglob("*.*")} == before


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The site is down.", "issue.md:1:1: unknown-form: "),
        ("", "issue.md:1:1: unknown-form: "),
        ("### What happened\n\nTalks\u202e\n", "issue.md:3:6: hidden-character: "),
        ("### What happened\n\nTalks\n\n### Sumary\n\nThey met.\n", "issue.md:5:1: unknown-heading: 'Sumary'"),
    ],
    ids=["another issue", "nothing", "hidden character", "misspelt heading"],
)
def test_what_is_no_form_is_told(text: str, said: str, run: Run, folder: Path) -> None:
    (folder / "issue.md").write_text(text, encoding="utf-8")
    result = run("from-issue", "issue.md")
    assert result.exit_code == 1
    assert said in result.stdout
