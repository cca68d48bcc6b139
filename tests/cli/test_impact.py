"""`policy-archive impact`."""

import re
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.support.repository import Repository, repository

SUSPENSION = """\
title: China suspends Article 2 as well
date: 2026-01-15
kind: legal-act
document: Notice No. 9 of 2026
jurisdictions: [CN]
changes:
  - {measure: xx-licensing-2025, part: art-2, change: suspended, through: 2026-12-31}
summary: Article 2 is suspended, too.
sources:
  - {title: Notice No. 9 of 2026, url: "https://example.org/notice-9", publisher: Ministry, language: en, kind: news}
"""


@pytest.fixture
def work(folder: Path) -> Repository:
    return repository(folder)


def test_nothing_changed_is_said_in_a_sentence(run: Run, work: Repository) -> None:
    commit = work.git("rev-parse", "HEAD")[:12]
    result = run("impact", "main")
    assert result.exit_code == 0
    assert result.stdout == (
        f"## What changes for readers\n\nCompared with `{commit}`, as known on 23 November 2026: nothing.\n"
    )


def test_a_branch_that_suspends_one_article_shows_precisely_that(run: Run, work: Repository) -> None:
    work.git("switch", "--quiet", "--create", "suspension")
    (work.folder / "content/events/xx-suspension-2026.yml").write_text(SUSPENSION, encoding="utf-8")
    result = run("impact", "main")
    assert result.exit_code == 0
    report = re.sub(r"`[0-9a-f]{12}`", "`…`", result.stdout)
    assert report == (Path(__file__).parent / "impact-of-a-suspension.md").read_text(encoding="utf-8")


def test_what_others_did_meanwhile_is_not_held_against_a_branch(run: Run, work: Repository) -> None:
    work.git("switch", "--quiet", "--create", "mine")
    work.git("switch", "--quiet", "main")
    (work.folder / "content/events/xx-suspension-2026.yml").write_text(SUSPENSION, encoding="utf-8")
    work.commit("Suspend Article 2")
    work.git("switch", "--quiet", "mine")
    assert run("impact", "main").stdout.endswith(": nothing.\n")


def test_a_removed_record_is_told_with_the_address_it_breaks(run: Run, work: Repository) -> None:
    (work.folder / "content/briefs/what-binds-unobtainium.md").unlink()
    report = run("impact", "HEAD").stdout
    assert "**1 address would break**" in report
    assert "- `/briefs/what-binds-unobtainium/`: give the record that takes its place " in report


def test_what_cannot_be_read_then_or_now_is_named(run: Run, work: Repository) -> None:
    broken = work.folder / "content/events/xx-us-talks-2025.yml"
    sound = broken.read_text(encoding="utf-8")
    broken.write_text("title: [", encoding="utf-8")
    work.commit("Break a file")
    (work.folder / "content/measures/us-tariff-2025.yml").write_text("instrument: tarif\n", encoding="utf-8")
    broken.write_text(sound, encoding="utf-8")
    result = run("impact", "HEAD")
    assert result.exit_code == 0
    assert re.search(
        r"> At [0-9a-f]{12} these files cannot be read, .*: content/events/xx-us-talks-2025.yml", result.stdout
    )
    assert "> Now these files cannot be read, and are left out: content/measures/us-tariff-2025.yml" in result.stdout
    assert "- added: **Talks between China and the United States**" in result.stdout


def test_the_archive_of_then_is_read_with_the_vocabulary_of_now(run: Run, work: Repository) -> None:
    vocabulary = work.folder / "content/vocabulary.yml"
    vocabulary.write_text(vocabulary.read_text(encoding="utf-8").replace("rehearsal:", "trial:"), encoding="utf-8")
    assert run("impact", "HEAD").stdout.endswith(": nothing.\n")
    work.commit("Rename a term")
    vocabulary.unlink()
    assert run("impact", "HEAD").stdout.endswith(": nothing.\n")


def test_what_a_title_says_is_shown_and_not_obeyed(run: Run, work: Repository) -> None:
    hostile = SUSPENSION.replace("China suspends Article 2 as well", "'@team <b>![x](https://example.org) | ~~a~~'")
    (work.folder / "content/events/xx-suspension-2026.yml").write_text(hostile, encoding="utf-8")
    report = run("impact", "HEAD").stdout
    assert r"**(at)team \<b\>!\[x\](https://example.org) \| \~\~a\~\~**" in report


def test_a_revision_nobody_knows_is_wrong_use(run: Run, folder: Path, work: Repository) -> None:
    del work
    result = run("impact", "no-such-branch")
    assert result.exit_code == 2
    assert "no-such-branch" in result.stderr
    assert run("impact").exit_code == 2
    assert not list(folder.parent.glob("policy-archive-*"))


def test_a_folder_without_history_cannot_be_compared(run: Run) -> None:
    result = run("impact", "main")
    assert result.exit_code == 2
    assert "git" in result.stderr
