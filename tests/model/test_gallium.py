"""What binds gallium in the real archive on ten days."""

from datetime import date
from pathlib import Path

import pytest

from generator.checking.check import check
from generator.model.archive import Archive
from generator.model.binding import Question
from generator.reading.content import read_content
from tests.model.test_binding import answers

_TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def archive() -> Archive:
    found = check(read_content(Path(__file__).parents[2] / "content"), _TODAY).archive
    assert found is not None
    return found


_LICENCE = "cn-dual-use-list-2024 gallium-germanium"
_BAN = "cn-mofcom-2024-46 art-2-metals"
_MILITARY = "cn-mofcom-2024-46 art-1"


@pytest.mark.parametrize(
    ("on", "ban", "licence", "military"),
    [
        ("2023-07-20", None, None, None),
        ("2023-09-01", None, None, None),
        ("2024-12-02", None, "binding", None),
        ("2024-12-04", "binding", "binding", "limited"),
        ("2025-05-01", "binding", "binding", "limited"),
        ("2025-11-08", "binding", "binding", "limited"),
        ("2025-11-09", "suspended", "binding", "limited"),
        ("2025-12-01", "suspended", "binding", "limited"),
        ("2026-11-23", "suspended", "binding", "limited"),
        ("2026-11-28", "binding", "binding", "limited"),
    ],
)
def test_gallium_from_china_to_the_united_states(
    archive: Archive, on: str, ban: str | None, licence: str | None, military: str | None
) -> None:
    found = answers(archive, Question("gallium", "CN", "US"), date.fromisoformat(on), _TODAY)
    group_of = {name: group for group, names in found.items() for name in names}
    assert (group_of.get(_BAN), group_of.get(_LICENCE), group_of.get(_MILITARY)) == (ban, licence, military)


def test_before_the_consolidated_list_the_announcement_of_2023_binds_gallium(archive: Archive) -> None:
    before = answers(archive, Question("gallium", "CN", "US"), date(2023, 9, 1), _TODAY)
    after = answers(archive, Question("gallium", "CN", "US"), date(2024, 12, 2), _TODAY)
    assert "cn-mofcom-2023-23" in before["binding"]
    assert all("cn-mofcom-2023-23" not in names for names in after.values())


def test_the_ban_on_the_united_states_does_not_reach_japan(archive: Archive) -> None:
    found = answers(archive, Question("gallium", "CN", "JP"), date(2024, 12, 4), _TODAY)
    assert all(_BAN not in names for names in found.values())
