"""Lifelines on pages: which rows stand, in which order and groups, and how a life reads in words."""

from datetime import date, timedelta
from typing import Any

from generator.pages.lifelines import Lifelines
from generator.pages.presenter import Presenter
from tests.builders import archive_of
from tests.support.html import Page, normalised

_TODAY = date(2026, 11, 23)
_ROOT = "../../"


def _measure(title: str, start: str, **values: Any) -> dict[str, Any]:
    dates = {"in_force": start}
    return {"title": title, "dates": dates, "scope": [{"commodity": "gallium"}], **values}


def _commodity(measures: dict[str, Any], events: dict[str, Any] | None = None) -> Page:
    records = {
        "measures": measures,
        "events": events or {},
        "commodities": {"gallium": {}},
        "jurisdictions": {"cn": {"name": "China"}, "us": {"name": "United States"}},
    }
    drawing = Lifelines(Presenter(archive_of(records), _TODAY)).of_commodity("gallium", _ROOT)
    return Page(drawing or "")


def _names(page: Page) -> list[str]:
    return [element.text for element in page.with_class("name")]


def _words(page: Page) -> list[str]:
    return [element.text for element in page.with_class("words")]


def test_rows_stand_by_issuer_those_that_bind_first_then_the_newest() -> None:
    page = _commodity(
        {
            "a": _measure("Old ban", "2024-01-01"),
            "b": _measure("New ban", "2025-01-01"),
            "c": _measure("Listing", "2026-01-01", applies_to="listed-entities"),
            "d": _measure("Repealed ban", "2020-01-01"),
            "e": _measure("American tariff", "2025-01-01", jurisdictions=["US"], instrument="tariff"),
        },
        {"repeal": {"date": "2021-01-01", "changes": [{"measure": "d", "change": "repealed"}]}},
    )
    assert _names(page) == ["New ban", "Old ban", "Listing", "Repealed ban", "American tariff"]
    assert [element.text for element in page.all("h3")] == ["China", "United States"]


def test_laws_and_support_are_no_part_of_what_binds_a_commodity() -> None:
    page = _commodity(
        {
            "law": _measure("Law", "2024-01-01", instrument="framework-law"),
            "stock": _measure("Reserve", "2024-01-01", instrument="stockpile"),
            "mine": _measure("Mining ban", "2024-01-01", instrument="mining-ban"),
        }
    )
    assert _names(page) == ["Mining ban"]


def test_parts_that_live_alike_share_a_row_and_others_have_their_own() -> None:
    scope = [{"commodity": "gallium"}]
    parts = [
        {"id": "one", "title": "One", "scope": scope},
        {"id": "two", "title": "Two", "scope": scope},
        {"id": "three", "title": "Three", "scope": scope, "dates": {"in_force": "2025-01-01"}},
    ]
    measure = {"title": "Ban", "dates": {"in_force": "2024-01-01"}, "parts": parts}
    assert _names(_commodity({"ban": measure})) == ["Ban Three", "Ban One · Two"]


def test_a_change_for_other_goods_does_not_move_the_line() -> None:
    measures = {"ban": _measure("Ban", "2024-01-01")}

    def words(commodities: list[str]) -> str:
        change = {"measure": "ban", "change": "suspended", "until": "indefinite", "commodities": commodities}
        [found] = _words(_commodity(measures, {"act": {"date": "2025-01-01", "changes": [change]}}))
        return found

    assert words(["tin"]) == "in force from 1 January 2024"
    assert words(["gallium"]) == "in force from 1 January 2024; suspended from 1 January 2025"


def test_a_commodity_that_nothing_names_has_no_drawing() -> None:
    assert _commodity({"ban": _measure("Ban", "2024-01-01", scope="all")}).elements == []


def test_no_more_rows_are_drawn_than_can_be_read_and_the_rest_is_counted() -> None:
    page = _commodity({f"ban-{number}": _measure(f"Ban {number}", "2024-01-01") for number in range(230)})
    assert len(_names(page)) == 200
    assert "Drawn are 200 of 230" in page.text


def test_a_life_reads_as_it_happened() -> None:
    day = _TODAY + timedelta(days=4)
    dates = {"adopted": "2025-04-04", "in_force": "2025-05-01"}
    page = _commodity(
        {"ban": _measure("Ban", "", dates=dates, checked="2026-07-05")},
        {
            "act": {
                "date": "2025-11-09",
                "changes": [{"measure": "ban", "change": "suspended", "through": day.isoformat()}],
            }
        },
    )
    [words] = _words(page)
    assert words == normalised(
        "adopted 4 April 2025; in force from 1 May 2025; suspended from 9 November 2025; "
        "by its terms in force from 28 November 2026"
    )
    assert [time.attributes["datetime"] for time in page.all("time")][-1] == "2026-11-28"


def test_words_never_give_a_day_on_which_nothing_happened() -> None:
    page = _commodity(
        {"ban": _measure("Ban", "2025-05-01")},
        {
            "act": {
                "date": "2025-11-09",
                "changes": [{"measure": "ban", "change": "suspended", "through": "2026-11-09"}],
            }
        },
    )
    [words] = _words(page)
    assert words.endswith("; outcome unverified from 10 November 2026; by its terms in force")


def test_a_rate_and_an_end_to_come_are_told() -> None:
    dates = {"in_force": "2025-05-01", "until": "2027-01-01"}
    levels = [{"level": '10 % & "more"', "from": "2025-05-01"}]
    [words] = _words(_commodity({"tax": _measure("Tax", "", dates=dates, levels=levels)}))
    assert words == 'in force at 10 % & "more" from 1 May 2025; by its terms ends 1 January 2027'


def test_the_measures_of_an_issuer_stand_by_what_they_do() -> None:
    records = {
        "measures": {
            "law": _measure("Law", "2024-01-01", instrument="framework-law"),
            "ban": _measure("Ban", "2024-01-01"),
            "gone": _measure(
                "Withdrawn record", "2024-01-01", withdrawn={"date": "2026-01-01", "reason": "Never was."}
            ),
        },
        "commodities": {"gallium": {}},
        "jurisdictions": {"cn": {"name": "China"}, "us": {"name": "United States"}},
    }
    lifelines = Lifelines(Presenter(archive_of(records), _TODAY))
    page = Page(lifelines.of_issuer("cn", _ROOT) or "")
    assert [element.text for element in page.all("h3")] == ["Restrictions", "Laws, lists and strategies"]
    assert _names(page) == ["Ban", "Law"]
    assert lifelines.of_issuer("us", _ROOT) is None


def test_the_drawing_of_a_measure_refers_to_its_table() -> None:
    archive = archive_of({"measures": {"ban": {"dates": {"in_force": "2024-01-01"}}}})
    page = Page(Lifelines(Presenter(archive, _TODAY)).of_measure(archive.measure("ban")) or "")
    assert _names(page) == []
    assert [image.attributes["aria-label"] for image in page.all("div", role="img")] == [
        "Lifelines. The table “Life cycle by the terms of the acts” says the same in words."
    ]
