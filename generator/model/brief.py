"""Briefs: what the archive's authors make of the records, as of a day."""

from typing import ClassVar

from pydantic import Field

from generator.model.base import Boolean, Identifier, Text, Texts
from generator.model.dates import DateValue, KnownDate
from generator.model.record import Kind, ProseRecord


class Brief(ProseRecord):
    """An article that answers one question and rests on records."""

    kind_of_record: ClassVar[Kind] = Kind.BRIEF

    title: Text
    date: DateValue
    authors: Texts = Field(min_length=1)
    summary: Text
    updated: DateValue | None = None
    as_of: DateValue | None = Field(None, description="Day whose state of knowledge the text gives.")
    supersedes: Identifier | None = None
    commodities: Texts = ()
    jurisdictions: Texts = ()
    draft: Boolean = False

    @property
    def name(self) -> str:
        return self.title

    @property
    def earliest_date(self) -> KnownDate | None:
        return self.date
