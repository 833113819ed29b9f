"""The converters and migrations that are installed.

Written by `oscem-map compile`; the mappings say which there are.
"""

from __future__ import annotations

from oscem_map.runtime.converters import Converter
from oscem_map.runtime.migrations import Migration

CONVERTERS: tuple[Converter, ...] = (
    Converter(
        left="oscem.cellular_tomo",
        left_version="1.0.2",
        right="mmcif",
        right_version="5.413",
        module="oscem_cellular_tomo_mmcif",
        demand=("acquisition.technique", "cellular_tomo"),
        package=__name__,
        reads=("em_experiment", "reconstruction_method", "TOMOGRAPHY"),
        own=("acquisition.tilt_axis_angle", "acquisition.tilt_angle", "sample.growth_condition", "sample.specimen_env", "sample.freezing", "sample.thinning", "sample.tomogram_features"),
    ),
    Converter(
        left="oscem.env_tomo",
        left_version="1.0.2",
        right="mmcif",
        right_version="5.413",
        module="oscem_env_tomo_mmcif",
        demand=("acquisition.technique", "env_tomo"),
        package=__name__,
        reads=("em_experiment", "reconstruction_method", "TOMOGRAPHY"),
        own=("acquisition.tilt_axis_angle", "acquisition.tilt_angle", "sample.specimen_env", "sample.freezing", "sample.thinning", "sample.tomogram_features"),
    ),
    Converter(
        left="oscem.general",
        left_version="1.0.2",
        right="mmcif",
        right_version="5.413",
        module="oscem_general_mmcif",
        demand=None,
        package=__name__,
        own=("sample.name", "sample.description", "sample.overall_molecule", "sample.molecule", "sample.ligands", "sample.specimen", "sample.grid"),
    ),
    Converter(
        left="oscem.spa",
        left_version="1.0.2",
        right="mmcif",
        right_version="5.413",
        module="oscem_spa_mmcif",
        demand=("acquisition.technique", "spa"),
        package=__name__,
        reads=("em_experiment", "reconstruction_method", "SINGLE PARTICLE"),
        own=("processing", "sample.name", "sample.description", "sample.overall_molecule", "sample.molecule", "sample.ligands", "sample.specimen", "sample.grid"),
    ),
    Converter(
        left="oscem.subtomo",
        left_version="1.0.2",
        right="mmcif",
        right_version="5.413",
        module="oscem_subtomo_mmcif",
        demand=("acquisition.technique", "subtomo"),
        package=__name__,
        reads=("em_experiment", "reconstruction_method", "SUBTOMOGRAM AVERAGING"),
        own=("acquisition.tilt_axis_angle", "acquisition.tilt_angle", "sample.name", "sample.description", "sample.overall_molecule", "sample.molecule", "sample.ligands", "sample.specimen", "sample.grid"),
    ),
)

MIGRATIONS: tuple[Migration, ...] = (
    Migration("oscem", "1.0.2", "oscem_migration", __name__),
)
