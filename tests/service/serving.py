"""The service on a real socket of this machine, in a thread."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import uvicorn

from oscem_map.service.application import application
from oscem_map.service.settings import Settings


@contextmanager
def serving(folder: Path, **more: Any) -> Iterator[str]:
    """The address of a service that keeps its state in a folder."""
    settings = replace(Settings(folder / "state"), **more)
    config = uvicorn.Config(application(settings), "127.0.0.1", 0, log_config=None, access_log=False, ws="none")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started and thread.is_alive():
        thread.join(0.01)
    [listening] = server.servers
    try:
        yield f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(20)
        assert not thread.is_alive()
