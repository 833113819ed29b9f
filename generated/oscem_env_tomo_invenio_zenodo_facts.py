"""For reports: oscem.env_tomo 1.0.2 <-> invenio.zenodo 6.0.0.

Written by `oscem-map compile` from mappings/oscem-env_tomo_zenodo.omap; edit that.
"""

from __future__ import annotations

from .invenio_schema import CLASSES as CLASSES_2
from .oscem_schema import CLASSES
from oscem_map.runtime.advice import Range
from oscem_map.runtime.answer_facts import AnswerFacts, AnswerPlace
from oscem_map.runtime.mapping_facts import TreeFacts
from oscem_map.runtime.table_leaves import Word
from oscem_map.runtime.target_lint import Advice
from oscem_map.runtime.withheld import Withheld

SIDES = {
    "left": TreeFacts(
        CLASSES, "EMDatasetEnv",
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
            "acquisition.date_time": (),
            "acquisition.technique": (),
        },
        {"acquisition.technique": Word(("env_tomo",), "oscem-env_tomo_zenodo.omap:6")},
        carried={
            "common/archive_record.omap:189": "oscem.json",
            "common/archive_record.omap:199": "oscem.json",
            "common/archive_record.omap:200": "oscem.json",
            "oscem-general_zenodo.omap:26": "oscem.json",
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
        CLASSES_2, "Zenodo",
        {
            "metadata.additional_descriptions[].description": (
                ("words for people, made of other slots", "common/archive_record.omap:110"),
            ),
            "metadata.subjects[].subject": (
                ("words for people, made of other slots", "common/archive_record.omap:113"),
                ("words for people, made of other slots", "oscem-env_tomo_zenodo.omap:8"),
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
            "metadata.description": (("words for people, made of other slots", "oscem-env_tomo_zenodo.omap:7"),),
            "metadata.references[].identifier": (("the citation has it", "oscem-general_zenodo.omap:21"),),
            "metadata.references[].scheme": (("the citation has it", "oscem-general_zenodo.omap:21"),),
            "custom_fields": (("fields of other disciplines", "oscem-general_zenodo.omap:23"),),
        },
        {
            "metadata.additional_descriptions[].type.id": Word(
                ("methods", "technical-info"), "common/archive_record.omap:110",
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
        places=(AnswerPlace("metadata.title", pattern="[\\s\\S]{3,}", demanded="invenio.zenodo"),),
        group="Archive record",
    ),
    "publication_date": AnswerFacts(
        places=(
            AnswerPlace(
                "metadata.publication_date",
                pattern="\\d{4}(?:-\\d{2}(?:-\\d{2})?)?(?:/\\d{4}(?:-\\d{2}(?:-\\d{2})?)?)?",
                demanded="invenio.zenodo",
            ),
        ),
        group="Archive record",
    ),
    "licence": AnswerFacts(places=(AnswerPlace("metadata.rights[].id"),), group="Archive record"),
    "version": AnswerFacts(
        places=(AnswerPlace("metadata.version", pattern="[\\s\\S]{1,191}"),), group="Archive record",
    ),
    "language": AnswerFacts(
        places=(AnswerPlace("metadata.languages[].id", pattern="[a-z]{3}", demanded="invenio.zenodo"),),
        group="Archive record",
    ),
    "abstract": AnswerFacts(group="Archive record"),
    "keywords": AnswerFacts(many=True, group="Archive record"),
    "articles": AnswerFacts(
        places=(AnswerPlace("metadata.related_identifiers[].identifier", codec="doi", demanded="invenio.zenodo"),),
        many=True, group="Archive record",
    ),
    "empiar": AnswerFacts(
        places=(AnswerPlace("metadata.related_identifiers[].identifier", codec="link", demanded="invenio.zenodo"),),
        many=True, group="Archive record",
    ),
    "emdb": AnswerFacts(
        places=(AnswerPlace("metadata.related_identifiers[].identifier", codec="link", demanded="invenio.zenodo"),),
        many=True, group="Archive record",
    ),
    "pdb": AnswerFacts(
        places=(AnswerPlace("metadata.related_identifiers[].identifier", codec="link", demanded="invenio.zenodo"),),
        many=True, group="Archive record",
    ),
    "catalogue": AnswerFacts(
        places=(AnswerPlace("metadata.related_identifiers[].identifier", demanded="invenio.zenodo"),), many=True,
        group="Archive record",
    ),
    "instrument": AnswerFacts(
        places=(AnswerPlace("metadata.related_identifiers[].identifier", codec="doi", demanded="invenio.zenodo"),),
        many=True, group="Archive record",
    ),
    "references": AnswerFacts(places=(AnswerPlace("metadata.references[].reference"),), many=True),
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
)
