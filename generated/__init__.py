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
        kinds=("tree", "tables"),
        asks=("entry_id", "microscope_model", "detector_model", "high_pressure", "vitrification_instrument", "high_pressure_freezer", "sectioning", "fib_voltage", "fib_current", "fib_duration", "fib_temperature", "fib_initial_thickness", "section_temperature", "assembly_source", "taxon", "vitrified", "stained", "embedded", "shadowed", "staining_type", "staining_material", "embedding_material", "shadowing_material", "shadowing_angle", "shadowing_thickness", "funder", "fiducials", "fiducial_maker", "fiducial_diameter", "title", "keywords", "classification", "citation_title"),
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
        kinds=("tree", "tables"),
        asks=("entry_id", "microscope_model", "detector_model", "high_pressure", "vitrification_instrument", "high_pressure_freezer", "sectioning", "fib_voltage", "fib_current", "fib_duration", "fib_temperature", "fib_initial_thickness", "section_temperature", "assembly_source", "taxon", "vitrified", "stained", "embedded", "shadowed", "staining_type", "staining_material", "embedding_material", "shadowing_material", "shadowing_angle", "shadowing_thickness", "aggregation_state", "sample_type", "funder", "fiducials", "fiducial_maker", "fiducial_diameter", "title", "keywords", "classification", "citation_title"),
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
        kinds=("tree", "tables"),
        asks=("entry_id", "method", "axial_symmetry", "helical_rise", "helical_rotation", "microscope_model", "detector_model", "sample_type", "assembly_source", "aggregation_state", "weight_measured", "taxon_source", "taxon_expression", "ligand_of_interest", "vitrified", "stained", "embedded", "shadowed", "vitrification_instrument", "staining_type", "staining_material", "embedding_material", "shadowing_material", "shadowing_angle", "shadowing_thickness", "funder", "title", "keywords", "classification", "citation_title"),
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
        kinds=("tree", "tables"),
        asks=("entry_id", "microscope_model", "detector_model", "sample_type", "assembly_source", "aggregation_state", "weight_measured", "taxon_source", "taxon_expression", "ligand_of_interest", "vitrified", "stained", "embedded", "shadowed", "vitrification_instrument", "funder", "title", "keywords", "classification", "citation_title", "ctf_correction", "initial_angles", "final_angles", "particles", "map_symmetry", "resolution_method", "fsc_type", "reconstruction_software", "reconstruction_version", "symmetry"),
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
        kinds=("tree", "tables"),
        asks=("entry_id", "microscope_model", "detector_model", "staining_type", "staining_material", "embedding_material", "shadowing_material", "shadowing_angle", "shadowing_thickness", "sample_type", "assembly_source", "aggregation_state", "weight_measured", "taxon_source", "taxon_expression", "ligand_of_interest", "vitrified", "stained", "embedded", "shadowed", "vitrification_instrument", "funder", "fiducials", "fiducial_maker", "fiducial_diameter", "high_pressure", "sectioning", "title", "keywords", "classification", "citation_title", "tomograms", "volumes", "averaged", "average_symmetry", "average_resolution"),
    ),
)

MIGRATIONS: tuple[Migration, ...] = (
    Migration("oscem", "1.0.2", "oscem_migration", __name__),
)
