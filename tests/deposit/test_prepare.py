"""From a record to what OneDep takes: mmCIF alone, or merged into a model, with what the depositor says of the release."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import gemmi
import pytest
from deposit.demo import empiar_of_record, invenio_of_record
from deposit.plans import ONEDEP_FILES, PEOPLE, onedep_plan, run
from deposit.servers.base import serving
from deposit.servers.empiar import Empiar
from deposit.servers.inveniordm import InvenioRDM
from deposit.servers.onedep import OneDep
from places import ROOT

from oscem_map.runtime.deposit.deposition import check, load
from oscem_map.runtime.deposit.errors import Invalid, Undecided

MODEL = """data_model
_entry.id model
loop_
_atom_site.group_PDB
_atom_site.id
_atom_site.type_symbol
_atom_site.label_atom_id
_atom_site.label_comp_id
_atom_site.label_asym_id
_atom_site.label_entity_id
_atom_site.label_seq_id
_atom_site.Cartn_x
_atom_site.Cartn_y
_atom_site.Cartn_z
ATOM 1 C CA MET A 1 1 0.0 0.0 0.0
"""


def record_plan(folder: Path, address: str, answers: str = "", head: str = "") -> Path:
    """A plan with the bundled record in place of a model."""
    files = {name: kind for name, kind in ONEDEP_FILES.items() if kind != "co-cif"}
    more = f'record = "record.json"\nask = "answers.toml"\n{head}'
    path = onedep_plan(folder, address, f"{PEOPLE}binned = true\n{answers}", files=files, head=more)
    shutil.copy(ROOT / "examples" / "apoferritin.json", folder / "record.json")
    shutil.copy(ROOT / "examples" / "apoferritin.mmcif.answers.toml", folder / "answers.toml")
    return path


def test_the_metadata_of_a_record_alone(tmp_path: Path) -> None:
    with serving(OneDep()) as running:
        path = record_plan(tmp_path, running.address, 'release = "publication"')
        run(path)
        assert isinstance(running.archive, OneDep)
        [one] = running.archive.depositions
    assert not one.body["experiments"][0]["coordinates"]
    [sent] = [file.data for file in one.files if file.type == "md-cif"]
    block = gemmi.cif.read_string(sent.decode()).sole_block()
    assert block.find_value("_em_imaging.accelerating_voltage") == "300"
    assert block.find_value("_em_depui.depositor_hold_instructions") == "HPUB"
    assert (tmp_path / "plan.toml.made" / "report.md").read_text("utf-8").startswith("#")


def test_the_metadata_merged_into_a_model(tmp_path: Path) -> None:
    with serving(OneDep()) as running:
        path = record_plan(tmp_path, running.address, 'release = "year1"', 'model = "atoms.cif"')
        (tmp_path / "atoms.cif").write_text(MODEL, encoding="utf-8")
        run(path)
        assert isinstance(running.archive, OneDep)
        [one] = running.archive.depositions
    assert one.body["experiments"][0]["coordinates"]
    [sent] = [file.data.decode() for file in one.files if file.type == "co-cif"]
    assert "ATOM 1 C CA MET A 1 1 0.0 0.0 0.0" in sent
    block = gemmi.cif.read_string(sent).sole_block()
    assert block.find_value("_em_imaging.accelerating_voltage") == "300"
    assert block.find_value("_pdbx_database_status.dep_release_code_coordinates") == "'HOLD FOR 1 YEAR'"


def test_what_is_made_twice_is_the_same(tmp_path: Path) -> None:
    path = record_plan(tmp_path, "https://deposit.example.org")
    first, second = load(path), load(path)
    assert first.digest == second.digest
    assert first.files == second.files
    assert check(first) == ()


def test_a_record_that_changed_is_another_deposition(tmp_path: Path) -> None:
    with serving(OneDep()) as running:
        path = record_plan(tmp_path, running.address)
        running.faults.at = dict.fromkeys(range(4, 40), "503")
        with pytest.raises(Exception, match="503"):
            run(path)
        text = (tmp_path / "record.json").read_text("utf-8")
        (tmp_path / "record.json").write_text(text.replace("300", "200"), encoding="utf-8")
        with pytest.raises(Invalid, match=r"changed: metadata.cif"):
            run(path, resume=True)


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("record.json", "[]", "cannot be converted"),
        ("record.json", "{", "cannot be converted"),
        ("answers.toml", "x", "ask: "),
    ],
)
def test_a_record_that_cannot_be_converted(tmp_path: Path, name: str, text: str, words: str) -> None:
    path = record_plan(tmp_path, "https://deposit.example.org")
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(Invalid, match=words):
        load(path)


def test_a_model_that_is_none(tmp_path: Path) -> None:
    path = record_plan(tmp_path, "https://deposit.example.org", head='model = "atoms.cif"')
    (tmp_path / "atoms.cif").write_text("not a model", encoding="utf-8")
    with pytest.raises(Invalid, match="cannot be merged"):
        load(path)


@pytest.mark.parametrize("archive", ["zenodo", "materials-cloud"])
def test_a_record_becomes_a_draft_with_its_readme_and_sidecar(archive: str, tmp_path: Path) -> None:
    """What is withheld from the metadata is withheld from the files beside them."""
    with serving(InvenioRDM()) as running:
        receipt = run(invenio_of_record(archive, tmp_path / archive, running.address))
        assert isinstance(running.archive, InvenioRDM)
        [draft] = running.archive.drafts.values()
    assert receipt.complete
    assert sorted(draft.files) == ["README.md", "map.mrc", "oscem.json"]
    assert draft.body["metadata"]["creators"][0]["person_or_org"]["family_name"] == "Carberry"
    made = tmp_path / archive / "plan.toml.made"
    assert "@example.org" not in json.dumps(draft.body) + "".join(
        (made / name).read_text("utf-8") for name in ("README.md", "oscem.json")
    )


def test_a_record_and_the_headers_of_its_images_become_an_entry(tmp_path: Path) -> None:
    with serving(Empiar()) as running:
        path = empiar_of_record(tmp_path / "plan", running.address)
        with pytest.raises(Undecided, match="by hand"):
            run(path)
        assert isinstance(running.archive, Empiar)
        [entry] = running.archive.entries
    [images] = entry.body["imagesets"]
    assert (images["directory"], images["category"]) == ("data/session 1/movies", "('T2', '')")
    assert (images["num_images_or_tilt_series"], images["frames_per_image"]) == (3, 4)
    assert entry.body["authors"][0]["name"] == "('Carberry', 'JS')"


def test_what_the_schema_of_an_archive_demands_is_asked_before(tmp_path: Path) -> None:
    path = empiar_of_record(tmp_path / "plan", "https://empiar.example.org")
    path.write_text(path.read_text("utf-8").replace("imagesets =", "# imagesets ="), encoding="utf-8")
    with pytest.raises(Invalid) as error:
        load(path)
    assert any("imagesets[0].category: is missing" in str(one) for one in error.value.problems)
    path.write_text(path.read_text("utf-8").replace('data = "session 1"', 'data = "none"'), encoding="utf-8")
    with pytest.raises(Invalid, match=r"answers.data: none cannot be read"):
        load(path)
