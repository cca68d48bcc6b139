"""While serving, a record's page is built when a browser asks for it: a saved file is not held up by all others."""

import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from jinja2 import Environment
from mkdocs.commands.build import _build_page, _populate_page
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from generator.plugin.record_page import RecordFile, RecordPage, record_file
from generator.site.files import SiteFile
from generator.site.pages import Site, SitePage


@dataclass(slots=True)
class ServedBuild:
    """One build while it is served: what MkDocs needs to build a page of it, and which pages are still awaited."""

    site: Site
    awaited: dict[str, tuple[SitePage, RecordFile]]
    config: MkDocsConfig | None = None
    files: Files = field(default_factory=lambda: Files(()))
    nav: Navigation | None = None
    env: Environment | None = None
    files_awaited: dict[str, SiteFile] = field(default_factory=dict)

    def build(self, address: str) -> bool:
        """Build the page or file of an address, if it is one that is still awaited."""
        if self.config and address in self.files_awaited:
            self.files_awaited.pop(address).write(Path(self.config.site_dir))
            return True
        if address not in self.awaited or self.config is None or self.nav is None or self.env is None:
            return False
        page, file = self.awaited[address]
        record_page = RecordPage(page, self.site.render, file, self.config)
        _populate_page(record_page, self.config, self.files)
        _build_page(record_page, self.config, self.files.documentation_pages(), self.nav, self.env)
        # Not before: a page whose template is broken is still awaited.
        del self.awaited[address]
        return True

    def move_to(self, folder: Path) -> None:
        """Let pages still awaited be written into the folder that is served from now on."""
        for _, file in self.awaited.values():
            file.dest_dir = str(folder)


def awaited_files(pages: Iterable[SitePage], config: MkDocsConfig) -> dict[str, tuple[SitePage, RecordFile]]:
    """A file for each page, by address."""
    found = {}
    for page in pages:
        file = record_file(page, config)
        file.set_aside()
        found[page.address] = (page, file)
    return found


class OnDemand:
    """The served build, behind a lock: requests come in threads, and a new build takes its place at any time."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._served: ServedBuild | None = None

    def serve(self, build: ServedBuild, publish: Callable[[], None]) -> None:
        """Publish a build and build its pages from now on."""
        with self._lock:
            publish()
            self._served = build

    def application(self, server: WSGIApplication, mount_path: str) -> WSGIApplication:
        """A web application that builds a page before the server looks for its file."""

        def respond(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
            path = environ.get("PATH_INFO", "").encode("latin-1").decode("utf-8", "replace")
            if path.startswith(mount_path):
                address = path.removeprefix(mount_path).removesuffix("index.html")
                # The server waits for a build under way; what was built before it is gone then, and built again.
                self._build(address)
                answer = _Answer(server, environ)
                if answer.is_missing and self._build(address):
                    answer = _Answer(server, environ)
                return answer.pass_on(start_response)
            return server(environ, start_response)

        return respond

    def _build(self, address: str) -> bool:
        with self._lock:
            served = self._served
            return served is not None and any(served.build(name) for name in (address, f"{address}/"))


class _Answer:
    """What the server answers, held back until it is known to be the right one."""

    def __init__(self, server: WSGIApplication, environ: WSGIEnvironment) -> None:
        self._start: tuple[Any, ...] = ()
        self._body = server(environ, self._keep)

    def _keep(self, *start: Any) -> Callable[[bytes], object]:
        self._start = start
        return lambda _data: None

    @property
    def is_missing(self) -> bool:
        return bool(self._start) and str(self._start[0]).startswith("404")

    def pass_on(self, start_response: StartResponse) -> Iterable[bytes]:
        """Give the answer to whoever asked."""
        start_response(*self._start)
        return self._body
