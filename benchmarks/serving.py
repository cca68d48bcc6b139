"""From a saved file to the page served over HTTP, under `mkdocs serve` and under `hugo server`."""

import os
import re
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

_PATIENCE = 120.0
"""Seconds after which a page is given up."""
_PAUSE = 0.01


@contextmanager
def served(command: Sequence[str], folder: Path, environment: dict[str, str], address: str) -> Iterator[None]:
    """Run a server until the block ends; the block begins when the address answers.

    :raises TimeoutError: if it never does.
    """
    with subprocess.Popen(
        command, cwd=folder, env={**os.environ, **environment}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        try:
            seconds_until(address, "<title>")
            yield
        finally:
            process.terminate()


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def seconds_from_saving(file: Path, old: str, address: str, times: int) -> list[float]:
    """Change a title in a file and wait for it on the page, several times; `old` finds it after a first group."""
    found = []
    for number in range(times + 1):
        title = f"Changed for the time {number}"
        text = re.sub(old, rf"\g<1>{title}", file.read_text(encoding="utf-8"), count=1)
        file.write_text(text, encoding="utf-8")
        found.append(seconds_until(address, title))
        # Servers gather changes that follow each other closely into one.
        time.sleep(1)
    return found[1:]


def seconds_until(address: str, text: str) -> float:
    """How long it takes until a page holds a text.

    :raises TimeoutError: if it never does.
    """
    start = time.perf_counter()
    while time.perf_counter() - start < _PATIENCE:
        try:
            with urllib.request.urlopen(address, timeout=_PATIENCE) as response:
                if text in response.read().decode("utf-8"):
                    return time.perf_counter() - start
        except (urllib.error.URLError, ConnectionError):
            pass
        time.sleep(_PAUSE)
    raise TimeoutError(f"{address} never showed {text!r}")
