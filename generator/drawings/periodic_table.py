"""The periodic table of elements under control, and beside it the goods that are no elements.

A script fills the tiles for another day: it finds them by `data-commodity`, and in the legend, by `data-state`, all
states with their words, in the order in which one of several fills a tile.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup, escape

SYMBOLS = tuple(
    "H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr "  # noqa: SIM905
    "Rb Sr Y Zr Nb Mo Tc Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu "
    "Hf Ta W Re Os Ir Pt Au Hg Tl Pb Bi Po At Rn Fr Ra Ac Th Pa U Np Pu Am Cm Bk Cf Es Fm Md No Lr "
    "Rf Db Sg Bh Hs Mt Ds Rg Cn Nh Fl Mc Lv Ts Og".split()
)
"""The elements by atomic number, hydrogen first (IUPAC, 2016)."""

_LANTHANIDES = range(57, 72)
_ACTINIDES = range(89, 104)
_COLUMNS = {2: 18, 5: 13, 13: 13, 57: 3, 89: 3}
"""Elements before which columns stay empty, with the column in which they stand; all others follow each other."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What else there is beside what fills a tile: the term of a shape, and the words for it."""

    term: str
    words: str


@dataclass(frozen=True, slots=True)
class Tile:
    """A commodity on the table or beside it. `state` is what fills the tile, `word` what it says of that.

    Beside the table, a tile that says nothing is not shown: on other days it may say something.

    `shaped` says that the state is shown by its shape, not by how far the tile is filled.
    """

    commodity: str
    name: str
    href: str
    state: str
    word: str
    shaped: bool
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Legend:
    """A state in words; `shaped` as in a tile. Goods with none of the others have the last."""

    state: str
    words: str
    shaped: bool


@dataclass(frozen=True, slots=True)
class PeriodicTable:
    """Elements by atomic number, other goods, and all states explained, the one that fills a tile first."""

    elements: Mapping[int, Tile]
    others: tuple[Tile, ...]
    legend: tuple[Legend, ...]


def draw_periodic_table(table: PeriodicTable) -> Markup:
    """Draw the table in its long form of 18 columns, lanthanides and actinides below, other goods beside."""
    legend = "".join(_legend(row) for row in table.legend)
    others = "".join(f"<li{'' if tile.word else ' hidden'}>{_tile(tile, '')}</li>" for tile in table.others)
    beside = f'<ul class="other-goods" aria-label="Goods that are no elements">{others}</ul>' if others else ""
    html = (
        '<div class="periodic-table">'
        '<div class="table-scroll" tabindex="0" role="region" aria-label="Periodic table of the elements">'
        f'<ul class="elements">{"".join(_cells(table.elements))}</ul></div>{beside}'
        f'<ul class="legend" aria-label="What the tiles mean">{legend}</ul></div>'
    )
    return Markup(html)  # noqa: S704 - every text in it is escaped where it is set


def _cells(elements: Mapping[int, Tile]) -> Iterator[str]:
    """The cells in the order of reading, row by row."""
    for number in (*_outside_the_series(), *_LANTHANIDES, *_ACTINIDES):
        if number == _LANTHANIDES.start:
            yield '<li class="gap" aria-hidden="true"></li>'
        column = f" at-{_COLUMNS[number]}" if number in _COLUMNS else ""
        yield _cell(number, elements.get(number), column)
        if number + 1 in (_LANTHANIDES.start, _ACTINIDES.start):
            yield '<li class="quiet series" aria-hidden="true">*</li>'


def _outside_the_series() -> Iterator[int]:
    return (number for number in range(1, 119) if number not in _LANTHANIDES and number not in _ACTINIDES)


def _cell(number: int, tile: Tile | None, column: str) -> str:
    symbol = SYMBOLS[number - 1]
    if tile is None:
        return f'<li class="quiet{column}" aria-hidden="true">{symbol}</li>'
    own = f'<span class="number">{number}</span> <span class="symbol">{symbol}</span> '
    return f'<li class="{column.strip()}">{_tile(tile, own)}</li>' if column else f"<li>{_tile(tile, own)}</li>"


def _tile(tile: Tile, element: str) -> str:
    """A link that says, read aloud: number and symbol, name, what binds most strictly, what there is besides."""
    name = f'<span class="{"visually-hidden" if element else "name"}">{escape(tile.name)}</span>'
    shape = _shape(tile.state) if tile.shaped else ""
    words = f'<span class="visually-hidden">{escape(tile.word)}</span>' if tile.shaped else escape(tile.word)
    marks = "".join(f'{_shape(mark.term)}<span class="visually-hidden">, {mark.words}</span>' for mark in tile.marks)
    return (
        f'<a class="tile control-{tile.state}" href="{escape(tile.href)}" data-commodity="{tile.commodity}"'
        f' title="{escape(tile.name)}">{element}{name} <span class="word">{shape}{words}</span>'
        f'<span class="marks">{marks}</span></a>'
    )


def _shape(term: str) -> str:
    return f'<span class="shape shape-{term}" aria-hidden="true"></span>'


def _legend(row: Legend) -> str:
    tile = f'<span class="tile sample control-{row.state}" aria-hidden="true"></span>'
    return f'<li data-state="{row.state}">{_shape(row.state) if row.shaped else tile}{escape(row.words)}</li>'
