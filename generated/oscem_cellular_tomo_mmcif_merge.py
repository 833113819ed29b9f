"""What only a merge must know: oscem.cellular_tomo 1.0.2 -> mmcif 5.413.

Written by `oscem-map compile` from mappings/oscem-cellular_tomo_mmcif.omap; edit that.
"""

from __future__ import annotations

from .oscem_mmcif_merge import (
    AUDIT_AUTHOR, CITATION, CITATION_AUTHOR, EM_3D_FITTING, EM_3D_FITTING_LIST, EM_3D_RECONSTRUCTION, EM_AUTHOR_LIST,
    EM_BUFFER, EM_BUFFER_COMPONENT, EM_CTF_CORRECTION, EM_DB_REFERENCE, EM_DEPUI, EM_EMBEDDING, EM_ENTITY_ASSEMBLY,
    EM_ENTITY_ASSEMBLY_NATURALSOURCE, EM_EULER_ANGLE_ASSIGNMENT, EM_EXPERIMENT, EM_FIDUCIAL_MARKERS,
    EM_FINAL_CLASSIFICATION, EM_FOCUSED_ION_BEAM, EM_HIGH_PRESSURE_FREEZING, EM_IMAGE_PROCESSING, EM_IMAGE_RECORDING,
    EM_IMAGE_SCANS, EM_IMAGING, EM_IMAGING_OPTICS, EM_MAP, EM_MOTION_CORRECTION, EM_SAMPLE_SUPPORT, EM_SHADOWING,
    EM_SOFTWARE, EM_SPECIMEN, EM_STAINING, EM_SUPPORT_FILM, EM_TOMOGRAPHY, EM_TOMOGRAPHY_SPECIMEN, EM_ULTRAMICROTOMY,
    EM_VITRIFICATION, ENTRY, EXPTL, PDBX_AUDIT_SUPPORT, PDBX_CONTACT_AUTHOR, PDBX_RELATED_EXP_DATA_SET, STRUCT,
    STRUCT_KEYWORDS,
)
from oscem_map.runtime.merge.facts import Facts

FACTS = Facts({
    "em_experiment": EM_EXPERIMENT, "entry": ENTRY, "exptl": EXPTL, "em_specimen": EM_SPECIMEN,
    "em_imaging": EM_IMAGING, "em_imaging_optics": EM_IMAGING_OPTICS, "em_image_processing": EM_IMAGE_PROCESSING,
    "em_image_recording": EM_IMAGE_RECORDING, "em_image_scans": EM_IMAGE_SCANS, "em_software": EM_SOFTWARE,
    "em_tomography": EM_TOMOGRAPHY, "em_tomography_specimen": EM_TOMOGRAPHY_SPECIMEN,
    "em_vitrification": EM_VITRIFICATION, "em_high_pressure_freezing": EM_HIGH_PRESSURE_FREEZING,
    "em_focused_ion_beam": EM_FOCUSED_ION_BEAM, "em_ultramicrotomy": EM_ULTRAMICROTOMY,
    "em_entity_assembly": EM_ENTITY_ASSEMBLY, "em_buffer": EM_BUFFER, "em_sample_support": EM_SAMPLE_SUPPORT,
    "em_support_film": EM_SUPPORT_FILM,
    "em_entity_assembly_naturalsource": EM_ENTITY_ASSEMBLY_NATURALSOURCE,
    "em_staining": EM_STAINING, "em_embedding": EM_EMBEDDING, "em_shadowing": EM_SHADOWING,
    "em_author_list": EM_AUTHOR_LIST, "audit_author": AUDIT_AUTHOR, "pdbx_contact_author": PDBX_CONTACT_AUTHOR,
    "pdbx_audit_support": PDBX_AUDIT_SUPPORT, "em_fiducial_markers": EM_FIDUCIAL_MARKERS, "struct": STRUCT,
    "struct_keywords": STRUCT_KEYWORDS, "citation": CITATION, "pdbx_related_exp_data_set": PDBX_RELATED_EXP_DATA_SET,
    "em_depui": EM_DEPUI, "citation_author": CITATION_AUTHOR, "em_ctf_correction": EM_CTF_CORRECTION,
    "em_euler_angle_assignment": EM_EULER_ANGLE_ASSIGNMENT, "em_3d_reconstruction": EM_3D_RECONSTRUCTION,
    "em_motion_correction": EM_MOTION_CORRECTION, "em_final_classification": EM_FINAL_CLASSIFICATION,
    "em_map": EM_MAP, "em_db_reference": EM_DB_REFERENCE, "em_buffer_component": EM_BUFFER_COMPONENT,
    "em_3d_fitting": EM_3D_FITTING, "em_3d_fitting_list": EM_3D_FITTING_LIST,
})
