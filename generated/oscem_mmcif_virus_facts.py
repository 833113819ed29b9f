"""For reports: virus, of oscem and mmcif.

Written by `oscem-map compile` from mappings/common/virus.omap; edit that.
"""

from __future__ import annotations

from .oscem_mmcif_lists import (
    EM_VIRUS_ENTITY_EMPTY, EM_VIRUS_ENTITY_ENVELOPED, EM_VIRUS_ENTITY_VIRUS_ISOLATE, EM_VIRUS_ENTITY_VIRUS_TYPE,
)
from oscem_map.runtime.answer_facts import AnswerFacts, AnswerPlace
from oscem_map.runtime.mapping_facts import LeafFacts, Part

VIRUS = Part(
    right=LeafFacts(
        read={
            "em_virus_entity": ("empty", "enveloped", "virus_isolate", "virus_type"),
            "em_virus_natural_host": ("ncbi_tax_id", "organism"),
        },
        keys={
            "em_virus_entity.entity_assembly_id": "common/virus.omap:16",
            "em_virus_entity.id": "common/virus.omap:15",
            "em_virus_natural_host.entity_assembly_id": "common/virus.omap:24",
            "em_virus_natural_host.id": "common/virus.omap:23",
        },
    ),
    answers={
        "Sample": {
            "virus_type": AnswerFacts((AnswerPlace(
                "_em_virus_entity.virus_type", words=EM_VIRUS_ENTITY_VIRUS_TYPE, demanded="deposition",
            ),)),
            "virus_isolate": AnswerFacts((AnswerPlace(
                "_em_virus_entity.virus_isolate", words=EM_VIRUS_ENTITY_VIRUS_ISOLATE, demanded="deposition",
            ),)),
            "virus_enveloped": AnswerFacts((AnswerPlace(
                "_em_virus_entity.enveloped", words=EM_VIRUS_ENTITY_ENVELOPED, demanded="deposition",
            ),)),
            "virus_empty": AnswerFacts((AnswerPlace(
                "_em_virus_entity.empty", words=EM_VIRUS_ENTITY_EMPTY, demanded="deposition",
            ),)),
            "virus_host": AnswerFacts((AnswerPlace("_em_virus_natural_host.organism"),)),
            "virus_host_taxon": AnswerFacts((AnswerPlace(
                "_em_virus_natural_host.ncbi_tax_id", kind="integer", interval="at least 1",
            ),)),
        },
    },
)
