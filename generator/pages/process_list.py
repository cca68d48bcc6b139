"""The list of processes: which are open, who takes part, what they are about, what falls due next."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.model.dates import ONE_DAY, KnownDate
from generator.model.event import Deadline, Event
from generator.model.process import Process
from generator.pages.chronology import YearView
from generator.pages.facets import FacetView, facet, labels_of
from generator.pages.presenter import Presenter, date_view
from generator.pages.process import parties_by_role
from generator.pages.views import DateView, Fact, Head, LinkView
from generator.pages.yearly import YearlyList


@dataclass(frozen=True, slots=True)
class DueView:
    """Something due on a day, shown from `first_day` until before `until` (None: without bound).

    `holds` says whether it is shown on the day of the build.
    """

    date: DateView
    what: str
    holds: bool
    first_day: str | None
    until: str | None


@dataclass(frozen=True, slots=True)
class ProcessRow:
    """A process. `next` are deadlines to come, each while it is the next; `passed` ones gone by without a recorded
    outcome, each while it is the last.
    """

    link: LinkView
    kind: str
    kind_label: str
    document: str | None
    opened: DateView | None
    closed: DateView | None
    outcome: str | None
    parties: tuple[Fact, ...]
    about: tuple[LinkView, ...]
    commodities: tuple[LinkView, ...]
    last_step: LinkView | None
    next: tuple[DueView, ...]
    passed: tuple[DueView, ...]


@dataclass(frozen=True, slots=True)
class ProcessGroup:
    """Processes in one state."""

    title: str
    anchor: str
    rows: tuple[ProcessRow, ...]


@dataclass(frozen=True, slots=True)
class ProcessListPage:
    """Everything the template of the list of processes shows. `count` is that of all pages together."""

    head: Head
    count: int
    kinds: FacetView
    groups: tuple[ProcessGroup, ...]
    years: tuple[YearView, ...]
    year: int | None


def process_list(presenter: Presenter, processes: YearlyList[Process], year: int | None) -> ProcessListPage:
    """Present all processes, or those opened in a year: open ones first, of these the newest first."""
    shown = processes.of(year)
    rows = [(_is_open(process), _row(presenter, process)) for process in shown]
    groups = (
        ProcessGroup("Open, as far as is recorded", "open", tuple(row for is_open, row in rows if is_open)),
        ProcessGroup("Closed", "closed", tuple(row for is_open, row in rows if not is_open)),
    )
    return ProcessListPage(
        head=processes.head(year, "Disputes, cases, investigations, bills, negotiations and consultations."),
        count=len(processes.records),
        kinds=facet("kind", "Kinds", labels_of(presenter.archive.vocabularies.processes), (p.kind for p in shown)),
        groups=tuple(group for group in groups if group.rows),
        years=processes.years,
        year=year,
    )


def _is_open(process: Process) -> bool:
    return process.dates.closed is None


def _row(presenter: Presenter, process: Process) -> ProcessRow:
    opened, closed = process.dates.opened, process.dates.closed
    steps = sorted(_steps(presenter, process), key=lambda event: (event.date.earliest, event.date.last))
    deadlines = [*process.deadlines, *(deadline for event in steps for deadline in event.deadlines)]
    pending = sorted((row for row in deadlines if not row.outcome), key=lambda row: row.date.last)
    # A deadline is the next from the day after those before it; it has passed from the day after its own.
    days = sorted({row.date.last + ONE_DAY for row in pending})
    before, after = dict(zip(days, [None, *days], strict=False)), dict(zip(days, [*days[1:], None], strict=False))
    passing = [(row, row.date.last + ONE_DAY) for row in pending]
    return ProcessRow(
        link=presenter.link(process),
        kind=process.kind,
        kind_label=presenter.archive.vocabularies.processes[process.kind].label,
        document=process.document,
        opened=date_view(opened) if isinstance(opened, KnownDate) else None,
        closed=date_view(closed) if isinstance(closed, KnownDate) else None,
        outcome=process.outcome,
        parties=tuple(Fact(role, parties) for role, parties in parties_by_role(process).items()),
        about=presenter.links(process.about),
        commodities=presenter.links(process.commodities),
        last_step=presenter.link(steps[-1]) if steps else None,
        next=tuple(_due(presenter, row, before[day], day) for row, day in passing if day > presenter.today),
        passed=tuple(
            _due(presenter, row, day, until)
            for row, day in passing
            if (until := after[day]) is None or until > presenter.today
        ),
    )


def _steps(presenter: Presenter, process: Process) -> Iterator[Event]:
    """The events that say they are part of a process."""
    for link in presenter.archive.links_to.get(process.id, ()):
        if link.relation.type == "part-of" and isinstance(link.origin, Event) and not link.origin.withdrawn:
            yield link.origin


def _due(presenter: Presenter, deadline: Deadline, first_day: date | None, until: date | None) -> DueView:
    today = presenter.today
    return DueView(
        date=date_view(deadline.date),
        what=deadline.what,
        holds=(first_day is None or first_day <= today) and (until is None or today < until),
        first_day=first_day.isoformat() if first_day else None,
        until=until.isoformat() if until else None,
    )
