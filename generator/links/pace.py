"""How fast a site is asked: one request after another, with a pause between them."""

import time
from collections import defaultdict
from collections.abc import Callable
from threading import Lock
from urllib.parse import urlsplit


def site_of(address: str) -> str:
    """The site an address is on: its name, with the port if one is given; empty if the address is none."""
    try:
        return urlsplit(address).netloc.lower()
    except ValueError:
        return ""


class Pace:
    """The next moment at which each site may be asked, for all who ask at once. Times are seconds of the clock.

    `patience` is for how long in all a site may make them wait; a site that wishes for more is left alone for good.
    """

    def __init__(
        self,
        delay: float,
        patience: float = 120,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.delay = delay
        self._patience = patience
        self._clock = clock
        self._sleep = sleep
        self._next: defaultdict[str, float] = defaultdict(float)
        self._wished: defaultdict[str, float] = defaultdict(float)
        self._lock = Lock()

    def wait(self, site: str) -> None:
        """Wait until it is one's turn at a site."""
        with self._lock:
            now = self._clock()
            turn = max(now, self._next[site])
            self._next[site] = turn + self.delay
        if turn > now:
            self._sleep(turn - now)

    def hold(self, site: str, seconds: float) -> None:
        """Let nobody ask a site for so long, as it wishes."""
        with self._lock:
            self._wished[site] += seconds
            self._next[site] = max(self._next[site], self._clock() + seconds)

    def leaves_alone(self, site: str) -> bool:
        """Whether a site wished for more pauses than there is patience for."""
        with self._lock:
            return self._wished[site] > self._patience
