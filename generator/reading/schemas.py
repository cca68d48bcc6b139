"""JSON Schemas (2020-12) of the record files, from the models that read them and the vocabularies in use."""

from typing import Any

from generator.model.record import Kind, Record
from generator.model.settings import Settings
from generator.model.suppression import SuppressionList
from generator.model.vocabulary import Vocabularies
from generator.reading.content import MODELS

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_VOCABULARY = "vocabulary"
"""Under this key a field names the list whose terms it takes."""


def schemas(vocabularies: Vocabularies) -> dict[str, dict[str, Any]]:
    """The schema of each kind of record by its name, those of the settings and of the list of suppressed links."""
    found = {kind.singular: _schema(MODELS[kind], kind) for kind in Kind}
    found["archive"] = {"$schema": _DIALECT, **Settings.model_json_schema()}
    found["suppressed-links"] = {"$schema": _DIALECT, **SuppressionList.model_json_schema()}
    for schema in found.values():
        _say_what_is_written(schema, vocabularies)
    return found


def _schema(model: type[Record], kind: Kind) -> dict[str, Any]:
    schema = model.model_json_schema(by_alias=True)
    for name in model.READER_SETS:
        schema["properties"].pop(name, None)
    schema["required"] = [name for name in schema.get("required", ()) if name not in model.READER_SETS]
    return {"$schema": _DIALECT, **schema, "title": kind.singular.capitalize()}


def _say_what_is_written(schema: Any, vocabularies: Vocabularies) -> None:
    """Turn the schema of a model into one of files: a key is left out, never empty, and terms are listed."""
    if isinstance(schema, list):
        for inner in schema:
            _say_what_is_written(inner, vocabularies)
    if not isinstance(schema, dict):
        return
    for inner in schema.values():
        _say_what_is_written(inner, vocabularies)
    if schema.get("default") == []:
        del schema["default"]
    if isinstance(choices := schema.get("anyOf"), list):
        written = [choice for choice in choices if choice != {"type": "null"}]
        if len(written) < len(choices):
            del schema["default"]
            schema["anyOf"] = written
        if len(written) == 1:
            del schema["anyOf"]
            schema.update({**written[0], **schema})
    if isinstance(name := schema.get(_VOCABULARY), str):
        del schema[_VOCABULARY], schema["type"], schema["minLength"]
        terms = getattr(vocabularies, name)
        schema.update({"enum": list(terms), "enumDescriptions": [term.label for term in terms.values()]})
