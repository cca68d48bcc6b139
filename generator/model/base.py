"""What all parts of a record share: the pydantic configuration and the smallest kinds of value."""

from typing import Annotated, Any, ClassVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from generator.model.keys import example_of


def _with_examples(schema: dict[str, Any], model: type[BaseModel]) -> None:
    """Give each key of a schema an example that the field itself does not state."""
    for name, field in model.model_fields.items():
        written = schema.get("properties", {}).get(field.alias or name)
        if written is not None and "examples" not in written and (example := example_of(field)) is not None:
            written["examples"] = [example]


class Model(BaseModel):
    """A frozen piece of a record. Keys it does not know are errors, never ignored.

    Each key has a description and an example in the archive's own terms: they are what editors and `new` show.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, json_schema_extra=_with_examples)
    TYPICAL: ClassVar[tuple[str, ...]] = ()
    """Optional keys that an example of the whole piece shows, beside those it requires."""


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

Note = Annotated[Text | None, Field(description="What a reader has to know of it.", examples=["Not yet published"])]
SourceKey = Annotated[
    Text | None, Field(description="Key of the source, among the record's own, that states it.", examples=["text"])
]
Commodities = Annotated[Texts, Field(description="Ids of the commodities it concerns.", examples=[["gallium"]])]
Jurisdictions = Annotated[
    Texts, Field(description="Who acts: ISO 3166-1 alpha-2, or a jurisdiction record.", examples=[["CN"]])
]
Issuers = Annotated[Texts, Field(description="The authorities that act.", examples=[["Ministry of Commerce"]])]
