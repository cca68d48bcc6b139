"""From the archive to the file of lives."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import chain

from pydantic import TypeAdapter

from generator.exports.lives.shape import (
    Account,
    ActEntry,
    AheadReason,
    Boundary,
    CommodityEntry,
    Condition,
    Exclusion,
    GoodsEntry,
    IntervalEntry,
    JurisdictionEntry,
    Lives,
    MeasureEntry,
    Member,
    PartEntry,
    Row,
    SourceEntry,
    TargetsEntry,
    Term,
)
from generator.exports.lives.variants import Variants, particular_changes
from generator.model.addresses import address_of
from generator.model.archive import Archive
from generator.model.binding import is_restriction, takes_all
from generator.model.coverage import Path, every_part, paths_by_commodity
from generator.model.ends import Lasting
from generator.model.lifecycle import status
from generator.model.lifecycle.interval import Interval, TurnKind
from generator.model.lifecycle.matter import Matter
from generator.model.lifecycle.reason import end_in_words
from generator.model.lifecycle.status import PartLife, SourceReference
from generator.model.lifecycle.verdict import ENDED
from generator.model.lifecycle.whole import MeasureLife
from generator.model.measure import Measure, Part
from generator.model.scope import AppliesTo
from generator.model.source import SOURCE_RANKS
from generator.model.strictness import strictness_of
from generator.model.vocabulary import InstrumentClass
from generator.model.wording import date_after_since

_FORMAT = TypeAdapter(Lives)


def lives_file(archive: Archive, today: date, measures: Iterable[Measure]) -> bytes:
    """The lives of measures of an archive as JSON, for readers on a day or after it. What is None is left out."""
    return _FORMAT.dump_json(_Telling(archive, today).lives(measures), exclude_none=True)


def restrictions(archive: Archive) -> Iterator[Measure]:
    """The measures that stand in the archive and restrict trade, wholly or in a part."""
    found = {part.measure.id: part.measure for part in every_part(archive) if is_restriction(archive, part)}
    yield from found.values()


class _Telling:
    """Gathers what many intervals share: texts, sources, acts."""

    def __init__(self, archive: Archive, today: date) -> None:
        self._archive = archive
        self._today = today
        self._variants = Variants(archive)
        self._texts: dict[str, int] = {}
        self._sources: dict[SourceReference, int] = {}
        self._acts: dict[str, None] = {}

    def lives(self, measures: Iterable[Measure]) -> Lives:
        archive = self._archive
        told = {measure.id: self._measure(measure) for measure in measures if not measure.withdrawn}
        return Lives(
            built=self._today,
            checked=archive.settings.checked.earliest,
            texts=tuple(self._texts),
            sources=tuple(self._source(reference) for reference in self._sources),
            acts={act: self._act(act) for act in sorted(self._acts)},
            commodities={
                commodity.id: CommodityEntry(commodity.name, commodity.parent) for commodity in archive.commodities
            },
            jurisdictions={
                jurisdiction.id: JurisdictionEntry(
                    jurisdiction.name,
                    jurisdiction.within.lower() if jurisdiction.within else None,
                    tuple(Member(row.member.lower(), *_days(row)) for row in jurisdiction.members),
                )
                for jurisdiction in archive.jurisdictions
            },
            measures=told,
        )

    def _source(self, reference: SourceReference) -> SourceEntry:
        source = self._archive.source(reference)
        return SourceEntry(reference.record, reference.key, SOURCE_RANKS[source.kind], source.publisher, source.url)

    def _act(self, identifier: str) -> ActEntry:
        record = self._archive.records[identifier]
        return ActEntry(next(iter(record.document_numbers), record.name), address_of(record))

    def _measure(self, measure: Measure) -> MeasureEntry:
        # Of several questions that move the same changes of a part, one tells its life.
        told = [(matter, self._archive.life(measure, matter)) for matter in self._variants.of(measure)]
        goods = _goods(told[0][1])
        return MeasureEntry(
            title=measure.title,
            document=measure.document,
            jurisdictions=tuple(code.lower() for code in measure.jurisdictions),
            checked=measure.checked.earliest if measure.checked else None,
            parts=tuple(
                self._part(measure, part, covered, [(matter, life.lives[place]) for matter, life in told])
                for place, (part, covered) in enumerate(zip(measure.parts or (None,), goods, strict=True))
            ),
        )

    def _part(
        self,
        measure: Measure,
        part: Part | None,
        goods: tuple[GoodsEntry, ...],
        told: Sequence[tuple[Matter, PartLife]],
    ) -> PartEntry:
        term = (part.instrument if part else None) or measure.instrument
        instrument = self._archive.vocabularies.instruments[term]
        flow = measure.flow or instrument.flow
        scope = (part.scope if part else None) or measure.scope
        excludes = (part.excludes if part else None) or measure.excludes
        history = told[0][1].history
        restricts = instrument.instrument_class is InstrumentClass.RESTRICTION
        limit = (part.applies_to if part else None) or measure.applies_to
        targets = (part.targets if part else None) or measure.targets
        changes = tuple(particular_changes(self._archive, measure, part))
        lives: dict[str, tuple[IntervalEntry, ...]] = {}
        for matter, life in told:
            moving = ",".join(str(number) for number, change in enumerate(changes) if matter.moved_by(change, flow))
            if moving not in lives:
                lives[moving] = tuple(self._intervals(life))
        return PartEntry(
            id=part.id if part else None,
            title=part.title if part else None,
            instrument=instrument.label,
            restricts=restricts,
            strictness=strictness_of(term, flow).value if restricts else None,
            flow=flow.value,
            noun=history.noun,
            limit=limit.value if limit and limit is not AppliesTo.EVERYONE else None,
            goods=goods,
            all_goods=(scope is not None and scope.all_goods) or None,
            covers={
                commodity: _when(paths)
                for commodity, paths in (paths_by_commodity(self._archive, scope) if scope else {}).items()
            },
            excludes=tuple(
                Exclusion(commodity, takes_all(path), *_days(*path))
                for commodity, paths in (paths_by_commodity(self._archive, excludes) if excludes else {}).items()
                for path in paths
            ),
            targets=TargetsEntry(targets.everyone, _codes(targets.named), _codes(targets.excepted))
            if targets
            else None,
            conditions=tuple(Condition(change.commodities, _codes(change.targets)) for change in changes),
            lives=lives,
        )

    def _intervals(self, life: PartLife) -> Iterator[IntervalEntry]:
        for interval in life.intervals:
            boundary, term = interval.unconfirmed, interval.term_before
            yield IntervalEntry(
                start=interval.start,
                told=date_after_since(told) if (told := interval.imprecise_start) else None,
                verdict=interval.verdict.value,
                flags=tuple(flag.value for flag in interval.flags),
                level=interval.level.rate,
                level_told=interval.level.told if interval.level.told != interval.level.rate else None,
                boundary=(
                    Boundary(boundary.day, boundary.kind is TurnKind.PLANNED_START or None)
                    if boundary and boundary.day
                    else None
                ),
                term=Term(str(term), end_in_words(term)) if term else None,
                ended=interval.turn.day if interval.verdict in ENDED else None,
                settled=self._account(life.account(interval, unverified=False, after=None)),
                unverified=self._account(life.account(interval, unverified=True, after=None)) if boundary else None,
                ahead=tuple(self._ahead(life, interval)),
            )

    def _account(self, told: status.Account) -> Account:
        self._acts |= dict.fromkeys(told.acts)
        return Account(
            self._text(told.reason),
            tuple(self._sources.setdefault(reference, len(self._sources)) for reference in told.sources),
            told.acts,
        )

    def _text(self, text: str) -> int:
        return self._texts.setdefault(text, len(self._texts))

    def _ahead(self, life: PartLife, interval: Interval) -> Iterator[AheadReason]:
        """The reasons for days to come. They change only as the reader's own day reaches one that they speak of."""
        if interval.stop and interval.stop <= self._today:
            return
        passed = interval.level.passed
        days = (
            interval.turn.day,
            interval.unconfirmed.day if interval.unconfirmed else None,
            passed.stop if passed else None,
        )
        before: int | None = None
        for today in (None, *sorted({day for day in days if day and day > self._today})):
            reason = self._text(life.account(interval, unverified=False, after=today or self._today).reason)
            if reason != before:
                yield AheadReason(today, reason)
            before = reason


def _goods(life: MeasureLife) -> Iterator[tuple[GoodsEntry, ...]]:
    """For each part the numbers of what it covers, from each day on that changes it."""
    numbers = {covered: number for number, covered in enumerate(dict.fromkeys(chain.from_iterable(life.goods)))}
    for part in range(len(life.lives)):
        found: list[GoodsEntry] = []
        for since, covered in zip((None, *life.goods_days), life.goods, strict=True):
            number = numbers[covered[part]]
            if not found or found[-1].number != number:
                found.append(GoodsEntry(since, number))
        yield tuple(found)


def _when(paths: Sequence[Path]) -> tuple[Row, ...]:
    """When a commodity is covered by any of the ways to it; none for always."""
    found = tuple(dict.fromkeys(Row(*_days(*path)) for path in paths))
    return () if Row(None, None) in found else found


def _days(*rows: Lasting) -> tuple[date | None, date | None]:
    """The days from which and until which all of some rows apply for certain."""
    since = max((row.from_.last for row in rows if row.from_), default=None)
    return since, min((row.end.first_day_after.first for row in rows if row.end), default=None)


def _codes(codes: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(code.lower() for code in codes)
