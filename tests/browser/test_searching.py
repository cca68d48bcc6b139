"""The search finds what readers type, at its own address and from the header of every page."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

LICENSING = "measures/cn-mofcom-2025-18/"
QUERIES = ["No. 18 of 2025", "dysprosium", "商务部"]


def result(page: Page) -> str:
    """The selector of the result that leads to the licensing measure."""
    return f'.search-page ol a[href$="/{LICENSING}"]'


def find(page: Page) -> Locator:
    """The result that leads to the licensing measure, on whichever page of the results."""
    expect(page.get_by_role("status")).to_have_text(re.compile(r"\d+ records? found"))
    page.wait_for_load_state("networkidle")
    more = page.get_by_role("button", name="Show more")
    while page.locator(result(page)).count() == 0 and more.is_visible():
        shown = page.locator(".search-results > li").count()
        more.click()
        expect(page.locator(".search-results > li")).not_to_have_count(shown)
    return page.locator(result(page))


@pytest.mark.parametrize("query", QUERIES)
def test_a_query_in_the_address_finds_the_measure(page: Page, home: str, query: str) -> None:
    page.goto(f"{home}search/?q={query}")
    find(page).click()
    expect(page).to_have_url(home + LICENSING)


@pytest.mark.parametrize("query", QUERIES)
def test_typing_in_the_header_of_any_page_finds_the_measure(page: Page, home: str, query: str) -> None:
    page.goto(f"{home}commodities/gallium/")
    page.get_by_role("banner").get_by_role("searchbox").fill(query)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(re.escape(f"{home}search/") + r"\?q=."))
    expect(find(page)).to_be_visible()
    expect(page.locator("#query")).to_have_value(query)


def test_a_search_that_cannot_be_loaded_says_so(unwatched: Page, home: str) -> None:
    unwatched.route("**/pagefind/pagefind.js", lambda route: route.abort())
    unwatched.goto(f"{home}search/?q=dysprosium")
    expect(unwatched.get_by_role("status")).to_have_text("The search could not be loaded. Please reload the page.")


def test_an_address_written_in_another_way_is_no_further_question(page: Page, home: str) -> None:
    page.goto(f"{home}about/")
    page.goto(f"{home}search/?q=rare%20earth")
    expect(page).to_have_url(f"{home}search/?q=rare+earth")
    expect(page.locator(".search-results > li").first).to_be_visible()
    page.go_back()
    expect(page).to_have_url(f"{home}about/")


def test_a_mistyped_name_is_put_right_by_one_step(page: Page, home: str) -> None:
    page.goto(f"{home}search/?q=dysprosum&kind=measure")
    expect(page.get_by_role("status")).to_have_text("0 records found; none has “dysprosum”. Did you mean dysprosium?")
    page.get_by_role("link", name="dysprosium", exact=True).click()
    expect(page).to_have_url(f"{home}search/?q=dysprosium&kind=measure")
    expect(page.locator(result(page))).to_be_visible()


def test_a_word_that_no_record_has_does_not_find_others_with_its_beginning(page: Page, home: str) -> None:
    page.goto(f"{home}search/?q=Umicore")
    expect(page.get_by_role("status")).to_have_text("0 records found; none has “Umicore”.")
    expect(page.locator(".search-results > li")).to_have_count(0)


def test_the_way_back_leads_through_the_questions_asked(page: Page, home: str) -> None:
    page.goto(f"{home}search/?q=cobalt")
    expect(page.locator(".search-results > li").first).to_be_visible()
    page.locator("#query").fill("")
    page.locator("#query").press_sequentially("nickel")
    page.locator("#query").press("Enter")
    expect(page.locator(".search-results a").first).to_contain_text("nickel")
    page.go_back()
    expect(page).to_have_url(f"{home}search/?q=cobalt")
    expect(page.locator("#query")).to_have_value("cobalt")
    expect(page.locator(".search-results a").first).to_contain_text("cobalt")


def test_a_code_leads_to_the_look_up(page: Page, home: str) -> None:
    page.goto(f"{home}search/?q=3824.90")
    expect(page.get_by_role("status")).to_have_text(
        "0 records found; none has “382490”. Measures by code: look up 3824.90."
    )
    page.get_by_role("link", name="look up 3824.90").click()
    expect(page).to_have_url(f"{home}hs/?code=3824.90")


def test_what_narrows_too_much_is_one_step_from_all(page: Page, home: str) -> None:
    page.goto(f"{home}search/?q=gallium&jurisdiction=Zambia")
    expect(page.get_by_role("status")).to_have_text(re.compile(r"^0 records found\. Without narrowing: \d+\.$"))
    page.get_by_role("status").get_by_role("link").click()
    expect(page).to_have_url(f"{home}search/?q=gallium")
    expect(page.locator(".search-results > li").first).to_be_visible()


@pytest.mark.parametrize(("query", "first"), [("PRC", "cn"), ("USA", "us"), ("Burma", "mm")])
def test_states_are_found_by_other_names(page: Page, home: str, query: str, first: str) -> None:
    page.goto(f"{home}search/?q={query}&kind=jurisdiction")
    expect(page.locator(".search-results a").first).to_have_attribute("href", re.compile(f"jurisdictions/{first}/$"))


@pytest.mark.parametrize("file", ["pagefind.js", "wasm.en.pagefind"])
def test_the_largest_files_of_a_search_are_fetched_while_a_reader_types(page: Page, home: str, file: str) -> None:
    page.goto(f"{home}about/", wait_until="networkidle")
    with page.expect_response(f"{home}pagefind/{file}") as response:
        page.get_by_role("banner").get_by_role("searchbox").press_sequentially("gal")
    assert response.value.ok


def test_typing_on_the_search_page_searches_and_keeps_the_query_in_the_address(page: Page, home: str) -> None:
    page.goto(f"{home}search/")
    page.locator("#query").press_sequentially("dysprosium")
    expect(page.locator(result(page))).to_be_visible()
    assert "ჰ" not in page.locator(".search-results").inner_text()
    expect(page).to_have_url(f"{home}search/?q=dysprosium")
    page.locator("#query").fill("")
    expect(page.locator(".search-page ol li")).to_have_count(0)
    expect(page).to_have_url(f"{home}search/")


@pytest.mark.parametrize("query", ["第61号", "商务部公告2025年第61号", "61/2025"])
def test_a_document_number_finds_its_measure_first_as_others_write_it(page: Page, home: str, query: str) -> None:
    page.goto(f"{home}search/?q={query}")
    first = page.locator(".search-page ol a").first
    expect(first).to_have_attribute("href", re.compile("measures/cn-mofcom-2025-61/$"))


def test_one_ideograph_finds_the_metal(page: Page, home: str) -> None:
    page.goto(f"{home}search/?q=镓")
    expect(page.locator('.search-page ol a[href$="/measures/cn-mofcom-2023-23/"]')).to_be_visible()


def test_a_document_number_finds_its_own_measure_first(page: Page, home: str) -> None:
    page.goto(f"{home}search/?q=No. 46 of 2024")
    first = page.locator(".search-page ol a").first
    expect(first).to_have_attribute("href", re.compile("measures/cn-mofcom-2024-46/$"))


def test_what_is_not_there_is_said_not_to_be_found(page: Page, home: str) -> None:
    page.goto(f"{home}search/?q=zzzzqqqq")
    expect(page.get_by_role("status")).to_have_text(re.compile("^(0|No) records found"))


def facet(page: Page, name: str) -> Locator:
    return page.locator(f".search-facets select[name={name}]")


def test_a_search_is_narrowed_and_says_how_many_would_be_left(page: Page, home: str) -> None:
    page.goto(f"{home}search/?q=gallium")
    page.get_by_text("Narrow by kind").click()
    facet(page, "kind").select_option("measure")
    expect(page.get_by_role("status")).to_have_text(re.compile("found"))
    expect(page).to_have_url(f"{home}search/?q=gallium&kind=measure")
    offered = facet(page, "jurisdiction").locator("option[value=China]")
    expect(offered).to_have_text(re.compile(r"^China \(\d+\)$"))
    left = re.sub(r"\D", "", offered.inner_text())
    facet(page, "jurisdiction").select_option("China")
    expect(page.get_by_role("status")).to_have_text(re.compile(f"^{left} records? found"))
    assert all("measure" in text for text in page.locator(".search-results .details").all_inner_texts())


def test_facets_in_the_address_narrow_without_words_too(page: Page, home: str) -> None:
    page.goto(f"{home}search/?kind=measure&commodity=Gallium&jurisdiction=China&status=Partly+in+force")
    expect(page.locator('.search-results a[href$="/measures/cn-mofcom-2024-46/"]')).to_be_visible()
    expect(facet(page, "commodity")).to_have_value("Gallium")
    assert "ჰ" not in page.locator(".search-results").inner_text()


def test_what_covers_an_element_is_found_under_its_group(page: Page, home: str) -> None:
    page.goto(f"{home}search/?q=dysprosium&kind=measure&commodity=Rare+earths")
    expect(page.locator(result(page))).to_be_visible()


@pytest.mark.parametrize("code", ["8112.92", "811292", "8112921090"])
def test_a_customs_code_finds_what_names_it_or_a_longer_one(page: Page, home: str, code: str) -> None:
    page.goto(f"{home}search/?q={code}")
    expect(page.locator('.search-results a[href$="/measures/cn-mofcom-2023-23/"]')).to_be_visible()


def test_no_more_of_the_index_is_fetched_for_facets_alone_than_for_a_word(page: Page, home: str) -> None:
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    page.goto(f"{home}search/?kind=process")
    expect(page.locator(".search-results > li").first).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert len([url for url in asked if url.endswith(".pf_index")]) <= 1
    titles = page.locator(".search-results .record").all_inner_texts()
    assert len(titles) == len(set(titles)) > 10


def test_two_neighbouring_ideographs_are_enough_and_facets_narrow_what_they_find(page: Page, home: str) -> None:
    page.goto(f"{home}search/?q=公告")
    expect(page.get_by_role("status")).to_have_text(re.compile("found"))
    total = int(re.sub(r"\D", "", page.get_by_role("status").inner_text()))
    page.get_by_text("Narrow by kind").click()
    facet(page, "kind").select_option("measure")
    facet(page, "year").select_option("2025")
    expect(page).to_have_url(re.compile("kind=measure&year=2025$"))
    expect(page.get_by_role("status")).not_to_have_text(f"{total} records found")
    expect(page.locator(result(page))).to_be_visible()
    assert int(re.sub(r"\D", "", page.get_by_role("status").inner_text())) < total
