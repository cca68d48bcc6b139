"""What the file holds. Days are ISO dates, `until` always the first day no longer; ids are those of records.

An interval carries no outcome that depends on the reader's day: who reads it derives that from `boundary` and the own
day, as `generator.model.lifecycle.status` does. Texts that many intervals share are numbers into `texts`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Term:
    """An end as its act words it: `authored` in its own form, `words` for a sentence."""

    authored: str
    words: str


@dataclass(frozen=True, slots=True)
class Boundary:
    """A day written beforehand from which nobody has verified what came about; `planned` if it had no legal force."""

    day: date
    planned: bool | None


@dataclass(frozen=True, slots=True)
class Account:
    """What is told of an interval: the number of its reason, its sources by number, the acts it rests on by id."""

    reason: int
    sources: tuple[int, ...]
    acts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AheadReason:
    """The reason on days to come, from a day of the reader on; without a day from that of the build."""

    today: date | None
    reason: int


@dataclass(frozen=True, slots=True)
class IntervalEntry:
    """Days from `start` (none: the beginning of time) to the next interval's, with one answer by the terms of the acts.

    `told` is the date by which `start` is known, in words after "since", where it is no day. `level` is the rate by the
    terms, `level_told` what is known of it, where that is not the same. `term` is the end whose passing begins it.
    `ended` is the day on which what has ended did, `settled` what is told while nothing is unverified, `unverified`
    from the boundary on, `ahead` on days after the reader's own; nothing for what was over when the file was made.
    """

    start: date | None
    told: str | None
    verdict: str
    flags: tuple[str, ...]
    level: str | None
    level_told: str | None
    boundary: Boundary | None
    term: Term | None
    ended: date | None
    settled: Account
    unverified: Account | None
    ahead: tuple[AheadReason, ...]


@dataclass(frozen=True, slots=True)
class Condition:
    """Goods and partners that a change is about: it moves only questions about one of each; an empty list asks none."""

    commodities: tuple[str, ...]
    targets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """When a row of a scope applies, or a membership lasts, for certain."""

    since: date | None
    until: date | None


@dataclass(frozen=True, slots=True)
class Exclusion:
    """A commodity taken out of a scope, wholly or in some forms or grades."""

    commodity: str
    whole: bool
    since: date | None
    until: date | None


@dataclass(frozen=True, slots=True)
class TargetsEntry:
    """The other side of trade."""

    everyone: bool
    named: tuple[str, ...]
    excepted: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GoodsEntry:
    """The number of what a part covers from a day on."""

    since: date | None
    number: int


@dataclass(frozen=True, slots=True)
class PartEntry:
    """A part of a measure; without `id` the measure itself.

    `strictness` is that of a restriction. `goods` numbers what it covers: parts of a measure with the same number
    on a day cover the same. `covers` tells when a commodity is covered, with no rows for always; `all_goods` says that
    nothing need be named. `lives` holds the intervals by the numbers of the `conditions` that a question meets,
    joined by commas; the empty key is for questions about none of them.
    """

    id: str | None
    title: str | None
    instrument: str
    restricts: bool
    strictness: str | None
    flow: str
    noun: str
    limit: str | None
    goods: tuple[GoodsEntry, ...]
    all_goods: bool | None
    covers: Mapping[str, tuple[Row, ...]]
    excludes: tuple[Exclusion, ...]
    targets: TargetsEntry | None
    conditions: tuple[Condition, ...]
    lives: Mapping[str, tuple[IntervalEntry, ...]]


@dataclass(frozen=True, slots=True)
class MeasureEntry:
    """A measure. `checked` is the day until which later acts were looked for, where it states its own."""

    title: str
    document: str | None
    jurisdictions: tuple[str, ...]
    checked: date | None
    parts: tuple[PartEntry, ...]


@dataclass(frozen=True, slots=True)
class CommodityEntry:
    """A commodity and the one above it in the tree."""

    name: str
    parent: str | None


@dataclass(frozen=True, slots=True)
class Member:
    """A member of a bloc, for as long as it is one."""

    member: str
    since: date | None
    until: date | None


@dataclass(frozen=True, slots=True)
class JurisdictionEntry:
    """A jurisdiction, the state it lies in, the members of a bloc."""

    name: str
    within: str | None
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """A source, by its record and the key or number under which that is cited; the lowest `rank` is most official."""

    record: str
    key: str
    rank: int
    publisher: str
    url: str


@dataclass(frozen=True, slots=True)
class ActEntry:
    """A record that an answer rests on: what it is called, and its address from the site's root."""

    called: str
    address: str


@dataclass(frozen=True, slots=True)
class Lives:
    """The whole file. `built` is the day as which it was made, `checked` that of the general search for later acts."""

    built: date
    checked: date
    texts: tuple[str, ...]
    sources: tuple[SourceEntry, ...]
    acts: Mapping[str, ActEntry]
    commodities: Mapping[str, CommodityEntry]
    jurisdictions: Mapping[str, JurisdictionEntry]
    measures: Mapping[str, MeasureEntry]
