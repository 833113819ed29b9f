"""Sending a file of 1 GiB: beside `curl`, which sends the same request to the same server.

python -m benchmarks sending
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from benchmarks.timing import shown
from oscem_map.runtime.deposit.files import LocalFile, stamp
from oscem_map.runtime.deposit.plan import Limits
from oscem_map.runtime.deposit.requests import File, Form, Request, Window
from oscem_map.runtime.deposit.tokens import Secret, Wallet
from oscem_map.runtime.deposit.transport import Service, Transport

SIZE = 1 << 30
ROUNDS = 7
FIELDS = (("name", "map.mrc"), ("type", "vo-map"))
WANTED = "1.3, and 0.3 s"


@contextmanager
def sink() -> Iterator[str]:
    """The address of a server that drops what it gets, in a process of its own."""
    server = subprocess.Popen([sys.executable, "-m", "benchmarks.sink"], stdout=subprocess.PIPE, text=True)
    assert server.stdout is not None
    try:
        yield f"http://127.0.0.1:{int(server.stdout.readline())}"
    finally:
        server.kill()
        server.wait()


def in_turns(calls: Mapping[str, Callable[[], object]]) -> dict[str, float]:
    """The median seconds of each call by the clock, as it waits for the server too."""
    times: dict[str, list[float]] = {name: [] for name in calls}
    for _ in range(ROUNDS):
        for name, call in calls.items():
            begun = time.perf_counter()
            call()
            times[name].append(time.perf_counter() - begun)
    return {name: statistics.median(found) for name, found in times.items()}


def curl(address: str, *words: str) -> Callable[[], object]:
    command = ["curl", "--silent", "--show-error", "--fail", "--output", os.devnull, *words, f"{address}/x"]
    return lambda: subprocess.run(command, check=True)


def rows() -> Iterator[tuple[str, str, str, str]]:
    if shutil.which("curl") is None:
        yield "curl is not there", "", "", ""
        return
    with tempfile.TemporaryDirectory() as name, sink() as address:
        path = Path(name) / "map.mrc"
        with path.open("wb") as made:
            made.truncate(SIZE)
        file = LocalFile(path, path.name, "vo-map", SIZE, "0" * 32, "0" * 64, stamp(path))
        form = (*FIELDS, ("file", f"@{path}"))
        ours = Transport(address, Wallet("127.0.0.1", (), given=Secret("none")), Service(), Limits())
        times = in_turns({
            "PUT": lambda: ours.send(Request("PUT", "/x", File(Window(file)))),
            "curl PUT": curl(address, "--upload-file", str(path), "--header", "Content-Type: application/octet-stream"),
            "POST": lambda: ours.send(Request("POST", "/x", Form(FIELDS, Window(file)))),
            "curl POST": curl(address, *(word for key, value in form for word in ("--form", f"{key}={value}"))),
        })  # fmt: skip
        ours.close()
    for method, what in (("PUT", "PUT of 1 GiB"), ("POST", "POST of a form with 1 GiB")):
        theirs, mine = times[f"curl {method}"], times[method]
        yield f"{what}, curl", shown(theirs), "1", ""
        yield f"{what}, a deposition", shown(mine), f"{mine / theirs:.2f}", WANTED
