"""The page of a commodity: what binds it today, what falls due, what happened, what it is."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.model.addresses import address_of, root_from
from generator.model.archive import Archive
from generator.model.commodity import Commodity
from generator.model.coverage import Coverage, Route
from generator.model.lifecycle.verdict import BINDING, ENDED, Flag, Verdict
from generator.model.record import Kind
from generator.model.vocabulary import InstrumentClass
from generator.pages.chronology import Chronology
from generator.pages.presenter import Presenter
from generator.pages.relations import Mentions
from generator.pages.views import Entry, Head, LinkView, SourceView, StatusView

_MOST_ENTRIES = 60


@dataclass(frozen=True, slots=True)
class StandingView:
    """How one part of a measure stands for a commodity. `inherited` from a commodity above it in the tree."""

    link: LinkView
    document: str | None
    part: str | None
    instrument: str
    origin: tuple[LinkView, ...]
    targets: str
    inherited: bool
    codes: tuple[str, ...]
    ex: bool
    status: StatusView


@dataclass(frozen=True, slots=True)
class StandingGroup:
    """Parts that stand alike. Groups are never added up."""

    term: str
    title: str
    standings: tuple[StandingView, ...]


@dataclass(frozen=True, slots=True)
class CodeView:
    """An HS code of the commodity."""

    code: str
    ex: bool
    note: str | None


@dataclass(frozen=True, slots=True)
class CommodityPage:
    """Everything the template of a commodity shows."""

    head: Head
    symbol: str | None
    atomic_number: int | None
    other_names: tuple[str, ...]
    groups: tuple[StandingGroup, ...]
    all_goods: tuple[StandingView, ...]
    upcoming: tuple[Entry, ...]
    parent: LinkView | None
    children: tuple[LinkView, ...]
    contains: tuple[LinkView, ...]
    contained_in: tuple[LinkView, ...]
    uses: tuple[str, ...]
    codes: tuple[CodeView, ...]
    body: Markup
    chronology: tuple[Entry, ...]
    briefs: tuple[LinkView, ...]
    sources: tuple[SourceView, ...]


_GROUPS = (
    ("in-force", "Binds today"),
    ("limited", "Binds only some: listed firms, certain users or end uses"),
    ("suspended", "Suspended"),
    ("outcome-unverified", "Date passed, outcome not verified"),
    ("uncertain", "Start or end uncertain"),
    ("scheduled", "Adopted or announced, not yet in force"),
    ("frameworks", "Laws, lists, production and support"),
    ("ended", "Ended"),
)


def commodity_page(
    presenter: Presenter, mentions: Mentions, chronology: Chronology, commodity: Commodity
) -> CommodityPage:
    """Present a commodity as of the presenter's day."""
    archive = presenter.archive
    address = address_of(commodity)
    root = root_from(address)
    entries = _entries(archive, chronology, commodity)
    parent = archive.records.get(commodity.parent) if commodity.parent else None
    standings = tuple(_standing(presenter, coverage) for coverage in presenter.coverage.of(commodity.id))
    return CommodityPage(
        head=Head(
            title=commodity.title,
            description=f"{commodity.title}: which export controls and trade measures bind it, since when, until when.",
            address=address,
            root=root,
            crumbs=presenter.crumbs(Kind.COMMODITY, *((presenter.link(parent),) if parent else ())),
            edit_path=commodity.path,
            as_of=presenter.as_of,
        ),
        symbol=commodity.symbol,
        atomic_number=commodity.atomic_number,
        other_names=commodity.other_names,
        groups=tuple(_grouped(standings)),
        all_goods=tuple(view for group, view in _of_all_goods(presenter) if group != "ended"),
        upcoming=tuple(entry for entry in reversed(entries) if entry.date.iso > presenter.as_of.iso),
        parent=presenter.link(parent) if parent else None,
        children=tuple(presenter.link(child) for child in archive.children.get(commodity.id, ())),
        contains=presenter.links(commodity.contains),
        contained_in=tuple(presenter.link(other) for other in archive.commodities if commodity.id in other.contains),
        uses=commodity.uses,
        codes=tuple(CodeView(row.code, row.ex, row.note) for row in commodity.hs),
        body=presenter.block(commodity.body, root),
        chronology=tuple(entry for entry in entries if entry.date.iso <= presenter.as_of.iso)[:_MOST_ENTRIES],
        briefs=mentions.of(commodity, Kind.BRIEF),
        sources=presenter.sources(commodity),
    )


def _entries(archive: Archive, chronology: Chronology, commodity: Commodity) -> tuple[Entry, ...]:
    """What concerns the commodity or one above it, newest first, each entry once."""
    names = (commodity.id, *(above.id for above in archive.ancestors(commodity.id)))
    found = dict.fromkeys(entry for name in names for entry in chronology.by_commodity.get(name, ()))
    return tuple(sorted(found, key=lambda entry: entry.date.iso, reverse=True))


def _of_all_goods(presenter: Presenter) -> Iterator[tuple[str, StandingView]]:
    return (_standing(presenter, coverage) for coverage in presenter.coverage.of_all_goods())


def _standing(presenter: Presenter, coverage: Coverage) -> tuple[str, StandingView]:
    """A part's standing with the group it belongs to."""
    measure, part, row = coverage.measure, coverage.part, coverage.row
    archive = presenter.archive
    instrument = archive.vocabularies.instruments[(part.instrument if part else None) or measure.instrument]
    status = archive.status(measure, part.id if part else None, presenter.today, presenter.today)
    history = archive.life(measure).life_of(part.id if part else None).history
    targets = (part.targets if part else None) or measure.targets
    view = StandingView(
        link=presenter.link(measure),
        document=measure.document,
        part=part.title if part else None,
        instrument=instrument.label,
        origin=presenter.links(measure.jurisdictions),
        targets=_targets_in_words(presenter, targets.named, targets.excepted, targets.everyone) if targets else "",
        inherited=coverage.route is Route.INHERITED,
        codes=row.hs if row else (),
        ex=bool(row and row.ex),
        status=presenter.status_view(status, measure, history),
    )
    return _group_of(status.verdict, status.flags, instrument.instrument_class), view


def _group_of(verdict: Verdict, flags: tuple[Flag, ...], instrument_class: InstrumentClass) -> str:
    if verdict in ENDED:
        return "ended"
    if instrument_class is not InstrumentClass.RESTRICTION:
        return "frameworks"
    if verdict in BINDING:
        return "limited" if Flag.LIMITED in flags else "in-force"
    if verdict in (Verdict.SUSPENDED, Verdict.OUTCOME_UNVERIFIED):
        return verdict.value
    return "scheduled" if verdict in (Verdict.SCHEDULED, Verdict.ANNOUNCED) else "uncertain"


def _grouped(standings: tuple[tuple[str, StandingView], ...]) -> Iterator[StandingGroup]:
    for term, title in _GROUPS:
        chosen = tuple(view for group, view in standings if group == term)
        if chosen:
            yield StandingGroup(term, title, chosen)


def _targets_in_words(presenter: Presenter, named: tuple[str, ...], excepted: tuple[str, ...], everyone: bool) -> str:
    def names(codes: tuple[str, ...]) -> str:
        return ", ".join(presenter.archive.jurisdiction(code).name for code in codes)

    if not everyone:
        return names(named)
    return f"all countries except {names(excepted)}" if excepted else "all countries"
