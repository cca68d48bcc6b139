"""What nobody may miss on a measure's page, wherever on it a link leads: that not all of it simply binds."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from generator.model.lifecycle.history import History
from generator.model.lifecycle.status import Status
from generator.model.lifecycle.verdict import ENDED, Verdict
from generator.model.measure import Measure, Part
from generator.model.record import Record
from generator.pages.presenter import Presenter, verdict_view
from generator.pages.views import Later, LinkView, SourceView, VerdictView

_NOTABLE = ENDED | {Verdict.SUSPENDED, Verdict.OUTCOME_UNVERIFIED}
"""Verdicts of a part that have to be told even where the measure as a whole is in force."""
_MOST_ROWS = 2
_MOST_SOURCES = 2


@dataclass(frozen=True, slots=True)
class BannerRow:
    """How the measure stands, or parts of it that stand alike: through which acts, what then, where that can be read.

    `reason` stands where no other act brought it about.
    """

    verdict: VerdictView
    parts: tuple[str, ...]
    reason: str | None
    acts: tuple[LinkView, ...]
    then: str | None
    successors: tuple[LinkView, ...]
    sources: tuple[SourceView, ...]


@dataclass(frozen=True, slots=True)
class Banner:
    """The verdict of the whole where no row tells it, then what does not bind; `more` parts are left out."""

    whole: VerdictView | None
    rows: tuple[BannerRow, ...]
    more: int


def banner(presenter: Presenter, measure: Measure) -> Banner | None:
    """What has to be told on the presenter's day, None where all of it is in force."""
    return _banner_on(presenter, measure, presenter.today)


def later_banners(presenter: Presenter, measure: Measure) -> Iterator[Later[Banner | None]]:
    """What has to be told instead from later days on."""
    parts = (None, *(part.id for part in measure.parts))
    days = sorted({later.day for part in parts for later in presenter.outlook(measure, part)})
    shown = banner(presenter, measure) if days else None
    for day in days:
        found = _banner_on(presenter, measure, day)
        if found != shown:
            yield Later(day.isoformat(), found)
            shown = found


def _banner_on(presenter: Presenter, measure: Measure, day: date) -> Banner | None:
    whole = presenter.status_on(measure, None, day)
    standings = [
        _Standing(life.history, presenter.status_on(measure, part.id if part else None, day))
        for life in presenter.archive.life(measure).lives
        for part in [life.history.part]
    ]
    if whole.verdict is Verdict.IN_FORCE and not any(standing.status.verdict in _NOTABLE for standing in standings):
        return None
    alike: dict[tuple[str, tuple[str, ...]], list[_Standing]] = {}
    for standing in standings:
        if standing.status.verdict is not Verdict.IN_FORCE:
            sentence = verdict_view(standing.status, measure, day).sentence
            alike.setdefault((sentence, standing.status.acts), []).append(standing)
    rows = [_row(presenter, measure, found, day) for found in alike.values()]
    if len(rows) == 1 and len(rows[0].parts) == len(measure.parts):
        return Banner(None, (replace(rows[0], parts=()),), 0)
    told = {row.verdict.term for row in rows} == {whole.verdict.value}
    more = sum(len(row.parts) for row in rows[_MOST_ROWS:])
    return Banner(None if told else verdict_view(whole, measure, day), tuple(rows[:_MOST_ROWS]), more)


@dataclass(frozen=True, slots=True)
class _Standing:
    """How a part stands, or a measure without parts."""

    history: History
    status: Status


def _row(presenter: Presenter, measure: Measure, alike: Sequence[_Standing], day: date) -> BannerRow:
    views = [presenter.status_view(standing.status, measure, standing.history, day) for standing in alike]
    status = alike[0].status
    brought_about = status.verdict in _NOTABLE and status.verdict is not Verdict.OUTCOME_UNVERIFIED
    acts = [presenter.archive.records[act] for act in status.acts if act != measure.id and brought_about]
    successors = {
        other.id: other
        for standing in alike
        for other in presenter.successors(standing.status, measure, standing.history)
        if other not in acts
    }
    return BannerRow(
        verdict=views[0].verdict,
        parts=tuple(_short_title(standing.history.part) for standing in alike if standing.history.part),
        reason=None if acts else _joined(view.reason for view in views),
        acts=tuple(_by_number(presenter, act) for act in acts),
        then=_joined(view.then for view in views),
        successors=tuple(_by_number(presenter, other) for other in successors.values()),
        sources=tuple(dict.fromkeys(source for view in views for source in view.sources[:1]))[:_MOST_SOURCES],
    )


def _joined(sentences: Iterable[str | None]) -> str | None:
    """What is said of several parts, each clause once."""
    clauses = (clause for sentence in sentences if sentence for clause in sentence.removesuffix(".").split("; "))
    return "; ".join(dict.fromkeys(clauses)) or None


def _short_title(part: Part) -> str:
    """What a part is called before its title goes on to say what is in it."""
    return part.title.partition(":")[0]


def _by_number(presenter: Presenter, record: Record) -> LinkView:
    """A link that names a record by its document number where it has one, which is shorter than its title."""
    link = presenter.link(record)
    return replace(link, title=link.document or link.title)
