"""The lists of all records of a kind."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.addresses import address_of_kind, root_from
from generator.model.brief import Brief
from generator.model.commodity import Commodity
from generator.model.jurisdiction import Jurisdiction
from generator.model.lifecycle.verdict import Verdict
from generator.model.measure import Measure
from generator.model.record import Kind, Record
from generator.pages.chronology import YearView
from generator.pages.labels import VERDICTS
from generator.pages.presenter import Presenter
from generator.pages.standings import tallies, tally_legend
from generator.pages.views import Head, LinkView, TallyView

_DESCRIPTIONS = {
    Kind.MEASURE: "Every measure in the archive with its status today.",
    Kind.EVENT: "Every event in the archive, newest first.",
    Kind.PROCESS: "Disputes, cases, investigations and negotiations.",
    Kind.BRIEF: "Briefs on critical raw materials, newest first.",
    Kind.COMMODITY: "Critical raw materials and the goods made of them.",
    Kind.JURISDICTION: "Who issues measures, and at whom they are aimed.",
}

MOST_ON_A_PAGE = 500
"""A list of more records has a page for each year."""
_UNDATED = (Kind.COMMODITY, Kind.JURISDICTION)


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


class Listing:
    """The records of a kind, on one page, or on a page for each year where there are too many for one."""

    def __init__(self, presenter: Presenter, kind: Kind) -> None:
        self._presenter = presenter
        self._kind = kind
        self._records = [record for record in presenter.archive.records.values() if _is_listed(record, kind)]
        self._by_year: dict[int, list[Record]] = {}
        if len(self._records) > MOST_ON_A_PAGE and kind not in _UNDATED:
            for record in sorted(self._records, key=_newest_first):
                year = record.earliest_date.earliest.year if record.earliest_date else 0
                self._by_year.setdefault(year, []).append(record)

    @property
    def years(self) -> tuple[YearView, ...]:
        """The years that have a page of their own, newest first; none where all fits on one page."""
        base = address_of_kind(self._kind)
        return tuple(YearView(year, f"{base}{year}/", len(records)) for year, records in self._by_year.items())

    def first_page(self) -> ListingPage:
        """Present all records in a tree, by jurisdiction or by year, as suits the kind; of too many the newest year."""
        newest = next(iter(self._by_year.values()), self._records)
        return self._page(address_of_kind(self._kind), self._kind.value.capitalize(), newest, None)

    def of_year(self, year: int) -> ListingPage:
        """Present the records of one year."""
        title = f"{self._kind.value.capitalize()} {year}"
        return self._page(f"{address_of_kind(self._kind)}{year}/", title, self._by_year[year], year)

    def _page(self, address: str, title: str, records: list[Record], year: int | None) -> ListingPage:
        presenter, kind = self._presenter, self._kind
        return ListingPage(
            head=Head(
                title=title,
                description=_DESCRIPTIONS[kind],
                address=address,
                root=root_from(address),
                as_of=presenter.as_of,
            ),
            kind=kind.singular,
            legend=tally_legend() if kind is Kind.COMMODITY else tuple(_verdict_tallies(presenter, records)),
            groups=_groups(presenter, kind, records),
            count=len(self._records),
            years=self.years,
            year=year,
        )


def _is_listed(record: Record, kind: Kind) -> bool:
    draft = isinstance(record, Brief) and record.draft
    return record.kind_of_record is kind and not record.withdrawn and not draft


def _verdict_tallies(presenter: Presenter, records: list[Record]) -> Iterator[TallyView]:
    counts = Counter(presenter.status(record).verdict for record in records if isinstance(record, Measure))
    return (TallyView(verdict.value, VERDICTS[verdict], counts[verdict]) for verdict in Verdict if counts[verdict])


def _groups(presenter: Presenter, kind: Kind, records: list[Record]) -> tuple[ListGroup, ...]:
    if kind is Kind.COMMODITY:
        top = [record for record in records if isinstance(record, Commodity) and record.parent is None]
        rows = tuple(_row(presenter, record) for record in sorted(top, key=lambda record: record.name))
        return (ListGroup("", "all", rows),)
    if kind is Kind.JURISDICTION:
        rows = tuple(_row(presenter, record) for record in sorted(records, key=lambda record: record.name))
        return (ListGroup("", "all", rows),)
    by_title: dict[str, list[Record]] = {}
    for record in sorted(records, key=_newest_first):
        by_title.setdefault(_heading(presenter, record), []).append(record)
    titles = sorted(by_title) if kind is Kind.MEASURE else sorted(by_title, reverse=True)
    return tuple(
        ListGroup(title, title.lower().replace(" ", "-"), tuple(_row(presenter, record) for record in by_title[title]))
        for title in titles
    )


def _newest_first(record: Record) -> tuple[int, str]:
    earliest = record.earliest_date
    return (-earliest.earliest.toordinal() if earliest else 0), record.id


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
        case Jurisdiction():
            return ListRow(presenter.link(record), text=_measures_in_words(presenter, record))
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


def _measures_in_words(presenter: Presenter, jurisdiction: Jurisdiction) -> str:
    """How many measures a jurisdiction issued, and how many are aimed at it."""
    issued = len(presenter.archive.issued_by.get(jurisdiction.id, ()))
    aimed = len(presenter.archive.aimed_at.get(jurisdiction.id, ()))
    return " · ".join(
        text for text, number in ((f"issued {issued}", issued), (f"aimed at it {aimed}", aimed)) if number
    )
