"""What a record of its kind has to say."""

from collections.abc import Iterator

from generator.checking import fields
from generator.checking.finding import Finding
from generator.model.archive import Archive
from generator.model.change import ChangeKind
from generator.model.measure import Measure
from generator.model.vocabulary import InstrumentClass

MOST_TITLE_CHARACTERS = 140

_EXAMPLES = {
    "targets": "'targets: all' or 'targets: [US, JP]'",
    "scope": "'scope: all' or 'scope: [{commodity: gallium}]'",
}
"""What a restriction has to say, with how it is written."""


def missing_targets_and_scope(archive: Archive) -> Iterator[Finding]:
    """A restriction says whom it is aimed at and what it covers, as a whole or in every part."""
    for measure in archive.measures:
        instrument = archive.vocabularies.instruments.get(measure.instrument)
        if instrument is None or instrument.instrument_class is not InstrumentClass.RESTRICTION:
            continue
        for key in _EXAMPLES:
            if getattr(measure, key) is None and not _every_part_has(measure, key):
                message = f"'{key}' is required here: {measure.instrument} is a restriction"
                fix = f"add '{key}:' to the measure or to every part, as in {_EXAMPLES[key]}"
                yield Finding(measure, (), "missing-key", message, fix)


def _every_part_has(measure: Measure, key: str) -> bool:
    return bool(measure.parts) and all(getattr(part, key) is not None for part in measure.parts)


def measures_without_dates(archive: Archive) -> Iterator[Finding]:
    """Some date or change has to give a measure a status."""
    for measure in archive.measures:
        if measure.earliest_date is None and measure.id not in archive.changes_to:
            message = "nothing says when: the measure has no date, and no act gives it one"
            fix = "state 'announced', 'adopted', 'in_force' or 'planned'; a year is enough, as in 'in_force: 2024'"
            yield Finding(measure, ("dates",), "measure-without-dates", message, fix)


def suspensions_without_end(archive: Archive) -> Iterator[Finding]:
    """A suspension says until when, or that no end is set."""
    for record in archive.records.values():
        for change, location in fields.changes(record):
            suspends = change.change in (ChangeKind.SUSPENDED, ChangeKind.SUSPENSION_EXTENDED)
            if suspends and change.through is None and change.until is None:
                message = "a suspension has to say until when"
                fix = "add 'through:' (the last day), 'until:' (the first day after it) or 'until: indefinite'"
                yield Finding(record, location, "suspension-without-end", message, fix)


def levels_missing(archive: Archive) -> Iterator[Finding]:
    """A change of level says to which."""
    for record in archive.records.values():
        for change, location in fields.changes(record):
            if change.change is ChangeKind.LEVEL and change.level is None:
                yield Finding(
                    record,
                    location,
                    "missing-key",
                    "'level' is required for a change of level",
                    "add 'level:' with the new rate",
                )
            if change.change is ChangeKind.REPLACED and change.by is None:
                yield Finding(
                    record,
                    location,
                    "missing-key",
                    "'by' is required for 'replaced'",
                    "add 'by:' with the id of the new measure",
                )


def long_titles(archive: Archive) -> Iterator[Finding]:
    """Titles fit on two lines."""
    for record in archive.records.values():
        if len(record.name) > MOST_TITLE_CHARACTERS:
            message = f"the title has {len(record.name)} characters, at most {MOST_TITLE_CHARACTERS} are allowed"
            key = type(record).model_fields["title"].alias or "title"
            yield Finding(record, (key,), "title-too-long", message, "shorten it; the summary has room for the rest")
