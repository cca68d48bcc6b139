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
                stated = f"the change '{change.change.value}' of '{change.measure}'{f' from {start}' if start else ''}"
                if other is record:
                    message, fix = f"{stated} stands twice in this record", "remove one of the two"
                else:
                    message = f"{stated} is stated in '{other.id}' already"
                    fix = "keep it in the record of the act that makes it, and relate the other record to that act"
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
    kind, measure = effect.kind.value, effect.change.measure
    day = f"on {effect.act.decided}, when the act was adopted"
    if effect.kind in _OF_SUSPENSIONS:
        message = f"'{kind}' moves the end of a suspension, and none of '{measure}' was open {day}"
        fix = "check the dates; a new suspension is 'suspended'"
    else:
        message = f"'{kind}' moves an end that is still to come, and '{measure}' had none {day}"
        fix = "check the dates; what had ended and applies anew is 'reinstated'"
    return Finding(record, (*location, "change"), "nothing-to-extend", message, fix)
