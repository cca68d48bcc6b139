"""What a reader can choose the entries of the chronology by."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.pages.happening import DUE_DATE, OWN_STEP, TERM, Happening
from generator.pages.presenter import Presenter

_OWN_KINDS = {
    OWN_STEP: "Measure announced or adopted",
    TERM: "By the terms of acts",
    DUE_DATE: "Deadline",
}


@dataclass(frozen=True, slots=True)
class Choice:
    """A value with its words. `above` are the values whose entries belong to it, too, separated by spaces."""

    value: str
    label: str
    above: str = ""


@dataclass(frozen=True, slots=True)
class Filters:
    """The choices of each field: only what some entry of the archive has."""

    kinds: tuple[Choice, ...]
    places: tuple[Choice, ...]
    goods: tuple[Choice, ...]


def filters_of(presenter: Presenter, happenings: Sequence[Happening]) -> Filters:
    """The choices that some happening answers to, by name; kinds in the order of the vocabulary."""
    kinds = {happening.entry.kind for happening in happenings}
    labels = _OWN_KINDS | {term: kind.label for term, kind in presenter.archive.vocabularies.events.items()}
    return Filters(
        kinds=tuple(Choice(term, label) for term, label in labels.items() if term in kinds),
        places=_by_name(_places(presenter, happenings)),
        goods=_by_name(_goods(presenter, happenings)),
    )


def _by_name(choices: Iterator[Choice]) -> tuple[Choice, ...]:
    return tuple(sorted(choices, key=lambda choice: (choice.label.casefold(), choice.value)))


def _places(presenter: Presenter, happenings: Sequence[Happening]) -> Iterator[Choice]:
    for code in {code for happening in happenings for code in happening.entry.places}:
        yield Choice(code, presenter.archive.jurisdiction(code).name)


def _goods(presenter: Presenter, happenings: Sequence[Happening]) -> Iterator[Choice]:
    """Commodities that are named, or belong to a group that is: what concerns the group concerns them."""
    named = {commodity for happening in happenings for commodity in happening.entry.goods}
    for commodity in presenter.archive.commodities:
        above = [ancestor.id for ancestor in presenter.archive.ancestors(commodity.id)]
        if not named.isdisjoint((commodity.id, *above)):
            yield Choice(commodity.id, commodity.name, " ".join(above))
