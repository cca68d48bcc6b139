"""The archive as it was at a revision."""

from pathlib import Path

import pytest

from generator.reading.changed_files import changed_files
from generator.reading.git import RevisionUnknown
from generator.reading.past_content import read_past_content
from tests.support.project import Project
from tests.support.repository import Repository, repository


@pytest.fixture
def work(small_project: Project) -> Repository:
    return repository(small_project.folder)


def records(content: Path, revision: str) -> set[str]:
    return {record.id for record in read_past_content(content, revision).content.records}


def test_files_are_read_as_they_were(work: Repository) -> None:
    content = work.folder / "content"
    before = work.git("rev-parse", "HEAD")
    (content / "events/xx-us-talks-2025.yml").rename(content / "events/us-xx-talks-2025.yml")
    work.commit("Rename")
    (content / "events/us-xx-talks-2025.yml").unlink()
    assert "xx-us-talks-2025" in records(content, before)
    assert "us-xx-talks-2025" in records(content, "HEAD")
    past = read_past_content(content, before)
    assert past.commit == before
    assert past.content.problems == []
    assert not past.content.root.exists()


def test_links_in_the_history_lead_nowhere(work: Repository) -> None:
    content = work.folder / "content"
    (content / "events/link.yml").symlink_to("/etc/hostname")
    work.commit("Add a link")
    assert "link" not in records(content, "HEAD")


def test_a_folder_that_was_not_there_is_told(work: Repository) -> None:
    other = work.folder / "elsewhere"
    other.mkdir()
    with pytest.raises(RevisionUnknown):
        read_past_content(other, "HEAD")


def test_changed_are_files_that_differ_from_where_the_work_began_and_new_ones(work: Repository) -> None:
    content = work.folder / "content"
    work.git("switch", "--quiet", "--create", "mine")
    (content / "events/committed.yml").write_text("title: One\n", encoding="utf-8")
    work.commit("One")
    (content / "events/untracked é.yml").write_text("title: Two\n", encoding="utf-8")
    (content / "about.md").write_text("---\ntitle: Three\n---\n", encoding="utf-8")
    changed = {file.relative_to(content).as_posix() for file in changed_files(content, "main")}
    assert changed == {"events/committed.yml", "events/untracked é.yml", "about.md"}
    with pytest.raises(RevisionUnknown):
        changed_files(content, "--help")
