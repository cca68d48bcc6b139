"""What a code says of another: the same table holds for the look-up in the browser."""

import json

import pytest
from pydantic import ValidationError

from generator.model.commodity import CommodityCode
from generator.model.hs_codes import Doubt, closest_relation, code_relation, digits_of, is_certain, printed_code
from generator.model.scope import ScopeRow
from tests.support.project import FIXTURES

_CASES = json.loads((FIXTURES / "hs_code_cases.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", _CASES["digits"], ids=lambda case: case["code"])
def test_a_code_is_told_apart_by_its_digits(case: dict[str, str]) -> None:
    assert digits_of(case["code"]) == case["digits"]


@pytest.mark.parametrize("case", _CASES["relations"], ids=lambda case: f"{case['stated']} for {case['asked']}")
def test_a_stated_code_lies_around_within_or_beside_the_one_asked_about(case: dict[str, str]) -> None:
    assert code_relation(case["stated"], case["asked"]) == case["relation"]


@pytest.mark.parametrize("case", _CASES["matches"], ids=lambda case: case["why"])
def test_a_match_is_certain_only_without_any_doubt(case: dict[str, object]) -> None:
    codes, doubts = case["codes"], case["doubts"]
    assert isinstance(codes, list) and isinstance(doubts, list)
    relation = closest_relation([digits_of(code) for code in codes], digits_of(str(case["asked"])))
    assert is_certain(relation, frozenset(Doubt(doubt) for doubt in doubts)) is case["certain"]


def test_no_code_is_close_where_none_is_stated() -> None:
    assert closest_relation([], "811292") == "none"


@pytest.mark.parametrize(
    ("digits", "code"), [("7601", "7601"), ("811292", "8112.92"), ("8112921090", "8112.92 1090"), ("", "")]
)
def test_digits_are_written_with_a_dot_and_the_national_ones_apart(digits: str, code: str) -> None:
    assert printed_code(digits) == code


@pytest.mark.parametrize("code", ["2846", "2846.90", "0101.21", "8112921090", "8112.92.10 90"])
def test_a_code_is_authored_with_or_without_dots_and_blanks(code: str) -> None:
    assert CommodityCode.model_validate({"code": code}).code == code


@pytest.mark.parametrize("code", ["284", "2846.9x", "HS 2846.90", "2846.", "1234567890123"])
def test_what_is_no_code_is_refused_with_an_example(code: str) -> None:
    with pytest.raises(ValidationError, match=r"expected an HS code of 4 to 12 digits, such as 2846\.90"):
        ScopeRow.model_validate({"commodity": "gallium", "hs": [code]})
