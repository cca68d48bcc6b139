"""When which records were added, changed and removed, as git knows it."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath

from generator.model.record import Kind
from generator.model.revisions import Deed, RecordChange, Revision, RevisionLog
from generator.reading.git import RevisionUnknown, git

MOST_COMMITS = 200
"""How far back the history is read: for each commit git compares whole folders, a millisecond for 10,000 files."""

_COMMIT, _FIELD = "\x1e", "\x1f"
_LOG = (
    "log",
    # A merged branch counts as one change, on the day it was merged: only then did readers see it.
    "--first-parent",
    "--diff-merges=first-parent",
    # Records are followed by their ids, which need no guess at what was renamed to what.
    "--no-renames",
    "--raw",
    "--abbrev=40",
    "-z",
    "--relative",
    "--no-color",
    "--no-show-signature",
    "--encoding=UTF-8",
    f"--format={_COMMIT}%H{_FIELD}%ct{_FIELD}%P{_FIELD}%s",
    f"--max-count={MOST_COMMITS}",
    "--",
    ".",
)
_ENVIRONMENT = {"GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0"}
"""A history that is only partly here is not fetched from elsewhere, and nobody is asked for a password."""

_FOLDERS = {kind.value: kind for kind in Kind}
_ENDINGS = frozenset({".yml", ".md"})


def read_revisions(content: Path) -> RevisionLog | None:
    """The commits that touched records below a folder, wherever it lies in its repository.

    None where git is not installed, the folder is in no repository, or its history is not here. Of a shallow clone the
    oldest commit is left out: it looks as if it had added everything.
    """
    try:
        cut = git(content, "rev-parse", "--is-shallow-repository").strip() == b"true"
        logged = git(content, *_LOG, environment=_ENVIRONMENT)
    except RevisionUnknown:
        return None
    commits = list(_commits(logged.decode("utf-8", "replace")))
    known = [revision for revision, has_parent in commits if has_parent or not cut]
    if not known:
        return None
    complete = len(known) == len(commits) < MOST_COMMITS
    return RevisionLog(tuple(revision for revision in known if revision.changes), complete)


def _commits(logged: str) -> Iterator[tuple[Revision, bool]]:
    """Each commit, and whether it has a parent. No text that git prints holds the character that ends each token."""
    header: str | None = None
    files: list[str] = []
    for token in logged.split("\0"):
        # Every second token after a header is a path, whatever it looks like.
        if token.startswith(_COMMIT) and len(files) % 2 == 0:
            if header:
                yield _commit(header, files)
            header, files = token, []
        elif token:
            files.append(token)
    if header:
        yield _commit(header, files)


def _commit(header: str, files: Sequence[str]) -> tuple[Revision, bool]:
    name, seconds, parents, subject = header.removeprefix(_COMMIT).split(_FIELD, 3)
    day = datetime.fromtimestamp(int(seconds), UTC).date()
    return Revision(name, day, subject.strip(), tuple(_changes(files))), bool(parents)


def _changes(files: Sequence[str]) -> Iterator[RecordChange]:
    """What happened to each record; a file that only moved between folders did not change."""
    before: dict[tuple[Kind, str], str] = {}
    after: dict[tuple[Kind, str], str] = {}
    for described, path in zip(files[::2], files[1::2], strict=True):
        record = _record_of(path)
        if record is None:
            continue
        _, _, old, new, status = described.split()
        if status != "A":
            before[record] = old
        if status != "D":
            after[record] = new
    for record in dict.fromkeys((*before, *after)):
        if record not in before:
            yield RecordChange(Deed.ADDED, *record)
        elif record not in after:
            yield RecordChange(Deed.REMOVED, *record)
        elif before[record] != after[record]:
            yield RecordChange(Deed.CHANGED, *record)


def _record_of(path: str) -> tuple[Kind, str] | None:
    """The kind and id that a path below `content/` stands for; None for other files."""
    file = PurePosixPath(path)
    kind = _FOLDERS.get(file.parts[0])
    if kind is None or len(file.parts) < 2 or file.suffix not in _ENDINGS or "/." in path:
        return None
    return kind, file.stem
