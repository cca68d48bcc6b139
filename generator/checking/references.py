"""Whatever a record names has to exist, and names have to be unambiguous."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.checking import fields
from generator.checking.finding import Finding
from generator.model.archive import Archive
from generator.model.event import Event
from generator.model.measure import Measure
from generator.model.process import Process
from generator.model.record import ProseRecord, Record
from generator.model.record_links import record_links, unfinished_links
from generator.model.vocabulary import Instrument
from generator.reading.content import PlainPage, place_in_body
from generator.reading.jurisdictions import state_names
from generator.reading.locating import Location
from generator.reading.suggestion import did_you_mean, nearest_to, one_of

_ALIKE = 0.8
_ABBREVIATION = 4
"""Share of likeness from which a jurisdiction is taken for the one meant: names and codes are short."""


def unknown_terms(archive: Archive) -> Iterator[Finding]:
    """Terms have to stand in the vocabulary of their field."""
    words = archive.vocabularies
    for record in archive.records.values():
        if isinstance(record, Measure):
            yield from _instrument(record, record.instrument, ("instrument",), words.instruments)
            for number, part in enumerate(record.parts):
                if part.instrument:
                    yield from _instrument(record, part.instrument, ("parts", number, "instrument"), words.instruments)
        elif isinstance(record, Event):
            yield from _term(record, record.kind, ("kind",), "a kind of event", words.events)
        elif isinstance(record, Process):
            yield from _term(record, record.kind, ("kind",), "a kind of process", words.processes)
        for number, relation in enumerate(record.links):
            location = ("relations", number, "type")
            yield from _term(record, relation.type, location, "a type of relation", words.relations)


def _term(record: Record, value: str, location: Location, what: str, allowed: Collection[str]) -> Iterator[Finding]:
    if value not in allowed:
        yield Finding(record, location, "unknown-term", f"'{value}' is not {what}", one_of(value, allowed))


def _instrument(record: Record, value: str, location: Location, allowed: Mapping[str, Instrument]) -> Iterator[Finding]:
    if value not in allowed:
        meant = _instruments_in_words(allowed).get(value.lower())
        fix = f"did you mean '{meant}'?" if meant else one_of(value, allowed)
        yield Finding(record, location, "unknown-term", f"'{value}' is not an instrument", fix)


def _instruments_in_words(instruments: Mapping[str, Instrument]) -> dict[str, str]:
    """Terms by other words for them, such as "ban" or "export-ban" for an export prohibition."""
    found: dict[str, str] = {}
    for term, instrument in instruments.items():
        noun = instrument.noun.lower().replace(" ", "-")
        for words in (noun, f"{instrument.flow}-{noun}", instrument.label.lower().replace(" ", "-")):
            found.setdefault(words, term)
    return found


def unknown_records(archive: Archive) -> Iterator[Finding]:
    """Commodities, measures, jurisdictions and targets of relations have to have a record."""
    commodities = {commodity.id for commodity in archive.commodities}
    measures = {measure.id for measure in archive.measures}
    jurisdictions = {jurisdiction.id for jurisdiction in archive.jurisdictions}
    states = state_names()
    for record in archive.records.values():
        for value in fields.commodities(record):
            yield from _known(record, value, commodities, "unknown-commodity", "a commodity")
        for value in fields.measures(record):
            yield from _known(record, value, measures, "unknown-measure", "a measure")
        for value in fields.jurisdictions(record):
            if value.text not in states and value.text.lower() not in jurisdictions:
                yield _unknown_jurisdiction(record, value, jurisdictions)
        for number, relation in enumerate(record.links):
            value = fields.Value(relation.target, ("relations", number, "target"))
            yield from _known(record, value, archive.records, "unknown-record", "the id of a record")


def _known(record: Record, value: fields.Value, known: Collection[str], rule: str, what: str) -> Iterator[Finding]:
    if value.text not in known:
        fix = did_you_mean(value.text, known, "write its file's name without the ending, or add the file first")
        yield Finding(record, value.location, rule, f"'{value.text}' is not {what}", fix, misses=value.text)


def _unknown_jurisdiction(record: Record, value: fields.Value, jurisdictions: Collection[str]) -> Finding:
    states = {name.lower(): code for code, names in state_names().items() for name in names.all}
    # Of UK and DRC every letter counts.
    alike = [name for name in states if len(name) > _ABBREVIATION]
    meant = (
        states.get(value.text.lower())
        or states.get(nearest_to(value.text, alike, _ALIKE) or "")
        or nearest_to(value.text, jurisdictions, _ALIKE)
    )
    codes = "a code of two letters (ISO 3166-1), such as CN for China or GB for the United Kingdom"
    fix = f"did you mean '{meant.upper()}'?" if meant else f"write {codes}, or add a file for a bloc"
    message = f"'{value.text}' is not a jurisdiction"
    return Finding(record, value.location, "unknown-jurisdiction", message, fix, misses=value.text.lower())


def unknown_parts(archive: Archive) -> Iterator[Finding]:
    """A change may name only a part that the measure has."""
    for record in archive.records.values():
        for change, location in fields.changes(record):
            measure = archive.records.get(change.measure)
            if change.part is None or not isinstance(measure, Measure):
                continue
            parts = [part.id for part in measure.parts]
            if change.part not in parts:
                message = f"'{change.part}' is not a part of '{measure.id}'"
                fix = one_of(change.part, parts) if parts else "the measure has no parts: remove 'part:'"
                yield Finding(record, (*location, "part"), "unknown-part", message, fix)


def unknown_source_keys(archive: Archive) -> Iterator[Finding]:
    """Dates, changes, claims and relations may cite only a source of their own record."""
    for record in archive.records.values():
        keys = [source.key for source in record.source_list if source.key]
        for value in fields.source_keys(record):
            if value.text not in keys:
                fix = one_of(value.text, keys) if keys else f"add 'key: {value.text}' to the source that is meant"
                message = f"no source of this record has the key '{value.text}'"
                yield Finding(record, value.location, "unknown-source-key", message, fix)


@dataclass(frozen=True, slots=True)
class PlacedLink:
    """A name by which prose links to a record, with its place: a field, or a line of the body."""

    name: str
    location: Location
    line: int | None = None
    column: int = 1

    def finding(self, item: Record | PlainPage, rule: str, message: str, fix: str) -> Finding:
        """What a rule says of the link."""
        return Finding(item, self.location, rule, message, fix, line=self.line, column=self.column, misses=self.name)


def unresolved_links(archive: Archive) -> Iterator[Finding]:
    """A link in prose has to name a record by id, former id, or unambiguous document number."""
    for record in archive.records.values():
        yield from _unresolved_among(archive, record, _links(record))


def unresolved_links_in_pages(archive: Archive, pages: Iterable[PlainPage]) -> Iterator[Finding]:
    """The same for pages that are no records."""
    for page in pages:
        yield from _unresolved_among(archive, page, _links_in_body(page))


def links_to_drafts(archive: Archive) -> Iterator[Finding]:
    """A published page cannot link to a brief that is still a draft: there is no page at its address."""
    drafts = {brief.id for brief in archive.briefs if brief.draft}
    for record in archive.records.values() if drafts else ():
        if record.id in drafts:
            continue
        relations = (
            PlacedLink(relation.target, ("relations", number, "target")) for number, relation in enumerate(record.links)
        )
        for link in (*_links(record), *relations):
            target = archive.resolve(link.name)
            if target is not None and target.id in drafts:
                message = f"'{link.name}' is a draft, which has no page yet"
                fix = "leave the link out, or remove 'draft: true' from the brief first"
                yield link.finding(record, "link-to-draft", message, fix)


def _links(record: Record) -> Iterator[PlacedLink]:
    for value in fields.prose(record):
        for link in record_links(value.text):
            yield PlacedLink(link.name, value.location)
    if isinstance(record, ProseRecord):
        yield from _links_in_body(record)


def _links_in_body(item: ProseRecord | PlainPage) -> Iterator[PlacedLink]:
    for link in record_links(item.body):
        yield PlacedLink(link.name, (), *place_in_body(item, link.offset))


def _unresolved_among(archive: Archive, item: Record | PlainPage, links: Iterable[PlacedLink]) -> Iterator[Finding]:
    for link in links:
        if archive.resolve(link.name) is None:
            yield link.finding(item, *_unresolved(archive, link.name))
    for beginning in _unfinished(item):
        message = "'[[' begins no link, and would be shown as it stands"
        yield beginning.finding(item, "unresolved-link", message, "write [[id]] or [[id|words]], within one paragraph")


def _unfinished(item: Record | PlainPage) -> Iterator[PlacedLink]:
    if isinstance(item, Record):
        for value in fields.prose(item):
            yield from (PlacedLink("[[", value.location) for _ in unfinished_links(value.text))
    if isinstance(item, ProseRecord | PlainPage):
        yield from (PlacedLink("[[", (), *place_in_body(item, offset)) for offset in unfinished_links(item.body))


def _unresolved(archive: Archive, name: str) -> tuple[str, str, str]:
    """Rule, message and fix for a link that leads nowhere, or to several records."""
    numbered = archive.by_document.get(name, ())
    if len(numbered) > 1:
        links = " or ".join(f"[[{record.id}]]" for record in numbered)
        return "ambiguous-document-number", f"'{name}' is the document number of several records", f"write {links}"
    fix = did_you_mean(name, archive.records, "write the id of a record, which is its file's name without the ending")
    return "unresolved-link", f"[[{name}]] names no record", fix
