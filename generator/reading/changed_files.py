"""Which files differ from a revision, as git knows them."""

import subprocess
from pathlib import Path


class RevisionUnknown(Exception):
    """Git does not know the revision, or the folder is in no repository."""


def changed_files(folder: Path, revision: str) -> frozenset[Path]:
    """Files below a folder that differ from where the present work left a revision, untracked ones included.

    :raises RevisionUnknown: if git cannot tell.
    """
    base = _git(folder, "merge-base", "--end-of-options", revision, "HEAD").strip()
    top = Path(_git(folder, "rev-parse", "--show-toplevel").strip())
    listed = _git(top, "diff", "--name-only", "-z", base)
    untracked = _git(top, "ls-files", "--others", "--exclude-standard", "-z")
    return frozenset((top / name).resolve() for name in (listed + untracked).split("\0") if name)


def _git(folder: Path, *arguments: str) -> str:
    command = ["git", "-C", str(folder), *arguments]
    try:
        result = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - arguments are ours
    except FileNotFoundError:
        raise RevisionUnknown("git is not installed") from None
    except subprocess.CalledProcessError as error:
        raise RevisionUnknown(error.stderr.strip() or "git does not know the revision") from None
    return result.stdout
