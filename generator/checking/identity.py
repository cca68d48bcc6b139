"""Every record has one id, for good."""

import re
from collections.abc import Iterable, Iterator

from generator.checking.finding import Finding
from generator.model.record import Record

_IDENTIFIER = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def bad_identifiers(records: Iterable[Record]) -> Iterator[Finding]:
    """Ids are lower-case ASCII letters, digits and hyphens: they are addresses."""
    for record in records:
        if not _IDENTIFIER.fullmatch(record.id):
            better = re.sub(r"[^a-z0-9]+", "-", record.id.lower()).strip("-")
            message = f"the file's name '{record.id}' may hold only lower-case letters a–z, digits and single hyphens"
            yield Finding(record, (), "bad-id", message, f"rename it to '{better}'")
        elif record.id.isdigit():
            message = f"the file's name '{record.id}' is a number, which could be the address of a year"
            yield Finding(record, (), "bad-id", message, "begin it with a word")


def duplicate_identifiers(records: Iterable[Record]) -> Iterator[Finding]:
    """Ids are unique over all kinds, and a former id is never used again."""
    owners: dict[str, Record] = {}
    # States without a file come first: the file that takes their code is the one to be renamed.
    for record in sorted(records, key=lambda record: bool(record.path)):
        first = owners.setdefault(record.id, record)
        if first is not record:
            message = f"the id '{record.id}' belongs to {first.path or 'a jurisdiction'} already"
            yield Finding(record, (), "duplicate-id", message, "rename the file")
    for record in owners.copy().values():
        for number, former in enumerate(record.former_ids):
            owner = owners.get(former)
            if owner is not None:
                message = f"'{former}' is or was the id of {owner.path or owner.id}"
                yield Finding(record, ("former_ids", number), "former-id-reused", message, "ids are never used again")
            else:
                owners[former] = record
