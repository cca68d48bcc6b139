"""Five questions an analyst asks: how many steps lead from the home page to the answer, and from there to its source.

A step is what a hand does: one click, one choice in a list, one text typed. Seconds depend on the machine: they are not
judged, but noted (`pytest --junitxml FILE --override-ini junit_family=xunit1`).
"""

import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.project import TODAY

_OPENABLE = re.compile("^https://")


@dataclass(slots=True)
class Analyst:
    """A reader who starts at the home page, and counts."""

    page: Page
    steps: int = 0
    answered_after: tuple[int, float] = (0, 0)
    started: float = field(default_factory=time.perf_counter)

    @property
    def seconds(self) -> float:
        """Since the home page was there."""
        return time.perf_counter() - self.started

    def click(self, target: Locator) -> None:
        self.steps += 1
        target.click()

    def choose(self, field_name: str, label: str) -> None:
        self.steps += 1
        self.page.locator(f".ask [name={field_name}]").select_option(label=label)

    def type(self, target: Locator, text: str) -> None:
        self.steps += 1
        target.fill(text)

    def reads(self, answer: Locator, text: str) -> None:
        """The answer is there, after so many steps and seconds."""
        expect(answer).to_contain_text(text)
        self.answered_after = self.steps, self.seconds

    def source(self, target: Locator) -> None:
        """The next click would leave the archive for the act itself."""
        self.steps += 1
        expect(target).to_be_visible()
        expect(target).to_have_attribute("href", _OPENABLE)

    def asks(self, commodity: str, origin: str, destination: str) -> None:
        self.choose("commodity", commodity)
        self.choose("from", origin)
        self.choose("to", destination)


def gallium_to_the_united_states(analyst: Analyst) -> Locator:
    """Does China's ban on gallium for the United States bind today, and until when is it held up?"""
    analyst.asks("Gallium", "China", "United States")
    analyst.click(analyst.page.locator(".ask").get_by_role("button", name="Show"))
    ban = analyst.page.locator(".state-section", has_text="Suspended").locator(".state-row", has_text="46 of 2024")
    analyst.reads(ban.first, "27 November 2026")
    return ban.first.locator(".state-source .detail a")


def dysprosium_on_the_day_of_the_london_framework(analyst: Analyst) -> Locator:
    """What bound dysprosium from China to Germany on 11 June 2025?"""
    analyst.asks("Dysprosium", "China", "Germany")
    analyst.type(analyst.page.locator(".ask [name=on]"), "2025-06-11")
    analyst.click(analyst.page.locator(".ask").get_by_role("button", name="Show"))
    row = analyst.page.locator(".state-section", has_text="Binds").locator(".state-row", has_text="18 of 2025").first
    analyst.reads(row, "4 April 2025")
    return row.locator(".state-source .detail a")


def what_falls_due_next(analyst: Analyst) -> Locator:
    """What falls due next, and under which act?"""
    first = analyst.page.locator("section[aria-labelledby=due] .entry").first
    analyst.reads(first, "27 November 2026")
    analyst.click(first.locator("a.record").first)
    return analyst.page.locator("section.sources a[href^='https:'], #sources ~ ol a[href^='https:']").first


def how_much_cobalt_congo_lets_out(analyst: Analyst) -> Locator:
    """How much cobalt may leave the Congo this year?"""
    analyst.click(analyst.page.locator("section[aria-labelledby=elements] a[href$='commodities/cobalt/']").first)
    analyst.reads(analyst.page.locator("article"), "96,600 t a year")
    analyst.click(analyst.page.locator("article a[href$='measures/cd-cobalt-quota-2025/']").first)
    return analyst.page.locator("section.sources a[href^='https:'], #sources ~ ol a[href^='https:']").first


def an_act_known_by_its_number(analyst: Analyst) -> Locator:
    """Is Announcement No. 61 of 2025 in force?"""
    analyst.type(analyst.page.get_by_role("banner").get_by_role("searchbox"), "61 of 2025")
    analyst.page.keyboard.press("Enter")
    hit = analyst.page.locator(".search-results > li", has=analyst.page.locator("a[href$='cn-mofcom-2025-61/']")).first
    analyst.reads(hit, "Outcome unverified since 11 November 2026")
    analyst.click(hit.locator("a").first)
    return analyst.page.locator("section.sources a[href^='https:'], #sources ~ ol a[href^='https:']").first


@pytest.mark.parametrize(
    ("question", "to_answer", "to_source"),
    [
        (gallium_to_the_united_states, 4, 1),
        (dysprosium_on_the_day_of_the_london_framework, 5, 1),
        (what_falls_due_next, 0, 2),
        (how_much_cobalt_congo_lets_out, 1, 2),
        (an_act_known_by_its_number, 1, 2),
    ],
    ids=lambda value: value.__name__ if callable(value) else "",
)
def test_an_answer_and_its_source_are_few_steps_away(
    question: Callable[[Analyst], Locator],
    to_answer: int,
    to_source: int,
    page: Page,
    home: str,
    record_property: Callable[[str, object], None],
) -> None:
    page.clock.set_fixed_time(f"{TODAY.isoformat()}T12:00:00Z")
    analyst = Analyst(page)
    page.goto(home)
    link = question(analyst)
    analyst.source(link)
    steps, seconds = analyst.answered_after
    record_property("answer", f"{steps} steps, {seconds:.2f} s")
    record_property("source", f"{analyst.steps} steps, {analyst.seconds:.2f} s")
    assert (steps, analyst.steps - steps) == (to_answer, to_source)
