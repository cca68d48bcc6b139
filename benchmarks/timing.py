"""Commands timed as whole processes, in turn, so that a drifting machine drifts for both."""

import os
import shutil
import statistics
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a command: seconds on the wall, seconds of processor."""

    wall: float
    processor: float


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure over several runs."""

    minimum: float
    median: float
    maximum: float

    @classmethod
    def of(cls, values: Sequence[float]) -> "Figure":
        """Minimum, median and maximum."""
        return cls(min(values), statistics.median(values), max(values))

    def as_data(self) -> dict[str, float]:
        """For JSON."""
        return {name: round(value, 3) for name, value in asdict(self).items()}


def run(command: Sequence[str], folder: Path, environment: dict[str, str]) -> Run:
    """Run a command once.

    :raises RuntimeError: if it fails.
    """
    start = time.perf_counter()
    with subprocess.Popen(
        command, cwd=folder, env={**os.environ, **environment}, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    ) as process:
        errors = process.stderr.read() if process.stderr else b""
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - start
    if process.returncode != 0:
        raise RuntimeError(f"{' '.join(command)}: {errors.decode()[-2000:]}")
    return Run(wall, usage.ru_utime + usage.ru_stime)


def paired(
    one: Callable[[], Run], other: Callable[[], Run], runs: int, warm_up: int = 1
) -> tuple[list[Run], list[Run]]:
    """Run two things in turn; the first rounds are not counted."""
    pairs = [(one(), other()) for _ in range(warm_up + runs)][warm_up:]
    return [pair[0] for pair in pairs], [pair[1] for pair in pairs]


def bytes_below(folder: Path) -> tuple[int, int]:
    """How many files a folder holds, and their size in bytes."""
    files = [file for file in folder.rglob("*") if file.is_file()]
    return len(files), sum(file.stat().st_size for file in files)


def emptied(folder: Path) -> None:
    """Remove a folder, so that a build is cold."""
    shutil.rmtree(folder, ignore_errors=True)
