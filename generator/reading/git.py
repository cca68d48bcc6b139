"""What is asked of git."""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType


class RevisionUnknown(Exception):
    """Git does not know the revision, or the folder is in no repository."""


def git(folder: Path, *arguments: str, environment: Mapping[str, str] = MappingProxyType({})) -> bytes:
    """What git prints when run in a folder, with what is added to its environment.

    :raises RevisionUnknown: if it is not installed, or cannot do it.
    """
    command = ["git", "-C", str(folder), *arguments]
    try:
        result = subprocess.run(  # noqa: S603 - arguments are ours
            command, capture_output=True, check=True, env={**os.environ, **environment}
        )
    except FileNotFoundError:
        raise RevisionUnknown("git is not installed") from None
    except subprocess.CalledProcessError as error:
        message = error.stderr.decode(errors="replace").strip()
        raise RevisionUnknown(message or "git does not know the revision") from None
    return result.stdout


def common_base(folder: Path, revision: str) -> str:
    """The commit at which the present work left a revision.

    :raises RevisionUnknown: if there is none.
    """
    return git(folder, "merge-base", "--end-of-options", revision, "HEAD").decode().strip()


def top_of(folder: Path) -> Path:
    """The folder of the repository.

    :raises RevisionUnknown: if the folder is in none.
    """
    return Path(git(folder, "rev-parse", "--show-toplevel").decode().strip())
