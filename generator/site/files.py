"""Files of the site that are no pages: made from the archive, at addresses of their own."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.exports.lives.lives import lives_file, restrictions
from generator.model.addresses import LIVES
from generator.model.archive import Archive


@dataclass(frozen=True, slots=True)
class SiteFile:
    """A file that can be made when asked for."""

    address: str
    make: Callable[[], bytes]

    def write(self, folder: Path) -> None:
        """Make it, in the folder of a site."""
        target = folder / self.address
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(self.make())


def site_files(archive: Archive, today: date) -> Iterator[SiteFile]:
    """Every file for machines, as of a day."""
    yield SiteFile(LIVES, lambda: lives_file(archive, today, restrictions(archive)))
