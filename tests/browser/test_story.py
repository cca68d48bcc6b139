"""The story of June 2025, followed as a reader follows it."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from generator.checking.check import check
from generator.model.addresses import address_of
from generator.model.archive import Archive
from generator.model.record import Kind, ProseRecord, Record
from generator.model.record_links import record_links
from generator.reading.content import read_content
from tests.support.project import ROOT, TODAY

BRIEF = "briefs/london-june-2025/"
LICENSING = "measures/cn-mofcom-2025-18/"


@pytest.fixture(scope="module")
def archive() -> Archive:
    archive = check(read_content(ROOT / "content"), TODAY).archive
    assert archive
    return archive


@pytest.fixture(scope="module")
def named(archive: Archive) -> list[Record]:
    """The records the brief names in its text."""
    brief = archive.records["london-june-2025"]
    assert isinstance(brief, ProseRecord)
    found = [archive.resolve(link.name) for link in record_links(brief.body)]
    return list({record.id: record for record in found if record}.values())


def visible_links(page: Page) -> set[str]:
    """Where the links lead that a reader of the current page sees, without opening or unfolding anything."""
    script = "Array.from(document.querySelectorAll('#content a')).filter(a => a.checkVisibility()).map(a => a.href)"
    return set(page.evaluate(script))


def link_to(page: Page, home: str, address: str) -> str:
    """The selector of links on the current page that lead to an address of the site."""
    depth = page.url.removeprefix(home).split("#")[0].count("/")
    return f'#content a[href="{"../" * depth or "./"}{address}"]'


def test_every_record_the_brief_names_is_one_click_away_and_links_back(
    page: Page, home: str, named: list[Record]
) -> None:
    assert {record.kind_of_record for record in named} >= {Kind.MEASURE, Kind.EVENT, Kind.COMMODITY}
    page.goto(home + BRIEF)
    away = visible_links(page)
    for record in named:
        assert home + address_of(record) in away, record.id
    for record in named:
        page.goto(home + address_of(record), wait_until="domcontentloaded")
        assert home + BRIEF in visible_links(page), record.id


@pytest.mark.parametrize("kind", [Kind.MEASURE, Kind.EVENT, Kind.COMMODITY])
def test_a_click_in_the_brief_opens_the_record_and_a_click_there_the_brief(
    kind: Kind, page: Page, home: str, named: list[Record]
) -> None:
    record = next(record for record in named if record.kind_of_record is kind)
    page.goto(home + BRIEF)
    page.locator(link_to(page, home, address_of(record))).first.click()
    expect(page).to_have_url(home + address_of(record))
    expect(page.get_by_role("heading", level=1)).to_contain_text(record.name)
    page.locator(link_to(page, home, BRIEF)).first.click()
    expect(page).to_have_url(home + BRIEF)


def by_mouse(link: Locator) -> None:
    link.click()


def by_touch(link: Locator) -> None:
    link.tap()


def by_keyboard(link: Locator) -> None:
    """Go from one link to the next until this one is reached."""
    for _ in range(600):
        link.page.keyboard.press("Tab")
        if link.evaluate("link => link === document.activeElement"):
            break
    expect(link).to_be_focused()
    expect(link).to_be_in_viewport()
    link.page.keyboard.press("Enter")


@pytest.mark.parametrize(
    ("follow", "phone"), [(by_mouse, False), (by_keyboard, False), (by_touch, True)], ids=["mouse", "keyboard", "touch"]
)
def test_the_story_is_followed_from_the_first_page_to_the_text_of_the_act(
    follow: Callable[[Locator], None], phone: bool, browser: Browser, home: str
) -> None:
    size = {"width": 390, "height": 844} if phone else {"width": 1280, "height": 900}
    with browser.new_context(viewport=size, has_touch=phone, is_mobile=phone) as context:
        context.clock.set_fixed_time(f"{TODAY}T12:00:00Z")
        context.route("https://www.mofcom.gov.cn/**", lambda route: route.fulfill(body="<h1>The act</h1>"))
        page = context.new_page()
        page.goto(home)
        follow(page.locator(link_to(page, home, BRIEF)).first)
        expect(page).to_have_url(home + BRIEF)
        follow(page.locator(f".prose {link_to(page, home, LICENSING).removeprefix('#content ')}").first)
        expect(page).to_have_url(home + LICENSING)
        expect(page.locator(".answer .verdict").first).to_contain_text("In force since 4 April 2025")
        follow(page.locator(".answer").get_by_role("link", name="Ministry of Commerce").first)
        expect(page.get_by_role("heading", level=1)).to_have_text("The act")


def test_on_paper_a_brief_is_a_document(page: Page, home: str) -> None:
    page.goto(home + BRIEF)
    page.emulate_media(media="print")
    for selector in (".site-header", ".toc", ".edit", ".changed .turned"):
        expect(page.locator(selector).first).to_be_hidden()
    for selector in ("h1", ".changed summary", ".standfirst", ".prose.body", ".rests-on .margin-list"):
        expect(page.locator(selector).first).to_be_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    pages = page.pdf(format="A4", prefer_css_page_size=True).count(b"/Type /Page\n")
    assert 3 <= pages <= 6


def test_the_licensing_measure_leads_to_what_it_answered_and_to_what_answered_it(
    page: Page, home: str, archive: Archive
) -> None:
    licensing = archive.records["cn-mofcom-2025-18"]
    answered = [relation.target for relation in licensing.links if relation.type == "responds-to"]
    answers = [
        record.id
        for record in archive.records.values()
        for relation in record.links
        if relation.type == "responds-to" and relation.target == licensing.id
    ]
    assert "us-eo-14257" in answered
    assert "us-export-pauses-2025-05" in answers
    for other in (*answered, *answers):
        page.goto(home + LICENSING)
        page.locator(link_to(page, home, address_of(archive.records[other]))).first.click()
        expect(page).to_have_url(home + address_of(archive.records[other]))
        expect(page.locator(link_to(page, home, LICENSING)).first).to_be_visible()


def test_the_home_page_says_as_of_when_and_leads_to_the_briefs(page: Page, home: str) -> None:
    page.goto(home)
    expect(page.get_by_text("23 November 2026").first).to_be_visible()
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Briefs").click()
    page.locator(link_to(page, home, BRIEF)).first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("London, June 2025")


def test_a_measure_answers_in_its_first_screen(page: Page, home: str) -> None:
    page.goto(home + LICENSING)
    status = page.locator(".answer .verdict").first
    expect(status).to_have_text(re.compile("In force since 4 April 2025"))
    box = status.bounding_box()
    assert box is not None
    assert box["y"] + box["height"] < 900


def test_sources_open_the_act_itself(page: Page, home: str) -> None:
    page.goto(home + LICENSING)
    source = page.locator("#sources ~ ol a, section.sources a").first
    assert (source.get_attribute("href") or "").startswith("https://www.mofcom.gov.cn/")
    expect(page.get_by_text("商务部 海关总署公告2025年第18号 公布", exact=False).first).to_be_visible()


def test_a_missing_page_says_so_at_any_depth(page: Page, home: str) -> None:
    # The browser itself prints the status of a missing page as an error; only this page is looked at without a watch.
    other = page.context.browser
    assert other
    with other.new_context() as context:
        missing = context.new_page()
        missing.goto(f"{home}measures/no-such/measure/")
        expect(missing.get_by_role("heading", level=1)).to_have_text("Page not found")
        missing.get_by_role("link", name="first page").click()
        expect(missing).to_have_url(home)
