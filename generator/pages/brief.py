"""The page of a brief: the text, and the records it rests on with their verdicts today."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.model.addresses import address_of, root_from
from generator.model.brief import Brief
from generator.model.record import Kind, Record
from generator.pages.presenter import Presenter, date_view
from generator.pages.relations import Mentions, mentioned_by
from generator.pages.views import DateView, Head, LinkView, NoticeView
from generator.prose.renderer import Heading


@dataclass(frozen=True, slots=True)
class BriefPage:
    """Everything the template of a brief shows."""

    head: Head
    date: DateView
    updated: DateView | None
    as_of: DateView
    authors: tuple[str, ...]
    other_names: tuple[str, ...]
    summary: Markup
    body: Markup
    headings: tuple[Heading, ...]
    contents: tuple[Heading, ...]
    measures: tuple[LinkView, ...]
    events: tuple[LinkView, ...]
    commodities: tuple[LinkView, ...]
    jurisdictions: tuple[LinkView, ...]
    supersedes: LinkView | None
    briefs: tuple[LinkView, ...]
    draft: bool
    corrections: tuple[NoticeView, ...]
    withdrawn: NoticeView | None


def brief_page(presenter: Presenter, mentions: Mentions, brief: Brief) -> BriefPage:
    """Present a brief as of the presenter's day."""
    address = address_of(brief)
    root = root_from(address)
    prose = presenter.prose.text(brief.body, root)
    named = dict.fromkeys(mentioned_by(presenter, brief))
    superseded = presenter.archive.records.get(brief.supersedes) if brief.supersedes else None
    return BriefPage(
        head=Head(
            title=brief.title,
            description=brief.summary,
            address=address,
            root=root,
            crumbs=presenter.crumbs(Kind.BRIEF),
            edit_path=brief.path,
            as_of=presenter.as_of,
        ),
        date=date_view(brief.date) or presenter.as_of,
        updated=date_view(brief.updated),
        as_of=date_view(brief.as_of or brief.date) or presenter.as_of,
        authors=brief.authors,
        other_names=brief.other_names,
        summary=presenter.block(brief.summary, root),
        body=prose.html,
        headings=prose.headings,
        contents=tuple(_uppermost(prose.headings)),
        measures=tuple(presenter.link(record) for record in named if record.kind_of_record is Kind.MEASURE),
        events=tuple(sorted(_dated_links(presenter, named), key=lambda link: link.date.iso if link.date else "")),
        commodities=presenter.links(brief.commodities),
        jurisdictions=presenter.links(brief.jurisdictions),
        supersedes=presenter.link(superseded) if superseded else None,
        briefs=mentions.of(brief, Kind.BRIEF),
        draft=brief.draft,
        corrections=presenter.corrections(brief),
        withdrawn=presenter.withdrawal(brief),
    )


def _dated_links(presenter: Presenter, records: Iterable[Record]) -> Iterator[LinkView]:
    return (presenter.link(record) for record in records if record.kind_of_record is Kind.EVENT)


def _uppermost(headings: tuple[Heading, ...]) -> Iterator[Heading]:
    """The headings that a table of contents lists."""
    highest = min((heading.level for heading in headings), default=0)
    return (heading for heading in headings if heading.level == highest)
