"""What led to what: lanes beside a list of records, in which lines run from causes to effects.

Every row of the list has a drawing of its own that continues those above and below it, whatever its height. Lines that
meet in one record share a lane. How two records are tied is told by the stroke: whole, dashed, double or dotted.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from markupsafe import Markup

_MOST_LANES = 6
_LANE = 0.7
"""The width of a lane in rem."""
_MIDDLE = 1.3
"""Where in a row its record stands, in rem from the top."""
_BESIDE = 0.28
"""How far lines that meet in one record stand apart, in rem."""


class Strand(StrEnum):
    """How a record comes of another: in answer to it, on its grounds, in its course; or changed by it."""

    ANSWER = "reply"
    GROUND = "ground"
    CHANGE = "change"
    COURSE = "course"


@dataclass(frozen=True, slots=True)
class Edge:
    """A line between two rows, by their numbers from 0."""

    cause: int
    effect: int
    strand: Strand


@dataclass(frozen=True, slots=True)
class ChainDrawing:
    """One drawing for each row, how many lanes they have, and the strands that occur."""

    rows: tuple[Markup, ...]
    lanes: int
    strands: tuple[Strand, ...]


@dataclass(frozen=True, slots=True)
class _Line:
    """Edges of one strand that meet in one row, on one lane. `heads` are the rows of their effects."""

    strand: Strand
    rows: frozenset[int]
    heads: frozenset[int]
    top: int
    bottom: int

    @classmethod
    def of(cls, strand: Strand, edges: Sequence[Edge]) -> "_Line":
        heads = frozenset(edge.effect for edge in edges)
        rows = heads.union(edge.cause for edge in edges)
        return cls(strand, rows, heads, min(rows), max(rows))


def draw_chain(rows: int, edges: Iterable[Edge], here: int) -> ChainDrawing:
    """Draw lanes for a number of rows, of which one is the record that the chain is about."""
    lanes = _lanes(_lines(edges, here), here)
    strands = {line.strand for lane in lanes for line in lane}
    drawn = tuple(_row(row, lanes) for row in range(rows))
    return ChainDrawing(drawn, len(lanes), tuple(strand for strand in Strand if strand in strands))


def _lines(edges: Iterable[Edge], here: int) -> list[_Line]:
    """Edges that share the record the chain is about, or else their effect, as one line."""
    together: defaultdict[tuple[Strand, int, bool], list[Edge]] = defaultdict(list)
    for edge in edges:
        outward = edge.cause == here
        together[edge.strand, edge.cause if outward else edge.effect, outward].append(edge)
    return [_Line.of(strand, found) for (strand, _, _), found in together.items()]


def _lanes(lines: Sequence[_Line], here: int) -> list[list[_Line]]:
    """Lines on as few lanes as will do, the record's own and short ones nearest to it; no more than have room."""
    lanes: list[list[_Line]] = []
    for line in sorted(lines, key=lambda line: (here not in line.rows, line.bottom - line.top, line.top)):
        free = next((lane for lane in lanes if all(_apart(line, other) for other in lane)), None)
        if free is not None:
            free.append(line)
        elif len(lanes) < _MOST_LANES:
            lanes.append([line])
    return lanes


def _apart(one: _Line, other: _Line) -> bool:
    return one.bottom < other.top or other.bottom < one.top


def _row(row: int, lanes: Sequence[Sequence[_Line]]) -> Markup:
    """The pieces of all lines that pass a row, or begin or end in it."""
    passing = [(lane, line) for lane, lines in enumerate(lanes) for line in lines if line.top <= row <= line.bottom]
    meeting = [lane for lane, line in passing if row in line.rows]
    width = len(lanes) * _LANE
    pieces = "".join(
        piece
        for lane, line in passing
        for piece in _pieces(row, line, width - (lane + 0.5) * _LANE, width, _height(lane, meeting))
    )
    html = f'<svg class="lanes" aria-hidden="true">{pieces}</svg>'
    return Markup(html)  # noqa: S704 - made of numbers and terms alone


def _height(lane: int, meeting: Sequence[int]) -> float:
    """Where a line meets the record: those from lanes farther away a little lower."""
    if lane not in meeting:
        return _MIDDLE
    return _MIDDLE + (meeting.index(lane) - (len(meeting) - 1) / 2) * _BESIDE


def _pieces(row: int, line: _Line, lane: float, record: float, height: float) -> Iterator[str]:
    """A line's upright piece, its way to the record if it ends there, and the head of an arrow if that is an effect."""
    x, end, y = f"{lane:.2f}rem", f"{record:.2f}rem", f"{height:.2f}rem"
    above, below = "0" if row > line.top else y, "100%" if row < line.bottom else y
    yield f'<line class="{line.strand}" x1="{x}" x2="{x}" y1="{above}" y2="{below}"/>'
    if row in line.rows:
        yield f'<line class="{line.strand}" x1="{x}" x2="{end}" y1="{y}" y2="{y}"/>'
    if row in line.heads:
        yield f'<svg x="{end}" y="{y}"><path d="M2 0-5-3.5v7z"/></svg>'
