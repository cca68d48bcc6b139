"""The search page. What it finds is computed in the browser from the index."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model.addresses import root_from
from generator.model.measure import Measure
from generator.model.record import Kind, Record
from generator.pages.labels import VERDICTS
from generator.pages.presenter import Presenter
from generator.pages.views import Head

FACETS = ("kind", "commodity", "jurisdiction", "instrument", "status", "year")
"""By what a search can be narrowed, in the order offered."""
ANY_RECORD = "ჰ"
"""A word that the index has for every record, so that readers can ask by facets alone: Pagefind fetches all of its
index when asked for no word. It begins with no letter that anybody types here."""


@dataclass(frozen=True, slots=True)
class FacetView:
    """A filter of the index with its label, and the values to choose from."""

    name: str
    label: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SearchPage:
    """Everything the template of the search page shows. `any_record` is what to ask for where no word is given."""

    head: Head
    facets: tuple[FacetView, ...]
    any_record: str


def search_page(presenter: Presenter) -> SearchPage:
    """Present the search page."""
    description = "Search measures, events, commodities and briefs by word, document number or HS code."
    head = Head("Search", description, "search/", root_from("search/"), as_of=presenter.as_of)
    values = _values(presenter)
    return SearchPage(head, tuple(FacetView(name, name.capitalize(), values[name]) for name in FACETS), ANY_RECORD)


def _values(presenter: Presenter) -> dict[str, tuple[str, ...]]:
    """What may be chosen of each facet: years newest first, all else by name."""
    archive = presenter.archive
    records = archive.records.values()
    instruments = {record.instrument for record in records if isinstance(record, Measure)}
    return {
        "kind": _by_name(kind.singular for kind in Kind),
        "commodity": _by_name(commodity.name for commodity in archive.commodities),
        "jurisdiction": _by_name(archive.jurisdiction(code).name for code in _codes(records)),
        "instrument": _by_name(archive.vocabularies.instruments[term].label for term in instruments),
        "status": _by_name(VERDICTS.values()),
        "year": tuple(reversed(_by_name(_years(records)))),
    }


def _by_name(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(names), key=str.casefold))


def _codes(records: Iterable[Record]) -> set[str]:
    return {code.lower() for record in records for code in getattr(record, "jurisdictions", ())}


def _years(records: Iterable[Record]) -> Iterator[str]:
    return (str(record.earliest_date.earliest.year) for record in records if record.earliest_date)
