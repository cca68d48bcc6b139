"""How a measure will stand as days go by."""

from datetime import date

from generator.model.lifecycle.outlook import outlook
from generator.model.lifecycle.verdict import Verdict
from generator.model.lifecycle.whole import MeasureLife
from tests.builders import archive_of

_TODAY = date(2025, 4, 1)


def life() -> MeasureLife:
    """Two articles in force, of which the second is suspended through June; two amendments change nothing in them."""
    ban = {
        "dates": {"in_force": "2025-01-01"},
        "checked": "2025-03-01",
        "parts": [{"id": "one", "title": "One"}, {"id": "two", "title": "Two"}],
    }
    changes = [
        {"measure": "ban", "part": "two", "change": "suspended", "through": "2025-06-30"},
        {"measure": "ban", "change": "amended", "from": "2025-05-01"},
        {"measure": "ban", "change": "amended", "from": "2025-08-01"},
    ]
    archive = archive_of({"measures": {"ban": ban}, "events": {"act": {"date": "2025-02-01", "changes": changes}}})
    return archive.life(archive.measure("ban"))


def test_a_suspension_ends_unverified_and_nothing_else_becomes_another_answer() -> None:
    [later] = outlook(life(), "two", _TODAY)
    assert later.day == date(2025, 7, 1)
    assert later.status == life().status("two", later.day, later.day)
    assert later.status.verdict is Verdict.OUTCOME_UNVERIFIED


def test_a_part_that_stays_as_it_is_has_no_later_answer() -> None:
    assert outlook(life(), "one", _TODAY) == ()


def test_a_whole_changes_with_its_parts() -> None:
    [later] = outlook(life(), None, _TODAY)
    assert later.day == date(2025, 7, 1)
    assert later.status == life().status(None, later.day, later.day)


def test_after_the_last_change_nothing_is_to_come() -> None:
    assert outlook(life(), "two", date(2025, 7, 1)) == ()
