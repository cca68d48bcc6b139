"""Bars: which forms tell a state, where they stand, and what is written beside them."""

from datetime import date

import pytest
from markupsafe import Markup

from generator.drawings.lifeline import (
    LIMITED,
    NOT_COVERED,
    Lifeline,
    LifelineChart,
    LifelineGroup,
    Span,
    draw_lifelines,
)
from tests.support.html import Element, Page

_TODAY = date(2026, 11, 23)
_TOMORROW = date(2026, 11, 24)


def _chart(*spans: Span, name: str = "Ban", alternative: str | None = None, left_out: int = 0) -> Page:
    row = Lifeline(name, "", "in-force", spans, "../../measures/ban/", Markup("in force"))
    return Page(draw_lifelines(LifelineChart((LifelineGroup(None, (row,)),), _TODAY, left_out, alternative)))


def _forms(page: Page) -> list[Element]:
    """What the bar of the only row is made of."""
    [lines] = page.all("ol")
    [bars] = [element for element in lines.inner if element.tag == "svg"]
    return bars.inner


@pytest.mark.parametrize(
    ("state", "tags"),
    [
        ("in-force", ["line"]),
        ("partly-in-force", ["rect", "line"]),
        (LIMITED, ["rect", "line"]),
        ("suspended", ["line"]),
        ("outcome-unverified", ["rect", "rect", "text"]),
        ("scheduled", ["rect"]),
        ("announced", ["line"]),
        ("start-uncertain", ["rect"]),
        ("end-uncertain", ["rect"]),
        ("unknown", ["rect"]),
        ("repealed", ["line"]),
        (NOT_COVERED, ["line"]),
    ],
)
def test_each_state_has_a_form(state: str, tags: list[str]) -> None:
    page = _chart(Span(state, date(2026, 1, 1), _TOMORROW))
    assert [form.tag for form in _forms(page)] == tags


@pytest.mark.parametrize("state", ["in-force", "partly-in-force", LIMITED])
def test_what_binds_is_hatched_after_today_without_a_box(state: str) -> None:
    [form] = _forms(_chart(Span(state, _TOMORROW, None, ahead=True)))
    assert form.tag == "line"
    assert form.classes == {f"verdict-{state}", "ahead"}


def test_a_bar_reaches_from_its_first_day_to_its_end() -> None:
    [form] = _forms(_chart(Span("in-force", date(2026, 1, 1), date(2027, 1, 1))))
    assert (form.attributes["x1"], form.attributes["x2"]) == ("33.3%", "66.7%")


def test_what_has_always_been_and_always_will_be_fills_the_row() -> None:
    [form] = _forms(_chart(Span("in-force", None, None)))
    assert (form.attributes["x1"], form.attributes["x2"]) == ("0.0%", "100.0%")


def test_a_single_day_can_be_seen() -> None:
    [form] = _forms(_chart(Span("in-force", date(2026, 1, 1), date(2026, 1, 2))))
    assert float(form.attributes["x2"].rstrip("%")) - float(form.attributes["x1"].rstrip("%")) >= 0.25


def test_what_lies_beside_the_axis_is_not_drawn() -> None:
    before = Span("announced", date(1990, 1, 1), date(1991, 1, 1))
    after = Span("in-force", date(2041, 1, 1), None, ahead=True)
    end = Span("expired", date(2045, 1, 1), None, ahead=True)
    assert _forms(_chart(before, after, end)) == []


def test_the_legend_explains_the_forms_that_occur_and_no_others() -> None:
    page = _chart(
        Span("in-force", date(2025, 1, 1), date(2026, 1, 1)),
        Span("start-uncertain", date(2026, 1, 1), date(2026, 2, 1)),
        Span("unknown", date(2026, 2, 1), _TOMORROW),
        Span("suspended", _TOMORROW, None, ahead=True),
    )
    [legend] = page.with_class("legend")
    texts = [element.text for element in legend.inner if element.tag == "li"]
    assert texts == ["in force", "suspended", "uncertain or not known"]


def test_the_legend_explains_what_lies_ahead_and_ends() -> None:
    [legend] = _chart(
        Span("in-force", _TOMORROW, date(2027, 1, 1), ahead=True), Span("expired", date(2027, 1, 1), None, ahead=True)
    ).with_class("legend")
    texts = [element.text for element in legend.inner if element.tag == "li"]
    assert texts == ["in force", "ahead, by its terms", "ended"]


def test_a_row_leads_to_its_measure_and_says_its_life_in_words() -> None:
    page = _chart(Span("in-force", date(2026, 1, 1), None), name='Ban on <script> & "quotes"')
    [link] = page.all("a")
    assert link.attributes["href"] == "../../measures/ban/"
    assert link.text == 'Ban on <script> & "quotes"'
    assert [element.text for element in page.with_class("words")] == ["in force"]


def test_a_picture_of_what_the_page_says_elsewhere_says_where() -> None:
    page = _chart(Span("in-force", date(2026, 1, 1), None), alternative='The table "life"')
    assert [image.attributes["aria-label"] for image in page.all("div", role="img")] == ['The table "life"']


def test_rows_that_had_no_room_are_counted() -> None:
    assert "Drawn are 1 of 41: those that bind come first." in _chart(left_out=40).text
    assert "Drawn are" not in _chart().text


def test_narrower_years_are_owned_up_to() -> None:
    assert "Years before 2021 are drawn narrower." in _chart(Span("in-force", date(2006, 1, 1), None)).text
    assert "narrower" not in _chart(Span("in-force", date(2024, 1, 1), None)).text


def test_several_charts_on_a_page_share_no_ids() -> None:
    assert _chart(Span("outcome-unverified", date(2026, 1, 1), None)).anchors == []
