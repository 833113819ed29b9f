"""For reports: publication, of oscem and mmcif.

Written by `oscem-map compile` from mappings/common/publication.omap; edit that.
"""

from __future__ import annotations

from oscem_map.runtime.answer_facts import AnswerFacts, AnswerPlace
from oscem_map.runtime.mapping_facts import LeafFacts, Part

PUBLICATION = Part(
    right=LeafFacts(
        read={
            "citation": ("journal_volume", "page_first", "page_last"),
            "em_db_reference": ("access_code", "db_name", "relationship"),
        },
        keys={"em_db_reference.id": "common/publication.omap:28"},
    ),
    answers={
        "Publication": {
            "citation_volume": AnswerFacts((AnswerPlace("_citation.journal_volume"),)),
            "citation_first_page": AnswerFacts((AnswerPlace("_citation.page_first"),)),
            "citation_last_page": AnswerFacts((AnswerPlace("_citation.page_last"),)),
        },
    },
)
BUFFER_PARTS = Part(right=LeafFacts(
    read={"em_buffer_component": ("concentration", "concentration_units", "formula", "name")},
    keys={
        "em_buffer_component.buffer_id": "common/publication.omap:39",
        "em_buffer_component.id": "common/publication.omap:38",
    },
))
