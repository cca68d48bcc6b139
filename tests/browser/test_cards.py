"""A link to a record says on demand what it leads to, by mouse, keyboard and touch, and is followed as ever."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, CDPSession, Locator, Page, expect

from tests.browser.test_reading import NARROW
from tests.support.browsing import Watch
from tests.support.project import ROOT, TODAY

_BRIEF = "briefs/london-june-2025/"
_BAN = "measures/cn-mofcom-2024-46/"
_LINK = f'a[href="../../{_BAN}"]'


@pytest.fixture
def link(page: Page, home: str) -> Locator:
    """The first link to the ban in the text of the brief."""
    page.goto(home + _BRIEF)
    return page.locator(f".prose {_LINK}").first


def card(page: Page) -> Locator:
    return page.get_by_role("tooltip")


def test_a_pointer_at_rest_on_a_link_is_told_title_verdict_date_and_one_sentence(page: Page, link: Locator) -> None:
    link.hover()
    shown = card(page)
    expect(shown).to_be_visible()
    expect(shown).to_contain_text("Measure · MOFCOM Announcement No. 46 of 2024 · 3 December 2024")
    expect(shown.locator(".card-title")).to_have_text(re.compile("^Ban on exports of gallium"))
    expect(shown.locator(".verdict")).to_contain_text("Partly in force")
    expect(shown.locator(".card-text")).to_have_text(re.compile(r"\w.*[.…]$"))
    assert link.get_attribute("aria-describedby") == shown.get_attribute("id")
    assert link.get_attribute("title") is None


def test_the_card_stays_while_the_pointer_is_on_it_and_goes_when_it_has_left(page: Page, link: Locator) -> None:
    title = link.get_attribute("title")
    link.hover()
    expect(card(page)).to_be_visible()
    card(page).hover()
    page.wait_for_timeout(600)
    expect(card(page)).to_be_visible()
    page.mouse.move(2, 2)
    expect(card(page)).to_be_hidden()
    assert link.get_attribute("title") == title
    assert link.get_attribute("aria-describedby") is None


def test_escape_closes_it_and_it_stays_closed_while_the_pointer_does_not_leave(page: Page, link: Locator) -> None:
    link.hover()
    expect(card(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(card(page)).to_be_hidden()
    link.hover(position={"x": 3, "y": 3})
    page.wait_for_timeout(600)
    expect(card(page)).to_be_hidden()
    page.mouse.move(2, 2)
    link.hover()
    expect(card(page)).to_be_visible()


def test_it_does_not_cover_the_link_and_a_click_follows_it(page: Page, link: Locator, home: str) -> None:
    link.hover()
    expect(card(page)).to_be_visible()
    over, below = card(page).bounding_box(), link.bounding_box()
    assert over and below
    assert over["y"] >= below["y"] + below["height"] or over["y"] + over["height"] <= below["y"]
    link.click()
    expect(page).to_have_url(home + _BAN)


def test_the_focus_of_the_keyboard_shows_it_and_enter_follows_the_link(page: Page, link: Locator, home: str) -> None:
    page.keyboard.press("Tab")
    link.focus()
    expect(card(page)).to_contain_text("Partly in force")
    page.mouse.move(2, 2)
    page.wait_for_timeout(600)
    expect(card(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(card(page)).to_be_hidden()
    expect(link).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    expect(card(page)).to_be_visible()
    page.keyboard.press("Enter")
    expect(page).to_have_url(home + _BAN)


def test_no_link_asks_on_its_own_and_nothing_is_asked_before_the_first(page: Page, home: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(home + _BRIEF, wait_until="networkidle")
    assert not [url for url in asked if "/cards/" in url and "wake" not in url]
    links = page.locator("#content .prose a.record")
    assert links.count() > 10
    for number in range(links.count()):
        links.nth(number).hover()
        page.wait_for_timeout(400)
    files = [url for url in asked if url.endswith(".json")]
    assert len(files) == len(set(files)) <= int(page.locator("#content").get_attribute("data-card-files") or 0)


def test_links_to_lists_to_the_page_itself_and_elsewhere_show_none(page: Page, home: str) -> None:
    page.goto(home + _BAN)
    for selector in (".crumbs a", "section.sources a", "#content a[href^='#']"):
        found = page.locator(selector).first
        found.scroll_into_view_if_needed()
        found.hover()
        page.wait_for_timeout(600)
        expect(card(page).filter(visible=True)).to_have_count(0)


def test_it_tells_the_verdict_of_the_readers_day(browser: Browser, home: str) -> None:
    with browser.new_context() as context:
        context.clock.set_fixed_time("2026-11-25T12:00:00Z")
        watch = Watch(context, home)
        page = context.new_page()
        page.goto(f"{home}events/cn-mofcom-2025-72/")
        suspended = page.locator(f"#content {_LINK}").first
        suspended.hover()
        now = card(page).locator(".verdict")
        expect(now).to_be_visible()
        told = now.inner_text()
        page.goto(suspended.evaluate("link => link.href"))
        expect(page.locator(".answer .verdict").first).to_have_text(told)
        assert watch.events == []


def test_on_the_periodic_table_it_says_what_the_marks_of_a_tile_mean(page: Page, home: str) -> None:
    page.goto(home)
    page.locator(".tile[data-commodity=gallium]").hover()
    expect(card(page).locator(".card-standing")).to_contain_text("control, binds only some")
    expect(card(page).locator(".card-title")).to_have_text("Gallium")


def test_no_accessibility_rule_is_violated_while_it_is_open(page: Page, link: Locator) -> None:
    link.hover()
    expect(card(page)).to_be_visible()
    page.add_script_tag(path=ROOT / "node_modules" / "axe-core" / "axe.min.js")
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
    assert [rule["id"] for rule in found] == []


def test_it_has_room_on_a_phone(page: Page, home: str) -> None:
    page.set_viewport_size({"width": NARROW, "height": 700})
    page.goto(home + _BRIEF)
    for link in page.locator("#content .prose a.record").all()[:12]:
        link.hover()
        expect(card(page)).to_be_visible()
        box = card(page).bounding_box()
        assert box and box["x"] >= 0 and box["x"] + box["width"] <= NARROW
        page.mouse.move(1, 1)
        expect(card(page)).to_be_hidden()


@pytest.fixture
def phone(browser: Browser, home: str) -> Iterator[Page]:
    with browser.new_context(has_touch=True, is_mobile=True, viewport={"width": NARROW, "height": 844}) as context:
        context.clock.set_fixed_time(f"{TODAY}T12:00:00Z")
        watch = Watch(context, home)
        yield context.new_page()
        assert watch.events == []


def finger(page: Page) -> CDPSession:
    return page.context.new_cdp_session(page)


def point_on(link: Locator) -> dict[str, float]:
    """A point in the first line of a link."""
    point: dict[str, float] = link.evaluate(
        "link => (([line]) => ({x: line.x + 20, y: line.y + 8}))(link.getClientRects())"
    )
    return point


def press(page: Page, session: CDPSession, link: Locator) -> None:
    """Rest a finger on a link until its card appears, and leave it then."""
    expect(page.locator("#record-card")).to_be_attached()
    session.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [point_on(link)]})
    expect(card(page)).to_be_visible()
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def test_a_long_press_shows_it_and_a_tap_elsewhere_closes_it(phone: Page, home: str) -> None:
    phone.goto(home + _BRIEF)
    link = phone.locator(f".prose {_LINK}").first
    link.scroll_into_view_if_needed()
    press(phone, finger(phone), link)
    expect(card(phone)).to_contain_text("Partly in force")
    expect(phone).to_have_url(home + _BRIEF)
    phone.get_by_role("heading", level=1).tap()
    expect(card(phone)).to_be_hidden()


def test_a_tap_follows_the_link_also_after_its_card_was_shown(phone: Page, home: str) -> None:
    phone.goto(home + _BRIEF)
    link = phone.locator(f".prose {_LINK}").first
    link.tap()
    expect(phone).to_have_url(home + _BAN)
    phone.go_back()
    expect(phone).to_have_url(home + _BRIEF)
    link.scroll_into_view_if_needed()
    press(phone, finger(phone), link)
    expect(card(phone)).to_be_visible()
    link.tap()
    expect(phone).to_have_url(home + _BAN)


def test_a_finger_that_moves_on_scrolls_and_shows_nothing(phone: Page, home: str) -> None:
    phone.goto(home + _BRIEF)
    link = phone.locator(f".prose {_LINK}").first
    link.scroll_into_view_if_needed()
    session = finger(phone)
    start = point_on(link)
    session.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [start]})
    for step in range(1, 6):
        moved = {"x": start["x"], "y": start["y"] - 20 * step}
        session.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [moved]})
    phone.wait_for_timeout(800)
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    expect(card(phone).filter(visible=True)).to_have_count(0)
