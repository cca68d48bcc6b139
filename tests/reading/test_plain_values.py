"""The fast reader says what the strict one says, or refuses what it refuses."""

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.reading.plain_values import NotPlain, plain_mapping
from generator.reading.yaml_nodes import UnreadableFile, parse_mapping

_TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=8)
_VALUES = st.recursive(_TEXT, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_TEXT, inner, max_size=3))


def strictly(text: str) -> dict[str, Any] | None:
    """What the strict reader makes of a text, None if it refuses it."""
    try:
        return parse_mapping(text).plain()
    except UnreadableFile:
        return None


def fast(text: str) -> dict[str, Any] | None:
    """What the fast reader makes of a text, None if it refuses it."""
    try:
        return plain_mapping(text)
    except NotPlain:
        return None


@given(st.dictionaries(_TEXT, _VALUES, min_size=1, max_size=4), st.sampled_from([None, False, True]))
def test_what_is_in_order_reads_the_same(values: dict[str, Any], flow: bool | None) -> None:
    text = yaml.safe_dump(values, default_flow_style=flow, allow_unicode=True, default_style='"')
    untagged = text.replace("!!str ", "")
    assert fast(untagged) == strictly(untagged) == values


@given(st.text(alphabet="ab:-?[]{},&*!|>'\"#%@ \n\t0", max_size=30))
def test_any_text_is_read_or_refused_alike(text: str) -> None:
    assert fast(text) == strictly(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "- a",
        "text",
        "a: 1\na: 2",
        "a: &x 1",
        "a: &x [1]",
        "&x {a: 1}",
        "a: *x",
        "*x : 1",
        "&x a: 1",
        "a: !!int 1",
        "!x a: 1",
        "a: !x {b: 1}",
        "? [a]\n: 1",
        "a: 1\n---\nb: 2",
        "a: [1, 2",
        "a: " + "[" * 50 + "]" * 50,
        "a: " + "[" * (200 * 1024),
    ],
)
def test_what_the_strict_reader_refuses_is_not_plain(text: str) -> None:
    assert strictly(text) is None
    with pytest.raises(NotPlain):
        plain_mapping(text)


def test_values_are_read_as_deep_as_the_strict_reader_reads_them() -> None:
    text = "a: " + "[" * 49 + "]" * 49
    assert fast(text) == strictly(text) != None  # noqa: E711 - all three at once
