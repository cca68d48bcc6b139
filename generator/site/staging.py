"""A build is made beside the site and takes its place only when it is whole."""

import contextlib
import ctypes
import os
import shutil
import tempfile
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows: folders cannot be locked there
    fcntl = None  # type: ignore[assignment]

_AT_CURRENT_FOLDER = -100
_EXCHANGE = 2
"""RENAME_EXCHANGE of renameat2(2)."""


class Stage:
    """A folder beside the published one, on the same file system, so that the two can change places at once.

    It is locked for as long as its build lives, so that another build does not take it for a killed one's.
    """

    def __init__(self, published: Path) -> None:
        self.published = published
        published.parent.mkdir(parents=True, exist_ok=True)
        self._sweep()
        self.folder, self._lock = self._locked_folder()
        self.folder.chmod(0o755)

    def _locked_folder(self) -> tuple[Path, int | None]:
        """A new folder with its lock; another one if a sweep took it in the moment between the two."""
        while True:
            folder = Path(tempfile.mkdtemp(prefix=f".{self.published.name}-", dir=self.published.parent))
            try:
                lock = _lock(folder)
            except OSError:
                continue
            if folder.exists():
                return folder, lock
            _unlock(lock)

    def _sweep(self) -> None:
        """Remove what killed builds have left behind, but not the stages of builds that are still running."""
        for left in self.published.parent.glob(f".{self.published.name}-????????"):
            with contextlib.suppress(OSError):
                lock = _lock(left)
                shutil.rmtree(left, ignore_errors=True)
                _unlock(lock)

    def publish(self) -> None:
        """Let the stage take the place of the published folder; what was published is removed."""
        try:
            self.folder.rename(self.published)
        except OSError:  # something stands there
            self._replace()
        self.discard()

    def _replace(self) -> None:
        if _exchange(self.folder, self.published):
            return
        aside = Path(tempfile.mkdtemp(prefix=f".{self.published.name}-", dir=self.published.parent))
        self.published.rename(aside / "old")
        self.folder.rename(self.published)
        self.folder = aside

    def discard(self) -> None:
        """Remove the stage; the published folder is what it was."""
        shutil.rmtree(self.folder, ignore_errors=True)
        _unlock(self._lock)
        self._lock = None


def _lock(folder: Path) -> int | None:
    """Lock a folder until it is unlocked or the process ends; None where folders cannot be locked.

    :raises OSError: if another process has locked it, or it is gone.
    """
    if fcntl is None:
        return None
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(handle)
        raise
    return handle


def _unlock(handle: int | None) -> None:
    if handle is not None:
        os.close(handle)


def _exchange(one: Path, other: Path) -> bool:
    """Swap two folders in one step, where the system can; otherwise say so."""
    try:
        swap = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError, TypeError):
        return False
    result = swap(_AT_CURRENT_FOLDER, os.fsencode(one), _AT_CURRENT_FOLDER, os.fsencode(other), _EXCHANGE)
    return bool(result == 0)
