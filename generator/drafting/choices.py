"""What may be answered where only some answers are possible, and what somebody probably meant."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from generator.model.archive import Archive
from generator.model.record import Record
from generator.model.source import SourceKind
from generator.model.vocabulary import Instrument, RelationType, Term, Vocabularies
from generator.reading.jurisdictions import state_names
from generator.reading.languages import language_names
from generator.reading.suggestion import did_you_mean, nearest_to, one_of

_SHORTEST_BEGINNING = 3
_MOST_NAMED = 8

Choices = Mapping[str, tuple[str, ...]]
"""Possible answers, each with other names by which it may be meant."""


class Choice(StrEnum):
    """From what an answer is chosen; the value continues the sentence "… is not"."""

    EVENT_KIND = "a kind of event"
    PROCESS_KIND = "a kind of process"
    INSTRUMENT = "an instrument"
    SOURCE_KIND = "a kind of source"
    JURISDICTION = "a jurisdiction"
    COMMODITY = "a commodity"
    MEASURE = "a measure"
    RECORD = "the id of a record"
    RELATION = "a type of relation"
    LANGUAGE = "a language"


_TERMS = frozenset({Choice.EVENT_KIND, Choice.PROCESS_KIND, Choice.INSTRUMENT, Choice.SOURCE_KIND, Choice.RELATION})
"""Choices among few enough to be told all."""


class NotKnown(Exception):
    """The answer is none of those possible; says which was probably meant."""


def choices_of(choice: Choice, archive: Archive) -> Choices:
    """What an archive allows for a choice."""
    if choice in _TERMS:
        return _terms_of(choice, archive.vocabularies)
    match choice:
        case Choice.JURISDICTION:
            states = {code: names.all for code, names in state_names().items()}
            files = {j.id: (j.name, *j.other_names) for j in archive.jurisdictions if j.id.upper() not in states}
            # Blocs are written like states: EU, not eu.
            return states | {code.upper() if len(code) == 2 else code: names for code, names in files.items()}
        case Choice.COMMODITY:
            return _named(archive.commodities)
        case Choice.MEASURE:
            return _named(archive.measures)
        case Choice.LANGUAGE:
            return {code: (name,) for code, name in language_names().items()}
    return _named(record for record in archive.records.values() if record.path)


def _terms_of(choice: Choice, words: Vocabularies) -> Choices:
    match choice:
        case Choice.EVENT_KIND:
            terms: Mapping[str, Instrument | RelationType | Term] = words.events
        case Choice.PROCESS_KIND:
            terms = words.processes
        case Choice.INSTRUMENT:
            terms = words.instruments
        case Choice.RELATION:
            terms = words.relations
        case _:
            return {kind.value: () for kind in SourceKind}
    return {term: (own.label,) for term, own in terms.items()}


def _named(records: Iterable[Record]) -> Choices:
    return {
        record.id: (record.name, *record.other_names, *record.document_numbers, *record.former_ids)
        for record in records
    }


def complete(answer: str, what: str, choices: Choices) -> str:
    """The possible answer that is meant: the same, one of that name, or the only one that begins so.

    `what` it has to be continues the sentence "… is not".

    :raises NotKnown: if there is none, or several begin so.
    """
    wanted = answer.strip().casefold()
    for possible in choices:
        if possible.casefold() == wanted:
            return possible
    by_name = {name.casefold(): possible for possible, names in choices.items() for name in names}
    if wanted in by_name:
        return by_name[wanted]
    spellings = {**by_name, **{possible.casefold(): possible for possible in choices}}
    begun = sorted({possible for spelling, possible in spellings.items() if spelling.startswith(wanted)})
    if len(begun) == 1 and len(wanted) >= _SHORTEST_BEGINNING:
        return begun[0]
    if 1 < len(begun) <= _MOST_NAMED:
        raise NotKnown(f"'{answer}' is not {what}; several begin so: {', '.join(begun)}")
    near = nearest_to(wanted, spellings)
    if near:
        # By id or by name; told by its id.
        probably = f"did you mean '{spellings[near]}'?"
    else:
        probably = one_of(wanted, choices) if what in _TERMS else did_you_mean(wanted, choices)
    raise NotKnown(f"'{answer}' is not {what}; {probably}".rstrip("; "))
