"""The state of the law on the day of the build, commodity by commodity; for any other day the browser computes it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.model.addresses import IN_FORCE, root_from
from generator.model.archive import Archive
from generator.model.binding import Extent, Group, extent_of, group_of, instrument_of, is_restriction
from generator.model.commodity import Commodity
from generator.model.coverage import Coverage, Route, every_part
from generator.model.measure import Measure
from generator.model.wording import day_in_words
from generator.pages.asking import AskForm, ask_form
from generator.pages.labels import GROUPS
from generator.pages.presenter import Presenter
from generator.pages.standings import StandingView, standing, status_of
from generator.pages.views import Head, LinkView

_MOST_ROWS = 40
"""Of one commodity; the rest is on its own page."""

_ORDER = list(Group)


@dataclass(frozen=True, slots=True)
class StateSection:
    """The restrictions that name a commodity; for all goods without a link. `more` are on the commodity's page only."""

    anchor: str
    title: str
    link: LinkView | None
    rows: tuple[StandingView, ...]
    more: int


@dataclass(frozen=True, slots=True)
class InForcePage:
    """Everything the template shows. `counts` are of parts, each counted once, and never added up."""

    head: Head
    archive: str
    searched: str
    form: AskForm
    instruments: tuple[str, ...]
    states: tuple[tuple[str, str], ...]
    counts: tuple[tuple[str, int], ...]
    sections: tuple[StateSection, ...]


def in_force_page(presenter: Presenter) -> InForcePage:
    """Present what stands on the presenter's day."""
    archive = presenter.archive
    by_name = sorted(archive.commodities, key=lambda commodity: commodity.name.casefold())
    standing_for = [(commodity, _standing(presenter, commodity)) for commodity in (*by_name, None)]
    return InForcePage(
        head=Head(
            title="What is in force",
            description="Which restrictions on critical raw materials bind, are suspended, unverified or announced, "
            "part by part, on any day.",
            address=IN_FORCE,
            root=root_from(IN_FORCE),
            as_of=presenter.as_of,
        ),
        archive=archive.settings.name,
        searched=_searched(archive, (way.measure for _, ways in standing_for for way in ways[:_MOST_ROWS])),
        form=ask_form(presenter),
        instruments=tuple(sorted(_instruments(presenter))),
        states=tuple((group.value, GROUPS[group]) for group in Group),
        counts=tuple(_counts(presenter)),
        sections=tuple(_section(presenter, commodity, ways) for commodity, ways in standing_for if ways),
    )


def _standing(presenter: Presenter, commodity: Commodity | None) -> list[Coverage]:
    """The parts of restrictions that name a commodity, or cover all goods, and stand; those that bind first."""
    if commodity:
        ways = [way for way in presenter.coverage.of(commodity.id) if way.route is Route.NAMED]
    else:
        ways = list(presenter.coverage.of_all_goods())
    grouped = ((group, way) for way in ways if (group := _group(presenter, way, commodity.id if commodity else None)))
    return [way for _, way in sorted(grouped, key=lambda pair: (_ORDER.index(pair[0]), pair[1].measure.id))]


def _section(presenter: Presenter, commodity: Commodity | None, ways: Sequence[Coverage]) -> StateSection:
    """The parts that stand for a commodity, or for all goods, in rows."""
    identifier = commodity.id if commodity else None
    return StateSection(
        anchor=identifier or "all-goods",
        title=commodity.name if commodity else "All goods",
        link=presenter.link(commodity) if commodity else None,
        rows=tuple(standing(presenter, way, identifier) for way in ways[:_MOST_ROWS]),
        more=max(0, len(ways) - _MOST_ROWS),
    )


def _group(presenter: Presenter, way: Coverage, commodity: str | None) -> Group | None:
    """How a part stands for a commodity; None where it restricts nothing, has ended or does not cover it today."""
    if not is_restriction(presenter.archive, way):
        return None
    if commodity and extent_of(presenter.archive, way, commodity, presenter.today) is Extent.NOTHING:
        return None
    return group_of(status_of(presenter, way, commodity))


def _searched(archive: Archive, measures: Iterable[Measure]) -> str:
    """Until which days later acts were looked for, by the measures shown; the browser puts it alike."""
    general = archive.settings.checked
    days = sorted((measure.checked or general).earliest for measure in measures) or [general.earliest]
    first, last = day_in_words(days[0]), day_in_words(days[-1])
    return first if first == last else f"days between {first} and {last}, measure by measure"


def _instruments(presenter: Presenter) -> set[str]:
    """The instruments of all restrictions, of the past too."""
    archive = presenter.archive
    return {instrument_of(archive, way).label for way in every_part(archive) if is_restriction(archive, way)}


def _counts(presenter: Presenter) -> Iterator[tuple[str, int]]:
    """How many parts of restrictions stand how, whatever they cover."""
    counts = Counter(_group(presenter, way, None) for way in every_part(presenter.archive))
    return ((GROUPS[group], counts[group]) for group in Group if counts[group])
