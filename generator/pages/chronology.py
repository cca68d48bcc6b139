"""What happened and what follows from dates, in the order of time."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import pairwise

from markupsafe import Markup

from generator.drawings.band import draw_band
from generator.model.addresses import CHRONOLOGY, address_of_year, root_from
from generator.model.dates import ONE_DAY, KnownDate, parse_date
from generator.model.event import Event
from generator.model.lifecycle.interval import Interval, Turn, TurnKind
from generator.model.lifecycle.status import PartLife
from generator.model.lifecycle.verdict import Verdict
from generator.model.measure import Measure
from generator.model.process import Process
from generator.model.wording import date_in_words, listed
from generator.pages.band import anchor_of_month, band_of
from generator.pages.countdown import distance
from generator.pages.deadlines import DueDay, due_days
from generator.pages.filters import Filters, filters_of
from generator.pages.happening import DUE_DATE, OWN_STEP, TERM, Happening, gathered
from generator.pages.presenter import Presenter, date_view, day_view
from generator.pages.views import DateView, Entry, Head, LinkView

_PAST_MONTHS = 12
_LONGEST_MONTH = 31 * ONE_DAY
_AHEAD = 180 * ONE_DAY
"""How far the overview reaches into the future; the calendar reaches further."""
_ACTS = frozenset({"legal-act", "ratification", "ruling"})
"""Kinds of event that are law, whether or not they change a measure of the archive."""

_ANNOUNCED, _ADOPTED, _PLANNED, _TAKES_EFFECT = "announced", "adopted", "planned to take effect", "takes effect"
_SUSPENSION_ENDS, _TERM_ENDS, _RATE_ENDS, _NEW_RATE = "suspension ends", "term ends", "rate ends", "new rate"
_LAST_DAYS = frozenset({_SUSPENSION_ENDS, _TERM_ENDS, _RATE_ENDS})
"""Steps that are told on the last day of what was, not on the first of what follows."""
_NOT_LAW = frozenset({_ANNOUNCED, _PLANNED})
"""Steps that change nothing in law by themselves."""


@dataclass(frozen=True, slots=True)
class YearView:
    """A year of the chronology."""

    year: int
    address: str
    count: int


@dataclass(frozen=True, slots=True)
class MonthView:
    """A month with its entries, newest first. What is known only by its year stands under the year."""

    title: str
    anchor: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class ChronologyPage:
    """A year of the chronology, or its overview, newest first. `upcoming` lies after today, `past` before.

    Only the overview has `filters`: they reach into the pages of all years.
    """

    head: Head
    year: int | None
    years: tuple[YearView, ...]
    band: Markup
    filters: Filters | None
    upcoming: tuple[Entry, ...]
    past: tuple[MonthView, ...]
    today: DateView


@dataclass(frozen=True, slots=True)
class Step:
    """A day on which the terms of a part set something going: what that is, and what follows by the terms.

    `authored` is the day in the words of its source, where it is not exact; `set_by` the act that set it, where that is
    not the measure itself. `unverified_from` is the day from which on nobody knows what came of it, None where that is
    known.
    """

    day: date
    what: str
    noun: str = ""
    again: bool = False
    unverified_from: date | None = None
    rate: str = ""
    authored: KnownDate | None = None
    set_by: str = ""


def _indexed(pairs: Iterable[tuple[str, Happening]]) -> Mapping[str, tuple[Happening, ...]]:
    found: defaultdict[str, list[Happening]] = defaultdict(list)
    for key, happening in pairs:
        found[key].append(happening)
    return {key: tuple(reversed(happenings)) for key, happenings in found.items()}


class Chronology:
    """All entries of an archive, gathered once and sorted by date."""

    def __init__(self, presenter: Presenter) -> None:
        self._presenter = presenter
        found = [
            *(self._of_event(event) for event in presenter.archive.events if not event.withdrawn),
            *(found for measure in presenter.archive.measures for found in self._of_measure(measure)),
            *(self._of_due_day(due) for due in due_days(presenter.archive)),
        ]
        self.happenings = tuple(sorted(found, key=lambda h: (h.day, h.last, h.entry.link.address)))

    @cached_property
    def by_commodity(self) -> Mapping[str, tuple[Happening, ...]]:
        """Happenings by the commodities they concern, newest first."""
        return _indexed((commodity, found) for found in self.happenings for commodity in found.entry.goods)

    @cached_property
    def by_jurisdiction(self) -> Mapping[str, tuple[Happening, ...]]:
        """Happenings by the jurisdictions they concern, newest first."""
        return _indexed((code, found) for found in self.happenings for code in found.entry.places)

    def months_of(self, events: Iterable[Event]) -> tuple[MonthView, ...]:
        """The entries of events by month, in the order given."""
        return tuple(_months(self._of_event(event) for event in events))

    def years(self) -> tuple[YearView, ...]:
        """All years with an entry, newest first."""
        counts: defaultdict[int, int] = defaultdict(int)
        for happening in self.happenings:
            counts[happening.entry.year] += 1
        return tuple(YearView(year, address_of_year(year), counts[year]) for year in sorted(counts, reverse=True))

    def of_year(self, year: int) -> ChronologyPage:
        """One year."""
        chosen = [happening for happening in self.happenings if happening.entry.year == year]
        description = f"Export controls and trade measures for critical raw materials in {year}, newest first."
        return self._page(address_of_year(year), f"Chronology {year}", description, chosen, year)

    def overview(self) -> ChronologyPage:
        """What lies ahead soon, and the last months."""
        since = self._presenter.today - _PAST_MONTHS * _LONGEST_MONTH
        until = self._presenter.today + _AHEAD
        chosen = [happening for happening in self.happenings if happening.last >= since and happening.day <= until]
        description = f"What lies ahead soon, and what happened in the last {_PAST_MONTHS} months, newest first."
        return self._page(CHRONOLOGY, "Chronology", description, chosen, None)

    def upcoming(self, days: int) -> tuple[Entry, ...]:
        """What falls due from today within some days, the nearest first."""
        today = self._presenter.today
        return gathered(h for h in self.due if today <= h.day <= today + days * ONE_DAY)

    @cached_property
    def due(self) -> tuple[Happening, ...]:
        """What was set beforehand for a day, passed or to come, by date."""
        return tuple(happening for happening in self.happenings if happening.due)

    def changed_in_law(self, days: int) -> tuple[Entry, ...]:
        """What changed in law within the last days, newest first: what binds or ceases to bind, as far as is known."""
        today = self._presenter.today
        return tuple(
            h.entry for h in reversed(self.happenings) if h.entry.in_law and today - days * ONE_DAY <= h.last < today
        )

    def _page(
        self, address: str, title: str, description: str, chosen: list[Happening], year: int | None
    ) -> ChronologyPage:
        today = self._presenter.today
        crumbs = (LinkView(CHRONOLOGY, "Chronology", "list"),) if year else ()
        past = tuple(_months(h for h in reversed(chosen) if not h.ahead(today)))
        first = date(year, 1, 1) if year else today - _PAST_MONTHS * _LONGEST_MONTH
        last = date(year, 12, 31) if year else today + _AHEAD
        return ChronologyPage(
            head=Head(title, description, address, root_from(address), crumbs, None, self._presenter.as_of),
            year=year,
            years=self.years(),
            band=draw_band(band_of(chosen, first, last, today, frozenset(month.anchor for month in past))),
            filters=None if year else filters_of(self._presenter, self.happenings),
            upcoming=gathered(h for h in reversed(chosen) if h.ahead(today)),
            past=past,
            today=self._presenter.as_of,
        )

    def _of_event(self, event: Event) -> Happening:
        presenter = self._presenter
        entry = Entry(
            date=date_view(event.date) or presenter.as_of,
            year=event.date.earliest.year,
            link=presenter.link(event),
            what=presenter.archive.vocabularies.events[event.kind].label,
            kind=event.kind,
            computed=False,
            jurisdictions=presenter.links(event.jurisdictions),
            commodities=presenter.links(event.commodities),
            effect="; ".join(self._changes_in_words(event)) or None,
            places=_each((*event.jurisdictions, *event.targets)),
            goods=_each(self._commodities_of(event)),
            in_law=bool(event.changes) or event.kind in _ACTS,
        )
        return Happening(event.date.earliest, event.date.last, entry)

    def _of_due_day(self, due: DueDay) -> Happening:
        """A day set beforehand, told on the last day it can mean."""
        presenter, record, day = self._presenter, due.record, due.date.last
        entry = Entry(
            date=date_view(due.date),
            year=day.year,
            link=presenter.link(record),
            what=due.label,
            kind=DUE_DATE,
            computed=True,
            jurisdictions=presenter.links(record.jurisdictions),
            commodities=presenter.links(record.commodities),
            effect=due.what,
            basis=due.basis,
            outcome=due.outcome,
            unverified=due.outcome is None and day < presenter.today,
            unverified_from=(day + ONE_DAY).isoformat() if due.outcome is None and day >= presenter.today else None,
            countdown=distance(day, presenter.today) if day >= presenter.today else None,
            places=_each((*record.jurisdictions, *(record.targets if isinstance(record, Event) else ()))),
            goods=_each(self._commodities_of(record)),
        )
        return Happening(day, day, entry, due=True, set_by=due.what or "")

    def _changes_in_words(self, event: Event) -> Iterator[str]:
        """What an event did to how many measures, or to which one: "suspends 6 measures"."""
        measures: defaultdict[str, dict[str, None]] = defaultdict(dict)
        for change in event.changes:
            measures[change.change.value][change.measure] = None
        for kind, changed in measures.items():
            label = self._presenter.archive.vocabularies.changes[kind].label
            if len(changed) > 1:
                yield f"{label} {len(changed)} measures"
            else:
                measure = self._presenter.archive.measure(next(iter(changed)))
                yield f"{label} {measure.document or measure.title}"

    def _commodities_of(self, record: Event | Process) -> Iterator[str]:
        """The commodities a record names, and those of the measures it changes or is about."""
        yield from record.commodities
        concerned = record.about if isinstance(record, Process) else [change.measure for change in record.changes]
        for identifier in concerned:
            measure = self._presenter.archive.records.get(identifier)
            if isinstance(measure, Measure):
                yield from goods_of(measure)

    def _of_measure(self, measure: Measure) -> Iterator[Happening]:
        """The measure's own steps, and the ends that its terms set: one entry a day, whatever parts it concerns."""
        lives = self._presenter.archive.life(measure).lives
        by_day: defaultdict[date, list[tuple[PartLife, Step]]] = defaultdict(list)
        for life in lives:
            for step in _steps(life):
                by_day[step.day].append((life, step))
        for day, found in by_day.items():
            concerned = dict.fromkeys(life.history.part.title for life, _ in found if life.history.part)
            parts = tuple(concerned) if len(concerned) < len(lives) else ()
            yield self._computed(measure, day, [step for _, step in found], parts)

    def _computed(self, measure: Measure, day: date, steps: Sequence[Step], parts: tuple[str, ...]) -> Happening:
        presenter = self._presenter
        whats = tuple(dict.fromkeys(step.what for step in steps))
        unverified_from = min((step.unverified_from for step in steps if step.unverified_from), default=None)
        unverified = unverified_from is not None and unverified_from <= presenter.today
        computed = not {_ANNOUNCED, _ADOPTED} & set(whats)
        goods = _each(goods_of(measure))
        entry = Entry(
            date=next((date_view(step.authored) for step in steps if step.authored), day_view(day)),
            year=day.year,
            link=presenter.link(measure),
            what=listed(whats).capitalize(),
            kind=TERM if computed else OWN_STEP,
            computed=computed,
            jurisdictions=presenter.links(measure.jurisdictions),
            commodities=presenter.links(goods),
            parts=parts,
            effect="; ".join(_effects(steps)) or None,
            unverified=unverified,
            unverified_from=unverified_from.isoformat() if unverified_from and not unverified else None,
            countdown=distance(day, presenter.today) if day >= presenter.today else None,
            places=_each(measure.jurisdictions),
            goods=goods,
            in_law=not unverified and not _NOT_LAW.issuperset(whats),
        )
        due = computed or day > presenter.today
        return Happening(day, day, entry, due, set_by=" ".join(_each(step.set_by for step in steps)))


def _each(identifiers: Iterable[str]) -> tuple[str, ...]:
    """Ids as in addresses, each once."""
    return tuple(dict.fromkeys(identifier.lower() for identifier in identifiers if identifier))


def goods_of(measure: Measure) -> Iterator[str]:
    """The commodities a measure or its parts name."""
    for scope in (measure.scope, *(part.scope for part in measure.parts)):
        for row in scope.rows if scope else ():
            if row.commodity:
                yield row.commodity


def _months(happenings: Iterable[Happening]) -> Iterator[MonthView]:
    """Entries by month, in the order given."""
    found: defaultdict[str, list[Happening]] = defaultdict(list)
    for happening in happenings:
        exact = happening.day.replace(day=1) == happening.last.replace(day=1)
        found[happening.day.strftime("%Y-%m" if exact else "%Y")].append(happening)
    for anchor, chosen in found.items():
        title = date_in_words(parse_date(anchor))
        yield MonthView(title, anchor_of_month(anchor), gathered(chosen))


def _steps(life: PartLife) -> Iterator[Step]:
    """The days on which the terms of a part set something going; what other acts do has entries of its own."""
    dates = life.history.dates
    for step, what in ((dates.announced, _ANNOUNCED), (dates.adopted, _ADOPTED)):
        if isinstance(step, KnownDate):
            yield Step(step.last, what)
    for interval in life.intervals:
        what = _what_begins(interval)
        if interval.start is None or not what:
            continue
        yield Step(
            day=interval.start - ONE_DAY if what in _LAST_DAYS else interval.start,
            what=what,
            noun=life.history.noun if what == _SUSPENSION_ENDS and interval.verdict is Verdict.IN_FORCE else "",
            again=interval.was_in_force,
            unverified_from=None if interval.confirmed else interval.start,
            set_by=_act_of(interval.turn, life),
        )
    yield from _planned_start(life)
    for before, after in pairwise(life.intervals):
        yield from _turn_of_rate(life, before, after)


def _act_of(turn: Turn, life: PartLife) -> str:
    """The act that set the day of a turn, last moved it if several did; empty for the measure itself."""
    acts = [effect.act.record for effect in turn.acts if effect.act.record != life.history.measure.id]
    return acts[-1] if acts else ""


def _planned_start(life: PartLife) -> Iterator[Step]:
    """The day by which somebody intends it to take effect, where that is all there is."""
    planned = life.history.dates.planned
    if not isinstance(planned, KnownDate):
        return
    interval = life.interval(planned.last)
    if interval.verdict in (Verdict.ANNOUNCED, Verdict.SCHEDULED):
        unverified_from = None if interval.confirmed else planned.last
        authored = None if planned.certain else planned
        yield Step(planned.last, _PLANNED, unverified_from=unverified_from, authored=authored)


def _turn_of_rate(life: PartLife, before: Interval, after: Interval) -> Iterator[Step]:
    """The day on which another rate begins to apply by the terms, while the measure itself stays in force."""
    old, new = before.level.layer, after.level.layer
    in_force = before.verdict is after.verdict is Verdict.IN_FORCE
    if after.start is None or old is None or not in_force or before.level.rate == after.level.rate:
        return
    if new and new.start == after.start:
        # The act of that day has an entry of its own.
        if new.effect is None or new.effect.act.decided < after.start:
            yield Step(after.start, _NEW_RATE, rate=f"{new.rate} instead of {old.rate}")
        return
    follows = f"by its terms {new.rate}" if new else "no rate is set"
    yield Step(
        after.start - ONE_DAY,
        _RATE_ENDS,
        rate=f"{old.rate}, then {follows}",
        unverified_from=after.start if after.level.passed is old else None,
        set_by=old.effect.act.record if old.effect else "",
    )


def _what_begins(interval: Interval) -> str:
    """What the terms set going as an interval begins; empty where it is the work of another act."""
    turn = interval.turn
    if interval.start is None or turn.day != interval.start:
        return ""
    if turn.kind is TurnKind.SUSPENSION_END:
        return _SUSPENSION_ENDS
    if turn.kind is TurnKind.END_OF_TERM:
        return _TERM_ENDS
    starts = interval.verdict is Verdict.IN_FORCE and turn.kind in (TurnKind.STEP, TurnKind.DUE_START)
    return _TAKES_EFFECT if starts else ""


def _effects(steps: Sequence[Step]) -> Iterator[str]:
    """What follows the end of a suspension: "by its terms the ban applies again"; and the rates that change."""
    nouns = tuple(dict.fromkeys(step.noun for step in steps if step.noun))
    if nouns:
        again = all(step.again for step in steps if step.noun)
        applies = "apply" if len(nouns) > 1 else "applies"
        yield f"by its terms the {listed(nouns)} {f'{applies} again' if again else 'would first apply'}"
    yield from dict.fromkeys(step.rate for step in steps if step.rate)
