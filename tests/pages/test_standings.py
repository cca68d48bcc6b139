"""How the parts that cover a commodity are told, and where they stand on later days."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.pages.presenter import Presenter
from generator.pages.standings import (
    MEMBERS_GROUP,
    MOST_TARGETS_NAMED,
    standing_groups,
    standings_of_all_goods,
    tallies,
)
from tests.builders import archive_of
from tests.support.project import ROOT

TODAY = date(2026, 11, 23)
SUSPENSION = {"measure": "ban", "change": "suspended", "through": "2026-11-27"}


def presenter_of(measure: dict[str, Any], *changes: dict[str, Any], codes: Sequence[str] = ()) -> Presenter:
    ban = {"dates": {"in_force": "2025-01-01"}, "targets": "all", "scope": [{"commodity": "gallium"}], **measure}
    events = {"act": {"date": "2026-01-01", "changes": list(changes)}} if changes else {}
    jurisdictions = {code.lower(): {} for code in codes}
    records = {
        "measures": {"ban": ban},
        "events": events,
        "commodities": {"gallium": {}},
        "jurisdictions": jurisdictions,
    }
    return Presenter(archive_of(records), TODAY)


def test_a_group_it_moves_to_is_there_and_empty_today() -> None:
    groups = standing_groups(presenter_of({}, SUSPENSION), "gallium")
    assert [(group.term, len(group.standings)) for group in groups] == [("suspended", 1), ("outcome-unverified", 0)]
    [later] = groups[0].standings[0].later
    assert (later.day, later.group) == ("2026-11-28", "outcome-unverified")
    assert later.view.status.verdict.sentence == "Outcome unverified since 28 November 2026"


def test_a_row_of_the_scope_that_ends_moves_it_too() -> None:
    scope = [{"commodity": "gallium", "through": "2026-12-31"}]
    [in_force, not_covered] = standing_groups(presenter_of({"scope": scope}), "gallium")
    assert (in_force.term, not_covered.term) == ("in-force", "not-covered")
    assert [(later.day, later.group) for later in in_force.standings[0].later] == [("2027-01-01", "not-covered")]


def test_what_is_settled_has_no_later_standing() -> None:
    [group] = standing_groups(presenter_of({}), "gallium")
    assert group.standings[0].later == ()


def test_numbers_follow() -> None:
    found = tallies(presenter_of({}, SUSPENSION), "gallium")
    assert [(view.term, view.count, view.turns) for view in found] == [
        ("suspended", 1, '[["2026-11-28",0]]'),
        ("outcome-unverified", 0, '[["2026-11-28",1]]'),
    ]


def test_a_measure_on_all_goods_that_will_end_stays_where_it_is() -> None:
    repeal = {"measure": "ban", "change": "repealed", "from": "2026-12-24"}
    [standing] = standings_of_all_goods(presenter_of({"scope": "all"}, repeal), "gallium")
    assert standing.status.verdict.term == "in-force"
    assert [later.view.status.verdict.term for later in standing.later] == ["repealed"]


@pytest.mark.parametrize(
    ("named", "brief"), [(MOST_TARGETS_NAMED, None), (MOST_TARGETS_NAMED + 1, f"{MOST_TARGETS_NAMED + 1} places named")]
)
def test_many_countries_on_the_other_side_are_counted(named: int, brief: str | None) -> None:
    codes = ["BR", "CL", "DE", "FR", "IN", "JP", "US"][:named]
    [group] = standing_groups(presenter_of({"targets": codes}, codes=codes), "gallium")
    [standing] = group.standings
    assert standing.targets_in_brief == brief
    assert standing.targets.count(", ") == named - 1


def test_the_browser_counts_from_the_same_number_on() -> None:
    script = Path(ROOT, "overrides/assets/javascripts/lives/words.js").read_text(encoding="utf-8")
    assert f"targets.named.length > {MOST_TARGETS_NAMED} " in script


def test_members_of_which_some_is_exempt_are_told_apart_from_the_others() -> None:
    ban = {
        "dates": {"in_force": "2025-01-01"},
        "targets": "all",
        "scope": [{"commodity": "gallium"}, {"commodity": "indium"}],
        "excludes": [{"commodity": "indium", "forms": ["scrap"]}],
    }
    archive = archive_of(
        {
            "commodities": {"metals": {}, "gallium": {"parent": "metals"}, "indium": {"parent": "metals"}},
            "measures": {"ban": ban},
        }
    )
    [group] = standing_groups(Presenter(archive, TODAY), "metals")
    told = [([member.address for member in view.members], view.in_part) for view in group.standings]
    assert told == [(["commodities/gallium/"], False), (["commodities/indium/"], True)]


def test_what_names_only_some_of_a_group_is_told_with_these_on_its_page() -> None:
    ban_dates = {"in_force": "2025-01-01"}
    ban = {"dates": ban_dates, "targets": "all"}
    ended = {"measure": "ending", "change": "repealed", "from": "2026-12-24"}
    archive = archive_of(
        {
            "commodities": {"metals": {}, "gallium": {"parent": "metals"}, "indium": {"parent": "metals"}},
            "measures": {
                "of-all": {**ban, "scope": [{"commodity": "metals"}, {"commodity": "gallium"}]},
                "of-both": {**ban, "scope": [{"commodity": "gallium"}, {"commodity": "indium"}]},
                "ending": {**ban, "scope": [{"commodity": "indium"}]},
                "ended": {
                    **ban,
                    "dates": {**ban_dates, "until": "2025-06-01"},
                    "checked": "2026-07-05",
                    "scope": [{"commodity": "indium"}],
                },
            },
            "events": {"act": {"date": "2026-01-01", "changes": [ended]}},
        }
    )
    groups = {group.term: group.standings for group in standing_groups(Presenter(archive, TODAY), "metals")}
    assert [view.link.address for view in groups["in-force"]] == ["measures/of-all/"]
    ending, both = groups[MEMBERS_GROUP]
    assert (ending.link.address, both.link.address) == ("measures/ending/", "measures/of-both/")
    assert [[member.address for member in view.members] for view in (ending, both)] == [
        ["commodities/indium/"],
        ["commodities/gallium/", "commodities/indium/"],
    ]
    assert [(later.day, later.group, later.view) for later in ending.later] == [("2026-12-24", MEMBERS_GROUP, None)]
