"""How restrictions stand on a commodity, and what the periodic table makes of it."""

from datetime import date
from typing import Any

import pytest

from generator.model.binding import Group, Question, what_binds
from generator.model.coverage import Route
from generator.model.strictness import Strictness
from generator.pages.controlled import State, states_of, under_control
from generator.pages.presenter import Presenter
from tests.builders import Records, archive_of
from tests.model.test_binding import binding_archive
from tests.support.html import Page

_TODAY = date(2026, 11, 23)
_COMMODITIES = {
    "rare-earths": {"name": "Rare earths"},
    "dysprosium": {"name": "Dysprosium", "symbol": "Dy", "atomic_number": 66, "parent": "rare-earths"},
    "gallium": {"name": "Gallium", "symbol": "Ga"},
    "graphite": {"name": "Graphite"},
    "tin": {"name": "Tin", "symbol": "Sn", "atomic_number": 50},
}


def _measure(instrument: str, commodity: str = "gallium", **values: Any) -> dict[str, Any]:
    return {
        "instrument": instrument,
        "dates": {"in_force": "2024-01-01"},
        "scope": [{"commodity": commodity}],
        "targets": "all",
        **values,
    }


def _presenter(measures: dict[str, Any], events: dict[str, Any] | None = None) -> Presenter:
    places = {"cn": {"name": "China"}, "us": {"name": "United States"}}
    records: Records = {
        "measures": measures,
        "events": events or {},
        "commodities": _COMMODITIES,
        "jurisdictions": places,
    }
    return Presenter(archive_of(records), _TODAY)


def test_the_strictest_that_binds_everyone_comes_first() -> None:
    presenter = _presenter(
        {
            "tariff": _measure("tariff"),
            "licence": _measure("export-licensing"),
            "ban": _measure("export-prohibition", applies_to="military-end-users"),
            "plan": _measure("export-prohibition", dates={"adopted": "2026-01-01", "in_force": "2027-01-01"}),
        }
    )
    assert states_of(presenter, "gallium") == (
        Strictness.CONTROL,
        Strictness.IMPORT,
        Group.LIMITED,
        Group.ANNOUNCED,
    )


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, Strictness.BAN),
        ({"applies_to": "listed-entities"}, Group.LIMITED),
        ({"legal_form": "de-facto"}, Group.DE_FACTO),
        ({"dates": {"in_force": {"between": ["2026-11-01", "2026-12-31"]}}}, Group.UNCERTAIN),
        ({"dates": {"announced": "2026-01-01"}}, Group.ANNOUNCED),
    ],
)
def test_ways_of_standing_are_told_apart(values: dict[str, Any], expected: State) -> None:
    assert states_of(_presenter({"ban": _measure("export-prohibition", **values)}), "gallium") == (expected,)


@pytest.mark.parametrize(("through", "expected"), [("2026-11-27", Group.SUSPENDED), ("2026-11-01", Group.UNVERIFIED)])
def test_a_suspension_binds_nobody(through: str, expected: State) -> None:
    suspended = {"date": "2025-11-09", "changes": [{"measure": "ban", "change": "suspended", "through": through}]}
    presenter = _presenter({"ban": _measure("export-prohibition")}, {"act": suspended})
    assert states_of(presenter, "gallium") == (expected,)


def test_nothing_stands_on_what_has_ended_is_exempt_or_is_bound_like_all_goods() -> None:
    presenter = _presenter(
        {
            "ended": _measure(
                "export-prohibition", dates={"in_force": "2020-01-01", "until": "2021-01-01"}, checked="2026-01-01"
            ),
            "exempt": _measure("export-prohibition", excludes=[{"commodity": "gallium"}]),
            "all": _measure("tariff", scope="all"),
            "law": _measure("framework-law"),
        }
    )
    assert states_of(presenter, "gallium") == ()


def test_what_binds_the_group_binds_the_element() -> None:
    presenter = _presenter({"ban": _measure("export-prohibition", "rare-earths")})
    assert states_of(presenter, "dysprosium") == (Strictness.BAN,)


def test_states_are_those_of_the_answer_to_what_binds() -> None:
    archive = binding_archive()
    presenter = Presenter(archive, _TODAY)
    for commodity in archive.commodities:
        answers = what_binds(archive, presenter.coverage, Question(commodity.id), _TODAY, _TODAY)
        groups = {answer.group for answer in answers if answer.coverage.route is not Route.ALL_GOODS}
        states = states_of(presenter, commodity.id)
        assert {Group.BINDING if isinstance(state, Strictness) else state for state in states} == groups, commodity.id


def test_elements_stand_on_the_table_and_other_goods_beside_it() -> None:
    presenter = _presenter(
        {"ban": _measure("export-prohibition", "rare-earths"), "licence": _measure("export-licensing", "graphite")}
    )
    page = Page(under_control(presenter, "./").drawing)
    tiles = {link.attributes["data-commodity"]: link.classes - {"tile"} for link in page.all("a")}
    assert tiles == {
        "gallium": {"control-none"},
        "tin": {"control-none"},
        "dysprosium": {"control-ban"},
        "graphite": {"control-control"},
        "rare-earths": {"control-ban"},
    }
    assert [cell.text for cell in page.all("li") if "hidden" in cell.attributes] == []
    [elements] = page.with_class("elements")
    assert [link.attributes["data-commodity"] for link in elements.inner if link.tag == "a"] == [
        "gallium",
        "tin",
        "dysprosium",
    ]


def test_what_stands_beside_the_strictest_is_marked() -> None:
    presenter = _presenter(
        {
            "licence": _measure("export-licensing"),
            "listing": _measure("entity-listing", applies_to="listed-entities"),
        }
    )
    [gallium] = [link for link in Page(under_control(presenter, "./").drawing).all("a") if "Gallium" in link.text]
    assert gallium.text == "31 Ga Gallium control, binds only some: listed firms, certain users or end uses"


def test_goods_on_which_nothing_stands_are_kept_for_other_days_beside_the_table() -> None:
    page = Page(under_control(_presenter({"ban": _measure("export-prohibition")}), "./").drawing)
    assert [cell.text for cell in page.all("li") if "hidden" in cell.attributes] == ["Graphite", "Rare earths"]


def test_the_same_is_said_in_words_and_who_set_it() -> None:
    control = under_control(
        _presenter(
            {
                "licence": _measure("export-licensing"),
                "listing": _measure("entity-listing", jurisdictions=["US"], applies_to="listed-entities"),
                "ban": _measure("export-prohibition", "rare-earths"),
            }
        ),
        "./",
    )
    said = {state.term: [link.title for link in state.commodities] for state in control.states if state.commodities}
    assert said == {"ban": ["Dysprosium", "Rare earths"], "control": ["Gallium"], "limited": ["Gallium"]}
    assert list(control.issuers) == [("CN", "China"), ("US", "United States")]
