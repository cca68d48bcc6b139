"""The repository's own archive, built as it is published."""

import json
import shutil
import subprocess
from pathlib import Path
from urllib.parse import parse_qs
from xml.etree import ElementTree

import pytest

from tests.support.crawler import Crawler
from tests.support.html import pages_of, read_page
from tests.support.project import ROOT, Project, built, make_project, snapshot

_CHECKER = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
_ON_MATERIALS_CHECKBOXES = "Attribute “autocomplete” is only allowed when the input type is"
_SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def standard_problems(site: Path) -> list[str]:
    """What the Nu checker says of the pages of a site, except of the checkboxes the theme brings along."""
    command = ["java", "-jar", str(_CHECKER), "--format", "json", "--skip-non-html", str(site)]
    result = subprocess.run(command, capture_output=True, text=True, check=False, timeout=600)
    messages = json.loads(result.stderr)["messages"]
    return [
        f"{message['url'].removeprefix(site.as_uri())}: {message['message']}: {message.get('extract', '')}"
        for message in messages
        if not message["message"].startswith(_ON_MATERIALS_CHECKBOXES)
    ]


def test_every_link_and_anchor_within_the_site_leads_somewhere(archive_site: Path) -> None:
    assert "\n".join(Crawler(archive_site).problems()) == ""


@pytest.mark.parametrize("name", ["archive_site", "small_site", "hostile_site"])
def test_every_page_is_valid_html(name: str, request: pytest.FixtureRequest) -> None:
    assert "\n".join(standard_problems(request.getfixturevalue(name))) == ""


def test_every_record_has_a_page_and_no_record_file_is_published(archive_project: Project) -> None:
    folders = ("measures", "events", "processes", "briefs", "commodities", "jurisdictions")
    files = [file for folder in folders for file in (archive_project.content / folder).rglob("*.*")]
    missing = [
        file.stem
        for file in files
        if not (archive_project.site / file.relative_to(archive_project.content).parts[0] / file.stem).is_dir()
    ]
    assert files and missing == []
    assert [path for path in snapshot(archive_project.site) if path.endswith((".yml", ".yaml", ".md"))] == []


def test_each_page_has_a_title_of_its_own_a_description_and_one_main_heading(archive_site: Path) -> None:
    titles: dict[str, str] = {}
    for path in pages_of(archive_site):
        page = read_page(archive_site, path)
        [title] = page.all("title")[:1]
        assert title.text not in titles, f"{path} is titled as {titles[title.text]}"
        titles[title.text] = path
        assert len(page.all("h1")) == 1, path
        assert page.all("meta", name="description")[0].attributes["content"], path


def test_pages_print_the_day_of_the_build(archive_site: Path) -> None:
    for path in pages_of(archive_site):
        assert read_page(archive_site, path).all("time", datetime="2026-11-23"), path


@pytest.fixture(scope="module")
def site_below_a_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = make_project(tmp_path_factory.mktemp("below") / "project", ROOT / "content")
    return built(
        project, {"SITE_URL": "https://example.org/sub/", "REPO_URL": "https://forge.example/owner/archive"}
    ).site


def test_every_link_stays_below_the_path_the_site_is_published_at(site_below_a_path: Path) -> None:
    assert "\n".join(Crawler(site_below_a_path, "/sub/").problems()) == ""


def test_the_sitemap_lists_every_page_by_its_full_address(site_below_a_path: Path) -> None:
    root = ElementTree.parse(site_below_a_path / "sitemap.xml").getroot()
    listed = sorted(location.text or "" for location in root.iter(f"{_SITEMAP}loc"))
    pages = [path.removesuffix("index.html") for path in pages_of(site_below_a_path) if path != "404.html"]
    assert listed == sorted(f"https://example.org/sub/{page}" for page in pages)


def test_each_page_names_its_full_address(site_below_a_path: Path) -> None:
    page = read_page(site_below_a_path, "measures/cn-mofcom-2025-18/index.html")
    [link] = page.all("link", rel="canonical")
    assert link.attributes["href"] == "https://example.org/sub/measures/cn-mofcom-2025-18/"


@pytest.mark.parametrize("path", ["index.html", "measures/cn-mofcom-2025-18/index.html", "method/index.html"])
def test_each_page_says_what_others_show_of_a_link_to_it(path: str, site_below_a_path: Path) -> None:
    page = read_page(site_below_a_path, path)
    told = {
        meta.attributes["property"]: meta.attributes["content"]
        for meta in page.all("meta")
        if "property" in meta.attributes
    }
    assert told["og:site_name"] == "Critical Raw Materials Policy Archive"
    assert told["og:title"] in (page.all("h1")[0].text, told["og:site_name"])
    assert told["og:type"] == ("website" if path == "index.html" else "article")
    assert told["og:description"] == page.all("meta", name="description")[0].attributes["content"]
    assert told["og:url"] == f"https://example.org/sub/{path.removesuffix('index.html')}"
    picture = told["og:image"].removeprefix("https://example.org/sub/")
    assert (site_below_a_path / picture).read_bytes().startswith(b"\x89PNG")


def test_every_page_says_that_it_is_no_legal_advice_and_how_to_report_an_error(archive_site: Path) -> None:
    for path in pages_of(archive_site):
        page = read_page(archive_site, path)
        assert "This is not legal advice." in page.text, path
        [link] = [link for link in page.all("a") if link.text == "Report an error"]
        assert link.attributes["href"].endswith("about/#text-how-to-report-an-error") or path == "about/index.html", (
            path
        )


def test_with_a_repository_errors_are_reported_by_its_form_filled_in_with_the_page(site_below_a_path: Path) -> None:
    for path, title in (("measures/cn-mofcom-2025-18/", None), ("events/", "Events"), ("method/", "Method")):
        page = read_page(site_below_a_path, f"{path}index.html")
        [link] = [link for link in page.all("a") if link.text == "Report an error"]
        form, _, query = link.attributes["href"].partition("?")
        filled = parse_qs(query, strict_parsing=True)
        assert form == "https://forge.example/owner/archive/issues/new"
        assert filled["title"] == [f"Error on “{title or page.all('h1')[0].text}”"]
        assert filled["body"][0].splitlines()[0] == f"Page: https://example.org/sub/{path}"


def test_no_page_shows_the_brackets_of_a_link(archive_site: Path) -> None:
    assert [path for path in pages_of(archive_site) if "[[" in read_page(archive_site, path).text] == []


def test_the_search_page_says_what_to_do_without_javascript(archive_site: Path) -> None:
    [without] = read_page(archive_site, "search/index.html").all("noscript")
    assert "Search needs JavaScript" in without.text
    assert {link.attributes["href"] for link in without.inner if link.tag == "a"} >= {"../measures/", "../events/"}


def test_two_builds_of_the_same_files_are_the_same(archive_project: Project, tmp_path: Path) -> None:
    again = Project(shutil.copytree(archive_project.folder, tmp_path / "again", ignore=shutil.ignore_patterns("site")))
    assert snapshot(built(again).site) == snapshot(archive_project.site)
