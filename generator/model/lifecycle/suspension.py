"""The third question: is it held up? A suspension covers its interval whatever starts inside it."""

from dataclasses import dataclass, replace
from datetime import date

from generator.model.change import ChangeKind
from generator.model.dates import End, Window
from generator.model.lifecycle.history import Effect, History


@dataclass(frozen=True, slots=True)
class Suspension:
    """A measure held up from `start` until the day before `stop` (None: no end is known).

    `set_by` is the act that last moved its end; `closed_by` the reinstatement that ended it early, if one did.
    """

    effect: Effect
    stop: Window | None
    term: End | None
    set_by: Effect
    closed_by: Effect | None

    @property
    def start(self) -> Window:
        return self.effect.start

    def holds(self, day: date) -> bool:
        """Whether the day lies in it for certain."""
        return self.start.last <= day and (self.stop is None or day < self.stop.first)

    def may_have_begun(self, day: date) -> bool:
        """Whether the day lies between the first and the last day its start can mean."""
        return self.start.first <= day < self.start.last

    def may_have_ended(self, day: date) -> bool:
        """Whether the day lies between the first and the last day its end can mean."""
        return self.stop is not None and self.stop.first <= day < self.stop.last


def suspensions(history: History) -> tuple[Suspension, ...]:
    """All suspensions, with their ends as extended, shortened or closed by later acts."""
    found: list[Suspension] = []
    for effect in history.moving:
        if effect.kind is ChangeKind.SUSPENDED:
            term = effect.change.end
            stop = term.first_day_after if term else None
            found.append(Suspension(effect, stop, term, effect, None))
        elif effect.kind in (ChangeKind.SUSPENSION_EXTENDED, ChangeKind.SUSPENSION_SHORTENED):
            _move_end(found, effect)
    for effect in history.of_kind(ChangeKind.REINSTATED):
        for number, suspension in enumerate(found):
            if _open_at(suspension, effect.start.first):
                found[number] = replace(suspension, stop=effect.start, term=None, closed_by=effect)
    return tuple(found)


def _move_end(found: list[Suspension], effect: Effect) -> None:
    """Give a new end to the suspension that was open when the act was adopted, even if it takes effect later."""
    for number in reversed(range(len(found))):
        suspension = found[number]
        if suspension.stop is None or suspension.stop.last > effect.act.decided:
            term = effect.change.end
            stop = term.first_day_after if term else None
            found[number] = replace(suspension, stop=stop, term=term, set_by=effect)
            return


def _open_at(suspension: Suspension, day: date) -> bool:
    return suspension.start.first <= day and (suspension.stop is None or day < suspension.stop.last)
