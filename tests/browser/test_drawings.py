"""Drawings are read, switched to words, followed by mouse and by keyboard, and keep their place on narrow screens."""

import itertools
import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_reading import NARROW
from tests.support.project import TODAY

_COMMODITY = "commodities/gallium/"


def test_a_lifeline_is_followed_by_a_click_on_its_bar(page: Page, home: str) -> None:
    page.goto(home + _COMMODITY)
    row = page.locator(".lifelines li").filter(has_text="Article 2").first
    row.scroll_into_view_if_needed()
    bars = row.locator(".bars").bounding_box()
    assert bars
    page.mouse.click(bars["x"] + bars["width"] / 2, bars["y"] + bars["height"] / 2)
    expect(page).to_have_url(f"{home}measures/cn-mofcom-2024-46/")


@pytest.mark.parametrize("address", ["measures/cn-mofcom-2025-18/", "measures/cn-mofcom-2024-46/", _COMMODITY])
@pytest.mark.parametrize("width", [1280, NARROW])
def test_a_life_is_drawn_as_wide_as_its_axis(width: int, address: str, page: Page, home: str) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(home + address)
    axis = page.locator(".lifelines .time-axis").first.bounding_box()
    bars = page.locator(".lifelines ol > li > .bars").first.bounding_box()
    assert axis and bars and axis["width"] > 200
    assert (bars["x"], bars["width"]) == pytest.approx((axis["x"], axis["width"]), abs=1)


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


def opened(page: Page, address: str) -> None:
    """Open a page with the periodic table, and wait for the script that moves it through time."""
    page.goto(address)
    expect(page.locator(".moment-years span").first).to_be_visible()


def test_the_periodic_table_is_stepped_through_time(page: Page, home: str) -> None:
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    page.goto(home, wait_until="networkidle")
    assert not any(url.endswith("lives.json") for url in fetched)
    tile = page.locator(".tile[data-commodity=gallium]")
    expect(tile).to_have_class("tile control-control")
    expect(tile.locator(".shape-suspended")).to_have_count(1)
    page.get_by_role("slider", name="Month of the table").fill("0")
    expect(page.locator(".moment-said")).to_contain_text("On 1 January 2009")
    expect(tile).to_have_class("tile control-none")
    expect(page).to_have_url(f"{home}?on=2009-01-01#elements")
    page.get_by_label("On", exact=True).last.fill("2023-07-31")
    expect(page.locator(".moment-said")).to_contain_text("On 31 July 2023")
    expect(tile.locator(".shape-announced")).to_have_count(1)
    page.get_by_role("button", name="Later change").click()
    expect(page).to_have_url(f"{home}?on=2023-08-01#elements")
    expect(tile).to_have_class("tile control-control")
    page.get_by_role("button", name="Earlier change").click()
    expect(page.locator(".moment-said")).not_to_contain_text("1 August 2023")
    expect(tile).not_to_have_class("tile control-control")
    page.get_by_role("button", name="Today").click()
    expect(tile.locator(".shape-suspended")).to_have_count(1)
    expect(page).to_have_url(home)
    assert len([url for url in fetched if url.endswith("lives.json")]) == 1


def test_the_day_of_the_table_is_chosen_by_keyboard_and_said_in_words(page: Page, home: str) -> None:
    opened(page, home)
    page.get_by_role("slider", name="Month of the table").focus()
    page.keyboard.press("ArrowLeft")
    expect(page.locator(".moment-said")).to_contain_text("On 1 October 2026")
    page.keyboard.press("PageDown")
    expect(page.locator(".moment-said")).to_contain_text("On 1 October 2025")
    expect(page).to_have_url(f"{home}?on=2025-10-01#elements")
    page.get_by_text("The same in words").click()
    words = page.locator(".states-in-words")
    expect(words.locator("[data-state=ban]")).to_contain_text("Gallium")
    page.keyboard.press("Tab")
    page.get_by_role("slider", name="Month of the table").focus()
    page.keyboard.press("Home")
    expect(words.locator("[data-state=ban]")).to_be_hidden()
    expect(page.locator(".moment-said")).to_contain_text("On 1 January 2009")


def test_an_address_shows_the_table_of_its_day_as_far_as_a_country_set_it(page: Page, home: str) -> None:
    opened(page, f"{home}?on=2025-04-10&by=US#elements")
    expect(page.locator(".moment-said")).to_contain_text("On 10 April 2025, set by United States")
    expect(page.get_by_label("set by")).to_have_value("US")
    gallium = page.locator(".tile[data-commodity=gallium]")
    expect(gallium).not_to_have_class("tile control-ban")
    page.get_by_label("set by").select_option("China")
    expect(gallium).to_have_class("tile control-ban")
    expect(page).to_have_url(f"{home}?on=2025-04-10&by=CN#elements")


def test_the_day_of_the_table_is_chosen_by_touch(browser: Browser, home: str) -> None:
    with browser.new_context(has_touch=True, is_mobile=True, viewport={"width": NARROW, "height": 844}) as context:
        context.clock.set_fixed_time(f"{TODAY}T12:00:00Z")
        page = context.new_page()
        opened(page, home)
        line = page.get_by_role("slider", name="Month of the table")
        line.scroll_into_view_if_needed()
        box = line.bounding_box()
        assert box and box["height"] >= 24
        page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        expect(page.locator(".moment-said")).to_contain_text("2017")
        page.get_by_role("button", name="Later change").tap()
        expect(page).to_have_url(re.compile(r"\?on=201[789]-\d\d-\d\d#elements$"))


def test_a_page_of_the_past_is_not_shown_where_the_states_cannot_be_fetched(page: Page, home: str) -> None:
    page.route("**/lives.json", lambda route: route.fulfill(body="{"))
    opened(page, home)
    page.get_by_role("button", name="Earlier change").click()
    expect(page.locator(".moment-said")).to_contain_text("could not be loaded")
    expect(page.locator(".tile[data-commodity=gallium]")).to_have_class("tile control-control")
