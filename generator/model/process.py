"""Processes: what has stages but never legal force."""

from typing import ClassVar

from pydantic import Field

from generator.model.base import Model, Text, Texts
from generator.model.dates import DateOrUnstated, KnownDate
from generator.model.event import Deadline
from generator.model.record import ExternalIdentifier, Kind, Record, Relation
from generator.model.source import Source


class Party(Model):
    """Somebody who takes part, and in which role."""

    party: Text
    role: Text


class ProcessDates(Model):
    """When a process was opened and closed. Without `closed` it is open."""

    opened: DateOrUnstated | None = None
    closed: DateOrUnstated | None = None


class Process(Record):
    """A dispute, case, investigation, bill, negotiation or consultation; its events say `part-of` it."""

    kind_of_record: ClassVar[Kind] = Kind.PROCESS

    title: Text
    kind: Text = Field(description="What it is, a term of the processes vocabulary.")
    document: Text | None = None
    jurisdictions: Texts = ()
    parties: tuple[Party, ...] = ()
    about: Texts = Field((), description="Ids of the measures it is about.")
    commodities: Texts = ()
    dates: ProcessDates
    deadlines: tuple[Deadline, ...] = ()
    outcome: Text | None = None
    relations: tuple[Relation, ...] = ()
    identifiers: tuple[ExternalIdentifier, ...] = ()
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
        return self.dates.opened if isinstance(self.dates.opened, KnownDate) else None
