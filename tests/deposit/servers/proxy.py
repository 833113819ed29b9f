"""A proxy before an archive's server, where things go wrong at chosen requests. It speaks HTTP/1.1 on real sockets.

Whatever the fault, the server itself knows nothing of it: of a body that broke off it gets the first half, of an answer that
was lost it has acted on the request.
"""

from __future__ import annotations

import gc
import socket
import socketserver
import struct
import threading
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

FAULTS = (
    "reset before", "reset in body", "lost answer", "cut answer", "stall", "stall after", "slow",
    "401", "429", "500", "500 after", "503", "503 after",
)  # fmt: skip
"""What can happen to a request. It was acted on with `after`, `lost answer`, `cut answer` and `slow`."""
TURNS_AWAY = frozenset({"401", "429", "500", "503"})
_RETRY_AFTER = frozenset({"429", "503"})
_PIECE = 1 << 16
_SHORT, _LONG = 0.1, 30.0
"""Seconds after which a connection is held for one that a client has forgotten, and for one that nobody ends."""


@dataclass
class Faults:
    """What happens to the request of a number, counted from 0; how many came, and which faults were met."""

    at: dict[int, str] = field(default_factory=dict)
    count: int = 0
    met: list[str] = field(default_factory=list)
    stall: float = 30.0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def next(self) -> str:
        with self.lock:
            fault = self.at.get(self.count, "")
            self.count += 1
            if fault:
                self.met.append(fault)
            return fault


class _Message(NamedTuple):
    """The head of a request or an answer as it came, and the length of the body that follows."""

    head: bytes
    length: int


class Counted(socketserver.ThreadingTCPServer):
    """A server that knows the connections that it is busy with."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, *given: Any) -> None:
        self._busy: set[Any] = set()
        self._change = threading.Condition()
        super().__init__(*given)

    def process_request(self, request: Any, client_address: Any) -> None:
        with self._change:
            self._busy.add(client_address)
            self._change.notify_all()
        super().process_request(request, client_address)

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        try:
            super().process_request_thread(request, client_address)
        finally:
            with self._change:
                self._busy.discard(client_address)
                self._change.notify_all()

    def quiet(self) -> None:
        """Wait until the connections that came before are over: they are taken in their order, so that a new one is behind them.

        Raises TimeoutError where one goes on for long: a client has not closed it.
        """
        with socket.create_connection(self.server_address) as probe, self._change:  # type: ignore[arg-type]
            alone = {probe.getsockname()}
            if self._change.wait_for(lambda: self._busy == alone, _SHORT):
                return
        gc.collect()  # urllib3 leaves the connections of requests that failed to the collector
        with self._change:
            if not self._change.wait_for(lambda: self._busy <= alone, _LONG):
                raise TimeoutError(f"still busy with {self._busy - alone}")

    def handle_error(self, request: object, client_address: object) -> None:
        """A side that goes away is no error of the server."""


def proxy_to(port: int, faults: Faults) -> Counted:
    """A proxy to a server on this machine."""
    return Counted(("127.0.0.1", 0), type("Handler", (_Handler,), {"port": port, "faults": faults}))


class _Handler(socketserver.StreamRequestHandler):
    """A connection of a client, with one of its own to the server."""

    port: int
    faults: Faults
    disable_nagle_algorithm = True

    def handle(self) -> None:
        with socket.create_connection(("127.0.0.1", self.port)) as server:
            server.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            try:
                while self._request(server):
                    pass
            except OSError:
                return

    def _request(self, server: socket.socket) -> bool:
        """One request and its answer; whether the connection goes on."""
        came = _message(self.rfile)
        if came is None:
            return False
        fault = self.faults.next()
        if fault == "reset before" or (fault == "reset in body" and came.length < 2):
            return self._reset()
        if fault == "reset in body":
            server.sendall(came.head)
            self._pass_on(server, came.length // 2, fault)
            _break(server)
            return self._reset()
        if fault == "stall":
            self.rfile.read(came.length)
            self._stall()
            return self._reset()
        if fault in TURNS_AWAY:
            self.rfile.read(came.length)
            return self._says(fault)
        server.sendall(came.head)
        self._pass_on(server, came.length, fault)
        return self._answer(server, fault)

    def _pass_on(self, server: socket.socket, length: int, fault: str) -> None:
        """So much of a body, in pieces; slowly in small ones."""
        piece = max(1, length // 8) if fault == "slow" else _PIECE
        while length:
            data = self.rfile.read(min(piece, length))
            if not data:
                raise ConnectionError
            server.sendall(data)
            length -= len(data)
            if fault == "slow":
                time.sleep(0.001)

    def _answer(self, server: socket.socket, fault: str) -> bool:
        with server.makefile("rb") as back:
            came = _message(back)
            if came is None:
                return False
            body = back.read(came.length)
        if fault.endswith(" after") and fault[:3].isdigit():
            return self._says(fault[:3])
        if fault == "stall after":
            self._stall()
        if fault in ("lost answer", "stall after"):
            return self._reset()
        whole = came.head + body
        self.wfile.write(whole[: len(whole) - 1 - len(body) // 2] if fault == "cut answer" else whole)
        return self._reset() if fault == "cut answer" else True

    def _stall(self) -> None:
        """Say nothing until the client hangs up."""
        self.connection.settimeout(self.faults.stall)
        self.connection.recv(1)

    def _says(self, status: str) -> bool:
        body = b'{"message": "not now"}'
        lines = [f"HTTP/1.1 {status} Fault", "Content-Type: application/json", f"Content-Length: {len(body)}"]
        lines += ["Retry-After: 0"] if status in _RETRY_AFTER else []
        self.wfile.write("\r\n".join([*lines, "", ""]).encode() + body)
        return True

    def _reset(self) -> bool:
        _break(self.connection)
        return False


def _message(file: Iterable[bytes]) -> _Message | None:
    """The head of what comes next; None where nothing does."""
    lines, length = [], 0
    for line in file:
        lines.append(line)
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            length = int(value)
        if line == b"\r\n":
            return _Message(b"".join(lines), length)
    return None


def _break(connection: socket.socket) -> None:
    """Break a connection off, as a machine does that crashes: the other side sees a reset."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()
