"""Tasks are done once each, by several processes where there are many, and none outlives the build it works for."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from generator.site.workers import WorkError, Workers
from tests.support.waiting import wait_for

_MANY = 1003

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="processes are forked on Linux only")


@pytest.fixture(autouse=True)
def two_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.sched_getaffinity", lambda _process: {0, 1})


def is_running(process: int) -> bool:
    """Whether a process exists and has not ended; one that nobody has waited for yet has ended all the same."""
    try:
        return Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def numbered(work: Callable[[int], None], count: int) -> list[Callable[[], None]]:
    """The same task for many numbers."""
    return [partial(work, number) for number in range(count)]


def numbers_in(folder: Path) -> list[int]:
    return sorted(int(file.name) for file in folder.iterdir())


def test_each_task_is_done_once(tmp_path: Path) -> None:
    def work(number: int) -> None:
        with (tmp_path / str(number)).open("x") as file:
            file.write(str(os.getpid()))
        time.sleep(0.0005)

    Workers(numbered(work, _MANY)).wait()
    assert numbers_in(tmp_path) == list(range(_MANY))
    processes = {file.read_text(encoding="utf-8") for file in tmp_path.iterdir()}
    assert len(processes) == 2
    assert str(os.getpid()) not in processes


def test_few_tasks_are_done_in_this_process() -> None:
    done: list[int] = []
    workers = Workers(numbered(done.append, 3))
    assert done == []
    workers.wait()
    workers.stop()
    assert done == [0, 1, 2]


def test_what_goes_wrong_is_told_with_its_place_and_ends_the_others(tmp_path: Path) -> None:
    def work(number: int) -> None:
        if number == 500:
            raise ValueError("no such thing: 镝")
        (tmp_path / str(number)).touch()
        time.sleep(0.002)

    with pytest.raises(WorkError, match="no such thing: 镝") as caught:
        Workers(numbered(work, 100 * _MANY)).wait()
    assert 'raise ValueError("no such thing: 镝")' in str(caught.value)
    assert len(numbers_in(tmp_path)) < 2 * _MANY


def test_what_goes_wrong_in_this_process_is_raised_as_it_is() -> None:
    def work(number: int) -> None:
        raise ValueError(number)

    with pytest.raises(ValueError, match="0"):
        Workers(numbered(work, 1)).wait()


def test_a_worker_that_is_killed_is_noticed() -> None:
    def work(number: int) -> None:
        if number == 500:
            os.kill(os.getpid(), signal.SIGKILL)

    with pytest.raises(WorkError, match="ended before its work was done, with -9"):
        Workers(numbered(work, _MANY)).wait()


def test_they_can_be_stopped_at_any_time(tmp_path: Path) -> None:
    def work(number: int) -> None:
        del number
        (tmp_path / str(os.getpid())).touch()
        time.sleep(60)

    workers = Workers(numbered(work, _MANY))
    wait_for(lambda: len(numbers_in(tmp_path)) == 2, "both work")
    workers.stop()
    assert not any(is_running(process) for process in numbers_in(tmp_path))


_ENDLESS = """
import os, sys, time
from pathlib import Path
from generator.site import workers

os.sched_getaffinity = lambda process: {0, 1}

def work():
    Path(sys.argv[1], str(os.getpid())).touch()
    time.sleep(0.01)

workers.Workers([work] * 10**6).wait()
"""


@pytest.mark.parametrize("stop", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_they_end_with_the_process_they_come_from(stop: signal.Signals, tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", _ENDLESS, str(tmp_path)], stderr=subprocess.DEVNULL) as process:
        wait_for(lambda: len(numbers_in(tmp_path)) == 2, "both work")
        process.send_signal(stop)
    wait_for(lambda: not any(is_running(worker) for worker in numbers_in(tmp_path)), "no worker is left")


def test_an_interrupt_from_the_keyboard_is_left_to_the_process_in_charge(tmp_path: Path) -> None:
    def work(number: int) -> None:
        (tmp_path / str(os.getpid())).touch()
        if number == 500:
            os.kill(os.getpid(), signal.SIGINT)
        time.sleep(0.001)

    Workers(numbered(work, _MANY)).wait()
