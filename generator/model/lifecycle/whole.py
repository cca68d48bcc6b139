"""A measure of several parts, as a whole: parts that agree give their verdict, parts that differ bind partly."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from generator.model.dates import ONE_DAY
from generator.model.lifecycle.history import History
from generator.model.lifecycle.status import PartLife, Status, Until
from generator.model.lifecycle.verdict import BINDING, ENDED, Flag, Verdict
from generator.model.scope import Scope

_PRECEDENCE = (
    Verdict.OUTCOME_UNVERIFIED,
    Verdict.SUSPENDED,
    Verdict.START_UNCERTAIN,
    Verdict.END_UNCERTAIN,
    Verdict.SCHEDULED,
    Verdict.ANNOUNCED,
)
"""Which verdict stands for parts that differ and of which none binds."""

_NOT_BINDING_YET = frozenset({Verdict.SCHEDULED, Verdict.ANNOUNCED, Verdict.NOT_YET})
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


class MeasureLife:
    """The lives of all parts of a measure, for any number of questions. A measure without parts has one life."""

    def __init__(self, histories: Sequence[History]) -> None:
        self.lives = tuple(PartLife(history) for history in histories)

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

    def turning_days(self) -> list[date]:
        """Every day on which an interval of some part begins, in order."""
        return sorted({interval.start for life in self.lives for interval in life.intervals if interval.start})

    def _whole(self, on: date, today: date) -> Status:
        parts = self.parts_on(on, today)
        deciding = _deciding(parts)
        verdict = _verdict(deciding)
        since, until = self._run(verdict, on, today)
        then = self._verdict_by_terms(until.day, today) if until else None
        binding = [part for part in deciding if part.status.verdict in BINDING] or deciding
        return Status(
            verdict=verdict,
            flags=_flags(binding),
            since=since,
            until=until,
            then=then,
            reason=_reason(deciding),
            sources=tuple(dict.fromkeys(source for part in deciding for source in part.status.sources)),
            by_terms=self._verdict_by_terms(on, today),
            level=_common_level(binding),
            unverified=tuple(part.identifier for part in parts if part.status.verdict is Verdict.OUTCOME_UNVERIFIED),
            acts=tuple(dict.fromkeys(act for part in deciding for act in part.status.acts)),
        )

    def _verdict_on(self, on: date, today: date) -> Verdict:
        return _verdict(_deciding(self.parts_on(on, today)))

    def _verdict_by_terms(self, on: date, today: date) -> Verdict:
        """The whole's verdict if every date on paper came about."""
        return self._verdict_on(on, min(today, on - ONE_DAY))

    def _run(self, verdict: Verdict, on: date, today: date) -> tuple[date | None, Until | None]:
        """The first day of the present run of the verdict, and its end."""
        known_until = max(today, on) if on > today else None
        since: date | None = None
        for day in reversed([day for day in self.turning_days() if day <= on]):
            since = day
            if self._shown(day - ONE_DAY, today, known_until) is not verdict:
                break
        else:
            since = None
        for day in (day for day in self.turning_days() if day > on):
            if self._shown(day, today, known_until) is not verdict:
                return since, Until(day, self._authored(day) or f"until {day}")
        return since, None

    def _shown(self, day: date, today: date, by_terms: date | None) -> Verdict:
        """The verdict of another day, seen as the day asked about is seen."""
        return self._verdict_by_terms(day, today) if by_terms else self._verdict_on(day, max(today, day))

    def _authored(self, day: date) -> str | None:
        """How the acts word an end that passes on a day, if just one does."""
        statuses = (life.status(day - ONE_DAY, day - ONE_DAY) for life in self.lives)
        worded = {status.until.authored for status in statuses if status.until and status.until.day == day}
        return worded.pop() if len(worded) == 1 else None


def _deciding(parts: Sequence[PartStatus]) -> list[PartStatus]:
    """Leave out parts that ended while another has not, and ones yet to come while one of the same scope binds."""
    living = [part for part in parts if part.status.verdict not in ENDED] or list(parts)
    binding = [part.scope for part in living if part.status.verdict in BINDING]
    return [
        part for part in living if not (part.status.verdict in _NOT_BINDING_YET and _same_scope(part.scope, binding))
    ]


def _same_scope(scope: Scope | None, others: Sequence[Scope | None]) -> bool:
    return any(_goods(scope) == _goods(other) for other in others)


def _goods(scope: Scope | None) -> frozenset[str | None]:
    if scope is None:
        return frozenset()
    return frozenset({"*"}) if scope.all_goods else frozenset(row.commodity or row.covers for row in scope.rows)


def _verdict(parts: Sequence[PartStatus]) -> Verdict:
    verdicts = [part.status.verdict for part in parts]
    if len(set(verdicts)) == 1:
        return verdicts[0]
    if any(verdict in BINDING for verdict in verdicts):
        return Verdict.PARTLY_IN_FORCE
    return next((verdict for verdict in _PRECEDENCE if verdict in verdicts), verdicts[0])


def _flags(parts: Sequence[PartStatus]) -> tuple[Flag, ...]:
    """All flags of the deciding parts; the whole is limited only if each of them is."""
    flags = {flag for part in parts for flag in part.status.flags}
    if not all(Flag.LIMITED in part.status.flags for part in parts):
        flags.discard(Flag.LIMITED)
    return tuple(flag for flag in Flag if flag in flags)


def _common_level(parts: Sequence[PartStatus]) -> str | None:
    levels = {part.status.level for part in parts}
    return levels.pop() if len(levels) == 1 else None


def _reason(parts: Sequence[PartStatus]) -> str:
    return "; ".join(_clauses(parts)) + "."


def _clauses(parts: Sequence[PartStatus]) -> Iterator[str]:
    for part in parts:
        verdict = part.status.verdict
        end = part.status.until
        word = _WORDS.get(verdict, verdict.value)
        if verdict is Verdict.SUSPENDED and end:
            word = f"{word} {end.authored}"
        yield f"{part.title}: {word}"
