"""Where a value stands in its file."""

import pytest

from generator.reading.locating import Location, locate
from generator.reading.yaml_nodes import parse_mapping

_ROOT = parse_mapping("title: Ban\nscope:\n  - {commodity: gallium}\n  - commodity: terbim\n    hs: [2804]\n")


@pytest.mark.parametrize(
    ("location", "place"),
    [
        ((), (1, 1)),
        (("title",), (1, 8)),
        (("scope",), (3, 3)),
        (("scope", 0), (3, 5)),
        (("scope", 0, "commodity"), (3, 17)),
        (("scope", 1, "commodity"), (4, 16)),
        (("scope", 1, "hs", 0), (5, 10)),
    ],
)
def test_a_location_leads_to_its_value(location: Location, place: tuple[int, int]) -> None:
    assert locate(_ROOT, location) == place


def test_at_key_it_leads_to_the_key() -> None:
    assert locate(_ROOT, ("scope", 1, "commodity"), at_key=True) == (4, 5)


@pytest.mark.parametrize(
    ("location", "place"),
    [(("targets",), (1, 1)), (("scope", 7), (3, 3)), (("scope", 1, "note"), (4, 5)), (("scope", "rows", 0), (3, 5))],
)
def test_what_is_missing_is_placed_at_the_nearest_thing_around_it(location: Location, place: tuple[int, int]) -> None:
    assert locate(_ROOT, location) == place
