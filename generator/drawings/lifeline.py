"""Lifelines: how measures stood, stand and will stand, as bars below each other on one line of time.

A bar tells its state by its form: filled in force, framed where it binds only some, half filled where only parts bind,
barred while suspended, an empty box when adopted, a thin line when announced, dotted where nobody knows exactly. What
lies ahead by the terms of the acts is hatched, or drawn thin where it is barred. A question mark stands on the day from
which an outcome is not verified, a slash at an end.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from markupsafe import Markup, escape

from generator.drawings.axis import TimeAxis
from generator.model.lifecycle.verdict import ENDED, Verdict
from generator.model.wording import day_in_words

LIMITED = "limited"
"""The state of what binds, but only some; every other state is the term of a verdict."""
NOT_COVERED = "not-covered"
"""The state of what does not cover the goods that a chart is about."""

_UNCERTAIN = frozenset({Verdict.START_UNCERTAIN.value, Verdict.END_UNCERTAIN.value, Verdict.UNKNOWN.value})
_LEGEND = (
    ({Verdict.IN_FORCE.value}, "in force"),
    ({LIMITED}, "in force for some only"),
    ({Verdict.PARTLY_IN_FORCE.value}, "partly in force"),
    ({Verdict.SUSPENDED.value}, "suspended"),
    ({Verdict.OUTCOME_UNVERIFIED.value}, "outcome not verified"),
    ({Verdict.SCHEDULED.value}, "adopted, not yet in force"),
    ({Verdict.ANNOUNCED.value}, "announced"),
    (_UNCERTAIN, "uncertain or not known"),
)
_BINDING = frozenset({Verdict.IN_FORCE.value, Verdict.PARTLY_IN_FORCE.value, LIMITED})
_FRAMED = frozenset({Verdict.PARTLY_IN_FORCE.value, LIMITED})
_BOXED = _FRAMED | _UNCERTAIN | {Verdict.SCHEDULED.value, Verdict.OUTCOME_UNVERIFIED.value}
_ENDED = frozenset(verdict.value for verdict in ENDED) | {NOT_COVERED}
_SHORTEST = 0.3
"""The least length of a bar in per cent: a day in force is not to be overlooked."""
_NEAR_THE_END = 85
"""From here on, in per cent, a label is written to the left of its place."""


@dataclass(frozen=True, slots=True)
class Span:
    """Days in one state, from `start` (None: the beginning of time) to the day before `stop` (None: for good).

    `ahead` says that they lie after today, where everything follows the terms of the acts.
    """

    state: str
    start: date | None
    stop: date | None
    ahead: bool = False


@dataclass(frozen=True, slots=True)
class Lifeline:
    """One row: what lives, where it is to be found, its state today, its spans, and the same in words.

    No `href` and no `words` where the page itself is about it and says the same elsewhere.
    """

    name: str
    detail: str
    state: str
    spans: tuple[Span, ...]
    href: str | None = None
    words: Markup | None = None


@dataclass(frozen=True, slots=True)
class LifelineGroup:
    """Rows that belong together; no title where there is but one group."""

    title: str | None
    rows: tuple[Lifeline, ...]


@dataclass(frozen=True, slots=True)
class LifelineChart:
    """Groups of rows on one axis.

    `left_out` is how many rows had no room. `alternative` names the place on the page that says the same in words; None
    where the rows do so themselves.
    """

    groups: tuple[LifelineGroup, ...]
    today: date
    left_out: int = 0
    alternative: str | None = None


def draw_lifelines(chart: LifelineChart) -> Markup:
    """Draw a chart, with its axis and a legend of the forms that occur in it."""
    spans = [span for group in chart.groups for row in group.rows for span in row.spans]
    axis = TimeAxis.spanning((span.start for span in spans if span.start), chart.today)
    role = f' role="img" aria-label="{escape(chart.alternative)}"' if chart.alternative else ""
    named = any(row.name for group in chart.groups for row in group.rows)
    lines = _axis(axis, chart.today) + "".join(_group(group, axis) for group in chart.groups)
    html = (
        f'<div class="lifelines{"" if named else " unnamed"}"{role}>'
        f'<div class="lines">{lines}</div>{_notes(chart, spans, axis)}</div>'
    )
    return Markup(html)  # noqa: S704 - every text in it is escaped where it is set


@lru_cache(maxsize=128)
def _axis(axis: TimeAxis, today: date) -> str:
    """The years, today, and the lines that run down through all rows. Most charts of an archive share a few axes."""
    now = axis.place(today)
    side = ' class="now before"' if now > _NEAR_THE_END else ' class="now"'
    labels = "".join(f'<text x="{axis.place(date(year, 7, 2)):.1f}%">{year}</text>' for year in axis.labelled())
    lines = "".join(_upright(axis.place(day), "") for day in axis.ticks())
    named_today = f'<text{side} x="{now:.1f}%">{day_in_words(today)}</text>'
    return (
        f'<svg class="time-axis" aria-hidden="true">{labels}{named_today}</svg>'
        f'<svg class="time-grid" aria-hidden="true">{lines}{_upright(now, "now")}</svg>'
    )


def _upright(place: float, name: str) -> str:
    attribute = f' class="{name}"' if name else ""
    return f'<line{attribute} x1="{place:.1f}%" x2="{place:.1f}%" y2="100%"/>'


def _group(group: LifelineGroup, axis: TimeAxis) -> str:
    title = f"<h3>{escape(group.title)}</h3>" if group.title else ""
    return f"{title}<ol>{''.join(_row(row, axis) for row in group.rows)}</ol>"


def _row(row: Lifeline, axis: TimeAxis) -> str:
    words = f'<p class="words">{row.words}</p>' if row.words else ""
    return f"<li>{_name(row)}{_bars(row.spans, axis)}{words}</li>"


def _name(row: Lifeline) -> str:
    if not row.name:
        return ""
    shape = f'<span class="shape shape-{row.state}" aria-hidden="true"></span>'
    name = escape(row.name)
    link = f'<a class="record measure" href="{escape(row.href)}">{name}</a>' if row.href else name
    detail = f' <span class="detail">{escape(row.detail)}</span>' if row.detail else ""
    return f'<div class="name">{shape}<p>{link}{detail}</p></div>'


def _bars(spans: tuple[Span, ...], axis: TimeAxis) -> str:
    return f'<svg class="bars" aria-hidden="true">{"".join(bar for span in spans for bar in _bar(span, axis))}</svg>'


def _bar(span: Span, axis: TimeAxis) -> Iterator[str]:
    """The forms of a span; none where it lies beside the axis."""
    start = axis.place(span.start) if span.start else 0.0
    stop = axis.place(span.stop) if span.stop else 100.0
    if span.state in _ENDED:
        if span.start and axis.holds(span.start):
            yield f'<line class="end" x1="{start:.1f}%" x2="{start:.1f}%" y1="-7" y2="7"/>'
        return
    if stop > start or (span.start and axis.holds(span.start)):
        start = min(start, 100 - _SHORTEST)
        yield from _forms(span.state, start, max(stop - start, _SHORTEST), span.ahead)


def _forms(state: str, start: float, length: float, ahead: bool) -> Iterator[str]:
    """What a bar is made of: a box, a line, or a line in a box."""
    hatched = ahead and state in _BINDING
    names = f'class="verdict-{state}{" ahead" if ahead else ""}"'
    if state in _BOXED and not hatched:
        yield f'<rect {names} x="{start:.1f}%" width="{length:.1f}%"/>'
    if state not in _BOXED or state in _FRAMED:
        yield f'<line {names} x1="{start:.1f}%" x2="{start + length:.1f}%"/>'
    if state == Verdict.OUTCOME_UNVERIFIED:
        yield f'<rect class="asking" x="{start:.1f}%"/><text x="{start:.1f}%">?</text>'


def _notes(chart: LifelineChart, spans: list[Span], axis: TimeAxis) -> str:
    """What the forms mean, what is not as one might think, and the switch that shows the words of all rows."""
    rows = [row for group in chart.groups for row in group.rows]
    left_out = (
        f'<p class="lead">Drawn are {len(rows)} of {len(rows) + chart.left_out}: those that bind come first.</p>'
        if chart.left_out
        else ""
    )
    switch = (
        '<label class="words-switch"><input type="checkbox"> All dates in words</label>'
        if any(row.words for row in rows)
        else ""
    )
    narrowed = f'<p class="lead">Years before {axis.wide} are drawn narrower.</p>' if axis.wide > axis.first else ""
    return f'<ul class="legend">{"".join(_legend(spans))}</ul><div class="notes">{left_out}{narrowed}{switch}</div>'


def _legend(spans: list[Span]) -> Iterator[str]:
    states = {span.state for span in spans}
    for alike, words in _LEGEND:
        if not states.isdisjoint(alike):
            yield _sample("".join(_forms(min(alike), 20, 80, ahead=False)), words)
    if any(span.ahead and span.state in _BINDING for span in spans):
        yield _sample("".join(_forms(Verdict.IN_FORCE.value, 20, 80, ahead=True)), "ahead, by its terms")
    if states & _ENDED:
        yield _sample('<line class="end" x1="80%" x2="80%" y1="-7" y2="7"/>', "ended")


def _sample(forms: str, words: str) -> str:
    return f'<li><svg class="bars" aria-hidden="true">{forms}</svg>{words}</li>'
