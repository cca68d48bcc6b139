"""The first page: as of when, what is due, what has passed unverified, what to read, what changed in law."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from generator.model.commodity import Commodity
from generator.model.dates import ONE_DAY
from generator.model.lifecycle.interval import Interval, TurnKind
from generator.model.lifecycle.status import PartLife
from generator.model.measure import Measure
from generator.pages.asking import AskForm, ask_form
from generator.pages.chronology import Chronology
from generator.pages.controlled import elements_under_control
from generator.pages.countdown import distance
from generator.pages.presenter import Presenter, date_view, day_view
from generator.pages.standings import tallies, tally_legend
from generator.pages.views import Countdown, DateView, Entry, Head, LinkView, TallyView

_DUE_WITHIN_DAYS = 120
_CHANGED_WITHIN_DAYS = 365
_MOST_BRIEFS = 3
_MOST_TITLES = 20
_MOST_CHANGES = 12
_MOST_DUE = 5
_MOST_UNVERIFIED_A_DAY = 8

_PASSED = {
    TurnKind.SUSPENSION_END: "Suspension ended by its terms",
    TurnKind.END_OF_TERM: "Term ended",
    TurnKind.DUE_START: "Was due to take effect",
}
_PLANNED = "Was planned to take effect"


@dataclass(frozen=True, slots=True)
class UnverifiedView:
    """A measure whose date on paper has passed. `parts` names those concerned, where others are not."""

    link: LinkView
    parts: tuple[str, ...]
    by_terms: str


@dataclass(frozen=True, slots=True)
class UnverifiedGroup:
    """Measures for which the same thing passed on the same day; `more` of them are folded away."""

    date: DateView
    what: str
    countdown: Countdown
    rows: tuple[UnverifiedView, ...]
    more: tuple[UnverifiedView, ...]


@dataclass(frozen=True, slots=True)
class BriefTeaser:
    """A brief with the sentences that sum it up."""

    link: LinkView
    summary: str


@dataclass(frozen=True, slots=True)
class CommodityTeaser:
    """A commodity with how many restrictions on it stand how."""

    link: LinkView
    symbol: str | None
    tallies: tuple[TallyView, ...]


@dataclass(frozen=True, slots=True)
class HomePage:
    """Everything the template of the home page shows."""

    head: Head
    checked: DateView
    due: tuple[Entry, ...]
    unverified: tuple[UnverifiedGroup, ...]
    form: AskForm
    briefs: tuple[BriefTeaser, ...]
    earlier_briefs: tuple[LinkView, ...]
    commodities: tuple[CommodityTeaser, ...]
    legend: tuple[TallyView, ...]
    elements: Markup
    changed: tuple[Entry, ...]
    counts: tuple[tuple[str, int, str], ...]


def home_page(presenter: Presenter, chronology: Chronology) -> HomePage:
    """Present the archive as of the presenter's day."""
    archive = presenter.archive
    briefs = sorted((b for b in archive.briefs if not b.draft), key=lambda brief: brief.date.earliest, reverse=True)
    return HomePage(
        head=Head(
            title=archive.settings.name,
            description=archive.settings.description,
            address="",
            root="./",
            as_of=presenter.as_of,
        ),
        checked=date_view(archive.settings.checked) or presenter.as_of,
        due=chronology.upcoming(_DUE_WITHIN_DAYS)[:_MOST_DUE],
        unverified=tuple(_unverified(presenter)),
        form=ask_form(presenter),
        briefs=tuple(BriefTeaser(presenter.link(brief), brief.summary) for brief in briefs[:_MOST_BRIEFS]),
        earlier_briefs=tuple(presenter.link(brief) for brief in briefs[_MOST_BRIEFS:_MOST_TITLES]),
        commodities=tuple(_commodities(presenter)),
        legend=tally_legend(),
        elements=elements_under_control(presenter, "./"),
        changed=chronology.changed_in_law(_CHANGED_WITHIN_DAYS)[:_MOST_CHANGES],
        counts=(
            ("measures", len(archive.measures), "measures/"),
            ("events", len(archive.events), "events/"),
            ("commodities", len(archive.commodities), "commodities/"),
            ("briefs", len(briefs), "briefs/"),
        ),
    )


def _commodities(presenter: Presenter) -> Iterator[CommodityTeaser]:
    """The commodities that a restriction names, by itself or with their group."""

    def by_name(commodity: Commodity) -> str:
        return commodity.name.casefold()

    for commodity in sorted(presenter.archive.commodities, key=by_name):
        found = tallies(presenter, commodity.id)
        if found:
            yield CommodityTeaser(presenter.link(commodity), commodity.symbol, found)


def _unverified(presenter: Presenter) -> Iterator[UnverifiedGroup]:
    """Measures with an unverified outcome, by what passed when, the latest first."""
    groups: defaultdict[tuple[date, str], list[UnverifiedView]] = defaultdict(list)
    for measure in presenter.archive.measures:
        for boundary, lives in _boundaries_passed(presenter, measure).items():
            groups[boundary].append(_unverified_view(presenter, measure, lives))
    for (day, what), found in sorted(groups.items(), reverse=True):
        rows = tuple(sorted(found, key=lambda view: view.link.address))
        some, more = rows[:_MOST_UNVERIFIED_A_DAY], rows[_MOST_UNVERIFIED_A_DAY:]
        yield UnverifiedGroup(day_view(day), what, distance(day, presenter.today), some, more)


def _boundaries_passed(presenter: Presenter, measure: Measure) -> dict[tuple[date, str], list[PartLife]]:
    """The dates on paper that have passed for a measure without anybody knowing more, with the parts concerned."""
    found: defaultdict[tuple[date, str], list[PartLife]] = defaultdict(list)
    if measure.withdrawn:
        return found
    for life in presenter.archive.life(measure).lives:
        boundary = _boundary(life.interval(presenter.today))
        if boundary:
            found[boundary].append(life)
    return found


def _boundary(interval: Interval) -> tuple[date, str] | None:
    """The last day of what ended, or the first of what was due, and which of them it is; None where all is known."""
    turn = interval.unconfirmed
    if turn is None or turn.day is None:
        return None
    ends = turn.kind in (TurnKind.SUSPENSION_END, TurnKind.END_OF_TERM)
    return (turn.day - ONE_DAY if ends else turn.day), _PASSED.get(turn.kind, _PLANNED)


def _unverified_view(presenter: Presenter, measure: Measure, lives: list[PartLife]) -> UnverifiedView:
    status = lives[0].status(presenter.today, presenter.today)
    titles = tuple(life.history.part.title for life in lives if life.history.part)
    # The reason's first clause says what passed when, which the group says already.
    _, _, by_terms = status.reason.partition("; ")
    return UnverifiedView(
        link=presenter.link(measure),
        parts=titles if len(titles) < len(measure.parts) else (),
        by_terms=by_terms.removesuffix("."),
    )
