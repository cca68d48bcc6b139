"""What somebody probably meant."""

import pytest

from generator.reading.suggestion import did_you_mean, nearest_to, one_of


@pytest.mark.parametrize(
    ("value", "allowed", "said"),
    [
        ("terbim", ["terbium", "erbium"], "did you mean 'terbium'?"),
        ("Talks", ["talks", "threat"], "did you mean 'talks'?"),
        ("xyz", ["b", "a"], "allowed: a, b"),
        ("xyz", [], ""),
        ("xyz", [f"term-{number}" for number in range(13)], ""),
        ("xyz", [f"t{number:02}" for number in range(12)], "allowed: " + ", ".join(f"t{n:02}" for n in range(12))),
    ],
)
def test_the_nearest_is_named_or_a_few_are_listed(value: str, allowed: list[str], said: str) -> None:
    assert did_you_mean(value, allowed) == said


def test_where_too_many_are_allowed_to_list_it_is_said_what_to_do() -> None:
    allowed = [f"term-{number}" for number in range(13)]
    assert did_you_mean("xyz", allowed, "add it first") == "add it first"
    assert did_you_mean("term-x", allowed, "add it first") == "did you mean 'term-9'?"


def test_where_nothing_else_will_do_all_that_is_allowed_is_listed() -> None:
    allowed = [f"t{number:02}" for number in range(20)]
    assert one_of("xyz", allowed) == "allowed: " + ", ".join(allowed)
    assert one_of("T01x", allowed) == "did you mean 't01'?"


def test_how_like_a_value_has_to_be_can_be_said() -> None:
    assert nearest_to("eu", ["peru"]) == "peru"
    assert nearest_to("eu", ["peru"], likeness=0.8) is None
