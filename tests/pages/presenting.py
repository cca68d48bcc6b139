"""Page models of small archives, as of one day."""

from datetime import date

from generator.pages.chronology import Chronology
from generator.pages.presenter import Presenter
from generator.pages.views import Entry
from tests.builders import Records, archive_of

TODAY = date(2026, 11, 23)


def presenter_of(records: Records, today: date = TODAY) -> Presenter:
    return Presenter(
        archive_of({"jurisdictions": {"cn": {"name": "China"}, "us": {"name": "United States"}}, **records}), today
    )


def chronology_of(records: Records, today: date = TODAY) -> Chronology:
    return Chronology(presenter_of(records, today))


def lines(entries: tuple[Entry, ...]) -> list[str]:
    """Each entry as a line of text, with what it names first in its place."""
    return [line(entry) for entry in entries]


def line(entry: Entry) -> str:
    """The date, the titles, what happened, and what follows."""
    titles = " + ".join(link.title for link in (entry.link, *entry.also))
    effect = f": {entry.effect}" if entry.effect else ""
    return f"{entry.date.words}: {titles}: {entry.what}{effect}{' (not verified)' if entry.unverified else ''}"
