"""The page of a jurisdiction: measures it issued, measures aimed at it, what happened."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.model.addresses import address_of, root_from
from generator.model.jurisdiction import Jurisdiction
from generator.model.record import Kind
from generator.pages.chronology import Chronology
from generator.pages.happening import gathered
from generator.pages.lifelines import Lifelines
from generator.pages.presenter import Presenter
from generator.pages.relations import Mentions, newest_first
from generator.pages.views import Entry, Head, LinkView, NoticeView, SourceView

_MOST_ENTRIES = 60


@dataclass(frozen=True, slots=True)
class BlocMeasures:
    """What a bloc issued, and what is aimed at it: both concern its members."""

    bloc: LinkView
    issued: tuple[LinkView, ...]
    aimed_at: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class JurisdictionPage:
    """Everything the template of a jurisdiction shows."""

    head: Head
    kind: str
    other_names: tuple[str, ...]
    lifelines: Markup | None
    issued: tuple[LinkView, ...]
    aimed_at: tuple[LinkView, ...]
    members: tuple[tuple[LinkView, str], ...]
    member_of: tuple[LinkView, ...]
    code: str
    through_blocs: tuple[BlocMeasures, ...]
    body: Markup
    upcoming: tuple[Entry, ...]
    chronology: tuple[Entry, ...]
    briefs: tuple[LinkView, ...]
    sources: tuple[SourceView, ...]
    corrections: tuple[NoticeView, ...]
    withdrawn: NoticeView | None


def jurisdiction_page(
    presenter: Presenter, mentions: Mentions, chronology: Chronology, lifelines: Lifelines, jurisdiction: Jurisdiction
) -> JurisdictionPage:
    """Present a jurisdiction as of the presenter's day."""
    archive = presenter.archive
    address = address_of(jurisdiction)
    root = root_from(address)
    happenings = chronology.by_jurisdiction.get(jurisdiction.id, ())
    return JurisdictionPage(
        head=Head(
            title=jurisdiction.title,
            description=f"{jurisdiction.title}: measures on critical raw materials it issued, and those aimed at it.",
            address=address,
            root=root,
            crumbs=presenter.crumbs(Kind.JURISDICTION),
            edit_path=jurisdiction.path or None,
            as_of=presenter.as_of,
        ),
        kind=jurisdiction.kind.value,
        other_names=jurisdiction.other_names,
        lifelines=lifelines.of_issuer(jurisdiction.id, root),
        issued=newest_first(presenter, archive.issued_by.get(jurisdiction.id, ())),
        aimed_at=newest_first(presenter, archive.aimed_at.get(jurisdiction.id, ())),
        members=tuple(
            (presenter.link(archive.jurisdiction(row.member)), f"until {row.until}" if row.until else "")
            for row in jurisdiction.members
        ),
        member_of=tuple(presenter.link(bloc) for bloc in archive.blocs_of.get(jurisdiction.id, ())),
        code=jurisdiction.id.upper(),
        through_blocs=tuple(_through_blocs(presenter, jurisdiction)),
        body=presenter.block(jurisdiction.body, root),
        upcoming=gathered(h for h in reversed(happenings) if h.ahead(presenter.today)),
        chronology=gathered(h for h in happenings if not h.ahead(presenter.today))[:_MOST_ENTRIES],
        briefs=mentions.of(jurisdiction, Kind.BRIEF),
        sources=presenter.sources(jurisdiction),
        corrections=presenter.corrections(jurisdiction),
        withdrawn=presenter.withdrawal(jurisdiction),
    )


def _through_blocs(presenter: Presenter, jurisdiction: Jurisdiction) -> Iterator[BlocMeasures]:
    """The measures of each bloc it is a member of on the presenter's day, where there are any."""
    archive = presenter.archive
    for bloc in archive.blocs_of.get(jurisdiction.id, ()):
        issued, aimed_at = archive.issued_by.get(bloc.id, ()), archive.aimed_at.get(bloc.id, ())
        if bloc.has_member(jurisdiction.id, presenter.today) and (issued or aimed_at):
            yield BlocMeasures(presenter.link(bloc), newest_first(presenter, issued), newest_first(presenter, aimed_at))
