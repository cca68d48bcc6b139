"""The glossary: every controlled term with what it means, and what other systems call it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from generator.model.addresses import GLOSSARY, root_from
from generator.model.lifecycle.verdict import Verdict
from generator.model.scope import AppliesTo
from generator.model.vocabulary import Instrument, InstrumentClass, Term
from generator.pages import meanings
from generator.pages.labels import (
    CLAIM_FINDINGS,
    COMMITMENT_STATES,
    FLAGS,
    LIMITS,
    RULING_FINDINGS,
    SOURCE_KINDS,
    VERDICTS,
    in_words,
)
from generator.pages.presenter import Presenter
from generator.pages.views import Head

_NOT_IN_ANCHORS = re.compile(r"[^a-z0-9]+")


class Glossary(StrEnum):
    """The lists of terms; the value begins the anchors of their terms."""

    VERDICT = "verdict"
    FLAG = "flag"
    LIMIT = "applies-to"
    LEGAL_FORM = "legal-form"
    INSTRUMENT = "instrument"
    CHANGE = "change"
    RELATION = "relation"
    EVENT = "event"
    PROCESS = "process"
    CERTAINTY = "certainty"
    SOURCE = "source"
    CLAIM = "claim"
    COMMITMENT = "commitment"
    RULING = "ruling"
    JURISDICTION = "jurisdiction"


@dataclass(frozen=True, slots=True)
class TermView:
    """A term: what it is called on pages, what it means, its shape if it has one, its codes in other systems.

    `inverse` is how a relation or change reads on the page of the record it points to.
    """

    anchor: str
    label: str
    meaning: str | None
    shape: str | None = None
    inverse: str | None = None
    codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TermGroup:
    """Terms of one kind; no title where a list is not divided."""

    title: str | None
    lead: str | None
    terms: tuple[TermView, ...]


@dataclass(frozen=True, slots=True)
class TermList:
    """A controlled list."""

    anchor: str
    title: str
    lead: str
    groups: tuple[TermGroup, ...]


@dataclass(frozen=True, slots=True)
class GlossaryPage:
    """Everything the template of the glossary shows."""

    head: Head
    lists: tuple[TermList, ...]


def anchor_of_term(glossary: Glossary, term: str) -> str:
    """Where a term stands on the page: `verdict-in-force`."""
    return f"{glossary.value}-{_NOT_IN_ANCHORS.sub('-', term.lower()).strip('-')}"


def address_of_term(glossary: Glossary, term: str) -> str:
    """The address of a term within the site."""
    return f"{GLOSSARY}#{anchor_of_term(glossary, term)}"


def glossary_page(presenter: Presenter) -> GlossaryPage:
    """Present all terms that the archive knows."""
    return GlossaryPage(
        head=Head(
            title="Glossary",
            description="The terms of the archive: verdicts, flags, instruments, changes, relations and more.",
            address=GLOSSARY,
            root=root_from(GLOSSARY),
            as_of=presenter.as_of,
        ),
        lists=tuple(_lists(presenter)),
    )


def _lists(presenter: Presenter) -> Iterator[TermList]:
    vocabularies = presenter.archive.vocabularies
    yield _list(
        Glossary.VERDICT,
        "Verdicts",
        "How a measure, or a part of it, stands on a day. A verdict is computed from dated facts, never typed in.",
        (
            TermView(anchor_of_term(Glossary.VERDICT, verdict), VERDICTS[verdict], meanings.VERDICTS[verdict], verdict)
            for verdict in Verdict
        ),
    )
    yield _list(
        Glossary.FLAG,
        "Flags",
        "What qualifies a verdict without changing it.",
        (TermView(anchor_of_term(Glossary.FLAG, flag), label, meaning) for flag, (label, meaning) in FLAGS.items()),
    )
    yield _list(
        Glossary.LIMIT,
        "Who is bound",
        "A measure that does not bind everyone carries one of these words in place of “limited”.",
        _terms(Glossary.LIMIT, meanings.LIMITS, {AppliesTo.EVERYONE: "everyone", **LIMITS}),
    )
    yield _list(
        Glossary.LEGAL_FORM,
        "Legal forms",
        "What gives a measure its force.",
        _terms(Glossary.LEGAL_FORM, meanings.LEGAL_FORMS),
    )
    yield TermList(
        Glossary.INSTRUMENT,
        "Instruments",
        "What a measure does. Codes of other systems are given where a source confirms that they mean the same: MAST "
        "(2019 edition, chapter P), Global Trade Alert (GTA), the OECD’s inventory of export restrictions, and the "
        "symbols of notifications to the World Trade Organization (WTO).",
        tuple(
            TermGroup(
                in_words(kind).capitalize(),
                meanings.INSTRUMENT_CLASSES[kind],
                tuple(_instruments(kind, vocabularies.instruments)),
            )
            for kind in InstrumentClass
        ),
    )
    yield _list(
        Glossary.CHANGE,
        "Changes",
        "What an act does to a measure: as it reads on the act’s page, and on the measure’s.",
        (
            TermView(anchor_of_term(Glossary.CHANGE, term), change.label, change.description, inverse=change.inverse)
            for term, change in vocabularies.changes.items()
        ),
    )
    yield _list(
        Glossary.RELATION,
        "Relations",
        "How records are tied: as it reads on the page where it was written, and on the other’s.",
        (
            TermView(anchor_of_term(Glossary.RELATION, term), kind.label, kind.description, inverse=kind.inverse)
            for term, kind in vocabularies.relations.items()
        ),
    )
    yield _list(Glossary.EVENT, "Kinds of event", "What happened.", _described(Glossary.EVENT, vocabularies.events))
    yield _list(
        Glossary.PROCESS,
        "Kinds of process",
        "What has stages but never legal force.",
        _described(Glossary.PROCESS, vocabularies.processes),
    )
    yield _list(
        Glossary.CERTAINTY,
        "Certainty",
        "How well a statement is established.",
        _terms(Glossary.CERTAINTY, meanings.CERTAINTIES),
    )
    yield _list(
        Glossary.SOURCE,
        "Kinds of source",
        "Sources are listed in this order.",
        _terms(Glossary.SOURCE, meanings.SOURCE_KINDS, SOURCE_KINDS),
    )
    yield _list(
        Glossary.CLAIM,
        "Claims beside texts",
        "What the texts show of what somebody says.",
        _terms(Glossary.CLAIM, meanings.CLAIM_FINDINGS, CLAIM_FINDINGS),
    )
    yield _list(
        Glossary.COMMITMENT,
        "Commitments",
        "Whether a promise was kept, as far as sources show.",
        _terms(Glossary.COMMITMENT, meanings.COMMITMENT_STATES, COMMITMENT_STATES),
    )
    yield _list(
        Glossary.RULING,
        "Rulings",
        "What a court or panel finds of a measure. A finding flags a measure; only what is done about it changes it.",
        _terms(Glossary.RULING, meanings.RULING_FINDINGS, RULING_FINDINGS),
    )
    yield _list(
        Glossary.JURISDICTION,
        "Jurisdictions",
        "Who acts, and who is aimed at.",
        _terms(Glossary.JURISDICTION, meanings.JURISDICTION_KINDS),
    )


def _list(glossary: Glossary, title: str, lead: str, terms: Iterable[TermView]) -> TermList:
    return TermList(glossary.value, title, lead, (TermGroup(None, None, tuple(terms)),))


_Term = TypeVar("_Term", bound=StrEnum)


def _terms(
    glossary: Glossary, meaning: Mapping[_Term, str], labels: Mapping[_Term, str] | None = None
) -> Iterator[TermView]:
    for term, words in meaning.items():
        yield TermView(anchor_of_term(glossary, term), labels[term] if labels else in_words(term), words)


def _described(glossary: Glossary, terms: Mapping[str, Term]) -> Iterator[TermView]:
    return (TermView(anchor_of_term(glossary, key), term.label, term.description) for key, term in terms.items())


def _instruments(kind: InstrumentClass, instruments: Mapping[str, Instrument]) -> Iterator[TermView]:
    for term, instrument in instruments.items():
        if instrument.instrument_class is kind:
            systems = (
                ("MAST", instrument.mast),
                ("GTA", instrument.gta),
                ("OECD", instrument.oecd),
                ("WTO", instrument.wto),
            )
            yield TermView(
                anchor_of_term(Glossary.INSTRUMENT, term),
                instrument.label,
                instrument.description,
                codes=tuple(f"{system} {code}" for system, code in systems if code),
            )
