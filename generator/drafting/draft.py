"""A record as far as it is known, with gaps where it has to be filled in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic.fields import FieldInfo

from generator.drafting.questions import QUESTIONS, Question
from generator.model.dates import KnownDate, parse_date
from generator.model.keys import holds_list, piece_within, written_fields
from generator.model.record import Kind
from generator.model.source import Source
from generator.model.vocabulary import InstrumentClass, Vocabularies
from generator.reading.content import MODELS, ending_of

GAP = ""
"""What stands where something has to be filled in: the reader reports it as empty."""

Answers = Mapping[str, Sequence[Any]]
"""Answers by the key of their question: texts, or for questions of rows keys and values."""

_FOR_RESTRICTIONS = ("targets", "scope")


@dataclass(frozen=True, slots=True)
class Draft:
    """What is known of a record, in the keys and shapes of its file. Of its required keys none is missing."""

    kind: Kind
    id: str
    values: Mapping[str, Any]

    @property
    def path(self) -> str:
        """Where the file lies below `content/`."""
        return f"{self.kind.value}/{self.id}{ending_of(MODELS[self.kind])}"


def drafted(kind: Kind, answers: Answers, vocabularies: Vocabularies) -> dict[str, Any]:
    """Keys and values of a new record: what was answered, and gaps where its kind requires more."""
    fields = written_fields(MODELS[kind])
    values: dict[str, Any] = {key: _gap(field) for key, field in fields.items() if field.is_required()}
    for name in MODELS[kind].READER_SETS:
        values.pop(name, None)
    for question in QUESTIONS[kind]:
        if given := [answer for answer in answers.get(question.key, ()) if answer]:
            _fill(values, question, given)
    if kind is Kind.MEASURE:
        _complete_measure(values, vocabularies)
    if kind is Kind.BRIEF:
        values["draft"] = True
    return values


def _gap(field: FieldInfo) -> Any:
    """What a required key holds before it is filled in: of a list of pieces one, with its own gaps."""
    piece = piece_within(field.annotation)
    if piece is None or not holds_list(field.annotation):
        return GAP
    return [{key: GAP for key, own in written_fields(piece).items() if own.is_required()}]


def _fill(values: dict[str, Any], question: Question, given: Sequence[Any]) -> None:
    key, _, inner = question.key.partition(".")
    if key == "scope":
        values[key] = [{"commodity": commodity} for commodity in given]
    elif key == "targets" and (given[0] == "all" or isinstance(given[0], Mapping)):
        values[key] = given[0]
    elif not inner:
        values[key] = list(given) if question.several else given[0]
    elif key == "sources":
        source = {**values[key][0], inner: given[0]}
        values[key] = [{name: source[name] for name in written_fields(Source) if name in source}]
    else:
        values[key] = {**(values.get(key) or {}), inner: given[0]}


def _complete_measure(values: dict[str, Any], vocabularies: Vocabularies) -> None:
    """What a restriction requires beside the rest, and the day of the last search where a date is set beforehand."""
    instrument = vocabularies.instruments.get(values["instrument"])
    if instrument is None or instrument.instrument_class is InstrumentClass.RESTRICTION:
        parts = values.get("parts", ())
        for key in _FOR_RESTRICTIONS:
            if not (parts and all(key in part for part in parts)):
                values.setdefault(key, GAP)
    if "checked" not in values and _set_beforehand(values["dates"]):
        values["checked"] = GAP


def _set_beforehand(dates: Any) -> bool:
    """Whether dates state an end, or a start later than the act: what came of it has to be looked up one day."""
    if not isinstance(dates, Mapping):
        return False
    if {"planned", "through", "until"} & dates.keys():
        return True
    start = _day(dates.get("in_force"))
    known = [day for key in ("announced", "adopted") if (day := _day(dates.get(key)))]
    return start is not None and bool(known) and all(start.last > day.last for day in known)


def _day(value: Any) -> KnownDate | None:
    try:
        return parse_date(value) if isinstance(value, str) else None
    except ValueError:
        return None
