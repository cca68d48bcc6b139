"""The files of an archive as they were at a revision."""

import io
import shutil
import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path

from generator.reading.content import Content, read_content
from generator.reading.git import common_base, git
from generator.reading.vocabularies import EXTENSION_FILE


@dataclass(frozen=True, slots=True)
class PastContent:
    """What was read, and the commit it was read from."""

    content: Content
    commit: str


def read_past_content(root: Path, revision: str) -> PastContent:
    """Read the archive below `root` as it was where the present work left a revision, with the vocabulary of today.

    Its files are unpacked beside the others of the machine, read, and removed again.

    :raises RevisionUnknown: if git does not know the revision, or it has no such folder.
    """
    commit = common_base(root, revision)
    packed = git(root, "archive", "--format=tar", commit, ".")
    with tempfile.TemporaryDirectory(prefix="policy-archive-") as folder:
        past = Path(folder, root.resolve().name)
        past.mkdir()
        _unpack(packed, past)
        (past / EXTENSION_FILE).unlink(missing_ok=True)
        if (root / EXTENSION_FILE).exists():
            shutil.copy(root / EXTENSION_FILE, past)
        return PastContent(read_content(past), commit)


def _unpack(packed: bytes, folder: Path) -> None:
    """Write the files of a tar; links are left out, and git allows no name that leads elsewhere."""
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        for member in archive:
            held = archive.extractfile(member) if member.isfile() else None
            if held:
                file = folder / member.name
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(held.read())
