"""The real InvenioRDM API, where it is installed (`make invenio`): our server answers as it does, and depositions go through."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from deposit.cases import to_the_end
from deposit.demo import invenio_of_record
from deposit.killed import killed_at
from deposit.plans import invenio_plan, run
from deposit.servers.base import TOKEN, serving
from deposit.servers.inveniordm import InvenioRDM
from places import ROOT

PYTHON = ROOT / ".venv-invenio" / "bin" / "python"

pytestmark = [
    pytest.mark.conformance,
    pytest.mark.skipif(not PYTHON.exists(), reason="`make invenio` installs it"),
]


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str]]:
    """The address and a token of the real API."""
    folder = tmp_path_factory.mktemp("invenio")
    command = [str(PYTHON), str(Path(__file__).with_name("real_inveniordm.py")), str(folder)]
    with (
        (folder / "log").open("w") as log,
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, text=True) as process,
    ):
        assert process.stdout is not None
        said = process.stdout.readline().split()
        assert len(said) == 2, (folder / "log").read_text("utf-8")[-2000:]
        yield f"http://127.0.0.1:{said[0]}", said[1]
        process.kill()


@pytest.fixture(autouse=True)
def its_token(real: tuple[str, str], own_tokens: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZENODO_TOKEN", real[1])


def patient(path: Path) -> Path:
    """A plan for an archive that takes its time, published directly."""
    text = path.read_text("utf-8").replace("read = 20\n", "read = 60\n").replace("materials-cloud", "zenodo")
    path.write_text(text if "submit" in text else f"submit = true\n{text}", encoding="utf-8")
    return path


def files_of(address: str, token: str, record: str) -> dict[str, str]:
    headers = {"Authorization": f"Bearer {token}"}
    entries = httpx.get(f"{address}/api/records/{record}/files", headers=headers, trust_env=False).json()["entries"]
    return {one["key"]: one["checksum"] for one in entries}


def test_from_a_record_to_a_published_one(real: tuple[str, str], tmp_path: Path) -> None:
    receipt = run(patient(invenio_of_record("zenodo", tmp_path / "plan", real[0])))
    assert receipt.facts["submitted"] == "published"
    assert files_of(*real, receipt.facts["id"]) == {one.name: f"md5:{one.md5}" for one in receipt.files}


def test_killed_after_the_draft_was_made(real: tuple[str, str], tmp_path: Path) -> None:
    """At every second line: the draft itself is not looked for here, since the stub of the search engine lists nothing."""
    for at in range(2, 60, 2):
        path = patient(invenio_plan(tmp_path / str(at), real[0], "submit = true"))
        if not killed_at(path, at, True):
            assert at > 10
            return
        receipt = to_the_end(path)
        assert files_of(*real, receipt.facts["id"]) == {one.name: f"md5:{one.md5}" for one in receipt.files}


def answers(address: str, token: str) -> list[Any]:
    """What an archive answers to a sequence of calls: statuses, and what a client reads of the bodies."""
    client = httpx.Client(
        base_url=f"{address}/api", headers={"Authorization": f"Bearer {token}"}, trust_env=False, timeout=60
    )
    found: list[Any] = []

    def say(method: str, path: str, **body: Any) -> Any:
        reply = client.request(method, path, **body)
        said = reply.json() if reply.content and reply.headers["content-type"].startswith("application/json") else {}
        errors = sorted(one["field"] for one in said.get("errors", ()) if isinstance(one, dict) and "field" in one)
        read = {
            name: said.get(name)
            for name in ("checksum", "size", "key")
            if reply.status_code == 200 and path.endswith("commit")
        }
        entries = sorted((one["key"], one["status"]) for one in said.get("entries", ()) if isinstance(one, dict))
        found.append((method, path.rsplit("/draft", maxsplit=1)[-1], reply.status_code, errors, read, entries))
        return said

    draft = f"/records/{say('POST', '/records', json={'metadata': {'title': 'x', 'colour': 'blue'}})['id']}/draft"
    found[-1] = found[-1][2:]
    octets = {"Content-Type": "application/octet-stream"}
    say("PUT", draft, json={"metadata": {"title": "A title", "colour": "blue"}})
    say("GET", draft)
    say("POST", f"{draft}/files", json=[{"key": "a b.mrc"}])
    say("POST", f"{draft}/files", json=[{"key": "a b.mrc"}])
    say("POST", f"{draft}/files/a%20b.mrc/commit")
    say("PUT", f"{draft}/files/a%20b.mrc/content", content=b"one", headers={"Content-Type": "text/plain"})
    say("PUT", f"{draft}/files/a%20b.mrc/content", content=b"one", headers=octets)
    say("PUT", f"{draft}/files/a%20b.mrc/content", content=b"three", headers=octets)
    say("POST", f"{draft}/files/a%20b.mrc/commit")
    say("GET", f"{draft}/files")
    say("PUT", f"{draft}/files/a%20b.mrc/content", content=b"four", headers=octets)
    say("GET", f"{draft}/files")
    say("PUT", f"{draft}/files/none/content", content=b"x", headers=octets)
    say("POST", f"{draft}/files", json=[{"key": "c"}])
    say("DELETE", f"{draft}/files/c")
    say("GET", f"{draft}/files")
    return found


def test_our_server_answers_as_the_real_one(real: tuple[str, str]) -> None:
    with serving(InvenioRDM()) as running:
        assert answers(running.address, TOKEN) == answers(*real)
