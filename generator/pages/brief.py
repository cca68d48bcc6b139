"""The page of a brief: the text, and the records it rests on with their verdicts today."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from generator.model.addresses import address_of, root_from
from generator.model.brief import Brief
from generator.model.measure import Measure
from generator.model.record import Kind, Record
from generator.pages.labels import VERDICTS
from generator.pages.presenter import Presenter, date_view, verdict_view
from generator.pages.relations import Mentions, mentioned_by
from generator.pages.views import DateView, Head, Later, LinkView, NoticeView, VerdictView
from generator.prose.renderer import Heading


@dataclass(frozen=True, slots=True)
class ChangedView:
    """A measure whose verdict is another than on the day whose state of knowledge a brief gives.

    `then` is the term of its verdict on that day, `then_label` its label: until when that would last was not known yet.
    """

    link: LinkView
    then: str
    then_label: str
    now: VerdictView


@dataclass(frozen=True, slots=True)
class BriefPage:
    """Everything the template of a brief shows.

    `changed` are the measures it rests on whose verdict has changed since its `as_of`.
    """

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
    changed: tuple[ChangedView, ...]
    later_changed: tuple[Later[tuple[ChangedView, ...]], ...]
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
    measures = [record for record in named if isinstance(record, Measure)]
    then = (brief.as_of or brief.date).last
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
        measures=tuple(presenter.link(measure) for measure in measures),
        events=tuple(sorted(_dated_links(presenter, named), key=lambda link: link.date.iso if link.date else "")),
        changed=_changed(presenter, measures, then, presenter.today),
        later_changed=tuple(_later_changed(presenter, measures, then)),
        commodities=presenter.links(brief.commodities),
        jurisdictions=presenter.links(brief.jurisdictions),
        supersedes=presenter.link(superseded) if superseded else None,
        briefs=mentions.of(brief, Kind.BRIEF),
        draft=brief.draft,
        corrections=presenter.corrections(brief),
        withdrawn=presenter.withdrawal(brief),
    )


def _changed(presenter: Presenter, measures: Iterable[Measure], then: date, now: date) -> tuple[ChangedView, ...]:
    """The measures that stand otherwise now than they did then, as it is known today how they stood."""
    found = []
    for measure in measures:
        before = presenter.archive.status(measure, None, then, then)
        after = presenter.status_on(measure, None, now)
        if before.verdict is not after.verdict:
            link, now_view = presenter.link(measure), verdict_view(after, measure, now)
            found.append(ChangedView(link, before.verdict.value, VERDICTS[before.verdict], now_view))
    return tuple(found)


def _later_changed(
    presenter: Presenter, measures: Sequence[Measure], then: date
) -> Iterator[Later[tuple[ChangedView, ...]]]:
    """The measures that will stand otherwise, by the later days on which that becomes another answer."""
    shown = _changed(presenter, measures, then, presenter.today)
    for day in sorted({later.day for measure in measures for later in presenter.outlook(measure)}):
        found = _changed(presenter, measures, then, day)
        if found != shown:
            yield Later(day.isoformat(), found)
            shown = found


def _dated_links(presenter: Presenter, records: Iterable[Record]) -> Iterator[LinkView]:
    return (presenter.link(record) for record in records if record.kind_of_record is Kind.EVENT)


def _uppermost(headings: tuple[Heading, ...]) -> Iterator[Heading]:
    """The headings that a table of contents lists."""
    highest = min((heading.level for heading in headings), default=0)
    return (heading for heading in headings if heading.level == highest)
