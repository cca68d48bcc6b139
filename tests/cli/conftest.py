"""The command, run in this process on a copy of a tiny archive."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli.main import main
from tests.support.project import Project

Run = Callable[..., Result]


@pytest.fixture
def folder(small_project: Project, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project as the folder a contributor works in."""
    monkeypatch.chdir(small_project.folder)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795392000")
    return small_project.folder


@pytest.fixture
def run(folder: Path) -> Run:
    """Run the command with some arguments in the project's folder."""
    del folder

    def command(*arguments: str) -> Result:
        return CliRunner().invoke(main, arguments)

    return command
