"""The band: ticks where days are, months that lead to their lists, every text escaped."""

import re
from datetime import date

from generator.drawings.band import Band, Lane, Month, draw_band
from tests.support.html import Page

_MONTHS = (
    Month(date(2025, 12, 1), "December 2025", 1, "m-2025-12"),
    Month(date(2026, 1, 1), "January 2026", 2, None),
)


def drawn(*lanes: Lane, today: date | None = None) -> Page:
    return Page(str(draw_band(Band(_MONTHS, lanes, today))))


def ticks(page: Page) -> list[tuple[float, int]]:
    """From the left where each tick stands, of 200, and how tall it is, of 24."""
    [path] = page.with_class("band-ticks")
    return [(float(x), int(height)) for x, height in re.findall(r"M([\d.]+) 24v-(\d+)", path.attributes["d"])]


def test_days_stand_in_the_order_of_time_and_several_entries_stand_taller() -> None:
    days = (date(2025, 12, 31), date(2025, 12, 1), date(2026, 1, 31), date(2025, 12, 31))
    first, middle, last = ticks(drawn(Lane("acts", "Acts", days)))
    assert 0 < first[0] < 5 < 95 < middle[0] < 100 < 195 < last[0] < 200
    assert first[1] == last[1] < middle[1]


def test_a_tick_never_grows_out_of_its_lane() -> None:
    assert ticks(drawn(Lane("acts", "Acts", (date(2026, 1, 1),) * 40)))[0][1] == 24


def test_a_month_that_is_listed_is_a_link_that_says_how_much_it_holds() -> None:
    page = drawn()
    [link] = page.all("a")
    assert link.attributes == {"href": "#m-2025-12"}
    assert link.text == "Dec 2025: 1 entry"
    assert "Jan 2026: 2 entries" in page.text


def test_today_is_marked_in_each_lane_where_it_lies_within() -> None:
    lanes = (Lane("acts", "Acts", ()), Lane("talks", "Talks", ()))
    assert drawn(*lanes).with_class("band-today") == []
    page = drawn(*lanes, today=date(2026, 1, 16))
    assert [line.attributes["d"] for line in page.with_class("band-today")] == ["M150 0v24"] * 2
    [head] = page.with_class("band-head")
    assert head.text == "16 January 2026"
    assert head.inner[0].attributes["x"] == "75.0%"


def test_names_are_text() -> None:
    page = drawn(Lane("acts", "<b>Acts & more", ()))
    assert page.all("b") == []
    assert "<b>Acts & more" in page.text
