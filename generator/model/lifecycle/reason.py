"""Why a verdict holds, in a sentence."""

from datetime import date

from generator.model.dates import ONE_DAY, KnownDate
from generator.model.lifecycle.history import History
from generator.model.lifecycle.interval import Interval, Turn, TurnKind
from generator.model.lifecycle.verdict import ENDED, Verdict
from generator.model.wording import date_in_words, day_in_words

_ENDED_BY = {
    Verdict.EXPIRED: "Ended by",
    Verdict.REPEALED: "Repealed by",
    Verdict.REPLACED: "Replaced by",
    Verdict.ANNULLED: "Annulled by",
    Verdict.WITHDRAWN: "Withdrawn by",
}


def reason_for(history: History, interval: Interval, unverified: Turn | None) -> str:
    """The sentence for an interval; `unverified` is the boundary it rests on, where nothing confirms that."""
    sentence = _unverified(history, interval, unverified) if unverified else _settled(history, interval)
    rate = _rate(interval)
    return f"{sentence} {rate}" if rate else sentence


def _unverified(history: History, interval: Interval, turn: Turn) -> str:
    """What has passed on paper, and what applies by the terms of the act."""
    day = turn.day or date.min
    by_terms = _by_terms(history, interval)
    match turn.kind:
        case TurnKind.SUSPENSION_END:
            return f"The suspension’s term ended {_close(turn, day)}; {by_terms}."
        case TurnKind.END_OF_TERM:
            return f"Its term ended {_close(turn, day)}; by its terms the {history.noun} no longer applies."
        case TurnKind.DUE_START:
            return f"It was due to take effect on {day_in_words(day)}; by its terms the {history.noun} applies."
        case _:
            return f"The planned start, {day_in_words(day)}, has passed; no act that puts it into force is recorded."


def _by_terms(history: History, interval: Interval) -> str:
    if interval.verdict is not Verdict.IN_FORCE:
        return f"by its terms the {history.noun} is {interval.verdict.value.replace('-', ' ')}"
    if interval.was_in_force:
        return f"by its terms the {history.noun} applies again"
    return f"by its terms the {history.noun} would first apply"


def _close(turn: Turn, first_day_after: date) -> str:
    """When a term ended: on its last day, or with the day before its first day after."""
    if turn.term and turn.term.word == "until":
        return f"when {day_in_words(first_day_after)} began"
    return f"on {day_in_words(first_day_after - ONE_DAY)}"


def _settled(history: History, interval: Interval) -> str:
    turn, verdict = interval.turn, interval.verdict
    act = turn.effect.act.called if turn.effect else history.called
    if verdict is Verdict.NOT_YET:
        return "Nothing was known of it yet."
    if verdict in ENDED:
        if turn.kind is TurnKind.ENDING:
            return f"{_ENDED_BY[verdict]} {act}, with effect from {_on(turn)}."
        return f"Its term ended {_close(turn, turn.day or date.min)}."
    match turn.kind:
        case TurnKind.SUSPENSION:
            return f"Suspended by {act} {_term(turn)}."
        case TurnKind.REINSTATEMENT:
            return f"Applies again since {_on(turn)} under {act}."
        case TurnKind.SUSPENSION_END:
            return f"The suspension ended {_close(turn, turn.day or date.min)}; it applies since {_on(turn)}."
        case _:
            return _step(history, interval, act)


def _step(history: History, interval: Interval, act: str) -> str:
    verdict, turn, dates = interval.verdict, interval.turn, history.dates
    match verdict:
        case Verdict.ANNOUNCED:
            planned = f"; planned for {date_in_words(dates.planned)}" if isinstance(dates.planned, KnownDate) else ""
            return f"Announced on {_on(turn)}{planned}; no act adopts it yet."
        case Verdict.SCHEDULED:
            start = f"in force from {date_in_words(dates.in_force)}" if dates.in_force else "no start is set"
            return f"Adopted by {_on(turn)}; {start}."
        case Verdict.UNKNOWN:
            return f"Adopted by {_on(turn)}; whether and when it took effect is not known."
        case Verdict.START_UNCERTAIN:
            return "It may have begun to apply; the exact day is not known."
        case Verdict.END_UNCERTAIN:
            return "It may have ceased to apply; the exact day is not known."
        case _:
            return f"In force since {_on(turn)} under {act}."


def _on(turn: Turn) -> str:
    return day_in_words(turn.day) if turn.day else "an unknown day"


def _term(turn: Turn) -> str:
    """The term of a suspension as its act words it."""
    if turn.term:
        return f"{turn.term.word} {date_in_words(turn.term.date)}"
    if turn.effect and turn.effect.change.indefinite:
        return "until further notice"
    return f"since {_on(turn)}; its end is not known"


def _rate(interval: Interval) -> str:
    """The rate on top, and the one whose end has passed without word."""
    if interval.verdict in ENDED:
        return ""
    level, passed = interval.level.layer, interval.level.passed
    beneath = f"by the terms it is {level.rate}" if level else "by the terms no rate remains"
    if passed and passed.stop:
        return (
            f"The rate of {passed.rate} was to end with {day_in_words(passed.stop - ONE_DAY)}; {beneath}, unverified."
        )
    if level:
        end = f", {level.term.word} {date_in_words(level.term.date)}" if level.term else ""
        return f"The rate is {level.rate}{end}."
    return ""
