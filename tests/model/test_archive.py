"""The archive's indexes, and questions narrowed to goods and partners."""

from datetime import date

import pytest

from generator.model.archive import Archive
from generator.model.lifecycle.matter import GENERAL
from generator.model.lifecycle.status import SourceReference
from generator.model.lifecycle.verdict import Verdict
from tests.builders import archive_of

TODAY = date(2026, 11, 23)


@pytest.fixture
def archive() -> Archive:
    return archive_of(
        {
            "measures": {
                "ban": {
                    "document": "Decree 1",
                    "dates": {"adopted": "2025-01-10", "in_force": "2025-01-10"},
                    "targets": ["US"],
                    "parts": [
                        {"id": "one", "title": "One", "targets": ["US", "JP"]},
                        {"id": "two", "title": "Two"},
                    ],
                },
                "list": {"document": "Decree 2", "former_ids": ["old-list"], "dates": {"in_force": "2024"}},
            },
            "events": {
                "after": {
                    "date": "2025-09-01",
                    "changes": [{"measure": "ban", "change": "suspended", "targets": ["US"]}],
                },
                "before": {"date": "2025-03-01", "changes": [{"measure": "ban", "change": "amended"}]},
                "twin": {
                    "document": "Decree 2",
                    "date": "2025-03-01",
                    "relations": [{"type": "responds-to", "target": "ban"}],
                },
            },
            "commodities": {
                "metals": {},
                "rare-earths": {"parent": "metals"},
                "dysprosium": {"parent": "rare-earths"},
                "terbium": {"parent": "rare-earths"},
            },
            "briefs": {"note": {"date": "2025-03-01"}},
            "processes": {"dispute": {"kind": "wto-dispute", "about": ["ban"], "dates": {}}},
            "jurisdictions": {"cn": {}},
        }
    )


def test_records_are_told_apart_by_kind_in_the_order_of_their_ids(archive: Archive) -> None:
    kinds = {
        "measures": ["ban", "list"],
        "events": ["after", "before", "twin"],
        "processes": ["dispute"],
        "briefs": ["note"],
        "commodities": ["dysprosium", "metals", "rare-earths", "terbium"],
        "jurisdictions": ["cn"],
    }
    assert {kind: [record.id for record in getattr(archive, kind)] for kind in kinds} == kinds
    assert archive.settings.name == "Archive"


@pytest.mark.parametrize("kind", ["measure", "commodity", "jurisdiction"])
def test_a_record_of_another_kind_is_not_what_is_asked_for(archive: Archive, kind: str) -> None:
    with pytest.raises(KeyError, match="twin"):
        getattr(archive, kind)("twin")


def test_a_jurisdiction_is_found_in_whatever_case_its_code_is_written(archive: Archive) -> None:
    assert archive.jurisdiction("CN") is archive.jurisdiction("cn") is archive.records["cn"]


def test_a_record_is_found_by_id_former_id_and_unambiguous_number(archive: Archive) -> None:
    assert archive.resolve("ban") is archive.records["ban"]
    assert archive.resolve("old-list") is archive.records["list"]
    assert archive.resolve("Decree 1") is archive.records["ban"]
    assert archive.title_of("Decree 1") == archive.records["ban"].name
    assert archive.title_of("no-such-record") == "no-such-record"


def test_a_name_that_nobody_bears_names_no_record(archive: Archive) -> None:
    assert archive.resolve("Decree 3") is None


def test_relations_are_found_from_the_record_they_point_to(archive: Archive) -> None:
    [link] = archive.links_to["ban"]
    assert (link.origin.id, link.relation.type) == ("twin", "responds-to")


def test_measures_are_found_from_who_acts_and_from_whom_they_name_each_once(archive: Archive) -> None:
    assert {code: [measure.id for measure in found] for code, found in archive.issued_by.items()} == {
        "cn": ["ban", "list"]
    }
    assert {code: [measure.id for measure in found] for code, found in archive.aimed_at.items()} == {
        "us": ["ban"],
        "jp": ["ban"],
    }


def test_commodities_are_found_from_the_one_above_them(archive: Archive) -> None:
    assert {parent: [child.id for child in found] for parent, found in archive.children.items()} == {
        "metals": ["rare-earths"],
        "rare-earths": ["dysprosium", "terbium"],
    }


def test_an_ambiguous_number_names_no_record(archive: Archive) -> None:
    assert archive.resolve("Decree 2") is None
    assert [record.id for record in archive.by_document["Decree 2"]] == ["list", "twin"]


def test_ancestors_come_nearest_first(archive: Archive) -> None:
    assert [commodity.id for commodity in archive.ancestors("dysprosium")] == ["rare-earths", "metals"]


def test_a_tree_that_leads_in_a_circle_is_walked_once() -> None:
    circular = archive_of({"commodities": {"one": {"parent": "two"}, "two": {"parent": "one"}}})
    assert [commodity.id for commodity in circular.ancestors("one")] == ["two", "one"]


def test_changes_come_in_the_order_in_which_acts_were_adopted(archive: Archive) -> None:
    assert [by.act.id for by in archive.changes_to["ban"]] == ["before", "after"]


def test_a_question_about_nothing_in_particular_is_the_general_one(archive: Archive) -> None:
    assert archive.matter(TODAY, None, None, None) == GENERAL


def test_what_an_unknown_instrument_does_is_a_measure_on_no_flow_of_trade() -> None:
    measure = {"instrument": "spell", "dates": {"in_force": "2025-01-10"}}
    change = {"measure": "ban", "change": "suspended", "targets": ["US"], "until": "indefinite"}
    archive = archive_of(
        {"measures": {"ban": measure}, "events": {"pause": {"date": "2025-03-01", "changes": [change]}}}
    )
    ban = archive.measure("ban")
    assert archive.life(ban).lives[0].history.noun == "measure"
    assert archive.status(ban, None, TODAY, TODAY, origin="US").verdict is Verdict.SUSPENDED


def test_the_life_of_a_measure_is_computed_once_for_the_general_question(archive: Archive) -> None:
    ban = archive.measure("ban")
    assert archive.life(ban) is archive.life(ban, GENERAL)


def test_a_narrow_question_about_a_measure_that_treats_all_alike_is_the_general_one(archive: Archive) -> None:
    listed = archive.measure("list")
    matter = archive.matter(TODAY, "dysprosium", "CN", "US")
    assert archive.life(listed, matter) is archive.life(listed)


def test_a_narrow_question_leaves_the_general_answer_as_it_is(archive: Archive) -> None:
    ban = archive.measure("ban")
    assert archive.status(ban, None, TODAY, TODAY, destination="US").verdict is Verdict.SUSPENDED
    assert archive.status(ban, None, TODAY, TODAY).verdict is Verdict.IN_FORCE


def test_a_question_about_an_unknown_commodity_is_refused(archive: Archive) -> None:
    with pytest.raises(KeyError, match="terbim"):
        archive.status(archive.measure("ban"), None, TODAY, TODAY, commodity="terbim")


def test_a_question_about_an_unknown_part_is_refused(archive: Archive) -> None:
    with pytest.raises(KeyError, match="art-1"):
        archive.status(archive.measure("ban"), "art-1", TODAY, TODAY)


def test_a_source_is_found_by_its_number_and_no_other(archive: Archive) -> None:
    assert archive.source(SourceReference("ban", "1")).publisher == "Ministry"
    with pytest.raises(KeyError, match="ban#2"):
        archive.source(SourceReference("ban", "2"))
