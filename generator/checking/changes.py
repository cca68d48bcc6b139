"""Changes have to change something, once."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from generator.checking import fields
from generator.checking.finding import Finding
from generator.model.archive import Archive
from generator.model.change import NEW_END_ONLY, ChangeKind
from generator.model.lifecycle.ending import endings
from generator.model.lifecycle.history import Effect, History
from generator.model.lifecycle.suspension import suspensions
from generator.model.measure import Measure
from generator.model.record import Record
from generator.reading.locating import Location

_OF_SUSPENSIONS = (ChangeKind.SUSPENSION_EXTENDED, ChangeKind.SUSPENSION_SHORTENED)


def changes_stated_twice(archive: Archive) -> Iterator[Finding]:
    """A change is stated by the act that makes it, and by no other record."""
    first: dict[tuple[str, str | None, str, str, tuple[str, ...]], Record] = {}
    for record in archive.records.values():
        for change, location in fields.changes(record):
            start = change.from_ or record.earliest_date
            what = (change.measure, change.part, change.change.value, str(start), change.for_ + change.targets)
            other = first.setdefault(what, record)
            stated_before = other is not record or fields.first_place(record, change) != location
            if stated_before and (change.change is not ChangeKind.LEVEL or other is record):
                where = "this record" if other is record else other.id
                message = f"'{change.change.value}' of '{change.measure}' from {start} is stated already by {where}"
                fix = "keep it with the act that makes the change, and relate the other record to that act"
                yield Finding(record, location, "change-stated-twice", message, fix)


def new_ends_of_nothing(archive: Archive) -> Iterator[Finding]:
    """An act can extend or shorten only what is still open when it is adopted."""
    places: defaultdict[tuple[str, str], list[tuple[Record, Location]]] = defaultdict(list)
    for record in archive.records.values():
        for change, location in fields.changes(record):
            if change.change in NEW_END_ONLY:
                places[record.id, change.measure].append((record, location))
    told: set[tuple[str, Location]] = set()
    for act, measure_id in places:
        measure = archive.records.get(measure_id)
        if not isinstance(measure, Measure):
            continue
        for life in archive.life(measure).lives:
            for effect in life.history.moving:
                if effect.act.record != act or effect.kind not in NEW_END_ONLY or _moves(effect, life.history):
                    continue
                record, location = _place(places[act, measure_id], effect)
                if (record.id, location) not in told:
                    told.add((record.id, location))
                    yield _nothing_open(record, location, effect)


def _moves(effect: Effect, history: History) -> bool:
    """Whether an end is moved by an effect, as things stood when its act was adopted."""
    until_then = tuple(other for other in history.moving if other.order <= effect.order)
    as_of_then = replace(history, moving=until_then)
    found = suspensions(as_of_then) if effect.kind in _OF_SUSPENSIONS else endings(as_of_then)
    return any(end.moved_by is effect for end in found) or effect.change.indefinite


def _place(candidates: list[tuple[Record, Location]], effect: Effect) -> tuple[Record, Location]:
    return next(
        (record, location)
        for record, location in candidates
        for change, other in fields.changes(record)
        if other == location and change is effect.change
    )


def _nothing_open(record: Record, location: Location, effect: Effect) -> Finding:
    what = "suspension" if effect.kind in _OF_SUSPENSIONS else "term"
    message = f"no {what} of '{effect.change.measure}' was open on {effect.act.decided}"
    fix = f"check the dates, or state a new {'suspension' if what == 'suspension' else 'reinstatement'} instead"
    return Finding(record, (*location, "change"), "nothing-to-extend", message, fix)
