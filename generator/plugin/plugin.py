"""The MkDocs plugin: reads the archive, hands its pages to MkDocs, and publishes only whole builds."""

from collections.abc import Callable
from datetime import date
from functools import partial
from html import unescape
from pathlib import Path
from typing import Literal

from jinja2 import Environment
from markupsafe import escape
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from generator.checking.check import Checked, check
from generator.drafting.record_text import blank_text
from generator.model.archive import Archive
from generator.model.record import Kind
from generator.pages.cards import number_of_card_files
from generator.plugin.at_once import PagesAtOnce, others_look_at_pages
from generator.plugin.framed_template import use_frames
from generator.plugin.garbage import GarbageCollection
from generator.plugin.indexing import INDEX_FOLDER, BackgroundIndex
from generator.plugin.live_server import keeping_last_site
from generator.plugin.on_demand import OnDemand, ServedBuild, awaited_files
from generator.plugin.record_page import RecordPage, Render, record_file
from generator.plugin.watching import watch_by_notification
from generator.prose.renderer import dialect, sanitised
from generator.reading.content import RecordCache, read_content
from generator.reading.git_history import read_revisions
from generator.reading.problem import Severity
from generator.reading.today import current_day
from generator.site.files import site_files
from generator.site.new_event import GITHUB_EDITOR, new_event_address
from generator.site.pages import Site
from generator.site.redirects import write_redirects
from generator.site.renderings import Renderings
from generator.site.report import GITHUB_FORM, report_address
from generator.site.search import SearchIndexError, stubs, write_index
from generator.site.staging import Stage
from generator.site.templates import environment

log = get_plugin_logger("policy-archive")

_PLAIN_PAGE_KEYS = ("title", "description")
"""What the front matter of a page that is no record may say; other keys would steer the theme."""
_RECORD_FOLDERS = tuple(f"{kind.value}/" for kind in Kind)


class PolicyArchiveConfig(Config):
    """Options in `mkdocs.yml`."""

    today = config_options.Optional(config_options.Type((str, date)))
    """The day as which the archive is read, such as 2026-11-23; default: SOURCE_DATE_EPOCH, else the UTC date."""
    search_index = config_options.Type(bool, default=True)
    """Whether to make the search index; switched off only to time the rest."""
    report_form = config_options.Type(str, default=GITHUB_FORM)
    """The way from `repo_url` to the form for a new issue, with `{title}`, `{address}` and `{body}`. On GitLab it is
    `-/issues/new?issue[title]={title}&issue[description]={body}`."""
    event_form = config_options.Type(str, default=GITHUB_EDITOR)
    """The way from `repo_url` to the editor on a new file, with `{folder}`, `{name}` and `{text}`. On GitLab, which
    takes no text, it is `-/new/{folder}?file_name={name}`."""


class PolicyArchivePlugin(BasePlugin[PolicyArchiveConfig]):
    """Turns the records below `docs_dir` into pages.

    One instance lives through all rebuilds of `mkdocs serve`; `on_config` resets what belongs to one build.
    """

    def __init__(self) -> None:
        self._command: Literal["build", "gh-deploy", "serve"] = "build"
        self._site: Site | None = None
        self._renderings: Renderings | None = None
        self._at_once: PagesAtOnce | None = None
        self._stage: Stage | None = None
        self._whole = False
        self._records = RecordCache()
        self._served: ServedBuild | None = None
        self._on_demand = OnDemand()
        self._index = BackgroundIndex()
        self._garbage = GarbageCollection()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Refuse what would leave a half-built site.

        :raises PluginError: for `--dirty`.
        """
        if dirty:
            raise PluginError("--dirty is not supported: pages depend on records in other files")
        self._command = command
        self._garbage.put_off()

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check the archive before anything is written; then build on a stage.

        :raises PluginError: with all problems of the archive.
        """
        self._whole = False
        self._renderings = self._at_once = None
        today = self._today()
        content = Path(config.docs_dir)
        checked = check(read_content(content, self._records), today)
        self._report(checked)
        if checked.archive is None:
            raise PluginError("the archive cannot be built")
        templates = _templates_folder(config)
        new_event = self._new_event(checked.archive, config)
        self._site = Site(checked.archive, today, environment(templates, new_event), partial(read_revisions, content))
        config.extra["archive"] = checked.archive.settings
        config.extra["new_event"] = new_event
        config.extra["as_of"] = self._site.presenter.as_of
        config.extra["card_files"] = number_of_card_files(checked.archive)
        config.markdown_extensions = dialect(self._site.presenter.prose.links)  # type: ignore[assignment]
        config.mdx_configs = {}
        config.watch.extend(path for path in _watched(config) if path not in config.watch)
        if self._stage:
            self._stage.discard()
        self._stage = Stage(Path(config.site_dir))
        config.site_dir = str(self._stage.folder)
        return config

    def _today(self) -> date:
        try:
            return current_day(str(self.config.today or ""))
        except ValueError as error:
            raise PluginError(f"today: {error}") from None

    def _new_event(self, archive: Archive, config: MkDocsConfig) -> str | None:
        """Where a reader adds an event; None where no repository is set, or none with an editor."""
        template = blank_text(Kind.EVENT, archive.vocabularies)
        return new_event_address(config.repo_url or "", config.edit_uri or "", self.config.event_form, template)

    def _report(self, checked: Checked) -> None:
        """Print warnings, or stop with all problems."""
        if checked.errors:
            lines = "\n".join(str(problem) for problem in checked.problems)
            raise PluginError(f"the archive cannot be built:\n{lines}")
        for problem in checked.problems:
            if problem.severity is Severity.WARNING:
                log.warning(problem.said)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Take the records' files out of the site and put their pages in."""
        assert self._site is not None  # noqa: S101 - on_config runs first
        for file in list(files):
            if _is_record(file):
                files.remove(file)
        pages = tuple(self._site.pages())
        if self._command == "serve":
            self._served = ServedBuild(self._site, awaited_files(pages, config), files=files)
            for _, file in self._served.awaited.values():
                files.append(file)
            return files
        if others_look_at_pages(config.plugins, self):
            self._renderings = Renderings(self._site, pages)
            render: Render = self._renderings.of
        else:
            self._at_once = PagesAtOnce(partial(self._finish, config=config))
            render = self._site.render
        for page in pages:
            file = record_file(page, config)
            RecordPage(page, render, file, config)
            files.append(file)
        return files

    @event_priority(-100)
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Keep what pages built elsewhere than in MkDocs' loops need, and keep them out of these."""
        if self._served:
            self._served.nav, self._served.config = nav, config
        elif self._at_once:
            self._at_once.set_aside(nav, files)
        return nav

    @event_priority(-100)
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Render record pages from frames, once all other plugins have had their say, and begin to write them."""
        del files
        assert self._site is not None  # noqa: S101 - on_config runs first
        use_frames(env)
        if self._renderings:
            self._renderings.close()
        elif self._served:
            self._served.env = env
        elif self._at_once:
            self._at_once.begin(site_files(self._site.presenter), config, env)
        return env

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Name record pages in the sitemap and other lists of all pages, also where MkDocs does not build them."""
        del template_name, config
        if self._at_once:
            context["pages"] = self._at_once.documents
        return context

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Let the links in a plain page name files, as MkDocs expects and validates them."""
        del config, files
        if self._site and not isinstance(page, RecordPage):
            # Material's own templates print these without escaping them.
            page.meta = {key: escape(page.meta[key]) for key in _PLAIN_PAGE_KEYS if page.meta.get(key)}
            links = self._site.presenter.prose.links
            links.root, links.leaf = "../" * page.file.src_uri.count("/"), "index.md"
        return markdown

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Sanitise what MkDocs made of a plain page; record pages come from escaping templates."""
        del files
        self._finish(page, config)
        return html if isinstance(page, RecordPage) else str(sanitised(html))

    def _finish(self, page: Page, config: MkDocsConfig) -> None:
        """Add to a page what is known once it has been read."""
        page.report_url = self._report_url(page, config)  # type: ignore[attr-defined]

    def _report_url(self, page: Page, config: MkDocsConfig) -> str | None:
        """Where an error on a page is reported; None where no repository is set."""
        if not config.repo_url:
            return None
        title = page.head.title if isinstance(page, RecordPage) else unescape(page.title or "")
        return report_address(config.repo_url, self.config.report_form, title, page.canonical_url or f"/{page.url}")

    @event_priority(100)
    def _wait_for_pages(self, *, config: MkDocsConfig) -> None:
        """Have all pages written before any plugin sees the site as built.

        :raises PluginError: if one cannot be written.
        """
        del config
        if self._at_once:
            self._at_once.wait()

    @event_priority(-100)
    def _complete(self, *, config: MkDocsConfig) -> None:
        """Make the search index, and when serving let the stage take the site's place.

        :raises PluginError: if the index cannot be made.
        """
        assert self._site is not None and self._stage is not None  # noqa: S101 - on_config runs first
        write_redirects(self._site.archive, self._stage.folder)
        if self._served:
            self._serve(self._served, config)
        else:
            self._add_what_is_no_page()
        self._whole = True

    def _serve(self, served: ServedBuild, config: MkDocsConfig) -> None:
        """Let the stage take the site's place; what is still missing in it is made when asked for, or behind it."""
        assert self._site is not None and self._stage is not None  # noqa: S101 - called after a build
        files = site_files(self._site.presenter)
        served.files_awaited = {file.address: file for file in files}
        self._on_demand.serve(served, self._publish_served)
        config.site_dir = str(self._stage.published)
        if self.config.search_index:
            self._index.start(self._site, self._stage.published)

    def _add_what_is_no_page(self) -> None:
        """Put into the stage what is no page.

        :raises PluginError: if the search index cannot be made.
        """
        assert self._site is not None and self._stage is not None  # noqa: S101 - called after a build
        if not self._at_once:
            for file in site_files(self._site.presenter):
                file.write(self._stage.folder)
        if self.config.search_index:
            try:
                write_index(stubs(self._site.archive, self._site.presenter), self._stage.folder / INDEX_FOLDER)
            except SearchIndexError as error:
                raise PluginError(f"the search index could not be made: {error}") from None

    on_post_build = CombinedEvent(_wait_for_pages, _complete)

    def _publish_served(self) -> None:
        """Let the stage take the place of what is served, with the search index of the build before."""
        assert self._served is not None and self._stage is not None  # noqa: S101 - called while serving
        self._index.keep_previous(self._stage.published, self._stage.folder)
        self._stage.publish()
        self._served.move_to(self._stage.published)

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., None]
    ) -> LiveReloadServer:
        """Build pages on demand, and keep the last whole site open to readers while a rebuild fails.

        `mkdocs serve --clean` calls itself a build until here, and is published now.
        """
        del config, builder
        server.set_app(self._on_demand.application(server.serve_request, server.mount_path))
        watch_by_notification(server)
        if self._command != "serve" and self._stage is not None:
            self._command = "serve"
            self._stage.publish()
        server.builder = keeping_last_site(server.builder, self._garbage)
        self._garbage.go_on()
        return server

    def on_build_error(self, *, error: Exception) -> None:
        """Remember that the stage must not be published. Also runs when strict mode counts warnings at the end."""
        del error
        self._whole = False

    def on_shutdown(self) -> None:
        """Publish a whole build: the very last thing a command does, after strict mode has counted warnings.

        Also runs when a build is interrupted from the keyboard, of which `on_build_error` hears nothing.
        """
        self._index.wait()
        if self._at_once:
            self._at_once.stop()
        if self._stage is None:
            return
        if self._whole and self._command != "serve":
            self._stage.publish()
        else:
            self._stage.discard()


def _is_record(file: File) -> bool:
    """Whether a file is a record or data of the archive, which has no place of its own in the site."""
    uri = file.src_uri
    return uri.startswith(_RECORD_FOLDERS) or uri.endswith((".yml", ".yaml"))


def _templates_folder(config: MkDocsConfig) -> Path:
    """The folder of record templates, within the theme's own folder of overrides.

    :raises PluginError: if there is none.
    """
    for folder in config.theme.dirs:
        templates = Path(folder) / "pages"
        if (templates / "measure.html").exists():
            return templates
    raise PluginError("no record templates: set theme.custom_dir to the folder that holds pages/measure.html")


def _watched(config: MkDocsConfig) -> list[str]:
    """What pages depend on beside `docs_dir`: templates, styles and scripts, and the generator's vocabularies."""
    overrides = _templates_folder(config).parent
    vocabularies = Path(__file__).parents[1] / "vocabularies"
    return [str(overrides), str(vocabularies)]
