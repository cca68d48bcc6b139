"""A real browser on a served folder."""

import contextlib
import functools
import shutil
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import BrowserContext, ConsoleMessage, Dialog, Page, Request, WebError


class _Handler(SimpleHTTPRequestHandler):
    """Serves files, and the site's own page where there is none."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the library's
        """Say nothing."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory, "404.html")
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


@contextlib.contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address under which a folder is served."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Handler, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def chromium() -> str:
    """The system's Chromium. Where there is none the tests fail: they are not to be passed over."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    assert found, "Chromium is needed; .ci/install-tools installs it"
    return found


class Watch:
    """What happens on the pages of a browser that must not: errors, dialogs, requests to other hosts."""

    def __init__(self, context: BrowserContext, home: str) -> None:
        self.events: list[str] = []
        self._home = home
        context.on("page", self._watch)
        context.on("request", self._requested)
        context.on("weberror", self._failed)
        context.on("dialog", self._asked)
        context.on("console", self._printed)

    def _watch(self, page: Page) -> None:
        page.on("crash", self._crashed)

    def _crashed(self, page: Page) -> None:
        self.events.append(f"crash: {page.url}")

    def _failed(self, error: WebError) -> None:
        self.events.append(f"error: {error.error}")

    def _asked(self, dialog: Dialog) -> None:
        self.events.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _requested(self, request: Request) -> None:
        if not request.url.startswith((self._home, "data:", "blob:")):
            self.events.append(f"request: {request.url}")

    def _printed(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.events.append(f"console: {message.text}")
