"""A project under version control, as contributors have it."""

import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_AUTHOR = {
    "GIT_AUTHOR_NAME": "A. Tester",
    "GIT_AUTHOR_EMAIL": "tester@example.org",
    "GIT_COMMITTER_NAME": "A. Tester",
    "GIT_COMMITTER_EMAIL": "tester@example.org",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
}


@dataclass(frozen=True, slots=True)
class Repository:
    """A folder with its history on a branch `main`."""

    folder: Path

    def git(self, *arguments: str, day: str | None = None, given: str | None = None) -> str:
        """Run git in the folder, at noon of a day (UTC) or now, with what is given as its input; what it prints."""
        environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        result = subprocess.run(
            ["git", "-C", str(self.folder), *arguments],
            env={**environment, **_AUTHOR, **_clock(day)},
            input=given,
            capture_output=True,
            text=True,
            check=True,
        )
        return result.stdout.strip()

    def write(self, path: str, text: str) -> None:
        """Write a file, which no commit holds yet."""
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def commit(self, message: str, day: str | None = None) -> str:
        """Commit everything as it is; the id of the commit."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", message, day=day)
        return self.git("rev-parse", "HEAD")


def _clock(day: str | None) -> Mapping[str, str]:
    moment = f"{day}T12:00:00+00:00"
    return {"GIT_AUTHOR_DATE": moment, "GIT_COMMITTER_DATE": moment} if day else {}


def empty_repository(folder: Path) -> Repository:
    """The folder as a repository without a commit."""
    folder.mkdir(parents=True, exist_ok=True)
    made = Repository(folder)
    made.git("init", "--quiet", "--initial-branch", "main")
    return made


def repository(folder: Path) -> Repository:
    """The folder as a repository with one commit, of all that is in it."""
    made = empty_repository(folder)
    made.commit("Begin")
    return made
