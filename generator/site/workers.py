"""Tasks shared out among processes that are forked from this one.

A forked process inherits all that has been made before it, at no cost. Where processes cannot be forked, or the tasks
are too few to be worth it, they are done one by one in this process.
"""

import ctypes
import multiprocessing
import os
import signal
import sys
import tempfile
import traceback
from collections.abc import Callable, Sequence
from multiprocessing.connection import wait
from multiprocessing.process import BaseProcess

_WORTH_FORKING = 400
"""Tasks that take about a millisecond each."""
_AT_ONCE = 8
_NUMBER = 8
"""Bytes of a number in a file."""
_SIGNAL_WHEN_PARENT_ENDS = 1
"""PR_SET_PDEATHSIG of prctl(2)."""


class WorkError(Exception):
    """A task failed in another process, or that process ended before its time."""


def processes_for(tasks: int) -> int:
    """How many processes are worth forking for a number of tasks; 1 for none but this one."""
    # Forking is safe on Linux; elsewhere system libraries may hold locks.
    return len(os.sched_getaffinity(0)) if tasks >= _WORTH_FORKING and sys.platform == "linux" else 1


class Workers:
    """Tasks that are begun at once by other processes where that is worth it, else done when they are waited for.

    Workers hand nothing back: what a task leaves is a file, or word of what went wrong.
    """

    def __init__(self, tasks: Sequence[Callable[[], None]]) -> None:
        self._tasks = tasks
        self._processes: list[BaseProcess] = []
        processes = processes_for(len(tasks))
        if processes > 1:
            self._fork(processes)

    def _fork(self, processes: int) -> None:
        # Processes share the place up to which a file is read: each reads on from where any of them has been.
        self._portions = tempfile.TemporaryFile(buffering=0)  # noqa: SIM115 - open as long as there are workers
        self._portions.write(b"".join(first.to_bytes(_NUMBER) for first in range(0, len(self._tasks), _AT_ONCE)))
        self._portions.seek(0)
        self._told = tempfile.TemporaryFile(buffering=0)  # noqa: SIM115 - likewise
        context = multiprocessing.get_context("fork")
        # An interrupt that falls into a fork is reported and forgotten by Python: it has to wait until all are forked.
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            for _ in range(processes):
                process = context.Process(target=self._run, args=(os.getpid(),), daemon=True)
                process.start()
                self._processes.append(process)
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)

    def _run(self, parent: int) -> None:
        """Do one portion of the tasks after the other, as long as there are any; in a process of its own."""
        _end_with(parent)
        # The keyboard interrupts the process that is in charge, and that one ends its workers.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        try:
            while number := self._portions.read(_NUMBER):
                first = int.from_bytes(number)
                for task in self._tasks[first : first + _AT_ONCE]:
                    task()
        except Exception:
            self._told.write(traceback.format_exc().encode())
            sys.exit(1)

    def wait(self) -> None:
        """Wait until all tasks are done.

        :raises WorkError: if one fails in another process; one that fails in this process raises what it raises.
        """
        if not self._processes:
            for task in self._tasks:
                task()
            return
        try:
            self._wait_for_all()
        finally:
            self.stop()

    def _wait_for_all(self) -> None:
        running = {process.sentinel: process for process in self._processes}
        while running:
            for sentinel in wait(list(running)):
                process = running.pop(int(sentinel))  # type: ignore[arg-type]  # processes are given as numbers
                process.join()
                if process.exitcode:
                    raise WorkError(self._what_went_wrong(process))

    def _what_went_wrong(self, process: BaseProcess) -> str:
        self._told.seek(0)
        told = self._told.read().decode(errors="replace").strip()
        return told or f"a process ended before its work was done, with {process.exitcode}"

    def stop(self) -> None:
        """End all workers, whatever they are at."""
        for process in self._processes:
            process.kill()
        for process in self._processes:
            process.join()
        if self._processes:
            self._portions.close()
            self._told.close()


def _end_with(parent: int) -> None:
    """End this process when the one it comes from ends, however that comes about."""
    ctypes.CDLL(None).prctl(_SIGNAL_WHEN_PARENT_ENDS, signal.SIGKILL)
    if os.getppid() != parent:
        sys.exit(1)
