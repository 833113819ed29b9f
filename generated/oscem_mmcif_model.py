"""model: what converters between oscem and mmcif share.

Written by `oscem-map compile` from mappings/common/model.omap; edit that.
"""

from __future__ import annotations

import re

from .oscem_mmcif_lists import (
    EM_3D_FITTING_LIST_SOURCE_NAME, EM_3D_FITTING_LIST_TYPE, EM_3D_FITTING_REF_PROTOCOL, EM_3D_FITTING_REF_SPACE,
    EM_SOFTWARE_NAME,
)
from oscem_map.runtime.read_tables import agreed_row, row_path
from oscem_map.runtime.read_tree import elements, is_one_of, part
from oscem_map.runtime.row_plans import CategoryPlan, Constant, Key, RowPlan
from oscem_map.runtime.trace import Question, Row, Source, Tables, Trace, Tree, row_writer, writer
from oscem_map.runtime.values import above, among, block, figure, line, listed_or_free, matching, number, plain, text
from oscem_map.runtime.write_tables import Rows, next_number, supply
from oscem_map.runtime.write_tree import list_in, without_empty

IN_MODEL = "common/model.omap"
CHAIN_ID_FORM = re.compile("[A-Za-z0-9]+")
PDB_CHAIN_ID_FORM = re.compile("[A-Za-z0-9]+")
PDB_ENTRY_ID_FORM = re.compile("([1-9][A-Za-z0-9]{3}|[Pp][Dd][Bb]_[A-Za-z0-9]{8})")
ASK_FITTING = Question(
    "fitting", "How the model was fitted to the map, if there is one", ("_em_3d_fitting",), "common/model.omap:30",
    optional=True,
    fields=(
        ("protocol", None, ("_em_3d_fitting.ref_protocol",)), ("space", None, ("_em_3d_fitting.ref_space",)),
        ("criteria", None, ("_em_3d_fitting.target_criteria",)),
        ("b_value", None, ("_em_3d_fitting.overall_b_value",)), ("details", None, ("_em_3d_fitting.details",)),
    ),
)
ASK_FITTED = Question(
    "fitted", "Models that the fit began with", ("_em_3d_fitting_list",), "common/model.omap:39", optional=True,
    fields=(
        ("pdb", None, ("_em_3d_fitting_list.pdb_entry_id",)), ("chain", None, ("_em_3d_fitting_list.pdb_chain_id",)),
        ("chain_of_model", None, ("_em_3d_fitting_list.chain_id",)),
        ("source", None, ("_em_3d_fitting_list.source_name",)), ("type", None, ("_em_3d_fitting_list.type",)),
        ("accession", None, ("_em_3d_fitting_list.accession_code",)),
    ),
)
ASK_MODEL_FITTING = Question(
    "model_fitting", "Programs that fitted the model", ("_em_software",), "common/model.omap:49", optional=True,
    fields=(("name", None, ("_em_software.name",)), ("version", None, ("_em_software.version",))),
)
ASK_MODEL_REFINEMENT = Question(
    "model_refinement", "Programs that refined the model", ("_em_software",), "common/model.omap:56", optional=True,
    fields=(("name", None, ("_em_software.name",)), ("version", None, ("_em_software.version",))),
)
ROWS_OF_EM_3D_FITTING = CategoryPlan(
    "em_3d_fitting",
    rows=(RowPlan(
        "em_3d_fitting", parents=("entry",), constants=(Constant("id", "1", "common/model.omap:32"),),
        keys=(Key("entry_id", row="entry", of="id"),),
    ),),
    archive=("entry_id",),
)
ROWS_OF_EM_3D_FITTING_LIST = CategoryPlan("em_3d_fitting_list", of_list=True, parents=("em_3d_fitting",))


def put_model(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> this`.  [common/model.omap:29]"""
    put_model_fitting_em_3d_fitting(
        part(trace.document_of(ASK_FITTING), "fitting", trace, "$ask"), rows, trace, "$ask.fitting",
    )
    put_model_fitted_em_3d_fitting_list(trace.document_of(ASK_FITTED), rows, trace, "$ask")
    put_model_model_fitting_em_software(trace.document_of(ASK_MODEL_FITTING), rows, trace, "$ask")
    put_model_model_refinement_em_software(trace.document_of(ASK_MODEL_REFINEMENT), rows, trace, "$ask")


def put_model_fitting_em_3d_fitting(fitting: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`ask.fitting <-> _em_3d_fitting`.  [common/model.omap:30]"""
    write = writer(rows["em_3d_fitting"], trace, at, IN_MODEL)
    if (said := fitting.get("protocol")) is not None:
        write("ref_protocol", among(text(said), EM_3D_FITTING_REF_PROTOCOL), "protocol", 33)
    if (said_2 := fitting.get("space")) is not None:
        write("ref_space", among(text(said_2), EM_3D_FITTING_REF_SPACE), "space", 34)
    if (said_3 := fitting.get("criteria")) is not None:
        write("target_criteria", block(text(said_3)), "criteria", 35)
    if (said_4 := fitting.get("b_value")) is not None:
        write("overall_b_value", figure(above(number(said_4), 0)), "b_value", 36)
    if (said_5 := fitting.get("details")) is not None:
        write("details", block(text(said_5)), "details", 37)


def put_model_fitted_em_3d_fitting_list(ask: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`ask.fitted[] <-> _em_3d_fitting_list[]`.  [common/model.omap:39]"""
    for i, fitted in elements(ask, "fitted", trace, at):
        here = f"{at}.fitted[{i}]"
        em_3d_fitting_list: Row = {}
        write = writer(em_3d_fitting_list, trace, here, IN_MODEL)
        if (said := fitted.get("pdb")) is not None:
            write("pdb_entry_id", matching(line(text(said)), PDB_ENTRY_ID_FORM, "`pdb_entry_id`"), "pdb", 42)
        if (said_2 := fitted.get("chain")) is not None:
            write("pdb_chain_id", matching(line(text(said_2)), PDB_CHAIN_ID_FORM, "`pdb_chain_id`"), "chain", 43)
        if (said_3 := fitted.get("chain_of_model")) is not None:
            write("chain_id", matching(line(text(said_3)), CHAIN_ID_FORM, "`chain_id`"), "chain_of_model", 44)
        if (said_4 := fitted.get("source")) is not None:
            write("source_name", among(text(said_4), EM_3D_FITTING_LIST_SOURCE_NAME), "source", 45)
        if (said_5 := fitted.get("type")) is not None:
            write("type", among(text(said_5), EM_3D_FITTING_LIST_TYPE), "type", 46)
        if (said_6 := fitted.get("accession")) is not None:
            write("accession_code", line(text(said_6)), "accession", 47)
        if em_3d_fitting_list:
            em_3d_fitting_list["id"] = next_number(rows.list_of("em_3d_fitting_list"), 1)  # common/model.omap:40
            em_3d_fitting_list["3d_fitting_id"] = "1"  # common/model.omap:41
            rows.list_of("em_3d_fitting_list").append(em_3d_fitting_list)


def put_model_model_fitting_em_software(ask: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`ask.model_fitting[] <-> _em_software[]`.  [common/model.omap:49]"""
    for i, model_fitting in elements(ask, "model_fitting", trace, at):
        here = f"{at}.model_fitting[{i}]"
        em_software: Row = {}
        write = writer(em_software, trace, here, IN_MODEL)
        if (said := model_fitting.get("name")) is not None:
            write("name", listed_or_free(line(text(said)), EM_SOFTWARE_NAME), "name", 53)
        if (said_2 := model_fitting.get("version")) is not None:
            write("version", line(text(said_2)), "version", 54)
        if em_software:
            supply(em_software, "category", "MODEL FITTING", trace, "_em_software.category", "common/model.omap:52")
            em_software["id"] = next_number(rows.list_of("em_software"), 1)  # common/model.omap:50
            em_software["fitting_id"] = "1"  # common/model.omap:51
            rows.list_of("em_software").append(em_software)


def put_model_model_refinement_em_software(ask: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`ask.model_refinement[] <-> _em_software[]`.  [common/model.omap:56]"""
    for i, model_refinement in elements(ask, "model_refinement", trace, at):
        here = f"{at}.model_refinement[{i}]"
        em_software: Row = {}
        write = writer(em_software, trace, here, IN_MODEL)
        if (said := model_refinement.get("name")) is not None:
            write("name", listed_or_free(line(text(said)), EM_SOFTWARE_NAME), "name", 60)
        if (said_2 := model_refinement.get("version")) is not None:
            write("version", line(text(said_2)), "version", 61)
        if em_software:
            supply(
                em_software, "category", "MODEL REFINEMENT", trace, "_em_software.category", "common/model.omap:59",
            )
            em_software["id"] = next_number(rows.list_of("em_software"), 1)  # common/model.omap:57
            em_software["fitting_id"] = "1"  # common/model.omap:58
            rows.list_of("em_software").append(em_software)


def get_model(tables: Tables, document: Tree, trace: Trace) -> None:
    """`this <-> this`.  [common/model.omap:29]"""
    get_model_fitting_em_3d_fitting(tables, trace.answer_at("ask.fitting"), trace)
    get_model_fitted_em_3d_fitting_list(tables, trace.answer_at("ask"), trace)
    get_model_model_fitting_em_software(tables, trace.answer_at("ask"), trace)
    get_model_model_refinement_em_software(tables, trace.answer_at("ask"), trace)


def get_model_fitting_em_3d_fitting(tables: Tables, fitting: Tree, trace: Trace) -> None:
    """`ask.fitting <-> _em_3d_fitting`.  [common/model.omap:30]"""
    write = row_writer(fitting, trace, "_em_3d_fitting", IN_MODEL)
    em_3d_fitting_row = agreed_row("em_3d_fitting", tables.get("em_3d_fitting", ()), trace)
    if (said := em_3d_fitting_row.get("ref_protocol")) is not None:
        write("protocol", among(text(said), EM_3D_FITTING_REF_PROTOCOL), "_em_3d_fitting.ref_protocol", 33)
    if (said_2 := em_3d_fitting_row.get("ref_space")) is not None:
        write("space", among(text(said_2), EM_3D_FITTING_REF_SPACE), "_em_3d_fitting.ref_space", 34)
    if (said_3 := em_3d_fitting_row.get("target_criteria")) is not None:
        write("criteria", text(said_3), "_em_3d_fitting.target_criteria", 35)
    if (said_4 := em_3d_fitting_row.get("overall_b_value")) is not None:
        write("b_value", plain(above(number(said_4), 0)), "_em_3d_fitting.overall_b_value", 36)
    if (said_5 := em_3d_fitting_row.get("details")) is not None:
        write("details", text(said_5), "_em_3d_fitting.details", 37)


def get_model_fitted_em_3d_fitting_list(tables: Tables, ask: Tree, trace: Trace) -> None:
    """`ask.fitted[] <-> _em_3d_fitting_list[]`.  [common/model.omap:39]"""
    for n, row in enumerate(tables.get("em_3d_fitting_list", ())):
        here = row_path(tables, "em_3d_fitting_list", n)
        trace.reading("em_3d_fitting_list", (row,))
        fitted: Tree = {}
        write = row_writer(fitted, trace, here, IN_MODEL)
        if (said := row.get("pdb_entry_id")) is not None:
            write(
                "pdb", matching(text(said), PDB_ENTRY_ID_FORM, "`pdb_entry_id`"), "_em_3d_fitting_list.pdb_entry_id",
                42,
            )
        if (said_2 := row.get("pdb_chain_id")) is not None:
            write(
                "chain", matching(text(said_2), PDB_CHAIN_ID_FORM, "`pdb_chain_id`"),
                "_em_3d_fitting_list.pdb_chain_id", 43,
            )
        if (said_3 := row.get("chain_id")) is not None:
            write(
                "chain_of_model", matching(text(said_3), CHAIN_ID_FORM, "`chain_id`"), "_em_3d_fitting_list.chain_id",
                44,
            )
        if (said_4 := row.get("source_name")) is not None:
            write(
                "source", among(text(said_4), EM_3D_FITTING_LIST_SOURCE_NAME), "_em_3d_fitting_list.source_name", 45,
            )
        if (said_5 := row.get("type")) is not None:
            write("type", among(text(said_5), EM_3D_FITTING_LIST_TYPE), "_em_3d_fitting_list.type", 46)
        if (said_6 := row.get("accession_code")) is not None:
            write("accession", text(said_6), "_em_3d_fitting_list.accession_code", 47)
        if without_empty(fitted):
            list_in(ask, "fitted").append(fitted)


def get_model_model_fitting_em_software(tables: Tables, ask: Tree, trace: Trace) -> None:
    """`ask.model_fitting[] <-> _em_software[]`.  [common/model.omap:49]"""
    for n, row in enumerate(tables.get("em_software", ())):
        here = row_path(tables, "em_software", n)
        if not is_one_of(row.get("category"), "MODEL FITTING"):
            trace.pass_over(
                here, "its category is not MODEL FITTING (common/model.omap:52)", "common/model.omap:52", False,
            )
            continue
        trace.reading("em_software", (row,))
        model_fitting: Tree = {}
        write = row_writer(model_fitting, trace, here, IN_MODEL)
        if (said := row.get("name")) is not None:
            write("name", text(said), "_em_software.name", 53)
        if (said_2 := row.get("version")) is not None:
            write("version", text(said_2), "_em_software.version", 54)
        if without_empty(model_fitting):
            list_in(ask, "model_fitting").append(model_fitting)


def get_model_model_refinement_em_software(tables: Tables, ask: Tree, trace: Trace) -> None:
    """`ask.model_refinement[] <-> _em_software[]`.  [common/model.omap:56]"""
    for n, row in enumerate(tables.get("em_software", ())):
        here = row_path(tables, "em_software", n)
        if not is_one_of(row.get("category"), "MODEL REFINEMENT"):
            trace.pass_over(
                here, "its category is not MODEL REFINEMENT (common/model.omap:59)", "common/model.omap:59", False,
            )
            continue
        trace.reading("em_software", (row,))
        model_refinement: Tree = {}
        write = row_writer(model_refinement, trace, here, IN_MODEL)
        if (said := row.get("name")) is not None:
            write("name", text(said), "_em_software.name", 60)
        if (said_2 := row.get("version")) is not None:
            write("version", text(said_2), "_em_software.version", 61)
        if without_empty(model_refinement):
            list_in(ask, "model_refinement").append(model_refinement)
