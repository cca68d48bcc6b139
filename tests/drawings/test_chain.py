"""Lanes: which lines share one, which pieces of them a row draws, where arrows point."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from generator.drawings.chain import ChainDrawing, Edge, Strand, draw_chain
from tests.support.html import Element, Page

_HERE = 3
_EDGES = st.lists(
    st.tuples(st.integers(0, 6), st.integers(0, 6), st.sampled_from(Strand)).map(lambda ends: Edge(*ends)), max_size=12
).map(lambda edges: [edge for edge in edges if edge.cause != edge.effect])


def _drawn(*edges: Edge) -> ChainDrawing:
    return draw_chain(7, edges, _HERE)


def _upright(drawing: ChainDrawing, row: int) -> list[tuple[str, bool, bool]]:
    """The lines of a row with whether they come from above and go on below."""
    lines = [line.attributes for line in Page(drawing.rows[row]).all("line")]
    return [(line["class"], line["y1"] == "0", line["y2"] == "100%") for line in lines if line["x1"] == line["x2"]]


def _arrows(drawing: ChainDrawing) -> list[int]:
    """The rows in which an arrow ends."""
    return [row for row, html in enumerate(drawing.rows) if Page(html).all("path")]


def _rows(edges: Sequence[Edge]) -> set[int]:
    return {row for edge in edges for row in (edge.cause, edge.effect)}


def test_a_line_runs_from_its_cause_through_all_rows_between_to_its_effect() -> None:
    drawing = _drawn(Edge(1, 3, Strand.ANSWER))
    assert [_upright(drawing, row) for row in range(5)] == [
        [],
        [("reply", False, True)],
        [("reply", True, True)],
        [("reply", True, False)],
        [],
    ]
    assert _arrows(drawing) == [3]


def test_an_act_that_changes_something_older_points_up() -> None:
    assert _arrows(_drawn(Edge(4, 0, Strand.CHANGE))) == [0]


def test_lines_of_one_kind_that_meet_in_a_record_share_a_lane() -> None:
    drawing = _drawn(Edge(0, 3, Strand.ANSWER), Edge(1, 3, Strand.ANSWER), Edge(2, 3, Strand.ANSWER))
    assert drawing.lanes == 1
    assert [_upright(drawing, row) for row in (1, 2)] == [[("reply", True, True)], [("reply", True, True)]]
    assert _arrows(drawing) == [3]


def test_lines_of_other_kinds_lie_beside_each_other_and_meet_the_record_apart() -> None:
    drawing = _drawn(Edge(2, 3, Strand.ANSWER), Edge(2, 3, Strand.GROUND))
    assert drawing.lanes == 2
    ends = [line.attributes["y1"] for line in Page(drawing.rows[3]).all("line") if line.attributes["y1"] != "0"]
    assert len(set(ends)) == 2


def test_lines_that_do_not_meet_share_a_lane() -> None:
    assert _drawn(Edge(0, 1, Strand.ANSWER), Edge(4, 5, Strand.GROUND)).lanes == 1


def test_strands_that_occur_are_named_in_order() -> None:
    assert _drawn(Edge(0, 3, Strand.COURSE), Edge(1, 3, Strand.ANSWER)).strands == (Strand.ANSWER, Strand.COURSE)
    assert _drawn().strands == ()


def test_lines_of_the_record_itself_are_drawn_before_room_runs_out() -> None:
    others = [Edge(row, 6, strand) for row, strand in zip((0, 1, 2, 4), Strand, strict=True)]
    others += [Edge(row, 5, strand) for row, strand in zip((0, 1, 2, 4), Strand, strict=True)]
    own = [Edge(0, _HERE, strand) for strand in Strand]
    drawing = _drawn(*others, *own)
    assert drawing.lanes == 6
    assert {strand for strand, _, _ in _upright(drawing, 1)} == {strand.value for strand in Strand}


@given(_EDGES)
def test_every_line_goes_on_where_the_row_above_left_it(edges: list[Edge]) -> None:
    drawing = _drawn(*edges)

    def places(row: int, end: str, value: str) -> set[tuple[str, str]]:
        lines: list[Element] = Page(drawing.rows[row]).all("line")
        found = (line.attributes for line in lines if line.attributes["x1"] == line.attributes["x2"])
        return {(line["class"], line["x1"]) for line in found if line[end] == value}

    assert places(0, "y1", "0") == set()
    assert places(6, "y2", "100%") == set()
    for row in range(6):
        assert places(row, "y2", "100%") == places(row + 1, "y1", "0")


@given(_EDGES)
def test_rows_without_a_tie_are_only_passed(edges: list[Edge]) -> None:
    drawing = _drawn(*edges)
    for row in set(range(7)) - _rows(edges):
        assert all(above and below for _, above, below in _upright(drawing, row))
