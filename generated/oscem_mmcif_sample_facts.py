"""For reports: sample, of oscem and mmcif.

Written by `oscem-map compile` from mappings/common/sample.omap; edit that.
"""

from __future__ import annotations

from .oscem_mmcif_lists import (
    EM_ENTITY_ASSEMBLY_MOLWT_EXPERIMENTAL_FLAG, EM_ENTITY_ASSEMBLY_SOURCE, EM_ENTITY_ASSEMBLY_TYPE,
    EM_EXPERIMENT_AGGREGATION_STATE, EM_SPECIMEN_EMBEDDING_APPLIED, EM_SPECIMEN_SHADOWING_APPLIED,
    EM_SPECIMEN_STAINING_APPLIED, EM_SPECIMEN_VITRIFICATION_APPLIED, EM_VITRIFICATION_CRYOGEN_NAME,
    PDBX_ENTRY_DETAILS_HAS_LIGAND_OF_INTEREST,
)
from .oscem_mmcif_vocabulary import (
    FILM_MATERIAL_PUT, FILM_TOPOLOGY_PUT, GRID_MATERIAL_PUT, GRID_TYPE_PUT, VITRIFICATION_INSTRUMENT_PUT,
)
from oscem_map.runtime.advice import Range
from oscem_map.runtime.answer_facts import AnswerFacts, AnswerPlace
from oscem_map.runtime.mapping_facts import LeafFacts, Part
from oscem_map.runtime.table_leaves import Word

SAMPLE = Part(
    left=LeafFacts(losses={
        (
            ("nothing expressed it", "common/sample.omap:147"), ("nothing expressed it", "common/sample.omap:226"),
            ("no expression system to go with it", "common/sample.omap:256"),
            ("no expression system to go with it", "common/sample.omap:273"),
        ): ("sample.molecule[].taxonomy_id_expression",),
        (
            ("mmCIF names genes of recombinant molecules only", "common/sample.omap:149"),
            ("mmCIF names genes of recombinant molecules only", "common/sample.omap:227"),
            ("mmCIF names genes of recombinant molecules only", "common/sample.omap:254"),
            ("mmCIF names genes of recombinant molecules only", "common/sample.omap:274"),
        ): ("sample.molecule[].gene_name",),
        (
            ("absent in this branch", "common/sample.omap:225"), ("absent in this branch", "common/sample.omap:257"),
            ("absent in this branch", "common/sample.omap:271"),
        ): ("sample.molecule[].expression_system",),
        (("absent in this branch", "common/sample.omap:270"),): ("sample.molecule[].natural_source",),
        (("no organism to go with it", "common/sample.omap:272"),): ("sample.molecule[].taxonomy_id_source",),
    }),
    right=LeafFacts(
        read={
            "em_buffer": ("details", "name", "pH"),
            "em_buffer_component": ("concentration", "concentration_units", "formula", "name"),
            "em_entity_assembly": ("details", "name", "source", "type"),
            "em_entity_assembly_molwt": ("experimental_flag", "value"), "em_experiment": ("aggregation_state",),
            "em_grid_pretreatment": ("atmosphere", "pressure", "time", "type"),
            "em_sample_support": ("details", "grid_material", "grid_mesh_size", "grid_type"),
            "em_specimen": (
                "concentration", "embedding_applied", "shadowing_applied", "staining_applied",
                "vitrification_applied",
            ),
            "em_support_film": ("material", "thickness", "topology"),
            "em_vitrification": ("chamber_temperature", "cryogen_name", "humidity", "instrument"),
            "entity": ("pdbx_description",), "entity_poly": ("pdbx_seq_one_letter_code", "type"),
            "entity_src_gen": (
                "pdbx_alt_source_flag", "pdbx_gene_src_gene", "pdbx_gene_src_ncbi_taxonomy_id",
                "pdbx_gene_src_scientific_name", "pdbx_host_org_ncbi_taxonomy_id", "pdbx_host_org_scientific_name",
            ),
            "entity_src_nat": ("pdbx_alt_source_flag", "pdbx_ncbi_taxonomy_id", "pdbx_organism_scientific"),
            "pdbx_chem_comp_depositor_info": ("comp_id", "descriptor", "details"),
            "pdbx_entity_nonpoly": ("comp_id", "name"),
            "pdbx_entity_src_syn": ("ncbi_taxonomy_id", "organism_scientific", "pdbx_alt_source_flag"),
        },
        lost={
            ("all molecules of a record are of its one sample", "common/sample.omap:78"): (
                "em_entity_assembly.entity_id_list",
            ),
            ("the NCBI's number for the organism", "common/sample.omap:85"): (
                "em_entity_assembly_naturalsource.ncbi_tax_id",
            ),
            ("read back from the molecules", "common/sample.omap:84"): ("em_entity_assembly_naturalsource.organism",),
            ("read back from _entity_src_gen", "common/sample.omap:206"): (
                "em_entity_assembly_recombinant.ncbi_tax_id",
            ),
            ("read back from _entity_src_gen", "common/sample.omap:205"): (
                "em_entity_assembly_recombinant.organism",
            ),
            ("read back from _pdbx_entity_src_syn", "common/sample.omap:156"): (
                "em_entity_assembly_synthetic.ncbi_tax_id",
            ),
            ("read back from _pdbx_entity_src_syn", "common/sample.omap:155"): (
                "em_entity_assembly_synthetic.organism",
            ),
            ("written only", "common/sample.omap:118"): ("entity_poly.nstd_monomer",),
            ("follows from the sequence", "common/sample.omap:123"): ("entity_poly.pdbx_seq_one_letter_code_can",),
            (
                "a molecule of a record has one source: an organism's scientific name and number, and a gene's name",
                "common/sample.omap:177",
            ): ("entity_src_gen.gene_src_strain",),
            ("a molecule of one source has all of it from there", "common/sample.omap:173"): (
                "entity_src_gen.pdbx_beg_seq_num", "entity_src_gen.pdbx_end_seq_num",
            ),
            (
                "a molecule of a record has one source: an organism's scientific name and number, and a gene's name",
                "common/sample.omap:185",
            ): ("entity_src_gen.pdbx_host_org_strain",),
            ("a molecule of one source has all of it from there", "common/sample.omap:244"): (
                "entity_src_nat.pdbx_beg_seq_num", "entity_src_nat.pdbx_end_seq_num",
            ),
            (
                "a molecule of a record has one source: an organism's scientific name and number, and a gene's name",
                "common/sample.omap:247",
            ): ("entity_src_nat.strain",),
            ("a molecule of one source has all of it from there", "common/sample.omap:138"): (
                "pdbx_entity_src_syn.pdbx_beg_seq_num", "pdbx_entity_src_syn.pdbx_end_seq_num",
            ),
            ("one flag for the whole entry", "common/sample.omap:288"): (
                "pdbx_entry_details.has_ligand_of_interest",
            ),
        },
        keys={
            "em_buffer.id": "common/sample.omap:329", "em_buffer.specimen_id": "common/sample.omap:330",
            "em_entity_assembly.id": "common/sample.omap:67",
            "em_entity_assembly_molwt.entity_assembly_id": "common/sample.omap:103",
            "em_entity_assembly_molwt.id": "common/sample.omap:102",
            "em_entity_assembly_naturalsource.entity_assembly_id": "common/sample.omap:83",
            "em_entity_assembly_naturalsource.id": "common/sample.omap:82",
            "em_entity_assembly_recombinant.entity_assembly_id": "common/sample.omap:204",
            "em_entity_assembly_recombinant.id": "common/sample.omap:203",
            "em_entity_assembly_synthetic.entity_assembly_id": "common/sample.omap:154",
            "em_entity_assembly_synthetic.id": "common/sample.omap:153",
            "em_grid_pretreatment.id": "common/sample.omap:378",
            "em_grid_pretreatment.sample_support_id": "common/sample.omap:379",
            "em_sample_support.id": "common/sample.omap:355",
            "em_sample_support.specimen_id": "common/sample.omap:356", "em_support_film.id": "common/sample.omap:366",
            "em_support_film.sample_support_id": "common/sample.omap:367",
            "em_vitrification.entry_id": "common/sample.omap:342", "em_vitrification.id": "common/sample.omap:343",
            "em_vitrification.specimen_id": "common/sample.omap:344", "entity.id": "common/sample.omap:111",
            "entity_poly.entity_id": "common/sample.omap:116", "entity_src_gen.entity_id": "common/sample.omap:171",
            "entity_src_nat.entity_id": "common/sample.omap:166",
            "pdbx_chem_comp_depositor_info.ordinal": "common/sample.omap:293",
            "pdbx_entity_src_syn.entity_id": "common/sample.omap:136",
            "pdbx_entry_details.entry_id": "common/sample.omap:287",
        },
        words={
            "em_entity_assembly_molwt.units": Word(
                ("MEGADALTONS",), "common/sample.omap:105",
                ("sample.overall_molecule.molecular_weight", "ask.weight_measured"),
            ),
            "entity.src_method": Word(
                ("syn", "man", "nat"), "common/sample.omap:133",
                (
                    "sample.molecule[].natural_source", "sample.molecule[].taxonomy_id_source",
                    "sample.molecule[].gene_name", "sample.molecule[].expression_system",
                    "sample.molecule[].taxonomy_id_expression",
                ),
            ),
            "entity.type": Word(
                ("polymer",), "common/sample.omap:112",
                (
                    "sample.molecule[].name_mol", "sample.molecule[].molecular_type", "sample.molecule[].sequence",
                    "sample.molecule[].natural_source", "sample.molecule[].taxonomy_id_source",
                    "sample.molecule[].gene_name", "sample.molecule[].expression_system",
                    "sample.molecule[].taxonomy_id_expression",
                ),
            ),
            "entity_src_gen.pdbx_src_id": Word(
                ("1",), "common/sample.omap:172",
                (
                    "sample.molecule[].gene_name", "sample.molecule[].natural_source",
                    "sample.molecule[].taxonomy_id_source", "sample.molecule[].expression_system",
                    "sample.molecule[].taxonomy_id_expression",
                ),
            ),
            "entity_src_nat.pdbx_src_id": Word(
                ("1",), "common/sample.omap:243",
                ("sample.molecule[].natural_source", "sample.molecule[].taxonomy_id_source"),
            ),
            "pdbx_chem_comp_depositor_info.descriptor_type": Word(
                ("SMILES",), "common/sample.omap:294", ("sample.ligands[].smiles", "sample.ligands[].reference"),
            ),
            "pdbx_entity_src_syn.pdbx_src_id": Word(
                ("1",), "common/sample.omap:137",
                ("sample.molecule[].natural_source", "sample.molecule[].taxonomy_id_source"),
            ),
        },
    ),
    reasons={
        "what the row without a parent says comes first": (
            "common/sample.omap:92", "common/sample.omap:93", "common/sample.omap:94",
        ),
        "older entries name the organism of a gene so": ("common/sample.omap:167", "common/sample.omap:168"),
        "read back from _entity": ("common/sample.omap:281",),
        "one flag for the whole entry": ("common/sample.omap:288",),
        "written as the depositor's ligands": ("common/sample.omap:305",),
        "written as the details, of which the dictionary's own example is such a text": ("common/sample.omap:324",),
        "what the details say comes first": ("common/sample.omap:327",),
        "mmCIF stores whole seconds": ("common/sample.omap:381",),
    },
    advised={"_em_vitrification.chamber_temperature": Range(273, 323, "K")},
    units={
        "MDa": ("_em_entity_assembly_molwt.value",), "Pa": ("_em_grid_pretreatment.pressure",),
        "s": ("_em_grid_pretreatment.time",), "mg/mL": ("_em_specimen.concentration",),
        "Å": ("_em_support_film.thickness",), "K": ("_em_vitrification.chamber_temperature",),
        "%": ("_em_vitrification.humidity",),
    },
    answers={
        "Sample": {
            "sample_type": AnswerFacts((AnswerPlace(
                "_em_entity_assembly.type", words=EM_ENTITY_ASSEMBLY_TYPE, open=True, demanded="deposition",
            ),)),
            "assembly_source": AnswerFacts((AnswerPlace(
                "_em_entity_assembly.source", words=EM_ENTITY_ASSEMBLY_SOURCE, demanded="deposition",
            ),)),
            "taxon_sample": AnswerFacts((AnswerPlace(
                "_em_entity_assembly_naturalsource.ncbi_tax_id", kind="integer", interval="at least 1",
                demanded="archive",
            ),)),
            "aggregation_state": AnswerFacts((AnswerPlace(
                "_em_experiment.aggregation_state", words=EM_EXPERIMENT_AGGREGATION_STATE, demanded="archive",
            ),)),
            "weight_measured": AnswerFacts((AnswerPlace(
                "_em_entity_assembly_molwt.experimental_flag", words=EM_ENTITY_ASSEMBLY_MOLWT_EXPERIMENTAL_FLAG,
            ),)),
            "taxon_source": AnswerFacts(
                (
                    AnswerPlace("_pdbx_entity_src_syn.ncbi_taxonomy_id", demanded="deposition"),
                    AnswerPlace(
                        "_em_entity_assembly_synthetic.ncbi_tax_id", kind="integer", interval="at least 1",
                        demanded="archive",
                    ),
                    AnswerPlace("_entity_src_gen.pdbx_gene_src_ncbi_taxonomy_id", demanded="deposition"),
                    AnswerPlace(
                        "_em_entity_assembly_naturalsource.ncbi_tax_id", kind="integer", interval="at least 1",
                        demanded="archive",
                    ),
                    AnswerPlace("_entity_src_nat.pdbx_ncbi_taxonomy_id", demanded="deposition"),
                ),
                rows="sample.molecule[]",
            ),
            "taxon_expression": AnswerFacts(
                (
                    AnswerPlace("_entity_src_gen.pdbx_host_org_ncbi_taxonomy_id", demanded="deposition"),
                    AnswerPlace(
                        "_em_entity_assembly_recombinant.ncbi_tax_id", kind="integer", interval="at least 1",
                        demanded="archive",
                    ),
                ),
                rows="sample.molecule[]",
            ),
            "ligand_of_interest": AnswerFacts((AnswerPlace(
                "_pdbx_entry_details.has_ligand_of_interest", words=PDBX_ENTRY_DETAILS_HAS_LIGAND_OF_INTEREST,
            ),)),
            "vitrified": AnswerFacts((AnswerPlace(
                "_em_specimen.vitrification_applied", words=EM_SPECIMEN_VITRIFICATION_APPLIED, demanded="archive",
            ),)),
            "stained": AnswerFacts((AnswerPlace(
                "_em_specimen.staining_applied", words=EM_SPECIMEN_STAINING_APPLIED, demanded="archive",
            ),)),
            "embedded": AnswerFacts((AnswerPlace(
                "_em_specimen.embedding_applied", words=EM_SPECIMEN_EMBEDDING_APPLIED, demanded="archive",
            ),)),
            "shadowed": AnswerFacts((AnswerPlace(
                "_em_specimen.shadowing_applied", words=EM_SPECIMEN_SHADOWING_APPLIED, demanded="archive",
            ),)),
            "buffer_ph": AnswerFacts((AnswerPlace(
                "_em_buffer.pH", kind="number", interval="above 0 and below 14", demanded="deposition",
            ),)),
            "cryogen": AnswerFacts((AnswerPlace(
                "_em_vitrification.cryogen_name", words=EM_VITRIFICATION_CRYOGEN_NAME, demanded="deposition",
            ),)),
        },
        "Grid": {
            "vitrification_instrument": AnswerFacts((AnswerPlace(
                "_em_vitrification.instrument", words=VITRIFICATION_INSTRUMENT_PUT,
            ),)),
            "grid_type": AnswerFacts((AnswerPlace("_em_sample_support.grid_type", words=GRID_TYPE_PUT),)),
            "grid_material": AnswerFacts((AnswerPlace("_em_sample_support.grid_material", words=GRID_MATERIAL_PUT),)),
            "grid_mesh": AnswerFacts((AnswerPlace(
                "_em_sample_support.grid_mesh_size", kind="integer", interval="above 1",
            ),)),
            "film_material": AnswerFacts((AnswerPlace("_em_support_film.material", words=FILM_MATERIAL_PUT),)),
            "film_topology": AnswerFacts((AnswerPlace("_em_support_film.topology", words=FILM_TOPOLOGY_PUT),)),
        },
    },
    sources={
        "_em_entity_assembly_molwt.value": ("sample.overall_molecule.molecular_weight",),
        "_em_sample_support.grid_type": ("sample.grid.manufacturer",),
        "_entity_poly.pdbx_seq_one_letter_code": ("sample.molecule[].sequence",),
    },
)
