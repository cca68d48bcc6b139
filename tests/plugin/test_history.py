"""A site built from a repository lists the history of its files; one built from bare files says that it cannot."""

from pathlib import Path

from tests.support.html import Page
from tests.support.project import Project, built, snapshot
from tests.support.repository import empty_repository


def test_the_history_is_listed_and_two_builds_of_a_commit_are_the_same(small_project: Project, tmp_path: Path) -> None:
    repository = empty_repository(small_project.folder)
    repository.write(".gitignore", "/site/\n")
    commit = repository.commit("Begin the archive", "2026-11-01")
    page = Page(built(small_project).page("changes/"))
    assert "Begin the archive" in page.text
    assert f"revision-{commit[:10]}" in page.anchors
    clone = tmp_path / "clone"
    repository.git("clone", "--quiet", str(small_project.folder), str(clone))
    assert snapshot(built(Project(clone)).site) == snapshot(small_project.site)


def test_a_subject_of_a_commit_is_text(small_project: Project) -> None:
    empty_repository(small_project.folder).commit("<script>hostile()</script> {{ 7*7 }}", "2026-11-01")
    page = Page(built(small_project).page("changes/"))
    assert "<script>hostile()</script> {{ 7*7 }}" in page.text


def test_without_a_history_the_corrections_stand_alone(small_project: Project) -> None:
    page = Page(built(small_project).page("changes/"))
    assert "without the history of its files" in page.text
    assert "The date of effect was wrong." in page.text
