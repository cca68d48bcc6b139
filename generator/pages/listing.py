"""The lists of measures, commodities and briefs."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.model.brief import Brief
from generator.model.commodity import Commodity
from generator.model.lifecycle.verdict import Verdict
from generator.model.measure import Measure
from generator.model.record import Kind, Record
from generator.pages.chronology import YearView
from generator.pages.labels import VERDICTS
from generator.pages.presenter import Presenter
from generator.pages.standings import tallies, tally_legend
from generator.pages.tally import Tally
from generator.pages.views import Head, LinkView, TallyView
from generator.pages.yearly import YearlyList

_DESCRIPTIONS = {
    Kind.MEASURE: "Every measure in the archive with its status today.",
    Kind.BRIEF: "Briefs on critical raw materials, newest first.",
    Kind.COMMODITY: "Critical raw materials and the goods made of them.",
}


@dataclass(frozen=True, slots=True)
class ListRow:
    """A record in a list, with what its kind adds to the link."""

    link: LinkView
    document: str | None = None
    about: tuple[LinkView, ...] = ()
    where: tuple[LinkView, ...] = ()
    text: str | None = None
    symbol: str | None = None
    children: tuple[LinkView, ...] = ()
    tallies: tuple[TallyView, ...] = ()


@dataclass(frozen=True, slots=True)
class ListGroup:
    """Rows under one heading."""

    title: str
    anchor: str
    rows: tuple[ListRow, ...]


@dataclass(frozen=True, slots=True)
class ListingPage:
    """Everything the template of a list shows.

    `legend` explains the marks, with numbers where they are of one kind. `years` lead to the other pages of a list too
    long for one.
    """

    head: Head
    kind: str
    legend: tuple[TallyView, ...]
    groups: tuple[ListGroup, ...]
    count: int
    years: tuple[YearView, ...] = ()
    year: int | None = None


def listing_page(presenter: Presenter, kind: Kind, records: YearlyList[Record], year: int | None) -> ListingPage:
    """Present the records of a kind in a tree, by jurisdiction or by year, as suits the kind."""
    shown = records.of(year)
    return ListingPage(
        head=records.head(year, _DESCRIPTIONS[kind]),
        kind=kind.singular,
        legend=tally_legend() if kind is Kind.COMMODITY else tuple(_verdict_tallies(presenter, shown)),
        groups=_groups(presenter, kind, shown),
        count=len(records.records),
        years=records.years,
        year=year,
    )


def _verdict_tallies(presenter: Presenter, records: Iterable[Record]) -> Iterator[TallyView]:
    tally = Tally()
    for record in records:
        if isinstance(record, Measure):
            later = ((turn.day, turn.status.verdict.value) for turn in presenter.outlook(record))
            tally.add([(presenter.today, presenter.status(record).verdict.value), *later])
    views = (tally.view(verdict.value, VERDICTS[verdict]) for verdict in Verdict)
    return (view for view in views if view)


def _groups(presenter: Presenter, kind: Kind, records: Sequence[Record]) -> tuple[ListGroup, ...]:
    if kind is Kind.COMMODITY:
        top = [record for record in records if isinstance(record, Commodity) and record.parent is None]
        rows = tuple(_row(presenter, record) for record in sorted(top, key=lambda record: record.name))
        return (ListGroup("", "all", rows),)
    by_title: dict[str, list[Record]] = {}
    for record in records:
        by_title.setdefault(_heading(presenter, record), []).append(record)
    titles = sorted(by_title) if kind is Kind.MEASURE else sorted(by_title, reverse=True)
    return tuple(
        ListGroup(title, title.lower().replace(" ", "-"), tuple(_row(presenter, record) for record in by_title[title]))
        for title in titles
    )


def _heading(presenter: Presenter, record: Record) -> str:
    """Measures stand under who issues them, everything else under its year."""
    jurisdictions = getattr(record, "jurisdictions", ())
    if record.kind_of_record is Kind.MEASURE and jurisdictions:
        return presenter.archive.jurisdiction(jurisdictions[0]).name
    return str(record.earliest_date.earliest.year) if record.earliest_date else "Undated"


def _row(presenter: Presenter, record: Record) -> ListRow:
    match record:
        case Commodity():
            return _commodity_row(presenter, record)
        case _:
            numbers = record.document_numbers
            return ListRow(
                link=presenter.link(record),
                document=numbers[0] if numbers else None,
                about=presenter.links(getattr(record, "commodities", ())),
                where=presenter.links(getattr(record, "jurisdictions", ())),
                text=record.summary if isinstance(record, Brief) else None,
            )


def _commodity_row(presenter: Presenter, commodity: Commodity) -> ListRow:
    children = sorted(presenter.archive.children.get(commodity.id, ()), key=lambda child: child.name)
    standing = tallies(presenter, commodity.id)
    return ListRow(
        link=presenter.link(commodity),
        text=None if standing else "no restriction stands today",
        symbol=commodity.symbol,
        children=tuple(presenter.link(child) for child in children),
        tallies=standing,
    )
