"""An impact as Markdown, for the conversation about a pull request."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import TypeVar

from generator.impact.briefs import AffectedBrief
from generator.impact.comparison import Impact
from generator.impact.entries import EntryLine
from generator.impact.records import RecordChanges
from generator.impact.ties import TieLine
from generator.impact.verdicts import Answer, MeasureVerdicts, PartVerdicts, Span
from generator.model.addresses import address_of
from generator.model.record import Record
from generator.model.wording import day_in_words, listed
from generator.pages.labels import FLAGS, VERDICTS

_Line = TypeVar("_Line")

_MOST_LINES = 60
"""How many lines of a section are shown: a comment on a forge holds 65,536 characters."""
_MARKS = re.compile(r"([\\`*_{}\[\]<>|#~])")


def as_markdown(impact: Impact, compared_with: str, cautions: Sequence[str] = ()) -> str:
    """The impact in sections, empty ones left out. `cautions` say what could not be compared."""
    sections = (
        ("Verdicts", list(_verdicts(impact))),
        ("Addresses that would break", list(_addresses(impact.addresses_lost))),
        ("Briefs to read again", [_brief(brief) for brief in impact.briefs]),
        ("Records", list(_records(impact.records))),
        ("Relations", list(_gained_and_lost(impact.ties_gained, impact.ties_lost, _tie))),
        ("Chronology", list(_gained_and_lost(impact.entries_gained, impact.entries_lost, _entry))),
    )
    lines = ["## What changes for readers", ""]
    lines.append(f"Compared with {compared_with}, as known on {day_in_words(impact.today)}: {_in_short(impact)}.")
    for caution in cautions:
        lines += ["", f"> {_plain(caution)}"]
    for title, section in sections:
        if section:
            lines += ["", f"### {title}", "", *_shortened(section)]
    return "\n".join(lines) + "\n"


def _in_short(impact: Impact) -> str:
    """The impact in a sentence."""
    records = impact.records
    counted = (
        (len(records.added), "added"),
        (len(records.changed), "changed"),
        (len(records.removed), "removed"),
        (len(records.renamed), "renamed"),
    )
    files = [f"{count} {'record' if count == 1 else 'records'} {what}" for count, what in counted if count]
    at_once = [changed for changed in impact.verdicts if changed.changes_on(impact.today)]
    parts = [*files]
    if impact.verdicts:
        measures = "1 measure" if len(impact.verdicts) == 1 else f"{len(impact.verdicts)} measures"
        parts.append(f"other verdicts for {measures}, {len(at_once) or 'none'} of them today")
    if impact.addresses_lost:
        lost = len(impact.addresses_lost)
        parts.append(f"**{lost} {'address' if lost == 1 else 'addresses'} would break**")
    return "; ".join(parts) or "nothing"


def _verdicts(impact: Impact) -> Iterator[str]:
    for number, changed in enumerate(impact.verdicts):
        if number:
            yield ""
        yield f"{_named(changed.measure)}"
        yield ""
        yield "| part | days | before | after |"
        yield "| --- | --- | --- | --- |"
        yield from _rows(changed, impact.today)


def _rows(changed: MeasureVerdicts, today: date) -> Iterator[str]:
    for part in changed.parts:
        for number, span in enumerate(part.spans):
            name = "" if number else _part(part, bool(changed.measure.parts))
            yield f"| {name} | {_days(span, today)} | {_answer(span.before)} | {_answer(span.after)} |"


def _part(part: PartVerdicts, has_parts: bool) -> str:
    if part.part is None:
        return "the whole" if has_parts else "all of it"
    return f"{_plain(part.part.title)} (`{part.part.id}`)"


def _days(span: Span, today: date) -> str:
    """The days in words. Where it is the comparison that begins or ends today, not an answer, that is left out."""
    first = span.first if span.first and not (span.first == today and None in (span.before, span.after)) else None
    last = span.last if span.last and span.last != today else None
    if first and first == span.last:
        words = f"on {day_in_words(first)}"
    else:
        begin = f"from {day_in_words(first)}" if first else ""
        words = f"{begin} through {day_in_words(last)}" if last else begin
    now = "**today**" if span.holds(today) else ""
    return ", ".join(part for part in (now, words.strip()) if part) or "always"


def _answer(answer: Answer | None) -> str:
    if answer is None:
        return "–"
    rate = f" at {_plain(answer.rate)}" if answer.rate else ""
    flags = f" ({', '.join(FLAGS[flag][0] for flag in answer.flags)})" if answer.flags else ""
    return f"{VERDICTS[answer.verdict]}{rate}{flags}"


def _records(records: RecordChanges) -> Iterator[str]:
    yield from (f"- added: {_named(record)}" for record in records.added)
    for change in records.changed:
        yield f"- changed: {_named(change.record)}: {', '.join(f'`{key}`' for key in change.keys)}"
    yield from (f"- renamed: {_named(rename.record)}, before `{rename.before}`" for rename in records.renamed)
    yield from (f"- removed: {_named(record)}" for record in records.removed)


def _gained_and_lost(gained: Iterable[_Line], lost: Iterable[_Line], words: Callable[[_Line], str]) -> Iterator[str]:
    yield from (f"- gained: {words(line)}" for line in gained)
    yield from (f"- lost: {words(line)}" for line in lost)


def _tie(tie: TieLine) -> str:
    detail = f" ({_plain(tie.detail)})" if tie.detail else ""
    return f"{_plain(tie.origin)} *{_plain(tie.words)}* {_plain(tie.target)}{detail}"


def _entry(entry: EntryLine) -> str:
    parts = f" ({_plain(entry.parts)})" if entry.parts else ""
    return f"{entry.when}: {entry.what}: {_plain(entry.title)}{parts}"


def _brief(affected: AffectedBrief) -> str:
    reasons = []
    if affected.verdicts:
        reasons.append(f"rests on {_ids(affected.verdicts)}, whose verdicts change")
    if affected.changed:
        reasons.append(f"links {_ids(affected.changed)}, new or changed")
    return f"- {_named(affected.brief)} {'; '.join(reasons)}"


def _ids(records: Iterable[Record]) -> str:
    return listed([f"`{record.id}`" for record in records])


def _addresses(addresses: Iterable[str]) -> Iterator[str]:
    for address in addresses:
        former = address.rstrip("/").rpartition("/")[2]
        yield f"- `/{address}`: give the record that takes its place `former_ids: [{former}]`"


def _named(record: Record) -> str:
    return f"**{_plain(record.name)}** (`{address_of(record).rstrip('/')}`)"


def _plain(text: str) -> str:
    """Text of a record that means nothing to Markdown and calls nobody: what a fork writes is shown, not obeyed."""
    return _MARKS.sub(r"\\\1", " ".join(text.split())).replace("@", "(at)")


def _shortened(lines: Sequence[str]) -> Iterator[str]:
    yield from lines[:_MOST_LINES]
    if len(lines) > _MOST_LINES:
        yield from ("", f"… and {len(lines) - _MOST_LINES} more lines.")
