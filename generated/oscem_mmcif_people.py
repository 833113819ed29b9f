"""people: what converters between oscem and mmcif share.

Written by `oscem-map compile` from mappings/common/people.omap; edit that.
"""

from __future__ import annotations

import re

from .oscem_mmcif_countries import COUNTRY_GET, COUNTRY_GET_2, COUNTRY_PUT, COUNTRY_PUT_2
from .oscem_mmcif_funders import FUNDER_GET, FUNDER_PUT
from .oscem_mmcif_lists import (
    AUTHORS_TYPE_ORG, PDBX_AUDIT_SUPPORT_FUNDING_ORGANIZATION, PDBX_CONTACT_AUTHOR_ORGANIZATION_TYPE,
    PDBX_CONTACT_AUTHOR_ROLE,
)
from oscem_map.runtime.codecs import orcid, spread
from oscem_map.runtime.joins import joining
from oscem_map.runtime.names import forenames, from_forenames, from_initials, initials
from oscem_map.runtime.pairs import paired, unpaired
from oscem_map.runtime.read_tables import row_path
from oscem_map.runtime.read_tree import both_of, elements, part, positions
from oscem_map.runtime.refused import Lesser
from oscem_map.runtime.remarks import added, from_remark, remark
from oscem_map.runtime.row_plans import Answer, CategoryPlan, Key, Need, Numbered, RowPlan
from oscem_map.runtime.slips import WordSlip
from oscem_map.runtime.trace import (
    PairedPath, Question, Row, Source, Tables, Trace, Tree, part_reader, row_writer, writer,
)
from oscem_map.runtime.unread import NotRun
from oscem_map.runtime.values import among, block, line, listed_or_free, matching, text
from oscem_map.runtime.words import KEPT, LookupTable, spelt
from oscem_map.runtime.write_tables import Rows, choose_numbered, leave_out, next_number
from oscem_map.runtime.write_tree import list_in, object_in, without_empty

IN_PEOPLE = "common/people.omap"
AUTHOR_FORM = re.compile("(([A-Za-z0-9_]+(( |-|'|\\. )[A-Za-z0-9_]+)*( Jr.| III)?, [A-Za-z0-9_]\\.(-?[A-Za-z0-9_]+\\.)*)|(Seattle Structural Genomics Center for Infectious Disease.*)|(Structural Genomics Consortium.*)|(QCRG Structural Biology Consortium.*)|(Center for Structural Genomics of Infectious Diseases.*)|(Center for Structural Biology of Infectious Diseases.*)|(Center for Structures of Membrane Proteins.*))")
EMAIL_FORM = re.compile("^[a-zA-Z0-9_.+-]+@[a-zA-Z0-9-]+\\.[a-zA-Z0-9-.]+$")
ASK_CONTACT_ORCID = Question(
    "contact_orcid", "ORCID of the contact, e.g. 0000-0002-1825-0097", ("_pdbx_contact_author.identifier_ORCID",),
    "common/people.omap:49", optional=True,
)
ASK_CONTACT_COUNTRY = Question(
    "contact_country", "Country of the contact, e.g. Switzerland", ("_pdbx_contact_author.country",),
    "common/people.omap:51",
)
ROLE_PUT = LookupTable(
    spelt(
        ("principal investigator/group leader", "principal investigator", "pi", "group leader"),
        (
            Lesser("responsible scientist", "the nearest of three words; who answers letters is not what it says"),
            "corresponding author",
        ),
    ),
    lists=((PDBX_CONTACT_AUTHOR_ROLE, 0, (None,), (KEPT,)),),
    others=((0, (None,), (Lesser("investigator", "mmCIF has three roles"),)),), open_list=True,
)
ASK_CONTACT_ROLE = Question(
    "contact_role", "Role of the contact: principal investigator/group leader, responsible scientist or investigator",
    ("_pdbx_contact_author.role",), "common/people.omap:53",
)
ASK_FUNDER_COUNTRY = Question(
    "funder_country", "Country of the organisation that gave the money, e.g. Switzerland",
    ("_pdbx_audit_support.country",), "common/people.omap:69", optional=True,
)
ASK_FUNDER = Question(
    "funder",
    "Organisation that gave the money, as the archive lists it; one that it does not list: Other government or Other private",
    ("_pdbx_audit_support.funding_organization",), "common/people.omap:71",
)
ROLE_GET = LookupTable(
    spelt(("principal investigator", "principal investigator/group leader")),
    lists=((PDBX_CONTACT_AUTHOR_ROLE, 0, (None,), (KEPT,)),), accepted=("principal investigator/group leader",),
)
ALREADY_67 = NotRun(IN_PEOPLE, {"grants.country": 67}, "_pdbx_audit_support.country: there is a value already")
NEED_OF_PDBX_CONTACT_AUTHOR = Need(
    ("email", "phone", "role", "country", "organization_type"),
    "a contact is more than a name (common/people.omap:37)",
    ((
        IN_PEOPLE,
        {
            "family_name": 41, "given_name": 42, "email": 45, "telephone": 46, "orcid": 47, "country": 50, "role": 52,
            "type_org": 54, "name_org": 55,
        },
    ),),
    one=True,
)
NUMBERS_OF_PDBX_CONTACT_AUTHOR = Numbered(
    "id",
    (
        "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20",
        "21", "22", "23", "24", "25", "26", "27", "28", "29", "30",
    ),
    "role", ("principal investigator/group leader", "responsible scientist", "investigator"),
    "the archive numbers contacts from 1 to 30: who leads the research comes first, then who is responsible, then the others in their order (common/people.omap:39)",
    ((
        IN_PEOPLE,
        {
            "family_name": 41, "given_name": 42, "email": 45, "telephone": 46, "orcid": 47, "country": 50, "role": 52,
            "type_org": 54, "name_org": 55,
        },
    ),),
)
SLIP_OF_NAME_FIRST = WordSlip(
    "pdbx_contact_author", ("name_first", "name_mi", "name_last"), ("none",), "",
    "older files write None where there is no name", "common/people.omap:38",
)
ROWS_OF_EM_AUTHOR_LIST = CategoryPlan("em_author_list", of_list=True, archive=("author",))
ROWS_OF_AUDIT_AUTHOR = CategoryPlan("audit_author", of_list=True, archive=("name",))
ROWS_OF_PDBX_CONTACT_AUTHOR = CategoryPlan(
    "pdbx_contact_author", of_list=True,
    lone=RowPlan(
        "pdbx_contact_author",
        answers=(
            Answer(ASK_CONTACT_ORCID, "identifier_ORCID", lambda given: orcid(text(given)), IN_PEOPLE, 49),
            Answer(ASK_CONTACT_COUNTRY, "country", lambda given: line(COUNTRY_PUT(given)), IN_PEOPLE, 51),
            Answer(
                ASK_CONTACT_ROLE, "role", lambda given: line(among(text(given), PDBX_CONTACT_AUTHOR_ROLE)), IN_PEOPLE,
                53,
            ),
        ),
        keys=(Key("id", start=1),),
    ),
    archive=("email", "name_first", "name_last"),
    deposition=("country", "role", "organization_type", "identifier_ORCID"),
)
ROWS_OF_PDBX_AUDIT_SUPPORT = CategoryPlan(
    "pdbx_audit_support", of_list=True,
    lone=RowPlan(
        "pdbx_audit_support",
        answers=(
            Answer(ASK_FUNDER_COUNTRY, "country", lambda given: line(COUNTRY_PUT_2(given)), IN_PEOPLE, 69),
            Answer(
                ASK_FUNDER, "funding_organization",
                lambda given: block(listed_or_free(text(given), PDBX_AUDIT_SUPPORT_FUNDING_ORGANIZATION)), IN_PEOPLE,
                71,
            ),
        ),
        keys=(Key("ordinal", start=1),),
    ),
    deposition=("funding_organization",),
)


def put_people(organizational: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`organizational <-> this`.  [common/people.omap:20]"""
    put_people_authors_em_author_list(organizational, rows, trace, at)
    put_people_authors_audit_author(organizational, rows, trace, at)
    put_people_authors_pdbx_contact_author(organizational, rows, trace, at)
    put_people_grants_funder_pdbx_audit_support(organizational, rows, trace, at)


def put_people_authors_em_author_list(organizational: Source, rows: Rows, trace: Trace, at: str) -> None:
    """Who is named: in the list of the map and in that of the model. Duplicates are one person.  [common/people.omap:23]"""
    for i, authors in elements(organizational, "authors", trace, at):
        here = f"{at}.authors[{i}]"
        em_author_list: Row = {}
        write = writer(em_author_list, trace, here, IN_PEOPLE)
        part_of = part_reader(trace, here, IN_PEOPLE)
        write(
            "author",
            matching(
                line(initials(
                    part_of(text(authors.get("family_name")), "family_name", 25),
                    part_of(text(authors.get("given_name")), "given_name", 25),
                )),
                AUTHOR_FORM, "`author`",
            ),
            ("family_name", "given_name"), 25,
        )
        if (said := authors.get("orcid")) is not None:
            write("identifier_ORCID", orcid(text(said)), "orcid", 27)
        if em_author_list:
            em_author_list["ordinal"] = next_number(rows.list_of("em_author_list"), 1)  # common/people.omap:24
            rows.list_of("em_author_list").append(em_author_list)


def put_people_authors_audit_author(organizational: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`authors[] <-> _audit_author[]`.  [common/people.omap:29]"""
    for i, authors in elements(organizational, "authors", trace, at):
        here = f"{at}.authors[{i}]"
        audit_author: Row = {}
        write = writer(audit_author, trace, here, IN_PEOPLE)
        part_of = part_reader(trace, here, IN_PEOPLE)
        write(
            "name",
            line(initials(
                part_of(text(authors.get("family_name")), "family_name", 31),
                part_of(text(authors.get("given_name")), "given_name", 31),
            )),
            ("family_name", "given_name"), 31,
        )
        if (said := authors.get("orcid")) is not None:
            write("identifier_ORCID", orcid(text(said)), "orcid", 32)
        if audit_author:
            audit_author["pdbx_ordinal"] = next_number(rows.list_of("audit_author"), 1)  # common/people.omap:30
            rows.list_of("audit_author").append(audit_author)


def put_people_authors_pdbx_contact_author(organizational: Source, rows: Rows, trace: Trace, at: str) -> None:
    """Whom to write to: whoever the record says more of than a name.  [common/people.omap:36]"""
    for i, authors in elements(organizational, "authors", trace, at):
        here = f"{at}.authors[{i}]"
        pdbx_contact_author: Row = {}
        write = writer(pdbx_contact_author, trace, here, IN_PEOPLE)
        if (said := authors.get("family_name")) is not None:
            write("name_last", line(text(said)), "family_name", 41)
        if (said_2 := authors.get("given_name")) is not None:
            name_first_value, name_mi_value = spread(forenames(text(said_2)), 2)
            write("name_first", line(name_first_value), "given_name", 42)
            write("name_mi", line(name_mi_value), "given_name", 42)
        if (said_3 := authors.get("email")) is not None:
            write("email", line(matching(text(said_3), EMAIL_FORM, "`email`")), "email", 45)
        if (said_4 := authors.get("telephone")) is not None:
            write("phone", line(text(said_4)), "telephone", 46)
        if (said_5 := authors.get("orcid")) is not None:
            write("identifier_ORCID", orcid(text(said_5)), "orcid", 47)
        if trace.ask and "identifier_ORCID" not in pdbx_contact_author:
            write("identifier_ORCID", orcid(text(trace.given(ASK_CONTACT_ORCID, i))), "$ask.contact_orcid", 49)
        if (said_6 := authors.get("country")) is not None:
            write("country", COUNTRY_PUT(text(said_6)), "country", 50)
        if trace.ask and "country" not in pdbx_contact_author:
            write("country", line(COUNTRY_PUT(trace.given(ASK_CONTACT_COUNTRY, i))), "$ask.contact_country", 51)
        if (said_7 := authors.get("role")) is not None:
            write("role", ROLE_PUT(text(said_7)), "role", 52)
        if trace.ask and "role" not in pdbx_contact_author:
            write(
                "role", line(among(text(trace.given(ASK_CONTACT_ROLE, i)), PDBX_CONTACT_AUTHOR_ROLE)),
                "$ask.contact_role", 53,
            )
        if (said_8 := authors.get("type_org")) is not None:
            write("organization_type", among(text(said_8), PDBX_CONTACT_AUTHOR_ORGANIZATION_TYPE), "type_org", 54)
        if (said_9 := authors.get("name_org")) is not None:
            write("address_3", block(text(said_9)), "name_org", 55)
        # job_title is lost: a boolean in OSC-EM 1.0.2, by mistake
        if pdbx_contact_author:
            leave_out(NEED_OF_PDBX_CONTACT_AUTHOR, pdbx_contact_author, trace, here)
        if pdbx_contact_author:
            pdbx_contact_author["id"] = next_number(rows.list_of("pdbx_contact_author"), 1)  # common/people.omap:39
            rows.list_of("pdbx_contact_author").append(pdbx_contact_author)
    choose_numbered(NUMBERS_OF_PDBX_CONTACT_AUTHOR, rows.list_of("pdbx_contact_author"), trace)


def put_people_grants_funder_pdbx_audit_support(organizational: Source, rows: Rows, trace: Trace, at: str) -> None:
    """OSC-EM does not say which funder gave which grant: where there are as many of both, the nth gave the nth.  [common/people.omap:60]"""
    grants_list = dict(elements(organizational, "grants", trace, at))
    funder_list = dict(elements(organizational, "funder", trace, at))
    for i, k in paired(
        grants_list, funder_list, trace, f"{at}.funder", "_pdbx_audit_support", "common/people.omap:60",
    ):
        both = both_of("grants", grants_list.get(i), "funder", funder_list.get(k))
        here = PairedPath(at, positions("grants", i, "funder", k))
        pdbx_audit_support: Row = {}
        funder = part(both, "funder", trace, here)
        grants = part(both, "grants", trace, here)
        write = writer(pdbx_audit_support, trace, here, IN_PEOPLE)
        part_of = part_reader(trace, here, IN_PEOPLE)
        funding_organization_value, details_value = spread(
            FUNDER_PUT(
                part_of(text(funder.get("funder_name")), "funder.funder_name", 62),
                part_of(text(funder.get("type_org")), "funder.type_org", 62),
            ),
            2,
        )
        write("funding_organization", funding_organization_value, ("funder.funder_name", "funder.type_org"), 62)
        write("details", line(details_value), ("funder.funder_name", "funder.type_org"), 62)
        if (said := funder.get("country")) is not None:
            write("country", COUNTRY_PUT_2(text(said)), "funder.country", 66)
        if "country" in pdbx_audit_support:
            trace.not_run(here, ALREADY_67)
        else:
            if (said_2 := grants.get("country")) is not None:
                write("country", COUNTRY_PUT_2(text(said_2)), "grants.country", 67)
        if trace.ask and "country" not in pdbx_audit_support:
            write("country", line(COUNTRY_PUT_2(trace.given(ASK_FUNDER_COUNTRY, i))), "$ask.funder_country", 69)
        if trace.ask and "funding_organization" not in pdbx_audit_support:
            write(
                "funding_organization",
                block(listed_or_free(text(trace.given(ASK_FUNDER, i)), PDBX_AUDIT_SUPPORT_FUNDING_ORGANIZATION)),
                "$ask.funder", 71,
            )
        if (said_3 := grants.get("project_id")) is not None:
            write("grant_number", line(text(said_3)), "grants.project_id", 73)
        if (said_4 := grants.get("grant_name")) is not None:
            write(
                "details", added(pdbx_audit_support, "details", line(remark(text(said_4), "grant")), trace),
                "grants.grant_name", 74,
            )
        # grants[].start_date is lost: no item
        # grants[].end_date is lost: no item
        # grants[].budget is lost: no item
        if pdbx_audit_support:
            pdbx_audit_support["ordinal"] = next_number(
                rows.list_of("pdbx_audit_support"), 1,
            )  # common/people.omap:61
            rows.list_of("pdbx_audit_support").append(pdbx_audit_support)


def get_people(tables: Tables, organizational: Tree, trace: Trace) -> None:
    """`organizational <-> this`.  [common/people.omap:20]"""
    get_people_authors_em_author_list(tables, organizational, trace)
    get_people_authors_audit_author(tables, organizational, trace)
    get_people_authors_pdbx_contact_author(tables, organizational, trace)
    get_people_grants_funder_pdbx_audit_support(tables, organizational, trace)


def get_people_authors_em_author_list(tables: Tables, organizational: Tree, trace: Trace) -> None:
    """Who is named: in the list of the map and in that of the model. Duplicates are one person.  [common/people.omap:23]"""
    for n, row in enumerate(tables.get("em_author_list", ())):
        here = row_path(tables, "em_author_list", n)
        trace.reading("em_author_list", (row,))
        authors: Tree = {}
        write = row_writer(authors, trace, here, IN_PEOPLE)
        if (said := row.get("author")) is not None:
            family_name_value, given_name_value = spread(
                from_initials(matching(text(said), AUTHOR_FORM, "`author`")), 2,
            )
            write("family_name", family_name_value, "_em_author_list.author", 25)
            write("given_name", given_name_value, "_em_author_list.author", 25)
        if (said_2 := row.get("identifier_ORCID")) is not None:
            write("orcid", orcid(text(said_2)), "_em_author_list.identifier_ORCID", 27)
        if without_empty(authors):
            list_in(organizational, "authors").append(authors)


def get_people_authors_audit_author(tables: Tables, organizational: Tree, trace: Trace) -> None:
    """`authors[] <-> _audit_author[]`.  [common/people.omap:29]"""
    join = joining(
        organizational, "authors", (("orcid",), ("family_name", "given_name")), trace, "_audit_author",
        forms=(None, initials),
    )
    for n, row in enumerate(tables.get("audit_author", ())):
        here = row_path(tables, "audit_author", n)
        trace.reading("audit_author", (row,))
        authors: Tree = {}
        write = row_writer(authors, trace, here, IN_PEOPLE)
        if (said := row.get("name")) is not None:
            family_name_value, given_name_value = spread(from_initials(text(said)), 2)
            write("family_name", family_name_value, "_audit_author.name", 31)
            write("given_name", given_name_value, "_audit_author.name", 31)
        if (said_2 := row.get("identifier_ORCID")) is not None:
            write("orcid", orcid(text(said_2)), "_audit_author.identifier_ORCID", 32)
        if without_empty(authors):
            join(authors)


def get_people_authors_pdbx_contact_author(tables: Tables, organizational: Tree, trace: Trace) -> None:
    """Whom to write to: whoever the record says more of than a name.  [common/people.omap:36]"""
    join = joining(
        organizational, "authors", (("orcid",), ("family_name", "given_name")), trace, "_pdbx_contact_author",
        forms=(None, initials),
    )
    for n, row in enumerate(tables.get("pdbx_contact_author", ())):
        here = row_path(tables, "pdbx_contact_author", n)
        trace.reading("pdbx_contact_author", (row,))
        authors: Tree = {}
        write = row_writer(authors, trace, here, IN_PEOPLE)
        if (said := row.get("name_last")) is not None:
            write("family_name", text(said), "_pdbx_contact_author.name_last", 41)
        part_of = part_reader(trace, here, IN_PEOPLE)
        write(
            "given_name",
            from_forenames(
                part_of(text(row.get("name_first")), "_pdbx_contact_author.name_first", 42),
                part_of(text(row.get("name_mi")), "_pdbx_contact_author.name_mi", 42),
            ),
            ("_pdbx_contact_author.name_first", "_pdbx_contact_author.name_mi"), 42,
        )
        if (said_2 := row.get("email")) is not None:
            write("email", matching(text(said_2), EMAIL_FORM, "`email`"), "_pdbx_contact_author.email", 45)
        if (said_3 := row.get("phone")) is not None:
            write("telephone", text(said_3), "_pdbx_contact_author.phone", 46)
        if (said_4 := row.get("identifier_ORCID")) is not None:
            write("orcid", orcid(text(said_4)), "_pdbx_contact_author.identifier_ORCID", 47)
        if (said_5 := row.get("country")) is not None:
            write("country", COUNTRY_GET(text(said_5)), "_pdbx_contact_author.country", 50)
        if (said_6 := row.get("role")) is not None:
            write("role", ROLE_GET(text(said_6)), "_pdbx_contact_author.role", 52)
        if (said_7 := row.get("organization_type")) is not None:
            write("type_org", among(text(said_7), AUTHORS_TYPE_ORG), "_pdbx_contact_author.organization_type", 54)
        if (said_8 := row.get("address_3")) is not None:
            write("name_org", text(said_8), "_pdbx_contact_author.address_3", 55)
        if without_empty(authors):
            join(authors)


def get_people_grants_funder_pdbx_audit_support(tables: Tables, organizational: Tree, trace: Trace) -> None:
    """OSC-EM does not say which funder gave which grant: where there are as many of both, the nth gave the nth.  [common/people.omap:60]"""
    pairs: list[tuple[Tree, Tree]] = []
    for n, row in enumerate(tables.get("pdbx_audit_support", ())):
        here = row_path(tables, "pdbx_audit_support", n)
        trace.reading("pdbx_audit_support", (row,))
        both: Tree = {}
        funder = object_in(both, "funder")
        write = row_writer(funder, trace, here, IN_PEOPLE)
        part_of = part_reader(trace, here, IN_PEOPLE)
        funder_name_value, type_org_value = spread(
            FUNDER_GET(
                part_of(text(row.get("funding_organization")), "_pdbx_audit_support.funding_organization", 62),
                part_of(text(row.get("details")), "_pdbx_audit_support.details", 62),
            ),
            2,
        )
        write(
            "funder_name", funder_name_value,
            ("_pdbx_audit_support.funding_organization", "_pdbx_audit_support.details"), 62,
        )
        write(
            "type_org", type_org_value, ("_pdbx_audit_support.funding_organization", "_pdbx_audit_support.details"),
            62,
        )
        if (said := row.get("country")) is not None:
            write("country", COUNTRY_GET_2(text(said)), "_pdbx_audit_support.country", 66)
        grants = object_in(both, "grants")
        write_grants = row_writer(grants, trace, here, IN_PEOPLE)
        if (said_2 := row.get("grant_number")) is not None:
            write_grants("project_id", text(said_2), "_pdbx_audit_support.grant_number", 73)
        if (said_3 := row.get("details")) is not None:
            write_grants("grant_name", from_remark(text(said_3), "grant"), "_pdbx_audit_support.details", 74)
        without_empty(both)
        pairs.append((both.get("grants", {}), both.get("funder", {})))
    grants_list, funder_list = unpaired(pairs, trace)
    list_in(organizational, "grants").extend(grants_list)
    list_in(organizational, "funder").extend(funder_list)
