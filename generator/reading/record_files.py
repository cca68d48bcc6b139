"""Which files are records, and parsing them before anything else is done.

Nothing here imports the model, which takes as long to import as a third of an archive to parse.
"""

import os
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.model.kind import Kind
from generator.reading.plain_files import PlainFile, plain_files

_ENDINGS = (".yml", ".yaml", ".md")


def record_files(folder: Path, without: Collection[str] = (), endings: tuple[str, ...] = _ENDINGS) -> Iterator[Path]:
    """The files of one kind of record, in a stable order; hidden files and folders are passed over.

    `without` are the folders right within it that are passed over, too; `endings` those of files, if not of records.
    """
    for directory, folders, names in os.walk(folder):
        passed_over = without if directory == str(folder) else ()
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in passed_over)
        for name in sorted(names):
            if name.endswith(endings) and not name.startswith("."):
                yield Path(directory, name)


@dataclass(frozen=True, slots=True)
class FilesAhead:
    """Files that are being parsed, by the paths under which they were found."""

    paths: tuple[str, ...]
    parsed: Iterator[PlainFile | None]


def read_ahead(root: Path) -> FilesAhead:
    """Begin to parse all records below a folder, by other processes where that is worth it."""
    paths = tuple(str(file) for kind in Kind for file in record_files(root / kind.value))
    return FilesAhead(paths, plain_files(paths))
