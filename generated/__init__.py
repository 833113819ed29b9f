"""The converters and migrations that are installed; the mappings say which there are.

Written by `oscem-map compile`.
"""

from __future__ import annotations

from oscem_map.runtime.converters import Converter
from oscem_map.runtime.migrations import Migration

OWN_OF_OSCEM_CELLULAR_TOMO = (
    "acquisition.tilt_axis_angle", "acquisition.tilt_angle", "sample.growth_condition", "sample.specimen_env",
    "sample.freezing", "sample.thinning", "sample.tomogram_features",
)
OWN_OF_OSCEM_ENV_TOMO = (
    "acquisition.tilt_axis_angle", "acquisition.tilt_angle", "sample.specimen_env", "sample.freezing",
    "sample.thinning", "sample.tomogram_features",
)
OWN_OF_OSCEM_GENERAL = (
    "sample.name", "sample.description", "sample.overall_molecule", "sample.molecule", "sample.ligands",
    "sample.specimen", "sample.grid",
)
OWN_OF_OSCEM_SPA = (
    "processing", "sample.name", "sample.description", "sample.overall_molecule", "sample.molecule", "sample.ligands",
    "sample.specimen", "sample.grid",
)
OWN_OF_OSCEM_SUBTOMO = (
    "acquisition.tilt_axis_angle", "acquisition.tilt_angle", "sample.name", "sample.description",
    "sample.overall_molecule", "sample.molecule", "sample.ligands", "sample.specimen", "sample.grid",
)
TOP_OF_DATACITE = (
    "doi", "prefix", "suffix", "event", "url", "types", "creators", "titles", "publisher", "publicationYear",
    "subjects", "contributors", "dates", "language", "alternateIdentifiers", "relatedIdentifiers", "relatedItems",
    "sizes", "formats", "version", "rightsList", "descriptions", "geoLocations", "fundingReferences", "schemaVersion",
    "container",
)
TOP_OF_EMPIAR = (
    "title", "release_date", "experiment_type", "scale", "cross_references", "biostudies_references",
    "idr_references", "empiar_references", "workflows", "authors", "corresponding_author", "principal_investigator",
    "workflow_file", "imagesets", "citation",
)
TOP_OF_EMPIAR_ENTRY = (
    "title", "status", "deposition_date", "release_date", "obsolete_date", "update_date", "entry_doi", "dataset_size",
    "experiment_type", "scale", "authors", "corresponding_author", "principal_investigator", "cross_references",
    "biostudies_references", "idr_references", "empiar_references", "related_pdb_entries", "workflows",
    "workflow_file", "grant_references", "version_history", "imagesets", "citation",
)
TOP_OF_INVENIO_MATERIALS_CLOUD = (
    "id", "pid", "pids", "metadata", "custom_fields", "tombstone", "internal_notes", "provenance", "access", "files",
    "media_files", "notes", "review",
)
TOP_OF_INVENIO_ZENODO = (
    "id", "pid", "pids", "metadata", "custom_fields", "tombstone", "internal_notes", "provenance", "access", "files",
    "media_files", "notes", "review",
)
CONVERTERS: tuple[Converter, ...] = (
    Converter(
        "oscem.cellular_tomo", "1.0.2", "datacite", "4.5", "oscem_cellular_tomo_datacite",
        ("acquisition.technique", "cellular_tomo"), package=__name__,
        asks=(
            "doi", "title", "publisher", "year", "licence", "version", "language", "keywords", "articles", "empiar",
            "emdb", "pdb", "instrument", "abstract",
        ),
        kinds=("tree", "tree"), own=OWN_OF_OSCEM_CELLULAR_TOMO, top=TOP_OF_DATACITE,
    ),
    Converter(
        "oscem.cellular_tomo", "1.0.2", "empiar", "2023.07", "oscem_cellular_tomo_empiar",
        ("acquisition.technique", "cellular_tomo"), package=__name__, reads=("experiment_type", "", "3"),
        asks=(
            "title", "release_date", "emdb", "biostudies", "idr", "empiar", "workflow_file", "workflows",
            "organization", "country", "corresponding_author", "principal_investigators", "citation",
        ),
        kinds=("tree", "tree"), own=OWN_OF_OSCEM_CELLULAR_TOMO, top=TOP_OF_EMPIAR,
    ),
    Converter(
        "oscem.cellular_tomo", "1.0.2", "invenio.materials_cloud", "6.0.0",
        "oscem_cellular_tomo_invenio_materials_cloud", ("acquisition.technique", "cellular_tomo"), package=__name__,
        asks=(
            "title", "publication_date", "licence", "version", "language", "abstract", "keywords", "articles",
            "empiar", "emdb", "pdb", "catalogue", "instrument", "references",
        ),
        kinds=("tree", "tree"), own=OWN_OF_OSCEM_CELLULAR_TOMO, top=TOP_OF_INVENIO_MATERIALS_CLOUD,
    ),
    Converter(
        "oscem.cellular_tomo", "1.0.2", "mmcif", "5.413", "oscem_cellular_tomo_mmcif",
        ("acquisition.technique", "cellular_tomo"), package=__name__,
        reads=("em_experiment", "reconstruction_method", "TOMOGRAPHY"),
        beside=(("em_experiment", "aggregation_state", ("CELL", "TISSUE")),),
        asks=(
            "entry_id", "microscope_model", "electron_gun", "voltage", "alignment_procedure", "objective_aperture",
            "defocus_min", "defocus_max", "detector_model", "dose", "scanner", "high_pressure", "cryogen",
            "vitrification_instrument", "high_pressure_freezer", "sectioning", "fib_voltage", "fib_current",
            "fib_duration", "fib_temperature", "fib_initial_thickness", "section_temperature", "sample_name",
            "assembly_source", "buffer_ph", "buffer", "grid_type", "grid_material", "grid_mesh", "film_material",
            "film_topology", "taxon", "vitrified", "stained", "embedded", "shadowed", "staining_type",
            "staining_material", "embedding_material", "shadowing_material", "shadowing_angle", "shadowing_thickness",
            "contact_orcid", "contact_country", "contact_role", "funder_country", "funder", "fiducials",
            "fiducial_maker", "fiducial_diameter", "title", "keywords", "classification", "citation_title", "journal",
            "citation_year", "citation_doi", "pubmed", "raw_data", "hold", "molecules_described", "same_title",
            "same_authors", "paper_authors", "ctf_correction", "initial_angles", "final_angles", "fsc_type",
            "reconstruction_software", "processing_software", "relion_version", "reconstruction_version",
            "ctf_software", "motion_correction", "algorithm", "class_averages", "alignment_software", "map_particles",
            "map_resolution", "resolution_method", "map_symmetry", "classes", "contour_level", "map_details",
            "citation_volume", "citation_first_page", "citation_last_page", "related", "buffer_components", "fitting",
            "fitted", "model_fitting", "model_refinement",
        ),
        own=OWN_OF_OSCEM_CELLULAR_TOMO,
    ),
    Converter(
        "oscem.cellular_tomo", "1.0.2", "invenio.zenodo", "6.0.0", "oscem_cellular_tomo_invenio_zenodo",
        ("acquisition.technique", "cellular_tomo"), package=__name__,
        asks=(
            "title", "publication_date", "licence", "version", "language", "abstract", "keywords", "articles",
            "empiar", "emdb", "pdb", "catalogue", "instrument", "references",
        ),
        kinds=("tree", "tree"), own=OWN_OF_OSCEM_CELLULAR_TOMO, top=TOP_OF_INVENIO_ZENODO,
    ),
    Converter(
        "oscem.env_tomo", "1.0.2", "datacite", "4.5", "oscem_env_tomo_datacite",
        ("acquisition.technique", "env_tomo"), package=__name__,
        asks=(
            "doi", "title", "publisher", "year", "licence", "version", "language", "keywords", "articles", "empiar",
            "emdb", "pdb", "instrument", "abstract",
        ),
        kinds=("tree", "tree"), own=OWN_OF_OSCEM_ENV_TOMO, top=TOP_OF_DATACITE,
    ),
    Converter(
        "oscem.env_tomo", "1.0.2", "empiar", "2023.07", "oscem_env_tomo_empiar",
        ("acquisition.technique", "env_tomo"), package=__name__, reads=("experiment_type", "", "3"),
        asks=(
            "title", "release_date", "emdb", "biostudies", "idr", "empiar", "workflow_file", "workflows",
            "organization", "country", "corresponding_author", "principal_investigators", "citation",
        ),
        kinds=("tree", "tree"), own=OWN_OF_OSCEM_ENV_TOMO, top=TOP_OF_EMPIAR,
    ),
    Converter(
        "oscem.env_tomo", "1.0.2", "invenio.materials_cloud", "6.0.0", "oscem_env_tomo_invenio_materials_cloud",
        ("acquisition.technique", "env_tomo"), package=__name__,
        asks=(
            "title", "publication_date", "licence", "version", "language", "abstract", "keywords", "articles",
            "empiar", "emdb", "pdb", "catalogue", "instrument", "references",
        ),
        kinds=("tree", "tree"), own=OWN_OF_OSCEM_ENV_TOMO, top=TOP_OF_INVENIO_MATERIALS_CLOUD,
    ),
    Converter(
        "oscem.env_tomo", "1.0.2", "mmcif", "5.413", "oscem_env_tomo_mmcif", ("acquisition.technique", "env_tomo"),
        package=__name__, reads=("em_experiment", "reconstruction_method", "TOMOGRAPHY"),
        asks=(
            "entry_id", "microscope_model", "electron_gun", "voltage", "alignment_procedure", "objective_aperture",
            "defocus_min", "defocus_max", "detector_model", "dose", "scanner", "high_pressure", "cryogen",
            "vitrification_instrument", "high_pressure_freezer", "sectioning", "fib_voltage", "fib_current",
            "fib_duration", "fib_temperature", "fib_initial_thickness", "section_temperature", "sample_name",
            "assembly_source", "buffer_ph", "buffer", "grid_type", "grid_material", "grid_mesh", "film_material",
            "film_topology", "taxon", "vitrified", "stained", "embedded", "shadowed", "staining_type",
            "staining_material", "embedding_material", "shadowing_material", "shadowing_angle", "shadowing_thickness",
            "aggregation_state", "sample_type", "contact_orcid", "contact_country", "contact_role", "funder_country",
            "funder", "fiducials", "fiducial_maker", "fiducial_diameter", "title", "keywords", "classification",
            "citation_title", "journal", "citation_year", "citation_doi", "pubmed", "raw_data", "hold",
            "molecules_described", "same_title", "same_authors", "paper_authors", "ctf_correction", "initial_angles",
            "final_angles", "fsc_type", "reconstruction_software", "processing_software", "relion_version",
            "reconstruction_version", "ctf_software", "motion_correction", "algorithm", "class_averages",
            "alignment_software", "map_particles", "map_resolution", "resolution_method", "map_symmetry", "classes",
            "contour_level", "map_details", "virus_type", "virus_isolate", "virus_enveloped", "virus_empty",
            "virus_host", "virus_host_taxon", "citation_volume", "citation_first_page", "citation_last_page",
            "related", "buffer_components", "fitting", "fitted", "model_fitting", "model_refinement",
        ),
        own=OWN_OF_OSCEM_ENV_TOMO,
    ),
    Converter(
        "oscem.env_tomo", "1.0.2", "invenio.zenodo", "6.0.0", "oscem_env_tomo_invenio_zenodo",
        ("acquisition.technique", "env_tomo"), package=__name__,
        asks=(
            "title", "publication_date", "licence", "version", "language", "abstract", "keywords", "articles",
            "empiar", "emdb", "pdb", "catalogue", "instrument", "references",
        ),
        kinds=("tree", "tree"), own=OWN_OF_OSCEM_ENV_TOMO, top=TOP_OF_INVENIO_ZENODO,
    ),
    Converter(
        "oscem.general", "1.0.2", "datacite", "4.5", "oscem_general_datacite", None, package=__name__,
        asks=(
            "doi", "title", "publisher", "year", "licence", "version", "language", "keywords", "articles", "empiar",
            "emdb", "pdb", "instrument", "abstract",
        ),
        kinds=("tree", "tree"), own=OWN_OF_OSCEM_GENERAL, top=TOP_OF_DATACITE,
    ),
    Converter(
        "oscem.general", "1.0.2", "empiar", "2023.07", "oscem_general_empiar", None, package=__name__,
        asks=(
            "experiment_type", "title", "release_date", "emdb", "biostudies", "idr", "empiar", "workflow_file",
            "workflows", "organization", "country", "corresponding_author", "principal_investigators", "citation",
        ),
        kinds=("tree", "tree"), own=OWN_OF_OSCEM_GENERAL, top=TOP_OF_EMPIAR,
    ),
    Converter(
        "oscem.general", "1.0.2", "empiar_entry", "2026.11", "oscem_general_empiar_entry", None, package=__name__,
        asks=("title",), kinds=("tree", "tree"), read_only=True, top=TOP_OF_EMPIAR_ENTRY,
    ),
    Converter(
        "oscem.general", "1.0.2", "invenio.materials_cloud", "6.0.0", "oscem_general_invenio_materials_cloud", None,
        package=__name__,
        asks=(
            "title", "publication_date", "licence", "version", "language", "abstract", "keywords", "articles",
            "empiar", "emdb", "pdb", "catalogue", "instrument", "references",
        ),
        kinds=("tree", "tree"), own=OWN_OF_OSCEM_GENERAL, top=TOP_OF_INVENIO_MATERIALS_CLOUD,
    ),
    Converter(
        "oscem.general", "1.0.2", "mmcif", "5.413", "oscem_general_mmcif", None, package=__name__,
        asks=(
            "entry_id", "method", "axial_symmetry", "helical_rise", "helical_rotation", "microscope_model",
            "electron_gun", "voltage", "alignment_procedure", "objective_aperture", "defocus_min", "defocus_max",
            "detector_model", "dose", "scanner", "sample_type", "assembly_source", "taxon_sample",
            "aggregation_state", "weight_measured", "taxon_source", "taxon_expression", "ligand_of_interest",
            "vitrified", "stained", "embedded", "shadowed", "buffer_ph", "cryogen", "vitrification_instrument",
            "grid_type", "grid_material", "grid_mesh", "film_material", "film_topology", "staining_type",
            "staining_material", "embedding_material", "shadowing_material", "shadowing_angle", "shadowing_thickness",
            "contact_orcid", "contact_country", "contact_role", "funder_country", "funder", "title", "keywords",
            "classification", "citation_title", "journal", "citation_year", "citation_doi", "pubmed", "raw_data",
            "hold", "molecules_described", "same_title", "same_authors", "paper_authors", "ctf_correction",
            "initial_angles", "final_angles", "fsc_type", "reconstruction_software", "processing_software",
            "relion_version", "reconstruction_version", "ctf_software", "motion_correction", "algorithm",
            "class_averages", "classification_software", "initial_angles_software", "final_angles_software",
            "start_model", "start_emdb", "start_pdb", "start_insilico", "start_other", "tilt_images", "tilt_angle",
            "tilt_angle_1", "tilt_angle_2", "picking_software", "map_particles", "map_resolution",
            "resolution_method", "helical_symmetry", "crystal_symmetry", "map_symmetry", "classes", "contour_level",
            "map_details", "virus_type", "virus_isolate", "virus_enveloped", "virus_empty", "virus_host",
            "virus_host_taxon", "length_a", "length_b", "length_c", "gamma", "c_sampling", "plane_group", "alpha",
            "beta", "space_group", "space_group_number", "camera_length", "tilt_list", "reflections",
            "structure_factors", "coverage", "high_resolution", "r_merge", "phase_rejection", "citation_volume",
            "citation_first_page", "citation_last_page", "related", "fitting", "fitted", "model_fitting",
            "model_refinement",
        ),
        own=OWN_OF_OSCEM_GENERAL,
    ),
    Converter(
        "oscem.general", "1.0.2", "invenio.zenodo", "6.0.0", "oscem_general_invenio_zenodo", None, package=__name__,
        asks=(
            "title", "publication_date", "licence", "version", "language", "abstract", "keywords", "articles",
            "empiar", "emdb", "pdb", "catalogue", "instrument", "references",
        ),
        kinds=("tree", "tree"), own=OWN_OF_OSCEM_GENERAL, top=TOP_OF_INVENIO_ZENODO,
    ),
    Converter(
        "oscem.spa", "1.0.2", "datacite", "4.5", "oscem_spa_datacite", ("acquisition.technique", "spa"),
        package=__name__,
        asks=(
            "doi", "title", "publisher", "year", "licence", "version", "language", "keywords", "articles", "empiar",
            "emdb", "pdb", "instrument", "abstract",
        ),
        kinds=("tree", "tree"), own=OWN_OF_OSCEM_SPA, top=TOP_OF_DATACITE,
    ),
    Converter(
        "oscem.spa", "1.0.2", "empiar", "2023.07", "oscem_spa_empiar", ("acquisition.technique", "spa"),
        package=__name__, reads=("experiment_type", "", "3"),
        asks=(
            "title", "release_date", "emdb", "biostudies", "idr", "empiar", "workflow_file", "workflows",
            "organization", "country", "corresponding_author", "principal_investigators", "citation",
        ),
        kinds=("tree", "tree"), own=OWN_OF_OSCEM_SPA, top=TOP_OF_EMPIAR,
    ),
    Converter(
        "oscem.spa", "1.0.2", "invenio.materials_cloud", "6.0.0", "oscem_spa_invenio_materials_cloud",
        ("acquisition.technique", "spa"), package=__name__,
        asks=(
            "title", "publication_date", "licence", "version", "language", "abstract", "keywords", "articles",
            "empiar", "emdb", "pdb", "catalogue", "instrument", "references",
        ),
        kinds=("tree", "tree"), own=OWN_OF_OSCEM_SPA, top=TOP_OF_INVENIO_MATERIALS_CLOUD,
    ),
    Converter(
        "oscem.spa", "1.0.2", "mmcif", "5.413", "oscem_spa_mmcif", ("acquisition.technique", "spa"), package=__name__,
        reads=("em_experiment", "reconstruction_method", "SINGLE PARTICLE"),
        asks=(
            "entry_id", "microscope_model", "electron_gun", "voltage", "alignment_procedure", "objective_aperture",
            "defocus_min", "defocus_max", "detector_model", "dose", "scanner", "sample_type", "assembly_source",
            "taxon_sample", "aggregation_state", "weight_measured", "taxon_source", "taxon_expression",
            "ligand_of_interest", "vitrified", "stained", "embedded", "shadowed", "buffer_ph", "cryogen",
            "vitrification_instrument", "grid_type", "grid_material", "grid_mesh", "film_material", "film_topology",
            "staining_type", "staining_material", "embedding_material", "shadowing_material", "shadowing_angle",
            "shadowing_thickness", "contact_orcid", "contact_country", "contact_role", "funder_country", "funder",
            "fitting", "fitted", "model_fitting", "model_refinement", "ctf_correction", "ctf_software",
            "processing_software", "relion_version", "picking_software", "classification_software", "initial_angles",
            "initial_angles_software", "final_angles", "final_angles_software", "reconstruction_software",
            "reconstruction_version", "resolution_method", "fsc_type", "algorithm", "class_averages", "map_symmetry",
            "symmetry", "particles", "start_model", "start_emdb", "start_pdb", "start_insilico", "start_other",
            "tilt_images", "tilt_angle", "tilt_angle_1", "tilt_angle_2", "motion_correction", "title", "keywords",
            "classification", "citation_title", "journal", "citation_year", "citation_doi", "pubmed", "raw_data",
            "hold", "molecules_described", "same_title", "same_authors", "paper_authors", "contour_level",
            "map_details", "virus_type", "virus_isolate", "virus_enveloped", "virus_empty", "virus_host",
            "virus_host_taxon", "citation_volume", "citation_first_page", "citation_last_page", "related",
        ),
        own=OWN_OF_OSCEM_SPA,
    ),
    Converter(
        "oscem.spa", "1.0.2", "invenio.zenodo", "6.0.0", "oscem_spa_invenio_zenodo", ("acquisition.technique", "spa"),
        package=__name__,
        asks=(
            "title", "publication_date", "licence", "version", "language", "abstract", "keywords", "articles",
            "empiar", "emdb", "pdb", "catalogue", "instrument", "references",
        ),
        kinds=("tree", "tree"), own=OWN_OF_OSCEM_SPA, top=TOP_OF_INVENIO_ZENODO,
    ),
    Converter(
        "oscem.subtomo", "1.0.2", "datacite", "4.5", "oscem_subtomo_datacite", ("acquisition.technique", "subtomo"),
        package=__name__,
        asks=(
            "doi", "title", "publisher", "year", "licence", "version", "language", "keywords", "articles", "empiar",
            "emdb", "pdb", "instrument", "abstract",
        ),
        kinds=("tree", "tree"), own=OWN_OF_OSCEM_SUBTOMO, top=TOP_OF_DATACITE,
    ),
    Converter(
        "oscem.subtomo", "1.0.2", "empiar", "2023.07", "oscem_subtomo_empiar", ("acquisition.technique", "subtomo"),
        package=__name__, reads=("experiment_type", "", "3"),
        asks=(
            "title", "release_date", "emdb", "biostudies", "idr", "empiar", "workflow_file", "workflows",
            "organization", "country", "corresponding_author", "principal_investigators", "citation",
        ),
        kinds=("tree", "tree"), own=OWN_OF_OSCEM_SUBTOMO, top=TOP_OF_EMPIAR,
    ),
    Converter(
        "oscem.subtomo", "1.0.2", "invenio.materials_cloud", "6.0.0", "oscem_subtomo_invenio_materials_cloud",
        ("acquisition.technique", "subtomo"), package=__name__,
        asks=(
            "title", "publication_date", "licence", "version", "language", "abstract", "keywords", "articles",
            "empiar", "emdb", "pdb", "catalogue", "instrument", "references",
        ),
        kinds=("tree", "tree"), own=OWN_OF_OSCEM_SUBTOMO, top=TOP_OF_INVENIO_MATERIALS_CLOUD,
    ),
    Converter(
        "oscem.subtomo", "1.0.2", "mmcif", "5.413", "oscem_subtomo_mmcif", ("acquisition.technique", "subtomo"),
        package=__name__, reads=("em_experiment", "reconstruction_method", "SUBTOMOGRAM AVERAGING"),
        asks=(
            "entry_id", "microscope_model", "electron_gun", "voltage", "alignment_procedure", "objective_aperture",
            "defocus_min", "defocus_max", "detector_model", "dose", "scanner", "staining_type", "staining_material",
            "embedding_material", "shadowing_material", "shadowing_angle", "shadowing_thickness", "sample_type",
            "assembly_source", "taxon_sample", "aggregation_state", "weight_measured", "taxon_source",
            "taxon_expression", "ligand_of_interest", "vitrified", "stained", "embedded", "shadowed", "buffer_ph",
            "cryogen", "vitrification_instrument", "grid_type", "grid_material", "grid_mesh", "film_material",
            "film_topology", "contact_orcid", "contact_country", "contact_role", "funder_country", "funder",
            "fiducials", "fiducial_maker", "fiducial_diameter", "high_pressure", "sectioning", "title", "keywords",
            "classification", "citation_title", "journal", "citation_year", "citation_doi", "pubmed", "raw_data",
            "hold", "molecules_described", "same_title", "same_authors", "paper_authors", "ctf_correction",
            "initial_angles", "final_angles", "fsc_type", "reconstruction_software", "processing_software",
            "relion_version", "reconstruction_version", "ctf_software", "motion_correction", "algorithm",
            "class_averages", "classification_software", "initial_angles_software", "final_angles_software",
            "start_model", "start_emdb", "start_pdb", "start_insilico", "start_other", "tilt_images", "tilt_angle",
            "tilt_angle_1", "tilt_angle_2", "alignment_software", "extraction_software", "symmetry", "classes",
            "contour_level", "map_details", "virus_type", "virus_isolate", "virus_enveloped", "virus_empty",
            "virus_host", "virus_host_taxon", "citation_volume", "citation_first_page", "citation_last_page",
            "related", "fitting", "fitted", "model_fitting", "model_refinement", "tomograms", "volumes", "averaged",
            "average_symmetry", "average_resolution", "resolution_method", "subtomogram_dose",
        ),
        own=OWN_OF_OSCEM_SUBTOMO,
    ),
    Converter(
        "oscem.subtomo", "1.0.2", "invenio.zenodo", "6.0.0", "oscem_subtomo_invenio_zenodo",
        ("acquisition.technique", "subtomo"), package=__name__,
        asks=(
            "title", "publication_date", "licence", "version", "language", "abstract", "keywords", "articles",
            "empiar", "emdb", "pdb", "catalogue", "instrument", "references",
        ),
        kinds=("tree", "tree"), own=OWN_OF_OSCEM_SUBTOMO, top=TOP_OF_INVENIO_ZENODO,
    ),
)
MIGRATIONS: tuple[Migration, ...] = (Migration("oscem", "1.0.2", "oscem_migration", __name__),)
