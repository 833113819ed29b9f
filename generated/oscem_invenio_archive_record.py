"""archive_record: what converters between oscem and invenio share.

Written by `oscem-map compile` from mappings/common/archive_record.omap; edit that.
"""

from __future__ import annotations

import re

from .oscem_invenio_lists import FREEZING_METHOD
from oscem_map.runtime.by_word import ByWord, WriterByWord, by_word
from oscem_map.runtime.codecs import agreed, day, doi, midnight, orcid
from oscem_map.runtime.compose import Field, Template, composed, composed_lines, in_markdown
from oscem_map.runtime.pairs import paired, unpaired
from oscem_map.runtime.read_tree import both_of, elements, gather, is_one_of, part, positions, scalars, value_at
from oscem_map.runtime.refused import Lesser, Told
from oscem_map.runtime.text_codecs import from_link, html, in_link
from oscem_map.runtime.trace import PairedPath, Question, Source, Trace, Tree, append_value, writer
from oscem_map.runtime.values import Scale, among, date, kept, matching, moment, quantity, text, whole
from oscem_map.runtime.words import LookupTable, spelt
from oscem_map.runtime.write_tables import supply
from oscem_map.runtime.write_tree import keep_element, leave_out_element, list_in, object_in, without_empty

IN_ARCHIVE_RECORD = "common/archive_record.omap"
DATES_BY_WORD = ByWord("dates", "type.id", "date", ("collected",), "common/archive_record.omap:207")
IDENTIFIERS_BY_WORD = ByWord("identifiers", "scheme", "identifier", ("orcid",), "common/archive_record.omap:186")
DATE_FORM = re.compile("\\d{4}(?:-\\d{2}(?:-\\d{2})?)?(?:/\\d{4}(?:-\\d{2}(?:-\\d{2})?)?)?")
ID_FORM = re.compile("[a-z]{3}")
PUBLICATION_DATE_FORM = re.compile("\\d{4}(?:-\\d{2}(?:-\\d{2})?)?(?:/\\d{4}(?:-\\d{2}(?:-\\d{2})?)?)?")
TITLE_FORM = re.compile("[\\s\\S]{3,}")
VERSION_FORM = re.compile("[\\s\\S]{1,191}")
ANGSTROMS = Scale("Å")
ELECTRONS_PER_SQUARE_ANGSTROM = Scale("e/Å²")
ELECTRONVOLTS = Scale("eV")
KILOVOLTS = Scale("kV")
MICROMETRES = Scale("µm")
MILLIMETRES = Scale("mm")
SECONDS = Scale("s")
ASK_TITLE = Question(
    "title", "Title, as of a paper: not the word dataset", ("metadata.title", "README.md"),
    "common/archive_record.omap:104",
)
ASK_PUBLICATION_DATE = Question(
    "publication_date", "Day of publication, e.g. 2026-03-31", ("metadata.publication_date",),
    "common/archive_record.omap:105",
)
ASK_LICENCE = Question(
    "licence", "Licence, in small letters", ("metadata.rights[].id", "README.md"), "common/archive_record.omap:106",
    default="cc-by-4.0",
)
ASK_VERSION = Question(
    "version", "Version of the data, if they have one", ("metadata.version",), "common/archive_record.omap:107",
    optional=True,
)
ASK_LANGUAGE = Question(
    "language", "Language of the texts, by its three letters, e.g. eng", ("metadata.languages[].id",),
    "common/archive_record.omap:108", optional=True,
)
ASK_ABSTRACT = Question(
    "abstract", "What the data are and what they show, as the abstract of a paper: 60 words or more",
    ("README.md", "metadata.description"), "common/archive_record.omap:109",
)
ASK_KEYWORDS = Question(
    "keywords", "Keywords besides those that are taken from the record", ("metadata.subjects[].subject",),
    "common/archive_record.omap:113", optional=True,
)
ASK_ARTICLES = Question(
    "articles", "DOI of each paper that these data supplement, e.g. 10.1234/abc", ("metadata.related_identifiers[]",),
    "common/archive_record.omap:142", optional=True,
)
ASK_EMPIAR = Question(
    "empiar", "EMPIAR entries of the raw images, e.g. EMPIAR-10002", ("metadata.related_identifiers[]",),
    "common/archive_record.omap:148", optional=True,
)
ASK_EMDB = Question(
    "emdb", "EMDB entries of the maps, e.g. EMD-1234", ("metadata.related_identifiers[]",),
    "common/archive_record.omap:154", optional=True,
)
ASK_PDB = Question(
    "pdb", "PDB entries of the models, e.g. 1abc", ("metadata.related_identifiers[]",),
    "common/archive_record.omap:160", optional=True,
)
ASK_CATALOGUE = Question(
    "catalogue", "Where the raw data are catalogued, e.g. the landing page of a SciCat data set",
    ("metadata.related_identifiers[]",), "common/archive_record.omap:166", optional=True,
)
ASK_INSTRUMENT = Question(
    "instrument", "DOI of the instrument (PIDINST)", ("metadata.related_identifiers[]",),
    "common/archive_record.omap:172", optional=True,
)
ROLE_PUT = LookupTable(
    spelt(
        ("projectleader", "principal investigator", "pi", "group leader", "principal investigator/group leader"),
        ("contactperson", "corresponding author", "responsible scientist"),
        ("datacollector", "operator", "microscopist", "data collector"), ("researcher", "investigator", "researcher"),
        ("supervisor", "supervisor"), ("projectmember", "team member", "project member"),
        ("datamanager", "data manager"), ("datacurator", "data curator"),
    ),
    others=((0, (None,), (Lesser("other", "OSC-EM's role is free text, the archive's a list"),)),), open_list=True,
)
ROLE_GET = LookupTable(
    spelt(
        ("principal investigator", "projectleader"), ("corresponding author", "contactperson"),
        ("operator", "datacollector"), ("investigator", "researcher"), ("supervisor", "supervisor"),
        ("team member", "projectmember"), ("data manager", "datamanager"), ("data curator", "datacurator"),
    ),
    others=((0, (None,), (Told("other", "a role that has no word in OSC-EM"),)),),
)
TEMPLATE_README = Template(
    "readme",
    (
        ("# ", Field("$ask.title", kept, ASK_TITLE)), ("",), (Field("$ask.abstract", kept, ASK_ABSTRACT),), ("",),
        ("Licence: ", Field("$ask.licence", kept, ASK_LICENCE)), ("",), ("## Experiment",), ("",),
        (
            "- Microscope: ", Field("instrument.microscope.manufacturer", text), " ",
            Field("instrument.microscope.model", text),
        ),
        (
            "- Acceleration voltage: ",
            Field("instrument.acceleration_voltage", lambda raw: quantity(raw, KILOVOLTS)), " kV",
        ),
        ("- Detector: ", Field("acquisition.detectors[].name", text)),
        ("- Pixel size: ", Field("acquisition.pixel_size", lambda raw: quantity(raw, ANGSTROMS)), " Å"),
        ("- Recorded: ", Field("acquisition.date_time", moment)), ("",), ("## Files",), ("",),
        ("- oscem.json: all metadata of the experiment, with units (https://w3id.org/oscem-schemas)",),
        ("- README.md: this text",),
    ),
)
TEMPLATE_EXPERIMENT = Template(
    "experiment",
    (
        (
            "Microscope: ", Field("instrument.microscope.manufacturer", text), " ",
            Field("instrument.microscope.model", text), ", ", Field("instrument.electron_source", text), ".",
        ),
        (
            "Mode: ", Field("instrument.operating_mode", text), ", ", Field("instrument.imaging", text), ", ",
            Field("instrument.illumination", text), " illumination.",
        ),
        (
            "Acceleration voltage: ", Field("instrument.acceleration_voltage", lambda raw: quantity(raw, KILOVOLTS)),
            " kV.",
        ),
        ("Spherical aberration: ", Field("instrument.cs", lambda raw: quantity(raw, MILLIMETRES)), " mm."),
        ("Detector: ", Field("acquisition.detectors[].name", text), "."),
        ("Recorded: ", Field("acquisition.date_time", moment), "."),
        ("Pixel size: ", Field("acquisition.pixel_size", lambda raw: quantity(raw, ANGSTROMS)), " Å."),
        ("Nominal magnification: ", Field("acquisition.nominal_magnification", whole), "."),
        ("Exposure time: ", Field("acquisition.exposure_time", lambda raw: quantity(raw, SECONDS)), " s."),
        (
            "Dose of a movie: ",
            Field("acquisition.dose_per_movie", lambda raw: quantity(raw, ELECTRONS_PER_SQUARE_ANGSTROM)),
            " electrons for each Å².",
        ),
        ("Frames of a movie: ", Field("acquisition.frames_per_movie", whole), "."),
        (
            "Energy filter: ", Field("acquisition.energy_filter.model", text), ", ",
            Field("acquisition.energy_filter.width_energy_filter", lambda raw: quantity(raw, ELECTRONVOLTS)), " eV.",
        ),
        (
            "Defocus: from ", Field("acquisition.nominal_defocus.minimal", lambda raw: quantity(raw, MICROMETRES)),
            " to ", Field("acquisition.nominal_defocus.maximal", lambda raw: quantity(raw, MICROMETRES)), " µm.",
        ),
        (
            "Images: ", Field("acquisition.images_generated", whole), ", of ",
            Field("acquisition.grids_imaged", whole), " grids.",
        ),
        ("Software: ", Field("acquisition.microscope_software", text), "."),
    ),
)
TEMPLATE_KEYWORDS = Template(
    "keywords",
    (
        ("electron microscopy",), (Field("acquisition.technique", text),),
        (Field("instrument.operating_mode", text),), (Field("instrument.imaging", text),),
        (Field("instrument.illumination", text),),
        (Field("instrument.microscope.manufacturer", text), " ", Field("instrument.microscope.model", text)),
        (Field("acquisition.detectors[].name", text),), (Field("$ask.keywords[]", kept, ASK_KEYWORDS),),
    ),
)
TEMPLATE_SAMPLE_OF_NATURE = Template(
    "sample_of_nature",
    (
        (Field("$ask.abstract", kept, ASK_ABSTRACT),),
        (
            "Tissue: ", Field("sample.specimen_env.tissue", text), ". Source: ",
            Field("sample.specimen_env.source_env", text), ".",
        ),
        (
            "Collected ", Field("sample.specimen_env.collection_date", date), ", ",
            Field("sample.specimen_env.location", text), ".",
        ),
        ("Organism: ", Field("sample.specimen_env.organism[]", text), "."),
    ),
)
TEMPLATE_KEYWORDS_OF_NATURE = Template(
    "keywords_of_nature",
    (
        ("electron tomography",), (Field("sample.thinning.method_thin", text),),
        (Field("sample.freezing.method", lambda raw: among(text(raw), FREEZING_METHOD)),),
        (Field("sample.specimen_env.organism[]", text),), (Field("sample.specimen_env.tissue", text),),
    ),
)
TEMPLATE_MOLECULAR_SAMPLE = Template(
    "molecular_sample",
    (
        (Field("$ask.abstract", kept, ASK_ABSTRACT),), (Field("sample.description", text),),
        ("Sample: ", Field("sample.name", text), "."),
    ),
)


def put_record(document: Source, document_2: Tree, trace: Trace, at: str) -> None:
    """The citation, and what the archive demands of every record.  [common/archive_record.omap:102]"""
    metadata = object_in(document_2, "metadata")
    write = writer(metadata, trace, at, IN_ARCHIVE_RECORD)
    if trace.ask:
        write("title", matching(text(trace.given(ASK_TITLE)), TITLE_FORM, "`title`"), "$ask.title", 104)
    if "title" not in metadata:
        trace.unanswered(ASK_TITLE)
    if trace.ask:
        write(
            "publication_date",
            matching(text(trace.given(ASK_PUBLICATION_DATE)), PUBLICATION_DATE_FORM, "`publication_date`"),
            "$ask.publication_date", 105,
        )
    if "publication_date" not in metadata:
        trace.unanswered(ASK_PUBLICATION_DATE)
    rights: Tree = {}
    write_rights = writer(rights, trace, at, IN_ARCHIVE_RECORD)
    if trace.ask:
        write_rights("id", text(trace.given(ASK_LICENCE)), "$ask.licence", 106)
    if "id" not in rights:
        write_rights("id", text(trace.unanswered(ASK_LICENCE)), "$ask.licence", 106)
    if trace.ask:
        write("version", matching(text(trace.given(ASK_VERSION)), VERSION_FORM, "`version`"), "$ask.version", 107)
    languages: Tree = {}
    write_languages = writer(languages, trace, at, IN_ARCHIVE_RECORD)
    if trace.ask:
        write_languages("id", matching(text(trace.given(ASK_LANGUAGE)), ID_FORM, "`id`"), "$ask.language", 108)
    text_2, leaves = composed(TEMPLATE_README, trace, "\n", in_markdown)
    writer(trace.files, trace, at, IN_ARCHIVE_RECORD)("README.md", text_2, leaves, 109)
    additional_descriptions: Tree = {}
    text_3, leaves_2 = composed(TEMPLATE_EXPERIMENT, trace)
    writer(additional_descriptions, trace, at, IN_ARCHIVE_RECORD)("description", html(text(text_3)), leaves_2, 110)
    for text_4, leaves_3 in composed_lines(TEMPLATE_KEYWORDS, trace):
        element: Tree = {}
        writer(element, trace, at, IN_ARCHIVE_RECORD)("subject", text_4, leaves_3, 113)
        if "subject" in element:
            list_in(metadata, "subjects").append(element)
    keep_element(metadata, "rights", rights, trace)
    keep_element(metadata, "languages", languages, trace)
    keep_element(metadata, "additional_descriptions", additional_descriptions, trace, ("type.id", "methods", False))
    if without_empty(document_2):
        resource_type = object_in(metadata, "resource_type")
        supply(
            resource_type, "id", "dataset", trace, "metadata.resource_type.id", "common/archive_record.omap:103",
            "a record of an experiment comes with its data",
        )
        access = object_in(document_2, "access")
        supply(
            access, "record", "public", trace, "access.record", "common/archive_record.omap:111",
            "the archive is public",
        )
        supply(
            access, "files", "public", trace, "access.files", "common/archive_record.omap:112",
            "the archive is public; an embargo is set on its pages",
        )
        files = object_in(document_2, "files")
        supply(
            files, "enabled", True, trace, "files.enabled", "common/archive_record.omap:114",
            "oscem.json and README.md stand beside the record at least",
        )


def put_related(document: Source, document_2: Tree, trace: Trace, at: str) -> None:
    """Other entries and papers, each kind told apart by relation and type.  [common/archive_record.omap:141]"""
    metadata = object_in(document_2, "metadata")
    put_related_articles(trace.document_of(ASK_ARTICLES), metadata, trace, "$ask")
    put_related_empiar(trace.document_of(ASK_EMPIAR), metadata, trace, "$ask")
    put_related_emdb(trace.document_of(ASK_EMDB), metadata, trace, "$ask")
    put_related_pdb(trace.document_of(ASK_PDB), metadata, trace, "$ask")
    put_related_catalogue(trace.document_of(ASK_CATALOGUE), metadata, trace, "$ask")
    put_related_instrument(trace.document_of(ASK_INSTRUMENT), metadata, trace, "$ask")


def put_related_articles(ask: Source, metadata: Tree, trace: Trace, at: str) -> None:
    """`ask.articles[] <-> metadata.related_identifiers[]`.  [common/archive_record.omap:142]"""
    for i, articles in scalars(ask, "articles", trace, at):
        here = f"{at}.articles[{i}]"
        related_identifiers: Tree = {}
        write = writer(related_identifiers, trace, here, IN_ARCHIVE_RECORD)
        write("identifier", doi(text(articles)), "", 143)
        if without_empty(related_identifiers):
            supply(
                related_identifiers, "scheme", "doi", trace, "metadata.related_identifiers[].scheme",
                "common/archive_record.omap:144",
            )
            relation_type = object_in(related_identifiers, "relation_type")
            supply(
                relation_type, "id", "issupplementto", trace, "metadata.related_identifiers[].relation_type.id",
                "common/archive_record.omap:145",
            )
            resource_type = object_in(related_identifiers, "resource_type")
            supply(
                resource_type, "id", "publication-article", trace, "metadata.related_identifiers[].resource_type.id",
                "common/archive_record.omap:146",
            )
            list_in(metadata, "related_identifiers").append(related_identifiers)


def put_related_empiar(ask: Source, metadata: Tree, trace: Trace, at: str) -> None:
    """`ask.empiar[] <-> metadata.related_identifiers[]`.  [common/archive_record.omap:148]"""
    for i, empiar in scalars(ask, "empiar", trace, at):
        here = f"{at}.empiar[{i}]"
        related_identifiers: Tree = {}
        write = writer(related_identifiers, trace, here, IN_ARCHIVE_RECORD)
        write("identifier", in_link(text(empiar), "https://www.ebi.ac.uk/empiar/{EMPIAR-10002}"), "", 149)
        if without_empty(related_identifiers):
            supply(
                related_identifiers, "scheme", "url", trace, "metadata.related_identifiers[].scheme",
                "common/archive_record.omap:150",
            )
            relation_type = object_in(related_identifiers, "relation_type")
            supply(
                relation_type, "id", "isderivedfrom", trace, "metadata.related_identifiers[].relation_type.id",
                "common/archive_record.omap:151",
            )
            resource_type = object_in(related_identifiers, "resource_type")
            supply(
                resource_type, "id", "image", trace, "metadata.related_identifiers[].resource_type.id",
                "common/archive_record.omap:152",
            )
            list_in(metadata, "related_identifiers").append(related_identifiers)


def put_related_emdb(ask: Source, metadata: Tree, trace: Trace, at: str) -> None:
    """`ask.emdb[] <-> metadata.related_identifiers[]`.  [common/archive_record.omap:154]"""
    for i, emdb in scalars(ask, "emdb", trace, at):
        here = f"{at}.emdb[{i}]"
        related_identifiers: Tree = {}
        write = writer(related_identifiers, trace, here, IN_ARCHIVE_RECORD)
        write("identifier", in_link(text(emdb), "https://www.ebi.ac.uk/emdb/{EMD-1234}"), "", 155)
        if without_empty(related_identifiers):
            supply(
                related_identifiers, "scheme", "url", trace, "metadata.related_identifiers[].scheme",
                "common/archive_record.omap:156",
            )
            relation_type = object_in(related_identifiers, "relation_type")
            supply(
                relation_type, "id", "issourceof", trace, "metadata.related_identifiers[].relation_type.id",
                "common/archive_record.omap:157",
            )
            resource_type = object_in(related_identifiers, "resource_type")
            supply(
                resource_type, "id", "image", trace, "metadata.related_identifiers[].resource_type.id",
                "common/archive_record.omap:158",
            )
            list_in(metadata, "related_identifiers").append(related_identifiers)


def put_related_pdb(ask: Source, metadata: Tree, trace: Trace, at: str) -> None:
    """`ask.pdb[] <-> metadata.related_identifiers[]`.  [common/archive_record.omap:160]"""
    for i, pdb in scalars(ask, "pdb", trace, at):
        here = f"{at}.pdb[{i}]"
        related_identifiers: Tree = {}
        write = writer(related_identifiers, trace, here, IN_ARCHIVE_RECORD)
        write("identifier", in_link(text(pdb), "https://www.rcsb.org/structure/{1abc}"), "", 161)
        if without_empty(related_identifiers):
            supply(
                related_identifiers, "scheme", "url", trace, "metadata.related_identifiers[].scheme",
                "common/archive_record.omap:162",
            )
            relation_type = object_in(related_identifiers, "relation_type")
            supply(
                relation_type, "id", "issourceof", trace, "metadata.related_identifiers[].relation_type.id",
                "common/archive_record.omap:163",
            )
            resource_type = object_in(related_identifiers, "resource_type")
            supply(
                resource_type, "id", "model", trace, "metadata.related_identifiers[].resource_type.id",
                "common/archive_record.omap:164",
            )
            list_in(metadata, "related_identifiers").append(related_identifiers)


def put_related_catalogue(ask: Source, metadata: Tree, trace: Trace, at: str) -> None:
    """`ask.catalogue[] <-> metadata.related_identifiers[]`.  [common/archive_record.omap:166]"""
    for i, catalogue in scalars(ask, "catalogue", trace, at):
        here = f"{at}.catalogue[{i}]"
        related_identifiers: Tree = {}
        write = writer(related_identifiers, trace, here, IN_ARCHIVE_RECORD)
        write("identifier", text(catalogue), "", 167)
        if without_empty(related_identifiers):
            supply(
                related_identifiers, "scheme", "url", trace, "metadata.related_identifiers[].scheme",
                "common/archive_record.omap:168",
            )
            relation_type = object_in(related_identifiers, "relation_type")
            supply(
                relation_type, "id", "isderivedfrom", trace, "metadata.related_identifiers[].relation_type.id",
                "common/archive_record.omap:169",
            )
            resource_type = object_in(related_identifiers, "resource_type")
            supply(
                resource_type, "id", "dataset", trace, "metadata.related_identifiers[].resource_type.id",
                "common/archive_record.omap:170",
            )
            list_in(metadata, "related_identifiers").append(related_identifiers)


def put_related_instrument(ask: Source, metadata: Tree, trace: Trace, at: str) -> None:
    """`ask.instrument[] <-> metadata.related_identifiers[]`.  [common/archive_record.omap:172]"""
    for i, instrument in scalars(ask, "instrument", trace, at):
        here = f"{at}.instrument[{i}]"
        related_identifiers: Tree = {}
        write = writer(related_identifiers, trace, here, IN_ARCHIVE_RECORD)
        write("identifier", doi(text(instrument)), "", 173)
        if without_empty(related_identifiers):
            supply(
                related_identifiers, "scheme", "doi", trace, "metadata.related_identifiers[].scheme",
                "common/archive_record.omap:174",
            )
            relation_type = object_in(related_identifiers, "relation_type")
            supply(
                relation_type, "id", "iscollectedby", trace, "metadata.related_identifiers[].relation_type.id",
                "common/archive_record.omap:175",
            )
            resource_type = object_in(related_identifiers, "resource_type")
            supply(
                resource_type, "id", "instrument", trace, "metadata.related_identifiers[].resource_type.id",
                "common/archive_record.omap:176",
            )
            list_in(metadata, "related_identifiers").append(related_identifiers)


def put_day(acquisition: Source, document: Tree, trace: Trace, at: str) -> None:
    """`acquisition <-> this`.  [common/archive_record.omap:206]"""
    metadata = object_in(document, "metadata")
    write_dates = WriterByWord(metadata, DATES_BY_WORD, writer, trace, at, IN_ARCHIVE_RECORD)
    if (said := acquisition.get("date_time")) is not None:
        write_dates("collected", matching(day(moment(said)), DATE_FORM, "`date`"), "date_time", 207)
    write_dates.keep()


def put_people(organizational: Source, document: Tree, trace: Trace, at: str) -> None:
    """Authors in the order of the citation, and money.  [common/archive_record.omap:181]"""
    metadata = object_in(document, "metadata")
    put_people_authors(organizational, metadata, trace, at)
    put_people_grants_funder(organizational, metadata, trace, at)


def put_people_authors(organizational: Source, metadata: Tree, trace: Trace, at: str) -> None:
    """`authors[] <-> metadata.creators[]`.  [common/archive_record.omap:182]"""
    for i, authors in elements(organizational, "authors", trace, at):
        here = f"{at}.authors[{i}]"
        creators: Tree = {}
        person_or_org = object_in(creators, "person_or_org")
        write = writer(person_or_org, trace, here, IN_ARCHIVE_RECORD)
        if (said := authors.get("family_name")) is not None:
            write("family_name", text(said), "family_name", 184)
        if (said_2 := authors.get("given_name")) is not None:
            write("given_name", text(said_2), "given_name", 185)
        write_identifiers = WriterByWord(person_or_org, IDENTIFIERS_BY_WORD, writer, trace, here, IN_ARCHIVE_RECORD)
        if (said_3 := authors.get("orcid")) is not None:
            write_identifiers("orcid", orcid(text(said_3)), "orcid", 186)
        affiliations: Tree = {}
        write_affiliations = writer(affiliations, trace, here, IN_ARCHIVE_RECORD)
        if (said_4 := authors.get("name_org")) is not None:
            write_affiliations("name", text(said_4), "name_org", 187)
        role = object_in(creators, "role")
        write_role = writer(role, trace, here, IN_ARCHIVE_RECORD)
        if (said_5 := authors.get("role")) is not None:
            write_role("id", ROLE_PUT(text(said_5)), "role", 188)
        write_identifiers.keep()
        keep_element(creators, "affiliations", affiliations, trace)
        leave_out_element(
            ("person_or_org.family_name",),
            "the archive takes no person without a family name (common/archive_record.omap:191)",
            ((
                IN_ARCHIVE_RECORD,
                {"family_name": 184, "given_name": 185, "orcid": 186, "name_org": 187, "role": 188},
            ),),
            creators, trace, here,
        )
        if without_empty(creators):
            supply(
                person_or_org, "type", "personal", trace, "metadata.creators[].person_or_org.type",
                "common/archive_record.omap:183",
            )
            list_in(metadata, "creators").append(creators)


def put_people_grants_funder(organizational: Source, metadata: Tree, trace: Trace, at: str) -> None:
    """`this <~> metadata.funding[]`.  [common/archive_record.omap:195]"""
    grants_list = dict(elements(organizational, "grants", trace, at))
    funder_list = dict(elements(organizational, "funder", trace, at))
    for i, k in paired(
        grants_list, funder_list, trace, f"{at}.funder", "metadata.funding[]", "common/archive_record.omap:195",
    ):
        both = both_of("grants", grants_list.get(i), "funder", funder_list.get(k))
        here = PairedPath(at, positions("grants", i, "funder", k))
        funding: Tree = {}
        funder = part(both, "funder", trace, here)
        grants = part(both, "grants", trace, here)
        funder_2 = object_in(funding, "funder")
        write = writer(funder_2, trace, here, IN_ARCHIVE_RECORD)
        if (said := funder.get("funder_name")) is not None:
            write("name", text(said), "funder.funder_name", 196)
        award = object_in(funding, "award")
        title = object_in(award, "title")
        write_title = writer(title, trace, here, IN_ARCHIVE_RECORD)
        if (said_2 := grants.get("grant_name")) is not None:
            write_title("en", text(said_2), "grants.grant_name", 197)
        write_award = writer(award, trace, here, IN_ARCHIVE_RECORD)
        if (said_3 := grants.get("project_id")) is not None:
            write_award("number", text(said_3), "grants.project_id", 198)
        leave_out_element(
            ("funder.name",), "the archive takes no grant without its funder (common/archive_record.omap:202)",
            ((
                IN_ARCHIVE_RECORD,
                {"funder[].funder_name": 196, "grants[].grant_name": 197, "grants[].project_id": 198},
            ),),
            funding, trace, here,
        )
        if without_empty(funding):
            list_in(metadata, "funding").append(funding)


def get_record(document: Source, document_2: Tree, trace: Trace, at: str) -> None:
    """The citation, and what the archive demands of every record.  [common/archive_record.omap:102]"""
    metadata = part(document, "metadata", trace, at)
    writer(trace.answer_at("ask"), trace, at, IN_ARCHIVE_RECORD)(
        "title", matching(text(metadata.get("title")), TITLE_FORM, "`title`"), "metadata.title", 104,
    )
    writer(trace.answer_at("ask"), trace, at, IN_ARCHIVE_RECORD)(
        "publication_date",
        matching(text(metadata.get("publication_date")), PUBLICATION_DATE_FORM, "`publication_date`"),
        "metadata.publication_date", 105,
    )
    writer(trace.answer_at("ask"), trace, at, IN_ARCHIVE_RECORD)(
        "licence",
        agreed(gather(document, "metadata.rights[].id", text, trace, at, "common/archive_record.omap:106")),
        "metadata.rights[].id", 106,
    )
    writer(trace.answer_at("ask"), trace, at, IN_ARCHIVE_RECORD)(
        "version", matching(text(metadata.get("version")), VERSION_FORM, "`version`"), "metadata.version", 107,
    )
    writer(trace.answer_at("ask"), trace, at, IN_ARCHIVE_RECORD)(
        "language",
        agreed(gather(
            document, "metadata.languages[].id", lambda raw: matching(text(raw), ID_FORM, "`id`"), trace, at,
            "common/archive_record.omap:108",
        )),
        "metadata.languages[].id", 108,
    )


def get_related(document: Source, document_2: Tree, trace: Trace, at: str) -> None:
    """Other entries and papers, each kind told apart by relation and type.  [common/archive_record.omap:141]"""
    metadata = part(document, "metadata", trace, at)
    get_related_related_identifiers(metadata, trace.answer_at("ask"), trace, f"{at}.metadata")
    get_related_related_identifiers_2(metadata, trace.answer_at("ask"), trace, f"{at}.metadata")
    get_related_related_identifiers_3(metadata, trace.answer_at("ask"), trace, f"{at}.metadata")
    get_related_related_identifiers_4(metadata, trace.answer_at("ask"), trace, f"{at}.metadata")
    get_related_related_identifiers_5(metadata, trace.answer_at("ask"), trace, f"{at}.metadata")
    get_related_related_identifiers_6(metadata, trace.answer_at("ask"), trace, f"{at}.metadata")


def get_related_related_identifiers(metadata: Source, ask: Tree, trace: Trace, at: str) -> None:
    """`ask.articles[] <-> metadata.related_identifiers[]`.  [common/archive_record.omap:142]"""
    for i, related_identifiers in elements(metadata, "related_identifiers", trace, at):
        here = f"{at}.related_identifiers[{i}]"
        if not (is_one_of(related_identifiers.get("scheme"), "doi") and is_one_of(value_at(related_identifiers, "relation_type.id"), "issupplementto") and is_one_of(value_at(related_identifiers, "resource_type.id"), "publication-article")):
            trace.pass_over(here, "the mapping passes this element over", "common/archive_record.omap:142")
            continue
        append_value(
            list_in(ask, "articles"), doi(text(related_identifiers.get("identifier"))), trace, here, "identifier",
            IN_ARCHIVE_RECORD, 143,
        )


def get_related_related_identifiers_2(metadata: Source, ask: Tree, trace: Trace, at: str) -> None:
    """`ask.empiar[] <-> metadata.related_identifiers[]`.  [common/archive_record.omap:148]"""
    for i, related_identifiers in elements(metadata, "related_identifiers", trace, at):
        here = f"{at}.related_identifiers[{i}]"
        if not (is_one_of(related_identifiers.get("scheme"), "url") and is_one_of(value_at(related_identifiers, "relation_type.id"), "isderivedfrom") and is_one_of(value_at(related_identifiers, "resource_type.id"), "image")):
            trace.pass_over(here, "the mapping passes this element over", "common/archive_record.omap:148")
            continue
        append_value(
            list_in(ask, "empiar"),
            from_link(text(related_identifiers.get("identifier")), "https://www.ebi.ac.uk/empiar/{EMPIAR-10002}"),
            trace, here, "identifier", IN_ARCHIVE_RECORD, 149,
        )


def get_related_related_identifiers_3(metadata: Source, ask: Tree, trace: Trace, at: str) -> None:
    """`ask.emdb[] <-> metadata.related_identifiers[]`.  [common/archive_record.omap:154]"""
    for i, related_identifiers in elements(metadata, "related_identifiers", trace, at):
        here = f"{at}.related_identifiers[{i}]"
        if not (is_one_of(related_identifiers.get("scheme"), "url") and is_one_of(value_at(related_identifiers, "relation_type.id"), "issourceof") and is_one_of(value_at(related_identifiers, "resource_type.id"), "image")):
            trace.pass_over(here, "the mapping passes this element over", "common/archive_record.omap:154")
            continue
        append_value(
            list_in(ask, "emdb"),
            from_link(text(related_identifiers.get("identifier")), "https://www.ebi.ac.uk/emdb/{EMD-1234}"), trace,
            here, "identifier", IN_ARCHIVE_RECORD, 155,
        )


def get_related_related_identifiers_4(metadata: Source, ask: Tree, trace: Trace, at: str) -> None:
    """`ask.pdb[] <-> metadata.related_identifiers[]`.  [common/archive_record.omap:160]"""
    for i, related_identifiers in elements(metadata, "related_identifiers", trace, at):
        here = f"{at}.related_identifiers[{i}]"
        if not (is_one_of(related_identifiers.get("scheme"), "url") and is_one_of(value_at(related_identifiers, "relation_type.id"), "issourceof") and is_one_of(value_at(related_identifiers, "resource_type.id"), "model")):
            trace.pass_over(here, "the mapping passes this element over", "common/archive_record.omap:160")
            continue
        append_value(
            list_in(ask, "pdb"),
            from_link(text(related_identifiers.get("identifier")), "https://www.rcsb.org/structure/{1abc}"), trace,
            here, "identifier", IN_ARCHIVE_RECORD, 161,
        )


def get_related_related_identifiers_5(metadata: Source, ask: Tree, trace: Trace, at: str) -> None:
    """`ask.catalogue[] <-> metadata.related_identifiers[]`.  [common/archive_record.omap:166]"""
    for i, related_identifiers in elements(metadata, "related_identifiers", trace, at):
        here = f"{at}.related_identifiers[{i}]"
        if not (is_one_of(related_identifiers.get("scheme"), "url") and is_one_of(value_at(related_identifiers, "relation_type.id"), "isderivedfrom") and is_one_of(value_at(related_identifiers, "resource_type.id"), "dataset")):
            trace.pass_over(here, "the mapping passes this element over", "common/archive_record.omap:166")
            continue
        append_value(
            list_in(ask, "catalogue"), text(related_identifiers.get("identifier")), trace, here, "identifier",
            IN_ARCHIVE_RECORD, 167,
        )


def get_related_related_identifiers_6(metadata: Source, ask: Tree, trace: Trace, at: str) -> None:
    """`ask.instrument[] <-> metadata.related_identifiers[]`.  [common/archive_record.omap:172]"""
    for i, related_identifiers in elements(metadata, "related_identifiers", trace, at):
        here = f"{at}.related_identifiers[{i}]"
        if not (is_one_of(related_identifiers.get("scheme"), "doi") and is_one_of(value_at(related_identifiers, "relation_type.id"), "iscollectedby") and is_one_of(value_at(related_identifiers, "resource_type.id"), "instrument")):
            trace.pass_over(here, "the mapping passes this element over", "common/archive_record.omap:172")
            continue
        append_value(
            list_in(ask, "instrument"), doi(text(related_identifiers.get("identifier"))), trace, here, "identifier",
            IN_ARCHIVE_RECORD, 173,
        )


def get_day(document: Source, acquisition: Tree, trace: Trace, at: str) -> None:
    """`acquisition <-> this`.  [common/archive_record.omap:206]"""
    write = writer(acquisition, trace, at, IN_ARCHIVE_RECORD)
    metadata = part(document, "metadata", trace, at)
    dates = by_word(metadata, DATES_BY_WORD, trace, f"{at}.metadata")
    if (said := dates.get("collected")) is not None:
        write("date_time", midnight(said.read(lambda raw: matching(text(raw), DATE_FORM, "`date`"))), said.leaf, 207)


def get_people(document: Source, organizational: Tree, trace: Trace, at: str) -> None:
    """Authors in the order of the citation, and money.  [common/archive_record.omap:181]"""
    metadata = part(document, "metadata", trace, at)
    get_people_creators(metadata, organizational, trace, f"{at}.metadata")
    get_people_grants_funder(metadata, organizational, trace, f"{at}.metadata")


def get_people_creators(metadata: Source, organizational: Tree, trace: Trace, at: str) -> None:
    """`authors[] <-> metadata.creators[]`.  [common/archive_record.omap:182]"""
    for i, creators in elements(metadata, "creators", trace, at):
        here = f"{at}.creators[{i}]"
        if not is_one_of(value_at(creators, "person_or_org.type"), "personal"):
            trace.pass_over(here, "the mapping passes this element over", "common/archive_record.omap:182")
            continue
        authors: Tree = {}
        write = writer(authors, trace, here, IN_ARCHIVE_RECORD)
        person_or_org = part(creators, "person_or_org", trace, here)
        if (said := person_or_org.get("family_name")) is not None:
            write("family_name", text(said), "person_or_org.family_name", 184)
        if (said_2 := person_or_org.get("given_name")) is not None:
            write("given_name", text(said_2), "person_or_org.given_name", 185)
        identifiers = by_word(person_or_org, IDENTIFIERS_BY_WORD, trace, f"{here}.person_or_org")
        if (said_3 := identifiers.get("orcid")) is not None:
            write("orcid", orcid(said_3.read(text)), said_3.leaf, 186)
        write(
            "name_org",
            agreed(gather(creators, "affiliations[].name", text, trace, here, "common/archive_record.omap:187")),
            "affiliations[].name", 187,
        )
        role = part(creators, "role", trace, here)
        if (said_4 := role.get("id")) is not None:
            write("role", ROLE_GET(text(said_4)), "role.id", 188)
        if without_empty(authors):
            list_in(organizational, "authors").append(authors)


def get_people_grants_funder(metadata: Source, organizational: Tree, trace: Trace, at: str) -> None:
    """`this <~> metadata.funding[]`.  [common/archive_record.omap:195]"""
    pairs: list[tuple[Tree, Tree]] = []
    for i, funding in elements(metadata, "funding", trace, at):
        here = f"{at}.funding[{i}]"
        both: Tree = {}
        funder = object_in(both, "funder")
        write = writer(funder, trace, here, IN_ARCHIVE_RECORD)
        funder_2 = part(funding, "funder", trace, here)
        if (said := funder_2.get("name")) is not None:
            write("funder_name", text(said), "funder.name", 196)
        grants = object_in(both, "grants")
        write_grants = writer(grants, trace, here, IN_ARCHIVE_RECORD)
        award = part(funding, "award", trace, here)
        title = part(award, "title", trace, f"{here}.award")
        if (said_2 := title.get("en")) is not None:
            write_grants("grant_name", text(said_2), "award.title.en", 197)
        if (said_3 := award.get("number")) is not None:
            write_grants("project_id", text(said_3), "award.number", 198)
        without_empty(both)
        pairs.append((both.get("grants", {}), both.get("funder", {})))
    grants_list, funder_list = unpaired(pairs, trace)
    list_in(organizational, "grants").extend(grants_list)
    list_in(organizational, "funder").extend(funder_list)
