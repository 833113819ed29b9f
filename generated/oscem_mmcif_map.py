"""map: what converters between oscem and mmcif share.

Written by `oscem-map compile` from mappings/common/map.omap; edit that.
"""

from __future__ import annotations

from decimal import Decimal

from .oscem_mmcif_lists import (
    EM_MAP_AXIS_ORDER_FAST, EM_MAP_AXIS_ORDER_MEDIUM, EM_MAP_AXIS_ORDER_SLOW, EM_MAP_ENDIAN_TYPE,
)
from oscem_map.runtime.read_tree import part
from oscem_map.runtime.trace import Question, Source, Trace, writer
from oscem_map.runtime.values import (
    Scale, above, among, at_least, block, figure, inside, line, number, quantity, text, whole,
)
from oscem_map.runtime.words import LookupTable
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
VOXELS_PUT = LookupTable(
    {
        (Decimal("0"),): ("Image stored as signed byte",),
        (Decimal("1"),): ("Image stored as signed integer (2 bytes)",),
        (Decimal("2"),): ("Image stored as floating point number (4 bytes)",),
    },
)
ASK_CONTOUR_LEVEL = Question(
    "contour_level", "Contour level at which the final map is to be looked at, e.g. 0.012",
    ("_em_map.contour_level",), "common/map.omap:91",
)
ASK_MAP_DETAILS = Question(
    "map_details", "What the final map is, in a few words", ("_em_map.annotation_details",), "common/map.omap:92",
    optional=True,
)


def put_map(document: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`this <-> this`.  [common/map.omap:50]"""
    put_map_map_em_map(part(trace.document_of(SCAN_MAP), "map", trace, "$scan"), rows, trace, "$scan.map")


def put_map_map_em_map(map_2: Source, rows: Rows, trace: Trace, at: str) -> None:
    """`scan.map -> _em_map`.  [common/map.omap:51]"""
    write = writer(rows["em_map"], trace, at, IN_MAP)
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
