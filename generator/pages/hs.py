"""The HS look-up: every code of the archive with the goods recorded under it and the measures whose scope names it.

Each chapter of the Harmonized System has a page, and so have the goods that are named in words. They answer by
themselves for the six digits that mean the same everywhere; the browser answers for longer codes, from the same pages.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.model.addresses import HS_IN_WORDS, HS_LOOK_UP, address_of_chapter, root_from
from generator.model.binding import Extent, extent_of, is_restriction
from generator.model.commodity import Commodity
from generator.model.coverage import Coverage
from generator.model.hs_codes import (
    INTERNATIONAL,
    CodeRelation,
    Doubt,
    closest_relation,
    digits_of,
    is_certain,
    printed_code,
)
from generator.model.hs_index import CodeIndex, StatedCodes
from generator.model.lifecycle.verdict import ENDED
from generator.model.record import Record
from generator.model.scope import ScopeRow
from generator.pages.labels import HS_BASES
from generator.pages.measure import scope_details
from generator.pages.presenter import Presenter
from generator.pages.standings import StandingView, standing, status_of
from generator.pages.views import Head, LinkView

_CHAPTER = 2
"""Digits of a chapter."""
_HEADING = 4
"""Digits of a heading, and as many as an anchor needs to lead somewhere."""


@dataclass(frozen=True, slots=True)
class ReasonView:
    """Why a match is no more than possible: its term, a few words, and a sentence."""

    term: str
    label: str
    meaning: str


_EARLIER_EDITION = "edition"
_REASONS = {
    reason.term: reason
    for reason in (
        ReasonView(Doubt.EX, "ex", "Only part of what the code holds is meant; the description of the goods decides."),
        ReasonView(
            Doubt.UNPRINTED,
            "code not printed",
            "As far as is recorded, the act names the goods in words; the archive assigned the code.",
        ),
        ReasonView(Doubt.EXEMPTIONS, "exemptions", "The act takes some of these goods out again."),
        ReasonView(Doubt.NOT_TODAY, "not today", "The act does not cover these goods today."),
        ReasonView(
            CodeRelation.WITHIN,
            "longer codes",
            "The act states longer codes within the one asked about; only goods of those are meant.",
        ),
        ReasonView(
            CodeRelation.SHARES_SIX,
            "first six digits only",
            "Only the first six digits agree. Within one tariff these are other goods; the further digits of two "
            "countries cannot be compared.",
        ),
        ReasonView(
            _EARLIER_EDITION,
            "earlier edition",
            "The code asked about is one of an earlier edition of the HS; its goods are under this one now.",
        ),
    )
}
"""All reasons by term, in the order in which they are explained."""


@dataclass(frozen=True, slots=True)
class CodeRow:
    """A row of a measure's scope under one code of six digits.

    `doubts` hold whatever code is asked about; `certain` and `reasons` answer for the six digits. `tariff` names those
    whose national digits the codes carry, where they carry any; `ended` says that the part no longer exists.
    """

    codes: tuple[str, ...]
    digits: tuple[str, ...]
    ex: bool
    basis: str | None
    tariff: str | None
    goods: LinkView
    forms: tuple[str, ...]
    standing: StandingView
    ended: bool
    control_codes: tuple[str, ...]
    details: tuple[str, ...]
    doubts: tuple[str, ...]
    certain: bool
    reasons: tuple[ReasonView, ...]


@dataclass(frozen=True, slots=True)
class GoodsView:
    """A commodity recorded under a code; `ex` where the code holds other goods too."""

    link: LinkView
    ex: bool
    note: str | None


@dataclass(frozen=True, slots=True)
class CodeSection:
    """A code of six digits, or of four where the archive has no more.

    `leads` are the groups of parts that may mean its goods without stating a code; `successors`, of a code of an
    earlier edition, are those that hold its goods now.
    """

    code: str
    digits: str
    anchor: str
    goods: tuple[GoodsView, ...]
    rows: tuple[CodeRow, ...]
    leads: tuple[LinkView, ...]
    successors: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class HeadingGroup:
    """A heading of four digits with its codes; no anchor where one of the codes is the heading itself."""

    heading: str
    address: str
    anchor: str | None
    sections: tuple[CodeSection, ...]


@dataclass(frozen=True, slots=True)
class ChapterPage:
    """Everything the template of a chapter shows."""

    head: Head
    groups: tuple[HeadingGroup, ...]


@dataclass(frozen=True, slots=True)
class ListedCode:
    """A code in the list of all: with the goods recorded under it, or else those for which measures state it.

    `heading_anchor` is where its heading stands, at the first code of a heading that is no code itself.
    """

    code: str
    digits: str
    anchor: str
    heading_anchor: str | None
    address: str
    goods: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ListedChapter:
    """A chapter in the list of all codes."""

    chapter: str
    address: str
    codes: tuple[ListedCode, ...]


@dataclass(frozen=True, slots=True)
class NamingRow:
    """A part that names goods in words: which forms of them, and within which limits."""

    standing: StandingView
    forms: tuple[str, ...]
    control_codes: tuple[str, ...]
    details: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NamingGroup:
    """Parts that name the same goods, or the same list, without a code."""

    anchor: str
    goods: LinkView
    rows: tuple[NamingRow, ...]


@dataclass(frozen=True, slots=True)
class NamingPage:
    """Everything the template of the goods named in words shows."""

    head: Head
    groups: tuple[NamingGroup, ...]


@dataclass(frozen=True, slots=True)
class HsPage:
    """Everything the template of the look-up shows. `naming_count` is how many goods and lists are named in words."""

    head: Head
    count: int
    chapters: tuple[ListedChapter, ...]
    reasons: tuple[ReasonView, ...]
    naming_address: str
    naming_count: int
    all_goods: tuple[NamingRow, ...]


def anchor_of_code(code: str) -> str:
    """Where a code stands on a page: `hs-8112-92`; a national one where the six digits stand that it begins with."""
    digits = digits_of(code)[:INTERNATIONAL]
    return "-".join(["hs", digits[:_HEADING], *([digits[_HEADING:]] if len(digits) > _HEADING else [])])


def address_of_code(code: str) -> str:
    """The address of a code on the page of its chapter."""
    return f"{address_of_chapter(code[:_CHAPTER])}#{anchor_of_code(code)}"


class HsLookUp:
    """The pages of the look-up as of the presenter's day, from one index of all codes."""

    def __init__(self, presenter: Presenter) -> None:
        self._presenter = presenter

    @cached_property
    def _index(self) -> CodeIndex:
        return CodeIndex(self._presenter.archive)

    @cached_property
    def chapters(self) -> Mapping[str, tuple[str, ...]]:
        """The digits of all codes by their chapter, both in order."""
        chapters: defaultdict[str, list[str]] = defaultdict(list)
        for digits in self._index.codes:
            if len(digits) >= _HEADING:
                chapters[digits[:_CHAPTER]].append(digits)
        return {chapter: tuple(codes) for chapter, codes in chapters.items()}

    def overview(self) -> HsPage:
        """Present the look-up with the list of all codes."""
        presenter = self._presenter
        return HsPage(
            head=self._head(
                HS_LOOK_UP,
                "HS codes",
                "Which measures name a customs code: certain and possible matches for 6 to 10 digits.",
            ),
            count=sum(map(len, self.chapters.values())),
            chapters=tuple(
                ListedChapter(chapter, address_of_chapter(chapter), tuple(map(self._listed, codes)))
                for chapter, codes in self.chapters.items()
            ),
            reasons=tuple(_REASONS.values()),
            naming_address=HS_IN_WORDS,
            naming_count=len(self._naming),
            all_goods=tuple(
                _naming_row(presenter, coverage, None)
                for coverage in presenter.coverage.of_all_goods()
                if _restricts_still(presenter, coverage, None)
            ),
        )

    def chapter(self, chapter: str) -> ChapterPage:
        """Present a chapter: its codes by heading."""
        headings: defaultdict[str, list[CodeSection]] = defaultdict(list)
        for digits in self.chapters[chapter]:
            headings[digits[:_HEADING]].append(self._section(digits))
        description = f"Measures that name customs codes of chapter {chapter} of the Harmonized System."
        return ChapterPage(
            head=self._head(address_of_chapter(chapter), f"HS codes of chapter {chapter}", description),
            groups=tuple(_heading_group(heading, sections) for heading, sections in headings.items()),
        )

    def in_words(self) -> NamingPage:
        """Present the goods and lists that restrictions name without a code."""
        description = "Restrictions that name goods, or a list of goods, without a customs code."
        return NamingPage(
            head=self._head(HS_IN_WORDS, "Goods named in words", description), groups=tuple(self._naming.values())
        )

    def _head(self, address: str, title: str, description: str) -> Head:
        return Head(title, description, address, root_from(address), as_of=self._presenter.as_of)

    @cached_property
    def _naming(self) -> Mapping[str, NamingGroup]:
        """Restrictions that stand and name goods without a code, by the id and in the order of what they name."""
        presenter, found = self._presenter, {}
        for name, coverages in self._index.in_words.items():
            goods = presenter.archive.records[name]
            commodity = goods.id if isinstance(goods, Commodity) else None
            rows = tuple(
                _naming_row(presenter, coverage, commodity)
                for coverage in coverages
                if _restricts_still(presenter, coverage, commodity)
            )
            if rows:
                found[name] = NamingGroup(f"goods-{name}", presenter.link(goods), rows)
        return dict(sorted(found.items(), key=lambda pair: (pair[1].goods.kind, pair[1].goods.title)))

    def _listed(self, digits: str) -> ListedCode:
        recorded = [goods.commodity.name for goods in self._index.goods(digits)]
        stated = [_named_by(self._presenter, row.row).name for row in self._index.stated(digits)]
        names = tuple(dict.fromkeys(recorded or stated))
        heading = digits[:_HEADING]
        first = next(code for code in self.chapters[digits[:_CHAPTER]] if code.startswith(heading))
        return ListedCode(
            code=printed_code(digits),
            digits=digits,
            anchor=anchor_of_code(digits),
            heading_anchor=anchor_of_code(heading) if digits == first != heading else None,
            address=address_of_code(digits),
            goods=names,
        )

    def _section(self, digits: str) -> CodeSection:
        presenter, index = self._presenter, self._index
        names = index.names(digits)
        return CodeSection(
            code=printed_code(digits),
            digits=digits,
            anchor=anchor_of_code(digits),
            goods=tuple(
                GoodsView(presenter.link(goods.commodity), goods.code.ex, goods.code.note)
                for goods in index.goods(digits)
            ),
            rows=tuple(_code_row(presenter, index, stated, digits) for stated in index.stated(digits)),
            leads=tuple(
                LinkView(f"{HS_IN_WORDS}#{group.anchor}", group.goods.title, group.goods.kind)
                for name, group in self._naming.items()
                if name in names
            ),
            successors=tuple(
                LinkView(address_of_code(code), printed_code(code), "code") for code in index.successors(digits)
            ),
        )


def _heading_group(heading: str, sections: Sequence[CodeSection]) -> HeadingGroup:
    anchor = anchor_of_code(heading)
    own = any(section.anchor == anchor for section in sections)
    return HeadingGroup(heading, f"#{anchor}", None if own else anchor, tuple(sections))


def _named_by(presenter: Presenter, row: ScopeRow) -> Record:
    """The commodity that a row names, or the measure whose list it names."""
    return presenter.archive.records[row.commodity or row.covers or ""]


def _code_row(presenter: Presenter, index: CodeIndex, stated: StatedCodes, asked: str) -> CodeRow:
    row, measure = stated.row, stated.coverage.measure
    doubts = tuple(index.doubts(stated, presenter.today))
    relation = closest_relation(stated.digits, asked)
    national = any(len(digits) > INTERNATIONAL for digits in stated.digits)
    issuers = (presenter.archive.jurisdiction(code).name for code in measure.jurisdictions)
    return CodeRow(
        codes=stated.codes,
        digits=stated.digits,
        ex=bool(row.ex),
        basis=HS_BASES[row.hs_basis] if row.hs_basis else None,
        tariff=", ".join(issuers) if national else None,
        goods=presenter.link(_named_by(presenter, row)),
        forms=row.forms,
        standing=standing(presenter, stated.coverage, row.commodity),
        ended=status_of(presenter, stated.coverage, row.commodity).verdict in ENDED,
        control_codes=row.control_code,
        details=scope_details(row),
        doubts=doubts,
        certain=is_certain(relation, frozenset(doubts)),
        reasons=tuple(reason for term, reason in _REASONS.items() if term in (relation, *doubts)),
    )


def _restricts_still(presenter: Presenter, coverage: Coverage, commodity: str | None) -> bool:
    """Whether a part is a restriction that stands, and covers the commodity today if it names one."""
    if not is_restriction(presenter.archive, coverage) or status_of(presenter, coverage, commodity).verdict in ENDED:
        return False
    return not commodity or extent_of(presenter.archive, coverage, commodity, presenter.today) is not Extent.NOTHING


def _naming_row(presenter: Presenter, coverage: Coverage, commodity: str | None) -> NamingRow:
    rows = coverage.rows
    return NamingRow(
        standing=standing(presenter, coverage, commodity),
        forms=tuple(dict.fromkeys(form for row in rows for form in row.forms)),
        control_codes=tuple(dict.fromkeys(code for row in rows for code in row.control_code)),
        details=tuple(dict.fromkeys(text for row in rows for text in scope_details(row))),
    )
