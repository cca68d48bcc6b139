"""How the parts that cover a commodity stand for it: in groups for its page, as numbers for lists.

Each stands somewhere today, and elsewhere from a later day on that its acts or its scope name.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from generator.model.binding import Extent, extent_of, instrument_of, is_restriction
from generator.model.commodity import Commodity
from generator.model.coverage import Coverage, Route
from generator.model.lifecycle.status import Status
from generator.model.lifecycle.verdict import BINDING, ENDED, Flag, Verdict
from generator.pages.labels import SOME_OF_THE_GROUP
from generator.pages.presenter import Presenter
from generator.pages.tally import Tally
from generator.pages.views import LinkView, StatusView, TallyView

ENDED_GROUP = "ended"
"""The group of what no longer exists."""
MEMBERS_GROUP = "some-of-the-group"
"""The group of restrictions, whatever their state, that name only some of a group of goods."""
NOT_COVERED_GROUP = "not-covered"
"""The group of what covered the commodity on other days, or exempts it."""
MOST_TARGETS_NAMED = 6
"""Of the other side of trade in a row; the browser's code keeps to the same number."""

_GROUPS = (
    ("in-force", "Binds today", "in force"),
    ("limited", "Binds only some: listed firms, certain users or end uses", "in force for some only"),
    ("suspended", "Suspended", "suspended"),
    ("outcome-unverified", "Date passed, outcome not verified", "outcome unverified"),
    ("uncertain", "Start or end uncertain", "start or end uncertain"),
    ("scheduled", "Adopted or announced, not yet in force", "adopted or announced"),
    (MEMBERS_GROUP, SOME_OF_THE_GROUP, ""),
    (NOT_COVERED_GROUP, "Does not cover it today", ""),
    ("frameworks", "Laws, lists, production and support", ""),
    (ENDED_GROUP, "Ended", ""),
)
"""Groups in the order shown: term, title, and the words beside a number; none where numbers are not given."""
_RESTRICTING = tuple(term for term, _, words in _GROUPS if words)
"""The terms of groups in which restrictions stand that have not ended."""

_FOLDED = ("limited", "frameworks", NOT_COVERED_GROUP, ENDED_GROUP)
"""Groups that are folded where they are long: what binds everyone, or might soon, is not to be sought below them."""
_MOST_OPEN = 4


@dataclass(frozen=True, slots=True)
class StandingView:
    """How one part of a measure stands for a commodity.

    `targets` names the other side of trade, `targets_in_brief` only counts it where the names would fill a page.
    `inherited` from a commodity above it in the tree; `in_part` where some of it is exempt; `members` where it names
    only these of a group.
    """

    link: LinkView
    document: str | None
    part: str | None
    instrument: str
    origin: tuple[LinkView, ...]
    targets: str
    targets_in_brief: str | None
    inherited: bool
    in_part: bool
    codes: tuple[str, ...]
    ex: bool
    status: StatusView
    later: tuple["LaterStanding", ...] = ()
    members: tuple[LinkView, ...] = ()


@dataclass(frozen=True, slots=True)
class LaterStanding:
    """How the part stands from a day on (in its machine form), and in which group therefore; no `view` for nowhere."""

    day: str
    group: str
    view: StandingView | None


@dataclass(frozen=True, slots=True)
class StandingGroup:
    """Parts that stand alike. Groups are never added up. `folded` ones open on demand.

    One without standings is there for what moves into it on a later day.
    """

    term: str
    title: str
    standings: tuple[StandingView, ...]
    folded: bool


@dataclass(frozen=True, slots=True)
class _Place:
    """How a part stands for a commodity from a day on."""

    day: date
    status: Status
    extent: Extent
    group: str


_Alike = tuple[tuple[str, str | None], tuple[_Place, ...]]
"""What members of a group have in common: the part that names them, by its ids, and where it stands from when on."""


def standing_groups(presenter: Presenter, commodity: str) -> tuple[StandingGroup, ...]:
    """The standings of the parts that name a commodity, those that bind first."""
    groups: dict[str, list[StandingView]] = {}
    for coverage in presenter.coverage.of(commodity):
        places = _places(presenter, coverage, commodity)
        groups.setdefault(places[0].group, []).append(_moving(presenter, commodity, coverage, places))
        for place in places[1:]:
            groups.setdefault(place.group, [])
    members = _standings_of_members(presenter, commodity)
    if members:
        groups[MEMBERS_GROUP] = members
    return tuple(_standing_group(term, title, groups[term]) for term, title, _ in _GROUPS if term in groups)


def _standing_group(term: str, title: str, standings: list[StandingView]) -> StandingGroup:
    folded = term in _FOLDED and len(standings) > _MOST_OPEN
    return StandingGroup(term, title, tuple(standings), folded)


def standings_of_all_goods(presenter: Presenter, commodity: str) -> tuple[StandingView, ...]:
    """The standings of parts that cover all goods, have not ended and do not exempt the commodity.

    What ends later stays among them, and is shown as ended.
    """
    found = ((coverage, _places(presenter, coverage, commodity)) for coverage in presenter.coverage.of_all_goods())
    return tuple(
        _moving(presenter, commodity, coverage, places)
        for coverage, places in found
        if places[0].group not in (ENDED_GROUP, NOT_COVERED_GROUP)
    )


def _standings_of_members(presenter: Presenter, group: str) -> list[StandingView]:
    """The standings of restrictions that name only some of a group and have not ended, those that bind first."""
    alike: defaultdict[_Alike, list[tuple[Commodity, Coverage]]] = defaultdict(list)
    for member, coverage in presenter.coverage.of_members(group):
        places = _places(presenter, coverage, member.id)
        if places[0].group in _RESTRICTING:
            alike[coverage.identity, places].append((member, coverage))

    binding_first = sorted(alike, key=lambda named: (_RESTRICTING.index(named[1][0].group), named[0]))
    return [_of_members(presenter, alike[named], named[1]) for named in binding_first]


def _of_members(
    presenter: Presenter, named: Sequence[tuple[Commodity, Coverage]], places: Sequence[_Place]
) -> StandingView:
    """A standing that concerns some members of a group; on later days it stays there as long as it restricts."""
    (first, coverage), members = named[0], tuple(presenter.link(member) for member, _ in named)
    view = _moving(presenter, first.id, coverage, places)
    later = (
        LaterStanding(
            day=place.day,
            group=MEMBERS_GROUP,
            view=replace(place.view, members=members) if place.view and place.group in _RESTRICTING else None,
        )
        for place in view.later
    )
    return replace(view, members=members, later=tuple(later))


def tallies(presenter: Presenter, commodity: str) -> tuple[TallyView, ...]:
    """How many restrictions on a commodity stand how, by its name or that of one above it in the tree."""
    tally = Tally()
    for coverage in presenter.coverage.of(commodity):
        tally.add([(place.day, place.group) for place in _places(presenter, coverage, commodity)])
    views = (tally.view(term, words) for term, _, words in _GROUPS if words)
    return tuple(view for view in views if view)


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
        targets_in_brief=_targets_in_brief(targets.named) if targets else None,
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


def _moving(presenter: Presenter, commodity: str, coverage: Coverage, places: Sequence[_Place]) -> StandingView:
    """How a part stands on the presenter's day, and on later ones."""
    today = standing(presenter, coverage, commodity)
    measure, part = coverage.measure, coverage.part.id if coverage.part else None
    history = presenter.archive.life(measure).life_of(part).history
    later = []
    for place in places[1:]:
        status = presenter.status_view(place.status, measure, history, place.day)
        view = replace(today, in_part=place.extent is Extent.PART, status=status)
        later.append(LaterStanding(place.day.isoformat(), place.group, view))
    return replace(today, later=tuple(later)) if later else today


def _places(presenter: Presenter, coverage: Coverage, commodity: str) -> tuple[_Place, ...]:
    """Where a part stands on the presenter's day, then on each later day on which that becomes another."""
    measure, part = coverage.measure, coverage.part.id if coverage.part else None
    days = {later.day for later in presenter.outlook(measure, part, commodity)}
    days.update(day for day in coverage.turning_days(presenter.archive) if day > presenter.today)
    found = [_place(presenter, coverage, commodity, presenter.today, status_of(presenter, coverage, commodity))]
    for day in sorted(days):
        status = presenter.status_on(measure, part, day, commodity)
        place = _place(presenter, coverage, commodity, day, status)
        if (place.status, place.extent) != (found[-1].status, found[-1].extent):
            found.append(place)
    return tuple(found)


def _place(presenter: Presenter, coverage: Coverage, commodity: str, day: date, status: Status) -> _Place:
    extent = extent_of(presenter.archive, coverage, commodity, day)
    return _Place(day, status, extent, _group(presenter, coverage, status, extent))


def _group(presenter: Presenter, coverage: Coverage, status: Status, extent: Extent) -> str:
    """The term of the group a part belongs to."""
    if status.verdict in ENDED:
        return ENDED_GROUP
    if extent is Extent.NOTHING:
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


def _targets_in_brief(named: tuple[str, ...]) -> str | None:
    return f"{len(named)} places named" if len(named) > MOST_TARGETS_NAMED else None
