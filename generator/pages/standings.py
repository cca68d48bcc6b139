"""How the parts that cover a commodity stand for it today: in groups for its page, as numbers for lists."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model.binding import Extent, extent_of, instrument_of, is_restriction
from generator.model.coverage import Coverage, Route
from generator.model.lifecycle.status import Status
from generator.model.lifecycle.verdict import BINDING, ENDED, Flag, Verdict
from generator.pages.presenter import Presenter
from generator.pages.views import LinkView, StatusView, TallyView

ENDED_GROUP = "ended"
"""The group of what no longer exists."""
NOT_COVERED_GROUP = "not-covered"
"""The group of what covered the commodity on other days, or exempts it."""

_GROUPS = (
    ("in-force", "Binds today", "in force"),
    ("limited", "Binds only some: listed firms, certain users or end uses", "in force for some only"),
    ("suspended", "Suspended", "suspended"),
    ("outcome-unverified", "Date passed, outcome not verified", "outcome unverified"),
    ("uncertain", "Start or end uncertain", "start or end uncertain"),
    ("scheduled", "Adopted or announced, not yet in force", "adopted or announced"),
    (NOT_COVERED_GROUP, "Does not cover it today", ""),
    ("frameworks", "Laws, lists, production and support", ""),
    (ENDED_GROUP, "Ended", ""),
)
"""Groups in the order shown: term, title, and the words beside a number; none where numbers are not given."""


@dataclass(frozen=True, slots=True)
class StandingView:
    """How one part of a measure stands for a commodity.

    `inherited` from a commodity above it in the tree; `in_part` where some forms or codes of it are exempt.
    """

    link: LinkView
    document: str | None
    part: str | None
    instrument: str
    origin: tuple[LinkView, ...]
    targets: str
    inherited: bool
    in_part: bool
    codes: tuple[str, ...]
    ex: bool
    status: StatusView


@dataclass(frozen=True, slots=True)
class StandingGroup:
    """Parts that stand alike. Groups are never added up. `folded` ones open on demand."""

    term: str
    title: str
    standings: tuple[StandingView, ...]
    folded: bool


def standing_groups(presenter: Presenter, commodity: str) -> tuple[StandingGroup, ...]:
    """The standings of the parts that name a commodity, those that bind first."""
    found = [(_group(presenter, coverage, commodity), coverage) for coverage in presenter.coverage.of(commodity)]
    return tuple(
        _standing_group(presenter, commodity, term, title, chosen)
        for term, title, _ in _GROUPS
        if (chosen := [coverage for group, coverage in found if group == term])
    )


def _standing_group(
    presenter: Presenter, commodity: str, term: str, title: str, chosen: list[Coverage]
) -> StandingGroup:
    folded = term in ("frameworks", NOT_COVERED_GROUP, ENDED_GROUP) and len(chosen) > 4
    return StandingGroup(term, title, tuple(standing(presenter, coverage, commodity) for coverage in chosen), folded)


def standings_of_all_goods(presenter: Presenter, commodity: str) -> tuple[StandingView, ...]:
    """The standings of parts that cover all goods, have not ended and do not exempt the commodity."""
    return tuple(
        standing(presenter, coverage, commodity)
        for coverage in presenter.coverage.of_all_goods()
        if _group(presenter, coverage, commodity) not in (ENDED_GROUP, NOT_COVERED_GROUP)
    )


def tallies(presenter: Presenter, commodity: str) -> tuple[TallyView, ...]:
    """How many restrictions on a commodity stand how, by its name or that of one above it in the tree."""
    counts = Counter(_group(presenter, coverage, commodity) for coverage in presenter.coverage.of(commodity))
    return tuple(TallyView(term, words, counts[term]) for term, _, words in _GROUPS if words and counts[term])


def tally_legend() -> tuple[TallyView, ...]:
    """What the shapes beside the numbers mean."""
    return tuple(TallyView(term, words, 0) for term, _, words in _GROUPS if words)


def standing(presenter: Presenter, coverage: Coverage, commodity: str | None) -> StandingView:
    """How a part stands for a commodity, or for all goods, on the presenter's day."""
    measure, part, row = coverage.measure, coverage.part, coverage.row
    targets = (part.targets if part else None) or measure.targets
    return StandingView(
        link=presenter.link(measure),
        document=measure.document,
        part=part.title if part else None,
        instrument=instrument_of(presenter.archive, coverage).label,
        origin=presenter.links(measure.jurisdictions),
        targets=_targets_in_words(presenter, targets.named, targets.excepted, targets.everyone) if targets else "",
        inherited=coverage.route is Route.INHERITED,
        in_part=_covers_in_part(presenter, coverage, commodity),
        codes=row.hs if row else (),
        ex=bool(row and row.ex),
        status=presenter.standing(measure, part.id if part else None, commodity),
    )


def _covers_in_part(presenter: Presenter, coverage: Coverage, commodity: str | None) -> bool:
    if commodity is None:
        return False
    return extent_of(presenter.archive, coverage, commodity, presenter.today) is Extent.PART


def status_of(presenter: Presenter, coverage: Coverage, commodity: str | None) -> Status:
    """How a part stands for a commodity on the presenter's day: some changes move only what concerns some goods."""
    return presenter.status(coverage.measure, coverage.part.id if coverage.part else None, commodity)


def _group(presenter: Presenter, coverage: Coverage, commodity: str) -> str:
    """The term of the group a part belongs to."""
    status = status_of(presenter, coverage, commodity)
    if status.verdict in ENDED:
        return ENDED_GROUP
    if extent_of(presenter.archive, coverage, commodity, presenter.today) is Extent.NOTHING:
        return NOT_COVERED_GROUP
    if not is_restriction(presenter.archive, coverage):
        return "frameworks"
    if status.verdict in BINDING:
        return "limited" if Flag.LIMITED in status.flags else "in-force"
    if status.verdict in (Verdict.SUSPENDED, Verdict.OUTCOME_UNVERIFIED):
        return status.verdict.value
    return "scheduled" if status.verdict in (Verdict.SCHEDULED, Verdict.ANNOUNCED) else "uncertain"


def _targets_in_words(presenter: Presenter, named: tuple[str, ...], excepted: tuple[str, ...], everyone: bool) -> str:
    def names(codes: Iterable[str]) -> Iterator[str]:
        return (presenter.archive.jurisdiction(code).name for code in codes)

    if not everyone:
        return ", ".join(names(named))
    return f"all countries except {', '.join(names(excepted))}" if excepted else "all countries"
