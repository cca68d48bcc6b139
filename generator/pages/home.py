"""The first page: as of when, what is due, what has passed unverified, what to read, what changed in law."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.model.dates import ONE_DAY
from generator.model.lifecycle.interval import Interval, TurnKind
from generator.model.lifecycle.status import PartLife
from generator.model.measure import Measure
from generator.pages.asking import AskForm, ask_form
from generator.pages.chronology import Chronology
from generator.pages.controlled import Controlled, under_control
from generator.pages.countdown import distance
from generator.pages.presenter import Presenter, date_view, day_view
from generator.pages.views import Countdown, DateView, Entry, Head, LinkView

_DUE_WITHIN_DAYS = 120
_CHANGED_WITHIN_DAYS = 365
_MOST_BRIEFS = 3
_MOST_TITLES = 20
_MOST_CHANGES = 12
_MOST_DUE = 5
_MOST_UNVERIFIED_A_DAY = 8
_PASSED_LATELY_DAYS = 60
"""How long what has passed stands open on the page; what passed before is folded."""

_PASSED = {
    TurnKind.SUSPENSION_END: "Suspension ended by its terms",
    TurnKind.END_OF_TERM: "Term ended",
    TurnKind.DUE_START: "Was due to take effect",
}
_PLANNED = "Was planned to take effect"


@dataclass(frozen=True, slots=True)
class UnverifiedView:
    """A record whose date on paper has passed. `parts` names those concerned, where others are not.

    `by_terms` is what follows by the terms, or what was due.
    """

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
class HomePage:
    """Everything the template of the home page shows."""

    head: Head
    checked: DateView
    due: tuple[Entry, ...]
    unverified: tuple[UnverifiedGroup, ...]
    unverified_before: tuple[UnverifiedGroup, ...]
    form: AskForm
    briefs: tuple[BriefTeaser, ...]
    earlier_briefs: tuple[LinkView, ...]
    controlled: Controlled
    changed: tuple[Entry, ...]
    counts: tuple[tuple[str, int, str], ...]


def home_page(presenter: Presenter, chronology: Chronology) -> HomePage:
    """Present the archive as of the presenter's day."""
    archive = presenter.archive
    passed = tuple(_unverified(presenter, chronology))
    lately = (presenter.today - _PASSED_LATELY_DAYS * ONE_DAY).isoformat()
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
        unverified=tuple(group for group in passed if group.countdown.day >= lately),
        unverified_before=tuple(group for group in passed if group.countdown.day < lately),
        form=ask_form(presenter),
        briefs=tuple(BriefTeaser(presenter.link(brief), brief.summary) for brief in briefs[:_MOST_BRIEFS]),
        earlier_briefs=tuple(presenter.link(brief) for brief in briefs[_MOST_BRIEFS:_MOST_TITLES]),
        controlled=under_control(presenter, "./"),
        changed=chronology.changed_in_law(_CHANGED_WITHIN_DAYS)[:_MOST_CHANGES],
        counts=(
            ("measures", len(archive.measures), "measures/"),
            ("events", len(archive.events), "events/"),
            ("commodities", len(archive.commodities), "commodities/"),
            ("briefs", len(briefs), "briefs/"),
        ),
    )


def _unverified(presenter: Presenter, chronology: Chronology) -> Iterator[UnverifiedGroup]:
    """What passed when without word of what came of it, the latest first: verdicts, then rates and deadlines."""
    groups: defaultdict[tuple[date, str], list[UnverifiedView]] = defaultdict(list)
    for measure in presenter.archive.measures:
        for boundary, lives in _boundaries_passed(presenter, measure).items():
            groups[boundary].append(_unverified_view(presenter, measure, lives))
    told = {view.link.address for views in groups.values() for view in views}
    for happening in chronology.due:
        entry = happening.entry
        if entry.unverified and entry.link.address not in told:
            groups[happening.day, entry.what].append(UnverifiedView(entry.link, entry.parts, entry.effect or ""))
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
