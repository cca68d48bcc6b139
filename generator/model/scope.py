"""Which goods a measure covers, and whom it is aimed at."""

from enum import StrEnum
from typing import Any, ClassVar

from pydantic import Field, GetJsonSchemaHandler, model_serializer, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from generator.model.base import Boolean, Identifier, Model, Note, Text, Texts
from generator.model.dates import DateValue
from generator.model.ends import WithEnd
from generator.model.hs_codes import HsCode


class CodeBasis(StrEnum):
    """Who assigned an HS code: the act prints it, or the archive chose it."""

    ACT = "act"
    ARCHIVE = "archive"


class AppliesTo(StrEnum):
    """Who is bound. Anything but `everyone` is a limited measure, never shown as country-wide."""

    EVERYONE = "everyone"
    MILITARY_END_USERS = "military-end-users"
    END_USES = "end-uses"
    LISTED_ENTITIES = "listed-entities"
    NAMED_COMPANIES = "named-companies"
    SITES = "sites"


class ScopeRow(WithEnd):
    """Goods covered or excluded: a commodity, or whatever another measure's list covers.

    HS codes of 4 to 12 digits, as text. `ex` says that only part of what the code holds is meant.
    """

    TYPICAL: ClassVar = ("commodity", "hs", "hs_basis", "ex")

    commodity: Identifier | None = Field(None, description="Id of the commodity covered.", examples=["dysprosium"])
    covers: Identifier | None = Field(
        None,
        description="Id of a measure, instead of a commodity: whatever its list covers.",
        examples=["cn-dual-use-list-2024"],
    )
    forms: Texts = Field((), description="The forms of it that are meant.", examples=[["metal", "oxide"]])
    hs: tuple[HsCode, ...] = Field((), description="HS codes of 4 to 12 digits, in quotes.", examples=[["2846.90"]])
    hs_basis: CodeBasis | None = Field(
        None, description="Who assigned the HS codes: the act itself, or the archive.", examples=["archive"]
    )
    ex: Boolean | None = Field(None, description="Only part of what the HS code holds is meant.", examples=[True])
    control_code: Texts = Field((), description="Codes of a control list.", examples=[["1C902.a"]])
    threshold: Text | None = Field(None, description="From which content or amount on.", examples=["0.1 % by value"])
    note: Note = None
    from_: DateValue | None = Field(None, alias="from", description="First day it is covered.", examples=["2025-04-04"])

    @model_validator(mode="after")
    def _commodity_or_covers(self) -> "ScopeRow":
        if (self.commodity is None) == (self.covers is None):
            raise PydanticCustomError(
                "missing-key",
                "a row of goods names either 'commodity' or 'covers'; give one of the two: a commodity, or a measure "
                "whose list is meant",
            )
        return self


class Scope(Model):
    """The goods covered: all goods, or rows. Authored as `all` or as a list of rows."""

    all_goods: bool = False
    rows: tuple[ScopeRow, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _from_authored(cls, value: Any) -> Any:
        if value == "all":
            return {"all_goods": True}
        if isinstance(value, list | tuple) and value:
            return {"rows": value}
        raise PydanticCustomError("wrong-type", "expects 'all' or a list of rows such as [{commodity: gallium}]")

    @model_serializer
    def _authored(self) -> Any:
        return "all" if self.all_goods else self.rows

    @classmethod
    def __get_pydantic_json_schema__(cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """The schema of what is authored."""
        fields = handler.resolve_ref_schema(handler(core_schema))["properties"]
        return {"anyOf": [{"const": "all"}, {"type": "array", "items": fields["rows"]["items"], "minItems": 1}]}


class Targets(Model):
    """The other side of trade: destinations of exports, origins of imports.

    Authored as `all`, as a list of jurisdictions, or as `{except: [...]}`.
    """

    everyone: bool = False
    named: Texts = ()
    excepted: Texts = ()

    @model_validator(mode="before")
    @classmethod
    def _from_authored(cls, value: Any) -> Any:
        if value == "all":
            return {"everyone": True}
        if isinstance(value, list | tuple) and value:
            return {"named": value}
        if isinstance(value, dict) and set(value) == {"except"} and value["except"]:
            return {"everyone": True, "excepted": value["except"]}
        raise PydanticCustomError("wrong-type", "expects 'all', a list such as [US, JP], or {except: [CN]}")

    @model_serializer
    def _authored(self) -> Any:
        if self.excepted:
            return {"except": self.excepted}
        return "all" if self.everyone else self.named

    @classmethod
    def __get_pydantic_json_schema__(cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """The schema of what is authored."""
        del core_schema, handler
        named = {"type": "array", "items": {"type": "string", "minLength": 1}, "minItems": 1}
        excepting = {
            "type": "object",
            "properties": {
                "except": {**named, "description": "Everyone but these jurisdictions.", "examples": [["US"]]}
            },
            "required": ["except"],
            "additionalProperties": False,
        }
        return {"anyOf": [{"const": "all"}, named, excepting]}
