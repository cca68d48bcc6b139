"""The history of an archive's own files: which commit added, changed or removed which records."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from generator.model.record import Kind


class Deed(StrEnum):
    """What a commit did to a record."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class RecordChange:
    """What a commit did to the record of an id. The record may since have been removed, or have got another id."""

    deed: Deed
    kind: Kind
    id: str


@dataclass(frozen=True, slots=True)
class Revision:
    """A commit with the records it touched. `id` is its full hash, `day` the UTC day of the commit."""

    id: str
    day: date
    subject: str
    changes: tuple[RecordChange, ...]


@dataclass(frozen=True, slots=True)
class RevisionLog:
    """Commits that touched records, newest first. `complete` says whether none older is left out."""

    revisions: tuple[Revision, ...]
    complete: bool
