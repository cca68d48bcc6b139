"""`policy-archive schema`, and the schemas editors use."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from generator.model.record import Kind
from generator.reading.schemas import schemas
from generator.reading.vocabularies import read_vocabularies
from tests.cli.conftest import Run
from tests.support.project import FIXTURES, ROOT

_SINGULAR = {kind.value: kind.singular for kind in Kind}


class _EditorLoader(yaml.CSafeLoader):
    """Reads YAML as editors do: by the core schema of YAML 1.2, without dates and without `on` and `no`."""


_EditorLoader.yaml_implicit_resolvers = {}
for _tag, _pattern, _first in (
    ("null", r"null|Null|NULL|~|", ["n", "N", "~", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+", list("-+0123456789")),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", list("-+.0123456789")),
):
    _EditorLoader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(f"^(?:{_pattern})$"), _first)


def schema(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((ROOT / "schema" / f"{name}.json").read_text(encoding="utf-8"))
    return loaded


def as_an_editor_reads_it(file: Path) -> object:
    text = file.read_text(encoding="utf-8")
    if file.suffix == ".md":
        text = text.split("---\n", 2)[1]
    return yaml.load(text, _EditorLoader)  # a safe loader of its own


def records(content: Path, folder: str) -> Iterator[Path]:
    return (file for file in sorted((content / folder).rglob("*")) if file.suffix in (".yml", ".md"))


def test_the_schemas_in_the_repository_are_up_to_date(run: Run, folder: Path) -> None:
    assert run("schema", "--output", "fresh", "--content", str(ROOT / "content")).exit_code == 0
    fresh = {file.name: file.read_text(encoding="utf-8") for file in (folder / "fresh").iterdir()}
    assert {file.name: file.read_text(encoding="utf-8") for file in (ROOT / "schema").iterdir()} == fresh


@pytest.mark.parametrize("name", ["archive", "suppressed-links", *_SINGULAR.values()])
def test_a_schema_is_itself_valid(name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(schema(name))


@pytest.mark.parametrize("content", [ROOT / "content", FIXTURES / "small" / "content"], ids=["archive", "small"])
@pytest.mark.parametrize("folder", _SINGULAR)
def test_every_record_is_valid_in_an_editor(folder: str, content: Path) -> None:
    own_terms = schemas(read_vocabularies(content, []))
    validator = jsonschema.Draft202012Validator(own_terms[_SINGULAR[folder]])
    objections = [
        f"{file.relative_to(content)}: {error.json_path}: {error.message}"
        for file in records(content, folder)
        for error in validator.iter_errors(as_an_editor_reads_it(file))
    ]
    assert "\n".join(objections) == ""


def test_the_settings_are_valid_in_an_editor() -> None:
    validator = jsonschema.Draft202012Validator(schema("archive"))
    validator.validate(as_an_editor_reads_it(ROOT / "content" / "archive.yml"))


def test_an_editor_objects_to_an_unknown_key_and_a_wrong_date() -> None:
    validator = jsonschema.Draft202012Validator(schema("event"))
    event = as_an_editor_reads_it(FIXTURES / "small" / "content" / "events" / "xx-us-talks-2025.yml")
    assert isinstance(event, dict)
    assert validator.is_valid(event)
    assert validator.is_valid({**event, "document": 3e99})
    assert not validator.is_valid({**event, "colour": "red"})
    assert not validator.is_valid({**event, "date": "1 November 2025"})
    assert not validator.is_valid({**event, "kind": "tawlks"})
    assert not validator.is_valid({**event, "document": None})
    assert not validator.is_valid({key: value for key, value in event.items() if key != "sources"})
