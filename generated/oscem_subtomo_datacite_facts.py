"""For reports: oscem.subtomo 1.0.2 <-> datacite 4.5.

Written by `oscem-map compile` from mappings/oscem-subtomo_datacite.omap; edit that.
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
            stated={"acquisition.technique": Word(("subtomo",), "oscem-subtomo_datacite.omap:4")},
        ),
        right=LeafFacts(
            losses={
                (("words for people, made of other slots", "common/citation.omap:28"),): ("subjects[].subject",),
                (
                    ("words for people, made of other slots", "common/citation.omap:29"),
                    ("words for people, made of other slots", "oscem-general_datacite.omap:13"),
                ): ("descriptions[].description",),
            },
            stated={"descriptions[].descriptionType": Word(("Methods", "Abstract"), "common/citation.omap:29")},
        ),
        answers={"Archive record": {"abstract": AnswerFacts()}},
    ),
    left=(CLASSES, "EMDatasetTomo"), right=(CLASSES_2, "Datacite"),
)
