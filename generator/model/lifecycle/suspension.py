"""The third question: is it held up? A suspension covers its interval whatever starts inside it."""

from dataclasses import dataclass, replace
from datetime import date

from generator.model.change import Change, ChangeKind
from generator.model.dates import End, Window
from generator.model.lifecycle.history import Effect, History, window_after


@dataclass(frozen=True, slots=True)
class Suspension:
    """A measure held up from `start` until the day before `stop` (None: no end is known).

    `term` is its end as its acts word it, `moved_by` the act that last moved that, `closed_by` the reinstatement that
    ended it early, if there is one.
    """

    effect: Effect
    stop: Window | None
    term: End | None
    moved_by: Effect | None = None
    closed_by: Effect | None = None

    @property
    def start(self) -> Window:
        return self.effect.start

    def holds(self, day: date) -> bool:
        """Whether the day lies in it for certain."""
        return self.start.last <= day and (self.stop is None or day < self.stop.first)

    def may_have_begun(self, day: date) -> bool:
        """Whether the day lies between the first and the last day its start can mean."""
        return self.start.first <= day < self.start.last and self.open_on(day)

    def may_have_ended(self, day: date) -> bool:
        """Whether the day lies between the first and the last day its end can mean."""
        return self.stop is not None and max(self.stop.first, self.start.last) <= day < self.stop.last

    def has_ended(self, day: date) -> bool:
        """Whether it held and is over for certain."""
        return self.stop is not None and self.start.first < self.stop.last <= day

    def open_on(self, day: date) -> bool:
        """Whether its end is still to come on a day."""
        return self.stop is None or day < self.stop.last


def suspensions(history: History) -> tuple[Suspension, ...]:
    """All suspensions in the order of their acts, with their ends as extended, shortened or closed by later ones."""
    found: list[Suspension] = []
    for effect in history.moving:
        if effect.kind is ChangeKind.SUSPENDED:
            found.append(Suspension(effect, _stop(effect.change, effect), effect.change.end))
        elif effect.kind in (ChangeKind.SUSPENSION_EXTENDED, ChangeKind.SUSPENSION_SHORTENED):
            _move_end(found, effect)
        elif effect.kind is ChangeKind.REINSTATED:
            found = [_closed(suspension, effect) if _closes(effect, suspension) else suspension for suspension in found]
    return tuple(found)


def _stop(change: Change, suspending: Effect) -> Window | None:
    return window_after(change.end, suspending.start.first) if change.end else None


def _move_end(found: list[Suspension], effect: Effect) -> None:
    """Give a new end to the suspension that was open when the act was adopted, even if it takes effect later.

    Of several that is the one running on that day, else the next to begin.
    """
    decided = effect.act.decided
    still_open = [number for number, suspension in enumerate(found) if suspension.open_on(decided)]
    running = [number for number in still_open if found[number].start.first <= decided]
    if running:
        number = running[-1]
    elif still_open:
        number = min(still_open, key=lambda candidate: found[candidate].start.first)
    else:
        return
    stop = _stop(effect.change, found[number].effect)
    found[number] = replace(found[number], stop=stop, term=effect.change.end, moved_by=effect, closed_by=None)


def _closes(reinstatement: Effect, suspension: Suspension) -> bool:
    """Whether a suspension is open when a reinstatement takes effect; of one day the later act prevails."""
    day, begun = reinstatement.start.first, suspension.start.first
    earlier = (begun, suspension.effect.act.decided) < (day, reinstatement.act.decided)
    return earlier and suspension.open_on(day)


def _closed(suspension: Suspension, reinstatement: Effect) -> Suspension:
    return replace(suspension, stop=reinstatement.start, closed_by=reinstatement)
