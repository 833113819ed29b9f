"""What only a merge must know: oscem.spa 1.0.2 -> mmcif 5.413.

Written by `oscem-map compile` from mappings/oscem-spa_mmcif.omap; edit that.
"""

from __future__ import annotations

from .oscem_mmcif_merge import (
    AUDIT_AUTHOR, CITATION, CITATION_AUTHOR, EM_3D_FITTING_LIST, EM_AUTHOR_LIST, EM_BUFFER, EM_DB_REFERENCE, EM_DEPUI,
    EM_EMBEDDING, EM_ENTITY_ASSEMBLY_2, EM_ENTITY_ASSEMBLY_MOLWT, EM_ENTITY_ASSEMBLY_NATURALSOURCE_2,
    EM_ENTITY_ASSEMBLY_RECOMBINANT, EM_ENTITY_ASSEMBLY_SYNTHETIC, EM_GRID_PRETREATMENT, EM_IMAGE_PROCESSING,
    EM_IMAGE_RECORDING, EM_IMAGE_SCANS, EM_IMAGING, EM_IMAGING_OPTICS, EM_MAP, EM_SAMPLE_SUPPORT_2, EM_SHADOWING,
    EM_SINGLE_PARTICLE_ENTITY, EM_SPECIMEN_2, EM_STAINING, EM_SUPPORT_FILM_2, EM_VIRUS_ENTITY, EM_VIRUS_NATURAL_HOST,
    EM_VITRIFICATION, ENTITY, ENTITY_POLY, ENTITY_SRC_GEN, ENTITY_SRC_NAT, ENTRY, EXPTL, PDBX_AUDIT_SUPPORT,
    PDBX_CHEM_COMP_DEPOSITOR_INFO, PDBX_CONTACT_AUTHOR, PDBX_ENTITY_SRC_SYN, PDBX_ENTRY_DETAILS,
    PDBX_RELATED_EXP_DATA_SET, STRUCT, STRUCT_KEYWORDS,
)
from oscem_map.runtime.merge.facts import Block, Category, Facts, Group, Naming, Pointer

FACTS = Facts({
    "em_experiment": Category(
        keys=("entry_id",), numbers=("id",),
        pointers=(Pointer("entry_id", "entry", "id"), Pointer("entity_assembly_id", "em_entity_assembly", "id")),
        blocks=(Block(marks=(("reconstruction_method", ("SINGLE PARTICLE",)),)),),
        words=("reconstruction_method", "aggregation_state"),
    ),
    "entry": ENTRY, "exptl": EXPTL, "em_specimen": EM_SPECIMEN_2, "em_imaging": EM_IMAGING,
    "em_imaging_optics": EM_IMAGING_OPTICS, "em_image_processing": EM_IMAGE_PROCESSING,
    "em_image_recording": EM_IMAGE_RECORDING, "em_image_scans": EM_IMAGE_SCANS,
    "em_software": Category(
        keys=("id",), numbers=("id",),
        pointers=(
            Pointer("imaging_id", "em_imaging", "id"), Pointer("fitting_id", "em_3d_fitting", "id"),
            Pointer("image_processing_id", "em_image_processing", "id"),
        ),
        blocks=(
            Block(marks=(("category", ("IMAGE ACQUISITION",)),)),
            Block(marks=(("category", ("MODEL FITTING",)),), many=True),
            Block(marks=(("category", ("MODEL REFINEMENT",)),), many=True),
            Block(marks=(("category", ("CTF CORRECTION",)),)), Block(marks=(("category", ("PARTICLE SELECTION",)),)),
            Block(marks=(("category", ("CLASSIFICATION",)),)),
            Block(marks=(("category", ("INITIAL EULER ASSIGNMENT",)),)),
            Block(marks=(("category", ("FINAL EULER ASSIGNMENT",)),)),
            Block(marks=(("category", ("RECONSTRUCTION",)),)), Block(marks=(("category", ("MASKING",)),)),
            Block(marks=(("category", ("SYMMETRY DETERMINATION",)),)), Block(marks=(("category", ("OTHER",)),)),
        ),
        naming=Naming((("name",),), weight="several"),
        groups=(Group(("name", "version")), Group(("name", "details", "reference_DOI"), led=True)),
        words=("category", "name"),
    ),
    "em_entity_assembly": EM_ENTITY_ASSEMBLY_2,
    "em_entity_assembly_naturalsource": EM_ENTITY_ASSEMBLY_NATURALSOURCE_2,
    "em_entity_assembly_molwt": EM_ENTITY_ASSEMBLY_MOLWT, "entity": ENTITY, "entity_poly": ENTITY_POLY,
    "pdbx_entity_src_syn": PDBX_ENTITY_SRC_SYN,
    "em_entity_assembly_synthetic": EM_ENTITY_ASSEMBLY_SYNTHETIC,
    "entity_src_gen": ENTITY_SRC_GEN,
    "em_entity_assembly_recombinant": EM_ENTITY_ASSEMBLY_RECOMBINANT,
    "entity_src_nat": ENTITY_SRC_NAT, "pdbx_entry_details": PDBX_ENTRY_DETAILS,
    "pdbx_chem_comp_depositor_info": PDBX_CHEM_COMP_DEPOSITOR_INFO,
    "em_buffer": EM_BUFFER, "em_vitrification": EM_VITRIFICATION, "em_sample_support": EM_SAMPLE_SUPPORT_2,
    "em_support_film": EM_SUPPORT_FILM_2, "em_grid_pretreatment": EM_GRID_PRETREATMENT, "em_staining": EM_STAINING,
    "em_embedding": EM_EMBEDDING, "em_shadowing": EM_SHADOWING, "em_author_list": EM_AUTHOR_LIST,
    "audit_author": AUDIT_AUTHOR, "pdbx_contact_author": PDBX_CONTACT_AUTHOR,
    "pdbx_audit_support": PDBX_AUDIT_SUPPORT,
    "em_particle_selection": Category(
        keys=("id", "image_processing_id"), numbers=("id",),
        pointers=(Pointer("image_processing_id", "em_image_processing", "id"),), blocks=(Block(),),
        quantities=("num_particles_selected",),
    ),
    "em_final_classification": Category(
        keys=("id",), numbers=("id",), pointers=(Pointer("image_processing_id", "em_image_processing", "id"),),
        blocks=(Block(marks=(("type", ("2D",)),)), Block(marks=(("type", ("3D",)),))),
        groups=(Group(("num_classes", "avg_num_images_per_class")),),
        quantities=("avg_num_images_per_class", "num_classes"), words=("type",),
    ),
    "em_3d_reconstruction": Category(
        keys=("id", "image_processing_id"), numbers=("id",),
        pointers=(Pointer("entry_id", "entry", "id"), Pointer("image_processing_id", "em_image_processing", "id")),
        blocks=(Block(),),
        groups=(Group(("resolution_method", "fsc_type", "algorithm", "method", "symmetry_type", "details")),),
        quantities=("resolution", "nominal_pixel_size", "num_particles", "num_class_averages"),
        words=("algorithm", "resolution_method", "fsc_type", "symmetry_type"),
    ),
    "em_3d_fitting": Category(
        keys=("id", "entry_id"), numbers=("id",), pointers=(Pointer("entry_id", "entry", "id"),), blocks=(Block(),),
        groups=(Group(("ref_protocol", "ref_space", "target_criteria", "details")),), quantities=("overall_b_value",),
        words=("ref_space", "ref_protocol"),
    ),
    "em_3d_fitting_list": EM_3D_FITTING_LIST,
    "em_ctf_correction": Category(
        keys=("id",), numbers=("id",), pointers=(Pointer("em_image_processing_id", "em_image_processing", "id"),),
        blocks=(Block(),), groups=(Group(("type", "details")),), words=("type",),
    ),
    "em_euler_angle_assignment": Category(
        keys=("id",), numbers=("id",), pointers=(Pointer("image_processing_id", "em_image_processing", "id"),),
        blocks=(Block(marks=(("order", ("INITIAL",)),)), Block(marks=(("order", ("FINAL",)),))),
        groups=(Group(("type", "details")),), words=("order", "type"),
    ),
    "em_single_particle_entity": EM_SINGLE_PARTICLE_ENTITY,
    "em_start_model": Category(
        keys=("id", "image_processing_id"), numbers=("id",),
        pointers=(Pointer("image_processing_id", "em_image_processing", "id"),), blocks=(Block(),),
        groups=(Group(("type", "details", "emdb_id", "pdb_id", "insilico_model", "other")),),
        quantities=(
            "orthogonal_tilt_angle1", "orthogonal_tilt_angle2", "orthogonal_tilt_num_images",
            "random_conical_tilt_angle", "random_conical_tilt_num_images",
        ),
        words=("type",),
    ),
    "em_motion_correction": Category(
        keys=("id",), numbers=("id",), pointers=(Pointer("image_processing_id", "em_image_processing", "id"),),
        blocks=(Block(),), groups=(Group(("type", "details")),), words=("type",),
    ),
    "struct": STRUCT, "struct_keywords": STRUCT_KEYWORDS, "citation": CITATION,
    "pdbx_related_exp_data_set": PDBX_RELATED_EXP_DATA_SET, "em_depui": EM_DEPUI, "citation_author": CITATION_AUTHOR,
    "em_map": EM_MAP, "em_virus_entity": EM_VIRUS_ENTITY, "em_virus_natural_host": EM_VIRUS_NATURAL_HOST,
    "em_db_reference": EM_DB_REFERENCE,
})
