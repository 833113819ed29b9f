"""oscem.general 1.0.2 <-> empiar_entry 2026.11.

Written by `oscem-map compile` from mappings/oscem-general_empiar_entry.omap; edit that.
"""

from __future__ import annotations

from .oscem_empiar_entry_empiar_entry import ASK_TITLE, SCALE_OF_ENTRY_GET, SCAN_IMAGESETS, get_public_entry
from oscem_map.runtime.directions import tree_to_tree
from oscem_map.runtime.trace import Question, Source, Trace, Tree, writer
from oscem_map.runtime.values import text
from oscem_map.runtime.write_tree import object_in

IN_OSCEM_GENERAL_EMPIAR_ENTRY = "oscem-general_empiar_entry.omap"
LEFT = ("oscem.general", "1.0.2")
RIGHT = ("empiar_entry", "2026.11")
LEFT_DEMANDS: tuple[tuple[str, str, tuple[str, ...], str], ...] = ()
RIGHT_DEMANDS: tuple[tuple[str, str, tuple[str, ...], str], ...] = ()
SECTIONS = ("acquisition", "instrument", "sample", "organizational")
ASKS: tuple[Question, ...] = (ASK_TITLE, SCAN_IMAGESETS)


def put_document(document: Source, document_2: Tree, trace: Trace, at: str) -> None:
    """A public entry of EMPIAR as a partial record of OSC-EM. EMPIAR does not tell the technique: the root is the one for any.  [oscem-general_empiar_entry.omap:2]"""
    # this block is read back only: an entry is read only
    # instrument is lost: an entry is made of a deposition, by EMPIAR
    # acquisition is lost: an entry is made of a deposition, by EMPIAR
    # sample is lost: an entry is made of a deposition, by EMPIAR
    # organizational is lost: an entry is made of a deposition, by EMPIAR
    pass


def get_document(document: Source, document_2: Tree, trace: Trace, at: str) -> None:
    """A public entry of EMPIAR as a partial record of OSC-EM. EMPIAR does not tell the technique: the root is the one for any.  [oscem-general_empiar_entry.omap:2]"""
    get_public_entry(document, document_2, trace, at)
    sample = object_in(document_2, "sample")
    overall_molecule = object_in(sample, "overall_molecule")
    write = writer(overall_molecule, trace, at, IN_OSCEM_GENERAL_EMPIAR_ENTRY)
    if (said := document.get("scale")) is not None:
        write("molecular_overall_type", SCALE_OF_ENTRY_GET(text(said)), "scale", 7)


put = tree_to_tree(put_document)
get = tree_to_tree(get_document)
