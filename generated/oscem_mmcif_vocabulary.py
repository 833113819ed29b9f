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
from oscem_map.runtime.words import KEPT, Kept, LookupTable, spelt

HOLDER_PUT = LookupTable(
    spelt(
        (
            "FEI TITAN KRIOS AUTOGRID HOLDER", "autogrid", "autogrid holder", "autogrid cassette", "autoloader",
            "autoloader cassette", "autoloader (cassette)",
        ),
        ("GATAN 626 SINGLE TILT LIQUID NITROGEN CRYO TRANSFER HOLDER", "gatan 626"),
        ("GATAN 910 MULTI-SPECIMEN SINGLE TILT CRYO TRANSFER HOLDER", "gatan 910"),
        ("GATAN 914 HIGH TILT LIQUID NITROGEN CRYO TRANSFER TOMOGRAPHY HOLDER", "gatan 914"),
        (
            "GATAN ELSA 698 SINGLE TILT LIQUID NITROGEN CRYO TRANSFER HOLDER", "gatan elsa", "gatan elsa 698",
            "gatan 698",
        ),
    ),
    lists=((EM_IMAGING_SPECIMEN_HOLDER_MODEL, 0, (None,), (KEPT,)),), others=((0, (None,), ("OTHER", KEPT)),),
    width=2, open_list=True, loosely=("Gatan", "FEI", "TFS", "Thermo Fisher", "Titan Krios"),
)
STAGE_CRYOGEN_PUT = LookupTable(
    spelt(("NITROGEN", "nitrogen", "liquid nitrogen", "ln2"), ("HELIUM", "helium", "liquid helium")),
    accepted=("nitrogen", "liquid nitrogen", "LN2", "helium", "liquid helium"),
)
ENERGY_FILTER_PUT = LookupTable(
    spelt(
        ("In-column Omega Filter", "omega", "in-column omega"), ("TFS Selectris", "selectris"),
        ("TFS Selectris X", "selectris x"), ("GIF Bioquantum", "bioquantum"),
    ),
    lists=((EM_IMAGING_OPTICS_ENERGYFILTER_NAME, 0, (None,), (KEPT,)),),
    others=((0, (None,), (None, Kept("energy filter: {}"))),), width=2, open_list=True,
    loosely=(
        "Gatan", "GIF", "CEOS", "JEOL", "Thermo Fisher Scientific", "Thermo Scientific", "Thermo Fisher",
        "ThermoFisher", "TFS", "FEI",
    ),
)
PHASE_PLATE_PUT = LookupTable(
    spelt(
        ("VOLTA PHASE PLATE", "volta", "vpp"), ("ZERNIKE PHASE PLATE", "zernike"),
        (Nothing("says that there was none"), "none", "no"),
    ),
    lists=((EM_IMAGING_OPTICS_PHASE_PLATE, 0, (None,), (KEPT,)),),
    others=((0, (None,), ("OTHER", Kept("phase plate: {}"))),), width=2, open_list=True, loosely=(),
)
CORRECTED_PUT = LookupTable(spelt(("No corrector", False), (Nothing("its name stands where there was one"), True)))
CORRECTOR_PUT = LookupTable(
    spelt((Nothing("says that there was none"), "none", "no", "no corrector")), others=((0, (None,), (KEPT,)),),
)
DETECTOR_PUT = LookupTable(
    spelt(
        ("TFS FALCON 4i (4k x 4k)", "falcon 4i", "ef-falcon 4i"),
        ("FEI FALCON IV (4k x 4k)", "falcon 4", "falcon iv"),
        ("FEI FALCON III (4k x 4k)", "falcon 3", "falcon 3ec", "falcon iii"),
        ("FEI FALCON II (4k x 4k)", "falcon 2", "falcon ii"), ("GATAN K3 (6k x 4k)", "k3"),
        ("GATAN K3 BIOQUANTUM (6k x 4k)", "k3 bioquantum"), ("GATAN K2 (4k x 4k)", "k2"),
        ("GATAN K2 SUMMIT (4k x 4k)", "k2 summit"),
        ("GATAN K3 BIOCONTINUUM (6k x 4k)", "k3 biocontinuum", "k3 continuum"),
        ("FEI CETA (4k x 4k)", "ceta", "bm-ceta", "ceta-d", "ceta 16m"), ("GATAN ULTRASCAN 4000 (4k x 4k)", "us4000"),
        (
            Nothing("several detectors have this name; which of them it is, is asked"), "ef-falcon", "bm-falcon",
            "falcon", "ef-ccd", "ultrascan", "orius", "bm-orius",
        ),
    ),
    lists=((EM_IMAGE_RECORDING_FILM_OR_DETECTOR_MODEL, 0, (None,), (KEPT,)),),
    others=((0, (None,), ("OTHER", Kept("detector: {}"))),), width=2, open_list=True,
    loosely=(
        "Gatan", "Thermo Fisher Scientific", "Thermo Scientific", "Thermo Fisher", "ThermoFisher", "TFS", "FEI",
        "Direct Electron", "DE", "DECTRIS", "TVIPS", "TemCam",
    ),
)
DETECTOR_PUT_2 = LookupTable(
    DETECTOR_PUT.words, lists=((EM_IMAGE_RECORDING_FILM_OR_DETECTOR_MODEL, 0, (None,), (KEPT,)),),
    others=((0, (None,), ("OTHER", Kept("detector: {}"))),), open_list=True,
    loosely=(
        "Gatan", "Thermo Fisher Scientific", "Thermo Scientific", "Thermo Fisher", "ThermoFisher", "TFS", "FEI",
        "Direct Electron", "DE", "DECTRIS", "TVIPS", "TemCam",
    ),
)
DETECTOR_MODE_PUT = LookupTable(
    spelt(
        ("COUNTING", "counting", "electron counting", "counted"),
        (
            Lesser("COUNTING", "mmCIF has one word for all counting"), "cds", "eer", "eer counting", "counting (eer)",
            "cds counting", "counting cds", "correlated double sampling",
        ),
        ("INTEGRATING", "linear", "integrating"),
        ("SUPER-RESOLUTION", "super-resolution", "super-resolution counting", "counting super-resolution"),
        (Nothing("a kind of detector, not a mode"), "scanningdetector", "imagingdetector"),
    ),
    others=((0, (None,), (Lesser("OTHER", "mmCIF has three words for modes"),)),), open_list=True, loosely=(),
)
PROGRAM_PUT = LookupTable(
    spelt(
        ("FEI tomography", "tomography", "tomo", "fei tomography"), ("FEI tomography 5", "tomography 5", "tomo 5"),
        (Lesser("Latitude", "mmCIF has one word for its editions"), "latitude s"),
        ("DigitalMicrograph", "gms", "gatan microscopy suite", "digital micrograph"),
        ("DigitalMicrograph 3", "gms 3", "gatan microscopy suite 3"),
    ),
    others=(
        (0, (None,), (Kept("FEI tomography 4.{}"),), "Tomography 4.{}"),
        (0, (None,), (Kept("FEI tomography 5.{}"),), "Tomography 5.{}"),
        (0, (None,), (Kept("FEI tomography 4.{}"),), "Tomo 4.{}"),
        (0, (None,), (Kept("FEI tomography 5.{}"),), "Tomo 5.{}"),
        (0, (None,), (Kept("FEI tomography 5.{}"),), "Tomo5 5.{}"),
        (0, (None,), (Kept("Latitude 2.{}"),), "Latitude S 2.{}"),
        (0, (None,), (Kept("Latitude 3.{}"),), "Latitude S 3.{}"),
        (0, (None,), (Kept("DigitalMicrograph 2.{}"),), "GMS 2.{}"),
        (0, (None,), (Kept("DigitalMicrograph 3.{}"),), "GMS 3.{}"),
        (0, (None,), (Kept("DigitalMicrograph 2.{}"),), "Gatan Microscopy Suite 2.{}"),
        (0, (None,), (Kept("DigitalMicrograph 3.{}"),), "Gatan Microscopy Suite 3.{}"), (0, (None,), (KEPT,)),
    ),
    open_list=True, loosely=(),
)
HOLDER_GET = LookupTable(
    spelt(
        ("Autogrid", "fei titan krios autogrid holder"),
        ("Gatan 626", "gatan 626 single tilt liquid nitrogen cryo transfer holder"),
        ("Gatan 910", "gatan 910 multi-specimen single tilt cryo transfer holder"),
        ("Gatan 914", "gatan 914 high tilt liquid nitrogen cryo transfer tomography holder"),
        ("Gatan Elsa", "gatan elsa 698 single tilt liquid nitrogen cryo transfer holder"),
    ),
    lists=((EM_IMAGING_SPECIMEN_HOLDER_MODEL, 0, (None,), (KEPT,)),),
    others=((1, ("other", None), (KEPT,)), (1, ((), None), Nothing("a remark on something else than the holder"))),
    reads_back=True,
    accepted=(
        "FEI TITAN KRIOS AUTOGRID HOLDER", "GATAN 626 SINGLE TILT LIQUID NITROGEN CRYO TRANSFER HOLDER",
        "GATAN 910 MULTI-SPECIMEN SINGLE TILT CRYO TRANSFER HOLDER",
        "GATAN 914 HIGH TILT LIQUID NITROGEN CRYO TRANSFER TOMOGRAPHY HOLDER",
        "GATAN ELSA 698 SINGLE TILT LIQUID NITROGEN CRYO TRANSFER HOLDER", "OTHER",
    ),
)
STAGE_CRYOGEN_GET = LookupTable(
    spelt(
        ("nitrogen", "nitrogen"), ("helium", "helium"),
        (Told("nitrogen", "older files say that it was liquid"), "liquid nitrogen"),
        (Told("helium", "older files say that it was liquid"), "liquid helium"),
        (Nothing("says that there was none"), "none", "no"),
    ),
    accepted=("NITROGEN", "HELIUM", "LIQUID NITROGEN", "LIQUID HELIUM", "NONE", "NO"),
)
ENERGY_FILTER_GET = LookupTable(
    spelt(
        ("Omega", "in-column omega filter"), ("Selectris", "tfs selectris"), ("Selectris X", "tfs selectris x"),
        ("BioQuantum", "gif bioquantum"),
    ),
    lists=((EM_IMAGING_OPTICS_ENERGYFILTER_NAME, 0, (None,), (KEPT,)),),
    others=(
        (1, ((), None), (KEPT,), "energy filter: {}"), (0, (None,), (Kept("{}", unlisted=True),)),
        (1, ((), None), Nothing("a remark on something else than the filter")),
    ),
    reads_back=True,
)
PHASE_PLATE_GET = LookupTable(
    spelt(
        ("Volta", "volta phase plate"), ("Zernike", "zernike phase plate"),
        (Nothing("says that there was none"), "none", "no"),
    ),
    lists=((EM_IMAGING_OPTICS_PHASE_PLATE, 0, (None,), (KEPT,)),),
    others=(
        (1, ("other", None), (KEPT,), "phase plate: {}"), (0, (None,), (Kept("{}", unlisted=True),)),
        (1, ((), None), Nothing("a remark on something else than the phase plate")),
    ),
    reads_back=True,
)
CORRECTED_GET = LookupTable(spelt((False, "no corrector", "none", "no")), others=((0, (None,), (True,)),))
CORRECTOR_GET = LookupTable(
    spelt((Nothing("says that there was none"), "none", "no", "no corrector")), others=((0, (None,), (KEPT,)),),
)
DETECTOR_GET = LookupTable(
    spelt(
        ("Falcon 4i", "tfs falcon 4i (4k x 4k)"), ("Falcon 4", "fei falcon iv (4k x 4k)"),
        ("Falcon 3", "fei falcon iii (4k x 4k)"), ("Falcon 2", "fei falcon ii (4k x 4k)"),
        ("K3", "gatan k3 (6k x 4k)"), ("K3 BioQuantum", "gatan k3 bioquantum (6k x 4k)"),
        ("K2", "gatan k2 (4k x 4k)"), ("K2 Summit", "gatan k2 summit (4k x 4k)"),
        ("K3 BioContinuum", "gatan k3 biocontinuum (6k x 4k)"), ("Ceta", "fei ceta (4k x 4k)"),
        ("US4000", "gatan ultrascan 4000 (4k x 4k)"),
    ),
    lists=((EM_IMAGE_RECORDING_FILM_OR_DETECTOR_MODEL, 0, (None,), (KEPT,)),),
    others=((1, ("other", None), (KEPT,), "detector: {}"), (0, (None,), (Kept("{}", unlisted=True),))),
    reads_back=True,
)
DETECTOR_MODE_GET = LookupTable(
    spelt(
        ("counting", "counting"), ("linear", "integrating"), ("super-resolution", "super-resolution"),
        ("OTHER", "other"),
    ),
    accepted=("COUNTING", "INTEGRATING", "SUPER-RESOLUTION", "OTHER"),
)
PROGRAM_GET = LookupTable(
    spelt(
        ("Tomography", "fei tomography"), ("Tomography 5", "fei tomography 5"), ("GMS", "digitalmicrograph"),
        ("GMS 3", "digitalmicrograph 3"),
    ),
    others=(
        (0, (None,), (Kept("Tomography 4.{}"),), "FEI tomography 4.{}"),
        (0, (None,), (Kept("Tomography 5.{}"),), "FEI tomography 5.{}"),
        (0, (None,), (Kept("GMS 2.{}"),), "DigitalMicrograph 2.{}"),
        (0, (None,), (Kept("GMS 3.{}"),), "DigitalMicrograph 3.{}"), (0, (None,), (KEPT,)),
    ),
)
GRID_TYPE_PUT = LookupTable(
    spelt(
        ("C-flat-1.2/1.3", "cf-1.2/1.3"), ("C-flat-2/1", "cf-2/1"), ("C-flat-1/1", "cf-1/1"),
        ("C-flat-2/2", "cf-2/2"), ("UltrAuFoil R0./1", "ultraufoil r0.6/1"),
    ),
    lists=((EM_SAMPLE_SUPPORT_GRID_TYPE, 0, (None,), (KEPT,)),), others=((0, (None,), (None, Kept("maker: {}"))),),
    open_list=True, loosely=(),
)
GRID_MATERIAL_PUT = LookupTable(
    spelt(
        ("COPPER", "cu"), ("COPPER/RHODIUM", "cu/rh", "curh"), ("COPPER/PALLADIUM", "cu/pd", "cupd"), ("GOLD", "au"),
        ("NICKEL", "ni"), ("NICKEL/TITANIUM", "niti", "ni/ti"), ("MOLYBDENUM", "mo"), ("TITANIUM", "ti"),
        ("PLATINUM", "pt"), ("SILICON NITRIDE", "sin", "si3n4"),
    ),
    lists=((EM_SAMPLE_SUPPORT_GRID_MATERIAL, 0, (None,), (KEPT,)),), loosely=(),
    accepted=("Cu", "Cu/Rh", "CuRh", "Cu/Pd", "CuPd", "Au", "Ni", "NiTi", "Ni/Ti", "Mo", "Ti", "Pt", "SiN", "Si3N4"),
)
FILM_MATERIAL_PUT = LookupTable(
    spelt(
        ("CARBON", "c", "amorphous carbon"), (Lesser("CARBON", "that it has holes is its topology"), "holey carbon"),
        ("GOLD", "au"), ("NICKEL TITANIUM", "niti", "ni/ti", "anta"), ("SILICON DIOXIDE", "sio2"),
    ),
    lists=((EM_SUPPORT_FILM_MATERIAL, 0, (None,), (KEPT,)),), loosely=(),
    accepted=("C", "amorphous carbon", "holey carbon", "Au", "NiTi", "Ni/Ti", "ANTA", "SiO2"),
)
FILM_TOPOLOGY_PUT = LookupTable(
    spelt(("LACEY", "lacey carbon"), ("HOLEY ARRAY", "regular")),
    lists=((EM_SUPPORT_FILM_TOPOLOGY, 0, (None,), (KEPT,)),), accepted=("lacey carbon", "regular"),
)
GRID_TYPE_GET = LookupTable(
    spelt(("UltrAuFoil R0.6/1", "ultraufoil r0./1")), lists=((EM_SAMPLE_SUPPORT_GRID_TYPE, 0, (None,), (KEPT,)),),
    others=(
        (1, ((), None), (KEPT,), "maker: {}"), (1, ((), None), Nothing("a remark on something else than the maker")),
    ),
    reads_back=True, accepted=("UltrAuFoil R0./1",),
)
GRID_MATERIAL_GET = LookupTable(
    spelt(
        ("copper", "copper"), ("copper/rhodium", "copper/rhodium"), ("copper/palladium", "copper/palladium"),
        ("gold", "gold"), ("nickel", "nickel"), ("nickel/titanium", "nickel/titanium"), ("molybdenum", "molybdenum"),
        ("titanium", "titanium"), ("platinum", "platinum"), ("silicon nitride", "silicon nitride"),
    ),
    lists=((EM_SAMPLE_SUPPORT_GRID_MATERIAL, 0, (None,), (KEPT,)),),
    accepted=(
        "COPPER", "COPPER/RHODIUM", "COPPER/PALLADIUM", "GOLD", "NICKEL", "NICKEL/TITANIUM", "MOLYBDENUM", "TITANIUM",
        "PLATINUM", "SILICON NITRIDE",
    ),
)
FILM_MATERIAL_GET = LookupTable(
    spelt(
        ("carbon", "carbon"), ("gold", "gold"), ("nickel titanium", "nickel titanium"),
        ("silicon dioxide", "silicon dioxide"),
    ),
    lists=((EM_SUPPORT_FILM_MATERIAL, 0, (None,), (KEPT,)),),
    accepted=("CARBON", "GOLD", "NICKEL TITANIUM", "SILICON DIOXIDE"),
)
FILM_TOPOLOGY_GET = LookupTable(
    spelt(("lacey", "lacey"), ("holey array", "holey array")),
    lists=((EM_SUPPORT_FILM_TOPOLOGY, 0, (None,), (KEPT,)),), accepted=("LACEY", "HOLEY ARRAY"),
)
MICROSCOPE_PUT = LookupTable(
    spelt(
        ("TFS KRIOS", "titan krios", "krios", "fei titan krios"),
        (Nothing("the archive has several Titans; which of them it is, is asked"), "titan", "fei titan"),
        (("TFS KRIOS", "G2"), "krios g2", "titan krios g2"), (("TFS KRIOS", "G3"), "krios g3", "titan krios g3"),
        (("TFS KRIOS", "G3i"), "krios g3i", "titan krios g3i"), (("TFS KRIOS", "G4"), "krios g4", "titan krios g4"),
        (("TFS KRIOS", "Rx"), "krios rx"), (("TFS KRIOS", "5"), "krios 5"), ("TFS GLACIOS", "glacios"),
        (("TFS GLACIOS", "2"), "glacios 2"), ("FEI TALOS ARCTICA", "talos arctica", "arctica"),
        ("TFS TALOS", "talos"), ("TFS TALOS F200C", "talos f200c"), (("TFS TALOS", "F200i"), "talos f200i", "f200i"),
        (("TFS TALOS", "F200X"), "talos f200x", "f200x"), (("TFS TALOS", "F200S"), "talos f200s", "f200s"),
        ("TFS TALOS L120C", "talos l120c"), ("TFS TUNDRA", "tundra"), ("TFS TITAN THEMIS", "titan themis", "themis"),
        ("FEI TECNAI 12", "tecnai 12", "tecnai t12", "t12"), ("FEI TECNAI F20", "tecnai f20", "f20"),
        ("FEI TECNAI F30", "tecnai f30", "f30"), ("FEI TECNAI 20", "tecnai 20", "tecnai t20"),
        ("FEI TECNAI SPIRIT", "spirit", "tecnai spirit", "tecnai 12 spirit"),
        ("FEI POLARA 300", "polara", "tecnai polara"), (("FEI POLARA 300", "G2"), "polara g2", "tecnai polara g2"),
        ("JEOL CRYO ARM 300", "cryo arm 300", "z300fsc"), (("JEOL CRYO ARM 300", "II"), "cryo arm 300 ii"),
        ("JEOL CRYO ARM 200", "cryo arm 200", "z200fsc"),
    ),
    lists=((EM_IMAGING_MICROSCOPE_MODEL, 0, (None,), (KEPT,)),), width=2,
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
    MICROSCOPE_PUT.words, lists=((EM_IMAGING_MICROSCOPE_MODEL, 0, (None,), (KEPT,)),),
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
    spelt(
        ("FLOOD BEAM", "parallel", "floodbeam", "parallel illumination", "köhler", "koehler", "köhler illumination"),
        ("SPOT SCAN", "spotscan"),
    ),
    others=((0, (None,), (Lesser("OTHER", "mmCIF has two words for illumination"),)),), open_list=True, loosely=(),
)
IMAGING_MODE_PUT = LookupTable(
    spelt(
        ("BRIGHT FIELD", "brightfield", "bf"), ("DARK FIELD", "darkfield", "df"),
        (Lesser("DARK FIELD", "mmCIF has one word for all dark fields"), "haadf", "maadf", "laadf", "adf"),
        ("DIFFRACTION", "diffraction"),
        (Lesser("DIFFRACTION", "mmCIF has one word for all diffraction"), "microed", "3d ed"), ("4D-STEM", "4d-stem"),
    ),
    others=((0, (None,), (Lesser("OTHER", "mmCIF has four words for imaging"),)),), open_list=True, loosely=(),
)
ELECTRON_SOURCE_PUT = LookupTable(
    spelt(
        ("FIELD EMISSION GUN", "feg", "field emission gun", "fieldemission"),
        (
            Lesser("FIELD EMISSION GUN", "mmCIF has one word for all field emission guns"), "x-feg", "c-feg",
            "e-cfeg", "e-xfeg", "s-feg", "cold feg", "schottky", "schottky feg", "schottky (feg)", "cold feg (cfeg)",
            "cold field emission", "cold field emission gun", "schottky field emission",
            "schottky field emission gun", "thermal field emission", "thermal feg",
        ),
        ("LAB6", "lab6", "lanthanum hexaboride"),
        ("TUNGSTEN HAIRPIN", "w", "tungsten", "tungsten hairpin", "tungsten filament"),
    ),
    others=((0, (None,), (Lesser("OTHER", "mmCIF has three words for sources"),)),), open_list=True, loosely=(),
)
MICROSCOPE_GET = LookupTable(
    spelt(
        ("Titan Krios", "tfs krios"),
        (Told("Titan Krios", "its name before the maker became Thermo Fisher Scientific"), "fei titan krios"),
        (Told("Titan", "a Titan of older entries: the list for depositions names the model"), "fei titan"),
        ("Krios G2", ("tfs krios", "g2")), ("Krios G3", ("tfs krios", "g3")), ("Krios G3i", ("tfs krios", "g3i")),
        ("Krios G4", ("tfs krios", "g4")), ("Krios Rx", ("tfs krios", "rx")), ("Krios 5", ("tfs krios", "5")),
        ("Glacios", "tfs glacios"), ("Glacios 2", ("tfs glacios", "2")), ("Talos Arctica", "fei talos arctica"),
        ("Talos", "tfs talos"), ("Talos F200C", "tfs talos f200c"), ("Talos F200i", ("tfs talos", "f200i")),
        ("Talos F200X", ("tfs talos", "f200x")), ("Talos F200S", ("tfs talos", "f200s")),
        ("Talos L120C", "tfs talos l120c"), ("Tundra", "tfs tundra"), ("Titan Themis", "tfs titan themis"),
        ("Tecnai 12", "fei tecnai 12"), ("Tecnai F20", "fei tecnai f20"), ("Tecnai F30", "fei tecnai f30"),
        ("Tecnai 20", "fei tecnai 20"), ("Spirit", "fei tecnai spirit"), ("Polara", "fei polara 300"),
        ("Polara G2", ("fei polara 300", "g2")), ("CRYO ARM 300", "jeol cryo arm 300"),
        ("CRYO ARM 300 II", ("jeol cryo arm 300", "ii")), ("CRYO ARM 200", "jeol cryo arm 200"),
    ),
    lists=((EM_IMAGING_MICROSCOPE_MODEL, 0, (None,), (KEPT,)),), reads_back=True,
    accepted=(
        "TFS KRIOS", "FEI TITAN KRIOS", "FEI TITAN", "TFS GLACIOS", "FEI TALOS ARCTICA", "TFS TALOS",
        "TFS TALOS F200C", "TFS TALOS L120C", "TFS TUNDRA", "TFS TITAN THEMIS", "FEI TECNAI 12", "FEI TECNAI F20",
        "FEI TECNAI F30", "FEI TECNAI 20", "FEI TECNAI SPIRIT", "FEI POLARA 300", "JEOL CRYO ARM 300",
        "JEOL CRYO ARM 200",
    ),
)
MANUFACTURER_GET = LookupTable(
    spelt(
        ("Thermo Fisher Scientific", "tfs"), ("FEI", "fei"), ("FEI/Philips", "fei/philips"), ("Hitachi", "hitachi"),
        ("JEOL", "jeol"), ("Siemens", "siemens"), ("Zeiss", "zeiss"), ("Shuimu BioSciences", "shuimu"),
    ),
    others=((0, (None,), Nothing("no maker that this table knows: a model alone names none")),),
)
ILLUMINATION_GET = LookupTable(
    spelt(("Parallel", "flood beam"), ("SpotScan", "spot scan"), ("OTHER", "other")),
    accepted=("FLOOD BEAM", "SPOT SCAN", "OTHER"),
)
IMAGING_MODE_GET = LookupTable(
    spelt(
        ("BrightField", "bright field"), ("DarkField", "dark field"), ("Diffraction", "diffraction"),
        ("4D-STEM", "4d-stem"), ("OTHER", "other"),
    ),
    accepted=("BRIGHT FIELD", "DARK FIELD", "DIFFRACTION", "4D-STEM", "OTHER"),
)
ELECTRON_SOURCE_GET = LookupTable(
    spelt(("FEG", "field emission gun"), ("LaB6", "lab6"), ("W", "tungsten hairpin"), ("OTHER", "other")),
    accepted=("FIELD EMISSION GUN", "LAB6", "TUNGSTEN HAIRPIN", "OTHER"),
)
AGGREGATION_PUT = LookupTable(
    spelt(("PARTICLE", "particle"), ("FILAMENT", "filament"), ("HELICAL ARRAY", "helical array")),
    accepted=("PARTICLE", "FILAMENT", "HELICAL ARRAY"),
)
ASSEMBLY_SOURCE_PUT = LookupTable(
    spelt(
        ("NATURAL", "natural", "natural source"), ("RECOMBINANT", "recombinant", "recombinantly expressed"),
        ("MULTIPLE SOURCES", "multiple sources"), ("SYNTHETIC", "synthetic"),
    ),
    others=((
        0, (None,),
        Nothing("an organism, or another word, and no kind of source: an organism has an item of its own"),
    ),),
    open_list=True,
)
KIND_OF_SOURCE_PUT = LookupTable({}, lists=((EM_ENTITY_ASSEMBLY_SOURCE, 0, (None,), (KEPT,)),))
ORGANISM_PUT = LookupTable(
    spelt((
        Nothing("a kind of source, and no organism"), "natural", "natural source", "recombinant",
        "recombinantly expressed", "multiple sources", "synthetic", "various", "unknown", "none", "n/a",
    )),
    others=((0, (None,), (KEPT,)),),
)
POLYMER_PUT = LookupTable(
    spelt(
        ("polypeptide(L)", "protein", "polypeptide"), ("polydeoxyribonucleotide", "dna"),
        ("polyribonucleotide", "rna"), ("polydeoxyribonucleotide/polyribonucleotide hybrid", "dna/rna hybrid"),
        ("peptide nucleic acid", "pna"),
    ),
    lists=((ENTITY_POLY_TYPE, 0, (None,), (KEPT,)),),
    accepted=("protein", "polypeptide", "DNA", "RNA", "DNA/RNA hybrid", "PNA"),
)
YES_NO_PUT = LookupTable(spelt(("YES", True), ("NO", False)))
CRYOGEN_PUT = LookupTable(
    spelt(
        (Nothing("says that there was none"), "none", "no"), ("ETHANE", "liquid ethane"),
        ("ETHANE-PROPANE", "ethane/propane", "propane/ethane", "ethane/propane mixture"),
        ("PROPANE", "liquid propane"), ("NITROGEN", "liquid nitrogen", "ln2"), ("HELIUM", "liquid helium"),
    ),
    lists=((EM_VITRIFICATION_CRYOGEN_NAME, 0, (None,), (KEPT,)),),
    others=((0, (None,), (Lesser("OTHER", "mmCIF lists eight cryogens"),)),), open_list=True,
)
VITRIFICATION_INSTRUMENT_PUT = LookupTable(
    spelt(
        ("FEI VITROBOT MARK IV", "vitrobot mark iv", "vitrobot (mark iv)", "vitrobot iv"),
        ("LEICA EM GP", "em gp", "gp", "em gp2", "gp2"), ("SPT LABTECH CHAMELEON", "chameleon"),
        ("CRYOSOL VITROJET", "vitrojet"), ("GATAN CRYOPLUNGE 3", "cryoplunge 3", "cp3"),
        ("HOMEMADE PLUNGER", "homemade"),
    ),
    lists=((EM_VITRIFICATION_INSTRUMENT, 0, (None,), (KEPT,)),),
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
    GRID_TYPE_PUT.words, lists=((EM_SAMPLE_SUPPORT_GRID_TYPE, 0, (None,), (KEPT,)),),
    others=((0, (None,), (None, Kept("maker: {}"))),), width=2, open_list=True, loosely=(),
)
PRETREATMENT_PUT = LookupTable(
    spelt(
        ("GLOW DISCHARGE", "glow discharge", "glow discharged", "glow discharging"),
        ("PLASMA CLEANING", "plasma cleaning", "plasma", "plasma cleaned", "plasma cleaner"),
    ),
    loosely=(),
    accepted=(
        "glow discharge", "glow discharged", "glow discharging", "plasma cleaning", "plasma", "plasma cleaned",
        "plasma cleaner",
    ),
)
AGGREGATION_GET = LookupTable(
    spelt(("PARTICLE", "particle"), ("FILAMENT", "filament"), ("HELICAL ARRAY", "helical array")),
    others=((0, (None,), Nothing("OSC-EM has no crystals, and calls cells and tissues by their sample")),),
)
VITRIFIED_WITH_GET = LookupTable(
    spelt((Nothing("says that there was none"), "none", "no")), others=((0, (None,), (True,)),),
)
ASSEMBLY_SOURCE_GET = LookupTable(
    spelt(
        ("natural", "natural"), ("recombinant", "recombinant"), ("multiple sources", "multiple sources"),
        ("synthetic", "synthetic"),
    ),
    accepted=("NATURAL", "RECOMBINANT", "MULTIPLE SOURCES", "SYNTHETIC"),
)
POLYMER_GET = LookupTable(
    spelt(
        ("protein", "polypeptide(l)"), ("DNA", "polydeoxyribonucleotide"), ("RNA", "polyribonucleotide"),
        ("DNA/RNA hybrid", "polydeoxyribonucleotide/polyribonucleotide hybrid"), ("PNA", "peptide nucleic acid"),
    ),
    lists=((ENTITY_POLY_TYPE, 0, (None,), (KEPT,)),),
    accepted=(
        "polypeptide(L)", "polydeoxyribonucleotide", "polyribonucleotide",
        "polydeoxyribonucleotide/polyribonucleotide hybrid", "peptide nucleic acid",
    ),
)
YES_NO_GET = LookupTable(spelt((True, "yes"), (False, "no")), accepted=("YES", "NO"))
CRYOGEN_GET = LookupTable(
    spelt(
        (Nothing("says that there was none"), "none", "no"),
        (Told("ethane", "older files say that it was liquid"), "liquid ethane"),
        (Told("propane", "older files say that it was liquid"), "liquid propane"),
        (Told("nitrogen", "older files say that it was liquid"), "liquid nitrogen"),
        (Told("helium", "older files say that it was liquid"), "liquid helium"), ("ethane", "ethane"),
        ("ethane-propane", "ethane-propane"), ("propane", "propane"), ("nitrogen", "nitrogen"), ("helium", "helium"),
    ),
    lists=((EM_VITRIFICATION_CRYOGEN_NAME, 0, (None,), (KEPT,)),),
    accepted=(
        "NONE", "NO", "LIQUID ETHANE", "LIQUID PROPANE", "LIQUID NITROGEN", "LIQUID HELIUM", "ETHANE",
        "ETHANE-PROPANE", "PROPANE", "NITROGEN", "HELIUM",
    ),
)
VITRIFICATION_INSTRUMENT_GET = LookupTable(
    spelt(
        ("Vitrobot Mark IV", "fei vitrobot mark iv"), ("EM GP", "leica em gp"),
        ("chameleon", "spt labtech chameleon"), ("VitroJet", "cryosol vitrojet"),
        ("Cryoplunge 3", "gatan cryoplunge 3"), ("homemade", "homemade plunger"),
    ),
    lists=((EM_VITRIFICATION_INSTRUMENT, 0, (None,), (KEPT,)),),
    accepted=(
        "FEI VITROBOT MARK IV", "LEICA EM GP", "SPT LABTECH CHAMELEON", "CRYOSOL VITROJET", "GATAN CRYOPLUNGE 3",
        "HOMEMADE PLUNGER",
    ),
)
PRETREATMENT_GET = LookupTable(
    spelt(
        ("glow discharge", "glow discharge"), ("plasma cleaning", "plasma cleaning"),
        (Nothing("says that there was none"), "none", "no"),
    ),
    accepted=("GLOW DISCHARGE", "PLASMA CLEANING", "NONE", "NO"),
)
