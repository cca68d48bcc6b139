"""What somebody probably meant."""

import pytest

from generator.reading.suggestion import did_you_mean


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
