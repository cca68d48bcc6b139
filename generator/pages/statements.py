"""What events say beside what they do: commitments of agreements, claims beside texts, rulings on measures."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.dates import ONE_DAY, KnownDate
from generator.model.event import CommitmentMet, Event
from generator.model.lifecycle.status import SourceReference
from generator.model.wording import date_in_words
from generator.pages.labels import CLAIM_FINDINGS, COMMITMENT_STATES, RULING_EFFECTS, RULING_FINDINGS
from generator.pages.presenter import Presenter, date_view
from generator.pages.views import DatedWords, DateView, LinkView, SourceView


@dataclass(frozen=True, slots=True)
class CommitmentView:
    """A promise: by whom, to whom, what, until when, and whether it was met.

    `due` in words without a machine form where no date is known; `overdue` from the day after it on, if no source shows
    what came of it. `state` is the term, `state_label` its words.
    """

    by: str
    to: str | None
    does: str
    due: DateView | None
    overdue: DatedWords | None
    state: str
    state_label: str
    note: str | None
    source: SourceView | None


@dataclass(frozen=True, slots=True)
class ClaimView:
    """What somebody says, and what the texts show of it. `finding` is the term, `finding_label` its words."""

    by: str
    says: str
    finding: str
    finding_label: str
    note: str | None
    source: SourceView | None


@dataclass(frozen=True, slots=True)
class RulingView:
    """What a court finds of a measure, and for whom."""

    link: LinkView
    finding: str
    finding_label: str
    effect: str
    note: str | None


def commitments(presenter: Presenter, event: Event) -> Iterator[CommitmentView]:
    """The commitments that an event records, as of the presenter's day."""
    for row in event.commitments:
        known = row.due if isinstance(row.due, KnownDate) else None
        yield CommitmentView(
            by=row.by,
            to=row.to,
            does=row.does,
            due=date_view(known) if known or row.due is None else DateView(date_in_words(row.due), ""),
            overdue=_overdue(presenter, known) if known and row.met is CommitmentMet.OPEN else None,
            state=row.met.value,
            state_label=COMMITMENT_STATES[row.met],
            note=row.note,
            source=_source(presenter, event, row.source),
        )


def _overdue(presenter: Presenter, due: KnownDate) -> DatedWords:
    first = due.last + ONE_DAY
    return DatedWords("day passed", first <= presenter.today, first_day=first.isoformat())


def claims(presenter: Presenter, event: Event) -> Iterator[ClaimView]:
    """The claims that an event records."""
    for row in event.claims:
        yield ClaimView(
            by=row.by,
            says=row.says,
            finding=row.finding.value,
            finding_label=CLAIM_FINDINGS[row.finding],
            note=row.note,
            source=_source(presenter, event, row.source),
        )


def rulings(presenter: Presenter, event: Event) -> Iterator[RulingView]:
    """The rulings that an event records."""
    for row in event.rulings:
        stayed = f"; stayed since {date_in_words(row.stayed)}" if row.stayed else ""
        yield RulingView(
            link=presenter.link(presenter.archive.measure(row.measure)),
            finding=row.finding.value,
            finding_label=RULING_FINDINGS[row.finding],
            effect=f"{RULING_EFFECTS[row.effect]}{stayed}",
            note=row.note,
        )


def _source(presenter: Presenter, event: Event, key: str | None) -> SourceView | None:
    return presenter.source_view(SourceReference(event.id, key)) if key else None
