"""Every record has one id, for good."""

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from generator.checking.finding import Finding
from generator.model.record import Record

_IDENTIFIER = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def is_identifier(text: str) -> bool:
    """Whether a text can be an id. A number cannot: it could be the address of a year."""
    return _IDENTIFIER.fullmatch(text) is not None and not text.isdigit()


def bad_identifiers(records: Iterable[Record]) -> Iterator[Finding]:
    """Ids are lower-case ASCII letters, digits and hyphens: they are addresses."""
    for record in records:
        if not _IDENTIFIER.fullmatch(record.id):
            better = re.sub(r"[^a-z0-9]+", "-", record.id.lower()).strip("-")
            message = f"the file's name '{record.id}' may hold only lower-case letters a–z, digits and single hyphens"
            name = f"to '{better}{_ending(record)}'" if better else "in such letters, as in 'cn-mofcom-2025-72.yml'"
            yield Finding(record, (), "bad-id", message, f"rename it {name}")
        elif record.id.isdigit():
            message = f"the file's name '{record.id}' is a number, which could be the address of a year"
            yield Finding(record, (), "bad-id", message, f"begin it with a word: 'year-{record.id}{_ending(record)}'")


def duplicate_identifiers(records: Iterable[Record]) -> Iterator[Finding]:
    """Ids are unique over all kinds, and a former id is never used again."""
    owners: dict[str, Record] = {}
    # States without a file come first: the file that takes their code is the one to be renamed.
    for record in sorted(records, key=lambda record: bool(record.path)):
        first = owners.setdefault(record.id, record)
        if first is not record:
            message = f"the id '{record.id}' belongs to {_shown(first)} already"
            yield Finding(record, (), "duplicate-id", message, "rename this file: ids are unique over all kinds")
    for record in owners.copy().values():
        for number, former in enumerate(record.former_ids):
            owner = owners.get(former)
            if owner is not None:
                message = f"'{former}' is or was the id of {_shown(owner)}, and an id leads to one record for good"
                fix = "remove it here, or rename that file if it is new"
                yield Finding(record, ("former_ids", number), "former-id-reused", message, fix)
            else:
                owners[former] = record


def _ending(record: Record) -> str:
    return PurePosixPath(record.path).suffix


def _shown(record: Record) -> str:
    """Where a record is found; a state needs no file."""
    return record.path or f"the jurisdiction {record.name}"
