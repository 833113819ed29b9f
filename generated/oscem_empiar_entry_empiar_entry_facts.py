"""For reports: empiar_entry, of oscem and empiar_entry.

Written by `oscem-map compile` from mappings/common/empiar_entry.omap; edit that.
"""

from __future__ import annotations

from oscem_map.runtime.answer_facts import AnswerFacts, AnswerPlace
from oscem_map.runtime.mapping_facts import LeafFacts, Part
from oscem_map.runtime.table_leaves import Word

PUBLIC_ENTRY = Part(
    left=LeafFacts(losses={
        (
            ("EMPIAR's lists keep initials only", "common/empiar_entry.omap:46"),
            ("without the e-mail address, which EMPIAR does not publish", "common/empiar_entry.omap:35"),
        ): ("organizational.authors[].family_name",),
        (
            ("EMPIAR's lists keep initials only", "common/empiar_entry.omap:46"),
            ("without the e-mail address, which EMPIAR does not publish", "common/empiar_entry.omap:36"),
        ): ("organizational.authors[].given_name",),
        (
            ("EMPIAR's lists keep initials only", "common/empiar_entry.omap:48"),
            ("without the e-mail address, which EMPIAR does not publish", "common/empiar_entry.omap:37"),
        ): ("organizational.authors[].orcid",),
        (("the number and the country", "common/empiar_entry.omap:56"),): ("organizational.grants[].project_id",),
        (("the number and the country", "common/empiar_entry.omap:57"),): ("organizational.grants[].country",),
        (("who pays", "common/empiar_entry.omap:60"),): ("organizational.funder[].funder_name",),
        (("the first set of raw images", "common/empiar_entry.omap:85"),): ("acquisition.frames_per_movie",),
        (("the first set of raw images", "common/empiar_entry.omap:86"),): ("acquisition.images_generated",),
        (("the first set of raw images", "common/empiar_entry.omap:87"),): ("acquisition.image_size.width",),
        (("the first set of raw images", "common/empiar_entry.omap:88"),): ("acquisition.image_size.height",),
        (("the first set of raw images", "common/empiar_entry.omap:89"),): ("acquisition.pixel_size",),
    }),
    right=LeafFacts(losses={
        (("the order of the list", "common/empiar_entry.omap:49"),): ("authors[].author.order_id",),
        (("nothing is known of its form", "common/empiar_entry.omap:81"),): ("imagesets[].segmentations[]",),
        (("about the entry, not about the experiment", "common/empiar_entry.omap:91"),): (
            "status", "deposition_date", "release_date", "obsolete_date", "update_date", "entry_doi", "dataset_size",
        ),
        (("about the entry, not about the experiment", "common/empiar_entry.omap:93"),): ("version_history[]",),
        (("OSC-EM names no entries of archives", "common/empiar_entry.omap:94"),): (
            "cross_references[]", "biostudies_references[]", "idr_references[]", "empiar_references[]",
            "related_pdb_entries[]",
        ),
        (("OSC-EM has no place for papers and workflows", "common/empiar_entry.omap:96"),): (
            "workflows[]", "workflow_file", "citation[]",
        ),
    }),
    reasons={
        "EMPIAR's lists keep initials only": ("common/empiar_entry.omap:46", "common/empiar_entry.omap:48"),
        "the number and the country": ("common/empiar_entry.omap:56", "common/empiar_entry.omap:57"),
        "who pays": ("common/empiar_entry.omap:60",),
        "as the depositor described the files": (
            "common/empiar_entry.omap:63", "common/empiar_entry.omap:64", "common/empiar_entry.omap:65",
            "common/empiar_entry.omap:66", "common/empiar_entry.omap:67", "common/empiar_entry.omap:68",
            "common/empiar_entry.omap:69", "common/empiar_entry.omap:70", "common/empiar_entry.omap:71",
            "common/empiar_entry.omap:72", "common/empiar_entry.omap:73", "common/empiar_entry.omap:74",
            "common/empiar_entry.omap:75", "common/empiar_entry.omap:76", "common/empiar_entry.omap:77",
            "common/empiar_entry.omap:78", "common/empiar_entry.omap:79", "common/empiar_entry.omap:80",
        ),
        "the first set of raw images": (
            "common/empiar_entry.omap:85", "common/empiar_entry.omap:86", "common/empiar_entry.omap:87",
            "common/empiar_entry.omap:88", "common/empiar_entry.omap:89",
        ),
    },
    units={"Å": ("imagesets[].pixel_height", "imagesets[].pixel_width")},
    answers={"Empiar entry": {"title": AnswerFacts((AnswerPlace("title"),))}},
)
PUBLIC_PERSON = Part(
    left=LeafFacts(
        losses={
            (("without the e-mail address, which EMPIAR does not publish", "common/empiar_entry.omap:38"),): (
                "organizational.authors[].name_org",
            ),
            (("without the e-mail address, which EMPIAR does not publish", "common/empiar_entry.omap:39"),): (
                "organizational.authors[].country",
            ),
            (): ("organizational.authors[].role",),
        },
        stated={
            "organizational.authors[].role": Word(
                ("corresponding author", "principal investigator"), "common/empiar_entry.omap:51",
            ),
        },
    ),
    right=LeafFacts(losses={
        (("OSC-EM has no postal address", "common/empiar_entry.omap:40"),): (
            "corresponding_author.author.street", "corresponding_author.author.town_or_city",
            "corresponding_author.author.state_or_province", "corresponding_author.author.post_or_zip",
            "principal_investigator[].street", "principal_investigator[].town_or_city",
            "principal_investigator[].state_or_province", "principal_investigator[].post_or_zip",
        ),
    }),
    reasons={
        "without the e-mail address, which EMPIAR does not publish": (
            "common/empiar_entry.omap:35", "common/empiar_entry.omap:36", "common/empiar_entry.omap:37",
            "common/empiar_entry.omap:38", "common/empiar_entry.omap:39",
        ),
    },
)
