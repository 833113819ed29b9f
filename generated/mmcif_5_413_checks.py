"""Cross-checks on what is written: mmcif 5.413. Read for reports only.

Written by `oscem-map compile`.
"""

from __future__ import annotations

from oscem_map.runtime.cross_check import Condition, CrossCheck

CHECKS: dict[str, tuple[CrossCheck, ...]] = {
    "onedep 0.2.1": (
        CrossCheck(
            "pairwise_em_3d_reconstruction_resolution_1", "compared", "error", "em_3d_reconstruction",
            ("resolution",), others=("em_diffraction_stats.high_resolution",), wrong="<",
        ),
        CrossCheck(
            "pairwise_em_diffraction_shell_high_resolution_1", "compared", "error", "em_diffraction_shell",
            ("high_resolution",), others=("em_diffraction_stats.high_resolution",), wrong="<",
        ),
        CrossCheck(
            "pairwise_em_diffraction_shell_num_structure_factors_1", "compared", "error", "em_diffraction_shell",
            ("num_structure_factors",), others=("em_diffraction_stats.num_structure_factors",), wrong=">",
        ),
        CrossCheck(
            "pairwise_em_focused_ion_beam_final_thickness_1", "compared", "error", "em_focused_ion_beam",
            ("final_thickness",), others=("em_focused_ion_beam.initial_thickness",), wrong=">",
        ),
        CrossCheck(
            "pairwise_em_imaging_recording_temperature_maximum_1", "compared", "error", "em_imaging",
            ("recording_temperature_maximum",), others=("em_imaging.recording_temperature_minimum",), wrong="<",
        ),
        CrossCheck(
            "pairwise_em_imaging_recording_temperature_minimum_1", "compared", "error", "em_imaging",
            ("recording_temperature_minimum",), others=("em_imaging.recording_temperature_maximum",), wrong=">",
        ),
        CrossCheck(
            "date_pdbx_database_status_recvd_initial_deposition_date_1", "compared", "error", "pdbx_database_status",
            ("recvd_initial_deposition_date",), others=("pdbx_database_status.date_coordinates",), wrong=">",
            compare="date",
        ),
        CrossCheck(
            "date_pdbx_database_status_recvd_initial_deposition_date_2", "compared", "error", "pdbx_database_status",
            ("recvd_initial_deposition_date",), others=("pdbx_database_status.date_author_release_request",),
            wrong=">", compare="date",
        ),
        CrossCheck(
            "date_pdbx_database_status_date_deposition_form_3", "compared", "error", "pdbx_database_status",
            ("date_deposition_form",), others=("pdbx_database_status.recvd_initial_deposition_date",), wrong=">",
            compare="date",
        ),
        CrossCheck(
            "date_pdbx_database_status_date_begin_deposition_4", "compared", "error", "pdbx_database_status",
            ("date_begin_deposition",), others=("pdbx_database_status.date_end_processing",), wrong=">",
            compare="date",
        ),
        CrossCheck("uniq_entity_1", "unique", "error", "entity", ("id",)),
        CrossCheck("uniq_entity_poly_3", "unique", "error", "entity_poly", ("entity_id",)),
        CrossCheck(
            "linked_em_3d_fitting_list_source_name_1", "needed", "error", "em_3d_fitting_list", ("source_name",),
            others=("em_3d_fitting_list.type",), by=("id", "id"), first=True,
        ),
        CrossCheck(
            "linked_em_3d_fitting_list_source_name_2", "needed", "error", "em_3d_fitting_list", ("source_name",),
            others=("em_3d_fitting_list.accession_code",), by=("id", "id"), first=True,
        ),
        CrossCheck(
            "linked_em_3d_fitting_list_source_name_3", "needed", "error", "em_3d_fitting_list", ("source_name",),
            others=("em_3d_fitting_list.details",), by=("id", "id"), first=True,
        ),
        CrossCheck(
            "linked_em_3d_fitting_list_source_name_4", "needed", "error", "em_3d_fitting_list", ("source_name",),
            others=("em_3d_fitting_list.chain_id",), by=("id", "id"), first=True,
        ),
        CrossCheck(
            "linked_em_3d_fitting_list_source_name_5", "needed", "error", "em_3d_fitting_list", ("source_name",),
            others=("em_3d_fitting_list.chain_residue_range",), by=("id", "id"), first=True,
        ),
        CrossCheck(
            "linked_em_3d_fitting_list_type_1", "needed", "error", "em_3d_fitting_list", ("type",),
            others=("em_3d_fitting_list.source_name",), by=("id", "id"), first=True,
        ),
        CrossCheck(
            "linked_em_3d_fitting_list_type_2", "needed", "error", "em_3d_fitting_list", ("type",),
            others=("em_3d_fitting_list.accession_code",), by=("id", "id"), first=True,
        ),
        CrossCheck(
            "linked_em_3d_fitting_list_type_3", "needed", "error", "em_3d_fitting_list", ("type",),
            others=("em_3d_fitting_list.details",), by=("id", "id"), first=True,
        ),
        CrossCheck(
            "linked_em_3d_fitting_list_type_4", "needed", "error", "em_3d_fitting_list", ("type",),
            others=("em_3d_fitting_list.chain_id",), by=("id", "id"), first=True,
        ),
        CrossCheck(
            "linked_em_3d_fitting_list_type_5", "needed", "error", "em_3d_fitting_list", ("type",),
            others=("em_3d_fitting_list.chain_residue_range",), by=("id", "id"), first=True,
        ),
        CrossCheck(
            "linked_em_buffer_component_concentration_1", "needed", "error", "em_buffer_component",
            ("concentration",), others=("em_buffer_component.name",), by=("id", "id"), first=True,
        ),
        CrossCheck(
            "linked_em_buffer_component_concentration_2", "needed", "error", "em_buffer_component",
            ("concentration",), others=("em_buffer_component.concentration_units",), by=("id", "id"), first=True,
        ),
        CrossCheck(
            "linked_em_buffer_component_concentration_3", "needed", "error", "em_buffer_component",
            ("concentration",), others=("em_buffer_component.formula",), by=("id", "id"), first=True,
        ),
        CrossCheck(
            "linked_em_buffer_component_concentration_units_1", "needed", "error", "em_buffer_component",
            ("concentration_units",), others=("em_buffer_component.name",), by=("id", "id"), first=True,
        ),
        CrossCheck(
            "linked_em_buffer_component_concentration_units_2", "needed", "error", "em_buffer_component",
            ("concentration_units",), others=("em_buffer_component.concentration",), by=("id", "id"), first=True,
        ),
        CrossCheck(
            "linked_em_buffer_component_concentration_units_3", "needed", "error", "em_buffer_component",
            ("concentration_units",), others=("em_buffer_component.formula",), by=("id", "id"), first=True,
        ),
        CrossCheck(
            "linked_em_buffer_component_name_1", "needed", "error", "em_buffer_component", ("name",),
            others=("em_buffer_component.concentration",), by=("id", "id"), first=True,
        ),
        CrossCheck(
            "linked_em_buffer_component_name_2", "needed", "error", "em_buffer_component", ("name",),
            others=("em_buffer_component.concentration_units",), by=("id", "id"), first=True,
        ),
        CrossCheck(
            "linked_em_buffer_component_name_3", "needed", "error", "em_buffer_component", ("name",),
            others=("em_buffer_component.formula",), by=("id", "id"), first=True,
        ),
        CrossCheck(
            "linked_em_entity_assembly_molwt_experimental_flag_1", "needed", "error", "em_entity_assembly_molwt",
            ("experimental_flag",), others=("em_entity_assembly_molwt.value",), by=("id", "id"), first=True,
        ),
        CrossCheck(
            "linked_em_entity_assembly_molwt_experimental_flag_2", "needed", "error", "em_entity_assembly_molwt",
            ("experimental_flag",), others=("em_entity_assembly_molwt.units",), by=("id", "id"), first=True,
        ),
        CrossCheck(
            "linked_em_entity_assembly_molwt_units_1", "needed", "error", "em_entity_assembly_molwt", ("units",),
            others=("em_entity_assembly_molwt.value",), by=("id", "id"), first=True,
        ),
        CrossCheck(
            "linked_em_entity_assembly_molwt_value_1", "needed", "error", "em_entity_assembly_molwt", ("value",),
            others=("em_entity_assembly_molwt.units",), by=("id", "id"), first=True,
        ),
        CrossCheck(
            "linked_em_imaging_calibrated_defocus_max_1", "compared", "error", "em_imaging",
            ("calibrated_defocus_max",), others=("em_imaging.calibrated_defocus_min",), by=("id", "id"), wrong="<",
            compare="size",
        ),
        CrossCheck(
            "linked_em_imaging_calibrated_defocus_min_1", "compared", "error", "em_imaging",
            ("calibrated_defocus_min",), others=("em_imaging.calibrated_defocus_max",), by=("id", "id"), wrong=">",
            compare="size",
        ),
        CrossCheck(
            "linked_em_imaging_nominal_defocus_max_1", "compared", "error", "em_imaging", ("nominal_defocus_max",),
            others=("em_imaging.nominal_defocus_min",), by=("id", "id"), wrong="<", compare="size",
        ),
        CrossCheck(
            "linked_em_imaging_nominal_defocus_min_1", "compared", "error", "em_imaging", ("nominal_defocus_min",),
            others=("em_imaging.nominal_defocus_max",), by=("id", "id"), wrong=">", compare="size",
        ),
        CrossCheck(
            "linked_em_sample_support_grid_type_1", "needed", "error", "em_sample_support", ("grid_type",),
            others=("em_support_film.material",), by=("id", "sample_support_id"), first=True,
        ),
        CrossCheck(
            "linked_em_sample_support_grid_type_2", "needed", "error", "em_sample_support", ("grid_type",),
            others=("em_support_film.topology",), by=("id", "sample_support_id"), first=True,
        ),
        CrossCheck(
            "linked_em_sample_support_grid_type_3", "needed", "error", "em_sample_support", ("grid_type",),
            others=("em_support_film.thickness",), by=("id", "sample_support_id"), first=True,
        ),
        CrossCheck(
            "linked_em_sample_support_grid_type_4", "needed", "error", "em_sample_support", ("grid_type",),
            others=("em_grid_pretreatment.atmosphere",), by=("id", "sample_support_id"), first=True,
        ),
        CrossCheck(
            "linked_em_sample_support_grid_type_5", "needed", "error", "em_sample_support", ("grid_type",),
            others=("em_grid_pretreatment.pressure",), by=("id", "sample_support_id"), first=True,
        ),
        CrossCheck(
            "linked_em_sample_support_grid_type_6", "needed", "error", "em_sample_support", ("grid_type",),
            others=("em_grid_pretreatment.time",), by=("id", "sample_support_id"), first=True,
        ),
        CrossCheck(
            "linked_em_sample_support_grid_type_7", "needed", "error", "em_sample_support", ("grid_type",),
            others=("em_grid_pretreatment.type",), by=("id", "sample_support_id"), first=True,
        ),
        CrossCheck(
            "condreq_em_3d_fitting_list_1", "needed", "error", "em_3d_fitting_list", ("details",),
            when=(Condition("type", ("other",)),),
        ),
        CrossCheck(
            "condreq_em_3d_fitting_list_2", "needed", "error", "em_3d_fitting_list", ("details",),
            when=(Condition("source_name", ("Other",)),),
        ),
        CrossCheck(
            "condreq_em_3d_fitting_list_3", "needed", "error", "em_3d_fitting_list", ("accession_code",),
            when=(Condition("source_name", ("PDB",)),),
        ),
        CrossCheck(
            "condreq_em_3d_reconstruction_1", "needed", "error", "em_3d_reconstruction", ("fsc_type",),
            when=(Condition(
                "resolution_method",
                (
                    "FSC 0.5 CUT-OFF", "FSC 0.33 CUT-OFF", "FSC 0.143 CUT-OFF", "FSC 3 SIGMA CUT-OFF",
                    "FSC 1/2 BIT CUT-OFF",
                ),
            ),),
        ),
        CrossCheck(
            "condreq_em_entity_assembly_molwt_1", "needed", "error", "em_entity_assembly_molwt", ("units", "value"),
            when=(Condition("experimental_flag", ("YES",)),),
        ),
        CrossCheck(
            "condreq_em_software_1", "needed", "error", "em_software", ("name",),
            when=(Condition("category", ("RECONSTRUCTION",)),),
        ),
        CrossCheck(
            "condreq_em_software_2", "needed", "error", "em_software", ("name",),
            when=(Condition("category", ("PARTICLE SELECTION",)),),
        ),
        CrossCheck(
            "condreq_em_software_3", "needed", "error", "em_software", ("name",),
            when=(Condition("category", ("VOLUME SELECTION",)),),
        ),
        CrossCheck(
            "condreq_em_software_4", "needed", "error", "em_software", ("name",),
            when=(Condition("category", ("SERIES ALIGNMENT",)),),
        ),
        CrossCheck(
            "condreq_em_software_5", "needed", "error", "em_software", ("version",),
            when=(Condition("name", ("RELION",)),),
        ),
        CrossCheck(
            "condreq_em_start_model_1", "needed", "error", "em_start_model", ("emdb_id",),
            when=(Condition("type", ("EMDB MAP",)),),
        ),
        CrossCheck(
            "condreq_em_start_model_2", "needed", "error", "em_start_model", ("pdb_id",),
            when=(Condition("type", ("PDB ENTRY",)),),
        ),
        CrossCheck(
            "condreq_em_start_model_3", "needed", "error", "em_start_model", ("orthogonal_tilt_num_images",),
            when=(Condition("type", ("ORTHOGONAL TILT",)),),
        ),
        CrossCheck(
            "condreq_em_start_model_4", "needed", "error", "em_start_model", ("orthogonal_tilt_angle1",),
            when=(Condition("type", ("ORTHOGONAL TILT",)),),
        ),
        CrossCheck(
            "condreq_em_start_model_5", "needed", "error", "em_start_model", ("orthogonal_tilt_angle2",),
            when=(Condition("type", ("ORTHOGONAL TILT",)),),
        ),
        CrossCheck(
            "condreq_em_start_model_6", "needed", "error", "em_start_model", ("random_conical_tilt_num_images",),
            when=(Condition("type", ("RANDOM CONICAL TILT",)),),
        ),
        CrossCheck(
            "condreq_em_start_model_7", "needed", "error", "em_start_model", ("random_conical_tilt_angle",),
            when=(Condition("type", ("RANDOM CONICAL TILT",)),),
        ),
        CrossCheck(
            "condreq_pdbx_audit_support_1", "needed", "error", "pdbx_audit_support", ("country",),
            when=(Condition("funding_organization", ("Other government", "Other private")),),
        ),
        CrossCheck(
            "condreq_pdbx_audit_support_2", "needed", "error", "pdbx_audit_support", ("details",),
            when=(Condition("funding_organization", ("Other government", "Other private")),),
        ),
        CrossCheck(
            "condreq_pdbx_initial_refinement_model_1", "needed", "error", "pdbx_initial_refinement_model",
            ("details",), when=(Condition("source_name", ("Other",)),),
        ),
        CrossCheck(
            "condreq_pdbx_initial_refinement_model_2", "needed", "error", "pdbx_initial_refinement_model",
            ("details",), when=(Condition("type", ("other",)),),
        ),
        CrossCheck(
            "condreq_software_1", "needed", "error", "software", ("version",),
            when=(Condition("classification", ("refinement",)), Condition("name", ("PHENIX", "REFMAC"))),
        ),
        CrossCheck(
            "regex_em_3d_fitting_list_accession_code_1", "shaped", "error", "em_3d_fitting_list", ("accession_code",),
            when=(Condition("source_name", ("PDB",)),), patterns=("(pdb_0000)?[\\w\\d]{4}",),
        ),
        CrossCheck(
            "enum_em_3d_fitting_list_type_1", "listed", "error", "em_3d_fitting_list", ("source_name",),
            when=(Condition("type", ("experimental model",)),), words=("PDB", "Other"),
        ),
        CrossCheck(
            "enum_em_3d_fitting_list_type_1", "listed", "error", "em_3d_fitting_list", ("source_name",),
            when=(Condition("type", ("integrative model",)),), words=("Other",),
        ),
        CrossCheck(
            "enum_em_3d_fitting_list_type_1", "listed", "error", "em_3d_fitting_list", ("source_name",),
            when=(Condition("type", ("other",)),), words=("Other",),
        ),
        CrossCheck(
            "enum_em_3d_fitting_list_source_name_2", "listed", "error", "em_3d_fitting_list", ("type",),
            when=(Condition("source_name", ("PDB",)),), words=("experimental model",),
        ),
        CrossCheck(
            "enum_pdbx_initial_refinement_model_type_1", "listed", "error", "pdbx_initial_refinement_model",
            ("source_name",), when=(Condition("type", ("experimental model",)),), words=("PDB", "Other"),
        ),
        CrossCheck(
            "enum_pdbx_initial_refinement_model_type_1", "listed", "error", "pdbx_initial_refinement_model",
            ("source_name",), when=(Condition("type", ("other",)),), words=("Other",),
        ),
        CrossCheck(
            "enum_pdbx_initial_refinement_model_source_name_2", "listed", "error", "pdbx_initial_refinement_model",
            ("type",), when=(Condition("source_name", ("PDB",)),), words=("experimental model",),
        ),
        CrossCheck(
            "xref_entity_poly_entity_src_gen_1", "refers", "error", "entity_poly", ("entity_id",),
            others=("entity_src_gen.entity_id",),
            enough=("entity_src_nat.entity_id", "pdbx_entity_src_syn.entity_id"),
        ),
        CrossCheck(
            "xref_entity_poly_entity_src_nat_2", "refers", "error", "entity_poly", ("entity_id",),
            others=("entity_src_nat.entity_id",),
            enough=("entity_src_gen.entity_id", "pdbx_entity_src_syn.entity_id"),
        ),
        CrossCheck(
            "xref_entity_poly_pdbx_entity_src_syn_3", "refers", "error", "entity_poly", ("entity_id",),
            others=("pdbx_entity_src_syn.entity_id",),
            enough=("entity_src_gen.entity_id", "entity_src_nat.entity_id"),
        ),
        CrossCheck(
            "xref_em_specimen_em_experiment_21", "refers", "error", "em_specimen", ("experiment_id",),
            anywhere=(Condition("exptl.method", ("ELECTRON MICROSCOPY", "ELECTRON CRYSTALLOGRAPHY")),),
            others=("em_experiment.id",),
        ),
        CrossCheck(
            "xref_em_imaging_optics_em_imaging_22", "refers", "error", "em_imaging_optics", ("imaging_id",),
            anywhere=(Condition("exptl.method", ("ELECTRON MICROSCOPY", "ELECTRON CRYSTALLOGRAPHY")),),
            others=("em_imaging.id",),
        ),
        CrossCheck(
            "xref_em_image_scans_em_image_recording_23", "refers", "error", "em_image_scans", ("image_recording_id",),
            anywhere=(Condition("exptl.method", ("ELECTRON MICROSCOPY", "ELECTRON CRYSTALLOGRAPHY")),),
            others=("em_image_recording.id",),
        ),
        CrossCheck(
            "xref_em_particle_selection_em_image_processing_24", "refers", "error", "em_particle_selection",
            ("image_processing_id",),
            anywhere=(Condition("exptl.method", ("ELECTRON MICROSCOPY", "ELECTRON CRYSTALLOGRAPHY")),),
            others=("em_image_processing.id",),
        ),
        CrossCheck(
            "xref_em_volume_selection_em_image_processing_25", "refers", "error", "em_volume_selection",
            ("image_processing_id",), anywhere=(Condition("exptl.method", ("ELECTRON MICROSCOPY",)),),
            others=("em_image_processing.id",),
        ),
        CrossCheck(
            "xref_em_ctf_correction_em_image_processing_26", "refers", "error", "em_ctf_correction",
            ("em_image_processing_id",),
            anywhere=(Condition("exptl.method", ("ELECTRON MICROSCOPY", "ELECTRON CRYSTALLOGRAPHY")),),
            others=("em_image_processing.id",),
        ),
        CrossCheck(
            "xref_em_start_model_em_image_processing_27", "refers", "error", "em_start_model",
            ("image_processing_id",),
            anywhere=(Condition("exptl.method", ("ELECTRON MICROSCOPY", "ELECTRON CRYSTALLOGRAPHY")),),
            others=("em_image_processing.id",),
        ),
        CrossCheck(
            "xref_em_3d_reconstruction_em_image_processing_28", "refers", "error", "em_3d_reconstruction",
            ("image_processing_id",),
            anywhere=(Condition("exptl.method", ("ELECTRON MICROSCOPY", "ELECTRON CRYSTALLOGRAPHY")),),
            others=("em_image_processing.id",),
        ),
        CrossCheck(
            "xref_em_final_classification_em_image_processing_29", "refers", "error", "em_final_classification",
            ("image_processing_id",),
            anywhere=(Condition("exptl.method", ("ELECTRON MICROSCOPY", "ELECTRON CRYSTALLOGRAPHY")),),
            others=("em_image_processing.id",),
        ),
        CrossCheck(
            "xref_em_3d_fitting_list_em_3d_fitting_30", "refers", "error", "em_3d_fitting_list", ("3d_fitting_id",),
            anywhere=(Condition("exptl.method", ("ELECTRON MICROSCOPY", "ELECTRON CRYSTALLOGRAPHY")),),
            others=("em_3d_fitting.id",),
        ),
        CrossCheck(
            "mandatory_em_imaging", "needed", "error", "em_imaging", ("nominal_defocus_min", "nominal_defocus_max"),
            beside=(),
        ),
        CrossCheck(
            "mandatory_pdbx_database_related", "needed", "error", "pdbx_database_related", ("db_name",),
            beside=("content_type",),
        ),
        CrossCheck(
            "mandatory_ec_em_3d_reconstruction", "needed", "error", "em_3d_reconstruction",
            ("resolution", "resolution_method"),
            anywhere=(Condition("em_experiment.reconstruction_method", ("CRYSTALLOGRAPHY",)),), beside=(),
        ),
        CrossCheck(
            "mandatory_em_helical_em_3d_reconstruction", "needed", "error", "em_3d_reconstruction",
            ("resolution", "resolution_method"),
            anywhere=(Condition("em_experiment.reconstruction_method", ("HELICAL",)),), beside=(),
        ),
        CrossCheck(
            "mandatory_em_single_part_em_3d_reconstruction", "needed", "error", "em_3d_reconstruction",
            ("resolution", "resolution_method"),
            anywhere=(Condition("em_experiment.reconstruction_method", ("SINGLE PARTICLE",)),), beside=(),
        ),
        CrossCheck(
            "mandatory_em_subtomogram_em_3d_reconstruction", "needed", "error", "em_3d_reconstruction",
            ("resolution", "resolution_method"),
            anywhere=(Condition("em_experiment.reconstruction_method", ("SUBTOMOGRAM AVERAGING",)),), beside=(),
        ),
        CrossCheck(
            "mandatory_em_subtomogram_em_image_recording", "needed", "error", "em_image_recording",
            ("avg_electron_dose_per_subtomogram",),
            anywhere=(Condition("em_experiment.reconstruction_method", ("SUBTOMOGRAM AVERAGING",)),), beside=(),
        ),
        CrossCheck(
            "pdbx_database_related_db_id", "shaped", "error", "pdbx_database_related", ("db_id",),
            when=(Condition("db_name", ("PDB",), folded=True),), patterns=("(?i:pdb_0000)?\\w{4}", "D_1\\d{9}"),
        ),
        CrossCheck(
            "pdbx_database_related_db_id", "shaped", "error", "pdbx_database_related", ("db_id",),
            when=(Condition("db_name", ("EMDB",), folded=True),), patterns=("(?i:emd)-\\d+", "D_1\\d{9}"),
        ),
        CrossCheck(
            "pdbx_struct_ref_seq_depositor_info_db_accession", "shaped", "error",
            "pdbx_struct_ref_seq_depositor_info", ("db_accession",),
            when=(Condition("db_name", ("GB",), folded=True),),
            patterns=("[A-Za-z]{2}\\d{6}\\.\\d|[A-Za-z]\\d{5}\\.\\d",),
        ),
        CrossCheck(
            "pdbx_struct_ref_seq_depositor_info_db_accession", "shaped", "error",
            "pdbx_struct_ref_seq_depositor_info", ("db_accession",),
            when=(Condition("db_name", ("UNP",), folded=True),),
            patterns=("([OPQ][0-9][A-Z0-9]{3}[0-9]|[A-NR-Z][0-9]([A-Z][A-Z0-9]{2}[0-9]){1,2})(-\\d+)?",),
        ),
        CrossCheck(
            "pdbx_initial_refinement_model_accession_code", "shaped", "error", "pdbx_initial_refinement_model",
            ("accession_code",),
            when=(
                Condition("type", ("experimental model",), folded=True),
                Condition("source_name", ("PDB",), folded=True),
            ),
            patterns=("(?i:pdb_0000)?\\w{4}",),
        ),
        CrossCheck(
            "pdbx_initial_refinement_model_accession_code", "shaped", "error", "pdbx_initial_refinement_model",
            ("accession_code",),
            when=(
                Condition("type", ("integrative model",), folded=True),
                Condition("source_name", ("PDB-Dev",), folded=True),
            ),
            patterns=("(?i:pdbdev)_\\d{8}",),
        ),
        CrossCheck(
            "pdbx_initial_refinement_model_accession_code", "shaped", "error", "pdbx_initial_refinement_model",
            ("accession_code",),
            when=(
                Condition("type", ("in silico model",), folded=True),
                Condition("source_name", ("AlphaFold",), folded=True),
            ),
            patterns=("(AF-)?([OPQ][0-9][A-Z0-9]{3}[0-9]|[A-NR-Z][0-9]([A-Z][A-Z0-9]{2}[0-9]){1,2})(-F[0-9])?",),
        ),
        CrossCheck(
            "pdbx_initial_refinement_model_accession_code", "shaped", "error", "pdbx_initial_refinement_model",
            ("accession_code",),
            when=(
                Condition("type", ("in silico model",), folded=True),
                Condition("source_name", ("ModelArchive",), folded=True),
            ),
            patterns=("(?i:ma)-\\w{5}",),
        ),
        CrossCheck(
            "pdbx_initial_refinement_model_integrative_source_name", "listed", "error",
            "pdbx_initial_refinement_model", ("source_name",),
            when=(Condition("type", ("integrative model",), folded=True),), words=("PDB-Dev",), folded=True,
        ),
        CrossCheck(
            "entity_poly_pdbx_seq_one_letter_code_poly_ala", "shaped", "warning", "entity_poly",
            ("pdbx_seq_one_letter_code",), never="\\A[Aa]+\\Z",
        ),
        CrossCheck(
            "entity_poly_pdbx_seq_one_letter_code_poly_ala", "shaped", "warning", "entity_poly",
            ("pdbx_seq_one_letter_code",), never="AAAAAAAAAA",
        ),
    ),
    "mmcif 5.413": (
        CrossCheck("key_audit", "unique", "error", "audit", ("revision_id",)),
        CrossCheck("key_audit_author", "unique", "error", "audit_author", ("pdbx_ordinal",)),
        CrossCheck("key_audit_conform", "unique", "error", "audit_conform", ("dict_name", "dict_version")),
        CrossCheck("key_chem_comp", "unique", "error", "chem_comp", ("id",)),
        CrossCheck("key_citation", "unique", "error", "citation", ("id",)),
        CrossCheck("key_citation_author", "unique", "error", "citation_author", ("citation_id", "name", "ordinal")),
        CrossCheck("key_database_2", "unique", "error", "database_2", ("database_id", "database_code")),
        CrossCheck(
            "key_em_2d_crystal_entity", "unique", "error", "em_2d_crystal_entity", ("id", "image_processing_id"),
        ),
        CrossCheck("key_em_2d_projection_selection", "unique", "error", "em_2d_projection_selection", ("entry_id",)),
        CrossCheck(
            "key_em_3d_crystal_entity", "unique", "error", "em_3d_crystal_entity", ("id", "image_processing_id"),
        ),
        CrossCheck("key_em_3d_fitting", "unique", "error", "em_3d_fitting", ("id", "entry_id")),
        CrossCheck("key_em_3d_fitting_list", "unique", "error", "em_3d_fitting_list", ("id", "3d_fitting_id")),
        CrossCheck(
            "key_em_3d_reconstruction", "unique", "error", "em_3d_reconstruction", ("id", "image_processing_id"),
        ),
        CrossCheck("key_em_admin", "unique", "error", "em_admin", ("entry_id",)),
        CrossCheck("key_em_assembly", "unique", "error", "em_assembly", ("id", "entry_id")),
        CrossCheck("key_em_author_list", "unique", "error", "em_author_list", ("ordinal",)),
        CrossCheck("key_em_buffer", "unique", "error", "em_buffer", ("id", "specimen_id")),
        CrossCheck("key_em_buffer_component", "unique", "error", "em_buffer_component", ("id", "buffer_id")),
        CrossCheck("key_em_crystal_formation", "unique", "error", "em_crystal_formation", ("id",)),
        CrossCheck("key_em_ctf_correction", "unique", "error", "em_ctf_correction", ("id",)),
        CrossCheck("key_em_db_reference", "unique", "error", "em_db_reference", ("id",)),
        CrossCheck("key_em_db_reference_auxiliary", "unique", "error", "em_db_reference_auxiliary", ("id",)),
        CrossCheck("key_em_depositor_info", "unique", "error", "em_depositor_info", ("entry_id",)),
        CrossCheck("key_em_depui", "unique", "error", "em_depui", ("entry_id",)),
        CrossCheck("key_em_detector", "unique", "error", "em_detector", ("entry_id", "id")),
        CrossCheck("key_em_diffraction", "unique", "error", "em_diffraction", ("id",)),
        CrossCheck("key_em_diffraction_shell", "unique", "error", "em_diffraction_shell", ("id",)),
        CrossCheck("key_em_diffraction_stats", "unique", "error", "em_diffraction_stats", ("id",)),
        CrossCheck("key_em_embedding", "unique", "error", "em_embedding", ("id",)),
        CrossCheck("key_em_entity_assembly", "unique", "error", "em_entity_assembly", ("id",)),
        CrossCheck(
            "key_em_entity_assembly_molwt", "unique", "error", "em_entity_assembly_molwt",
            ("id", "entity_assembly_id"),
        ),
        CrossCheck(
            "key_em_entity_assembly_naturalsource", "unique", "error", "em_entity_assembly_naturalsource",
            ("id", "entity_assembly_id"),
        ),
        CrossCheck(
            "key_em_entity_assembly_recombinant", "unique", "error", "em_entity_assembly_recombinant",
            ("id", "entity_assembly_id"),
        ),
        CrossCheck(
            "key_em_entity_assembly_synthetic", "unique", "error", "em_entity_assembly_synthetic",
            ("id", "entity_assembly_id"),
        ),
        CrossCheck("key_em_euler_angle_assignment", "unique", "error", "em_euler_angle_assignment", ("id",)),
        CrossCheck("key_em_experiment", "unique", "error", "em_experiment", ("entry_id",)),
        CrossCheck("key_em_fiducial_markers", "unique", "error", "em_fiducial_markers", ("id",)),
        CrossCheck("key_em_figure_depositor_info", "unique", "error", "em_figure_depositor_info", ("id",)),
        CrossCheck("key_em_final_classification", "unique", "error", "em_final_classification", ("id",)),
        CrossCheck("key_em_focused_ion_beam", "unique", "error", "em_focused_ion_beam", ("id",)),
        CrossCheck("key_em_fsc_curve", "unique", "error", "em_fsc_curve", ("id",)),
        CrossCheck("key_em_grid_pretreatment", "unique", "error", "em_grid_pretreatment", ("id",)),
        CrossCheck("key_em_helical_entity", "unique", "error", "em_helical_entity", ("id", "image_processing_id")),
        CrossCheck("key_em_high_pressure_freezing", "unique", "error", "em_high_pressure_freezing", ("id",)),
        CrossCheck("key_em_image_processing", "unique", "error", "em_image_processing", ("image_recording_id", "id")),
        CrossCheck("key_em_image_recording", "unique", "error", "em_image_recording", ("id", "imaging_id")),
        CrossCheck("key_em_image_scans", "unique", "error", "em_image_scans", ("id", "image_recording_id")),
        CrossCheck("key_em_imaging", "unique", "error", "em_imaging", ("entry_id", "id")),
        CrossCheck("key_em_imaging_optics", "unique", "error", "em_imaging_optics", ("id", "imaging_id")),
        CrossCheck("key_em_interpret_figure", "unique", "error", "em_interpret_figure", ("id",)),
        CrossCheck("key_em_layer_lines", "unique", "error", "em_layer_lines", ("id", "experiment_id")),
        CrossCheck("key_em_layer_lines_depositor_info", "unique", "error", "em_layer_lines_depositor_info", ("id",)),
        CrossCheck("key_em_map", "unique", "error", "em_map", ("id", "entry_id")),
        CrossCheck("key_em_map_depositor_info", "unique", "error", "em_map_depositor_info", ("entry_id", "id")),
        CrossCheck("key_em_mask_depositor_info", "unique", "error", "em_mask_depositor_info", ("id",)),
        CrossCheck("key_em_motion_correction", "unique", "error", "em_motion_correction", ("id",)),
        CrossCheck("key_em_obsolete", "unique", "error", "em_obsolete", ("id",)),
        CrossCheck(
            "key_em_particle_selection", "unique", "error", "em_particle_selection", ("id", "image_processing_id"),
        ),
        CrossCheck("key_em_sample_preparation", "unique", "error", "em_sample_preparation", ("id", "entry_id")),
        CrossCheck("key_em_sample_support", "unique", "error", "em_sample_support", ("id", "specimen_id")),
        CrossCheck("key_em_shadowing", "unique", "error", "em_shadowing", ("id", "specimen_id")),
        CrossCheck(
            "key_em_single_particle_entity", "unique", "error", "em_single_particle_entity",
            ("id", "image_processing_id"),
        ),
        CrossCheck("key_em_software", "unique", "error", "em_software", ("id",)),
        CrossCheck("key_em_specimen", "unique", "error", "em_specimen", ("id", "experiment_id")),
        CrossCheck("key_em_staining", "unique", "error", "em_staining", ("id",)),
        CrossCheck("key_em_start_model", "unique", "error", "em_start_model", ("id", "image_processing_id")),
        CrossCheck("key_em_structure_factors", "unique", "error", "em_structure_factors", ("id", "experiment_id")),
        CrossCheck(
            "key_em_structure_factors_depositor_info", "unique", "error", "em_structure_factors_depositor_info",
            ("id",),
        ),
        CrossCheck("key_em_supersede", "unique", "error", "em_supersede", ("id",)),
        CrossCheck("key_em_support_film", "unique", "error", "em_support_film", ("id",)),
        CrossCheck("key_em_tomography", "unique", "error", "em_tomography", ("id", "imaging_id")),
        CrossCheck("key_em_tomography_specimen", "unique", "error", "em_tomography_specimen", ("id",)),
        CrossCheck("key_em_ultramicrotomy", "unique", "error", "em_ultramicrotomy", ("id",)),
        CrossCheck("key_em_virus_entity", "unique", "error", "em_virus_entity", ("id", "entity_assembly_id")),
        CrossCheck(
            "key_em_virus_natural_host", "unique", "error", "em_virus_natural_host", ("entity_assembly_id", "id"),
        ),
        CrossCheck("key_em_virus_shell", "unique", "error", "em_virus_shell", ("entity_assembly_id", "id")),
        CrossCheck("key_em_virus_synthetic", "unique", "error", "em_virus_synthetic", ("entity_assembly_id", "id")),
        CrossCheck("key_em_vitrification", "unique", "error", "em_vitrification", ("id", "specimen_id")),
        CrossCheck(
            "key_em_volume_selection", "unique", "error", "em_volume_selection", ("id", "image_processing_id"),
        ),
        CrossCheck("key_entity_name_com", "unique", "error", "entity_name_com", ("entity_id",)),
        CrossCheck("key_entity_poly_seq", "unique", "error", "entity_poly_seq", ("entity_id", "num", "mon_id")),
        CrossCheck("key_entity_src_gen", "unique", "error", "entity_src_gen", ("entity_id", "pdbx_src_id")),
        CrossCheck("key_entity_src_nat", "unique", "error", "entity_src_nat", ("entity_id", "pdbx_src_id")),
        CrossCheck("key_entry", "unique", "error", "entry", ("id",)),
        CrossCheck("key_exptl", "unique", "error", "exptl", ("entry_id", "method")),
        CrossCheck("key_pdbx_audit_support", "unique", "error", "pdbx_audit_support", ("ordinal",)),
        CrossCheck(
            "key_pdbx_chem_comp_depositor_info", "unique", "error", "pdbx_chem_comp_depositor_info", ("ordinal",),
        ),
        CrossCheck(
            "key_pdbx_chem_comp_descriptor", "unique", "error", "pdbx_chem_comp_descriptor",
            ("comp_id", "type", "program", "program_version"),
        ),
        CrossCheck("key_pdbx_contact_author", "unique", "error", "pdbx_contact_author", ("id",)),
        CrossCheck(
            "key_pdbx_database_related", "unique", "error", "pdbx_database_related",
            ("db_name", "db_id", "content_type"),
        ),
        CrossCheck("key_pdbx_database_status", "unique", "error", "pdbx_database_status", ("entry_id",)),
        CrossCheck(
            "key_pdbx_depui_entity_features", "unique", "error", "pdbx_depui_entity_features",
            ("dep_dataset_id", "entity_id", "type"),
        ),
        CrossCheck(
            "key_pdbx_depui_entity_status_flags", "unique", "error", "pdbx_depui_entity_status_flags",
            ("dep_dataset_id", "entity_id"),
        ),
        CrossCheck(
            "key_pdbx_depui_entry_details", "unique", "error", "pdbx_depui_entry_details", ("dep_dataset_id",),
        ),
        CrossCheck("key_pdbx_depui_status_flags", "unique", "error", "pdbx_depui_status_flags", ("dep_dataset_id",)),
        CrossCheck("key_pdbx_depui_upload", "unique", "error", "pdbx_depui_upload", ("ordinal",)),
        CrossCheck(
            "key_pdbx_depui_validation_status_flags", "unique", "error", "pdbx_depui_validation_status_flags",
            ("dep_dataset_id",),
        ),
        CrossCheck("key_pdbx_entity_branch", "unique", "error", "pdbx_entity_branch", ("entity_id",)),
        CrossCheck(
            "key_pdbx_entity_branch_descriptor", "unique", "error", "pdbx_entity_branch_descriptor", ("ordinal",),
        ),
        CrossCheck("key_pdbx_entity_nonpoly", "unique", "error", "pdbx_entity_nonpoly", ("entity_id",)),
        CrossCheck("key_pdbx_entity_src_syn", "unique", "error", "pdbx_entity_src_syn", ("entity_id", "pdbx_src_id")),
        CrossCheck("key_pdbx_entry_details", "unique", "error", "pdbx_entry_details", ("entry_id",)),
        CrossCheck("key_pdbx_initial_refinement_model", "unique", "error", "pdbx_initial_refinement_model", ("id",)),
        CrossCheck("key_pdbx_related_exp_data_set", "unique", "error", "pdbx_related_exp_data_set", ("ordinal",)),
        CrossCheck(
            "key_pdbx_struct_ref_seq_depositor_info", "unique", "error", "pdbx_struct_ref_seq_depositor_info",
            ("ref_id",),
        ),
        CrossCheck("key_software", "unique", "error", "software", ("pdbx_ordinal",)),
        CrossCheck("key_struct", "unique", "error", "struct", ("entry_id",)),
        CrossCheck("key_struct_keywords", "unique", "error", "struct_keywords", ("entry_id",)),
        CrossCheck("key_struct_ref", "unique", "error", "struct_ref", ("id",)),
    ),
}
