"""Terms of the model in words a reader understands."""

from generator.model.binding import Group
from generator.model.lifecycle.verdict import Flag, Verdict
from generator.model.scope import AppliesTo
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

SOURCE_KINDS = {
    SourceKind.OFFICIAL: "official text",
    SourceKind.OFFICIAL_TRANSLATION: "official translation",
    SourceKind.UNOFFICIAL_TRANSLATION: "unofficial translation",
    SourceKind.ANALYSIS: "analysis",
    SourceKind.NEWS: "news report",
}

FINDINGS = {
    "confirmed": "confirmed by the texts",
    "contradicted": "contradicted by the texts",
    "partly": "partly confirmed",
    "not-found": "not found in the texts",
    "open": "open",
    "kept": "kept",
    "broken": "broken",
    "disputed": "disputed",
    "invalid": "held invalid",
    "inconsistent": "held inconsistent",
    "upheld": "upheld",
}
