"""A band of months: in each lane a tick for every day that has an entry, taller where there are several.

Lanes are drawn on a line of time that stretches with the page; what is to be read stands beside them as text.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup, escape

from generator.model.wording import day_in_words

_MONTH = 100
"""How wide a month is drawn, in units that stretch; all months are alike."""
_LONGEST_MONTH = 31
_LANE, _SHORTEST, _STEP = 24, 8, 5
_SHORT_NAME = 3


@dataclass(frozen=True, slots=True)
class Lane:
    """The days of one sort of entry, as often as there are entries. `term` names the lane in style sheets."""

    term: str
    label: str
    days: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class Month:
    """A month: its first day, its name with the year, how many entries, and where on the page they are listed."""

    first: date
    title: str
    count: int
    anchor: str | None


@dataclass(frozen=True, slots=True)
class Band:
    """Consecutive months with the days of their entries. `today` is None where it lies outside."""

    months: tuple[Month, ...]
    lanes: tuple[Lane, ...]
    today: date | None


def draw_band(band: Band) -> Markup:
    """Draw it: lanes with their names, and the months, of which those that are listed lead to their lists."""
    rows = "".join((*_head(band), *_lanes(band), _months(band)))
    return Markup(f'<div class="band">{rows}</div>')  # noqa: S704 - every text in it is escaped where it is set


def _row(name: str, drawn: str) -> str:
    return f'<div class="band-row"><p class="band-name">{escape(name)}</p>{drawn}</div>'


def _place(band: Band, day: date) -> float:
    """Where a day lies from the left, in units of the drawing."""
    first = band.months[0].first
    month = (day.year - first.year) * 12 + day.month - first.month
    return round(_MONTH * (month + (day.day - 0.5) / _LONGEST_MONTH), 1)


def _head(band: Band) -> Iterator[str]:
    if band.today:
        place = _place(band, band.today) / _MONTH / len(band.months)
        words = day_in_words(band.today)
        yield _row("", f'<svg class="band-head" aria-hidden="true"><text x="{place:.1%}">{words}</text></svg>')


def _lanes(band: Band) -> Iterator[str]:
    width = _MONTH * len(band.months)
    upright = "".join(f"M{_MONTH * number} 0v{_LANE}" for number in range(1, len(band.months)))
    today = f'<path class="band-today" d="M{_place(band, band.today):g} 0v{_LANE}"/>' if band.today else ""
    for lane in band.lanes:
        ticks = "".join(
            f"M{_place(band, day):g} {_LANE}v-{_height(count)}" for day, count in sorted(Counter(lane.days).items())
        )
        drawn = f'<path class="band-ticks band-{lane.term}" d="{ticks}"/>' if ticks else ""
        yield _row(
            lane.label,
            f'<svg class="band-lane" viewBox="0 0 {width} {_LANE}" preserveAspectRatio="none" aria-hidden="true">'
            f'<path d="{upright}"/>{drawn}{today}</svg>',
        )


def _height(count: int) -> int:
    return min(_SHORTEST + _STEP * (count - 1), _LANE)


def _months(band: Band) -> str:
    years = (number == 0 or month.first.month == 1 for number, month in enumerate(band.months))
    months = "".join(_month(month, with_year) for month, with_year in zip(band.months, years, strict=True))
    return _row("", f'<ol class="band-months" aria-label="Months">{months}</ol>')


def _month(month: Month, with_year: bool) -> str:
    name, year = escape(month.title[:_SHORT_NAME]), month.first.year
    entries = f"{month.count} {'entry' if month.count == 1 else 'entries'}"
    said = f'{name}<span class="visually-hidden"> {year}: {entries}</span>'
    linked = f'<a href="#{escape(month.anchor)}">{said}</a>' if month.anchor else f"<span>{said}</span>"
    shown = f'<span class="band-year" aria-hidden="true">{year}</span>' if with_year else ""
    return f"<li>{linked}{shown}</li>"
