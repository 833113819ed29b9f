"""oscem.spa 1.0.2 <-> empiar 2023.07.

Written by `oscem-map compile` from mappings/oscem-spa_empiar.omap; edit that.
"""

from __future__ import annotations

from .oscem_empiar_empiar_codes import SCALE_GET, SCALE_PUT
from .oscem_empiar_empiar_deposition import (
    ASK_BIOSTUDIES, ASK_CITATION, ASK_CORRESPONDING_AUTHOR, ASK_EMDB, ASK_EMPIAR, ASK_IDR,
    ASK_PRINCIPAL_INVESTIGATORS, ASK_RELEASE_DATE, ASK_TITLE, ASK_WORKFLOWS, ASK_WORKFLOW_FILE, SCAN_IMAGESETS,
    get_entry, get_imagesets, get_papers, get_people, put_entry, put_imagesets as put_imagesets_2, put_papers,
    put_people,
)
from .oscem_empiar_empiar_people import ASK_COUNTRY, ASK_ORGANIZATION
from oscem_map.runtime.compose import Field, Template, composed
from oscem_map.runtime.directions import tree_to_tree
from oscem_map.runtime.joins import joining
from oscem_map.runtime.read_tree import elements, part
from oscem_map.runtime.trace import Question, Source, Trace, Tree, writer
from oscem_map.runtime.values import Scale, number, quantity, text, whole
from oscem_map.runtime.write_tables import supply
from oscem_map.runtime.write_tree import object_in, without_empty

IN_OSCEM_SPA_EMPIAR = "oscem-spa_empiar.omap"
ANGSTROMS = Scale("Å")
ELECTRONS_PER_SQUARE_ANGSTROM = Scale("e/Å²")
ELECTRONVOLTS = Scale("eV")
KILOVOLTS = Scale("kV")
MICROMETRES = Scale("µm")
MILLIMETRES = Scale("mm")
LEFT = ("oscem.spa", "1.0.2")
RIGHT = ("empiar", "2023.07")
LEFT_DEMANDS: tuple[tuple[str, str, tuple[str, ...], str], ...] = ((
    "acquisition.technique", "", ("spa",), "oscem-spa_empiar.omap:7",
),)
RIGHT_DEMANDS: tuple[tuple[str, str, tuple[str, ...], str], ...] = ((
    "experiment_type", "", ("3",), "oscem-spa_empiar.omap:8",
),)
SECTIONS = ("processing", "acquisition", "instrument", "sample", "organizational")
TEMPLATE_DETAILS = Template(
    "details",
    (
        (
            "Recorded on a ", Field("instrument.microscope.model", text), " of ",
            Field("instrument.microscope.manufacturer", text), " at ",
            Field("instrument.acceleration_voltage", lambda raw: quantity(raw, KILOVOLTS)), " kV.",
        ),
        ("Spherical aberration ", Field("instrument.cs", lambda raw: quantity(raw, MILLIMETRES)), " mm."),
        (
            "Detector ", Field("acquisition.detectors[].name", text), ", mode ",
            Field("acquisition.detectors[].mode", text), ".",
        ),
        (
            "Dose ", Field("acquisition.dose_per_movie", lambda raw: quantity(raw, ELECTRONS_PER_SQUARE_ANGSTROM)),
            " e/Å² in each movie of ", Field("acquisition.frames_per_movie", whole), " frames.",
        ),
        (
            "Nominal defocus ", Field("acquisition.nominal_defocus.minimal", lambda raw: quantity(raw, MICROMETRES)),
            " to ", Field("acquisition.nominal_defocus.maximal", lambda raw: quantity(raw, MICROMETRES)), " µm.",
        ),
        (
            "Energy filter ", Field("acquisition.energy_filter.model", text), ", slit ",
            Field("acquisition.energy_filter.width_energy_filter", lambda raw: quantity(raw, ELECTRONVOLTS)), " eV.",
        ),
        ("Gain reference to be turned: ", Field("acquisition.gainref_flip_rotate", text), "."),
        ("Gain reference ", Field("processing.movies.gain_image", text), "."),
        ("Dark reference ", Field("processing.movies.dark_image", text), "."),
        (
            "Dose ",
            Field("processing.movies.dose_per_image", lambda raw: quantity(raw, ELECTRONS_PER_SQUARE_ANGSTROM)),
            " e/Å² in each frame.",
        ),
        ("Micrographs processed: ", Field("processing.micrographs.number_micrographs", number), "."),
        (
            "Defocus fitted: ",
            Field("processing.ctfs.defocus.output_min_defocus", lambda raw: quantity(raw, MICROMETRES)), " to ",
            Field("processing.ctfs.defocus.output_max_defocus", lambda raw: quantity(raw, MICROMETRES)), " µm.",
        ),
        (
            "Resolution of the fits: ",
            Field("processing.ctfs.resolution.output_max_resolution", lambda raw: quantity(raw, ANGSTROMS)), " to ",
            Field("processing.ctfs.resolution.output_min_resolution", lambda raw: quantity(raw, ANGSTROMS)), " Å.",
        ),
        ("Particles picked: ", Field("processing.coordinates.number_particles", whole), "."),
        (
            "Volume (", Field("processing.volumes[].volume_type", text), "): ",
            Field("processing.volumes[].vol_number_particles", whole), " particles, ",
            Field("processing.volumes[].vol_resolution", lambda raw: quantity(raw, ANGSTROMS)), " Å.",
        ),
    ),
)
ASKS: tuple[Question, ...] = (
    ASK_TITLE, ASK_RELEASE_DATE, ASK_EMDB, ASK_BIOSTUDIES, ASK_IDR, ASK_EMPIAR, ASK_WORKFLOW_FILE, ASK_WORKFLOWS,
    ASK_ORGANIZATION, ASK_COUNTRY, ASK_CORRESPONDING_AUTHOR, ASK_PRINCIPAL_INVESTIGATORS, ASK_CITATION,
    SCAN_IMAGESETS,
)


def put_document(document: Source, document_2: Tree, trace: Trace, at: str) -> None:
    """OSC-EM single-particle metadata as an EMPIAR deposition.  [oscem-spa_empiar.omap:2]"""
    sample = part(document, "sample", trace, at)
    overall_molecule = part(sample, "overall_molecule", trace, f"{at}.sample")
    supply(document_2, "experiment_type", 3, trace, "experiment_type", "oscem-spa_empiar.omap:8")
    put_entry(document, document_2, trace, at)
    put_people(document, document_2, trace, at)
    put_papers(document, document_2, trace, at)
    put_imagesets_2(document, document_2, trace, at)
    write = writer(document_2, trace, at, IN_OSCEM_SPA_EMPIAR)
    if (said := overall_molecule.get("molecular_overall_type")) is not None:
        write("scale", SCALE_PUT(text(said)), "sample.overall_molecule.molecular_overall_type", 14)
    put_imagesets(trace.document_of(SCAN_IMAGESETS), document_2, trace, "$scan")
    # instrument is lost: the microscope belongs to the EMDB entry
    # acquisition is lost: the settings belong to the EMDB entry
    # sample is lost: the sample belongs to the EMDB entry
    # processing is lost: the processing belongs to the EMDB entry


def get_document(document: Source, document_2: Tree, trace: Trace, at: str) -> None:
    """OSC-EM single-particle metadata as an EMPIAR deposition.  [oscem-spa_empiar.omap:2]"""
    acquisition = object_in(document_2, "acquisition")
    supply(acquisition, "technique", "spa", trace, "acquisition.technique", "oscem-spa_empiar.omap:7")
    get_entry(document, document_2, trace, at)
    get_people(document, document_2, trace, at)
    get_papers(document, document_2, trace, at)
    get_imagesets(document, document_2, trace, at)
    sample = object_in(document_2, "sample")
    overall_molecule = object_in(sample, "overall_molecule")
    write = writer(overall_molecule, trace, at, IN_OSCEM_SPA_EMPIAR)
    if (said := document.get("scale")) is not None:
        write("molecular_overall_type", SCALE_GET(text(said)), "scale", 14)


def put_imagesets(scan: Source, document: Tree, trace: Trace, at: str) -> None:
    """`scan.imagesets[] -> imagesets[]`.  [oscem-spa_empiar.omap:35]"""
    join = joining(document, "imagesets", (), trace, at)
    for i, imagesets in elements(scan, "imagesets", trace, at):
        here = f"{at}.imagesets[{i}]"
        imagesets_2: Tree = {}
        text_2, leaves = composed(TEMPLATE_DETAILS, trace)
        writer(imagesets_2, trace, here, IN_OSCEM_SPA_EMPIAR)("details", text_2, leaves, 36)
        if without_empty(imagesets_2):
            join(imagesets_2)


put = tree_to_tree(put_document)
get = tree_to_tree(get_document)
