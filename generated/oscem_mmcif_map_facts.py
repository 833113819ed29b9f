"""For reports: map, of oscem and mmcif.

Written by `oscem-map compile` from mappings/common/map.omap; edit that.
"""

from __future__ import annotations

from oscem_map.runtime.answer_facts import AnswerFacts, AnswerPlace
from oscem_map.runtime.mapping_facts import LeafFacts, Part
from oscem_map.runtime.table_leaves import Word

MAP = Part(
    right=LeafFacts(
        read={
            "em_map": (
                "annotation_details", "axis_order_fast", "axis_order_medium", "axis_order_slow", "cell_a",
                "cell_alpha", "cell_b", "cell_beta", "cell_c", "cell_gamma", "contour_level", "data_type",
                "endian_type", "label", "limit_col", "limit_row", "limit_sec", "origin_col", "origin_row",
                "origin_sec", "original_file", "pixel_spacing_x", "pixel_spacing_y", "pixel_spacing_z", "size_kb",
                "spacing_x", "spacing_y", "spacing_z", "statistics_average", "statistics_maximum",
                "statistics_minimum", "statistics_std", "symmetry_space_group",
            ),
        },
        keys={
            "em_map.entry_id": "common/map.omap:53", "em_map.id": "common/map.omap:52",
            "em_map.partition": "common/map.omap:54",
        },
        words={"em_map.format": Word(("CCP4",), "common/map.omap:55")},
    ),
    units={
        "Å": (
            "_em_map.cell_a", "_em_map.cell_b", "_em_map.cell_c", "_em_map.pixel_spacing_x",
            "_em_map.pixel_spacing_y", "_em_map.pixel_spacing_z",
        ),
        "°": ("_em_map.cell_alpha", "_em_map.cell_beta", "_em_map.cell_gamma"),
    },
    answers={
        "Map": {
            "contour_level": AnswerFacts((AnswerPlace("_em_map.contour_level", kind="number"),)),
            "map_details": AnswerFacts((AnswerPlace("_em_map.annotation_details"),)),
        },
    },
)
MAP_2 = Part(right=LeafFacts(
    read={"em_map": ("dimensions_col", "dimensions_row", "dimensions_sec")},
    words={
        "em_map.type": Word(
            ("primary map",), "common/map.omap:56",
            (
                "scan.map.file", "scan.map.size_kb", "scan.map.order", "scan.map.mode", "scan.map.columns",
                "scan.map.rows", "scan.map.sections", "scan.map.first_column", "scan.map.first_row",
                "scan.map.first_section", "scan.map.last_column", "scan.map.last_row", "scan.map.last_section",
                "scan.map.fast", "scan.map.medium", "scan.map.slow", "scan.map.intervals_x", "scan.map.intervals_y",
                "scan.map.intervals_z", "scan.map.cell_a", "scan.map.cell_b", "scan.map.cell_c", "scan.map.alpha",
                "scan.map.beta", "scan.map.gamma", "scan.map.spacing_x", "scan.map.spacing_y", "scan.map.spacing_z",
                "scan.map.smallest", "scan.map.largest", "scan.map.mean", "scan.map.deviation",
                "scan.map.space_group", "scan.map.label", "ask.contour_level", "ask.map_details",
            ),
        ),
    },
))
"""Of oscem.cellular_tomo to mmcif and oscem.env_tomo to mmcif and oscem.general to mmcif and oscem.subtomo to mmcif."""
