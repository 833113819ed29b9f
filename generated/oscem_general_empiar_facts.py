"""For reports: oscem.general 1.0.2 <-> empiar 2023.07.

Written by `oscem-map compile` from mappings/oscem-general_empiar.omap; edit that.
"""

from __future__ import annotations

from .empiar_schema import CLASSES as CLASSES_2
from .oscem_empiar_empiar_codes import EXPERIMENT_TYPE_PUT
from .oscem_empiar_empiar_deposition_facts import ENTRY, IMAGESETS, PAPERS, PEOPLE
from .oscem_empiar_empiar_people_facts import ASKED_PERSON, LISTED_AUTHOR, PERSON
from .oscem_schema import CLASSES
from oscem_map.runtime.answer_facts import AnswerFacts, AnswerPlace
from oscem_map.runtime.mapping_facts import LeafFacts, MappingFacts, Part

FACTS = MappingFacts(
    PEOPLE, IMAGESETS, PERSON, PAPERS, ENTRY, LISTED_AUTHOR, ASKED_PERSON,
    Part(
        left=LeafFacts(losses={
            (("the microscope belongs to the EMDB entry", "oscem-general_empiar.omap:32"),): ("instrument",),
            (("the settings belong to the EMDB entry", "oscem-general_empiar.omap:33"),): ("acquisition",),
            (("the sample belongs to the EMDB entry", "oscem-general_empiar.omap:34"),): ("sample",),
            (): ("sample.overall_molecule.molecular_overall_type",),
        }),
        reasons={"EMPIAR has five words for the scale": ("oscem-general_empiar.omap:15",)},
        answers={
            "": {
                "experiment_type": AnswerFacts((AnswerPlace(
                    "experiment_type", words=EXPERIMENT_TYPE_PUT, demanded="empiar",
                ),)),
            },
        },
    ),
    left=(CLASSES, "EMDatasetGeneral"), right=(CLASSES_2, "Empiar"),
)
