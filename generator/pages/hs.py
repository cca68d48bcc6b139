"""The HS look-up: every code of the archive with the goods recorded under it and the measures whose scope names it.

The page answers by itself for the six digits that mean the same everywhere; the browser answers for longer codes.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model.addresses import HS_LOOK_UP, root_from
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
from generator.pages.labels import HS_BASES
from generator.pages.measure import scope_details
from generator.pages.presenter import Presenter
from generator.pages.standings import StandingView, standing, status_of
from generator.pages.views import Head, LinkView

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
class ChapterGroup:
    """A chapter of the Harmonized System with its headings, and how many codes they hold together."""

    chapter: str
    anchor: str
    count: int
    headings: tuple[HeadingGroup, ...]


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
class HsPage:
    """Everything the template of the look-up shows."""

    head: Head
    count: int
    chapters: tuple[ChapterGroup, ...]
    reasons: tuple[ReasonView, ...]
    naming: tuple[NamingGroup, ...]
    all_goods: tuple[NamingRow, ...]


def anchor_of_code(code: str) -> str:
    """Where a code stands on the page: `hs-8112-92`; a national one where the six digits stand that it begins with."""
    digits = digits_of(code)[:INTERNATIONAL]
    return "-".join(["hs", digits[:_HEADING], *([digits[_HEADING:]] if len(digits) > _HEADING else [])])


def address_of_code(code: str) -> str:
    """The address of a code in the look-up."""
    return f"{HS_LOOK_UP}#{anchor_of_code(code)}"


def hs_page(presenter: Presenter) -> HsPage:
    """Present all codes as of the presenter's day."""
    index = CodeIndex(presenter.archive)
    naming = _naming_groups(presenter, index)
    sections = tuple(_section(presenter, index, digits, naming) for digits in index.codes if len(digits) >= _HEADING)
    return HsPage(
        head=Head(
            title="HS codes",
            description="Which measures name a customs code: certain and possible matches for 6 to 10 digits.",
            address=HS_LOOK_UP,
            root=root_from(HS_LOOK_UP),
            as_of=presenter.as_of,
        ),
        count=len(sections),
        chapters=tuple(_chapters(sections)),
        reasons=tuple(_REASONS.values()),
        naming=tuple(naming.values()),
        all_goods=tuple(
            _naming_row(presenter, coverage, None)
            for coverage in presenter.coverage.of_all_goods()
            if _restricts_still(presenter, coverage, None)
        ),
    )


def _chapters(sections: tuple[CodeSection, ...]) -> Iterator[ChapterGroup]:
    """Codes by chapter and heading, in the order given."""
    headings: defaultdict[str, list[CodeSection]] = defaultdict(list)
    for section in sections:
        headings[section.digits[:_HEADING]].append(section)
    chapters: defaultdict[str, list[HeadingGroup]] = defaultdict(list)
    for heading, found in headings.items():
        own = anchor_of_code(heading)
        anchor = None if any(section.anchor == own for section in found) else own
        chapters[heading[:2]].append(HeadingGroup(heading, f"#{own}", anchor, tuple(found)))
    for chapter, groups in chapters.items():
        count = sum(len(group.sections) for group in groups)
        yield ChapterGroup(chapter, f"hs-{chapter}", count, tuple(groups))


def _section(presenter: Presenter, index: CodeIndex, digits: str, naming: Mapping[str, NamingGroup]) -> CodeSection:
    names = index.names(digits)
    return CodeSection(
        code=printed_code(digits),
        digits=digits,
        anchor=anchor_of_code(digits),
        goods=tuple(
            GoodsView(presenter.link(goods.commodity), goods.code.ex, goods.code.note) for goods in index.goods(digits)
        ),
        rows=tuple(_code_row(presenter, index, stated, digits) for stated in index.stated(digits)),
        leads=tuple(
            LinkView(f"{HS_LOOK_UP}#{group.anchor}", group.goods.title, group.goods.kind)
            for name, group in naming.items()
            if name in names
        ),
        successors=tuple(
            LinkView(address_of_code(code), printed_code(code), "code") for code in index.successors(digits)
        ),
    )


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
        goods=presenter.link(presenter.archive.records[row.commodity or row.covers or ""]),
        forms=row.forms,
        standing=standing(presenter, stated.coverage, row.commodity),
        ended=status_of(presenter, stated.coverage, row.commodity).verdict in ENDED,
        control_codes=row.control_code,
        details=scope_details(row),
        doubts=doubts,
        certain=is_certain(relation, frozenset(doubts)),
        reasons=tuple(reason for term, reason in _REASONS.items() if term in (relation, *doubts)),
    )


def _naming_groups(presenter: Presenter, index: CodeIndex) -> dict[str, NamingGroup]:
    """Restrictions that stand and name goods without a code, by the id and in the order of what they name."""
    found = {}
    for name, coverages in index.in_words.items():
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
