"""The codes of an archive: goods recorded under each, measures that state it, measures that name goods in words."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from generator.model.archive import Archive
from generator.model.binding import Extent, extent_of
from generator.model.commodity import Commodity, CommodityCode
from generator.model.coverage import Coverage, Route
from generator.model.hs_codes import INTERNATIONAL, Doubt, digits_of
from generator.model.measure import Measure, Part
from generator.model.scope import CodeBasis, ScopeRow


@dataclass(frozen=True, slots=True)
class Goods:
    """A commodity with the code under which it is recorded."""

    commodity: Commodity
    code: CommodityCode


@dataclass(frozen=True, slots=True)
class StatedCodes:
    """The codes that a row of a measure's scope states within the same six digits."""

    coverage: Coverage
    row: ScopeRow
    codes: tuple[str, ...]

    @property
    def digits(self) -> tuple[str, ...]:
        """The codes' digits, in the same order."""
        return tuple(digits_of(code) for code in self.codes)


class CodeIndex:
    """All codes of six digits, or of four where no more are known, gathered once from commodities and scopes."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._goods: defaultdict[str, list[Goods]] = defaultdict(list)
        self._stated: defaultdict[str, list[StatedCodes]] = defaultdict(list)
        self._successors: defaultdict[str, list[str]] = defaultdict(list)
        for commodity in archive.commodities:
            if not commodity.withdrawn:
                self._add_goods(commodity)
        for measure, part in self._parts():
            for row in _rows_of(measure, part):
                self._add_row(measure, part, row)

    def _add_goods(self, commodity: Commodity) -> None:
        for code in commodity.hs:
            digits = digits_of(code.code)
            self._goods[digits].append(Goods(commodity, code))
            for former in code.formerly:
                self._successors[digits_of(former)].append(digits)

    def _add_row(self, measure: Measure, part: Part | None, row: ScopeRow) -> None:
        by_six: defaultdict[str, list[str]] = defaultdict(list)
        for code in row.hs:
            by_six[digits_of(code)[:INTERNATIONAL]].append(code)
        for six, codes in by_six.items():
            self._stated[six].append(StatedCodes(Coverage(measure, part, ((row,),), Route.NAMED), row, tuple(codes)))

    def _parts(self) -> Iterator[tuple[Measure, Part | None]]:
        """Every part of a measure, or the measure where it has none; withdrawn records name nothing."""
        for measure in self._archive.measures:
            if not measure.withdrawn:
                for part in measure.parts or (None,):
                    yield measure, part

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """The digits of all codes in order, those of earlier editions among them."""
        return tuple(sorted({*self._goods, *self._stated, *self._successors}))

    def goods(self, digits: str) -> tuple[Goods, ...]:
        """The goods recorded under a code, or under one that holds it."""
        return tuple(goods for length in range(1, len(digits) + 1) for goods in self._goods.get(digits[:length], ()))

    def stated(self, digits: str) -> tuple[StatedCodes, ...]:
        """The rows of scopes that state a code, or longer ones within it."""
        return tuple(self._stated.get(digits, ()))

    def successors(self, digits: str) -> tuple[str, ...]:
        """The codes that hold the goods of a code of an earlier edition."""
        return tuple(dict.fromkeys(self._successors.get(digits, ())))

    def doubts(self, stated: StatedCodes, today: date) -> Iterator[Doubt]:
        """Why the codes of a row do not by themselves say that their goods are covered."""
        row, commodity = stated.row, stated.row.commodity
        if row.ex or any(
            goods.code.ex and goods.commodity.id == commodity
            for digits in stated.digits
            for goods in self._goods.get(digits, ())
        ):
            yield Doubt.EX
        if row.hs_basis is not CodeBasis.ACT:
            yield Doubt.UNPRINTED
        match extent_of(self._archive, stated.coverage, commodity, today) if commodity else Extent.ALL:
            case Extent.PART:
                yield Doubt.EXEMPTIONS
            case Extent.NOTHING:
                yield Doubt.NOT_TODAY

    # Goods named in words

    @cached_property
    def in_words(self) -> Mapping[str, tuple[Coverage, ...]]:
        """The parts that name goods without a code, by the id of the commodity or list they name, each part once."""
        found: defaultdict[str, list[Coverage]] = defaultdict(list)
        for measure, part in self._parts():
            named: defaultdict[str, list[ScopeRow]] = defaultdict(list)
            for row in _rows_of(measure, part):
                if not row.hs:
                    named[row.commodity or row.covers or ""].append(row)
            for name, rows in named.items():
                found[name].append(Coverage(measure, part, tuple((row,) for row in rows), Route.NAMED))
        return {name: tuple(coverages) for name, coverages in found.items()}

    def names(self, digits: str) -> frozenset[str]:
        """The ids under which a measure may name the goods of a code: commodities, those above them, and lists.

        Commodities without codes of their own are under those of the one above them, as far as is recorded.
        """
        stated = self.stated(digits)
        commodities = {goods.commodity.id for goods in self.goods(digits)}
        commodities |= {
            below.id for name in commodities for below in self._archive.children.get(name, ()) if not below.hs
        }
        commodities |= {row.commodity for row in (code.row for code in stated) if row.commodity}
        commodities |= {above.id for name in tuple(commodities) for above in self._archive.ancestors(name)}
        lists = {name for commodity in commodities for name in self._lists.get(commodity, ())}
        return frozenset(commodities | lists | {code.coverage.measure.id for code in stated})

    @cached_property
    def _lists(self) -> Mapping[str, frozenset[str]]:
        """By commodity, the measures that name it and to whose lists other measures refer."""
        referred = {row.covers for measure, part in self._parts() for row in _rows_of(measure, part) if row.covers}
        found: defaultdict[str, set[str]] = defaultdict(set)
        for measure, part in self._parts():
            if measure.id in referred:
                for row in _rows_of(measure, part):
                    if row.commodity:
                        found[row.commodity].add(measure.id)
        return {commodity: frozenset(lists) for commodity, lists in found.items()}


def _rows_of(measure: Measure, part: Part | None) -> tuple[ScopeRow, ...]:
    scope = (part.scope if part else None) or measure.scope
    return scope.rows if scope else ()
