"""The page of a process: its stages, what it is about, its outcome."""

from collections import defaultdict
from dataclasses import dataclass

from markupsafe import Markup

from generator.model.addresses import address_of, root_from
from generator.model.dates import KnownDate
from generator.model.process import Process
from generator.model.record import Kind
from generator.pages.deadlines import DeadlineView, deadline_views
from generator.pages.presenter import Presenter, date_view, identifier_facts
from generator.pages.relations import Chain, Mentions, chain
from generator.pages.views import DateView, Fact, Head, LinkView, NoticeView, SourceView


@dataclass(frozen=True, slots=True)
class ProcessPage:
    """Everything the template of a process shows."""

    head: Head
    kind: str
    document: str | None
    opened: DateView | None
    closed: DateView | None
    outcome: str | None
    facts: tuple[Fact, ...]
    about: tuple[LinkView, ...]
    commodities: tuple[LinkView, ...]
    summary: Markup
    deadlines: tuple[DeadlineView, ...]
    chain: Chain | None
    briefs: tuple[LinkView, ...]
    sources: tuple[SourceView, ...]
    corrections: tuple[NoticeView, ...]
    withdrawn: NoticeView | None


def process_page(presenter: Presenter, mentions: Mentions, process: Process) -> ProcessPage:
    """Present a process as of the presenter's day."""
    address = address_of(process)
    root = root_from(address)
    opened, closed = process.dates.opened, process.dates.closed
    kind = presenter.archive.vocabularies.processes[process.kind].label
    facts = [Fact("Jurisdiction", presenter.links(process.jurisdictions))] if process.jurisdictions else []
    facts.extend(Fact(role, parties) for role, parties in parties_by_role(process).items())
    facts.extend(identifier_facts(process.identifiers))
    if process.other_names:
        facts.append(Fact("Also called", process.other_names))
    return ProcessPage(
        head=Head(
            title=process.title,
            description=f"{kind}: {process.title}.",
            address=address,
            root=root,
            crumbs=presenter.crumbs(Kind.PROCESS),
            edit_path=process.path,
            as_of=presenter.as_of,
        ),
        kind=kind,
        document=process.document,
        opened=date_view(opened) if isinstance(opened, KnownDate) else None,
        closed=date_view(closed) if isinstance(closed, KnownDate) else None,
        outcome=process.outcome,
        facts=tuple(facts),
        about=presenter.links(process.about),
        commodities=presenter.links(process.commodities),
        summary=presenter.block(process.summary, root),
        deadlines=deadline_views(process.deadlines),
        chain=chain(presenter, process, root, with_changes=False),
        briefs=mentions.of(process, Kind.BRIEF),
        sources=presenter.sources(process),
        corrections=presenter.corrections(process),
        withdrawn=presenter.withdrawal(process),
    )


def parties_by_role(process: Process) -> dict[str, tuple[str, ...]]:
    """Who takes part, by role."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for party in process.parties:
        found[party.role].append(party.party)
    return {role: tuple(parties) for role, parties in found.items()}
