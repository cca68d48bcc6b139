"""Which files differ from a revision, as git knows them."""

from pathlib import Path

from generator.reading.git import common_base, git, top_of


def changed_files(folder: Path, revision: str) -> frozenset[Path]:
    """Files below a folder that differ from where the present work left a revision, untracked ones included.

    :raises RevisionUnknown: if git cannot tell.
    """
    base = common_base(folder, revision)
    top = top_of(folder)
    listed = git(top, "diff", "--name-only", "-z", base)
    untracked = git(top, "ls-files", "--others", "--exclude-standard", "-z")
    return frozenset((top / name).resolve() for name in (listed + untracked).decode().split("\0") if name)
