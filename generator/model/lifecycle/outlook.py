"""How a measure will stand as days go by and nothing more becomes known: what keeps a page true after its build."""

from dataclasses import dataclass
from datetime import date

from generator.model.lifecycle.status import Status
from generator.model.lifecycle.whole import MeasureLife


@dataclass(frozen=True, slots=True)
class LaterStatus:
    """The answer that a reader gets from a later day on, asked on each day for that day."""

    day: date
    status: Status


def outlook(life: MeasureLife, part: str | None, today: date) -> tuple[LaterStatus, ...]:
    """The days after today on which the answer for a part, or for the whole, becomes another, in order.

    Between the days on which intervals begin nothing in an answer changes: what is counted in days is no part of it.

    :raises KeyError: if the measure has no such part.
    """
    days = [day for day in life.turning_days(part) if day > today]
    if not days:
        return ()
    found: list[LaterStatus] = []
    shown = life.status(part, today, today)
    for day in days:
        status = life.status(part, day, day)
        if status != shown:
            found.append(LaterStatus(day, status))
            shown = status
    return tuple(found)
