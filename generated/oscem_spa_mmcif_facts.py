"""For reports: oscem.spa 1.0.2 <-> mmcif 5.413.

Written by `oscem-map compile` from mappings/oscem-spa_mmcif.omap; edit that.
"""

from __future__ import annotations

from .oscem_mmcif_acquisition_facts import ACQUISITION
from .oscem_mmcif_deposition_facts import DEPOSITION
from .oscem_mmcif_entry_facts import ENTRY, MICROSCOPY
from .oscem_mmcif_instrument_facts import INSTRUMENT
from .oscem_mmcif_map_facts import MAP
from .oscem_mmcif_model_facts import MODEL
from .oscem_mmcif_people_facts import PEOPLE
from .oscem_mmcif_preparation_facts import PREPARATION
from .oscem_mmcif_processing_facts import PROCESSING
from .oscem_mmcif_publication_facts import PUBLICATION
from .oscem_mmcif_sample_facts import SAMPLE
from .oscem_mmcif_steps_facts import ANGLES, PROGRAM, STEPS
from .oscem_mmcif_unread_facts import UNREAD, UNREAD_MOLECULES
from .oscem_mmcif_virus_facts import VIRUS
from .oscem_schema import CLASSES
from oscem_map.runtime.advice import Range
from oscem_map.runtime.mapping_facts import LeafFacts, MappingFacts, Part
from oscem_map.runtime.table_leaves import Word

FACTS = MappingFacts(
    INSTRUMENT, ACQUISITION, PEOPLE, UNREAD, DEPOSITION, PUBLICATION, MODEL, ENTRY, MAP, MICROSCOPY, VIRUS, SAMPLE,
    UNREAD_MOLECULES, PREPARATION, PROCESSING, STEPS, PROGRAM, ANGLES,
    Part(
        left=LeafFacts(stated={"acquisition.technique": Word(("spa",), "oscem-spa_mmcif.omap:20")}),
        right=LeafFacts(
            read={"em_3d_reconstruction": ("nominal_pixel_size",)},
            words={
                "em_experiment.reconstruction_method": Word(("SINGLE PARTICLE",), "oscem-spa_mmcif.omap:21"),
                "em_entity_assembly.parent_id": Word(
                    ("0",), "common/sample.omap:68",
                    (
                        "sample.overall_molecule.name_sample", "sample.description",
                        "sample.overall_molecule.molecular_overall_type", "sample.overall_molecule.source",
                    ),
                    "", "", ("1",),
                ),
                "em_software.category": Word(
                    (
                        "IMAGE ACQUISITION", "MODEL FITTING", "MODEL REFINEMENT", "CTF CORRECTION",
                        "PARTICLE SELECTION", "CLASSIFICATION", "INITIAL EULER ASSIGNMENT", "FINAL EULER ASSIGNMENT",
                        "RECONSTRUCTION", "MASKING", "SYMMETRY DETERMINATION", "OTHER",
                    ),
                    "common/acquisition.omap:126",
                    (
                        "acquisition.microscope_software", "ask.model_fitting[].name", "ask.model_fitting[].version",
                        "ask.model_refinement[].name", "ask.model_refinement[].version",
                        "processing.ctfs.descriptors[].descriptor_thing",
                        "processing.volumes[].descriptors[].descriptor_thing",
                    ),
                ),
            },
        ),
        reasons={
            "processed micrographs stand in for collected ones": ("oscem-spa_mmcif.omap:41",),
            "the fitted defocus stands in for the microscope's estimate": ("oscem-spa_mmcif.omap:47",),
            "mmCIF has one name; name_sample comes first": ("common/sample.omap:70",),
        },
        advised={
            "_em_image_recording.avg_electron_dose_per_image": Range(1, 1000, "e/Å²"),
            "_em_imaging.calibrated_defocus_min": Range(200, 10000, "nm"),
        },
        units={
            "Å": ("_em_3d_reconstruction.nominal_pixel_size",),
            "e/Å²": ("_em_image_recording.avg_electron_dose_per_image",),
            "nm": ("_em_imaging.calibrated_defocus_max", "_em_imaging.calibrated_defocus_min"),
        },
        sources={
            "_em_imaging.calibrated_defocus_max": (
                "acquisition.calibrated_defocus.minimal", "acquisition.calibrated_defocus.maximal",
                "processing.ctfs.defocus.output_min_defocus", "processing.ctfs.defocus.output_max_defocus",
            ),
            "_em_imaging.calibrated_defocus_min": (
                "acquisition.calibrated_defocus.minimal", "acquisition.calibrated_defocus.maximal",
                "processing.ctfs.defocus.output_min_defocus", "processing.ctfs.defocus.output_max_defocus",
            ),
            "_em_software.name": (
                "acquisition.microscope_software",
                "processing.ctfs.descriptors[descriptor_name=CTF correction software].descriptor_thing",
                "processing.volumes[volume_type=final volume].descriptors[descriptor_name=particle selection software].descriptor_thing",
                "processing.volumes[volume_type=final volume].descriptors[descriptor_name=classification software].descriptor_thing",
                "processing.volumes[volume_type=final volume].descriptors[descriptor_name=initial angle assignment software].descriptor_thing",
                "processing.volumes[volume_type=final volume].descriptors[descriptor_name=final angle assignment software].descriptor_thing",
                "processing.volumes[volume_type=final volume].descriptors[descriptor_name=reconstruction software].descriptor_thing",
                "processing.volumes[volume_type=final volume].descriptors[descriptor_name=masking software].descriptor_thing",
                "processing.volumes[volume_type=final volume].descriptors[descriptor_name=symmetry determination software].descriptor_thing",
                "processing.volumes[volume_type=final volume].descriptors[descriptor_name=other software].descriptor_thing",
            ),
            "_em_software.version": (
                "acquisition.microscope_software",
                "processing.ctfs.descriptors[descriptor_name=CTF correction software].descriptor_thing",
                "processing.volumes[volume_type=final volume].descriptors[descriptor_name=particle selection software].descriptor_thing",
                "processing.volumes[volume_type=final volume].descriptors[descriptor_name=classification software].descriptor_thing",
                "processing.volumes[volume_type=final volume].descriptors[descriptor_name=initial angle assignment software].descriptor_thing",
                "processing.volumes[volume_type=final volume].descriptors[descriptor_name=final angle assignment software].descriptor_thing",
                "processing.volumes[volume_type=final volume].descriptors[descriptor_name=reconstruction software].descriptor_thing",
                "processing.volumes[volume_type=final volume].descriptors[descriptor_name=masking software].descriptor_thing",
                "processing.volumes[volume_type=final volume].descriptors[descriptor_name=symmetry determination software].descriptor_thing",
                "processing.volumes[volume_type=final volume].descriptors[descriptor_name=other software].descriptor_thing",
            ),
        },
    ),
    left=(CLASSES, "EMDatasetSpa"), checks="mmcif_5_413_checks",
)
