"""How much memory a command takes together with all processes it starts."""

import contextlib
import os
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path

_PROCESSES = Path("/proc")
_PAUSE = 0.02
"""Seconds between two looks."""


def peak_memory(command: Sequence[str], folder: Path, environment: dict[str, str]) -> float:
    """MiB that a command and its descendants hold at most at once; pages they share count once.

    It is the sum of their proportional set sizes (Linux). Taken in a run that is not timed, for looking takes time.

    :raises RuntimeError: if the command fails.
    """
    peak = 0
    with subprocess.Popen(
        command,
        cwd=folder,
        env={**os.environ, **environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as process:
        while process.poll() is None:
            peak = max(peak, sum(_proportional_size(member) for member in _members(process.pid)))
            time.sleep(_PAUSE)
    if process.returncode != 0:
        raise RuntimeError(f"{' '.join(command)} failed")
    return peak / 1024


def _members(session: int) -> list[int]:
    """The processes of a session."""
    found = []
    for entry in _PROCESSES.iterdir():
        if entry.name.isdecimal():
            with contextlib.suppress(ProcessLookupError):
                if os.getsid(int(entry.name)) == session:
                    found.append(int(entry.name))
    return found


def _proportional_size(process: int) -> int:
    """KiB; nothing for a process that has just ended."""
    with contextlib.suppress(OSError):
        for line in (_PROCESSES / str(process) / "smaps_rollup").read_text(encoding="ascii").splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1])
    return 0
