"""Every term is defined, once, where pages look for it."""

from generator.model.jurisdiction import JurisdictionKind
from generator.model.lifecycle.verdict import Flag, Verdict
from generator.model.measure import LegalForm
from generator.model.record import Certainty
from generator.model.scope import AppliesTo
from generator.model.source import SourceKind
from generator.pages import meanings
from generator.pages.glossary import Glossary, TermView, address_of_term, glossary_page
from generator.pages.labels import FLAGS
from tests.pages.presenting import presenter_of


def terms() -> list[TermView]:
    lists = glossary_page(presenter_of({})).lists
    return [term for found in lists for group in found.groups for term in group.terms]


def test_every_term_has_a_label_a_meaning_and_an_anchor_of_its_own() -> None:
    found = terms()
    assert [term.anchor for term in found if not (term.label and term.meaning)] == []
    anchors = [term.anchor for term in found] + [glossary.value for glossary in Glossary]
    assert len(set(anchors)) == len(anchors)


def test_every_term_of_the_model_is_defined() -> None:
    assert set(meanings.VERDICTS) == set(Verdict)
    assert set(meanings.LIMITS) == set(AppliesTo)
    assert set(meanings.LEGAL_FORMS) == set(LegalForm)
    assert set(meanings.CERTAINTIES) == set(Certainty)
    assert set(meanings.SOURCE_KINDS) == set(SourceKind)
    assert set(meanings.JURISDICTION_KINDS) == set(JurisdictionKind)
    assert set(FLAGS) == set(Flag)


def test_verdicts_carry_their_shapes_and_instruments_their_codes() -> None:
    by_anchor = {term.anchor: term for term in terms()}
    assert by_anchor["verdict-suspended"].shape == "suspended"
    assert by_anchor["instrument-export-prohibition"].codes == (
        "MAST P31",
        "GTA 19",
        "OECD Export prohibition",
        "WTO P-X",
    )
    assert by_anchor["change-suspended"].inverse == "Suspended by"


def test_addresses_of_terms_hold_no_character_that_an_archive_chose() -> None:
    assert address_of_term(Glossary.EVENT, "A <b>&'\" term") == "glossary/#event-a-b-term"
