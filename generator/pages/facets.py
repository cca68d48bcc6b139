"""What a list can be narrowed by."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from generator.model.vocabulary import Term
from generator.pages.views import TallyView


@dataclass(frozen=True, slots=True)
class FacetView:
    """A facet: its name (also in addresses), its title, and how many lines have each value."""

    name: str
    title: str
    options: tuple[TallyView, ...]


_Term = TypeVar("_Term", bound=str)


def facet(name: str, title: str, labels: Mapping[_Term, str], values: Iterable[str]) -> FacetView:
    """The facet of lines that have these values, in the order of the labels; values that do not occur are left out."""
    counts = Counter(values)
    return FacetView(
        name, title, tuple(TallyView(str(term), label, counts[term]) for term, label in labels.items() if counts[term])
    )


def labels_of(terms: Mapping[str, Term]) -> dict[str, str]:
    """The labels of a vocabulary's terms."""
    return {term: value.label for term, value in terms.items()}
