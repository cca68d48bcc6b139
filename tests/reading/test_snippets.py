"""The snippets for editors are records of the archive's own format."""

import json
import re
from typing import Any

import jsonschema
import pytest

from generator.reading.front_matter import split_front_matter
from generator.reading.plain_values import plain_mapping
from generator.reading.schemas import schemas
from tests.builders import vocabularies
from tests.support.project import ROOT

SNIPPETS: dict[str, Any] = json.loads((ROOT / ".vscode" / "archive.code-snippets").read_text(encoding="utf-8"))
_CHOICE = re.compile(r"\$\{\d+\|([^|]*)\|\}")


def text_of(name: str) -> str:
    """A snippet as an editor inserts it, when everything proposed is accepted."""
    body = "\n".join(SNIPPETS[name]["body"])
    chosen = _CHOICE.sub(lambda found: found[1].split(",")[0], body)
    filled = re.sub(r"\$\{\d+:([^}]*)\}", r"\1", chosen)
    return re.sub(r"(?<!\\)\$\d+", "", filled).replace("\\$", "$")


def objections(schema: dict[str, Any], value: object) -> list[str]:
    return [error.message for error in jsonschema.Draft202012Validator(schema).iter_errors(value)]


@pytest.mark.parametrize("name", ["Event", "Measure"])
def test_a_record_is_complete_and_valid(name: str) -> None:
    text = text_of(name)
    assert text.startswith(f"# yaml-language-server: $schema=../../schema/{name.lower()}.json\n")
    assert objections(schemas(vocabularies())[name.lower()], plain_mapping(text)) == []


def test_the_front_matter_of_a_brief_is_valid() -> None:
    values = plain_mapping(split_front_matter(text_of("Brief")).yaml)
    assert values.pop("draft") == "true"
    assert objections(schemas(vocabularies())["brief"], values) == []


@pytest.mark.parametrize("name", ["Change", "Relation", "Source"])
def test_a_row_is_valid(name: str) -> None:
    event = schemas(vocabularies())["event"]
    [row] = plain_mapping(f"rows:\n{text_of(name)}")["rows"]
    # Not `**event`: its other keywords are about the whole record.
    assert objections({"$ref": f"#/$defs/{name}", "$defs": event["$defs"]}, row) == []


@pytest.mark.parametrize("name", SNIPPETS)
def test_what_a_snippet_lets_one_choose_from_are_terms(name: str) -> None:
    words = vocabularies()
    kinds = {"official", "official-translation", "unofficial-translation", "analysis", "news"}
    terms = {*words.events, *words.instruments, *words.relations, *words.changes, *kinds}
    for choices in _CHOICE.findall("\n".join(SNIPPETS[name]["body"])):
        assert set(choices.split(",")) <= terms


def test_an_event_may_be_of_any_kind_and_a_relation_of_any_type() -> None:
    assert ",".join(vocabularies().events) in "\n".join(SNIPPETS["Event"]["body"])
    assert ",".join(vocabularies().relations) in "\n".join(SNIPPETS["Relation"]["body"])
