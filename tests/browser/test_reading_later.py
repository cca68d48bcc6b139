"""A site built one day and read on another: it tells what a site built on the reader's day would tell."""

import re
from collections.abc import Callable, Iterator
from datetime import date

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from generator.checking.check import check
from generator.model.archive import Archive
from generator.reading.content import read_content
from generator.site.pages import Site
from generator.site.templates import environment
from tests.support.browsing import Watch
from tests.support.project import ROOT, TODAY

BAN = "measures/cn-mofcom-2024-46/"
BRIEF = "briefs/london-june-2025/"
GALLIUM = "commodities/gallium/"
AFTER_THE_SUSPENSION = "2026-11-28"
MONTHS_LATER = "2027-02-01"

_KINDS = ("measures/", "commodities/", "briefs/", "jurisdictions/", "processes/")

Reader = Callable[[str], Page]

_TOLD = """
    // What a page tells of verdicts, as a browser shows it: no templates, nothing hidden. Drawings name their own day.
    const shown = (element) => !element.closest("[hidden]") && !element.closest("template");
    const text = (element) => {
      const copy = element.cloneNode(true);
      for (const unseen of copy.querySelectorAll("[hidden], template")) unseen.remove();
      return copy.textContent.replace(/\\s+/g, " ").trim();
    };
    const told = (page) => {
      const all = (selector) => Array.from(page.querySelectorAll(selector)).filter(shown);
      const plain = [
        ".status-line", ".parts > li", ".points", ".banner", ".life tr", ".tallies", ".record-head .legend", ".changed",
        ".row-status", ".margin-list > li", ".dated > li",
      ].join();
      const groups = all(".standing-group:not([aria-labelledby='all-goods'])").map((group) => [
        group.querySelector("h2").id,
        group.querySelector(".count").textContent,
        ...Array.from(group.querySelectorAll(".standings > li"), text).sort(),
      ]);
      const shapes = all(".verdict .shape, .parts > li > .shape, .standings > li > .shape, .tally .shape");
      const links = all(".prose a[class*='verdict-']");
      return [
        ...all(plain).map(text),
        ...groups.map(String),
        ...shapes.map((shape) => shape.className).sort(),
        ...links.map((link) => `${link.className} ${link.title}`),
      ];
    };
"""


@pytest.fixture(scope="module")
def archive() -> Archive:
    archive = check(read_content(ROOT / "content"), TODAY).archive
    assert archive
    return archive


@pytest.fixture
def reader(browser: Browser, home: str) -> Iterator[Reader]:
    """Opens pages for a reader of a day; whatever is done with them, nothing must fail."""
    contexts = []
    watches = []

    def read(day: str) -> Page:
        context = browser.new_context(viewport={"width": 1280, "height": 900})
        contexts.append(context)
        watches.append(Watch(context, home))
        context.clock.set_fixed_time(f"{day}T12:00:00Z")
        return context.new_page()

    yield read
    for context in contexts:
        context.close()
    assert [event for watch in watches for event in watch.events] == []


@pytest.mark.parametrize("day", ["2026-11-24", AFTER_THE_SUSPENSION, MONTHS_LATER, "2028-06-01", "2031-01-01"])
def test_every_page_tells_what_one_built_on_the_readers_day_tells(
    day: str, archive: Archive, reader: Reader, home: str
) -> None:
    fresh = Site(archive, date.fromisoformat(day), environment(ROOT / "overrides" / "pages"))
    pages = {page.address: fresh.render(page).html for page in fresh.pages() if page.address.startswith(_KINDS)}
    pages[""] = next(fresh.render(page).html for page in fresh.pages() if not page.address)
    page = reader(day)
    page.goto(home)
    found = page.evaluate(
        f"""async ([pages, day]) => {{
            {_TOLD}
            const {{ showDay }} = await import("./assets/javascripts/today.js");
            const parsed = (html) => new DOMParser().parseFromString(html, "text/html");
            const differing = [];
            for (const [address, html] of Object.entries(pages)) {{
                const old = parsed(await (await fetch(address)).text());
                showDay(old, day);
                const [now, fresh] = [told(old), told(parsed(html))];
                for (let at = 0; at < Math.max(now.length, fresh.length); at += 1) {{
                    if (now[at] !== fresh[at]) differing.push(`${{address}}: ${{now[at]}} ≠ ${{fresh[at]}}`);
                }}
            }}
            return differing;
        }}""",
        [pages, day],
    )
    assert len(pages) > 150
    assert "\n".join(found) == ""


def test_a_clock_before_the_build_changes_nothing(reader: Reader, home: str) -> None:
    for address in ("", BAN, GALLIUM, BRIEF):
        texts = []
        for day in (str(TODAY), "2026-10-01"):
            page = reader(day)
            # Scripts of a page add controls to it.
            page.goto(home + address, wait_until="networkidle")
            texts.append(page.locator("body").inner_text())
            page.close()
        assert texts[0] == texts[1]
        assert "statuses shown for" not in texts[1]


def test_without_javascript_a_page_tells_the_day_it_was_made(browser: Browser, home: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        context.clock.set_fixed_time(f"{MONTHS_LATER}T12:00:00Z")
        page = context.new_page()
        page.goto(home + BAN)
        expect(page.locator("#part-art-2-metals .part-verdict")).to_have_text(
            "Suspended through 27 November 2026 · 4 days left"
        )
        truth = page.locator(".answer .truth")
        expect(truth).to_have_text(re.compile("^as of 23 November 2026 · later acts"), use_inner_text=True)
        page.goto(f"{home}{BAN}#scope")
        expect(page.locator(".banner")).to_be_in_viewport()


def test_a_measure_tells_the_readers_day_at_each_part(reader: Reader, home: str) -> None:
    page = reader(AFTER_THE_SUSPENSION)
    page.goto(f"{home}{BAN}#part-art-2-metals")
    part = page.locator("#part-art-2-metals:target")
    expect(part).to_be_in_viewport()
    expect(part.locator(".part-verdict")).to_have_text("Outcome unverified since 28 November 2026")
    expect(part).to_contain_text("by its terms the ban applies again")
    expect(part.locator(".shape")).to_have_class("shape shape-outcome-unverified")
    shown_for = "as of 23 November 2026; statuses shown for 28 November 2026"
    expect(page.locator(".answer .truth")).to_contain_text(shown_for)
    expect(page.locator(".answer")).not_to_contain_text("left")
    today = page.locator("table.life tbody").nth(1).locator("tr:has(.flag-today:visible)")
    expect(today).to_contain_text("not verified")


def test_days_left_are_counted_from_the_readers_day(reader: Reader, home: str) -> None:
    for day, words in (("2026-11-25", "2 days left"), ("2026-11-27", "last day")):
        page = reader(day)
        page.goto(home + BAN)
        verdict = page.locator("#part-art-2-metals .part-verdict")
        expect(verdict).to_have_text(f"Suspended through 27 November 2026 · {words}")


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("anchor", ["scope", "life", "events", "sources"])
def test_what_does_not_bind_is_told_on_every_deep_link(anchor: str, width: int, reader: Reader, home: str) -> None:
    page = reader(AFTER_THE_SUSPENSION)
    page.set_viewport_size({"width": width, "height": 600})
    page.goto(f"{home}{BAN}#{anchor}")
    banner = page.locator(".banner-text")
    expect(banner).to_be_in_viewport(ratio=1)
    expect(banner).to_contain_text("Partly in force")
    expect(banner).to_contain_text("Outcome unverified since 28 November 2026")
    assert top_of(banner) < top_of(page.locator(f"#{anchor}"))
    assert lies_on_top(banner)


def test_the_banner_leads_to_act_source_and_successor(reader: Reader, home: str) -> None:
    page = reader(str(TODAY))
    page.goto(f"{home}{BAN}#scope")
    banner = page.locator(".banner-text")
    expect(banner).to_contain_text("Then by its terms the ban applies again")
    expect(banner.get_by_role("link", name="MOFCOM Announcement No. 72 of 2025")).to_have_attribute(
        "href", "../../events/cn-mofcom-2025-72/"
    )
    expect(banner.locator("a[href^='https://']").first).to_be_visible()
    page.goto(f"{home}measures/cn-mofcom-2023-23/#scope")
    expect(page.locator(".banner-text summary")).to_contain_text("Replaced 1 December 2024")
    page.locator(".banner-text").get_by_role("link", name="MOFCOM Announcement No. 51 of 2024").click()
    expect(page).to_have_url(f"{home}measures/cn-dual-use-list-2024/")


def test_the_banner_hides_behind_the_answer_until_the_keyboard_reaches_it(reader: Reader, home: str) -> None:
    page = reader(str(TODAY))
    page.set_viewport_size({"width": 1280, "height": 1400})
    page.goto(home + BAN)
    banner = page.locator(".banner-text")
    assert not lies_on_top(banner)
    banner.get_by_role("link").first.focus()
    assert lies_on_top(banner)


def test_what_is_in_force_has_no_banner(reader: Reader, home: str) -> None:
    page = reader(str(TODAY))
    page.goto(f"{home}measures/cn-mofcom-2025-18/")
    expect(page.locator(".banner")).to_have_count(0)


def test_a_commoditys_measure_moves_to_the_group_it_belongs_to(reader: Reader, home: str) -> None:
    def group(page: Page, term: str) -> Locator:
        return page.locator(f".standing-group[aria-labelledby='{term}']")

    before, after = reader(str(TODAY)), reader(AFTER_THE_SUSPENSION)
    for page in (before, after):
        page.goto(home + GALLIUM)
    ban = "a[href$='/cn-mofcom-2024-46/']"
    expect(group(before, "suspended").locator(ban)).to_be_visible()
    expect(group(after, "suspended")).to_be_hidden()
    expect(group(after, "outcome-unverified").locator(ban)).to_be_visible()
    rows = group(after, "outcome-unverified").locator(".standings > li")
    expect(group(after, "outcome-unverified").locator(".count")).to_have_text(str(rows.count()))


def test_what_was_due_has_passed_and_an_old_copy_says_that_it_is_old(reader: Reader, home: str) -> None:
    page = reader(AFTER_THE_SUSPENSION)
    page.goto(home)
    due = page.locator("section[aria-labelledby='due'] .entry").first
    expect(due).to_contain_text("yesterday")
    expect(due.get_by_text("outcome not verified")).to_be_visible()
    expect(page.get_by_text("This copy of the archive was built")).to_be_hidden()
    page = reader(MONTHS_LATER)
    page.goto(home + BRIEF)
    notice = page.get_by_text("This copy of the archive was built 70 days ago; later acts are not in it.")
    expect(notice).to_be_visible()
    assert top_of(notice) < top_of(page.get_by_role("heading", level=1))


def test_a_brief_says_what_has_changed_since_it_was_written(reader: Reader, home: str) -> None:
    page = reader(AFTER_THE_SUSPENSION)
    page.goto(home + BRIEF)
    changed = page.locator(".changed")
    changed.get_by_text(re.compile(r"rests on \d+ records; \d+ have changed status since 11 June 2025")).click()
    ban = changed.locator("li", has_text='US "reciprocal" tariff')
    expect(ban).to_have_text(re.compile(r"then\s+In force\s+now\s+Repealed 24 February 2026"))


def test_a_link_in_prose_and_a_search_result_tell_the_readers_day(reader: Reader, home: str) -> None:
    page = reader(MONTHS_LATER)
    page.goto(f"{home}briefs/indonesia-nickel/")
    link = page.locator(".prose.body a[href$='/id-nickel-mining-quota-2026/']").first
    expect(link).to_have_attribute("title", "Outcome unverified since 1 January 2027")
    expect(link).to_have_class(re.compile("verdict-outcome-unverified"))
    page.goto(f"{home}search/?q=id-nickel-mining-quota-2026")
    result = page.locator(".search-results li", has_text="nickel ore mining quota").first
    expect(result).to_contain_text("Outcome unverified since 1 January 2027")


def top_of(place: Locator) -> float:
    box = place.bounding_box()
    assert box is not None
    return box["y"]


def lies_on_top(place: Locator) -> bool:
    """Whether nothing covers it: what a reader would touch in its middle is it."""
    script = """(element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return element.contains(document.elementFromPoint(x + width / 2, y + height / 2));
    }"""
    return bool(place.evaluate(script))
