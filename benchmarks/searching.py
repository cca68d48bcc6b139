"""`python -m benchmarks.searching`: what a search in 10,000 records costs a reader, in Chromium on this machine.

Bytes are those of files as a web server sends them, compressed. The first search of a visit fetches the script and the
words of the index; a further one only what it needs itself. Milliseconds reach from the question to the first hits on
the page: from the call of the search page by a reader who has seen nothing of the site, from the key that asks in the
field of the home page, and from the key that asks again on the search page.
"""

import argparse
import contextlib
import functools
import gzip
import json
import shutil
import statistics
import sys
import threading
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlencode

from playwright.sync_api import Browser, sync_playwright

from benchmarks.projects import ENVIRONMENT, write_project
from benchmarks.timing import run

_QUESTIONS = {
    "a word": {"q": "gallium"},
    "three words": {"q": "gallium export licence"},
    "two ideographs": {"q": "商务"},
    "a document number": {"q": "No. 4802 of 2017"},
    "an HS code": {"q": "2846.90"},
    "a word and two facets": {"q": "gallium", "kind": "measure", "jurisdiction": "China"},
    "facets alone": {"kind": "measure", "status": "In force"},
}
_COMPRESSED = (".html", ".css", ".js", ".json", ".svg")
_HITS = """new MutationObserver((_, observer) => {
    if (!document.querySelector(".search-results > li")) return;
    observer.disconnect();
    window.firstHits = performance.now();
}).observe(document, {childList: true, subtree: true});"""


@dataclass(frozen=True, slots=True)
class Cost:
    """Medians of one question: bytes and milliseconds of the first search of a visit, and of one after others.

    `first_bytes` are those sent before the first hits, `index_bytes` those of the index among them, `all_bytes` also
    those of further hits, and of the numbers beside the facets. `home_ms` are those of the first search where it is
    asked on the home page: words only.
    """

    question: str
    first_bytes: int
    index_bytes: int
    all_bytes: int
    first_ms: float
    home_ms: float | None
    next_bytes: int
    next_ms: float


@dataclass(slots=True)
class Sent:
    """Bytes of files sent so far, and those of the index among them. Scripts in the background fetch, too."""

    total: int = 0
    index: int = 0


class _Server(ThreadingHTTPServer):
    """Passes over browsers that hang up: each new reader leaves connections behind."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing."""


class _Compressing(SimpleHTTPRequestHandler):
    """Serves files as web servers do: texts compressed, and kept by the browser for a while."""

    sent = Sent()

    protocol_version = "HTTP/1.1"
    # As web servers do; otherwise each small answer on a connection in use waits 40 ms for an acknowledgement.
    disable_nagle_algorithm = True

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the library's
        """Say nothing."""

    def do_GET(self) -> None:
        """Answer with a file, compressed where that is worth it."""
        path = Path(self.translate_path(self.path))
        file = path / "index.html" if path.is_dir() else path
        if not file.is_file():
            self.send_error(404)
            return
        body = _compressed(file) if file.suffix in _COMPRESSED else file.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        if file.suffix in _COMPRESSED:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Cache-Control", "max-age=600")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.sent.total += len(body)
        if "/pagefind/" in self.path:
            self.sent.index += len(body)
        self.wfile.write(body)


@functools.cache
def _compressed(file: Path) -> bytes:
    return gzip.compress(file.read_bytes(), mtime=0)


@contextlib.contextmanager
def _served(folder: Path) -> Iterator[str]:
    server = _Server(("127.0.0.1", 0), functools.partial(_Compressing, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()


def cost_of(browser: Browser, home: str, question: str, parameters: dict[str, str], runs: int) -> Cost:
    """Ask one question several times, each time as a new reader."""
    first, from_home, following = [], [], []
    sent = _Compressing.sent
    for _ in range(runs):
        with browser.new_context() as context:
            page = context.new_page()
            page.add_init_script(_HITS)
            sent.total = sent.index = 0
            page.goto(f"{home}search/?{urlencode(parameters)}", wait_until="commit")
            ms = page.wait_for_function("window.firstHits").json_value()
            to_hits = sent.total, sent.index
            page.wait_for_load_state("networkidle")
            first.append((*to_hits, sent.total, ms))
        if parameters.keys() == {"q"}:
            with browser.new_context() as context:
                page = context.new_page()
                page.add_init_script(_HITS)
                page.goto(home, wait_until="networkidle")
                page.get_by_label("Search the archive").fill(parameters["q"])
                page.keyboard.press("Enter")
                page.wait_for_url("**/search/**", wait_until="commit")
                from_home.append(page.wait_for_function("window.firstHits").json_value())
        with browser.new_context() as context:
            page = context.new_page()
            # Somebody who has searched before has the script, and the words of other questions.
            page.goto(f"{home}search/?q=terbium", wait_until="networkidle")
            sent.total = 0
            ms = page.evaluate(_ASK, parameters)
            following.append((sent.total, ms))
    columns = [statistics.median(column) for column in zip(*first, strict=True)]
    next_bytes, next_ms = (statistics.median(column) for column in zip(*following, strict=True))
    counts = (int(number) for number in columns[:3])
    home_ms = round(statistics.median(from_home), 1) if from_home else None
    return Cost(question, *counts, round(columns[3], 1), home_ms, int(next_bytes), round(next_ms, 1))


_ASK = """async (asked) => {
    const list = document.querySelector(".search-results");
    const facets = document.querySelector(".search-facets");
    for (const select of facets.querySelectorAll("select")) {
        if (!asked[select.name]) continue;
        select.append(new Option(asked[select.name], asked[select.name]));
        select.value = asked[select.name];
    }
    document.querySelector("#query").value = asked.q ?? "";
    const changed = new Promise((resolve) => new MutationObserver(resolve).observe(list, {childList: true}));
    const start = performance.now();
    document.querySelector(".search-form").requestSubmit();
    await changed;
    return performance.now() - start;
}"""


def main() -> None:
    """Build the archive, ask all questions, print the table and write the JSON beside it."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.searching", description=__doc__)
    parser.add_argument("--size", type=int, default=10000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--site", type=Path, help="a site that is built already")
    parser.add_argument("--output", type=Path, default=Path("build/searching.json"))
    arguments = parser.parse_args()
    with TemporaryDirectory(prefix="policy-archive-searching-") as folder:
        site = arguments.site or _built(Path(folder), arguments.size)
        with _served(site) as home, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
            costs = []
            for name, asked in _QUESTIONS.items():
                costs.append(cost_of(browser, home, name, asked, arguments.runs))
                print(_row(costs[-1]), flush=True)
            browser.close()
    arguments.output.parent.mkdir(parents=True, exist_ok=True)
    arguments.output.write_text(json.dumps([asdict(cost) for cost in costs], indent=2) + "\n", encoding="utf-8")


def _row(cost: Cost) -> str:
    first, index, everything, following = (
        f"{count / 1000:.0f} KB" for count in (cost.first_bytes, cost.index_bytes, cost.all_bytes, cost.next_bytes)
    )
    from_home = f"{cost.home_ms:.0f} ms from the home page, " if cost.home_ms else ""
    return (
        f"{cost.question:>22}: first hits after {first} ({index} of index) and {cost.first_ms:.0f} ms, {from_home}"
        f"{everything} in all; then {following}, {cost.next_ms:.0f} ms"
    )


def _built(folder: Path, size: int) -> Path:
    write_project(folder, size)
    run([sys.executable, "-m", "mkdocs", "build", "--quiet"], folder, {**ENVIRONMENT, "SEARCH_INDEX": "true"})
    return folder / "site"


if __name__ == "__main__":
    main()
