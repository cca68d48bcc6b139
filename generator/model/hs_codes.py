"""Codes of the Harmonized System: how a code that is asked about lies to one that an act or the archive states.

The first six digits mean the same everywhere; those beyond are each country's own. A pair of zeros beyond the sixth
digit says that a tariff does not divide the line any further, so `8110200000` is `8110.20`.
"""

import re
from collections.abc import Iterable
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from generator.model.base import Text

INTERNATIONAL = 6
"""Digits that mean the same in every tariff."""

_CODE = r"^[0-9]{4}([. ]?[0-9]){0,8}$"


def _checked(code: str) -> str:
    if not re.match(_CODE, code):
        raise PydanticCustomError("bad-value", "expected an HS code of 4 to 12 digits, such as 2846.90")
    return code


HsCode = Annotated[
    Text, AfterValidator(_checked), WithJsonSchema({"type": ["string", "number"], "minLength": 1, "pattern": _CODE})
]
"""A code as authored: 4 to 12 digits, with or without dots and blanks."""


class CodeRelation(StrEnum):
    """How a stated code lies to the one asked about, the closest first."""

    SAME = "same"
    HOLDS = "holds"
    WITHIN = "within"
    SHARES_SIX = "six"
    NONE = "none"


class Doubt(StrEnum):
    """Why a code does not by itself say that a measure covers what it holds, whatever code is asked about."""

    EX = "ex"
    UNPRINTED = "unprinted"
    EXEMPTIONS = "exemptions"
    NOT_TODAY = "not-today"


def digits_of(code: str) -> str:
    """The digits that tell a code apart: without dots and blanks, and without the zeros that divide nothing."""
    digits = "".join(sign for sign in code if sign.isascii() and sign.isdigit())
    while len(digits) > INTERNATIONAL and digits.endswith("00"):
        digits = digits[:-2]
    return digits


def printed_code(digits: str) -> str:
    """Digits as a code is written in the archive: `8112.92`, `8112.92 1090`, `7601`."""
    groups = (digits[:4], digits[4:INTERNATIONAL])
    national = digits[INTERNATIONAL:]
    return ".".join(group for group in groups if group) + (f" {national}" if national else "")


def code_relation(stated: str, asked: str) -> CodeRelation:
    """How a stated code lies to the one asked about, both as digits: the same, around it, within it, or beside it."""
    if stated == asked:
        return CodeRelation.SAME
    if asked.startswith(stated):
        return CodeRelation.HOLDS
    if stated.startswith(asked):
        return CodeRelation.WITHIN
    if min(len(stated), len(asked)) > INTERNATIONAL and stated[:INTERNATIONAL] == asked[:INTERNATIONAL]:
        return CodeRelation.SHARES_SIX
    return CodeRelation.NONE


def closest_relation(stated: Iterable[str], asked: str) -> CodeRelation:
    """How the closest of several stated codes lies to the one asked about."""
    order = list(CodeRelation)
    return min((code_relation(code, asked) for code in stated), key=order.index, default=CodeRelation.NONE)


def is_certain(relation: CodeRelation, doubts: frozenset[Doubt]) -> bool:
    """Whether goods of the code asked about are covered for certain: the act means all of it, or of one around it."""
    return relation in (CodeRelation.SAME, CodeRelation.HOLDS) and not doubts
