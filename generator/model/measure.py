"""Measures: instruments with a life of their own."""

from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from generator.model.base import Identifier, Issuers, Jurisdictions, Model, Note, SourceKey, Text, Texts
from generator.model.change import Changes
from generator.model.dates import DateOrUnstated, DateValue, KnownDate
from generator.model.ends import WithEnd
from generator.model.record import Certainty, Disputes, Identifiers, Kind, Record, Relation, Relations, Summary
from generator.model.scope import AppliesTo, Scope, Targets
from generator.model.source import Source, Sources
from generator.model.vocabulary import Flow


class LegalForm(StrEnum):
    """What gives a measure its force. A policy statement has none: it stays announced."""

    ACT = "act"
    UNPUBLISHED = "unpublished"
    DE_FACTO = "de-facto"
    POLICY_STATEMENT = "policy-statement"


class MeasureDates(WithEnd):
    """The steps of a measure. `planned` is a start that somebody intends, without legal force."""

    TYPICAL: ClassVar = ("adopted", "in_force")

    announced: DateOrUnstated | None = Field(None, description="Day it was made public.", examples=["2025-04-04"])
    adopted: DateOrUnstated | None = Field(None, description="Day it was adopted or signed.", examples=["2025-04-04"])
    in_force: DateOrUnstated | None = Field(None, description="First day it applies.", examples=["2025-04-04"])
    planned: DateOrUnstated | None = Field(
        None, description="A start somebody intends, without legal force.", examples=["2027-01"]
    )
    source: SourceKey = None

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

    @property
    def opens(self) -> date | None:
        """The earliest day that is known of the steps, where a date known only as `by` begins."""
        return min((step.first for step in self.known if step.first), default=None)


class Level(WithEnd):
    """A rate or quota in a time of its own."""

    level: Text = Field(description="The rate or amount.", examples=["34 %"])
    from_: DateValue = Field(alias="from", description="First day it applies.", examples=["2025-04-10"])
    note: Note = None
    source: SourceKey = None


Levels = Annotated[tuple[Level, ...], Field(description="Rates or quotas over time; a pause is another level.")]


class Part(Model):
    """An article or group of goods with a fate of its own. What it leaves out it takes from the measure."""

    TYPICAL: ClassVar = ("scope",)

    id: Identifier = Field(description="Short name, by which changes mean it.", examples=["art-2-metals"])
    title: Text = Field(description="What readers see it called.", examples=["Article 2: gallium and germanium"])
    note: Note = None
    instrument: Text | None = Field(
        None,
        description="What it does, where not the same as the measure.",
        examples=["export-licensing"],
        json_schema_extra={"vocabulary": "instruments"},
    )
    targets: Targets | None = Field(
        None, description="The other side of trade, where not the same as the measure's.", examples=[["US"]]
    )
    dates: MeasureDates | None = Field(None, description="What differs from the measure's dates.")
    scope: Scope | None = Field(None, description="The goods it covers: all, or a list of rows.")
    excludes: Scope | None = Field(None, description="What is taken out of its scope again.")
    levels: Levels = ()
    applies_to: AppliesTo | None = Field(None, description="Who is bound.", examples=["military-end-users"])
    entities: Texts = Field((), description="Firms, users or sites it binds by name.", examples=[["First Company"]])
    legal_form: LegalForm | None = Field(None, description="What gives it its force.", examples=["act"])
    certainty: Certainty | None = Field(None, description="How well it is established.", examples=["reports-differ"])


class Measure(Record):
    """An instrument with a life of its own: a licensing requirement, ban, quota, tariff, law, ratified agreement."""

    kind_of_record: ClassVar[Kind] = Kind.MEASURE

    title: Text = Field(
        description="What it does to what, in at most 140 characters.",
        examples=["Licensing requirement for exports of seven medium and heavy rare earths"],
    )
    document: Text | None = Field(
        None, description="Official name and number of the act.", examples=["MOFCOM Announcement No. 18 of 2025"]
    )
    instrument: Text = Field(
        description="What it does, a term of the instruments vocabulary.",
        examples=["export-licensing"],
        json_schema_extra={"vocabulary": "instruments"},
    )
    flow: Flow | None = Field(
        None, description="Direction of trade, where the instrument does not imply it.", examples=["export"]
    )
    jurisdictions: Jurisdictions = Field(min_length=1)
    issuers: Issuers = ()
    targets: Targets | None = Field(
        None,
        description="The other side of trade: destinations of exports, origins of imports.",
        examples=["all", ["US", "JP"], {"except": ["US"]}],
    )
    dates: MeasureDates = Field(description="When it was announced and adopted, and when it applies.")
    parts: tuple[Part, ...] = Field(
        (), description="Articles or goods with fates of their own; once given, they are all there is."
    )
    scope: Scope | None = Field(None, description="The goods it covers: all, or a list of rows.")
    excludes: Scope | None = Field(None, description="What is taken out of its scope again.")
    levels: Levels = ()
    applies_to: AppliesTo | None = Field(
        None, description="Who is bound; anything but everyone is a limited measure.", examples=["listed-entities"]
    )
    entities: Texts = Field((), description="Firms, users or sites it binds by name.", examples=[["First Company"]])
    legal_form: LegalForm = Field(LegalForm.ACT, description="What gives it its force.", examples=["de-facto"])
    certainty: Certainty | None = Field(None, description="How well it is established.", examples=["single-report"])
    relations: Relations = ()
    changes: Changes = ()
    identifiers: Identifiers = ()
    disputed: Disputes = ()
    checked: DateValue | None = Field(
        None,
        description="Day until which you looked for later acts; needed where a date was set beforehand.",
        examples=["2026-07-05"],
    )
    summary: Summary
    sources: Sources = Field(min_length=1)

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
