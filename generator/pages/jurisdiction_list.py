"""The list of jurisdictions: what each is, and how the measures stand that it issued or that name it as target."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.binding import Group, group_of
from generator.model.coverage import row_applies
from generator.model.jurisdiction import Jurisdiction, JurisdictionKind
from generator.model.lifecycle.verdict import ENDED
from generator.model.measure import Measure
from generator.pages.presenter import Presenter
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
    Group.BINDING: TallyView("in-force", "in force", 0),
    Group.LIMITED: TallyView("limited", "in force for some only", 0),
    Group.DE_FACTO: TallyView("de-facto", "de facto", 0),
    Group.SUSPENDED: TallyView("suspended", "suspended", 0),
    Group.UNVERIFIED: TallyView("outcome-unverified", "outcome unverified", 0),
    Group.UNCERTAIN: TallyView("uncertain", "start or end uncertain", 0),
    Group.ANNOUNCED: TallyView("scheduled", "adopted or announced", 0),
    None: TallyView("ended", "ended", 0),
}
"""Ways of standing in the order shown, never added up; None for what has ended."""


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
    legend: tuple[TallyView, ...]
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
        legend=tuple(_STANDINGS.values()),
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
    members = sum(1 for row in jurisdiction.members if row_applies(row, presenter.today))
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
    counts: Counter[Group | None] = Counter()
    for measure in measures:
        status = presenter.status(measure)
        group = group_of(status)
        if not measure.withdrawn and (group or status.verdict in ENDED):
            counts[group] += 1
    return tuple(TallyView(view.term, view.label, counts[group]) for group, view in _STANDINGS.items() if counts[group])
