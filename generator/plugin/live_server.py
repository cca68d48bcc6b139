"""What `mkdocs serve` does when a rebuild fails."""

from collections.abc import Callable

from mkdocs.plugins import get_plugin_logger

from generator.plugin.garbage import GarbageCollection

log = get_plugin_logger("policy-archive")


def keeping_last_site(build: Callable[[], None], garbage: GarbageCollection) -> Callable[[], None]:
    """A rebuild, undisturbed by the collection of garbage, that tells what went wrong and returns.

    MkDocs lets no page through from the moment a rebuild fails until one succeeds, for the folder it serves may be
    half-built. Here it never is: the site of the last whole build is still in its place.
    """

    def rebuild() -> None:
        garbage.put_off()
        try:
            build()
        except Exception as error:
            # What stops a build in an orderly way has been told already.
            unforeseen = None if isinstance(error, SystemExit) else error
            log.error("the rebuild failed; the site stays as it was before", exc_info=unforeseen)
        finally:
            garbage.go_on()

    return rebuild
