"""Python's search for garbage, left out where nearly all that is made lasts as long as the work."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def leaving_garbage() -> Iterator[None]:
    """Keep Python from looking for garbage: among the records of an archive that is a quarter of the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
