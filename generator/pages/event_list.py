"""The list of events, by month: what happened, of what kind, and what it changed."""

from dataclasses import dataclass

from generator.model.event import Event
from generator.pages.chronology import Chronology, MonthView, YearView
from generator.pages.facets import FacetView, facet, labels_of
from generator.pages.presenter import Presenter
from generator.pages.views import Head
from generator.pages.yearly import YearlyList


@dataclass(frozen=True, slots=True)
class EventListPage:
    """Everything the template of the list of events shows. `count` is that of all pages together."""

    head: Head
    count: int
    kinds: FacetView
    months: tuple[MonthView, ...]
    years: tuple[YearView, ...]
    year: int | None


def event_list(
    presenter: Presenter, chronology: Chronology, events: YearlyList[Event], year: int | None
) -> EventListPage:
    """Present all events, or those of a year, newest first."""
    shown = events.of(year)
    return EventListPage(
        head=events.head(year, "Every event in the archive, newest first: what happened, and what it changed."),
        count=len(events.records),
        kinds=facet("kind", "Kinds", labels_of(presenter.archive.vocabularies.events), (e.kind for e in shown)),
        months=chronology.months_of(shown),
        years=events.years,
        year=year,
    )
