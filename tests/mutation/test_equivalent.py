"""Explanations of mutants that no test can kill stay true as the code changes."""

from pathlib import Path

import pytest

from tests.mutation.equivalent import Explained, explained

_ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("row", explained(), ids=lambda row: " → ".join(row[1:])[:80])
def test_the_line_that_is_explained_stands_in_the_code(row: Explained) -> None:
    module, was, became = row
    code = " ".join((_ROOT / module).read_text(encoding="utf-8").split())
    assert " ".join(was.split()) in code
    assert was != became


def test_nothing_is_explained_twice() -> None:
    assert len(explained()) == len(set(explained()))
