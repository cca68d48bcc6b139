"""Record pages written by several processes at once, past MkDocs' loops, where nobody else has a say on them.

MkDocs takes one page after the other, so that plugins can look at each. Both ways give the same files; a test compares
them.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path

from jinja2 import Environment, Template
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, PluginCollection
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation

from generator.plugin.record_page import RecordFile, RecordPage
from generator.site.files import SiteFile
from generator.site.workers import WorkError, Workers

_EVENTS_OF_PAGES = (
    *("pre_page", "page_read_source", "page_markdown", "page_content", "page_context", "post_page"),
    *("env", "pre_template", "template_context", "post_template"),
)
"""Events whose handlers may look at a page, or at all pages, while they are made."""


def others_look_at_pages(plugins: PluginCollection, own: BasePlugin) -> bool:  # type: ignore[type-arg]
    """Whether a plugin but one's own, or a hook of the settings, is told of pages while they are made."""
    return any(
        getattr(handler, "__self__", None) is not own for event in _EVENTS_OF_PAGES for handler in plugins.events[event]
    )


class PagesAtOnce:
    """The record pages of one build. `finish` does to a page what the plugin's own hooks would do to it."""

    def __init__(self, finish: Callable[[RecordPage], None]) -> None:
        self._finish = finish
        self._nav: Navigation | None = None
        self._workers: Workers | None = None
        self.documents: list[File] = []
        """What templates know as all pages: record pages, and those that MkDocs builds."""

    def set_aside(self, nav: Navigation, files: Files) -> None:
        """Keep MkDocs from building record pages."""
        self._nav = nav
        self.documents = list(files.documentation_pages())
        for file in files:
            if isinstance(file, RecordFile):
                file.set_aside()

    def begin(self, files: Iterable[SiteFile], config: MkDocsConfig, env: Environment) -> None:
        """Begin to write the pages, and the files that are no pages."""
        template = env.get_template("main.html")
        pages = [file.page for file in self.documents if isinstance(file.page, RecordPage)]
        # A page of each kind is written here, so that templates, indexes and frames are made once for all workers.
        ahead = _one_of_each_kind(pages)
        for number in ahead:
            self._write(pages[number], template, config)
        tasks = [
            *(partial(file.write, Path(config.site_dir)) for file in files),
            *(partial(self._write, page, template, config) for n, page in enumerate(pages) if n not in ahead),
        ]
        self._workers = Workers(tasks)

    def _write(self, page: RecordPage, template: Template, config: MkDocsConfig) -> None:
        """Do for a page what MkDocs would, other plugins' hooks aside."""
        assert self._nav is not None  # noqa: S101 - pages are set aside before they are written
        try:
            page.read_source(config)
            self._finish(page)
            page.active = True
            html = template.render(get_context(self._nav, self.documents, config, page))
            file = Path(page.file.abs_dest_path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(html.encode("utf-8", errors="xmlcharrefreplace"))
        except Exception as error:
            error.add_note(f"This happened while {page.file.dest_uri} was being made.")
            raise
        finally:
            page.active = False
        page.content = None

    def wait(self) -> None:
        """Wait until all is written.

        :raises PluginError: if something cannot be.
        """
        if self._workers:
            try:
                self._workers.wait()
            except WorkError as error:
                raise PluginError(f"a page could not be written:\n{error}") from None

    def stop(self) -> None:
        """End all writing."""
        if self._workers:
            self._workers.stop()


def _one_of_each_kind(pages: Sequence[RecordPage]) -> set[int]:
    """The numbers of pages whose kind has others; a page without its like profits nobody else."""
    numbers: defaultdict[str, list[int]] = defaultdict(list)
    for number, page in enumerate(pages):
        numbers[page.kind].append(number)
    return {alike[-1] for alike in numbers.values() if len(alike) > 1}
