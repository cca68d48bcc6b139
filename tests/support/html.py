"""Reading built pages: their links, anchors, texts and attributes, as a browser would find them."""

from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path

_ADDRESS_ATTRIBUTES = frozenset(("href", "src", "action", "formaction", "poster", "data", "xlink:href", "data-index"))
_LOADING_TAGS = frozenset(("link", "script", "img", "iframe", "source", "video", "audio", "object", "embed", "use"))
_VOID_TAGS = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
_INVISIBLE_TAGS = frozenset(("script", "style", "template", "head"))


@dataclass(frozen=True, slots=True)
class Element:
    """An element with its attributes, and all texts and elements within it.

    What a template holds is within the template alone: in a browser it is no part of the page.
    """

    tag: str
    attributes: dict[str, str]
    texts: list[str] = field(default_factory=list)
    inner: list["Element"] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its text with white space as it is shown."""
        return normalised("".join(self.texts))

    @property
    def classes(self) -> set[str]:
        """The words of its class attribute."""
        return set(self.attributes.get("class", "").split())


class Page(HTMLParser):
    """A parsed page."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self._open: list[Element] = []
        self._visible: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.elements.append(element)
        for around in self._around():
            around.inner.append(element)
        if tag not in _VOID_TAGS:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        for depth in range(len(self._open) - 1, -1, -1):
            if self._open[depth].tag == tag:
                del self._open[depth:]
                return

    def handle_data(self, data: str) -> None:
        for element in self._around():
            element.texts.append(data)
        if not any(element.tag in _INVISIBLE_TAGS for element in self._open):
            self._visible.append(data)

    def _around(self) -> list[Element]:
        """The open elements, from the innermost template inwards."""
        templates = [depth for depth, element in enumerate(self._open) if element.tag == "template"]
        return self._open[templates[-1] if templates else 0 :]

    @cached_property
    def text(self) -> str:
        """All text a reader sees, with white space as it is shown."""
        return normalised("".join(self._visible))

    @cached_property
    def anchors(self) -> list[str]:
        """All ids, in order."""
        return [element.attributes["id"] for element in self.elements if "id" in element.attributes]

    def all(self, tag: str, **attributes: str) -> list[Element]:
        """The elements of a tag that have these attributes."""
        return [
            element
            for element in self.elements
            if element.tag == tag and all(element.attributes.get(name) == value for name, value in attributes.items())
        ]

    def with_class(self, name: str) -> list[Element]:
        """The elements of a class."""
        return [element for element in self.elements if name in element.classes]

    def addresses(self) -> list[tuple[Element, str]]:
        """Every address an element leads to or loads from."""
        return [
            (element, value)
            for element in self.elements
            for name, value in element.attributes.items()
            if name in _ADDRESS_ATTRIBUTES
        ]


def normalised(text: str) -> str:
    """A text with each run of white space as one space."""
    return " ".join(text.split())


def loads(element: Element) -> bool:
    """Whether a browser fetches the element's address without being asked to."""
    return element.tag in _LOADING_TAGS and element.attributes.get("rel") != "canonical"


def pages_of(site: Path) -> list[str]:
    """The paths of all pages of a site."""
    return sorted(file.relative_to(site).as_posix() for file in site.rglob("*.html"))


def read_page(site: Path, path: str) -> Page:
    """Parse a page of a site."""
    return Page((site / path).read_text(encoding="utf-8"))
