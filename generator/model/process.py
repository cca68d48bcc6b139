"""Processes: what has stages but never legal force."""

from typing import ClassVar

from pydantic import Field

from generator.model.base import Commodities, Jurisdictions, Model, Text, Texts
from generator.model.dates import DateOrUnstated, KnownDate
from generator.model.event import Deadline
from generator.model.record import Identifiers, Kind, Record, Relation, Relations, Summary
from generator.model.source import Source, Sources


class Party(Model):
    """Somebody who takes part, and in which role."""

    party: Text = Field(description="Who takes part.", examples=["United States"])
    role: Text = Field(description="In which role.", examples=["complainant"])


class ProcessDates(Model):
    """When a process was opened and closed. Without `closed` it is open."""

    TYPICAL: ClassVar = ("opened",)

    opened: DateOrUnstated | None = Field(None, description="Day it was opened.", examples=["2012-03-13"])
    closed: DateOrUnstated | None = Field(None, description="Day it was closed.", examples=["2015-05-20"])


class Process(Record):
    """A dispute, case, investigation, bill, negotiation or consultation; its events say `part-of` it."""

    kind_of_record: ClassVar[Kind] = Kind.PROCESS

    title: Text = Field(
        description="What it is about, in at most 140 characters.", examples=["WTO dispute over rare-earth exports"]
    )
    kind: Text = Field(
        description="What it is, a term of the processes vocabulary.",
        examples=["wto-dispute"],
        json_schema_extra={"vocabulary": "processes"},
    )
    document: Text | None = Field(None, description="Official number of the case.", examples=["WT/DS431"])
    jurisdictions: Jurisdictions = ()
    parties: tuple[Party, ...] = Field((), description="Who takes part.")
    about: Texts = Field(
        (), description="Ids of the measures it is about.", examples=[["cn-rare-earth-export-quotas-2012"]]
    )
    commodities: Commodities = ()
    dates: ProcessDates = Field(description="When it was opened and closed.")
    deadlines: tuple[Deadline, ...] = Field((), description="What it sets for days to come.")
    outcome: Text | None = Field(None, description="How it ended, in a sentence.", examples=["Settled."])
    relations: Relations = ()
    identifiers: Identifiers = ()
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
        return self.dates.opened if isinstance(self.dates.opened, KnownDate) else None
