"""Records of archives, as the programs of archives judge them: InvenioRDM's own schema and API, and DataCite's schema.

They run in an environment of their own (`.venv-invenio`, see Makefile), in one process for all records.
"""

from __future__ import annotations

import json
import os
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from archives.archive_examples import EXAMPLES, archived, example, without_personal
from places import ROOT

from oscem_map import convert
from oscem_map.runtime.report import Status

pytestmark = pytest.mark.conformance
ORACLE = Path(__file__).with_name("rdm_oracle.py")
ARCHIVES = ("materials_cloud", "zenodo")
each_record = pytest.mark.parametrize(("target", "name"), [(one, name) for one in ARCHIVES for name in EXAMPLES])
LONGEST = 420
"""Seconds for all records together: starting takes about half a minute, a record less than one second."""


def python_of_oracle() -> Path:
    """The Python of the environment; `RDM_PYTHON` names another one."""
    path = Path(os.environ.get("RDM_PYTHON", ROOT / ".venv-invenio" / "bin" / "python"))
    if not path.exists():
        pytest.skip("needs .venv-invenio: run `make conformance`")
    return path


def wrong() -> dict[str, Any]:
    """A record with a wrong check digit, which must not be published."""
    record = json.loads(archived("helical", "zenodo").text())
    record["metadata"]["creators"][0]["person_or_org"]["identifiers"][0]["identifier"] = "0000-0002-1825-0098"
    return {"record": record, "files": {"README.md": "x"}}


def citations() -> dict[str, Any]:
    """The bundled examples as DataCite's JSON, and one that is none."""
    found = {name: json.loads(archived(name, "datacite").text()) for name in EXAMPLES}
    broken = {**found["helical"], "types": {"resourceTypeGeneral": "Microscopy"}}
    return {**found, "none": broken}


@cache
def judged() -> dict[str, Any]:
    """What the oracle says of each record, by target and example; of `("zenodo", "wrong")` and of the citations too."""
    python = python_of_oracle()
    results = {(target, name): archived(name, target) for target in ARCHIVES for name in EXAMPLES}
    records = [{"record": json.loads(one.text()), "files": dict(one.files)} for one in results.values()]
    given = {"records": [*records, wrong()], "citations": citations()}
    done = subprocess.run(
        [str(python), str(ORACLE)], input=json.dumps(given), capture_output=True, text=True, check=False, timeout=LONGEST,
        env={"PATH": os.environ.get("PATH", ""), "HOME": os.environ.get("HOME", "/tmp")},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    told = json.loads(done.stdout.splitlines()[-1])
    return {**dict(zip([*results, ("zenodo", "wrong")], told["records"], strict=True)), "citations": told["citations"]}  # type: ignore[dict-item]


@each_record
def test_the_schema_of_records_takes_it(target: str, name: str) -> None:
    assert judged()[target, name]["schema"] == {}  # type: ignore[index]


@each_record
def test_the_api_publishes_it(target: str, name: str) -> None:
    found = judged()[target, name]  # type: ignore[index]
    assert [one for one in found["answers"] if one[1] >= 400 or one[2]] == []
    assert found["answers"][-1][1] == 202
    assert found["published"]["is_published"]


@each_record
def test_its_export_is_of_datacites_schema(target: str, name: str) -> None:
    assert judged()[target, name]["datacite"] == []  # type: ignore[index]


@each_record
def test_what_the_api_answers_is_read_back(target: str, name: str) -> None:
    """With titles beside ids, addresses, numbers: nothing of it is dropped, and OSC-EM is what it was."""
    published = judged()[target, name]["published"]  # type: ignore[index]
    before = archived(name, target).files["oscem.json"]
    back = convert(published, EXAMPLES[name], source=target, before=before)
    assert back.target == without_personal(example(name))
    assert back.report.having(Status.REFUSED) == ()


def test_a_wrong_record_is_not_published() -> None:
    found = judged()["zenodo", "wrong"]  # type: ignore[index]
    assert "metadata" in found["schema"]
    assert found["published"] is None
    assert found["answers"][-1][1] == 400


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_citation_is_of_datacites_schema(name: str) -> None:
    assert judged()["citations"][name] == []


def test_datacites_schema_would_say_something() -> None:
    assert any("Microscopy" in said for said in judged()["citations"]["none"])
