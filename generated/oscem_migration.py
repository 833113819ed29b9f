"""Documents of any age to oscem 1.0.2.

Written by `oscem-map compile` from mappings/migrations/oscem.omap; edit that.
"""

from __future__ import annotations

from .oscem_schema import CLASSES, ROOTS
from oscem_map.runtime.lint import Check
from oscem_map.runtime.migrate_codecs import (
    Bare, BelowZero, Spelling, TextForm, Words, both, day_at_midnight, list_elements, numbers,
)
from oscem_map.runtime.migrate_cursor import Cursor

__all__ = ["ANSWERS", "ASKS", "CLASSES", "FILE", "LINTS", "ROOTS", "STEPS", "TARGET", "WHOLE", "migrate", "rules_of_alignment", "rules_of_box_mrad", "rules_of_box_um", "rules_of_range_k", "rules_of_range_um", "step_e1", "step_e10", "step_e11", "step_e2", "step_e3", "step_e4", "step_e5", "step_e6", "step_e7", "step_e8", "step_e9", "step_forms", "step_s0", "step_s1", "step_wrapped"]

BARE_TILT_AXIS_ANGLE = Bare("°")
BELOW_ZERO = BelowZero("°C")
FORM = TextForm("{} x {}")
FREEZING_METHOD = Words({
    "Plunge freezing": "plunge_freezing", "plunge": "plunge_freezing",
    "High pressure freezing": "high_pressure_freezing", "HPF": "high_pressure_freezing",
})
OVERALL_TYPE = Words({
    "Complex": "COMPLEX", "Ribosome": "RIBOSOME", "Virus": "VIRUS", "Cell": "CELL", "Tissue": "TISSUE",
})
SPELLING = Spelling((
    "acquisition", "tilt_axis_angle", "tilt_angle", "increment", "minimal", "maximal", "technique", "screen_current",
    "nominal_defocus", "calibrated_defocus", "nominal_magnification", "calibrated_magnification", "holder",
    "holder_cryogen", "temperature", "microscope_software", "detectors", "name", "mode", "dispersion",
    "collection_angle", "dose_per_movie", "energy_filter", "used", "model", "width_energy_filter", "image_size",
    "height", "width", "date_time", "exposure_time", "cryogen", "frames_per_movie", "grids_imaged",
    "images_generated", "binning_camera", "pixel_size", "specialist_optics", "phaseplate", "instrument_type",
    "spherical_aberration_corrector", "chromatic_aberration_corrector", "beamshift", "x_min", "x_max", "y_min",
    "y_max", "beamtilt", "imageshift", "beamtiltgroups", "gainref_flip_rotate", "instrument", "microscope",
    "manufacturer", "illumination", "imaging", "electron_source", "acceleration_voltage", "c2_aperture", "cs",
    "operating_mode", "beam_convergence", "sample", "growth_condition", "media", "growth_location", "cell_cycle",
    "treatment", "atmosphere_growth", "temperature_growth", "specimen_env", "organism", "tissue", "source_env",
    "location", "collection_date", "handling", "freezing", "cryogen_sample_env", "method", "blotting", "humidity_env",
    "temperature_env", "atmosphere", "details", "thinning", "method_thin", "instrument_thin", "ion_source",
    "target_thickness", "lift_out", "tomogram_features", "cellular_features", "organelles", "main_target",
    "details_tomo", "organizational", "grants", "grant_name", "start_date", "end_date", "budget", "project_id",
    "country", "authors", "orcid", "role", "name_org", "type_org", "family_name", "given_name", "job_title", "email",
    "telephone", "funder", "funder_name", "description", "overall_molecule", "molecular_overall_type", "name_sample",
    "source", "molecular_weight", "assembly", "molecule", "name_mol", "molecular_type", "molecular_class", "sequence",
    "natural_source", "taxonomy_id_source", "expression_system", "taxonomy_id_expression", "gene_name", "ligands",
    "present", "smiles", "reference", "specimen", "buffer", "concentration", "ph", "vitrification",
    "vitrification_cryogen", "humidity", "staining", "embedding", "shadowing", "grid", "material", "mesh",
    "film_support", "film_material", "film_topology", "film_thickness", "pretreatment_type", "pretreatment_time",
    "pretreatment_pressure", "pretreatment_atmosphere", "processing", "movies", "dose_per_image", "initial_dose",
    "gain_image", "dark_image", "descriptors", "descriptor_name", "descriptor_thing", "micrographs",
    "number_micrographs", "ctfs", "amplitude_contrast", "defocus", "output_min_defocus", "output_max_defocus",
    "output_avg_defocus", "defocus_histogram", "defocus_micrograph_examples", "resolution", "output_min_resolution",
    "output_max_resolution", "output_avg_resolution", "resolution_histogram", "astigmatism", "astigmatism_histogram",
    "coordinates", "number_particles", "particles_per_micrograph", "num_source_micrographs", "particles_histogram",
    "micrograph_examples", "classes2D", "particles_per_2Dclass", "images_classes_2D", "resolution_classes_2D",
    "classes3D", "particles_per_3Dclass", "images_classes_3D", "volume", "orthogonal_slices", "orthogonal_slices_X",
    "orthogonal_slices_Y", "orthogonal_slices_Z", "isosurface_images", "front_view", "side_view", "top_view",
    "resolution_classes_3D", "volumes", "volume_type", "vol_number_particles", "size", "vol_resolution",
    "scientificMetadata", "oscemsample", "Import_movies", "microscope_voltage", "spherical_aberration",
    "sampling_rate", "number_movies", "frames_size", "value", "unit", "amplitud_contrast", "Movie_alignment",
    "binning_factor", "frames_aligned", "maximum_resolution", "output_avg_shift", "output_max_shift",
    "Movie_maxshift", "discarded_movies", "max_frame_shift", "max_movie_shift", "rejection_type", "shift_histogram",
    "CTF_estimation", "Particle_picking", "Classes_2D", "Classes_3D", "Initial_volume", "CTFs", "Instrument",
    "Acquisition", "Sample", "Grant", "Author", "grant", "author", "software", "binning", "tiltaxisangle",
    "firstname", "lastname", "author_name", "first_name", "last_name", "phone", "organization", "c2_Aperture",
    "datetime", "institution", "type", "has_value", "has_unit", "temperature_range", "min", "max", "smile",
    "funding_agency", "grant_id", "molecules", "class", "taxonomy_ID_source", "taxonomy_ID_expression", "thining",
    "holes", "current", "state", "strain", "ouput_avg_defocus", "defocus_mic_examples", "ouput_avg_resolution",
    "particles_mic_examples", "descriptor", "particles_per_class", "number_classes_2D", "number_classes_2d",
    "number_classes_3D", "number_classes_3d", "dide_view", "si_value", "si_unit", "family", "probe_mode", "detector",
    "detector_mode", "camera", "work_phone", "work_status", "general",
))
TRUTH = Words({"true": True, "yes": True, "false": False, "no": False})
FILE = "migrations/oscem.omap"
TARGET = ("oscem", "1.0.2")
WHOLE = frozenset(("descriptor_thing",))
STEPS = {
    "wrapped": "Documents inside another one: a SciCat dataset, or the first samples",
    "S0": "Scipion until 2024-10: a part for each protocol, units in the names",
    "S1": "Scipion 2024-12: the parts of processing at the top", "E1": "2024-07-17: names in small letters",
    "E2": "2024-08-07: snake case", "E3": "2024-08-27: date_time, flat institutions",
    "E4": "2024-09-19: numbers with their units, ranges and smiles by their names",
    "E5": "2024-10-30: organizational", "E6": "2025-02-12: a schema for each technique",
    "E7": "2025-03-12: processing", "E8": "2025-03-25: valueSI and unitSI by these names",
    "E9": "2025-08-18: detectors, microscope and binning in parts; names of people",
    "E10": "2025-09-15: the technique in the document", "E11": "2025-11-17: a date has a time",
    "forms": "Texts of forms that mean true or false",
}
ASKS: dict[str, str] = {"technique": "spa, subtomo, cellular_tomo or env_tomo: which kind of data set this is"}
ANSWERS: dict[str, tuple[str, ...]] = {"technique": ("cellular_tomo", "env_tomo", "spa", "subtomo")}
LINTS: tuple[Check, ...] = (
    Check(
        "instrument.cs", "nonzero", ("acquisition.specialist_optics.spherical_aberration_corrector.used",),
        "a lens without spherical aberration, and no corrector: the program did not know it",
        "migrations/oscem.omap:415",
    ),
    Check(
        "acquisition.pixel_size", "above", (0,), "pixels without a size: the program did not know it",
        "migrations/oscem.omap:417",
    ),
    Check(
        "organizational.authors[].orcid", "orcid", (),
        "made up: not of the form of an ORCID, or its check digit is wrong", "migrations/oscem.omap:418",
    ),
    Check(
        "*", "other_than", ("NaN", "testitest", "undefined", "tbd"), "a word for nothing",
        "migrations/oscem.omap:420",
    ),
)


def migrate(document: Cursor) -> None:
    """All steps, in order; each acts only where it finds what it is about."""
    step_wrapped(document)
    step_s0(document)
    step_s1(document)
    step_e1(document)
    step_e2(document)
    step_e3(document)
    step_e4(document)
    step_e5(document)
    step_e6(document)
    step_e7(document)
    step_e8(document)
    step_e9(document)
    step_e10(document)
    step_e11(document)
    step_forms(document)


def step_wrapped(document: Cursor) -> None:
    """Documents inside another one: a SciCat dataset, or the first samples.  [migrations/oscem.omap:68]"""
    document.step("wrapped")
    if document.has("scientificMetadata", "oscemsample"):
        document.move("scientificMetadata", "/", 69)
        document.move("oscemsample", "/", 70)


def step_s0(document: Cursor) -> None:
    """Scipion until 2024-10: a part for each protocol, units in the names.  [migrations/oscem.omap:73]"""
    document.step("S0")
    if document.has(
        "Import_movies", "Movie_alignment", "Movie_maxshift", "CTF_estimation", "Particle_picking", "Classes_2D",
        "Classes_3D", "Initial_volume",
    ):
        for Import_movies in document.onto("Import_movies", "/", 74, via=SPELLING):
            Import_movies.move("microscope_voltage", "instrument.acceleration_voltage", 75, unit="kV")
            Import_movies.move("spherical_aberration", "instrument.cs", 76, unit="mm")
            Import_movies.move("sampling_rate", "acquisition.pixel_size", 78, unit="Å")
            Import_movies.move("pixel_size", "acquisition.pixel_size", 79, unit="Å")
            Import_movies.move("frames_per_movie", "acquisition.frames_per_movie", 80)
            Import_movies.move("number_movies", "acquisition.images_generated", 81)
            Import_movies.split(
                "frames_size", ("acquisition.image_size.width", "acquisition.image_size.height"), 82, FORM, of="text",
            )
            Import_movies.split(
                "frames_size.value", ("acquisition.image_size.width", "acquisition.image_size.height"), 83, FORM,
                of="text",
            )
            Import_movies.put_aside("frames_size.unit", 84, "pixels, which need no unit")
            Import_movies.move("gain_image", "processing.movies.gain_image", 85, of="text")
            Import_movies.put_aside("gain_image", 86, "tells only that there is one", of="boolean")
            Import_movies.move("amplitud_contrast", "processing.ctfs.amplitude_contrast", 87)
        for Movie_alignment in document.onto("Movie_alignment", "processing.movies.descriptors[]", 89, via=SPELLING):
            Movie_alignment.move("method", "descriptor_thing.method", 91)
            Movie_alignment.move("binning_factor", "descriptor_thing.binning_factor", 92)
            Movie_alignment.move("frames_aligned", "descriptor_thing.frames_aligned", 93)
            Movie_alignment.move("maximum_resolution", "descriptor_thing.maximum_resolution", 94, unit="Å")
            Movie_alignment.move("output_avg_shift", "descriptor_thing.output_avg_shift", 95, unit="Å")
            Movie_alignment.move("output_max_shift", "descriptor_thing.output_max_shift", 96, unit="Å")
            Movie_alignment.say("Movie alignment", "descriptor_name", 90)
        for Movie_maxshift in document.onto("Movie_maxshift", "processing.movies.descriptors[]", 98, via=SPELLING):
            Movie_maxshift.move("discarded_movies", "descriptor_thing.discarded_movies", 100)
            Movie_maxshift.move("max_frame_shift", "descriptor_thing.max_frame_shift", 101, unit="Å")
            Movie_maxshift.move("max_movie_shift", "descriptor_thing.max_movie_shift", 102, unit="Å")
            Movie_maxshift.move("rejection_type", "descriptor_thing.rejection_type", 103)
            Movie_maxshift.move("output_avg_shift", "descriptor_thing.output_avg_shift", 104, unit="Å")
            Movie_maxshift.move("output_max_shift", "descriptor_thing.output_max_shift", 105, unit="Å")
            Movie_maxshift.move("shift_histogram", "descriptor_thing.shift_histogram", 106)
            Movie_maxshift.say("Movie maxshift", "descriptor_name", 99)
        document.move("CTF_estimation", "processing.ctfs", 108, via=SPELLING)
        document.move("Particle_picking", "processing.coordinates", 109, via=SPELLING)
        document.move("Classes_2D", "processing.classes2D", 110, via=SPELLING)
        document.move("Classes_3D", "processing.classes3D", 111, via=SPELLING)
        for Initial_volume in document.onto("Initial_volume", "processing.volumes[]", 112, via=SPELLING):
            Initial_volume.move("orthogonal_slices", "orthogonal_slices", 114)
            Initial_volume.move("isosurface_images", "isosurface_images", 115)
            Initial_volume.move("number_particles", "vol_number_particles", 116)
            Initial_volume.move("resolution", "vol_resolution", 117, unit="Å")
            Initial_volume.move("size", "size", 118, of="text", via=numbers)
            Initial_volume.say("initial volume", "volume_type", 113)


def step_s1(document: Cursor) -> None:
    """Scipion 2024-12: the parts of processing at the top.  [migrations/oscem.omap:122]"""
    document.step("S1")
    if document.has("movies", "micrographs", "CTFs", "coordinates", "classes2D", "classes3D", "volumes"):
        document.move("movies", "processing.movies", 123)
        document.move("micrographs", "processing.micrographs", 124)
        document.move("CTFs", "processing.ctfs", 125)
        document.move("coordinates", "processing.coordinates", 126)
        document.move("classes2D", "processing.classes2D", 127)
        document.move("classes3D", "processing.classes3D", 128)
        document.move("volumes", "processing.volumes", 129)


def step_e1(document: Cursor) -> None:
    """2024-07-17: names in small letters.  [migrations/oscem.omap:132]"""
    document.step("E1")
    document.move("Instrument", "instrument", 133, via=SPELLING)
    document.move("Acquisition", "acquisition", 134, via=SPELLING)
    document.move("Sample", "sample", 135, via=SPELLING)
    document.move("Grant", "grants", 136, via=SPELLING)
    document.move("Author", "authors", 137, via=SPELLING)
    document.move("instrument", "instrument", 139, via=SPELLING)
    document.move("acquisition", "acquisition", 140, via=SPELLING)
    document.move("sample", "sample", 141, via=SPELLING)
    document.move("organizational", "organizational", 142, via=SPELLING)
    document.move("grants", "grants", 143, via=SPELLING)
    document.move("authors", "authors", 144, via=SPELLING)
    document.move("grant", "grants", 145)
    document.move("author", "authors", 146)
    document.move("acquisition.software", "acquisition.microscope_software", 147)
    document.move("acquisition.binning", "acquisition.binning_camera", 148)
    document.move("acquisition.tiltaxisangle", "acquisition.tilt_axis_angle", 149)
    for authors in document.each(
        "authors[]", ("name", "author_name", "firstname", "lastname", "phone", "organization"),
    ):
        authors.move("name.firstname", "given_name", 151)
        authors.move("name.lastname", "family_name", 152)
        authors.move("author_name.first_name", "given_name", 153)
        authors.move("author_name.last_name", "family_name", 154)
        authors.move("firstname", "given_name", 155)
        authors.move("lastname", "family_name", 156)
        authors.move("phone", "telephone", 157)
        authors.move("organization.name_org", "name_org", 158)
        authors.move("organization.type_org", "type_org", 159)
        authors.move("organization.country", "country", 160)


def step_e2(document: Cursor) -> None:
    """2024-08-07: snake case.  [migrations/oscem.omap:164]"""
    document.step("E2")
    document.move("instrument.c2_Aperture", "instrument.c2_aperture", 165)


def step_e3(document: Cursor) -> None:
    """2024-08-27: date_time, flat institutions.  [migrations/oscem.omap:168]"""
    document.step("E3")
    document.move("acquisition.datetime", "acquisition.date_time", 169)
    for authors in document.each("authors[]", ("institution",)):
        authors.move("institution.name_org", "name_org", 171)
        authors.move("institution.type_org", "type_org", 172)
        authors.move("institution.country", "country", 173)
        authors.move("institution[].name_org", "name_org", 174)
        authors.move("institution[].type_org", "type_org", 175)
        authors.move("institution[].country", "country", 176)
    for specialist_optics in document.each(
        "acquisition.specialist_optics",
        ("phaseplate", "spherical_aberration_corrector", "chromatic_aberration_corrector"),
    ):
        specialist_optics.move("phaseplate.type", "phaseplate.instrument_type", 179)
        specialist_optics.move("phaseplate.model", "phaseplate.instrument_type", 180)
        specialist_optics.move(
            "spherical_aberration_corrector.type", "spherical_aberration_corrector.instrument_type", 181,
        )
        specialist_optics.move(
            "chromatic_aberration_corrector.type", "chromatic_aberration_corrector.instrument_type", 182,
        )


def step_e4(document: Cursor) -> None:
    """2024-09-19: numbers with their units, ranges and smiles by their names.  [migrations/oscem.omap:186]"""
    document.step("E4")
    for one in document.everywhere(WHOLE, ("has_value", "has_unit")):
        one.move("has_value", "value", 188)
        one.move("has_unit", "unit", 189)
    for instrument in document.each("instrument", ("acceleration_voltage", "c2_aperture", "cs")):
        instrument.unit("acceleration_voltage", "kV", 192)
        instrument.unit("c2_aperture", "µm", 193)
        instrument.unit("cs", "mm", 194)
    for acquisition in document.each(
        "acquisition",
        (
            "temperature_range", "nominal_defocus", "calibrated_defocus", "temperature", "dose_per_movie",
            "exposure_time", "pixel_size", "energy_filter", "tilt_angle", "beamshift", "beamtilt", "imageshift",
        ),
    ):
        acquisition.move("temperature_range", "temperature", 197)
        for nominal_defocus in acquisition.each("nominal_defocus", ("minimal", "maximal")):
            rules_of_range_um(nominal_defocus)
        for calibrated_defocus in acquisition.each("calibrated_defocus", ("minimal", "maximal")):
            rules_of_range_um(calibrated_defocus)
        for temperature in acquisition.each("temperature", ("minimal", "maximal")):
            rules_of_range_k(temperature)
        acquisition.unit("dose_per_movie", "e/Å²", 201)
        acquisition.unit("exposure_time", "s", 202)
        acquisition.unit("pixel_size", "Å", 203)
        acquisition.unit("energy_filter.width", "eV", 204)
        acquisition.unit("energy_filter.width_energy_filter", "eV", 205)
        acquisition.unit("tilt_angle.min", "°", 206)
        acquisition.unit("tilt_angle.max", "°", 207)
        acquisition.unit("tilt_angle.minimal", "°", 208)
        acquisition.unit("tilt_angle.maximal", "°", 209)
        acquisition.unit("tilt_angle.increment", "°", 210)
        for beamshift in acquisition.each("beamshift", ("x_min", "x_max", "y_min", "y_max")):
            rules_of_box_mrad(beamshift)
        for beamtilt in acquisition.each("beamtilt", ("x_min", "x_max", "y_min", "y_max")):
            rules_of_box_mrad(beamtilt)
        for imageshift in acquisition.each("imageshift", ("x_min", "x_max", "y_min", "y_max")):
            rules_of_box_um(imageshift)
    for sample in document.each("sample", ("overall_molecule", "specimen", "grid", "thinning", "ligands")):
        sample.unit("overall_molecule.molecular_weight", "Da", 216)
        sample.unit("specimen.concentration", "mg/mL", 217)
        sample.unit("specimen.humidity", "%", 218)
        sample.move("specimen.temperature", "specimen.temperature", 219, via=BELOW_ZERO)
        sample.unit("specimen.temperature", "K", 220)
        sample.unit("grid.pretreatment_time", "s", 221)
        sample.unit("grid.pretreatment_pressure", "Pa", 222)
        sample.unit("thinning.target_thickness", "nm", 223)
        sample.move("ligands[].smile", "ligands[].smiles", 224)
    document.put_aside("grants[].budget", 226, "no schema says in which currency", of="number")


def step_e5(document: Cursor) -> None:
    """2024-10-30: organizational.  [migrations/oscem.omap:229]"""
    document.step("E5")
    document.move("authors", "organizational.authors", 230)
    document.move("grants", "organizational.grants", 231)
    document.move("funder", "organizational.funder", 232)
    for grants in document.onto("organizational.grants[]", "organizational.funder[]", 233, by="index"):
        grants.move("funder", "funder_name", 236)
        grants.move("funding_agency", "funder_name", 237)
    for grants_2 in document.each("organizational.grants[]", ("grant_id", "name")):
        grants_2.move("grant_id", "project_id", 240)
        grants_2.move("name", "grant_name", 241)


def step_e6(document: Cursor) -> None:
    """2025-02-12: a schema for each technique.  [migrations/oscem.omap:245]"""
    document.step("E6")
    document.move("acquisition.energy_filter.width", "acquisition.energy_filter.width_energy_filter", 246)
    document.move("acquisition.tilt_angle.min", "acquisition.tilt_angle.minimal", 247)
    document.move("acquisition.tilt_angle.max", "acquisition.tilt_angle.maximal", 248)
    for overall_molecule in document.each(
        "sample.overall_molecule", ("name", "type", "molecular_type", "molecular_overall_type"),
    ):
        overall_molecule.move("name", "name_sample", 250)
        overall_molecule.move("type", "molecular_overall_type", 251)
        overall_molecule.move("molecular_type", "molecular_overall_type", 252)
        overall_molecule.move("molecular_overall_type", "molecular_overall_type", 253, via=OVERALL_TYPE)
    document.move("sample.molecules", "sample.molecule", 255)
    for molecule in document.each(
        "sample.molecule[]", ("name", "type", "class", "taxonomy_ID_source", "taxonomy_ID_expression"),
    ):
        molecule.move("name", "name_mol", 257)
        molecule.move("type", "molecular_type", 258)
        molecule.move("class", "molecular_class", 259)
        molecule.move("taxonomy_ID_source", "taxonomy_id_source", 260)
        molecule.move("taxonomy_ID_expression", "taxonomy_id_expression", 261)
    for specimen in document.onto("sample.specimen", "sample.specimen_env", 263):
        specimen.move("organism", "organism", 264, of="list")
        specimen.move("organism", "organism[]", 265, of="text")
        specimen.move("tissue", "tissue", 266)
        specimen.move("source", "source_env", 267)
        specimen.move("location", "location", 268)
        specimen.move("collection_date", "collection_date", 269)
        specimen.move("handling", "handling", 270)
    for freezing in document.each(
        "sample.freezing", ("cryogen", "humidity", "temperature", "humidity_env", "temperature_env", "method"),
    ):
        freezing.move("cryogen", "cryogen_sample_env", 273)
        freezing.move("humidity", "humidity_env", 274)
        freezing.move("temperature", "temperature_env", 275)
        freezing.unit("humidity_env", "%", 276)
        freezing.unit("temperature_env", "K", 277)
        freezing.move("method", "method", 278, via=FREEZING_METHOD)
    document.move("sample.growth_condition.temperature", "sample.growth_condition.temperature_growth", 280)
    document.unit("sample.growth_condition.temperature_growth", "K", 281)
    document.move("sample.growth_condition.atmosphere", "sample.growth_condition.atmosphere_growth", 282)
    document.move("sample.thining", "sample.thinning", 283)
    document.move("sample.tomogram_features.details", "sample.tomogram_features.details_tomo", 284)
    document.complete("sample.grid.holes", "manufacturer", 286, "Quantifoil R{}")
    document.put_aside("sample.grid.holes", 287, "OSC-EM has no slot for the holes of a grid any more")
    document.put_aside(
        "sample.grid.current", 288, "OSC-EM has no slot for the current of the glow discharge any more",
    )
    document.put_aside("sample.specimen.state", 290, "OSC-EM has no slot for the state of the specimen any more")
    document.put_aside("sample.specimen.strain", 292, "OSC-EM has no slot for the strain any more")


def step_e7(document: Cursor) -> None:
    """2025-03-12: processing.  [migrations/oscem.omap:295]"""
    document.step("E7")
    document.move("processing.CTFs", "processing.ctfs", 296)
    for ctfs in document.each("processing.ctfs", ("defocus", "resolution")):
        ctfs.move("defocus.ouput_avg_defocus", "defocus.output_avg_defocus", 298)
        ctfs.move("defocus.defocus_mic_examples", "defocus.defocus_micrograph_examples", 299)
        ctfs.move("resolution.ouput_avg_resolution", "resolution.output_avg_resolution", 300)
        ctfs.unit("defocus.output_min_defocus", "Å", 301)
        ctfs.unit("defocus.output_max_defocus", "Å", 302)
        ctfs.unit("defocus.output_avg_defocus", "Å", 303)
        ctfs.unit("resolution.output_min_resolution", "Å", 304)
        ctfs.unit("resolution.output_max_resolution", "Å", 305)
        ctfs.unit("resolution.output_avg_resolution", "Å", 306)
    document.move(
        "processing.ctfs.defocus.micrograph_examples", "processing.ctfs.defocus.defocus_micrograph_examples", 308,
    )
    document.move("processing.coordinates.particles_mic_examples", "processing.coordinates.micrograph_examples", 309)
    document.move("processing.movies.descriptor", "processing.movies.descriptors", 310)
    for descriptors in document.each("processing.movies.descriptors[]", ("description", "method")):
        descriptors.move("description", "descriptor_thing", 312)
        descriptors.move("method", "descriptor_thing.method", 313)
    for descriptors_2 in document.each(
        "processing.movies.descriptors[]",
        (
            "binning_factor", "frames_aligned", "maximum_resolution", "output_avg_shift", "output_max_shift",
            "max_frame_shift", "max_movie_shift", "discarded_movies", "rejection_type", "shift_histogram",
        ),
    ):
        rules_of_alignment(descriptors_2)
    document.move("processing.classes3D.volumes", "processing.classes3D.volume", 316, of="object", via=list_elements)
    for classes3D in document.onto("processing.classes3D", "processing.classes3D.volume[]", 317):
        classes3D.move("orthogonal_slices", "orthogonal_slices", 318)
        classes3D.move("isosurface_images", "isosurface_images", 319)
    for classes2D in document.each(
        "processing.classes2D", ("particles_per_class", "number_classes_2D", "number_classes_2d"),
    ):
        classes2D.move("particles_per_class", "particles_per_2Dclass", 322)
        classes2D.put_aside("number_classes_2D", 323, "the length of particles_per_2Dclass")
        classes2D.put_aside("number_classes_2d", 324, "the length of particles_per_2Dclass")
    for classes3D_2 in document.each(
        "processing.classes3D",
        (
            "particles_per_class", "particles_per_2Dclass", "number_classes_3D", "number_classes_3d", "volumes",
            "volume",
        ),
    ):
        classes3D_2.move("particles_per_class", "particles_per_3Dclass", 327)
        classes3D_2.move("particles_per_2Dclass", "particles_per_3Dclass", 328)
        classes3D_2.put_aside("number_classes_3D", 329, "the length of particles_per_3Dclass")
        classes3D_2.put_aside("number_classes_3d", 330, "the length of particles_per_3Dclass")
        classes3D_2.move("volumes", "volume", 331)
        classes3D_2.move("volume[].isosurface_images.dide_view", "volume[].isosurface_images.side_view", 332)
    for volumes in document.each(
        "processing.volumes[]", ("number_particles", "resolution", "vol_resolution", "isosurface_images", "size"),
    ):
        volumes.move("number_particles", "vol_number_particles", 335)
        volumes.move("resolution", "vol_resolution", 336)
        volumes.unit("vol_resolution", "Å", 337)
        volumes.move("isosurface_images.dide_view", "isosurface_images.side_view", 338)
        volumes.move("size", "size", 339, of="text", via=numbers)


def step_e8(document: Cursor) -> None:
    """2025-03-25: valueSI and unitSI by these names.  [migrations/oscem.omap:343]"""
    document.step("E8")
    for one in document.everywhere(WHOLE, ("si_value", "si_unit")):
        one.move("si_value", "valueSI", 345)
        one.move("si_unit", "unitSI", 346)


def step_e9(document: Cursor) -> None:
    """2025-08-18: detectors, microscope and binning in parts; names of people.  [migrations/oscem.omap:350]"""
    document.step("E9")
    document.move("instrument.microscope", "instrument.microscope.model", 351, of="text")
    document.move("instrument.microscope.class", "instrument.microscope.model", 352)
    document.move("instrument.microscope.family", "instrument.microscope.model", 353)
    document.put_aside("instrument.illumination.probe_mode", 354, "OSC-EM keeps the mode only")
    document.move("instrument.illumination.mode", "instrument.illumination", 355)
    for acquisition in document.onto("acquisition", "acquisition.detectors[]", 356):
        acquisition.move("detector", "name", 357)
        acquisition.move("detector_mode", "mode", 358)
    document.move("acquisition.detectors.camera.height", "acquisition.image_size.height", 360)
    document.move("acquisition.detectors.camera.width", "acquisition.image_size.width", 361)
    document.move("acquisition.detectors", "acquisition.detectors", 362, of="object", via=list_elements)
    document.move("acquisition.detectors[].height", "acquisition.image_size.height", 363)
    document.move("acquisition.detectors[].width", "acquisition.image_size.width", 364)
    document.split(
        "acquisition.binning_camera", ("acquisition.binning_camera.height", "acquisition.binning_camera.width"), 365,
        both, of="number",
    )
    document.move("acquisition.tilt_axis_angle", "acquisition.tilt_axis_angle", 367, via=BARE_TILT_AXIS_ANGLE)
    for authors in document.each(
        "organizational.authors[]", ("name", "last_name", "first_name", "work_phone", "phone", "work_status"),
    ):
        authors.move("name", "family_name", 369)
        authors.move("last_name", "family_name", 370)
        authors.move("first_name", "given_name", 371)
        authors.move("work_phone", "telephone", 372)
        authors.move("phone", "telephone", 373)
        authors.move("work_status", "job_title", 374, because="a guess: both say yes or no")
    document.move("sample.general.name", "sample.name", 376)
    document.move("sample.general.description", "sample.description", 377)


def step_e10(document: Cursor) -> None:
    """2025-09-15: the technique in the document.  [migrations/oscem.omap:380]"""
    document.step("E10")
    document.ask(
        "technique", "spa, subtomo, cellular_tomo or env_tomo: which kind of data set this is",
        "acquisition.technique", 381,
    )


def step_e11(document: Cursor) -> None:
    """2025-11-17: a date has a time.  [migrations/oscem.omap:384]"""
    document.step("E11")
    document.move(
        "acquisition.date_time", "acquisition.date_time", 385, via=day_at_midnight,
        because="the time of day is not known",
    )
    document.move(
        "organizational.grants[].start_date", "organizational.grants[].start_date", 387, via=day_at_midnight,
        because="the time of day is not known",
    )
    document.move(
        "organizational.grants[].end_date", "organizational.grants[].end_date", 389, via=day_at_midnight,
        because="the time of day is not known",
    )


def step_forms(document: Cursor) -> None:
    """Texts of forms that mean true or false.  [migrations/oscem.omap:393]"""
    document.step("forms")
    document.move("acquisition.energy_filter.used", "acquisition.energy_filter.used", 394, of="text", via=TRUTH)
    for specialist_optics in document.each(
        "acquisition.specialist_optics",
        ("phaseplate", "spherical_aberration_corrector", "chromatic_aberration_corrector"),
    ):
        specialist_optics.move("phaseplate.used", "phaseplate.used", 396, of="text", via=TRUTH)
        specialist_optics.move(
            "spherical_aberration_corrector.used", "spherical_aberration_corrector.used", 397, of="text", via=TRUTH,
        )
        specialist_optics.move(
            "chromatic_aberration_corrector.used", "chromatic_aberration_corrector.used", 398, of="text", via=TRUTH,
        )
    document.move("sample.ligands[].present", "sample.ligands[].present", 400, of="text", via=TRUTH)
    for specimen in document.each("sample.specimen", ("vitrification", "staining", "embedding", "shadowing")):
        specimen.move("vitrification", "vitrification", 402, of="text", via=TRUTH)
        specimen.move("staining", "staining", 403, of="text", via=TRUTH)
        specimen.move("embedding", "embedding", 404, of="text", via=TRUTH)
        specimen.move("shadowing", "shadowing", 405, of="text", via=TRUTH)
    document.move("sample.grid.film_support", "sample.grid.film_support", 407, of="text", via=TRUTH)
    document.move("sample.freezing.blotting", "sample.freezing.blotting", 408, of="text", via=TRUTH)
    document.move("sample.thinning.lift_out", "sample.thinning.lift_out", 409, of="text", via=TRUTH)
    document.move(
        "organizational.authors[].job_title", "organizational.authors[].job_title", 410, of="text", via=TRUTH,
    )


def rules_of_range_um(cursor: Cursor) -> None:
    """Rules that several steps share."""
    cursor.unit("minimal", "µm", 28)
    cursor.unit("maximal", "µm", 29)


def rules_of_range_k(cursor: Cursor) -> None:
    """Rules that several steps share."""
    cursor.move("minimal", "minimal", 34, via=BELOW_ZERO)
    cursor.move("maximal", "maximal", 35, via=BELOW_ZERO)
    cursor.unit("minimal", "K", 36)
    cursor.unit("maximal", "K", 37)


def rules_of_box_mrad(cursor: Cursor) -> None:
    """Rules that several steps share."""
    cursor.unit("x_min", "mrad", 41)
    cursor.unit("x_max", "mrad", 42)
    cursor.unit("y_min", "mrad", 43)
    cursor.unit("y_max", "mrad", 44)


def rules_of_box_um(cursor: Cursor) -> None:
    """Rules that several steps share."""
    cursor.unit("x_min", "µm", 48)
    cursor.unit("x_max", "µm", 49)
    cursor.unit("y_min", "µm", 50)
    cursor.unit("y_max", "µm", 51)


def rules_of_alignment(cursor: Cursor) -> None:
    """Rules that several steps share."""
    cursor.move("binning_factor", "descriptor_thing.binning_factor", 56)
    cursor.move("frames_aligned", "descriptor_thing.frames_aligned", 57)
    cursor.move("maximum_resolution", "descriptor_thing.maximum_resolution", 58, unit="Å")
    cursor.move("output_avg_shift", "descriptor_thing.output_avg_shift", 59, unit="Å")
    cursor.move("output_max_shift", "descriptor_thing.output_max_shift", 60, unit="Å")
    cursor.move("max_frame_shift", "descriptor_thing.max_frame_shift", 61, unit="Å")
    cursor.move("max_movie_shift", "descriptor_thing.max_movie_shift", 62, unit="Å")
    cursor.move("discarded_movies", "descriptor_thing.discarded_movies", 63)
    cursor.move("rejection_type", "descriptor_thing.rejection_type", 64)
    cursor.move("shift_histogram", "descriptor_thing.shift_histogram", 65)
