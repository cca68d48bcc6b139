"""Which parts cover which goods."""

from datetime import date

from generator.model.archive import Archive
from generator.model.coverage import Coverage, CoverageIndex, Route, every_part
from tests.builders import Values, archive_of

_TREE: dict[str, Values] = {"metals": {}, "rare-earths": {"parent": "metals"}, "dysprosium": {"parent": "rare-earths"}}


def archive(**measures: Values) -> Archive:
    """An archive of these measures over a small tree."""
    dated = {name: {"dates": {"in_force": "2025"}, **values} for name, values in measures.items()}
    return archive_of({"commodities": _TREE, "measures": dated})


def covering(of: Archive, commodity: str) -> list[tuple[str, str | None, str]]:
    """What covers a commodity: measure, part and route."""
    return [_shown(coverage) for coverage in CoverageIndex(of).of(commodity)]


def _shown(coverage: Coverage) -> tuple[str, str | None, str]:
    return coverage.measure.id, coverage.part.id if coverage.part else None, coverage.route.value


def test_every_part_of_what_stands_is_gone_through_whatever_it_covers() -> None:
    of = archive(
        whole={},
        parted={"parts": [{"id": "one", "title": "One"}, {"id": "other", "title": "Other"}]},
        gone={"withdrawn": {"date": "2026-07-05", "reason": "A mistake."}},
    )
    found = list(every_part(of))
    assert [_shown(own) for own in found] == [
        ("parted", "one", "named"),
        ("parted", "other", "named"),
        ("whole", None, "named"),
    ]
    assert {own.paths for own in found} == {()}


def test_what_names_a_commodity_comes_before_what_names_one_above_it() -> None:
    of = archive(
        above={"scope": [{"commodity": "metals"}]},
        middle={"scope": [{"commodity": "rare-earths"}]},
        own={"scope": [{"commodity": "dysprosium"}]},
    )
    assert covering(of, "dysprosium") == [
        ("own", None, "named"),
        ("middle", None, "inherited"),
        ("above", None, "inherited"),
    ]
    assert covering(of, "metals") == [("above", None, "named")]


def test_a_part_that_names_a_commodity_and_one_above_it_is_told_once() -> None:
    of = archive(ban={"scope": [{"commodity": "dysprosium"}, {"commodity": "metals"}]})
    assert covering(of, "dysprosium") == [("ban", None, "named")]


def test_each_part_covers_its_own_goods_or_those_of_the_measure() -> None:
    parts = [
        {"id": "one", "title": "One"},
        {"id": "two", "title": "Two", "scope": [{"commodity": "metals"}]},
        {"id": "three", "title": "Three"},
    ]
    of = archive(ban={"scope": [{"commodity": "dysprosium"}], "parts": parts})
    assert covering(of, "dysprosium") == [
        ("ban", "one", "named"),
        ("ban", "three", "named"),
        ("ban", "two", "inherited"),
    ]


def test_a_measure_without_scope_covers_nothing_and_hides_no_other() -> None:
    of = archive(a={"scope": None}, b={"scope": [{"commodity": "metals"}]})
    assert covering(of, "metals") == [("b", None, "named")]


def test_a_part_without_scope_covers_nothing_and_hides_no_other() -> None:
    parts = [{"id": "one", "title": "One"}, {"id": "two", "title": "Two", "scope": [{"commodity": "metals"}]}]
    assert covering(archive(ban={"scope": None, "parts": parts}), "metals") == [("ban", "two", "named")]


def test_a_withdrawn_record_covers_nothing_and_hides_no_other() -> None:
    of = archive(
        a={"scope": "all", "withdrawn": {"date": "2026-01-01", "reason": "Wrong."}},
        b={"scope": "all"},
    )
    assert [coverage.measure.id for coverage in CoverageIndex(of).of_all_goods()] == ["b"]


def test_all_goods_are_covered_apart_from_those_that_are_named() -> None:
    of = archive(ban={"scope": "all", "parts": [{"id": "one", "title": "One"}]})
    assert covering(of, "metals") == []
    [coverage] = CoverageIndex(of).of_all_goods()
    assert _shown(coverage) == ("ban", "one", "all-goods")
    assert (coverage.rows, coverage.row) == ((), None)
    assert coverage.on(date.min)


def test_a_list_that_a_row_names_is_covered_with_all_its_parts_and_lists() -> None:
    of = archive(
        ban={"scope": [{"covers": "list", "note": "as listed"}]},
        list={
            "scope": [{"commodity": "metals"}],
            "parts": [{"id": "one", "title": "One", "scope": [{"covers": "other"}]}],
        },
        other={"scope": [{"commodity": "dysprosium"}, {"covers": "ban"}]},
    )
    index = CoverageIndex(of)
    for commodity in ("metals", "dysprosium"):
        [coverage] = [found for found in index.of(commodity) if found.measure.id == "ban"]
        assert (coverage.route, coverage.row) == (Route.NAMED, of.measure("ban").scope.rows[0])


def test_a_list_may_stand_in_parts_only() -> None:
    parts = [{"id": "one", "title": "One"}, {"id": "two", "title": "Two", "scope": [{"commodity": "metals"}]}]
    of = archive(ban={"scope": [{"covers": "list"}]}, list={"scope": None, "parts": parts})
    assert covering(of, "metals") == [("ban", None, "named"), ("list", "two", "named")]


def test_a_list_that_is_no_measure_covers_nothing() -> None:
    of = archive(ban={"scope": [{"covers": "metals"}, {"covers": "nothing"}]})
    assert covering(of, "metals") == []


def test_every_row_that_names_a_commodity_is_kept_and_one_that_applies_is_enough() -> None:
    rows = [
        {"commodity": "metals", "through": "2024-12-31"},
        {"commodity": "metals", "from": "2025-06-01"},
    ]
    [coverage] = CoverageIndex(archive(ban={"scope": rows})).of("metals")
    assert coverage.row is coverage.rows[0]
    assert len(coverage.rows) == 2
    days = [date(2024, 12, 31), date(2025, 1, 1), date(2025, 5, 31), date(2025, 6, 1)]
    assert [coverage.on(day) for day in days] == [True, False, False, True]


def test_a_row_applies_from_the_last_day_its_start_can_mean_to_the_first_day_its_end_can_mean() -> None:
    row = {"commodity": "metals", "from": "2025-03", "until": "2025-09"}
    [coverage] = CoverageIndex(archive(ban={"scope": [row]})).of("metals")
    days = [date(2025, 3, 30), date(2025, 3, 31), date(2025, 8, 31), date(2025, 9, 1)]
    assert [coverage.on(day) for day in days] == [False, True, True, False]


def test_a_commodity_is_covered_or_not_from_the_days_of_all_rows_that_lead_to_it_or_take_it_out() -> None:
    of = archive(
        ban={
            "scope": [{"covers": "list", "from": "2025-02-01"}],
            "excludes": [{"covers": "exempt", "through": "2025-08-31"}],
        },
        list={"scope": [{"commodity": "metals", "until": "2025-10-01"}]},
        exempt={"scope": [{"commodity": "metals", "from": "2025-07"}]},
    )
    [coverage] = [found for found in CoverageIndex(of).of("metals") if found.measure.id == "ban"]
    assert sorted(coverage.turning_days(of)) == [
        date(2025, 2, 1),
        date(2025, 7, 31),
        date(2025, 9, 1),
        date(2025, 10, 1),
    ]
    days = [date(2025, 1, 31), date(2025, 2, 1), date(2025, 9, 30), date(2025, 10, 1)]
    assert [coverage.on(day) for day in days] == [False, True, True, False]


def test_what_a_part_takes_out_stands_instead_of_what_the_measure_does() -> None:
    parts = [
        {"id": "one", "title": "One"},
        {"id": "two", "title": "Two", "excludes": [{"commodity": "dysprosium"}]},
    ]
    of = archive(ban={"scope": "all", "excludes": [{"commodity": "metals"}], "parts": parts})
    taken = [coverage.excludes.rows[0].commodity for coverage in CoverageIndex(of).of_all_goods() if coverage.excludes]
    assert taken == ["metals", "dysprosium"]
    [whole] = CoverageIndex(archive(ban={"scope": "all"})).of_all_goods()
    assert whole.excludes is None
