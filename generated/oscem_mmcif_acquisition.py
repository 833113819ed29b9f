"""acquisition: what converters between oscem and mmcif share.

Written by `oscem-map compile` from mappings/common/acquisition.omap; edit that.
"""

from __future__ import annotations

from decimal import Decimal

from .oscem_mmcif_lists import EM_IMAGE_SCANS_SCANNER_MODEL
from .oscem_mmcif_vocabulary import (
    CORRECTED_GET, CORRECTED_PUT, CORRECTOR_GET, CORRECTOR_PUT, DETECTOR_GET, DETECTOR_MODE_GET, DETECTOR_MODE_PUT,
    DETECTOR_PUT, DETECTOR_PUT_2, ENERGY_FILTER_GET, ENERGY_FILTER_PUT, HOLDER_GET, HOLDER_PUT, PHASE_PLATE_GET,
    PHASE_PLATE_PUT, PROGRAM_GET, PROGRAM_PUT, STAGE_CRYOGEN_GET, STAGE_CRYOGEN_PUT,
)
from oscem_map.runtime.codecs import (
    day, from_through_focus, from_underfocus, midnight, spread, through_focus, underfocus,
)
from oscem_map.runtime.composed_texts import from_stated, stated
from oscem_map.runtime.read_tables import agreed_row, matching_rows, row_path
from oscem_map.runtime.read_tree import elements, is_one_of, part
from oscem_map.runtime.remarks import added, from_remark, remark
from oscem_map.runtime.row_plans import Answer, CategoryPlan, Constant, Key, RowPlan
from oscem_map.runtime.slips import UnitSlip
from oscem_map.runtime.text_codecs import from_numeral, from_times, from_versioned, numeral, times, versioned
from oscem_map.runtime.trace import Question, Row, Source, Tables, Trace, Tree, part_reader, row_writer, writer
from oscem_map.runtime.unread import NotRun
from oscem_map.runtime.values import (
    Scale, above, among, at_least, block, date, figure, flag, inside, line, measured, moment, number, quantity, text,
    whole, within,
)
from oscem_map.runtime.write_tables import Rows, next_number, present
from oscem_map.runtime.write_tree import list_in, object_in, without_empty

IN_ACQUISITION = "common/acquisition.omap"
ELECTRONS_PER_SQUARE_ANGSTROM = Scale("e/Å²")
ELECTRONVOLTS = Scale("eV")
KELVINS = Scale("K")
MICROMETRES = Scale("µm")
MILLIRADIANS = Scale("mrad")
NANOMETRES = Scale("nm")
SECONDS = Scale("s")
ASK_DOSE = Question(
    "dose", "Mean dose of an image in electrons for each Å², all frames of a movie together, e.g. 40",
    ("_em_image_recording.avg_electron_dose_per_image",), "common/acquisition.omap:100",
)
ASK_DEFOCUS_MIN = Question(
    "defocus_min", "Smallest nominal defocus in nm, under focus positive", ("_em_imaging.nominal_defocus_min",),
    "common/acquisition.omap:37",
)
ASK_DEFOCUS_MAX = Question(
    "defocus_max", "Largest nominal defocus in nm, under focus positive", ("_em_imaging.nominal_defocus_max",),
    "common/acquisition.omap:39",
)
ASK_DETECTOR_MODEL = Question(
    "detector_model", "Model of the detector, e.g. Falcon 4i", ("_em_image_recording.film_or_detector_model",),
    "common/acquisition.omap:92",
)
ASK_SCANNER = Question(
    "scanner", "Scanner of the films; OTHER where a camera recorded the images", ("_em_image_scans.scanner_model",),
    "common/acquisition.omap:119",
)
ALREADY_51 = NotRun(IN_ACQUISITION, {"holder_cryogen": 51}, "_em_imaging.cryogen: there is a value already")
ALREADY_75 = NotRun(
    IN_ACQUISITION, {"instrument_type": 75}, "_em_imaging_optics.sph_aberration_corrector: there is a value already",
)
ALREADY_80 = NotRun(
    IN_ACQUISITION, {"instrument_type": 80}, "_em_imaging_optics.chr_aberration_corrector: there is a value already",
)
NOT_TAKEN_104 = NotRun(
    IN_ACQUISITION, {"images_generated": 105},
    "`_em_imaging.mode is DIFFRACTION` does not hold (common/acquisition.omap:104)",
)
NOT_TAKEN_104_2 = NotRun(
    IN_ACQUISITION, {"_em_image_recording.num_diffraction_images": 105},
    "`_em_imaging.mode is DIFFRACTION` does not hold (common/acquisition.omap:104)",
)
NOT_TAKEN_107 = NotRun(
    IN_ACQUISITION, {"images_generated": 108},
    "the else of `_em_imaging.mode` does not hold (common/acquisition.omap:107)",
)
NOT_TAKEN_107_2 = NotRun(
    IN_ACQUISITION, {"_em_image_recording.num_real_images": 108},
    "the else of `_em_imaging.mode` does not hold (common/acquisition.omap:107)",
)
NOT_TAKEN_61 = NotRun(
    IN_ACQUISITION, {"energy_filter.model": 62, "energy_filter.width_energy_filter": 62},
    "`energy_filter.used is False` does not hold (common/acquisition.omap:61)",
)
NOT_TAKEN_64 = NotRun(
    IN_ACQUISITION, {"energy_filter.model": 65, "energy_filter.width_energy_filter": 66},
    "the else of `energy_filter.used` does not hold (common/acquisition.omap:64)",
)
NOT_TAKEN_64_2 = NotRun(
    IN_ACQUISITION,
    {
        "_em_imaging_optics.energyfilter_name": 65, "_em_imaging_optics.details": 65,
        "_em_imaging_optics.energyfilter_slit_width": 66,
    },
    "the else of `energy_filter.used` does not hold (common/acquisition.omap:64)",
)
SLIP_OF_NOMINAL_DEFOCUS_MIN = UnitSlip(
    "em_imaging", ("nominal_defocus_min", "nominal_defocus_max"), Decimal("-20"), Decimal("20"), "nm", "µm",
    "no defocus is set to a few nanometres; older files have it in micrometres", "common/acquisition.omap:22",
)
SLIP_OF_CALIBRATED_DEFOCUS_MIN = UnitSlip(
    "em_imaging", ("calibrated_defocus_min", "calibrated_defocus_max"), Decimal("-20"), Decimal("20"), "nm", "µm",
    "no defocus is known to a few nanometres; older files have it in micrometres", "common/acquisition.omap:24",
)
SLIP_OF_RECORDING_TEMPERATURE_MINIMUM = UnitSlip(
    "em_imaging", ("recording_temperature_minimum", "recording_temperature_maximum"), Decimal("-273"), Decimal("-1"),
    "K", "°C", "nothing is colder than 0 K; liquid nitrogen is at -196 °C", "common/acquisition.omap:26",
)
SLIP_OF_RECORDING_TEMPERATURE_MINIMUM_2 = UnitSlip(
    "em_imaging", ("recording_temperature_minimum", "recording_temperature_maximum"), Decimal("10"), Decimal("40"),
    "K", "°C", "it may be kelvins, of a stage cooled with helium, or a room in °C", "common/acquisition.omap:28",
    doubt=True,
)
ROWS_OF_EM_IMAGE_RECORDING = CategoryPlan(
    "em_image_recording", of_list=True, parents=("em_imaging",),
    every=RowPlan(
        "every_em_image_recording",
        answers=(Answer(
            ASK_DOSE, "avg_electron_dose_per_image", lambda given: figure(above(number(number(given)), 0)),
            IN_ACQUISITION, 100,
        ),),
    ),
    lone=RowPlan(
        "em_image_recording",
        answers=(Answer(
            ASK_DETECTOR_MODEL, "film_or_detector_model", lambda given: line(DETECTOR_PUT_2(given)), IN_ACQUISITION,
            92,
        ),),
        keys=(Key("id", start=1), Key("imaging_id", "1")),
    ),
    deposition=("avg_electron_dose_per_image", "film_or_detector_model"),
)
ROWS_OF_EM_IMAGE_SCANS = CategoryPlan(
    "em_image_scans",
    rows=(RowPlan(
        "em_image_scans", parents=("entry", "every_em_image_recording"),
        answers=(Answer(
            ASK_SCANNER, "scanner_model", lambda given: among(line(text(given)), EM_IMAGE_SCANS_SCANNER_MODEL),
            IN_ACQUISITION, 119,
        ),),
        constants=(Constant("id", "1", "common/acquisition.omap:114"),),
        keys=(
            Key("entry_id", row="entry", of="id"),
            Key("image_recording_id", row="em_image_recording", of="id", first=True),
        ),
    ),),
    archive=("entry_id", "image_recording_id"), deposition=("scanner_model",),
)
ROW_OF_EM_SOFTWARE_IMAGE_ACQUISITION = RowPlan(
    "em_software_image_acquisition", parents=("em_imaging",),
    constants=(Constant("category", "IMAGE ACQUISITION", "common/acquisition.omap:126"),),
    keys=(Key("id", start=1), Key("imaging_id", "1")),
)


def put_acquisition(acquisition: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`acquisition <-> this`.  [common/acquisition.omap:13]"""
    binning_camera = part(acquisition, "binning_camera", trace, at)
    beamtilt = part(acquisition, "beamtilt", trace, at)
    # this block is read back only: an older item: written as both ends of the range
    put_acquisition_em_imaging(acquisition, rows, trace, at)
    put_acquisition_em_imaging_optics(acquisition, rows, trace, at)
    put_acquisition_detectors_em_image_recording(acquisition, rows, trace, at)
    write = writer(rows["every_em_image_recording"], trace, at, IN_ACQUISITION)
    if (said := acquisition.get("dose_per_movie")) is not None:
        write(
            "avg_electron_dose_per_image", figure(above(quantity(said, ELECTRONS_PER_SQUARE_ANGSTROM), 0)),
            "dose_per_movie", 99,
        )
    if trace.ask and "avg_electron_dose_per_image" not in rows["every_em_image_recording"]:
        write(
            "avg_electron_dose_per_image", figure(above(number(number(trace.given(ASK_DOSE))), 0)), "$ask.dose", 100,
        )
    if (said_2 := acquisition.get("exposure_time")) is not None:
        write("average_exposure_time", figure(inside(quantity(said_2, SECONDS), 0, 240)), "exposure_time", 102)
    if (said_3 := acquisition.get("grids_imaged")) is not None:
        write("num_grids_imaged", figure(at_least(whole(said_3), 1)), "grids_imaged", 103)
    if is_one_of(rows["em_imaging"].get("mode"), "DIFFRACTION"):
        if (said_4 := acquisition.get("images_generated")) is not None:
            write("num_diffraction_images", figure(at_least(whole(said_4), 1)), "images_generated", 105)
        trace.not_run(at, NOT_TAKEN_107)
    else:
        if (said_5 := acquisition.get("images_generated")) is not None:
            write("num_real_images", figure(at_least(whole(said_5), 1)), "images_generated", 108)
        trace.not_run(at, NOT_TAKEN_104)
    put_acquisition_em_image_scans(acquisition, rows, trace, at)
    put_acquisition_em_software(acquisition, rows, trace, at)
    # screen_current is lost: no item
    write(
        "details",
        added(
            rows["every_em_image_recording"], "details",
            block(remark(times(whole(binning_camera.get("height")), whole(binning_camera.get("width"))), "binning")),
            trace,
        ),
        ("binning_camera.height", "binning_camera.width"), 133,
    )
    # beamshift is lost: no item
    write_em_imaging = writer(rows["em_imaging"], trace, at, IN_ACQUISITION)
    if (said_6 := beamtilt.get("x_min")) is not None:
        write_em_imaging(
            "electron_beam_tilt_params", block(remark(stated(quantity(said_6, MILLIRADIANS), MILLIRADIANS), "x min")),
            "beamtilt.x_min", 138,
        )
    if (said_7 := beamtilt.get("x_max")) is not None:
        write_em_imaging(
            "electron_beam_tilt_params",
            added(
                rows["em_imaging"], "electron_beam_tilt_params",
                block(remark(stated(quantity(said_7, MILLIRADIANS), MILLIRADIANS), "x max")), trace,
            ),
            "beamtilt.x_max", 140,
        )
    if (said_8 := beamtilt.get("y_min")) is not None:
        write_em_imaging(
            "electron_beam_tilt_params",
            added(
                rows["em_imaging"], "electron_beam_tilt_params",
                block(remark(stated(quantity(said_8, MILLIRADIANS), MILLIRADIANS), "y min")), trace,
            ),
            "beamtilt.y_min", 142,
        )
    if (said_9 := beamtilt.get("y_max")) is not None:
        write_em_imaging(
            "electron_beam_tilt_params",
            added(
                rows["em_imaging"], "electron_beam_tilt_params",
                block(remark(stated(quantity(said_9, MILLIRADIANS), MILLIRADIANS), "y max")), trace,
            ),
            "beamtilt.y_max", 144,
        )
    # imageshift is lost: no item
    if (said_10 := acquisition.get("beamtiltgroups")) is not None:
        write(
            "details",
            added(
                rows["every_em_image_recording"], "details",
                block(remark(numeral(whole(said_10)), "beam tilt groups")), trace,
            ),
            "beamtiltgroups", 147,
        )
    # gainref_flip_rotate is lost: no item; it belongs with the raw data in EMPIAR


def put_acquisition_em_imaging(acquisition: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> _em_imaging`.  [common/acquisition.omap:21]"""
    nominal_defocus = part(acquisition, "nominal_defocus", trace, at)
    calibrated_defocus = part(acquisition, "calibrated_defocus", trace, at)
    temperature = part(acquisition, "temperature", trace, at)
    write = writer(rows["em_imaging"], trace, at, IN_ACQUISITION)
    nominal_defocus_min_value, nominal_defocus_max_value = spread(
        through_focus(
            quantity(nominal_defocus.get("minimal"), NANOMETRES),
            quantity(nominal_defocus.get("maximal"), NANOMETRES),
        ),
        2,
    )
    write(
        "nominal_defocus_min", figure(nominal_defocus_min_value),
        ("nominal_defocus.minimal", "nominal_defocus.maximal"), 30,
    )
    write(
        "nominal_defocus_max", figure(nominal_defocus_max_value),
        ("nominal_defocus.minimal", "nominal_defocus.maximal"), 30,
    )
    if trace.ask and "nominal_defocus_min" not in rows["em_imaging"]:
        write("nominal_defocus_min", figure(number(number(trace.given(ASK_DEFOCUS_MIN)))), "$ask.defocus_min", 37)
    if trace.ask and "nominal_defocus_max" not in rows["em_imaging"]:
        write("nominal_defocus_max", figure(number(number(trace.given(ASK_DEFOCUS_MAX)))), "$ask.defocus_max", 39)
    calibrated_defocus_min_value, calibrated_defocus_max_value = spread(
        underfocus(
            quantity(calibrated_defocus.get("minimal"), NANOMETRES),
            quantity(calibrated_defocus.get("maximal"), NANOMETRES),
        ),
        2,
    )
    write(
        "calibrated_defocus_min", figure(calibrated_defocus_min_value),
        ("calibrated_defocus.minimal", "calibrated_defocus.maximal"), 41,
    )
    write(
        "calibrated_defocus_max", figure(within(calibrated_defocus_max_value, -30000, 30000)),
        ("calibrated_defocus.minimal", "calibrated_defocus.maximal"), 41,
    )
    if (said := acquisition.get("nominal_magnification")) is not None:
        write("nominal_magnification", figure(inside(whole(said), 1000, 500000)), "nominal_magnification", 44)
    if (said_2 := acquisition.get("calibrated_magnification")) is not None:
        write("calibrated_magnification", figure(above(whole(said_2), 1)), "calibrated_magnification", 45)
    if (said_3 := acquisition.get("holder")) is not None:
        specimen_holder_model_value, details_value = spread(HOLDER_PUT(text(said_3)), 2)
        write("specimen_holder_model", specimen_holder_model_value, "holder", 46)
        write("details", block(details_value), "holder", 46)
    if (said_4 := temperature.get("minimal")) is not None:
        write("recording_temperature_minimum", figure(above(quantity(said_4, KELVINS), 0)), "temperature.minimal", 48)
    if (said_5 := temperature.get("maximal")) is not None:
        write("recording_temperature_maximum", figure(above(quantity(said_5, KELVINS), 0)), "temperature.maximal", 49)
    if (said_6 := acquisition.get("cryogen")) is not None:
        write("cryogen", STAGE_CRYOGEN_PUT(text(said_6)), "cryogen", 50)
    if "cryogen" in rows["em_imaging"]:
        trace.not_run(at, ALREADY_51)
    else:
        if (said_7 := acquisition.get("holder_cryogen")) is not None:
            write("cryogen", STAGE_CRYOGEN_PUT(text(said_7)), "holder_cryogen", 51)
    if (said_8 := acquisition.get("date_time")) is not None:
        write("date", date(day(moment(said_8))), "date_time", 53)


def put_acquisition_em_imaging_optics(acquisition: Source, rows: Rows, trace: Trace, at: str) -> None:
    """Optics: one row, if there is anything to say.  [common/acquisition.omap:58]"""
    energy_filter = part(acquisition, "energy_filter", trace, at)
    if is_one_of(energy_filter.get("used"), False):
        # energy_filter.model is lost: the filter was not used
        # energy_filter.width_energy_filter is lost: the filter was not used
        trace.not_run(at, NOT_TAKEN_64)
    else:
        write = writer(rows["em_imaging_optics"], trace, at, IN_ACQUISITION)
        if (said := energy_filter.get("model")) is not None:
            energyfilter_name_value, details_value = spread(ENERGY_FILTER_PUT(text(said)), 2)
            write("energyfilter_name", energyfilter_name_value, "energy_filter.model", 65)
            write("details", line(details_value), "energy_filter.model", 65)
        if (said_2 := energy_filter.get("width_energy_filter")) is not None:
            write(
                "energyfilter_slit_width", figure(within(quantity(said_2, ELECTRONVOLTS), 0, 1000)),
                "energy_filter.width_energy_filter", 66,
            )
        trace.not_run(at, NOT_TAKEN_61)
    specialist_optics = part(acquisition, "specialist_optics", trace, at)
    phaseplate = part(specialist_optics, "phaseplate", trace, f"{at}.specialist_optics")
    if phaseplate:
        put_acquisition_em_imaging_optics_phaseplate(phaseplate, rows, trace, f"{at}.specialist_optics.phaseplate")
    spherical_aberration_corrector = part(
        specialist_optics, "spherical_aberration_corrector", trace, f"{at}.specialist_optics",
    )
    if spherical_aberration_corrector:
        put_acquisition_em_imaging_optics_spherical_aberration_corrector(
            spherical_aberration_corrector, rows, trace, f"{at}.specialist_optics.spherical_aberration_corrector",
        )
    chromatic_aberration_corrector = part(
        specialist_optics, "chromatic_aberration_corrector", trace, f"{at}.specialist_optics",
    )
    if chromatic_aberration_corrector:
        put_acquisition_em_imaging_optics_chromatic_aberration_corrector(
            chromatic_aberration_corrector, rows, trace, f"{at}.specialist_optics.chromatic_aberration_corrector",
        )
    if (said_3 := energy_filter.get("used")) is not None:
        present(
            flag(said_3), rows["em_imaging_optics"], ("energyfilter_name", "energyfilter_slit_width"), trace, at,
            "energy_filter.used", IN_ACQUISITION,
            {"energy_filter.model": 65, "energy_filter.width_energy_filter": 66}, 59,
            "mmCIF names the filter, and has no word for its absence",
        )


def put_acquisition_em_imaging_optics_phaseplate(phaseplate: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`specialist_optics.phaseplate <-> this`.  [common/acquisition.omap:69]"""
    write = writer(rows["em_imaging_optics"], trace, at, IN_ACQUISITION)
    if (said := phaseplate.get("instrument_type")) is not None:
        phase_plate_value, details_value = spread(PHASE_PLATE_PUT(text(said)), 2)
        write(
            "phase_plate", added(rows["em_imaging_optics"], "phase_plate", phase_plate_value, trace),
            "instrument_type", 71,
        )
        write(
            "details", added(rows["em_imaging_optics"], "details", line(details_value), trace), "instrument_type", 71,
        )
    if (said_2 := phaseplate.get("used")) is not None:
        present(
            flag(said_2), rows["em_imaging_optics"], ("phase_plate",), trace, at, "used", IN_ACQUISITION,
            {"instrument_type": 71}, 70, "mmCIF has no word for its absence",
        )


def put_acquisition_em_imaging_optics_spherical_aberration_corrector(
    spherical_aberration_corrector: Source, rows: Rows, trace: Trace, at: str,
) -> None:
    """`specialist_optics.spherical_aberration_corrector <-> this`.  [common/acquisition.omap:73]"""
    write = writer(rows["em_imaging_optics"], trace, at, IN_ACQUISITION)
    if (said := spherical_aberration_corrector.get("used")) is not None:
        write("sph_aberration_corrector", CORRECTED_PUT(flag(said)), "used", 74)
    if "sph_aberration_corrector" in rows["em_imaging_optics"]:
        trace.not_run(at, ALREADY_75)
    else:
        if (said_2 := spherical_aberration_corrector.get("instrument_type")) is not None:
            write("sph_aberration_corrector", block(CORRECTOR_PUT(text(said_2))), "instrument_type", 75)


def put_acquisition_em_imaging_optics_chromatic_aberration_corrector(
    chromatic_aberration_corrector: Source, rows: Rows, trace: Trace, at: str,
) -> None:
    """`specialist_optics.chromatic_aberration_corrector <-> this`.  [common/acquisition.omap:78]"""
    write = writer(rows["em_imaging_optics"], trace, at, IN_ACQUISITION)
    if (said := chromatic_aberration_corrector.get("used")) is not None:
        write("chr_aberration_corrector", CORRECTED_PUT(flag(said)), "used", 79)
    if "chr_aberration_corrector" in rows["em_imaging_optics"]:
        trace.not_run(at, ALREADY_80)
    else:
        if (said_2 := chromatic_aberration_corrector.get("instrument_type")) is not None:
            write("chr_aberration_corrector", block(CORRECTOR_PUT(text(said_2))), "instrument_type", 80)


def put_acquisition_detectors_em_image_recording(acquisition: Source, rows: Rows, trace: Trace, at: str) -> None:
    """One mmCIF row for each detector.  [common/acquisition.omap:86]"""
    for i, detectors in elements(acquisition, "detectors", trace, at):
        here = f"{at}.detectors[{i}]"
        em_image_recording: Row = {}
        write = writer(em_image_recording, trace, here, IN_ACQUISITION)
        if (said := detectors.get("name")) is not None:
            film_or_detector_model_value, details_value = spread(DETECTOR_PUT(text(said)), 2)
            write("film_or_detector_model", film_or_detector_model_value, "name", 89)
            write("details", block(details_value), "name", 89)
        if trace.ask and "film_or_detector_model" not in em_image_recording:
            write(
                "film_or_detector_model", line(DETECTOR_PUT_2(trace.given(ASK_DETECTOR_MODEL, i))),
                "$ask.detector_model", 92,
            )
        if (said_2 := detectors.get("mode")) is not None:
            write("detector_mode", DETECTOR_MODE_PUT(text(said_2)), "mode", 94)
        # dispersion is lost: an analytical detector's setting
        # collection_angle is lost: an analytical detector's setting
        if em_image_recording:
            em_image_recording["id"] = next_number(
                rows.list_of("em_image_recording"), 1,
            )  # common/acquisition.omap:87
            em_image_recording["imaging_id"] = "1"  # common/acquisition.omap:88
            rows.list_of("em_image_recording").append(em_image_recording)


def put_acquisition_em_image_scans(acquisition: Source, rows: Rows, trace: Trace, at: str) -> None:
    """Of images of a camera entries have this row too: who scanned a film is asked.  [common/acquisition.omap:112]"""
    image_size = part(acquisition, "image_size", trace, at)
    write = writer(rows["em_image_scans"], trace, at, IN_ACQUISITION)
    if (said := image_size.get("height")) is not None:
        write("dimension_height", figure(at_least(whole(said), 1)), "image_size.height", 116)
    if (said_2 := image_size.get("width")) is not None:
        write("dimension_width", figure(at_least(whole(said_2), 1)), "image_size.width", 117)
    if (said_3 := acquisition.get("frames_per_movie")) is not None:
        write("frames_per_image", figure(at_least(whole(said_3), 1)), "frames_per_movie", 118)
    if trace.ask:
        write(
            "scanner_model", among(line(text(trace.given(ASK_SCANNER))), EM_IMAGE_SCANS_SCANNER_MODEL),
            "$ask.scanner", 119,
        )


def put_acquisition_em_software(acquisition: Source, rows: Rows, trace: Trace, at: str) -> None:
    """The row that says IMAGE ACQUISITION; the other programs' rows are not ours.  [common/acquisition.omap:123]"""
    write = writer(rows["em_software_image_acquisition"], trace, at, IN_ACQUISITION)
    if (said := acquisition.get("microscope_software")) is not None:
        name_value, version_value = spread(versioned(PROGRAM_PUT(text(said))), 2)
        write("name", line(name_value), "microscope_software", 127)
        write("version", line(version_value), "microscope_software", 127)


def get_acquisition(tables: Tables, acquisition: Tree, trace: Trace) -> None:
    """`acquisition <-> this`.  [common/acquisition.omap:13]"""
    get_acquisition_em_imaging(tables, acquisition, trace)
    get_acquisition_em_imaging_2(tables, acquisition, trace)
    get_acquisition_em_imaging_optics(tables, acquisition, trace)
    get_acquisition_detectors_em_image_recording(tables, acquisition, trace)
    write = row_writer(acquisition, trace, "_", IN_ACQUISITION)
    em_image_recording_row = agreed_row("em_image_recording", tables.get("em_image_recording", ()), trace)
    if (said := em_image_recording_row.get("avg_electron_dose_per_image")) is not None:
        write(
            "dose_per_movie", measured(above(number(said), 0), ELECTRONS_PER_SQUARE_ANGSTROM),
            "_em_image_recording.avg_electron_dose_per_image", 99,
        )
    if (said_2 := em_image_recording_row.get("average_exposure_time")) is not None:
        write(
            "exposure_time", measured(inside(number(said_2), 0, 240), SECONDS),
            "_em_image_recording.average_exposure_time", 102,
        )
    if (said_3 := em_image_recording_row.get("num_grids_imaged")) is not None:
        write("grids_imaged", at_least(whole(said_3), 1), "_em_image_recording.num_grids_imaged", 103)
    em_imaging_row = agreed_row("em_imaging", tables.get("em_imaging", ()), trace)
    if is_one_of(em_imaging_row.get("mode"), "DIFFRACTION"):
        if (said_4 := em_image_recording_row.get("num_diffraction_images")) is not None:
            write("images_generated", at_least(whole(said_4), 1), "_em_image_recording.num_diffraction_images", 105)
        trace.items_not_run(NOT_TAKEN_107_2)
    else:
        if (said_5 := em_image_recording_row.get("num_real_images")) is not None:
            write("images_generated", at_least(whole(said_5), 1), "_em_image_recording.num_real_images", 108)
        trace.items_not_run(NOT_TAKEN_104_2)
    get_acquisition_em_image_scans(tables, acquisition, trace)
    get_acquisition_em_software(tables, acquisition, trace)
    binning_camera = object_in(acquisition, "binning_camera")
    write_binning_camera = row_writer(binning_camera, trace, "_", IN_ACQUISITION)
    if (said_6 := em_image_recording_row.get("details")) is not None:
        height_value, width_value = spread(from_times(from_remark(text(said_6), "binning")), 2)
        write_binning_camera("height", whole(height_value), "_em_image_recording.details", 133)
        write_binning_camera("width", whole(width_value), "_em_image_recording.details", 133)
    beamtilt = object_in(acquisition, "beamtilt")
    write_beamtilt = row_writer(beamtilt, trace, "_", IN_ACQUISITION)
    if (said_7 := em_imaging_row.get("electron_beam_tilt_params")) is not None:
        write_beamtilt(
            "x_min", measured(from_stated(from_remark(text(said_7), "x min"), MILLIRADIANS), MILLIRADIANS),
            "_em_imaging.electron_beam_tilt_params", 138,
        )
    if (said_8 := em_imaging_row.get("electron_beam_tilt_params")) is not None:
        write_beamtilt(
            "x_max", measured(from_stated(from_remark(text(said_8), "x max"), MILLIRADIANS), MILLIRADIANS),
            "_em_imaging.electron_beam_tilt_params", 140,
        )
    if (said_9 := em_imaging_row.get("electron_beam_tilt_params")) is not None:
        write_beamtilt(
            "y_min", measured(from_stated(from_remark(text(said_9), "y min"), MILLIRADIANS), MILLIRADIANS),
            "_em_imaging.electron_beam_tilt_params", 142,
        )
    if (said_10 := em_imaging_row.get("electron_beam_tilt_params")) is not None:
        write_beamtilt(
            "y_max", measured(from_stated(from_remark(text(said_10), "y max"), MILLIRADIANS), MILLIRADIANS),
            "_em_imaging.electron_beam_tilt_params", 144,
        )
    if (said_11 := em_image_recording_row.get("details")) is not None:
        write(
            "beamtiltgroups", whole(from_numeral(from_remark(text(said_11), "beam tilt groups"))),
            "_em_image_recording.details", 147,
        )


def get_acquisition_em_imaging(tables: Tables, acquisition: Tree, trace: Trace) -> None:
    """Before the two ends of its range there was one temperature.  [common/acquisition.omap:16]"""
    temperature = object_in(acquisition, "temperature")
    write = row_writer(temperature, trace, "_em_imaging", IN_ACQUISITION)
    em_imaging_row = agreed_row("em_imaging", tables.get("em_imaging", ()), trace)
    if (said := em_imaging_row.get("temperature")) is not None:
        write("minimal", measured(number(said), KELVINS), "_em_imaging.temperature", 17)
    if (said_2 := em_imaging_row.get("temperature")) is not None:
        write("maximal", measured(number(said_2), KELVINS), "_em_imaging.temperature", 18)


def get_acquisition_em_imaging_2(tables: Tables, acquisition: Tree, trace: Trace) -> None:
    """`this <-> _em_imaging`.  [common/acquisition.omap:21]"""
    nominal_defocus = object_in(acquisition, "nominal_defocus")
    write = row_writer(nominal_defocus, trace, "_em_imaging", IN_ACQUISITION)
    em_imaging_row = agreed_row("em_imaging", tables.get("em_imaging", ()), trace)
    minimal_value, maximal_value = spread(
        from_through_focus(
            number(em_imaging_row.get("nominal_defocus_min")), number(em_imaging_row.get("nominal_defocus_max")),
        ),
        2,
    )
    write(
        "minimal", measured(minimal_value, NANOMETRES),
        ("_em_imaging.nominal_defocus_min", "_em_imaging.nominal_defocus_max"), 30,
    )
    write(
        "maximal", measured(maximal_value, NANOMETRES),
        ("_em_imaging.nominal_defocus_min", "_em_imaging.nominal_defocus_max"), 30,
    )
    calibrated_defocus = object_in(acquisition, "calibrated_defocus")
    write_calibrated_defocus = row_writer(calibrated_defocus, trace, "_em_imaging", IN_ACQUISITION)
    minimal_value_2, maximal_value_2 = spread(
        from_underfocus(
            number(em_imaging_row.get("calibrated_defocus_min")),
            within(number(em_imaging_row.get("calibrated_defocus_max")), -30000, 30000),
        ),
        2,
    )
    write_calibrated_defocus(
        "minimal", measured(minimal_value_2, MICROMETRES, NANOMETRES),
        ("_em_imaging.calibrated_defocus_min", "_em_imaging.calibrated_defocus_max"), 41,
    )
    write_calibrated_defocus(
        "maximal", measured(maximal_value_2, MICROMETRES, NANOMETRES),
        ("_em_imaging.calibrated_defocus_min", "_em_imaging.calibrated_defocus_max"), 41,
    )
    write_outer = row_writer(acquisition, trace, "_em_imaging", IN_ACQUISITION)
    if (said := em_imaging_row.get("nominal_magnification")) is not None:
        write_outer(
            "nominal_magnification", inside(whole(said), 1000, 500000), "_em_imaging.nominal_magnification", 44,
        )
    if (said_2 := em_imaging_row.get("calibrated_magnification")) is not None:
        write_outer("calibrated_magnification", above(whole(said_2), 1), "_em_imaging.calibrated_magnification", 45)
    part_of = part_reader(trace, "_em_imaging", IN_ACQUISITION)
    write_outer(
        "holder",
        HOLDER_GET(
            part_of(text(em_imaging_row.get("specimen_holder_model")), "_em_imaging.specimen_holder_model", 46),
            part_of(text(em_imaging_row.get("details")), "_em_imaging.details", 46),
        ),
        ("_em_imaging.specimen_holder_model", "_em_imaging.details"), 46,
    )
    temperature = object_in(acquisition, "temperature")
    write_temperature = row_writer(temperature, trace, "_em_imaging", IN_ACQUISITION)
    if (said_3 := em_imaging_row.get("recording_temperature_minimum")) is not None:
        write_temperature(
            "minimal", measured(above(number(said_3), 0), KELVINS), "_em_imaging.recording_temperature_minimum", 48,
        )
    if (said_4 := em_imaging_row.get("recording_temperature_maximum")) is not None:
        write_temperature(
            "maximal", measured(above(number(said_4), 0), KELVINS), "_em_imaging.recording_temperature_maximum", 49,
        )
    if (said_5 := em_imaging_row.get("cryogen")) is not None:
        write_outer("cryogen", STAGE_CRYOGEN_GET(text(said_5)), "_em_imaging.cryogen", 50)
    if (said_6 := em_imaging_row.get("date")) is not None:
        write_outer("date_time", midnight(date(said_6)), "_em_imaging.date", 53)


def get_acquisition_em_imaging_optics(tables: Tables, acquisition: Tree, trace: Trace) -> None:
    """Optics: one row, if there is anything to say.  [common/acquisition.omap:58]"""
    if is_one_of(acquisition.get("energy_filter", {}).get("used"), False):
        trace.items_not_run(NOT_TAKEN_64_2)
    else:
        energy_filter = object_in(acquisition, "energy_filter")
        write = row_writer(energy_filter, trace, "_em_imaging_optics", IN_ACQUISITION)
        part_of = part_reader(trace, "_em_imaging_optics", IN_ACQUISITION)
        em_imaging_optics_row = agreed_row("em_imaging_optics", tables.get("em_imaging_optics", ()), trace)
        write(
            "model",
            ENERGY_FILTER_GET(
                part_of(
                    text(em_imaging_optics_row.get("energyfilter_name")), "_em_imaging_optics.energyfilter_name", 65,
                ),
                part_of(text(em_imaging_optics_row.get("details")), "_em_imaging_optics.details", 65),
            ),
            ("_em_imaging_optics.energyfilter_name", "_em_imaging_optics.details"), 65,
        )
        if (said := em_imaging_optics_row.get("energyfilter_slit_width")) is not None:
            write(
                "width_energy_filter", measured(within(number(said), 0, 1000), ELECTRONVOLTS),
                "_em_imaging_optics.energyfilter_slit_width", 66,
            )
    specialist_optics = object_in(acquisition, "specialist_optics")
    phaseplate = object_in(specialist_optics, "phaseplate")
    get_acquisition_em_imaging_optics_phaseplate(tables, phaseplate, trace)
    spherical_aberration_corrector = object_in(specialist_optics, "spherical_aberration_corrector")
    get_acquisition_em_imaging_optics_spherical_aberration_corrector(tables, spherical_aberration_corrector, trace)
    chromatic_aberration_corrector = object_in(specialist_optics, "chromatic_aberration_corrector")
    get_acquisition_em_imaging_optics_chromatic_aberration_corrector(tables, chromatic_aberration_corrector, trace)
    energy_filter_2 = object_in(acquisition, "energy_filter")
    if "model" in energy_filter_2 or "width_energy_filter" in energy_filter_2:
        energy_filter_2["used"] = True  # common/acquisition.omap:59


def get_acquisition_em_imaging_optics_phaseplate(tables: Tables, phaseplate: Tree, trace: Trace) -> None:
    """`specialist_optics.phaseplate <-> this`.  [common/acquisition.omap:69]"""
    write = row_writer(phaseplate, trace, "_em_imaging_optics", IN_ACQUISITION)
    part_of = part_reader(trace, "_em_imaging_optics", IN_ACQUISITION)
    em_imaging_optics_row = agreed_row("em_imaging_optics", tables.get("em_imaging_optics", ()), trace)
    write(
        "instrument_type",
        PHASE_PLATE_GET(
            part_of(text(em_imaging_optics_row.get("phase_plate")), "_em_imaging_optics.phase_plate", 71),
            part_of(text(em_imaging_optics_row.get("details")), "_em_imaging_optics.details", 71),
        ),
        ("_em_imaging_optics.phase_plate", "_em_imaging_optics.details"), 71,
    )
    if "instrument_type" in phaseplate:
        phaseplate["used"] = True  # common/acquisition.omap:70


def get_acquisition_em_imaging_optics_spherical_aberration_corrector(
    tables: Tables, spherical_aberration_corrector: Tree, trace: Trace,
) -> None:
    """`specialist_optics.spherical_aberration_corrector <-> this`.  [common/acquisition.omap:73]"""
    write = row_writer(spherical_aberration_corrector, trace, "_em_imaging_optics", IN_ACQUISITION)
    em_imaging_optics_row = agreed_row("em_imaging_optics", tables.get("em_imaging_optics", ()), trace)
    if (said := em_imaging_optics_row.get("sph_aberration_corrector")) is not None:
        write("used", CORRECTED_GET(text(said)), "_em_imaging_optics.sph_aberration_corrector", 74)
    if (said_2 := em_imaging_optics_row.get("sph_aberration_corrector")) is not None:
        write("instrument_type", CORRECTOR_GET(text(said_2)), "_em_imaging_optics.sph_aberration_corrector", 76)


def get_acquisition_em_imaging_optics_chromatic_aberration_corrector(
    tables: Tables, chromatic_aberration_corrector: Tree, trace: Trace,
) -> None:
    """`specialist_optics.chromatic_aberration_corrector <-> this`.  [common/acquisition.omap:78]"""
    write = row_writer(chromatic_aberration_corrector, trace, "_em_imaging_optics", IN_ACQUISITION)
    em_imaging_optics_row = agreed_row("em_imaging_optics", tables.get("em_imaging_optics", ()), trace)
    if (said := em_imaging_optics_row.get("chr_aberration_corrector")) is not None:
        write("used", CORRECTED_GET(text(said)), "_em_imaging_optics.chr_aberration_corrector", 79)
    if (said_2 := em_imaging_optics_row.get("chr_aberration_corrector")) is not None:
        write("instrument_type", CORRECTOR_GET(text(said_2)), "_em_imaging_optics.chr_aberration_corrector", 81)


def get_acquisition_detectors_em_image_recording(tables: Tables, acquisition: Tree, trace: Trace) -> None:
    """One mmCIF row for each detector.  [common/acquisition.omap:86]"""
    for n, row in enumerate(tables.get("em_image_recording", ())):
        here = row_path(tables, "em_image_recording", n)
        trace.reading("em_image_recording", (row,))
        detectors: Tree = {}
        write = row_writer(detectors, trace, here, IN_ACQUISITION)
        part_of = part_reader(trace, here, IN_ACQUISITION)
        write(
            "name",
            DETECTOR_GET(
                part_of(text(row.get("film_or_detector_model")), "_em_image_recording.film_or_detector_model", 89),
                part_of(text(row.get("details")), "_em_image_recording.details", 89),
            ),
            ("_em_image_recording.film_or_detector_model", "_em_image_recording.details"), 89,
        )
        if (said := row.get("detector_mode")) is not None:
            write("mode", DETECTOR_MODE_GET(text(said)), "_em_image_recording.detector_mode", 94)
        if without_empty(detectors):
            list_in(acquisition, "detectors").append(detectors)


def get_acquisition_em_image_scans(tables: Tables, acquisition: Tree, trace: Trace) -> None:
    """Of images of a camera entries have this row too: who scanned a film is asked.  [common/acquisition.omap:112]"""
    image_size = object_in(acquisition, "image_size")
    write = row_writer(image_size, trace, "_em_image_scans", IN_ACQUISITION)
    em_image_scans_row = agreed_row("em_image_scans", tables.get("em_image_scans", ()), trace)
    if (said := em_image_scans_row.get("dimension_height")) is not None:
        write("height", at_least(whole(said), 1), "_em_image_scans.dimension_height", 116)
    if (said_2 := em_image_scans_row.get("dimension_width")) is not None:
        write("width", at_least(whole(said_2), 1), "_em_image_scans.dimension_width", 117)
    write_outer = row_writer(acquisition, trace, "_em_image_scans", IN_ACQUISITION)
    if (said_3 := em_image_scans_row.get("frames_per_image")) is not None:
        write_outer("frames_per_movie", at_least(whole(said_3), 1), "_em_image_scans.frames_per_image", 118)


def get_acquisition_em_software(tables: Tables, acquisition: Tree, trace: Trace) -> None:
    """The row that says IMAGE ACQUISITION; the other programs' rows are not ours.  [common/acquisition.omap:123]"""
    write = row_writer(acquisition, trace, "_em_software", IN_ACQUISITION)
    part_of = part_reader(trace, "_em_software", IN_ACQUISITION)
    em_software_row = agreed_row(
        "em_software",
        matching_rows(
            "em_software", tables.get("em_software", ()), "category", ("IMAGE ACQUISITION",), trace, IN_ACQUISITION,
            {"category": 126, "name": 127, "version": 127},
            "its category is not IMAGE ACQUISITION (common/acquisition.omap:126)",
        ),
        trace,
    )
    write(
        "microscope_software",
        PROGRAM_GET(from_versioned(
            part_of(text(em_software_row.get("name")), "_em_software.name", 127),
            part_of(text(em_software_row.get("version")), "_em_software.version", 127),
        )),
        ("_em_software.name", "_em_software.version"), 127,
    )
