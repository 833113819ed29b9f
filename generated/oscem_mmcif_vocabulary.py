"""vocabulary: what converters between oscem and mmcif share.

Written by `oscem-map compile` from mappings/common/vocabulary.omap; edit that.
"""

from __future__ import annotations

from .oscem_mmcif_lists import (
    EM_IMAGE_RECORDING_FILM_OR_DETECTOR_MODEL, EM_IMAGING_MICROSCOPE_MODEL, EM_IMAGING_OPTICS_ENERGYFILTER_NAME,
    EM_IMAGING_SPECIMEN_HOLDER_MODEL, EM_SAMPLE_SUPPORT_GRID_MATERIAL, EM_SAMPLE_SUPPORT_GRID_TYPE,
    EM_SUPPORT_FILM_TOPOLOGY, EM_VITRIFICATION_CRYOGEN_NAME, ENTITY_POLY_TYPE,
)
from oscem_map.runtime.refused import Nothing, Told
from oscem_map.runtime.words import KEPT, Kept, LookupTable

HOLDER_PUT = LookupTable(
    {
        ("autogrid",): ("FEI TITAN KRIOS AUTOGRID HOLDER",),
        ("autogrid cassette",): ("FEI TITAN KRIOS AUTOGRID HOLDER",),
        ("gatan 626",): ("GATAN 626 SINGLE TILT LIQUID NITROGEN CRYO TRANSFER HOLDER",),
        ("gatan 914",): ("GATAN 914 HIGH TILT LIQUID NITROGEN CRYO TRANSFER TOMOGRAPHY HOLDER",),
    },
    lists=(
        (EM_IMAGING_SPECIMEN_HOLDER_MODEL, 0, (None,), (KEPT,)),
    ),
    others=(
        (0, (None,), ("OTHER", KEPT)),
    ),
    width=2,
    open_list=True,
)
STAGE_CRYOGEN_PUT = LookupTable(
    {
        ("nitrogen",): ("NITROGEN",),
        ("liquid nitrogen",): ("NITROGEN",),
        ("ln2",): ("NITROGEN",),
        ("helium",): ("HELIUM",),
        ("liquid helium",): ("HELIUM",),
    },
    accepted=("nitrogen", "liquid nitrogen", "LN2", "helium", "liquid helium"),
)
ENERGY_FILTER_PUT = LookupTable(
    {
        ("selectris",): ("TFS Selectris",),
        ("selectris x",): ("TFS Selectris X",),
        ("bioquantum",): ("GIF Bioquantum",),
        ("gatan bioquantum",): ("GIF Bioquantum",),
        ("omega",): ("In-column Omega Filter",),
        ("in-column omega",): ("In-column Omega Filter",),
    },
    lists=(
        (EM_IMAGING_OPTICS_ENERGYFILTER_NAME, 0, (None,), (KEPT,)),
    ),
    others=(
        (0, (None,), (KEPT,)),
    ),
    open_list=True,
)
PHASE_PLATE_PUT = LookupTable(
    {
        ("volta",): ("VOLTA PHASE PLATE",),
        ("vpp",): ("VOLTA PHASE PLATE",),
        ("volta phase plate",): ("VOLTA PHASE PLATE",),
        ("zernike",): ("ZERNIKE PHASE PLATE",),
        ("zernike phase plate",): ("ZERNIKE PHASE PLATE",),
        ("none",): Nothing("says that there was none"),
        ("no",): Nothing("says that there was none"),
    },
    others=(
        (0, (None,), (KEPT,)),
    ),
    open_list=True,
)
CORRECTOR_PUT = LookupTable(
    {
        ("none",): Nothing("says that there was none"),
        ("no",): Nothing("says that there was none"),
        ("no corrector",): Nothing("says that there was none"),
    },
    others=(
        (0, (None,), (KEPT,)),
    ),
)
DETECTOR_PUT = LookupTable(
    {
        ("falcon 4i",): ("TFS FALCON 4i (4k x 4k)",),
        ("falcon4i",): ("TFS FALCON 4i (4k x 4k)",),
        ("ef-falcon 4i",): ("TFS FALCON 4i (4k x 4k)",),
        ("falcon 4",): ("FEI FALCON IV (4k x 4k)",),
        ("falcon iv",): ("FEI FALCON IV (4k x 4k)",),
        ("falcon 3",): ("FEI FALCON III (4k x 4k)",),
        ("falcon 3ec",): ("FEI FALCON III (4k x 4k)",),
        ("falcon iii",): ("FEI FALCON III (4k x 4k)",),
        ("k3",): ("GATAN K3 (6k x 4k)",),
        ("k3 bioquantum",): ("GATAN K3 BIOQUANTUM (6k x 4k)",),
        ("k2",): ("GATAN K2 SUMMIT (4k x 4k)",),
        ("k2 summit",): ("GATAN K2 SUMMIT (4k x 4k)",),
        ("ceta",): ("FEI CETA (4k x 4k)",),
        ("bm-ceta",): ("FEI CETA (4k x 4k)",),
    },
    lists=(
        (EM_IMAGE_RECORDING_FILM_OR_DETECTOR_MODEL, 0, (None,), (KEPT,)),
    ),
    others=(
        (0, (None,), (KEPT,)),
    ),
    open_list=True,
)
DETECTOR_MODE_PUT = LookupTable(
    {
        ("counting",): ("COUNTING",),
        ("electron counting",): ("COUNTING",),
        ("linear",): ("INTEGRATING",),
        ("integrating",): ("INTEGRATING",),
        ("super-resolution",): ("SUPER-RESOLUTION",),
        ("super resolution",): ("SUPER-RESOLUTION",),
        ("scanningdetector",): Nothing("a kind of detector, not a mode"),
        ("imagingdetector",): Nothing("a kind of detector, not a mode"),
    },
    others=(
        (0, (None,), ("OTHER",)),
    ),
    open_list=True,
)
HOLDER_GET = LookupTable(
    {
        ("fei titan krios autogrid holder",): ("Autogrid",),
        ("gatan 626 single tilt liquid nitrogen cryo transfer holder",): ("Gatan 626",),
        ("gatan 914 high tilt liquid nitrogen cryo transfer tomography holder",): ("Gatan 914",),
    },
    lists=(
        (EM_IMAGING_SPECIMEN_HOLDER_MODEL, 0, (None,), (KEPT,)),
    ),
    others=(
        (1, ("other", None), (KEPT,)),
        (1, ((), None), Nothing("a remark on something else than the holder")),
    ),
    reads_back=True,
    accepted=(
        "FEI TITAN KRIOS AUTOGRID HOLDER", "GATAN 626 SINGLE TILT LIQUID NITROGEN CRYO TRANSFER HOLDER",
        "GATAN 914 HIGH TILT LIQUID NITROGEN CRYO TRANSFER TOMOGRAPHY HOLDER", "OTHER",
    ),
)
STAGE_CRYOGEN_GET = LookupTable(
    {
        ("nitrogen",): ("nitrogen",),
        ("helium",): ("helium",),
        ("liquid nitrogen",): (Told("nitrogen", "older files say that it was liquid"),),
        ("liquid helium",): (Told("helium", "older files say that it was liquid"),),
        ("none",): Nothing("says that there was none"),
        ("no",): Nothing("says that there was none"),
    },
    accepted=("NITROGEN", "HELIUM", "LIQUID NITROGEN", "LIQUID HELIUM", "NONE", "NO"),
)
ENERGY_FILTER_GET = LookupTable(
    {
        ("tfs selectris",): ("Selectris",),
        ("tfs selectris x",): ("Selectris X",),
        ("gif bioquantum",): ("BioQuantum",),
        ("in-column omega filter",): ("Omega",),
    },
    lists=(
        (EM_IMAGING_OPTICS_ENERGYFILTER_NAME, 0, (None,), (KEPT,)),
    ),
    others=(
        (0, (None,), (KEPT,)),
    ),
)
PHASE_PLATE_GET = LookupTable(
    {
        ("volta phase plate",): ("Volta",),
        ("zernike phase plate",): ("Zernike",),
        ("none",): Nothing("says that there was none"),
        ("no",): Nothing("says that there was none"),
    },
    others=(
        (0, (None,), (KEPT,)),
    ),
)
CORRECTOR_GET = LookupTable(
    {
        ("none",): Nothing("says that there was none"),
        ("no",): Nothing("says that there was none"),
        ("no corrector",): Nothing("says that there was none"),
    },
    others=(
        (0, (None,), (KEPT,)),
    ),
)
DETECTOR_GET = LookupTable(
    {
        ("tfs falcon 4i (4k x 4k)",): ("Falcon 4i",),
        ("fei falcon iv (4k x 4k)",): ("Falcon 4",),
        ("fei falcon iii (4k x 4k)",): ("Falcon 3",),
        ("gatan k3 (6k x 4k)",): ("K3",),
        ("gatan k3 bioquantum (6k x 4k)",): ("K3 BioQuantum",),
        ("gatan k2 summit (4k x 4k)",): ("K2",),
        ("fei ceta (4k x 4k)",): ("Ceta",),
    },
    lists=(
        (EM_IMAGE_RECORDING_FILM_OR_DETECTOR_MODEL, 0, (None,), (KEPT,)),
    ),
    others=(
        (0, (None,), (KEPT,)),
    ),
)
DETECTOR_MODE_GET = LookupTable(
    {
        ("counting",): ("counting",),
        ("integrating",): ("linear",),
        ("super-resolution",): ("super-resolution",),
        ("other",): ("OTHER",),
    },
    accepted=("COUNTING", "INTEGRATING", "SUPER-RESOLUTION", "OTHER"),
)
MICROSCOPE_PUT = LookupTable(
    {
        ("titan krios",): ("TFS KRIOS",),
        ("krios",): ("TFS KRIOS",),
        ("krios g3i",): ("TFS KRIOS",),
        ("krios g4",): ("TFS KRIOS",),
        ("titan krios g3i",): ("TFS KRIOS",),
        ("titan krios g4",): ("TFS KRIOS",),
        ("glacios",): ("TFS GLACIOS",),
        ("glacios 2",): ("TFS GLACIOS",),
        ("talos arctica",): ("FEI TALOS ARCTICA",),
        ("arctica",): ("FEI TALOS ARCTICA",),
        ("talos f200c",): ("TFS TALOS F200C",),
        ("talos l120c",): ("TFS TALOS L120C",),
        ("tundra",): ("TFS TUNDRA",),
        ("titan themis",): ("TFS TITAN THEMIS",),
        ("themis",): ("TFS TITAN THEMIS",),
        ("polara",): ("FEI POLARA 300",),
        ("tecnai polara",): ("FEI POLARA 300",),
        ("cryo arm 300",): ("JEOL CRYO ARM 300",),
        ("cryoarm300",): ("JEOL CRYO ARM 300",),
        ("cryo arm 200",): ("JEOL CRYO ARM 200",),
        ("cryoarm200",): ("JEOL CRYO ARM 200",),
    },
    lists=(
        (EM_IMAGING_MICROSCOPE_MODEL, 0, (None,), (KEPT,)),
    ),
    accepted=(
        "Titan Krios", "Krios", "Krios G3i", "Krios G4", "Titan Krios G3i", "Titan Krios G4", "Glacios", "Glacios 2",
        "Talos Arctica", "Arctica", "Talos F200C", "Talos L120C", "Tundra", "Titan Themis", "Themis", "Polara",
        "Tecnai Polara", "CRYO ARM 300", "CRYOARM300", "CRYO ARM 200", "CRYOARM200",
    ),
)
ILLUMINATION_PUT = LookupTable(
    {
        ("parallel",): ("FLOOD BEAM",),
        ("floodbeam",): ("FLOOD BEAM",),
        ("flood beam",): ("FLOOD BEAM",),
        ("spotscan",): ("SPOT SCAN",),
        ("spot scan",): ("SPOT SCAN",),
    },
    others=(
        (0, (None,), ("OTHER",)),
    ),
    open_list=True,
)
IMAGING_MODE_PUT = LookupTable(
    {
        ("brightfield",): ("BRIGHT FIELD",),
        ("bright field",): ("BRIGHT FIELD",),
        ("darkfield",): ("DARK FIELD",),
        ("dark field",): ("DARK FIELD",),
        ("diffraction",): ("DIFFRACTION",),
        ("4d-stem",): ("4D-STEM",),
        ("4dstem",): ("4D-STEM",),
    },
    others=(
        (0, (None,), ("OTHER",)),
    ),
    open_list=True,
)
ELECTRON_SOURCE_PUT = LookupTable(
    {
        ("feg",): ("FIELD EMISSION GUN",),
        ("field emission gun",): ("FIELD EMISSION GUN",),
        ("fieldemission",): ("FIELD EMISSION GUN",),
        ("x-feg",): ("FIELD EMISSION GUN",),
        ("xfeg",): ("FIELD EMISSION GUN",),
        ("cold feg",): ("FIELD EMISSION GUN",),
        ("c-feg",): ("FIELD EMISSION GUN",),
        ("lab6",): ("LAB6",),
        ("w",): ("TUNGSTEN HAIRPIN",),
        ("tungsten",): ("TUNGSTEN HAIRPIN",),
        ("tungsten hairpin",): ("TUNGSTEN HAIRPIN",),
    },
    others=(
        (0, (None,), ("OTHER",)),
    ),
    open_list=True,
)
MICROSCOPE_GET = LookupTable(
    {
        ("tfs krios",): ("Titan Krios",),
        ("tfs glacios",): ("Glacios",),
        ("fei talos arctica",): ("Talos Arctica",),
        ("tfs talos f200c",): ("Talos F200C",),
        ("tfs talos l120c",): ("Talos L120C",),
        ("tfs tundra",): ("Tundra",),
        ("tfs titan themis",): ("Titan Themis",),
        ("fei polara 300",): ("Polara",),
        ("jeol cryo arm 300",): ("CRYO ARM 300",),
        ("jeol cryo arm 200",): ("CRYO ARM 200",),
    },
    lists=(
        (EM_IMAGING_MICROSCOPE_MODEL, 0, (None,), (KEPT,)),
    ),
    accepted=(
        "TFS KRIOS", "TFS GLACIOS", "FEI TALOS ARCTICA", "TFS TALOS F200C", "TFS TALOS L120C", "TFS TUNDRA",
        "TFS TITAN THEMIS", "FEI POLARA 300", "JEOL CRYO ARM 300", "JEOL CRYO ARM 200",
    ),
)
MANUFACTURER_GET = LookupTable(
    {
        ("tfs",): ("Thermo Fisher Scientific",),
        ("fei",): ("FEI",),
        ("fei/philips",): ("FEI/Philips",),
        ("hitachi",): ("Hitachi",),
        ("jeol",): ("JEOL",),
        ("siemens",): ("Siemens",),
        ("zeiss",): ("Zeiss",),
        ("shuimu",): ("Shuimu BioSciences",),
    },
    others=(
        (0, (None,), Nothing("no maker that this table knows: a model alone names none")),
    ),
)
ILLUMINATION_GET = LookupTable(
    {
        ("flood beam",): ("Parallel",),
        ("spot scan",): ("SpotScan",),
        ("other",): ("OTHER",),
    },
    accepted=("FLOOD BEAM", "SPOT SCAN", "OTHER"),
)
IMAGING_MODE_GET = LookupTable(
    {
        ("bright field",): ("BrightField",),
        ("dark field",): ("DarkField",),
        ("diffraction",): ("Diffraction",),
        ("4d-stem",): ("4D-STEM",),
        ("other",): ("OTHER",),
    },
    accepted=("BRIGHT FIELD", "DARK FIELD", "DIFFRACTION", "4D-STEM", "OTHER"),
)
ELECTRON_SOURCE_GET = LookupTable(
    {
        ("field emission gun",): ("FEG",),
        ("lab6",): ("LaB6",),
        ("tungsten hairpin",): ("W",),
        ("other",): ("OTHER",),
    },
    accepted=("FIELD EMISSION GUN", "LAB6", "TUNGSTEN HAIRPIN", "OTHER"),
)
AGGREGATION_PUT = LookupTable(
    {
        ("particle",): ("PARTICLE",),
        ("filament",): ("FILAMENT",),
        ("helical array",): ("HELICAL ARRAY",),
    },
    accepted=("PARTICLE", "FILAMENT", "HELICAL ARRAY"),
)
ASSEMBLY_SOURCE_PUT = LookupTable(
    {
        ("natural",): ("NATURAL",),
        ("natural source",): ("NATURAL",),
        ("recombinant",): ("RECOMBINANT",),
        ("recombinantly expressed",): ("RECOMBINANT",),
        ("multiple sources",): ("MULTIPLE SOURCES",),
        ("synthetic",): ("SYNTHETIC",),
    },
    accepted=("natural", "natural source", "recombinant", "recombinantly expressed", "multiple sources", "synthetic"),
)
POLYMER_PUT = LookupTable(
    {
        ("protein",): ("polypeptide(L)",),
        ("polypeptide",): ("polypeptide(L)",),
        ("dna",): ("polydeoxyribonucleotide",),
        ("rna",): ("polyribonucleotide",),
        ("dna/rna hybrid",): ("polydeoxyribonucleotide/polyribonucleotide hybrid",),
        ("pna",): ("peptide nucleic acid",),
    },
    lists=(
        (ENTITY_POLY_TYPE, 0, (None,), (KEPT,)),
    ),
    accepted=("protein", "polypeptide", "DNA", "RNA", "DNA/RNA hybrid", "PNA"),
)
YES_NO_PUT = LookupTable(
    {
        (True,): ("YES",),
        (False,): ("NO",),
    },
)
CRYOGEN_PUT = LookupTable(
    {
        ("none",): Nothing("says that there was none"),
        ("no",): Nothing("says that there was none"),
        ("liquid ethane",): ("ETHANE",),
        ("ethane/propane",): ("ETHANE-PROPANE",),
        ("propane/ethane",): ("ETHANE-PROPANE",),
        ("ethane/propane mixture",): ("ETHANE-PROPANE",),
        ("liquid propane",): ("PROPANE",),
        ("liquid nitrogen",): ("NITROGEN",),
        ("ln2",): ("NITROGEN",),
        ("liquid helium",): ("HELIUM",),
    },
    lists=(
        (EM_VITRIFICATION_CRYOGEN_NAME, 0, (None,), (KEPT,)),
    ),
    others=(
        (0, (None,), ("OTHER",)),
    ),
    open_list=True,
)
GRID_TYPE_PUT = LookupTable(
    {},
    lists=(
        (EM_SAMPLE_SUPPORT_GRID_TYPE, 0, (None,), (KEPT,)),
    ),
    others=(
        (0, (None,), (None, Kept("maker: {}"))),
    ),
    width=2,
    open_list=True,
)
GRID_MATERIAL_PUT = LookupTable(
    {
        ("cu",): ("COPPER",),
        ("au",): ("GOLD",),
        ("ni",): ("NICKEL",),
        ("mo",): ("MOLYBDENUM",),
        ("ti",): ("TITANIUM",),
    },
    lists=(
        (EM_SAMPLE_SUPPORT_GRID_MATERIAL, 0, (None,), (KEPT,)),
    ),
    accepted=("Cu", "Au", "Ni", "Mo", "Ti"),
)
FILM_TOPOLOGY_PUT = LookupTable(
    {
        ("lacey carbon",): ("LACEY",),
        ("regular",): ("HOLEY ARRAY",),
    },
    lists=(
        (EM_SUPPORT_FILM_TOPOLOGY, 0, (None,), (KEPT,)),
    ),
    accepted=("lacey carbon", "regular"),
)
PRETREATMENT_PUT = LookupTable(
    {
        ("glow discharge",): ("GLOW DISCHARGE",),
        ("glow discharged",): ("GLOW DISCHARGE",),
        ("glow-discharge",): ("GLOW DISCHARGE",),
        ("plasma cleaning",): ("PLASMA CLEANING",),
        ("plasma",): ("PLASMA CLEANING",),
    },
    accepted=("glow discharge", "glow discharged", "glow-discharge", "plasma cleaning", "plasma"),
)
AGGREGATION_GET = LookupTable(
    {
        ("particle",): ("PARTICLE",),
        ("filament",): ("FILAMENT",),
        ("helical array",): ("HELICAL ARRAY",),
    },
    others=(
        (0, (None,), Nothing("OSC-EM has no crystals, and calls cells and tissues by their sample")),
    ),
)
VITRIFIED_WITH_GET = LookupTable(
    {
        ("none",): Nothing("says that there was none"),
        ("no",): Nothing("says that there was none"),
    },
    others=(
        (0, (None,), (True,)),
    ),
)
ASSEMBLY_SOURCE_GET = LookupTable(
    {
        ("natural",): ("natural",),
        ("recombinant",): ("recombinant",),
        ("multiple sources",): ("multiple sources",),
        ("synthetic",): ("synthetic",),
    },
    accepted=("NATURAL", "RECOMBINANT", "MULTIPLE SOURCES", "SYNTHETIC"),
)
POLYMER_GET = LookupTable(
    {
        ("polypeptide(l)",): ("protein",),
        ("polydeoxyribonucleotide",): ("DNA",),
        ("polyribonucleotide",): ("RNA",),
        ("polydeoxyribonucleotide/polyribonucleotide hybrid",): ("DNA/RNA hybrid",),
        ("peptide nucleic acid",): ("PNA",),
    },
    lists=(
        (ENTITY_POLY_TYPE, 0, (None,), (KEPT,)),
    ),
    accepted=(
        "polypeptide(L)", "polydeoxyribonucleotide", "polyribonucleotide",
        "polydeoxyribonucleotide/polyribonucleotide hybrid", "peptide nucleic acid",
    ),
)
YES_NO_GET = LookupTable(
    {
        ("yes",): (True,),
        ("no",): (False,),
    },
    accepted=("YES", "NO"),
)
CRYOGEN_GET = LookupTable(
    {
        ("none",): Nothing("says that there was none"),
        ("no",): Nothing("says that there was none"),
        ("liquid ethane",): (Told("ethane", "older files say that it was liquid"),),
        ("liquid propane",): (Told("propane", "older files say that it was liquid"),),
        ("liquid nitrogen",): (Told("nitrogen", "older files say that it was liquid"),),
        ("liquid helium",): (Told("helium", "older files say that it was liquid"),),
        ("ethane",): ("ethane",),
        ("ethane-propane",): ("ethane-propane",),
        ("propane",): ("propane",),
        ("nitrogen",): ("nitrogen",),
        ("helium",): ("helium",),
    },
    lists=(
        (EM_VITRIFICATION_CRYOGEN_NAME, 0, (None,), (KEPT,)),
    ),
    accepted=(
        "NONE", "NO", "LIQUID ETHANE", "LIQUID PROPANE", "LIQUID NITROGEN", "LIQUID HELIUM", "ETHANE",
        "ETHANE-PROPANE", "PROPANE", "NITROGEN", "HELIUM",
    ),
)
GRID_TYPE_GET = LookupTable(
    {},
    lists=(
        (EM_SAMPLE_SUPPORT_GRID_TYPE, 0, (None,), (KEPT,)),
    ),
    others=(
        (1, ((), None), (KEPT,), "maker: {}"),
        (1, ((), None), Nothing("a remark on something else than the maker")),
    ),
    reads_back=True,
)
GRID_MATERIAL_GET = LookupTable(
    {
        ("copper",): ("copper",),
        ("gold",): ("gold",),
        ("nickel",): ("nickel",),
        ("molybdenum",): ("molybdenum",),
        ("titanium",): ("titanium",),
    },
    lists=(
        (EM_SAMPLE_SUPPORT_GRID_MATERIAL, 0, (None,), (KEPT,)),
    ),
    accepted=("COPPER", "GOLD", "NICKEL", "MOLYBDENUM", "TITANIUM"),
)
FILM_TOPOLOGY_GET = LookupTable(
    {
        ("lacey",): ("lacey",),
        ("holey array",): ("holey array",),
    },
    lists=(
        (EM_SUPPORT_FILM_TOPOLOGY, 0, (None,), (KEPT,)),
    ),
    accepted=("LACEY", "HOLEY ARRAY"),
)
PRETREATMENT_GET = LookupTable(
    {
        ("glow discharge",): ("glow discharge",),
        ("plasma cleaning",): ("plasma cleaning",),
        ("none",): Nothing("says that there was none"),
        ("no",): Nothing("says that there was none"),
    },
    accepted=("GLOW DISCHARGE", "PLASMA CLEANING", "NONE", "NO"),
)
