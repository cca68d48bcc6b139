"""How the records of a chain are tied to each other, as the lines of its drawing and in words."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.drawings.chain import Edge, Strand
from generator.model.archive import Archive
from generator.model.event import Event
from generator.model.measure import Measure

_STRANDS = {
    "responds-to": Strand.ANSWER,
    "challenges": Strand.ANSWER,
    "rules-on": Strand.ANSWER,
    "threatens": Strand.ANSWER,
    "implements": Strand.GROUND,
    "legal-basis": Strand.GROUND,
    "conditional-on": Strand.GROUND,
    "exempts-from": Strand.CHANGE,
}
"""How relations are drawn; all others are of the course of things."""
_ACTING = frozenset({"threatens", "exempts-from"})
"""Relations in which the record that states them acts on the other; in all others it comes of the other."""
STRAND_WORDS = {
    Strand.ANSWER: "answers, challenges or threatens",
    Strand.GROUND: "carries out or rests on",
    Strand.CHANGE: "changes",
    Strand.COURSE: "follows, belongs to or concerns",
}


@dataclass(frozen=True, slots=True)
class Bond:
    """A tie that one row states of another, by their numbers: the line of it, and how it reads in the stating row."""

    stated_by: int
    about: int
    edge: Edge
    words: str


def bonds_among(archive: Archive, identifiers: Sequence[str]) -> tuple[Bond, ...]:
    """All ties between records, each once, as the records state them."""
    rows = {identifier: row for row, identifier in enumerate(identifiers)}
    vocabularies = archive.vocabularies
    found: dict[tuple[int, int, str], Bond] = {}

    def note(row: int, target: str, strand: Strand, acting: bool, label: str) -> None:
        other = rows[target]
        edge = Edge(row, other, strand) if acting else Edge(other, row, strand)
        words = f"{label[:1].upper()}{label[1:]} {archive.records[target].name}"
        if other != row:
            found.setdefault((row, other, words), Bond(row, other, edge, words))

    for identifier, row in rows.items():
        record = archive.records[identifier]
        for relation in record.links:
            if relation.target in rows:
                strand = _STRANDS.get(relation.type, Strand.COURSE)
                label = vocabularies.relations[relation.type].label
                note(row, relation.target, strand, relation.type in _ACTING, label)
        for change in record.changes if isinstance(record, Event | Measure) else ():
            if change.measure in rows:
                note(row, change.measure, Strand.CHANGE, True, vocabularies.changes[change.change.value].label)
    return tuple(found.values())
