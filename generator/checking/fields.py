"""The values of records that rules look at, each with its place: references, dates and texts."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.brief import Brief
from generator.model.change import Change
from generator.model.commodity import Commodity
from generator.model.event import Claim, Commitment, Event, Ruling
from generator.model.jurisdiction import Jurisdiction
from generator.model.measure import Measure, Part
from generator.model.process import Process
from generator.model.record import ProseRecord, Record
from generator.model.scope import Scope, Targets
from generator.reading.locating import Location


@dataclass(frozen=True, slots=True)
class Value:
    """A text value at its place."""

    text: str
    location: Location


def changes(record: Record) -> Iterator[tuple[Change, Location]]:
    """The changes a record makes."""
    if isinstance(record, Measure | Event):
        for number, change in enumerate(record.changes):
            yield change, ("changes", number)


def first_place(record: Record, change: Change) -> Location:
    """Where in a record a change, or one equal to it, is stated first."""
    return next(location for other, location in changes(record) if other == change)


def commodities(record: Record) -> Iterator[Value]:
    """Every commodity a record names."""
    if isinstance(record, Event | Process | Brief):
        yield from _each(record.commodities, ("commodities",))
    if isinstance(record, Commodity):
        if record.parent:
            yield Value(record.parent, ("parent",))
        yield from _each(record.contains, ("contains",))
    for scope, location in scopes(record):
        for number, row in enumerate(scope.rows):
            if row.commodity:
                yield Value(row.commodity, (*location, number, "commodity"))
    for change, location in changes(record):
        yield from _each(change.commodities, (*location, "commodities"))


def measures(record: Record) -> Iterator[Value]:
    """Every measure a record names where only a measure can stand."""
    for scope, location in scopes(record):
        for number, row in enumerate(scope.rows):
            if row.covers:
                yield Value(row.covers, (*location, number, "covers"))
    for change, location in changes(record):
        yield Value(change.measure, (*location, "measure"))
        if change.by:
            yield Value(change.by, (*location, "by"))
    if isinstance(record, Event):
        for number, ruling in enumerate(record.rulings):
            yield Value(ruling.measure, ("rulings", number, "measure"))
    if isinstance(record, Process):
        yield from _each(record.about, ("about",))


def jurisdictions(record: Record) -> Iterator[Value]:
    """Every jurisdiction a record names."""
    if isinstance(record, Measure | Event | Process | Brief):
        yield from _each(record.jurisdictions, ("jurisdictions",))
    if isinstance(record, Event):
        yield from _each(record.targets, ("targets",))
    if isinstance(record, Measure):
        yield from _targets(record.targets, ("targets",))
        for number, part in enumerate(record.parts):
            yield from _targets(part.targets, ("parts", number, "targets"))
    if isinstance(record, Jurisdiction):
        for number, membership in enumerate(record.members):
            yield Value(membership.member, ("members", number, "member"))
        if record.within:
            yield Value(record.within, ("within",))
    for change, location in changes(record):
        yield from _each(change.targets, (*location, "targets"))


def source_keys(record: Record) -> Iterator[Value]:
    """Every place where a record cites one of its own sources by key."""
    for number, relation in enumerate(record.links):
        yield from _optional(relation.source, ("relations", number, "source"))
    for change, location in changes(record):
        yield from _optional(change.source, (*location, "source"))
    if isinstance(record, Measure):
        for place, holder in parts_with_whole(record):
            yield from _cited_by_holder(place, holder)
    if isinstance(record, Measure | Event):
        for number, dispute in enumerate(record.disputed):
            yield from _optional(dispute.source, ("disputed", number, "source"))
    if isinstance(record, Event):
        for key, rows in _cited_rows(record):
            for number, row in enumerate(rows):
                yield from _optional(row.source, (key, number, "source"))


def _cited_by_holder(place: Location, holder: Measure | Part) -> Iterator[Value]:
    for number, level in enumerate(holder.levels):
        yield from _optional(level.source, (*place, "levels", number, "source"))
    if holder.dates:
        yield from _optional(holder.dates.source, (*place, "dates", "source"))


def _cited_rows(event: Event) -> Iterator[tuple[str, tuple[Claim | Commitment | Ruling, ...]]]:
    yield "claims", event.claims
    yield "commitments", event.commitments
    yield "rulings", event.rulings


def addresses(record: Record) -> Iterator[Value]:
    """Every address of a page elsewhere."""
    for number, source in enumerate(record.source_list):
        yield Value(source.url, ("sources", number, "url"))
        yield from _optional(source.archived, ("sources", number, "archived"))


def prose(record: Record) -> Iterator[Value]:
    """The texts of a record in which links may stand, but for the body of a Markdown file."""
    if isinstance(record, Measure | Event | Process | Brief):
        yield Value(record.summary, ("summary",))
    if isinstance(record, ProseRecord):
        return
    for number, relation in enumerate(record.links):
        yield from _optional(relation.note, ("relations", number, "note"))
    for change, location in changes(record):
        yield from _optional(change.note, (*location, "note"))


def parts_with_whole(measure: Measure) -> Iterator[tuple[Location, Measure | Part]]:
    """The measure itself and each of its parts, with their places."""
    yield (), measure
    for number, part in enumerate(measure.parts):
        yield ("parts", number), part


def scopes(record: Record) -> Iterator[tuple[Scope, Location]]:
    """Every scope and exclusion of a measure and its parts."""
    if isinstance(record, Measure):
        for place, holder in parts_with_whole(record):
            if holder.scope:
                yield holder.scope, (*place, "scope")
            if holder.excludes:
                yield holder.excludes, (*place, "excludes")


def _targets(targets: Targets | None, location: Location) -> Iterator[Value]:
    if targets:
        yield from _each(targets.named, location)
        yield from _each(targets.excepted, (*location, "except"))


def _each(texts: tuple[str, ...], location: Location) -> Iterator[Value]:
    return (Value(text, (*location, number)) for number, text in enumerate(texts))


def _optional(text: str | None, location: Location) -> Iterator[Value]:
    if text is not None:
        yield Value(text, location)
