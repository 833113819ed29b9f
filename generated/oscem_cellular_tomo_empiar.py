"""oscem.cellular_tomo 1.0.2 <-> empiar 2023.07.

Written by `oscem-map compile` from mappings/oscem-cellular_tomo_empiar.omap; edit that.
"""

from __future__ import annotations

from .oscem_empiar_empiar_deposition import (
    ASK_BIOSTUDIES, ASK_CITATION, ASK_CORRESPONDING_AUTHOR, ASK_EMDB, ASK_EMPIAR, ASK_IDR,
    ASK_PRINCIPAL_INVESTIGATORS, ASK_RELEASE_DATE, ASK_TITLE, ASK_WORKFLOWS, ASK_WORKFLOW_FILE, SCAN_IMAGESETS,
    get_entry, get_imagesets, get_papers, get_people, put_entry, put_imagesets, put_papers, put_people, put_tilted,
)
from .oscem_empiar_empiar_people import ASK_COUNTRY, ASK_ORGANIZATION
from oscem_map.runtime.directions import tree_to_tree
from oscem_map.runtime.read_tree import part
from oscem_map.runtime.trace import Question, Source, Trace, Tree
from oscem_map.runtime.values import kept
from oscem_map.runtime.write_tables import supply
from oscem_map.runtime.write_tree import object_in

LEFT = ("oscem.cellular_tomo", "1.0.2")
RIGHT = ("empiar", "2023.07")
LEFT_DEMANDS: tuple[tuple[str, str, tuple[str, ...], str], ...] = ((
    "acquisition.technique", "", ("cellular_tomo",), "oscem-cellular_tomo_empiar.omap:6",
),)
RIGHT_DEMANDS: tuple[tuple[str, str, tuple[str, ...], str], ...] = ((
    "experiment_type", "", ("3",), "oscem-cellular_tomo_empiar.omap:7",
),)
SECTIONS = ("acquisition", "instrument", "sample", "organizational")
ASKS: tuple[Question, ...] = (
    ASK_TITLE, ASK_RELEASE_DATE, ASK_EMDB, ASK_BIOSTUDIES, ASK_IDR, ASK_EMPIAR, ASK_WORKFLOW_FILE, ASK_WORKFLOWS,
    ASK_ORGANIZATION, ASK_COUNTRY, ASK_CORRESPONDING_AUTHOR, ASK_PRINCIPAL_INVESTIGATORS, ASK_CITATION,
    SCAN_IMAGESETS,
)


def put_document(document: Source, document_2: Tree, trace: Trace, at: str) -> None:
    """OSC-EM tomography of cells and tissues as an EMPIAR deposition.  [oscem-cellular_tomo_empiar.omap:2]"""
    supply(document_2, "experiment_type", 3, trace, "experiment_type", "oscem-cellular_tomo_empiar.omap:7")
    put_entry(document, document_2, trace, at)
    put_people(document, document_2, trace, at)
    put_papers(document, document_2, trace, at)
    put_imagesets(document, document_2, trace, at)
    put_tilted(document, document_2, trace, at)
    sample = part(document, "sample", trace, at)
    specimen_env = part(sample, "specimen_env", trace, f"{at}.sample")
    if kept(specimen_env.get("tissue")) is not None:
        supply(
            document_2, "scale", "4", trace, "scale", "oscem-cellular_tomo_empiar.omap:15",
            "a tissue, which the record names",
        )
    else:
        supply(
            document_2, "scale", "3", trace, "scale", "oscem-cellular_tomo_empiar.omap:18",
            "a cell, where the record names no tissue",
        )
    # instrument is lost: the microscope belongs to the EMDB entry
    # acquisition is lost: the settings belong to the EMDB entry
    # sample is lost: the sample belongs to the EMDB entry


def get_document(document: Source, document_2: Tree, trace: Trace, at: str) -> None:
    """OSC-EM tomography of cells and tissues as an EMPIAR deposition.  [oscem-cellular_tomo_empiar.omap:2]"""
    acquisition = object_in(document_2, "acquisition")
    supply(
        acquisition, "technique", "cellular_tomo", trace, "acquisition.technique",
        "oscem-cellular_tomo_empiar.omap:6",
    )
    get_entry(document, document_2, trace, at)
    get_people(document, document_2, trace, at)
    get_papers(document, document_2, trace, at)
    get_imagesets(document, document_2, trace, at)


put = tree_to_tree(put_document)
get = tree_to_tree(get_document)
