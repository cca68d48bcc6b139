"""The keys under which fields are written, and examples of what stands there."""

from types import UnionType
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo


def written_fields(piece: type[BaseModel]) -> dict[str, FieldInfo]:
    """The fields of a piece of a record by the keys under which they are written."""
    return {field.alias or name: field for name, field in piece.model_fields.items()}


def piece_within(annotation: Any) -> type[BaseModel] | None:
    """The piece a field holds, behind optional, list and wrapper; None for a plain value."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        rows = annotation.model_fields.get("rows")
        return piece_within(rows.annotation) if rows else annotation
    if get_origin(annotation) in (Union, UnionType, tuple):
        return next((found for inner in get_args(annotation) if (found := piece_within(inner))), None)
    return None


def holds_list(annotation: Any) -> bool:
    """Whether what a field holds is written as a list."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return "rows" in annotation.model_fields
    return get_origin(annotation) is tuple or any(holds_list(inner) for inner in get_args(annotation))


def example_of(field: FieldInfo) -> Any:
    """What may stand under a key: the field's own first example, else one of the piece, or list of pieces, it holds."""
    if field.examples:
        return field.examples[0]
    piece = piece_within(field.annotation)
    if piece is None:
        return None
    return [example_of_piece(piece)] if holds_list(field.annotation) else example_of_piece(piece)


def example_of_piece(piece: type[BaseModel]) -> dict[str, Any]:
    """Keys and values of a piece of a record: those it requires, and those it calls typical."""
    typical = getattr(piece, "TYPICAL", ())
    fields = written_fields(piece)
    shown = [key for key, field in fields.items() if field.is_required() or key in typical]
    # Ends come first in a model, being inherited; whoever writes a period begins with its start.
    ordered = sorted(shown, key=lambda key: key in ("through", "until"))
    return {key: example_of(fields[key]) for key in ordered}
