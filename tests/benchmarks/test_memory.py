"""Memory is that of a command and all it starts."""

import sys
from pathlib import Path

import pytest

from benchmarks.memory import peak_memory

_MIB = 50
_HOLD = f"import time; held = b'x' * ({_MIB} << 20); time.sleep(0.5)"
_START = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {_HOLD!r}])"


@pytest.mark.parametrize("script", [_HOLD, _START], ids=["itself", "a process it starts"])
def test_what_a_command_and_its_processes_hold_is_found(script: str, tmp_path: Path) -> None:
    assert _MIB < peak_memory([sys.executable, "-c", script], tmp_path, {}) < 4 * _MIB


def test_pages_that_processes_share_count_once(tmp_path: Path) -> None:
    shared = f"import os, time; held = b'x' * ({_MIB} << 20); os.fork(); os.fork(); time.sleep(0.5)"
    assert peak_memory([sys.executable, "-c", shared], tmp_path, {}) < 2 * _MIB


def test_a_command_that_fails_has_no_figure(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="failed"):
        peak_memory([sys.executable, "-c", "raise SystemExit(1)"], tmp_path, {})
