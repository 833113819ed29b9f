"""oscem.subtomo 1.0.2 <-> empiar 2023.07.

Written by `oscem-map compile` from mappings/oscem-subtomo_empiar.omap; edit that.
"""

from __future__ import annotations

from .oscem_empiar_empiar_codes import SCALE_GET, SCALE_PUT
from .oscem_empiar_empiar_deposition import (
    ASK_BIOSTUDIES, ASK_CITATION, ASK_CORRESPONDING_AUTHOR, ASK_EMDB, ASK_EMPIAR, ASK_IDR,
    ASK_PRINCIPAL_INVESTIGATORS, ASK_RELEASE_DATE, ASK_TITLE, ASK_WORKFLOWS, ASK_WORKFLOW_FILE, SCAN_IMAGESETS,
    get_entry, get_imagesets, get_papers, get_people, put_entry, put_imagesets, put_papers, put_people, put_tilted,
)
from .oscem_empiar_empiar_people import ASK_COUNTRY, ASK_ORGANIZATION
from oscem_map.runtime.directions import tree_to_tree
from oscem_map.runtime.read_tree import part
from oscem_map.runtime.trace import Question, Source, Trace, Tree, writer
from oscem_map.runtime.values import text
from oscem_map.runtime.write_tables import supply
from oscem_map.runtime.write_tree import object_in

IN_OSCEM_SUBTOMO_EMPIAR = "oscem-subtomo_empiar.omap"
LEFT = ("oscem.subtomo", "1.0.2")
RIGHT = ("empiar", "2023.07")
LEFT_DEMANDS: tuple[tuple[str, str, tuple[str, ...], str], ...] = ((
    "acquisition.technique", "", ("subtomo",), "oscem-subtomo_empiar.omap:7",
),)
RIGHT_DEMANDS: tuple[tuple[str, str, tuple[str, ...], str], ...] = ((
    "experiment_type", "", ("3",), "oscem-subtomo_empiar.omap:8",
),)
SECTIONS = ("acquisition", "instrument", "sample", "organizational")
ASKS: tuple[Question, ...] = (
    ASK_TITLE, ASK_RELEASE_DATE, ASK_EMDB, ASK_BIOSTUDIES, ASK_IDR, ASK_EMPIAR, ASK_WORKFLOW_FILE, ASK_WORKFLOWS,
    ASK_ORGANIZATION, ASK_COUNTRY, ASK_CORRESPONDING_AUTHOR, ASK_PRINCIPAL_INVESTIGATORS, ASK_CITATION,
    SCAN_IMAGESETS,
)


def put_document(document: Source, document_2: Tree, trace: Trace, at: str) -> None:
    """OSC-EM subtomogram averaging as an EMPIAR deposition.  [oscem-subtomo_empiar.omap:2]"""
    sample = part(document, "sample", trace, at)
    overall_molecule = part(sample, "overall_molecule", trace, f"{at}.sample")
    supply(document_2, "experiment_type", 3, trace, "experiment_type", "oscem-subtomo_empiar.omap:8")
    put_entry(document, document_2, trace, at)
    put_people(document, document_2, trace, at)
    put_papers(document, document_2, trace, at)
    put_imagesets(document, document_2, trace, at)
    put_tilted(document, document_2, trace, at)
    write = writer(document_2, trace, at, IN_OSCEM_SUBTOMO_EMPIAR)
    if (said := overall_molecule.get("molecular_overall_type")) is not None:
        write("scale", SCALE_PUT(text(said)), "sample.overall_molecule.molecular_overall_type", 15)
    # instrument is lost: the microscope belongs to the EMDB entry
    # acquisition is lost: the settings belong to the EMDB entry
    # sample is lost: the sample belongs to the EMDB entry


def get_document(document: Source, document_2: Tree, trace: Trace, at: str) -> None:
    """OSC-EM subtomogram averaging as an EMPIAR deposition.  [oscem-subtomo_empiar.omap:2]"""
    acquisition = object_in(document_2, "acquisition")
    supply(acquisition, "technique", "subtomo", trace, "acquisition.technique", "oscem-subtomo_empiar.omap:7")
    get_entry(document, document_2, trace, at)
    get_people(document, document_2, trace, at)
    get_papers(document, document_2, trace, at)
    get_imagesets(document, document_2, trace, at)
    sample = object_in(document_2, "sample")
    overall_molecule = object_in(sample, "overall_molecule")
    write = writer(overall_molecule, trace, at, IN_OSCEM_SUBTOMO_EMPIAR)
    if (said := document.get("scale")) is not None:
        write("molecular_overall_type", SCALE_GET(text(said)), "scale", 15)


put = tree_to_tree(put_document)
get = tree_to_tree(get_document)
