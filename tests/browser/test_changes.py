"""What changed in the archive since a reader's last visit is known to this reader's browser alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.support.browsing import Watch, served
from tests.support.project import FIXTURES, built, make_project
from tests.support.repository import empty_repository

_TALKS, _RENAMED = "events/xx-us-talks-2025.yml", "events/talks-2025.yml"
_TITLE = "Talks between China and the United States"


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The site of a repository after its first commit, and after two more."""
    project = make_project(tmp_path_factory.mktemp("changes") / "project", FIXTURES / "small" / "content")
    repository = empty_repository(project.folder)
    repository.write(".gitignore", "/site/\n/before/\n")
    repository.commit("Begin the archive", "2026-11-01")
    before = built(project).site.rename(project.folder / "before")
    project.replace("content/measures/us-tariff-2025.yml", "summary: A tariff.", "summary: A tariff on all goods.")
    repository.commit("Say what the tariff covers", "2026-11-20")
    (project.content / _TALKS).rename(project.content / _RENAMED)
    project.replace(f"content/{_RENAMED}", "kind: agreement", "former_ids: [xx-us-talks-2025]\nkind: agreement")
    project.replace("content/events/xx-suspension-2025.yml", "target: xx-us-talks-2025", "target: talks-2025")
    repository.commit("Call the talks by another name", "2026-11-21")
    return before, built(project).site


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A link to be led to one site or the other, and the address under which it is served."""
    with served(tmp_path / "site") as address:
        yield tmp_path / "site", address


@pytest.fixture
def reader(browser: Browser, shelf: tuple[Path, str]) -> Iterator[BrowserContext]:
    """A reader whose browser remembers, and must neither fail nor reach for another host nor get a cookie."""
    with browser.new_context() as context:
        # Between two visits a site is published anew, and nothing of the one before is to be taken for it.
        context.set_extra_http_headers({"Cache-Control": "no-cache"})
        watch = Watch(context, shelf[1])
        yield context
        assert context.cookies() == []
        assert watch.events == []


def visit(reader: BrowserContext, shelf: tuple[Path, str], site: Path) -> Page:
    """Open the page of changes in a new window, while one of the sites is published."""
    link, address = shelf
    link.unlink(missing_ok=True)
    link.symlink_to(site)
    page = reader.new_page()
    page.goto(f"{address}changes/")
    expect(page.locator(".last-visit")).to_be_visible()
    return page


def test_the_first_visit_marks_nothing(
    reader: BrowserContext, shelf: tuple[Path, str], sites: tuple[Path, Path]
) -> None:
    page = visit(reader, shelf, sites[1])
    expect(page.locator(".last-visit")).to_contain_text("next visit")
    expect(page.locator("[data-change] .flag")).to_have_count(0)


def test_a_later_visit_marks_what_is_new_and_the_one_after_it_nothing(
    reader: BrowserContext, shelf: tuple[Path, str], sites: tuple[Path, Path]
) -> None:
    visit(reader, shelf, sites[0]).close()
    page = visit(reader, shelf, sites[1])
    expect(page.locator(".last-visit")).to_contain_text("2 changes are new since you last opened this page")
    new = page.locator("[data-change]", has=page.locator(".flag"))
    expect(new).to_have_count(2)
    expect(new.first).to_contain_text("Call the talks by another name")
    expect(new.last).to_contain_text("Say what the tariff covers")
    page.reload()
    expect(page.locator(".last-visit")).to_contain_text("2 changes are new")
    page.close()
    expect(visit(reader, shelf, sites[1]).locator(".last-visit")).to_contain_text("Nothing is new")


def test_the_history_names_what_each_commit_did_by_title(
    reader: BrowserContext, shelf: tuple[Path, str], sites: tuple[Path, Path]
) -> None:
    page = visit(reader, shelf, sites[1])
    commits = page.locator("[data-change]", has=page.locator("details"))
    expect(commits).to_have_count(3)
    renamed, changed, begun = commits.all()
    expect(renamed.locator("summary")).to_have_text("2 changed")
    expect(renamed.get_by_role("link", name=_TITLE)).to_have_attribute("href", "../events/talks-2025/")
    expect(changed.get_by_role("link")).to_have_text("Tariff on test goods")
    expect(begun.locator("time")).to_have_attribute("datetime", "2026-11-01")
    begun.locator("summary").click()
    expect(begun.get_by_role("link", name=_TITLE)).to_be_visible()


def test_without_storage_the_page_is_still_whole(
    browser: Browser, shelf: tuple[Path, str], sites: tuple[Path, Path]
) -> None:
    shelf[0].symlink_to(sites[1])
    with browser.new_context() as context:
        watch = Watch(context, shelf[1])
        context.add_init_script("Object.defineProperty(window, 'localStorage', {get() { throw new Error('off') }})")
        page = context.new_page()
        page.goto(f"{shelf[1]}changes/", wait_until="networkidle")
        expect(page.locator("[data-change]").first).to_be_visible()
        expect(page.locator(".last-visit")).to_be_hidden()
        assert watch.events == []
