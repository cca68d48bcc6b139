"""`python -m benchmarks`: cold builds of 500, 2,000 and 10,000 records by this generator and by Hugo."""

import argparse
import json
import platform
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any

from benchmarks.hugo_site import write_hugo_site
from benchmarks.memory import peak_memory
from benchmarks.projects import ENVIRONMENT, REPOSITORY, TODAY, write_project
from benchmarks.serving import free_port, seconds_from_saving, served
from benchmarks.timing import Figure, Run, bytes_below, emptied, paired, run

_SAVES = 5


@dataclass(frozen=True, slots=True)
class Result:
    """The figures of one size."""

    records: int
    pages: int
    own: list[Run]
    hugo: list[Run]
    own_memory: float
    hugo_memory: float
    own_bytes: int
    hugo_pages: int
    hugo_bytes: int
    search: float
    saved: list[float]
    saved_hugo: list[float]

    @property
    def ratios(self) -> Figure:
        """Own time divided by Hugo's, pair by pair."""
        return Figure.of([one.wall / other.wall for one, other in zip(self.own, self.hugo, strict=True)])

    def as_data(self) -> dict[str, Any]:
        """For JSON."""
        return {
            "records": self.records,
            "pages": self.pages,
            "own_seconds": Figure.of([one.wall for one in self.own]).as_data(),
            "hugo_seconds": Figure.of([one.wall for one in self.hugo]).as_data(),
            "ratio": self.ratios.as_data(),
            "own_ms_a_page": round(1000 * Figure.of([one.wall for one in self.own]).median / self.pages, 3),
            "own_memory_mib": round(self.own_memory),
            "hugo_memory_mib": round(self.hugo_memory),
            "own_bytes": self.own_bytes,
            "hugo_pages": self.hugo_pages,
            "hugo_bytes": self.hugo_bytes,
            "search_index_seconds": round(self.search, 3),
            "saved_to_page_seconds": Figure.of(self.saved).as_data(),
            "hugo_saved_to_page_seconds": Figure.of(self.saved_hugo).as_data(),
        }


def main() -> None:
    """Time all sizes, print the table, write the JSON beside it."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[500, 2000, 10000])
    parser.add_argument("--runs", type=int, default=5, help="counted runs of each, after one warm-up")
    parser.add_argument("--output", type=Path, default=Path("build/benchmark.json"))
    parser.add_argument("--compare", type=Path, help="an earlier JSON, to be printed beside")
    arguments = parser.parse_args()
    results = []
    for size in arguments.sizes:
        with tempfile.TemporaryDirectory(prefix="policy-archive-benchmark-") as folder:
            results.append(measure(Path(folder), size, arguments.runs))
            print(_row(results[-1]), flush=True)
    data = {"machine": _machine(), "versions": _versions(), "sizes": [result.as_data() for result in results]}
    arguments.output.parent.mkdir(parents=True, exist_ok=True)
    arguments.output.write_text(json.dumps(data, indent=2) + "\n", encoding="utf-8")
    print(json.dumps({key: data[key] for key in ("machine", "versions")}))
    if arguments.compare:
        for line in _comparison(json.loads(arguments.compare.read_text(encoding="utf-8")), data):
            print(line)


def prepare(folder: Path, size: int) -> tuple[Path, Path]:
    """Write the archive and the two projects; the folders of the generator's and of Hugo's."""
    own, hugo = folder / "own", folder / "hugo"
    write_project(own, size)
    write_hugo_site(own / "content", REPOSITORY, hugo, TODAY)
    return own, hugo


def measure(folder: Path, size: int, runs: int) -> Result:
    """Time cold builds in pairs, and once the search index; weigh both once more."""
    own, hugo = prepare(folder, size)
    own_command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    hugo_command = [_hugo(), "--quiet", "--noBuildLock"]
    hugo_environment = {"HUGO_CACHEDIR": str(folder / "cache")}

    def build(**environment: str) -> Run:
        emptied(own / "site")
        emptied(own / ".cache")
        return run(own_command, own, {**ENVIRONMENT, **environment})

    def build_hugo() -> Run:
        emptied(hugo / "public")
        emptied(hugo / "resources")
        return run(hugo_command, hugo, hugo_environment)

    own_runs, hugo_runs = paired(build, build_hugo, runs)
    own_pages, own_bytes = len(list((own / "site").rglob("*.html"))), bytes_below(own / "site")[1]
    hugo_pages, hugo_bytes = len(list((hugo / "public").rglob("*.html"))), bytes_below(hugo / "public")[1]
    search = build(SEARCH_INDEX="true").wall - Figure.of([one.wall for one in own_runs]).median
    return Result(
        records=size,
        pages=own_pages,
        own=own_runs,
        hugo=hugo_runs,
        own_memory=peak_memory(own_command, own, ENVIRONMENT),
        hugo_memory=peak_memory(hugo_command, hugo, hugo_environment),
        own_bytes=own_bytes,
        hugo_pages=hugo_pages,
        hugo_bytes=hugo_bytes,
        search=search,
        saved=_saved_to_page(own),
        saved_hugo=_saved_to_page_by_hugo(hugo),
    )


def _saved_to_page(own: Path) -> list[float]:
    host = f"127.0.0.1:{free_port()}"
    page = f"http://{host}/measures/measure-0/"
    with served([sys.executable, "-m", "mkdocs", "serve", "--quiet", "-a", host], own, ENVIRONMENT, page):
        file = next((own / "content" / "measures").rglob("measure-0.yml"))
        return seconds_from_saving(file, r"(title: ).*", page, _SAVES)


def _saved_to_page_by_hugo(hugo: Path) -> list[float]:
    port = free_port()
    page = f"http://127.0.0.1:{port}/measures/measure-0/"
    command = [_hugo(), "server", "--port", str(port), "--baseURL", f"http://127.0.0.1:{port}/", "--noBuildLock"]
    with served([*command, "--disableBrowserError"], hugo, {}, page):
        return seconds_from_saving(hugo / "content" / "measures" / "measure-0.md", r'("title": ")[^"]*', page, _SAVES)


def _hugo() -> str:
    found = shutil.which("hugo", path=str(Path(sys.executable).parent)) or shutil.which("hugo")
    if found is None:
        raise SystemExit("hugo is not installed")
    return found


def _row(result: Result) -> str:
    own, hugo = (Figure.of([one.wall for one in runs]) for runs in (result.own, result.hugo))
    ratio = result.ratios
    return (
        f"{result.records:>6} records, {result.pages} pages: "
        f"{own.median:.2f} s ({own.minimum:.2f}–{own.maximum:.2f}), {1000 * own.median / result.pages:.2f} ms a page; "
        f"Hugo {hugo.median:.2f} s ({hugo.minimum:.2f}–{hugo.maximum:.2f}), {result.hugo_pages} pages; "
        f"ratio {ratio.median:.2f} ({ratio.minimum:.2f}–{ratio.maximum:.2f}); "
        f"memory {result.own_memory:.0f} v. {result.hugo_memory:.0f} MiB; "
        f"bytes {result.own_bytes / 1e6:.1f} v. {result.hugo_bytes / 1e6:.1f} MB; search index {result.search:.1f} s; "
        f"saved file to page {Figure.of(result.saved).median:.2f} v. {Figure.of(result.saved_hugo).median:.2f} s"
    )


def _comparison(earlier: dict[str, Any], now: dict[str, Any]) -> list[str]:
    before = {size["records"]: size for size in earlier["sizes"]}
    return [
        f"{size['records']}: ratio {before[size['records']]['ratio']['median']:.2f} → {size['ratio']['median']:.2f}"
        for size in now["sizes"]
        if size["records"] in before
    ]


def _machine() -> dict[str, str]:
    return {"system": platform.system(), "processor": platform.machine(), "python": platform.python_version()}


def _versions() -> dict[str, str]:
    hugo = subprocess.run([_hugo(), "version"], capture_output=True, text=True, check=True).stdout
    return {
        "mkdocs": metadata.version("mkdocs"),
        "mkdocs-material": metadata.version("mkdocs-material"),
        "hugo": next((word for word in hugo.split() if word.startswith("v0.")), "").partition("-")[0],
    }


if __name__ == "__main__":
    main()
