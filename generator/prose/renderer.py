"""The one dialect of Markdown and the one sanitiser, for every text a contributor writes.

Raw HTML is not part of the dialect: it shows as the text it is. What Markdown makes of the rest still passes the
sanitiser, which keeps a short list of tags and lets links lead only to http, https and mailto addresses.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.tables import TableExtension
from markdown.extensions.toc import TocExtension, TocTreeprocessor, slugify
from markdown.inlinepatterns import Pattern
from markdown.treeprocessors import InlineProcessor, Treeprocessor
from markupsafe import Markup

from generator.prose.record_link import RecordLinkExtension, Resolver

_TAGS = {
    *("p", "br", "hr", "div", "blockquote", "pre", "code"),
    *("h2", "h3", "h4", "h5", "h6"),
    *("ul", "ol", "li", "dl", "dt", "dd"),
    *("table", "thead", "tbody", "tr", "th", "td"),
    *("a", "abbr", "em", "strong", "s", "sub", "sup"),
}
_ATTRIBUTES = {
    "a": {"href", "title", "class", "id", "data-turns"},
    "abbr": {"title"},
    "div": {"class"},
    "li": {"id"},
    "ol": {"start"},
    "sup": {"id"},
    "td": {"class"},
    "th": {"class"},
    **{f"h{level}": {"id"} for level in range(2, 7)},
}
_SCHEMES = {"http", "https", "mailto"}
_NO_ADDRESS = re.compile(r"[\s\"<>\\^`{|}]")

_BEGINNINGS = {
    "backtick": "`",
    "escape": "\\",
    "footnote": "[^",
    "record-link": "[[",
    **dict.fromkeys(("reference", "link", "short_reference"), "["),
    **dict.fromkeys(("image_link", "image_reference", "short_image_ref"), "!["),
    **dict.fromkeys(("autolink", "automail"), "<"),
    "entity": "&",
}
"""What has to stand in a text for a pattern of Markdown to be found there. Patterns not named are always looked for."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a text: what it says, and the anchor that leads to it."""

    level: int
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Prose:
    """A rendered text, safe to place in a page, with its headings."""

    html: Markup
    headings: tuple[Heading, ...] = ()


class _PageStructure(Extension):
    """Fits a text into a page: its highest headings are of level 2, below the page's own, and no style is inline."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Markdown's
        """Register the changes before the anchors are made."""
        md.treeprocessors.register(_PageStructureProcessor(md), "page-structure", 10)


class _PageStructureProcessor(Treeprocessor):
    def run(self, root: Element) -> None:
        for heading in root.iter("h1"):
            heading.tag = "h2"
        for cell in root.iter():
            if cell.tag in ("td", "th") and "align" in cell.attrib:
                cell.set("class", f"align-{cell.attrib.pop('align')}")


class _NoRawHtml(Extension):
    """Takes raw HTML out of the dialect, so that it shows as the text it is."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Markdown's
        """Deregister what would pass HTML through."""
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")


class _Contents(TocTreeprocessor):
    """Gives headings their anchors. A text without any, as most are, is spared the making of an empty list."""

    def run(self, doc: Element) -> None:
        if any(self.header_rgx.match(element.tag) or element.text == self.marker for element in doc.iter()):
            super().run(doc)


class _ContentsExtension(TocExtension):
    TreeProcessorClass = _Contents


def dialect(links: RecordLinkExtension) -> list[Extension | str]:
    """The extensions that make up the dialect, for whoever converts Markdown."""
    return [
        TableExtension(use_align_attribute=True),
        "sane_lists",
        "def_list",
        "abbr",
        FootnoteExtension(BACKLINK_TEXT="↩"),
        _ContentsExtension(toc_depth="2-3", slugify=_anchor),
        _PageStructure(),
        links,
        _NoRawHtml(),
    ]


def _anchor(heading: str, separator: str) -> str:
    """The anchor of a heading. It begins as no anchor of the page around the text does: that has its own `sources`."""
    return f"text{separator}{slugify(heading, separator)}"


class ProseRenderer:
    """Renders texts; one instance serves a whole archive, for making one costs as much as a long text."""

    def __init__(self, resolver: Resolver) -> None:
        self.links = RecordLinkExtension(resolver)
        self._markdown = Markdown(extensions=dialect(self.links), output_format="html")
        self._patterns = tuple(_patterns(self._markdown))
        inline = self._markdown.treeprocessors["inline"]
        assert isinstance(inline, InlineProcessor)  # noqa: S101 - Markdown's own
        self._inline = inline
        self.block = lru_cache(maxsize=4096)(self._block)

    def text(self, source: str, root: str) -> Prose:
        """Render a whole text. `root` leads from the page back to the site's root."""
        self.links.root, self.links.leaf = root, ""
        # Markdown only counts them and asks for them by number.
        self._inline.inlinePatterns = [  # type: ignore[assignment]
            pattern for beginning, pattern in self._patterns if beginning in source
        ]
        html = self._markdown.reset().convert(source)
        tokens = getattr(self._markdown, "toc_tokens", [])
        return Prose(sanitised(html), tuple(_headings(tokens)))

    def _block(self, source: str, root: str) -> Markup:
        """Render a short text, such as a summary or a note."""
        return self.text(source, root).html

    def inline(self, source: str, root: str) -> Markup:
        """Render a text of one paragraph without the paragraph around it."""
        html = self.block(source, root)
        if html.startswith("<p>") and html.endswith("</p>") and html.count("<p>") == 1:
            return Markup(html[3:-4])  # noqa: S704 - a slice of what the sanitiser returned
        return html


def _patterns(markdown: Markdown) -> Iterator[tuple[str, Pattern]]:
    """The patterns of the dialect in their order, each with what a text that it is found in contains."""
    named = {id(markdown.inlinePatterns[name]): beginning for name, beginning in _BEGINNINGS.items()}
    for pattern in markdown.inlinePatterns:
        yield named.get(id(pattern), ""), pattern


def _encoded_address(tag: str, attribute: str, value: str) -> str:
    """An address as a standard one: what may not stand in it is encoded."""
    del tag
    return _NO_ADDRESS.sub(lambda match: quote(match.group()), value) if attribute == "href" else value


_cleaner = nh3.Cleaner(
    tags=_TAGS,
    attributes=_ATTRIBUTES,
    attribute_filter=_encoded_address,
    url_schemes=_SCHEMES,
    link_rel=None,
)


def sanitised(html: str) -> Markup:
    """What the sanitiser leaves of a text's HTML."""
    return Markup(_cleaner.clean(html))  # noqa: S704 - the one place where sanitised text is declared safe


def _headings(tokens: list[dict[str, object]]) -> list[Heading]:
    found: list[Heading] = []
    for token in tokens:
        found.append(Heading(int(str(token["level"])), str(token["name"]), str(token["id"])))
        children = token.get("children")
        if isinstance(children, list):
            found.extend(_headings(children))
    return found
