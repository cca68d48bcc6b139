"""Changes have to change something, once."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from generator.checking import fields
from generator.checking.finding import Finding
from generator.model.archive import Archive
from generator.model.change import NEW_END_ONLY, ChangeKind
from generator.model.lifecycle.ending import endings
from generator.model.lifecycle.history import Effect, History
from generator.model.lifecycle.progress import progress
from generator.model.lifecycle.suspension import suspensions
from generator.model.measure import LegalForm, Measure
from generator.model.record import Record
from generator.reading.locating import Location

_OF_SUSPENSIONS = (ChangeKind.SUSPENSION_EXTENDED, ChangeKind.SUSPENSION_SHORTENED)
_OF_STARTS = (ChangeKind.POSTPONED, ChangeKind.BROUGHT_FORWARD)
_OF_FORCE = (ChangeKind.ADOPTED, ChangeKind.IN_FORCE)


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
    told: set[tuple[str, Location]] = set()
    for judged in _effects(archive, NEW_END_ONLY):
        if judged.place not in told and not _moves(judged.effect, judged.history):
            told.add(judged.place)
            yield _nothing_open(judged.record, judged.location, judged.effect)


def changes_without_effect(archive: Archive) -> Iterator[Finding]:
    """What is reinstated was held up or had ended, what is put off had not begun, and statements have no force."""
    by_place: defaultdict[tuple[str, Location], list[_Judged]] = defaultdict(list)
    for judged in _effects(archive, (ChangeKind.REINSTATED, *_OF_STARTS, *_OF_FORCE)):
        by_place[judged.place].append(judged)
    for found in by_place.values():
        if not any(_has_effect(judged.effect, judged.history) for judged in found):
            yield _without_effect(found[0].record, found[0].location, found[0].effect)


@dataclass(frozen=True, slots=True)
class _Judged:
    """A change at its place, as it bears on one part."""

    record: Record
    location: Location
    effect: Effect
    history: History

    @property
    def place(self) -> tuple[str, Location]:
        return self.record.id, self.location


def _effects(archive: Archive, kinds: Collection[ChangeKind]) -> Iterator[_Judged]:
    """Every change of some kinds that moves a verdict, once for each part that it reaches."""
    places: defaultdict[tuple[str, str], list[tuple[Record, Location]]] = defaultdict(list)
    for record in archive.records.values():
        for change, location in fields.changes(record):
            if change.change in kinds:
                places[record.id, change.measure].append((record, location))
    for act, measure_id in places:
        measure = archive.records.get(measure_id)
        if not isinstance(measure, Measure):
            continue
        for life in archive.life(measure).lives:
            for effect in life.history.of_kind(*kinds):
                if effect.act.record == act:
                    record, location = _place(places[act, measure_id], effect)
                    yield _Judged(record, location, effect, life.history)


def _place(candidates: list[tuple[Record, Location]], effect: Effect) -> tuple[Record, Location]:
    return next(
        (record, location)
        for record, location in candidates
        for change, other in fields.changes(record)
        if other == location and change is effect.change
    )


def _as_of(effect: Effect, history: History) -> History:
    """A history as far as it had come when the act of an effect was adopted."""
    return replace(history, moving=tuple(other for other in history.moving if other.order <= effect.order))


def _moves(effect: Effect, history: History) -> bool:
    """Whether an end is moved by an effect, as things stood when its act was adopted."""
    as_of_then = _as_of(effect, history)
    found = suspensions(as_of_then) if effect.kind in _OF_SUSPENSIONS else endings(as_of_then)
    return any(end.moved_by is effect for end in found) or effect.change.indefinite


def _has_effect(effect: Effect, history: History) -> bool:
    """Whether a part is moved by an effect, as things stood when its act was adopted."""
    as_of_then = _as_of(effect, history)
    if effect.kind is ChangeKind.REINSTATED:
        held_up = any(suspension.closed_by is effect for suspension in suspensions(as_of_then))
        return held_up or any(ending.lifted_by is effect for ending in endings(as_of_then))
    if effect.kind in _OF_STARTS:
        steps = progress(as_of_then)
        return steps.postponed_by is effect or (steps.start is not None and steps.start.effect is effect)
    return history.legal_form is not LegalForm.POLICY_STATEMENT


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


def _without_effect(record: Record, location: Location, effect: Effect) -> Finding:
    kind, measure = effect.kind.value, effect.change.measure
    if effect.kind is ChangeKind.REINSTATED:
        message = f"'{kind}' ends a suspension or takes back an end, and nothing had held up or ended '{measure}'"
        fix = "check the dates, or record first the act that suspended or ended it"
    elif effect.kind in _OF_STARTS:
        message = f"'{kind}' moves a start that is still to come, and '{measure}' was in force already"
        fix = "check the dates; what holds up a measure in force is 'suspended'"
    else:
        message = f"'{kind}' moves nothing: '{measure}' is a policy statement, which never has the force of law"
        fix = "write a measure of its own for the act, or change 'legal_form'"
    return Finding(record, (*location, "change"), "change-without-effect", message, fix)
