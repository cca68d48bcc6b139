"""A site is asked at its own pace."""

from generator.links.pace import Pace, site_of


class Clock:
    """Time that passes only while somebody sleeps."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds


def paced(clock: Clock, delay: float = 2, patience: float = 60) -> Pace:
    return Pace(delay, patience, clock, clock.sleep)


def test_the_first_request_waits_for_nothing_and_the_next_for_the_delay() -> None:
    clock = Clock()
    pace = paced(clock)
    moments = []
    for _ in range(3):
        pace.wait("a.example")
        moments.append(clock.now)
    assert moments == [100, 102, 104]


def test_sites_do_not_wait_for_each_other() -> None:
    clock = Clock()
    pace = paced(clock)
    for site in ("a.example", "b.example", "a.example:8000"):
        pace.wait(site)
    assert clock.now == 100


def test_who_comes_late_has_waited_enough() -> None:
    clock = Clock()
    pace = paced(clock)
    pace.wait("a.example")
    clock.now += 10
    pace.wait("a.example")
    assert clock.now == 110


def test_a_wish_for_a_pause_holds_up_all_pages_of_the_site() -> None:
    clock = Clock()
    pace = paced(clock)
    pace.wait("a.example")
    pace.hold("a.example", 30)
    pace.wait("b.example")
    assert clock.now == 100
    pace.wait("a.example")
    assert clock.now == 130


def test_a_site_that_wishes_for_too_much_is_left_alone() -> None:
    clock = Clock()
    pace = paced(clock, patience=60)
    pace.hold("a.example", 60)
    assert not pace.leaves_alone("a.example")
    pace.hold("a.example", 1)
    assert pace.leaves_alone("a.example")
    assert not pace.leaves_alone("b.example")


def test_a_site_is_its_name_with_its_port() -> None:
    assert site_of("https://A.example:8443/Page?q#f") == "a.example:8443"
    assert site_of("http://[::1") == ""
