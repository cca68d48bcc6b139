"""Where a statement can be read."""

from enum import StrEnum

from pydantic import Field

from generator.model.base import Model, Text
from generator.model.dates import DateValue


class SourceKind(StrEnum):
    """Who speaks in a source, most authoritative first; pages list sources in this order."""

    OFFICIAL = "official"
    OFFICIAL_TRANSLATION = "official-translation"
    UNOFFICIAL_TRANSLATION = "unofficial-translation"
    ANALYSIS = "analysis"
    NEWS = "news"


class Source(Model):
    """A document a reader can open.

    `archived` and `accessed` are given only where somebody made the copy or opened the page.
    """

    key: Text | None = Field(None, description="A short name by which dates, changes, claims and relations cite it.")
    title: Text = Field(description="Title of the document, in English.")
    title_original: Text | None = Field(None, description="Title in the document's own language.")
    url: Text = Field(description="Address of the document, http or https.", examples=["https://example.org/notice"])
    publisher: Text = Field(description="Who publishes the document at this address.")
    date: DateValue | None = Field(None, description="Date of the document.")
    language: Text = Field(description="Language of the document, BCP 47.", examples=["zh", "en"])
    kind: SourceKind
    archived: Text | None = Field(None, description="Address of an archived copy.")
    accessed: DateValue | None = Field(None, description="Day on which the page was opened and read.")


SOURCE_RANKS = {kind: rank for rank, kind in enumerate(SourceKind)}
"""How near a kind of source stands to the act itself, the nearest first."""
