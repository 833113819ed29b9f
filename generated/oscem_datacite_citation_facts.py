"""For reports: citation, of oscem and datacite.

Written by `oscem-map compile` from mappings/common/citation.omap; edit that.
"""

from __future__ import annotations

from oscem_map.runtime.answer_facts import AnswerFacts, AnswerPlace
from oscem_map.runtime.mapping_facts import LeafFacts, Part
from oscem_map.runtime.table_leaves import Word

PEOPLE = Part(
    left=LeafFacts(
        losses={
            (("DataCite has roles for contributors only", "common/citation.omap:75"),): (
                "organizational.authors[].role",
            ),
            (("DataCite has no place for it", "common/citation.omap:77"),): (
                "organizational.authors[].type_org", "organizational.authors[].country",
            ),
            (("withheld: personal data: a citation is public for ever", "common/citation.omap:79"),): (
                "organizational.authors[].email", "organizational.authors[].telephone",
            ),
            (("a boolean in OSC-EM 1.0.2, by mistake", "common/citation.omap:81"),): (
                "organizational.authors[].job_title",
            ),
            (("DataCite has no place for it", "common/citation.omap:93"),): (
                "organizational.grants[].start_date", "organizational.grants[].end_date",
                "organizational.grants[].country", "organizational.grants[].budget",
            ),
            (("DataCite has no place for it", "common/citation.omap:94"),): (
                "organizational.funder[].type_org", "organizational.funder[].country",
            ),
        },
        withheld={
            ("withheld: personal data: a citation is public for ever", "common/citation.omap:79"): (
                "organizational.authors.email", "organizational.authors.telephone",
            ),
        },
    ),
    right=LeafFacts(
        losses={
            (("read back from the two parts", "common/citation.omap:71"),): ("creators[].name",),
            (("OSC-EM does not say it", "common/citation.omap:83"),): (
                "creators[].lang", "creators[].affiliation[].affiliationIdentifier",
            ),
            (("OSC-EM does not say it", "common/citation.omap:84"),): (
                "creators[].affiliation[].affiliationIdentifierScheme", "creators[].affiliation[].schemeUri",
            ),
            (("the scheme says it", "common/citation.omap:86"),): ("creators[].nameIdentifiers[].schemeUri",),
            (("OSC-EM has no identifiers of funders and awards", "common/citation.omap:95"),): (
                "fundingReferences[].funderIdentifier", "fundingReferences[].funderIdentifierType",
                "fundingReferences[].awardUri",
            ),
        },
        stated={
            "creators[].nameType": Word(("Personal",), "common/citation.omap:68"),
            "creators[].nameIdentifiers[].nameIdentifierScheme": Word(("ORCID",), "common/citation.omap:73"),
        },
    ),
)
DAY = Part(
    left=LeafFacts(losses={(): ("acquisition.date_time",)}),
    right=LeafFacts(stated={"dates[].dateType": Word(("Collected",), "common/citation.omap:106")}),
    reasons={"the day only": ("common/citation.omap:106",)},
)
UNSAID = Part(right=LeafFacts(losses={
    (("given by DataCite", "common/citation.omap:111"),): ("prefix", "suffix", "event", "url", "container"),
    (("OSC-EM does not say it", "common/citation.omap:112"),): (
        "contributors[]", "alternateIdentifiers[]", "relatedItems[]", "sizes[]", "formats[]",
    ),
    (("OSC-EM does not say it", "common/citation.omap:113"),): (
        "titles[].titleType", "titles[].lang", "publisher.publisherIdentifier",
    ),
    (("OSC-EM does not say it", "common/citation.omap:114"),): (
        "publisher.publisherIdentifierScheme", "publisher.schemeUri", "publisher.lang",
    ),
    (("plain words", "common/citation.omap:115"),): (
        "subjects[].subjectScheme", "subjects[].schemeUri", "subjects[].valueUri",
    ),
    (("plain words", "common/citation.omap:116"),): (
        "subjects[].classificationCode", "subjects[].lang", "descriptions[].lang",
    ),
    (("the identifier says it", "common/citation.omap:117"),): (
        "dates[].dateInformation", "rightsList[].rights", "rightsList[].rightsUri",
    ),
    (("the identifier says it", "common/citation.omap:118"),): (
        "rightsList[].rightsIdentifierScheme", "rightsList[].schemeUri", "rightsList[].lang",
    ),
    (("of metadata only", "common/citation.omap:119"),): (
        "relatedIdentifiers[].relatedMetadataScheme", "relatedIdentifiers[].schemeUri",
    ),
    (("of metadata only", "common/citation.omap:120"),): (
        "relatedIdentifiers[].schemeType", "relatedIdentifiers[].relationTypeInformation",
    ),
}))
RELATED = Part(
    right=LeafFacts(stated={
        "relatedIdentifiers[].relatedIdentifierType": Word(("DOI", "URL"), "common/citation.omap:60"),
        "relatedIdentifiers[].relationType": Word(
            ("IsSupplementTo", "IsDerivedFrom", "IsSourceOf", "IsCollectedBy"), "common/citation.omap:37",
        ),
        "relatedIdentifiers[].resourceTypeGeneral": Word(
            ("JournalArticle", "Image", "Model", "Instrument"), "common/citation.omap:38",
        ),
    }),
    answers={
        "Citation": {
            "articles": AnswerFacts(
                (AnswerPlace("relatedIdentifiers[].relatedIdentifier", codec="doi", demanded="datacite"),), many=True,
            ),
            "empiar": AnswerFacts(
                (AnswerPlace("relatedIdentifiers[].relatedIdentifier", codec="link", demanded="datacite"),),
                many=True,
            ),
            "emdb": AnswerFacts(
                (AnswerPlace("relatedIdentifiers[].relatedIdentifier", codec="link", demanded="datacite"),),
                many=True,
            ),
            "pdb": AnswerFacts(
                (AnswerPlace("relatedIdentifiers[].relatedIdentifier", codec="link", demanded="datacite"),),
                many=True,
            ),
            "instrument": AnswerFacts(
                (AnswerPlace("relatedIdentifiers[].relatedIdentifier", codec="doi", demanded="datacite"),), many=True,
            ),
        },
    },
)
CITATION = Part(answers={
    "Citation": {
        "doi": AnswerFacts((AnswerPlace("doi", pattern="10[.][0-9]{4,9}[/][^\\s]+"),)),
        "publisher": AnswerFacts((AnswerPlace("publisher.name", demanded="datacite"),)),
        "year": AnswerFacts((AnswerPlace("publicationYear", pattern="[0-9]{4}", demanded="datacite"),)),
    },
    "Archive record": {
        "title": AnswerFacts((AnswerPlace("titles[].title", demanded="datacite"),)),
        "licence": AnswerFacts((AnswerPlace("rightsList[].rightsIdentifier"),)),
        "version": AnswerFacts((AnswerPlace("version"),)), "language": AnswerFacts((AnswerPlace("language"),)),
        "keywords": AnswerFacts(many=True),
    },
})
