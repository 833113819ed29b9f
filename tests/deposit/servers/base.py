"""An archive on a real socket of this machine, behind a proxy where things go wrong. Standard library only.

An archive is a class with a method `answer(call)`; it is strict: it refuses what the documentation of the real one refuses.
"""

from __future__ import annotations

import hashlib
import json
import socketserver
import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.parser import HeaderParser
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, urlsplit

from deposit.servers.proxy import Counted, Faults, proxy_to

KEPT = 1 << 24
"""A longer body is digested and not kept."""

TOKEN = "canary-3f1b9c7e55d04a"
"""The token that servers take; no output of a deposition may hold it."""


class Call(NamedTuple):
    """A request that was read: of a long body only size and md5."""

    method: str
    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    body: bytes
    size: int
    md5: str

    def json(self) -> Any:
        if self.headers.get("content-type") != "application/json":
            raise Reply(415, {"message": "Content-Type must be application/json"})
        try:
            return json.loads(self.body)
        except ValueError:
            raise Reply(400, {"message": "Unable to decode JSON data in request body."}) from None

    def form(self) -> tuple[dict[str, str], dict[str, tuple[str, bytes]]]:
        """The fields and the files of a multipart body."""
        kind, _, rest = self.headers.get("content-type", "").partition("; boundary=")
        if kind != "multipart/form-data" or not rest:
            raise Reply(415, {"message": "Content-Type must be multipart/form-data"})
        fields: dict[str, str] = {}
        files: dict[str, tuple[str, bytes]] = {}
        for part in self.body.split(b"--" + rest.encode())[1:-1]:
            head, _, data = part.removeprefix(b"\r\n").partition(b"\r\n\r\n")
            message = HeaderParser().parsestr(head.decode())
            name = str(message.get_param("name", header="content-disposition"))
            if (file := message.get_filename()) is not None:
                files[name] = file, data.removesuffix(b"\r\n")
            else:
                fields[name] = data.removesuffix(b"\r\n").decode()
        return fields, files


class Reply(Exception):
    """An answer; raised where it is a refusal."""

    def __init__(self, status: int, value: Any = None, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(status)
        self.status, self.value, self.headers = status, value, dict(headers or {})


class Archive:
    """What servers have in common: the calls that they got, who may call."""

    scheme = "Bearer"

    def __init__(self) -> None:
        self.calls: list[tuple[str, str]] = []
        self.acted: list[tuple[str, str]] = []
        self.tokens = {TOKEN}
        self.lock = threading.Lock()

    def answer(self, call: Call) -> Reply:
        raise NotImplementedError

    def allowed(self, call: Call) -> bool:
        scheme, _, token = call.headers.get("authorization", "").partition(" ")
        return scheme == self.scheme and token in self.tokens


@dataclass
class Running:
    """A server that runs. `address` is that of the proxy before it, where `faults` happen; `direct` is its own."""

    archive: Archive
    faults: Faults = field(default_factory=Faults)
    address: str = ""
    direct: str = ""
    quiet: Callable[[], None] = lambda: None
    """Wait until what clients sent that have gone is acted on or dropped: who looks at the archive then, sees what they did."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    archive: Archive
    disable_nagle_algorithm = True

    def log_message(self, format: str, *args: object) -> None:
        """Tests are quiet."""

    def _serve(self) -> None:
        self._send(self._act(self._read(int(self.headers.get("content-length", 0)))))

    do_GET = do_POST = do_PUT = do_DELETE = do_PATCH = _serve  # noqa: N815 - names that the library looks for

    def _act(self, call: Call) -> Reply:
        archive = self.archive
        with archive.lock:
            archive.calls.append((call.method, call.path))
            try:
                reply = archive.answer(call)
            except Reply as refused:
                return refused
            archive.acted.append((call.method, call.path))
            return reply

    def _read(self, length: int) -> Call:
        found, kept, left = hashlib.md5(), [], length
        while left:
            block = self.rfile.read(min(left, 1 << 20))
            if not block:
                raise ConnectionError
            found.update(block)
            left -= len(block)
            if length <= KEPT:
                kept.append(block)
        parts = urlsplit(self.path)
        headers = {name.lower(): value for name, value in self.headers.items()}
        return Call(
            self.command, parts.path, dict(parse_qsl(parts.query)), headers, b"".join(kept), length, found.hexdigest()
        )

    def _send(self, reply: Reply) -> None:
        data = b"" if reply.value is None else json.dumps(reply.value).encode()
        self.send_response(reply.status)
        for name, value in {"Content-Type": "application/json", **reply.headers}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def handle(self) -> None:
        try:
            super().handle()
        except (ConnectionError, ValueError, OSError):
            self.close_connection = True

    def finish(self) -> None:
        try:
            super().finish()
        except (ConnectionError, ValueError, OSError):
            self.close_connection = True


class _Server(Counted, HTTPServer):
    """An archive's server."""


@contextmanager
def serving(archive: Archive, tls: ssl.SSLContext | None = None) -> Iterator[Running]:
    """An archive at a free port, behind a proxy where faults happen; with `tls` alone, and encrypted."""
    server = _Server(("127.0.0.1", 0), type("Handler", (_Handler,), {"archive": archive}))
    port = server.server_address[1]
    if tls is not None:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
        with _running(server):
            address = f"https://localhost:{port}"
            yield Running(archive, address=address, direct=address)
        return
    faults = Faults()
    proxy = proxy_to(port, faults)

    def quiet() -> None:
        proxy.quiet()
        server.quiet()

    with _running(server), _running(proxy):
        behind = f"http://127.0.0.1:{proxy.server_address[1]}", f"http://127.0.0.1:{port}"
        yield Running(archive, faults, *behind, quiet)


@contextmanager
def _running(server: socketserver.BaseServer) -> Iterator[None]:
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)
