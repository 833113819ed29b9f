"""sample: what converters between oscem and mmcif share.

Written by `oscem-map compile` from mappings/common/sample.omap; edit that.
"""

from __future__ import annotations

from decimal import Decimal

from .oscem_mmcif_lists import (
    EM_ENTITY_ASSEMBLY_MOLWT_EXPERIMENTAL_FLAG, EM_ENTITY_ASSEMBLY_SOURCE, EM_ENTITY_ASSEMBLY_TYPE,
    EM_EXPERIMENT_AGGREGATION_STATE, EM_SPECIMEN_EMBEDDING_APPLIED, EM_SPECIMEN_SHADOWING_APPLIED,
    EM_SPECIMEN_STAINING_APPLIED, EM_SPECIMEN_VITRIFICATION_APPLIED, EM_VITRIFICATION_CRYOGEN_NAME,
    OVERALL_MOLECULE_MOLECULAR_OVERALL_TYPE, PDBX_ENTRY_DETAILS_HAS_LIGAND_OF_INTEREST,
)
from .oscem_mmcif_taxonomy import TAXON_NUMBER_PUT
from .oscem_mmcif_vocabulary import (
    AGGREGATION_GET, AGGREGATION_PUT, ASSEMBLY_SOURCE_GET, ASSEMBLY_SOURCE_PUT, CRYOGEN_GET, CRYOGEN_PUT,
    FILM_MATERIAL_GET, FILM_MATERIAL_PUT, FILM_TOPOLOGY_GET, FILM_TOPOLOGY_PUT, GRID_MATERIAL_GET, GRID_MATERIAL_PUT,
    GRID_TYPE_GET, GRID_TYPE_PUT, GRID_TYPE_PUT_2, KIND_OF_SOURCE_PUT, ORGANISM_PUT, POLYMER_GET, POLYMER_PUT,
    PRETREATMENT_GET, PRETREATMENT_PUT, VITRIFICATION_INSTRUMENT_GET, VITRIFICATION_INSTRUMENT_PUT,
    VITRIFIED_WITH_GET, YES_NO_GET, YES_NO_PUT,
)
from oscem_map.runtime.codecs import (
    any_of, component, from_component, measure, measure_text, rounded, sequence, spread, taxon, wrapped,
)
from oscem_map.runtime.composed_texts import recipe
from oscem_map.runtime.joins import joining
from oscem_map.runtime.names import strain
from oscem_map.runtime.read_tables import agreed_row, column, every_row, joined, matching_rows, row_path
from oscem_map.runtime.read_tree import elements, gather, is_one_of, part
from oscem_map.runtime.refused import Lesser, Nothing
from oscem_map.runtime.row_plans import Answer, CategoryPlan, Constant, Key, Need, RowPlan
from oscem_map.runtime.sequences import canonical, deoxy, extent, from_deoxy, modified, ordinals, origin
from oscem_map.runtime.slips import UnitSlip, WordSlip
from oscem_map.runtime.trace import Question, Row, Source, Tables, Trace, Tree, part_reader, row_writer, writer
from oscem_map.runtime.unread import NotRun
from oscem_map.runtime.values import (
    Scale, above, among, at_least, block, code, figure, flag, inside, kept, line, listed_or_free, measured, number,
    plain, quantity, text, whole, within,
)
from oscem_map.runtime.words import KEPT, Kept, LookupTable, spelt
from oscem_map.runtime.write_tables import Rows, decide, leave_out, next_number, present, supply
from oscem_map.runtime.write_tree import list_in, object_in, without_empty

IN_SAMPLE = "common/sample.omap"
ANGSTROMS = Scale("Å")
DALTONS = Scale("Da")
KELVINS = Scale("K")
MEGADALTONS = Scale("MDa")
NANOMETRES = Scale("nm")
PASCALS = Scale("Pa")
PERCENT = Scale("%")
SECONDS = Scale("s")
UNIT_MG_ML = Scale("mg/mL")
ASK_AGGREGATION_STATE = Question(
    "aggregation_state", "CELL, TISSUE, PARTICLE, FILAMENT, HELICAL ARRAY, 2D ARRAY or 3D ARRAY",
    ("_em_experiment.aggregation_state",), "common/sample.omap:97",
)
NO_LIGAND_PUT = LookupTable(spelt(
    (Lesser("N", "where no ligand is, none is the focus of the research"), False),
    (Nothing("a ligand that is there need not be the focus of the research"), True),
))
ASK_LIGAND_OF_INTEREST = Question(
    "ligand_of_interest", "Is a ligand the focus of the research? Y or N",
    ("_pdbx_entry_details.has_ligand_of_interest",), "common/sample.omap:290", optional=True,
)
ASK_SAMPLE_TYPE = Question(
    "sample_type", "CELL, TISSUE, ORGANELLE OR CELLULAR COMPONENT, COMPLEX, VIRUS or RIBOSOME",
    ("_em_entity_assembly.type",), "common/sample.omap:73",
)
ASK_ASSEMBLY_SOURCE = Question(
    "assembly_source", "NATURAL, RECOMBINANT, MULTIPLE SOURCES or SYNTHETIC: where the sample as a whole comes from",
    ("_em_entity_assembly.source",), "common/sample.omap:77",
)
ASK_TAXON_SAMPLE = Question(
    "taxon_sample", "NCBI taxonomy number of the organism that the sample is from, e.g. 9606",
    ("_em_entity_assembly_naturalsource.ncbi_tax_id",), "common/sample.omap:86",
)
ASK_WEIGHT_MEASURED = Question(
    "weight_measured", "Was the molecular weight measured (YES) or calculated (NO)?",
    ("_em_entity_assembly_molwt.experimental_flag",), "common/sample.omap:106",
)
FLAG_PUT = LookupTable(spelt(("yes", True), ("no", False)))
OF_SAMPLE_PUT = LookupTable({}, others=((0, (None,), (KEPT, "sample")),), width=2)
ASK_TAXON_SOURCE = Question(
    "taxon_source", "NCBI taxonomy number of the organism that the molecule is from, e.g. 9606",
    (
        "_pdbx_entity_src_syn.ncbi_taxonomy_id", "_em_entity_assembly_synthetic.ncbi_tax_id",
        "_entity_src_gen.pdbx_gene_src_ncbi_taxonomy_id", "_em_entity_assembly_naturalsource.ncbi_tax_id",
        "_pdbx_entity_src_syn.ncbi_taxonomy_id", "_em_entity_assembly_synthetic.ncbi_tax_id",
        "_entity_src_nat.pdbx_ncbi_taxonomy_id", "_em_entity_assembly_naturalsource.ncbi_tax_id",
    ),
    "common/sample.omap:145",
)
ASK_TAXON_EXPRESSION = Question(
    "taxon_expression", "NCBI taxonomy number of the organism that the molecule was expressed in, e.g. 562",
    ("_entity_src_gen.pdbx_host_org_ncbi_taxonomy_id", "_em_entity_assembly_recombinant.ncbi_tax_id"),
    "common/sample.omap:190",
)
SYNTHETIC_SAMPLE_PUT = LookupTable(
    spelt((
        (Lesser("synthetic construct", "the NCBI's name for it, 32630"), "sample"), "synthetic construct",
        "synthetic", "chemical synthesis",
    )),
    width=2, accepted=("synthetic construct", "synthetic", "chemical synthesis"),
)
SYNTHESIS_PUT = LookupTable(
    spelt((
        Lesser("synthetic construct", "the NCBI's name for it, 32630"), "synthetic construct", "synthetic",
        "chemical synthesis",
    )),
    accepted=("synthetic construct", "synthetic", "chemical synthesis"),
)
COMPONENT_TYPE_PUT = LookupTable(
    {}, lists=((EM_ENTITY_ASSEMBLY_TYPE, 0, (None,), (KEPT,)),),
    others=((0, (None,), Nothing("no item for a molecule's class but for the archive's six words")),), open_list=True,
)
ASK_VITRIFIED = Question(
    "vitrified", "Was the specimen vitrified? YES or NO", ("_em_specimen.vitrification_applied",),
    "common/sample.omap:314",
)
ASK_STAINED = Question(
    "stained", "Was the specimen stained? YES or NO", ("_em_specimen.staining_applied",), "common/sample.omap:316",
)
ASK_EMBEDDED = Question(
    "embedded", "Was the specimen embedded? YES or NO", ("_em_specimen.embedding_applied",), "common/sample.omap:318",
)
ASK_SHADOWED = Question(
    "shadowed", "Was the specimen shadowed? YES or NO", ("_em_specimen.shadowing_applied",), "common/sample.omap:320",
)
ASK_BUFFER_PH = Question("buffer_ph", "pH of the buffer", ("_em_buffer.pH",), "common/sample.omap:333", optional=True)
ASK_CRYOGEN = Question(
    "cryogen", "What the specimen was frozen with, e.g. ethane", ("_em_vitrification.cryogen_name",),
    "common/sample.omap:346",
)
ASK_VITRIFICATION_INSTRUMENT = Question(
    "vitrification_instrument", "Instrument of the vitrification, e.g. FEI VITROBOT MARK IV",
    ("_em_vitrification.instrument",), "common/sample.omap:350", optional=True,
)
ASK_GRID_TYPE = Question(
    "grid_type", "Product of the grid, e.g. Quantifoil R1.2/1.3", ("_em_sample_support.grid_type",),
    "common/sample.omap:358",
)
ASK_GRID_MATERIAL = Question(
    "grid_material", "Material of the grid, e.g. gold", ("_em_sample_support.grid_material",),
    "common/sample.omap:361", optional=True,
)
ASK_GRID_MESH = Question(
    "grid_mesh", "Mesh of the grid, e.g. 200", ("_em_sample_support.grid_mesh_size",), "common/sample.omap:363",
    optional=True,
)
ASK_FILM_MATERIAL = Question(
    "film_material", "Material of the film, e.g. carbon", ("_em_support_film.material",), "common/sample.omap:370",
    optional=True,
)
ASK_FILM_TOPOLOGY = Question(
    "film_topology", "Form of the film: CONTINUOUS, LACEY, HOLEY or HOLEY ARRAY", ("_em_support_film.topology",),
    "common/sample.omap:372", optional=True,
)
OF_SAMPLE_GET = LookupTable(
    {},
    others=(
        (0, (None, "sample"), (KEPT,)), (0, (None, ()), (Kept("{}", unlisted=True),)),
        (0, (None, "model"), Nothing("the organism of the model, and not of the sample")),
    ),
    reads_back=True,
)
ALREADY_143 = NotRun(
    IN_SAMPLE, {"natural_source": 143}, "_pdbx_entity_src_syn.ncbi_taxonomy_id: there is a value already",
)
ALREADY_157 = NotRun(
    IN_SAMPLE, {"natural_source": 157}, "_em_entity_assembly_synthetic.ncbi_tax_id: there is a value already",
)
ALREADY_180 = NotRun(
    IN_SAMPLE, {"natural_source": 180}, "_entity_src_gen.pdbx_gene_src_ncbi_taxonomy_id: there is a value already",
)
ALREADY_188 = NotRun(
    IN_SAMPLE, {"expression_system": 188}, "_entity_src_gen.pdbx_host_org_ncbi_taxonomy_id: there is a value already",
)
ALREADY_198 = NotRun(
    IN_SAMPLE, {"natural_source": 198}, "_em_entity_assembly_naturalsource.ncbi_tax_id: there is a value already",
)
ALREADY_207 = NotRun(
    IN_SAMPLE, {"expression_system": 207}, "_em_entity_assembly_recombinant.ncbi_tax_id: there is a value already",
)
ALREADY_250 = NotRun(
    IN_SAMPLE, {"natural_source": 250}, "_entity_src_nat.pdbx_ncbi_taxonomy_id: there is a value already",
)
ALREADY_264 = NotRun(
    IN_SAMPLE, {"natural_source": 264}, "_em_entity_assembly_naturalsource.ncbi_tax_id: there is a value already",
)
ALREADY_70 = NotRun(IN_SAMPLE, {"name": 70}, "_em_entity_assembly.name: there is a value already")
ALREADY_75 = NotRun(
    IN_SAMPLE, {"molecule[].name_mol": 75, "molecule[].natural_source": 75, "molecule[].expression_system": 75},
    "_em_entity_assembly.source: there is a value already",
)
NEED_OF_EM_ENTITY_ASSEMBLY_NATURALSOURCE = Need(
    ("organism",), "a source is named by its organism (common/sample.omap:200)",
    ((IN_SAMPLE, {"natural_source": 196, "taxonomy_id_source": 197}),),
)
NEED_OF_EM_ENTITY_ASSEMBLY_NATURALSOURCE_2 = Need(
    ("organism",), "a source is named by its organism (common/sample.omap:266)",
    ((IN_SAMPLE, {"natural_source": 196, "taxonomy_id_source": 197}),),
)
NEED_OF_EM_ENTITY_ASSEMBLY_RECOMBINANT = Need(
    ("organism",), "a source is named by its organism (common/sample.omap:209)",
    ((IN_SAMPLE, {"expression_system": 205, "taxonomy_id_expression": 206}),),
)
NEED_OF_EM_ENTITY_ASSEMBLY_SYNTHETIC = Need(
    ("organism",), "a source is named by its organism (common/sample.omap:159)",
    ((IN_SAMPLE, {"natural_source": 155, "taxonomy_id_source": 156}),),
)
NEED_OF_EM_ENTITY_ASSEMBLY_SYNTHETIC_2 = Need(
    ("organism",), "a source is named by its organism (common/sample.omap:235)",
    ((IN_SAMPLE, {"natural_source": 155, "taxonomy_id_source": 156}),),
)
NOT_TAKEN_120 = NotRun(
    IN_SAMPLE, {"sequence": 121},
    "`molecular_type is DNA or polydeoxyribonucleotide` does not hold (common/sample.omap:120)",
)
NOT_TAKEN_120_2 = NotRun(
    IN_SAMPLE, {"_entity_poly.pdbx_seq_one_letter_code": 121},
    "`molecular_type is DNA or polydeoxyribonucleotide` does not hold (common/sample.omap:120)",
)
NOT_TAKEN_125 = NotRun(
    IN_SAMPLE, {"sequence": 126}, "the else of `molecular_type` does not hold (common/sample.omap:125)",
)
NOT_TAKEN_125_2 = NotRun(
    IN_SAMPLE, {"_entity_poly.pdbx_seq_one_letter_code": 126},
    "the else of `molecular_type` does not hold (common/sample.omap:125)",
)
NOT_TAKEN_132 = NotRun(
    IN_SAMPLE,
    {
        "sequence": 138, "natural_source": 140, "taxonomy_id_source": 142, "taxonomy_id_expression": 147,
        "gene_name": 149,
    },
    "`expression_system is synthetic construct or synthetic or chemical synthesis` does not hold (common/sample.omap:132)",
)
NOT_TAKEN_132_2 = NotRun(
    IN_SAMPLE,
    {
        "_pdbx_entity_src_syn.organism_scientific": 140, "_pdbx_entity_src_syn.pdbx_alt_source_flag": 140,
        "_pdbx_entity_src_syn.ncbi_taxonomy_id": 142,
    },
    "`expression_system is synthetic construct or synthetic or chemical synthesis` does not hold (common/sample.omap:132)",
)
NOT_TAKEN_162 = NotRun(
    IN_SAMPLE,
    {
        "sequence": 173, "gene_name": 175, "natural_source": 176, "taxonomy_id_source": 179, "expression_system": 184,
        "taxonomy_id_expression": 187,
    },
    "`expression_system is present` does not hold (common/sample.omap:162)",
)
NOT_TAKEN_162_2 = NotRun(
    IN_SAMPLE,
    {
        "_entity_src_nat.pdbx_organism_scientific": 167, "_entity_src_nat.pdbx_ncbi_taxonomy_id": 168,
        "_entity_src_gen.pdbx_gene_src_gene": 175, "_entity_src_gen.pdbx_gene_src_scientific_name": 176,
        "_entity_src_gen.pdbx_alt_source_flag": 176, "_entity_src_gen.pdbx_gene_src_ncbi_taxonomy_id": 179,
        "_entity_src_gen.pdbx_host_org_scientific_name": 184, "_entity_src_gen.pdbx_host_org_ncbi_taxonomy_id": 187,
    },
    "`expression_system is present` does not hold (common/sample.omap:162)",
)
NOT_TAKEN_213 = NotRun(
    IN_SAMPLE,
    {
        "sequence": 219, "natural_source": 221, "taxonomy_id_source": 222, "expression_system": 225,
        "taxonomy_id_expression": 226, "gene_name": 227,
    },
    "`natural_source is synthetic construct or synthetic or chemical synthesis` does not hold (common/sample.omap:213)",
)
NOT_TAKEN_238 = NotRun(
    IN_SAMPLE,
    {
        "sequence": 244, "natural_source": 246, "taxonomy_id_source": 249, "gene_name": 254,
        "taxonomy_id_expression": 256, "expression_system": 257,
    },
    "`natural_source is present` does not hold (common/sample.omap:238)",
)
NOT_TAKEN_238_2 = NotRun(
    IN_SAMPLE,
    {
        "_entity_src_nat.pdbx_organism_scientific": 246, "_entity_src_nat.pdbx_alt_source_flag": 246,
        "_entity_src_nat.pdbx_ncbi_taxonomy_id": 249,
    },
    "`natural_source is present` does not hold (common/sample.omap:238)",
)
NOT_TAKEN_269 = NotRun(
    IN_SAMPLE,
    {
        "natural_source": 270, "expression_system": 271, "taxonomy_id_source": 272, "taxonomy_id_expression": 273,
        "gene_name": 274,
    },
    "the else of `expression_system` does not hold (common/sample.omap:269)",
)
NOT_TAKEN_336 = NotRun(
    IN_SAMPLE, {"specimen.vitrification_cryogen": 345, "specimen.humidity": 348, "specimen.temperature": 349},
    "`specimen.vitrification is true` does not hold (common/sample.omap:336)",
)
NOT_TAKEN_336_2 = NotRun(
    IN_SAMPLE,
    {
        "_em_vitrification.cryogen_name": 345, "_em_vitrification.humidity": 348,
        "_em_vitrification.chamber_temperature": 349,
    },
    "`specimen.vitrification is true` does not hold (common/sample.omap:336)",
)
SLIP_OF_UNITS = WordSlip(
    "em_entity_assembly_molwt", ("units",), ("mda",), "MEGADALTONS",
    "older files have the symbol of the unit in place of its word", "common/sample.omap:101",
)
SLIP_OF_CHAMBER_TEMPERATURE = UnitSlip(
    "em_vitrification", ("chamber_temperature",), Decimal("1"), Decimal("60"), "K", "°C",
    "no chamber for plunging is colder than 253 K; its display shows °C", "common/sample.omap:338",
)
SLIP_OF_CHAMBER_TEMPERATURE_2 = UnitSlip(
    "em_vitrification", ("chamber_temperature",), Decimal("-20"), Decimal("1"), "K", "°C",
    "it may be a chamber in °C, or a zero in place of a value that nobody knew", "common/sample.omap:340", doubt=True,
)
ROWS_OF_EM_ENTITY_ASSEMBLY = CategoryPlan(
    "em_entity_assembly",
    rows=(RowPlan(
        "em_entity_assembly",
        answers=(
            Answer(
                ASK_SAMPLE_TYPE, "type", lambda given: listed_or_free(line(text(given)), EM_ENTITY_ASSEMBLY_TYPE),
                IN_SAMPLE, 73,
            ),
            Answer(
                ASK_ASSEMBLY_SOURCE, "source", lambda given: among(line(text(given)), EM_ENTITY_ASSEMBLY_SOURCE),
                IN_SAMPLE, 77,
            ),
        ),
        constants=(Constant("id", "1", "common/sample.omap:67"), Constant("parent_id", "0", "common/sample.omap:68")),
    ),),
    of_list=True, archive=("name",), deposition=("source", "type"),
)
ROWS_OF_EM_ENTITY_ASSEMBLY_NATURALSOURCE = CategoryPlan(
    "em_entity_assembly_naturalsource",
    rows=(RowPlan(
        "em_entity_assembly_naturalsource", parents=("em_entity_assembly",),
        needs=(Need(
            ("organism",), "a source is named by its organism (common/sample.omap:87)",
            ((IN_SAMPLE, {"sample.overall_molecule.source": 84}),),
        ),),
        answers=(Answer(
            ASK_TAXON_SAMPLE, "ncbi_tax_id", lambda given: figure(at_least(whole(number(given)), 1)), IN_SAMPLE, 86,
        ),),
        constants=(Constant("id", "1", "common/sample.omap:82"),), keys=(Key("entity_assembly_id", "1"),),
    ),),
    of_list=True, after="id", archive=("entity_assembly_id", "ncbi_tax_id", "organism"),
)
ROWS_OF_EM_ENTITY_ASSEMBLY_MOLWT = CategoryPlan(
    "em_entity_assembly_molwt",
    rows=(RowPlan(
        "em_entity_assembly_molwt_megadaltons", parents=("em_entity_assembly",),
        answers=(Answer(
            ASK_WEIGHT_MEASURED, "experimental_flag",
            lambda given: code(among(text(given), EM_ENTITY_ASSEMBLY_MOLWT_EXPERIMENTAL_FLAG)), IN_SAMPLE, 106,
        ),),
        constants=(
            Constant("id", "1", "common/sample.omap:102"), Constant("units", "MEGADALTONS", "common/sample.omap:105"),
        ),
        keys=(Key("entity_assembly_id", "1"),),
    ),),
)
ROWS_OF_PDBX_ENTRY_DETAILS = CategoryPlan(
    "pdbx_entry_details",
    rows=(RowPlan(
        "pdbx_entry_details", parents=("entry",),
        answers=(Answer(
            ASK_LIGAND_OF_INTEREST, "has_ligand_of_interest",
            lambda given: among(code(text(given)), PDBX_ENTRY_DETAILS_HAS_LIGAND_OF_INTEREST), IN_SAMPLE, 290,
        ),),
        keys=(Key("entry_id", row="entry", of="id"),),
    ),),
    archive=("entry_id",),
)
ROWS_OF_EM_BUFFER = CategoryPlan(
    "em_buffer",
    rows=(RowPlan(
        "em_buffer", parents=("em_specimen",),
        answers=(Answer(
            ASK_BUFFER_PH, "pH", lambda given: figure(inside(number(number(given)), 0, 14)), IN_SAMPLE, 333,
        ),),
        constants=(Constant("id", "1", "common/sample.omap:329"),), keys=(Key("specimen_id", "1"),),
    ),),
    deposition=("pH",),
)
ROWS_OF_EM_VITRIFICATION = CategoryPlan(
    "em_vitrification",
    rows=(RowPlan(
        "em_vitrification", parents=("entry", "em_specimen"),
        answers=(Answer(
            ASK_VITRIFICATION_INSTRUMENT, "instrument", lambda given: line(VITRIFICATION_INSTRUMENT_PUT(given)),
            IN_SAMPLE, 350,
        ),),
        constants=(Constant("id", "1", "common/sample.omap:343"),),
        keys=(Key("entry_id", row="entry", of="id"), Key("specimen_id", "1")),
    ),),
    archive=("entry_id",), deposition=("cryogen_name",),
)
ROWS_OF_EM_SAMPLE_SUPPORT = CategoryPlan(
    "em_sample_support",
    rows=(RowPlan(
        "em_sample_support", parents=("em_specimen",),
        answers=(
            Answer(ASK_GRID_TYPE, "grid_type", lambda given: line(GRID_TYPE_PUT(given)), IN_SAMPLE, 358),
            Answer(ASK_GRID_MATERIAL, "grid_material", lambda given: line(GRID_MATERIAL_PUT(given)), IN_SAMPLE, 361),
            Answer(
                ASK_GRID_MESH, "grid_mesh_size", lambda given: figure(above(whole(number(given)), 1)), IN_SAMPLE, 363,
            ),
        ),
        constants=(Constant("id", "1", "common/sample.omap:355"),), keys=(Key("specimen_id", "1"),),
    ),),
)
ROWS_OF_EM_SUPPORT_FILM = CategoryPlan(
    "em_support_film",
    rows=(RowPlan(
        "em_support_film", parents=("em_sample_support",),
        answers=(
            Answer(ASK_FILM_MATERIAL, "material", lambda given: line(FILM_MATERIAL_PUT(given)), IN_SAMPLE, 370),
            Answer(ASK_FILM_TOPOLOGY, "topology", lambda given: line(FILM_TOPOLOGY_PUT(given)), IN_SAMPLE, 372),
        ),
        constants=(Constant("id", "1", "common/sample.omap:366"),), keys=(Key("sample_support_id", "1"),),
    ),),
)
ROWS_OF_EM_GRID_PRETREATMENT = CategoryPlan(
    "em_grid_pretreatment",
    rows=(RowPlan(
        "em_grid_pretreatment", parents=("em_sample_support",),
        constants=(Constant("id", "1", "common/sample.omap:378"),), keys=(Key("sample_support_id", "1"),),
    ),),
)
ROWS_OF_ENTITY = CategoryPlan("entity", of_list=True, deposition=("pdbx_description",))
ROWS_OF_ENTITY_POLY = CategoryPlan(
    "entity_poly", of_list=True, archive=("entity_id",), deposition=("type", "pdbx_seq_one_letter_code"),
)
ROWS_OF_PDBX_ENTITY_SRC_SYN = CategoryPlan(
    "pdbx_entity_src_syn", of_list=True,
    lone=RowPlan(
        "pdbx_entity_src_syn",
        answers=(
            Answer(ASK_TAXON_SOURCE, "ncbi_taxonomy_id", lambda given: line(text(given)), IN_SAMPLE, 145),
            Answer(ASK_TAXON_SOURCE, "ncbi_taxonomy_id", lambda given: line(text(given)), IN_SAMPLE, 223),
        ),
        constants=(
            Constant("pdbx_src_id", "1", "common/sample.omap:137"),
            Constant("pdbx_src_id", "1", "common/sample.omap:218"),
        ),
        keys=(
            Key("entity_id", row="entity", of="id", first=True), Key("entity_id", row="entity", of="id", first=True),
        ),
    ),
    archive=("entity_id",), deposition=("organism_scientific", "ncbi_taxonomy_id"),
)
ROWS_OF_EM_ENTITY_ASSEMBLY_SYNTHETIC = CategoryPlan(
    "em_entity_assembly_synthetic", of_list=True,
    lone=RowPlan(
        "em_entity_assembly_synthetic",
        answers=(
            Answer(
                ASK_TAXON_SOURCE, "ncbi_tax_id", lambda given: figure(at_least(whole(number(given)), 1)), IN_SAMPLE,
                158,
            ),
            Answer(
                ASK_TAXON_SOURCE, "ncbi_tax_id", lambda given: figure(at_least(whole(number(given)), 1)), IN_SAMPLE,
                234,
            ),
        ),
        keys=(
            Key("id", start=1), Key("entity_assembly_id", row="em_entity_assembly", of="id", first=True),
            Key("id", start=1), Key("entity_assembly_id", row="em_entity_assembly", of="id", first=True),
        ),
    ),
    archive=("entity_assembly_id", "ncbi_tax_id", "organism"),
)
ROWS_OF_ENTITY_SRC_GEN = CategoryPlan(
    "entity_src_gen", of_list=True,
    lone=RowPlan(
        "entity_src_gen",
        answers=(
            Answer(
                ASK_TAXON_SOURCE, "pdbx_gene_src_ncbi_taxonomy_id", lambda given: line(text(given)), IN_SAMPLE, 182,
            ),
            Answer(
                ASK_TAXON_EXPRESSION, "pdbx_host_org_ncbi_taxonomy_id", lambda given: line(text(given)), IN_SAMPLE,
                190,
            ),
        ),
        constants=(Constant("pdbx_src_id", "1", "common/sample.omap:172"),),
        keys=(Key("entity_id", row="entity", of="id", first=True),),
    ),
    archive=("entity_id",),
    deposition=(
        "pdbx_gene_src_scientific_name", "pdbx_host_org_scientific_name", "pdbx_gene_src_ncbi_taxonomy_id",
        "pdbx_host_org_ncbi_taxonomy_id",
    ),
)
ROWS_OF_EM_ENTITY_ASSEMBLY_RECOMBINANT = CategoryPlan(
    "em_entity_assembly_recombinant", of_list=True,
    lone=RowPlan(
        "em_entity_assembly_recombinant",
        answers=(Answer(
            ASK_TAXON_EXPRESSION, "ncbi_tax_id", lambda given: figure(at_least(whole(number(given)), 1)), IN_SAMPLE,
            208,
        ),),
        keys=(Key("id", start=1), Key("entity_assembly_id", row="em_entity_assembly", of="id", first=True)),
    ),
    archive=("entity_assembly_id", "ncbi_tax_id", "organism"),
)
ROWS_OF_ENTITY_SRC_NAT = CategoryPlan(
    "entity_src_nat", of_list=True,
    lone=RowPlan(
        "entity_src_nat",
        answers=(Answer(ASK_TAXON_SOURCE, "pdbx_ncbi_taxonomy_id", lambda given: line(text(given)), IN_SAMPLE, 252),),
        constants=(Constant("pdbx_src_id", "1", "common/sample.omap:243"),),
        keys=(Key("entity_id", row="entity", of="id", first=True),),
    ),
    archive=("entity_id",), deposition=("pdbx_organism_scientific", "pdbx_ncbi_taxonomy_id"),
)
ROWS_OF_PDBX_CHEM_COMP_DEPOSITOR_INFO = CategoryPlan("pdbx_chem_comp_depositor_info", of_list=True)


def put_sample(sample: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`sample <-> this`.  [common/sample.omap:63]"""
    overall_molecule = part(sample, "overall_molecule", trace, at)
    put_sample_em_entity_assembly(sample, rows, trace, at)
    put_sample_em_entity_assembly_naturalsource(sample, rows, trace, at)
    # this block is read back only: what the row without a parent says comes first
    write = writer(rows["em_experiment"], trace, at, IN_SAMPLE)
    if (said := overall_molecule.get("assembly")) is not None:
        write("aggregation_state", AGGREGATION_PUT(text(said)), "overall_molecule.assembly", 96)
    if trace.ask and "aggregation_state" not in rows["em_experiment"]:
        write(
            "aggregation_state",
            among(line(text(trace.given(ASK_AGGREGATION_STATE))), EM_EXPERIMENT_AGGREGATION_STATE),
            "$ask.aggregation_state", 97,
        )
    if overall_molecule or trace.ask:
        put_sample_overall_molecule_em_entity_assembly_molwt(overall_molecule, rows, trace, f"{at}.overall_molecule")
    put_sample_molecule_entity(sample, rows, trace, at)
    write_pdbx_entry_details = writer(rows["pdbx_entry_details"], trace, at, IN_SAMPLE)
    write_pdbx_entry_details(
        "has_ligand_of_interest",
        NO_LIGAND_PUT(any_of(gather(sample, "ligands[].present", flag, trace, at, "common/sample.omap:288"))),
        "ligands[].present", 288,
    )
    if trace.ask and "has_ligand_of_interest" not in rows["pdbx_entry_details"]:
        write_pdbx_entry_details(
            "has_ligand_of_interest",
            among(code(text(trace.given(ASK_LIGAND_OF_INTEREST))), PDBX_ENTRY_DETAILS_HAS_LIGAND_OF_INTEREST),
            "$ask.ligand_of_interest", 290,
        )
    put_sample_ligands_pdbx_chem_comp_depositor_info(sample, rows, trace, at)
    # ligands[] is read back only: written as the depositor's ligands
    specimen = part(sample, "specimen", trace, at)
    if specimen or trace.ask:
        put_sample_specimen_em_specimen(specimen, rows, trace, f"{at}.specimen")
    # specimen is read back only: written as the details, of which the dictionary's own example is such a text
    if specimen or trace.ask:
        put_sample_specimen_em_buffer(specimen, rows, trace, f"{at}.specimen")
    if is_one_of(specimen.get("vitrification"), True):
        if specimen or trace.ask:
            put_sample_specimen_em_vitrification(specimen, rows, trace, f"{at}.specimen")
    else:
        trace.not_run(at, NOT_TAKEN_336)
    grid = part(sample, "grid", trace, at)
    if grid or trace.ask:
        put_sample_grid_em_sample_support(grid, rows, trace, f"{at}.grid")
    if grid or trace.ask:
        put_sample_grid_em_support_film(grid, rows, trace, f"{at}.grid")
    if grid:
        put_sample_grid_em_grid_pretreatment(grid, rows, trace, f"{at}.grid")


def put_sample_em_entity_assembly(sample: Source, rows: Rows, trace: Trace, at: str) -> None:
    """The assembly as a whole: the row without a parent.  [common/sample.omap:66]"""
    overall_molecule = part(sample, "overall_molecule", trace, at)
    write = writer(rows["em_entity_assembly"], trace, at, IN_SAMPLE)
    if (said := overall_molecule.get("name_sample")) is not None:
        write("name", block(text(said)), "overall_molecule.name_sample", 69)
    if "name" in rows["em_entity_assembly"]:
        trace.not_run(at, ALREADY_70)
    else:
        if (said_2 := sample.get("name")) is not None:
            write("name", block(text(said_2)), "name", 70)
    if (said_3 := sample.get("description")) is not None:
        write("details", block(text(said_3)), "description", 71)
    if (said_4 := overall_molecule.get("molecular_overall_type")) is not None:
        write(
            "type", line(among(text(said_4), OVERALL_MOLECULE_MOLECULAR_OVERALL_TYPE)),
            "overall_molecule.molecular_overall_type", 72,
        )
    if trace.ask and "type" not in rows["em_entity_assembly"]:
        write(
            "type", listed_or_free(line(text(trace.given(ASK_SAMPLE_TYPE))), EM_ENTITY_ASSEMBLY_TYPE),
            "$ask.sample_type", 73,
        )
    if (said_5 := overall_molecule.get("source")) is not None:
        write("source", ASSEMBLY_SOURCE_PUT(text(said_5)), "overall_molecule.source", 74)
    if "source" in rows["em_entity_assembly"]:
        trace.not_run(at, ALREADY_75)
    else:
        write(
            "source",
            KIND_OF_SOURCE_PUT(origin(
                gather(sample, "molecule[].name_mol", text, trace, at, "common/sample.omap:75"),
                gather(sample, "molecule[].natural_source", text, trace, at, "common/sample.omap:75"),
                gather(sample, "molecule[].expression_system", text, trace, at, "common/sample.omap:75"),
            )),
            ("molecule[].name_mol", "molecule[].natural_source", "molecule[].expression_system"), 75,
        )
    if trace.ask and "source" not in rows["em_entity_assembly"]:
        write(
            "source", among(line(text(trace.given(ASK_ASSEMBLY_SOURCE))), EM_ENTITY_ASSEMBLY_SOURCE),
            "$ask.assembly_source", 77,
        )
    write(
        "entity_id_list",
        ordinals(gather(sample, "molecule[].name_mol", text, trace, at, "common/sample.omap:78"), ","),
        "molecule[].name_mol", 78,
    )


def put_sample_em_entity_assembly_naturalsource(sample: Source, rows: Rows, trace: Trace, at: str) -> None:
    """The organism of the whole, which records have where the kind of source is meant.  [common/sample.omap:81]"""
    overall_molecule = part(sample, "overall_molecule", trace, at)
    write = writer(rows["em_entity_assembly_naturalsource"], trace, at, IN_SAMPLE)
    if (said := overall_molecule.get("source")) is not None:
        write("organism", line(ORGANISM_PUT(text(said))), "overall_molecule.source", 84)
    if (said_2 := overall_molecule.get("source")) is not None:
        write("ncbi_tax_id", figure(whole(taxon(TAXON_NUMBER_PUT(text(said_2))))), "overall_molecule.source", 85)
    if trace.ask and "ncbi_tax_id" not in rows["em_entity_assembly_naturalsource"]:
        write(
            "ncbi_tax_id", figure(at_least(whole(number(trace.given(ASK_TAXON_SAMPLE))), 1)), "$ask.taxon_sample", 86,
        )


def put_sample_overall_molecule_em_entity_assembly_molwt(
    overall_molecule: Source, rows: Rows, trace: Trace, at: str,
) -> None:
    """`overall_molecule <-> _em_entity_assembly_molwt`.  [common/sample.omap:100]"""
    write = writer(rows["em_entity_assembly_molwt_megadaltons"], trace, at, IN_SAMPLE)
    if (said := overall_molecule.get("molecular_weight")) is not None:
        write("value", figure(above(quantity(said, MEGADALTONS), 0)), "molecular_weight", 104)
    if trace.ask:
        write(
            "experimental_flag",
            code(among(text(trace.given(ASK_WEIGHT_MEASURED)), EM_ENTITY_ASSEMBLY_MOLWT_EXPERIMENTAL_FLAG)),
            "$ask.weight_measured", 106,
        )


def put_sample_molecule_entity(sample: Source, rows: Rows, trace: Trace, at: str) -> None:
    """The list's own row is _entity; the blocks inside are joined to it by their key.  [common/sample.omap:110]"""
    for i, molecule in elements(sample, "molecule", trace, at):
        here = f"{at}.molecule[{i}]"
        entity: Row = {}
        entity_decided: Row = {}
        entity_poly: Row = {}
        em_entity_assembly: Row = {}
        em_entity_assembly_decided: Row = {}
        pdbx_entity_src_syn: Row = {}
        pdbx_entity_src_syn_decided: Row = {}
        em_entity_assembly_synthetic: Row = {}
        entity_src_gen: Row = {}
        entity_src_gen_decided: Row = {}
        em_entity_assembly_naturalsource: Row = {}
        em_entity_assembly_recombinant: Row = {}
        entity_src_nat: Row = {}
        entity_src_nat_decided: Row = {}
        write = writer(entity, trace, here, IN_SAMPLE)
        if (said := molecule.get("name_mol")) is not None:
            write("pdbx_description", line(text(said)), "name_mol", 113)
        put_sample_molecule_entity_entity_poly(molecule, entity_poly, rows, trace, here)
        if is_one_of(molecule.get("expression_system"), "synthetic construct", "synthetic", "chemical synthesis"):
            decide(entity_decided, "src_method", "syn", trace, "_entity.src_method", "common/sample.omap:133")
            decide(
                em_entity_assembly_decided, "source", "SYNTHETIC", trace, "_em_entity_assembly.source",
                "common/sample.omap:134", "it was synthesised",
            )
            put_sample_molecule_entity_pdbx_entity_src_syn(molecule, pdbx_entity_src_syn, i, rows, trace, here)
            put_sample_molecule_entity_em_entity_assembly_synthetic(
                molecule, em_entity_assembly_synthetic, i, rows, trace, here,
            )
            trace.not_run(here, NOT_TAKEN_162)
            trace.not_run(here, NOT_TAKEN_213)
            trace.not_run(here, NOT_TAKEN_238)
            trace.not_run(here, NOT_TAKEN_269)
        elif kept(molecule.get("expression_system")) is not None:
            decide(entity_decided, "src_method", "man", trace, "_entity.src_method", "common/sample.omap:163")
            decide(
                em_entity_assembly_decided, "source", "RECOMBINANT", trace, "_em_entity_assembly.source",
                "common/sample.omap:164", "there is an expression system",
            )
            # this block is read back only: older entries name the organism of a gene so
            put_sample_molecule_entity_entity_src_gen(molecule, entity_src_gen, i, rows, trace, here)
            put_sample_molecule_entity_em_entity_assembly_naturalsource(
                molecule, em_entity_assembly_naturalsource, i, rows, trace, here,
            )
            put_sample_molecule_entity_em_entity_assembly_recombinant(
                molecule, em_entity_assembly_recombinant, i, rows, trace, here,
            )
            trace.not_run(here, NOT_TAKEN_132)
            trace.not_run(here, NOT_TAKEN_213)
            trace.not_run(here, NOT_TAKEN_238)
            trace.not_run(here, NOT_TAKEN_269)
        elif is_one_of(molecule.get("natural_source"), "synthetic construct", "synthetic", "chemical synthesis"):
            decide(
                entity_decided, "src_method", "syn", trace, "_entity.src_method", "common/sample.omap:214",
                "it was synthesised",
            )
            decide(
                em_entity_assembly_decided, "source", "SYNTHETIC", trace, "_em_entity_assembly.source",
                "common/sample.omap:215", "it was synthesised",
            )
            put_sample_molecule_entity_pdbx_entity_src_syn_2(molecule, pdbx_entity_src_syn, i, rows, trace, here)
            put_sample_molecule_entity_em_entity_assembly_synthetic_2(
                molecule, em_entity_assembly_synthetic, i, rows, trace, here,
            )
            trace.not_run(here, NOT_TAKEN_132)
            trace.not_run(here, NOT_TAKEN_162)
            trace.not_run(here, NOT_TAKEN_238)
            trace.not_run(here, NOT_TAKEN_269)
        elif kept(molecule.get("natural_source")) is not None:
            decide(entity_decided, "src_method", "nat", trace, "_entity.src_method", "common/sample.omap:239")
            decide(
                em_entity_assembly_decided, "source", "NATURAL", trace, "_em_entity_assembly.source",
                "common/sample.omap:240", "there is a natural source and no expression system",
            )
            put_sample_molecule_entity_entity_src_nat(molecule, entity_src_nat, i, rows, trace, here)
            put_sample_molecule_entity_em_entity_assembly_naturalsource_2(
                molecule, em_entity_assembly_naturalsource, i, rows, trace, here,
            )
            trace.not_run(here, NOT_TAKEN_132)
            trace.not_run(here, NOT_TAKEN_162)
            trace.not_run(here, NOT_TAKEN_213)
            trace.not_run(here, NOT_TAKEN_269)
        else:
            # natural_source is lost: absent in this branch
            # expression_system is lost: absent in this branch
            # taxonomy_id_source is lost: no organism to go with it
            # taxonomy_id_expression is lost: no expression system to go with it
            # gene_name is lost: mmCIF names genes of recombinant molecules only
            trace.not_run(here, NOT_TAKEN_132)
            trace.not_run(here, NOT_TAKEN_162)
            trace.not_run(here, NOT_TAKEN_213)
            trace.not_run(here, NOT_TAKEN_238)
        put_sample_molecule_entity_em_entity_assembly(molecule, em_entity_assembly, rows, trace, here)
        if em_entity_assembly_synthetic:
            leave_out(NEED_OF_EM_ENTITY_ASSEMBLY_SYNTHETIC, em_entity_assembly_synthetic, trace, here)
        if em_entity_assembly_synthetic:
            leave_out(NEED_OF_EM_ENTITY_ASSEMBLY_SYNTHETIC_2, em_entity_assembly_synthetic, trace, here)
        if em_entity_assembly_naturalsource:
            leave_out(NEED_OF_EM_ENTITY_ASSEMBLY_NATURALSOURCE, em_entity_assembly_naturalsource, trace, here)
        if em_entity_assembly_naturalsource:
            leave_out(NEED_OF_EM_ENTITY_ASSEMBLY_NATURALSOURCE_2, em_entity_assembly_naturalsource, trace, here)
        if em_entity_assembly_recombinant:
            leave_out(NEED_OF_EM_ENTITY_ASSEMBLY_RECOMBINANT, em_entity_assembly_recombinant, trace, here)
        if (
            entity
            or entity_poly
            or em_entity_assembly
            or em_entity_assembly_synthetic
            or em_entity_assembly_naturalsource
            or em_entity_assembly_recombinant
            or pdbx_entity_src_syn
            or entity_src_gen
            or entity_src_nat
        ):
            entity.update(entity_decided)
            supply(entity, "type", "polymer", trace, "_entity.type", "common/sample.omap:112")
            entity["id"] = next_number(rows.list_of("entity"), 1)  # common/sample.omap:111
            rows.list_of("entity").append(entity)
        if entity_poly:
            entity_poly["entity_id"] = entity["id"]  # common/sample.omap:116
            rows.list_of("entity_poly").append(entity_poly)
        if (
            em_entity_assembly
            or em_entity_assembly_synthetic
            or em_entity_assembly_naturalsource
            or em_entity_assembly_recombinant
        ):
            em_entity_assembly.update(em_entity_assembly_decided)
            supply(
                em_entity_assembly, "parent_id", "1", trace, "_em_entity_assembly.parent_id",
                "common/sample.omap:279",
            )
            if em_entity_assembly.get("type") is None:
                supply(
                    em_entity_assembly, "type", "COMPLEX", trace, "_em_entity_assembly.type",
                    "common/sample.omap:282", "a molecule that is none of the archive's other five words",
                )
            em_entity_assembly["id"] = next_number(rows.list_of("em_entity_assembly"), 2)  # common/sample.omap:278
            em_entity_assembly["entity_id_list"] = entity["id"]  # common/sample.omap:280
            rows.list_of("em_entity_assembly").append(em_entity_assembly)
        if pdbx_entity_src_syn:
            pdbx_entity_src_syn.update(pdbx_entity_src_syn_decided)
            supply(
                pdbx_entity_src_syn, "pdbx_src_id", "1", trace, "_pdbx_entity_src_syn.pdbx_src_id",
                "common/sample.omap:137",
            )
            supply(
                pdbx_entity_src_syn, "pdbx_src_id", "1", trace, "_pdbx_entity_src_syn.pdbx_src_id",
                "common/sample.omap:218",
            )
            pdbx_entity_src_syn["entity_id"] = entity["id"]  # common/sample.omap:136
            pdbx_entity_src_syn["entity_id"] = entity["id"]  # common/sample.omap:217
            rows.list_of("pdbx_entity_src_syn").append(pdbx_entity_src_syn)
        if em_entity_assembly_synthetic:
            em_entity_assembly_synthetic["id"] = next_number(
                rows.list_of("em_entity_assembly_synthetic"), 1,
            )  # common/sample.omap:153
            em_entity_assembly_synthetic["entity_assembly_id"] = em_entity_assembly["id"]  # common/sample.omap:154
            em_entity_assembly_synthetic["id"] = next_number(
                rows.list_of("em_entity_assembly_synthetic"), 1,
            )  # common/sample.omap:230
            em_entity_assembly_synthetic["entity_assembly_id"] = em_entity_assembly["id"]  # common/sample.omap:231
            rows.list_of("em_entity_assembly_synthetic").append(em_entity_assembly_synthetic)
        if entity_src_gen:
            entity_src_gen.update(entity_src_gen_decided)
            supply(entity_src_gen, "pdbx_src_id", "1", trace, "_entity_src_gen.pdbx_src_id", "common/sample.omap:172")
            entity_src_gen["entity_id"] = entity["id"]  # common/sample.omap:171
            rows.list_of("entity_src_gen").append(entity_src_gen)
        if em_entity_assembly_naturalsource:
            em_entity_assembly_naturalsource["id"] = next_number(
                rows.list_of("em_entity_assembly_naturalsource"), 1,
            )  # common/sample.omap:194
            em_entity_assembly_naturalsource["entity_assembly_id"] = em_entity_assembly["id"]  # common/sample.omap:195
            em_entity_assembly_naturalsource["id"] = next_number(
                rows.list_of("em_entity_assembly_naturalsource"), 1,
            )  # common/sample.omap:260
            em_entity_assembly_naturalsource["entity_assembly_id"] = em_entity_assembly["id"]  # common/sample.omap:261
            rows.list_of("em_entity_assembly_naturalsource").append(em_entity_assembly_naturalsource)
        if em_entity_assembly_recombinant:
            em_entity_assembly_recombinant["id"] = next_number(
                rows.list_of("em_entity_assembly_recombinant"), 1,
            )  # common/sample.omap:203
            em_entity_assembly_recombinant["entity_assembly_id"] = em_entity_assembly["id"]  # common/sample.omap:204
            rows.list_of("em_entity_assembly_recombinant").append(em_entity_assembly_recombinant)
        if entity_src_nat:
            entity_src_nat.update(entity_src_nat_decided)
            supply(entity_src_nat, "pdbx_src_id", "1", trace, "_entity_src_nat.pdbx_src_id", "common/sample.omap:243")
            entity_src_nat["entity_id"] = entity["id"]  # common/sample.omap:242
            rows.list_of("entity_src_nat").append(entity_src_nat)


def put_sample_molecule_entity_entity_poly(
    molecule: Source, entity_poly: Row, rows: Rows, trace: Trace, at: str,
) -> None:
    """`this <-> _entity_poly`.  [common/sample.omap:115]"""
    write = writer(entity_poly, trace, at, IN_SAMPLE)
    if (said := molecule.get("molecular_type")) is not None:
        write("type", POLYMER_PUT(text(said)), "molecular_type", 117)
    if (said_2 := molecule.get("sequence")) is not None:
        write("nstd_monomer", FLAG_PUT(modified(text(said_2))), "sequence", 118)
    if is_one_of(molecule.get("molecular_type"), "DNA", "polydeoxyribonucleotide"):
        if (said_3 := molecule.get("sequence")) is not None:
            write("pdbx_seq_one_letter_code", wrapped(deoxy(text(said_3))), "sequence", 121)
        if (said_4 := molecule.get("sequence")) is not None:
            write("pdbx_seq_one_letter_code_can", wrapped(canonical(text(said_4), "N")), "sequence", 123)
        trace.not_run(at, NOT_TAKEN_125)
    else:
        if (said_5 := molecule.get("sequence")) is not None:
            write("pdbx_seq_one_letter_code", wrapped(sequence(text(said_5))), "sequence", 126)
        if (said_6 := molecule.get("sequence")) is not None:
            write("pdbx_seq_one_letter_code_can", wrapped(canonical(text(said_6), "X")), "sequence", 127)
        trace.not_run(at, NOT_TAKEN_120)


def put_sample_molecule_entity_pdbx_entity_src_syn(
    molecule: Source, pdbx_entity_src_syn: Row, i: int, rows: Rows, trace: Trace, at: str,
) -> None:
    """`this <-> _pdbx_entity_src_syn`.  [common/sample.omap:135]"""
    write = writer(pdbx_entity_src_syn, trace, at, IN_SAMPLE)
    if (said := molecule.get("sequence")) is not None:
        pdbx_beg_seq_num_value, pdbx_end_seq_num_value = spread(extent(text(said)), 2)
        write("pdbx_beg_seq_num", figure(pdbx_beg_seq_num_value), "sequence", 138)
        write("pdbx_end_seq_num", figure(pdbx_end_seq_num_value), "sequence", 138)
    if (said_2 := molecule.get("natural_source")) is not None:
        organism_scientific_value, pdbx_alt_source_flag_value = spread(OF_SAMPLE_PUT(text(said_2)), 2)
        write("organism_scientific", block(organism_scientific_value), "natural_source", 140)
        write("pdbx_alt_source_flag", pdbx_alt_source_flag_value, "natural_source", 140)
    if (said_3 := molecule.get("taxonomy_id_source")) is not None:
        write("ncbi_taxonomy_id", taxon(text(said_3)), "taxonomy_id_source", 142)
    if "ncbi_taxonomy_id" in pdbx_entity_src_syn:
        trace.not_run(at, ALREADY_143)
    else:
        if (said_4 := molecule.get("natural_source")) is not None:
            write("ncbi_taxonomy_id", TAXON_NUMBER_PUT(text(said_4)), "natural_source", 143)
    if trace.ask and "ncbi_taxonomy_id" not in pdbx_entity_src_syn:
        write("ncbi_taxonomy_id", line(text(trace.given(ASK_TAXON_SOURCE, i))), "$ask.taxon_source", 145)
    # taxonomy_id_expression is lost: nothing expressed it
    # gene_name is lost: mmCIF names genes of recombinant molecules only


def put_sample_molecule_entity_em_entity_assembly_synthetic(
    molecule: Source, em_entity_assembly_synthetic: Row, i: int, rows: Rows, trace: Trace, at: str,
) -> None:
    """`this -> _em_entity_assembly_synthetic`.  [common/sample.omap:152]"""
    write = writer(em_entity_assembly_synthetic, trace, at, IN_SAMPLE)
    if (said := molecule.get("natural_source")) is not None:
        write("organism", line(text(said)), "natural_source", 155)
    if (said_2 := molecule.get("taxonomy_id_source")) is not None:
        write("ncbi_tax_id", figure(whole(taxon(text(said_2)))), "taxonomy_id_source", 156)
    if "ncbi_tax_id" in em_entity_assembly_synthetic:
        trace.not_run(at, ALREADY_157)
    else:
        if (said_3 := molecule.get("natural_source")) is not None:
            write("ncbi_tax_id", figure(whole(taxon(TAXON_NUMBER_PUT(text(said_3))))), "natural_source", 157)
    if trace.ask and "ncbi_tax_id" not in em_entity_assembly_synthetic:
        write(
            "ncbi_tax_id", figure(at_least(whole(number(trace.given(ASK_TAXON_SOURCE, i))), 1)), "$ask.taxon_source",
            158,
        )


def put_sample_molecule_entity_entity_src_gen(
    molecule: Source, entity_src_gen: Row, i: int, rows: Rows, trace: Trace, at: str,
) -> None:
    """`this <-> _entity_src_gen`.  [common/sample.omap:170]"""
    write = writer(entity_src_gen, trace, at, IN_SAMPLE)
    if (said := molecule.get("sequence")) is not None:
        pdbx_beg_seq_num_value, pdbx_end_seq_num_value = spread(extent(text(said)), 2)
        write("pdbx_beg_seq_num", figure(pdbx_beg_seq_num_value), "sequence", 173)
        write("pdbx_end_seq_num", figure(pdbx_end_seq_num_value), "sequence", 173)
    if (said_2 := molecule.get("gene_name")) is not None:
        write("pdbx_gene_src_gene", block(text(said_2)), "gene_name", 175)
    if (said_3 := molecule.get("natural_source")) is not None:
        pdbx_gene_src_scientific_name_value, pdbx_alt_source_flag_value = spread(OF_SAMPLE_PUT(text(said_3)), 2)
        write("pdbx_gene_src_scientific_name", block(pdbx_gene_src_scientific_name_value), "natural_source", 176)
        write("pdbx_alt_source_flag", pdbx_alt_source_flag_value, "natural_source", 176)
    if (said_4 := molecule.get("natural_source")) is not None:
        write("gene_src_strain", block(strain(text(said_4))), "natural_source", 177)
    if (said_5 := molecule.get("taxonomy_id_source")) is not None:
        write("pdbx_gene_src_ncbi_taxonomy_id", taxon(text(said_5)), "taxonomy_id_source", 179)
    if "pdbx_gene_src_ncbi_taxonomy_id" in entity_src_gen:
        trace.not_run(at, ALREADY_180)
    else:
        if (said_6 := molecule.get("natural_source")) is not None:
            write("pdbx_gene_src_ncbi_taxonomy_id", TAXON_NUMBER_PUT(text(said_6)), "natural_source", 180)
    if trace.ask and "pdbx_gene_src_ncbi_taxonomy_id" not in entity_src_gen:
        write(
            "pdbx_gene_src_ncbi_taxonomy_id", line(text(trace.given(ASK_TAXON_SOURCE, i))), "$ask.taxon_source", 182,
        )
    if (said_7 := molecule.get("expression_system")) is not None:
        write("pdbx_host_org_scientific_name", block(text(said_7)), "expression_system", 184)
    if (said_8 := molecule.get("expression_system")) is not None:
        write("pdbx_host_org_strain", block(strain(text(said_8))), "expression_system", 185)
    if (said_9 := molecule.get("taxonomy_id_expression")) is not None:
        write("pdbx_host_org_ncbi_taxonomy_id", taxon(text(said_9)), "taxonomy_id_expression", 187)
    if "pdbx_host_org_ncbi_taxonomy_id" in entity_src_gen:
        trace.not_run(at, ALREADY_188)
    else:
        if (said_10 := molecule.get("expression_system")) is not None:
            write("pdbx_host_org_ncbi_taxonomy_id", TAXON_NUMBER_PUT(text(said_10)), "expression_system", 188)
    if trace.ask and "pdbx_host_org_ncbi_taxonomy_id" not in entity_src_gen:
        write(
            "pdbx_host_org_ncbi_taxonomy_id", line(text(trace.given(ASK_TAXON_EXPRESSION, i))),
            "$ask.taxon_expression", 190,
        )


def put_sample_molecule_entity_em_entity_assembly_naturalsource(
    molecule: Source, em_entity_assembly_naturalsource: Row, i: int, rows: Rows, trace: Trace, at: str,
) -> None:
    """`this -> _em_entity_assembly_naturalsource`.  [common/sample.omap:193]"""
    write = writer(em_entity_assembly_naturalsource, trace, at, IN_SAMPLE)
    if (said := molecule.get("natural_source")) is not None:
        write("organism", line(text(said)), "natural_source", 196)
    if (said_2 := molecule.get("taxonomy_id_source")) is not None:
        write("ncbi_tax_id", figure(whole(taxon(text(said_2)))), "taxonomy_id_source", 197)
    if "ncbi_tax_id" in em_entity_assembly_naturalsource:
        trace.not_run(at, ALREADY_198)
    else:
        if (said_3 := molecule.get("natural_source")) is not None:
            write("ncbi_tax_id", figure(whole(taxon(TAXON_NUMBER_PUT(text(said_3))))), "natural_source", 198)
    if trace.ask and "ncbi_tax_id" not in em_entity_assembly_naturalsource:
        write(
            "ncbi_tax_id", figure(at_least(whole(number(trace.given(ASK_TAXON_SOURCE, i))), 1)), "$ask.taxon_source",
            199,
        )


def put_sample_molecule_entity_em_entity_assembly_recombinant(
    molecule: Source, em_entity_assembly_recombinant: Row, i: int, rows: Rows, trace: Trace, at: str,
) -> None:
    """`this -> _em_entity_assembly_recombinant`.  [common/sample.omap:202]"""
    write = writer(em_entity_assembly_recombinant, trace, at, IN_SAMPLE)
    if (said := molecule.get("expression_system")) is not None:
        write("organism", line(text(said)), "expression_system", 205)
    if (said_2 := molecule.get("taxonomy_id_expression")) is not None:
        write("ncbi_tax_id", figure(whole(taxon(text(said_2)))), "taxonomy_id_expression", 206)
    if "ncbi_tax_id" in em_entity_assembly_recombinant:
        trace.not_run(at, ALREADY_207)
    else:
        if (said_3 := molecule.get("expression_system")) is not None:
            write("ncbi_tax_id", figure(whole(taxon(TAXON_NUMBER_PUT(text(said_3))))), "expression_system", 207)
    if trace.ask and "ncbi_tax_id" not in em_entity_assembly_recombinant:
        write(
            "ncbi_tax_id", figure(at_least(whole(number(trace.given(ASK_TAXON_EXPRESSION, i))), 1)),
            "$ask.taxon_expression", 208,
        )


def put_sample_molecule_entity_pdbx_entity_src_syn_2(
    molecule: Source, pdbx_entity_src_syn: Row, i: int, rows: Rows, trace: Trace, at: str,
) -> None:
    """`this -> _pdbx_entity_src_syn`.  [common/sample.omap:216]"""
    write = writer(pdbx_entity_src_syn, trace, at, IN_SAMPLE)
    if (said := molecule.get("sequence")) is not None:
        pdbx_beg_seq_num_value, pdbx_end_seq_num_value = spread(extent(text(said)), 2)
        write("pdbx_beg_seq_num", figure(pdbx_beg_seq_num_value), "sequence", 219)
        write("pdbx_end_seq_num", figure(pdbx_end_seq_num_value), "sequence", 219)
    if (said_2 := molecule.get("natural_source")) is not None:
        organism_scientific_value, pdbx_alt_source_flag_value = spread(SYNTHETIC_SAMPLE_PUT(text(said_2)), 2)
        write("organism_scientific", organism_scientific_value, "natural_source", 221)
        write("pdbx_alt_source_flag", pdbx_alt_source_flag_value, "natural_source", 221)
    if (said_3 := molecule.get("taxonomy_id_source")) is not None:
        write("ncbi_taxonomy_id", taxon(text(said_3)), "taxonomy_id_source", 222)
    if trace.ask and "ncbi_taxonomy_id" not in pdbx_entity_src_syn:
        write("ncbi_taxonomy_id", line(text(trace.given(ASK_TAXON_SOURCE, i))), "$ask.taxon_source", 223)
    # expression_system is lost: absent in this branch
    # taxonomy_id_expression is lost: nothing expressed it
    # gene_name is lost: mmCIF names genes of recombinant molecules only


def put_sample_molecule_entity_em_entity_assembly_synthetic_2(
    molecule: Source, em_entity_assembly_synthetic: Row, i: int, rows: Rows, trace: Trace, at: str,
) -> None:
    """`this -> _em_entity_assembly_synthetic`.  [common/sample.omap:229]"""
    write = writer(em_entity_assembly_synthetic, trace, at, IN_SAMPLE)
    if (said := molecule.get("natural_source")) is not None:
        write("organism", SYNTHESIS_PUT(text(said)), "natural_source", 232)
    if (said_2 := molecule.get("taxonomy_id_source")) is not None:
        write("ncbi_tax_id", figure(whole(taxon(text(said_2)))), "taxonomy_id_source", 233)
    if trace.ask and "ncbi_tax_id" not in em_entity_assembly_synthetic:
        write(
            "ncbi_tax_id", figure(at_least(whole(number(trace.given(ASK_TAXON_SOURCE, i))), 1)), "$ask.taxon_source",
            234,
        )


def put_sample_molecule_entity_entity_src_nat(
    molecule: Source, entity_src_nat: Row, i: int, rows: Rows, trace: Trace, at: str,
) -> None:
    """`this <-> _entity_src_nat`.  [common/sample.omap:241]"""
    write = writer(entity_src_nat, trace, at, IN_SAMPLE)
    if (said := molecule.get("sequence")) is not None:
        pdbx_beg_seq_num_value, pdbx_end_seq_num_value = spread(extent(text(said)), 2)
        write("pdbx_beg_seq_num", figure(pdbx_beg_seq_num_value), "sequence", 244)
        write("pdbx_end_seq_num", figure(pdbx_end_seq_num_value), "sequence", 244)
    if (said_2 := molecule.get("natural_source")) is not None:
        pdbx_organism_scientific_value, pdbx_alt_source_flag_value = spread(OF_SAMPLE_PUT(text(said_2)), 2)
        write("pdbx_organism_scientific", block(pdbx_organism_scientific_value), "natural_source", 246)
        write("pdbx_alt_source_flag", pdbx_alt_source_flag_value, "natural_source", 246)
    if (said_3 := molecule.get("natural_source")) is not None:
        write("strain", block(strain(text(said_3))), "natural_source", 247)
    if (said_4 := molecule.get("taxonomy_id_source")) is not None:
        write("pdbx_ncbi_taxonomy_id", taxon(text(said_4)), "taxonomy_id_source", 249)
    if "pdbx_ncbi_taxonomy_id" in entity_src_nat:
        trace.not_run(at, ALREADY_250)
    else:
        if (said_5 := molecule.get("natural_source")) is not None:
            write("pdbx_ncbi_taxonomy_id", TAXON_NUMBER_PUT(text(said_5)), "natural_source", 250)
    if trace.ask and "pdbx_ncbi_taxonomy_id" not in entity_src_nat:
        write("pdbx_ncbi_taxonomy_id", line(text(trace.given(ASK_TAXON_SOURCE, i))), "$ask.taxon_source", 252)
    # gene_name is lost: mmCIF names genes of recombinant molecules only
    # taxonomy_id_expression is lost: no expression system to go with it
    # expression_system is lost: absent in this branch


def put_sample_molecule_entity_em_entity_assembly_naturalsource_2(
    molecule: Source, em_entity_assembly_naturalsource: Row, i: int, rows: Rows, trace: Trace, at: str,
) -> None:
    """`this -> _em_entity_assembly_naturalsource`.  [common/sample.omap:259]"""
    write = writer(em_entity_assembly_naturalsource, trace, at, IN_SAMPLE)
    if (said := molecule.get("natural_source")) is not None:
        write("organism", line(text(said)), "natural_source", 262)
    if (said_2 := molecule.get("taxonomy_id_source")) is not None:
        write("ncbi_tax_id", figure(whole(taxon(text(said_2)))), "taxonomy_id_source", 263)
    if "ncbi_tax_id" in em_entity_assembly_naturalsource:
        trace.not_run(at, ALREADY_264)
    else:
        if (said_3 := molecule.get("natural_source")) is not None:
            write("ncbi_tax_id", figure(whole(taxon(TAXON_NUMBER_PUT(text(said_3))))), "natural_source", 264)
    if trace.ask and "ncbi_tax_id" not in em_entity_assembly_naturalsource:
        write(
            "ncbi_tax_id", figure(at_least(whole(number(trace.given(ASK_TAXON_SOURCE, i))), 1)), "$ask.taxon_source",
            265,
        )


def put_sample_molecule_entity_em_entity_assembly(
    molecule: Source, em_entity_assembly: Row, rows: Rows, trace: Trace, at: str,
) -> None:
    """A component of the assembly for each molecule, with its sources: what a map-only entry shows.  [common/sample.omap:277]"""
    write = writer(em_entity_assembly, trace, at, IN_SAMPLE)
    if (said := molecule.get("molecular_class")) is not None:
        write("type", COMPONENT_TYPE_PUT(text(said)), "molecular_class", 281)
    if (said_2 := molecule.get("name_mol")) is not None:
        write("name", block(text(said_2)), "name_mol", 283)


def put_sample_ligands_pdbx_chem_comp_depositor_info(sample: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`ligands[] <-> _pdbx_chem_comp_depositor_info[]`.  [common/sample.omap:292]"""
    for i, ligands in elements(sample, "ligands", trace, at):
        here = f"{at}.ligands[{i}]"
        pdbx_chem_comp_depositor_info: Row = {}
        write = writer(pdbx_chem_comp_depositor_info, trace, here, IN_SAMPLE)
        if (said := ligands.get("smiles")) is not None:
            write("descriptor", block(text(said)), "smiles", 295)
        if (said_2 := ligands.get("reference")) is not None:
            comp_id_value, details_value = spread(component(text(said_2), "LIG"), 2)
            write("comp_id", code(comp_id_value), "reference", 296)
            write("details", block(details_value), "reference", 296)
        if pdbx_chem_comp_depositor_info:
            supply(
                pdbx_chem_comp_depositor_info, "descriptor_type", "SMILES", trace,
                "_pdbx_chem_comp_depositor_info.descriptor_type", "common/sample.omap:294",
            )
            if pdbx_chem_comp_depositor_info.get("comp_id") is None:
                supply(
                    pdbx_chem_comp_depositor_info, "comp_id", "LIG", trace, "_pdbx_chem_comp_depositor_info.comp_id",
                    "common/sample.omap:299",
                    "mmCIF demands a code; LIG is one of those that it keeps for ligands without a code of their own",
                )
            pdbx_chem_comp_depositor_info["ordinal"] = next_number(
                rows.list_of("pdbx_chem_comp_depositor_info"), 1,
            )  # common/sample.omap:293
            rows.list_of("pdbx_chem_comp_depositor_info").append(pdbx_chem_comp_depositor_info)


def put_sample_specimen_em_specimen(specimen: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`specimen <-> _em_specimen`.  [common/sample.omap:311]"""
    write = writer(rows["em_specimen"], trace, at, IN_SAMPLE)
    if (said := specimen.get("concentration")) is not None:
        write("concentration", figure(above(quantity(said, UNIT_MG_ML), 0)), "concentration", 312)
    if (said_2 := specimen.get("vitrification")) is not None:
        write("vitrification_applied", YES_NO_PUT(flag(said_2)), "vitrification", 313)
    if trace.ask and "vitrification_applied" not in rows["em_specimen"]:
        write(
            "vitrification_applied", among(line(text(trace.given(ASK_VITRIFIED))), EM_SPECIMEN_VITRIFICATION_APPLIED),
            "$ask.vitrified", 314,
        )
    if (said_3 := specimen.get("staining")) is not None:
        write("staining_applied", YES_NO_PUT(flag(said_3)), "staining", 315)
    if trace.ask and "staining_applied" not in rows["em_specimen"]:
        write(
            "staining_applied", among(line(text(trace.given(ASK_STAINED))), EM_SPECIMEN_STAINING_APPLIED),
            "$ask.stained", 316,
        )
    if (said_4 := specimen.get("embedding")) is not None:
        write("embedding_applied", YES_NO_PUT(flag(said_4)), "embedding", 317)
    if trace.ask and "embedding_applied" not in rows["em_specimen"]:
        write(
            "embedding_applied", among(line(text(trace.given(ASK_EMBEDDED))), EM_SPECIMEN_EMBEDDING_APPLIED),
            "$ask.embedded", 318,
        )
    if (said_5 := specimen.get("shadowing")) is not None:
        write("shadowing_applied", YES_NO_PUT(flag(said_5)), "shadowing", 319)
    if trace.ask and "shadowing_applied" not in rows["em_specimen"]:
        write(
            "shadowing_applied", among(line(text(trace.given(ASK_SHADOWED))), EM_SPECIMEN_SHADOWING_APPLIED),
            "$ask.shadowed", 320,
        )


def put_sample_specimen_em_buffer(specimen: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`specimen <-> _em_buffer`.  [common/sample.omap:328]"""
    write = writer(rows["em_buffer"], trace, at, IN_SAMPLE)
    if (said := specimen.get("buffer")) is not None:
        write("details", block(text(said)), "buffer", 331)
    if (said_2 := specimen.get("ph")) is not None:
        write("pH", figure(inside(number(said_2), 0, 14)), "ph", 332)
    if trace.ask and "pH" not in rows["em_buffer"]:
        write("pH", figure(inside(number(number(trace.given(ASK_BUFFER_PH))), 0, 14)), "$ask.buffer_ph", 333)


def put_sample_specimen_em_vitrification(specimen: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`specimen <-> _em_vitrification`.  [common/sample.omap:337]"""
    write = writer(rows["em_vitrification"], trace, at, IN_SAMPLE)
    if (said := specimen.get("vitrification_cryogen")) is not None:
        write("cryogen_name", CRYOGEN_PUT(text(said)), "vitrification_cryogen", 345)
    if trace.ask and "cryogen_name" not in rows["em_vitrification"]:
        write(
            "cryogen_name", line(among(text(trace.given(ASK_CRYOGEN)), EM_VITRIFICATION_CRYOGEN_NAME)),
            "$ask.cryogen", 346,
        )
    if "cryogen_name" not in rows["em_vitrification"]:
        trace.unanswered(ASK_CRYOGEN)
    if (said_2 := specimen.get("humidity")) is not None:
        write("humidity", figure(within(quantity(said_2, PERCENT), 0, 100)), "humidity", 348)
    if (said_3 := specimen.get("temperature")) is not None:
        write("chamber_temperature", figure(above(quantity(said_3, KELVINS), 0)), "temperature", 349)
    if trace.ask:
        write(
            "instrument", line(VITRIFICATION_INSTRUMENT_PUT(trace.given(ASK_VITRIFICATION_INSTRUMENT))),
            "$ask.vitrification_instrument", 350,
        )


def put_sample_grid_em_sample_support(grid: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`grid <-> _em_sample_support`.  [common/sample.omap:354]"""
    write = writer(rows["em_sample_support"], trace, at, IN_SAMPLE)
    if (said := grid.get("manufacturer")) is not None:
        grid_type_value, details_value = spread(GRID_TYPE_PUT_2(text(said)), 2)
        write("grid_type", grid_type_value, "manufacturer", 357)
        write("details", block(details_value), "manufacturer", 357)
    if trace.ask and "grid_type" not in rows["em_sample_support"]:
        write("grid_type", line(GRID_TYPE_PUT(trace.given(ASK_GRID_TYPE))), "$ask.grid_type", 358)
    if (said_2 := grid.get("material")) is not None:
        write("grid_material", GRID_MATERIAL_PUT(text(said_2)), "material", 360)
    if trace.ask and "grid_material" not in rows["em_sample_support"]:
        write("grid_material", line(GRID_MATERIAL_PUT(trace.given(ASK_GRID_MATERIAL))), "$ask.grid_material", 361)
    if (said_3 := grid.get("mesh")) is not None:
        write("grid_mesh_size", figure(above(whole(number(said_3)), 1)), "mesh", 362)
    if trace.ask and "grid_mesh_size" not in rows["em_sample_support"]:
        write("grid_mesh_size", figure(above(whole(number(trace.given(ASK_GRID_MESH))), 1)), "$ask.grid_mesh", 363)


def put_sample_grid_em_support_film(grid: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`grid <-> _em_support_film`.  [common/sample.omap:365]"""
    write = writer(rows["em_support_film"], trace, at, IN_SAMPLE)
    if (said := grid.get("film_material")) is not None:
        write("material", FILM_MATERIAL_PUT(text(said)), "film_material", 369)
    if trace.ask and "material" not in rows["em_support_film"]:
        write("material", line(FILM_MATERIAL_PUT(trace.given(ASK_FILM_MATERIAL))), "$ask.film_material", 370)
    if (said_2 := grid.get("film_topology")) is not None:
        write("topology", FILM_TOPOLOGY_PUT(text(said_2)), "film_topology", 371)
    if trace.ask and "topology" not in rows["em_support_film"]:
        write("topology", line(FILM_TOPOLOGY_PUT(trace.given(ASK_FILM_TOPOLOGY))), "$ask.film_topology", 372)
    if (said_3 := grid.get("film_thickness")) is not None:
        write("thickness", figure(above(measure(text(said_3), ANGSTROMS), 0)), "film_thickness", 373)
    if (said_4 := grid.get("film_support")) is not None:
        present(
            flag(said_4), rows["em_support_film"], ("material", "topology", "thickness"), trace, at, "film_support",
            IN_SAMPLE, {"film_material": 369, "film_topology": 371, "film_thickness": 373}, 368,
            "no row may also mean: not known",
        )


def put_sample_grid_em_grid_pretreatment(grid: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`grid <-> _em_grid_pretreatment`.  [common/sample.omap:377]"""
    write = writer(rows["em_grid_pretreatment"], trace, at, IN_SAMPLE)
    if (said := grid.get("pretreatment_type")) is not None:
        write("type", PRETREATMENT_PUT(text(said)), "pretreatment_type", 380)
    if (said_2 := grid.get("pretreatment_time")) is not None:
        write("time", figure(at_least(rounded(quantity(said_2, SECONDS)), 1)), "pretreatment_time", 381)
    if (said_3 := grid.get("pretreatment_pressure")) is not None:
        write("pressure", figure(above(quantity(said_3, PASCALS), 0)), "pretreatment_pressure", 382)
    if (said_4 := grid.get("pretreatment_atmosphere")) is not None:
        write("atmosphere", line(text(said_4)), "pretreatment_atmosphere", 383)


def get_sample(tables: Tables, sample: Tree, trace: Trace) -> None:
    """`sample <-> this`.  [common/sample.omap:63]"""
    get_sample_em_entity_assembly(tables, sample, trace)
    get_sample_em_entity_assembly_2(tables, sample, trace)
    overall_molecule = object_in(sample, "overall_molecule")
    write = row_writer(overall_molecule, trace, "_", IN_SAMPLE)
    em_experiment_row = agreed_row("em_experiment", tables.get("em_experiment", ()), trace)
    if (said := em_experiment_row.get("aggregation_state")) is not None:
        write("assembly", AGGREGATION_GET(text(said)), "_em_experiment.aggregation_state", 96)
    get_sample_overall_molecule_em_entity_assembly_molwt(tables, overall_molecule, trace)
    get_sample_molecule_entity(tables, sample, trace)
    get_sample_ligands_pdbx_chem_comp_depositor_info(tables, sample, trace)
    get_sample_ligands_pdbx_entity_nonpoly(tables, sample, trace)
    specimen = object_in(sample, "specimen")
    write_specimen = row_writer(specimen, trace, "_", IN_SAMPLE)
    em_vitrification_row = agreed_row("em_vitrification", tables.get("em_vitrification", ()), trace)
    if (said_2 := em_vitrification_row.get("cryogen_name")) is not None:
        write_specimen("vitrification", VITRIFIED_WITH_GET(text(said_2)), "_em_vitrification.cryogen_name", 309)
    get_sample_specimen_em_specimen(tables, specimen, trace)
    get_sample_specimen(tables, specimen, trace)
    em_buffer_row = agreed_row("em_buffer", tables.get("em_buffer", ()), trace)
    if (said_3 := em_buffer_row.get("name")) is not None:
        write_specimen("buffer", text(said_3), "_em_buffer.name", 327)
    get_sample_specimen_em_buffer(tables, specimen, trace)
    if is_one_of(sample.get("specimen", {}).get("vitrification"), True):
        get_sample_specimen_em_vitrification(tables, specimen, trace)
    else:
        trace.items_not_run(NOT_TAKEN_336_2)
    grid = object_in(sample, "grid")
    get_sample_grid_em_sample_support(tables, grid, trace)
    get_sample_grid_em_support_film(tables, grid, trace)
    get_sample_grid_em_grid_pretreatment(tables, grid, trace)


def get_sample_em_entity_assembly(tables: Tables, sample: Tree, trace: Trace) -> None:
    """The assembly as a whole: the row without a parent.  [common/sample.omap:66]"""
    overall_molecule = object_in(sample, "overall_molecule")
    write = row_writer(overall_molecule, trace, "_em_entity_assembly", IN_SAMPLE)
    em_entity_assembly_row = agreed_row(
        "em_entity_assembly",
        matching_rows(
            "em_entity_assembly", tables.get("em_entity_assembly", ()), "parent_id", ("0",), trace, IN_SAMPLE,
            {"parent_id": 68, "name": 69, "details": 71, "type": 72, "source": 74},
            "its parent_id is not 0 (common/sample.omap:68)",
        ),
        trace,
    )
    if (said := em_entity_assembly_row.get("name")) is not None:
        write("name_sample", text(said), "_em_entity_assembly.name", 69)
    write_outer = row_writer(sample, trace, "_em_entity_assembly", IN_SAMPLE)
    if (said_2 := em_entity_assembly_row.get("details")) is not None:
        write_outer("description", text(said_2), "_em_entity_assembly.details", 71)
    if (said_3 := em_entity_assembly_row.get("type")) is not None:
        write(
            "molecular_overall_type", among(text(said_3), OVERALL_MOLECULE_MOLECULAR_OVERALL_TYPE),
            "_em_entity_assembly.type", 72,
        )
    if (said_4 := em_entity_assembly_row.get("source")) is not None:
        write("source", ASSEMBLY_SOURCE_GET(text(said_4)), "_em_entity_assembly.source", 74)


def get_sample_em_entity_assembly_2(tables: Tables, sample: Tree, trace: Trace) -> None:
    """Older entries have no parents: there the row of type SAMPLE is the assembly as a whole.  [common/sample.omap:90]"""
    overall_molecule = object_in(sample, "overall_molecule")
    write = row_writer(overall_molecule, trace, "_em_entity_assembly", IN_SAMPLE)
    em_entity_assembly_row = agreed_row(
        "em_entity_assembly",
        matching_rows(
            "em_entity_assembly", tables.get("em_entity_assembly", ()), "type", ("SAMPLE",), trace, IN_SAMPLE,
            {"type": 91, "name": 92, "details": 93, "source": 94}, "its type is not SAMPLE (common/sample.omap:91)",
        ),
        trace,
    )
    if (said := em_entity_assembly_row.get("name")) is not None:
        write("name_sample", text(said), "_em_entity_assembly.name", 92)
    write_outer = row_writer(sample, trace, "_em_entity_assembly", IN_SAMPLE)
    if (said_2 := em_entity_assembly_row.get("details")) is not None:
        write_outer("description", text(said_2), "_em_entity_assembly.details", 93)
    if (said_3 := em_entity_assembly_row.get("source")) is not None:
        write("source", ASSEMBLY_SOURCE_GET(text(said_3)), "_em_entity_assembly.source", 94)


def get_sample_overall_molecule_em_entity_assembly_molwt(
    tables: Tables, overall_molecule: Tree, trace: Trace,
) -> None:
    """`overall_molecule <-> _em_entity_assembly_molwt`.  [common/sample.omap:100]"""
    write = row_writer(overall_molecule, trace, "_em_entity_assembly_molwt", IN_SAMPLE)
    em_entity_assembly_molwt_row = agreed_row(
        "em_entity_assembly_molwt",
        matching_rows(
            "em_entity_assembly_molwt", tables.get("em_entity_assembly_molwt", ()), "units", ("MEGADALTONS",), trace,
            IN_SAMPLE, {"value": 104, "units": 105}, "its units is not MEGADALTONS (common/sample.omap:105)",
        ),
        trace,
    )
    if (said := em_entity_assembly_molwt_row.get("value")) is not None:
        write(
            "molecular_weight", measured(above(number(said), 0), DALTONS, MEGADALTONS),
            "_em_entity_assembly_molwt.value", 104,
        )
    row_writer(trace.answer_at("ask"), trace, "_em_entity_assembly_molwt", IN_SAMPLE)(
        "weight_measured",
        among(
            text(em_entity_assembly_molwt_row.get("experimental_flag")), EM_ENTITY_ASSEMBLY_MOLWT_EXPERIMENTAL_FLAG,
        ),
        "_em_entity_assembly_molwt.experimental_flag", 106,
    )


def get_sample_molecule_entity(tables: Tables, sample: Tree, trace: Trace) -> None:
    """The list's own row is _entity; the blocks inside are joined to it by their key.  [common/sample.omap:110]"""
    for n, row in enumerate(tables.get("entity", ())):
        here = row_path(tables, "entity", n)
        if not is_one_of(row.get("type"), "polymer"):
            trace.pass_over(here, "its type is not polymer (common/sample.omap:112)", "common/sample.omap:112", False)
            continue
        trace.reading("entity", (row,))
        molecule: Tree = {}
        write = row_writer(molecule, trace, here, IN_SAMPLE)
        if (said := row.get("pdbx_description")) is not None:
            write("name_mol", text(said), "_entity.pdbx_description", 113)
        get_sample_molecule_entity_entity_poly(tables, row, molecule, trace)
        if is_one_of(row.get("src_method"), "syn"):
            get_sample_molecule_entity_pdbx_entity_src_syn(tables, row, molecule, trace)
            trace.items_not_run(NOT_TAKEN_162_2)
            trace.items_not_run(NOT_TAKEN_238_2)
        elif is_one_of(row.get("src_method"), "man"):
            get_sample_molecule_entity_entity_src_nat(tables, row, molecule, trace)
            get_sample_molecule_entity_entity_src_gen(tables, row, molecule, trace)
            trace.items_not_run(NOT_TAKEN_132_2)
            trace.items_not_run(NOT_TAKEN_238_2)
        elif is_one_of(molecule.get("natural_source"), "synthetic construct", "synthetic", "chemical synthesis"):
            trace.items_not_run(NOT_TAKEN_132_2)
            trace.items_not_run(NOT_TAKEN_162_2)
            trace.items_not_run(NOT_TAKEN_238_2)
        elif is_one_of(row.get("src_method"), "nat"):
            get_sample_molecule_entity_entity_src_nat_2(tables, row, molecule, trace)
            trace.items_not_run(NOT_TAKEN_132_2)
            trace.items_not_run(NOT_TAKEN_162_2)
        else:
            trace.items_not_run(NOT_TAKEN_132_2)
            trace.items_not_run(NOT_TAKEN_162_2)
            trace.items_not_run(NOT_TAKEN_238_2)
            if row.get("src_method") is not None:
                trace.remark(
                    "_", "_entity.src_method", Nothing("no branch of the mapping is for it"),
                    "common/sample.omap:239",
                )
        if without_empty(molecule):
            list_in(sample, "molecule").append(molecule)


def get_sample_molecule_entity_entity_poly(tables: Tables, row: Source, molecule: Tree, trace: Trace) -> None:
    """`this <-> _entity_poly`.  [common/sample.omap:115]"""
    write = row_writer(molecule, trace, "_entity_poly", IN_SAMPLE)
    entity_poly_row = agreed_row(
        "entity_poly", joined("entity_poly", tables.get("entity_poly", ()), "entity_id", row.get("id"), trace), trace,
    )
    if (said := entity_poly_row.get("type")) is not None:
        write("molecular_type", POLYMER_GET(text(said)), "_entity_poly.type", 117)
    if is_one_of(molecule.get("molecular_type"), "DNA", "polydeoxyribonucleotide"):
        if (said_2 := entity_poly_row.get("pdbx_seq_one_letter_code")) is not None:
            write("sequence", from_deoxy(text(said_2)), "_entity_poly.pdbx_seq_one_letter_code", 121)
        trace.items_not_run(NOT_TAKEN_125_2)
    else:
        if (said_3 := entity_poly_row.get("pdbx_seq_one_letter_code")) is not None:
            write("sequence", sequence(text(said_3)), "_entity_poly.pdbx_seq_one_letter_code", 126)
        trace.items_not_run(NOT_TAKEN_120_2)


def get_sample_molecule_entity_pdbx_entity_src_syn(tables: Tables, row: Source, molecule: Tree, trace: Trace) -> None:
    """`this <-> _pdbx_entity_src_syn`.  [common/sample.omap:135]"""
    write = row_writer(molecule, trace, "_pdbx_entity_src_syn", IN_SAMPLE)
    part_of = part_reader(trace, "_pdbx_entity_src_syn", IN_SAMPLE)
    pdbx_entity_src_syn_row = agreed_row(
        "pdbx_entity_src_syn",
        matching_rows(
            "pdbx_entity_src_syn",
            joined("pdbx_entity_src_syn", tables.get("pdbx_entity_src_syn", ()), "entity_id", row.get("id"), trace),
            "pdbx_src_id", ("1",), trace, IN_SAMPLE,
            {"pdbx_src_id": 137, "organism_scientific": 140, "pdbx_alt_source_flag": 140, "ncbi_taxonomy_id": 142},
            "its pdbx_src_id is not 1 (common/sample.omap:137)",
        ),
        trace,
    )
    write(
        "natural_source",
        OF_SAMPLE_GET(
            part_of(
                text(pdbx_entity_src_syn_row.get("organism_scientific")), "_pdbx_entity_src_syn.organism_scientific",
                140,
            ),
            part_of(
                text(pdbx_entity_src_syn_row.get("pdbx_alt_source_flag")),
                "_pdbx_entity_src_syn.pdbx_alt_source_flag", 140,
            ),
        ),
        ("_pdbx_entity_src_syn.organism_scientific", "_pdbx_entity_src_syn.pdbx_alt_source_flag"), 140,
    )
    supply(
        molecule, "expression_system", "synthetic construct", trace, "sample.molecule[].expression_system",
        "common/sample.omap:141",
    )
    if (said := pdbx_entity_src_syn_row.get("ncbi_taxonomy_id")) is not None:
        write("taxonomy_id_source", taxon(text(said)), "_pdbx_entity_src_syn.ncbi_taxonomy_id", 142)


def get_sample_molecule_entity_entity_src_nat(tables: Tables, row: Source, molecule: Tree, trace: Trace) -> None:
    """`this <- _entity_src_nat`.  [common/sample.omap:165]"""
    write = row_writer(molecule, trace, "_entity_src_nat", IN_SAMPLE)
    entity_src_nat_row = agreed_row(
        "entity_src_nat",
        joined("entity_src_nat", tables.get("entity_src_nat", ()), "entity_id", row.get("id"), trace), trace,
    )
    if (said := entity_src_nat_row.get("pdbx_organism_scientific")) is not None:
        write("natural_source", text(said), "_entity_src_nat.pdbx_organism_scientific", 167)
    if (said_2 := entity_src_nat_row.get("pdbx_ncbi_taxonomy_id")) is not None:
        write("taxonomy_id_source", taxon(text(said_2)), "_entity_src_nat.pdbx_ncbi_taxonomy_id", 168)


def get_sample_molecule_entity_entity_src_gen(tables: Tables, row: Source, molecule: Tree, trace: Trace) -> None:
    """`this <-> _entity_src_gen`.  [common/sample.omap:170]"""
    write = row_writer(molecule, trace, "_entity_src_gen", IN_SAMPLE)
    entity_src_gen_row = agreed_row(
        "entity_src_gen",
        matching_rows(
            "entity_src_gen",
            joined("entity_src_gen", tables.get("entity_src_gen", ()), "entity_id", row.get("id"), trace),
            "pdbx_src_id", ("1",), trace, IN_SAMPLE,
            {
                "pdbx_src_id": 172, "pdbx_gene_src_gene": 175, "pdbx_gene_src_scientific_name": 176,
                "pdbx_alt_source_flag": 176, "pdbx_gene_src_ncbi_taxonomy_id": 179,
                "pdbx_host_org_scientific_name": 184, "pdbx_host_org_ncbi_taxonomy_id": 187,
            },
            "its pdbx_src_id is not 1 (common/sample.omap:172)",
        ),
        trace,
    )
    if (said := entity_src_gen_row.get("pdbx_gene_src_gene")) is not None:
        write("gene_name", text(said), "_entity_src_gen.pdbx_gene_src_gene", 175)
    part_of = part_reader(trace, "_entity_src_gen", IN_SAMPLE)
    write(
        "natural_source",
        OF_SAMPLE_GET(
            part_of(
                text(entity_src_gen_row.get("pdbx_gene_src_scientific_name")),
                "_entity_src_gen.pdbx_gene_src_scientific_name", 176,
            ),
            part_of(
                text(entity_src_gen_row.get("pdbx_alt_source_flag")), "_entity_src_gen.pdbx_alt_source_flag", 176,
            ),
        ),
        ("_entity_src_gen.pdbx_gene_src_scientific_name", "_entity_src_gen.pdbx_alt_source_flag"), 176,
    )
    if (said_2 := entity_src_gen_row.get("pdbx_gene_src_ncbi_taxonomy_id")) is not None:
        write("taxonomy_id_source", taxon(text(said_2)), "_entity_src_gen.pdbx_gene_src_ncbi_taxonomy_id", 179)
    if (said_3 := entity_src_gen_row.get("pdbx_host_org_scientific_name")) is not None:
        write("expression_system", text(said_3), "_entity_src_gen.pdbx_host_org_scientific_name", 184)
    if (said_4 := entity_src_gen_row.get("pdbx_host_org_ncbi_taxonomy_id")) is not None:
        write("taxonomy_id_expression", taxon(text(said_4)), "_entity_src_gen.pdbx_host_org_ncbi_taxonomy_id", 187)


def get_sample_molecule_entity_entity_src_nat_2(tables: Tables, row: Source, molecule: Tree, trace: Trace) -> None:
    """`this <-> _entity_src_nat`.  [common/sample.omap:241]"""
    write = row_writer(molecule, trace, "_entity_src_nat", IN_SAMPLE)
    part_of = part_reader(trace, "_entity_src_nat", IN_SAMPLE)
    entity_src_nat_row = agreed_row(
        "entity_src_nat",
        matching_rows(
            "entity_src_nat",
            joined("entity_src_nat", tables.get("entity_src_nat", ()), "entity_id", row.get("id"), trace),
            "pdbx_src_id", ("1",), trace, IN_SAMPLE,
            {
                "pdbx_src_id": 243, "pdbx_organism_scientific": 246, "pdbx_alt_source_flag": 246,
                "pdbx_ncbi_taxonomy_id": 249,
            },
            "its pdbx_src_id is not 1 (common/sample.omap:243)",
        ),
        trace,
    )
    write(
        "natural_source",
        OF_SAMPLE_GET(
            part_of(
                text(entity_src_nat_row.get("pdbx_organism_scientific")), "_entity_src_nat.pdbx_organism_scientific",
                246,
            ),
            part_of(
                text(entity_src_nat_row.get("pdbx_alt_source_flag")), "_entity_src_nat.pdbx_alt_source_flag", 246,
            ),
        ),
        ("_entity_src_nat.pdbx_organism_scientific", "_entity_src_nat.pdbx_alt_source_flag"), 246,
    )
    if (said := entity_src_nat_row.get("pdbx_ncbi_taxonomy_id")) is not None:
        write("taxonomy_id_source", taxon(text(said)), "_entity_src_nat.pdbx_ncbi_taxonomy_id", 249)


def get_sample_ligands_pdbx_chem_comp_depositor_info(tables: Tables, sample: Tree, trace: Trace) -> None:
    """`ligands[] <-> _pdbx_chem_comp_depositor_info[]`.  [common/sample.omap:292]"""
    for n, row in enumerate(tables.get("pdbx_chem_comp_depositor_info", ())):
        here = row_path(tables, "pdbx_chem_comp_depositor_info", n)
        if not is_one_of(row.get("descriptor_type"), "SMILES"):
            trace.pass_over(
                here, "its descriptor_type is not SMILES (common/sample.omap:294)", "common/sample.omap:294", False,
            )
            continue
        trace.reading("pdbx_chem_comp_depositor_info", (row,))
        ligands: Tree = {}
        write = row_writer(ligands, trace, here, IN_SAMPLE)
        if (said := row.get("descriptor")) is not None:
            write("smiles", text(said), "_pdbx_chem_comp_depositor_info.descriptor", 295)
        part_of = part_reader(trace, here, IN_SAMPLE)
        write(
            "reference",
            from_component(
                part_of(text(row.get("comp_id")), "_pdbx_chem_comp_depositor_info.comp_id", 296),
                part_of(text(row.get("details")), "_pdbx_chem_comp_depositor_info.details", 296), "LIG",
            ),
            ("_pdbx_chem_comp_depositor_info.comp_id", "_pdbx_chem_comp_depositor_info.details"), 296,
        )
        if without_empty(ligands):
            list_in(sample, "ligands").append(ligands)


def get_sample_ligands_pdbx_entity_nonpoly(tables: Tables, sample: Tree, trace: Trace) -> None:
    """`ligands[] <- _pdbx_entity_nonpoly[]`.  [common/sample.omap:303]"""
    join = joining(sample, "ligands", (("reference",),), trace, "_pdbx_entity_nonpoly")
    for n, row in enumerate(tables.get("pdbx_entity_nonpoly", ())):
        here = row_path(tables, "pdbx_entity_nonpoly", n)
        trace.reading("pdbx_entity_nonpoly", (row,))
        ligands: Tree = {}
        write = row_writer(ligands, trace, here, IN_SAMPLE)
        part_of = part_reader(trace, here, IN_SAMPLE)
        write(
            "reference",
            from_component(
                part_of(text(row.get("comp_id")), "_pdbx_entity_nonpoly.comp_id", 305),
                part_of(text(row.get("name")), "_pdbx_entity_nonpoly.name", 305), "LIG",
            ),
            ("_pdbx_entity_nonpoly.comp_id", "_pdbx_entity_nonpoly.name"), 305,
        )
        if without_empty(ligands):
            supply(ligands, "present", True, trace, "sample.ligands[].present", "common/sample.omap:304")
            join(ligands)


def get_sample_specimen_em_specimen(tables: Tables, specimen: Tree, trace: Trace) -> None:
    """`specimen <-> _em_specimen`.  [common/sample.omap:311]"""
    write = row_writer(specimen, trace, "_em_specimen", IN_SAMPLE)
    em_specimen_row = agreed_row("em_specimen", tables.get("em_specimen", ()), trace)
    if (said := em_specimen_row.get("concentration")) is not None:
        write("concentration", measured(above(number(said), 0), UNIT_MG_ML), "_em_specimen.concentration", 312)
    if (said_2 := em_specimen_row.get("vitrification_applied")) is not None:
        write("vitrification", YES_NO_GET(text(said_2)), "_em_specimen.vitrification_applied", 313)
    if (said_3 := em_specimen_row.get("staining_applied")) is not None:
        write("staining", YES_NO_GET(text(said_3)), "_em_specimen.staining_applied", 315)
    if (said_4 := em_specimen_row.get("embedding_applied")) is not None:
        write("embedding", YES_NO_GET(text(said_4)), "_em_specimen.embedding_applied", 317)
    if (said_5 := em_specimen_row.get("shadowing_applied")) is not None:
        write("shadowing", YES_NO_GET(text(said_5)), "_em_specimen.shadowing_applied", 319)


def get_sample_specimen(tables: Tables, specimen: Tree, trace: Trace) -> None:
    """`specimen <- this`.  [common/sample.omap:323]"""
    write = row_writer(specimen, trace, "_", IN_SAMPLE)
    part_of = part_reader(trace, "_", IN_SAMPLE)
    write(
        "buffer",
        recipe(
            part_of(
                column(
                    every_row("em_buffer_component", tables.get("em_buffer_component", ()), trace), "concentration",
                ),
                "_em_buffer_component.concentration", 324,
            ),
            part_of(
                column(
                    every_row("em_buffer_component", tables.get("em_buffer_component", ()), trace),
                    "concentration_units",
                ),
                "_em_buffer_component.concentration_units", 324,
            ),
            part_of(
                column(every_row("em_buffer_component", tables.get("em_buffer_component", ()), trace), "name"),
                "_em_buffer_component.name", 324,
            ),
            part_of(
                column(every_row("em_buffer_component", tables.get("em_buffer_component", ()), trace), "formula"),
                "_em_buffer_component.formula", 324,
            ),
        ),
        (
            "_em_buffer_component.concentration", "_em_buffer_component.concentration_units",
            "_em_buffer_component.name", "_em_buffer_component.formula",
        ),
        324,
    )


def get_sample_specimen_em_buffer(tables: Tables, specimen: Tree, trace: Trace) -> None:
    """`specimen <-> _em_buffer`.  [common/sample.omap:328]"""
    write = row_writer(specimen, trace, "_em_buffer", IN_SAMPLE)
    em_buffer_row = agreed_row("em_buffer", tables.get("em_buffer", ()), trace)
    if (said := em_buffer_row.get("details")) is not None:
        write("buffer", text(said), "_em_buffer.details", 331)
    if (said_2 := em_buffer_row.get("pH")) is not None:
        write("ph", plain(inside(number(said_2), 0, 14)), "_em_buffer.pH", 332)


def get_sample_specimen_em_vitrification(tables: Tables, specimen: Tree, trace: Trace) -> None:
    """`specimen <-> _em_vitrification`.  [common/sample.omap:337]"""
    write = row_writer(specimen, trace, "_em_vitrification", IN_SAMPLE)
    em_vitrification_row = agreed_row("em_vitrification", tables.get("em_vitrification", ()), trace)
    if (said := em_vitrification_row.get("cryogen_name")) is not None:
        write("vitrification_cryogen", CRYOGEN_GET(text(said)), "_em_vitrification.cryogen_name", 345)
    if (said_2 := em_vitrification_row.get("humidity")) is not None:
        write("humidity", measured(within(number(said_2), 0, 100), PERCENT), "_em_vitrification.humidity", 348)
    if (said_3 := em_vitrification_row.get("chamber_temperature")) is not None:
        write(
            "temperature", measured(above(number(said_3), 0), KELVINS), "_em_vitrification.chamber_temperature", 349,
        )
    row_writer(trace.answer_at("ask"), trace, "_em_vitrification", IN_SAMPLE)(
        "vitrification_instrument", VITRIFICATION_INSTRUMENT_GET(text(em_vitrification_row.get("instrument"))),
        "_em_vitrification.instrument", 350,
    )


def get_sample_grid_em_sample_support(tables: Tables, grid: Tree, trace: Trace) -> None:
    """`grid <-> _em_sample_support`.  [common/sample.omap:354]"""
    write = row_writer(grid, trace, "_em_sample_support", IN_SAMPLE)
    part_of = part_reader(trace, "_em_sample_support", IN_SAMPLE)
    em_sample_support_row = agreed_row("em_sample_support", tables.get("em_sample_support", ()), trace)
    write(
        "manufacturer",
        GRID_TYPE_GET(
            part_of(text(em_sample_support_row.get("grid_type")), "_em_sample_support.grid_type", 357),
            part_of(text(em_sample_support_row.get("details")), "_em_sample_support.details", 357),
        ),
        ("_em_sample_support.grid_type", "_em_sample_support.details"), 357,
    )
    if (said := em_sample_support_row.get("grid_material")) is not None:
        write("material", GRID_MATERIAL_GET(text(said)), "_em_sample_support.grid_material", 360)
    if (said_2 := em_sample_support_row.get("grid_mesh_size")) is not None:
        write("mesh", plain(above(whole(said_2), 1)), "_em_sample_support.grid_mesh_size", 362)


def get_sample_grid_em_support_film(tables: Tables, grid: Tree, trace: Trace) -> None:
    """`grid <-> _em_support_film`.  [common/sample.omap:365]"""
    write = row_writer(grid, trace, "_em_support_film", IN_SAMPLE)
    em_support_film_row = agreed_row("em_support_film", tables.get("em_support_film", ()), trace)
    if (said := em_support_film_row.get("material")) is not None:
        write("film_material", FILM_MATERIAL_GET(text(said)), "_em_support_film.material", 369)
    if (said_2 := em_support_film_row.get("topology")) is not None:
        write("film_topology", FILM_TOPOLOGY_GET(text(said_2)), "_em_support_film.topology", 371)
    if (said_3 := em_support_film_row.get("thickness")) is not None:
        write(
            "film_thickness", measure_text(above(number(said_3), 0), NANOMETRES, ANGSTROMS),
            "_em_support_film.thickness", 373,
        )
    if "film_material" in grid or "film_topology" in grid or "film_thickness" in grid:
        grid["film_support"] = True  # common/sample.omap:368


def get_sample_grid_em_grid_pretreatment(tables: Tables, grid: Tree, trace: Trace) -> None:
    """`grid <-> _em_grid_pretreatment`.  [common/sample.omap:377]"""
    write = row_writer(grid, trace, "_em_grid_pretreatment", IN_SAMPLE)
    em_grid_pretreatment_row = agreed_row("em_grid_pretreatment", tables.get("em_grid_pretreatment", ()), trace)
    if (said := em_grid_pretreatment_row.get("type")) is not None:
        write("pretreatment_type", PRETREATMENT_GET(text(said)), "_em_grid_pretreatment.type", 380)
    if (said_2 := em_grid_pretreatment_row.get("time")) is not None:
        write("pretreatment_time", measured(at_least(whole(said_2), 1), SECONDS), "_em_grid_pretreatment.time", 381)
    if (said_3 := em_grid_pretreatment_row.get("pressure")) is not None:
        write(
            "pretreatment_pressure", measured(above(number(said_3), 0), PASCALS), "_em_grid_pretreatment.pressure",
            382,
        )
    if (said_4 := em_grid_pretreatment_row.get("atmosphere")) is not None:
        write("pretreatment_atmosphere", text(said_4), "_em_grid_pretreatment.atmosphere", 383)
