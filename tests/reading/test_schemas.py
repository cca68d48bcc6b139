"""Schemas for editors agree with the reader, and explain each key."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from pydantic import TypeAdapter, ValidationError

from generator.model.record import Kind
from generator.model.scope import Scope, Targets
from generator.model.vocabulary import Vocabularies
from generator.reading.schemas import schemas
from tests.builders import vocabularies

NAMES = [*(kind.singular for kind in Kind), "archive", "suppressed-links"]


@cache
def all_schemas() -> dict[str, dict[str, Any]]:
    return schemas(vocabularies())


def keys(schema: Any, place: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every key that a schema allows anywhere, with its own schema."""
    if isinstance(schema, list):
        for inner in schema:
            yield from keys(inner, place)
    elif isinstance(schema, dict):
        for key, own in schema.get("properties", {}).items():
            yield f"{place}.{key}", own
        for key, inner in schema.items():
            yield from keys(inner, place if key in ("properties", "anyOf", "$defs") else f"{place}.{key}")


def test_there_is_a_schema_for_each_kind_the_settings_and_the_suppressed_links() -> None:
    assert set(all_schemas()) == set(NAMES)


def test_what_the_reader_sets_is_no_key_of_a_schema() -> None:
    for schema in all_schemas().values():
        assert {"id", "path", "body", "body_line"}.isdisjoint(schema["properties"])
        assert set(schema.get("required", ())) <= set(schema["properties"])


def test_unknown_keys_are_refused_by_every_schema() -> None:
    for schema in all_schemas().values():
        assert schema["additionalProperties"] is False


def test_keys_are_those_of_the_files() -> None:
    assert {"from", "for"} <= set(all_schemas()["event"]["$defs"]["Change"]["properties"])
    assert all_schemas()["commodity"]["required"] == ["name"]


def test_a_date_may_be_what_an_editor_reads_as_a_number() -> None:
    forms = all_schemas()["event"]["properties"]["date"]["anyOf"]
    [year] = [form for form in forms if form.get("type") == "integer"]
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
    schema = {**all_schemas()["measure"]["$defs"][model.__name__], "$defs": all_schemas()["measure"]["$defs"]}
    assert Draft202012Validator(schema).is_valid(authored) == _is_read(model, authored)


def _is_read(model: type, authored: Any) -> bool:
    try:
        TypeAdapter(model).validate_python(authored)
    except ValidationError:
        return False
    return True


@pytest.mark.parametrize("name", NAMES)
def test_every_key_has_a_description_that_is_a_sentence(name: str) -> None:
    described = {place: own.get("description", "") for place, own in keys(all_schemas()[name], name)}
    assert [place for place, words in described.items() if not (words[:1].isupper() and words.endswith("."))] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_key_has_examples_and_they_are_valid(name: str) -> None:
    schema = all_schemas()[name]
    for place, own in keys(schema, name):
        assert own.get("examples"), place
        for example in own["examples"]:
            objections = Draft202012Validator({**own, "$defs": schema.get("$defs", {})}).iter_errors(example)
            assert [error.message for error in objections] == [], place


def test_a_key_is_left_out_and_never_empty() -> None:
    for name in NAMES:
        for place, own in keys(all_schemas()[name], name):
            assert {"type": "null"} not in own.get("anyOf", ()), place


def test_terms_are_listed_with_their_labels() -> None:
    kind = all_schemas()["event"]["properties"]["kind"]
    assert kind["enum"] == list(vocabularies().events)
    assert dict(zip(kind["enum"], kind["enumDescriptions"], strict=True))["legal-act"] == "Legal act"


def test_the_archives_own_terms_are_listed_too() -> None:
    own = vocabularies()
    talks = own.events["talks"].model_copy(update={"label": "Rehearsal"})
    extended = Vocabularies(
        own.instruments, {**own.events, "rehearsal": talks}, own.processes, own.relations, own.changes
    )
    assert "rehearsal" in schemas(extended)["event"]["properties"]["kind"]["enum"]
