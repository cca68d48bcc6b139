"""A project under version control, as contributors have it."""

import os
import subprocess
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

    def git(self, *arguments: str) -> str:
        """Run git in the folder; what it prints."""
        environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        command = ["git", "-C", str(self.folder), *arguments]
        result = subprocess.run(command, env={**environment, **_AUTHOR}, capture_output=True, text=True, check=True)
        return result.stdout.strip()

    def commit(self, message: str) -> str:
        """Commit everything as it is; the id of the commit."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", message)
        return self.git("rev-parse", "HEAD")


def repository(folder: Path) -> Repository:
    """The folder as a repository with one commit, of all that is in it."""
    made = Repository(folder)
    made.git("init", "--quiet", "--initial-branch", "main")
    made.commit("Begin")
    return made
