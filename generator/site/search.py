"""The search index: one small stub for each record, indexed by Pagefind.

Stubs hold only what is worth finding. Chinese, Japanese and Korean have no spaces, and Pagefind finds words by their
beginnings: runs of such characters are therefore also given as pairs, as the search page gives them in its queries.
"""

import contextlib
import re
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

import pagefind_bin  # type: ignore[import-untyped]

from generator.model.addresses import address_of
from generator.model.archive import Archive
from generator.model.brief import Brief
from generator.model.commodity import Commodity
from generator.model.event import Event
from generator.model.measure import Measure
from generator.model.record import ProseRecord, Record
from generator.model.record_links import with_words
from generator.pages.chronology import goods_of
from generator.pages.presenter import Presenter, date_view
from generator.pages.search import ANY_RECORD
from generator.site.repeatable_index import UnknownFormat, make_repeatable

_IDEOGRAPHS = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]+")
_ELEMENTS = re.compile(r"[\u91d1-\u947f\u9485-\u9576\u77f3-\u7912]")
"""Signs of the radicals for metal, in its old and its simplified form, and stone, with which elements are written."""
_NUMBERS = re.compile(r"第\d+号|\d{4}年")
_MARKUP = re.compile(r"[*_`#>]+")


class SearchIndexError(Exception):
    """The index could not be made."""


@dataclass(frozen=True, slots=True)
class Stub:
    """What is found of a record: `weighty` texts count more than `body`; `turns` are the later ones of its verdict."""

    address: str
    title: str
    kind: str
    weighty: tuple[str, ...]
    body: str
    date: str
    status: str
    verdict: str
    turns: str
    filters: tuple[tuple[str, str], ...]

    def _meta(self) -> tuple[tuple[str, str], ...]:
        known = ("kind", self.kind), ("date", self.date), ("status", self.status), ("verdict", self.verdict)
        return *known, ("turns", self.turns)

    def html(self) -> str:
        """The stub as a page for the indexer."""
        filters = "".join(
            f'<span data-pagefind-filter="{escape(name)}">{escape(value)}</span>' for name, value in self.filters
        )
        weighty = "".join(f'<p data-pagefind-weight="7">{escape(text)}</p>' for text in self.weighty)
        meta = "".join(
            f'<meta data-pagefind-meta="{name}[content]" content="{escape(value)}">'
            for name, value in self._meta()
            if value
        )
        return (
            f'<!doctype html><html lang="en"><head><title>{escape(self.title)}</title>{meta}</head>'
            f"<body data-pagefind-body><p>{ANY_RECORD}</p>"
            f'<h1 data-pagefind-meta="title">{escape(self.title)}</h1>{weighty}'
            f"<p>{escape(self.body)}</p><div data-pagefind-ignore>{filters}</div></body></html>"
        )


def stubs(archive: Archive, presenter: Presenter) -> Iterator[Stub]:
    """A stub for each record that is published and not withdrawn."""
    for record in archive.records.values():
        if not record.withdrawn and not (isinstance(record, Brief) and record.draft):
            yield _stub(record, presenter)


def _stub(record: Record, presenter: Presenter) -> Stub:
    sources = record.source_list
    originals = [source.title_original for source in sources if source.title_original]
    symbol = [record.symbol] if isinstance(record, Commodity) and record.symbol else []
    identifiers = [identifier.value for identifier in getattr(record, "identifiers", ())]
    weighty = [record.id, *record.document_numbers, *record.other_names, *symbol, *identifiers, *originals]
    text = record.body if isinstance(record, ProseRecord) else ""
    issuers = ", ".join(_issuers(record, presenter.archive))
    body = " ".join((getattr(record, "summary", ""), text, *_codes(record), issuers))
    verdict = presenter.verdict(record) if isinstance(record, Measure) else None
    date = date_view(record.earliest_date)
    kind = record.kind_of_record.singular
    return Stub(
        address=address_of(record),
        title=record.name,
        kind=kind,
        weighty=tuple(filter(None, (*map(with_pairs, dict.fromkeys(weighty)), elements_of(weighty)))),
        body=with_pairs(_MARKUP.sub(" ", with_words(body, presenter.archive.title_of))),
        date=date.words if date else "",
        status=verdict.sentence if verdict else "",
        verdict=verdict.term if verdict else "",
        turns=verdict.turns if verdict else "",
        filters=tuple(_filters(record, presenter, kind)),
    )


def _codes(record: Record) -> Iterator[str]:
    """HS codes of a commodity, or those and the control codes that a measure's scope names.

    HS codes stand with and without dots: the digits alone are found by their beginning.
    """
    if isinstance(record, Commodity):
        codes = [row.code for row in record.hs]
    elif isinstance(record, Measure):
        scopes = (record.scope, *(part.scope for part in record.parts))
        rows = [row for scope in scopes for row in (scope.rows if scope else ())]
        codes = [code for row in rows for code in row.hs]
        yield from dict.fromkeys(code for row in rows for code in row.control_code)
    else:
        return
    for code in dict.fromkeys(codes):
        yield from dict.fromkeys((code, code.replace(".", "")))


def _issuers(record: Record, archive: Archive) -> Iterator[str]:
    """The jurisdictions of a record, with the names that others use for them: its text may speak of Beijing alone."""
    for code in _jurisdictions(record):
        jurisdiction = archive.jurisdiction(code)
        others = f" ({', '.join(jurisdiction.other_names)})" if jurisdiction.other_names else ""
        yield f"{jurisdiction.name}{others}"


def _jurisdictions(record: Record) -> tuple[str, ...]:
    return getattr(record, "jurisdictions", ())


def _filters(record: Record, presenter: Presenter, kind: str) -> Iterator[tuple[str, str]]:
    """The values of the facets. A commodity in a group is found under the group too."""
    archive = presenter.archive
    yield "kind", kind
    for commodity in dict.fromkeys(_commodities(record, archive)):
        yield "commodity", archive.commodity(commodity).name
    for code in _jurisdictions(record):
        yield "jurisdiction", archive.jurisdiction(code).name
    if record.earliest_date:
        yield "year", str(record.earliest_date.earliest.year)
    if isinstance(record, Measure):
        yield "status", presenter.verdict(record).label
        yield "instrument", archive.vocabularies.instruments[record.instrument].label


def _commodities(record: Record, archive: Archive) -> Iterator[str]:
    """The commodities a record names, is, or links to by what it changes; each with those above it in the tree."""
    named: Iterable[str] = getattr(record, "commodities", ())
    if isinstance(record, Measure):
        named = goods_of(record)
    elif isinstance(record, Commodity):
        named = (record.id,)
    elif isinstance(record, Event):
        named = (*record.commodities, *_goods_changed(record, archive))
    for commodity in named:
        yield commodity
        yield from (above.id for above in archive.ancestors(commodity))


def _goods_changed(event: Event, archive: Archive) -> Iterator[str]:
    for change in event.changes:
        yield from goods_of(archive.measure(change.measure))


def with_pairs(text: str) -> str:
    """The text, then every run of ideographs as overlapping pairs, and numbers of documents as words of their own.

    商务部公告2025年第61号 gives 商务, 务部, 部公, 公告, 2025年 and 第61号 too.
    """
    pairs = [
        run[start : start + 2] for run in _IDEOGRAPHS.findall(text) if len(run) > 2 for start in range(len(run) - 1)
    ]
    found = [*pairs, *_NUMBERS.findall(text)]
    return " ".join((text, *found)) if found else text


def elements_of(texts: Iterable[str]) -> str:
    """Each chemical element of one ideograph that some texts name, once: 镓, 钨, 硅."""
    return " ".join(dict.fromkeys(sign for text in texts for sign in _ELEMENTS.findall(text)))


def write_index(found: Iterator[Stub], target: Path) -> None:
    """Index the stubs into a folder.

    :raises SearchIndexError: if Pagefind fails.
    """
    with tempfile.TemporaryDirectory(prefix="policy-archive-search-") as folder:
        root = Path(folder)
        for stub in found:
            file = root / stub.address / "index.html"
            file.parent.mkdir(parents=True)
            file.write_text(stub.html(), encoding="utf-8")
        command = [str(pagefind_bin.get_executable()), "--site", folder, "--output-path", str(target), "--quiet"]
        result = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own arguments
    if result.returncode != 0:
        raise SearchIndexError(result.stderr.strip() or result.stdout.strip())
    with contextlib.suppress(UnknownFormat):  # a newer Pagefind's index works all the same
        make_repeatable(target)
