"""Two archives compared: everything a reader or a reviewer notices."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.impact.briefs import AffectedBrief, affected_briefs
from generator.impact.entries import EntryLine, entry_lines
from generator.impact.records import RecordChanges, record_changes
from generator.impact.sound import renamed, renames, sound
from generator.impact.ties import TieLine, ties
from generator.impact.verdicts import MeasureVerdicts, verdict_changes
from generator.model.addresses import address_of, former_addresses_of
from generator.model.archive import Archive
from generator.model.brief import Brief
from generator.pages.presenter import Presenter


@dataclass(frozen=True, slots=True)
class Impact:
    """What a change means: files, verdicts, ties, lines of the chronology, briefs, and addresses that lead nowhere."""

    records: RecordChanges
    verdicts: tuple[MeasureVerdicts, ...]
    ties_gained: tuple[TieLine, ...]
    ties_lost: tuple[TieLine, ...]
    entries_gained: tuple[EntryLine, ...]
    entries_lost: tuple[EntryLine, ...]
    briefs: tuple[AffectedBrief, ...]
    addresses_lost: tuple[str, ...]
    today: date


def compare(before: Archive, after: Archive, today: date) -> Impact:
    """What changes from one archive to another, as known today. Both are read with the vocabularies of the latter."""
    words = after.vocabularies
    new_ids = renames(before, after)
    then, now = renamed(sound(before, words), new_ids), sound(after, words)
    old, new = Presenter(then, today), Presenter(now, today)
    records = record_changes(renamed(before, new_ids), after, new_ids)
    verdicts = tuple(verdict_changes(then, now, today))
    old_ties, new_ties = set(ties(old)), set(ties(new))
    old_entries, new_entries = set(entry_lines(old)), set(entry_lines(new))
    return Impact(
        records=records,
        verdicts=verdicts,
        ties_gained=tuple(sorted(new_ties - old_ties)),
        ties_lost=tuple(sorted(old_ties - new_ties)),
        entries_gained=tuple(sorted(new_entries - old_entries)),
        entries_lost=tuple(sorted(old_entries - new_entries)),
        briefs=tuple(affected_briefs(new, records.touched, {changed.measure.id for changed in verdicts})),
        addresses_lost=tuple(sorted({*_addresses(before)} - {*_addresses(after)})),
        today=today,
    )


def _addresses(archive: Archive) -> Iterator[str]:
    """Every address at which a record is found, its former ones included."""
    for record in archive.records.values():
        if not (isinstance(record, Brief) and record.draft):
            yield address_of(record)
            yield from former_addresses_of(record)
