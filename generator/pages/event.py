"""The page of an event: what happened, what it changed, what led to it, what followed."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.model.addresses import address_of, root_from
from generator.model.event import Event
from generator.model.record import Kind
from generator.model.wording import date_in_words
from generator.pages.labels import FINDINGS
from generator.pages.presenter import Presenter, date_view, identifier_facts
from generator.pages.relations import Chain, ChangeGroup, Mentions, chain, changes_by
from generator.pages.views import DateView, Fact, Head, LinkView, NoticeView, SourceView


@dataclass(frozen=True, slots=True)
class StatementView:
    """A claim, commitment or ruling: who says or promises what, and what the texts show of it."""

    by: str
    to: str | None
    text: str
    due: str | None
    finding: str
    finding_label: str
    note: str | None
    link: LinkView | None = None


@dataclass(frozen=True, slots=True)
class EventPage:
    """Everything the template of an event shows."""

    head: Head
    date: DateView
    end_date: DateView | None
    kind: str
    document: str | None
    binding: bool | None
    certainty: str | None
    facts: tuple[Fact, ...]
    commodities: tuple[LinkView, ...]
    summary: Markup
    changes: tuple[ChangeGroup, ...]
    commitments: tuple[StatementView, ...]
    claims: tuple[StatementView, ...]
    rulings: tuple[StatementView, ...]
    deadlines: tuple[tuple[DateView, str, str | None], ...]
    chain: Chain | None
    measures: tuple[LinkView, ...]
    events: tuple[LinkView, ...]
    briefs: tuple[LinkView, ...]
    disputed: tuple[tuple[str, str], ...]
    sources: tuple[SourceView, ...]
    corrections: tuple[NoticeView, ...]
    withdrawn: NoticeView | None


def event_page(presenter: Presenter, mentions: Mentions, event: Event) -> EventPage:
    """Present an event as of the presenter's day."""
    address = address_of(event)
    root = root_from(address)
    date = date_view(event.date) or presenter.as_of
    kind = presenter.archive.vocabularies.events[event.kind].label
    year = event.date.earliest.year
    return EventPage(
        head=Head(
            title=event.title,
            description=f"{date.words}: {event.title}.",
            address=address,
            root=root,
            crumbs=presenter.crumbs(Kind.EVENT, LinkView(f"chronology/{year}/", str(year), "list")),
            edit_path=event.path,
            as_of=presenter.as_of,
        ),
        date=date,
        end_date=date_view(event.end_date),
        kind=kind,
        document=event.document,
        binding=event.binding,
        certainty=event.certainty.value.replace("-", " ") if event.certainty else None,
        facts=_facts(presenter, event),
        commodities=presenter.links(event.commodities),
        summary=presenter.block(event.summary, root),
        changes=changes_by(presenter, event),
        commitments=_commitments(event),
        claims=_claims(event),
        rulings=_rulings(presenter, event),
        deadlines=tuple((date_view(row.date) or date, row.what, row.outcome) for row in event.deadlines),
        chain=chain(presenter, event, root, with_changes=False),
        measures=mentions.of(event, Kind.MEASURE),
        events=mentions.of(event, Kind.EVENT),
        briefs=mentions.of(event, Kind.BRIEF),
        disputed=tuple((row.field, row.says) for row in event.disputed),
        sources=presenter.sources(event),
        corrections=presenter.corrections(event),
        withdrawn=presenter.withdrawal(event),
    )


def _facts(presenter: Presenter, event: Event) -> tuple[Fact, ...]:
    facts = [Fact("Jurisdiction", presenter.links(event.jurisdictions))]
    if event.targets:
        facts.append(Fact("Aimed at", presenter.links(event.targets)))
    if event.issuers:
        facts.append(Fact("Issued by", event.issuers))
    facts.extend(identifier_facts(event.identifiers))
    if event.other_names:
        facts.append(Fact("Also called", event.other_names))
    return tuple(facts)


def _commitments(event: Event) -> tuple[StatementView, ...]:
    return tuple(
        StatementView(
            by=row.by,
            to=row.to,
            text=row.does,
            due=date_in_words(row.due) if row.due else None,
            finding=row.met.value,
            finding_label="partly kept" if row.met.value == "partly" else FINDINGS[row.met.value],
            note=row.note,
        )
        for row in event.commitments
    )


def _claims(event: Event) -> tuple[StatementView, ...]:
    return tuple(
        StatementView(row.by, None, row.says, None, row.finding.value, FINDINGS[row.finding.value], row.note)
        for row in event.claims
    )


def _rulings(presenter: Presenter, event: Event) -> tuple[StatementView, ...]:
    found = []
    for row in event.rulings:
        effect = {"all": "for everyone", "plaintiffs": "for the plaintiffs only", "none": "without relief"}
        stayed = f"; stayed since {date_in_words(row.stayed)}" if row.stayed else ""
        link = presenter.link(presenter.archive.measure(row.measure))
        text = f"{effect[row.effect.value]}{stayed}"
        finding = row.finding.value
        found.append(StatementView("", None, text, None, finding, FINDINGS[finding], row.note, link))
    return tuple(found)
