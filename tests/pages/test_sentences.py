"""The sentence of a verdict, which stands wherever a measure is named: since when, as exactly as it is known."""

from datetime import date
from typing import Any

import pytest

from generator.pages.presenter import Presenter
from tests.builders import archive_of

TODAY = date(2026, 11, 23)


def sentence_of(measure: dict[str, Any], *changes: dict[str, Any]) -> str:
    ban = {"targets": "all", "scope": [{"commodity": "gallium"}], "checked": "2026-11-01", **measure}
    events = {"act": {"date": "2026-01-05", "changes": list(changes)}} if changes else {}
    archive = archive_of({"measures": {"ban": ban}, "events": events, "commodities": {"gallium": {}}})
    return Presenter(archive, TODAY).verdict(archive.measure("ban")).sentence


@pytest.mark.parametrize(
    ("start", "sentence"),
    [
        ("2023-12-04", "In force since 4 December 2023"),
        ("2023-12", "In force since December 2023"),
        ("2023", "In force since 2023"),
        ({"by": "2023-12-04"}, "In force since 4 December 2023 at the latest"),
        (
            {"between": ["2023-06-06", "2023-12-31"]},
            "In force since a day between 6 June 2023 and 31 December 2023",
        ),
    ],
)
def test_a_start_is_told_as_exactly_as_it_is_known(start: object, sentence: str) -> None:
    assert sentence_of({"dates": {"in_force": start}}) == sentence


def test_an_end_is_told_as_exactly_as_it_is_known() -> None:
    repealed = {"measure": "ban", "change": "repealed", "from": "2026-03"}
    assert sentence_of({"dates": {"in_force": "2023-12-04"}}, repealed) == "Repealed March 2026"


@pytest.mark.parametrize(
    ("starts", "sentence"),
    [
        (["2023-12", "2023-12"], "In force since December 2023"),
        (["2023-12", "2023-12-31"], "In force since 31 December 2023"),
        (["2023-12", "2023-10"], "In force since December 2023"),
    ],
)
def test_a_whole_is_told_by_the_date_of_its_parts_if_it_is_one(starts: list[str], sentence: str) -> None:
    parts = [{"id": f"part-{n}", "title": f"Part {n}", "dates": {"in_force": day}} for n, day in enumerate(starts)]
    assert sentence_of({"dates": {"adopted": "2023-10-01"}, "parts": parts}) == sentence


def test_a_part_that_comes_back_makes_a_measure_whole_and_ends_nothing() -> None:
    parts = [{"id": "one", "title": "One"}, {"id": "other", "title": "Other"}]
    measure = {"dates": {"in_force": "2024-12-03"}, "parts": parts}
    suspended = {
        "measure": "ban",
        "part": "other",
        "change": "suspended",
        "from": "2026-01-05",
        "through": "2026-11-27",
    }
    told = "Partly in force since 5 January 2026, by its terms wholly from 28 November 2026"
    assert sentence_of(measure, suspended) == told
    ends = {"measure": "ban", "change": "repealed", "from": "2026-12-01"}
    indefinitely = {**suspended, "through": None, "until": "indefinite"}
    assert sentence_of(measure, indefinitely, ends) == "Partly in force since 5 January 2026, until 1 December 2026"


def test_what_is_unverified_is_so_since_a_day() -> None:
    planned = {"dates": {"announced": "2025-06-01", "planned": {"by": "2026-03-31"}}, "legal_form": "policy-statement"}
    assert sentence_of({**planned, "checked": None}) == "Outcome unverified since 31 March 2026"
