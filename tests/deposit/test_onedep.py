"""OneDep: the whole way by both protocols, what people get wrong, and what the API is known to do."""

from __future__ import annotations

import base64
import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from deposit.cases import to_the_end, whole_deposition
from deposit.plans import MODEL, ONEDEP_FILES, PEOPLE, onedep_plan, run
from deposit.servers.base import TOKEN, Running, serving
from deposit.servers.onedep import OneDep
from made_files import mrc

from oscem_map.runtime.deposit.archives import profile
from oscem_map.runtime.deposit.deposition import check, requests, standing
from oscem_map.runtime.deposit.errors import Declined, Invalid, Refused, Undecided
from oscem_map.runtime.deposit.plan import read_plan


@pytest.fixture
def onedep() -> Iterator[Running]:
    with serving(OneDep()) as running:
        yield running


def site(running: Running) -> OneDep:
    assert isinstance(running.archive, OneDep)
    return running.archive


@pytest.mark.parametrize("upload", ["single", "chunked", "auto"])
def test_from_create_to_processed(onedep: Running, tmp_path: Path, upload: str) -> None:
    path = onedep_plan(tmp_path, onedep.address, PEOPLE + f'upload = "{upload}"\n')
    path.write_text(path.read_text("utf-8").replace("[limits]", "[limits]\nchunk = 400"), encoding="utf-8")
    receipt = run(path)
    whole_deposition(onedep, path)
    assert receipt.complete
    assert receipt.page == "https://deposit.example.org/deposition/D_8000000000"
    assert (receipt.facts["id"], receipt.facts["processing"]) == ("D_8000000000", "finished")
    assert receipt.warnings == ("Deposition of a FSC file is strongly encouraged.",)
    assert "no program does that for you" in receipt.left[-1]
    assert receipt.left[0] == "add the FSC curve and an additional map and a mask where you have them: OneDep encourages it"
    sent = sum(call == ("POST", "/api/v1/depositions/D_8000000000/files/") for call in site(onedep).acted)
    assert sent == 5 if upload == "single" else sent > 9
    assert standing(read_plan(path), ask=True).said == (("the processing", "finished"),)


def test_what_a_deposition_is_created_with(onedep: Running, tmp_path: Path) -> None:
    run(onedep_plan(tmp_path, onedep.address, PEOPLE + 'related_emdb = "EMD-12345"\n'))
    assert site(onedep).depositions[0].body == {
        "email": "josiah@example.org",
        "users": ["0000-0002-1825-0097"],
        "country": "Switzerland",
        "experiments": [
            {"type": "em", "subtype": "single", "coordinates": True, "sf_only": False, "related_emdb": "EMD-12345"}
        ],
    }


def test_a_site_that_takes_no_parts(tmp_path: Path) -> None:
    with serving(OneDep(parts=False)) as running:
        path = onedep_plan(tmp_path, running.address)
        run(path)
        whole_deposition(running, path)


def test_an_error_with_status_200_is_an_error(onedep: Running, tmp_path: Path) -> None:
    path = onedep_plan(tmp_path, onedep.address, PEOPLE.replace("Switzerland", "Norway"))
    with pytest.raises(Declined, match="invalid_country: unknown country Norway"):
        run(path)
    assert site(onedep).depositions == []


def test_the_site_of_the_country(tmp_path: Path) -> None:
    with serving(OneDep()) as there, serving(OneDep(moves_to=there.address)) as here:
        path = onedep_plan(tmp_path, here.address)
        here.faults.at, there.faults.at = {2: "503"}, {3: "lost answer", 9: "lost answer"}
        to_the_end(path)
        whole_deposition(there, path)
        assert site(here).depositions == []


def test_a_site_elsewhere_gets_no_token(tmp_path: Path) -> None:
    elsewhere = OneDep(moves_to="https://wwpdb.org.example.org")
    with serving(elsewhere) as running, pytest.raises(Refused, match=r"is not of wwpdb\.org"):
        run(onedep_plan(tmp_path, running.address))


def test_a_site_that_sends_in_a_circle(tmp_path: Path) -> None:
    with serving(OneDep(moves_to="http://127.0.0.1:1")) as there, serving(OneDep(moves_to=there.address)) as here:
        path = onedep_plan(tmp_path, here.address)
        with pytest.raises(Refused, match="after it did so before"):
            run(path)


# Tokens that end --------------------------------------------------------------------------------------------------


def jwt(seconds: float) -> str:
    said = base64.urlsafe_b64encode(json.dumps({"exp": time.time() + seconds}).encode()).rstrip(b"=").decode()
    return f"e30.{said}.{TOKEN}"


def test_tokens_of_the_new_kind_are_renewed(onedep: Running, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ONEDEP_API_KEY")
    monkeypatch.setenv("ONEDEP_ACCESS_TOKEN", jwt(5))
    monkeypatch.setenv("ONEDEP_REFRESH_TOKEN", "refresh-0")
    path = onedep_plan(tmp_path, onedep.address)
    onedep.faults.at = {8: "401"}
    run(path)
    whole_deposition(onedep, path)
    assert site(onedep).renewed == 2


def test_tokens_are_exchanged_at_the_site_of_the_country(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ONEDEP_API_KEY")
    monkeypatch.setenv("ONEDEP_ACCESS_TOKEN", jwt(5))
    monkeypatch.setenv("ONEDEP_REFRESH_TOKEN", "refresh-0")
    with serving(OneDep()) as there, serving(OneDep(moves_to=there.address)) as here:
        path = onedep_plan(tmp_path, here.address)
        there.archive.tokens = set()
        run(path)
        whole_deposition(there, path)
        assert (site(here).renewed, site(there).renewed) == (1, 1)


# What was begun ----------------------------------------------------------------------------------------------------


def test_an_upload_in_parts_goes_on_where_it_was(onedep: Running, tmp_path: Path) -> None:
    path = onedep_plan(tmp_path, onedep.address)
    path.write_text(path.read_text("utf-8").replace("[limits]", "[limits]\nchunk = 300"), encoding="utf-8")
    onedep.faults.at = dict.fromkeys(range(5, 30), "503")
    with pytest.raises(Exception, match="503"):
        run(path)
    onedep.faults.at = {}
    [main] = site(onedep).depositions[0].files
    assert not main.whole
    before = len(main.data)
    assert before == 600
    run(path, resume=True)
    whole_deposition(onedep, path)
    first = [call for call in site(onedep).acted if call[1].endswith("/files/") and call[0] == "POST"]
    assert len(first) == sum(-(-(path.parent / name).stat().st_size // 300) for name in ONEDEP_FILES)


def test_two_new_depositions_are_a_question(onedep: Running, tmp_path: Path) -> None:
    path = onedep_plan(tmp_path, onedep.address)
    onedep.faults.at = {1: "lost answer", 2: "401"}
    with pytest.raises(Exception, match="401"):
        run(path)
    site(onedep).depositions.append(type(site(onedep).depositions[0])("D_9", site(onedep).depositions[0].body))
    with pytest.raises(Undecided, match="2 new depositions like it: D_8000000000, D_9"):
        run(path, resume=True)
    assert run(path, resume=True, adopt="D_9").facts["id"] == "D_9"


def test_create_anyway_is_taken_once(onedep: Running, tmp_path: Path) -> None:
    path = onedep_plan(tmp_path, onedep.address)
    onedep.faults.at = {1: "lost answer", 2: "401"}
    with pytest.raises(Exception, match="401"):
        run(path)
    site(onedep).depositions.clear()
    onedep.faults.at = {3: "lost answer"}
    run(path, resume=True, anew=True)
    whole_deposition(onedep, path)


def test_processing_that_fails_is_said(tmp_path: Path) -> None:
    with serving(OneDep(fails=True)) as running:
        path = onedep_plan(tmp_path, running.address)
        with pytest.raises(Refused, match="the model has no sequence"):
            run(path)
        assert site(running).depositions[0].processed == 1


def test_a_file_that_somebody_added_stops_it(onedep: Running, tmp_path: Path) -> None:
    path = onedep_plan(tmp_path, onedep.address)
    last = next(n for n, (_, says, _) in enumerate(requests(read_plan(path))) if says == "compare the files")
    onedep.faults.at = dict.fromkeys(range(last + 5, 60), "503")
    with pytest.raises(Exception, match="503"):
        run(path)
    onedep.faults.at = {}
    one = site(onedep).depositions[0]
    site(onedep)._added(one, {"name": "other.mrc", "type": "add-map"}, 0)
    with pytest.raises(Declined, match=r"other.mrc\w* is not of this plan"):
        run(path, resume=True)
    assert one.processed == 0


# What people get wrong --------------------------------------------------------------------------------------------


def problems(path: Path) -> str:
    return "\n".join(map(str, check(read_plan(path))))


def changed(old: str, new: str) -> str:
    assert old in PEOPLE
    return PEOPLE.replace(old, new)


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        (changed("Switzerland", "Swiss"), "`Swiss` is no country"),
        (changed("Switzerland", "switzerland"), 'write country = "Switzerland"'),
        (changed("-0097", "-0098"), "`0000-0002-1825-0098` is no ORCID iD"),
        (changed('["0000-0002-1825-0097"]', "[]"), "names nobody"),
        (changed("@example.org", ""), "is no e-mail address"),
        (changed("contour = 0.5", ""), "has no contour level"),
        (PEOPLE + 'related_emdb = "12345"', "is no EMDB entry"),
        (changed("Switzerland", "uk"), 'write country = "United Kingdom"'),
        (PEOPLE + 'upload = "twice"', "answers.upload: `twice` is none"),
        (PEOPLE + 'release = "someday"', "one of immediate, publication, weeks8, year1"),
    ],
)
def test_answers_that_are_wrong(tmp_path: Path, answers: str, words: str) -> None:
    assert words in problems(onedep_plan(tmp_path, "", answers))


def without(name: str, **more: str) -> dict[str, str]:
    return {file: kind for file, kind in ONEDEP_FILES.items() if file != name} | more


@pytest.mark.parametrize(
    ("files", "subtype", "words"),
    [
        (without("half_2.mrc"), "single", "1 of the plan's files is a half map, and a deposition of subtype single has 2"),
        (without("image.png"), "helical", "none of the plan's files is an image of the map"),
        (without("main.mrc"), "subtomogram", "none of the plan's files is the primary map"),
        (without("model.cif"), "single", "nothing in the plan says what was measured"),
        (dict(ONEDEP_FILES), "tomography", "1 of the plan's files is coordinates"),
        (dict(ONEDEP_FILES), "crystallography", "none of the plan's files is structure factors"),
        (dict(ONEDEP_FILES), "powder", "subtype: `powder` is none"),
        (without("", **{"fsc.xml": "curve"}), "single", "type `curve` is not of a deposition by single"),
        (without("", **{"model.cif": "fsc-xml"}), "single", "is no FSC curve in XML: it is no XML"),
        (without("image.png", **{"mask.mrc": "img-emdb"}), "single", "is no image"),
        (without("model.cif", **{"fsc.xml": "co-cif"}), "single", "cannot be read as mmCIF"),
    ],
)
def test_sets_of_files_that_are_wrong(tmp_path: Path, files: dict[str, str], subtype: str, words: str) -> None:
    assert words in problems(onedep_plan(tmp_path, "", files=files, subtype=subtype))


def test_what_people_call_countries_is_on_the_list() -> None:
    table = profile("onedep").table["countries"]
    assert {name for name in table["also"].values() if name not in table["names"]} == set()


def test_a_plan_that_is_right(tmp_path: Path) -> None:
    files = {**ONEDEP_FILES, "mask.mrc": "mask-map", "fsc.xml": "fsc-xml"}
    assert problems(onedep_plan(tmp_path, "", files=files)) == ""


@pytest.mark.parametrize(
    ("map_", "words"),
    [
        ({"size": (4, 3, 3)}, "has 4 x 3 x 3 voxels, and the primary map 4 x 3 x 2"),
        (
            {"size": (4, 3, 2), "cell": (8.0, 6.0, 4.0)},
            "a spacing of 2 x 2 x 2 Å, and the primary map 1.5 x 1.5 x 1.5 Å",
        ),
        ({"size": (4, 3, 2), "axes": (3, 2, 1)}, "has the axes in the order (3, 2, 1)"),
        ({"size": (4, 3, 2), "origin": (1.0, 0.0, 0.0)}, "write both with one origin"),
        ({"size": (4, 3, 2), "cell": (0.0, 0.0, 0.0)}, "gives no spacing"),
        ({"size": (4, 3, 2), "cell": (900.0, 900.0, 900.0)}, "is none of a map (0.1 to 50 Å)"),
        ({"size": (4, 3, 2), "mode": 77}, "has mode 77"),
    ],
)
def test_maps_that_do_not_fit(tmp_path: Path, map_: dict[str, Any], words: str) -> None:
    path = onedep_plan(tmp_path, "")
    (tmp_path / "half_2.mrc").write_bytes(mrc(**map_) + bytes(400))
    assert words in problems(path)


def test_a_spacing_of_the_plan_comes_before_that_of_the_header(onedep: Running, tmp_path: Path) -> None:
    path = onedep_plan(tmp_path, onedep.address)
    for name in ("main.mrc", "half_1.mrc", "half_2.mrc"):
        (tmp_path / name).write_bytes(mrc((4, 3, 2), cell=(0.0, 0.0, 0.0)) + bytes(96) + name.encode())
    text = path.read_text("utf-8")
    path.write_text(text.replace('map"\n', 'map"\nspacing = [1.5, 1.5, 1.5]\n'), encoding="utf-8")
    run(path)
    whole_deposition(onedep, path)
    path.write_text(text.replace('map"\n', 'map"\nspacing = [1.5, 0]\n'), encoding="utf-8")
    assert "is no spacing" in problems(path)


def test_the_pixels_of_the_record_and_of_the_map(tmp_path: Path) -> None:
    (tmp_path / "record.json").write_text(
        '{"acquisition": {"pixel_size": {"value": 0.9, "unit": "Å"}}}', encoding="utf-8"
    )
    path = onedep_plan(tmp_path, "", head='record = "record.json"')
    assert "a spacing of 1.5 x 1.5 x 1.5 Å, and the record a pixel size of 0.9 Å" in problems(path)
    assert problems(onedep_plan(tmp_path, "", PEOPLE + "binned = true", head='record = "record.json"')) == ""


ANOTHER = """data_x
_entity_poly.entity_id 1
_entity_poly.pdbx_seq_one_letter_code 'G(MSE)AW'
loop_
_atom_site.group_PDB
_atom_site.label_asym_id
_atom_site.label_entity_id
_atom_site.label_seq_id
_atom_site.label_comp_id
ATOM A 1 1 GLY
ATOM A 1 2 MSE
ATOM A 1 3 ALA
ATOM A 1 4 TYR
ATOM B 1 1 GLY
ATOM B 1 4 ALA
ATOM B 1 5 ALA
"""
"""Chain A with a mutation, and one that is another molecule."""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (MODEL.replace("HETATM 2 B 2", "ATOM 2 B 2\nATOM 3 C 2"), "chains B, C have no sequence"),
        (MODEL.replace("code G", "code ?"), "chain A has no sequence"),
        ("data_x\n_entry.id x\n", "has no atoms"),
        (ANOTHER, "of chain B 2 of 3 residues are not those of the sequence of its entity 1"),
    ],
)
def test_a_model_whose_chains_have_no_sequence(tmp_path: Path, text: str, words: str) -> None:
    path = onedep_plan(tmp_path, "")
    (tmp_path / "model.cif").write_text(text, encoding="utf-8")
    assert words in problems(path)
    later = onedep_plan(tmp_path, "", PEOPLE + "sequence_later = true")
    (tmp_path / "model.cif").write_text(text, encoding="utf-8")
    assert problems(later) == ""


def test_names_that_begin_alike(tmp_path: Path) -> None:
    path = onedep_plan(tmp_path, "")
    path.write_text(
        path.read_text("utf-8").replace('path = "half_1.mrc"', 'path = "half_1.mrc"\nname = "half_2"'), encoding="utf-8"
    )
    assert "OneDep adds letters to names" in problems(path)


def test_nothing_is_sent_for_a_plan_with_problems(onedep: Running, tmp_path: Path) -> None:
    with pytest.raises(Invalid):
        run(onedep_plan(tmp_path, onedep.address, files=without("half_1.mrc")))
    assert onedep.faults.count == 0
