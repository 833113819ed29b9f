"""A front end that was written for OpenEM's Depositor gets the same fields. Its requests are those of the routes in the
Depositor's own description and of SciCat's ingestor: methods and spellings, forms with `jwtToken`, JSON inside forms.
"""

from __future__ import annotations

import gzip
import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
import pytest
from deposit.plans import MODEL
from deposit.servers.base import TOKEN, Reply, Running
from deposit.servers.onedep import OneDep
from made_files import mrc
from places import ROOT
from service.conftest import Service
from service.process import Process

RECORD = (ROOT / "examples" / "apoferritin.json").read_text("utf-8")
CREATE: dict[str, Any] = {
    "email": "josiah@example.org",
    "orcidIds": ["0000-0002-1825-0097"],
    "country": "United States",
    "method": "single-particle",
    "jwtToken": TOKEN,
    "password": "from the front end",
    "coordinates": True,
}
FILE_FIELDS = {"id", "name", "type", "created", "metadata", "errors", "warnings"}
PNG = b"\x89PNG\r\n\x1a\n and so on"


def created(client: httpx.Client, **more: Any) -> str:
    answer = client.post("/onedep", json={**CREATE, **more})
    assert answer.status_code == 201, answer.text
    name: str = answer.json()["id"]
    return name


def upload(client: httpx.Client, name: str, file: str, kind: str, data: bytes, **more: Any) -> httpx.Response:
    said = {"name": file, "type": kind, "contour": 0.5, "details": "as the front end sends it", **more}
    form = {"fileMetadata": json.dumps(said), "jwtToken": TOKEN}
    return client.post(f"/onedep/{name}/file", data=form, files={"file": ("upload.bin", data)})


def a_map(number: int) -> bytes:
    return mrc((4, 3, 2), data=0) + bytes([number]) * (4 * 3 * 2 * 4)


def test_a_deposition_as_the_front_end_makes_it(client: httpx.Client, onedep: Running, service: Service) -> None:
    answer = client.post("/onedep", json=CREATE)
    assert answer.status_code == 201
    assert {"id", "email", "site", "site_url", "status", "experiments", "errors"} <= answer.json().keys()
    name, place = answer.json()["id"], answer.headers["location"]
    for number, (file, kind) in enumerate([("main.mrc", "vo-map"), ("half_1.mrc", "half-map"), ("half_2.mrc", "half-map")]):
        said = upload(client, name, file, kind, a_map(number))
        assert said.status_code == 200, said.text
        assert said.json().keys() >= FILE_FIELDS
        assert said.json()["metadata"]["voxel"]["contour"] == 0.5
    assert upload(client, name, "image.png", "img-emdb", PNG, contour="").status_code == 200
    form = {"scientificMetadata": RECORD, "jwtToken": TOKEN}
    model = client.post(f"/onedep/{name}/pdb", data=form, files={"file": ("model.cif", MODEL.encode())})
    assert model.status_code == 200, model.text
    assert model.json()["type"] == "co-cif"
    done = client.post(f"/onedep/{name}/process", data={"jwtToken": TOKEN})
    assert (done.status_code, done.json()) == (200, {"fileID": name, "depID": name})
    with client.stream("GET", f"{place}/events") as events:
        told = "".join(events.iter_text())
    assert '"done"' in told
    shown = client.get(place).json()
    assert (shown["state"], shown["remote"]) == ("done", name)
    assert client.post(f"/onedep/{name}/process", data={"jwtToken": TOKEN}).json()["fileID"] == name
    assert client.get(f"{place}/receipt").json()["page"].endswith(name)
    assert isinstance(onedep.archive, OneDep)
    [deposition] = onedep.archive.depositions
    assert deposition.body["country"] == "United States"
    assert deposition.body["password"] == "from the front end"
    assert deposition.body["experiments"] == [{"type": "em", "subtype": "single", "coordinates": True, "sf_only": False}]
    assert [file.type for file in deposition.files] == ["vo-map", "half-map", "half-map", "img-emdb", "co-cif"]
    assert b"_em_imaging" in deposition.files[-1].data
    assert b"ATOM" in deposition.files[-1].data
    kept = [one.read_bytes() for one in service.state.rglob("*") if one.is_file()]
    assert not [one for one in kept if TOKEN.encode() in one or b"from the front end" in one]


@pytest.mark.parametrize(("method", "experiment"), [
    ("helical", {"type": "em", "subtype": "helical"}),
    ("single-particle", {"type": "em", "subtype": "single"}),
    ("subtomogram-averaging", {"type": "em", "subtype": "subtomogram"}),
    ("tomogram", {"type": "em", "subtype": "tomography"}),
    ("electron-crystallography", {"type": "ec"}),
    ("electron-cristallography", {"type": "ec"}),
])  # fmt: skip
def test_methods(client: httpx.Client, onedep: Running, method: str, experiment: dict[str, str]) -> None:
    created(client, method=method, coordinates=False)
    assert isinstance(onedep.archive, OneDep)
    assert onedep.archive.depositions[0].body["experiments"] == [{**experiment, "coordinates": False, "sf_only": False}]


def test_the_metadata_alone(client: httpx.Client, onedep: Running) -> None:
    name = created(client)
    form = {"scientificMetadata": (None, RECORD), "jwtToken": (None, TOKEN)}
    answer = client.post(f"/onedep/{name}/metadata", files=form)
    assert answer.status_code == 200, answer.text
    assert answer.json().keys() >= FILE_FIELDS
    assert answer.json()["type"] == "md-cif"
    assert answer.json()["name"].startswith("metadata.cif")


def test_a_token_in_the_header(client: httpx.Client) -> None:
    said = {key: value for key, value in CREATE.items() if key != "jwtToken"}
    answer = client.post("/onedep", json=said, headers={"Authorization": f"Bearer {TOKEN}"})
    assert answer.status_code == 201
    form = {"scientificMetadata": (None, RECORD)}
    place = f"/onedep/{answer.json()['id']}/metadata"
    assert client.post(place, files=form, headers={"Authorization": f"Bearer {TOKEN}"}).status_code == 200
    refused = client.post(place, files=form)
    assert refused.status_code == 401
    assert refused.headers["www-authenticate"] == "Bearer"


def test_downloads(client: httpx.Client) -> None:
    record = client.post("/onedep/metadata", content=RECORD, headers={"Content-Type": "application/json"})
    assert record.headers["content-type"] == "application/octet-stream"
    assert record.headers["content-disposition"] == 'attachment; filename="metadata.cif"'
    for data in (MODEL.encode(), gzip.compress(MODEL.encode())):
        model = client.post("/onedep/pdb", data={"scientificMetadata": RECORD}, files={"file": ("model.cif", data)})
        assert model.status_code == 200, model.text
        assert "ATOM 1 A 1" in model.text
        assert "_em_imaging" in model.text
    entry = client.post("/empiar/metadata", content=RECORD, headers={"Content-Type": "application/json"})
    assert entry.headers["content-type"] == "application/json"
    assert entry.json()["experiment_type"] == 3
    assert client.get("/empiar/schema").status_code == 404


@pytest.mark.conformance
def test_a_service_that_was_killed_goes_on_step_by_step(tmp_path: Path, onedep: Running) -> None:
    settings = f'[endpoints]\nonedep = "{onedep.address}"\n[limits]\nattempts = 4\nlongest_wait = 0.01\nsettle = 0.001\n'
    onedep.faults.at, onedep.faults.stall = {3: "stall after"}, 20.0
    first = Process(tmp_path, settings)
    with httpx.Client(base_url=first.address, timeout=60) as client, ThreadPoolExecutor(1) as thread:
        name = created(client)
        sending = thread.submit(upload, client, name, "main.mrc", "vo-map", a_map(0))
        while onedep.faults.met == []:
            client.get("/version")
        first.kill()
        assert isinstance(sending.exception(), httpx.TransportError)
    onedep.faults.at = {}
    second = Process(tmp_path, settings)
    try:
        with httpx.Client(base_url=second.address, timeout=60) as client:
            again = upload(client, name, "main.mrc", "vo-map", a_map(0))
            assert again.status_code == 200, again.text
    finally:
        second.end()
    assert isinstance(onedep.archive, OneDep)
    [one] = onedep.archive.depositions
    assert [(file.type, file.whole, file.metadata is not None) for file in one.files] == [("vo-map", True, True)]


# What goes wrong ------------------------------------------------------------------------------------------------------


def test_a_request_that_is_sent_again_does_nothing_twice(client: httpx.Client, onedep: Running) -> None:
    name = created(client)
    first = upload(client, name, "main.mrc", "vo-map", a_map(0))
    again = upload(client, name, "main.mrc", "vo-map", a_map(0))
    assert (again.status_code, again.json()["id"]) == (200, first.json()["id"])
    other = upload(client, name, "main.mrc", "vo-map", a_map(1))
    assert other.status_code == 422
    assert isinstance(onedep.archive, OneDep)
    assert len(onedep.archive.depositions[0].files) == 1


def test_an_answer_that_is_lost(client: httpx.Client, onedep: Running) -> None:
    onedep.faults.at = {1: "lost answer", 4: "lost answer", 6: "503"}
    name = created(client)
    assert upload(client, name, "main.mrc", "vo-map", a_map(0)).status_code == 200
    assert onedep.faults.met == ["lost answer", "lost answer", "503"]
    assert isinstance(onedep.archive, OneDep)
    assert [len(one.files) for one in onedep.archive.depositions] == [1]


def test_creating_again_when_nobody_knows(client: httpx.Client, onedep: Running) -> None:
    """It was created, and no answer came, however often: who asks again gets that deposition."""
    onedep.faults.at = {1: "lost answer", **dict.fromkeys(range(2, 6), "503")}
    first = client.post("/onedep", json=CREATE)
    assert (first.status_code, first.json()["type"]) == (503, "urn:oscem-map:problem:later")
    again = client.post("/onedep", json=CREATE)
    assert again.status_code == 201, again.text
    assert isinstance(onedep.archive, OneDep)
    assert [one.id for one in onedep.archive.depositions] == [again.json()["id"]]
    assert created(client) != again.json()["id"]


@pytest.mark.parametrize("odd", [
    {"metadata": None, "errors": None}, {"errors": {"code": "x"}, "warnings": "text"}, {"created": 1},
])  # fmt: skip
def test_odd_answers_are_passed_on_in_their_types(
    client: httpx.Client, onedep: Running, odd: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    name = created(client)
    plain = OneDep._file
    monkeypatch.setattr(OneDep, "_file", lambda self, file: {**plain(self, file), **odd})
    monkeypatch.setattr(OneDep, "_uploaded", lambda self, one, file: Reply(200, self._file(file)))
    answer = upload(client, name, "image.png", "img-emdb", PNG)
    assert answer.status_code == 200, answer.text
    assert set(answer.json()) >= FILE_FIELDS
    assert isinstance(answer.json()["metadata"], dict)
    assert isinstance(answer.json()["errors"], list)


@pytest.mark.parametrize("wrong", [
    {"country": "Atlantis"}, {"email": "nobody"}, {"orcidIds": ["0000-0002-1825-0098"]}, {"method": "guessing"}, {"orcidIds": []},
])  # fmt: skip
def test_mistakes_of_people_are_found_before(client: httpx.Client, onedep: Running, wrong: dict[str, Any]) -> None:
    answer = client.post("/onedep", json={**CREATE, **wrong})
    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["message"]
    assert onedep.archive.calls == []


def test_a_token_that_is_not_taken(client: httpx.Client, onedep: Running) -> None:
    assert client.post("/onedep", json={**CREATE, "jwtToken": "ended-long-ago"}).status_code == 401
    answer = client.post("/onedep", json=CREATE)
    form = {"fileMetadata": json.dumps({"name": "a.png", "type": "img-emdb"}), "jwtToken": "ended-long-ago"}
    refused = client.post(f"/onedep/{answer.json()['id']}/file", data=form, files={"file": PNG})
    assert refused.status_code == 401
    assert "ended-long-ago" not in refused.text
    assert client.get(answer.headers["location"]).json()["files"] == []


def test_missing_files_are_found_before_processing(client: httpx.Client, onedep: Running) -> None:
    name = created(client)
    answer = client.post(f"/onedep/{name}/process", data={"jwtToken": TOKEN})
    assert answer.status_code == 422
    assert any("half" in one["what"] for one in answer.json()["problems"])
    assert not [path for _, path in onedep.archive.calls if path.endswith("process")]


@pytest.mark.parametrize(("file", "kind", "data", "more"), [
    ("main.mrc", "vo-map", b"no map", {}),
    ("main.mrc", "vo-map", a_map(0), {"contour": None}),
    ("main.mrc", "no-such-type", b"x", {}),
    ("../../etc/passwd", "img-emdb", PNG, {}),
    ("a\x00b", "img-emdb", PNG, {}),
    ("image.png", "img-emdb", b"no image", {}),
    ("fsc.xml", "fsc-xml", b'<!DOCTYPE x [<!ENTITY a "b">]><fsc/>', {}),
])  # fmt: skip
def test_files_that_are_not_what_they_should_be(
    client: httpx.Client, onedep: Running, file: str, kind: str, data: bytes, more: dict[str, Any]
) -> None:
    name = created(client)
    answer = upload(client, name, file, kind, data, **more)
    assert answer.status_code == 422, answer.text
    assert "/depositions/" not in answer.text
    assert isinstance(onedep.archive, OneDep)
    assert onedep.archive.depositions[0].files == []


BOUNDARY = b"--b\r\nContent-Disposition: form-data; name="
MULTIPART = "multipart/form-data; boundary=b"


@pytest.mark.parametrize(("media", "body", "status"), [
    ("application/json", b"{}", 415),
    ("multipart/form-data", b"no boundary", 400),
    (MULTIPART, b"nothing of a form", 400),
    (MULTIPART, BOUNDARY + b'"file"; filename="x"\r\n\r\ncut off', 422),
    (MULTIPART, BOUNDARY + b'"fileMetadata"\r\n\r\n' + b"x" * (5 << 20) + b"\r\n--b--\r\n", 400),
    (MULTIPART, b"".join(BOUNDARY + b'"f%d"\r\n\r\nx\r\n' % n for n in range(40)) + b"--b--\r\n", 400),
    (MULTIPART, BOUNDARY + b'"file"\r\n\r\ntext in place of a file\r\n--b--\r\n', 422),
])  # fmt: skip
def test_malformed_forms(client: httpx.Client, media: str, body: bytes, status: int) -> None:
    name = created(client)
    answer = client.post(
        f"/onedep/{name}/file", content=body, headers={"Content-Type": media, "Authorization": f"Bearer {TOKEN}"}
    )
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"


def test_depositions_of_others(client: httpx.Client) -> None:
    for name in ("D_8000000999", "..", "%00", "D_1/../D_2"):
        assert client.post(f"/onedep/{name}/process", data={"jwtToken": TOKEN}).status_code in (404, 405, 422)
