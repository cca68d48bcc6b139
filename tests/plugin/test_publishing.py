"""Only whole builds are published; whatever goes wrong, the last site stays byte for byte what it was."""

import shutil
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.site.staging import Stage
from tests.support.project import COMMANDS, Project, built, snapshot, surroundings
from tests.support.waiting import wait_for

MEASURE = "content/measures/xx-licensing-2025.yml"
TARIFF = "content/measures/us-tariff-2025.yml"


def break_record(project: Project) -> None:
    project.replace(MEASURE, "instrument: export-licensing\n", "instrument: export-licencing\ncolour: red\n")


def test_a_broken_record_gives_all_problems_and_exit_1_without_a_traceback(small_project: Project) -> None:
    break_record(small_project)
    small_project.replace("content/about.md", "[[xx-licensing-2025|a measure]]", "[[xx-licencing-2025]]")
    small_project.write("content/events/broken.yml", "title: [\n")
    result = small_project.build()
    assert result.returncode == 1
    assert "Traceback" not in result.stdout
    places = [line.split(" ")[0] for line in result.stdout.splitlines() if line.startswith("content/")]
    assert places == sorted(places)
    assert f"{MEASURE}:4:1: unknown-key: 'colour' is not a key here" in result.stdout
    assert "content/events/broken.yml:" in result.stdout
    assert "content/about.md:8:" in result.stdout


def test_check_prints_the_problems_that_stop_a_build(small_project: Project) -> None:
    break_record(small_project)
    small_project.replace(TARIFF, "adopted: 2025-04-02", "adopted: 2025-04-12")
    printed = small_project.build().stdout
    command = [str(COMMANDS / "policy-archive"), "check"]
    checked = subprocess.run(
        command, cwd=small_project.folder, env=surroundings(), capture_output=True, text=True, check=False
    )
    problems = checked.stdout.splitlines()
    assert {line.split(":")[0] for line in problems} == {MEASURE, "warning"}
    assert [line for line in printed.splitlines() if line.startswith(("content/", "warning: "))] == problems


def test_the_first_build_that_fails_leaves_nothing(small_project: Project) -> None:
    break_record(small_project)
    assert small_project.build().returncode == 1
    assert not small_project.site.exists()
    assert small_project.stages == []


def test_a_broken_record_leaves_the_site_as_it_was(small_project: Project) -> None:
    before = snapshot(built(small_project).site)
    break_record(small_project)
    assert small_project.build().returncode == 1
    assert snapshot(small_project.site) == before
    assert small_project.stages == []


def test_a_warning_that_strict_mode_counts_at_the_end_leaves_the_site_as_it_was(small_project: Project) -> None:
    before = snapshot(built(small_project).site)
    small_project.replace("content/about.md", "method.md#text-how", "missing.md")
    result = small_project.build()
    assert result.returncode == 1
    assert "Aborted with 1 warnings in strict mode!" in result.stdout
    assert snapshot(small_project.site) == before
    assert small_project.stages == []


def test_a_template_that_cannot_be_rendered_leaves_the_site_as_it_was(small_project: Project) -> None:
    before = snapshot(built(small_project).site)
    template = small_project.folder / "overrides" / "pages" / "event.html"
    small_project.write("overrides/pages/event.html", template.read_text(encoding="utf-8") + "{{ page.nonsense }}")
    assert small_project.build().returncode != 0
    assert snapshot(small_project.site) == before
    assert small_project.stages == []


def test_a_page_that_one_of_several_processes_cannot_make_is_named(archive_project: Project, tmp_path: Path) -> None:
    project = Project(shutil.copytree(archive_project.folder, tmp_path / "project"))
    before = snapshot(project.site)
    template = project.folder / "overrides" / "pages" / "event.html"
    broken = "{% if page.head.address == 'events/leaders-call-2025-06-05/' %}{{ page.nonsense }}{% endif %}"
    project.write("overrides/pages/event.html", template.read_text(encoding="utf-8") + broken)
    result = project.build()
    assert result.returncode == 1
    assert "This happened while events/leaders-call-2025-06-05/index.html was being made." in result.stdout
    assert "has no attribute 'nonsense'" in result.stdout
    assert snapshot(project.site) == before
    assert project.stages == []


def test_a_build_without_strict_mode_publishes_in_spite_of_a_warning(small_project: Project) -> None:
    small_project.replace("content/about.md", "method.md#text-how", "missing.md")
    with small_project.start("build") as process:
        output, _ = process.communicate(timeout=60)
    assert process.returncode == 0
    assert "missing.md" in output
    assert (small_project.site / "about" / "index.html").is_file()


def test_a_later_build_replaces_the_whole_site(small_project: Project) -> None:
    built(small_project)
    (small_project.site / "stray.html").write_text("stray", encoding="utf-8")
    small_project.replace("content/events/xx-suspension-2025.yml", "for a year", "for about a year")
    built(small_project)
    assert not (small_project.site / "stray.html").exists()
    assert "for about a year" in small_project.page("events/xx-suspension-2025/")
    assert small_project.stages == []


def _stage_begun(project: Project) -> bool:
    return bool(project.stages)


def _pages_written(project: Project) -> bool:
    return any(next(stage.glob("*/*/index.html"), None) for stage in project.stages)


def _index_begun(project: Project) -> bool:
    return any((stage / "pagefind").exists() for stage in project.stages)


@pytest.mark.parametrize("moment", [_stage_begun, _pages_written, _index_begun], ids=lambda moment: moment.__name__[1:])
@pytest.mark.parametrize("stop", [signal.SIGKILL, signal.SIGINT], ids=["killed", "interrupted"])
def test_a_build_stopped_in_the_middle_leaves_the_site_as_it_was(
    moment: Callable[[Project], bool], stop: signal.Signals, archive_project: Project, tmp_path: Path
) -> None:
    project = Project(shutil.copytree(archive_project.folder, tmp_path / "project"))
    before = snapshot(project.site)
    project.write("overrides/partials/site-footer.html", "<footer>changed</footer>")
    with project.start("build") as process:
        wait_for(lambda: process.poll() is not None or moment(project), moment.__name__, pause=0.001)
        process.send_signal(stop)
        process.communicate(timeout=60)
    assert process.returncode != 0, "the build ended before it was stopped"
    assert snapshot(project.site) == before
    built(project)
    assert project.stages == []
    assert snapshot(project.site) != before


def test_a_build_does_not_sweep_away_one_that_is_still_running(small_project: Project) -> None:
    running = Stage(small_project.site)
    (running.folder / "index.html").write_text("half", encoding="utf-8")
    built(small_project)
    assert small_project.stages == [running.folder]
    assert (running.folder / "index.html").read_text(encoding="utf-8") == "half"
    running.discard()
    assert small_project.stages == []


def test_dirty_builds_are_refused(small_project: Project) -> None:
    result = small_project.build("--dirty")
    assert result.returncode != 0
    assert "--dirty is not supported" in result.stdout
    assert "Traceback" not in result.stdout
    assert not small_project.site.exists()


def test_a_day_that_is_none_is_told_in_one_line(small_project: Project) -> None:
    small_project.replace("mkdocs.yml", "  - policy-archive\n", "  - policy-archive:\n      today: yesterday\n")
    result = small_project.build()
    assert result.returncode == 1
    assert "today: " in result.stdout
    assert "Traceback" not in result.stdout


def test_the_option_today_goes_before_the_environment(small_project: Project) -> None:
    small_project.replace("mkdocs.yml", "  - policy-archive\n", "  - policy-archive:\n      today: 2026-11-28\n")
    built(small_project)
    assert 'datetime="2026-11-28"' in small_project.page("")
    assert "verdict-outcome-unverified" in small_project.page("measures/xx-licensing-2025/")


def test_drafts_are_not_published(small_project: Project) -> None:
    built(small_project)
    assert not (small_project.site / "briefs" / "unfinished").exists()
    assert all(b"unfinished" not in file.read_bytes().lower() for file in small_project.site.rglob("*.html")), (
        "a page names the draft"
    )
    assert "An unfinished brief" not in small_project.page("briefs/")


def test_edit_this_page_opens_the_file_of_the_record(small_project: Project) -> None:
    built(small_project, {"REPO_URL": "https://example.org/archive", "EDIT_URI": "edit/main/content/"})
    for address, path in (
        ("measures/xx-licensing-2025/", "measures/xx-licensing-2025.yml"),
        ("commodities/unobtainium/", "commodities/unobtainium.md"),
        ("about/", "about.md"),
    ):
        assert f'href="https://example.org/archive/edit/main/content/{path}"' in small_project.page(address)
    for address in ("", "measures/", "chronology/", "jurisdictions/cn/"):
        assert "/edit/main/" not in small_project.page(address)


def test_add_an_event_opens_the_editor_on_a_new_file_where_a_reader_looks_for_it(small_project: Project) -> None:
    built(small_project, {"REPO_URL": "https://example.org/archive", "EDIT_URI": "edit/main/content/"})
    link = '<a href="https://example.org/archive/new/main/content/events?filename='
    for address in ("events/", "chronology/", "chronology/2025/"):
        assert small_project.page(address).count(link) == 1, address
        assert small_project.page(address).count('id="add"') == 1, address
    for address, way in (("", ""), ("measures/xx-licensing-2025/", "../../"), ("about/", "../")):
        assert link not in small_project.page(address)
        assert f'<a href="{way}events/#add">Add an event</a>' in small_project.page(address)


@pytest.mark.parametrize("outside", [{}, {"REPO_URL": "https://example.org/archive"}], ids=str)
def test_without_an_editor_nothing_is_said_of_adding(outside: dict[str, str], small_project: Project) -> None:
    built(small_project, outside)
    for file in small_project.site.rglob("*.html"):
        assert "Add an event" not in file.read_text(encoding="utf-8")


def test_another_forge_has_its_own_way_to_a_new_file(small_project: Project) -> None:
    option = "      event_form: -/new/{folder}?file_name={name}\n"
    small_project.replace("mkdocs.yml", "  - policy-archive\n", f"  - policy-archive:\n{option}")
    built(small_project, {"REPO_URL": "https://example.org/archive", "EDIT_URI": "-/edit/main/content/"})
    assert 'href="https://example.org/archive/-/new/main/content/events?file_name=' in small_project.page("events/")
