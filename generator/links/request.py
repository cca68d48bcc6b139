"""One request over HTTP, of which only the beginning of the answer is read."""

import socket
import ssl
from dataclasses import dataclass
from functools import cache
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from threading import Timer
from urllib.parse import quote, urlsplit

_HEADERS = {"Accept": "text/html,application/pdf,*/*;q=0.8", "Accept-Language": "en,*;q=0.5"}
_KEPT = "%/:=&?~#+!$,;'@()*[]|"
"""What stands in paths and queries as it is: what is encoded already is not encoded again."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What a server answers first: the status (RFC 9110), and where it sends on or how long it asks to wait."""

    status: int
    location: str | None = None
    retry_after: str | None = None


class Unanswered(Exception):
    """No answer came; the message says why, as the end of a sentence that begins with the address.

    `no_such_site` where there is no computer of that name, so that nothing else need be tried.
    """

    def __init__(self, words: str, *, no_such_site: bool = False) -> None:
        super().__init__(words)
        self.no_such_site = no_such_site


def ask(method: str, address: str, *, timeout: float, agent: str) -> Reply:
    """Ask for an address with HEAD or GET, within so many seconds for all of it. Redirects are not followed.

    :raises Unanswered: if there is no answer.
    """
    try:
        connection, target = _connection_to(address, timeout)
    except ValueError:
        raise Unanswered("is not an address that can be asked for") from None
    clock = _Deadline(connection, timeout)
    try:
        with clock:
            connection.request(method, target, headers={**_HEADERS, "User-Agent": agent})
            reply = _reply_of(connection.getresponse())
    except (OSError, HTTPException, ValueError) as error:
        if clock.passed:
            raise Unanswered(_too_slow(timeout)) from None
        raise _unanswered(error, timeout) from None
    finally:
        connection.close()
    # What was read when the time was up may be half an answer.
    if clock.passed:
        raise Unanswered(_too_slow(timeout))
    return reply


def _connection_to(address: str, timeout: float) -> tuple[HTTPConnection, str]:
    """A connection, not opened yet, and what is asked for on it.

    :raises ValueError: if the address cannot be taken apart.
    """
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError(address)
    host = parts.hostname.encode("idna").decode() if not parts.hostname.isascii() else parts.hostname
    query = f"?{quote(parts.query, safe=_KEPT)}" if parts.query else ""
    target = quote(parts.path or "/", safe=_KEPT) + query
    if parts.scheme == "https":
        return HTTPSConnection(host, parts.port, timeout=timeout, context=_trusted()), target
    return HTTPConnection(host, parts.port, timeout=timeout), target


@cache
def _trusted() -> ssl.SSLContext:
    """The certificates this machine trusts, read once."""
    return ssl.create_default_context()


def _reply_of(response: HTTPResponse) -> Reply:
    location = response.headers.get("location")
    return Reply(response.status, _as_meant(location) if location else None, response.headers.get("retry-after"))


def _as_meant(header: str) -> str:
    """A header as its sender meant it: many send UTF-8, where HTTP has only the letters of Latin 1."""
    try:
        return header.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return header


class _Deadline:
    """Breaks a connection off when the time is up.

    A socket's own timeout begins anew with each byte, so that a server could hold somebody up for good.
    """

    def __init__(self, connection: HTTPConnection, seconds: float) -> None:
        self.passed = False
        self._connection = connection
        self._timer = Timer(seconds, self._pass)
        self._timer.daemon = True

    def __enter__(self) -> None:
        self._timer.start()

    def __exit__(self, *error: object) -> None:
        self._timer.cancel()

    def _pass(self) -> None:
        self.passed = True
        open_socket: socket.socket | None = self._connection.sock
        if open_socket is not None:
            try:
                open_socket.shutdown(socket.SHUT_RDWR)
            except OSError:
                # It has been closed meanwhile.
                return


def _unanswered(error: Exception, timeout: float) -> Unanswered:
    if isinstance(error, TimeoutError):
        return Unanswered(_too_slow(timeout))
    if isinstance(error, socket.gaierror):
        return Unanswered("is on a site that cannot be found", no_such_site=True)
    if isinstance(error, ssl.SSLCertVerificationError):
        return Unanswered(f"shows a certificate that is not accepted ({error.verify_message})")
    if isinstance(error, ssl.SSLError):
        return Unanswered("cannot be reached over a secure connection")
    if isinstance(error, ConnectionRefusedError):
        return Unanswered("is on a site that accepts no connection")
    if isinstance(error, OSError):
        return Unanswered("breaks the connection off")
    return Unanswered("answers in a way that is not HTTP")


def _too_slow(timeout: float) -> str:
    return f"does not answer within {timeout:g} seconds"
