"""For reports: instrument, of oscem and mmcif.

Written by `oscem-map compile` from mappings/common/instrument.omap; edit that.
"""

from __future__ import annotations

from .oscem_mmcif_lists import EM_IMAGING_ALIGNMENT_PROCEDURE
from .oscem_mmcif_vocabulary import ELECTRON_SOURCE_PUT, MICROSCOPE_PUT_2
from oscem_map.runtime.advice import Range
from oscem_map.runtime.answer_facts import AnswerFacts, AnswerPlace
from oscem_map.runtime.mapping_facts import LeafFacts, Part

INSTRUMENT = Part(
    left=LeafFacts(losses={
        (("mmCIF names the maker inside the model", "common/instrument.omap:20"),): (
            "instrument.microscope.manufacturer",
        ),
        (("no item for TEM or STEM", "common/instrument.omap:35"),): ("instrument.operating_mode",),
        (("no item", "common/instrument.omap:36"),): ("instrument.beam_convergence",),
    }),
    right=LeafFacts(
        read={
            "em_imaging": (
                "accelerating_voltage", "c2_aperture_diameter", "electron_source", "illumination_mode",
                "microscope_model", "microscope_version", "mode", "nominal_cs",
            ),
        },
        lost={
            ("the depositor's answer; no slot holds it", "common/instrument.omap:33"): (
                "em_imaging.alignment_procedure",
            ),
            ("acquisition programs write the serial number in its place", "common/instrument.omap:15"): (
                "em_imaging.microscope_serial_number",
            ),
            ("the depositor's answer; no slot holds it", "common/instrument.omap:34"): (
                "em_imaging.objective_aperture",
            ),
        },
    ),
    reasons={"mmCIF stores whole kilovolts": ("common/instrument.omap:28",)},
    advised={
        "_em_imaging.accelerating_voltage": Range(0, 400, "kV"),
        "_em_imaging.c2_aperture_diameter": Range(50, 150, "µm"),
    },
    units={
        "kV": ("_em_imaging.accelerating_voltage",), "µm": ("_em_imaging.c2_aperture_diameter",),
        "mm": ("_em_imaging.nominal_cs",),
    },
    answers={
        "Instrument": {
            "microscope_model": AnswerFacts((AnswerPlace(
                "_em_imaging.microscope_model", words=MICROSCOPE_PUT_2, demanded="archive",
            ),)),
            "electron_gun": AnswerFacts((AnswerPlace(
                "_em_imaging.electron_source", words=ELECTRON_SOURCE_PUT, demanded="deposition",
            ),)),
            "voltage": AnswerFacts((AnswerPlace(
                "_em_imaging.accelerating_voltage", kind="integer", unit="kV", interval="at least 0",
                demanded="deposition",
            ),)),
        },
        "Imaging": {
            "alignment_procedure": AnswerFacts((AnswerPlace(
                "_em_imaging.alignment_procedure", words=EM_IMAGING_ALIGNMENT_PROCEDURE,
            ),)),
            "objective_aperture": AnswerFacts((AnswerPlace(
                "_em_imaging.objective_aperture", kind="number", unit="µm",
            ),)),
        },
    },
)
