"""Documents of any age to oscem 1.0.2.

Written by `oscem-map compile` from mappings/migrations/oscem.omap; edit that.
"""

from __future__ import annotations

from .oscem_migration_facts import CLASSES, ROOTS
from oscem_map.runtime.lint import Check
from oscem_map.runtime.migrate_codecs import (
    Bare,
    Spelling,
    TextForm,
    Words,
    both,
    elements,
    midnight,
    numbers,
)
from oscem_map.runtime.migrate_spot import Spot

__all__ = ["ASKS", "CLASSES", "FILE", "LINTS", "ROOTS", "STEPS", "TARGET", "migrate"]

FILE = "migrations/oscem.omap"
TARGET = ("oscem", "1.0.2")
WHOLE = frozenset(("descriptor_thing",))

STEPS = {
    "wrapped": "Documents inside another one: a SciCat dataset, or the first samples",
    "S0": "Scipion until 2024-10: a part for each protocol, units in the names",
    "S1": "Scipion 2024-12: the parts of processing at the top",
    "E1": "2024-07-17: names in small letters",
    "E2": "2024-08-07: snake case",
    "E3": "2024-08-27: date_time, flat institutions",
    "E4": "2024-09-19: every number with its unit",
    "E5": "2024-10-30: organizational",
    "E6": "2025-02-12: a schema for each technique",
    "E7": "2025-03-12: processing",
    "E8": "2025-03-25: values in SI beside the others",
    "E9": "2025-08-18: detectors, microscope and binning in parts; names of people",
    "E10": "2025-09-15: the technique in the document",
    "E11": "2025-11-17: a date has a time",
    "forms": "Texts of forms that mean true or false",
}

ASKS = {
    "technique": "spa, subtomo, cellular_tomo or env_tomo: which kind of data set this is",
}

LINTS = (
    Check("instrument.cs", "above", (0,), "a lens without spherical aberration: the program did not know it", "migrations/oscem.omap:404"),
    Check("acquisition.pixel_size", "above", (0,), "pixels without a size: the program did not know it", "migrations/oscem.omap:406"),
    Check("organizational.authors[].orcid", "orcid", (), "made up: not of the form of an ORCID, or its check digit is wrong", "migrations/oscem.omap:407"),
    Check("instrument.microscope.model", "no_serial", (), "a serial number; which model it is, is asked", "migrations/oscem.omap:409"),
    Check("*", "other_than", ("NaN", "testitest", "undefined", "tbd"), "a word for nothing", "migrations/oscem.omap:410"),
)

FORM = TextForm("{} x {}")
OVERALL_TYPE = Words({"Complex": "COMPLEX", "Ribosome": "RIBOSOME", "Virus": "VIRUS", "Cell": "CELL", "Tissue": "TISSUE"})
FREEZING_METHOD = Words({"Plunge freezing": "plunge_freezing", "plunge": "plunge_freezing", "High pressure freezing": "high_pressure_freezing", "HPF": "high_pressure_freezing"})
BARE_TILT_AXIS_ANGLE = Bare("°")
TRUTH = Words({"true": True, "yes": True, "false": False, "no": False})
SPELLING = Spelling(
    (
        "acquisition",
        "tilt_axis_angle",
        "tilt_angle",
        "increment",
        "minimal",
        "maximal",
        "technique",
        "screen_current",
        "nominal_defocus",
        "calibrated_defocus",
        "nominal_magnification",
        "calibrated_magnification",
        "holder",
        "holder_cryogen",
        "temperature",
        "microscope_software",
        "detectors",
        "name",
        "mode",
        "dispersion",
        "collection_angle",
        "dose_per_movie",
        "energy_filter",
        "used",
        "model",
        "width_energy_filter",
        "image_size",
        "height",
        "width",
        "date_time",
        "exposure_time",
        "cryogen",
        "frames_per_movie",
        "grids_imaged",
        "images_generated",
        "binning_camera",
        "pixel_size",
        "specialist_optics",
        "phaseplate",
        "instrument_type",
        "spherical_aberration_corrector",
        "chromatic_aberration_corrector",
        "beamshift",
        "x_min",
        "x_max",
        "y_min",
        "y_max",
        "beamtilt",
        "imageshift",
        "beamtiltgroups",
        "gainref_flip_rotate",
        "instrument",
        "microscope",
        "manufacturer",
        "illumination",
        "imaging",
        "electron_source",
        "acceleration_voltage",
        "c2_aperture",
        "cs",
        "operating_mode",
        "beam_convergence",
        "sample",
        "growth_condition",
        "media",
        "growth_location",
        "cell_cycle",
        "treatment",
        "atmosphere_growth",
        "temperature_growth",
        "specimen_env",
        "organism",
        "tissue",
        "source_env",
        "location",
        "collection_date",
        "handling",
        "freezing",
        "cryogen_sample_env",
        "method",
        "blotting",
        "humidity_env",
        "temperature_env",
        "atmosphere",
        "details",
        "thinning",
        "method_thin",
        "instrument_thin",
        "ion_source",
        "target_thickness",
        "lift_out",
        "tomogram_features",
        "cellular_features",
        "organelles",
        "main_target",
        "details_tomo",
        "organizational",
        "grants",
        "grant_name",
        "start_date",
        "end_date",
        "budget",
        "project_id",
        "country",
        "authors",
        "orcid",
        "role",
        "name_org",
        "type_org",
        "family_name",
        "given_name",
        "job_title",
        "email",
        "telephone",
        "funder",
        "funder_name",
        "description",
        "overall_molecule",
        "molecular_overall_type",
        "name_sample",
        "source",
        "molecular_weight",
        "assembly",
        "molecule",
        "name_mol",
        "molecular_type",
        "molecular_class",
        "sequence",
        "natural_source",
        "taxonomy_id_source",
        "expression_system",
        "taxonomy_id_expression",
        "gene_name",
        "ligands",
        "present",
        "smiles",
        "reference",
        "specimen",
        "buffer",
        "concentration",
        "ph",
        "vitrification",
        "vitrification_cryogen",
        "humidity",
        "staining",
        "embedding",
        "shadowing",
        "grid",
        "material",
        "mesh",
        "film_support",
        "film_material",
        "film_topology",
        "film_thickness",
        "pretreatment_type",
        "pretreatment_time",
        "pretreatment_pressure",
        "pretreatment_atmosphere",
        "processing",
        "movies",
        "dose_per_image",
        "initial_dose",
        "gain_image",
        "dark_image",
        "descriptors",
        "descriptor_name",
        "descriptor_thing",
        "micrographs",
        "number_micrographs",
        "ctfs",
        "amplitude_contrast",
        "defocus",
        "output_min_defocus",
        "output_max_defocus",
        "output_avg_defocus",
        "defocus_histogram",
        "defocus_micrograph_examples",
        "resolution",
        "output_min_resolution",
        "output_max_resolution",
        "output_avg_resolution",
        "resolution_histogram",
        "astigmatism",
        "astigmatism_histogram",
        "coordinates",
        "number_particles",
        "particles_per_micrograph",
        "num_source_micrographs",
        "particles_histogram",
        "micrograph_examples",
        "classes2D",
        "particles_per_2Dclass",
        "images_classes_2D",
        "resolution_classes_2D",
        "classes3D",
        "particles_per_3Dclass",
        "images_classes_3D",
        "volume",
        "orthogonal_slices",
        "orthogonal_slices_X",
        "orthogonal_slices_Y",
        "orthogonal_slices_Z",
        "isosurface_images",
        "front_view",
        "side_view",
        "top_view",
        "resolution_classes_3D",
        "volumes",
        "volume_type",
        "vol_number_particles",
        "size",
        "vol_resolution",
        "scientificMetadata",
        "oscemsample",
        "Import_movies",
        "microscope_voltage",
        "spherical_aberration",
        "sampling_rate",
        "number_movies",
        "frames_size",
        "value",
        "unit",
        "amplitud_contrast",
        "Movie_alignment",
        "binning_factor",
        "frames_aligned",
        "maximum_resolution",
        "output_avg_shift",
        "output_max_shift",
        "Movie_maxshift",
        "discarded_movies",
        "max_frame_shift",
        "max_movie_shift",
        "rejection_type",
        "shift_histogram",
        "CTF_estimation",
        "Particle_picking",
        "Classes_2D",
        "Classes_3D",
        "Initial_volume",
        "CTFs",
        "Instrument",
        "Acquisition",
        "Sample",
        "Grant",
        "Author",
        "grant",
        "author",
        "software",
        "binning",
        "tiltaxisangle",
        "firstname",
        "lastname",
        "author_name",
        "first_name",
        "last_name",
        "phone",
        "organization",
        "c2_Aperture",
        "datetime",
        "institution",
        "type",
        "has_value",
        "has_unit",
        "temperature_range",
        "min",
        "max",
        "smile",
        "funding_agency",
        "grant_id",
        "molecules",
        "class",
        "taxonomy_ID_source",
        "taxonomy_ID_expression",
        "thining",
        "holes",
        "current",
        "state",
        "strain",
        "ouput_avg_defocus",
        "defocus_mic_examples",
        "ouput_avg_resolution",
        "particles_mic_examples",
        "descriptor",
        "particles_per_class",
        "number_classes_2D",
        "number_classes_2d",
        "number_classes_3D",
        "number_classes_3d",
        "dide_view",
        "si_value",
        "si_unit",
        "family",
        "probe_mode",
        "detector",
        "detector_mode",
        "camera",
        "work_phone",
        "work_status",
        "general",
    )
)


def migrate(doc: Spot) -> None:
    """All steps, in order; each acts only where it finds what it is about."""
    step_wrapped(doc)
    step_s0(doc)
    step_s1(doc)
    step_e1(doc)
    step_e2(doc)
    step_e3(doc)
    step_e4(doc)
    step_e5(doc)
    step_e6(doc)
    step_e7(doc)
    step_e8(doc)
    step_e9(doc)
    step_e10(doc)
    step_e11(doc)
    step_forms(doc)


def step_wrapped(doc: Spot) -> None:
    """Documents inside another one: a SciCat dataset, or the first samples.  [migrations/oscem.omap:65]"""
    doc.step("wrapped")
    doc.move("scientificMetadata", "/", 66)
    doc.move("oscemsample", "/", 67)


def step_s0(doc: Spot) -> None:
    """Scipion until 2024-10: a part for each protocol, units in the names.  [migrations/oscem.omap:70]"""
    doc.step("S0")
    for import_movies in doc.onto("Import_movies", "/", 71, via=SPELLING):
        import_movies.move("microscope_voltage", "instrument.acceleration_voltage", 72, unit="kV")
        import_movies.move("spherical_aberration", "instrument.cs", 73, unit="mm")
        import_movies.move("sampling_rate", "acquisition.pixel_size", 75, unit="Å")
        import_movies.move("pixel_size", "acquisition.pixel_size", 76, unit="Å")
        import_movies.move("frames_per_movie", "acquisition.frames_per_movie", 77)
        import_movies.move("number_movies", "acquisition.images_generated", 78)
        import_movies.split(
            "frames_size",
            ("acquisition.image_size.width", "acquisition.image_size.height"),
            79,
            FORM,
            of="text",
        )
        import_movies.split(
            "frames_size.value",
            ("acquisition.image_size.width", "acquisition.image_size.height"),
            80,
            FORM,
            of="text",
        )
        import_movies.put_aside("frames_size.unit", 81, "pixels, which need no unit")
        import_movies.move("gain_image", "processing.movies.gain_image", 82, of="text")
        import_movies.put_aside("gain_image", 83, "tells only that there is one", of="boolean")
        import_movies.move("amplitud_contrast", "processing.ctfs.amplitude_contrast", 84)
    for movie_alignment in doc.onto("Movie_alignment", "processing.movies.descriptors[]", 86, via=SPELLING):
        movie_alignment.move("method", "descriptor_thing.method", 88)
        movie_alignment.move("binning_factor", "descriptor_thing.binning_factor", 89)
        movie_alignment.move("frames_aligned", "descriptor_thing.frames_aligned", 90)
        movie_alignment.move("maximum_resolution", "descriptor_thing.maximum_resolution", 91, unit="Å")
        movie_alignment.move("output_avg_shift", "descriptor_thing.output_avg_shift", 92, unit="Å")
        movie_alignment.move("output_max_shift", "descriptor_thing.output_max_shift", 93, unit="Å")
        movie_alignment.say("Movie alignment", "descriptor_name", 87)
    for movie_maxshift in doc.onto("Movie_maxshift", "processing.movies.descriptors[]", 95, via=SPELLING):
        movie_maxshift.move("discarded_movies", "descriptor_thing.discarded_movies", 97)
        movie_maxshift.move("max_frame_shift", "descriptor_thing.max_frame_shift", 98, unit="Å")
        movie_maxshift.move("max_movie_shift", "descriptor_thing.max_movie_shift", 99, unit="Å")
        movie_maxshift.move("rejection_type", "descriptor_thing.rejection_type", 100)
        movie_maxshift.move("output_avg_shift", "descriptor_thing.output_avg_shift", 101, unit="Å")
        movie_maxshift.move("output_max_shift", "descriptor_thing.output_max_shift", 102, unit="Å")
        movie_maxshift.move("shift_histogram", "descriptor_thing.shift_histogram", 103)
        movie_maxshift.say("Movie maxshift", "descriptor_name", 96)
    doc.move("CTF_estimation", "processing.ctfs", 105, via=SPELLING)
    doc.move("Particle_picking", "processing.coordinates", 106, via=SPELLING)
    doc.move("Classes_2D", "processing.classes2D", 107, via=SPELLING)
    doc.move("Classes_3D", "processing.classes3D", 108, via=SPELLING)
    for initial_volume in doc.onto("Initial_volume", "processing.volumes[]", 109, via=SPELLING):
        initial_volume.move("orthogonal_slices", "orthogonal_slices", 111)
        initial_volume.move("isosurface_images", "isosurface_images", 112)
        initial_volume.move("number_particles", "vol_number_particles", 113)
        initial_volume.move("resolution", "vol_resolution", 114, unit="Å")
        initial_volume.move("size", "size", 115, of="text", via=numbers)
        initial_volume.say("initial volume", "volume_type", 110)


def step_s1(doc: Spot) -> None:
    """Scipion 2024-12: the parts of processing at the top.  [migrations/oscem.omap:119]"""
    doc.step("S1")
    doc.move("movies", "processing.movies", 120)
    doc.move("micrographs", "processing.micrographs", 121)
    doc.move("CTFs", "processing.ctfs", 122)
    doc.move("coordinates", "processing.coordinates", 123)
    doc.move("classes2D", "processing.classes2D", 124)
    doc.move("classes3D", "processing.classes3D", 125)
    doc.move("volumes", "processing.volumes", 126)


def step_e1(doc: Spot) -> None:
    """2024-07-17: names in small letters.  [migrations/oscem.omap:129]"""
    doc.step("E1")
    doc.move("Instrument", "instrument", 130, via=SPELLING)
    doc.move("Acquisition", "acquisition", 131, via=SPELLING)
    doc.move("Sample", "sample", 132, via=SPELLING)
    doc.move("Grant", "grants", 133, via=SPELLING)
    doc.move("Author", "authors", 134, via=SPELLING)
    doc.move("instrument", "instrument", 136, via=SPELLING)
    doc.move("acquisition", "acquisition", 137, via=SPELLING)
    doc.move("sample", "sample", 138, via=SPELLING)
    doc.move("organizational", "organizational", 139, via=SPELLING)
    doc.move("grants", "grants", 140, via=SPELLING)
    doc.move("authors", "authors", 141, via=SPELLING)
    doc.move("grant", "grants", 142)
    doc.move("author", "authors", 143)
    doc.move("acquisition.software", "acquisition.microscope_software", 144)
    doc.move("acquisition.binning", "acquisition.binning_camera", 145)
    doc.move("acquisition.tiltaxisangle", "acquisition.tilt_axis_angle", 146)
    for authors in doc.each("authors[]"):
        authors.move("name.firstname", "given_name", 148)
        authors.move("name.lastname", "family_name", 149)
        authors.move("author_name.first_name", "given_name", 150)
        authors.move("author_name.last_name", "family_name", 151)
        authors.move("firstname", "given_name", 152)
        authors.move("lastname", "family_name", 153)
        authors.move("phone", "telephone", 154)
        authors.move("organization.name_org", "name_org", 155)
        authors.move("organization.type_org", "type_org", 156)
        authors.move("organization.country", "country", 157)


def step_e2(doc: Spot) -> None:
    """2024-08-07: snake case.  [migrations/oscem.omap:161]"""
    doc.step("E2")
    doc.move("instrument.c2_Aperture", "instrument.c2_aperture", 162)


def step_e3(doc: Spot) -> None:
    """2024-08-27: date_time, flat institutions.  [migrations/oscem.omap:165]"""
    doc.step("E3")
    doc.move("acquisition.datetime", "acquisition.date_time", 166)
    for authors in doc.each("authors[]"):
        authors.move("institution.name_org", "name_org", 168)
        authors.move("institution.type_org", "type_org", 169)
        authors.move("institution.country", "country", 170)
        authors.move("institution[].name_org", "name_org", 171)
        authors.move("institution[].type_org", "type_org", 172)
        authors.move("institution[].country", "country", 173)
    for specialist_optics in doc.each("acquisition.specialist_optics"):
        specialist_optics.move("phaseplate.type", "phaseplate.instrument_type", 176)
        specialist_optics.move("phaseplate.model", "phaseplate.instrument_type", 177)
        specialist_optics.move(
            "spherical_aberration_corrector.type",
            "spherical_aberration_corrector.instrument_type",
            178,
        )
        specialist_optics.move(
            "chromatic_aberration_corrector.type",
            "chromatic_aberration_corrector.instrument_type",
            179,
        )


def step_e4(doc: Spot) -> None:
    """2024-09-19: every number with its unit.  [migrations/oscem.omap:183]"""
    doc.step("E4")
    for one in doc.everywhere(WHOLE):
        one.move("has_value", "value", 185)
        one.move("has_unit", "unit", 186)
    for instrument in doc.each("instrument"):
        instrument.unit("acceleration_voltage", "kV", 189)
        instrument.unit("c2_aperture", "µm", 190)
        instrument.unit("cs", "mm", 191)
    for acquisition in doc.each("acquisition"):
        acquisition.move("temperature_range", "temperature", 194)
        for nominal_defocus in acquisition.each("nominal_defocus"):
            range_um(nominal_defocus)
        for calibrated_defocus in acquisition.each("calibrated_defocus"):
            range_um(calibrated_defocus)
        for temperature in acquisition.each("temperature"):
            range_k(temperature)
        acquisition.unit("dose_per_movie", "e/Å²", 198)
        acquisition.unit("exposure_time", "s", 199)
        acquisition.unit("pixel_size", "Å", 200)
        acquisition.move("energy_filter.width", "energy_filter.width_energy_filter", 201, unit="eV")
        acquisition.move("tilt_angle.min", "tilt_angle.minimal", 202)
        acquisition.move("tilt_angle.max", "tilt_angle.maximal", 203)
        acquisition.unit("tilt_angle.minimal", "°", 204)
        acquisition.unit("tilt_angle.maximal", "°", 205)
        acquisition.unit("tilt_angle.increment", "°", 206)
        for beamshift in acquisition.each("beamshift"):
            box_mrad(beamshift)
        for beamtilt in acquisition.each("beamtilt"):
            box_mrad(beamtilt)
        for imageshift in acquisition.each("imageshift"):
            box_um(imageshift)
    for sample in doc.each("sample"):
        sample.unit("overall_molecule.molecular_weight", "Da", 212)
        sample.unit("specimen.concentration", "mg/mL", 213)
        sample.unit("specimen.humidity", "%", 214)
        sample.unit("specimen.temperature", "K", 215)
        sample.unit("grid.pretreatment_time", "s", 216)
        sample.unit("grid.pretreatment_pressure", "Pa", 217)
        sample.move("ligands[].smile", "ligands[].smiles", 218)
    doc.unit("grants[].budget", "CHF", 220)


def step_e5(doc: Spot) -> None:
    """2024-10-30: organizational.  [migrations/oscem.omap:223]"""
    doc.step("E5")
    doc.move("authors", "organizational.authors", 224)
    doc.move("grants", "organizational.grants", 225)
    doc.move("funder", "organizational.funder", 226)
    for grants in doc.onto("organizational.grants[]", "organizational.funder[]", 227, by="funder_name"):
        grants.move("funder", "funder_name", 230)
        grants.move("funding_agency", "funder_name", 231)
    for grants in doc.each("organizational.grants[]"):
        grants.move("grant_id", "project_id", 234)
        grants.move("name", "grant_name", 235)


def step_e6(doc: Spot) -> None:
    """2025-02-12: a schema for each technique.  [migrations/oscem.omap:239]"""
    doc.step("E6")
    for overall_molecule in doc.each("sample.overall_molecule"):
        overall_molecule.move("name", "name_sample", 241)
        overall_molecule.move("type", "molecular_overall_type", 242)
        overall_molecule.move("molecular_type", "molecular_overall_type", 243)
        overall_molecule.move("molecular_overall_type", "molecular_overall_type", 244, via=OVERALL_TYPE)
    doc.move("sample.molecules", "sample.molecule", 246)
    for molecule in doc.each("sample.molecule[]"):
        molecule.move("name", "name_mol", 248)
        molecule.move("type", "molecular_type", 249)
        molecule.move("class", "molecular_class", 250)
        molecule.move("taxonomy_ID_source", "taxonomy_id_source", 251)
        molecule.move("taxonomy_ID_expression", "taxonomy_id_expression", 252)
    for specimen in doc.onto("sample.specimen", "sample.specimen_env", 254):
        specimen.move("organism", "organism", 255, of="list")
        specimen.move("organism", "organism[]", 256, of="text")
        specimen.move("tissue", "tissue", 257)
        specimen.move("source", "source_env", 258)
        specimen.move("location", "location", 259)
        specimen.move("collection_date", "collection_date", 260)
        specimen.move("handling", "handling", 261)
    for freezing in doc.each("sample.freezing"):
        freezing.move("cryogen", "cryogen_sample_env", 264)
        freezing.move("humidity", "humidity_env", 265)
        freezing.move("temperature", "temperature_env", 266)
        freezing.unit("humidity_env", "%", 267)
        freezing.unit("temperature_env", "K", 268)
        freezing.move("method", "method", 269, via=FREEZING_METHOD)
    doc.move("sample.growth_condition.temperature", "sample.growth_condition.temperature_growth", 271)
    doc.unit("sample.growth_condition.temperature_growth", "K", 272)
    doc.move("sample.growth_condition.atmosphere", "sample.growth_condition.atmosphere_growth", 273)
    doc.move("sample.thining", "sample.thinning", 274)
    doc.move("sample.tomogram_features.details", "sample.tomogram_features.details_tomo", 275)
    doc.put_aside("sample.grid.holes", 276, "OSC-EM has no slot for the holes of a grid any more")
    doc.put_aside("sample.grid.current", 277, "OSC-EM has no slot for the current of the glow discharge any more")
    doc.put_aside("sample.specimen.state", 279, "OSC-EM has no slot for the state of the specimen any more")
    doc.put_aside("sample.specimen.strain", 281, "OSC-EM has no slot for the strain any more")


def step_e7(doc: Spot) -> None:
    """2025-03-12: processing.  [migrations/oscem.omap:284]"""
    doc.step("E7")
    doc.move("processing.CTFs", "processing.ctfs", 285)
    for ctfs in doc.each("processing.ctfs"):
        ctfs.move("defocus.ouput_avg_defocus", "defocus.output_avg_defocus", 287)
        ctfs.move("defocus.defocus_mic_examples", "defocus.defocus_micrograph_examples", 288)
        ctfs.move("resolution.ouput_avg_resolution", "resolution.output_avg_resolution", 289)
        ctfs.unit("defocus.output_min_defocus", "Å", 290)
        ctfs.unit("defocus.output_max_defocus", "Å", 291)
        ctfs.unit("defocus.output_avg_defocus", "Å", 292)
        ctfs.unit("resolution.output_min_resolution", "Å", 293)
        ctfs.unit("resolution.output_max_resolution", "Å", 294)
        ctfs.unit("resolution.output_avg_resolution", "Å", 295)
    doc.move(
        "processing.ctfs.defocus.micrograph_examples",
        "processing.ctfs.defocus.defocus_micrograph_examples",
        297,
    )
    doc.move("processing.coordinates.particles_mic_examples", "processing.coordinates.micrograph_examples", 298)
    doc.move("processing.movies.descriptor", "processing.movies.descriptors", 299)
    for descriptors in doc.each("processing.movies.descriptors[]"):
        descriptors.move("description", "descriptor_thing", 301)
        descriptors.move("method", "descriptor_thing.method", 302)
    for descriptors in doc.each("processing.movies.descriptors[]"):
        alignment(descriptors)
    doc.move("processing.classes3D.volumes", "processing.classes3D.volume", 305, of="object", via=elements)
    for classes3d in doc.onto("processing.classes3D", "processing.classes3D.volume[]", 306):
        classes3d.move("orthogonal_slices", "orthogonal_slices", 307)
        classes3d.move("isosurface_images", "isosurface_images", 308)
    for classes2d in doc.each("processing.classes2D"):
        classes2d.move("particles_per_class", "particles_per_2Dclass", 311)
        classes2d.put_aside("number_classes_2D", 312, "the length of particles_per_2Dclass")
        classes2d.put_aside("number_classes_2d", 313, "the length of particles_per_2Dclass")
    for classes3d in doc.each("processing.classes3D"):
        classes3d.move("particles_per_class", "particles_per_3Dclass", 316)
        classes3d.move("particles_per_2Dclass", "particles_per_3Dclass", 317)
        classes3d.put_aside("number_classes_3D", 318, "the length of particles_per_3Dclass")
        classes3d.put_aside("number_classes_3d", 319, "the length of particles_per_3Dclass")
        classes3d.move("volumes", "volume", 320)
        classes3d.move("volume[].isosurface_images.dide_view", "volume[].isosurface_images.side_view", 321)
    for volumes in doc.each("processing.volumes[]"):
        volumes.move("number_particles", "vol_number_particles", 324)
        volumes.move("resolution", "vol_resolution", 325)
        volumes.unit("vol_resolution", "Å", 326)
        volumes.move("isosurface_images.dide_view", "isosurface_images.side_view", 327)
        volumes.move("size", "size", 328, of="text", via=numbers)


def step_e8(doc: Spot) -> None:
    """2025-03-25: values in SI beside the others.  [migrations/oscem.omap:332]"""
    doc.step("E8")
    for one in doc.everywhere(WHOLE):
        one.move("si_value", "valueSI", 334)
        one.move("si_unit", "unitSI", 335)


def step_e9(doc: Spot) -> None:
    """2025-08-18: detectors, microscope and binning in parts; names of people.  [migrations/oscem.omap:339]"""
    doc.step("E9")
    doc.move("instrument.microscope", "instrument.microscope.model", 340, of="text")
    doc.move("instrument.microscope.class", "instrument.microscope.model", 341)
    doc.move("instrument.microscope.family", "instrument.microscope.model", 342)
    doc.put_aside("instrument.illumination.probe_mode", 343, "OSC-EM keeps the mode only")
    doc.move("instrument.illumination.mode", "instrument.illumination", 344)
    for acquisition in doc.onto("acquisition", "acquisition.detectors[]", 345):
        acquisition.move("detector", "name", 346)
        acquisition.move("detector_mode", "mode", 347)
    doc.move("acquisition.detectors.camera.height", "acquisition.image_size.height", 349)
    doc.move("acquisition.detectors.camera.width", "acquisition.image_size.width", 350)
    doc.move("acquisition.detectors", "acquisition.detectors", 351, of="object", via=elements)
    doc.move("acquisition.detectors[].height", "acquisition.image_size.height", 352)
    doc.move("acquisition.detectors[].width", "acquisition.image_size.width", 353)
    doc.split(
        "acquisition.binning_camera",
        ("acquisition.binning_camera.height", "acquisition.binning_camera.width"),
        354,
        both,
        of="number",
    )
    doc.move("acquisition.tilt_axis_angle", "acquisition.tilt_axis_angle", 356, via=BARE_TILT_AXIS_ANGLE)
    for authors in doc.each("organizational.authors[]"):
        authors.move("name", "family_name", 358)
        authors.move("last_name", "family_name", 359)
        authors.move("first_name", "given_name", 360)
        authors.move("work_phone", "telephone", 361)
        authors.move("phone", "telephone", 362)
        authors.move("work_status", "job_title", 363, because="a guess: both say yes or no")
    doc.move("sample.general.name", "sample.name", 365)
    doc.move("sample.general.description", "sample.description", 366)


def step_e10(doc: Spot) -> None:
    """2025-09-15: the technique in the document.  [migrations/oscem.omap:369]"""
    doc.step("E10")
    doc.ask(
        "technique",
        "spa, subtomo, cellular_tomo or env_tomo: which kind of data set this is",
        "acquisition.technique",
        370,
    )


def step_e11(doc: Spot) -> None:
    """2025-11-17: a date has a time.  [migrations/oscem.omap:373]"""
    doc.step("E11")
    doc.move(
        "acquisition.date_time",
        "acquisition.date_time",
        374,
        via=midnight,
        because="the time of day is not known",
    )
    doc.move(
        "organizational.grants[].start_date",
        "organizational.grants[].start_date",
        376,
        via=midnight,
        because="the time of day is not known",
    )
    doc.move(
        "organizational.grants[].end_date",
        "organizational.grants[].end_date",
        378,
        via=midnight,
        because="the time of day is not known",
    )


def step_forms(doc: Spot) -> None:
    """Texts of forms that mean true or false.  [migrations/oscem.omap:382]"""
    doc.step("forms")
    doc.move("acquisition.energy_filter.used", "acquisition.energy_filter.used", 383, of="text", via=TRUTH)
    for specialist_optics in doc.each("acquisition.specialist_optics"):
        specialist_optics.move("phaseplate.used", "phaseplate.used", 385, of="text", via=TRUTH)
        specialist_optics.move(
            "spherical_aberration_corrector.used",
            "spherical_aberration_corrector.used",
            386,
            of="text",
            via=TRUTH,
        )
        specialist_optics.move(
            "chromatic_aberration_corrector.used",
            "chromatic_aberration_corrector.used",
            387,
            of="text",
            via=TRUTH,
        )
    doc.move("sample.ligands[].present", "sample.ligands[].present", 389, of="text", via=TRUTH)
    for specimen in doc.each("sample.specimen"):
        specimen.move("vitrification", "vitrification", 391, of="text", via=TRUTH)
        specimen.move("staining", "staining", 392, of="text", via=TRUTH)
        specimen.move("embedding", "embedding", 393, of="text", via=TRUTH)
        specimen.move("shadowing", "shadowing", 394, of="text", via=TRUTH)
    doc.move("sample.grid.film_support", "sample.grid.film_support", 396, of="text", via=TRUTH)
    doc.move("sample.freezing.blotting", "sample.freezing.blotting", 397, of="text", via=TRUTH)
    doc.move("sample.thinning.lift_out", "sample.thinning.lift_out", 398, of="text", via=TRUTH)
    doc.move("organizational.authors[].job_title", "organizational.authors[].job_title", 399, of="text", via=TRUTH)


def range_um(spot: Spot) -> None:
    """Shared rules"""
    spot.unit("minimal", "µm", 28)
    spot.unit("maximal", "µm", 29)


def range_k(spot: Spot) -> None:
    """Shared rules"""
    spot.unit("minimal", "K", 33)
    spot.unit("maximal", "K", 34)


def box_mrad(spot: Spot) -> None:
    """Shared rules"""
    spot.unit("x_min", "mrad", 38)
    spot.unit("x_max", "mrad", 39)
    spot.unit("y_min", "mrad", 40)
    spot.unit("y_max", "mrad", 41)


def box_um(spot: Spot) -> None:
    """Shared rules"""
    spot.unit("x_min", "µm", 45)
    spot.unit("x_max", "µm", 46)
    spot.unit("y_min", "µm", 47)
    spot.unit("y_max", "µm", 48)


def alignment(spot: Spot) -> None:
    """Shared rules"""
    spot.move("binning_factor", "descriptor_thing.binning_factor", 53)
    spot.move("frames_aligned", "descriptor_thing.frames_aligned", 54)
    spot.move("maximum_resolution", "descriptor_thing.maximum_resolution", 55, unit="Å")
    spot.move("output_avg_shift", "descriptor_thing.output_avg_shift", 56, unit="Å")
    spot.move("output_max_shift", "descriptor_thing.output_max_shift", 57, unit="Å")
    spot.move("max_frame_shift", "descriptor_thing.max_frame_shift", 58, unit="Å")
    spot.move("max_movie_shift", "descriptor_thing.max_movie_shift", 59, unit="Å")
    spot.move("discarded_movies", "descriptor_thing.discarded_movies", 60)
    spot.move("rejection_type", "descriptor_thing.rejection_type", 61)
    spot.move("shift_histogram", "descriptor_thing.shift_histogram", 62)
