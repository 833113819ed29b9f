"""Depositions over HTTP: made, filled, started, followed, cancelled; and gone on with after the service was killed."""

from __future__ import annotations

import gzip
import hashlib
import json
import signal
import sqlite3
import threading
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
from deposit.plans import MODEL, RECORD
from deposit.servers.base import TOKEN, Call, Reply, Running
from deposit.servers.base import serving as archive
from deposit.servers.inveniordm import InvenioRDM
from deposit.servers.onedep import OneDep
from made_files import mrc
from service.conftest import LIMITS, Service
from service.process import Process
from service.serving import serving

from oscem_map.runtime.deposit.deposition import load
from oscem_map.service.settings import Bounds

BEARER = {"Authorization": f"Bearer {TOKEN}"}
ANSWERS = {
    "email": "josiah@example.org", "users": ["0000-0002-1825-0097"], "country": "Switzerland", "contour": 0.5, "binned": True,
}  # fmt: skip
MAPS = {"main.mrc": "vo-map", "half_1.mrc": "half-map", "half_2.mrc": "half-map"}


def draft(client: httpx.Client) -> str:
    """A draft that has all that OneDep wants; gives where it is."""
    said = client.post("/depositions", json={"archive": "onedep", "subtype": "single", "answers": ANSWERS})
    assert said.status_code == 201, said.text
    place = said.headers["location"]
    for number, (name, kind) in enumerate(MAPS.items()):
        data = mrc((4, 3, 2), data=0) + bytes([number]) * (4 * 3 * 2 * 4)
        assert client.put(f"{place}/files/{name}", params={"type": kind}, content=data).status_code == 200
    client.put(f"{place}/files/image.png", params={"type": "img-emdb"}, content=b"\x89PNG\r\n\x1a\n and so on")
    said = client.put(f"{place}/files/model.cif", params={"type": "co-cif"}, content=MODEL.encode())
    assert [one["name"] for one in said.json()["files"]] == [*MAPS, "image.png", "model.cif"]
    return place


def followed(client: httpx.Client, place: str) -> list[tuple[str, dict[str, Any]]]:
    """The events of a deposition, until it rests."""
    with client.stream("GET", f"{place}/events") as events:
        assert events.headers["content-type"].startswith("text/event-stream")
        text = "".join(events.iter_text())
    found = []
    for block in text.split("\n\n"):
        lines = dict(line.split(": ", 1) for line in block.splitlines() if not line.startswith(":"))
        if "event" in lines:
            found.append((lines["event"], json.loads(lines["data"])))
    return found


def state(events: list[tuple[str, dict[str, Any]]]) -> dict[str, Any]:
    return [data for kind, data in events if kind == "state"][-1]


def test_from_draft_to_receipt(client: httpx.Client, onedep: Running) -> None:
    place = draft(client)
    assert client.post(f"{place}/check").json() == []
    assert client.post(f"{place}/start").status_code == 401
    assert client.get(f"{place}/receipt").status_code == 404
    started = client.post(f"{place}/start", headers=BEARER)
    assert started.status_code == 202
    events = followed(client, place)
    assert state(events) == {"state": "done"}
    assert [data["says"] for kind, data in events if kind == "step"][:2] == ["list the depositions", "create a deposition"]
    shown = client.get(place).json()
    assert shown["remote"] == "D_8000000000"
    assert client.get(f"{place}/receipt").json()["facts"]["id"] == "D_8000000000"
    assert client.post(f"{place}/start", headers=BEARER).status_code == 409
    assert client.put(f"{place}/files/more.png", content=b"x").status_code == 409
    assert client.delete(place).status_code == 204
    assert client.get(place).status_code == 404


def test_what_is_wrong_is_said_before_anything_is_sent(client: httpx.Client, onedep: Running) -> None:
    place = draft(client)
    client.delete(f"{place}/files/half_2.mrc")
    assert client.delete(f"{place}/files/half_2.mrc").status_code == 404
    assert any("half" in one["what"] for one in client.post(f"{place}/check").json())
    client.post(f"{place}/start", headers=BEARER)
    assert state(followed(client, place))["code"] == 2
    shown = client.get(place).json()
    assert shown["state"] == "stopped"
    assert shown["problems"]
    assert "/depositions/" not in json.dumps(shown)
    assert onedep.archive.calls == []
    said = client.put(f"{place}/files/half_2.mrc", params={"type": "half-map"}, content=mrc((4, 3, 2), data=0) + b"\2" * 96)
    assert said.json()["state"] == "draft"


def test_events_go_on_where_a_reader_left(client: httpx.Client) -> None:
    place = draft(client)
    client.post(f"{place}/start", headers=BEARER)
    whole = followed(client, place)
    client.headers["Last-Event-ID"] = "3"
    assert followed(client, place) == [one for one in whole if one[0] != "progress"][3:]


@contextmanager
def held(onedep: Running, path: str) -> Iterator[threading.Event]:
    """OneDep acts on no POST to a path for as long; the event says that one is there."""
    reached, go_on, answer = threading.Event(), threading.Event(), onedep.archive.answer

    def waiting(call: Call) -> Reply:
        if call.method == "POST" and call.path.endswith(path):
            reached.set()
            go_on.wait(60)
        return answer(call)

    onedep.archive.answer = waiting  # type: ignore[method-assign]
    try:
        yield reached
    finally:
        onedep.archive.answer = answer  # type: ignore[method-assign]
        go_on.set()


def test_a_cancelled_deposition_goes_on(client: httpx.Client, onedep: Running) -> None:
    place = draft(client)
    with held(onedep, "files/") as reached:
        client.post(f"{place}/start", headers=BEARER)
        assert reached.wait(30)
        assert client.post(f"{place}/cancel").status_code == 202
    assert state(followed(client, place))["code"] == 130
    assert client.get(place).json()["code"] == 130
    assert client.post(f"{place}/cancel").status_code == 409
    assert client.post(f"{place}/start", headers=BEARER).status_code == 202
    assert state(followed(client, place)) == {"state": "done"}
    once(onedep)


def once(onedep: Running) -> None:
    """One deposition, with one whole copy of each file."""
    assert isinstance(onedep.archive, OneDep)
    [one] = onedep.archive.depositions
    assert sorted(file.name[:-8] for file in one.files) == sorted([*MAPS, "image.png", "model.cif"])
    assert all(file.whole for file in one.files)
    assert one.processed == 1


SETTINGS = """own_tokens = {own}
[endpoints]
onedep = "{address}"
[limits]
attempts = 4
longest_wait = 0.01
read = 20
settle = 0.001
follow = 10
"""


@pytest.mark.parametrize("own", [pytest.param(True, marks=pytest.mark.conformance), False])
def test_a_service_that_was_killed_goes_on(tmp_path: Path, onedep: Running, own: bool) -> None:
    """With its own token by itself, with one that was sent when it is sent again: kept is none."""
    settings = SETTINGS.format(own=str(own).lower(), address=onedep.address)
    environment = {"ONEDEP_API_KEY": TOKEN} if own else {}
    bearer = {} if own else BEARER
    onedep.faults.at, onedep.faults.stall = {5: "stall after"}, 10.0  # in the middle of the second file
    first = Process(tmp_path, settings, **environment)
    try:
        with httpx.Client(base_url=first.address, timeout=60) as client:
            place = draft(client)
            client.post(f"{place}/start", headers=bearer)
            with client.stream("GET", f"{place}/events") as events:
                next(text for text in events.iter_text() if "upload half_1.mrc" in text)
            while onedep.faults.met == []:
                client.get(place)
    finally:
        first.kill()
    onedep.faults.at = {}
    second = Process(tmp_path, settings, **environment)
    try:
        with httpx.Client(base_url=second.address, timeout=60) as client:
            if not own:
                shown = client.get(place).json()
                assert (shown["state"], shown["code"]) == ("stopped", 3)
                assert client.post(f"{place}/start", headers=bearer).status_code == 202
            assert state(followed(client, place)) == {"state": "done"}
    finally:
        said = second.end()
    once(onedep)
    assert TOKEN not in said
    kept = [one for one in tmp_path.rglob("*") if one.is_file() and TOKEN.encode() in one.read_bytes()]
    assert kept == []


def folder_of(service: Service, place: str) -> Path:
    return service.state / "depositions" / place.rpartition("/")[2]


@pytest.mark.conformance
@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_a_service_that_is_ended_ends_its_streams_and_goes_on(tmp_path: Path, onedep: Running, how: signal.Signals) -> None:
    """Somebody follows a deposition that waits for the archive: neither holds up the end of the service for long."""
    settings = SETTINGS.format(own="true", address=onedep.address)
    onedep.faults.at, onedep.faults.stall = {3: "stall after"}, 30.0
    first = Process(tmp_path, settings, ONEDEP_API_KEY=TOKEN)
    with httpx.Client(base_url=first.address, timeout=60) as client:
        place = draft(client)
        client.post(f"{place}/start")
        with client.stream("GET", f"{place}/events") as events:
            next(text for text in events.iter_text() if "upload main.mrc" in text)
            while onedep.faults.met == []:
                client.get(place)
            said = first.end(how)
    assert "the next start looks what became of it" in said
    onedep.faults.at = {}
    second = Process(tmp_path, settings, ONEDEP_API_KEY=TOKEN)
    try:
        with httpx.Client(base_url=second.address, timeout=60) as client:
            assert state(followed(client, place)) == {"state": "done"}
    finally:
        second.end()
    once(onedep)


def test_a_deposition_of_the_service_is_one_of_the_commands(service: Service, client: httpx.Client) -> None:
    plan = folder_of(service, draft(client)) / "plan.toml"
    assert [one.name for one in load(plan).files] == [*MAPS, "image.png", "model.cif"]
    assert plan.parent.stat().st_mode & 0o077 == 0


def test_an_archive_of_another_family(tmp_path: Path) -> None:
    with (
        archive(InvenioRDM()) as running,
        serving(tmp_path, endpoints={"zenodo": running.address}, limits=LIMITS) as address,
        httpx.Client(base_url=address, timeout=60) as client,
    ):
        place = client.post("/depositions", json={"archive": "zenodo"}).headers["location"]
        assert client.put(f"{place}/metadata", json=RECORD).json()["has"] == ["metadata"]
        data = bytes(range(256)) * 5000
        client.put(f"{place}/files/a%20map.mrc", content=data)
        assert client.post(f"{place}/start", headers=BEARER, json={}).status_code == 202
        assert state(followed(client, place)) == {"state": "done"}
        assert isinstance(running.archive, InvenioRDM)
        [one] = running.archive.drafts.values()
        assert one.files["a map.mrc"].md5 == hashlib.md5(data).hexdigest()


# What somebody may send -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("body", [
    {}, {"archive": "nowhere"}, {"archive": "onedep", "endpoint": "http://127.0.0.1:1"}, {"archive": "onedep", "ask": "FILE"},
    {"archive": "empiar", "answers": {"data": "/"}},
])  # fmt: skip
def test_drafts_that_cannot_be(client: httpx.Client, body: dict[str, Any]) -> None:
    answer = client.post("/depositions", content=json.dumps(body), headers={"Content-Type": "application/json"})
    assert answer.status_code == 422, answer.text
    assert answer.headers["content-type"] == "application/problem+json"


def test_odd_answers_stay_what_they_are(client: httpx.Client, service: Service) -> None:
    odd = {"x": {"y": [[1, "a"], {"": "\x00"}]}, "\n]": '"""', "[[file]]": "path = 1"}
    place = client.post("/depositions", json={"archive": "onedep", "answers": odd}).headers["location"]
    plan = folder_of(service, place) / "plan.toml"
    assert tomllib.loads(plan.read_text("utf-8"))["answers"] == odd
    assert client.post(f"{place}/check").json()


def test_records_are_not_packed_and_not_large(client: httpx.Client) -> None:
    place = draft(client)
    assert client.put(f"{place}/record", content=gzip.compress(b"{}")).status_code == 422
    assert client.put(f"{place}/record", content=b" " * (5 << 20)).status_code == 413
    assert client.put(f"{place}/record", files={"file": b"{}"}).status_code == 415
    assert client.get(place).json()["has"] == []


def test_images_are_read_below_the_folder_of_data_alone(tmp_path: Path) -> None:
    (tmp_path / "data" / "session").mkdir(parents=True)
    with serving(tmp_path, data=tmp_path / "data") as address, httpx.Client(base_url=address) as client:
        for said in ("session", "..", "/", "session/../..", "no", 1, "\0"):
            answer = client.post("/depositions", json={"archive": "empiar", "answers": {"data": said}})
            assert answer.status_code == (201 if said == "session" else 422), said


@pytest.mark.parametrize("name", ["..", "%2E%2E", "a%5Cb", "%00", "%0A", "x" * 201, "%20a"])
def test_names_of_files_that_cannot_be(client: httpx.Client, service: Service, name: str) -> None:
    place = draft(client)
    assert client.put(f"{place}/files/{name}", content=b"x").status_code in (404, 405, 422)
    assert len(client.get(place).json()["files"]) == 5
    assert len(list((folder_of(service, place) / "files").iterdir())) == 5


def test_no_more_than_may_wait(tmp_path: Path, onedep: Running) -> None:
    bounds = Bounds(depositions=1, waiting=1)
    with (
        serving(tmp_path, endpoints={"onedep": onedep.address}, limits=LIMITS, bounds=bounds) as address,
        httpx.Client(base_url=address, timeout=60) as client,
    ):
        places = [draft(client) for _ in range(3)]
        with held(onedep, "new") as reached:
            statuses = [client.post(f"{place}/start", headers=BEARER) for place in places]
            assert reached.wait(30)
            assert [one.status_code for one in statuses] == [202, 202, 503]
            assert statuses[-1].headers["retry-after"]
            assert client.get(places[2]).json()["state"] == "draft"
        assert [state(followed(client, place)) for place in places[:2]] == [{"state": "done"}] * 2


def test_the_table_has_the_states(service: Service, client: httpx.Client) -> None:
    name = draft(client).rpartition("/")[2]
    with sqlite3.connect(service.state / "service.sqlite") as link:
        found = link.execute("SELECT archive, state FROM deposition WHERE id = ?", (name,)).fetchall()
    assert found == [("onedep", "draft")]




def test_what_nobody_touched_is_forgotten_and_what_was_begun_is_not(tmp_path: Path, onedep: Running) -> None:
    with (
        serving(tmp_path, endpoints={"onedep": onedep.address}, limits=LIMITS) as address,
        httpx.Client(base_url=address, timeout=60) as client,
    ):
        left, begun, done = (draft(client) for _ in range(3))
        client.post(f"{done}/start", headers=BEARER)
        assert state(followed(client, done)) == {"state": "done"}
        onedep.faults.at = dict.fromkeys(range(onedep.faults.count + 1, onedep.faults.count + 20), "503")
        client.post(f"{begun}/start", headers=BEARER)
        assert state(followed(client, begun))["code"] == 5
    with serving(tmp_path, bounds=Bounds(days=0.0)) as address, httpx.Client(base_url=address) as client:
        assert [client.get(place).status_code for place in (left, begun, done)] == [404, 200, 404]
    assert len(list((tmp_path / "state" / "depositions").iterdir())) == 1
