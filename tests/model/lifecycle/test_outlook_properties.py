"""What holds of every outlook."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given

from generator.model.lifecycle.outlook import outlook
from generator.model.lifecycle.whole import MeasureLife
from tests.builders import Records, archive_of
from tests.model.lifecycle.lives import FIRST, LAST, days, lives

ONE_DAY = timedelta(days=1)


def life_of(records: Records) -> MeasureLife:
    archive = archive_of(records)
    return archive.life(archive.measure("measure"))


@given(lives(uncertain=True), days(), days(FIRST, LAST + 400 * ONE_DAY))
def test_every_later_day_has_the_answer_foreseen_for_it(records: Records, today: date, day: date) -> None:
    life = life_of(records)
    for part in (None, *(single.history.part.id for single in life.lives if single.history.part)):
        foreseen = [later.status for later in outlook(life, part, today) if later.day <= day]
        asked = max(day, today)
        assert life.status(part, asked, asked) == (foreseen or [life.status(part, today, today)])[-1]


@given(lives(uncertain=True), days())
def test_each_later_answer_is_another_one(records: Records, today: date) -> None:
    life = life_of(records)
    answers = [life.status(None, today, today), *(later.status for later in outlook(life, None, today))]
    assert all(one != other for one, other in pairwise(answers))
