"""Where a statement can be read."""

import re
from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import AfterValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from generator.model.base import Model, Text
from generator.model.dates import DateValue


class SourceKind(StrEnum):
    """Who speaks in a source, most authoritative first; pages list sources in this order."""

    OFFICIAL = "official"
    OFFICIAL_TRANSLATION = "official-translation"
    UNOFFICIAL_TRANSLATION = "unofficial-translation"
    ANALYSIS = "analysis"
    NEWS = "news"


_LANGUAGE_CODE = r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"


def is_language_code(text: str) -> bool:
    """Whether a text has the form of a language's code (BCP 47), as zh or zh-Hant has."""
    return re.fullmatch(_LANGUAGE_CODE, text) is not None


def _checked_language(value: str) -> str:
    if value and not is_language_code(value):
        reason = f"'{value}' is not the code of a language; write en, zh, fr, ja …"
        raise PydanticCustomError("bad-value", "{reason}", {"reason": reason})
    return value


LanguageCode = Annotated[
    Text, AfterValidator(_checked_language), WithJsonSchema({"type": "string", "pattern": f"^{_LANGUAGE_CODE}$"})
]


class Source(Model):
    """A document a reader can open.

    `archived` and `accessed` are given only where somebody made the copy or opened the page.
    """

    TYPICAL: ClassVar = ("title_original", "date")

    key: Text | None = Field(
        None, description="A short name by which dates, changes, claims and relations cite it.", examples=["text"]
    )
    title: Text = Field(description="Title of the document, in English.", examples=["Announcement No. 72 of 2025"])
    title_original: Text | None = Field(
        None, description="Title in the document's own language.", examples=["商务部公告2025年第72号"]
    )
    url: Text = Field(description="Address of the document, http or https.", examples=["https://example.org/notice"])
    publisher: Text = Field(
        description="Who publishes the document at this address.", examples=["Ministry of Commerce"]
    )
    date: DateValue | None = Field(None, description="Date of the document.", examples=["2025-11-09"])
    language: LanguageCode = Field(description="Language of the document, as a short code (BCP 47).", examples=["zh"])
    kind: SourceKind = Field(description="Who speaks in it.", examples=["official"])
    archived: Text | None = Field(
        None,
        description="Address of an archived copy.",
        examples=["https://web.archive.org/web/2025/https://example.org/notice"],
    )
    accessed: DateValue | None = Field(
        None, description="Day on which the page was opened and read.", examples=["2026-07-05"]
    )


Sources = Annotated[tuple[Source, ...], Field(description="Documents a reader can open.")]


SOURCE_RANKS = {kind: rank for rank, kind in enumerate(SourceKind)}
"""How near a kind of source stands to the act itself, the nearest first."""
