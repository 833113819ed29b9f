"""virus: what converters between oscem and mmcif share.

Written by `oscem-map compile` from mappings/common/virus.omap; edit that.
"""

from __future__ import annotations

from .oscem_mmcif_lists import (
    EM_VIRUS_ENTITY_EMPTY, EM_VIRUS_ENTITY_ENVELOPED, EM_VIRUS_ENTITY_VIRUS_ISOLATE, EM_VIRUS_ENTITY_VIRUS_TYPE,
)
from oscem_map.runtime.read_tables import agreed_row
from oscem_map.runtime.read_tree import is_one_of
from oscem_map.runtime.row_plans import Answer, CategoryPlan, Constant, Key, RowPlan
from oscem_map.runtime.trace import Question, Source, Tables, Trace, Tree, row_writer, writer
from oscem_map.runtime.values import among, at_least, code, figure, line, number, text, whole
from oscem_map.runtime.write_tables import Rows

IN_VIRUS = "common/virus.omap"
ASK_VIRUS_TYPE = Question(
    "virus_type", "VIRION, SATELLITE, PRION, VIROID or VIRUS-LIKE PARTICLE", ("_em_virus_entity.virus_type",),
    "common/virus.omap:17",
)
ASK_VIRUS_ISOLATE = Question(
    "virus_isolate", "STRAIN, SEROTYPE, SEROCOMPLEX, SUBSPECIES, SPECIES or OTHER",
    ("_em_virus_entity.virus_isolate",), "common/virus.omap:18",
)
ASK_VIRUS_ENVELOPED = Question(
    "virus_enveloped", "Does the virus have an envelope? YES or NO", ("_em_virus_entity.enveloped",),
    "common/virus.omap:19",
)
ASK_VIRUS_EMPTY = Question(
    "virus_empty", "Is the virus empty? YES or NO", ("_em_virus_entity.empty",), "common/virus.omap:20",
)
ASK_VIRUS_HOST = Question(
    "virus_host", "Natural host of the virus, e.g. Homo sapiens", ("_em_virus_natural_host.organism",),
    "common/virus.omap:25", optional=True,
)
ASK_VIRUS_HOST_TAXON = Question(
    "virus_host_taxon", "NCBI taxonomy number of the natural host, e.g. 9606",
    ("_em_virus_natural_host.ncbi_tax_id",), "common/virus.omap:26", optional=True,
)
ROWS_OF_EM_VIRUS_ENTITY = CategoryPlan(
    "em_virus_entity",
    rows=(RowPlan(
        "em_virus_entity", parents=("em_entity_assembly",), constants=(Constant("id", "1", "common/virus.omap:15"),),
        keys=(Key("entity_assembly_id", "1"),),
    ),),
    deposition=("virus_type", "virus_isolate", "enveloped", "empty"),
)
ROWS_OF_EM_VIRUS_NATURAL_HOST = CategoryPlan(
    "em_virus_natural_host",
    rows=(RowPlan(
        "em_virus_natural_host", parents=("em_entity_assembly",),
        answers=(
            Answer(ASK_VIRUS_HOST, "organism", lambda given: line(text(given)), IN_VIRUS, 25),
            Answer(
                ASK_VIRUS_HOST_TAXON, "ncbi_tax_id", lambda given: figure(at_least(whole(number(given)), 1)),
                IN_VIRUS, 26,
            ),
        ),
        constants=(Constant("id", "1", "common/virus.omap:23"),), keys=(Key("entity_assembly_id", "1"),),
    ),),
)


def put_virus(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> this`.  [common/virus.omap:12]"""
    if is_one_of(rows["em_entity_assembly"].get("type"), "VIRUS"):
        put_virus_em_virus_entity(document, rows, trace, at)
        put_virus_em_virus_natural_host(document, rows, trace, at)


def put_virus_em_virus_entity(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_virus_entity`.  [common/virus.omap:14]"""
    write = writer(rows["em_virus_entity"], trace, at, IN_VIRUS)
    if trace.ask:
        write(
            "virus_type", among(line(text(trace.given(ASK_VIRUS_TYPE))), EM_VIRUS_ENTITY_VIRUS_TYPE),
            "$ask.virus_type", 17,
        )
    trace.unanswered(ASK_VIRUS_TYPE)
    if trace.ask:
        write(
            "virus_isolate", among(line(text(trace.given(ASK_VIRUS_ISOLATE))), EM_VIRUS_ENTITY_VIRUS_ISOLATE),
            "$ask.virus_isolate", 18,
        )
    trace.unanswered(ASK_VIRUS_ISOLATE)
    if trace.ask:
        write(
            "enveloped", among(code(text(trace.given(ASK_VIRUS_ENVELOPED))), EM_VIRUS_ENTITY_ENVELOPED),
            "$ask.virus_enveloped", 19,
        )
    trace.unanswered(ASK_VIRUS_ENVELOPED)
    if trace.ask:
        write("empty", among(code(text(trace.given(ASK_VIRUS_EMPTY))), EM_VIRUS_ENTITY_EMPTY), "$ask.virus_empty", 20)
    trace.unanswered(ASK_VIRUS_EMPTY)


def put_virus_em_virus_natural_host(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_virus_natural_host`.  [common/virus.omap:22]"""
    write = writer(rows["em_virus_natural_host"], trace, at, IN_VIRUS)
    if trace.ask:
        write("organism", line(text(trace.given(ASK_VIRUS_HOST))), "$ask.virus_host", 25)
    if trace.ask:
        write(
            "ncbi_tax_id", figure(at_least(whole(number(trace.given(ASK_VIRUS_HOST_TAXON))), 1)),
            "$ask.virus_host_taxon", 26,
        )


def get_virus(tables: Tables, document: Tree, trace: Trace) -> None:
    """`this <-> this`.  [common/virus.omap:12]"""
    em_entity_assembly_row = agreed_row("em_entity_assembly", tables.get("em_entity_assembly", ()), trace)
    if is_one_of(em_entity_assembly_row.get("type"), "VIRUS"):
        get_virus_em_virus_entity(tables, document, trace)
        get_virus_em_virus_natural_host(tables, document, trace)


def get_virus_em_virus_entity(tables: Tables, document: Tree, trace: Trace) -> None:
    """`this <-> _em_virus_entity`.  [common/virus.omap:14]"""
    em_virus_entity_row = agreed_row("em_virus_entity", tables.get("em_virus_entity", ()), trace)
    row_writer(trace.answer_at("ask"), trace, "_em_virus_entity", IN_VIRUS)(
        "virus_type", among(text(em_virus_entity_row.get("virus_type")), EM_VIRUS_ENTITY_VIRUS_TYPE),
        "_em_virus_entity.virus_type", 17,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_virus_entity", IN_VIRUS)(
        "virus_isolate", among(text(em_virus_entity_row.get("virus_isolate")), EM_VIRUS_ENTITY_VIRUS_ISOLATE),
        "_em_virus_entity.virus_isolate", 18,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_virus_entity", IN_VIRUS)(
        "virus_enveloped", among(text(em_virus_entity_row.get("enveloped")), EM_VIRUS_ENTITY_ENVELOPED),
        "_em_virus_entity.enveloped", 19,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_virus_entity", IN_VIRUS)(
        "virus_empty", among(text(em_virus_entity_row.get("empty")), EM_VIRUS_ENTITY_EMPTY), "_em_virus_entity.empty",
        20,
    )


def get_virus_em_virus_natural_host(tables: Tables, document: Tree, trace: Trace) -> None:
    """`this <-> _em_virus_natural_host`.  [common/virus.omap:22]"""
    em_virus_natural_host_row = agreed_row("em_virus_natural_host", tables.get("em_virus_natural_host", ()), trace)
    row_writer(trace.answer_at("ask"), trace, "_em_virus_natural_host", IN_VIRUS)(
        "virus_host", text(em_virus_natural_host_row.get("organism")), "_em_virus_natural_host.organism", 25,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_virus_natural_host", IN_VIRUS)(
        "virus_host_taxon", at_least(whole(em_virus_natural_host_row.get("ncbi_tax_id")), 1),
        "_em_virus_natural_host.ncbi_tax_id", 26,
    )
