"""cell: what converters between oscem and mmcif share.

Written by `oscem-map compile` from mappings/common/cell.omap; edit that.
"""

from __future__ import annotations

from .oscem_mmcif_lists import (
    EM_ENTITY_ASSEMBLY_SOURCE, EM_ENTITY_ASSEMBLY_TYPE, EM_EXPERIMENT_AGGREGATION_STATE,
    EM_SPECIMEN_EMBEDDING_APPLIED, EM_SPECIMEN_SHADOWING_APPLIED, EM_SPECIMEN_STAINING_APPLIED,
    EM_SPECIMEN_VITRIFICATION_APPLIED, EM_STAINING_TYPE,
)
from .oscem_mmcif_taxonomy import TAXON_NUMBER_PUT
from .oscem_mmcif_tomography import get_freezing, get_thinning, put_freezing, put_thinning
from .oscem_mmcif_vocabulary import (
    FILM_MATERIAL_GET, FILM_MATERIAL_PUT, FILM_TOPOLOGY_GET, FILM_TOPOLOGY_PUT, GRID_MATERIAL_GET, GRID_MATERIAL_PUT,
    GRID_TYPE_GET, GRID_TYPE_PUT,
)
from oscem_map.runtime.codecs import join, taxon
from oscem_map.runtime.read_tables import agreed_row, matching_rows, row_path
from oscem_map.runtime.read_tree import gather, part, scalars
from oscem_map.runtime.remarks import added, from_remark, remark, unlabelled
from oscem_map.runtime.row_plans import Answer, CategoryPlan, Constant, Key, RowPlan
from oscem_map.runtime.trace import Question, Row, Source, Tables, Trace, Tree, append_value, row_writer, writer
from oscem_map.runtime.unread import NotRun
from oscem_map.runtime.values import (
    above, among, at_least, block, code, date, figure, inside, kept, line, listed_or_free, number, plain, text, whole,
)
from oscem_map.runtime.write_tables import Rows, decide, next_number
from oscem_map.runtime.write_tree import list_in, object_in

IN_CELL = "common/cell.omap"
ASK_VITRIFIED = Question(
    "vitrified", "Was the specimen vitrified? YES or NO", ("_em_specimen.vitrification_applied",),
    "common/cell.omap:96",
)
ASK_STAINED = Question(
    "stained", "Was the specimen stained? YES or NO", ("_em_specimen.staining_applied",), "common/cell.omap:98",
)
ASK_EMBEDDED = Question(
    "embedded", "Was the specimen embedded? YES or NO", ("_em_specimen.embedding_applied",), "common/cell.omap:99",
)
ASK_SHADOWED = Question(
    "shadowed", "Was the specimen shadowed? YES or NO", ("_em_specimen.shadowing_applied",), "common/cell.omap:100",
)
ASK_SAMPLE_NAME = Question(
    "sample_name", "Name of the sample", ("_em_entity_assembly.name",), "common/cell.omap:40", optional=True,
)
ASK_ASSEMBLY_SOURCE = Question(
    "assembly_source", "NATURAL, RECOMBINANT, MULTIPLE SOURCES or SYNTHETIC: where the sample comes from",
    ("_em_entity_assembly.source",), "common/cell.omap:46", default="NATURAL",
)
ASK_BUFFER_PH = Question(
    "buffer_ph", "pH of the medium or buffer", ("_em_buffer.pH",), "common/cell.omap:58", optional=True,
)
ASK_BUFFER = Question(
    "buffer", "Medium or buffer of the sample", ("_em_buffer.details",), "common/cell.omap:59", optional=True,
)
ASK_GRID_TYPE = Question(
    "grid_type", "Product of the grid, e.g. Quantifoil R2/2", ("_em_sample_support.grid_type",),
    "common/cell.omap:64", optional=True,
)
ASK_GRID_MATERIAL = Question(
    "grid_material", "Material of the grid, e.g. gold", ("_em_sample_support.grid_material",), "common/cell.omap:65",
    optional=True,
)
ASK_GRID_MESH = Question(
    "grid_mesh", "Mesh of the grid, e.g. 200", ("_em_sample_support.grid_mesh_size",), "common/cell.omap:66",
    optional=True,
)
ASK_FILM_MATERIAL = Question(
    "film_material", "Material of the film, e.g. carbon", ("_em_support_film.material",), "common/cell.omap:71",
    optional=True,
)
ASK_FILM_TOPOLOGY = Question(
    "film_topology", "Form of the film: CONTINUOUS, LACEY, HOLEY or HOLEY ARRAY", ("_em_support_film.topology",),
    "common/cell.omap:72", optional=True,
)
ASK_TAXON = Question(
    "taxon", "NCBI taxonomy number of the organism, e.g. 10090", ("_em_entity_assembly_naturalsource.ncbi_tax_id",),
    "common/cell.omap:81",
)
ASK_STAINING_TYPE = Question(
    "staining_type", "How it was stained: NEGATIVE or POSITIVE", ("_em_staining.type",), "common/cell.omap:105",
    optional=True,
)
ASK_STAINING_MATERIAL = Question(
    "staining_material", "What it was stained with, e.g. uranyl acetate", ("_em_staining.material",),
    "common/cell.omap:106", optional=True,
)
ASK_EMBEDDING_MATERIAL = Question(
    "embedding_material", "What it was embedded in, e.g. Lowicryl HM20", ("_em_embedding.material",),
    "common/cell.omap:111", optional=True,
)
ASK_SHADOWING_MATERIAL = Question(
    "shadowing_material", "What it was shadowed with, e.g. platinum", ("_em_shadowing.material",),
    "common/cell.omap:116", optional=True,
)
ASK_SHADOWING_ANGLE = Question(
    "shadowing_angle", "Angle of the shadowing in degrees", ("_em_shadowing.angle",), "common/cell.omap:117",
    optional=True,
)
ASK_SHADOWING_THICKNESS = Question(
    "shadowing_thickness", "Thickness of the shadow in Å", ("_em_shadowing.thickness",), "common/cell.omap:118",
    optional=True,
)
ASK_AGGREGATION_STATE = Question(
    "aggregation_state", "CELL, TISSUE, PARTICLE, FILAMENT, HELICAL ARRAY, 2D ARRAY or 3D ARRAY",
    ("_em_experiment.aggregation_state",), "common/cell.omap:141",
)
ASK_SAMPLE_TYPE = Question(
    "sample_type", "CELL, TISSUE, ORGANELLE OR CELLULAR COMPONENT, COMPLEX, VIRUS or RIBOSOME",
    ("_em_entity_assembly.type",), "common/cell.omap:142",
)
ALREADY_41 = NotRun(IN_CELL, {"specimen_env.organism[]": 41}, "_em_entity_assembly.name: there is a value already")
ALREADY_82 = NotRun(IN_CELL, {"": 82}, "_em_entity_assembly_naturalsource.ncbi_tax_id: there is a value already")
ROWS_OF_EM_ENTITY_ASSEMBLY = CategoryPlan(
    "em_entity_assembly",
    rows=(RowPlan(
        "em_entity_assembly",
        answers=(
            Answer(ASK_SAMPLE_NAME, "name", lambda given: block(text(given)), IN_CELL, 40),
            Answer(
                ASK_ASSEMBLY_SOURCE, "source", lambda given: among(line(text(given)), EM_ENTITY_ASSEMBLY_SOURCE),
                IN_CELL, 46,
            ),
        ),
        constants=(Constant("id", "1", "common/cell.omap:38"), Constant("parent_id", "0", "common/cell.omap:39")),
    ),),
    archive=("name",), deposition=("source", "type"),
)
ROWS_OF_EM_BUFFER = CategoryPlan(
    "em_buffer",
    rows=(RowPlan(
        "em_buffer", parents=("em_specimen",),
        answers=(
            Answer(ASK_BUFFER_PH, "pH", lambda given: figure(inside(number(number(given)), 0, 14)), IN_CELL, 58),
            Answer(ASK_BUFFER, "details", lambda given: block(text(given)), IN_CELL, 59),
        ),
        constants=(Constant("id", "1", "common/cell.omap:56"),), keys=(Key("specimen_id", "1"),),
    ),),
    deposition=("pH",),
)
ROWS_OF_EM_SAMPLE_SUPPORT = CategoryPlan(
    "em_sample_support",
    rows=(RowPlan(
        "em_sample_support", parents=("em_specimen",),
        answers=(
            Answer(ASK_GRID_TYPE, "grid_type", lambda given: line(GRID_TYPE_PUT(given)), IN_CELL, 64),
            Answer(ASK_GRID_MATERIAL, "grid_material", lambda given: line(GRID_MATERIAL_PUT(given)), IN_CELL, 65),
            Answer(
                ASK_GRID_MESH, "grid_mesh_size", lambda given: figure(above(whole(number(given)), 1)), IN_CELL, 66,
            ),
        ),
        constants=(Constant("id", "1", "common/cell.omap:62"),), keys=(Key("specimen_id", "1"),),
    ),),
)
ROWS_OF_EM_SUPPORT_FILM = CategoryPlan(
    "em_support_film",
    rows=(RowPlan(
        "em_support_film", parents=("em_sample_support",),
        answers=(
            Answer(ASK_FILM_MATERIAL, "material", lambda given: line(FILM_MATERIAL_PUT(given)), IN_CELL, 71),
            Answer(ASK_FILM_TOPOLOGY, "topology", lambda given: line(FILM_TOPOLOGY_PUT(given)), IN_CELL, 72),
        ),
        constants=(Constant("id", "1", "common/cell.omap:69"),), keys=(Key("sample_support_id", "1"),),
    ),),
)
ROWS_OF_EM_ENTITY_ASSEMBLY_NATURALSOURCE = CategoryPlan(
    "em_entity_assembly_naturalsource", of_list=True, parents=("em_entity_assembly",),
    every=RowPlan("every_em_entity_assembly_naturalsource"),
    lone=RowPlan(
        "em_entity_assembly_naturalsource",
        answers=(Answer(
            ASK_TAXON, "ncbi_tax_id", lambda given: figure(at_least(whole(number(given)), 1)), IN_CELL, 81,
        ),),
        keys=(Key("id", start=1), Key("entity_assembly_id", "1")),
    ),
    archive=("ncbi_tax_id", "organism"),
)
ROWS_OF_EM_STAINING = CategoryPlan(
    "em_staining",
    rows=(RowPlan(
        "em_staining", parents=("em_specimen",),
        answers=(
            Answer(ASK_STAINING_TYPE, "type", lambda given: among(code(text(given)), EM_STAINING_TYPE), IN_CELL, 105),
            Answer(ASK_STAINING_MATERIAL, "material", lambda given: line(text(given)), IN_CELL, 106),
        ),
        constants=(Constant("id", "1", "common/cell.omap:103"),), keys=(Key("specimen_id", "1"),),
    ),),
    archive=("material", "type"),
)
ROWS_OF_EM_EMBEDDING = CategoryPlan(
    "em_embedding",
    rows=(RowPlan(
        "em_embedding", parents=("em_specimen",),
        answers=(Answer(ASK_EMBEDDING_MATERIAL, "material", lambda given: line(text(given)), IN_CELL, 111),),
        constants=(Constant("id", "1", "common/cell.omap:109"),), keys=(Key("specimen_id", "1"),),
    ),),
    archive=("material",),
)
ROWS_OF_EM_SHADOWING = CategoryPlan(
    "em_shadowing",
    rows=(RowPlan(
        "em_shadowing", parents=("em_specimen",),
        answers=(
            Answer(ASK_SHADOWING_MATERIAL, "material", lambda given: line(text(given)), IN_CELL, 116),
            Answer(
                ASK_SHADOWING_ANGLE, "angle", lambda given: figure(inside(number(number(given)), 0, 90)), IN_CELL,
                117,
            ),
            Answer(
                ASK_SHADOWING_THICKNESS, "thickness", lambda given: figure(above(number(number(given)), 0)), IN_CELL,
                118,
            ),
        ),
        constants=(Constant("id", "1", "common/cell.omap:114"),), keys=(Key("specimen_id", "1"),),
    ),),
    archive=("angle", "material", "thickness"),
)


def put_cell_sample(sample: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`sample <-> this`.  [common/cell.omap:32]"""
    specimen_env = part(sample, "specimen_env", trace, at)
    freezing = part(sample, "freezing", trace, at)
    put_freezing(freezing, rows, trace, f"{at}.freezing")
    thinning = part(sample, "thinning", trace, at)
    put_thinning(thinning, rows, trace, f"{at}.thinning")
    put_cell_sample_em_entity_assembly(sample, rows, trace, at)
    # this block is read back only: what the row without a parent says comes first
    put_cell_sample_em_buffer(sample, rows, trace, at)
    put_cell_sample_em_sample_support(sample, rows, trace, at)
    put_cell_sample_em_support_film(sample, rows, trace, at)
    # tomogram_features.cellular_features is lost: no item for what is seen in a tomogram
    if specimen_env or trace.ask:
        put_cell_sample_organism_em_entity_assembly_naturalsource(specimen_env, rows, trace, f"{at}.specimen_env")
    write = writer(rows["every_em_entity_assembly_naturalsource"], trace, at, IN_CELL)
    if (said := specimen_env.get("tissue")) is not None:
        write("tissue", block(text(said)), "specimen_env.tissue", 85)
    if (said_2 := specimen_env.get("source_env")) is not None:
        write("details", block(text(said_2)), "specimen_env.source_env", 86)
    if (said_3 := specimen_env.get("location")) is not None:
        write(
            "details",
            added(
                rows["every_em_entity_assembly_naturalsource"], "details", block(remark(text(said_3), "location")),
                trace,
            ),
            "specimen_env.location", 88,
        )
    if (said_4 := specimen_env.get("collection_date")) is not None:
        write(
            "details",
            added(
                rows["every_em_entity_assembly_naturalsource"], "details", block(remark(date(said_4), "collected")),
                trace,
            ),
            "specimen_env.collection_date", 90,
        )
    # tomogram_features.organelles[] is lost: mmCIF has the organelle that a sample came from, not those that are seen
    write_em_tomography_specimen = writer(rows["em_tomography_specimen"], trace, at, IN_CELL)
    if (said_5 := specimen_env.get("handling")) is not None:
        write_em_tomography_specimen("details", block(text(said_5)), "specimen_env.handling", 93)
    write_em_specimen = writer(rows["em_specimen"], trace, at, IN_CELL)
    if trace.ask and "vitrification_applied" not in rows["em_specimen"]:
        write_em_specimen(
            "vitrification_applied", among(line(text(trace.given(ASK_VITRIFIED))), EM_SPECIMEN_VITRIFICATION_APPLIED),
            "$ask.vitrified", 96,
        )
    if trace.ask:
        write_em_specimen(
            "staining_applied", among(line(text(trace.given(ASK_STAINED))), EM_SPECIMEN_STAINING_APPLIED),
            "$ask.stained", 98,
        )
    if trace.ask:
        write_em_specimen(
            "embedding_applied", among(line(text(trace.given(ASK_EMBEDDED))), EM_SPECIMEN_EMBEDDING_APPLIED),
            "$ask.embedded", 99,
        )
    if trace.ask:
        write_em_specimen(
            "shadowing_applied", among(line(text(trace.given(ASK_SHADOWED))), EM_SPECIMEN_SHADOWING_APPLIED),
            "$ask.shadowed", 100,
        )
    put_cell_sample_em_staining(sample, rows, trace, at)
    put_cell_sample_em_embedding(sample, rows, trace, at)
    put_cell_sample_em_shadowing(sample, rows, trace, at)


def put_cell_sample_em_entity_assembly(sample: Source, rows: Rows, trace: Trace, at: str) -> None:
    """The sample as a whole: the row without a parent.  [common/cell.omap:37]"""
    tomogram_features = part(sample, "tomogram_features", trace, at)
    write = writer(rows["em_entity_assembly"], trace, at, IN_CELL)
    if trace.ask:
        write("name", block(text(trace.given(ASK_SAMPLE_NAME))), "$ask.sample_name", 40)
    if "name" in rows["em_entity_assembly"]:
        trace.not_run(at, ALREADY_41)
    else:
        write(
            "name",
            block(join(gather(sample, "specimen_env.organism[]", text, trace, at, "common/cell.omap:41"), ", ")),
            "specimen_env.organism[]", 41,
        )
    if (said := tomogram_features.get("details_tomo")) is not None:
        write("details", block(text(said)), "tomogram_features.details_tomo", 42)
    if (said_2 := tomogram_features.get("main_target")) is not None:
        write(
            "details", added(rows["em_entity_assembly"], "details", block(remark(text(said_2), "target")), trace),
            "tomogram_features.main_target", 44,
        )
    if trace.ask:
        write(
            "source", among(line(text(trace.given(ASK_ASSEMBLY_SOURCE))), EM_ENTITY_ASSEMBLY_SOURCE),
            "$ask.assembly_source", 46,
        )


def put_cell_sample_em_buffer(sample: Source, rows: Rows, trace: Trace, at: str) -> None:
    """Of the grid and the buffer the schema of cells knows nothing.  [common/cell.omap:55]"""
    write = writer(rows["em_buffer"], trace, at, IN_CELL)
    if trace.ask:
        write("pH", figure(inside(number(number(trace.given(ASK_BUFFER_PH))), 0, 14)), "$ask.buffer_ph", 58)
    if trace.ask:
        write("details", block(text(trace.given(ASK_BUFFER))), "$ask.buffer", 59)


def put_cell_sample_em_sample_support(sample: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_sample_support`.  [common/cell.omap:61]"""
    write = writer(rows["em_sample_support"], trace, at, IN_CELL)
    if trace.ask:
        write("grid_type", line(GRID_TYPE_PUT(trace.given(ASK_GRID_TYPE))), "$ask.grid_type", 64)
    if trace.ask:
        write("grid_material", line(GRID_MATERIAL_PUT(trace.given(ASK_GRID_MATERIAL))), "$ask.grid_material", 65)
    if trace.ask:
        write("grid_mesh_size", figure(above(whole(number(trace.given(ASK_GRID_MESH))), 1)), "$ask.grid_mesh", 66)


def put_cell_sample_em_support_film(sample: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_support_film`.  [common/cell.omap:68]"""
    write = writer(rows["em_support_film"], trace, at, IN_CELL)
    if trace.ask:
        write("material", line(FILM_MATERIAL_PUT(trace.given(ASK_FILM_MATERIAL))), "$ask.film_material", 71)
    if trace.ask:
        write("topology", line(FILM_TOPOLOGY_PUT(trace.given(ASK_FILM_TOPOLOGY))), "$ask.film_topology", 72)


def put_cell_sample_organism_em_entity_assembly_naturalsource(
    specimen_env: Source, rows: Rows, trace: Trace, at: str,
) -> None:
    """One row for each organism.  [common/cell.omap:77]"""
    for i, organism in scalars(specimen_env, "organism", trace, at):
        here = f"{at}.organism[{i}]"
        em_entity_assembly_naturalsource: Row = {}
        write = writer(em_entity_assembly_naturalsource, trace, here, IN_CELL)
        write("organism", line(text(organism)), "", 80)
        if trace.ask:
            write("ncbi_tax_id", figure(at_least(whole(number(trace.given(ASK_TAXON, i))), 1)), "$ask.taxon", 81)
        if "ncbi_tax_id" in em_entity_assembly_naturalsource:
            trace.not_run(here, ALREADY_82)
        else:
            write("ncbi_tax_id", figure(whole(taxon(TAXON_NUMBER_PUT(text(organism))))), "", 82)
        if em_entity_assembly_naturalsource:
            em_entity_assembly_naturalsource["id"] = next_number(
                rows.list_of("em_entity_assembly_naturalsource"), 1,
            )  # common/cell.omap:78
            em_entity_assembly_naturalsource["entity_assembly_id"] = "1"  # common/cell.omap:79
            rows.list_of("em_entity_assembly_naturalsource").append(em_entity_assembly_naturalsource)


def put_cell_sample_em_staining(sample: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_staining`.  [common/cell.omap:102]"""
    write = writer(rows["em_staining"], trace, at, IN_CELL)
    if trace.ask:
        write("type", among(code(text(trace.given(ASK_STAINING_TYPE))), EM_STAINING_TYPE), "$ask.staining_type", 105)
    if trace.ask:
        write("material", line(text(trace.given(ASK_STAINING_MATERIAL))), "$ask.staining_material", 106)


def put_cell_sample_em_embedding(sample: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_embedding`.  [common/cell.omap:108]"""
    write = writer(rows["em_embedding"], trace, at, IN_CELL)
    if trace.ask:
        write("material", line(text(trace.given(ASK_EMBEDDING_MATERIAL))), "$ask.embedding_material", 111)


def put_cell_sample_em_shadowing(sample: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_shadowing`.  [common/cell.omap:113]"""
    write = writer(rows["em_shadowing"], trace, at, IN_CELL)
    if trace.ask:
        write("material", line(text(trace.given(ASK_SHADOWING_MATERIAL))), "$ask.shadowing_material", 116)
    if trace.ask:
        write(
            "angle", figure(inside(number(number(trace.given(ASK_SHADOWING_ANGLE))), 0, 90)), "$ask.shadowing_angle",
            117,
        )
    if trace.ask:
        write(
            "thickness", figure(above(number(number(trace.given(ASK_SHADOWING_THICKNESS))), 0)),
            "$ask.shadowing_thickness", 118,
        )


def put_tissue_or_cell(sample: Source, rows: Rows, trace: Trace, at: str) -> None:
    """A cell, unless the record names a tissue.  [common/cell.omap:123]"""
    specimen_env = part(sample, "specimen_env", trace, at)
    if kept(specimen_env.get("tissue")) is not None:
        decide(
            rows.decided("em_experiment"), "aggregation_state", "TISSUE", trace, "_em_experiment.aggregation_state",
            "common/cell.omap:125", "the record names a tissue",
        )
        decide(
            rows.decided("em_entity_assembly"), "type", "TISSUE", trace, "_em_entity_assembly.type",
            "common/cell.omap:126", "the record names a tissue",
        )
    else:
        decide(
            rows.decided("em_experiment"), "aggregation_state", "CELL", trace, "_em_experiment.aggregation_state",
            "common/cell.omap:129", "tomography of cells, by its own technique",
        )
        decide(
            rows.decided("em_entity_assembly"), "type", "CELL", trace, "_em_entity_assembly.type",
            "common/cell.omap:130", "tomography of cells, by its own technique",
        )


def put_growth(growth_condition: Source, rows: Rows, trace: Trace, at: str) -> None:
    """How cells were grown: remarks on the specimen, for entries have "HeLa cells grown on EM-grids" there.  [common/cell.omap:147]"""
    write = writer(rows["em_specimen"], trace, at, IN_CELL)
    if (said := growth_condition.get("media")) is not None:
        write("details", block(remark(text(said), "medium")), "media", 148)
    if (said_2 := growth_condition.get("growth_location")) is not None:
        write(
            "details", added(rows["em_specimen"], "details", block(remark(text(said_2), "grown")), trace),
            "growth_location", 150,
        )
    if (said_3 := growth_condition.get("cell_cycle")) is not None:
        write(
            "details", added(rows["em_specimen"], "details", block(remark(text(said_3), "cell cycle")), trace),
            "cell_cycle", 152,
        )
    if (said_4 := growth_condition.get("treatment")) is not None:
        write(
            "details", added(rows["em_specimen"], "details", block(remark(text(said_4), "treatment")), trace),
            "treatment", 154,
        )
    if (said_5 := growth_condition.get("atmosphere_growth")) is not None:
        write(
            "details", added(rows["em_specimen"], "details", block(remark(text(said_5), "atmosphere")), trace),
            "atmosphere_growth", 156,
        )
    # temperature_growth is lost: no item; _em_crystal_formation.temperature is of crystals


def get_cell_sample(tables: Tables, sample: Tree, trace: Trace) -> None:
    """`sample <-> this`.  [common/cell.omap:32]"""
    freezing = object_in(sample, "freezing")
    get_freezing(tables, freezing, trace)
    thinning = object_in(sample, "thinning")
    get_thinning(tables, thinning, trace)
    get_cell_sample_em_entity_assembly(tables, sample, trace)
    get_cell_sample_em_entity_assembly_2(tables, sample, trace)
    get_cell_sample_em_buffer(tables, sample, trace)
    get_cell_sample_em_sample_support(tables, sample, trace)
    get_cell_sample_em_support_film(tables, sample, trace)
    specimen_env = object_in(sample, "specimen_env")
    get_cell_sample_organism_em_entity_assembly_naturalsource(tables, specimen_env, trace)
    write = row_writer(specimen_env, trace, "_", IN_CELL)
    em_entity_assembly_naturalsource_row = agreed_row(
        "em_entity_assembly_naturalsource", tables.get("em_entity_assembly_naturalsource", ()), trace,
    )
    if (said := em_entity_assembly_naturalsource_row.get("tissue")) is not None:
        write("tissue", text(said), "_em_entity_assembly_naturalsource.tissue", 85)
    if (said_2 := em_entity_assembly_naturalsource_row.get("details")) is not None:
        write(
            "source_env", unlabelled(text(said_2), "location, collected"),
            "_em_entity_assembly_naturalsource.details", 86,
        )
    if (said_3 := em_entity_assembly_naturalsource_row.get("details")) is not None:
        write("location", from_remark(text(said_3), "location"), "_em_entity_assembly_naturalsource.details", 88)
    if (said_4 := em_entity_assembly_naturalsource_row.get("details")) is not None:
        write(
            "collection_date", date(from_remark(text(said_4), "collected")),
            "_em_entity_assembly_naturalsource.details", 90,
        )
    em_tomography_specimen_row = agreed_row("em_tomography_specimen", tables.get("em_tomography_specimen", ()), trace)
    if (said_5 := em_tomography_specimen_row.get("details")) is not None:
        write("handling", text(said_5), "_em_tomography_specimen.details", 93)
    em_specimen_row = agreed_row("em_specimen", tables.get("em_specimen", ()), trace)
    row_writer(trace.answer_at("ask"), trace, "_", IN_CELL)(
        "stained", among(text(em_specimen_row.get("staining_applied")), EM_SPECIMEN_STAINING_APPLIED),
        "_em_specimen.staining_applied", 98,
    )
    row_writer(trace.answer_at("ask"), trace, "_", IN_CELL)(
        "embedded", among(text(em_specimen_row.get("embedding_applied")), EM_SPECIMEN_EMBEDDING_APPLIED),
        "_em_specimen.embedding_applied", 99,
    )
    row_writer(trace.answer_at("ask"), trace, "_", IN_CELL)(
        "shadowed", among(text(em_specimen_row.get("shadowing_applied")), EM_SPECIMEN_SHADOWING_APPLIED),
        "_em_specimen.shadowing_applied", 100,
    )
    get_cell_sample_em_staining(tables, sample, trace)
    get_cell_sample_em_embedding(tables, sample, trace)
    get_cell_sample_em_shadowing(tables, sample, trace)


def get_cell_sample_em_entity_assembly(tables: Tables, sample: Tree, trace: Trace) -> None:
    """The sample as a whole: the row without a parent.  [common/cell.omap:37]"""
    em_entity_assembly_row = agreed_row(
        "em_entity_assembly",
        matching_rows(
            "em_entity_assembly", tables.get("em_entity_assembly", ()), "parent_id", ("0",), trace, IN_CELL,
            {"parent_id": 39, "details": 42}, "its parent_id is not 0 (common/cell.omap:39)",
        ),
        trace,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_entity_assembly", IN_CELL)(
        "sample_name", text(em_entity_assembly_row.get("name")), "_em_entity_assembly.name", 40,
    )
    tomogram_features = object_in(sample, "tomogram_features")
    write = row_writer(tomogram_features, trace, "_em_entity_assembly", IN_CELL)
    if (said := em_entity_assembly_row.get("details")) is not None:
        write("details_tomo", unlabelled(text(said), "target"), "_em_entity_assembly.details", 42)
    if (said_2 := em_entity_assembly_row.get("details")) is not None:
        write("main_target", from_remark(text(said_2), "target"), "_em_entity_assembly.details", 44)
    row_writer(trace.answer_at("ask"), trace, "_em_entity_assembly", IN_CELL)(
        "assembly_source", among(text(em_entity_assembly_row.get("source")), EM_ENTITY_ASSEMBLY_SOURCE),
        "_em_entity_assembly.source", 46,
    )


def get_cell_sample_em_entity_assembly_2(tables: Tables, sample: Tree, trace: Trace) -> None:
    """Older entries have no parents: there the row of type SAMPLE is the sample as a whole.  [common/cell.omap:49]"""
    tomogram_features = object_in(sample, "tomogram_features")
    write = row_writer(tomogram_features, trace, "_em_entity_assembly", IN_CELL)
    em_entity_assembly_row = agreed_row(
        "em_entity_assembly",
        matching_rows(
            "em_entity_assembly", tables.get("em_entity_assembly", ()), "type", ("SAMPLE",), trace, IN_CELL,
            {"type": 50, "details": 51}, "its type is not SAMPLE (common/cell.omap:50)",
        ),
        trace,
    )
    if (said := em_entity_assembly_row.get("details")) is not None:
        write("details_tomo", text(said), "_em_entity_assembly.details", 51)


def get_cell_sample_em_buffer(tables: Tables, sample: Tree, trace: Trace) -> None:
    """Of the grid and the buffer the schema of cells knows nothing.  [common/cell.omap:55]"""
    em_buffer_row = agreed_row("em_buffer", tables.get("em_buffer", ()), trace)
    row_writer(trace.answer_at("ask"), trace, "_em_buffer", IN_CELL)(
        "buffer_ph", plain(inside(number(em_buffer_row.get("pH")), 0, 14)), "_em_buffer.pH", 58,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_buffer", IN_CELL)(
        "buffer", text(em_buffer_row.get("details")), "_em_buffer.details", 59,
    )


def get_cell_sample_em_sample_support(tables: Tables, sample: Tree, trace: Trace) -> None:
    """`this <-> _em_sample_support`.  [common/cell.omap:61]"""
    em_sample_support_row = agreed_row("em_sample_support", tables.get("em_sample_support", ()), trace)
    row_writer(trace.answer_at("ask"), trace, "_em_sample_support", IN_CELL)(
        "grid_type", GRID_TYPE_GET(text(em_sample_support_row.get("grid_type"))), "_em_sample_support.grid_type", 64,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_sample_support", IN_CELL)(
        "grid_material", GRID_MATERIAL_GET(text(em_sample_support_row.get("grid_material"))),
        "_em_sample_support.grid_material", 65,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_sample_support", IN_CELL)(
        "grid_mesh", above(whole(em_sample_support_row.get("grid_mesh_size")), 1),
        "_em_sample_support.grid_mesh_size", 66,
    )


def get_cell_sample_em_support_film(tables: Tables, sample: Tree, trace: Trace) -> None:
    """`this <-> _em_support_film`.  [common/cell.omap:68]"""
    em_support_film_row = agreed_row("em_support_film", tables.get("em_support_film", ()), trace)
    row_writer(trace.answer_at("ask"), trace, "_em_support_film", IN_CELL)(
        "film_material", FILM_MATERIAL_GET(text(em_support_film_row.get("material"))), "_em_support_film.material",
        71,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_support_film", IN_CELL)(
        "film_topology", FILM_TOPOLOGY_GET(text(em_support_film_row.get("topology"))), "_em_support_film.topology",
        72,
    )


def get_cell_sample_organism_em_entity_assembly_naturalsource(
    tables: Tables, specimen_env: Tree, trace: Trace,
) -> None:
    """One row for each organism.  [common/cell.omap:77]"""
    for n, row in enumerate(tables.get("em_entity_assembly_naturalsource", ())):
        here = row_path(tables, "em_entity_assembly_naturalsource", n)
        trace.reading("em_entity_assembly_naturalsource", (row,))
        append_value(
            list_in(specimen_env, "organism"), text(row.get("organism")), trace, here,
            "_em_entity_assembly_naturalsource.organism", IN_CELL, 80,
        )


def get_cell_sample_em_staining(tables: Tables, sample: Tree, trace: Trace) -> None:
    """`this <-> _em_staining`.  [common/cell.omap:102]"""
    em_staining_row = agreed_row("em_staining", tables.get("em_staining", ()), trace)
    row_writer(trace.answer_at("ask"), trace, "_em_staining", IN_CELL)(
        "staining_type", among(text(em_staining_row.get("type")), EM_STAINING_TYPE), "_em_staining.type", 105,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_staining", IN_CELL)(
        "staining_material", text(em_staining_row.get("material")), "_em_staining.material", 106,
    )


def get_cell_sample_em_embedding(tables: Tables, sample: Tree, trace: Trace) -> None:
    """`this <-> _em_embedding`.  [common/cell.omap:108]"""
    em_embedding_row = agreed_row("em_embedding", tables.get("em_embedding", ()), trace)
    row_writer(trace.answer_at("ask"), trace, "_em_embedding", IN_CELL)(
        "embedding_material", text(em_embedding_row.get("material")), "_em_embedding.material", 111,
    )


def get_cell_sample_em_shadowing(tables: Tables, sample: Tree, trace: Trace) -> None:
    """`this <-> _em_shadowing`.  [common/cell.omap:113]"""
    em_shadowing_row = agreed_row("em_shadowing", tables.get("em_shadowing", ()), trace)
    row_writer(trace.answer_at("ask"), trace, "_em_shadowing", IN_CELL)(
        "shadowing_material", text(em_shadowing_row.get("material")), "_em_shadowing.material", 116,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_shadowing", IN_CELL)(
        "shadowing_angle", plain(inside(number(em_shadowing_row.get("angle")), 0, 90)), "_em_shadowing.angle", 117,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_shadowing", IN_CELL)(
        "shadowing_thickness", plain(above(number(em_shadowing_row.get("thickness")), 0)), "_em_shadowing.thickness",
        118,
    )


def get_growth(tables: Tables, growth_condition: Tree, trace: Trace) -> None:
    """How cells were grown: remarks on the specimen, for entries have "HeLa cells grown on EM-grids" there.  [common/cell.omap:147]"""
    write = row_writer(growth_condition, trace, "_", IN_CELL)
    em_specimen_row = agreed_row("em_specimen", tables.get("em_specimen", ()), trace)
    if (said := em_specimen_row.get("details")) is not None:
        write("media", from_remark(text(said), "medium"), "_em_specimen.details", 148)
    if (said_2 := em_specimen_row.get("details")) is not None:
        write("growth_location", from_remark(text(said_2), "grown"), "_em_specimen.details", 150)
    if (said_3 := em_specimen_row.get("details")) is not None:
        write("cell_cycle", from_remark(text(said_3), "cell cycle"), "_em_specimen.details", 152)
    if (said_4 := em_specimen_row.get("details")) is not None:
        write("treatment", from_remark(text(said_4), "treatment"), "_em_specimen.details", 154)
    if (said_5 := em_specimen_row.get("details")) is not None:
        write("atmosphere_growth", from_remark(text(said_5), "atmosphere"), "_em_specimen.details", 156)


def put_tissue_or_other(sample: Source, rows: Rows, trace: Trace, at: str) -> None:
    """A tissue, where the record names one; a sample from the environment may be anything else.  [common/cell.omap:135]"""
    specimen_env = part(sample, "specimen_env", trace, at)
    if kept(specimen_env.get("tissue")) is not None:
        decide(
            rows.decided("em_experiment"), "aggregation_state", "TISSUE", trace, "_em_experiment.aggregation_state",
            "common/cell.omap:137", "the record names a tissue",
        )
        decide(
            rows.decided("em_entity_assembly"), "type", "TISSUE", trace, "_em_entity_assembly.type",
            "common/cell.omap:138", "the record names a tissue",
        )
    else:
        write = writer(rows["em_experiment"], trace, at, IN_CELL)
        if trace.ask:
            write(
                "aggregation_state",
                among(line(text(trace.given(ASK_AGGREGATION_STATE))), EM_EXPERIMENT_AGGREGATION_STATE),
                "$ask.aggregation_state", 141,
            )
        trace.unanswered(ASK_AGGREGATION_STATE)
        write_em_entity_assembly = writer(rows["em_entity_assembly"], trace, at, IN_CELL)
        if trace.ask:
            write_em_entity_assembly(
                "type", line(listed_or_free(text(trace.given(ASK_SAMPLE_TYPE)), EM_ENTITY_ASSEMBLY_TYPE)),
                "$ask.sample_type", 142,
            )
        trace.unanswered(ASK_SAMPLE_TYPE)


def get_tissue_or_other(tables: Tables, sample: Tree, trace: Trace) -> None:
    """A tissue, where the record names one; a sample from the environment may be anything else.  [common/cell.omap:135]"""
    if sample.get("specimen_env", {}).get("tissue") is not None:
        pass
    else:
        em_experiment_row = agreed_row("em_experiment", tables.get("em_experiment", ()), trace)
        row_writer(trace.answer_at("ask"), trace, "_", IN_CELL)(
            "aggregation_state",
            among(text(em_experiment_row.get("aggregation_state")), EM_EXPERIMENT_AGGREGATION_STATE),
            "_em_experiment.aggregation_state", 141,
        )
        em_entity_assembly_row = agreed_row("em_entity_assembly", tables.get("em_entity_assembly", ()), trace)
        row_writer(trace.answer_at("ask"), trace, "_", IN_CELL)(
            "sample_type", text(em_entity_assembly_row.get("type")), "_em_entity_assembly.type", 142,
        )
