"""What happened and what follows from dates, in the order of time."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from generator.model.addresses import address_of_year, root_from
from generator.model.dates import ONE_DAY, KnownDate
from generator.model.event import Event
from generator.model.lifecycle.interval import TurnKind
from generator.model.lifecycle.status import PartLife
from generator.model.lifecycle.verdict import Verdict
from generator.model.measure import Measure
from generator.pages.presenter import Presenter, date_view, day_view
from generator.pages.views import DateView, Entry, Head, LinkView


@dataclass(frozen=True, slots=True)
class Happening:
    """An entry with what it is sorted and selected by. `measure` and `event` name the records it concerns."""

    day: date
    last: date
    entry: Entry
    records: frozenset[str]
    commodities: frozenset[str]
    jurisdictions: frozenset[str]


@dataclass(frozen=True, slots=True)
class YearView:
    """A year of the chronology."""

    year: int
    address: str
    count: int


@dataclass(frozen=True, slots=True)
class ChronologyPage:
    """A year of the chronology, or its overview. `upcoming` lie after today, `past` before, newest first."""

    head: Head
    year: int | None
    years: tuple[YearView, ...]
    upcoming: tuple[Entry, ...]
    past: tuple[Entry, ...]
    today: DateView


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

    def years(self) -> tuple[YearView, ...]:
        """All years with an entry, newest first."""
        counts: defaultdict[int, int] = defaultdict(int)
        for happening in self.happenings:
            counts[happening.entry.year] += 1
        return tuple(YearView(year, address_of_year(year), counts[year]) for year in sorted(counts, reverse=True))

    def of_year(self, year: int) -> ChronologyPage:
        """One year."""
        chosen = [happening for happening in self.happenings if happening.entry.year == year]
        description = f"Export controls and trade measures for critical raw materials in {year}, in the order of time."
        return self._page(address_of_year(year), f"Chronology {year}", description, chosen, year)

    def overview(self, months: int = 12) -> ChronologyPage:
        """What lies ahead, and the last months."""
        since = self._presenter.today - months * 31 * ONE_DAY
        chosen = [happening for happening in self.happenings if happening.last >= since]
        description = "What happened, and what follows from the dates of acts, in the order of time."
        return self._page("chronology/", "Chronology", description, chosen, None)

    def upcoming(self, days: int) -> tuple[Entry, ...]:
        """What falls due from today within some days."""
        today = self._presenter.today
        return tuple(h.entry for h in self.happenings if today <= h.day <= today + days * ONE_DAY)

    def past(self, days: int) -> tuple[Entry, ...]:
        """What changed in law within the last days, newest first: what binds or ceases to bind."""
        today = self._presenter.today
        return tuple(h.entry for h in reversed(self.happenings) if today - days * ONE_DAY <= h.last < today)

    def _page(
        self, address: str, title: str, description: str, chosen: list[Happening], year: int | None
    ) -> ChronologyPage:
        today = self._presenter.today
        crumbs = (LinkView("chronology/", "Chronology", "list"),) if year else ()
        return ChronologyPage(
            head=Head(title, description, address, root_from(address), crumbs, None, self._presenter.as_of),
            year=year,
            years=self.years(),
            upcoming=tuple(h.entry for h in chosen if h.day > today),
            past=tuple(h.entry for h in reversed(chosen) if h.day <= today),
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
        )
        return Happening(
            event.date.earliest,
            event.date.last,
            entry,
            frozenset({event.id, *(change.measure for change in event.changes)}),
            frozenset(self._commodities_of_event(event)),
            frozenset(code.lower() for code in (*event.jurisdictions, *event.targets)),
        )

    def _commodities_of_event(self, event: Event) -> Iterator[str]:
        yield from event.commodities
        for change in event.changes:
            measure = self._presenter.archive.records.get(change.measure)
            if isinstance(measure, Measure):
                yield from goods_of(measure)

    def _of_measure(self, measure: Measure) -> Iterator[Happening]:
        """The measure's own steps, and the ends that its terms set; parts with the same story are told once."""
        told: set[tuple[date, str]] = set()
        for life in self._presenter.archive.life(measure).lives:
            for day, what in _steps(life):
                if (day, what) not in told:
                    told.add((day, what))
                    yield self._computed(measure, day, what)

    def _computed(self, measure: Measure, day: date, what: str) -> Happening:
        presenter = self._presenter
        entry = Entry(
            date=day_view(day),
            year=day.year,
            link=presenter.link(measure),
            what=what,
            kind="computed",
            computed=True,
            jurisdictions=presenter.links(measure.jurisdictions),
            commodities=presenter.links(dict.fromkeys(goods_of(measure))),
        )
        return Happening(
            day,
            day,
            entry,
            frozenset({measure.id}),
            frozenset(goods_of(measure)),
            frozenset(code.lower() for code in measure.jurisdictions),
        )


def goods_of(measure: Measure) -> Iterator[str]:
    """The commodities a measure or its parts name."""
    for scope in (measure.scope, *(part.scope for part in measure.parts)):
        for row in scope.rows if scope else ():
            if row.commodity:
                yield row.commodity


def _steps(life: PartLife) -> Iterator[tuple[date, str]]:
    """Days on which the terms of a part set something going, with what that is; acts by others have their own entry."""
    dates = life.history.dates
    for step, what in ((dates.announced, "announced"), (dates.adopted, "adopted")):
        if isinstance(step, KnownDate):
            yield step.last, what
    for interval in life.intervals:
        turn = interval.turn
        if interval.start is None or turn.day != interval.start:
            continue
        if turn.kind is TurnKind.SUSPENSION_END:
            yield interval.start - ONE_DAY, "suspension ends"
        elif turn.kind is TurnKind.END_OF_TERM:
            yield interval.start - ONE_DAY, "term ends"
        elif interval.verdict is Verdict.IN_FORCE and turn.kind in (TurnKind.STEP, TurnKind.DUE_START):
            yield interval.start, "takes effect"
