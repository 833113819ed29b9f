"""For reports: oscem.spa 1.0.2 <-> mmcif 5.413.

Written by `oscem-map compile` from mappings/oscem-spa_mmcif.omap; edit that.
"""

from __future__ import annotations

from .oscem_mmcif_countries import COUNTRY_PUT, COUNTRY_PUT_2
from .oscem_mmcif_deposition import FSC_TYPE_PUT
from .oscem_mmcif_lists import (
    EM_3D_FITTING_LIST_SOURCE_NAME, EM_3D_FITTING_LIST_TYPE, EM_3D_FITTING_REF_PROTOCOL, EM_3D_FITTING_REF_SPACE,
    EM_3D_RECONSTRUCTION_ALGORITHM, EM_3D_RECONSTRUCTION_RESOLUTION_METHOD, EM_3D_RECONSTRUCTION_SYMMETRY_TYPE,
    EM_CTF_CORRECTION_TYPE, EM_DB_REFERENCE_DB_NAME, EM_DB_REFERENCE_RELATIONSHIP,
    EM_DEPUI_DEPOSITOR_HOLD_INSTRUCTIONS, EM_DEPUI_MACROMOLECULE_DESCRIPTION, EM_DEPUI_SAME_AUTHORS_AS_PDB,
    EM_DEPUI_SAME_TITLE_AS_PDB, EM_ENTITY_ASSEMBLY_MOLWT_EXPERIMENTAL_FLAG, EM_ENTITY_ASSEMBLY_SOURCE,
    EM_ENTITY_ASSEMBLY_TYPE, EM_EULER_ANGLE_ASSIGNMENT_TYPE, EM_EXPERIMENT_AGGREGATION_STATE,
    EM_IMAGE_SCANS_SCANNER_MODEL, EM_IMAGING_ALIGNMENT_PROCEDURE, EM_MOTION_CORRECTION_TYPE, EM_SOFTWARE_NAME,
    EM_SPECIMEN_EMBEDDING_APPLIED, EM_SPECIMEN_SHADOWING_APPLIED, EM_SPECIMEN_STAINING_APPLIED,
    EM_SPECIMEN_VITRIFICATION_APPLIED, EM_STAINING_TYPE, EM_START_MODEL_TYPE, EM_VIRUS_ENTITY_EMPTY,
    EM_VIRUS_ENTITY_ENVELOPED, EM_VIRUS_ENTITY_VIRUS_ISOLATE, EM_VIRUS_ENTITY_VIRUS_TYPE,
    EM_VITRIFICATION_CRYOGEN_NAME, PDBX_AUDIT_SUPPORT_FUNDING_ORGANIZATION, PDBX_CONTACT_AUTHOR_ROLE,
    PDBX_ENTRY_DETAILS_HAS_LIGAND_OF_INTEREST, STRUCT_KEYWORDS_PDBX_KEYWORDS,
)
from .oscem_mmcif_vocabulary import (
    DETECTOR_PUT_2, ELECTRON_SOURCE_PUT, FILM_MATERIAL_PUT, FILM_TOPOLOGY_PUT, GRID_MATERIAL_PUT, GRID_TYPE_PUT,
    MICROSCOPE_PUT_2, VITRIFICATION_INSTRUMENT_PUT,
)
from .oscem_schema import CLASSES
from oscem_map.runtime.advice import Range
from oscem_map.runtime.answer_facts import AnswerFacts, AnswerPlace, FieldFacts
from oscem_map.runtime.mapping_facts import TreeFacts
from oscem_map.runtime.table_leaves import ItemFacts, KeyItem, LostItem, Word

SIDES = {
    "left": TreeFacts(
        CLASSES, "EMDatasetSpa",
        {
            "instrument.microscope.manufacturer": (
                ("mmCIF names the maker inside the model", "common/instrument.omap:20"),
            ),
            "instrument.operating_mode": (("no item for TEM or STEM", "common/instrument.omap:35"),),
            "instrument.beam_convergence": (("no item", "common/instrument.omap:36"),),
            "acquisition.energy_filter.model": (("the filter was not used", "common/acquisition.omap:62"),),
            "acquisition.energy_filter.width_energy_filter": (
                ("the filter was not used", "common/acquisition.omap:62"),
            ),
            "acquisition.detectors[].dispersion": (
                ("an analytical detector's setting", "common/acquisition.omap:95"),
            ),
            "acquisition.detectors[].collection_angle": (
                ("an analytical detector's setting", "common/acquisition.omap:96"),
            ),
            "acquisition.screen_current": (("no item", "common/acquisition.omap:132"),),
            "acquisition.beamshift": (("no item", "common/acquisition.omap:136"),),
            "acquisition.imageshift": (("no item", "common/acquisition.omap:146"),),
            "acquisition.gainref_flip_rotate": (
                ("no item; it belongs with the raw data in EMPIAR", "common/acquisition.omap:149"),
            ),
            "sample.molecule[].taxonomy_id_expression": (
                ("nothing expressed it", "common/sample.omap:131"),
                ("nothing expressed it", "common/sample.omap:197"),
                ("no expression system to go with it", "common/sample.omap:223"),
                ("no expression system to go with it", "common/sample.omap:239"),
            ),
            "sample.molecule[].gene_name": (
                ("mmCIF names genes of recombinant molecules only", "common/sample.omap:132"),
                ("mmCIF names genes of recombinant molecules only", "common/sample.omap:198"),
                ("mmCIF names genes of recombinant molecules only", "common/sample.omap:221"),
                ("mmCIF names genes of recombinant molecules only", "common/sample.omap:240"),
            ),
            "sample.molecule[].expression_system": (
                ("absent in this branch", "common/sample.omap:196"),
                ("absent in this branch", "common/sample.omap:224"),
                ("absent in this branch", "common/sample.omap:237"),
            ),
            "sample.molecule[].natural_source": (("absent in this branch", "common/sample.omap:236"),),
            "sample.molecule[].taxonomy_id_source": (("no organism to go with it", "common/sample.omap:238"),),
            "organizational.authors[].job_title": (
                ("a boolean in OSC-EM 1.0.2, by mistake", "common/people.omap:56"),
            ),
            "organizational.grants[].start_date": (("no item", "common/people.omap:76"),),
            "organizational.grants[].end_date": (("no item", "common/people.omap:77"),),
            "organizational.grants[].budget": (("no item", "common/people.omap:78"),),
            "processing.coordinates.particles_per_micrograph": (
                (
                    "no item for a mean number; the archive counts particles, and micrographs elsewhere",
                    "common/processing.omap:10",
                ),
            ),
            "processing.coordinates.num_source_micrographs": (("no item", "common/processing.omap:11"),),
            "processing.coordinates.particles_histogram": (
                ("the name of a picture file", "common/processing.omap:12"),
            ),
            "processing.coordinates.micrograph_examples": (
                ("the name of a picture file", "common/processing.omap:13"),
            ),
            "processing.coordinates.descriptors[]": (("free keys have no item", "common/processing.omap:14"),),
            "processing.classes2D.images_classes_2D": (("the name of a picture file", "common/processing.omap:25"),),
            "processing.classes2D.resolution_classes_2D": (("no item", "common/processing.omap:26"),),
            "processing.classes2D.descriptors[]": (("free keys have no item", "common/processing.omap:27"),),
            "processing.classes3D.images_classes_3D": (("the name of a picture file", "common/processing.omap:35"),),
            "processing.classes3D.volume[]": (("names of picture files", "common/processing.omap:36"),),
            "processing.classes3D.resolution_classes_3D": (("no item", "common/processing.omap:37"),),
            "processing.classes3D.descriptors[]": (("free keys have no item", "common/processing.omap:38"),),
            "processing.volumes[].volume_type": (
                (
                    "mmCIF takes one map, the final one; a first model has a row where `start_model` is answered",
                    "common/processing.omap:46",
                ),
                (
                    "mmCIF takes one map, the final one; a first model has a row where `start_model` is answered",
                    "common/processing.omap:47",
                ),
            ),
            "processing.volumes[].size[]": (("OneDep writes it", "common/processing.omap:52"),),
            "processing.volumes[].orthogonal_slices": (("names of picture files", "common/processing.omap:54"),),
            "processing.volumes[].isosurface_images": (("names of picture files", "common/processing.omap:55"),),
            "processing.volumes[].descriptors[]": (
                ("free keys have no item, but for those of how the map was made", "common/processing.omap:56"),
            ),
            "processing.volumes[].descriptors[].descriptor_thing": (
                ("free keys have no item, but for those of how the map was made", "common/processing.omap:56"),
            ),
            "processing.movies.initial_dose": (
                ("no item for a dose before the exposure", "common/processing.omap:58"),
            ),
            "processing.movies.gain_image": (
                ("the name of a file; it belongs in EMPIAR", "common/processing.omap:60"),
            ),
            "processing.movies.dark_image": (
                ("the name of a file; it belongs in EMPIAR", "common/processing.omap:62"),
            ),
            "processing.movies.descriptors[]": (
                (
                    "free keys have no item, but for frames that were aligned and what the motion correction was",
                    "common/processing.omap:67",
                ),
            ),
            "processing.movies.descriptors[].descriptor_thing": (
                (
                    "free keys have no item, but for frames that were aligned and what the motion correction was",
                    "common/processing.omap:68",
                ),
            ),
            "processing.micrographs.descriptors[]": (("free keys have no item", "common/processing.omap:69"),),
            "processing.ctfs.amplitude_contrast": (
                ("not _em_ctf_correction.amplitude_correction_factor", "common/processing.omap:70"),
            ),
            "processing.ctfs.defocus.output_avg_defocus": (
                ("mmCIF keeps the ends of the range", "common/processing.omap:72"),
            ),
            "processing.ctfs.defocus.defocus_histogram": (
                ("the name of a picture file", "common/processing.omap:74"),
            ),
            "processing.ctfs.defocus.defocus_micrograph_examples": (
                ("the name of a picture file", "common/processing.omap:75"),
            ),
            "processing.ctfs.resolution": (("of the fit, not of the map", "common/processing.omap:76"),),
            "processing.ctfs.astigmatism": (("the name of a picture file", "common/processing.omap:77"),),
            "processing.ctfs.descriptors[]": (
                ("free keys have no item, but for those of the CTF correction", "common/processing.omap:78"),
            ),
            "processing.ctfs.descriptors[].descriptor_thing": (
                ("free keys have no item, but for those of the CTF correction", "common/processing.omap:78"),
            ),
            "processing.movies.descriptors[].descriptor_thing.frames_aligned": (),
        },
        {
            "acquisition.technique": Word(("spa",), "oscem-spa_mmcif.omap:20"),
            "processing.volumes[].volume_type": Word(
                ("sharpened volume", "polished volume", "final volume", "initial volume"),
                "common/processing.omap:46",
            ),
            "processing.ctfs.descriptors[].descriptor_name": Word(
                ("CTF correction", "CTF correction details", "CTF correction software"), "common/steps.omap:14",
            ),
            "processing.volumes[].descriptors[].descriptor_name": Word(
                (
                    "particle selection software", "classification software", "initial angle assignment",
                    "initial angle assignment details", "initial angle assignment software", "final angle assignment",
                    "final angle assignment details", "final angle assignment software", "reconstruction software",
                    "masking software", "symmetry determination software", "other software",
                    "image processing details", "resolution method", "FSC type", "reconstruction algorithm",
                    "reconstruction method", "symmetry type", "reconstruction details", "point symmetry",
                    "start model", "start model details", "start model EMDB entry", "start model PDB entry",
                    "start model in silico", "other start model",
                ),
                "common/steps.omap:38",
            ),
            "processing.movies.descriptors[].descriptor_name": Word(
                ("motion correction", "motion correction details"), "common/steps.omap:229",
            ),
        },
    ),
    "right": ItemFacts(
        {
            "audit_author.pdbx_ordinal": KeyItem("common/people.omap:30"),
            "citation.country": LostItem("the archive's own facts of the journal", "common/unread.omap:24"),
            "citation.id": Word(("primary",), "common/deposition.omap:75"),
            "citation.journal_full": LostItem(
                "of entries before the dictionary's abbreviations of journals", "common/unread.omap:26",
            ),
            "citation.journal_id_ASTM": LostItem("the archive's own facts of the journal", "common/unread.omap:24"),
            "citation.journal_id_CSD": LostItem("the archive's own facts of the journal", "common/unread.omap:24"),
            "citation.journal_id_ISSN": LostItem("the archive's own facts of the journal", "common/unread.omap:24"),
            "citation.unpublished_flag": LostItem(
                "of entries before the dictionary's abbreviations of journals", "common/unread.omap:26",
            ),
            "citation_author.citation_id": KeyItem("common/deposition.omap:97"),
            "citation_author.identifier_ORCID": LostItem(
                "a record has the authors of the entry, and they stand for those of its paper",
                "common/deposition.omap:99",
            ),
            "citation_author.name": LostItem(
                "a record has the authors of the entry, and they stand for those of its paper",
                "common/deposition.omap:98",
            ),
            "citation_author.ordinal": KeyItem("common/deposition.omap:96"),
            "em_3d_fitting.entry_id": KeyItem("common/model.omap:31"),
            "em_3d_fitting.id": KeyItem("common/model.omap:32"),
            "em_3d_fitting_list.3d_fitting_id": KeyItem("common/model.omap:41"),
            "em_3d_fitting_list.id": KeyItem("common/model.omap:40"),
            "em_3d_fitting_list.initial_refinement_model_id": LostItem(
                "a pointer at the archive's own list of initial models", "common/unread.omap:6",
            ),
            "em_3d_reconstruction.entry_id": KeyItem("common/processing.omap:43"),
            "em_3d_reconstruction.id": KeyItem("common/processing.omap:44"),
            "em_3d_reconstruction.image_processing_id": KeyItem("common/processing.omap:45"),
            "em_admin": LostItem(
                "title, dates, status and release of the entry, which the archive keeps", "common/unread.omap:8",
            ),
            "em_author_list.ordinal": KeyItem("common/people.omap:24"),
            "em_buffer.id": KeyItem("common/sample.omap:295"),
            "em_buffer.specimen_id": KeyItem("common/sample.omap:296"),
            "em_buffer_component": LostItem("numbers of the rows of which one text is made", "common/unread.omap:64"),
            "em_ctf_correction": LostItem(
                "of the correction a record has the type, a remark and the program", "common/steps.omap:18",
            ),
            "em_ctf_correction.em_image_processing_id": KeyItem("common/steps.omap:13"),
            "em_ctf_correction.id": KeyItem("common/steps.omap:12"),
            "em_db_reference.id": KeyItem("common/publication.omap:28"),
            "em_depui": LostItem(
                "title, dates, status and release of the entry, which the archive keeps", "common/unread.omap:8",
            ),
            "em_depui.entry_id": KeyItem("common/deposition.omap:89"),
            "em_embedding.id": KeyItem("common/preparation.omap:23"),
            "em_embedding.specimen_id": KeyItem("common/preparation.omap:24"),
            "em_entity_assembly": LostItem(
                "a record has one sample with its name, type, source and description, and molecules in place of components",
                "common/unread.omap:56",
            ),
            "em_entity_assembly.entity_id_list": LostItem(
                "all molecules of a record are of its one sample", "common/sample.omap:66",
            ),
            "em_entity_assembly.id": KeyItem("common/sample.omap:55"),
            "em_entity_assembly.parent_id": Word(
                ("0",), "common/sample.omap:56",
                (
                    "sample.overall_molecule.name_sample", "sample.description",
                    "sample.overall_molecule.molecular_overall_type", "sample.overall_molecule.source",
                ),
                "", "", ("1",),
            ),
            "em_entity_assembly_molwt": LostItem(
                "a record has the weight of the sample as a whole, and none for each nanometre",
                "common/unread.omap:58",
            ),
            "em_entity_assembly_molwt.entity_assembly_id": KeyItem("common/sample.omap:90"),
            "em_entity_assembly_molwt.id": KeyItem("common/sample.omap:89"),
            "em_entity_assembly_molwt.units": Word(
                ("MEGADALTONS",), "common/sample.omap:92",
                ("sample.overall_molecule.molecular_weight", "ask.weight_measured"),
            ),
            "em_entity_assembly_naturalsource": LostItem(
                "a source is an organism's scientific name and number, of a molecule", "common/unread.omap:60",
            ),
            "em_entity_assembly_naturalsource.entity_assembly_id": KeyItem("common/sample.omap:71"),
            "em_entity_assembly_naturalsource.id": KeyItem("common/sample.omap:70"),
            "em_entity_assembly_naturalsource.ncbi_tax_id": LostItem(
                "the depositor's answer; no slot holds it", "common/sample.omap:73",
            ),
            "em_entity_assembly_naturalsource.organism": LostItem(
                "read back from the molecules", "common/sample.omap:72",
            ),
            "em_entity_assembly_recombinant": LostItem(
                "a source is an organism's scientific name and number, of a molecule", "common/unread.omap:60",
            ),
            "em_entity_assembly_recombinant.entity_assembly_id": KeyItem("common/sample.omap:176"),
            "em_entity_assembly_recombinant.id": KeyItem("common/sample.omap:175"),
            "em_entity_assembly_recombinant.ncbi_tax_id": LostItem(
                "read back from _entity_src_gen", "common/sample.omap:178",
            ),
            "em_entity_assembly_recombinant.organism": LostItem(
                "read back from _entity_src_gen", "common/sample.omap:177",
            ),
            "em_entity_assembly_synthetic.entity_assembly_id": KeyItem("common/sample.omap:136"),
            "em_entity_assembly_synthetic.id": KeyItem("common/sample.omap:135"),
            "em_entity_assembly_synthetic.ncbi_tax_id": LostItem(
                "read back from _pdbx_entity_src_syn", "common/sample.omap:138",
            ),
            "em_entity_assembly_synthetic.organism": LostItem(
                "read back from _pdbx_entity_src_syn", "common/sample.omap:137",
            ),
            "em_euler_angle_assignment.id": KeyItem("common/steps.omap:61"),
            "em_euler_angle_assignment.image_processing_id": KeyItem("common/steps.omap:62"),
            "em_euler_angle_assignment.order": Word(
                ("INITIAL", "FINAL"), "common/steps.omap:63",
                ("processing.volumes[].descriptors[].descriptor_thing",),
            ),
            "em_experiment.entity_assembly_id": KeyItem("common/entry.omap:13"),
            "em_experiment.entry_id": KeyItem("common/entry.omap:11"),
            "em_experiment.id": KeyItem("common/entry.omap:12"),
            "em_experiment.reconstruction_method": Word(("SINGLE PARTICLE",), "oscem-spa_mmcif.omap:21"),
            "em_final_classification.avg_num_images_per_class": LostItem(
                "mmCIF keeps the number of classes and their mean size", "common/processing.omap:23",
            ),
            "em_final_classification.id": KeyItem("common/processing.omap:19"),
            "em_final_classification.image_processing_id": KeyItem("common/processing.omap:20"),
            "em_final_classification.num_classes": LostItem(
                "mmCIF keeps the number of classes and their mean size", "common/processing.omap:22",
            ),
            "em_final_classification.type": Word(("2D", "3D"), "common/processing.omap:21"),
            "em_grid_pretreatment.id": KeyItem("common/sample.omap:344"),
            "em_grid_pretreatment.sample_support_id": KeyItem("common/sample.omap:345"),
            "em_image_processing.id": KeyItem("common/entry.omap:23"),
            "em_image_processing.image_recording_id": KeyItem("common/entry.omap:24"),
            "em_image_recording": LostItem(
                "of the recording a record has detector, dose, exposure, and how many grids and images",
                "common/unread.omap:12",
            ),
            "em_image_recording.id": KeyItem("common/acquisition.omap:87"),
            "em_image_recording.imaging_id": KeyItem("common/acquisition.omap:88"),
            "em_image_scans": LostItem(
                "of scanned images a record has size and frames; its pixel is that on the specimen",
                "common/unread.omap:14",
            ),
            "em_image_scans.entry_id": KeyItem("common/acquisition.omap:113"),
            "em_image_scans.id": KeyItem("common/acquisition.omap:114"),
            "em_image_scans.image_recording_id": KeyItem("common/acquisition.omap:115"),
            "em_image_scans.scanner_model": LostItem(
                "the depositor's answer; no slot holds it", "common/acquisition.omap:119",
            ),
            "em_image_scans.used_frames_per_image": LostItem(
                "the settings of a program come back as no free keys", "common/processing.omap:65",
            ),
            "em_imaging.alignment_procedure": LostItem(
                "the depositor's answer; no slot holds it", "common/instrument.omap:33",
            ),
            "em_imaging.detector_distance": LostItem(
                "OSC-EM has the model of the holder, and no slot for the camera's length", "common/unread.omap:18",
            ),
            "em_imaging.detector_id": LostItem(
                "pointers that the dictionary has given up; the rows are joined by others", "common/unread.omap:16",
            ),
            "em_imaging.entry_id": KeyItem("common/entry.omap:18"),
            "em_imaging.id": KeyItem("common/entry.omap:19"),
            "em_imaging.microscope_serial_number": LostItem(
                "acquisition programs write the serial number in its place", "common/instrument.omap:15",
            ),
            "em_imaging.objective_aperture": LostItem(
                "the depositor's answer; no slot holds it", "common/instrument.omap:34",
            ),
            "em_imaging.sample_support_id": LostItem(
                "pointers that the dictionary has given up; the rows are joined by others", "common/unread.omap:16",
            ),
            "em_imaging.scans_id": LostItem(
                "pointers that the dictionary has given up; the rows are joined by others", "common/unread.omap:16",
            ),
            "em_imaging.specimen_holder_type": LostItem(
                "OSC-EM has the model of the holder, and no slot for the camera's length", "common/unread.omap:18",
            ),
            "em_imaging.specimen_id": KeyItem("common/entry.omap:20"),
            "em_imaging.tilt_angle_max": LostItem(
                "of a single tilt; the tilt series has its own category", "common/unread.omap:20",
            ),
            "em_imaging.tilt_angle_min": LostItem(
                "of a single tilt; the tilt series has its own category", "common/unread.omap:20",
            ),
            "em_imaging_optics.id": KeyItem("common/entry.omap:21"),
            "em_imaging_optics.imaging_id": KeyItem("common/entry.omap:22"),
            "em_map": LostItem(
                "read from the map's own file; of a record's volumes the size is", "common/unread.omap:10",
            ),
            "em_map.entry_id": KeyItem("common/map.omap:53"),
            "em_map.format": Word(("CCP4",), "common/map.omap:55"),
            "em_map.id": KeyItem("common/map.omap:52"),
            "em_map.partition": KeyItem("common/map.omap:54"),
            "em_map.type": Word(
                ("primary map",), "common/processing.omap:51",
                (
                    "processing.volumes[].size[]", "scan.map.file", "scan.map.size_kb", "scan.map.order",
                    "scan.map.mode", "scan.map.columns", "scan.map.rows", "scan.map.sections",
                    "scan.map.first_column", "scan.map.first_row", "scan.map.first_section", "scan.map.last_column",
                    "scan.map.last_row", "scan.map.last_section", "scan.map.fast", "scan.map.medium", "scan.map.slow",
                    "scan.map.intervals_x", "scan.map.intervals_y", "scan.map.intervals_z", "scan.map.cell_a",
                    "scan.map.cell_b", "scan.map.cell_c", "scan.map.alpha", "scan.map.beta", "scan.map.gamma",
                    "scan.map.spacing_x", "scan.map.spacing_y", "scan.map.spacing_z", "scan.map.smallest",
                    "scan.map.largest", "scan.map.mean", "scan.map.deviation", "scan.map.space_group",
                    "scan.map.label", "ask.contour_level", "ask.map_details",
                ),
            ),
            "em_motion_correction.id": KeyItem("common/steps.omap:227"),
            "em_motion_correction.image_processing_id": KeyItem("common/steps.omap:228"),
            "em_particle_selection.id": KeyItem("common/processing.omap:7"),
            "em_particle_selection.image_processing_id": KeyItem("common/processing.omap:8"),
            "em_sample_support.id": KeyItem("common/sample.omap:321"),
            "em_sample_support.specimen_id": KeyItem("common/sample.omap:322"),
            "em_shadowing.id": KeyItem("common/preparation.omap:31"),
            "em_shadowing.specimen_id": KeyItem("common/preparation.omap:32"),
            "em_single_particle_entity.entry_id": KeyItem("common/steps.omap:169"),
            "em_single_particle_entity.id": KeyItem("common/steps.omap:171"),
            "em_single_particle_entity.image_processing_id": KeyItem("common/steps.omap:173"),
            "em_software": LostItem(
                "of programs a record has that of the acquisition and, of single particles, those of the processing; a step without one says nothing",
                "common/unread.omap:22",
            ),
            "em_software.category": Word(
                (
                    "IMAGE ACQUISITION", "CTF CORRECTION", "PARTICLE SELECTION", "CLASSIFICATION",
                    "INITIAL EULER ASSIGNMENT", "FINAL EULER ASSIGNMENT", "RECONSTRUCTION", "MASKING",
                    "SYMMETRY DETERMINATION", "OTHER", "MODEL FITTING", "MODEL REFINEMENT",
                ),
                "common/acquisition.omap:126",
                (
                    "acquisition.microscope_software", "processing.ctfs.descriptors[].descriptor_thing",
                    "processing.volumes[].descriptors[].descriptor_thing", "ask.model_fitting[].name",
                    "ask.model_fitting[].version", "ask.model_refinement[].name", "ask.model_refinement[].version",
                ),
            ),
            "em_software.fitting_id": KeyItem("common/model.omap:51"),
            "em_software.id": KeyItem("common/acquisition.omap:124"),
            "em_software.image_processing_id": KeyItem("common/steps.omap:21"),
            "em_software.imaging_id": KeyItem("common/acquisition.omap:125"),
            "em_specimen.details": LostItem(
                "a record describes the sample, and has no remark on the specimen", "common/unread.omap:66",
            ),
            "em_specimen.experiment_id": KeyItem("common/entry.omap:15"),
            "em_specimen.id": KeyItem("common/entry.omap:14"),
            "em_staining": LostItem(
                "a record says whether the specimen was stained; the stain is asked", "common/unread.omap:62",
            ),
            "em_staining.id": KeyItem("common/preparation.omap:14"),
            "em_staining.specimen_id": KeyItem("common/preparation.omap:15"),
            "em_start_model.id": KeyItem("common/steps.omap:186"),
            "em_start_model.image_processing_id": KeyItem("common/steps.omap:187"),
            "em_support_film.id": KeyItem("common/sample.omap:332"),
            "em_support_film.sample_support_id": KeyItem("common/sample.omap:333"),
            "em_tomography": LostItem(
                "a record of single particles has no slots for a tilt series and its specimen",
                "common/steps.omap:31",
            ),
            "em_tomography_specimen": LostItem(
                "a record of single particles has no slots for a tilt series and its specimen",
                "common/steps.omap:31",
            ),
            "em_virus_entity.entity_assembly_id": KeyItem("common/virus.omap:16"),
            "em_virus_entity.id": KeyItem("common/virus.omap:15"),
            "em_virus_natural_host.entity_assembly_id": KeyItem("common/virus.omap:24"),
            "em_virus_natural_host.id": KeyItem("common/virus.omap:23"),
            "em_vitrification.details": LostItem(
                "no slot for a remark on the vitrification of a purified sample", "common/unread.omap:68",
            ),
            "em_vitrification.entry_id": KeyItem("common/sample.omap:308"),
            "em_vitrification.id": KeyItem("common/sample.omap:309"),
            "em_vitrification.method": LostItem(
                "no slot for a remark on the vitrification of a purified sample", "common/unread.omap:68",
            ),
            "em_vitrification.specimen_id": KeyItem("common/sample.omap:310"),
            "entity": LostItem(
                "a record has polymers as molecules, and ligands by their reference", "common/unread.omap:38",
            ),
            "entity.details": LostItem(
                "a molecule of a record has its name, class, sequence, gene and sources", "common/unread.omap:36",
            ),
            "entity.formula_weight": LostItem(
                "calculated by the archive from the sequence and the model", "common/unread.omap:34",
            ),
            "entity.id": KeyItem("common/sample.omap:98"),
            "entity.pdbx_ec": LostItem(
                "a molecule of a record has its name, class, sequence, gene and sources", "common/unread.omap:36",
            ),
            "entity.pdbx_fragment": LostItem(
                "a molecule of a record has its name, class, sequence, gene and sources", "common/unread.omap:36",
            ),
            "entity.pdbx_mutation": LostItem(
                "a molecule of a record has its name, class, sequence, gene and sources", "common/unread.omap:36",
            ),
            "entity.pdbx_number_of_molecules": LostItem(
                "calculated by the archive from the sequence and the model", "common/unread.omap:34",
            ),
            "entity.src_method": Word(
                ("syn", "man", "nat"), "common/sample.omap:120",
                (
                    "sample.molecule[].natural_source", "sample.molecule[].taxonomy_id_source",
                    "sample.molecule[].gene_name", "sample.molecule[].expression_system",
                    "sample.molecule[].taxonomy_id_expression",
                ),
            ),
            "entity.type": Word(
                ("polymer",), "common/sample.omap:99",
                (
                    "sample.molecule[].name_mol", "sample.molecule[].molecular_type", "sample.molecule[].sequence",
                    "sample.molecule[].natural_source", "sample.molecule[].taxonomy_id_source",
                    "sample.molecule[].gene_name", "sample.molecule[].expression_system",
                    "sample.molecule[].taxonomy_id_expression",
                ),
            ),
            "entity_name_com": LostItem("a molecule of a record has one name", "common/unread.omap:40"),
            "entity_poly.entity_id": KeyItem("common/sample.omap:103"),
            "entity_poly.nstd_linkage": LostItem("no slot for bonds between residues", "common/unread.omap:44"),
            "entity_poly.nstd_monomer": LostItem("written only", "common/sample.omap:105"),
            "entity_poly.pdbx_seq_one_letter_code_can": LostItem(
                "follows from the sequence", "common/sample.omap:110",
            ),
            "entity_poly.pdbx_sequence_evidence_code": LostItem(
                "of the model: its chains, and how the archive knows the sequence", "common/unread.omap:42",
            ),
            "entity_poly.pdbx_strand_id": LostItem(
                "of the model: its chains, and how the archive knows the sequence", "common/unread.omap:42",
            ),
            "entity_src_gen": LostItem(
                "a molecule of a record has one source: an organism's scientific name and number, and a gene's name",
                "common/unread.omap:50",
            ),
            "entity_src_gen.entity_id": KeyItem("common/sample.omap:152"),
            "entity_src_gen.pdbx_alt_source_flag": LostItem(
                "whether a source is the sample's or the model's: a record describes the sample, which is the dictionary's default",
                "common/unread.omap:46",
            ),
            "entity_src_gen.pdbx_beg_seq_num": LostItem(
                "a molecule of one source has all of it from there", "common/sample.omap:154",
            ),
            "entity_src_gen.pdbx_end_seq_num": LostItem(
                "a molecule of one source has all of it from there", "common/sample.omap:154",
            ),
            "entity_src_gen.pdbx_seq_type": LostItem(
                "a molecule of a record has one source, and no parts that are tags or linkers",
                "common/unread.omap:48",
            ),
            "entity_src_gen.pdbx_src_id": Word(
                ("1",), "common/sample.omap:153",
                (
                    "sample.molecule[].gene_name", "sample.molecule[].natural_source",
                    "sample.molecule[].taxonomy_id_source", "sample.molecule[].expression_system",
                    "sample.molecule[].taxonomy_id_expression",
                ),
            ),
            "entity_src_nat": LostItem(
                "a molecule of a record has one source: an organism's scientific name and number, and a gene's name",
                "common/unread.omap:50",
            ),
            "entity_src_nat.entity_id": KeyItem("common/sample.omap:147"),
            "entity_src_nat.pdbx_alt_source_flag": LostItem(
                "whether a source is the sample's or the model's: a record describes the sample, which is the dictionary's default",
                "common/unread.omap:46",
            ),
            "entity_src_nat.pdbx_beg_seq_num": LostItem(
                "a molecule of one source has all of it from there", "common/sample.omap:215",
            ),
            "entity_src_nat.pdbx_end_seq_num": LostItem(
                "a molecule of one source has all of it from there", "common/sample.omap:215",
            ),
            "entity_src_nat.pdbx_src_id": Word(
                ("1",), "common/sample.omap:214",
                ("sample.molecule[].natural_source", "sample.molecule[].taxonomy_id_source"),
            ),
            "exptl.entry_id": KeyItem("common/entry.omap:8"),
            "exptl.method": Word(("ELECTRON MICROSCOPY",), "common/entry.omap:29"),
            "pdbx_audit_support.ordinal": KeyItem("common/people.omap:61"),
            "pdbx_chem_comp_depositor_info.descriptor_type": Word(
                ("SMILES",), "common/sample.omap:260", ("sample.ligands[].smiles", "sample.ligands[].reference"),
            ),
            "pdbx_chem_comp_depositor_info.ordinal": KeyItem("common/sample.omap:259"),
            "pdbx_contact_author.city": LostItem(
                "OSC-EM has the name of an institution, and no address", "common/unread.omap:28",
            ),
            "pdbx_contact_author.id": KeyItem("common/people.omap:39"),
            "pdbx_entity_branch": LostItem("a record has no slots for sugars", "common/unread.omap:52"),
            "pdbx_entity_branch_descriptor": LostItem("a record has no slots for sugars", "common/unread.omap:52"),
            "pdbx_entity_nonpoly.entity_id": LostItem("a ligand of a record is no entity", "common/unread.omap:54"),
            "pdbx_entity_src_syn": LostItem(
                "a molecule of a record has one source: an organism's scientific name and number, and a gene's name",
                "common/unread.omap:50",
            ),
            "pdbx_entity_src_syn.entity_id": KeyItem("common/sample.omap:123"),
            "pdbx_entity_src_syn.pdbx_alt_source_flag": LostItem(
                "whether a source is the sample's or the model's: a record describes the sample, which is the dictionary's default",
                "common/unread.omap:46",
            ),
            "pdbx_entity_src_syn.pdbx_beg_seq_num": LostItem(
                "a molecule of one source has all of it from there", "common/sample.omap:125",
            ),
            "pdbx_entity_src_syn.pdbx_end_seq_num": LostItem(
                "a molecule of one source has all of it from there", "common/sample.omap:125",
            ),
            "pdbx_entity_src_syn.pdbx_src_id": Word(
                ("1",), "common/sample.omap:124",
                ("sample.molecule[].natural_source", "sample.molecule[].taxonomy_id_source"),
            ),
            "pdbx_entry_details.entry_id": KeyItem("common/sample.omap:253"),
            "pdbx_entry_details.has_ligand_of_interest": LostItem(
                "one flag for the whole entry", "common/sample.omap:254",
            ),
            "pdbx_related_exp_data_set.data_set_type": Word(("raw EM image data",), "common/deposition.omap:85"),
            "pdbx_related_exp_data_set.db_source": Word(("EMPIAR",), "common/deposition.omap:86"),
            "pdbx_related_exp_data_set.ordinal": KeyItem("common/deposition.omap:83"),
            "struct.entry_id": KeyItem("common/deposition.omap:66"),
            "struct_keywords.entry_id": KeyItem("common/deposition.omap:70"),
        },
        {
            "audit_author": ("identifier_ORCID", "name"),
            "citation": (
                "journal_abbrev", "journal_volume", "page_first", "page_last", "pdbx_database_id_DOI",
                "pdbx_database_id_PubMed", "title", "year",
            ),
            "em_3d_fitting": ("details", "overall_b_value", "ref_protocol", "ref_space", "target_criteria"),
            "em_3d_fitting_list": (
                "accession_code", "chain_id", "pdb_chain_id", "pdb_entry_id", "source_name", "type",
            ),
            "em_3d_reconstruction": (
                "algorithm", "details", "fsc_type", "method", "nominal_pixel_size", "num_class_averages",
                "num_particles", "resolution", "resolution_method", "symmetry_type",
            ),
            "em_author_list": ("author", "identifier_ORCID"),
            "em_buffer": ("details", "name", "pH"),
            "em_buffer_component": ("concentration", "concentration_units", "formula", "name"),
            "em_ctf_correction": ("details", "type"),
            "em_db_reference": ("access_code", "db_name", "relationship"),
            "em_depui": (
                "depositor_hold_instructions", "macromolecule_description", "same_authors_as_pdb",
                "same_title_as_pdb",
            ),
            "em_embedding": ("material",),
            "em_entity_assembly": ("details", "name", "source", "type"),
            "em_entity_assembly_molwt": ("experimental_flag", "value"),
            "em_euler_angle_assignment": ("details", "type"),
            "em_experiment": ("aggregation_state",),
            "em_grid_pretreatment": ("atmosphere", "pressure", "time", "type"),
            "em_image_processing": ("details",),
            "em_image_recording": (
                "average_exposure_time", "avg_electron_dose_per_image", "details", "detector_mode",
                "film_or_detector_model", "num_diffraction_images", "num_grids_imaged", "num_real_images",
            ),
            "em_image_scans": ("dimension_height", "dimension_width", "frames_per_image"),
            "em_imaging": (
                "accelerating_voltage", "c2_aperture_diameter", "calibrated_defocus_max", "calibrated_defocus_min",
                "calibrated_magnification", "cryogen", "date", "details", "electron_beam_tilt_params",
                "electron_source", "illumination_mode", "microscope_model", "microscope_version", "mode",
                "nominal_cs", "nominal_defocus_max", "nominal_defocus_min", "nominal_magnification",
                "recording_temperature_maximum", "recording_temperature_minimum", "specimen_holder_model",
                "temperature",
            ),
            "em_imaging_optics": (
                "chr_aberration_corrector", "details", "energyfilter_name", "energyfilter_slit_width", "phase_plate",
                "sph_aberration_corrector",
            ),
            "em_map": (
                "annotation_details", "axis_order_fast", "axis_order_medium", "axis_order_slow", "cell_a",
                "cell_alpha", "cell_b", "cell_beta", "cell_c", "cell_gamma", "contour_level", "data_type",
                "dimensions_col", "dimensions_row", "dimensions_sec", "endian_type", "label", "limit_col",
                "limit_row", "limit_sec", "origin_col", "origin_row", "origin_sec", "original_file",
                "pixel_spacing_x", "pixel_spacing_y", "pixel_spacing_z", "size_kb", "spacing_x", "spacing_y",
                "spacing_z", "statistics_average", "statistics_maximum", "statistics_minimum", "statistics_std",
                "symmetry_space_group",
            ),
            "em_motion_correction": ("details", "type"),
            "em_particle_selection": ("num_particles_selected",),
            "em_sample_support": ("details", "grid_material", "grid_mesh_size", "grid_type"),
            "em_shadowing": ("angle", "material", "thickness"),
            "em_single_particle_entity": ("point_symmetry",),
            "em_software": ("name", "version"),
            "em_specimen": (
                "concentration", "embedding_applied", "shadowing_applied", "staining_applied",
                "vitrification_applied",
            ),
            "em_staining": ("material", "type"),
            "em_start_model": (
                "details", "emdb_id", "insilico_model", "orthogonal_tilt_angle1", "orthogonal_tilt_angle2",
                "orthogonal_tilt_num_images", "other", "pdb_id", "random_conical_tilt_angle",
                "random_conical_tilt_num_images", "type",
            ),
            "em_support_film": ("material", "thickness", "topology"),
            "em_virus_entity": ("empty", "enveloped", "virus_isolate", "virus_type"),
            "em_virus_natural_host": ("ncbi_tax_id", "organism"),
            "em_vitrification": ("chamber_temperature", "cryogen_name", "humidity", "instrument"),
            "entity": ("pdbx_description",),
            "entity_poly": ("pdbx_seq_one_letter_code", "type"),
            "entity_src_gen": (
                "pdbx_gene_src_gene", "pdbx_gene_src_ncbi_taxonomy_id", "pdbx_gene_src_scientific_name",
                "pdbx_host_org_ncbi_taxonomy_id", "pdbx_host_org_scientific_name",
            ),
            "entity_src_nat": ("pdbx_ncbi_taxonomy_id", "pdbx_organism_scientific"),
            "entry": ("id",),
            "pdbx_audit_support": ("country", "details", "funding_organization", "grant_number"),
            "pdbx_chem_comp_depositor_info": ("comp_id", "descriptor", "details"),
            "pdbx_contact_author": (
                "address_3", "country", "email", "identifier_ORCID", "name_first", "name_last", "name_mi",
                "organization_type", "phone", "role",
            ),
            "pdbx_entity_nonpoly": ("comp_id", "name"),
            "pdbx_entity_src_syn": ("ncbi_taxonomy_id", "organism_scientific"),
            "pdbx_related_exp_data_set": ("data_reference",),
            "struct": ("title",),
            "struct_keywords": ("pdbx_keywords", "text"),
        },
    ),
}
REASONS: dict[str, str] = {
    "common/instrument.omap:28": "mmCIF stores whole kilovolts",
    "common/acquisition.omap:17": "an older item: written as both ends of the range",
    "common/acquisition.omap:18": "an older item: written as both ends of the range",
    "common/acquisition.omap:30": "mmCIF writes underfocus as positive; it comes back negative, as microscopes write it",
    "common/acquisition.omap:41": "mmCIF writes underfocus as positive; it comes back negative, as microscopes write it",
    "common/acquisition.omap:51": "mmCIF has one cryogen, and the stage's comes first",
    "common/acquisition.omap:53": "mmCIF keeps the day, not the time; EMDB's map of items has no place for it, and OneDep may drop it",
    "common/acquisition.omap:133": "no item of its own: a remark that says what it is about",
    "common/acquisition.omap:138": "one item for the four ends: remarks that say which",
    "common/acquisition.omap:140": "one item for the four ends: remarks that say which",
    "common/acquisition.omap:142": "one item for the four ends: remarks that say which",
    "common/acquisition.omap:144": "one item for the four ends: remarks that say which",
    "common/acquisition.omap:147": "no item of its own: a remark that says what it is about",
    "common/sample.omap:58": "mmCIF has one name; name_sample comes first",
    "common/sample.omap:79": "what the row without a parent says comes first",
    "common/sample.omap:80": "what the row without a parent says comes first",
    "common/sample.omap:81": "what the row without a parent says comes first",
    "common/sample.omap:148": "older entries name the organism of a gene so",
    "common/sample.omap:149": "older entries name the organism of a gene so",
    "common/sample.omap:247": "read back from _entity",
    "common/sample.omap:254": "one flag for the whole entry",
    "common/sample.omap:271": "written as the depositor's ligands",
    "common/sample.omap:290": "written as the details, of which the dictionary's own example is such a text",
    "common/sample.omap:293": "what the details say comes first",
    "common/sample.omap:347": "mmCIF stores whole seconds",
    "common/people.omap:25": "the archive writes initials",
    "common/people.omap:31": "the archive writes initials",
    "common/people.omap:42": "the archive keeps the first name apart",
    "common/people.omap:62": "mmCIF tells the kind of an organisation only where it does not list it",
    "common/people.omap:67": "mmCIF has one country, that of the funder first",
    "common/people.omap:74": "mmCIF has no item for the name of a grant",
    "common/processing.omap:22": "mmCIF keeps the number of classes and their mean size",
    "common/processing.omap:23": "mmCIF keeps the number of classes and their mean size",
    "common/processing.omap:33": "mmCIF keeps the number of classes and their mean size",
    "common/processing.omap:34": "mmCIF keeps the number of classes and their mean size",
    "common/processing.omap:52": "OneDep writes it",
    "common/processing.omap:65": "the settings of a program come back as no free keys",
    "oscem-spa_mmcif.omap:41": "processed micrographs stand in for collected ones",
    "oscem-spa_mmcif.omap:47": "the fitted defocus stands in for the microscope's estimate",
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
UNITS: dict[str, str] = {
    "_em_3d_reconstruction.nominal_pixel_size": "Å",
    "_em_3d_reconstruction.resolution": "Å",
    "_em_entity_assembly_molwt.value": "MDa",
    "_em_grid_pretreatment.pressure": "Pa",
    "_em_grid_pretreatment.time": "s",
    "_em_image_recording.average_exposure_time": "s",
    "_em_image_recording.avg_electron_dose_per_image": "e/Å²",
    "_em_imaging.accelerating_voltage": "kV",
    "_em_imaging.c2_aperture_diameter": "µm",
    "_em_imaging.calibrated_defocus_max": "nm",
    "_em_imaging.calibrated_defocus_min": "nm",
    "_em_imaging.nominal_cs": "mm",
    "_em_imaging.nominal_defocus_max": "nm",
    "_em_imaging.nominal_defocus_min": "nm",
    "_em_imaging.recording_temperature_maximum": "K",
    "_em_imaging.recording_temperature_minimum": "K",
    "_em_imaging.temperature": "K",
    "_em_imaging_optics.energyfilter_slit_width": "eV",
    "_em_map.cell_a": "Å",
    "_em_map.cell_alpha": "°",
    "_em_map.cell_b": "Å",
    "_em_map.cell_beta": "°",
    "_em_map.cell_c": "Å",
    "_em_map.cell_gamma": "°",
    "_em_map.pixel_spacing_x": "Å",
    "_em_map.pixel_spacing_y": "Å",
    "_em_map.pixel_spacing_z": "Å",
    "_em_specimen.concentration": "mg/mL",
    "_em_support_film.thickness": "Å",
    "_em_vitrification.chamber_temperature": "K",
    "_em_vitrification.humidity": "%",
}
ANSWERS: dict[str, AnswerFacts] = {
    "entry_id": AnswerFacts(places=(AnswerPlace("_entry.id", demanded="archive"),), group="Entry"),
    "microscope_model": AnswerFacts(
        places=(AnswerPlace("_em_imaging.microscope_model", words=MICROSCOPE_PUT_2, demanded="archive"),),
        group="Instrument",
    ),
    "electron_gun": AnswerFacts(
        places=(AnswerPlace("_em_imaging.electron_source", words=ELECTRON_SOURCE_PUT, demanded="deposition"),),
        group="Instrument",
    ),
    "voltage": AnswerFacts(
        places=(
            AnswerPlace(
                "_em_imaging.accelerating_voltage", kind="integer", unit="kV", interval="at least 0",
                demanded="deposition",
            ),
        ),
        group="Instrument",
    ),
    "alignment_procedure": AnswerFacts(
        places=(AnswerPlace("_em_imaging.alignment_procedure", words=EM_IMAGING_ALIGNMENT_PROCEDURE),),
        group="Imaging",
    ),
    "objective_aperture": AnswerFacts(
        places=(AnswerPlace("_em_imaging.objective_aperture", kind="number", unit="µm"),), group="Imaging",
    ),
    "defocus_min": AnswerFacts(
        places=(AnswerPlace("_em_imaging.nominal_defocus_min", kind="number", unit="nm"),), group="Imaging",
    ),
    "defocus_max": AnswerFacts(
        places=(AnswerPlace("_em_imaging.nominal_defocus_max", kind="number", unit="nm"),), group="Imaging",
    ),
    "detector_model": AnswerFacts(
        places=(
            AnswerPlace("_em_image_recording.film_or_detector_model", words=DETECTOR_PUT_2, demanded="deposition"),
        ),
        rows="acquisition.detectors[]", group="Imaging",
    ),
    "dose": AnswerFacts(
        places=(
            AnswerPlace(
                "_em_image_recording.avg_electron_dose_per_image", kind="number", unit="e/Å²", interval="above 0",
                demanded="deposition",
            ),
        ),
        group="Imaging",
    ),
    "scanner": AnswerFacts(
        places=(
            AnswerPlace("_em_image_scans.scanner_model", words=EM_IMAGE_SCANS_SCANNER_MODEL, demanded="deposition"),
        ),
        group="Imaging",
    ),
    "sample_type": AnswerFacts(
        places=(
            AnswerPlace("_em_entity_assembly.type", words=EM_ENTITY_ASSEMBLY_TYPE, open=True, demanded="deposition"),
        ),
        group="Sample",
    ),
    "assembly_source": AnswerFacts(
        places=(AnswerPlace("_em_entity_assembly.source", words=EM_ENTITY_ASSEMBLY_SOURCE, demanded="deposition"),),
        group="Sample",
    ),
    "taxon_sample": AnswerFacts(
        places=(
            AnswerPlace(
                "_em_entity_assembly_naturalsource.ncbi_tax_id", kind="integer", interval="at least 1",
                demanded="archive",
            ),
        ),
        group="Sample",
    ),
    "aggregation_state": AnswerFacts(
        places=(
            AnswerPlace(
                "_em_experiment.aggregation_state", words=EM_EXPERIMENT_AGGREGATION_STATE, demanded="archive",
            ),
        ),
        group="Sample",
    ),
    "weight_measured": AnswerFacts(
        places=(
            AnswerPlace(
                "_em_entity_assembly_molwt.experimental_flag", words=EM_ENTITY_ASSEMBLY_MOLWT_EXPERIMENTAL_FLAG,
            ),
        ),
        group="Sample",
    ),
    "taxon_source": AnswerFacts(
        places=(
            AnswerPlace("_pdbx_entity_src_syn.ncbi_taxonomy_id", demanded="deposition"),
            AnswerPlace(
                "_em_entity_assembly_synthetic.ncbi_tax_id", kind="integer", interval="at least 1",
                demanded="archive",
            ),
            AnswerPlace("_entity_src_gen.pdbx_gene_src_ncbi_taxonomy_id", demanded="deposition"),
            AnswerPlace(
                "_em_entity_assembly_naturalsource.ncbi_tax_id", kind="integer", interval="at least 1",
                demanded="archive",
            ),
            AnswerPlace("_entity_src_nat.pdbx_ncbi_taxonomy_id", demanded="deposition"),
        ),
        rows="sample.molecule[]", group="Sample",
    ),
    "taxon_expression": AnswerFacts(
        places=(
            AnswerPlace("_entity_src_gen.pdbx_host_org_ncbi_taxonomy_id", demanded="deposition"),
            AnswerPlace(
                "_em_entity_assembly_recombinant.ncbi_tax_id", kind="integer", interval="at least 1",
                demanded="archive",
            ),
        ),
        rows="sample.molecule[]", group="Sample",
    ),
    "ligand_of_interest": AnswerFacts(
        places=(
            AnswerPlace(
                "_pdbx_entry_details.has_ligand_of_interest", words=PDBX_ENTRY_DETAILS_HAS_LIGAND_OF_INTEREST,
            ),
        ),
        group="Sample",
    ),
    "vitrified": AnswerFacts(
        places=(
            AnswerPlace(
                "_em_specimen.vitrification_applied", words=EM_SPECIMEN_VITRIFICATION_APPLIED, demanded="archive",
            ),
        ),
        group="Sample",
    ),
    "stained": AnswerFacts(
        places=(
            AnswerPlace("_em_specimen.staining_applied", words=EM_SPECIMEN_STAINING_APPLIED, demanded="archive"),
        ),
        group="Sample",
    ),
    "embedded": AnswerFacts(
        places=(
            AnswerPlace("_em_specimen.embedding_applied", words=EM_SPECIMEN_EMBEDDING_APPLIED, demanded="archive"),
        ),
        group="Sample",
    ),
    "shadowed": AnswerFacts(
        places=(
            AnswerPlace("_em_specimen.shadowing_applied", words=EM_SPECIMEN_SHADOWING_APPLIED, demanded="archive"),
        ),
        group="Sample",
    ),
    "buffer_ph": AnswerFacts(
        places=(AnswerPlace("_em_buffer.pH", kind="number", interval="above 0 and below 14", demanded="deposition"),),
        group="Sample",
    ),
    "cryogen": AnswerFacts(
        places=(
            AnswerPlace("_em_vitrification.cryogen_name", words=EM_VITRIFICATION_CRYOGEN_NAME, demanded="deposition"),
        ),
        group="Sample",
    ),
    "vitrification_instrument": AnswerFacts(
        places=(AnswerPlace("_em_vitrification.instrument", words=VITRIFICATION_INSTRUMENT_PUT),), group="Grid",
    ),
    "grid_type": AnswerFacts(
        places=(AnswerPlace("_em_sample_support.grid_type", words=GRID_TYPE_PUT),), group="Grid",
    ),
    "grid_material": AnswerFacts(
        places=(AnswerPlace("_em_sample_support.grid_material", words=GRID_MATERIAL_PUT),), group="Grid",
    ),
    "grid_mesh": AnswerFacts(
        places=(AnswerPlace("_em_sample_support.grid_mesh_size", kind="integer", interval="above 1"),), group="Grid",
    ),
    "film_material": AnswerFacts(
        places=(AnswerPlace("_em_support_film.material", words=FILM_MATERIAL_PUT),), group="Grid",
    ),
    "film_topology": AnswerFacts(
        places=(AnswerPlace("_em_support_film.topology", words=FILM_TOPOLOGY_PUT),), group="Grid",
    ),
    "staining_type": AnswerFacts(
        places=(AnswerPlace("_em_staining.type", words=EM_STAINING_TYPE, demanded="archive"),), group="Preparation",
    ),
    "staining_material": AnswerFacts(
        places=(AnswerPlace("_em_staining.material", demanded="archive"),), group="Preparation",
    ),
    "embedding_material": AnswerFacts(
        places=(AnswerPlace("_em_embedding.material", demanded="archive"),), group="Preparation",
    ),
    "shadowing_material": AnswerFacts(
        places=(AnswerPlace("_em_shadowing.material", demanded="archive"),), group="Preparation",
    ),
    "shadowing_angle": AnswerFacts(
        places=(
            AnswerPlace(
                "_em_shadowing.angle", kind="number", unit="°", interval="above 0 and below 90", demanded="archive",
            ),
        ),
        group="Preparation",
    ),
    "shadowing_thickness": AnswerFacts(
        places=(
            AnswerPlace("_em_shadowing.thickness", kind="number", unit="Å", interval="above 0", demanded="archive"),
        ),
        group="Preparation",
    ),
    "contact_orcid": AnswerFacts(
        places=(AnswerPlace("_pdbx_contact_author.identifier_ORCID", codec="orcid", demanded="deposition"),),
        rows="organizational.authors[]", group="People",
    ),
    "contact_country": AnswerFacts(
        places=(AnswerPlace("_pdbx_contact_author.country", words=COUNTRY_PUT, demanded="deposition"),),
        rows="organizational.authors[]", group="People",
    ),
    "contact_role": AnswerFacts(
        places=(AnswerPlace("_pdbx_contact_author.role", words=PDBX_CONTACT_AUTHOR_ROLE, demanded="deposition"),),
        rows="organizational.authors[]", group="People",
    ),
    "funder_country": AnswerFacts(
        places=(AnswerPlace("_pdbx_audit_support.country", words=COUNTRY_PUT_2),), rows="organizational",
        group="People",
    ),
    "funder": AnswerFacts(
        places=(
            AnswerPlace(
                "_pdbx_audit_support.funding_organization", words=PDBX_AUDIT_SUPPORT_FUNDING_ORGANIZATION, open=True,
                demanded="deposition",
            ),
        ),
        rows="organizational", group="People",
    ),
    "ctf_correction": AnswerFacts(
        places=(
            AnswerPlace("_em_ctf_correction.type", words=EM_CTF_CORRECTION_TYPE, open=True, demanded="deposition"),
        ),
        group="Processing",
    ),
    "ctf_software": AnswerFacts(
        places=(AnswerPlace("_em_software.name", words=EM_SOFTWARE_NAME, open=True),), group="Processing",
    ),
    "processing_software": AnswerFacts(
        places=(AnswerPlace("_em_software.name", words=EM_SOFTWARE_NAME, open=True),), group="Processing",
    ),
    "relion_version": AnswerFacts(places=(AnswerPlace("_em_software.version"),), group="Processing"),
    "picking_software": AnswerFacts(
        places=(AnswerPlace("_em_software.name", words=EM_SOFTWARE_NAME, open=True),), group="Processing",
    ),
    "classification_software": AnswerFacts(
        places=(AnswerPlace("_em_software.name", words=EM_SOFTWARE_NAME, open=True),), group="Processing",
    ),
    "initial_angles": AnswerFacts(
        places=(
            AnswerPlace("_em_euler_angle_assignment.type", words=EM_EULER_ANGLE_ASSIGNMENT_TYPE, demanded="archive"),
        ),
        group="Processing",
    ),
    "initial_angles_software": AnswerFacts(
        places=(AnswerPlace("_em_software.name", words=EM_SOFTWARE_NAME, open=True),), group="Processing",
    ),
    "final_angles": AnswerFacts(
        places=(
            AnswerPlace("_em_euler_angle_assignment.type", words=EM_EULER_ANGLE_ASSIGNMENT_TYPE, demanded="archive"),
        ),
        group="Processing",
    ),
    "final_angles_software": AnswerFacts(
        places=(AnswerPlace("_em_software.name", words=EM_SOFTWARE_NAME, open=True),), group="Processing",
    ),
    "reconstruction_software": AnswerFacts(
        places=(AnswerPlace("_em_software.name", words=EM_SOFTWARE_NAME, open=True),), group="Processing",
    ),
    "reconstruction_version": AnswerFacts(places=(AnswerPlace("_em_software.version"),), group="Processing"),
    "resolution_method": AnswerFacts(
        places=(
            AnswerPlace(
                "_em_3d_reconstruction.resolution_method", words=EM_3D_RECONSTRUCTION_RESOLUTION_METHOD, open=True,
            ),
        ),
        group="Steps",
    ),
    "fsc_type": AnswerFacts(
        places=(AnswerPlace("_em_3d_reconstruction.fsc_type", words=FSC_TYPE_PUT),), group="Processing",
    ),
    "algorithm": AnswerFacts(
        places=(AnswerPlace("_em_3d_reconstruction.algorithm", words=EM_3D_RECONSTRUCTION_ALGORITHM, open=True),),
        group="Processing",
    ),
    "class_averages": AnswerFacts(
        places=(AnswerPlace("_em_3d_reconstruction.num_class_averages", kind="integer", interval="above 0"),),
        group="Processing",
    ),
    "map_symmetry": AnswerFacts(
        places=(
            AnswerPlace(
                "_em_3d_reconstruction.symmetry_type", words=EM_3D_RECONSTRUCTION_SYMMETRY_TYPE,
                demanded="deposition",
            ),
        ),
        group="Processing",
    ),
    "symmetry": AnswerFacts(
        places=(
            AnswerPlace(
                "_em_single_particle_entity.point_symmetry", pattern="(C[1-9][0-9]*|D[2-9]|D[1-9][0-9]+|O|T|I)",
            ),
        ),
        group="Processing",
    ),
    "particles": AnswerFacts(
        places=(
            AnswerPlace(
                "_em_3d_reconstruction.num_particles", kind="integer", interval="above 0", demanded="deposition",
            ),
        ),
        group="Processing",
    ),
    "start_model": AnswerFacts(
        places=(AnswerPlace("_em_start_model.type", words=EM_START_MODEL_TYPE, demanded="archive"),),
        group="Processing",
    ),
    "start_emdb": AnswerFacts(
        places=(AnswerPlace("_em_start_model.emdb_id", pattern="EMD-[0-9]{4,}"),), group="Processing",
    ),
    "start_pdb": AnswerFacts(
        places=(AnswerPlace("_em_start_model.pdb_id", pattern="([1-9][A-Z0-9]{3}|PDB_[A-Z0-9]{8})"),),
        group="Processing",
    ),
    "start_insilico": AnswerFacts(places=(AnswerPlace("_em_start_model.insilico_model"),), group="Processing"),
    "start_other": AnswerFacts(places=(AnswerPlace("_em_start_model.other"),), group="Processing"),
    "tilt_images": AnswerFacts(
        places=(
            AnswerPlace("_em_start_model.random_conical_tilt_num_images", kind="integer", interval="at least 1"),
            AnswerPlace("_em_start_model.orthogonal_tilt_num_images", kind="integer", interval="at least 1"),
        ),
        group="Processing",
    ),
    "tilt_angle": AnswerFacts(
        places=(
            AnswerPlace(
                "_em_start_model.random_conical_tilt_angle", kind="number", unit="°",
                interval="at least 0 and at most 180",
            ),
        ),
        group="Processing",
    ),
    "tilt_angle_1": AnswerFacts(
        places=(
            AnswerPlace(
                "_em_start_model.orthogonal_tilt_angle1", kind="number", unit="°",
                interval="above -180 and below 180",
            ),
        ),
        group="Processing",
    ),
    "tilt_angle_2": AnswerFacts(
        places=(
            AnswerPlace(
                "_em_start_model.orthogonal_tilt_angle2", kind="number", unit="°",
                interval="above -180 and below 180",
            ),
        ),
        group="Processing",
    ),
    "motion_correction": AnswerFacts(
        places=(AnswerPlace("_em_motion_correction.type", words=EM_MOTION_CORRECTION_TYPE),), group="Processing",
    ),
    "title": AnswerFacts(places=(AnswerPlace("_struct.title", demanded="deposition"),), group="Publication"),
    "keywords": AnswerFacts(
        places=(AnswerPlace("_struct_keywords.text", demanded="deposition"),), group="Publication",
    ),
    "classification": AnswerFacts(
        places=(
            AnswerPlace(
                "_struct_keywords.pdbx_keywords", words=STRUCT_KEYWORDS_PDBX_KEYWORDS, open=True,
                demanded="deposition",
            ),
        ),
        group="Publication",
    ),
    "citation_title": AnswerFacts(
        places=(AnswerPlace("_citation.title", demanded="deposition"),), group="Publication",
    ),
    "journal": AnswerFacts(places=(AnswerPlace("_citation.journal_abbrev"),), group="Publication"),
    "citation_year": AnswerFacts(places=(AnswerPlace("_citation.year", kind="integer"),), group="Publication"),
    "citation_doi": AnswerFacts(places=(AnswerPlace("_citation.pdbx_database_id_DOI"),), group="Publication"),
    "pubmed": AnswerFacts(
        places=(AnswerPlace("_citation.pdbx_database_id_PubMed", kind="integer", interval="at least -1"),),
        group="Publication",
    ),
    "raw_data": AnswerFacts(
        places=(
            AnswerPlace(
                "_pdbx_related_exp_data_set.data_reference", pattern="10\\.[0-9]{4,9}/[\\-._;()/:A-Za-z0-9]+",
                demanded="archive",
            ),
        ),
        group="Publication",
    ),
    "hold": AnswerFacts(
        places=(
            AnswerPlace(
                "_em_depui.depositor_hold_instructions", words=EM_DEPUI_DEPOSITOR_HOLD_INSTRUCTIONS,
                demanded="archive",
            ),
        ),
        group="Release",
    ),
    "molecules_described": AnswerFacts(
        places=(
            AnswerPlace(
                "_em_depui.macromolecule_description", words=EM_DEPUI_MACROMOLECULE_DESCRIPTION, demanded="archive",
            ),
        ),
        group="Release",
    ),
    "same_title": AnswerFacts(
        places=(AnswerPlace("_em_depui.same_title_as_pdb", words=EM_DEPUI_SAME_TITLE_AS_PDB, demanded="archive"),),
        group="Release",
    ),
    "same_authors": AnswerFacts(
        places=(
            AnswerPlace("_em_depui.same_authors_as_pdb", words=EM_DEPUI_SAME_AUTHORS_AS_PDB, demanded="archive"),
        ),
        group="Release",
    ),
    "contour_level": AnswerFacts(places=(AnswerPlace("_em_map.contour_level", kind="number"),), group="Map"),
    "map_details": AnswerFacts(places=(AnswerPlace("_em_map.annotation_details"),), group="Map"),
    "virus_type": AnswerFacts(
        places=(AnswerPlace("_em_virus_entity.virus_type", words=EM_VIRUS_ENTITY_VIRUS_TYPE, demanded="deposition"),),
        group="Sample",
    ),
    "virus_isolate": AnswerFacts(
        places=(
            AnswerPlace("_em_virus_entity.virus_isolate", words=EM_VIRUS_ENTITY_VIRUS_ISOLATE, demanded="deposition"),
        ),
        group="Sample",
    ),
    "virus_enveloped": AnswerFacts(
        places=(AnswerPlace("_em_virus_entity.enveloped", words=EM_VIRUS_ENTITY_ENVELOPED, demanded="deposition"),),
        group="Sample",
    ),
    "virus_empty": AnswerFacts(
        places=(AnswerPlace("_em_virus_entity.empty", words=EM_VIRUS_ENTITY_EMPTY, demanded="deposition"),),
        group="Sample",
    ),
    "virus_host": AnswerFacts(places=(AnswerPlace("_em_virus_natural_host.organism"),), group="Sample"),
    "virus_host_taxon": AnswerFacts(
        places=(AnswerPlace("_em_virus_natural_host.ncbi_tax_id", kind="integer", interval="at least 1"),),
        group="Sample",
    ),
    "citation_volume": AnswerFacts(places=(AnswerPlace("_citation.journal_volume"),), group="Publication"),
    "citation_first_page": AnswerFacts(places=(AnswerPlace("_citation.page_first"),), group="Publication"),
    "citation_last_page": AnswerFacts(places=(AnswerPlace("_citation.page_last"),), group="Publication"),
    "related": AnswerFacts(
        many=True, group="Publication",
        fields={
            "database": FieldFacts(
                "PDB or EMDB",
                places=(AnswerPlace("_em_db_reference.db_name", words=EM_DB_REFERENCE_DB_NAME, demanded="archive"),),
            ),
            "code": FieldFacts(
                "Code of the entry, e.g. 1ABC",
                places=(AnswerPlace("_em_db_reference.access_code", demanded="archive"),),
            ),
            "relationship": FieldFacts(
                "IN FRAME or OTHER",
                places=(AnswerPlace("_em_db_reference.relationship", words=EM_DB_REFERENCE_RELATIONSHIP),),
            ),
        },
    ),
    "fitting": AnswerFacts(
        group="Model",
        fields={
            "protocol": FieldFacts(
                "AB INITIO MODEL, BACKBONE TRACE, FLEXIBLE FIT, RIGID BODY FIT or OTHER",
                places=(AnswerPlace("_em_3d_fitting.ref_protocol", words=EM_3D_FITTING_REF_PROTOCOL),),
            ),
            "space": FieldFacts(
                "REAL or RECIPROCAL",
                places=(AnswerPlace("_em_3d_fitting.ref_space", words=EM_3D_FITTING_REF_SPACE),),
            ),
            "criteria": FieldFacts(
                "What was optimised, e.g. correlation coefficient",
                places=(AnswerPlace("_em_3d_fitting.target_criteria"),),
            ),
            "b_value": FieldFacts(
                "Overall B value in Å²",
                places=(AnswerPlace("_em_3d_fitting.overall_b_value", kind="number", interval="above 0"),),
            ),
            "details": FieldFacts("Anything else about the fit", places=(AnswerPlace("_em_3d_fitting.details"),)),
        },
    ),
    "fitted": AnswerFacts(
        many=True, group="Model",
        fields={
            "pdb": FieldFacts(
                "Code of the PDB entry",
                places=(
                    AnswerPlace(
                        "_em_3d_fitting_list.pdb_entry_id",
                        pattern="([1-9][A-Za-z0-9]{3}|[Pp][Dd][Bb]_[A-Za-z0-9]{8})",
                    ),
                ),
            ),
            "chain": FieldFacts(
                "Its chain", places=(AnswerPlace("_em_3d_fitting_list.pdb_chain_id", pattern="[A-Za-z0-9]+"),),
            ),
            "chain_of_model": FieldFacts(
                "Chain of the model that came of it",
                places=(AnswerPlace("_em_3d_fitting_list.chain_id", pattern="[A-Za-z0-9]+"),),
            ),
            "source": FieldFacts(
                "Where it comes from: PDB, AlphaFold, ModelArchive, Modeller, RoseTTAFold, SwissModel, PDB-Dev, ITasser or Other",
                places=(AnswerPlace("_em_3d_fitting_list.source_name", words=EM_3D_FITTING_LIST_SOURCE_NAME),),
            ),
            "type": FieldFacts(
                "experimental model, in silico model, integrative model or other",
                places=(AnswerPlace("_em_3d_fitting_list.type", words=EM_3D_FITTING_LIST_TYPE),),
            ),
            "accession": FieldFacts(
                "Its accession code there", places=(AnswerPlace("_em_3d_fitting_list.accession_code"),),
            ),
        },
    ),
    "model_fitting": AnswerFacts(
        many=True, group="Model",
        fields={
            "name": FieldFacts(
                "Name of the program, e.g. UCSF ChimeraX",
                places=(AnswerPlace("_em_software.name", words=EM_SOFTWARE_NAME, open=True),),
            ),
            "version": FieldFacts("Its version", places=(AnswerPlace("_em_software.version"),)),
        },
    ),
    "model_refinement": AnswerFacts(
        many=True, group="Model",
        fields={
            "name": FieldFacts(
                "Name of the program, e.g. PHENIX",
                places=(AnswerPlace("_em_software.name", words=EM_SOFTWARE_NAME, open=True),),
            ),
            "version": FieldFacts("Its version", places=(AnswerPlace("_em_software.version"),)),
        },
    ),
}
CHECKS: str = "mmcif_5_413_checks"
SOURCES: dict[str, tuple[str, ...]] = {
    "_citation_author.name": ("organizational.authors[].family_name", "organizational.authors[].given_name"),
    "_em_3d_reconstruction.fsc_type": (
        "processing.volumes[volume_type=final volume].descriptors[descriptor_name=FSC type].descriptor_thing",
    ),
    "_em_3d_reconstruction.resolution": ("processing.volumes[].vol_resolution",),
    "_em_3d_reconstruction.resolution_method": (
        "processing.volumes[volume_type=final volume].descriptors[descriptor_name=resolution method].descriptor_thing",
    ),
    "_em_entity_assembly_molwt.value": ("sample.overall_molecule.molecular_weight",),
    "_em_imaging.calibrated_defocus_max": (
        "acquisition.calibrated_defocus.minimal", "acquisition.calibrated_defocus.maximal",
        "processing.ctfs.defocus.output_min_defocus", "processing.ctfs.defocus.output_max_defocus",
    ),
    "_em_imaging.calibrated_defocus_min": (
        "acquisition.calibrated_defocus.minimal", "acquisition.calibrated_defocus.maximal",
        "processing.ctfs.defocus.output_min_defocus", "processing.ctfs.defocus.output_max_defocus",
    ),
    "_em_imaging.nominal_defocus_max": ("acquisition.nominal_defocus.minimal", "acquisition.nominal_defocus.maximal"),
    "_em_imaging.nominal_defocus_min": ("acquisition.nominal_defocus.minimal", "acquisition.nominal_defocus.maximal"),
    "_em_imaging.recording_temperature_maximum": ("acquisition.temperature.maximal",),
    "_em_imaging.recording_temperature_minimum": ("acquisition.temperature.minimal",),
    "_em_sample_support.grid_type": ("sample.grid.manufacturer",),
    "_em_software.name": (
        "acquisition.microscope_software",
        "processing.ctfs.descriptors[descriptor_name=CTF correction software].descriptor_thing",
        "processing.volumes[volume_type=final volume].descriptors[descriptor_name=particle selection software].descriptor_thing",
        "processing.volumes[volume_type=final volume].descriptors[descriptor_name=classification software].descriptor_thing",
        "processing.volumes[volume_type=final volume].descriptors[descriptor_name=initial angle assignment software].descriptor_thing",
        "processing.volumes[volume_type=final volume].descriptors[descriptor_name=final angle assignment software].descriptor_thing",
        "processing.volumes[volume_type=final volume].descriptors[descriptor_name=reconstruction software].descriptor_thing",
        "processing.volumes[volume_type=final volume].descriptors[descriptor_name=masking software].descriptor_thing",
        "processing.volumes[volume_type=final volume].descriptors[descriptor_name=symmetry determination software].descriptor_thing",
        "processing.volumes[volume_type=final volume].descriptors[descriptor_name=other software].descriptor_thing",
    ),
    "_em_software.version": (
        "acquisition.microscope_software",
        "processing.ctfs.descriptors[descriptor_name=CTF correction software].descriptor_thing",
        "processing.volumes[volume_type=final volume].descriptors[descriptor_name=particle selection software].descriptor_thing",
        "processing.volumes[volume_type=final volume].descriptors[descriptor_name=classification software].descriptor_thing",
        "processing.volumes[volume_type=final volume].descriptors[descriptor_name=initial angle assignment software].descriptor_thing",
        "processing.volumes[volume_type=final volume].descriptors[descriptor_name=final angle assignment software].descriptor_thing",
        "processing.volumes[volume_type=final volume].descriptors[descriptor_name=reconstruction software].descriptor_thing",
        "processing.volumes[volume_type=final volume].descriptors[descriptor_name=masking software].descriptor_thing",
        "processing.volumes[volume_type=final volume].descriptors[descriptor_name=symmetry determination software].descriptor_thing",
        "processing.volumes[volume_type=final volume].descriptors[descriptor_name=other software].descriptor_thing",
    ),
    "_em_start_model.emdb_id": (
        "processing.volumes[volume_type=final volume].descriptors[descriptor_name=start model EMDB entry].descriptor_thing",
    ),
    "_em_start_model.pdb_id": (
        "processing.volumes[volume_type=final volume].descriptors[descriptor_name=start model PDB entry].descriptor_thing",
    ),
    "_entity_poly.pdbx_seq_one_letter_code": ("sample.molecule[].sequence",),
    "_pdbx_audit_support.country": ("organizational.funder[].country", "organizational.grants[].country"),
    "_pdbx_audit_support.details": (
        "organizational.funder[].funder_name", "organizational.funder[].type_org",
        "organizational.grants[].grant_name",
    ),
}
