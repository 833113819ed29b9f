"""For reports: publication, of oscem and mmcif.

Written by `oscem-map compile` from mappings/common/publication.omap; edit that.
"""

from __future__ import annotations

from .oscem_mmcif_lists import EM_DB_REFERENCE_DB_NAME, EM_DB_REFERENCE_RELATIONSHIP
from oscem_map.runtime.answer_facts import AnswerFacts, AnswerPlace, FieldFacts
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
            "related": AnswerFacts(
                many=True,
                fields={
                    "database": FieldFacts(
                        "PDB or EMDB",
                        places=(AnswerPlace(
                            "_em_db_reference.db_name", words=EM_DB_REFERENCE_DB_NAME, demanded="archive",
                        ),),
                    ),
                    "code": FieldFacts(
                        "Code of the entry, e.g. 1ABC",
                        places=(AnswerPlace("_em_db_reference.access_code", demanded="archive"),),
                    ),
                    "relationship": FieldFacts(
                        "IN FRAME or OTHER",
                        places=(AnswerPlace("_em_db_reference.relationship", words=EM_DB_REFERENCE_RELATIONSHIP),),
                    ),
                },
            ),
        },
    },
)
BUFFER_PARTS = Part(
    right=LeafFacts(
        read={"em_buffer_component": ("concentration", "concentration_units", "formula", "name")},
        keys={
            "em_buffer_component.buffer_id": "common/publication.omap:39",
            "em_buffer_component.id": "common/publication.omap:38",
        },
    ),
    answers={
        "Buffer": {
            "buffer_components": AnswerFacts(
                many=True,
                fields={
                    "name": FieldFacts(
                        "Name, e.g. sodium chloride", places=(AnswerPlace("_em_buffer_component.name"),),
                    ),
                    "formula": FieldFacts(
                        "Formula, e.g. NaCl", places=(AnswerPlace("_em_buffer_component.formula"),),
                    ),
                    "concentration": FieldFacts(
                        "Concentration, e.g. 150",
                        places=(AnswerPlace(
                            "_em_buffer_component.concentration", kind="number", interval="above 0",
                        ),),
                    ),
                    "unit": FieldFacts(
                        "Its unit, e.g. mM", places=(AnswerPlace("_em_buffer_component.concentration_units"),),
                    ),
                },
            ),
        },
    },
)
