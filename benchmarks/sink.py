"""A server that takes bodies and drops them: `python -m benchmarks.sink`. It says its port, and runs until it is killed."""

from __future__ import annotations

import socket
import threading
from typing import BinaryIO, cast

_ANSWER = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"


def take(connection: socket.socket) -> None:
    """Requests of one connection, until it ends."""
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    with connection, connection.makefile("rb") as file:
        while (length := _head(connection, cast(BinaryIO, file))) is not None:
            while length > 0:
                block = file.read1(min(length, 1 << 20))
                if not block:
                    return
                length -= len(block)
            connection.sendall(_ANSWER)


def _head(connection: socket.socket, file: BinaryIO) -> int | None:
    """The length of the body that follows a request's head; None at the end."""
    length, waits, lines = 0, False, 0
    for line in file:
        lines += 1
        name, _, value = line.lower().partition(b":")
        length = int(value) if name == b"content-length" else length
        waits |= name == b"expect"
        if line == b"\r\n":
            break
    if waits:
        connection.sendall(b"HTTP/1.1 100 Continue\r\n\r\n")
    return length if lines else None


if __name__ == "__main__":
    listening = socket.create_server(("127.0.0.1", 0))
    print(listening.getsockname()[1], flush=True)
    while True:
        threading.Thread(target=take, args=(listening.accept()[0],), daemon=True).start()
