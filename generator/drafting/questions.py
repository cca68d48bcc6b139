"""What is asked of somebody who adds a record: the few facts without which there is none, and some that help."""

from dataclasses import dataclass

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from generator.drafting.choices import Choice
from generator.model.keys import piece_within, written_fields
from generator.model.record import Kind
from generator.reading.content import MODELS


@dataclass(frozen=True, slots=True)
class Question:
    """One fact. `key` leads to where it is written, `sources.url` into the first source.

    With `several` it may be answered more than once; with `rows` each answer is written as in the file, in keys and
    values. What is not `asked` is taken as an option, and not asked for.
    """

    key: str
    option: str
    choice: Choice | None = None
    several: bool = False
    rows: bool = False
    asked: bool = True


_JURISDICTIONS = Question("jurisdictions", "jurisdiction", Choice.JURISDICTION, several=True)
_COMMODITIES = Question("commodities", "commodity", Choice.COMMODITY, several=True, asked=False)
_RELATIONS = Question("relations", "relation", several=True, rows=True, asked=False)
_SUMMARY = Question("summary", "summary")
_SOURCE = (
    Question("sources.url", "url"),
    Question("sources.title", "source-title"),
    Question("sources.title_original", "title-original", asked=False),
    Question("sources.publisher", "publisher"),
    Question("sources.date", "source-date", asked=False),
    Question("sources.language", "language", Choice.LANGUAGE),
    Question("sources.kind", "source-kind", Choice.SOURCE_KIND),
)

QUESTIONS: dict[Kind, tuple[Question, ...]] = {
    Kind.EVENT: (
        Question("title", "title"),
        Question("date", "date"),
        Question("kind", "kind", Choice.EVENT_KIND),
        Question("document", "document"),
        _JURISDICTIONS,
        Question("targets", "target", Choice.JURISDICTION, several=True, asked=False),
        _COMMODITIES,
        Question("changes", "change", several=True, rows=True, asked=False),
        _RELATIONS,
        _SUMMARY,
        *_SOURCE,
    ),
    Kind.MEASURE: (
        Question("title", "title"),
        Question("document", "document"),
        Question("instrument", "instrument", Choice.INSTRUMENT),
        _JURISDICTIONS,
        Question("issuers", "issuer", several=True, asked=False),
        Question("targets", "target", Choice.JURISDICTION, several=True),
        Question("dates.announced", "announced", asked=False),
        Question("dates.adopted", "adopted"),
        Question("dates.in_force", "in-force"),
        Question("dates.planned", "planned", asked=False),
        Question("dates.through", "through", asked=False),
        Question("dates.until", "until", asked=False),
        Question("parts", "part", several=True, rows=True, asked=False),
        Question("scope", "commodity", Choice.COMMODITY, several=True),
        _RELATIONS,
        Question("checked", "checked"),
        _SUMMARY,
        *_SOURCE,
    ),
    Kind.PROCESS: (
        Question("title", "title"),
        Question("kind", "kind", Choice.PROCESS_KIND),
        Question("document", "document"),
        _JURISDICTIONS,
        Question("about", "about", Choice.MEASURE, several=True, asked=False),
        _COMMODITIES,
        Question("dates.opened", "opened"),
        Question("dates.closed", "closed", asked=False),
        _RELATIONS,
        _SUMMARY,
        *_SOURCE,
    ),
    Kind.BRIEF: (
        Question("title", "title"),
        Question("date", "date"),
        Question("as_of", "as-of", asked=False),
        Question("authors", "author", several=True),
        _SUMMARY,
        _COMMODITIES,
        Question("jurisdictions", "jurisdiction", Choice.JURISDICTION, several=True, asked=False),
    ),
    Kind.COMMODITY: (
        Question("name", "name"),
        Question("symbol", "symbol", asked=False),
        Question("atomic_number", "atomic-number", asked=False),
        Question("parent", "parent", Choice.COMMODITY),
        Question("uses", "use", several=True, asked=False),
    ),
}
"""The questions of each kind of record that people add, in the order in which they are asked."""


def field_of(kind: Kind, question: Question) -> FieldInfo:
    """The field of the model in which an answer is written.

    :raises KeyError: if the kind has no such key.
    """
    piece: type[BaseModel] = MODELS[kind]
    *way, last = question.key.split(".")
    for key in way:
        within = piece_within(written_fields(piece)[key].annotation)
        if within is None:
            raise KeyError(question.key)
        piece = within
    return written_fields(piece)[last]
