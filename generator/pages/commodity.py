"""The page of a commodity: what binds it today, what falls due, what happened, what it is."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.model.addresses import address_of, root_from
from generator.model.archive import Archive
from generator.model.commodity import Commodity
from generator.model.record import Kind
from generator.pages.chronology import Chronology
from generator.pages.happening import Happening, gathered
from generator.pages.hs import address_of_code
from generator.pages.lifelines import Lifelines
from generator.pages.presenter import Presenter
from generator.pages.relations import Mentions
from generator.pages.standings import StandingGroup, StandingView, standing_groups, standings_of_all_goods
from generator.pages.views import Entry, Head, LinkView, NoticeView, SourceView

_MOST_ENTRIES = 60


@dataclass(frozen=True, slots=True)
class CodeView:
    """An HS code of the commodity; `address` is its place in the look-up, `formerly` its codes in earlier editions."""

    code: str
    address: str
    ex: bool
    note: str | None
    formerly: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CommodityPage:
    """Everything the template of a commodity shows."""

    head: Head
    symbol: str | None
    atomic_number: int | None
    other_names: tuple[str, ...]
    groups: tuple[StandingGroup, ...]
    all_goods: tuple[StandingView, ...]
    lifelines: Markup | None
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
    corrections: tuple[NoticeView, ...]
    withdrawn: NoticeView | None


def commodity_page(
    presenter: Presenter, mentions: Mentions, chronology: Chronology, lifelines: Lifelines, commodity: Commodity
) -> CommodityPage:
    """Present a commodity as of the presenter's day."""
    archive = presenter.archive
    address = address_of(commodity)
    root = root_from(address)
    happenings = _happenings(archive, chronology, commodity)
    parent = archive.records.get(commodity.parent) if commodity.parent else None
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
        groups=standing_groups(presenter, commodity.id),
        all_goods=standings_of_all_goods(presenter, commodity.id),
        lifelines=lifelines.of_commodity(commodity.id, root),
        upcoming=gathered(h for h in reversed(happenings) if h.ahead(presenter.today)),
        parent=presenter.link(parent) if parent else None,
        children=tuple(presenter.link(child) for child in archive.children.get(commodity.id, ())),
        contains=presenter.links(commodity.contains),
        contained_in=tuple(presenter.link(other) for other in archive.commodities if commodity.id in other.contains),
        uses=commodity.uses,
        codes=tuple(
            CodeView(row.code, address_of_code(row.code), row.ex, row.note, row.formerly) for row in commodity.hs
        ),
        body=presenter.block(commodity.body, root),
        chronology=gathered(h for h in happenings if not h.ahead(presenter.today))[:_MOST_ENTRIES],
        briefs=mentions.of(commodity, Kind.BRIEF),
        sources=presenter.sources(commodity),
        corrections=presenter.corrections(commodity),
        withdrawn=presenter.withdrawal(commodity),
    )


def _happenings(archive: Archive, chronology: Chronology, commodity: Commodity) -> list[Happening]:
    """What concerns the commodity or one above it, newest first, each happening once."""
    names = (commodity.id, *(above.id for above in archive.ancestors(commodity.id)))
    # The chronology holds each happening once; comparing what they say would cost more than all the rest of the page.
    found = {id(happening): happening for name in names for happening in chronology.by_commodity.get(name, ())}
    return sorted(found.values(), key=lambda happening: happening.day, reverse=True)
