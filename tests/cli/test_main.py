"""The command as a whole."""

import re
import subprocess

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
