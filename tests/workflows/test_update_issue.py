"""One issue is opened, renewed and closed for what `links` tells."""

import os
import subprocess
from pathlib import Path

import pytest

from tests.support.project import ROOT

_GH = """\
#!/bin/sh
echo "$@" >> "{calls}"
case "$1 $2" in "issue list") echo "{number}" ;; esac
"""
_TROUBLE = "## Links\n\n### Gone\n\n- [ ] `content/x.yml:3`: 'http://a.example' answers 404\n"
_ALL_WELL = "## Links\n\n12 pages were asked for. All answered.\n"


@pytest.fixture
def calls(tmp_path: Path) -> Path:
    return tmp_path / "calls"


def update(folder: Path, calls: Path, report: str, number: str) -> list[str]:
    """What the command of the forge was called with; `number` is that of the open issue, if there is one."""
    command = folder / "gh"
    command.write_text(_GH.format(calls=calls, number=number), encoding="utf-8")
    command.chmod(0o755)
    (folder / "links.md").write_text(report, encoding="utf-8")
    path = f"{folder}{os.pathsep}{os.environ['PATH']}"
    subprocess.run([ROOT / ".ci/update-issue", "links.md"], cwd=folder, env={**os.environ, "PATH": path}, check=True)
    return [" ".join(line.split()[:3]) for line in calls.read_text(encoding="utf-8").splitlines()]


def test_an_issue_is_opened_where_there_is_something_to_look_at(tmp_path: Path, calls: Path) -> None:
    assert update(tmp_path, calls, _TROUBLE, "") == ["issue list --label", "label create links", "issue create --title"]
    assert "--body-file links.md" in calls.read_text(encoding="utf-8")


def test_an_open_issue_is_renewed_and_no_second_one_opened(tmp_path: Path, calls: Path) -> None:
    assert update(tmp_path, calls, _TROUBLE, "7") == ["issue list --label", "issue edit 7"]


def test_an_open_issue_is_closed_when_nothing_is_left(tmp_path: Path, calls: Path) -> None:
    assert update(tmp_path, calls, _ALL_WELL, "7") == ["issue list --label", "issue edit 7", "issue close 7"]


def test_nothing_is_opened_for_nothing(tmp_path: Path, calls: Path) -> None:
    assert update(tmp_path, calls, _ALL_WELL, "") == ["issue list --label"]


def test_without_the_forges_command_it_says_what_to_do(tmp_path: Path) -> None:
    report = tmp_path / "links.md"
    report.write_text(_TROUBLE, encoding="utf-8")
    for name in ("bash", "grep"):
        (tmp_path / name).symlink_to(f"/bin/{name}")
    result = subprocess.run(
        ["/bin/bash", ROOT / ".ci/update-issue", report],
        env={"PATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 1
    assert result.stderr.startswith("'gh' is not installed; open or renew an issue with the text of ")
