"""entry: what converters between oscem and mmcif share.

Written by `oscem-map compile` from mappings/common/entry.omap; edit that.
"""

from __future__ import annotations

from oscem_map.runtime.read_tables import agreed_row
from oscem_map.runtime.row_plans import Answer, CategoryPlan, Constant, Key, RowPlan
from oscem_map.runtime.trace import Question, Source, Tables, Trace, Tree, row_writer, writer
from oscem_map.runtime.values import code, text
from oscem_map.runtime.write_tables import Rows

IN_ENTRY = "common/entry.omap"
ASK_ENTRY_ID = Question(
    "entry_id", "Deposition id given by OneDep, e.g. D_1000000001", ("_entry.id",), "common/entry.omap:7",
    default="OSCEM",
)
ROWS_OF_ENTRY = CategoryPlan(
    "entry",
    rows=(RowPlan("entry", answers=(Answer(ASK_ENTRY_ID, "id", lambda given: code(text(given)), IN_ENTRY, 7),)),),
    archive=("id",), asked=(ASK_ENTRY_ID,),
)
ROWS_OF_EXPTL = CategoryPlan(
    "exptl",
    rows=(RowPlan(
        "exptl", parents=("entry",), always=True,
        constants=(Constant("method", "ELECTRON MICROSCOPY", "common/entry.omap:29"),),
        keys=(Key("entry_id", row="entry", of="id"),),
    ),),
    archive=("entry_id",),
)
ROWS_OF_EM_IMAGING_OPTICS = CategoryPlan(
    "em_imaging_optics",
    rows=(RowPlan(
        "em_imaging_optics", parents=("em_imaging",), constants=(Constant("id", "1", "common/entry.omap:21"),),
        keys=(Key("imaging_id", "1"),),
    ),),
)
ROWS_OF_EM_IMAGE_PROCESSING = CategoryPlan(
    "em_image_processing",
    rows=(RowPlan(
        "em_image_processing", parents=("every_em_image_recording",),
        constants=(Constant("id", "1", "common/entry.omap:23"),),
        keys=(Key("image_recording_id", row="em_image_recording", of="id", first=True),),
    ),),
    archive=("image_recording_id",),
)


def put_entry(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> this`.  [common/entry.omap:6]"""
    write = writer(rows["entry"], trace, at, IN_ENTRY)
    if trace.ask:
        write("id", code(text(trace.given(ASK_ENTRY_ID))), "$ask.entry_id", 7)


def get_entry(tables: Tables, document: Tree, trace: Trace) -> None:
    """`this <-> this`.  [common/entry.omap:6]"""
    entry_row = agreed_row("entry", tables.get("entry", ()), trace)
    row_writer(trace.answer_at("ask"), trace, "_", IN_ENTRY)("entry_id", text(entry_row.get("id")), "_entry.id", 7)
