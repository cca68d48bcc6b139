"""The calendar is found from the first page, and can be entered at any day to come."""

import pytest
from playwright.sync_api import Page, expect


@pytest.mark.parametrize("day", ["2026-11-27", "2027-01-01"])
def test_it_can_be_entered_at_a_day(day: str, page: Page, home: str) -> None:
    page.goto(f"{home}calendar/#d-{day}")
    entry = page.locator(f"#d-{day}")
    expect(entry).to_be_in_viewport()
    expect(entry.locator("time")).to_have_attribute("datetime", day)


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
