"""map: what converters between oscem and mmcif share.

Written by `oscem-map compile` from mappings/common/map.omap; edit that.
"""

from __future__ import annotations

from decimal import Decimal

from .oscem_mmcif_lists import (
    EM_MAP_AXIS_ORDER_FAST, EM_MAP_AXIS_ORDER_MEDIUM, EM_MAP_AXIS_ORDER_SLOW, EM_MAP_ENDIAN_TYPE,
)
from oscem_map.runtime.read_tables import agreed_row, matching_rows
from oscem_map.runtime.read_tree import part
from oscem_map.runtime.row_plans import Answer, CategoryPlan, Constant, Key, RowPlan
from oscem_map.runtime.trace import Question, Source, Tables, Trace, Tree, row_writer, writer
from oscem_map.runtime.values import (
    Scale, above, among, at_least, block, figure, inside, line, measured, number, plain, quantity, text, whole,
)
from oscem_map.runtime.words import LookupTable, spelt
from oscem_map.runtime.write_tables import Rows

IN_MAP = "common/map.omap"
ANGSTROMS = Scale("Å")
DEGREES = Scale("°")
SCAN_MAP = Question(
    "map", "What the header of the final map says", ("_em_map",), "common/map.omap:51", optional=True, source="scan",
    fields=(
        ("file", None, ("_em_map.original_file",)), ("size_kb", None, ("_em_map.size_kb",)),
        ("order", None, ("_em_map.endian_type",)), ("mode", None, ("_em_map.data_type",)),
        ("columns", None, ("_em_map.dimensions_col",)), ("rows", None, ("_em_map.dimensions_row",)),
        ("sections", None, ("_em_map.dimensions_sec",)), ("first_column", None, ("_em_map.origin_col",)),
        ("first_row", None, ("_em_map.origin_row",)), ("first_section", None, ("_em_map.origin_sec",)),
        ("last_column", None, ("_em_map.limit_col",)), ("last_row", None, ("_em_map.limit_row",)),
        ("last_section", None, ("_em_map.limit_sec",)), ("fast", None, ("_em_map.axis_order_fast",)),
        ("medium", None, ("_em_map.axis_order_medium",)), ("slow", None, ("_em_map.axis_order_slow",)),
        ("intervals_x", None, ("_em_map.spacing_x",)), ("intervals_y", None, ("_em_map.spacing_y",)),
        ("intervals_z", None, ("_em_map.spacing_z",)), ("cell_a", None, ("_em_map.cell_a",)),
        ("cell_b", None, ("_em_map.cell_b",)), ("cell_c", None, ("_em_map.cell_c",)),
        ("alpha", None, ("_em_map.cell_alpha",)), ("beta", None, ("_em_map.cell_beta",)),
        ("gamma", None, ("_em_map.cell_gamma",)), ("spacing_x", None, ("_em_map.pixel_spacing_x",)),
        ("spacing_y", None, ("_em_map.pixel_spacing_y",)), ("spacing_z", None, ("_em_map.pixel_spacing_z",)),
        ("smallest", None, ("_em_map.statistics_minimum",)), ("largest", None, ("_em_map.statistics_maximum",)),
        ("mean", None, ("_em_map.statistics_average",)), ("deviation", None, ("_em_map.statistics_std",)),
        ("space_group", None, ("_em_map.symmetry_space_group",)), ("label", None, ("_em_map.label",)),
    ),
)
VOXELS_PUT = LookupTable(spelt(
    ("Image stored as signed byte", Decimal("0")), ("Image stored as signed integer (2 bytes)", Decimal("1")),
    ("Image stored as floating point number (4 bytes)", Decimal("2")),
))
ASK_CONTOUR_LEVEL = Question(
    "contour_level", "Contour level at which the final map is to be looked at, e.g. 0.012",
    ("_em_map.contour_level",), "common/map.omap:91",
)
ASK_MAP_DETAILS = Question(
    "map_details", "What the final map is, in a few words", ("_em_map.annotation_details",), "common/map.omap:92",
    optional=True,
)
VOXELS_GET = LookupTable(
    spelt(
        (Decimal("0"), "image stored as signed byte"), (Decimal("1"), "image stored as signed integer (2 bytes)"),
        (Decimal("2"), "image stored as floating point number (4 bytes)"),
    ),
    accepted=(
        "Image stored as signed byte", "Image stored as signed integer (2 bytes)",
        "Image stored as floating point number (4 bytes)",
    ),
)
ROWS_OF_EM_MAP = CategoryPlan(
    "em_map",
    rows=(RowPlan(
        "em_map_primary_map", parents=("entry",),
        answers=(
            Answer(ASK_CONTOUR_LEVEL, "contour_level", lambda given: figure(number(number(given))), IN_MAP, 91),
            Answer(ASK_MAP_DETAILS, "annotation_details", lambda given: block(text(given)), IN_MAP, 92),
        ),
        constants=(
            Constant("id", "1", "common/map.omap:52"),
            Constant("partition", "1", "common/map.omap:54", reason="the map is one file"),
            Constant(
                "format", "CCP4", "common/map.omap:55",
                reason="MRC and CCP4 are one format, and the archive calls it so",
            ),
            Constant("type", "primary map", "common/map.omap:56"),
        ),
        keys=(Key("entry_id", row="entry", of="id"),),
    ),),
    archive=(
        "axis_order_fast", "axis_order_medium", "axis_order_slow", "cell_a", "cell_b", "cell_c", "cell_alpha",
        "cell_beta", "cell_gamma", "data_type", "dimensions_col", "dimensions_row", "dimensions_sec", "endian_type",
        "entry_id", "origin_col", "origin_row", "origin_sec", "pixel_spacing_x", "pixel_spacing_y", "pixel_spacing_z",
        "size_kb", "spacing_x", "spacing_y", "spacing_z", "symmetry_space_group",
    ),
)


def put_map(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> this`.  [common/map.omap:50]"""
    put_map_map_em_map(part(trace.document_of(SCAN_MAP), "map", trace, "$scan"), rows, trace, "$scan.map")


def put_map_map_em_map(map_2: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`scan.map <-> _em_map`.  [common/map.omap:51]"""
    write = writer(rows["em_map_primary_map"], trace, at, IN_MAP)
    if (said := map_2.get("file")) is not None:
        write("original_file", line(text(said)), "file", 57)
    if (said_2 := map_2.get("size_kb")) is not None:
        write("size_kb", figure(at_least(whole(said_2), 1)), "size_kb", 58)
    if (said_3 := map_2.get("order")) is not None:
        write("endian_type", among(text(said_3), EM_MAP_ENDIAN_TYPE), "order", 59)
    if (said_4 := map_2.get("mode")) is not None:
        write("data_type", VOXELS_PUT(whole(said_4)), "mode", 60)
    if (said_5 := map_2.get("columns")) is not None:
        write("dimensions_col", figure(at_least(whole(said_5), 1)), "columns", 61)
    if (said_6 := map_2.get("rows")) is not None:
        write("dimensions_row", figure(at_least(whole(said_6), 1)), "rows", 62)
    if (said_7 := map_2.get("sections")) is not None:
        write("dimensions_sec", figure(at_least(whole(said_7), 1)), "sections", 63)
    if (said_8 := map_2.get("first_column")) is not None:
        write("origin_col", figure(whole(said_8)), "first_column", 64)
    if (said_9 := map_2.get("first_row")) is not None:
        write("origin_row", figure(whole(said_9)), "first_row", 65)
    if (said_10 := map_2.get("first_section")) is not None:
        write("origin_sec", figure(whole(said_10)), "first_section", 66)
    if (said_11 := map_2.get("last_column")) is not None:
        write("limit_col", figure(whole(said_11)), "last_column", 67)
    if (said_12 := map_2.get("last_row")) is not None:
        write("limit_row", figure(whole(said_12)), "last_row", 68)
    if (said_13 := map_2.get("last_section")) is not None:
        write("limit_sec", figure(whole(said_13)), "last_section", 69)
    if (said_14 := map_2.get("fast")) is not None:
        write("axis_order_fast", among(text(said_14), EM_MAP_AXIS_ORDER_FAST), "fast", 70)
    if (said_15 := map_2.get("medium")) is not None:
        write("axis_order_medium", among(text(said_15), EM_MAP_AXIS_ORDER_MEDIUM), "medium", 71)
    if (said_16 := map_2.get("slow")) is not None:
        write("axis_order_slow", among(text(said_16), EM_MAP_AXIS_ORDER_SLOW), "slow", 72)
    if (said_17 := map_2.get("intervals_x")) is not None:
        write("spacing_x", figure(at_least(whole(said_17), 1)), "intervals_x", 73)
    if (said_18 := map_2.get("intervals_y")) is not None:
        write("spacing_y", figure(at_least(whole(said_18), 1)), "intervals_y", 74)
    if (said_19 := map_2.get("intervals_z")) is not None:
        write("spacing_z", figure(at_least(whole(said_19), 1)), "intervals_z", 75)
    if (said_20 := map_2.get("cell_a")) is not None:
        write("cell_a", figure(above(quantity(said_20, ANGSTROMS), 0)), "cell_a", 76)
    if (said_21 := map_2.get("cell_b")) is not None:
        write("cell_b", figure(above(quantity(said_21, ANGSTROMS), 0)), "cell_b", 77)
    if (said_22 := map_2.get("cell_c")) is not None:
        write("cell_c", figure(above(quantity(said_22, ANGSTROMS), 0)), "cell_c", 78)
    if (said_23 := map_2.get("alpha")) is not None:
        write("cell_alpha", figure(inside(quantity(said_23, DEGREES), 0, 180)), "alpha", 79)
    if (said_24 := map_2.get("beta")) is not None:
        write("cell_beta", figure(inside(quantity(said_24, DEGREES), 0, 180)), "beta", 80)
    if (said_25 := map_2.get("gamma")) is not None:
        write("cell_gamma", figure(inside(quantity(said_25, DEGREES), 0, 180)), "gamma", 81)
    if (said_26 := map_2.get("spacing_x")) is not None:
        write("pixel_spacing_x", figure(at_least(quantity(said_26, ANGSTROMS), 0)), "spacing_x", 82)
    if (said_27 := map_2.get("spacing_y")) is not None:
        write("pixel_spacing_y", figure(at_least(quantity(said_27, ANGSTROMS), 0)), "spacing_y", 83)
    if (said_28 := map_2.get("spacing_z")) is not None:
        write("pixel_spacing_z", figure(at_least(quantity(said_28, ANGSTROMS), 0)), "spacing_z", 84)
    if (said_29 := map_2.get("smallest")) is not None:
        write("statistics_minimum", figure(number(said_29)), "smallest", 85)
    if (said_30 := map_2.get("largest")) is not None:
        write("statistics_maximum", figure(number(said_30)), "largest", 86)
    if (said_31 := map_2.get("mean")) is not None:
        write("statistics_average", figure(number(said_31)), "mean", 87)
    if (said_32 := map_2.get("deviation")) is not None:
        write("statistics_std", figure(number(said_32)), "deviation", 88)
    if (said_33 := map_2.get("space_group")) is not None:
        write("symmetry_space_group", figure(whole(said_33)), "space_group", 89)
    if (said_34 := map_2.get("label")) is not None:
        write("label", block(text(said_34)), "label", 90)
    if trace.ask:
        write("contour_level", figure(number(number(trace.given(ASK_CONTOUR_LEVEL)))), "$ask.contour_level", 91)
    if trace.ask:
        write("annotation_details", block(text(trace.given(ASK_MAP_DETAILS))), "$ask.map_details", 92)


def get_map(tables: Tables, document: Tree, trace: Trace) -> None:
    """`this <-> this`.  [common/map.omap:50]"""
    get_map_map_em_map(tables, trace.answer_at("scan.map"), trace)


def get_map_map_em_map(tables: Tables, map_2: Tree, trace: Trace) -> None:
    """`scan.map <-> _em_map`.  [common/map.omap:51]"""
    write = row_writer(map_2, trace, "_em_map", IN_MAP)
    em_map_row = agreed_row(
        "em_map",
        matching_rows(
            "em_map", tables.get("em_map", ()), "type", ("primary map",), trace, IN_MAP,
            {
                "type": 56, "original_file": 57, "size_kb": 58, "endian_type": 59, "data_type": 60,
                "dimensions_col": 61, "dimensions_row": 62, "dimensions_sec": 63, "origin_col": 64, "origin_row": 65,
                "origin_sec": 66, "limit_col": 67, "limit_row": 68, "limit_sec": 69, "axis_order_fast": 70,
                "axis_order_medium": 71, "axis_order_slow": 72, "spacing_x": 73, "spacing_y": 74, "spacing_z": 75,
                "cell_a": 76, "cell_b": 77, "cell_c": 78, "cell_alpha": 79, "cell_beta": 80, "cell_gamma": 81,
                "pixel_spacing_x": 82, "pixel_spacing_y": 83, "pixel_spacing_z": 84, "statistics_minimum": 85,
                "statistics_maximum": 86, "statistics_average": 87, "statistics_std": 88, "symmetry_space_group": 89,
                "label": 90,
            },
            "its type is not primary map (common/map.omap:56)",
        ),
        trace,
    )
    if (said := em_map_row.get("original_file")) is not None:
        write("file", text(said), "_em_map.original_file", 57)
    if (said_2 := em_map_row.get("size_kb")) is not None:
        write("size_kb", at_least(whole(said_2), 1), "_em_map.size_kb", 58)
    if (said_3 := em_map_row.get("endian_type")) is not None:
        write("order", among(text(said_3), EM_MAP_ENDIAN_TYPE), "_em_map.endian_type", 59)
    if (said_4 := em_map_row.get("data_type")) is not None:
        write("mode", whole(VOXELS_GET(text(said_4))), "_em_map.data_type", 60)
    if (said_5 := em_map_row.get("dimensions_col")) is not None:
        write("columns", at_least(whole(said_5), 1), "_em_map.dimensions_col", 61)
    if (said_6 := em_map_row.get("dimensions_row")) is not None:
        write("rows", at_least(whole(said_6), 1), "_em_map.dimensions_row", 62)
    if (said_7 := em_map_row.get("dimensions_sec")) is not None:
        write("sections", at_least(whole(said_7), 1), "_em_map.dimensions_sec", 63)
    if (said_8 := em_map_row.get("origin_col")) is not None:
        write("first_column", whole(said_8), "_em_map.origin_col", 64)
    if (said_9 := em_map_row.get("origin_row")) is not None:
        write("first_row", whole(said_9), "_em_map.origin_row", 65)
    if (said_10 := em_map_row.get("origin_sec")) is not None:
        write("first_section", whole(said_10), "_em_map.origin_sec", 66)
    if (said_11 := em_map_row.get("limit_col")) is not None:
        write("last_column", whole(said_11), "_em_map.limit_col", 67)
    if (said_12 := em_map_row.get("limit_row")) is not None:
        write("last_row", whole(said_12), "_em_map.limit_row", 68)
    if (said_13 := em_map_row.get("limit_sec")) is not None:
        write("last_section", whole(said_13), "_em_map.limit_sec", 69)
    if (said_14 := em_map_row.get("axis_order_fast")) is not None:
        write("fast", among(text(said_14), EM_MAP_AXIS_ORDER_FAST), "_em_map.axis_order_fast", 70)
    if (said_15 := em_map_row.get("axis_order_medium")) is not None:
        write("medium", among(text(said_15), EM_MAP_AXIS_ORDER_MEDIUM), "_em_map.axis_order_medium", 71)
    if (said_16 := em_map_row.get("axis_order_slow")) is not None:
        write("slow", among(text(said_16), EM_MAP_AXIS_ORDER_SLOW), "_em_map.axis_order_slow", 72)
    if (said_17 := em_map_row.get("spacing_x")) is not None:
        write("intervals_x", at_least(whole(said_17), 1), "_em_map.spacing_x", 73)
    if (said_18 := em_map_row.get("spacing_y")) is not None:
        write("intervals_y", at_least(whole(said_18), 1), "_em_map.spacing_y", 74)
    if (said_19 := em_map_row.get("spacing_z")) is not None:
        write("intervals_z", at_least(whole(said_19), 1), "_em_map.spacing_z", 75)
    if (said_20 := em_map_row.get("cell_a")) is not None:
        write("cell_a", measured(above(number(said_20), 0), ANGSTROMS), "_em_map.cell_a", 76)
    if (said_21 := em_map_row.get("cell_b")) is not None:
        write("cell_b", measured(above(number(said_21), 0), ANGSTROMS), "_em_map.cell_b", 77)
    if (said_22 := em_map_row.get("cell_c")) is not None:
        write("cell_c", measured(above(number(said_22), 0), ANGSTROMS), "_em_map.cell_c", 78)
    if (said_23 := em_map_row.get("cell_alpha")) is not None:
        write("alpha", measured(inside(number(said_23), 0, 180), DEGREES), "_em_map.cell_alpha", 79)
    if (said_24 := em_map_row.get("cell_beta")) is not None:
        write("beta", measured(inside(number(said_24), 0, 180), DEGREES), "_em_map.cell_beta", 80)
    if (said_25 := em_map_row.get("cell_gamma")) is not None:
        write("gamma", measured(inside(number(said_25), 0, 180), DEGREES), "_em_map.cell_gamma", 81)
    if (said_26 := em_map_row.get("pixel_spacing_x")) is not None:
        write("spacing_x", measured(at_least(number(said_26), 0), ANGSTROMS), "_em_map.pixel_spacing_x", 82)
    if (said_27 := em_map_row.get("pixel_spacing_y")) is not None:
        write("spacing_y", measured(at_least(number(said_27), 0), ANGSTROMS), "_em_map.pixel_spacing_y", 83)
    if (said_28 := em_map_row.get("pixel_spacing_z")) is not None:
        write("spacing_z", measured(at_least(number(said_28), 0), ANGSTROMS), "_em_map.pixel_spacing_z", 84)
    if (said_29 := em_map_row.get("statistics_minimum")) is not None:
        write("smallest", plain(number(said_29)), "_em_map.statistics_minimum", 85)
    if (said_30 := em_map_row.get("statistics_maximum")) is not None:
        write("largest", plain(number(said_30)), "_em_map.statistics_maximum", 86)
    if (said_31 := em_map_row.get("statistics_average")) is not None:
        write("mean", plain(number(said_31)), "_em_map.statistics_average", 87)
    if (said_32 := em_map_row.get("statistics_std")) is not None:
        write("deviation", plain(number(said_32)), "_em_map.statistics_std", 88)
    if (said_33 := em_map_row.get("symmetry_space_group")) is not None:
        write("space_group", whole(said_33), "_em_map.symmetry_space_group", 89)
    if (said_34 := em_map_row.get("label")) is not None:
        write("label", text(said_34), "_em_map.label", 90)
    row_writer(trace.answer_at("ask"), trace, "_em_map", IN_MAP)(
        "contour_level", plain(number(em_map_row.get("contour_level"))), "_em_map.contour_level", 91,
    )
    row_writer(trace.answer_at("ask"), trace, "_em_map", IN_MAP)(
        "map_details", text(em_map_row.get("annotation_details")), "_em_map.annotation_details", 92,
    )
