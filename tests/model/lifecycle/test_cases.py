"""The table of life-cycle cases, case by case."""

from collections import Counter

import pytest

from generator.model.lifecycle.verdict import Flag, Verdict
from tests.model.lifecycle.cases import Case, cases


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_a_measure_stands_as_the_table_says(case: Case) -> None:
    assert case.ask() == case.answer


def test_names_of_cases_are_unique() -> None:
    repeated = [name for name, count in Counter(case.name for case in cases()).items() if count > 1]
    assert repeated == []


def test_the_table_shows_every_verdict() -> None:
    assert {case.answer.verdict for case in cases()} == {verdict.value for verdict in Verdict}


def test_the_table_shows_every_flag() -> None:
    assert {flag for case in cases() for flag in case.answer.flags} == {flag.value for flag in Flag}
