"""people: what converters between oscem and mmcif share.

Written by `oscem-map compile` from mappings/common/people.omap; edit that.
"""

from __future__ import annotations

import re

from .oscem_mmcif_countries import COUNTRY_GET, COUNTRY_GET_2, COUNTRY_PUT, COUNTRY_PUT_2, FUNDER_GET, FUNDER_PUT
from .oscem_mmcif_lists import AUTHORS_TYPE_ORG, PDBX_CONTACT_AUTHOR_ORGANIZATION_TYPE, PDBX_CONTACT_AUTHOR_ROLE
from oscem_map.runtime.codecs import initials, orcid, spread
from oscem_map.runtime.pairs import paired, unpaired
from oscem_map.runtime.read_tables import row_path
from oscem_map.runtime.read_tree import both_of, elements, part, positions
from oscem_map.runtime.trace import PairedPath, Row, Source, Tables, Trace, Tree, part_reader, row_writer, writer
from oscem_map.runtime.values import among, line, matching, text
from oscem_map.runtime.words import KEPT, LookupTable
from oscem_map.runtime.write_tables import Rows, next_number
from oscem_map.runtime.write_tree import list_in, object_in, without_empty

IN_PEOPLE = "common/people.omap"
AUTHOR_FORM = re.compile("(([A-Za-z0-9_]+(( |-|'|\\. )[A-Za-z0-9_]+)*( Jr.| III)?, [A-Za-z0-9_]\\.(-?[A-Za-z0-9_]+\\.)*)|(Seattle Structural Genomics Center for Infectious Disease.*)|(Structural Genomics Consortium.*)|(QCRG Structural Biology Consortium.*)|(Center for Structural Genomics of Infectious Diseases.*)|(Center for Structural Biology of Infectious Diseases.*)|(Center for Structures of Membrane Proteins.*))")
EMAIL_FORM = re.compile("^[a-zA-Z0-9_.+-]+@[a-zA-Z0-9-]+\\.[a-zA-Z0-9-.]+$")
ROLE_PUT = LookupTable(
    {
        ("principal investigator",): ("principal investigator/group leader",),
        ("pi",): ("principal investigator/group leader",),
        ("group leader",): ("principal investigator/group leader",),
        ("corresponding author",): ("responsible scientist",),
    },
    lists=(
        (PDBX_CONTACT_AUTHOR_ROLE, 0, (None,), (KEPT,)),
    ),
    others=(
        (0, (None,), ("investigator",)),
    ),
    open_list=True,
)
ROLE_GET = LookupTable(
    {
        ("principal investigator/group leader",): ("principal investigator",),
        ("responsible scientist",): ("corresponding author",),
    },
    lists=(
        (PDBX_CONTACT_AUTHOR_ROLE, 0, (None,), (KEPT,)),
    ),
    accepted=("principal investigator/group leader", "responsible scientist"),
)


def put_people(organizational: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`organizational <-> this`.  [common/people.omap:13]"""
    put_people_authors_pdbx_contact_author(organizational, rows, trace, at)
    put_people_authors_audit_author(organizational, rows, trace, at)
    put_people_authors_em_author_list(organizational, rows, trace, at)
    put_people_grants_funder_pdbx_audit_support(organizational, rows, trace, at)


def put_people_authors_pdbx_contact_author(organizational: Source, rows: Rows, trace: Trace, at: str) -> None:
    """Authors are written three times, and read back from the contact list.  [common/people.omap:16]"""
    for i, authors in elements(organizational, "authors", trace, at):
        here = f"{at}.authors[{i}]"
        pdbx_contact_author: Row = {}
        write = writer(pdbx_contact_author, trace, here, IN_PEOPLE)
        if (said := authors.get("family_name")) is not None:
            write("name_last", line(text(said)), "family_name", 18)
        if (said_2 := authors.get("given_name")) is not None:
            write("name_first", line(text(said_2)), "given_name", 19)
        if (said_3 := authors.get("email")) is not None:
            write("email", line(matching(text(said_3), EMAIL_FORM, "`email`")), "email", 20)
        if (said_4 := authors.get("telephone")) is not None:
            write("phone", line(text(said_4)), "telephone", 21)
        if (said_5 := authors.get("orcid")) is not None:
            write("identifier_ORCID", orcid(text(said_5)), "orcid", 22)
        if (said_6 := authors.get("country")) is not None:
            write("country", COUNTRY_PUT(text(said_6)), "country", 24)
        if (said_7 := authors.get("role")) is not None:
            write("role", ROLE_PUT(text(said_7)), "role", 25)
        if (said_8 := authors.get("type_org")) is not None:
            write("organization_type", among(text(said_8), PDBX_CONTACT_AUTHOR_ORGANIZATION_TYPE), "type_org", 26)
        # name_org is lost: mmCIF keeps an address, not a name
        # job_title is lost: a boolean in OSC-EM 1.0.2, by mistake
        if pdbx_contact_author:
            pdbx_contact_author["id"] = next_number(rows.list_of("pdbx_contact_author"), 1)  # common/people.omap:17
            rows.list_of("pdbx_contact_author").append(pdbx_contact_author)


def put_people_authors_audit_author(organizational: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`authors[] -> _audit_author[]`.  [common/people.omap:30]"""
    for i, authors in elements(organizational, "authors", trace, at):
        here = f"{at}.authors[{i}]"
        audit_author: Row = {}
        write = writer(audit_author, trace, here, IN_PEOPLE)
        part_of = part_reader(trace, here, IN_PEOPLE)
        write(
            "name",
            line(
                initials(
                    part_of(text(authors.get("family_name")), "family_name", 32),
                    part_of(text(authors.get("given_name")), "given_name", 32),
                ),
            ),
            ("family_name", "given_name"), 32,
        )
        if (said := authors.get("orcid")) is not None:
            write("identifier_ORCID", orcid(text(said)), "orcid", 34)
        if audit_author:
            audit_author["pdbx_ordinal"] = next_number(rows.list_of("audit_author"), 1)  # common/people.omap:31
            rows.list_of("audit_author").append(audit_author)


def put_people_authors_em_author_list(organizational: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`authors[] -> _em_author_list[]`.  [common/people.omap:36]"""
    for i, authors in elements(organizational, "authors", trace, at):
        here = f"{at}.authors[{i}]"
        em_author_list: Row = {}
        write = writer(em_author_list, trace, here, IN_PEOPLE)
        part_of = part_reader(trace, here, IN_PEOPLE)
        write(
            "author",
            matching(
                line(
                    initials(
                        part_of(text(authors.get("family_name")), "family_name", 38),
                        part_of(text(authors.get("given_name")), "given_name", 38),
                    ),
                ),
                AUTHOR_FORM, "`author`",
            ),
            ("family_name", "given_name"), 38,
        )
        if (said := authors.get("orcid")) is not None:
            write("identifier_ORCID", orcid(text(said)), "orcid", 39)
        if em_author_list:
            em_author_list["ordinal"] = next_number(rows.list_of("em_author_list"), 1)  # common/people.omap:37
            rows.list_of("em_author_list").append(em_author_list)


def put_people_grants_funder_pdbx_audit_support(organizational: Source, rows: Rows, trace: Trace, at: str) -> None:
    """OSC-EM does not say which funder gave which grant: they share a row only where there is one funder.  [common/people.omap:43]"""
    grants_list = dict(elements(organizational, "grants", trace, at))
    funder_list = dict(elements(organizational, "funder", trace, at))
    for i, k in paired(grants_list, funder_list, trace, f"{at}.funder"):
        both = both_of("grants", grants_list.get(i), "funder", funder_list.get(k))
        here = PairedPath(at, positions("grants", i, "funder", k))
        pdbx_audit_support: Row = {}
        funder = part(both, "funder", trace, here)
        grants = part(both, "grants", trace, here)
        write = writer(pdbx_audit_support, trace, here, IN_PEOPLE)
        part_of = part_reader(trace, here, IN_PEOPLE)
        funding_organization_value, details_value = spread(
            FUNDER_PUT(
                part_of(text(funder.get("funder_name")), "funder.funder_name", 45),
                part_of(text(funder.get("type_org")), "funder.type_org", 45),
            ),
            2,
        )
        write("funding_organization", funding_organization_value, ("funder.funder_name", "funder.type_org"), 45)
        write("details", line(details_value), ("funder.funder_name", "funder.type_org"), 45)
        if (said := funder.get("country")) is not None:
            write("country", COUNTRY_PUT_2(text(said)), "funder.country", 49)
        if "country" in pdbx_audit_support:
            trace.skip(
                here, IN_PEOPLE, {"grants.country": 50}, "_pdbx_audit_support.country: there is a value already",
            )
        else:
            if (said_2 := grants.get("country")) is not None:
                write("country", COUNTRY_PUT_2(text(said_2)), "grants.country", 50)
        if (said_3 := grants.get("project_id")) is not None:
            write("grant_number", line(text(said_3)), "grants.project_id", 52)
        # grants[].grant_name is lost: mmCIF keeps the number
        # grants[].start_date is lost: no item
        # grants[].end_date is lost: no item
        # grants[].budget is lost: no item
        if pdbx_audit_support:
            pdbx_audit_support["ordinal"] = next_number(
                rows.list_of("pdbx_audit_support"), 1,
            )  # common/people.omap:44
            rows.list_of("pdbx_audit_support").append(pdbx_audit_support)


def get_people(tables: Tables, organizational: Tree, trace: Trace) -> None:
    """`organizational <-> this`.  [common/people.omap:13]"""
    get_people_authors_pdbx_contact_author(tables, organizational, trace)
    get_people_grants_funder_pdbx_audit_support(tables, organizational, trace)


def get_people_authors_pdbx_contact_author(tables: Tables, organizational: Tree, trace: Trace) -> None:
    """Authors are written three times, and read back from the contact list.  [common/people.omap:16]"""
    for n, row in enumerate(tables.get("pdbx_contact_author", ())):
        here = row_path(tables, "pdbx_contact_author", n)
        trace.reading("pdbx_contact_author", (row,))
        authors: Tree = {}
        write = row_writer(authors, trace, here, IN_PEOPLE)
        if (said := row.get("name_last")) is not None:
            write("family_name", text(said), "_pdbx_contact_author.name_last", 18)
        if (said_2 := row.get("name_first")) is not None:
            write("given_name", text(said_2), "_pdbx_contact_author.name_first", 19)
        if (said_3 := row.get("email")) is not None:
            write("email", matching(text(said_3), EMAIL_FORM, "`email`"), "_pdbx_contact_author.email", 20)
        if (said_4 := row.get("phone")) is not None:
            write("telephone", text(said_4), "_pdbx_contact_author.phone", 21)
        if (said_5 := row.get("identifier_ORCID")) is not None:
            write("orcid", orcid(text(said_5)), "_pdbx_contact_author.identifier_ORCID", 22)
        if (said_6 := row.get("country")) is not None:
            write("country", COUNTRY_GET(text(said_6)), "_pdbx_contact_author.country", 24)
        if (said_7 := row.get("role")) is not None:
            write("role", ROLE_GET(text(said_7)), "_pdbx_contact_author.role", 25)
        if (said_8 := row.get("organization_type")) is not None:
            write("type_org", among(text(said_8), AUTHORS_TYPE_ORG), "_pdbx_contact_author.organization_type", 26)
        if without_empty(authors):
            list_in(organizational, "authors").append(authors)


def get_people_grants_funder_pdbx_audit_support(tables: Tables, organizational: Tree, trace: Trace) -> None:
    """OSC-EM does not say which funder gave which grant: they share a row only where there is one funder.  [common/people.omap:43]"""
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
                part_of(text(row.get("funding_organization")), "_pdbx_audit_support.funding_organization", 45),
                part_of(text(row.get("details")), "_pdbx_audit_support.details", 45),
            ),
            2,
        )
        write(
            "funder_name", funder_name_value,
            ("_pdbx_audit_support.funding_organization", "_pdbx_audit_support.details"), 45,
        )
        write(
            "type_org", type_org_value, ("_pdbx_audit_support.funding_organization", "_pdbx_audit_support.details"),
            45,
        )
        if (said := row.get("country")) is not None:
            write("country", COUNTRY_GET_2(text(said)), "_pdbx_audit_support.country", 49)
        grants = object_in(both, "grants")
        write_grants = row_writer(grants, trace, here, IN_PEOPLE)
        if (said_2 := row.get("grant_number")) is not None:
            write_grants("project_id", text(said_2), "_pdbx_audit_support.grant_number", 52)
        without_empty(both)
        pairs.append((both.get("grants", {}), both.get("funder", {})))
    grants_list, funder_list = unpaired(pairs, trace)
    list_in(organizational, "grants").extend(grants_list)
    list_in(organizational, "funder").extend(funder_list)
