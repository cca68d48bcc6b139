"""The search page. What it finds is computed in the browser from the index."""

from dataclasses import dataclass

from generator.model.addresses import root_from
from generator.pages.presenter import Presenter
from generator.pages.views import Head

FACETS = ("kind", "commodity", "jurisdiction", "instrument", "status", "year")
"""By what a search can be narrowed, in the order offered."""


@dataclass(frozen=True, slots=True)
class SearchPage:
    """Everything the template of the search page shows. `facets` are the filters of the index, with their labels."""

    head: Head
    facets: tuple[tuple[str, str], ...]


def search_page(presenter: Presenter) -> SearchPage:
    """Present the search page."""
    description = "Search measures, events, commodities and briefs by word, document number or HS code."
    head = Head("Search", description, "search/", root_from("search/"), as_of=presenter.as_of)
    return SearchPage(head, tuple((facet, facet.capitalize()) for facet in FACETS))
