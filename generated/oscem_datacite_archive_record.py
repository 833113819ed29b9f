"""archive_record: what converters between oscem and datacite share.

Written by `oscem-map compile` from mappings/common/archive_record.omap; edit that.
"""

from __future__ import annotations

from .oscem_datacite_lists import FREEZING_METHOD
from oscem_map.runtime.compose import Field, Template
from oscem_map.runtime.trace import Question
from oscem_map.runtime.values import Scale, among, date, kept, moment, quantity, text, whole

ANGSTROMS = Scale("Å")
ELECTRONS_PER_SQUARE_ANGSTROM = Scale("e/Å²")
ELECTRONVOLTS = Scale("eV")
KILOVOLTS = Scale("kV")
MICROMETRES = Scale("µm")
MILLIMETRES = Scale("mm")
SECONDS = Scale("s")
ASK_TITLE = Question(
    "title", "Title, as of a paper: not the word dataset", ("titles[].title",), "common/citation.omap:22",
)
ASK_LICENCE = Question(
    "licence", "Licence, in small letters", ("rightsList[].rightsIdentifier",), "common/citation.omap:25",
    default="cc-by-4.0",
)
ASK_VERSION = Question(
    "version", "Version of the data, if they have one", ("version",), "common/citation.omap:26", optional=True,
)
ASK_LANGUAGE = Question(
    "language", "Language of the texts, by its three letters, e.g. eng", ("language",), "common/citation.omap:27",
    optional=True,
)
ASK_KEYWORDS = Question(
    "keywords", "Keywords besides those that are taken from the record", ("subjects[].subject",),
    "common/citation.omap:28", optional=True,
)
ASK_ABSTRACT = Question(
    "abstract", "What the data are and what they show, as the abstract of a paper: 60 words or more",
    ("descriptions[].description",), "oscem-cellular_tomo_datacite.omap:7",
)
TEMPLATE_KEYWORDS = Template(
    "keywords",
    (
        ("electron microscopy",), (Field("acquisition.technique", text),),
        (Field("instrument.operating_mode", text),), (Field("instrument.imaging", text),),
        (Field("instrument.illumination", text),),
        (Field("instrument.microscope.manufacturer", text), " ", Field("instrument.microscope.model", text)),
        (Field("acquisition.detectors[].name", text),), (Field("$ask.keywords[]", kept, ASK_KEYWORDS),),
    ),
)
TEMPLATE_EXPERIMENT = Template(
    "experiment",
    (
        (
            "Microscope: ", Field("instrument.microscope.manufacturer", text), " ",
            Field("instrument.microscope.model", text), ", ", Field("instrument.electron_source", text), ".",
        ),
        (
            "Mode: ", Field("instrument.operating_mode", text), ", ", Field("instrument.imaging", text), ", ",
            Field("instrument.illumination", text), " illumination.",
        ),
        (
            "Acceleration voltage: ", Field("instrument.acceleration_voltage", lambda raw: quantity(raw, KILOVOLTS)),
            " kV.",
        ),
        ("Spherical aberration: ", Field("instrument.cs", lambda raw: quantity(raw, MILLIMETRES)), " mm."),
        ("Detector: ", Field("acquisition.detectors[].name", text), "."),
        ("Recorded: ", Field("acquisition.date_time", moment), "."),
        ("Pixel size: ", Field("acquisition.pixel_size", lambda raw: quantity(raw, ANGSTROMS)), " Å."),
        ("Nominal magnification: ", Field("acquisition.nominal_magnification", whole), "."),
        ("Exposure time: ", Field("acquisition.exposure_time", lambda raw: quantity(raw, SECONDS)), " s."),
        (
            "Dose of a movie: ",
            Field("acquisition.dose_per_movie", lambda raw: quantity(raw, ELECTRONS_PER_SQUARE_ANGSTROM)),
            " electrons for each Å².",
        ),
        ("Frames of a movie: ", Field("acquisition.frames_per_movie", whole), "."),
        (
            "Energy filter: ", Field("acquisition.energy_filter.model", text), ", ",
            Field("acquisition.energy_filter.width_energy_filter", lambda raw: quantity(raw, ELECTRONVOLTS)), " eV.",
        ),
        (
            "Defocus: from ", Field("acquisition.nominal_defocus.minimal", lambda raw: quantity(raw, MICROMETRES)),
            " to ", Field("acquisition.nominal_defocus.maximal", lambda raw: quantity(raw, MICROMETRES)), " µm.",
        ),
        (
            "Images: ", Field("acquisition.images_generated", whole), ", of ",
            Field("acquisition.grids_imaged", whole), " grids.",
        ),
        ("Software: ", Field("acquisition.microscope_software", text), "."),
    ),
)
TEMPLATE_SAMPLE_OF_NATURE = Template(
    "sample_of_nature",
    (
        (Field("$ask.abstract", kept, ASK_ABSTRACT),),
        (
            "Tissue: ", Field("sample.specimen_env.tissue", text), ". Source: ",
            Field("sample.specimen_env.source_env", text), ".",
        ),
        (
            "Collected ", Field("sample.specimen_env.collection_date", date), ", ",
            Field("sample.specimen_env.location", text), ".",
        ),
        ("Organism: ", Field("sample.specimen_env.organism[]", text), "."),
    ),
)
TEMPLATE_KEYWORDS_OF_NATURE = Template(
    "keywords_of_nature",
    (
        ("electron tomography",), (Field("sample.thinning.method_thin", text),),
        (Field("sample.freezing.method", lambda raw: among(text(raw), FREEZING_METHOD)),),
        (Field("sample.specimen_env.organism[]", text),), (Field("sample.specimen_env.tissue", text),),
    ),
)
TEMPLATE_MOLECULAR_SAMPLE = Template(
    "molecular_sample",
    (
        (Field("$ask.abstract", kept, ASK_ABSTRACT),), (Field("sample.description", text),),
        ("Sample: ", Field("sample.name", text), "."),
    ),
)
