"""All claims beside the texts: who said what, and what the texts show of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.archive import Archive
from generator.model.event import Event
from generator.pages.chronology import YearView
from generator.pages.facets import FacetView, facet
from generator.pages.labels import CLAIM_FINDINGS
from generator.pages.presenter import Presenter
from generator.pages.statements import ClaimView, claims
from generator.pages.views import Head, LinkView
from generator.pages.yearly import YearlyList


@dataclass(frozen=True, slots=True)
class EventClaims:
    """The claims made at one event, or about it."""

    link: LinkView
    claims: tuple[ClaimView, ...]


@dataclass(frozen=True, slots=True)
class ClaimsPage:
    """Everything the template of the claims shows. `count` is the number of events with claims on all pages."""

    head: Head
    count: int
    findings: FacetView
    events: tuple[EventClaims, ...]
    years: tuple[YearView, ...]
    year: int | None


def events_with_claims(archive: Archive) -> Iterator[Event]:
    """The events that record what somebody says."""
    return (event for event in archive.events if event.claims)


def claims_page(presenter: Presenter, events: YearlyList[Event], year: int | None) -> ClaimsPage:
    """Present all claims, or those of a year, newest first."""
    shown = tuple(EventClaims(presenter.link(event), tuple(claims(presenter, event))) for event in events.of(year))
    findings = (claim.finding for event in shown for claim in event.claims)
    return ClaimsPage(
        head=events.head(year, "What governments and others say, beside what the texts show."),
        count=len(events.records),
        findings=facet("finding", "What the texts show", CLAIM_FINDINGS, findings),
        events=shown,
        years=events.years,
        year=year,
    )
