"""Why a verdict holds, in a sentence."""

from datetime import date

from generator.model.change import ChangeKind
from generator.model.dates import ONE_DAY, End, KnownDate, Precision
from generator.model.lifecycle.history import Effect, History
from generator.model.lifecycle.interval import Interval, Turn, TurnKind
from generator.model.lifecycle.level import Layer
from generator.model.lifecycle.progress import Progress, progress
from generator.model.lifecycle.verdict import ENDED, Verdict
from generator.model.wording import date_after_since, date_in_words, day_in_words

_ENDED_BY = {
    Verdict.EXPIRED: "Ended by",
    Verdict.REPEALED: "Repealed by",
    Verdict.REPLACED: "Replaced by",
    Verdict.ANNULLED: "Annulled by",
    Verdict.WITHDRAWN: "Withdrawn by",
}
_MOVED_BY = {
    ChangeKind.EXTENDED: "as extended by",
    ChangeKind.SHORTENED: "as shortened by",
    ChangeKind.SUSPENSION_EXTENDED: "as extended by",
    ChangeKind.SUSPENSION_SHORTENED: "as shortened by",
}
_STANDS = {
    Verdict.IN_FORCE: "applies",
    Verdict.ANNOUNCED: "is announced",
    Verdict.SCHEDULED: "is adopted, but not yet in force",
    Verdict.UNKNOWN: "may or may not apply",
    Verdict.END_UNCERTAIN: "may still apply",
}
_APPLYING = frozenset({Verdict.IN_FORCE, Verdict.START_UNCERTAIN, Verdict.END_UNCERTAIN})


def reason_for(history: History, interval: Interval, on_paper: Turn | None, after: date | None) -> str:
    """The sentence for an interval.

    `on_paper` is the date that was written beforehand and is told of, if one is. For a day to come `after` is the day
    after which everything follows the terms of the acts.
    """
    sentence = _on_paper(history, interval, on_paper, after) if on_paper else _settled(history, interval, after)
    rate = _rate(interval, after)
    return f"{sentence} {rate}" if rate else sentence


def rates_named(interval: Interval) -> tuple[Layer, ...]:
    """The rates that the sentence for an interval names, first the one whose end has passed without word."""
    if interval.verdict in ENDED or interval.verdict is Verdict.NOT_YET:
        return ()
    level, passed = interval.level.layer, interval.level.passed
    if passed:
        return (passed, level) if level else (passed,)
    return (level,) if level and interval.verdict in _APPLYING else ()


def end_in_words(end: End) -> str:
    """An end in the words of its source, as in "through 27 November 2026"."""
    return f"{end.word} {date_in_words(end.date)}"


def _on_paper(history: History, interval: Interval, turn: Turn, after: date | None) -> str:
    """What has passed, or will have passed, on paper only, and what applies by the terms of the act."""
    day = _day(turn)
    ahead = after is not None and day > after
    moved = f", {_moved(turn.moved_by)}," if turn.moved_by else ""
    ends = "ends" if ahead else "ended"
    match turn.kind:
        case TurnKind.SUSPENSION_END:
            return f"The suspension’s term{moved} {ends} {_close(turn, day)}; {_by_terms(history, interval)}."
        case TurnKind.END_OF_TERM:
            return f"Its term{moved} {ends} {_close(turn, day)}; {_by_terms(history, interval)}."
        case TurnKind.DUE_START:
            due = "is due" if ahead else "was due"
            by = f" under {turn.effect.act.called}" if turn.effect else ""
            return f"It {due} to take effect {_when(turn.told)}{by}; {_by_terms(history, interval)}."
        case _:
            planned = date_in_words(turn.told)
            return f"The planned start, {planned}, has passed; no act that puts it into force is recorded."


def _by_terms(history: History, interval: Interval) -> str:
    verdict = interval.verdict
    if verdict in ENDED:
        what = "no longer applies"
    elif verdict is Verdict.IN_FORCE and interval.turn.kind is TurnKind.SUSPENSION_END:
        what = "applies again" if interval.was_in_force else "would first apply"
    else:
        what = _STANDS[verdict]
    return f"by its terms the {history.noun} {what}"


def _settled(history: History, interval: Interval, after: date | None) -> str:
    turn, verdict = interval.turn, interval.verdict
    day = _day(turn)
    since = "from" if after is not None and day > after else "since"
    act = turn.effect.act.called if turn.effect else history.called
    if verdict is Verdict.NOT_YET:
        return "Nothing was known of it yet."
    if verdict in ENDED:
        return _ended(turn, verdict, act)
    if verdict is Verdict.START_UNCERTAIN:
        return f"{_may_apply(turn, act)}; the exact day is not known."
    if verdict is Verdict.END_UNCERTAIN:
        return f"{_may_have_ended(turn, act)}; the exact day is not known."
    match turn.kind:
        case TurnKind.SUSPENSION:
            return f"Suspended by {act} {_term(turn)}."
        case TurnKind.REINSTATEMENT if verdict is Verdict.IN_FORCE:
            return f"Applies again {since} {_date(turn)} under {act}."
        case TurnKind.REINSTATEMENT:
            return f"Reinstated by {act} on {day_in_words(day)}; it {_STANDS[verdict]}."
        case TurnKind.SUSPENSION_END if verdict is Verdict.IN_FORCE:
            again = " again" if interval.was_in_force else ""
            ended = f"The suspension ended {_close(turn, day)}"
            return f"{ended}; the {history.noun} has applied{again} since {day_in_words(day)}."
        case TurnKind.SUSPENSION_END:
            return f"The suspension ended {_close(turn, day)}; the {history.noun} {_STANDS[verdict]}."
        case _:
            return _step(history, interval, act, since)


def _ended(turn: Turn, verdict: Verdict, act: str) -> str:
    moved = f", {_moved(turn.moved_by)}," if turn.moved_by else ""
    if turn.effect is None:
        return f"Its term{moved} ended {_close(turn, _day(turn))}."
    by = f"{turn.effect.replacement} under {act}" if turn.effect.replacement not in (None, act) else act
    return f"{_ENDED_BY[verdict]} {by}{moved or ','} with effect from {_date(turn)}."


def _step(history: History, interval: Interval, act: str, since: str) -> str:
    verdict, turn = interval.verdict, interval.turn
    if verdict not in (Verdict.ANNOUNCED, Verdict.SCHEDULED, Verdict.UNKNOWN):
        return f"In force {since} {_date(turn)} under {act}."
    steps = progress(history)
    by = f" by {act}" if turn.effect else ""
    done = "Announced" if verdict is Verdict.ANNOUNCED or steps.adopted_when_announced else "Adopted"
    step = f"{done} {_when(turn.told)}{by}" if turn.day else "No date of it is known"
    match verdict:
        case Verdict.ANNOUNCED:
            planned = f"; planned for {date_in_words(steps.planned)}" if steps.planned else ""
            return f"{step}{planned}; no act adopts it yet."
        case Verdict.SCHEDULED:
            return f"{step}; {_coming_start(steps)}."
        case _:
            return f"{step}; whether and when it took effect is not known."


def _coming_start(steps: Progress) -> str:
    if steps.start:
        by = f" under {steps.start.effect.act.called}" if steps.start.effect else ""
        return f"in force from {date_after_since(steps.start.authored)}{by}"
    return f"put off by {steps.postponed_by.act.called}" if steps.postponed_by else "no start is set"


def _may_apply(turn: Turn, act: str) -> str:
    when = _when(turn.told)
    match turn.kind:
        case TurnKind.SUSPENSION_END:
            return f"The suspension by {act} ends {when}"
        case TurnKind.REINSTATEMENT:
            return f"Reinstated {when} by {act}"
        case _:
            return f"It took effect {when} under {act}"


def _may_have_ended(turn: Turn, act: str) -> str:
    when = _when(turn.told)
    match turn.kind:
        case TurnKind.END_OF_TERM:
            moved = f", {_moved(turn.moved_by)}," if turn.moved_by else ""
            return f"Its term{moved} ends {when}"
        case TurnKind.SUSPENSION:
            return f"Suspended {when} by {act}"
        case _:
            return f"Ended {when} by {act}"


def _moved(by: Effect) -> str:
    return f"{_MOVED_BY.get(by.kind, 'set by')} {by.act.called}"


def _close(turn: Turn, first_day_after: date) -> str:
    """When a term ends: on its last day, or with the day before its first day after."""
    if turn.term and not turn.term.date.certain:
        return _when(turn.term.date)
    if turn.term and turn.term.word == "until":
        return f"when {day_in_words(first_day_after)} began"
    return f"on {day_in_words(first_day_after - ONE_DAY)}"


def _when(authored: KnownDate) -> str:
    """A date with its preposition, as exactly as it is known: "on 4 April 2025", "in April 2025"."""
    if authored.certain:
        return f"on {day_in_words(authored.last)}"
    in_words = date_in_words(authored)
    return f"in {in_words}" if authored.precision in (Precision.MONTH, Precision.YEAR) else in_words


def _date(turn: Turn) -> str:
    """The day of a turn after "since" or "from", as exactly as it is known."""
    return day_in_words(_day(turn)) if turn.told.certain else date_after_since(turn.told)


def _day(turn: Turn) -> date:
    """The day of a turn; the beginning of time for one that no date is known of."""
    return turn.day or date.min


def _term(turn: Turn) -> str:
    """The term of a suspension as its act words it, and who moved it."""
    if turn.moved_by and turn.moved_by.kind is ChangeKind.REINSTATED:
        returned = _when(turn.moved_by.begins)
        return f"until its reinstatement {returned} by {turn.moved_by.act.called}"
    moved = f", {_moved(turn.moved_by)}" if turn.moved_by else ""
    if turn.term:
        return f"{end_in_words(turn.term)}{moved}"
    last = turn.moved_by or turn.effect
    if last and last.change.indefinite:
        return f"until further notice{moved}"
    return f"since {_date(turn)}{moved}; its end is not known"


def _rate(interval: Interval, after: date | None) -> str:
    """The rate on top, and the one whose end has passed without word."""
    if not rates_named(interval):
        return ""
    level, passed = interval.level.layer, interval.level.passed
    if passed and passed.term and passed.stop:
        was = "is" if after is not None and passed.stop > after else "was"
        beneath = f"by the terms it is {level.rate}" if level else "by the terms no rate remains"
        unverified = "" if after is not None else ", unverified"
        return f"The rate of {passed.rate} {was} to end {_rate_end(passed.term, passed.stop)}; {beneath}{unverified}."
    end = f", {end_in_words(level.term)}" if level and level.term else ""
    return f"The rate is {interval.level.rate}{end}."


def _rate_end(term: End, stop: date) -> str:
    if not term.date.certain:
        return _when(term.date)
    return f"with {day_in_words(stop - ONE_DAY)}"
