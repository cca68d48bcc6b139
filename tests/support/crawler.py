"""Following every link of a built site within the site."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from tests.support.html import Element, Page, loads, pages_of, read_page

_HOST = "http://site.invalid"
_CSS_ADDRESS = re.compile(r"""url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')]*))\s*\)|@import\s+["']([^"']+)""")


@dataclass(frozen=True, slots=True)
class Crawler:
    """Finds what is wrong with the links of a site that is published below `base`, such as `/` or `/sub/`."""

    site: Path
    base: str = "/"

    def problems(self) -> list[str]:
        """One line for each wrong address, with the page or style sheet it stands in."""
        return [*self._page_problems(), *self._style_problems()]

    def _page_problems(self) -> Iterator[str]:
        for path in pages_of(self.site):
            page = read_page(self.site, path)
            doubled = sorted({anchor for anchor in page.anchors if page.anchors.count(anchor) > 1})
            if doubled:
                yield f"{path}: several elements have the id {', '.join(doubled)}"
            for element, address in page.addresses():
                reason = self._objection(path, element, address)
                if reason:
                    yield f"{path}: <{element.tag}> {address}: {reason}"

    def _style_problems(self) -> Iterator[str]:
        for file in sorted(self.site.rglob("*.css")):
            path = file.relative_to(self.site).as_posix()
            for groups in _CSS_ADDRESS.findall(file.read_text(encoding="utf-8")):
                address = next(group for group in groups if group) if any(groups) else ""
                if address.startswith(("data:", "#")):
                    continue
                if urlsplit(address).netloc:
                    yield f"{path}: {address}: loaded from another host"
                elif not self._exists(path, address):
                    yield f"{path}: {address}: leads nowhere"

    def _objection(self, path: str, element: Element, address: str) -> str | None:
        parts = urlsplit(address)
        if parts.scheme or parts.netloc:
            if parts.scheme not in ("http", "https", "mailto"):
                return "neither http, https nor mailto"
            return "loaded from another host" if loads(element) else None
        # The page for missing addresses is shown at any depth, so its addresses begin at the root.
        if address.startswith("/") and path != "404.html":
            return "begins at the root of the host"
        if not self._exists(path, address):
            return "leads nowhere"
        if parts.fragment and not self._has_anchor(path, address):
            return "no such anchor"
        return None

    def _target(self, path: str, address: str) -> tuple[Path | None, str]:
        own = path.removesuffix("index.html")
        target = urlsplit(urljoin(f"{_HOST}{self.base}{own}", address))
        if not target.path.startswith(self.base):
            return None, target.fragment
        file = self.site / unquote(target.path.removeprefix(self.base))
        return (file / "index.html" if file.is_dir() else file), unquote(target.fragment)

    def _exists(self, path: str, address: str) -> bool:
        file, _ = self._target(path, address)
        # The folder of the search index is named, not linked to.
        return file is not None and (file.is_file() or file.parent.name == "pagefind")

    def _has_anchor(self, path: str, address: str) -> bool:
        file, fragment = self._target(path, address)
        return file is not None and fragment in _anchors(file)


@cache
def _anchors(file: Path) -> frozenset[str]:
    return frozenset(Page(file.read_text(encoding="utf-8")).anchors)
