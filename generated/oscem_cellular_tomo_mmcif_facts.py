"""For reports: oscem.cellular_tomo 1.0.2 <-> mmcif 5.413.

Written by `oscem-map compile` from mappings/oscem-cellular_tomo_mmcif.omap; edit that.
"""

from __future__ import annotations

from .oscem_mmcif_acquisition_facts import ACQUISITION, ACQUISITION_2
from .oscem_mmcif_cell_facts import CELL_SAMPLE, GROWTH
from .oscem_mmcif_deposition_facts import ALIGNMENT, CLASSIFIED, DEPOSITION, MAP_ASKED, MAP_SYMMETRY, METHODS
from .oscem_mmcif_entry_facts import ENTRY, MICROSCOPY
from .oscem_mmcif_instrument_facts import INSTRUMENT
from .oscem_mmcif_map_facts import MAP, MAP_2
from .oscem_mmcif_model_facts import MODEL
from .oscem_mmcif_people_facts import PEOPLE
from .oscem_mmcif_publication_facts import BUFFER_PARTS, PUBLICATION
from .oscem_mmcif_tomography_facts import FREEZING, MARKERS, THINNING, TILT_SERIES
from .oscem_mmcif_unread_facts import UNPROCESSED, UNREAD, UNREAD_CELLS
from .oscem_schema import CLASSES
from oscem_map.runtime.mapping_facts import LeafFacts, MappingFacts, Part
from oscem_map.runtime.table_leaves import Word

FACTS = MappingFacts(
    INSTRUMENT, ACQUISITION, TILT_SERIES, THINNING, CELL_SAMPLE, GROWTH, PEOPLE, UNREAD, DEPOSITION, PUBLICATION,
    MODEL, METHODS, UNPROCESSED, MAP_ASKED, MAP_SYMMETRY, BUFFER_PARTS, UNREAD_CELLS, ENTRY, MARKERS, CLASSIFIED,
    FREEZING, MAP, MAP_2, MICROSCOPY, ACQUISITION_2, ALIGNMENT,
    Part(
        left=LeafFacts(
            losses={
                ((
                    "its row is that of a map, which the record does not describe",
                    "oscem-cellular_tomo_mmcif.omap:45",
                ),): ("acquisition.pixel_size",),
            },
            stated={"acquisition.technique": Word(("cellular_tomo",), "oscem-cellular_tomo_mmcif.omap:17")},
        ),
        right=LeafFacts(
            read={"em_3d_reconstruction": ("nominal_pixel_size",)},
            words={
                "em_experiment.aggregation_state": Word(("CELL", "TISSUE"), "oscem-cellular_tomo_mmcif.omap:19"),
                "em_experiment.reconstruction_method": Word(("TOMOGRAPHY",), "oscem-cellular_tomo_mmcif.omap:18"),
                "em_entity_assembly.type": Word(
                    ("SAMPLE",), "common/cell.omap:50", ("sample.tomogram_features.details_tomo",), "", "",
                    ("TISSUE", "CELL"),
                ),
                "em_software.category": Word(
                    (
                        "IMAGE ACQUISITION", "RECONSTRUCTION", "CTF CORRECTION", "SERIES ALIGNMENT", "MODEL FITTING",
                        "MODEL REFINEMENT",
                    ),
                    "common/acquisition.omap:126",
                    (
                        "acquisition.microscope_software", "ask.reconstruction_software", "ask.relion_version",
                        "ask.reconstruction_version", "ask.ctf_software", "ask.alignment_software",
                        "ask.model_fitting[].name", "ask.model_fitting[].version", "ask.model_refinement[].name",
                        "ask.model_refinement[].version",
                    ),
                ),
            },
        ),
        reasons={
            "its row is that of a map, which the record does not describe": ("oscem-cellular_tomo_mmcif.omap:45",),
        },
        units={"Å": ("_em_3d_reconstruction.nominal_pixel_size",)},
    ),
    left=(CLASSES, "EMDatasetCell"), checks="mmcif_5_413_checks",
)
