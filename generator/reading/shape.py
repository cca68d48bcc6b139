"""From text, lists and dictionaries to models: what does not fit becomes a problem in a contributor's words."""

from collections.abc import Iterator
from types import UnionType
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generator.reading.locating import Location, locate
from generator.reading.problem import Problem
from generator.reading.suggestion import did_you_mean
from generator.reading.yaml_nodes import Mapping

_EXPECTED = {
    "string_type": "text",
    "tuple_type": "a list, such as [one, two]",
    "model_type": "keys and values",
    "model_attributes_type": "keys and values",
    "dict_type": "keys and values",
    "int_parsing": "a whole number",
    "int_type": "a whole number",
}


def shape_problems(error: ValidationError, model: type[BaseModel], root: Mapping, path: str) -> Iterator[Problem]:
    """Turn what pydantic found into problems with line and column."""
    for detail in error.errors(include_url=False):
        rule, message, fix = _described(detail, model)
        at_key = detail["type"] == "extra_forbidden"
        location = detail["loc"][:-1] if detail["type"] == "missing" else detail["loc"]
        line, column = locate(root, location, at_key)
        yield Problem(path, line, column, rule, message, fix)


def _described(detail: ErrorDetails, model: type[BaseModel]) -> tuple[str, str, str]:
    """Rule, message and fix for one error."""
    kind, location, value = detail["type"], detail["loc"], detail["input"]
    key = location[-1] if location else ""
    if kind == "extra_forbidden":
        return "unknown-key", f"'{key}' is not a key here", did_you_mean(str(key), _keys_at(model, location[:-1]))
    if kind == "missing":
        return "missing-key", f"'{key}' is required here", f"add '{key}:'"
    if kind == "enum":
        allowed = str(detail.get("ctx", {}).get("expected", "")).replace("'", "").replace(" or ", ", ").split(", ")
        return "unknown-term", f"'{value}' is not a term for '{_named(location)}'", did_you_mean(str(value), allowed)
    if kind == "string_too_short":
        return "empty-value", f"'{_named(location)}' is empty", "fill it in, or leave the key out"
    if kind == "too_short":
        return "empty-value", f"'{_named(location)}' needs at least one entry", "fill it in, or leave the key out"
    if kind in _EXPECTED:
        return "wrong-type", f"'{_named(location)}' expects {_EXPECTED[kind]}, found {_shown(value)}", ""
    if "_" in kind:
        return "bad-value", f"'{_named(location)}': {detail['msg'].lower()}, found {_shown(value)}", ""
    return kind, detail["msg"], ""


def _named(location: Location) -> str:
    """The last key in a location, for a message."""
    return next((step for step in reversed(location) if isinstance(step, str)), "")


def _shown(value: Any) -> str:
    if isinstance(value, list | tuple):
        return "a list"
    if isinstance(value, dict):
        return "keys and values"
    return f"'{value}'" if value != "" else "nothing"


def _keys_at(model: type[BaseModel], location: Location) -> tuple[str, ...]:
    """The keys that are allowed at a location."""
    current: Any = model
    for step in location:
        fields = {field.alias or name: field for name, field in current.model_fields.items()}
        if isinstance(step, str) and step in fields:
            current = _model_within(fields[step].annotation) or current
    reader_sets = getattr(current, "READER_SETS", ())
    return tuple(field.alias or name for name, field in current.model_fields.items() if name not in reader_sets)


def _model_within(annotation: Any) -> type[BaseModel] | None:
    """The model a field holds, behind optional, list and wrapper."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        rows = annotation.model_fields.get("rows")
        return _model_within(rows.annotation) if rows else annotation
    if get_origin(annotation) in (Union, UnionType, tuple):
        return next((found for inner in get_args(annotation) if (found := _model_within(inner))), None)
    return None
