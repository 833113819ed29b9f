"""countries: what converters between oscem and mmcif share.

Written by `oscem-map compile` from mappings/common/countries.omap; edit that.
"""

from __future__ import annotations

from .oscem_mmcif_lists import (
    PDBX_AUDIT_SUPPORT_COUNTRY, PDBX_AUDIT_SUPPORT_FUNDING_ORGANIZATION, PDBX_CONTACT_AUTHOR_COUNTRY,
)
from oscem_map.runtime.words import KEPT, Kept, LookupTable

COUNTRY_PUT = LookupTable(
    {
        ("usa",): ("United States",),
        ("us",): ("United States",),
        ("united states of america",): ("United States",),
        ("uk",): ("United Kingdom",),
        ("gb",): ("United Kingdom",),
        ("great britain",): ("United Kingdom",),
        ("south korea",): ("Korea, Republic Of",),
        ("korea",): ("Korea, Republic Of",),
        ("republic of korea",): ("Korea, Republic Of",),
        ("czechia",): ("Czech Republic",),
        ("russia",): ("Russian Federation",),
        ("vietnam",): ("Viet Nam",),
        ("ch",): ("Switzerland",),
        ("schweiz",): ("Switzerland",),
        ("suisse",): ("Switzerland",),
        ("de",): ("Germany",),
        ("deutschland",): ("Germany",),
    },
    lists=(
        (PDBX_CONTACT_AUTHOR_COUNTRY, 0, (None,), (KEPT,)),
    ),
    accepted=(
        "USA", "US", "United States of America", "UK", "GB", "Great Britain", "South Korea", "Korea",
        "Republic of Korea", "Czechia", "Russia", "Vietnam", "CH", "Schweiz", "Suisse", "DE", "Deutschland",
    ),
)
FUNDER_PUT = LookupTable(
    {
        ("snsf",): ("Swiss National Science Foundation",),
        ("snf",): ("Swiss National Science Foundation",),
        ("swiss national science foundation (snsf)",): ("Swiss National Science Foundation",),
        ("erc",): ("European Research Council (ERC)",),
        ("european research council",): ("European Research Council (ERC)",),
        ("wellcome",): ("Wellcome Trust",),
        ("the wellcome trust",): ("Wellcome Trust",),
        ("mrc",): ("Medical Research Council (MRC, United Kingdom)",),
        ("bbsrc",): ("Biotechnology and Biological Sciences Research Council (BBSRC)",),
        ("dfg",): ("German Research Foundation (DFG)",),
        ("deutsche forschungsgemeinschaft",): ("German Research Foundation (DFG)",),
        ("anr",): ("Agence Nationale de la Recherche (ANR)",),
        ("nwo",): ("Netherlands Organisation for Scientific Research (NWO)",),
        ("nsf",): ("National Science Foundation (NSF, United States)",),
        ("hhmi",): ("Howard Hughes Medical Institute (HHMI)",),
        ("cihr",): ("Canadian Institutes of Health Research (CIHR)",),
        ("nsfc",): ("National Natural Science Foundation of China (NSFC)",),
        ("jsps",): ("Japan Society for the Promotion of Science (JSPS)",),
        ("amed",): ("Japan Agency for Medical Research and Development (AMED)",),
    },
    lists=(
        (PDBX_AUDIT_SUPPORT_FUNDING_ORGANIZATION, 0, (None,), (KEPT,)),
    ),
    others=(
        (0, (None, "government"), ("Other government", KEPT)),
        (0, (None, "other"), ("Other private", KEPT)),
    ),
    width=2,
    open_list=True,
    accepted=(
        "SNSF", "SNF", "Swiss National Science Foundation (SNSF)", "ERC", "European Research Council", "Wellcome",
        "The Wellcome Trust", "MRC", "BBSRC", "DFG", "Deutsche Forschungsgemeinschaft", "ANR", "NWO", "NSF", "HHMI",
        "CIHR", "NSFC", "JSPS", "AMED",
    ),
)
COUNTRY_PUT_2 = LookupTable(
    {
        ("usa",): ("United States",),
        ("us",): ("United States",),
        ("united states of america",): ("United States",),
        ("uk",): ("United Kingdom",),
        ("gb",): ("United Kingdom",),
        ("great britain",): ("United Kingdom",),
        ("south korea",): ("Korea, Republic Of",),
        ("korea",): ("Korea, Republic Of",),
        ("republic of korea",): ("Korea, Republic Of",),
        ("czechia",): ("Czech Republic",),
        ("russia",): ("Russian Federation",),
        ("vietnam",): ("Viet Nam",),
        ("ch",): ("Switzerland",),
        ("schweiz",): ("Switzerland",),
        ("suisse",): ("Switzerland",),
        ("de",): ("Germany",),
        ("deutschland",): ("Germany",),
    },
    lists=(
        (PDBX_AUDIT_SUPPORT_COUNTRY, 0, (None,), (KEPT,)),
    ),
    accepted=(
        "USA", "US", "United States of America", "UK", "GB", "Great Britain", "South Korea", "Korea",
        "Republic of Korea", "Czechia", "Russia", "Vietnam", "CH", "Schweiz", "Suisse", "DE", "Deutschland",
    ),
)
COUNTRY_GET = LookupTable(
    {
        ("korea, republic of",): ("South Korea",),
        ("czech republic",): ("Czechia",),
        ("russian federation",): ("Russia",),
        ("viet nam",): ("Vietnam",),
    },
    lists=(
        (PDBX_CONTACT_AUTHOR_COUNTRY, 0, (None,), (KEPT,)),
    ),
    accepted=("Korea, Republic Of", "Czech Republic", "Russian Federation", "Viet Nam"),
)
FUNDER_GET = LookupTable(
    {
        ("swiss national science foundation",): ("SNSF",),
        ("european research council (erc)",): ("ERC",),
        ("wellcome trust",): ("Wellcome",),
        ("medical research council (mrc, united kingdom)",): ("MRC",),
        ("biotechnology and biological sciences research council (bbsrc)",): ("BBSRC",),
        ("german research foundation (dfg)",): ("DFG",),
        ("agence nationale de la recherche (anr)",): ("ANR",),
        ("netherlands organisation for scientific research (nwo)",): ("NWO",),
        ("national science foundation (nsf, united states)",): ("NSF",),
        ("howard hughes medical institute (hhmi)",): ("HHMI",),
        ("canadian institutes of health research (cihr)",): ("CIHR",),
        ("national natural science foundation of china (nsfc)",): ("NSFC",),
        ("japan society for the promotion of science (jsps)",): ("JSPS",),
        ("japan agency for medical research and development (amed)",): ("AMED",),
    },
    lists=(
        (PDBX_AUDIT_SUPPORT_FUNDING_ORGANIZATION, 0, (None,), (KEPT,)),
    ),
    others=(
        (1, ("other government", None), (KEPT, "Government")),
        (1, ("other private", None), (KEPT, "Other")),
        (0, (None,), (Kept("{}", unlisted=True),)),
    ),
    width=2,
    reads_back=True,
)
COUNTRY_GET_2 = LookupTable(
    {
        ("korea, republic of",): ("South Korea",),
        ("czech republic",): ("Czechia",),
        ("russian federation",): ("Russia",),
        ("viet nam",): ("Vietnam",),
    },
    lists=(
        (PDBX_AUDIT_SUPPORT_COUNTRY, 0, (None,), (KEPT,)),
    ),
    accepted=("Korea, Republic Of", "Czech Republic", "Russian Federation", "Viet Nam"),
)
