"""The second question: has it ended? The earliest end wins; on one day a stated one beats a term that runs out."""

from dataclasses import dataclass, replace
from datetime import date

from generator.model.change import ENDINGS, ChangeKind
from generator.model.dates import End, Window
from generator.model.lifecycle.history import Effect, History
from generator.model.lifecycle.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Ending:
    """An end: the first day after it, what brought it, and the reinstatement that lifts it, if one does.

    Without `effect` it is the measure's own term; `term` is that end as authored, `set_by` the change that last moved
    it.
    """

    verdict: Verdict
    first_day_after: Window
    effect: Effect | None
    term: End | None
    set_by: Effect | None
    lifted_by: Effect | None

    def holds(self, day: date) -> bool:
        """Whether it has ended for certain, and no reinstatement has lifted the end."""
        return day >= self.first_day_after.last and not self.lifted_on(day)

    def may_hold(self, day: date) -> bool:
        """Whether the day lies between the first and the last day the end can mean."""
        return self.first_day_after.first <= day < self.first_day_after.last and not self.lifted_on(day)

    def lifted_on(self, day: date) -> bool:
        """Whether a reinstatement has lifted the end by a day."""
        return self.lifted_by is not None and day >= self.lifted_by.start.first


def endings(history: History) -> tuple[Ending, ...]:
    """The ends of a measure in the order of time. There is more than one only where an end was lifted."""
    candidates = [*_terms(history), *_stated(history)]
    candidates.sort(key=lambda ending: (ending.first_day_after.first, ending.effect is None))
    reinstatements = list(history.of_kind(ChangeKind.REINSTATED))
    found: list[Ending] = []
    for ending in candidates:
        if found and not found[-1].lifted_on(ending.first_day_after.first):
            continue
        lifted_by = next((effect for effect in reinstatements if _lifts(effect, ending)), None)
        found.append(replace(ending, lifted_by=lifted_by))
    return tuple(found)


def _lifts(reinstatement: Effect, ending: Ending) -> bool:
    """A reinstatement lifts an end before it; on the same day the later act prevails."""
    day, ended = reinstatement.start.first, ending.first_day_after.first
    if day != ended:
        return day > ended
    return ending.effect is None or reinstatement.act.decided > ending.effect.act.decided


def _stated(history: History) -> list[Ending]:
    """Ends that an act states."""
    return [
        Ending(Verdict(effect.kind.value), effect.start, effect, None, None, None)
        for effect in history.of_kind(*ENDINGS)
    ]


def _terms(history: History) -> list[Ending]:
    """The measure's own term as extended or shortened, and the term of each reinstatement that states one."""
    found: list[Ending] = []
    term, set_by = history.dates.end, None
    for effect in history.of_kind(ChangeKind.EXTENDED, ChangeKind.SHORTENED):
        if term is None or term.first_day_after.last <= effect.act.decided:
            continue
        if effect.change.indefinite:
            term = None
            break
        if effect.change.end:
            term, set_by = effect.change.end, effect
    if term:
        found.append(_of_term(term, set_by))
    found.extend(
        _of_term(effect.change.end, effect)
        for effect in history.of_kind(ChangeKind.REINSTATED)
        if effect.change.end is not None
    )
    return found


def _of_term(term: End, set_by: Effect | None) -> Ending:
    return Ending(Verdict.EXPIRED, term.first_day_after, None, term, set_by, None)
