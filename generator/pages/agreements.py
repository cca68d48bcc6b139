"""All agreements with what was promised in each: by whom, to whom, until when, and whether it was met."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from generator.model.archive import Archive
from generator.model.event import Event
from generator.pages.chronology import YearView
from generator.pages.facets import FacetView, facet
from generator.pages.labels import COMMITMENT_STATES
from generator.pages.presenter import Presenter
from generator.pages.statements import CommitmentView, commitments
from generator.pages.tally import Tally
from generator.pages.views import Head, LinkView, TallyView
from generator.pages.yearly import YearlyList

_OVERDUE = "overdue"


@dataclass(frozen=True, slots=True)
class AgreementView:
    """An agreement with its commitments; `tallies` say how many of them stand how."""

    link: LinkView
    anchor: str
    kind: str
    binding: bool | None
    jurisdictions: tuple[LinkView, ...]
    commitments: tuple[CommitmentView, ...]
    tallies: tuple[TallyView, ...]


@dataclass(frozen=True, slots=True)
class AgreementsPage:
    """Everything the template of the agreements shows. `count` is that of all pages together.

    `overdue` counts open commitments whose day has passed.
    """

    head: Head
    count: int
    states: FacetView
    overdue: TallyView | None
    agreements: tuple[AgreementView, ...]
    years: tuple[YearView, ...]
    year: int | None


def agreements_of(archive: Archive) -> Iterator[Event]:
    """The events that are agreements, or record what somebody promised."""
    return (event for event in archive.events if event.commitments or event.kind == "agreement")


def agreements_page(presenter: Presenter, events: YearlyList[Event], year: int | None) -> AgreementsPage:
    """Present all agreements, or those of a year, newest first."""
    agreements = tuple(_agreement(presenter, event) for event in events.of(year))
    every = [commitment for agreement in agreements for commitment in agreement.commitments]
    return AgreementsPage(
        head=events.head(year, "What was promised, by whom to whom, until when, and whether it was met."),
        count=len(events.records),
        states=_states(every),
        overdue=_overdue(presenter, every),
        agreements=agreements,
        years=events.years,
        year=year,
    )


def _agreement(presenter: Presenter, event: Event) -> AgreementView:
    found = tuple(commitments(presenter, event))
    return AgreementView(
        link=presenter.link(event),
        anchor=f"agreement-{event.id}",
        kind=presenter.archive.vocabularies.events[event.kind].label,
        binding=event.binding,
        jurisdictions=presenter.links(event.jurisdictions),
        commitments=found,
        tallies=_states(found).options,
    )


def _states(found: Iterable[CommitmentView]) -> FacetView:
    values = (commitment.state for commitment in found)
    return facet("state", "Whether commitments were met", COMMITMENT_STATES, values)


def _overdue(presenter: Presenter, found: Iterable[CommitmentView]) -> TallyView | None:
    tally = Tally()
    for commitment in found:
        if commitment.overdue and commitment.overdue.first_day:
            passed = date.fromisoformat(commitment.overdue.first_day)
            tally.add([(passed, _OVERDUE)] if commitment.overdue.holds else [(presenter.today, ""), (passed, _OVERDUE)])
    return tally.view(_OVERDUE, "open, and due on a day that has passed")
