"""Which goods are under control, and how strictly: what the periodic table shows of each commodity.

`periodic-table/states.js` has the same rules, for other days than that of the build.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from generator.drawings.periodic_table import SYMBOLS, Legend, Mark, PeriodicTable, Tile, draw_periodic_table
from generator.model.addresses import address_of
from generator.model.archive import Archive
from generator.model.binding import Extent, Group, extent_of, flow_of, group_of, is_restriction
from generator.model.commodity import Commodity
from generator.model.coverage import Coverage
from generator.model.lifecycle.status import Status
from generator.model.strictness import Strictness, strictness_of
from generator.pages.presenter import Presenter
from generator.pages.standings import status_of
from generator.pages.views import LinkView

State = Strictness | Group
"""How restrictions can stand on a commodity: those that bind everyone by how strictly they do, then all others."""

_WORDS: dict[State, str] = {
    Strictness.BAN: "export ban",
    Strictness.QUOTA: "export quota",
    Strictness.CONTROL: "export licensing and other controls",
    Strictness.TAX: "export tax or minimum price",
    Strictness.IMPORT: "import measures",
    Group.LIMITED: "binds only some: listed firms, certain users or end uses",
    Group.DE_FACTO: "applied without a published act",
    Group.SUSPENDED: "suspended",
    Group.UNVERIFIED: "date passed, outcome not verified",
    Group.UNCERTAIN: "start or end uncertain",
    Group.ANNOUNCED: "adopted or announced, not yet in force",
}
"""All states, in the order in which one of several fills a tile."""
_UNCONTROLLED = "none"
_FIRST_YEAR = 2009
"""The first year that can be asked for: that in which the WTO's first dispute over raw materials began (DS394)."""


@dataclass(frozen=True, slots=True)
class StateView:
    """A state in words, with the commodities on which a restriction stands so."""

    term: str
    words: str
    commodities: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class Controlled:
    """The periodic table, and the same in words: all states, those that fill tiles first.

    `issuers` are the jurisdictions that set the restrictions, by code and name. Other days can be shown from
    `first_day` on (in its machine form), which lies `months` before the presenter's.
    """

    drawing: Markup
    states: tuple[StateView, ...]
    issuers: tuple[tuple[str, str], ...]
    first_day: str
    months: int


def state_of(archive: Archive, coverage: Coverage, status: Status) -> State | None:
    """How a restriction with this status stands: if it binds everyone, by how strictly; None where it has ended."""
    group = group_of(status)
    if group is not Group.BINDING:
        return group
    term = (coverage.part.instrument if coverage.part else None) or coverage.measure.instrument
    return strictness_of(term, flow_of(archive, coverage))


def states_of(presenter: Presenter, commodity: str) -> tuple[State, ...]:
    """How the restrictions stand that name a commodity or a group of it, each way once, first what fills its tile.

    Measures on all goods are left out: they would fill every tile.
    """
    archive, today = presenter.archive, presenter.today
    found = {
        state_of(archive, coverage, status_of(presenter, coverage, commodity))
        for coverage in presenter.coverage.of(commodity)
        if is_restriction(archive, coverage) and extent_of(archive, coverage, commodity, today) is not Extent.NOTHING
    }
    return tuple(state for state in _WORDS if state in found)


def under_control(presenter: Presenter, root: str) -> Controlled:
    """What is under control on the presenter's day."""
    states = {
        commodity: states_of(presenter, commodity.id)
        for commodity in sorted(presenter.archive.commodities, key=lambda commodity: commodity.name.casefold())
    }
    today = presenter.today
    return Controlled(
        drawing=_drawing(states, root),
        states=tuple(_in_words(presenter, states)),
        issuers=_issuers(presenter),
        first_day=date(_FIRST_YEAR, 1, 1).isoformat(),
        months=(today.year - _FIRST_YEAR) * 12 + today.month - 1,
    )


def _drawing(states: Mapping[Commodity, Sequence[State]], root: str) -> Markup:
    elements: dict[int, Tile] = {}
    others: list[Tile] = []
    for commodity, found in states.items():
        number = _atomic_number(commodity)
        if number and number not in elements:
            elements[number] = _tile(commodity, found, root)
        else:
            others.append(_tile(commodity, found, root))
    return draw_periodic_table(PeriodicTable(elements, tuple(others), tuple(_legend())))


def _in_words(presenter: Presenter, states: Mapping[Commodity, Sequence[State]]) -> Iterator[StateView]:
    for state, words in _WORDS.items():
        commodities = (commodity for commodity, found in states.items() if state in found)
        yield StateView(state.value, words, tuple(presenter.link(commodity) for commodity in commodities))


def _issuers(presenter: Presenter) -> tuple[tuple[str, str], ...]:
    """Who set restrictions that name a commodity, on whichever day, by name."""
    archive = presenter.archive
    codes = {
        code.lower()
        for commodity in archive.commodities
        for coverage in presenter.coverage.of(commodity.id)
        if is_restriction(archive, coverage)
        for code in coverage.measure.jurisdictions
    }
    named = ((code.upper(), archive.jurisdiction(code).name) for code in codes)
    return tuple(sorted(named, key=lambda issuer: issuer[1].casefold()))


def _atomic_number(commodity: Commodity) -> int | None:
    """The number of an element; None for goods that are none."""
    if commodity.atomic_number is None and commodity.symbol in SYMBOLS:
        return SYMBOLS.index(commodity.symbol) + 1
    return commodity.atomic_number


def _tile(commodity: Commodity, states: Sequence[State], root: str) -> Tile:
    filled_by = states[0] if states else None
    return Tile(
        commodity=commodity.id,
        name=commodity.name,
        href=f"{root}{address_of(commodity)}",
        state=filled_by.value if filled_by else _UNCONTROLLED,
        word=_word(filled_by),
        shaped=isinstance(filled_by, Group),
        marks=tuple(Mark(state.value, _WORDS[state]) for state in states[1:] if isinstance(state, Group)),
    )


def _word(state: State | None) -> str:
    """What a tile says: a single word has room, a shape is explained to those who cannot see it."""
    if state is None:
        return ""
    return state.value if isinstance(state, Strictness) else _WORDS[state]


def _legend() -> Iterator[Legend]:
    for state, words in _WORDS.items():
        yield Legend(state.value, words, shaped=isinstance(state, Group))
    yield Legend(_UNCONTROLLED, "recorded here, no restriction stands", shaped=False)
