"""For reports: empiar_people, of oscem and empiar.

Written by `oscem-map compile` from mappings/common/empiar_people.omap; edit that.
"""

from __future__ import annotations

from .oscem_empiar_iso_countries import COUNTRY_CODE_PUT
from oscem_map.runtime.answer_facts import AnswerFacts, AnswerPlace
from oscem_map.runtime.mapping_facts import LeafFacts, Part
from oscem_map.runtime.table_leaves import Word

PERSON = Part(
    left=LeafFacts(stated={
        "organizational.authors[].role": Word(
            (
                "corresponding author", "corresponding", "contact person", "principal investigator", "PI",
                "group leader", "principal investigator/group leader",
            ),
            "common/empiar_deposition.omap:109",
        ),
    }),
    right=LeafFacts(losses={
        (("OSC-EM has no postal address", "common/empiar_people.omap:37"),): (
            "corresponding_author.street", "corresponding_author.town_or_city",
            "corresponding_author.state_or_province", "corresponding_author.post_or_zip", "corresponding_author.fax",
            "principal_investigator[].street", "principal_investigator[].town_or_city",
            "principal_investigator[].state_or_province", "principal_investigator[].post_or_zip",
            "principal_investigator[].fax",
        ),
    }),
    reasons={"of a given name of several words EMPIAR takes the first apart": ("common/empiar_people.omap:21",)},
    answers={
        "Empiar people": {
            "organization": AnswerFacts(
                (
                    AnswerPlace("corresponding_author.organization", pattern="[\\s\\S]{0,255}", demanded="empiar"),
                    AnswerPlace(
                        "principal_investigator[].organization", pattern="[\\s\\S]{0,255}", demanded="empiar",
                    ),
                ),
                rows="organizational.authors[]",
            ),
            "country": AnswerFacts(
                (
                    AnswerPlace("corresponding_author.country", words=COUNTRY_CODE_PUT, demanded="empiar"),
                    AnswerPlace("principal_investigator[].country", words=COUNTRY_CODE_PUT, demanded="empiar"),
                ),
                rows="organizational.authors[]",
            ),
        },
    },
)
LISTED_AUTHOR = Part(reasons={"EMPIAR's lists keep initials only": ("common/empiar_people.omap:11",)})
ASKED_PERSON = Part(reasons={
    "asked where no author has this role": (
        "common/empiar_people.omap:43", "common/empiar_people.omap:45", "common/empiar_people.omap:46",
        "common/empiar_people.omap:47", "common/empiar_people.omap:48", "common/empiar_people.omap:49",
    ),
    "of a given name of several words EMPIAR takes the first apart": ("common/empiar_people.omap:44",),
})
