"""Schemas for editors agree with the reader."""

from typing import Any

import pytest
from jsonschema import Draft202012Validator
from pydantic import TypeAdapter, ValidationError

from generator.model.record import Kind
from generator.model.scope import Scope, Targets
from generator.reading.schemas import schemas


def test_there_is_a_schema_for_each_kind_and_the_settings() -> None:
    assert set(schemas()) == {kind.singular for kind in Kind} | {"archive"}


def test_what_the_reader_sets_is_no_key_of_a_schema() -> None:
    for schema in schemas().values():
        assert {"id", "path", "body", "body_line"}.isdisjoint(schema["properties"])
        assert set(schema.get("required", ())) <= set(schema["properties"])


def test_unknown_keys_are_refused_by_every_schema() -> None:
    for schema in schemas().values():
        assert schema["additionalProperties"] is False


def test_keys_are_those_of_the_files() -> None:
    assert {"from", "for"} <= set(schemas()["event"]["$defs"]["Change"]["properties"])
    assert schemas()["commodity"]["required"] == ["name"]


def test_a_date_may_be_what_an_editor_reads_as_a_number() -> None:
    [year] = [form for form in schemas()["event"]["properties"]["date"]["anyOf"] if form.get("type") == "integer"]
    assert year == {"type": "integer", "minimum": 1000, "maximum": 9999}


@pytest.mark.parametrize("model", [Scope, Targets])
@pytest.mark.parametrize(
    "authored",
    [
        "all",
        "ALL",
        "US",
        ["US", "JP"],
        [{"commodity": "gallium"}],
        [{"commodity": "gallium", "colour": "red"}],
        [""],
        {"except": ["CN"]},
        {"except": ["CN"], "named": ["US"]},
        [],
        {"except": []},
        {"except": "CN"},
        {"excepted": ["CN"]},
        {},
        ["US", 7],
    ],
)
def test_scopes_and_targets_are_allowed_in_an_editor_as_the_reader_allows_them(model: type, authored: Any) -> None:
    schema = {**schemas()["measure"]["$defs"][model.__name__], "$defs": schemas()["measure"]["$defs"]}
    assert Draft202012Validator(schema).is_valid(authored) == _is_read(model, authored)


def _is_read(model: type, authored: Any) -> bool:
    try:
        TypeAdapter(model).validate_python(authored)
    except ValidationError:
        return False
    return True
