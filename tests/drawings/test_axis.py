"""The line of time: where days stand on it, and which years are drawn and named."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.drawings.axis import TimeAxis

_TODAY = date(2026, 11, 23)
_DAYS = st.dates(date(1990, 1, 1), date(2060, 12, 31))


def test_an_axis_holds_all_days_and_a_year_on_either_side_of_today() -> None:
    axis = TimeAxis.spanning([], _TODAY)
    assert (axis.first, axis.last) == (2025, 2027)
    axis = TimeAxis.spanning([date(2023, 7, 3), date(2029, 1, 1)], _TODAY)
    assert (axis.first, axis.last) == (2023, 2029)


def test_days_far_off_are_cut_away() -> None:
    axis = TimeAxis.spanning([date(1914, 8, 1), date(2041, 1, 1)], _TODAY)
    assert (axis.first, axis.last) == (2002, 2029)
    assert not axis.holds(date(2041, 1, 1))
    assert (axis.place(date(1914, 8, 1)), axis.place(date(2041, 1, 1))) == (0, 100)


def test_years_of_late_are_of_one_width() -> None:
    axis = TimeAxis.spanning([date(2024, 1, 1)], _TODAY)
    places = [axis.place(date(year, 1, 1)) for year in range(2024, 2029)]
    assert places == pytest.approx([0, 25, 50, 75, 100], abs=0.1)


def test_years_long_past_are_narrower() -> None:
    axis = TimeAxis.spanning([date(2005, 6, 1)], _TODAY)
    late = axis.place(date(2025, 1, 1)) - axis.place(date(2024, 1, 1))
    past = axis.place(date(2010, 1, 1)) - axis.place(date(2009, 1, 1))
    assert axis.wide == 2021
    assert past * 3 == pytest.approx(late, rel=0.01)


def test_a_few_years_long_past_are_as_wide_as_all_others() -> None:
    assert TimeAxis.spanning([date(2018, 6, 1)], _TODAY).wide == 2018


@given(st.lists(_DAYS, max_size=5), _DAYS, _DAYS)
def test_later_days_never_stand_before_earlier_ones(known: list[date], one: date, other: date) -> None:
    axis = TimeAxis.spanning(known, _TODAY)
    earlier, later = sorted([one, other])
    assert 0 <= axis.place(earlier) <= axis.place(later) <= 100


@given(st.lists(_DAYS, max_size=5))
def test_the_named_years_end_with_the_last_and_have_room(known: list[date]) -> None:
    axis = TimeAxis.spanning(known, _TODAY)
    years = axis.labelled()
    places = [axis.place(date(year, 7, 2)) for year in years]
    assert years[-1] == axis.last
    assert all(later - earlier > 8 for earlier, later in pairwise(places)), places


def test_a_short_axis_has_a_line_for_each_quarter_a_long_one_for_each_year() -> None:
    short = TimeAxis.spanning([date(2025, 4, 4)], _TODAY).ticks()
    assert short[:4] == (date(2025, 4, 1), date(2025, 7, 1), date(2025, 10, 1), date(2026, 1, 1))
    long = TimeAxis.spanning([date(2021, 4, 4)], _TODAY).ticks()
    assert long == tuple(date(year, 1, 1) for year in range(2022, 2028))
