"""What MAINTAINERS says can be done can be done so, and what it names is there."""

import gc
import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from generator.checking.check import check
from generator.reading.content import read_content
from tests.support.project import COMMANDS, ROOT, TODAY, surroundings
from tests.support.repository import Repository, repository
from tests.workflows.test_workflows import targets

MAINTAINERS = (ROOT / "MAINTAINERS.md").read_text(encoding="utf-8")
_IN_CODE = re.findall(r"`([^`\n]+)`", MAINTAINERS)


def blocks() -> list[str]:
    return re.findall(r"```sh\n(.*?)```", MAINTAINERS, re.DOTALL)


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Repository]:
    """A clone of the archive's files."""
    made = repository_of_content(tmp_path)
    made.git("update-ref", "refs/remotes/origin/main", "HEAD")
    yield made
    gc.collect()


def repository_of_content(folder: Path) -> Repository:
    for file in (ROOT / "content").rglob("*.*"):
        copy = folder / file.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(file.read_bytes())
    return repository(folder)


def run(work: Repository, block: str) -> str:
    path = f"{COMMANDS}{os.pathsep}{os.environ['PATH']}"
    result = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", block],
        cwd=work.folder,
        env={**surroundings(), "PATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


@pytest.mark.parametrize("block", blocks(), ids=lambda block: block.split("\n")[0])
def test_what_is_to_be_typed_runs(block: str, work: Repository) -> None:
    run(work, block)


def test_a_renamed_record_keeps_its_old_address(work: Repository) -> None:
    [block] = [block for block in blocks() if "git mv" in block]
    report = run(work, block)
    assert "1 record renamed" in report
    assert "would break" not in report
    assert "1 record renamed; " not in report, "nothing but the address changes for readers"


def test_a_withdrawn_record_keeps_its_page_and_moves_nothing(work: Repository) -> None:
    [pattern] = re.findall(r"```yaml\n(withdrawn:.*?)```", MAINTAINERS, re.DOTALL)
    file = work.folder / "content/events/cn-mofcom-2025-70.yml"
    file.write_text(file.read_text(encoding="utf-8") + pattern, encoding="utf-8")
    checked = check(read_content(work.folder / "content"), TODAY)
    assert checked.errors == ()
    assert checked.archive
    suspended = checked.archive.measure("cn-mofcom-2025-57")
    assert checked.archive.status(suspended, None, TODAY, TODAY).verdict != "suspended"


def test_of_two_records_of_one_act_the_address_of_the_other_leads_on(work: Repository) -> None:
    (work.folder / "content/briefs/what-falls-due.md").unlink()
    other = work.folder / "content/briefs/europe.md"
    text = other.read_text(encoding="utf-8")
    other.write_text(text.replace("---\n", "---\nformer_ids: [what-falls-due]\n", 1), encoding="utf-8")
    assert "would break" not in run(work, "policy-archive impact HEAD")


def test_targets_of_make_are_there() -> None:
    named = {code.split()[1] for code in _IN_CODE if code.startswith("make ")}
    assert named
    assert named <= targets()


def test_files_are_there() -> None:
    named = {code for code in _IN_CODE if re.fullmatch(r"[\w./-]+(?:\.yml|\.lock|\.json|/)", code)}
    assert ".github/workflows/publish.yml" in named
    for path in named - {"content/vocabulary.yml", "content/suppressed-links.yml"}:
        assert (ROOT / path).exists(), path


def test_workflows_jobs_and_the_label_are_called_as_it_says() -> None:
    names = {
        job["name"]
        for file in (ROOT / ".github/workflows").glob("*.yml")
        for job in yaml.safe_load(file.read_text(encoding="utf-8"))["jobs"].values()
    }
    for check_name in re.findall(r"with the checks \"([^\"]+)\" and \"([^\"]+)\"", MAINTAINERS)[0]:
        assert check_name in names
    for workflow in (ROOT / ".github/workflows").glob("*.yml"):
        assert f"`.github/workflows/{workflow.name}`" in MAINTAINERS
    assert "label=links" in (ROOT / ".ci/update-issue").read_text(encoding="utf-8")
