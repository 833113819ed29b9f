"""For reports: oscem.general 1.0.2 <-> invenio.materials_cloud 6.0.0.

Written by `oscem-map compile` from mappings/oscem-general_materials_cloud.omap; edit that.
"""

from __future__ import annotations

from .invenio_schema import CLASSES as CLASSES_2
from .oscem_invenio_archive_record_facts import DAY, KEPT, PEOPLE, RECORD, RELATED, RELATED_2
from .oscem_invenio_facts import OSCEM_GENERAL_MATERIALS_CLOUD, OSCEM_GENERAL_ZENODO
from .oscem_schema import CLASSES
from oscem_map.runtime.answer_facts import AnswerFacts, AnswerPlace
from oscem_map.runtime.mapping_facts import LeafFacts, MappingFacts, Part
from oscem_map.runtime.table_leaves import Word

FACTS = MappingFacts(
    PEOPLE, OSCEM_GENERAL_ZENODO, DAY, RECORD, KEPT, OSCEM_GENERAL_MATERIALS_CLOUD, RELATED, RELATED_2,
    Part(
        right=LeafFacts(
            losses={
                (("words for people, made of other slots", "common/archive_record.omap:110"),): (
                    "metadata.additional_descriptions[].description",
                ),
                (("words for people, made of other slots", "common/archive_record.omap:113"),): (
                    "metadata.subjects[].subject",
                ),
                (("words for people, made of other slots", "oscem-general_zenodo.omap:17"),): (
                    "metadata.description",
                ),
            },
            stated={
                "metadata.additional_descriptions[].type.id": Word(
                    ("methods", "technical-info"), "common/archive_record.omap:110",
                ),
            },
        ),
        answers={
            "Archive record": {
                "title": AnswerFacts((AnswerPlace(
                    "metadata.title", pattern="[\\s\\S]{3,}", demanded="invenio.materials_cloud",
                ),)),
                "publication_date": AnswerFacts((AnswerPlace(
                    "metadata.publication_date",
                    pattern="\\d{4}(?:-\\d{2}(?:-\\d{2})?)?(?:/\\d{4}(?:-\\d{2}(?:-\\d{2})?)?)?",
                    demanded="invenio.materials_cloud",
                ),)),
                "language": AnswerFacts((AnswerPlace(
                    "metadata.languages[].id", pattern="[a-z]{3}", demanded="invenio.materials_cloud",
                ),)),
            },
        },
    ),
    left=(CLASSES, "EMDatasetGeneral"), right=(CLASSES_2, "MaterialsCloud"),
)
