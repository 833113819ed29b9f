"""What only merges must know of categories.

Written by `oscem-map compile`.
"""

from __future__ import annotations

from oscem_map.runtime.merge.facts import Block, Category, Group, Naming, Pointer

EM_EXPERIMENT = Category(
    keys=("entry_id",), numbers=("id",),
    pointers=(Pointer("entry_id", "entry", "id"), Pointer("entity_assembly_id", "em_entity_assembly", "id")),
    blocks=(Block(marks=(("reconstruction_method", ("TOMOGRAPHY",)),)),),
    words=("reconstruction_method", "aggregation_state"),
)
ENTRY = Category(keys=("id",), numbers=("id",), blocks=(Block(),))
EXPTL = Category(
    keys=("entry_id", "method"), pointers=(Pointer("entry_id", "entry", "id"),), blocks=(Block(),), words=("method",),
)
EM_SPECIMEN = Category(
    keys=("id", "experiment_id"), numbers=("id",), pointers=(Pointer("experiment_id", "em_experiment", "id"),),
    blocks=(Block(),), words=("embedding_applied", "shadowing_applied", "staining_applied", "vitrification_applied"),
)
EM_IMAGING = Category(
    keys=("entry_id", "id"), numbers=("id",),
    pointers=(Pointer("entry_id", "entry", "id"), Pointer("specimen_id", "em_specimen", "id")), blocks=(Block(),),
    naming=Naming((("microscope_model",),), weight="several"),
    groups=(
        Group(
            ("microscope_model", "microscope_version"),
            forms=(
                ("TFS KRIOS", "G2"), ("TFS KRIOS", "G3"), ("TFS KRIOS", "G3i"), ("TFS KRIOS", "G4"),
                ("TFS KRIOS", "Rx"), ("TFS KRIOS", "5"), ("TFS GLACIOS", "2"), ("TFS TALOS", "F200i"),
                ("TFS TALOS", "F200X"), ("TFS TALOS", "F200S"), ("FEI POLARA 300", "G2"), ("JEOL CRYO ARM 300", "II"),
            ),
        ),
        Group(("specimen_holder_model", "details"), forms=(("OTHER", "{}"),)),
        Group(("microscope_model", "microscope_version", "microscope_serial_number"), led=True),
        Group(("specimen_holder_model", "specimen_holder_type"), led=True),
        Group(("nominal_defocus_min", "nominal_defocus_max"), ends=True),
        Group(("calibrated_defocus_min", "calibrated_defocus_max"), ends=True),
        Group(("recording_temperature_minimum", "recording_temperature_maximum"), ends=True),
    ),
    quantities=(
        "accelerating_voltage", "nominal_cs", "nominal_defocus_min", "nominal_defocus_max", "calibrated_defocus_min",
        "calibrated_defocus_max", "nominal_magnification", "calibrated_magnification",
        "recording_temperature_minimum", "recording_temperature_maximum", "c2_aperture_diameter",
        "objective_aperture",
    ),
    words=(
        "microscope_model", "specimen_holder_model", "illumination_mode", "mode", "electron_source",
        "alignment_procedure", "cryogen",
    ),
    aliases=(
        ("FEI TITAN KRIOS", "TFS KRIOS"), ("TFS TITAN KRIOS", "TFS KRIOS"), ("FEI GLACIOS", "TFS GLACIOS"),
        ("FEI TALOS F200C", "TFS TALOS F200C"), ("FEI TALOS L120C", "TFS TALOS L120C"),
        ("FEI TITAN THEMIS", "TFS TITAN THEMIS"), ("FEI TUNDRA", "TFS TUNDRA"),
    ),
)
EM_IMAGING_OPTICS = Category(
    keys=("id", "imaging_id"), numbers=("id",), pointers=(Pointer("imaging_id", "em_imaging", "id"),),
    blocks=(Block(),),
    groups=(
        Group(("energyfilter_name", "details"), forms=(("", "energy filter: {}"),)),
        Group(("phase_plate", "details"), forms=(("OTHER", "phase plate: {}"),)),
        Group(("energyfilter_name", "energyfilter_slit_width"), led=True),
        Group(("energyfilter_name", "energyfilter_lower", "energyfilter_upper"), led=True),
    ),
    quantities=("energyfilter_slit_width",), words=("energyfilter_name", "phase_plate"),
)
EM_IMAGE_PROCESSING = Category(
    keys=("image_recording_id", "id"), numbers=("id",),
    pointers=(Pointer("image_recording_id", "em_image_recording", "id"),), blocks=(Block(),),
)
EM_IMAGE_RECORDING = Category(
    keys=("id", "imaging_id"), numbers=("id",), pointers=(Pointer("imaging_id", "em_imaging", "id"),),
    naming=Naming((("film_or_detector_model",),)),
    groups=(
        Group(("film_or_detector_model", "details"), forms=(("OTHER", "detector: {}"),)),
        Group(("num_diffraction_images", "num_real_images")),
    ),
    quantities=(
        "average_exposure_time", "avg_electron_dose_per_image", "num_diffraction_images", "num_grids_imaged",
        "num_real_images",
    ),
    words=("detector_mode", "film_or_detector_model"),
)
EM_IMAGE_SCANS = Category(
    keys=("id", "image_recording_id"), numbers=("id",),
    pointers=(Pointer("entry_id", "entry", "id"), Pointer("image_recording_id", "em_image_recording", "id")),
    blocks=(Block(),), quantities=("dimension_height", "dimension_width", "frames_per_image"),
    words=("scanner_model",),
)
EM_SOFTWARE = Category(
    keys=("id",), numbers=("id",),
    pointers=(
        Pointer("imaging_id", "em_imaging", "id"), Pointer("image_processing_id", "em_image_processing", "id"),
        Pointer("fitting_id", "em_3d_fitting", "id"),
    ),
    blocks=(
        Block(marks=(("category", ("IMAGE ACQUISITION",)),)), Block(marks=(("category", ("RECONSTRUCTION",)),)),
        Block(marks=(("category", ("CTF CORRECTION",)),)), Block(marks=(("category", ("SERIES ALIGNMENT",)),)),
        Block(marks=(("category", ("MODEL FITTING",)),), many=True),
        Block(marks=(("category", ("MODEL REFINEMENT",)),), many=True),
    ),
    naming=Naming((("name",),), weight="several"),
    groups=(Group(("name", "version")), Group(("name", "details", "reference_DOI"), led=True)),
    words=("category", "name"),
)
EM_TOMOGRAPHY = Category(
    keys=("id", "imaging_id"), numbers=("id",), pointers=(Pointer("imaging_id", "em_imaging", "id"),),
    blocks=(Block(),), groups=(Group(("axis1_min_angle", "axis1_max_angle"), ends=True),),
    quantities=("axis1_angle_increment", "axis1_max_angle", "axis1_min_angle"),
)
EM_TOMOGRAPHY_SPECIMEN = Category(
    keys=("id",), numbers=("id",), pointers=(Pointer("specimen_id", "em_specimen", "id"),), blocks=(Block(),),
    words=("fiducial_markers", "high_pressure_freezing", "sectioning"),
)
EM_VITRIFICATION = Category(
    keys=("id", "specimen_id"), numbers=("id",),
    pointers=(Pointer("entry_id", "entry", "id"), Pointer("specimen_id", "em_specimen", "id")), blocks=(Block(),),
    quantities=("humidity", "chamber_temperature"), words=("cryogen_name", "instrument"),
)
EM_HIGH_PRESSURE_FREEZING = Category(
    keys=("id",), numbers=("id",), pointers=(Pointer("em_tomography_specimen_id", "em_tomography_specimen", "id"),),
    blocks=(Block(),),
)
EM_FOCUSED_ION_BEAM = Category(
    keys=("id",), numbers=("id",), pointers=(Pointer("em_tomography_specimen_id", "em_tomography_specimen", "id"),),
    blocks=(Block(),),
    quantities=("current", "duration", "final_thickness", "initial_thickness", "temperature", "voltage"),
)
EM_ULTRAMICROTOMY = Category(
    keys=("id",), numbers=("id",), pointers=(Pointer("em_tomography_specimen_id", "em_tomography_specimen", "id"),),
    blocks=(Block(),), quantities=("final_thickness", "temperature"),
)
EM_ENTITY_ASSEMBLY = Category(
    keys=("id",), numbers=("id",),
    pointers=(Pointer("parent_id", "em_entity_assembly", "id"), Pointer("entity_id_list", "entity", "id")),
    blocks=(Block(marks=(("parent_id", ("0",)),)),),
    naming=Naming((("entity_id_list",), ("name",)), weight="always", any=True), quantities=("parent_id",),
    words=("source", "type"),
)
EM_BUFFER = Category(
    keys=("id", "specimen_id"), numbers=("id",), pointers=(Pointer("specimen_id", "em_specimen", "id"),),
    blocks=(Block(),), quantities=("pH",),
)
EM_SAMPLE_SUPPORT = Category(
    keys=("id", "specimen_id"), numbers=("id",), pointers=(Pointer("specimen_id", "em_specimen", "id"),),
    blocks=(Block(),), quantities=("grid_mesh_size",), words=("grid_material", "grid_type"),
)
EM_SUPPORT_FILM = Category(
    keys=("id",), numbers=("id",), pointers=(Pointer("sample_support_id", "em_sample_support", "id"),),
    blocks=(Block(),), groups=(Group(("material", "thickness"), led=True),), words=("material", "topology"),
)
EM_ENTITY_ASSEMBLY_NATURALSOURCE = Category(
    keys=("id", "entity_assembly_id"), numbers=("id",),
    pointers=(Pointer("entity_assembly_id", "em_entity_assembly", "id"),),
    naming=Naming((("ncbi_tax_id",), ("organism",)), any=True), groups=(Group(("organism", "ncbi_tax_id")),),
    quantities=("ncbi_tax_id",),
)
EM_STAINING = Category(
    keys=("id",), numbers=("id",), pointers=(Pointer("specimen_id", "em_specimen", "id"),), blocks=(Block(),),
    words=("type",),
)
EM_EMBEDDING = Category(
    keys=("id",), numbers=("id",), pointers=(Pointer("specimen_id", "em_specimen", "id"),), blocks=(Block(),),
)
EM_SHADOWING = Category(
    keys=("id", "specimen_id"), numbers=("id",), pointers=(Pointer("specimen_id", "em_specimen", "id"),),
    blocks=(Block(),), quantities=("angle", "thickness"),
)
EM_AUTHOR_LIST = Category(
    keys=("ordinal",), numbers=("ordinal",), naming=Naming((("identifier_ORCID",), ("author",)), weight="always"),
    quantities=("ordinal",),
)
AUDIT_AUTHOR = Category(
    keys=("pdbx_ordinal",), numbers=("pdbx_ordinal",),
    naming=Naming((("identifier_ORCID",), ("name",)), weight="always"), quantities=("pdbx_ordinal",),
)
PDBX_CONTACT_AUTHOR = Category(
    keys=("id",), numbers=("id",),
    naming=Naming((("identifier_ORCID",), ("name_last", "name_first")), weight="always"),
    groups=(Group(("name_first", "name_mi")),), quantities=("id",), words=("country", "role", "organization_type"),
)
PDBX_AUDIT_SUPPORT = Category(
    keys=("ordinal",), numbers=("ordinal",),
    naming=Naming(
        (
            ("funding_organization", "details", "grant_number"), ("funding_organization", "grant_number"),
            ("funding_organization", "details"), ("funding_organization",),
        ),
        weight="always",
    ),
    groups=(Group(
        ("funding_organization", "details"),
        forms=(("Other government", "{}"), ("Other private", "{}"), ("", "funder: {}")),
    ),),
    quantities=("ordinal",), words=("funding_organization", "country"),
)
EM_FIDUCIAL_MARKERS = Category(
    keys=("id",), numbers=("id",), pointers=(Pointer("em_tomography_specimen_id", "em_tomography_specimen", "id"),),
    blocks=(Block(),), quantities=("diameter",),
)
STRUCT = Category(keys=("entry_id",), pointers=(Pointer("entry_id", "entry", "id"),), blocks=(Block(),))
STRUCT_KEYWORDS = Category(
    keys=("entry_id",), pointers=(Pointer("entry_id", "entry", "id"),), blocks=(Block(),), words=("pdbx_keywords",),
)
CITATION = Category(keys=("id",), blocks=(Block(),), quantities=("year", "pdbx_database_id_PubMed"))
PDBX_RELATED_EXP_DATA_SET = Category(
    keys=("ordinal",), numbers=("ordinal",), blocks=(Block(),), quantities=("ordinal",),
    words=("data_set_type", "db_source"),
)
EM_DEPUI = Category(
    keys=("entry_id",), pointers=(Pointer("entry_id", "entry", "id"),), blocks=(Block(),),
    words=("depositor_hold_instructions", "macromolecule_description", "same_authors_as_pdb", "same_title_as_pdb"),
)
CITATION_AUTHOR = Category(
    keys=("citation_id", "name", "ordinal"), numbers=("ordinal",),
    pointers=(Pointer("citation_id", "citation", "id"),), blocks=(Block(many=True), Block(many=True)),
    naming=Naming((("identifier_ORCID",), ("name",)), weight="always"), quantities=("ordinal",),
)
EM_CTF_CORRECTION = Category(
    keys=("id",), numbers=("id",), pointers=(Pointer("em_image_processing_id", "em_image_processing", "id"),),
    blocks=(Block(),), words=("type",),
)
EM_EULER_ANGLE_ASSIGNMENT = Category(
    keys=("id",), numbers=("id",), pointers=(Pointer("image_processing_id", "em_image_processing", "id"),),
    blocks=(Block(marks=(("order", ("INITIAL",)),)), Block(marks=(("order", ("FINAL",)),))), words=("order", "type"),
)
EM_3D_RECONSTRUCTION = Category(
    keys=("id", "image_processing_id"), numbers=("id",),
    pointers=(Pointer("entry_id", "entry", "id"), Pointer("image_processing_id", "em_image_processing", "id")),
    blocks=(Block(),), quantities=("resolution", "num_particles", "num_class_averages"),
    words=("algorithm", "resolution_method", "fsc_type", "symmetry_type"),
)
EM_MOTION_CORRECTION = Category(
    keys=("id",), numbers=("id",), pointers=(Pointer("image_processing_id", "em_image_processing", "id"),),
    blocks=(Block(),), words=("type",),
)
EM_FINAL_CLASSIFICATION = Category(
    keys=("id",), numbers=("id",), pointers=(Pointer("image_processing_id", "em_image_processing", "id"),),
    blocks=(Block(),), quantities=("num_classes",),
)
EM_MAP = Category(
    keys=("id", "entry_id"), numbers=("id",), pointers=(Pointer("entry_id", "entry", "id"),),
    blocks=(Block(marks=(("type", ("primary map",)),)),),
    quantities=(
        "cell_a", "cell_b", "cell_c", "cell_alpha", "cell_beta", "cell_gamma", "contour_level", "dimensions_col",
        "dimensions_row", "dimensions_sec", "id", "partition", "limit_col", "limit_row", "limit_sec", "origin_col",
        "origin_row", "origin_sec", "pixel_spacing_x", "pixel_spacing_y", "pixel_spacing_z", "size_kb", "spacing_x",
        "spacing_y", "spacing_z", "statistics_average", "statistics_maximum", "statistics_minimum", "statistics_std",
        "symmetry_space_group",
    ),
    words=("axis_order_fast", "axis_order_medium", "axis_order_slow", "data_type", "endian_type", "format", "type"),
)
EM_DB_REFERENCE = Category(keys=("id",), numbers=("id",), words=("db_name", "relationship"))
EM_BUFFER_COMPONENT = Category(
    keys=("id", "buffer_id"), numbers=("id",), pointers=(Pointer("buffer_id", "em_buffer", "id"),),
    quantities=("concentration",),
)
EM_3D_FITTING = Category(
    keys=("id", "entry_id"), numbers=("id",), pointers=(Pointer("entry_id", "entry", "id"),), blocks=(Block(),),
    quantities=("overall_b_value",), words=("ref_space", "ref_protocol"),
)
EM_3D_FITTING_LIST = Category(
    keys=("id", "3d_fitting_id"), numbers=("id",), pointers=(Pointer("3d_fitting_id", "em_3d_fitting", "id"),),
    words=("source_name", "type"),
)
EM_VIRUS_ENTITY = Category(
    keys=("id", "entity_assembly_id"), numbers=("id",),
    pointers=(Pointer("entity_assembly_id", "em_entity_assembly", "id"),), blocks=(Block(),),
    words=("virus_type", "virus_isolate", "enveloped", "empty"),
)
EM_VIRUS_NATURAL_HOST = Category(
    keys=("entity_assembly_id", "id"), numbers=("id",),
    pointers=(Pointer("entity_assembly_id", "em_entity_assembly", "id"),), blocks=(Block(),),
    quantities=("ncbi_tax_id",),
)
EM_SPECIMEN_2 = Category(
    keys=("id", "experiment_id"), numbers=("id",), pointers=(Pointer("experiment_id", "em_experiment", "id"),),
    blocks=(Block(),), quantities=("concentration",),
    words=("embedding_applied", "shadowing_applied", "staining_applied", "vitrification_applied"),
)
EM_ENTITY_ASSEMBLY_2 = Category(
    keys=("id",), numbers=("id",),
    pointers=(Pointer("entity_id_list", "entity", "id"), Pointer("parent_id", "em_entity_assembly", "id")),
    blocks=(Block(marks=(("parent_id", ("0",)),)), Block(marks=(("parent_id", ("1",)),), many=True)),
    naming=Naming((("entity_id_list",), ("name",)), weight="always", any=True), quantities=("parent_id",),
    words=("source", "type"),
)
EM_ENTITY_ASSEMBLY_NATURALSOURCE_2 = Category(
    keys=("id", "entity_assembly_id"), numbers=("id",),
    pointers=(Pointer("entity_assembly_id", "em_entity_assembly", "id"),), blocks=(Block(), Block(many=True)),
    naming=Naming((("ncbi_tax_id",), ("organism",)), any=True), groups=(Group(("organism", "ncbi_tax_id")),),
    quantities=("ncbi_tax_id",),
)
EM_ENTITY_ASSEMBLY_MOLWT = Category(
    keys=("id", "entity_assembly_id"), numbers=("id",),
    pointers=(Pointer("entity_assembly_id", "em_entity_assembly", "id"),),
    blocks=(Block(marks=(("units", ("MEGADALTONS",)),)),),
    groups=(Group(("value", "units", "experimental_flag", "method"), led=True),), quantities=("value",),
    words=("experimental_flag", "units"),
)
ENTITY = Category(
    keys=("id",), numbers=("id",), blocks=(Block(marks=(("type", ("polymer",)),), many=True),),
    naming=Naming(
        (
            ("entity_poly.pdbx_seq_one_letter_code_can",), ("entity_poly.pdbx_seq_one_letter_code",),
            ("pdbx_description",),
        ),
        weight="several", any=True,
    ),
    words=("src_method", "type"),
)
ENTITY_POLY = Category(
    keys=("entity_id",), pointers=(Pointer("entity_id", "entity", "id"),),
    groups=(Group(("nstd_monomer", "pdbx_seq_one_letter_code", "pdbx_seq_one_letter_code_can")),),
    words=("nstd_monomer", "type"),
    atoms=("type", "nstd_monomer", "pdbx_seq_one_letter_code", "pdbx_seq_one_letter_code_can"),
)
PDBX_ENTITY_SRC_SYN = Category(
    keys=("entity_id", "pdbx_src_id"), numbers=("pdbx_src_id",), pointers=(Pointer("entity_id", "entity", "id"),),
    groups=(
        Group(("pdbx_beg_seq_num", "pdbx_end_seq_num")), Group(("organism_scientific", "pdbx_alt_source_flag")),
        Group(("organism_scientific", "pdbx_alt_source_flag"), forms=(("synthetic construct", "sample"),)),
    ),
    quantities=("pdbx_src_id", "pdbx_beg_seq_num", "pdbx_end_seq_num"), words=("pdbx_alt_source_flag",),
)
EM_ENTITY_ASSEMBLY_SYNTHETIC = Category(
    keys=("id", "entity_assembly_id"), numbers=("id",),
    pointers=(Pointer("entity_assembly_id", "em_entity_assembly", "id"),),
    groups=(Group(("organism", "ncbi_tax_id")),), quantities=("ncbi_tax_id",),
)
ENTITY_SRC_GEN = Category(
    keys=("entity_id", "pdbx_src_id"), numbers=("pdbx_src_id",), pointers=(Pointer("entity_id", "entity", "id"),),
    naming=Naming((("pdbx_gene_src_ncbi_taxonomy_id",), ("pdbx_gene_src_scientific_name",)), any=True),
    groups=(
        Group(("pdbx_beg_seq_num", "pdbx_end_seq_num")),
        Group(("pdbx_gene_src_scientific_name", "pdbx_alt_source_flag")),
        Group(("gene_src_strain", "pdbx_gene_src_ncbi_taxonomy_id")),
        Group(("pdbx_host_org_scientific_name", "pdbx_host_org_strain", "pdbx_host_org_ncbi_taxonomy_id")),
        Group(("pdbx_host_org_scientific_name", "pdbx_host_org_ncbi_taxonomy_id", "pdbx_host_org_strain")),
    ),
    quantities=("pdbx_src_id", "pdbx_beg_seq_num", "pdbx_end_seq_num"), words=("pdbx_alt_source_flag",),
)
EM_ENTITY_ASSEMBLY_RECOMBINANT = Category(
    keys=("id", "entity_assembly_id"), numbers=("id",),
    pointers=(Pointer("entity_assembly_id", "em_entity_assembly", "id"),),
    naming=Naming((("ncbi_tax_id",), ("organism",)), any=True), groups=(Group(("organism", "ncbi_tax_id")),),
    quantities=("ncbi_tax_id",),
)
ENTITY_SRC_NAT = Category(
    keys=("entity_id", "pdbx_src_id"), numbers=("pdbx_src_id",), pointers=(Pointer("entity_id", "entity", "id"),),
    naming=Naming((("pdbx_ncbi_taxonomy_id",), ("pdbx_organism_scientific",)), any=True),
    groups=(
        Group(("pdbx_beg_seq_num", "pdbx_end_seq_num")), Group(("pdbx_organism_scientific", "pdbx_alt_source_flag")),
        Group(("strain", "pdbx_ncbi_taxonomy_id")),
    ),
    quantities=("pdbx_src_id", "pdbx_beg_seq_num", "pdbx_end_seq_num"), words=("pdbx_alt_source_flag",),
)
PDBX_ENTRY_DETAILS = Category(
    keys=("entry_id",), pointers=(Pointer("entry_id", "entry", "id"),), blocks=(Block(),),
    words=("has_ligand_of_interest",),
)
PDBX_CHEM_COMP_DEPOSITOR_INFO = Category(
    keys=("ordinal",), numbers=("ordinal",), blocks=(Block(marks=(("descriptor_type", ("SMILES",)),), many=True),),
    naming=Naming((("descriptor",), ("comp_id",)), weight="always"),
    groups=(Group(("comp_id", "details"), forms=(("LIG", "{}"),)),), quantities=("ordinal",),
    words=("descriptor_type",),
)
EM_SAMPLE_SUPPORT_2 = Category(
    keys=("id", "specimen_id"), numbers=("id",), pointers=(Pointer("specimen_id", "em_specimen", "id"),),
    blocks=(Block(),), groups=(Group(("grid_type", "details"), forms=(("", "maker: {}"),)),),
    quantities=("grid_mesh_size",), words=("grid_material", "grid_type"),
)
EM_SUPPORT_FILM_2 = Category(
    keys=("id",), numbers=("id",), pointers=(Pointer("sample_support_id", "em_sample_support", "id"),),
    blocks=(Block(),),
    groups=(Group(("material", "topology", "thickness"), led=True), Group(("material", "thickness"), led=True)),
    quantities=("thickness",), words=("material", "topology"),
)
EM_GRID_PRETREATMENT = Category(
    keys=("id",), numbers=("id",), pointers=(Pointer("sample_support_id", "em_sample_support", "id"),),
    blocks=(Block(),), groups=(Group(("type", "time", "pressure", "atmosphere"), led=True),),
    quantities=("pressure", "time"), words=("type",),
)
EM_START_MODEL = Category(
    keys=("id", "image_processing_id"), numbers=("id",),
    pointers=(Pointer("image_processing_id", "em_image_processing", "id"),), blocks=(Block(),),
    quantities=(
        "orthogonal_tilt_angle1", "orthogonal_tilt_angle2", "orthogonal_tilt_num_images", "random_conical_tilt_angle",
        "random_conical_tilt_num_images",
    ),
    words=("type",),
)
EM_SINGLE_PARTICLE_ENTITY = Category(
    keys=("id", "image_processing_id"), numbers=("id",),
    pointers=(Pointer("entry_id", "entry", "id"), Pointer("image_processing_id", "em_3d_reconstruction", "id")),
    blocks=(Block(),), quantities=("id",),
)
