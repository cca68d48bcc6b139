"""The questions worth telling apart where changes concern only some goods or partners."""

from collections.abc import Iterator
from functools import cached_property

from generator.model.archive import Archive
from generator.model.change import Change, ChangeKind
from generator.model.dates import ONE_DAY
from generator.model.lifecycle.matter import GENERAL, Matter
from generator.model.measure import Measure, Part


class Variants:
    """What may be asked about a measure so that some changes to it move the answer and others do not."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def of(self, measure: Measure) -> Iterator[Matter]:
        """The general question, then one for every set of goods and partners that changes name and that go together."""
        yield GENERAL
        changes = [by.change for by in self._archive.changes_to.get(measure.id, ()) if is_particular(by.change)]
        named = frozenset(commodity for change in changes for commodity in change.commodities)
        targets = frozenset(code.lower() for change in changes for code in change.targets)
        goods = dict.fromkeys(self._goods_within(named)) if named else {}
        alone = (frozenset({code}) for code in sorted(targets))
        partners = dict.fromkeys([*alone, *(sides & targets for sides in self._sides)]) if targets else {}
        both = {one | other: None for one in partners for other in partners}
        for asked in (frozenset[str](), *goods):
            for side in (frozenset[str](), *both):
                if asked or side:
                    yield Matter(asked, side, side)

    def _goods_within(self, named: frozenset[str]) -> Iterator[frozenset[str]]:
        """For each commodity those of the named ones that it is, or lies below."""
        for commodity in self._archive.commodities:
            above = (ancestor.id for ancestor in self._archive.ancestors(commodity.id))
            yield named & {commodity.id, *above}

    @cached_property
    def _sides(self) -> tuple[frozenset[str], ...]:
        """Every jurisdiction with its state and its blocs, in each make-up that these ever had."""
        archive = self._archive
        members = [row for bloc in archive.jurisdictions for row in bloc.members]
        begins = {row.from_.last for row in members if row.from_}
        ends = {row.end.first_day_after.first for row in members if row.end}
        days = sorted(begins | ends)
        moments = [days[0] - ONE_DAY, *days] if days else [archive.settings.checked.earliest]
        codes = dict.fromkeys(
            [*(jurisdiction.id for jurisdiction in archive.jurisdictions), *(row.member.lower() for row in members)]
        )
        found = {archive.matter(day, None, None, code).destinations: None for code in codes for day in moments}
        return tuple(found)


def is_particular(change: Change) -> bool:
    """Whether a change moves the verdict of questions about some goods or partners only."""
    moves = not change.for_ and change.change is not ChangeKind.EXEMPTED
    return moves and bool(change.targets or change.commodities)


def particular_changes(archive: Archive, measure: Measure, part: Part | None) -> Iterator[Change]:
    """The changes to a part that concern only some goods or partners, one for each set of these."""
    seen: set[tuple[tuple[str, ...], tuple[str, ...]]] = set()
    for by in archive.changes_to.get(measure.id, ()):
        change = by.change
        about = change.commodities, change.targets
        reaches = change.part is None or (part is not None and change.part == part.id)
        if is_particular(change) and reaches and about not in seen:
            seen.add(about)
            yield change
