"""Changes: what an act does to a measure."""

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from generator.model.base import Identifier, Note, SourceKey, Text, Texts
from generator.model.dates import DateValue
from generator.model.ends import WithEnd
from generator.model.record import Certainty


class ChangeKind(StrEnum):
    """What can happen to a measure after it was written."""

    ANNOUNCED = "announced"
    ADOPTED = "adopted"
    IN_FORCE = "in-force"
    AMENDED = "amended"
    LEVEL = "level"
    WIDENED = "widened"
    NARROWED = "narrowed"
    EXEMPTED = "exempted"
    SUSPENDED = "suspended"
    SUSPENSION_EXTENDED = "suspension-extended"
    SUSPENSION_SHORTENED = "suspension-shortened"
    REINSTATED = "reinstated"
    EXTENDED = "extended"
    SHORTENED = "shortened"
    BROUGHT_FORWARD = "brought-forward"
    POSTPONED = "postponed"
    EXPIRED = "expired"
    REPEALED = "repealed"
    REPLACED = "replaced"
    ANNULLED = "annulled"
    WITHDRAWN = "withdrawn"


ENDINGS = frozenset(
    {ChangeKind.EXPIRED, ChangeKind.REPEALED, ChangeKind.REPLACED, ChangeKind.ANNULLED, ChangeKind.WITHDRAWN}
)
"""Changes after which a measure no longer exists."""

NEW_END_ONLY = frozenset(
    {ChangeKind.EXTENDED, ChangeKind.SHORTENED, ChangeKind.SUSPENSION_EXTENDED, ChangeKind.SUSPENSION_SHORTENED}
)
"""Changes that state nothing but a new end."""


TIGHTENING = frozenset(
    {
        ChangeKind.ANNOUNCED,
        ChangeKind.ADOPTED,
        ChangeKind.IN_FORCE,
        ChangeKind.AMENDED,
        ChangeKind.WIDENED,
        ChangeKind.EXTENDED,
        ChangeKind.REINSTATED,
        ChangeKind.BROUGHT_FORWARD,
        ChangeKind.SUSPENSION_SHORTENED,
    }
)
"""Changes that exempt nobody, even where they concern only some goods or destinations."""


class Change(WithEnd):
    """What the act that carries it does to a measure, or to one part of it.

    Without `part` it reaches all parts. `from` defaults to the date of the act. `for` makes it an exemption, which
    moves no verdict; `targets` and `commodities` let it move only the verdict of questions about those.
    """

    TYPICAL: ClassVar = ("part", "from", "through")

    measure: Identifier = Field(description="Id of the measure it changes.", examples=["cn-mofcom-2024-46"])
    part: Identifier | None = Field(
        None, description="Id of the part it changes; left out, it changes all.", examples=["art-2-metals"]
    )
    change: ChangeKind = Field(description="What it does to the measure.", examples=["suspended"])
    from_: DateValue | None = Field(
        None,
        alias="from",
        description="First day of the new state; left out, the date of the act.",
        examples=["2025-11-09"],
    )
    level: Text | None = Field(None, description="The new rate, for a change of level.", examples=["10 %"])
    by: Identifier | None = Field(
        None, description="Id of the measure that replaces it.", examples=["cn-technology-catalogue-2025"]
    )
    for_: Texts = Field(
        (), alias="for", description="Companies exempted; it moves no verdict then.", examples=[["First Company"]]
    )
    targets: Texts = Field((), description="Codes of those it concerns, where not all.", examples=[["US"]])
    commodities: Texts = Field(
        (), description="Ids of the commodities it concerns, where not all.", examples=[["gallium"]]
    )
    certainty: Certainty | None = Field(
        None, description="How well it is established, where not like its act.", examples=["reports-differ"]
    )
    note: Note = None
    source: SourceKey = None


Changes = Annotated[tuple[Change, ...], Field(description="What it does to measures; left out if nothing.")]
