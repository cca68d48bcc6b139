"""A saved file is noticed when the system tells of it, instead of at the next round of looking at every file."""

import sys
from pathlib import Path

from mkdocs.livereload import LiveReloadServer
from watchdog.events import (
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers.api import ObservedWatch

_WRITES: list[type[FileSystemEvent]] = [FileCreatedEvent, FileDeletedEvent, FileModifiedEvent, FileMovedEvent]


def watch_by_notification(server: LiveReloadServer) -> None:
    """Replace the polling of MkDocs' server, where the system can tell of changes (Linux)."""
    if sys.platform != "linux":
        return
    from watchdog.observers.inotify import InotifyObserver

    class WriteObserver(InotifyObserver):
        """Tells of writes only: a build opens and reads every file, and must not start the next one."""

        def schedule(
            self,
            event_handler: FileSystemEventHandler,
            path: str | Path,
            *,
            recursive: bool = False,
            event_filter: list[type[FileSystemEvent]] | None = None,
            follow_symlink: bool = False,
        ) -> ObservedWatch:
            del event_filter
            return super().schedule(
                event_handler, path, recursive=recursive, event_filter=_WRITES, follow_symlink=follow_symlink
            )

    paths = list(server._watched_paths)
    for path in paths:
        server.unwatch(path)
    server.observer = WriteObserver()  # type: ignore[assignment]
    for path in paths:
        server.watch(path)
