"""The page of changes: corrections from the records, additions and changes from the history of their files."""

from datetime import date, timedelta

import pytest

from generator.model.record import Kind
from generator.model.revisions import Deed, RecordChange, Revision, RevisionLog
from generator.pages.changes import ChangesPage, changes_page
from tests.builders import Records
from tests.pages.presenting import TODAY, presenter_of

RECORDS: Records = {
    "measures": {
        "ban": {"title": "The ban", "dates": {"adopted": "2025-01-01"}, "former_ids": ["old-ban"]},
        "quota": {
            "title": "The quota",
            "dates": {"adopted": "2025-01-01"},
            "corrections": [{"date": "2026-01-01", "what": "First"}, {"date": "2026-03", "what": "Second"}],
        },
    },
    "events": {
        "talks": {"title": "The talks", "date": "2025-01-01", "corrections": [{"date": "2026-02-01", "what": "Third"}]}
    },
    "briefs": {"unfinished": {"title": "Unfinished", "date": "2025-01-01", "draft": "true"}},
}


def page_of(*revisions: Revision, complete: bool = True) -> ChangesPage:
    return changes_page(presenter_of(RECORDS), RevisionLog(revisions, complete))


def revision(*changes: RecordChange, day: date = TODAY, name: str = "0123456789abcdef") -> Revision:
    return Revision(name, day, "A commit", changes)


def measure(deed: Deed, identifier: str) -> RecordChange:
    return RecordChange(deed, Kind.MEASURE, identifier)


def told(page: ChangesPage) -> list[str]:
    """What each commit did, as lines of text."""
    return [
        f"{deed.count} {deed.deed}: {', '.join([*(link.title for link in deed.links), *deed.gone])}"
        for day in page.days or ()
        for found in day.revisions
        for deed in found.deeds
    ]


def test_corrections_come_newest_first_each_with_a_place_of_its_own() -> None:
    assert [(row.anchor, row.date.words, row.link.title, row.what) for row in page_of().corrections] == [
        ("correction-quota-2", "March 2026", "The quota", "Second"),
        ("correction-talks-1", "1 February 2026", "The talks", "Third"),
        ("correction-quota-1", "1 January 2026", "The quota", "First"),
    ]


def test_without_a_history_the_corrections_stand_alone() -> None:
    page = changes_page(presenter_of(RECORDS), None)
    assert page.days is None
    assert len(page.corrections) == 3


def test_records_are_named_by_their_titles_and_those_that_are_gone_by_their_ids() -> None:
    page = page_of(revision(measure(Deed.ADDED, "quota"), measure(Deed.ADDED, "ban"), measure(Deed.REMOVED, "tax")))
    assert told(page) == ["2 added: The ban, The quota", "1 removed: tax"]


def test_a_record_with_a_new_id_was_changed() -> None:
    page = page_of(
        revision(measure(Deed.REMOVED, "old-ban"), measure(Deed.ADDED, "ban"), name="second"),
        revision(measure(Deed.ADDED, "old-ban"), name="first"),
    )
    assert told(page) == ["1 changed: The ban", "1 added: The ban"]


def test_drafts_are_not_told_of() -> None:
    draft = RecordChange(Deed.ADDED, Kind.BRIEF, "unfinished")
    page = page_of(revision(draft), revision(draft, measure(Deed.CHANGED, "ban")))
    assert told(page) == ["1 changed: The ban"]
    assert page.older == 0


def test_commits_of_a_day_stand_together() -> None:
    change, before = measure(Deed.CHANGED, "ban"), TODAY - timedelta(days=1)
    page = page_of(revision(change, name="c"), revision(change, day=before, name="b"), revision(change, day=before))
    assert page.days
    assert [(day.date.words, len(day.revisions)) for day in page.days] == [
        ("23 November 2026", 1),
        ("22 November 2026", 2),
    ]


def test_commits_have_a_place_by_their_hash() -> None:
    page = page_of(revision(measure(Deed.CHANGED, "ban")))
    assert page.days
    [found] = page.days[0].revisions
    assert (found.anchor, found.hash) == ("revision-0123456789", "0123456789")


@pytest.mark.parametrize(("days", "listed"), [(365, 1), (366, 0)])
def test_changes_older_than_a_year_are_counted(days: int, listed: int) -> None:
    page = page_of(revision(measure(Deed.CHANGED, "ban"), day=TODAY - timedelta(days=days)))
    assert len(told(page)) == listed
    assert page.older == 1 - listed


def test_beyond_two_hundred_changes_the_rest_is_counted() -> None:
    many = tuple(measure(Deed.ADDED, f"gone-{number:03}") for number in range(150))
    page = page_of(*(revision(*many, name=name) for name in ("d", "c", "b", "a")))
    assert [text.partition(":")[0] for text in told(page)] == ["150 added"] * 2
    assert page.older == 300


def test_of_a_long_list_the_rest_is_counted() -> None:
    page = page_of(revision(*(measure(Deed.REMOVED, f"gone-{number:03}") for number in range(50))))
    assert page.days
    [deed] = page.days[0].revisions[0].deeds
    assert (deed.count, len(deed.gone), deed.more) == (50, 40, 10)
