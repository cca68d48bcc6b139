"""From text, lists and dictionaries to models: what does not fit becomes a problem in a contributor's words."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from generator.model.keys import piece_within
from generator.reading.locating import Location, locate
from generator.reading.problem import Problem
from generator.reading.suggestion import one_of
from generator.reading.yaml_nodes import Mapping

_EXPECTED = {
    "string_type": ("text", "write one text, without brackets or a leading hyphen"),
    "tuple_type": ("a list", "write it in brackets: [one, two]"),
    "model_type": ("keys and values", "write {key: value}"),
    "int_parsing": ("a whole number", "write it in digits"),
    "int_type": ("a whole number", "write it in digits"),
}
"""What is expected where pydantic finds something else, and how it is written."""
_BOUNDS = {"less_than_equal": ("at most", "le"), "greater_than_equal": ("at least", "ge")}
_UNWRITTEN = frozenset({"rows", "named", "excepted"})
"""Fields of scopes and targets, which are written without these names."""
_MOST_SHOWN = 60


def shape_problems(error: ValidationError, model: type[BaseModel], root: Mapping, path: str) -> Iterator[Problem]:
    """Turn what pydantic found into problems with line and column."""
    for detail in error.errors(include_url=False):
        if detail["type"] == "too_short" and detail["input"]:
            # Entries that are wrong are told of themselves; pydantic also counts them as lacking.
            continue
        rule, message, fix = _described(detail, model)
        at_key = detail["type"] == "extra_forbidden"
        location = detail["loc"][:-1] if detail["type"] == "missing" else detail["loc"]
        line, column = locate(root, location, at_key)
        yield Problem(path, line, column, rule, message, fix)


def _described(detail: ErrorDetails, model: type[BaseModel]) -> tuple[str, str, str]:
    """Rule, message and fix for one error."""
    kind, location, value = detail["type"], detail["loc"], detail["input"]
    key, named = str(location[-1] if location else ""), _named(location)
    holder = _holder(model, location)
    if kind == "extra_forbidden":
        return "unknown-key", f"'{key}' is not a key here", one_of(key, _keys_of(holder))
    if kind == "missing":
        return "missing-key", f"'{key}' is required here", f"add '{key}:'{_explained(_field(holder, key))}"
    if value == "" or kind == "too_short":
        return _empty(location, _field(holder, named))
    if kind == "enum":
        return "unknown-term", f"'{value}' is not a term for '{named}'", one_of(str(value), _terms(detail))
    if kind in _EXPECTED:
        expected, fix = _EXPECTED[kind]
        fix = _as_list(value, _field(holder, named)) or fix if kind == "tuple_type" else fix
        return "wrong-type", f"'{named}' expects {expected}, found {_shown(value)}", fix
    if kind in _BOUNDS:
        words, bound = _BOUNDS[kind]
        return "bad-value", f"'{named}' has to be {words} {detail['ctx'][bound]}, found {_shown(value)}", ""
    if kind == "wrong-type":
        return "wrong-type", f"'{named}' {detail['msg']}, found {_shown(value)}", ""
    if "_" in kind:
        return "bad-value", f"'{named}': {detail['msg'].lower()}, found {_shown(value)}", ""
    # The model's own words: what is wrong, and after a semicolon what to do.
    message, _, fix = detail["msg"].partition("; ")
    return kind, message, fix


def _as_list(value: Any, field: FieldInfo | None) -> str:
    """How the one thing that somebody wrote becomes a list of it; empty where that is not plain."""
    if isinstance(value, str) and 0 < len(value) <= _MOST_SHOWN:
        return f"write [{value}]"
    has_entries_with_keys = field is not None and piece_within(field.annotation) is not None
    return "begin each entry with '- '" if isinstance(value, dict) and has_entries_with_keys else ""


def _empty(location: Location, field: FieldInfo | None) -> tuple[str, str, str]:
    """Rule, message and fix for an empty value, an empty list, or an empty entry of a list."""
    named = _named(location)
    if location and isinstance(location[-1], int):
        return "empty-value", f"'{named}' has an empty entry", "fill it in, or remove it"
    if field and field.is_required():
        return "empty-value", f"'{named}' is empty, and is required here", f"fill it in{_explained(field)}"
    return "empty-value", f"'{named}' is empty", "fill it in, or leave the key out"


def _terms(detail: ErrorDetails) -> list[str]:
    """The terms that pydantic says are allowed."""
    expected = str(detail.get("ctx", {}).get("expected", ""))
    return expected.replace("'", "").replace(" or ", ", ").split(", ")


def _named(location: Location) -> str:
    """The last key that an author wrote in a location, for a message."""
    return next((step for step in reversed(location) if isinstance(step, str) and step not in _UNWRITTEN), "")


def _shown(value: Any) -> str:
    if isinstance(value, list | tuple):
        return "a list" if value else "an empty list"
    if isinstance(value, dict):
        return "keys and values"
    if value == "":
        return "nothing"
    return f"'{value}'" if len(str(value)) <= _MOST_SHOWN else f"'{str(value)[:_MOST_SHOWN]}…'"


def _holder(model: type[BaseModel], location: Location) -> type[BaseModel]:
    """The model of the piece in which the last key of a location stands."""
    current = model
    for step in location[:-1]:
        field = _field(current, step)
        if field:
            current = piece_within(field.annotation) or current
    return current


def _field(model: type[BaseModel], key: str | int) -> FieldInfo | None:
    """The field that is authored under a key."""
    return next((field for name, field in model.model_fields.items() if (field.alias or name) == key), None)


def _keys_of(model: type[BaseModel]) -> tuple[str, ...]:
    """The keys that an author may write."""
    reader_sets = getattr(model, "READER_SETS", ())
    return tuple(field.alias or name for name, field in model.model_fields.items() if name not in reader_sets)


def _explained(field: FieldInfo | None) -> str:
    """What a key is for, in parentheses: its description, or the terms it allows."""
    if field is None:
        return ""
    if isinstance(field.annotation, type) and issubclass(field.annotation, StrEnum):
        return f" ({', '.join(field.annotation)})"
    words = (field.description or "").removesuffix(".")
    return f" ({words[0].lower()}{words[1:]})" if words else ""
