"""Drawings are read, switched to words, followed by mouse and by keyboard, and keep their place on narrow screens."""

import itertools

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_reading import NARROW

_COMMODITY = "commodities/gallium/"


def test_a_lifeline_is_followed_by_a_click_on_its_bar(page: Page, home: str) -> None:
    page.goto(home + _COMMODITY)
    row = page.locator(".lifelines li").filter(has_text="Article 2").first
    row.scroll_into_view_if_needed()
    bars = row.locator(".bars").bounding_box()
    assert bars
    page.mouse.click(bars["x"] + bars["width"] / 2, bars["y"] + bars["height"] / 2)
    expect(page).to_have_url(f"{home}measures/cn-mofcom-2024-46/")


def test_lives_are_told_in_words_on_demand_and_to_screen_readers_always(page: Page, home: str) -> None:
    page.goto(home + _COMMODITY)
    row = page.locator(".lifelines li").filter(has_text="Article 2").first
    words = row.locator(".words")
    told = "suspended from 9 November 2025; by its terms in force from 28 November 2026"
    assert "- time: 28 November 2026" in row.aria_snapshot()
    box = words.bounding_box()
    assert box and box["height"] <= 1
    page.get_by_label("All dates in words").check()
    expect(words).to_contain_text(told)
    box = words.bounding_box()
    assert box and box["height"] > 10


@pytest.mark.parametrize("width", [1280, NARROW])
def test_a_tile_of_the_periodic_table_is_reached_and_followed_by_keyboard(width: int, page: Page, home: str) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(home)
    page.locator(".periodic-table .table-scroll").focus()
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.dataset.commodity") == "dysprosium":
            break
    focused = page.locator(":focus")
    expect(focused).to_be_in_viewport()
    expect(focused).to_contain_text("Dysprosium")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{home}commodities/dysprosium/")


@pytest.mark.parametrize("width", [1280, NARROW])
def test_lanes_of_neighbouring_rows_meet(width: int, page: Page, home: str) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(f"{home}events/london-framework-2025/")
    boxes = [lanes.bounding_box() for lanes in page.locator(".chain.drawn .lanes").all()]
    assert len(boxes) > 2
    for above, below in itertools.pairwise(boxes):
        assert above and below
        assert above["y"] + above["height"] == pytest.approx(below["y"], abs=0.6)
        assert above["x"] == below["x"]
