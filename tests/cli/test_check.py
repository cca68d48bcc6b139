"""`policy-archive check`."""

import json
from pathlib import Path

from tests.cli.conftest import Run

MEASURE = "content/measures/us-tariff-2025.yml"
EVENT = "content/events/xx-suspension-2025.yml"


def edit(folder: Path, path: str, old: str, new: str) -> None:
    file = folder / path
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def break_two_files(folder: Path) -> None:
    edit(folder, MEASURE, "instrument: tariff", "instrument: tarif")
    edit(folder, EVENT, "commodities: [unobtainium]", "commodities: [unobtanium]")


def test_a_sound_archive_passes_and_is_counted(run: Run) -> None:
    result = run("check", "--strict")
    assert result.exit_code == 0
    assert result.stdout == ""
    assert result.stderr.strip().endswith("records: 0 errors, 0 warnings")


def test_every_problem_is_printed_with_its_place_and_the_fix(run: Run, folder: Path) -> None:
    break_two_files(folder)
    result = run("check")
    assert result.exit_code == 1
    assert result.stdout.splitlines() == [
        f"{EVENT}:6:15: unknown-commodity: 'unobtanium' is not a commodity; did you mean 'unobtainium'?",
        f"{MEASURE}:3:13: unknown-term: 'tarif' is not an instrument; did you mean 'tariff'?",
    ]
    assert "2 errors, 0 warnings" in result.stderr


def test_paths_limit_what_is_printed_and_what_fails(run: Run, folder: Path) -> None:
    break_two_files(folder)
    assert len(run("check", EVENT).stdout.splitlines()) == 1
    assert len(run("check", "content/measures").stdout.splitlines()) == 1
    assert len(run("check", EVENT, MEASURE).stdout.splitlines()) == 2
    assert run("check", "content/briefs").exit_code == 0


def test_paths_may_be_absolute(run: Run, folder: Path) -> None:
    break_two_files(folder)
    assert len(run("check", str(folder / EVENT)).stdout.splitlines()) == 1


def test_a_warning_fails_only_a_strict_check(run: Run, folder: Path) -> None:
    edit(folder, MEASURE, "adopted: 2025-04-02", "adopted: 2025-04-12")
    relaxed = run("check")
    assert relaxed.exit_code == 0
    [line, *_] = relaxed.stdout.splitlines()
    assert line.startswith(f"warning: {MEASURE}:6:")
    assert run("check", "--strict").exit_code == 1


def test_a_file_that_cannot_be_read_is_a_problem_among_others(run: Run, folder: Path) -> None:
    break_two_files(folder)
    (folder / "content/events/broken.yml").write_text("title: [", encoding="utf-8")
    (folder / "content/briefs/empty.md").write_text("", encoding="utf-8")
    (folder / "content/measures/binary.yml").write_bytes(b"\xff\xfe\x00")
    result = run("check")
    assert result.exit_code == 1
    assert result.exception is None or isinstance(result.exception, SystemExit)
    for path in ("content/events/broken.yml", "content/briefs/empty.md", "content/measures/binary.yml", EVENT):
        assert f"{path}:" in result.stdout


def test_json_gives_the_same_problems_as_data(run: Run, folder: Path) -> None:
    break_two_files(folder)
    problems = json.loads(run("check", "--format", "json").stdout)
    assert [(problem["path"], problem["line"], problem["column"]) for problem in problems] == [
        (EVENT, 6, 15),
        (MEASURE, 3, 13),
    ]


def test_github_annotations_name_file_and_line(run: Run, folder: Path) -> None:
    break_two_files(folder)
    lines = run("check", "--format", "github").stdout.splitlines()
    assert [line.split("::")[1].split(" ")[0] for line in lines] == ["error", "error"]
    assert f"file={EVENT},line=6,col=15" in lines[0]


def test_what_lies_in_the_future_depends_on_the_day(run: Run) -> None:
    assert run("check", "--today", "2026-11-23").exit_code == 0
    result = run("check", "--today", "2025-11-01")
    assert result.exit_code == 1
    assert EVENT in result.stdout
