"""What becomes of asking for one address: it answers, leads elsewhere, or says nothing."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import Protocol
from urllib.parse import urldefrag, urljoin

from generator.links.pace import Pace, site_of
from generator.links.request import Reply, Unanswered

_LASTING = frozenset({HTTPStatus.MOVED_PERMANENTLY, HTTPStatus.PERMANENT_REDIRECT})
_PASSING = frozenset({HTTPStatus.FOUND, HTTPStatus.SEE_OTHER, HTTPStatus.TEMPORARY_REDIRECT})
_BUSY = frozenset({HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE})
_MOST_HOPS = 10
_PAUSE_UNSAID = 10
"""By how many delays a site is given a rest that says "too many requests" and not for how long."""


class Asking(Protocol):
    """A request with HEAD or GET."""

    def __call__(self, method: str, address: str) -> Reply:
        """:raises Unanswered: if there is no answer."""


@dataclass(frozen=True, slots=True)
class Hop:
    """A redirect: where it leads, and whether for good (RFC 9110, 15.4)."""

    address: str
    lasting: bool


@dataclass(frozen=True, slots=True)
class Visit:
    """What became of asking for an address: the status of the last answer, or why there is none.

    `hops` are the redirects on the way. `silence` ends a sentence that begins with the address; it is empty where
    there is a status.
    """

    address: str
    status: int | None
    hops: tuple[Hop, ...] = ()
    silence: str = ""

    @property
    def answered(self) -> bool:
        """Whether a page was shown."""
        return self.status is not None and self.status < HTTPStatus.BAD_REQUEST

    @property
    def final(self) -> str:
        """Where the address led in the end."""
        return self.hops[-1].address if self.hops else self.address


class Visitor:
    """Visits addresses as politely as it can: HEAD before GET, at the pace of the sites, and waiting when told to."""

    def __init__(self, ask: Asking, pace: Pace, now: Callable[[], float] = time.time) -> None:
        self._ask = ask
        self._pace = pace
        self._now = now

    def visit(self, address: str) -> Visit:
        """Follow an address to where it leads."""
        here = urldefrag(address).url
        been, hops = {here}, list[Hop]()
        while True:
            try:
                reply = self._head_or_get(here)
            except Unanswered as error:
                return Visit(address, None, tuple(hops), str(error))
            if reply.status not in _LASTING | _PASSING or not reply.location:
                return Visit(address, reply.status, tuple(hops))
            there = _joined(here, reply.location)
            objection = _objection(there, been)
            if objection:
                return Visit(address, None, silence=objection)
            hops.append(Hop(there, reply.status in _LASTING))
            been.add(there)
            here = there

    def _head_or_get(self, address: str) -> Reply:
        """Ask with HEAD, which sends no page; with GET where HEAD is refused, as some servers do without need.

        :raises Unanswered: if both get no answer.
        """
        try:
            reply = self._patiently("HEAD", address)
        except Unanswered as error:
            if error.no_such_site:
                raise
        else:
            if reply.status < HTTPStatus.BAD_REQUEST or reply.status == HTTPStatus.TOO_MANY_REQUESTS:
                return reply
        return self._patiently("GET", address)

    def _patiently(self, method: str, address: str) -> Reply:
        """Ask, and once more after the pause that the site wishes.

        :raises Unanswered: if there is no answer.
        """
        site = site_of(address)
        reply = self._in_turn(method, address, site)
        pause = self._pause_after(reply)
        if pause is None:
            return reply
        self._pace.hold(site, pause)
        return self._in_turn(method, address, site)

    def _in_turn(self, method: str, address: str, site: str) -> Reply:
        if self._pace.leaves_alone(site):
            # It has answered just that for another of its pages.
            return Reply(HTTPStatus.TOO_MANY_REQUESTS)
        self._pace.wait(site)
        return self._ask(method, address)

    def _pause_after(self, reply: Reply) -> float | None:
        """For how many seconds a busy site wishes to be left alone; None where it is not busy, or does not say."""
        if reply.status not in _BUSY:
            return None
        if reply.retry_after:
            wished = _seconds(reply.retry_after, self._now())
            if wished is not None:
                return wished
        return self._pace.delay * _PAUSE_UNSAID if reply.status == HTTPStatus.TOO_MANY_REQUESTS else None


def _joined(here: str, location: str) -> str:
    """Where a redirect leads from an address, as far as it can be read."""
    try:
        return urldefrag(urljoin(here, location.strip())).url
    except ValueError:
        return location


def _objection(there: str, been: set[str]) -> str:
    """Why a redirect is not followed; empty if it is."""
    if not there.lower().startswith(("http://", "https://")) or not site_of(there):
        return f"leads to '{there}', which is no page of the web"
    if there in been:
        return "leads in a circle"
    return f"leads on and on, more than {_MOST_HOPS} times" if len(been) > _MOST_HOPS else ""


def _seconds(retry_after: str, now: float) -> float | None:
    """The pause of a Retry-After header, which says seconds or a date (RFC 9110, 10.2.3); None if it is neither."""
    if retry_after.strip().isdecimal():
        return float(retry_after)
    try:
        moment = parsedate_to_datetime(retry_after)
    except ValueError:
        return None
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(0.0, aware.timestamp() - now)
