"""For reports: people, of oscem and mmcif.

Written by `oscem-map compile` from mappings/common/people.omap; edit that.
"""

from __future__ import annotations

from .oscem_mmcif_countries import COUNTRY_PUT, COUNTRY_PUT_2
from .oscem_mmcif_lists import PDBX_AUDIT_SUPPORT_FUNDING_ORGANIZATION, PDBX_CONTACT_AUTHOR_ROLE
from oscem_map.runtime.answer_facts import AnswerFacts, AnswerPlace
from oscem_map.runtime.mapping_facts import LeafFacts, Part

PEOPLE = Part(
    left=LeafFacts(losses={
        (("a boolean in OSC-EM 1.0.2, by mistake", "common/people.omap:56"),): (
            "organizational.authors[].job_title",
        ),
        (("no item", "common/people.omap:76"),): ("organizational.grants[].start_date",),
        (("no item", "common/people.omap:77"),): ("organizational.grants[].end_date",),
        (("no item", "common/people.omap:78"),): ("organizational.grants[].budget",),
    }),
    right=LeafFacts(
        read={
            "audit_author": ("identifier_ORCID", "name"), "em_author_list": ("author", "identifier_ORCID"),
            "pdbx_audit_support": ("country", "details", "funding_organization", "grant_number"),
            "pdbx_contact_author": (
                "address_3", "country", "email", "identifier_ORCID", "name_first", "name_last", "name_mi",
                "organization_type", "phone", "role",
            ),
        },
        keys={
            "audit_author.pdbx_ordinal": "common/people.omap:30", "em_author_list.ordinal": "common/people.omap:24",
            "pdbx_audit_support.ordinal": "common/people.omap:61", "pdbx_contact_author.id": "common/people.omap:39",
        },
    ),
    reasons={
        "the archive writes initials": ("common/people.omap:25", "common/people.omap:31"),
        "the archive keeps the first name apart": ("common/people.omap:42",),
        "mmCIF tells the kind of an organisation only where it does not list it": ("common/people.omap:62",),
        "mmCIF has one country, that of the funder first": ("common/people.omap:67",),
        "mmCIF has no item for the name of a grant": ("common/people.omap:74",),
    },
    answers={
        "People": {
            "contact_orcid": AnswerFacts(
                (AnswerPlace("_pdbx_contact_author.identifier_ORCID", codec="orcid", demanded="deposition"),),
                rows="organizational.authors[]",
            ),
            "contact_country": AnswerFacts(
                (AnswerPlace("_pdbx_contact_author.country", words=COUNTRY_PUT, demanded="deposition"),),
                rows="organizational.authors[]",
            ),
            "contact_role": AnswerFacts(
                (AnswerPlace("_pdbx_contact_author.role", words=PDBX_CONTACT_AUTHOR_ROLE, demanded="deposition"),),
                rows="organizational.authors[]",
            ),
            "funder_country": AnswerFacts(
                (AnswerPlace("_pdbx_audit_support.country", words=COUNTRY_PUT_2),), rows="organizational",
            ),
            "funder": AnswerFacts(
                (AnswerPlace(
                    "_pdbx_audit_support.funding_organization", words=PDBX_AUDIT_SUPPORT_FUNDING_ORGANIZATION,
                    open=True, demanded="deposition",
                ),),
                rows="organizational",
            ),
        },
    },
    sources={
        "_pdbx_audit_support.country": ("organizational.funder[].country", "organizational.grants[].country"),
        "_pdbx_audit_support.details": (
            "organizational.funder[].funder_name", "organizational.funder[].type_org",
            "organizational.grants[].grant_name",
        ),
    },
)
