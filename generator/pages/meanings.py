"""What the model's own terms mean, each in a sentence. Terms of the vocabularies bring their descriptions along."""

from generator.model.event import ClaimFinding, CommitmentMet, RulingFinding
from generator.model.jurisdiction import JurisdictionKind
from generator.model.lifecycle.verdict import Verdict
from generator.model.measure import LegalForm
from generator.model.record import Certainty
from generator.model.scope import AppliesTo
from generator.model.source import SourceKind
from generator.model.vocabulary import InstrumentClass

VERDICTS = {
    Verdict.NOT_YET: "The day lies before the first date known of it.",
    Verdict.ANNOUNCED: "Said, not yet law.",
    Verdict.SCHEDULED: "Law, but its first day is still to come.",
    Verdict.IN_FORCE: "It binds.",
    Verdict.PARTLY_IN_FORCE: "Some parts bind, others do not.",
    Verdict.SUSPENDED: "Held up for a time, not abolished.",
    Verdict.START_UNCERTAIN: "It begins between two dates, and the sources do not say on which day.",
    Verdict.END_UNCERTAIN: "It ends between two dates, and the sources do not say on which day.",
    Verdict.OUTCOME_UNVERIFIED: "A date that was set beforehand has passed, and nobody has confirmed what came of it.",
    Verdict.EXPIRED: "Its term is over.",
    Verdict.REPEALED: "It was abolished.",
    Verdict.REPLACED: "Another measure took its place.",
    Verdict.ANNULLED: "A court or authority declared it void.",
    Verdict.WITHDRAWN: "Those who issued or proposed it took it back.",
    Verdict.UNKNOWN: "The sources do not allow an answer.",
}

LIMITS = {
    AppliesTo.EVERYONE: "Whoever trades the goods is bound.",
    AppliesTo.MILITARY_END_USERS: "Only supplies to military users, or for military use, are meant.",
    AppliesTo.END_USES: "Only supplies for certain uses are meant.",
    AppliesTo.LISTED_ENTITIES: "Only dealings with firms or persons on a list are meant.",
    AppliesTo.NAMED_COMPANIES: "Only companies that the act names are bound.",
    AppliesTo.SITES: "Only mines or other places that the act names are meant.",
}

LEGAL_FORMS = {
    LegalForm.ACT: "It rests on a published act.",
    LegalForm.UNPUBLISHED: "It rests on an act or instruction that was not published.",
    LegalForm.DE_FACTO: "It is applied without an act.",
    LegalForm.POLICY_STATEMENT: "It states what somebody means to do. It has no legal force and stays announced.",
}

CERTAINTIES = {
    Certainty.OFFICIAL_TEXT: "An official text says so.",
    Certainty.SEVERAL_REPORTS: "Several reports say so.",
    Certainty.SINGLE_REPORT: "One report says so.",
    Certainty.REPORTS_DIFFER: "Reports contradict each other.",
    Certainty.CLAIM: "Somebody concerned says so. A claim moves no verdict.",
    Certainty.DISPUTED: "Those concerned contest it.",
}

SOURCE_KINDS = {
    SourceKind.OFFICIAL: "The act or statement itself.",
    SourceKind.OFFICIAL_TRANSLATION: "A translation by those who issued the text.",
    SourceKind.UNOFFICIAL_TRANSLATION: "A translation by others.",
    SourceKind.ANALYSIS: "What a law firm, institute, company or other observer writes.",
    SourceKind.NEWS: "What the press reports.",
}

INSTRUMENT_CLASSES = {
    InstrumentClass.RESTRICTION: "They hold up trade. What binds means these.",
    InstrumentClass.PRODUCTION: "They govern what is mined or made, and by whom.",
    InstrumentClass.SUPPORT: "They help producers or build reserves.",
    InstrumentClass.FRAMEWORK: "They set rules, lists or aims to which other measures refer.",
}

CLAIM_FINDINGS = {
    ClaimFinding.CONFIRMED: "The texts say the same.",
    ClaimFinding.CONTRADICTED: "The texts say otherwise.",
    ClaimFinding.PARTLY: "The texts say part of it.",
    ClaimFinding.NOT_FOUND: "No text was found that says so.",
    ClaimFinding.OPEN: "The texts do not settle it.",
}

COMMITMENT_STATES = {
    CommitmentMet.KEPT: "What was promised was done.",
    CommitmentMet.PARTLY: "Part of what was promised was done.",
    CommitmentMet.BROKEN: "What was promised was not done.",
    CommitmentMet.OPEN: "No source shows yet whether it was done.",
    CommitmentMet.DISPUTED: "The sides say different things of whether it was done.",
}

RULING_FINDINGS = {
    RulingFinding.INVALID: "Held unlawful.",
    RulingFinding.INCONSISTENT: "Held inconsistent with an agreement.",
    RulingFinding.UPHELD: "Held lawful.",
}

JURISDICTION_KINDS = {
    JurisdictionKind.STATE: "A state; its name is the one usual in British English.",
    JurisdictionKind.BLOC: "States that act as one. What is aimed at it is aimed at its members of that day.",
    JurisdictionKind.ORGANISATION: "A body of states that does not act for them.",
    JurisdictionKind.TERRITORY: "An area with rules of trade of its own.",
    JurisdictionKind.AUTHORITY: "It governs an area in fact, within a state.",
}
