"""oscem.subtomo 1.0.2 <-> datacite 4.5.

Written by `oscem-map compile` from mappings/oscem-subtomo_datacite.omap; edit that.
"""

from __future__ import annotations

from .oscem_datacite_archive_record import (
    ASK_ABSTRACT, ASK_KEYWORDS, ASK_LANGUAGE, ASK_LICENCE, ASK_TITLE, ASK_VERSION, TEMPLATE_MOLECULAR_SAMPLE,
)
from .oscem_datacite_citation import (
    ASK_ARTICLES, ASK_DOI, ASK_EMDB, ASK_EMPIAR, ASK_INSTRUMENT, ASK_PDB, ASK_PUBLISHER, ASK_YEAR, get_citation,
    get_day, get_people, get_related, put_citation, put_day, put_people, put_related,
)
from oscem_map.runtime.compose import composed
from oscem_map.runtime.directions import tree_to_tree
from oscem_map.runtime.read_tree import part
from oscem_map.runtime.trace import Question, Source, Trace, Tree, writer
from oscem_map.runtime.write_tables import supply
from oscem_map.runtime.write_tree import keep_element, object_in

IN_OSCEM_GENERAL_DATACITE = "oscem-general_datacite.omap"
LEFT = ("oscem.subtomo", "1.0.2")
RIGHT = ("datacite", "4.5")
LEFT_DEMANDS: tuple[tuple[str, str, tuple[str, ...], str], ...] = ((
    "acquisition.technique", "", ("subtomo",), "oscem-subtomo_datacite.omap:4",
),)
RIGHT_DEMANDS: tuple[tuple[str, str, tuple[str, ...], str], ...] = ()
SECTIONS = ("acquisition", "instrument", "sample", "organizational")
ASKS: tuple[Question, ...] = (
    ASK_DOI, ASK_TITLE, ASK_PUBLISHER, ASK_YEAR, ASK_LICENCE, ASK_VERSION, ASK_LANGUAGE, ASK_KEYWORDS, ASK_ARTICLES,
    ASK_EMPIAR, ASK_EMDB, ASK_PDB, ASK_INSTRUMENT, ASK_ABSTRACT.at("oscem-general_datacite.omap:13"),
)


def put_document(document: Source, document_2: Tree, trace: Trace, at: str) -> None:
    """OSC-EM of subtomogram averaging as DataCite's JSON.  [oscem-subtomo_datacite.omap:2]"""
    put_citation(document, document_2, trace, at)
    put_related(document, document_2, trace, at)
    acquisition = part(document, "acquisition", trace, at)
    if acquisition:
        put_day(acquisition, document_2, trace, f"{at}.acquisition")
    organizational = part(document, "organizational", trace, at)
    if organizational:
        put_people(organizational, document_2, trace, f"{at}.organizational")
    descriptions: Tree = {}
    text, leaves = composed(TEMPLATE_MOLECULAR_SAMPLE, trace)
    writer(descriptions, trace, at, IN_OSCEM_GENERAL_DATACITE)("description", text, leaves, 13)
    # acquisition is lost: technical: a citation has no fields for it
    # instrument is lost: technical: a citation has no fields for it
    # sample is lost: technical: a citation has no fields for it
    keep_element(document_2, "descriptions", descriptions, trace, ("descriptionType", "Abstract", False))


def get_document(document: Source, document_2: Tree, trace: Trace, at: str) -> None:
    """OSC-EM of subtomogram averaging as DataCite's JSON.  [oscem-subtomo_datacite.omap:2]"""
    get_citation(document, document_2, trace, at)
    get_related(document, document_2, trace, at)
    acquisition = object_in(document_2, "acquisition")
    get_day(document, acquisition, trace, at)
    organizational = object_in(document_2, "organizational")
    get_people(document, organizational, trace, at)
    supply(acquisition, "technique", "subtomo", trace, "acquisition.technique", "oscem-subtomo_datacite.omap:4")


put = tree_to_tree(put_document)
get = tree_to_tree(get_document)
