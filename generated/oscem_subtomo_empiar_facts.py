"""For reports: oscem.subtomo 1.0.2 <-> empiar 2023.07.

Written by `oscem-map compile` from mappings/oscem-subtomo_empiar.omap; edit that.
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
                (("the microscope belongs to the EMDB entry", "oscem-subtomo_empiar.omap:17"),): ("instrument",),
                (("the settings belong to the EMDB entry", "oscem-subtomo_empiar.omap:18"),): ("acquisition",),
                (("the sample belongs to the EMDB entry", "oscem-subtomo_empiar.omap:19"),): ("sample",),
                (): ("acquisition.technique", "sample.overall_molecule.molecular_overall_type"),
            },
            stated={"acquisition.technique": Word(("subtomo",), "oscem-subtomo_empiar.omap:7")},
        ),
        right=LeafFacts(stated={"experiment_type": Word((Decimal("3"),), "oscem-subtomo_empiar.omap:8")}),
        reasons={"EMPIAR has five words for the scale": ("oscem-subtomo_empiar.omap:15",)},
    ),
    left=(CLASSES, "EMDatasetTomo"), right=(CLASSES_2, "Empiar"),
)
