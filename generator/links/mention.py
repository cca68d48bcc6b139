"""Where the archive names pages elsewhere."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urldefrag

from generator.checking import fields
from generator.model.record import ProseRecord, Record
from generator.model.source import Source
from generator.prose.external_links import external_links
from generator.reading.content import Content, PlainPage, place_in_body
from generator.reading.locating import Location


@dataclass(frozen=True, slots=True)
class Mention:
    """An address where it stands: by keys, or in the body of a Markdown file by line and column.

    `source` is the source whose document it is the address of; None for archived copies and links in prose.
    """

    record: Record | PlainPage
    address: str
    location: Location = ()
    line: int | None = None
    column: int = 1
    source: Source | None = None


def mentions(content: Content) -> Mapping[str, tuple[Mention, ...]]:
    """All mentions by the page they name: an address without its fragment, which servers never see."""
    found: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in _mentions(content):
        found[urldefrag(mention.address).url].append(mention)
    return {page: tuple(named) for page, named in found.items()}


def _mentions(content: Content) -> Iterator[Mention]:
    for record in content.records:
        sources = record.source_list
        for value in fields.addresses(record):
            _, number, key = value.location
            source = sources[int(number)] if key == "url" else None
            yield Mention(record, value.text, value.location, source=source)
        for value in fields.prose(record):
            for link in external_links(value.text):
                yield Mention(record, link.address, value.location)
        if isinstance(record, ProseRecord):
            yield from _in_body(record)
    for page in content.plain_pages:
        yield from _in_body(page)


def _in_body(item: ProseRecord | PlainPage) -> Iterator[Mention]:
    for link in external_links(item.body):
        line, column = place_in_body(item, link.offset)
        yield Mention(item, link.address, line=line, column=column)
