"""For reports: acquisition, of oscem and mmcif.

Written by `oscem-map compile` from mappings/common/acquisition.omap; edit that.
"""

from __future__ import annotations

from .oscem_mmcif_lists import EM_IMAGE_SCANS_SCANNER_MODEL
from .oscem_mmcif_vocabulary import DETECTOR_PUT_2
from oscem_map.runtime.advice import Range
from oscem_map.runtime.answer_facts import AnswerFacts, AnswerPlace
from oscem_map.runtime.mapping_facts import LeafFacts, Part

ACQUISITION = Part(
    left=LeafFacts(losses={
        (("the filter was not used", "common/acquisition.omap:62"),): (
            "acquisition.energy_filter.model", "acquisition.energy_filter.width_energy_filter",
        ),
        (("an analytical detector's setting", "common/acquisition.omap:95"),): (
            "acquisition.detectors[].dispersion",
        ),
        (("an analytical detector's setting", "common/acquisition.omap:96"),): (
            "acquisition.detectors[].collection_angle",
        ),
        (("no item", "common/acquisition.omap:132"),): ("acquisition.screen_current",),
        (("no item", "common/acquisition.omap:136"),): ("acquisition.beamshift",),
        (("no item", "common/acquisition.omap:146"),): ("acquisition.imageshift",),
        (("no item; it belongs with the raw data in EMPIAR", "common/acquisition.omap:149"),): (
            "acquisition.gainref_flip_rotate",
        ),
    }),
    right=LeafFacts(
        read={
            "em_image_recording": (
                "average_exposure_time", "avg_electron_dose_per_image", "details", "detector_mode",
                "film_or_detector_model", "num_diffraction_images", "num_grids_imaged", "num_real_images",
            ),
            "em_image_scans": ("dimension_height", "dimension_width", "frames_per_image"),
            "em_imaging": (
                "calibrated_defocus_max", "calibrated_defocus_min", "calibrated_magnification", "cryogen", "date",
                "details", "electron_beam_tilt_params", "nominal_defocus_max", "nominal_defocus_min",
                "nominal_magnification", "recording_temperature_maximum", "recording_temperature_minimum",
                "specimen_holder_model", "temperature",
            ),
            "em_imaging_optics": (
                "chr_aberration_corrector", "details", "energyfilter_name", "energyfilter_slit_width", "phase_plate",
                "sph_aberration_corrector",
            ),
            "em_software": ("name", "version"),
        },
        lost={
            ("the depositor's answer; no slot holds it", "common/acquisition.omap:119"): (
                "em_image_scans.scanner_model",
            ),
        },
        keys={
            "em_image_recording.id": "common/acquisition.omap:87",
            "em_image_recording.imaging_id": "common/acquisition.omap:88",
            "em_image_scans.entry_id": "common/acquisition.omap:113",
            "em_image_scans.id": "common/acquisition.omap:114",
            "em_image_scans.image_recording_id": "common/acquisition.omap:115",
            "em_software.id": "common/acquisition.omap:124", "em_software.imaging_id": "common/acquisition.omap:125",
        },
    ),
    reasons={
        "an older item: written as both ends of the range": (
            "common/acquisition.omap:17", "common/acquisition.omap:18",
        ),
        "mmCIF writes underfocus as positive; it comes back negative, as microscopes write it": (
            "common/acquisition.omap:30", "common/acquisition.omap:41",
        ),
        "mmCIF has one cryogen, and the stage's comes first": ("common/acquisition.omap:51",),
        "mmCIF keeps the day, not the time; EMDB's map of items has no place for it, and OneDep may drop it": (
            "common/acquisition.omap:53",
        ),
        "no item of its own: a remark that says what it is about": (
            "common/acquisition.omap:133", "common/acquisition.omap:147",
        ),
        "one item for the four ends: remarks that say which": (
            "common/acquisition.omap:138", "common/acquisition.omap:140", "common/acquisition.omap:142",
            "common/acquisition.omap:144",
        ),
    },
    advised={
        "_em_image_recording.average_exposure_time": Range(0, 180, "s"),
        "_em_imaging.nominal_defocus_max": Range(-20000, 20000, "nm"),
        "_em_imaging.nominal_defocus_min": Range(-20000, 20000, "nm"),
        "_em_imaging.recording_temperature_maximum": Range(2, 310, "K"),
        "_em_imaging.recording_temperature_minimum": Range(2, 310, "K"),
    },
    units={
        "s": ("_em_image_recording.average_exposure_time",),
        "nm": ("_em_imaging.nominal_defocus_max", "_em_imaging.nominal_defocus_min"),
        "K": (
            "_em_imaging.recording_temperature_maximum", "_em_imaging.recording_temperature_minimum",
            "_em_imaging.temperature",
        ),
        "eV": ("_em_imaging_optics.energyfilter_slit_width",),
    },
    answers={
        "Imaging": {
            "defocus_min": AnswerFacts((AnswerPlace("_em_imaging.nominal_defocus_min", kind="number", unit="nm"),)),
            "defocus_max": AnswerFacts((AnswerPlace("_em_imaging.nominal_defocus_max", kind="number", unit="nm"),)),
            "detector_model": AnswerFacts(
                (AnswerPlace(
                    "_em_image_recording.film_or_detector_model", words=DETECTOR_PUT_2, demanded="deposition",
                ),),
                rows="acquisition.detectors[]",
            ),
            "dose": AnswerFacts((AnswerPlace(
                "_em_image_recording.avg_electron_dose_per_image", kind="number", unit="e/Å²", interval="above 0",
                demanded="deposition",
            ),)),
            "scanner": AnswerFacts((AnswerPlace(
                "_em_image_scans.scanner_model", words=EM_IMAGE_SCANS_SCANNER_MODEL, demanded="deposition",
            ),)),
        },
    },
    sources={
        "_em_imaging.nominal_defocus_max": (
            "acquisition.nominal_defocus.minimal", "acquisition.nominal_defocus.maximal",
        ),
        "_em_imaging.nominal_defocus_min": (
            "acquisition.nominal_defocus.minimal", "acquisition.nominal_defocus.maximal",
        ),
        "_em_imaging.recording_temperature_maximum": ("acquisition.temperature.maximal",),
        "_em_imaging.recording_temperature_minimum": ("acquisition.temperature.minimal",),
    },
)
ACQUISITION_2 = Part(
    advised={
        "_em_image_recording.avg_electron_dose_per_image": Range(1, 1000, "e/Å²"),
        "_em_imaging.calibrated_defocus_min": Range(200, 10000, "nm"),
    },
    units={
        "e/Å²": ("_em_image_recording.avg_electron_dose_per_image",),
        "nm": ("_em_imaging.calibrated_defocus_max", "_em_imaging.calibrated_defocus_min"),
    },
    sources={
        "_em_imaging.calibrated_defocus_max": (
            "acquisition.calibrated_defocus.minimal", "acquisition.calibrated_defocus.maximal",
        ),
        "_em_imaging.calibrated_defocus_min": (
            "acquisition.calibrated_defocus.minimal", "acquisition.calibrated_defocus.maximal",
        ),
        "_em_software.name": ("acquisition.microscope_software",),
        "_em_software.version": ("acquisition.microscope_software",),
    },
)
"""Of oscem.cellular_tomo to mmcif and oscem.env_tomo to mmcif and oscem.general to mmcif and oscem.subtomo to mmcif."""
