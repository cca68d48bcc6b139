"""How far a day is from the reader's, in words.

A page is worded for the day of its build and anew in the browser for the reader's (`countdown.js`); one table of cases
holds both to the same words.
"""

from datetime import date

from generator.pages.views import Countdown

FARTHEST_DAYS = 120
"""What lies further ahead is told by its date alone."""


def days_left_in_words(days: int) -> str:
    """The days left of a state, its last day not counted: "4 days left"; empty where it is far off or over."""
    if not 0 <= days <= FARTHEST_DAYS:
        return ""
    return {0: "last day", 1: "1 day left"}.get(days, f"{days} days left")


def distance_in_words(days: int) -> str:
    """How many days ahead a day lies, or ago if negative: "in 4 days"; empty where it is far off."""
    if days > FARTHEST_DAYS:
        return ""
    nearest = {-1: "yesterday", 0: "today", 1: "tomorrow"}
    return nearest.get(days, f"in {days} days" if days > 0 else f"{-days} days ago")


def days_left(last: date, today: date) -> Countdown:
    """The days left until the last one of a state."""
    return Countdown(last.isoformat(), days_left_in_words((last - today).days))


def distance(day: date, today: date) -> Countdown:
    """How far a day is from today."""
    return Countdown(day.isoformat(), distance_in_words((day - today).days))
