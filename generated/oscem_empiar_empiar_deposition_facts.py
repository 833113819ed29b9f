"""For reports: empiar_deposition, of oscem and empiar.

Written by `oscem-map compile` from mappings/common/empiar_deposition.omap; edit that.
"""

from __future__ import annotations

from decimal import Decimal

from .oscem_empiar_iso_countries import COUNTRY_CODE_PUT
from .oscem_empiar_lists import RELEASE_DATE
from oscem_map.runtime.answer_facts import AnswerFacts, AnswerPlace, FieldFacts
from oscem_map.runtime.mapping_facts import LeafFacts, Part
from oscem_map.runtime.table_leaves import KeyItem, Word

PEOPLE = Part(
    left=LeafFacts(losses={
        (("EMPIAR has these of the two roles only", "common/empiar_deposition.omap:106"),): (
            "organizational.authors[].email", "organizational.authors[].telephone",
            "organizational.authors[].name_org", "organizational.authors[].country",
        ),
        (
            ("EMPIAR has these of the two roles only", "common/empiar_deposition.omap:106"),
            ("the place in the deposition is the role", "common/empiar_people.omap:35"),
        ): ("organizational.authors[].role",),
        (
            ("EMPIAR has no place for it", "common/empiar_deposition.omap:107"),
            ("EMPIAR has no place for it", "common/empiar_people.omap:33"),
        ): ("organizational.authors[].type_org", "organizational.authors[].job_title"),
        (("EMPIAR asks a depositor for no grants", "common/empiar_deposition.omap:120"),): (
            "organizational.grants[]", "organizational.funder[]",
        ),
    }),
    right=LeafFacts(stated={"authors[].order_id": KeyItem("common/empiar_deposition.omap:104")}),
    answers={
        "Empiar deposition": {
            "corresponding_author": AnswerFacts(fields={
                "family_name": FieldFacts(
                    "Family name",
                    places=(AnswerPlace(
                        "corresponding_author.last_name", pattern='(?=(?:[\\s\\S]{0,60})\\Z)(?:[^0-9!"£$%^&*()]+)',
                        demanded="empiar",
                    ),),
                ),
                "given_name": FieldFacts(
                    "Given name",
                    places=(
                        AnswerPlace("corresponding_author.first_name", codec="first_word", demanded="empiar"),
                        AnswerPlace("corresponding_author.middle_name", codec="first_word"),
                    ),
                ),
                "orcid": FieldFacts(
                    "ORCID", optional=True, places=(AnswerPlace("corresponding_author.author_orcid", codec="orcid"),),
                ),
                "email": FieldFacts(
                    "E-mail address",
                    places=(AnswerPlace(
                        "corresponding_author.email", pattern="[^@\\s]+@[^@\\s.]+(?:\\.[^@\\s.]+)+",
                        demanded="empiar",
                    ),),
                ),
                "telephone": FieldFacts(
                    "Telephone", optional=True,
                    places=(AnswerPlace("corresponding_author.telephone", pattern="[\\s\\S]{0,60}"),),
                ),
                "name_org": FieldFacts(
                    "Organization",
                    places=(AnswerPlace(
                        "corresponding_author.organization", pattern="[\\s\\S]{0,255}", demanded="empiar",
                    ),),
                ),
                "country": FieldFacts(
                    "Country",
                    places=(AnswerPlace("corresponding_author.country", words=COUNTRY_CODE_PUT, demanded="empiar"),),
                ),
            }),
            "principal_investigators": AnswerFacts(
                many=True,
                fields={
                    "family_name": FieldFacts(
                        "Family name",
                        places=(AnswerPlace(
                            "principal_investigator[].last_name",
                            pattern='(?=(?:[\\s\\S]{0,60})\\Z)(?:[^0-9!"£$%^&*()]+)', demanded="empiar",
                        ),),
                    ),
                    "given_name": FieldFacts(
                        "Given name",
                        places=(
                            AnswerPlace("principal_investigator[].first_name", codec="first_word", demanded="empiar"),
                            AnswerPlace("principal_investigator[].middle_name", codec="first_word"),
                        ),
                    ),
                    "orcid": FieldFacts(
                        "ORCID", optional=True,
                        places=(AnswerPlace("principal_investigator[].author_orcid", codec="orcid"),),
                    ),
                    "email": FieldFacts(
                        "E-mail address",
                        places=(AnswerPlace(
                            "principal_investigator[].email", pattern="[^@\\s]+@[^@\\s.]+(?:\\.[^@\\s.]+)+",
                            demanded="empiar",
                        ),),
                    ),
                    "telephone": FieldFacts(
                        "Telephone", optional=True,
                        places=(AnswerPlace("principal_investigator[].telephone", pattern="[\\s\\S]{0,60}"),),
                    ),
                    "name_org": FieldFacts(
                        "Organization",
                        places=(AnswerPlace(
                            "principal_investigator[].organization", pattern="[\\s\\S]{0,255}", demanded="empiar",
                        ),),
                    ),
                    "country": FieldFacts(
                        "Country",
                        places=(AnswerPlace(
                            "principal_investigator[].country", words=COUNTRY_CODE_PUT, demanded="empiar",
                        ),),
                    ),
                },
            ),
        },
    },
)
IMAGESETS = Part(
    left=LeafFacts(losses={
        (("the first set of raw images, which the scan has too", "common/empiar_deposition.omap:195"),): (
            "acquisition.images_generated",
        ),
        (): (
            "acquisition.frames_per_movie", "acquisition.image_size.width", "acquisition.image_size.height",
            "acquisition.pixel_size",
        ),
    }),
    reasons={
        "the first set of raw images, which the scan has too": (
            "common/empiar_deposition.omap:194", "common/empiar_deposition.omap:195",
            "common/empiar_deposition.omap:196", "common/empiar_deposition.omap:197",
            "common/empiar_deposition.omap:198",
        ),
    },
    units={"Å": ("imagesets[].pixel_height", "imagesets[].pixel_width")},
)
PAPERS = Part(
    right=LeafFacts(stated={
        "citation[].authors[].order_id": KeyItem("common/empiar_deposition.omap:132"),
        "citation[].editors[].order_id": KeyItem("common/empiar_deposition.omap:140"),
    }),
    answers={
        "Empiar deposition": {
            "citation": AnswerFacts(
                many=True,
                fields={
                    "title": FieldFacts(
                        "Title; without an answer, that of the entry", optional=True,
                        places=(AnswerPlace("citation[].title", pattern="[\\s\\S]{0,255}", demanded="empiar"),),
                    ),
                    "published": FieldFacts(
                        "Is it published?",
                        places=(AnswerPlace("citation[].published", kind="boolean", demanded="empiar"),),
                    ),
                    "preprint": FieldFacts(
                        "Is it a preprint?", places=(AnswerPlace("citation[].preprint", kind="boolean"),),
                    ),
                    "journal_paper": FieldFacts(
                        "Is it in a journal? Else a book, a thesis",
                        places=(AnswerPlace("citation[].j_or_nj_citation", kind="boolean", demanded="empiar"),),
                    ),
                    "authors[]": FieldFacts("Authors; without an answer, those of the data", optional=True),
                    "authors[].family_name": FieldFacts(
                        "Family name",
                        places=(AnswerPlace("citation[].authors[].name", codec="text", demanded="empiar"),),
                    ),
                    "authors[].given_name": FieldFacts(
                        "Given name, or initials",
                        places=(AnswerPlace("citation[].authors[].name", codec="text", demanded="empiar"),),
                    ),
                    "authors[].orcid": FieldFacts(
                        "ORCID", optional=True,
                        places=(AnswerPlace("citation[].authors[].author_orcid", codec="orcid"),),
                    ),
                    "editors[]": FieldFacts("Editors of a book", optional=True),
                    "editors[].family_name": FieldFacts(
                        "Family name",
                        places=(AnswerPlace("citation[].editors[].name", codec="text", demanded="empiar"),),
                    ),
                    "editors[].given_name": FieldFacts(
                        "Given name, or initials",
                        places=(AnswerPlace("citation[].editors[].name", codec="text", demanded="empiar"),),
                    ),
                    "editors[].orcid": FieldFacts(
                        "ORCID", optional=True,
                        places=(AnswerPlace("citation[].editors[].author_orcid", codec="orcid"),),
                    ),
                    "journal": FieldFacts("Journal", optional=True, places=(AnswerPlace("citation[].journal"),)),
                    "abbreviation": FieldFacts(
                        "Its abbreviation", optional=True, places=(AnswerPlace("citation[].journal_abbreviation"),),
                    ),
                    "volume": FieldFacts(
                        "Volume", optional=True, places=(AnswerPlace("citation[].volume", pattern="[\\s\\S]{0,8}"),),
                    ),
                    "issue": FieldFacts("Issue", optional=True, places=(AnswerPlace("citation[].issue"),)),
                    "first_page": FieldFacts(
                        "First page", optional=True,
                        places=(AnswerPlace("citation[].first_page", pattern="[\\s\\S]{0,8}"),),
                    ),
                    "last_page": FieldFacts(
                        "Last page", optional=True,
                        places=(AnswerPlace("citation[].last_page", pattern="[\\s\\S]{0,8}"),),
                    ),
                    "year": FieldFacts(
                        "Year", optional=True,
                        places=(AnswerPlace(
                            "citation[].year", kind="integer", interval="at least 1000 and at most 9999",
                        ),),
                    ),
                    "doi": FieldFacts("DOI", optional=True, places=(AnswerPlace("citation[].doi", codec="doi"),)),
                    "pubmed": FieldFacts(
                        "PubMed number", optional=True,
                        places=(AnswerPlace(
                            "citation[].pubmedid", pattern="(?=(?:[\\s\\S]{0,20})\\Z)(?:[0-9]{1,8}((.[0-9]+)?))",
                        ),),
                    ),
                    "language": FieldFacts(
                        "Language", optional=True,
                        places=(AnswerPlace("citation[].language", pattern="[\\s\\S]{0,40}"),),
                    ),
                    "country": FieldFacts(
                        "Country", optional=True, places=(AnswerPlace("citation[].country", words=COUNTRY_CODE_PUT),),
                    ),
                    "details": FieldFacts(
                        "Anything else", optional=True,
                        places=(AnswerPlace("citation[].details", pattern="[\\s\\S]{0,65535}"),),
                    ),
                    "chapter": FieldFacts(
                        "Title of the book's chapter", optional=True,
                        places=(AnswerPlace("citation[].book_chapter_title", pattern="[\\s\\S]{0,80}"),),
                    ),
                    "publisher": FieldFacts(
                        "Publisher of the book", optional=True,
                        places=(AnswerPlace("citation[].publisher", pattern="[\\s\\S]{0,80}"),),
                    ),
                    "place": FieldFacts(
                        "Where the book was published", optional=True,
                        places=(AnswerPlace("citation[].publication_location", pattern="[\\s\\S]{0,80}"),),
                    ),
                },
            ),
        },
    },
)
ENTRY = Part(
    right=LeafFacts(stated={"workflows[].type": Word((Decimal("1"),), "common/empiar_deposition.omap:97")}),
    answers={
        "Empiar deposition": {
            "title": AnswerFacts((
                AnswerPlace("title", pattern="[\\s\\S]{10,255}", demanded="empiar"),
                AnswerPlace("citation[].title", pattern="[\\s\\S]{0,255}", demanded="empiar"),
            )),
            "release_date": AnswerFacts((AnswerPlace(
                "release_date", words=RELEASE_DATE,
                labels=(
                    ("RE", "directly after the submission has been processed"),
                    ("EP", "after the related EMDB entry has been released"),
                    ("HP", "after the related primary citation has been published"),
                    ("HO", "delay release of entry by one year from the date of deposition"),
                ),
                demanded="empiar",
            ),)),
            "emdb": AnswerFacts((AnswerPlace("cross_references[].name", pattern="(EMD)-[0-9]{4,}"),), many=True),
            "biostudies": AnswerFacts((AnswerPlace("biostudies_references[].name", pattern="S-.*"),), many=True),
            "idr": AnswerFacts((AnswerPlace("idr_references[].name", pattern="idr.*"),), many=True),
            "empiar": AnswerFacts((AnswerPlace("empiar_references[].name", pattern="EMPIAR-[0-9]+"),), many=True),
            "workflow_file": AnswerFacts((AnswerPlace(
                "workflow_file.path", pattern="[\\s\\S]{0,200}", demanded="empiar",
            ),)),
            "workflows": AnswerFacts((AnswerPlace("workflows[].url", pattern="https://.+"),), many=True),
        },
    },
)
