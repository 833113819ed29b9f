"""The laws of mappings/oscem-subtomo_mmcif.omap: oscem.subtomo 1.0.2 <-> mmcif 5.413.

Written by `oscem-map compile`; edit the mapping.
"""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings

from oscem_map.testing.laws import Case, Presence, Rule, Run, Whole, every_list_length, made, settled
from oscem_map.testing.values import Numbers, Points, Quantities, RoundedQuantities, Texts, UnslippedQuantities, UnslippedRounded, Value, Words

CASE = Case(
    "oscem_map.generated",
    "oscem_subtomo_mmcif",
    mandatory={
        "em_experiment": ("entry_id", "id", "reconstruction_method", "aggregation_state", "entity_assembly_id"),
        "entry": ("id",),
        "exptl": ("entry_id", "method"),
        "em_specimen": ("embedding_applied", "experiment_id", "id", "shadowing_applied", "staining_applied", "vitrification_applied"),
        "em_imaging": ("entry_id", "id", "microscope_model", "accelerating_voltage", "illumination_mode", "mode", "electron_source", "specimen_id"),
        "em_imaging_optics": ("id", "imaging_id"),
        "em_image_processing": ("id", "image_recording_id"),
        "em_image_recording": ("avg_electron_dose_per_image", "film_or_detector_model", "id", "imaging_id"),
        "em_software": ("id",),
        "em_tomography": ("id", "imaging_id"),
        "em_staining": ("id", "material", "specimen_id", "type"),
        "em_embedding": ("id", "material", "specimen_id"),
        "em_shadowing": ("angle", "id", "material", "specimen_id", "thickness"),
        "em_entity_assembly": ("id", "parent_id", "source", "type", "name"),
        "em_entity_assembly_molwt": ("entity_assembly_id", "id"),
        "entity": ("id", "pdbx_description"),
        "entity_poly": ("entity_id", "type", "pdbx_seq_one_letter_code"),
        "entity_src_gen": ("entity_id", "pdbx_gene_src_scientific_name", "pdbx_host_org_scientific_name", "pdbx_gene_src_ncbi_taxonomy_id", "pdbx_host_org_ncbi_taxonomy_id", "pdbx_src_id"),
        "entity_src_nat": ("entity_id", "pdbx_organism_scientific", "pdbx_ncbi_taxonomy_id", "pdbx_src_id"),
        "em_entity_assembly_naturalsource": ("entity_assembly_id", "id", "ncbi_tax_id", "organism"),
        "em_entity_assembly_recombinant": ("entity_assembly_id", "id", "ncbi_tax_id", "organism"),
        "pdbx_entry_details": ("entry_id",),
        "pdbx_chem_comp_depositor_info": ("ordinal", "comp_id"),
        "em_buffer": ("id", "specimen_id", "pH"),
        "em_vitrification": ("entry_id", "id", "specimen_id", "cryogen_name"),
        "em_sample_support": ("id", "specimen_id"),
        "em_support_film": ("id", "sample_support_id"),
        "em_grid_pretreatment": ("id", "sample_support_id"),
        "pdbx_contact_author": ("id", "email", "name_first", "name_last", "country", "role", "organization_type", "identifier_ORCID"),
        "audit_author": ("name", "pdbx_ordinal"),
        "em_author_list": ("author", "ordinal"),
        "pdbx_audit_support": ("funding_organization", "ordinal"),
        "em_tomography_specimen": ("fiducial_markers", "high_pressure_freezing", "id", "sectioning", "specimen_id"),
        "em_fiducial_markers": ("diameter", "em_tomography_specimen_id", "id", "manufacturer"),
        "struct": ("entry_id", "title"),
        "struct_keywords": ("entry_id", "text", "pdbx_keywords"),
        "citation": ("id", "title"),
        "em_volume_selection": ("id", "image_processing_id", "num_tomograms", "num_volumes_extracted"),
        "em_3d_reconstruction": ("entry_id", "id", "num_particles", "image_processing_id", "symmetry_type"),
        "em_image_scans": ("entry_id", "id", "scanner_model", "image_recording_id"),
    },
)
few = settings(max_examples=20, deadline=None, derandomize=True)

# common/instrument.omap:9  microscope.model <~> microscope_model via microscope
INSTRUMENT_EM_IMAGING_MICROSCOPE_MODEL = Rule(
    CASE,
    cite="common/instrument.omap:9",
    law="<~>",
    left=("instrument.microscope.model",),
    right=("_em_imaging.microscope_model",),
    context={"acquisition.technique": "subtomo"},
    values=Words(pairs=(("Titan Krios", "Titan Krios"), ("Krios", "Titan Krios"), ("Krios G3i", None), ("Krios G4", None), ("Titan Krios G3i", None), ("Titan Krios G4", None), ("Glacios", "Glacios"), ("Glacios 2", None), ("Talos Arctica", "Talos Arctica"), ("Arctica", "Talos Arctica"), ("Talos F200C", "Talos F200C"), ("Talos L120C", "Talos L120C"), ("Tundra", "Tundra"), ("Titan Themis", "Titan Themis"), ("Themis", "Titan Themis"), ("Polara", "Polara"), ("Tecnai Polara", "Polara"), ("CRYO ARM 300", "CRYO ARM 300"), ("CRYOARM300", "CRYO ARM 300"), ("CRYO ARM 200", "CRYO ARM 200"), ("CRYOARM200", "CRYO ARM 200"), ("FEI MORGAGNI", "FEI MORGAGNI"), ("FEI POLARA 300", "Polara"), ("FEI TALOS ARCTICA", "Talos Arctica"), ("FEI TECNAI 10", "FEI TECNAI 10"), ("FEI TECNAI 12", "FEI TECNAI 12"), ("FEI TECNAI 20", "FEI TECNAI 20"), ("FEI TECNAI F20", "FEI TECNAI F20"), ("FEI TECNAI F30", "FEI TECNAI F30"), ("FEI TECNAI ARCTICA", "FEI TECNAI ARCTICA"), ("FEI TECNAI SPHERA", "FEI TECNAI SPHERA"), ("FEI TECNAI SPIRIT", "FEI TECNAI SPIRIT"), ("FEI TITAN", "FEI TITAN"), ("FEI TITAN KRIOS", "FEI TITAN KRIOS"), ("FEI/PHILIPS CM10", "FEI/PHILIPS CM10"), ("FEI/PHILIPS CM12", "FEI/PHILIPS CM12"), ("FEI/PHILIPS CM120T", "FEI/PHILIPS CM120T"), ("FEI/PHILIPS CM200FEG", "FEI/PHILIPS CM200FEG"), ("FEI/PHILIPS CM200FEG/SOPHIE", "FEI/PHILIPS CM200FEG/SOPHIE"), ("FEI/PHILIPS CM200FEG/ST", "FEI/PHILIPS CM200FEG/ST"), ("FEI/PHILIPS CM200FEG/UT", "FEI/PHILIPS CM200FEG/UT"), ("FEI/PHILIPS CM200T", "FEI/PHILIPS CM200T"), ("FEI/PHILIPS CM300FEG/HE", "FEI/PHILIPS CM300FEG/HE"), ("FEI/PHILIPS CM300FEG/ST", "FEI/PHILIPS CM300FEG/ST"), ("FEI/PHILIPS CM300FEG/T", "FEI/PHILIPS CM300FEG/T"), ("FEI/PHILIPS EM400", "FEI/PHILIPS EM400"), ("FEI/PHILIPS EM420", "FEI/PHILIPS EM420"), ("HITACHI EF2000", "HITACHI EF2000"), ("HITACHI EF3000", "HITACHI EF3000"), ("HITACHI H7600", "HITACHI H7600"), ("HITACHI HF2000", "HITACHI HF2000"), ("HITACHI HF3000", "HITACHI HF3000"), ("HITACHI H3000 UHVEM", "HITACHI H3000 UHVEM"), ("HITACHI H-9500SD", "HITACHI H-9500SD"), ("JEOL 100B", "JEOL 100B"), ("JEOL 100CX", "JEOL 100CX"), ("JEOL 1000EES", "JEOL 1000EES"), ("JEOL 1010", "JEOL 1010"), ("JEOL 1200", "JEOL 1200"), ("JEOL 1200EX", "JEOL 1200EX"), ("JEOL 1200EXII", "JEOL 1200EXII"), ("JEOL 1230", "JEOL 1230"), ("JEOL 1400", "JEOL 1400"), ("JEOL 1400/HR + YPS FEG", "JEOL 1400/HR + YPS FEG"), ("JEOL 2000EX", "JEOL 2000EX"), ("JEOL 2000EXII", "JEOL 2000EXII"), ("JEOL 2010", "JEOL 2010"), ("JEOL 2010F", "JEOL 2010F"), ("JEOL 2010HT", "JEOL 2010HT"), ("JEOL 2010HC", "JEOL 2010HC"), ("JEOL 2010UHR", "JEOL 2010UHR"), ("JEOL 2011", "JEOL 2011"), ("JEOL 2100", "JEOL 2100"), ("JEOL 2100F", "JEOL 2100F"), ("JEOL 2200FS", "JEOL 2200FS"), ("JEOL 2200FSC", "JEOL 2200FSC"), ("JEOL 3000SFF", "JEOL 3000SFF"), ("JEOL 3100FEF", "JEOL 3100FEF"), ("JEOL 3100FFC", "JEOL 3100FFC"), ("JEOL 3200FS", "JEOL 3200FS"), ("JEOL 3200FSC", "JEOL 3200FSC"), ("JEOL KYOTO-3000SFF", "JEOL KYOTO-3000SFF"), ("JEOL 4000", "JEOL 4000"), ("JEOL 4000EX", "JEOL 4000EX"), ("JEOL CRYO ARM 200", "CRYO ARM 200"), ("JEOL CRYO ARM 300", "CRYO ARM 300"), ("SHUIMU TOTEM 120S", "SHUIMU TOTEM 120S"), ("SHUIMU TOTEM 200S", "SHUIMU TOTEM 200S"), ("SHUIMU TOTEM 300S", "SHUIMU TOTEM 300S"), ("SIEMENS SULEIKA", "SIEMENS SULEIKA"), ("TFS GLACIOS", "Glacios"), ("TFS KRIOS", "Titan Krios"), ("TFS TALOS", "TFS TALOS"), ("TFS TALOS F200C", "Talos F200C"), ("TFS TALOS L120C", "Talos L120C"), ("TFS TITAN THEMIS", "Titan Themis"), ("TFS TUNDRA", "Tundra"), ("ZEISS LEO912", "ZEISS LEO912"), ("ZEISS LIBRA120PLUS", "ZEISS LIBRA120PLUS")), wrong=("no word of any list",), exact=False, free=(), wrong_texts=("no word of any list",)),
    put_points=((("Titan Krios",), ("TFS KRIOS",)), (("  tITAN  kRIOS ",), ("TFS KRIOS",)), (("Krios",), ("TFS KRIOS",)), (("  kRIOS ",), ("TFS KRIOS",)), (("Krios G3i",), ("TFS KRIOS",)), (("  kRIOS  g3I ",), ("TFS KRIOS",)), (("Krios G4",), ("TFS KRIOS",)), (("  kRIOS  g4 ",), ("TFS KRIOS",)), (("Titan Krios G3i",), ("TFS KRIOS",)), (("  tITAN  kRIOS  g3I ",), ("TFS KRIOS",)), (("Titan Krios G4",), ("TFS KRIOS",)), (("  tITAN  kRIOS  g4 ",), ("TFS KRIOS",)), (("Glacios",), ("TFS GLACIOS",)), (("  gLACIOS ",), ("TFS GLACIOS",)), (("Glacios 2",), ("TFS GLACIOS",)), (("  gLACIOS  2 ",), ("TFS GLACIOS",)), (("Talos Arctica",), ("FEI TALOS ARCTICA",)), (("  tALOS  aRCTICA ",), ("FEI TALOS ARCTICA",)), (("Arctica",), ("FEI TALOS ARCTICA",)), (("  aRCTICA ",), ("FEI TALOS ARCTICA",)), (("Talos F200C",), ("TFS TALOS F200C",)), (("  tALOS  f200c ",), ("TFS TALOS F200C",)), (("Talos L120C",), ("TFS TALOS L120C",)), (("  tALOS  l120c ",), ("TFS TALOS L120C",)), (("Tundra",), ("TFS TUNDRA",)), (("  tUNDRA ",), ("TFS TUNDRA",)), (("Titan Themis",), ("TFS TITAN THEMIS",)), (("  tITAN  tHEMIS ",), ("TFS TITAN THEMIS",)), (("Themis",), ("TFS TITAN THEMIS",)), (("  tHEMIS ",), ("TFS TITAN THEMIS",)), (("Polara",), ("FEI POLARA 300",)), (("  pOLARA ",), ("FEI POLARA 300",)), (("Tecnai Polara",), ("FEI POLARA 300",)), (("  tECNAI  pOLARA ",), ("FEI POLARA 300",)), (("CRYO ARM 300",), ("JEOL CRYO ARM 300",)), (("  cryo  arm  300 ",), ("JEOL CRYO ARM 300",)), (("CRYOARM300",), ("JEOL CRYO ARM 300",)), (("  cryoarm300 ",), ("JEOL CRYO ARM 300",)), (("CRYO ARM 200",), ("JEOL CRYO ARM 200",)), (("  cryo  arm  200 ",), ("JEOL CRYO ARM 200",)), (("CRYOARM200",), ("JEOL CRYO ARM 200",)), (("  cryoarm200 ",), ("JEOL CRYO ARM 200",)), (("FEI MORGAGNI",), ("FEI MORGAGNI",)), (("  fei  morgagni ",), ("FEI MORGAGNI",)), (("FEI POLARA 300",), ("FEI POLARA 300",)), (("  fei  polara  300 ",), ("FEI POLARA 300",)), (("FEI TALOS ARCTICA",), ("FEI TALOS ARCTICA",)), (("  fei  talos  arctica ",), ("FEI TALOS ARCTICA",)), (("FEI TECNAI 10",), ("FEI TECNAI 10",)), (("  fei  tecnai  10 ",), ("FEI TECNAI 10",)), (("FEI TECNAI 12",), ("FEI TECNAI 12",)), (("  fei  tecnai  12 ",), ("FEI TECNAI 12",)), (("FEI TECNAI 20",), ("FEI TECNAI 20",)), (("  fei  tecnai  20 ",), ("FEI TECNAI 20",)), (("FEI TECNAI F20",), ("FEI TECNAI F20",)), (("  fei  tecnai  f20 ",), ("FEI TECNAI F20",)), (("FEI TECNAI F30",), ("FEI TECNAI F30",)), (("  fei  tecnai  f30 ",), ("FEI TECNAI F30",)), (("FEI TECNAI ARCTICA",), ("FEI TECNAI ARCTICA",)), (("  fei  tecnai  arctica ",), ("FEI TECNAI ARCTICA",))),
    get_points=((("TFS KRIOS",), ("Titan Krios",)), (("FEI TECNAI F20",), ("FEI TECNAI F20",)), (("FEI TECNAI F30",), ("FEI TECNAI F30",)), (("FEI TECNAI ARCTICA",), ("FEI TECNAI ARCTICA",)), (("TFS GLACIOS",), ("Glacios",)), (("FEI TALOS ARCTICA",), ("Talos Arctica",)), (("TFS TALOS F200C",), ("Talos F200C",)), (("TFS TALOS L120C",), ("Talos L120C",)), (("TFS TUNDRA",), ("Tundra",)), (("TFS TITAN THEMIS",), ("Titan Themis",)), (("FEI POLARA 300",), ("Polara",)), (("JEOL CRYO ARM 300",), ("CRYO ARM 300",)), (("JEOL CRYO ARM 200",), ("CRYO ARM 200",)), (("FEI MORGAGNI",), ("FEI MORGAGNI",)), (("FEI TECNAI 10",), ("FEI TECNAI 10",)), (("FEI TECNAI 12",), ("FEI TECNAI 12",)), (("FEI TECNAI 20",), ("FEI TECNAI 20",)), (("tfs tundra",), ("Tundra",)), (("zeiss leo912",), ("ZEISS LEO912",)), (("zeiss libra120plus",), ("ZEISS LIBRA120PLUS",))),
)


@few
@given(INSTRUMENT_EM_IMAGING_MICROSCOPE_MODEL.values.strategy())
def test_put_after_get_after_put_instrument_em_imaging_microscope_model(value: Value) -> None:
    INSTRUMENT_EM_IMAGING_MICROSCOPE_MODEL.check_value(value)


# common/instrument.omap:14  microscope.manufacturer <- microscope_model via manufacturer via maker because "mmCIF names the maker inside the model"
INSTRUMENT_EM_IMAGING_MICROSCOPE_MODEL_2 = Rule(
    CASE,
    cite="common/instrument.omap:14",
    law="<-",
    left=("instrument.microscope.manufacturer",),
    right=("_em_imaging.microscope_model",),
    context={"acquisition.technique": "subtomo"},
    values=Points(values=(), wrong=(), wrong_texts=()),
    put_points=(),
    get_points=((("FEI MORGAGNI",), ("FEI",)), (("FEI POLARA 300",), ("FEI",)), (("FEI TALOS ARCTICA",), ("FEI",)), (("FEI TECNAI 10",), ("FEI",)), (("FEI TECNAI 12",), ("FEI",)), (("FEI TECNAI 20",), ("FEI",)), (("FEI TECNAI F20",), ("FEI",)), (("FEI TECNAI F30",), ("FEI",)), (("FEI TECNAI ARCTICA",), ("FEI",)), (("FEI TECNAI SPHERA",), ("FEI",)), (("FEI TECNAI SPIRIT",), ("FEI",)), (("FEI TITAN",), ("FEI",)), (("FEI TITAN KRIOS",), ("FEI",)), (("FEI/PHILIPS CM10",), ("FEI/Philips",)), (("FEI/PHILIPS CM12",), ("FEI/Philips",)), (("FEI/PHILIPS CM120T",), ("FEI/Philips",)), (("FEI/PHILIPS CM200FEG",), ("FEI/Philips",)), (("FEI/PHILIPS CM200FEG/SOPHIE",), ("FEI/Philips",)), (("FEI/PHILIPS CM200FEG/ST",), ("FEI/Philips",)), (("FEI/PHILIPS CM200FEG/UT",), ("FEI/Philips",)), (("FEI/PHILIPS CM200T",), ("FEI/Philips",)), (("FEI/PHILIPS CM300FEG/HE",), ("FEI/Philips",)), (("FEI/PHILIPS CM300FEG/ST",), ("FEI/Philips",)), (("FEI/PHILIPS CM300FEG/T",), ("FEI/Philips",)), (("FEI/PHILIPS EM400",), ("FEI/Philips",)), (("FEI/PHILIPS EM420",), ("FEI/Philips",)), (("HITACHI EF2000",), ("Hitachi",)), (("HITACHI EF3000",), ("Hitachi",)), (("HITACHI H7600",), ("Hitachi",)), (("HITACHI HF2000",), ("Hitachi",)), (("HITACHI HF3000",), ("Hitachi",)), (("HITACHI H3000 UHVEM",), ("Hitachi",)), (("HITACHI H-9500SD",), ("Hitachi",)), (("JEOL 100B",), ("JEOL",)), (("JEOL 100CX",), ("JEOL",)), (("JEOL 1000EES",), ("JEOL",)), (("JEOL 1010",), ("JEOL",)), (("JEOL 1200",), ("JEOL",)), (("JEOL 1200EX",), ("JEOL",)), (("JEOL 1200EXII",), ("JEOL",)), (("JEOL 1230",), ("JEOL",)), (("JEOL 1400",), ("JEOL",)), (("JEOL 1400/HR + YPS FEG",), ("JEOL",)), (("JEOL 2000EX",), ("JEOL",)), (("JEOL 2000EXII",), ("JEOL",)), (("JEOL 2010",), ("JEOL",)), (("JEOL 2010F",), ("JEOL",)), (("JEOL 2010HT",), ("JEOL",)), (("JEOL 2010HC",), ("JEOL",)), (("JEOL 2010UHR",), ("JEOL",)), (("JEOL 2011",), ("JEOL",)), (("JEOL 2100",), ("JEOL",)), (("JEOL 2100F",), ("JEOL",)), (("JEOL 2200FS",), ("JEOL",)), (("JEOL 2200FSC",), ("JEOL",)), (("JEOL 3000SFF",), ("JEOL",)), (("JEOL 3100FEF",), ("JEOL",)), (("JEOL 3100FFC",), ("JEOL",)), (("JEOL 3200FS",), ("JEOL",)), (("JEOL 3200FSC",), ("JEOL",)), (("JEOL KYOTO-3000SFF",), ("JEOL",)), (("JEOL 4000",), ("JEOL",)), (("JEOL 4000EX",), ("JEOL",)), (("JEOL CRYO ARM 200",), ("JEOL",)), (("JEOL CRYO ARM 300",), ("JEOL",)), (("SHUIMU TOTEM 120S",), ("Shuimu BioSciences",)), (("SHUIMU TOTEM 200S",), ("Shuimu BioSciences",)), (("SHUIMU TOTEM 300S",), ("Shuimu BioSciences",)), (("SIEMENS SULEIKA",), ("Siemens",)), (("TFS GLACIOS",), ("Thermo Fisher Scientific",)), (("TFS KRIOS",), ("Thermo Fisher Scientific",)), (("TFS TALOS",), ("Thermo Fisher Scientific",)), (("TFS TALOS F200C",), ("Thermo Fisher Scientific",)), (("TFS TALOS L120C",), ("Thermo Fisher Scientific",)), (("TFS TITAN THEMIS",), ("Thermo Fisher Scientific",)), (("TFS TUNDRA",), ("Thermo Fisher Scientific",)), (("ZEISS LEO912",), ("Zeiss",)), (("ZEISS LIBRA120PLUS",), ("Zeiss",))),
    row_words=(("em_experiment", {"reconstruction_method": "SUBTOMOGRAM AVERAGING"}),),
)


# common/instrument.omap:17  illumination <~> illumination_mode via illumination
INSTRUMENT_EM_IMAGING_ILLUMINATION_MODE = Rule(
    CASE,
    cite="common/instrument.omap:17",
    law="<~>",
    left=("instrument.illumination",),
    right=("_em_imaging.illumination_mode",),
    context={"acquisition.technique": "subtomo"},
    values=Words(pairs=(("Parallel", "Parallel"), ("FloodBeam", "Parallel"), ("Flood Beam", "Parallel"), ("SpotScan", "SpotScan"), ("Spot Scan", "SpotScan"), ("OTHER", "OTHER")), wrong=(), exact=False, free=("no word of any list",), wrong_texts=("no word of any list",)),
    put_points=((("no word of any list",), ("OTHER",)), (("Parallel",), ("FLOOD BEAM",)), (("  pARALLEL ",), ("FLOOD BEAM",)), (("FloodBeam",), ("FLOOD BEAM",)), (("  fLOODbEAM ",), ("FLOOD BEAM",)), (("Flood Beam",), ("FLOOD BEAM",)), (("  fLOOD  bEAM ",), ("FLOOD BEAM",)), (("SpotScan",), ("SPOT SCAN",)), (("  sPOTsCAN ",), ("SPOT SCAN",)), (("Spot Scan",), ("SPOT SCAN",)), (("  sPOT  sCAN ",), ("SPOT SCAN",)), (("OTHER",), ("OTHER",)), (("  other ",), ("OTHER",))),
    get_points=((("OTHER",), ("OTHER",)), (("FLOOD BEAM",), ("Parallel",)), (("SPOT SCAN",), ("SpotScan",)), (("flood beam",), ("Parallel",)), (("spot scan",), ("SpotScan",)), (("other",), ("OTHER",))),
)


@few
@given(INSTRUMENT_EM_IMAGING_ILLUMINATION_MODE.values.strategy())
def test_put_after_get_after_put_instrument_em_imaging_illumination_mode(value: Value) -> None:
    INSTRUMENT_EM_IMAGING_ILLUMINATION_MODE.check_value(value)


# common/instrument.omap:18  imaging <~> mode via imaging_mode
INSTRUMENT_EM_IMAGING_MODE = Rule(
    CASE,
    cite="common/instrument.omap:18",
    law="<~>",
    left=("instrument.imaging",),
    right=("_em_imaging.mode",),
    context={"acquisition.technique": "subtomo"},
    values=Words(pairs=(("BrightField", "BrightField"), ("Bright Field", "BrightField"), ("DarkField", "DarkField"), ("Dark Field", "DarkField"), ("Diffraction", "Diffraction"), ("4D-STEM", "4D-STEM"), ("4DSTEM", "4D-STEM"), ("OTHER", "OTHER")), wrong=(), exact=False, free=("no word of any list",), wrong_texts=("no word of any list",)),
    put_points=((("no word of any list",), ("OTHER",)), (("BrightField",), ("BRIGHT FIELD",)), (("  bRIGHTfIELD ",), ("BRIGHT FIELD",)), (("Bright Field",), ("BRIGHT FIELD",)), (("  bRIGHT  fIELD ",), ("BRIGHT FIELD",)), (("DarkField",), ("DARK FIELD",)), (("  dARKfIELD ",), ("DARK FIELD",)), (("Dark Field",), ("DARK FIELD",)), (("  dARK  fIELD ",), ("DARK FIELD",)), (("Diffraction",), ("DIFFRACTION",)), (("  dIFFRACTION ",), ("DIFFRACTION",)), (("4D-STEM",), ("4D-STEM",)), (("  4d-stem ",), ("4D-STEM",)), (("4DSTEM",), ("4D-STEM",)), (("  4dstem ",), ("4D-STEM",)), (("OTHER",), ("OTHER",)), (("  other ",), ("OTHER",))),
    get_points=((("OTHER",), ("OTHER",)), (("BRIGHT FIELD",), ("BrightField",)), (("DARK FIELD",), ("DarkField",)), (("4D-STEM",), ("4D-STEM",)), (("DIFFRACTION",), ("Diffraction",)), (("dark field",), ("DarkField",)), (("diffraction",), ("Diffraction",)), (("other",), ("OTHER",))),
)


@few
@given(INSTRUMENT_EM_IMAGING_MODE.values.strategy())
def test_put_after_get_after_put_instrument_em_imaging_mode(value: Value) -> None:
    INSTRUMENT_EM_IMAGING_MODE.check_value(value)


# common/instrument.omap:19  electron_source <~> electron_source via electron_source
INSTRUMENT_EM_IMAGING_ELECTRON_SOURCE = Rule(
    CASE,
    cite="common/instrument.omap:19",
    law="<~>",
    left=("instrument.electron_source",),
    right=("_em_imaging.electron_source",),
    context={"acquisition.technique": "subtomo"},
    values=Words(pairs=(("FEG", "FEG"), ("Field Emission Gun", "FEG"), ("FieldEmission", "FEG"), ("X-FEG", None), ("XFEG", None), ("Cold FEG", None), ("C-FEG", None), ("LaB6", "LaB6"), ("W", "W"), ("Tungsten", "W"), ("Tungsten hairpin", "W"), ("OTHER", "OTHER")), wrong=(), exact=False, free=("no word of any list",), wrong_texts=("no word of any list",)),
    put_points=((("no word of any list",), ("OTHER",)), (("FEG",), ("FIELD EMISSION GUN",)), (("  feg ",), ("FIELD EMISSION GUN",)), (("Field Emission Gun",), ("FIELD EMISSION GUN",)), (("  fIELD  eMISSION  gUN ",), ("FIELD EMISSION GUN",)), (("FieldEmission",), ("FIELD EMISSION GUN",)), (("  fIELDeMISSION ",), ("FIELD EMISSION GUN",)), (("X-FEG",), ("FIELD EMISSION GUN",)), (("  x-feg ",), ("FIELD EMISSION GUN",)), (("XFEG",), ("FIELD EMISSION GUN",)), (("  xfeg ",), ("FIELD EMISSION GUN",)), (("Cold FEG",), ("FIELD EMISSION GUN",)), (("  cOLD  feg ",), ("FIELD EMISSION GUN",)), (("C-FEG",), ("FIELD EMISSION GUN",)), (("  c-feg ",), ("FIELD EMISSION GUN",)), (("LaB6",), ("LAB6",)), (("  lAb6 ",), ("LAB6",)), (("W",), ("TUNGSTEN HAIRPIN",)), (("  w ",), ("TUNGSTEN HAIRPIN",)), (("Tungsten",), ("TUNGSTEN HAIRPIN",)), (("  tUNGSTEN ",), ("TUNGSTEN HAIRPIN",)), (("Tungsten hairpin",), ("TUNGSTEN HAIRPIN",)), (("  tUNGSTEN  HAIRPIN ",), ("TUNGSTEN HAIRPIN",)), (("OTHER",), ("OTHER",)), (("  other ",), ("OTHER",))),
    get_points=((("OTHER",), ("OTHER",)), (("FIELD EMISSION GUN",), ("FEG",)), (("TUNGSTEN HAIRPIN",), ("W",)), (("LAB6",), ("LaB6",)), (("lab6",), ("LaB6",)), (("tungsten hairpin",), ("W",)), (("other",), ("OTHER",))),
)


@few
@given(INSTRUMENT_EM_IMAGING_ELECTRON_SOURCE.values.strategy())
def test_put_after_get_after_put_instrument_em_imaging_electron_source(value: Value) -> None:
    INSTRUMENT_EM_IMAGING_ELECTRON_SOURCE.check_value(value)


# common/instrument.omap:20  acceleration_voltage [kV] <~> accelerating_voltage [kV] via rounded because "mmCIF stores whole kilovolts"
INSTRUMENT_EM_IMAGING_ACCELERATING_VOLTAGE = Rule(
    CASE,
    cite="common/instrument.omap:20",
    law="<~>",
    left=("instrument.acceleration_voltage",),
    right=("_em_imaging.accelerating_voltage",),
    context={"acquisition.technique": "subtomo"},
    values=UnslippedRounded(unit="kV", source="kV", low=Decimal("0"), high=None, low_open=False, high_open=False, exact=False, slips=((Decimal("10000"), Decimal("3000000")),)),
    put_points=((({"value": 0, "unit": "kV"},), ("0",)), (({"value": 1, "unit": "kV"},), ("1",)), (({"value": 2, "unit": "kV"},), ("2",)), (({"value": 300, "unit": "kV"},), ("300",)), (({"value": 2.7, "unit": "kV"},), ("3",)), (({"value": 0.5, "unit": "kV"},), ("1",)), (({"value": 70, "unit": "kV"},), ("70",)), (({"value": 12345678901234568, "unit": "kV"},), ("12345678901234568",)), (({"value": 2700000, "unit": "mV"},), ("3",)), (({"value": 2700000, "unit": "millivolt"},), ("3",)), (({"value": 2700000, "unit": "millivolts"},), ("3",)), (({"value": 2700, "unit": "V"},), ("3",))),
    get_points=((("0",), ({"value": 0, "unit": "kV"},)), (("1",), ({"value": 1, "unit": "kV"},)), (("2",), ({"value": 2, "unit": "kV"},)), (("300",), ({"value": 300, "unit": "kV"},)), (("3",), ({"value": 3, "unit": "kV"},)), (("70",), ({"value": 70, "unit": "kV"},)), (("12345678901234568",), ({"value": 12345678901234568, "unit": "kV"},))),
)


@few
@given(INSTRUMENT_EM_IMAGING_ACCELERATING_VOLTAGE.values.strategy())
def test_put_after_get_after_put_instrument_em_imaging_accelerating_voltage(value: Value) -> None:
    INSTRUMENT_EM_IMAGING_ACCELERATING_VOLTAGE.check_value(value)


# common/instrument.omap:21  c2_aperture [µm] <-> c2_aperture_diameter [µm]
INSTRUMENT_EM_IMAGING_C2_APERTURE_DIAMETER = Rule(
    CASE,
    cite="common/instrument.omap:21",
    law="<->",
    left=("instrument.c2_aperture",),
    right=("_em_imaging.c2_aperture_diameter",),
    context={"acquisition.technique": "subtomo"},
    values=Quantities(unit="µm", source="µm", low=Decimal("1"), high=Decimal("150"), low_open=False, high_open=False, exact=True),
    put_points=((({"value": 1, "unit": "µm"},), ("1",)), (({"value": 150, "unit": "µm"},), ("150",)), (({"value": 75.5, "unit": "µm"},), ("75.5",)), (({"value": 50.666667, "unit": "µm"},), ("50.666667",)), (({"value": 19.625, "unit": "µm"},), ("19.625",)), (({"value": 2, "unit": "µm"},), ("2",)), (({"value": 2.7, "unit": "µm"},), ("2.7",)), (({"value": 70, "unit": "µm"},), ("70",)), (({"value": 196250, "unit": "Å"},), ("19.625",)), (({"value": 196250, "unit": "Å"},), ("19.625",)), (({"value": 196250, "unit": "angstrom"},), ("19.625",)), (({"value": 196250, "unit": "angstroms"},), ("19.625",))),
    get_points=((("1",), ({"value": 1, "unit": "µm"},)), (("150",), ({"value": 150, "unit": "µm"},)), (("75.5",), ({"value": 75.5, "unit": "µm"},)), (("50.666667",), ({"value": 50.666667, "unit": "µm"},)), (("19.625",), ({"value": 19.625, "unit": "µm"},)), (("2",), ({"value": 2, "unit": "µm"},)), (("2.7",), ({"value": 2.7, "unit": "µm"},)), (("70",), ({"value": 70, "unit": "µm"},))),
)


@few
@given(INSTRUMENT_EM_IMAGING_C2_APERTURE_DIAMETER.values.strategy())
def test_get_after_put_instrument_em_imaging_c2_aperture_diameter(value: Value) -> None:
    INSTRUMENT_EM_IMAGING_C2_APERTURE_DIAMETER.check_value(value)


# common/instrument.omap:22  cs [mm] <-> nominal_cs [mm]
INSTRUMENT_EM_IMAGING_NOMINAL_CS = Rule(
    CASE,
    cite="common/instrument.omap:22",
    law="<->",
    left=("instrument.cs",),
    right=("_em_imaging.nominal_cs",),
    context={"acquisition.technique": "subtomo"},
    values=Quantities(unit="mm", source="mm", low=Decimal("0"), high=Decimal("20"), low_open=False, high_open=False, exact=True),
    put_points=((({"value": 0, "unit": "mm"},), ("0",)), (({"value": 20, "unit": "mm"},), ("20",)), (({"value": 10, "unit": "mm"},), ("10",)), (({"value": 6.666667, "unit": "mm"},), ("6.666667",)), (({"value": 2.5, "unit": "mm"},), ("2.5",)), (({"value": 1, "unit": "mm"},), ("1",)), (({"value": 2, "unit": "mm"},), ("2",)), (({"value": 2.7, "unit": "mm"},), ("2.7",)), (({"value": 0.5, "unit": "mm"},), ("0.5",)), (({"value": 1e-06, "unit": "mm"},), ("0.000001",)), (({"value": 10000000, "unit": "Å"},), ("1",)), (({"value": 10000000, "unit": "Å"},), ("1",))),
    get_points=((("0",), ({"value": 0, "unit": "mm"},)), (("20",), ({"value": 20, "unit": "mm"},)), (("10",), ({"value": 10, "unit": "mm"},)), (("6.666667",), ({"value": 6.666667, "unit": "mm"},)), (("2.5",), ({"value": 2.5, "unit": "mm"},)), (("1",), ({"value": 1, "unit": "mm"},)), (("2",), ({"value": 2, "unit": "mm"},)), (("2.7",), ({"value": 2.7, "unit": "mm"},)), (("0.5",), ({"value": 0.5, "unit": "mm"},)), (("0.000001",), ({"value": 1e-06, "unit": "mm"},))),
)


@few
@given(INSTRUMENT_EM_IMAGING_NOMINAL_CS.values.strategy())
def test_get_after_put_instrument_em_imaging_nominal_cs(value: Value) -> None:
    INSTRUMENT_EM_IMAGING_NOMINAL_CS.check_value(value)


# common/acquisition.omap:17  (nominal_defocus.minimal [nm], nominal_defocus.maximal [nm]) <~> (nominal_defocus_min [nm], nominal_defocus_max [nm]) via underfocus because "mmCIF writes underfocus as positive; it comes back negative, as microscopes write it"
ACQUISITION_EM_IMAGING_NOMINAL_DEFOCUS_MIN = Rule(
    CASE,
    cite="common/acquisition.omap:17",
    law="<~>",
    left=("acquisition.nominal_defocus.minimal", "acquisition.nominal_defocus.maximal"),
    right=("_em_imaging.nominal_defocus_min", "_em_imaging.nominal_defocus_max"),
    context={"acquisition.technique": "subtomo"},
    values=Points(values=((({"value": -1400, "unit": "nm"}, {"value": -400, "unit": "nm"}), None), (({"value": 400, "unit": "nm"}, {"value": 1400, "unit": "nm"}), None), (({"value": -1400, "unit": "nm"}, None), None), ((None, {"value": -400, "unit": "nm"}), None), (({"value": 0, "unit": "nm"}, {"value": 0, "unit": "nm"}), None), (({"value": -1400, "unit": "nm"}, {"value": 0, "unit": "nm"}), None)), wrong=(({"value": -400, "unit": "nm"}, {"value": 1400, "unit": "nm"}),), wrong_texts=(("three", "hundred"),)),
    put_points=((({"value": -1400, "unit": "nm"}, {"value": -400, "unit": "nm"}), ("400", "1400")), (({"value": 400, "unit": "nm"}, {"value": 1400, "unit": "nm"}), ("400", "1400")), (({"value": -1400, "unit": "nm"}, None), (None, "1400")), ((None, {"value": -400, "unit": "nm"}), ("400", None)), (({"value": 0, "unit": "nm"}, {"value": 0, "unit": "nm"}), ("0", "0")), (({"value": -1400, "unit": "nm"}, {"value": 0, "unit": "nm"}), ("0", "1400"))),
    get_points=((("400", "1400"), ({"value": -1400, "unit": "nm"}, {"value": -400, "unit": "nm"})), ((None, "1400"), ({"value": -1400, "unit": "nm"}, None)), (("400", None), (None, {"value": -400, "unit": "nm"})), (("0", "0"), ({"value": 0, "unit": "nm"}, {"value": 0, "unit": "nm"})), (("0", "1400"), ({"value": -1400, "unit": "nm"}, {"value": 0, "unit": "nm"}))),
)


@few
@given(ACQUISITION_EM_IMAGING_NOMINAL_DEFOCUS_MIN.values.strategy())
def test_put_after_get_after_put_acquisition_em_imaging_nominal_defocus_min(value: Value) -> None:
    ACQUISITION_EM_IMAGING_NOMINAL_DEFOCUS_MIN.check_value(value)


# common/acquisition.omap:24  (calibrated_defocus.minimal [µm], calibrated_defocus.maximal [µm]) <~> (calibrated_defocus_min [nm], calibrated_defocus_max [nm]) via underfocus because "mmCIF writes underfocus as positive; it comes back negative, as microscopes write it"
ACQUISITION_EM_IMAGING_CALIBRATED_DEFOCUS_MIN = Rule(
    CASE,
    cite="common/acquisition.omap:24",
    law="<~>",
    left=("acquisition.calibrated_defocus.minimal", "acquisition.calibrated_defocus.maximal"),
    right=("_em_imaging.calibrated_defocus_min", "_em_imaging.calibrated_defocus_max"),
    context={"acquisition.technique": "subtomo"},
    values=Points(values=((({"value": -1400, "unit": "nm"}, {"value": -400, "unit": "nm"}), None), (({"value": 400, "unit": "nm"}, {"value": 1400, "unit": "nm"}), None), (({"value": -1400, "unit": "nm"}, None), None), ((None, {"value": -400, "unit": "nm"}), None), (({"value": 0, "unit": "nm"}, {"value": 0, "unit": "nm"}), None), (({"value": -1400, "unit": "nm"}, {"value": 0, "unit": "nm"}), None)), wrong=(({"value": -400, "unit": "nm"}, {"value": 1400, "unit": "nm"}), ({"value": -30001, "unit": "nm"}, None)), wrong_texts=(("three", "hundred"), ("1", "30001"))),
    put_points=((({"value": -1400, "unit": "nm"}, {"value": -400, "unit": "nm"}), ("400", "1400")), (({"value": 400, "unit": "nm"}, {"value": 1400, "unit": "nm"}), ("400", "1400")), (({"value": -1400, "unit": "nm"}, None), (None, "1400")), ((None, {"value": -400, "unit": "nm"}), ("400", None)), (({"value": 0, "unit": "nm"}, {"value": 0, "unit": "nm"}), ("0", "0")), (({"value": -1400, "unit": "nm"}, {"value": 0, "unit": "nm"}), ("0", "1400"))),
    get_points=((("400", "1400"), ({"value": -1.4, "unit": "µm"}, {"value": -0.4, "unit": "µm"})), ((None, "1400"), ({"value": -1.4, "unit": "µm"}, None)), (("400", None), (None, {"value": -0.4, "unit": "µm"})), (("0", "0"), ({"value": 0, "unit": "µm"}, {"value": 0, "unit": "µm"})), (("0", "1400"), ({"value": -1.4, "unit": "µm"}, {"value": 0, "unit": "µm"}))),
)


@few
@given(ACQUISITION_EM_IMAGING_CALIBRATED_DEFOCUS_MIN.values.strategy())
def test_put_after_get_after_put_acquisition_em_imaging_calibrated_defocus_min(value: Value) -> None:
    ACQUISITION_EM_IMAGING_CALIBRATED_DEFOCUS_MIN.check_value(value)


# common/acquisition.omap:27  nominal_magnification <-> nominal_magnification
ACQUISITION_EM_IMAGING_NOMINAL_MAGNIFICATION = Rule(
    CASE,
    cite="common/acquisition.omap:27",
    law="<->",
    left=("acquisition.nominal_magnification",),
    right=("_em_imaging.nominal_magnification",),
    context={"acquisition.technique": "subtomo"},
    values=Numbers(low=Decimal("1000"), high=Decimal("500000"), low_open=True, high_open=True, whole=True, exact=True),
    put_points=(((1001,), ("1001",)), ((499999,), ("499999",)), ((250500,), ("250500",)), ((167333,), ("167333",)), ((63375,), ("63375",))),
    get_points=((("1001",), (1001,)), (("499999",), (499999,)), (("250500",), (250500,)), (("167333",), (167333,)), (("63375",), (63375,))),
)


@few
@given(ACQUISITION_EM_IMAGING_NOMINAL_MAGNIFICATION.values.strategy())
def test_get_after_put_acquisition_em_imaging_nominal_magnification(value: Value) -> None:
    ACQUISITION_EM_IMAGING_NOMINAL_MAGNIFICATION.check_value(value)


# common/acquisition.omap:28  calibrated_magnification <-> calibrated_magnification
ACQUISITION_EM_IMAGING_CALIBRATED_MAGNIFICATION = Rule(
    CASE,
    cite="common/acquisition.omap:28",
    law="<->",
    left=("acquisition.calibrated_magnification",),
    right=("_em_imaging.calibrated_magnification",),
    context={"acquisition.technique": "subtomo"},
    values=Numbers(low=Decimal("1"), high=None, low_open=True, high_open=False, whole=True, exact=True),
    put_points=(((2,), ("2",)), ((2000001,), ("2000001",)), ((1000001,), ("1000001",)), ((666668,), ("666668",)), ((250001,), ("250001",)), ((300,), ("300",)), ((3,), ("3",)), ((70,), ("70",)), ((2697049,), ("2697049",)), ((12345678901234568,), ("12345678901234568",))),
    get_points=((("2",), (2,)), (("2000001",), (2000001,)), (("1000001",), (1000001,)), (("666668",), (666668,)), (("250001",), (250001,)), (("300",), (300,)), (("3",), (3,)), (("70",), (70,)), (("2697049",), (2697049,)), (("12345678901234568",), (12345678901234568,))),
)


@few
@given(ACQUISITION_EM_IMAGING_CALIBRATED_MAGNIFICATION.values.strategy())
def test_get_after_put_acquisition_em_imaging_calibrated_magnification(value: Value) -> None:
    ACQUISITION_EM_IMAGING_CALIBRATED_MAGNIFICATION.check_value(value)


# common/acquisition.omap:29  holder <~> (specimen_holder_model, details) via holder
ACQUISITION_EM_IMAGING_SPECIMEN_HOLDER_MODEL = Rule(
    CASE,
    cite="common/acquisition.omap:29",
    law="<~>",
    left=("acquisition.holder",),
    right=("_em_imaging.specimen_holder_model", "_em_imaging.details"),
    context={"acquisition.technique": "subtomo"},
    values=Words(pairs=(("Autogrid", "Autogrid"), ("Autogrid cassette", "Autogrid"), ("Gatan 626", "Gatan 626"), ("Gatan 914", "Gatan 914"), ("FEI TITAN KRIOS AUTOGRID HOLDER", "Autogrid"), ("FISCHIONE 2550", "FISCHIONE 2550"), ("FISCHIONE INSTRUMENTS DUAL AXIS TOMOGRAPHY HOLDER", "FISCHIONE INSTRUMENTS DUAL AXIS TOMOGRAPHY HOLDER"), ("GATAN 626 SINGLE TILT LIQUID NITROGEN CRYO TRANSFER HOLDER", "Gatan 626"), ("GATAN 910 MULTI-SPECIMEN SINGLE TILT CRYO TRANSFER HOLDER", "GATAN 910 MULTI-SPECIMEN SINGLE TILT CRYO TRANSFER HOLDER"), ("GATAN 914 HIGH TILT LIQUID NITROGEN CRYO TRANSFER TOMOGRAPHY HOLDER", "Gatan 914"), ("GATAN 915 DOUBLE TILT LIQUID NITROGEN CRYO TRANSFER HOLDER", "GATAN 915 DOUBLE TILT LIQUID NITROGEN CRYO TRANSFER HOLDER"), ("GATAN CHDT 3504 DOUBLE TILT HIGH RESOLUTION NITROGEN COOLING HOLDER", "GATAN CHDT 3504 DOUBLE TILT HIGH RESOLUTION NITROGEN COOLING HOLDER"), ("GATAN CT3500 SINGLE TILT LIQUID NITROGEN CRYO TRANSFER HOLDER", "GATAN CT3500 SINGLE TILT LIQUID NITROGEN CRYO TRANSFER HOLDER"), ("GATAN CT3500TR SINGLE TILT ROTATION LIQUID NITROGEN CRYO TRANSFER HOLDER", "GATAN CT3500TR SINGLE TILT ROTATION LIQUID NITROGEN CRYO TRANSFER HOLDER"), ("GATAN ELSA 698 SINGLE TILT LIQUID NITROGEN CRYO TRANSFER HOLDER", "GATAN ELSA 698 SINGLE TILT LIQUID NITROGEN CRYO TRANSFER HOLDER"), ("GATAN HC 3500 SINGLE TILT HEATING/NITROGEN COOLING HOLDER", "GATAN HC 3500 SINGLE TILT HEATING/NITROGEN COOLING HOLDER"), ("GATAN HCHDT 3010 DOUBLE TILT HIGH RESOLUTION HELIUM COOLING HOLDER", "GATAN HCHDT 3010 DOUBLE TILT HIGH RESOLUTION HELIUM COOLING HOLDER"), ("GATAN HCHST 3008 SINGLE TILT HIGH RESOLUTION HELIUM COOLING HOLDER", "GATAN HCHST 3008 SINGLE TILT HIGH RESOLUTION HELIUM COOLING HOLDER"), ("GATAN HELIUM", "GATAN HELIUM"), ("GATAN LIQUID NITROGEN", "GATAN LIQUID NITROGEN"), ("GATAN UHRST 3500 SINGLE TILT ULTRA HIGH RESOLUTION NITROGEN COOLING HOLDER", "GATAN UHRST 3500 SINGLE TILT ULTRA HIGH RESOLUTION NITROGEN COOLING HOLDER"), ("GATAN ULTDT ULTRA LOW TEMPERATURE DOUBLE TILT HELIUM COOLING HOLDER", "GATAN ULTDT ULTRA LOW TEMPERATURE DOUBLE TILT HELIUM COOLING HOLDER"), ("GATAN ULTST ULTRA LOW TEMPERATURE SINGLE TILT HELIUM COOLING HOLDER", "GATAN ULTST ULTRA LOW TEMPERATURE SINGLE TILT HELIUM COOLING HOLDER"), ("HOME BUILD", "HOME BUILD"), ("JEOL", "JEOL"), ("JEOL CRYOSPECPORTER", "JEOL CRYOSPECPORTER"), ("JEOL 3200FSC CRYOHOLDER", "JEOL 3200FSC CRYOHOLDER"), ("PHILIPS ROTATION HOLDER", "PHILIPS ROTATION HOLDER"), ("SIDE ENTRY, EUCENTRIC", "SIDE ENTRY, EUCENTRIC"), ("OTHER", "OTHER")), wrong=(), exact=False, free=("no word of any list",), wrong_texts=("no word of any list",)),
    put_points=((("no word of any list",), ("OTHER", "no word of any list")), (("Autogrid",), ("FEI TITAN KRIOS AUTOGRID HOLDER", None)), (("  aUTOGRID ",), ("FEI TITAN KRIOS AUTOGRID HOLDER", None)), (("Autogrid cassette",), ("FEI TITAN KRIOS AUTOGRID HOLDER", None)), (("  aUTOGRID  CASSETTE ",), ("FEI TITAN KRIOS AUTOGRID HOLDER", None)), (("Gatan 626",), ("GATAN 626 SINGLE TILT LIQUID NITROGEN CRYO TRANSFER HOLDER", None)), (("  gATAN  626 ",), ("GATAN 626 SINGLE TILT LIQUID NITROGEN CRYO TRANSFER HOLDER", None)), (("Gatan 914",), ("GATAN 914 HIGH TILT LIQUID NITROGEN CRYO TRANSFER TOMOGRAPHY HOLDER", None)), (("  gATAN  914 ",), ("GATAN 914 HIGH TILT LIQUID NITROGEN CRYO TRANSFER TOMOGRAPHY HOLDER", None)), (("FEI TITAN KRIOS AUTOGRID HOLDER",), ("FEI TITAN KRIOS AUTOGRID HOLDER", None)), (("  fei  titan  krios  autogrid  holder ",), ("FEI TITAN KRIOS AUTOGRID HOLDER", None)), (("FISCHIONE 2550",), ("FISCHIONE 2550", None)), (("  fischione  2550 ",), ("FISCHIONE 2550", None)), (("FISCHIONE INSTRUMENTS DUAL AXIS TOMOGRAPHY HOLDER",), ("FISCHIONE INSTRUMENTS DUAL AXIS TOMOGRAPHY HOLDER", None)), (("  fischione  instruments  dual  axis  tomography  holder ",), ("FISCHIONE INSTRUMENTS DUAL AXIS TOMOGRAPHY HOLDER", None)), (("GATAN 626 SINGLE TILT LIQUID NITROGEN CRYO TRANSFER HOLDER",), ("GATAN 626 SINGLE TILT LIQUID NITROGEN CRYO TRANSFER HOLDER", None)), (("  gatan  626  single  tilt  liquid  nitrogen  cryo  transfer  holder ",), ("GATAN 626 SINGLE TILT LIQUID NITROGEN CRYO TRANSFER HOLDER", None)), (("GATAN 910 MULTI-SPECIMEN SINGLE TILT CRYO TRANSFER HOLDER",), ("GATAN 910 MULTI-SPECIMEN SINGLE TILT CRYO TRANSFER HOLDER", None)), (("  gatan  910  multi-specimen  single  tilt  cryo  transfer  holder ",), ("GATAN 910 MULTI-SPECIMEN SINGLE TILT CRYO TRANSFER HOLDER", None)), (("GATAN 914 HIGH TILT LIQUID NITROGEN CRYO TRANSFER TOMOGRAPHY HOLDER",), ("GATAN 914 HIGH TILT LIQUID NITROGEN CRYO TRANSFER TOMOGRAPHY HOLDER", None)), (("  gatan  914  high  tilt  liquid  nitrogen  cryo  transfer  tomography  holder ",), ("GATAN 914 HIGH TILT LIQUID NITROGEN CRYO TRANSFER TOMOGRAPHY HOLDER", None)), (("GATAN 915 DOUBLE TILT LIQUID NITROGEN CRYO TRANSFER HOLDER",), ("GATAN 915 DOUBLE TILT LIQUID NITROGEN CRYO TRANSFER HOLDER", None)), (("  gatan  915  double  tilt  liquid  nitrogen  cryo  transfer  holder ",), ("GATAN 915 DOUBLE TILT LIQUID NITROGEN CRYO TRANSFER HOLDER", None)), (("GATAN CHDT 3504 DOUBLE TILT HIGH RESOLUTION NITROGEN COOLING HOLDER",), ("GATAN CHDT 3504 DOUBLE TILT HIGH RESOLUTION NITROGEN COOLING HOLDER", None)), (("  gatan  chdt  3504  double  tilt  high  resolution  nitrogen  cooling  holder ",), ("GATAN CHDT 3504 DOUBLE TILT HIGH RESOLUTION NITROGEN COOLING HOLDER", None)), (("GATAN CT3500 SINGLE TILT LIQUID NITROGEN CRYO TRANSFER HOLDER",), ("GATAN CT3500 SINGLE TILT LIQUID NITROGEN CRYO TRANSFER HOLDER", None)), (("  gatan  ct3500  single  tilt  liquid  nitrogen  cryo  transfer  holder ",), ("GATAN CT3500 SINGLE TILT LIQUID NITROGEN CRYO TRANSFER HOLDER", None)), (("GATAN CT3500TR SINGLE TILT ROTATION LIQUID NITROGEN CRYO TRANSFER HOLDER",), ("GATAN CT3500TR SINGLE TILT ROTATION LIQUID NITROGEN CRYO TRANSFER HOLDER", None)), (("  gatan  ct3500tr  single  tilt  rotation  liquid  nitrogen  cryo  transfer  holder ",), ("GATAN CT3500TR SINGLE TILT ROTATION LIQUID NITROGEN CRYO TRANSFER HOLDER", None)), (("GATAN ELSA 698 SINGLE TILT LIQUID NITROGEN CRYO TRANSFER HOLDER",), ("GATAN ELSA 698 SINGLE TILT LIQUID NITROGEN CRYO TRANSFER HOLDER", None)), (("  gatan  elsa  698  single  tilt  liquid  nitrogen  cryo  transfer  holder ",), ("GATAN ELSA 698 SINGLE TILT LIQUID NITROGEN CRYO TRANSFER HOLDER", None)), (("GATAN HC 3500 SINGLE TILT HEATING/NITROGEN COOLING HOLDER",), ("GATAN HC 3500 SINGLE TILT HEATING/NITROGEN COOLING HOLDER", None)), (("  gatan  hc  3500  single  tilt  heating/nitrogen  cooling  holder ",), ("GATAN HC 3500 SINGLE TILT HEATING/NITROGEN COOLING HOLDER", None)), (("GATAN HCHDT 3010 DOUBLE TILT HIGH RESOLUTION HELIUM COOLING HOLDER",), ("GATAN HCHDT 3010 DOUBLE TILT HIGH RESOLUTION HELIUM COOLING HOLDER", None)), (("  gatan  hchdt  3010  double  tilt  high  resolution  helium  cooling  holder ",), ("GATAN HCHDT 3010 DOUBLE TILT HIGH RESOLUTION HELIUM COOLING HOLDER", None)), (("GATAN HCHST 3008 SINGLE TILT HIGH RESOLUTION HELIUM COOLING HOLDER",), ("GATAN HCHST 3008 SINGLE TILT HIGH RESOLUTION HELIUM COOLING HOLDER", None)), (("  gatan  hchst  3008  single  tilt  high  resolution  helium  cooling  holder ",), ("GATAN HCHST 3008 SINGLE TILT HIGH RESOLUTION HELIUM COOLING HOLDER", None)), (("GATAN HELIUM",), ("GATAN HELIUM", None)), (("  gatan  helium ",), ("GATAN HELIUM", None)), (("GATAN LIQUID NITROGEN",), ("GATAN LIQUID NITROGEN", None)), (("  gatan  liquid  nitrogen ",), ("GATAN LIQUID NITROGEN", None)), (("GATAN UHRST 3500 SINGLE TILT ULTRA HIGH RESOLUTION NITROGEN COOLING HOLDER",), ("GATAN UHRST 3500 SINGLE TILT ULTRA HIGH RESOLUTION NITROGEN COOLING HOLDER", None)), (("  gatan  uhrst  3500  single  tilt  ultra  high  resolution  nitrogen  cooling  holder ",), ("GATAN UHRST 3500 SINGLE TILT ULTRA HIGH RESOLUTION NITROGEN COOLING HOLDER", None)), (("GATAN ULTDT ULTRA LOW TEMPERATURE DOUBLE TILT HELIUM COOLING HOLDER",), ("GATAN ULTDT ULTRA LOW TEMPERATURE DOUBLE TILT HELIUM COOLING HOLDER", None)), (("  gatan  ultdt  ultra  low  temperature  double  tilt  helium  cooling  holder ",), ("GATAN ULTDT ULTRA LOW TEMPERATURE DOUBLE TILT HELIUM COOLING HOLDER", None)), (("GATAN ULTST ULTRA LOW TEMPERATURE SINGLE TILT HELIUM COOLING HOLDER",), ("GATAN ULTST ULTRA LOW TEMPERATURE SINGLE TILT HELIUM COOLING HOLDER", None)), (("  gatan  ultst  ultra  low  temperature  single  tilt  helium  cooling  holder ",), ("GATAN ULTST ULTRA LOW TEMPERATURE SINGLE TILT HELIUM COOLING HOLDER", None)), (("HOME BUILD",), ("HOME BUILD", None)), (("  home  build ",), ("HOME BUILD", None)), (("JEOL",), ("JEOL", None)), (("  jeol ",), ("JEOL", None)), (("JEOL CRYOSPECPORTER",), ("JEOL CRYOSPECPORTER", None)), (("  jeol  cryospecporter ",), ("JEOL CRYOSPECPORTER", None)), (("JEOL 3200FSC CRYOHOLDER",), ("JEOL 3200FSC CRYOHOLDER", None)), (("  jeol  3200fsc  cryoholder ",), ("JEOL 3200FSC CRYOHOLDER", None)), (("PHILIPS ROTATION HOLDER",), ("PHILIPS ROTATION HOLDER", None)), (("  philips  rotation  holder ",), ("PHILIPS ROTATION HOLDER", None)), (("SIDE ENTRY, EUCENTRIC",), ("SIDE ENTRY, EUCENTRIC", None)), (("  side  entry,  eucentric ",), ("SIDE ENTRY, EUCENTRIC", None)), (("OTHER",), ("OTHER", None))),
    get_points=((("OTHER", "no word of any list"), ("no word of any list",)), (("FEI TITAN KRIOS AUTOGRID HOLDER", None), ("Autogrid",)), (("GATAN 626 SINGLE TILT LIQUID NITROGEN CRYO TRANSFER HOLDER", None), ("Gatan 626",)), (("JEOL 3200FSC CRYOHOLDER", None), ("JEOL 3200FSC CRYOHOLDER",)), (("PHILIPS ROTATION HOLDER", None), ("PHILIPS ROTATION HOLDER",)), (("SIDE ENTRY, EUCENTRIC", None), ("SIDE ENTRY, EUCENTRIC",)), (("OTHER", None), ("OTHER",)), (("GATAN 914 HIGH TILT LIQUID NITROGEN CRYO TRANSFER TOMOGRAPHY HOLDER", None), ("Gatan 914",)), (("FISCHIONE 2550", None), ("FISCHIONE 2550",)), (("FISCHIONE INSTRUMENTS DUAL AXIS TOMOGRAPHY HOLDER", None), ("FISCHIONE INSTRUMENTS DUAL AXIS TOMOGRAPHY HOLDER",)), (("GATAN 910 MULTI-SPECIMEN SINGLE TILT CRYO TRANSFER HOLDER", None), ("GATAN 910 MULTI-SPECIMEN SINGLE TILT CRYO TRANSFER HOLDER",)), (("GATAN 915 DOUBLE TILT LIQUID NITROGEN CRYO TRANSFER HOLDER", None), ("GATAN 915 DOUBLE TILT LIQUID NITROGEN CRYO TRANSFER HOLDER",)), (("GATAN CHDT 3504 DOUBLE TILT HIGH RESOLUTION NITROGEN COOLING HOLDER", None), ("GATAN CHDT 3504 DOUBLE TILT HIGH RESOLUTION NITROGEN COOLING HOLDER",)), (("philips rotation holder", None), ("PHILIPS ROTATION HOLDER",)), (("side entry, eucentric", None), ("SIDE ENTRY, EUCENTRIC",)), (("other", None), ("OTHER",))),
)


@few
@given(ACQUISITION_EM_IMAGING_SPECIMEN_HOLDER_MODEL.values.strategy())
def test_put_after_get_after_put_acquisition_em_imaging_specimen_holder_model(value: Value) -> None:
    ACQUISITION_EM_IMAGING_SPECIMEN_HOLDER_MODEL.check_value(value)


# common/acquisition.omap:32  temperature.minimal [K] <-> recording_temperature_minimum [K]
ACQUISITION_EM_IMAGING_RECORDING_TEMPERATURE_MINIMUM = Rule(
    CASE,
    cite="common/acquisition.omap:32",
    law="<->",
    left=("acquisition.temperature.minimal",),
    right=("_em_imaging.recording_temperature_minimum",),
    context={"acquisition.technique": "subtomo"},
    values=UnslippedQuantities(unit="K", source="K", low=Decimal("0"), high=None, low_open=True, high_open=False, exact=True, slips=((Decimal("-273"), Decimal("-1")),)),
    put_points=((({"value": 0.001, "unit": "K"},), ("0.001",)), (({"value": 2000000, "unit": "K"},), ("2000000",)), (({"value": 1000000, "unit": "K"},), ("1000000",)), (({"value": 666666.666667, "unit": "K"},), ("666666.666667",)), (({"value": 250000, "unit": "K"},), ("250000",)), (({"value": 1, "unit": "K"},), ("1",)), (({"value": 2, "unit": "K"},), ("2",)), (({"value": 300, "unit": "K"},), ("300",)), (({"value": 2.7, "unit": "K"},), ("2.7",)), (({"value": 0.5, "unit": "K"},), ("0.5",)), (({"value": 70, "unit": "K"},), ("70",)), (({"value": 2697049, "unit": "K"},), ("2697049",))),
    get_points=((("0.001",), ({"value": 0.001, "unit": "K"},)), (("2000000",), ({"value": 2000000, "unit": "K"},)), (("1000000",), ({"value": 1000000, "unit": "K"},)), (("666666.666667",), ({"value": 666666.666667, "unit": "K"},)), (("250000",), ({"value": 250000, "unit": "K"},)), (("1",), ({"value": 1, "unit": "K"},)), (("2",), ({"value": 2, "unit": "K"},)), (("300",), ({"value": 300, "unit": "K"},)), (("2.7",), ({"value": 2.7, "unit": "K"},)), (("0.5",), ({"value": 0.5, "unit": "K"},)), (("70",), ({"value": 70, "unit": "K"},)), (("2697049",), ({"value": 2697049, "unit": "K"},))),
)


@few
@given(ACQUISITION_EM_IMAGING_RECORDING_TEMPERATURE_MINIMUM.values.strategy())
def test_get_after_put_acquisition_em_imaging_recording_temperature_minimum(value: Value) -> None:
    ACQUISITION_EM_IMAGING_RECORDING_TEMPERATURE_MINIMUM.check_value(value)


# common/acquisition.omap:33  temperature.maximal [K] <-> recording_temperature_maximum [K]
ACQUISITION_EM_IMAGING_RECORDING_TEMPERATURE_MAXIMUM = Rule(
    CASE,
    cite="common/acquisition.omap:33",
    law="<->",
    left=("acquisition.temperature.maximal",),
    right=("_em_imaging.recording_temperature_maximum",),
    context={"acquisition.technique": "subtomo"},
    values=UnslippedQuantities(unit="K", source="K", low=Decimal("0"), high=None, low_open=True, high_open=False, exact=True, slips=((Decimal("-273"), Decimal("-1")),)),
    put_points=((({"value": 0.001, "unit": "K"},), ("0.001",)), (({"value": 2000000, "unit": "K"},), ("2000000",)), (({"value": 1000000, "unit": "K"},), ("1000000",)), (({"value": 666666.666667, "unit": "K"},), ("666666.666667",)), (({"value": 250000, "unit": "K"},), ("250000",)), (({"value": 1, "unit": "K"},), ("1",)), (({"value": 2, "unit": "K"},), ("2",)), (({"value": 300, "unit": "K"},), ("300",)), (({"value": 2.7, "unit": "K"},), ("2.7",)), (({"value": 0.5, "unit": "K"},), ("0.5",)), (({"value": 70, "unit": "K"},), ("70",)), (({"value": 2697049, "unit": "K"},), ("2697049",))),
    get_points=((("0.001",), ({"value": 0.001, "unit": "K"},)), (("2000000",), ({"value": 2000000, "unit": "K"},)), (("1000000",), ({"value": 1000000, "unit": "K"},)), (("666666.666667",), ({"value": 666666.666667, "unit": "K"},)), (("250000",), ({"value": 250000, "unit": "K"},)), (("1",), ({"value": 1, "unit": "K"},)), (("2",), ({"value": 2, "unit": "K"},)), (("300",), ({"value": 300, "unit": "K"},)), (("2.7",), ({"value": 2.7, "unit": "K"},)), (("0.5",), ({"value": 0.5, "unit": "K"},)), (("70",), ({"value": 70, "unit": "K"},)), (("2697049",), ({"value": 2697049, "unit": "K"},))),
)


@few
@given(ACQUISITION_EM_IMAGING_RECORDING_TEMPERATURE_MAXIMUM.values.strategy())
def test_get_after_put_acquisition_em_imaging_recording_temperature_maximum(value: Value) -> None:
    ACQUISITION_EM_IMAGING_RECORDING_TEMPERATURE_MAXIMUM.check_value(value)


# common/acquisition.omap:34  cryogen <~> cryogen via stage_cryogen
ACQUISITION_EM_IMAGING_CRYOGEN = Rule(
    CASE,
    cite="common/acquisition.omap:34",
    law="<~>",
    left=("acquisition.cryogen",),
    right=("_em_imaging.cryogen",),
    context={"acquisition.technique": "subtomo"},
    values=Words(pairs=(("nitrogen", "nitrogen"), ("liquid nitrogen", "nitrogen"), ("LN2", "nitrogen"), ("helium", "helium"), ("liquid helium", "helium")), wrong=("no word of any list",), exact=False, free=(), wrong_texts=("no word of any list",)),
    put_points=((("nitrogen",), ("NITROGEN",)), (("  NITROGEN ",), ("NITROGEN",)), (("liquid nitrogen",), ("NITROGEN",)), (("  LIQUID  NITROGEN ",), ("NITROGEN",)), (("LN2",), ("NITROGEN",)), (("  ln2 ",), ("NITROGEN",)), (("helium",), ("HELIUM",)), (("  HELIUM ",), ("HELIUM",)), (("liquid helium",), ("HELIUM",)), (("  LIQUID  HELIUM ",), ("HELIUM",))),
    get_points=((("NITROGEN",), ("nitrogen",)), (("HELIUM",), ("helium",)), (("LIQUID NITROGEN",), ("nitrogen",)), (("LIQUID HELIUM",), ("helium",)), (("NONE",), (None,)), (("NO",), (None,)), (("nitrogen",), ("nitrogen",)), (("helium",), ("helium",))),
)


@few
@given(ACQUISITION_EM_IMAGING_CRYOGEN.values.strategy())
def test_put_after_get_after_put_acquisition_em_imaging_cryogen(value: Value) -> None:
    ACQUISITION_EM_IMAGING_CRYOGEN.check_value(value)


# common/acquisition.omap:35  date_time <~> date via date because "mmCIF keeps the day, not the time"
ACQUISITION_EM_IMAGING_DATE = Rule(
    CASE,
    cite="common/acquisition.omap:35",
    law="<~>",
    left=("acquisition.date_time",),
    right=("_em_imaging.date",),
    context={"acquisition.technique": "subtomo"},
    values=Points(values=((("2024-08-31T23:30:00+02:00",), None), (("2024-02-29T00:00:00Z",), None), (("2025-01-01",), None)), wrong=(("31.8.2024",), ("2023-02-29",), ("soon",), (True,), (20240831,)), wrong_texts=(("soon",), ("2023-02-30",))),
    put_points=((("2024-08-31T23:30:00+02:00",), ("2024-08-31",)), (("2024-02-29T00:00:00Z",), ("2024-02-29",)), (("2025-01-01",), ("2025-01-01",))),
    get_points=((("2024-08-31",), ("2024-08-31T00:00:00",)), (("2024-02-29",), ("2024-02-29T00:00:00",)), (("2025-01-01",), ("2025-01-01T00:00:00",))),
)


@few
@given(ACQUISITION_EM_IMAGING_DATE.values.strategy())
def test_put_after_get_after_put_acquisition_em_imaging_date(value: Value) -> None:
    ACQUISITION_EM_IMAGING_DATE.check_value(value)


# common/acquisition.omap:43  energy_filter.model <-> energyfilter_name via energy_filter
ACQUISITION_EM_IMAGING_OPTICS_ENERGYFILTER_NAME = Rule(
    CASE,
    cite="common/acquisition.omap:43",
    law="<->",
    left=("acquisition.energy_filter.model",),
    right=("_em_imaging_optics.energyfilter_name",),
    context={"acquisition.technique": "subtomo"},
    values=Words(pairs=(("Selectris", "Selectris"), ("Selectris X", "Selectris X"), ("BioQuantum", "BioQuantum"), ("Gatan BioQuantum", "BioQuantum"), ("Omega", "Omega"), ("In-column Omega", "Omega"), ("CEOS CEFID", "CEOS CEFID"), ("GIF Bioquantum", "BioQuantum"), ("GIF Quantum ERS", "GIF Quantum ERS"), ("GIF Quantum ER", "GIF Quantum ER"), ("GIF Quantum SE", "GIF Quantum SE"), ("GIF Quantum LS", "GIF Quantum LS"), ("GIF Tridiem 4K", "GIF Tridiem 4K"), ("GIF Tridiem 2K", "GIF Tridiem 2K"), ("GIF 2002", "GIF 2002"), ("GIF 2000", "GIF 2000"), ("GIF 200", "GIF 200"), ("TFS Selectris", "Selectris"), ("TFS Selectris X", "Selectris X"), ("In-column Omega Filter", "Omega")), wrong=(), exact=True, free=("no word of any list",), wrong_texts=()),
    put_points=((("no word of any list",), ("no word of any list",)), (("Selectris",), ("TFS Selectris",)), (("  sELECTRIS ",), ("TFS Selectris",)), (("Selectris X",), ("TFS Selectris X",)), (("  sELECTRIS  x ",), ("TFS Selectris X",)), (("BioQuantum",), ("GIF Bioquantum",)), (("  bIOqUANTUM ",), ("GIF Bioquantum",)), (("Gatan BioQuantum",), ("GIF Bioquantum",)), (("  gATAN  bIOqUANTUM ",), ("GIF Bioquantum",)), (("Omega",), ("In-column Omega Filter",)), (("  oMEGA ",), ("In-column Omega Filter",)), (("In-column Omega",), ("In-column Omega Filter",)), (("  iN-COLUMN  oMEGA ",), ("In-column Omega Filter",)), (("CEOS CEFID",), ("CEOS CEFID",)), (("  ceos  cefid ",), ("CEOS CEFID",)), (("GIF Bioquantum",), ("GIF Bioquantum",)), (("  gif  bIOQUANTUM ",), ("GIF Bioquantum",)), (("GIF Quantum ERS",), ("GIF Quantum ERS",)), (("  gif  qUANTUM  ers ",), ("GIF Quantum ERS",)), (("GIF Quantum ER",), ("GIF Quantum ER",)), (("  gif  qUANTUM  er ",), ("GIF Quantum ER",)), (("GIF Quantum SE",), ("GIF Quantum SE",)), (("  gif  qUANTUM  se ",), ("GIF Quantum SE",)), (("GIF Quantum LS",), ("GIF Quantum LS",)), (("  gif  qUANTUM  ls ",), ("GIF Quantum LS",)), (("GIF Tridiem 4K",), ("GIF Tridiem 4K",)), (("  gif  tRIDIEM  4k ",), ("GIF Tridiem 4K",)), (("GIF Tridiem 2K",), ("GIF Tridiem 2K",)), (("  gif  tRIDIEM  2k ",), ("GIF Tridiem 2K",)), (("GIF 2002",), ("GIF 2002",)), (("  gif  2002 ",), ("GIF 2002",)), (("GIF 2000",), ("GIF 2000",)), (("  gif  2000 ",), ("GIF 2000",)), (("GIF 200",), ("GIF 200",)), (("  gif  200 ",), ("GIF 200",)), (("TFS Selectris",), ("TFS Selectris",)), (("  tfs  sELECTRIS ",), ("TFS Selectris",)), (("TFS Selectris X",), ("TFS Selectris X",)), (("  tfs  sELECTRIS  x ",), ("TFS Selectris X",)), (("In-column Omega Filter",), ("In-column Omega Filter",)), (("  iN-COLUMN  oMEGA  fILTER ",), ("In-column Omega Filter",))),
    get_points=((("no word of any list",), ("no word of any list",)), (("TFS Selectris",), ("Selectris",)), (("TFS Selectris X",), ("Selectris X",)), (("GIF Bioquantum",), ("BioQuantum",)), (("In-column Omega Filter",), ("Omega",)), (("CEOS CEFID",), ("CEOS CEFID",)), (("GIF Quantum ERS",), ("GIF Quantum ERS",)), (("GIF Quantum ER",), ("GIF Quantum ER",)), (("GIF Quantum SE",), ("GIF Quantum SE",)), (("GIF Quantum LS",), ("GIF Quantum LS",)), (("GIF Tridiem 4K",), ("GIF Tridiem 4K",)), (("GIF Tridiem 2K",), ("GIF Tridiem 2K",)), (("tfs sELECTRIS",), ("Selectris",)), (("tfs sELECTRIS x",), ("Selectris X",)), (("iN-COLUMN oMEGA fILTER",), ("Omega",))),
)


@few
@given(ACQUISITION_EM_IMAGING_OPTICS_ENERGYFILTER_NAME.values.strategy())
def test_get_after_put_acquisition_em_imaging_optics_energyfilter_name(value: Value) -> None:
    ACQUISITION_EM_IMAGING_OPTICS_ENERGYFILTER_NAME.check_value(value)


# common/acquisition.omap:44  energy_filter.width_energy_filter [eV] <-> energyfilter_slit_width [eV]
ACQUISITION_EM_IMAGING_OPTICS_ENERGYFILTER_SLIT_WIDTH = Rule(
    CASE,
    cite="common/acquisition.omap:44",
    law="<->",
    left=("acquisition.energy_filter.width_energy_filter",),
    right=("_em_imaging_optics.energyfilter_slit_width",),
    context={"acquisition.technique": "subtomo"},
    values=Quantities(unit="eV", source="eV", low=Decimal("0"), high=Decimal("1000"), low_open=False, high_open=False, exact=True),
    put_points=((({"value": 0, "unit": "eV"},), ("0",)), (({"value": 1000, "unit": "eV"},), ("1000",)), (({"value": 500, "unit": "eV"},), ("500",)), (({"value": 333.333333, "unit": "eV"},), ("333.333333",)), (({"value": 125, "unit": "eV"},), ("125",)), (({"value": 1, "unit": "eV"},), ("1",)), (({"value": 2, "unit": "eV"},), ("2",)), (({"value": 300, "unit": "eV"},), ("300",)), (({"value": 2.7, "unit": "eV"},), ("2.7",)), (({"value": 0.5, "unit": "eV"},), ("0.5",)), (({"value": 70, "unit": "eV"},), ("70",)), (({"value": 1e-06, "unit": "eV"},), ("0.000001",))),
    get_points=((("0",), ({"value": 0, "unit": "eV"},)), (("1000",), ({"value": 1000, "unit": "eV"},)), (("500",), ({"value": 500, "unit": "eV"},)), (("333.333333",), ({"value": 333.333333, "unit": "eV"},)), (("125",), ({"value": 125, "unit": "eV"},)), (("1",), ({"value": 1, "unit": "eV"},)), (("2",), ({"value": 2, "unit": "eV"},)), (("300",), ({"value": 300, "unit": "eV"},)), (("2.7",), ({"value": 2.7, "unit": "eV"},)), (("0.5",), ({"value": 0.5, "unit": "eV"},)), (("70",), ({"value": 70, "unit": "eV"},)), (("0.000001",), ({"value": 1e-06, "unit": "eV"},))),
)


@few
@given(ACQUISITION_EM_IMAGING_OPTICS_ENERGYFILTER_SLIT_WIDTH.values.strategy())
def test_get_after_put_acquisition_em_imaging_optics_energyfilter_slit_width(value: Value) -> None:
    ACQUISITION_EM_IMAGING_OPTICS_ENERGYFILTER_SLIT_WIDTH.check_value(value)


# common/acquisition.omap:48  instrument_type <~> phase_plate via phase_plate
ACQUISITION_EM_IMAGING_OPTICS_PHASE_PLATE = Rule(
    CASE,
    cite="common/acquisition.omap:48",
    law="<~>",
    left=("acquisition.specialist_optics.phaseplate.instrument_type",),
    right=("_em_imaging_optics.phase_plate",),
    context={"acquisition.technique": "subtomo"},
    values=Words(pairs=(("Volta", "Volta"), ("VPP", "Volta"), ("Volta phase plate", "Volta"), ("Zernike", "Zernike"), ("Zernike phase plate", "Zernike")), wrong=(), exact=False, free=("no word of any list",), wrong_texts=()),
    put_points=((("no word of any list",), ("no word of any list",)), (("Volta",), ("VOLTA PHASE PLATE",)), (("  vOLTA ",), ("VOLTA PHASE PLATE",)), (("VPP",), ("VOLTA PHASE PLATE",)), (("  vpp ",), ("VOLTA PHASE PLATE",)), (("Volta phase plate",), ("VOLTA PHASE PLATE",)), (("  vOLTA  PHASE  PLATE ",), ("VOLTA PHASE PLATE",)), (("Zernike",), ("ZERNIKE PHASE PLATE",)), (("  zERNIKE ",), ("ZERNIKE PHASE PLATE",)), (("Zernike phase plate",), ("ZERNIKE PHASE PLATE",)), (("  zERNIKE  PHASE  PLATE ",), ("ZERNIKE PHASE PLATE",)), (("NONE",), (None,)), (("NO",), (None,))),
    get_points=((("no word of any list",), ("no word of any list",)), (("VOLTA PHASE PLATE",), ("Volta",)), (("ZERNIKE PHASE PLATE",), ("Zernike",)), (("NONE",), (None,)), (("NO",), (None,)), (("OTHER",), ("OTHER",)), (("zernike phase plate",), ("Zernike",)), (("volta phase plate",), ("Volta",)), (("other",), ("other",))),
)


@few
@given(ACQUISITION_EM_IMAGING_OPTICS_PHASE_PLATE.values.strategy())
def test_put_after_get_after_put_acquisition_em_imaging_optics_phase_plate(value: Value) -> None:
    ACQUISITION_EM_IMAGING_OPTICS_PHASE_PLATE.check_value(value)


# common/acquisition.omap:52  instrument_type <~> sph_aberration_corrector via corrector
ACQUISITION_EM_IMAGING_OPTICS_SPH_ABERRATION_CORRECTOR = Rule(
    CASE,
    cite="common/acquisition.omap:52",
    law="<~>",
    left=("acquisition.specialist_optics.spherical_aberration_corrector.instrument_type",),
    right=("_em_imaging_optics.sph_aberration_corrector",),
    context={"acquisition.technique": "subtomo"},
    values=Words(pairs=(), wrong=(), exact=False, free=("no word of any list",), wrong_texts=()),
    put_points=((("no word of any list",), ("no word of any list",)), (("NONE",), (None,)), (("NO",), (None,)), (("No corrector",), (None,))),
    get_points=((("no word of any list",), ("no word of any list",)), (("NONE",), (None,)), (("NO",), (None,)), (("No corrector",), (None,))),
)


@few
@given(ACQUISITION_EM_IMAGING_OPTICS_SPH_ABERRATION_CORRECTOR.values.strategy())
def test_put_after_get_after_put_acquisition_em_imaging_optics_sph_aberration_corrector(value: Value) -> None:
    ACQUISITION_EM_IMAGING_OPTICS_SPH_ABERRATION_CORRECTOR.check_value(value)


# common/acquisition.omap:56  instrument_type <~> chr_aberration_corrector via corrector
ACQUISITION_EM_IMAGING_OPTICS_CHR_ABERRATION_CORRECTOR = Rule(
    CASE,
    cite="common/acquisition.omap:56",
    law="<~>",
    left=("acquisition.specialist_optics.chromatic_aberration_corrector.instrument_type",),
    right=("_em_imaging_optics.chr_aberration_corrector",),
    context={"acquisition.technique": "subtomo"},
    values=Words(pairs=(), wrong=(), exact=False, free=("no word of any list",), wrong_texts=()),
    put_points=((("no word of any list",), ("no word of any list",)), (("NONE",), (None,)), (("NO",), (None,)), (("No corrector",), (None,))),
    get_points=((("no word of any list",), ("no word of any list",)), (("NONE",), (None,)), (("NO",), (None,)), (("No corrector",), (None,))),
)


@few
@given(ACQUISITION_EM_IMAGING_OPTICS_CHR_ABERRATION_CORRECTOR.values.strategy())
def test_put_after_get_after_put_acquisition_em_imaging_optics_chr_aberration_corrector(value: Value) -> None:
    ACQUISITION_EM_IMAGING_OPTICS_CHR_ABERRATION_CORRECTOR.check_value(value)


# common/acquisition.omap:64  name <-> film_or_detector_model via detector
ACQUISITION_EM_IMAGE_RECORDING_FILM_OR_DETECTOR_MODEL = Rule(
    CASE,
    cite="common/acquisition.omap:64",
    law="<->",
    left=("acquisition.detectors[].name",),
    right=("_em_image_recording.film_or_detector_model",),
    context={"acquisition.technique": "subtomo"},
    values=Words(pairs=(("Falcon 4i", "Falcon 4i"), ("Falcon4i", "Falcon 4i"), ("EF-Falcon 4i", "Falcon 4i"), ("Falcon 4", "Falcon 4"), ("Falcon IV", "Falcon 4"), ("Falcon 3", "Falcon 3"), ("Falcon 3EC", "Falcon 3"), ("Falcon III", "Falcon 3"), ("K3", "K3"), ("K3 BioQuantum", "K3 BioQuantum"), ("K2", "K2"), ("K2 Summit", "K2"), ("Ceta", "Ceta"), ("BM-Ceta", "Ceta"), ("AGFA SCIENTA FILM", "AGFA SCIENTA FILM"), ("KODAK 4489 FILM", "KODAK 4489 FILM"), ("KODAK SO-163 FILM", "KODAK SO-163 FILM"), ("GENERIC FILM", "GENERIC FILM"), ("GENERIC IMAGE PLATES", "GENERIC IMAGE PLATES"), ("DECTRIS ARINA (0.2k x 0.2k)", "DECTRIS ARINA (0.2k x 0.2k)"), ("DECTRIS ELA (1k x 0.5k)", "DECTRIS ELA (1k x 0.5k)"), ("DECTRIS SINGLA (1k x 1k)", "DECTRIS SINGLA (1k x 1k)"), ("DIRECT ELECTRON APOLLO (4k x 4k)", "DIRECT ELECTRON APOLLO (4k x 4k)"), ("DIRECT ELECTRON DE-10 (5k x 4k)", "DIRECT ELECTRON DE-10 (5k x 4k)"), ("DIRECT ELECTRON DE-12 (4k x 3k)", "DIRECT ELECTRON DE-12 (4k x 3k)"), ("DIRECT ELECTRON DE-16 (4k x 4k)", "DIRECT ELECTRON DE-16 (4k x 4k)"), ("DIRECT ELECTRON DE-20 (5k x 3k)", "DIRECT ELECTRON DE-20 (5k x 3k)"), ("DIRECT ELECTRON DE-64 (8k x 8k)", "DIRECT ELECTRON DE-64 (8k x 8k)"), ("FEI CETA (4k x 4k)", "Ceta"), ("FEI EAGLE (2k x 2k)", "FEI EAGLE (2k x 2k)"), ("FEI EAGLE (4k x 4k)", "FEI EAGLE (4k x 4k)"), ("FEI FALCON I (4k x 4k)", "FEI FALCON I (4k x 4k)"), ("FEI FALCON II (4k x 4k)", "FEI FALCON II (4k x 4k)"), ("FEI FALCON III (4k x 4k)", "Falcon 3"), ("FEI FALCON IV (4k x 4k)", "Falcon 4"), ("GATAN ALPINE (2.3k x 3.2k)", "GATAN ALPINE (2.3k x 3.2k)"), ("GATAN MULTISCAN", "GATAN MULTISCAN"), ("GATAN ORIUS SC200 (2k x 2k)", "GATAN ORIUS SC200 (2k x 2k)"), ("GATAN ORIUS SC600 (2.7k x 2.7k)", "GATAN ORIUS SC600 (2.7k x 2.7k)"), ("GATAN ORIUS SC1000 (4k x 2.7k)", "GATAN ORIUS SC1000 (4k x 2.7k)"), ("GATAN ULTRASCAN 1000 (2k x 2k)", "GATAN ULTRASCAN 1000 (2k x 2k)"), ("GATAN ULTRASCAN 4000 (4k x 4k)", "GATAN ULTRASCAN 4000 (4k x 4k)"), ("GATAN ULTRASCAN 10000 (10k x 10k)", "GATAN ULTRASCAN 10000 (10k x 10k)"), ("GATAN K2 (4k x 4k)", "GATAN K2 (4k x 4k)"), ("GATAN K2 BASE (4k x 4k)", "GATAN K2 BASE (4k x 4k)"), ("GATAN K2 IS (4k x 4k)", "GATAN K2 IS (4k x 4k)"), ("GATAN K2 QUANTUM (4k x 4k)", "GATAN K2 QUANTUM (4k x 4k)"), ("GATAN K3 (6k x 4k)", "K3"), ("GATAN K3 BIOCONTINUUM (6k x 4k)", "GATAN K3 BIOCONTINUUM (6k x 4k)"), ("GATAN K3 BIOQUANTUM (6k x 4k)", "K3 BioQuantum"), ("GATAN K2 SUMMIT (4k x 4k)", "K2"), ("GENERIC GATAN (2k x 2k)", "GENERIC GATAN (2k x 2k)"), ("GENERIC GATAN (4k x 4k)", "GENERIC GATAN (4k x 4k)"), ("GENERIC GATAN", "GENERIC GATAN"), ("PROSCAN TEM-PIV (2k x 2k)", "PROSCAN TEM-PIV (2k x 2k)"), ("SIA 15C (3k x 3k)", "SIA 15C (3k x 3k)"), ("TFS FALCON 4i (4k x 4k)", "Falcon 4i"), ("TFS FALCON C (2k x 2k)", "TFS FALCON C (2k x 2k)"), ("TVIPS TEMCAM-F816 (8k x 8k)", "TVIPS TEMCAM-F816 (8k x 8k)"), ("TVIPS TEMCAM-F415 (4k x 4k)", "TVIPS TEMCAM-F415 (4k x 4k)"), ("TVIPS TEMCAM-F416 (4k x 4k)", "TVIPS TEMCAM-F416 (4k x 4k)"), ("TVIPS TEMCAM-F216 (2k x 2k)", "TVIPS TEMCAM-F216 (2k x 2k)"), ("TVIPS TEMCAM-F224 (2k x 2k)", "TVIPS TEMCAM-F224 (2k x 2k)"), ("GENERIC TVIPS (2k x 2k)", "GENERIC TVIPS (2k x 2k)"), ("GENERIC TVIPS (4k x 4k)", "GENERIC TVIPS (4k x 4k)"), ("GENERIC TVIPS", "GENERIC TVIPS"), ("GENERIC CCD (2k x 2k)", "GENERIC CCD (2k x 2k)"), ("GENERIC CCD (4k x 4k)", "GENERIC CCD (4k x 4k)"), ("GENERIC CCD", "GENERIC CCD"), ("OTHER", "OTHER")), wrong=(), exact=True, free=("no word of any list",), wrong_texts=()),
    put_points=((("no word of any list",), ("no word of any list",)), (("Falcon 4i",), ("TFS FALCON 4i (4k x 4k)",)), (("  fALCON  4I ",), ("TFS FALCON 4i (4k x 4k)",)), (("Falcon4i",), ("TFS FALCON 4i (4k x 4k)",)), (("  fALCON4I ",), ("TFS FALCON 4i (4k x 4k)",)), (("EF-Falcon 4i",), ("TFS FALCON 4i (4k x 4k)",)), (("  ef-fALCON  4I ",), ("TFS FALCON 4i (4k x 4k)",)), (("Falcon 4",), ("FEI FALCON IV (4k x 4k)",)), (("  fALCON  4 ",), ("FEI FALCON IV (4k x 4k)",)), (("Falcon IV",), ("FEI FALCON IV (4k x 4k)",)), (("  fALCON  iv ",), ("FEI FALCON IV (4k x 4k)",)), (("Falcon 3",), ("FEI FALCON III (4k x 4k)",)), (("  fALCON  3 ",), ("FEI FALCON III (4k x 4k)",)), (("Falcon 3EC",), ("FEI FALCON III (4k x 4k)",)), (("  fALCON  3ec ",), ("FEI FALCON III (4k x 4k)",)), (("Falcon III",), ("FEI FALCON III (4k x 4k)",)), (("  fALCON  iii ",), ("FEI FALCON III (4k x 4k)",)), (("K3",), ("GATAN K3 (6k x 4k)",)), (("  k3 ",), ("GATAN K3 (6k x 4k)",)), (("K3 BioQuantum",), ("GATAN K3 BIOQUANTUM (6k x 4k)",)), (("  k3  bIOqUANTUM ",), ("GATAN K3 BIOQUANTUM (6k x 4k)",)), (("K2",), ("GATAN K2 SUMMIT (4k x 4k)",)), (("  k2 ",), ("GATAN K2 SUMMIT (4k x 4k)",)), (("K2 Summit",), ("GATAN K2 SUMMIT (4k x 4k)",)), (("  k2  sUMMIT ",), ("GATAN K2 SUMMIT (4k x 4k)",)), (("Ceta",), ("FEI CETA (4k x 4k)",)), (("  cETA ",), ("FEI CETA (4k x 4k)",)), (("BM-Ceta",), ("FEI CETA (4k x 4k)",)), (("  bm-cETA ",), ("FEI CETA (4k x 4k)",)), (("AGFA SCIENTA FILM",), ("AGFA SCIENTA FILM",)), (("  agfa  scienta  film ",), ("AGFA SCIENTA FILM",)), (("KODAK 4489 FILM",), ("KODAK 4489 FILM",)), (("  kodak  4489  film ",), ("KODAK 4489 FILM",)), (("KODAK SO-163 FILM",), ("KODAK SO-163 FILM",)), (("  kodak  so-163  film ",), ("KODAK SO-163 FILM",)), (("GENERIC FILM",), ("GENERIC FILM",)), (("  generic  film ",), ("GENERIC FILM",)), (("GENERIC IMAGE PLATES",), ("GENERIC IMAGE PLATES",)), (("  generic  image  plates ",), ("GENERIC IMAGE PLATES",)), (("DECTRIS ARINA (0.2k x 0.2k)",), ("DECTRIS ARINA (0.2k x 0.2k)",)), (("  dectris  arina  (0.2K  X  0.2K) ",), ("DECTRIS ARINA (0.2k x 0.2k)",)), (("DECTRIS ELA (1k x 0.5k)",), ("DECTRIS ELA (1k x 0.5k)",)), (("  dectris  ela  (1K  X  0.5K) ",), ("DECTRIS ELA (1k x 0.5k)",)), (("DECTRIS SINGLA (1k x 1k)",), ("DECTRIS SINGLA (1k x 1k)",)), (("  dectris  singla  (1K  X  1K) ",), ("DECTRIS SINGLA (1k x 1k)",)), (("DIRECT ELECTRON APOLLO (4k x 4k)",), ("DIRECT ELECTRON APOLLO (4k x 4k)",)), (("  direct  electron  apollo  (4K  X  4K) ",), ("DIRECT ELECTRON APOLLO (4k x 4k)",)), (("DIRECT ELECTRON DE-10 (5k x 4k)",), ("DIRECT ELECTRON DE-10 (5k x 4k)",)), (("  direct  electron  de-10  (5K  X  4K) ",), ("DIRECT ELECTRON DE-10 (5k x 4k)",)), (("DIRECT ELECTRON DE-12 (4k x 3k)",), ("DIRECT ELECTRON DE-12 (4k x 3k)",)), (("  direct  electron  de-12  (4K  X  3K) ",), ("DIRECT ELECTRON DE-12 (4k x 3k)",)), (("DIRECT ELECTRON DE-16 (4k x 4k)",), ("DIRECT ELECTRON DE-16 (4k x 4k)",)), (("  direct  electron  de-16  (4K  X  4K) ",), ("DIRECT ELECTRON DE-16 (4k x 4k)",)), (("DIRECT ELECTRON DE-20 (5k x 3k)",), ("DIRECT ELECTRON DE-20 (5k x 3k)",)), (("  direct  electron  de-20  (5K  X  3K) ",), ("DIRECT ELECTRON DE-20 (5k x 3k)",)), (("DIRECT ELECTRON DE-64 (8k x 8k)",), ("DIRECT ELECTRON DE-64 (8k x 8k)",)), (("  direct  electron  de-64  (8K  X  8K) ",), ("DIRECT ELECTRON DE-64 (8k x 8k)",)), (("FEI CETA (4k x 4k)",), ("FEI CETA (4k x 4k)",)), (("  fei  ceta  (4K  X  4K) ",), ("FEI CETA (4k x 4k)",)), (("FEI EAGLE (2k x 2k)",), ("FEI EAGLE (2k x 2k)",))),
    get_points=((("no word of any list",), ("no word of any list",)), (("TFS FALCON 4i (4k x 4k)",), ("Falcon 4i",)), (("DIRECT ELECTRON DE-20 (5k x 3k)",), ("DIRECT ELECTRON DE-20 (5k x 3k)",)), (("DIRECT ELECTRON DE-64 (8k x 8k)",), ("DIRECT ELECTRON DE-64 (8k x 8k)",)), (("FEI CETA (4k x 4k)",), ("Ceta",)), (("FEI EAGLE (2k x 2k)",), ("FEI EAGLE (2k x 2k)",)), (("FEI FALCON IV (4k x 4k)",), ("Falcon 4",)), (("FEI FALCON III (4k x 4k)",), ("Falcon 3",)), (("GATAN K3 (6k x 4k)",), ("K3",)), (("GATAN K3 BIOQUANTUM (6k x 4k)",), ("K3 BioQuantum",)), (("GATAN K2 SUMMIT (4k x 4k)",), ("K2",)), (("AGFA SCIENTA FILM",), ("AGFA SCIENTA FILM",)), (("KODAK 4489 FILM",), ("KODAK 4489 FILM",)), (("KODAK SO-163 FILM",), ("KODAK SO-163 FILM",)), (("GENERIC FILM",), ("GENERIC FILM",)), (("GENERIC IMAGE PLATES",), ("GENERIC IMAGE PLATES",)), (("DECTRIS ARINA (0.2k x 0.2k)",), ("DECTRIS ARINA (0.2k x 0.2k)",)), (("DECTRIS ELA (1k x 0.5k)",), ("DECTRIS ELA (1k x 0.5k)",)), (("DECTRIS SINGLA (1k x 1k)",), ("DECTRIS SINGLA (1k x 1k)",)), (("generic ccd (4K X 4K)",), ("GENERIC CCD (4k x 4k)",)), (("generic ccd",), ("GENERIC CCD",)), (("other",), ("OTHER",))),
)


@few
@given(ACQUISITION_EM_IMAGE_RECORDING_FILM_OR_DETECTOR_MODEL.values.strategy())
def test_get_after_put_acquisition_em_image_recording_film_or_detector_model(value: Value) -> None:
    ACQUISITION_EM_IMAGE_RECORDING_FILM_OR_DETECTOR_MODEL.check_value(value)


# common/acquisition.omap:65  mode <~> detector_mode via detector_mode
ACQUISITION_EM_IMAGE_RECORDING_DETECTOR_MODE = Rule(
    CASE,
    cite="common/acquisition.omap:65",
    law="<~>",
    left=("acquisition.detectors[].mode",),
    right=("_em_image_recording.detector_mode",),
    context={"acquisition.technique": "subtomo"},
    values=Words(pairs=(("counting", "counting"), ("electron counting", "counting"), ("linear", "linear"), ("integrating", "linear"), ("super-resolution", "super-resolution"), ("super resolution", "super-resolution"), ("OTHER", "OTHER")), wrong=(), exact=False, free=("no word of any list",), wrong_texts=("no word of any list",)),
    put_points=((("no word of any list",), ("OTHER",)), (("counting",), ("COUNTING",)), (("  COUNTING ",), ("COUNTING",)), (("electron counting",), ("COUNTING",)), (("  ELECTRON  COUNTING ",), ("COUNTING",)), (("linear",), ("INTEGRATING",)), (("  LINEAR ",), ("INTEGRATING",)), (("integrating",), ("INTEGRATING",)), (("  INTEGRATING ",), ("INTEGRATING",)), (("super-resolution",), ("SUPER-RESOLUTION",)), (("  SUPER-RESOLUTION ",), ("SUPER-RESOLUTION",)), (("super resolution",), ("SUPER-RESOLUTION",)), (("  SUPER  RESOLUTION ",), ("SUPER-RESOLUTION",)), (("OTHER",), ("OTHER",)), (("  other ",), ("OTHER",)), (("ScanningDetector",), (None,)), (("ImagingDetector",), (None,))),
    get_points=((("OTHER",), ("OTHER",)), (("COUNTING",), ("counting",)), (("INTEGRATING",), ("linear",)), (("SUPER-RESOLUTION",), ("super-resolution",)), (("integrating",), ("linear",)), (("super-resolution",), ("super-resolution",)), (("other",), ("OTHER",))),
)


@few
@given(ACQUISITION_EM_IMAGE_RECORDING_DETECTOR_MODE.values.strategy())
def test_put_after_get_after_put_acquisition_em_image_recording_detector_mode(value: Value) -> None:
    ACQUISITION_EM_IMAGE_RECORDING_DETECTOR_MODE.check_value(value)


# common/acquisition.omap:70  dose_per_movie [e/Å²] <-> _em_image_recording.avg_electron_dose_per_image [e/Å²]
ACQUISITION_EM_IMAGE_RECORDING_AVG_ELECTRON_DOSE_PER_IMAGE = Rule(
    CASE,
    cite="common/acquisition.omap:70",
    law="<->",
    left=("acquisition.dose_per_movie",),
    right=("_em_image_recording.avg_electron_dose_per_image",),
    context={"acquisition.technique": "subtomo"},
    values=Quantities(unit="e/Å²", source="e/Å²", low=Decimal("0"), high=None, low_open=True, high_open=False, exact=True),
    put_points=((({"value": 0.001, "unit": "e/Å²"},), ("0.001",)), (({"value": 2000000, "unit": "e/Å²"},), ("2000000",)), (({"value": 1000000, "unit": "e/Å²"},), ("1000000",)), (({"value": 666666.666667, "unit": "e/Å²"},), ("666666.666667",)), (({"value": 250000, "unit": "e/Å²"},), ("250000",)), (({"value": 1, "unit": "e/Å²"},), ("1",)), (({"value": 2, "unit": "e/Å²"},), ("2",)), (({"value": 300, "unit": "e/Å²"},), ("300",)), (({"value": 2.7, "unit": "e/Å²"},), ("2.7",)), (({"value": 0.5, "unit": "e/Å²"},), ("0.5",)), (({"value": 70, "unit": "e/Å²"},), ("70",)), (({"value": 2697049, "unit": "e/Å²"},), ("2697049",))),
    get_points=((("0.001",), ({"value": 0.001, "unit": "e/Å²"},)), (("2000000",), ({"value": 2000000, "unit": "e/Å²"},)), (("1000000",), ({"value": 1000000, "unit": "e/Å²"},)), (("666666.666667",), ({"value": 666666.666667, "unit": "e/Å²"},)), (("250000",), ({"value": 250000, "unit": "e/Å²"},)), (("1",), ({"value": 1, "unit": "e/Å²"},)), (("2",), ({"value": 2, "unit": "e/Å²"},)), (("300",), ({"value": 300, "unit": "e/Å²"},)), (("2.7",), ({"value": 2.7, "unit": "e/Å²"},)), (("0.5",), ({"value": 0.5, "unit": "e/Å²"},)), (("70",), ({"value": 70, "unit": "e/Å²"},)), (("2697049",), ({"value": 2697049, "unit": "e/Å²"},))),
)


@few
@given(ACQUISITION_EM_IMAGE_RECORDING_AVG_ELECTRON_DOSE_PER_IMAGE.values.strategy())
def test_get_after_put_acquisition_em_image_recording_avg_electron_dose_per_image(value: Value) -> None:
    ACQUISITION_EM_IMAGE_RECORDING_AVG_ELECTRON_DOSE_PER_IMAGE.check_value(value)


# common/acquisition.omap:71  exposure_time [s] <-> _em_image_recording.average_exposure_time [s]
ACQUISITION_EM_IMAGE_RECORDING_AVERAGE_EXPOSURE_TIME = Rule(
    CASE,
    cite="common/acquisition.omap:71",
    law="<->",
    left=("acquisition.exposure_time",),
    right=("_em_image_recording.average_exposure_time",),
    context={"acquisition.technique": "subtomo"},
    values=Quantities(unit="s", source="s", low=Decimal("0"), high=Decimal("240"), low_open=True, high_open=True, exact=True),
    put_points=((({"value": 0.001, "unit": "s"},), ("0.001",)), (({"value": 239.999, "unit": "s"},), ("239.999",)), (({"value": 120, "unit": "s"},), ("120",)), (({"value": 80, "unit": "s"},), ("80",)), (({"value": 30, "unit": "s"},), ("30",)), (({"value": 1, "unit": "s"},), ("1",)), (({"value": 2, "unit": "s"},), ("2",)), (({"value": 2.7, "unit": "s"},), ("2.7",)), (({"value": 0.5, "unit": "s"},), ("0.5",)), (({"value": 70, "unit": "s"},), ("70",)), (({"value": 1e-06, "unit": "s"},), ("0.000001",)), (({"value": 1000000000000000, "unit": "fs"},), ("1",))),
    get_points=((("0.001",), ({"value": 0.001, "unit": "s"},)), (("239.999",), ({"value": 239.999, "unit": "s"},)), (("120",), ({"value": 120, "unit": "s"},)), (("80",), ({"value": 80, "unit": "s"},)), (("30",), ({"value": 30, "unit": "s"},)), (("1",), ({"value": 1, "unit": "s"},)), (("2",), ({"value": 2, "unit": "s"},)), (("2.7",), ({"value": 2.7, "unit": "s"},)), (("0.5",), ({"value": 0.5, "unit": "s"},)), (("70",), ({"value": 70, "unit": "s"},)), (("0.000001",), ({"value": 1e-06, "unit": "s"},))),
)


@few
@given(ACQUISITION_EM_IMAGE_RECORDING_AVERAGE_EXPOSURE_TIME.values.strategy())
def test_get_after_put_acquisition_em_image_recording_average_exposure_time(value: Value) -> None:
    ACQUISITION_EM_IMAGE_RECORDING_AVERAGE_EXPOSURE_TIME.check_value(value)


# common/acquisition.omap:72  grids_imaged <-> _em_image_recording.num_grids_imaged
ACQUISITION_EM_IMAGE_RECORDING_NUM_GRIDS_IMAGED = Rule(
    CASE,
    cite="common/acquisition.omap:72",
    law="<->",
    left=("acquisition.grids_imaged",),
    right=("_em_image_recording.num_grids_imaged",),
    context={"acquisition.technique": "subtomo"},
    values=Numbers(low=Decimal("1"), high=None, low_open=False, high_open=False, whole=True, exact=True),
    put_points=(((1,), ("1",)), ((2000001,), ("2000001",)), ((1000001,), ("1000001",)), ((666668,), ("666668",)), ((250001,), ("250001",)), ((2,), ("2",)), ((300,), ("300",)), ((3,), ("3",)), ((70,), ("70",)), ((2697049,), ("2697049",)), ((12345678901234568,), ("12345678901234568",))),
    get_points=((("1",), (1,)), (("2000001",), (2000001,)), (("1000001",), (1000001,)), (("666668",), (666668,)), (("250001",), (250001,)), (("2",), (2,)), (("300",), (300,)), (("3",), (3,)), (("70",), (70,)), (("2697049",), (2697049,)), (("12345678901234568",), (12345678901234568,))),
)


@few
@given(ACQUISITION_EM_IMAGE_RECORDING_NUM_GRIDS_IMAGED.values.strategy())
def test_get_after_put_acquisition_em_image_recording_num_grids_imaged(value: Value) -> None:
    ACQUISITION_EM_IMAGE_RECORDING_NUM_GRIDS_IMAGED.check_value(value)


# common/acquisition.omap:73  images_generated <-> _em_image_recording.num_real_images
ACQUISITION_EM_IMAGE_RECORDING_NUM_REAL_IMAGES = Rule(
    CASE,
    cite="common/acquisition.omap:73",
    law="<->",
    left=("acquisition.images_generated",),
    right=("_em_image_recording.num_real_images",),
    context={"acquisition.technique": "subtomo"},
    values=Numbers(low=Decimal("1"), high=None, low_open=False, high_open=False, whole=True, exact=True),
    put_points=(((1,), ("1",)), ((2000001,), ("2000001",)), ((1000001,), ("1000001",)), ((666668,), ("666668",)), ((250001,), ("250001",)), ((2,), ("2",)), ((300,), ("300",)), ((3,), ("3",)), ((70,), ("70",)), ((2697049,), ("2697049",)), ((12345678901234568,), ("12345678901234568",))),
    get_points=((("1",), (1,)), (("2000001",), (2000001,)), (("1000001",), (1000001,)), (("666668",), (666668,)), (("250001",), (250001,)), (("2",), (2,)), (("300",), (300,)), (("3",), (3,)), (("70",), (70,)), (("2697049",), (2697049,)), (("12345678901234568",), (12345678901234568,))),
)


@few
@given(ACQUISITION_EM_IMAGE_RECORDING_NUM_REAL_IMAGES.values.strategy())
def test_get_after_put_acquisition_em_image_recording_num_real_images(value: Value) -> None:
    ACQUISITION_EM_IMAGE_RECORDING_NUM_REAL_IMAGES.check_value(value)


# common/acquisition.omap:76  image_size.height <- _em_image_scans.dimension_height because "its row demands the model of a film scanner"
ACQUISITION_EM_IMAGE_SCANS_DIMENSION_HEIGHT = Rule(
    CASE,
    cite="common/acquisition.omap:76",
    law="<-",
    left=("acquisition.image_size.height",),
    right=("_em_image_scans.dimension_height",),
    context={"acquisition.technique": "subtomo"},
    values=Points(values=(), wrong=(), wrong_texts=(("0",), ("three hundred",), ("2.5",))),
    put_points=(),
    get_points=((("4096",), (4096,)), (("1",), (1,))),
    row_words=(("em_experiment", {"reconstruction_method": "SUBTOMOGRAM AVERAGING"}),),
)


# common/acquisition.omap:77  image_size.width <- _em_image_scans.dimension_width because "its row demands the model of a film scanner"
ACQUISITION_EM_IMAGE_SCANS_DIMENSION_WIDTH = Rule(
    CASE,
    cite="common/acquisition.omap:77",
    law="<-",
    left=("acquisition.image_size.width",),
    right=("_em_image_scans.dimension_width",),
    context={"acquisition.technique": "subtomo"},
    values=Points(values=(), wrong=(), wrong_texts=(("0",), ("three hundred",), ("2.5",))),
    put_points=(),
    get_points=((("4096",), (4096,)), (("1",), (1,))),
    row_words=(("em_experiment", {"reconstruction_method": "SUBTOMOGRAM AVERAGING"}),),
)


# common/acquisition.omap:78  frames_per_movie <- _em_image_scans.frames_per_image because "its row demands the model of a film scanner"
ACQUISITION_EM_IMAGE_SCANS_FRAMES_PER_IMAGE = Rule(
    CASE,
    cite="common/acquisition.omap:78",
    law="<-",
    left=("acquisition.frames_per_movie",),
    right=("_em_image_scans.frames_per_image",),
    context={"acquisition.technique": "subtomo"},
    values=Points(values=(), wrong=(), wrong_texts=(("0",), ("three hundred",), ("2.5",))),
    put_points=(),
    get_points=((("4096",), (4096,)), (("1",), (1,))),
    row_words=(("em_experiment", {"reconstruction_method": "SUBTOMOGRAM AVERAGING"}),),
)


# common/acquisition.omap:85  microscope_software <-> (name, version) via versioned
ACQUISITION_EM_SOFTWARE_NAME = Rule(
    CASE,
    cite="common/acquisition.omap:85",
    law="<->",
    left=("acquisition.microscope_software",),
    right=("_em_software.name", "_em_software.version"),
    context={"acquisition.technique": "subtomo"},
    values=Points(values=((("EPU 3.5.1",), ("EPU 3.5.1",)), (("SerialEM",), ("SerialEM",)), (("epu 3.5.1",), ("EPU 3.5.1",)), (("EPU v3.5",), ("EPU 3.5",)), (("Tomography 5.1",), ("Tomography 5.1",))), wrong=((True,),), wrong_texts=()),
    put_points=((("EPU 3.5.1",), ("EPU", "3.5.1")), (("SerialEM",), ("SerialEM", None)), (("epu 3.5.1",), ("EPU", "3.5.1")), (("EPU v3.5",), ("EPU", "3.5")), (("Tomography 5.1",), ("Tomography", "5.1"))),
    get_points=((("EPU", "3.5.1"), ("EPU 3.5.1",)), (("SerialEM", None), ("SerialEM",)), (("EPU", "3.5"), ("EPU 3.5",)), (("Tomography", "5.1"), ("Tomography 5.1",))),
)


@few
@given(ACQUISITION_EM_SOFTWARE_NAME.values.strategy())
def test_get_after_put_acquisition_em_software_name(value: Value) -> None:
    ACQUISITION_EM_SOFTWARE_NAME.check_value(value)


# common/tomography.omap:62  tilt_angle.minimal [°] <-> axis1_min_angle [°]
TOMOGRAPHY_EM_TOMOGRAPHY_AXIS1_MIN_ANGLE = Rule(
    CASE,
    cite="common/tomography.omap:62",
    law="<->",
    left=("acquisition.tilt_angle.minimal",),
    right=("_em_tomography.axis1_min_angle",),
    context={"acquisition.technique": "subtomo"},
    values=Quantities(unit="°", source="°", low=Decimal("-90"), high=Decimal("90"), low_open=False, high_open=False, exact=True),
    put_points=((({"value": -90, "unit": "°"},), ("-90",)), (({"value": 90, "unit": "°"},), ("90",)), (({"value": 0, "unit": "°"},), ("0",)), (({"value": -30, "unit": "°"},), ("-30",)), (({"value": -67.5, "unit": "°"},), ("-67.5",)), (({"value": 1, "unit": "°"},), ("1",)), (({"value": 2, "unit": "°"},), ("2",)), (({"value": 2.7, "unit": "°"},), ("2.7",)), (({"value": 0.5, "unit": "°"},), ("0.5",)), (({"value": 70, "unit": "°"},), ("70",)), (({"value": 1e-06, "unit": "°"},), ("0.000001",)), (({"value": 34906.5850398866, "unit": "µrad"},), ("2",))),
    get_points=((("-90",), ({"value": -90, "unit": "°"},)), (("90",), ({"value": 90, "unit": "°"},)), (("0",), ({"value": 0, "unit": "°"},)), (("-30",), ({"value": -30, "unit": "°"},)), (("-67.5",), ({"value": -67.5, "unit": "°"},)), (("1",), ({"value": 1, "unit": "°"},)), (("2",), ({"value": 2, "unit": "°"},)), (("2.7",), ({"value": 2.7, "unit": "°"},)), (("0.5",), ({"value": 0.5, "unit": "°"},)), (("70",), ({"value": 70, "unit": "°"},)), (("0.000001",), ({"value": 1e-06, "unit": "°"},))),
)


@few
@given(TOMOGRAPHY_EM_TOMOGRAPHY_AXIS1_MIN_ANGLE.values.strategy())
def test_get_after_put_tomography_em_tomography_axis1_min_angle(value: Value) -> None:
    TOMOGRAPHY_EM_TOMOGRAPHY_AXIS1_MIN_ANGLE.check_value(value)


# common/tomography.omap:63  tilt_angle.maximal [°] <-> axis1_max_angle [°]
TOMOGRAPHY_EM_TOMOGRAPHY_AXIS1_MAX_ANGLE = Rule(
    CASE,
    cite="common/tomography.omap:63",
    law="<->",
    left=("acquisition.tilt_angle.maximal",),
    right=("_em_tomography.axis1_max_angle",),
    context={"acquisition.technique": "subtomo"},
    values=Quantities(unit="°", source="°", low=Decimal("-90"), high=Decimal("90"), low_open=False, high_open=False, exact=True),
    put_points=((({"value": -90, "unit": "°"},), ("-90",)), (({"value": 90, "unit": "°"},), ("90",)), (({"value": 0, "unit": "°"},), ("0",)), (({"value": -30, "unit": "°"},), ("-30",)), (({"value": -67.5, "unit": "°"},), ("-67.5",)), (({"value": 1, "unit": "°"},), ("1",)), (({"value": 2, "unit": "°"},), ("2",)), (({"value": 2.7, "unit": "°"},), ("2.7",)), (({"value": 0.5, "unit": "°"},), ("0.5",)), (({"value": 70, "unit": "°"},), ("70",)), (({"value": 1e-06, "unit": "°"},), ("0.000001",)), (({"value": 34906.5850398866, "unit": "µrad"},), ("2",))),
    get_points=((("-90",), ({"value": -90, "unit": "°"},)), (("90",), ({"value": 90, "unit": "°"},)), (("0",), ({"value": 0, "unit": "°"},)), (("-30",), ({"value": -30, "unit": "°"},)), (("-67.5",), ({"value": -67.5, "unit": "°"},)), (("1",), ({"value": 1, "unit": "°"},)), (("2",), ({"value": 2, "unit": "°"},)), (("2.7",), ({"value": 2.7, "unit": "°"},)), (("0.5",), ({"value": 0.5, "unit": "°"},)), (("70",), ({"value": 70, "unit": "°"},)), (("0.000001",), ({"value": 1e-06, "unit": "°"},))),
)


@few
@given(TOMOGRAPHY_EM_TOMOGRAPHY_AXIS1_MAX_ANGLE.values.strategy())
def test_get_after_put_tomography_em_tomography_axis1_max_angle(value: Value) -> None:
    TOMOGRAPHY_EM_TOMOGRAPHY_AXIS1_MAX_ANGLE.check_value(value)


# common/tomography.omap:64  tilt_angle.increment [°] <-> axis1_angle_increment [°]
TOMOGRAPHY_EM_TOMOGRAPHY_AXIS1_ANGLE_INCREMENT = Rule(
    CASE,
    cite="common/tomography.omap:64",
    law="<->",
    left=("acquisition.tilt_angle.increment",),
    right=("_em_tomography.axis1_angle_increment",),
    context={"acquisition.technique": "subtomo"},
    values=Quantities(unit="°", source="°", low=Decimal("0"), high=None, low_open=True, high_open=False, exact=True),
    put_points=((({"value": 0.001, "unit": "°"},), ("0.001",)), (({"value": 2000000, "unit": "°"},), ("2000000",)), (({"value": 1000000, "unit": "°"},), ("1000000",)), (({"value": 666666.666667, "unit": "°"},), ("666666.666667",)), (({"value": 250000, "unit": "°"},), ("250000",)), (({"value": 1, "unit": "°"},), ("1",)), (({"value": 2, "unit": "°"},), ("2",)), (({"value": 300, "unit": "°"},), ("300",)), (({"value": 2.7, "unit": "°"},), ("2.7",)), (({"value": 0.5, "unit": "°"},), ("0.5",)), (({"value": 70, "unit": "°"},), ("70",)), (({"value": 2697049, "unit": "°"},), ("2697049",))),
    get_points=((("0.001",), ({"value": 0.001, "unit": "°"},)), (("2000000",), ({"value": 2000000, "unit": "°"},)), (("1000000",), ({"value": 1000000, "unit": "°"},)), (("666666.666667",), ({"value": 666666.666667, "unit": "°"},)), (("250000",), ({"value": 250000, "unit": "°"},)), (("1",), ({"value": 1, "unit": "°"},)), (("2",), ({"value": 2, "unit": "°"},)), (("300",), ({"value": 300, "unit": "°"},)), (("2.7",), ({"value": 2.7, "unit": "°"},)), (("0.5",), ({"value": 0.5, "unit": "°"},)), (("70",), ({"value": 70, "unit": "°"},)), (("2697049",), ({"value": 2697049, "unit": "°"},))),
)


@few
@given(TOMOGRAPHY_EM_TOMOGRAPHY_AXIS1_ANGLE_INCREMENT.values.strategy())
def test_get_after_put_tomography_em_tomography_axis1_angle_increment(value: Value) -> None:
    TOMOGRAPHY_EM_TOMOGRAPHY_AXIS1_ANGLE_INCREMENT.check_value(value)


# common/sample.omap:30  overall_molecule.name_sample <-> name
SAMPLE_EM_ENTITY_ASSEMBLY_NAME = Rule(
    CASE,
    cite="common/sample.omap:30",
    law="<->",
    left=("sample.overall_molecule.name_sample",),
    right=("_em_entity_assembly.name",),
    context={"acquisition.technique": "subtomo"},
    values=Texts(form="block", known=()),
    put_points=((("apoferritin",), ("apoferritin",)), (("rabbit muscle",), ("rabbit muscle",)), (("5' primer",), ("5' primer",)), (('the "best" map',), ('the "best" map',)), (('5\' and "3"',), ('5\' and "3"',)), (("_cell",), ("_cell",)), (("# 4",), ("# 4",)), (("$frame",), ("$frame",)), (("; text",), ("; text",)), (("[Zn+2]",), ("[Zn+2]",)), (("]",), ("]",)), ((".",), (".",))),
    get_points=((("apoferritin",), ("apoferritin",)), (("rabbit muscle",), ("rabbit muscle",)), (("5' primer",), ("5' primer",)), (('the "best" map',), ('the "best" map',)), (('5\' and "3"',), ('5\' and "3"',)), (("_cell",), ("_cell",)), (("# 4",), ("# 4",)), (("$frame",), ("$frame",)), (("; text",), ("; text",)), (("[Zn+2]",), ("[Zn+2]",)), (("]",), ("]",)), ((".",), (".",))),
)


@few
@given(SAMPLE_EM_ENTITY_ASSEMBLY_NAME.values.strategy())
def test_get_after_put_sample_em_entity_assembly_name(value: Value) -> None:
    SAMPLE_EM_ENTITY_ASSEMBLY_NAME.check_value(value)


# common/sample.omap:31  else name -> name because "mmCIF has one name; name_sample comes first"
SAMPLE_EM_ENTITY_ASSEMBLY_NAME_2 = Rule(
    CASE,
    cite="common/sample.omap:31",
    law="->",
    left=("sample.name",),
    right=("_em_entity_assembly.name",),
    context={"acquisition.technique": "subtomo"},
    values=Texts(form="block", known=()),
    put_points=((("apoferritin",), ("apoferritin",)), (("rabbit muscle",), ("rabbit muscle",)), (("5' primer",), ("5' primer",)), (('the "best" map',), ('the "best" map',)), (('5\' and "3"',), ('5\' and "3"',)), (("_cell",), ("_cell",)), (("# 4",), ("# 4",)), (("$frame",), ("$frame",)), (("; text",), ("; text",)), (("[Zn+2]",), ("[Zn+2]",)), (("]",), ("]",)), ((".",), (".",))),
    get_points=(),
)


@few
@given(SAMPLE_EM_ENTITY_ASSEMBLY_NAME_2.values.strategy())
def test_put_only_sample_em_entity_assembly_name_2(value: Value) -> None:
    SAMPLE_EM_ENTITY_ASSEMBLY_NAME_2.check_value(value)


# common/sample.omap:32  description <-> details
SAMPLE_EM_ENTITY_ASSEMBLY_DETAILS = Rule(
    CASE,
    cite="common/sample.omap:32",
    law="<->",
    left=("sample.description",),
    right=("_em_entity_assembly.details",),
    context={"acquisition.technique": "subtomo"},
    values=Texts(form="block", known=()),
    put_points=((("apoferritin",), ("apoferritin",)), (("rabbit muscle",), ("rabbit muscle",)), (("5' primer",), ("5' primer",)), (('the "best" map',), ('the "best" map',)), (('5\' and "3"',), ('5\' and "3"',)), (("_cell",), ("_cell",)), (("# 4",), ("# 4",)), (("$frame",), ("$frame",)), (("; text",), ("; text",)), (("[Zn+2]",), ("[Zn+2]",)), (("]",), ("]",)), ((".",), (".",))),
    get_points=((("apoferritin",), ("apoferritin",)), (("rabbit muscle",), ("rabbit muscle",)), (("5' primer",), ("5' primer",)), (('the "best" map',), ('the "best" map',)), (('5\' and "3"',), ('5\' and "3"',)), (("_cell",), ("_cell",)), (("# 4",), ("# 4",)), (("$frame",), ("$frame",)), (("; text",), ("; text",)), (("[Zn+2]",), ("[Zn+2]",)), (("]",), ("]",)), ((".",), (".",))),
)


@few
@given(SAMPLE_EM_ENTITY_ASSEMBLY_DETAILS.values.strategy())
def test_get_after_put_sample_em_entity_assembly_details(value: Value) -> None:
    SAMPLE_EM_ENTITY_ASSEMBLY_DETAILS.check_value(value)


# common/sample.omap:33  overall_molecule.molecular_overall_type <-> type
SAMPLE_EM_ENTITY_ASSEMBLY_TYPE = Rule(
    CASE,
    cite="common/sample.omap:33",
    law="<->",
    left=("sample.overall_molecule.molecular_overall_type",),
    right=("_em_entity_assembly.type",),
    context={"acquisition.technique": "subtomo"},
    values=Words(pairs=(("CELL", "CELL"), ("COMPLEX", "COMPLEX"), ("ORGANELLE OR CELLULAR COMPONENT", "ORGANELLE OR CELLULAR COMPONENT"), ("RIBOSOME", "RIBOSOME"), ("TISSUE", "TISSUE"), ("VIRUS", "VIRUS")), wrong=("no word of any list",), exact=True, free=(), wrong_texts=("no word of any list",)),
    put_points=((("CELL",), ("CELL",)), (("  cell ",), ("CELL",)), (("COMPLEX",), ("COMPLEX",)), (("  complex ",), ("COMPLEX",)), (("ORGANELLE OR CELLULAR COMPONENT",), ("ORGANELLE OR CELLULAR COMPONENT",)), (("  organelle  or  cellular  component ",), ("ORGANELLE OR CELLULAR COMPONENT",)), (("RIBOSOME",), ("RIBOSOME",)), (("  ribosome ",), ("RIBOSOME",)), (("TISSUE",), ("TISSUE",)), (("  tissue ",), ("TISSUE",)), (("VIRUS",), ("VIRUS",)), (("  virus ",), ("VIRUS",))),
    get_points=((("CELL",), ("CELL",)), (("COMPLEX",), ("COMPLEX",)), (("ORGANELLE OR CELLULAR COMPONENT",), ("ORGANELLE OR CELLULAR COMPONENT",)), (("RIBOSOME",), ("RIBOSOME",)), (("TISSUE",), ("TISSUE",)), (("VIRUS",), ("VIRUS",))),
)


@few
@given(SAMPLE_EM_ENTITY_ASSEMBLY_TYPE.values.strategy())
def test_get_after_put_sample_em_entity_assembly_type(value: Value) -> None:
    SAMPLE_EM_ENTITY_ASSEMBLY_TYPE.check_value(value)


# common/sample.omap:35  overall_molecule.source <-> source via assembly_source
SAMPLE_EM_ENTITY_ASSEMBLY_SOURCE = Rule(
    CASE,
    cite="common/sample.omap:35",
    law="<->",
    left=("sample.overall_molecule.source",),
    right=("_em_entity_assembly.source",),
    context={"acquisition.technique": "subtomo"},
    values=Words(pairs=(("natural", "natural"), ("natural source", "natural"), ("recombinant", "recombinant"), ("recombinantly expressed", "recombinant"), ("multiple sources", "multiple sources"), ("synthetic", "synthetic")), wrong=("no word of any list",), exact=True, free=(), wrong_texts=("no word of any list",)),
    put_points=((("natural",), ("NATURAL",)), (("  NATURAL ",), ("NATURAL",)), (("natural source",), ("NATURAL",)), (("  NATURAL  SOURCE ",), ("NATURAL",)), (("recombinant",), ("RECOMBINANT",)), (("  RECOMBINANT ",), ("RECOMBINANT",)), (("recombinantly expressed",), ("RECOMBINANT",)), (("  RECOMBINANTLY  EXPRESSED ",), ("RECOMBINANT",)), (("multiple sources",), ("MULTIPLE SOURCES",)), (("  MULTIPLE  SOURCES ",), ("MULTIPLE SOURCES",)), (("synthetic",), ("SYNTHETIC",)), (("  SYNTHETIC ",), ("SYNTHETIC",))),
    get_points=((("NATURAL",), ("natural",)), (("RECOMBINANT",), ("recombinant",)), (("MULTIPLE SOURCES",), ("multiple sources",)), (("SYNTHETIC",), ("synthetic",)), (("recombinant",), ("recombinant",)), (("multiple sources",), ("multiple sources",)), (("synthetic",), ("synthetic",))),
)


@few
@given(SAMPLE_EM_ENTITY_ASSEMBLY_SOURCE.values.strategy())
def test_get_after_put_sample_em_entity_assembly_source(value: Value) -> None:
    SAMPLE_EM_ENTITY_ASSEMBLY_SOURCE.check_value(value)


# common/sample.omap:38  overall_molecule.assembly <~> _em_experiment.aggregation_state via aggregation
SAMPLE_EM_EXPERIMENT_AGGREGATION_STATE = Rule(
    CASE,
    cite="common/sample.omap:38",
    law="<~>",
    left=("sample.overall_molecule.assembly",),
    right=("_em_experiment.aggregation_state",),
    context={"acquisition.technique": "subtomo"},
    values=Words(pairs=(("PARTICLE", "PARTICLE"), ("FILAMENT", "FILAMENT"), ("HELICAL ARRAY", "HELICAL ARRAY")), wrong=("no word of any list",), exact=False, free=(), wrong_texts=()),
    put_points=((("PARTICLE",), ("PARTICLE",)), (("  particle ",), ("PARTICLE",)), (("FILAMENT",), ("FILAMENT",)), (("  filament ",), ("FILAMENT",)), (("HELICAL ARRAY",), ("HELICAL ARRAY",)), (("  helical  array ",), ("HELICAL ARRAY",))),
    get_points=((("PARTICLE",), ("PARTICLE",)), (("FILAMENT",), ("FILAMENT",)), (("HELICAL ARRAY",), ("HELICAL ARRAY",)), (("2D ARRAY",), (None,)), (("3D ARRAY",), (None,)), (("TISSUE",), (None,)), (("CELL",), (None,)), (("particle",), ("PARTICLE",)), (("tissue",), (None,)), (("cell",), (None,))),
)


@few
@given(SAMPLE_EM_EXPERIMENT_AGGREGATION_STATE.values.strategy())
def test_put_after_get_after_put_sample_em_experiment_aggregation_state(value: Value) -> None:
    SAMPLE_EM_EXPERIMENT_AGGREGATION_STATE.check_value(value)


# common/sample.omap:46  molecular_weight [Da] <-> value [MDa]
SAMPLE_EM_ENTITY_ASSEMBLY_MOLWT_VALUE = Rule(
    CASE,
    cite="common/sample.omap:46",
    law="<->",
    left=("sample.overall_molecule.molecular_weight",),
    right=("_em_entity_assembly_molwt.value",),
    context={"acquisition.technique": "subtomo"},
    values=Quantities(unit="Da", source="MDa", low=Decimal("0"), high=None, low_open=True, high_open=False, exact=True),
    put_points=((({"value": 0.001, "unit": "MDa"},), ("0.001",)), (({"value": 2000000, "unit": "MDa"},), ("2000000",)), (({"value": 1000000, "unit": "MDa"},), ("1000000",)), (({"value": 666666.666667, "unit": "MDa"},), ("666666.666667",)), (({"value": 250000, "unit": "MDa"},), ("250000",)), (({"value": 1, "unit": "MDa"},), ("1",)), (({"value": 2, "unit": "MDa"},), ("2",)), (({"value": 300, "unit": "MDa"},), ("300",)), (({"value": 2.7, "unit": "MDa"},), ("2.7",)), (({"value": 0.5, "unit": "MDa"},), ("0.5",)), (({"value": 70, "unit": "MDa"},), ("70",)), (({"value": 2697049, "unit": "MDa"},), ("2697049",))),
    get_points=((("0.001",), ({"value": 1000, "unit": "Da"},)), (("2000000",), ({"value": 2000000000000, "unit": "Da"},)), (("1000000",), ({"value": 1000000000000, "unit": "Da"},)), (("666666.666667",), ({"value": 666666666667, "unit": "Da"},)), (("250000",), ({"value": 250000000000, "unit": "Da"},)), (("1",), ({"value": 1000000, "unit": "Da"},)), (("2",), ({"value": 2000000, "unit": "Da"},)), (("300",), ({"value": 300000000, "unit": "Da"},)), (("2.7",), ({"value": 2700000, "unit": "Da"},)), (("0.5",), ({"value": 500000, "unit": "Da"},)), (("70",), ({"value": 70000000, "unit": "Da"},)), (("2697049",), ({"value": 2697049000000, "unit": "Da"},))),
)


@few
@given(SAMPLE_EM_ENTITY_ASSEMBLY_MOLWT_VALUE.values.strategy())
def test_get_after_put_sample_em_entity_assembly_molwt_value(value: Value) -> None:
    SAMPLE_EM_ENTITY_ASSEMBLY_MOLWT_VALUE.check_value(value)


# common/sample.omap:55  name_mol <-> pdbx_description
SAMPLE_ENTITY_PDBX_DESCRIPTION = Rule(
    CASE,
    cite="common/sample.omap:55",
    law="<->",
    left=("sample.molecule[].name_mol",),
    right=("_entity.pdbx_description",),
    context={"acquisition.technique": "subtomo"},
    values=Texts(form="line", known=()),
    put_points=((("apoferritin",), ("apoferritin",)), (("rabbit muscle",), ("rabbit muscle",)), (("5' primer",), ("5' primer",)), (('the "best" map',), ('the "best" map',)), (('5\' and "3"',), ('5\' and "3"',)), (("_cell",), ("_cell",)), (("# 4",), ("# 4",)), (("$frame",), ("$frame",)), (("; text",), ("; text",)), (("[Zn+2]",), ("[Zn+2]",)), (("]",), ("]",)), ((".",), (".",))),
    get_points=((("apoferritin",), ("apoferritin",)), (("rabbit muscle",), ("rabbit muscle",)), (("5' primer",), ("5' primer",)), (('the "best" map',), ('the "best" map',)), (('5\' and "3"',), ('5\' and "3"',)), (("_cell",), ("_cell",)), (("# 4",), ("# 4",)), (("$frame",), ("$frame",)), (("; text",), ("; text",)), (("[Zn+2]",), ("[Zn+2]",)), (("]",), ("]",)), ((".",), (".",))),
)


@few
@given(SAMPLE_ENTITY_PDBX_DESCRIPTION.values.strategy())
def test_get_after_put_sample_entity_pdbx_description(value: Value) -> None:
    SAMPLE_ENTITY_PDBX_DESCRIPTION.check_value(value)


# common/sample.omap:60  molecular_type <-> type via polymer
SAMPLE_ENTITY_POLY_TYPE = Rule(
    CASE,
    cite="common/sample.omap:60",
    law="<->",
    left=("sample.molecule[].molecular_type",),
    right=("_entity_poly.type",),
    context={"acquisition.technique": "subtomo"},
    values=Words(pairs=(("protein", "protein"), ("polypeptide", "protein"), ("polypeptide(L)", "protein"), ("DNA", "DNA"), ("RNA", "RNA"), ("DNA/RNA hybrid", "DNA/RNA hybrid"), ("PNA", "PNA"), ("polypeptide(D)", "polypeptide(D)"), ("polydeoxyribonucleotide", "DNA"), ("polyribonucleotide", "RNA"), ("polydeoxyribonucleotide/polyribonucleotide hybrid", "DNA/RNA hybrid"), ("cyclic-pseudo-peptide", "cyclic-pseudo-peptide"), ("peptide nucleic acid", "PNA"), ("other", "other")), wrong=("no word of any list",), exact=True, free=(), wrong_texts=("no word of any list",)),
    put_points=((("protein",), ("polypeptide(L)",)), (("  PROTEIN ",), ("polypeptide(L)",)), (("polypeptide",), ("polypeptide(L)",)), (("  POLYPEPTIDE ",), ("polypeptide(L)",)), (("polypeptide(L)",), ("polypeptide(L)",)), (("  POLYPEPTIDE(l) ",), ("polypeptide(L)",)), (("DNA",), ("polydeoxyribonucleotide",)), (("  dna ",), ("polydeoxyribonucleotide",)), (("RNA",), ("polyribonucleotide",)), (("  rna ",), ("polyribonucleotide",)), (("DNA/RNA hybrid",), ("polydeoxyribonucleotide/polyribonucleotide hybrid",)), (("  dna/rna  HYBRID ",), ("polydeoxyribonucleotide/polyribonucleotide hybrid",)), (("PNA",), ("peptide nucleic acid",)), (("  pna ",), ("peptide nucleic acid",)), (("polypeptide(D)",), ("polypeptide(D)",)), (("  POLYPEPTIDE(d) ",), ("polypeptide(D)",)), (("polydeoxyribonucleotide",), ("polydeoxyribonucleotide",)), (("  POLYDEOXYRIBONUCLEOTIDE ",), ("polydeoxyribonucleotide",)), (("polyribonucleotide",), ("polyribonucleotide",)), (("  POLYRIBONUCLEOTIDE ",), ("polyribonucleotide",)), (("polydeoxyribonucleotide/polyribonucleotide hybrid",), ("polydeoxyribonucleotide/polyribonucleotide hybrid",)), (("  POLYDEOXYRIBONUCLEOTIDE/POLYRIBONUCLEOTIDE  HYBRID ",), ("polydeoxyribonucleotide/polyribonucleotide hybrid",)), (("cyclic-pseudo-peptide",), ("cyclic-pseudo-peptide",)), (("  CYCLIC-PSEUDO-PEPTIDE ",), ("cyclic-pseudo-peptide",)), (("peptide nucleic acid",), ("peptide nucleic acid",)), (("  PEPTIDE  NUCLEIC  ACID ",), ("peptide nucleic acid",)), (("other",), ("other",)), (("  OTHER ",), ("other",))),
    get_points=((("polypeptide(L)",), ("protein",)), (("cyclic-pseudo-peptide",), ("cyclic-pseudo-peptide",)), (("peptide nucleic acid",), ("PNA",)), (("other",), ("other",)), (("polydeoxyribonucleotide",), ("DNA",)), (("polyribonucleotide",), ("RNA",)), (("polydeoxyribonucleotide/polyribonucleotide hybrid",), ("DNA/RNA hybrid",)), (("polypeptide(D)",), ("polypeptide(D)",)), (("CYCLIC-PSEUDO-PEPTIDE",), ("cyclic-pseudo-peptide",)), (("PEPTIDE NUCLEIC ACID",), ("PNA",)), (("OTHER",), ("other",))),
)


@few
@given(SAMPLE_ENTITY_POLY_TYPE.values.strategy())
def test_get_after_put_sample_entity_poly_type(value: Value) -> None:
    SAMPLE_ENTITY_POLY_TYPE.check_value(value)


# common/sample.omap:63  sequence <-> pdbx_seq_one_letter_code via deoxy
SAMPLE_ENTITY_POLY_PDBX_SEQ_ONE_LETTER_CODE = Rule(
    CASE,
    cite="common/sample.omap:63",
    law="<->",
    left=("sample.molecule[].sequence",),
    right=("_entity_poly.pdbx_seq_one_letter_code",),
    context={"acquisition.technique": "subtomo", "sample.molecule[].molecular_type": "DNA"},
    values=Points(values=((("ACGT",), ("ACGT",)), (("ac gt\n1 n",), ("ACGTN",)), (("AC(5CM)GT",), ("AC(5CM)GT",)), (("AC(U)",), ("AC(U)",)), (("ACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGT",), ("ACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGT",))), wrong=(("MTTASTSQV",), ("(A)(C)",), ("not 1 sequence!",), (True,)), wrong_texts=(("not 1 sequence!",),)),
    put_points=((("ACGT",), ("(DA)(DC)(DG)(DT)",)), (("ac gt\n1 n",), ("(DA)(DC)(DG)(DT)(DN)",)), (("AC(5CM)GT",), ("(DA)(DC)(5CM)(DG)(DT)",)), (("AC(U)",), ("(DA)(DC)U",)), (("ACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGT",), ("(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)",))),
    get_points=((("(DA)(DC)(DG)(DT)",), ("ACGT",)), (("(DA)(DC)(DG)(DT)(DN)",), ("ACGTN",)), (("(DA)(DC)(5CM)(DG)(DT)",), ("AC(5CM)GT",)), (("(DA)(DC)U",), ("AC(U)",)), (("(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)\n(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)(DA)(DC)(DG)(DT)",), ("ACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGT",))),
    kept_elsewhere=True,
)


@few
@given(SAMPLE_ENTITY_POLY_PDBX_SEQ_ONE_LETTER_CODE.values.strategy())
def test_get_after_put_sample_entity_poly_pdbx_seq_one_letter_code(value: Value) -> None:
    SAMPLE_ENTITY_POLY_PDBX_SEQ_ONE_LETTER_CODE.check_value(value)


# common/sample.omap:65  sequence -> pdbx_seq_one_letter_code_can via canonical("N")
SAMPLE_ENTITY_POLY_PDBX_SEQ_ONE_LETTER_CODE_CAN = Rule(
    CASE,
    cite="common/sample.omap:65",
    law="->",
    left=("sample.molecule[].sequence",),
    right=("_entity_poly.pdbx_seq_one_letter_code_can",),
    context={"acquisition.technique": "subtomo", "sample.molecule[].molecular_type": "DNA"},
    values=Points(values=((("MTTASTSQV",), None), (("AC(MSE)D",), None), (("AC(5CM)(ZZZ)",), None)), wrong=(("not 1 sequence!",), (True,)), wrong_texts=()),
    put_points=((("MTTASTSQV",), ("MTTASTSQV",)), (("AC(MSE)D",), ("ACMD",)), (("AC(5CM)(ZZZ)",), ("ACCN",))),
    get_points=(),
    kept_elsewhere=True,
)


@few
@given(SAMPLE_ENTITY_POLY_PDBX_SEQ_ONE_LETTER_CODE_CAN.values.strategy())
def test_put_only_sample_entity_poly_pdbx_seq_one_letter_code_can(value: Value) -> None:
    SAMPLE_ENTITY_POLY_PDBX_SEQ_ONE_LETTER_CODE_CAN.check_value(value)


# common/sample.omap:68  sequence <-> pdbx_seq_one_letter_code via sequence
SAMPLE_ENTITY_POLY_PDBX_SEQ_ONE_LETTER_CODE_2 = Rule(
    CASE,
    cite="common/sample.omap:68",
    law="<->",
    left=("sample.molecule[].sequence",),
    right=("_entity_poly.pdbx_seq_one_letter_code",),
    context={"acquisition.technique": "subtomo"},
    values=Points(values=((("MTTASTSQV",), ("MTTASTSQV",)), ((">chain A\nmtta stsqv\n",), ("MTTASTSQV",)), (("AC(MSE)D",), ("AC(MSE)D",)), (("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",), ("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",))), wrong=(("not 1 sequence!",), (True,)), wrong_texts=(("not 1 sequence!",),)),
    put_points=((("MTTASTSQV",), ("MTTASTSQV",)), ((">chain A\nmtta stsqv\n",), ("MTTASTSQV",)), (("AC(MSE)D",), ("AC(MSE)D",)), (("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",), ("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",))),
    get_points=((("MTTASTSQV",), ("MTTASTSQV",)), (("AC(MSE)D",), ("AC(MSE)D",)), (("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",), ("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",))),
    kept_elsewhere=True,
)


@few
@given(SAMPLE_ENTITY_POLY_PDBX_SEQ_ONE_LETTER_CODE_2.values.strategy())
def test_get_after_put_sample_entity_poly_pdbx_seq_one_letter_code_2(value: Value) -> None:
    SAMPLE_ENTITY_POLY_PDBX_SEQ_ONE_LETTER_CODE_2.check_value(value)


# common/sample.omap:69  sequence -> pdbx_seq_one_letter_code_can via canonical("X")
SAMPLE_ENTITY_POLY_PDBX_SEQ_ONE_LETTER_CODE_CAN_2 = Rule(
    CASE,
    cite="common/sample.omap:69",
    law="->",
    left=("sample.molecule[].sequence",),
    right=("_entity_poly.pdbx_seq_one_letter_code_can",),
    context={"acquisition.technique": "subtomo"},
    values=Points(values=((("MTTASTSQV",), None), (("AC(MSE)D",), None), (("AC(5CM)(ZZZ)",), None)), wrong=(("not 1 sequence!",), (True,)), wrong_texts=()),
    put_points=((("MTTASTSQV",), ("MTTASTSQV",)), (("AC(MSE)D",), ("ACMD",)), (("AC(5CM)(ZZZ)",), ("ACCX",))),
    get_points=(),
    kept_elsewhere=True,
)


@few
@given(SAMPLE_ENTITY_POLY_PDBX_SEQ_ONE_LETTER_CODE_CAN_2.values.strategy())
def test_put_only_sample_entity_poly_pdbx_seq_one_letter_code_can_2(value: Value) -> None:
    SAMPLE_ENTITY_POLY_PDBX_SEQ_ONE_LETTER_CODE_CAN_2.check_value(value)


# common/sample.omap:80  gene_name <-> pdbx_gene_src_gene
SAMPLE_ENTITY_SRC_GEN_PDBX_GENE_SRC_GENE = Rule(
    CASE,
    cite="common/sample.omap:80",
    law="<->",
    left=("sample.molecule[].gene_name",),
    right=("_entity_src_gen.pdbx_gene_src_gene",),
    context={"acquisition.technique": "subtomo", "sample.molecule[].expression_system": "apoferritin"},
    values=Texts(form="block", known=()),
    put_points=((("apoferritin",), ("apoferritin",)), (("rabbit muscle",), ("rabbit muscle",)), (("5' primer",), ("5' primer",)), (('the "best" map',), ('the "best" map',)), (('5\' and "3"',), ('5\' and "3"',)), (("_cell",), ("_cell",)), (("# 4",), ("# 4",)), (("$frame",), ("$frame",)), (("; text",), ("; text",)), (("[Zn+2]",), ("[Zn+2]",)), (("]",), ("]",)), ((".",), (".",))),
    get_points=((("apoferritin",), ("apoferritin",)), (("rabbit muscle",), ("rabbit muscle",)), (("5' primer",), ("5' primer",)), (('the "best" map',), ('the "best" map',)), (('5\' and "3"',), ('5\' and "3"',)), (("_cell",), ("_cell",)), (("# 4",), ("# 4",)), (("$frame",), ("$frame",)), (("; text",), ("; text",)), (("[Zn+2]",), ("[Zn+2]",)), (("]",), ("]",)), ((".",), (".",))),
)


@few
@given(SAMPLE_ENTITY_SRC_GEN_PDBX_GENE_SRC_GENE.values.strategy())
def test_get_after_put_sample_entity_src_gen_pdbx_gene_src_gene(value: Value) -> None:
    SAMPLE_ENTITY_SRC_GEN_PDBX_GENE_SRC_GENE.check_value(value)


# common/sample.omap:81  natural_source <-> pdbx_gene_src_scientific_name
SAMPLE_ENTITY_SRC_GEN_PDBX_GENE_SRC_SCIENTIFIC_NAME = Rule(
    CASE,
    cite="common/sample.omap:81",
    law="<->",
    left=("sample.molecule[].natural_source",),
    right=("_entity_src_gen.pdbx_gene_src_scientific_name",),
    context={"acquisition.technique": "subtomo", "sample.molecule[].expression_system": "apoferritin"},
    values=Texts(form="block", known=()),
    put_points=((("apoferritin",), ("apoferritin",)), (("rabbit muscle",), ("rabbit muscle",)), (("5' primer",), ("5' primer",)), (('the "best" map',), ('the "best" map',)), (('5\' and "3"',), ('5\' and "3"',)), (("_cell",), ("_cell",)), (("# 4",), ("# 4",)), (("$frame",), ("$frame",)), (("; text",), ("; text",)), (("[Zn+2]",), ("[Zn+2]",)), (("]",), ("]",)), ((".",), (".",))),
    get_points=((("apoferritin",), ("apoferritin",)), (("rabbit muscle",), ("rabbit muscle",)), (("5' primer",), ("5' primer",)), (('the "best" map',), ('the "best" map',)), (('5\' and "3"',), ('5\' and "3"',)), (("_cell",), ("_cell",)), (("# 4",), ("# 4",)), (("$frame",), ("$frame",)), (("; text",), ("; text",)), (("[Zn+2]",), ("[Zn+2]",)), (("]",), ("]",)), ((".",), (".",))),
    kept_elsewhere=True,
)


@few
@given(SAMPLE_ENTITY_SRC_GEN_PDBX_GENE_SRC_SCIENTIFIC_NAME.values.strategy())
def test_get_after_put_sample_entity_src_gen_pdbx_gene_src_scientific_name(value: Value) -> None:
    SAMPLE_ENTITY_SRC_GEN_PDBX_GENE_SRC_SCIENTIFIC_NAME.check_value(value)


# common/sample.omap:82  taxonomy_id_source <-> pdbx_gene_src_ncbi_taxonomy_id via taxon
SAMPLE_ENTITY_SRC_GEN_PDBX_GENE_SRC_NCBI_TAXONOMY_ID = Rule(
    CASE,
    cite="common/sample.omap:82",
    law="<->",
    left=("sample.molecule[].taxonomy_id_source",),
    right=("_entity_src_gen.pdbx_gene_src_ncbi_taxonomy_id",),
    context={"acquisition.technique": "subtomo", "sample.molecule[].expression_system": "apoferritin"},
    values=Points(values=((("9606",), ("9606",)), (("NCBI:txid562",), ("562",)), (("2697049",), ("2697049",)), ((9606,), ("9606",))), wrong=(("GCA_003054445.1",), ("yeast",), (True,)), wrong_texts=(("yeast",),)),
    put_points=((("9606",), ("9606",)), (("NCBI:txid562",), ("562",)), (("2697049",), ("2697049",)), ((9606,), ("9606",))),
    get_points=((("9606",), ("9606",)), (("562",), ("562",)), (("2697049",), ("2697049",))),
    kept_elsewhere=True,
)


@few
@given(SAMPLE_ENTITY_SRC_GEN_PDBX_GENE_SRC_NCBI_TAXONOMY_ID.values.strategy())
def test_get_after_put_sample_entity_src_gen_pdbx_gene_src_ncbi_taxonomy_id(value: Value) -> None:
    SAMPLE_ENTITY_SRC_GEN_PDBX_GENE_SRC_NCBI_TAXONOMY_ID.check_value(value)


# common/sample.omap:85  expression_system <-> pdbx_host_org_scientific_name
SAMPLE_ENTITY_SRC_GEN_PDBX_HOST_ORG_SCIENTIFIC_NAME = Rule(
    CASE,
    cite="common/sample.omap:85",
    law="<->",
    left=("sample.molecule[].expression_system",),
    right=("_entity_src_gen.pdbx_host_org_scientific_name",),
    context={"acquisition.technique": "subtomo"},
    values=Texts(form="block", known=()),
    put_points=((("apoferritin",), ("apoferritin",)), (("rabbit muscle",), ("rabbit muscle",)), (("5' primer",), ("5' primer",)), (('the "best" map',), ('the "best" map',)), (('5\' and "3"',), ('5\' and "3"',)), (("_cell",), ("_cell",)), (("# 4",), ("# 4",)), (("$frame",), ("$frame",)), (("; text",), ("; text",)), (("[Zn+2]",), ("[Zn+2]",)), (("]",), ("]",)), ((".",), (".",))),
    get_points=((("apoferritin",), ("apoferritin",)), (("rabbit muscle",), ("rabbit muscle",)), (("5' primer",), ("5' primer",)), (('the "best" map',), ('the "best" map',)), (('5\' and "3"',), ('5\' and "3"',)), (("_cell",), ("_cell",)), (("# 4",), ("# 4",)), (("$frame",), ("$frame",)), (("; text",), ("; text",)), (("[Zn+2]",), ("[Zn+2]",)), (("]",), ("]",)), ((".",), (".",))),
)


@few
@given(SAMPLE_ENTITY_SRC_GEN_PDBX_HOST_ORG_SCIENTIFIC_NAME.values.strategy())
def test_get_after_put_sample_entity_src_gen_pdbx_host_org_scientific_name(value: Value) -> None:
    SAMPLE_ENTITY_SRC_GEN_PDBX_HOST_ORG_SCIENTIFIC_NAME.check_value(value)


# common/sample.omap:86  taxonomy_id_expression <-> pdbx_host_org_ncbi_taxonomy_id via taxon
SAMPLE_ENTITY_SRC_GEN_PDBX_HOST_ORG_NCBI_TAXONOMY_ID = Rule(
    CASE,
    cite="common/sample.omap:86",
    law="<->",
    left=("sample.molecule[].taxonomy_id_expression",),
    right=("_entity_src_gen.pdbx_host_org_ncbi_taxonomy_id",),
    context={"acquisition.technique": "subtomo", "sample.molecule[].expression_system": "apoferritin"},
    values=Points(values=((("9606",), ("9606",)), (("NCBI:txid562",), ("562",)), (("2697049",), ("2697049",)), ((9606,), ("9606",))), wrong=(("GCA_003054445.1",), ("yeast",), (True,)), wrong_texts=(("yeast",),)),
    put_points=((("9606",), ("9606",)), (("NCBI:txid562",), ("562",)), (("2697049",), ("2697049",)), ((9606,), ("9606",))),
    get_points=((("9606",), ("9606",)), (("562",), ("562",)), (("2697049",), ("2697049",))),
)


@few
@given(SAMPLE_ENTITY_SRC_GEN_PDBX_HOST_ORG_NCBI_TAXONOMY_ID.values.strategy())
def test_get_after_put_sample_entity_src_gen_pdbx_host_org_ncbi_taxonomy_id(value: Value) -> None:
    SAMPLE_ENTITY_SRC_GEN_PDBX_HOST_ORG_NCBI_TAXONOMY_ID.check_value(value)


# common/sample.omap:97  natural_source <-> pdbx_organism_scientific
SAMPLE_ENTITY_SRC_NAT_PDBX_ORGANISM_SCIENTIFIC = Rule(
    CASE,
    cite="common/sample.omap:97",
    law="<->",
    left=("sample.molecule[].natural_source",),
    right=("_entity_src_nat.pdbx_organism_scientific",),
    context={"acquisition.technique": "subtomo"},
    values=Texts(form="block", known=()),
    put_points=((("apoferritin",), ("apoferritin",)), (("rabbit muscle",), ("rabbit muscle",)), (("5' primer",), ("5' primer",)), (('the "best" map',), ('the "best" map',)), (('5\' and "3"',), ('5\' and "3"',)), (("_cell",), ("_cell",)), (("# 4",), ("# 4",)), (("$frame",), ("$frame",)), (("; text",), ("; text",)), (("[Zn+2]",), ("[Zn+2]",)), (("]",), ("]",)), ((".",), (".",))),
    get_points=((("apoferritin",), ("apoferritin",)), (("rabbit muscle",), ("rabbit muscle",)), (("5' primer",), ("5' primer",)), (('the "best" map',), ('the "best" map',)), (('5\' and "3"',), ('5\' and "3"',)), (("_cell",), ("_cell",)), (("# 4",), ("# 4",)), (("$frame",), ("$frame",)), (("; text",), ("; text",)), (("[Zn+2]",), ("[Zn+2]",)), (("]",), ("]",)), ((".",), (".",))),
    kept_elsewhere=True,
)


@few
@given(SAMPLE_ENTITY_SRC_NAT_PDBX_ORGANISM_SCIENTIFIC.values.strategy())
def test_get_after_put_sample_entity_src_nat_pdbx_organism_scientific(value: Value) -> None:
    SAMPLE_ENTITY_SRC_NAT_PDBX_ORGANISM_SCIENTIFIC.check_value(value)


# common/sample.omap:98  taxonomy_id_source <-> pdbx_ncbi_taxonomy_id via taxon
SAMPLE_ENTITY_SRC_NAT_PDBX_NCBI_TAXONOMY_ID = Rule(
    CASE,
    cite="common/sample.omap:98",
    law="<->",
    left=("sample.molecule[].taxonomy_id_source",),
    right=("_entity_src_nat.pdbx_ncbi_taxonomy_id",),
    context={"acquisition.technique": "subtomo", "sample.molecule[].natural_source": "apoferritin"},
    values=Points(values=((("9606",), ("9606",)), (("NCBI:txid562",), ("562",)), (("2697049",), ("2697049",)), ((9606,), ("9606",))), wrong=(("GCA_003054445.1",), ("yeast",), (True,)), wrong_texts=(("yeast",),)),
    put_points=((("9606",), ("9606",)), (("NCBI:txid562",), ("562",)), (("2697049",), ("2697049",)), ((9606,), ("9606",))),
    get_points=((("9606",), ("9606",)), (("562",), ("562",)), (("2697049",), ("2697049",))),
    kept_elsewhere=True,
)


@few
@given(SAMPLE_ENTITY_SRC_NAT_PDBX_NCBI_TAXONOMY_ID.values.strategy())
def test_get_after_put_sample_entity_src_nat_pdbx_ncbi_taxonomy_id(value: Value) -> None:
    SAMPLE_ENTITY_SRC_NAT_PDBX_NCBI_TAXONOMY_ID.check_value(value)


# common/sample.omap:123  name_mol -> name
SAMPLE_EM_ENTITY_ASSEMBLY_NAME_3 = Rule(
    CASE,
    cite="common/sample.omap:123",
    law="->",
    left=("sample.molecule[].name_mol",),
    right=("_em_entity_assembly.name",),
    context={"acquisition.technique": "subtomo"},
    values=Texts(form="block", known=()),
    put_points=((("apoferritin",), ("apoferritin",)), (("rabbit muscle",), ("rabbit muscle",)), (("5' primer",), ("5' primer",)), (('the "best" map',), ('the "best" map',)), (('5\' and "3"',), ('5\' and "3"',)), (("_cell",), ("_cell",)), (("# 4",), ("# 4",)), (("$frame",), ("$frame",)), (("; text",), ("; text",)), (("[Zn+2]",), ("[Zn+2]",)), (("]",), ("]",)), ((".",), (".",))),
    get_points=(),
    kept_elsewhere=True,
)


@few
@given(SAMPLE_EM_ENTITY_ASSEMBLY_NAME_3.values.strategy())
def test_put_only_sample_em_entity_assembly_name_3(value: Value) -> None:
    SAMPLE_EM_ENTITY_ASSEMBLY_NAME_3.check_value(value)


# common/sample.omap:128  natural_source -> organism
SAMPLE_EM_ENTITY_ASSEMBLY_NATURALSOURCE_ORGANISM = Rule(
    CASE,
    cite="common/sample.omap:128",
    law="->",
    left=("sample.molecule[].natural_source",),
    right=("_em_entity_assembly_naturalsource.organism",),
    context={"acquisition.technique": "subtomo"},
    values=Texts(form="line", known=()),
    put_points=((("apoferritin",), ("apoferritin",)), (("rabbit muscle",), ("rabbit muscle",)), (("5' primer",), ("5' primer",)), (('the "best" map',), ('the "best" map',)), (('5\' and "3"',), ('5\' and "3"',)), (("_cell",), ("_cell",)), (("# 4",), ("# 4",)), (("$frame",), ("$frame",)), (("; text",), ("; text",)), (("[Zn+2]",), ("[Zn+2]",)), (("]",), ("]",)), ((".",), (".",))),
    get_points=(),
    kept_elsewhere=True,
)


@few
@given(SAMPLE_EM_ENTITY_ASSEMBLY_NATURALSOURCE_ORGANISM.values.strategy())
def test_put_only_sample_em_entity_assembly_naturalsource_organism(value: Value) -> None:
    SAMPLE_EM_ENTITY_ASSEMBLY_NATURALSOURCE_ORGANISM.check_value(value)


# common/sample.omap:129  taxonomy_id_source -> ncbi_tax_id via taxon
SAMPLE_EM_ENTITY_ASSEMBLY_NATURALSOURCE_NCBI_TAX_ID = Rule(
    CASE,
    cite="common/sample.omap:129",
    law="->",
    left=("sample.molecule[].taxonomy_id_source",),
    right=("_em_entity_assembly_naturalsource.ncbi_tax_id",),
    context={"acquisition.technique": "subtomo", "sample.molecule[].natural_source": "apoferritin"},
    values=Points(values=((("9606",), ("9606",)), (("NCBI:txid562",), ("562",)), (("2697049",), ("2697049",)), ((9606,), ("9606",))), wrong=(("GCA_003054445.1",), ("yeast",), (True,)), wrong_texts=(("yeast",),)),
    put_points=((("9606",), ("9606",)), (("NCBI:txid562",), ("562",)), (("2697049",), ("2697049",)), ((9606,), ("9606",))),
    get_points=(),
    kept_elsewhere=True,
)


@few
@given(SAMPLE_EM_ENTITY_ASSEMBLY_NATURALSOURCE_NCBI_TAX_ID.values.strategy())
def test_put_only_sample_em_entity_assembly_naturalsource_ncbi_tax_id(value: Value) -> None:
    SAMPLE_EM_ENTITY_ASSEMBLY_NATURALSOURCE_NCBI_TAX_ID.check_value(value)


# common/sample.omap:136  expression_system -> organism
SAMPLE_EM_ENTITY_ASSEMBLY_RECOMBINANT_ORGANISM = Rule(
    CASE,
    cite="common/sample.omap:136",
    law="->",
    left=("sample.molecule[].expression_system",),
    right=("_em_entity_assembly_recombinant.organism",),
    context={"acquisition.technique": "subtomo"},
    values=Texts(form="line", known=()),
    put_points=((("apoferritin",), ("apoferritin",)), (("rabbit muscle",), ("rabbit muscle",)), (("5' primer",), ("5' primer",)), (('the "best" map',), ('the "best" map',)), (('5\' and "3"',), ('5\' and "3"',)), (("_cell",), ("_cell",)), (("# 4",), ("# 4",)), (("$frame",), ("$frame",)), (("; text",), ("; text",)), (("[Zn+2]",), ("[Zn+2]",)), (("]",), ("]",)), ((".",), (".",))),
    get_points=(),
    kept_elsewhere=True,
)


@few
@given(SAMPLE_EM_ENTITY_ASSEMBLY_RECOMBINANT_ORGANISM.values.strategy())
def test_put_only_sample_em_entity_assembly_recombinant_organism(value: Value) -> None:
    SAMPLE_EM_ENTITY_ASSEMBLY_RECOMBINANT_ORGANISM.check_value(value)


# common/sample.omap:137  taxonomy_id_expression -> ncbi_tax_id via taxon
SAMPLE_EM_ENTITY_ASSEMBLY_RECOMBINANT_NCBI_TAX_ID = Rule(
    CASE,
    cite="common/sample.omap:137",
    law="->",
    left=("sample.molecule[].taxonomy_id_expression",),
    right=("_em_entity_assembly_recombinant.ncbi_tax_id",),
    context={"acquisition.technique": "subtomo", "sample.molecule[].expression_system": "apoferritin"},
    values=Points(values=((("9606",), ("9606",)), (("NCBI:txid562",), ("562",)), (("2697049",), ("2697049",)), ((9606,), ("9606",))), wrong=(("GCA_003054445.1",), ("yeast",), (True,)), wrong_texts=(("yeast",),)),
    put_points=((("9606",), ("9606",)), (("NCBI:txid562",), ("562",)), (("2697049",), ("2697049",)), ((9606,), ("9606",))),
    get_points=(),
    kept_elsewhere=True,
)


@few
@given(SAMPLE_EM_ENTITY_ASSEMBLY_RECOMBINANT_NCBI_TAX_ID.values.strategy())
def test_put_only_sample_em_entity_assembly_recombinant_ncbi_tax_id(value: Value) -> None:
    SAMPLE_EM_ENTITY_ASSEMBLY_RECOMBINANT_NCBI_TAX_ID.check_value(value)


# common/sample.omap:144  ligands[].present -> _pdbx_entry_details.has_ligand_of_interest via any via no_ligand because "one flag for the whole entry"
SAMPLE_PDBX_ENTRY_DETAILS_HAS_LIGAND_OF_INTEREST = Rule(
    CASE,
    cite="common/sample.omap:144",
    law="->",
    left=("sample.ligands[].present",),
    right=("_pdbx_entry_details.has_ligand_of_interest",),
    context={"acquisition.technique": "subtomo"},
    values=Points(values=((([False],), None),), wrong=(), wrong_texts=()),
    put_points=((([False],), ("N",)), (([True],), (None,))),
    get_points=(),
)


@few
@given(SAMPLE_PDBX_ENTRY_DETAILS_HAS_LIGAND_OF_INTEREST.values.strategy())
def test_put_only_sample_pdbx_entry_details_has_ligand_of_interest(value: Value) -> None:
    SAMPLE_PDBX_ENTRY_DETAILS_HAS_LIGAND_OF_INTEREST.check_value(value)


# common/sample.omap:151  smiles <-> descriptor
SAMPLE_PDBX_CHEM_COMP_DEPOSITOR_INFO_DESCRIPTOR = Rule(
    CASE,
    cite="common/sample.omap:151",
    law="<->",
    left=("sample.ligands[].smiles",),
    right=("_pdbx_chem_comp_depositor_info.descriptor",),
    context={"acquisition.technique": "subtomo"},
    values=Texts(form="block", known=()),
    put_points=((("apoferritin",), ("apoferritin",)), (("rabbit muscle",), ("rabbit muscle",)), (("5' primer",), ("5' primer",)), (('the "best" map',), ('the "best" map',)), (('5\' and "3"',), ('5\' and "3"',)), (("_cell",), ("_cell",)), (("# 4",), ("# 4",)), (("$frame",), ("$frame",)), (("; text",), ("; text",)), (("[Zn+2]",), ("[Zn+2]",)), (("]",), ("]",)), ((".",), (".",))),
    get_points=((("apoferritin",), ("apoferritin",)), (("rabbit muscle",), ("rabbit muscle",)), (("5' primer",), ("5' primer",)), (('the "best" map',), ('the "best" map',)), (('5\' and "3"',), ('5\' and "3"',)), (("_cell",), ("_cell",)), (("# 4",), ("# 4",)), (("$frame",), ("$frame",)), (("; text",), ("; text",)), (("[Zn+2]",), ("[Zn+2]",)), (("]",), ("]",)), ((".",), (".",))),
)


@few
@given(SAMPLE_PDBX_CHEM_COMP_DEPOSITOR_INFO_DESCRIPTOR.values.strategy())
def test_get_after_put_sample_pdbx_chem_comp_depositor_info_descriptor(value: Value) -> None:
    SAMPLE_PDBX_CHEM_COMP_DEPOSITOR_INFO_DESCRIPTOR.check_value(value)


# common/sample.omap:152  reference <-> (comp_id, details) via component("UNL")
SAMPLE_PDBX_CHEM_COMP_DEPOSITOR_INFO_COMP_ID = Rule(
    CASE,
    cite="common/sample.omap:152",
    law="<->",
    left=("sample.ligands[].reference",),
    right=("_pdbx_chem_comp_depositor_info.comp_id", "_pdbx_chem_comp_depositor_info.details"),
    context={"acquisition.technique": "subtomo"},
    values=Points(values=((("https://www.rcsb.org/ligand/ATP",), ("ATP",)), (("ATP",), ("ATP",)), (("CID 5957",), ("CID 5957",)), (("ZN",), ("ZN",))), wrong=((True,),), wrong_texts=()),
    put_points=((("https://www.rcsb.org/ligand/ATP",), ("ATP", None)), (("ATP",), ("ATP", None)), (("CID 5957",), ("UNL", "CID 5957")), (("ZN",), ("ZN", None))),
    get_points=((("ATP", None), ("ATP",)), (("UNL", "CID 5957"), ("CID 5957",)), (("ZN", None), ("ZN",))),
)


@few
@given(SAMPLE_PDBX_CHEM_COMP_DEPOSITOR_INFO_COMP_ID.values.strategy())
def test_get_after_put_sample_pdbx_chem_comp_depositor_info_comp_id(value: Value) -> None:
    SAMPLE_PDBX_CHEM_COMP_DEPOSITOR_INFO_COMP_ID.check_value(value)


# common/sample.omap:159  specimen.vitrification <- _em_vitrification.cryogen_name via vitrified_with because "a cryogen tells it where nothing else does"
SAMPLE_EM_VITRIFICATION_CRYOGEN_NAME = Rule(
    CASE,
    cite="common/sample.omap:159",
    law="<-",
    left=("sample.specimen.vitrification",),
    right=("_em_vitrification.cryogen_name",),
    context={"acquisition.technique": "subtomo"},
    values=Points(values=(), wrong=(), wrong_texts=()),
    put_points=(),
    get_points=((("HELIUM",), (True,)), (("NITROGEN",), (True,)), (("PROPANE",), (True,)), (("ETHANE",), (True,)), (("ETHANE-PROPANE",), (True,)), (("METHANE",), (True,)), (("FREON 22",), (True,)), (("FREON 12",), (True,)), (("OTHER",), (True,))),
    row_words=(("em_experiment", {"reconstruction_method": "SUBTOMOGRAM AVERAGING"}),),
)


# common/sample.omap:162  concentration [mg/ml] <-> concentration [mg/ml]
SAMPLE_EM_SPECIMEN_CONCENTRATION = Rule(
    CASE,
    cite="common/sample.omap:162",
    law="<->",
    left=("sample.specimen.concentration",),
    right=("_em_specimen.concentration",),
    context={"acquisition.technique": "subtomo"},
    values=Quantities(unit="mg/mL", source="mg/mL", low=Decimal("0"), high=None, low_open=True, high_open=False, exact=True),
    put_points=((({"value": 0.001, "unit": "mg/mL"},), ("0.001",)), (({"value": 2000000, "unit": "mg/mL"},), ("2000000",)), (({"value": 1000000, "unit": "mg/mL"},), ("1000000",)), (({"value": 666666.666667, "unit": "mg/mL"},), ("666666.666667",)), (({"value": 250000, "unit": "mg/mL"},), ("250000",)), (({"value": 1, "unit": "mg/mL"},), ("1",)), (({"value": 2, "unit": "mg/mL"},), ("2",)), (({"value": 300, "unit": "mg/mL"},), ("300",)), (({"value": 2.7, "unit": "mg/mL"},), ("2.7",)), (({"value": 0.5, "unit": "mg/mL"},), ("0.5",)), (({"value": 70, "unit": "mg/mL"},), ("70",)), (({"value": 2697049, "unit": "mg/mL"},), ("2697049",))),
    get_points=((("0.001",), ({"value": 0.001, "unit": "mg/mL"},)), (("2000000",), ({"value": 2000000, "unit": "mg/mL"},)), (("1000000",), ({"value": 1000000, "unit": "mg/mL"},)), (("666666.666667",), ({"value": 666666.666667, "unit": "mg/mL"},)), (("250000",), ({"value": 250000, "unit": "mg/mL"},)), (("1",), ({"value": 1, "unit": "mg/mL"},)), (("2",), ({"value": 2, "unit": "mg/mL"},)), (("300",), ({"value": 300, "unit": "mg/mL"},)), (("2.7",), ({"value": 2.7, "unit": "mg/mL"},)), (("0.5",), ({"value": 0.5, "unit": "mg/mL"},)), (("70",), ({"value": 70, "unit": "mg/mL"},)), (("2697049",), ({"value": 2697049, "unit": "mg/mL"},))),
)


@few
@given(SAMPLE_EM_SPECIMEN_CONCENTRATION.values.strategy())
def test_get_after_put_sample_em_specimen_concentration(value: Value) -> None:
    SAMPLE_EM_SPECIMEN_CONCENTRATION.check_value(value)


# common/sample.omap:163  vitrification <-> vitrification_applied via yes_no
SAMPLE_EM_SPECIMEN_VITRIFICATION_APPLIED = Rule(
    CASE,
    cite="common/sample.omap:163",
    law="<->",
    left=("sample.specimen.vitrification",),
    right=("_em_specimen.vitrification_applied",),
    context={"acquisition.technique": "subtomo"},
    values=Words(pairs=((True, True), (False, False)), wrong=("true", 1), exact=True, free=(), wrong_texts=("no word of any list",)),
    put_points=(((True,), ("YES",)), ((False,), ("NO",))),
    get_points=((("YES",), (True,)), (("NO",), (False,)), (("yes",), (True,)), (("no",), (False,))),
)


@few
@given(SAMPLE_EM_SPECIMEN_VITRIFICATION_APPLIED.values.strategy())
def test_get_after_put_sample_em_specimen_vitrification_applied(value: Value) -> None:
    SAMPLE_EM_SPECIMEN_VITRIFICATION_APPLIED.check_value(value)


# common/sample.omap:165  staining <-> staining_applied via yes_no
SAMPLE_EM_SPECIMEN_STAINING_APPLIED = Rule(
    CASE,
    cite="common/sample.omap:165",
    law="<->",
    left=("sample.specimen.staining",),
    right=("_em_specimen.staining_applied",),
    context={"acquisition.technique": "subtomo"},
    values=Words(pairs=((True, True), (False, False)), wrong=("true", 1), exact=True, free=(), wrong_texts=("no word of any list",)),
    put_points=(((True,), ("YES",)), ((False,), ("NO",))),
    get_points=((("YES",), (True,)), (("NO",), (False,)), (("yes",), (True,)), (("no",), (False,))),
)


@few
@given(SAMPLE_EM_SPECIMEN_STAINING_APPLIED.values.strategy())
def test_get_after_put_sample_em_specimen_staining_applied(value: Value) -> None:
    SAMPLE_EM_SPECIMEN_STAINING_APPLIED.check_value(value)


# common/sample.omap:167  embedding <-> embedding_applied via yes_no
SAMPLE_EM_SPECIMEN_EMBEDDING_APPLIED = Rule(
    CASE,
    cite="common/sample.omap:167",
    law="<->",
    left=("sample.specimen.embedding",),
    right=("_em_specimen.embedding_applied",),
    context={"acquisition.technique": "subtomo"},
    values=Words(pairs=((True, True), (False, False)), wrong=("true", 1), exact=True, free=(), wrong_texts=("no word of any list",)),
    put_points=(((True,), ("YES",)), ((False,), ("NO",))),
    get_points=((("YES",), (True,)), (("NO",), (False,)), (("yes",), (True,)), (("no",), (False,))),
)


@few
@given(SAMPLE_EM_SPECIMEN_EMBEDDING_APPLIED.values.strategy())
def test_get_after_put_sample_em_specimen_embedding_applied(value: Value) -> None:
    SAMPLE_EM_SPECIMEN_EMBEDDING_APPLIED.check_value(value)


# common/sample.omap:169  shadowing <-> shadowing_applied via yes_no
SAMPLE_EM_SPECIMEN_SHADOWING_APPLIED = Rule(
    CASE,
    cite="common/sample.omap:169",
    law="<->",
    left=("sample.specimen.shadowing",),
    right=("_em_specimen.shadowing_applied",),
    context={"acquisition.technique": "subtomo"},
    values=Words(pairs=((True, True), (False, False)), wrong=("true", 1), exact=True, free=(), wrong_texts=("no word of any list",)),
    put_points=(((True,), ("YES",)), ((False,), ("NO",))),
    get_points=((("YES",), (True,)), (("NO",), (False,)), (("yes",), (True,)), (("no",), (False,))),
)


@few
@given(SAMPLE_EM_SPECIMEN_SHADOWING_APPLIED.values.strategy())
def test_get_after_put_sample_em_specimen_shadowing_applied(value: Value) -> None:
    SAMPLE_EM_SPECIMEN_SHADOWING_APPLIED.check_value(value)


# common/sample.omap:175  buffer <-> details
SAMPLE_EM_BUFFER_DETAILS = Rule(
    CASE,
    cite="common/sample.omap:175",
    law="<->",
    left=("sample.specimen.buffer",),
    right=("_em_buffer.details",),
    context={"acquisition.technique": "subtomo"},
    values=Texts(form="block", known=()),
    put_points=((("apoferritin",), ("apoferritin",)), (("rabbit muscle",), ("rabbit muscle",)), (("5' primer",), ("5' primer",)), (('the "best" map',), ('the "best" map',)), (('5\' and "3"',), ('5\' and "3"',)), (("_cell",), ("_cell",)), (("# 4",), ("# 4",)), (("$frame",), ("$frame",)), (("; text",), ("; text",)), (("[Zn+2]",), ("[Zn+2]",)), (("]",), ("]",)), ((".",), (".",))),
    get_points=((("apoferritin",), ("apoferritin",)), (("rabbit muscle",), ("rabbit muscle",)), (("5' primer",), ("5' primer",)), (('the "best" map',), ('the "best" map',)), (('5\' and "3"',), ('5\' and "3"',)), (("_cell",), ("_cell",)), (("# 4",), ("# 4",)), (("$frame",), ("$frame",)), (("; text",), ("; text",)), (("[Zn+2]",), ("[Zn+2]",)), (("]",), ("]",)), ((".",), (".",))),
)


@few
@given(SAMPLE_EM_BUFFER_DETAILS.values.strategy())
def test_get_after_put_sample_em_buffer_details(value: Value) -> None:
    SAMPLE_EM_BUFFER_DETAILS.check_value(value)


# common/sample.omap:176  ph <-> pH
SAMPLE_EM_BUFFER_PH = Rule(
    CASE,
    cite="common/sample.omap:176",
    law="<->",
    left=("sample.specimen.ph",),
    right=("_em_buffer.pH",),
    context={"acquisition.technique": "subtomo"},
    values=Numbers(low=Decimal("0"), high=Decimal("14"), low_open=True, high_open=True, whole=False, exact=True),
    put_points=(((0.001,), ("0.001",)), ((13.999,), ("13.999",)), ((7,), ("7",)), ((4.666667,), ("4.666667",)), ((1.75,), ("1.75",)), ((1,), ("1",)), ((2,), ("2",)), ((2.7,), ("2.7",)), ((0.5,), ("0.5",)), ((1e-06,), ("0.000001",))),
    get_points=((("0.001",), (0.001,)), (("13.999",), (13.999,)), (("7",), (7,)), (("4.666667",), (4.666667,)), (("1.75",), (1.75,)), (("1",), (1,)), (("2",), (2,)), (("2.7",), (2.7,)), (("0.5",), (0.5,)), (("0.000001",), (1e-06,))),
)


@few
@given(SAMPLE_EM_BUFFER_PH.values.strategy())
def test_get_after_put_sample_em_buffer_ph(value: Value) -> None:
    SAMPLE_EM_BUFFER_PH.check_value(value)


# common/sample.omap:187  vitrification_cryogen <~> cryogen_name via cryogen
SAMPLE_EM_VITRIFICATION_CRYOGEN_NAME_2 = Rule(
    CASE,
    cite="common/sample.omap:187",
    law="<~>",
    left=("sample.specimen.vitrification_cryogen",),
    right=("_em_vitrification.cryogen_name",),
    context={"acquisition.technique": "subtomo", "sample.specimen.vitrification": True},
    values=Words(pairs=(("ethane", "ethane"), ("liquid ethane", "ethane"), ("ethane-propane", "ethane-propane"), ("ethane/propane", "ethane-propane"), ("propane/ethane", "ethane-propane"), ("ethane/propane mixture", "ethane-propane"), ("propane", "propane"), ("liquid propane", "propane"), ("nitrogen", "nitrogen"), ("liquid nitrogen", "nitrogen"), ("LN2", "nitrogen"), ("helium", "helium"), ("liquid helium", "helium"), ("HELIUM", "helium"), ("NITROGEN", "nitrogen"), ("PROPANE", "propane"), ("ETHANE", "ethane"), ("ETHANE-PROPANE", "ethane-propane"), ("METHANE", "METHANE"), ("FREON 22", "FREON 22"), ("FREON 12", "FREON 12"), ("OTHER", "OTHER")), wrong=(), exact=False, free=("no word of any list",), wrong_texts=("no word of any list",)),
    put_points=((("no word of any list",), ("OTHER",)), (("ethane",), ("ETHANE",)), (("  ETHANE ",), ("ETHANE",)), (("liquid ethane",), ("ETHANE",)), (("  LIQUID  ETHANE ",), ("ETHANE",)), (("ethane-propane",), ("ETHANE-PROPANE",)), (("  ETHANE-PROPANE ",), ("ETHANE-PROPANE",)), (("ethane/propane",), ("ETHANE-PROPANE",)), (("  ETHANE/PROPANE ",), ("ETHANE-PROPANE",)), (("propane/ethane",), ("ETHANE-PROPANE",)), (("  PROPANE/ETHANE ",), ("ETHANE-PROPANE",)), (("ethane/propane mixture",), ("ETHANE-PROPANE",)), (("  ETHANE/PROPANE  MIXTURE ",), ("ETHANE-PROPANE",)), (("propane",), ("PROPANE",)), (("  PROPANE ",), ("PROPANE",)), (("liquid propane",), ("PROPANE",)), (("  LIQUID  PROPANE ",), ("PROPANE",)), (("nitrogen",), ("NITROGEN",)), (("  NITROGEN ",), ("NITROGEN",)), (("liquid nitrogen",), ("NITROGEN",)), (("  LIQUID  NITROGEN ",), ("NITROGEN",)), (("LN2",), ("NITROGEN",)), (("  ln2 ",), ("NITROGEN",)), (("helium",), ("HELIUM",)), (("  HELIUM ",), ("HELIUM",)), (("liquid helium",), ("HELIUM",)), (("  LIQUID  HELIUM ",), ("HELIUM",)), (("HELIUM",), ("HELIUM",)), (("  helium ",), ("HELIUM",)), (("NITROGEN",), ("NITROGEN",)), (("  nitrogen ",), ("NITROGEN",)), (("PROPANE",), ("PROPANE",)), (("  propane ",), ("PROPANE",)), (("ETHANE",), ("ETHANE",)), (("  ethane ",), ("ETHANE",)), (("ETHANE-PROPANE",), ("ETHANE-PROPANE",)), (("  ethane-propane ",), ("ETHANE-PROPANE",)), (("METHANE",), ("METHANE",)), (("  methane ",), ("METHANE",)), (("FREON 22",), ("FREON 22",)), (("  freon  22 ",), ("FREON 22",)), (("FREON 12",), ("FREON 12",)), (("  freon  12 ",), ("FREON 12",)), (("OTHER",), ("OTHER",)), (("  other ",), ("OTHER",)), (("NONE",), (None,)), (("NO",), (None,))),
    get_points=((("OTHER",), ("OTHER",)), (("ETHANE",), ("ethane",)), (("ETHANE-PROPANE",), ("ethane-propane",)), (("FREON 22",), ("FREON 22",)), (("FREON 12",), ("FREON 12",)), (("NONE",), (None,)), (("NO",), (None,)), (("LIQUID ETHANE",), ("ethane",)), (("LIQUID PROPANE",), ("propane",)), (("LIQUID NITROGEN",), ("nitrogen",)), (("LIQUID HELIUM",), ("helium",)), (("PROPANE",), ("propane",)), (("NITROGEN",), ("nitrogen",)), (("HELIUM",), ("helium",)), (("METHANE",), ("METHANE",)), (("freon 22",), ("FREON 22",)), (("freon 12",), ("FREON 12",)), (("other",), ("OTHER",))),
)


@few
@given(SAMPLE_EM_VITRIFICATION_CRYOGEN_NAME_2.values.strategy())
def test_put_after_get_after_put_sample_em_vitrification_cryogen_name_2(value: Value) -> None:
    SAMPLE_EM_VITRIFICATION_CRYOGEN_NAME_2.check_value(value)


# common/sample.omap:188  humidity [%] <-> humidity [%]
SAMPLE_EM_VITRIFICATION_HUMIDITY = Rule(
    CASE,
    cite="common/sample.omap:188",
    law="<->",
    left=("sample.specimen.humidity",),
    right=("_em_vitrification.humidity",),
    context={"acquisition.technique": "subtomo", "sample.specimen.vitrification": True},
    values=Quantities(unit="%", source="%", low=Decimal("0"), high=Decimal("100"), low_open=False, high_open=False, exact=True),
    put_points=((({"value": 0, "unit": "%"},), ("0",)), (({"value": 100, "unit": "%"},), ("100",)), (({"value": 50, "unit": "%"},), ("50",)), (({"value": 33.333333, "unit": "%"},), ("33.333333",)), (({"value": 12.5, "unit": "%"},), ("12.5",)), (({"value": 1, "unit": "%"},), ("1",)), (({"value": 2, "unit": "%"},), ("2",)), (({"value": 2.7, "unit": "%"},), ("2.7",)), (({"value": 0.5, "unit": "%"},), ("0.5",)), (({"value": 70, "unit": "%"},), ("70",)), (({"value": 1e-06, "unit": "%"},), ("0.000001",)), (({"value": 0.02, "unit": "1"},), ("2",))),
    get_points=((("0",), ({"value": 0, "unit": "%"},)), (("100",), ({"value": 100, "unit": "%"},)), (("50",), ({"value": 50, "unit": "%"},)), (("33.333333",), ({"value": 33.333333, "unit": "%"},)), (("12.5",), ({"value": 12.5, "unit": "%"},)), (("1",), ({"value": 1, "unit": "%"},)), (("2",), ({"value": 2, "unit": "%"},)), (("2.7",), ({"value": 2.7, "unit": "%"},)), (("0.5",), ({"value": 0.5, "unit": "%"},)), (("70",), ({"value": 70, "unit": "%"},)), (("0.000001",), ({"value": 1e-06, "unit": "%"},))),
)


@few
@given(SAMPLE_EM_VITRIFICATION_HUMIDITY.values.strategy())
def test_get_after_put_sample_em_vitrification_humidity(value: Value) -> None:
    SAMPLE_EM_VITRIFICATION_HUMIDITY.check_value(value)


# common/sample.omap:189  temperature [K] <-> chamber_temperature [K]
SAMPLE_EM_VITRIFICATION_CHAMBER_TEMPERATURE = Rule(
    CASE,
    cite="common/sample.omap:189",
    law="<->",
    left=("sample.specimen.temperature",),
    right=("_em_vitrification.chamber_temperature",),
    context={"acquisition.technique": "subtomo", "sample.specimen.vitrification": True},
    values=UnslippedQuantities(unit="K", source="K", low=Decimal("0"), high=None, low_open=True, high_open=False, exact=True, slips=((Decimal("1"), Decimal("60")),)),
    put_points=((({"value": 0.001, "unit": "K"},), ("0.001",)), (({"value": 2000000, "unit": "K"},), ("2000000",)), (({"value": 1000000, "unit": "K"},), ("1000000",)), (({"value": 666666.666667, "unit": "K"},), ("666666.666667",)), (({"value": 250000, "unit": "K"},), ("250000",)), (({"value": 300, "unit": "K"},), ("300",)), (({"value": 0.5, "unit": "K"},), ("0.5",)), (({"value": 70, "unit": "K"},), ("70",)), (({"value": 2697049, "unit": "K"},), ("2697049",)), (({"value": 12345678901234568, "unit": "K"},), ("12345678901234568",)), (({"value": 1e-06, "unit": "K"},), ("0.000001",)), (({"value": 300000, "unit": "mK"},), ("300",))),
    get_points=((("0.001",), ({"value": 0.001, "unit": "K"},)), (("2000000",), ({"value": 2000000, "unit": "K"},)), (("1000000",), ({"value": 1000000, "unit": "K"},)), (("666666.666667",), ({"value": 666666.666667, "unit": "K"},)), (("250000",), ({"value": 250000, "unit": "K"},)), (("300",), ({"value": 300, "unit": "K"},)), (("0.5",), ({"value": 0.5, "unit": "K"},)), (("70",), ({"value": 70, "unit": "K"},)), (("2697049",), ({"value": 2697049, "unit": "K"},)), (("12345678901234568",), ({"value": 12345678901234568, "unit": "K"},)), (("0.000001",), ({"value": 1e-06, "unit": "K"},))),
)


@few
@given(SAMPLE_EM_VITRIFICATION_CHAMBER_TEMPERATURE.values.strategy())
def test_get_after_put_sample_em_vitrification_chamber_temperature(value: Value) -> None:
    SAMPLE_EM_VITRIFICATION_CHAMBER_TEMPERATURE.check_value(value)


# common/sample.omap:197  manufacturer <~> (grid_type, details) via grid_type
SAMPLE_EM_SAMPLE_SUPPORT_GRID_TYPE = Rule(
    CASE,
    cite="common/sample.omap:197",
    law="<~>",
    left=("sample.grid.manufacturer",),
    right=("_em_sample_support.grid_type", "_em_sample_support.details"),
    context={"acquisition.technique": "subtomo"},
    values=Words(pairs=(("PELCO Ultrathin Carbon with Lacey Carbon", "PELCO Ultrathin Carbon with Lacey Carbon"), ("Quantifoil", "Quantifoil"), ("Quantifoil R0.6/1", "Quantifoil R0.6/1"), ("Quantifoil R1/1", "Quantifoil R1/1"), ("Quantifoil R1/2", "Quantifoil R1/2"), ("Quantifoil R1/4", "Quantifoil R1/4"), ("Quantifoil R2/1", "Quantifoil R2/1"), ("Quantifoil R2/2", "Quantifoil R2/2"), ("Quantifoil R2/4", "Quantifoil R2/4"), ("Quantifoil R3/3", "Quantifoil R3/3"), ("Quantifoil R3/5", "Quantifoil R3/5"), ("Quantifoil R3.5/1", "Quantifoil R3.5/1"), ("Quantifoil R1.2/1.3", "Quantifoil R1.2/1.3"), ("Quantifoil R1.2/20", "Quantifoil R1.2/20"), ("Quantifoil Active R2/1", "Quantifoil Active R2/1"), ("Quantifoil Active R1.6/0.9", "Quantifoil Active R1.6/0.9"), ("Quantifoil Active R1.2/0.8", "Quantifoil Active R1.2/0.8"), ("HexAuFoil", "HexAuFoil"), ("UltrAuFoil", "UltrAuFoil"), ("UltrAuFoil R0./1", "UltrAuFoil R0./1"), ("UltrAuFoil R1.2/1.3", "UltrAuFoil R1.2/1.3"), ("UltrAuFoil R2/2", "UltrAuFoil R2/2"), ("Au-flat 1.2/1.3", "Au-flat 1.2/1.3"), ("C-flat", "C-flat"), ("C-flat-1.2/1.3", "C-flat-1.2/1.3"), ("C-flat-2/1", "C-flat-2/1"), ("C-flat-1/1", "C-flat-1/1"), ("C-flat-2/2", "C-flat-2/2"), ("EMS Formvar Carbon", "EMS Formvar Carbon"), ("EMS Lacey Carbon", "EMS Lacey Carbon"), ("SPT Labtech self-wicking R1.2/0.8", "SPT Labtech self-wicking R1.2/0.8"), ("ANTcryo ANTA Au300 R1.2/1.3", "ANTcryo ANTA Au300 R1.2/1.3"), ("ANTcryo ANTA Cu300 R1.2/1.3", "ANTcryo ANTA Cu300 R1.2/1.3"), ("ANTcryo ANTA Au400 R1.2/1.3", "ANTcryo ANTA Au400 R1.2/1.3"), ("ANTcryo ANTA Au300 R2.0/1.0", "ANTcryo ANTA Au300 R2.0/1.0"), ("Homemade", "Homemade")), wrong=(), exact=False, free=("no word of any list",), wrong_texts=("no word of any list",)),
    put_points=((("no word of any list",), (None, "maker: no word of any list")), (("PELCO Ultrathin Carbon with Lacey Carbon",), ("PELCO Ultrathin Carbon with Lacey Carbon", None)), (("  pelco  uLTRATHIN  cARBON  WITH  lACEY  cARBON ",), ("PELCO Ultrathin Carbon with Lacey Carbon", None)), (("Quantifoil",), ("Quantifoil", None)), (("  qUANTIFOIL ",), ("Quantifoil", None)), (("Quantifoil R0.6/1",), ("Quantifoil R0.6/1", None)), (("  qUANTIFOIL  r0.6/1 ",), ("Quantifoil R0.6/1", None)), (("Quantifoil R1/1",), ("Quantifoil R1/1", None)), (("  qUANTIFOIL  r1/1 ",), ("Quantifoil R1/1", None)), (("Quantifoil R1/2",), ("Quantifoil R1/2", None)), (("  qUANTIFOIL  r1/2 ",), ("Quantifoil R1/2", None)), (("Quantifoil R1/4",), ("Quantifoil R1/4", None)), (("  qUANTIFOIL  r1/4 ",), ("Quantifoil R1/4", None)), (("Quantifoil R2/1",), ("Quantifoil R2/1", None)), (("  qUANTIFOIL  r2/1 ",), ("Quantifoil R2/1", None)), (("Quantifoil R2/2",), ("Quantifoil R2/2", None)), (("  qUANTIFOIL  r2/2 ",), ("Quantifoil R2/2", None)), (("Quantifoil R2/4",), ("Quantifoil R2/4", None)), (("  qUANTIFOIL  r2/4 ",), ("Quantifoil R2/4", None)), (("Quantifoil R3/3",), ("Quantifoil R3/3", None)), (("  qUANTIFOIL  r3/3 ",), ("Quantifoil R3/3", None)), (("Quantifoil R3/5",), ("Quantifoil R3/5", None)), (("  qUANTIFOIL  r3/5 ",), ("Quantifoil R3/5", None)), (("Quantifoil R3.5/1",), ("Quantifoil R3.5/1", None)), (("  qUANTIFOIL  r3.5/1 ",), ("Quantifoil R3.5/1", None)), (("Quantifoil R1.2/1.3",), ("Quantifoil R1.2/1.3", None)), (("  qUANTIFOIL  r1.2/1.3 ",), ("Quantifoil R1.2/1.3", None)), (("Quantifoil R1.2/20",), ("Quantifoil R1.2/20", None)), (("  qUANTIFOIL  r1.2/20 ",), ("Quantifoil R1.2/20", None)), (("Quantifoil Active R2/1",), ("Quantifoil Active R2/1", None)), (("  qUANTIFOIL  aCTIVE  r2/1 ",), ("Quantifoil Active R2/1", None)), (("Quantifoil Active R1.6/0.9",), ("Quantifoil Active R1.6/0.9", None)), (("  qUANTIFOIL  aCTIVE  r1.6/0.9 ",), ("Quantifoil Active R1.6/0.9", None)), (("Quantifoil Active R1.2/0.8",), ("Quantifoil Active R1.2/0.8", None)), (("  qUANTIFOIL  aCTIVE  r1.2/0.8 ",), ("Quantifoil Active R1.2/0.8", None)), (("HexAuFoil",), ("HexAuFoil", None)), (("  hEXaUfOIL ",), ("HexAuFoil", None)), (("UltrAuFoil",), ("UltrAuFoil", None)), (("  uLTRaUfOIL ",), ("UltrAuFoil", None)), (("UltrAuFoil R0./1",), ("UltrAuFoil R0./1", None)), (("  uLTRaUfOIL  r0./1 ",), ("UltrAuFoil R0./1", None)), (("UltrAuFoil R1.2/1.3",), ("UltrAuFoil R1.2/1.3", None)), (("  uLTRaUfOIL  r1.2/1.3 ",), ("UltrAuFoil R1.2/1.3", None)), (("UltrAuFoil R2/2",), ("UltrAuFoil R2/2", None)), (("  uLTRaUfOIL  r2/2 ",), ("UltrAuFoil R2/2", None)), (("Au-flat 1.2/1.3",), ("Au-flat 1.2/1.3", None)), (("  aU-FLAT  1.2/1.3 ",), ("Au-flat 1.2/1.3", None)), (("C-flat",), ("C-flat", None)), (("  c-FLAT ",), ("C-flat", None)), (("C-flat-1.2/1.3",), ("C-flat-1.2/1.3", None)), (("  c-FLAT-1.2/1.3 ",), ("C-flat-1.2/1.3", None)), (("C-flat-2/1",), ("C-flat-2/1", None)), (("  c-FLAT-2/1 ",), ("C-flat-2/1", None)), (("C-flat-1/1",), ("C-flat-1/1", None)), (("  c-FLAT-1/1 ",), ("C-flat-1/1", None)), (("C-flat-2/2",), ("C-flat-2/2", None)), (("  c-FLAT-2/2 ",), ("C-flat-2/2", None)), (("EMS Formvar Carbon",), ("EMS Formvar Carbon", None)), (("  ems  fORMVAR  cARBON ",), ("EMS Formvar Carbon", None)), (("EMS Lacey Carbon",), ("EMS Lacey Carbon", None))),
    get_points=(((None, "maker: no word of any list"), ("no word of any list",)), (("PELCO Ultrathin Carbon with Lacey Carbon", None), ("PELCO Ultrathin Carbon with Lacey Carbon",)), (("Quantifoil", None), ("Quantifoil",)), (("Quantifoil R0.6/1", None), ("Quantifoil R0.6/1",)), (("C-flat-1/1", None), ("C-flat-1/1",)), (("C-flat-2/2", None), ("C-flat-2/2",)), (("EMS Formvar Carbon", None), ("EMS Formvar Carbon",)), (("EMS Lacey Carbon", None), ("EMS Lacey Carbon",)), (("Quantifoil R1/1", None), ("Quantifoil R1/1",)), (("Quantifoil R1/2", None), ("Quantifoil R1/2",)), (("Quantifoil R1/4", None), ("Quantifoil R1/4",)), (("Quantifoil R2/1", None), ("Quantifoil R2/1",)), (("Quantifoil R2/2", None), ("Quantifoil R2/2",)), (("antCRYO anta aU400 r1.2/1.3", None), ("ANTcryo ANTA Au400 R1.2/1.3",)), (("antCRYO anta aU300 r2.0/1.0", None), ("ANTcryo ANTA Au300 R2.0/1.0",)), (("hOMEMADE", None), ("Homemade",))),
)


@few
@given(SAMPLE_EM_SAMPLE_SUPPORT_GRID_TYPE.values.strategy())
def test_put_after_get_after_put_sample_em_sample_support_grid_type(value: Value) -> None:
    SAMPLE_EM_SAMPLE_SUPPORT_GRID_TYPE.check_value(value)


# common/sample.omap:198  material <-> grid_material via grid_material
SAMPLE_EM_SAMPLE_SUPPORT_GRID_MATERIAL = Rule(
    CASE,
    cite="common/sample.omap:198",
    law="<->",
    left=("sample.grid.material",),
    right=("_em_sample_support.grid_material",),
    context={"acquisition.technique": "subtomo"},
    values=Words(pairs=(("copper", "copper"), ("Cu", "copper"), ("gold", "gold"), ("Au", "gold"), ("nickel", "nickel"), ("Ni", "nickel"), ("molybdenum", "molybdenum"), ("Mo", "molybdenum"), ("titanium", "titanium"), ("Ti", "titanium"), ("COPPER", "copper"), ("COPPER/PALLADIUM", "COPPER/PALLADIUM"), ("COPPER/RHODIUM", "COPPER/RHODIUM"), ("GOLD", "gold"), ("GRAPHENE OXIDE", "GRAPHENE OXIDE"), ("NICKEL", "nickel"), ("NICKEL/TITANIUM", "NICKEL/TITANIUM"), ("PLATINUM", "PLATINUM"), ("SILICON NITRIDE", "SILICON NITRIDE"), ("TUNGSTEN", "TUNGSTEN"), ("TITANIUM", "titanium"), ("MOLYBDENUM", "molybdenum")), wrong=("no word of any list",), exact=True, free=(), wrong_texts=("no word of any list",)),
    put_points=((("copper",), ("COPPER",)), (("  COPPER ",), ("COPPER",)), (("Cu",), ("COPPER",)), (("  cU ",), ("COPPER",)), (("gold",), ("GOLD",)), (("  GOLD ",), ("GOLD",)), (("Au",), ("GOLD",)), (("  aU ",), ("GOLD",)), (("nickel",), ("NICKEL",)), (("  NICKEL ",), ("NICKEL",)), (("Ni",), ("NICKEL",)), (("  nI ",), ("NICKEL",)), (("molybdenum",), ("MOLYBDENUM",)), (("  MOLYBDENUM ",), ("MOLYBDENUM",)), (("Mo",), ("MOLYBDENUM",)), (("  mO ",), ("MOLYBDENUM",)), (("titanium",), ("TITANIUM",)), (("  TITANIUM ",), ("TITANIUM",)), (("Ti",), ("TITANIUM",)), (("  tI ",), ("TITANIUM",)), (("COPPER",), ("COPPER",)), (("  copper ",), ("COPPER",)), (("COPPER/PALLADIUM",), ("COPPER/PALLADIUM",)), (("  copper/palladium ",), ("COPPER/PALLADIUM",)), (("COPPER/RHODIUM",), ("COPPER/RHODIUM",)), (("  copper/rhodium ",), ("COPPER/RHODIUM",)), (("GOLD",), ("GOLD",)), (("  gold ",), ("GOLD",)), (("GRAPHENE OXIDE",), ("GRAPHENE OXIDE",)), (("  graphene  oxide ",), ("GRAPHENE OXIDE",)), (("NICKEL",), ("NICKEL",)), (("  nickel ",), ("NICKEL",)), (("NICKEL/TITANIUM",), ("NICKEL/TITANIUM",)), (("  nickel/titanium ",), ("NICKEL/TITANIUM",)), (("PLATINUM",), ("PLATINUM",)), (("  platinum ",), ("PLATINUM",)), (("SILICON NITRIDE",), ("SILICON NITRIDE",)), (("  silicon  nitride ",), ("SILICON NITRIDE",)), (("TUNGSTEN",), ("TUNGSTEN",)), (("  tungsten ",), ("TUNGSTEN",)), (("TITANIUM",), ("TITANIUM",)), (("  titanium ",), ("TITANIUM",)), (("MOLYBDENUM",), ("MOLYBDENUM",)), (("  molybdenum ",), ("MOLYBDENUM",))),
    get_points=((("COPPER",), ("copper",)), (("GOLD",), ("gold",)), (("TUNGSTEN",), ("TUNGSTEN",)), (("TITANIUM",), ("titanium",)), (("MOLYBDENUM",), ("molybdenum",)), (("NICKEL",), ("nickel",)), (("COPPER/PALLADIUM",), ("COPPER/PALLADIUM",)), (("COPPER/RHODIUM",), ("COPPER/RHODIUM",)), (("GRAPHENE OXIDE",), ("GRAPHENE OXIDE",)), (("NICKEL/TITANIUM",), ("NICKEL/TITANIUM",)), (("PLATINUM",), ("PLATINUM",)), (("tungsten",), ("TUNGSTEN",)), (("titanium",), ("titanium",)), (("molybdenum",), ("molybdenum",))),
)


@few
@given(SAMPLE_EM_SAMPLE_SUPPORT_GRID_MATERIAL.values.strategy())
def test_get_after_put_sample_em_sample_support_grid_material(value: Value) -> None:
    SAMPLE_EM_SAMPLE_SUPPORT_GRID_MATERIAL.check_value(value)


# common/sample.omap:199  mesh <-> grid_mesh_size via whole
SAMPLE_EM_SAMPLE_SUPPORT_GRID_MESH_SIZE = Rule(
    CASE,
    cite="common/sample.omap:199",
    law="<->",
    left=("sample.grid.mesh",),
    right=("_em_sample_support.grid_mesh_size",),
    context={"acquisition.technique": "subtomo"},
    values=Numbers(low=Decimal("1"), high=None, low_open=True, high_open=False, whole=True, exact=True),
    put_points=(((2,), ("2",)), ((2000001,), ("2000001",)), ((1000001,), ("1000001",)), ((666668,), ("666668",)), ((250001,), ("250001",)), ((300,), ("300",)), ((3,), ("3",)), ((70,), ("70",)), ((2697049,), ("2697049",)), ((12345678901234568,), ("12345678901234568",))),
    get_points=((("2",), (2,)), (("2000001",), (2000001,)), (("1000001",), (1000001,)), (("666668",), (666668,)), (("250001",), (250001,)), (("300",), (300,)), (("3",), (3,)), (("70",), (70,)), (("2697049",), (2697049,)), (("12345678901234568",), (12345678901234568,))),
)


@few
@given(SAMPLE_EM_SAMPLE_SUPPORT_GRID_MESH_SIZE.values.strategy())
def test_get_after_put_sample_em_sample_support_grid_mesh_size(value: Value) -> None:
    SAMPLE_EM_SAMPLE_SUPPORT_GRID_MESH_SIZE.check_value(value)


# common/sample.omap:205  film_material <-> material via listed
SAMPLE_EM_SUPPORT_FILM_MATERIAL = Rule(
    CASE,
    cite="common/sample.omap:205",
    law="<->",
    left=("sample.grid.film_material",),
    right=("_em_support_film.material",),
    context={"acquisition.technique": "subtomo"},
    values=Words(pairs=(("CARBON", "CARBON"), ("FORMVAR", "FORMVAR"), ("CELLULOSE ACETATE", "CELLULOSE ACETATE"), ("PARLODION", "PARLODION"), ("GOLD", "GOLD"), ("GRAPHENE", "GRAPHENE"), ("GRAPHENE OXIDE", "GRAPHENE OXIDE"), ("SILICON DIOXIDE", "SILICON DIOXIDE"), ("NICKEL TITANIUM", "NICKEL TITANIUM")), wrong=("no word of any list",), exact=True, free=(), wrong_texts=("no word of any list",)),
    put_points=((("CARBON",), ("CARBON",)), (("  carbon ",), ("CARBON",)), (("FORMVAR",), ("FORMVAR",)), (("  formvar ",), ("FORMVAR",)), (("CELLULOSE ACETATE",), ("CELLULOSE ACETATE",)), (("  cellulose  acetate ",), ("CELLULOSE ACETATE",)), (("PARLODION",), ("PARLODION",)), (("  parlodion ",), ("PARLODION",)), (("GOLD",), ("GOLD",)), (("  gold ",), ("GOLD",)), (("GRAPHENE",), ("GRAPHENE",)), (("  graphene ",), ("GRAPHENE",)), (("GRAPHENE OXIDE",), ("GRAPHENE OXIDE",)), (("  graphene  oxide ",), ("GRAPHENE OXIDE",)), (("SILICON DIOXIDE",), ("SILICON DIOXIDE",)), (("  silicon  dioxide ",), ("SILICON DIOXIDE",)), (("NICKEL TITANIUM",), ("NICKEL TITANIUM",)), (("  nickel  titanium ",), ("NICKEL TITANIUM",))),
    get_points=((("CARBON",), ("CARBON",)), (("FORMVAR",), ("FORMVAR",)), (("CELLULOSE ACETATE",), ("CELLULOSE ACETATE",)), (("GRAPHENE OXIDE",), ("GRAPHENE OXIDE",)), (("SILICON DIOXIDE",), ("SILICON DIOXIDE",)), (("NICKEL TITANIUM",), ("NICKEL TITANIUM",)), (("PARLODION",), ("PARLODION",)), (("GOLD",), ("GOLD",)), (("GRAPHENE",), ("GRAPHENE",)), (("graphene oxide",), ("GRAPHENE OXIDE",)), (("silicon dioxide",), ("SILICON DIOXIDE",)), (("nickel titanium",), ("NICKEL TITANIUM",))),
)


@few
@given(SAMPLE_EM_SUPPORT_FILM_MATERIAL.values.strategy())
def test_get_after_put_sample_em_support_film_material(value: Value) -> None:
    SAMPLE_EM_SUPPORT_FILM_MATERIAL.check_value(value)


# common/sample.omap:206  film_topology <-> topology via film_topology
SAMPLE_EM_SUPPORT_FILM_TOPOLOGY = Rule(
    CASE,
    cite="common/sample.omap:206",
    law="<->",
    left=("sample.grid.film_topology",),
    right=("_em_support_film.topology",),
    context={"acquisition.technique": "subtomo"},
    values=Words(pairs=(("lacey", "lacey"), ("lacey carbon", "lacey"), ("holey array", "holey array"), ("regular", "holey array"), ("CONTINUOUS", "CONTINUOUS"), ("LACEY", "lacey"), ("HOLEY", "HOLEY"), ("HOLEY ARRAY", "holey array")), wrong=("no word of any list",), exact=True, free=(), wrong_texts=("no word of any list",)),
    put_points=((("lacey",), ("LACEY",)), (("  LACEY ",), ("LACEY",)), (("lacey carbon",), ("LACEY",)), (("  LACEY  CARBON ",), ("LACEY",)), (("holey array",), ("HOLEY ARRAY",)), (("  HOLEY  ARRAY ",), ("HOLEY ARRAY",)), (("regular",), ("HOLEY ARRAY",)), (("  REGULAR ",), ("HOLEY ARRAY",)), (("CONTINUOUS",), ("CONTINUOUS",)), (("  continuous ",), ("CONTINUOUS",)), (("LACEY",), ("LACEY",)), (("  lacey ",), ("LACEY",)), (("HOLEY",), ("HOLEY",)), (("  holey ",), ("HOLEY",)), (("HOLEY ARRAY",), ("HOLEY ARRAY",)), (("  holey  array ",), ("HOLEY ARRAY",))),
    get_points=((("LACEY",), ("lacey",)), (("HOLEY ARRAY",), ("holey array",)), (("HOLEY",), ("HOLEY",)), (("CONTINUOUS",), ("CONTINUOUS",)), (("lacey",), ("lacey",)), (("holey",), ("HOLEY",)), (("holey array",), ("holey array",))),
)


@few
@given(SAMPLE_EM_SUPPORT_FILM_TOPOLOGY.values.strategy())
def test_get_after_put_sample_em_support_film_topology(value: Value) -> None:
    SAMPLE_EM_SUPPORT_FILM_TOPOLOGY.check_value(value)


# common/sample.omap:207  film_thickness <-> thickness [Å] via measure("nm")
SAMPLE_EM_SUPPORT_FILM_THICKNESS = Rule(
    CASE,
    cite="common/sample.omap:207",
    law="<->",
    left=("sample.grid.film_thickness",),
    right=("_em_support_film.thickness",),
    context={"acquisition.technique": "subtomo"},
    values=Points(values=((("12 nm",), ("12 nm",)), (("120 Å",), ("12 nm",)), (("0.5 nm",), ("0.5 nm",)), (("2 um",), ("2000 nm",))), wrong=(("thin",), ("12",), ("12 kV",), ("-3 nm",), (True,)), wrong_texts=(("thin",), ("-1",))),
    put_points=((("12 nm",), ("120",)), (("120 Å",), ("120",)), (("0.5 nm",), ("5",)), (("2 um",), ("20000",))),
    get_points=((("120",), ("12 nm",)), (("5",), ("0.5 nm",)), (("20000",), ("2000 nm",))),
)


@few
@given(SAMPLE_EM_SUPPORT_FILM_THICKNESS.values.strategy())
def test_get_after_put_sample_em_support_film_thickness(value: Value) -> None:
    SAMPLE_EM_SUPPORT_FILM_THICKNESS.check_value(value)


# common/sample.omap:214  pretreatment_type <~> type via pretreatment
SAMPLE_EM_GRID_PRETREATMENT_TYPE = Rule(
    CASE,
    cite="common/sample.omap:214",
    law="<~>",
    left=("sample.grid.pretreatment_type",),
    right=("_em_grid_pretreatment.type",),
    context={"acquisition.technique": "subtomo"},
    values=Words(pairs=(("glow discharge", "glow discharge"), ("glow discharged", "glow discharge"), ("glow-discharge", "glow discharge"), ("plasma cleaning", "plasma cleaning"), ("plasma", "plasma cleaning")), wrong=("no word of any list",), exact=False, free=(), wrong_texts=("no word of any list",)),
    put_points=((("glow discharge",), ("GLOW DISCHARGE",)), (("  GLOW  DISCHARGE ",), ("GLOW DISCHARGE",)), (("glow discharged",), ("GLOW DISCHARGE",)), (("  GLOW  DISCHARGED ",), ("GLOW DISCHARGE",)), (("glow-discharge",), ("GLOW DISCHARGE",)), (("  GLOW-DISCHARGE ",), ("GLOW DISCHARGE",)), (("plasma cleaning",), ("PLASMA CLEANING",)), (("  PLASMA  CLEANING ",), ("PLASMA CLEANING",)), (("plasma",), ("PLASMA CLEANING",)), (("  PLASMA ",), ("PLASMA CLEANING",))),
    get_points=((("GLOW DISCHARGE",), ("glow discharge",)), (("PLASMA CLEANING",), ("plasma cleaning",)), (("NONE",), (None,)), (("NO",), (None,)), (("glow discharge",), ("glow discharge",)), (("plasma cleaning",), ("plasma cleaning",))),
)


@few
@given(SAMPLE_EM_GRID_PRETREATMENT_TYPE.values.strategy())
def test_put_after_get_after_put_sample_em_grid_pretreatment_type(value: Value) -> None:
    SAMPLE_EM_GRID_PRETREATMENT_TYPE.check_value(value)


# common/sample.omap:215  pretreatment_time [s] <~> time [s] via rounded because "mmCIF stores whole seconds"
SAMPLE_EM_GRID_PRETREATMENT_TIME = Rule(
    CASE,
    cite="common/sample.omap:215",
    law="<~>",
    left=("sample.grid.pretreatment_time",),
    right=("_em_grid_pretreatment.time",),
    context={"acquisition.technique": "subtomo"},
    values=RoundedQuantities(unit="s", source="s", low=Decimal("1"), high=None, low_open=False, high_open=False, exact=False),
    put_points=((({"value": 1, "unit": "s"},), ("1",)), (({"value": 2000001, "unit": "s"},), ("2000001",)), (({"value": 1000001, "unit": "s"},), ("1000001",)), (({"value": 666667.666667, "unit": "s"},), ("666668",)), (({"value": 250001, "unit": "s"},), ("250001",)), (({"value": 2, "unit": "s"},), ("2",)), (({"value": 300, "unit": "s"},), ("300",)), (({"value": 2.7, "unit": "s"},), ("3",)), (({"value": 70, "unit": "s"},), ("70",)), (({"value": 2697049, "unit": "s"},), ("2697049",)), (({"value": 12345678901234568, "unit": "s"},), ("12345678901234568",)), (({"value": 2000000000000000, "unit": "fs"},), ("2",))),
    get_points=((("1",), ({"value": 1, "unit": "s"},)), (("2000001",), ({"value": 2000001, "unit": "s"},)), (("1000001",), ({"value": 1000001, "unit": "s"},)), (("666668",), ({"value": 666668, "unit": "s"},)), (("250001",), ({"value": 250001, "unit": "s"},)), (("2",), ({"value": 2, "unit": "s"},)), (("300",), ({"value": 300, "unit": "s"},)), (("3",), ({"value": 3, "unit": "s"},)), (("70",), ({"value": 70, "unit": "s"},)), (("2697049",), ({"value": 2697049, "unit": "s"},)), (("12345678901234568",), ({"value": 12345678901234568, "unit": "s"},))),
)


@few
@given(SAMPLE_EM_GRID_PRETREATMENT_TIME.values.strategy())
def test_put_after_get_after_put_sample_em_grid_pretreatment_time(value: Value) -> None:
    SAMPLE_EM_GRID_PRETREATMENT_TIME.check_value(value)


# common/sample.omap:216  pretreatment_pressure [Pa] <-> pressure [Pa]
SAMPLE_EM_GRID_PRETREATMENT_PRESSURE = Rule(
    CASE,
    cite="common/sample.omap:216",
    law="<->",
    left=("sample.grid.pretreatment_pressure",),
    right=("_em_grid_pretreatment.pressure",),
    context={"acquisition.technique": "subtomo"},
    values=Quantities(unit="Pa", source="Pa", low=Decimal("0"), high=None, low_open=True, high_open=False, exact=True),
    put_points=((({"value": 0.001, "unit": "Pa"},), ("0.001",)), (({"value": 2000000, "unit": "Pa"},), ("2000000",)), (({"value": 1000000, "unit": "Pa"},), ("1000000",)), (({"value": 666666.666667, "unit": "Pa"},), ("666666.666667",)), (({"value": 250000, "unit": "Pa"},), ("250000",)), (({"value": 1, "unit": "Pa"},), ("1",)), (({"value": 2, "unit": "Pa"},), ("2",)), (({"value": 300, "unit": "Pa"},), ("300",)), (({"value": 2.7, "unit": "Pa"},), ("2.7",)), (({"value": 0.5, "unit": "Pa"},), ("0.5",)), (({"value": 70, "unit": "Pa"},), ("70",)), (({"value": 2697049, "unit": "Pa"},), ("2697049",))),
    get_points=((("0.001",), ({"value": 0.001, "unit": "Pa"},)), (("2000000",), ({"value": 2000000, "unit": "Pa"},)), (("1000000",), ({"value": 1000000, "unit": "Pa"},)), (("666666.666667",), ({"value": 666666.666667, "unit": "Pa"},)), (("250000",), ({"value": 250000, "unit": "Pa"},)), (("1",), ({"value": 1, "unit": "Pa"},)), (("2",), ({"value": 2, "unit": "Pa"},)), (("300",), ({"value": 300, "unit": "Pa"},)), (("2.7",), ({"value": 2.7, "unit": "Pa"},)), (("0.5",), ({"value": 0.5, "unit": "Pa"},)), (("70",), ({"value": 70, "unit": "Pa"},)), (("2697049",), ({"value": 2697049, "unit": "Pa"},))),
)


@few
@given(SAMPLE_EM_GRID_PRETREATMENT_PRESSURE.values.strategy())
def test_get_after_put_sample_em_grid_pretreatment_pressure(value: Value) -> None:
    SAMPLE_EM_GRID_PRETREATMENT_PRESSURE.check_value(value)


# common/sample.omap:217  pretreatment_atmosphere <-> atmosphere
SAMPLE_EM_GRID_PRETREATMENT_ATMOSPHERE = Rule(
    CASE,
    cite="common/sample.omap:217",
    law="<->",
    left=("sample.grid.pretreatment_atmosphere",),
    right=("_em_grid_pretreatment.atmosphere",),
    context={"acquisition.technique": "subtomo"},
    values=Texts(form="line", known=()),
    put_points=((("apoferritin",), ("apoferritin",)), (("rabbit muscle",), ("rabbit muscle",)), (("5' primer",), ("5' primer",)), (('the "best" map',), ('the "best" map',)), (('5\' and "3"',), ('5\' and "3"',)), (("_cell",), ("_cell",)), (("# 4",), ("# 4",)), (("$frame",), ("$frame",)), (("; text",), ("; text",)), (("[Zn+2]",), ("[Zn+2]",)), (("]",), ("]",)), ((".",), (".",))),
    get_points=((("apoferritin",), ("apoferritin",)), (("rabbit muscle",), ("rabbit muscle",)), (("5' primer",), ("5' primer",)), (('the "best" map',), ('the "best" map',)), (('5\' and "3"',), ('5\' and "3"',)), (("_cell",), ("_cell",)), (("# 4",), ("# 4",)), (("$frame",), ("$frame",)), (("; text",), ("; text",)), (("[Zn+2]",), ("[Zn+2]",)), (("]",), ("]",)), ((".",), (".",))),
)


@few
@given(SAMPLE_EM_GRID_PRETREATMENT_ATMOSPHERE.values.strategy())
def test_get_after_put_sample_em_grid_pretreatment_atmosphere(value: Value) -> None:
    SAMPLE_EM_GRID_PRETREATMENT_ATMOSPHERE.check_value(value)


# common/people.omap:18  family_name <-> name_last
PEOPLE_PDBX_CONTACT_AUTHOR_NAME_LAST = Rule(
    CASE,
    cite="common/people.omap:18",
    law="<->",
    left=("organizational.authors[].family_name",),
    right=("_pdbx_contact_author.name_last",),
    context={"acquisition.technique": "subtomo"},
    values=Texts(form="line", known=()),
    put_points=((("apoferritin",), ("apoferritin",)), (("rabbit muscle",), ("rabbit muscle",)), (("5' primer",), ("5' primer",)), (('the "best" map',), ('the "best" map',)), (('5\' and "3"',), ('5\' and "3"',)), (("_cell",), ("_cell",)), (("# 4",), ("# 4",)), (("$frame",), ("$frame",)), (("; text",), ("; text",)), (("[Zn+2]",), ("[Zn+2]",)), (("]",), ("]",)), ((".",), (".",))),
    get_points=((("apoferritin",), ("apoferritin",)), (("rabbit muscle",), ("rabbit muscle",)), (("5' primer",), ("5' primer",)), (('the "best" map',), ('the "best" map',)), (('5\' and "3"',), ('5\' and "3"',)), (("_cell",), ("_cell",)), (("# 4",), ("# 4",)), (("$frame",), ("$frame",)), (("; text",), ("; text",)), (("[Zn+2]",), ("[Zn+2]",)), (("]",), ("]",)), ((".",), (".",))),
)


@few
@given(PEOPLE_PDBX_CONTACT_AUTHOR_NAME_LAST.values.strategy())
def test_get_after_put_people_pdbx_contact_author_name_last(value: Value) -> None:
    PEOPLE_PDBX_CONTACT_AUTHOR_NAME_LAST.check_value(value)


# common/people.omap:19  given_name <-> name_first
PEOPLE_PDBX_CONTACT_AUTHOR_NAME_FIRST = Rule(
    CASE,
    cite="common/people.omap:19",
    law="<->",
    left=("organizational.authors[].given_name",),
    right=("_pdbx_contact_author.name_first",),
    context={"acquisition.technique": "subtomo"},
    values=Texts(form="line", known=()),
    put_points=((("apoferritin",), ("apoferritin",)), (("rabbit muscle",), ("rabbit muscle",)), (("5' primer",), ("5' primer",)), (('the "best" map',), ('the "best" map',)), (('5\' and "3"',), ('5\' and "3"',)), (("_cell",), ("_cell",)), (("# 4",), ("# 4",)), (("$frame",), ("$frame",)), (("; text",), ("; text",)), (("[Zn+2]",), ("[Zn+2]",)), (("]",), ("]",)), ((".",), (".",))),
    get_points=((("apoferritin",), ("apoferritin",)), (("rabbit muscle",), ("rabbit muscle",)), (("5' primer",), ("5' primer",)), (('the "best" map',), ('the "best" map',)), (('5\' and "3"',), ('5\' and "3"',)), (("_cell",), ("_cell",)), (("# 4",), ("# 4",)), (("$frame",), ("$frame",)), (("; text",), ("; text",)), (("[Zn+2]",), ("[Zn+2]",)), (("]",), ("]",)), ((".",), (".",))),
)


@few
@given(PEOPLE_PDBX_CONTACT_AUTHOR_NAME_FIRST.values.strategy())
def test_get_after_put_people_pdbx_contact_author_name_first(value: Value) -> None:
    PEOPLE_PDBX_CONTACT_AUTHOR_NAME_FIRST.check_value(value)


# common/people.omap:20  email <-> email
PEOPLE_PDBX_CONTACT_AUTHOR_EMAIL = Rule(
    CASE,
    cite="common/people.omap:20",
    law="<->",
    left=("organizational.authors[].email",),
    right=("_pdbx_contact_author.email",),
    context={"acquisition.technique": "subtomo"},
    values=Points(values=((("name.surname@example.org",), ("name.surname@example.org",)),), wrong=(("no address",), (True,)), wrong_texts=(("no address",),)),
    put_points=((("name.surname@example.org",), ("name.surname@example.org",)),),
    get_points=((("name.surname@example.org",), ("name.surname@example.org",)),),
)


@few
@given(PEOPLE_PDBX_CONTACT_AUTHOR_EMAIL.values.strategy())
def test_get_after_put_people_pdbx_contact_author_email(value: Value) -> None:
    PEOPLE_PDBX_CONTACT_AUTHOR_EMAIL.check_value(value)


# common/people.omap:21  telephone <-> phone
PEOPLE_PDBX_CONTACT_AUTHOR_PHONE = Rule(
    CASE,
    cite="common/people.omap:21",
    law="<->",
    left=("organizational.authors[].telephone",),
    right=("_pdbx_contact_author.phone",),
    context={"acquisition.technique": "subtomo"},
    values=Texts(form="line", known=()),
    put_points=((("apoferritin",), ("apoferritin",)), (("rabbit muscle",), ("rabbit muscle",)), (("5' primer",), ("5' primer",)), (('the "best" map',), ('the "best" map',)), (('5\' and "3"',), ('5\' and "3"',)), (("_cell",), ("_cell",)), (("# 4",), ("# 4",)), (("$frame",), ("$frame",)), (("; text",), ("; text",)), (("[Zn+2]",), ("[Zn+2]",)), (("]",), ("]",)), ((".",), (".",))),
    get_points=((("apoferritin",), ("apoferritin",)), (("rabbit muscle",), ("rabbit muscle",)), (("5' primer",), ("5' primer",)), (('the "best" map',), ('the "best" map',)), (('5\' and "3"',), ('5\' and "3"',)), (("_cell",), ("_cell",)), (("# 4",), ("# 4",)), (("$frame",), ("$frame",)), (("; text",), ("; text",)), (("[Zn+2]",), ("[Zn+2]",)), (("]",), ("]",)), ((".",), (".",))),
)


@few
@given(PEOPLE_PDBX_CONTACT_AUTHOR_PHONE.values.strategy())
def test_get_after_put_people_pdbx_contact_author_phone(value: Value) -> None:
    PEOPLE_PDBX_CONTACT_AUTHOR_PHONE.check_value(value)


# common/people.omap:22  orcid <-> identifier_ORCID via orcid
PEOPLE_PDBX_CONTACT_AUTHOR_IDENTIFIER_ORCID = Rule(
    CASE,
    cite="common/people.omap:22",
    law="<->",
    left=("organizational.authors[].orcid",),
    right=("_pdbx_contact_author.identifier_ORCID",),
    context={"acquisition.technique": "subtomo"},
    values=Points(values=((("0000-0002-1825-0097",), ("0000-0002-1825-0097",)), (("https://orcid.org/0000-0001-5109-3700",), ("0000-0001-5109-3700",)), (("0000-0002-1694-233x",), ("0000-0002-1694-233X",))), wrong=(("0000-0002-1825-0098",), ("ORCID_123124151231",), (True,)), wrong_texts=(("0000-0002-1825-0098",),)),
    put_points=((("0000-0002-1825-0097",), ("0000-0002-1825-0097",)), (("https://orcid.org/0000-0001-5109-3700",), ("0000-0001-5109-3700",)), (("0000-0002-1694-233x",), ("0000-0002-1694-233X",))),
    get_points=((("0000-0002-1825-0097",), ("0000-0002-1825-0097",)), (("0000-0001-5109-3700",), ("0000-0001-5109-3700",)), (("0000-0002-1694-233X",), ("0000-0002-1694-233X",))),
)


@few
@given(PEOPLE_PDBX_CONTACT_AUTHOR_IDENTIFIER_ORCID.values.strategy())
def test_get_after_put_people_pdbx_contact_author_identifier_orcid(value: Value) -> None:
    PEOPLE_PDBX_CONTACT_AUTHOR_IDENTIFIER_ORCID.check_value(value)


# common/people.omap:24  country <-> country via country
PEOPLE_PDBX_CONTACT_AUTHOR_COUNTRY = Rule(
    CASE,
    cite="common/people.omap:24",
    law="<->",
    left=("organizational.authors[].country",),
    right=("_pdbx_contact_author.country",),
    context={"acquisition.technique": "subtomo"},
    values=Words(pairs=(("United States", "United States"), ("USA", "United States"), ("US", "United States"), ("United States of America", "United States"), ("United Kingdom", "United Kingdom"), ("UK", "United Kingdom"), ("GB", "United Kingdom"), ("Great Britain", "United Kingdom"), ("South Korea", "South Korea"), ("Korea", "South Korea"), ("Republic of Korea", "South Korea"), ("Czechia", "Czechia"), ("Czech Republic", "Czechia"), ("Russia", "Russia"), ("Russian Federation", "Russia"), ("Vietnam", "Vietnam"), ("Viet Nam", "Vietnam"), ("Switzerland", "Switzerland"), ("CH", "Switzerland"), ("Schweiz", "Switzerland"), ("Suisse", "Switzerland"), ("Germany", "Germany"), ("DE", "Germany"), ("Deutschland", "Germany"), ("Japan", "Japan"), ("Afghanistan", "Afghanistan"), ("Aland Islands", "Aland Islands"), ("Albania", "Albania"), ("Algeria", "Algeria"), ("American Samoa", "American Samoa"), ("Andorra", "Andorra"), ("Angola", "Angola"), ("Anguilla", "Anguilla"), ("Antarctica", "Antarctica"), ("Antigua And Barbuda", "Antigua And Barbuda"), ("Argentina", "Argentina"), ("Armenia", "Armenia"), ("Aruba", "Aruba"), ("Australia", "Australia"), ("Austria", "Austria"), ("Azerbaijan", "Azerbaijan"), ("Bahamas", "Bahamas"), ("Bahrain", "Bahrain"), ("Bangladesh", "Bangladesh"), ("Barbados", "Barbados"), ("Belarus", "Belarus"), ("Belgium", "Belgium"), ("Belize", "Belize"), ("Benin", "Benin"), ("Bermuda", "Bermuda"), ("Bhutan", "Bhutan"), ("Bolivia, Plurinational State Of", "Bolivia, Plurinational State Of"), ("Bonaire, Sint Eustatius And Saba", "Bonaire, Sint Eustatius And Saba"), ("Bosnia And Herzegovina", "Bosnia And Herzegovina"), ("Botswana", "Botswana"), ("Bouvet Island", "Bouvet Island"), ("Brazil", "Brazil"), ("British Indian Ocean Territory", "British Indian Ocean Territory"), ("Brunei Darussalam", "Brunei Darussalam"), ("Bulgaria", "Bulgaria"), ("Burkina Faso", "Burkina Faso"), ("Burundi", "Burundi"), ("Cambodia", "Cambodia"), ("Cameroon", "Cameroon"), ("Canada", "Canada"), ("Cape Verde", "Cape Verde"), ("Cayman Islands", "Cayman Islands"), ("Central African Republic", "Central African Republic"), ("Chad", "Chad"), ("Chile", "Chile"), ("China", "China"), ("Christmas Island", "Christmas Island"), ("Cocos (Keeling) Islands", "Cocos (Keeling) Islands"), ("Colombia", "Colombia"), ("Comoros", "Comoros"), ("Congo", "Congo"), ("Congo, The Democratic Republic Of The", "Congo, The Democratic Republic Of The"), ("Cook Islands", "Cook Islands"), ("Costa Rica", "Costa Rica"), ("Cote D'Ivoire", "Cote D'Ivoire"), ("Croatia", "Croatia"), ("Cuba", "Cuba"), ("Curacao", "Curacao"), ("Cyprus", "Cyprus"), ("Denmark", "Denmark"), ("Djibouti", "Djibouti"), ("Dominica", "Dominica"), ("Dominican Republic", "Dominican Republic"), ("Ecuador", "Ecuador"), ("Egypt", "Egypt"), ("El Salvador", "El Salvador"), ("Equatorial Guinea", "Equatorial Guinea"), ("Eritrea", "Eritrea"), ("Estonia", "Estonia"), ("Ethiopia", "Ethiopia"), ("Falkland Islands (Malvinas)", "Falkland Islands (Malvinas)"), ("Faroe Islands", "Faroe Islands"), ("Fiji", "Fiji"), ("Finland", "Finland"), ("France", "France"), ("French Guiana", "French Guiana"), ("French Polynesia", "French Polynesia"), ("French Southern Territories", "French Southern Territories"), ("Gabon", "Gabon"), ("Gambia", "Gambia"), ("Georgia", "Georgia"), ("Ghana", "Ghana"), ("Gibraltar", "Gibraltar"), ("Greece", "Greece"), ("Greenland", "Greenland"), ("Grenada", "Grenada"), ("Guadeloupe", "Guadeloupe"), ("Guam", "Guam"), ("Guatemala", "Guatemala"), ("Guernsey", "Guernsey"), ("Guinea", "Guinea"), ("Guinea-Bissau", "Guinea-Bissau"), ("Guyana", "Guyana"), ("Haiti", "Haiti"), ("Heard Island And Mcdonald Islands", "Heard Island And Mcdonald Islands"), ("Holy See (Vatican City State)", "Holy See (Vatican City State)"), ("Honduras", "Honduras"), ("Hong Kong", "Hong Kong"), ("Hungary", "Hungary"), ("Iceland", "Iceland"), ("India", "India"), ("Indonesia", "Indonesia"), ("Iran, Islamic Republic Of", "Iran, Islamic Republic Of"), ("Iraq", "Iraq"), ("Ireland", "Ireland"), ("Isle Of Man", "Isle Of Man"), ("Israel", "Israel"), ("Italy", "Italy"), ("Jamaica", "Jamaica"), ("Jersey", "Jersey"), ("Jordan", "Jordan"), ("Kazakhstan", "Kazakhstan"), ("Kenya", "Kenya"), ("Kiribati", "Kiribati"), ("Korea, Democratic People's Republic Of", "Korea, Democratic People's Republic Of"), ("Korea, Republic Of", "South Korea"), ("Kuwait", "Kuwait"), ("Kyrgyzstan", "Kyrgyzstan"), ("Lao People's Democratic Republic", "Lao People's Democratic Republic"), ("Latvia", "Latvia"), ("Lebanon", "Lebanon"), ("Lesotho", "Lesotho"), ("Liberia", "Liberia"), ("Libya", "Libya"), ("Liechtenstein", "Liechtenstein"), ("Lithuania", "Lithuania"), ("Luxembourg", "Luxembourg"), ("Macao", "Macao"), ("Macedonia", "Macedonia"), ("Madagascar", "Madagascar"), ("Malawi", "Malawi"), ("Malaysia", "Malaysia"), ("Maldives", "Maldives"), ("Mali", "Mali"), ("Malta", "Malta"), ("Marshall Islands", "Marshall Islands"), ("Martinique", "Martinique"), ("Mauritania", "Mauritania"), ("Mauritius", "Mauritius"), ("Mayotte", "Mayotte"), ("Mexico", "Mexico"), ("Micronesia, Federated States Of", "Micronesia, Federated States Of"), ("Moldova, Republic Of", "Moldova, Republic Of"), ("Monaco", "Monaco"), ("Mongolia", "Mongolia"), ("Montenegro", "Montenegro"), ("Montserrat", "Montserrat"), ("Morocco", "Morocco"), ("Mozambique", "Mozambique"), ("Myanmar", "Myanmar"), ("Namibia", "Namibia"), ("Nauru", "Nauru"), ("Nepal", "Nepal"), ("Netherlands", "Netherlands"), ("New Caledonia", "New Caledonia"), ("New Zealand", "New Zealand"), ("Nicaragua", "Nicaragua"), ("Niger", "Niger"), ("Nigeria", "Nigeria"), ("Niue", "Niue"), ("Norfolk Island", "Norfolk Island"), ("Northern Mariana Islands", "Northern Mariana Islands"), ("Norway", "Norway"), ("Oman", "Oman"), ("Pakistan", "Pakistan"), ("Palau", "Palau"), ("Palestinian Territory", "Palestinian Territory"), ("Panama", "Panama"), ("Papua New Guinea", "Papua New Guinea"), ("Paraguay", "Paraguay"), ("Peru", "Peru"), ("Philippines", "Philippines"), ("Pitcairn", "Pitcairn"), ("Poland", "Poland"), ("Portugal", "Portugal"), ("Puerto Rico", "Puerto Rico"), ("Qatar", "Qatar"), ("Reunion", "Reunion"), ("Romania", "Romania"), ("Rwanda", "Rwanda"), ("Saint Barthelemy", "Saint Barthelemy"), ("Saint Helena, Ascension And Tristan Da Cunha", "Saint Helena, Ascension And Tristan Da Cunha"), ("Saint Kitts And Nevis", "Saint Kitts And Nevis"), ("Saint Lucia", "Saint Lucia"), ("Saint Martin (French Part)", "Saint Martin (French Part)"), ("Saint Pierre And Miquelon", "Saint Pierre And Miquelon"), ("Saint Vincent And The Grenadines", "Saint Vincent And The Grenadines"), ("Samoa", "Samoa"), ("San Marino", "San Marino"), ("Sao Tome And Principe", "Sao Tome And Principe"), ("Saudi Arabia", "Saudi Arabia"), ("Senegal", "Senegal"), ("Serbia", "Serbia"), ("Seychelles", "Seychelles"), ("Sierra Leone", "Sierra Leone"), ("Singapore", "Singapore"), ("Sint Maarten (Dutch Part)", "Sint Maarten (Dutch Part)"), ("Slovakia", "Slovakia"), ("Slovenia", "Slovenia"), ("Solomon Islands", "Solomon Islands"), ("Somalia", "Somalia"), ("South Africa", "South Africa"), ("South Georgia And The South Sandwich Islands", "South Georgia And The South Sandwich Islands"), ("South Sudan", "South Sudan"), ("Spain", "Spain"), ("Sri Lanka", "Sri Lanka"), ("Sudan", "Sudan"), ("Suriname", "Suriname"), ("Svalbard And Jan Mayen", "Svalbard And Jan Mayen"), ("Swaziland", "Swaziland"), ("Sweden", "Sweden"), ("Syrian Arab Republic", "Syrian Arab Republic"), ("Taiwan", "Taiwan"), ("Tajikistan", "Tajikistan"), ("Tanzania, United Republic Of", "Tanzania, United Republic Of"), ("Thailand", "Thailand"), ("Timor-Leste", "Timor-Leste"), ("Togo", "Togo"), ("Tokelau", "Tokelau"), ("Tonga", "Tonga"), ("Trinidad And Tobago", "Trinidad And Tobago"), ("Tunisia", "Tunisia"), ("Turkey", "Turkey"), ("Turkmenistan", "Turkmenistan"), ("Turks And Caicos Islands", "Turks And Caicos Islands"), ("Tuvalu", "Tuvalu"), ("Uganda", "Uganda"), ("Ukraine", "Ukraine"), ("United Arab Emirates", "United Arab Emirates"), ("United States Minor Outlying Islands", "United States Minor Outlying Islands"), ("Uruguay", "Uruguay"), ("Uzbekistan", "Uzbekistan"), ("Vanuatu", "Vanuatu"), ("Venezuela, Bolivarian Republic Of", "Venezuela, Bolivarian Republic Of"), ("Virgin Islands, British", "Virgin Islands, British"), ("Virgin Islands, U.S.", "Virgin Islands, U.S."), ("Wallis And Futuna", "Wallis And Futuna"), ("Western Sahara", "Western Sahara"), ("Yemen", "Yemen"), ("Zambia", "Zambia"), ("Zimbabwe", "Zimbabwe")), wrong=("no word of any list",), exact=True, free=(), wrong_texts=("no word of any list",)),
    put_points=((("United States",), ("United States",)), (("  uNITED  sTATES ",), ("United States",)), (("USA",), ("United States",)), (("  usa ",), ("United States",)), (("US",), ("United States",)), (("  us ",), ("United States",)), (("United States of America",), ("United States",)), (("  uNITED  sTATES  OF  aMERICA ",), ("United States",)), (("United Kingdom",), ("United Kingdom",)), (("  uNITED  kINGDOM ",), ("United Kingdom",)), (("UK",), ("United Kingdom",)), (("  uk ",), ("United Kingdom",)), (("GB",), ("United Kingdom",)), (("  gb ",), ("United Kingdom",)), (("Great Britain",), ("United Kingdom",)), (("  gREAT  bRITAIN ",), ("United Kingdom",)), (("South Korea",), ("Korea, Republic Of",)), (("  sOUTH  kOREA ",), ("Korea, Republic Of",)), (("Korea",), ("Korea, Republic Of",)), (("  kOREA ",), ("Korea, Republic Of",)), (("Republic of Korea",), ("Korea, Republic Of",)), (("  rEPUBLIC  OF  kOREA ",), ("Korea, Republic Of",)), (("Czechia",), ("Czech Republic",)), (("  cZECHIA ",), ("Czech Republic",)), (("Czech Republic",), ("Czech Republic",)), (("  cZECH  rEPUBLIC ",), ("Czech Republic",)), (("Russia",), ("Russian Federation",)), (("  rUSSIA ",), ("Russian Federation",)), (("Russian Federation",), ("Russian Federation",)), (("  rUSSIAN  fEDERATION ",), ("Russian Federation",)), (("Vietnam",), ("Viet Nam",)), (("  vIETNAM ",), ("Viet Nam",)), (("Viet Nam",), ("Viet Nam",)), (("  vIET  nAM ",), ("Viet Nam",)), (("Switzerland",), ("Switzerland",)), (("  sWITZERLAND ",), ("Switzerland",)), (("CH",), ("Switzerland",)), (("  ch ",), ("Switzerland",)), (("Schweiz",), ("Switzerland",)), (("  sCHWEIZ ",), ("Switzerland",)), (("Suisse",), ("Switzerland",)), (("  sUISSE ",), ("Switzerland",)), (("Germany",), ("Germany",)), (("  gERMANY ",), ("Germany",)), (("DE",), ("Germany",)), (("  de ",), ("Germany",)), (("Deutschland",), ("Germany",)), (("  dEUTSCHLAND ",), ("Germany",)), (("Japan",), ("Japan",)), (("  jAPAN ",), ("Japan",)), (("Afghanistan",), ("Afghanistan",)), (("  aFGHANISTAN ",), ("Afghanistan",)), (("Aland Islands",), ("Aland Islands",)), (("  aLAND  iSLANDS ",), ("Aland Islands",)), (("Albania",), ("Albania",)), (("  aLBANIA ",), ("Albania",)), (("Algeria",), ("Algeria",)), (("  aLGERIA ",), ("Algeria",)), (("American Samoa",), ("American Samoa",)), (("  aMERICAN  sAMOA ",), ("American Samoa",))),
    get_points=((("United States",), ("United States",)), (("Albania",), ("Albania",)), (("Algeria",), ("Algeria",)), (("American Samoa",), ("American Samoa",)), (("United Kingdom",), ("United Kingdom",)), (("Korea, Republic Of",), ("South Korea",)), (("Czech Republic",), ("Czechia",)), (("Russian Federation",), ("Russia",)), (("Viet Nam",), ("Vietnam",)), (("Switzerland",), ("Switzerland",)), (("Germany",), ("Germany",)), (("Japan",), ("Japan",)), (("Afghanistan",), ("Afghanistan",)), (("Aland Islands",), ("Aland Islands",)), (("yEMEN",), ("Yemen",)), (("zAMBIA",), ("Zambia",)), (("zIMBABWE",), ("Zimbabwe",))),
)


@few
@given(PEOPLE_PDBX_CONTACT_AUTHOR_COUNTRY.values.strategy())
def test_get_after_put_people_pdbx_contact_author_country(value: Value) -> None:
    PEOPLE_PDBX_CONTACT_AUTHOR_COUNTRY.check_value(value)


# common/people.omap:25  role <~> role via role
PEOPLE_PDBX_CONTACT_AUTHOR_ROLE = Rule(
    CASE,
    cite="common/people.omap:25",
    law="<~>",
    left=("organizational.authors[].role",),
    right=("_pdbx_contact_author.role",),
    context={"acquisition.technique": "subtomo"},
    values=Words(pairs=(("principal investigator", "principal investigator"), ("PI", "principal investigator"), ("group leader", "principal investigator"), ("corresponding author", "corresponding author"), ("principal investigator/group leader", "principal investigator"), ("responsible scientist", "corresponding author"), ("investigator", "investigator")), wrong=(), exact=False, free=("no word of any list",), wrong_texts=("no word of any list",)),
    put_points=((("no word of any list",), ("investigator",)), (("principal investigator",), ("principal investigator/group leader",)), (("  PRINCIPAL  INVESTIGATOR ",), ("principal investigator/group leader",)), (("PI",), ("principal investigator/group leader",)), (("  pi ",), ("principal investigator/group leader",)), (("group leader",), ("principal investigator/group leader",)), (("  GROUP  LEADER ",), ("principal investigator/group leader",)), (("corresponding author",), ("responsible scientist",)), (("  CORRESPONDING  AUTHOR ",), ("responsible scientist",)), (("principal investigator/group leader",), ("principal investigator/group leader",)), (("  PRINCIPAL  INVESTIGATOR/GROUP  LEADER ",), ("principal investigator/group leader",)), (("responsible scientist",), ("responsible scientist",)), (("  RESPONSIBLE  SCIENTIST ",), ("responsible scientist",)), (("investigator",), ("investigator",)), (("  INVESTIGATOR ",), ("investigator",))),
    get_points=((("investigator",), ("investigator",)), (("principal investigator/group leader",), ("principal investigator",)), (("responsible scientist",), ("corresponding author",)), (("PRINCIPAL INVESTIGATOR/GROUP LEADER",), ("principal investigator",)), (("RESPONSIBLE SCIENTIST",), ("corresponding author",)), (("INVESTIGATOR",), ("investigator",))),
)


@few
@given(PEOPLE_PDBX_CONTACT_AUTHOR_ROLE.values.strategy())
def test_put_after_get_after_put_people_pdbx_contact_author_role(value: Value) -> None:
    PEOPLE_PDBX_CONTACT_AUTHOR_ROLE.check_value(value)


# common/people.omap:26  type_org <-> organization_type via listed
PEOPLE_PDBX_CONTACT_AUTHOR_ORGANIZATION_TYPE = Rule(
    CASE,
    cite="common/people.omap:26",
    law="<->",
    left=("organizational.authors[].type_org",),
    right=("_pdbx_contact_author.organization_type",),
    context={"acquisition.technique": "subtomo"},
    values=Words(pairs=(("Academic", "Academic"), ("Commercial", "Commercial"), ("Government", "Government"), ("Other", "Other")), wrong=("no word of any list",), exact=True, free=(), wrong_texts=("no word of any list",)),
    put_points=((("Academic",), ("academic",)), (("  aCADEMIC ",), ("academic",)), (("Commercial",), ("commercial",)), (("  cOMMERCIAL ",), ("commercial",)), (("Government",), ("government",)), (("  gOVERNMENT ",), ("government",)), (("Other",), ("other",)), (("  oTHER ",), ("other",))),
    get_points=((("academic",), ("Academic",)), (("commercial",), ("Commercial",)), (("government",), ("Government",)), (("other",), ("Other",)), (("COMMERCIAL",), ("Commercial",)), (("GOVERNMENT",), ("Government",)), (("OTHER",), ("Other",))),
)


@few
@given(PEOPLE_PDBX_CONTACT_AUTHOR_ORGANIZATION_TYPE.values.strategy())
def test_get_after_put_people_pdbx_contact_author_organization_type(value: Value) -> None:
    PEOPLE_PDBX_CONTACT_AUTHOR_ORGANIZATION_TYPE.check_value(value)


# common/people.omap:32  (family_name, given_name) -> name via initials
PEOPLE_AUDIT_AUTHOR_NAME = Rule(
    CASE,
    cite="common/people.omap:32",
    law="->",
    left=("organizational.authors[].family_name", "organizational.authors[].given_name"),
    right=("_audit_author.name",),
    context={"acquisition.technique": "subtomo"},
    values=Points(values=((("Carberry", "Josiah Stinkney"), None), (("Müller", "Jean-Luc"), None)), wrong=(), wrong_texts=()),
    put_points=((("Carberry", "Josiah Stinkney"), ("Carberry, J.S.",)), (("Müller", "Jean-Luc"), ("Muller, J.-L.",))),
    get_points=(),
    kept_elsewhere=True,
)


@few
@given(PEOPLE_AUDIT_AUTHOR_NAME.values.strategy())
def test_put_only_people_audit_author_name(value: Value) -> None:
    PEOPLE_AUDIT_AUTHOR_NAME.check_value(value)


# common/people.omap:34  orcid -> identifier_ORCID via orcid
PEOPLE_AUDIT_AUTHOR_IDENTIFIER_ORCID = Rule(
    CASE,
    cite="common/people.omap:34",
    law="->",
    left=("organizational.authors[].orcid",),
    right=("_audit_author.identifier_ORCID",),
    context={"acquisition.technique": "subtomo"},
    values=Points(values=((("0000-0002-1825-0097",), ("0000-0002-1825-0097",)), (("https://orcid.org/0000-0001-5109-3700",), ("0000-0001-5109-3700",)), (("0000-0002-1694-233x",), ("0000-0002-1694-233X",))), wrong=(("0000-0002-1825-0098",), ("ORCID_123124151231",), (True,)), wrong_texts=(("0000-0002-1825-0098",),)),
    put_points=((("0000-0002-1825-0097",), ("0000-0002-1825-0097",)), (("https://orcid.org/0000-0001-5109-3700",), ("0000-0001-5109-3700",)), (("0000-0002-1694-233x",), ("0000-0002-1694-233X",))),
    get_points=(),
    kept_elsewhere=True,
)


@few
@given(PEOPLE_AUDIT_AUTHOR_IDENTIFIER_ORCID.values.strategy())
def test_put_only_people_audit_author_identifier_orcid(value: Value) -> None:
    PEOPLE_AUDIT_AUTHOR_IDENTIFIER_ORCID.check_value(value)


# common/people.omap:38  (family_name, given_name) -> author via initials
PEOPLE_EM_AUTHOR_LIST_AUTHOR = Rule(
    CASE,
    cite="common/people.omap:38",
    law="->",
    left=("organizational.authors[].family_name", "organizational.authors[].given_name"),
    right=("_em_author_list.author",),
    context={"acquisition.technique": "subtomo"},
    values=Points(values=((("Carberry", "Josiah Stinkney"), None), (("Müller", "Jean-Luc"), None)), wrong=(("[?]", "A"),), wrong_texts=()),
    put_points=((("Carberry", "Josiah Stinkney"), ("Carberry, J.S.",)), (("Müller", "Jean-Luc"), ("Muller, J.-L.",))),
    get_points=(),
    kept_elsewhere=True,
)


@few
@given(PEOPLE_EM_AUTHOR_LIST_AUTHOR.values.strategy())
def test_put_only_people_em_author_list_author(value: Value) -> None:
    PEOPLE_EM_AUTHOR_LIST_AUTHOR.check_value(value)


# common/people.omap:39  orcid -> identifier_ORCID via orcid
PEOPLE_EM_AUTHOR_LIST_IDENTIFIER_ORCID = Rule(
    CASE,
    cite="common/people.omap:39",
    law="->",
    left=("organizational.authors[].orcid",),
    right=("_em_author_list.identifier_ORCID",),
    context={"acquisition.technique": "subtomo"},
    values=Points(values=((("0000-0002-1825-0097",), ("0000-0002-1825-0097",)), (("https://orcid.org/0000-0001-5109-3700",), ("0000-0001-5109-3700",)), (("0000-0002-1694-233x",), ("0000-0002-1694-233X",))), wrong=(("0000-0002-1825-0098",), ("ORCID_123124151231",), (True,)), wrong_texts=(("0000-0002-1825-0098",),)),
    put_points=((("0000-0002-1825-0097",), ("0000-0002-1825-0097",)), (("https://orcid.org/0000-0001-5109-3700",), ("0000-0001-5109-3700",)), (("0000-0002-1694-233x",), ("0000-0002-1694-233X",))),
    get_points=(),
    kept_elsewhere=True,
)


@few
@given(PEOPLE_EM_AUTHOR_LIST_IDENTIFIER_ORCID.values.strategy())
def test_put_only_people_em_author_list_identifier_orcid(value: Value) -> None:
    PEOPLE_EM_AUTHOR_LIST_IDENTIFIER_ORCID.check_value(value)


# common/people.omap:45  (funder.funder_name, funder.type_org) <~> (funding_organization, details) via funder because "mmCIF tells the kind of an organisation only where it does not list it"
PEOPLE_PDBX_AUDIT_SUPPORT_FUNDING_ORGANIZATION = Rule(
    CASE,
    cite="common/people.omap:45",
    law="<~>",
    left=("organizational.funder[].funder_name", "organizational.funder[].type_org"),
    right=("_pdbx_audit_support.funding_organization", "_pdbx_audit_support.details"),
    context={"acquisition.technique": "subtomo"},
    values=Points(values=((("SNSF", None), None), (("SNF", None), None), (("Swiss National Science Foundation (SNSF)", None), None), (("ERC", None), None), (("European Research Council", None), None), (("Wellcome", None), None), (("The Wellcome Trust", None), None), (("MRC", None), None), (("BBSRC", None), None), (("DFG", None), None), (("Deutsche Forschungsgemeinschaft", None), None), (("ANR", None), None), (("NWO", None), None), (("NSF", None), None), (("HHMI", None), None), (("CIHR", None), None), (("NSFC", None), None), (("JSPS", None), None), (("AMED", None), None), (("Aarhus University Research Foundation", None), None), (("Academia Sinica (Taiwan)", None), None), (("Academy of Finland", None), None), (("Accelerated Early staGe drug dIScovery (AEGIS)", None), None), (("Adaptimmune Ltd", None), None), (("The French Muscular Dystrophy Telethon (AFM-Telethon)", None), None), (("Agencia Estatal de Investigacion (AEI)", None), None), (("Agencia Nacional de Investigacion e Innovacion (ANII)", None), None), (("Agencia Nacional de Promocion Cientifica y Tecnologica (FONCYT)", None), None), (("Agence Nationale de la Recherche (ANR)", None), None), (("Agence Nationale de Recherches Sur le Sida et les Hepatites Virales (ANRS)", None), None), (("Ake Wiberg Foundation", None), None), (("Alexander von Humboldt Foundation", None), None), (("Aligning Science Across Parkinsons (ASAP)", None), None), (("Almirall, LLC", None), None), (("Alexs Lemonade Stand Foundation for Cancer", None), None), (("Alzheimer Forschung Initiative e.V.", None), None), (("Alzheimers Drug Discovery Foundation (ADDF)", None), None), (("Alzheimers Research UK (ARUK)", None), None), (("American Cancer Society", None), None), (("American Diabetes Association", None), None), (("American Epilepsy Society", None), None), (("American Heart Association", None), None), (("Amyloidosis Foundation", None), None), (("Aprea Therapeutics AB", None), None), (("ATIP-Avenir", None), None), (("Australian Research Council (ARC)", None), None), (("Australian Science and Industry Endowment Fund (SIEF)", None), None), (("Austrian Research Promotion Agency", None), None), (("Austrian Science Fund", None), None), (("Autonomous Community of Madrid", None), None), (("Baden-Wuerttemberg-Stiftung", None), None), (("Banting Postdoctoral Fellowships", None), None), (("Bavarian State Ministry for Education, Culture, Science and Arts", None), None), (("Becton-Dickinson and Company", None), None), (("Belgian Foundation against Cancer", None), None), (("Belarusian Republican Foundation for Fundamental Research", None), None), (("BigC Cancer Charity", None), None), (("Bill & Melinda Gates Foundation", None), None), (("Biotechnology and Biological Sciences Research Council (BBSRC)", None), None), (("Birkbeck College", None), None), (("Bloodwise", None), None), (("Board of Research in Nuclear Sciences (BRNS)", None), None), (("Boehringer Ingelheim Fonds (BIF)", None), None), (("Breast Cancer Now", None), None), (("Brain & Behavior Research Foundation", None), None), (("Branco Weiss Fellowship - Society in Science", None), None), (("Brazilian National Council for Scientific and Technological Development (CNPq)", None), None), (("British Heart Foundation", None), None), (("Brookhaven National Laboratory (BNL)", None), None), (("Bulgarian National Science Fund", None), None), (("Burroughs Wellcome Fund", None), None), (("Business Finland", None), None), (("CAMS Innovation Fund for Medical Sciences (CIFMS)", None), None), (("Canada Excellence Research Chair Award", None), None), (("Canada Foundation for Innovation", None), None), (("Canada Research Chairs", None), None), (("Canadian Glycomics Network (GLYCONET)", None), None), (("Canadian Institutes of Health Research (CIHR)", None), None), (("Canadian Institute for Advanced Research (CIFAR)", None), None), (("Cancer Council WA", None), None), (("Cancerfonden", None), None), (("CancerGenomiCs.nl", None), None), (("Cancer and Polio Research Fund", None), None), (("Cancer Prevention and Research Institute of Texas (CPRIT)", None), None), (("Cancer Research UK", None), None), (("Carl Trygger Foundation", None), None), (("Centre National de la Recherche Scientifique (CNRS)", None), None), (("Chan Zuckerberg Initiative", None), None), (("CHDI Foundation", None), None), (("Childrens Discovery Institute of Washington University and St. Louis Childrens Hospital", None), None), (("Chinese Academy of Sciences", None), None), (("Chinese Scholarship Council", None), None), (("Christian Doppler Forschungsgesellschaft", None), None), (("CIFAR Azrieli Global Scholars", None), None), (("Clas Groschinsky Memorial Fund", None), None), (("Columbia Technology Ventures", None), None), (("Comision Nacional Cientifica y Technologica (CONICYT)", None), None), (("Commonwealth Scholarship Commission (United Kingdom)", None), None), (("Commonwealth Scientific and Industrial Research Organisation (CSIRO)", None), None), (("Compagnia di San Paolo Foundation", None), None), (("Comunidad de Madrid", None), None), (("Consejo Nacional de Ciencia y Tecnologia (CONACYT)", None), None), (("Consortia for HIV/AIDS Vaccine Development", None), None), (("Coordination for the Improvement of Higher Education Personnel", None), None), (("Council of Scientific & Industrial Research (CSIR)", None), None), (("Crohns and Colitis Foundation", None), None), (("Croatian Science Foundation", None), None), (("CRDF Global", None), None), (("Cystic Fibrosis Foundation", None), None), (("Cystic Fibrosis Trust", None), None), (("Czech Academy of Sciences", None), None), (("Czech Science Foundation", None), None), (("Danish Agency for Science Technology and Innovation", None), None), (("Danish Council for Independent Research", None), None), (("Danish National Research Foundation", None), None), (("DanScatt", None), None), (("Damon Runyon Cancer Research Foundation", None), None), (("David and Lucile Packard Foundation", None), None), (("Defence Science and Technology Laboratory (DSTL)", None), None), (("Defense Advanced Research Projects Agency (DARPA)", None), None), (("Defense Threat Reduction Agency (DTRA)", None), None), (("Dementia Research Institute (DRI)", None), None), (("Department of Education of the Basque Government", None), None), (("Department of Defense (DOD, United States)", None), None), (("Department of Energy (DOE, United States)", None), None), (("Department of Biotechnology (DBT, India)", None), None), (("Department of Health & Human Services (HHS)", None), None), (("Department of Science and Innovation, South Africa", None), None), (("Department of Science & Technology (DST, India)", None), None), (("Department of Veterans Affairs (VA, United States)", None), None), (("Diamond Light Source", None), None), (("DOC Fellowship of the Austrian Academy of Sciences", None), None), (("Dorothea Schloezer Program from the Georg-August University of Goettingen", None), None), (("Dutch Kidney Foundation", None), None), (("Ecole polytechnique", None), None), (("EIPOD fellowship under Marie Sklodowska-Curie Actions COFUND", None), None), (("The Ehlers-Danlos Society", None), None), (("Elite Network of Bavaria", None), None), (("Emergence program from Universite Grenoble Alpes", None), None), (("Emerson Collective", None), None), (("Engineering and Physical Sciences Research Council", None), None), (("Enterprise Ireland", None), None), (("Erik, Karin and Gosta Selander Foundation", None), None), (("ETH Zurich", None), None), (("Estonian Research Council", None), None), (("European Commission", None), None), (("European Communitys Seventh Framework Programme", None), None), (("European Cooperation in Science and Technology (COST) action", None), None), (("European Foundation for the Study of Diabetes (EFSD)", None), None), (("European Institute of Chemistry and Biology (IECB)", None), None), (("European Molecular Biology Organization (EMBO)", None), None), (("European Regional Development Fund", None), None), (("European Research Council (ERC)", None), None), (("European Union (EU)", None), None), (("F. Hoffmann-La Roche LTD", None), None), (("Finnish Cultural Foundation", None), None), (("Flanders Innovation & Entrepreneurship (VLAIO)", None), None), (("Florence Instruct-ERIC Center", None), None), (("Fondation ARC", None), None), (("Foundation for Barnes-Jewish Hospital", None), None), (("Foundation for Medical Research (France)", None), None), (("Foundation for Polish Science", None), None), (("Fondation pour la Recherche Medicale (FRM)", None), None), (("Foundation for Science and Technology (FCT)", None), None), (("Foundation for Science and Technology (FST)", None), None), (("Fondazione CARIPLO", None), None), (("Fondazione Ricerca Fibrosi Cistica", None), None), (("Fonds de Recherche du Quebec - Nature et Technologies (FRQNT)", None), None), (("Fonds de Recherche du Quebec - Sante (FRQS)", None), None), (("Fonds National de la Recherche Scientifique (FNRS)", None), None), (("Fonds de la Recherche Scientifique (FNRS)", None), None), (("Fraunhofer Cluster of Excellence Immune-Mediated Diseases", None), None), (("French Alternative Energies and Atomic Energy Commission (CEA)", None), None), (("French Infrastructure for Integrated Structural Biology (FRISBI)", None), None), (("French League Against Cancer", None), None), (("French Ministry of Armed Forces", None), None), (("French Muscular Dystrophy Association", None), None), (("French National Institute of Agricultural Research (INRAE)", None), None), (("French National Research Agency", None), None), (("Friedreichs Ataxia Research Alliance (FARA)", None), None), (("Fundacao para a Ciencia e a Tecnologia", None), None), (("Future Leader Fellowship", None), None), (("Gatsby Charitable Foundation", None), None), (("General Secretariat for Research and Technology (GSRT)", None), None), (("Generalitat de Catalunya", None), None), (("Generalitat Valenciana", None), None), (("German Academic Scholarship Foundation", None), None), (("German Federal Ministry for Economic Affairs and Energy", None), None), (("German Federal Ministry for Education and Research", None), None), (("German-Israeli Foundation for Research and Development", None), None), (("German Research Foundation (DFG)", None), None), (("Germanys Excellence Strategy", None), None), (("Gerty Cori Programme, Medical Faculty, University of Munster", None), None), (("Ghent University Special Research Fund (BOF)", None), None), (("GHR Foundation", None), None), (("Global Challenges Research Fund", None), None), (("Global Health Innovative Technology Fund", None), None), (("Grant Agency of the Czech Republic", None), None), (("Grenoble Alliance for Integrated Structural Cell Biology (GRAL)", None), None), (("Grenoble Instruct-ERIC Center (ISBG)", None), None), (("H2020 Marie Curie Actions of the European Commission", None), None), (("Health-Holland", None), None), (("Health Research Council (HRC)", None), None), (("Helen Hay Whitney Foundation", None), None), (("Hellenic Foundation for Research and Innovation (HFRI)", None), None), (("Helmholtz Association", None), None), (("Heritage Medical Research Institute", None), None), (("Herman Frasch Foundation", None), None), (("Hessian Ministry of Science, Higher Education and Art (HMWK)", None), None), (("Heidelberg ImmunoTherapeutics GmbH", None), None), (("Higher Education Funding Council for England", None), None), (("Howard Hughes Medical Institute (HHMI)", None), None), (("Human Frontier Science Program (HFSP)", None), None), (("Hungarian Academy of Sciences", None), None), (("Hungarian Ministry of Finance", None), None), (("Hungarian National Research, Development and Innovation Office", None), None), (("IdEx Universite Paris Cite", None), None), (("Imperial College London", None), None), (("Independent Research Fund Denmark - Medical Sciences", None), None), (("Independent Research Fund Denmark - Technology and Production Sciences", None), None), (("Indian Council of Medical Research", None), None), (("Innoviris", None), None), (("Instruct-ERIC Center (Strasbourg Centre)", None), None), (("Instruct-ERIC Center (Helsinki)", None), None), (("iNEXT", None), None), (("iNEXT-Discovery", None), None), (("Innosuisse", None), None), (("Innovate UK", None), None), (("Innovative Medicines Initiative", None), None), (("Institut Laue-Langevin", None), None), (("Institut National de la Sante et de la Recherche Medicale (INSERM)", None), None), (("Institut National du Cancer (inCA)", None), None), (("Institute for Integrative Biology of the Cell (I2BC)", None), None), (("Institute of Chemical Physics Russian Academy of Science", None), None), (("International AIDS Vaccine Initiative", None), None), (("Irish Research Council", None), None), (("Isaac Newton Trust", None), None), (("Israel Ministry of Science and Technology", None), None), (("Israel Science Foundation", None), None), (("Italian Association for Cancer Research", None), None), (("Italian Ministry of Education", None), None), (("Italian Ministry of Health", None), None), (("Italian Medicines Agency", None), None), (("Italian National Research Council (CNR)", None), None), (("Jacob and Lena Joels Memorial Foundation, Hebrew University of Jerusalem", None), None), (("Jack Ma Foundation", None), None), (("Jane and Aatos Erkko Foundation", None), None), (("Jane Coffin Childs (JCC) Fund", None), None), (("Japan Agency for Medical Research and Development (AMED)", None), None), (("Japan Science and Technology", None), None), (("Japan Society for the Promotion of Science (JSPS)", None), None), (("Jardine Foundation", None), None), (("Joachim Herz Stiftung", None), None), (("John Innes Foundation", None), None), (("Johns Hopkins University", None), None), (("Joint Supercomputer Center of the Russian Academy of Sciences", None), None), (("Junta de Castilla y Leon, Consejeria de Educacion y Cultura y Fondo Social Europeo", None), None), (("Kay Kendall Leukaemia Fund", None), None), (("Kempe Foundation", None), None), (("Kidney Research UK", None), None), (("Knut and Alice Wallenberg Foundation", None), None), (("KU Leuven", None), None), (("La Caixa Foundation", None), None), (("La ligue contre le cancer", None), None), (("La Region Occitanie", None), None), (("Laboratories of Excellence (LabEx)", None), None), (("Leducq Foundation", None), None), (("Leibniz Association", None), None), (("Leukemia & Lymphoma Society", None), None), (("Leverhulme Trust", None), None), (("Life Sciences Research Foundation", None), None), (("LOreal-UNESCO", None), None), (("Louis-Jeantet Foundation", None), None), (("LOEWE Center DRUID", None), None), (("Ludwig Institute for Cancer Research (LICR)", None), None), (("Lundbeckfonden", None), None), (("Luxembourg Centre for Systems Biomedicine (LCSB), University of Luxembourg", None), None), (("Lustgarten Foundation", None), None), (("Maersk Foundation", None), None), (("Marie Sklodowska-Curie Actions, FragNET ITN", None), None), (("Marsden Fund", None), None), (("Maryland Stem Cell Research Fund", None), None), (("Massachusetts Consortium on Pathogen Readiness (MassCPR)", None), None), (("Max IV Laboratory", None), None), (("Max Planck Bristol Centre for Minimal Biology - University of Bristol", None), None), (("Max Planck Society", None), None), (("Medical Research Council (MRC, Canada)", None), None), (("McKnight Foundation", None), None), (("Medical Research Council (MRC, United Kingdom)", None), None), (("Mercatus Center", None), None), (("Michael J. Fox Foundation", None), None), (("Minas Gerais State Agency for Research and Development (FAPEMIG)", None), None), (("Ministerio de Ciencia e Innovacion (MCIN)", None), None), (("Ministero dell Universita e della Ricerca", None), None), (("Ministry of Agriculture, Forestry and Fisheries (MAFF)", None), None), (("Ministry of Business, Innovation and Employment (New Zealand)", None), None), (("Ministry of Economy and Competitiveness (MINECO)", None), None), (("Ministry of Education (MoE, China)", None), None), (("Ministry of Education (MoE, Czech Republic)", None), None), (("Ministry of Education (MoE, Korea)", None), None), (("Ministry of Education (MoE, Singapore)", None), None), (("Ministry of Education and Science of the Republic of Kazakhstan", None), None), (("Ministry of Education and Science of the Russian Federation", None), None), (("Ministry of Education, Culture, Sports, Science and Technology (Japan)", None), None), (("Ministry of Education, Youth and Sports of the Czech Republic", None), None), (("Ministry of Human Capacities", None), None), (("Ministry of Science and Higher Education of the Russian Federation", None), None), (("Ministry of Science, Education and Sports of the Republic of Croatia", None), None), (("Ministry of Science, ICT and Future Planning (MSIP)", None), None), (("Ministry of Science, Technology and Innovation (MOSTI, Malaysia)", None), None), (("Ministry of Science and Higher Education (Poland)", None), None), (("Ministry of Science and Technology (MoST, China)", None), None), (("Ministry of Science and Technology (MoST, Taiwan)", None), None), (("Mizutani Foundation for Glycoscience", None), None), (("Molecular and Cell Biology and Postgenomic Technologies", None), None), (("Monash Warwick Alliance", None), None), (("Monash University/ARC Centre of Excellence in Advanced Molecular Imaging Alliance", None), None), (("Montpellier University of Excellence (MUSE)", None), None), (("National Aeronautics and Space Administration (NASA, United States)", None), None), (("National Authority for Scientific Research in Romania (ANCS)", None), None), (("National Basic Research Program of China (973 Program)", None), None), (("National Center for Genetic Engineering and Biotechnology (Thailand)", None), None), (("National Center for Research and Development (Poland)", None), None), (("National Fund for Scientific Research", None), None), (("National Health and Medical Research Council (NHMRC, Australia)", None), None), (("National Institute of Food and Agriculture (NIFA, United States)", None), None), (("National Institutes of Health/Eunice Kennedy Shriver National Institute of Child Health & Human Development (NIH/NICHD)", None), None), (("National Institutes of Health/John E. Fogarty International Center (NIH/FIC)", None), None), (("National Institutes of Health/National Cancer Institute (NIH/NCI)", None), None), (("National Institutes of Health/National Center for Advancing Translational Sciences (NIH/NCATS)", None), None), (("National Institutes of Health/National Center for Complementary and Integrative Health (NIH/NCCIH)", None), None), (("National Institutes of Health/National Center for Research Resources (NIH/NCRR)", None), None), (("National Institutes of Health/National Eye Institute (NIH/NEI)", None), None), (("National Institutes of Health/National Heart, Lung, and Blood Institute (NIH/NHLBI)", None), None), (("National Institutes of Health/National Human Genome Research Institute (NIH/NHGRI)", None), None), (("National Institutes of Health/National Institute Of Allergy and Infectious Diseases (NIH/NIAID)", None), None), (("National Institutes of Health/National Institute of Arthritis and Musculoskeletal and Skin Diseases (NIH/NIAMS)", None), None), (("National Institutes of Health/National Institute on Alcohol Abuse and Alcoholism (NIH/NIAAA)", None), None), (("National Institutes of Health/National Institute of Biomedical Imaging and Bioengineering (NIH/NIBIB)", None), None), (("National Institutes of Health/National Institute of Dental and Craniofacial Research (NIH/NIDCR)", None), None), (("National Institutes of Health/National Institute of Diabetes and Digestive and Kidney Disease (NIH/NIDDK)", None), None), (("National Institutes of Health/National Institute of Environmental Health Sciences (NIH/NIEHS)", None), None), (("National Institutes of Health/National Institute of General Medical Sciences (NIH/NIGMS)", None), None), (("National Institutes of Health/National Institute of Mental Health (NIH/NIMH)", None), None), (("National Institutes of Health/National Institute on Minority Health and Health Disparities (NIH/NIMHD)", None), None), (("National Institutes of Health/National Institute of Neurological Disorders and Stroke (NIH/NINDS)", None), None), (("National Institutes of Health/National Institute on Deafness and Other Communication Disorders (NIH/NIDCD)", None), None), (("National Institutes of Health/National Institute on Drug Abuse (NIH/NIDA)", None), None), (("National Institutes of Health/National Library of Medicine (NIH/NLM)", None), None), (("National Institutes of Health/National Institute on Aging (NIH/NIA)", None), None), (("National Institutes of Health/Office of the Director", None), None), (("National Natural Science Foundation of China (NSFC)", None), None), (("National Research Council (NRC, Argentina)", None), None), (("National Research Development and Innovation Office (NKFIH)", None), None), (("National Research Foundation (NRF, Korea)", None), None), (("National Research Foundation (NRF, Singapore)", None), None), (("National Research Foundation in South Africa", None), None), (("National Science Council (NSC, Taiwan)", None), None), (("National Science Foundation (NSF, China)", None), None), (("National Science Foundation (NSF, United States)", None), None), (("National Virtual Biotechnology Laboratory (NVBL)", None), None), (("National Scientific and Technical Research Council (CONICET)", None), None), (("NATO Science for Peace and Security Program", None), None), (("Natural Environment Research Council (NERC)", None), None), (("Natural Sciences and Engineering Research Council (NSERC, Canada)", None), None), (("Netherlands Organisation for Scientific Research (NWO)", None), None), (("NextGenerationEU-MUR PNRR Extended Partnership initiative on Emerging Infectious Diseases (INF-ACT)", None), None), (("New Energy and Industrial Technology Development Organization (NEDO)", None), None), (("Norwegian Cancer Society", None), None), (("Norwegian Research Council", None), None), (("Not funded", None), None), (("Novartis FreeNovation", None), None), (("Novo Nordisk Foundation", None), None), (("Obel Family Foundation", None), None), (("Office of Naval Research (ONR)", None), None), (("Oncode Institute", None), None), (("Ontario Early Researcher Awards", None), None), (("Ontario Institute for Cancer Research", None), None), (("Ontario Ministry of Colleges and Universities", None), None), (("Ontario Research Fund", None), None), (("OpenPlant", None), None), (("Other government", None), None), (("Other private", None), None), (("Palacky University in Olomouc", None), None), (("Parker Institute for Cancer Immunotherapy", None), None), (("Partnership for Structural Biology (PSB)", None), None), (("Pasteur Institute", None), None), (("Polish National Science Centre", None), None), (("Programa de Apoyo a Proyectos de Investigacion e Innovacion Tecnologica (PAPIIT)", None), None), (("Promedica Siftung", None), None), (("Qatar Foundation", None), None), (("Queen Mary University of London", None), None), (("Region Auvergne Rhone Alpes", None), None), (("Regione Lazio (Italy)", None), None), (("Research Council of Lithuania", None), None), (("Research Council of Norway", None), None), (("Research England", None), None), (("Research Foundation - Flanders (FWO)", None), None), (("Richard and Susan Smith Family Foundation", None), None), (("Rita Allen Foundation", None), None), (("Robert A. Welch Foundation", None), None), (("Roechling Stiftung", None), None), (("ROME Therapeutics, Inc.", None), None), (("Rosetrees Trust", None), None), (("Royal Society", None), None), (("Royal Society of New Zealand", None), None), (("Rural Development Administration", None), None), (("Russian Federation President Grant", None), None), (("Russian Foundation for Basic Research", None), None), (("Russian Science Foundation", None), None), (("Samsung Science and Technology Foundation", None), None), (("Sao Paulo Research Foundation (FAPESP)", None), None), (("Sarcoma UK", None), None), (("Saudi Ministry of Education", None), None), (("Science and Engineering Research Board (SERB)", None), None), (("Science Foundation Ireland", None), None), (("Science and Technology Funding Council", None), None), (("Seneca Foundation", None), None), (("Service public de Wallonie", None), None), (("Shapiro-Silverberg Fund for the Advancement of Translational Research", None), None), (("Shirley Boyde Foundation", None), None), (("Sigrid Juselius Foundation", None), None), (("Simons Foundation", None), None), (("South African Medical Research Council self-initiated research grant (SAMRC SIR Grant)", None), None), (("Spanish Ministry of Economy and Competitiveness", None), None), (("Spanish Ministry of Science, Innovation, and Universities", None), None), (("Spanish National Research Council", None), None), (("Spar Nord Foundation", None), None), (("Slovenian Research Agency", None), None), (("St. Petersburg State University", None), None), (("Sven and Dagmar Salens Foundation", None), None), (("Sven och Lilly Lawskis fond for naturvetenskaplig forskning", None), None), (("Swedish Energy Agency", None), None), (("Swedish Research Council", None), None), (("Swiss Cancer League", None), None), (("Swiss Nanoscience Institute", None), None), (("Swiss National Science Foundation", None), None), (("Swiss State Secretariat for Education, Research and Innovation", None), None), (("Synchrotron Light Research Institute (SLRI)", None), None), (("Technology Agency of the Czech Republic", None), None), (("Techical University of Denmark (DTU)", None), None), (("TESS Research Foundation", None), None), (("The Australian Cancer Research Fund", None), None), (("The Brian M. Davis Charitable Foundation Centenary Fellowship", None), None), (("The Carlsberg Foundation", None), None), (("The Carnegie Trust for the Universities of Scotland", None), None), (("The Comammox Research Platform", None), None), (("The Crafoord Foundation", None), None), (("The Foundation for Barnes-Jewish Hospital", None), None), (("The Francis Crick Institute", None), None), (("The Giovanni Armenise-Harvard Foundation", None), None), (("The Grant Agency of The University of South Bohemia", None), None), (("The G. Harold and Leila Y. Mathers Foundation", None), None), (("The Helen and Milton A. Kimmelman Center for Biomolecular Structure and Assembly", None), None), (("The Hospital For Sick Children Foundation", None), None), (("The Institute of Cancer Research (ICR)", None), None), (("The Lister Institute of Preventive Medicine", None), None), (("The Mark Foundation", None), None), (("The Pew Charitable Trusts", None), None), (("The Robertson Foundation", None), None), (("The Structural Genomics Consortium (SGC)", None), None), (("The Swedish Foundation for Strategic Research", None), None), (("The Swedish Society of Medicine", None), None), (("The Thailand Research Fund (TRF)", None), None), (("The Vallee Foundation Inc.", None), None), (("The Walter and Eliza Hall Institute of Medical Research", None), None), (("The Yanmar Environmental Sustainability Support Association", None), None), (("The University Grants Committee, Research Grants Council (RGC)", None), None), (("Tobacco-Related Disease Research Program (TRDRP)", None), None), (("Tower Cancer Research Foundation", None), None), (("Translational Therapeutics Accelerator (TRx)", None), None), (("Tuberous Sclerosis Association", None), None), (("UK Research and Innovation (UKRI)", None), None), (("United States - Israel Binational Science Foundation (BSF)", None), None), (("United States Department of Agriculture (USDA)", None), None), (("Universite de Toulouse", None), None), (("University of Alicante", None), None), (("University of Bologna", None), None), (("University of Cambridge", None), None), (("University of College London", None), None), (("University of Helsinki", None), None), (("University of Helsinki Research Foundation", None), None), (("University of Naples Federico II", None), None), (("University of Oxford, Medical Sciences Internal Fund (MSIF)", None), None), (("University of Patras", None), None), (("University and Research - University of Milan", None), None), (("University of Southampton", None), None), (("University of Vienna Research Platform Comammox", None), None), (("University of Warwick", None), None), (("University of Zurich", None), None), (("Uppsala Antibiotic Center", None), None), (("USC Zumberge Award", None), None), (("V Foundation for Cancer Research", None), None), (("Velux Stiftung", None), None), (("Vidyasirimedhi Institute of Science and Technology (VISTEC)", None), None), (("Vienna Science and Technology Fund (WWTF)", None), None), (("Vinnova", None), None), (("Volkswagen Foundation", None), None), (("Vrije Universiteit Brussel", None), None), (("W. M. Keck Foundation", None), None), (("Walloon Excellence in Lifesciences & BIOtechnology (WELBIO)", None), None), (("Welch Foundation", None), None), (("Wellcome Trust", None), None), (("Wenner-Gren Foundation", None), None), (("Weston Havens Foundation", None), None), (("Willowcroft Foundation", None), None), (("Wolfson Foundation", None), None), (("World Health Organization (WHO)", None), None), (("Worldwide Cancer Research", None), None), (("Yousef Jameel Scholarship", None), None), (("a name that nobody lists", "Government"), None), (("a name that nobody lists", "Other"), None)), wrong=((True, None),), wrong_texts=()),
    put_points=((("SNSF", None), ("Swiss National Science Foundation", None)), (("SNF", None), ("Swiss National Science Foundation", None)), (("Swiss National Science Foundation (SNSF)", None), ("Swiss National Science Foundation", None)), (("ERC", None), ("European Research Council (ERC)", None)), (("European Research Council", None), ("European Research Council (ERC)", None)), (("Wellcome", None), ("Wellcome Trust", None)), (("The Wellcome Trust", None), ("Wellcome Trust", None)), (("MRC", None), ("Medical Research Council (MRC, United Kingdom)", None)), (("BBSRC", None), ("Biotechnology and Biological Sciences Research Council (BBSRC)", None)), (("DFG", None), ("German Research Foundation (DFG)", None)), (("Deutsche Forschungsgemeinschaft", None), ("German Research Foundation (DFG)", None)), (("ANR", None), ("Agence Nationale de la Recherche (ANR)", None))),
    get_points=((("Swiss National Science Foundation", None), ("SNSF", None)), (("European Research Council (ERC)", None), ("ERC", None)), (("Wellcome Trust", None), ("Wellcome", None)), (("Medical Research Council (MRC, United Kingdom)", None), ("MRC", None)), (("Biotechnology and Biological Sciences Research Council (BBSRC)", None), ("BBSRC", None)), (("German Research Foundation (DFG)", None), ("DFG", None)), (("Agence Nationale de la Recherche (ANR)", None), ("ANR", None)), (("Netherlands Organisation for Scientific Research (NWO)", None), ("NWO", None)), (("National Science Foundation (NSF, United States)", None), ("NSF", None)), (("Howard Hughes Medical Institute (HHMI)", None), ("HHMI", None)), (("Canadian Institutes of Health Research (CIHR)", None), ("CIHR", None)), (("National Natural Science Foundation of China (NSFC)", None), ("NSFC", None)), (("Japan Society for the Promotion of Science (JSPS)", None), ("JSPS", None)), (("Japan Agency for Medical Research and Development (AMED)", None), ("AMED", None)), (("Aarhus University Research Foundation", None), ("Aarhus University Research Foundation", None)), (("Academia Sinica (Taiwan)", None), ("Academia Sinica (Taiwan)", None)), (("Academy of Finland", None), ("Academy of Finland", None)), (("Accelerated Early staGe drug dIScovery (AEGIS)", None), ("Accelerated Early staGe drug dIScovery (AEGIS)", None)), (("Adaptimmune Ltd", None), ("Adaptimmune Ltd", None)), (("The French Muscular Dystrophy Telethon (AFM-Telethon)", None), ("The French Muscular Dystrophy Telethon (AFM-Telethon)", None)), (("Agencia Estatal de Investigacion (AEI)", None), ("Agencia Estatal de Investigacion (AEI)", None)), (("Agencia Nacional de Investigacion e Innovacion (ANII)", None), ("Agencia Nacional de Investigacion e Innovacion (ANII)", None)), (("wORLD hEALTH oRGANIZATION (who)", None), ("World Health Organization (WHO)", None)), (("wORLDWIDE cANCER rESEARCH", None), ("Worldwide Cancer Research", None)), (("yOUSEF jAMEEL sCHOLARSHIP", None), ("Yousef Jameel Scholarship", None))),
)


@few
@given(PEOPLE_PDBX_AUDIT_SUPPORT_FUNDING_ORGANIZATION.values.strategy())
def test_put_after_get_after_put_people_pdbx_audit_support_funding_organization(value: Value) -> None:
    PEOPLE_PDBX_AUDIT_SUPPORT_FUNDING_ORGANIZATION.check_value(value)


# common/people.omap:49  funder.country <-> country via country
PEOPLE_PDBX_AUDIT_SUPPORT_COUNTRY = Rule(
    CASE,
    cite="common/people.omap:49",
    law="<->",
    left=("organizational.funder[].country",),
    right=("_pdbx_audit_support.country",),
    context={"acquisition.technique": "subtomo"},
    values=Words(pairs=(("United States", "United States"), ("USA", "United States"), ("US", "United States"), ("United States of America", "United States"), ("United Kingdom", "United Kingdom"), ("UK", "United Kingdom"), ("GB", "United Kingdom"), ("Great Britain", "United Kingdom"), ("South Korea", "South Korea"), ("Korea", "South Korea"), ("Republic of Korea", "South Korea"), ("Czechia", "Czechia"), ("Czech Republic", "Czechia"), ("Russia", "Russia"), ("Russian Federation", "Russia"), ("Vietnam", "Vietnam"), ("Viet Nam", "Vietnam"), ("Switzerland", "Switzerland"), ("CH", "Switzerland"), ("Schweiz", "Switzerland"), ("Suisse", "Switzerland"), ("Germany", "Germany"), ("DE", "Germany"), ("Deutschland", "Germany"), ("Japan", "Japan"), ("Afghanistan", "Afghanistan"), ("Aland Islands", "Aland Islands"), ("Albania", "Albania"), ("Algeria", "Algeria"), ("American Samoa", "American Samoa"), ("Andorra", "Andorra"), ("Angola", "Angola"), ("Anguilla", "Anguilla"), ("Antarctica", "Antarctica"), ("Antigua And Barbuda", "Antigua And Barbuda"), ("Argentina", "Argentina"), ("Armenia", "Armenia"), ("Aruba", "Aruba"), ("Australia", "Australia"), ("Austria", "Austria"), ("Azerbaijan", "Azerbaijan"), ("Bahamas", "Bahamas"), ("Bahrain", "Bahrain"), ("Bangladesh", "Bangladesh"), ("Barbados", "Barbados"), ("Belarus", "Belarus"), ("Belgium", "Belgium"), ("Belize", "Belize"), ("Benin", "Benin"), ("Bermuda", "Bermuda"), ("Bhutan", "Bhutan"), ("Bolivia, Plurinational State Of", "Bolivia, Plurinational State Of"), ("Bonaire, Sint Eustatius And Saba", "Bonaire, Sint Eustatius And Saba"), ("Bosnia And Herzegovina", "Bosnia And Herzegovina"), ("Botswana", "Botswana"), ("Bouvet Island", "Bouvet Island"), ("Brazil", "Brazil"), ("British Indian Ocean Territory", "British Indian Ocean Territory"), ("Brunei Darussalam", "Brunei Darussalam"), ("Bulgaria", "Bulgaria"), ("Burkina Faso", "Burkina Faso"), ("Burundi", "Burundi"), ("Cambodia", "Cambodia"), ("Cameroon", "Cameroon"), ("Canada", "Canada"), ("Cape Verde", "Cape Verde"), ("Cayman Islands", "Cayman Islands"), ("Central African Republic", "Central African Republic"), ("Chad", "Chad"), ("Chile", "Chile"), ("China", "China"), ("Christmas Island", "Christmas Island"), ("Cocos (Keeling) Islands", "Cocos (Keeling) Islands"), ("Colombia", "Colombia"), ("Comoros", "Comoros"), ("Congo", "Congo"), ("Congo, The Democratic Republic Of The", "Congo, The Democratic Republic Of The"), ("Cook Islands", "Cook Islands"), ("Costa Rica", "Costa Rica"), ("Cote D'Ivoire", "Cote D'Ivoire"), ("Croatia", "Croatia"), ("Cuba", "Cuba"), ("Curacao", "Curacao"), ("Cyprus", "Cyprus"), ("Denmark", "Denmark"), ("Djibouti", "Djibouti"), ("Dominica", "Dominica"), ("Dominican Republic", "Dominican Republic"), ("Ecuador", "Ecuador"), ("Egypt", "Egypt"), ("El Salvador", "El Salvador"), ("Equatorial Guinea", "Equatorial Guinea"), ("Eritrea", "Eritrea"), ("Estonia", "Estonia"), ("Ethiopia", "Ethiopia"), ("European Union", "European Union"), ("Falkland Islands (Malvinas)", "Falkland Islands (Malvinas)"), ("Faroe Islands", "Faroe Islands"), ("Fiji", "Fiji"), ("Finland", "Finland"), ("France", "France"), ("French Guiana", "French Guiana"), ("French Polynesia", "French Polynesia"), ("French Southern Territories", "French Southern Territories"), ("Gabon", "Gabon"), ("Gambia", "Gambia"), ("Georgia", "Georgia"), ("Ghana", "Ghana"), ("Gibraltar", "Gibraltar"), ("Greece", "Greece"), ("Greenland", "Greenland"), ("Grenada", "Grenada"), ("Guadeloupe", "Guadeloupe"), ("Guam", "Guam"), ("Guatemala", "Guatemala"), ("Guernsey", "Guernsey"), ("Guinea", "Guinea"), ("Guinea-Bissau", "Guinea-Bissau"), ("Guyana", "Guyana"), ("Haiti", "Haiti"), ("Heard Island And Mcdonald Islands", "Heard Island And Mcdonald Islands"), ("Holy See (Vatican City State)", "Holy See (Vatican City State)"), ("Honduras", "Honduras"), ("Hong Kong", "Hong Kong"), ("Hungary", "Hungary"), ("Iceland", "Iceland"), ("India", "India"), ("Indonesia", "Indonesia"), ("Iran, Islamic Republic Of", "Iran, Islamic Republic Of"), ("Iraq", "Iraq"), ("Ireland", "Ireland"), ("Isle Of Man", "Isle Of Man"), ("Israel", "Israel"), ("Italy", "Italy"), ("Jamaica", "Jamaica"), ("Jersey", "Jersey"), ("Jordan", "Jordan"), ("Kazakhstan", "Kazakhstan"), ("Kenya", "Kenya"), ("Kiribati", "Kiribati"), ("Korea, Democratic People's Republic Of", "Korea, Democratic People's Republic Of"), ("Korea, Republic Of", "South Korea"), ("Kuwait", "Kuwait"), ("Kyrgyzstan", "Kyrgyzstan"), ("Lao People's Democratic Republic", "Lao People's Democratic Republic"), ("Latvia", "Latvia"), ("Lebanon", "Lebanon"), ("Lesotho", "Lesotho"), ("Liberia", "Liberia"), ("Libya", "Libya"), ("Liechtenstein", "Liechtenstein"), ("Lithuania", "Lithuania"), ("Luxembourg", "Luxembourg"), ("Macao", "Macao"), ("Macedonia", "Macedonia"), ("Madagascar", "Madagascar"), ("Malawi", "Malawi"), ("Malaysia", "Malaysia"), ("Maldives", "Maldives"), ("Mali", "Mali"), ("Malta", "Malta"), ("Marshall Islands", "Marshall Islands"), ("Martinique", "Martinique"), ("Mauritania", "Mauritania"), ("Mauritius", "Mauritius"), ("Mayotte", "Mayotte"), ("Mexico", "Mexico"), ("Micronesia, Federated States Of", "Micronesia, Federated States Of"), ("Moldova, Republic Of", "Moldova, Republic Of"), ("Monaco", "Monaco"), ("Mongolia", "Mongolia"), ("Montenegro", "Montenegro"), ("Montserrat", "Montserrat"), ("Morocco", "Morocco"), ("Mozambique", "Mozambique"), ("Myanmar", "Myanmar"), ("Namibia", "Namibia"), ("Nauru", "Nauru"), ("Nepal", "Nepal"), ("Netherlands", "Netherlands"), ("New Caledonia", "New Caledonia"), ("New Zealand", "New Zealand"), ("Nicaragua", "Nicaragua"), ("Niger", "Niger"), ("Nigeria", "Nigeria"), ("Niue", "Niue"), ("Norfolk Island", "Norfolk Island"), ("Northern Mariana Islands", "Northern Mariana Islands"), ("Norway", "Norway"), ("Oman", "Oman"), ("Pakistan", "Pakistan"), ("Palau", "Palau"), ("Palestinian Territory", "Palestinian Territory"), ("Panama", "Panama"), ("Papua New Guinea", "Papua New Guinea"), ("Paraguay", "Paraguay"), ("Peru", "Peru"), ("Philippines", "Philippines"), ("Pitcairn", "Pitcairn"), ("Poland", "Poland"), ("Portugal", "Portugal"), ("Puerto Rico", "Puerto Rico"), ("Qatar", "Qatar"), ("Reunion", "Reunion"), ("Romania", "Romania"), ("Rwanda", "Rwanda"), ("Saint Barthelemy", "Saint Barthelemy"), ("Saint Helena, Ascension And Tristan Da Cunha", "Saint Helena, Ascension And Tristan Da Cunha"), ("Saint Kitts And Nevis", "Saint Kitts And Nevis"), ("Saint Lucia", "Saint Lucia"), ("Saint Martin (French Part)", "Saint Martin (French Part)"), ("Saint Pierre And Miquelon", "Saint Pierre And Miquelon"), ("Saint Vincent And The Grenadines", "Saint Vincent And The Grenadines"), ("Samoa", "Samoa"), ("San Marino", "San Marino"), ("Sao Tome And Principe", "Sao Tome And Principe"), ("Saudi Arabia", "Saudi Arabia"), ("Senegal", "Senegal"), ("Serbia", "Serbia"), ("Seychelles", "Seychelles"), ("Sierra Leone", "Sierra Leone"), ("Singapore", "Singapore"), ("Sint Maarten (Dutch Part)", "Sint Maarten (Dutch Part)"), ("Slovakia", "Slovakia"), ("Slovenia", "Slovenia"), ("Solomon Islands", "Solomon Islands"), ("Somalia", "Somalia"), ("South Africa", "South Africa"), ("South Georgia And The South Sandwich Islands", "South Georgia And The South Sandwich Islands"), ("South Sudan", "South Sudan"), ("Spain", "Spain"), ("Sri Lanka", "Sri Lanka"), ("Sudan", "Sudan"), ("Suriname", "Suriname"), ("Svalbard And Jan Mayen", "Svalbard And Jan Mayen"), ("Swaziland", "Swaziland"), ("Sweden", "Sweden"), ("Syrian Arab Republic", "Syrian Arab Republic"), ("Taiwan", "Taiwan"), ("Tajikistan", "Tajikistan"), ("Tanzania, United Republic Of", "Tanzania, United Republic Of"), ("Thailand", "Thailand"), ("Timor-Leste", "Timor-Leste"), ("Togo", "Togo"), ("Tokelau", "Tokelau"), ("Tonga", "Tonga"), ("Trinidad And Tobago", "Trinidad And Tobago"), ("Tunisia", "Tunisia"), ("Turkey", "Turkey"), ("Turkmenistan", "Turkmenistan"), ("Turks And Caicos Islands", "Turks And Caicos Islands"), ("Tuvalu", "Tuvalu"), ("Uganda", "Uganda"), ("Ukraine", "Ukraine"), ("United Arab Emirates", "United Arab Emirates"), ("United States Minor Outlying Islands", "United States Minor Outlying Islands"), ("Uruguay", "Uruguay"), ("Uzbekistan", "Uzbekistan"), ("Vanuatu", "Vanuatu"), ("Venezuela, Bolivarian Republic Of", "Venezuela, Bolivarian Republic Of"), ("Virgin Islands, British", "Virgin Islands, British"), ("Virgin Islands, U.S.", "Virgin Islands, U.S."), ("Wallis And Futuna", "Wallis And Futuna"), ("Western Sahara", "Western Sahara"), ("Yemen", "Yemen"), ("Zambia", "Zambia"), ("Zimbabwe", "Zimbabwe")), wrong=("no word of any list",), exact=True, free=(), wrong_texts=("no word of any list",)),
    put_points=((("United States",), ("United States",)), (("  uNITED  sTATES ",), ("United States",)), (("USA",), ("United States",)), (("  usa ",), ("United States",)), (("US",), ("United States",)), (("  us ",), ("United States",)), (("United States of America",), ("United States",)), (("  uNITED  sTATES  OF  aMERICA ",), ("United States",)), (("United Kingdom",), ("United Kingdom",)), (("  uNITED  kINGDOM ",), ("United Kingdom",)), (("UK",), ("United Kingdom",)), (("  uk ",), ("United Kingdom",)), (("GB",), ("United Kingdom",)), (("  gb ",), ("United Kingdom",)), (("Great Britain",), ("United Kingdom",)), (("  gREAT  bRITAIN ",), ("United Kingdom",)), (("South Korea",), ("Korea, Republic Of",)), (("  sOUTH  kOREA ",), ("Korea, Republic Of",)), (("Korea",), ("Korea, Republic Of",)), (("  kOREA ",), ("Korea, Republic Of",)), (("Republic of Korea",), ("Korea, Republic Of",)), (("  rEPUBLIC  OF  kOREA ",), ("Korea, Republic Of",)), (("Czechia",), ("Czech Republic",)), (("  cZECHIA ",), ("Czech Republic",)), (("Czech Republic",), ("Czech Republic",)), (("  cZECH  rEPUBLIC ",), ("Czech Republic",)), (("Russia",), ("Russian Federation",)), (("  rUSSIA ",), ("Russian Federation",)), (("Russian Federation",), ("Russian Federation",)), (("  rUSSIAN  fEDERATION ",), ("Russian Federation",)), (("Vietnam",), ("Viet Nam",)), (("  vIETNAM ",), ("Viet Nam",)), (("Viet Nam",), ("Viet Nam",)), (("  vIET  nAM ",), ("Viet Nam",)), (("Switzerland",), ("Switzerland",)), (("  sWITZERLAND ",), ("Switzerland",)), (("CH",), ("Switzerland",)), (("  ch ",), ("Switzerland",)), (("Schweiz",), ("Switzerland",)), (("  sCHWEIZ ",), ("Switzerland",)), (("Suisse",), ("Switzerland",)), (("  sUISSE ",), ("Switzerland",)), (("Germany",), ("Germany",)), (("  gERMANY ",), ("Germany",)), (("DE",), ("Germany",)), (("  de ",), ("Germany",)), (("Deutschland",), ("Germany",)), (("  dEUTSCHLAND ",), ("Germany",)), (("Japan",), ("Japan",)), (("  jAPAN ",), ("Japan",)), (("Afghanistan",), ("Afghanistan",)), (("  aFGHANISTAN ",), ("Afghanistan",)), (("Aland Islands",), ("Aland Islands",)), (("  aLAND  iSLANDS ",), ("Aland Islands",)), (("Albania",), ("Albania",)), (("  aLBANIA ",), ("Albania",)), (("Algeria",), ("Algeria",)), (("  aLGERIA ",), ("Algeria",)), (("American Samoa",), ("American Samoa",)), (("  aMERICAN  sAMOA ",), ("American Samoa",))),
    get_points=((("United States",), ("United States",)), (("Albania",), ("Albania",)), (("Algeria",), ("Algeria",)), (("American Samoa",), ("American Samoa",)), (("United Kingdom",), ("United Kingdom",)), (("Korea, Republic Of",), ("South Korea",)), (("Czech Republic",), ("Czechia",)), (("Russian Federation",), ("Russia",)), (("Viet Nam",), ("Vietnam",)), (("Switzerland",), ("Switzerland",)), (("Germany",), ("Germany",)), (("Japan",), ("Japan",)), (("Afghanistan",), ("Afghanistan",)), (("Aland Islands",), ("Aland Islands",)), (("yEMEN",), ("Yemen",)), (("zAMBIA",), ("Zambia",)), (("zIMBABWE",), ("Zimbabwe",))),
)


@few
@given(PEOPLE_PDBX_AUDIT_SUPPORT_COUNTRY.values.strategy())
def test_get_after_put_people_pdbx_audit_support_country(value: Value) -> None:
    PEOPLE_PDBX_AUDIT_SUPPORT_COUNTRY.check_value(value)


# common/people.omap:50  else grants.country -> country via country because "mmCIF has one country, that of the funder first"
PEOPLE_PDBX_AUDIT_SUPPORT_COUNTRY_2 = Rule(
    CASE,
    cite="common/people.omap:50",
    law="->",
    left=("organizational.grants[].country",),
    right=("_pdbx_audit_support.country",),
    context={"acquisition.technique": "subtomo"},
    values=Words(pairs=(("United States", "United States"), ("USA", "United States"), ("US", "United States"), ("United States of America", "United States"), ("United Kingdom", "United Kingdom"), ("UK", "United Kingdom"), ("GB", "United Kingdom"), ("Great Britain", "United Kingdom"), ("South Korea", "South Korea"), ("Korea", "South Korea"), ("Republic of Korea", "South Korea"), ("Czechia", "Czechia"), ("Czech Republic", "Czechia"), ("Russia", "Russia"), ("Russian Federation", "Russia"), ("Vietnam", "Vietnam"), ("Viet Nam", "Vietnam"), ("Switzerland", "Switzerland"), ("CH", "Switzerland"), ("Schweiz", "Switzerland"), ("Suisse", "Switzerland"), ("Germany", "Germany"), ("DE", "Germany"), ("Deutschland", "Germany"), ("Japan", "Japan"), ("Afghanistan", "Afghanistan"), ("Aland Islands", "Aland Islands"), ("Albania", "Albania"), ("Algeria", "Algeria"), ("American Samoa", "American Samoa"), ("Andorra", "Andorra"), ("Angola", "Angola"), ("Anguilla", "Anguilla"), ("Antarctica", "Antarctica"), ("Antigua And Barbuda", "Antigua And Barbuda"), ("Argentina", "Argentina"), ("Armenia", "Armenia"), ("Aruba", "Aruba"), ("Australia", "Australia"), ("Austria", "Austria"), ("Azerbaijan", "Azerbaijan"), ("Bahamas", "Bahamas"), ("Bahrain", "Bahrain"), ("Bangladesh", "Bangladesh"), ("Barbados", "Barbados"), ("Belarus", "Belarus"), ("Belgium", "Belgium"), ("Belize", "Belize"), ("Benin", "Benin"), ("Bermuda", "Bermuda"), ("Bhutan", "Bhutan"), ("Bolivia, Plurinational State Of", "Bolivia, Plurinational State Of"), ("Bonaire, Sint Eustatius And Saba", "Bonaire, Sint Eustatius And Saba"), ("Bosnia And Herzegovina", "Bosnia And Herzegovina"), ("Botswana", "Botswana"), ("Bouvet Island", "Bouvet Island"), ("Brazil", "Brazil"), ("British Indian Ocean Territory", "British Indian Ocean Territory"), ("Brunei Darussalam", "Brunei Darussalam"), ("Bulgaria", "Bulgaria"), ("Burkina Faso", "Burkina Faso"), ("Burundi", "Burundi"), ("Cambodia", "Cambodia"), ("Cameroon", "Cameroon"), ("Canada", "Canada"), ("Cape Verde", "Cape Verde"), ("Cayman Islands", "Cayman Islands"), ("Central African Republic", "Central African Republic"), ("Chad", "Chad"), ("Chile", "Chile"), ("China", "China"), ("Christmas Island", "Christmas Island"), ("Cocos (Keeling) Islands", "Cocos (Keeling) Islands"), ("Colombia", "Colombia"), ("Comoros", "Comoros"), ("Congo", "Congo"), ("Congo, The Democratic Republic Of The", "Congo, The Democratic Republic Of The"), ("Cook Islands", "Cook Islands"), ("Costa Rica", "Costa Rica"), ("Cote D'Ivoire", "Cote D'Ivoire"), ("Croatia", "Croatia"), ("Cuba", "Cuba"), ("Curacao", "Curacao"), ("Cyprus", "Cyprus"), ("Denmark", "Denmark"), ("Djibouti", "Djibouti"), ("Dominica", "Dominica"), ("Dominican Republic", "Dominican Republic"), ("Ecuador", "Ecuador"), ("Egypt", "Egypt"), ("El Salvador", "El Salvador"), ("Equatorial Guinea", "Equatorial Guinea"), ("Eritrea", "Eritrea"), ("Estonia", "Estonia"), ("Ethiopia", "Ethiopia"), ("European Union", "European Union"), ("Falkland Islands (Malvinas)", "Falkland Islands (Malvinas)"), ("Faroe Islands", "Faroe Islands"), ("Fiji", "Fiji"), ("Finland", "Finland"), ("France", "France"), ("French Guiana", "French Guiana"), ("French Polynesia", "French Polynesia"), ("French Southern Territories", "French Southern Territories"), ("Gabon", "Gabon"), ("Gambia", "Gambia"), ("Georgia", "Georgia"), ("Ghana", "Ghana"), ("Gibraltar", "Gibraltar"), ("Greece", "Greece"), ("Greenland", "Greenland"), ("Grenada", "Grenada"), ("Guadeloupe", "Guadeloupe"), ("Guam", "Guam"), ("Guatemala", "Guatemala"), ("Guernsey", "Guernsey"), ("Guinea", "Guinea"), ("Guinea-Bissau", "Guinea-Bissau"), ("Guyana", "Guyana"), ("Haiti", "Haiti"), ("Heard Island And Mcdonald Islands", "Heard Island And Mcdonald Islands"), ("Holy See (Vatican City State)", "Holy See (Vatican City State)"), ("Honduras", "Honduras"), ("Hong Kong", "Hong Kong"), ("Hungary", "Hungary"), ("Iceland", "Iceland"), ("India", "India"), ("Indonesia", "Indonesia"), ("Iran, Islamic Republic Of", "Iran, Islamic Republic Of"), ("Iraq", "Iraq"), ("Ireland", "Ireland"), ("Isle Of Man", "Isle Of Man"), ("Israel", "Israel"), ("Italy", "Italy"), ("Jamaica", "Jamaica"), ("Jersey", "Jersey"), ("Jordan", "Jordan"), ("Kazakhstan", "Kazakhstan"), ("Kenya", "Kenya"), ("Kiribati", "Kiribati"), ("Korea, Democratic People's Republic Of", "Korea, Democratic People's Republic Of"), ("Korea, Republic Of", "South Korea"), ("Kuwait", "Kuwait"), ("Kyrgyzstan", "Kyrgyzstan"), ("Lao People's Democratic Republic", "Lao People's Democratic Republic"), ("Latvia", "Latvia"), ("Lebanon", "Lebanon"), ("Lesotho", "Lesotho"), ("Liberia", "Liberia"), ("Libya", "Libya"), ("Liechtenstein", "Liechtenstein"), ("Lithuania", "Lithuania"), ("Luxembourg", "Luxembourg"), ("Macao", "Macao"), ("Macedonia", "Macedonia"), ("Madagascar", "Madagascar"), ("Malawi", "Malawi"), ("Malaysia", "Malaysia"), ("Maldives", "Maldives"), ("Mali", "Mali"), ("Malta", "Malta"), ("Marshall Islands", "Marshall Islands"), ("Martinique", "Martinique"), ("Mauritania", "Mauritania"), ("Mauritius", "Mauritius"), ("Mayotte", "Mayotte"), ("Mexico", "Mexico"), ("Micronesia, Federated States Of", "Micronesia, Federated States Of"), ("Moldova, Republic Of", "Moldova, Republic Of"), ("Monaco", "Monaco"), ("Mongolia", "Mongolia"), ("Montenegro", "Montenegro"), ("Montserrat", "Montserrat"), ("Morocco", "Morocco"), ("Mozambique", "Mozambique"), ("Myanmar", "Myanmar"), ("Namibia", "Namibia"), ("Nauru", "Nauru"), ("Nepal", "Nepal"), ("Netherlands", "Netherlands"), ("New Caledonia", "New Caledonia"), ("New Zealand", "New Zealand"), ("Nicaragua", "Nicaragua"), ("Niger", "Niger"), ("Nigeria", "Nigeria"), ("Niue", "Niue"), ("Norfolk Island", "Norfolk Island"), ("Northern Mariana Islands", "Northern Mariana Islands"), ("Norway", "Norway"), ("Oman", "Oman"), ("Pakistan", "Pakistan"), ("Palau", "Palau"), ("Palestinian Territory", "Palestinian Territory"), ("Panama", "Panama"), ("Papua New Guinea", "Papua New Guinea"), ("Paraguay", "Paraguay"), ("Peru", "Peru"), ("Philippines", "Philippines"), ("Pitcairn", "Pitcairn"), ("Poland", "Poland"), ("Portugal", "Portugal"), ("Puerto Rico", "Puerto Rico"), ("Qatar", "Qatar"), ("Reunion", "Reunion"), ("Romania", "Romania"), ("Rwanda", "Rwanda"), ("Saint Barthelemy", "Saint Barthelemy"), ("Saint Helena, Ascension And Tristan Da Cunha", "Saint Helena, Ascension And Tristan Da Cunha"), ("Saint Kitts And Nevis", "Saint Kitts And Nevis"), ("Saint Lucia", "Saint Lucia"), ("Saint Martin (French Part)", "Saint Martin (French Part)"), ("Saint Pierre And Miquelon", "Saint Pierre And Miquelon"), ("Saint Vincent And The Grenadines", "Saint Vincent And The Grenadines"), ("Samoa", "Samoa"), ("San Marino", "San Marino"), ("Sao Tome And Principe", "Sao Tome And Principe"), ("Saudi Arabia", "Saudi Arabia"), ("Senegal", "Senegal"), ("Serbia", "Serbia"), ("Seychelles", "Seychelles"), ("Sierra Leone", "Sierra Leone"), ("Singapore", "Singapore"), ("Sint Maarten (Dutch Part)", "Sint Maarten (Dutch Part)"), ("Slovakia", "Slovakia"), ("Slovenia", "Slovenia"), ("Solomon Islands", "Solomon Islands"), ("Somalia", "Somalia"), ("South Africa", "South Africa"), ("South Georgia And The South Sandwich Islands", "South Georgia And The South Sandwich Islands"), ("South Sudan", "South Sudan"), ("Spain", "Spain"), ("Sri Lanka", "Sri Lanka"), ("Sudan", "Sudan"), ("Suriname", "Suriname"), ("Svalbard And Jan Mayen", "Svalbard And Jan Mayen"), ("Swaziland", "Swaziland"), ("Sweden", "Sweden"), ("Syrian Arab Republic", "Syrian Arab Republic"), ("Taiwan", "Taiwan"), ("Tajikistan", "Tajikistan"), ("Tanzania, United Republic Of", "Tanzania, United Republic Of"), ("Thailand", "Thailand"), ("Timor-Leste", "Timor-Leste"), ("Togo", "Togo"), ("Tokelau", "Tokelau"), ("Tonga", "Tonga"), ("Trinidad And Tobago", "Trinidad And Tobago"), ("Tunisia", "Tunisia"), ("Turkey", "Turkey"), ("Turkmenistan", "Turkmenistan"), ("Turks And Caicos Islands", "Turks And Caicos Islands"), ("Tuvalu", "Tuvalu"), ("Uganda", "Uganda"), ("Ukraine", "Ukraine"), ("United Arab Emirates", "United Arab Emirates"), ("United States Minor Outlying Islands", "United States Minor Outlying Islands"), ("Uruguay", "Uruguay"), ("Uzbekistan", "Uzbekistan"), ("Vanuatu", "Vanuatu"), ("Venezuela, Bolivarian Republic Of", "Venezuela, Bolivarian Republic Of"), ("Virgin Islands, British", "Virgin Islands, British"), ("Virgin Islands, U.S.", "Virgin Islands, U.S."), ("Wallis And Futuna", "Wallis And Futuna"), ("Western Sahara", "Western Sahara"), ("Yemen", "Yemen"), ("Zambia", "Zambia"), ("Zimbabwe", "Zimbabwe")), wrong=("no word of any list",), exact=False, free=(), wrong_texts=()),
    put_points=((("United States",), ("United States",)), (("  uNITED  sTATES ",), ("United States",)), (("USA",), ("United States",)), (("  usa ",), ("United States",)), (("US",), ("United States",)), (("  us ",), ("United States",)), (("United States of America",), ("United States",)), (("  uNITED  sTATES  OF  aMERICA ",), ("United States",)), (("United Kingdom",), ("United Kingdom",)), (("  uNITED  kINGDOM ",), ("United Kingdom",)), (("UK",), ("United Kingdom",)), (("  uk ",), ("United Kingdom",)), (("GB",), ("United Kingdom",)), (("  gb ",), ("United Kingdom",)), (("Great Britain",), ("United Kingdom",)), (("  gREAT  bRITAIN ",), ("United Kingdom",)), (("South Korea",), ("Korea, Republic Of",)), (("  sOUTH  kOREA ",), ("Korea, Republic Of",)), (("Korea",), ("Korea, Republic Of",)), (("  kOREA ",), ("Korea, Republic Of",)), (("Republic of Korea",), ("Korea, Republic Of",)), (("  rEPUBLIC  OF  kOREA ",), ("Korea, Republic Of",)), (("Czechia",), ("Czech Republic",)), (("  cZECHIA ",), ("Czech Republic",)), (("Czech Republic",), ("Czech Republic",)), (("  cZECH  rEPUBLIC ",), ("Czech Republic",)), (("Russia",), ("Russian Federation",)), (("  rUSSIA ",), ("Russian Federation",)), (("Russian Federation",), ("Russian Federation",)), (("  rUSSIAN  fEDERATION ",), ("Russian Federation",)), (("Vietnam",), ("Viet Nam",)), (("  vIETNAM ",), ("Viet Nam",)), (("Viet Nam",), ("Viet Nam",)), (("  vIET  nAM ",), ("Viet Nam",)), (("Switzerland",), ("Switzerland",)), (("  sWITZERLAND ",), ("Switzerland",)), (("CH",), ("Switzerland",)), (("  ch ",), ("Switzerland",)), (("Schweiz",), ("Switzerland",)), (("  sCHWEIZ ",), ("Switzerland",)), (("Suisse",), ("Switzerland",)), (("  sUISSE ",), ("Switzerland",)), (("Germany",), ("Germany",)), (("  gERMANY ",), ("Germany",)), (("DE",), ("Germany",)), (("  de ",), ("Germany",)), (("Deutschland",), ("Germany",)), (("  dEUTSCHLAND ",), ("Germany",)), (("Japan",), ("Japan",)), (("  jAPAN ",), ("Japan",)), (("Afghanistan",), ("Afghanistan",)), (("  aFGHANISTAN ",), ("Afghanistan",)), (("Aland Islands",), ("Aland Islands",)), (("  aLAND  iSLANDS ",), ("Aland Islands",)), (("Albania",), ("Albania",)), (("  aLBANIA ",), ("Albania",)), (("Algeria",), ("Algeria",)), (("  aLGERIA ",), ("Algeria",)), (("American Samoa",), ("American Samoa",)), (("  aMERICAN  sAMOA ",), ("American Samoa",))),
    get_points=(),
)


@few
@given(PEOPLE_PDBX_AUDIT_SUPPORT_COUNTRY_2.values.strategy())
def test_put_only_people_pdbx_audit_support_country_2(value: Value) -> None:
    PEOPLE_PDBX_AUDIT_SUPPORT_COUNTRY_2.check_value(value)


# common/people.omap:52  grants.project_id <-> grant_number
PEOPLE_PDBX_AUDIT_SUPPORT_GRANT_NUMBER = Rule(
    CASE,
    cite="common/people.omap:52",
    law="<->",
    left=("organizational.grants[].project_id",),
    right=("_pdbx_audit_support.grant_number",),
    context={"acquisition.technique": "subtomo"},
    values=Texts(form="line", known=()),
    put_points=((("apoferritin",), ("apoferritin",)), (("rabbit muscle",), ("rabbit muscle",)), (("5' primer",), ("5' primer",)), (('the "best" map',), ('the "best" map',)), (('5\' and "3"',), ('5\' and "3"',)), (("_cell",), ("_cell",)), (("# 4",), ("# 4",)), (("$frame",), ("$frame",)), (("; text",), ("; text",)), (("[Zn+2]",), ("[Zn+2]",)), (("]",), ("]",)), ((".",), (".",))),
    get_points=((("apoferritin",), ("apoferritin",)), (("rabbit muscle",), ("rabbit muscle",)), (("5' primer",), ("5' primer",)), (('the "best" map',), ('the "best" map',)), (('5\' and "3"',), ('5\' and "3"',)), (("_cell",), ("_cell",)), (("# 4",), ("# 4",)), (("$frame",), ("$frame",)), (("; text",), ("; text",)), (("[Zn+2]",), ("[Zn+2]",)), (("]",), ("]",)), ((".",), (".",))),
)


@few
@given(PEOPLE_PDBX_AUDIT_SUPPORT_GRANT_NUMBER.values.strategy())
def test_get_after_put_people_pdbx_audit_support_grant_number(value: Value) -> None:
    PEOPLE_PDBX_AUDIT_SUPPORT_GRANT_NUMBER.check_value(value)


# common/tomography.omap:164  pixel_size [Å] <-> nominal_pixel_size [Å]
TOMOGRAPHY_EM_3D_RECONSTRUCTION_NOMINAL_PIXEL_SIZE = Rule(
    CASE,
    cite="common/tomography.omap:164",
    law="<->",
    left=("acquisition.pixel_size",),
    right=("_em_3d_reconstruction.nominal_pixel_size",),
    context={"acquisition.technique": "subtomo"},
    values=Quantities(unit="Å", source="Å", low=None, high=None, low_open=False, high_open=False, exact=True),
    put_points=((({"value": -1000000, "unit": "Å"},), ("-1000000",)), (({"value": 1000000, "unit": "Å"},), ("1000000",)), (({"value": 0, "unit": "Å"},), ("0",)), (({"value": -333333.333333, "unit": "Å"},), ("-333333.333333",)), (({"value": -750000, "unit": "Å"},), ("-750000",)), (({"value": 1, "unit": "Å"},), ("1",)), (({"value": 2, "unit": "Å"},), ("2",)), (({"value": 300, "unit": "Å"},), ("300",)), (({"value": 2.7, "unit": "Å"},), ("2.7",)), (({"value": 0.5, "unit": "Å"},), ("0.5",)), (({"value": 70, "unit": "Å"},), ("70",)), (({"value": 2697049, "unit": "Å"},), ("2697049",))),
    get_points=((("-1000000",), ({"value": -1000000, "unit": "Å"},)), (("1000000",), ({"value": 1000000, "unit": "Å"},)), (("0",), ({"value": 0, "unit": "Å"},)), (("-333333.333333",), ({"value": -333333.333333, "unit": "Å"},)), (("-750000",), ({"value": -750000, "unit": "Å"},)), (("1",), ({"value": 1, "unit": "Å"},)), (("2",), ({"value": 2, "unit": "Å"},)), (("300",), ({"value": 300, "unit": "Å"},)), (("2.7",), ({"value": 2.7, "unit": "Å"},)), (("0.5",), ({"value": 0.5, "unit": "Å"},)), (("70",), ({"value": 70, "unit": "Å"},)), (("2697049",), ({"value": 2697049, "unit": "Å"},))),
)


@few
@given(TOMOGRAPHY_EM_3D_RECONSTRUCTION_NOMINAL_PIXEL_SIZE.values.strategy())
def test_get_after_put_tomography_em_3d_reconstruction_nominal_pixel_size(value: Value) -> None:
    TOMOGRAPHY_EM_3D_RECONSTRUCTION_NOMINAL_PIXEL_SIZE.check_value(value)


RULES = (
    INSTRUMENT_EM_IMAGING_MICROSCOPE_MODEL,
    INSTRUMENT_EM_IMAGING_MICROSCOPE_MODEL_2,
    INSTRUMENT_EM_IMAGING_ILLUMINATION_MODE,
    INSTRUMENT_EM_IMAGING_MODE,
    INSTRUMENT_EM_IMAGING_ELECTRON_SOURCE,
    INSTRUMENT_EM_IMAGING_ACCELERATING_VOLTAGE,
    INSTRUMENT_EM_IMAGING_C2_APERTURE_DIAMETER,
    INSTRUMENT_EM_IMAGING_NOMINAL_CS,
    ACQUISITION_EM_IMAGING_NOMINAL_DEFOCUS_MIN,
    ACQUISITION_EM_IMAGING_CALIBRATED_DEFOCUS_MIN,
    ACQUISITION_EM_IMAGING_NOMINAL_MAGNIFICATION,
    ACQUISITION_EM_IMAGING_CALIBRATED_MAGNIFICATION,
    ACQUISITION_EM_IMAGING_SPECIMEN_HOLDER_MODEL,
    ACQUISITION_EM_IMAGING_RECORDING_TEMPERATURE_MINIMUM,
    ACQUISITION_EM_IMAGING_RECORDING_TEMPERATURE_MAXIMUM,
    ACQUISITION_EM_IMAGING_CRYOGEN,
    ACQUISITION_EM_IMAGING_DATE,
    ACQUISITION_EM_IMAGING_OPTICS_ENERGYFILTER_NAME,
    ACQUISITION_EM_IMAGING_OPTICS_ENERGYFILTER_SLIT_WIDTH,
    ACQUISITION_EM_IMAGING_OPTICS_PHASE_PLATE,
    ACQUISITION_EM_IMAGING_OPTICS_SPH_ABERRATION_CORRECTOR,
    ACQUISITION_EM_IMAGING_OPTICS_CHR_ABERRATION_CORRECTOR,
    ACQUISITION_EM_IMAGE_RECORDING_FILM_OR_DETECTOR_MODEL,
    ACQUISITION_EM_IMAGE_RECORDING_DETECTOR_MODE,
    ACQUISITION_EM_IMAGE_RECORDING_AVG_ELECTRON_DOSE_PER_IMAGE,
    ACQUISITION_EM_IMAGE_RECORDING_AVERAGE_EXPOSURE_TIME,
    ACQUISITION_EM_IMAGE_RECORDING_NUM_GRIDS_IMAGED,
    ACQUISITION_EM_IMAGE_RECORDING_NUM_REAL_IMAGES,
    ACQUISITION_EM_IMAGE_SCANS_DIMENSION_HEIGHT,
    ACQUISITION_EM_IMAGE_SCANS_DIMENSION_WIDTH,
    ACQUISITION_EM_IMAGE_SCANS_FRAMES_PER_IMAGE,
    ACQUISITION_EM_SOFTWARE_NAME,
    TOMOGRAPHY_EM_TOMOGRAPHY_AXIS1_MIN_ANGLE,
    TOMOGRAPHY_EM_TOMOGRAPHY_AXIS1_MAX_ANGLE,
    TOMOGRAPHY_EM_TOMOGRAPHY_AXIS1_ANGLE_INCREMENT,
    SAMPLE_EM_ENTITY_ASSEMBLY_NAME,
    SAMPLE_EM_ENTITY_ASSEMBLY_NAME_2,
    SAMPLE_EM_ENTITY_ASSEMBLY_DETAILS,
    SAMPLE_EM_ENTITY_ASSEMBLY_TYPE,
    SAMPLE_EM_ENTITY_ASSEMBLY_SOURCE,
    SAMPLE_EM_EXPERIMENT_AGGREGATION_STATE,
    SAMPLE_EM_ENTITY_ASSEMBLY_MOLWT_VALUE,
    SAMPLE_ENTITY_PDBX_DESCRIPTION,
    SAMPLE_ENTITY_POLY_TYPE,
    SAMPLE_ENTITY_POLY_PDBX_SEQ_ONE_LETTER_CODE,
    SAMPLE_ENTITY_POLY_PDBX_SEQ_ONE_LETTER_CODE_CAN,
    SAMPLE_ENTITY_POLY_PDBX_SEQ_ONE_LETTER_CODE_2,
    SAMPLE_ENTITY_POLY_PDBX_SEQ_ONE_LETTER_CODE_CAN_2,
    SAMPLE_ENTITY_SRC_GEN_PDBX_GENE_SRC_GENE,
    SAMPLE_ENTITY_SRC_GEN_PDBX_GENE_SRC_SCIENTIFIC_NAME,
    SAMPLE_ENTITY_SRC_GEN_PDBX_GENE_SRC_NCBI_TAXONOMY_ID,
    SAMPLE_ENTITY_SRC_GEN_PDBX_HOST_ORG_SCIENTIFIC_NAME,
    SAMPLE_ENTITY_SRC_GEN_PDBX_HOST_ORG_NCBI_TAXONOMY_ID,
    SAMPLE_ENTITY_SRC_NAT_PDBX_ORGANISM_SCIENTIFIC,
    SAMPLE_ENTITY_SRC_NAT_PDBX_NCBI_TAXONOMY_ID,
    SAMPLE_EM_ENTITY_ASSEMBLY_NAME_3,
    SAMPLE_EM_ENTITY_ASSEMBLY_NATURALSOURCE_ORGANISM,
    SAMPLE_EM_ENTITY_ASSEMBLY_NATURALSOURCE_NCBI_TAX_ID,
    SAMPLE_EM_ENTITY_ASSEMBLY_RECOMBINANT_ORGANISM,
    SAMPLE_EM_ENTITY_ASSEMBLY_RECOMBINANT_NCBI_TAX_ID,
    SAMPLE_PDBX_ENTRY_DETAILS_HAS_LIGAND_OF_INTEREST,
    SAMPLE_PDBX_CHEM_COMP_DEPOSITOR_INFO_DESCRIPTOR,
    SAMPLE_PDBX_CHEM_COMP_DEPOSITOR_INFO_COMP_ID,
    SAMPLE_EM_VITRIFICATION_CRYOGEN_NAME,
    SAMPLE_EM_SPECIMEN_CONCENTRATION,
    SAMPLE_EM_SPECIMEN_VITRIFICATION_APPLIED,
    SAMPLE_EM_SPECIMEN_STAINING_APPLIED,
    SAMPLE_EM_SPECIMEN_EMBEDDING_APPLIED,
    SAMPLE_EM_SPECIMEN_SHADOWING_APPLIED,
    SAMPLE_EM_BUFFER_DETAILS,
    SAMPLE_EM_BUFFER_PH,
    SAMPLE_EM_VITRIFICATION_CRYOGEN_NAME_2,
    SAMPLE_EM_VITRIFICATION_HUMIDITY,
    SAMPLE_EM_VITRIFICATION_CHAMBER_TEMPERATURE,
    SAMPLE_EM_SAMPLE_SUPPORT_GRID_TYPE,
    SAMPLE_EM_SAMPLE_SUPPORT_GRID_MATERIAL,
    SAMPLE_EM_SAMPLE_SUPPORT_GRID_MESH_SIZE,
    SAMPLE_EM_SUPPORT_FILM_MATERIAL,
    SAMPLE_EM_SUPPORT_FILM_TOPOLOGY,
    SAMPLE_EM_SUPPORT_FILM_THICKNESS,
    SAMPLE_EM_GRID_PRETREATMENT_TYPE,
    SAMPLE_EM_GRID_PRETREATMENT_TIME,
    SAMPLE_EM_GRID_PRETREATMENT_PRESSURE,
    SAMPLE_EM_GRID_PRETREATMENT_ATMOSPHERE,
    PEOPLE_PDBX_CONTACT_AUTHOR_NAME_LAST,
    PEOPLE_PDBX_CONTACT_AUTHOR_NAME_FIRST,
    PEOPLE_PDBX_CONTACT_AUTHOR_EMAIL,
    PEOPLE_PDBX_CONTACT_AUTHOR_PHONE,
    PEOPLE_PDBX_CONTACT_AUTHOR_IDENTIFIER_ORCID,
    PEOPLE_PDBX_CONTACT_AUTHOR_COUNTRY,
    PEOPLE_PDBX_CONTACT_AUTHOR_ROLE,
    PEOPLE_PDBX_CONTACT_AUTHOR_ORGANIZATION_TYPE,
    PEOPLE_AUDIT_AUTHOR_NAME,
    PEOPLE_AUDIT_AUTHOR_IDENTIFIER_ORCID,
    PEOPLE_EM_AUTHOR_LIST_AUTHOR,
    PEOPLE_EM_AUTHOR_LIST_IDENTIFIER_ORCID,
    PEOPLE_PDBX_AUDIT_SUPPORT_FUNDING_ORGANIZATION,
    PEOPLE_PDBX_AUDIT_SUPPORT_COUNTRY,
    PEOPLE_PDBX_AUDIT_SUPPORT_COUNTRY_2,
    PEOPLE_PDBX_AUDIT_SUPPORT_GRANT_NUMBER,
    TOMOGRAPHY_EM_3D_RECONSTRUCTION_NOMINAL_PIXEL_SIZE,
)
FULL: dict[str, object] = {
    "acquisition.technique": "subtomo",
    "instrument.microscope.model": "Titan Krios",
    "instrument.illumination": "no word of any list",
    "instrument.imaging": "no word of any list",
    "instrument.electron_source": "no word of any list",
    "instrument.acceleration_voltage": {"value": 0, "unit": "kV"},
    "instrument.c2_aperture": {"value": 1, "unit": "µm"},
    "instrument.cs": {"value": 0, "unit": "mm"},
    "acquisition.nominal_defocus.minimal": {"value": -1400, "unit": "nm"},
    "acquisition.nominal_defocus.maximal": {"value": -400, "unit": "nm"},
    "acquisition.calibrated_defocus.minimal": {"value": -1400, "unit": "nm"},
    "acquisition.calibrated_defocus.maximal": {"value": -400, "unit": "nm"},
    "acquisition.nominal_magnification": 1001,
    "acquisition.calibrated_magnification": 2,
    "acquisition.holder": "no word of any list",
    "acquisition.temperature.minimal": {"value": 0.001, "unit": "K"},
    "acquisition.temperature.maximal": {"value": 0.001, "unit": "K"},
    "acquisition.cryogen": "nitrogen",
    "acquisition.date_time": "2024-08-31T23:30:00+02:00",
    "acquisition.energy_filter.model": "no word of any list",
    "acquisition.energy_filter.width_energy_filter": {"value": 0, "unit": "eV"},
    "acquisition.specialist_optics.phaseplate.instrument_type": "no word of any list",
    "acquisition.specialist_optics.spherical_aberration_corrector.instrument_type": "no word of any list",
    "acquisition.specialist_optics.chromatic_aberration_corrector.instrument_type": "no word of any list",
    "acquisition.detectors[].name": "no word of any list",
    "acquisition.detectors[].mode": "no word of any list",
    "acquisition.dose_per_movie": {"value": 0.001, "unit": "e/Å²"},
    "acquisition.exposure_time": {"value": 0.001, "unit": "s"},
    "acquisition.grids_imaged": 1,
    "acquisition.images_generated": 1,
    "acquisition.microscope_software": "EPU 3.5.1",
    "acquisition.tilt_angle.minimal": {"value": -90, "unit": "°"},
    "acquisition.tilt_angle.maximal": {"value": -90, "unit": "°"},
    "acquisition.tilt_angle.increment": {"value": 0.001, "unit": "°"},
    "sample.overall_molecule.name_sample": "apoferritin",
    "sample.name": "apoferritin",
    "sample.description": "apoferritin",
    "sample.overall_molecule.molecular_overall_type": "CELL",
    "sample.overall_molecule.source": "natural",
    "sample.overall_molecule.assembly": "PARTICLE",
    "sample.overall_molecule.molecular_weight": {"value": 0.001, "unit": "MDa"},
    "sample.molecule[].name_mol": "apoferritin",
    "sample.molecule[].molecular_type": "protein",
    "sample.molecule[].sequence": "ACGT",
    "sample.molecule[].expression_system": "apoferritin",
    "sample.molecule[].gene_name": "apoferritin",
    "sample.molecule[].natural_source": "apoferritin",
    "sample.molecule[].taxonomy_id_source": "9606",
    "sample.molecule[].taxonomy_id_expression": "9606",
    "sample.ligands[].present": [False],
    "sample.ligands[].smiles": "apoferritin",
    "sample.ligands[].reference": "https://www.rcsb.org/ligand/ATP",
    "sample.specimen.concentration": {"value": 0.001, "unit": "mg/mL"},
    "sample.specimen.vitrification": True,
    "sample.specimen.staining": True,
    "sample.specimen.embedding": True,
    "sample.specimen.shadowing": True,
    "sample.specimen.buffer": "apoferritin",
    "sample.specimen.ph": 0.001,
    "sample.specimen.vitrification_cryogen": "no word of any list",
    "sample.specimen.humidity": {"value": 0, "unit": "%"},
    "sample.specimen.temperature": {"value": 0.001, "unit": "K"},
    "sample.grid.manufacturer": "no word of any list",
    "sample.grid.material": "copper",
    "sample.grid.mesh": 2,
    "sample.grid.film_material": "CARBON",
    "sample.grid.film_topology": "lacey",
    "sample.grid.film_thickness": "12 nm",
    "sample.grid.pretreatment_type": "glow discharge",
    "sample.grid.pretreatment_time": {"value": 1, "unit": "s"},
    "sample.grid.pretreatment_pressure": {"value": 0.001, "unit": "Pa"},
    "sample.grid.pretreatment_atmosphere": "apoferritin",
    "organizational.authors[].family_name": "apoferritin",
    "organizational.authors[].given_name": "apoferritin",
    "organizational.authors[].email": "name.surname@example.org",
    "organizational.authors[].telephone": "apoferritin",
    "organizational.authors[].orcid": "0000-0002-1825-0097",
    "organizational.authors[].country": "United States",
    "organizational.authors[].role": "no word of any list",
    "organizational.authors[].type_org": "Academic",
    "organizational.funder[].funder_name": "SNSF",
    "organizational.funder[].type_org": None,
    "organizational.funder[].country": "United States",
    "organizational.grants[].country": "United States",
    "organizational.grants[].project_id": "apoferritin",
    "acquisition.pixel_size": {"value": -1000000, "unit": "Å"},
}
WHOLE = Whole(
    CASE,
    rules=(
        INSTRUMENT_EM_IMAGING_MICROSCOPE_MODEL,
        INSTRUMENT_EM_IMAGING_ILLUMINATION_MODE,
        INSTRUMENT_EM_IMAGING_MODE,
        INSTRUMENT_EM_IMAGING_ELECTRON_SOURCE,
        INSTRUMENT_EM_IMAGING_ACCELERATING_VOLTAGE,
        INSTRUMENT_EM_IMAGING_C2_APERTURE_DIAMETER,
        INSTRUMENT_EM_IMAGING_NOMINAL_CS,
        ACQUISITION_EM_IMAGING_NOMINAL_DEFOCUS_MIN,
        ACQUISITION_EM_IMAGING_CALIBRATED_DEFOCUS_MIN,
        ACQUISITION_EM_IMAGING_NOMINAL_MAGNIFICATION,
        ACQUISITION_EM_IMAGING_CALIBRATED_MAGNIFICATION,
        ACQUISITION_EM_IMAGING_SPECIMEN_HOLDER_MODEL,
        ACQUISITION_EM_IMAGING_RECORDING_TEMPERATURE_MINIMUM,
        ACQUISITION_EM_IMAGING_RECORDING_TEMPERATURE_MAXIMUM,
        ACQUISITION_EM_IMAGING_CRYOGEN,
        ACQUISITION_EM_IMAGING_DATE,
        ACQUISITION_EM_IMAGING_OPTICS_ENERGYFILTER_NAME,
        ACQUISITION_EM_IMAGING_OPTICS_ENERGYFILTER_SLIT_WIDTH,
        ACQUISITION_EM_IMAGING_OPTICS_PHASE_PLATE,
        ACQUISITION_EM_IMAGING_OPTICS_SPH_ABERRATION_CORRECTOR,
        ACQUISITION_EM_IMAGING_OPTICS_CHR_ABERRATION_CORRECTOR,
        ACQUISITION_EM_IMAGE_RECORDING_FILM_OR_DETECTOR_MODEL,
        ACQUISITION_EM_IMAGE_RECORDING_DETECTOR_MODE,
        ACQUISITION_EM_IMAGE_RECORDING_AVG_ELECTRON_DOSE_PER_IMAGE,
        ACQUISITION_EM_IMAGE_RECORDING_AVERAGE_EXPOSURE_TIME,
        ACQUISITION_EM_IMAGE_RECORDING_NUM_GRIDS_IMAGED,
        ACQUISITION_EM_IMAGE_RECORDING_NUM_REAL_IMAGES,
        ACQUISITION_EM_SOFTWARE_NAME,
        TOMOGRAPHY_EM_TOMOGRAPHY_AXIS1_MIN_ANGLE,
        TOMOGRAPHY_EM_TOMOGRAPHY_AXIS1_MAX_ANGLE,
        TOMOGRAPHY_EM_TOMOGRAPHY_AXIS1_ANGLE_INCREMENT,
        SAMPLE_EM_ENTITY_ASSEMBLY_NAME,
        SAMPLE_EM_ENTITY_ASSEMBLY_DETAILS,
        SAMPLE_EM_ENTITY_ASSEMBLY_TYPE,
        SAMPLE_EM_ENTITY_ASSEMBLY_SOURCE,
        SAMPLE_EM_EXPERIMENT_AGGREGATION_STATE,
        SAMPLE_EM_ENTITY_ASSEMBLY_MOLWT_VALUE,
        SAMPLE_ENTITY_PDBX_DESCRIPTION,
        SAMPLE_ENTITY_POLY_TYPE,
        SAMPLE_ENTITY_POLY_PDBX_SEQ_ONE_LETTER_CODE,
        SAMPLE_ENTITY_POLY_PDBX_SEQ_ONE_LETTER_CODE_2,
        SAMPLE_ENTITY_SRC_GEN_PDBX_GENE_SRC_GENE,
        SAMPLE_ENTITY_SRC_GEN_PDBX_GENE_SRC_SCIENTIFIC_NAME,
        SAMPLE_ENTITY_SRC_GEN_PDBX_GENE_SRC_NCBI_TAXONOMY_ID,
        SAMPLE_ENTITY_SRC_GEN_PDBX_HOST_ORG_SCIENTIFIC_NAME,
        SAMPLE_ENTITY_SRC_GEN_PDBX_HOST_ORG_NCBI_TAXONOMY_ID,
        SAMPLE_ENTITY_SRC_NAT_PDBX_ORGANISM_SCIENTIFIC,
        SAMPLE_ENTITY_SRC_NAT_PDBX_NCBI_TAXONOMY_ID,
        SAMPLE_PDBX_CHEM_COMP_DEPOSITOR_INFO_DESCRIPTOR,
        SAMPLE_PDBX_CHEM_COMP_DEPOSITOR_INFO_COMP_ID,
        SAMPLE_EM_SPECIMEN_CONCENTRATION,
        SAMPLE_EM_SPECIMEN_VITRIFICATION_APPLIED,
        SAMPLE_EM_SPECIMEN_STAINING_APPLIED,
        SAMPLE_EM_SPECIMEN_EMBEDDING_APPLIED,
        SAMPLE_EM_SPECIMEN_SHADOWING_APPLIED,
        SAMPLE_EM_BUFFER_DETAILS,
        SAMPLE_EM_BUFFER_PH,
        SAMPLE_EM_VITRIFICATION_CRYOGEN_NAME_2,
        SAMPLE_EM_VITRIFICATION_HUMIDITY,
        SAMPLE_EM_VITRIFICATION_CHAMBER_TEMPERATURE,
        SAMPLE_EM_SAMPLE_SUPPORT_GRID_TYPE,
        SAMPLE_EM_SAMPLE_SUPPORT_GRID_MATERIAL,
        SAMPLE_EM_SAMPLE_SUPPORT_GRID_MESH_SIZE,
        SAMPLE_EM_SUPPORT_FILM_MATERIAL,
        SAMPLE_EM_SUPPORT_FILM_TOPOLOGY,
        SAMPLE_EM_SUPPORT_FILM_THICKNESS,
        SAMPLE_EM_GRID_PRETREATMENT_TYPE,
        SAMPLE_EM_GRID_PRETREATMENT_TIME,
        SAMPLE_EM_GRID_PRETREATMENT_PRESSURE,
        SAMPLE_EM_GRID_PRETREATMENT_ATMOSPHERE,
        PEOPLE_PDBX_CONTACT_AUTHOR_NAME_LAST,
        PEOPLE_PDBX_CONTACT_AUTHOR_NAME_FIRST,
        PEOPLE_PDBX_CONTACT_AUTHOR_EMAIL,
        PEOPLE_PDBX_CONTACT_AUTHOR_PHONE,
        PEOPLE_PDBX_CONTACT_AUTHOR_IDENTIFIER_ORCID,
        PEOPLE_PDBX_CONTACT_AUTHOR_COUNTRY,
        PEOPLE_PDBX_CONTACT_AUTHOR_ROLE,
        PEOPLE_PDBX_CONTACT_AUTHOR_ORGANIZATION_TYPE,
        PEOPLE_PDBX_AUDIT_SUPPORT_FUNDING_ORGANIZATION,
        PEOPLE_PDBX_AUDIT_SUPPORT_COUNTRY,
        PEOPLE_PDBX_AUDIT_SUPPORT_GRANT_NUMBER,
        TOMOGRAPHY_EM_3D_RECONSTRUCTION_NOMINAL_PIXEL_SIZE,
    ),
    base={"acquisition.technique": "subtomo"},
    full=FULL,
    runs=(
        Run(
            document=FULL,
            answers={},
            expected={
                "em_experiment": [
                    {"aggregation_state": "PARTICLE", "reconstruction_method": "SUBTOMOGRAM AVERAGING", "id": "1", "entry_id": "OSCEM", "entity_assembly_id": "1"},
                ],
                "entry": [
                    {"id": "OSCEM"},
                ],
                "exptl": [
                    {"method": "ELECTRON MICROSCOPY", "entry_id": "OSCEM"},
                ],
                "em_specimen": [
                    {"concentration": "0.001", "vitrification_applied": "YES", "staining_applied": "YES", "embedding_applied": "YES", "shadowing_applied": "YES", "id": "1", "experiment_id": "1"},
                ],
                "em_imaging": [
                    {"microscope_model": "TFS KRIOS", "illumination_mode": "OTHER", "mode": "OTHER", "electron_source": "OTHER", "accelerating_voltage": "0", "c2_aperture_diameter": "1", "nominal_cs": "0", "nominal_defocus_min": "400", "nominal_defocus_max": "1400", "calibrated_defocus_min": "400", "calibrated_defocus_max": "1400", "nominal_magnification": "1001", "calibrated_magnification": "2", "specimen_holder_model": "OTHER", "details": "no word of any list", "recording_temperature_minimum": "0.001", "recording_temperature_maximum": "0.001", "cryogen": "NITROGEN", "date": "2024-08-31", "id": "1", "entry_id": "OSCEM", "specimen_id": "1"},
                ],
                "em_imaging_optics": [
                    {"energyfilter_name": "no word of any list", "energyfilter_slit_width": "0", "phase_plate": "no word of any list", "sph_aberration_corrector": "no word of any list", "chr_aberration_corrector": "no word of any list", "id": "1", "imaging_id": "1"},
                ],
                "em_image_processing": [
                    {"id": "1", "image_recording_id": "1"},
                ],
                "em_image_recording": [
                    {"film_or_detector_model": "no word of any list", "detector_mode": "OTHER", "id": "1", "imaging_id": "1", "avg_electron_dose_per_image": "0.001", "average_exposure_time": "0.001", "num_grids_imaged": "1", "num_real_images": "1"},
                ],
                "em_software": [
                    {"name": "EPU", "version": "3.5.1", "category": "IMAGE ACQUISITION", "id": "1", "imaging_id": "1"},
                ],
                "em_tomography": [
                    {"axis1_min_angle": "-90", "axis1_max_angle": "-90", "axis1_angle_increment": "0.001", "id": "1", "imaging_id": "1"},
                ],
                "em_staining": [
                    {"id": "1", "specimen_id": "1", "material": None, "type": None},
                ],
                "em_embedding": [
                    {"id": "1", "specimen_id": "1", "material": None},
                ],
                "em_shadowing": [
                    {"id": "1", "specimen_id": "1", "angle": None, "material": None, "thickness": None},
                ],
                "em_entity_assembly": [
                    {"name": "apoferritin", "details": "apoferritin", "type": "CELL", "source": "NATURAL", "id": "1", "parent_id": "0"},
                    {"name": "apoferritin", "source": "RECOMBINANT", "parent_id": "1", "type": "COMPLEX", "id": "2", "entity_id_list": "1"},
                ],
                "em_entity_assembly_molwt": [
                    {"value": "0.001", "experimental_flag": "NO", "id": "1", "units": "MEGADALTONS", "entity_assembly_id": "1"},
                ],
                "entity": [
                    {"pdbx_description": "apoferritin", "src_method": "man", "type": "polymer", "id": "1"},
                ],
                "entity_poly": [
                    {"type": "polypeptide(L)", "pdbx_seq_one_letter_code": "ACGT", "pdbx_seq_one_letter_code_can": "ACGT", "entity_id": "1"},
                ],
                "entity_src_gen": [
                    {"pdbx_gene_src_gene": "apoferritin", "pdbx_gene_src_scientific_name": "apoferritin", "pdbx_gene_src_ncbi_taxonomy_id": "9606", "pdbx_host_org_scientific_name": "apoferritin", "pdbx_host_org_ncbi_taxonomy_id": "9606", "pdbx_src_id": "1", "entity_id": "1"},
                ],
                "em_entity_assembly_naturalsource": [
                    {"organism": "apoferritin", "ncbi_tax_id": "9606", "id": "1", "entity_assembly_id": "2"},
                ],
                "em_entity_assembly_recombinant": [
                    {"organism": "apoferritin", "ncbi_tax_id": "9606", "id": "1", "entity_assembly_id": "2"},
                ],
                "pdbx_entry_details": [
                    {"has_ligand_of_interest": "N", "entry_id": "OSCEM"},
                ],
                "pdbx_chem_comp_depositor_info": [
                    {"descriptor": "apoferritin", "comp_id": "ATP", "descriptor_type": "SMILES", "ordinal": "1"},
                ],
                "em_buffer": [
                    {"details": "apoferritin", "pH": "0.001", "id": "1", "specimen_id": "1"},
                ],
                "em_vitrification": [
                    {"cryogen_name": "OTHER", "humidity": "0", "chamber_temperature": "0.001", "id": "1", "entry_id": "OSCEM", "specimen_id": "1"},
                ],
                "em_sample_support": [
                    {"details": "maker: no word of any list", "grid_material": "COPPER", "grid_mesh_size": "2", "id": "1", "specimen_id": "1"},
                ],
                "em_support_film": [
                    {"material": "CARBON", "topology": "LACEY", "thickness": "120", "id": "1", "sample_support_id": "1"},
                ],
                "em_grid_pretreatment": [
                    {"type": "GLOW DISCHARGE", "time": "1", "pressure": "0.001", "atmosphere": "apoferritin", "id": "1", "sample_support_id": "1"},
                ],
                "pdbx_contact_author": [
                    {"name_last": "apoferritin", "name_first": "apoferritin", "email": "name.surname@example.org", "phone": "apoferritin", "identifier_ORCID": "0000-0002-1825-0097", "country": "United States", "role": "investigator", "organization_type": "academic", "id": "1"},
                ],
                "audit_author": [
                    {"name": "apoferritin, A.", "identifier_ORCID": "0000-0002-1825-0097", "pdbx_ordinal": "1"},
                ],
                "em_author_list": [
                    {"author": "apoferritin, A.", "identifier_ORCID": "0000-0002-1825-0097", "ordinal": "1"},
                ],
                "pdbx_audit_support": [
                    {"funding_organization": "Swiss National Science Foundation", "country": "United States", "grant_number": "apoferritin", "ordinal": "1"},
                ],
                "em_3d_reconstruction": [
                    {"nominal_pixel_size": "-1000000", "id": "1", "entry_id": "OSCEM", "image_processing_id": "1", "num_particles": None, "symmetry_type": None},
                ],
            },
            asked=("entry_id", "staining_type", "staining_material", "embedding_material", "shadowing_material", "shadowing_angle", "shadowing_thickness", "weight_measured", "fiducials", "high_pressure", "sectioning", "title", "tomograms", "volumes", "averaged", "average_symmetry"),
        ),
        Run(
            document={"acquisition.technique": "subtomo", "instrument.microscope.model": "Titan Krios", "instrument.illumination": "no word of any list", "instrument.imaging": "no word of any list", "instrument.electron_source": "no word of any list", "instrument.acceleration_voltage": {"value": 0, "unit": "kV"}, "instrument.c2_aperture": {"value": 1, "unit": "µm"}, "instrument.cs": {"value": 0, "unit": "mm"}, "acquisition.nominal_defocus.minimal": {"value": -1400, "unit": "nm"}, "acquisition.nominal_defocus.maximal": {"value": -400, "unit": "nm"}, "acquisition.calibrated_defocus.minimal": {"value": -1400, "unit": "nm"}, "acquisition.calibrated_defocus.maximal": {"value": -400, "unit": "nm"}, "acquisition.nominal_magnification": 1001, "acquisition.calibrated_magnification": 2, "acquisition.holder": "no word of any list", "acquisition.temperature.minimal": {"value": 0.001, "unit": "K"}, "acquisition.temperature.maximal": {"value": 0.001, "unit": "K"}, "acquisition.cryogen": "nitrogen", "acquisition.date_time": "2024-08-31T23:30:00+02:00", "acquisition.energy_filter.model": "no word of any list", "acquisition.energy_filter.width_energy_filter": {"value": 0, "unit": "eV"}, "acquisition.specialist_optics.phaseplate.instrument_type": "no word of any list", "acquisition.specialist_optics.spherical_aberration_corrector.instrument_type": "no word of any list", "acquisition.specialist_optics.chromatic_aberration_corrector.instrument_type": "no word of any list", "acquisition.detectors[].name": "no word of any list", "acquisition.detectors[].mode": "no word of any list", "acquisition.dose_per_movie": {"value": 0.001, "unit": "e/Å²"}, "acquisition.exposure_time": {"value": 0.001, "unit": "s"}, "acquisition.grids_imaged": 1, "acquisition.images_generated": 1, "acquisition.microscope_software": "EPU 3.5.1", "acquisition.tilt_angle.minimal": {"value": -90, "unit": "°"}, "acquisition.tilt_angle.maximal": {"value": -90, "unit": "°"}, "acquisition.tilt_angle.increment": {"value": 0.001, "unit": "°"}, "sample.overall_molecule.name_sample": "apoferritin", "sample.name": "apoferritin", "sample.description": "apoferritin", "sample.overall_molecule.molecular_overall_type": "CELL", "sample.overall_molecule.source": "natural", "sample.overall_molecule.assembly": "PARTICLE", "sample.overall_molecule.molecular_weight": {"value": 0.001, "unit": "MDa"}, "sample.molecule[].name_mol": "apoferritin", "sample.molecule[].molecular_type": "protein", "sample.molecule[].sequence": "ACGT", "sample.molecule[].expression_system": "apoferritin", "sample.molecule[].gene_name": "apoferritin", "sample.molecule[].natural_source": "apoferritin", "sample.molecule[].taxonomy_id_source": "9606", "sample.molecule[].taxonomy_id_expression": "9606", "sample.ligands[].present": [False], "sample.ligands[].smiles": "apoferritin", "sample.ligands[].reference": "https://www.rcsb.org/ligand/ATP", "sample.specimen.concentration": {"value": 0.001, "unit": "mg/mL"}, "sample.specimen.vitrification": True, "sample.specimen.embedding": True, "sample.specimen.shadowing": True, "sample.specimen.buffer": "apoferritin", "sample.specimen.ph": 0.001, "sample.specimen.vitrification_cryogen": "no word of any list", "sample.specimen.humidity": {"value": 0, "unit": "%"}, "sample.specimen.temperature": {"value": 0.001, "unit": "K"}, "sample.grid.manufacturer": "no word of any list", "sample.grid.material": "copper", "sample.grid.mesh": 2, "sample.grid.film_material": "CARBON", "sample.grid.film_topology": "lacey", "sample.grid.film_thickness": "12 nm", "sample.grid.pretreatment_type": "glow discharge", "sample.grid.pretreatment_time": {"value": 1, "unit": "s"}, "sample.grid.pretreatment_pressure": {"value": 0.001, "unit": "Pa"}, "sample.grid.pretreatment_atmosphere": "apoferritin", "organizational.authors[].family_name": "apoferritin", "organizational.authors[].given_name": "apoferritin", "organizational.authors[].email": "name.surname@example.org", "organizational.authors[].telephone": "apoferritin", "organizational.authors[].orcid": "0000-0002-1825-0097", "organizational.authors[].country": "United States", "organizational.authors[].role": "no word of any list", "organizational.authors[].type_org": "Academic", "organizational.funder[].funder_name": "SNSF", "organizational.funder[].type_org": None, "organizational.funder[].country": "United States", "organizational.grants[].country": "United States", "organizational.grants[].project_id": "apoferritin", "acquisition.pixel_size": {"value": -1000000, "unit": "Å"}},
            answers={},
            expected={
                "em_experiment": [
                    {"aggregation_state": "PARTICLE", "reconstruction_method": "SUBTOMOGRAM AVERAGING", "id": "1", "entry_id": "OSCEM", "entity_assembly_id": "1"},
                ],
                "entry": [
                    {"id": "OSCEM"},
                ],
                "exptl": [
                    {"method": "ELECTRON MICROSCOPY", "entry_id": "OSCEM"},
                ],
                "em_specimen": [
                    {"concentration": "0.001", "vitrification_applied": "YES", "embedding_applied": "YES", "shadowing_applied": "YES", "id": "1", "experiment_id": "1", "staining_applied": None},
                ],
                "em_imaging": [
                    {"microscope_model": "TFS KRIOS", "illumination_mode": "OTHER", "mode": "OTHER", "electron_source": "OTHER", "accelerating_voltage": "0", "c2_aperture_diameter": "1", "nominal_cs": "0", "nominal_defocus_min": "400", "nominal_defocus_max": "1400", "calibrated_defocus_min": "400", "calibrated_defocus_max": "1400", "nominal_magnification": "1001", "calibrated_magnification": "2", "specimen_holder_model": "OTHER", "details": "no word of any list", "recording_temperature_minimum": "0.001", "recording_temperature_maximum": "0.001", "cryogen": "NITROGEN", "date": "2024-08-31", "id": "1", "entry_id": "OSCEM", "specimen_id": "1"},
                ],
                "em_imaging_optics": [
                    {"energyfilter_name": "no word of any list", "energyfilter_slit_width": "0", "phase_plate": "no word of any list", "sph_aberration_corrector": "no word of any list", "chr_aberration_corrector": "no word of any list", "id": "1", "imaging_id": "1"},
                ],
                "em_image_processing": [
                    {"id": "1", "image_recording_id": "1"},
                ],
                "em_image_recording": [
                    {"film_or_detector_model": "no word of any list", "detector_mode": "OTHER", "id": "1", "imaging_id": "1", "avg_electron_dose_per_image": "0.001", "average_exposure_time": "0.001", "num_grids_imaged": "1", "num_real_images": "1"},
                ],
                "em_software": [
                    {"name": "EPU", "version": "3.5.1", "category": "IMAGE ACQUISITION", "id": "1", "imaging_id": "1"},
                ],
                "em_tomography": [
                    {"axis1_min_angle": "-90", "axis1_max_angle": "-90", "axis1_angle_increment": "0.001", "id": "1", "imaging_id": "1"},
                ],
                "em_embedding": [
                    {"id": "1", "specimen_id": "1", "material": None},
                ],
                "em_shadowing": [
                    {"id": "1", "specimen_id": "1", "angle": None, "material": None, "thickness": None},
                ],
                "em_entity_assembly": [
                    {"name": "apoferritin", "details": "apoferritin", "type": "CELL", "source": "NATURAL", "id": "1", "parent_id": "0"},
                    {"name": "apoferritin", "source": "RECOMBINANT", "parent_id": "1", "type": "COMPLEX", "id": "2", "entity_id_list": "1"},
                ],
                "em_entity_assembly_molwt": [
                    {"value": "0.001", "experimental_flag": "NO", "id": "1", "units": "MEGADALTONS", "entity_assembly_id": "1"},
                ],
                "entity": [
                    {"pdbx_description": "apoferritin", "src_method": "man", "type": "polymer", "id": "1"},
                ],
                "entity_poly": [
                    {"type": "polypeptide(L)", "pdbx_seq_one_letter_code": "ACGT", "pdbx_seq_one_letter_code_can": "ACGT", "entity_id": "1"},
                ],
                "entity_src_gen": [
                    {"pdbx_gene_src_gene": "apoferritin", "pdbx_gene_src_scientific_name": "apoferritin", "pdbx_gene_src_ncbi_taxonomy_id": "9606", "pdbx_host_org_scientific_name": "apoferritin", "pdbx_host_org_ncbi_taxonomy_id": "9606", "pdbx_src_id": "1", "entity_id": "1"},
                ],
                "em_entity_assembly_naturalsource": [
                    {"organism": "apoferritin", "ncbi_tax_id": "9606", "id": "1", "entity_assembly_id": "2"},
                ],
                "em_entity_assembly_recombinant": [
                    {"organism": "apoferritin", "ncbi_tax_id": "9606", "id": "1", "entity_assembly_id": "2"},
                ],
                "pdbx_entry_details": [
                    {"has_ligand_of_interest": "N", "entry_id": "OSCEM"},
                ],
                "pdbx_chem_comp_depositor_info": [
                    {"descriptor": "apoferritin", "comp_id": "ATP", "descriptor_type": "SMILES", "ordinal": "1"},
                ],
                "em_buffer": [
                    {"details": "apoferritin", "pH": "0.001", "id": "1", "specimen_id": "1"},
                ],
                "em_vitrification": [
                    {"cryogen_name": "OTHER", "humidity": "0", "chamber_temperature": "0.001", "id": "1", "entry_id": "OSCEM", "specimen_id": "1"},
                ],
                "em_sample_support": [
                    {"details": "maker: no word of any list", "grid_material": "COPPER", "grid_mesh_size": "2", "id": "1", "specimen_id": "1"},
                ],
                "em_support_film": [
                    {"material": "CARBON", "topology": "LACEY", "thickness": "120", "id": "1", "sample_support_id": "1"},
                ],
                "em_grid_pretreatment": [
                    {"type": "GLOW DISCHARGE", "time": "1", "pressure": "0.001", "atmosphere": "apoferritin", "id": "1", "sample_support_id": "1"},
                ],
                "pdbx_contact_author": [
                    {"name_last": "apoferritin", "name_first": "apoferritin", "email": "name.surname@example.org", "phone": "apoferritin", "identifier_ORCID": "0000-0002-1825-0097", "country": "United States", "role": "investigator", "organization_type": "academic", "id": "1"},
                ],
                "audit_author": [
                    {"name": "apoferritin, A.", "identifier_ORCID": "0000-0002-1825-0097", "pdbx_ordinal": "1"},
                ],
                "em_author_list": [
                    {"author": "apoferritin, A.", "identifier_ORCID": "0000-0002-1825-0097", "ordinal": "1"},
                ],
                "pdbx_audit_support": [
                    {"funding_organization": "Swiss National Science Foundation", "country": "United States", "grant_number": "apoferritin", "ordinal": "1"},
                ],
                "em_3d_reconstruction": [
                    {"nominal_pixel_size": "-1000000", "id": "1", "entry_id": "OSCEM", "image_processing_id": "1", "num_particles": None, "symmetry_type": None},
                ],
            },
            asked=("entry_id", "stained", "embedding_material", "shadowing_material", "shadowing_angle", "shadowing_thickness", "weight_measured", "fiducials", "high_pressure", "sectioning", "title", "tomograms", "volumes", "averaged", "average_symmetry"),
        ),
        Run(
            document={"acquisition.technique": "subtomo", "instrument.microscope.model": "Titan Krios", "instrument.illumination": "no word of any list", "instrument.imaging": "no word of any list", "instrument.electron_source": "no word of any list", "instrument.acceleration_voltage": {"value": 0, "unit": "kV"}, "instrument.c2_aperture": {"value": 1, "unit": "µm"}, "instrument.cs": {"value": 0, "unit": "mm"}, "acquisition.nominal_defocus.minimal": {"value": -1400, "unit": "nm"}, "acquisition.nominal_defocus.maximal": {"value": -400, "unit": "nm"}, "acquisition.calibrated_defocus.minimal": {"value": -1400, "unit": "nm"}, "acquisition.calibrated_defocus.maximal": {"value": -400, "unit": "nm"}, "acquisition.nominal_magnification": 1001, "acquisition.calibrated_magnification": 2, "acquisition.holder": "no word of any list", "acquisition.temperature.minimal": {"value": 0.001, "unit": "K"}, "acquisition.temperature.maximal": {"value": 0.001, "unit": "K"}, "acquisition.cryogen": "nitrogen", "acquisition.date_time": "2024-08-31T23:30:00+02:00", "acquisition.energy_filter.model": "no word of any list", "acquisition.energy_filter.width_energy_filter": {"value": 0, "unit": "eV"}, "acquisition.specialist_optics.phaseplate.instrument_type": "no word of any list", "acquisition.specialist_optics.spherical_aberration_corrector.instrument_type": "no word of any list", "acquisition.specialist_optics.chromatic_aberration_corrector.instrument_type": "no word of any list", "acquisition.detectors[].name": "no word of any list", "acquisition.detectors[].mode": "no word of any list", "acquisition.dose_per_movie": {"value": 0.001, "unit": "e/Å²"}, "acquisition.exposure_time": {"value": 0.001, "unit": "s"}, "acquisition.grids_imaged": 1, "acquisition.images_generated": 1, "acquisition.microscope_software": "EPU 3.5.1", "acquisition.tilt_angle.minimal": {"value": -90, "unit": "°"}, "acquisition.tilt_angle.maximal": {"value": -90, "unit": "°"}, "acquisition.tilt_angle.increment": {"value": 0.001, "unit": "°"}, "sample.overall_molecule.name_sample": "apoferritin", "sample.name": "apoferritin", "sample.description": "apoferritin", "sample.overall_molecule.molecular_overall_type": "CELL", "sample.overall_molecule.source": "natural", "sample.overall_molecule.assembly": "PARTICLE", "sample.overall_molecule.molecular_weight": {"value": 0.001, "unit": "MDa"}, "sample.molecule[].name_mol": "apoferritin", "sample.molecule[].molecular_type": "protein", "sample.molecule[].sequence": "ACGT", "sample.molecule[].expression_system": "apoferritin", "sample.molecule[].gene_name": "apoferritin", "sample.molecule[].natural_source": "apoferritin", "sample.molecule[].taxonomy_id_source": "9606", "sample.molecule[].taxonomy_id_expression": "9606", "sample.ligands[].present": [False], "sample.ligands[].smiles": "apoferritin", "sample.ligands[].reference": "https://www.rcsb.org/ligand/ATP", "sample.specimen.concentration": {"value": 0.001, "unit": "mg/mL"}, "sample.specimen.vitrification": True, "sample.specimen.staining": True, "sample.specimen.shadowing": True, "sample.specimen.buffer": "apoferritin", "sample.specimen.ph": 0.001, "sample.specimen.vitrification_cryogen": "no word of any list", "sample.specimen.humidity": {"value": 0, "unit": "%"}, "sample.specimen.temperature": {"value": 0.001, "unit": "K"}, "sample.grid.manufacturer": "no word of any list", "sample.grid.material": "copper", "sample.grid.mesh": 2, "sample.grid.film_material": "CARBON", "sample.grid.film_topology": "lacey", "sample.grid.film_thickness": "12 nm", "sample.grid.pretreatment_type": "glow discharge", "sample.grid.pretreatment_time": {"value": 1, "unit": "s"}, "sample.grid.pretreatment_pressure": {"value": 0.001, "unit": "Pa"}, "sample.grid.pretreatment_atmosphere": "apoferritin", "organizational.authors[].family_name": "apoferritin", "organizational.authors[].given_name": "apoferritin", "organizational.authors[].email": "name.surname@example.org", "organizational.authors[].telephone": "apoferritin", "organizational.authors[].orcid": "0000-0002-1825-0097", "organizational.authors[].country": "United States", "organizational.authors[].role": "no word of any list", "organizational.authors[].type_org": "Academic", "organizational.funder[].funder_name": "SNSF", "organizational.funder[].type_org": None, "organizational.funder[].country": "United States", "organizational.grants[].country": "United States", "organizational.grants[].project_id": "apoferritin", "acquisition.pixel_size": {"value": -1000000, "unit": "Å"}},
            answers={},
            expected={
                "em_experiment": [
                    {"aggregation_state": "PARTICLE", "reconstruction_method": "SUBTOMOGRAM AVERAGING", "id": "1", "entry_id": "OSCEM", "entity_assembly_id": "1"},
                ],
                "entry": [
                    {"id": "OSCEM"},
                ],
                "exptl": [
                    {"method": "ELECTRON MICROSCOPY", "entry_id": "OSCEM"},
                ],
                "em_specimen": [
                    {"concentration": "0.001", "vitrification_applied": "YES", "staining_applied": "YES", "shadowing_applied": "YES", "id": "1", "experiment_id": "1", "embedding_applied": None},
                ],
                "em_imaging": [
                    {"microscope_model": "TFS KRIOS", "illumination_mode": "OTHER", "mode": "OTHER", "electron_source": "OTHER", "accelerating_voltage": "0", "c2_aperture_diameter": "1", "nominal_cs": "0", "nominal_defocus_min": "400", "nominal_defocus_max": "1400", "calibrated_defocus_min": "400", "calibrated_defocus_max": "1400", "nominal_magnification": "1001", "calibrated_magnification": "2", "specimen_holder_model": "OTHER", "details": "no word of any list", "recording_temperature_minimum": "0.001", "recording_temperature_maximum": "0.001", "cryogen": "NITROGEN", "date": "2024-08-31", "id": "1", "entry_id": "OSCEM", "specimen_id": "1"},
                ],
                "em_imaging_optics": [
                    {"energyfilter_name": "no word of any list", "energyfilter_slit_width": "0", "phase_plate": "no word of any list", "sph_aberration_corrector": "no word of any list", "chr_aberration_corrector": "no word of any list", "id": "1", "imaging_id": "1"},
                ],
                "em_image_processing": [
                    {"id": "1", "image_recording_id": "1"},
                ],
                "em_image_recording": [
                    {"film_or_detector_model": "no word of any list", "detector_mode": "OTHER", "id": "1", "imaging_id": "1", "avg_electron_dose_per_image": "0.001", "average_exposure_time": "0.001", "num_grids_imaged": "1", "num_real_images": "1"},
                ],
                "em_software": [
                    {"name": "EPU", "version": "3.5.1", "category": "IMAGE ACQUISITION", "id": "1", "imaging_id": "1"},
                ],
                "em_tomography": [
                    {"axis1_min_angle": "-90", "axis1_max_angle": "-90", "axis1_angle_increment": "0.001", "id": "1", "imaging_id": "1"},
                ],
                "em_staining": [
                    {"id": "1", "specimen_id": "1", "material": None, "type": None},
                ],
                "em_shadowing": [
                    {"id": "1", "specimen_id": "1", "angle": None, "material": None, "thickness": None},
                ],
                "em_entity_assembly": [
                    {"name": "apoferritin", "details": "apoferritin", "type": "CELL", "source": "NATURAL", "id": "1", "parent_id": "0"},
                    {"name": "apoferritin", "source": "RECOMBINANT", "parent_id": "1", "type": "COMPLEX", "id": "2", "entity_id_list": "1"},
                ],
                "em_entity_assembly_molwt": [
                    {"value": "0.001", "experimental_flag": "NO", "id": "1", "units": "MEGADALTONS", "entity_assembly_id": "1"},
                ],
                "entity": [
                    {"pdbx_description": "apoferritin", "src_method": "man", "type": "polymer", "id": "1"},
                ],
                "entity_poly": [
                    {"type": "polypeptide(L)", "pdbx_seq_one_letter_code": "ACGT", "pdbx_seq_one_letter_code_can": "ACGT", "entity_id": "1"},
                ],
                "entity_src_gen": [
                    {"pdbx_gene_src_gene": "apoferritin", "pdbx_gene_src_scientific_name": "apoferritin", "pdbx_gene_src_ncbi_taxonomy_id": "9606", "pdbx_host_org_scientific_name": "apoferritin", "pdbx_host_org_ncbi_taxonomy_id": "9606", "pdbx_src_id": "1", "entity_id": "1"},
                ],
                "em_entity_assembly_naturalsource": [
                    {"organism": "apoferritin", "ncbi_tax_id": "9606", "id": "1", "entity_assembly_id": "2"},
                ],
                "em_entity_assembly_recombinant": [
                    {"organism": "apoferritin", "ncbi_tax_id": "9606", "id": "1", "entity_assembly_id": "2"},
                ],
                "pdbx_entry_details": [
                    {"has_ligand_of_interest": "N", "entry_id": "OSCEM"},
                ],
                "pdbx_chem_comp_depositor_info": [
                    {"descriptor": "apoferritin", "comp_id": "ATP", "descriptor_type": "SMILES", "ordinal": "1"},
                ],
                "em_buffer": [
                    {"details": "apoferritin", "pH": "0.001", "id": "1", "specimen_id": "1"},
                ],
                "em_vitrification": [
                    {"cryogen_name": "OTHER", "humidity": "0", "chamber_temperature": "0.001", "id": "1", "entry_id": "OSCEM", "specimen_id": "1"},
                ],
                "em_sample_support": [
                    {"details": "maker: no word of any list", "grid_material": "COPPER", "grid_mesh_size": "2", "id": "1", "specimen_id": "1"},
                ],
                "em_support_film": [
                    {"material": "CARBON", "topology": "LACEY", "thickness": "120", "id": "1", "sample_support_id": "1"},
                ],
                "em_grid_pretreatment": [
                    {"type": "GLOW DISCHARGE", "time": "1", "pressure": "0.001", "atmosphere": "apoferritin", "id": "1", "sample_support_id": "1"},
                ],
                "pdbx_contact_author": [
                    {"name_last": "apoferritin", "name_first": "apoferritin", "email": "name.surname@example.org", "phone": "apoferritin", "identifier_ORCID": "0000-0002-1825-0097", "country": "United States", "role": "investigator", "organization_type": "academic", "id": "1"},
                ],
                "audit_author": [
                    {"name": "apoferritin, A.", "identifier_ORCID": "0000-0002-1825-0097", "pdbx_ordinal": "1"},
                ],
                "em_author_list": [
                    {"author": "apoferritin, A.", "identifier_ORCID": "0000-0002-1825-0097", "ordinal": "1"},
                ],
                "pdbx_audit_support": [
                    {"funding_organization": "Swiss National Science Foundation", "country": "United States", "grant_number": "apoferritin", "ordinal": "1"},
                ],
                "em_3d_reconstruction": [
                    {"nominal_pixel_size": "-1000000", "id": "1", "entry_id": "OSCEM", "image_processing_id": "1", "num_particles": None, "symmetry_type": None},
                ],
            },
            asked=("entry_id", "embedded", "staining_type", "staining_material", "shadowing_material", "shadowing_angle", "shadowing_thickness", "weight_measured", "fiducials", "high_pressure", "sectioning", "title", "tomograms", "volumes", "averaged", "average_symmetry"),
        ),
        Run(
            document={"acquisition.technique": "subtomo", "instrument.microscope.model": "Titan Krios", "instrument.illumination": "no word of any list", "instrument.imaging": "no word of any list", "instrument.electron_source": "no word of any list", "instrument.acceleration_voltage": {"value": 0, "unit": "kV"}, "instrument.c2_aperture": {"value": 1, "unit": "µm"}, "instrument.cs": {"value": 0, "unit": "mm"}, "acquisition.nominal_defocus.minimal": {"value": -1400, "unit": "nm"}, "acquisition.nominal_defocus.maximal": {"value": -400, "unit": "nm"}, "acquisition.calibrated_defocus.minimal": {"value": -1400, "unit": "nm"}, "acquisition.calibrated_defocus.maximal": {"value": -400, "unit": "nm"}, "acquisition.nominal_magnification": 1001, "acquisition.calibrated_magnification": 2, "acquisition.holder": "no word of any list", "acquisition.temperature.minimal": {"value": 0.001, "unit": "K"}, "acquisition.temperature.maximal": {"value": 0.001, "unit": "K"}, "acquisition.cryogen": "nitrogen", "acquisition.date_time": "2024-08-31T23:30:00+02:00", "acquisition.energy_filter.model": "no word of any list", "acquisition.energy_filter.width_energy_filter": {"value": 0, "unit": "eV"}, "acquisition.specialist_optics.phaseplate.instrument_type": "no word of any list", "acquisition.specialist_optics.spherical_aberration_corrector.instrument_type": "no word of any list", "acquisition.specialist_optics.chromatic_aberration_corrector.instrument_type": "no word of any list", "acquisition.detectors[].name": "no word of any list", "acquisition.detectors[].mode": "no word of any list", "acquisition.dose_per_movie": {"value": 0.001, "unit": "e/Å²"}, "acquisition.exposure_time": {"value": 0.001, "unit": "s"}, "acquisition.grids_imaged": 1, "acquisition.images_generated": 1, "acquisition.microscope_software": "EPU 3.5.1", "acquisition.tilt_angle.minimal": {"value": -90, "unit": "°"}, "acquisition.tilt_angle.maximal": {"value": -90, "unit": "°"}, "acquisition.tilt_angle.increment": {"value": 0.001, "unit": "°"}, "sample.overall_molecule.name_sample": "apoferritin", "sample.name": "apoferritin", "sample.description": "apoferritin", "sample.overall_molecule.molecular_overall_type": "CELL", "sample.overall_molecule.source": "natural", "sample.overall_molecule.assembly": "PARTICLE", "sample.overall_molecule.molecular_weight": {"value": 0.001, "unit": "MDa"}, "sample.molecule[].name_mol": "apoferritin", "sample.molecule[].molecular_type": "protein", "sample.molecule[].sequence": "ACGT", "sample.molecule[].expression_system": "apoferritin", "sample.molecule[].gene_name": "apoferritin", "sample.molecule[].natural_source": "apoferritin", "sample.molecule[].taxonomy_id_source": "9606", "sample.molecule[].taxonomy_id_expression": "9606", "sample.ligands[].present": [False], "sample.ligands[].smiles": "apoferritin", "sample.ligands[].reference": "https://www.rcsb.org/ligand/ATP", "sample.specimen.concentration": {"value": 0.001, "unit": "mg/mL"}, "sample.specimen.vitrification": True, "sample.specimen.staining": True, "sample.specimen.embedding": True, "sample.specimen.buffer": "apoferritin", "sample.specimen.ph": 0.001, "sample.specimen.vitrification_cryogen": "no word of any list", "sample.specimen.humidity": {"value": 0, "unit": "%"}, "sample.specimen.temperature": {"value": 0.001, "unit": "K"}, "sample.grid.manufacturer": "no word of any list", "sample.grid.material": "copper", "sample.grid.mesh": 2, "sample.grid.film_material": "CARBON", "sample.grid.film_topology": "lacey", "sample.grid.film_thickness": "12 nm", "sample.grid.pretreatment_type": "glow discharge", "sample.grid.pretreatment_time": {"value": 1, "unit": "s"}, "sample.grid.pretreatment_pressure": {"value": 0.001, "unit": "Pa"}, "sample.grid.pretreatment_atmosphere": "apoferritin", "organizational.authors[].family_name": "apoferritin", "organizational.authors[].given_name": "apoferritin", "organizational.authors[].email": "name.surname@example.org", "organizational.authors[].telephone": "apoferritin", "organizational.authors[].orcid": "0000-0002-1825-0097", "organizational.authors[].country": "United States", "organizational.authors[].role": "no word of any list", "organizational.authors[].type_org": "Academic", "organizational.funder[].funder_name": "SNSF", "organizational.funder[].type_org": None, "organizational.funder[].country": "United States", "organizational.grants[].country": "United States", "organizational.grants[].project_id": "apoferritin", "acquisition.pixel_size": {"value": -1000000, "unit": "Å"}},
            answers={},
            expected={
                "em_experiment": [
                    {"aggregation_state": "PARTICLE", "reconstruction_method": "SUBTOMOGRAM AVERAGING", "id": "1", "entry_id": "OSCEM", "entity_assembly_id": "1"},
                ],
                "entry": [
                    {"id": "OSCEM"},
                ],
                "exptl": [
                    {"method": "ELECTRON MICROSCOPY", "entry_id": "OSCEM"},
                ],
                "em_specimen": [
                    {"concentration": "0.001", "vitrification_applied": "YES", "staining_applied": "YES", "embedding_applied": "YES", "id": "1", "experiment_id": "1", "shadowing_applied": None},
                ],
                "em_imaging": [
                    {"microscope_model": "TFS KRIOS", "illumination_mode": "OTHER", "mode": "OTHER", "electron_source": "OTHER", "accelerating_voltage": "0", "c2_aperture_diameter": "1", "nominal_cs": "0", "nominal_defocus_min": "400", "nominal_defocus_max": "1400", "calibrated_defocus_min": "400", "calibrated_defocus_max": "1400", "nominal_magnification": "1001", "calibrated_magnification": "2", "specimen_holder_model": "OTHER", "details": "no word of any list", "recording_temperature_minimum": "0.001", "recording_temperature_maximum": "0.001", "cryogen": "NITROGEN", "date": "2024-08-31", "id": "1", "entry_id": "OSCEM", "specimen_id": "1"},
                ],
                "em_imaging_optics": [
                    {"energyfilter_name": "no word of any list", "energyfilter_slit_width": "0", "phase_plate": "no word of any list", "sph_aberration_corrector": "no word of any list", "chr_aberration_corrector": "no word of any list", "id": "1", "imaging_id": "1"},
                ],
                "em_image_processing": [
                    {"id": "1", "image_recording_id": "1"},
                ],
                "em_image_recording": [
                    {"film_or_detector_model": "no word of any list", "detector_mode": "OTHER", "id": "1", "imaging_id": "1", "avg_electron_dose_per_image": "0.001", "average_exposure_time": "0.001", "num_grids_imaged": "1", "num_real_images": "1"},
                ],
                "em_software": [
                    {"name": "EPU", "version": "3.5.1", "category": "IMAGE ACQUISITION", "id": "1", "imaging_id": "1"},
                ],
                "em_tomography": [
                    {"axis1_min_angle": "-90", "axis1_max_angle": "-90", "axis1_angle_increment": "0.001", "id": "1", "imaging_id": "1"},
                ],
                "em_staining": [
                    {"id": "1", "specimen_id": "1", "material": None, "type": None},
                ],
                "em_embedding": [
                    {"id": "1", "specimen_id": "1", "material": None},
                ],
                "em_entity_assembly": [
                    {"name": "apoferritin", "details": "apoferritin", "type": "CELL", "source": "NATURAL", "id": "1", "parent_id": "0"},
                    {"name": "apoferritin", "source": "RECOMBINANT", "parent_id": "1", "type": "COMPLEX", "id": "2", "entity_id_list": "1"},
                ],
                "em_entity_assembly_molwt": [
                    {"value": "0.001", "experimental_flag": "NO", "id": "1", "units": "MEGADALTONS", "entity_assembly_id": "1"},
                ],
                "entity": [
                    {"pdbx_description": "apoferritin", "src_method": "man", "type": "polymer", "id": "1"},
                ],
                "entity_poly": [
                    {"type": "polypeptide(L)", "pdbx_seq_one_letter_code": "ACGT", "pdbx_seq_one_letter_code_can": "ACGT", "entity_id": "1"},
                ],
                "entity_src_gen": [
                    {"pdbx_gene_src_gene": "apoferritin", "pdbx_gene_src_scientific_name": "apoferritin", "pdbx_gene_src_ncbi_taxonomy_id": "9606", "pdbx_host_org_scientific_name": "apoferritin", "pdbx_host_org_ncbi_taxonomy_id": "9606", "pdbx_src_id": "1", "entity_id": "1"},
                ],
                "em_entity_assembly_naturalsource": [
                    {"organism": "apoferritin", "ncbi_tax_id": "9606", "id": "1", "entity_assembly_id": "2"},
                ],
                "em_entity_assembly_recombinant": [
                    {"organism": "apoferritin", "ncbi_tax_id": "9606", "id": "1", "entity_assembly_id": "2"},
                ],
                "pdbx_entry_details": [
                    {"has_ligand_of_interest": "N", "entry_id": "OSCEM"},
                ],
                "pdbx_chem_comp_depositor_info": [
                    {"descriptor": "apoferritin", "comp_id": "ATP", "descriptor_type": "SMILES", "ordinal": "1"},
                ],
                "em_buffer": [
                    {"details": "apoferritin", "pH": "0.001", "id": "1", "specimen_id": "1"},
                ],
                "em_vitrification": [
                    {"cryogen_name": "OTHER", "humidity": "0", "chamber_temperature": "0.001", "id": "1", "entry_id": "OSCEM", "specimen_id": "1"},
                ],
                "em_sample_support": [
                    {"details": "maker: no word of any list", "grid_material": "COPPER", "grid_mesh_size": "2", "id": "1", "specimen_id": "1"},
                ],
                "em_support_film": [
                    {"material": "CARBON", "topology": "LACEY", "thickness": "120", "id": "1", "sample_support_id": "1"},
                ],
                "em_grid_pretreatment": [
                    {"type": "GLOW DISCHARGE", "time": "1", "pressure": "0.001", "atmosphere": "apoferritin", "id": "1", "sample_support_id": "1"},
                ],
                "pdbx_contact_author": [
                    {"name_last": "apoferritin", "name_first": "apoferritin", "email": "name.surname@example.org", "phone": "apoferritin", "identifier_ORCID": "0000-0002-1825-0097", "country": "United States", "role": "investigator", "organization_type": "academic", "id": "1"},
                ],
                "audit_author": [
                    {"name": "apoferritin, A.", "identifier_ORCID": "0000-0002-1825-0097", "pdbx_ordinal": "1"},
                ],
                "em_author_list": [
                    {"author": "apoferritin, A.", "identifier_ORCID": "0000-0002-1825-0097", "ordinal": "1"},
                ],
                "pdbx_audit_support": [
                    {"funding_organization": "Swiss National Science Foundation", "country": "United States", "grant_number": "apoferritin", "ordinal": "1"},
                ],
                "em_3d_reconstruction": [
                    {"nominal_pixel_size": "-1000000", "id": "1", "entry_id": "OSCEM", "image_processing_id": "1", "num_particles": None, "symmetry_type": None},
                ],
            },
            asked=("entry_id", "shadowed", "staining_type", "staining_material", "embedding_material", "weight_measured", "fiducials", "high_pressure", "sectioning", "title", "tomograms", "volumes", "averaged", "average_symmetry"),
        ),
        Run(
            document={"acquisition.technique": "subtomo", "instrument.microscope.model": "Titan Krios", "instrument.illumination": "no word of any list", "instrument.imaging": "no word of any list", "instrument.electron_source": "no word of any list", "instrument.acceleration_voltage": {"value": 0, "unit": "kV"}, "instrument.c2_aperture": {"value": 1, "unit": "µm"}, "instrument.cs": {"value": 0, "unit": "mm"}, "acquisition.nominal_defocus.minimal": {"value": -1400, "unit": "nm"}, "acquisition.nominal_defocus.maximal": {"value": -400, "unit": "nm"}, "acquisition.calibrated_defocus.minimal": {"value": -1400, "unit": "nm"}, "acquisition.calibrated_defocus.maximal": {"value": -400, "unit": "nm"}, "acquisition.nominal_magnification": 1001, "acquisition.calibrated_magnification": 2, "acquisition.holder": "no word of any list", "acquisition.temperature.minimal": {"value": 0.001, "unit": "K"}, "acquisition.temperature.maximal": {"value": 0.001, "unit": "K"}, "acquisition.cryogen": "nitrogen", "acquisition.date_time": "2024-08-31T23:30:00+02:00", "acquisition.energy_filter.model": "no word of any list", "acquisition.energy_filter.width_energy_filter": {"value": 0, "unit": "eV"}, "acquisition.specialist_optics.phaseplate.instrument_type": "no word of any list", "acquisition.specialist_optics.spherical_aberration_corrector.instrument_type": "no word of any list", "acquisition.specialist_optics.chromatic_aberration_corrector.instrument_type": "no word of any list", "acquisition.detectors[].name": "no word of any list", "acquisition.detectors[].mode": "no word of any list", "acquisition.dose_per_movie": {"value": 0.001, "unit": "e/Å²"}, "acquisition.exposure_time": {"value": 0.001, "unit": "s"}, "acquisition.grids_imaged": 1, "acquisition.images_generated": 1, "acquisition.microscope_software": "EPU 3.5.1", "acquisition.tilt_angle.minimal": {"value": -90, "unit": "°"}, "acquisition.tilt_angle.maximal": {"value": -90, "unit": "°"}, "acquisition.tilt_angle.increment": {"value": 0.001, "unit": "°"}, "sample.overall_molecule.name_sample": "apoferritin", "sample.name": "apoferritin", "sample.description": "apoferritin", "sample.overall_molecule.molecular_overall_type": "CELL", "sample.overall_molecule.source": "natural", "sample.overall_molecule.assembly": "PARTICLE", "sample.overall_molecule.molecular_weight": {"value": 0.001, "unit": "MDa"}, "sample.molecule[].name_mol": "apoferritin", "sample.molecule[].sequence": "ACGT", "sample.molecule[].expression_system": "apoferritin", "sample.molecule[].gene_name": "apoferritin", "sample.molecule[].natural_source": "apoferritin", "sample.molecule[].taxonomy_id_source": "9606", "sample.molecule[].taxonomy_id_expression": "9606", "sample.ligands[].present": [False], "sample.ligands[].smiles": "apoferritin", "sample.ligands[].reference": "https://www.rcsb.org/ligand/ATP", "sample.specimen.concentration": {"value": 0.001, "unit": "mg/mL"}, "sample.specimen.vitrification": True, "sample.specimen.staining": True, "sample.specimen.embedding": True, "sample.specimen.shadowing": True, "sample.specimen.buffer": "apoferritin", "sample.specimen.ph": 0.001, "sample.specimen.vitrification_cryogen": "no word of any list", "sample.specimen.humidity": {"value": 0, "unit": "%"}, "sample.specimen.temperature": {"value": 0.001, "unit": "K"}, "sample.grid.manufacturer": "no word of any list", "sample.grid.material": "copper", "sample.grid.mesh": 2, "sample.grid.film_material": "CARBON", "sample.grid.film_topology": "lacey", "sample.grid.film_thickness": "12 nm", "sample.grid.pretreatment_type": "glow discharge", "sample.grid.pretreatment_time": {"value": 1, "unit": "s"}, "sample.grid.pretreatment_pressure": {"value": 0.001, "unit": "Pa"}, "sample.grid.pretreatment_atmosphere": "apoferritin", "organizational.authors[].family_name": "apoferritin", "organizational.authors[].given_name": "apoferritin", "organizational.authors[].email": "name.surname@example.org", "organizational.authors[].telephone": "apoferritin", "organizational.authors[].orcid": "0000-0002-1825-0097", "organizational.authors[].country": "United States", "organizational.authors[].role": "no word of any list", "organizational.authors[].type_org": "Academic", "organizational.funder[].funder_name": "SNSF", "organizational.funder[].type_org": None, "organizational.funder[].country": "United States", "organizational.grants[].country": "United States", "organizational.grants[].project_id": "apoferritin", "acquisition.pixel_size": {"value": -1000000, "unit": "Å"}},
            answers={},
            expected={
                "em_experiment": [
                    {"aggregation_state": "PARTICLE", "reconstruction_method": "SUBTOMOGRAM AVERAGING", "id": "1", "entry_id": "OSCEM", "entity_assembly_id": "1"},
                ],
                "entry": [
                    {"id": "OSCEM"},
                ],
                "exptl": [
                    {"method": "ELECTRON MICROSCOPY", "entry_id": "OSCEM"},
                ],
                "em_specimen": [
                    {"concentration": "0.001", "vitrification_applied": "YES", "staining_applied": "YES", "embedding_applied": "YES", "shadowing_applied": "YES", "id": "1", "experiment_id": "1"},
                ],
                "em_imaging": [
                    {"microscope_model": "TFS KRIOS", "illumination_mode": "OTHER", "mode": "OTHER", "electron_source": "OTHER", "accelerating_voltage": "0", "c2_aperture_diameter": "1", "nominal_cs": "0", "nominal_defocus_min": "400", "nominal_defocus_max": "1400", "calibrated_defocus_min": "400", "calibrated_defocus_max": "1400", "nominal_magnification": "1001", "calibrated_magnification": "2", "specimen_holder_model": "OTHER", "details": "no word of any list", "recording_temperature_minimum": "0.001", "recording_temperature_maximum": "0.001", "cryogen": "NITROGEN", "date": "2024-08-31", "id": "1", "entry_id": "OSCEM", "specimen_id": "1"},
                ],
                "em_imaging_optics": [
                    {"energyfilter_name": "no word of any list", "energyfilter_slit_width": "0", "phase_plate": "no word of any list", "sph_aberration_corrector": "no word of any list", "chr_aberration_corrector": "no word of any list", "id": "1", "imaging_id": "1"},
                ],
                "em_image_processing": [
                    {"id": "1", "image_recording_id": "1"},
                ],
                "em_image_recording": [
                    {"film_or_detector_model": "no word of any list", "detector_mode": "OTHER", "id": "1", "imaging_id": "1", "avg_electron_dose_per_image": "0.001", "average_exposure_time": "0.001", "num_grids_imaged": "1", "num_real_images": "1"},
                ],
                "em_software": [
                    {"name": "EPU", "version": "3.5.1", "category": "IMAGE ACQUISITION", "id": "1", "imaging_id": "1"},
                ],
                "em_tomography": [
                    {"axis1_min_angle": "-90", "axis1_max_angle": "-90", "axis1_angle_increment": "0.001", "id": "1", "imaging_id": "1"},
                ],
                "em_staining": [
                    {"id": "1", "specimen_id": "1", "material": None, "type": None},
                ],
                "em_embedding": [
                    {"id": "1", "specimen_id": "1", "material": None},
                ],
                "em_shadowing": [
                    {"id": "1", "specimen_id": "1", "angle": None, "material": None, "thickness": None},
                ],
                "em_entity_assembly": [
                    {"name": "apoferritin", "details": "apoferritin", "type": "CELL", "source": "NATURAL", "id": "1", "parent_id": "0"},
                    {"name": "apoferritin", "source": "RECOMBINANT", "parent_id": "1", "type": "COMPLEX", "id": "2", "entity_id_list": "1"},
                ],
                "em_entity_assembly_molwt": [
                    {"value": "0.001", "experimental_flag": "NO", "id": "1", "units": "MEGADALTONS", "entity_assembly_id": "1"},
                ],
                "entity": [
                    {"pdbx_description": "apoferritin", "src_method": "man", "type": "polymer", "id": "1"},
                ],
                "entity_poly": [
                    {"pdbx_seq_one_letter_code": "ACGT", "pdbx_seq_one_letter_code_can": "ACGT", "entity_id": "1", "type": None},
                ],
                "entity_src_gen": [
                    {"pdbx_gene_src_gene": "apoferritin", "pdbx_gene_src_scientific_name": "apoferritin", "pdbx_gene_src_ncbi_taxonomy_id": "9606", "pdbx_host_org_scientific_name": "apoferritin", "pdbx_host_org_ncbi_taxonomy_id": "9606", "pdbx_src_id": "1", "entity_id": "1"},
                ],
                "em_entity_assembly_naturalsource": [
                    {"organism": "apoferritin", "ncbi_tax_id": "9606", "id": "1", "entity_assembly_id": "2"},
                ],
                "em_entity_assembly_recombinant": [
                    {"organism": "apoferritin", "ncbi_tax_id": "9606", "id": "1", "entity_assembly_id": "2"},
                ],
                "pdbx_entry_details": [
                    {"has_ligand_of_interest": "N", "entry_id": "OSCEM"},
                ],
                "pdbx_chem_comp_depositor_info": [
                    {"descriptor": "apoferritin", "comp_id": "ATP", "descriptor_type": "SMILES", "ordinal": "1"},
                ],
                "em_buffer": [
                    {"details": "apoferritin", "pH": "0.001", "id": "1", "specimen_id": "1"},
                ],
                "em_vitrification": [
                    {"cryogen_name": "OTHER", "humidity": "0", "chamber_temperature": "0.001", "id": "1", "entry_id": "OSCEM", "specimen_id": "1"},
                ],
                "em_sample_support": [
                    {"details": "maker: no word of any list", "grid_material": "COPPER", "grid_mesh_size": "2", "id": "1", "specimen_id": "1"},
                ],
                "em_support_film": [
                    {"material": "CARBON", "topology": "LACEY", "thickness": "120", "id": "1", "sample_support_id": "1"},
                ],
                "em_grid_pretreatment": [
                    {"type": "GLOW DISCHARGE", "time": "1", "pressure": "0.001", "atmosphere": "apoferritin", "id": "1", "sample_support_id": "1"},
                ],
                "pdbx_contact_author": [
                    {"name_last": "apoferritin", "name_first": "apoferritin", "email": "name.surname@example.org", "phone": "apoferritin", "identifier_ORCID": "0000-0002-1825-0097", "country": "United States", "role": "investigator", "organization_type": "academic", "id": "1"},
                ],
                "audit_author": [
                    {"name": "apoferritin, A.", "identifier_ORCID": "0000-0002-1825-0097", "pdbx_ordinal": "1"},
                ],
                "em_author_list": [
                    {"author": "apoferritin, A.", "identifier_ORCID": "0000-0002-1825-0097", "ordinal": "1"},
                ],
                "pdbx_audit_support": [
                    {"funding_organization": "Swiss National Science Foundation", "country": "United States", "grant_number": "apoferritin", "ordinal": "1"},
                ],
                "em_3d_reconstruction": [
                    {"nominal_pixel_size": "-1000000", "id": "1", "entry_id": "OSCEM", "image_processing_id": "1", "num_particles": None, "symmetry_type": None},
                ],
            },
            asked=("entry_id", "staining_type", "staining_material", "embedding_material", "shadowing_material", "shadowing_angle", "shadowing_thickness", "weight_measured", "fiducials", "high_pressure", "sectioning", "title", "tomograms", "volumes", "averaged", "average_symmetry"),
        ),
        Run(
            document={"acquisition.technique": "subtomo", "instrument.microscope.model": "Titan Krios", "instrument.illumination": "no word of any list", "instrument.imaging": "no word of any list", "instrument.electron_source": "no word of any list", "instrument.acceleration_voltage": {"value": 0, "unit": "kV"}, "instrument.c2_aperture": {"value": 1, "unit": "µm"}, "instrument.cs": {"value": 0, "unit": "mm"}, "acquisition.nominal_defocus.minimal": {"value": -1400, "unit": "nm"}, "acquisition.nominal_defocus.maximal": {"value": -400, "unit": "nm"}, "acquisition.calibrated_defocus.minimal": {"value": -1400, "unit": "nm"}, "acquisition.calibrated_defocus.maximal": {"value": -400, "unit": "nm"}, "acquisition.nominal_magnification": 1001, "acquisition.calibrated_magnification": 2, "acquisition.holder": "no word of any list", "acquisition.temperature.minimal": {"value": 0.001, "unit": "K"}, "acquisition.temperature.maximal": {"value": 0.001, "unit": "K"}, "acquisition.cryogen": "nitrogen", "acquisition.date_time": "2024-08-31T23:30:00+02:00", "acquisition.energy_filter.model": "no word of any list", "acquisition.energy_filter.width_energy_filter": {"value": 0, "unit": "eV"}, "acquisition.specialist_optics.phaseplate.instrument_type": "no word of any list", "acquisition.specialist_optics.spherical_aberration_corrector.instrument_type": "no word of any list", "acquisition.specialist_optics.chromatic_aberration_corrector.instrument_type": "no word of any list", "acquisition.detectors[].name": "no word of any list", "acquisition.detectors[].mode": "no word of any list", "acquisition.dose_per_movie": {"value": 0.001, "unit": "e/Å²"}, "acquisition.exposure_time": {"value": 0.001, "unit": "s"}, "acquisition.grids_imaged": 1, "acquisition.images_generated": 1, "acquisition.microscope_software": "EPU 3.5.1", "acquisition.tilt_angle.minimal": {"value": -90, "unit": "°"}, "acquisition.tilt_angle.maximal": {"value": -90, "unit": "°"}, "acquisition.tilt_angle.increment": {"value": 0.001, "unit": "°"}, "sample.overall_molecule.name_sample": "apoferritin", "sample.name": "apoferritin", "sample.description": "apoferritin", "sample.overall_molecule.molecular_overall_type": "CELL", "sample.overall_molecule.source": "natural", "sample.overall_molecule.assembly": "PARTICLE", "sample.overall_molecule.molecular_weight": {"value": 0.001, "unit": "MDa"}, "sample.molecule[].name_mol": "apoferritin", "sample.molecule[].molecular_type": "protein", "sample.molecule[].sequence": "ACGT", "sample.molecule[].gene_name": "apoferritin", "sample.molecule[].natural_source": "apoferritin", "sample.molecule[].taxonomy_id_source": "9606", "sample.molecule[].taxonomy_id_expression": "9606", "sample.ligands[].present": [False], "sample.ligands[].smiles": "apoferritin", "sample.ligands[].reference": "https://www.rcsb.org/ligand/ATP", "sample.specimen.concentration": {"value": 0.001, "unit": "mg/mL"}, "sample.specimen.vitrification": True, "sample.specimen.staining": True, "sample.specimen.embedding": True, "sample.specimen.shadowing": True, "sample.specimen.buffer": "apoferritin", "sample.specimen.ph": 0.001, "sample.specimen.vitrification_cryogen": "no word of any list", "sample.specimen.humidity": {"value": 0, "unit": "%"}, "sample.specimen.temperature": {"value": 0.001, "unit": "K"}, "sample.grid.manufacturer": "no word of any list", "sample.grid.material": "copper", "sample.grid.mesh": 2, "sample.grid.film_material": "CARBON", "sample.grid.film_topology": "lacey", "sample.grid.film_thickness": "12 nm", "sample.grid.pretreatment_type": "glow discharge", "sample.grid.pretreatment_time": {"value": 1, "unit": "s"}, "sample.grid.pretreatment_pressure": {"value": 0.001, "unit": "Pa"}, "sample.grid.pretreatment_atmosphere": "apoferritin", "organizational.authors[].family_name": "apoferritin", "organizational.authors[].given_name": "apoferritin", "organizational.authors[].email": "name.surname@example.org", "organizational.authors[].telephone": "apoferritin", "organizational.authors[].orcid": "0000-0002-1825-0097", "organizational.authors[].country": "United States", "organizational.authors[].role": "no word of any list", "organizational.authors[].type_org": "Academic", "organizational.funder[].funder_name": "SNSF", "organizational.funder[].type_org": None, "organizational.funder[].country": "United States", "organizational.grants[].country": "United States", "organizational.grants[].project_id": "apoferritin", "acquisition.pixel_size": {"value": -1000000, "unit": "Å"}},
            answers={},
            expected={
                "em_experiment": [
                    {"aggregation_state": "PARTICLE", "reconstruction_method": "SUBTOMOGRAM AVERAGING", "id": "1", "entry_id": "OSCEM", "entity_assembly_id": "1"},
                ],
                "entry": [
                    {"id": "OSCEM"},
                ],
                "exptl": [
                    {"method": "ELECTRON MICROSCOPY", "entry_id": "OSCEM"},
                ],
                "em_specimen": [
                    {"concentration": "0.001", "vitrification_applied": "YES", "staining_applied": "YES", "embedding_applied": "YES", "shadowing_applied": "YES", "id": "1", "experiment_id": "1"},
                ],
                "em_imaging": [
                    {"microscope_model": "TFS KRIOS", "illumination_mode": "OTHER", "mode": "OTHER", "electron_source": "OTHER", "accelerating_voltage": "0", "c2_aperture_diameter": "1", "nominal_cs": "0", "nominal_defocus_min": "400", "nominal_defocus_max": "1400", "calibrated_defocus_min": "400", "calibrated_defocus_max": "1400", "nominal_magnification": "1001", "calibrated_magnification": "2", "specimen_holder_model": "OTHER", "details": "no word of any list", "recording_temperature_minimum": "0.001", "recording_temperature_maximum": "0.001", "cryogen": "NITROGEN", "date": "2024-08-31", "id": "1", "entry_id": "OSCEM", "specimen_id": "1"},
                ],
                "em_imaging_optics": [
                    {"energyfilter_name": "no word of any list", "energyfilter_slit_width": "0", "phase_plate": "no word of any list", "sph_aberration_corrector": "no word of any list", "chr_aberration_corrector": "no word of any list", "id": "1", "imaging_id": "1"},
                ],
                "em_image_processing": [
                    {"id": "1", "image_recording_id": "1"},
                ],
                "em_image_recording": [
                    {"film_or_detector_model": "no word of any list", "detector_mode": "OTHER", "id": "1", "imaging_id": "1", "avg_electron_dose_per_image": "0.001", "average_exposure_time": "0.001", "num_grids_imaged": "1", "num_real_images": "1"},
                ],
                "em_software": [
                    {"name": "EPU", "version": "3.5.1", "category": "IMAGE ACQUISITION", "id": "1", "imaging_id": "1"},
                ],
                "em_tomography": [
                    {"axis1_min_angle": "-90", "axis1_max_angle": "-90", "axis1_angle_increment": "0.001", "id": "1", "imaging_id": "1"},
                ],
                "em_staining": [
                    {"id": "1", "specimen_id": "1", "material": None, "type": None},
                ],
                "em_embedding": [
                    {"id": "1", "specimen_id": "1", "material": None},
                ],
                "em_shadowing": [
                    {"id": "1", "specimen_id": "1", "angle": None, "material": None, "thickness": None},
                ],
                "em_entity_assembly": [
                    {"name": "apoferritin", "details": "apoferritin", "type": "CELL", "source": "NATURAL", "id": "1", "parent_id": "0"},
                    {"name": "apoferritin", "source": "NATURAL", "parent_id": "1", "type": "COMPLEX", "id": "2", "entity_id_list": "1"},
                ],
                "em_entity_assembly_molwt": [
                    {"value": "0.001", "experimental_flag": "NO", "id": "1", "units": "MEGADALTONS", "entity_assembly_id": "1"},
                ],
                "entity": [
                    {"pdbx_description": "apoferritin", "src_method": "nat", "type": "polymer", "id": "1"},
                ],
                "entity_poly": [
                    {"type": "polypeptide(L)", "pdbx_seq_one_letter_code": "ACGT", "pdbx_seq_one_letter_code_can": "ACGT", "entity_id": "1"},
                ],
                "entity_src_nat": [
                    {"pdbx_organism_scientific": "apoferritin", "pdbx_ncbi_taxonomy_id": "9606", "pdbx_src_id": "1", "entity_id": "1"},
                ],
                "em_entity_assembly_naturalsource": [
                    {"organism": "apoferritin", "ncbi_tax_id": "9606", "id": "1", "entity_assembly_id": "2"},
                ],
                "pdbx_entry_details": [
                    {"has_ligand_of_interest": "N", "entry_id": "OSCEM"},
                ],
                "pdbx_chem_comp_depositor_info": [
                    {"descriptor": "apoferritin", "comp_id": "ATP", "descriptor_type": "SMILES", "ordinal": "1"},
                ],
                "em_buffer": [
                    {"details": "apoferritin", "pH": "0.001", "id": "1", "specimen_id": "1"},
                ],
                "em_vitrification": [
                    {"cryogen_name": "OTHER", "humidity": "0", "chamber_temperature": "0.001", "id": "1", "entry_id": "OSCEM", "specimen_id": "1"},
                ],
                "em_sample_support": [
                    {"details": "maker: no word of any list", "grid_material": "COPPER", "grid_mesh_size": "2", "id": "1", "specimen_id": "1"},
                ],
                "em_support_film": [
                    {"material": "CARBON", "topology": "LACEY", "thickness": "120", "id": "1", "sample_support_id": "1"},
                ],
                "em_grid_pretreatment": [
                    {"type": "GLOW DISCHARGE", "time": "1", "pressure": "0.001", "atmosphere": "apoferritin", "id": "1", "sample_support_id": "1"},
                ],
                "pdbx_contact_author": [
                    {"name_last": "apoferritin", "name_first": "apoferritin", "email": "name.surname@example.org", "phone": "apoferritin", "identifier_ORCID": "0000-0002-1825-0097", "country": "United States", "role": "investigator", "organization_type": "academic", "id": "1"},
                ],
                "audit_author": [
                    {"name": "apoferritin, A.", "identifier_ORCID": "0000-0002-1825-0097", "pdbx_ordinal": "1"},
                ],
                "em_author_list": [
                    {"author": "apoferritin, A.", "identifier_ORCID": "0000-0002-1825-0097", "ordinal": "1"},
                ],
                "pdbx_audit_support": [
                    {"funding_organization": "Swiss National Science Foundation", "country": "United States", "grant_number": "apoferritin", "ordinal": "1"},
                ],
                "em_3d_reconstruction": [
                    {"nominal_pixel_size": "-1000000", "id": "1", "entry_id": "OSCEM", "image_processing_id": "1", "num_particles": None, "symmetry_type": None},
                ],
            },
            asked=("entry_id", "staining_type", "staining_material", "embedding_material", "shadowing_material", "shadowing_angle", "shadowing_thickness", "weight_measured", "fiducials", "high_pressure", "sectioning", "title", "tomograms", "volumes", "averaged", "average_symmetry"),
        ),
        Run(
            document={"acquisition.technique": "subtomo", "instrument.microscope.model": "Titan Krios", "instrument.illumination": "no word of any list", "instrument.imaging": "no word of any list", "instrument.electron_source": "no word of any list", "instrument.acceleration_voltage": {"value": 0, "unit": "kV"}, "instrument.c2_aperture": {"value": 1, "unit": "µm"}, "instrument.cs": {"value": 0, "unit": "mm"}, "acquisition.nominal_defocus.minimal": {"value": -1400, "unit": "nm"}, "acquisition.nominal_defocus.maximal": {"value": -400, "unit": "nm"}, "acquisition.calibrated_defocus.minimal": {"value": -1400, "unit": "nm"}, "acquisition.calibrated_defocus.maximal": {"value": -400, "unit": "nm"}, "acquisition.nominal_magnification": 1001, "acquisition.calibrated_magnification": 2, "acquisition.holder": "no word of any list", "acquisition.temperature.minimal": {"value": 0.001, "unit": "K"}, "acquisition.temperature.maximal": {"value": 0.001, "unit": "K"}, "acquisition.cryogen": "nitrogen", "acquisition.date_time": "2024-08-31T23:30:00+02:00", "acquisition.energy_filter.model": "no word of any list", "acquisition.energy_filter.width_energy_filter": {"value": 0, "unit": "eV"}, "acquisition.specialist_optics.phaseplate.instrument_type": "no word of any list", "acquisition.specialist_optics.spherical_aberration_corrector.instrument_type": "no word of any list", "acquisition.specialist_optics.chromatic_aberration_corrector.instrument_type": "no word of any list", "acquisition.detectors[].name": "no word of any list", "acquisition.detectors[].mode": "no word of any list", "acquisition.dose_per_movie": {"value": 0.001, "unit": "e/Å²"}, "acquisition.exposure_time": {"value": 0.001, "unit": "s"}, "acquisition.grids_imaged": 1, "acquisition.images_generated": 1, "acquisition.microscope_software": "EPU 3.5.1", "acquisition.tilt_angle.minimal": {"value": -90, "unit": "°"}, "acquisition.tilt_angle.maximal": {"value": -90, "unit": "°"}, "acquisition.tilt_angle.increment": {"value": 0.001, "unit": "°"}, "sample.overall_molecule.name_sample": "apoferritin", "sample.name": "apoferritin", "sample.description": "apoferritin", "sample.overall_molecule.molecular_overall_type": "CELL", "sample.overall_molecule.source": "natural", "sample.overall_molecule.assembly": "PARTICLE", "sample.overall_molecule.molecular_weight": {"value": 0.001, "unit": "MDa"}, "sample.molecule[].name_mol": "apoferritin", "sample.molecule[].molecular_type": "protein", "sample.molecule[].sequence": "ACGT", "sample.molecule[].gene_name": "apoferritin", "sample.molecule[].taxonomy_id_source": "9606", "sample.molecule[].taxonomy_id_expression": "9606", "sample.ligands[].present": [False], "sample.ligands[].smiles": "apoferritin", "sample.ligands[].reference": "https://www.rcsb.org/ligand/ATP", "sample.specimen.concentration": {"value": 0.001, "unit": "mg/mL"}, "sample.specimen.vitrification": True, "sample.specimen.staining": True, "sample.specimen.embedding": True, "sample.specimen.shadowing": True, "sample.specimen.buffer": "apoferritin", "sample.specimen.ph": 0.001, "sample.specimen.vitrification_cryogen": "no word of any list", "sample.specimen.humidity": {"value": 0, "unit": "%"}, "sample.specimen.temperature": {"value": 0.001, "unit": "K"}, "sample.grid.manufacturer": "no word of any list", "sample.grid.material": "copper", "sample.grid.mesh": 2, "sample.grid.film_material": "CARBON", "sample.grid.film_topology": "lacey", "sample.grid.film_thickness": "12 nm", "sample.grid.pretreatment_type": "glow discharge", "sample.grid.pretreatment_time": {"value": 1, "unit": "s"}, "sample.grid.pretreatment_pressure": {"value": 0.001, "unit": "Pa"}, "sample.grid.pretreatment_atmosphere": "apoferritin", "organizational.authors[].family_name": "apoferritin", "organizational.authors[].given_name": "apoferritin", "organizational.authors[].email": "name.surname@example.org", "organizational.authors[].telephone": "apoferritin", "organizational.authors[].orcid": "0000-0002-1825-0097", "organizational.authors[].country": "United States", "organizational.authors[].role": "no word of any list", "organizational.authors[].type_org": "Academic", "organizational.funder[].funder_name": "SNSF", "organizational.funder[].type_org": None, "organizational.funder[].country": "United States", "organizational.grants[].country": "United States", "organizational.grants[].project_id": "apoferritin", "acquisition.pixel_size": {"value": -1000000, "unit": "Å"}},
            answers={},
            expected={
                "em_experiment": [
                    {"aggregation_state": "PARTICLE", "reconstruction_method": "SUBTOMOGRAM AVERAGING", "id": "1", "entry_id": "OSCEM", "entity_assembly_id": "1"},
                ],
                "entry": [
                    {"id": "OSCEM"},
                ],
                "exptl": [
                    {"method": "ELECTRON MICROSCOPY", "entry_id": "OSCEM"},
                ],
                "em_specimen": [
                    {"concentration": "0.001", "vitrification_applied": "YES", "staining_applied": "YES", "embedding_applied": "YES", "shadowing_applied": "YES", "id": "1", "experiment_id": "1"},
                ],
                "em_imaging": [
                    {"microscope_model": "TFS KRIOS", "illumination_mode": "OTHER", "mode": "OTHER", "electron_source": "OTHER", "accelerating_voltage": "0", "c2_aperture_diameter": "1", "nominal_cs": "0", "nominal_defocus_min": "400", "nominal_defocus_max": "1400", "calibrated_defocus_min": "400", "calibrated_defocus_max": "1400", "nominal_magnification": "1001", "calibrated_magnification": "2", "specimen_holder_model": "OTHER", "details": "no word of any list", "recording_temperature_minimum": "0.001", "recording_temperature_maximum": "0.001", "cryogen": "NITROGEN", "date": "2024-08-31", "id": "1", "entry_id": "OSCEM", "specimen_id": "1"},
                ],
                "em_imaging_optics": [
                    {"energyfilter_name": "no word of any list", "energyfilter_slit_width": "0", "phase_plate": "no word of any list", "sph_aberration_corrector": "no word of any list", "chr_aberration_corrector": "no word of any list", "id": "1", "imaging_id": "1"},
                ],
                "em_image_processing": [
                    {"id": "1", "image_recording_id": "1"},
                ],
                "em_image_recording": [
                    {"film_or_detector_model": "no word of any list", "detector_mode": "OTHER", "id": "1", "imaging_id": "1", "avg_electron_dose_per_image": "0.001", "average_exposure_time": "0.001", "num_grids_imaged": "1", "num_real_images": "1"},
                ],
                "em_software": [
                    {"name": "EPU", "version": "3.5.1", "category": "IMAGE ACQUISITION", "id": "1", "imaging_id": "1"},
                ],
                "em_tomography": [
                    {"axis1_min_angle": "-90", "axis1_max_angle": "-90", "axis1_angle_increment": "0.001", "id": "1", "imaging_id": "1"},
                ],
                "em_staining": [
                    {"id": "1", "specimen_id": "1", "material": None, "type": None},
                ],
                "em_embedding": [
                    {"id": "1", "specimen_id": "1", "material": None},
                ],
                "em_shadowing": [
                    {"id": "1", "specimen_id": "1", "angle": None, "material": None, "thickness": None},
                ],
                "em_entity_assembly": [
                    {"name": "apoferritin", "details": "apoferritin", "type": "CELL", "source": "NATURAL", "id": "1", "parent_id": "0"},
                    {"name": "apoferritin", "parent_id": "1", "type": "COMPLEX", "id": "2", "entity_id_list": "1", "source": None},
                ],
                "em_entity_assembly_molwt": [
                    {"value": "0.001", "experimental_flag": "NO", "id": "1", "units": "MEGADALTONS", "entity_assembly_id": "1"},
                ],
                "entity": [
                    {"pdbx_description": "apoferritin", "type": "polymer", "id": "1"},
                ],
                "entity_poly": [
                    {"type": "polypeptide(L)", "pdbx_seq_one_letter_code": "ACGT", "pdbx_seq_one_letter_code_can": "ACGT", "entity_id": "1"},
                ],
                "pdbx_entry_details": [
                    {"has_ligand_of_interest": "N", "entry_id": "OSCEM"},
                ],
                "pdbx_chem_comp_depositor_info": [
                    {"descriptor": "apoferritin", "comp_id": "ATP", "descriptor_type": "SMILES", "ordinal": "1"},
                ],
                "em_buffer": [
                    {"details": "apoferritin", "pH": "0.001", "id": "1", "specimen_id": "1"},
                ],
                "em_vitrification": [
                    {"cryogen_name": "OTHER", "humidity": "0", "chamber_temperature": "0.001", "id": "1", "entry_id": "OSCEM", "specimen_id": "1"},
                ],
                "em_sample_support": [
                    {"details": "maker: no word of any list", "grid_material": "COPPER", "grid_mesh_size": "2", "id": "1", "specimen_id": "1"},
                ],
                "em_support_film": [
                    {"material": "CARBON", "topology": "LACEY", "thickness": "120", "id": "1", "sample_support_id": "1"},
                ],
                "em_grid_pretreatment": [
                    {"type": "GLOW DISCHARGE", "time": "1", "pressure": "0.001", "atmosphere": "apoferritin", "id": "1", "sample_support_id": "1"},
                ],
                "pdbx_contact_author": [
                    {"name_last": "apoferritin", "name_first": "apoferritin", "email": "name.surname@example.org", "phone": "apoferritin", "identifier_ORCID": "0000-0002-1825-0097", "country": "United States", "role": "investigator", "organization_type": "academic", "id": "1"},
                ],
                "audit_author": [
                    {"name": "apoferritin, A.", "identifier_ORCID": "0000-0002-1825-0097", "pdbx_ordinal": "1"},
                ],
                "em_author_list": [
                    {"author": "apoferritin, A.", "identifier_ORCID": "0000-0002-1825-0097", "ordinal": "1"},
                ],
                "pdbx_audit_support": [
                    {"funding_organization": "Swiss National Science Foundation", "country": "United States", "grant_number": "apoferritin", "ordinal": "1"},
                ],
                "em_3d_reconstruction": [
                    {"nominal_pixel_size": "-1000000", "id": "1", "entry_id": "OSCEM", "image_processing_id": "1", "num_particles": None, "symmetry_type": None},
                ],
            },
            asked=("entry_id", "staining_type", "staining_material", "embedding_material", "shadowing_material", "shadowing_angle", "shadowing_thickness", "weight_measured", "fiducials", "high_pressure", "sectioning", "title", "tomograms", "volumes", "averaged", "average_symmetry"),
        ),
        Run(
            document={"acquisition.technique": "subtomo", "instrument.microscope.model": "Titan Krios", "instrument.illumination": "no word of any list", "instrument.imaging": "no word of any list", "instrument.electron_source": "no word of any list", "instrument.acceleration_voltage": {"value": 0, "unit": "kV"}, "instrument.c2_aperture": {"value": 1, "unit": "µm"}, "instrument.cs": {"value": 0, "unit": "mm"}, "acquisition.nominal_defocus.minimal": {"value": -1400, "unit": "nm"}, "acquisition.nominal_defocus.maximal": {"value": -400, "unit": "nm"}, "acquisition.calibrated_defocus.minimal": {"value": -1400, "unit": "nm"}, "acquisition.calibrated_defocus.maximal": {"value": -400, "unit": "nm"}, "acquisition.nominal_magnification": 1001, "acquisition.calibrated_magnification": 2, "acquisition.holder": "no word of any list", "acquisition.temperature.minimal": {"value": 0.001, "unit": "K"}, "acquisition.temperature.maximal": {"value": 0.001, "unit": "K"}, "acquisition.cryogen": "nitrogen", "acquisition.date_time": "2024-08-31T23:30:00+02:00", "acquisition.energy_filter.model": "no word of any list", "acquisition.energy_filter.width_energy_filter": {"value": 0, "unit": "eV"}, "acquisition.specialist_optics.phaseplate.instrument_type": "no word of any list", "acquisition.specialist_optics.spherical_aberration_corrector.instrument_type": "no word of any list", "acquisition.specialist_optics.chromatic_aberration_corrector.instrument_type": "no word of any list", "acquisition.detectors[].name": "no word of any list", "acquisition.detectors[].mode": "no word of any list", "acquisition.dose_per_movie": {"value": 0.001, "unit": "e/Å²"}, "acquisition.exposure_time": {"value": 0.001, "unit": "s"}, "acquisition.grids_imaged": 1, "acquisition.images_generated": 1, "acquisition.microscope_software": "EPU 3.5.1", "acquisition.tilt_angle.minimal": {"value": -90, "unit": "°"}, "acquisition.tilt_angle.maximal": {"value": -90, "unit": "°"}, "acquisition.tilt_angle.increment": {"value": 0.001, "unit": "°"}, "sample.overall_molecule.name_sample": "apoferritin", "sample.name": "apoferritin", "sample.description": "apoferritin", "sample.overall_molecule.molecular_overall_type": "CELL", "sample.overall_molecule.source": "natural", "sample.overall_molecule.assembly": "PARTICLE", "sample.overall_molecule.molecular_weight": {"value": 0.001, "unit": "MDa"}, "sample.molecule[].name_mol": "apoferritin", "sample.molecule[].molecular_type": "protein", "sample.molecule[].sequence": "ACGT", "sample.molecule[].expression_system": "apoferritin", "sample.molecule[].gene_name": "apoferritin", "sample.molecule[].natural_source": "apoferritin", "sample.molecule[].taxonomy_id_source": "9606", "sample.molecule[].taxonomy_id_expression": "9606", "sample.ligands[].present": [False], "sample.ligands[].smiles": "apoferritin", "sample.ligands[].reference": "https://www.rcsb.org/ligand/ATP", "sample.specimen.concentration": {"value": 0.001, "unit": "mg/mL"}, "sample.specimen.staining": True, "sample.specimen.embedding": True, "sample.specimen.shadowing": True, "sample.specimen.buffer": "apoferritin", "sample.specimen.ph": 0.001, "sample.specimen.vitrification_cryogen": "no word of any list", "sample.specimen.humidity": {"value": 0, "unit": "%"}, "sample.specimen.temperature": {"value": 0.001, "unit": "K"}, "sample.grid.manufacturer": "no word of any list", "sample.grid.material": "copper", "sample.grid.mesh": 2, "sample.grid.film_material": "CARBON", "sample.grid.film_topology": "lacey", "sample.grid.film_thickness": "12 nm", "sample.grid.pretreatment_type": "glow discharge", "sample.grid.pretreatment_time": {"value": 1, "unit": "s"}, "sample.grid.pretreatment_pressure": {"value": 0.001, "unit": "Pa"}, "sample.grid.pretreatment_atmosphere": "apoferritin", "organizational.authors[].family_name": "apoferritin", "organizational.authors[].given_name": "apoferritin", "organizational.authors[].email": "name.surname@example.org", "organizational.authors[].telephone": "apoferritin", "organizational.authors[].orcid": "0000-0002-1825-0097", "organizational.authors[].country": "United States", "organizational.authors[].role": "no word of any list", "organizational.authors[].type_org": "Academic", "organizational.funder[].funder_name": "SNSF", "organizational.funder[].type_org": None, "organizational.funder[].country": "United States", "organizational.grants[].country": "United States", "organizational.grants[].project_id": "apoferritin", "acquisition.pixel_size": {"value": -1000000, "unit": "Å"}},
            answers={},
            expected={
                "em_experiment": [
                    {"aggregation_state": "PARTICLE", "reconstruction_method": "SUBTOMOGRAM AVERAGING", "id": "1", "entry_id": "OSCEM", "entity_assembly_id": "1"},
                ],
                "entry": [
                    {"id": "OSCEM"},
                ],
                "exptl": [
                    {"method": "ELECTRON MICROSCOPY", "entry_id": "OSCEM"},
                ],
                "em_specimen": [
                    {"concentration": "0.001", "staining_applied": "YES", "embedding_applied": "YES", "shadowing_applied": "YES", "id": "1", "experiment_id": "1", "vitrification_applied": None},
                ],
                "em_imaging": [
                    {"microscope_model": "TFS KRIOS", "illumination_mode": "OTHER", "mode": "OTHER", "electron_source": "OTHER", "accelerating_voltage": "0", "c2_aperture_diameter": "1", "nominal_cs": "0", "nominal_defocus_min": "400", "nominal_defocus_max": "1400", "calibrated_defocus_min": "400", "calibrated_defocus_max": "1400", "nominal_magnification": "1001", "calibrated_magnification": "2", "specimen_holder_model": "OTHER", "details": "no word of any list", "recording_temperature_minimum": "0.001", "recording_temperature_maximum": "0.001", "cryogen": "NITROGEN", "date": "2024-08-31", "id": "1", "entry_id": "OSCEM", "specimen_id": "1"},
                ],
                "em_imaging_optics": [
                    {"energyfilter_name": "no word of any list", "energyfilter_slit_width": "0", "phase_plate": "no word of any list", "sph_aberration_corrector": "no word of any list", "chr_aberration_corrector": "no word of any list", "id": "1", "imaging_id": "1"},
                ],
                "em_image_processing": [
                    {"id": "1", "image_recording_id": "1"},
                ],
                "em_image_recording": [
                    {"film_or_detector_model": "no word of any list", "detector_mode": "OTHER", "id": "1", "imaging_id": "1", "avg_electron_dose_per_image": "0.001", "average_exposure_time": "0.001", "num_grids_imaged": "1", "num_real_images": "1"},
                ],
                "em_software": [
                    {"name": "EPU", "version": "3.5.1", "category": "IMAGE ACQUISITION", "id": "1", "imaging_id": "1"},
                ],
                "em_tomography": [
                    {"axis1_min_angle": "-90", "axis1_max_angle": "-90", "axis1_angle_increment": "0.001", "id": "1", "imaging_id": "1"},
                ],
                "em_staining": [
                    {"id": "1", "specimen_id": "1", "material": None, "type": None},
                ],
                "em_embedding": [
                    {"id": "1", "specimen_id": "1", "material": None},
                ],
                "em_shadowing": [
                    {"id": "1", "specimen_id": "1", "angle": None, "material": None, "thickness": None},
                ],
                "em_entity_assembly": [
                    {"name": "apoferritin", "details": "apoferritin", "type": "CELL", "source": "NATURAL", "id": "1", "parent_id": "0"},
                    {"name": "apoferritin", "source": "RECOMBINANT", "parent_id": "1", "type": "COMPLEX", "id": "2", "entity_id_list": "1"},
                ],
                "em_entity_assembly_molwt": [
                    {"value": "0.001", "experimental_flag": "NO", "id": "1", "units": "MEGADALTONS", "entity_assembly_id": "1"},
                ],
                "entity": [
                    {"pdbx_description": "apoferritin", "src_method": "man", "type": "polymer", "id": "1"},
                ],
                "entity_poly": [
                    {"type": "polypeptide(L)", "pdbx_seq_one_letter_code": "ACGT", "pdbx_seq_one_letter_code_can": "ACGT", "entity_id": "1"},
                ],
                "entity_src_gen": [
                    {"pdbx_gene_src_gene": "apoferritin", "pdbx_gene_src_scientific_name": "apoferritin", "pdbx_gene_src_ncbi_taxonomy_id": "9606", "pdbx_host_org_scientific_name": "apoferritin", "pdbx_host_org_ncbi_taxonomy_id": "9606", "pdbx_src_id": "1", "entity_id": "1"},
                ],
                "em_entity_assembly_naturalsource": [
                    {"organism": "apoferritin", "ncbi_tax_id": "9606", "id": "1", "entity_assembly_id": "2"},
                ],
                "em_entity_assembly_recombinant": [
                    {"organism": "apoferritin", "ncbi_tax_id": "9606", "id": "1", "entity_assembly_id": "2"},
                ],
                "pdbx_entry_details": [
                    {"has_ligand_of_interest": "N", "entry_id": "OSCEM"},
                ],
                "pdbx_chem_comp_depositor_info": [
                    {"descriptor": "apoferritin", "comp_id": "ATP", "descriptor_type": "SMILES", "ordinal": "1"},
                ],
                "em_buffer": [
                    {"details": "apoferritin", "pH": "0.001", "id": "1", "specimen_id": "1"},
                ],
                "em_sample_support": [
                    {"details": "maker: no word of any list", "grid_material": "COPPER", "grid_mesh_size": "2", "id": "1", "specimen_id": "1"},
                ],
                "em_support_film": [
                    {"material": "CARBON", "topology": "LACEY", "thickness": "120", "id": "1", "sample_support_id": "1"},
                ],
                "em_grid_pretreatment": [
                    {"type": "GLOW DISCHARGE", "time": "1", "pressure": "0.001", "atmosphere": "apoferritin", "id": "1", "sample_support_id": "1"},
                ],
                "pdbx_contact_author": [
                    {"name_last": "apoferritin", "name_first": "apoferritin", "email": "name.surname@example.org", "phone": "apoferritin", "identifier_ORCID": "0000-0002-1825-0097", "country": "United States", "role": "investigator", "organization_type": "academic", "id": "1"},
                ],
                "audit_author": [
                    {"name": "apoferritin, A.", "identifier_ORCID": "0000-0002-1825-0097", "pdbx_ordinal": "1"},
                ],
                "em_author_list": [
                    {"author": "apoferritin, A.", "identifier_ORCID": "0000-0002-1825-0097", "ordinal": "1"},
                ],
                "pdbx_audit_support": [
                    {"funding_organization": "Swiss National Science Foundation", "country": "United States", "grant_number": "apoferritin", "ordinal": "1"},
                ],
                "em_3d_reconstruction": [
                    {"nominal_pixel_size": "-1000000", "id": "1", "entry_id": "OSCEM", "image_processing_id": "1", "num_particles": None, "symmetry_type": None},
                ],
            },
            asked=("entry_id", "vitrified", "staining_type", "staining_material", "embedding_material", "shadowing_material", "shadowing_angle", "shadowing_thickness", "weight_measured", "fiducials", "high_pressure", "sectioning", "title", "tomograms", "volumes", "averaged", "average_symmetry"),
        ),
        Run(
            document={"acquisition.technique": "subtomo", "instrument.microscope.model": "Titan Krios", "instrument.illumination": "no word of any list", "instrument.imaging": "no word of any list", "instrument.electron_source": "no word of any list", "instrument.acceleration_voltage": {"value": 0, "unit": "kV"}, "instrument.c2_aperture": {"value": 1, "unit": "µm"}, "instrument.cs": {"value": 0, "unit": "mm"}, "acquisition.nominal_defocus.minimal": {"value": -1400, "unit": "nm"}, "acquisition.nominal_defocus.maximal": {"value": -400, "unit": "nm"}, "acquisition.calibrated_defocus.minimal": {"value": -1400, "unit": "nm"}, "acquisition.calibrated_defocus.maximal": {"value": -400, "unit": "nm"}, "acquisition.nominal_magnification": 1001, "acquisition.calibrated_magnification": 2, "acquisition.holder": "no word of any list", "acquisition.temperature.minimal": {"value": 0.001, "unit": "K"}, "acquisition.temperature.maximal": {"value": 0.001, "unit": "K"}, "acquisition.cryogen": "nitrogen", "acquisition.date_time": "2024-08-31T23:30:00+02:00", "acquisition.energy_filter.model": "no word of any list", "acquisition.energy_filter.width_energy_filter": {"value": 0, "unit": "eV"}, "acquisition.specialist_optics.phaseplate.instrument_type": "no word of any list", "acquisition.specialist_optics.spherical_aberration_corrector.instrument_type": "no word of any list", "acquisition.specialist_optics.chromatic_aberration_corrector.instrument_type": "no word of any list", "acquisition.dose_per_movie": {"value": 0.001, "unit": "e/Å²"}, "acquisition.exposure_time": {"value": 0.001, "unit": "s"}, "acquisition.grids_imaged": 1, "acquisition.images_generated": 1, "acquisition.microscope_software": "EPU 3.5.1", "acquisition.tilt_angle.minimal": {"value": -90, "unit": "°"}, "acquisition.tilt_angle.maximal": {"value": -90, "unit": "°"}, "acquisition.tilt_angle.increment": {"value": 0.001, "unit": "°"}, "sample.overall_molecule.name_sample": "apoferritin", "sample.name": "apoferritin", "sample.description": "apoferritin", "sample.overall_molecule.molecular_overall_type": "CELL", "sample.overall_molecule.source": "natural", "sample.overall_molecule.assembly": "PARTICLE", "sample.overall_molecule.molecular_weight": {"value": 0.001, "unit": "MDa"}, "sample.specimen.concentration": {"value": 0.001, "unit": "mg/mL"}, "sample.specimen.vitrification": True, "sample.specimen.staining": True, "sample.specimen.embedding": True, "sample.specimen.shadowing": True, "sample.specimen.buffer": "apoferritin", "sample.specimen.ph": 0.001, "sample.specimen.vitrification_cryogen": "no word of any list", "sample.specimen.humidity": {"value": 0, "unit": "%"}, "sample.specimen.temperature": {"value": 0.001, "unit": "K"}, "sample.grid.manufacturer": "no word of any list", "sample.grid.material": "copper", "sample.grid.mesh": 2, "sample.grid.film_material": "CARBON", "sample.grid.film_topology": "lacey", "sample.grid.film_thickness": "12 nm", "sample.grid.pretreatment_type": "glow discharge", "sample.grid.pretreatment_time": {"value": 1, "unit": "s"}, "sample.grid.pretreatment_pressure": {"value": 0.001, "unit": "Pa"}, "sample.grid.pretreatment_atmosphere": "apoferritin", "acquisition.pixel_size": {"value": -1000000, "unit": "Å"}},
            answers={},
            expected={
                "em_experiment": [
                    {"aggregation_state": "PARTICLE", "reconstruction_method": "SUBTOMOGRAM AVERAGING", "id": "1", "entry_id": "OSCEM", "entity_assembly_id": "1"},
                ],
                "entry": [
                    {"id": "OSCEM"},
                ],
                "exptl": [
                    {"method": "ELECTRON MICROSCOPY", "entry_id": "OSCEM"},
                ],
                "em_specimen": [
                    {"concentration": "0.001", "vitrification_applied": "YES", "staining_applied": "YES", "embedding_applied": "YES", "shadowing_applied": "YES", "id": "1", "experiment_id": "1"},
                ],
                "em_imaging": [
                    {"microscope_model": "TFS KRIOS", "illumination_mode": "OTHER", "mode": "OTHER", "electron_source": "OTHER", "accelerating_voltage": "0", "c2_aperture_diameter": "1", "nominal_cs": "0", "nominal_defocus_min": "400", "nominal_defocus_max": "1400", "calibrated_defocus_min": "400", "calibrated_defocus_max": "1400", "nominal_magnification": "1001", "calibrated_magnification": "2", "specimen_holder_model": "OTHER", "details": "no word of any list", "recording_temperature_minimum": "0.001", "recording_temperature_maximum": "0.001", "cryogen": "NITROGEN", "date": "2024-08-31", "id": "1", "entry_id": "OSCEM", "specimen_id": "1"},
                ],
                "em_imaging_optics": [
                    {"energyfilter_name": "no word of any list", "energyfilter_slit_width": "0", "phase_plate": "no word of any list", "sph_aberration_corrector": "no word of any list", "chr_aberration_corrector": "no word of any list", "id": "1", "imaging_id": "1"},
                ],
                "em_image_processing": [
                    {"id": "1", "image_recording_id": "1"},
                ],
                "em_image_recording": [
                    {"id": "1", "imaging_id": "1", "avg_electron_dose_per_image": "0.001", "average_exposure_time": "0.001", "num_grids_imaged": "1", "num_real_images": "1", "film_or_detector_model": None},
                ],
                "em_software": [
                    {"name": "EPU", "version": "3.5.1", "category": "IMAGE ACQUISITION", "id": "1", "imaging_id": "1"},
                ],
                "em_tomography": [
                    {"axis1_min_angle": "-90", "axis1_max_angle": "-90", "axis1_angle_increment": "0.001", "id": "1", "imaging_id": "1"},
                ],
                "em_staining": [
                    {"id": "1", "specimen_id": "1", "material": None, "type": None},
                ],
                "em_embedding": [
                    {"id": "1", "specimen_id": "1", "material": None},
                ],
                "em_shadowing": [
                    {"id": "1", "specimen_id": "1", "angle": None, "material": None, "thickness": None},
                ],
                "em_entity_assembly": [
                    {"name": "apoferritin", "details": "apoferritin", "type": "CELL", "source": "NATURAL", "id": "1", "parent_id": "0"},
                ],
                "em_entity_assembly_molwt": [
                    {"value": "0.001", "experimental_flag": "NO", "id": "1", "units": "MEGADALTONS", "entity_assembly_id": "1"},
                ],
                "em_buffer": [
                    {"details": "apoferritin", "pH": "0.001", "id": "1", "specimen_id": "1"},
                ],
                "em_vitrification": [
                    {"cryogen_name": "OTHER", "humidity": "0", "chamber_temperature": "0.001", "id": "1", "entry_id": "OSCEM", "specimen_id": "1"},
                ],
                "em_sample_support": [
                    {"details": "maker: no word of any list", "grid_material": "COPPER", "grid_mesh_size": "2", "id": "1", "specimen_id": "1"},
                ],
                "em_support_film": [
                    {"material": "CARBON", "topology": "LACEY", "thickness": "120", "id": "1", "sample_support_id": "1"},
                ],
                "em_grid_pretreatment": [
                    {"type": "GLOW DISCHARGE", "time": "1", "pressure": "0.001", "atmosphere": "apoferritin", "id": "1", "sample_support_id": "1"},
                ],
                "em_3d_reconstruction": [
                    {"nominal_pixel_size": "-1000000", "id": "1", "entry_id": "OSCEM", "image_processing_id": "1", "num_particles": None, "symmetry_type": None},
                ],
            },
            asked=("entry_id", "staining_type", "staining_material", "embedding_material", "shadowing_material", "shadowing_angle", "shadowing_thickness", "weight_measured", "fiducials", "high_pressure", "sectioning", "title", "tomograms", "volumes", "averaged", "average_symmetry"),
        ),
        Run(
            document={"acquisition.technique": "subtomo", "instrument.microscope.model": "Titan Krios", "instrument.illumination": "no word of any list", "instrument.imaging": "no word of any list", "instrument.electron_source": "no word of any list", "instrument.acceleration_voltage": {"value": 0, "unit": "kV"}, "instrument.c2_aperture": {"value": 1, "unit": "µm"}, "instrument.cs": {"value": 0, "unit": "mm"}, "acquisition.nominal_defocus.minimal": {"value": -1400, "unit": "nm"}, "acquisition.nominal_defocus.maximal": {"value": -400, "unit": "nm"}, "acquisition.calibrated_defocus.minimal": {"value": -1400, "unit": "nm"}, "acquisition.calibrated_defocus.maximal": {"value": -400, "unit": "nm"}, "acquisition.nominal_magnification": 1001, "acquisition.calibrated_magnification": 2, "acquisition.holder": "no word of any list", "acquisition.temperature.minimal": {"value": 0.001, "unit": "K"}, "acquisition.temperature.maximal": {"value": 0.001, "unit": "K"}, "acquisition.cryogen": "nitrogen", "acquisition.date_time": "2024-08-31T23:30:00+02:00", "acquisition.energy_filter.model": "no word of any list", "acquisition.energy_filter.width_energy_filter": {"value": 0, "unit": "eV"}, "acquisition.specialist_optics.phaseplate.instrument_type": "no word of any list", "acquisition.specialist_optics.spherical_aberration_corrector.instrument_type": "no word of any list", "acquisition.specialist_optics.chromatic_aberration_corrector.instrument_type": "no word of any list", "acquisition.detectors[].name": "no word of any list", "acquisition.detectors[].mode": "no word of any list", "acquisition.dose_per_movie": {"value": 0.001, "unit": "e/Å²"}, "acquisition.exposure_time": {"value": 0.001, "unit": "s"}, "acquisition.grids_imaged": 1, "acquisition.images_generated": 1, "acquisition.microscope_software": "EPU 3.5.1", "acquisition.tilt_angle.minimal": {"value": -90, "unit": "°"}, "acquisition.tilt_angle.maximal": {"value": -90, "unit": "°"}, "acquisition.tilt_angle.increment": {"value": 0.001, "unit": "°"}, "sample.overall_molecule.name_sample": "apoferritin", "sample.name": "apoferritin", "sample.description": "apoferritin", "sample.overall_molecule.molecular_overall_type": "CELL", "sample.overall_molecule.source": "natural", "sample.overall_molecule.assembly": "PARTICLE", "sample.overall_molecule.molecular_weight": {"value": 0.001, "unit": "MDa"}, "sample.molecule[].name_mol": "apoferritin", "sample.molecule[].molecular_type": "protein", "sample.molecule[].sequence": "ACGT", "sample.molecule[].expression_system": "apoferritin", "sample.molecule[].gene_name": "apoferritin", "sample.molecule[].natural_source": "apoferritin", "sample.molecule[].taxonomy_id_source": "9606", "sample.molecule[].taxonomy_id_expression": "9606", "sample.ligands[].present": [False], "sample.ligands[].smiles": "apoferritin", "sample.ligands[].reference": "https://www.rcsb.org/ligand/ATP", "sample.specimen.concentration": {"value": 0.001, "unit": "mg/mL"}, "sample.specimen.vitrification": True, "sample.specimen.staining": True, "sample.specimen.embedding": True, "sample.specimen.shadowing": True, "sample.specimen.buffer": "apoferritin", "sample.specimen.ph": 0.001, "sample.specimen.vitrification_cryogen": "no word of any list", "sample.specimen.humidity": {"value": 0, "unit": "%"}, "sample.specimen.temperature": {"value": 0.001, "unit": "K"}, "sample.grid.manufacturer": "no word of any list", "sample.grid.material": "copper", "sample.grid.mesh": 2, "sample.grid.film_material": "CARBON", "sample.grid.film_topology": "lacey", "sample.grid.film_thickness": "12 nm", "sample.grid.pretreatment_type": "glow discharge", "sample.grid.pretreatment_time": {"value": 1, "unit": "s"}, "sample.grid.pretreatment_pressure": {"value": 0.001, "unit": "Pa"}, "sample.grid.pretreatment_atmosphere": "apoferritin", "organizational.authors[].family_name": "apoferritin", "organizational.authors[].given_name": "apoferritin", "organizational.authors[].email": "name.surname@example.org", "organizational.authors[].telephone": "apoferritin", "organizational.authors[].orcid": "0000-0002-1825-0097", "organizational.authors[].country": "United States", "organizational.authors[].role": "no word of any list", "organizational.authors[].type_org": "Academic", "organizational.funder[].funder_name": "SNSF", "organizational.funder[].type_org": None, "organizational.funder[].country": "United States", "organizational.grants[].country": "United States", "organizational.grants[].project_id": "apoferritin", "acquisition.pixel_size": {"value": -1000000, "unit": "Å"}},
            answers={"entry_id": "D_1000000001", "microscope_model": "FEI MORGAGNI", "staining_type": "NEGATIVE", "staining_material": "words of the depositor", "embedding_material": "words of the depositor", "shadowing_material": "words of the depositor", "shadowing_angle": 1, "shadowing_thickness": 1, "sample_type": "TISSUE", "assembly_source": "NATURAL", "aggregation_state": "2D ARRAY", "weight_measured": "YES", "taxon_source": 1, "taxon_expression": 1, "ligand_of_interest": "Y", "vitrified": "YES", "stained": "YES", "embedded": "YES", "shadowed": "YES", "vitrification_instrument": "CRYOSOL VITROJET", "fiducials": "YES", "fiducial_maker": "words of the depositor", "fiducial_diameter": 1, "high_pressure": "YES", "sectioning": "NO SECTIONING", "title": "words of the depositor", "keywords": "words of the depositor", "classification": "ALLERGEN", "citation_title": "words of the depositor", "tomograms": 1, "volumes": 1, "averaged": 1, "average_symmetry": "POINT", "average_resolution": 1},
            expected={
                "em_experiment": [
                    {"aggregation_state": "PARTICLE", "reconstruction_method": "SUBTOMOGRAM AVERAGING", "id": "1", "entry_id": "D_1000000001", "entity_assembly_id": "1"},
                ],
                "entry": [
                    {"id": "D_1000000001"},
                ],
                "exptl": [
                    {"method": "ELECTRON MICROSCOPY", "entry_id": "D_1000000001"},
                ],
                "em_specimen": [
                    {"concentration": "0.001", "vitrification_applied": "YES", "staining_applied": "YES", "embedding_applied": "YES", "shadowing_applied": "YES", "id": "1", "experiment_id": "1"},
                ],
                "em_imaging": [
                    {"microscope_model": "TFS KRIOS", "illumination_mode": "OTHER", "mode": "OTHER", "electron_source": "OTHER", "accelerating_voltage": "0", "c2_aperture_diameter": "1", "nominal_cs": "0", "nominal_defocus_min": "400", "nominal_defocus_max": "1400", "calibrated_defocus_min": "400", "calibrated_defocus_max": "1400", "nominal_magnification": "1001", "calibrated_magnification": "2", "specimen_holder_model": "OTHER", "details": "no word of any list", "recording_temperature_minimum": "0.001", "recording_temperature_maximum": "0.001", "cryogen": "NITROGEN", "date": "2024-08-31", "id": "1", "entry_id": "D_1000000001", "specimen_id": "1"},
                ],
                "em_imaging_optics": [
                    {"energyfilter_name": "no word of any list", "energyfilter_slit_width": "0", "phase_plate": "no word of any list", "sph_aberration_corrector": "no word of any list", "chr_aberration_corrector": "no word of any list", "id": "1", "imaging_id": "1"},
                ],
                "em_image_processing": [
                    {"id": "1", "image_recording_id": "1"},
                ],
                "em_image_recording": [
                    {"film_or_detector_model": "no word of any list", "detector_mode": "OTHER", "id": "1", "imaging_id": "1", "avg_electron_dose_per_image": "0.001", "average_exposure_time": "0.001", "num_grids_imaged": "1", "num_real_images": "1"},
                ],
                "em_software": [
                    {"name": "EPU", "version": "3.5.1", "category": "IMAGE ACQUISITION", "id": "1", "imaging_id": "1"},
                ],
                "em_tomography": [
                    {"axis1_min_angle": "-90", "axis1_max_angle": "-90", "axis1_angle_increment": "0.001", "id": "1", "imaging_id": "1"},
                ],
                "em_staining": [
                    {"type": "NEGATIVE", "material": "words of the depositor", "id": "1", "specimen_id": "1"},
                ],
                "em_embedding": [
                    {"material": "words of the depositor", "id": "1", "specimen_id": "1"},
                ],
                "em_shadowing": [
                    {"material": "words of the depositor", "angle": "1", "thickness": "1", "id": "1", "specimen_id": "1"},
                ],
                "em_entity_assembly": [
                    {"name": "apoferritin", "details": "apoferritin", "type": "CELL", "source": "NATURAL", "id": "1", "parent_id": "0"},
                    {"name": "apoferritin", "source": "RECOMBINANT", "parent_id": "1", "type": "COMPLEX", "id": "2", "entity_id_list": "1"},
                ],
                "em_entity_assembly_molwt": [
                    {"value": "0.001", "experimental_flag": "YES", "id": "1", "units": "MEGADALTONS", "entity_assembly_id": "1"},
                ],
                "entity": [
                    {"pdbx_description": "apoferritin", "src_method": "man", "type": "polymer", "id": "1"},
                ],
                "entity_poly": [
                    {"type": "polypeptide(L)", "pdbx_seq_one_letter_code": "ACGT", "pdbx_seq_one_letter_code_can": "ACGT", "entity_id": "1"},
                ],
                "entity_src_gen": [
                    {"pdbx_gene_src_gene": "apoferritin", "pdbx_gene_src_scientific_name": "apoferritin", "pdbx_gene_src_ncbi_taxonomy_id": "9606", "pdbx_host_org_scientific_name": "apoferritin", "pdbx_host_org_ncbi_taxonomy_id": "9606", "pdbx_src_id": "1", "entity_id": "1"},
                ],
                "em_entity_assembly_naturalsource": [
                    {"organism": "apoferritin", "ncbi_tax_id": "9606", "id": "1", "entity_assembly_id": "2"},
                ],
                "em_entity_assembly_recombinant": [
                    {"organism": "apoferritin", "ncbi_tax_id": "9606", "id": "1", "entity_assembly_id": "2"},
                ],
                "pdbx_entry_details": [
                    {"has_ligand_of_interest": "N", "entry_id": "D_1000000001"},
                ],
                "pdbx_chem_comp_depositor_info": [
                    {"descriptor": "apoferritin", "comp_id": "ATP", "descriptor_type": "SMILES", "ordinal": "1"},
                ],
                "em_buffer": [
                    {"details": "apoferritin", "pH": "0.001", "id": "1", "specimen_id": "1"},
                ],
                "em_vitrification": [
                    {"cryogen_name": "OTHER", "humidity": "0", "chamber_temperature": "0.001", "instrument": "CRYOSOL VITROJET", "id": "1", "entry_id": "D_1000000001", "specimen_id": "1"},
                ],
                "em_sample_support": [
                    {"details": "maker: no word of any list", "grid_material": "COPPER", "grid_mesh_size": "2", "id": "1", "specimen_id": "1"},
                ],
                "em_support_film": [
                    {"material": "CARBON", "topology": "LACEY", "thickness": "120", "id": "1", "sample_support_id": "1"},
                ],
                "em_grid_pretreatment": [
                    {"type": "GLOW DISCHARGE", "time": "1", "pressure": "0.001", "atmosphere": "apoferritin", "id": "1", "sample_support_id": "1"},
                ],
                "pdbx_contact_author": [
                    {"name_last": "apoferritin", "name_first": "apoferritin", "email": "name.surname@example.org", "phone": "apoferritin", "identifier_ORCID": "0000-0002-1825-0097", "country": "United States", "role": "investigator", "organization_type": "academic", "id": "1"},
                ],
                "audit_author": [
                    {"name": "apoferritin, A.", "identifier_ORCID": "0000-0002-1825-0097", "pdbx_ordinal": "1"},
                ],
                "em_author_list": [
                    {"author": "apoferritin, A.", "identifier_ORCID": "0000-0002-1825-0097", "ordinal": "1"},
                ],
                "pdbx_audit_support": [
                    {"funding_organization": "Swiss National Science Foundation", "country": "United States", "grant_number": "apoferritin", "ordinal": "1"},
                ],
                "em_tomography_specimen": [
                    {"fiducial_markers": "YES", "high_pressure_freezing": "YES", "sectioning": "NO SECTIONING", "id": "1", "specimen_id": "1"},
                ],
                "em_fiducial_markers": [
                    {"manufacturer": "words of the depositor", "diameter": "1", "id": "1", "em_tomography_specimen_id": "1"},
                ],
                "struct": [
                    {"title": "words of the depositor", "entry_id": "D_1000000001"},
                ],
                "struct_keywords": [
                    {"text": "words of the depositor", "pdbx_keywords": "ALLERGEN", "entry_id": "D_1000000001"},
                ],
                "citation": [
                    {"title": "words of the depositor", "id": "primary"},
                ],
                "em_volume_selection": [
                    {"num_tomograms": "1", "num_volumes_extracted": "1", "id": "1", "image_processing_id": "1"},
                ],
                "em_3d_reconstruction": [
                    {"nominal_pixel_size": "-1000000", "num_particles": "1", "symmetry_type": "POINT", "resolution": "1", "id": "1", "entry_id": "D_1000000001", "image_processing_id": "1"},
                ],
            },
            asked=("entry_id", "staining_type", "staining_material", "embedding_material", "shadowing_material", "shadowing_angle", "shadowing_thickness", "weight_measured", "vitrification_instrument", "fiducials", "fiducial_maker", "fiducial_diameter", "high_pressure", "sectioning", "title", "keywords", "classification", "citation_title", "tomograms", "volumes", "averaged", "average_symmetry", "average_resolution"),
        ),
    ),
    presence=(
        Presence("acquisition.energy_filter.used", ("_em_imaging_optics.energyfilter_name", "_em_imaging_optics.energyfilter_slit_width"), "", {"acquisition.technique": "subtomo", "acquisition.energy_filter.model": "no word of any list", "acquisition.energy_filter.width_energy_filter": {"value": 0, "unit": "eV"}}),
        Presence("acquisition.specialist_optics.phaseplate.used", ("_em_imaging_optics.phase_plate",), "", {"acquisition.technique": "subtomo", "acquisition.specialist_optics.phaseplate.instrument_type": "no word of any list"}),
        Presence("acquisition.specialist_optics.spherical_aberration_corrector.used", ("_em_imaging_optics.sph_aberration_corrector",), "", {"acquisition.technique": "subtomo", "acquisition.specialist_optics.spherical_aberration_corrector.instrument_type": "no word of any list"}),
        Presence("acquisition.specialist_optics.chromatic_aberration_corrector.used", ("_em_imaging_optics.chr_aberration_corrector",), "", {"acquisition.technique": "subtomo", "acquisition.specialist_optics.chromatic_aberration_corrector.instrument_type": "no word of any list"}),
        Presence("sample.grid.film_support", (), "em_support_film", {"acquisition.technique": "subtomo", "sample.grid.film_material": "CARBON", "sample.grid.film_topology": "lacey", "sample.grid.film_thickness": "12 nm"}),
    ),
    wrong_answers={"entry_id": ("? no such answer ?",), "staining_type": ("? no such answer ?", "no-such-answer", -1, 1000000), "shadowing_angle": ("? no such answer ?", "no-such-answer", -1, 1000000), "shadowing_thickness": ("? no such answer ?", "no-such-answer", -1), "weight_measured": ("? no such answer ?", "no-such-answer", -1, 1000000), "vitrification_instrument": ("? no such answer ?", "no-such-answer", -1, 1000000), "fiducials": ("? no such answer ?", "no-such-answer", -1, 1000000), "fiducial_diameter": ("? no such answer ?", "no-such-answer", -1, 1000000), "high_pressure": ("? no such answer ?", "no-such-answer", -1, 1000000), "sectioning": ("? no such answer ?", "no-such-answer", -1, 1000000), "tomograms": ("? no such answer ?", "no-such-answer", -1), "volumes": ("? no such answer ?", "no-such-answer", -1), "averaged": ("? no such answer ?", "no-such-answer", -1), "average_symmetry": ("? no such answer ?", "no-such-answer", -1, 1000000), "average_resolution": ("? no such answer ?", "no-such-answer", -1)},
)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.cite)
def test_points(rule: Rule) -> None:
    rule.check_points()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.cite)
def test_every_class_of_value(rule: Rule) -> None:
    assert rule.check_every() == {name for name, _ in rule.values.every()}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.cite)
def test_refuses_what_is_outside_its_domain(rule: Rule) -> None:
    rule.check_refused()


def test_full_document() -> None:
    WHOLE.check_full()


@settings(max_examples=60, deadline=None, derandomize=True)
@given(WHOLE.documents())
def test_documents(document: dict[str, object]) -> None:
    WHOLE.check_document(document)


@pytest.mark.parametrize("path", ["acquisition.detectors", "sample.molecule", "sample.ligands", "organizational.authors"])
def test_every_list_length(path: str) -> None:
    lengths = set()
    for length, document in every_list_length(made(WHOLE.full), path):
        tables = CASE.put(document)
        again = CASE.put(CASE.get(tables))
        assert settled(CASE.put(CASE.get(again))) == settled(again)
        lengths.add(length)
    assert lengths == {0, 1, 2, 5}
