"""For reports: cell, of oscem and mmcif.

Written by `oscem-map compile` from mappings/common/cell.omap; edit that.
"""

from __future__ import annotations

from .oscem_mmcif_lists import (
    EM_ENTITY_ASSEMBLY_SOURCE, EM_ENTITY_ASSEMBLY_TYPE, EM_EXPERIMENT_AGGREGATION_STATE,
    EM_SPECIMEN_EMBEDDING_APPLIED, EM_SPECIMEN_SHADOWING_APPLIED, EM_SPECIMEN_STAINING_APPLIED,
    EM_SPECIMEN_VITRIFICATION_APPLIED, EM_STAINING_TYPE,
)
from .oscem_mmcif_vocabulary import FILM_MATERIAL_PUT, FILM_TOPOLOGY_PUT, GRID_MATERIAL_PUT, GRID_TYPE_PUT
from oscem_map.runtime.answer_facts import AnswerFacts, AnswerPlace
from oscem_map.runtime.mapping_facts import LeafFacts, Part
from oscem_map.runtime.table_leaves import Word

CELL_SAMPLE = Part(
    left=LeafFacts(losses={
        (("no item for what is seen in a tomogram", "common/cell.omap:74"),): (
            "sample.tomogram_features.cellular_features",
        ),
        (("mmCIF has the organelle that a sample came from, not those that are seen", "common/cell.omap:92"),): (
            "sample.tomogram_features.organelles[]",
        ),
    }),
    right=LeafFacts(
        read={
            "em_buffer": ("details", "pH"), "em_embedding": ("material",),
            "em_entity_assembly": ("details", "name", "source"),
            "em_entity_assembly_naturalsource": ("details", "ncbi_tax_id", "organism", "tissue"),
            "em_sample_support": ("grid_material", "grid_mesh_size", "grid_type"),
            "em_shadowing": ("angle", "material", "thickness"),
            "em_specimen": ("embedding_applied", "shadowing_applied", "staining_applied"),
            "em_staining": ("material", "type"), "em_support_film": ("material", "topology"),
            "em_tomography_specimen": ("details",),
        },
        keys={
            "em_buffer.id": "common/cell.omap:56", "em_buffer.specimen_id": "common/cell.omap:57",
            "em_embedding.id": "common/cell.omap:109", "em_embedding.specimen_id": "common/cell.omap:110",
            "em_entity_assembly.id": "common/cell.omap:38",
            "em_entity_assembly_naturalsource.entity_assembly_id": "common/cell.omap:79",
            "em_entity_assembly_naturalsource.id": "common/cell.omap:78",
            "em_sample_support.id": "common/cell.omap:62", "em_sample_support.specimen_id": "common/cell.omap:63",
            "em_shadowing.id": "common/cell.omap:114", "em_shadowing.specimen_id": "common/cell.omap:115",
            "em_staining.id": "common/cell.omap:103", "em_staining.specimen_id": "common/cell.omap:104",
            "em_support_film.id": "common/cell.omap:69", "em_support_film.sample_support_id": "common/cell.omap:70",
        },
        words={
            "em_entity_assembly.parent_id": Word(
                ("0",), "common/cell.omap:39",
                (
                    "ask.sample_name", "sample.tomogram_features.details_tomo",
                    "sample.tomogram_features.main_target", "ask.assembly_source",
                ),
            ),
        },
    ),
    reasons={
        "what the tomogram is about stands beside it under a label": ("common/cell.omap:42",),
        "the target of the research is not the name of the sample": ("common/cell.omap:44",),
        "what the row without a parent says comes first": ("common/cell.omap:51",),
        "remarks with a label are read by their own rules": ("common/cell.omap:86",),
        "no item of its own": ("common/cell.omap:88",),
        "no item of its own; _em_imaging.date is the day of imaging": ("common/cell.omap:90",),
    },
    answers={
        "Cell": {
            "sample_name": AnswerFacts((AnswerPlace("_em_entity_assembly.name", demanded="archive"),)),
            "assembly_source": AnswerFacts((AnswerPlace(
                "_em_entity_assembly.source", words=EM_ENTITY_ASSEMBLY_SOURCE, demanded="deposition",
            ),)),
            "buffer_ph": AnswerFacts((AnswerPlace(
                "_em_buffer.pH", kind="number", interval="above 0 and below 14", demanded="deposition",
            ),)),
            "buffer": AnswerFacts((AnswerPlace("_em_buffer.details"),)),
            "grid_type": AnswerFacts((AnswerPlace("_em_sample_support.grid_type", words=GRID_TYPE_PUT),)),
            "grid_material": AnswerFacts((AnswerPlace("_em_sample_support.grid_material", words=GRID_MATERIAL_PUT),)),
            "grid_mesh": AnswerFacts((AnswerPlace(
                "_em_sample_support.grid_mesh_size", kind="integer", interval="above 1",
            ),)),
            "film_material": AnswerFacts((AnswerPlace("_em_support_film.material", words=FILM_MATERIAL_PUT),)),
            "film_topology": AnswerFacts((AnswerPlace("_em_support_film.topology", words=FILM_TOPOLOGY_PUT),)),
            "taxon": AnswerFacts(
                (AnswerPlace(
                    "_em_entity_assembly_naturalsource.ncbi_tax_id", kind="integer", interval="at least 1",
                    demanded="archive",
                ),),
                rows="sample.specimen_env.organism[]",
            ),
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
            "staining_type": AnswerFacts((AnswerPlace(
                "_em_staining.type", words=EM_STAINING_TYPE, demanded="archive",
            ),)),
            "staining_material": AnswerFacts((AnswerPlace("_em_staining.material", demanded="archive"),)),
            "embedding_material": AnswerFacts((AnswerPlace("_em_embedding.material", demanded="archive"),)),
            "shadowing_material": AnswerFacts((AnswerPlace("_em_shadowing.material", demanded="archive"),)),
            "shadowing_angle": AnswerFacts((AnswerPlace(
                "_em_shadowing.angle", kind="number", unit="°", interval="above 0 and below 90", demanded="archive",
            ),)),
            "shadowing_thickness": AnswerFacts((AnswerPlace(
                "_em_shadowing.thickness", kind="number", unit="Å", interval="above 0", demanded="archive",
            ),)),
        },
    },
)
GROWTH = Part(
    left=LeafFacts(losses={
        (("no item; _em_crystal_formation.temperature is of crystals", "common/cell.omap:158"),): (
            "sample.growth_condition.temperature_growth",
        ),
    }),
    right=LeafFacts(read={"em_specimen": ("details",)}),
    reasons={
        "no item of its own: a remark that says what it is about": (
            "common/cell.omap:148", "common/cell.omap:150", "common/cell.omap:152", "common/cell.omap:154",
        ),
        "no item; _em_crystal_formation.atmosphere is of crystals": ("common/cell.omap:156",),
    },
)
TISSUE_OR_OTHER = Part(
    right=LeafFacts(read={"em_entity_assembly": ("type",), "em_experiment": ("aggregation_state",)}),
    answers={
        "Cell": {
            "aggregation_state": AnswerFacts((AnswerPlace(
                "_em_experiment.aggregation_state", words=EM_EXPERIMENT_AGGREGATION_STATE, demanded="archive",
            ),)),
            "sample_type": AnswerFacts((AnswerPlace(
                "_em_entity_assembly.type", words=EM_ENTITY_ASSEMBLY_TYPE, open=True, demanded="deposition",
            ),)),
        },
    },
)
