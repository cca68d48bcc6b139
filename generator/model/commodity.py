"""Commodities: the goods measures are about, in a tree."""

from typing import ClassVar

from pydantic import Field

from generator.model.base import Boolean, Identifier, Model, Note, Text, Texts
from generator.model.hs_codes import HsCode
from generator.model.record import Kind, ProseRecord
from generator.model.source import Source, Sources


class CommodityCode(Model):
    """An HS 2022 code that holds the commodity; `ex` where it holds other goods too."""

    TYPICAL: ClassVar = ("ex",)

    code: HsCode = Field(description="Code of 4 to 12 digits, in quotes.", examples=["2846.90"])
    ex: Boolean = Field(False, description="The code holds other goods too.", examples=[True])
    basis: Text | None = Field(None, description="Where the code was taken from.", examples=["HS 2022, chapter 28"])
    note: Note = None
    formerly: tuple[HsCode, ...] = Field(
        (), description="Codes of earlier HS editions that held it.", examples=[["8106.00"]]
    )


class Commodity(ProseRecord):
    """A good. What binds its `parent` binds it; `contains` relates without binding."""

    kind_of_record: ClassVar[Kind] = Kind.COMMODITY

    title: Text = Field(alias="name", description="What it is called.", examples=["Dysprosium"])
    symbol: Text | None = Field(None, description="Symbol of the chemical element.", examples=["Dy"])
    atomic_number: int | None = Field(None, ge=1, le=118, description="Number of the element.", examples=[66])
    parent: Identifier | None = Field(
        None, description="Id of the commodity above: what binds that binds this.", examples=["rare-earths"]
    )
    contains: Texts = Field(
        (), description="Ids of what it is made of; it is not bound by them.", examples=[["cobalt"]]
    )
    hs: tuple[CommodityCode, ...] = Field((), description="HS 2022 codes that hold it.")
    uses: Texts = Field((), description="What it is used for.", examples=[["magnets", "lasers"]])
    sources: Sources = ()

    @property
    def name(self) -> str:
        return self.title

    @property
    def source_list(self) -> tuple[Source, ...]:
        return self.sources
