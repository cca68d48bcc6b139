"""What the lists of processes, jurisdictions, events, agreements and claims say of each line."""

from typing import Any

from generator.model.archive import Archive
from generator.pages.agreements import agreements_of, agreements_page
from generator.pages.chronology import Chronology
from generator.pages.claims import claims_page, events_with_claims
from generator.pages.event_list import event_list
from generator.pages.jurisdiction_list import jurisdiction_list
from generator.pages.presenter import Presenter
from generator.pages.process_list import ProcessRow, process_list
from generator.pages.views import TallyView
from generator.pages.yearly import YearlyList
from tests.pages.presenting import presenter_of


def listed(presenter: Presenter, records: Any) -> YearlyList[Any]:
    return YearlyList(presenter, records, "list/", "List")


def process_row(process: dict[str, Any], events: dict[str, Any] | None = None) -> ProcessRow:
    presenter = presenter_of({"processes": {"case": {"kind": "court-case", **process}}, "events": events or {}})
    [group] = process_list(presenter, listed(presenter, presenter.archive.processes), None).groups
    [row] = group.rows
    return row


def test_the_next_deadline_of_a_process_is_the_first_from_today_on_be_it_set_by_one_of_its_steps() -> None:
    deadlines = [{"date": "2028-01-01", "what": "Later"}, {"date": "2026-11-22", "what": "Gone", "outcome": "Met"}]
    step = {
        "date": "2026-01-01",
        "relations": [{"type": "part-of", "target": "case"}],
        "deadlines": [{"date": "2026-11-23", "what": "Today"}],
    }
    row = process_row({"dates": {"opened": "2025-01-01"}, "deadlines": deadlines}, {"step": step})
    assert [(due.what, due.date.iso) for due in row.next if due.holds] == [("Today", "2026-11-23")]
    assert [due.what for due in row.passed if due.holds] == []
    assert row.last_step and row.last_step.address == "events/step/"


def test_a_page_knows_which_deadlines_are_next_and_passed_on_later_days() -> None:
    days = ["2026-11-22", "2026-12-01", "2026-12-01", "2027-01-01"]
    deadlines = [{"date": day, "what": what} for day, what in zip(days, "abcd", strict=True)]
    row = process_row({"dates": {}, "deadlines": deadlines})
    assert [(due.what, due.first_day, due.until) for due in row.next] == [
        ("b", "2026-11-23", "2026-12-02"),
        ("c", "2026-11-23", "2026-12-02"),
        ("d", "2026-12-02", "2027-01-02"),
    ]
    assert [(due.what, due.first_day, due.until) for due in row.passed] == [
        ("a", "2026-11-23", "2026-12-02"),
        ("b", "2026-12-02", "2027-01-02"),
        ("c", "2026-12-02", "2027-01-02"),
        ("d", "2027-01-02", None),
    ]
    assert [due.what for due in (*row.next, *row.passed) if due.holds] == ["b", "c", "a"]


def test_a_deadline_gone_by_without_outcome_is_told() -> None:
    deadlines = [{"date": "2026-01-01", "what": "First"}, {"date": "2026-06", "what": "Last"}]
    row = process_row({"dates": {}, "deadlines": deadlines})
    assert [due.what for due in row.passed if due.holds] == ["Last"]
    assert row.next == ()


def test_processes_are_open_until_an_end_is_recorded() -> None:
    presenter = presenter_of(
        {
            "processes": {
                "open": {"kind": "bill", "dates": {"opened": "2020"}},
                "closed": {"kind": "bill", "dates": {"opened": "2025", "closed": "unknown"}},
                "other": {"kind": "court-case", "dates": {"opened": "2026"}},
            }
        }
    )
    page = process_list(presenter, listed(presenter, presenter.archive.processes), None)
    found = {group.anchor: [row.link.title for row in group.rows] for group in page.groups}
    assert found == {"open": ["other", "open"], "closed": ["closed"]}
    assert [(view.label, view.count) for view in page.kinds.options] == [("Court case", 1), ("Bill", 2)]


def tallies(views: tuple[TallyView, ...]) -> list[str]:
    return [f"{view.count} {view.label}" for view in views]


def test_the_numbers_of_a_jurisdiction_follow_the_terms_of_its_measures() -> None:
    ending = {"scope": "all", "targets": "all", "dates": {"in_force": "2025-01-01", "through": "2026-12-31"}}
    records = {"jurisdictions": {"cn": {"name": "CN"}}, "measures": {"ending": {**ending, "checked": "2026-11-01"}}}
    presenter = presenter_of(records)
    page = jurisdiction_list(presenter, listed(presenter, presenter.archive.jurisdictions), None)
    [row] = page.groups[0].rows
    assert [(view.label, view.count, view.turns) for view in row.issued] == [
        ("in force", 1, '[["2027-01-01",0]]'),
        ("outcome unverified", 0, '[["2027-01-01",1]]'),
    ]


def test_measures_of_a_jurisdiction_are_counted_by_how_they_stand_and_never_together() -> None:
    everyone = {"scope": "all", "targets": "all"}
    presenter = presenter_of(
        {
            "jurisdictions": {code: {"name": code.upper()} for code in ("cn", "us", "de")},
            "measures": {
                "binding": {**everyone, "dates": {"in_force": "2025-01-01"}},
                "limited": {**everyone, "dates": {"in_force": "2025-01-01"}, "applies_to": "listed-entities"},
                "de-facto": {**everyone, "dates": {"in_force": "2025-01-01"}, "legal_form": "de-facto"},
                "over": {
                    **everyone,
                    "targets": ["US"],
                    "dates": {"in_force": "2025-01-01", "through": "2025-12-31"},
                    "checked": "2026-01-01",
                },
                "gone": {
                    **everyone,
                    "dates": {"in_force": "2025-01-01"},
                    "withdrawn": {"date": "2026-01-01", "reason": "It was not so."},
                },
            },
        }
    )
    page = jurisdiction_list(presenter, listed(presenter, presenter.archive.jurisdictions), None)
    [states] = page.groups
    rows = {row.link.title: row for row in states.rows}
    assert tallies(rows["CN"].issued) == ["1 in force", "1 in force for some only", "1 de facto", "1 ended"]
    assert tallies(rows["US"].aimed_at) == ["1 ended"]
    assert [link.title for link in states.others] == ["DE"]


def archive_with_statements() -> tuple[Presenter, Archive]:
    promises = [
        {"by": "A", "to": "B", "does": "acts", "due": "2026-11-22", "met": "open", "source": "text"},
        {"by": "A", "does": "acts", "due": "2026-11-23", "met": "open"},
        {"by": "B", "does": "acts", "due": "2026-01-01", "met": "kept"},
        {"by": "B", "does": "acts", "due": "not-published", "met": "open"},
    ]
    claims = [
        {"by": "A", "says": "It is done.", "finding": "not-found", "source": "text"},
        {"by": "B", "says": "It is not.", "finding": "open"},
    ]
    presenter = presenter_of(
        {
            "events": {
                "deal": {"kind": "agreement", "date": "2026-01-01", "commitments": promises, "sources": ["text"]},
                "talk": {"kind": "talks", "date": "2026-02-01", "claims": claims, "sources": ["text"]},
                "bare": {"kind": "agreement", "date": "2025-01-01"},
                "act": {"date": "2026-03-15"},
            }
        }
    )
    return presenter, presenter.archive


def test_a_promise_is_overdue_if_its_day_has_passed_and_nothing_shows_what_came_of_it() -> None:
    presenter, archive = archive_with_statements()
    page = agreements_page(presenter, listed(presenter, agreements_of(archive)), None)
    deal, bare = page.agreements
    overdue = [promise.overdue for promise in deal.commitments]
    assert [(view.first_day, view.holds) if view else None for view in overdue] == [
        ("2026-11-23", True),
        ("2026-11-24", False),
        None,
        None,
    ]
    assert [promise.due.words if promise.due else None for promise in deal.commitments][3] == "not published"
    assert deal.commitments[0].source and deal.commitments[0].source.kind_label == "official text"
    assert tallies(deal.tallies) == ["1 kept", "3 open"]
    assert page.overdue and (page.overdue.count, page.overdue.turns) == (1, '[["2026-11-24",2]]')
    assert bare.commitments == ()


def test_claims_stand_under_their_events_with_what_the_texts_show() -> None:
    presenter, archive = archive_with_statements()
    page = claims_page(presenter, listed(presenter, events_with_claims(archive)), None)
    [talk] = page.events
    assert [claim.finding_label for claim in talk.claims] == ["not found in the texts", "open"]
    assert [option.term for option in page.findings.options] == ["not-found", "open"]


def test_events_stand_under_their_months_and_are_counted_by_kind() -> None:
    presenter, archive = archive_with_statements()
    page = event_list(presenter, Chronology(presenter), listed(presenter, archive.events), None)
    assert [month.title for month in page.months] == ["March 2026", "February 2026", "January 2026", "January 2025"]
    assert {option.term: option.count for option in page.kinds.options} == {"legal-act": 1, "talks": 1, "agreement": 2}
