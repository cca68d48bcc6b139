"""Lives cut into stretches: what a reader sees as one, what is known up to today, what follows the terms after it."""

from datetime import date
from typing import Any

from generator.model.archive import Archive
from generator.model.coverage import CoverageIndex
from generator.pages.stretches import Stretch, stretches_of_part, stretches_of_whole, while_covered
from tests.builders import archive_of

_TODAY = date(2026, 11, 23)
_TOMORROW = date(2026, 11, 24)
_START = {"announced": "2025-03-01", "adopted": "2025-04-04", "in_force": "2025-05-01"}


def _archive(measure: dict[str, Any], *changes: dict[str, Any]) -> Archive:
    events = {f"act-{number}": change for number, change in enumerate(changes)}
    return archive_of(
        {
            "measures": {"licence": {"dates": _START, "checked": "2026-07-05", **measure}},
            "events": {
                name: {"date": change["from"], "changes": [{"measure": "licence", **change}]}
                for name, change in events.items()
            },
            "commodities": {"gallium": {}, "ores": {}},
        }
    )


def _told(stretches: tuple[Stretch, ...]) -> list[str]:
    """Each stretch as text: verdict, whom, rate, days, whether ahead."""
    return [
        " ".join(
            (
                stretch.verdict or "not covered",
                *(["limited"] if stretch.limited else []),
                *([stretch.level] if stretch.level else []),
                f"{stretch.start}..{stretch.stop or ''}",
                *(["ahead"] if stretch.ahead else []),
            )
        )
        for stretch in stretches
    ]


def _life(archive: Archive, part: str | None = None) -> list[str]:
    return _told(stretches_of_part(archive.life(archive.measure("licence")).life_of(part), _TODAY))


def test_a_life_begins_when_something_is_known_and_is_cut_after_today() -> None:
    assert _life(_archive({})) == [
        "announced 2025-03-01..2025-04-04",
        "scheduled 2025-04-04..2025-05-01",
        f"in-force 2025-05-01..{_TOMORROW}",
        f"in-force {_TOMORROW}.. ahead",
    ]


def test_an_unverified_outcome_is_shown_up_to_today_and_the_terms_after_it() -> None:
    suspension = {"change": "suspended", "from": "2025-11-09", "through": "2026-11-09"}
    assert _life(_archive({}, suspension))[2:] == [
        "in-force 2025-05-01..2025-11-09",
        "suspended 2025-11-09..2026-11-10",
        f"outcome-unverified 2026-11-10..{_TOMORROW}",
        f"in-force {_TOMORROW}.. ahead",
    ]


def test_a_suspension_that_ends_after_today_is_followed_by_what_the_terms_say() -> None:
    suspension = {"change": "suspended", "from": "2025-11-09", "through": "2026-11-27"}
    assert _life(_archive({}, suspension))[3:] == [
        f"suspended 2025-11-09..{_TOMORROW}",
        f"suspended {_TOMORROW}..2026-11-28 ahead",
        "in-force 2026-11-28.. ahead",
    ]


def test_what_binds_only_some_and_rates_are_told_while_it_binds() -> None:
    measure = {"applies_to": "listed-entities", "levels": [{"level": "10 %", "from": "2025-05-01"}]}
    repeal = {"change": "repealed", "from": "2025-08-01"}
    assert _life(_archive(measure, repeal)) == [
        "announced 2025-03-01..2025-04-04",
        "scheduled 2025-04-04..2025-05-01",
        "in-force limited 10 % 2025-05-01..2025-08-01",
        f"repealed 2025-08-01..{_TOMORROW}",
        f"repealed {_TOMORROW}.. ahead",
    ]


def test_days_on_which_nothing_changes_for_the_reader_do_not_part_a_stretch() -> None:
    amended = {"change": "amended", "from": "2025-08-01"}
    assert _life(_archive({}, amended)) == _life(_archive({}))


def test_a_whole_is_told_by_all_its_parts() -> None:
    parts = [
        {"id": "one", "title": "One", "applies_to": "military-end-users"},
        {"id": "two", "title": "Two", "dates": {"in_force": "2026-01-01"}},
    ]
    archive = _archive({"parts": parts}, {"change": "repealed", "part": "two", "from": "2026-06-01"})
    assert _told(stretches_of_whole(archive.life(archive.measure("licence")), _TODAY)) == [
        "announced 2025-03-01..2025-04-04",
        "scheduled 2025-04-04..2025-05-01",
        "in-force limited 2025-05-01..2026-01-01",
        "in-force 2026-01-01..2026-06-01",
        f"in-force limited 2026-06-01..{_TOMORROW}",
        f"in-force limited {_TOMORROW}.. ahead",
    ]


def _covered(measure: dict[str, Any], commodity: str = "gallium") -> list[str]:
    archive = _archive(measure)
    [coverage] = CoverageIndex(archive).of(commodity)
    life = stretches_of_part(archive.life(archive.measure("licence")).life_of(None), _TODAY)
    return _told(while_covered(archive, coverage, commodity, life))


def test_a_life_concerns_goods_only_while_a_row_names_them() -> None:
    row = {"commodity": "gallium", "from": "2025-07-01", "until": "2026-01-01"}
    assert _covered({"scope": [row]}) == [
        "in-force 2025-07-01..2026-01-01",
        f"not covered 2026-01-01..{_TOMORROW}",
        f"not covered {_TOMORROW}.. ahead",
    ]


def test_a_life_does_not_concern_goods_that_are_taken_out() -> None:
    scope = [{"commodity": "gallium"}]
    assert _covered({"scope": scope, "excludes": [{"commodity": "gallium"}]}) == []
    assert _covered({"scope": scope, "excludes": [{"commodity": "gallium", "from": "2026-01-01"}]})[2:] == [
        "in-force 2025-05-01..2026-01-01",
        f"not covered 2026-01-01..{_TOMORROW}",
        f"not covered {_TOMORROW}.. ahead",
    ]


def test_a_life_concerns_goods_of_which_some_forms_are_taken_out() -> None:
    excludes = [{"commodity": "gallium", "forms": ["scrap"]}]
    assert _covered({"scope": [{"commodity": "gallium"}], "excludes": excludes}) == _life(_archive({}))
