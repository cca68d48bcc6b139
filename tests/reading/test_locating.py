"""Where a value stands in its file."""

from pathlib import Path

import pytest

from generator.reading.locating import Location, locate, locate_in_file
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


def test_a_file_that_can_no_longer_be_read_is_placed_on_its_first_line(tmp_path: Path) -> None:
    assert locate_in_file(tmp_path / "gone.yml", ("title",)) == (1, 1)
    broken = tmp_path / "broken.yml"
    broken.write_text("a: [", encoding="utf-8")
    assert locate_in_file(broken, ("title",)) == (1, 1)


def test_a_value_is_found_in_a_file(tmp_path: Path) -> None:
    file = tmp_path / "brief.md"
    file.write_text("---\ntitle: Brief\n---\n", encoding="utf-8")
    assert locate_in_file(file, ("title",)) == (2, 8)
