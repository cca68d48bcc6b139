"""What holds of every life, whatever its dates and acts."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.lifecycle.verdict import Flag, Verdict
from generator.model.lifecycle.whole import MeasureLife
from tests.builders import Records, archive_of
from tests.model.lifecycle.lives import FIRST, LAST, TODAY, days, events, lives

ONE_DAY = timedelta(days=1)


def life_of(records: Records) -> MeasureLife:
    archive = archive_of(records)
    return archive.life(archive.measure("measure"))


def parts_of(life: MeasureLife) -> list[str | None]:
    """The whole, and each of its parts."""
    own = [single.history.part.id for single in life.lives if single.history.part]
    return [None, *own]


def telling_days(life: MeasureLife) -> list[date]:
    """The days on which something turns, with their neighbours."""
    turning = life.turning_days() or [FIRST]
    return sorted({day + offset * ONE_DAY for day in turning for offset in (-1, 0, 1)})


@given(lives(uncertain=True))
def test_intervals_cover_all_time_without_gap_or_overlap(records: Records) -> None:
    for life in life_of(records).lives:
        assert life.intervals[0].start is None
        assert life.intervals[-1].stop is None
        for one, other in zip(life.intervals, life.intervals[1:], strict=False):
            assert one.stop is not None
            assert one.stop == other.start
            assert one.start is None or one.start < one.stop


@given(lives(uncertain=True), days(FIRST - 40 * ONE_DAY, LAST + 400 * ONE_DAY))
def test_every_day_lies_in_one_interval_and_has_its_verdict(records: Records, day: date) -> None:
    for life in life_of(records).lives:
        containing = [interval for interval in life.intervals if interval.contains(day)]
        assert containing == [life.interval(day)]
        expected = containing[0].verdict if containing[0].confirmed else Verdict.OUTCOME_UNVERIFIED
        assert life.status(day, TODAY).verdict is expected


@given(lives(uncertain=True), st.data())
def test_the_order_of_files_is_irrelevant(records: Records, data: st.DataObject) -> None:
    shuffled = data.draw(st.permutations(list(records["events"].items())))
    other = life_of({"events": dict(shuffled), "measures": records["measures"]})
    life = life_of(records)
    for part in parts_of(life):
        for day in telling_days(life):
            assert life.status(part, day, TODAY) == other.status(part, day, TODAY)


@settings(max_examples=400)
@given(lives(), st.data())
def test_a_later_record_leaves_the_verdicts_of_days_before_it(records: Records, data: st.DataObject) -> None:
    later = data.draw(events(len(records["measures"]["measure"]["parts"])))
    decided = date.fromisoformat(later["date"])
    before = life_of(records)
    after = life_of({**records, "events": {**records["events"], "later": later}})
    for part in parts_of(before):
        for day in (*telling_days(before), *telling_days(after)):
            known = before.verdict(part, day, TODAY)
            if day < decided and not unverified_then(before, part, day):
                assert after.verdict(part, day, TODAY) is known


def unverified_then(life: MeasureLife, part: str | None, day: date) -> bool:
    """Whether anything about the part, or about a part of the whole, was unverified on a day."""
    return bool(life.status(part, day, TODAY).unverified) or (
        life.verdict(part, day, TODAY) is Verdict.OUTCOME_UNVERIFIED
    )


@given(lives(uncertain=True), days())
def test_since_and_until_bracket_a_run_of_one_verdict(records: Records, today: date) -> None:
    life = life_of(records)
    days_asked = telling_days(life)
    for part in parts_of(life):
        for on in days_asked:
            status = life.status(part, on, today)
            ahead = on > today
            if status.since:
                assert status.since <= on
                assert life.seen(part, status.since - ONE_DAY, today, ahead) is not status.verdict
            if status.until:
                assert status.until.day > on
                assert life.seen(part, status.until.day, today, ahead) is not status.verdict
            within = [
                day
                for day in days_asked
                if (not status.since or status.since <= day) and (not status.until or day < status.until.day)
            ]
            assert {life.seen(part, day, today, ahead) for day in within} == {status.verdict}


@given(lives(uncertain=True), days())
def test_a_run_says_what_follows_exactly_where_it_ends(records: Records, today: date) -> None:
    life = life_of(records)
    for part in parts_of(life):
        for on in telling_days(life):
            status = life.status(part, on, today)
            assert (status.until is None) == (status.then is None)
            assert status.then is not status.verdict


@given(lives(uncertain=True), days())
def test_only_days_to_come_follow_the_terms_and_none_of_them_is_unverified(records: Records, today: date) -> None:
    life = life_of(records)
    for part in parts_of(life):
        for on in telling_days(life):
            status = life.status(part, on, today)
            assert (Flag.BY_TERMS in status.flags) == (on > today)
            if on > today:
                assert status.verdict is not Verdict.OUTCOME_UNVERIFIED
                assert Flag.LEVEL_UNVERIFIED not in status.flags


@given(lives(uncertain=True), days())
def test_every_answer_has_a_sentence_and_a_source(records: Records, on: date) -> None:
    life = life_of(records)
    for part in parts_of(life):
        status = life.status(part, on, TODAY)
        assert status.reason.endswith(".")
        assert "None" not in status.reason
        assert status.sources


@given(lives(uncertain=True))
def test_what_was_never_in_force_has_no_day_in_force_before(records: Records) -> None:
    for life in life_of(records).lives:
        for number, interval in enumerate(life.intervals):
            if Flag.NEVER_IN_FORCE in interval.flags:
                assert all(earlier.verdict is not Verdict.IN_FORCE for earlier in life.intervals[: number + 1])
