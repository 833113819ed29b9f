"""publication: what converters between oscem and mmcif share.

Written by `oscem-map compile` from mappings/common/publication.omap; edit that.
"""

from __future__ import annotations

from .oscem_mmcif_lists import EM_DB_REFERENCE_DB_NAME, EM_DB_REFERENCE_RELATIONSHIP
from oscem_map.runtime.read_tables import agreed_row, row_path
from oscem_map.runtime.read_tree import elements
from oscem_map.runtime.row_plans import CategoryPlan
from oscem_map.runtime.trace import Question, Row, Source, Tables, Trace, Tree, row_writer, writer
from oscem_map.runtime.values import above, among, code, figure, line, number, plain, text
from oscem_map.runtime.write_tables import Rows, next_number
from oscem_map.runtime.write_tree import list_in, without_empty

IN_PUBLICATION = "common/publication.omap"
ASK_RELATED = Question(
    "related", "Other entries about this sample", ("_em_db_reference",), "common/publication.omap:27", optional=True,
    fields=(
        ("database", None, ("_em_db_reference.db_name",)), ("code", None, ("_em_db_reference.access_code",)),
        ("relationship", None, ("_em_db_reference.relationship",)),
    ),
)
ASK_CITATION_VOLUME = Question(
    "citation_volume", "Volume of the journal", ("_citation.journal_volume",), "common/publication.omap:23",
    optional=True,
)
ASK_CITATION_FIRST_PAGE = Question(
    "citation_first_page", "First page of the paper, or its number", ("_citation.page_first",),
    "common/publication.omap:24", optional=True,
)
ASK_CITATION_LAST_PAGE = Question(
    "citation_last_page", "Last page of the paper", ("_citation.page_last",), "common/publication.omap:25",
    optional=True,
)
ASK_BUFFER_COMPONENTS = Question(
    "buffer_components", "What the buffer is made of", ("_em_buffer_component",), "common/publication.omap:37",
    optional=True,
    fields=(
        ("name", None, ("_em_buffer_component.name",)), ("formula", None, ("_em_buffer_component.formula",)),
        ("concentration", None, ("_em_buffer_component.concentration",)),
        ("unit", None, ("_em_buffer_component.concentration_units",)),
    ),
)
ROWS_OF_EM_DB_REFERENCE = CategoryPlan("em_db_reference", of_list=True, archive=("access_code", "db_name"))
ROWS_OF_EM_BUFFER_COMPONENT = CategoryPlan("em_buffer_component", of_list=True, parents=("em_buffer",))


def put_publication(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> this`.  [common/publication.omap:21]"""
    put_publication_citation(document, rows, trace, at)
    put_publication_related_em_db_reference(trace.document_of(ASK_RELATED), rows, trace, "$ask")


def put_publication_citation(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _citation`.  [common/publication.omap:22]"""
    write = writer(rows["citation"], trace, at, IN_PUBLICATION)
    if trace.ask:
        write("journal_volume", line(text(trace.given(ASK_CITATION_VOLUME))), "$ask.citation_volume", 23)
    if trace.ask:
        write("page_first", line(text(trace.given(ASK_CITATION_FIRST_PAGE))), "$ask.citation_first_page", 24)
    if trace.ask:
        write("page_last", line(text(trace.given(ASK_CITATION_LAST_PAGE))), "$ask.citation_last_page", 25)


def put_publication_related_em_db_reference(ask: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`ask.related[] <-> _em_db_reference[]`.  [common/publication.omap:27]"""
    for i, related in elements(ask, "related", trace, at):
        here = f"{at}.related[{i}]"
        em_db_reference: Row = {}
        write = writer(em_db_reference, trace, here, IN_PUBLICATION)
        if (said := related.get("database")) is not None:
            write("db_name", among(text(said), EM_DB_REFERENCE_DB_NAME), "database", 29)
        if (said_2 := related.get("code")) is not None:
            write("access_code", code(text(said_2)), "code", 30)
        if (said_3 := related.get("relationship")) is not None:
            write("relationship", among(text(said_3), EM_DB_REFERENCE_RELATIONSHIP), "relationship", 31)
        if em_db_reference:
            em_db_reference["id"] = next_number(rows.list_of("em_db_reference"), 1)  # common/publication.omap:28
            rows.list_of("em_db_reference").append(em_db_reference)


def put_buffer_parts(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """Of roots whose samples have no slot for a buffer.  [common/publication.omap:36]"""
    put_buffer_parts_buffer_components_em_buffer_component(
        trace.document_of(ASK_BUFFER_COMPONENTS), rows, trace, "$ask",
    )


def put_buffer_parts_buffer_components_em_buffer_component(ask: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`ask.buffer_components[] <-> _em_buffer_component[]`.  [common/publication.omap:37]"""
    for i, buffer_components in elements(ask, "buffer_components", trace, at):
        here = f"{at}.buffer_components[{i}]"
        em_buffer_component: Row = {}
        write = writer(em_buffer_component, trace, here, IN_PUBLICATION)
        if (said := buffer_components.get("name")) is not None:
            write("name", line(text(said)), "name", 40)
        if (said_2 := buffer_components.get("formula")) is not None:
            write("formula", code(text(said_2)), "formula", 41)
        if (said_3 := buffer_components.get("concentration")) is not None:
            write("concentration", figure(above(number(said_3), 0)), "concentration", 42)
        if (said_4 := buffer_components.get("unit")) is not None:
            write("concentration_units", line(text(said_4)), "unit", 43)
        if em_buffer_component:
            em_buffer_component["id"] = next_number(
                rows.list_of("em_buffer_component"), 1,
            )  # common/publication.omap:38
            em_buffer_component["buffer_id"] = "1"  # common/publication.omap:39
            rows.list_of("em_buffer_component").append(em_buffer_component)


def get_publication(tables: Tables, document: Tree, trace: Trace) -> None:
    """`this <-> this`.  [common/publication.omap:21]"""
    get_publication_citation(tables, document, trace)
    get_publication_related_em_db_reference(tables, trace.answer_at("ask"), trace)


def get_publication_citation(tables: Tables, document: Tree, trace: Trace) -> None:
    """`this <-> _citation`.  [common/publication.omap:22]"""
    citation_row = agreed_row("citation", tables.get("citation", ()), trace)
    row_writer(trace.answer_at("ask"), trace, "_citation", IN_PUBLICATION)(
        "citation_volume", text(citation_row.get("journal_volume")), "_citation.journal_volume", 23,
    )
    row_writer(trace.answer_at("ask"), trace, "_citation", IN_PUBLICATION)(
        "citation_first_page", text(citation_row.get("page_first")), "_citation.page_first", 24,
    )
    row_writer(trace.answer_at("ask"), trace, "_citation", IN_PUBLICATION)(
        "citation_last_page", text(citation_row.get("page_last")), "_citation.page_last", 25,
    )


def get_publication_related_em_db_reference(tables: Tables, ask: Tree, trace: Trace) -> None:
    """`ask.related[] <-> _em_db_reference[]`.  [common/publication.omap:27]"""
    for n, row in enumerate(tables.get("em_db_reference", ())):
        here = row_path(tables, "em_db_reference", n)
        trace.reading("em_db_reference", (row,))
        related: Tree = {}
        write = row_writer(related, trace, here, IN_PUBLICATION)
        if (said := row.get("db_name")) is not None:
            write("database", among(text(said), EM_DB_REFERENCE_DB_NAME), "_em_db_reference.db_name", 29)
        if (said_2 := row.get("access_code")) is not None:
            write("code", text(said_2), "_em_db_reference.access_code", 30)
        if (said_3 := row.get("relationship")) is not None:
            write(
                "relationship", among(text(said_3), EM_DB_REFERENCE_RELATIONSHIP), "_em_db_reference.relationship",
                31,
            )
        if without_empty(related):
            list_in(ask, "related").append(related)


def get_buffer_parts(tables: Tables, document: Tree, trace: Trace) -> None:
    """Of roots whose samples have no slot for a buffer.  [common/publication.omap:36]"""
    get_buffer_parts_buffer_components_em_buffer_component(tables, trace.answer_at("ask"), trace)


def get_buffer_parts_buffer_components_em_buffer_component(tables: Tables, ask: Tree, trace: Trace) -> None:
    """`ask.buffer_components[] <-> _em_buffer_component[]`.  [common/publication.omap:37]"""
    for n, row in enumerate(tables.get("em_buffer_component", ())):
        here = row_path(tables, "em_buffer_component", n)
        trace.reading("em_buffer_component", (row,))
        buffer_components: Tree = {}
        write = row_writer(buffer_components, trace, here, IN_PUBLICATION)
        if (said := row.get("name")) is not None:
            write("name", text(said), "_em_buffer_component.name", 40)
        if (said_2 := row.get("formula")) is not None:
            write("formula", text(said_2), "_em_buffer_component.formula", 41)
        if (said_3 := row.get("concentration")) is not None:
            write("concentration", plain(above(number(said_3), 0)), "_em_buffer_component.concentration", 42)
        if (said_4 := row.get("concentration_units")) is not None:
            write("unit", text(said_4), "_em_buffer_component.concentration_units", 43)
        if without_empty(buffer_components):
            list_in(ask, "buffer_components").append(buffer_components)
