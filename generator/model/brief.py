"""Briefs: what the archive's authors make of the records, as of a day."""

from typing import ClassVar

from pydantic import Field

from generator.model.base import Boolean, Commodities, Identifier, Text, Texts
from generator.model.dates import DateValue, KnownDate
from generator.model.record import Kind, ProseRecord


class Brief(ProseRecord):
    """An article that answers one question and rests on records."""

    kind_of_record: ClassVar[Kind] = Kind.BRIEF

    title: Text = Field(description="What it is about, in at most 140 characters.", examples=["London, June 2025"])
    date: DateValue = Field(description="Day on which it is published.", examples=["2025-06-11"])
    authors: Texts = Field(min_length=1, description="Who wrote it.", examples=[["The archive"]])
    summary: Text = Field(
        description="Three sentences that stand alone, the answer first.", examples=["China is to ease its licensing."]
    )
    updated: DateValue | None = Field(None, description="Day of the last change of substance.", examples=["2025-08-12"])
    as_of: DateValue | None = Field(
        None, description="Day whose state of knowledge the text gives.", examples=["2025-06-11"]
    )
    supersedes: Identifier | None = Field(
        None, description="Id of the brief whose place it takes.", examples=["europe"]
    )
    commodities: Commodities = ()
    jurisdictions: Texts = Field((), description="Codes of the jurisdictions it is about.", examples=[["CN", "US"]])
    draft: Boolean = Field(False, description="While true, it has no page, and no page links to it.", examples=[True])

    @property
    def name(self) -> str:
        return self.title

    @property
    def earliest_date(self) -> KnownDate | None:
        return self.date
