"""Commodities: the goods measures are about, in a tree."""

from typing import ClassVar

from pydantic import Field

from generator.model.base import Boolean, Identifier, Model, Text, Texts
from generator.model.hs_codes import HsCode
from generator.model.record import Kind, ProseRecord
from generator.model.source import Source


class CommodityCode(Model):
    """An HS 2022 code that holds the commodity; `ex` where it holds other goods too."""

    code: HsCode = Field(examples=["2846.90"])
    ex: Boolean = False
    basis: Text | None = None
    note: Text | None = None
    formerly: tuple[HsCode, ...] = Field(
        (), description="Codes of earlier HS editions that held it.", examples=[["8106.00"]]
    )


class Commodity(ProseRecord):
    """A good. What binds its `parent` binds it; `contains` relates without binding."""

    kind_of_record: ClassVar[Kind] = Kind.COMMODITY

    title: Text = Field(alias="name")
    symbol: Text | None = None
    atomic_number: int | None = Field(None, ge=1, le=118)
    parent: Identifier | None = None
    contains: Texts = ()
    hs: tuple[CommodityCode, ...] = ()
    uses: Texts = ()
    sources: tuple[Source, ...] = ()

    @property
    def name(self) -> str:
        return self.title

    @property
    def source_list(self) -> tuple[Source, ...]:
        return self.sources
