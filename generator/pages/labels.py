"""Terms of the model in words a reader understands."""

from enum import StrEnum

from generator.model.binding import Group
from generator.model.event import ClaimFinding, CommitmentMet, RulingEffect, RulingFinding
from generator.model.lifecycle.verdict import Flag, Verdict
from generator.model.scope import AppliesTo, CodeBasis
from generator.model.source import SourceKind

VERDICTS = {
    Verdict.NOT_YET: "Not yet known",
    Verdict.ANNOUNCED: "Announced",
    Verdict.SCHEDULED: "Adopted, not yet in force",
    Verdict.IN_FORCE: "In force",
    Verdict.PARTLY_IN_FORCE: "Partly in force",
    Verdict.SUSPENDED: "Suspended",
    Verdict.START_UNCERTAIN: "Start uncertain",
    Verdict.END_UNCERTAIN: "End uncertain",
    Verdict.OUTCOME_UNVERIFIED: "Outcome unverified",
    Verdict.EXPIRED: "Expired",
    Verdict.REPEALED: "Repealed",
    Verdict.REPLACED: "Replaced",
    Verdict.ANNULLED: "Annulled",
    Verdict.WITHDRAWN: "Withdrawn",
    Verdict.UNKNOWN: "Not known",
}

FLAGS = {
    Flag.LIMITED: ("limited", "It does not bind everyone."),
    Flag.EXEMPTIONS: ("exemptions", "Some companies, goods or destinations are exempt."),
    Flag.CONTESTED: ("contested", "A proceeding about it is open, or a ruling on it is stayed."),
    Flag.SINGLE_REPORT: ("single report", "This rests on one report."),
    Flag.REPORTS_DIFFER: ("reports differ", "Sources say different things; the summary states which."),
    Flag.DISPUTED: ("disputed", "Whether this is so is disputed."),
    Flag.DE_FACTO: ("de facto", "It is applied without a published act."),
    Flag.NEVER_IN_FORCE: ("never in force", "It has not bound anyone on any day so far."),
    Flag.LATER_HELD_INVALID: ("later held invalid", "A court later held that it was invalid."),
    Flag.LEVEL_UNVERIFIED: ("rate unverified", "The term of a rate has passed; what followed is not verified."),
    Flag.BY_TERMS: ("by its terms", "For days to come: as the acts stand today."),
}

SOME_OF_THE_GROUP = "Covers only some of the group"
"""Heads what names members of a group of goods, but not the group."""

GROUPS = {
    Group.BINDING: "Binds",
    Group.LIMITED: "Binds only some: listed firms, certain users or end uses",
    Group.DE_FACTO: "Applied without a published act",
    Group.SUSPENDED: "Suspended",
    Group.UNVERIFIED: "Date passed, outcome not verified",
    Group.UNCERTAIN: "Start or end uncertain",
    Group.ANNOUNCED: "Adopted or announced, not yet in force",
}

LIMITS = {
    AppliesTo.MILITARY_END_USERS: "military users only",
    AppliesTo.END_USES: "certain end uses only",
    AppliesTo.LISTED_ENTITIES: "listed firms only",
    AppliesTo.NAMED_COMPANIES: "named companies only",
    AppliesTo.SITES: "named sites only",
}

HS_BASES = {CodeBasis.ACT: "printed in the act", CodeBasis.ARCHIVE: "assigned by the archive"}

SOURCE_KINDS = {
    SourceKind.OFFICIAL: "official text",
    SourceKind.OFFICIAL_TRANSLATION: "official translation",
    SourceKind.UNOFFICIAL_TRANSLATION: "unofficial translation",
    SourceKind.ANALYSIS: "analysis",
    SourceKind.NEWS: "news report",
}

CLAIM_FINDINGS = {
    ClaimFinding.CONFIRMED: "confirmed by the texts",
    ClaimFinding.CONTRADICTED: "contradicted by the texts",
    ClaimFinding.PARTLY: "partly confirmed",
    ClaimFinding.NOT_FOUND: "not found in the texts",
    ClaimFinding.OPEN: "open",
}

COMMITMENT_STATES = {
    CommitmentMet.KEPT: "kept",
    CommitmentMet.PARTLY: "partly kept",
    CommitmentMet.BROKEN: "broken",
    CommitmentMet.OPEN: "open",
    CommitmentMet.DISPUTED: "disputed",
}

RULING_FINDINGS = {
    RulingFinding.INVALID: "held invalid",
    RulingFinding.INCONSISTENT: "held inconsistent",
    RulingFinding.UPHELD: "upheld",
}

RULING_EFFECTS = {
    RulingEffect.ALL: "for everyone",
    RulingEffect.PLAINTIFFS: "for the plaintiffs only",
    RulingEffect.NONE: "without relief",
}


def in_words(term: StrEnum) -> str:
    """A term that reads as it is written, but for its hyphens."""
    return term.value.replace("-", " ")
