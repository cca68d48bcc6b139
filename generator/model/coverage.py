"""Which measures cover which goods, through the tree of commodities and through lists that other measures name."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from generator.model.archive import Archive
from generator.model.commodity import Commodity
from generator.model.ends import applies_on, turning_days
from generator.model.measure import Measure, Part
from generator.model.scope import Scope, ScopeRow


class Route(StrEnum):
    """How a measure comes to cover a commodity."""

    NAMED = "named"
    INHERITED = "inherited"
    ALL_GOODS = "all-goods"


Path = tuple[ScopeRow, ...]
"""The rows that lead to a commodity: a measure's own, then one of each list that is referred to on the way."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """A part of a measure (None: the measure as a whole) that covers a commodity, and by which rows of its scope."""

    measure: Measure
    part: Part | None
    paths: tuple[Path, ...]
    route: Route

    @property
    def identity(self) -> tuple[str, str | None]:
        """The ids of the measure and of its part, if it has any."""
        return self.measure.id, self.part.id if self.part else None

    @property
    def rows(self) -> tuple[ScopeRow, ...]:
        """The measure's own rows that lead to the commodity; empty where all goods are covered."""
        return tuple(dict.fromkeys(path[0] for path in self.paths))

    @property
    def row(self) -> ScopeRow | None:
        """The first of the rows; None where all goods are covered."""
        return self.paths[0][0] if self.paths else None

    def on(self, day: date) -> bool:
        """Whether the commodity is covered on a day: rows may begin and end on their own."""
        return not self.paths or any(path_applies(path, day) for path in self.paths)

    @property
    def excludes(self) -> Scope | None:
        """What is taken out of the scope again."""
        return (self.part.excludes if self.part else None) or self.measure.excludes

    def exemptions(self, archive: Archive) -> dict[str, list[Path]]:
        """The commodities that are taken out of the scope again, wholly or in part, with the rows that lead to them."""
        return paths_by_commodity(archive, self.excludes) if self.excludes else {}

    def turning_days(self, archive: Archive) -> Iterator[date]:
        """The days on which a row of the scope, or of what is taken out of it, begins to apply or ceases to."""
        exempt = (path for paths in self.exemptions(archive).values() for path in paths)
        for path in (*self.paths, *exempt):
            for row in path:
                yield from turning_days(row)


def every_part(archive: Archive) -> Iterator[Coverage]:
    """The parts of all measures that stand in the archive, whatever they cover."""
    for measure in archive.measures:
        for part in () if measure.withdrawn else measure.parts or (None,):
            yield Coverage(measure, part, (), Route.NAMED)


def path_applies(path: Path, day: date) -> bool:
    """Whether every row on the way to a commodity applies on a day."""
    return all(applies_on(row, day) for row in path)


class CoverageIndex:
    """For every commodity the parts that cover it, gathered once from all scopes."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._named: defaultdict[str, list[Coverage]] = defaultdict(list)
        self._all_goods: list[Coverage] = []
        for own in every_part(archive):
            scope = (own.part.scope if own.part else None) or own.measure.scope
            if scope is None:
                continue
            if scope.all_goods:
                self._all_goods.append(replace(own, route=Route.ALL_GOODS))
            for commodity, paths in paths_by_commodity(archive, scope).items():
                self._named[commodity].append(replace(own, paths=tuple(paths)))

    def of(self, commodity: str) -> Iterator[Coverage]:
        """The parts that name a commodity, then those that name one above it in the tree; each part once."""
        found: dict[tuple[str, str | None], Coverage] = {}
        above = [ancestor.id for ancestor in self._archive.ancestors(commodity)]
        for identifier in (commodity, *above):
            for coverage in self._named.get(identifier, ()):
                key = coverage.identity
                if key in found:
                    found[key] = replace(found[key], paths=found[key].paths + coverage.paths)
                else:
                    named = identifier == commodity
                    found[key] = coverage if named else replace(coverage, route=Route.INHERITED)
        yield from found.values()

    def of_members(self, group: str) -> Iterator[tuple[Commodity, Coverage]]:
        """The parts that name a member of a group, each with the member, where they do not cover the group itself."""
        covering = {coverage.identity for coverage in (*self.of(group), *self._all_goods)}
        for member in self._archive.descendants(group):
            for coverage in self.of(member.id):
                if coverage.route is Route.NAMED and coverage.identity not in covering:
                    yield member, coverage

    def of_all_goods(self) -> tuple[Coverage, ...]:
        """The parts that cover all goods."""
        return tuple(self._all_goods)


def paths_by_commodity(archive: Archive, scope: Scope) -> dict[str, list[Path]]:
    """The commodities a scope names with the rows that lead to them, through the lists it refers to."""
    found: defaultdict[str, list[Path]] = defaultdict(list)
    for row in scope.rows:
        for commodity, path in _paths_from(archive, row, frozenset()):
            found[commodity].append(path)
    return found


def _paths_from(archive: Archive, row: ScopeRow, passed: frozenset[str]) -> Iterator[tuple[str, Path]]:
    """The commodities a row stands for; `passed` guards against lists that refer to each other."""
    if row.commodity:
        yield row.commodity, (row,)
    elif row.covers and row.covers not in passed:
        listed = archive.records.get(row.covers)
        if isinstance(listed, Measure):
            for scope in (listed.scope, *(part.scope for part in listed.parts)):
                for inner in scope.rows if scope else ():
                    for commodity, path in _paths_from(archive, inner, passed | {row.covers}):
                        yield commodity, (row, *path)
