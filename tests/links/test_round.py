"""A round is bounded: so many sites at once, and of each site one page."""

import time
from threading import Lock

import pytest

from generator.links.pace import site_of
from generator.links.round import visit_all
from generator.links.visit import Visit

_ADDRESSES = [f"https://{site}.example/{page}" for site in "abcdef" for page in range(4)]


class Counting:
    """Visits that take a moment, counted while they last."""

    def __init__(self) -> None:
        self.most = 0
        self.visited: list[str] = []
        self._now: list[str] = []
        self._lock = Lock()

    def visit(self, address: str) -> Visit:
        with self._lock:
            assert site_of(address) not in self._now
            self._now.append(site_of(address))
            self.most = max(self.most, len(self._now))
            self.visited.append(address)
        time.sleep(0.01)
        with self._lock:
            self._now.remove(site_of(address))
        return Visit(address, 200)


@pytest.mark.parametrize("sites", [1, 3])
def test_so_many_sites_are_asked_at_once_and_of_each_one_page(sites: int) -> None:
    counting = Counting()
    done = list(visit_all(_ADDRESSES, counting.visit, sites))
    assert sorted(visit.address for visit in done) == _ADDRESSES
    assert sorted(counting.visited) == _ADDRESSES
    assert counting.most == sites


def test_who_stops_listening_stops_the_round() -> None:
    counting = Counting()
    visits = visit_all(_ADDRESSES, counting.visit, 1)
    next(visits)
    visits.close()
    assert len(counting.visited) < len(_ADDRESSES)


def test_what_goes_wrong_in_a_visit_is_raised() -> None:
    def visit(address: str) -> Visit:
        raise ZeroDivisionError(address)

    with pytest.raises(ZeroDivisionError):
        list(visit_all(_ADDRESSES, visit, 2))


def test_nothing_to_visit_is_no_round() -> None:
    assert list(visit_all([], Counting().visit, 2)) == []
