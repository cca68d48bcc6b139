"""The page of an event: what happened, what it changed, what led to it, what followed."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.model.addresses import address_of, root_from
from generator.model.event import Event
from generator.model.record import Kind
from generator.pages.deadlines import DeadlineView, deadline_views
from generator.pages.labels import in_words
from generator.pages.presenter import Presenter, date_view, identifier_facts
from generator.pages.relations import Chain, ChangeGroup, Mentions, chain, changes_by
from generator.pages.statements import ClaimView, CommitmentView, RulingView, claims, commitments, rulings
from generator.pages.views import DateView, Fact, Head, LinkView, NoticeView, SourceView


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
    commitments: tuple[CommitmentView, ...]
    claims: tuple[ClaimView, ...]
    rulings: tuple[RulingView, ...]
    deadlines: tuple[DeadlineView, ...]
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
        certainty=in_words(event.certainty) if event.certainty else None,
        facts=_facts(presenter, event),
        commodities=presenter.links(event.commodities),
        summary=presenter.block(event.summary, root),
        changes=changes_by(presenter, event),
        commitments=tuple(commitments(presenter, event)),
        claims=tuple(claims(presenter, event)),
        rulings=tuple(rulings(presenter, event)),
        deadlines=deadline_views(event.deadlines),
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
