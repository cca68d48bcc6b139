"""Looking up an HS code, and narrowing lists, as a reader does it."""

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect


def table(page: Page, name: str) -> Locator:
    """The rows of a table of results."""
    return page.locator(".hs-found").get_by_role("table", name=name, exact=True).locator("tbody tr")


def test_a_code_typed_is_looked_up_and_stands_in_the_address(page: Page, home: str) -> None:
    page.goto(f"{home}hs/")
    field = page.get_by_label("A code of 6 to 10 digits")
    field.click()
    field.press_sequentially("8112.92")
    expect(page.get_by_role("status")).to_contain_text("8112.92: 0 certain")
    expect(page).to_have_url(f"{home}hs/?code=8112.92")
    expect(table(page, "Certain")).to_have_count(0)


def test_a_bare_basket_code_gives_only_possible_matches_and_says_why(page: Page, home: str) -> None:
    page.goto(f"{home}hs/?code=811292")
    rows = table(page, "Possible by code")
    expect(rows.filter(has_text="Gallium").first).to_contain_text("possible")
    expect(rows.filter(has_text="Germanium").first).to_contain_text("ex")
    expect(page.locator(".hs-found .terms")).to_contain_text("The act states longer codes within the one asked about")
    ban = page.locator(".hs-found tbody tr").filter(has_text="No. 46 of 2024").filter(has_text="Article 2")
    expect(ban.first).to_contain_text("Suspended through 27 November 2026")


def test_a_national_code_tells_the_goods_of_one_code_apart_as_far_as_it_can(page: Page, home: str) -> None:
    page.goto(f"{home}hs/?code=8112921090")
    expect(page.locator(".hs-found")).to_contain_text("If yours are those of another country")
    rows = page.locator(".hs-found .hs-rows tbody tr")
    expect(rows.filter(has_text="8112921090").first).not_to_contain_text("first six digits only")
    expect(rows.filter(has_text="8112929090").first).to_contain_text("first six digits only")


@pytest.mark.parametrize("code", ["8110200000", "8110.20", "2841801000"])
def test_a_code_the_act_prints_and_means_whole_is_a_certain_match(code: str, page: Page, home: str) -> None:
    page.goto(f"{home}hs/?code={code}")
    expect(page.locator(".hs-found .match").filter(has_text="certain").first).to_be_visible()
    expect(table(page, "Possible by code").filter(has_text="certain")).to_have_count(0)


def test_what_has_ended_stands_apart_and_last(page: Page, home: str) -> None:
    page.goto(f"{home}hs/?code=8110.20")
    expect(page.get_by_role("status")).to_contain_text("8110.20: 0 certain")
    expect(page.get_by_role("status")).to_contain_text("; 1 by code no longer in force")
    ended = table(page, "No longer in force")
    expect(ended).to_contain_text("Replaced 1 December 2024")
    expect(ended).to_contain_text("certain")
    for title in ("Possible by code", "Possible by the goods they name"):
        expect(table(page, title).filter(has_text="Replaced")).to_have_count(0)
    assert page.locator(".hs-found h2").last.inner_text().startswith("No longer in force")


def test_the_way_back_leads_through_the_codes_asked_for(page: Page, home: str) -> None:
    page.goto(f"{home}hs/?code=8112.92")
    page.locator("#code").fill("8110.20")
    page.locator("#code").press("Enter")
    expect(page.get_by_role("status")).to_contain_text("8110.20: ")
    page.go_back()
    expect(page).to_have_url(f"{home}hs/?code=8112.92")
    expect(page.locator("#code")).to_have_value("8112.92")
    expect(page.get_by_role("status")).to_contain_text("8112.92: ")


def test_a_place_on_the_page_is_no_further_question(page: Page, home: str) -> None:
    page.goto(f"{home}about/")
    page.goto(f"{home}hs/?code=999999")
    page.locator(".hs-found").get_by_role("link", name="all goods").click()
    expect(page).to_have_url(f"{home}hs/?code=999999#all-goods")
    page.go_back()
    expect(page).to_have_url(f"{home}hs/?code=999999")
    page.go_back()
    expect(page).to_have_url(f"{home}about/")


def test_an_unknown_code_leads_to_measures_that_need_none(page: Page, home: str) -> None:
    page.goto(f"{home}hs/?code=999999")
    page.locator(".hs-found").get_by_role("link", name="in words").click()
    expect(page).to_have_url(f"{home}hs/in-words/")


def test_words_lead_to_the_search(page: Page, home: str) -> None:
    page.goto(f"{home}hs/?code=gallium")
    page.get_by_role("link", name="Search the archive for “gallium”").click()
    expect(page).to_have_url(f"{home}search/?q=gallium")


def test_a_code_of_an_earlier_edition_leads_to_the_present_ones(page: Page, home: str) -> None:
    page.goto(f"{home}hs/?code=8106.00")
    expect(page.locator(".hs-found .hs-edition")).to_contain_text("earlier edition of the Harmonized System")
    expect(table(page, "Possible by code").first).to_contain_text("earlier edition")
    page.locator(".hs-found .hs-edition a").first.click()
    expect(page).to_have_url(f"{home}hs/81/#hs-8106-10")


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("gallium", "An HS code holds only digits"),
        ("8112", "At least 6 digits are needed: 2 more."),
        ("811292109012", "At most 10 digits are compared; these are 12."),
        ("999999", "Nothing in the archive is recorded under 9999.99."),
    ],
)
def test_what_cannot_be_looked_up_is_told_in_a_sentence(typed: str, words: str, page: Page, home: str) -> None:
    page.goto(f"{home}hs/")
    page.locator("#code").fill(typed)
    page.locator("#code").press("Enter")
    expect(page.get_by_role("status")).to_contain_text(words)


def test_four_digits_lead_to_the_codes_of_their_heading(page: Page, home: str) -> None:
    page.goto(f"{home}hs/?code=8112")
    page.locator(".hs-found").get_by_role("link", name="8112.92").click()
    expect(page).to_have_url(f"{home}hs/81/#hs-8112-92")
    expect(page.locator("#hs-8112-92")).to_be_in_viewport()


def test_an_emptied_field_leaves_no_result_and_no_code_in_the_address(page: Page, home: str) -> None:
    page.goto(f"{home}hs/?code=811292")
    expect(table(page, "Possible by code").first).to_be_visible()
    page.locator("#code").fill("")
    expect(page.locator(".hs-found > *")).to_have_count(0)
    expect(page).to_have_url(f"{home}hs/")


def test_codes_of_a_commodity_lead_to_the_look_up(page: Page, home: str) -> None:
    page.goto(f"{home}commodities/gallium/")
    page.get_by_role("link", name="8112.92", exact=True).click()
    expect(page).to_have_url(f"{home}hs/81/#hs-8112-92")
    expect(page.locator("#hs-8112-92")).to_be_in_viewport()


def test_found_measures_lead_to_their_pages(page: Page, home: str) -> None:
    page.goto(f"{home}hs/?code=8112921090")
    ban = table(page, "Possible by the goods they name").filter(has_text="No. 46 of 2024").first
    ban.get_by_role("link").first.click()
    expect(page).to_have_url(f"{home}measures/cn-mofcom-2024-46/")


def test_a_look_up_that_cannot_be_loaded_says_so_and_the_next_one_tries_again(unwatched: Page, home: str) -> None:
    unwatched.route("**/hs/81/", lambda route: route.abort())
    unwatched.goto(f"{home}hs/?code=811292")
    expect(unwatched.get_by_role("status")).to_have_text("The measures could not be loaded. Please try again.")
    unwatched.unroute("**/hs/81/")
    unwatched.get_by_role("button", name="Look up").click()
    expect(unwatched.get_by_role("status")).to_contain_text("8112.92: 0 certain")


def test_without_javascript_every_code_is_there_and_no_dead_field(browser: Browser, home: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{home}hs/")
    expect(page.locator("#code")).to_be_hidden()
    page.get_by_role("link", name="8112.92", exact=True).click()
    section = page.locator("section.hs-code[data-code='811292']")
    expect(section).to_be_visible()
    expect(section.get_by_role("row").filter(has_text="8112929090")).to_contain_text("possible")
    context.close()


def test_a_list_is_narrowed_by_keyboard_and_the_address_says_so(page: Page, home: str) -> None:
    page.goto(f"{home}events/")
    button = page.get_by_role("button", name=re.compile("^Ruling"))
    button.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{home}events/?kind=ruling")
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".entry[data-kind='ruling']").first).to_be_visible()
    expect(page.locator(".entry[data-kind='talks']").first).to_be_hidden()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{home}events/")
    expect(page.locator(".entry[data-kind='talks']").first).to_be_visible()


@pytest.mark.parametrize(
    ("address", "shown", "hidden"),
    [
        ("claims/?finding=not-found", "tr[data-finding='not-found']", "tr[data-finding='confirmed']"),
        ("agreements/?state=disputed", "tr[data-state='disputed']", "tr[data-state='kept']"),
        ("processes/?kind=bill", "li[data-kind='bill']", "li[data-kind='wto-dispute']"),
    ],
)
def test_a_narrowed_view_opens_as_it_was_cited(address: str, shown: str, hidden: str, page: Page, home: str) -> None:
    page.goto(home + address)
    expect(page.locator(shown).first).to_be_visible()
    expect(page.locator(hidden).first).to_be_hidden()
    expect(page.get_by_role("status")).to_have_text(re.compile(r"^\d+ of \d+ shown$"))
    assert page.locator("[data-group]:visible").count() < page.locator("[data-group]").count()


def test_an_unknown_value_in_the_address_narrows_nothing(page: Page, home: str) -> None:
    page.goto(f"{home}events/?kind=no-such-kind")
    expect(page.locator(".entry[data-kind='talks']").first).to_be_visible()
    expect(page.get_by_role("status")).to_be_empty()
