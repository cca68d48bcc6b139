"""The benchmark compares like with like: a sound archive, and the same pages from both generators."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from benchmarks.__main__ import prepare
from benchmarks.synthetic import write_archive
from benchmarks.timing import Figure, paired, run
from generator.checking.check import check
from generator.reading.content import read_content
from tests.support.project import COMMANDS, surroundings

_SMALLEST = 500


@pytest.fixture(scope="module")
def projects(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    return prepare(tmp_path_factory.mktemp("benchmark"), _SMALLEST)


def test_the_synthetic_archive_has_the_size_asked_for_and_no_problem(projects: tuple[Path, Path]) -> None:
    content = read_content(projects[0] / "content")
    assert check(content, date(2026, 11, 23)).problems == ()
    assert sum(1 for record in content.records if record.path) == _SMALLEST


def test_the_same_seed_writes_the_same_archive(tmp_path: Path) -> None:
    for name in ("one", "other"):
        write_archive(tmp_path / name, 60)
    written = [
        {file.relative_to(tmp_path / name): file.read_bytes() for file in (tmp_path / name).rglob("*.*")}
        for name in ("one", "other")
    ]
    assert written[0] == written[1]


def test_both_generators_make_the_same_pages(projects: tuple[Path, Path]) -> None:
    own, hugo = projects
    subprocess.run([COMMANDS / "mkdocs", "build", "--strict"], cwd=own, env=surroundings(), check=True)
    subprocess.run([COMMANDS / "hugo", "--quiet", "--noBuildLock"], cwd=hugo, env=surroundings(), check=True)
    pages = {file.relative_to(own / "site").as_posix() for file in (own / "site").rglob("index.html")}
    others = {file.relative_to(hugo / "public").as_posix() for file in (hugo / "public").rglob("index.html")}
    assert pages - {"about/index.html", "method/index.html"} == others
    title = (own / "content" / "measures" / "2009" / "measure-0.yml").read_text(encoding="utf-8").split("\n")[0]
    shown = (hugo / "public" / "measures" / "measure-0" / "index.html").read_text(encoding="utf-8")
    assert title.removeprefix("title: ") in shown


def test_runs_are_taken_in_turn_and_the_warm_up_is_not_counted(tmp_path: Path) -> None:
    order: list[str] = []

    def noted(name: str) -> object:
        order.append(name)
        return run([sys.executable, "-c", "pass"], tmp_path, {})

    one, other = paired(lambda: noted("one"), lambda: noted("other"), runs=2)  # type: ignore[arg-type, return-value]
    assert order == ["one", "other"] * 3
    assert len(one) == len(other) == 2
    assert Figure.of([run.wall for run in one]).minimum > 0


def test_a_command_that_fails_is_no_figure(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="exit with a word"):
        run([sys.executable, "-c", "import sys; sys.exit('exit with a word')"], tmp_path, {})
