"""empiar_deposition: what converters between oscem and empiar share.

Written by `oscem-map compile` from mappings/common/empiar_deposition.omap; edit that.
"""

from __future__ import annotations

import re
from decimal import Decimal

from .oscem_empiar_empiar_codes import (
    CATEGORY_GET, CATEGORY_PUT, DATA_FORMAT_GET, DATA_FORMAT_PUT, HEADER_FORMAT_GET, HEADER_FORMAT_PUT,
    VOXEL_TYPE_GET, VOXEL_TYPE_PUT,
)
from .oscem_empiar_empiar_people import (
    get_listed_author, get_listed_author_2, get_person, get_person_2, put_asked_person, put_asked_person_2,
    put_listed_author, put_listed_author_2, put_person, put_person_2,
)
from .oscem_empiar_iso_countries import COUNTRY_CODE_GET, COUNTRY_CODE_PUT
from .oscem_empiar_lists import RELEASE_DATE
from oscem_map.runtime.codecs import doi
from oscem_map.runtime.compose import Field, Template, composed
from oscem_map.runtime.joins import joining
from oscem_map.runtime.read_tree import elements, gather, is_one_of, others, part, preferred, scalars
from oscem_map.runtime.trace import Question, Source, Trace, Tree, append_value, writer
from oscem_map.runtime.unread import NotRun
from oscem_map.runtime.values import (
    Scale, above, among, at_least, flag, matching, measured, number, plain, quantity, text, whole, within,
)
from oscem_map.runtime.write_tables import supply
from oscem_map.runtime.write_tree import counted, list_in, object_in, taken_over, without_empty

IN_EMPIAR_DEPOSITION = "common/empiar_deposition.omap"
BOOK_CHAPTER_TITLE_FORM = re.compile("[\\s\\S]{0,80}")
CATEGORY_FORM = re.compile("\\('T(?:1[0-4]|[1-9])', ''\\)|\\('OT', '[^\\0]+'\\)")
DATA_FORMAT_FORM = re.compile("\\('T(?:1[0-4]|[1-9])', ''\\)|\\('OT', '[A-Z0-9 ]+'\\)")
DETAILS_FORM = re.compile("[\\s\\S]{0,65535}")
DIRECTORY_FORM = re.compile("(?=(?:[\\s\\S]{0,200})\\Z)(?:/?data(?:/(?:[^/\\0.]|\\.[^/\\0.])[^/\\0]*)+/?)")
DOI_FORM = re.compile("(?=(?:[\\s\\S]{0,80})\\Z)(?:10\\.[0-9]{4,9}/[-._;()/:A-z0-9]+)")
FIRST_PAGE_FORM = re.compile("[\\s\\S]{0,8}")
HEADER_FORMAT_FORM = re.compile("\\('T(?:1[0-4]|[1-9])', ''\\)|\\('OT', '[A-Z0-9 ]+'\\)")
LANGUAGE_FORM = re.compile("[\\s\\S]{0,40}")
LAST_PAGE_FORM = re.compile("[\\s\\S]{0,8}")
MICROGRAPHS_FILE_PATTERN_FORM = re.compile("[\\s\\S]{0,200}")
NAME_FORM = re.compile("(EMD)-[0-9]{4,}")
NAME_FORM_2 = re.compile("S-.*")
NAME_FORM_3 = re.compile("idr.*")
NAME_FORM_4 = re.compile("EMPIAR-[0-9]+")
NAME_FORM_5 = re.compile("[\\s\\S]{0,200}")
PATH_FORM = re.compile("[\\s\\S]{0,200}")
PICKED_PARTICLES_DIRECTORY_FORM = re.compile("[\\s\\S]{0,200}")
PICKED_PARTICLES_FILE_PATTERN_FORM = re.compile("[\\s\\S]{0,200}")
PUBLICATION_LOCATION_FORM = re.compile("[\\s\\S]{0,80}")
PUBLISHER_FORM = re.compile("[\\s\\S]{0,80}")
PUBMEDID_FORM = re.compile("(?=(?:[\\s\\S]{0,20})\\Z)(?:[0-9]{1,8}((.[0-9]+)?))")
TITLE_FORM = re.compile("[\\s\\S]{10,255}")
TITLE_FORM_2 = re.compile("[\\s\\S]{0,255}")
URL_FORM = re.compile("https://.+")
VOLUME_FORM = re.compile("[\\s\\S]{0,8}")
VOXEL_TYPE_FORM = re.compile("\\('T[1-9]', ''\\)|\\('OT', '[A-Z0-9 ]+'\\)")
ANGSTROMS = Scale("Å")
DEGREES = Scale("°")
ELECTRONS_PER_SQUARE_ANGSTROM = Scale("e/Å²")
ELECTRONVOLTS = Scale("eV")
KILOVOLTS = Scale("kV")
MICROMETRES = Scale("µm")
MILLIMETRES = Scale("mm")
ASK_TITLE = Question(
    "title", "Title of the entry, 10 to 255 letters", ("title", "citation[].title"),
    "common/empiar_deposition.omap:88",
)
ASK_RELEASE_DATE = Question(
    "release_date", "When it is released: RE at once, EP with the EMDB entry, HP with the paper, HO after a year",
    ("release_date",), "common/empiar_deposition.omap:89", default="HP",
)
ASK_EMDB = Question(
    "emdb", "Entries of EMDB, e.g. EMD-8000", ("cross_references[].name",), "common/empiar_deposition.omap:90",
    optional=True,
)
ASK_BIOSTUDIES = Question(
    "biostudies", "Entries of BioStudies, e.g. S-BSST1", ("biostudies_references[].name",),
    "common/empiar_deposition.omap:91", optional=True,
)
ASK_IDR = Question(
    "idr", "Entries of the IDR, e.g. idr0001", ("idr_references[].name",), "common/empiar_deposition.omap:92",
    optional=True,
)
ASK_EMPIAR = Question(
    "empiar", "Related entries of EMPIAR, e.g. EMPIAR-10028", ("empiar_references[].name",),
    "common/empiar_deposition.omap:93", optional=True,
)
ASK_WORKFLOW_FILE = Question(
    "workflow_file", "Path of a workflow's file in the upload, e.g. data/workflow.json", ("workflow_file.path",),
    "common/empiar_deposition.omap:94", optional=True,
)
ASK_WORKFLOWS = Question(
    "workflows", "Workflows on WorkflowHub, by their https address", ("workflows[]",),
    "common/empiar_deposition.omap:95", optional=True,
)
ASK_CORRESPONDING_AUTHOR = Question(
    "corresponding_author",
    "The corresponding author, where no author of the record has this role; one of the authors",
    ("corresponding_author",), "common/empiar_people.omap:42",
    fields=(
        ("family_name", None, ("corresponding_author.last_name",)),
        ("given_name", None, ("corresponding_author.first_name", "corresponding_author.middle_name")),
        ("orcid", None, ("corresponding_author.author_orcid",)), ("email", None, ("corresponding_author.email",)),
        ("telephone", None, ("corresponding_author.telephone",)),
        ("name_org", None, ("corresponding_author.organization",)),
        ("country", None, ("corresponding_author.country",)),
    ),
)
ASK_PRINCIPAL_INVESTIGATORS = Question(
    "principal_investigators",
    "The principal investigators, where no author of the record has this role; among the authors",
    ("principal_investigator[]",), "common/empiar_people.omap:42",
    fields=(
        ("family_name", None, ("principal_investigator[].last_name",)),
        ("given_name", None, ("principal_investigator[].first_name", "principal_investigator[].middle_name")),
        ("orcid", None, ("principal_investigator[].author_orcid",)),
        ("email", None, ("principal_investigator[].email",)),
        ("telephone", None, ("principal_investigator[].telephone",)),
        ("name_org", None, ("principal_investigator[].organization",)),
        ("country", None, ("principal_investigator[].country",)),
    ),
)
ASK_CITATION = Question(
    "citation", "The papers about these data; without an answer, one that is to be published", ("citation[]",),
    "common/empiar_deposition.omap:125", default="1",
    fields=(
        ("title", None, ("citation[].title",)), ("published", False, ("citation[].published",)),
        ("preprint", False, ("citation[].preprint",)), ("journal_paper", True, ("citation[].j_or_nj_citation",)),
        ("authors[].family_name", None, ("citation[].authors[].name",)),
        ("authors[].given_name", None, ("citation[].authors[].name",)),
        ("authors[].orcid", None, ("citation[].authors[].author_orcid",)),
        ("editors[].family_name", None, ("citation[].editors[].name",)),
        ("editors[].given_name", None, ("citation[].editors[].name",)),
        ("editors[].orcid", None, ("citation[].editors[].author_orcid",)), ("journal", None, ("citation[].journal",)),
        ("abbreviation", None, ("citation[].journal_abbreviation",)), ("volume", None, ("citation[].volume",)),
        ("issue", None, ("citation[].issue",)), ("first_page", None, ("citation[].first_page",)),
        ("last_page", None, ("citation[].last_page",)), ("year", None, ("citation[].year",)),
        ("doi", None, ("citation[].doi",)), ("pubmed", None, ("citation[].pubmedid",)),
        ("language", None, ("citation[].language",)), ("country", None, ("citation[].country",)),
        ("details", None, ("citation[].details",)), ("chapter", None, ("citation[].book_chapter_title",)),
        ("publisher", None, ("citation[].publisher",)), ("place", None, ("citation[].publication_location",)),
    ),
)
SCAN_IMAGESETS = Question(
    "imagesets", "One for each directory that is deposited", ("imagesets[]",), "common/empiar_deposition.omap:163",
    source="scan",
    fields=(
        ("name", None, ("imagesets[].name",)), ("directory", None, ("imagesets[].directory",)),
        ("category", None, ("imagesets[].category",)), ("header_format", None, ("imagesets[].header_format",)),
        ("data_format", None, ("imagesets[].data_format",)), ("voxel_type", None, ("imagesets[].voxel_type",)),
        ("images", None, ("imagesets[].num_images_or_tilt_series",)),
        ("frames", None, ("imagesets[].frames_per_image",)), ("first_frame", None, ("imagesets[].frame_range_min",)),
        ("last_frame", None, ("imagesets[].frame_range_max",)), ("width", None, ("imagesets[].image_width",)),
        ("height", None, ("imagesets[].image_height",)), ("pixel_width", None, ("imagesets[].pixel_width",)),
        ("pixel_height", None, ("imagesets[].pixel_height",)), ("details", None, ("imagesets[].details",)),
        ("micrographs", None, ("imagesets[].micrographs_file_pattern",)),
        ("particles", None, ("imagesets[].picked_particles_file_pattern",)),
        ("particles_at", None, ("imagesets[].picked_particles_directory",)),
    ),
)
ALREADY_180 = NotRun(
    IN_EMPIAR_DEPOSITION, {"/acquisition.frames_per_movie": 180},
    "imagesets[].frames_per_image: there is a value already",
)
ALREADY_181 = NotRun(
    IN_EMPIAR_DEPOSITION, {"/acquisition.image_size.width": 181}, "imagesets[].image_width: there is a value already",
)
ALREADY_182 = NotRun(
    IN_EMPIAR_DEPOSITION, {"/acquisition.image_size.height": 182},
    "imagesets[].image_height: there is a value already",
)
ALREADY_183 = NotRun(
    IN_EMPIAR_DEPOSITION, {"/acquisition.pixel_size": 183}, "imagesets[].pixel_width: there is a value already",
)
ALREADY_184 = NotRun(
    IN_EMPIAR_DEPOSITION, {"/acquisition.pixel_size": 184}, "imagesets[].pixel_height: there is a value already",
)
NOT_TAKEN_179 = NotRun(
    IN_EMPIAR_DEPOSITION,
    {
        "/acquisition.frames_per_movie": 180, "/acquisition.image_size.width": 181,
        "/acquisition.image_size.height": 182, "/acquisition.pixel_size": 183,
    },
    "`category is micrographs - single frame or micrographs - multiframe` does not hold (common/empiar_deposition.omap:179)",
)
TEMPLATE_TILT_SERIES = Template(
    "tilt_series",
    (
        (
            "Recorded on a ", Field("instrument.microscope.model", text), " of ",
            Field("instrument.microscope.manufacturer", text), " at ",
            Field("instrument.acceleration_voltage", lambda raw: quantity(raw, KILOVOLTS)), " kV.",
        ),
        ("Spherical aberration ", Field("instrument.cs", lambda raw: quantity(raw, MILLIMETRES)), " mm."),
        (
            "Detector ", Field("acquisition.detectors[].name", text), ", mode ",
            Field("acquisition.detectors[].mode", text), ".",
        ),
        (
            "Tilted from ", Field("acquisition.tilt_angle.minimal", lambda raw: quantity(raw, DEGREES)), " to ",
            Field("acquisition.tilt_angle.maximal", lambda raw: quantity(raw, DEGREES)), "° in steps of ",
            Field("acquisition.tilt_angle.increment", lambda raw: quantity(raw, DEGREES)), "°.",
        ),
        ("Tilt axis at ", Field("acquisition.tilt_axis_angle", number), "°."),
        (
            "Dose ", Field("acquisition.dose_per_movie", lambda raw: quantity(raw, ELECTRONS_PER_SQUARE_ANGSTROM)),
            " e/Å² in each movie of ", Field("acquisition.frames_per_movie", whole), " frames.",
        ),
        (
            "Nominal defocus ", Field("acquisition.nominal_defocus.minimal", lambda raw: quantity(raw, MICROMETRES)),
            " to ", Field("acquisition.nominal_defocus.maximal", lambda raw: quantity(raw, MICROMETRES)), " µm.",
        ),
        (
            "Energy filter ", Field("acquisition.energy_filter.model", text), ", slit ",
            Field("acquisition.energy_filter.width_energy_filter", lambda raw: quantity(raw, ELECTRONVOLTS)), " eV.",
        ),
        ("Gain reference to be turned: ", Field("acquisition.gainref_flip_rotate", text), "."),
    ),
)


def put_entry(document: Source, document_2: Tree, trace: Trace, at: str) -> None:
    """`this <-> this`.  [common/empiar_deposition.omap:87]"""
    write = writer(document_2, trace, at, IN_EMPIAR_DEPOSITION)
    if trace.ask:
        write("title", matching(text(trace.given(ASK_TITLE)), TITLE_FORM, "`title`"), "$ask.title", 88)
    if "title" not in document_2:
        trace.unanswered(ASK_TITLE)
    if trace.ask:
        write("release_date", among(text(trace.given(ASK_RELEASE_DATE)), RELEASE_DATE), "$ask.release_date", 89)
    if "release_date" not in document_2:
        write("release_date", among(text(trace.unanswered(ASK_RELEASE_DATE)), RELEASE_DATE), "$ask.release_date", 89)
    for answer, leaf in trace.each_given(ASK_EMDB):
        element: Tree = {}
        writer(element, trace, at, IN_EMPIAR_DEPOSITION)(
            "name", matching(text(answer), NAME_FORM, "`name`"), leaf, 90,
        )
        if "name" in element:
            list_in(document_2, "cross_references").append(element)
    for answer_2, leaf_2 in trace.each_given(ASK_BIOSTUDIES):
        element_2: Tree = {}
        writer(element_2, trace, at, IN_EMPIAR_DEPOSITION)(
            "name", matching(text(answer_2), NAME_FORM_2, "`name`"), leaf_2, 91,
        )
        if "name" in element_2:
            list_in(document_2, "biostudies_references").append(element_2)
    for answer_3, leaf_3 in trace.each_given(ASK_IDR):
        element_3: Tree = {}
        writer(element_3, trace, at, IN_EMPIAR_DEPOSITION)(
            "name", matching(text(answer_3), NAME_FORM_3, "`name`"), leaf_3, 92,
        )
        if "name" in element_3:
            list_in(document_2, "idr_references").append(element_3)
    for answer_4, leaf_4 in trace.each_given(ASK_EMPIAR):
        element_4: Tree = {}
        writer(element_4, trace, at, IN_EMPIAR_DEPOSITION)(
            "name", matching(text(answer_4), NAME_FORM_4, "`name`"), leaf_4, 93,
        )
        if "name" in element_4:
            list_in(document_2, "empiar_references").append(element_4)
    workflow_file = object_in(document_2, "workflow_file")
    write_workflow_file = writer(workflow_file, trace, at, IN_EMPIAR_DEPOSITION)
    if trace.ask:
        write_workflow_file(
            "path", matching(text(trace.given(ASK_WORKFLOW_FILE)), PATH_FORM, "`path`"), "$ask.workflow_file", 94,
        )
    put_entry_workflows(trace.document_of(ASK_WORKFLOWS), document_2, trace, "$ask")


def put_entry_workflows(ask: Source, document: Tree, trace: Trace, at: str) -> None:
    """`ask.workflows[] <-> workflows[]`.  [common/empiar_deposition.omap:95]"""
    for i, workflows in scalars(ask, "workflows", trace, at):
        here = f"{at}.workflows[{i}]"
        workflows_2: Tree = {}
        write = writer(workflows_2, trace, here, IN_EMPIAR_DEPOSITION)
        write("url", matching(text(workflows), URL_FORM, "`url`"), "", 96)
        if without_empty(workflows_2):
            supply(workflows_2, "type", 1, trace, "workflows[].type", "common/empiar_deposition.omap:97")
            list_in(document, "workflows").append(workflows_2)


def put_people(document: Source, document_2: Tree, trace: Trace, at: str) -> None:
    """Everybody, in order; those of the two roles have an address besides, and are joined to the list.  [common/empiar_deposition.omap:102]"""
    organizational = part(document, "organizational", trace, at)
    if organizational:
        put_people_authors(organizational, document_2, trace, f"{at}.organizational")
    corresponding_author = object_in(document_2, "corresponding_author")
    put_person(organizational, corresponding_author, trace, f"{at}.organizational")
    put_person_2(organizational, document_2, trace, f"{at}.organizational")
    if not corresponding_author:
        put_asked_person(
            part(trace.document_of(ASK_CORRESPONDING_AUTHOR), "corresponding_author", trace, "$ask"),
            corresponding_author, trace, "$ask.corresponding_author",
        )
    if "principal_investigator" not in document_2:
        put_asked_person_2(trace.document_of(ASK_PRINCIPAL_INVESTIGATORS), document_2, trace, "$ask")
    # organizational.grants[] is lost: EMPIAR asks a depositor for no grants
    # organizational.funder[] is lost: EMPIAR asks a depositor for no grants


def put_people_authors(organizational: Source, document: Tree, trace: Trace, at: str) -> None:
    """`organizational.authors[] <-> authors[]`.  [common/empiar_deposition.omap:103]"""
    for i, authors in elements(organizational, "authors", trace, at):
        here = f"{at}.authors[{i}]"
        authors_2: Tree = {}
        put_listed_author(authors, authors_2, trace, here)
        # email is lost: EMPIAR has these of the two roles only
        # telephone is lost: EMPIAR has these of the two roles only
        # name_org is lost: EMPIAR has these of the two roles only
        # country is lost: EMPIAR has these of the two roles only
        # role is lost: EMPIAR has these of the two roles only
        # type_org is lost: EMPIAR has no place for it
        # job_title is lost: EMPIAR has no place for it
        if without_empty(authors_2):
            authors_2["order_id"] = counted(list_in(document, "authors"), 0)  # common/empiar_deposition.omap:104
            list_in(document, "authors").append(authors_2)


def put_papers(document: Source, document_2: Tree, trace: Trace, at: str) -> None:
    """`this <-> this`.  [common/empiar_deposition.omap:124]"""
    put_papers_citation(trace.document_of(ASK_CITATION), document_2, trace, "$ask")


def put_papers_citation(ask: Source, document: Tree, trace: Trace, at: str) -> None:
    """`ask.citation[] <-> citation[]`.  [common/empiar_deposition.omap:125]"""
    for i, citation in elements(ask, "citation", trace, at):
        here = f"{at}.citation[{i}]"
        citation_2: Tree = {}
        write = writer(citation_2, trace, here, IN_EMPIAR_DEPOSITION)
        if (said := citation.get("title")) is not None:
            write("title", matching(text(said), TITLE_FORM_2, "`title`"), "title", 126)
        if trace.ask and "title" not in citation_2:
            write("title", matching(text(trace.given(ASK_TITLE)), TITLE_FORM_2, "`title`"), "$ask.title", 127)
        if "title" not in citation_2:
            trace.unanswered(ASK_TITLE)
        if (said_2 := citation.get("published")) is not None:
            write("published", flag(said_2), "published", 128)
        if (said_3 := citation.get("preprint")) is not None:
            write("preprint", flag(said_3), "preprint", 129)
        if (said_4 := citation.get("journal_paper")) is not None:
            write("j_or_nj_citation", flag(said_4), "journal_paper", 130)
        put_papers_citation_authors(citation, citation_2, trace, here)
        organizational = part(trace.document, "organizational", trace, trace.at)
        if "authors" not in citation_2 and organizational:
            put_papers_citation_authors_2(organizational, citation_2, trace, f"{trace.at}.organizational")
        put_papers_citation_editors(citation, citation_2, trace, here)
        if (said_5 := citation.get("journal")) is not None:
            write("journal", text(said_5), "journal", 143)
        if (said_6 := citation.get("abbreviation")) is not None:
            write("journal_abbreviation", text(said_6), "abbreviation", 144)
        if (said_7 := citation.get("volume")) is not None:
            write("volume", matching(text(said_7), VOLUME_FORM, "`volume`"), "volume", 145)
        if (said_8 := citation.get("issue")) is not None:
            write("issue", text(said_8), "issue", 146)
        if (said_9 := citation.get("first_page")) is not None:
            write("first_page", matching(text(said_9), FIRST_PAGE_FORM, "`first_page`"), "first_page", 147)
        if (said_10 := citation.get("last_page")) is not None:
            write("last_page", matching(text(said_10), LAST_PAGE_FORM, "`last_page`"), "last_page", 148)
        if (said_11 := citation.get("year")) is not None:
            write("year", within(whole(said_11), 1000, 9999), "year", 149)
        if (said_12 := citation.get("doi")) is not None:
            write("doi", matching(doi(text(said_12)), DOI_FORM, "`doi`"), "doi", 150)
        if (said_13 := citation.get("pubmed")) is not None:
            write("pubmedid", matching(text(said_13), PUBMEDID_FORM, "`pubmedid`"), "pubmed", 151)
        if (said_14 := citation.get("language")) is not None:
            write("language", matching(text(said_14), LANGUAGE_FORM, "`language`"), "language", 152)
        if (said_15 := citation.get("country")) is not None:
            write("country", COUNTRY_CODE_PUT(text(said_15)), "country", 153)
        if (said_16 := citation.get("details")) is not None:
            write("details", matching(text(said_16), DETAILS_FORM, "`details`"), "details", 154)
        if (said_17 := citation.get("chapter")) is not None:
            write(
                "book_chapter_title", matching(text(said_17), BOOK_CHAPTER_TITLE_FORM, "`book_chapter_title`"),
                "chapter", 155,
            )
        if (said_18 := citation.get("publisher")) is not None:
            write("publisher", matching(text(said_18), PUBLISHER_FORM, "`publisher`"), "publisher", 156)
        if (said_19 := citation.get("place")) is not None:
            write(
                "publication_location", matching(text(said_19), PUBLICATION_LOCATION_FORM, "`publication_location`"),
                "place", 157,
            )
        if without_empty(citation_2):
            list_in(document, "citation").append(citation_2)


def put_papers_citation_authors(citation: Source, citation_2: Tree, trace: Trace, at: str) -> None:
    """`authors[] <-> authors[]`.  [common/empiar_deposition.omap:131]"""
    for i, authors in elements(citation, "authors", trace, at):
        here = f"{at}.authors[{i}]"
        authors_2: Tree = {}
        put_listed_author(authors, authors_2, trace, here)
        if without_empty(authors_2):
            authors_2["order_id"] = counted(list_in(citation_2, "authors"), 0)  # common/empiar_deposition.omap:132
            list_in(citation_2, "authors").append(authors_2)


def put_papers_citation_authors_2(organizational: Source, citation: Tree, trace: Trace, at: str) -> None:
    """`organizational.authors[] -> authors[]`.  [common/empiar_deposition.omap:135]"""
    for i, authors in elements(organizational, "authors", trace, at):
        here = f"{at}.authors[{i}]"
        authors_2: Tree = {}
        put_listed_author(authors, authors_2, trace, here)
        if without_empty(authors_2):
            authors_2["order_id"] = counted(list_in(citation, "authors"), 0)  # common/empiar_deposition.omap:136
            list_in(citation, "authors").append(authors_2)


def put_papers_citation_editors(citation: Source, citation_2: Tree, trace: Trace, at: str) -> None:
    """`editors[] <-> editors[]`.  [common/empiar_deposition.omap:139]"""
    for i, editors in elements(citation, "editors", trace, at):
        here = f"{at}.editors[{i}]"
        editors_2: Tree = {}
        put_listed_author_2(editors, editors_2, trace, here)
        if without_empty(editors_2):
            editors_2["order_id"] = counted(list_in(citation_2, "editors"), 0)  # common/empiar_deposition.omap:140
            list_in(citation_2, "editors").append(editors_2)


def put_imagesets(document: Source, document_2: Tree, trace: Trace, at: str) -> None:
    """The image sets are not in OSC-EM at all: they are read from the files, and come back as a scan.  [common/empiar_deposition.omap:162]"""
    put_imagesets_imagesets(trace.document_of(SCAN_IMAGESETS), document_2, trace, "$scan")
    # acquisition is read back only: the first set of raw images, which the scan has too


def put_imagesets_imagesets(scan: Source, document: Tree, trace: Trace, at: str) -> None:
    """`scan.imagesets[] <-> imagesets[]`.  [common/empiar_deposition.omap:163]"""
    for i, imagesets in elements(scan, "imagesets", trace, at):
        here = f"{at}.imagesets[{i}]"
        imagesets_2: Tree = {}
        write = writer(imagesets_2, trace, here, IN_EMPIAR_DEPOSITION)
        if (said := imagesets.get("name")) is not None:
            write("name", matching(text(said), NAME_FORM_5, "`name`"), "name", 164)
        if (said_2 := imagesets.get("directory")) is not None:
            write("directory", matching(text(said_2), DIRECTORY_FORM, "`directory`"), "directory", 165)
        if (said_3 := imagesets.get("category")) is not None:
            write("category", matching(CATEGORY_PUT(text(said_3)), CATEGORY_FORM, "`category`"), "category", 167)
        if (said_4 := imagesets.get("header_format")) is not None:
            write(
                "header_format", matching(HEADER_FORMAT_PUT(text(said_4)), HEADER_FORMAT_FORM, "`header_format`"),
                "header_format", 168,
            )
        if (said_5 := imagesets.get("data_format")) is not None:
            write(
                "data_format", matching(DATA_FORMAT_PUT(text(said_5)), DATA_FORMAT_FORM, "`data_format`"),
                "data_format", 169,
            )
        if (said_6 := imagesets.get("voxel_type")) is not None:
            write(
                "voxel_type", matching(VOXEL_TYPE_PUT(text(said_6)), VOXEL_TYPE_FORM, "`voxel_type`"), "voxel_type",
                170,
            )
        if (said_7 := imagesets.get("images")) is not None:
            write("num_images_or_tilt_series", at_least(whole(said_7), 1), "images", 171)
        if (said_8 := imagesets.get("frames")) is not None:
            write("frames_per_image", at_least(whole(said_8), 1), "frames", 172)
        if (said_9 := imagesets.get("first_frame")) is not None:
            write("frame_range_min", at_least(whole(said_9), 1), "first_frame", 173)
        if (said_10 := imagesets.get("last_frame")) is not None:
            write("frame_range_max", at_least(whole(said_10), 1), "last_frame", 174)
        if (said_11 := imagesets.get("width")) is not None:
            write("image_width", at_least(whole(said_11), 1), "width", 175)
        if (said_12 := imagesets.get("height")) is not None:
            write("image_height", at_least(whole(said_12), 1), "height", 176)
        if (said_13 := imagesets.get("pixel_width")) is not None:
            write("pixel_width", above(plain(quantity(said_13, ANGSTROMS)), 0), "pixel_width", 177)
        if (said_14 := imagesets.get("pixel_height")) is not None:
            write("pixel_height", above(plain(quantity(said_14, ANGSTROMS)), 0), "pixel_height", 178)
        if is_one_of(imagesets.get("category"), "micrographs - single frame", "micrographs - multiframe"):
            if "frames_per_image" in imagesets_2:
                trace.not_run(here, ALREADY_180)
            else:
                acquisition = part(trace.document, "acquisition", trace, trace.at)
                if (said_15 := acquisition.get("frames_per_movie")) is not None:
                    write("frames_per_image", at_least(whole(said_15), 1), "/acquisition.frames_per_movie", 180)
            if "image_width" in imagesets_2:
                trace.not_run(here, ALREADY_181)
            else:
                acquisition_2 = part(trace.document, "acquisition", trace, trace.at)
                image_size = part(acquisition_2, "image_size", trace, f"{trace.at}.acquisition")
                if (said_16 := image_size.get("width")) is not None:
                    write("image_width", at_least(whole(said_16), 1), "/acquisition.image_size.width", 181)
            if "image_height" in imagesets_2:
                trace.not_run(here, ALREADY_182)
            else:
                acquisition_3 = part(trace.document, "acquisition", trace, trace.at)
                image_size_2 = part(acquisition_3, "image_size", trace, f"{trace.at}.acquisition")
                if (said_17 := image_size_2.get("height")) is not None:
                    write("image_height", at_least(whole(said_17), 1), "/acquisition.image_size.height", 182)
            if "pixel_width" in imagesets_2:
                trace.not_run(here, ALREADY_183)
            else:
                acquisition_4 = part(trace.document, "acquisition", trace, trace.at)
                if (said_18 := acquisition_4.get("pixel_size")) is not None:
                    write(
                        "pixel_width", above(plain(quantity(said_18, ANGSTROMS)), 0), "/acquisition.pixel_size", 183,
                    )
            if "pixel_height" in imagesets_2:
                trace.not_run(here, ALREADY_184)
            else:
                acquisition_5 = part(trace.document, "acquisition", trace, trace.at)
                if (said_19 := acquisition_5.get("pixel_size")) is not None:
                    write(
                        "pixel_height", above(plain(quantity(said_19, ANGSTROMS)), 0), "/acquisition.pixel_size", 184,
                    )
        else:
            trace.not_run(here, NOT_TAKEN_179)
        if (said_20 := imagesets.get("micrographs")) is not None:
            write(
                "micrographs_file_pattern",
                matching(text(said_20), MICROGRAPHS_FILE_PATTERN_FORM, "`micrographs_file_pattern`"), "micrographs",
                186,
            )
        if (said_21 := imagesets.get("particles")) is not None:
            write(
                "picked_particles_file_pattern",
                matching(text(said_21), PICKED_PARTICLES_FILE_PATTERN_FORM, "`picked_particles_file_pattern`"),
                "particles", 187,
            )
        if (said_22 := imagesets.get("particles_at")) is not None:
            write(
                "picked_particles_directory",
                matching(text(said_22), PICKED_PARTICLES_DIRECTORY_FORM, "`picked_particles_directory`"),
                "particles_at", 188,
            )
        if (said_23 := imagesets.get("details")) is not None:
            write("details", text(said_23), "details", 189)
        if without_empty(imagesets_2):
            list_in(document, "imagesets").append(imagesets_2)


def put_tilted(document: Source, document_2: Tree, trace: Trace, at: str) -> None:
    """`this <-> this`.  [common/empiar_deposition.omap:215]"""
    put_tilted_imagesets(trace.document_of(SCAN_IMAGESETS), document_2, trace, "$scan")


def put_tilted_imagesets(scan: Source, document: Tree, trace: Trace, at: str) -> None:
    """`scan.imagesets[] -> imagesets[]`.  [common/empiar_deposition.omap:216]"""
    join = joining(document, "imagesets", (), trace, at)
    for i, imagesets in elements(scan, "imagesets", trace, at):
        here = f"{at}.imagesets[{i}]"
        imagesets_2: Tree = {}
        text_2, leaves = composed(TEMPLATE_TILT_SERIES, trace)
        writer(imagesets_2, trace, here, IN_EMPIAR_DEPOSITION)("details", text_2, leaves, 217)
        if without_empty(imagesets_2):
            join(imagesets_2)


def get_entry(document: Source, document_2: Tree, trace: Trace, at: str) -> None:
    """`this <-> this`.  [common/empiar_deposition.omap:87]"""
    writer(trace.answer_at("ask"), trace, at, IN_EMPIAR_DEPOSITION)(
        "title", matching(text(document.get("title")), TITLE_FORM, "`title`"), "title", 88,
    )
    writer(trace.answer_at("ask"), trace, at, IN_EMPIAR_DEPOSITION)(
        "release_date", among(text(document.get("release_date")), RELEASE_DATE), "release_date", 89,
    )
    writer(trace.answer_at("ask"), trace, at, IN_EMPIAR_DEPOSITION)(
        "emdb",
        gather(
            document, "cross_references[].name", lambda raw: matching(text(raw), NAME_FORM, "`name`"), trace, at,
            "common/empiar_deposition.omap:90",
        ),
        "cross_references[].name", 90,
    )
    writer(trace.answer_at("ask"), trace, at, IN_EMPIAR_DEPOSITION)(
        "biostudies",
        gather(
            document, "biostudies_references[].name", lambda raw_2: matching(text(raw_2), NAME_FORM_2, "`name`"),
            trace, at, "common/empiar_deposition.omap:91",
        ),
        "biostudies_references[].name", 91,
    )
    writer(trace.answer_at("ask"), trace, at, IN_EMPIAR_DEPOSITION)(
        "idr",
        gather(
            document, "idr_references[].name", lambda raw_3: matching(text(raw_3), NAME_FORM_3, "`name`"), trace, at,
            "common/empiar_deposition.omap:92",
        ),
        "idr_references[].name", 92,
    )
    writer(trace.answer_at("ask"), trace, at, IN_EMPIAR_DEPOSITION)(
        "empiar",
        gather(
            document, "empiar_references[].name", lambda raw_4: matching(text(raw_4), NAME_FORM_4, "`name`"), trace,
            at, "common/empiar_deposition.omap:93",
        ),
        "empiar_references[].name", 93,
    )
    workflow_file = part(document, "workflow_file", trace, at)
    writer(trace.answer_at("ask"), trace, at, IN_EMPIAR_DEPOSITION)(
        "workflow_file", matching(text(workflow_file.get("path")), PATH_FORM, "`path`"), "workflow_file.path", 94,
    )
    get_entry_workflows(document, trace.answer_at("ask"), trace, at)


def get_entry_workflows(document: Source, ask: Tree, trace: Trace, at: str) -> None:
    """`ask.workflows[] <-> workflows[]`.  [common/empiar_deposition.omap:95]"""
    for i, workflows in elements(document, "workflows", trace, at):
        here = f"{at}.workflows[{i}]"
        if not is_one_of(workflows.get("type"), Decimal("1")):
            trace.pass_over(here, "the mapping passes this element over", "common/empiar_deposition.omap:95")
            continue
        append_value(
            list_in(ask, "workflows"), matching(text(workflows.get("url")), URL_FORM, "`url`"), trace, here, "url",
            IN_EMPIAR_DEPOSITION, 96,
        )


def get_people(document: Source, document_2: Tree, trace: Trace, at: str) -> None:
    """Everybody, in order; those of the two roles have an address besides, and are joined to the list.  [common/empiar_deposition.omap:102]"""
    organizational = object_in(document_2, "organizational")
    get_people_authors(document, organizational, trace, at)
    corresponding_author = part(document, "corresponding_author", trace, at)
    get_person(corresponding_author, organizational, trace, f"{at}.corresponding_author")
    get_person_2(document, organizational, trace, at)


def get_people_authors(document: Source, organizational: Tree, trace: Trace, at: str) -> None:
    """`organizational.authors[] <-> authors[]`.  [common/empiar_deposition.omap:103]"""
    for i, authors in elements(document, "authors", trace, at):
        here = f"{at}.authors[{i}]"
        authors_2: Tree = {}
        get_listed_author(authors, authors_2, trace, here)
        if without_empty(authors_2):
            list_in(organizational, "authors").append(authors_2)


def get_papers(document: Source, document_2: Tree, trace: Trace, at: str) -> None:
    """`this <-> this`.  [common/empiar_deposition.omap:124]"""
    get_papers_citation(document, trace.answer_at("ask"), trace, at)


def get_papers_citation(document: Source, ask: Tree, trace: Trace, at: str) -> None:
    """`ask.citation[] <-> citation[]`.  [common/empiar_deposition.omap:125]"""
    for i, citation in elements(document, "citation", trace, at):
        here = f"{at}.citation[{i}]"
        citation_2: Tree = {}
        write = writer(citation_2, trace, here, IN_EMPIAR_DEPOSITION)
        if (said := citation.get("title")) is not None:
            write("title", matching(text(said), TITLE_FORM_2, "`title`"), "title", 126)
        if (said_2 := citation.get("published")) is not None:
            write("published", flag(said_2), "published", 128)
        if (said_3 := citation.get("preprint")) is not None:
            write("preprint", flag(said_3), "preprint", 129)
        if (said_4 := citation.get("j_or_nj_citation")) is not None:
            write("journal_paper", flag(said_4), "j_or_nj_citation", 130)
        get_papers_citation_authors(citation, citation_2, trace, here)
        get_papers_citation_editors(citation, citation_2, trace, here)
        if (said_5 := citation.get("journal")) is not None:
            write("journal", text(said_5), "journal", 143)
        if (said_6 := citation.get("journal_abbreviation")) is not None:
            write("abbreviation", text(said_6), "journal_abbreviation", 144)
        if (said_7 := citation.get("volume")) is not None:
            write("volume", matching(text(said_7), VOLUME_FORM, "`volume`"), "volume", 145)
        if (said_8 := citation.get("issue")) is not None:
            write("issue", text(said_8), "issue", 146)
        if (said_9 := citation.get("first_page")) is not None:
            write("first_page", matching(text(said_9), FIRST_PAGE_FORM, "`first_page`"), "first_page", 147)
        if (said_10 := citation.get("last_page")) is not None:
            write("last_page", matching(text(said_10), LAST_PAGE_FORM, "`last_page`"), "last_page", 148)
        if (said_11 := citation.get("year")) is not None:
            write("year", within(whole(said_11), 1000, 9999), "year", 149)
        if (said_12 := citation.get("doi")) is not None:
            write("doi", doi(matching(text(said_12), DOI_FORM, "`doi`")), "doi", 150)
        if (said_13 := citation.get("pubmedid")) is not None:
            write("pubmed", matching(text(said_13), PUBMEDID_FORM, "`pubmedid`"), "pubmedid", 151)
        if (said_14 := citation.get("language")) is not None:
            write("language", matching(text(said_14), LANGUAGE_FORM, "`language`"), "language", 152)
        if (said_15 := citation.get("country")) is not None:
            write("country", COUNTRY_CODE_GET(text(said_15)), "country", 153)
        if (said_16 := citation.get("details")) is not None:
            write("details", matching(text(said_16), DETAILS_FORM, "`details`"), "details", 154)
        if (said_17 := citation.get("book_chapter_title")) is not None:
            write(
                "chapter", matching(text(said_17), BOOK_CHAPTER_TITLE_FORM, "`book_chapter_title`"),
                "book_chapter_title", 155,
            )
        if (said_18 := citation.get("publisher")) is not None:
            write("publisher", matching(text(said_18), PUBLISHER_FORM, "`publisher`"), "publisher", 156)
        if (said_19 := citation.get("publication_location")) is not None:
            write(
                "place", matching(text(said_19), PUBLICATION_LOCATION_FORM, "`publication_location`"),
                "publication_location", 157,
            )
        if without_empty(citation_2):
            list_in(ask, "citation").append(citation_2)


def get_papers_citation_authors(citation: Source, citation_2: Tree, trace: Trace, at: str) -> None:
    """`authors[] <-> authors[]`.  [common/empiar_deposition.omap:131]"""
    for i, authors in elements(citation, "authors", trace, at):
        here = f"{at}.authors[{i}]"
        authors_2: Tree = {}
        get_listed_author(authors, authors_2, trace, here)
        if without_empty(authors_2):
            list_in(citation_2, "authors").append(authors_2)


def get_papers_citation_editors(citation: Source, citation_2: Tree, trace: Trace, at: str) -> None:
    """`editors[] <-> editors[]`.  [common/empiar_deposition.omap:139]"""
    for i, editors in elements(citation, "editors", trace, at):
        here = f"{at}.editors[{i}]"
        editors_2: Tree = {}
        get_listed_author_2(editors, editors_2, trace, here)
        if without_empty(editors_2):
            list_in(citation_2, "editors").append(editors_2)


def get_imagesets(document: Source, document_2: Tree, trace: Trace, at: str) -> None:
    """The image sets are not in OSC-EM at all: they are read from the files, and come back as a scan.  [common/empiar_deposition.omap:162]"""
    get_imagesets_imagesets(document, trace.answer_at("scan"), trace, at)
    acquisition = object_in(document_2, "acquisition")
    get_imagesets_imagesets_2(document, acquisition, trace, at)


def get_imagesets_imagesets(document: Source, scan: Tree, trace: Trace, at: str) -> None:
    """`scan.imagesets[] <-> imagesets[]`.  [common/empiar_deposition.omap:163]"""
    for i, imagesets in elements(document, "imagesets", trace, at):
        here = f"{at}.imagesets[{i}]"
        imagesets_2: Tree = {}
        write = writer(imagesets_2, trace, here, IN_EMPIAR_DEPOSITION)
        if (said := imagesets.get("name")) is not None:
            write("name", matching(text(said), NAME_FORM_5, "`name`"), "name", 164)
        if (said_2 := imagesets.get("directory")) is not None:
            write("directory", matching(text(said_2), DIRECTORY_FORM, "`directory`"), "directory", 165)
        if (said_3 := imagesets.get("category")) is not None:
            write("category", CATEGORY_GET(matching(text(said_3), CATEGORY_FORM, "`category`")), "category", 167)
        if (said_4 := imagesets.get("header_format")) is not None:
            write(
                "header_format", HEADER_FORMAT_GET(matching(text(said_4), HEADER_FORMAT_FORM, "`header_format`")),
                "header_format", 168,
            )
        if (said_5 := imagesets.get("data_format")) is not None:
            write(
                "data_format", DATA_FORMAT_GET(matching(text(said_5), DATA_FORMAT_FORM, "`data_format`")),
                "data_format", 169,
            )
        if (said_6 := imagesets.get("voxel_type")) is not None:
            write(
                "voxel_type", VOXEL_TYPE_GET(matching(text(said_6), VOXEL_TYPE_FORM, "`voxel_type`")), "voxel_type",
                170,
            )
        if (said_7 := imagesets.get("num_images_or_tilt_series")) is not None:
            write("images", at_least(whole(said_7), 1), "num_images_or_tilt_series", 171)
        if (said_8 := imagesets.get("frames_per_image")) is not None:
            write("frames", at_least(whole(said_8), 1), "frames_per_image", 172)
        if (said_9 := imagesets.get("frame_range_min")) is not None:
            write("first_frame", at_least(whole(said_9), 1), "frame_range_min", 173)
        if (said_10 := imagesets.get("frame_range_max")) is not None:
            write("last_frame", at_least(whole(said_10), 1), "frame_range_max", 174)
        if (said_11 := imagesets.get("image_width")) is not None:
            write("width", at_least(whole(said_11), 1), "image_width", 175)
        if (said_12 := imagesets.get("image_height")) is not None:
            write("height", at_least(whole(said_12), 1), "image_height", 176)
        if (said_13 := imagesets.get("pixel_width")) is not None:
            write("pixel_width", measured(above(number(said_13), 0), ANGSTROMS), "pixel_width", 177)
        if (said_14 := imagesets.get("pixel_height")) is not None:
            write("pixel_height", measured(above(number(said_14), 0), ANGSTROMS), "pixel_height", 178)
        if (said_15 := imagesets.get("micrographs_file_pattern")) is not None:
            write(
                "micrographs", matching(text(said_15), MICROGRAPHS_FILE_PATTERN_FORM, "`micrographs_file_pattern`"),
                "micrographs_file_pattern", 186,
            )
        if (said_16 := imagesets.get("picked_particles_file_pattern")) is not None:
            write(
                "particles",
                matching(text(said_16), PICKED_PARTICLES_FILE_PATTERN_FORM, "`picked_particles_file_pattern`"),
                "picked_particles_file_pattern", 187,
            )
        if (said_17 := imagesets.get("picked_particles_directory")) is not None:
            write(
                "particles_at",
                matching(text(said_17), PICKED_PARTICLES_DIRECTORY_FORM, "`picked_particles_directory`"),
                "picked_particles_directory", 188,
            )
        if (said_18 := imagesets.get("details")) is not None:
            write("details", text(said_18), "details", 189)
        if without_empty(imagesets_2):
            list_in(scan, "imagesets").append(imagesets_2)


def get_imagesets_imagesets_2(document: Source, acquisition: Tree, trace: Trace, at: str) -> None:
    """Raw frames are what OSC-EM's acquisition speaks of; other sets have pixels of their own.  [common/empiar_deposition.omap:193]"""
    candidates, passed_over = preferred(document, "imagesets", "category", ("('T2', '')", "('T1', '')"), trace, at)
    attempts: list[Trace] = []
    for i, imagesets in candidates:
        tried = Trace(trace.ask)
        trial: Tree = {}
        get_imagesets_imagesets_2_element(imagesets, trial, tried, f"{at}.imagesets[{i}]")
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
                f"{at}.imagesets[{k}]", "the first set of raw images, which the scan has too",
                "common/empiar_deposition.omap:193", False,
            )
    for k in passed_over:
        trace.pass_over(
            f"{at}.imagesets[{k}]", "the first set of raw images, which the scan has too",
            "common/empiar_deposition.omap:193",
        )


def get_imagesets_imagesets_2_element(imagesets: Source, made: Tree, trace: Trace, at: str) -> None:
    """One element, as the object.  [common/empiar_deposition.omap:193]"""
    write = writer(made, trace, at, IN_EMPIAR_DEPOSITION)
    if (said := imagesets.get("frames_per_image")) is not None:
        write("frames_per_movie", at_least(whole(said), 1), "frames_per_image", 194)
    if (said_2 := imagesets.get("num_images_or_tilt_series")) is not None:
        write("images_generated", at_least(whole(said_2), 1), "num_images_or_tilt_series", 195)
    image_size = object_in(made, "image_size")
    write_image_size = writer(image_size, trace, at, IN_EMPIAR_DEPOSITION)
    if (said_3 := imagesets.get("image_width")) is not None:
        write_image_size("width", at_least(whole(said_3), 1), "image_width", 196)
    if (said_4 := imagesets.get("image_height")) is not None:
        write_image_size("height", at_least(whole(said_4), 1), "image_height", 197)
    if (said_5 := imagesets.get("pixel_width")) is not None:
        write("pixel_size", measured(above(number(said_5), 0), ANGSTROMS), "pixel_width", 198)
