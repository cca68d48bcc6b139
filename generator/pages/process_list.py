"""The list of processes: which are open, who takes part, what they are about, what falls due next."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.dates import KnownDate
from generator.model.event import Deadline, Event
from generator.model.process import Process
from generator.pages.chronology import YearView
from generator.pages.facets import FacetView, facet, labels_of
from generator.pages.presenter import Presenter, date_view
from generator.pages.process import parties_by_role
from generator.pages.views import DateView, Fact, Head, LinkView
from generator.pages.yearly import YearlyList


@dataclass(frozen=True, slots=True)
class DeadlineView:
    """Something due on a day."""

    date: DateView
    what: str


@dataclass(frozen=True, slots=True)
class ProcessRow:
    """A process. `next` falls due from today on; `passed` is the last deadline gone by without a recorded outcome."""

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
    next: DeadlineView | None
    passed: DeadlineView | None


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
    coming = [deadline for deadline in deadlines if deadline.date.last >= presenter.today]
    gone = [deadline for deadline in deadlines if deadline.date.last < presenter.today and not deadline.outcome]
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
        next=_deadline(presenter, min(coming, key=lambda deadline: deadline.date.last, default=None)),
        passed=_deadline(presenter, max(gone, key=lambda deadline: deadline.date.last, default=None)),
    )


def _steps(presenter: Presenter, process: Process) -> Iterator[Event]:
    """The events that say they are part of a process."""
    for link in presenter.archive.links_to.get(process.id, ()):
        if link.relation.type == "part-of" and isinstance(link.origin, Event) and not link.origin.withdrawn:
            yield link.origin


def _deadline(presenter: Presenter, deadline: Deadline | None) -> DeadlineView | None:
    return DeadlineView(date_view(deadline.date) or presenter.as_of, deadline.what) if deadline else None
