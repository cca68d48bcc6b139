"""The answers to "does it bind?", and the flags that qualify them."""

from enum import StrEnum


class Verdict(StrEnum):
    """How a measure, or a part of it, stands on a day."""

    NOT_YET = "not-yet"
    ANNOUNCED = "announced"
    SCHEDULED = "scheduled"
    IN_FORCE = "in-force"
    PARTLY_IN_FORCE = "partly-in-force"
    SUSPENDED = "suspended"
    START_UNCERTAIN = "start-uncertain"
    END_UNCERTAIN = "end-uncertain"
    OUTCOME_UNVERIFIED = "outcome-unverified"
    EXPIRED = "expired"
    REPEALED = "repealed"
    REPLACED = "replaced"
    ANNULLED = "annulled"
    WITHDRAWN = "withdrawn"
    UNKNOWN = "unknown"


ENDED = frozenset({Verdict.EXPIRED, Verdict.REPEALED, Verdict.REPLACED, Verdict.ANNULLED, Verdict.WITHDRAWN})
"""Verdicts of measures that no longer exist."""

BINDING = frozenset({Verdict.IN_FORCE, Verdict.PARTLY_IN_FORCE})
"""Verdicts under which something binds."""


class Flag(StrEnum):
    """What a reader must know beside the verdict."""

    LIMITED = "limited"
    EXEMPTIONS = "exemptions"
    CONTESTED = "contested"
    SINGLE_REPORT = "single-report"
    REPORTS_DIFFER = "reports-differ"
    DISPUTED = "disputed"
    DE_FACTO = "de-facto"
    NEVER_IN_FORCE = "never-in-force"
    LATER_HELD_INVALID = "later-held-invalid"
    LEVEL_UNVERIFIED = "level-unverified"
    BY_TERMS = "by-terms"
