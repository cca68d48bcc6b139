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
                "ban": {"document": "Decree 1", "dates": {"adopted": "2025-01-10", "in_force": "2025-01-10"}},
                "list": {"document": "Decree 2", "former_ids": ["old-list"], "dates": {"in_force": "2024"}},
            },
            "events": {
                "late": {
                    "date": "2025-09-01",
                    "changes": [{"measure": "ban", "change": "suspended", "targets": ["US"]}],
                },
                "early": {"date": "2025-03-01", "changes": [{"measure": "ban", "change": "amended"}]},
                "twin": {"document": "Decree 2", "date": "2025-03-01"},
            },
            "commodities": {
                "metals": {},
                "rare-earths": {"parent": "metals"},
                "dysprosium": {"parent": "rare-earths"},
            },
        }
    )


def test_a_record_is_found_by_id_former_id_and_unambiguous_number(archive: Archive) -> None:
    assert archive.resolve("ban") is archive.records["ban"]
    assert archive.resolve("old-list") is archive.records["list"]
    assert archive.resolve("Decree 1") is archive.records["ban"]


def test_an_ambiguous_number_names_no_record(archive: Archive) -> None:
    assert archive.resolve("Decree 2") is None
    assert [record.id for record in archive.by_document["Decree 2"]] == ["list", "twin"]


def test_ancestors_come_nearest_first(archive: Archive) -> None:
    assert [commodity.id for commodity in archive.ancestors("dysprosium")] == ["rare-earths", "metals"]


def test_a_tree_that_leads_in_a_circle_is_walked_once() -> None:
    circular = archive_of({"commodities": {"one": {"parent": "two"}, "two": {"parent": "one"}}})
    assert [commodity.id for commodity in circular.ancestors("one")] == ["two", "one"]


def test_changes_come_in_the_order_in_which_acts_were_adopted(archive: Archive) -> None:
    assert [by.act.id for by in archive.changes_to["ban"]] == ["early", "late"]


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
