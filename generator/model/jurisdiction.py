"""Jurisdictions: who acts and who is aimed at."""

from datetime import date
from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from generator.model.base import Identifier, Text
from generator.model.dates import DateValue
from generator.model.ends import WithEnd, applies_on
from generator.model.record import Kind, ProseRecord
from generator.model.source import Source, Sources


class JurisdictionKind(StrEnum):
    """What a jurisdiction is. Only blocs have members whom its measures and targets reach."""

    STATE = "state"
    BLOC = "bloc"
    ORGANISATION = "organisation"
    TERRITORY = "territory"
    AUTHORITY = "authority"


class Membership(WithEnd):
    """A member of a bloc, for as long as it is one."""

    TYPICAL: ClassVar = ("from",)

    member: Identifier = Field(description="Code of the member.", examples=["DE"])
    from_: DateValue | None = Field(
        None, alias="from", description="First day of its membership.", examples=["1993-11-01"]
    )


class Jurisdiction(ProseRecord):
    """A state, bloc, organisation or de-facto authority.

    States need no file: their names come from CLDR. A file adds members, or prose.
    """

    kind_of_record: ClassVar[Kind] = Kind.JURISDICTION

    title: Text = Field(alias="name", description="What it is called.", examples=["European Union"])
    kind: JurisdictionKind = Field(JurisdictionKind.STATE, description="What it is.", examples=["bloc"])
    members: tuple[Membership, ...] = Field((), description="Whom the measures of a bloc, and those at it, reach.")
    within: Identifier | None = Field(
        None, description="Code of the state in whose territory an authority acts.", examples=["MM"]
    )
    sources: Sources = ()

    @property
    def name(self) -> str:
        return self.title

    @property
    def source_list(self) -> tuple[Source, ...]:
        return self.sources

    def has_member(self, identifier: str, day: date) -> bool:
        """Whether it is a bloc that a jurisdiction, by its id, certainly belongs to on a day."""
        return any(row.member.lower() == identifier and applies_on(row, day) for row in self.members)
