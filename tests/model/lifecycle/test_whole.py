"""What a whole tells beside the seven parts of its answer."""

from datetime import date

import pytest

from generator.model.lifecycle.verdict import Verdict
from generator.model.lifecycle.whole import MeasureLife
from generator.model.scope import Scope
from tests.builders import Records, archive_of
from tests.model.lifecycle.cases import cases

_TODAY = date(2026, 11, 23)
_PART = {"scope": [{"commodity": "gallium"}]}


def life_of(parts: list[dict[str, object]], events: dict[str, dict[str, object]] | None = None) -> MeasureLife:
    """The life of a measure of these parts, in force since January 2025."""
    measure = {
        "document": "Decree 1",
        "dates": {"adopted": "2025-01-10", "in_force": "2025-01-10"},
        "scope": [{"commodity": "indium"}],
        "parts": parts,
    }
    records: Records = {"measures": {"ban": measure}, "events": events or {}}
    archive = archive_of(records)
    return archive.life(archive.measure("ban"))


def suspended(part: str) -> dict[str, object]:
    """An act that suspends a part from September 2025 through March 2026."""
    return {
        "date": "2025-09-01",
        "changes": [{"measure": "ban", "part": part, "change": "suspended", "through": "2026-03-31"}],
    }


def test_the_verdict_alone_is_that_of_the_answer() -> None:
    for case in cases():
        archive = case.archive
        matter = archive.matter(case.on, case.commodity, case.origin, case.destination)
        measure = archive.measure(case.measure)
        life = archive.life(measure, matter)
        assert life.verdict(case.part, case.on, case.today).value == case.answer.verdict, case.name
        if case.part is not None or not measure.parts:
            verdict = life.life_of(case.part).verdict(case.on, case.today)
            assert verdict.value == case.answer.verdict, case.name


def test_parts_keep_their_order_names_and_goods() -> None:
    life = life_of([{"id": "one", "title": "One"}, {"id": "two", "title": "Two", **_PART}])
    parts = life.parts_on(_TODAY, _TODAY)
    assert [(part.identifier, part.title, part.status.verdict) for part in parts] == [
        ("one", "One", Verdict.IN_FORCE),
        ("two", "Two", Verdict.IN_FORCE),
    ]
    assert [part.scope for part in parts] == [
        Scope.model_validate([{"commodity": "indium"}]),
        Scope.model_validate([{"commodity": "gallium"}]),
    ]


def test_a_measure_without_parts_has_none() -> None:
    assert life_of([]).parts_on(_TODAY, _TODAY) == ()


def test_a_part_turns_on_its_own_days_and_the_whole_on_those_of_all_parts() -> None:
    life = life_of([{"id": "one", "title": "One"}, {"id": "two", "title": "Two"}], {"pause": suspended("two")})
    start, pause, back = date(2025, 1, 10), date(2025, 9, 1), date(2026, 4, 1)
    assert life.turning_days("one") == [start]
    assert life.turning_days("two") == [start, pause, back]
    assert life.turning_days() == [start, pause, back]


def test_parts_cover_the_same_goods_whatever_is_noted_of_them() -> None:
    noted = {"commodity": "gallium", "hs": ["8112.92"], "hs_basis": "act", "note": "As listed"}
    scopes = [[noted], [{"commodity": "gallium", "hs": ["8112.92"]}], [{"commodity": "gallium"}], None, "all"]
    parts = [{"id": f"part-{number}", "title": "Part", "scope": scope} for number, scope in enumerate(scopes)]
    first, second, third, of_measure, everything = life_of(parts).goods_on(_TODAY)
    assert first == second
    assert first != third
    assert of_measure == frozenset(Scope.model_validate([{"commodity": "indium"}]).rows)
    assert everything is None


def test_a_measure_without_parts_covers_its_own_goods_as_far_as_they_are_stated() -> None:
    assert life_of([]).goods_on(_TODAY) == (frozenset(Scope.model_validate([{"commodity": "indium"}]).rows),)
    archive = archive_of({"measures": {"ban": {"dates": {"adopted": "2025-01-10"}}}})
    assert archive.life(archive.measure("ban")).goods_on(_TODAY) == (None,)


def test_parts_cover_the_same_goods_on_days_on_which_the_same_rows_apply() -> None:
    later = {"commodity": "gallium", "from": {"by": "2025-06-01"}, "through": "2025-12-31"}
    scopes = [
        [{"commodity": "indium"}, later],
        [{"commodity": "indium"}],
        [{"commodity": "indium"}, {"commodity": "gallium"}],
    ]
    parts = [{"id": f"part-{number}", "title": "Part", "scope": scope} for number, scope in enumerate(scopes)]
    life = life_of(parts)
    assert life.goods_days == [date(2025, 6, 1), date(2026, 1, 1)]
    for day, alike in [(date(2025, 5, 31), 1), (date(2025, 6, 1), 2), (date(2025, 12, 31), 2), (date(2026, 1, 1), 1)]:
        goods = life.goods_on(day)
        assert [number for number in (1, 2) if goods[number] == goods[0]] == [alike]
    assert life.turning_days() == [date(2025, 1, 10), date(2025, 6, 1), date(2026, 1, 1)]
    assert life.turning_days("part-0") == [date(2025, 1, 10)]
    assert life_of(parts[:2]).turning_days() == life.turning_days()
    assert life_of(parts[:1]).turning_days() == [date(2025, 1, 10)]


def test_of_a_part_nobody_knows_no_life_is_told() -> None:
    life = life_of([{"id": "one", "title": "One"}])
    for ask in (life.status, life.verdict):
        with pytest.raises(KeyError, match="two"):
            ask("two", _TODAY, _TODAY)


def test_the_unverified_parts_and_the_terms_are_told_with_the_whole() -> None:
    life = life_of([{"id": "one", "title": "One"}, {"id": "two", "title": "Two"}], {"pause": suspended("two")})
    status = life.status(None, date(2026, 4, 1), _TODAY)
    assert (status.verdict, status.by_terms, status.unverified) == (Verdict.PARTLY_IN_FORCE, Verdict.IN_FORCE, ("two",))
    assert life.status(None, date(2026, 3, 31), _TODAY).unverified == ()
    assert life.status("two", date(2026, 4, 1), _TODAY).unverified == ("two",)
    assert life.status("one", date(2026, 4, 1), _TODAY).unverified == ()


def test_the_acts_that_a_whole_rests_on_are_those_of_its_parts() -> None:
    life = life_of([{"id": "one", "title": "One"}, {"id": "two", "title": "Two"}], {"pause": suspended("two")})
    assert life.status(None, date(2025, 8, 31), _TODAY).acts == ()
    assert life.status(None, date(2025, 9, 1), _TODAY).acts == ("pause",)


@pytest.mark.parametrize(("second", "told"), [("10 %", "10 %"), ("20 %", None)])
def test_a_whole_has_the_rate_on_which_its_binding_parts_agree(second: str, told: str | None) -> None:
    parts = [
        {"id": name, "title": name, "levels": [{"level": level, "from": "2025-01-10"}]}
        for name, level in (("one", "10 %"), ("two", second))
    ]
    life = life_of(parts, {"pause": suspended("two")})
    assert life.status(None, date(2025, 8, 31), _TODAY).level == told
    assert life.status(None, date(2025, 9, 1), _TODAY).level == "10 %"


def test_an_interval_contains_the_days_from_its_first_to_the_day_before_the_next() -> None:
    [one, two] = life_of(
        [{"id": "one", "title": "One"}, {"id": "two", "title": "Two"}], {"pause": suspended("two")}
    ).lives
    for life in (one, two):
        for interval in life.intervals:
            days = [day for day in (interval.start, interval.stop) if day]
            assert [interval.contains(day) for day in days] == [day == interval.start for day in days]
            assert interval.confirmed == (interval.unconfirmed is None)
    assert two.intervals[0].contains(date.min)
    assert two.intervals[-1].contains(date.max)
    assert [interval.confirmed for interval in two.intervals] == [True, True, True, False]


def test_why_an_interval_stands_follows_the_terms_whatever_the_day() -> None:
    life = life_of(
        [],
        {"pause": {**suspended(""), "changes": [{"measure": "ban", "change": "suspended", "through": "2026-03-31"}]}},
    ).lives[0]
    assert [life.reason(interval) for interval in life.intervals[1:]] == [
        "In force since 10 January 2025 under Decree 1.",
        "Suspended by “pause” through 31 March 2026.",
        "The suspension’s term ends on 31 March 2026; by its terms the licensing requirement applies again.",
    ]


def test_why_an_interval_stands_by_the_terms_a_planned_start_plays_no_part() -> None:
    threat = {"document": "Post", "dates": {"announced": "2025-01-10", "planned": "2025-06-01"}}
    archive = archive_of({"measures": {"threat": threat}})
    [life] = archive.life(archive.measure("threat")).lives
    assert [life.reason(interval) for interval in life.intervals[1:]] == [
        "Announced on 10 January 2025; planned for 1 June 2025; no act adopts it yet.",
        "Announced on 10 January 2025; planned for 1 June 2025; no act adopts it yet.",
    ]
