"""Lifelines of the parts of a measure, of all that binds a commodity, of all that a jurisdiction issued."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from generator.drawings.lifeline import (
    LIMITED,
    NOT_COVERED,
    Lifeline,
    LifelineChart,
    LifelineGroup,
    Span,
    draw_lifelines,
)
from generator.model.addresses import address_of
from generator.model.binding import instrument_of
from generator.model.lifecycle.matter import GENERAL, Matter
from generator.model.lifecycle.verdict import ENDED, Verdict
from generator.model.measure import Measure, Part
from generator.model.vocabulary import InstrumentClass
from generator.model.wording import day_in_words, listed
from generator.pages.labels import VERDICTS
from generator.pages.presenter import Presenter
from generator.pages.stretches import Stretch, stretches_of_part, stretches_of_whole, while_covered

_MOST_ROWS = 200
_MOST_PARTS_NAMED = 3
_LIFE_TABLE = "Lifelines. The table “Life cycle by the terms of the acts” says the same in words."

_CONSTRAINING = frozenset({InstrumentClass.RESTRICTION, InstrumentClass.PRODUCTION})
_CLASSES = {
    InstrumentClass.RESTRICTION: "Restrictions",
    InstrumentClass.PRODUCTION: "Rules on production",
    InstrumentClass.SUPPORT: "Support",
    InstrumentClass.FRAMEWORK: "Laws, lists and strategies",
}
_ORDER = (
    Verdict.IN_FORCE,
    Verdict.PARTLY_IN_FORCE,
    LIMITED,
    Verdict.SUSPENDED,
    Verdict.OUTCOME_UNVERIFIED,
    Verdict.START_UNCERTAIN,
    Verdict.END_UNCERTAIN,
    Verdict.UNKNOWN,
    Verdict.SCHEDULED,
    Verdict.ANNOUNCED,
)
_RANKS = {str(state): rank for rank, state in enumerate(_ORDER)}
"""Rows stand in the order of their states today; what has ended, or does not cover the goods, comes last."""


@dataclass(frozen=True, slots=True)
class _Life:
    """What becomes a row: a measure, or parts of it that live alike."""

    group: str
    measure: Measure
    parts: tuple[str, ...]
    stretches: tuple[Stretch, ...]


class Lifelines:
    """Lifelines as of the presenter's day. One instance serves all pages, so that each life is cut up once."""

    def __init__(self, presenter: Presenter) -> None:
        self._presenter = presenter
        self._today = presenter.today
        self._stretches: dict[tuple[str, str | None], tuple[Stretch, ...]] = {}

    def of_measure(self, measure: Measure) -> Markup | None:
        """The parts of a measure, those that live alike on one line. The page says the same in a table."""
        titles: defaultdict[tuple[Stretch, ...], list[str]] = defaultdict(list)
        for life in self._presenter.archive.life(measure).lives:
            part = life.history.part
            titles[self._of_part(measure, part)].extend([part.title] if part else [])
        rows = tuple(
            Lifeline(_briefly(names), "", self._state(stretches), _spans(stretches))
            for stretches, names in titles.items()
            if stretches
        )
        return (
            draw_lifelines(LifelineChart((LifelineGroup(None, rows),), self._today, 0, _LIFE_TABLE)) if rows else None
        )

    def of_commodity(self, commodity: str, root: str) -> Markup | None:
        """The restrictions and rules on production that name a commodity or a group of it, by who issued them."""
        matter = self._presenter.archive.matter(self._today, commodity, None, None)
        parts: defaultdict[tuple[str, tuple[Stretch, ...]], list[str]] = defaultdict(list)
        for coverage in self._presenter.coverage.of(commodity):
            if instrument_of(self._presenter.archive, coverage).instrument_class in _CONSTRAINING:
                life = self._of_part(coverage.measure, coverage.part, matter)
                covered = while_covered(self._presenter.archive, coverage, commodity, life)
                parts[coverage.measure.id, covered].extend([coverage.part.title] if coverage.part else [])
        lives = [
            _Life(self._issuers(measure), measure, tuple(titles), stretches)
            for (identifier, stretches), titles in parts.items()
            if (measure := self._presenter.archive.measure(identifier)) and stretches
        ]
        largest_first = [group for group, _ in Counter(life.group for life in lives).most_common()]
        return self._chart(lives, largest_first, root)

    def of_issuer(self, jurisdiction: str, root: str) -> Markup | None:
        """The measures that a jurisdiction issued, each as a whole, by what they do."""
        archive = self._presenter.archive
        lives = [
            _Life(
                _CLASSES[archive.vocabularies.instruments[measure.instrument].instrument_class], measure, (), stretches
            )
            for measure in archive.issued_by.get(jurisdiction, ())
            if not measure.withdrawn
            if (stretches := stretches_of_whole(archive.life(measure), self._today))
        ]
        return self._chart(lives, _CLASSES.values(), root)

    def _of_part(self, measure: Measure, part: Part | None, matter: Matter = GENERAL) -> tuple[Stretch, ...]:
        """The life of a part, in general or for some goods: hardly any measure tells these apart."""
        archive, identifier = self._presenter.archive, part.id if part else None
        if matter != GENERAL and archive.tells_apart(measure):
            return stretches_of_part(archive.life(measure, matter).life_of(identifier), self._today)
        key = measure.id, identifier
        if key not in self._stretches:
            self._stretches[key] = stretches_of_part(archive.life(measure).life_of(identifier), self._today)
        return self._stretches[key]

    def _issuers(self, measure: Measure) -> str:
        return listed([link.title for link in self._presenter.links(measure.jurisdictions)])

    def _state(self, stretches: Sequence[Stretch]) -> str:
        """The state today: that of the last stretch begun, of the first to come where none has."""
        begun = [stretch for stretch in stretches if not stretch.ahead]
        return _state(begun[-1] if begun else stretches[0])

    def _chart(self, lives: Sequence[_Life], groups: Iterable[str], root: str) -> Markup | None:
        """A chart of the lives that stand first."""
        first = sorted(lives, key=self._rank)[:_MOST_ROWS]
        rows: defaultdict[str, list[Lifeline]] = defaultdict(list)
        for life in first:
            rows[life.group].append(self._row(life, root))
        charted = tuple(LifelineGroup(group, tuple(rows[group])) for group in groups if rows[group])
        return draw_lifelines(LifelineChart(charted, self._today, len(lives) - len(first))) if charted else None

    def _rank(self, life: _Life) -> tuple[int, int]:
        """What binds comes first; of what stands alike, the newest."""
        start = life.stretches[0].start
        return _RANKS.get(self._state(life.stretches), len(_RANKS)), -(start.toordinal() if start else 0)

    def _row(self, life: _Life, root: str) -> Lifeline:
        return Lifeline(
            name=life.measure.title,
            detail=_briefly(life.parts),
            state=self._state(life.stretches),
            spans=_spans(life.stretches),
            href=f"{root}{address_of(life.measure)}",
            words=_words(life.stretches),
        )


def _briefly(titles: Sequence[str]) -> str:
    """The titles of parts, or how many there are where they are many."""
    return " · ".join(titles) if len(titles) <= _MOST_PARTS_NAMED else f"{len(titles)} parts that stand alike"


def _state(stretch: Stretch) -> str:
    if stretch.verdict is None:
        return NOT_COVERED
    return LIMITED if stretch.limited else stretch.verdict.value


def _spans(stretches: Sequence[Stretch]) -> tuple[Span, ...]:
    """What is drawn: an end stands once, on the day it comes."""
    return tuple(
        Span(_state(stretch), stretch.start, stretch.stop, stretch.ahead)
        for before, stretch in _with_the_one_before(stretches)
        if before is None or stretch.verdict not in (*ENDED, None) or not stretch.says_what(before)
    )


def _words(stretches: Sequence[Stretch]) -> Markup:
    """A life in words; that something goes on after today is not said again."""
    turns = (
        _turn(before, stretch)
        for before, stretch in _with_the_one_before(stretches)
        if before is None or not stretch.says_what(before)
    )
    return Markup("; ".join(turns))  # noqa: S704 - each turn escapes what is authored


def _with_the_one_before(stretches: Sequence[Stretch]) -> Iterator[tuple[Stretch | None, Stretch]]:
    return zip((None, *stretches), stretches, strict=False)


def _turn(before: Stretch | None, stretch: Stretch) -> str:
    """What begins, and when; what the terms say of days whose outcome is unverified begins on no day of its own."""
    unverified = before is not None and before.verdict is Verdict.OUTCOME_UNVERIFIED
    if stretch.start is None or (stretch.ahead and unverified):
        return f"by its terms {_state_in_words(stretch)}" if stretch.ahead else _state_in_words(stretch)
    words = _beginning_in_words(before, stretch)
    return f'{words} <time datetime="{stretch.start}">{day_in_words(stretch.start)}</time>'


def _beginning_in_words(before: Stretch | None, stretch: Stretch) -> str:
    """The words that a day follows: "adopted", "in force from", "by its terms ends"."""
    first_known = before is None or before.verdict is Verdict.ANNOUNCED
    if stretch.verdict is Verdict.SCHEDULED and first_known:
        return "adopted"
    if stretch.verdict in ENDED:
        return "by its terms ends" if stretch.ahead else _state_in_words(stretch)
    words = _state_in_words(stretch) if stretch.verdict is Verdict.ANNOUNCED else f"{_state_in_words(stretch)} from"
    return f"by its terms {words}" if stretch.ahead else words


def _state_in_words(stretch: Stretch) -> str:
    if stretch.verdict is None:
        return "does not cover it"
    some = " for some only" if stretch.limited else ""
    rate = f" at {escape(stretch.level)}" if stretch.level else ""
    return f"{VERDICTS[stretch.verdict].lower()}{some}{rate}"
