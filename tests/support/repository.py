"""A git repository whose commits are the same on every machine."""

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

_NEUTRAL = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_AUTHOR_NAME": "Somebody",
    "GIT_AUTHOR_EMAIL": "somebody@example.org",
    "GIT_COMMITTER_NAME": "Somebody",
    "GIT_COMMITTER_EMAIL": "somebody@example.org",
}


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository with one branch, `main`. Each commit is made at noon of a day, UTC."""

    folder: Path

    def __post_init__(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *arguments: str, day: str = "2026-01-01", given: str | None = None) -> str:
        """Run git in the folder, with what is given to it as input; returns what it prints."""
        moment = f"{day}T12:00:00+00:00"
        outside = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        environment = {**outside, **_NEUTRAL, "GIT_AUTHOR_DATE": moment, "GIT_COMMITTER_DATE": moment}
        command = ["git", "-C", str(self.folder), *arguments]
        result = subprocess.run(command, env=environment, input=given, check=True, capture_output=True, text=True)
        return result.stdout.strip()

    def write(self, path: str, text: str) -> None:
        """Write a file, which no commit holds yet."""
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def commit(self, subject: str, day: str = "2026-01-01") -> str:
        """Commit all that differs; returns the hash."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", subject, day=day)
        return self.git("rev-parse", "HEAD")


def repository(folder: Path) -> Repository:
    """The folder as a repository with one commit, of all that is in it."""
    made = Repository(folder)
    made.commit("Begin")
    return made
