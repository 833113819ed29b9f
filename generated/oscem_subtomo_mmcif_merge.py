"""What a merge into a file that has rows already must know: oscem.subtomo 1.0.2 -> mmcif 5.413.

Written by `oscem-map compile` from mappings/oscem-subtomo_mmcif.omap; edit that. Read for merges only.
"""

from __future__ import annotations

from oscem_map.runtime.merge.facts import Block, Category, Facts, Naming, Pointer

FACTS = Facts(
    {
        "em_experiment": Category(
            keys=("entry_id",),
            numbers=("id",),
            pointers=(Pointer(item="entry_id", category="entry", key="id"), Pointer(item="entity_assembly_id", category="em_entity_assembly", key="id")),
            blocks=(Block(marks=(("reconstruction_method", ("SUBTOMOGRAM AVERAGING",)),), many=False),),
        ),
        "entry": Category(
            keys=("id",),
            numbers=("id",),
            blocks=(Block(marks=(), many=False),),
        ),
        "exptl": Category(
            keys=("entry_id", "method"),
            pointers=(Pointer(item="entry_id", category="entry", key="id"),),
            blocks=(Block(marks=(), many=False),),
        ),
        "em_specimen": Category(
            keys=("id", "experiment_id"),
            numbers=("id",),
            pointers=(Pointer(item="experiment_id", category="em_experiment", key="id"),),
            blocks=(Block(marks=(), many=False),),
        ),
        "em_imaging": Category(
            keys=("entry_id", "id"),
            numbers=("id",),
            pointers=(Pointer(item="entry_id", category="entry", key="id"), Pointer(item="specimen_id", category="em_specimen", key="id")),
            blocks=(Block(marks=(), many=False),),
        ),
        "em_imaging_optics": Category(
            keys=("id", "imaging_id"),
            numbers=("id",),
            pointers=(Pointer(item="imaging_id", category="em_imaging", key="id"),),
            blocks=(Block(marks=(), many=False),),
        ),
        "em_image_processing": Category(
            keys=("image_recording_id", "id"),
            numbers=("id",),
            pointers=(Pointer(item="image_recording_id", category="em_image_recording", key="id"),),
            blocks=(Block(marks=(), many=False),),
        ),
        "em_image_recording": Category(
            keys=("id", "imaging_id"),
            numbers=("id",),
            pointers=(Pointer(item="imaging_id", category="em_imaging", key="id"),),
            naming=Naming(items=(("film_or_detector_model",),), weight="hint", any=False),
        ),
        "em_software": Category(
            keys=("id",),
            numbers=("id",),
            pointers=(Pointer(item="imaging_id", category="em_imaging", key="id"),),
            blocks=(Block(marks=(("category", ("IMAGE ACQUISITION",)),), many=False),),
        ),
        "em_tomography": Category(
            keys=("id", "imaging_id"),
            numbers=("id",),
            pointers=(Pointer(item="imaging_id", category="em_imaging", key="id"),),
            blocks=(Block(marks=(), many=False),),
        ),
        "em_staining": Category(
            keys=("id",),
            numbers=("id",),
            pointers=(Pointer(item="specimen_id", category="em_specimen", key="id"),),
            blocks=(Block(marks=(), many=False),),
        ),
        "em_embedding": Category(
            keys=("id",),
            numbers=("id",),
            pointers=(Pointer(item="specimen_id", category="em_specimen", key="id"),),
            blocks=(Block(marks=(), many=False),),
        ),
        "em_shadowing": Category(
            keys=("id", "specimen_id"),
            numbers=("id",),
            pointers=(Pointer(item="specimen_id", category="em_specimen", key="id"),),
            blocks=(Block(marks=(), many=False),),
        ),
        "em_entity_assembly": Category(
            keys=("id",),
            numbers=("id",),
            pointers=(Pointer(item="entity_id_list", category="entity", key="id"), Pointer(item="parent_id", category="em_entity_assembly", key="id")),
            blocks=(Block(marks=(("parent_id", ("0",)),), many=False), Block(marks=(("parent_id", ("1",)),), many=True)),
            naming=Naming(items=(("entity_id_list",), ("name",)), weight="always", any=True),
        ),
        "em_entity_assembly_molwt": Category(
            keys=("id", "entity_assembly_id"),
            numbers=("id",),
            pointers=(Pointer(item="entity_assembly_id", category="em_entity_assembly", key="id"),),
            blocks=(Block(marks=(("units", ("MEGADALTONS",)),), many=False),),
        ),
        "entity": Category(
            keys=("id",),
            numbers=("id",),
            blocks=(Block(marks=(("type", ("polymer",)),), many=True),),
            naming=Naming(items=(("entity_poly.pdbx_seq_one_letter_code_can",), ("entity_poly.pdbx_seq_one_letter_code",), ("pdbx_description",)), weight="several", any=True),
        ),
        "entity_poly": Category(
            keys=("entity_id",),
            pointers=(Pointer(item="entity_id", category="entity", key="id"),),
        ),
        "entity_src_gen": Category(
            keys=("entity_id", "pdbx_src_id"),
            numbers=("pdbx_src_id",),
            pointers=(Pointer(item="entity_id", category="entity", key="id"),),
        ),
        "entity_src_nat": Category(
            keys=("entity_id", "pdbx_src_id"),
            numbers=("pdbx_src_id",),
            pointers=(Pointer(item="entity_id", category="entity", key="id"),),
        ),
        "em_entity_assembly_naturalsource": Category(
            keys=("id", "entity_assembly_id"),
            numbers=("id",),
            pointers=(Pointer(item="entity_assembly_id", category="em_entity_assembly", key="id"),),
            naming=Naming(items=(("ncbi_tax_id",), ("organism",)), weight="hint", any=True),
        ),
        "em_entity_assembly_recombinant": Category(
            keys=("id", "entity_assembly_id"),
            numbers=("id",),
            pointers=(Pointer(item="entity_assembly_id", category="em_entity_assembly", key="id"),),
            naming=Naming(items=(("ncbi_tax_id",), ("organism",)), weight="hint", any=True),
        ),
        "pdbx_entry_details": Category(
            keys=("entry_id",),
            pointers=(Pointer(item="entry_id", category="entry", key="id"),),
            blocks=(Block(marks=(), many=False),),
        ),
        "pdbx_chem_comp_depositor_info": Category(
            keys=("ordinal",),
            numbers=("ordinal",),
            blocks=(Block(marks=(("descriptor_type", ("SMILES",)),), many=True),),
            naming=Naming(items=(("descriptor",), ("comp_id",)), weight="always", any=False),
        ),
        "em_buffer": Category(
            keys=("id", "specimen_id"),
            numbers=("id",),
            pointers=(Pointer(item="specimen_id", category="em_specimen", key="id"),),
            blocks=(Block(marks=(), many=False),),
        ),
        "em_vitrification": Category(
            keys=("id", "specimen_id"),
            numbers=("id",),
            pointers=(Pointer(item="entry_id", category="entry", key="id"), Pointer(item="specimen_id", category="em_specimen", key="id")),
            blocks=(Block(marks=(), many=False),),
        ),
        "em_sample_support": Category(
            keys=("id", "specimen_id"),
            numbers=("id",),
            pointers=(Pointer(item="specimen_id", category="em_specimen", key="id"),),
            blocks=(Block(marks=(), many=False),),
        ),
        "em_support_film": Category(
            keys=("id",),
            numbers=("id",),
            pointers=(Pointer(item="sample_support_id", category="em_sample_support", key="id"),),
            blocks=(Block(marks=(), many=False),),
        ),
        "em_grid_pretreatment": Category(
            keys=("id",),
            numbers=("id",),
            pointers=(Pointer(item="sample_support_id", category="em_sample_support", key="id"),),
            blocks=(Block(marks=(), many=False),),
        ),
        "pdbx_contact_author": Category(
            keys=("id",),
            numbers=("id",),
            naming=Naming(items=(("identifier_ORCID",), ("name_last", "name_first")), weight="always", any=False),
        ),
        "audit_author": Category(
            keys=("pdbx_ordinal",),
            numbers=("pdbx_ordinal",),
            naming=Naming(items=(("identifier_ORCID",), ("name",)), weight="always", any=False),
        ),
        "em_author_list": Category(
            keys=("ordinal",),
            numbers=("ordinal",),
            naming=Naming(items=(("identifier_ORCID",), ("author",)), weight="always", any=False),
        ),
        "pdbx_audit_support": Category(
            keys=("ordinal",),
            numbers=("ordinal",),
            naming=Naming(items=(("funding_organization", "details", "grant_number"), ("funding_organization", "grant_number"), ("funding_organization", "details"), ("funding_organization",)), weight="always", any=False),
        ),
        "em_tomography_specimen": Category(
            keys=("id",),
            numbers=("id",),
            pointers=(Pointer(item="specimen_id", category="em_specimen", key="id"),),
            blocks=(Block(marks=(), many=False),),
        ),
        "em_fiducial_markers": Category(
            keys=("id",),
            numbers=("id",),
            pointers=(Pointer(item="em_tomography_specimen_id", category="em_tomography_specimen", key="id"),),
            blocks=(Block(marks=(), many=False),),
        ),
        "struct": Category(
            keys=("entry_id",),
            pointers=(Pointer(item="entry_id", category="entry", key="id"),),
            blocks=(Block(marks=(), many=False),),
        ),
        "struct_keywords": Category(
            keys=("entry_id",),
            pointers=(Pointer(item="entry_id", category="entry", key="id"),),
            blocks=(Block(marks=(), many=False),),
        ),
        "citation": Category(
            keys=("id",),
            blocks=(Block(marks=(), many=False),),
        ),
        "em_volume_selection": Category(
            keys=("id", "image_processing_id"),
            numbers=("id",),
            pointers=(Pointer(item="image_processing_id", category="em_image_processing", key="id"),),
            blocks=(Block(marks=(), many=False),),
        ),
        "em_3d_reconstruction": Category(
            keys=("id", "image_processing_id"),
            numbers=("id",),
            pointers=(Pointer(item="entry_id", category="entry", key="id"), Pointer(item="image_processing_id", category="em_image_processing", key="id")),
            blocks=(Block(marks=(), many=False),),
        ),
    }
)
