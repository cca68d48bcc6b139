"""The archive: all records, and everything that follows from reading them together."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from generator.model.brief import Brief
from generator.model.change import Change, ChangeKind
from generator.model.commodity import Commodity
from generator.model.dates import KnownDate, exact_day
from generator.model.event import Event
from generator.model.jurisdiction import Jurisdiction
from generator.model.lifecycle.history import Act, Challenge, Effect, History, RulingOnMeasure, names_of, window_of
from generator.model.lifecycle.matter import GENERAL, Matter
from generator.model.lifecycle.status import SourceReference, Status
from generator.model.lifecycle.whole import MeasureLife
from generator.model.measure import Measure, MeasureDates, Part
from generator.model.process import Process
from generator.model.record import Certainty, Record, Relation
from generator.model.settings import Settings
from generator.model.source import Source
from generator.model.vocabulary import Flow, Vocabularies


@dataclass(frozen=True, slots=True)
class Link:
    """A relation with the record it stands in."""

    origin: Record
    relation: Relation


@dataclass(frozen=True, slots=True)
class ChangeBy:
    """A change with the record that makes it."""

    act: Event | Measure
    change: Change


class Archive:
    """All records of an archive with their indexes, each built once and in time linear in what it reads."""

    def __init__(self, records: Iterable[Record], settings: Settings, vocabularies: Vocabularies) -> None:
        self.settings = settings
        self.vocabularies = vocabularies
        self.records: Mapping[str, Record] = {record.id: record for record in sorted(records, key=lambda r: r.id)}
        self._lives: dict[str, MeasureLife] = {}

    @cached_property
    def measures(self) -> tuple[Measure, ...]:
        return tuple(record for record in self.records.values() if isinstance(record, Measure))

    @cached_property
    def events(self) -> tuple[Event, ...]:
        return tuple(record for record in self.records.values() if isinstance(record, Event))

    @cached_property
    def processes(self) -> tuple[Process, ...]:
        return tuple(record for record in self.records.values() if isinstance(record, Process))

    @cached_property
    def briefs(self) -> tuple[Brief, ...]:
        return tuple(record for record in self.records.values() if isinstance(record, Brief))

    @cached_property
    def commodities(self) -> tuple[Commodity, ...]:
        return tuple(record for record in self.records.values() if isinstance(record, Commodity))

    @cached_property
    def jurisdictions(self) -> tuple[Jurisdiction, ...]:
        return tuple(record for record in self.records.values() if isinstance(record, Jurisdiction))

    def measure(self, identifier: str) -> Measure:
        """:raises KeyError: if there is no measure of this id."""
        record = self.records[identifier]
        if not isinstance(record, Measure):
            raise KeyError(identifier)
        return record

    def commodity(self, identifier: str) -> Commodity:
        """:raises KeyError: if there is no commodity of this id."""
        record = self.records[identifier]
        if not isinstance(record, Commodity):
            raise KeyError(identifier)
        return record

    def jurisdiction(self, code: str) -> Jurisdiction:
        """The jurisdiction of a code as authored, in whatever case.

        :raises KeyError: if there is none.
        """
        record = self.records[code.lower()]
        if not isinstance(record, Jurisdiction):
            raise KeyError(code)
        return record

    @cached_property
    def by_former_id(self) -> Mapping[str, Record]:
        return {former: record for record in self.records.values() for former in record.former_ids}

    @cached_property
    def by_document(self) -> Mapping[str, tuple[Record, ...]]:
        """Records by official document number; more than one where a number is ambiguous."""
        found: defaultdict[str, list[Record]] = defaultdict(list)
        for record in self.records.values():
            for number in record.document_numbers:
                found[number].append(record)
        return {number: tuple(records) for number, records in found.items()}

    def resolve(self, name: str) -> Record | None:
        """The record a link names: by id, else by former id, else by its unambiguous document number."""
        record = self.records.get(name) or self.by_former_id.get(name)
        if record is None:
            numbered = self.by_document.get(name, ())
            record = numbered[0] if len(numbered) == 1 else None
        return record

    def title_of(self, name: str) -> str:
        """What the record that a link names is called; the name itself where it names none."""
        record = self.resolve(name)
        return record.name if record else name

    def source(self, reference: SourceReference) -> Source:
        """The source a status refers to.

        :raises KeyError: if the record has no such source.
        """
        sources = self.records[reference.record].source_list
        for number, source in enumerate(sources, start=1):
            if reference.key in (source.key, str(number)):
                return source
        raise KeyError(str(reference))

    # Relations

    @cached_property
    def links_to(self) -> Mapping[str, tuple[Link, ...]]:
        """Authored relations by the id they point to: the inverses that nobody types."""
        found: defaultdict[str, list[Link]] = defaultdict(list)
        for record in self.records.values():
            for relation in record.links:
                found[relation.target].append(Link(record, relation))
        return {target: tuple(links) for target, links in found.items()}

    @cached_property
    def changes_to(self) -> Mapping[str, tuple[ChangeBy, ...]]:
        """What acts do to each measure, in the order in which the acts were adopted."""
        found: defaultdict[str, list[ChangeBy]] = defaultdict(list)
        acts: tuple[Event | Measure, ...] = (*self.events, *self.measures)
        for act in acts:
            for change in act.changes:
                found[change.measure].append(ChangeBy(act, change))
        return {
            measure: tuple(sorted(changes, key=lambda by: (decided_on(by.act) or date.min, by.act.id)))
            for measure, changes in found.items()
        }

    @cached_property
    def rulings_on(self) -> Mapping[str, tuple[RulingOnMeasure, ...]]:
        found: defaultdict[str, list[RulingOnMeasure]] = defaultdict(list)
        for event in self.events:
            for ruling in event.rulings:
                found[ruling.measure].append(RulingOnMeasure(ruling, event.id, event.date.earliest))
        return {measure: tuple(rulings) for measure, rulings in found.items()}

    @cached_property
    def processes_about(self) -> Mapping[str, tuple[Process, ...]]:
        found: defaultdict[str, list[Process]] = defaultdict(list)
        for process in self.processes:
            for measure in process.about:
                found[measure].append(process)
        return {measure: tuple(processes) for measure, processes in found.items()}

    # Jurisdictions

    @cached_property
    def issued_by(self) -> Mapping[str, tuple[Measure, ...]]:
        """Measures by the id of the jurisdiction that acts."""
        return _grouped((code.lower(), measure) for measure in self.measures for code in measure.jurisdictions)

    @cached_property
    def aimed_at(self) -> Mapping[str, tuple[Measure, ...]]:
        """Measures by the id of a jurisdiction they name as target."""
        return _grouped(
            (code.lower(), measure)
            for measure in self.measures
            for code in dict.fromkeys(
                code
                for targets in (measure.targets, *(part.targets for part in measure.parts))
                if targets
                for code in targets.named
            )
        )

    @cached_property
    def blocs_of(self) -> Mapping[str, tuple[Jurisdiction, ...]]:
        """Blocs by the id of a past or present member."""
        return _grouped((row.member.lower(), bloc) for bloc in self.jurisdictions for row in bloc.members)

    # The tree of commodities

    @cached_property
    def children(self) -> Mapping[str, tuple[Commodity, ...]]:
        found: defaultdict[str, list[Commodity]] = defaultdict(list)
        for commodity in self.commodities:
            if commodity.parent:
                found[commodity.parent].append(commodity)
        return {parent: tuple(commodities) for parent, commodities in found.items()}

    def ancestors(self, identifier: str) -> tuple[Commodity, ...]:
        """The commodities above one, nearest first. A measure on any of them binds it."""
        found: list[Commodity] = []
        parent = self.commodity(identifier).parent
        while parent and parent in self.records and all(commodity.id != parent for commodity in found):
            found.append(self.commodity(parent))
            parent = found[-1].parent
        return tuple(found)

    def descendants(self, identifier: str) -> Iterator[Commodity]:
        """The commodities below one in the tree, each before those below it."""
        for child in self.children.get(identifier, ()):
            yield child
            yield from self.descendants(child.id)

    # Life cycles

    def life(self, measure: Measure, matter: Matter = GENERAL) -> MeasureLife:
        """The life of a measure with its parts, as it bears on a question; computed once for the general one."""
        if matter != GENERAL and self.tells_apart(measure):
            return MeasureLife(tuple(self._histories(measure, matter)))
        if measure.id not in self._lives:
            self._lives[measure.id] = MeasureLife(tuple(self._histories(measure, GENERAL)))
        return self._lives[measure.id]

    def status(
        self,
        measure: Measure,
        part: str | None,
        on: date,
        today: date,
        commodity: str | None = None,
        origin: str | None = None,
        destination: str | None = None,
    ) -> Status:
        """How a measure, or one of its parts, stands on a day, as known today.

        `commodity`, `origin` and `destination` narrow the question: changes that concern only some goods or partners
        move its answer if it is about those, and are flagged as exemptions otherwise.

        :raises KeyError: if the measure has no such part, or there is no such commodity.
        """
        return self.life(measure, self.matter(on, commodity, origin, destination)).status(part, on, today)

    def matter(self, on: date, commodity: str | None, origin: str | None, destination: str | None) -> Matter:
        """What a question is about: goods with those above them, partners with their blocs of that day.

        :raises KeyError: if there is no such commodity.
        """
        above = [ancestor.id for ancestor in self.ancestors(commodity)] if commodity else []
        return Matter(
            commodities=frozenset([commodity, *above]) if commodity else frozenset(),
            origins=frozenset(self._with_blocs(origin, on)) if origin else frozenset(),
            destinations=frozenset(self._with_blocs(destination, on)) if destination else frozenset(),
        )

    def _with_blocs(self, code: str, on: date) -> Iterator[str]:
        """A jurisdiction, the state it lies in, and the blocs that it is a member of on a day."""
        yield code.lower()
        own = self.records.get(code.lower())
        if isinstance(own, Jurisdiction) and own.within:
            yield own.within.lower()
        for bloc in self.blocs_of.get(code.lower(), ()):
            if bloc.has_member(code.lower(), on):
                yield bloc.id

    def tells_apart(self, measure: Measure) -> bool:
        """Whether some change to a measure concerns only some goods or partners."""
        return any(by.change.targets or by.change.commodities for by in self.changes_to.get(measure.id, ()))

    def _histories(self, measure: Measure, matter: Matter) -> Iterator[History]:
        for part in measure.parts or (None,):
            yield self._history(measure, part, matter)

    def _history(self, measure: Measure, part: Part | None, matter: Matter) -> History:
        dates = (part.dates if part and part.dates else MeasureDates()).inherited_from(measure.dates)
        effects = sorted(
            (
                self._effect(by, dates.opens)
                for by in self.changes_to.get(measure.id, ())
                if self._stands(by.act.id) and (by.change.part is None or (part and by.change.part == part.id))
            ),
            key=lambda effect: effect.order,
        )
        established = [effect for effect in effects if effect.certainty is not Certainty.CLAIM]
        instrument = self.vocabularies.instruments.get((part.instrument if part else None) or measure.instrument)
        flow = measure.flow or (instrument.flow if instrument else Flow.NONE)
        checked = measure.checked
        return History(
            measure=measure,
            part=part,
            dates=dates,
            noun=instrument.noun if instrument else "measure",
            levels=(part.levels if part else ()) or measure.levels,
            moving=tuple(effect for effect in established if matter.moved_by(effect.change, flow)),
            aside=tuple(effect for effect in established if not matter.moved_by(effect.change, flow)),
            rulings=tuple(ruling for ruling in self.rulings_on.get(measure.id, ()) if self._stands(ruling.record)),
            challenges=tuple(
                _challenge(process) for process in self.processes_about.get(measure.id, ()) if self._stands(process.id)
            ),
            checked=checked.earliest if checked else None,
        )

    def _stands(self, identifier: str) -> bool:
        """Whether a record has not been withdrawn; one that has moves nothing."""
        return self.records[identifier].withdrawn is None

    def _effect(self, by: ChangeBy, opens: date | None) -> Effect:
        """A change with its act. `opens` is where a date known only as `by` begins."""
        act, change = by.act, by.change
        decided = decided_on(act) or date.min
        begins = change.from_ or _usual_start(act) or exact_day(decided)
        replacing = self.records.get(change.by) if change.change is ChangeKind.REPLACED and change.by else None
        return Effect(
            change=change,
            act=Act(act.id, act.document or f"“{act.title}”", decided, names_of(act.sources)),
            begins=begins,
            start=window_of(begins, opens),
            certainty=change.certainty or act.certainty,
            replacement=(replacing.document or replacing.title) if isinstance(replacing, Measure) else None,
        )


_Grouped = TypeVar("_Grouped")


def _grouped(pairs: Iterable[tuple[str, _Grouped]]) -> Mapping[str, tuple[_Grouped, ...]]:
    found: defaultdict[str, list[_Grouped]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return {key: tuple(values) for key, values in found.items()}


def decided_on(act: Event | Measure) -> date | None:
    """The earliest day on which an act can have been adopted."""
    if isinstance(act, Event):
        return act.date.earliest
    for step in (act.dates.adopted, act.dates.announced, act.dates.in_force):
        if isinstance(step, KnownDate):
            return step.earliest
    return None


def _usual_start(act: Event | Measure) -> KnownDate | None:
    """When what an act changes takes effect, unless it says otherwise."""
    start = act.date if isinstance(act, Event) else act.dates.in_force
    return start if isinstance(start, KnownDate) else None


def _challenge(process: Process) -> Challenge:
    opened, closed = process.dates.opened, process.dates.closed
    return Challenge(
        opened.earliest if isinstance(opened, KnownDate) else date.min,
        closed.last if isinstance(closed, KnownDate) else None,
    )
