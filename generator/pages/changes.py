"""What changed in the archive itself: corrections that its records state, and what git knows of its files."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from generator.model.addresses import CHANGES, root_from
from generator.model.brief import Brief
from generator.model.dates import ONE_DAY
from generator.model.record import Correction, Record
from generator.model.revisions import Deed, RecordChange, Revision, RevisionLog
from generator.pages.presenter import Presenter, date_view, day_view
from generator.pages.views import DateView, Head, LinkView

_MOST_CHANGES = 200
_LISTED_DAYS = 365
_MOST_OF_A_DEED = 40
_HASH_SHOWN = 10


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """A correction as a record states it. `anchor` is its place on the page, the same for good."""

    anchor: str
    date: DateView
    link: LinkView
    what: str


@dataclass(frozen=True, slots=True)
class DeedView:
    """The records that a commit added, changed or removed.

    `links` are those that are still there, `gone` the ids of those that are not; `more` are left out.
    """

    deed: str
    count: int
    links: tuple[LinkView, ...]
    gone: tuple[str, ...]
    more: int


@dataclass(frozen=True, slots=True)
class RevisionView:
    """A commit: its place on the page, the beginning of its hash, what it says of itself, and what it did."""

    anchor: str
    hash: str
    subject: str
    deeds: tuple[DeedView, ...]


@dataclass(frozen=True, slots=True)
class DayView:
    """A day with its commits, the last one first."""

    date: DateView
    revisions: tuple[RevisionView, ...]


@dataclass(frozen=True, slots=True)
class ChangesPage:
    """Everything the template shows, newest first.

    `days` is None where the history is not known. `older` and `older_corrections` are left out, and counted; where the
    history is not `complete` there are more than could be counted.
    """

    head: Head
    corrections: tuple[CorrectionView, ...]
    older_corrections: int
    days: tuple[DayView, ...] | None
    older: int
    complete: bool


def changes_page(presenter: Presenter, log: RevisionLog | None) -> ChangesPage:
    """Present the corrections, and the history as far as it is known: about 200 changes of the last year."""
    corrections = sorted(_corrections(presenter), key=lambda pair: pair[0].date.last, reverse=True)
    published = (_published(presenter, revision) for revision in (log.revisions if log else ()))
    found = [revision for revision in published if revision.changes]
    listed = list(_newest(presenter, found))
    return ChangesPage(
        head=Head(
            title="Changes",
            description="What was added, corrected, changed or removed in the archive itself, newest first.",
            address=CHANGES,
            root=root_from(CHANGES),
            as_of=presenter.as_of,
        ),
        corrections=tuple(view for _, view in corrections[:_MOST_CHANGES]),
        older_corrections=len(corrections[_MOST_CHANGES:]),
        days=tuple(_days(presenter, listed)) if log else None,
        older=sum(len(revision.changes) for revision in found[len(listed) :]),
        complete=log is not None and log.complete,
    )


def _corrections(presenter: Presenter) -> Iterator[tuple[Correction, CorrectionView]]:
    for record in presenter.archive.records.values():
        for number, row in enumerate(record.corrections, start=1):
            anchor = f"correction-{record.id}-{number}"
            if not _is_draft(record):
                yield row, CorrectionView(anchor, date_view(row.date), presenter.link(record), row.what)


def _is_draft(record: Record | None) -> bool:
    return isinstance(record, Brief) and record.draft


def _published(presenter: Presenter, revision: Revision) -> Revision:
    """A commit without what it did to drafts, which nobody is told of."""
    changes = tuple(change for change in revision.changes if not _is_draft(_present(presenter, change)))
    return Revision(revision.id, revision.day, revision.subject, changes)


def _present(presenter: Presenter, change: RecordChange) -> Record | None:
    """The record as it is called now, None where it is no more."""
    return presenter.archive.records.get(change.id) or presenter.archive.by_former_id.get(change.id)


def _newest(presenter: Presenter, revisions: Iterable[Revision]) -> Iterator[Revision]:
    """The commits to list: those of the last year, until there are enough changes."""
    listed = 0
    for revision in revisions:
        if listed >= _MOST_CHANGES or revision.day < presenter.today - _LISTED_DAYS * ONE_DAY:
            return
        listed += len(revision.changes)
        yield revision


def _days(presenter: Presenter, revisions: Iterable[Revision]) -> Iterator[DayView]:
    for day, found in groupby(revisions, key=lambda revision: revision.day):
        yield DayView(day_view(day), tuple(_revision_view(presenter, revision) for revision in found))


def _revision_view(presenter: Presenter, revision: Revision) -> RevisionView:
    done: defaultdict[Deed, dict[str, Record | None]] = defaultdict(dict)
    for change in revision.changes:
        record = _present(presenter, change)
        done[change.deed][record.id if record else change.id] = record
    # A record under a new id was neither added nor removed.
    for identifier in [identifier for identifier in done[Deed.ADDED] if identifier in done[Deed.REMOVED]]:
        done[Deed.CHANGED][identifier] = done[Deed.ADDED].pop(identifier)
        del done[Deed.REMOVED][identifier]
    short = revision.id[:_HASH_SHOWN]
    deeds = tuple(_deed_view(presenter, deed, done[deed]) for deed in Deed if done[deed])
    return RevisionView(f"revision-{short}", short, revision.subject, deeds)


def _deed_view(presenter: Presenter, deed: Deed, records: dict[str, Record | None]) -> DeedView:
    links = sorted((presenter.link(record) for record in records.values() if record), key=lambda link: link.title)
    gone = sorted(identifier for identifier, record in records.items() if record is None)
    shown, shown_gone = links[:_MOST_OF_A_DEED], gone[:_MOST_OF_A_DEED]
    return DeedView(
        deed.value, len(records), tuple(shown), tuple(shown_gone), len(records) - len(shown) - len(shown_gone)
    )
