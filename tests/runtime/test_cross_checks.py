"""Cross-checks on tables: what fails and what is said of it. What the PDBe's validator says of the same files is committed."""

from __future__ import annotations

import json
from typing import Any

import pytest
from cross_check_files import ALL, cases, failing, holding, verdicts
from places import ROOT

from oscem_map import convert
from oscem_map.runtime.cross_check import CrossCheck
from oscem_map.runtime.cross_check_words import Means, advised
from oscem_map.runtime.cross_checks import failures
from oscem_map.runtime.questions import Question
from oscem_map.runtime.report import Leaf, Status
from oscem_map.runtime.report_view import view

SAID = json.loads((ROOT / "tests" / "runtime" / "cross_checks.json").read_text("utf-8"))


def named(name: str) -> CrossCheck:
    return next(check for check in ALL if check.name == name)


def test_verdicts_are_those_of_the_validator() -> None:
    found = {name: [list(one) for one in verdicts(tables)] for name, tables in cases()}
    assert found == SAID


def test_each_check_fails_on_its_own_file_alone_where_it_is_not_mended() -> None:
    for check in ALL:
        assert check in {one.check for one in failures(ALL, failing(check))}
        assert check not in {one.check for one in failures(ALL, holding(check))}


@pytest.mark.parametrize("nothing", [None, "?", "."])
def test_what_counts_as_no_value(nothing: str | None) -> None:
    (found,) = failures(ALL, {"em_software": [{"category": "RECONSTRUCTION", "name": nothing}]})
    assert (found.place, found.row) == ("_em_software.name", 0)


def test_a_check_of_a_method_is_due_for_that_method_alone() -> None:
    rows: dict[str, Any] = {"em_3d_reconstruction": [{"id": "1", "resolution": "3.1"}]}
    assert verdicts(rows) == []
    assert verdicts({**rows, "em_experiment": [{"reconstruction_method": "TOMOGRAPHY"}]}) == []
    helical = {**rows, "em_experiment": [{"reconstruction_method": "HELICAL"}]}
    assert verdicts(helical) == [("_em_3d_reconstruction.resolution_method", "error", "needed")]


SOURCES: dict[str, Any] = {
    "entity_poly": [{"entity_id": "1"}, {"entity_id": "2"}, {"entity_id": "3"}],
    "entity_src_gen": [{"entity_id": "1", "pdbx_src_id": "1"}],
    "pdbx_entity_src_syn": [{"entity_id": "2", "pdbx_src_id": "1"}],
}


def test_a_polymer_has_the_source_of_one_kind_and_needs_no_other() -> None:
    said = {(one.place, one.level): one.says for one in advised(ALL, SOURCES, "onedep")}
    assert said["_entity_poly[0].entity_id", "should"].endswith("`_entity_src_gen.entity_id`, which is enough: leave it so")
    assert said["_entity_poly[1].entity_id", "should"].startswith("`2` is no `_entity_src_gen.entity_id`")
    assert said["_entity_poly[2].entity_id", "must"].endswith("correct it in the file")
    assert len(said) == 3, "of the third no source is there at all"


# What is said -------------------------------------------------------------------------------------------------------

DEFOCUS = {"em_imaging": [{"id": "1", "nominal_defocus_min": "2500", "nominal_defocus_max": "-900"}]}


def test_what_to_correct_is_named() -> None:
    path = "$.acquisition.nominal_defocus.maximal.value"
    leaf = Leaf(path, 0.9, Status.WRITTEN, ("_em_imaging.nominal_defocus_max",))
    smaller, larger = advised(ALL, DEFOCUS, "onedep", Means(leaves=(leaf,)))
    assert smaller.says == f"`-900` is by its size less than `nominal_defocus_min`, `2500`; correct {path}"
    assert (smaller.level, smaller.place, smaller.reason) == (
        "must", "_em_imaging.nominal_defocus_max", "checked in every row",
    )  # fmt: skip
    assert larger.place == "_em_imaging.nominal_defocus_min"
    assert larger.says.endswith("; correct it in the file")


def test_what_to_answer_is_named() -> None:
    asked = Question("program", "Which program?", ("_em_software.name",), "a.omap:1")
    rows = {"em_software": [{"id": "1", "category": "OTHER"}, {"id": "2", "category": "RECONSTRUCTION"}]}
    slots = {"_em_software.name": ("processing.program",)}
    (said,) = advised(ALL, rows, "onedep", Means((asked,), slots))
    assert said.place == "_em_software[1].name"
    assert said.says == "has no value; answer `program`, or give `processing.program` in the record"
    assert said.reason == "checked where `category` is RECONSTRUCTION"
    (alone,) = advised(ALL, rows, "onedep")
    assert alone.says == "has no value; give it on the archive's pages when you deposit"


def test_another_answer_is_asked_for_where_one_is_wrong() -> None:
    asked = Question("model", "Where is the model from?", ("_em_3d_fitting_list.source_name",), "a.omap:1")
    rows = {"em_3d_fitting_list": [{"id": "1", "type": "other", "source_name": "PDB"}]}
    said = [one.says for one in advised(ALL, rows, "onedep", Means((asked,))) if one.place.endswith("source_name")]
    assert said == ["`PDB` is not Other; give another answer to `model`"]


@pytest.mark.parametrize(
    ("name", "says", "why"),
    [
        (
            "linked_em_sample_support_grid_type_1", "has no value",
            "checked where `_em_support_film.material` has a value",
        ),
        ("mandatory_em_imaging", "has no value", "checked in every row"),
        ("uniq_entity_1", "`1` stands in several rows", "id must tell rows apart"),
        (
            "xref_em_imaging_optics_em_imaging_22", "`9` is no `_em_imaging.id`",
            "checked where `_exptl.method` is ELECTRON MICROSCOPY or ELECTRON CRYSTALLOGRAPHY",
        ),
        (
            "enum_em_3d_fitting_list_type_1", "`no such thing` is not PDB or Other",
            "checked where `type` is experimental model",
        ),
        (
            "pdbx_database_related_db_id", "`no such thing` has not the form that it must have",
            "checked where `db_name` is PDB",
        ),
        (
            "entity_poly_pdbx_seq_one_letter_code_poly_ala", "`AAAAAAAAAAAA` has `AAAAAAAAAAAA` in it", "checked in every row",
        ),
        (
            "date_pdbx_database_status_date_begin_deposition_4",
            "`2026-11-21:09:30` is after `date_end_processing`, `2026-11-21`", "checked in every row",
        ),
    ],
)  # fmt: skip
def test_sentences(name: str, says: str, why: str) -> None:
    found = [one for one in advised(ALL, failing(named(name)), "onedep") if one.rule == name]
    assert (says, why) in [(one.says.partition("; ")[0], one.reason) for one in found]


def test_a_report_has_them() -> None:
    record = json.loads((ROOT / "examples" / "apoferritin.json").read_text("utf-8"))
    del record["acquisition"]["nominal_defocus"]
    report = convert(record, "mmcif", source="oscem.spa").report
    found = {one.place: one for one in report.advice if one.rule == "mandatory_em_imaging"}
    assert [*found] == ["_em_imaging.nominal_defocus_min", "_em_imaging.nominal_defocus_max"]
    said = found["_em_imaging.nominal_defocus_min"]
    assert (said.lint, said.level) == ("onedep 0.2.1", "must")
    assert "`acquisition.nominal_defocus.minimal`" in said.says


def test_what_an_open_question_is_about_is_said_with_the_question() -> None:
    record = json.loads((ROOT / "examples" / "apoferritin.json").read_text("utf-8"))
    report = convert(record, "mmcif", source="oscem.spa").report
    item = "_em_entity_assembly_molwt.experimental_flag"
    assert item in [one.place for one in report.advice]
    seen = view(report)
    assert item not in [line.field for line in seen.section("must")]
    (asked,) = (line for line in seen.section("asked") if line.targets == (item,))
    assert asked.note == "onedep 0.2.1: linked_em_entity_assembly_molwt_experimental_flag_1"
