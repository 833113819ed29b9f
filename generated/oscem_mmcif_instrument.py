"""instrument: what converters between oscem and mmcif share.

Written by `oscem-map compile` from mappings/common/instrument.omap; edit that.
"""

from __future__ import annotations

from decimal import Decimal

from .oscem_mmcif_lists import EM_IMAGING_ALIGNMENT_PROCEDURE
from .oscem_mmcif_vocabulary import (
    ELECTRON_SOURCE_GET, ELECTRON_SOURCE_PUT, ILLUMINATION_GET, ILLUMINATION_PUT, IMAGING_MODE_GET, IMAGING_MODE_PUT,
    MANUFACTURER_GET, MICROSCOPE_GET, MICROSCOPE_PUT, MICROSCOPE_PUT_2,
)
from oscem_map.runtime.codecs import rounded, spread
from oscem_map.runtime.names import maker, named, serial
from oscem_map.runtime.read_tables import agreed_row
from oscem_map.runtime.read_tree import part
from oscem_map.runtime.slips import UnitSlip
from oscem_map.runtime.trace import Question, Source, Tables, Trace, Tree, part_reader, row_writer, writer
from oscem_map.runtime.values import (
    Scale, among, at_least, figure, line, measured, number, quantity, text, whole, within,
)
from oscem_map.runtime.write_tables import Rows
from oscem_map.runtime.write_tree import object_in

IN_INSTRUMENT = "common/instrument.omap"
KILOVOLTS = Scale("kV")
MICROMETRES = Scale("µm")
MILLIMETRES = Scale("mm")
ASK_MICROSCOPE_MODEL = Question(
    "microscope_model", "Model of the microscope, e.g. Titan Krios", ("_em_imaging.microscope_model",),
    "common/instrument.omap:18",
)
ASK_ELECTRON_GUN = Question(
    "electron_gun", "Electron source: FIELD EMISSION GUN, LAB6, TUNGSTEN HAIRPIN or OTHER",
    ("_em_imaging.electron_source",), "common/instrument.omap:26",
)
ASK_VOLTAGE = Question(
    "voltage", "Accelerating voltage in kV, e.g. 300", ("_em_imaging.accelerating_voltage",),
    "common/instrument.omap:29",
)
ASK_ALIGNMENT_PROCEDURE = Question(
    "alignment_procedure", "How the microscope was aligned: NONE, BASIC, ZEMLIN TABLEAU, COMA FREE or OTHER",
    ("_em_imaging.alignment_procedure",), "common/instrument.omap:33", optional=True,
)
ASK_OBJECTIVE_APERTURE = Question(
    "objective_aperture", "Diameter of the objective aperture in µm", ("_em_imaging.objective_aperture",),
    "common/instrument.omap:34", optional=True,
)
SLIP_OF_ACCELERATING_VOLTAGE = UnitSlip(
    "em_imaging", ("accelerating_voltage",), Decimal("10000"), Decimal("3000000"), "kV", "V",
    "no microscope has ten megavolts; such files have it in volts", "common/instrument.omap:37",
)


def put_instrument(instrument: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`instrument <-> _em_imaging`.  [common/instrument.omap:10]"""
    microscope = part(instrument, "microscope", trace, at)
    write = writer(rows["em_imaging"], trace, at, IN_INSTRUMENT)
    if (said := microscope.get("model")) is not None:
        microscope_model_value, microscope_version_value = spread(MICROSCOPE_PUT(named(text(said))), 2)
        write("microscope_model", microscope_model_value, "microscope.model", 11)
        write("microscope_version", microscope_version_value, "microscope.model", 11)
    if (said_2 := microscope.get("model")) is not None:
        write("microscope_serial_number", line(serial(text(said_2))), "microscope.model", 15)
    if trace.ask and "microscope_model" not in rows["em_imaging"]:
        write(
            "microscope_model", line(MICROSCOPE_PUT_2(trace.given(ASK_MICROSCOPE_MODEL))), "$ask.microscope_model",
            18,
        )
    if (said_3 := instrument.get("illumination")) is not None:
        write("illumination_mode", ILLUMINATION_PUT(text(said_3)), "illumination", 23)
    if (said_4 := instrument.get("imaging")) is not None:
        write("mode", IMAGING_MODE_PUT(text(said_4)), "imaging", 24)
    if (said_5 := instrument.get("electron_source")) is not None:
        write("electron_source", ELECTRON_SOURCE_PUT(text(said_5)), "electron_source", 25)
    if trace.ask and "electron_source" not in rows["em_imaging"]:
        write("electron_source", line(ELECTRON_SOURCE_PUT(trace.given(ASK_ELECTRON_GUN))), "$ask.electron_gun", 26)
    if (said_6 := instrument.get("acceleration_voltage")) is not None:
        write(
            "accelerating_voltage", figure(at_least(rounded(quantity(said_6, KILOVOLTS)), 0)), "acceleration_voltage",
            28,
        )
    if trace.ask and "accelerating_voltage" not in rows["em_imaging"]:
        write(
            "accelerating_voltage", figure(at_least(whole(number(trace.given(ASK_VOLTAGE))), 0)), "$ask.voltage", 29,
        )
    if (said_7 := instrument.get("c2_aperture")) is not None:
        write("c2_aperture_diameter", figure(within(quantity(said_7, MICROMETRES), 1, 150)), "c2_aperture", 31)
    if (said_8 := instrument.get("cs")) is not None:
        write("nominal_cs", figure(within(quantity(said_8, MILLIMETRES), 0, 20)), "cs", 32)
    if trace.ask:
        write(
            "alignment_procedure",
            line(among(text(trace.given(ASK_ALIGNMENT_PROCEDURE)), EM_IMAGING_ALIGNMENT_PROCEDURE)),
            "$ask.alignment_procedure", 33,
        )
    if trace.ask:
        write(
            "objective_aperture", figure(number(number(trace.given(ASK_OBJECTIVE_APERTURE)))),
            "$ask.objective_aperture", 34,
        )
    # operating_mode is lost: no item for TEM or STEM
    # beam_convergence is lost: no item


def get_instrument(tables: Tables, instrument: Tree, trace: Trace) -> None:
    """`instrument <-> _em_imaging`.  [common/instrument.omap:10]"""
    microscope = object_in(instrument, "microscope")
    write = row_writer(microscope, trace, "_em_imaging", IN_INSTRUMENT)
    part_of = part_reader(trace, "_em_imaging", IN_INSTRUMENT)
    em_imaging_row = agreed_row("em_imaging", tables.get("em_imaging", ()), trace)
    write(
        "model",
        MICROSCOPE_GET(
            part_of(text(em_imaging_row.get("microscope_model")), "_em_imaging.microscope_model", 11),
            part_of(text(em_imaging_row.get("microscope_version")), "_em_imaging.microscope_version", 11),
        ),
        ("_em_imaging.microscope_model", "_em_imaging.microscope_version"), 11,
    )
    if (said := em_imaging_row.get("microscope_model")) is not None:
        write("manufacturer", MANUFACTURER_GET(maker(text(said))), "_em_imaging.microscope_model", 20)
    write_outer = row_writer(instrument, trace, "_em_imaging", IN_INSTRUMENT)
    if (said_2 := em_imaging_row.get("illumination_mode")) is not None:
        write_outer("illumination", ILLUMINATION_GET(text(said_2)), "_em_imaging.illumination_mode", 23)
    if (said_3 := em_imaging_row.get("mode")) is not None:
        write_outer("imaging", IMAGING_MODE_GET(text(said_3)), "_em_imaging.mode", 24)
    if (said_4 := em_imaging_row.get("electron_source")) is not None:
        write_outer("electron_source", ELECTRON_SOURCE_GET(text(said_4)), "_em_imaging.electron_source", 25)
    if (said_5 := em_imaging_row.get("accelerating_voltage")) is not None:
        write_outer(
            "acceleration_voltage", measured(at_least(whole(said_5), 0), KILOVOLTS),
            "_em_imaging.accelerating_voltage", 28,
        )
    if (said_6 := em_imaging_row.get("c2_aperture_diameter")) is not None:
        write_outer(
            "c2_aperture", measured(within(number(said_6), 1, 150), MICROMETRES), "_em_imaging.c2_aperture_diameter",
            31,
        )
    if (said_7 := em_imaging_row.get("nominal_cs")) is not None:
        write_outer("cs", measured(within(number(said_7), 0, 20), MILLIMETRES), "_em_imaging.nominal_cs", 32)
