"""For reports: what several mappings say.

Written by `oscem-map compile`.
"""

from __future__ import annotations

from .oscem_invenio_lists import MC_REFERENCES_REF_RESOURCE_TYPE
from oscem_map.runtime.answer_facts import AnswerFacts, AnswerPlace, FieldFacts
from oscem_map.runtime.mapping_facts import LeafFacts, Part
from oscem_map.runtime.target_lint import Advice

OSCEM_GENERAL_ZENODO = Part(
    left=LeafFacts(
        losses={
            (("carried in oscem.json", "oscem-general_zenodo.omap:26"),): ("acquisition", "instrument", "sample"),
        },
        carried={"oscem.json": ("oscem-general_zenodo.omap:26",)},
    ),
    lints=(
        Advice(
            "findable", "should", ("metadata", "title"), "words", (4,), "shown in every list",
            "oscem-general_zenodo.omap:30",
        ),
        Advice(
            "findable", "should", ("metadata", "description"), "words", (30,), "what the data are",
            "oscem-general_zenodo.omap:31",
        ),
        Advice(
            "findable", "should", ("metadata", "subjects"), "at_least", (3,), "words that people search for",
            "oscem-general_zenodo.omap:32",
        ),
        Advice(
            "findable", "should", ("metadata", "rights"), "at_least", (1,),
            "without a licence nobody may use the data", "oscem-general_zenodo.omap:33",
        ),
    ),
)
OSCEM_GENERAL_MATERIALS_CLOUD = Part(
    right=LeafFacts(losses={
        (("the archive has a field of its own for them", "oscem-general_materials_cloud.omap:14"),): (
            "metadata.references[]",
        ),
    }),
    answers={
        "": {
            "references": AnswerFacts(
                many=True,
                fields={
                    "kind": FieldFacts(
                        "publication-article, publication-preprint, ...",
                        places=(AnswerPlace(
                            "custom_fields.mc_references[].ref_resource_type", words=MC_REFERENCES_REF_RESOURCE_TYPE,
                            demanded="invenio.materials_cloud",
                        ),),
                    ),
                    "citation": FieldFacts(
                        "N. Surname, N. Surname, Journal volume, pages (year)",
                        places=(AnswerPlace(
                            "custom_fields.mc_references[].ref_citation", demanded="invenio.materials_cloud",
                        ),),
                    ),
                    "doi": FieldFacts(
                        "Its DOI without https://doi.org/, or the address of a preprint", optional=True,
                        places=(AnswerPlace("custom_fields.mc_references[].ref_link"),),
                    ),
                    "comment": FieldFacts(
                        "Submitted, or another note where it has no DOI", optional=True,
                        places=(AnswerPlace("custom_fields.mc_references[].ref_comment"),),
                    ),
                },
            ),
        },
    },
    lints=(
        Advice(
            "mcarchive", "must", ("metadata", "title"), "without", ("dataset",), "every record of the archive is one",
            "oscem-general_materials_cloud.omap:24",
        ),
        Advice(
            "mcarchive", "must", ("metadata", "title"), "sentence_case", (),
            "only the first word and names have a capital", "oscem-general_materials_cloud.omap:25",
        ),
        Advice(
            "mcarchive", "must", ("metadata", "title"), "words", (4,), "a title as of a paper",
            "oscem-general_materials_cloud.omap:26",
        ),
        Advice(
            "mcarchive", "must", ("metadata", "description"), "words", (60,), "it reads like the abstract of a paper",
            "oscem-general_materials_cloud.omap:27",
        ),
        Advice(
            "mcarchive", "should", ("metadata", "description"), "capital", (),
            "it reads like the abstract of a paper", "oscem-general_materials_cloud.omap:28",
        ),
        Advice(
            "mcarchive", "should", ("metadata", "description"), "ends", (".",),
            "it reads like the abstract of a paper", "oscem-general_materials_cloud.omap:29",
        ),
        Advice(
            "mcarchive", "must", ("metadata", "subjects"), "at_least", (3,),
            "three keywords or more, among them Experimental", "oscem-general_materials_cloud.omap:30",
        ),
        Advice(
            "mcarchive", "must", ("custom_fields", "mc_references"), "at_least", (1,),
            "a record belongs to a paper, published or not", "oscem-general_materials_cloud.omap:31",
        ),
        Advice(
            "mcarchive", "must", ("metadata", "creators[]", "affiliations"), "at_least", (1,),
            "institute, university and postal address, or a ROR number", "oscem-general_materials_cloud.omap:32",
        ),
        Advice(
            "mcarchive", "should", ("metadata", "creators[]", "affiliations[]", "name"), "words", (4,),
            "institute, university and postal address", "oscem-general_materials_cloud.omap:33",
        ),
        Advice(
            "mcarchive", "should", ("metadata", "rights"), "at_least", (1,),
            "without a licence nobody may use the data", "oscem-general_materials_cloud.omap:34",
        ),
    ),
)
OSCEM_GENERAL_ZENODO_2 = Part(
    right=LeafFacts(losses={
        (("the citation has it", "oscem-general_zenodo.omap:21"),): (
            "metadata.references[].identifier", "metadata.references[].scheme",
        ),
        (("fields of other disciplines", "oscem-general_zenodo.omap:23"),): ("custom_fields",),
    }),
    answers={"": {"references": AnswerFacts((AnswerPlace("metadata.references[].reference"),), many=True)}},
)
"""Of oscem.cellular_tomo to invenio.zenodo and oscem.env_tomo to invenio.zenodo and oscem.general to invenio.zenodo and oscem.spa to invenio.zenodo and oscem.subtomo to invenio.zenodo."""
