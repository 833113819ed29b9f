"""oscem.cellular_tomo 1.0.2 <-> invenio.materials_cloud 6.0.0.

Written by `oscem-map compile` from mappings/oscem-cellular_tomo_materials_cloud.omap; edit that.
"""

from __future__ import annotations

from .oscem_general_invenio_materials_cloud import ASK_REFERENCES, get_mc_references, put_references
from .oscem_invenio_archive_record import (
    ASK_ABSTRACT, ASK_ARTICLES, ASK_CATALOGUE, ASK_EMDB, ASK_EMPIAR, ASK_INSTRUMENT, ASK_KEYWORDS, ASK_LANGUAGE,
    ASK_LICENCE, ASK_PDB, ASK_PUBLICATION_DATE, ASK_TITLE, ASK_VERSION, TEMPLATE_KEYWORDS_OF_NATURE,
    TEMPLATE_SAMPLE_OF_NATURE, get_day, get_people, get_record, get_related, put_day, put_people, put_record,
    put_related,
)
from oscem_map.runtime.carrier import Carrier
from oscem_map.runtime.compose import composed, composed_lines
from oscem_map.runtime.directions import tree_to_tree
from oscem_map.runtime.read_tree import part
from oscem_map.runtime.text_codecs import html
from oscem_map.runtime.trace import Question, Source, Trace, Tree, writer
from oscem_map.runtime.values import text
from oscem_map.runtime.write_tables import supply
from oscem_map.runtime.write_tree import list_in, object_in

IN_OSCEM_CELLULAR_TOMO_MATERIALS_CLOUD = "oscem-cellular_tomo_materials_cloud.omap"
LEFT = ("oscem.cellular_tomo", "1.0.2")
RIGHT = ("invenio.materials_cloud", "6.0.0")
LEFT_DEMANDS: tuple[tuple[str, str, tuple[str, ...], str], ...] = ((
    "acquisition.technique", "", ("cellular_tomo",), "oscem-cellular_tomo_materials_cloud.omap:6",
),)
RIGHT_DEMANDS: tuple[tuple[str, str, tuple[str, ...], str], ...] = ()
SECTIONS = ("acquisition", "instrument", "sample", "organizational")
ASKS: tuple[Question, ...] = (
    ASK_TITLE, ASK_PUBLICATION_DATE, ASK_LICENCE, ASK_VERSION, ASK_LANGUAGE, ASK_ABSTRACT, ASK_KEYWORDS, ASK_ARTICLES,
    ASK_EMPIAR, ASK_EMDB, ASK_PDB, ASK_CATALOGUE, ASK_INSTRUMENT, ASK_REFERENCES,
)
CARRIER = Carrier(
    "oscem.json", "oscem-general_zenodo.omap:9",
    seal=(("metadata", ()), ("additional_descriptions[]", (("type.id", "technical-info"),)), ("description", ())),
    keys={"organizational.authors": (("orcid",), ("family_name", "given_name"))},
)
"""The document that travels with its target."""


def put_document(document: Source, document_2: Tree, trace: Trace, at: str) -> None:
    """OSC-EM of tomography of cells as a record of the Materials Cloud Archive.  [oscem-cellular_tomo_materials_cloud.omap:2]"""
    put_record(document, document_2, trace, at)
    put_related(document, document_2, trace, at)
    acquisition = part(document, "acquisition", trace, at)
    if acquisition:
        put_day(acquisition, document_2, trace, f"{at}.acquisition")
    organizational = part(document, "organizational", trace, at)
    if organizational:
        put_people(organizational, document_2, trace, f"{at}.organizational")
    metadata = object_in(document_2, "metadata")
    text_2, leaves = composed(TEMPLATE_SAMPLE_OF_NATURE, trace)
    writer(metadata, trace, at, IN_OSCEM_CELLULAR_TOMO_MATERIALS_CLOUD)("description", html(text(text_2)), leaves, 7)
    supply(
        metadata, "publisher", "Materials Cloud", trace, "metadata.publisher",
        "oscem-general_materials_cloud.omap:11", "the archive publishes it",
    )
    custom_fields = object_in(document_2, "custom_fields")
    put_references(trace.document_of(ASK_REFERENCES), custom_fields, trace, "$ask")
    for text_3, leaves_2 in composed_lines(TEMPLATE_KEYWORDS_OF_NATURE, trace):
        element: Tree = {}
        writer(element, trace, at, IN_OSCEM_CELLULAR_TOMO_MATERIALS_CLOUD)("subject", text_3, leaves_2, 8)
        if "subject" in element:
            list_in(metadata, "subjects").append(element)


def get_document(document: Source, document_2: Tree, trace: Trace, at: str) -> None:
    """OSC-EM of tomography of cells as a record of the Materials Cloud Archive.  [oscem-cellular_tomo_materials_cloud.omap:2]"""
    get_record(document, document_2, trace, at)
    get_related(document, document_2, trace, at)
    acquisition = object_in(document_2, "acquisition")
    get_day(document, acquisition, trace, at)
    organizational = object_in(document_2, "organizational")
    get_people(document, organizational, trace, at)
    custom_fields = part(document, "custom_fields", trace, at)
    get_mc_references(custom_fields, trace.answer_at("ask"), trace, f"{at}.custom_fields")
    supply(
        acquisition, "technique", "cellular_tomo", trace, "acquisition.technique",
        "oscem-cellular_tomo_materials_cloud.omap:6",
    )


put = tree_to_tree(put_document)
get = tree_to_tree(get_document)
