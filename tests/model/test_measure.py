"""Measures and what their parts inherit."""

from typing import Any

import pytest
from pydantic import ValidationError

from generator.model.measure import Measure, MeasureDates
from generator.model.record import Kind
from tests.builders import record_of


def dates(**authored: Any) -> MeasureDates:
    return MeasureDates.model_validate(authored)


def test_a_part_inherits_dates_key_by_key() -> None:
    whole = dates(announced="2025-01-01", adopted="2025-01-02", in_force="2025-02-01", source="text")
    assert dates(in_force="2025-03-01").inherited_from(whole) == dates(
        announced="2025-01-01", adopted="2025-01-02", in_force="2025-03-01", source="text"
    )


def test_a_part_without_an_end_has_that_of_the_measure() -> None:
    assert dates().inherited_from(dates(until="2025-06-01")) == dates(until="2025-06-01")


@pytest.mark.parametrize("own", [{"through": "2025-12-31"}, {"until": "indefinite"}, {"until": "unknown"}])
def test_an_end_of_its_own_displaces_that_of_the_measure(own: dict[str, str]) -> None:
    assert dates(**own).inherited_from(dates(until="2025-06-01")) == dates(**own)


def test_a_piece_takes_one_end_only() -> None:
    with pytest.raises(ValidationError) as refusal:
        dates(through="2025-05-31", until="2025-06-01")
    [error] = refusal.value.errors()
    assert error["type"] == "two-ends"
    assert error["msg"] == (
        "'through' and 'until' are both given; keep the one the source uses: 'through' is the last day it applies, "
        "'until' the first day it no longer does"
    )


@pytest.mark.parametrize("step", ["adopted", "in_force"])
def test_a_policy_statement_is_neither_adopted_nor_in_force(step: str) -> None:
    with pytest.raises(ValidationError) as refusal:
        record_of(Kind.MEASURE, "statement", {"legal_form": "policy-statement", "dates": {step: "2025-01-01"}})
    [error] = refusal.value.errors()
    assert error["type"] == "bad-date"
    assert error["msg"] == (
        "a policy-statement has no 'adopted' or 'in_force'; remove the date, or change 'legal_form'"
    )


def test_an_unknown_key_is_an_error_not_ignored() -> None:
    with pytest.raises(ValidationError, match="Extra inputs are not permitted"):
        record_of(Kind.MEASURE, "ban", {"dates": {}, "colour": "red"})


def test_the_earliest_date_is_found_in_the_parts_too() -> None:
    measure = record_of(
        Kind.MEASURE,
        "ban",
        {"dates": {"adopted": "2025-03"}, "parts": [{"id": "a", "title": "A", "dates": {"announced": "2025-01"}}]},
    )
    assert isinstance(measure, Measure)
    assert str(measure.earliest_date) == "2025-01"


def test_a_measure_without_dates_has_no_earliest_one_and_without_a_document_no_number() -> None:
    measure = record_of(Kind.MEASURE, "ban", {"dates": {}})
    assert isinstance(measure, Measure)
    assert measure.earliest_date is None
    assert measure.document_numbers == ()
    assert record_of(Kind.MEASURE, "ban", {"dates": {}, "document": "Decree 1"}).document_numbers == ("Decree 1",)
