"""The HS look-up answers for six digits by itself."""

from typing import Any

import pytest

from generator.pages.hs import CodeSection, HsLookUp, address_of_code, anchor_of_code
from tests.pages.presenting import presenter_of

_MEASURE = {"targets": "all", "dates": {"in_force": "2025-01-01"}}


def look_up_of(*rows: dict[str, Any], **commodities: Any) -> HsLookUp:
    goods = {"antimony": {"hs": [{"code": "8110.20"}]}, **commodities}
    measures = {"licensing": {**_MEASURE, "scope": list(rows)}} if rows else {}
    jurisdictions = {"cn": {"name": "China"}}
    return HsLookUp(presenter_of({"commodities": goods, "measures": measures, "jurisdictions": jurisdictions}))


def sections(look_up: HsLookUp) -> dict[str, CodeSection]:
    pages = [look_up.chapter(chapter) for chapter in look_up.chapters]
    return {section.code: section for page in pages for group in page.groups for section in group.sections}


@pytest.mark.parametrize(
    ("code", "anchor"),
    [("8112.92", "hs-8112-92"), ("8112921090", "hs-8112-92"), ("2611.00", "hs-2611-00"), ("7601", "hs-7601")],
)
def test_a_code_stands_where_its_six_digits_stand(code: str, anchor: str) -> None:
    assert anchor_of_code(code) == anchor
    assert address_of_code(code) == f"hs/{code[:2]}/#{anchor}"


@pytest.mark.parametrize(
    ("row", "certain", "reasons"),
    [
        ({"hs": ["8110200000"], "hs_basis": "act"}, True, []),
        ({"hs": ["8110201000"], "hs_basis": "act"}, False, ["longer codes"]),
        ({"hs": ["8110200000"], "hs_basis": "act", "ex": True}, False, ["ex"]),
        ({"hs": ["8110.20"], "hs_basis": "archive"}, False, ["code not printed"]),
    ],
    ids=["undivided", "longer", "ex", "assigned"],
)
def test_a_bare_code_of_six_digits_is_certain_only_if_the_act_means_all_of_it(
    row: dict[str, Any], certain: bool, reasons: list[str]
) -> None:
    [shown] = sections(look_up_of({"commodity": "antimony", **row}))["8110.20"].rows
    assert shown.certain is certain
    assert [reason.label for reason in shown.reasons] == reasons


def test_national_digits_are_those_of_the_tariff_of_the_issuer() -> None:
    [national] = sections(look_up_of({"commodity": "antimony", "hs": ["8110201000"]}))["8110.20"].rows
    [common] = sections(look_up_of({"commodity": "antimony", "hs": ["8110200000"]}))["8110.20"].rows
    assert (national.tariff, common.tariff) == ("China", None)


def test_codes_lead_to_the_measures_that_name_their_goods_in_words() -> None:
    look_up = look_up_of({"commodity": "antimony"})
    assert [lead.address for lead in sections(look_up)["8110.20"].leads] == ["hs/in-words/#goods-antimony"]
    assert [group.anchor for group in look_up.in_words().groups] == ["goods-antimony"]
    assert look_up.overview().naming_count == 1


def test_what_ended_is_listed_by_its_code_but_not_by_goods_named_in_words() -> None:
    over = {**_MEASURE, "dates": {"in_force": "2020-01-01", "through": "2021-12-31"}, "checked": "2026-01-01"}
    scope = [{"commodity": "antimony", "hs": ["8110.20"]}, {"commodity": "antimony"}]
    goods = {"antimony": {"hs": [{"code": "8110.20"}]}}
    look_up = HsLookUp(presenter_of({"commodities": goods, "measures": {"over": {**over, "scope": scope}}}))
    assert [row.ended for row in sections(look_up)["8110.20"].rows] == [True]
    assert look_up.in_words().groups == ()


def test_a_code_of_an_earlier_edition_names_its_successors() -> None:
    bismuth = {"hs": [{"code": "8106.10", "formerly": ["8106.00"]}]}
    former = sections(look_up_of(bismuth=bismuth))["8106.00"]
    assert [(view.title, view.address) for view in former.successors] == [("8106.10", "hs/81/#hs-8106-10")]


def test_a_heading_without_a_section_of_its_own_has_an_anchor() -> None:
    look_up = look_up_of(copper={"hs": [{"code": "7403"}]})
    [antimony] = look_up.chapter("81").groups
    [copper] = look_up.chapter("74").groups
    assert (antimony.heading, antimony.anchor) == ("8110", "hs-8110")
    assert (copper.heading, copper.anchor) == ("7403", None)
    assert [section.anchor for section in copper.sections] == ["hs-7403"]


def test_the_list_of_all_codes_names_the_goods_recorded_or_else_those_that_measures_name() -> None:
    row = {"commodity": "antimony", "hs": ["8110.20", "8542.33"]}
    chapters = look_up_of(row, bismuth={"hs": [{"code": "8110.20", "ex": True}]}).overview().chapters
    assert [(chapter.chapter, chapter.address) for chapter in chapters] == [("81", "hs/81/"), ("85", "hs/85/")]
    codes = {code.code: code for chapter in chapters for code in chapter.codes}
    assert codes["8110.20"].address == "hs/81/#hs-8110-20"
    assert codes["8110.20"].heading_anchor == "hs-8110"
    assert {code: listed.goods for code, listed in codes.items()} == {
        "8110.20": ("antimony", "bismuth"),
        "8542.33": ("antimony",),
    }
