"""An archive that can be asked anything: what refers to nothing is left out, and renamed records have their new ids."""

from collections.abc import Iterator, Mapping
from typing import Any

from generator.model.archive import Archive
from generator.model.change import Change
from generator.model.commodity import Commodity
from generator.model.event import Event
from generator.model.measure import Measure
from generator.model.process import Process
from generator.model.record import Record
from generator.model.vocabulary import Vocabularies


def sound(archive: Archive, vocabularies: Vocabularies) -> Archive:
    """The archive without relations, changes and the like whose other end or whose term is not there.

    An archive of the past need not have been in order, nor use the terms of today.
    """
    return Archive(_sound_records(archive, vocabularies), archive.settings, vocabularies)


def _sound_records(archive: Archive, words: Vocabularies) -> Iterator[Record]:
    kept = {record.id: record for record in archive.records.values() if _has_known_term(record, words)}
    measures = {record.id: record for record in kept.values() if isinstance(record, Measure)}
    for record in kept.values():
        updates = dict(_without_loose_ends(record, kept, measures, words))
        yield record.model_copy(update=updates) if updates else record


def _without_loose_ends(
    record: Record, records: Mapping[str, Record], measures: Mapping[str, Measure], words: Vocabularies
) -> Iterator[tuple[str, Any]]:
    """The fields of a record that refer to others, with what refers to nothing taken out."""
    if record.links:
        yield "relations", tuple(r for r in record.links if r.type in words.relations and r.target in records)
    if isinstance(record, Measure | Event):
        yield "changes", tuple(change for change in record.changes if _has_object(change, measures))
    if isinstance(record, Event):
        yield "rulings", tuple(ruling for ruling in record.rulings if ruling.measure in measures)
    if isinstance(record, Process):
        yield "about", tuple(measure for measure in record.about if measure in measures)
    if isinstance(record, Commodity) and not isinstance(records.get(record.parent or ""), Commodity):
        yield "parent", None


def _has_object(change: Change, measures: Mapping[str, Measure]) -> bool:
    measure = measures.get(change.measure)
    return measure is not None and (change.part is None or any(part.id == change.part for part in measure.parts))


def _has_known_term(record: Record, words: Vocabularies) -> bool:
    if isinstance(record, Event):
        return record.kind in words.events
    if isinstance(record, Process):
        return record.kind in words.processes
    return not isinstance(record, Measure) or record.instrument in words.instruments


def renames(before: Archive, after: Archive) -> Mapping[str, str]:
    """New ids by the ids that records had before, for those that say so in `former_ids`."""
    return {
        former: record.id
        for record in after.records.values()
        for former in record.former_ids
        if former in before.records and former not in after.records and record.id not in before.records
    }


def renamed(archive: Archive, new_ids: Mapping[str, str]) -> Archive:
    """The archive as if its records had had their new ids already, so that only what else changed is a change."""
    if not new_ids:
        return archive
    return Archive(
        (_with_new_ids(record, new_ids) for record in archive.records.values()), archive.settings, archive.vocabularies
    )


def _with_new_ids(record: Record, new_ids: Mapping[str, str]) -> Record:
    written = record.model_dump(by_alias=True, exclude_unset=True)
    replaced = _replaced(written, new_ids)
    if record.id in new_ids:
        # Links in prose still name it by the old one.
        replaced["former_ids"] = (*record.former_ids, record.id)
    return type(record).model_validate(replaced) if replaced != written else record


def _replaced(value: Any, new_ids: Mapping[str, str]) -> Any:
    if isinstance(value, str):
        return new_ids.get(value, value)
    if isinstance(value, dict):
        return {key: _replaced(inner, new_ids) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_replaced(inner, new_ids) for inner in value]
    return value
