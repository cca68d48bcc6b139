"""One request ends in time, whatever the server does."""

import time

import pytest

from generator.links.request import Reply, Unanswered, ask
from tests.support.misbehaving import Site, closed_port


def asked(address: str, method: str = "GET", timeout: float = 5) -> Reply:
    return ask(method, address, timeout=timeout, agent="tester")


@pytest.mark.parametrize("method", ["HEAD", "GET"])
def test_the_status_is_what_the_server_says(method: str, site: Site) -> None:
    assert asked(site.address("/fine"), method) == Reply(200)
    assert asked(site.address("/gone"), method) == Reply(404)
    assert asked(site.address("/odd"), method) == Reply(799)
    assert site.asked == [(method, "/fine"), (method, "/gone"), (method, "/odd")]
    assert site.agents == {"tester"}


def test_a_redirect_is_told_and_not_followed(site: Site) -> None:
    assert asked(site.address("/moved")) == Reply(301, "/fine")
    assert site.asked == [("GET", "/moved")]


def test_a_wish_for_a_pause_is_told(site: Site) -> None:
    assert asked(site.address("/busy-for-a-day")) == Reply(429, retry_after="86400")


def test_letters_beyond_ascii_are_encoded_and_what_is_encoded_is_left(site: Site) -> None:
    assert asked(site.address("/é")).status == 200
    assert asked(site.address("/%C3%A9")).status == 200
    assert asked(site.address("/moved-to-another-script")).location == "/é"


def test_a_query_is_part_of_what_is_asked_for(site: Site) -> None:
    asked(site.address("/page?uri=CELEX:52020DC0474&words=a b"))
    assert site.asked == [("GET", "/page?uri=CELEX:52020DC0474&words=a%20b")]


@pytest.mark.parametrize("path", ["/hangs", "/drips"])
def test_a_server_that_takes_too_long_is_given_up(path: str, site: Site) -> None:
    begun = time.monotonic()
    with pytest.raises(Unanswered, match=r"does not answer within 0\.3 seconds"):
        asked(site.address(path), timeout=0.3)
    assert time.monotonic() - begun < 5


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/resets", "breaks the connection off"),
        ("/hangs-up", "breaks the connection off"),
        ("/nonsense", "answers in a way that is not HTTP"),
    ],
)
def test_why_there_is_no_answer_is_said(path: str, words: str, site: Site) -> None:
    with pytest.raises(Unanswered, match=words) as raised:
        asked(site.address(path))
    assert not raised.value.no_such_site


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("http://127.0.0.1:{closed}/", "accepts no connection"),
        ("https://127.0.0.1:{port}/", "secure connection"),
        ("http://127.0.0.1:{port}0000/", "not an address"),
        ("http://[::1", "not an address"),
        ("ftp://127.0.0.1/", "not an address"),
        ("http:///path", "not an address"),
    ],
)
def test_what_cannot_be_asked_is_told_too(address: str, words: str, site: Site) -> None:
    with pytest.raises(Unanswered, match=words):
        asked(address.format(port=site.port, closed=closed_port()))


def test_a_site_that_is_not_found_is_told_as_that() -> None:
    # RFC 6761 keeps this name for sites that never exist.
    with pytest.raises(Unanswered, match="cannot be found") as raised:
        asked("http://nowhere.invalid/")
    assert raised.value.no_such_site
