"""Measures with their acts, made up by hypothesis: any dates, any changes, in any order."""

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from generator.model.change import ChangeKind
from tests.builders import Records

FIRST = date(2025, 1, 1)
LAST = date(2026, 12, 31)
TODAY = date(2029, 1, 1)
"""After every date that is made up."""

Drawn = dict[str, Any]


def days(first: date = FIRST, last: date = LAST) -> st.SearchStrategy[date]:
    """Days, close enough together to meet."""
    return st.dates(first, last)


@st.composite
def authored_dates(draw: st.DrawFn, uncertain: bool) -> Any:
    """A date as authored: a day, or where dates may be uncertain a month or a bound."""
    day = draw(days())
    forms: list[Any] = [day.isoformat()]
    if uncertain:
        later = day + timedelta(days=draw(st.integers(0, 90)))
        forms += [day.isoformat()[:7], {"by": day.isoformat()}, {"between": [day.isoformat(), later.isoformat()]}]
    return draw(st.sampled_from(forms))


@st.composite
def measures(draw: st.DrawFn, uncertain: bool = False) -> Drawn:
    """A measure of one to three parts, or without."""
    measure: Drawn = {"dates": draw(step_dates(uncertain)), "checked": draw(days()).isoformat()}
    if draw(st.booleans()):
        del measure["checked"]
    if draw(st.booleans()):
        measure["levels"] = [
            {"level": f"{number} %", "from": draw(days()).isoformat(), **draw(ends())} for number in range(1, 4)
        ]
    number_of_parts = draw(st.sampled_from([0, 0, 1, 2, 3]))
    measure["parts"] = [
        {"id": f"part-{number}", "title": f"Part {number}", "dates": draw(step_dates(uncertain))}
        for number in range(number_of_parts)
    ]
    return measure


@st.composite
def step_dates(draw: st.DrawFn, uncertain: bool) -> Drawn:
    """Any of the steps, with or without an end."""
    steps = draw(st.sets(st.sampled_from(["announced", "adopted", "in_force", "planned"])))
    return {**{step: draw(authored_dates(uncertain)) for step in sorted(steps)}, **draw(ends())}


@st.composite
def ends(draw: st.DrawFn, after: date = FIRST) -> Drawn:
    """No end, or one of either word after a day."""
    word = draw(st.sampled_from(["", "through", "until"]))
    day = after + timedelta(days=draw(st.integers(1, 300)))
    return {word: day.isoformat()} if word else {}


@st.composite
def events(draw: st.DrawFn, parts: int, uncertain: bool = False) -> Drawn:
    """An act that changes the measure from its own day on, or from a later one."""
    decided = draw(days())
    start = decided + timedelta(days=draw(st.sampled_from([0, 0, 0, 1, 10, 100])))
    kind = draw(st.sampled_from(list(ChangeKind)))
    change: Drawn = {"measure": "measure", "change": kind.value, "from": start.isoformat(), **draw(ends(start))}
    if uncertain and draw(st.booleans()):
        change["from"] = start.isoformat()[:7]
    if kind is ChangeKind.LEVEL:
        change["level"] = "99 %"
    if parts and draw(st.booleans()):
        change["part"] = f"part-{draw(st.integers(0, parts - 1))}"
    certainty = draw(st.sampled_from([None, None, "claim", "disputed"]))
    if certainty:
        change["certainty"] = certainty
    return {"date": decided.isoformat(), "changes": [change]}


@st.composite
def lives(draw: st.DrawFn, uncertain: bool = False) -> Records:
    """Records of a measure and up to five acts."""
    measure = draw(measures(uncertain))
    acts = draw(st.lists(events(len(measure["parts"]), uncertain), max_size=5))
    return {"measures": {"measure": measure}, "events": {f"act-{number}": act for number, act in enumerate(acts)}}
