"""The hook that checks before a commit."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.support.project import COMMANDS, ROOT, surroundings
from tests.support.repository import Repository, repository

EVENT = "content/events/xx-suspension-2025.yml"


@pytest.fixture
def work(folder: Path) -> Repository:
    """A project whose commits are checked, with the command where the hook looks for it."""
    shutil.copytree(ROOT / ".githooks", folder / ".githooks")
    (folder / ".gitignore").write_text("/.venv/\n", encoding="utf-8")
    made = repository(folder)
    made.git("config", "core.hooksPath", ".githooks")
    (folder / ".venv" / "bin").mkdir(parents=True)
    (folder / ".venv" / "bin" / "policy-archive").symlink_to(COMMANDS / "policy-archive")
    return made


def committing(work: Repository, *paths: str) -> subprocess.CompletedProcess[str]:
    """Stage files and commit them, from a folder within the project."""
    work.git("add", "--", *paths)
    author = ["-c", "user.name=A. Tester", "-c", "user.email=tester@example.org"]
    environment = {name: value for name, value in surroundings().items() if not name.startswith("GIT_")}
    return subprocess.run(
        ["git", *author, "commit", "--quiet", "--message", "Change"],
        cwd=work.folder / "content",
        env={**environment, "GIT_CONFIG_GLOBAL": os.devnull},
        capture_output=True,
        text=True,
        check=False,
    )


def replace(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_a_commit_with_a_mistake_is_stopped_and_the_mistake_told(work: Repository) -> None:
    before = work.git("rev-parse", "HEAD")
    replace(work.folder / EVENT, "commodities: [unobtainium]", "commodities: [unobtanium]")
    result = committing(work, EVENT)
    assert result.returncode == 1
    assert f"{EVENT}:6:15: unknown-commodity:" in result.stdout + result.stderr
    assert work.git("rev-parse", "HEAD") == before


def test_a_sound_commit_passes_whatever_is_wrong_in_files_it_left_alone(work: Repository) -> None:
    replace(work.folder / "content/measures/us-tariff-2025.yml", "instrument: tariff", "instrument: tarif")
    work.git("commit", "--quiet", "--all", "--no-verify", "--message", "A mistake")
    replace(work.folder / EVENT, "Article 1 is suspended", "Article 1 stands suspended")
    result = committing(work, EVENT)
    assert result.returncode == 0, result.stderr
    assert "warning: content/measures/us-tariff-2025.yml:3:13: unknown-term" in result.stdout + result.stderr


def test_a_commit_that_touches_no_content_is_not_kept_waiting(work: Repository) -> None:
    replace(work.folder / EVENT, "commodities: [unobtainium]", "commodities: [unobtanium]")
    (work.folder / "README.md").write_text("Read me.\n", encoding="utf-8")
    result = committing(work, "README.md")
    assert (result.returncode, result.stdout) == (0, "")


def test_without_the_command_the_commit_is_made_and_that_it_was_not_checked_told(work: Repository) -> None:
    (work.folder / ".venv" / "bin" / "policy-archive").unlink()
    replace(work.folder / EVENT, "commodities: [unobtainium]", "commodities: [unobtanium]")
    result = committing(work, EVENT)
    assert result.returncode == 0
    assert "not checked" in result.stderr
