"""Which goods and measures an archive records under a code."""

from typing import Any

import pytest

from generator.model.hs_index import CodeIndex
from tests.builders import archive_of
from tests.support.project import TODAY


def index_of(measures: dict[str, Any], **commodities: Any) -> CodeIndex:
    dates = {"dates": {"in_force": "2025-01-01"}, "targets": "all"}
    filled = {identifier: {**dates, **values} for identifier, values in measures.items()}
    return CodeIndex(archive_of({"commodities": commodities, "measures": filled}))


_METAL = {"code": "8112.92", "ex": True}


def test_goods_of_a_heading_are_under_all_its_codes() -> None:
    index = index_of({}, copper={"hs": [{"code": "7403"}]}, cathodes={"hs": [{"code": "7403.11"}]})
    assert [goods.commodity.id for goods in index.goods("740311")] == ["copper", "cathodes"]
    assert [goods.commodity.id for goods in index.goods("7403")] == ["copper"]


def test_longer_codes_of_a_row_stand_together_under_their_six_digits() -> None:
    row = {"commodity": "gallium", "hs": ["8112929090", "8112921010", "3818009001"], "hs_basis": "act"}
    index = index_of({"ban": {"scope": [row]}}, gallium={})
    assert [stated.codes for stated in index.stated("811292")] == [("8112929090", "8112921010")]
    assert [stated.digits for stated in index.stated("381800")] == [("3818009001",)]
    assert index.codes == ("381800", "811292")


def test_each_part_states_its_own_codes_or_those_of_the_measure() -> None:
    parts = [
        {"id": "one", "title": "One", "scope": [{"commodity": "gallium", "hs": ["2825.90"]}]},
        {"id": "two", "title": "Two"},
    ]
    index = index_of({"ban": {"scope": [{"commodity": "gallium", "hs": ["8112.92"]}], "parts": parts}}, gallium={})
    assert [stated.coverage.part.id for stated in index.stated("282590") if stated.coverage.part] == ["one"]
    assert [stated.coverage.part.id for stated in index.stated("811292") if stated.coverage.part] == ["two"]


def test_a_code_of_an_earlier_edition_leads_to_those_that_hold_its_goods_now() -> None:
    index = index_of(
        {},
        bismuth={
            "hs": [{"code": "8106.10", "formerly": ["8106.00"]}, {"code": "8106.90", "formerly": ["8106.00"]}],
        },
    )
    assert index.successors("810600") == ("810610", "810690")
    assert "810600" in index.codes
    assert index.successors("810610") == ()


@pytest.mark.parametrize(
    ("row", "doubts"),
    [
        ({"hs": ["2841801000"], "hs_basis": "act"}, []),
        ({"hs": ["2841801000"], "hs_basis": "act", "ex": True}, ["ex"]),
        ({"hs": ["2841801000"], "hs_basis": "archive"}, ["unprinted"]),
        ({"hs": ["2841801000"]}, ["unprinted"]),
        ({"hs": ["8112.92"], "hs_basis": "act"}, ["ex"]),
        ({"hs": ["8112929090"], "hs_basis": "act"}, []),
        ({"hs": ["2841801000"], "hs_basis": "act", "until": "2026-01-01"}, ["not-today"]),
    ],
    ids=["none", "ex", "assigned", "basis not stated", "basket code", "a line within a basket code", "ended row"],
)
def test_a_row_is_doubted_for_what_it_and_its_goods_say_of_the_code(row: Any, doubts: list[str]) -> None:
    index = index_of({"ban": {"scope": [{"commodity": "gallium", **row}]}}, gallium={"hs": [_METAL]})
    [stated] = (stated for digits in index.codes for stated in index.stated(digits))
    assert list(index.doubts(stated, TODAY)) == doubts


def test_exempt_forms_leave_a_doubt() -> None:
    scope = [{"commodity": "gallium", "hs": ["8112929090"], "hs_basis": "act"}]
    excludes = [{"commodity": "gallium", "forms": ["scrap"]}]
    index = index_of({"ban": {"scope": scope, "excludes": excludes}}, gallium={})
    [stated] = index.stated("811292")
    assert list(index.doubts(stated, TODAY)) == ["exemptions"]


def test_goods_may_be_named_by_themselves_by_a_name_above_or_by_a_list() -> None:
    index = index_of(
        {
            "list": {"scope": [{"commodity": "gallium"}]},
            "licensing": {"scope": [{"commodity": "gallium", "hs": ["8112929090"]}]},
            "barred": {"scope": [{"covers": "list"}], "applies_to": "listed-entities"},
            "also-barred": {"scope": [{"covers": "licensing"}], "applies_to": "listed-entities"},
        },
        metals={},
        gallium={"parent": "metals", "hs": [_METAL]},
        crystals={"parent": "gallium"},
        wafers={"parent": "gallium", "hs": [{"code": "3818.00"}]},
    )
    assert index.names("811292") == {"gallium", "metals", "crystals", "list", "licensing"}
    assert set(index.in_words) == {"gallium", "list", "licensing"}
    assert [coverage.measure.id for coverage in index.in_words["gallium"]] == ["list"]


def test_withdrawn_records_are_under_no_code() -> None:
    withdrawn = {"withdrawn": {"date": "2026-01-01", "reason": "It was not so."}}
    ban = {"scope": [{"commodity": "gallium", "hs": ["8112.92"]}], **withdrawn}
    assert index_of({"ban": ban}, gallium={"hs": [_METAL], **withdrawn}).codes == ()
