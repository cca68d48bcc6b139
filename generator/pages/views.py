"""What pages of all kinds show: dates, links to records, sources, statuses. Plain data for the templates.

A page shows the day of its build. What a reader of a later day has to see instead stands in it beside that, as `Later`
views, as `turns`, or as a day from which on something shows; the browser chooses by date (`today.js`).
"""

from dataclasses import dataclass
from typing import Generic, TypeVar

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class DateView:
    """A date in words, with its machine form (a year, month or day; empty where it is none)."""

    words: str
    iso: str


@dataclass(frozen=True, slots=True)
class BuildDay(DateView):
    """The day of the build. From `next_day` a reader's day is another, from `old_from` the copy counts as old."""

    next_day: str
    old_from: str


@dataclass(frozen=True, slots=True)
class Countdown:
    """A day in its machine form, and how far it is in words; empty where that is not worth saying."""

    day: str
    words: str


_View = TypeVar("_View")


@dataclass(frozen=True, slots=True)
class Later(Generic[_View]):
    """What is shown from a day on (in its machine form), if nothing more becomes known until then."""

    day: str
    view: _View


@dataclass(frozen=True, slots=True)
class DatedWords:
    """Words that hold from a day until before another one (in their machine forms; None: without bound).

    `holds` says whether they do on the day of the build.
    """

    words: str
    holds: bool
    first_day: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class VerdictView:
    """A verdict for showing: its term (also the name of its shape), its label, and the sentence around it.

    `days_left` counts the days until its end, if that is known. `turns` are the later days on which a reader sees
    another verdict: JSON, for each the day, the term, the sentence and the last day to count to, if there is one.
    """

    term: str
    label: str
    sentence: str
    days_left: Countdown | None = None
    turns: str = ""


@dataclass(frozen=True, slots=True)
class FlagView:
    """A flag: its term, its short label, and what it means."""

    term: str
    label: str
    meaning: str


@dataclass(frozen=True, slots=True)
class LinkView:
    """A link to a record: address from the site's root, title, kind, and what helps to place it.

    `document` is the official name and number of an act.
    """

    address: str
    title: str
    kind: str
    date: DateView | None = None
    verdict: VerdictView | None = None
    note: Markup | None = None
    document: str | None = None


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
    """The answer for a day: verdict, flags, what follows, why, and where that can be read.

    `until` is the end as its act words it; `open_ended` says that a state lasts and no end of it is recorded.
    `successors` are the measures that took the place of a replaced one.
    """

    verdict: VerdictView
    flags: tuple[FlagView, ...]
    since: DateView | None
    until: str | None
    open_ended: bool
    then: str | None
    reason: str
    level: str | None
    acts: tuple[LinkView, ...]
    sources: tuple[SourceView, ...]
    successors: tuple[LinkView, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """A label with its values, each plain text or a link."""

    label: str
    values: tuple["str | LinkView", ...]


@dataclass(frozen=True, slots=True)
class TallyView:
    """How many stand alike: the term (also the name of a shape), the words, the number. Tallies are never added up.

    `turns` are the later days on which a reader sees another number: JSON, for each the day and the number.
    """

    term: str
    label: str
    count: int
    turns: str = ""


@dataclass(frozen=True, slots=True)
class NoticeView:
    """A dated word to readers about the record itself: a correction, or why it was withdrawn."""

    date: DateView
    text: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a chronology. `computed` marks what only follows from dates, set apart from what happened.

    `also` are further measures of which the same is to be said. `parts` names those concerned where others are not.
    `effect` says what it changed, what follows by the terms, or what is due; `basis` what sets a deadline, `outcome`
    what came of it; `unverified` that the day has passed and nobody has looked what came of it, `unverified_from` the
    later day from which on that is so; `countdown` how soon it is due. It is found by `kind`, by the ids of its
    `places` and `goods`, which may be more than are shown, and by whether it changed what binds, `in_law`.
    """

    date: DateView
    year: int
    link: LinkView
    what: str
    kind: str
    computed: bool
    jurisdictions: tuple[LinkView, ...]
    commodities: tuple[LinkView, ...]
    parts: tuple[str, ...] = ()
    effect: str | None = None
    unverified: bool = False
    unverified_from: str | None = None
    countdown: Countdown | None = None
    also: tuple[LinkView, ...] = ()
    basis: str | None = None
    outcome: str | None = None
    places: tuple[str, ...] = ()
    goods: tuple[str, ...] = ()
    in_law: bool = False


@dataclass(frozen=True, slots=True)
class Head:
    """What every page says of itself. `crumbs` lead to it; `edit_path` is its file within `content/`."""

    title: str
    description: str
    address: str
    root: str
    crumbs: tuple[LinkView, ...] = ()
    edit_path: str | None = None
    as_of: BuildDay | None = None
