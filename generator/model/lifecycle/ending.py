"""The second question: has it ended? The earliest end wins; on one day a stated one beats a term that runs out."""

from dataclasses import dataclass, replace
from datetime import date

from generator.model.change import ENDINGS, ChangeKind
from generator.model.dates import End, Window
from generator.model.ends import WithEnd
from generator.model.lifecycle.history import Effect, History, window_after
from generator.model.lifecycle.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Ending:
    """An end: the first day after it, what brought it, and the reinstatement that lifts it, if one does.

    Without `effect` it is a term that runs out; `term` is that end as authored, `moved_by` the act that last set or
    moved it.
    """

    verdict: Verdict
    first_day_after: Window
    effect: Effect | None = None
    term: End | None = None
    moved_by: Effect | None = None
    lifted_by: Effect | None = None

    def holds(self, day: date) -> bool:
        """Whether it has ended for certain, and no reinstatement has lifted the end."""
        return day >= self.first_day_after.last and not self.lifted_on(day)

    def may_hold(self, day: date) -> bool:
        """Whether it may have ended, and no reinstatement can have lifted the end."""
        return day >= self.first_day_after.first and not self.lifted_on(day)

    def lifted_on(self, day: date) -> bool:
        """Whether a reinstatement may have lifted the end by a day."""
        return self.lifted_by is not None and day >= self.lifted_by.start.first

    def may_be_lifted(self, day: date) -> bool:
        """Whether the day lies between the first and the last day on which it can have been lifted."""
        return self.lifted_by is not None and self.lifted_by.start.first <= day < self.lifted_by.start.last

    @property
    def dated(self) -> tuple[date, date]:
        """The first day it can have ended, and the day on which that was decided; a term that runs out needs no act."""
        return self.first_day_after.first, self.effect.act.decided if self.effect else date.min

    @property
    def rank(self) -> tuple[date, bool, bool]:
        """The earliest comes first; of one day a stated one, and of these what is more than running out."""
        return self.first_day_after.last, self.effect is None, self.verdict is Verdict.EXPIRED


def endings(history: History) -> tuple[Ending, ...]:
    """All ends in the order of time, as later acts moved or lifted them."""
    found: list[Ending] = []
    dates = history.dates
    if dates.end:
        found.append(Ending(Verdict.EXPIRED, window_after(dates.end, dates.opens), term=dates.end))
    for effect in history.moving:
        if effect.kind in ENDINGS:
            found.append(Ending(Verdict(effect.kind.value), effect.start, effect))
        elif effect.kind in (ChangeKind.EXTENDED, ChangeKind.SHORTENED):
            _move_end(found, effect, history)
        elif effect.kind is ChangeKind.REINSTATED:
            found = [_lifted(ending, effect) for ending in found]
            if _states_an_end(effect.change):
                found = [ending for ending in found if ending.effect or _over(ending, effect.start.first)]
                _add_term(found, effect, history)
    return tuple(sorted(found, key=lambda ending: ending.rank))


def _move_end(found: list[Ending], effect: Effect, history: History) -> None:
    """Give a new end to the one open when the act was adopted, even if it takes effect later; of several the next.

    A measure that stands without a known end can be cut short too; only a stated one can be extended.
    """
    if not _states_an_end(effect.change):
        return
    decided = effect.act.decided
    still_open = [number for number, ending in enumerate(found) if not _over(ending, decided)]
    if still_open:
        moved = found.pop(min(still_open, key=lambda candidate: found[candidate].rank))
        if effect.change.end:
            window = window_after(effect.change.end, history.dates.opens)
            found.append(replace(moved, first_day_after=window, term=effect.change.end, moved_by=effect))
    elif not any(ending.holds(decided) for ending in found) and (
        effect.kind is ChangeKind.SHORTENED or _states_an_end(history.dates)
    ):
        _add_term(found, effect, history)


def _add_term(found: list[Ending], effect: Effect, history: History) -> None:
    end = effect.change.end
    if end:
        found.append(Ending(Verdict.EXPIRED, window_after(end, history.dates.opens), term=end, moved_by=effect))


def _states_an_end(piece: WithEnd) -> bool:
    """Whether it says anything of its end, and be it that nobody knows it."""
    return piece.through is not None or piece.until is not None


def _over(ending: Ending, day: date) -> bool:
    return ending.first_day_after.last <= day


def _lifted(ending: Ending, reinstatement: Effect) -> Ending:
    """The end, lifted by a reinstatement after it, of several by the first; of one day the later act prevails."""
    after = (reinstatement.start.first, reinstatement.act.decided) > ending.dated
    earlier = ending.lifted_by is None or reinstatement.start.first < ending.lifted_by.start.first
    return replace(ending, lifted_by=reinstatement) if after and earlier else ending
