"""What pages of all kinds show: dates, links to records, sources, statuses. Plain data for the templates."""

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class DateView:
    """A date in words, with its machine form (a year, month or day; empty where it is none)."""

    words: str
    iso: str


@dataclass(frozen=True, slots=True)
class VerdictView:
    """A verdict for showing: its term (also the name of its shape), its label, and the sentence around it."""

    term: str
    label: str
    sentence: str


@dataclass(frozen=True, slots=True)
class FlagView:
    """A flag: its term, its short label, and what it means."""

    term: str
    label: str
    meaning: str


@dataclass(frozen=True, slots=True)
class LinkView:
    """A link to a record: address from the site's root, title, kind, and what helps to place it."""

    address: str
    title: str
    kind: str
    date: DateView | None = None
    verdict: VerdictView | None = None
    note: Markup | None = None


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source as listed. `anchor` is its place on its record's page; `kind` its term, `kind_label` in words."""

    anchor: str
    title: str
    title_original: str | None
    url: str
    publisher: str
    date: DateView | None
    language: str
    language_name: str
    kind: str
    kind_label: str
    archived: str | None
    accessed: DateView | None


@dataclass(frozen=True, slots=True)
class StatusView:
    """The answer for a day: verdict, flags, what follows, why, and where that can be read."""

    verdict: VerdictView
    flags: tuple[FlagView, ...]
    since: DateView | None
    until: str | None
    days_left: int | None
    then: str | None
    reason: str
    level: str | None
    acts: tuple[LinkView, ...]
    sources: tuple[SourceView, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """A label with its values, each plain text or a link."""

    label: str
    values: tuple["str | LinkView", ...]


@dataclass(frozen=True, slots=True)
class RelationGroup:
    """Records related in one way."""

    label: str
    links: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a chronology. `computed` marks what follows from dates, set apart from what happened."""

    date: DateView
    year: int
    link: LinkView
    what: str
    kind: str
    computed: bool
    jurisdictions: tuple[LinkView, ...]
    commodities: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """What every page says of itself. `crumbs` lead to it; `edit_path` is its file within `content/`."""

    title: str
    description: str
    address: str
    root: str
    crumbs: tuple[LinkView, ...] = ()
    edit_path: str | None = None
    as_of: DateView | None = None
