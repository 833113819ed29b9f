"""For reports: tomography, of oscem and mmcif.

Written by `oscem-map compile` from mappings/common/tomography.omap; edit that.
"""

from __future__ import annotations

from .oscem_mmcif_lists import (
    EM_3D_RECONSTRUCTION_RESOLUTION_METHOD, EM_3D_RECONSTRUCTION_SYMMETRY_TYPE,
    EM_TOMOGRAPHY_SPECIMEN_FIDUCIAL_MARKERS, EM_TOMOGRAPHY_SPECIMEN_HIGH_PRESSURE_FREEZING,
    EM_TOMOGRAPHY_SPECIMEN_SECTIONING, EM_VITRIFICATION_CRYOGEN_NAME,
)
from .oscem_mmcif_vocabulary import VITRIFICATION_INSTRUMENT_PUT
from oscem_map.runtime.advice import Range
from oscem_map.runtime.answer_facts import AnswerFacts, AnswerPlace
from oscem_map.runtime.mapping_facts import LeafFacts, Part

TILT_SERIES = Part(
    left=LeafFacts(losses={
        (("no item; dual_tilt_axis_rotation is an angle between two axes", "common/tomography.omap:71"),): (
            "acquisition.tilt_axis_angle",
        ),
    }),
    right=LeafFacts(
        read={"em_tomography": ("axis1_angle_increment", "axis1_max_angle", "axis1_min_angle")},
        keys={
            "em_tomography.id": "common/tomography.omap:66", "em_tomography.imaging_id": "common/tomography.omap:67",
        },
    ),
    units={
        "°": (
            "_em_tomography.axis1_angle_increment", "_em_tomography.axis1_max_angle",
            "_em_tomography.axis1_min_angle",
        ),
    },
)
THINNING = Part(
    left=LeafFacts(losses={
        (
            ("a knife has no ions", "common/tomography.omap:156"),
            ("mmCIF has ions of milling only", "common/tomography.omap:162"),
        ): ("sample.thinning.ion_source",),
        (
            ("no item beside a microtome", "common/tomography.omap:157"),
            ("no item where nothing was milled", "common/tomography.omap:164"),
        ): ("sample.thinning.lift_out",),
        (("mmCIF has instruments of milling and of cutting only", "common/tomography.omap:161"),): (
            "sample.thinning.instrument_thin",
        ),
        (("mmCIF has the thickness after milling or cutting only", "common/tomography.omap:163"),): (
            "sample.thinning.target_thickness",
        ),
    }),
    right=LeafFacts(
        read={
            "em_focused_ion_beam": (
                "current", "details", "duration", "final_thickness", "initial_thickness", "instrument", "ion",
                "temperature", "voltage",
            ),
            "em_tomography_specimen": ("sectioning",),
            "em_ultramicrotomy": ("final_thickness", "instrument", "temperature"),
        },
        keys={
            "em_focused_ion_beam.em_tomography_specimen_id": "common/tomography.omap:137",
            "em_focused_ion_beam.id": "common/tomography.omap:136",
            "em_ultramicrotomy.em_tomography_specimen_id": "common/tomography.omap:152",
            "em_ultramicrotomy.id": "common/tomography.omap:151",
        },
    ),
    reasons={
        "mmCIF stores whole nanometres, of what was reached": (
            "common/tomography.omap:140", "common/tomography.omap:154",
        ),
    },
    advised={"_em_focused_ion_beam.final_thickness": Range(10, 300, "nm")},
    units={"nm": ("_em_focused_ion_beam.final_thickness", "_em_ultramicrotomy.final_thickness")},
    answers={
        "Tomography": {
            "sectioning": AnswerFacts((AnswerPlace(
                "_em_tomography_specimen.sectioning", words=EM_TOMOGRAPHY_SPECIMEN_SECTIONING, demanded="deposition",
            ),)),
            "fib_voltage": AnswerFacts((AnswerPlace(
                "_em_focused_ion_beam.voltage", kind="integer", unit="kV", interval="at least 1", demanded="archive",
            ),)),
            "fib_current": AnswerFacts((AnswerPlace(
                "_em_focused_ion_beam.current", kind="number", interval="at least 0.001 and at most 20",
                demanded="archive",
            ),)),
            "fib_duration": AnswerFacts((AnswerPlace(
                "_em_focused_ion_beam.duration", kind="number", unit="s", interval="above 0", demanded="archive",
            ),)),
            "fib_temperature": AnswerFacts((AnswerPlace(
                "_em_focused_ion_beam.temperature", kind="integer", unit="K", interval="at least 1",
                demanded="archive",
            ),)),
            "fib_initial_thickness": AnswerFacts((AnswerPlace(
                "_em_focused_ion_beam.initial_thickness", kind="integer", unit="nm",
                interval="at least 10 and at most 100000", demanded="archive",
            ),)),
            "section_temperature": AnswerFacts((AnswerPlace(
                "_em_ultramicrotomy.temperature", kind="integer", unit="K", interval="at least 1", demanded="archive",
            ),)),
        },
    },
    sources={"_em_focused_ion_beam.final_thickness": ("sample.thinning.target_thickness",)},
)
MARKERS = Part(
    right=LeafFacts(
        read={"em_fiducial_markers": ("diameter", "manufacturer"), "em_tomography_specimen": ("fiducial_markers",)},
        keys={
            "em_fiducial_markers.em_tomography_specimen_id": "common/tomography.omap:81",
            "em_fiducial_markers.id": "common/tomography.omap:80",
            "em_tomography_specimen.id": "common/tomography.omap:76",
            "em_tomography_specimen.specimen_id": "common/tomography.omap:77",
        },
    ),
    answers={
        "Tomography": {
            "fiducials": AnswerFacts((AnswerPlace(
                "_em_tomography_specimen.fiducial_markers", words=EM_TOMOGRAPHY_SPECIMEN_FIDUCIAL_MARKERS,
                demanded="deposition",
            ),)),
            "fiducial_maker": AnswerFacts((AnswerPlace("_em_fiducial_markers.manufacturer", demanded="archive"),)),
            "fiducial_diameter": AnswerFacts((AnswerPlace(
                "_em_fiducial_markers.diameter", kind="number", unit="nm", interval="at least 0.1 and at most 100",
                demanded="archive",
            ),)),
        },
    },
)
FREEZING = Part(
    right=LeafFacts(
        read={
            "em_high_pressure_freezing": ("instrument",),
            "em_vitrification": (
                "chamber_temperature", "cryogen_name", "details", "humidity", "instrument", "method",
            ),
        },
        lost={
            ("written only", "common/tomography.omap:97"): ("em_specimen.vitrification_applied",),
            ("written only", "common/tomography.omap:94"): ("em_tomography_specimen.high_pressure_freezing",),
        },
        keys={
            "em_high_pressure_freezing.em_tomography_specimen_id": "common/tomography.omap:123",
            "em_high_pressure_freezing.id": "common/tomography.omap:122",
            "em_vitrification.entry_id": "common/tomography.omap:106",
            "em_vitrification.id": "common/tomography.omap:107",
            "em_vitrification.specimen_id": "common/tomography.omap:108",
        },
    ),
    reasons={
        "EMDB's map of items has no place for it, and OneDep may drop it": ("common/tomography.omap:98",),
        "remarks with a label are read by their own rules": ("common/tomography.omap:114",),
        "no item of its own": ("common/tomography.omap:116", "common/tomography.omap:117"),
    },
    advised={"_em_vitrification.chamber_temperature": Range(273, 323, "K")},
    units={"K": ("_em_vitrification.chamber_temperature",), "%": ("_em_vitrification.humidity",)},
    answers={
        "Tomography": {
            "high_pressure": AnswerFacts((AnswerPlace(
                "_em_tomography_specimen.high_pressure_freezing", words=EM_TOMOGRAPHY_SPECIMEN_HIGH_PRESSURE_FREEZING,
                demanded="deposition",
            ),)),
            "cryogen": AnswerFacts((AnswerPlace(
                "_em_vitrification.cryogen_name", words=EM_VITRIFICATION_CRYOGEN_NAME, demanded="deposition",
            ),)),
            "vitrification_instrument": AnswerFacts((AnswerPlace(
                "_em_vitrification.instrument", words=VITRIFICATION_INSTRUMENT_PUT,
            ),)),
            "high_pressure_freezer": AnswerFacts((AnswerPlace(
                "_em_high_pressure_freezing.instrument", demanded="archive",
            ),)),
        },
    },
)
AVERAGE = Part(
    right=LeafFacts(
        read={
            "em_3d_reconstruction": (
                "nominal_pixel_size", "num_particles", "resolution", "resolution_method", "symmetry_type",
            ),
            "em_image_recording": ("avg_electron_dose_per_subtomogram",),
        },
        keys={
            "em_3d_reconstruction.entry_id": "common/tomography.omap:171",
            "em_3d_reconstruction.id": "common/tomography.omap:172",
            "em_3d_reconstruction.image_processing_id": "common/tomography.omap:173",
        },
    ),
    units={"Å": ("_em_3d_reconstruction.nominal_pixel_size",)},
    answers={
        "Tomography": {
            "averaged": AnswerFacts((AnswerPlace(
                "_em_3d_reconstruction.num_particles", kind="integer", interval="above 0", demanded="deposition",
            ),)),
            "average_symmetry": AnswerFacts((AnswerPlace(
                "_em_3d_reconstruction.symmetry_type", words=EM_3D_RECONSTRUCTION_SYMMETRY_TYPE,
                demanded="deposition",
            ),)),
            "average_resolution": AnswerFacts((AnswerPlace(
                "_em_3d_reconstruction.resolution", kind="number", unit="Å", interval="above 0",
            ),)),
            "resolution_method": AnswerFacts((AnswerPlace(
                "_em_3d_reconstruction.resolution_method", words=EM_3D_RECONSTRUCTION_RESOLUTION_METHOD, open=True,
            ),)),
            "subtomogram_dose": AnswerFacts((AnswerPlace(
                "_em_image_recording.avg_electron_dose_per_subtomogram", kind="number", unit="e/Å²",
                interval="at least 0",
            ),)),
        },
    },
)
TOMOGRAPHY_SPECIMEN = Part(
    right=LeafFacts(read={"em_tomography_specimen": ("high_pressure_freezing", "sectioning")}),
    answers={
        "Tomography": {
            "high_pressure": AnswerFacts((AnswerPlace(
                "_em_tomography_specimen.high_pressure_freezing", words=EM_TOMOGRAPHY_SPECIMEN_HIGH_PRESSURE_FREEZING,
                demanded="deposition",
            ),)),
            "sectioning": AnswerFacts((AnswerPlace(
                "_em_tomography_specimen.sectioning", words=EM_TOMOGRAPHY_SPECIMEN_SECTIONING, demanded="deposition",
            ),)),
        },
    },
)
VOLUMES = Part(
    right=LeafFacts(
        read={"em_volume_selection": ("num_tomograms", "num_volumes_extracted")},
        keys={
            "em_volume_selection.id": "common/tomography.omap:186",
            "em_volume_selection.image_processing_id": "common/tomography.omap:187",
        },
    ),
    answers={
        "Tomography": {
            "tomograms": AnswerFacts((AnswerPlace(
                "_em_volume_selection.num_tomograms", kind="integer", interval="at least 1", demanded="archive",
            ),)),
            "volumes": AnswerFacts((AnswerPlace(
                "_em_volume_selection.num_volumes_extracted", kind="integer", interval="at least 1",
                demanded="archive",
            ),)),
        },
    },
)
