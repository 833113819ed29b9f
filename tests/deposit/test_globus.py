"""Transfers by Globus: globus-sdk's own answers, tasks that fail or pause, and who gets the token."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import globus_sdk
import pytest
import responses
from deposit.cases import by_globus, whole_with_images
from deposit.plans import run
from deposit.servers.base import TOKEN, Archive, Call, Reply, Running, serving
from deposit.servers.globus import EmpiarByGlobus, Globus
from globus_sdk.testing import RegisteredResponse, get_last_request, load_response

from oscem_map.runtime.deposit.deposition import check, load
from oscem_map.runtime.deposit.errors import InDoubt, Invalid, Later, NotAllowed, Refused
from oscem_map.runtime.deposit.globus import Globus as Link
from oscem_map.runtime.deposit.globus import document
from oscem_map.runtime.deposit.plan import Limits
from oscem_map.runtime.deposit.requests import Json, Request
from oscem_map.runtime.deposit.saving import shown

REAL = "https://transfer.api.globus.org"
NAMES = ["GLOBUS_TRANSFER_TOKEN"]


@pytest.fixture
def both() -> Iterator[Running]:
    with serving(EmpiarByGlobus()) as running:
        yield running


def globus(running: Running) -> Globus:
    assert isinstance(running.archive, EmpiarByGlobus)
    return running.archive.globus


def link(address: str = REAL) -> Link:
    return Link(address, NAMES, Limits(read=0.5))


# globus-sdk's own fixtures ----------------------------------------------------------------------------------------


@responses.activate
def test_the_paths_and_answers_are_those_of_globus_sdk() -> None:
    """Its fixtures answer at the paths that its own methods call."""
    number = load_response(globus_sdk.TransferClient.get_submission_id).metadata["submission_id"]
    task = load_response(globus_sdk.TransferClient.submit_transfer).metadata["task_id"]
    for status in ("ACTIVE", "SUCCEEDED"):
        load_response(RegisteredResponse(service="transfer", path=f"/v0.10/task/{task}", json={"status": status}))
    one = link()
    assert one.send(Request("GET", "/v0.10/submission_id")).member("value") == number
    body = document(("a", "/here"), ("b", "/there"), number, "EMPIAR 500")
    assert one.send(Request("POST", "/v0.10/transfer", Json(body))).member("task_id") == task
    sent = get_last_request()
    assert sent is not None
    assert sent.headers["Authorization"] == f"Bearer {TOKEN}-globus"
    assert body["sync_level"] == 3
    assert body["verify_checksum"] is True
    followed = [one.send(Request("GET", f"/v0.10/task/{task}")).member("status") for _ in range(2)]
    assert followed == ["ACTIVE", "SUCCEEDED"]


@responses.activate
def test_refusals_are_those_of_globus_sdk() -> None:
    load_response(globus_sdk.TransferClient.submit_transfer, case="failure")
    with pytest.raises(Refused, match="A transfer requires at least one item"):
        link().send(Request("POST", "/v0.10/transfer", Json({"submission_id": "x"})))


@responses.activate
def test_our_server_answers_as_the_fixtures_do(both: Running, tmp_path: Path) -> None:
    load_response(globus_sdk.TransferClient.submit_transfer)
    real = link().send(Request("POST", "/v0.10/transfer", Json({"submission_id": "x"}))).object()
    responses.reset()
    server = globus(both)
    server.numbers.append("n")
    body = document(("a", str(tmp_path)), ("b", "/there"), "n", "EMPIAR 500")
    headers = {"authorization": f"Bearer {TOKEN}-globus", "content-type": "application/json"}
    ours = server.answer(Call("POST", "/v0.10/transfer", {}, headers, json.dumps(body).encode(), 0, ""))
    assert set(ours.value) == set(real)


@responses.activate
def test_an_application_logs_in_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GLOBUS_CLIENT_ID", "4fb4c8f5-2a4c-4e5d-9a0e-0d8f5c1b2a33")
    monkeypatch.setenv("GLOBUS_CLIENT_SECRET", "canary-of-the-application")
    monkeypatch.delenv("GLOBUS_TRANSFER_TOKEN")
    load_response(globus_sdk.ConfidentialAppAuthClient.oauth2_client_credentials_tokens)
    load_response(RegisteredResponse(service="transfer", path="/v0.10/x", json={"said": "canary-of-the-application"}))
    answer = link().send(Request("GET", "/v0.10/x"))
    sent = get_last_request()
    assert sent is not None
    assert sent.headers["Authorization"].startswith("Bearer ")
    assert "canary" not in answer.text


# Tasks ------------------------------------------------------------------------------------------------------------


def test_a_transfer_that_fails_is_begun_anew_when_told(tmp_path: Path) -> None:
    with serving(EmpiarByGlobus(["FAILED", "SUCCEEDED"])) as running:
        path = by_globus(tmp_path, running.address)
        with pytest.raises(Refused, match=r"the transfer failed after .*quota exceeded") as failed:
            run(path)
        assert "--resume begins another" in failed.value.help
        assert run(path, resume=True).complete
        assert len(globus(running).tasks) == 2
        assert len(globus(running).arrived) == 3


def test_a_transfer_that_is_paused_is_waited_for_later(tmp_path: Path) -> None:
    with serving(EmpiarByGlobus(["INACTIVE"])) as running:
        path = by_globus(tmp_path, running.address)
        with pytest.raises(Later, match="Globus paused the transfer") as paused:
            run(path)
        assert "https://app.globus.org/activity/" in paused.value.help
        globus(running).ends = ["SUCCEEDED"]
        receipt = run(path, resume=True)
        whole_with_images(running, path)
        assert receipt.facts["task"] == next(iter(globus(running).tasks.values())).id


def test_images_that_are_not_in_the_collection_are_found_before_an_entry_is_made(both: Running, tmp_path: Path) -> None:
    path = by_globus(tmp_path, both.address)
    path.write_text(path.read_text("utf-8").replace("[answers]", '[answers]\nglobus_path = "/nowhere"'), "utf-8")
    with pytest.raises(Refused, match="No such directory: /nowhere"):
        run(path)
    assert isinstance(both.archive, EmpiarByGlobus)
    assert both.archive.entries == []


def test_images_that_changed_are_not_transferred(both: Running, tmp_path: Path) -> None:
    path = by_globus(tmp_path, both.address)
    both.faults.at = dict.fromkeys(range(4, 60), "503")
    with pytest.raises(Later):
        run(path)
    both.faults.at = {}
    (tmp_path / "session 1" / "movies" / "0.tif").write_bytes(b"another")
    with pytest.raises(Invalid, match="its files changed after they were planned"):
        run(path, resume=True)
    assert globus(both).tasks == {}


def test_images_may_be_gone_after_the_transfer(both: Running, tmp_path: Path) -> None:
    path = by_globus(tmp_path, both.address)
    text = path.read_text("utf-8")
    path.write_text(text.replace("submit = true", ""), "utf-8")
    run(path)
    (tmp_path / "session 1" / "movies" / "0.tif").unlink()
    path.write_text(text, "utf-8")
    assert run(path, resume=True).facts["accession"] == "EMPIAR-10500"


def test_files_that_came_while_it_ran_are_said(both: Running, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = by_globus(tmp_path, both.address)
    bring = Globus._bring

    def late(self: Globus, item: dict[str, Any]) -> int:
        found = bring(self, item)
        (tmp_path / "session 1" / "movies" / "late.tif").write_bytes(b"x")
        return found

    monkeypatch.setattr(Globus, "_bring", late)
    assert any("transferred 3 files" in one and "has 4" in one for one in run(path).warnings)


# What is wrong, and who gets the token ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("globus_source", "# globus_source", "answers.globus_source: is missing: the collection where the images are"),
        ('globus_source = "', 'globus_source = "my laptop', "is no collection of Globus"),
        ("http://127.0.0.1", "http://example.org", "is not encrypted"),
    ],
)
def test_answers_that_are_wrong(old: str, new: str, words: str, tmp_path: Path) -> None:
    path = by_globus(tmp_path, "http://127.0.0.1:1")
    path.write_text(
        path.read_text("utf-8").replace('endpoint = "http:', 'endpoint = "https:').replace(old, new), "utf-8"
    )
    assert words in "\n".join(map(str, check(load(path))))


def test_without_globus_sdk_it_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("oscem_map.runtime.deposit.globus.is_there", lambda: False)
    said = "\n".join(map(str, check(load(by_globus(tmp_path, "http://127.0.0.1:1")))))
    assert 'pip install "oscem-map[globus]"' in said
    assert "globus-cli" in said


def test_a_dry_run_shows_the_transfer(tmp_path: Path) -> None:
    lines = "\n".join(shown(load(by_globus(tmp_path, "http://127.0.0.1:1"))))
    assert "POST   http://127.0.0.1:1/v0.10/transfer" in lines
    assert '"destination_path": "/{directory}/data/session 1"' in lines


def test_without_a_token_nothing_is_made(both: Running, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GLOBUS_TRANSFER_TOKEN")
    with pytest.raises(NotAllowed, match="there is no token for"):
        run(by_globus(tmp_path, both.address))
    assert isinstance(both.archive, EmpiarByGlobus)
    assert both.archive.entries == []


class Elsewhere(Archive):
    """Sends whoever asks on to another server."""

    def __init__(self, to: str) -> None:
        super().__init__()
        self.to = to

    def answer(self, call: Call) -> Reply:
        return Reply(302, None, {"Location": self.to})


def test_redirects_are_refused_and_netrc_is_not_used(both: Running, tmp_path: Path) -> None:
    (tmp_path / ".netrc").write_text("machine 127.0.0.1 login somebody password else\n", encoding="utf-8")
    (tmp_path / ".netrc").chmod(0o600)
    assert link(both.address).send(Request("GET", "/v0.10/submission_id")).status == 200
    before = len(globus(both).calls) + len(both.archive.calls)
    elsewhere = Elsewhere(f"{both.address}/v0.10/submission_id")
    with serving(elsewhere) as running, pytest.raises(Refused, match="points elsewhere"):
        link(running.address).send(Request("GET", "/v0.10/submission_id"))
    assert len(globus(both).calls) + len(both.archive.calls) == before


def test_the_sdk_itself_tries_once(both: Running) -> None:
    both.faults.at = dict.fromkeys(range(9), "503")
    with pytest.raises(InDoubt):
        link(both.address).send(Request("GET", "/v0.10/submission_id"))
    assert both.faults.count == 1
