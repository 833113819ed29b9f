"""For reports: oscem.spa 1.0.2 <-> empiar 2023.07.

Written by `oscem-map compile` from mappings/oscem-spa_empiar.omap; edit that.
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
                (("the microscope belongs to the EMDB entry", "oscem-spa_empiar.omap:39"),): ("instrument",),
                (("the settings belong to the EMDB entry", "oscem-spa_empiar.omap:40"),): ("acquisition",),
                (("the sample belongs to the EMDB entry", "oscem-spa_empiar.omap:41"),): ("sample",),
                (("the processing belongs to the EMDB entry", "oscem-spa_empiar.omap:42"),): ("processing",),
                (): ("acquisition.technique", "sample.overall_molecule.molecular_overall_type"),
            },
            stated={"acquisition.technique": Word(("spa",), "oscem-spa_empiar.omap:7")},
        ),
        right=LeafFacts(stated={"experiment_type": Word((Decimal("3"),), "oscem-spa_empiar.omap:8")}),
        reasons={"EMPIAR has five words for the scale": ("oscem-spa_empiar.omap:14",)},
    ),
    left=(CLASSES, "EMDatasetSpa"), right=(CLASSES_2, "Empiar"),
)
