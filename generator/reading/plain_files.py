"""The values of many files, parsed by several processes: YAML is most of what reading costs, and files stand alone.

Workers hand over plain values only, which cost little to send; the records are made of them by whoever asked.
"""

import marshal
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.pool import Pool
from typing import Any

from generator.reading.locating import read_text
from generator.reading.plain_values import NotPlain, plain_mapping
from generator.reading.yaml_nodes import UnreadableFile

_FILES_WORTH_A_WORKER = 500
_FILES_AT_ONCE = 100

_Sent = tuple[dict[str, Any], str, int]


@dataclass(frozen=True, slots=True)
class PlainFile:
    """The values of a file that is in order, and for Markdown the body with the line on which it begins."""

    values: dict[str, Any]
    body: str
    body_line: int


def plain_files(paths: Sequence[str]) -> Iterator[PlainFile | None]:
    """What stands in each file, in the order given; None for a file that needs a second look.

    Several processes begin at once, a single one when it is asked for the first file.
    """
    workers = min(os.cpu_count() or 1, len(paths) // _FILES_WORTH_A_WORKER)
    # Forking is safe on Linux, and where no other thread can hold a lock.
    parse = _parsed_by(workers, paths) if workers > 1 and _may_fork() else map(_parsed, paths)
    return (PlainFile(*sent) if sent else None for sent in parse)


def _may_fork() -> bool:
    return sys.platform == "linux" and threading.active_count() == 1


def _parsed_by(workers: int, paths: Sequence[str]) -> Iterator[_Sent | None]:
    portions = [paths[start : start + _FILES_AT_ONCE] for start in range(0, len(paths), _FILES_AT_ONCE)]
    pool = multiprocessing.get_context("fork").Pool(workers, initializer=_leave_interrupts_alone)
    return _handed_over(pool, pool.imap(_parse_portion, portions))


def _handed_over(pool: Pool, portions: Iterator[bytes]) -> Iterator[_Sent | None]:
    with pool:
        for portion in portions:
            yield from marshal.loads(portion)  # noqa: S302 - written by our own worker


def _leave_interrupts_alone() -> None:
    """Whoever presses Ctrl-C means the process that reads; it ends its workers."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _parse_portion(paths: Sequence[str]) -> bytes:
    return marshal.dumps([_parsed(path) for path in paths])


def _parsed(path: str) -> _Sent | None:
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - a Path for each of many files costs more than opening it
            text = read_text(file.read(), markdown=path.endswith(".md"))
        return plain_mapping(text.yaml), text.body, text.body_line
    except (OSError, UnreadableFile, NotPlain):
        return None
