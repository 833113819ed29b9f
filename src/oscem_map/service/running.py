"""The service as a process: uvicorn, with a folder for what it keeps that no other service uses."""

from __future__ import annotations

import logging
import os
import socket
import tempfile
from dataclasses import replace
from types import FrameType

import uvicorn
from fastapi import FastAPI

from oscem_map.commands.errors import CommandError
from oscem_map.commands.process import INTERRUPTED
from oscem_map.commands.terminal import to_stderr
from oscem_map.service.application import application
from oscem_map.service.bodies import remove
from oscem_map.service.settings import Settings, address_of


def serve(settings: Settings) -> int:
    """Serve until somebody ends it. Raises CommandError where the folder or the port cannot be had."""
    from filelock import FileLock, Timeout

    try:
        settings.state.mkdir(parents=True, exist_ok=True, mode=0o700)
        lock = FileLock(settings.state / "lock", timeout=0, mode=0o600)
        lock.acquire()
    except Timeout:
        raise CommandError(f"{settings.state}: another service uses this folder", "name another with --state") from None
    except OSError as error:
        raise CommandError(f"{settings.state}: cannot be used ({(error.strerror or 'unknown').lower()})") from None
    with lock:
        remove(settings.spool)
        return _served(settings)


def _served(settings: Settings) -> int:
    logging.basicConfig(format="%(levelname)s %(name)s: %(message)s", level=logging.WARNING)
    logging.getLogger("httpx").setLevel(logging.WARNING)  # it would log addresses
    app = application(settings)
    tempfile.tempdir = str(settings.spool)  # where parts of forms wait: on the disk whose room is watched
    config = uvicorn.Config(
        app, settings.host, settings.port, log_config=None, access_log=False, server_header=False, proxy_headers=False,
        timeout_keep_alive=30, timeout_graceful_shutdown=10, ws="none",
    )  # fmt: skip
    server = _Server(config, settings, app)
    try:
        server.run()
    except KeyboardInterrupt:
        to_stderr("ended")
    finally:
        if not app.state.ended:  # a thread waits for an archive, and would hold up the end for as long
            os._exit(INTERRUPTED)
    if not server.started:
        raise CommandError(f"{address_of(settings)} cannot be listened at", "is the port taken? name another with --port")
    return 0


class _Server(uvicorn.Server):
    """A server that says where it listens once it does."""

    def __init__(self, config: uvicorn.Config, settings: Settings, app: FastAPI) -> None:
        super().__init__(config)
        self._settings, self._app = settings, app

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        for one in self.servers:
            port = one.sockets[0].getsockname()[1]
            to_stderr(f"serving at {address_of(replace(self._settings, port=port))}; kept in {self._settings.state}")
            return

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        super().handle_exit(sig, frame)
        self._app.state.streams.end()
