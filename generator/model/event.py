"""Events: what happened, on a date."""

from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from generator.model.base import (
    Boolean,
    Commodities,
    Identifier,
    Issuers,
    Jurisdictions,
    Model,
    Note,
    SourceKey,
    Text,
    Texts,
)
from generator.model.change import Changes
from generator.model.dates import DateOrUnstated, DateValue, KnownDate
from generator.model.record import Certainty, Disputes, Identifiers, Kind, Record, Relation, Relations, Summary
from generator.model.source import Source, Sources


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

    by: Text = Field(description="Who says it.", examples=["White House"])
    says: Text = Field(description="What is said.", examples=["China will issue general licences."])
    finding: ClaimFinding = Field(description="What the texts show of it.", examples=["not-found"])
    source: SourceKey = None
    note: Note = None


class Commitment(Model):
    """What one side of an agreement promises."""

    TYPICAL: ClassVar = ("to", "due")

    by: Text = Field(description="Who promises it.", examples=["China"])
    to: Text | None = Field(None, description="To whom.", examples=["United States"])
    does: Text = Field(description="What is promised.", examples=["suspends its ban on gallium"])
    due: DateOrUnstated | None = Field(None, description="By when.", examples=["2025-11-10"])
    met: CommitmentMet = Field(description="Whether it was kept, as far as sources show.", examples=["kept"])
    source: SourceKey = None
    note: Note = None


class Ruling(Model):
    """What a court holds of a measure. It flags; only the day a measure stops being applied is a change."""

    measure: Identifier = Field(description="Id of the measure ruled on.", examples=["us-eo-14257"])
    finding: RulingFinding = Field(description="What the court or panel holds of it.", examples=["invalid"])
    effect: RulingEffect = Field(description="Whom it relieves.", examples=["all"])
    stayed: DateValue | None = Field(None, description="Day from which the ruling is stayed.", examples=["2025-05-29"])
    source: SourceKey = None
    note: Note = None


class Deadline(Model):
    """Something due on a day. `basis` names what sets it; `outcome` is given once known."""

    date: DateValue = Field(description="Day on which it is due.", examples=["2026-11-27"])
    what: Text = Field(description="What is due.", examples=["Comments on the draft"])
    basis: Text | None = Field(None, description="What sets the day.", examples=["Article 4"])
    outcome: Text | None = Field(None, description="What came of it, once known.", examples=["Extended by a month"])


class Event(Record):
    """Something that happened. Its `changes` are what it does to measures."""

    kind_of_record: ClassVar[Kind] = Kind.EVENT

    title: Text = Field(
        description="What happened, in at most 140 characters.", examples=["China suspends its ban on gallium exports"]
    )
    date: DateValue = Field(
        description="The day where the issuer sits, or a month or year if no more is known.", examples=["2025-11-09"]
    )
    end_date: DateValue | None = Field(None, description="The last of several days.", examples=["2025-11-10"])
    kind: Text = Field(
        description="What happened, a term of the events vocabulary.",
        examples=["legal-act"],
        json_schema_extra={"vocabulary": "events"},
    )
    document: Text | None = Field(
        None, description="Official name and number of the act.", examples=["MOFCOM Announcement No. 72 of 2025"]
    )
    jurisdictions: Jurisdictions = Field(min_length=1)
    issuers: Issuers = ()
    targets: Texts = Field((), description="Codes of the jurisdictions it is aimed at.", examples=[["US"]])
    commodities: Commodities = ()
    changes: Changes = ()
    certainty: Certainty | None = Field(None, description="How well it is established.", examples=["single-report"])
    claims: tuple[Claim, ...] = Field((), description="What somebody says beside what the texts show.")
    binding: Boolean | None = Field(None, description="Whether an agreement binds in law.", examples=[False])
    commitments: tuple[Commitment, ...] = Field((), description="What the sides of an agreement promise.")
    rulings: tuple[Ruling, ...] = Field((), description="What a court or panel holds of measures.")
    deadlines: tuple[Deadline, ...] = Field((), description="What it sets for days to come.")
    relations: Relations = ()
    identifiers: Identifiers = ()
    disputed: Disputes = ()
    summary: Summary
    sources: Sources = Field(min_length=1)

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
