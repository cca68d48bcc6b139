"""The search index while serving: made behind the readers' backs, never in the way of a saved file."""

import shutil
import tempfile
import threading
from pathlib import Path

from mkdocs.plugins import get_plugin_logger

from generator.site.pages import Site
from generator.site.search import SearchIndexError, stubs, write_index

INDEX_FOLDER = "pagefind"

log = get_plugin_logger("policy-archive")


class BackgroundIndex:
    """Makes the index of the latest build in a thread, and puts it into the served folder when it is whole.

    Until then the index of the build before stays in use; where there is none yet, one of an earlier build will do.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._build = 0
        self._threads: list[threading.Thread] = []

    def keep_previous(self, served: Path, stage: Path) -> None:
        """Take the index of the build before along into the next one."""
        with self._lock:
            self._build += 1
            previous = served / INDEX_FOLDER
            if previous.is_dir() and not (stage / INDEX_FOLDER).exists():
                previous.rename(stage / INDEX_FOLDER)

    def start(self, site: Site, served: Path) -> None:
        """Begin to make the index of the build that has just been published."""
        self._threads = [thread for thread in self._threads if thread.is_alive()]
        thread = threading.Thread(target=self._make, args=(site, served, self._build), daemon=True)
        self._threads.append(thread)
        thread.start()

    def _make(self, site: Site, served: Path, build: int) -> None:
        made = Path(tempfile.mkdtemp(prefix="policy-archive-index-"))
        try:
            write_index(stubs(site.archive, site.presenter), made / INDEX_FOLDER)
            with self._lock:
                wanted = build == self._build or not (served / INDEX_FOLDER).exists()
                if wanted and served.is_dir():
                    _put_in_place(made / INDEX_FOLDER, served / INDEX_FOLDER)
        except (OSError, SearchIndexError) as error:
            log.warning(f"the search index could not be made: {error}")
        finally:
            shutil.rmtree(made, ignore_errors=True)

    def wait(self) -> None:
        """Wait for all threads to end."""
        for thread in self._threads:
            thread.join()


def _put_in_place(index: Path, target: Path) -> None:
    """Replace a served index by two renames, so that no reader finds half of one."""
    beside = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    try:
        shutil.copytree(index, beside / "new")
        if target.exists():
            target.rename(beside / "old")
        (beside / "new").rename(target)
    finally:
        shutil.rmtree(beside, ignore_errors=True)
