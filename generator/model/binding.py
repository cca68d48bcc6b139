"""What binds: the restrictions on a commodity from one place to another on a day, each part with its own answer."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from generator.model.archive import Archive
from generator.model.coverage import Coverage, CoverageIndex, Path, path_applies
from generator.model.jurisdiction import Jurisdiction
from generator.model.lifecycle.status import Status
from generator.model.lifecycle.verdict import ENDED, Flag, Verdict
from generator.model.scope import Targets
from generator.model.vocabulary import Flow, Instrument, InstrumentClass


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: a commodity by id, the origin and destination by code; None for any."""

    commodity: str
    origin: str | None = None
    destination: str | None = None


class Group(StrEnum):
    """Ways of standing that are never added up together, in the order in which a reader needs them."""

    BINDING = "binding"
    LIMITED = "limited"
    DE_FACTO = "de-facto"
    SUSPENDED = "suspended"
    UNVERIFIED = "unverified"
    UNCERTAIN = "uncertain"
    ANNOUNCED = "announced"


@dataclass(frozen=True, slots=True)
class Binding:
    """The answer of one part. `partly_excluded`: some of the commodity is taken out of its scope."""

    coverage: Coverage
    status: Status
    group: Group
    partly_excluded: bool


def what_binds(
    archive: Archive, coverage: CoverageIndex, question: Question, on: date, today: date
) -> Iterator[Binding]:
    """Every part of a restriction that bears on the question on a day, as known today; ended ones are left out.

    :raises KeyError: if there is no such commodity.
    """
    for covering in (*coverage.of(question.commodity), *coverage.of_all_goods()):
        yield from _binding(archive, covering, question, on, today)


def _binding(archive: Archive, covering: Coverage, question: Question, on: date, today: date) -> Iterator[Binding]:
    """The answer of a part that covers the commodity asked about; none if it does not bear on the question."""
    if not (is_restriction(archive, covering) and _reaches(archive, covering, question, on)):
        return
    extent = extent_of(archive, covering, question.commodity, on)
    if extent is Extent.NOTHING:
        return
    part = covering.part.id if covering.part else None
    status = archive.status(
        covering.measure,
        part,
        on,
        today,
        commodity=question.commodity,
        origin=question.origin,
        destination=question.destination,
    )
    group = group_of(status)
    if group:
        yield Binding(covering, status, group, extent is Extent.PART)


@dataclass(frozen=True, slots=True)
class BindingWithin:
    """The answer of one part that does not cover the group asked about, but names some `members` of it, by id."""

    binding: Binding
    members: tuple[str, ...]


def what_binds_within(
    archive: Archive, coverage: CoverageIndex, question: Question, on: date, today: date
) -> Iterator[BindingWithin]:
    """Every part of a restriction that names only some of the group asked about; once for members that stand alike.

    :raises KeyError: if there is no such commodity.
    """
    found: dict[tuple[str, str | None, Status, bool], BindingWithin] = {}
    for member, covering in coverage.of_members(question.commodity):
        for binding in _binding(archive, covering, replace(question, commodity=member.id), on, today):
            standing = (*covering.identity, binding.status, binding.partly_excluded)
            alike = found.get(standing, BindingWithin(binding, ()))
            found[standing] = replace(alike, members=(*alike.members, member.id))
    yield from found.values()


def group_of(status: Status) -> Group | None:
    """How a part stands; None for one that has ended or is not known of yet."""
    if status.verdict in ENDED or status.verdict is Verdict.NOT_YET:
        return None
    if status.verdict is Verdict.OUTCOME_UNVERIFIED:
        return Group.UNVERIFIED
    if status.verdict is Verdict.SUSPENDED:
        return Group.SUSPENDED
    if status.verdict in (Verdict.ANNOUNCED, Verdict.SCHEDULED):
        return Group.ANNOUNCED
    if status.verdict in (Verdict.START_UNCERTAIN, Verdict.END_UNCERTAIN, Verdict.UNKNOWN):
        return Group.UNCERTAIN
    if Flag.DE_FACTO in status.flags:
        return Group.DE_FACTO
    return Group.LIMITED if Flag.LIMITED in status.flags else Group.BINDING


def is_restriction(archive: Archive, covering: Coverage) -> bool:
    """Whether a part restricts trade: what "binds" is asked of restrictions only."""
    return instrument_of(archive, covering).instrument_class is InstrumentClass.RESTRICTION


def instrument_of(archive: Archive, covering: Coverage) -> Instrument:
    """The instrument of a part: its own, else its measure's."""
    term = (covering.part.instrument if covering.part else None) or covering.measure.instrument
    return archive.vocabularies.instruments[term]


def flow_of(archive: Archive, covering: Coverage) -> Flow:
    """The direction of trade a part acts on: its instrument's, unless the measure states another."""
    return covering.measure.flow or instrument_of(archive, covering).flow


def _reaches(archive: Archive, covering: Coverage, question: Question, on: date) -> bool:
    """Whether the issuer is the side that acts, and the targets include the other side."""
    targets = (covering.part.targets if covering.part else None) or covering.measure.targets
    origin, destination = question.origin, question.destination

    def acts(side: str | None) -> bool:
        return side is None or any(_same(archive, code, side, on) for code in covering.measure.jurisdictions)

    def meant(side: str | None) -> bool:
        return side is None or targets is None or includes(archive, targets, side, on)

    match flow_of(archive, covering):
        case Flow.EXPORT:
            return acts(origin) and meant(destination)
        case Flow.REEXPORT:
            return meant(destination)
        case Flow.IMPORT:
            return acts(destination) and meant(origin)
        case Flow.NONE:
            return (acts(origin) and meant(destination)) or (acts(destination) and meant(origin))


def includes(archive: Archive, targets: Targets, code: str, on: date) -> bool:
    """Whether targets mean a jurisdiction, by itself or as a member of a bloc on that day."""
    if any(_same(archive, excepted, code, on) for excepted in targets.excepted):
        return False
    return targets.everyone or any(_same(archive, named, code, on) for named in targets.named)


def _same(archive: Archive, stated: str, asked: str, on: date) -> bool:
    """Whether a stated jurisdiction is the one asked about, or a bloc it belonged to that day.

    A de-facto authority and the state it acts in stand for each other: goods from the one come from the other.
    """
    one, other = archive.jurisdiction(stated), archive.jurisdiction(asked)
    return one.id == other.id or _lies_within(one, other) or _lies_within(other, one) or one.has_member(other.id, on)


def _lies_within(authority: Jurisdiction, state: Jurisdiction) -> bool:
    return authority.within is not None and authority.within.lower() == state.id


class Extent(StrEnum):
    """How much of a commodity a part covers on a day."""

    ALL = "all"
    PART = "part"
    NOTHING = "nothing"


def extent_of(archive: Archive, covering: Coverage, commodity: str, on: date) -> Extent:
    """How much of a commodity is left once dated rows and exclusions are looked at."""
    if not covering.on(on):
        return Extent.NOTHING
    exempt = covering.exemptions(archive)
    if not exempt:
        return Extent.ALL
    names = {commodity, *(ancestor.id for ancestor in archive.ancestors(commodity))}
    paths = [path for name in names for path in exempt.get(name, ()) if path_applies(path, on)]
    if any(takes_all(path) for path in paths):
        return Extent.NOTHING
    paths += [path for name in exempt if _lies_beneath(archive, name, commodity) for path in exempt[name]]
    return Extent.PART if any(path_applies(path, on) for path in paths) else Extent.ALL


def _lies_beneath(archive: Archive, name: str, commodity: str) -> bool:
    return any(ancestor.id == commodity for ancestor in archive.ancestors(name))


def takes_all(path: Path) -> bool:
    """Whether the rows to a commodity take out all of it, not only some forms, codes or grades."""
    return not any(row.forms or row.hs or row.control_code or row.threshold for row in path)
