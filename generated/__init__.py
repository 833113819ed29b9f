"""The converters that are installed.

Written by `oscem-map compile`; the mappings say which there are.
"""

from __future__ import annotations

from oscem_map.runtime.convert import Converter

CONVERTERS: tuple[Converter, ...] = (
    Converter(
        left="oscem.spa",
        left_version="1.0.2",
        right="mmcif",
        right_version="5.413",
        module="oscem_spa_mmcif",
        demand=("acquisition.technique", "spa"),
        package=__name__,
    ),
)
