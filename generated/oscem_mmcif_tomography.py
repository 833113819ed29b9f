"""tomography: what converters between oscem and mmcif share.

Written by `oscem-map compile` from mappings/common/tomography.omap; edit that.
"""

from __future__ import annotations

from decimal import Decimal

from .oscem_mmcif_lists import (
    EM_3D_RECONSTRUCTION_RESOLUTION_METHOD, EM_3D_RECONSTRUCTION_SYMMETRY_TYPE,
    EM_TOMOGRAPHY_SPECIMEN_FIDUCIAL_MARKERS, EM_TOMOGRAPHY_SPECIMEN_HIGH_PRESSURE_FREEZING,
    EM_TOMOGRAPHY_SPECIMEN_SECTIONING, EM_VITRIFICATION_CRYOGEN_NAME,
)
from .oscem_mmcif_vocabulary import (
    CRYOGEN_GET, CRYOGEN_PUT, VITRIFICATION_INSTRUMENT_GET, VITRIFICATION_INSTRUMENT_PUT,
)
from oscem_map.runtime.codecs import rounded
from oscem_map.runtime.read_tables import agreed_row
from oscem_map.runtime.read_tree import is_one_of, part
from oscem_map.runtime.refused import Lesser, Nothing
from oscem_map.runtime.remarks import added, from_remark, remark, unlabelled
from oscem_map.runtime.row_plans import Answer, CategoryPlan, Constant, Key, RowPlan
from oscem_map.runtime.slips import UnitSlip
from oscem_map.runtime.trace import Question, Source, Tables, Trace, Tree, row_writer, writer
from oscem_map.runtime.unread import NotRun
from oscem_map.runtime.values import (
    Scale, above, among, at_least, block, code, figure, flag, line, listed_or_free, measured, number, plain, quantity,
    text, whole, within,
)
from oscem_map.runtime.words import KEPT, LookupTable, spelt
from oscem_map.runtime.write_tables import Rows
from oscem_map.runtime.write_tree import object_in

IN_TOMOGRAPHY = "common/tomography.omap"
ANGSTROMS = Scale("Å")
DEGREES = Scale("°")
KELVINS = Scale("K")
NANOMETRES = Scale("nm")
PERCENT = Scale("%")
PRESSURE_PUT = LookupTable(
    spelt(
        (Lesser("YES", "read back from em_vitrification"), "high_pressure_freezing"),
        (Lesser("NO", "NO may be any other freezing, or none"), "plunge_freezing"),
    ),
    accepted=("high_pressure_freezing", "plunge_freezing"),
)
ASK_HIGH_PRESSURE = Question(
    "high_pressure", "Was the specimen frozen under high pressure? YES or NO",
    ("_em_tomography_specimen.high_pressure_freezing",), "common/tomography.omap:95",
)
VITRIFIED_PUT = LookupTable(
    spelt(
        (Lesser("YES", "freezing under pressure makes vitreous ice"), "high_pressure_freezing"),
        (Lesser("YES", "plunge freezing makes vitreous ice"), "plunge_freezing"),
    ),
    accepted=("high_pressure_freezing", "plunge_freezing"),
)
FREEZING_METHOD_PUT = LookupTable(
    spelt(("high pressure freezing", "high_pressure_freezing"), ("plunge freezing", "plunge_freezing")),
    accepted=("high_pressure_freezing", "plunge_freezing"),
)
ASK_CRYOGEN = Question(
    "cryogen", "What the specimen was frozen with, e.g. ethane", ("_em_vitrification.cryogen_name",),
    "common/tomography.omap:110",
)
BLOTTING_PUT = LookupTable(spelt(
    (Lesser("blotted", "a remark: the archive has no item for it"), True),
    (Lesser("not blotted", "a remark: the archive has no item for it"), False),
))
ASK_VITRIFICATION_INSTRUMENT = Question(
    "vitrification_instrument", "Instrument of the vitrification, e.g. FEI VITROBOT MARK IV",
    ("_em_vitrification.instrument",), "common/tomography.omap:118", optional=True,
)
ASK_HIGH_PRESSURE_FREEZER = Question(
    "high_pressure_freezer", "Instrument of the high-pressure freezing, e.g. LEICA EM ICE",
    ("_em_high_pressure_freezing.instrument",), "common/tomography.omap:124", optional=True,
)
SECTIONING_PUT = LookupTable(
    spelt(
        (
            "FOCUSED ION BEAM", "fib milling", "fib", "cryo-fib", "cryo-fib milling", "plasma fib",
            "plasma fib milling", "cryo plasma fib", "focused ion beam",
        ),
        ("ULTRAMICROTOMY", "ultramicrotomy", "microtomy", "cryo-ultramicrotomy", "cemovis"),
        ("NO SECTIONING", "none", "no sectioning"),
    ),
    accepted=(
        "FIB milling", "FIB", "cryo-FIB", "cryo-FIB milling", "plasma FIB", "plasma FIB milling", "cryo plasma FIB",
        "focused ion beam", "ultramicrotomy", "microtomy", "cryo-ultramicrotomy", "CEMOVIS", "none", "no sectioning",
    ),
)
ASK_SECTIONING = Question(
    "sectioning", "NO SECTIONING, ULTRAMICROTOMY or FOCUSED ION BEAM", ("_em_tomography_specimen.sectioning",),
    "common/tomography.omap:131",
)
ION_PUT = LookupTable(
    spelt(
        ("gallium ion", "gallium", "ga", "ga+"), ("xenon ion", "xenon", "xe", "xe+"),
        ("argon ion", "argon", "ar", "ar+"), ("oxygen ion", "oxygen", "o", "o+"),
    ),
    others=((0, (None,), (KEPT,)),),
)
LIFT_OUT_PUT = LookupTable(spelt(("lift-out", True), (Nothing("mmCIF has no word for its absence"), False)))
ASK_FIB_VOLTAGE = Question(
    "fib_voltage", "Voltage of the ion beam in kV, e.g. 30", ("_em_focused_ion_beam.voltage",),
    "common/tomography.omap:142",
)
ASK_FIB_CURRENT = Question(
    "fib_current", "Current of the ion beam in nA, e.g. 0.03", ("_em_focused_ion_beam.current",),
    "common/tomography.omap:143",
)
ASK_FIB_DURATION = Question(
    "fib_duration", "Time of the milling in s", ("_em_focused_ion_beam.duration",), "common/tomography.omap:144",
)
ASK_FIB_TEMPERATURE = Question(
    "fib_temperature", "Temperature of the specimen while it was milled, in K", ("_em_focused_ion_beam.temperature",),
    "common/tomography.omap:145",
)
ASK_FIB_INITIAL_THICKNESS = Question(
    "fib_initial_thickness", "Thickness before the milling in nm", ("_em_focused_ion_beam.initial_thickness",),
    "common/tomography.omap:146",
)
ASK_SECTION_TEMPERATURE = Question(
    "section_temperature", "Temperature of the specimen while it was cut, in K", ("_em_ultramicrotomy.temperature",),
    "common/tomography.omap:155",
)
ASK_FIDUCIALS = Question(
    "fiducials", "Were fiducial markers used? YES or NO", ("_em_tomography_specimen.fiducial_markers",),
    "common/tomography.omap:78",
)
ASK_FIDUCIAL_MAKER = Question(
    "fiducial_maker", "Maker of the fiducial markers, e.g. nanoComposix", ("_em_fiducial_markers.manufacturer",),
    "common/tomography.omap:82", optional=True,
)
ASK_FIDUCIAL_DIAMETER = Question(
    "fiducial_diameter", "Diameter of the fiducial markers in nm", ("_em_fiducial_markers.diameter",),
    "common/tomography.omap:83", optional=True,
)
FREEZING_METHOD_GET = LookupTable(
    spelt(("high_pressure_freezing", "high pressure freezing"), ("plunge_freezing", "plunge freezing")),
    others=((0, (None,), Nothing("a procedure in words of the depositor's own")),),
)
SECTIONING_GET = LookupTable(
    spelt(("FIB milling", "focused ion beam"), ("ultramicrotomy", "ultramicrotomy"), ("none", "no sectioning")),
    accepted=("FOCUSED ION BEAM", "ULTRAMICROTOMY", "NO SECTIONING"),
)
ION_GET = LookupTable(
    spelt(("Gallium", "gallium ion"), ("Xenon", "xenon ion"), ("Argon", "argon ion"), ("Oxygen", "oxygen ion")),
    others=((0, (None,), (KEPT,)),),
)
LIFT_OUT_GET = LookupTable(spelt((True, "lift-out")), others=((0, (None,), Nothing("a remark on something else")),))
ASK_TOMOGRAMS = Question(
    "tomograms", "How many tomograms the subtomograms were taken from", ("_em_volume_selection.num_tomograms",),
    "common/tomography.omap:188",
)
ASK_VOLUMES = Question(
    "volumes", "How many subtomograms were taken", ("_em_volume_selection.num_volumes_extracted",),
    "common/tomography.omap:189",
)
ASK_SUBTOMOGRAM_DOSE = Question(
    "subtomogram_dose", "Mean dose of a subtomogram in electrons for each Å², over all of its tilts, e.g. 120",
    ("_em_image_recording.avg_electron_dose_per_subtomogram",), "common/tomography.omap:180",
)
ASK_AVERAGED = Question(
    "averaged", "How many subtomograms the map is an average of", ("_em_3d_reconstruction.num_particles",),
    "common/tomography.omap:175",
)
ASK_AVERAGE_SYMMETRY = Question(
    "average_symmetry", "Symmetry of the map: POINT, HELICAL, 2D CRYSTAL or 3D CRYSTAL",
    ("_em_3d_reconstruction.symmetry_type",), "common/tomography.omap:176",
)
ASK_AVERAGE_RESOLUTION = Question(
    "average_resolution", "Resolution of the map in Å", ("_em_3d_reconstruction.resolution",),
    "common/tomography.omap:177",
)
ASK_RESOLUTION_METHOD = Question(
    "resolution_method", "How the resolution was measured, e.g. FSC 0.143 CUT-OFF",
    ("_em_3d_reconstruction.resolution_method",), "common/tomography.omap:178",
)
NOT_TAKEN_134 = NotRun(
    IN_TOMOGRAPHY, {"instrument_thin": 138, "ion_source": 139, "target_thickness": 140, "lift_out": 141},
    "`method_thin is FIB milling or FIB or cryo-FIB or cryo-FIB milling or plasma FIB or plasma FIB milling or cryo plasma FIB or focused ion beam` does not hold (common/tomography.omap:134)",
)
NOT_TAKEN_134_2 = NotRun(
    IN_TOMOGRAPHY,
    {
        "_em_focused_ion_beam.instrument": 138, "_em_focused_ion_beam.ion": 139,
        "_em_focused_ion_beam.final_thickness": 140, "_em_focused_ion_beam.details": 141,
    },
    "`method_thin is FIB milling or FIB or cryo-FIB or cryo-FIB milling or plasma FIB or plasma FIB milling or cryo plasma FIB or focused ion beam` does not hold (common/tomography.omap:134)",
)
NOT_TAKEN_149 = NotRun(
    IN_TOMOGRAPHY, {"instrument_thin": 153, "target_thickness": 154, "ion_source": 156, "lift_out": 157},
    "`method_thin is ultramicrotomy or microtomy or cryo-ultramicrotomy or CEMOVIS` does not hold (common/tomography.omap:149)",
)
NOT_TAKEN_149_2 = NotRun(
    IN_TOMOGRAPHY, {"_em_ultramicrotomy.instrument": 153, "_em_ultramicrotomy.final_thickness": 154},
    "`method_thin is ultramicrotomy or microtomy or cryo-ultramicrotomy or CEMOVIS` does not hold (common/tomography.omap:149)",
)
NOT_TAKEN_160 = NotRun(
    IN_TOMOGRAPHY, {"instrument_thin": 161, "ion_source": 162, "target_thickness": 163, "lift_out": 164},
    "the else of `method_thin` does not hold (common/tomography.omap:160)",
)
SLIP_OF_CHAMBER_TEMPERATURE = UnitSlip(
    "em_vitrification", ("chamber_temperature",), Decimal("1"), Decimal("60"), "K", "°C",
    "no chamber for plunging is colder than 253 K; its display shows °C", "common/tomography.omap:102",
)
SLIP_OF_CHAMBER_TEMPERATURE_2 = UnitSlip(
    "em_vitrification", ("chamber_temperature",), Decimal("-20"), Decimal("1"), "K", "°C",
    "it may be a chamber in °C, or a zero in place of a value that nobody knew", "common/tomography.omap:104",
    doubt=True,
)
ROWS_OF_EM_TOMOGRAPHY = CategoryPlan(
    "em_tomography",
    rows=(RowPlan(
        "em_tomography", parents=("em_imaging",), constants=(Constant("id", "1", "common/tomography.omap:66"),),
        keys=(Key("imaging_id", "1"),),
    ),),
)
ROWS_OF_EM_TOMOGRAPHY_SPECIMEN = CategoryPlan(
    "em_tomography_specimen",
    rows=(RowPlan(
        "em_tomography_specimen", parents=("em_specimen",),
        answers=(
            Answer(
                ASK_HIGH_PRESSURE, "high_pressure_freezing",
                lambda given: among(code(text(given)), EM_TOMOGRAPHY_SPECIMEN_HIGH_PRESSURE_FREEZING), IN_TOMOGRAPHY,
                95,
            ),
            Answer(
                ASK_SECTIONING, "sectioning",
                lambda given: among(line(text(given)), EM_TOMOGRAPHY_SPECIMEN_SECTIONING), IN_TOMOGRAPHY, 131,
            ),
            Answer(
                ASK_FIDUCIALS, "fiducial_markers",
                lambda given: among(code(text(given)), EM_TOMOGRAPHY_SPECIMEN_FIDUCIAL_MARKERS), IN_TOMOGRAPHY, 78,
            ),
        ),
        constants=(Constant("id", "1", "common/tomography.omap:76"),), keys=(Key("specimen_id", "1"),),
    ),),
    deposition=("fiducial_markers", "high_pressure_freezing", "sectioning"),
)
ROWS_OF_EM_VITRIFICATION = CategoryPlan(
    "em_vitrification",
    rows=(RowPlan(
        "em_vitrification", parents=("entry", "em_specimen"),
        answers=(
            Answer(
                ASK_CRYOGEN, "cryogen_name", lambda given: line(among(text(given), EM_VITRIFICATION_CRYOGEN_NAME)),
                IN_TOMOGRAPHY, 110,
            ),
            Answer(
                ASK_VITRIFICATION_INSTRUMENT, "instrument", lambda given: line(VITRIFICATION_INSTRUMENT_PUT(given)),
                IN_TOMOGRAPHY, 118,
            ),
        ),
        constants=(Constant("id", "1", "common/tomography.omap:107"),),
        keys=(Key("entry_id", row="entry", of="id"), Key("specimen_id", "1")),
    ),),
    archive=("entry_id",), deposition=("cryogen_name",),
)
ROWS_OF_EM_HIGH_PRESSURE_FREEZING = CategoryPlan(
    "em_high_pressure_freezing",
    rows=(RowPlan(
        "em_high_pressure_freezing", parents=("em_tomography_specimen",),
        answers=(Answer(
            ASK_HIGH_PRESSURE_FREEZER, "instrument", lambda given: line(text(given)), IN_TOMOGRAPHY, 124,
        ),),
        constants=(Constant("id", "1", "common/tomography.omap:122"),), keys=(Key("em_tomography_specimen_id", "1"),),
    ),),
    archive=("instrument",),
)
ROWS_OF_EM_FOCUSED_ION_BEAM = CategoryPlan(
    "em_focused_ion_beam",
    rows=(RowPlan(
        "em_focused_ion_beam", parents=("em_tomography_specimen",),
        constants=(Constant("id", "1", "common/tomography.omap:136"),), keys=(Key("em_tomography_specimen_id", "1"),),
    ),),
    archive=(
        "current", "duration", "final_thickness", "initial_thickness", "instrument", "ion", "temperature", "voltage",
    ),
)
ROWS_OF_EM_ULTRAMICROTOMY = CategoryPlan(
    "em_ultramicrotomy",
    rows=(RowPlan(
        "em_ultramicrotomy", parents=("em_tomography_specimen",),
        constants=(Constant("id", "1", "common/tomography.omap:151"),), keys=(Key("em_tomography_specimen_id", "1"),),
    ),),
    archive=("final_thickness", "instrument", "temperature"),
)
ROWS_OF_EM_FIDUCIAL_MARKERS = CategoryPlan(
    "em_fiducial_markers",
    rows=(RowPlan(
        "em_fiducial_markers", parents=("em_tomography_specimen",),
        answers=(
            Answer(ASK_FIDUCIAL_MAKER, "manufacturer", lambda given: line(text(given)), IN_TOMOGRAPHY, 82),
            Answer(
                ASK_FIDUCIAL_DIAMETER, "diameter",
                lambda given: figure(within(number(number(given)), Decimal("0.1"), 100)), IN_TOMOGRAPHY, 83,
            ),
        ),
        constants=(Constant("id", "1", "common/tomography.omap:80"),), keys=(Key("em_tomography_specimen_id", "1"),),
    ),),
    archive=("diameter", "manufacturer"),
)
ROWS_OF_EM_TOMOGRAPHY_SPECIMEN_2 = CategoryPlan(
    "em_tomography_specimen",
    rows=(RowPlan(
        "em_tomography_specimen", parents=("em_specimen",),
        answers=(
            Answer(
                ASK_FIDUCIALS, "fiducial_markers",
                lambda given: among(code(text(given)), EM_TOMOGRAPHY_SPECIMEN_FIDUCIAL_MARKERS), IN_TOMOGRAPHY, 78,
            ),
            Answer(
                ASK_HIGH_PRESSURE, "high_pressure_freezing",
                lambda given: among(code(text(given)), EM_TOMOGRAPHY_SPECIMEN_HIGH_PRESSURE_FREEZING), IN_TOMOGRAPHY,
                89,
            ),
            Answer(
                ASK_SECTIONING, "sectioning",
                lambda given: among(line(text(given)), EM_TOMOGRAPHY_SPECIMEN_SECTIONING), IN_TOMOGRAPHY, 90,
            ),
        ),
        constants=(Constant("id", "1", "common/tomography.omap:76"),), keys=(Key("specimen_id", "1"),),
    ),),
    deposition=("fiducial_markers", "high_pressure_freezing", "sectioning"),
    asked=(ASK_FIDUCIALS, ASK_HIGH_PRESSURE, ASK_SECTIONING),
)
ROWS_OF_EM_VOLUME_SELECTION = CategoryPlan(
    "em_volume_selection",
    rows=(RowPlan(
        "em_volume_selection", parents=("em_image_processing",),
        answers=(
            Answer(
                ASK_TOMOGRAMS, "num_tomograms", lambda given: figure(at_least(whole(number(given)), 1)),
                IN_TOMOGRAPHY, 188,
            ),
            Answer(
                ASK_VOLUMES, "num_volumes_extracted", lambda given: figure(at_least(whole(number(given)), 1)),
                IN_TOMOGRAPHY, 189,
            ),
        ),
        constants=(Constant("id", "1", "common/tomography.omap:186"),), keys=(Key("image_processing_id", "1"),),
    ),),
    archive=("num_tomograms", "num_volumes_extracted"), asked=(ASK_TOMOGRAMS, ASK_VOLUMES),
)


def put_tilt_series(acquisition: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`acquisition <-> _em_tomography`.  [common/tomography.omap:65]"""
    tilt_angle = part(acquisition, "tilt_angle", trace, at)
    write = writer(rows["em_tomography"], trace, at, IN_TOMOGRAPHY)
    if (said := tilt_angle.get("minimal")) is not None:
        write("axis1_min_angle", figure(within(quantity(said, DEGREES), -90, 90)), "tilt_angle.minimal", 68)
    if (said_2 := tilt_angle.get("maximal")) is not None:
        write("axis1_max_angle", figure(within(quantity(said_2, DEGREES), -90, 90)), "tilt_angle.maximal", 69)
    if (said_3 := tilt_angle.get("increment")) is not None:
        write("axis1_angle_increment", figure(above(quantity(said_3, DEGREES), 0)), "tilt_angle.increment", 70)
    # tilt_axis_angle is lost: no item; dual_tilt_axis_rotation is an angle between two axes


def put_freezing(freezing: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`freezing <-> this`.  [common/tomography.omap:93]"""
    write = writer(rows["em_tomography_specimen"], trace, at, IN_TOMOGRAPHY)
    if (said := freezing.get("method")) is not None:
        write("high_pressure_freezing", PRESSURE_PUT(text(said)), "method", 94)
    if trace.ask and "high_pressure_freezing" not in rows["em_tomography_specimen"]:
        write(
            "high_pressure_freezing",
            among(code(text(trace.given(ASK_HIGH_PRESSURE))), EM_TOMOGRAPHY_SPECIMEN_HIGH_PRESSURE_FREEZING),
            "$ask.high_pressure", 95,
        )
    write_em_specimen = writer(rows["em_specimen"], trace, at, IN_TOMOGRAPHY)
    if (said_2 := freezing.get("method")) is not None:
        write_em_specimen("vitrification_applied", VITRIFIED_PUT(text(said_2)), "method", 97)
    write_em_vitrification = writer(rows["em_vitrification"], trace, at, IN_TOMOGRAPHY)
    if (said_3 := freezing.get("method")) is not None:
        write_em_vitrification("method", FREEZING_METHOD_PUT(text(said_3)), "method", 98)
    put_freezing_em_vitrification(freezing, rows, trace, at)
    if is_one_of(freezing.get("method"), "high_pressure_freezing"):
        put_freezing_em_high_pressure_freezing(freezing, rows, trace, at)


def put_freezing_em_vitrification(freezing: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_vitrification`.  [common/tomography.omap:101]"""
    write = writer(rows["em_vitrification"], trace, at, IN_TOMOGRAPHY)
    if (said := freezing.get("cryogen_sample_env")) is not None:
        write("cryogen_name", CRYOGEN_PUT(text(said)), "cryogen_sample_env", 109)
    if trace.ask and "cryogen_name" not in rows["em_vitrification"]:
        write(
            "cryogen_name", line(among(text(trace.given(ASK_CRYOGEN)), EM_VITRIFICATION_CRYOGEN_NAME)),
            "$ask.cryogen", 110,
        )
    if (said_2 := freezing.get("humidity_env")) is not None:
        write("humidity", figure(within(quantity(said_2, PERCENT), 0, 100)), "humidity_env", 112)
    if (said_3 := freezing.get("temperature_env")) is not None:
        write("chamber_temperature", figure(above(quantity(said_3, KELVINS), 0)), "temperature_env", 113)
    if (said_4 := freezing.get("details")) is not None:
        write("details", block(text(said_4)), "details", 114)
    if (said_5 := freezing.get("atmosphere")) is not None:
        write(
            "details", added(rows["em_vitrification"], "details", block(remark(text(said_5), "atmosphere")), trace),
            "atmosphere", 116,
        )
    if (said_6 := freezing.get("blotting")) is not None:
        write(
            "details", added(rows["em_vitrification"], "details", BLOTTING_PUT(flag(said_6)), trace), "blotting", 117,
        )
    if trace.ask:
        write(
            "instrument", line(VITRIFICATION_INSTRUMENT_PUT(trace.given(ASK_VITRIFICATION_INSTRUMENT))),
            "$ask.vitrification_instrument", 118,
        )


def put_freezing_em_high_pressure_freezing(freezing: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_high_pressure_freezing`.  [common/tomography.omap:121]"""
    write = writer(rows["em_high_pressure_freezing"], trace, at, IN_TOMOGRAPHY)
    if trace.ask:
        write("instrument", line(text(trace.given(ASK_HIGH_PRESSURE_FREEZER))), "$ask.high_pressure_freezer", 124)


def put_thinning(thinning: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`thinning <-> this`.  [common/tomography.omap:129]"""
    write = writer(rows["em_tomography_specimen"], trace, at, IN_TOMOGRAPHY)
    if (said := thinning.get("method_thin")) is not None:
        write("sectioning", SECTIONING_PUT(text(said)), "method_thin", 130)
    if trace.ask and "sectioning" not in rows["em_tomography_specimen"]:
        write(
            "sectioning", among(line(text(trace.given(ASK_SECTIONING))), EM_TOMOGRAPHY_SPECIMEN_SECTIONING),
            "$ask.sectioning", 131,
        )
    if is_one_of(
        thinning.get("method_thin"), "FIB milling", "FIB", "cryo-FIB", "cryo-FIB milling", "plasma FIB",
        "plasma FIB milling", "cryo plasma FIB", "focused ion beam",
    ):
        put_thinning_em_focused_ion_beam(thinning, rows, trace, at)
        trace.not_run(at, NOT_TAKEN_149)
        trace.not_run(at, NOT_TAKEN_160)
    elif is_one_of(thinning.get("method_thin"), "ultramicrotomy", "microtomy", "cryo-ultramicrotomy", "CEMOVIS"):
        put_thinning_em_ultramicrotomy(thinning, rows, trace, at)
        trace.not_run(at, NOT_TAKEN_134)
        trace.not_run(at, NOT_TAKEN_160)
    else:
        # instrument_thin is lost: mmCIF has instruments of milling and of cutting only
        # ion_source is lost: mmCIF has ions of milling only
        # target_thickness is lost: mmCIF has the thickness after milling or cutting only
        # lift_out is lost: no item where nothing was milled
        trace.not_run(at, NOT_TAKEN_134)
        trace.not_run(at, NOT_TAKEN_149)


def put_thinning_em_focused_ion_beam(thinning: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_focused_ion_beam`.  [common/tomography.omap:135]"""
    write = writer(rows["em_focused_ion_beam"], trace, at, IN_TOMOGRAPHY)
    if (said := thinning.get("instrument_thin")) is not None:
        write("instrument", line(text(said)), "instrument_thin", 138)
    if (said_2 := thinning.get("ion_source")) is not None:
        write("ion", line(ION_PUT(text(said_2))), "ion_source", 139)
    if (said_3 := thinning.get("target_thickness")) is not None:
        write("final_thickness", figure(at_least(rounded(quantity(said_3, NANOMETRES)), 1)), "target_thickness", 140)
    if (said_4 := thinning.get("lift_out")) is not None:
        write("details", LIFT_OUT_PUT(flag(said_4)), "lift_out", 141)
    if trace.ask:
        write("voltage", figure(at_least(whole(number(trace.given(ASK_FIB_VOLTAGE))), 1)), "$ask.fib_voltage", 142)
    trace.unanswered(ASK_FIB_VOLTAGE)
    if trace.ask:
        write(
            "current", figure(within(number(number(trace.given(ASK_FIB_CURRENT))), Decimal("0.001"), 20)),
            "$ask.fib_current", 143,
        )
    trace.unanswered(ASK_FIB_CURRENT)
    if trace.ask:
        write("duration", figure(above(number(number(trace.given(ASK_FIB_DURATION))), 0)), "$ask.fib_duration", 144)
    trace.unanswered(ASK_FIB_DURATION)
    if trace.ask:
        write(
            "temperature", figure(at_least(whole(number(trace.given(ASK_FIB_TEMPERATURE))), 1)),
            "$ask.fib_temperature", 145,
        )
    trace.unanswered(ASK_FIB_TEMPERATURE)
    if trace.ask:
        write(
            "initial_thickness", figure(within(whole(number(trace.given(ASK_FIB_INITIAL_THICKNESS))), 10, 100000)),
            "$ask.fib_initial_thickness", 146,
        )
    trace.unanswered(ASK_FIB_INITIAL_THICKNESS)


def put_thinning_em_ultramicrotomy(thinning: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_ultramicrotomy`.  [common/tomography.omap:150]"""
    write = writer(rows["em_ultramicrotomy"], trace, at, IN_TOMOGRAPHY)
    if (said := thinning.get("instrument_thin")) is not None:
        write("instrument", line(text(said)), "instrument_thin", 153)
    if (said_2 := thinning.get("target_thickness")) is not None:
        write("final_thickness", figure(at_least(rounded(quantity(said_2, NANOMETRES)), 1)), "target_thickness", 154)
    if trace.ask:
        write(
            "temperature", figure(at_least(whole(number(trace.given(ASK_SECTION_TEMPERATURE))), 1)),
            "$ask.section_temperature", 155,
        )
    trace.unanswered(ASK_SECTION_TEMPERATURE)
    # ion_source is lost: a knife has no ions
    # lift_out is lost: no item beside a microtome


def put_markers(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """Of the specimen of a tomogram, what no slot of any root holds.  [common/tomography.omap:75]"""
    write = writer(rows["em_tomography_specimen"], trace, at, IN_TOMOGRAPHY)
    if trace.ask:
        write(
            "fiducial_markers",
            among(code(text(trace.given(ASK_FIDUCIALS))), EM_TOMOGRAPHY_SPECIMEN_FIDUCIAL_MARKERS), "$ask.fiducials",
            78,
        )
    put_markers_em_fiducial_markers(document, rows, trace, at)


def put_markers_em_fiducial_markers(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_fiducial_markers`.  [common/tomography.omap:79]"""
    write = writer(rows["em_fiducial_markers"], trace, at, IN_TOMOGRAPHY)
    if trace.ask:
        write("manufacturer", line(text(trace.given(ASK_FIDUCIAL_MAKER))), "$ask.fiducial_maker", 82)
    if trace.ask:
        write(
            "diameter", figure(within(number(number(trace.given(ASK_FIDUCIAL_DIAMETER))), Decimal("0.1"), 100)),
            "$ask.fiducial_diameter", 83,
        )


def get_tilt_series(tables: Tables, acquisition: Tree, trace: Trace) -> None:
    """`acquisition <-> _em_tomography`.  [common/tomography.omap:65]"""
    tilt_angle = object_in(acquisition, "tilt_angle")
    write = row_writer(tilt_angle, trace, "_em_tomography", IN_TOMOGRAPHY)
    em_tomography_row = agreed_row("em_tomography", tables.get("em_tomography", ()), trace)
    if (said := em_tomography_row.get("axis1_min_angle")) is not None:
        write("minimal", measured(within(number(said), -90, 90), DEGREES), "_em_tomography.axis1_min_angle", 68)
    if (said_2 := em_tomography_row.get("axis1_max_angle")) is not None:
        write("maximal", measured(within(number(said_2), -90, 90), DEGREES), "_em_tomography.axis1_max_angle", 69)
    if (said_3 := em_tomography_row.get("axis1_angle_increment")) is not None:
        write("increment", measured(above(number(said_3), 0), DEGREES), "_em_tomography.axis1_angle_increment", 70)


def get_freezing(tables: Tables, freezing: Tree, trace: Trace) -> None:
    """`freezing <-> this`.  [common/tomography.omap:93]"""
    write = row_writer(freezing, trace, "_", IN_TOMOGRAPHY)
    em_vitrification_row = agreed_row("em_vitrification", tables.get("em_vitrification", ()), trace)
    if (said := em_vitrification_row.get("method")) is not None:
        write("method", FREEZING_METHOD_GET(text(said)), "_em_vitrification.method", 98)
    get_freezing_em_vitrification(tables, freezing, trace)
    if is_one_of(freezing.get("method"), "high_pressure_freezing"):
        get_freezing_em_high_pressure_freezing(tables, freezing, trace)


def get_freezing_em_vitrification(tables: Tables, freezing: Tree, trace: Trace) -> None:
    """`this <-> _em_vitrification`.  [common/tomography.omap:101]"""
    write = row_writer(freezing, trace, "_em_vitrification", IN_TOMOGRAPHY)
    em_vitrification_row = agreed_row("em_vitrification", tables.get("em_vitrification", ()), trace)
    if (said := em_vitrification_row.get("cryogen_name")) is not None:
        write("cryogen_sample_env", CRYOGEN_GET(text(said)), "_em_vitrification.cryogen_name", 109)
    if (said_2 := em_vitrification_row.get("humidity")) is not None:
        write("humidity_env", measured(within(number(said_2), 0, 100), PERCENT), "_em_vitrification.humidity", 112)
    if (said_3 := em_vitrification_row.get("chamber_temperature")) is not None:
        write(
            "temperature_env", measured(above(number(said_3), 0), KELVINS), "_em_vitrification.chamber_temperature",
            113,
        )
    if (said_4 := em_vitrification_row.get("details")) is not None:
        write("details", unlabelled(text(said_4), "atmosphere, blotting"), "_em_vitrification.details", 114)
    if (said_5 := em_vitrification_row.get("details")) is not None:
        write("atmosphere", from_remark(text(said_5), "atmosphere"), "_em_vitrification.details", 116)
    row_writer(trace.answer_at("ask"), trace, "_em_vitrification", IN_TOMOGRAPHY)(
        "vitrification_instrument", VITRIFICATION_INSTRUMENT_GET(text(em_vitrification_row.get("instrument"))),
        "_em_vitrification.instrument", 118,
    )


def get_freezing_em_high_pressure_freezing(tables: Tables, freezing: Tree, trace: Trace) -> None:
    """`this <-> _em_high_pressure_freezing`.  [common/tomography.omap:121]"""
    em_high_pressure_freezing_row = agreed_row(
        "em_high_pressure_freezing", tables.get("em_high_pressure_freezing", ()), trace,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_high_pressure_freezing", IN_TOMOGRAPHY)(
        "high_pressure_freezer", text(em_high_pressure_freezing_row.get("instrument")),
        "_em_high_pressure_freezing.instrument", 124,
    )


def get_thinning(tables: Tables, thinning: Tree, trace: Trace) -> None:
    """`thinning <-> this`.  [common/tomography.omap:129]"""
    write = row_writer(thinning, trace, "_", IN_TOMOGRAPHY)
    em_tomography_specimen_row = agreed_row("em_tomography_specimen", tables.get("em_tomography_specimen", ()), trace)
    if (said := em_tomography_specimen_row.get("sectioning")) is not None:
        write("method_thin", SECTIONING_GET(text(said)), "_em_tomography_specimen.sectioning", 130)
    if is_one_of(
        thinning.get("method_thin"), "FIB milling", "FIB", "cryo-FIB", "cryo-FIB milling", "plasma FIB",
        "plasma FIB milling", "cryo plasma FIB", "focused ion beam",
    ):
        get_thinning_em_focused_ion_beam(tables, thinning, trace)
        trace.items_not_run(NOT_TAKEN_149_2)
    elif is_one_of(thinning.get("method_thin"), "ultramicrotomy", "microtomy", "cryo-ultramicrotomy", "CEMOVIS"):
        get_thinning_em_ultramicrotomy(tables, thinning, trace)
        trace.items_not_run(NOT_TAKEN_134_2)
    else:
        trace.items_not_run(NOT_TAKEN_134_2)
        trace.items_not_run(NOT_TAKEN_149_2)


def get_thinning_em_focused_ion_beam(tables: Tables, thinning: Tree, trace: Trace) -> None:
    """`this <-> _em_focused_ion_beam`.  [common/tomography.omap:135]"""
    write = row_writer(thinning, trace, "_em_focused_ion_beam", IN_TOMOGRAPHY)
    em_focused_ion_beam_row = agreed_row("em_focused_ion_beam", tables.get("em_focused_ion_beam", ()), trace)
    if (said := em_focused_ion_beam_row.get("instrument")) is not None:
        write("instrument_thin", text(said), "_em_focused_ion_beam.instrument", 138)
    if (said_2 := em_focused_ion_beam_row.get("ion")) is not None:
        write("ion_source", ION_GET(text(said_2)), "_em_focused_ion_beam.ion", 139)
    if (said_3 := em_focused_ion_beam_row.get("final_thickness")) is not None:
        write(
            "target_thickness", measured(at_least(whole(said_3), 1), NANOMETRES),
            "_em_focused_ion_beam.final_thickness", 140,
        )
    if (said_4 := em_focused_ion_beam_row.get("details")) is not None:
        write("lift_out", LIFT_OUT_GET(text(said_4)), "_em_focused_ion_beam.details", 141)
    row_writer(trace.answer_at("ask"), trace, "_em_focused_ion_beam", IN_TOMOGRAPHY)(
        "fib_voltage", at_least(whole(em_focused_ion_beam_row.get("voltage")), 1), "_em_focused_ion_beam.voltage",
        142,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_focused_ion_beam", IN_TOMOGRAPHY)(
        "fib_current", plain(within(number(em_focused_ion_beam_row.get("current")), Decimal("0.001"), 20)),
        "_em_focused_ion_beam.current", 143,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_focused_ion_beam", IN_TOMOGRAPHY)(
        "fib_duration", plain(above(number(em_focused_ion_beam_row.get("duration")), 0)),
        "_em_focused_ion_beam.duration", 144,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_focused_ion_beam", IN_TOMOGRAPHY)(
        "fib_temperature", at_least(whole(em_focused_ion_beam_row.get("temperature")), 1),
        "_em_focused_ion_beam.temperature", 145,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_focused_ion_beam", IN_TOMOGRAPHY)(
        "fib_initial_thickness", within(whole(em_focused_ion_beam_row.get("initial_thickness")), 10, 100000),
        "_em_focused_ion_beam.initial_thickness", 146,
    )


def get_thinning_em_ultramicrotomy(tables: Tables, thinning: Tree, trace: Trace) -> None:
    """`this <-> _em_ultramicrotomy`.  [common/tomography.omap:150]"""
    write = row_writer(thinning, trace, "_em_ultramicrotomy", IN_TOMOGRAPHY)
    em_ultramicrotomy_row = agreed_row("em_ultramicrotomy", tables.get("em_ultramicrotomy", ()), trace)
    if (said := em_ultramicrotomy_row.get("instrument")) is not None:
        write("instrument_thin", text(said), "_em_ultramicrotomy.instrument", 153)
    if (said_2 := em_ultramicrotomy_row.get("final_thickness")) is not None:
        write(
            "target_thickness", measured(at_least(whole(said_2), 1), NANOMETRES),
            "_em_ultramicrotomy.final_thickness", 154,
        )
    row_writer(trace.answer_at("ask"), trace, "_em_ultramicrotomy", IN_TOMOGRAPHY)(
        "section_temperature", at_least(whole(em_ultramicrotomy_row.get("temperature")), 1),
        "_em_ultramicrotomy.temperature", 155,
    )


def get_markers(tables: Tables, document: Tree, trace: Trace) -> None:
    """Of the specimen of a tomogram, what no slot of any root holds.  [common/tomography.omap:75]"""
    em_tomography_specimen_row = agreed_row("em_tomography_specimen", tables.get("em_tomography_specimen", ()), trace)
    row_writer(trace.answer_at("ask"), trace, "_", IN_TOMOGRAPHY)(
        "fiducials",
        among(text(em_tomography_specimen_row.get("fiducial_markers")), EM_TOMOGRAPHY_SPECIMEN_FIDUCIAL_MARKERS),
        "_em_tomography_specimen.fiducial_markers", 78,
    )
    get_markers_em_fiducial_markers(tables, document, trace)


def get_markers_em_fiducial_markers(tables: Tables, document: Tree, trace: Trace) -> None:
    """`this <-> _em_fiducial_markers`.  [common/tomography.omap:79]"""
    em_fiducial_markers_row = agreed_row("em_fiducial_markers", tables.get("em_fiducial_markers", ()), trace)
    row_writer(trace.answer_at("ask"), trace, "_em_fiducial_markers", IN_TOMOGRAPHY)(
        "fiducial_maker", text(em_fiducial_markers_row.get("manufacturer")), "_em_fiducial_markers.manufacturer", 82,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_fiducial_markers", IN_TOMOGRAPHY)(
        "fiducial_diameter", plain(within(number(em_fiducial_markers_row.get("diameter")), Decimal("0.1"), 100)),
        "_em_fiducial_markers.diameter", 83,
    )


def put_tomography_specimen(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """Of a root that has no slots for freezing and thinning: answers only.  [common/tomography.omap:88]"""
    write = writer(rows["em_tomography_specimen"], trace, at, IN_TOMOGRAPHY)
    if trace.ask:
        write(
            "high_pressure_freezing",
            among(code(text(trace.given(ASK_HIGH_PRESSURE))), EM_TOMOGRAPHY_SPECIMEN_HIGH_PRESSURE_FREEZING),
            "$ask.high_pressure", 89,
        )
    if trace.ask:
        write(
            "sectioning", among(line(text(trace.given(ASK_SECTIONING))), EM_TOMOGRAPHY_SPECIMEN_SECTIONING),
            "$ask.sectioning", 90,
        )


def put_volumes(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """How many volumes were taken of how many tomograms: no slot counts them.  [common/tomography.omap:184]"""
    put_volumes_em_volume_selection(document, rows, trace, at)


def put_volumes_em_volume_selection(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_volume_selection`.  [common/tomography.omap:185]"""
    write = writer(rows["em_volume_selection"], trace, at, IN_TOMOGRAPHY)
    if trace.ask:
        write("num_tomograms", figure(at_least(whole(number(trace.given(ASK_TOMOGRAMS))), 1)), "$ask.tomograms", 188)
    if trace.ask:
        write(
            "num_volumes_extracted", figure(at_least(whole(number(trace.given(ASK_VOLUMES))), 1)), "$ask.volumes",
            189,
        )


def put_average(acquisition: Source, rows: Rows, trace: Trace, at: str) -> None:
    """The averaged map: without the number of its particles the archive takes none.  [common/tomography.omap:169]"""
    put_average_em_3d_reconstruction(acquisition, rows, trace, at)
    write = writer(rows["every_em_image_recording"], trace, at, IN_TOMOGRAPHY)
    if trace.ask:
        write(
            "avg_electron_dose_per_subtomogram",
            figure(at_least(number(number(trace.given(ASK_SUBTOMOGRAM_DOSE))), 0)), "$ask.subtomogram_dose", 180,
        )


def put_average_em_3d_reconstruction(acquisition: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_3d_reconstruction`.  [common/tomography.omap:170]"""
    write = writer(rows["em_3d_reconstruction"], trace, at, IN_TOMOGRAPHY)
    if (said := acquisition.get("pixel_size")) is not None:
        write("nominal_pixel_size", figure(quantity(said, ANGSTROMS)), "pixel_size", 174)
    if trace.ask:
        write("num_particles", figure(above(whole(number(trace.given(ASK_AVERAGED))), 0)), "$ask.averaged", 175)
    if trace.ask:
        write(
            "symmetry_type", among(line(text(trace.given(ASK_AVERAGE_SYMMETRY))), EM_3D_RECONSTRUCTION_SYMMETRY_TYPE),
            "$ask.average_symmetry", 176,
        )
    if trace.ask:
        write(
            "resolution", figure(above(number(number(trace.given(ASK_AVERAGE_RESOLUTION))), 0)),
            "$ask.average_resolution", 177,
        )
    if trace.ask:
        write(
            "resolution_method",
            block(listed_or_free(text(trace.given(ASK_RESOLUTION_METHOD)), EM_3D_RECONSTRUCTION_RESOLUTION_METHOD)),
            "$ask.resolution_method", 178,
        )


def get_tomography_specimen(tables: Tables, document: Tree, trace: Trace) -> None:
    """Of a root that has no slots for freezing and thinning: answers only.  [common/tomography.omap:88]"""
    em_tomography_specimen_row = agreed_row("em_tomography_specimen", tables.get("em_tomography_specimen", ()), trace)
    row_writer(trace.answer_at("ask"), trace, "_em_tomography_specimen", IN_TOMOGRAPHY)(
        "high_pressure",
        among(
            text(em_tomography_specimen_row.get("high_pressure_freezing")),
            EM_TOMOGRAPHY_SPECIMEN_HIGH_PRESSURE_FREEZING,
        ),
        "_em_tomography_specimen.high_pressure_freezing", 89,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_tomography_specimen", IN_TOMOGRAPHY)(
        "sectioning", among(text(em_tomography_specimen_row.get("sectioning")), EM_TOMOGRAPHY_SPECIMEN_SECTIONING),
        "_em_tomography_specimen.sectioning", 90,
    )


def get_volumes(tables: Tables, document: Tree, trace: Trace) -> None:
    """How many volumes were taken of how many tomograms: no slot counts them.  [common/tomography.omap:184]"""
    get_volumes_em_volume_selection(tables, document, trace)


def get_volumes_em_volume_selection(tables: Tables, document: Tree, trace: Trace) -> None:
    """`this <-> _em_volume_selection`.  [common/tomography.omap:185]"""
    em_volume_selection_row = agreed_row("em_volume_selection", tables.get("em_volume_selection", ()), trace)
    row_writer(trace.answer_at("ask"), trace, "_em_volume_selection", IN_TOMOGRAPHY)(
        "tomograms", at_least(whole(em_volume_selection_row.get("num_tomograms")), 1),
        "_em_volume_selection.num_tomograms", 188,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_volume_selection", IN_TOMOGRAPHY)(
        "volumes", at_least(whole(em_volume_selection_row.get("num_volumes_extracted")), 1),
        "_em_volume_selection.num_volumes_extracted", 189,
    )


def get_average(tables: Tables, acquisition: Tree, trace: Trace) -> None:
    """The averaged map: without the number of its particles the archive takes none.  [common/tomography.omap:169]"""
    get_average_em_3d_reconstruction(tables, acquisition, trace)
    em_image_recording_row = agreed_row("em_image_recording", tables.get("em_image_recording", ()), trace)
    row_writer(trace.answer_at("ask"), trace, "_", IN_TOMOGRAPHY)(
        "subtomogram_dose",
        plain(at_least(number(em_image_recording_row.get("avg_electron_dose_per_subtomogram")), 0)),
        "_em_image_recording.avg_electron_dose_per_subtomogram", 180,
    )


def get_average_em_3d_reconstruction(tables: Tables, acquisition: Tree, trace: Trace) -> None:
    """`this <-> _em_3d_reconstruction`.  [common/tomography.omap:170]"""
    write = row_writer(acquisition, trace, "_em_3d_reconstruction", IN_TOMOGRAPHY)
    em_3d_reconstruction_row = agreed_row("em_3d_reconstruction", tables.get("em_3d_reconstruction", ()), trace)
    if (said := em_3d_reconstruction_row.get("nominal_pixel_size")) is not None:
        write("pixel_size", measured(number(said), ANGSTROMS), "_em_3d_reconstruction.nominal_pixel_size", 174)
    row_writer(trace.answer_at("ask"), trace, "_em_3d_reconstruction", IN_TOMOGRAPHY)(
        "averaged", above(whole(em_3d_reconstruction_row.get("num_particles")), 0),
        "_em_3d_reconstruction.num_particles", 175,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_3d_reconstruction", IN_TOMOGRAPHY)(
        "average_symmetry",
        among(text(em_3d_reconstruction_row.get("symmetry_type")), EM_3D_RECONSTRUCTION_SYMMETRY_TYPE),
        "_em_3d_reconstruction.symmetry_type", 176,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_3d_reconstruction", IN_TOMOGRAPHY)(
        "average_resolution", plain(above(number(em_3d_reconstruction_row.get("resolution")), 0)),
        "_em_3d_reconstruction.resolution", 177,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_3d_reconstruction", IN_TOMOGRAPHY)(
        "resolution_method", text(em_3d_reconstruction_row.get("resolution_method")),
        "_em_3d_reconstruction.resolution_method", 178,
    )
