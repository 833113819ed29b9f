"""empiar_people: what converters between oscem and empiar share.

Written by `oscem-map compile` from mappings/common/empiar_people.omap; edit that.
"""

from __future__ import annotations

import re

from .oscem_empiar_iso_countries import COUNTRY_CODE_GET, COUNTRY_CODE_PUT
from .oscem_empiar_lists import CORRESPONDING_AUTHOR_COUNTRY, PRINCIPAL_INVESTIGATOR_COUNTRY
from oscem_map.runtime.codecs import orcid, spread
from oscem_map.runtime.joins import joining
from oscem_map.runtime.names import first_word, from_first_word
from oscem_map.runtime.read_tree import elements, has_word, others, preferred
from oscem_map.runtime.text_codecs import in_form, parts_of
from oscem_map.runtime.trace import Question, Source, Trace, Tree, part_reader, writer
from oscem_map.runtime.values import among, matching, text
from oscem_map.runtime.write_tables import supply
from oscem_map.runtime.write_tree import list_in, taken_over, without_empty

IN_EMPIAR_PEOPLE = "common/empiar_people.omap"
AUTHOR_ORCID_FORM = re.compile("([0-9]{4}-){3}[0-9]{3}([0-9]|X)")
EMAIL_FORM = re.compile("^[a-zA-Z0-9_.+-]+@[a-zA-Z0-9-]+\\.[a-zA-Z0-9-.]+$")
EMAIL_FORM_2 = re.compile("[^@\\s]+@[^@\\s.]+(?:\\.[^@\\s.]+)+")
FIRST_NAME_FORM = re.compile('(?=(?:[\\s\\S]{0,60})\\Z)(?:[^0-9!"£$%^&*()]+)')
LAST_NAME_FORM = re.compile('(?=(?:[\\s\\S]{0,60})\\Z)(?:[^0-9!"£$%^&*()]+)')
MIDDLE_NAME_FORM = re.compile('(?=(?:[\\s\\S]{0,60})\\Z)(?:[^0-9!"£$%^&*()]+)')
NAME_FORM = re.compile('\\(\'[^0-9!"£$%^&*()]{1,60}\', \'[^\\W\\d_a-zß-öø-ÿ]{1,20}\'\\)')
ORGANIZATION_FORM = re.compile("[\\s\\S]{0,255}")
TELEPHONE_FORM = re.compile("[\\s\\S]{0,60}")
ASK_ORGANIZATION = Question(
    "organization", "Organization of a person for whom OSC-EM names none",
    ("corresponding_author.organization", "principal_investigator[].organization"), "common/empiar_people.omap:28",
    optional=True,
)
ASK_COUNTRY = Question(
    "country", "Country of a person for whom OSC-EM names none",
    ("corresponding_author.country", "principal_investigator[].country"), "common/empiar_people.omap:31",
    optional=True,
)


def put_listed_author(authors: Source, authors_2: Tree, trace: Trace, at: str) -> None:
    """A name in a list: ('Smith', 'JW').  [common/empiar_people.omap:10]"""
    write = writer(authors_2, trace, at, IN_EMPIAR_PEOPLE)
    part_of = part_reader(trace, at, IN_EMPIAR_PEOPLE)
    write(
        "name",
        matching(
            in_form(
                (
                    part_of(text(authors.get("family_name")), "family_name", 11),
                    part_of(text(authors.get("given_name")), "given_name", 11),
                ),
                "('{}', '{initials}')",
            ),
            NAME_FORM, "`name`",
        ),
        ("family_name", "given_name"), 11,
    )
    if (said := authors.get("orcid")) is not None:
        write("author_orcid", matching(orcid(text(said)), AUTHOR_ORCID_FORM, "`author_orcid`"), "orcid", 15)


def put_person(organizational: Source, corresponding_author: Tree, trace: Trace, at: str) -> None:
    """The corresponding author and the principal investigators, with their addresses.  [common/empiar_people.omap:19]"""
    candidates, passed_over = preferred(
        organizational, "authors", "role", ("corresponding author", "corresponding", "contact person"), trace, at,
        has=True,
    )
    attempts: list[Trace] = []
    for i, authors in candidates:
        tried = Trace(trace.ask)
        trial: Tree = {}
        put_person_element(authors, trial, tried, f"{at}.authors[{i}]")
        attempts.append(tried)
        if without_empty(trial):
            trace.absorb(tried, taken_over(trial, corresponding_author))
            passed_over.extend(others(candidates, i))
            break
    else:
        for tried in attempts:
            trace.absorb(tried)
        for k, __2 in candidates:
            trace.pass_over(
                f"{at}.authors[{k}]", "EMPIAR has one corresponding author", "common/empiar_people.omap:19", False,
            )
    for k in passed_over:
        trace.pass_over(f"{at}.authors[{k}]", "EMPIAR has one corresponding author", "common/empiar_people.omap:19")


def put_person_element(authors: Source, made: Tree, trace: Trace, at: str) -> None:
    """One element, as the object.  [common/empiar_people.omap:19]"""
    write = writer(made, trace, at, IN_EMPIAR_PEOPLE)
    if (said := authors.get("family_name")) is not None:
        write("last_name", matching(text(said), LAST_NAME_FORM, "`last_name`"), "family_name", 20)
    if (said_2 := authors.get("given_name")) is not None:
        first_name_value, middle_name_value = spread(first_word(text(said_2)), 2)
        write("first_name", matching(first_name_value, FIRST_NAME_FORM, "`first_name`"), "given_name", 21)
        write("middle_name", matching(middle_name_value, MIDDLE_NAME_FORM, "`middle_name`"), "given_name", 21)
    if (said_3 := authors.get("orcid")) is not None:
        write("author_orcid", matching(orcid(text(said_3)), AUTHOR_ORCID_FORM, "`author_orcid`"), "orcid", 24)
    if (said_4 := authors.get("email")) is not None:
        write("email", matching(matching(text(said_4), EMAIL_FORM, "`email`"), EMAIL_FORM_2, "`email`"), "email", 25)
    if (said_5 := authors.get("telephone")) is not None:
        write("telephone", matching(text(said_5), TELEPHONE_FORM, "`telephone`"), "telephone", 26)
    if (said_6 := authors.get("name_org")) is not None:
        write("organization", matching(text(said_6), ORGANIZATION_FORM, "`organization`"), "name_org", 27)
    if trace.ask and "organization" not in made:
        write(
            "organization", matching(text(trace.given(ASK_ORGANIZATION)), ORGANIZATION_FORM, "`organization`"),
            "$ask.organization", 28,
        )
    if (said_7 := authors.get("country")) is not None:
        write("country", COUNTRY_CODE_PUT(text(said_7)), "country", 30)
    if trace.ask and "country" not in made:
        write(
            "country", among(COUNTRY_CODE_PUT(trace.given(ASK_COUNTRY)), CORRESPONDING_AUTHOR_COUNTRY),
            "$ask.country", 31,
        )
    # type_org is lost: EMPIAR has no place for it
    # job_title is lost: EMPIAR has no place for it
    # role is lost: the place in the deposition is the role


def put_person_2(organizational: Source, document: Tree, trace: Trace, at: str) -> None:
    """The corresponding author and the principal investigators, with their addresses.  [common/empiar_people.omap:19]"""
    for i, authors in elements(organizational, "authors", trace, at):
        here = f"{at}.authors[{i}]"
        if not has_word(authors.get("role"), "principal investigator", "PI", "group leader", "principal investigator/group leader"):
            trace.pass_over(here, "the mapping passes this element over", "common/empiar_people.omap:19")
            continue
        principal_investigator: Tree = {}
        write = writer(principal_investigator, trace, here, IN_EMPIAR_PEOPLE)
        if (said := authors.get("family_name")) is not None:
            write("last_name", matching(text(said), LAST_NAME_FORM, "`last_name`"), "family_name", 20)
        if (said_2 := authors.get("given_name")) is not None:
            first_name_value, middle_name_value = spread(first_word(text(said_2)), 2)
            write("first_name", matching(first_name_value, FIRST_NAME_FORM, "`first_name`"), "given_name", 21)
            write("middle_name", matching(middle_name_value, MIDDLE_NAME_FORM, "`middle_name`"), "given_name", 21)
        if (said_3 := authors.get("orcid")) is not None:
            write("author_orcid", matching(orcid(text(said_3)), AUTHOR_ORCID_FORM, "`author_orcid`"), "orcid", 24)
        if (said_4 := authors.get("email")) is not None:
            write(
                "email", matching(matching(text(said_4), EMAIL_FORM, "`email`"), EMAIL_FORM_2, "`email`"), "email",
                25,
            )
        if (said_5 := authors.get("telephone")) is not None:
            write("telephone", matching(text(said_5), TELEPHONE_FORM, "`telephone`"), "telephone", 26)
        if (said_6 := authors.get("name_org")) is not None:
            write("organization", matching(text(said_6), ORGANIZATION_FORM, "`organization`"), "name_org", 27)
        if trace.ask and "organization" not in principal_investigator:
            write(
                "organization", matching(text(trace.given(ASK_ORGANIZATION)), ORGANIZATION_FORM, "`organization`"),
                "$ask.organization", 28,
            )
        if (said_7 := authors.get("country")) is not None:
            write("country", COUNTRY_CODE_PUT(text(said_7)), "country", 30)
        if trace.ask and "country" not in principal_investigator:
            write(
                "country", among(COUNTRY_CODE_PUT(trace.given(ASK_COUNTRY)), PRINCIPAL_INVESTIGATOR_COUNTRY),
                "$ask.country", 31,
            )
        # type_org is lost: EMPIAR has no place for it
        # job_title is lost: EMPIAR has no place for it
        # role is lost: the place in the deposition is the role
        if without_empty(principal_investigator):
            list_in(document, "principal_investigator").append(principal_investigator)


def put_asked_person(corresponding_author: Source, corresponding_author_2: Tree, trace: Trace, at: str) -> None:
    """The same, of an answer.  [common/empiar_people.omap:42]"""
    write = writer(corresponding_author_2, trace, at, IN_EMPIAR_PEOPLE)
    if (said := corresponding_author.get("family_name")) is not None:
        write("last_name", matching(text(said), LAST_NAME_FORM, "`last_name`"), "family_name", 43)
    if (said_2 := corresponding_author.get("given_name")) is not None:
        first_name_value, middle_name_value = spread(first_word(text(said_2)), 2)
        write("first_name", matching(first_name_value, FIRST_NAME_FORM, "`first_name`"), "given_name", 44)
        write("middle_name", matching(middle_name_value, MIDDLE_NAME_FORM, "`middle_name`"), "given_name", 44)
    if (said_3 := corresponding_author.get("orcid")) is not None:
        write("author_orcid", matching(orcid(text(said_3)), AUTHOR_ORCID_FORM, "`author_orcid`"), "orcid", 45)
    if (said_4 := corresponding_author.get("email")) is not None:
        write("email", matching(text(said_4), EMAIL_FORM_2, "`email`"), "email", 46)
    if (said_5 := corresponding_author.get("telephone")) is not None:
        write("telephone", matching(text(said_5), TELEPHONE_FORM, "`telephone`"), "telephone", 47)
    if (said_6 := corresponding_author.get("name_org")) is not None:
        write("organization", matching(text(said_6), ORGANIZATION_FORM, "`organization`"), "name_org", 48)
    if (said_7 := corresponding_author.get("country")) is not None:
        write("country", COUNTRY_CODE_PUT(text(said_7)), "country", 49)


def put_asked_person_2(ask: Source, document: Tree, trace: Trace, at: str) -> None:
    """The same, of an answer.  [common/empiar_people.omap:42]"""
    for i, principal_investigators in elements(ask, "principal_investigators", trace, at):
        here = f"{at}.principal_investigators[{i}]"
        principal_investigator: Tree = {}
        write = writer(principal_investigator, trace, here, IN_EMPIAR_PEOPLE)
        if (said := principal_investigators.get("family_name")) is not None:
            write("last_name", matching(text(said), LAST_NAME_FORM, "`last_name`"), "family_name", 43)
        if (said_2 := principal_investigators.get("given_name")) is not None:
            first_name_value, middle_name_value = spread(first_word(text(said_2)), 2)
            write("first_name", matching(first_name_value, FIRST_NAME_FORM, "`first_name`"), "given_name", 44)
            write("middle_name", matching(middle_name_value, MIDDLE_NAME_FORM, "`middle_name`"), "given_name", 44)
        if (said_3 := principal_investigators.get("orcid")) is not None:
            write("author_orcid", matching(orcid(text(said_3)), AUTHOR_ORCID_FORM, "`author_orcid`"), "orcid", 45)
        if (said_4 := principal_investigators.get("email")) is not None:
            write("email", matching(text(said_4), EMAIL_FORM_2, "`email`"), "email", 46)
        if (said_5 := principal_investigators.get("telephone")) is not None:
            write("telephone", matching(text(said_5), TELEPHONE_FORM, "`telephone`"), "telephone", 47)
        if (said_6 := principal_investigators.get("name_org")) is not None:
            write("organization", matching(text(said_6), ORGANIZATION_FORM, "`organization`"), "name_org", 48)
        if (said_7 := principal_investigators.get("country")) is not None:
            write("country", COUNTRY_CODE_PUT(text(said_7)), "country", 49)
        if without_empty(principal_investigator):
            list_in(document, "principal_investigator").append(principal_investigator)


def put_listed_author_2(editors: Source, editors_2: Tree, trace: Trace, at: str) -> None:
    """A name in a list: ('Smith', 'JW').  [common/empiar_people.omap:10]"""
    write = writer(editors_2, trace, at, IN_EMPIAR_PEOPLE)
    part_of = part_reader(trace, at, IN_EMPIAR_PEOPLE)
    write(
        "name",
        matching(
            in_form(
                (
                    part_of(text(editors.get("family_name")), "family_name", 11),
                    part_of(text(editors.get("given_name")), "given_name", 11),
                ),
                "('{}', '{initials}')",
            ),
            NAME_FORM, "`name`",
        ),
        ("family_name", "given_name"), 11,
    )
    if (said := editors.get("orcid")) is not None:
        write("author_orcid", matching(orcid(text(said)), AUTHOR_ORCID_FORM, "`author_orcid`"), "orcid", 15)


def get_listed_author(authors: Source, authors_2: Tree, trace: Trace, at: str) -> None:
    """A name in a list: ('Smith', 'JW').  [common/empiar_people.omap:10]"""
    write = writer(authors_2, trace, at, IN_EMPIAR_PEOPLE)
    if (said := authors.get("name")) is not None:
        family_name_value, given_name_value = spread(
            parts_of(matching(text(said), NAME_FORM, "`name`"), "('{}', '{initials}')"), 2,
        )
        write("family_name", family_name_value, "name", 11)
        write("given_name", given_name_value, "name", 11)
    if (said_2 := authors.get("author_orcid")) is not None:
        write("orcid", orcid(matching(text(said_2), AUTHOR_ORCID_FORM, "`author_orcid`")), "author_orcid", 15)


def get_person(corresponding_author: Source, organizational: Tree, trace: Trace, at: str) -> None:
    """The corresponding author and the principal investigators, with their addresses.  [common/empiar_people.omap:19]"""
    join = joining(organizational, "authors", (("orcid",), ("family_name", "given_name")), trace, at, words=("role",))
    authors: Tree = {}
    write = writer(authors, trace, at, IN_EMPIAR_PEOPLE)
    if (said := corresponding_author.get("last_name")) is not None:
        write("family_name", matching(text(said), LAST_NAME_FORM, "`last_name`"), "last_name", 20)
    write(
        "given_name",
        from_first_word(
            matching(text(corresponding_author.get("first_name")), FIRST_NAME_FORM, "`first_name`"),
            matching(text(corresponding_author.get("middle_name")), MIDDLE_NAME_FORM, "`middle_name`"),
        ),
        ("first_name", "middle_name"), 21,
    )
    if (said_2 := corresponding_author.get("author_orcid")) is not None:
        write("orcid", orcid(matching(text(said_2), AUTHOR_ORCID_FORM, "`author_orcid`")), "author_orcid", 24)
    if (said_3 := corresponding_author.get("email")) is not None:
        write("email", matching(matching(text(said_3), EMAIL_FORM_2, "`email`"), EMAIL_FORM, "`email`"), "email", 25)
    if (said_4 := corresponding_author.get("telephone")) is not None:
        write("telephone", matching(text(said_4), TELEPHONE_FORM, "`telephone`"), "telephone", 26)
    if (said_5 := corresponding_author.get("organization")) is not None:
        write("name_org", matching(text(said_5), ORGANIZATION_FORM, "`organization`"), "organization", 27)
    if (said_6 := corresponding_author.get("country")) is not None:
        write("country", COUNTRY_CODE_GET(text(said_6)), "country", 30)
    if without_empty(authors):
        supply(
            authors, "role", "corresponding author", trace, "organizational.authors[].role",
            "common/empiar_deposition.omap:109",
        )
        join(authors)


def get_person_2(document: Source, organizational: Tree, trace: Trace, at: str) -> None:
    """The corresponding author and the principal investigators, with their addresses.  [common/empiar_people.omap:19]"""
    join = joining(organizational, "authors", (("orcid",), ("family_name", "given_name")), trace, at, words=("role",))
    for i, principal_investigator in elements(document, "principal_investigator", trace, at):
        here = f"{at}.principal_investigator[{i}]"
        authors: Tree = {}
        write = writer(authors, trace, here, IN_EMPIAR_PEOPLE)
        if (said := principal_investigator.get("last_name")) is not None:
            write("family_name", matching(text(said), LAST_NAME_FORM, "`last_name`"), "last_name", 20)
        write(
            "given_name",
            from_first_word(
                matching(text(principal_investigator.get("first_name")), FIRST_NAME_FORM, "`first_name`"),
                matching(text(principal_investigator.get("middle_name")), MIDDLE_NAME_FORM, "`middle_name`"),
            ),
            ("first_name", "middle_name"), 21,
        )
        if (said_2 := principal_investigator.get("author_orcid")) is not None:
            write("orcid", orcid(matching(text(said_2), AUTHOR_ORCID_FORM, "`author_orcid`")), "author_orcid", 24)
        if (said_3 := principal_investigator.get("email")) is not None:
            write(
                "email", matching(matching(text(said_3), EMAIL_FORM_2, "`email`"), EMAIL_FORM, "`email`"), "email",
                25,
            )
        if (said_4 := principal_investigator.get("telephone")) is not None:
            write("telephone", matching(text(said_4), TELEPHONE_FORM, "`telephone`"), "telephone", 26)
        if (said_5 := principal_investigator.get("organization")) is not None:
            write("name_org", matching(text(said_5), ORGANIZATION_FORM, "`organization`"), "organization", 27)
        if (said_6 := principal_investigator.get("country")) is not None:
            write("country", COUNTRY_CODE_GET(text(said_6)), "country", 30)
        if without_empty(authors):
            supply(
                authors, "role", "principal investigator", trace, "organizational.authors[].role",
                "common/empiar_deposition.omap:113",
            )
            join(authors)


def get_listed_author_2(editors: Source, editors_2: Tree, trace: Trace, at: str) -> None:
    """A name in a list: ('Smith', 'JW').  [common/empiar_people.omap:10]"""
    write = writer(editors_2, trace, at, IN_EMPIAR_PEOPLE)
    if (said := editors.get("name")) is not None:
        family_name_value, given_name_value = spread(
            parts_of(matching(text(said), NAME_FORM, "`name`"), "('{}', '{initials}')"), 2,
        )
        write("family_name", family_name_value, "name", 11)
        write("given_name", given_name_value, "name", 11)
    if (said_2 := editors.get("author_orcid")) is not None:
        write("orcid", orcid(matching(text(said_2), AUTHOR_ORCID_FORM, "`author_orcid`")), "author_orcid", 15)
