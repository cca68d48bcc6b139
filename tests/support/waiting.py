"""Waiting for a condition instead of for a while."""

import time
from collections.abc import Callable
from typing import TypeVar

_Found = TypeVar("_Found")


def wait_for(
    condition: Callable[[], _Found], what: Callable[[], str] | str, seconds: float = 30, pause: float = 0.02
) -> _Found:
    """What the condition gives, as soon as it is true. `what` says what is waited for.

    :raises AssertionError: if it has not become true in time.
    """
    end = time.monotonic() + seconds
    while True:
        found = condition()
        if found:
            return found
        if time.monotonic() > end:
            raise AssertionError(f"still not so after {seconds} seconds: {what if isinstance(what, str) else what()}")
        time.sleep(pause)
