"""A site that answers as the worst sites do, on this machine only."""

import socket
import struct
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from types import MappingProxyType


@dataclass(slots=True)
class Site:
    """A running site, and what it was asked for, in order."""

    port: int
    asked: list[tuple[str, str]] = field(default_factory=list)
    agents: set[str] = field(default_factory=set)

    def address(self, path: str, name: str = "127.0.0.1") -> str:
        """The address of a page. Every name that means this machine is another site to who asks."""
        return f"http://{name}:{self.port}{path}"

    def methods(self, path: str) -> list[str]:
        """With which methods a page was asked for."""
        return [method for method, asked in self.asked if asked == path]


_STATUSES: Mapping[str, int] = {
    "/": 200,
    "/fine": 200,
    "/%C3%A9": 200,
    "/gone": 404,
    "/gone-for-good": 410,
    "/refused": 403,
    "/teapot": 418,
    "/odd": 799,
    "/broken": 500,
    "/unavailable": 503,
}
_REDIRECTS: Mapping[str, tuple[int, str]] = {
    "/moved": (301, "/fine"),
    "/moved-twice": (308, "/moved"),
    "/moved-and-gone": (301, "/gone"),
    "/for-now": (302, "/fine#part"),
    "/moved-for-now": (301, "/for-now"),
    "/taken-down": (301, "/"),
    "/circle": (302, "/circle-back"),
    "/circle-back": (302, "/circle"),
    "/to-a-file": (302, "file:///etc/passwd"),
    "/to-nowhere": (302, "http://[::1"),
    "/nameless": (302, ""),
}


_IN_TURN: Mapping[str, tuple[tuple[int, dict[str, str]], tuple[int, dict[str, str]]]] = {
    "/busy-once": ((429, {"Retry-After": "1"}), (200, {})),
    "/busy-once-unsaid": ((429, {}), (200, {})),
    "/maintained-once": ((503, {"Retry-After": "Thu, 26 Nov 2026 12:00:05 GMT"}), (200, {})),
    "/busy-for-a-day": ((429, {"Retry-After": "86400"}),) * 2,
    "/busy-nonsense": ((429, {"Retry-After": "soon"}),) * 2,
}
"""What is answered to the first request, and to all later ones."""
_TO_HEAD: Mapping[str, int | None] = {"/no-head": 405, "/head-says-gone": 404, "/head-hangs": None}
"""What pages that are there answer to HEAD; nothing at all for None."""


class _Handler(BaseHTTPRequestHandler):
    server: "_Server"

    def do_HEAD(self) -> None:
        self._answer()

    def do_GET(self) -> None:
        self._answer()

    def _answer(self) -> None:
        asked_before = self.path in [path for _, path in self.server.site.asked]
        self.server.site.asked.append((self.command, self.path))
        self.server.site.agents.add(self.headers["User-Agent"])
        odd = {
            "/hangs": self._hang,
            "/drips": self._drip,
            "/resets": self._reset,
            "/hangs-up": self._hang_up,
            "/nonsense": self._talk_nonsense,
            "/moved-to-another-script": self._send_on_in_another_script,
        }.get(self.path)
        if odd:
            odd()
        elif self.path in _IN_TURN:
            self._send(*_IN_TURN[self.path][asked_before])
        elif self.path in _REDIRECTS:
            status, location = _REDIRECTS[self.path]
            self._send(status, {"Location": location} if location else {})
        elif self.path.startswith("/on-and-on/"):
            self._send(302, {"Location": f"/on-and-on/{int(self.path.rpartition('/')[2]) + 1}"})
        else:
            self._answer_by_method()

    def _answer_by_method(self) -> None:
        status = _STATUSES.get(self.path, 404)
        if self.path in _TO_HEAD:
            status = 200 if self.command == "GET" else _TO_HEAD[self.path]
        if status is None:
            self._hang()
        else:
            self._send(status)

    def _send(self, status: int, headers: Mapping[str, str] = MappingProxyType({})) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _hang(self) -> None:
        self.server.closing.wait(30)

    def _drip(self) -> None:
        """Send the beginning of an answer byte by byte, for good."""
        try:
            self.connection.sendall(b"HTTP/1.1 200 OK\r\nX-Long: ")
            while not self.server.closing.wait(0.02):
                self.connection.sendall(b"x")
        except OSError:
            # Whoever asked has hung up, as it should.
            return

    def _reset(self) -> None:
        # Closing without lingering sends a reset instead of an end.
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()

    def _hang_up(self) -> None:
        self.connection.shutdown(socket.SHUT_RDWR)

    def _talk_nonsense(self) -> None:
        self.connection.sendall(b"What?\r\n\r\n")

    def _send_on_in_another_script(self) -> None:
        self.connection.sendall("HTTP/1.1 301 Moved\r\nLocation: /é\r\n\r\n".encode())

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - the name is the library's
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.site = Site(self.server_port)
        self.closing = Event()

    def handle_error(self, request: object, client_address: object) -> None:
        """Connections break here on purpose."""


@contextmanager
def misbehaving_site() -> Iterator[Site]:
    """The site, running until it is no longer needed."""
    with _Server() as server:
        thread = Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        try:
            yield server.site
        finally:
            server.closing.set()
            server.shutdown()
            thread.join()


def closed_port() -> int:
    """A port of this machine at which nobody listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        number: int = free.getsockname()[1]
        return number
