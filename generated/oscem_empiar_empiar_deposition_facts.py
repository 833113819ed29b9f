"""For reports: empiar_deposition, of oscem and empiar.

Written by `oscem-map compile` from mappings/common/empiar_deposition.omap; edit that.
"""

from __future__ import annotations

from decimal import Decimal

from .oscem_empiar_lists import RELEASE_DATE
from oscem_map.runtime.answer_facts import AnswerFacts, AnswerPlace
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
PAPERS = Part(right=LeafFacts(stated={
    "citation[].authors[].order_id": KeyItem("common/empiar_deposition.omap:132"),
    "citation[].editors[].order_id": KeyItem("common/empiar_deposition.omap:140"),
}))
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
        },
    },
)
