"""For reports: oscem.subtomo 1.0.2 <-> mmcif 5.413.

Written by `oscem-map compile` from mappings/oscem-subtomo_mmcif.omap; edit that.
"""

from __future__ import annotations

from .oscem_mmcif_acquisition_facts import ACQUISITION, ACQUISITION_2
from .oscem_mmcif_deposition_facts import ALIGNMENT, AVERAGING, CLASSIFIED, DEPOSITION, EXTRACTION, METHODS, SYMMETRY
from .oscem_mmcif_entry_facts import ENTRY, MICROSCOPY
from .oscem_mmcif_instrument_facts import INSTRUMENT
from .oscem_mmcif_map_facts import MAP, MAP_2
from .oscem_mmcif_model_facts import MODEL
from .oscem_mmcif_people_facts import PEOPLE
from .oscem_mmcif_preparation_facts import PREPARATION
from .oscem_mmcif_publication_facts import PUBLICATION
from .oscem_mmcif_sample_facts import SAMPLE
from .oscem_mmcif_tomography_facts import AVERAGE, MARKERS, TILT_SERIES, TOMOGRAPHY_SPECIMEN, VOLUMES
from .oscem_mmcif_unread_facts import UNPROCESSED, UNREAD, UNREAD_MOLECULES
from .oscem_mmcif_virus_facts import VIRUS
from .oscem_schema import CLASSES
from oscem_map.runtime.mapping_facts import LeafFacts, MappingFacts, Part
from oscem_map.runtime.table_leaves import Word

FACTS = MappingFacts(
    INSTRUMENT, ACQUISITION, TILT_SERIES, PEOPLE, UNREAD, DEPOSITION, PUBLICATION, MODEL, METHODS, UNPROCESSED, ENTRY,
    MARKERS, CLASSIFIED, MAP, MAP_2, MICROSCOPY, ACQUISITION_2, ALIGNMENT, VIRUS, SAMPLE, UNREAD_MOLECULES,
    PREPARATION, AVERAGING, AVERAGE, SYMMETRY, TOMOGRAPHY_SPECIMEN, VOLUMES, EXTRACTION,
    Part(
        left=LeafFacts(stated={"acquisition.technique": Word(("subtomo",), "oscem-subtomo_mmcif.omap:19")}),
        right=LeafFacts(words={
            "em_entity_assembly.parent_id": Word(
                ("0",), "common/sample.omap:68",
                (
                    "sample.overall_molecule.name_sample", "sample.description",
                    "sample.overall_molecule.molecular_overall_type", "sample.overall_molecule.source",
                ),
                "", "", ("1",),
            ),
            "em_experiment.reconstruction_method": Word(("SUBTOMOGRAM AVERAGING",), "oscem-subtomo_mmcif.omap:20"),
            "em_software.category": Word(
                (
                    "IMAGE ACQUISITION", "RECONSTRUCTION", "CTF CORRECTION", "CLASSIFICATION",
                    "INITIAL EULER ASSIGNMENT", "FINAL EULER ASSIGNMENT", "SERIES ALIGNMENT", "VOLUME SELECTION",
                    "MODEL FITTING", "MODEL REFINEMENT",
                ),
                "common/acquisition.omap:126",
                (
                    "acquisition.microscope_software", "ask.reconstruction_software", "ask.relion_version",
                    "ask.reconstruction_version", "ask.ctf_software", "ask.classification_software",
                    "ask.initial_angles_software", "ask.final_angles_software", "ask.alignment_software",
                    "ask.extraction_software", "ask.model_fitting[].name", "ask.model_fitting[].version",
                    "ask.model_refinement[].name", "ask.model_refinement[].version",
                ),
            ),
        }),
        reasons={"mmCIF has one name; name_sample comes first": ("common/sample.omap:70",)},
    ),
    left=(CLASSES, "EMDatasetTomo"), checks="mmcif_5_413_checks",
)
