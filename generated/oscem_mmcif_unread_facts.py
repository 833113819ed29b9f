"""For reports: unread, of oscem and mmcif.

Written by `oscem-map compile` from mappings/common/unread.omap; edit that.
"""

from __future__ import annotations

from oscem_map.runtime.mapping_facts import LeafFacts, Part

UNREAD = Part(right=LeafFacts(lost={
    ("the archive's own facts of the journal", "common/unread.omap:24"): (
        "citation.country", "citation.journal_id_ASTM", "citation.journal_id_CSD", "citation.journal_id_ISSN",
    ),
    ("of entries before the dictionary's abbreviations of journals", "common/unread.omap:26"): (
        "citation.journal_full", "citation.unpublished_flag",
    ),
    ("a pointer at the archive's own list of initial models", "common/unread.omap:6"): (
        "em_3d_fitting_list.initial_refinement_model_id",
    ),
    ("title, dates, status and release of the entry, which the archive keeps", "common/unread.omap:8"): (
        "em_admin", "em_depui",
    ),
    (
        "of the recording a record has detector, dose, exposure, and how many grids and images",
        "common/unread.omap:12",
    ): ("em_image_recording",),
    ("of scanned images a record has size and frames; its pixel is that on the specimen", "common/unread.omap:14"): (
        "em_image_scans",
    ),
    ("OSC-EM has the model of the holder, and no slot for the camera's length", "common/unread.omap:18"): (
        "em_imaging.detector_distance", "em_imaging.specimen_holder_type",
    ),
    ("pointers that the dictionary has given up; the rows are joined by others", "common/unread.omap:16"): (
        "em_imaging.detector_id", "em_imaging.sample_support_id", "em_imaging.scans_id",
    ),
    ("of a single tilt; the tilt series has its own category", "common/unread.omap:20"): (
        "em_imaging.tilt_angle_max", "em_imaging.tilt_angle_min",
    ),
    ("read from the map's own file; of a record's volumes the size is", "common/unread.omap:10"): ("em_map",),
    (
        "of programs a record has that of the acquisition and, of single particles, those of the processing; a step without one says nothing",
        "common/unread.omap:22",
    ): ("em_software",),
    ("OSC-EM has the name of an institution, and no address", "common/unread.omap:28"): ("pdbx_contact_author.city",),
}))
UNPROCESSED = Part(right=LeafFacts(lost={
    ("no slot for a remark on the reconstruction", "common/unread.omap:74"): (
        "em_3d_reconstruction.details", "em_3d_reconstruction.method",
    ),
    ("no slot for a remark on this step", "common/unread.omap:76"): (
        "em_ctf_correction", "em_euler_angle_assignment.details",
    ),
    ("only the root for single particles has a section of processing", "common/unread.omap:78"): (
        "em_final_classification", "em_particle_selection", "em_start_model",
    ),
    ("no slot for a remark on the processing as a whole", "common/unread.omap:72"): ("em_image_processing.details",),
}))
UNREAD_CELLS = Part(right=LeafFacts(lost={
    ("a record has one sample, which is described, and no components", "common/unread.omap:86"): (
        "em_entity_assembly",
    ),
    ("a record has organisms, their tissue, and what is seen in the tomogram", "common/unread.omap:88"): (
        "em_entity_assembly_naturalsource", "em_entity_assembly_recombinant",
    ),
    ("a record of cells or of the environment has no molecules", "common/unread.omap:84"): (
        "entity", "entity_name_com", "entity_poly", "entity_src_gen", "entity_src_nat",
    ),
}))
UNREAD_MOLECULES = Part(right=LeafFacts(lost={
    ("numbers of the rows of which one text is made", "common/unread.omap:62"): ("em_buffer_component",),
    (
        "a record has one sample with its name, type, source and description, and molecules in place of components",
        "common/unread.omap:54",
    ): ("em_entity_assembly",),
    ("a record has the weight of the sample as a whole, and none for each nanometre", "common/unread.omap:56"): (
        "em_entity_assembly_molwt",
    ),
    ("a source is an organism's scientific name and number, of a molecule", "common/unread.omap:58"): (
        "em_entity_assembly_naturalsource", "em_entity_assembly_recombinant",
    ),
    ("a record describes the sample, and has no remark on the specimen", "common/unread.omap:64"): (
        "em_specimen.details",
    ),
    ("a record says whether the specimen was stained; the stain is asked", "common/unread.omap:60"): ("em_staining",),
    ("no slot for a remark on the vitrification of a purified sample", "common/unread.omap:66"): (
        "em_vitrification.details", "em_vitrification.method",
    ),
    ("a record has polymers as molecules, and ligands by their reference", "common/unread.omap:38"): ("entity",),
    ("a molecule of a record has its name, class, sequence, gene and sources", "common/unread.omap:36"): (
        "entity.details", "entity.pdbx_ec", "entity.pdbx_fragment", "entity.pdbx_mutation",
    ),
    ("calculated by the archive from the sequence and the model", "common/unread.omap:34"): (
        "entity.formula_weight", "entity.pdbx_number_of_molecules",
    ),
    ("a molecule of a record has one name", "common/unread.omap:40"): ("entity_name_com",),
    ("no slot for bonds between residues", "common/unread.omap:44"): ("entity_poly.nstd_linkage",),
    ("of the model: its chains, and how the archive knows the sequence", "common/unread.omap:42"): (
        "entity_poly.pdbx_sequence_evidence_code", "entity_poly.pdbx_strand_id",
    ),
    (
        "a molecule of a record has one source: an organism's scientific name and number, and a gene's name",
        "common/unread.omap:48",
    ): ("entity_src_gen", "entity_src_nat", "pdbx_entity_src_syn"),
    ("a molecule of a record has one source, and no parts that are tags or linkers", "common/unread.omap:46"): (
        "entity_src_gen.pdbx_seq_type",
    ),
    ("a record has no slots for sugars", "common/unread.omap:50"): (
        "pdbx_entity_branch", "pdbx_entity_branch_descriptor",
    ),
    ("a ligand of a record is no entity", "common/unread.omap:52"): ("pdbx_entity_nonpoly.entity_id",),
}))
