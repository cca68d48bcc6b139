"""How records are tied to each other: what is typed, and what follows from changes."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.event import Event
from generator.model.measure import Measure
from generator.pages.presenter import Presenter
from generator.pages.relations import changes_by


@dataclass(frozen=True, slots=True, order=True)
class TieLine:
    """A tie in words: "Notice No. 8 of 2025 suspends Export licences …: Article 1, through 27 November 2026"."""

    origin: str
    words: str
    target: str
    detail: str = ""


def ties(presenter: Presenter) -> Iterator[TieLine]:
    """Every tie of an archive, told from the record that makes it."""
    archive = presenter.archive
    for record in archive.records.values():
        for relation in record.links:
            label = archive.vocabularies.relations[relation.type].label
            yield TieLine(record.name, f"{label[:1].lower()}{label[1:]}", archive.records[relation.target].name)
    acts: tuple[Event | Measure, ...] = (*archive.events, *archive.measures)
    for act in acts:
        for group in changes_by(presenter, act):
            for row in group.rows:
                exempted = f"for {', '.join(row.exempted)}" if row.exempted else ""
                detail = ", ".join(words for words in (row.part, exempted, group.when, row.certainty) if words)
                yield TieLine(act.title, group.words, row.link.title, detail)
