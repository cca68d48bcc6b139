"""Records that are probably the same thing under two ids."""

from collections import defaultdict
from collections.abc import Iterator

from rapidfuzz import fuzz

from generator.checking.finding import Finding
from generator.model.archive import Archive
from generator.model.event import Event
from generator.model.measure import Measure
from generator.model.record import Record
from generator.reading.problem import Severity

_ALIKE = 92.0
"""Percentage of likeness from which two titles of one day and jurisdiction are taken for the same."""
_ALIKE_WITH_NUMBER = 75.0
"""The same for records that also name the same document."""


def probable_duplicates(archive: Archive) -> Iterator[Finding]:
    """Two records of one kind, day and jurisdiction with nearly the same title, or of one document number."""
    groups: defaultdict[tuple[str, str, str], list[Record]] = defaultdict(list)
    for record in archive.records.values():
        if isinstance(record, Measure | Event) and record.earliest_date:
            groups[record.kind_of_record.value, record.earliest_date.text, record.jurisdictions[0]].append(record)
    for records in groups.values():
        for place, record in enumerate(records):
            for other in records[:place]:
                if _alike(record, other):
                    message = f"'{record.name}' is much like '{other.name}' ({other.id}) of the same day"
                    fix = "if they are the same, keep one of them; else make the titles tell them apart"
                    yield Finding(record, ("title",), "probable-duplicate", message, fix, Severity.WARNING)


def _alike(one: Record, other: Record) -> bool:
    numbers, others = one.document_numbers, other.document_numbers
    if numbers and others and numbers != others:
        return False
    return fuzz.token_sort_ratio(one.name, other.name) >= (_ALIKE_WITH_NUMBER if numbers and others else _ALIKE)
