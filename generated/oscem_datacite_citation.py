"""citation: what converters between oscem and datacite share.

Written by `oscem-map compile` from mappings/common/citation.omap; edit that.
"""

from __future__ import annotations

import re

from .oscem_datacite_archive_processing import TEMPLATE_PROCESSING, TEMPLATE_STEPS
from .oscem_datacite_archive_record import (
    ASK_LANGUAGE, ASK_LICENCE, ASK_TITLE, ASK_VERSION, TEMPLATE_EXPERIMENT, TEMPLATE_KEYWORDS,
)
from oscem_map.runtime.by_word import ByWord, WriterByWord, by_word
from oscem_map.runtime.codecs import agreed, day, doi, midnight, orcid, orcid_url
from oscem_map.runtime.compose import composed, composed_lines
from oscem_map.runtime.pairs import paired, unpaired
from oscem_map.runtime.read_tree import both_of, elements, gather, is_one_of, part, positions, scalars
from oscem_map.runtime.text_codecs import from_link, in_form, in_link
from oscem_map.runtime.trace import PairedPath, Question, Source, Trace, Tree, append_value, part_reader, writer
from oscem_map.runtime.values import matching, moment, text
from oscem_map.runtime.write_tables import supply
from oscem_map.runtime.write_tree import keep_element, leave_out_element, list_in, object_in, without_empty

IN_CITATION = "common/citation.omap"
DATES_BY_WORD = ByWord("dates", "dateType", "date", ("Collected",), "common/citation.omap:106")
NAMEIDENTIFIERS_BY_WORD = ByWord(
    "nameIdentifiers", "nameIdentifierScheme", "nameIdentifier", ("ORCID",), "common/citation.omap:73",
)
DOI_FORM = re.compile("10[.][0-9]{4,9}[/][^\\s]+")
PUBLICATIONYEAR_FORM = re.compile("[0-9]{4}")
ASK_DOI = Question("doi", "DOI of the data, if it is known", ("doi",), "common/citation.omap:21", optional=True)
ASK_PUBLISHER = Question("publisher", "Who publishes the data", ("publisher.name",), "common/citation.omap:23")
ASK_YEAR = Question("year", "Year of publication, e.g. 2026", ("publicationYear",), "common/citation.omap:24")
ASK_ARTICLES = Question(
    "articles", "DOI of each paper that these data supplement, e.g. 10.1234/abc", ("relatedIdentifiers[]",),
    "common/citation.omap:34", optional=True,
)
ASK_EMPIAR = Question(
    "empiar", "EMPIAR entries of the raw images, e.g. EMPIAR-10002", ("relatedIdentifiers[]",),
    "common/citation.omap:40", optional=True,
)
ASK_EMDB = Question(
    "emdb", "EMDB entries of the maps, e.g. EMD-1234", ("relatedIdentifiers[]",), "common/citation.omap:46",
    optional=True,
)
ASK_PDB = Question(
    "pdb", "PDB entries of the models, e.g. 1abc", ("relatedIdentifiers[]",), "common/citation.omap:52",
    optional=True,
)
ASK_INSTRUMENT = Question(
    "instrument", "DOI of the instrument (PIDINST)", ("relatedIdentifiers[]",), "common/citation.omap:58",
    optional=True,
)


def put_citation(document: Source, document_2: Tree, trace: Trace, at: str) -> None:
    """`this <-> this`.  [common/citation.omap:16]"""
    write = writer(document_2, trace, at, IN_CITATION)
    if trace.ask:
        write("doi", matching(text(trace.given(ASK_DOI)), DOI_FORM, "`doi`"), "$ask.doi", 21)
    titles: Tree = {}
    write_titles = writer(titles, trace, at, IN_CITATION)
    if trace.ask:
        write_titles("title", text(trace.given(ASK_TITLE)), "$ask.title", 22)
    if "title" not in titles:
        trace.unanswered(ASK_TITLE)
    publisher = object_in(document_2, "publisher")
    write_publisher = writer(publisher, trace, at, IN_CITATION)
    if trace.ask:
        write_publisher("name", text(trace.given(ASK_PUBLISHER)), "$ask.publisher", 23)
    if "name" not in publisher:
        trace.unanswered(ASK_PUBLISHER)
    if trace.ask:
        write(
            "publicationYear", matching(text(trace.given(ASK_YEAR)), PUBLICATIONYEAR_FORM, "`publicationYear`"),
            "$ask.year", 24,
        )
    if "publicationYear" not in document_2:
        trace.unanswered(ASK_YEAR)
    rightsList: Tree = {}
    write_rightsList = writer(rightsList, trace, at, IN_CITATION)
    if trace.ask:
        write_rightsList("rightsIdentifier", text(trace.given(ASK_LICENCE)), "$ask.licence", 25)
    if "rightsIdentifier" not in rightsList:
        write_rightsList("rightsIdentifier", text(trace.unanswered(ASK_LICENCE)), "$ask.licence", 25)
    if trace.ask:
        write("version", text(trace.given(ASK_VERSION)), "$ask.version", 26)
    if trace.ask:
        write("language", text(trace.given(ASK_LANGUAGE)), "$ask.language", 27)
    for text_2, leaves in composed_lines(TEMPLATE_KEYWORDS, trace):
        element: Tree = {}
        writer(element, trace, at, IN_CITATION)("subject", text_2, leaves, 28)
        if "subject" in element:
            list_in(document_2, "subjects").append(element)
    descriptions: Tree = {}
    text_3, leaves_2 = composed(TEMPLATE_EXPERIMENT, trace)
    writer(descriptions, trace, at, IN_CITATION)("description", text_3, leaves_2, 29)
    keep_element(document_2, "titles", titles, trace)
    keep_element(document_2, "rightsList", rightsList, trace)
    keep_element(document_2, "descriptions", descriptions, trace, ("descriptionType", "Methods", False))
    if without_empty(document_2):
        supply(
            document_2, "schemaVersion", "http://datacite.org/schema/kernel-4", trace, "schemaVersion",
            "common/citation.omap:17", "the only one",
        )
        types = object_in(document_2, "types")
        supply(
            types, "resourceTypeGeneral", "Dataset", trace, "types.resourceTypeGeneral", "common/citation.omap:18",
            "a record of an experiment comes with its data",
        )
        supply(
            types, "resourceType", "Electron microscopy data", trace, "types.resourceType", "common/citation.omap:20",
            "what the record is for",
        )


def put_related(document: Source, document_2: Tree, trace: Trace, at: str) -> None:
    """Other entries and papers, each kind told apart by relation and type.  [common/citation.omap:33]"""
    put_related_articles(trace.document_of(ASK_ARTICLES), document_2, trace, "$ask")
    put_related_empiar(trace.document_of(ASK_EMPIAR), document_2, trace, "$ask")
    put_related_emdb(trace.document_of(ASK_EMDB), document_2, trace, "$ask")
    put_related_pdb(trace.document_of(ASK_PDB), document_2, trace, "$ask")
    put_related_instrument(trace.document_of(ASK_INSTRUMENT), document_2, trace, "$ask")


def put_related_articles(ask: Source, document: Tree, trace: Trace, at: str) -> None:
    """`ask.articles[] <-> relatedIdentifiers[]`.  [common/citation.omap:34]"""
    for i, articles in scalars(ask, "articles", trace, at):
        here = f"{at}.articles[{i}]"
        relatedIdentifiers: Tree = {}
        write = writer(relatedIdentifiers, trace, here, IN_CITATION)
        write("relatedIdentifier", doi(text(articles)), "", 35)
        if without_empty(relatedIdentifiers):
            supply(
                relatedIdentifiers, "relatedIdentifierType", "DOI", trace,
                "relatedIdentifiers[].relatedIdentifierType", "common/citation.omap:36",
            )
            supply(
                relatedIdentifiers, "relationType", "IsSupplementTo", trace, "relatedIdentifiers[].relationType",
                "common/citation.omap:37",
            )
            supply(
                relatedIdentifiers, "resourceTypeGeneral", "JournalArticle", trace,
                "relatedIdentifiers[].resourceTypeGeneral", "common/citation.omap:38",
            )
            list_in(document, "relatedIdentifiers").append(relatedIdentifiers)


def put_related_empiar(ask: Source, document: Tree, trace: Trace, at: str) -> None:
    """`ask.empiar[] <-> relatedIdentifiers[]`.  [common/citation.omap:40]"""
    for i, empiar in scalars(ask, "empiar", trace, at):
        here = f"{at}.empiar[{i}]"
        relatedIdentifiers: Tree = {}
        write = writer(relatedIdentifiers, trace, here, IN_CITATION)
        write("relatedIdentifier", in_link(text(empiar), "https://www.ebi.ac.uk/empiar/{EMPIAR-10002}"), "", 41)
        if without_empty(relatedIdentifiers):
            supply(
                relatedIdentifiers, "relatedIdentifierType", "URL", trace,
                "relatedIdentifiers[].relatedIdentifierType", "common/citation.omap:42",
            )
            supply(
                relatedIdentifiers, "relationType", "IsDerivedFrom", trace, "relatedIdentifiers[].relationType",
                "common/citation.omap:43",
            )
            supply(
                relatedIdentifiers, "resourceTypeGeneral", "Image", trace, "relatedIdentifiers[].resourceTypeGeneral",
                "common/citation.omap:44",
            )
            list_in(document, "relatedIdentifiers").append(relatedIdentifiers)


def put_related_emdb(ask: Source, document: Tree, trace: Trace, at: str) -> None:
    """`ask.emdb[] <-> relatedIdentifiers[]`.  [common/citation.omap:46]"""
    for i, emdb in scalars(ask, "emdb", trace, at):
        here = f"{at}.emdb[{i}]"
        relatedIdentifiers: Tree = {}
        write = writer(relatedIdentifiers, trace, here, IN_CITATION)
        write("relatedIdentifier", in_link(text(emdb), "https://www.ebi.ac.uk/emdb/{EMD-1234}"), "", 47)
        if without_empty(relatedIdentifiers):
            supply(
                relatedIdentifiers, "relatedIdentifierType", "URL", trace,
                "relatedIdentifiers[].relatedIdentifierType", "common/citation.omap:48",
            )
            supply(
                relatedIdentifiers, "relationType", "IsSourceOf", trace, "relatedIdentifiers[].relationType",
                "common/citation.omap:49",
            )
            supply(
                relatedIdentifiers, "resourceTypeGeneral", "Image", trace, "relatedIdentifiers[].resourceTypeGeneral",
                "common/citation.omap:50",
            )
            list_in(document, "relatedIdentifiers").append(relatedIdentifiers)


def put_related_pdb(ask: Source, document: Tree, trace: Trace, at: str) -> None:
    """`ask.pdb[] <-> relatedIdentifiers[]`.  [common/citation.omap:52]"""
    for i, pdb in scalars(ask, "pdb", trace, at):
        here = f"{at}.pdb[{i}]"
        relatedIdentifiers: Tree = {}
        write = writer(relatedIdentifiers, trace, here, IN_CITATION)
        write("relatedIdentifier", in_link(text(pdb), "https://www.rcsb.org/structure/{1abc}"), "", 53)
        if without_empty(relatedIdentifiers):
            supply(
                relatedIdentifiers, "relatedIdentifierType", "URL", trace,
                "relatedIdentifiers[].relatedIdentifierType", "common/citation.omap:54",
            )
            supply(
                relatedIdentifiers, "relationType", "IsSourceOf", trace, "relatedIdentifiers[].relationType",
                "common/citation.omap:55",
            )
            supply(
                relatedIdentifiers, "resourceTypeGeneral", "Model", trace, "relatedIdentifiers[].resourceTypeGeneral",
                "common/citation.omap:56",
            )
            list_in(document, "relatedIdentifiers").append(relatedIdentifiers)


def put_related_instrument(ask: Source, document: Tree, trace: Trace, at: str) -> None:
    """`ask.instrument[] <-> relatedIdentifiers[]`.  [common/citation.omap:58]"""
    for i, instrument in scalars(ask, "instrument", trace, at):
        here = f"{at}.instrument[{i}]"
        relatedIdentifiers: Tree = {}
        write = writer(relatedIdentifiers, trace, here, IN_CITATION)
        write("relatedIdentifier", doi(text(instrument)), "", 59)
        if without_empty(relatedIdentifiers):
            supply(
                relatedIdentifiers, "relatedIdentifierType", "DOI", trace,
                "relatedIdentifiers[].relatedIdentifierType", "common/citation.omap:60",
            )
            supply(
                relatedIdentifiers, "relationType", "IsCollectedBy", trace, "relatedIdentifiers[].relationType",
                "common/citation.omap:61",
            )
            supply(
                relatedIdentifiers, "resourceTypeGeneral", "Instrument", trace,
                "relatedIdentifiers[].resourceTypeGeneral", "common/citation.omap:62",
            )
            list_in(document, "relatedIdentifiers").append(relatedIdentifiers)


def put_day(acquisition: Source, document: Tree, trace: Trace, at: str) -> None:
    """`acquisition <-> this`.  [common/citation.omap:105]"""
    write_dates = WriterByWord(document, DATES_BY_WORD, writer, trace, at, IN_CITATION)
    if (said := acquisition.get("date_time")) is not None:
        write_dates("Collected", day(moment(said)), "date_time", 106)
    write_dates.keep()


def put_people(organizational: Source, document: Tree, trace: Trace, at: str) -> None:
    """`organizational <-> this`.  [common/citation.omap:66]"""
    put_people_authors(organizational, document, trace, at)
    put_people_grants_funder(organizational, document, trace, at)


def put_people_authors(organizational: Source, document: Tree, trace: Trace, at: str) -> None:
    """`authors[] <-> creators[]`.  [common/citation.omap:67]"""
    for i, authors in elements(organizational, "authors", trace, at):
        here = f"{at}.authors[{i}]"
        creators: Tree = {}
        write = writer(creators, trace, here, IN_CITATION)
        if (said := authors.get("family_name")) is not None:
            write("familyName", text(said), "family_name", 69)
        if (said_2 := authors.get("given_name")) is not None:
            write("givenName", text(said_2), "given_name", 70)
        part_of = part_reader(trace, here, IN_CITATION)
        write(
            "name",
            in_form(
                (
                    part_of(text(authors.get("family_name")), "family_name", 71),
                    part_of(text(authors.get("given_name")), "given_name", 71),
                ),
                "{}, {}",
            ),
            ("family_name", "given_name"), 71,
        )
        write_nameIdentifiers = WriterByWord(creators, NAMEIDENTIFIERS_BY_WORD, writer, trace, here, IN_CITATION)
        if (said_3 := authors.get("orcid")) is not None:
            write_nameIdentifiers("ORCID", orcid_url(text(said_3)), "orcid", 73)
        affiliation: Tree = {}
        write_affiliation = writer(affiliation, trace, here, IN_CITATION)
        if (said_4 := authors.get("name_org")) is not None:
            write_affiliation("name", text(said_4), "name_org", 74)
        # role is lost: DataCite has roles for contributors only
        # type_org is lost: DataCite has no place for it
        # country is lost: DataCite has no place for it
        # job_title is lost: a boolean in OSC-EM 1.0.2, by mistake
        write_nameIdentifiers.keep()
        keep_element(creators, "affiliation", affiliation, trace)
        leave_out_element(
            ("familyName",), "DataCite takes no person without a name (common/citation.omap:87)",
            ((IN_CITATION, {"family_name": 69, "given_name": 70, "orcid": 73, "name_org": 74}),), creators, trace,
            here,
        )
        if without_empty(creators):
            supply(creators, "nameType", "Personal", trace, "creators[].nameType", "common/citation.omap:68")
            list_in(document, "creators").append(creators)


def put_people_grants_funder(organizational: Source, document: Tree, trace: Trace, at: str) -> None:
    """`this <~> fundingReferences[]`.  [common/citation.omap:89]"""
    grants_list = dict(elements(organizational, "grants", trace, at))
    funder_list = dict(elements(organizational, "funder", trace, at))
    for i, k in paired(
        grants_list, funder_list, trace, f"{at}.funder", "fundingReferences[]", "common/citation.omap:89",
    ):
        both = both_of("grants", grants_list.get(i), "funder", funder_list.get(k))
        here = PairedPath(at, positions("grants", i, "funder", k))
        fundingReferences: Tree = {}
        funder = part(both, "funder", trace, here)
        grants = part(both, "grants", trace, here)
        write = writer(fundingReferences, trace, here, IN_CITATION)
        if (said := funder.get("funder_name")) is not None:
            write("funderName", text(said), "funder.funder_name", 90)
        if (said_2 := grants.get("grant_name")) is not None:
            write("awardTitle", text(said_2), "grants.grant_name", 91)
        if (said_3 := grants.get("project_id")) is not None:
            write("awardNumber", text(said_3), "grants.project_id", 92)
        # grants[].start_date is lost: DataCite has no place for it
        # grants[].end_date is lost: DataCite has no place for it
        # grants[].country is lost: DataCite has no place for it
        # grants[].budget is lost: DataCite has no place for it
        # funder[].type_org is lost: DataCite has no place for it
        # funder[].country is lost: DataCite has no place for it
        leave_out_element(
            ("funderName",), "DataCite takes no award without its funder (common/citation.omap:96)",
            ((IN_CITATION, {"funder[].funder_name": 90, "grants[].grant_name": 91, "grants[].project_id": 92}),),
            fundingReferences, trace, here,
        )
        if without_empty(fundingReferences):
            list_in(document, "fundingReferences").append(fundingReferences)


def get_citation(document: Source, document_2: Tree, trace: Trace, at: str) -> None:
    """`this <-> this`.  [common/citation.omap:16]"""
    writer(trace.answer_at("ask"), trace, at, IN_CITATION)(
        "doi", matching(text(document.get("doi")), DOI_FORM, "`doi`"), "doi", 21,
    )
    writer(trace.answer_at("ask"), trace, at, IN_CITATION)(
        "title", agreed(gather(document, "titles[].title", text, trace, at, "common/citation.omap:22")),
        "titles[].title", 22,
    )
    publisher = part(document, "publisher", trace, at)
    writer(trace.answer_at("ask"), trace, at, IN_CITATION)(
        "publisher", text(publisher.get("name")), "publisher.name", 23,
    )
    writer(trace.answer_at("ask"), trace, at, IN_CITATION)(
        "year", matching(text(document.get("publicationYear")), PUBLICATIONYEAR_FORM, "`publicationYear`"),
        "publicationYear", 24,
    )
    writer(trace.answer_at("ask"), trace, at, IN_CITATION)(
        "licence",
        agreed(gather(document, "rightsList[].rightsIdentifier", text, trace, at, "common/citation.omap:25")),
        "rightsList[].rightsIdentifier", 25,
    )
    writer(trace.answer_at("ask"), trace, at, IN_CITATION)("version", text(document.get("version")), "version", 26)
    writer(trace.answer_at("ask"), trace, at, IN_CITATION)("language", text(document.get("language")), "language", 27)


def get_related(document: Source, document_2: Tree, trace: Trace, at: str) -> None:
    """Other entries and papers, each kind told apart by relation and type.  [common/citation.omap:33]"""
    get_related_relatedIdentifiers(document, trace.answer_at("ask"), trace, at)
    get_related_relatedIdentifiers_2(document, trace.answer_at("ask"), trace, at)
    get_related_relatedIdentifiers_3(document, trace.answer_at("ask"), trace, at)
    get_related_relatedIdentifiers_4(document, trace.answer_at("ask"), trace, at)
    get_related_relatedIdentifiers_5(document, trace.answer_at("ask"), trace, at)


def get_related_relatedIdentifiers(document: Source, ask: Tree, trace: Trace, at: str) -> None:
    """`ask.articles[] <-> relatedIdentifiers[]`.  [common/citation.omap:34]"""
    for i, relatedIdentifiers in elements(document, "relatedIdentifiers", trace, at):
        here = f"{at}.relatedIdentifiers[{i}]"
        if not (is_one_of(relatedIdentifiers.get("relatedIdentifierType"), "DOI") and is_one_of(relatedIdentifiers.get("relationType"), "IsSupplementTo") and is_one_of(relatedIdentifiers.get("resourceTypeGeneral"), "JournalArticle")):
            trace.pass_over(here, "the mapping passes this element over", "common/citation.omap:34")
            continue
        append_value(
            list_in(ask, "articles"), doi(text(relatedIdentifiers.get("relatedIdentifier"))), trace, here,
            "relatedIdentifier", IN_CITATION, 35,
        )


def get_related_relatedIdentifiers_2(document: Source, ask: Tree, trace: Trace, at: str) -> None:
    """`ask.empiar[] <-> relatedIdentifiers[]`.  [common/citation.omap:40]"""
    for i, relatedIdentifiers in elements(document, "relatedIdentifiers", trace, at):
        here = f"{at}.relatedIdentifiers[{i}]"
        if not (is_one_of(relatedIdentifiers.get("relatedIdentifierType"), "URL") and is_one_of(relatedIdentifiers.get("relationType"), "IsDerivedFrom") and is_one_of(relatedIdentifiers.get("resourceTypeGeneral"), "Image")):
            trace.pass_over(here, "the mapping passes this element over", "common/citation.omap:40")
            continue
        append_value(
            list_in(ask, "empiar"),
            from_link(
                text(relatedIdentifiers.get("relatedIdentifier")), "https://www.ebi.ac.uk/empiar/{EMPIAR-10002}",
            ),
            trace, here, "relatedIdentifier", IN_CITATION, 41,
        )


def get_related_relatedIdentifiers_3(document: Source, ask: Tree, trace: Trace, at: str) -> None:
    """`ask.emdb[] <-> relatedIdentifiers[]`.  [common/citation.omap:46]"""
    for i, relatedIdentifiers in elements(document, "relatedIdentifiers", trace, at):
        here = f"{at}.relatedIdentifiers[{i}]"
        if not (is_one_of(relatedIdentifiers.get("relatedIdentifierType"), "URL") and is_one_of(relatedIdentifiers.get("relationType"), "IsSourceOf") and is_one_of(relatedIdentifiers.get("resourceTypeGeneral"), "Image")):
            trace.pass_over(here, "the mapping passes this element over", "common/citation.omap:46")
            continue
        append_value(
            list_in(ask, "emdb"),
            from_link(text(relatedIdentifiers.get("relatedIdentifier")), "https://www.ebi.ac.uk/emdb/{EMD-1234}"),
            trace, here, "relatedIdentifier", IN_CITATION, 47,
        )


def get_related_relatedIdentifiers_4(document: Source, ask: Tree, trace: Trace, at: str) -> None:
    """`ask.pdb[] <-> relatedIdentifiers[]`.  [common/citation.omap:52]"""
    for i, relatedIdentifiers in elements(document, "relatedIdentifiers", trace, at):
        here = f"{at}.relatedIdentifiers[{i}]"
        if not (is_one_of(relatedIdentifiers.get("relatedIdentifierType"), "URL") and is_one_of(relatedIdentifiers.get("relationType"), "IsSourceOf") and is_one_of(relatedIdentifiers.get("resourceTypeGeneral"), "Model")):
            trace.pass_over(here, "the mapping passes this element over", "common/citation.omap:52")
            continue
        append_value(
            list_in(ask, "pdb"),
            from_link(text(relatedIdentifiers.get("relatedIdentifier")), "https://www.rcsb.org/structure/{1abc}"),
            trace, here, "relatedIdentifier", IN_CITATION, 53,
        )


def get_related_relatedIdentifiers_5(document: Source, ask: Tree, trace: Trace, at: str) -> None:
    """`ask.instrument[] <-> relatedIdentifiers[]`.  [common/citation.omap:58]"""
    for i, relatedIdentifiers in elements(document, "relatedIdentifiers", trace, at):
        here = f"{at}.relatedIdentifiers[{i}]"
        if not (is_one_of(relatedIdentifiers.get("relatedIdentifierType"), "DOI") and is_one_of(relatedIdentifiers.get("relationType"), "IsCollectedBy") and is_one_of(relatedIdentifiers.get("resourceTypeGeneral"), "Instrument")):
            trace.pass_over(here, "the mapping passes this element over", "common/citation.omap:58")
            continue
        append_value(
            list_in(ask, "instrument"), doi(text(relatedIdentifiers.get("relatedIdentifier"))), trace, here,
            "relatedIdentifier", IN_CITATION, 59,
        )


def get_day(document: Source, acquisition: Tree, trace: Trace, at: str) -> None:
    """`acquisition <-> this`.  [common/citation.omap:105]"""
    write = writer(acquisition, trace, at, IN_CITATION)
    dates = by_word(document, DATES_BY_WORD, trace, at)
    if (said := dates.get("Collected")) is not None:
        write("date_time", midnight(said.read(text)), said.leaf, 106)


def get_people(document: Source, organizational: Tree, trace: Trace, at: str) -> None:
    """`organizational <-> this`.  [common/citation.omap:66]"""
    get_people_creators(document, organizational, trace, at)
    get_people_grants_funder(document, organizational, trace, at)


def get_people_creators(document: Source, organizational: Tree, trace: Trace, at: str) -> None:
    """`authors[] <-> creators[]`.  [common/citation.omap:67]"""
    for i, creators in elements(document, "creators", trace, at):
        here = f"{at}.creators[{i}]"
        if not is_one_of(creators.get("nameType"), "Personal"):
            trace.pass_over(here, "the mapping passes this element over", "common/citation.omap:67")
            continue
        authors: Tree = {}
        write = writer(authors, trace, here, IN_CITATION)
        if (said := creators.get("familyName")) is not None:
            write("family_name", text(said), "familyName", 69)
        if (said_2 := creators.get("givenName")) is not None:
            write("given_name", text(said_2), "givenName", 70)
        nameIdentifiers = by_word(creators, NAMEIDENTIFIERS_BY_WORD, trace, here)
        if (said_3 := nameIdentifiers.get("ORCID")) is not None:
            write("orcid", orcid(said_3.read(text)), said_3.leaf, 73)
        write(
            "name_org", agreed(gather(creators, "affiliation[].name", text, trace, here, "common/citation.omap:74")),
            "affiliation[].name", 74,
        )
        if without_empty(authors):
            list_in(organizational, "authors").append(authors)


def get_people_grants_funder(document: Source, organizational: Tree, trace: Trace, at: str) -> None:
    """`this <~> fundingReferences[]`.  [common/citation.omap:89]"""
    pairs: list[tuple[Tree, Tree]] = []
    for i, fundingReferences in elements(document, "fundingReferences", trace, at):
        here = f"{at}.fundingReferences[{i}]"
        both: Tree = {}
        funder = object_in(both, "funder")
        write = writer(funder, trace, here, IN_CITATION)
        if (said := fundingReferences.get("funderName")) is not None:
            write("funder_name", text(said), "funderName", 90)
        grants = object_in(both, "grants")
        write_grants = writer(grants, trace, here, IN_CITATION)
        if (said_2 := fundingReferences.get("awardTitle")) is not None:
            write_grants("grant_name", text(said_2), "awardTitle", 91)
        if (said_3 := fundingReferences.get("awardNumber")) is not None:
            write_grants("project_id", text(said_3), "awardNumber", 92)
        without_empty(both)
        pairs.append((both.get("grants", {}), both.get("funder", {})))
    grants_list, funder_list = unpaired(pairs, trace)
    list_in(organizational, "grants").extend(grants_list)
    list_in(organizational, "funder").extend(funder_list)


def put_processed(processing: Source, document: Tree, trace: Trace, at: str) -> None:
    """`processing <-> this`.  [common/citation.omap:100]"""
    descriptions: Tree = {}
    text_2, leaves = composed(TEMPLATE_PROCESSING, trace)
    writer(descriptions, trace, at, IN_CITATION)("description", text_2, leaves, 101)
    for text_3, leaves_2 in composed_lines(TEMPLATE_STEPS, trace):
        element: Tree = {}
        writer(element, trace, at, IN_CITATION)("subject", text_3, leaves_2, 102)
        if "subject" in element:
            list_in(document, "subjects").append(element)
    keep_element(document, "descriptions", descriptions, trace, ("descriptionType", "Other", False))
