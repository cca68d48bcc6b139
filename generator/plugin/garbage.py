"""When garbage is looked for: not during a build, nearly all of whose objects live on."""

import gc
import threading

_PAUSE = 3.0
"""Seconds without a build until garbage is looked for, which holds up everything else."""
_MOST_BUILDS = 5
"""Builds in quick succession after which it is looked for all the same."""


class GarbageCollection:
    """Python's collector of garbage, kept from looking at what a build makes until nobody waits for a page.

    What the build before has left is garbage only then, and looking for it during a build takes a third of its time.
    """

    def __init__(self) -> None:
        self._timer: threading.Timer | None = None
        self._builds = 0

    def put_off(self) -> None:
        """Look for none until told to go on."""
        if self._timer:
            self._timer.cancel()
        gc.disable()

    def go_on(self) -> None:
        """Look at new objects from now on, and at those of the build a little later."""
        self._builds += 1
        if self._builds < _MOST_BUILDS:
            gc.freeze()
            self._timer = threading.Timer(_PAUSE, self._collect)
            self._timer.daemon = True
            self._timer.start()
        else:
            self._collect()
        gc.enable()

    def _collect(self) -> None:
        self._builds = 0
        gc.unfreeze()
        gc.collect()
