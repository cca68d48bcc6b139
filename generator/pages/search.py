"""The search page. What it finds is computed in the browser from the index."""

from dataclasses import dataclass

from generator.model.addresses import root_from
from generator.pages.presenter import Presenter
from generator.pages.views import Head


@dataclass(frozen=True, slots=True)
class SearchPage:
    """Everything the template of the search page shows."""

    head: Head


def search_page(presenter: Presenter) -> SearchPage:
    """Present the search page."""
    description = "Search measures, events, commodities and briefs by word, document number or HS code."
    return SearchPage(Head("Search", description, "search/", root_from("search/"), as_of=presenter.as_of))
