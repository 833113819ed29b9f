"""For reports: preparation, of oscem and mmcif.

Written by `oscem-map compile` from mappings/common/preparation.omap; edit that.
"""

from __future__ import annotations

from .oscem_mmcif_lists import EM_STAINING_TYPE
from oscem_map.runtime.answer_facts import AnswerFacts, AnswerPlace
from oscem_map.runtime.mapping_facts import LeafFacts, Part

PREPARATION = Part(
    right=LeafFacts(
        read={
            "em_embedding": ("material",), "em_shadowing": ("angle", "material", "thickness"),
            "em_staining": ("material", "type"),
        },
        keys={
            "em_embedding.id": "common/preparation.omap:23", "em_embedding.specimen_id": "common/preparation.omap:24",
            "em_shadowing.id": "common/preparation.omap:31", "em_shadowing.specimen_id": "common/preparation.omap:32",
            "em_staining.id": "common/preparation.omap:14", "em_staining.specimen_id": "common/preparation.omap:15",
        },
    ),
    answers={
        "Preparation": {
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
