"""`mkdocs serve`: every kind of file reloads, and a broken one does not end it."""

import socket
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest

from tests.support.project import FIXTURES, Project, make_project
from tests.support.waiting import wait_for

MEASURE = "content/measures/xx-licensing-2025.yml"
MEASURE_PAGE = "measures/xx-licensing-2025/"


@dataclass(slots=True)
class Server:
    """A running `mkdocs serve` with what it has printed so far."""

    project: Project
    address: str
    printed: list[str] = field(default_factory=list)

    @property
    def output(self) -> str:
        """All it has printed."""
        return "".join(self.printed)

    def get(self, path: str) -> str:
        """What a page holds now; empty if there is no such page, or nobody answers yet."""
        try:
            with urllib.request.urlopen(self.address + path, timeout=10) as answer:
                text: str = answer.read().decode()
                return text
        except (urllib.error.URLError, ConnectionError):
            return ""

    def shows(self, path: str, text: str) -> None:
        """Wait until a page holds a text."""
        wait_for(lambda: text in self.get(path), lambda: f"{path} shows {text!r}; printed:\n{self.output}")

    def says(self, text: str) -> None:
        """Wait until the server has printed a text."""
        wait_for(lambda: text in self.output, lambda: f"{text!r} is printed; instead:\n{self.output}")


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


def serving(project: Project, *options: str) -> Iterator[Server]:
    """A server that answers, until it is no longer needed."""
    port = free_port()
    server = Server(project, f"http://127.0.0.1:{port}/")
    with project.start("serve", "--dev-addr", f"127.0.0.1:{port}", *options) as process:
        assert process.stdout
        reader = threading.Thread(target=server.printed.extend, args=(process.stdout,))
        reader.start()
        try:
            wait_for(lambda: process.poll() is not None or server.get(""), "the server answers")
            assert process.poll() is None, server.output
            yield server
        finally:
            process.terminate()
            process.wait(timeout=30)
            reader.join()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    project = make_project(tmp_path_factory.mktemp("serve") / "project", FIXTURES / "small" / "content")
    yield from serving(project)


@pytest.mark.parametrize(
    ("file", "old", "new", "page", "shown"),
    [
        (MEASURE, "title: Export licences for", "title: Changed licences for", MEASURE_PAGE, "Changed licences"),
        ("content/briefs/what-binds-unobtainium.md", "## The licences", "## New licences", None, "New licences"),
        ("content/commodities/unobtainium.md", "nobody has", "somebody has", None, "somebody has"),
        ("content/about.md", "no record.", "not a record.", "about/", "not a record."),
        ("content/archive.yml", "name: Small Archive", "name: Tiny Archive", "", "Tiny Archive"),
        (
            "content/vocabulary.yml",
            "label: Rehearsal",
            "label: Dress rehearsal",
            "events/rehearsed/",
            "Dress rehearsal",
        ),
        ("overrides/pages/measure.html", "<article ", "<article data-new ", MEASURE_PAGE, "data-new"),
        ("overrides/partials/site-footer.html", "<footer ", "<footer data-new ", "", "footer data-new"),
        ("mkdocs.yml", "copyright: ", "repo_name: new-name\nsite_author: New Author\ncopyright: ", "", "New Author"),
    ],
    ids=lambda value: value if isinstance(value, str) and "." in value and "/" in value else "",
)
def test_a_changed_file_shows(server: Server, file: str, old: str, new: str, page: str | None, shown: str) -> None:
    if page == "events/rehearsed/":
        event = (FIXTURES / "small/content/events/xx-us-talks-2025.yml").read_text(encoding="utf-8")
        rehearsed = event.replace("kind: agreement", "kind: rehearsal").replace(
            "title: Talks", "title: Rehearsal of talks"
        )
        server.project.write("content/events/rehearsed.yml", rehearsed)
        server.shows("events/rehearsed/", "Rehearsal")
    address = page if page is not None else file.removeprefix("content/").removesuffix(".md") + "/"
    assert shown not in server.get(address)
    server.project.replace(file, old, new)
    server.shows(address, shown)


def test_a_changed_style_sheet_shows(server: Server) -> None:
    [sheet] = sorted((server.project.folder / "overrides/assets/stylesheets").glob("archive*.css"))[:1]
    path = sheet.relative_to(server.project.folder).as_posix()
    server.project.write(path, sheet.read_text(encoding="utf-8") + "\n.brand-new { color: red }\n")
    server.shows(path.removeprefix("overrides/"), ".brand-new")


def test_a_broken_file_is_told_while_the_old_page_stays_and_a_mended_one_shows(server: Server) -> None:
    path = "content/measures/us-tariff-2025.yml"
    server.shows("pagefind/pagefind-entry.json", '"page_count"')
    sound = server.project.replace(path, "instrument: tariff\n", "instrument: tarif\n")
    try:
        server.says(f"{path}:3:13: unknown-term: 'tarif'")
        assert "Tariff on test goods" in server.get("measures/us-tariff-2025/")
        server.shows("pagefind/pagefind-entry.json", '"page_count"')
    finally:
        server.project.write(path, sound.replace("summary: A tariff.", "summary: A mended tariff."))
    server.shows("measures/us-tariff-2025/", "A mended tariff.")
    assert "Traceback" not in server.output


def test_a_broken_template_does_not_end_it(server: Server) -> None:
    path = "overrides/pages/process.html"
    sound = (server.project.folder / path).read_text(encoding="utf-8")
    server.project.write(path, sound + "{% if %}")
    try:
        wait_for(lambda: not server.get("processes/xx-wto-case/"), "the page cannot be shown")
        server.says("TemplateSyntaxError")
        assert server.get("about/")
    finally:
        server.project.write(path, sound.replace("<article ", "<article data-mended "))
    server.shows("processes/xx-wto-case/", "data-mended")


def test_broken_settings_of_mkdocs_do_not_end_it(server: Server) -> None:
    sound = server.project.replace("mkdocs.yml", "site_dir: site", "site_dir: [site")
    try:
        server.says("the rebuild failed; the site stays as it was before")
        assert server.get("about/")
    finally:
        server.project.write("mkdocs.yml", sound.replace("copyright: ", "site_author: Mended Author\ncopyright: "))
    server.shows("", "Mended Author")
    server.shows("processes/xx-wto-case/", "Mended Author")


def test_a_removed_record_is_gone(server: Server) -> None:
    brief = server.project.content / "briefs" / "short-lived.md"
    text = (FIXTURES / "small/content/briefs/unfinished.md").read_text(encoding="utf-8")
    server.project.write("content/briefs/short-lived.md", text.replace("draft: true\n", ""))
    server.shows("briefs/short-lived/", "An unfinished brief")
    brief.unlink()
    wait_for(lambda: not server.get("briefs/short-lived/"), "the page is gone")


def test_drafts_are_shown_while_serving(server: Server) -> None:
    server.shows("briefs/unfinished/", "Not yet to be read.")


def test_the_search_index_is_served(server: Server) -> None:
    server.shows("pagefind/pagefind-entry.json", '"page_count"')
    assert server.get("pagefind/pagefind.js")


def test_a_clean_serve_shows_what_a_build_would_publish(small_project: Project) -> None:
    for server in serving(small_project, "--clean"):
        server.shows(MEASURE_PAGE, "Export licences for unobtainium")
        server.shows("pagefind/pagefind-entry.json", '"page_count"')
        assert server.get("briefs/unfinished/") == ""


def test_a_broken_archive_is_told_in_a_list_and_ends_the_first_serve(small_project: Project) -> None:
    small_project.replace(MEASURE, "instrument: export-licensing\n", "instrument: export-licencing\n")
    with small_project.start("serve", "--dev-addr", f"127.0.0.1:{free_port()}") as process:
        output, _ = process.communicate(timeout=60)
    assert process.returncode == 1
    assert f"{MEASURE}:3:13: unknown-term" in output
    assert "Traceback" not in output


def test_serving_leaves_the_published_site_alone(server: Server) -> None:
    assert not server.project.site.exists()
    assert server.project.stages == []
