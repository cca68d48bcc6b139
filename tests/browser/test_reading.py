"""Pages are readable on any screen, in any colours, with and without JavaScript, and fetch nothing from elsewhere."""

import re
from pathlib import Path
from typing import Literal
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Response, expect

from tests.support.browsing import Watch
from tests.support.html import pages_of
from tests.support.project import ROOT, TODAY

KINDS = {
    "home": "",
    "home of another day": "?on=2025-04-10&by=CN#elements",
    "in force today": "in-force/",
    "in force": "in-force/?on=2025-12-01&commodity=gallium",
    "compared": "in-force/?on=2025-10-01&against=2025-12-01",
    "search": "search/?q=dysprosium&kind=measure",
    "look-up": "hs/?code=8112921090",
    "chapter": "hs/81/",
    "goods in words": "hs/in-words/",
    "glossary": "glossary/",
    "agreements": "agreements/",
    "claims": "claims/",
    "measures": "measures/",
    "events": "events/",
    "processes": "processes/",
    "measure": "measures/cn-mofcom-2024-46/",
    "event": "events/london-framework-2025/",
    "process": "processes/us-section-232-critical-minerals/",
    "brief": "briefs/london-june-2025/",
    "commodities": "commodities/",
    "commodity": "commodities/dysprosium/",
    "jurisdictions": "jurisdictions/",
    "jurisdiction": "jurisdictions/cn/",
    "calendar": "calendar/",
    "changes": "changes/",
    "chronology": "chronology/",
    "filtered": "chronology/?commodity=gallium&since=2024&until=2025",
    "year": "chronology/2025/",
    "plain": "method/",
    "missing": "404.html",
}
NARROW = 390
_SCHEMES: tuple[Literal["light"], Literal["dark"]] = ("light", "dark")
_AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"


def opened(page: Page, address: str) -> None:
    """Open a page and wait for what scripts add to it."""
    page.goto(address)
    if "/?on=" in address and "#elements" in address:
        expect(page.locator(".moment-said")).to_contain_text("On 10 April 2025, set by China")
    if "/search/?" in address:
        expect(page.get_by_role("status")).not_to_be_empty()
    if "/chronology/?" in address:
        expect(page.get_by_role("status")).to_contain_text("shown")
    if "/in-force/?" in address:
        expect(page.locator(".state-question")).to_have_text(re.compile("on 1 December|between"))
    if "/hs/?" in address:
        expect(page.locator(".hs-found table").first).to_be_visible()


@pytest.mark.parametrize("kind", KINDS)
def test_no_accessibility_rule_is_violated(kind: str, page: Page, home: str) -> None:
    violations = []
    opened(page, home + KINDS[kind])
    page.add_script_tag(path=_AXE)
    for width in (1440, NARROW):
        page.set_viewport_size({"width": width, "height": 900})
        for scheme in _SCHEMES:
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
            violations += [
                f"{width} {scheme}: {rule['id']}: {node['html']}: {node['failureSummary']}"
                for rule in found
                for node in rule["nodes"]
            ]
    assert "\n".join(violations) == ""


@pytest.mark.parametrize("share", range(4))
def test_no_page_scrolls_sideways_on_a_phone(share: int, page: Page, home: str, archive_site: Path) -> None:
    page.set_viewport_size({"width": NARROW, "height": 844})
    wide = []
    for path in pages_of(archive_site)[share::4]:
        page.goto(home + path.removesuffix("index.html"), wait_until="domcontentloaded")
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > NARROW:
            wide.append(f"{path}: {width}")
    assert "\n".join(wide) == ""


def test_the_colours_can_be_switched_and_stay_so_on_the_next_page(page: Page, home: str) -> None:
    def background() -> str:
        script = "[document.body, document.documentElement].map(e => getComputedStyle(e).backgroundColor).join()"
        return str(page.evaluate(script))

    page.emulate_media(color_scheme="light")
    page.goto(home)
    light = background()
    page.emulate_media(color_scheme="dark")
    dark = background()
    assert light != dark
    button = page.locator(".scheme-switch")
    seen = {background()}
    for _ in range(3):
        button.click()
        seen.add(background())
        if background() == light:
            break
    assert background() == light, seen
    page.goto(home + KINDS["measure"])
    assert background() == light
    page.emulate_media(color_scheme="light")
    assert background() == light


_ASKING = ("home of another day", "search", "in force today", "in force", "compared", "filtered", "look-up")
"""Pages that answer questions; what is left of them without scripts is tested beside what they answer."""


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in _ASKING])
def test_everything_can_be_read_with_javascript_off(kind: str, browser: Browser, home: str) -> None:
    """Nothing is missing but what only scripts can do, which is marked as such."""
    texts = []
    for scripts in (True, False):
        context = browser.new_context(java_script_enabled=scripts)
        context.clock.set_fixed_time(f"{TODAY}T12:00:00Z")
        page = context.new_page()
        page.goto(home + KINDS[kind])
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        page.locator("#content .with-script").evaluate_all("found => found.forEach(element => element.remove())")
        texts.append(page.locator("#content").inner_text())
        context.close()
    with_scripts, without = texts
    assert without == with_scripts
    assert len(without) > 50


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_fetched_from_another_host_and_nothing_fails(kind: str, page: Page, home: str) -> None:
    failed: list[str] = []

    def note(answer: Response) -> None:
        if answer.status >= 400:
            failed.append(answer.url)

    page.on("response", note)
    opened(page, home + KINDS[kind])
    page.wait_for_load_state("networkidle")
    assert failed == []


def test_the_keyboard_reaches_the_content_first(page: Page, home: str) -> None:
    page.goto(home + KINDS["measure"])
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    expect(skip).to_have_text("Skip to content")
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('#content').contains(document.activeElement)")


def test_every_text_of_a_hostile_archive_stays_text(
    context: BrowserContext, hostile_home: str, hostile_site: Path
) -> None:
    watch = Watch(context, hostile_home)
    context.expose_function("hostile", lambda *_: watch.events.append("a script ran"))
    page = context.new_page()
    for path in pages_of(hostile_site):
        page.goto(hostile_home + path, wait_until="load")
        page.locator("details").evaluate_all("found => found.forEach(element => element.open = true)")
        page.evaluate(
            """for (const element of document.querySelectorAll('#content *')) {
                for (const type of ['mouseover', 'focus', 'toggle', 'error', 'load'])
                    element.dispatchEvent(new Event(type));
            }"""
        )
    assert watch.events == []


def test_search_results_of_a_hostile_archive_stay_text(context: BrowserContext, hostile_home: str) -> None:
    watch = Watch(context, hostile_home)
    context.expose_function("hostile", lambda *_: watch.events.append("a script ran"))
    page = context.new_page()
    page.goto(f"{hostile_home}search/")
    results = page.locator(".search-page ol")
    for query in ("<script>hostile()</script>", '"><img src=x onerror=hostile()>', "hostile"):
        page.locator("#query").fill(query)
        page.locator("#query").press("Enter")
        expect(page.get_by_role("status")).not_to_be_empty()
        expect(page).to_have_url(f"{hostile_home}search/?{urlencode({'q': query}, safe='*')}")
        assert results.locator("script, img, svg, iframe, style, form").count() == 0
    expect(results).to_contain_text("hostile()")
    assert watch.events == []
