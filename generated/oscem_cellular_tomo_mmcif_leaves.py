"""Where every leaf goes: oscem.cellular_tomo 1.0.2 <-> mmcif 5.413.

Written by `oscem-map compile` from mappings/oscem-cellular_tomo_mmcif.omap; edit that. Read for reports only.
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
        Owner("written", (), "the mapping itself stands for it", "oscem-cellular_tomo_mmcif.omap:13"),
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
        Owner("lost", (), "its row is that of a map, which the record does not describe", "oscem-cellular_tomo_mmcif.omap:28"),
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
    "sample.growth_condition.media": (
        Owner("lost", (), "no item for a culture medium", "common/cell.omap:105"),
    ),
    "sample.growth_condition.growth_location": (
        Owner("lost", (), "no item for where cells were grown", "common/cell.omap:106"),
    ),
    "sample.growth_condition.cell_cycle": (
        Owner("lost", (), "no item for the state of a cell", "common/cell.omap:107"),
    ),
    "sample.growth_condition.treatment": (
        Owner("lost", (), "no item for a treatment of cells", "common/cell.omap:108"),
    ),
    "sample.growth_condition.atmosphere_growth": (
        Owner("lost", (), "no item; _em_crystal_formation.atmosphere is of crystals", "common/cell.omap:109"),
    ),
    "sample.growth_condition.temperature_growth": (
        Owner("lost", (), "no item; _em_crystal_formation.temperature is of crystals", "common/cell.omap:110"),
    ),
    "sample.specimen_env.organism[]": (
        Owner("written", ("_em_entity_assembly.name",), "", "common/cell.omap:31"),
        Owner("written", ("_em_entity_assembly_naturalsource.organism",), "", "common/cell.omap:41"),
    ),
    "sample.specimen_env.tissue": (
        Owner("written", ("_em_entity_assembly_naturalsource.tissue",), "", "common/cell.omap:45"),
    ),
    "sample.specimen_env.source_env": (
        Owner("written", ("_em_entity_assembly_naturalsource.details",), "", "common/cell.omap:46"),
    ),
    "sample.specimen_env.location": (
        Owner("lost", (), "no item for a place", "common/cell.omap:48"),
    ),
    "sample.specimen_env.collection_date": (
        Owner("lost", (), "no item; _em_imaging.date is the day of imaging", "common/cell.omap:49"),
    ),
    "sample.specimen_env.handling": (
        Owner("written", ("_em_tomography_specimen.details",), "", "common/cell.omap:50"),
    ),
    "sample.freezing.cryogen_sample_env": (
        Owner("written", ("_em_vitrification.cryogen_name",), "", "common/tomography.omap:102"),
    ),
    "sample.freezing.method": (
        Owner("written", ("_em_tomography_specimen.high_pressure_freezing",), "", "common/tomography.omap:88"),
        Owner("written", ("_em_specimen.vitrification_applied",), "", "common/tomography.omap:91"),
        Owner("written", ("_em_vitrification.method",), "", "common/tomography.omap:92"),
    ),
    "sample.freezing.blotting": (
        Owner("lost", (), "no item for blotting", "common/tomography.omap:108"),
    ),
    "sample.freezing.humidity_env": (
        Owner("written", ("_em_vitrification.humidity",), "", "common/tomography.omap:103"),
    ),
    "sample.freezing.temperature_env": (
        Owner("written", ("_em_vitrification.chamber_temperature",), "", "common/tomography.omap:104"),
    ),
    "sample.freezing.atmosphere": (
        Owner("written", ("_em_vitrification.details",), "", "common/tomography.omap:106"),
    ),
    "sample.freezing.details": (
        Owner("written", ("_em_vitrification.details",), "", "common/tomography.omap:105"),
    ),
    "sample.thinning.method_thin": (
        Owner("written", ("_em_tomography_specimen.sectioning",), "", "common/tomography.omap:120"),
    ),
    "sample.thinning.instrument_thin": (
        Owner("written", ("_em_focused_ion_beam.instrument",), "", "common/tomography.omap:128"),
        Owner("written", ("_em_ultramicrotomy.instrument",), "", "common/tomography.omap:143"),
        Owner("lost", (), "mmCIF has instruments of milling and of cutting only", "common/tomography.omap:151"),
    ),
    "sample.thinning.ion_source": (
        Owner("written", ("_em_focused_ion_beam.ion",), "", "common/tomography.omap:129"),
        Owner("lost", (), "a knife has no ions", "common/tomography.omap:146"),
        Owner("lost", (), "mmCIF has ions of milling only", "common/tomography.omap:152"),
    ),
    "sample.thinning.target_thickness": (
        Owner("written", ("_em_focused_ion_beam.final_thickness",), "", "common/tomography.omap:130"),
        Owner("written", ("_em_ultramicrotomy.final_thickness",), "", "common/tomography.omap:144"),
        Owner("lost", (), "mmCIF has the thickness after milling or cutting only", "common/tomography.omap:153"),
    ),
    "sample.thinning.lift_out": (
        Owner("written", ("_em_focused_ion_beam.details",), "", "common/tomography.omap:131"),
        Owner("lost", (), "no item beside a microtome", "common/tomography.omap:147"),
        Owner("lost", (), "no item where nothing was milled", "common/tomography.omap:154"),
    ),
    "sample.tomogram_features.cellular_features": (
        Owner("lost", (), "no item for what is seen in a tomogram", "common/cell.omap:35"),
    ),
    "sample.tomogram_features.organelles[]": (
        Owner("lost", (), "mmCIF has the organelle that a sample came from, not those that are seen", "common/cell.omap:47"),
    ),
    "sample.tomogram_features.main_target": (
        Owner("written", ("_em_entity_assembly.name",), "", "common/cell.omap:30"),
    ),
    "sample.tomogram_features.details_tomo": (
        Owner("written", ("_em_entity_assembly.details",), "", "common/cell.omap:32"),
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
    "em_3d_reconstruction.nominal_pixel_size": (
        Owner("written", ("acquisition.pixel_size",), "", "oscem-cellular_tomo_mmcif.omap:28"),
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
    "em_embedding.id": (
        Owner("ignored", (), "a word of the mapping's own", "common/cell.omap:66"),
    ),
    "em_embedding.material": (
        Owner("lost", (), "the depositor's answer; no slot holds it", "common/cell.omap:68"),
    ),
    "em_embedding.specimen_id": (
        Owner("ignored", (), "a key", "common/cell.omap:67"),
    ),
    "em_entity_assembly.details": (
        Owner("written", ("sample.tomogram_features.details_tomo",), "", "common/cell.omap:32"),
    ),
    "em_entity_assembly.id": (
        Owner("ignored", (), "a word of the mapping's own", "common/cell.omap:28"),
    ),
    "em_entity_assembly.name": (
        Owner("written", ("sample.tomogram_features.main_target",), "", "common/cell.omap:30"),
    ),
    "em_entity_assembly.parent_id": (
        Owner("ignored", ("sample.tomogram_features.main_target", "sample.tomogram_features.details_tomo"), "a word of the mapping's own", "common/cell.omap:29"),
    ),
    "em_entity_assembly.source": (
        Owner("lost", (), "the depositor's answer; no slot holds it", "common/cell.omap:33"),
    ),
    "em_entity_assembly.type": (
        Owner("ignored", (), "a word of the mapping's own", "common/cell.omap:83"),
        Owner("ignored", (), "a word of the mapping's own", "common/cell.omap:87"),
    ),
    "em_entity_assembly_naturalsource.details": (
        Owner("written", ("sample.specimen_env.source_env",), "", "common/cell.omap:46"),
    ),
    "em_entity_assembly_naturalsource.entity_assembly_id": (
        Owner("ignored", (), "a key", "common/cell.omap:40"),
    ),
    "em_entity_assembly_naturalsource.id": (
        Owner("ignored", (), "a key", "common/cell.omap:39"),
    ),
    "em_entity_assembly_naturalsource.ncbi_tax_id": (
        Owner("lost", (), "the depositor's answer; no slot holds it", "common/cell.omap:42"),
    ),
    "em_entity_assembly_naturalsource.organism": (
        Owner("written", ("sample.specimen_env.organism[]",), "", "common/cell.omap:41"),
    ),
    "em_entity_assembly_naturalsource.tissue": (
        Owner("written", ("sample.specimen_env.tissue",), "", "common/cell.omap:45"),
    ),
    "em_experiment.aggregation_state": (
        Owner("ignored", (), "a word of the mapping's own", "common/cell.omap:82"),
        Owner("ignored", (), "a word of the mapping's own", "common/cell.omap:86"),
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
        Owner("ignored", (), "a word of the mapping's own", "oscem-cellular_tomo_mmcif.omap:14"),
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
    "em_focused_ion_beam.current": (
        Owner("lost", (), "the depositor's answer; no slot holds it", "common/tomography.omap:133"),
    ),
    "em_focused_ion_beam.details": (
        Owner("written", ("sample.thinning.lift_out",), "", "common/tomography.omap:131"),
    ),
    "em_focused_ion_beam.duration": (
        Owner("lost", (), "the depositor's answer; no slot holds it", "common/tomography.omap:134"),
    ),
    "em_focused_ion_beam.em_tomography_specimen_id": (
        Owner("ignored", (), "a key", "common/tomography.omap:127"),
    ),
    "em_focused_ion_beam.final_thickness": (
        Owner("written", ("sample.thinning.target_thickness",), "", "common/tomography.omap:130"),
    ),
    "em_focused_ion_beam.id": (
        Owner("ignored", (), "a word of the mapping's own", "common/tomography.omap:126"),
    ),
    "em_focused_ion_beam.initial_thickness": (
        Owner("lost", (), "the depositor's answer; no slot holds it", "common/tomography.omap:136"),
    ),
    "em_focused_ion_beam.instrument": (
        Owner("written", ("sample.thinning.instrument_thin",), "", "common/tomography.omap:128"),
    ),
    "em_focused_ion_beam.ion": (
        Owner("written", ("sample.thinning.ion_source",), "", "common/tomography.omap:129"),
    ),
    "em_focused_ion_beam.temperature": (
        Owner("lost", (), "the depositor's answer; no slot holds it", "common/tomography.omap:135"),
    ),
    "em_focused_ion_beam.voltage": (
        Owner("lost", (), "the depositor's answer; no slot holds it", "common/tomography.omap:132"),
    ),
    "em_high_pressure_freezing.em_tomography_specimen_id": (
        Owner("ignored", (), "a key", "common/tomography.omap:113"),
    ),
    "em_high_pressure_freezing.id": (
        Owner("ignored", (), "a word of the mapping's own", "common/tomography.omap:112"),
    ),
    "em_high_pressure_freezing.instrument": (
        Owner("lost", (), "the depositor's answer; no slot holds it", "common/tomography.omap:114"),
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
    "em_shadowing.angle": (
        Owner("lost", (), "the depositor's answer; no slot holds it", "common/cell.omap:74"),
    ),
    "em_shadowing.id": (
        Owner("ignored", (), "a word of the mapping's own", "common/cell.omap:71"),
    ),
    "em_shadowing.material": (
        Owner("lost", (), "the depositor's answer; no slot holds it", "common/cell.omap:73"),
    ),
    "em_shadowing.specimen_id": (
        Owner("ignored", (), "a key", "common/cell.omap:72"),
    ),
    "em_shadowing.thickness": (
        Owner("lost", (), "the depositor's answer; no slot holds it", "common/cell.omap:75"),
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
    "em_specimen.embedding_applied": (
        Owner("lost", (), "the depositor's answer; no slot holds it", "common/cell.omap:56"),
    ),
    "em_specimen.experiment_id": (
        Owner("ignored", (), "a key", "common/entry.omap:15"),
    ),
    "em_specimen.id": (
        Owner("ignored", (), "a word of the mapping's own", "common/entry.omap:14"),
    ),
    "em_specimen.shadowing_applied": (
        Owner("lost", (), "the depositor's answer; no slot holds it", "common/cell.omap:57"),
    ),
    "em_specimen.staining_applied": (
        Owner("lost", (), "the depositor's answer; no slot holds it", "common/cell.omap:55"),
    ),
    "em_specimen.vitrification_applied": (
        Owner("lost", (), "written only", "common/tomography.omap:91"),
        Owner("lost", (), "the depositor's answer; no slot holds it", "common/cell.omap:53"),
    ),
    "em_staining.id": (
        Owner("ignored", (), "a word of the mapping's own", "common/cell.omap:60"),
    ),
    "em_staining.material": (
        Owner("lost", (), "the depositor's answer; no slot holds it", "common/cell.omap:63"),
    ),
    "em_staining.specimen_id": (
        Owner("ignored", (), "a key", "common/cell.omap:61"),
    ),
    "em_staining.type": (
        Owner("lost", (), "the depositor's answer; no slot holds it", "common/cell.omap:62"),
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
    "em_tomography_specimen.details": (
        Owner("written", ("sample.specimen_env.handling",), "", "common/cell.omap:50"),
    ),
    "em_tomography_specimen.fiducial_markers": (
        Owner("lost", (), "the depositor's answer; no slot holds it", "common/tomography.omap:72"),
    ),
    "em_tomography_specimen.high_pressure_freezing": (
        Owner("lost", (), "written only", "common/tomography.omap:88"),
        Owner("lost", (), "the depositor's answer; no slot holds it", "common/tomography.omap:89"),
    ),
    "em_tomography_specimen.id": (
        Owner("ignored", (), "a word of the mapping's own", "common/tomography.omap:70"),
    ),
    "em_tomography_specimen.sectioning": (
        Owner("written", ("sample.thinning.method_thin",), "", "common/tomography.omap:120"),
    ),
    "em_tomography_specimen.specimen_id": (
        Owner("ignored", (), "a key", "common/tomography.omap:71"),
    ),
    "em_ultramicrotomy.em_tomography_specimen_id": (
        Owner("ignored", (), "a key", "common/tomography.omap:142"),
    ),
    "em_ultramicrotomy.final_thickness": (
        Owner("written", ("sample.thinning.target_thickness",), "", "common/tomography.omap:144"),
    ),
    "em_ultramicrotomy.id": (
        Owner("ignored", (), "a word of the mapping's own", "common/tomography.omap:141"),
    ),
    "em_ultramicrotomy.instrument": (
        Owner("written", ("sample.thinning.instrument_thin",), "", "common/tomography.omap:143"),
    ),
    "em_ultramicrotomy.temperature": (
        Owner("lost", (), "the depositor's answer; no slot holds it", "common/tomography.omap:145"),
    ),
    "em_vitrification.chamber_temperature": (
        Owner("written", ("sample.freezing.temperature_env",), "", "common/tomography.omap:104"),
    ),
    "em_vitrification.cryogen_name": (
        Owner("written", ("sample.freezing.cryogen_sample_env",), "", "common/tomography.omap:102"),
    ),
    "em_vitrification.details": (
        Owner("written", ("sample.freezing.details",), "", "common/tomography.omap:105"),
    ),
    "em_vitrification.entry_id": (
        Owner("ignored", (), "a key", "common/tomography.omap:99"),
    ),
    "em_vitrification.humidity": (
        Owner("written", ("sample.freezing.humidity_env",), "", "common/tomography.omap:103"),
    ),
    "em_vitrification.id": (
        Owner("ignored", (), "a word of the mapping's own", "common/tomography.omap:100"),
    ),
    "em_vitrification.instrument": (
        Owner("lost", (), "the depositor's answer; no slot holds it", "common/tomography.omap:107"),
    ),
    "em_vitrification.method": (
        Owner("written", ("sample.freezing.method",), "", "common/tomography.omap:92"),
    ),
    "em_vitrification.specimen_id": (
        Owner("ignored", (), "a key", "common/tomography.omap:101"),
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
    "sample": ("specimen_env",),
    "sample.specimen_env": ("organism",),
    "organizational": ("authors",),
    "organizational.authors[]": ("type_org", "family_name", "given_name", "email"),
}

ADVISED: dict[str, Range] = {
    "_em_focused_ion_beam.final_thickness": Range(10, 300, "nm"),
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
        "sample.growth_condition.temperature_growth",
        "sample.freezing.humidity_env",
        "sample.freezing.temperature_env",
        "sample.thinning.target_thickness",
        "organizational.grants[].budget",
    )
)
