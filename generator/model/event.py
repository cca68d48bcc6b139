"""Events: what happened, on a date."""

from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from generator.model.base import Boolean, Identifier, Model, Text, Texts
from generator.model.change import Change
from generator.model.dates import DateOrUnstated, DateValue, KnownDate
from generator.model.record import Certainty, Dispute, ExternalIdentifier, Kind, Record, Relation
from generator.model.source import Source


class ClaimFinding(StrEnum):
    """What the texts show of what somebody says."""

    CONFIRMED = "confirmed"
    CONTRADICTED = "contradicted"
    PARTLY = "partly"
    NOT_FOUND = "not-found"
    OPEN = "open"


class CommitmentMet(StrEnum):
    """Whether a promise was kept, as far as sources show."""

    KEPT = "kept"
    PARTLY = "partly"
    BROKEN = "broken"
    OPEN = "open"
    DISPUTED = "disputed"


class RulingFinding(StrEnum):
    """What a court or panel holds of a measure."""

    INVALID = "invalid"
    INCONSISTENT = "inconsistent"
    UPHELD = "upheld"


class RulingEffect(StrEnum):
    """Whom a ruling relieves."""

    ALL = "all"
    PLAINTIFFS = "plaintiffs"
    NONE = "none"


class Claim(Model):
    """What somebody says beside what the texts show."""

    by: Text
    says: Text
    finding: ClaimFinding
    source: Text | None = None
    note: Text | None = None


class Commitment(Model):
    """What one side of an agreement promises."""

    by: Text
    to: Text | None = None
    does: Text
    due: DateOrUnstated | None = None
    met: CommitmentMet
    source: Text | None = None
    note: Text | None = None


class Ruling(Model):
    """What a court holds of a measure. It flags; only the day a measure stops being applied is a change."""

    measure: Identifier
    finding: RulingFinding
    effect: RulingEffect
    stayed: DateValue | None = Field(None, description="Day from which the ruling is stayed.")
    source: Text | None = None
    note: Text | None = None


class Deadline(Model):
    """Something due on a day. `basis` names what sets it; `outcome` is given once known."""

    date: DateValue
    what: Text
    basis: Text | None = None
    outcome: Text | None = None


class Event(Record):
    """Something that happened. Its `changes` are what it does to measures."""

    kind_of_record: ClassVar[Kind] = Kind.EVENT

    title: Text
    date: DateValue
    end_date: DateValue | None = None
    kind: Text = Field(description="What happened, a term of the events vocabulary.")
    document: Text | None = None
    jurisdictions: Texts = Field(min_length=1)
    issuers: Texts = ()
    targets: Texts = ()
    commodities: Texts = ()
    changes: tuple[Change, ...] = ()
    certainty: Certainty | None = None
    claims: tuple[Claim, ...] = ()
    binding: Boolean | None = None
    commitments: tuple[Commitment, ...] = ()
    rulings: tuple[Ruling, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    relations: tuple[Relation, ...] = ()
    identifiers: tuple[ExternalIdentifier, ...] = ()
    disputed: tuple[Dispute, ...] = ()
    summary: Text
    sources: tuple[Source, ...] = Field(min_length=1)

    @property
    def name(self) -> str:
        return self.title

    @property
    def document_numbers(self) -> tuple[str, ...]:
        return (self.document,) if self.document else ()

    @property
    def links(self) -> tuple[Relation, ...]:
        return self.relations

    @property
    def source_list(self) -> tuple[Source, ...]:
        return self.sources

    @property
    def earliest_date(self) -> KnownDate | None:
        return self.date
