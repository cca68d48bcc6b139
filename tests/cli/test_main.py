"""The command as a whole."""

import re
import subprocess
import sys
from pathlib import Path

import click
import pytest

from tests.cli.conftest import Run
from tests.support.commands import all_commands
from tests.support.project import COMMANDS, ROOT, surroundings


def test_the_installed_command_answers() -> None:
    command = [str(COMMANDS / "policy-archive"), "--version"]
    result = subprocess.run(command, env=surroundings(), cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0
    assert re.search(r"\d+\.\d+", result.stdout)


def test_the_installed_command_prints_all_it_says_and_exits_as_it_means(folder: Path) -> None:
    for number in range(50):
        (folder / f"content/events/wrong-{number}.yml").write_text("title: x\n" * 2, encoding="utf-8")
    command = [str(COMMANDS / "policy-archive"), "check"]
    result = subprocess.run(command, env=surroundings(), cwd=folder, capture_output=True, text=True, check=False)
    assert result.returncode == 1
    assert result.stdout.count("duplicate-key") == 50
    assert result.stderr.endswith("50 errors, 0 warnings\n")
    assert subprocess.run([*command, "--nonsense"], cwd=folder, capture_output=True, check=False).returncode == 2


def test_what_takes_long_to_import_is_imported_while_files_are_parsed() -> None:
    program = (
        "import sys, generator.cli.check; print('pydantic' in sys.modules, 'generator.model.record' in sys.modules)"
    )
    command = [sys.executable, "-c", program]
    result = subprocess.run(command, env=surroundings(), cwd=ROOT, capture_output=True, text=True, check=True)
    assert result.stdout == "False False\n"


@pytest.mark.parametrize("name", sorted(all_commands()))
def test_every_command_says_what_it_does_and_gives_examples_as_they_are_typed(name: str, run: Run) -> None:
    result = run(*name.split(), "--help")
    assert result.exit_code == 0
    shown = result.output.split("Examples:\n", 1)[1].splitlines()
    assert shown
    assert shown[0].startswith(f"    policy-archive {name}")


@pytest.mark.parametrize("name", sorted(all_commands()))
def test_every_option_is_explained(name: str) -> None:
    options = [option for option in all_commands()[name].params if isinstance(option, click.Option)]
    assert [option.name for option in options if not option.help] == []


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["check", "--nonsense"],
        ["check", "no/such/file.yml"],
        ["check", "--content", "no-such-folder"],
        ["check", "--today", "tomorrow"],
        ["status"],
        ["status", "no-such-measure"],
        ["status", "xx-licensing-2025", "--part", "art-9"],
        ["status", "xx-licensing-2025", "--on", "2025-02-30"],
    ],
    ids=" ".join,
)
def test_wrong_use_exits_with_2_and_no_traceback(arguments: list[str], run: Run) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert "Traceback" not in result.output
    assert result.stdout == ""
