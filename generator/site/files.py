"""Files of the site that are no pages: made from the archive, at addresses of their own."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from pydantic import TypeAdapter

from generator.exports.lives.lives import lives_file, restrictions
from generator.model.addresses import LIVES, address_of_cards
from generator.pages.cards import Card, cards_of_file, number_of_card_files
from generator.pages.presenter import Presenter

_CARDS = TypeAdapter(Mapping[str, Card])


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


def site_files(presenter: Presenter) -> Iterator[SiteFile]:
    """Every file for machines, as of the presenter's day."""
    archive = presenter.archive
    yield SiteFile(LIVES, lambda: lives_file(archive, presenter.today, restrictions(archive)))
    for number in range(number_of_card_files(archive)):
        yield SiteFile(address_of_cards(number), partial(_cards_file, presenter, number))


def _cards_file(presenter: Presenter, number: int) -> bytes:
    return _CARDS.dump_json(cards_of_file(presenter, number), exclude_none=True)
