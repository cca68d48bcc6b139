"""Generated pages as MkDocs sees them: they bring their own HTML, and no Markdown is converted."""

from collections.abc import Callable

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from generator.pages.views import Head
from generator.prose.renderer import Heading
from generator.site.pages import RenderedPage, SitePage

Render = Callable[[SitePage], RenderedPage]


class RecordFile(File):
    """The file of a record page. While it is aside, MkDocs does not read or copy it, but links to it are valid."""

    aside = False

    def is_documentation_page(self) -> bool:
        """MkDocs' loops over pages pass it over while it is aside."""
        return not self.aside and super().is_documentation_page()

    def copy_file(self, dirty: bool = False) -> None:
        """There is nothing to copy."""

    def set_aside(self) -> None:
        """Leave it to others to make the page."""
        # MkDocs derives its place from whether it is a page, once.
        assert self.url and self.dest_uri  # noqa: S101 - both are derived by asking
        self.aside = True


class RecordPage(Page):
    """A page whose body comes from the archive. MkDocs takes its rendering when it comes to it."""

    head: Head
    report_url: str | None = None
    """Where an error on the page is reported, if there is a form for it."""

    def __init__(self, site_page: SitePage, render: Render, file: File, config: MkDocsConfig) -> None:
        self._site_page = site_page
        self._render = render
        super().__init__(None, file, config)

    @property
    def kind(self) -> str:
        """What kind of page it is: the name of the template of its body."""
        return self._site_page.template

    def read_source(self, config: MkDocsConfig) -> None:
        """Take the rendered body; there is no source to read."""
        del config
        rendered = self._render(self._site_page)
        self.markdown = ""
        self.head = rendered.head
        # Other plugins and Material's own templates print these without escaping them.
        self.title = str(escape(rendered.head.title))
        self.meta = {"title": self.title, "description": str(escape(rendered.head.description))}
        self.content = rendered.html
        self.toc = _table_of_contents(rendered.headings)

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Nothing is left to do. MkDocs is told of no anchors: the tests of the built site check links to them."""


def record_file(site_page: SitePage, config: MkDocsConfig) -> RecordFile:
    """The file of a record page, outside the navigation."""
    inclusion = InclusionLevel.DRAFT if site_page.draft else InclusionLevel.NOT_IN_NAV
    file = RecordFile.generated(config, f"{site_page.address}index.md", content="", inclusion=inclusion)
    assert isinstance(file, RecordFile)  # noqa: S101 - made by its own class
    # Set before the page exists: it derives its edit link from it.
    file.edit_uri = site_page.edit_path
    return file


def _table_of_contents(headings: tuple[Heading, ...]) -> TableOfContents:
    found: list[AnchorLink] = []
    for heading in headings:
        link = AnchorLink(heading.text, heading.anchor, heading.level)
        if found and heading.level > found[0].level:
            found[-1].children.append(link)
        else:
            found.append(link)
    return TableOfContents(found)
