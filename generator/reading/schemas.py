"""JSON Schemas (2020-12) of the record files, from the models that read them."""

from typing import Any

from generator.model.record import Kind, Record
from generator.model.settings import Settings
from generator.reading.content import MODELS

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, dict[str, Any]]:
    """The schema of each kind of record by its name, and that of the settings."""
    found = {kind.singular: _schema(MODELS[kind], kind) for kind in Kind}
    found["archive"] = {"$schema": _DIALECT, **Settings.model_json_schema()}
    return found


def _schema(model: type[Record], kind: Kind) -> dict[str, Any]:
    schema = model.model_json_schema(by_alias=True)
    for name in model.READER_SETS:
        schema["properties"].pop(name, None)
    schema["required"] = [name for name in schema.get("required", ()) if name not in model.READER_SETS]
    return {"$schema": _DIALECT, **schema, "title": kind.singular.capitalize()}
