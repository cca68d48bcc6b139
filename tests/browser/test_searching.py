"""The search finds what readers type, at its own address and from the header of every page."""

import re

import pytest
from playwright.sync_api import Page, expect

LICENSING = "measures/cn-mofcom-2025-18/"
QUERIES = ["No. 18 of 2025", "dysprosium", "商务部"]


def result(page: Page) -> str:
    """The selector of the result that leads to the licensing measure."""
    return f'.search-page ol a[href$="/{LICENSING}"]'


@pytest.mark.parametrize("query", QUERIES)
def test_a_query_in_the_address_finds_the_measure(page: Page, home: str, query: str) -> None:
    page.goto(f"{home}search/?q={query}")
    expect(page.locator(result(page))).to_be_visible()
    expect(page.get_by_role("status")).to_have_text(re.compile(r"\d+ records? found"))
    page.locator(result(page)).click()
    expect(page).to_have_url(home + LICENSING)


@pytest.mark.parametrize("query", QUERIES)
def test_typing_in_the_header_of_any_page_finds_the_measure(page: Page, home: str, query: str) -> None:
    page.goto(f"{home}commodities/gallium/")
    page.get_by_role("banner").get_by_role("searchbox").fill(query)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(re.escape(f"{home}search/") + r"\?q=."))
    expect(page.locator(result(page))).to_be_visible()
    expect(page.locator("#query")).to_have_value(query)


def test_typing_on_the_search_page_searches_and_keeps_the_query_in_the_address(page: Page, home: str) -> None:
    page.goto(f"{home}search/")
    page.locator("#query").press_sequentially("dysprosium")
    expect(page.locator(result(page))).to_be_visible()
    expect(page).to_have_url(f"{home}search/?q=dysprosium")
    page.locator("#query").fill("")
    expect(page.locator(".search-page ol li")).to_have_count(0)
    expect(page).to_have_url(f"{home}search/")


def test_a_document_number_finds_its_own_measure_first(page: Page, home: str) -> None:
    page.goto(f"{home}search/?q=No. 46 of 2024")
    first = page.locator(".search-page ol a").first
    expect(first).to_have_attribute("href", re.compile("measures/cn-mofcom-2024-46/$"))


def test_what_is_not_there_is_said_not_to_be_found(page: Page, home: str) -> None:
    page.goto(f"{home}search/?q=zzzzqqqq")
    expect(page.get_by_role("status")).to_have_text(re.compile("^(0|No) records found"))
