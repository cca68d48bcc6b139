"""A measure of several parts, as a whole: parts that agree give their verdict, parts that differ bind partly."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from generator.model.dates import ONE_DAY, KnownDate
from generator.model.ends import applies_on, turning_days
from generator.model.lifecycle.history import History
from generator.model.lifecycle.reason import end_in_words
from generator.model.lifecycle.status import PartLife, Status, Until
from generator.model.lifecycle.verdict import BINDING, ENDED, Flag, Verdict
from generator.model.scope import Scope, ScopeRow
from generator.model.wording import day_in_words

_PRECEDENCE = (
    Verdict.OUTCOME_UNVERIFIED,
    Verdict.SUSPENDED,
    Verdict.START_UNCERTAIN,
    Verdict.END_UNCERTAIN,
    Verdict.UNKNOWN,
    Verdict.SCHEDULED,
    Verdict.ANNOUNCED,
)
"""Which verdict stands for parts that differ and of which none binds."""

_TO_COME = frozenset({Verdict.SCHEDULED, Verdict.ANNOUNCED})
_WORDS = {
    Verdict.IN_FORCE: "in force",
    Verdict.OUTCOME_UNVERIFIED: "outcome unverified",
    Verdict.START_UNCERTAIN: "start uncertain",
    Verdict.END_UNCERTAIN: "end uncertain",
    Verdict.NOT_YET: "not yet known",
}


@dataclass(frozen=True, slots=True)
class PartStatus:
    """A part's own answer, with what the whole needs to know of it."""

    identifier: str
    title: str
    scope: Scope | None
    status: Status


Goods = frozenset[ScopeRow] | None
"""What a part covers on a day, by the rows that then apply; None for all goods or where no scope is given."""
_ASIDE = {"note": None, "hs_basis": None, "from_": None, "through": None, "until": None}
"""What a row says beside which goods it means."""


class MeasureLife:
    """The lives of all parts of a measure, for any number of questions. A measure without parts has one life."""

    def __init__(self, histories: Sequence[History]) -> None:
        self.lives = tuple(PartLife(history) for history in histories)

    @cached_property
    def goods_days(self) -> list[date]:
        """The days on which a row of some part's scope begins to apply or ceases to, in order."""
        return sorted({day for life in self.lives for row in _rows_of(life.history) or () for day in turning_days(row)})

    @cached_property
    def goods(self) -> tuple[tuple[Goods, ...], ...]:
        """What the parts cover, in their order, before the first of the days of goods, then from each of them on.

        Parts of equal goods can stand for each other.
        """
        return tuple(tuple(_goods_on(life.history, day) for life in self.lives) for day in (date.min, *self.goods_days))

    def goods_on(self, day: date) -> tuple[Goods, ...]:
        """What the parts cover on a day, in their order."""
        return self.goods[bisect_right(self.goods_days, day)]

    def life_of(self, part: str | None) -> PartLife:
        """The life of a part; None for the only life of a measure without parts.

        :raises KeyError: if the measure has no such part.
        """
        for life in self.lives:
            own = life.history.part
            if (own.id if own else None) == part:
                return life
        raise KeyError(part)

    def status(self, part: str | None, on: date, today: date) -> Status:
        """The answer for a part, or for the whole.

        :raises KeyError: if the measure has no such part.
        """
        if part is None and self.lives[0].history.part is not None:
            return self._whole(on, today)
        return self.life_of(part).status(on, today)

    def parts_on(self, on: date, today: date) -> tuple[PartStatus, ...]:
        """The answer of each part; empty for a measure without parts."""
        return tuple(
            PartStatus(part.id, part.title, part.scope or life.history.measure.scope, life.status(on, today))
            for life in self.lives
            if (part := life.history.part) is not None
        )

    def turning_days(self, part: str | None = None) -> list[date]:
        """Every day on which an interval of a part begins, or of some part, or what parts cover changes, in order.

        :raises KeyError: if the measure has no such part.
        """
        lives = self.lives if part is None else (self.life_of(part),)
        found = {interval.start for life in lives for interval in life.intervals if interval.start}
        return sorted(found.union(self.goods_days if part is None and len(lives) > 1 else ()))

    def verdict(self, part: str | None, on: date, today: date) -> Verdict:
        """The verdict alone, for a part or for the whole.

        :raises KeyError: if the measure has no such part.
        """
        return self.seen(part, on, today, on > today)

    def seen(self, part: str | None, day: date, today: date, by_terms: bool) -> Verdict:
        """The verdict of a day in a view of time: by the terms throughout, or with what is unverified as of today.

        :raises KeyError: if the measure has no such part.
        """
        if part is None and self.lives[0].history.part is not None:
            return self._seen(day, today, by_terms)
        return self.life_of(part).seen(day, today, by_terms)

    def _whole(self, on: date, today: date) -> Status:
        parts = self.parts_on(on, today)
        ahead = on > today
        deciding = [parts[number] for number in self._deciding(on, today, ahead)]
        verdict = self._seen(on, today, ahead)
        since, until = self._run(verdict, on, today)
        binding = [part for part in deciding if part.status.verdict in BINDING] or deciding
        return Status(
            verdict=verdict,
            flags=tuple(self._flags(deciding, binding, verdict, on)),
            since=since,
            until=until,
            then=self._then(on, until.day, today) if until else None,
            reason=_reason(deciding),
            sources=tuple(dict.fromkeys(source for part in deciding for source in part.status.sources)),
            by_terms=self._seen(on, today, True),
            level=_common_level(binding),
            unverified=tuple(part.identifier for part in parts if part.status.verdict is Verdict.OUTCOME_UNVERIFIED),
            acts=tuple(dict.fromkeys(act for part in deciding for act in part.status.acts)),
            since_told=self._told(since) if since and verdict is not Verdict.OUTCOME_UNVERIFIED else None,
        )

    def _deciding(self, day: date, today: date, by_terms: bool) -> list[int]:
        """The numbers of the parts whose verdicts make that of the whole.

        Left out are parts not known yet, ones that ended while another has not, and ones to come while one of the
        same scope binds.
        """
        verdicts = [life.seen(day, today, by_terms) for life in self.lives]
        everything = range(len(verdicts))
        known = [number for number in everything if verdicts[number] is not Verdict.NOT_YET] or list(everything)
        living = [number for number in known if verdicts[number] not in ENDED] or known
        goods = self.goods_on(day)
        bound = [goods[number] for number in living if verdicts[number] in BINDING]
        return [number for number in living if verdicts[number] not in _TO_COME or goods[number] not in bound]

    def _seen(self, day: date, today: date, by_terms: bool = False) -> Verdict:
        """The whole's verdict on a day in a view of time, as that of a part."""
        deciding = [self.lives[number] for number in self._deciding(day, today, by_terms)]
        verdicts = [life.seen(day, today, by_terms) for life in deciding]
        if len(set(verdicts)) == 1:
            return verdicts[0]
        if any(verdict in BINDING for verdict in verdicts):
            return Verdict.PARTLY_IN_FORCE
        if all(verdict in ENDED for verdict in verdicts):
            # The whole has ended when and as its last part has.
            return max((life.interval(day) for life in deciding), key=lambda last: last.turn.day or date.min).verdict
        return next(verdict for verdict in _PRECEDENCE if verdict in verdicts)

    def _then(self, on: date, day: date, today: date) -> Verdict:
        """What follows by the terms; where they say nothing new, how that is shown."""
        following = self._seen(day, today, True)
        return following if following is not self._seen(on, today, True) else self._seen(day, today)

    def _flags(
        self, deciding: Sequence[PartStatus], binding: Sequence[PartStatus], verdict: Verdict, on: date
    ) -> Iterator[Flag]:
        """All flags of the deciding parts; what is said of the whole as such has to hold for each that counts."""
        flags = {flag for part in deciding for flag in part.status.flags} - {Flag.LIMITED, Flag.NEVER_IN_FORCE}
        if all(Flag.LIMITED in part.status.flags for part in binding):
            flags.add(Flag.LIMITED)
        stopped = verdict is Verdict.SUSPENDED or verdict in ENDED
        if stopped and not any(life.may_have_bound(on) for life in self.lives):
            flags.add(Flag.NEVER_IN_FORCE)
        return (flag for flag in Flag if flag in flags)

    def _run(self, verdict: Verdict, on: date, today: date) -> tuple[date | None, Until | None]:
        """The first day of the present run of the verdict, and its end."""
        ahead = on > today
        days = self.turning_days()
        passed = bisect_right(days, on)
        begun = (day for day in reversed(days[:passed]) if self._seen(day - ONE_DAY, today, ahead) is not verdict)
        over = (day for day in days[passed:] if self._seen(day, today, ahead) is not verdict)
        stop = next(over, None)
        return next(begun, None), self._until(stop) if stop else None

    def _told(self, day: date) -> KnownDate | None:
        """The date by which a day on which intervals begin is known, where it is known by no other and is no day."""
        begun = (life.interval(day) for life in self.lives)
        told = list(dict.fromkeys(interval.imprecise_start for interval in begun if interval.start == day))
        return told[0] if len(told) == 1 else None

    def _until(self, day: date) -> Until:
        """An end on a day, in the words of the act if just one is worded."""
        statuses = (life.status(day - ONE_DAY, day - ONE_DAY) for life in self.lives)
        ends = {status.until for status in statuses if status.until and status.until.day == day}
        return ends.pop() if len(ends) == 1 else Until(day, f"until {day}")


def _rows_of(history: History) -> tuple[ScopeRow, ...] | None:
    """What a part covers at some time; None for all goods or where no scope is given."""
    scope = (history.part.scope if history.part else None) or history.measure.scope
    return None if scope is None or scope.all_goods else scope.rows


def _goods_on(history: History, day: date) -> Goods:
    """What a part covers on a day, whatever its rows say of it besides."""
    rows = _rows_of(history)
    if rows is None:
        return None
    return frozenset(row.model_copy(update=_ASIDE) for row in rows if applies_on(row, day))


def _common_level(parts: Sequence[PartStatus]) -> str | None:
    levels = {part.status.level for part in parts}
    return levels.pop() if len(levels) == 1 else None


def _reason(parts: Sequence[PartStatus]) -> str:
    return "; ".join(_clause(part) for part in parts) + "."


def _clause(part: PartStatus) -> str:
    status = part.status
    word = _words(status.verdict)
    if status.verdict is Verdict.SUSPENDED and status.until:
        end = end_in_words(status.until.term) if status.until.term else f"until {day_in_words(status.until.day)}"
        word = f"{word} {end}"
    elif status.verdict is Verdict.OUTCOME_UNVERIFIED:
        word = f"{word}, by its terms {_words(status.by_terms)}"
    return f"{part.title}: {word}"


def _words(verdict: Verdict) -> str:
    return _WORDS.get(verdict, verdict.value)
