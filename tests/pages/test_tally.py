"""Numbers that follow as things move from one group to another."""

from datetime import date

from generator.pages.tally import Tally
from generator.pages.views import TallyView

TODAY, SOON, LATER = date(2026, 11, 23), date(2026, 11, 28), date(2027, 1, 1)


def tally_of(*things: list[tuple[date, str]]) -> Tally:
    tally = Tally()
    for places in things:
        tally.add(places)
    return tally


def test_what_stays_is_only_counted() -> None:
    tally = tally_of([(TODAY, "in-force")], [(TODAY, "in-force")])
    assert tally.view("in-force", "in force") == TallyView("in-force", "in force", 2)


def test_a_move_changes_both_numbers_on_its_day() -> None:
    tally = tally_of([(TODAY, "suspended")], [(TODAY, "suspended"), (SOON, "unverified")])
    assert tally.view("suspended", "") == TallyView("suspended", "", 2, '[["2026-11-28",1]]')
    assert tally.view("unverified", "") == TallyView("unverified", "", 0, '[["2026-11-28",1]]')


def test_moves_add_up_in_the_order_of_days() -> None:
    tally = tally_of([(TODAY, "a"), (LATER, "b")], [(TODAY, "a"), (SOON, "b"), (LATER, "c")])
    assert tally.view("a", "") == TallyView("a", "", 2, '[["2026-11-28",1],["2027-01-01",0]]')
    assert tally.view("b", "") == TallyView("b", "", 0, '[["2026-11-28",1]]')


def test_a_turn_within_a_group_is_none() -> None:
    assert tally_of([(TODAY, "a"), (SOON, "a")]).view("a", "") == TallyView("a", "", 1)


def test_a_group_that_nothing_ever_stands_in_is_left_out() -> None:
    assert tally_of([(TODAY, "a")]).view("b", "") is None
