"""A data set of SciCat as the source of a deposition, and its identifier written back where that is asked for."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from deposit.plans import LIMITS
from deposit.servers.base import TOKEN, Running, serving
from deposit.servers.inveniordm import InvenioRDM
from deposit.servers.scicat import SciCat
from places import ROOT

from oscem_map import convert
from oscem_map.cli import COMMAND_LINE
from oscem_map.runtime.deposit.errors import Invalid, Later, NotAllowed, Refused
from oscem_map.runtime.deposit.scicat import Catalogue, Dataset, Listed, differences


def without_si(value: dict[str, Any]) -> dict[str, Any]:
    """An object of JSON as its author wrote it."""
    return {name: one for name, one in value.items() if name not in ("valueSI", "unitSI")}


RECORD: dict[str, Any] = json.loads((ROOT / "examples" / "apoferritin.json").read_text("utf-8"), object_hook=without_si)
RAW = {"pid": "20.500.12345/raw", "relationship": "IsDerivedFrom"}
PID = "20.500.12345/c0ffee 1"


def with_si(value: Any) -> Any:
    """A record as SciCat stores it: each quantity has what it takes for SI units beside, right or wrong."""
    if isinstance(value, dict):
        added = {"valueSI": -1, "unitSI": "wrong"} if {"value", "unit"} <= value.keys() else {}
        return {**{name: with_si(one) for name, one in value.items()}, **added}
    return [with_si(one) for one in value] if isinstance(value, list) else value


@pytest.fixture
def scicat(monkeypatch: pytest.MonkeyPatch) -> Iterator[Running]:
    monkeypatch.setenv("SCICAT_TOKEN", TOKEN)
    server = SciCat()
    files = [{"path": "map one.mrc", "size": 76800}, {"path": "README.md", "size": 15}]
    server.datasets[PID] = {
        "pid": PID, "datasetName": "Apoferritin", "scientificMetadata": with_si(RECORD), "sourceFolder": "/data/session",
        "origdatablocks": [{"dataFileList": files}], "relationships": [RAW],
    }  # fmt: skip
    with serving(server) as running:
        yield running


def test_the_record_and_the_files(scicat: Running) -> None:
    found = Catalogue(scicat.address).fetch(PID)
    assert found.record == RECORD
    assert found.files == (Listed("map one.mrc", 76800), Listed("README.md", 15))
    assert found.folder == "/data/session"
    assert convert(found.record, "mmcif").text() == convert(RECORD, "mmcif").text()


@pytest.mark.parametrize("end", ["", "/", "/api", "/api/v4", "/api/v3/"])
def test_the_address_may_be_that_of_the_api(scicat: Running, end: str) -> None:
    assert Catalogue(scicat.address + end).fetch(PID).record == RECORD


def test_a_public_data_set_needs_no_token(scicat: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SCICAT_TOKEN")
    with pytest.raises(Refused):
        Catalogue(scicat.address).fetch(PID)
    assert isinstance(scicat.archive, SciCat)
    scicat.archive.public.add(PID)
    assert Catalogue(scicat.address).fetch(PID).record == RECORD
    with pytest.raises(NotAllowed, match="no token"):
        Catalogue(scicat.address).write_back(PID, "zenodo:1")


def test_what_the_catalogue_answers_has_its_meaning(scicat: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Refused, match="404"):
        Catalogue(scicat.address).fetch("20.500.12345/none")
    for fault in ("503", "reset before", "lost answer"):
        scicat.faults.at = {scicat.faults.count: fault}
        with pytest.raises(Later):
            Catalogue(scicat.address).fetch(PID)
    assert isinstance(scicat.archive, SciCat)
    scicat.archive.datasets[PID]["scientificMetadata"] = {}
    with pytest.raises(Invalid, match="scientificMetadata"):
        Catalogue(scicat.address).fetch(PID)
    monkeypatch.setenv("SCICAT_TOKEN", f"{TOKEN}-of-nobody")
    with pytest.raises(NotAllowed) as refused:
        Catalogue(scicat.address).fetch(PID)
    assert TOKEN not in str(refused.value)
    with pytest.raises(Invalid, match="not encrypted"):
        Catalogue("http://scicat.example.org")


@pytest.mark.parametrize("odd", [None, 1, "text", [], [1], [{}], [{"dataFileList": 1}], [{"dataFileList": [1, {}, {"path": 1}]}]])
def test_odd_lists_of_files(scicat: Running, odd: Any) -> None:
    assert isinstance(scicat.archive, SciCat)
    scicat.archive.datasets[PID]["origdatablocks"] = odd
    assert Catalogue(scicat.address).fetch(PID).files == ()


def test_files_of_the_folder_and_of_the_catalogue(tmp_path: Path) -> None:
    (tmp_path / "a.mrc").write_bytes(b"1234")
    (tmp_path / "b.mrc").write_bytes(b"1234")
    (tmp_path / "c.mrc").write_bytes(b"1234")
    sizes = {"a.mrc": 4, "b.mrc": 5, "c.mrc": -1, "d.mrc": 4, "../../x": 1, "/x": 1, "e\0": 1}
    found = [*differences(Dataset(PID, {}, tuple(Listed(*one) for one in sizes.items())), tmp_path)]
    assert [one.where for one in found] == ["file b.mrc", "file d.mrc", "file '../../x'", "file '/x'", "file 'e\\x00'"]


def test_an_identifier_is_written_once(scicat: Running) -> None:
    assert Catalogue(scicat.address).write_back(PID, "zenodo:1") is True
    assert Catalogue(scicat.address).write_back(PID, "zenodo:1") is False
    assert isinstance(scicat.archive, SciCat)
    assert scicat.archive.datasets[PID]["relationships"] == [
        RAW,
        {"pid": "zenodo:1", "relationship": "IsSourceOf"},
    ]
    assert scicat.archive.datasets[PID]["scientificMetadata"] == with_si(RECORD)


# The commands -----------------------------------------------------------------------------------------------------------


def session(folder: Path) -> Path:
    folder.mkdir()
    (folder / "map one.mrc").write_bytes(bytes(range(256)) * 300)
    (folder / "README.md").write_text("# What is here", encoding="utf-8")
    return folder


def test_from_the_catalogue_to_the_archive_and_back(
    scicat: Running, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = tmp_path / "plan.toml"
    source = ["--scicat", scicat.address, "--pid", PID]
    words = ["deposit", "plan", str(session(tmp_path / "session")), *source, "--to", "materials-cloud", "-o", str(plan)]
    assert COMMAND_LINE.run(words) == 0
    said = capsys.readouterr().err
    assert "README.md: has 14 bytes, and 15 in the catalogue" in said
    text = plan.read_text("utf-8")
    assert f'[scicat]\nurl = "{scicat.address}"\npid = "{PID}"' in text
    assert json.loads((tmp_path / "plan.record.json").read_text("utf-8")) == RECORD
    with serving(InvenioRDM()) as archive:
        (tmp_path / "metadata.json").write_text(json.dumps(_metadata()), encoding="utf-8")
        text = text.replace('record = "plan.record.json"', 'metadata = "metadata.json"').replace('ask = "', '# ask = "')
        plan.write_text(f'endpoint = "{archive.address}"\n{text}{LIMITS}', encoding="utf-8")
        assert COMMAND_LINE.run(["deposit", "materials-cloud", str(plan)]) == 0
        assert isinstance(scicat.archive, SciCat)
        assert len(scicat.archive.datasets[PID]["relationships"]) == 1, "never by itself"
        assert COMMAND_LINE.run(["deposit", "write-back", str(plan)]) == 0
        [draft] = archive.archive.drafts  # type: ignore[attr-defined]
    assert scicat.archive.datasets[PID]["relationships"][-1]["pid"] == f"materials-cloud:{draft}"
    shown = capsys.readouterr()
    assert TOKEN not in shown.out + shown.err
    assert not [one for one in tmp_path.rglob("*") if one.is_file() and TOKEN.encode() in one.read_bytes()]


def test_the_record_alone(scicat: Running, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["deposit", "record", PID, "--scicat", scicat.address, "-o", str(tmp_path / "record.json")]
    assert COMMAND_LINE.run(words) == 0
    assert json.loads((tmp_path / "record.json").read_text("utf-8")) == RECORD
    assert COMMAND_LINE.run(words) == 2
    assert "is there already" in capsys.readouterr().err
    assert COMMAND_LINE.run(["deposit", "record", "20/none", "--scicat", scicat.address]) == 4


def _metadata() -> dict[str, Any]:
    from deposit.plans import RECORD as DRAFT

    return DRAFT


def test_the_flag_writes_back_after_the_deposition(scicat: Running, tmp_path: Path) -> None:
    with serving(InvenioRDM()) as archive:
        session(tmp_path / "session")
        (tmp_path / "metadata.json").write_text(json.dumps(_metadata()), encoding="utf-8")
        plan = tmp_path / "plan.toml"
        head = f'archive = "zenodo"\nendpoint = "{archive.address}"\nmetadata = "metadata.json"\n'
        source = f'[scicat]\nurl = "{scicat.address}"\npid = "{PID}"\n'
        plan.write_text(f'{head}{LIMITS}{source}[[file]]\npath = "session/README.md"\n', encoding="utf-8")
        assert COMMAND_LINE.run(["deposit", "zenodo", str(plan), "--write-back"]) == 0
        [draft] = archive.archive.drafts  # type: ignore[attr-defined]
    assert isinstance(scicat.archive, SciCat)
    assert scicat.archive.datasets[PID]["relationships"][-1]["pid"] == f"zenodo:{draft}"


@pytest.mark.parametrize(("words", "says"), [
    (["deposit", "plan", "x", "--scicat", "https://scicat.example.org"], "--pid"),
    (["deposit", "plan", "x", "--pid", "20/1"], "--scicat"),
    (["deposit", "plan", "x"], "FOLDER"),
    (["deposit", "plan", "x", "y", "--scicat", "https://scicat.example.org", "--pid", "1"], "record"),
])  # fmt: skip
def test_what_the_command_line_needs(words: list[str], says: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert COMMAND_LINE.run(words) == 2
    assert says in capsys.readouterr().err


def test_a_plan_without_a_data_set_has_nothing_to_write_to(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "metadata.json").write_text(json.dumps(_metadata()), encoding="utf-8")
    plan = tmp_path / "plan.toml"
    plan.write_text('archive = "zenodo"\nmetadata = "metadata.json"\n', encoding="utf-8")
    assert COMMAND_LINE.run(["deposit", "write-back", str(plan)]) == 2
    assert "[scicat]" in capsys.readouterr().err


def test_the_client_is_loaded_where_it_is_needed() -> None:
    import subprocess

    program = "import sys; import oscem_map.runtime.deposit.scicat, oscem_map.runtime.deposit.deposition; print(*sys.modules)"
    found = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.split()
    assert not {"scitacean", "pydantic"} & set(found)
