"""`[[id]]` and `[[id|words]]` as part of the Markdown dialect."""

from collections.abc import Callable
from dataclasses import dataclass
from re import Match
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

from generator.model.record_links import LINK_PATTERN, name_of


@dataclass(frozen=True, slots=True)
class LinkTarget:
    """Where a link leads and how it looks: the record's title, its kind, and its verdict where it has one.

    `turns` are the verdict's later ones, as an attribute for the browser.
    """

    address: str
    title: str
    kind: str
    verdict: str | None = None
    verdict_words: str | None = None
    turns: str = ""


Resolver = Callable[[str], LinkTarget | None]


class RecordLinkExtension(Extension):
    """Adds links between records.

    `root`, the way to the site's root, and `leaf`, what follows a record's address, are set anew for each page.
    """

    def __init__(self, resolver: Resolver) -> None:
        super().__init__()
        self.resolver = resolver
        self.root = ""
        self.leaf = ""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Markdown's
        """Register the pattern before Markdown's own links."""
        md.inlinePatterns.register(_RecordLinkProcessor(self, md), "record-link", 175)


class _RecordLinkProcessor(InlineProcessor):
    def __init__(self, extension: RecordLinkExtension, md: Markdown) -> None:
        super().__init__(LINK_PATTERN, md)
        self._extension = extension

    def handleMatch(  # type: ignore[override]  # noqa: N802 - the name is Markdown's
        self, m: Match[str], data: str
    ) -> tuple[Element | str, int, int]:
        del data
        target = self._extension.resolver(name_of(m.group(1)))
        words = m.group(2)
        if target is None:
            return words or m.group(1), m.start(0), m.end(0)
        link = Element("a", {"href": self._extension.root + target.address + self._extension.leaf})
        link.set("class", f"record {target.kind}" + (f" verdict-{target.verdict}" if target.verdict else ""))
        if target.verdict_words:
            link.set("title", target.verdict_words)
        if target.turns:
            link.set("data-turns", target.turns)
        # A title is text, not Markdown.
        link.text = words or AtomicString(target.title)
        return link, m.start(0), m.end(0)
