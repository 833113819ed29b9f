"""Where every leaf goes: oscem.subtomo 1.0.2 <-> mmcif 5.413.

Written by `oscem-map compile` from mappings/oscem-subtomo_mmcif.omap; edit that. Read for reports only.
"""

from __future__ import annotations

from oscem_map.runtime.advice import Range
from oscem_map.runtime.verdicts import Owner

LEAVES: dict[str, tuple[Owner, ...]] = {
    "acquisition.tilt_axis_angle": (
        Owner("lost", (), "no item; dual_tilt_axis_rotation is an angle between two axes", "common/tomography.omap:65"),
    ),
    "acquisition.tilt_angle.increment": (
        Owner("written", ("_em_tomography.axis1_angle_increment",), "", "common/tomography.omap:64"),
    ),
    "acquisition.tilt_angle.minimal": (
        Owner("written", ("_em_tomography.axis1_min_angle",), "", "common/tomography.omap:62"),
    ),
    "acquisition.tilt_angle.maximal": (
        Owner("written", ("_em_tomography.axis1_max_angle",), "", "common/tomography.omap:63"),
    ),
    "acquisition.technique": (
        Owner("written", (), "the mapping itself stands for it", "oscem-subtomo_mmcif.omap:14"),
    ),
    "acquisition.screen_current": (
        Owner("lost", (), "no item", "common/acquisition.omap:90"),
    ),
    "acquisition.nominal_defocus.minimal": (
        Owner("written", ("_em_imaging.nominal_defocus_min", "_em_imaging.nominal_defocus_max"), "", "common/acquisition.omap:17"),
    ),
    "acquisition.nominal_defocus.maximal": (
        Owner("written", ("_em_imaging.nominal_defocus_min", "_em_imaging.nominal_defocus_max"), "", "common/acquisition.omap:17"),
    ),
    "acquisition.calibrated_defocus.minimal": (
        Owner("written", ("_em_imaging.calibrated_defocus_min", "_em_imaging.calibrated_defocus_max"), "", "common/acquisition.omap:24"),
    ),
    "acquisition.calibrated_defocus.maximal": (
        Owner("written", ("_em_imaging.calibrated_defocus_min", "_em_imaging.calibrated_defocus_max"), "", "common/acquisition.omap:24"),
    ),
    "acquisition.nominal_magnification": (
        Owner("written", ("_em_imaging.nominal_magnification",), "", "common/acquisition.omap:27"),
    ),
    "acquisition.calibrated_magnification": (
        Owner("written", ("_em_imaging.calibrated_magnification",), "", "common/acquisition.omap:28"),
    ),
    "acquisition.holder": (
        Owner("written", ("_em_imaging.specimen_holder_model", "_em_imaging.details"), "", "common/acquisition.omap:29"),
    ),
    "acquisition.holder_cryogen": (
        Owner("lost", (), "mmCIF has one cryogen, that of the stage", "common/acquisition.omap:31"),
    ),
    "acquisition.temperature.minimal": (
        Owner("written", ("_em_imaging.recording_temperature_minimum",), "", "common/acquisition.omap:32"),
    ),
    "acquisition.temperature.maximal": (
        Owner("written", ("_em_imaging.recording_temperature_maximum",), "", "common/acquisition.omap:33"),
    ),
    "acquisition.microscope_software": (
        Owner("written", ("_em_software.name", "_em_software.version"), "", "common/acquisition.omap:85"),
    ),
    "acquisition.detectors[].name": (
        Owner("written", ("_em_image_recording.film_or_detector_model",), "", "common/acquisition.omap:64"),
    ),
    "acquisition.detectors[].mode": (
        Owner("written", ("_em_image_recording.detector_mode",), "", "common/acquisition.omap:65"),
    ),
    "acquisition.detectors[].dispersion": (
        Owner("lost", (), "an analytical detector's setting", "common/acquisition.omap:66"),
    ),
    "acquisition.detectors[].collection_angle.minimal": (
        Owner("lost", (), "an analytical detector's setting", "common/acquisition.omap:67"),
    ),
    "acquisition.detectors[].collection_angle.maximal": (
        Owner("lost", (), "an analytical detector's setting", "common/acquisition.omap:67"),
    ),
    "acquisition.dose_per_movie": (
        Owner("written", ("_em_image_recording.avg_electron_dose_per_image",), "", "common/acquisition.omap:70"),
    ),
    "acquisition.energy_filter.used": (
        Owner("written", ("_em_imaging_optics.energyfilter_name", "_em_imaging_optics.energyfilter_slit_width"), "", "common/acquisition.omap:41"),
    ),
    "acquisition.energy_filter.model": (
        Owner("written", ("_em_imaging_optics.energyfilter_name",), "", "common/acquisition.omap:43"),
    ),
    "acquisition.energy_filter.width_energy_filter": (
        Owner("written", ("_em_imaging_optics.energyfilter_slit_width",), "", "common/acquisition.omap:44"),
    ),
    "acquisition.image_size.height": (
        Owner("lost", (), "its row demands the model of a film scanner", "common/acquisition.omap:76"),
    ),
    "acquisition.image_size.width": (
        Owner("lost", (), "its row demands the model of a film scanner", "common/acquisition.omap:77"),
    ),
    "acquisition.date_time": (
        Owner("written", ("_em_imaging.date",), "", "common/acquisition.omap:35"),
    ),
    "acquisition.exposure_time": (
        Owner("written", ("_em_image_recording.average_exposure_time",), "", "common/acquisition.omap:71"),
    ),
    "acquisition.cryogen": (
        Owner("written", ("_em_imaging.cryogen",), "", "common/acquisition.omap:34"),
    ),
    "acquisition.frames_per_movie": (
        Owner("lost", (), "its row demands the model of a film scanner", "common/acquisition.omap:78"),
    ),
    "acquisition.grids_imaged": (
        Owner("written", ("_em_image_recording.num_grids_imaged",), "", "common/acquisition.omap:72"),
    ),
    "acquisition.images_generated": (
        Owner("written", ("_em_image_recording.num_real_images",), "", "common/acquisition.omap:73"),
    ),
    "acquisition.binning_camera.height": (
        Owner("lost", (), "no item", "common/acquisition.omap:91"),
    ),
    "acquisition.binning_camera.width": (
        Owner("lost", (), "no item", "common/acquisition.omap:91"),
    ),
    "acquisition.pixel_size": (
        Owner("written", ("_em_3d_reconstruction.nominal_pixel_size",), "", "common/tomography.omap:164"),
    ),
    "acquisition.specialist_optics.phaseplate.used": (
        Owner("written", ("_em_imaging_optics.phase_plate",), "", "common/acquisition.omap:47"),
    ),
    "acquisition.specialist_optics.phaseplate.instrument_type": (
        Owner("written", ("_em_imaging_optics.phase_plate",), "", "common/acquisition.omap:48"),
    ),
    "acquisition.specialist_optics.spherical_aberration_corrector.used": (
        Owner("written", ("_em_imaging_optics.sph_aberration_corrector",), "", "common/acquisition.omap:51"),
    ),
    "acquisition.specialist_optics.spherical_aberration_corrector.instrument_type": (
        Owner("written", ("_em_imaging_optics.sph_aberration_corrector",), "", "common/acquisition.omap:52"),
    ),
    "acquisition.specialist_optics.chromatic_aberration_corrector.used": (
        Owner("written", ("_em_imaging_optics.chr_aberration_corrector",), "", "common/acquisition.omap:55"),
    ),
    "acquisition.specialist_optics.chromatic_aberration_corrector.instrument_type": (
        Owner("written", ("_em_imaging_optics.chr_aberration_corrector",), "", "common/acquisition.omap:56"),
    ),
    "acquisition.beamshift.x_min": (
        Owner("lost", (), "no item", "common/acquisition.omap:92"),
    ),
    "acquisition.beamshift.x_max": (
        Owner("lost", (), "no item", "common/acquisition.omap:92"),
    ),
    "acquisition.beamshift.y_min": (
        Owner("lost", (), "no item", "common/acquisition.omap:92"),
    ),
    "acquisition.beamshift.y_max": (
        Owner("lost", (), "no item", "common/acquisition.omap:92"),
    ),
    "acquisition.beamtilt.x_min": (
        Owner("lost", (), "no item; _em_imaging.residual_tilt is a misalignment", "common/acquisition.omap:93"),
    ),
    "acquisition.beamtilt.x_max": (
        Owner("lost", (), "no item; _em_imaging.residual_tilt is a misalignment", "common/acquisition.omap:93"),
    ),
    "acquisition.beamtilt.y_min": (
        Owner("lost", (), "no item; _em_imaging.residual_tilt is a misalignment", "common/acquisition.omap:93"),
    ),
    "acquisition.beamtilt.y_max": (
        Owner("lost", (), "no item; _em_imaging.residual_tilt is a misalignment", "common/acquisition.omap:93"),
    ),
    "acquisition.imageshift.x_min": (
        Owner("lost", (), "no item", "common/acquisition.omap:94"),
    ),
    "acquisition.imageshift.x_max": (
        Owner("lost", (), "no item", "common/acquisition.omap:94"),
    ),
    "acquisition.imageshift.y_min": (
        Owner("lost", (), "no item", "common/acquisition.omap:94"),
    ),
    "acquisition.imageshift.y_max": (
        Owner("lost", (), "no item", "common/acquisition.omap:94"),
    ),
    "acquisition.beamtiltgroups": (
        Owner("lost", (), "no item", "common/acquisition.omap:95"),
    ),
    "acquisition.gainref_flip_rotate": (
        Owner("lost", (), "no item; it belongs with the raw data in EMPIAR", "common/acquisition.omap:96"),
    ),
    "instrument.microscope.model": (
        Owner("written", ("_em_imaging.microscope_model",), "", "common/instrument.omap:9"),
    ),
    "instrument.microscope.manufacturer": (
        Owner("lost", (), "mmCIF names the maker inside the model", "common/instrument.omap:14"),
    ),
    "instrument.illumination": (
        Owner("written", ("_em_imaging.illumination_mode",), "", "common/instrument.omap:17"),
    ),
    "instrument.imaging": (
        Owner("written", ("_em_imaging.mode",), "", "common/instrument.omap:18"),
    ),
    "instrument.electron_source": (
        Owner("written", ("_em_imaging.electron_source",), "", "common/instrument.omap:19"),
    ),
    "instrument.acceleration_voltage": (
        Owner("written", ("_em_imaging.accelerating_voltage",), "", "common/instrument.omap:20"),
    ),
    "instrument.c2_aperture": (
        Owner("written", ("_em_imaging.c2_aperture_diameter",), "", "common/instrument.omap:21"),
    ),
    "instrument.cs": (
        Owner("written", ("_em_imaging.nominal_cs",), "", "common/instrument.omap:22"),
    ),
    "instrument.operating_mode": (
        Owner("lost", (), "no item for TEM or STEM", "common/instrument.omap:23"),
    ),
    "instrument.beam_convergence": (
        Owner("lost", (), "no item", "common/instrument.omap:24"),
    ),
    "sample.name": (
        Owner("written", ("_em_entity_assembly.name",), "", "common/sample.omap:31"),
    ),
    "sample.description": (
        Owner("written", ("_em_entity_assembly.details",), "", "common/sample.omap:32"),
    ),
    "sample.overall_molecule.molecular_overall_type": (
        Owner("written", ("_em_entity_assembly.type",), "", "common/sample.omap:33"),
    ),
    "sample.overall_molecule.name_sample": (
        Owner("written", ("_em_entity_assembly.name",), "", "common/sample.omap:30"),
    ),
    "sample.overall_molecule.source": (
        Owner("written", ("_em_entity_assembly.source",), "", "common/sample.omap:35"),
    ),
    "sample.overall_molecule.molecular_weight": (
        Owner("written", ("_em_entity_assembly_molwt.value",), "", "common/sample.omap:46"),
    ),
    "sample.overall_molecule.assembly": (
        Owner("written", ("_em_experiment.aggregation_state",), "", "common/sample.omap:38"),
    ),
    "sample.molecule[].name_mol": (
        Owner("written", ("_entity.pdbx_description",), "", "common/sample.omap:55"),
        Owner("written", ("_em_entity_assembly.name",), "", "common/sample.omap:123"),
    ),
    "sample.molecule[].molecular_type": (
        Owner("written", ("_entity_poly.type",), "", "common/sample.omap:60"),
    ),
    "sample.molecule[].molecular_class": (
        Owner("lost", (), "no item for a molecule's class", "common/sample.omap:56"),
    ),
    "sample.molecule[].sequence": (
        Owner("written", ("_entity_poly.pdbx_seq_one_letter_code",), "", "common/sample.omap:63"),
        Owner("written", ("_entity_poly.pdbx_seq_one_letter_code_can",), "", "common/sample.omap:65"),
        Owner("written", ("_entity_poly.pdbx_seq_one_letter_code",), "", "common/sample.omap:68"),
        Owner("written", ("_entity_poly.pdbx_seq_one_letter_code_can",), "", "common/sample.omap:69"),
    ),
    "sample.molecule[].natural_source": (
        Owner("written", ("_entity_src_gen.pdbx_gene_src_scientific_name",), "", "common/sample.omap:81"),
        Owner("written", ("_entity_src_nat.pdbx_organism_scientific",), "", "common/sample.omap:97"),
        Owner("written", ("_em_entity_assembly_naturalsource.organism",), "", "common/sample.omap:128"),
        Owner("lost", (), "absent in this branch", "common/sample.omap:108"),
    ),
    "sample.molecule[].taxonomy_id_source": (
        Owner("written", ("_entity_src_gen.pdbx_gene_src_ncbi_taxonomy_id",), "", "common/sample.omap:82"),
        Owner("written", ("_entity_src_nat.pdbx_ncbi_taxonomy_id",), "", "common/sample.omap:98"),
        Owner("written", ("_em_entity_assembly_naturalsource.ncbi_tax_id",), "", "common/sample.omap:129"),
        Owner("lost", (), "no organism to go with it", "common/sample.omap:110"),
    ),
    "sample.molecule[].expression_system": (
        Owner("written", ("_entity_src_gen.pdbx_host_org_scientific_name",), "", "common/sample.omap:85"),
        Owner("written", ("_em_entity_assembly_recombinant.organism",), "", "common/sample.omap:136"),
        Owner("lost", (), "absent in this branch", "common/sample.omap:104"),
        Owner("lost", (), "absent in this branch", "common/sample.omap:109"),
    ),
    "sample.molecule[].taxonomy_id_expression": (
        Owner("written", ("_entity_src_gen.pdbx_host_org_ncbi_taxonomy_id",), "", "common/sample.omap:86"),
        Owner("written", ("_em_entity_assembly_recombinant.ncbi_tax_id",), "", "common/sample.omap:137"),
        Owner("lost", (), "no expression system to go with it", "common/sample.omap:103"),
        Owner("lost", (), "no expression system to go with it", "common/sample.omap:111"),
    ),
    "sample.molecule[].gene_name": (
        Owner("written", ("_entity_src_gen.pdbx_gene_src_gene",), "", "common/sample.omap:80"),
        Owner("lost", (), "mmCIF names genes of recombinant molecules only", "common/sample.omap:101"),
        Owner("lost", (), "mmCIF names genes of recombinant molecules only", "common/sample.omap:112"),
    ),
    "sample.ligands[].present": (
        Owner("written", ("_pdbx_entry_details.has_ligand_of_interest",), "", "common/sample.omap:144"),
    ),
    "sample.ligands[].smiles": (
        Owner("written", ("_pdbx_chem_comp_depositor_info.descriptor",), "", "common/sample.omap:151"),
    ),
    "sample.ligands[].reference": (
        Owner("written", ("_pdbx_chem_comp_depositor_info.comp_id", "_pdbx_chem_comp_depositor_info.details"), "", "common/sample.omap:152"),
    ),
    "sample.specimen.buffer": (
        Owner("written", ("_em_buffer.details",), "", "common/sample.omap:175"),
    ),
    "sample.specimen.concentration": (
        Owner("written", ("_em_specimen.concentration",), "", "common/sample.omap:162"),
    ),
    "sample.specimen.ph": (
        Owner("written", ("_em_buffer.pH",), "", "common/sample.omap:176"),
    ),
    "sample.specimen.vitrification": (
        Owner("written", ("_em_specimen.vitrification_applied",), "", "common/sample.omap:163"),
    ),
    "sample.specimen.vitrification_cryogen": (
        Owner("written", ("_em_vitrification.cryogen_name",), "", "common/sample.omap:187"),
    ),
    "sample.specimen.humidity": (
        Owner("written", ("_em_vitrification.humidity",), "", "common/sample.omap:188"),
    ),
    "sample.specimen.temperature": (
        Owner("written", ("_em_vitrification.chamber_temperature",), "", "common/sample.omap:189"),
    ),
    "sample.specimen.staining": (
        Owner("written", ("_em_staining",), "", "common/preparation.omap:16"),
        Owner("written", ("_em_specimen.staining_applied",), "", "common/sample.omap:165"),
    ),
    "sample.specimen.embedding": (
        Owner("written", ("_em_embedding",), "", "common/preparation.omap:25"),
        Owner("written", ("_em_specimen.embedding_applied",), "", "common/sample.omap:167"),
    ),
    "sample.specimen.shadowing": (
        Owner("written", ("_em_shadowing",), "", "common/preparation.omap:33"),
        Owner("written", ("_em_specimen.shadowing_applied",), "", "common/sample.omap:169"),
    ),
    "sample.grid.manufacturer": (
        Owner("written", ("_em_sample_support.grid_type", "_em_sample_support.details"), "", "common/sample.omap:197"),
    ),
    "sample.grid.material": (
        Owner("written", ("_em_sample_support.grid_material",), "", "common/sample.omap:198"),
    ),
    "sample.grid.mesh": (
        Owner("written", ("_em_sample_support.grid_mesh_size",), "", "common/sample.omap:199"),
    ),
    "sample.grid.film_support": (
        Owner("written", ("_em_support_film",), "", "common/sample.omap:204"),
    ),
    "sample.grid.film_material": (
        Owner("written", ("_em_support_film.material",), "", "common/sample.omap:205"),
    ),
    "sample.grid.film_topology": (
        Owner("written", ("_em_support_film.topology",), "", "common/sample.omap:206"),
    ),
    "sample.grid.film_thickness": (
        Owner("written", ("_em_support_film.thickness",), "", "common/sample.omap:207"),
    ),
    "sample.grid.pretreatment_type": (
        Owner("written", ("_em_grid_pretreatment.type",), "", "common/sample.omap:214"),
    ),
    "sample.grid.pretreatment_time": (
        Owner("written", ("_em_grid_pretreatment.time",), "", "common/sample.omap:215"),
    ),
    "sample.grid.pretreatment_pressure": (
        Owner("written", ("_em_grid_pretreatment.pressure",), "", "common/sample.omap:216"),
    ),
    "sample.grid.pretreatment_atmosphere": (
        Owner("written", ("_em_grid_pretreatment.atmosphere",), "", "common/sample.omap:217"),
    ),
    "organizational.grants[].grant_name": (
        Owner("lost", (), "mmCIF keeps the number", "common/people.omap:53"),
    ),
    "organizational.grants[].start_date": (
        Owner("lost", (), "no item", "common/people.omap:54"),
    ),
    "organizational.grants[].end_date": (
        Owner("lost", (), "no item", "common/people.omap:55"),
    ),
    "organizational.grants[].budget": (
        Owner("lost", (), "no item", "common/people.omap:56"),
    ),
    "organizational.grants[].project_id": (
        Owner("written", ("_pdbx_audit_support.grant_number",), "", "common/people.omap:52"),
    ),
    "organizational.grants[].country": (
        Owner("written", ("_pdbx_audit_support.country",), "", "common/people.omap:50"),
    ),
    "organizational.authors[].orcid": (
        Owner("written", ("_pdbx_contact_author.identifier_ORCID",), "", "common/people.omap:22"),
        Owner("written", ("_audit_author.identifier_ORCID",), "", "common/people.omap:34"),
        Owner("written", ("_em_author_list.identifier_ORCID",), "", "common/people.omap:39"),
    ),
    "organizational.authors[].country": (
        Owner("written", ("_pdbx_contact_author.country",), "", "common/people.omap:24"),
    ),
    "organizational.authors[].role": (
        Owner("written", ("_pdbx_contact_author.role",), "", "common/people.omap:25"),
    ),
    "organizational.authors[].name_org": (
        Owner("lost", (), "mmCIF keeps an address, not a name", "common/people.omap:27"),
    ),
    "organizational.authors[].type_org": (
        Owner("written", ("_pdbx_contact_author.organization_type",), "", "common/people.omap:26"),
    ),
    "organizational.authors[].family_name": (
        Owner("written", ("_pdbx_contact_author.name_last",), "", "common/people.omap:18"),
        Owner("written", ("_audit_author.name",), "", "common/people.omap:32"),
        Owner("written", ("_em_author_list.author",), "", "common/people.omap:38"),
    ),
    "organizational.authors[].given_name": (
        Owner("written", ("_pdbx_contact_author.name_first",), "", "common/people.omap:19"),
        Owner("written", ("_audit_author.name",), "", "common/people.omap:32"),
        Owner("written", ("_em_author_list.author",), "", "common/people.omap:38"),
    ),
    "organizational.authors[].job_title": (
        Owner("lost", (), "a boolean in OSC-EM 1.0.2, by mistake", "common/people.omap:28"),
    ),
    "organizational.authors[].email": (
        Owner("written", ("_pdbx_contact_author.email",), "", "common/people.omap:20"),
    ),
    "organizational.authors[].telephone": (
        Owner("written", ("_pdbx_contact_author.phone",), "", "common/people.omap:21"),
    ),
    "organizational.funder[].funder_name": (
        Owner("written", ("_pdbx_audit_support.funding_organization", "_pdbx_audit_support.details"), "", "common/people.omap:45"),
    ),
    "organizational.funder[].type_org": (
        Owner("written", ("_pdbx_audit_support.funding_organization", "_pdbx_audit_support.details"), "", "common/people.omap:45"),
    ),
    "organizational.funder[].country": (
        Owner("written", ("_pdbx_audit_support.country",), "", "common/people.omap:49"),
    ),
}

ITEMS: dict[str, tuple[Owner, ...]] = {
    "audit_author.identifier_ORCID": (
        Owner("lost", (), "read back from _pdbx_contact_author", "common/people.omap:34"),
    ),
    "audit_author.name": (
        Owner("lost", (), "read back from _pdbx_contact_author", "common/people.omap:32"),
    ),
    "audit_author.pdbx_ordinal": (
        Owner("ignored", (), "a key", "common/people.omap:31"),
    ),
    "citation.id": (
        Owner("ignored", (), "a word of the mapping's own", "common/deposition.omap:30"),
    ),
    "citation.title": (
        Owner("lost", (), "the depositor's answer; no slot holds it", "common/deposition.omap:31"),
    ),
    "em_3d_reconstruction.entry_id": (
        Owner("ignored", (), "a key", "common/tomography.omap:161"),
    ),
    "em_3d_reconstruction.id": (
        Owner("ignored", (), "a word of the mapping's own", "common/tomography.omap:162"),
    ),
    "em_3d_reconstruction.image_processing_id": (
        Owner("ignored", (), "a key", "common/tomography.omap:163"),
    ),
    "em_3d_reconstruction.nominal_pixel_size": (
        Owner("written", ("acquisition.pixel_size",), "", "common/tomography.omap:164"),
    ),
    "em_3d_reconstruction.num_particles": (
        Owner("lost", (), "the depositor's answer; no slot holds it", "common/tomography.omap:165"),
    ),
    "em_3d_reconstruction.resolution": (
        Owner("lost", (), "the depositor's answer; no slot holds it", "common/tomography.omap:167"),
    ),
    "em_3d_reconstruction.symmetry_type": (
        Owner("lost", (), "the depositor's answer; no slot holds it", "common/tomography.omap:166"),
    ),
    "em_author_list.author": (
        Owner("lost", (), "read back from _pdbx_contact_author", "common/people.omap:38"),
    ),
    "em_author_list.identifier_ORCID": (
        Owner("lost", (), "read back from _pdbx_contact_author", "common/people.omap:39"),
    ),
    "em_author_list.ordinal": (
        Owner("ignored", (), "a key", "common/people.omap:37"),
    ),
    "em_buffer.details": (
        Owner("written", ("sample.specimen.buffer",), "", "common/sample.omap:175"),
    ),
    "em_buffer.id": (
        Owner("ignored", (), "a word of the mapping's own", "common/sample.omap:173"),
    ),
    "em_buffer.pH": (
        Owner("written", ("sample.specimen.ph",), "", "common/sample.omap:176"),
    ),
    "em_buffer.specimen_id": (
        Owner("ignored", (), "a key", "common/sample.omap:174"),
    ),
    "em_embedding.id": (
        Owner("ignored", (), "a word of the mapping's own", "common/preparation.omap:23"),
    ),
    "em_embedding.material": (
        Owner("lost", (), "the depositor's answer; no slot holds it", "common/preparation.omap:26"),
    ),
    "em_embedding.specimen_id": (
        Owner("ignored", (), "a key", "common/preparation.omap:24"),
    ),
    "em_entity_assembly.details": (
        Owner("written", ("sample.description",), "", "common/sample.omap:32"),
    ),
    "em_entity_assembly.entity_id_list": (
        Owner("ignored", (), "a key", "common/sample.omap:121"),
    ),
    "em_entity_assembly.id": (
        Owner("ignored", (), "a word of the mapping's own", "common/sample.omap:28"),
        Owner("ignored", (), "a key", "common/sample.omap:119"),
    ),
    "em_entity_assembly.name": (
        Owner("written", ("sample.overall_molecule.name_sample",), "", "common/sample.omap:30"),
    ),
    "em_entity_assembly.parent_id": (
        Owner("ignored", ("sample.overall_molecule.name_sample", "sample.description", "sample.overall_molecule.molecular_overall_type", "sample.overall_molecule.source"), "a word of the mapping's own", "common/sample.omap:29"),
    ),
    "em_entity_assembly.source": (
        Owner("written", ("sample.overall_molecule.source",), "", "common/sample.omap:35"),
    ),
    "em_entity_assembly.type": (
        Owner("written", ("sample.overall_molecule.molecular_overall_type",), "", "common/sample.omap:33"),
    ),
    "em_entity_assembly_molwt.entity_assembly_id": (
        Owner("ignored", (), "a key", "common/sample.omap:45"),
    ),
    "em_entity_assembly_molwt.experimental_flag": (
        Owner("lost", (), "the depositor's answer; no slot holds it", "common/sample.omap:48"),
    ),
    "em_entity_assembly_molwt.id": (
        Owner("ignored", (), "a word of the mapping's own", "common/sample.omap:44"),
    ),
    "em_entity_assembly_molwt.units": (
        Owner("ignored", ("sample.overall_molecule.molecular_weight",), "a word of the mapping's own", "common/sample.omap:47"),
    ),
    "em_entity_assembly_molwt.value": (
        Owner("written", ("sample.overall_molecule.molecular_weight",), "", "common/sample.omap:46"),
    ),
    "em_entity_assembly_naturalsource.entity_assembly_id": (
        Owner("ignored", (), "a key", "common/sample.omap:127"),
    ),
    "em_entity_assembly_naturalsource.id": (
        Owner("ignored", (), "a key", "common/sample.omap:126"),
    ),
    "em_entity_assembly_naturalsource.ncbi_tax_id": (
        Owner("lost", (), "read back from _entity_src_gen or _entity_src_nat", "common/sample.omap:129"),
        Owner("lost", (), "the depositor's answer; no slot holds it", "common/sample.omap:130"),
    ),
    "em_entity_assembly_naturalsource.organism": (
        Owner("lost", (), "read back from _entity_src_gen or _entity_src_nat", "common/sample.omap:128"),
    ),
    "em_entity_assembly_recombinant.entity_assembly_id": (
        Owner("ignored", (), "a key", "common/sample.omap:135"),
    ),
    "em_entity_assembly_recombinant.id": (
        Owner("ignored", (), "a key", "common/sample.omap:134"),
    ),
    "em_entity_assembly_recombinant.ncbi_tax_id": (
        Owner("lost", (), "read back from _entity_src_gen", "common/sample.omap:137"),
        Owner("lost", (), "the depositor's answer; no slot holds it", "common/sample.omap:138"),
    ),
    "em_entity_assembly_recombinant.organism": (
        Owner("lost", (), "read back from _entity_src_gen", "common/sample.omap:136"),
    ),
    "em_experiment.aggregation_state": (
        Owner("written", ("sample.overall_molecule.assembly",), "", "common/sample.omap:38"),
    ),
    "em_experiment.entity_assembly_id": (
        Owner("ignored", (), "a key", "common/entry.omap:13"),
    ),
    "em_experiment.entry_id": (
        Owner("ignored", (), "a key", "common/entry.omap:11"),
    ),
    "em_experiment.id": (
        Owner("ignored", (), "a word of the mapping's own", "common/entry.omap:12"),
    ),
    "em_experiment.reconstruction_method": (
        Owner("ignored", (), "a word of the mapping's own", "oscem-subtomo_mmcif.omap:15"),
    ),
    "em_fiducial_markers.diameter": (
        Owner("lost", (), "the depositor's answer; no slot holds it", "common/tomography.omap:77"),
    ),
    "em_fiducial_markers.em_tomography_specimen_id": (
        Owner("ignored", (), "a key", "common/tomography.omap:75"),
    ),
    "em_fiducial_markers.id": (
        Owner("ignored", (), "a word of the mapping's own", "common/tomography.omap:74"),
    ),
    "em_fiducial_markers.manufacturer": (
        Owner("lost", (), "the depositor's answer; no slot holds it", "common/tomography.omap:76"),
    ),
    "em_grid_pretreatment.atmosphere": (
        Owner("written", ("sample.grid.pretreatment_atmosphere",), "", "common/sample.omap:217"),
    ),
    "em_grid_pretreatment.id": (
        Owner("ignored", (), "a word of the mapping's own", "common/sample.omap:212"),
    ),
    "em_grid_pretreatment.pressure": (
        Owner("written", ("sample.grid.pretreatment_pressure",), "", "common/sample.omap:216"),
    ),
    "em_grid_pretreatment.sample_support_id": (
        Owner("ignored", (), "a key", "common/sample.omap:213"),
    ),
    "em_grid_pretreatment.time": (
        Owner("written", ("sample.grid.pretreatment_time",), "", "common/sample.omap:215"),
    ),
    "em_grid_pretreatment.type": (
        Owner("written", ("sample.grid.pretreatment_type",), "", "common/sample.omap:214"),
    ),
    "em_image_processing.id": (
        Owner("ignored", (), "a word of the mapping's own", "common/entry.omap:23"),
    ),
    "em_image_processing.image_recording_id": (
        Owner("ignored", (), "a key", "common/entry.omap:24"),
    ),
    "em_image_recording.average_exposure_time": (
        Owner("written", ("acquisition.exposure_time",), "", "common/acquisition.omap:71"),
    ),
    "em_image_recording.avg_electron_dose_per_image": (
        Owner("written", ("acquisition.dose_per_movie",), "", "common/acquisition.omap:70"),
    ),
    "em_image_recording.detector_mode": (
        Owner("written", ("acquisition.detectors[].mode",), "", "common/acquisition.omap:65"),
    ),
    "em_image_recording.film_or_detector_model": (
        Owner("written", ("acquisition.detectors[].name",), "", "common/acquisition.omap:64"),
    ),
    "em_image_recording.id": (
        Owner("ignored", (), "a key", "common/acquisition.omap:62"),
    ),
    "em_image_recording.imaging_id": (
        Owner("ignored", (), "a key", "common/acquisition.omap:63"),
    ),
    "em_image_recording.num_grids_imaged": (
        Owner("written", ("acquisition.grids_imaged",), "", "common/acquisition.omap:72"),
    ),
    "em_image_recording.num_real_images": (
        Owner("written", ("acquisition.images_generated",), "", "common/acquisition.omap:73"),
    ),
    "em_image_scans.dimension_height": (
        Owner("written", ("acquisition.image_size.height",), "", "common/acquisition.omap:76"),
    ),
    "em_image_scans.dimension_width": (
        Owner("written", ("acquisition.image_size.width",), "", "common/acquisition.omap:77"),
    ),
    "em_image_scans.frames_per_image": (
        Owner("written", ("acquisition.frames_per_movie",), "", "common/acquisition.omap:78"),
    ),
    "em_imaging.accelerating_voltage": (
        Owner("written", ("instrument.acceleration_voltage",), "", "common/instrument.omap:20"),
    ),
    "em_imaging.c2_aperture_diameter": (
        Owner("written", ("instrument.c2_aperture",), "", "common/instrument.omap:21"),
    ),
    "em_imaging.calibrated_defocus_max": (
        Owner("written", ("acquisition.calibrated_defocus.minimal", "acquisition.calibrated_defocus.maximal"), "", "common/acquisition.omap:24"),
    ),
    "em_imaging.calibrated_defocus_min": (
        Owner("written", ("acquisition.calibrated_defocus.minimal", "acquisition.calibrated_defocus.maximal"), "", "common/acquisition.omap:24"),
    ),
    "em_imaging.calibrated_magnification": (
        Owner("written", ("acquisition.calibrated_magnification",), "", "common/acquisition.omap:28"),
    ),
    "em_imaging.cryogen": (
        Owner("written", ("acquisition.cryogen",), "", "common/acquisition.omap:34"),
    ),
    "em_imaging.date": (
        Owner("written", ("acquisition.date_time",), "", "common/acquisition.omap:35"),
    ),
    "em_imaging.details": (
        Owner("written", ("acquisition.holder",), "", "common/acquisition.omap:29"),
    ),
    "em_imaging.electron_source": (
        Owner("written", ("instrument.electron_source",), "", "common/instrument.omap:19"),
    ),
    "em_imaging.entry_id": (
        Owner("ignored", (), "a key", "common/entry.omap:18"),
    ),
    "em_imaging.id": (
        Owner("ignored", (), "a word of the mapping's own", "common/entry.omap:19"),
    ),
    "em_imaging.illumination_mode": (
        Owner("written", ("instrument.illumination",), "", "common/instrument.omap:17"),
    ),
    "em_imaging.microscope_model": (
        Owner("written", ("instrument.microscope.model",), "", "common/instrument.omap:9"),
        Owner("written", ("instrument.microscope.manufacturer",), "", "common/instrument.omap:14"),
    ),
    "em_imaging.mode": (
        Owner("written", ("instrument.imaging",), "", "common/instrument.omap:18"),
    ),
    "em_imaging.nominal_cs": (
        Owner("written", ("instrument.cs",), "", "common/instrument.omap:22"),
    ),
    "em_imaging.nominal_defocus_max": (
        Owner("written", ("acquisition.nominal_defocus.minimal", "acquisition.nominal_defocus.maximal"), "", "common/acquisition.omap:17"),
    ),
    "em_imaging.nominal_defocus_min": (
        Owner("written", ("acquisition.nominal_defocus.minimal", "acquisition.nominal_defocus.maximal"), "", "common/acquisition.omap:17"),
    ),
    "em_imaging.nominal_magnification": (
        Owner("written", ("acquisition.nominal_magnification",), "", "common/acquisition.omap:27"),
    ),
    "em_imaging.recording_temperature_maximum": (
        Owner("written", ("acquisition.temperature.maximal",), "", "common/acquisition.omap:33"),
    ),
    "em_imaging.recording_temperature_minimum": (
        Owner("written", ("acquisition.temperature.minimal",), "", "common/acquisition.omap:32"),
    ),
    "em_imaging.specimen_holder_model": (
        Owner("written", ("acquisition.holder",), "", "common/acquisition.omap:29"),
    ),
    "em_imaging.specimen_id": (
        Owner("ignored", (), "a key", "common/entry.omap:20"),
    ),
    "em_imaging_optics.chr_aberration_corrector": (
        Owner("written", ("acquisition.specialist_optics.chromatic_aberration_corrector.instrument_type",), "", "common/acquisition.omap:56"),
    ),
    "em_imaging_optics.energyfilter_name": (
        Owner("written", ("acquisition.energy_filter.model",), "", "common/acquisition.omap:43"),
    ),
    "em_imaging_optics.energyfilter_slit_width": (
        Owner("written", ("acquisition.energy_filter.width_energy_filter",), "", "common/acquisition.omap:44"),
    ),
    "em_imaging_optics.id": (
        Owner("ignored", (), "a word of the mapping's own", "common/entry.omap:21"),
    ),
    "em_imaging_optics.imaging_id": (
        Owner("ignored", (), "a key", "common/entry.omap:22"),
    ),
    "em_imaging_optics.phase_plate": (
        Owner("written", ("acquisition.specialist_optics.phaseplate.instrument_type",), "", "common/acquisition.omap:48"),
    ),
    "em_imaging_optics.sph_aberration_corrector": (
        Owner("written", ("acquisition.specialist_optics.spherical_aberration_corrector.instrument_type",), "", "common/acquisition.omap:52"),
    ),
    "em_sample_support.details": (
        Owner("written", ("sample.grid.manufacturer",), "", "common/sample.omap:197"),
    ),
    "em_sample_support.grid_material": (
        Owner("written", ("sample.grid.material",), "", "common/sample.omap:198"),
    ),
    "em_sample_support.grid_mesh_size": (
        Owner("written", ("sample.grid.mesh",), "", "common/sample.omap:199"),
    ),
    "em_sample_support.grid_type": (
        Owner("written", ("sample.grid.manufacturer",), "", "common/sample.omap:197"),
    ),
    "em_sample_support.id": (
        Owner("ignored", (), "a word of the mapping's own", "common/sample.omap:195"),
    ),
    "em_sample_support.specimen_id": (
        Owner("ignored", (), "a key", "common/sample.omap:196"),
    ),
    "em_shadowing.angle": (
        Owner("lost", (), "the depositor's answer; no slot holds it", "common/preparation.omap:35"),
    ),
    "em_shadowing.id": (
        Owner("ignored", (), "a word of the mapping's own", "common/preparation.omap:31"),
    ),
    "em_shadowing.material": (
        Owner("lost", (), "the depositor's answer; no slot holds it", "common/preparation.omap:34"),
    ),
    "em_shadowing.specimen_id": (
        Owner("ignored", (), "a key", "common/preparation.omap:32"),
    ),
    "em_shadowing.thickness": (
        Owner("lost", (), "the depositor's answer; no slot holds it", "common/preparation.omap:36"),
    ),
    "em_software.category": (
        Owner("ignored", ("acquisition.microscope_software",), "a word of the mapping's own", "common/acquisition.omap:84"),
    ),
    "em_software.id": (
        Owner("ignored", (), "a key", "common/acquisition.omap:82"),
    ),
    "em_software.imaging_id": (
        Owner("ignored", (), "a key", "common/acquisition.omap:83"),
    ),
    "em_software.name": (
        Owner("written", ("acquisition.microscope_software",), "", "common/acquisition.omap:85"),
    ),
    "em_software.version": (
        Owner("written", ("acquisition.microscope_software",), "", "common/acquisition.omap:85"),
    ),
    "em_specimen.concentration": (
        Owner("written", ("sample.specimen.concentration",), "", "common/sample.omap:162"),
    ),
    "em_specimen.embedding_applied": (
        Owner("written", ("sample.specimen.embedding",), "", "common/sample.omap:167"),
    ),
    "em_specimen.experiment_id": (
        Owner("ignored", (), "a key", "common/entry.omap:15"),
    ),
    "em_specimen.id": (
        Owner("ignored", (), "a word of the mapping's own", "common/entry.omap:14"),
    ),
    "em_specimen.shadowing_applied": (
        Owner("written", ("sample.specimen.shadowing",), "", "common/sample.omap:169"),
    ),
    "em_specimen.staining_applied": (
        Owner("written", ("sample.specimen.staining",), "", "common/sample.omap:165"),
    ),
    "em_specimen.vitrification_applied": (
        Owner("written", ("sample.specimen.vitrification",), "", "common/sample.omap:163"),
    ),
    "em_staining.id": (
        Owner("ignored", (), "a word of the mapping's own", "common/preparation.omap:14"),
    ),
    "em_staining.material": (
        Owner("lost", (), "the depositor's answer; no slot holds it", "common/preparation.omap:18"),
    ),
    "em_staining.specimen_id": (
        Owner("ignored", (), "a key", "common/preparation.omap:15"),
    ),
    "em_staining.type": (
        Owner("lost", (), "the depositor's answer; no slot holds it", "common/preparation.omap:17"),
    ),
    "em_support_film.id": (
        Owner("ignored", (), "a word of the mapping's own", "common/sample.omap:202"),
    ),
    "em_support_film.material": (
        Owner("written", ("sample.grid.film_material",), "", "common/sample.omap:205"),
    ),
    "em_support_film.sample_support_id": (
        Owner("ignored", (), "a key", "common/sample.omap:203"),
    ),
    "em_support_film.thickness": (
        Owner("written", ("sample.grid.film_thickness",), "", "common/sample.omap:207"),
    ),
    "em_support_film.topology": (
        Owner("written", ("sample.grid.film_topology",), "", "common/sample.omap:206"),
    ),
    "em_tomography.axis1_angle_increment": (
        Owner("written", ("acquisition.tilt_angle.increment",), "", "common/tomography.omap:64"),
    ),
    "em_tomography.axis1_max_angle": (
        Owner("written", ("acquisition.tilt_angle.maximal",), "", "common/tomography.omap:63"),
    ),
    "em_tomography.axis1_min_angle": (
        Owner("written", ("acquisition.tilt_angle.minimal",), "", "common/tomography.omap:62"),
    ),
    "em_tomography.id": (
        Owner("ignored", (), "a word of the mapping's own", "common/tomography.omap:60"),
    ),
    "em_tomography.imaging_id": (
        Owner("ignored", (), "a key", "common/tomography.omap:61"),
    ),
    "em_tomography_specimen.fiducial_markers": (
        Owner("lost", (), "the depositor's answer; no slot holds it", "common/tomography.omap:72"),
    ),
    "em_tomography_specimen.high_pressure_freezing": (
        Owner("lost", (), "the depositor's answer; no slot holds it", "common/tomography.omap:83"),
    ),
    "em_tomography_specimen.id": (
        Owner("ignored", (), "a word of the mapping's own", "common/tomography.omap:70"),
    ),
    "em_tomography_specimen.sectioning": (
        Owner("lost", (), "the depositor's answer; no slot holds it", "common/tomography.omap:84"),
    ),
    "em_tomography_specimen.specimen_id": (
        Owner("ignored", (), "a key", "common/tomography.omap:71"),
    ),
    "em_vitrification.chamber_temperature": (
        Owner("written", ("sample.specimen.temperature",), "", "common/sample.omap:189"),
    ),
    "em_vitrification.cryogen_name": (
        Owner("written", ("sample.specimen.vitrification",), "", "common/sample.omap:159"),
        Owner("written", ("sample.specimen.vitrification_cryogen",), "", "common/sample.omap:187"),
    ),
    "em_vitrification.entry_id": (
        Owner("ignored", (), "a key", "common/sample.omap:184"),
    ),
    "em_vitrification.humidity": (
        Owner("written", ("sample.specimen.humidity",), "", "common/sample.omap:188"),
    ),
    "em_vitrification.id": (
        Owner("ignored", (), "a word of the mapping's own", "common/sample.omap:185"),
    ),
    "em_vitrification.instrument": (
        Owner("lost", (), "the depositor's answer; no slot holds it", "common/sample.omap:190"),
    ),
    "em_vitrification.specimen_id": (
        Owner("ignored", (), "a key", "common/sample.omap:186"),
    ),
    "em_volume_selection.id": (
        Owner("ignored", (), "a word of the mapping's own", "common/tomography.omap:174"),
    ),
    "em_volume_selection.image_processing_id": (
        Owner("ignored", (), "a key", "common/tomography.omap:175"),
    ),
    "em_volume_selection.num_tomograms": (
        Owner("lost", (), "the depositor's answer; no slot holds it", "common/tomography.omap:176"),
    ),
    "em_volume_selection.num_volumes_extracted": (
        Owner("lost", (), "the depositor's answer; no slot holds it", "common/tomography.omap:177"),
    ),
    "entity.id": (
        Owner("ignored", (), "a key", "common/sample.omap:53"),
    ),
    "entity.pdbx_description": (
        Owner("written", ("sample.molecule[].name_mol",), "", "common/sample.omap:55"),
    ),
    "entity.src_method": (
        Owner("ignored", ("sample.molecule[].gene_name", "sample.molecule[].natural_source", "sample.molecule[].taxonomy_id_source", "sample.molecule[].expression_system", "sample.molecule[].taxonomy_id_expression"), "a word of the mapping's own", "common/sample.omap:75"),
        Owner("ignored", ("sample.molecule[].natural_source", "sample.molecule[].taxonomy_id_source"), "a word of the mapping's own", "common/sample.omap:92"),
        Owner("lost", (), "OSC-EM has no synthetic molecules", "common/sample.omap:114"),
    ),
    "entity.type": (
        Owner("ignored", ("sample.molecule[].name_mol", "sample.molecule[].molecular_type", "sample.molecule[].sequence", "sample.molecule[].gene_name", "sample.molecule[].natural_source", "sample.molecule[].taxonomy_id_source", "sample.molecule[].expression_system", "sample.molecule[].taxonomy_id_expression"), "a word of the mapping's own", "common/sample.omap:54"),
    ),
    "entity_poly.entity_id": (
        Owner("ignored", (), "a key", "common/sample.omap:59"),
    ),
    "entity_poly.pdbx_seq_one_letter_code": (
        Owner("written", ("sample.molecule[].sequence",), "", "common/sample.omap:63"),
        Owner("written", ("sample.molecule[].sequence",), "", "common/sample.omap:68"),
    ),
    "entity_poly.pdbx_seq_one_letter_code_can": (
        Owner("lost", (), "written only", "common/sample.omap:65"),
        Owner("lost", (), "written only", "common/sample.omap:69"),
    ),
    "entity_poly.type": (
        Owner("written", ("sample.molecule[].molecular_type",), "", "common/sample.omap:60"),
    ),
    "entity_src_gen.entity_id": (
        Owner("ignored", (), "a key", "common/sample.omap:78"),
    ),
    "entity_src_gen.pdbx_gene_src_gene": (
        Owner("written", ("sample.molecule[].gene_name",), "", "common/sample.omap:80"),
    ),
    "entity_src_gen.pdbx_gene_src_ncbi_taxonomy_id": (
        Owner("written", ("sample.molecule[].taxonomy_id_source",), "", "common/sample.omap:82"),
    ),
    "entity_src_gen.pdbx_gene_src_scientific_name": (
        Owner("written", ("sample.molecule[].natural_source",), "", "common/sample.omap:81"),
    ),
    "entity_src_gen.pdbx_host_org_ncbi_taxonomy_id": (
        Owner("written", ("sample.molecule[].taxonomy_id_expression",), "", "common/sample.omap:86"),
    ),
    "entity_src_gen.pdbx_host_org_scientific_name": (
        Owner("written", ("sample.molecule[].expression_system",), "", "common/sample.omap:85"),
    ),
    "entity_src_gen.pdbx_src_id": (
        Owner("ignored", ("sample.molecule[].gene_name", "sample.molecule[].natural_source", "sample.molecule[].taxonomy_id_source", "sample.molecule[].expression_system", "sample.molecule[].taxonomy_id_expression"), "a word of the mapping's own", "common/sample.omap:79"),
    ),
    "entity_src_nat.entity_id": (
        Owner("ignored", (), "a key", "common/sample.omap:95"),
    ),
    "entity_src_nat.pdbx_ncbi_taxonomy_id": (
        Owner("written", ("sample.molecule[].taxonomy_id_source",), "", "common/sample.omap:98"),
    ),
    "entity_src_nat.pdbx_organism_scientific": (
        Owner("written", ("sample.molecule[].natural_source",), "", "common/sample.omap:97"),
    ),
    "entity_src_nat.pdbx_src_id": (
        Owner("ignored", ("sample.molecule[].natural_source", "sample.molecule[].taxonomy_id_source"), "a word of the mapping's own", "common/sample.omap:96"),
    ),
    "entry.id": (
        Owner("lost", (), "the depositor's answer; no slot holds it", "common/entry.omap:7"),
    ),
    "exptl.entry_id": (
        Owner("ignored", (), "a key", "common/entry.omap:8"),
    ),
    "exptl.method": (
        Owner("ignored", (), "a word of the mapping's own", "common/entry.omap:29"),
    ),
    "pdbx_audit_support.country": (
        Owner("written", ("organizational.funder[].country",), "", "common/people.omap:49"),
    ),
    "pdbx_audit_support.details": (
        Owner("written", ("organizational.funder[].funder_name", "organizational.funder[].type_org"), "", "common/people.omap:45"),
    ),
    "pdbx_audit_support.funding_organization": (
        Owner("written", ("organizational.funder[].funder_name", "organizational.funder[].type_org"), "", "common/people.omap:45"),
    ),
    "pdbx_audit_support.grant_number": (
        Owner("written", ("organizational.grants[].project_id",), "", "common/people.omap:52"),
    ),
    "pdbx_audit_support.ordinal": (
        Owner("ignored", (), "a key", "common/people.omap:44"),
    ),
    "pdbx_chem_comp_depositor_info.comp_id": (
        Owner("written", ("sample.ligands[].reference",), "", "common/sample.omap:152"),
    ),
    "pdbx_chem_comp_depositor_info.descriptor": (
        Owner("written", ("sample.ligands[].smiles",), "", "common/sample.omap:151"),
    ),
    "pdbx_chem_comp_depositor_info.descriptor_type": (
        Owner("ignored", ("sample.ligands[].smiles", "sample.ligands[].reference"), "a word of the mapping's own", "common/sample.omap:150"),
    ),
    "pdbx_chem_comp_depositor_info.details": (
        Owner("written", ("sample.ligands[].reference",), "", "common/sample.omap:152"),
    ),
    "pdbx_chem_comp_depositor_info.ordinal": (
        Owner("ignored", (), "a key", "common/sample.omap:149"),
    ),
    "pdbx_contact_author.country": (
        Owner("written", ("organizational.authors[].country",), "", "common/people.omap:24"),
    ),
    "pdbx_contact_author.email": (
        Owner("written", ("organizational.authors[].email",), "", "common/people.omap:20"),
    ),
    "pdbx_contact_author.id": (
        Owner("ignored", (), "a key", "common/people.omap:17"),
    ),
    "pdbx_contact_author.identifier_ORCID": (
        Owner("written", ("organizational.authors[].orcid",), "", "common/people.omap:22"),
    ),
    "pdbx_contact_author.name_first": (
        Owner("written", ("organizational.authors[].given_name",), "", "common/people.omap:19"),
    ),
    "pdbx_contact_author.name_last": (
        Owner("written", ("organizational.authors[].family_name",), "", "common/people.omap:18"),
    ),
    "pdbx_contact_author.organization_type": (
        Owner("written", ("organizational.authors[].type_org",), "", "common/people.omap:26"),
    ),
    "pdbx_contact_author.phone": (
        Owner("written", ("organizational.authors[].telephone",), "", "common/people.omap:21"),
    ),
    "pdbx_contact_author.role": (
        Owner("written", ("organizational.authors[].role",), "", "common/people.omap:25"),
    ),
    "pdbx_entity_src_syn": (
        Owner("lost", (), "OSC-EM has no synthetic molecules", "common/sample.omap:115"),
    ),
    "pdbx_entry_details.entry_id": (
        Owner("ignored", (), "a key", "common/sample.omap:143"),
    ),
    "pdbx_entry_details.has_ligand_of_interest": (
        Owner("lost", (), "one flag for the whole entry", "common/sample.omap:144"),
        Owner("lost", (), "the depositor's answer; no slot holds it", "common/sample.omap:146"),
    ),
    "struct.entry_id": (
        Owner("ignored", (), "a key", "common/deposition.omap:21"),
    ),
    "struct.title": (
        Owner("lost", (), "the depositor's answer; no slot holds it", "common/deposition.omap:22"),
    ),
    "struct_keywords.entry_id": (
        Owner("ignored", (), "a key", "common/deposition.omap:25"),
    ),
    "struct_keywords.pdbx_keywords": (
        Owner("lost", (), "the depositor's answer; no slot holds it", "common/deposition.omap:27"),
    ),
    "struct_keywords.text": (
        Owner("lost", (), "the depositor's answer; no slot holds it", "common/deposition.omap:26"),
    ),
}

REQUIRED: dict[str, tuple[str, ...]] = {
    "": ("acquisition", "instrument"),
    "acquisition": ("tilt_axis_angle", "tilt_angle", "technique", "detectors", "date_time", "binning_camera", "pixel_size"),
    "acquisition.tilt_angle": ("increment", "minimal", "maximal"),
    "acquisition.energy_filter": ("used", "width_energy_filter"),
    "acquisition.specialist_optics.phaseplate": ("used", "instrument_type"),
    "acquisition.specialist_optics.spherical_aberration_corrector": ("used", "instrument_type"),
    "acquisition.specialist_optics.chromatic_aberration_corrector": ("used", "instrument_type"),
    "instrument": ("microscope", "illumination", "imaging", "electron_source", "acceleration_voltage"),
    "instrument.microscope": ("model",),
    "sample": ("overall_molecule",),
    "sample.overall_molecule": ("name_sample", "source"),
    "sample.molecule[]": ("name_mol", "sequence", "natural_source"),
    "organizational": ("authors",),
    "organizational.authors[]": ("type_org", "family_name", "given_name", "email"),
}

ADVISED: dict[str, Range] = {
    "_em_image_recording.average_exposure_time": Range(0, 180, "s"),
    "_em_image_recording.avg_electron_dose_per_image": Range(1, 1000, "e/Å²"),
    "_em_imaging.accelerating_voltage": Range(0, 400, "kV"),
    "_em_imaging.c2_aperture_diameter": Range(50, 150, "µm"),
    "_em_imaging.calibrated_defocus_min": Range(200, 10000, "nm"),
    "_em_imaging.nominal_defocus_max": Range(-20000, 20000, "nm"),
    "_em_imaging.nominal_defocus_min": Range(-20000, 20000, "nm"),
    "_em_imaging.recording_temperature_maximum": Range(2, 310, "K"),
    "_em_imaging.recording_temperature_minimum": Range(2, 310, "K"),
    "_em_vitrification.chamber_temperature": Range(273, 323, "K"),
}

QUANTITIES = frozenset(
    (
        "acquisition.tilt_angle.increment",
        "acquisition.tilt_angle.minimal",
        "acquisition.tilt_angle.maximal",
        "acquisition.screen_current",
        "acquisition.nominal_defocus.minimal",
        "acquisition.nominal_defocus.maximal",
        "acquisition.calibrated_defocus.minimal",
        "acquisition.calibrated_defocus.maximal",
        "acquisition.temperature.minimal",
        "acquisition.temperature.maximal",
        "acquisition.detectors[].dispersion",
        "acquisition.detectors[].collection_angle.minimal",
        "acquisition.detectors[].collection_angle.maximal",
        "acquisition.dose_per_movie",
        "acquisition.energy_filter.width_energy_filter",
        "acquisition.exposure_time",
        "acquisition.pixel_size",
        "acquisition.beamshift.x_min",
        "acquisition.beamshift.x_max",
        "acquisition.beamshift.y_min",
        "acquisition.beamshift.y_max",
        "acquisition.beamtilt.x_min",
        "acquisition.beamtilt.x_max",
        "acquisition.beamtilt.y_min",
        "acquisition.beamtilt.y_max",
        "acquisition.imageshift.x_min",
        "acquisition.imageshift.x_max",
        "acquisition.imageshift.y_min",
        "acquisition.imageshift.y_max",
        "instrument.acceleration_voltage",
        "instrument.c2_aperture",
        "instrument.cs",
        "instrument.beam_convergence",
        "sample.overall_molecule.molecular_weight",
        "sample.specimen.concentration",
        "sample.specimen.humidity",
        "sample.specimen.temperature",
        "sample.grid.pretreatment_time",
        "sample.grid.pretreatment_pressure",
        "organizational.grants[].budget",
    )
)
