"""For reports: oscem.general 1.0.2 <-> empiar_entry 2026.11.

Written by `oscem-map compile` from mappings/oscem-general_empiar_entry.omap; edit that.
"""

from __future__ import annotations

from .empiar_entry_schema import CLASSES as CLASSES_2
from .oscem_empiar_entry_empiar_entry_facts import PUBLIC_ENTRY, PUBLIC_PERSON
from .oscem_schema import CLASSES
from oscem_map.runtime.mapping_facts import LeafFacts, MappingFacts, Part

FACTS = MappingFacts(
    PUBLIC_ENTRY, PUBLIC_PERSON,
    Part(
        left=LeafFacts(losses={
            (("EMPIAR has five words for the scale", "oscem-general_empiar_entry.omap:7"),): (
                "sample.overall_molecule.molecular_overall_type",
            ),
            (("an entry is made of a deposition, by EMPIAR", "oscem-general_empiar_entry.omap:10"),): (
                "instrument", "acquisition", "sample", "organizational",
            ),
        }),
        right=LeafFacts(losses={
            (("EMDB stands for all techniques of cryo-microscopy", "oscem-general_empiar_entry.omap:8"),): (
                "experiment_type",
            ),
        }),
        reasons={"EMPIAR has five words for the scale": ("oscem-general_empiar_entry.omap:7",)},
    ),
    left=(CLASSES, "EMDatasetGeneral"), right=(CLASSES_2, "EmpiarEntry"),
)
