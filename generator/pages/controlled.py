"""Which goods are under control, and how strictly: what the periodic table shows of each commodity."""

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from generator.drawings.periodic_table import SYMBOLS, Legend, Mark, PeriodicTable, Tile, draw_periodic_table
from generator.model.addresses import address_of
from generator.model.binding import Extent, Group, extent_of, flow_of, group_of, is_restriction
from generator.model.commodity import Commodity
from generator.model.strictness import Strictness, strictness_of
from generator.pages.presenter import Presenter
from generator.pages.standings import status_of

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


def states_of(presenter: Presenter, commodity: str) -> tuple[State, ...]:
    """How the restrictions stand that name a commodity or a group of it, each way once, first what fills its tile.

    Those that bind everyone by how strictly they do. Measures on all goods are left out: they would fill every tile.
    """
    archive, today = presenter.archive, presenter.today
    found: set[State] = set()
    for coverage in presenter.coverage.of(commodity):
        if is_restriction(archive, coverage) and extent_of(archive, coverage, commodity, today) is not Extent.NOTHING:
            group = group_of(status_of(presenter, coverage, commodity))
            if group is Group.BINDING:
                term = (coverage.part.instrument if coverage.part else None) or coverage.measure.instrument
                found.add(strictness_of(term, flow_of(archive, coverage)))
            elif group:
                found.add(group)
    return tuple(state for state in _WORDS if state in found)


def elements_under_control(presenter: Presenter, root: str) -> Markup:
    """The periodic table on the presenter's day, with the goods that are no elements."""
    elements: dict[int, Tile] = {}
    others: list[Tile] = []
    for commodity in presenter.archive.commodities:
        states = states_of(presenter, commodity.id)
        number = _atomic_number(commodity)
        if number and number not in elements:
            elements[number] = _tile(commodity, states, root)
        elif states:
            others.append(_tile(commodity, states, root))
    return draw_periodic_table(PeriodicTable(elements, tuple(sorted(others, key=_by_name)), tuple(_legend())))


def _atomic_number(commodity: Commodity) -> int | None:
    """The number of an element; None for goods that are none."""
    if commodity.atomic_number is None and commodity.symbol in SYMBOLS:
        return SYMBOLS.index(commodity.symbol) + 1
    return commodity.atomic_number


def _by_name(tile: Tile) -> str:
    return tile.name.casefold()


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
