"""The periodic table: where elements stand, and what a tile says."""

from generator.drawings.periodic_table import SYMBOLS, Legend, Mark, PeriodicTable, Tile, draw_periodic_table
from tests.support.html import Element, Page

_GALLIUM = Tile("gallium", "Gallium", "./commodities/gallium/", "control", "control", False, (Mark("limited", "some"),))
_GRAPHITE = Tile("graphite", 'Graphite & "co"', "./commodities/graphite/", "suspended", "suspended", True)


def _table(elements: dict[int, Tile] | None = None, others: tuple[Tile, ...] = ()) -> Page:
    return Page(draw_periodic_table(PeriodicTable(elements or {}, others, (Legend("ban", "export ban", False),))))


def _places(page: Page) -> dict[str, tuple[int, int]]:
    """The row and column of each symbol, as a browser fills a grid of 18 columns."""
    [cells] = page.with_class("elements")
    found = {}
    row, column = 1, 0
    for cell in (element for element in cells.inner if element.tag == "li"):
        if "gap" in cell.classes:
            row, column = row + 1, 18
            continue
        [wanted] = [int(name[3:]) for name in cell.classes if name.startswith("at-")] or [column % 18 + 1]
        row, column = row + (wanted <= column), wanted
        found[cell.text] = (row, column)
    return found


def test_there_are_118_elements() -> None:
    assert len(set(SYMBOLS)) == 118
    numbers = {SYMBOLS[number - 1]: number for number in (1, 31, 57, 71, 72, 92, 103, 104, 118)}
    assert list(numbers) == ["H", "Ga", "La", "Lu", "Hf", "U", "Lr", "Rf", "Og"]


def test_elements_of_a_group_stand_below_each_other() -> None:
    places = _places(_table())
    groups = {
        1: "H Li Na K Rb Cs Fr",
        2: "Be Mg Ca Sr Ba Ra",
        4: "Ti Zr Hf Rf",
        13: "B Al Ga In Tl Nh",
        18: "He Ne Ar Kr Xe Rn Og",
    }
    for column, symbols in groups.items():
        assert {places[symbol][1] for symbol in symbols.split()} == {column}, symbols
        rows = [places[symbol][0] for symbol in symbols.split()]
        assert rows == list(range(rows[0], rows[0] + len(rows))), symbols


def test_lanthanides_and_actinides_stand_below_the_table() -> None:
    places = _places(_table())
    lanthanides, actinides = SYMBOLS[56:71], SYMBOLS[88:103]
    assert [places[symbol] for symbol in lanthanides] == [(9, column) for column in range(3, 18)]
    assert [places[symbol] for symbol in actinides] == [(10, column) for column in range(3, 18)]


def test_an_element_under_control_is_a_link_that_says_what_it_is() -> None:
    [link] = _table({31: _GALLIUM}).all("a")
    assert link.attributes["href"] == "./commodities/gallium/"
    assert link.attributes["data-commodity"] == "gallium"
    assert link.classes == {"tile", "control-control"}
    assert link.text == "31 Ga Gallium control, some"


def test_all_other_elements_are_kept_from_screen_readers() -> None:
    [cells] = _table({31: _GALLIUM}).with_class("elements")
    items: list[Element] = [element for element in cells.inner if element.tag == "li"]
    assert len([item for item in items if item.attributes.get("aria-hidden") != "true"]) == 1


def test_other_goods_stand_beside_it_by_name() -> None:
    page = _table(others=(_GRAPHITE,))
    [link] = page.all("a")
    assert link.text == 'Graphite & "co" suspended'
    assert [element.classes for element in link.inner if "shape" in element.classes] == [{"shape", "shape-suspended"}]
    assert _table().with_class("other-goods") == []
