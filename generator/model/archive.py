"""The archive: all records, and everything that follows from reading them together."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from generator.model.brief import Brief
from generator.model.change import Change
from generator.model.commodity import Commodity
from generator.model.dates import KnownDate, Window
from generator.model.event import Event
from generator.model.jurisdiction import Jurisdiction
from generator.model.lifecycle.history import Act, Challenge, Effect, History, RulingOnMeasure, window_of
from generator.model.lifecycle.status import SourceReference, Status
from generator.model.lifecycle.whole import MeasureLife
from generator.model.measure import Measure, MeasureDates, Part
from generator.model.process import Process
from generator.model.record import Record, Relation
from generator.model.settings import Settings
from generator.model.source import Source
from generator.model.vocabulary import Vocabularies


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

    # Life cycles

    def life(self, measure: Measure) -> MeasureLife:
        """The life of a measure with its parts, computed once."""
        if measure.id not in self._lives:
            self._lives[measure.id] = MeasureLife(tuple(self._histories(measure)))
        return self._lives[measure.id]

    def status(self, measure: Measure, part: str | None, on: date, today: date) -> Status:
        """How a measure, or one of its parts, stands on a day, as known today.

        :raises KeyError: if the measure has no such part.
        """
        return self.life(measure).status(part, on, today)

    def _histories(self, measure: Measure) -> Iterator[History]:
        for part in measure.parts or (None,):
            yield self._history(measure, part)

    def _history(self, measure: Measure, part: Part | None) -> History:
        effects = sorted(
            (
                _effect(by)
                for by in self.changes_to.get(measure.id, ())
                if by.change.part is None or (part is not None and by.change.part == part.id)
            ),
            key=lambda effect: effect.order,
        )
        own_dates = part.dates if part and part.dates else MeasureDates()
        term = (part.instrument if part else None) or measure.instrument
        instrument = self.vocabularies.instruments.get(term)
        claims = [effect for effect in effects if effect.change.certainty == "claim"]
        aside = [effect for effect in effects if effect not in claims and _stands_aside(effect.change)]
        return History(
            measure=measure,
            part=part,
            dates=own_dates.inherited_from(measure.dates),
            noun=instrument.noun if instrument else "measure",
            levels=(part.levels if part else ()) or measure.levels,
            moving=tuple(effect for effect in effects if effect not in claims and effect not in aside),
            aside=tuple(aside),
            rulings=self.rulings_on.get(measure.id, ()),
            challenges=tuple(_challenge(process) for process in self.processes_about.get(measure.id, ())),
            checked=measure.checked.last if measure.checked else None,
        )


def _stands_aside(change: Change) -> bool:
    """Whether a change concerns only some, so that it moves no verdict of the whole."""
    return bool(change.for_ or change.targets or change.commodities or change.change == "exempted")


def decided_on(act: Event | Measure) -> date | None:
    """The earliest day on which an act can have been adopted."""
    if isinstance(act, Event):
        return act.date.earliest
    for step in (act.dates.adopted, act.dates.announced, act.dates.in_force):
        if isinstance(step, KnownDate):
            return step.earliest
    return None


def _effect(by: ChangeBy) -> Effect:
    act, change = by.act, by.change
    decided = decided_on(act) or date.min
    if change.from_ is not None:
        start = window_of(change.from_)
    elif isinstance(act, Event):
        start = window_of(act.date)
    else:
        in_force = act.dates.in_force
        start = window_of(in_force) if isinstance(in_force, KnownDate) else Window(decided, decided)
    called = act.document or act.title
    return Effect(change, Act(act.id, called, decided, len(act.sources)), start)


def _challenge(process: Process) -> Challenge:
    opened, closed = process.dates.opened, process.dates.closed
    return Challenge(
        process.id,
        opened.earliest if isinstance(opened, KnownDate) else date.min,
        closed.last if isinstance(closed, KnownDate) else None,
    )
