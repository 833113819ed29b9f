"""For reports: oscem.general 1.0.2 <-> empiar_entry 2026.11.

Written by `oscem-map compile` from mappings/oscem-general_empiar_entry.omap; edit that.
"""

from __future__ import annotations

from .empiar_entry_schema import CLASSES as CLASSES_2
from .oscem_schema import CLASSES
from oscem_map.runtime.advice import Range
from oscem_map.runtime.answer_facts import AnswerFacts, AnswerPlace
from oscem_map.runtime.mapping_facts import TreeFacts
from oscem_map.runtime.table_leaves import Word

SIDES = {
    "left": TreeFacts(
        CLASSES, "EMDatasetGeneral",
        {
            "organizational.authors[].family_name": (
                ("EMPIAR's lists keep initials only", "common/empiar_entry.omap:46"),
                ("without the e-mail address, which EMPIAR does not publish", "common/empiar_entry.omap:35"),
            ),
            "organizational.authors[].given_name": (
                ("EMPIAR's lists keep initials only", "common/empiar_entry.omap:46"),
                ("without the e-mail address, which EMPIAR does not publish", "common/empiar_entry.omap:36"),
            ),
            "organizational.authors[].orcid": (
                ("EMPIAR's lists keep initials only", "common/empiar_entry.omap:48"),
                ("without the e-mail address, which EMPIAR does not publish", "common/empiar_entry.omap:37"),
            ),
            "organizational.authors[].name_org": (
                ("without the e-mail address, which EMPIAR does not publish", "common/empiar_entry.omap:38"),
            ),
            "organizational.authors[].country": (
                ("without the e-mail address, which EMPIAR does not publish", "common/empiar_entry.omap:39"),
            ),
            "organizational.grants[].project_id": (("the number and the country", "common/empiar_entry.omap:56"),),
            "organizational.grants[].country": (("the number and the country", "common/empiar_entry.omap:57"),),
            "organizational.funder[].funder_name": (("who pays", "common/empiar_entry.omap:60"),),
            "acquisition.frames_per_movie": (("the first set of raw images", "common/empiar_entry.omap:85"),),
            "acquisition.images_generated": (("the first set of raw images", "common/empiar_entry.omap:86"),),
            "acquisition.image_size.width": (("the first set of raw images", "common/empiar_entry.omap:87"),),
            "acquisition.image_size.height": (("the first set of raw images", "common/empiar_entry.omap:88"),),
            "acquisition.pixel_size": (("the first set of raw images", "common/empiar_entry.omap:89"),),
            "sample.overall_molecule.molecular_overall_type": (
                ("EMPIAR has five words for the scale", "oscem-general_empiar_entry.omap:7"),
            ),
            "instrument": (("an entry is made of a deposition, by EMPIAR", "oscem-general_empiar_entry.omap:10"),),
            "acquisition": (("an entry is made of a deposition, by EMPIAR", "oscem-general_empiar_entry.omap:10"),),
            "sample": (("an entry is made of a deposition, by EMPIAR", "oscem-general_empiar_entry.omap:10"),),
            "organizational": (
                ("an entry is made of a deposition, by EMPIAR", "oscem-general_empiar_entry.omap:10"),
            ),
            "organizational.authors[].role": (),
        },
        {
            "organizational.authors[].role": Word(
                ("corresponding author", "principal investigator"), "common/empiar_entry.omap:51",
            ),
        },
    ),
    "right": TreeFacts(
        CLASSES_2, "EmpiarEntry",
        {
            "authors[].author.order_id": (("the order of the list", "common/empiar_entry.omap:49"),),
            "corresponding_author.author.street": (("OSC-EM has no postal address", "common/empiar_entry.omap:40"),),
            "corresponding_author.author.town_or_city": (
                ("OSC-EM has no postal address", "common/empiar_entry.omap:40"),
            ),
            "corresponding_author.author.state_or_province": (
                ("OSC-EM has no postal address", "common/empiar_entry.omap:40"),
            ),
            "corresponding_author.author.post_or_zip": (
                ("OSC-EM has no postal address", "common/empiar_entry.omap:40"),
            ),
            "principal_investigator[].street": (("OSC-EM has no postal address", "common/empiar_entry.omap:40"),),
            "principal_investigator[].town_or_city": (
                ("OSC-EM has no postal address", "common/empiar_entry.omap:40"),
            ),
            "principal_investigator[].state_or_province": (
                ("OSC-EM has no postal address", "common/empiar_entry.omap:40"),
            ),
            "principal_investigator[].post_or_zip": (
                ("OSC-EM has no postal address", "common/empiar_entry.omap:40"),
            ),
            "imagesets[].segmentations[]": (("nothing is known of its form", "common/empiar_entry.omap:81"),),
            "status": (("about the entry, not about the experiment", "common/empiar_entry.omap:91"),),
            "deposition_date": (("about the entry, not about the experiment", "common/empiar_entry.omap:91"),),
            "release_date": (("about the entry, not about the experiment", "common/empiar_entry.omap:91"),),
            "obsolete_date": (("about the entry, not about the experiment", "common/empiar_entry.omap:91"),),
            "update_date": (("about the entry, not about the experiment", "common/empiar_entry.omap:91"),),
            "entry_doi": (("about the entry, not about the experiment", "common/empiar_entry.omap:91"),),
            "dataset_size": (("about the entry, not about the experiment", "common/empiar_entry.omap:91"),),
            "version_history[]": (("about the entry, not about the experiment", "common/empiar_entry.omap:93"),),
            "cross_references[]": (("OSC-EM names no entries of archives", "common/empiar_entry.omap:94"),),
            "biostudies_references[]": (("OSC-EM names no entries of archives", "common/empiar_entry.omap:94"),),
            "idr_references[]": (("OSC-EM names no entries of archives", "common/empiar_entry.omap:94"),),
            "empiar_references[]": (("OSC-EM names no entries of archives", "common/empiar_entry.omap:94"),),
            "related_pdb_entries[]": (("OSC-EM names no entries of archives", "common/empiar_entry.omap:94"),),
            "workflows[]": (("OSC-EM has no place for papers and workflows", "common/empiar_entry.omap:96"),),
            "workflow_file": (("OSC-EM has no place for papers and workflows", "common/empiar_entry.omap:96"),),
            "citation[]": (("OSC-EM has no place for papers and workflows", "common/empiar_entry.omap:96"),),
            "experiment_type": (
                ("EMDB stands for all techniques of cryo-microscopy", "oscem-general_empiar_entry.omap:8"),
            ),
        },
        {},
    ),
}
REASONS: dict[str, str] = {
    "common/empiar_entry.omap:46": "EMPIAR's lists keep initials only",
    "common/empiar_entry.omap:48": "EMPIAR's lists keep initials only",
    "common/empiar_entry.omap:35": "without the e-mail address, which EMPIAR does not publish",
    "common/empiar_entry.omap:36": "without the e-mail address, which EMPIAR does not publish",
    "common/empiar_entry.omap:37": "without the e-mail address, which EMPIAR does not publish",
    "common/empiar_entry.omap:38": "without the e-mail address, which EMPIAR does not publish",
    "common/empiar_entry.omap:39": "without the e-mail address, which EMPIAR does not publish",
    "common/empiar_entry.omap:56": "the number and the country",
    "common/empiar_entry.omap:57": "the number and the country",
    "common/empiar_entry.omap:60": "who pays",
    "common/empiar_entry.omap:63": "as the depositor described the files",
    "common/empiar_entry.omap:64": "as the depositor described the files",
    "common/empiar_entry.omap:65": "as the depositor described the files",
    "common/empiar_entry.omap:66": "as the depositor described the files",
    "common/empiar_entry.omap:67": "as the depositor described the files",
    "common/empiar_entry.omap:68": "as the depositor described the files",
    "common/empiar_entry.omap:69": "as the depositor described the files",
    "common/empiar_entry.omap:70": "as the depositor described the files",
    "common/empiar_entry.omap:71": "as the depositor described the files",
    "common/empiar_entry.omap:72": "as the depositor described the files",
    "common/empiar_entry.omap:73": "as the depositor described the files",
    "common/empiar_entry.omap:74": "as the depositor described the files",
    "common/empiar_entry.omap:75": "as the depositor described the files",
    "common/empiar_entry.omap:76": "as the depositor described the files",
    "common/empiar_entry.omap:77": "as the depositor described the files",
    "common/empiar_entry.omap:78": "as the depositor described the files",
    "common/empiar_entry.omap:79": "as the depositor described the files",
    "common/empiar_entry.omap:80": "as the depositor described the files",
    "common/empiar_entry.omap:85": "the first set of raw images",
    "common/empiar_entry.omap:86": "the first set of raw images",
    "common/empiar_entry.omap:87": "the first set of raw images",
    "common/empiar_entry.omap:88": "the first set of raw images",
    "common/empiar_entry.omap:89": "the first set of raw images",
    "oscem-general_empiar_entry.omap:7": "EMPIAR has five words for the scale",
}
ADVISED: dict[str, Range] = {}
UNITS: dict[str, str] = {"imagesets[].pixel_height": "Å", "imagesets[].pixel_width": "Å"}
ANSWERS: dict[str, AnswerFacts] = {"title": AnswerFacts(places=(AnswerPlace("title"),), group="Empiar entry")}
