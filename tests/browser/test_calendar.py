"""The calendar is found from the first page, and can be entered at any day to come."""

import pytest
from playwright.sync_api import Browser, Page, expect


@pytest.mark.parametrize("day", ["2026-11-27", "2027-01-01"])
def test_it_can_be_entered_at_a_day(day: str, page: Page, home: str) -> None:
    page.goto(f"{home}calendar/#d-{day}")
    entry = page.locator(f"#d-{day}")
    expect(entry).to_be_in_viewport()
    expect(entry.locator("time").first).to_have_attribute("datetime", day)


def test_the_first_page_leads_to_it_and_what_has_passed_says_so(page: Page, home: str) -> None:
    page.goto(home)
    page.get_by_role("link", name="The whole calendar").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Calendar")
    passed = page.locator("section", has=page.locator("#past")).locator(".entry")
    expect(passed.first).to_contain_text("outcome not verified")


def test_what_one_act_suspended_together_stands_together(page: Page, home: str) -> None:
    page.goto(f"{home}calendar/")
    passed = page.locator(".entry").filter(has_text="10 November 2026").filter(has_text="requirement would first apply")
    expect(passed.locator(".title")).to_have_count(4)


def test_it_moves_on_with_the_readers_day(browser: Browser, home: str) -> None:
    with browser.new_context() as context:
        context.clock.set_fixed_time("2026-12-20T12:00:00Z")
        page = context.new_page()
        page.goto(f"{home}calendar/")
        sections = {name: page.locator("section", has=page.locator(f"#{name}")) for name in ("next", "past", "later")}
        passed = sections["past"].locator("#d-2026-11-27")
        expect(passed).to_contain_text("23 days ago")
        expect(passed).to_contain_text("outcome not verified", use_inner_text=True)
        expect(sections["next"].locator("#d-2026-12-31")).to_be_visible()
        expect(page.locator("#d-2026-11-09")).to_be_hidden()
        expect(page.locator(".empty:visible")).to_have_count(0)
        context.clock.set_fixed_time("2041-06-01T12:00:00Z")
        page.reload()
        expect(page.locator(".day:visible")).to_have_count(0)
        expect(page.locator(".empty:visible")).to_have_count(3)
