"""What all parts of a record share: the pydantic configuration and the smallest kinds of value."""

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError


class Model(BaseModel):
    """A frozen piece of a record. Keys it does not know are errors, never ignored."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


def _parse_boolean(value: Any) -> bool:
    """Accept exactly `true` and `false`: YAML's other spellings are too easily meant as words."""
    if isinstance(value, bool):
        return value
    if value in ("true", "false"):
        return bool(value == "true")
    raise PydanticCustomError("wrong-type", "expects true or false")


# Every scalar is read as text, but an editor sees a number in `2006`, `2825.60` and the control code `3E991`.
Text = Annotated[str, StringConstraints(min_length=1), WithJsonSchema({"type": ["string", "number"], "minLength": 1})]
Texts = tuple[Text, ...]
Boolean = Annotated[bool, BeforeValidator(_parse_boolean)]
Identifier = Annotated[str, StringConstraints(min_length=1)]
"""The id of another record. Whether the record exists is checked once all files are read."""
