"""What becomes of asking for an address of a site that misbehaves."""

from functools import partial

import pytest

from generator.links.pace import Pace
from generator.links.request import ask
from generator.links.visit import Hop, Visit, Visitor
from tests.support.misbehaving import Site

_NOON = 1_795_694_400
"""12:00 UTC on 26 November 2026."""


class Pauses:
    """How long somebody slept, without sleeping."""

    def __init__(self) -> None:
        self.now = 0.0
        self.slept: list[float] = []

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds
        self.slept.append(seconds)


def visitor(pauses: Pauses, delay: float = 0, patience: float = 120, timeout: float = 5) -> Visitor:
    pace = Pace(delay, patience, pauses, pauses.sleep)
    return Visitor(partial(ask, timeout=timeout, agent="tester"), pace, now=lambda: _NOON)


def visit(site: Site, path: str, timeout: float = 5) -> Visit:
    return visitor(Pauses(), timeout=timeout).visit(site.address(path))


def test_a_page_that_is_there_is_asked_for_once_and_not_sent(site: Site) -> None:
    assert visit(site, "/fine") == Visit(site.address("/fine"), 200)
    assert site.asked == [("HEAD", "/fine")]


def test_the_fragment_is_not_asked_for(site: Site) -> None:
    assert visit(site, "/fine#part-2").status == 200
    assert site.asked == [("HEAD", "/fine")]


@pytest.mark.parametrize("path", ["/no-head", "/head-says-gone", "/head-hangs"])
def test_where_head_is_refused_get_is_tried(path: str, site: Site) -> None:
    assert visit(site, path, timeout=0.3).status == 200
    assert site.methods(path) == ["HEAD", "GET"]


@pytest.mark.parametrize(("path", "status"), [("/gone", 404), ("/gone-for-good", 410), ("/broken", 500)])
def test_what_get_says_too_is_so(path: str, status: int, site: Site) -> None:
    assert visit(site, path) == Visit(site.address(path), status)
    assert site.methods(path) == ["HEAD", "GET"]


@pytest.mark.parametrize("path", ["/hangs", "/drips", "/resets", "/hangs-up", "/nonsense"])
def test_a_page_that_never_answers_is_silent(path: str, site: Site) -> None:
    seen = visit(site, path, timeout=0.3)
    assert (seen.status, seen.answered) == (None, False)
    assert seen.silence
    assert site.methods(path) == ["HEAD", "GET"]


def test_redirects_are_followed_and_told(site: Site) -> None:
    fine = Hop(site.address("/fine"), lasting=True)
    assert visit(site, "/moved") == Visit(site.address("/moved"), 200, (fine,))
    assert visit(site, "/moved-twice").hops == (Hop(site.address("/moved"), lasting=True), fine)
    assert visit(site, "/for-now").hops == (Hop(site.address("/fine"), lasting=False),)
    gone = visit(site, "/moved-and-gone")
    assert (gone.status, gone.final) == (404, site.address("/gone"))


@pytest.mark.parametrize(
    ("path", "silence"),
    [
        ("/circle", "leads in a circle"),
        ("/on-and-on/1", "leads on and on, more than 10 times"),
        ("/to-a-file", "leads to 'file:///etc/passwd', which is no page of the web"),
        ("/to-nowhere", "leads to 'http://[::1', which is no page of the web"),
    ],
)
def test_redirects_that_lead_nowhere_are_not_followed(path: str, silence: str, site: Site) -> None:
    assert visit(site, path) == Visit(site.address(path), None, silence=silence)
    assert len(site.asked) <= 11


def test_a_redirect_without_a_place_is_an_answer(site: Site) -> None:
    assert visit(site, "/nameless") == Visit(site.address("/nameless"), 302)


@pytest.mark.parametrize(("path", "pause"), [("/busy-once", 1), ("/maintained-once", 5), ("/busy-once-unsaid", 5)])
def test_a_busy_site_is_given_the_pause_it_wishes_for(path: str, pause: float, site: Site) -> None:
    pauses = Pauses()
    seen = visitor(pauses, delay=0.5).visit(site.address(path))
    assert seen.status == 200
    assert site.methods(path) == ["HEAD", "HEAD"]
    assert pauses.slept == [pause]


def test_a_site_that_stays_busy_is_asked_twice(site: Site) -> None:
    pauses = Pauses()
    assert visitor(pauses, delay=1).visit(site.address("/busy-nonsense")).status == 429
    assert site.methods("/busy-nonsense") == ["HEAD", "HEAD"]
    assert pauses.slept == [10]


def test_a_site_that_wishes_for_a_long_pause_is_left_alone(site: Site) -> None:
    pauses = Pauses()
    patient = visitor(pauses)
    for path in ("/busy-for-a-day", "/fine"):
        assert patient.visit(site.address(path)) == Visit(site.address(path), 429)
    assert site.asked == [("HEAD", "/busy-for-a-day")]
    assert pauses.slept == []
    assert patient.visit(site.address("/fine", "localhost")).status == 200


def test_a_site_that_is_not_there_is_looked_for_once() -> None:
    seen = visitor(Pauses(), delay=1).visit("http://nowhere.invalid/page")
    assert seen.silence == "is on a site that cannot be found"


def test_each_request_waits_for_its_turn(site: Site) -> None:
    pauses = Pauses()
    slow = visitor(pauses, delay=2)
    slow.visit(site.address("/moved"))
    slow.visit(site.address("/no-head"))
    assert len(site.asked) == 4
    assert pauses.slept == [2, 2, 2]
