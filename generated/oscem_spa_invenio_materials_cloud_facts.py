"""For reports: oscem.spa 1.0.2 <-> invenio.materials_cloud 6.0.0.

Written by `oscem-map compile` from mappings/oscem-spa_materials_cloud.omap; edit that.
"""

from __future__ import annotations

from .invenio_schema import CLASSES as CLASSES_2
from .oscem_invenio_lists import MC_REFERENCES_REF_RESOURCE_TYPE
from .oscem_schema import CLASSES
from oscem_map.runtime.advice import Range
from oscem_map.runtime.answer_facts import AnswerFacts, AnswerPlace, FieldFacts
from oscem_map.runtime.mapping_facts import TreeFacts
from oscem_map.runtime.table_leaves import Word
from oscem_map.runtime.target_lint import Advice
from oscem_map.runtime.withheld import Withheld

SIDES = {
    "left": TreeFacts(
        CLASSES, "EMDatasetSpa",
        {
            "organizational.authors[].country": (("carried in oscem.json", "common/archive_record.omap:189"),),
            "organizational.authors[].type_org": (("carried in oscem.json", "common/archive_record.omap:189"),),
            "organizational.authors[].job_title": (("carried in oscem.json", "common/archive_record.omap:189"),),
            "organizational.authors[].email": (
                ("withheld: personal data: a record is public for ever", "common/archive_record.omap:190"),
            ),
            "organizational.authors[].telephone": (
                ("withheld: personal data: a record is public for ever", "common/archive_record.omap:190"),
            ),
            "organizational.grants[].start_date": (("carried in oscem.json", "common/archive_record.omap:199"),),
            "organizational.grants[].end_date": (("carried in oscem.json", "common/archive_record.omap:199"),),
            "organizational.grants[].country": (("carried in oscem.json", "common/archive_record.omap:199"),),
            "organizational.grants[].budget": (("carried in oscem.json", "common/archive_record.omap:199"),),
            "organizational.funder[].type_org": (("carried in oscem.json", "common/archive_record.omap:200"),),
            "organizational.funder[].country": (("carried in oscem.json", "common/archive_record.omap:200"),),
            "acquisition": (("carried in oscem.json", "oscem-general_zenodo.omap:26"),),
            "instrument": (("carried in oscem.json", "oscem-general_zenodo.omap:26"),),
            "sample": (("carried in oscem.json", "oscem-general_zenodo.omap:26"),),
            "processing": (("carried in oscem.json", "oscem-spa_materials_cloud.omap:8"),),
            "acquisition.date_time": (),
            "acquisition.technique": (),
        },
        {"acquisition.technique": Word(("spa",), "oscem-spa_materials_cloud.omap:6")},
        carried={
            "common/archive_record.omap:189": "oscem.json",
            "common/archive_record.omap:199": "oscem.json",
            "common/archive_record.omap:200": "oscem.json",
            "oscem-general_zenodo.omap:26": "oscem.json",
            "oscem-spa_materials_cloud.omap:8": "oscem.json",
        },
        withheld=Withheld(
            {
                "organizational.authors.email": (
                    "withheld: personal data: a record is public for ever", "common/archive_record.omap:190",
                ),
                "organizational.authors.telephone": (
                    "withheld: personal data: a record is public for ever", "common/archive_record.omap:190",
                ),
            },
            (),
        ),
    ),
    "right": TreeFacts(
        CLASSES_2, "MaterialsCloud",
        {
            "metadata.additional_descriptions[].description": (
                ("words for people, made of other slots", "common/archive_record.omap:110"),
                ("words for people, made of other slots", "common/archive_processing.omap:27"),
            ),
            "metadata.subjects[].subject": (
                ("words for people, made of other slots", "common/archive_record.omap:113"),
                ("words for people, made of other slots", "common/archive_processing.omap:28"),
            ),
            "metadata.subjects[].id": (
                (
                    "an entry of a list of the archive; its words are not in the record",
                    "common/archive_record.omap:115",
                ),
            ),
            "id": (("given by the archive", "common/archive_record.omap:120"),),
            "pid": (("given by the archive", "common/archive_record.omap:120"),),
            "pids": (("given by the archive", "common/archive_record.omap:120"),),
            "provenance": (("given by the archive", "common/archive_record.omap:120"),),
            "review": (("given by the archive", "common/archive_record.omap:120"),),
            "tombstone": (("given by the archive", "common/archive_record.omap:122"),),
            "internal_notes": (("given by the archive", "common/archive_record.omap:122"),),
            "media_files": (("given by the archive", "common/archive_record.omap:122"),),
            "notes[]": (("set on the archive's pages", "common/archive_record.omap:124"),),
            "access.embargo": (("set on the archive's pages", "common/archive_record.omap:124"),),
            "files.default_preview": (("set on the archive's pages", "common/archive_record.omap:126"),),
            "files.order": (("set on the archive's pages", "common/archive_record.omap:126"),),
            "metadata.additional_titles[]": (("OSC-EM has none", "common/archive_record.omap:128"),),
            "metadata.contributors[]": (("OSC-EM has none", "common/archive_record.omap:128"),),
            "metadata.identifiers[]": (("OSC-EM has none", "common/archive_record.omap:128"),),
            "metadata.sizes[]": (("OSC-EM has none", "common/archive_record.omap:130"),),
            "metadata.formats[]": (("OSC-EM has none", "common/archive_record.omap:130"),),
            "metadata.copyright": (("OSC-EM has none", "common/archive_record.omap:130"),),
            "metadata.locations": (("OSC-EM has none", "common/archive_record.omap:132"),),
            "metadata.rights[].title": (("the id says it", "common/archive_record.omap:134"),),
            "metadata.rights[].description": (("the id says it", "common/archive_record.omap:134"),),
            "metadata.rights[].link": (("the id says it", "common/archive_record.omap:134"),),
            "metadata.dates[].description": (("words about words", "common/archive_record.omap:136"),),
            "metadata.additional_descriptions[].lang": (("words about words", "common/archive_record.omap:136"),),
            "metadata.creators[].person_or_org.name": (
                ("the archive makes it of the two others", "common/archive_record.omap:192"),
            ),
            "metadata.creators[].affiliations[].id": (
                ("OSC-EM has the name of an organisation only", "common/archive_record.omap:193"),
            ),
            "metadata.funding[].funder.id": (
                ("OSC-EM has no identifiers of funders and awards", "common/archive_record.omap:201"),
            ),
            "metadata.funding[].award.id": (
                ("OSC-EM has no identifiers of funders and awards", "common/archive_record.omap:201"),
            ),
            "metadata.funding[].award.identifiers[]": (
                ("OSC-EM has no identifiers of funders and awards", "common/archive_record.omap:201"),
            ),
            "metadata.description": (("words for people, made of other slots", "oscem-general_zenodo.omap:17"),),
            "metadata.references[]": (
                ("the archive has a field of its own for them", "oscem-general_materials_cloud.omap:14"),
            ),
        },
        {
            "metadata.additional_descriptions[].type.id": Word(
                ("methods", "other", "technical-info"), "common/archive_record.omap:110",
            ),
            "metadata.related_identifiers[].scheme": Word(("doi", "url"), "common/archive_record.omap:174"),
            "metadata.related_identifiers[].relation_type.id": Word(
                ("issupplementto", "isderivedfrom", "issourceof", "iscollectedby"), "common/archive_record.omap:145",
            ),
            "metadata.related_identifiers[].resource_type.id": Word(
                ("publication-article", "image", "model", "dataset", "instrument"), "common/archive_record.omap:146",
            ),
            "metadata.dates[].type.id": Word(("collected",), "common/archive_record.omap:207"),
            "metadata.creators[].person_or_org.type": Word(("personal",), "common/archive_record.omap:183"),
            "metadata.creators[].person_or_org.identifiers[].scheme": Word(
                ("orcid",), "common/archive_record.omap:186",
            ),
        },
    ),
}
REASONS: dict[str, str] = {"common/archive_record.omap:207": "the archive keeps the day"}
ADVISED: dict[str, Range] = {}
UNITS: dict[str, str] = {}
ANSWERS: dict[str, AnswerFacts] = {
    "title": AnswerFacts(
        places=(AnswerPlace("metadata.title", pattern="[\\s\\S]{3,}", demanded="invenio.materials_cloud"),),
        group="Archive record",
    ),
    "publication_date": AnswerFacts(
        places=(
            AnswerPlace(
                "metadata.publication_date",
                pattern="\\d{4}(?:-\\d{2}(?:-\\d{2})?)?(?:/\\d{4}(?:-\\d{2}(?:-\\d{2})?)?)?",
                demanded="invenio.materials_cloud",
            ),
        ),
        group="Archive record",
    ),
    "licence": AnswerFacts(places=(AnswerPlace("metadata.rights[].id"),), group="Archive record"),
    "version": AnswerFacts(
        places=(AnswerPlace("metadata.version", pattern="[\\s\\S]{1,191}"),), group="Archive record",
    ),
    "language": AnswerFacts(
        places=(AnswerPlace("metadata.languages[].id", pattern="[a-z]{3}", demanded="invenio.materials_cloud"),),
        group="Archive record",
    ),
    "abstract": AnswerFacts(group="Archive record"),
    "keywords": AnswerFacts(many=True, group="Archive record"),
    "articles": AnswerFacts(
        places=(
            AnswerPlace("metadata.related_identifiers[].identifier", codec="doi", demanded="invenio.materials_cloud"),
        ),
        many=True, group="Archive record",
    ),
    "empiar": AnswerFacts(
        places=(
            AnswerPlace(
                "metadata.related_identifiers[].identifier", codec="link", demanded="invenio.materials_cloud",
            ),
        ),
        many=True, group="Archive record",
    ),
    "emdb": AnswerFacts(
        places=(
            AnswerPlace(
                "metadata.related_identifiers[].identifier", codec="link", demanded="invenio.materials_cloud",
            ),
        ),
        many=True, group="Archive record",
    ),
    "pdb": AnswerFacts(
        places=(
            AnswerPlace(
                "metadata.related_identifiers[].identifier", codec="link", demanded="invenio.materials_cloud",
            ),
        ),
        many=True, group="Archive record",
    ),
    "catalogue": AnswerFacts(
        places=(AnswerPlace("metadata.related_identifiers[].identifier", demanded="invenio.materials_cloud"),),
        many=True, group="Archive record",
    ),
    "instrument": AnswerFacts(
        places=(
            AnswerPlace("metadata.related_identifiers[].identifier", codec="doi", demanded="invenio.materials_cloud"),
        ),
        many=True, group="Archive record",
    ),
    "references": AnswerFacts(
        many=True,
        fields={
            "kind": FieldFacts(
                "publication-article, publication-preprint, ...",
                places=(
                    AnswerPlace(
                        "custom_fields.mc_references[].ref_resource_type", words=MC_REFERENCES_REF_RESOURCE_TYPE,
                        demanded="invenio.materials_cloud",
                    ),
                ),
            ),
            "citation": FieldFacts(
                "N. Surname, N. Surname, Journal volume, pages (year)",
                places=(
                    AnswerPlace("custom_fields.mc_references[].ref_citation", demanded="invenio.materials_cloud"),
                ),
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
}
LINTS: tuple[Advice, ...] = (
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
        "findable", "should", ("metadata", "rights"), "at_least", (1,), "without a licence nobody may use the data",
        "oscem-general_zenodo.omap:33",
    ),
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
        "mcarchive", "should", ("metadata", "description"), "capital", (), "it reads like the abstract of a paper",
        "oscem-general_materials_cloud.omap:28",
    ),
    Advice(
        "mcarchive", "should", ("metadata", "description"), "ends", (".",), "it reads like the abstract of a paper",
        "oscem-general_materials_cloud.omap:29",
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
        "mcarchive", "should", ("metadata", "rights"), "at_least", (1,), "without a licence nobody may use the data",
        "oscem-general_materials_cloud.omap:34",
    ),
)
