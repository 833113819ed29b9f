"""For reports: oscem.general 1.0.2 <-> empiar 2023.07.

Written by `oscem-map compile` from mappings/oscem-general_empiar.omap; edit that.
"""

from __future__ import annotations

from decimal import Decimal

from .empiar_schema import CLASSES as CLASSES_2
from .oscem_empiar_empiar_codes import EXPERIMENT_TYPE_PUT
from .oscem_empiar_iso_countries import COUNTRY_CODE_PUT
from .oscem_empiar_lists import RELEASE_DATE
from .oscem_schema import CLASSES
from oscem_map.runtime.advice import Range
from oscem_map.runtime.answer_facts import AnswerFacts, AnswerPlace, FieldFacts
from oscem_map.runtime.mapping_facts import TreeFacts
from oscem_map.runtime.table_leaves import KeyItem, Word

SIDES = {
    "left": TreeFacts(
        CLASSES, "EMDatasetGeneral",
        {
            "organizational.authors[].email": (
                ("EMPIAR has these of the two roles only", "common/empiar_deposition.omap:106"),
            ),
            "organizational.authors[].telephone": (
                ("EMPIAR has these of the two roles only", "common/empiar_deposition.omap:106"),
            ),
            "organizational.authors[].name_org": (
                ("EMPIAR has these of the two roles only", "common/empiar_deposition.omap:106"),
            ),
            "organizational.authors[].country": (
                ("EMPIAR has these of the two roles only", "common/empiar_deposition.omap:106"),
            ),
            "organizational.authors[].role": (
                ("EMPIAR has these of the two roles only", "common/empiar_deposition.omap:106"),
                ("the place in the deposition is the role", "common/empiar_people.omap:35"),
            ),
            "organizational.authors[].type_org": (
                ("EMPIAR has no place for it", "common/empiar_deposition.omap:107"),
                ("EMPIAR has no place for it", "common/empiar_people.omap:33"),
            ),
            "organizational.authors[].job_title": (
                ("EMPIAR has no place for it", "common/empiar_deposition.omap:107"),
                ("EMPIAR has no place for it", "common/empiar_people.omap:33"),
            ),
            "organizational.grants[]": (
                ("EMPIAR asks a depositor for no grants", "common/empiar_deposition.omap:120"),
            ),
            "organizational.funder[]": (
                ("EMPIAR asks a depositor for no grants", "common/empiar_deposition.omap:120"),
            ),
            "acquisition.images_generated": (
                ("the first set of raw images, which the scan has too", "common/empiar_deposition.omap:195"),
            ),
            "instrument": (("the microscope belongs to the EMDB entry", "oscem-general_empiar.omap:32"),),
            "acquisition": (("the settings belong to the EMDB entry", "oscem-general_empiar.omap:33"),),
            "sample": (("the sample belongs to the EMDB entry", "oscem-general_empiar.omap:34"),),
            "acquisition.frames_per_movie": (),
            "acquisition.image_size.width": (),
            "acquisition.image_size.height": (),
            "acquisition.pixel_size": (),
            "sample.overall_molecule.molecular_overall_type": (),
        },
        {
            "organizational.authors[].role": Word(
                (
                    "corresponding author", "corresponding", "contact person", "principal investigator", "PI",
                    "group leader", "principal investigator/group leader",
                ),
                "common/empiar_deposition.omap:109",
            ),
        },
    ),
    "right": TreeFacts(
        CLASSES_2, "Empiar",
        {
            "corresponding_author.street": (("OSC-EM has no postal address", "common/empiar_people.omap:37"),),
            "corresponding_author.town_or_city": (("OSC-EM has no postal address", "common/empiar_people.omap:37"),),
            "corresponding_author.state_or_province": (
                ("OSC-EM has no postal address", "common/empiar_people.omap:37"),
            ),
            "corresponding_author.post_or_zip": (("OSC-EM has no postal address", "common/empiar_people.omap:37"),),
            "corresponding_author.fax": (("OSC-EM has no postal address", "common/empiar_people.omap:37"),),
            "principal_investigator[].street": (("OSC-EM has no postal address", "common/empiar_people.omap:37"),),
            "principal_investigator[].town_or_city": (
                ("OSC-EM has no postal address", "common/empiar_people.omap:37"),
            ),
            "principal_investigator[].state_or_province": (
                ("OSC-EM has no postal address", "common/empiar_people.omap:37"),
            ),
            "principal_investigator[].post_or_zip": (
                ("OSC-EM has no postal address", "common/empiar_people.omap:37"),
            ),
            "principal_investigator[].fax": (("OSC-EM has no postal address", "common/empiar_people.omap:37"),),
        },
        {
            "authors[].order_id": KeyItem("common/empiar_deposition.omap:104"),
            "citation[].authors[].order_id": KeyItem("common/empiar_deposition.omap:132"),
            "citation[].editors[].order_id": KeyItem("common/empiar_deposition.omap:140"),
            "workflows[].type": Word((Decimal("1"),), "common/empiar_deposition.omap:97"),
        },
    ),
}
REASONS: dict[str, str] = {
    "common/empiar_people.omap:11": "EMPIAR's lists keep initials only",
    "common/empiar_people.omap:21": "of a given name of several words EMPIAR takes the first apart",
    "common/empiar_people.omap:43": "asked where no author has this role",
    "common/empiar_people.omap:44": "of a given name of several words EMPIAR takes the first apart",
    "common/empiar_people.omap:45": "asked where no author has this role",
    "common/empiar_people.omap:46": "asked where no author has this role",
    "common/empiar_people.omap:47": "asked where no author has this role",
    "common/empiar_people.omap:48": "asked where no author has this role",
    "common/empiar_people.omap:49": "asked where no author has this role",
    "common/empiar_deposition.omap:194": "the first set of raw images, which the scan has too",
    "common/empiar_deposition.omap:195": "the first set of raw images, which the scan has too",
    "common/empiar_deposition.omap:196": "the first set of raw images, which the scan has too",
    "common/empiar_deposition.omap:197": "the first set of raw images, which the scan has too",
    "common/empiar_deposition.omap:198": "the first set of raw images, which the scan has too",
    "oscem-general_empiar.omap:15": "EMPIAR has five words for the scale",
}
ADVISED: dict[str, Range] = {}
UNITS: dict[str, str] = {"imagesets[].pixel_height": "Å", "imagesets[].pixel_width": "Å"}
ANSWERS: dict[str, AnswerFacts] = {
    "experiment_type": AnswerFacts(
        places=(AnswerPlace("experiment_type", words=EXPERIMENT_TYPE_PUT, demanded="empiar"),),
    ),
    "title": AnswerFacts(
        places=(
            AnswerPlace("title", pattern="[\\s\\S]{10,255}", demanded="empiar"),
            AnswerPlace("citation[].title", pattern="[\\s\\S]{0,255}", demanded="empiar"),
        ),
        group="Empiar deposition",
    ),
    "release_date": AnswerFacts(
        places=(
            AnswerPlace(
                "release_date", words=RELEASE_DATE,
                labels=(
                    ("RE", "directly after the submission has been processed"),
                    ("EP", "after the related EMDB entry has been released"),
                    ("HP", "after the related primary citation has been published"),
                    ("HO", "delay release of entry by one year from the date of deposition"),
                ),
                demanded="empiar",
            ),
        ),
        group="Empiar deposition",
    ),
    "emdb": AnswerFacts(
        places=(AnswerPlace("cross_references[].name", pattern="(EMD)-[0-9]{4,}"),), many=True,
        group="Empiar deposition",
    ),
    "biostudies": AnswerFacts(
        places=(AnswerPlace("biostudies_references[].name", pattern="S-.*"),), many=True, group="Empiar deposition",
    ),
    "idr": AnswerFacts(
        places=(AnswerPlace("idr_references[].name", pattern="idr.*"),), many=True, group="Empiar deposition",
    ),
    "empiar": AnswerFacts(
        places=(AnswerPlace("empiar_references[].name", pattern="EMPIAR-[0-9]+"),), many=True,
        group="Empiar deposition",
    ),
    "workflow_file": AnswerFacts(
        places=(AnswerPlace("workflow_file.path", pattern="[\\s\\S]{0,200}", demanded="empiar"),),
        group="Empiar deposition",
    ),
    "workflows": AnswerFacts(
        places=(AnswerPlace("workflows[].url", pattern="https://.+"),), many=True, group="Empiar deposition",
    ),
    "organization": AnswerFacts(
        places=(
            AnswerPlace("corresponding_author.organization", pattern="[\\s\\S]{0,255}", demanded="empiar"),
            AnswerPlace("principal_investigator[].organization", pattern="[\\s\\S]{0,255}", demanded="empiar"),
        ),
        rows="organizational.authors[]", group="Empiar people",
    ),
    "country": AnswerFacts(
        places=(
            AnswerPlace("corresponding_author.country", words=COUNTRY_CODE_PUT, demanded="empiar"),
            AnswerPlace("principal_investigator[].country", words=COUNTRY_CODE_PUT, demanded="empiar"),
        ),
        rows="organizational.authors[]", group="Empiar people",
    ),
    "corresponding_author": AnswerFacts(
        group="Empiar deposition",
        fields={
            "family_name": FieldFacts(
                "Family name",
                places=(
                    AnswerPlace(
                        "corresponding_author.last_name", pattern='(?=(?:[\\s\\S]{0,60})\\Z)(?:[^0-9!"£$%^&*()]+)',
                        demanded="empiar",
                    ),
                ),
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
                places=(
                    AnswerPlace(
                        "corresponding_author.email", pattern="[^@\\s]+@[^@\\s.]+(?:\\.[^@\\s.]+)+",
                        demanded="empiar",
                    ),
                ),
            ),
            "telephone": FieldFacts(
                "Telephone", optional=True,
                places=(AnswerPlace("corresponding_author.telephone", pattern="[\\s\\S]{0,60}"),),
            ),
            "name_org": FieldFacts(
                "Organization",
                places=(
                    AnswerPlace("corresponding_author.organization", pattern="[\\s\\S]{0,255}", demanded="empiar"),
                ),
            ),
            "country": FieldFacts(
                "Country",
                places=(AnswerPlace("corresponding_author.country", words=COUNTRY_CODE_PUT, demanded="empiar"),),
            ),
        },
    ),
    "principal_investigators": AnswerFacts(
        many=True, group="Empiar deposition",
        fields={
            "family_name": FieldFacts(
                "Family name",
                places=(
                    AnswerPlace(
                        "principal_investigator[].last_name",
                        pattern='(?=(?:[\\s\\S]{0,60})\\Z)(?:[^0-9!"£$%^&*()]+)', demanded="empiar",
                    ),
                ),
            ),
            "given_name": FieldFacts(
                "Given name",
                places=(
                    AnswerPlace("principal_investigator[].first_name", codec="first_word", demanded="empiar"),
                    AnswerPlace("principal_investigator[].middle_name", codec="first_word"),
                ),
            ),
            "orcid": FieldFacts(
                "ORCID", optional=True, places=(AnswerPlace("principal_investigator[].author_orcid", codec="orcid"),),
            ),
            "email": FieldFacts(
                "E-mail address",
                places=(
                    AnswerPlace(
                        "principal_investigator[].email", pattern="[^@\\s]+@[^@\\s.]+(?:\\.[^@\\s.]+)+",
                        demanded="empiar",
                    ),
                ),
            ),
            "telephone": FieldFacts(
                "Telephone", optional=True,
                places=(AnswerPlace("principal_investigator[].telephone", pattern="[\\s\\S]{0,60}"),),
            ),
            "name_org": FieldFacts(
                "Organization",
                places=(
                    AnswerPlace(
                        "principal_investigator[].organization", pattern="[\\s\\S]{0,255}", demanded="empiar",
                    ),
                ),
            ),
            "country": FieldFacts(
                "Country",
                places=(AnswerPlace("principal_investigator[].country", words=COUNTRY_CODE_PUT, demanded="empiar"),),
            ),
        },
    ),
    "citation": AnswerFacts(
        many=True, group="Empiar deposition",
        fields={
            "title": FieldFacts(
                "Title; without an answer, that of the entry", optional=True,
                places=(AnswerPlace("citation[].title", pattern="[\\s\\S]{0,255}", demanded="empiar"),),
            ),
            "published": FieldFacts(
                "Is it published?", places=(AnswerPlace("citation[].published", kind="boolean", demanded="empiar"),),
            ),
            "preprint": FieldFacts("Is it a preprint?", places=(AnswerPlace("citation[].preprint", kind="boolean"),)),
            "journal_paper": FieldFacts(
                "Is it in a journal? Else a book, a thesis",
                places=(AnswerPlace("citation[].j_or_nj_citation", kind="boolean", demanded="empiar"),),
            ),
            "authors[]": FieldFacts("Authors; without an answer, those of the data", optional=True),
            "authors[].family_name": FieldFacts(
                "Family name", places=(AnswerPlace("citation[].authors[].name", codec="text", demanded="empiar"),),
            ),
            "authors[].given_name": FieldFacts(
                "Given name, or initials",
                places=(AnswerPlace("citation[].authors[].name", codec="text", demanded="empiar"),),
            ),
            "authors[].orcid": FieldFacts(
                "ORCID", optional=True, places=(AnswerPlace("citation[].authors[].author_orcid", codec="orcid"),),
            ),
            "editors[]": FieldFacts("Editors of a book", optional=True),
            "editors[].family_name": FieldFacts(
                "Family name", places=(AnswerPlace("citation[].editors[].name", codec="text", demanded="empiar"),),
            ),
            "editors[].given_name": FieldFacts(
                "Given name, or initials",
                places=(AnswerPlace("citation[].editors[].name", codec="text", demanded="empiar"),),
            ),
            "editors[].orcid": FieldFacts(
                "ORCID", optional=True, places=(AnswerPlace("citation[].editors[].author_orcid", codec="orcid"),),
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
                "First page", optional=True, places=(AnswerPlace("citation[].first_page", pattern="[\\s\\S]{0,8}"),),
            ),
            "last_page": FieldFacts(
                "Last page", optional=True, places=(AnswerPlace("citation[].last_page", pattern="[\\s\\S]{0,8}"),),
            ),
            "year": FieldFacts(
                "Year", optional=True,
                places=(AnswerPlace("citation[].year", kind="integer", interval="at least 1000 and at most 9999"),),
            ),
            "doi": FieldFacts("DOI", optional=True, places=(AnswerPlace("citation[].doi", codec="doi"),)),
            "pubmed": FieldFacts(
                "PubMed number", optional=True,
                places=(
                    AnswerPlace("citation[].pubmedid", pattern="(?=(?:[\\s\\S]{0,20})\\Z)(?:[0-9]{1,8}((.[0-9]+)?))"),
                ),
            ),
            "language": FieldFacts(
                "Language", optional=True, places=(AnswerPlace("citation[].language", pattern="[\\s\\S]{0,40}"),),
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
}
