"""What led to what: the order of a chain, what of it is shown, and how its records are tied to each other."""

from typing import Any

from generator.drawings.chain import Edge, Strand
from generator.model.archive import Archive
from generator.pages.bonds import STRAND_WORDS, bonds_among
from generator.pages.presenter import Presenter
from generator.pages.relations import Chain, chain
from tests.builders import archive_of, vocabularies
from tests.support.project import TODAY


def _archive(events: dict[str, Any], measures: dict[str, Any] | None = None) -> Archive:
    return archive_of({"events": events, "measures": measures or {}})


def _event(date: str, *targets: str, **values: Any) -> dict[str, Any]:
    return {"date": date, "relations": [{"type": "responds-to", "target": target} for target in targets], **values}


def _chain(archive: Archive, identifier: str) -> Chain:
    found = chain(Presenter(archive, TODAY), archive.records[identifier], "../../", with_changes=True)
    assert found
    return found


def test_ties_among_the_records_shown_are_told_in_words_on_the_record_that_states_them() -> None:
    found = _chain(
        _archive(
            {
                "threat": _event("2025-01-01"),
                "talks": _event("2025-02-01", "threat"),
                "here": _event("2025-03-01", "threat", "talks"),
                "after": _event("2025-04-01", "here", "talks"),
            }
        ),
        "here",
    )
    assert [row.link.title for row in (*found.before, *found.after)] == ["threat", "talks", "after"]
    assert [row.among for row in (*found.before, *found.after)] == [(), ("Responds to threat",), ("Responds to talks",)]
    assert found.strands == (("reply", "answers, challenges or threatens"),)


def test_every_record_shown_has_a_drawing_and_none_that_is_folded() -> None:
    events = {f"before-{number:02}": _event(f"2024-01-{number:02}") for number in range(1, 10)}
    events["here"] = _event("2025-01-01", *events)
    events |= {f"after-{number:02}": _event(f"2025-02-{number:02}", "here") for number in range(1, 10)}
    found = _chain(_archive(events), "here")
    shown, folded = (*found.before, *found.after), (*found.far_before, *found.far_after)
    assert (len(shown), len(folded)) == (12, 6)
    assert found.lanes and all(row.lanes for row in shown)
    assert not any(row.lanes for row in folded)
    assert [row.link.title for row in found.far_after] == ["after-07", "after-08", "after-09"]


def test_what_a_record_comes_of_is_the_cause_and_what_it_acts_on_the_effect() -> None:
    measures = {
        "law": {"dates": {"in_force": "2024-01-01"}},
        "ban": {
            "dates": {"in_force": "2025-01-01"},
            "relations": [{"type": "legal-basis", "target": "law"}, {"type": "threatens", "target": "law"}],
        },
    }
    act = {"date": "2025-06-01", "changes": [{"measure": "ban", "change": "repealed"}]}
    archive = _archive({"act": act}, measures)
    bonds = bonds_among(archive, ["law", "ban", "act"])
    assert [(bond.edge, bond.words) for bond in bonds] == [
        (Edge(0, 1, Strand.GROUND), "Legal basis law"),
        (Edge(1, 0, Strand.ANSWER), "Threatens law"),
        (Edge(2, 1, Strand.CHANGE), "Repeals ban"),
    ]
    assert bonds_among(archive, ["law", "act"]) == ()


def test_every_relation_is_drawn_and_every_strand_explained() -> None:
    events = {"cause": _event("2024-01-01")} | {
        term: {"date": "2025-01-01", "relations": [{"type": term, "target": "cause"}]}
        for term in vocabularies().relations
    }
    bonds = bonds_among(_archive(events), list(events))
    assert len(bonds) == len(vocabularies().relations)
    assert {bond.edge.strand for bond in bonds} == set(Strand) == set(STRAND_WORDS)
