"""An answer to a question, read: completed from what the archive knows, and refused where it cannot be meant."""

import re
from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from generator.drafting.choices import Choice, NotKnown, choices_of, complete
from generator.drafting.questions import Question, field_of
from generator.drafting.yaml_text import flow
from generator.model.archive import Archive
from generator.model.change import ChangeKind
from generator.model.keys import example_of, piece_within
from generator.model.measure import Measure
from generator.model.record import Kind
from generator.model.source import is_language_code
from generator.model.spelt_dates import date_meant
from generator.reading.plain_values import NotPlain, plain_mapping
from generator.reading.shape import shape_problems
from generator.reading.yaml_nodes import parse_mapping

_DATE = r"\d{4}[\w:+-]*"
_LONGEST_PHRASE = 300
"""Characters beyond which a line is no row, and looking for one might take long."""
_TERMS = "|".join(sorted(ChangeKind, reverse=True))


@dataclass(frozen=True, slots=True)
class Phrase:
    """A row told in a line of words: how it reads, and how it is read."""

    example: str
    form: re.Pattern[str]


_PHRASES = {
    "changes": Phrase(
        "cn-mofcom-2024-46 art-2-metals suspended from 2025-11-09 through 2026-11-27",
        re.compile(
            rf"(?P<measure>[^\s{{]\S*?)(?:[ ,/]+(?:part +)?(?P<part>\S+?))?,? +(?P<change>{_TERMS})"
            rf"(?:,? +from +(?P<from>{_DATE}))?"
            rf"(?:,? +(?:through +(?P<through>{_DATE})|until +(?P<until>{_DATE}|indefinite)))?"
        ),
    ),
    "relations": Phrase("responds-to us-bis-2024-12-02", re.compile(r"(?P<type>[^\s{]\S*) +(?P<target>\S+)")),
}
_IDS_IN_ROWS = {
    "measure": Choice.MEASURE,
    "by": Choice.MEASURE,
    "target": Choice.RECORD,
    "type": Choice.RELATION,
    "commodity": Choice.COMMODITY,
}
"""Keys of rows that name a record or a term, and of which choice."""


def read_answer(kind: Kind, question: Question, text: str, archive: Archive) -> Any:
    """What is written in the file for an answer: text, or keys and values where it is given as such.

    :raises NotKnown: if it is no possible answer; says why, and what was probably meant.
    """
    field = field_of(kind, question)
    if question.rows:
        return _with_known_ids(_row(question, text, field), archive)
    if text.startswith("{"):
        return _in_keys(text, example_of(field))
    if question.choice is Choice.LANGUAGE and is_language_code(text):
        return text
    if question.choice and text != "all":
        return complete(text, question.choice, choices_of(question.choice, archive))
    return text if question.several else _valid(field.rebuild_annotation(), text)


def _row(question: Question, text: str, field: FieldInfo) -> dict[str, Any]:
    """One row of a list: in keys and values as in the file, or in a line of words."""
    phrase = _PHRASES.get(question.key)
    told = phrase.form.fullmatch(text) if phrase and len(text) <= _LONGEST_PHRASE else None
    if told:
        return {key: value for key, value in told.groupdict().items() if value}
    if phrase and not text.startswith("{"):
        raise NotKnown(f"'{text}' is not understood; write it as in '{phrase.example}'")
    values = _in_keys(text, example_of(field)[0])
    piece: Any = piece_within(field.annotation)
    try:
        piece.model_validate(values)
    except ValidationError as error:
        # The answer has no file yet, so it is told without a place; a mistyped key is also a missing one.
        problems = shape_problems(error, piece, parse_mapping(text), "")
        problem = min(problems, key=lambda problem: problem.rule != "unknown-key")
        raise NotKnown(f"{problem.message}; {problem.fix}".removesuffix("; ")) from None
    return values


def _with_known_ids(row: dict[str, Any], archive: Archive) -> dict[str, Any]:
    """The row with the ids in it completed."""
    known = {
        key: complete(value, choice, choices_of(choice, archive))
        for key, value in row.items()
        if (choice := _IDS_IN_ROWS.get(key)) and isinstance(value, str)
    }
    measure = archive.records.get(known.get("measure", ""))
    if "part" in row and isinstance(measure, Measure):
        parts = {part.id: (part.title,) for part in measure.parts}
        known["part"] = complete(row["part"], f"a part of {measure.id}", parts)
    return row | known


def _in_keys(text: str, example: Any) -> dict[str, Any]:
    try:
        return plain_mapping(text)
    except NotPlain:
        raise NotKnown(f"'{text}' is not written in keys and values, as in {flow(example)}") from None


def _valid(annotation: Any, text: str) -> str:
    """The text, or for a date that is spelt otherwise the archive's own form of it."""
    adapter = TypeAdapter(annotation)
    try:
        adapter.validate_python(text)
    except ValidationError as error:
        meant = date_meant(text)
        if meant is None or error.errors()[0]["type"] != "bad-date":
            raise NotKnown(error.errors(include_url=False)[0]["msg"]) from None
        return meant
    return text
