"""Days set beforehand in other ways than by the terms of measures: deadlines, ends of consultations, open promises."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model.archive import Archive
from generator.model.dates import KnownDate
from generator.model.event import CommitmentMet, Deadline, Event
from generator.model.process import Process
from generator.pages.presenter import date_view
from generator.pages.views import DateView

_DEADLINE, _PROMISE, _CONSULTATION_ENDS = "Deadline", "Promise due", "Consultation closes"
_CONSULTATION = "consultation"


@dataclass(frozen=True, slots=True)
class DueDay:
    """Something due on a day, with the record that says so. It is due on the last day that its date can mean.

    `label` says what kind of day it is, `what` what is due; `basis` names what sets it, `outcome` what came of it.
    """

    record: Event | Process
    date: KnownDate
    label: str
    what: str | None = None
    basis: str | None = None
    outcome: str | None = None


@dataclass(frozen=True, slots=True)
class DeadlineView:
    """A deadline on the page of its own record."""

    date: DateView
    what: str
    basis: str | None
    outcome: str | None


def deadline_views(deadlines: Iterable[Deadline]) -> tuple[DeadlineView, ...]:
    """The deadlines of a record, in the order authored."""
    return tuple(DeadlineView(date_view(row.date), row.what, row.basis, row.outcome) for row in deadlines)


def due_days(archive: Archive) -> Iterator[DueDay]:
    """All such days of an archive. A promise is one of them for as long as nobody knows whether it was kept."""
    records: tuple[Event | Process, ...] = (*archive.events, *archive.processes)
    for record in records:
        if record.withdrawn:
            continue
        for row in record.deadlines:
            yield DueDay(record, row.date, _DEADLINE, row.what, row.basis, row.outcome)
        yield from _promises(record) if isinstance(record, Event) else _end_of_consultation(record)


def _promises(event: Event) -> Iterator[DueDay]:
    for row in event.commitments:
        if isinstance(row.due, KnownDate) and row.met is CommitmentMet.OPEN:
            yield DueDay(event, row.due, _PROMISE, f"{row.by}: {row.does}")


def _end_of_consultation(process: Process) -> Iterator[DueDay]:
    """The day on which a consultation closes, unless a deadline says the same."""
    closed = process.dates.closed
    if process.kind != _CONSULTATION or not isinstance(closed, KnownDate):
        return
    if all(row.date.last != closed.last for row in process.deadlines):
        yield DueDay(process, closed, _CONSULTATION_ENDS, outcome=process.outcome)
