"""For reports: oscem.subtomo 1.0.2 <-> datacite 4.5.

Written by `oscem-map compile` from mappings/oscem-subtomo_datacite.omap; edit that.
"""

from __future__ import annotations

from .datacite_schema import CLASSES as CLASSES_2
from .oscem_schema import CLASSES
from oscem_map.runtime.advice import Range
from oscem_map.runtime.answer_facts import AnswerFacts, AnswerPlace
from oscem_map.runtime.mapping_facts import TreeFacts
from oscem_map.runtime.table_leaves import Word
from oscem_map.runtime.withheld import Withheld

SIDES = {
    "left": TreeFacts(
        CLASSES, "EMDatasetTomo",
        {
            "organizational.authors[].role": (
                ("DataCite has roles for contributors only", "common/citation.omap:75"),
            ),
            "organizational.authors[].type_org": (("DataCite has no place for it", "common/citation.omap:77"),),
            "organizational.authors[].country": (("DataCite has no place for it", "common/citation.omap:77"),),
            "organizational.authors[].email": (
                ("withheld: personal data: a citation is public for ever", "common/citation.omap:79"),
            ),
            "organizational.authors[].telephone": (
                ("withheld: personal data: a citation is public for ever", "common/citation.omap:79"),
            ),
            "organizational.authors[].job_title": (
                ("a boolean in OSC-EM 1.0.2, by mistake", "common/citation.omap:81"),
            ),
            "organizational.grants[].start_date": (("DataCite has no place for it", "common/citation.omap:93"),),
            "organizational.grants[].end_date": (("DataCite has no place for it", "common/citation.omap:93"),),
            "organizational.grants[].country": (("DataCite has no place for it", "common/citation.omap:93"),),
            "organizational.grants[].budget": (("DataCite has no place for it", "common/citation.omap:93"),),
            "organizational.funder[].type_org": (("DataCite has no place for it", "common/citation.omap:94"),),
            "organizational.funder[].country": (("DataCite has no place for it", "common/citation.omap:94"),),
            "acquisition": (("technical: a citation has no fields for it", "oscem-general_datacite.omap:17"),),
            "instrument": (("technical: a citation has no fields for it", "oscem-general_datacite.omap:17"),),
            "sample": (("technical: a citation has no fields for it", "oscem-general_datacite.omap:17"),),
            "acquisition.date_time": (),
            "acquisition.technique": (),
        },
        {"acquisition.technique": Word(("subtomo",), "oscem-subtomo_datacite.omap:4")},
        withheld=Withheld(
            {
                "organizational.authors.email": (
                    "withheld: personal data: a citation is public for ever", "common/citation.omap:79",
                ),
                "organizational.authors.telephone": (
                    "withheld: personal data: a citation is public for ever", "common/citation.omap:79",
                ),
            },
            (),
        ),
    ),
    "right": TreeFacts(
        CLASSES_2, "Datacite",
        {
            "subjects[].subject": (("words for people, made of other slots", "common/citation.omap:28"),),
            "descriptions[].description": (
                ("words for people, made of other slots", "common/citation.omap:29"),
                ("words for people, made of other slots", "oscem-general_datacite.omap:13"),
            ),
            "prefix": (("given by DataCite", "common/citation.omap:111"),),
            "suffix": (("given by DataCite", "common/citation.omap:111"),),
            "event": (("given by DataCite", "common/citation.omap:111"),),
            "url": (("given by DataCite", "common/citation.omap:111"),),
            "container": (("given by DataCite", "common/citation.omap:111"),),
            "contributors[]": (("OSC-EM does not say it", "common/citation.omap:112"),),
            "alternateIdentifiers[]": (("OSC-EM does not say it", "common/citation.omap:112"),),
            "relatedItems[]": (("OSC-EM does not say it", "common/citation.omap:112"),),
            "sizes[]": (("OSC-EM does not say it", "common/citation.omap:112"),),
            "formats[]": (("OSC-EM does not say it", "common/citation.omap:112"),),
            "titles[].titleType": (("OSC-EM does not say it", "common/citation.omap:113"),),
            "titles[].lang": (("OSC-EM does not say it", "common/citation.omap:113"),),
            "publisher.publisherIdentifier": (("OSC-EM does not say it", "common/citation.omap:113"),),
            "publisher.publisherIdentifierScheme": (("OSC-EM does not say it", "common/citation.omap:114"),),
            "publisher.schemeUri": (("OSC-EM does not say it", "common/citation.omap:114"),),
            "publisher.lang": (("OSC-EM does not say it", "common/citation.omap:114"),),
            "subjects[].subjectScheme": (("plain words", "common/citation.omap:115"),),
            "subjects[].schemeUri": (("plain words", "common/citation.omap:115"),),
            "subjects[].valueUri": (("plain words", "common/citation.omap:115"),),
            "subjects[].classificationCode": (("plain words", "common/citation.omap:116"),),
            "subjects[].lang": (("plain words", "common/citation.omap:116"),),
            "descriptions[].lang": (("plain words", "common/citation.omap:116"),),
            "dates[].dateInformation": (("the identifier says it", "common/citation.omap:117"),),
            "rightsList[].rights": (("the identifier says it", "common/citation.omap:117"),),
            "rightsList[].rightsUri": (("the identifier says it", "common/citation.omap:117"),),
            "rightsList[].rightsIdentifierScheme": (("the identifier says it", "common/citation.omap:118"),),
            "rightsList[].schemeUri": (("the identifier says it", "common/citation.omap:118"),),
            "rightsList[].lang": (("the identifier says it", "common/citation.omap:118"),),
            "relatedIdentifiers[].relatedMetadataScheme": (("of metadata only", "common/citation.omap:119"),),
            "relatedIdentifiers[].schemeUri": (("of metadata only", "common/citation.omap:119"),),
            "relatedIdentifiers[].schemeType": (("of metadata only", "common/citation.omap:120"),),
            "relatedIdentifiers[].relationTypeInformation": (("of metadata only", "common/citation.omap:120"),),
            "creators[].name": (("read back from the two parts", "common/citation.omap:71"),),
            "creators[].lang": (("OSC-EM does not say it", "common/citation.omap:83"),),
            "creators[].affiliation[].affiliationIdentifier": (
                ("OSC-EM does not say it", "common/citation.omap:83"),
            ),
            "creators[].affiliation[].affiliationIdentifierScheme": (
                ("OSC-EM does not say it", "common/citation.omap:84"),
            ),
            "creators[].affiliation[].schemeUri": (("OSC-EM does not say it", "common/citation.omap:84"),),
            "creators[].nameIdentifiers[].schemeUri": (("the scheme says it", "common/citation.omap:86"),),
            "fundingReferences[].funderIdentifier": (
                ("OSC-EM has no identifiers of funders and awards", "common/citation.omap:95"),
            ),
            "fundingReferences[].funderIdentifierType": (
                ("OSC-EM has no identifiers of funders and awards", "common/citation.omap:95"),
            ),
            "fundingReferences[].awardUri": (
                ("OSC-EM has no identifiers of funders and awards", "common/citation.omap:95"),
            ),
            "geoLocations[]": (("this root of OSC-EM has no place", "oscem-general_datacite.omap:14"),),
        },
        {
            "descriptions[].descriptionType": Word(("Methods", "Abstract"), "common/citation.omap:29"),
            "relatedIdentifiers[].relatedIdentifierType": Word(("DOI", "URL"), "common/citation.omap:60"),
            "relatedIdentifiers[].relationType": Word(
                ("IsSupplementTo", "IsDerivedFrom", "IsSourceOf", "IsCollectedBy"), "common/citation.omap:37",
            ),
            "relatedIdentifiers[].resourceTypeGeneral": Word(
                ("JournalArticle", "Image", "Model", "Instrument"), "common/citation.omap:38",
            ),
            "dates[].dateType": Word(("Collected",), "common/citation.omap:106"),
            "creators[].nameType": Word(("Personal",), "common/citation.omap:68"),
            "creators[].nameIdentifiers[].nameIdentifierScheme": Word(("ORCID",), "common/citation.omap:73"),
        },
    ),
}
REASONS: dict[str, str] = {"common/citation.omap:106": "the day only"}
ADVISED: dict[str, Range] = {}
UNITS: dict[str, str] = {}
ANSWERS: dict[str, AnswerFacts] = {
    "doi": AnswerFacts(places=(AnswerPlace("doi", pattern="10[.][0-9]{4,9}[/][^\\s]+"),), group="Citation"),
    "title": AnswerFacts(places=(AnswerPlace("titles[].title", demanded="datacite"),), group="Archive record"),
    "publisher": AnswerFacts(places=(AnswerPlace("publisher.name", demanded="datacite"),), group="Citation"),
    "year": AnswerFacts(
        places=(AnswerPlace("publicationYear", pattern="[0-9]{4}", demanded="datacite"),), group="Citation",
    ),
    "licence": AnswerFacts(places=(AnswerPlace("rightsList[].rightsIdentifier"),), group="Archive record"),
    "version": AnswerFacts(places=(AnswerPlace("version"),), group="Archive record"),
    "language": AnswerFacts(places=(AnswerPlace("language"),), group="Archive record"),
    "keywords": AnswerFacts(many=True, group="Archive record"),
    "articles": AnswerFacts(
        places=(AnswerPlace("relatedIdentifiers[].relatedIdentifier", codec="doi", demanded="datacite"),), many=True,
        group="Citation",
    ),
    "empiar": AnswerFacts(
        places=(AnswerPlace("relatedIdentifiers[].relatedIdentifier", codec="link", demanded="datacite"),), many=True,
        group="Citation",
    ),
    "emdb": AnswerFacts(
        places=(AnswerPlace("relatedIdentifiers[].relatedIdentifier", codec="link", demanded="datacite"),), many=True,
        group="Citation",
    ),
    "pdb": AnswerFacts(
        places=(AnswerPlace("relatedIdentifiers[].relatedIdentifier", codec="link", demanded="datacite"),), many=True,
        group="Citation",
    ),
    "instrument": AnswerFacts(
        places=(AnswerPlace("relatedIdentifiers[].relatedIdentifier", codec="doi", demanded="datacite"),), many=True,
        group="Citation",
    ),
    "abstract": AnswerFacts(group="Archive record"),
}
