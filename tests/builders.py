"""Small archives for tests: records in the archive's own keys, with what a test does not care about filled in."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from generator.model.archive import Archive
from generator.model.record import Kind, ProseRecord, Record
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.reading.content import MODELS
from generator.reading.vocabularies import read_own_vocabularies

Values = Mapping[str, Any]
Records = Mapping[str, Mapping[str, Values]]
"""Records by kind (the name of its folder) and id."""

_SOURCE = {"title": "Text", "url": "https://example.org/text", "publisher": "Ministry", "language": "en"}
_FILLED: dict[Kind, Values] = {
    Kind.MEASURE: {"instrument": "export-licensing", "jurisdictions": ["CN"], "summary": "…"},
    Kind.EVENT: {"kind": "legal-act", "jurisdictions": ["CN"], "summary": "…"},
    Kind.PROCESS: {"summary": "…"},
    Kind.BRIEF: {"authors": ["A. Author"], "summary": "…"},
    Kind.COMMODITY: {},
    Kind.JURISDICTION: {},
}
_SETTINGS = Settings.model_validate(
    {
        "name": "Archive",
        "description": "For tests.",
        "publisher": "Nobody",
        "licence": {"name": "CC BY 4.0", "url": "https://example.org"},
        "checked": "2026-07-05",
    }
)


@cache
def vocabularies() -> Vocabularies:
    """The generator's own lists, read once."""
    return read_own_vocabularies()


def archive_of(records: Records) -> Archive:
    """An archive of these records, in the order given."""
    return Archive(list(records_of(records)), _SETTINGS, vocabularies())


def records_of(records: Records) -> list[Record]:
    """The records, validated by the models of their kinds."""
    return [
        record_of(Kind(kind), identifier, values)
        for kind, by_id in records.items()
        for identifier, values in by_id.items()
    ]


def record_of(kind: Kind, identifier: str, values: Values) -> Record:
    """One record, with its required keys filled in where they are missing."""
    model = MODELS[kind]
    name = "name" if kind in (Kind.COMMODITY, Kind.JURISDICTION) else "title"
    filled: dict[str, Any] = {name: identifier, **_FILLED[kind], **values}
    if not issubclass(model, ProseRecord) or "sources" in values:
        filled["sources"] = [_source(source) for source in values.get("sources", [None])]
    ending = "md" if issubclass(model, ProseRecord) else "yml"
    return model.model_validate({**filled, "id": identifier, "path": f"{kind.value}/{identifier}.{ending}"})


def _source(authored: Any) -> Any:
    if isinstance(authored, str):
        return {**_SOURCE, "kind": "official", "key": authored}
    return authored or {**_SOURCE, "kind": "official"}
