"""entry: what converters between oscem and mmcif share.

Written by `oscem-map compile` from mappings/common/entry.omap; edit that.
"""

from __future__ import annotations

from oscem_map.runtime.read_tables import agreed_row
from oscem_map.runtime.trace import Question, Source, Tables, Trace, Tree, row_writer, writer
from oscem_map.runtime.values import code, text
from oscem_map.runtime.write_tables import Rows

IN_ENTRY = "common/entry.omap"
ASK_ENTRY_ID = Question(
    "entry_id", "Deposition id given by OneDep, e.g. D_1000000001", ("_entry.id",), "common/entry.omap:7",
    default="OSCEM",
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
