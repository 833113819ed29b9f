"""vocabulary: what converters between oscem and mmcif share.

Written by `oscem-map compile` from mappings/common/vocabulary.omap; edit that.
"""

from __future__ import annotations

from .oscem_mmcif_lists import (
    EM_ENTITY_ASSEMBLY_SOURCE, EM_IMAGE_RECORDING_FILM_OR_DETECTOR_MODEL, EM_IMAGING_MICROSCOPE_MODEL,
    EM_IMAGING_OPTICS_ENERGYFILTER_NAME, EM_IMAGING_OPTICS_PHASE_PLATE, EM_IMAGING_SPECIMEN_HOLDER_MODEL,
    EM_SAMPLE_SUPPORT_GRID_MATERIAL, EM_SAMPLE_SUPPORT_GRID_TYPE, EM_SUPPORT_FILM_MATERIAL, EM_SUPPORT_FILM_TOPOLOGY,
    EM_VITRIFICATION_CRYOGEN_NAME, EM_VITRIFICATION_INSTRUMENT, ENTITY_POLY_TYPE,
)
from oscem_map.runtime.refused import Lesser, Nothing, Told
from oscem_map.runtime.words import KEPT, Kept, LookupTable

HOLDER_PUT = LookupTable(
    {
        ("autogrid",): ("FEI TITAN KRIOS AUTOGRID HOLDER",),
        ("autogrid holder",): ("FEI TITAN KRIOS AUTOGRID HOLDER",),
        ("autogrid cassette",): ("FEI TITAN KRIOS AUTOGRID HOLDER",),
        ("autoloader",): ("FEI TITAN KRIOS AUTOGRID HOLDER",),
        ("autoloader cassette",): ("FEI TITAN KRIOS AUTOGRID HOLDER",),
        ("autoloader (cassette)",): ("FEI TITAN KRIOS AUTOGRID HOLDER",),
        ("gatan 626",): ("GATAN 626 SINGLE TILT LIQUID NITROGEN CRYO TRANSFER HOLDER",),
        ("gatan 910",): ("GATAN 910 MULTI-SPECIMEN SINGLE TILT CRYO TRANSFER HOLDER",),
        ("gatan 914",): ("GATAN 914 HIGH TILT LIQUID NITROGEN CRYO TRANSFER TOMOGRAPHY HOLDER",),
        ("gatan elsa",): ("GATAN ELSA 698 SINGLE TILT LIQUID NITROGEN CRYO TRANSFER HOLDER",),
        ("gatan elsa 698",): ("GATAN ELSA 698 SINGLE TILT LIQUID NITROGEN CRYO TRANSFER HOLDER",),
        ("gatan 698",): ("GATAN ELSA 698 SINGLE TILT LIQUID NITROGEN CRYO TRANSFER HOLDER",),
    },
    lists=(
        (EM_IMAGING_SPECIMEN_HOLDER_MODEL, 0, (None,), (KEPT,)),
    ),
    others=(
        (0, (None,), ("OTHER", KEPT)),
    ),
    width=2,
    open_list=True,
    loosely=("Gatan", "FEI", "TFS", "Thermo Fisher", "Titan Krios"),
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
        ("omega",): ("In-column Omega Filter",),
        ("in-column omega",): ("In-column Omega Filter",),
        ("selectris",): ("TFS Selectris",),
        ("selectris x",): ("TFS Selectris X",),
        ("bioquantum",): ("GIF Bioquantum",),
    },
    lists=(
        (EM_IMAGING_OPTICS_ENERGYFILTER_NAME, 0, (None,), (KEPT,)),
    ),
    others=(
        (0, (None,), (None, Kept("energy filter: {}"))),
    ),
    width=2,
    open_list=True,
    loosely=(
        "Gatan", "GIF", "CEOS", "JEOL", "Thermo Fisher Scientific", "Thermo Scientific", "Thermo Fisher",
        "ThermoFisher", "TFS", "FEI",
    ),
)
PHASE_PLATE_PUT = LookupTable(
    {
        ("volta",): ("VOLTA PHASE PLATE",),
        ("vpp",): ("VOLTA PHASE PLATE",),
        ("zernike",): ("ZERNIKE PHASE PLATE",),
        ("none",): Nothing("says that there was none"),
        ("no",): Nothing("says that there was none"),
    },
    lists=(
        (EM_IMAGING_OPTICS_PHASE_PLATE, 0, (None,), (KEPT,)),
    ),
    others=(
        (0, (None,), ("OTHER", Kept("phase plate: {}"))),
    ),
    width=2,
    open_list=True,
    loosely=(),
)
CORRECTED_PUT = LookupTable(
    {
        (False,): ("No corrector",),
        (True,): Nothing("its name stands where there was one"),
    },
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
        ("ef-falcon 4i",): ("TFS FALCON 4i (4k x 4k)",),
        ("falcon 4",): ("FEI FALCON IV (4k x 4k)",),
        ("falcon iv",): ("FEI FALCON IV (4k x 4k)",),
        ("falcon 3",): ("FEI FALCON III (4k x 4k)",),
        ("falcon 3ec",): ("FEI FALCON III (4k x 4k)",),
        ("falcon iii",): ("FEI FALCON III (4k x 4k)",),
        ("falcon 2",): ("FEI FALCON II (4k x 4k)",),
        ("falcon ii",): ("FEI FALCON II (4k x 4k)",),
        ("k3",): ("GATAN K3 (6k x 4k)",),
        ("k3 bioquantum",): ("GATAN K3 BIOQUANTUM (6k x 4k)",),
        ("k2",): ("GATAN K2 (4k x 4k)",),
        ("k2 summit",): ("GATAN K2 SUMMIT (4k x 4k)",),
        ("k3 biocontinuum",): ("GATAN K3 BIOCONTINUUM (6k x 4k)",),
        ("k3 continuum",): ("GATAN K3 BIOCONTINUUM (6k x 4k)",),
        ("ceta",): ("FEI CETA (4k x 4k)",),
        ("bm-ceta",): ("FEI CETA (4k x 4k)",),
        ("ceta-d",): ("FEI CETA (4k x 4k)",),
        ("ceta 16m",): ("FEI CETA (4k x 4k)",),
        ("us4000",): ("GATAN ULTRASCAN 4000 (4k x 4k)",),
        ("ef-falcon",): Nothing("several detectors have this name; which of them it is, is asked"),
        ("bm-falcon",): Nothing("several detectors have this name; which of them it is, is asked"),
        ("falcon",): Nothing("several detectors have this name; which of them it is, is asked"),
        ("ef-ccd",): Nothing("several detectors have this name; which of them it is, is asked"),
        ("ultrascan",): Nothing("several detectors have this name; which of them it is, is asked"),
        ("orius",): Nothing("several detectors have this name; which of them it is, is asked"),
        ("bm-orius",): Nothing("several detectors have this name; which of them it is, is asked"),
    },
    lists=(
        (EM_IMAGE_RECORDING_FILM_OR_DETECTOR_MODEL, 0, (None,), (KEPT,)),
    ),
    others=(
        (0, (None,), ("OTHER", Kept("detector: {}"))),
    ),
    width=2,
    open_list=True,
    loosely=(
        "Gatan", "Thermo Fisher Scientific", "Thermo Scientific", "Thermo Fisher", "ThermoFisher", "TFS", "FEI",
        "Direct Electron", "DE", "DECTRIS", "TVIPS", "TemCam",
    ),
)
DETECTOR_PUT_2 = LookupTable(
    DETECTOR_PUT.words,
    lists=(
        (EM_IMAGE_RECORDING_FILM_OR_DETECTOR_MODEL, 0, (None,), (KEPT,)),
    ),
    others=(
        (0, (None,), ("OTHER", Kept("detector: {}"))),
    ),
    open_list=True,
    loosely=(
        "Gatan", "Thermo Fisher Scientific", "Thermo Scientific", "Thermo Fisher", "ThermoFisher", "TFS", "FEI",
        "Direct Electron", "DE", "DECTRIS", "TVIPS", "TemCam",
    ),
)
DETECTOR_MODE_PUT = LookupTable(
    {
        ("counting",): ("COUNTING",),
        ("electron counting",): ("COUNTING",),
        ("counted",): ("COUNTING",),
        ("cds",): (Lesser("COUNTING", "mmCIF has one word for all counting"),),
        ("eer",): (Lesser("COUNTING", "mmCIF has one word for all counting"),),
        ("eer counting",): (Lesser("COUNTING", "mmCIF has one word for all counting"),),
        ("counting (eer)",): (Lesser("COUNTING", "mmCIF has one word for all counting"),),
        ("cds counting",): (Lesser("COUNTING", "mmCIF has one word for all counting"),),
        ("counting cds",): (Lesser("COUNTING", "mmCIF has one word for all counting"),),
        ("correlated double sampling",): (Lesser("COUNTING", "mmCIF has one word for all counting"),),
        ("linear",): ("INTEGRATING",),
        ("integrating",): ("INTEGRATING",),
        ("super-resolution",): ("SUPER-RESOLUTION",),
        ("super-resolution counting",): ("SUPER-RESOLUTION",),
        ("counting super-resolution",): ("SUPER-RESOLUTION",),
        ("scanningdetector",): Nothing("a kind of detector, not a mode"),
        ("imagingdetector",): Nothing("a kind of detector, not a mode"),
    },
    others=(
        (0, (None,), (Lesser("OTHER", "mmCIF has three words for modes"),)),
    ),
    open_list=True,
    loosely=(),
)
PROGRAM_PUT = LookupTable(
    {
        ("tomography",): ("FEI tomography",),
        ("tomo",): ("FEI tomography",),
        ("fei tomography",): ("FEI tomography",),
        ("tomography 5",): ("FEI tomography 5",),
        ("tomo 5",): ("FEI tomography 5",),
        ("latitude s",): (Lesser("Latitude", "mmCIF has one word for its editions"),),
        ("gms",): ("DigitalMicrograph",),
        ("gatan microscopy suite",): ("DigitalMicrograph",),
        ("digital micrograph",): ("DigitalMicrograph",),
        ("gms 3",): ("DigitalMicrograph 3",),
        ("gatan microscopy suite 3",): ("DigitalMicrograph 3",),
    },
    others=(
        (0, (None,), (KEPT,)),
    ),
    open_list=True,
    loosely=(),
)
HOLDER_GET = LookupTable(
    {
        ("fei titan krios autogrid holder",): ("Autogrid",),
        ("gatan 626 single tilt liquid nitrogen cryo transfer holder",): ("Gatan 626",),
        ("gatan 910 multi-specimen single tilt cryo transfer holder",): ("Gatan 910",),
        ("gatan 914 high tilt liquid nitrogen cryo transfer tomography holder",): ("Gatan 914",),
        ("gatan elsa 698 single tilt liquid nitrogen cryo transfer holder",): ("Gatan Elsa",),
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
        "GATAN 910 MULTI-SPECIMEN SINGLE TILT CRYO TRANSFER HOLDER",
        "GATAN 914 HIGH TILT LIQUID NITROGEN CRYO TRANSFER TOMOGRAPHY HOLDER",
        "GATAN ELSA 698 SINGLE TILT LIQUID NITROGEN CRYO TRANSFER HOLDER", "OTHER",
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
        ("in-column omega filter",): ("Omega",),
        ("tfs selectris",): ("Selectris",),
        ("tfs selectris x",): ("Selectris X",),
        ("gif bioquantum",): ("BioQuantum",),
    },
    lists=(
        (EM_IMAGING_OPTICS_ENERGYFILTER_NAME, 0, (None,), (KEPT,)),
    ),
    others=(
        (1, ((), None), (KEPT,), "energy filter: {}"),
        (0, (None,), (Kept("{}", unlisted=True),)),
        (1, ((), None), Nothing("a remark on something else than the filter")),
    ),
    reads_back=True,
)
PHASE_PLATE_GET = LookupTable(
    {
        ("volta phase plate",): ("Volta",),
        ("zernike phase plate",): ("Zernike",),
        ("none",): Nothing("says that there was none"),
        ("no",): Nothing("says that there was none"),
    },
    lists=(
        (EM_IMAGING_OPTICS_PHASE_PLATE, 0, (None,), (KEPT,)),
    ),
    others=(
        (1, ("other", None), (KEPT,), "phase plate: {}"),
        (0, (None,), (Kept("{}", unlisted=True),)),
        (1, ((), None), Nothing("a remark on something else than the phase plate")),
    ),
    reads_back=True,
)
CORRECTED_GET = LookupTable(
    {
        ("no corrector",): (False,),
        ("none",): (False,),
        ("no",): (False,),
    },
    others=(
        (0, (None,), (True,)),
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
        ("fei falcon ii (4k x 4k)",): ("Falcon 2",),
        ("gatan k3 (6k x 4k)",): ("K3",),
        ("gatan k3 bioquantum (6k x 4k)",): ("K3 BioQuantum",),
        ("gatan k2 (4k x 4k)",): ("K2",),
        ("gatan k2 summit (4k x 4k)",): ("K2 Summit",),
        ("gatan k3 biocontinuum (6k x 4k)",): ("K3 BioContinuum",),
        ("fei ceta (4k x 4k)",): ("Ceta",),
        ("gatan ultrascan 4000 (4k x 4k)",): ("US4000",),
    },
    lists=(
        (EM_IMAGE_RECORDING_FILM_OR_DETECTOR_MODEL, 0, (None,), (KEPT,)),
    ),
    others=(
        (1, ("other", None), (KEPT,), "detector: {}"),
        (0, (None,), (Kept("{}", unlisted=True),)),
    ),
    reads_back=True,
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
PROGRAM_GET = LookupTable(
    {
        ("fei tomography",): ("Tomography",),
        ("fei tomography 5",): ("Tomography 5",),
        ("digitalmicrograph",): ("GMS",),
        ("digitalmicrograph 3",): ("GMS 3",),
    },
    others=(
        (0, (None,), (KEPT,)),
    ),
)
GRID_TYPE_PUT = LookupTable(
    {
        ("cf-1.2/1.3",): ("C-flat-1.2/1.3",),
        ("cf-2/1",): ("C-flat-2/1",),
        ("cf-1/1",): ("C-flat-1/1",),
        ("cf-2/2",): ("C-flat-2/2",),
        ("ultraufoil r0.6/1",): ("UltrAuFoil R0./1",),
    },
    lists=(
        (EM_SAMPLE_SUPPORT_GRID_TYPE, 0, (None,), (KEPT,)),
    ),
    others=(
        (0, (None,), (None, Kept("maker: {}"))),
    ),
    open_list=True,
    loosely=(),
)
GRID_MATERIAL_PUT = LookupTable(
    {
        ("cu",): ("COPPER",),
        ("cu/rh",): ("COPPER/RHODIUM",),
        ("curh",): ("COPPER/RHODIUM",),
        ("cu/pd",): ("COPPER/PALLADIUM",),
        ("cupd",): ("COPPER/PALLADIUM",),
        ("au",): ("GOLD",),
        ("ni",): ("NICKEL",),
        ("niti",): ("NICKEL/TITANIUM",),
        ("ni/ti",): ("NICKEL/TITANIUM",),
        ("mo",): ("MOLYBDENUM",),
        ("ti",): ("TITANIUM",),
        ("pt",): ("PLATINUM",),
        ("sin",): ("SILICON NITRIDE",),
        ("si3n4",): ("SILICON NITRIDE",),
    },
    lists=(
        (EM_SAMPLE_SUPPORT_GRID_MATERIAL, 0, (None,), (KEPT,)),
    ),
    loosely=(),
    accepted=("Cu", "Cu/Rh", "CuRh", "Cu/Pd", "CuPd", "Au", "Ni", "NiTi", "Ni/Ti", "Mo", "Ti", "Pt", "SiN", "Si3N4"),
)
FILM_MATERIAL_PUT = LookupTable(
    {
        ("c",): ("CARBON",),
        ("amorphous carbon",): ("CARBON",),
        ("holey carbon",): (Lesser("CARBON", "that it has holes is its topology"),),
        ("au",): ("GOLD",),
        ("niti",): ("NICKEL TITANIUM",),
        ("ni/ti",): ("NICKEL TITANIUM",),
        ("anta",): ("NICKEL TITANIUM",),
        ("sio2",): ("SILICON DIOXIDE",),
    },
    lists=(
        (EM_SUPPORT_FILM_MATERIAL, 0, (None,), (KEPT,)),
    ),
    loosely=(),
    accepted=("C", "amorphous carbon", "holey carbon", "Au", "NiTi", "Ni/Ti", "ANTA", "SiO2"),
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
GRID_TYPE_GET = LookupTable(
    {
        ("ultraufoil r0./1",): ("UltrAuFoil R0.6/1",),
    },
    lists=(
        (EM_SAMPLE_SUPPORT_GRID_TYPE, 0, (None,), (KEPT,)),
    ),
    others=(
        (1, ((), None), (KEPT,), "maker: {}"),
        (1, ((), None), Nothing("a remark on something else than the maker")),
    ),
    reads_back=True,
    accepted=("UltrAuFoil R0./1",),
)
GRID_MATERIAL_GET = LookupTable(
    {
        ("copper",): ("copper",),
        ("copper/rhodium",): ("copper/rhodium",),
        ("copper/palladium",): ("copper/palladium",),
        ("gold",): ("gold",),
        ("nickel",): ("nickel",),
        ("nickel/titanium",): ("nickel/titanium",),
        ("molybdenum",): ("molybdenum",),
        ("titanium",): ("titanium",),
        ("platinum",): ("platinum",),
        ("silicon nitride",): ("silicon nitride",),
    },
    lists=(
        (EM_SAMPLE_SUPPORT_GRID_MATERIAL, 0, (None,), (KEPT,)),
    ),
    accepted=(
        "COPPER", "COPPER/RHODIUM", "COPPER/PALLADIUM", "GOLD", "NICKEL", "NICKEL/TITANIUM", "MOLYBDENUM", "TITANIUM",
        "PLATINUM", "SILICON NITRIDE",
    ),
)
FILM_MATERIAL_GET = LookupTable(
    {
        ("carbon",): ("carbon",),
        ("gold",): ("gold",),
        ("nickel titanium",): ("nickel titanium",),
        ("silicon dioxide",): ("silicon dioxide",),
    },
    lists=(
        (EM_SUPPORT_FILM_MATERIAL, 0, (None,), (KEPT,)),
    ),
    accepted=("CARBON", "GOLD", "NICKEL TITANIUM", "SILICON DIOXIDE"),
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
MICROSCOPE_PUT = LookupTable(
    {
        ("titan krios",): ("TFS KRIOS",),
        ("krios",): ("TFS KRIOS",),
        ("fei titan krios",): ("TFS KRIOS",),
        ("titan",): Nothing("the archive has several Titans; which of them it is, is asked"),
        ("fei titan",): Nothing("the archive has several Titans; which of them it is, is asked"),
        ("krios g2",): ("TFS KRIOS", "G2"),
        ("titan krios g2",): ("TFS KRIOS", "G2"),
        ("krios g3",): ("TFS KRIOS", "G3"),
        ("titan krios g3",): ("TFS KRIOS", "G3"),
        ("krios g3i",): ("TFS KRIOS", "G3i"),
        ("titan krios g3i",): ("TFS KRIOS", "G3i"),
        ("krios g4",): ("TFS KRIOS", "G4"),
        ("titan krios g4",): ("TFS KRIOS", "G4"),
        ("krios rx",): ("TFS KRIOS", "Rx"),
        ("krios 5",): ("TFS KRIOS", "5"),
        ("glacios",): ("TFS GLACIOS",),
        ("glacios 2",): ("TFS GLACIOS", "2"),
        ("talos arctica",): ("FEI TALOS ARCTICA",),
        ("arctica",): ("FEI TALOS ARCTICA",),
        ("talos",): ("TFS TALOS",),
        ("talos f200c",): ("TFS TALOS F200C",),
        ("talos f200i",): ("TFS TALOS", "F200i"),
        ("f200i",): ("TFS TALOS", "F200i"),
        ("talos f200x",): ("TFS TALOS", "F200X"),
        ("f200x",): ("TFS TALOS", "F200X"),
        ("talos f200s",): ("TFS TALOS", "F200S"),
        ("f200s",): ("TFS TALOS", "F200S"),
        ("talos l120c",): ("TFS TALOS L120C",),
        ("tundra",): ("TFS TUNDRA",),
        ("titan themis",): ("TFS TITAN THEMIS",),
        ("themis",): ("TFS TITAN THEMIS",),
        ("tecnai 12",): ("FEI TECNAI 12",),
        ("tecnai t12",): ("FEI TECNAI 12",),
        ("t12",): ("FEI TECNAI 12",),
        ("tecnai f20",): ("FEI TECNAI F20",),
        ("f20",): ("FEI TECNAI F20",),
        ("tecnai f30",): ("FEI TECNAI F30",),
        ("f30",): ("FEI TECNAI F30",),
        ("tecnai 20",): ("FEI TECNAI 20",),
        ("tecnai t20",): ("FEI TECNAI 20",),
        ("spirit",): ("FEI TECNAI SPIRIT",),
        ("tecnai spirit",): ("FEI TECNAI SPIRIT",),
        ("tecnai 12 spirit",): ("FEI TECNAI SPIRIT",),
        ("polara",): ("FEI POLARA 300",),
        ("tecnai polara",): ("FEI POLARA 300",),
        ("polara g2",): ("FEI POLARA 300", "G2"),
        ("tecnai polara g2",): ("FEI POLARA 300", "G2"),
        ("cryo arm 300",): ("JEOL CRYO ARM 300",),
        ("z300fsc",): ("JEOL CRYO ARM 300",),
        ("cryo arm 300 ii",): ("JEOL CRYO ARM 300", "II"),
        ("cryo arm 200",): ("JEOL CRYO ARM 200",),
        ("z200fsc",): ("JEOL CRYO ARM 200",),
    },
    lists=(
        (EM_IMAGING_MICROSCOPE_MODEL, 0, (None,), (KEPT,)),
    ),
    width=2,
    loosely=(
        "Thermo Fisher Scientific", "Thermo Scientific", "Thermo Fisher", "ThermoFisher", "TFS", "FEI", "JEOL", "JEM",
        "Shuimu", "Hitachi",
    ),
    accepted=(
        "Titan Krios", "Krios", "FEI Titan Krios", "Titan", "FEI Titan", "Krios G2", "Titan Krios G2", "Krios G3",
        "Titan Krios G3", "Krios G3i", "Titan Krios G3i", "Krios G4", "Titan Krios G4", "Krios Rx", "Krios 5",
        "Glacios", "Glacios 2", "Talos Arctica", "Arctica", "Talos", "Talos F200C", "Talos F200i", "F200i",
        "Talos F200X", "F200X", "Talos F200S", "F200S", "Talos L120C", "Tundra", "Titan Themis", "Themis",
        "Tecnai 12", "Tecnai T12", "T12", "Tecnai F20", "F20", "Tecnai F30", "F30", "Tecnai 20", "Tecnai T20",
        "Spirit", "Tecnai Spirit", "Tecnai 12 Spirit", "Polara", "Tecnai Polara", "Polara G2", "Tecnai Polara G2",
        "CRYO ARM 300", "Z300FSC", "CRYO ARM 300 II", "CRYO ARM 200", "Z200FSC",
    ),
)
MICROSCOPE_PUT_2 = LookupTable(
    MICROSCOPE_PUT.words,
    lists=(
        (EM_IMAGING_MICROSCOPE_MODEL, 0, (None,), (KEPT,)),
    ),
    loosely=(
        "Thermo Fisher Scientific", "Thermo Scientific", "Thermo Fisher", "ThermoFisher", "TFS", "FEI", "JEOL", "JEM",
        "Shuimu", "Hitachi",
    ),
    accepted=(
        "Titan Krios", "Krios", "FEI Titan Krios", "Titan", "FEI Titan", "Krios G2", "Titan Krios G2", "Krios G3",
        "Titan Krios G3", "Krios G3i", "Titan Krios G3i", "Krios G4", "Titan Krios G4", "Krios Rx", "Krios 5",
        "Glacios", "Glacios 2", "Talos Arctica", "Arctica", "Talos", "Talos F200C", "Talos F200i", "F200i",
        "Talos F200X", "F200X", "Talos F200S", "F200S", "Talos L120C", "Tundra", "Titan Themis", "Themis",
        "Tecnai 12", "Tecnai T12", "T12", "Tecnai F20", "F20", "Tecnai F30", "F30", "Tecnai 20", "Tecnai T20",
        "Spirit", "Tecnai Spirit", "Tecnai 12 Spirit", "Polara", "Tecnai Polara", "Polara G2", "Tecnai Polara G2",
        "CRYO ARM 300", "Z300FSC", "CRYO ARM 300 II", "CRYO ARM 200", "Z200FSC",
    ),
)
ILLUMINATION_PUT = LookupTable(
    {
        ("parallel",): ("FLOOD BEAM",),
        ("floodbeam",): ("FLOOD BEAM",),
        ("parallel illumination",): ("FLOOD BEAM",),
        ("köhler",): ("FLOOD BEAM",),
        ("koehler",): ("FLOOD BEAM",),
        ("köhler illumination",): ("FLOOD BEAM",),
        ("spotscan",): ("SPOT SCAN",),
    },
    others=(
        (0, (None,), (Lesser("OTHER", "mmCIF has two words for illumination"),)),
    ),
    open_list=True,
    loosely=(),
)
IMAGING_MODE_PUT = LookupTable(
    {
        ("brightfield",): ("BRIGHT FIELD",),
        ("bf",): ("BRIGHT FIELD",),
        ("darkfield",): ("DARK FIELD",),
        ("df",): ("DARK FIELD",),
        ("haadf",): (Lesser("DARK FIELD", "mmCIF has one word for all dark fields"),),
        ("maadf",): (Lesser("DARK FIELD", "mmCIF has one word for all dark fields"),),
        ("laadf",): (Lesser("DARK FIELD", "mmCIF has one word for all dark fields"),),
        ("adf",): (Lesser("DARK FIELD", "mmCIF has one word for all dark fields"),),
        ("diffraction",): ("DIFFRACTION",),
        ("microed",): (Lesser("DIFFRACTION", "mmCIF has one word for all diffraction"),),
        ("3d ed",): (Lesser("DIFFRACTION", "mmCIF has one word for all diffraction"),),
        ("4d-stem",): ("4D-STEM",),
    },
    others=(
        (0, (None,), (Lesser("OTHER", "mmCIF has four words for imaging"),)),
    ),
    open_list=True,
    loosely=(),
)
ELECTRON_SOURCE_PUT = LookupTable(
    {
        ("feg",): ("FIELD EMISSION GUN",),
        ("field emission gun",): ("FIELD EMISSION GUN",),
        ("fieldemission",): ("FIELD EMISSION GUN",),
        ("x-feg",): (Lesser("FIELD EMISSION GUN", "mmCIF has one word for all field emission guns"),),
        ("c-feg",): (Lesser("FIELD EMISSION GUN", "mmCIF has one word for all field emission guns"),),
        ("e-cfeg",): (Lesser("FIELD EMISSION GUN", "mmCIF has one word for all field emission guns"),),
        ("e-xfeg",): (Lesser("FIELD EMISSION GUN", "mmCIF has one word for all field emission guns"),),
        ("s-feg",): (Lesser("FIELD EMISSION GUN", "mmCIF has one word for all field emission guns"),),
        ("cold feg",): (Lesser("FIELD EMISSION GUN", "mmCIF has one word for all field emission guns"),),
        ("schottky",): (Lesser("FIELD EMISSION GUN", "mmCIF has one word for all field emission guns"),),
        ("schottky feg",): (Lesser("FIELD EMISSION GUN", "mmCIF has one word for all field emission guns"),),
        ("schottky (feg)",): (Lesser("FIELD EMISSION GUN", "mmCIF has one word for all field emission guns"),),
        ("cold feg (cfeg)",): (Lesser("FIELD EMISSION GUN", "mmCIF has one word for all field emission guns"),),
        ("cold field emission",): (Lesser("FIELD EMISSION GUN", "mmCIF has one word for all field emission guns"),),
        ("cold field emission gun",): (Lesser(
            "FIELD EMISSION GUN", "mmCIF has one word for all field emission guns",
        ),),
        ("schottky field emission",): (Lesser(
            "FIELD EMISSION GUN", "mmCIF has one word for all field emission guns",
        ),),
        ("schottky field emission gun",): (Lesser(
            "FIELD EMISSION GUN", "mmCIF has one word for all field emission guns",
        ),),
        ("thermal field emission",): (Lesser(
            "FIELD EMISSION GUN", "mmCIF has one word for all field emission guns",
        ),),
        ("thermal feg",): (Lesser("FIELD EMISSION GUN", "mmCIF has one word for all field emission guns"),),
        ("lab6",): ("LAB6",),
        ("lanthanum hexaboride",): ("LAB6",),
        ("w",): ("TUNGSTEN HAIRPIN",),
        ("tungsten",): ("TUNGSTEN HAIRPIN",),
        ("tungsten hairpin",): ("TUNGSTEN HAIRPIN",),
        ("tungsten filament",): ("TUNGSTEN HAIRPIN",),
    },
    others=(
        (0, (None,), (Lesser("OTHER", "mmCIF has three words for sources"),)),
    ),
    open_list=True,
    loosely=(),
)
MICROSCOPE_GET = LookupTable(
    {
        ("tfs krios",): ("Titan Krios",),
        ("fei titan krios",): (Told("Titan Krios", "its name before the maker became Thermo Fisher Scientific"),),
        ("fei titan",): (Told("Titan", "a Titan of older entries: the list for depositions names the model"),),
        ("tfs krios", "g2"): ("Krios G2",),
        ("tfs krios", "g3"): ("Krios G3",),
        ("tfs krios", "g3i"): ("Krios G3i",),
        ("tfs krios", "g4"): ("Krios G4",),
        ("tfs krios", "rx"): ("Krios Rx",),
        ("tfs krios", "5"): ("Krios 5",),
        ("tfs glacios",): ("Glacios",),
        ("tfs glacios", "2"): ("Glacios 2",),
        ("fei talos arctica",): ("Talos Arctica",),
        ("tfs talos",): ("Talos",),
        ("tfs talos f200c",): ("Talos F200C",),
        ("tfs talos", "f200i"): ("Talos F200i",),
        ("tfs talos", "f200x"): ("Talos F200X",),
        ("tfs talos", "f200s"): ("Talos F200S",),
        ("tfs talos l120c",): ("Talos L120C",),
        ("tfs tundra",): ("Tundra",),
        ("tfs titan themis",): ("Titan Themis",),
        ("fei tecnai 12",): ("Tecnai 12",),
        ("fei tecnai f20",): ("Tecnai F20",),
        ("fei tecnai f30",): ("Tecnai F30",),
        ("fei tecnai 20",): ("Tecnai 20",),
        ("fei tecnai spirit",): ("Spirit",),
        ("fei polara 300",): ("Polara",),
        ("fei polara 300", "g2"): ("Polara G2",),
        ("jeol cryo arm 300",): ("CRYO ARM 300",),
        ("jeol cryo arm 300", "ii"): ("CRYO ARM 300 II",),
        ("jeol cryo arm 200",): ("CRYO ARM 200",),
    },
    lists=(
        (EM_IMAGING_MICROSCOPE_MODEL, 0, (None,), (KEPT,)),
    ),
    reads_back=True,
    accepted=(
        "TFS KRIOS", "FEI TITAN KRIOS", "FEI TITAN", "TFS GLACIOS", "FEI TALOS ARCTICA", "TFS TALOS",
        "TFS TALOS F200C", "TFS TALOS L120C", "TFS TUNDRA", "TFS TITAN THEMIS", "FEI TECNAI 12", "FEI TECNAI F20",
        "FEI TECNAI F30", "FEI TECNAI 20", "FEI TECNAI SPIRIT", "FEI POLARA 300", "JEOL CRYO ARM 300",
        "JEOL CRYO ARM 200",
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
    others=(
        (
            0, (None,),
            Nothing("an organism, or another word, and no kind of source: an organism has an item of its own"),
        ),
    ),
    open_list=True,
)
KIND_OF_SOURCE_PUT = LookupTable(
    {},
    lists=(
        (EM_ENTITY_ASSEMBLY_SOURCE, 0, (None,), (KEPT,)),
    ),
)
ORGANISM_PUT = LookupTable(
    {
        ("natural",): Nothing("a kind of source, and no organism"),
        ("natural source",): Nothing("a kind of source, and no organism"),
        ("recombinant",): Nothing("a kind of source, and no organism"),
        ("recombinantly expressed",): Nothing("a kind of source, and no organism"),
        ("multiple sources",): Nothing("a kind of source, and no organism"),
        ("synthetic",): Nothing("a kind of source, and no organism"),
        ("various",): Nothing("a kind of source, and no organism"),
        ("unknown",): Nothing("a kind of source, and no organism"),
        ("none",): Nothing("a kind of source, and no organism"),
        ("n/a",): Nothing("a kind of source, and no organism"),
    },
    others=(
        (0, (None,), (KEPT,)),
    ),
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
        (0, (None,), (Lesser("OTHER", "mmCIF lists eight cryogens"),)),
    ),
    open_list=True,
)
VITRIFICATION_INSTRUMENT_PUT = LookupTable(
    {
        ("vitrobot mark iv",): ("FEI VITROBOT MARK IV",),
        ("vitrobot (mark iv)",): ("FEI VITROBOT MARK IV",),
        ("vitrobot iv",): ("FEI VITROBOT MARK IV",),
        ("em gp",): ("LEICA EM GP",),
        ("gp",): ("LEICA EM GP",),
        ("em gp2",): ("LEICA EM GP",),
        ("gp2",): ("LEICA EM GP",),
        ("chameleon",): ("SPT LABTECH CHAMELEON",),
        ("vitrojet",): ("CRYOSOL VITROJET",),
        ("cryoplunge 3",): ("GATAN CRYOPLUNGE 3",),
        ("cp3",): ("GATAN CRYOPLUNGE 3",),
        ("homemade",): ("HOMEMADE PLUNGER",),
    },
    lists=(
        (EM_VITRIFICATION_INSTRUMENT, 0, (None,), (KEPT,)),
    ),
    loosely=(
        "Thermo Fisher Scientific", "Thermo Scientific", "Thermo Fisher", "TFS", "FEI", "SPT Labtech", "CryoSol",
        "Leica", "Gatan",
    ),
    accepted=(
        "Vitrobot Mark IV", "Vitrobot (Mark IV)", "Vitrobot IV", "EM GP", "GP", "EM GP2", "GP2", "chameleon",
        "VitroJet", "Cryoplunge 3", "CP3", "homemade",
    ),
)
GRID_TYPE_PUT_2 = LookupTable(
    GRID_TYPE_PUT.words,
    lists=(
        (EM_SAMPLE_SUPPORT_GRID_TYPE, 0, (None,), (KEPT,)),
    ),
    others=(
        (0, (None,), (None, Kept("maker: {}"))),
    ),
    width=2,
    open_list=True,
    loosely=(),
)
PRETREATMENT_PUT = LookupTable(
    {
        ("glow discharge",): ("GLOW DISCHARGE",),
        ("glow discharged",): ("GLOW DISCHARGE",),
        ("glow discharging",): ("GLOW DISCHARGE",),
        ("plasma cleaning",): ("PLASMA CLEANING",),
        ("plasma",): ("PLASMA CLEANING",),
        ("plasma cleaned",): ("PLASMA CLEANING",),
        ("plasma cleaner",): ("PLASMA CLEANING",),
    },
    loosely=(),
    accepted=(
        "glow discharge", "glow discharged", "glow discharging", "plasma cleaning", "plasma", "plasma cleaned",
        "plasma cleaner",
    ),
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
VITRIFICATION_INSTRUMENT_GET = LookupTable(
    {
        ("fei vitrobot mark iv",): ("Vitrobot Mark IV",),
        ("leica em gp",): ("EM GP",),
        ("spt labtech chameleon",): ("chameleon",),
        ("cryosol vitrojet",): ("VitroJet",),
        ("gatan cryoplunge 3",): ("Cryoplunge 3",),
        ("homemade plunger",): ("homemade",),
    },
    lists=(
        (EM_VITRIFICATION_INSTRUMENT, 0, (None,), (KEPT,)),
    ),
    accepted=(
        "FEI VITROBOT MARK IV", "LEICA EM GP", "SPT LABTECH CHAMELEON", "CRYOSOL VITROJET", "GATAN CRYOPLUNGE 3",
        "HOMEMADE PLUNGER",
    ),
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
