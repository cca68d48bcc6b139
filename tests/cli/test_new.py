"""`policy-archive new`."""

import os
import pty
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import new
from generator.cli.main import main
from tests.cli.conftest import Run
from tests.support.project import COMMANDS, surroundings

EVENT = (
    *("new", "event", "--title", "Fresh talks", "--date", "2026-02-03", "--kind", "talks"),
    *("--jurisdiction", "China", "--jurisdiction", "united states", "--commodity", "unob", "--summary", "They met."),
    *("--url", "https://example.org/talks", "--source-title", "Fresh talks", "--publisher", "The Example"),
    *("--language", "en", "--source-kind", "news"),
)


def test_a_record_whose_facts_are_all_given_passes_the_check(run: Run, folder: Path) -> None:
    result = run(*EVENT)
    assert result.exit_code == 0, result.output
    assert result.stdout == ""
    file = folder / "content" / "events" / "cn-fresh-talks-2026.yml"
    assert result.stderr == f"wrote {file.relative_to(folder)}\nnothing is missing\n"
    text = file.read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=../../schema/event.json\ntitle: Fresh talks\n")
    assert "jurisdictions: [CN, US]\n" in text
    assert "commodities: [unobtainium]\n" in text
    assert run("check", "--strict").exit_code == 0


def test_what_is_missing_is_told_as_the_check_tells_it(run: Run, folder: Path) -> None:
    result = run("new", "measure", "--title", "Ban on scrap", "--jurisdiction", "CN", "--adopted", "2026-01-01")
    assert result.exit_code == 1
    path = "content/measures/cn-ban-scrap-2026.yml"
    assert (folder / path).exists()
    assert f"{path}:11:12: empty-value: 'instrument' is empty" in result.stdout
    assert result.stdout == run("check").stdout


def test_what_a_new_record_breaks_elsewhere_is_told_too(run: Run, folder: Path) -> None:
    measure = folder / "content/measures/us-tariff-2025.yml"
    text = measure.read_text(encoding="utf-8").replace("checked: 2026-07-01\n", "")
    measure.write_text(text.replace("in_force: 2025-04-03", "in_force: 2025-04-02"), encoding="utf-8")
    assert run("check").exit_code == 0
    change = "{measure: us-tariff-2025, change: suspended, through: 2027-02-03}"
    result = run(*EVENT, "--change", change)
    assert result.exit_code == 1
    assert result.stdout.startswith("content/measures/us-tariff-2025.yml:1:1: missing-checked:")


def test_no_file_is_written_over(run: Run) -> None:
    assert run(*EVENT, "--id", "cn-fresh-talks-2026").exit_code == 0
    again = run(*EVENT, "--id", "cn-fresh-talks-2026")
    assert again.exit_code == 2
    assert "'cn-fresh-talks-2026' is or was the id of another record" in again.stderr
    assert "cn-fresh-talks-2026-2.yml" in run(*EVENT).stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["event"], "give --title or --id"),
        (["event", "--title", "x", "--kind", "tawks"], "did you mean 'talks'?"),
        (["event", "--title", "x", "--jurisdiction", "Chnia"], "did you mean 'CN'?"),
        (["event", "--title", "x", "--date", "yesterday"], "is not a date"),
        (["event", "--id", "Not An Id"], "may hold only lower-case letters"),
        (["event", "--id", "us"], "is or was the id of another record"),
        (["measure", "--title", "x", "--instrument", "tarriff"], "did you mean 'tariff'?"),
        (["policy"], "No such command"),
    ],
)
def test_wrong_answers_are_refused_before_anything_is_written(
    arguments: list[str], said: str, run: Run, folder: Path
) -> None:
    before = sorted((folder / "content").rglob("*"))
    result = run("new", *arguments)
    assert result.exit_code == 2
    assert said in result.stderr
    assert sorted((folder / "content").rglob("*")) == before


@pytest.fixture
def at_terminal(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the command as on a terminal, with what is typed as the last argument."""
    del folder
    monkeypatch.setattr(new, "_on_terminal", lambda: True)

    def command(*arguments: str) -> Result:
        *given, typed = arguments
        return CliRunner().invoke(main, given, input=typed)

    return command


def test_on_a_terminal_it_asks_for_what_the_options_leave_out(at_terminal: Run, folder: Path) -> None:
    typed = ["2026-02-03", "tawks", "talks", "", "China, US", "They met.", *[""] * 5, "fresh-talks"]
    result = at_terminal("new", "event", "--title", "Fresh talks", "\n".join(typed) + "\n")
    assert "'tawks' is not a kind of event; did you mean 'talks'?" in result.output
    assert "[cn-fresh-talks-2026]" in result.output
    text = (folder / "content/events/fresh-talks.yml").read_text(encoding="utf-8")
    assert "kind: talks\n" in text
    assert "jurisdictions: [CN, US]\n" in text
    assert result.exit_code == 1


def test_on_a_terminal_it_can_be_told_to_ask_nothing(at_terminal: Run, folder: Path) -> None:
    assert at_terminal("new", "event", "--title", "Fresh talks", "--no-input", "").exit_code == 1
    assert (folder / "content/events/fresh-talks.yml").exists()


def test_a_real_terminal_is_asked(folder: Path) -> None:
    ours, theirs = pty.openpty()
    command = [COMMANDS / "policy-archive", "new", "commodity", "--name", "Scrap"]
    with subprocess.Popen(command, cwd=folder, env=surroundings(), stdin=theirs, stdout=theirs, stderr=theirs) as run:
        os.close(theirs)
        os.write(ours, b"unobtainium\n\n")
        assert run.wait(timeout=60) == 0
    os.close(ours)
    assert "parent: unobtainium\n" in (folder / "content/commodities/scrap.md").read_text(encoding="utf-8")
