"""What happened and what follows from dates, in the order of time."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from generator.model.addresses import address_of_year, root_from
from generator.model.dates import ONE_DAY, KnownDate, parse_date
from generator.model.event import Event
from generator.model.lifecycle.interval import Interval, TurnKind
from generator.model.lifecycle.status import PartLife
from generator.model.lifecycle.verdict import Verdict
from generator.model.measure import Measure
from generator.model.wording import date_in_words, listed
from generator.pages.presenter import Presenter, date_view, day_view
from generator.pages.views import DateView, Entry, Head, LinkView

_COUNTDOWN_DAYS = 120
_ACTS = frozenset({"legal-act", "ratification", "ruling"})
"""Kinds of event that are law, whether or not they change a measure of the archive."""

_ANNOUNCED, _ADOPTED, _TAKES_EFFECT = "announced", "adopted", "takes effect"
_SUSPENSION_ENDS, _TERM_ENDS = "suspension ends", "term ends"
_LAST_DAYS = frozenset({_SUSPENSION_ENDS, _TERM_ENDS})
"""Steps that are told on the last day of what was, not on the first of what follows."""


@dataclass(frozen=True, slots=True)
class Happening:
    """An entry with what it is sorted and selected by. `in_law` says whether it changed what binds."""

    day: date
    last: date
    entry: Entry
    records: frozenset[str]
    commodities: frozenset[str]
    jurisdictions: frozenset[str]
    in_law: bool


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
    """A year of the chronology, or its overview, newest first. `upcoming` lies after today, `past` before."""

    head: Head
    year: int | None
    years: tuple[YearView, ...]
    upcoming: tuple[Entry, ...]
    past: tuple[MonthView, ...]
    today: DateView


@dataclass(frozen=True, slots=True)
class Step:
    """A day on which the terms of a part set something going: what that is, and what follows by the terms."""

    day: date
    what: str
    noun: str = ""
    again: bool = False
    unverified: bool = False


def _indexed(pairs: Iterable[tuple[str, Happening]]) -> Mapping[str, tuple[Entry, ...]]:
    found: defaultdict[str, list[Entry]] = defaultdict(list)
    for key, happening in pairs:
        found[key].append(happening.entry)
    return {key: tuple(reversed(entries)) for key, entries in found.items()}


class Chronology:
    """All entries of an archive, gathered once and sorted by date."""

    def __init__(self, presenter: Presenter) -> None:
        self._presenter = presenter
        found = [
            *(self._of_event(event) for event in presenter.archive.events if not event.withdrawn),
            *(entry for measure in presenter.archive.measures for entry in self._of_measure(measure)),
        ]
        self.happenings = tuple(sorted(found, key=lambda h: (h.day, h.last, h.entry.link.address)))

    @cached_property
    def by_commodity(self) -> Mapping[str, tuple[Entry, ...]]:
        """Entries by the commodities they concern, newest first."""
        return _indexed((commodity, happening) for happening in self.happenings for commodity in happening.commodities)

    @cached_property
    def by_jurisdiction(self) -> Mapping[str, tuple[Entry, ...]]:
        """Entries by the jurisdictions they concern, newest first."""
        return _indexed((code, happening) for happening in self.happenings for code in happening.jurisdictions)

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

    def overview(self, months: int = 12) -> ChronologyPage:
        """What lies ahead, and the last months."""
        since = self._presenter.today - months * 31 * ONE_DAY
        chosen = [happening for happening in self.happenings if happening.last >= since]
        description = f"What lies ahead, and what happened in the last {months} months, newest first."
        return self._page("chronology/", "Chronology", description, chosen, None)

    def upcoming(self, days: int) -> tuple[Entry, ...]:
        """What falls due from today within some days, the nearest first."""
        today = self._presenter.today
        return tuple(h.entry for h in self.happenings if today <= h.day <= today + days * ONE_DAY)

    def changed_in_law(self, days: int) -> tuple[Entry, ...]:
        """What changed in law within the last days, newest first: what binds or ceases to bind, as far as is known."""
        today = self._presenter.today
        return tuple(
            h.entry for h in reversed(self.happenings) if h.in_law and today - days * ONE_DAY <= h.last < today
        )

    def _page(
        self, address: str, title: str, description: str, chosen: list[Happening], year: int | None
    ) -> ChronologyPage:
        today = self._presenter.today
        crumbs = (LinkView("chronology/", "Chronology", "list"),) if year else ()
        return ChronologyPage(
            head=Head(title, description, address, root_from(address), crumbs, None, self._presenter.as_of),
            year=year,
            years=self.years(),
            upcoming=tuple(h.entry for h in reversed(chosen) if h.day > today),
            past=tuple(_months([h for h in reversed(chosen) if h.day <= today])),
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
        )
        return Happening(
            event.date.earliest,
            event.date.last,
            entry,
            frozenset({event.id, *(change.measure for change in event.changes)}),
            frozenset(self._commodities_of_event(event)),
            frozenset(code.lower() for code in (*event.jurisdictions, *event.targets)),
            in_law=bool(event.changes) or event.kind in _ACTS,
        )

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

    def _commodities_of_event(self, event: Event) -> Iterator[str]:
        yield from event.commodities
        for change in event.changes:
            measure = self._presenter.archive.records.get(change.measure)
            if isinstance(measure, Measure):
                yield from goods_of(measure)

    def _of_measure(self, measure: Measure) -> Iterator[Happening]:
        """The measure's own steps, and the ends that its terms set: one entry a day, whatever parts it concerns."""
        lives = self._presenter.archive.life(measure).lives
        by_day: defaultdict[date, list[tuple[PartLife, Step]]] = defaultdict(list)
        for life in lives:
            for step in _steps(life, self._presenter.today):
                by_day[step.day].append((life, step))
        for day, found in by_day.items():
            concerned = dict.fromkeys(life.history.part.title for life, _ in found if life.history.part)
            parts = tuple(concerned) if len(concerned) < len(lives) else ()
            yield self._computed(measure, day, [step for _, step in found], parts)

    def _computed(self, measure: Measure, day: date, steps: Sequence[Step], parts: tuple[str, ...]) -> Happening:
        presenter = self._presenter
        whats = tuple(dict.fromkeys(step.what for step in steps))
        unverified = any(step.unverified for step in steps)
        entry = Entry(
            date=day_view(day),
            year=day.year,
            link=presenter.link(measure),
            what=listed(whats).capitalize(),
            kind="computed",
            computed=not {_ANNOUNCED, _ADOPTED} & set(whats),
            jurisdictions=presenter.links(measure.jurisdictions),
            commodities=presenter.links(dict.fromkeys(goods_of(measure))),
            parts=parts,
            effect=_by_terms(steps),
            unverified=unverified,
            countdown=_countdown((day - presenter.today).days),
        )
        return Happening(
            day,
            day,
            entry,
            frozenset({measure.id}),
            frozenset(goods_of(measure)),
            frozenset(code.lower() for code in measure.jurisdictions),
            in_law=not unverified and whats != (_ANNOUNCED,),
        )


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
        yield MonthView(title, f"m-{anchor}", tuple(happening.entry for happening in chosen))


def _steps(life: PartLife, today: date) -> Iterator[Step]:
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
            unverified=not interval.confirmed and interval.start <= today,
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


def _by_terms(steps: Sequence[Step]) -> str | None:
    """What follows the end of a suspension: "by its terms the ban applies again"."""
    nouns = tuple(dict.fromkeys(step.noun for step in steps if step.noun))
    if not nouns:
        return None
    again = all(step.again for step in steps if step.noun)
    if len(nouns) == 1:
        return f"by its terms the {nouns[0]} {'applies again' if again else 'would first apply'}"
    return f"by its terms the {listed(nouns)} {'apply again' if again else 'would first apply'}"


def _countdown(days: int) -> str | None:
    if not 0 <= days <= _COUNTDOWN_DAYS:
        return None
    return {0: "today", 1: "tomorrow"}.get(days, f"in {days} days")
