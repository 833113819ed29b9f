"""How a map of single particles was made: from a header into descriptors, and from these into mmCIF."""

from __future__ import annotations

from typing import Any

import pytest

from oscem_map import convert
from oscem_map.runtime.report import Status

METHOD = {"em_experiment": [{"entry_id": "X", "id": "1", "reconstruction_method": "SINGLE PARTICLE"}]}
PROGRAMS = [
    {"id": "1", "category": "RECONSTRUCTION", "name": "RELION", "version": "4.0.1", "image_processing_id": "1"},
    {"id": "2", "category": "CTF CORRECTION", "name": "CTFFIND", "image_processing_id": "1"},
    {"id": "3", "category": "MASKING"},
]
HEADER: dict[str, Any] = {
    **METHOD,
    "em_3d_reconstruction": [{"id": "1", "resolution": "3.1", "resolution_method": "FSC 0.143 CUT-OFF"}],
    "em_software": PROGRAMS,
    "em_euler_angle_assignment": [
        {"id": "1", "order": "FINAL", "type": "MAXIMUM LIKELIHOOD", "image_processing_id": "1"}
    ],
    "em_start_model": [{"id": "1", "type": "PDB ENTRY", "pdb_id": "1ABC", "image_processing_id": "1"}],
}
DESCRIPTORS = {
    "final angle assignment": "MAXIMUM LIKELIHOOD",
    "reconstruction software": "RELION 4.0.1",
    "resolution method": "FSC 0.143 CUT-OFF",
    "start model": "PDB ENTRY",
    "start model PDB entry": "1ABC",
}


def named(descriptors: list[dict[str, Any]]) -> dict[str, Any]:
    return {one["descriptor_name"]: one["descriptor_thing"] for one in descriptors}


def record(name: str, thing: Any) -> dict[str, Any]:
    volume = {"volume_type": "final volume", "descriptors": [{"descriptor_name": name, "descriptor_thing": thing}]}
    return {"acquisition": {"technique": "spa"}, "processing": {"volumes": [volume]}}


def test_a_header_is_read_into_descriptors_and_comes_back() -> None:
    first = convert(HEADER, "oscem.spa")
    processing = first.target["processing"]
    (volume,) = processing["volumes"]
    assert named(volume["descriptors"]) == DESCRIPTORS
    assert named(processing["ctfs"]["descriptors"]) == {"CTF correction software": "CTFFIND"}
    again = convert(first.target, "mmcif").target
    programs = {(row["category"], row["name"], row.get("version")) for row in again["em_software"]}
    assert programs == {("RECONSTRUCTION", "RELION", "4.0.1"), ("CTF CORRECTION", "CTFFIND", None)}
    assert again["em_start_model"][0]["pdb_id"] == "1ABC"
    assert again["em_3d_reconstruction"][0]["resolution_method"] == "FSC 0.143 CUT-OFF"


def test_a_step_without_a_program_is_lost_and_says_why() -> None:
    leaves = {leaf.path: leaf for leaf in convert(HEADER, "oscem.spa").report.leaves}
    masking = leaves["_em_software[2].category"]
    assert masking.status is not Status.WRITTEN
    assert masking.reason.endswith("a step without one says nothing")


def test_a_descriptor_comes_before_the_answer() -> None:
    ask = {"reconstruction_software": "cryoSPARC"}
    made = convert(record("reconstruction software", "RELION 4.0.1"), "mmcif", ask=ask).target
    assert [(row["name"], row["version"]) for row in made["em_software"]] == [("RELION", "4.0.1")]
    other = convert(record("colour", "blue"), "mmcif", ask=ask).target
    assert [row["name"] for row in other["em_software"]] == ["cryoSPARC"]


@pytest.mark.parametrize(
    ("name", "thing", "status"),
    [
        ("colour", "blue", Status.LOST),
        ("resolution method", {"method": "FSC"}, Status.REFUSED),
    ],
)
def test_what_is_no_descriptor_of_ours_is_not_written(name: str, thing: Any, status: Status) -> None:
    done = convert(record(name, thing), "mmcif")
    at = "$.processing.volumes[0].descriptors[0].descriptor_thing"
    leaves = [leaf for leaf in done.report.leaves if leaf.path.startswith(at)]
    assert [leaf.status for leaf in leaves] == [status]
    assert all(row.get("resolution_method") is None for row in done.target.get("em_3d_reconstruction", []))


CONTACT = {"id": "1", "email": "ada@example.org", "name_last": "Carberry"}


@pytest.mark.parametrize(
    ("authors", "contact", "people"),
    [
        (["Carberry, J."], {"name_first": "Josiah", "name_mi": "S."}, [("Carberry", "Josiah", True)]),
        (["Carberry, J.", "Carberry, J.S."], {"name_first": "J.", "name_mi": "S."},
         [("Carberry", "J.", False), ("Carberry", "J. S.", True)]),
        (["Carberry, J.", "Carberry, M."], {"name_first": "Josiah", "name_mi": "S."},
         [("Carberry", "J.", False), ("Carberry", "M.", False), ("Carberry", "Josiah S.", True)]),
        (["Beispiel, A."], {"name_last": "None", "name_first": "None", "name_mi": "None"},
         [("Beispiel", "A.", False), (None, None, True)]),
    ],
    ids=["an initial more", "the same initials", "two of that name", "nobody"],
)  # fmt: skip
def test_whose_contact_it_is(authors: list[str], contact: dict[str, str], people: list[Any]) -> None:
    listed = [{"author": name, "ordinal": str(n)} for n, name in enumerate(authors, 1)]
    header = {**METHOD, "em_author_list": listed, "pdbx_contact_author": [CONTACT | contact]}
    found = convert(header, "oscem.spa").target["organizational"]["authors"]
    assert [(one.get("family_name"), one.get("given_name"), "email" in one) for one in found] == people
