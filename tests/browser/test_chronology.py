"""A reader chooses among the entries of the chronology, over all years, and cites what was chosen."""

import re

from playwright.sync_api import Locator, Page, expect

BAN = "Ban on exports of gallium, germanium, antimony and superhard materials to the United States"


def entries(page: Page) -> Locator:
    return page.locator(".entry-lists .entry:visible")


def counted(page: Page) -> tuple[int, int]:
    """How many entries are said to be shown, and of how many."""
    status = page.locator(".filter-state")
    expect(status).to_have_text(re.compile(r"^\d+ of \d+ entries shown$"))
    shown, total = re.findall(r"\d+", status.inner_text())
    return int(shown), int(total)


def test_at_first_everything_that_the_page_lists_is_shown(page: Page, home: str) -> None:
    page.goto(f"{home}chronology/")
    shown, total = counted(page)
    assert shown == total == entries(page).count() > 50
    expect(page).to_have_url(f"{home}chronology/")


def test_each_choice_leaves_fewer_entries_and_stands_in_the_address(page: Page, home: str) -> None:
    page.goto(f"{home}chronology/")
    _, total = counted(page)
    page.get_by_label("Jurisdiction").select_option("China")
    expect(page).to_have_url(f"{home}chronology/?jurisdiction=cn")
    by_china, _ = counted(page)
    page.get_by_label("Kind").select_option("Deadline")
    expect(page).to_have_url(f"{home}chronology/?kind=deadline&jurisdiction=cn")
    deadlines, of = counted(page)
    assert deadlines < by_china < total == of
    assert entries(page).count() == deadlines
    page.get_by_role("button", name="Clear").click()
    expect(page).to_have_url(f"{home}chronology/")
    assert counted(page) == (total, total)


def test_months_without_an_entry_left_are_not_shown(page: Page, home: str) -> None:
    page.goto(f"{home}chronology/?kind=ruling")
    shown, _ = counted(page)
    assert 0 < shown == entries(page).count()
    for section in page.locator(".entry-lists section:visible").all():
        assert section.locator(".entry:visible").count()


def test_the_drawing_stands_only_above_what_it_draws(page: Page, home: str) -> None:
    page.goto(f"{home}chronology/")
    expect(page.locator(".band-frame")).to_be_visible()
    page.get_by_label("Changes in law only").check()
    expect(page.locator(".band-frame")).to_be_hidden()


def test_a_commodity_has_the_entries_of_its_group(page: Page, home: str) -> None:
    page.goto(f"{home}chronology/?commodity=dysprosium&since=2025&until=2025")
    counted(page)
    goods = [set((entry.get_attribute("data-goods") or "").split()) for entry in entries(page).all()]
    assert any("dysprosium" not in named and named & {"rare-earths", "heavy-rare-earths"} for named in goods)


def test_a_range_of_years_is_fetched_and_its_links_lead_where_they_should(page: Page, home: str) -> None:
    page.goto(f"{home}chronology/?commodity=gallium&since=2023&until=2024&law=1")
    shown, total = counted(page)
    assert 0 < shown < total
    years = {text[-4:] for text in entries(page).locator(".date time").all_inner_texts()}
    assert years == {"2023", "2024"}
    page.get_by_role("link", name=BAN).first.click()
    expect(page).to_have_url(f"{home}measures/cn-mofcom-2024-46/")


def test_one_button_reaches_over_all_years(page: Page, home: str) -> None:
    page.goto(f"{home}chronology/?jurisdiction=US")
    within, _ = counted(page)
    page.get_by_role("button", name="All years").click()
    overall, total = counted(page)
    assert overall > within
    assert total > 300
    assert page.locator(".today-line").count() == 1
    ids = page.evaluate("Array.from(document.querySelectorAll('[id]')).map(element => element.id)")
    assert len(ids) == len(set(ids))


def test_a_cited_choice_opens_as_it_was(page: Page, home: str) -> None:
    page.goto(f"{home}chronology/?kind=term&jurisdiction=CN&since=2026&until=2026&law=1")
    before = counted(page)
    texts = entries(page).all_inner_texts()
    cited = page.url
    page.goto(home)
    page.goto(cited)
    assert counted(page) == before
    assert entries(page).all_inner_texts() == texts
    expect(page.get_by_label("Jurisdiction")).to_have_value("cn")
    expect(page.get_by_label("Changes in law only")).to_be_checked()


def test_what_is_no_choice_is_passed_over(page: Page, home: str) -> None:
    page.goto(f"{home}chronology/?kind=nonsense&commodity=%3Cscript%3E&since=1066")
    shown, total = counted(page)
    assert shown == total > 50


def test_the_filters_are_reached_and_set_by_keyboard(page: Page, home: str) -> None:
    page.goto(f"{home}chronology/")
    _, total = counted(page)
    page.get_by_label("Kind").focus()
    page.keyboard.type("Ruling")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_attribute("name", "jurisdiction")
    shown, _ = counted(page)
    assert 0 < shown < total


def test_on_a_phone_the_filters_are_folded_until_one_is_chosen(page: Page, home: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{home}chronology/")
    counted(page)
    expect(page.get_by_label("Kind")).to_be_hidden()
    page.get_by_text("Choose entries").click()
    expect(page.get_by_label("Kind")).to_be_visible()
    page.goto(f"{home}chronology/?kind=ruling")
    expect(page.get_by_label("Kind")).to_be_visible()


def test_a_month_of_the_band_leads_to_its_list(page: Page, home: str) -> None:
    page.goto(f"{home}chronology/2025/")
    page.locator(".band").get_by_role("link", name=re.compile("^Apr 2025: ")).click()
    expect(page).to_have_url(f"{home}chronology/2025/#m-2025-04")
    expect(page.get_by_role("heading", name="April 2025")).to_be_in_viewport()


def test_a_year_that_cannot_be_loaded_is_told(unwatched: Page, home: str) -> None:
    unwatched.route("**/chronology/2024/", lambda route: route.abort())
    unwatched.goto(f"{home}chronology/?since=2023&until=2024")
    expect(unwatched.locator(".filter-state")).to_have_text(
        re.compile(r"^\d+ of \d+ entries shown; 1 of 2 years could not be loaded$")
    )
