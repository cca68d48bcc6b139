"""One browser for all tests of a worker; one fresh context for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.support.browsing import Watch, chromium, served
from tests.support.project import TODAY

_PATIENCE = 20_000
"""Milliseconds to wait for what has to come; a busy machine is no failure."""
_OPTIONS = [
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    expect.set_options(timeout=_PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=_OPTIONS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def home(archive_site: Path) -> Iterator[str]:
    """The address of the repository's own archive, with a trailing slash."""
    with served(archive_site) as address:
        yield address


@pytest.fixture(scope="session")
def hostile_home(hostile_site: Path) -> Iterator[str]:
    with served(hostile_site) as address:
        yield address


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A reader on the day as which all sites in these tests are built."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.clock.set_fixed_time(f"{TODAY}T12:00:00Z")
    context.set_default_timeout(_PATIENCE)
    yield context
    context.close()


@pytest.fixture
def unwatched(browser: Browser) -> Iterator[Page]:
    """A page for which something cannot be loaded: the browser itself prints that as an error."""
    with browser.new_context() as context:
        yield context.new_page()


@pytest.fixture
def page(context: BrowserContext, home: str) -> Iterator[Page]:
    """A page that must not fail, ask or reach for another host, whatever a test does with it."""
    watch = Watch(context, home)
    yield context.new_page()
    assert watch.events == []
