"""Two small archives compared."""

from copy import deepcopy
from datetime import date
from typing import Any

import pytest

from generator.impact.comparison import Impact, compare
from generator.model.lifecycle.verdict import Verdict
from tests.builders import archive_of

TODAY = date(2025, 12, 1)
BAN: dict[str, Any] = {
    "title": "Ban on gallium",
    "instrument": "export-prohibition",
    "targets": "all",
    "dates": {"adopted": "2024-12-03", "in_force": "2024-12-03"},
    "parts": [
        {"id": "art-1", "title": "Article 1", "scope": [{"commodity": "gallium"}]},
        {"id": "art-2", "title": "Article 2", "scope": [{"commodity": "germanium"}]},
    ],
    "checked": "2025-11-30",
}
SUSPENSION: dict[str, Any] = {
    "title": "A suspension",
    "date": "2025-11-10",
    "changes": [{"measure": "ban", "part": "art-2", "change": "suspended", "through": "2026-11-27"}],
}
BEFORE: dict[str, dict[str, Any]] = {
    "measures": {"ban": BAN, "other": {**BAN, "title": "Other ban"}},
    "commodities": {"gallium": {}, "germanium": {}},
    "briefs": {"on-the-ban": {"date": "2025-01-01", "body": "[[ban]] binds."}, "on-nothing": {"date": "2025-01-01"}},
}


def changed(kind: str, identifier: str, values: dict[str, Any] | None) -> dict[str, dict[str, Any]]:
    """The records with one of them added, replaced, or taken away."""
    records = deepcopy(BEFORE)
    if values is None:
        del records[kind][identifier]
    else:
        records.setdefault(kind, {})[identifier] = values
    return records


def impact(after: dict[str, dict[str, Any]], before: dict[str, dict[str, Any]] = BEFORE, today: date = TODAY) -> Impact:
    return compare(archive_of(before), archive_of(after), today)


def rows(found: Impact) -> list[tuple[str, str | None, str, str, str | None, str | None]]:
    """Every row of the verdicts: measure, part, days, verdict before and after."""
    return [
        (
            measure.measure.id,
            part.part.id if part.part else None,
            str(span.first),
            str(span.last),
            span.before.verdict.value if span.before else None,
            span.after.verdict.value if span.after else None,
        )
        for measure in found.verdicts
        for part in measure.parts
        for span in part.spans
    ]


def test_nothing_changes_between_equal_archives() -> None:
    found = impact(deepcopy(BEFORE))
    assert found == Impact(found.records, (), (), (), (), (), (), (), TODAY)
    assert not found.records.touched
    assert not found.records.removed


def test_the_suspension_of_one_article_changes_that_article_and_the_whole_for_its_days() -> None:
    found = impact(changed("events", "suspension", SUSPENSION))
    days = ("2025-11-10", "2026-11-27")
    assert rows(found) == [
        ("ban", None, *days, "in-force", "partly-in-force"),
        ("ban", "art-2", *days, "in-force", "suspended"),
    ]
    assert [record.id for record in found.records.added] == ["suspension"]
    assert not found.records.changed
    assert [(tie.origin, tie.words, tie.target, tie.detail) for tie in found.ties_gained] == [
        ("A suspension", "suspends", "Ban on gallium", "Article 2, through 27 November 2026")
    ]
    assert [(entry.when, entry.what) for entry in found.entries_gained] == [
        ("10 November 2025", "Legal act"),
        ("27 November 2026", "Suspension ends"),
    ]
    assert [(affected.brief.id, [record.id for record in affected.verdicts]) for affected in found.briefs] == [
        ("on-the-ban", ["ban"])
    ]
    assert (found.ties_lost, found.entries_lost, found.addresses_lost) == ((), (), ())


def test_what_is_only_due_changes_no_verdict_of_today() -> None:
    ending = {**BAN, "dates": {**BAN["dates"], "until": "2026-01-01"}}
    [verdicts] = impact(changed("measures", "ban", ending)).verdicts
    assert not verdicts.changes_on(TODAY)
    assert verdicts.changes_on(date(2026, 1, 1))


def test_a_date_passed_without_a_look_is_told_for_today_and_days_to_come_follow_the_terms() -> None:
    ended = {**BAN, "dates": {**BAN["dates"], "through": "2025-11-30"}, "parts": []}
    looked = {**ended, "checked": "2025-12-01"}
    found = impact(changed("measures", "ban", looked), changed("measures", "ban", ended))
    assert rows(found) == [("ban", None, "2025-12-01", "2025-12-01", "outcome-unverified", "expired")]


def test_another_rate_is_another_answer_though_the_verdict_is_the_same() -> None:
    tariff = {**BAN, "parts": [], "levels": [{"level": "10 %", "from": "2024-12-03"}]}
    raised = {**tariff, "levels": [{"level": "25 %", "from": "2024-12-03"}]}
    [verdicts] = impact(changed("measures", "ban", raised), changed("measures", "ban", tariff)).verdicts
    [span] = verdicts.parts[0].spans
    assert span.before
    assert span.after
    assert (span.before.rate, span.after.rate) == ("10 %", "25 %")
    assert span.before.verdict is span.after.verdict is Verdict.IN_FORCE


def test_of_a_new_measure_today_and_later_days_are_told() -> None:
    found = impact(changed("measures", "fresh", {**BAN, "title": "Fresh", "parts": []}))
    assert rows(found) == [("fresh", None, "2025-12-01", "None", None, "in-force")]


def test_a_record_taken_away_breaks_its_address_and_is_missed_today() -> None:
    found = impact(changed("measures", "other", None))
    assert [record.id for record in found.records.removed] == ["other"]
    assert found.addresses_lost == ("measures/other/",)
    assert ("other", None, "2025-12-01", "None", "in-force", None) in rows(found)


def test_a_renamed_record_keeps_its_address_and_changes_nothing_else() -> None:
    before = changed("events", "suspension", SUSPENSION)
    after = deepcopy(before)
    after["measures"]["gallium-ban"] = {**after["measures"].pop("ban"), "former_ids": ["ban"]}
    after["events"]["suspension"]["changes"][0]["measure"] = "gallium-ban"
    found = impact(after, before)
    assert [(rename.before, rename.record.id) for rename in found.records.renamed] == [("ban", "gallium-ban")]
    assert (found.records.added, found.records.changed, found.records.removed) == ((), (), ())
    assert (found.verdicts, found.ties_gained, found.ties_lost, found.entries_gained) == ((), (), (), ())
    assert found.addresses_lost == ()
    assert [affected.brief.id for affected in found.briefs] == ["on-the-ban"]


def test_a_draft_has_no_address() -> None:
    draft = {**BEFORE["briefs"]["on-nothing"], "draft": "true"}
    assert impact(changed("briefs", "on-nothing", draft)).addresses_lost == ("briefs/on-nothing/",)


def test_a_state_that_nobody_names_any_more_is_no_removed_record() -> None:
    assert impact(changed("events", "suspension", {**SUSPENSION, "jurisdictions": ["DE"]})).records.removed == ()


def test_changed_keys_are_those_of_the_file() -> None:
    other = {**BAN, "title": "Another title", "changes": SUSPENSION["changes"]}
    [change] = impact(changed("measures", "ban", other)).records.changed
    assert change.keys == ("title", "changes")
    text = {**BEFORE["briefs"]["on-the-ban"], "body": "Nothing."}
    [change] = impact(changed("briefs", "on-the-ban", text)).records.changed
    assert change.keys == ("text",)


LOOSE_ENDS: dict[str, dict[str, Any]] = {
    "no such measure": {**SUSPENSION, "changes": [{"measure": "gone", "change": "repealed"}]},
    "no such part": {**SUSPENSION, "changes": [{"measure": "ban", "part": "art-9", "change": "repealed"}]},
    "no such record": {**SUSPENSION, "relations": [{"type": "follows", "target": "gone"}]},
    "no such relation": {**SUSPENSION, "relations": [{"type": "answers", "target": "ban"}]},
    "no such kind": {**SUSPENSION, "kind": "happening"},
    "no such jurisdiction": {**SUSPENSION, "jurisdictions": ["nowhere"]},
    "no such commodity": {**SUSPENSION, "commodities": ["unobtainium"]},
    "an event for a measure": {**SUSPENSION, "changes": [{"measure": "suspension", "change": "repealed"}]},
}


@pytest.mark.parametrize("event", LOOSE_ENDS.values(), ids=LOOSE_ENDS)
def test_an_archive_that_is_not_in_order_is_compared_all_the_same(event: dict[str, Any]) -> None:
    before = changed("events", "suspension", event)
    before["commodities"]["gallium"] = {"parent": "gone"}
    before["measures"]["other"]["instrument"] = "bann"
    before["processes"] = {"case": {"kind": "quarrel", "dates": {"opened": "2025"}, "about": ["gone"]}}
    after = changed("events", "suspension", SUSPENSION)
    assert [change.record.id for change in impact(after, before).records.changed if change.record.id == "suspension"]
    assert impact(before, after)
