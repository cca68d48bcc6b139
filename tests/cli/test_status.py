"""`policy-archive status`."""

from pathlib import Path

from tests.cli.conftest import Run

MEASURE = "xx-licensing-2025"


def test_the_whole_and_every_part_are_answered(run: Run) -> None:
    result = run("status", MEASURE)
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0] == "Export licences for unobtainium"
    assert lines[1] == "on 2026-11-23, as known on 2026-11-23; later acts searched to 2026-07-01"
    assert [line.split(" [")[0] for line in lines if not line.startswith(" ")][2:] == [
        "whole: partly-in-force",
        "art-1: suspended",
        "art-2: in-force",
    ]


def test_an_answer_has_since_until_reason_and_source(run: Run) -> None:
    answer = run("status", MEASURE, "--part", "art-1").stdout
    assert "  since:  2025-11-09\n" in answer
    assert "  until:  through 2026-11-27; then by its terms in-force\n" in answer
    assert "  reason: Suspended by Notice No. 8 of 2025 through 27 November 2026.\n" in answer
    assert "https://example.org/notice-8" in answer


def test_only_the_part_asked_for_is_answered(run: Run) -> None:
    answer = run("status", MEASURE, "--part", "art-2").stdout
    assert "art-2: in-force" in answer
    assert "art-1" not in answer
    assert "whole" not in answer


def test_any_day_can_be_asked_about(run: Run) -> None:
    assert "art-1: not-yet" in run("status", MEASURE, "--on", "2025-04-03").stdout
    assert "art-1: scheduled" in run("status", MEASURE, "--on", "2025-04-30").stdout
    assert "art-1: in-force" in run("status", MEASURE, "--on", "2025-11-08").stdout
    assert "art-1: in-force [by-terms]" in run("status", MEASURE, "--on", "2026-11-28").stdout


def test_a_day_in_the_past_may_stand_for_today(run: Run) -> None:
    result = run("status", MEASURE, "--today", "2025-05-01")
    assert result.exit_code == 0
    assert "art-1: in-force" in result.stdout


def test_a_passed_end_is_unverified_from_its_first_day_on(run: Run) -> None:
    assert "art-1: suspended" in run("status", MEASURE, "--today", "2026-11-27").stdout
    assert "art-1: outcome-unverified" in run("status", MEASURE, "--today", "2026-11-28").stdout


def test_a_document_number_names_the_measure(run: Run) -> None:
    assert run("status", "Notice No. 7 of 2025").stdout == run("status", MEASURE).stdout


def test_a_mistyped_id_is_answered_with_the_nearest(run: Run) -> None:
    assert "did you mean 'xx-licensing-2025'?" in run("status", "xx-licencing-2025").stderr
    assert "did you mean 'art-1'?" in run("status", MEASURE, "--part", "art1").stderr


def test_an_event_is_no_measure(run: Run) -> None:
    result = run("status", "xx-suspension-2025")
    assert result.exit_code == 2
    assert "'xx-suspension-2025' is not a measure" in result.stderr


def test_a_broken_archive_is_not_answered_for(run: Run, folder: Path) -> None:
    (folder / "content/events/broken.yml").write_text("title: [", encoding="utf-8")
    result = run("status", MEASURE)
    assert result.exit_code == 1
    assert result.stdout == ""
    assert "policy-archive check" in result.stderr
