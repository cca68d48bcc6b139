"""The first page: as of when, what is due, what has passed unverified, what changed, what to read."""

from dataclasses import dataclass

from generator.model.lifecycle.verdict import Verdict
from generator.pages.chronology import Chronology
from generator.pages.presenter import Presenter, date_view, day_view
from generator.pages.views import DateView, Entry, Head, LinkView

_DUE_WITHIN_DAYS = 120
_CHANGED_WITHIN_DAYS = 365
_MOST_BRIEFS = 6
_MOST_CHANGES = 12


@dataclass(frozen=True, slots=True)
class UnverifiedView:
    """A measure whose date on paper has passed, with what is not known of it."""

    link: LinkView
    since: DateView | None
    reason: str


@dataclass(frozen=True, slots=True)
class HomePage:
    """Everything the template of the home page shows."""

    head: Head
    checked: DateView
    due: tuple[Entry, ...]
    unverified: tuple[UnverifiedView, ...]
    changed: tuple[Entry, ...]
    briefs: tuple[LinkView, ...]
    commodities: tuple[LinkView, ...]
    counts: tuple[tuple[str, int, str], ...]


def home_page(presenter: Presenter, chronology: Chronology) -> HomePage:
    """Present the archive as of the presenter's day."""
    archive = presenter.archive
    briefs = sorted((b for b in archive.briefs if not b.draft), key=lambda brief: brief.date.earliest, reverse=True)
    controlled = [c for c in archive.commodities if any(True for _ in presenter.coverage.of(c.id))]
    return HomePage(
        head=Head(
            title=archive.settings.name,
            description=archive.settings.description,
            address="",
            root="./",
            as_of=presenter.as_of,
        ),
        checked=date_view(archive.settings.checked) or presenter.as_of,
        due=chronology.upcoming(_DUE_WITHIN_DAYS),
        unverified=tuple(_unverified(presenter)),
        changed=chronology.past(_CHANGED_WITHIN_DAYS)[:_MOST_CHANGES],
        briefs=tuple(presenter.link(brief) for brief in briefs[:_MOST_BRIEFS]),
        commodities=tuple(presenter.link(commodity) for commodity in sorted(controlled, key=lambda c: c.name)),
        counts=(
            ("measures", len(archive.measures), "measures/"),
            ("events", len(archive.events), "events/"),
            ("commodities", len(archive.commodities), "commodities/"),
            ("briefs", len(briefs), "briefs/"),
        ),
    )


def _unverified(presenter: Presenter) -> list[UnverifiedView]:
    found = []
    for measure in presenter.archive.measures:
        for life in presenter.archive.life(measure).lives:
            status = life.status(presenter.today, presenter.today)
            if status.verdict is Verdict.OUTCOME_UNVERIFIED and not measure.withdrawn:
                since = day_view(status.since) if status.since else None
                found.append((status.since, UnverifiedView(presenter.link(measure), since, status.reason)))
                break
    found.sort(key=lambda pair: (pair[0].isoformat() if pair[0] else "", pair[1].link.title), reverse=True)
    return [view for _, view in found]
