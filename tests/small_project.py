"""A project of another team: a mapping of its own, right and formatted, with shared parts."""

from __future__ import annotations

from pathlib import Path

MAPPING = """\
## A small mapping: the microscope, and nothing else.
mapping oscem.spa 1.0.2 <-> mmcif 5.413

from "common/parts.omap" use instrument

ask entry_id  "Name of the entry"
ask mode      "How images were formed"

acquisition.technique  <-> "spa"
ask.entry_id            -> _entry.id
instrument             <-> _em_imaging  via instrument
ask.mode                -> _em_imaging.mode
1                       -> _em_specimen.id
1                       -> _em_specimen.experiment_id
"NO"                    -> _em_specimen.vitrification_applied  because "not part of this example"
"NO"                    -> _em_specimen.staining_applied       because "not part of this example"
"NO"                    -> _em_specimen.embedding_applied      because "not part of this example"
"NO"                    -> _em_specimen.shadowing_applied      because "not part of this example"

processing      -> nothing  because "not part of this example"
acquisition     -> nothing  because "not part of this example"
sample          -> nothing  because "not part of this example"
organizational  -> nothing  because "not part of this example"
"""

PARTS = """\
common oscem 1.0.2 <-> mmcif 5.413

table source {
    "FEG" or "field emission gun"  <-> "FIELD EMISSION GUN"
    listed                         <-> listed
}

fragment instrument for Instrument <-> _em_imaging {
    _entry.id                    -> entry_id
    _em_specimen.id              -> specimen_id
    1                            -> id
    acceleration_voltage  [kV]  <~> accelerating_voltage  [kV]  via rounded  because "whole kilovolts"
    cs                    [mm]  <-> nominal_cs            [mm]
    c2_aperture           [µm]  <-> c2_aperture_diameter  [µm]
    electron_source             <-> electron_source             via source
    microscope.model            <-> microscope_model            via listed
    microscope.manufacturer      -> nothing                     because "inside the model"
    "FLOOD BEAM"                 -> illumination_mode           because "not part of this example"
    illumination                 -> nothing                     because "not part of this example"
    imaging                      -> nothing                     because "not part of this example"
    operating_mode               -> nothing                     because "no item"
    beam_convergence             -> nothing                     because "no item"
}
"""


def small_project(root: Path) -> Path:
    """Write the project's mappings below a folder that is not there yet; nothing is generated."""
    (root / "mappings" / "common").mkdir(parents=True)
    (root / "mappings" / "small.omap").write_text(MAPPING, encoding="utf-8")
    (root / "mappings" / "common" / "parts.omap").write_text(PARTS, encoding="utf-8")
    return root
