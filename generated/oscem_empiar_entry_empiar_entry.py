"""empiar_entry: what converters between oscem and empiar_entry share.

Written by `oscem-map compile` from mappings/common/empiar_entry.omap; edit that.
"""

from __future__ import annotations

import re

from oscem_map.runtime.codecs import orcid, spread
from oscem_map.runtime.joins import joining
from oscem_map.runtime.names import from_first_word
from oscem_map.runtime.read_tree import elements, others, part, preferred
from oscem_map.runtime.refused import Nothing
from oscem_map.runtime.text_codecs import from_numeral, parts_of
from oscem_map.runtime.trace import Question, Source, Trace, Tree, writer
from oscem_map.runtime.values import Scale, at_least, matching, measured, number, text, whole
from oscem_map.runtime.words import LookupTable, spelt
from oscem_map.runtime.write_tables import supply
from oscem_map.runtime.write_tree import list_in, object_in, taken_over, without_empty

IN_EMPIAR_ENTRY = "common/empiar_entry.omap"
AUTHOR_ORCID_FORM = re.compile("([0-9]{4}-){3}[0-9]{3}([0-9]|X)")
ANGSTROMS = Scale("Å")
ASK_TITLE = Question("title", "Title of the entry", ("title",), "common/empiar_entry.omap:44")
SCAN_IMAGESETS = Question(
    "imagesets", "One for each directory of the entry", ("imagesets[]",), "common/empiar_entry.omap:62",
    source="scan",
    fields=(
        ("name", None, ()), ("directory", None, ()), ("category", None, ()), ("header_format", None, ()),
        ("data_format", None, ()), ("voxel_type", None, ()), ("images", None, ()), ("frames", None, ()),
        ("first_frame", None, ()), ("last_frame", None, ()), ("width", None, ()), ("height", None, ()),
        ("pixel_width", None, ()), ("pixel_height", None, ()), ("details", None, ()), ("micrographs", None, ()),
        ("particles", None, ()), ("particles_at", None, ()),
    ),
)
SCALE_OF_ENTRY_GET = LookupTable(
    spelt(
        ("COMPLEX", "molecule"), ("VIRUS", "virus"), ("CELL", "cell"), ("TISSUE", "tissue"),
        (Nothing("OSC-EM has no word for an organism"), "organism"),
    ),
    accepted=("molecule", "virus", "cell", "tissue", "organism"),
)


def get_public_person(author: Source, organizational: Tree, trace: Trace, at: str) -> None:
    """`organizational.authors[] <- corresponding_author.author`.  [common/empiar_entry.omap:34]"""
    join = joining(organizational, "authors", (("orcid",), ("family_name", "given_name")), trace, at, words=("role",))
    authors: Tree = {}
    write = writer(authors, trace, at, IN_EMPIAR_ENTRY)
    if (said := author.get("last_name")) is not None:
        write("family_name", text(said), "last_name", 35)
    write(
        "given_name", from_first_word(text(author.get("first_name")), text(author.get("middle_name"))),
        ("first_name", "middle_name"), 36,
    )
    if (said_2 := author.get("author_orcid")) is not None:
        write("orcid", orcid(matching(text(said_2), AUTHOR_ORCID_FORM, "`author_orcid`")), "author_orcid", 37)
    if (said_3 := author.get("organization")) is not None:
        write("name_org", text(said_3), "organization", 38)
    if (said_4 := author.get("country")) is not None:
        write("country", text(said_4), "country", 39)
    if without_empty(authors):
        supply(
            authors, "role", "corresponding author", trace, "organizational.authors[].role",
            "common/empiar_entry.omap:51",
        )
        join(authors)


def get_public_person_2(document: Source, organizational: Tree, trace: Trace, at: str) -> None:
    """`organizational.authors[] <- principal_investigator[]`.  [common/empiar_entry.omap:34]"""
    join = joining(organizational, "authors", (("orcid",), ("family_name", "given_name")), trace, at, words=("role",))
    for i, principal_investigator in elements(document, "principal_investigator", trace, at):
        here = f"{at}.principal_investigator[{i}]"
        authors: Tree = {}
        write = writer(authors, trace, here, IN_EMPIAR_ENTRY)
        if (said := principal_investigator.get("last_name")) is not None:
            write("family_name", text(said), "last_name", 35)
        write(
            "given_name",
            from_first_word(
                text(principal_investigator.get("first_name")), text(principal_investigator.get("middle_name")),
            ),
            ("first_name", "middle_name"), 36,
        )
        if (said_2 := principal_investigator.get("author_orcid")) is not None:
            write("orcid", orcid(matching(text(said_2), AUTHOR_ORCID_FORM, "`author_orcid`")), "author_orcid", 37)
        if (said_3 := principal_investigator.get("organization")) is not None:
            write("name_org", text(said_3), "organization", 38)
        if (said_4 := principal_investigator.get("country")) is not None:
            write("country", text(said_4), "country", 39)
        if without_empty(authors):
            supply(
                authors, "role", "principal investigator", trace, "organizational.authors[].role",
                "common/empiar_entry.omap:53",
            )
            join(authors)


def get_public_entry(document: Source, document_2: Tree, trace: Trace, at: str) -> None:
    """`this <- this`.  [common/empiar_entry.omap:43]"""
    writer(trace.answer_at("ask"), trace, at, IN_EMPIAR_ENTRY)("title", text(document.get("title")), "title", 44)
    organizational = object_in(document_2, "organizational")
    get_public_entry_authors(document, organizational, trace, at)
    corresponding_author = part(document, "corresponding_author", trace, at)
    author = part(corresponding_author, "author", trace, f"{at}.corresponding_author")
    get_public_person(author, organizational, trace, f"{at}.corresponding_author.author")
    get_public_person_2(document, organizational, trace, at)
    get_public_entry_grant_references(document, organizational, trace, at)
    get_public_entry_grant_references_2(document, organizational, trace, at)
    get_public_entry_imagesets(document, trace.answer_at("scan"), trace, at)
    acquisition = object_in(document_2, "acquisition")
    get_public_entry_imagesets_2(document, acquisition, trace, at)


def get_public_entry_authors(document: Source, organizational: Tree, trace: Trace, at: str) -> None:
    """`organizational.authors[] <- authors[]`.  [common/empiar_entry.omap:45]"""
    for i, authors in elements(document, "authors", trace, at):
        here = f"{at}.authors[{i}]"
        authors_2: Tree = {}
        write = writer(authors_2, trace, here, IN_EMPIAR_ENTRY)
        author = part(authors, "author", trace, here)
        if (said := author.get("name")) is not None:
            family_name_value, given_name_value = spread(parts_of(text(said), "{} {initials}"), 2)
            write("family_name", family_name_value, "author.name", 46)
            write("given_name", given_name_value, "author.name", 46)
        if (said_2 := author.get("author_orcid")) is not None:
            write(
                "orcid", orcid(matching(text(said_2), AUTHOR_ORCID_FORM, "`author_orcid`")), "author.author_orcid",
                48,
            )
        if without_empty(authors_2):
            list_in(organizational, "authors").append(authors_2)


def get_public_entry_grant_references(document: Source, organizational: Tree, trace: Trace, at: str) -> None:
    """`organizational.grants[] <- grant_references[]`.  [common/empiar_entry.omap:55]"""
    for i, grant_references in elements(document, "grant_references", trace, at):
        here = f"{at}.grant_references[{i}]"
        grants: Tree = {}
        write = writer(grants, trace, here, IN_EMPIAR_ENTRY)
        if (said := grant_references.get("code")) is not None:
            write("project_id", text(said), "code", 56)
        if (said_2 := grant_references.get("country")) is not None:
            write("country", text(said_2), "country", 57)
        if without_empty(grants):
            list_in(organizational, "grants").append(grants)


def get_public_entry_grant_references_2(document: Source, organizational: Tree, trace: Trace, at: str) -> None:
    """`organizational.funder[] <- grant_references[]`.  [common/empiar_entry.omap:59]"""
    for i, grant_references in elements(document, "grant_references", trace, at):
        here = f"{at}.grant_references[{i}]"
        funder: Tree = {}
        write = writer(funder, trace, here, IN_EMPIAR_ENTRY)
        if (said := grant_references.get("funding_body")) is not None:
            write("funder_name", text(said), "funding_body", 60)
        if without_empty(funder):
            list_in(organizational, "funder").append(funder)


def get_public_entry_imagesets(document: Source, scan: Tree, trace: Trace, at: str) -> None:
    """`scan.imagesets[] <- imagesets[]`.  [common/empiar_entry.omap:62]"""
    for i, imagesets in elements(document, "imagesets", trace, at):
        here = f"{at}.imagesets[{i}]"
        imagesets_2: Tree = {}
        write = writer(imagesets_2, trace, here, IN_EMPIAR_ENTRY)
        if (said := imagesets.get("name")) is not None:
            write("name", text(said), "name", 63)
        if (said_2 := imagesets.get("directory")) is not None:
            write("directory", text(said_2), "directory", 64)
        if (said_3 := imagesets.get("category")) is not None:
            write("category", text(said_3), "category", 65)
        if (said_4 := imagesets.get("header_format")) is not None:
            write("header_format", text(said_4), "header_format", 66)
        if (said_5 := imagesets.get("data_format")) is not None:
            write("data_format", text(said_5), "data_format", 67)
        if (said_6 := imagesets.get("voxel_type")) is not None:
            write("voxel_type", text(said_6), "voxel_type", 68)
        if (said_7 := imagesets.get("num_images_or_tilt_series")) is not None:
            write("images", at_least(whole(said_7), 0), "num_images_or_tilt_series", 69)
        if (said_8 := imagesets.get("frames_per_image")) is not None:
            write("frames", at_least(whole(said_8), 0), "frames_per_image", 70)
        if (said_9 := imagesets.get("frame_range_min")) is not None:
            write("first_frame", whole(said_9), "frame_range_min", 71)
        if (said_10 := imagesets.get("frame_range_max")) is not None:
            write("last_frame", whole(said_10), "frame_range_max", 72)
        if (said_11 := imagesets.get("image_width")) is not None:
            write("width", whole(from_numeral(text(said_11))), "image_width", 73)
        if (said_12 := imagesets.get("image_height")) is not None:
            write("height", whole(from_numeral(text(said_12))), "image_height", 74)
        if (said_13 := imagesets.get("pixel_width")) is not None:
            write("pixel_width", measured(number(said_13), ANGSTROMS), "pixel_width", 75)
        if (said_14 := imagesets.get("pixel_height")) is not None:
            write("pixel_height", measured(number(said_14), ANGSTROMS), "pixel_height", 76)
        if (said_15 := imagesets.get("details")) is not None:
            write("details", text(said_15), "details", 77)
        if (said_16 := imagesets.get("micrographs_file_pattern")) is not None:
            write("micrographs", text(said_16), "micrographs_file_pattern", 78)
        if (said_17 := imagesets.get("picked_particles_file_pattern")) is not None:
            write("particles", text(said_17), "picked_particles_file_pattern", 79)
        if (said_18 := imagesets.get("picked_particles_directory")) is not None:
            write("particles_at", text(said_18), "picked_particles_directory", 80)
        if without_empty(imagesets_2):
            list_in(scan, "imagesets").append(imagesets_2)


def get_public_entry_imagesets_2(document: Source, acquisition: Tree, trace: Trace, at: str) -> None:
    """Raw frames are what OSC-EM's acquisition speaks of.  [common/empiar_entry.omap:84]"""
    candidates, passed_over = preferred(
        document, "imagesets", "category", ("micrographs - multiframe", "micrographs - single frame"), trace, at,
    )
    attempts: list[Trace] = []
    for i, imagesets in candidates:
        tried = Trace(trace.ask)
        trial: Tree = {}
        get_public_entry_imagesets_2_element(imagesets, trial, tried, f"{at}.imagesets[{i}]")
        attempts.append(tried)
        if without_empty(trial):
            trace.absorb(tried, taken_over(trial, acquisition))
            passed_over.extend(others(candidates, i))
            break
    else:
        for tried in attempts:
            trace.absorb(tried)
        for k, __2 in candidates:
            trace.pass_over(
                f"{at}.imagesets[{k}]", "the first set of raw images", "common/empiar_entry.omap:84", False,
            )
    for k in passed_over:
        trace.pass_over(f"{at}.imagesets[{k}]", "the first set of raw images", "common/empiar_entry.omap:84")


def get_public_entry_imagesets_2_element(imagesets: Source, made: Tree, trace: Trace, at: str) -> None:
    """One element, as the object.  [common/empiar_entry.omap:84]"""
    write = writer(made, trace, at, IN_EMPIAR_ENTRY)
    if (said := imagesets.get("frames_per_image")) is not None:
        write("frames_per_movie", at_least(whole(said), 0), "frames_per_image", 85)
    if (said_2 := imagesets.get("num_images_or_tilt_series")) is not None:
        write("images_generated", at_least(whole(said_2), 0), "num_images_or_tilt_series", 86)
    image_size = object_in(made, "image_size")
    write_image_size = writer(image_size, trace, at, IN_EMPIAR_ENTRY)
    if (said_3 := imagesets.get("image_width")) is not None:
        write_image_size("width", whole(from_numeral(text(said_3))), "image_width", 87)
    if (said_4 := imagesets.get("image_height")) is not None:
        write_image_size("height", whole(from_numeral(text(said_4))), "image_height", 88)
    if (said_5 := imagesets.get("pixel_width")) is not None:
        write("pixel_size", measured(number(said_5), ANGSTROMS), "pixel_width", 89)
