"""For reports: archive_record, of oscem and invenio.

Written by `oscem-map compile` from mappings/common/archive_record.omap; edit that.
"""

from __future__ import annotations

from oscem_map.runtime.answer_facts import AnswerFacts, AnswerPlace
from oscem_map.runtime.mapping_facts import LeafFacts, Part
from oscem_map.runtime.table_leaves import Word

PEOPLE = Part(
    left=LeafFacts(
        losses={
            (("carried in oscem.json", "common/archive_record.omap:189"),): (
                "organizational.authors[].country", "organizational.authors[].type_org",
                "organizational.authors[].job_title",
            ),
            (("withheld: personal data: a record is public for ever", "common/archive_record.omap:190"),): (
                "organizational.authors[].email", "organizational.authors[].telephone",
            ),
            (("carried in oscem.json", "common/archive_record.omap:199"),): (
                "organizational.grants[].start_date", "organizational.grants[].end_date",
                "organizational.grants[].country", "organizational.grants[].budget",
            ),
            (("carried in oscem.json", "common/archive_record.omap:200"),): (
                "organizational.funder[].type_org", "organizational.funder[].country",
            ),
        },
        carried={
            "oscem.json": (
                "common/archive_record.omap:189", "common/archive_record.omap:199", "common/archive_record.omap:200",
            ),
        },
        withheld={
            ("withheld: personal data: a record is public for ever", "common/archive_record.omap:190"): (
                "organizational.authors.email", "organizational.authors.telephone",
            ),
        },
    ),
    right=LeafFacts(
        losses={
            (("the archive makes it of the two others", "common/archive_record.omap:192"),): (
                "metadata.creators[].person_or_org.name",
            ),
            (("OSC-EM has the name of an organisation only", "common/archive_record.omap:193"),): (
                "metadata.creators[].affiliations[].id",
            ),
            (("OSC-EM has no identifiers of funders and awards", "common/archive_record.omap:201"),): (
                "metadata.funding[].funder.id", "metadata.funding[].award.id",
                "metadata.funding[].award.identifiers[]",
            ),
        },
        stated={
            "metadata.creators[].person_or_org.type": Word(("personal",), "common/archive_record.omap:183"),
            "metadata.creators[].person_or_org.identifiers[].scheme": Word(
                ("orcid",), "common/archive_record.omap:186",
            ),
        },
    ),
)
DAY = Part(
    left=LeafFacts(losses={(): ("acquisition.date_time",)}),
    right=LeafFacts(stated={"metadata.dates[].type.id": Word(("collected",), "common/archive_record.omap:207")}),
    reasons={"the archive keeps the day": ("common/archive_record.omap:207",)},
)
RECORD = Part(
    right=LeafFacts(losses={
        (("an entry of a list of the archive; its words are not in the record", "common/archive_record.omap:115"),): (
            "metadata.subjects[].id",
        ),
    }),
    answers={
        "Archive record": {
            "licence": AnswerFacts((AnswerPlace("metadata.rights[].id"),)),
            "version": AnswerFacts((AnswerPlace("metadata.version", pattern="[\\s\\S]{1,191}"),)),
            "abstract": AnswerFacts(), "keywords": AnswerFacts(many=True),
        },
    },
)
KEPT = Part(right=LeafFacts(losses={
    (("given by the archive", "common/archive_record.omap:120"),): ("id", "pid", "pids", "provenance", "review"),
    (("given by the archive", "common/archive_record.omap:122"),): ("tombstone", "internal_notes", "media_files"),
    (("set on the archive's pages", "common/archive_record.omap:124"),): ("notes[]", "access.embargo"),
    (("set on the archive's pages", "common/archive_record.omap:126"),): ("files.default_preview", "files.order"),
    (("OSC-EM has none", "common/archive_record.omap:128"),): (
        "metadata.additional_titles[]", "metadata.contributors[]", "metadata.identifiers[]",
    ),
    (("OSC-EM has none", "common/archive_record.omap:130"),): (
        "metadata.sizes[]", "metadata.formats[]", "metadata.copyright",
    ),
    (("OSC-EM has none", "common/archive_record.omap:132"),): ("metadata.locations",),
    (("the id says it", "common/archive_record.omap:134"),): (
        "metadata.rights[].title", "metadata.rights[].description", "metadata.rights[].link",
    ),
    (("words about words", "common/archive_record.omap:136"),): (
        "metadata.dates[].description", "metadata.additional_descriptions[].lang",
    ),
}))
RELATED = Part(right=LeafFacts(stated={
    "metadata.related_identifiers[].scheme": Word(("doi", "url"), "common/archive_record.omap:174"),
    "metadata.related_identifiers[].relation_type.id": Word(
        ("issupplementto", "isderivedfrom", "issourceof", "iscollectedby"), "common/archive_record.omap:145",
    ),
    "metadata.related_identifiers[].resource_type.id": Word(
        ("publication-article", "image", "model", "dataset", "instrument"), "common/archive_record.omap:146",
    ),
}))
RELATED_2 = Part(answers={
    "Archive record": {
        "articles": AnswerFacts(
            (AnswerPlace(
                "metadata.related_identifiers[].identifier", codec="doi", demanded="invenio.materials_cloud",
            ),),
            many=True,
        ),
        "empiar": AnswerFacts(
            (AnswerPlace(
                "metadata.related_identifiers[].identifier", codec="link", demanded="invenio.materials_cloud",
            ),),
            many=True,
        ),
        "emdb": AnswerFacts(
            (AnswerPlace(
                "metadata.related_identifiers[].identifier", codec="link", demanded="invenio.materials_cloud",
            ),),
            many=True,
        ),
        "pdb": AnswerFacts(
            (AnswerPlace(
                "metadata.related_identifiers[].identifier", codec="link", demanded="invenio.materials_cloud",
            ),),
            many=True,
        ),
        "catalogue": AnswerFacts(
            (AnswerPlace("metadata.related_identifiers[].identifier", demanded="invenio.materials_cloud"),),
            many=True,
        ),
        "instrument": AnswerFacts(
            (AnswerPlace(
                "metadata.related_identifiers[].identifier", codec="doi", demanded="invenio.materials_cloud",
            ),),
            many=True,
        ),
    },
})
"""Of oscem.cellular_tomo to invenio.materials_cloud and oscem.env_tomo to invenio.materials_cloud and oscem.general to invenio.materials_cloud and oscem.spa to invenio.materials_cloud and oscem.subtomo to invenio.materials_cloud."""
RELATED_3 = Part(answers={
    "Archive record": {
        "articles": AnswerFacts(
            (AnswerPlace("metadata.related_identifiers[].identifier", codec="doi", demanded="invenio.zenodo"),),
            many=True,
        ),
        "empiar": AnswerFacts(
            (AnswerPlace("metadata.related_identifiers[].identifier", codec="link", demanded="invenio.zenodo"),),
            many=True,
        ),
        "emdb": AnswerFacts(
            (AnswerPlace("metadata.related_identifiers[].identifier", codec="link", demanded="invenio.zenodo"),),
            many=True,
        ),
        "pdb": AnswerFacts(
            (AnswerPlace("metadata.related_identifiers[].identifier", codec="link", demanded="invenio.zenodo"),),
            many=True,
        ),
        "catalogue": AnswerFacts(
            (AnswerPlace("metadata.related_identifiers[].identifier", demanded="invenio.zenodo"),), many=True,
        ),
        "instrument": AnswerFacts(
            (AnswerPlace("metadata.related_identifiers[].identifier", codec="doi", demanded="invenio.zenodo"),),
            many=True,
        ),
    },
})
"""Of oscem.cellular_tomo to invenio.zenodo and oscem.env_tomo to invenio.zenodo and oscem.general to invenio.zenodo and oscem.spa to invenio.zenodo and oscem.subtomo to invenio.zenodo."""
