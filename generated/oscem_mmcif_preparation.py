"""preparation: what converters between oscem and mmcif share.

Written by `oscem-map compile` from mappings/common/preparation.omap; edit that.
"""

from __future__ import annotations

from .oscem_mmcif_lists import EM_STAINING_TYPE
from oscem_map.runtime.read_tables import agreed_row
from oscem_map.runtime.read_tree import is_one_of
from oscem_map.runtime.row_plans import CategoryPlan, Constant, Key, RowPlan
from oscem_map.runtime.trace import Question, Source, Tables, Trace, Tree, row_writer, writer
from oscem_map.runtime.unread import NotRun
from oscem_map.runtime.values import above, among, code, figure, flag, inside, line, number, plain, text
from oscem_map.runtime.write_tables import Rows, present

IN_PREPARATION = "common/preparation.omap"
ASK_STAINING_TYPE = Question(
    "staining_type", "How it was stained: NEGATIVE or POSITIVE", ("_em_staining.type",), "common/preparation.omap:17",
)
ASK_STAINING_MATERIAL = Question(
    "staining_material", "What it was stained with, e.g. uranyl acetate", ("_em_staining.material",),
    "common/preparation.omap:18",
)
ASK_EMBEDDING_MATERIAL = Question(
    "embedding_material", "What it was embedded in, e.g. tannin and glucose", ("_em_embedding.material",),
    "common/preparation.omap:26",
)
ASK_SHADOWING_MATERIAL = Question(
    "shadowing_material", "What it was shadowed with, e.g. platinum", ("_em_shadowing.material",),
    "common/preparation.omap:34",
)
ASK_SHADOWING_ANGLE = Question(
    "shadowing_angle", "Angle of the shadowing in degrees", ("_em_shadowing.angle",), "common/preparation.omap:35",
)
ASK_SHADOWING_THICKNESS = Question(
    "shadowing_thickness", "Thickness of the shadow in Å", ("_em_shadowing.thickness",), "common/preparation.omap:36",
)
NOT_TAKEN_12 = NotRun(
    IN_PREPARATION, {"staining": 16}, "`staining is true` does not hold (common/preparation.omap:12)",
)
NOT_TAKEN_21 = NotRun(
    IN_PREPARATION, {"embedding": 25}, "`embedding is true` does not hold (common/preparation.omap:21)",
)
NOT_TAKEN_29 = NotRun(
    IN_PREPARATION, {"shadowing": 33}, "`shadowing is true` does not hold (common/preparation.omap:29)",
)
ROWS_OF_EM_STAINING = CategoryPlan(
    "em_staining",
    rows=(RowPlan(
        "em_staining", parents=("em_specimen",), constants=(Constant("id", "1", "common/preparation.omap:14"),),
        keys=(Key("specimen_id", "1"),),
    ),),
    archive=("material", "type"),
)
ROWS_OF_EM_EMBEDDING = CategoryPlan(
    "em_embedding",
    rows=(RowPlan(
        "em_embedding", parents=("em_specimen",), constants=(Constant("id", "1", "common/preparation.omap:23"),),
        keys=(Key("specimen_id", "1"),),
    ),),
    archive=("material",),
)
ROWS_OF_EM_SHADOWING = CategoryPlan(
    "em_shadowing",
    rows=(RowPlan(
        "em_shadowing", parents=("em_specimen",), constants=(Constant("id", "1", "common/preparation.omap:31"),),
        keys=(Key("specimen_id", "1"),),
    ),),
    archive=("angle", "material", "thickness"),
)


def put_preparation(specimen: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`sample.specimen <-> this`.  [common/preparation.omap:11]"""
    if is_one_of(specimen.get("staining"), True):
        put_preparation_em_staining(specimen, rows, trace, at)
    else:
        trace.not_run(at, NOT_TAKEN_12)
    if is_one_of(specimen.get("embedding"), True):
        put_preparation_em_embedding(specimen, rows, trace, at)
    else:
        trace.not_run(at, NOT_TAKEN_21)
    if is_one_of(specimen.get("shadowing"), True):
        put_preparation_em_shadowing(specimen, rows, trace, at)
    else:
        trace.not_run(at, NOT_TAKEN_29)


def put_preparation_em_staining(specimen: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_staining`.  [common/preparation.omap:13]"""
    write = writer(rows["em_staining"], trace, at, IN_PREPARATION)
    if trace.ask:
        write("type", among(code(text(trace.given(ASK_STAINING_TYPE))), EM_STAINING_TYPE), "$ask.staining_type", 17)
    trace.unanswered(ASK_STAINING_TYPE)
    if trace.ask:
        write("material", line(text(trace.given(ASK_STAINING_MATERIAL))), "$ask.staining_material", 18)
    trace.unanswered(ASK_STAINING_MATERIAL)
    if (said := specimen.get("staining")) is not None:
        present(
            flag(said), rows["em_staining"], (), trace, at, "staining", IN_PREPARATION, {}, 16,
            "its row stands for it",
        )


def put_preparation_em_embedding(specimen: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_embedding`.  [common/preparation.omap:22]"""
    write = writer(rows["em_embedding"], trace, at, IN_PREPARATION)
    if trace.ask:
        write("material", line(text(trace.given(ASK_EMBEDDING_MATERIAL))), "$ask.embedding_material", 26)
    trace.unanswered(ASK_EMBEDDING_MATERIAL)
    if (said := specimen.get("embedding")) is not None:
        present(
            flag(said), rows["em_embedding"], (), trace, at, "embedding", IN_PREPARATION, {}, 25,
            "its row stands for it",
        )


def put_preparation_em_shadowing(specimen: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_shadowing`.  [common/preparation.omap:30]"""
    write = writer(rows["em_shadowing"], trace, at, IN_PREPARATION)
    if trace.ask:
        write("material", line(text(trace.given(ASK_SHADOWING_MATERIAL))), "$ask.shadowing_material", 34)
    trace.unanswered(ASK_SHADOWING_MATERIAL)
    if trace.ask:
        write(
            "angle", figure(inside(number(number(trace.given(ASK_SHADOWING_ANGLE))), 0, 90)), "$ask.shadowing_angle",
            35,
        )
    trace.unanswered(ASK_SHADOWING_ANGLE)
    if trace.ask:
        write(
            "thickness", figure(above(number(number(trace.given(ASK_SHADOWING_THICKNESS))), 0)),
            "$ask.shadowing_thickness", 36,
        )
    trace.unanswered(ASK_SHADOWING_THICKNESS)
    if (said := specimen.get("shadowing")) is not None:
        present(
            flag(said), rows["em_shadowing"], (), trace, at, "shadowing", IN_PREPARATION, {}, 33,
            "its row stands for it",
        )


def get_preparation(tables: Tables, specimen: Tree, trace: Trace) -> None:
    """`sample.specimen <-> this`.  [common/preparation.omap:11]"""
    if is_one_of(specimen.get("staining"), True):
        get_preparation_em_staining(tables, specimen, trace)
    if is_one_of(specimen.get("embedding"), True):
        get_preparation_em_embedding(tables, specimen, trace)
    if is_one_of(specimen.get("shadowing"), True):
        get_preparation_em_shadowing(tables, specimen, trace)


def get_preparation_em_staining(tables: Tables, specimen: Tree, trace: Trace) -> None:
    """`this <-> _em_staining`.  [common/preparation.omap:13]"""
    em_staining_row = agreed_row("em_staining", tables.get("em_staining", ()), trace)
    row_writer(trace.answer_at("ask"), trace, "_em_staining", IN_PREPARATION)(
        "staining_type", among(text(em_staining_row.get("type")), EM_STAINING_TYPE), "_em_staining.type", 17,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_staining", IN_PREPARATION)(
        "staining_material", text(em_staining_row.get("material")), "_em_staining.material", 18,
    )


def get_preparation_em_embedding(tables: Tables, specimen: Tree, trace: Trace) -> None:
    """`this <-> _em_embedding`.  [common/preparation.omap:22]"""
    em_embedding_row = agreed_row("em_embedding", tables.get("em_embedding", ()), trace)
    row_writer(trace.answer_at("ask"), trace, "_em_embedding", IN_PREPARATION)(
        "embedding_material", text(em_embedding_row.get("material")), "_em_embedding.material", 26,
    )


def get_preparation_em_shadowing(tables: Tables, specimen: Tree, trace: Trace) -> None:
    """`this <-> _em_shadowing`.  [common/preparation.omap:30]"""
    em_shadowing_row = agreed_row("em_shadowing", tables.get("em_shadowing", ()), trace)
    row_writer(trace.answer_at("ask"), trace, "_em_shadowing", IN_PREPARATION)(
        "shadowing_material", text(em_shadowing_row.get("material")), "_em_shadowing.material", 34,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_shadowing", IN_PREPARATION)(
        "shadowing_angle", plain(inside(number(em_shadowing_row.get("angle")), 0, 90)), "_em_shadowing.angle", 35,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_shadowing", IN_PREPARATION)(
        "shadowing_thickness", plain(above(number(em_shadowing_row.get("thickness")), 0)), "_em_shadowing.thickness",
        36,
    )
