"""For reports: entry, of oscem and mmcif.

Written by `oscem-map compile` from mappings/common/entry.omap; edit that.
"""

from __future__ import annotations

from oscem_map.runtime.answer_facts import AnswerFacts, AnswerPlace
from oscem_map.runtime.mapping_facts import LeafFacts, Part
from oscem_map.runtime.table_leaves import Word

ENTRY = Part(
    right=LeafFacts(
        read={"entry": ("id",)},
        keys={
            "em_experiment.entity_assembly_id": "common/entry.omap:13",
            "em_experiment.entry_id": "common/entry.omap:11", "em_experiment.id": "common/entry.omap:12",
            "em_image_processing.id": "common/entry.omap:23",
            "em_image_processing.image_recording_id": "common/entry.omap:24",
            "em_imaging.entry_id": "common/entry.omap:18", "em_imaging.id": "common/entry.omap:19",
            "em_imaging.specimen_id": "common/entry.omap:20", "em_imaging_optics.id": "common/entry.omap:21",
            "em_imaging_optics.imaging_id": "common/entry.omap:22",
            "em_specimen.experiment_id": "common/entry.omap:15", "em_specimen.id": "common/entry.omap:14",
            "exptl.entry_id": "common/entry.omap:8",
        },
    ),
    answers={"Entry": {"entry_id": AnswerFacts((AnswerPlace("_entry.id", demanded="archive"),))}},
)
MICROSCOPY = Part(right=LeafFacts(words={"exptl.method": Word(("ELECTRON MICROSCOPY",), "common/entry.omap:29")}))
