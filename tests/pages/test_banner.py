"""What is told on every deep link into a measure's page."""

from datetime import date
from typing import Any

import pytest

from generator.pages.banner import Banner, banner, later_banners
from generator.pages.presenter import Presenter
from tests.builders import archive_of

TODAY = date(2026, 11, 23)
IN_FORCE = {"in_force": "2025-01-01"}


def presented(
    measure: dict[str, Any], *changes: dict[str, Any], others: dict[str, Any] | None = None
) -> tuple[Banner | None, dict[str, Banner | None]]:
    """The banner of a measure that an act changes, then those of later days."""
    act = {"date": "2026-01-01", "document": "Act 1", "changes": [{"measure": "ban", **change} for change in changes]}
    archive = archive_of({"measures": {"ban": measure, **(others or {})}, "events": {"act": act} if changes else {}})
    presenter = Presenter(archive, TODAY)
    ban = archive.measure("ban")
    return banner(presenter, ban), {later.day: later.view for later in later_banners(presenter, ban)}


def rows_of(shown: Banner | None) -> list[tuple[str, tuple[str, ...]]]:
    assert shown
    return [(row.verdict.sentence, row.parts) for row in shown.rows]


def test_a_measure_in_force_has_none() -> None:
    assert presented({"dates": IN_FORCE}) == (None, {})


def test_a_suspension_is_told_with_its_act_what_then_and_its_source() -> None:
    shown, later = presented({"dates": IN_FORCE}, {"change": "suspended", "through": "2026-11-27"})
    assert rows_of(shown) == [("Suspended through 27 November 2026", ())]
    assert shown
    [row] = shown.rows
    assert [act.title for act in row.acts] == ["Act 1"]
    assert row.then == "by its terms the licensing requirement applies again"
    assert row.reason is None
    assert [source.url for source in row.sources] == ["https://example.org/text"]
    assert {day: rows_of(view) for day, view in later.items()} == {
        "2026-11-28": [("Outcome unverified since 28 November 2026", ())]
    }


def test_what_will_be_in_force_loses_it_on_that_day() -> None:
    shown, later = presented(
        {"dates": IN_FORCE},
        {"change": "suspended", "until": "indefinite"},
        {"change": "reinstated", "from": "2026-12-24"},
    )
    assert rows_of(shown) == [("Suspended until 24 December 2026", ())]
    assert later == {"2026-12-24": None}


@pytest.mark.parametrize("same", [True, False])
def test_the_successor_is_named_unless_it_is_the_act(same: bool) -> None:
    successor = {"title": "New ban", "document": "Act 2", "dates": {"in_force": "2026-03-01"}}
    change = {"change": "replaced", "by": "new", "from": "2026-03-01"}
    if same:
        successor["changes"] = [{"measure": "ban", **change}]
    shown, _ = presented({"dates": IN_FORCE}, *([] if same else [change]), others={"new": successor})
    assert rows_of(shown) == [("Replaced 1 March 2026", ())]
    assert shown
    [row] = shown.rows
    assert [act.title for act in row.acts] == ["Act 2" if same else "Act 1"]
    assert [other.title for other in row.successors] == ([] if same else ["Act 2"])


def test_parts_that_stand_alike_share_a_row_and_are_named_shortly() -> None:
    parts = [{"id": f"part-{number}", "title": f"Article {number}: more of it"} for number in (1, 2, 3)]
    changes = [{"change": "suspended", "part": part, "through": "2026-11-27"} for part in ("part-2", "part-3")]
    shown, later = presented({"dates": IN_FORCE, "parts": parts}, *changes)
    assert shown and shown.whole and shown.whole.label == "Partly in force"
    assert rows_of(shown) == [("Suspended through 27 November 2026", ("Article 2", "Article 3"))]
    assert shown.rows[0].then == "by its terms the licensing requirement applies again"
    assert rows_of(later["2026-11-28"]) == [("Outcome unverified since 28 November 2026", ("Article 2", "Article 3"))]


def test_an_ended_part_is_told_beside_a_whole_in_force() -> None:
    parts = [{"id": "one", "title": "One"}, {"id": "two", "title": "Two"}]
    shown, _ = presented({"dates": IN_FORCE, "parts": parts}, {"change": "repealed", "part": "two"})
    assert shown and shown.whole and shown.whole.label == "In force"
    assert rows_of(shown) == [("Repealed 1 January 2026", ("Two",))]


def test_of_many_ways_of_standing_two_are_told_and_the_rest_counted() -> None:
    parts = [{"id": f"part-{number}", "title": f"Article {number}"} for number in range(5)]
    changes = [
        {"change": "suspended", "part": f"part-{number}", "through": f"2026-12-0{number}"} for number in range(1, 5)
    ]
    shown, _ = presented({"dates": IN_FORCE, "parts": parts}, *changes)
    assert shown
    assert (len(shown.rows), shown.more) == (2, 2)
