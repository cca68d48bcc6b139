"""Scopes and targets: how they are authored, and that they come back so."""

from typing import Any

import pytest
from pydantic import ValidationError

from generator.model.scope import Scope, ScopeRow, Targets


def test_scope_all_is_all_goods() -> None:
    scope = Scope.model_validate("all")
    assert (scope.all_goods, scope.rows) == (True, ())


def test_a_scope_row_keeps_its_codes_as_text() -> None:
    [row] = Scope.model_validate([{"commodity": "gallium", "hs": ["0101"], "ex": "true"}]).rows
    assert (row.commodity, row.hs, row.ex) == ("gallium", ("0101",), True)


@pytest.mark.parametrize("row", [{}, {"note": "nothing"}, {"commodity": "gallium", "covers": "list"}])
def test_a_scope_row_names_either_a_commodity_or_a_list(row: dict[str, Any]) -> None:
    with pytest.raises(ValidationError, match="a row of goods names either 'commodity' or 'covers'"):
        ScopeRow.model_validate(row)


@pytest.mark.parametrize("authored", ["everything", {"commodity": "gallium"}, "gallium", []])
def test_a_scope_is_all_or_rows(authored: Any) -> None:
    with pytest.raises(ValidationError, match="expects 'all' or a list of rows"):
        Scope.model_validate(authored)


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
    with pytest.raises(ValidationError, match="expects 'all', a list such as"):
        Targets.model_validate(authored)


def test_scope_rows_of_one_content_are_equal_and_hash_alike() -> None:
    rows = [ScopeRow.model_validate({"commodity": "gallium", "from": "2025-04"}) for _ in range(2)]
    assert rows[0] == rows[1]
    assert len(set(rows)) == 1
