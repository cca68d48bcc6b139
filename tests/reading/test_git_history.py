"""What git knows of an archive's records: which commit added, changed or removed them, and where it cannot tell."""

from datetime import date
from pathlib import Path

import pytest

from generator.model.revisions import RevisionLog
from generator.reading.git_history import MOST_COMMITS, read_revisions
from tests.support.repository import Repository, empty_repository


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return empty_repository(tmp_path / "repository")


def told(folder: Path) -> list[tuple[str, list[str]]]:
    """The subject of each commit, and what it did to which record."""
    log = read_revisions(folder)
    assert log
    return [
        (revision.subject, [f"{change.deed} {change.kind}/{change.id}" for change in revision.changes])
        for revision in log.revisions
    ]


def test_records_are_added_changed_and_removed_newest_first(repository: Repository) -> None:
    repository.write("content/measures/ban.yml", "title: Ban\n")
    repository.write("content/commodities/gallium.md", "---\nname: Gallium\n---\n")
    first = repository.commit("Add two", "2026-01-02")
    repository.write("content/measures/ban.yml", "title: A ban\n")
    repository.commit("Mend the ban", "2026-01-03")
    (repository.folder / "content/measures/ban.yml").unlink()
    repository.commit("Remove the ban", "2026-01-04")
    content = repository.folder / "content"
    assert told(content) == [
        ("Remove the ban", ["removed measures/ban"]),
        ("Mend the ban", ["changed measures/ban"]),
        ("Add two", ["added commodities/gallium", "added measures/ban"]),
    ]
    log = read_revisions(content)
    assert log
    assert [revision.day for revision in log.revisions] == [date(2026, 1, day) for day in (4, 3, 2)]
    assert log.revisions[-1].id == first
    assert log.complete


def test_the_day_is_that_of_the_commit_not_of_its_author(repository: Repository) -> None:
    repository.write("content/measures/ban.yml", "title: Ban\n")
    repository.git("add", "--all")
    author = "--date=2025-06-01T12:00:00+00:00"
    repository.git("commit", "--quiet", author, "--message", "Late", day="2026-03-01")
    log = read_revisions(repository.folder / "content")
    assert log
    assert [revision.day for revision in log.revisions] == [date(2026, 3, 1)]


@pytest.mark.parametrize("place", ["", "content", "archives/first/content"])
def test_the_archive_may_lie_anywhere_in_the_repository(repository: Repository, place: str) -> None:
    content = repository.folder / place
    repository.write(f"{place}/events/talks.yml".lstrip("/"), "title: Talks\n")
    repository.write("elsewhere/events/others.yml", "title: Others\n")
    repository.commit("Add", "2026-01-02")
    assert told(content) == [("Add", ["added events/talks"])]


def test_a_file_moved_between_folders_has_not_changed_unless_its_text_has(repository: Repository) -> None:
    repository.write("content/events/talks.yml", "title: Talks\n")
    repository.write("content/events/summit.yml", "title: Summit\n")
    repository.commit("Add", "2026-01-02")
    (repository.folder / "content/events/2025").mkdir()
    for name in ("talks.yml", "summit.yml"):
        repository.git("mv", f"content/events/{name}", f"content/events/2025/{name}")
    repository.write("content/events/2025/talks.yml", "title: More talks\n")
    repository.commit("Sort by year", "2026-01-03")
    assert told(repository.folder / "content")[0] == ("Sort by year", ["changed events/talks"])


def test_only_records_count(repository: Repository) -> None:
    for path in ("about.md", "archive.yml", "measures/.hidden.yml", "measures/.drafts/x.yml", "measures/readme.txt"):
        repository.write(f"content/{path}", "x\n")
    repository.commit("Add what is no record", "2026-01-02")
    log = read_revisions(repository.folder / "content")
    assert log == RevisionLog((), complete=True)


def test_a_merged_branch_is_one_change_on_the_day_it_was_merged(repository: Repository) -> None:
    repository.write("content/measures/ban.yml", "title: Ban\n")
    repository.commit("Add", "2026-01-02")
    repository.git("switch", "--quiet", "--create", "branch")
    for day in (3, 4):
        repository.write(f"content/measures/from-branch-{day}.yml", "title: New\n")
        repository.commit(f"On the branch, {day} January", f"2026-01-0{day}")
    repository.git("switch", "--quiet", "main")
    repository.git("merge", "--quiet", "--no-ff", "--message", "Merge the branch", "branch", day="2026-01-09")
    log = read_revisions(repository.folder / "content")
    assert log
    assert log.revisions[0].day == date(2026, 1, 9)
    assert told(repository.folder / "content")[0] == (
        "Merge the branch",
        ["added measures/from-branch-3", "added measures/from-branch-4"],
    )
    assert len(log.revisions) == 2


def test_odd_subjects_and_names_are_read_as_they_are(repository: Repository) -> None:
    subject = "Add \x1e:100644 \x1f 镓 “ban” %H"
    repository.write("content/measures/\x1eban\nof 镓.yml", "title: Ban\n")
    repository.write("content/measures/ban.yml", "title: Ban\n")
    repository.commit(subject, "2026-01-02")
    assert told(repository.folder / "content") == [(subject, ["added measures/\x1eban\nof 镓", "added measures/ban"])]


def test_settings_of_the_user_change_nothing(repository: Repository) -> None:
    repository.write("content/measures/ban.yml", "title: Ban\n")
    repository.commit("Add", "2026-01-02")
    before = told(repository.folder / "content")
    settings = {"color.ui": "always", "log.showSignature": "true", "diff.noprefix": "true", "log.date": "relative"}
    for key, value in {**settings, "core.quotePath": "true", "format.pretty": "fuller"}.items():
        repository.git("config", key, value)
    assert told(repository.folder / "content") == before


def test_a_shallow_history_leaves_out_the_commit_it_begins_with(repository: Repository, tmp_path: Path) -> None:
    for number in range(1, 4):
        repository.write(f"content/measures/ban-{number}.yml", "title: Ban\n")
        repository.commit(f"Add {number}", f"2026-01-0{number}")
    for depth, expected in ((2, ["Add 3"]), (1, None)):
        clone = tmp_path / f"clone-{depth}"
        repository.git("clone", "--quiet", f"--depth={depth}", repository.folder.as_uri(), str(clone))
        log = read_revisions(clone / "content")
        assert (log and [revision.subject for revision in log.revisions]) == expected
        assert log is None or not log.complete


def test_a_long_history_is_read_up_to_a_bound(repository: Repository) -> None:
    commits = "".join(
        f"commit refs/heads/main\ncommitter A <a@example.org> {1767225600 + number} +0000\ndata 1\nx\n"
        f"M 100644 inline content/measures/ban.yml\ndata <<END\ntitle: {number}\nEND\n"
        for number in range(MOST_COMMITS + 5)
    )
    repository.git("fast-import", "--quiet", given=commits)
    repository.git("checkout", "--quiet", "main")
    log = read_revisions(repository.folder / "content")
    assert log
    assert len(log.revisions) == MOST_COMMITS
    assert not log.complete


def test_nothing_is_known_outside_of_a_repository(tmp_path: Path) -> None:
    assert read_revisions(tmp_path) is None
    assert read_revisions(tmp_path / "missing") is None


def test_nothing_is_known_of_files_that_were_never_committed(repository: Repository) -> None:
    repository.write("content/measures/ban.yml", "title: Ban\n")
    assert read_revisions(repository.folder / "content") is None
    repository.write("other.txt", "x\n")
    repository.git("add", "other.txt")
    repository.git("commit", "--quiet", "--message", "Other")
    assert read_revisions(repository.folder / "content") is None


def test_nothing_is_known_without_git(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    repository.write("content/measures/ban.yml", "title: Ban\n")
    repository.commit("Add", "2026-01-02")
    monkeypatch.setenv("PATH", str(repository.folder))
    assert read_revisions(repository.folder / "content") is None
