"""Changes: what an act does to a measure."""

from enum import StrEnum

from pydantic import Field

from generator.model.base import Identifier, Text, Texts
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

    measure: Identifier
    part: Identifier | None = None
    change: ChangeKind
    from_: DateValue | None = Field(None, alias="from", description="First day of the new state.")
    level: Text | None = None
    by: Identifier | None = Field(None, description="The measure that replaces it.")
    for_: Texts = Field((), alias="for", description="Companies exempted.")
    targets: Texts = ()
    commodities: Texts = ()
    certainty: Certainty | None = None
    note: Text | None = None
    source: Text | None = None
