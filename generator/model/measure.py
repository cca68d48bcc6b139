"""Measures: instruments with a life of their own."""

from enum import StrEnum
from functools import cached_property
from typing import ClassVar, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from generator.model.base import Identifier, Model, Text, Texts
from generator.model.change import Change
from generator.model.dates import DateOrUnstated, DateValue, KnownDate
from generator.model.ends import WithEnd
from generator.model.record import Certainty, Dispute, ExternalIdentifier, Kind, Record, Relation
from generator.model.scope import AppliesTo, Scope, Targets
from generator.model.source import Source
from generator.model.vocabulary import Flow


class LegalForm(StrEnum):
    """What gives a measure its force. A policy statement has none: it stays announced."""

    ACT = "act"
    UNPUBLISHED = "unpublished"
    DE_FACTO = "de-facto"
    POLICY_STATEMENT = "policy-statement"


class MeasureDates(WithEnd):
    """The steps of a measure. `planned` is a start that somebody intends, without legal force."""

    announced: DateOrUnstated | None = None
    adopted: DateOrUnstated | None = None
    in_force: DateOrUnstated | None = None
    planned: DateOrUnstated | None = None
    source: Text | None = Field(None, description="Key of the source that states these dates.")

    def inherited_from(self, whole: "MeasureDates") -> "MeasureDates":
        """These dates completed key by key from the measure's; an end of its own displaces the measure's."""
        own_end = self.through is not None or self.until is not None
        return MeasureDates(
            announced=self.announced or whole.announced,
            adopted=self.adopted or whole.adopted,
            in_force=self.in_force or whole.in_force,
            planned=self.planned or whole.planned,
            source=self.source or whole.source,
            through=self.through if own_end else whole.through,
            until=self.until if own_end else whole.until,
        )

    @property
    def known(self) -> tuple[KnownDate, ...]:
        """The steps whose date is known."""
        steps = (self.announced, self.adopted, self.in_force, self.planned)
        return tuple(step for step in steps if isinstance(step, KnownDate))


class Level(WithEnd):
    """A rate or quota in a time of its own."""

    level: Text = Field(examples=["34 %"])
    from_: DateValue = Field(alias="from")
    note: Text | None = None
    source: Text | None = None


class Part(Model):
    """An article or group of goods with a fate of its own. What it leaves out it takes from the measure."""

    id: Identifier
    title: Text
    note: Text | None = None
    instrument: Text | None = None
    targets: Targets | None = None
    dates: MeasureDates | None = None
    scope: Scope | None = None
    excludes: Scope | None = None
    levels: tuple[Level, ...] = ()
    applies_to: AppliesTo | None = None
    entities: Texts = ()
    legal_form: LegalForm | None = None
    certainty: Certainty | None = None


class Measure(Record):
    """An instrument with a life of its own: a licensing requirement, ban, quota, tariff, law, ratified agreement."""

    kind_of_record: ClassVar[Kind] = Kind.MEASURE

    title: Text
    document: Text | None = Field(None, description="Official name and number of the act.")
    instrument: Text = Field(description="What it does, a term of the instruments vocabulary.")
    flow: Flow | None = Field(None, description="Direction of trade, where the instrument does not imply it.")
    jurisdictions: Texts = Field(min_length=1, description="Who acts: ISO 3166-1 alpha-2, or a jurisdiction record.")
    issuers: Texts = ()
    targets: Targets | None = None
    dates: MeasureDates
    parts: tuple[Part, ...] = ()
    scope: Scope | None = None
    excludes: Scope | None = None
    levels: tuple[Level, ...] = ()
    applies_to: AppliesTo | None = None
    entities: Texts = ()
    legal_form: LegalForm = LegalForm.ACT
    certainty: Certainty | None = None
    relations: tuple[Relation, ...] = ()
    changes: tuple[Change, ...] = ()
    identifiers: tuple[ExternalIdentifier, ...] = ()
    disputed: tuple[Dispute, ...] = ()
    checked: DateValue | None = Field(None, description="Day until which later acts were looked for.")
    summary: Text
    sources: tuple[Source, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _policy_statement_never_starts(self) -> Self:
        if self.legal_form is LegalForm.POLICY_STATEMENT and (self.dates.adopted or self.dates.in_force):
            raise PydanticCustomError(
                "bad-date",
                "a policy-statement has no 'adopted' or 'in_force'; remove the date, or change 'legal_form'",
            )
        return self

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

    @cached_property
    def earliest_date(self) -> KnownDate | None:
        known = [*self.dates.known, *(step for part in self.parts if part.dates for step in part.dates.known)]
        return min(known, key=lambda step: (step.earliest, step.last), default=None)
