"""Every rule has a wrong file, the exact words that are said of it, and the file corrected."""

import re
from pathlib import Path

import pytest

from generator.checking.check import check
from generator.reading.content import read_content
from tests.checking.rules_in_code import rules_in_code
from tests.checking.wrong_files import BASE, FIXTURES, TODAY, printed, problems_of, rules_with_fixture


def test_every_rule_in_the_code_has_a_fixture_and_every_fixture_a_rule() -> None:
    assert rules_with_fixture() == sorted(rules_in_code())


def test_every_rule_has_a_paragraph_and_every_paragraph_a_rule() -> None:
    paragraphs = (
        (BASE.parents[2] / "CONTRIBUTING.md").read_text(encoding="utf-8").partition("## What the checker says")[2]
    )
    assert sorted(re.findall(r"\*\*([a-z0-9-]+)\*\*", paragraphs)) == sorted(rules_in_code())


def test_the_archive_that_fixtures_are_laid_over_is_in_order() -> None:
    assert check(read_content(BASE), TODAY).problems == ()


@pytest.mark.parametrize("rule", rules_with_fixture())
def test_a_wrong_file_is_told_in_the_expected_words(rule: str, tmp_path: Path) -> None:
    expected = (FIXTURES / rule / "expected.txt").read_text(encoding="utf-8")
    assert expected
    assert printed(problems_of(rule, "wrong", tmp_path)) == expected


@pytest.mark.parametrize("rule", rules_with_fixture())
def test_a_wrong_file_breaks_no_rule_but_its_own(rule: str, tmp_path: Path) -> None:
    assert {problem.rule for problem in problems_of(rule, "wrong", tmp_path)} == {rule}


@pytest.mark.parametrize("rule", rules_with_fixture())
def test_the_corrected_file_is_in_order(rule: str, tmp_path: Path) -> None:
    assert problems_of(rule, "corrected", tmp_path) == ()
