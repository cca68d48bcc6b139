"""Dates have to be in order."""

from collections.abc import Iterator
from datetime import date

from generator.checking import fields
from generator.checking.finding import Finding
from generator.model.archive import Archive, decided_on
from generator.model.dates import End, KnownDate
from generator.model.ends import WithEnd
from generator.model.event import Event
from generator.model.measure import Measure, Part
from generator.model.record import Record
from generator.reading.locating import Location
from generator.reading.problem import Severity


def ends_before_start(archive: Archive) -> Iterator[Finding]:
    """Nothing ends before it starts."""
    for record in archive.records.values():
        if isinstance(record, Measure):
            for place, holder in fields.parts_with_whole(record):
                yield from _measure_dates(record, place, holder)
        if isinstance(record, Event) and record.end_date and record.end_date.last < record.date.earliest:
            message = f"'end_date' ({record.end_date}) lies before 'date' ({record.date})"
            yield Finding(record, ("end_date",), "end-before-start", message, "check both dates")
        for change, location in fields.changes(record):
            decided = decided_on(record) if isinstance(record, Event | Measure) else None
            start = change.from_.earliest if change.from_ else decided
            yield from _ordered(record, location, change, start)


def _measure_dates(measure: Measure, place: Location, holder: Measure | Part) -> Iterator[Finding]:
    dates = holder.dates
    if dates:
        start = dates.in_force if isinstance(dates.in_force, KnownDate) else None
        yield from _ordered(measure, (*place, "dates"), dates, start.earliest if start else None)
        for earlier, later in (("announced", "in_force"), ("adopted", "in_force")):
            first, second = getattr(dates, earlier), getattr(dates, later)
            if isinstance(first, KnownDate) and isinstance(second, KnownDate) and second.last < first.earliest:
                message = f"'{later}' ({second}) lies before '{earlier}' ({first})"
                fix = "check both dates; effect that reaches back belongs in the summary"
                location = (*place, "dates", later)
                yield Finding(measure, location, "effect-before-act", message, fix, Severity.WARNING)
    for number, level in enumerate(holder.levels):
        yield from _ordered(measure, (*place, "levels", number), level, level.from_.earliest)
    for key, scope in (("scope", holder.scope), ("excludes", holder.excludes)):
        for number, row in enumerate(scope.rows if scope else ()):
            yield from _ordered(measure, (*place, key, number), row, row.from_.earliest if row.from_ else None)


def _ordered(record: Record, location: Location, piece: WithEnd, start: date | None) -> Iterator[Finding]:
    end: End | None = piece.end
    if start and end and end.first_day_after.last <= start:
        message = f"the end, {end}, does not come after the start, {start}"
        fix = "check both dates; 'through' is the last day it applies, 'until' the first day it no longer does"
        yield Finding(record, (*location, end.word), "end-before-start", message, fix)


def events_in_the_future(archive: Archive, today: date) -> Iterator[Finding]:
    """Events lie in the past: what is due is a deadline, or follows from dates."""
    for event in archive.events:
        if event.date.earliest > today:
            message = f"the event's date ({event.date}) lies after today ({today})"
            fix = "check the date; what is still due is one of the 'deadlines' of a past event, or a date of a measure"
            yield Finding(event, ("date",), "event-in-the-future", message, fix)


def checked_in_the_future(archive: Archive, today: date) -> Iterator[Finding]:
    """Nobody can have looked for later acts on a day to come."""
    for measure in archive.measures:
        if measure.checked and measure.checked.last > today:
            message = f"'checked' ({measure.checked}) lies after today ({today})"
            fix = "give the day on which you last looked for later acts"
            yield Finding(measure, ("checked",), "checked-in-the-future", message, fix)


def missing_checked(archive: Archive) -> Iterator[Finding]:
    """A measure with a date on paper states until when later acts were looked for."""
    for measure in archive.measures:
        if measure.checked is not None:
            continue
        intervals = [interval for life in archive.life(measure).lives for interval in life.intervals]
        turns = [turn for interval in intervals for turn in (interval.turn, interval.unconfirmed) if turn]
        on_paper = [turn for turn in turns if turn.on_paper]
        if on_paper:
            message = f"'checked' is required here: the state from {on_paper[0].day} on rests on a date set beforehand"
            fix = "look for later acts, and add 'checked:' with the day on which you did"
            yield Finding(measure, (), "missing-checked", message, fix)
