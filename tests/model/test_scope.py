"""Scopes and targets: how they are authored, and that they come back so."""

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from generator.model.base import Model
from generator.model.scope import Scope, ScopeRow, Targets


def _refusal(model: type[Model], authored: Any) -> tuple[str, str]:
    """The rule that refuses what is authored, and what it says."""
    with pytest.raises(ValidationError) as refusal:
        model.model_validate(authored)
    [error] = refusal.value.errors()
    return error["type"], error["msg"]


def test_scope_all_is_all_goods() -> None:
    scope = Scope.model_validate("all")
    assert (scope.all_goods, scope.rows) == (True, ())


def test_a_scope_row_keeps_its_codes_as_text() -> None:
    [row] = Scope.model_validate([{"commodity": "gallium", "hs": ["0101"], "ex": "true"}]).rows
    assert (row.commodity, row.hs, row.ex) == ("gallium", ("0101",), True)


@pytest.mark.parametrize("row", [{}, {"note": "nothing"}, {"commodity": "gallium", "covers": "list"}])
def test_a_scope_row_names_either_a_commodity_or_a_list(row: dict[str, Any]) -> None:
    rule, message = _refusal(ScopeRow, row)
    assert rule == "missing-key"
    assert message == (
        "a row of goods names either 'commodity' or 'covers'; give one of the two: a commodity, or a measure whose "
        "list is meant"
    )


@pytest.mark.parametrize("authored", ["everything", {"commodity": "gallium"}, "gallium", []])
def test_a_scope_is_all_or_rows(authored: Any) -> None:
    assert _refusal(Scope, authored) == (
        "wrong-type",
        "expects 'all' or a list of rows such as [{commodity: gallium}]",
    )


@pytest.mark.parametrize("authored", ["all", [{"commodity": "gallium"}, {"covers": "list"}]])
def test_a_scope_comes_back_as_authored(authored: Any) -> None:
    assert Scope.model_validate(authored).model_dump(mode="json", exclude_defaults=True) == authored


@pytest.mark.parametrize("authored", ["all", ["US", "JP"], {"except": ["CN"]}])
def test_targets_come_back_as_authored(authored: Any) -> None:
    dumped = Targets.model_validate(authored).model_dump(mode="json")
    assert dumped == authored


def test_targets_except_some_are_everyone_else() -> None:
    targets = Targets.model_validate({"except": ["CN"]})
    assert (targets.everyone, targets.named, targets.excepted) == (True, (), ("CN",))


@pytest.mark.parametrize("authored", [[], "US", {"only": ["US"]}, {"except": []}, {"except": ["CN"], "named": ["US"]}])
def test_other_forms_of_targets_are_refused(authored: Any) -> None:
    assert _refusal(Targets, authored) == ("wrong-type", "expects 'all', a list such as [US, JP], or {except: [CN]}")


def test_scope_rows_of_one_content_are_equal_and_hash_alike() -> None:
    rows = [ScopeRow.model_validate({"commodity": "gallium", "from": "2025-04"}) for _ in range(2)]
    assert rows[0] == rows[1]
    assert len(set(rows)) == 1


def test_an_editor_is_told_the_forms_of_a_scope_as_they_are_authored() -> None:
    schema = TypeAdapter(Scope).json_schema()
    rows = {"type": "array", "items": {"$ref": "#/$defs/ScopeRow"}, "minItems": 1}
    assert schema["anyOf"] == [{"const": "all"}, rows]


def test_an_editor_is_told_the_forms_of_targets_as_they_are_authored() -> None:
    named = {"type": "array", "items": {"type": "string", "minLength": 1}, "minItems": 1}
    told = {**named, "description": "Everyone but these jurisdictions.", "examples": [["US"]]}
    excepting = {
        "type": "object",
        "properties": {"except": told},
        "required": ["except"],
        "additionalProperties": False,
    }
    assert TypeAdapter(Targets).json_schema() == {"anyOf": [{"const": "all"}, named, excepting]}
