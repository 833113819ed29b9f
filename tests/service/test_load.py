"""Sixty-four clients at once, each with a body of 100 MB: the service stays small, and loses nothing."""

from __future__ import annotations

import hashlib
import json
import threading
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest
from deposit.servers.base import TOKEN, Running
from places import ROOT
from service.process import Process

SIZE = 100_000_000
MOST = 256 << 10
"""KiB of memory, of the service and the processes that it started."""
BLOCK = bytes(range(256)) * 4096
BEARER = {"Authorization": f"Bearer {TOKEN}"}
EXAMPLE = (ROOT / "examples" / "apoferritin.json").read_bytes()
FORM = (
    b'--b\r\nContent-Disposition: form-data; name="fileMetadata"\r\n\r\n'
    + json.dumps({"name": "image.png", "type": "img-emdb"}).encode()
    + b'\r\n--b\r\nContent-Disposition: form-data; name="file"; filename="x"\r\n\r\n'
)
PUTS, FORMS, DOCUMENTS = 40, 16, 8


def bytes_of(number: int) -> Iterator[bytes]:
    """A body that tells its number."""
    yield number.to_bytes(4, "big")
    left = SIZE - 4
    while left:
        yield BLOCK[: min(left, len(BLOCK))]
        left -= min(left, len(BLOCK))


def digest(number: int) -> str:
    found = hashlib.sha256()
    for block in bytes_of(number):
        found.update(block)
    return found.hexdigest()


def form(number: int) -> Iterator[bytes]:
    yield FORM
    yield from bytes_of(number)
    yield b"\r\n--b--\r\n"


def memory(of: int) -> int:
    """KiB that a process had at most, and the processes that it started."""
    total = 0
    for status in Path("/proc").glob("[0-9]*/status"):
        try:
            said = dict(line.split(":", 1) for line in status.read_text().splitlines())
        except OSError:  # it has ended meanwhile
            continue
        if of in (int(said["Pid"]), int(said["PPid"])) and "VmHWM" in said:
            total += int(said["VmHWM"].split()[0])
    return total


def send(client: httpx.Client, place: str, remote: str, number: int) -> int:
    """One of the clients: a file, a form, or a document that is too large."""
    if number < PUTS:
        # Every second one says how much comes.
        headers = {"Content-Length": str(SIZE)} if number % 2 else {}
        return client.put(f"{place}/files/{number}.mrc", content=bytes_of(number), headers=headers).status_code
    if number < PUTS + FORMS:
        headers = {"Content-Type": "multipart/form-data; boundary=b", **BEARER}
        return client.post(f"/onedep/{remote}/file", content=form(number), headers=headers).status_code
    try:
        return client.post("/convert/mmcif", content=bytes_of(number)).status_code
    except httpx.WriteError:  # the refusal came before the body was over
        return 413


@pytest.mark.conformance
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is read from /proc")
def test_sixty_four_clients_at_once(tmp_path: Path, onedep: Running) -> None:
    service = Process(tmp_path, f'[endpoints]\nonedep = "{onedep.address}"\n[bounds]\npatience = 900\n')
    try:
        with httpx.Client(base_url=service.address, timeout=900, limits=httpx.Limits(max_connections=None)) as client:
            assert client.post("/convert/mmcif", content=EXAMPLE).status_code == 200
            place = client.post("/depositions", json={"archive": "onedep"}).headers["location"]
            said = {
                "email": "josiah@example.org", "orcidIds": ["0000-0002-1825-0097"], "country": "Switzerland",
                "method": "single-particle",
            }  # fmt: skip
            remote = client.post("/onedep", json=said, headers=BEARER).json()["id"]
            clients = PUTS + FORMS + DOCUMENTS
            together = threading.Barrier(clients)

            def one(number: int) -> int:
                together.wait()
                return send(client, place, remote, number)

            with ThreadPoolExecutor(clients) as pool:
                found = Counter(pool.map(one, range(clients)))
            assert found == {200: PUTS, 422: FORMS, 413: DOCUMENTS}
            used = memory(service.process.pid)
            print(f"{used} KiB at most")
            assert used < MOST
            files = {one["name"]: one["size"] for one in client.get(place).json()["files"]}
            assert files == {f"{number}.mrc": SIZE for number in range(PUTS)}
            kept = [hashlib.file_digest(path.open("rb"), "sha256").hexdigest() for path in tmp_path.rglob("*.bin")]
            assert sorted(kept) == sorted(map(digest, range(PUTS)))
            assert client.delete(place).status_code == 204
    finally:
        service.end()
    assert list((tmp_path / "state" / "spool").iterdir()) == []


