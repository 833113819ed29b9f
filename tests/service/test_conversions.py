"""Conversion, validation and reports over a real socket, and what a hostile client may send."""

from __future__ import annotations

import io
import json
import select
import socket
import time
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest
from places import ROOT
from service.serving import serving

from oscem_map import convert, targets
from oscem_map.service.settings import Bounds

EXAMPLE = (ROOT / "examples" / "apoferritin.json").read_bytes()
JSON = {"Content-Type": "application/json"}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("service")


@pytest.fixture(scope="module")
def client(place: Path) -> Iterator[httpx.Client]:
    bounds = Bounds(document=1 << 20, idle=1.0)
    with (
        serving(place, bounds=bounds, origins=("https://scicat.example.org",)) as address,
        httpx.Client(base_url=address, timeout=60) as found,
    ):
        yield found


@pytest.fixture(autouse=True)
def nothing_is_left(place: Path) -> Iterator[None]:
    """What was worked on is gone when the answer is there, or soon after."""
    yield
    for _ in range(500):
        if not list((place / "state" / "spool").iterdir()):
            return
        time.sleep(0.01)
    raise AssertionError("the spool has something")


def is_problem(answer: httpx.Response, status: int, kind: str = "") -> dict[str, Any]:
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    said: dict[str, Any] = answer.json()
    assert said["status"] == status
    assert said["detail"] == said["message"]
    assert said["type"] == (f"urn:oscem-map:problem:{kind}" if kind else "about:blank")
    return said


def test_a_record_becomes_mmcif(client: httpx.Client) -> None:
    answer = client.post("/convert/mmcif", content=EXAMPLE, headers=JSON)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "chemical/x-mmcif"
    assert answer.headers["content-disposition"].startswith("attachment")
    assert answer.text == convert(json.loads(EXAMPLE), "mmcif").text()
    back = client.post("/convert/oscem", content=answer.content, headers={"Content-Type": "chemical/x-mmcif"})
    assert back.headers["content-type"] == "application/json"
    assert back.json()["acquisition"]["technique"] == "spa"


def test_answers_are_taken(client: httpx.Client) -> None:
    answer = client.post("/convert/mmcif", params={"ask": ["title=Apoferritin"]}, content=EXAMPLE, headers=JSON)
    assert "Apoferritin" in answer.text
    said = is_problem(client.post("/convert/mmcif", params={"ask": "titel=x"}, content=EXAMPLE), 422, "document")
    assert "titel" in said["detail"]


def test_a_bundle_has_the_report_and_what_travels_beside(client: httpx.Client) -> None:
    answer = client.post("/convert/mmcif", params={"form": "zip"}, content=EXAMPLE, headers=JSON)
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        assert archive.namelist()[:2] == ["mmcif.cif", "report.json"]
        assert json.loads(archive.read("report.json"))["leaves"]


@pytest.mark.parametrize(("form", "media", "begins"), [
    ("json", "application/json", "{"), ("html", "text/html", "<!"), ("markdown", "text/markdown", "# Report"),
])  # fmt: skip
def test_reports(client: httpx.Client, form: str, media: str, begins: str) -> None:
    answer = client.post("/report/mmcif", params={"form": form}, content=EXAMPLE, headers=JSON)
    assert answer.headers["content-type"].partition(";")[0] == media
    assert answer.text.lower().startswith(begins.lower())


def test_validation(client: httpx.Client) -> None:
    assert client.post("/validate", content=EXAMPLE, headers=JSON).json()["valid"] is True
    wrong = json.loads(EXAMPLE)
    wrong["acquisition"]["detectors"] = "none"
    said = client.post("/validate", json=wrong).json()
    assert said["valid"] is False
    assert said["faults"] or said["mended"]


def test_targets_and_version(client: httpx.Client) -> None:
    assert client.get("/targets").json() == {"targets": list(targets())}
    assert set(client.get("/version").json()) == {"version"}


# What somebody may send -----------------------------------------------------------------------------------------------


NO_RECORDS = [b"{", b"\x00\x01", b"[" * 100_000, b"data_", b"\x1f\x8b broken", b"- &a [*a, *a]", b'"text"', b"{}"]


@pytest.mark.parametrize("body", NO_RECORDS)
def test_what_is_no_record_is_a_problem(client: httpx.Client, body: bytes) -> None:
    is_problem(client.post("/convert/mmcif", content=body, headers=JSON), 422, "document")
    is_problem(client.post("/report/mmcif", content=body, headers=JSON), 422, "document")


def test_an_empty_body(client: httpx.Client) -> None:
    is_problem(client.post("/convert/mmcif", headers=JSON), 422, "empty")


@pytest.mark.parametrize("name", ["nope", "mmcif%00", "<script>", "a" * 3000])
def test_unknown_targets(client: httpx.Client, name: str) -> None:
    is_problem(client.post(f"/convert/{name}", content=EXAMPLE), 404, "target")


def test_wrong_kinds_of_body(client: httpx.Client) -> None:
    is_problem(client.post("/convert/mmcif", data={"a": "b"}), 415, "media")
    is_problem(client.post("/convert/mmcif", files={"file": EXAMPLE}), 415, "media")


def test_a_body_that_is_too_large(client: httpx.Client) -> None:
    is_problem(client.post("/convert/mmcif", content=b" " * (2 << 20), headers=JSON), 413, "large")
    is_problem(client.post("/convert/mmcif", content=(b" " * 65536 for _ in range(32)), headers=JSON), 413, "large")


@pytest.mark.conformance
def test_a_document_that_unpacks_to_much_more(client: httpx.Client) -> None:
    packed = zlib.compressobj(9, wbits=31)
    bomb = b"".join(packed.compress(bytes(1 << 20)) for _ in range(257)) + packed.flush()
    said = is_problem(client.post("/convert/mmcif", content=bomb, headers=JSON), 422, "document")
    assert "unpacks to more than" in said["detail"]


def test_a_body_that_dribbles(client: httpx.Client) -> None:
    """Something comes all the time, and far too little."""
    parts = urlsplit(str(client.base_url))
    with socket.create_connection((parts.hostname, parts.port), timeout=30) as link:
        link.sendall(b"POST /validate HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Length: 100000\r\n\r\n")
        while not select.select([link], [], [], 0.02)[0]:
            link.sendall(b" ")
        assert link.recv(65536).startswith(b"HTTP/1.1 408 ")


def raw(client: httpx.Client, data: bytes) -> bytes:
    """What comes back for bytes that are sent and not gone on with."""
    parts = urlsplit(str(client.base_url))
    with socket.create_connection((parts.hostname, parts.port), timeout=30) as link:
        link.sendall(data)
        found = b""
        while block := link.recv(65536):
            found += block
        return found


def test_a_body_that_stops(client: httpx.Client) -> None:
    head = b"POST /convert/mmcif HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Length: 100\r\n\r\n{"
    answer = raw(client, head)
    assert answer.startswith(b"HTTP/1.1 408 ")
    assert b"application/problem+json" in answer


def test_markup_and_control_characters_stay_text(client: httpx.Client) -> None:
    record = json.loads(EXAMPLE)
    record["sample"]["overall_molecule"]["name_sample"] = "<script>alert(1)</script>\u0007\r\nX-Header: 1"
    page = client.post("/report/mmcif", params={"form": "html"}, json=record).text
    assert "<script>alert(1)" not in page
    text = client.post("/convert/mmcif", json=record)
    assert "x-header" not in text.headers


# Who may ask --------------------------------------------------------------------------------------------------------------


def test_pages_of_other_sites_are_refused(client: httpx.Client) -> None:
    is_problem(client.get("/version", headers={"Origin": "https://evil.example"}), 403, "origin")
    is_problem(client.get("/version", headers={"Origin": "null"}), 403, "origin")
    is_problem(client.get("/version", headers={"Host": "evil.example"}), 421, "host")
    allowed = client.get("/version", headers={"Origin": "https://scicat.example.org"})
    assert allowed.headers["access-control-allow-origin"] == "https://scicat.example.org"


def test_methods_and_paths_that_there_are_not(client: httpx.Client) -> None:
    is_problem(client.delete("/version"), 405)
    is_problem(client.get("/nothing"), 404)
    is_problem(client.post("/convert/..%2F..%2Fetc", content=EXAMPLE), 404)
