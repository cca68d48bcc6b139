"""The page of a measure: does it bind, since when, until when, under which act; then why; then data."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from generator.model.addresses import address_of, root_from
from generator.model.dates import KnownDate
from generator.model.lifecycle.history import History
from generator.model.lifecycle.interval import Interval
from generator.model.lifecycle.status import PartLife
from generator.model.lifecycle.verdict import ENDED, Verdict
from generator.model.measure import Measure, Part
from generator.model.record import Kind
from generator.model.scope import Scope, ScopeRow, Targets
from generator.model.wording import date_in_words
from generator.pages.banner import Banner, banner, later_banners
from generator.pages.chronology import goods_of
from generator.pages.glossary import Glossary, address_of_term
from generator.pages.labels import HS_BASES, VERDICTS
from generator.pages.lifelines import Lifelines
from generator.pages.presenter import Presenter, date_view, day_view, identifier_facts
from generator.pages.relations import Chain, Mentions, chain
from generator.pages.views import (
    DatedWords,
    DateView,
    Fact,
    Head,
    Later,
    LinkView,
    NoticeView,
    SourceView,
    StatusView,
)


@dataclass(frozen=True, slots=True)
class PartView:
    """A part with its own answer."""

    anchor: str
    title: str
    goods: str
    note: str | None
    status: StatusView
    later: tuple[Later[StatusView], ...]


@dataclass(frozen=True, slots=True)
class ScopeView:
    """A row of the scope. `excluded` rows are taken out of it; `details` are limits and notes, as one text each."""

    goods: LinkView | None
    all_goods: bool
    excluded: bool
    forms: tuple[str, ...] = ()
    hs: tuple[str, ...] = ()
    ex: bool = False
    hs_basis: str | None = None
    control_codes: tuple[str, ...] = ()
    details: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ScopeGroup:
    """What a part covers; no title where the whole measure does."""

    title: str | None
    rows: tuple[ScopeView, ...]


@dataclass(frozen=True, slots=True)
class ScopeTable:
    """All that a measure covers. `with_codes` and `with_details` say which columns hold anything."""

    groups: tuple[ScopeGroup, ...]
    with_codes: bool
    with_details: bool


@dataclass(frozen=True, slots=True)
class PeriodView:
    """A stretch of a part's life by the terms of its acts.

    `today` marks it while it holds the reader's day; `marks` say that it lies ahead, or that nobody has verified it.
    """

    start: DateView | None
    end: DateView | None
    verdict: str
    label: str
    level: str | None
    today: DatedWords | None
    marks: tuple[DatedWords, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class LifeGroup:
    """The life of a part, or of parts that live alike; no title where the measure has no parts."""

    titles: tuple[str, ...]
    periods: tuple[PeriodView, ...]


@dataclass(frozen=True, slots=True)
class RateView:
    """A rate or quota as the measure itself sets it, which other acts may have changed since."""

    part: str | None
    level: str
    when: str
    note: str | None


@dataclass(frozen=True, slots=True)
class MeasurePage:
    """Everything the template of a measure shows."""

    head: Head
    document: str | None
    status: StatusView
    later: tuple[Later[StatusView], ...]
    parts: tuple[PartView, ...]
    banner: Banner | None
    later_banners: tuple[Later[Banner | None], ...]
    checked: DateView
    checked_is_own: bool
    facts: tuple[Fact, ...]
    dates: tuple[tuple[str, DateView], ...]
    summary: Markup
    commodities: tuple[LinkView, ...]
    scope: ScopeTable | None
    lives: tuple[LifeGroup, ...]
    lifelines: Markup | None
    rates: tuple[RateView, ...]
    chain: Chain | None
    events: tuple[LinkView, ...]
    briefs: tuple[LinkView, ...]
    disputed: tuple[tuple[str, str], ...]
    sources: tuple[SourceView, ...]
    corrections: tuple[NoticeView, ...]
    withdrawn: NoticeView | None


def measure_page(presenter: Presenter, mentions: Mentions, lifelines: Lifelines, measure: Measure) -> MeasurePage:
    """Present a measure as of the presenter's day."""
    address = address_of(measure)
    root = root_from(address)
    life = presenter.archive.life(measure)
    status = presenter.standing(measure)
    issued_by = presenter.links(measure.jurisdictions)
    return MeasurePage(
        head=Head(
            title=measure.title,
            description=f"{status.verdict.sentence}. {measure.title}.",
            address=address,
            root=root,
            crumbs=presenter.crumbs(Kind.MEASURE, *issued_by[:1]),
            edit_path=measure.path,
            as_of=presenter.as_of,
        ),
        document=measure.document,
        status=status,
        later=tuple(_later(presenter, measure, None if measure.parts else life.lives[0].history)),
        parts=tuple(_part_view(presenter, measure, own) for own in life.lives if own.history.part),
        banner=banner(presenter, measure),
        later_banners=tuple(later_banners(presenter, measure)),
        checked=date_view(measure.checked or presenter.archive.settings.checked) or presenter.as_of,
        checked_is_own=measure.checked is not None,
        facts=tuple(_facts(presenter, measure)),
        dates=tuple(_dates(measure)),
        summary=presenter.block(measure.summary, root),
        commodities=presenter.links(dict.fromkeys(goods_of(measure))),
        scope=_scope_table(presenter, measure),
        lives=tuple(_life_groups(life.lives, presenter.today)),
        lifelines=lifelines.of_measure(measure),
        rates=tuple(_rates(measure)),
        chain=chain(presenter, measure, root, with_changes=True),
        events=mentions.of(measure, Kind.EVENT),
        briefs=mentions.of(measure, Kind.BRIEF),
        disputed=tuple((row.field, row.says) for row in measure.disputed),
        sources=presenter.sources(measure),
        corrections=presenter.corrections(measure),
        withdrawn=presenter.withdrawal(measure),
    )


def _part_view(presenter: Presenter, measure: Measure, life: PartLife) -> PartView:
    part = life.history.part
    assert part is not None  # noqa: S101 - callers pass lives of parts only
    return PartView(
        anchor=f"part-{part.id}",
        title=part.title,
        goods=_goods_in_words(presenter, part, measure),
        note=part.note,
        status=presenter.standing(measure, part.id),
        later=tuple(_later(presenter, measure, life.history)),
    )


def _later(presenter: Presenter, measure: Measure, history: History | None) -> Iterator[Later[StatusView]]:
    """What the answer will be on later days, for the part of a history or for a whole of several parts."""
    part = history.part.id if history and history.part else None
    for later in presenter.outlook(measure, part):
        yield Later(later.day.isoformat(), presenter.status_view(later.status, measure, history, later.day))


def _goods_in_words(presenter: Presenter, part: Part, measure: Measure) -> str:
    """The goods of a part, unless its title names them all."""
    names = tuple(_goods(presenter, part.scope or measure.scope))
    said = part.title.casefold()
    return "" if all(name.casefold() in said for name in names) else ", ".join(names)


def _goods(presenter: Presenter, scope: Scope | None) -> Iterator[str]:
    if scope is None:
        return
    if scope.all_goods:
        yield "all goods"
    for identifier in dict.fromkeys(row.commodity or row.covers or "" for row in scope.rows):
        name = presenter.archive.records[identifier].name
        yield name if scope.rows[0].covers else name[:1].lower() + name[1:]


def _facts(presenter: Presenter, measure: Measure) -> Iterator[Fact]:
    instrument = presenter.archive.vocabularies.instruments[measure.instrument]
    codes = [f"MAST {instrument.mast}" if instrument.mast else "", f"GTA {instrument.gta}" if instrument.gta else ""]
    shown = ", ".join(code for code in codes if code)
    label = f"{instrument.label} ({shown})" if shown else instrument.label
    yield Fact("Instrument", (LinkView(address_of_term(Glossary.INSTRUMENT, measure.instrument), label, "term"),))
    yield Fact("Jurisdiction", presenter.links(measure.jurisdictions))
    if measure.issuers:
        yield Fact("Issued by", measure.issuers)
    if measure.targets:
        label = "Origin" if instrument.flow.value == "import" else "Destination"
        yield Fact(label, _target_values(presenter, measure.targets))
    if measure.entities:
        yield Fact("Named", measure.entities)
    yield from identifier_facts(measure.identifiers)
    if measure.other_names:
        yield Fact("Also called", measure.other_names)


def _target_values(presenter: Presenter, targets: Targets) -> tuple[str | LinkView, ...]:
    if not targets.everyone:
        return presenter.links(targets.named)
    if targets.excepted:
        return ("all countries except", *presenter.links(targets.excepted))
    return ("all countries",)


def _dates(measure: Measure) -> Iterator[tuple[str, DateView]]:
    steps = (
        ("Announced", measure.dates.announced),
        ("Adopted", measure.dates.adopted),
        ("In force", measure.dates.in_force),
        ("Planned", measure.dates.planned),
    )
    for label, value in steps:
        if isinstance(value, KnownDate):
            yield label, date_view(value) or DateView("", "")
        elif value is not None:
            yield label, DateView(date_in_words(value), "")
    end = measure.dates.end
    if end:
        yield "Ends", DateView(f"{end.word} {date_in_words(end.date)}", "")


def _scope_table(presenter: Presenter, measure: Measure) -> ScopeTable | None:
    holders: tuple[Measure | Part, ...] = (measure, *measure.parts)
    groups = tuple(
        ScopeGroup(holder.title if isinstance(holder, Part) else None, rows)
        for holder in holders
        if (rows := tuple(_scope_views(presenter, holder)))
    )
    if not groups:
        return None
    every = [row for group in groups for row in group.rows]
    return ScopeTable(groups, any(row.hs or row.control_codes for row in every), any(row.details for row in every))


def _scope_views(presenter: Presenter, holder: Measure | Part) -> Iterator[ScopeView]:
    for scope, excluded in ((holder.scope, False), (holder.excludes, True)):
        if scope and scope.all_goods:
            yield ScopeView(None, True, excluded)
        for row in scope.rows if scope else ():
            yield _scope_view(presenter, row, excluded)


def _scope_view(presenter: Presenter, row: ScopeRow, excluded: bool) -> ScopeView:
    return ScopeView(
        goods=presenter.link(presenter.archive.records[row.commodity or row.covers or ""]),
        all_goods=False,
        excluded=excluded,
        forms=row.forms,
        hs=row.hs,
        ex=bool(row.ex),
        hs_basis=HS_BASES[row.hs_basis] if row.hs_basis else None,
        control_codes=row.control_code,
        details=scope_details(row),
    )


def scope_details(row: ScopeRow) -> tuple[str, ...]:
    """The limits of a scope row, one text each: threshold, time, note."""
    when = [f"from {date_in_words(row.from_)}"] if row.from_ else []
    if row.end:
        when.append(f"{row.end.word} {date_in_words(row.end.date)}")
    return tuple(text for text in (row.threshold, " ".join(when), row.note) if text)


def _life_groups(lives: Sequence[PartLife], today: date) -> Iterator[LifeGroup]:
    """Parts that live alike stand together."""
    titles: dict[tuple[PeriodView, ...], list[str]] = {}
    for life in lives:
        part = life.history.part
        titles.setdefault(tuple(_periods(life, today)), []).extend([part.title] if part else [])
    for periods, found in titles.items():
        yield LifeGroup(tuple(found), periods)


def _periods(life: PartLife, today: date) -> Iterator[PeriodView]:
    """The stretches of a life, with neighbours of one verdict and level joined."""
    joined: list[tuple[Interval, Interval]] = []
    for interval in life.intervals:
        if interval.verdict is Verdict.NOT_YET:
            continue
        if joined and _alike(joined[-1][1], interval):
            joined[-1] = (joined[-1][0], interval)
        else:
            joined.append((interval, interval))
    for first, last in joined:
        yield PeriodView(
            start=day_view(first.start) if first.start else None,
            end=day_view(last.stop) if last.stop else None,
            verdict=first.verdict.value,
            label=VERDICTS[first.verdict],
            level=None if first.verdict in ENDED else first.level.rate,
            today=_today_mark(first, last, today),
            marks=tuple(_marks(first, today)),
            reason=life.reason(first),
        )


def _rates(measure: Measure) -> Iterator[RateView]:
    """The rates that the measure sets, part by part."""
    holders: tuple[Measure | Part, ...] = (measure, *measure.parts)
    for holder in holders:
        for row in holder.levels:
            end = f" {row.end.word} {date_in_words(row.end.date)}" if row.end else ""
            title = holder.title if isinstance(holder, Part) else None
            yield RateView(title, row.level, f"from {date_in_words(row.from_)}{end}", row.note)


def _today_mark(first: Interval, last: Interval, today: date) -> DatedWords | None:
    """Marks the period that holds the reader's day; none where it is over."""
    if last.stop and last.stop <= today:
        return None
    begun = _begun(first, today)
    start = first.start.isoformat() if first.start and not begun else None
    return DatedWords("today", begun, start, last.stop.isoformat() if last.stop else None)


def _marks(first: Interval, today: date) -> Iterator[DatedWords]:
    begun = _begun(first, today)
    start = first.start.isoformat() if first.start and not begun else None
    if not begun:
        yield DatedWords("by its terms", True, until=start)
    if not first.confirmed:
        yield DatedWords("not verified", begun, first_day=start)


def _begun(interval: Interval, today: date) -> bool:
    return interval.start is None or interval.start <= today


def _alike(one: Interval, other: Interval) -> bool:
    return (
        one.verdict is other.verdict
        and one.level.rate == other.level.rate
        and one.confirmed == other.confirmed
        and one.turn.effect == other.turn.effect
    )
