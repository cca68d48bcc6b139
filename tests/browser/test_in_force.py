"""What readers ask of the state of the law, asked as they would."""

import csv
import io
import re
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.support.project import TODAY
from tests.support.waiting import wait_for

_BAN = "Ban on exports of gallium, germanium, antimony and superhard materials to the United States"
_LIST = "Unified export control list of dual-use items"
_RARE_EARTHS = "Export licences for seven medium and heavy rare earths, their compounds and magnets"


@pytest.fixture
def reader(page: Page) -> Page:
    """A reader on the day of the build."""
    read_on(page, TODAY)
    return page


def read_on(page: Page, day: date) -> None:
    page.clock.set_fixed_time(f"{day.isoformat()}T12:00:00Z")


def ask(page: Page, commodity: str, origin: str = "", destination: str = "", on: str = "") -> None:
    """Fill in the form and send it."""
    form = page.locator(".ask")
    form.locator("[name=commodity]").select_option(label=commodity)
    if origin:
        form.locator("[name=from]").select_option(label=origin)
    if destination:
        form.locator("[name=to]").select_option(label=destination)
    if on:
        form.locator("[name=on]").fill(on)
    form.get_by_role("button", name="Show").click()


def sections(page: Page) -> dict[str, list[str]]:
    """The measures shown, by the heading of their section."""
    expect(page.locator(".state-question, .ask-question")).to_have_text(re.compile(r"gallium"))
    return {
        section.locator("h3, h4").first.inner_text(): section.locator(".state-measure a").all_inner_texts()
        for section in page.locator(".state-section").all()
    }


@pytest.mark.parametrize(
    ("on", "ban_stands"),
    [("2024-12-04", "Binds"), ("2025-12-01", "Suspended"), (TODAY.isoformat(), "Suspended")],
)
def test_what_binds_gallium_to_the_united_states(on: str, ban_stands: str, reader: Page, home: str) -> None:
    reader.goto(home)
    ask(reader, "Gallium", "China", "United States", on)
    found = sections(reader)
    assert _BAN in found[ban_stands]
    assert _LIST in found["Binds"]
    assert _BAN in found["Binds only some: listed firms, certain users or end uses"]
    assert {title for title, measures in found.items() if _BAN in measures} == {
        ban_stands,
        "Binds only some: listed firms, certain users or end uses",
    }


def test_a_day_chosen_before_the_script_is_there_stays(reader: Page, home: str) -> None:
    held: list[Route] = []
    reader.route("**/in-force/ask.js", lambda route: held.append(route))
    reader.goto(home, wait_until="commit")
    reader.locator(".ask [name=on]").fill("2024-12-04")
    wait_for(lambda: reader.wait_for_timeout(50) or held, "the script is asked for")
    held[0].continue_()
    reader.wait_for_load_state("networkidle")
    ask(reader, "Gallium")
    expect(reader.locator(".ask-question")).to_have_text("What binds gallium on 4 December 2024?")


def test_rare_earths_from_china_to_germany_on_the_day_of_the_london_framework(reader: Page, home: str) -> None:
    reader.goto(f"{home}in-force/")
    ask(reader, "Rare earths", "China", "Germany", "2025-06-11")
    expect(reader.locator(".state-question")).to_have_text(
        "What binds rare earths from China to Germany on 11 June 2025?"
    )
    some = reader.locator(".state-section", has_text="Covers only some of the group")
    row = some.locator(".state-row", has_text=_RARE_EARTHS)
    expect(row.locator(".state-measure")).to_contain_text("only Dysprosium, Gadolinium")
    expect(row.locator(".state-since")).to_have_text("4 April 2025")
    expect(row.locator(".state-source a").first).to_have_attribute("href", re.compile("^https://"))


def test_a_cited_view_opened_on_another_day_shows_the_same_state(reader: Page, home: str) -> None:
    reader.goto(f"{home}in-force/")
    ask(reader, "Gallium", "China", "United States", "2025-12-01")
    expect(reader).to_have_url(re.compile(r"\?on=2025-12-01&commodity=gallium&from=CN&to=US$"))
    cited, before = reader.url, sections(reader)
    read_on(reader, date(2027, 3, 1))
    reader.goto(cited)
    assert sections(reader) == before
    expect(reader.locator(".readers-day")).to_contain_text("as known on 1 March 2027")


def test_a_site_built_last_month_says_today_what_nobody_has_verified(reader: Page, home: str) -> None:
    read_on(reader, date(2026, 12, 23))
    reader.goto(f"{home}in-force/")
    ask(reader, "Gallium", "China", "United States")
    row = reader.locator(".state-row", has_text=_BAN).filter(has_text="Article 2")
    expect(row.locator(".verdict-words")).to_have_text("Outcome unverified")
    expect(row.locator(".state-since")).to_have_text("28 November 2026")


def test_for_days_to_come_the_state_follows_the_terms(reader: Page, home: str) -> None:
    reader.goto(f"{home}in-force/?on=2026-12-23&commodity=gallium&from=CN&to=US")
    expect(reader.locator(".state-question")).to_contain_text("23 December 2026")
    row = reader.locator(".state-row", has_text=_BAN).filter(has_text="Article 2")
    expect(row.locator(".verdict-words")).to_have_text("In force")
    expect(row.locator(".flag-by-terms")).to_be_visible()


def test_a_day_to_come_says_that_it_rests_on_terms_and_on_how_many_unverified_dates(reader: Page, home: str) -> None:
    reader.goto(f"{home}in-force/?on=2027-01-15&commodity=dysprosium&from=CN&to=DE")
    expect(reader.locator(".state-said")).to_have_text(
        re.compile(
            r"This day is to come: all follows the terms of the acts\. "
            r"\d+ of the lines shown rest on a date that has passed without a verified outcome\."
        )
    )
    reader.get_by_role("button", name="Today").click()
    expect(reader.locator(".state-said")).to_have_text("")


def test_the_table_of_the_browser_is_that_of_the_page(reader: Page, home: str, browser: Browser) -> None:
    """The page without JavaScript and the answer of the browser's code say the same, letter for letter."""
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(f"{home}in-force/")
    reader.goto(f"{home}in-force/?on={TODAY.isoformat()}")
    expect(reader.locator(".state-question")).to_have_text(re.compile("What binds critical raw materials"))
    assert reader.locator(".state-row").all_inner_texts() == plain.locator(".state-row").all_inner_texts()
    assert reader.locator(".state-section h3").all_inner_texts() == plain.locator(".state-section h3").all_inner_texts()
    assert reader.locator(".state-count").all_inner_texts() == plain.locator(".state-count").all_inner_texts()
    context.close()


def test_turning_points_can_be_stepped_through(reader: Page, home: str) -> None:
    reader.goto(f"{home}in-force/?on=2025-06-11&commodity=gallium&from=CN&to=US")
    reader.get_by_role("button", name="Later change").click()
    expect(reader).not_to_have_url(re.compile("on=2025-06-11"))
    later = reader.locator("input[name=on]").input_value()
    assert later > "2025-06-11"
    reader.get_by_role("button", name="Earlier change").click()
    expect(reader).not_to_have_url(re.compile(f"on={later}"))
    assert reader.locator("input[name=on]").input_value() <= "2025-06-11"


def test_two_days_are_compared_and_what_happened_in_between_is_told(reader: Page, home: str) -> None:
    reader.goto(f"{home}in-force/?on=2025-10-01&against=2025-12-01&commodity=gallium&from=CN&to=US")
    expect(reader.locator(".state-question")).to_contain_text("between 1 October 2025")
    stock = reader.locator("section", has=reader.locator("#difference")).locator(".state-row", has_text=_BAN)
    assert stock.locator(".verdict-words").all_inner_texts() == ["In force", "Suspended"]
    flow = reader.locator("section", has=reader.locator("#flow")).locator(".state-row", has_text=_BAN)
    expect(flow.locator("time")).to_have_text("9 November 2025")
    expect(flow).to_contain_text("Announcement No. 72 of 2025")


def test_exactly_the_table_shown_is_downloaded(reader: Page, home: str, tmp_path: Path) -> None:
    reader.goto(f"{home}in-force/?on=2024-12-04&commodity=gallium&from=CN&to=US")
    expect(reader.locator(".state-question")).to_contain_text("4 December 2024")
    shown = reader.locator(".state-row")
    with reader.expect_download() as download:
        reader.get_by_role("button", name="Download").click()
    assert download.value.suggested_filename == "in-force-2024-12-04-gallium-cn-us.csv"
    file = tmp_path / "state.csv"
    download.value.save_as(file)
    rows = list(csv.DictReader(io.StringIO(file.read_text(encoding="utf-8"))))
    assert [row["title"] for row in rows] == shown.locator(".state-measure a").all_inner_texts()
    assert {row["verdict"] for row in rows} == {"in-force"}


def test_a_filter_that_nothing_passes_is_not_taken_for_a_state_of_the_law(reader: Page, home: str) -> None:
    reader.goto(f"{home}in-force/?commodity=cobalt&from=CD&instrument=tariff")
    expect(reader.locator(".state-counts")).to_have_text(
        re.compile(r"Nothing matches these filters; without them there are \d+\.")
    )
    expect(reader.locator("[name=instrument]")).to_have_value("Tariff")


def test_a_change_of_rate_is_a_change(reader: Page, home: str) -> None:
    reader.goto(f"{home}in-force/?on=2025-12-01&against=2025-10-01&commodity=lithium&from=CN&to=US")
    happened = reader.locator(".state-section", has=reader.locator("#flow")).locator(".state-row")
    expect(happened.filter(has_text="fentanyl").first).to_contain_text("10 %")


def test_a_comparison_says_until_when_later_acts_were_looked_for_as_its_citation_does(reader: Page, home: str) -> None:
    reader.goto(f"{home}in-force/?on=2025-12-01&against=2025-10-01&commodity=lithium&from=CN&to=US")
    expect(reader.locator("#difference")).to_be_visible()
    searched = reader.locator(".searched").inner_text()
    expect(reader.locator(".state-citation")).to_contain_text(f"later acts searched to {searched}; shown")


def test_until_when_later_acts_were_looked_for_is_told_of_the_measures_shown(reader: Page, home: str) -> None:
    reader.goto(f"{home}in-force/?commodity=tantalum&from=CD&to=DE")
    expect(reader.locator(".searched")).to_have_text("18 November 2025")
    expect(reader.locator(".state-citation")).to_contain_text("later acts searched to 18 November 2025")


def test_what_the_archive_does_not_know_is_said(reader: Page, home: str) -> None:
    reader.goto(f"{home}in-force/?commodity=unobtainium")
    expect(reader.locator(".state-said")).to_have_text("The archive knows no commodity “unobtainium”.")


def test_a_question_is_asked_and_answered_with_the_keyboard_alone(reader: Page, home: str) -> None:
    reader.goto(home)
    for _ in range(60):
        reader.keyboard.press("Tab")
        if reader.evaluate("document.activeElement.name") == "commodity":
            break
    reader.keyboard.type("Gallium")
    reader.keyboard.press("Tab")
    reader.keyboard.type("China")
    reader.keyboard.press("Tab")
    reader.keyboard.type("United States")
    reader.keyboard.press("Enter")
    for _ in range(6):
        if reader.evaluate("document.activeElement.type") == "submit":
            break
        reader.keyboard.press("Tab")
    reader.keyboard.press("Enter")
    expect(reader.locator(".ask-question")).to_be_focused()
    assert _BAN in sections(reader)["Suspended"]
    reader.keyboard.press("Tab")
    assert reader.evaluate("document.activeElement.closest('.state-measure') !== null")


def test_without_javascript_the_state_of_the_build_is_read(browser: Browser, home: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{home}in-force/")
    section = page.locator(".state-section", has=page.locator("h3#gallium"))
    expect(section.locator(".state-row", has_text=_BAN).first).to_be_visible()
    expect(page.locator(".ask")).to_be_hidden()
    expect(page.locator("noscript .notice")).to_be_visible()
    context.close()
