"""oscem.general 1.0.2 <-> invenio.materials_cloud 6.0.0.

Written by `oscem-map compile` from mappings/oscem-general_materials_cloud.omap; edit that.
"""

from __future__ import annotations

from .oscem_invenio_archive_record import (
    ASK_ABSTRACT, ASK_ARTICLES, ASK_CATALOGUE, ASK_EMDB, ASK_EMPIAR, ASK_INSTRUMENT, ASK_KEYWORDS, ASK_LANGUAGE,
    ASK_LICENCE, ASK_PDB, ASK_PUBLICATION_DATE, ASK_TITLE, ASK_VERSION, TEMPLATE_MOLECULAR_SAMPLE, get_day,
    get_people, get_record, get_related, put_day, put_people, put_record, put_related,
)
from .oscem_invenio_lists import MC_REFERENCES_REF_RESOURCE_TYPE
from oscem_map.runtime.carrier import Carrier
from oscem_map.runtime.compose import composed
from oscem_map.runtime.directions import tree_to_tree
from oscem_map.runtime.read_tree import elements, part
from oscem_map.runtime.text_codecs import html
from oscem_map.runtime.trace import Question, Source, Trace, Tree, writer
from oscem_map.runtime.values import among, text
from oscem_map.runtime.write_tables import supply
from oscem_map.runtime.write_tree import list_in, object_in, without_empty

IN_OSCEM_GENERAL_MATERIALS_CLOUD = "oscem-general_materials_cloud.omap"
IN_OSCEM_GENERAL_ZENODO = "oscem-general_zenodo.omap"
LEFT = ("oscem.general", "1.0.2")
RIGHT = ("invenio.materials_cloud", "6.0.0")
LEFT_DEMANDS: tuple[tuple[str, str, tuple[str, ...], str], ...] = ()
RIGHT_DEMANDS: tuple[tuple[str, str, tuple[str, ...], str], ...] = ()
SECTIONS = ("acquisition", "instrument", "sample", "organizational")
ASK_REFERENCES = Question(
    "references", "Papers about these data, as the archive lists them: one at least",
    ("custom_fields.mc_references[]",), "oscem-general_materials_cloud.omap:15",
    fields=(
        ("kind", "publication-article", ("custom_fields.mc_references[].ref_resource_type",)),
        ("citation", None, ("custom_fields.mc_references[].ref_citation",)),
        ("doi", None, ("custom_fields.mc_references[].ref_link",)),
        ("comment", None, ("custom_fields.mc_references[].ref_comment",)),
    ),
)
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
    """OSC-EM of any technique as a record of the Materials Cloud Archive: that of Zenodo, with references of the archive's own.  [oscem-general_materials_cloud.omap:2]"""
    put_record(document, document_2, trace, at)
    put_related(document, document_2, trace, at)
    acquisition = part(document, "acquisition", trace, at)
    if acquisition:
        put_day(acquisition, document_2, trace, f"{at}.acquisition")
    organizational = part(document, "organizational", trace, at)
    if organizational:
        put_people(organizational, document_2, trace, f"{at}.organizational")
    metadata = object_in(document_2, "metadata")
    text_2, leaves = composed(TEMPLATE_MOLECULAR_SAMPLE, trace)
    writer(metadata, trace, at, IN_OSCEM_GENERAL_ZENODO)("description", html(text(text_2)), leaves, 17)
    supply(
        metadata, "publisher", "Materials Cloud", trace, "metadata.publisher",
        "oscem-general_materials_cloud.omap:11", "the archive publishes it",
    )
    custom_fields = object_in(document_2, "custom_fields")
    put_references(trace.document_of(ASK_REFERENCES), custom_fields, trace, "$ask")


def get_document(document: Source, document_2: Tree, trace: Trace, at: str) -> None:
    """OSC-EM of any technique as a record of the Materials Cloud Archive: that of Zenodo, with references of the archive's own.  [oscem-general_materials_cloud.omap:2]"""
    get_record(document, document_2, trace, at)
    get_related(document, document_2, trace, at)
    acquisition = object_in(document_2, "acquisition")
    get_day(document, acquisition, trace, at)
    organizational = object_in(document_2, "organizational")
    get_people(document, organizational, trace, at)
    custom_fields = part(document, "custom_fields", trace, at)
    get_mc_references(custom_fields, trace.answer_at("ask"), trace, f"{at}.custom_fields")


def put_references(ask: Source, custom_fields: Tree, trace: Trace, at: str) -> None:
    """`ask.references[] <-> custom_fields.mc_references[]`.  [oscem-general_materials_cloud.omap:15]"""
    for i, references in elements(ask, "references", trace, at):
        here = f"{at}.references[{i}]"
        mc_references: Tree = {}
        write = writer(mc_references, trace, here, IN_OSCEM_GENERAL_MATERIALS_CLOUD)
        if (said := references.get("kind")) is not None:
            write("ref_resource_type", among(text(said), MC_REFERENCES_REF_RESOURCE_TYPE), "kind", 16)
        if (said_2 := references.get("citation")) is not None:
            write("ref_citation", text(said_2), "citation", 17)
        if (said_3 := references.get("doi")) is not None:
            write("ref_link", text(said_3), "doi", 18)
        if (said_4 := references.get("comment")) is not None:
            write("ref_comment", text(said_4), "comment", 19)
        if without_empty(mc_references):
            list_in(custom_fields, "mc_references").append(mc_references)


def get_mc_references(custom_fields: Source, ask: Tree, trace: Trace, at: str) -> None:
    """`ask.references[] <-> custom_fields.mc_references[]`.  [oscem-general_materials_cloud.omap:15]"""
    for i, mc_references in elements(custom_fields, "mc_references", trace, at):
        here = f"{at}.mc_references[{i}]"
        references: Tree = {}
        write = writer(references, trace, here, IN_OSCEM_GENERAL_MATERIALS_CLOUD)
        if (said := mc_references.get("ref_resource_type")) is not None:
            write("kind", among(text(said), MC_REFERENCES_REF_RESOURCE_TYPE), "ref_resource_type", 16)
        if (said_2 := mc_references.get("ref_citation")) is not None:
            write("citation", text(said_2), "ref_citation", 17)
        if (said_3 := mc_references.get("ref_link")) is not None:
            write("doi", text(said_3), "ref_link", 18)
        if (said_4 := mc_references.get("ref_comment")) is not None:
            write("comment", text(said_4), "ref_comment", 19)
        if without_empty(references):
            list_in(ask, "references").append(references)


put = tree_to_tree(put_document)
get = tree_to_tree(get_document)
