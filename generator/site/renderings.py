"""Pages rendered by several processes, handed over in order.

Rendering is the larger part of a build and every page stands alone, so workers forked from the process that holds the
archive take pages as they come. Where processes cannot be forked, or are not worth it, pages are rendered one by one.
"""

import gc
import multiprocessing
from collections.abc import Generator, Sequence

from generator.site.pages import RenderedPage, Site, SitePage
from generator.site.workers import processes_for

_PAGES_AT_ONCE = 25

_forked: tuple[Site, Sequence[SitePage]] | None = None
"""What the workers inherit: too large to send."""


class Renderings:
    """The rendered pages of a site, to be asked for in the order of `pages`. Pages passed over are skipped."""

    def __init__(self, site: Site, pages: Sequence[SitePage]) -> None:
        self._site = site
        self._pages = pages
        self._places = {page.address: place for place, page in enumerate(pages)}
        self._next = 0
        self._rendered = _in_order(site, pages)

    def of(self, page: SitePage) -> RenderedPage:
        """The rendering of a page; one asked for too late is rendered once more."""
        place = self._places[page.address]
        if place < self._next:
            return self._site.render(page)
        while self._next < place:
            next(self._rendered)
            self._next += 1
        self._next += 1
        return next(self._rendered)

    def close(self) -> None:
        """End the workers."""
        self._rendered.close()


def _in_order(site: Site, pages: Sequence[SitePage]) -> Generator[RenderedPage, None, None]:
    processes = processes_for(len(pages))
    if processes < 2:
        yield from (site.render(page) for page in pages)
        return
    global _forked
    _warm_up(site, pages)
    _forked = (site, pages)
    try:
        with multiprocessing.get_context("fork").Pool(processes, initializer=gc.disable) as pool:
            yield from pool.imap(_render, range(len(pages)), chunksize=_PAGES_AT_ONCE)
    finally:
        _forked = None


def _warm_up(site: Site, pages: Sequence[SitePage]) -> None:
    """Render a page of each kind, so that templates and indexes are made once and inherited by every worker."""
    for page in {page.template: page for page in pages}.values():
        site.render(page)


def _render(number: int) -> RenderedPage:
    assert _forked is not None  # noqa: S101 - set before the fork
    site, pages = _forked
    return site.render(pages[number])
