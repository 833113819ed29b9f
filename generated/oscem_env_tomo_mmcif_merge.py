"""What a merge into a file that has rows already must know: oscem.env_tomo 1.0.2 -> mmcif 5.413.

Written by `oscem-map compile` from mappings/oscem-env_tomo_mmcif.omap; edit that. Read for merges only.
"""

from __future__ import annotations

from oscem_map.runtime.merge.facts import Block, Category, Facts, Group, Naming, Pointer

FACTS = Facts(
    {
        "em_experiment": Category(
            keys=("entry_id",),
            numbers=("id",),
            pointers=(Pointer(item='entry_id', category='entry', key='id'), Pointer(item='entity_assembly_id', category='em_entity_assembly', key='id')),
            blocks=(Block(marks=(('reconstruction_method', ('TOMOGRAPHY',)),), many=False),),
            words=("reconstruction_method", "aggregation_state"),
        ),
        "entry": Category(
            keys=("id",),
            numbers=("id",),
            blocks=(Block(marks=(), many=False),),
        ),
        "exptl": Category(
            keys=("entry_id", "method"),
            pointers=(Pointer(item='entry_id', category='entry', key='id'),),
            blocks=(Block(marks=(), many=False),),
            words=("method",),
        ),
        "em_specimen": Category(
            keys=("id", "experiment_id"),
            numbers=("id",),
            pointers=(Pointer(item='experiment_id', category='em_experiment', key='id'),),
            blocks=(Block(marks=(), many=False),),
            words=("embedding_applied", "shadowing_applied", "staining_applied", "vitrification_applied"),
        ),
        "em_imaging": Category(
            keys=("entry_id", "id"),
            numbers=("id",),
            pointers=(Pointer(item='entry_id', category='entry', key='id'), Pointer(item='specimen_id', category='em_specimen', key='id')),
            blocks=(Block(marks=(), many=False),),
            naming=Naming(items=(('microscope_model',),), weight='several', any=False),
            groups=(Group(items=('specimen_holder_model', 'details'), led=False, forms=(('OTHER', '{}'),), ends=False), Group(items=('microscope_model', 'microscope_version', 'microscope_serial_number'), led=True, forms=(), ends=False), Group(items=('specimen_holder_model', 'specimen_holder_type'), led=True, forms=(), ends=False), Group(items=('nominal_defocus_min', 'nominal_defocus_max'), led=False, forms=(), ends=True), Group(items=('calibrated_defocus_min', 'calibrated_defocus_max'), led=False, forms=(), ends=True), Group(items=('recording_temperature_minimum', 'recording_temperature_maximum'), led=False, forms=(), ends=True)),
            quantities=("accelerating_voltage", "nominal_cs", "nominal_defocus_min", "nominal_defocus_max", "calibrated_defocus_min", "calibrated_defocus_max", "nominal_magnification", "calibrated_magnification", "recording_temperature_minimum", "recording_temperature_maximum", "c2_aperture_diameter"),
            words=("microscope_model", "specimen_holder_model", "illumination_mode", "mode", "electron_source", "cryogen"),
            aliases=(("FEI TITAN KRIOS", "TFS KRIOS"), ("TFS TITAN KRIOS", "TFS KRIOS"), ("FEI GLACIOS", "TFS GLACIOS"), ("FEI TALOS F200C", "TFS TALOS F200C"), ("FEI TALOS L120C", "TFS TALOS L120C"), ("FEI TITAN THEMIS", "TFS TITAN THEMIS"), ("FEI TUNDRA", "TFS TUNDRA")),
        ),
        "em_imaging_optics": Category(
            keys=("id", "imaging_id"),
            numbers=("id",),
            pointers=(Pointer(item='imaging_id', category='em_imaging', key='id'),),
            blocks=(Block(marks=(), many=False),),
            groups=(Group(items=('energyfilter_name', 'energyfilter_slit_width'), led=True, forms=(), ends=False), Group(items=('energyfilter_name', 'energyfilter_lower', 'energyfilter_upper'), led=True, forms=(), ends=False)),
            quantities=("energyfilter_slit_width",),
            words=("energyfilter_name", "phase_plate"),
        ),
        "em_image_processing": Category(
            keys=("image_recording_id", "id"),
            numbers=("id",),
            pointers=(Pointer(item='image_recording_id', category='em_image_recording', key='id'),),
            blocks=(Block(marks=(), many=False),),
        ),
        "em_image_recording": Category(
            keys=("id", "imaging_id"),
            numbers=("id",),
            pointers=(Pointer(item='imaging_id', category='em_imaging', key='id'),),
            naming=Naming(items=(('film_or_detector_model',),), weight='apart', any=False),
            quantities=("average_exposure_time", "avg_electron_dose_per_image", "num_grids_imaged", "num_real_images"),
            words=("detector_mode", "film_or_detector_model"),
        ),
        "em_software": Category(
            keys=("id",),
            numbers=("id",),
            pointers=(Pointer(item='imaging_id', category='em_imaging', key='id'),),
            blocks=(Block(marks=(('category', ('IMAGE ACQUISITION',)),), many=False),),
            naming=Naming(items=(('name',),), weight='several', any=False),
            groups=(Group(items=('name', 'version'), led=False, forms=(), ends=False), Group(items=('name', 'details', 'reference_DOI'), led=True, forms=(), ends=False)),
            words=("category", "name"),
        ),
        "em_tomography": Category(
            keys=("id", "imaging_id"),
            numbers=("id",),
            pointers=(Pointer(item='imaging_id', category='em_imaging', key='id'),),
            blocks=(Block(marks=(), many=False),),
            groups=(Group(items=('axis1_min_angle', 'axis1_max_angle'), led=False, forms=(), ends=True),),
            quantities=("axis1_angle_increment", "axis1_max_angle", "axis1_min_angle"),
        ),
        "em_tomography_specimen": Category(
            keys=("id",),
            numbers=("id",),
            pointers=(Pointer(item='specimen_id', category='em_specimen', key='id'),),
            blocks=(Block(marks=(), many=False),),
            words=("fiducial_markers", "high_pressure_freezing", "sectioning"),
        ),
        "em_vitrification": Category(
            keys=("id", "specimen_id"),
            numbers=("id",),
            pointers=(Pointer(item='entry_id', category='entry', key='id'), Pointer(item='specimen_id', category='em_specimen', key='id')),
            blocks=(Block(marks=(), many=False),),
            quantities=("humidity", "chamber_temperature"),
            words=("cryogen_name", "instrument"),
        ),
        "em_high_pressure_freezing": Category(
            keys=("id",),
            numbers=("id",),
            pointers=(Pointer(item='em_tomography_specimen_id', category='em_tomography_specimen', key='id'),),
            blocks=(Block(marks=(), many=False),),
        ),
        "em_focused_ion_beam": Category(
            keys=("id",),
            numbers=("id",),
            pointers=(Pointer(item='em_tomography_specimen_id', category='em_tomography_specimen', key='id'),),
            blocks=(Block(marks=(), many=False),),
            quantities=("current", "duration", "final_thickness", "initial_thickness", "temperature", "voltage"),
        ),
        "em_ultramicrotomy": Category(
            keys=("id",),
            numbers=("id",),
            pointers=(Pointer(item='em_tomography_specimen_id', category='em_tomography_specimen', key='id'),),
            blocks=(Block(marks=(), many=False),),
            quantities=("final_thickness", "temperature"),
        ),
        "em_entity_assembly": Category(
            keys=("id",),
            numbers=("id",),
            pointers=(Pointer(item='parent_id', category='em_entity_assembly', key='id'), Pointer(item='entity_id_list', category='entity', key='id')),
            blocks=(Block(marks=(('parent_id', ('0',)),), many=False),),
            naming=Naming(items=(('entity_id_list',), ('name',)), weight='always', any=True),
            quantities=("parent_id",),
            words=("source", "type"),
        ),
        "em_entity_assembly_naturalsource": Category(
            keys=("id", "entity_assembly_id"),
            numbers=("id",),
            pointers=(Pointer(item='entity_assembly_id', category='em_entity_assembly', key='id'),),
            naming=Naming(items=(('ncbi_tax_id',), ('organism',)), weight='apart', any=True),
            quantities=("ncbi_tax_id",),
        ),
        "em_staining": Category(
            keys=("id",),
            numbers=("id",),
            pointers=(Pointer(item='specimen_id', category='em_specimen', key='id'),),
            blocks=(Block(marks=(), many=False),),
            words=("type",),
        ),
        "em_embedding": Category(
            keys=("id",),
            numbers=("id",),
            pointers=(Pointer(item='specimen_id', category='em_specimen', key='id'),),
            blocks=(Block(marks=(), many=False),),
        ),
        "em_shadowing": Category(
            keys=("id", "specimen_id"),
            numbers=("id",),
            pointers=(Pointer(item='specimen_id', category='em_specimen', key='id'),),
            blocks=(Block(marks=(), many=False),),
            quantities=("angle", "thickness"),
        ),
        "pdbx_contact_author": Category(
            keys=("id",),
            numbers=("id",),
            naming=Naming(items=(('identifier_ORCID',), ('name_last', 'name_first')), weight='always', any=False),
            quantities=("id",),
            words=("country", "role", "organization_type"),
        ),
        "audit_author": Category(
            keys=("pdbx_ordinal",),
            numbers=("pdbx_ordinal",),
            naming=Naming(items=(('identifier_ORCID',), ('name',)), weight='always', any=False),
            quantities=("pdbx_ordinal",),
        ),
        "em_author_list": Category(
            keys=("ordinal",),
            numbers=("ordinal",),
            naming=Naming(items=(('identifier_ORCID',), ('author',)), weight='always', any=False),
            quantities=("ordinal",),
        ),
        "pdbx_audit_support": Category(
            keys=("ordinal",),
            numbers=("ordinal",),
            naming=Naming(items=(('funding_organization', 'details', 'grant_number'), ('funding_organization', 'grant_number'), ('funding_organization', 'details'), ('funding_organization',)), weight='always', any=False),
            groups=(Group(items=('funding_organization', 'details'), led=False, forms=(('Other government', '{}'), ('Other private', '{}')), ends=False),),
            quantities=("ordinal",),
            words=("funding_organization", "country"),
        ),
        "em_fiducial_markers": Category(
            keys=("id",),
            numbers=("id",),
            pointers=(Pointer(item='em_tomography_specimen_id', category='em_tomography_specimen', key='id'),),
            blocks=(Block(marks=(), many=False),),
            quantities=("diameter",),
        ),
        "struct": Category(
            keys=("entry_id",),
            pointers=(Pointer(item='entry_id', category='entry', key='id'),),
            blocks=(Block(marks=(), many=False),),
        ),
        "struct_keywords": Category(
            keys=("entry_id",),
            pointers=(Pointer(item='entry_id', category='entry', key='id'),),
            blocks=(Block(marks=(), many=False),),
            words=("pdbx_keywords",),
        ),
        "citation": Category(
            keys=("id",),
            blocks=(Block(marks=(), many=False),),
        ),
    }
)
