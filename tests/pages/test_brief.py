"""A brief says which of the measures it rests on have changed since its state of knowledge."""

from datetime import date
from typing import Any

from generator.model.brief import Brief
from generator.pages.brief import BriefPage, ChangedView, brief_page
from generator.pages.presenter import Presenter
from generator.pages.relations import Mentions
from tests.builders import archive_of

TODAY = date(2026, 11, 23)
MEASURES = {
    "ban": {"dates": {"in_force": "2025-01-01"}},
    "law": {"dates": {"in_force": "2025-01-01"}},
    "other": {"dates": {"in_force": "2025-01-01"}},
}
SUSPENSION = {"measure": "ban", "change": "suspended", "through": "2026-11-27"}
REPEAL = {"measure": "law", "change": "repealed", "from": "2026-12-24"}


def page_of(**front_matter: Any) -> BriefPage:
    brief = {"date": "2025-07-01", "body": "[[ban]], [[law]], [[other]] and [[act]].", **front_matter}
    events = {"act": {"date": "2026-01-01", "changes": [SUSPENSION, REPEAL]}}
    archive = archive_of({"measures": MEASURES, "events": events, "briefs": {"brief": brief}})
    presenter = Presenter(archive, TODAY)
    record = archive.records["brief"]
    assert isinstance(record, Brief)
    return brief_page(presenter, Mentions(presenter), record)


def told(rows: tuple[ChangedView, ...]) -> list[tuple[str, str, str]]:
    return [(row.link.title, row.then_label, row.now.sentence) for row in rows]


def test_what_stands_otherwise_than_on_the_day_of_its_date_is_told_with_both_verdicts() -> None:
    assert told(page_of().changed) == [("ban", "In force", "Suspended through 27 November 2026")]


def test_its_as_of_counts_before_its_date() -> None:
    assert told(page_of(as_of="2026-02-01").changed) == []


def test_later_days_tell_what_will_have_changed_by_then() -> None:
    unverified = ("ban", "In force", "Outcome unverified since 28 November 2026")
    assert {later.day: told(later.view) for later in page_of().later_changed} == {
        "2026-11-28": [unverified],
        "2026-12-24": [unverified, ("law", "In force", "Repealed 24 December 2026")],
    }
