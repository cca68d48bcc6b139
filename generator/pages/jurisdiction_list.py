"""The list of jurisdictions: what each is, and how the measures stand that it issued or that name it as target."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.binding import Group, group_of
from generator.model.ends import applies_on
from generator.model.jurisdiction import Jurisdiction, JurisdictionKind
from generator.model.lifecycle.status import Status
from generator.model.lifecycle.verdict import ENDED
from generator.model.measure import Measure
from generator.pages.presenter import Presenter
from generator.pages.tally import Tally
from generator.pages.views import Head, LinkView, TallyView
from generator.pages.yearly import YearlyList

_KINDS = {
    JurisdictionKind.STATE: "States",
    JurisdictionKind.BLOC: "Blocs",
    JurisdictionKind.ORGANISATION: "Organisations",
    JurisdictionKind.TERRITORY: "Territories",
    JurisdictionKind.AUTHORITY: "De facto authorities",
}

_STANDINGS = {
    Group.BINDING: ("in-force", "in force"),
    Group.LIMITED: ("limited", "in force for some only"),
    Group.DE_FACTO: ("de-facto", "de facto"),
    Group.SUSPENDED: ("suspended", "suspended"),
    Group.UNVERIFIED: ("outcome-unverified", "outcome unverified"),
    Group.UNCERTAIN: ("uncertain", "start or end uncertain"),
    Group.ANNOUNCED: ("scheduled", "adopted or announced"),
}
"""Ways of standing in the order shown, never added up: the term of each (also the name of a shape) and its words."""
_ENDED = ("ended", "ended")
_NOT_KNOWN_YET = ""


@dataclass(frozen=True, slots=True)
class JurisdictionRow:
    """A jurisdiction. `note` says of what it consists, or where it lies."""

    link: LinkView
    note: str | None
    issued: tuple[TallyView, ...]
    aimed_at: tuple[TallyView, ...]


@dataclass(frozen=True, slots=True)
class JurisdictionGroup:
    """Jurisdictions of one kind; `others` are named in records but neither issued a measure nor are named by one."""

    title: str
    anchor: str
    rows: tuple[JurisdictionRow, ...]
    others: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class JurisdictionListPage:
    """Everything the template of the list of jurisdictions shows."""

    head: Head
    count: int
    groups: tuple[JurisdictionGroup, ...]


def jurisdiction_list(
    presenter: Presenter, jurisdictions: YearlyList[Jurisdiction], year: int | None
) -> JurisdictionListPage:
    """Present all jurisdictions by kind and name."""
    by_name = sorted(jurisdictions.records, key=lambda jurisdiction: jurisdiction.name)
    groups = (
        _group(presenter, kind, [jurisdiction for jurisdiction in by_name if jurisdiction.kind is kind])
        for kind in _KINDS
    )
    return JurisdictionListPage(
        head=jurisdictions.head(year, "Who issues measures, at whom they are aimed, and how they stand today."),
        count=len(jurisdictions.records),
        groups=tuple(group for group in groups if group.rows or group.others),
    )


def _group(presenter: Presenter, kind: JurisdictionKind, jurisdictions: list[Jurisdiction]) -> JurisdictionGroup:
    rows, others = [], []
    for jurisdiction in jurisdictions:
        row = _row(presenter, jurisdiction)
        if row.issued or row.aimed_at:
            rows.append(row)
        else:
            others.append(row.link)
    return JurisdictionGroup(_KINDS[kind], kind.value, tuple(rows), tuple(others))


def _row(presenter: Presenter, jurisdiction: Jurisdiction) -> JurisdictionRow:
    archive = presenter.archive
    members = sum(1 for row in jurisdiction.members if applies_on(row, presenter.today))
    note = f"{members} members today" if members else None
    if jurisdiction.within:
        note = f"in {archive.jurisdiction(jurisdiction.within).name}"
    return JurisdictionRow(
        link=presenter.link(jurisdiction),
        note=note,
        issued=_tallies(presenter, archive.issued_by.get(jurisdiction.id, ())),
        aimed_at=_tallies(presenter, archive.aimed_at.get(jurisdiction.id, ())),
    )


def _tallies(presenter: Presenter, measures: Iterable[Measure]) -> tuple[TallyView, ...]:
    """How many measures stand how, each by the verdict of the whole."""
    tally = Tally()
    for measure in measures:
        if not measure.withdrawn:
            later = ((turn.day, _term(turn.status)) for turn in presenter.outlook(measure))
            tally.add([(presenter.today, _term(presenter.status(measure))), *later])
    views = (tally.view(term, words) for term, words in (*_STANDINGS.values(), _ENDED))
    return tuple(view for view in views if view)


def _term(status: Status) -> str:
    group = group_of(status)
    if group:
        return _STANDINGS[group][0]
    return _ENDED[0] if status.verdict in ENDED else _NOT_KNOWN_YET
