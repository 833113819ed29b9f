"""The lists of words that converters use, from the pinned schemas.

Written by `oscem-map compile`; edit the mappings, or pin another version of the schema.
"""

from __future__ import annotations

from oscem_map.runtime.values import word_list

AUTHORS_TYPE_ORG = word_list(
    (
        "Academic", "Commercial", "Government", "Other",
    )
)
EM_2D_CRYSTAL_ENTITY_SPACE_GROUP_NAME_H_M = word_list(
    (
        "P 1", "P 2", "P 1 2", "P 1 21", "C 1 2", "P 2 2 2", "P 2 2 21", "P 2 21 21", "C 2 2 2", "P 4", "P 4 2 2",
        "P 4 21 2", "P 3", "P 3 1 2", "P 3 2 1", "P 6", "P 6 2 2",
    )
)
EM_3D_FITTING_LIST_SOURCE_NAME = word_list(
    (
        "PDB", "AlphaFold", "RoseTTAFold", "ModelArchive", "SwissModel", "Modeller", "ITasser", "Other",
    )
)
EM_3D_FITTING_LIST_TYPE = word_list(
    (
        "in silico model", "experimental model", "integrative model", "other",
    )
)
EM_3D_FITTING_REF_PROTOCOL = word_list(
    (
        "RIGID BODY FIT", "FLEXIBLE FIT", "BACKBONE TRACE", "AB INITIO MODEL", "OTHER",
    )
)
EM_3D_FITTING_REF_SPACE = word_list(
    (
        "REAL", "RECIPROCAL",
    )
)
EM_3D_RECONSTRUCTION_ALGORITHM = word_list(
    (
        "ALGEBRAIC (ARTS)", "SIMULTANEOUS ITERATIVE (SIRT)", "BACK PROJECTION", "EXACT BACK PROJECTION",
        "FOURIER SPACE",
    )
)
EM_3D_RECONSTRUCTION_FSC_TYPE = word_list(
    (
        "EVEN/ODD MAPS REFINED TOTALLY INDEPENDENT (GOLD STANDARD)",
        "EVEN/ODD MAPS REFINED AGAINST THE SAME MODEL (SEMI-INDEPENDENT)",
    )
)
EM_3D_RECONSTRUCTION_RESOLUTION_METHOD = word_list(
    (
        "FSC 0.5 CUT-OFF", "FSC 0.33 CUT-OFF", "FSC 0.143 CUT-OFF", "FSC 3 SIGMA CUT-OFF", "FSC 1/2 BIT CUT-OFF",
        "DIFFRACTION PATTERN/LAYERLINES", "OTHER",
    )
)
EM_3D_RECONSTRUCTION_SYMMETRY_TYPE = word_list(
    (
        "POINT", "HELICAL", "2D CRYSTAL", "3D CRYSTAL",
    )
)
EM_CTF_CORRECTION_TYPE = word_list(
    (
        "PHASE FLIPPING ONLY", "PHASE FLIPPING AND AMPLITUDE CORRECTION", "NONE",
    )
)
EM_DB_REFERENCE_DB_NAME = word_list(
    (
        "PDB", "EMDB",
    )
)
EM_DB_REFERENCE_RELATIONSHIP = word_list(
    (
        "IN FRAME", "OTHER",
    )
)
EM_DEPUI_DEPOSITOR_HOLD_INSTRUCTIONS = word_list(
    (
        "REL", "HOLD", "HOLD8W", "HPUB",
    )
)
EM_DEPUI_MACROMOLECULE_DESCRIPTION = word_list(
    (
        "YES", "NO",
    )
)
EM_DEPUI_SAME_AUTHORS_AS_PDB = word_list(
    (
        "YES", "NO",
    )
)
EM_DEPUI_SAME_TITLE_AS_PDB = word_list(
    (
        "YES", "NO",
    )
)
EM_ENTITY_ASSEMBLY_MOLWT_EXPERIMENTAL_FLAG = word_list(
    (
        "YES", "NO",
    )
)
EM_ENTITY_ASSEMBLY_SOURCE = word_list(
    (
        "NATURAL", "RECOMBINANT", "MULTIPLE SOURCES", "SYNTHETIC",
    )
)
EM_ENTITY_ASSEMBLY_TYPE = word_list(
    (
        "TISSUE", "CELL", "ORGANELLE OR CELLULAR COMPONENT", "COMPLEX", "VIRUS", "RIBOSOME",
    )
)
EM_EULER_ANGLE_ASSIGNMENT_TYPE = word_list(
    (
        "PROJECTION MATCHING", "COMMON LINE", "ANGULAR RECONSTITUTION", "RANDOM ASSIGNMENT", "NOT APPLICABLE",
        "MAXIMUM LIKELIHOOD", "OTHER",
    )
)
EM_EXPERIMENT_AGGREGATION_STATE = word_list(
    (
        "2D ARRAY", "3D ARRAY", "HELICAL ARRAY", "FILAMENT", "PARTICLE", "TISSUE", "CELL",
    )
)
EM_EXPERIMENT_RECONSTRUCTION_METHOD = word_list(
    (
        "SINGLE PARTICLE", "HELICAL", "CRYSTALLOGRAPHY", "SUBTOMOGRAM AVERAGING", "TOMOGRAPHY",
    )
)
EM_IMAGE_RECORDING_FILM_OR_DETECTOR_MODEL = word_list(
    (
        "AGFA SCIENTA FILM", "KODAK 4489 FILM", "KODAK SO-163 FILM", "GENERIC FILM", "GENERIC IMAGE PLATES",
        "DECTRIS ARINA (0.2k x 0.2k)", "DECTRIS ELA (1k x 0.5k)", "DECTRIS SINGLA (1k x 1k)",
        "DIRECT ELECTRON APOLLO (4k x 4k)", "DIRECT ELECTRON DE-10 (5k x 4k)", "DIRECT ELECTRON DE-12 (4k x 3k)",
        "DIRECT ELECTRON DE-16 (4k x 4k)", "DIRECT ELECTRON DE-20 (5k x 3k)", "DIRECT ELECTRON DE-64 (8k x 8k)",
        "FEI CETA (4k x 4k)", "FEI EAGLE (2k x 2k)", "FEI EAGLE (4k x 4k)", "FEI FALCON I (4k x 4k)",
        "FEI FALCON II (4k x 4k)", "FEI FALCON III (4k x 4k)", "FEI FALCON IV (4k x 4k)",
        "GATAN ALPINE (2.3k x 3.2k)", "GATAN MULTISCAN", "GATAN ORIUS SC200 (2k x 2k)",
        "GATAN ORIUS SC600 (2.7k x 2.7k)", "GATAN ORIUS SC1000 (4k x 2.7k)", "GATAN ULTRASCAN 1000 (2k x 2k)",
        "GATAN ULTRASCAN 4000 (4k x 4k)", "GATAN ULTRASCAN 10000 (10k x 10k)", "GATAN K2 (4k x 4k)",
        "GATAN K2 BASE (4k x 4k)", "GATAN K2 IS (4k x 4k)", "GATAN K2 QUANTUM (4k x 4k)", "GATAN K3 (6k x 4k)",
        "GATAN K3 BIOCONTINUUM (6k x 4k)", "GATAN K3 BIOQUANTUM (6k x 4k)", "GATAN K2 SUMMIT (4k x 4k)",
        "GENERIC GATAN (2k x 2k)", "GENERIC GATAN (4k x 4k)", "GENERIC GATAN", "PROSCAN TEM-PIV (2k x 2k)",
        "SIA 15C (3k x 3k)", "TFS FALCON 4i (4k x 4k)", "TFS FALCON C (2k x 2k)", "TVIPS TEMCAM-F816 (8k x 8k)",
        "TVIPS TEMCAM-F415 (4k x 4k)", "TVIPS TEMCAM-F416 (4k x 4k)", "TVIPS TEMCAM-F216 (2k x 2k)",
        "TVIPS TEMCAM-F224 (2k x 2k)", "GENERIC TVIPS (2k x 2k)", "GENERIC TVIPS (4k x 4k)", "GENERIC TVIPS",
        "GENERIC CCD (2k x 2k)", "GENERIC CCD (4k x 4k)", "GENERIC CCD", "OTHER",
    )
)
EM_IMAGE_SCANS_SCANNER_MODEL = word_list(
    (
        "ZEISS SCAI", "EMIL 10", "OPTRONICS", "PERKIN ELMER", "TEMSCAN", "EIKONIX IEEE 488", "NIKON COOLSCAN",
        "NIKON SUPER COOLSCAN 9000", "IMAGE SCIENCE PATCHWORK DENSITOMETER", "PRIMESCAN", "OTHER",
    )
)
EM_IMAGING_ALIGNMENT_PROCEDURE = word_list(
    (
        "NONE", "BASIC", "ZEMLIN TABLEAU", "COMA FREE", "OTHER",
    )
)
EM_IMAGING_MICROSCOPE_MODEL = word_list(
    (
        "FEI MORGAGNI", "FEI POLARA 300", "FEI TALOS ARCTICA", "FEI TECNAI 10", "FEI TECNAI 12", "FEI TECNAI 20",
        "FEI TECNAI F20", "FEI TECNAI F30", "FEI TECNAI ARCTICA", "FEI TECNAI SPHERA", "FEI TECNAI SPIRIT",
        "FEI TITAN", "FEI TITAN KRIOS", "FEI/PHILIPS CM10", "FEI/PHILIPS CM12", "FEI/PHILIPS CM120T",
        "FEI/PHILIPS CM200FEG", "FEI/PHILIPS CM200FEG/SOPHIE", "FEI/PHILIPS CM200FEG/ST", "FEI/PHILIPS CM200FEG/UT",
        "FEI/PHILIPS CM200T", "FEI/PHILIPS CM300FEG/HE", "FEI/PHILIPS CM300FEG/ST", "FEI/PHILIPS CM300FEG/T",
        "FEI/PHILIPS EM400", "FEI/PHILIPS EM420", "HITACHI EF2000", "HITACHI EF3000", "HITACHI H7600",
        "HITACHI HF2000", "HITACHI HF3000", "HITACHI H3000 UHVEM", "HITACHI H-9500SD", "JEOL 100B", "JEOL 100CX",
        "JEOL 1000EES", "JEOL 1010", "JEOL 1200", "JEOL 1200EX", "JEOL 1200EXII", "JEOL 1230", "JEOL 1400",
        "JEOL 1400/HR + YPS FEG", "JEOL 2000EX", "JEOL 2000EXII", "JEOL 2010", "JEOL 2010F", "JEOL 2010HT",
        "JEOL 2010HC", "JEOL 2010UHR", "JEOL 2011", "JEOL 2100", "JEOL 2100F", "JEOL 2200FS", "JEOL 2200FSC",
        "JEOL 3000SFF", "JEOL 3100FEF", "JEOL 3100FFC", "JEOL 3200FS", "JEOL 3200FSC", "JEOL KYOTO-3000SFF",
        "JEOL 4000", "JEOL 4000EX", "JEOL CRYO ARM 200", "JEOL CRYO ARM 300", "SHUIMU TOTEM 120S",
        "SHUIMU TOTEM 200S", "SHUIMU TOTEM 300S", "SIEMENS SULEIKA", "TFS GLACIOS", "TFS KRIOS", "TFS TALOS",
        "TFS TALOS F200C", "TFS TALOS L120C", "TFS TITAN THEMIS", "TFS TUNDRA", "ZEISS LEO912", "ZEISS LIBRA120PLUS",
    )
)
EM_IMAGING_OPTICS_ENERGYFILTER_NAME = word_list(
    (
        "CEOS CEFID", "GIF Bioquantum", "GIF Quantum ERS", "GIF Quantum ER", "GIF Quantum SE", "GIF Quantum LS",
        "GIF Tridiem 4K", "GIF Tridiem 2K", "GIF 2002", "GIF 2000", "GIF 200", "TFS Selectris", "TFS Selectris X",
        "In-column Omega Filter",
    )
)
EM_IMAGING_OPTICS_PHASE_PLATE = word_list(
    (
        "ZERNIKE PHASE PLATE", "VOLTA PHASE PLATE", "OTHER",
    )
)
EM_IMAGING_SPECIMEN_HOLDER_MODEL = word_list(
    (
        "FEI TITAN KRIOS AUTOGRID HOLDER", "FISCHIONE 2550", "FISCHIONE INSTRUMENTS DUAL AXIS TOMOGRAPHY HOLDER",
        "GATAN 626 SINGLE TILT LIQUID NITROGEN CRYO TRANSFER HOLDER",
        "GATAN 910 MULTI-SPECIMEN SINGLE TILT CRYO TRANSFER HOLDER",
        "GATAN 914 HIGH TILT LIQUID NITROGEN CRYO TRANSFER TOMOGRAPHY HOLDER",
        "GATAN 915 DOUBLE TILT LIQUID NITROGEN CRYO TRANSFER HOLDER",
        "GATAN CHDT 3504 DOUBLE TILT HIGH RESOLUTION NITROGEN COOLING HOLDER",
        "GATAN CT3500 SINGLE TILT LIQUID NITROGEN CRYO TRANSFER HOLDER",
        "GATAN CT3500TR SINGLE TILT ROTATION LIQUID NITROGEN CRYO TRANSFER HOLDER",
        "GATAN ELSA 698 SINGLE TILT LIQUID NITROGEN CRYO TRANSFER HOLDER",
        "GATAN HC 3500 SINGLE TILT HEATING/NITROGEN COOLING HOLDER",
        "GATAN HCHDT 3010 DOUBLE TILT HIGH RESOLUTION HELIUM COOLING HOLDER",
        "GATAN HCHST 3008 SINGLE TILT HIGH RESOLUTION HELIUM COOLING HOLDER", "GATAN HELIUM", "GATAN LIQUID NITROGEN",
        "GATAN UHRST 3500 SINGLE TILT ULTRA HIGH RESOLUTION NITROGEN COOLING HOLDER",
        "GATAN ULTDT ULTRA LOW TEMPERATURE DOUBLE TILT HELIUM COOLING HOLDER",
        "GATAN ULTST ULTRA LOW TEMPERATURE SINGLE TILT HELIUM COOLING HOLDER", "HOME BUILD", "JEOL",
        "JEOL CRYOSPECPORTER", "JEOL 3200FSC CRYOHOLDER", "PHILIPS ROTATION HOLDER", "SIDE ENTRY, EUCENTRIC", "OTHER",
    )
)
EM_MAP_AXIS_ORDER_FAST = word_list(
    (
        "X", "Y", "Z",
    )
)
EM_MAP_AXIS_ORDER_MEDIUM = word_list(
    (
        "X", "Y", "Z",
    )
)
EM_MAP_AXIS_ORDER_SLOW = word_list(
    (
        "X", "Y", "Z",
    )
)
EM_MAP_ENDIAN_TYPE = word_list(
    (
        "big", "little",
    )
)
EM_MOTION_CORRECTION_TYPE = word_list(
    (
        "NONE", "WHOLE MICROGRAPH", "MICROGRAPH PATCHES", "PER PARTICLE",
    )
)
EM_SAMPLE_SUPPORT_GRID_MATERIAL = word_list(
    (
        "COPPER", "COPPER/PALLADIUM", "COPPER/RHODIUM", "GOLD", "GRAPHENE OXIDE", "NICKEL", "NICKEL/TITANIUM",
        "PLATINUM", "SILICON NITRIDE", "TUNGSTEN", "TITANIUM", "MOLYBDENUM",
    )
)
EM_SAMPLE_SUPPORT_GRID_TYPE = word_list(
    (
        "PELCO Ultrathin Carbon with Lacey Carbon", "Quantifoil", "Quantifoil R0.6/1", "Quantifoil R1/1",
        "Quantifoil R1/2", "Quantifoil R1/4", "Quantifoil R2/1", "Quantifoil R2/2", "Quantifoil R2/4",
        "Quantifoil R3/3", "Quantifoil R3/5", "Quantifoil R3.5/1", "Quantifoil R1.2/1.3", "Quantifoil R1.2/20",
        "Quantifoil Active R2/1", "Quantifoil Active R1.6/0.9", "Quantifoil Active R1.2/0.8", "HexAuFoil",
        "UltrAuFoil", "UltrAuFoil R0./1", "UltrAuFoil R1.2/1.3", "UltrAuFoil R2/2", "Au-flat 1.2/1.3", "C-flat",
        "C-flat-1.2/1.3", "C-flat-2/1", "C-flat-1/1", "C-flat-2/2", "EMS Formvar Carbon", "EMS Lacey Carbon",
        "SPT Labtech self-wicking R1.2/0.8", "ANTcryo ANTA Au300 R1.2/1.3", "ANTcryo ANTA Cu300 R1.2/1.3",
        "ANTcryo ANTA Au400 R1.2/1.3", "ANTcryo ANTA Au300 R2.0/1.0", "Homemade",
    )
)
EM_SOFTWARE_NAME = word_list(
    (
        "3dmod", "ADP_EM", "AIMLESS", "Amber", "AmiraFPM", "Appion", "AreTomo", "ARP/wARP", "ASTRA-TOOLBOX",
        "Auto3DEM", "AV3", "Buccaneer", "BUSTER", "Bsoft", "Build_Fspace", "CCP4 package", "cisTEM", "CNS",
        "Confidence Maps", "Coot", "Cow", "crYOLO", "cryoDRGN", "cryoDRGN2", "CryoSMART", "cryoSPARC", "CrystFEL",
        "CTFFIND", "ctfit", "CTFPHASEFLIP", "CTFTILT", "DataSMART", "DE-IM", "DeepEMhancer", "DIALS",
        "DigitalMicrograph", "DireX", "DockEM", "DoG Picker", "Dynamo", "emClarity", "EM-Menu", "EM-Tools", "EM3DR",
        "EMAN", "EMAN2", "EMIRA", "EMPFT", "EMfit", "EMReady", "EPU", "EPU-D", "ERRASER", "eTasED", "ETHAN", "eTomo",
        "FEI tomography", "FindEM", "FitCTF2", "Flex-EM", "FOCUS", "FREALIGN", "FREALIX", "Gautomatch", "Gctf",
        "GisSPA", "Gorgon", "HADDOCK", "HARUSPEX", "hsearch_lorentz", "I3", "I-TASSER", "ICON", "IHRSR", "IMAGIC",
        "IMIRS", "IMOD", "iMODFIT", "IMP", "IPET", "IPLT", "ISOLDE", "J3DR", "JADAS", "JALIGN", "jspr", "JSUBTOMO",
        "LAFTER", "LIBG", "Latitude", "Leginon", "M", "MATLAB", "MDFF", "MemBrain", "ModelAngelo", "MODELLER",
        "MOLREP", "MPSA", "MRC IMAGE PROCESSING PACKAGE", "MotionCorr2", "NAMD", "NOVACTF", "novaSTA", "O",
        "PACEtomo", "Panta Rhei", "Pathwalking", "PEET", "PHENIX", "POINTLESS", "PowerFit", "PRIISM/IVE", "PRIME",
        "PROTOMO", "PyMOL", "PyTo", "PyTom", "RAPTOR", "Refine_Fspace", "REFMAC", "ResMap", "RELION", "RSRef",
        "RobEM", "Rosetta", "RosettaEM", "Ruby-Helix", "Scipion", "Sculptor", "Servalcat", "SerialEM", "SHELXD",
        "Signature", "SIMPLE", "Situs", "SmartScope", "SPARX", "SPHIRE", "SPIDER", "SPRING", "subTOM", "STOPGAP",
        "SUPER", "Super-sampling SART", "TEMPy", "TOM", "TOM Toolbox", "TOMO3D", "TOMOCTF", "TomoAlign", "TOMOMAN",
        "Topaz", "UCSF Chimera", "UCSF ChimeraX", "UCSF Tomography", "UCSFImage", "UCSFImage4", "URO", "Velox", "VMD",
        "Warp", "X-PLOR", "X3D", "Xmipp",
    )
)
EM_SPECIMEN_EMBEDDING_APPLIED = word_list(
    (
        "YES", "NO",
    )
)
EM_SPECIMEN_SHADOWING_APPLIED = word_list(
    (
        "YES", "NO",
    )
)
EM_SPECIMEN_STAINING_APPLIED = word_list(
    (
        "YES", "NO",
    )
)
EM_SPECIMEN_VITRIFICATION_APPLIED = word_list(
    (
        "YES", "NO",
    )
)
EM_STAINING_TYPE = word_list(
    (
        "NEGATIVE", "POSITIVE", "NONE",
    )
)
EM_START_MODEL_TYPE = word_list(
    (
        "RANDOM CONICAL TILT", "ORTHOGONAL TILT", "EMDB MAP", "PDB ENTRY", "INSILICO MODEL", "NONE", "OTHER",
    )
)
EM_SUPPORT_FILM_MATERIAL = word_list(
    (
        "CARBON", "FORMVAR", "CELLULOSE ACETATE", "PARLODION", "GOLD", "GRAPHENE", "GRAPHENE OXIDE",
        "SILICON DIOXIDE", "NICKEL TITANIUM",
    )
)
EM_SUPPORT_FILM_TOPOLOGY = word_list(
    (
        "CONTINUOUS", "LACEY", "HOLEY", "HOLEY ARRAY",
    )
)
EM_TOMOGRAPHY_SPECIMEN_FIDUCIAL_MARKERS = word_list(
    (
        "YES", "NO",
    )
)
EM_TOMOGRAPHY_SPECIMEN_HIGH_PRESSURE_FREEZING = word_list(
    (
        "YES", "NO",
    )
)
EM_TOMOGRAPHY_SPECIMEN_SECTIONING = word_list(
    (
        "NO SECTIONING", "ULTRAMICROTOMY", "FOCUSED ION BEAM",
    )
)
EM_VIRUS_ENTITY_EMPTY = word_list(
    (
        "YES", "NO",
    )
)
EM_VIRUS_ENTITY_ENVELOPED = word_list(
    (
        "YES", "NO",
    )
)
EM_VIRUS_ENTITY_VIRUS_ISOLATE = word_list(
    (
        "STRAIN", "SEROTYPE", "SEROCOMPLEX", "SUBSPECIES", "SPECIES", "OTHER",
    )
)
EM_VIRUS_ENTITY_VIRUS_TYPE = word_list(
    (
        "VIRION", "SATELLITE", "PRION", "VIROID", "VIRUS-LIKE PARTICLE",
    )
)
EM_VITRIFICATION_CRYOGEN_NAME = word_list(
    (
        "HELIUM", "NITROGEN", "PROPANE", "ETHANE", "ETHANE-PROPANE", "METHANE", "FREON 22", "FREON 12", "OTHER",
    )
)
EM_VITRIFICATION_INSTRUMENT = word_list(
    (
        "CRYOSOL VITROJET", "EMS-002 RAPID IMMERSION FREEZER", "FEI VITROBOT MARK I", "FEI VITROBOT MARK II",
        "FEI VITROBOT MARK III", "FEI VITROBOT MARK IV", "GATAN CRYOPLUNGE 3", "HOMEMADE PLUNGER", "LEICA PLUNGER",
        "LEICA EM GP", "LEICA EM CPC", "LEICA KF80", "REICHERT-JUNG PLUNGER", "SPOTITON", "SPT LABTECH CHAMELEON",
        "ZEISS PLUNGE FREEZER CRYOBOX",
    )
)
ENTITY_POLY_TYPE = word_list(
    (
        "polypeptide(D)", "polypeptide(L)", "polydeoxyribonucleotide", "polyribonucleotide",
        "polydeoxyribonucleotide/polyribonucleotide hybrid", "cyclic-pseudo-peptide", "peptide nucleic acid", "other",
    )
)
OVERALL_MOLECULE_MOLECULAR_OVERALL_TYPE = word_list(
    (
        "CELL", "COMPLEX", "ORGANELLE OR CELLULAR COMPONENT", "RIBOSOME", "TISSUE", "VIRUS",
    )
)
PDBX_AUDIT_SUPPORT_COUNTRY = word_list(
    (
        "United Kingdom", "United States", "Japan", "Afghanistan", "Aland Islands", "Albania", "Algeria",
        "American Samoa", "Andorra", "Angola", "Anguilla", "Antarctica", "Antigua And Barbuda", "Argentina",
        "Armenia", "Aruba", "Australia", "Austria", "Azerbaijan", "Bahamas", "Bahrain", "Bangladesh", "Barbados",
        "Belarus", "Belgium", "Belize", "Benin", "Bermuda", "Bhutan", "Bolivia, Plurinational State Of",
        "Bonaire, Sint Eustatius And Saba", "Bosnia And Herzegovina", "Botswana", "Bouvet Island", "Brazil",
        "British Indian Ocean Territory", "Brunei Darussalam", "Bulgaria", "Burkina Faso", "Burundi", "Cambodia",
        "Cameroon", "Canada", "Cape Verde", "Cayman Islands", "Central African Republic", "Chad", "Chile", "China",
        "Christmas Island", "Cocos (Keeling) Islands", "Colombia", "Comoros", "Congo",
        "Congo, The Democratic Republic Of The", "Cook Islands", "Costa Rica", "Cote D'Ivoire", "Croatia", "Cuba",
        "Curacao", "Cyprus", "Czech Republic", "Denmark", "Djibouti", "Dominica", "Dominican Republic", "Ecuador",
        "Egypt", "El Salvador", "Equatorial Guinea", "Eritrea", "Estonia", "Ethiopia", "European Union",
        "Falkland Islands (Malvinas)", "Faroe Islands", "Fiji", "Finland", "France", "French Guiana",
        "French Polynesia", "French Southern Territories", "Gabon", "Gambia", "Georgia", "Germany", "Ghana",
        "Gibraltar", "Greece", "Greenland", "Grenada", "Guadeloupe", "Guam", "Guatemala", "Guernsey", "Guinea",
        "Guinea-Bissau", "Guyana", "Haiti", "Heard Island And Mcdonald Islands", "Holy See (Vatican City State)",
        "Honduras", "Hong Kong", "Hungary", "Iceland", "India", "Indonesia", "Iran, Islamic Republic Of", "Iraq",
        "Ireland", "Isle Of Man", "Israel", "Italy", "Jamaica", "Jersey", "Jordan", "Kazakhstan", "Kenya", "Kiribati",
        "Korea, Democratic People's Republic Of", "Korea, Republic Of", "Kuwait", "Kyrgyzstan",
        "Lao People's Democratic Republic", "Latvia", "Lebanon", "Lesotho", "Liberia", "Libya", "Liechtenstein",
        "Lithuania", "Luxembourg", "Macao", "Macedonia", "Madagascar", "Malawi", "Malaysia", "Maldives", "Mali",
        "Malta", "Marshall Islands", "Martinique", "Mauritania", "Mauritius", "Mayotte", "Mexico",
        "Micronesia, Federated States Of", "Moldova, Republic Of", "Monaco", "Mongolia", "Montenegro", "Montserrat",
        "Morocco", "Mozambique", "Myanmar", "Namibia", "Nauru", "Nepal", "Netherlands", "New Caledonia",
        "New Zealand", "Nicaragua", "Niger", "Nigeria", "Niue", "Norfolk Island", "Northern Mariana Islands",
        "Norway", "Oman", "Pakistan", "Palau", "Palestinian Territory", "Panama", "Papua New Guinea", "Paraguay",
        "Peru", "Philippines", "Pitcairn", "Poland", "Portugal", "Puerto Rico", "Qatar", "Reunion", "Romania",
        "Russian Federation", "Rwanda", "Saint Barthelemy", "Saint Helena, Ascension And Tristan Da Cunha",
        "Saint Kitts And Nevis", "Saint Lucia", "Saint Martin (French Part)", "Saint Pierre And Miquelon",
        "Saint Vincent And The Grenadines", "Samoa", "San Marino", "Sao Tome And Principe", "Saudi Arabia", "Senegal",
        "Serbia", "Seychelles", "Sierra Leone", "Singapore", "Sint Maarten (Dutch Part)", "Slovakia", "Slovenia",
        "Solomon Islands", "Somalia", "South Africa", "South Georgia And The South Sandwich Islands", "South Sudan",
        "Spain", "Sri Lanka", "Sudan", "Suriname", "Svalbard And Jan Mayen", "Swaziland", "Sweden", "Switzerland",
        "Syrian Arab Republic", "Taiwan", "Tajikistan", "Tanzania, United Republic Of", "Thailand", "Timor-Leste",
        "Togo", "Tokelau", "Tonga", "Trinidad And Tobago", "Tunisia", "Turkey", "Turkmenistan",
        "Turks And Caicos Islands", "Tuvalu", "Uganda", "Ukraine", "United Arab Emirates",
        "United States Minor Outlying Islands", "Uruguay", "Uzbekistan", "Vanuatu",
        "Venezuela, Bolivarian Republic Of", "Viet Nam", "Virgin Islands, British", "Virgin Islands, U.S.",
        "Wallis And Futuna", "Western Sahara", "Yemen", "Zambia", "Zimbabwe",
    )
)
PDBX_AUDIT_SUPPORT_FUNDING_ORGANIZATION = word_list(
    (
        "Aarhus University Research Foundation", "Academia Sinica (Taiwan)", "Academy of Finland",
        "Accelerated Early staGe drug dIScovery (AEGIS)", "Adaptimmune Ltd",
        "The French Muscular Dystrophy Telethon (AFM-Telethon)", "Agencia Estatal de Investigacion (AEI)",
        "Agencia Nacional de Investigacion e Innovacion (ANII)",
        "Agencia Nacional de Promocion Cientifica y Tecnologica (FONCYT)", "Agence Nationale de la Recherche (ANR)",
        "Agence Nationale de Recherches Sur le Sida et les Hepatites Virales (ANRS)", "Ake Wiberg Foundation",
        "Alexander von Humboldt Foundation", "Aligning Science Across Parkinsons (ASAP)", "Almirall, LLC",
        "Alexs Lemonade Stand Foundation for Cancer", "Alzheimer Forschung Initiative e.V.",
        "Alzheimers Drug Discovery Foundation (ADDF)", "Alzheimers Research UK (ARUK)", "American Cancer Society",
        "American Diabetes Association", "American Epilepsy Society", "American Heart Association",
        "Amyloidosis Foundation", "Aprea Therapeutics AB", "ATIP-Avenir", "Australian Research Council (ARC)",
        "Australian Science and Industry Endowment Fund (SIEF)", "Austrian Research Promotion Agency",
        "Austrian Science Fund", "Autonomous Community of Madrid", "Baden-Wuerttemberg-Stiftung",
        "Banting Postdoctoral Fellowships", "Bavarian State Ministry for Education, Culture, Science and Arts",
        "Becton-Dickinson and Company", "Belgian Foundation against Cancer",
        "Belarusian Republican Foundation for Fundamental Research", "BigC Cancer Charity",
        "Bill & Melinda Gates Foundation", "Biotechnology and Biological Sciences Research Council (BBSRC)",
        "Birkbeck College", "Bloodwise", "Board of Research in Nuclear Sciences (BRNS)",
        "Boehringer Ingelheim Fonds (BIF)", "Breast Cancer Now", "Brain & Behavior Research Foundation",
        "Branco Weiss Fellowship - Society in Science",
        "Brazilian National Council for Scientific and Technological Development (CNPq)", "British Heart Foundation",
        "Brookhaven National Laboratory (BNL)", "Bulgarian National Science Fund", "Burroughs Wellcome Fund",
        "Business Finland", "CAMS Innovation Fund for Medical Sciences (CIFMS)",
        "Canada Excellence Research Chair Award", "Canada Foundation for Innovation", "Canada Research Chairs",
        "Canadian Glycomics Network (GLYCONET)", "Canadian Institutes of Health Research (CIHR)",
        "Canadian Institute for Advanced Research (CIFAR)", "Cancer Council WA", "Cancerfonden", "CancerGenomiCs.nl",
        "Cancer and Polio Research Fund", "Cancer Prevention and Research Institute of Texas (CPRIT)",
        "Cancer Research UK", "Carl Trygger Foundation", "Centre National de la Recherche Scientifique (CNRS)",
        "Chan Zuckerberg Initiative", "CHDI Foundation",
        "Childrens Discovery Institute of Washington University and St. Louis Childrens Hospital",
        "Chinese Academy of Sciences", "Chinese Scholarship Council", "Christian Doppler Forschungsgesellschaft",
        "CIFAR Azrieli Global Scholars", "Clas Groschinsky Memorial Fund", "Columbia Technology Ventures",
        "Comision Nacional Cientifica y Technologica (CONICYT)",
        "Commonwealth Scholarship Commission (United Kingdom)",
        "Commonwealth Scientific and Industrial Research Organisation (CSIRO)", "Compagnia di San Paolo Foundation",
        "Comunidad de Madrid", "Consejo Nacional de Ciencia y Tecnologia (CONACYT)",
        "Consortia for HIV/AIDS Vaccine Development",
        "Coordination for the Improvement of Higher Education Personnel",
        "Council of Scientific & Industrial Research (CSIR)", "Crohns and Colitis Foundation",
        "Croatian Science Foundation", "CRDF Global", "Cystic Fibrosis Foundation", "Cystic Fibrosis Trust",
        "Czech Academy of Sciences", "Czech Science Foundation",
        "Danish Agency for Science Technology and Innovation", "Danish Council for Independent Research",
        "Danish National Research Foundation", "DanScatt", "Damon Runyon Cancer Research Foundation",
        "David and Lucile Packard Foundation", "Defence Science and Technology Laboratory (DSTL)",
        "Defense Advanced Research Projects Agency (DARPA)", "Defense Threat Reduction Agency (DTRA)",
        "Dementia Research Institute (DRI)", "Department of Education of the Basque Government",
        "Department of Defense (DOD, United States)", "Department of Energy (DOE, United States)",
        "Department of Biotechnology (DBT, India)", "Department of Health & Human Services (HHS)",
        "Department of Science and Innovation, South Africa", "Department of Science & Technology (DST, India)",
        "Department of Veterans Affairs (VA, United States)", "Diamond Light Source",
        "DOC Fellowship of the Austrian Academy of Sciences",
        "Dorothea Schloezer Program from the Georg-August University of Goettingen", "Dutch Kidney Foundation",
        "Ecole polytechnique", "EIPOD fellowship under Marie Sklodowska-Curie Actions COFUND",
        "The Ehlers-Danlos Society", "Elite Network of Bavaria", "Emergence program from Universite Grenoble Alpes",
        "Emerson Collective", "Engineering and Physical Sciences Research Council", "Enterprise Ireland",
        "Erik, Karin and Gosta Selander Foundation", "ETH Zurich", "Estonian Research Council", "European Commission",
        "European Communitys Seventh Framework Programme",
        "European Cooperation in Science and Technology (COST) action",
        "European Foundation for the Study of Diabetes (EFSD)", "European Institute of Chemistry and Biology (IECB)",
        "European Molecular Biology Organization (EMBO)", "European Regional Development Fund",
        "European Research Council (ERC)", "European Union (EU)", "F. Hoffmann-La Roche LTD",
        "Finnish Cultural Foundation", "Flanders Innovation & Entrepreneurship (VLAIO)",
        "Florence Instruct-ERIC Center", "Fondation ARC", "Foundation for Barnes-Jewish Hospital",
        "Foundation for Medical Research (France)", "Foundation for Polish Science",
        "Fondation pour la Recherche Medicale (FRM)", "Foundation for Science and Technology (FCT)",
        "Foundation for Science and Technology (FST)", "Fondazione CARIPLO", "Fondazione Ricerca Fibrosi Cistica",
        "Fonds de Recherche du Quebec - Nature et Technologies (FRQNT)",
        "Fonds de Recherche du Quebec - Sante (FRQS)", "Fonds National de la Recherche Scientifique (FNRS)",
        "Fonds de la Recherche Scientifique (FNRS)", "Fraunhofer Cluster of Excellence Immune-Mediated Diseases",
        "French Alternative Energies and Atomic Energy Commission (CEA)",
        "French Infrastructure for Integrated Structural Biology (FRISBI)", "French League Against Cancer",
        "French Ministry of Armed Forces", "French Muscular Dystrophy Association",
        "French National Institute of Agricultural Research (INRAE)", "French National Research Agency",
        "Friedreichs Ataxia Research Alliance (FARA)", "Fundacao para a Ciencia e a Tecnologia",
        "Future Leader Fellowship", "Gatsby Charitable Foundation",
        "General Secretariat for Research and Technology (GSRT)", "Generalitat de Catalunya",
        "Generalitat Valenciana", "German Academic Scholarship Foundation",
        "German Federal Ministry for Economic Affairs and Energy",
        "German Federal Ministry for Education and Research",
        "German-Israeli Foundation for Research and Development", "German Research Foundation (DFG)",
        "Germanys Excellence Strategy", "Gerty Cori Programme, Medical Faculty, University of Munster",
        "Ghent University Special Research Fund (BOF)", "GHR Foundation", "Global Challenges Research Fund",
        "Global Health Innovative Technology Fund", "Grant Agency of the Czech Republic",
        "Grenoble Alliance for Integrated Structural Cell Biology (GRAL)", "Grenoble Instruct-ERIC Center (ISBG)",
        "H2020 Marie Curie Actions of the European Commission", "Health-Holland", "Health Research Council (HRC)",
        "Helen Hay Whitney Foundation", "Hellenic Foundation for Research and Innovation (HFRI)",
        "Helmholtz Association", "Heritage Medical Research Institute", "Herman Frasch Foundation",
        "Hessian Ministry of Science, Higher Education and Art (HMWK)", "Heidelberg ImmunoTherapeutics GmbH",
        "Higher Education Funding Council for England", "Howard Hughes Medical Institute (HHMI)",
        "Human Frontier Science Program (HFSP)", "Hungarian Academy of Sciences", "Hungarian Ministry of Finance",
        "Hungarian National Research, Development and Innovation Office", "IdEx Universite Paris Cite",
        "Imperial College London", "Independent Research Fund Denmark - Medical Sciences",
        "Independent Research Fund Denmark - Technology and Production Sciences",
        "Indian Council of Medical Research", "Innoviris", "Instruct-ERIC Center (Strasbourg Centre)",
        "Instruct-ERIC Center (Helsinki)", "iNEXT", "iNEXT-Discovery", "Innosuisse", "Innovate UK",
        "Innovative Medicines Initiative", "Institut Laue-Langevin",
        "Institut National de la Sante et de la Recherche Medicale (INSERM)", "Institut National du Cancer (inCA)",
        "Institute for Integrative Biology of the Cell (I2BC)",
        "Institute of Chemical Physics Russian Academy of Science", "International AIDS Vaccine Initiative",
        "Irish Research Council", "Isaac Newton Trust", "Israel Ministry of Science and Technology",
        "Israel Science Foundation", "Italian Association for Cancer Research", "Italian Ministry of Education",
        "Italian Ministry of Health", "Italian Medicines Agency", "Italian National Research Council (CNR)",
        "Jacob and Lena Joels Memorial Foundation, Hebrew University of Jerusalem", "Jack Ma Foundation",
        "Jane and Aatos Erkko Foundation", "Jane Coffin Childs (JCC) Fund",
        "Japan Agency for Medical Research and Development (AMED)", "Japan Science and Technology",
        "Japan Society for the Promotion of Science (JSPS)", "Jardine Foundation", "Joachim Herz Stiftung",
        "John Innes Foundation", "Johns Hopkins University",
        "Joint Supercomputer Center of the Russian Academy of Sciences",
        "Junta de Castilla y Leon, Consejeria de Educacion y Cultura y Fondo Social Europeo",
        "Kay Kendall Leukaemia Fund", "Kempe Foundation", "Kidney Research UK",
        "Knut and Alice Wallenberg Foundation", "KU Leuven", "La Caixa Foundation", "La ligue contre le cancer",
        "La Region Occitanie", "Laboratories of Excellence (LabEx)", "Leducq Foundation", "Leibniz Association",
        "Leukemia & Lymphoma Society", "Leverhulme Trust", "Life Sciences Research Foundation", "LOreal-UNESCO",
        "Louis-Jeantet Foundation", "LOEWE Center DRUID", "Ludwig Institute for Cancer Research (LICR)",
        "Lundbeckfonden", "Luxembourg Centre for Systems Biomedicine (LCSB), University of Luxembourg",
        "Lustgarten Foundation", "Maersk Foundation", "Marie Sklodowska-Curie Actions, FragNET ITN", "Marsden Fund",
        "Maryland Stem Cell Research Fund", "Massachusetts Consortium on Pathogen Readiness (MassCPR)",
        "Max IV Laboratory", "Max Planck Bristol Centre for Minimal Biology - University of Bristol",
        "Max Planck Society", "Medical Research Council (MRC, Canada)", "McKnight Foundation",
        "Medical Research Council (MRC, United Kingdom)", "Mercatus Center", "Michael J. Fox Foundation",
        "Minas Gerais State Agency for Research and Development (FAPEMIG)",
        "Ministerio de Ciencia e Innovacion (MCIN)", "Ministero dell Universita e della Ricerca",
        "Ministry of Agriculture, Forestry and Fisheries (MAFF)",
        "Ministry of Business, Innovation and Employment (New Zealand)",
        "Ministry of Economy and Competitiveness (MINECO)", "Ministry of Education (MoE, China)",
        "Ministry of Education (MoE, Czech Republic)", "Ministry of Education (MoE, Korea)",
        "Ministry of Education (MoE, Singapore)", "Ministry of Education and Science of the Republic of Kazakhstan",
        "Ministry of Education and Science of the Russian Federation",
        "Ministry of Education, Culture, Sports, Science and Technology (Japan)",
        "Ministry of Education, Youth and Sports of the Czech Republic", "Ministry of Human Capacities",
        "Ministry of Science and Higher Education of the Russian Federation",
        "Ministry of Science, Education and Sports of the Republic of Croatia",
        "Ministry of Science, ICT and Future Planning (MSIP)",
        "Ministry of Science, Technology and Innovation (MOSTI, Malaysia)",
        "Ministry of Science and Higher Education (Poland)", "Ministry of Science and Technology (MoST, China)",
        "Ministry of Science and Technology (MoST, Taiwan)", "Mizutani Foundation for Glycoscience",
        "Molecular and Cell Biology and Postgenomic Technologies", "Monash Warwick Alliance",
        "Monash University/ARC Centre of Excellence in Advanced Molecular Imaging Alliance",
        "Montpellier University of Excellence (MUSE)",
        "National Aeronautics and Space Administration (NASA, United States)",
        "National Authority for Scientific Research in Romania (ANCS)",
        "National Basic Research Program of China (973 Program)",
        "National Center for Genetic Engineering and Biotechnology (Thailand)",
        "National Center for Research and Development (Poland)", "National Fund for Scientific Research",
        "National Health and Medical Research Council (NHMRC, Australia)",
        "National Institute of Food and Agriculture (NIFA, United States)",
        "National Institutes of Health/Eunice Kennedy Shriver National Institute of Child Health & Human Development (NIH/NICHD)",
        "National Institutes of Health/John E. Fogarty International Center (NIH/FIC)",
        "National Institutes of Health/National Cancer Institute (NIH/NCI)",
        "National Institutes of Health/National Center for Advancing Translational Sciences (NIH/NCATS)",
        "National Institutes of Health/National Center for Complementary and Integrative Health (NIH/NCCIH)",
        "National Institutes of Health/National Center for Research Resources (NIH/NCRR)",
        "National Institutes of Health/National Eye Institute (NIH/NEI)",
        "National Institutes of Health/National Heart, Lung, and Blood Institute (NIH/NHLBI)",
        "National Institutes of Health/National Human Genome Research Institute (NIH/NHGRI)",
        "National Institutes of Health/National Institute Of Allergy and Infectious Diseases (NIH/NIAID)",
        "National Institutes of Health/National Institute of Arthritis and Musculoskeletal and Skin Diseases (NIH/NIAMS)",
        "National Institutes of Health/National Institute on Alcohol Abuse and Alcoholism (NIH/NIAAA)",
        "National Institutes of Health/National Institute of Biomedical Imaging and Bioengineering (NIH/NIBIB)",
        "National Institutes of Health/National Institute of Dental and Craniofacial Research (NIH/NIDCR)",
        "National Institutes of Health/National Institute of Diabetes and Digestive and Kidney Disease (NIH/NIDDK)",
        "National Institutes of Health/National Institute of Environmental Health Sciences (NIH/NIEHS)",
        "National Institutes of Health/National Institute of General Medical Sciences (NIH/NIGMS)",
        "National Institutes of Health/National Institute of Mental Health (NIH/NIMH)",
        "National Institutes of Health/National Institute on Minority Health and Health Disparities (NIH/NIMHD)",
        "National Institutes of Health/National Institute of Neurological Disorders and Stroke (NIH/NINDS)",
        "National Institutes of Health/National Institute on Deafness and Other Communication Disorders (NIH/NIDCD)",
        "National Institutes of Health/National Institute on Drug Abuse (NIH/NIDA)",
        "National Institutes of Health/National Library of Medicine (NIH/NLM)",
        "National Institutes of Health/National Institute on Aging (NIH/NIA)",
        "National Institutes of Health/Office of the Director", "National Natural Science Foundation of China (NSFC)",
        "National Research Council (NRC, Argentina)", "National Research Development and Innovation Office (NKFIH)",
        "National Research Foundation (NRF, Korea)", "National Research Foundation (NRF, Singapore)",
        "National Research Foundation in South Africa", "National Science Council (NSC, Taiwan)",
        "National Science Foundation (NSF, China)", "National Science Foundation (NSF, United States)",
        "National Virtual Biotechnology Laboratory (NVBL)",
        "National Scientific and Technical Research Council (CONICET)", "NATO Science for Peace and Security Program",
        "Natural Environment Research Council (NERC)",
        "Natural Sciences and Engineering Research Council (NSERC, Canada)",
        "Netherlands Organisation for Scientific Research (NWO)",
        "NextGenerationEU-MUR PNRR Extended Partnership initiative on Emerging Infectious Diseases (INF-ACT)",
        "New Energy and Industrial Technology Development Organization (NEDO)", "Norwegian Cancer Society",
        "Norwegian Research Council", "Not funded", "Novartis FreeNovation", "Novo Nordisk Foundation",
        "Obel Family Foundation", "Office of Naval Research (ONR)", "Oncode Institute",
        "Ontario Early Researcher Awards", "Ontario Institute for Cancer Research",
        "Ontario Ministry of Colleges and Universities", "Ontario Research Fund", "OpenPlant", "Other government",
        "Other private", "Palacky University in Olomouc", "Parker Institute for Cancer Immunotherapy",
        "Partnership for Structural Biology (PSB)", "Pasteur Institute", "Polish National Science Centre",
        "Programa de Apoyo a Proyectos de Investigacion e Innovacion Tecnologica (PAPIIT)", "Promedica Siftung",
        "Qatar Foundation", "Queen Mary University of London", "Region Auvergne Rhone Alpes", "Regione Lazio (Italy)",
        "Research Council of Lithuania", "Research Council of Norway", "Research England",
        "Research Foundation - Flanders (FWO)", "Richard and Susan Smith Family Foundation", "Rita Allen Foundation",
        "Robert A. Welch Foundation", "Roechling Stiftung", "ROME Therapeutics, Inc.", "Rosetrees Trust",
        "Royal Society", "Royal Society of New Zealand", "Rural Development Administration",
        "Russian Federation President Grant", "Russian Foundation for Basic Research", "Russian Science Foundation",
        "Samsung Science and Technology Foundation", "Sao Paulo Research Foundation (FAPESP)", "Sarcoma UK",
        "Saudi Ministry of Education", "Science and Engineering Research Board (SERB)", "Science Foundation Ireland",
        "Science and Technology Funding Council", "Seneca Foundation", "Service public de Wallonie",
        "Shapiro-Silverberg Fund for the Advancement of Translational Research", "Shirley Boyde Foundation",
        "Sigrid Juselius Foundation", "Simons Foundation",
        "South African Medical Research Council self-initiated research grant (SAMRC SIR Grant)",
        "Spanish Ministry of Economy and Competitiveness",
        "Spanish Ministry of Science, Innovation, and Universities", "Spanish National Research Council",
        "Spar Nord Foundation", "Slovenian Research Agency", "St. Petersburg State University",
        "Sven and Dagmar Salens Foundation", "Sven och Lilly Lawskis fond for naturvetenskaplig forskning",
        "Swedish Energy Agency", "Swedish Research Council", "Swiss Cancer League", "Swiss Nanoscience Institute",
        "Swiss National Science Foundation", "Swiss State Secretariat for Education, Research and Innovation",
        "Synchrotron Light Research Institute (SLRI)", "Technology Agency of the Czech Republic",
        "Techical University of Denmark (DTU)", "TESS Research Foundation", "The Australian Cancer Research Fund",
        "The Brian M. Davis Charitable Foundation Centenary Fellowship", "The Carlsberg Foundation",
        "The Carnegie Trust for the Universities of Scotland", "The Comammox Research Platform",
        "The Crafoord Foundation", "The Foundation for Barnes-Jewish Hospital", "The Francis Crick Institute",
        "The Giovanni Armenise-Harvard Foundation", "The Grant Agency of The University of South Bohemia",
        "The G. Harold and Leila Y. Mathers Foundation",
        "The Helen and Milton A. Kimmelman Center for Biomolecular Structure and Assembly",
        "The Hospital For Sick Children Foundation", "The Institute of Cancer Research (ICR)",
        "The Lister Institute of Preventive Medicine", "The Mark Foundation", "The Pew Charitable Trusts",
        "The Robertson Foundation", "The Structural Genomics Consortium (SGC)",
        "The Swedish Foundation for Strategic Research", "The Swedish Society of Medicine",
        "The Thailand Research Fund (TRF)", "The Vallee Foundation Inc.",
        "The Walter and Eliza Hall Institute of Medical Research",
        "The Yanmar Environmental Sustainability Support Association",
        "The University Grants Committee, Research Grants Council (RGC)",
        "Tobacco-Related Disease Research Program (TRDRP)", "Tower Cancer Research Foundation",
        "Translational Therapeutics Accelerator (TRx)", "Tuberous Sclerosis Association",
        "UK Research and Innovation (UKRI)", "United States - Israel Binational Science Foundation (BSF)",
        "United States Department of Agriculture (USDA)", "Universite de Toulouse", "University of Alicante",
        "University of Bologna", "University of Cambridge", "University of College London", "University of Helsinki",
        "University of Helsinki Research Foundation", "University of Naples Federico II",
        "University of Oxford, Medical Sciences Internal Fund (MSIF)", "University of Patras",
        "University and Research - University of Milan", "University of Southampton",
        "University of Vienna Research Platform Comammox", "University of Warwick", "University of Zurich",
        "Uppsala Antibiotic Center", "USC Zumberge Award", "V Foundation for Cancer Research", "Velux Stiftung",
        "Vidyasirimedhi Institute of Science and Technology (VISTEC)", "Vienna Science and Technology Fund (WWTF)",
        "Vinnova", "Volkswagen Foundation", "Vrije Universiteit Brussel", "W. M. Keck Foundation",
        "Walloon Excellence in Lifesciences & BIOtechnology (WELBIO)", "Welch Foundation", "Wellcome Trust",
        "Wenner-Gren Foundation", "Weston Havens Foundation", "Willowcroft Foundation", "Wolfson Foundation",
        "World Health Organization (WHO)", "Worldwide Cancer Research", "Yousef Jameel Scholarship",
    )
)
PDBX_CONTACT_AUTHOR_COUNTRY = word_list(
    (
        "United Kingdom", "United States", "Japan", "Afghanistan", "Aland Islands", "Albania", "Algeria",
        "American Samoa", "Andorra", "Angola", "Anguilla", "Antarctica", "Antigua And Barbuda", "Argentina",
        "Armenia", "Aruba", "Australia", "Austria", "Azerbaijan", "Bahamas", "Bahrain", "Bangladesh", "Barbados",
        "Belarus", "Belgium", "Belize", "Benin", "Bermuda", "Bhutan", "Bolivia, Plurinational State Of",
        "Bonaire, Sint Eustatius And Saba", "Bosnia And Herzegovina", "Botswana", "Bouvet Island", "Brazil",
        "British Indian Ocean Territory", "Brunei Darussalam", "Bulgaria", "Burkina Faso", "Burundi", "Cambodia",
        "Cameroon", "Canada", "Cape Verde", "Cayman Islands", "Central African Republic", "Chad", "Chile", "China",
        "Christmas Island", "Cocos (Keeling) Islands", "Colombia", "Comoros", "Congo",
        "Congo, The Democratic Republic Of The", "Cook Islands", "Costa Rica", "Cote D'Ivoire", "Croatia", "Cuba",
        "Curacao", "Cyprus", "Czech Republic", "Denmark", "Djibouti", "Dominica", "Dominican Republic", "Ecuador",
        "Egypt", "El Salvador", "Equatorial Guinea", "Eritrea", "Estonia", "Ethiopia", "Falkland Islands (Malvinas)",
        "Faroe Islands", "Fiji", "Finland", "France", "French Guiana", "French Polynesia",
        "French Southern Territories", "Gabon", "Gambia", "Georgia", "Germany", "Ghana", "Gibraltar", "Greece",
        "Greenland", "Grenada", "Guadeloupe", "Guam", "Guatemala", "Guernsey", "Guinea", "Guinea-Bissau", "Guyana",
        "Haiti", "Heard Island And Mcdonald Islands", "Holy See (Vatican City State)", "Honduras", "Hong Kong",
        "Hungary", "Iceland", "India", "Indonesia", "Iran, Islamic Republic Of", "Iraq", "Ireland", "Isle Of Man",
        "Israel", "Italy", "Jamaica", "Jersey", "Jordan", "Kazakhstan", "Kenya", "Kiribati",
        "Korea, Democratic People's Republic Of", "Korea, Republic Of", "Kuwait", "Kyrgyzstan",
        "Lao People's Democratic Republic", "Latvia", "Lebanon", "Lesotho", "Liberia", "Libya", "Liechtenstein",
        "Lithuania", "Luxembourg", "Macao", "Macedonia", "Madagascar", "Malawi", "Malaysia", "Maldives", "Mali",
        "Malta", "Marshall Islands", "Martinique", "Mauritania", "Mauritius", "Mayotte", "Mexico",
        "Micronesia, Federated States Of", "Moldova, Republic Of", "Monaco", "Mongolia", "Montenegro", "Montserrat",
        "Morocco", "Mozambique", "Myanmar", "Namibia", "Nauru", "Nepal", "Netherlands", "New Caledonia",
        "New Zealand", "Nicaragua", "Niger", "Nigeria", "Niue", "Norfolk Island", "Northern Mariana Islands",
        "Norway", "Oman", "Pakistan", "Palau", "Palestinian Territory", "Panama", "Papua New Guinea", "Paraguay",
        "Peru", "Philippines", "Pitcairn", "Poland", "Portugal", "Puerto Rico", "Qatar", "Reunion", "Romania",
        "Russian Federation", "Rwanda", "Saint Barthelemy", "Saint Helena, Ascension And Tristan Da Cunha",
        "Saint Kitts And Nevis", "Saint Lucia", "Saint Martin (French Part)", "Saint Pierre And Miquelon",
        "Saint Vincent And The Grenadines", "Samoa", "San Marino", "Sao Tome And Principe", "Saudi Arabia", "Senegal",
        "Serbia", "Seychelles", "Sierra Leone", "Singapore", "Sint Maarten (Dutch Part)", "Slovakia", "Slovenia",
        "Solomon Islands", "Somalia", "South Africa", "South Georgia And The South Sandwich Islands", "South Sudan",
        "Spain", "Sri Lanka", "Sudan", "Suriname", "Svalbard And Jan Mayen", "Swaziland", "Sweden", "Switzerland",
        "Syrian Arab Republic", "Taiwan", "Tajikistan", "Tanzania, United Republic Of", "Thailand", "Timor-Leste",
        "Togo", "Tokelau", "Tonga", "Trinidad And Tobago", "Tunisia", "Turkey", "Turkmenistan",
        "Turks And Caicos Islands", "Tuvalu", "Uganda", "Ukraine", "United Arab Emirates",
        "United States Minor Outlying Islands", "Uruguay", "Uzbekistan", "Vanuatu",
        "Venezuela, Bolivarian Republic Of", "Viet Nam", "Virgin Islands, British", "Virgin Islands, U.S.",
        "Wallis And Futuna", "Western Sahara", "Yemen", "Zambia", "Zimbabwe",
    )
)
PDBX_CONTACT_AUTHOR_ORGANIZATION_TYPE = word_list(
    (
        "academic", "commercial", "government", "other",
    )
)
PDBX_CONTACT_AUTHOR_ROLE = word_list(
    (
        "principal investigator/group leader", "responsible scientist", "investigator",
    )
)
PDBX_ENTRY_DETAILS_HAS_LIGAND_OF_INTEREST = word_list(
    (
        "Y", "N",
    )
)
STRUCT_KEYWORDS_PDBX_KEYWORDS = word_list(
    (
        "ALLERGEN", "ANTIBIOTIC", "ANTIFREEZE PROTEIN", "ANTIFUNGAL PROTEIN", "ANTIMICROBIAL PROTEIN", "ANTITOXIN",
        "ANTITUMOR PROTEIN", "ANTIVIRAL PROTEIN", "APOPTOSIS", "ATTRACTANT", "BIOSYNTHETIC PROTEIN", "BLOOD CLOTTING",
        "CARBOHYDRATE", "CELL ADHESION", "CELL CYCLE", "CELL INVASION", "CHAPERONE", "CHOLINE-BINDING PROTEIN",
        "CIRCADIAN CLOCK PROTEIN", "CONTRACTILE PROTEIN", "CYTOKINE", "CYTOSOLIC PROTEIN", "DE NOVO PROTEIN", "DNA",
        "DNA BINDING PROTEIN", "DNA-RNA HYBRID", "ELECTRON TRANSPORT", "ENDOCYTOSIS", "EXOCYTOSIS", "FLAVOPROTEIN",
        "FLUORESCENT PROTEIN", "GENE REGULATION", "HORMONE", "HYDROLASE", "IMMUNE SYSTEM", "IMMUNOSUPPRESSANT",
        "ISOMERASE", "LIGASE", "LIPID BINDING PROTEIN", "LIPID TRANSPORT", "LUMINESCENT PROTEIN", "LYASE",
        "MEMBRANE PROTEIN", "METAL BINDING PROTEIN", "METAL TRANSPORT", "MOTOR PROTEIN", "NEUROPEPTIDE",
        "NUCLEAR PROTEIN", "ONCOPROTEIN", "OXIDOREDUCTASE", "OXYGEN BINDING", "OXYGEN STORAGE", "OXYGEN TRANSPORT",
        "PEPTIDE BINDING PROTEIN", "PHOTOSYNTHESIS", "PLANT PROTEIN", "PROTEIN BINDING", "PROTEIN FIBRIL",
        "PROTEIN TRANSPORT", "PROTON TRANSPORT", "RECOMBINATION", "REPLICATION", "RIBOSOMAL PROTEIN", "RIBOSOME",
        "RNA", "RNA BINDING PROTEIN", "SIGNALING PROTEIN", "SPLICING", "STRUCTURAL GENOMICS", "STRUCTURAL PROTEIN",
        "SURFACTANT PROTEIN", "SUGAR BINDING PROTEIN", "TOXIN", "TRANSCRIPTION", "TRANSFERASE", "TRANSLATION",
        "TRANSLOCASE", "TRANSPORT PROTEIN", "UNKNOWN FUNCTION", "VIRAL PROTEIN", "VIRUS", "VIRUS LIKE PARTICLE",
    )
)
