"""Cards: what a reader sees of a record before following a link to it.

The browser fetches them when they are first asked for: not one by one, but in files of some hundred, so that a small
archive has few of them and a large one no large file. `cards/cards.js` finds a record's file by the same sum.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model.archive import Archive
from generator.model.brief import Brief
from generator.model.measure import Measure
from generator.model.record import ProseRecord, Record
from generator.pages.presenter import Presenter, date_view
from generator.prose.sentence import first_sentence

_CARDS_IN_A_FILE = 300
_FACTOR, _MODULUS = 31, 2**32


@dataclass(frozen=True, slots=True)
class CardVerdict:
    """The verdict on the day of the build, as in `VerdictView`: `last_day` is the one to count to."""

    term: str
    sentence: str
    last_day: str | None
    turns: str | None


@dataclass(frozen=True, slots=True)
class Card:
    """The title, the official number, the date and one sentence of a record, and the verdict of a measure."""

    title: str
    document: str | None
    date: str | None
    text: str | None
    verdict: CardVerdict | None


def number_of_card_files(archive: Archive) -> int:
    """In how many files the cards of an archive lie."""
    return max(1, -(-len(archive.records) // _CARDS_IN_A_FILE))


def file_of_card(identifier: str, files: int) -> int:
    """The number of the file in which a record's card lies."""
    found = 0
    for letter in identifier:
        found = (found * _FACTOR + ord(letter)) % _MODULUS
    return found % files


def cards_of_file(presenter: Presenter, number: int) -> Mapping[str, Card]:
    """The cards in one file by the ids of their records."""
    files = number_of_card_files(presenter.archive)
    records = (record for record in presenter.archive.records.values() if file_of_card(record.id, files) == number)
    return dict(_cards(presenter, records))


def _cards(presenter: Presenter, records: Iterator[Record]) -> Iterator[tuple[str, Card]]:
    """Cards of what is published and has more to say than its name."""
    for record in records:
        text = _text(presenter, record)
        if not (isinstance(record, Brief) and record.draft) and (text or isinstance(record, Measure)):
            date = date_view(record.earliest_date)
            yield (
                record.id,
                Card(
                    title=record.name,
                    document=next(iter(record.document_numbers), None),
                    date=date.words if date else None,
                    text=text or None,
                    verdict=_verdict(presenter, record) if isinstance(record, Measure) else None,
                ),
            )


def _verdict(presenter: Presenter, measure: Measure) -> CardVerdict:
    view = presenter.verdict(measure)
    return CardVerdict(view.term, view.sentence, view.days_left.day if view.days_left else None, view.turns or None)


def _text(presenter: Presenter, record: Record) -> str:
    if record.withdrawn:
        return f"This record was withdrawn: {record.withdrawn.reason}"
    summary = getattr(record, "summary", None) or (record.body if isinstance(record, ProseRecord) else "")
    return first_sentence(summary, presenter.archive.title_of)
