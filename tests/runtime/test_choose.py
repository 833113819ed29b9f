"""Which root a document is read as, and what is said where the document does not say."""

from __future__ import annotations

from typing import Any

import pytest

from oscem_map.runtime.choose import NoConverter, by_record, by_tables, by_top, family, looks_like_tables
from oscem_map.runtime.convert import ConversionError, convert
from oscem_map.runtime.converters import Converter, Route, converters, route, short, targets

TILT = {"minimal": {"value": -60, "unit": "°"}}


def read_as(record: dict[str, Any]) -> tuple[str, str]:
    found = convert(record, "mmcif")
    return found.converter.left.removeprefix("oscem."), " ".join(found.notes)


@pytest.mark.parametrize("word", ["spa", "subtomo", "env_tomo", "cellular_tomo"])
def test_the_word_decides(word: str) -> None:
    assert read_as({"acquisition": {"technique": word.upper(), "tilt_angle": TILT}, "processing": {}}) == (word, "")


@pytest.mark.parametrize(
    ("record", "root", "why"),
    [
        ({"acquisition": {}, "processing": {"micrographs": {"number_micrographs": 3}}}, "spa", "it has processing"),
        ({"acquisition": {"tilt_angle": TILT}}, "cellular_tomo", "env_tomo, oscem.subtomo would fit as well"),
        (
            {"acquisition": {"tilt_angle": TILT}, "sample": {"overall_molecule": {"name_sample": "x"}}},
            "subtomo",
            "it has acquisition.tilt_angle, sample.overall_molecule",
        ),
        ({"sample": {"specimen_env": {"organism": ["x"]}}}, "cellular_tomo", "oscem.env_tomo would fit as well"),
        ({"sample": {"growth_condition": {"media": "x"}}}, "cellular_tomo", "it has sample.growth_condition"),
        ({"sample": {"molecule": [{"name_mol": "x"}]}}, "general", "oscem.spa, oscem.subtomo would fit as well"),
        ({"instrument": {"operating_mode": "TEM"}}, "general", "nothing in it tells of another root"),
        ({"acquisition": {"tilt_angle": {}, "holder": "K"}, "processing": None}, "general", "nothing in it tells"),
    ],
)
def test_without_the_word_its_slots_decide(record: dict[str, Any], root: str, why: str) -> None:
    found, said = read_as(record)
    assert found == root
    assert said.startswith(f"acquisition.technique is absent: the document is read as oscem.{root}")
    assert why in said


def test_a_root_is_named_once_whatever_is_made_of_it() -> None:
    roots = [one for one in converters() if family(one.left) == "oscem"]
    assert len(roots) > len({one.left for one in roots})
    _, notes = by_record({"acquisition": {}, "sample": {"molecule": [{"name_mol": "x"}]}}, roots)
    assert " ".join(notes).count("oscem.spa") == 1
    _, notes = by_record({"acquisition": {}, "processing": {"micrographs": {"number_micrographs": 3}}}, roots)
    assert "would fit as well" not in " ".join(notes)


def test_another_word_is_for_the_root_that_demands_none() -> None:
    found, said = read_as({"acquisition": {"technique": "helical"}})
    assert found == "general"
    assert "'helical', which is none of cellular_tomo, env_tomo, spa, subtomo" in said


def test_the_report_says_it() -> None:
    report = convert({"acquisition": {"tilt_angle": TILT}}, "mmcif").report
    assert any("acquisition.technique is absent" in note for note in report.notes)


# Back ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("method", "root", "said"),
    [
        ("SINGLE PARTICLE", "spa", ""),
        ("Subtomogram  averaging", "subtomo", ""),
        ("TOMOGRAPHY", "cellular_tomo", "oscem.env_tomo would fit as well"),
        ("HELICAL", "general", "HELICAL, a method without a root of its own"),
        ("CRYSTALLOGRAPHY", "general", "CRYSTALLOGRAPHY, a method without a root of its own"),
        (None, "general", "is absent, nothing tells of another root"),
    ],
)
def test_the_method_decides_on_the_way_back(method: str | None, root: str, said: str) -> None:
    tables = {"em_experiment": [{"reconstruction_method": method}], "em_imaging": [{"nominal_cs": "2.7"}]}
    found = convert(tables, "oscem")
    assert found.converter.left == f"oscem.{root}"
    assert said in " ".join(found.notes)
    assert bool(said) == bool(found.notes)
    assert found.target["instrument"]["cs"]["unit"] == "mm"


@pytest.mark.parametrize("method", ["HELICAL", "CRYSTALLOGRAPHY"])
def test_a_method_without_a_root_comes_back(method: str) -> None:
    record = convert({"em_experiment": [{"reconstruction_method": method}]}, "oscem").target
    assert record["acquisition"]["technique"] == method.lower()
    rows = convert(record, "mmcif").target
    assert rows["em_experiment"][0]["reconstruction_method"] == method


def test_a_root_that_is_named_is_held_to_its_method() -> None:
    with pytest.raises(ConversionError, match="needs SINGLE PARTICLE"):
        convert({"em_experiment": [{"reconstruction_method": "HELICAL"}]}, "oscem.spa")


def test_the_family_is_a_target() -> None:
    assert "oscem" in targets()
    back, forth = Route(False, "tables", "tree"), Route(True, "tree", "tables")
    assert [route(to, reads="tables") for to in ("oscem", "oscem.spa")] == [back, back]
    assert route("mmcif") == forth
    assert family("oscem.spa") == family("oscem") == "oscem"


def test_own_slots_are_those_that_not_all_roots_have() -> None:
    own = {one.left: one.own for one in converters()}
    assert "processing" in own["oscem.spa"]
    assert not any(slot.startswith(("processing.", "instrument", "organizational")) for slots in own.values() for slot in slots)
    assert "sample.growth_condition" not in own["oscem.env_tomo"]


# Projects with fewer mappings ---------------------------------------------------------------------------------------


def converter(left: str, word: str | None) -> Converter:
    demand = ("kind.name", word) if word else None
    return Converter(left, "1", "t", "1", "m", demand, reads=("c", "i", word) if word else None)


def test_without_a_free_root_an_unknown_word_is_an_error() -> None:
    only = [converter("a.x", "x"), converter("a.y", "y")]
    with pytest.raises(NoConverter, match=r"kind\.name is 'z'; there are mappings for x, y"):
        by_record({"kind": {"name": "z"}}, only)
    with pytest.raises(NoConverter, match=r"_c\.i is z; there are mappings for x, y"):
        by_tables({"c": [{"i": "z"}]}, only)


def test_one_mapping_is_the_one() -> None:
    one = converter("a.x", None)
    assert by_record({"kind": {"name": "z"}}, [one]) == (one, ())
    assert by_tables({}, [one]) == (one, ())
    assert by_record([], [one]) == (one, ())  # type: ignore[arg-type]


# Several schemas on the right -----------------------------------------------------------------------------------------


def tree(right: str, *top: str) -> Converter:
    return Converter("lab.scan", "1.0", right, "1.0", "lab", None, kinds=("tree", "tree"), top=top)


def test_a_document_tells_its_schema_by_its_slots() -> None:
    known = (tree("depot.plain", "metadata", "files"), tree("depot.more", "metadata", "files", "custom"), tree("hall", "title"))
    assert by_top({"metadata": {}, "custom": {}}, known) == (known[1],)
    assert by_top({"metadata": {}}, known) == (known[0],)
    assert by_top({"title": "", "other": 1}, known) == (known[2],)
    assert by_top({"nothing": 1}, (known[2],)) == (known[2],)
    with pytest.raises(NoConverter, match=r"this has other, and is no document of depot\.plain or depot\.more or hall"):
        by_top({"other": 1}, known)
    with pytest.raises(NoConverter, match=r"this may be depot\.plain or depot\.more or hall"):
        by_top({"files": 1, "title": 1}, known)


def test_a_profile_has_a_name_of_its_own() -> None:
    assert (short("depot.plain"), short("mmcif")) == ("plain", "mmcif")


@pytest.mark.parametrize(
    ("document", "rows"), [({"a": [{}]}, True), ({"a": []}, True), ({}, False), ({"a": [1]}, False), ({"a": [{}], "b": 1}, False)]
)
def test_rows_are_no_tree(document: dict[str, Any], rows: bool) -> None:
    assert looks_like_tables(document) is rows
