"""Every generated page of the site: its address, its template, and what the template shows."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial
from typing import Protocol, TypeVar

from jinja2 import Environment

from generator.model.addresses import (
    AGREEMENTS,
    CALENDAR,
    CHANGES,
    CHRONOLOGY,
    CLAIMS,
    GLOSSARY,
    HS_IN_WORDS,
    HS_LOOK_UP,
    IN_FORCE,
    address_of,
    address_of_chapter,
    address_of_kind,
    root_from,
)
from generator.model.archive import Archive
from generator.model.brief import Brief
from generator.model.commodity import Commodity
from generator.model.event import Event
from generator.model.jurisdiction import Jurisdiction
from generator.model.measure import Measure
from generator.model.process import Process
from generator.model.record import Kind, Record
from generator.model.revisions import RevisionLog
from generator.pages.agreements import agreements_of, agreements_page
from generator.pages.brief import brief_page
from generator.pages.calendar import calendar_page
from generator.pages.changes import ChangesPage, changes_page
from generator.pages.chronology import Chronology
from generator.pages.claims import claims_page, events_with_claims
from generator.pages.commodity import commodity_page
from generator.pages.event import event_page
from generator.pages.event_list import event_list
from generator.pages.glossary import glossary_page
from generator.pages.home import home_page
from generator.pages.hs import HsLookUp
from generator.pages.in_force import in_force_page
from generator.pages.jurisdiction import jurisdiction_page
from generator.pages.jurisdiction_list import jurisdiction_list
from generator.pages.lifelines import Lifelines
from generator.pages.listing import listing_page
from generator.pages.measure import measure_page
from generator.pages.presenter import Presenter
from generator.pages.process import process_page
from generator.pages.process_list import process_list
from generator.pages.relations import Mentions
from generator.pages.search import search_page
from generator.pages.views import Head
from generator.pages.yearly import YearlyList
from generator.prose.renderer import Heading


class PageModel(Protocol):
    """What any template needs: the head of the page."""

    @property
    def head(self) -> Head:
        """What the page says of itself."""


@dataclass(frozen=True, slots=True)
class SitePage:
    """A page that can be rendered when asked for. `edit_path` is its file within `content/`, if it has one."""

    address: str
    template: str
    present: Callable[[], PageModel]
    edit_path: str | None = None
    draft: bool = False


@dataclass(frozen=True, slots=True)
class RenderedPage:
    """A page's body with what the frame around it says."""

    head: Head
    html: str
    headings: tuple[Heading, ...]


def _no_revisions() -> RevisionLog | None:
    return None


class Site:
    """All generated pages of an archive as of a day, rendered one at a time.

    `read_revisions` reads the history of its files: once, and only when a page asks for it.
    """

    def __init__(
        self,
        archive: Archive,
        today: date,
        templates: Environment,
        read_revisions: Callable[[], RevisionLog | None] = _no_revisions,
    ) -> None:
        self.archive = archive
        self.presenter = Presenter(archive, today)
        self._templates = templates
        self._read_revisions = read_revisions
        self._mentions = Mentions(self.presenter)
        self._chronology = Chronology(self.presenter)
        self._lifelines = Lifelines(self.presenter)
        self._look_up = HsLookUp(self.presenter)

    def pages(self) -> Iterator[SitePage]:
        """Every page, in a stable order."""
        presenter, chronology = self.presenter, self._chronology
        yield SitePage("", "home.html", partial(home_page, presenter, chronology))
        yield SitePage(IN_FORCE, "in-force.html", partial(in_force_page, presenter))
        yield SitePage("search/", "search.html", partial(search_page, presenter))
        yield SitePage(HS_LOOK_UP, "hs.html", self._look_up.overview)
        yield SitePage(HS_IN_WORDS, "hs-in-words.html", self._look_up.in_words)
        for chapter in self._look_up.chapters:
            yield SitePage(address_of_chapter(chapter), "hs-chapter.html", partial(self._look_up.chapter, chapter))
        yield SitePage(GLOSSARY, "glossary.html", partial(glossary_page, presenter))
        yield from self._lists()
        yield SitePage(CALENDAR, "calendar.html", partial(calendar_page, presenter, chronology))
        yield SitePage(CHANGES, "changes.html", self._changes_page)
        yield SitePage(CHRONOLOGY, "chronology.html", chronology.overview)
        for year in chronology.years():
            yield SitePage(year.address, "chronology.html", partial(chronology.of_year, year.year))
        for record in self.archive.records.values():
            yield self._record_page(record)

    def _lists(self) -> Iterator[SitePage]:
        archive, presenter = self.archive, self.presenter
        for kind in (Kind.MEASURE, Kind.COMMODITY, Kind.BRIEF):
            records = _all_of(presenter, kind, (r for r in archive.records.values() if r.kind_of_record is kind))
            yield from _list_pages("listing.html", records, partial(listing_page, presenter, kind))
        events = _all_of(presenter, Kind.EVENT, archive.events)
        yield from _list_pages("events.html", events, partial(event_list, presenter, self._chronology))
        processes = _all_of(presenter, Kind.PROCESS, archive.processes)
        yield from _list_pages("processes.html", processes, partial(process_list, presenter))
        jurisdictions = _all_of(presenter, Kind.JURISDICTION, archive.jurisdictions)
        yield from _list_pages("jurisdictions.html", jurisdictions, partial(jurisdiction_list, presenter))
        agreements = YearlyList(presenter, agreements_of(archive), AGREEMENTS, "Agreements")
        yield from _list_pages("agreements.html", agreements, partial(agreements_page, presenter))
        claims = YearlyList(presenter, events_with_claims(archive), CLAIMS, "Claims beside texts")
        yield from _list_pages("claims.html", claims, partial(claims_page, presenter))

    @cached_property
    def _revisions(self) -> RevisionLog | None:
        return self._read_revisions()

    def _changes_page(self) -> ChangesPage:
        return changes_page(self.presenter, self._revisions)

    def _record_page(self, record: Record) -> SitePage:
        present = self._presentation(record)
        template = f"{record.kind_of_record.singular}.html"
        draft = isinstance(record, Brief) and record.draft
        return SitePage(address_of(record), template, present, record.path or None, draft)

    def _presentation(self, record: Record) -> Callable[[], PageModel]:
        presenter, mentions, chronology = self.presenter, self._mentions, self._chronology
        match record:
            case Measure():
                return partial(measure_page, presenter, mentions, self._lifelines, record)
            case Event():
                return partial(event_page, presenter, mentions, record)
            case Process():
                return partial(process_page, presenter, mentions, record)
            case Brief():
                return partial(brief_page, presenter, mentions, record)
            case Commodity():
                return partial(commodity_page, presenter, mentions, chronology, self._lifelines, record)
            case Jurisdiction():
                return partial(jurisdiction_page, presenter, mentions, chronology, self._lifelines, record)
        raise TypeError(f"no page for {record.kind_of_record}")

    def render(self, page: SitePage) -> RenderedPage:
        """Render the body of a page."""
        model = page.present()
        html = self._templates.get_template(page.template).render(page=model, root=root_from(page.address))
        return RenderedPage(model.head, html, getattr(model, "headings", ()))


_Listed = TypeVar("_Listed", bound=Record)
_UNDATED = (Kind.COMMODITY, Kind.JURISDICTION)


def _all_of(presenter: Presenter, kind: Kind, records: Iterable[_Listed]) -> YearlyList[_Listed]:
    title = kind.value.capitalize()
    return YearlyList(presenter, records, address_of_kind(kind), title, dated=kind not in _UNDATED)


def _list_pages(
    template: str,
    records: YearlyList[_Listed],
    present: Callable[[YearlyList[_Listed], int | None], PageModel],
) -> Iterator[SitePage]:
    """The pages of a list: the first, and one for each year where there are too many records for one."""
    for year in (None, *(view.year for view in records.years)):
        yield SitePage(records.address(year), template, partial(present, records, year))
