"""Examples of what is authored under a key, put together from those that the fields state."""

from types import UnionType
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo


def example_of(field: FieldInfo) -> Any:
    """What may stand under a key: the field's own first example, else one of the piece, or list of pieces, it holds."""
    if field.examples:
        return field.examples[0]
    piece = piece_within(field.annotation)
    if piece is None:
        return None
    return [example_of_piece(piece)] if _is_list(field.annotation) else example_of_piece(piece)


def example_of_piece(piece: type[BaseModel]) -> dict[str, Any]:
    """Keys and values of a piece of a record: those it requires, and those it calls typical."""
    typical = getattr(piece, "TYPICAL", ())
    fields = {field.alias or name: field for name, field in piece.model_fields.items()}
    shown = [key for key, field in fields.items() if field.is_required() or key in typical]
    # Ends come first in a model, being inherited; whoever writes a period begins with its start.
    ordered = sorted(shown, key=lambda key: key in ("through", "until"))
    return {key: example_of(fields[key]) for key in ordered}


def piece_within(annotation: Any) -> type[BaseModel] | None:
    """The model a field holds, behind optional, list and wrapper; None for a plain value."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        rows = annotation.model_fields.get("rows")
        return piece_within(rows.annotation) if rows else annotation
    if get_origin(annotation) in (Union, UnionType, tuple):
        return next((found for inner in get_args(annotation) if (found := piece_within(inner))), None)
    return None


def _is_list(annotation: Any) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return "rows" in annotation.model_fields
    return get_origin(annotation) is tuple or any(_is_list(inner) for inner in get_args(annotation))
