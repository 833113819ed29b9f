"""For reports: oscem.env_tomo 1.0.2 <-> empiar 2023.07.

Written by `oscem-map compile` from mappings/oscem-env_tomo_empiar.omap; edit that.
"""

from __future__ import annotations

from decimal import Decimal

from .empiar_schema import CLASSES as CLASSES_2
from .oscem_empiar_empiar_deposition_facts import ENTRY, IMAGESETS, PAPERS, PEOPLE
from .oscem_empiar_empiar_people_facts import ASKED_PERSON, LISTED_AUTHOR, PERSON
from .oscem_schema import CLASSES
from oscem_map.runtime.mapping_facts import LeafFacts, MappingFacts, Part
from oscem_map.runtime.table_leaves import Word

FACTS = MappingFacts(
    PEOPLE, IMAGESETS, PERSON, PAPERS, ENTRY, LISTED_AUTHOR, ASKED_PERSON,
    Part(
        left=LeafFacts(
            losses={
                (("the microscope belongs to the EMDB entry", "oscem-env_tomo_empiar.omap:21"),): ("instrument",),
                (("the settings belong to the EMDB entry", "oscem-env_tomo_empiar.omap:22"),): ("acquisition",),
                (("the sample belongs to the EMDB entry", "oscem-env_tomo_empiar.omap:23"),): ("sample",),
                (): ("acquisition.technique",),
            },
            stated={"acquisition.technique": Word(("env_tomo",), "oscem-env_tomo_empiar.omap:6")},
        ),
        right=LeafFacts(stated={"experiment_type": Word((Decimal("3"),), "oscem-env_tomo_empiar.omap:7")}),
    ),
    left=(CLASSES, "EMDatasetEnv"), right=(CLASSES_2, "Empiar"),
)
