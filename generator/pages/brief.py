"""The page of a brief: the text, and the records it rests on with their verdicts today."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.model.addresses import address_of, root_from
from generator.model.brief import Brief
from generator.model.record import Kind
from generator.pages.presenter import Presenter, date_view
from generator.pages.relations import Mentions, mentioned_by
from generator.pages.views import DateView, Head, LinkView
from generator.prose.renderer import Heading


@dataclass(frozen=True, slots=True)
class BriefPage:
    """Everything the template of a brief shows."""

    head: Head
    date: DateView
    updated: DateView | None
    as_of: DateView
    authors: tuple[str, ...]
    summary: Markup
    body: Markup
    headings: tuple[Heading, ...]
    rests_on: tuple[LinkView, ...]
    commodities: tuple[LinkView, ...]
    jurisdictions: tuple[LinkView, ...]
    supersedes: LinkView | None
    briefs: tuple[LinkView, ...]
    draft: bool


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
        summary=presenter.block(brief.summary, root),
        body=prose.html,
        headings=prose.headings,
        rests_on=tuple(
            presenter.link(record) for record in named if record.kind_of_record in (Kind.MEASURE, Kind.EVENT)
        ),
        commodities=presenter.links(brief.commodities),
        jurisdictions=presenter.links(brief.jurisdictions),
        supersedes=presenter.link(superseded) if superseded else None,
        briefs=mentions.of(brief, Kind.BRIEF),
        draft=brief.draft,
    )
