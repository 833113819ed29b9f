"""oscem.general 1.0.2 <-> empiar 2023.07.

Written by `oscem-map compile` from mappings/oscem-general_empiar.omap; edit that.
"""

from __future__ import annotations

from .oscem_empiar_empiar_codes import EXPERIMENT_TYPE_GET, EXPERIMENT_TYPE_PUT, SCALE_GET, SCALE_PUT
from .oscem_empiar_empiar_deposition import (
    ASK_BIOSTUDIES, ASK_CITATION, ASK_CORRESPONDING_AUTHOR, ASK_EMDB, ASK_EMPIAR, ASK_IDR,
    ASK_PRINCIPAL_INVESTIGATORS, ASK_RELEASE_DATE, ASK_TITLE, ASK_WORKFLOWS, ASK_WORKFLOW_FILE, SCAN_IMAGESETS,
    get_entry, get_imagesets, get_papers, get_people, put_entry, put_imagesets as put_imagesets_2, put_papers,
    put_people,
)
from .oscem_empiar_empiar_people import ASK_COUNTRY, ASK_ORGANIZATION
from .oscem_empiar_lists import EXPERIMENT_TYPE
from oscem_map.runtime.compose import Field, Template, composed
from oscem_map.runtime.directions import tree_to_tree
from oscem_map.runtime.joins import joining
from oscem_map.runtime.read_tree import elements, part
from oscem_map.runtime.trace import Question, Source, Trace, Tree, writer
from oscem_map.runtime.values import Scale, among, quantity, text, whole
from oscem_map.runtime.write_tree import object_in, without_empty

IN_OSCEM_GENERAL_EMPIAR = "oscem-general_empiar.omap"
ELECTRONS_PER_SQUARE_ANGSTROM = Scale("e/Å²")
ELECTRONVOLTS = Scale("eV")
KILOVOLTS = Scale("kV")
MICROMETRES = Scale("µm")
MILLIMETRES = Scale("mm")
LEFT = ("oscem.general", "1.0.2")
RIGHT = ("empiar", "2023.07")
LEFT_DEMANDS: tuple[tuple[str, str, tuple[str, ...], str], ...] = ()
RIGHT_DEMANDS: tuple[tuple[str, str, tuple[str, ...], str], ...] = ()
SECTIONS = ("acquisition", "instrument", "sample", "organizational")
ASK_EXPERIMENT_TYPE = Question(
    "experiment_type", "What EMPIAR calls the experiment: EMDB, SBF-SEM, FIB-SEM, MicroED, CLEM, ATUM-SEM, ssET, ...",
    ("experiment_type",), "oscem-general_empiar.omap:9",
)
TEMPLATE_DETAILS = Template(
    "details",
    (
        ("Technique: ", Field("acquisition.technique", text), "."),
        (
            "Recorded on a ", Field("instrument.microscope.model", text), " of ",
            Field("instrument.microscope.manufacturer", text), " at ",
            Field("instrument.acceleration_voltage", lambda raw: quantity(raw, KILOVOLTS)), " kV, ",
            Field("instrument.operating_mode", text), ".",
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
    ),
)
ASKS: tuple[Question, ...] = (
    ASK_EXPERIMENT_TYPE, ASK_TITLE, ASK_RELEASE_DATE, ASK_EMDB, ASK_BIOSTUDIES, ASK_IDR, ASK_EMPIAR,
    ASK_WORKFLOW_FILE, ASK_WORKFLOWS, ASK_ORGANIZATION, ASK_COUNTRY, ASK_CORRESPONDING_AUTHOR,
    ASK_PRINCIPAL_INVESTIGATORS, ASK_CITATION, SCAN_IMAGESETS,
)


def put_document(document: Source, document_2: Tree, trace: Trace, at: str) -> None:
    """OSC-EM of any other technique as an EMPIAR deposition: crystals, helices, sections, correlated images.  [oscem-general_empiar.omap:2]"""
    sample = part(document, "sample", trace, at)
    overall_molecule = part(sample, "overall_molecule", trace, f"{at}.sample")
    write = writer(document_2, trace, at, IN_OSCEM_GENERAL_EMPIAR)
    if trace.ask:
        write(
            "experiment_type",
            whole(among(whole(EXPERIMENT_TYPE_PUT(trace.given(ASK_EXPERIMENT_TYPE))), EXPERIMENT_TYPE)),
            "$ask.experiment_type", 9,
        )
    if "experiment_type" not in document_2:
        trace.unanswered(ASK_EXPERIMENT_TYPE)
    put_entry(document, document_2, trace, at)
    put_people(document, document_2, trace, at)
    put_papers(document, document_2, trace, at)
    put_imagesets_2(document, document_2, trace, at)
    if (said := overall_molecule.get("molecular_overall_type")) is not None:
        write("scale", SCALE_PUT(text(said)), "sample.overall_molecule.molecular_overall_type", 15)
    put_imagesets(trace.document_of(SCAN_IMAGESETS), document_2, trace, "$scan")
    # instrument is lost: the microscope belongs to the EMDB entry
    # acquisition is lost: the settings belong to the EMDB entry
    # sample is lost: the sample belongs to the EMDB entry


def get_document(document: Source, document_2: Tree, trace: Trace, at: str) -> None:
    """OSC-EM of any other technique as an EMPIAR deposition: crystals, helices, sections, correlated images.  [oscem-general_empiar.omap:2]"""
    writer(trace.answer_at("ask"), trace, at, IN_OSCEM_GENERAL_EMPIAR)(
        "experiment_type", EXPERIMENT_TYPE_GET(whole(document.get("experiment_type"))), "experiment_type", 9,
    )
    get_entry(document, document_2, trace, at)
    get_people(document, document_2, trace, at)
    get_papers(document, document_2, trace, at)
    get_imagesets(document, document_2, trace, at)
    sample = object_in(document_2, "sample")
    overall_molecule = object_in(sample, "overall_molecule")
    write = writer(overall_molecule, trace, at, IN_OSCEM_GENERAL_EMPIAR)
    if (said := document.get("scale")) is not None:
        write("molecular_overall_type", SCALE_GET(text(said)), "scale", 15)


def put_imagesets(scan: Source, document: Tree, trace: Trace, at: str) -> None:
    """`scan.imagesets[] -> imagesets[]`.  [oscem-general_empiar.omap:28]"""
    join = joining(document, "imagesets", (), trace, at)
    for i, imagesets in elements(scan, "imagesets", trace, at):
        here = f"{at}.imagesets[{i}]"
        imagesets_2: Tree = {}
        text_2, leaves = composed(TEMPLATE_DETAILS, trace)
        writer(imagesets_2, trace, here, IN_OSCEM_GENERAL_EMPIAR)("details", text_2, leaves, 29)
        if without_empty(imagesets_2):
            join(imagesets_2)


put = tree_to_tree(put_document)
get = tree_to_tree(get_document)
