"""For reports: oscem.cellular_tomo 1.0.2 <-> datacite 4.5.

Written by `oscem-map compile` from mappings/oscem-cellular_tomo_datacite.omap; edit that.
"""

from __future__ import annotations

from .datacite_schema import CLASSES as CLASSES_2
from .oscem_datacite_citation_facts import CITATION, DAY, PEOPLE, RELATED, UNSAID
from .oscem_datacite_facts import OSCEM_GENERAL_DATACITE
from .oscem_schema import CLASSES
from oscem_map.runtime.answer_facts import AnswerFacts
from oscem_map.runtime.mapping_facts import LeafFacts, MappingFacts, Part
from oscem_map.runtime.table_leaves import Word

FACTS = MappingFacts(
    PEOPLE, OSCEM_GENERAL_DATACITE, DAY, UNSAID, RELATED, CITATION,
    Part(
        left=LeafFacts(
            losses={(): ("acquisition.technique",)},
            stated={"acquisition.technique": Word(("cellular_tomo",), "oscem-cellular_tomo_datacite.omap:6")},
        ),
        right=LeafFacts(
            losses={
                (
                    ("words for people, made of other slots", "common/citation.omap:28"),
                    ("words for people, made of other slots", "oscem-cellular_tomo_datacite.omap:8"),
                ): ("subjects[].subject",),
                (
                    ("words for people, made of other slots", "common/citation.omap:29"),
                    ("words for people, made of other slots", "oscem-cellular_tomo_datacite.omap:7"),
                ): ("descriptions[].description",),
            },
            stated={"descriptions[].descriptionType": Word(("Methods", "Abstract"), "common/citation.omap:29")},
        ),
        answers={"Archive record": {"abstract": AnswerFacts()}},
    ),
    left=(CLASSES, "EMDatasetCell"), right=(CLASSES_2, "Datacite"),
)
