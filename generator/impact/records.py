"""Which records are new, changed, gone or renamed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model.archive import Archive
from generator.model.record import Record

_NOT_AUTHORED = frozenset({"path", "body_line"})


@dataclass(frozen=True, slots=True)
class ChangedRecord:
    """A record as it is now, with the keys under which something else stood before."""

    record: Record
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RenamedRecord:
    """A record as it is now, with the id it had before."""

    record: Record
    before: str


@dataclass(frozen=True, slots=True)
class RecordChanges:
    """What happened to the files of records. States that have no file are not counted."""

    added: tuple[Record, ...]
    changed: tuple[ChangedRecord, ...]
    removed: tuple[Record, ...]
    renamed: tuple[RenamedRecord, ...]

    @property
    def touched(self) -> frozenset[str]:
        """The ids of all records concerned that still exist."""
        return frozenset(
            record.id
            for record in (
                *self.added,
                *(change.record for change in self.changed),
                *(rename.record for rename in self.renamed),
            )
        )


def record_changes(before: Archive, after: Archive, new_ids: Mapping[str, str]) -> RecordChanges:
    """Compare the records of two archives. `before` has the new ids already; `new_ids` leads from old to new."""
    old = {identifier: record for identifier, record in before.records.items() if record.path}
    new = {identifier: record for identifier, record in after.records.items() if record.path}
    return RecordChanges(
        added=tuple(record for identifier, record in new.items() if identifier not in old),
        changed=tuple(
            ChangedRecord(record, keys)
            for identifier, record in new.items()
            if identifier in old and (keys := tuple(_changed_keys(old[identifier], record)))
        ),
        removed=tuple(record for identifier, record in old.items() if identifier not in new),
        renamed=tuple(RenamedRecord(after.records[now], then) for then, now in new_ids.items()),
    )


def _changed_keys(before: Record, after: Record) -> Iterator[str]:
    """The keys under which two records differ; the kind, where that is another."""
    if type(before) is not type(after):
        yield "kind of record"
        return
    if before == after:
        return
    for name, field in type(after).model_fields.items():
        if name not in _NOT_AUTHORED and getattr(before, name) != getattr(after, name):
            yield "text" if name == "body" else (field.alias or name)
