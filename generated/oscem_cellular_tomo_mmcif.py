"""oscem.cellular_tomo 1.0.2 <-> mmcif 5.413.

Written by `oscem-map compile` from mappings/oscem-cellular_tomo_mmcif.omap; edit that.
"""

from __future__ import annotations

import re
from decimal import Decimal

from .oscem_mmcif_lists import (
    AUTHOR_TYPE_ORG,
    EM_ADMIN_COMPOSITE_MAP,
    EM_ENTITY_ASSEMBLY_SOURCE,
    EM_IMAGE_RECORDING_FILM_OR_DETECTOR_MODEL,
    EM_IMAGING_MICROSCOPE_MODEL,
    EM_IMAGING_OPTICS_ENERGYFILTER_NAME,
    EM_IMAGING_SPECIMEN_HOLDER_MODEL,
    EM_SOFTWARE_NAME,
    EM_STAINING_TYPE,
    EM_TOMOGRAPHY_SPECIMEN_SECTIONING,
    EM_VITRIFICATION_CRYOGEN_NAME,
    EM_VITRIFICATION_INSTRUMENT,
    PDBX_AUDIT_SUPPORT_COUNTRY,
    PDBX_AUDIT_SUPPORT_FUNDING_ORGANIZATION,
    PDBX_CONTACT_AUTHOR_COUNTRY,
    PDBX_CONTACT_AUTHOR_ORGANIZATION_TYPE,
    PDBX_CONTACT_AUTHOR_ROLE,
    STRUCT_KEYWORDS_PDBX_KEYWORDS,
)
from oscem_map.runtime.codecs import (
    day,
    from_underfocus,
    from_versioned,
    initials,
    join,
    maker,
    midnight,
    orcid,
    rounded,
    spread,
    underfocus,
    versioned,
)
from oscem_map.runtime.pairs import (
    paired,
    unpaired,
)
from oscem_map.runtime.refused import (
    Nothing,
    Told,
)
from oscem_map.runtime.trees import (
    both_of,
    elements,
    gather,
    is_one_of,
    lacking,
    list_in,
    ours,
    part,
    present,
    pruned,
    put_in,
    row_path,
    scalars,
    taken,
)
from oscem_map.runtime.values import (
    above,
    among,
    at_least,
    block,
    code,
    date,
    figure,
    flag,
    inside,
    kept,
    line,
    listed_or_free,
    matching,
    measured,
    moment,
    number,
    quantity,
    text,
    whole,
    within,
    Scale,
)
from oscem_map.runtime.words import (
    KEPT,
    Kept,
    Way,
)
from oscem_map.runtime.slips import (
    UnitSlip,
    mended,
)
from oscem_map.runtime.note import (
    Note,
    Question,
    Row,
    RowsOf,
    Tables,
    Source,
    Tree,
    PairedPath,
    into,
    taking,
)

LEFT = ("oscem.cellular_tomo", "1.0.2")
RIGHT = ("mmcif", "5.413")
LEFT_DEMANDS: tuple[tuple[str, str, tuple[str, ...], str], ...] = (("acquisition.technique", "", ("cellular_tomo",), "oscem-cellular_tomo_mmcif.omap:13"),)
SECTIONS = ("acquisition", "instrument", "sample", "organizational")
RIGHT_DEMANDS: tuple[tuple[str, str, tuple[str, ...], str], ...] = (("em_experiment", "reconstruction_method", ("TOMOGRAPHY",), "oscem-cellular_tomo_mmcif.omap:14"),)

IN_ACQUISITION = "common/acquisition.omap"
IN_CELL = "common/cell.omap"
IN_DEPOSITION = "common/deposition.omap"
IN_ENTRY = "common/entry.omap"
IN_INSTRUMENT = "common/instrument.omap"
IN_PEOPLE = "common/people.omap"
IN_TOMOGRAPHY = "common/tomography.omap"
IN_OSCEM_CELLULAR_TOMO_MMCIF = "oscem-cellular_tomo_mmcif.omap"

ANGSTROMS = Scale("Å")
DEGREES = Scale("°")
ELECTRONS_PER_SQUARE_ANGSTROM = Scale("e/Å²")
ELECTRONVOLTS = Scale("eV")
KELVINS = Scale("K")
KILOVOLTS = Scale("kV")
MICROMETRES = Scale("µm")
MILLIMETRES = Scale("mm")
NANOMETRES = Scale("nm")
PERCENT = Scale("%")
SECONDS = Scale("s")
EMAIL_FORM = re.compile("^[a-zA-Z0-9_.+-]+@[a-zA-Z0-9-]+\\.[a-zA-Z0-9-.]+$")
AUTHOR_FORM = re.compile("(([A-Za-z0-9_]+(( |-|'|\\. )[A-Za-z0-9_]+)*( Jr.| III)?, [A-Za-z0-9_]\\.(-?[A-Za-z0-9_]+\\.)*)|(Seattle Structural Genomics Center for Infectious Disease.*)|(Structural Genomics Consortium.*)|(QCRG Structural Biology Consortium.*)|(Center for Structural Genomics of Infectious Diseases.*)|(Center for Structural Biology of Infectious Diseases.*)|(Center for Structures of Membrane Proteins.*))")

ASK_ENTRY_ID = Question('entry_id', 'Deposition id given by OneDep, e.g. D_1000000001', ('_entry.id',), 'common/entry.omap:7', 'OSCEM')
ASK_MICROSCOPE_MODEL = Question('microscope_model', 'Model of the microscope, e.g. Titan Krios', ('_em_imaging.microscope_model',), 'common/instrument.omap:12')
ASK_HIGH_PRESSURE = Question('high_pressure', 'Was the specimen frozen under high pressure? YES or NO', ('_em_tomography_specimen.high_pressure_freezing',), 'common/tomography.omap:89')
ASK_VITRIFICATION_INSTRUMENT = Question('vitrification_instrument', 'Instrument of the vitrification, e.g. FEI VITROBOT MARK IV', ('_em_vitrification.instrument',), 'common/tomography.omap:107', optional=True)
ASK_HIGH_PRESSURE_FREEZER = Question('high_pressure_freezer', 'Instrument of the high-pressure freezing, e.g. LEICA EM ICE', ('_em_high_pressure_freezing.instrument',), 'common/tomography.omap:114', optional=True)
ASK_SECTIONING = Question('sectioning', 'NO SECTIONING, ULTRAMICROTOMY or FOCUSED ION BEAM', ('_em_tomography_specimen.sectioning',), 'common/tomography.omap:121')
ASK_FIB_VOLTAGE = Question('fib_voltage', 'Voltage of the ion beam in kV, e.g. 30', ('_em_focused_ion_beam.voltage',), 'common/tomography.omap:132')
ASK_FIB_CURRENT = Question('fib_current', 'Current of the ion beam in nA, e.g. 0.03', ('_em_focused_ion_beam.current',), 'common/tomography.omap:133')
ASK_FIB_DURATION = Question('fib_duration', 'Time of the milling in s', ('_em_focused_ion_beam.duration',), 'common/tomography.omap:134')
ASK_FIB_TEMPERATURE = Question('fib_temperature', 'Temperature of the specimen while it was milled, in K', ('_em_focused_ion_beam.temperature',), 'common/tomography.omap:135')
ASK_FIB_INITIAL_THICKNESS = Question('fib_initial_thickness', 'Thickness before the milling in nm', ('_em_focused_ion_beam.initial_thickness',), 'common/tomography.omap:136')
ASK_SECTION_TEMPERATURE = Question('section_temperature', 'Temperature of the specimen while it was cut, in K', ('_em_ultramicrotomy.temperature',), 'common/tomography.omap:145')
ASK_ASSEMBLY_SOURCE = Question('assembly_source', 'NATURAL, RECOMBINANT, MULTIPLE SOURCES or SYNTHETIC: where the sample comes from', ('_em_entity_assembly.source',), 'common/cell.omap:33')
ASK_TAXON = Question('taxon', 'NCBI taxonomy number of the organism, e.g. 10090', ('_em_entity_assembly_naturalsource.ncbi_tax_id',), 'common/cell.omap:42')
ASK_VITRIFIED = Question('vitrified', 'Was the specimen vitrified? YES or NO', ('_em_specimen.vitrification_applied',), 'common/cell.omap:53', optional=True)
ASK_STAINED = Question('stained', 'Was the specimen stained? YES or NO', ('_em_specimen.staining_applied',), 'common/cell.omap:55')
ASK_EMBEDDED = Question('embedded', 'Was the specimen embedded? YES or NO', ('_em_specimen.embedding_applied',), 'common/cell.omap:56')
ASK_SHADOWED = Question('shadowed', 'Was the specimen shadowed? YES or NO', ('_em_specimen.shadowing_applied',), 'common/cell.omap:57')
ASK_STAINING_TYPE = Question('staining_type', 'How it was stained: NEGATIVE or POSITIVE', ('_em_staining.type',), 'common/cell.omap:62', optional=True)
ASK_STAINING_MATERIAL = Question('staining_material', 'What it was stained with, e.g. uranyl acetate', ('_em_staining.material',), 'common/cell.omap:63', optional=True)
ASK_EMBEDDING_MATERIAL = Question('embedding_material', 'What it was embedded in, e.g. Lowicryl HM20', ('_em_embedding.material',), 'common/cell.omap:68', optional=True)
ASK_SHADOWING_MATERIAL = Question('shadowing_material', 'What it was shadowed with, e.g. platinum', ('_em_shadowing.material',), 'common/cell.omap:73', optional=True)
ASK_SHADOWING_ANGLE = Question('shadowing_angle', 'Angle of the shadowing in degrees', ('_em_shadowing.angle',), 'common/cell.omap:74', optional=True)
ASK_SHADOWING_THICKNESS = Question('shadowing_thickness', 'Thickness of the shadow in Å', ('_em_shadowing.thickness',), 'common/cell.omap:75', optional=True)
ASK_FIDUCIALS = Question('fiducials', 'Were fiducial markers used? YES or NO', ('_em_tomography_specimen.fiducial_markers',), 'common/tomography.omap:72')
ASK_FIDUCIAL_MAKER = Question('fiducial_maker', 'Maker of the fiducial markers, e.g. nanoComposix', ('_em_fiducial_markers.manufacturer',), 'common/tomography.omap:76', optional=True)
ASK_FIDUCIAL_DIAMETER = Question('fiducial_diameter', 'Diameter of the fiducial markers in nm', ('_em_fiducial_markers.diameter',), 'common/tomography.omap:77', optional=True)
ASK_TITLE = Question('title', 'Title of the entry', ('_struct.title',), 'common/deposition.omap:22')
ASK_KEYWORDS = Question('keywords', 'Keywords, in one line, separated by commas', ('_struct_keywords.text',), 'common/deposition.omap:26', optional=True)
ASK_CLASSIFICATION = Question('classification', "Class of the molecule, a word of the archive's list, e.g. METAL TRANSPORT", ('_struct_keywords.pdbx_keywords',), 'common/deposition.omap:27', optional=True)
ASK_CITATION_TITLE = Question('citation_title', 'Title of the paper about these data', ('_citation.title',), 'common/deposition.omap:31', optional=True)

MICROSCOPE_PUT = Way(
    {
        ('titan krios',): ('TFS KRIOS',),
        ('krios',): ('TFS KRIOS',),
        ('krios g3i',): ('TFS KRIOS',),
        ('krios g4',): ('TFS KRIOS',),
        ('titan krios g3i',): ('TFS KRIOS',),
        ('titan krios g4',): ('TFS KRIOS',),
        ('glacios',): ('TFS GLACIOS',),
        ('glacios 2',): ('TFS GLACIOS',),
        ('talos arctica',): ('FEI TALOS ARCTICA',),
        ('arctica',): ('FEI TALOS ARCTICA',),
        ('talos f200c',): ('TFS TALOS F200C',),
        ('talos l120c',): ('TFS TALOS L120C',),
        ('tundra',): ('TFS TUNDRA',),
        ('titan themis',): ('TFS TITAN THEMIS',),
        ('themis',): ('TFS TITAN THEMIS',),
        ('polara',): ('FEI POLARA 300',),
        ('tecnai polara',): ('FEI POLARA 300',),
        ('cryo arm 300',): ('JEOL CRYO ARM 300',),
        ('cryoarm300',): ('JEOL CRYO ARM 300',),
        ('cryo arm 200',): ('JEOL CRYO ARM 200',),
        ('cryoarm200',): ('JEOL CRYO ARM 200',),
    },
    lists=((EM_IMAGING_MICROSCOPE_MODEL, 0, (None,), (KEPT,)),),
    accepted=('Titan Krios', 'Krios', 'Krios G3i', 'Krios G4', 'Titan Krios G3i', 'Titan Krios G4', 'Glacios', 'Glacios 2', 'Talos Arctica', 'Arctica', 'Talos F200C', 'Talos L120C', 'Tundra', 'Titan Themis', 'Themis', 'Polara', 'Tecnai Polara', 'CRYO ARM 300', 'CRYOARM300', 'CRYO ARM 200', 'CRYOARM200'),
)
ILLUMINATION_PUT = Way(
    {
        ('parallel',): ('FLOOD BEAM',),
        ('floodbeam',): ('FLOOD BEAM',),
        ('flood beam',): ('FLOOD BEAM',),
        ('spotscan',): ('SPOT SCAN',),
        ('spot scan',): ('SPOT SCAN',),
    },
    others=((0, (None,), ('OTHER',)),),
    open_list=True,
)
IMAGING_MODE_PUT = Way(
    {
        ('brightfield',): ('BRIGHT FIELD',),
        ('bright field',): ('BRIGHT FIELD',),
        ('darkfield',): ('DARK FIELD',),
        ('dark field',): ('DARK FIELD',),
        ('diffraction',): ('DIFFRACTION',),
        ('4d-stem',): ('4D-STEM',),
        ('4dstem',): ('4D-STEM',),
    },
    others=((0, (None,), ('OTHER',)),),
    open_list=True,
)
ELECTRON_SOURCE_PUT = Way(
    {
        ('feg',): ('FIELD EMISSION GUN',),
        ('field emission gun',): ('FIELD EMISSION GUN',),
        ('fieldemission',): ('FIELD EMISSION GUN',),
        ('x-feg',): ('FIELD EMISSION GUN',),
        ('xfeg',): ('FIELD EMISSION GUN',),
        ('cold feg',): ('FIELD EMISSION GUN',),
        ('c-feg',): ('FIELD EMISSION GUN',),
        ('lab6',): ('LAB6',),
        ('w',): ('TUNGSTEN HAIRPIN',),
        ('tungsten',): ('TUNGSTEN HAIRPIN',),
        ('tungsten hairpin',): ('TUNGSTEN HAIRPIN',),
    },
    others=((0, (None,), ('OTHER',)),),
    open_list=True,
)
HOLDER_PUT = Way(
    {
        ('autogrid',): ('FEI TITAN KRIOS AUTOGRID HOLDER',),
        ('autogrid cassette',): ('FEI TITAN KRIOS AUTOGRID HOLDER',),
        ('gatan 626',): ('GATAN 626 SINGLE TILT LIQUID NITROGEN CRYO TRANSFER HOLDER',),
        ('gatan 914',): ('GATAN 914 HIGH TILT LIQUID NITROGEN CRYO TRANSFER TOMOGRAPHY HOLDER',),
    },
    lists=((EM_IMAGING_SPECIMEN_HOLDER_MODEL, 0, (None,), (KEPT,)),),
    others=((0, (None,), ('OTHER', KEPT,)),),
    width=2,
    open_list=True,
)
STAGE_CRYOGEN_PUT = Way(
    {
        ('nitrogen',): ('NITROGEN',),
        ('liquid nitrogen',): ('NITROGEN',),
        ('ln2',): ('NITROGEN',),
        ('helium',): ('HELIUM',),
        ('liquid helium',): ('HELIUM',),
    },
    accepted=('nitrogen', 'liquid nitrogen', 'LN2', 'helium', 'liquid helium'),
)
ENERGY_FILTER_PUT = Way(
    {
        ('selectris',): ('TFS Selectris',),
        ('selectris x',): ('TFS Selectris X',),
        ('bioquantum',): ('GIF Bioquantum',),
        ('gatan bioquantum',): ('GIF Bioquantum',),
        ('omega',): ('In-column Omega Filter',),
        ('in-column omega',): ('In-column Omega Filter',),
    },
    lists=((EM_IMAGING_OPTICS_ENERGYFILTER_NAME, 0, (None,), (KEPT,)),),
    others=((0, (None,), (KEPT,)),),
    open_list=True,
)
PHASE_PLATE_PUT = Way(
    {
        ('volta',): ('VOLTA PHASE PLATE',),
        ('vpp',): ('VOLTA PHASE PLATE',),
        ('volta phase plate',): ('VOLTA PHASE PLATE',),
        ('zernike',): ('ZERNIKE PHASE PLATE',),
        ('zernike phase plate',): ('ZERNIKE PHASE PLATE',),
        ('none',): Nothing('says that there was none'),
        ('no',): Nothing('says that there was none'),
    },
    others=((0, (None,), (KEPT,)),),
    open_list=True,
)
CORRECTOR_PUT = Way(
    {
        ('none',): Nothing('says that there was none'),
        ('no',): Nothing('says that there was none'),
        ('no corrector',): Nothing('says that there was none'),
    },
    others=((0, (None,), (KEPT,)),),
)
DETECTOR_PUT = Way(
    {
        ('falcon 4i',): ('TFS FALCON 4i (4k x 4k)',),
        ('falcon4i',): ('TFS FALCON 4i (4k x 4k)',),
        ('ef-falcon 4i',): ('TFS FALCON 4i (4k x 4k)',),
        ('falcon 4',): ('FEI FALCON IV (4k x 4k)',),
        ('falcon iv',): ('FEI FALCON IV (4k x 4k)',),
        ('falcon 3',): ('FEI FALCON III (4k x 4k)',),
        ('falcon 3ec',): ('FEI FALCON III (4k x 4k)',),
        ('falcon iii',): ('FEI FALCON III (4k x 4k)',),
        ('k3',): ('GATAN K3 (6k x 4k)',),
        ('k3 bioquantum',): ('GATAN K3 BIOQUANTUM (6k x 4k)',),
        ('k2',): ('GATAN K2 SUMMIT (4k x 4k)',),
        ('k2 summit',): ('GATAN K2 SUMMIT (4k x 4k)',),
        ('ceta',): ('FEI CETA (4k x 4k)',),
        ('bm-ceta',): ('FEI CETA (4k x 4k)',),
    },
    lists=((EM_IMAGE_RECORDING_FILM_OR_DETECTOR_MODEL, 0, (None,), (KEPT,)),),
    others=((0, (None,), (KEPT,)),),
    open_list=True,
)
DETECTOR_MODE_PUT = Way(
    {
        ('counting',): ('COUNTING',),
        ('electron counting',): ('COUNTING',),
        ('linear',): ('INTEGRATING',),
        ('integrating',): ('INTEGRATING',),
        ('super-resolution',): ('SUPER-RESOLUTION',),
        ('super resolution',): ('SUPER-RESOLUTION',),
        ('scanningdetector',): Nothing('a kind of detector, not a mode'),
        ('imagingdetector',): Nothing('a kind of detector, not a mode'),
    },
    others=((0, (None,), ('OTHER',)),),
    open_list=True,
)
PRESSURE_PUT = Way(
    {
        ('high_pressure_freezing',): ('YES',),
        ('plunge_freezing',): ('NO',),
    },
    accepted=('high_pressure_freezing', 'plunge_freezing'),
)
VITRIFIED_PUT = Way(
    {
        ('high_pressure_freezing',): ('YES',),
        ('plunge_freezing',): ('YES',),
    },
    accepted=('high_pressure_freezing', 'plunge_freezing'),
)
FREEZING_METHOD_PUT = Way(
    {
        ('high_pressure_freezing',): ('high pressure freezing',),
        ('plunge_freezing',): ('plunge freezing',),
    },
    accepted=('high_pressure_freezing', 'plunge_freezing'),
)
CRYOGEN_PUT = Way(
    {
        ('none',): Nothing('says that there was none'),
        ('no',): Nothing('says that there was none'),
        ('liquid ethane',): ('ETHANE',),
        ('ethane/propane',): ('ETHANE-PROPANE',),
        ('propane/ethane',): ('ETHANE-PROPANE',),
        ('ethane/propane mixture',): ('ETHANE-PROPANE',),
        ('liquid propane',): ('PROPANE',),
        ('liquid nitrogen',): ('NITROGEN',),
        ('ln2',): ('NITROGEN',),
        ('liquid helium',): ('HELIUM',),
    },
    lists=((EM_VITRIFICATION_CRYOGEN_NAME, 0, (None,), (KEPT,)),),
    others=((0, (None,), ('OTHER',)),),
    open_list=True,
)
ATMOSPHERE_PUT = Way(
    {},
    others=((0, (None,), (Kept('atmosphere: {}'),)),),
)
SECTIONING_PUT = Way(
    {
        ('fib milling',): ('FOCUSED ION BEAM',),
        ('fib',): ('FOCUSED ION BEAM',),
        ('cryo-fib',): ('FOCUSED ION BEAM',),
        ('cryo-fib milling',): ('FOCUSED ION BEAM',),
        ('plasma fib',): ('FOCUSED ION BEAM',),
        ('plasma fib milling',): ('FOCUSED ION BEAM',),
        ('cryo plasma fib',): ('FOCUSED ION BEAM',),
        ('focused ion beam',): ('FOCUSED ION BEAM',),
        ('ultramicrotomy',): ('ULTRAMICROTOMY',),
        ('microtomy',): ('ULTRAMICROTOMY',),
        ('cryo-ultramicrotomy',): ('ULTRAMICROTOMY',),
        ('cemovis',): ('ULTRAMICROTOMY',),
        ('none',): ('NO SECTIONING',),
        ('no sectioning',): ('NO SECTIONING',),
    },
    accepted=('FIB milling', 'FIB', 'cryo-FIB', 'cryo-FIB milling', 'plasma FIB', 'plasma FIB milling', 'cryo plasma FIB', 'focused ion beam', 'ultramicrotomy', 'microtomy', 'cryo-ultramicrotomy', 'CEMOVIS', 'none', 'no sectioning'),
)
ION_PUT = Way(
    {
        ('gallium',): ('gallium ion',),
        ('ga',): ('gallium ion',),
        ('ga+',): ('gallium ion',),
        ('xenon',): ('xenon ion',),
        ('xe',): ('xenon ion',),
        ('xe+',): ('xenon ion',),
        ('argon',): ('argon ion',),
        ('ar',): ('argon ion',),
        ('ar+',): ('argon ion',),
        ('oxygen',): ('oxygen ion',),
        ('o',): ('oxygen ion',),
        ('o+',): ('oxygen ion',),
    },
    others=((0, (None,), (KEPT,)),),
)
LIFT_OUT_PUT = Way(
    {
        (True,): ('lift-out',),
        (False,): Nothing('mmCIF has no word for its absence'),
    },
)
COUNTRY_PUT = Way(
    {
        ('usa',): ('United States',),
        ('us',): ('United States',),
        ('united states of america',): ('United States',),
        ('uk',): ('United Kingdom',),
        ('gb',): ('United Kingdom',),
        ('great britain',): ('United Kingdom',),
        ('south korea',): ('Korea, Republic Of',),
        ('korea',): ('Korea, Republic Of',),
        ('republic of korea',): ('Korea, Republic Of',),
        ('czechia',): ('Czech Republic',),
        ('russia',): ('Russian Federation',),
        ('vietnam',): ('Viet Nam',),
        ('ch',): ('Switzerland',),
        ('schweiz',): ('Switzerland',),
        ('suisse',): ('Switzerland',),
        ('de',): ('Germany',),
        ('deutschland',): ('Germany',),
    },
    lists=((PDBX_CONTACT_AUTHOR_COUNTRY, 0, (None,), (KEPT,)),),
    accepted=('USA', 'US', 'United States of America', 'UK', 'GB', 'Great Britain', 'South Korea', 'Korea', 'Republic of Korea', 'Czechia', 'Russia', 'Vietnam', 'CH', 'Schweiz', 'Suisse', 'DE', 'Deutschland'),
)
ROLE_PUT = Way(
    {
        ('principal investigator',): ('principal investigator/group leader',),
        ('pi',): ('principal investigator/group leader',),
        ('group leader',): ('principal investigator/group leader',),
        ('corresponding author',): ('responsible scientist',),
    },
    lists=((PDBX_CONTACT_AUTHOR_ROLE, 0, (None,), (KEPT,)),),
    others=((0, (None,), ('investigator',)),),
    open_list=True,
)
COUNTRY_PUT_2 = Way(
    {
        ('usa',): ('United States',),
        ('us',): ('United States',),
        ('united states of america',): ('United States',),
        ('uk',): ('United Kingdom',),
        ('gb',): ('United Kingdom',),
        ('great britain',): ('United Kingdom',),
        ('south korea',): ('Korea, Republic Of',),
        ('korea',): ('Korea, Republic Of',),
        ('republic of korea',): ('Korea, Republic Of',),
        ('czechia',): ('Czech Republic',),
        ('russia',): ('Russian Federation',),
        ('vietnam',): ('Viet Nam',),
        ('ch',): ('Switzerland',),
        ('schweiz',): ('Switzerland',),
        ('suisse',): ('Switzerland',),
        ('de',): ('Germany',),
        ('deutschland',): ('Germany',),
    },
    lists=((PDBX_AUDIT_SUPPORT_COUNTRY, 0, (None,), (KEPT,)),),
    accepted=('USA', 'US', 'United States of America', 'UK', 'GB', 'Great Britain', 'South Korea', 'Korea', 'Republic of Korea', 'Czechia', 'Russia', 'Vietnam', 'CH', 'Schweiz', 'Suisse', 'DE', 'Deutschland'),
)
FUNDER_PUT = Way(
    {
        ('snsf',): ('Swiss National Science Foundation',),
        ('snf',): ('Swiss National Science Foundation',),
        ('swiss national science foundation (snsf)',): ('Swiss National Science Foundation',),
        ('erc',): ('European Research Council (ERC)',),
        ('european research council',): ('European Research Council (ERC)',),
        ('wellcome',): ('Wellcome Trust',),
        ('the wellcome trust',): ('Wellcome Trust',),
        ('mrc',): ('Medical Research Council (MRC, United Kingdom)',),
        ('bbsrc',): ('Biotechnology and Biological Sciences Research Council (BBSRC)',),
        ('dfg',): ('German Research Foundation (DFG)',),
        ('deutsche forschungsgemeinschaft',): ('German Research Foundation (DFG)',),
        ('anr',): ('Agence Nationale de la Recherche (ANR)',),
        ('nwo',): ('Netherlands Organisation for Scientific Research (NWO)',),
        ('nsf',): ('National Science Foundation (NSF, United States)',),
        ('hhmi',): ('Howard Hughes Medical Institute (HHMI)',),
        ('cihr',): ('Canadian Institutes of Health Research (CIHR)',),
        ('nsfc',): ('National Natural Science Foundation of China (NSFC)',),
        ('jsps',): ('Japan Society for the Promotion of Science (JSPS)',),
        ('amed',): ('Japan Agency for Medical Research and Development (AMED)',),
    },
    lists=((PDBX_AUDIT_SUPPORT_FUNDING_ORGANIZATION, 0, (None,), (KEPT,)),),
    others=((0, (None, 'government'), ('Other government', KEPT,)), (0, (None, 'other'), ('Other private', KEPT,)),),
    width=2,
    open_list=True,
    accepted=('SNSF', 'SNF', 'Swiss National Science Foundation (SNSF)', 'ERC', 'European Research Council', 'Wellcome', 'The Wellcome Trust', 'MRC', 'BBSRC', 'DFG', 'Deutsche Forschungsgemeinschaft', 'ANR', 'NWO', 'NSF', 'HHMI', 'CIHR', 'NSFC', 'JSPS', 'AMED'),
)
MICROSCOPE_GET = Way(
    {
        ('tfs krios',): ('Titan Krios',),
        ('tfs glacios',): ('Glacios',),
        ('fei talos arctica',): ('Talos Arctica',),
        ('tfs talos f200c',): ('Talos F200C',),
        ('tfs talos l120c',): ('Talos L120C',),
        ('tfs tundra',): ('Tundra',),
        ('tfs titan themis',): ('Titan Themis',),
        ('fei polara 300',): ('Polara',),
        ('jeol cryo arm 300',): ('CRYO ARM 300',),
        ('jeol cryo arm 200',): ('CRYO ARM 200',),
    },
    lists=((EM_IMAGING_MICROSCOPE_MODEL, 0, (None,), (KEPT,)),),
    accepted=('TFS KRIOS', 'TFS GLACIOS', 'FEI TALOS ARCTICA', 'TFS TALOS F200C', 'TFS TALOS L120C', 'TFS TUNDRA', 'TFS TITAN THEMIS', 'FEI POLARA 300', 'JEOL CRYO ARM 300', 'JEOL CRYO ARM 200'),
)
MANUFACTURER_GET = Way(
    {
        ('tfs',): ('Thermo Fisher Scientific',),
        ('fei',): ('FEI',),
        ('fei/philips',): ('FEI/Philips',),
        ('hitachi',): ('Hitachi',),
        ('jeol',): ('JEOL',),
        ('siemens',): ('Siemens',),
        ('zeiss',): ('Zeiss',),
        ('shuimu',): ('Shuimu BioSciences',),
    },
    others=((0, (None,), Nothing('no maker that this table knows: a model alone names none')),),
)
ILLUMINATION_GET = Way(
    {
        ('flood beam',): ('Parallel',),
        ('spot scan',): ('SpotScan',),
        ('other',): ('OTHER',),
    },
    accepted=('FLOOD BEAM', 'SPOT SCAN', 'OTHER'),
)
IMAGING_MODE_GET = Way(
    {
        ('bright field',): ('BrightField',),
        ('dark field',): ('DarkField',),
        ('diffraction',): ('Diffraction',),
        ('4d-stem',): ('4D-STEM',),
        ('other',): ('OTHER',),
    },
    accepted=('BRIGHT FIELD', 'DARK FIELD', 'DIFFRACTION', '4D-STEM', 'OTHER'),
)
ELECTRON_SOURCE_GET = Way(
    {
        ('field emission gun',): ('FEG',),
        ('lab6',): ('LaB6',),
        ('tungsten hairpin',): ('W',),
        ('other',): ('OTHER',),
    },
    accepted=('FIELD EMISSION GUN', 'LAB6', 'TUNGSTEN HAIRPIN', 'OTHER'),
)
HOLDER_GET = Way(
    {
        ('fei titan krios autogrid holder',): ('Autogrid',),
        ('gatan 626 single tilt liquid nitrogen cryo transfer holder',): ('Gatan 626',),
        ('gatan 914 high tilt liquid nitrogen cryo transfer tomography holder',): ('Gatan 914',),
    },
    lists=((EM_IMAGING_SPECIMEN_HOLDER_MODEL, 0, (None,), (KEPT,)),),
    others=((1, ('other', None), (KEPT,)), (1, ((), None), Nothing('a remark on something else than the holder')),),
    reads_back=True,
    accepted=('FEI TITAN KRIOS AUTOGRID HOLDER', 'GATAN 626 SINGLE TILT LIQUID NITROGEN CRYO TRANSFER HOLDER', 'GATAN 914 HIGH TILT LIQUID NITROGEN CRYO TRANSFER TOMOGRAPHY HOLDER', 'OTHER'),
)
STAGE_CRYOGEN_GET = Way(
    {
        ('nitrogen',): ('nitrogen',),
        ('helium',): ('helium',),
        ('liquid nitrogen',): (Told('nitrogen', 'older files say that it was liquid'),),
        ('liquid helium',): (Told('helium', 'older files say that it was liquid'),),
        ('none',): Nothing('says that there was none'),
        ('no',): Nothing('says that there was none'),
    },
    accepted=('NITROGEN', 'HELIUM', 'LIQUID NITROGEN', 'LIQUID HELIUM', 'NONE', 'NO'),
)
ENERGY_FILTER_GET = Way(
    {
        ('tfs selectris',): ('Selectris',),
        ('tfs selectris x',): ('Selectris X',),
        ('gif bioquantum',): ('BioQuantum',),
        ('in-column omega filter',): ('Omega',),
    },
    lists=((EM_IMAGING_OPTICS_ENERGYFILTER_NAME, 0, (None,), (KEPT,)),),
    others=((0, (None,), (KEPT,)),),
)
PHASE_PLATE_GET = Way(
    {
        ('volta phase plate',): ('Volta',),
        ('zernike phase plate',): ('Zernike',),
        ('none',): Nothing('says that there was none'),
        ('no',): Nothing('says that there was none'),
    },
    others=((0, (None,), (KEPT,)),),
)
CORRECTOR_GET = Way(
    {
        ('none',): Nothing('says that there was none'),
        ('no',): Nothing('says that there was none'),
        ('no corrector',): Nothing('says that there was none'),
    },
    others=((0, (None,), (KEPT,)),),
)
DETECTOR_GET = Way(
    {
        ('tfs falcon 4i (4k x 4k)',): ('Falcon 4i',),
        ('fei falcon iv (4k x 4k)',): ('Falcon 4',),
        ('fei falcon iii (4k x 4k)',): ('Falcon 3',),
        ('gatan k3 (6k x 4k)',): ('K3',),
        ('gatan k3 bioquantum (6k x 4k)',): ('K3 BioQuantum',),
        ('gatan k2 summit (4k x 4k)',): ('K2',),
        ('fei ceta (4k x 4k)',): ('Ceta',),
    },
    lists=((EM_IMAGE_RECORDING_FILM_OR_DETECTOR_MODEL, 0, (None,), (KEPT,)),),
    others=((0, (None,), (KEPT,)),),
)
DETECTOR_MODE_GET = Way(
    {
        ('counting',): ('counting',),
        ('integrating',): ('linear',),
        ('super-resolution',): ('super-resolution',),
        ('other',): ('OTHER',),
    },
    accepted=('COUNTING', 'INTEGRATING', 'SUPER-RESOLUTION', 'OTHER'),
)
FREEZING_METHOD_GET = Way(
    {
        ('high pressure freezing',): ('high_pressure_freezing',),
        ('plunge freezing',): ('plunge_freezing',),
    },
    others=((0, (None,), Nothing("a procedure in words of the depositor's own")),),
)
CRYOGEN_GET = Way(
    {
        ('none',): Nothing('says that there was none'),
        ('no',): Nothing('says that there was none'),
        ('liquid ethane',): (Told('ethane', 'older files say that it was liquid'),),
        ('liquid propane',): (Told('propane', 'older files say that it was liquid'),),
        ('liquid nitrogen',): (Told('nitrogen', 'older files say that it was liquid'),),
        ('liquid helium',): (Told('helium', 'older files say that it was liquid'),),
        ('ethane',): ('ethane',),
        ('ethane-propane',): ('ethane-propane',),
        ('propane',): ('propane',),
        ('nitrogen',): ('nitrogen',),
        ('helium',): ('helium',),
    },
    lists=((EM_VITRIFICATION_CRYOGEN_NAME, 0, (None,), (KEPT,)),),
    accepted=('NONE', 'NO', 'LIQUID ETHANE', 'LIQUID PROPANE', 'LIQUID NITROGEN', 'LIQUID HELIUM', 'ETHANE', 'ETHANE-PROPANE', 'PROPANE', 'NITROGEN', 'HELIUM'),
)
SECTIONING_GET = Way(
    {
        ('focused ion beam',): ('FIB milling',),
        ('ultramicrotomy',): ('ultramicrotomy',),
        ('no sectioning',): ('none',),
    },
    accepted=('FOCUSED ION BEAM', 'ULTRAMICROTOMY', 'NO SECTIONING'),
)
ION_GET = Way(
    {
        ('gallium ion',): ('Gallium',),
        ('xenon ion',): ('Xenon',),
        ('argon ion',): ('Argon',),
        ('oxygen ion',): ('Oxygen',),
    },
    others=((0, (None,), (KEPT,)),),
)
LIFT_OUT_GET = Way(
    {
        ('lift-out',): (True,),
    },
    others=((0, (None,), Nothing('a remark on something else')),),
)
COUNTRY_GET = Way(
    {
        ('korea, republic of',): ('South Korea',),
        ('czech republic',): ('Czechia',),
        ('russian federation',): ('Russia',),
        ('viet nam',): ('Vietnam',),
    },
    lists=((PDBX_CONTACT_AUTHOR_COUNTRY, 0, (None,), (KEPT,)),),
    accepted=('Korea, Republic Of', 'Czech Republic', 'Russian Federation', 'Viet Nam'),
)
ROLE_GET = Way(
    {
        ('principal investigator/group leader',): ('principal investigator',),
        ('responsible scientist',): ('corresponding author',),
    },
    lists=((PDBX_CONTACT_AUTHOR_ROLE, 0, (None,), (KEPT,)),),
    accepted=('principal investigator/group leader', 'responsible scientist'),
)
FUNDER_GET = Way(
    {
        ('swiss national science foundation',): ('SNSF',),
        ('european research council (erc)',): ('ERC',),
        ('wellcome trust',): ('Wellcome',),
        ('medical research council (mrc, united kingdom)',): ('MRC',),
        ('biotechnology and biological sciences research council (bbsrc)',): ('BBSRC',),
        ('german research foundation (dfg)',): ('DFG',),
        ('agence nationale de la recherche (anr)',): ('ANR',),
        ('netherlands organisation for scientific research (nwo)',): ('NWO',),
        ('national science foundation (nsf, united states)',): ('NSF',),
        ('howard hughes medical institute (hhmi)',): ('HHMI',),
        ('canadian institutes of health research (cihr)',): ('CIHR',),
        ('national natural science foundation of china (nsfc)',): ('NSFC',),
        ('japan society for the promotion of science (jsps)',): ('JSPS',),
        ('japan agency for medical research and development (amed)',): ('AMED',),
    },
    lists=((PDBX_AUDIT_SUPPORT_FUNDING_ORGANIZATION, 0, (None,), (KEPT,)),),
    others=((1, ('other government', None), (KEPT, 'Government',)), (1, ('other private', None), (KEPT, 'Other',)), (0, (None,), (Kept('{}', unlisted=True),)),),
    width=2,
    reads_back=True,
)
COUNTRY_GET_2 = Way(
    {
        ('korea, republic of',): ('South Korea',),
        ('czech republic',): ('Czechia',),
        ('russian federation',): ('Russia',),
        ('viet nam',): ('Vietnam',),
    },
    lists=((PDBX_AUDIT_SUPPORT_COUNTRY, 0, (None,), (KEPT,)),),
    accepted=('Korea, Republic Of', 'Czech Republic', 'Russian Federation', 'Viet Nam'),
)

SLIPS = (
    UnitSlip(
        "em_imaging",
        ("accelerating_voltage",),
        Decimal("10000"),
        Decimal("3000000"),
        "kV",
        "V",
        "no microscope has ten megavolts; such files have it in volts",
        "common/instrument.omap:25",
    ),
    UnitSlip(
        "em_imaging",
        ("nominal_defocus_min", "nominal_defocus_max"),
        Decimal("-20"),
        Decimal("20"),
        "nm",
        "µm",
        "no defocus is set to a few nanometres; older files have it in micrometres",
        "common/acquisition.omap:9",
    ),
    UnitSlip(
        "em_imaging",
        ("calibrated_defocus_min", "calibrated_defocus_max"),
        Decimal("-20"),
        Decimal("20"),
        "nm",
        "µm",
        "no defocus is known to a few nanometres; older files have it in micrometres",
        "common/acquisition.omap:11",
    ),
    UnitSlip(
        "em_imaging",
        ("recording_temperature_minimum", "recording_temperature_maximum"),
        Decimal("-273"),
        Decimal("-1"),
        "K",
        "°C",
        "nothing is colder than 0 K; liquid nitrogen is at -196 °C",
        "common/acquisition.omap:13",
    ),
    UnitSlip(
        "em_imaging",
        ("recording_temperature_minimum", "recording_temperature_maximum"),
        Decimal("10"),
        Decimal("40"),
        "K",
        "°C",
        "it may be kelvins, of a stage cooled with helium, or a room in °C",
        "common/acquisition.omap:15",
        doubt=True,
    ),
    UnitSlip(
        "em_vitrification",
        ("chamber_temperature",),
        Decimal("1"),
        Decimal("60"),
        "K",
        "°C",
        "no chamber for plunging is colder than 253 K; its display shows °C",
        "common/tomography.omap:95",
    ),
    UnitSlip(
        "em_vitrification",
        ("chamber_temperature",),
        Decimal("-20"),
        Decimal("1"),
        "K",
        "°C",
        "it may be a chamber in °C, or a zero in place of a value that nobody knew",
        "common/tomography.omap:97",
        doubt=True,
    ),
)
"""Known errors of real files, mended before they are read."""


class Rows(RowsOf):
    """The rows of a document that is being made."""

    __slots__ = (
        "em_experiment",
        "entry",
        "exptl",
        "em_specimen",
        "em_imaging",
        "em_imaging_optics",
        "em_image_processing",
        "every_em_image_recording",
        "em_software",
        "em_tomography",
        "em_tomography_specimen",
        "em_vitrification",
        "em_high_pressure_freezing",
        "em_focused_ion_beam",
        "em_ultramicrotomy",
        "em_entity_assembly",
        "every_em_entity_assembly_naturalsource",
        "em_staining",
        "em_embedding",
        "em_shadowing",
        "em_fiducial_markers",
        "struct",
        "struct_keywords",
        "citation",
        "em_experiment_set",
        "em_high_pressure_freezing_set",
        "em_focused_ion_beam_set",
        "em_ultramicrotomy_set",
        "em_entity_assembly_set",
        "em_image_recording",
        "em_entity_assembly_naturalsource",
        "pdbx_contact_author",
        "audit_author",
        "em_author_list",
        "pdbx_audit_support",
    )

    def __init__(self) -> None:
        self.em_experiment: Row = {}
        self.entry: Row = {}
        self.exptl: Row = {}
        self.em_specimen: Row = {}
        self.em_imaging: Row = {}
        self.em_imaging_optics: Row = {}
        self.em_image_processing: Row = {}
        self.every_em_image_recording: Row = {}
        self.em_software: Row = {}
        self.em_tomography: Row = {}
        self.em_tomography_specimen: Row = {}
        self.em_vitrification: Row = {}
        self.em_high_pressure_freezing: Row = {}
        self.em_focused_ion_beam: Row = {}
        self.em_ultramicrotomy: Row = {}
        self.em_entity_assembly: Row = {}
        self.every_em_entity_assembly_naturalsource: Row = {}
        self.em_staining: Row = {}
        self.em_embedding: Row = {}
        self.em_shadowing: Row = {}
        self.em_fiducial_markers: Row = {}
        self.struct: Row = {}
        self.struct_keywords: Row = {}
        self.citation: Row = {}
        self.em_experiment_set: Row = {}
        self.em_high_pressure_freezing_set: Row = {}
        self.em_focused_ion_beam_set: Row = {}
        self.em_ultramicrotomy_set: Row = {}
        self.em_entity_assembly_set: Row = {}
        self.em_image_recording: list[Row] = []
        self.em_entity_assembly_naturalsource: list[Row] = []
        self.pdbx_contact_author: list[Row] = []
        self.audit_author: list[Row] = []
        self.em_author_list: list[Row] = []
        self.pdbx_audit_support: list[Row] = []


def put(document: Source, note: Note, at: str = "$") -> dict[str, list[Row]]:
    """The rows of a document, by category."""
    rows = Rows()
    put_document(document, rows, note, at)
    return finish(rows, note)


def get(tables: Tables, note: Note) -> Tree:
    """The document that rows say."""
    document: Tree = {}
    get_document(note.reads(mended(tables, SLIPS, note)), document, note)
    result: Tree = pruned(document)
    return result


def put_document(document: Source, rows: Rows, note: Note, at: str) -> None:
    """OSC-EM tomography of cells and tissues as PDBx/mmCIF, for deposition through OneDep.  [oscem-cellular_tomo_mmcif.omap:2]"""
    put_entry(document, rows, note, at)
    instrument = part(document, "instrument", note, at)
    put_instrument_em_imaging(instrument, rows, note, f"{at}.instrument")
    acquisition = part(document, "acquisition", note, at)
    if acquisition:
        put_acquisition(acquisition, rows, note, f"{at}.acquisition")
    if acquisition:
        put_acquisition_em_tomography(acquisition, rows, note, f"{at}.acquisition")
    sample = part(document, "sample", note, at)
    put_sample(sample, rows, note, f"{at}.sample")
    if sample:
        put_sample_2(sample, rows, note, f"{at}.sample")
    # sample.growth_condition.media is lost: no item for a culture medium
    # sample.growth_condition.growth_location is lost: no item for where cells were grown
    # sample.growth_condition.cell_cycle is lost: no item for the state of a cell
    # sample.growth_condition.treatment is lost: no item for a treatment of cells
    # sample.growth_condition.atmosphere_growth is lost: no item; _em_crystal_formation.atmosphere is of crystals
    # sample.growth_condition.temperature_growth is lost: no item; _em_crystal_formation.temperature is of crystals
    organizational = part(document, "organizational", note, at)
    if organizational:
        put_organizational(organizational, rows, note, f"{at}.organizational")
    put_markers(document, rows, note, at)
    put_deposition(document, rows, note, at)


def put_entry(document: Source, rows: Rows, note: Note, at: str) -> None:
    """`this <-> this`.  [common/entry.omap:6]"""
    put = into(rows.entry, note, at, IN_ENTRY)
    if note.ask:
        put("id", code(text(note.given(ASK_ENTRY_ID))), "$ask.entry_id", 7)


def put_instrument_em_imaging(instrument: Source, rows: Rows, note: Note, at: str) -> None:
    """`instrument <-> _em_imaging`.  [common/instrument.omap:8]"""
    microscope = part(instrument, "microscope", note, at)
    put = into(rows.em_imaging, note, at, IN_INSTRUMENT)
    if (said := microscope.get("model")) is not None:
        put("microscope_model", MICROSCOPE_PUT(text(said)), "microscope.model", 9)
    if note.ask and "microscope_model" not in rows.em_imaging:
        put("microscope_model", line(MICROSCOPE_PUT(note.given(ASK_MICROSCOPE_MODEL))), "$ask.microscope_model", 12)
    if (said := instrument.get("illumination")) is not None:
        put("illumination_mode", ILLUMINATION_PUT(text(said)), "illumination", 17)
    if (said := instrument.get("imaging")) is not None:
        put("mode", IMAGING_MODE_PUT(text(said)), "imaging", 18)
    if (said := instrument.get("electron_source")) is not None:
        put("electron_source", ELECTRON_SOURCE_PUT(text(said)), "electron_source", 19)
    if (said := instrument.get("acceleration_voltage")) is not None:
        put(
            "accelerating_voltage",
            figure(at_least(rounded(quantity(said, KILOVOLTS)), 0)),
            "acceleration_voltage",
            20,
        )
    if (said := instrument.get("c2_aperture")) is not None:
        put("c2_aperture_diameter", figure(within(quantity(said, MICROMETRES), 1, 150)), "c2_aperture", 21)
    if (said := instrument.get("cs")) is not None:
        put("nominal_cs", figure(within(quantity(said, MILLIMETRES), 0, 20)), "cs", 22)
    # operating_mode is lost: no item for TEM or STEM
    # beam_convergence is lost: no item


def put_acquisition(acquisition: Source, rows: Rows, note: Note, at: str) -> None:
    """`acquisition <-> this`.  [common/acquisition.omap:6]"""
    put_acquisition_em_imaging(acquisition, rows, note, at)
    put_acquisition_em_imaging_optics(acquisition, rows, note, at)
    put_acquisition_detectors_em_image_recording(acquisition, rows, note, at)
    put = into(rows.every_em_image_recording, note, at, IN_ACQUISITION)
    if (said := acquisition.get("dose_per_movie")) is not None:
        put(
            "avg_electron_dose_per_image",
            figure(above(quantity(said, ELECTRONS_PER_SQUARE_ANGSTROM), 0)),
            "dose_per_movie",
            70,
        )
    if (said := acquisition.get("exposure_time")) is not None:
        put("average_exposure_time", figure(inside(quantity(said, SECONDS), 0, 240)), "exposure_time", 71)
    if (said := acquisition.get("grids_imaged")) is not None:
        put("num_grids_imaged", figure(at_least(whole(said), 1)), "grids_imaged", 72)
    if (said := acquisition.get("images_generated")) is not None:
        put("num_real_images", figure(at_least(whole(said), 1)), "images_generated", 73)
    put_acquisition_em_software(acquisition, rows, note, at)
    # screen_current is lost: no item
    # binning_camera is lost: no item
    # beamshift is lost: no item
    # beamtilt is lost: no item; _em_imaging.residual_tilt is a misalignment
    # imageshift is lost: no item
    # beamtiltgroups is lost: no item
    # gainref_flip_rotate is lost: no item; it belongs with the raw data in EMPIAR


def put_acquisition_em_imaging(acquisition: Source, rows: Rows, note: Note, at: str) -> None:
    """`this <-> _em_imaging`.  [common/acquisition.omap:8]"""
    nominal_defocus = part(acquisition, "nominal_defocus", note, at)
    calibrated_defocus = part(acquisition, "calibrated_defocus", note, at)
    temperature = part(acquisition, "temperature", note, at)
    put = into(rows.em_imaging, note, at, IN_ACQUISITION)
    nominal_defocus_min_value, nominal_defocus_max_value = spread(
        underfocus(
            quantity(nominal_defocus.get("minimal"), NANOMETRES),
            quantity(nominal_defocus.get("maximal"), NANOMETRES),
        ),
        2,
    )
    put(
        "nominal_defocus_min",
        figure(nominal_defocus_min_value),
        ("nominal_defocus.minimal", "nominal_defocus.maximal"),
        17,
    )
    put(
        "nominal_defocus_max",
        figure(nominal_defocus_max_value),
        ("nominal_defocus.minimal", "nominal_defocus.maximal"),
        17,
    )
    calibrated_defocus_min_value, calibrated_defocus_max_value = spread(
        underfocus(
            quantity(calibrated_defocus.get("minimal"), NANOMETRES),
            quantity(calibrated_defocus.get("maximal"), NANOMETRES),
        ),
        2,
    )
    put(
        "calibrated_defocus_min",
        figure(calibrated_defocus_min_value),
        ("calibrated_defocus.minimal", "calibrated_defocus.maximal"),
        24,
    )
    put(
        "calibrated_defocus_max",
        figure(within(calibrated_defocus_max_value, -30000, 30000)),
        ("calibrated_defocus.minimal", "calibrated_defocus.maximal"),
        24,
    )
    if (said := acquisition.get("nominal_magnification")) is not None:
        put("nominal_magnification", figure(inside(whole(said), 1000, 500000)), "nominal_magnification", 27)
    if (said := acquisition.get("calibrated_magnification")) is not None:
        put("calibrated_magnification", figure(above(whole(said), 1)), "calibrated_magnification", 28)
    if (said := acquisition.get("holder")) is not None:
        specimen_holder_model_value, details_value = spread(HOLDER_PUT(text(said)), 2)
        put("specimen_holder_model", specimen_holder_model_value, "holder", 29)
        put("details", block(details_value), "holder", 29)
    # holder_cryogen is lost: mmCIF has one cryogen, that of the stage
    if (said := temperature.get("minimal")) is not None:
        put("recording_temperature_minimum", figure(above(quantity(said, KELVINS), 0)), "temperature.minimal", 32)
    if (said := temperature.get("maximal")) is not None:
        put("recording_temperature_maximum", figure(above(quantity(said, KELVINS), 0)), "temperature.maximal", 33)
    if (said := acquisition.get("cryogen")) is not None:
        put("cryogen", STAGE_CRYOGEN_PUT(text(said)), "cryogen", 34)
    if (said := acquisition.get("date_time")) is not None:
        put("date", date(day(moment(said))), "date_time", 35)


def put_acquisition_em_imaging_optics(acquisition: Source, rows: Rows, note: Note, at: str) -> None:
    """Optics: one row, if there is anything to say.  [common/acquisition.omap:40]"""
    energy_filter = part(acquisition, "energy_filter", note, at)
    put = into(rows.em_imaging_optics, note, at, IN_ACQUISITION)
    if (said := energy_filter.get("model")) is not None:
        put("energyfilter_name", line(ENERGY_FILTER_PUT(text(said))), "energy_filter.model", 43)
    if (said := energy_filter.get("width_energy_filter")) is not None:
        put(
            "energyfilter_slit_width",
            figure(within(quantity(said, ELECTRONVOLTS), 0, 1000)),
            "energy_filter.width_energy_filter",
            44,
        )
    specialist_optics = part(acquisition, "specialist_optics", note, at)
    phaseplate = part(specialist_optics, "phaseplate", note, f"{at}.specialist_optics")
    if phaseplate:
        put_acquisition_em_imaging_optics_phaseplate(phaseplate, rows, note, f"{at}.specialist_optics.phaseplate")
    spherical_aberration_corrector = part(
        specialist_optics,
        "spherical_aberration_corrector",
        note,
        f"{at}.specialist_optics",
    )
    if spherical_aberration_corrector:
        put_acquisition_em_imaging_optics_spherical_aberration_corrector(
            spherical_aberration_corrector,
            rows,
            note,
            f"{at}.specialist_optics.spherical_aberration_corrector",
        )
    chromatic_aberration_corrector = part(
        specialist_optics,
        "chromatic_aberration_corrector",
        note,
        f"{at}.specialist_optics",
    )
    if chromatic_aberration_corrector:
        put_acquisition_em_imaging_optics_chromatic_aberration_corrector(
            chromatic_aberration_corrector,
            rows,
            note,
            f"{at}.specialist_optics.chromatic_aberration_corrector",
        )
    if (said := energy_filter.get("used")) is not None:
        present(
            flag(said),
            rows.em_imaging_optics,
            ("energyfilter_name", "energyfilter_slit_width"),
            note,
            at,
            "energy_filter.used",
            IN_ACQUISITION,
            (43, 44),
            41,
            "mmCIF names the filter, and has no word for its absence",
        )


def put_acquisition_em_imaging_optics_phaseplate(phaseplate: Source, rows: Rows, note: Note, at: str) -> None:
    """`specialist_optics.phaseplate <-> this`.  [common/acquisition.omap:46]"""
    put = into(rows.em_imaging_optics, note, at, IN_ACQUISITION)
    if (said := phaseplate.get("instrument_type")) is not None:
        put("phase_plate", block(PHASE_PLATE_PUT(text(said))), "instrument_type", 48)
    if (said := phaseplate.get("used")) is not None:
        present(
            flag(said),
            rows.em_imaging_optics,
            ("phase_plate",),
            note,
            at,
            "used",
            IN_ACQUISITION,
            (48,),
            47,
            "mmCIF has no word for its absence",
        )


def put_acquisition_em_imaging_optics_spherical_aberration_corrector(
    spherical_aberration_corrector: Source,
    rows: Rows,
    note: Note,
    at: str,
) -> None:
    """`specialist_optics.spherical_aberration_corrector <-> this`.  [common/acquisition.omap:50]"""
    put = into(rows.em_imaging_optics, note, at, IN_ACQUISITION)
    if (said := spherical_aberration_corrector.get("instrument_type")) is not None:
        put("sph_aberration_corrector", block(CORRECTOR_PUT(text(said))), "instrument_type", 52)
    if (said := spherical_aberration_corrector.get("used")) is not None:
        present(
            flag(said),
            rows.em_imaging_optics,
            ("sph_aberration_corrector",),
            note,
            at,
            "used",
            IN_ACQUISITION,
            (52,),
            51,
            "mmCIF has no word for its absence",
        )


def put_acquisition_em_imaging_optics_chromatic_aberration_corrector(
    chromatic_aberration_corrector: Source,
    rows: Rows,
    note: Note,
    at: str,
) -> None:
    """`specialist_optics.chromatic_aberration_corrector <-> this`.  [common/acquisition.omap:54]"""
    put = into(rows.em_imaging_optics, note, at, IN_ACQUISITION)
    if (said := chromatic_aberration_corrector.get("instrument_type")) is not None:
        put("chr_aberration_corrector", block(CORRECTOR_PUT(text(said))), "instrument_type", 56)
    if (said := chromatic_aberration_corrector.get("used")) is not None:
        present(
            flag(said),
            rows.em_imaging_optics,
            ("chr_aberration_corrector",),
            note,
            at,
            "used",
            IN_ACQUISITION,
            (56,),
            55,
            "mmCIF has no word for its absence",
        )


def put_acquisition_detectors_em_image_recording(
    acquisition: Source,
    rows: Rows,
    note: Note,
    at: str,
) -> None:
    """One mmCIF row for each detector.  [common/acquisition.omap:61]"""
    for i, detectors in elements(acquisition, "detectors", note, at):
        here = f"{at}.detectors[{i}]"
        em_image_recording: Row = {}
        put = into(em_image_recording, note, here, IN_ACQUISITION)
        if (said := detectors.get("name")) is not None:
            put("film_or_detector_model", line(DETECTOR_PUT(text(said))), "name", 64)
        if (said := detectors.get("mode")) is not None:
            put("detector_mode", DETECTOR_MODE_PUT(text(said)), "mode", 65)
        # dispersion is lost: an analytical detector's setting
        # collection_angle is lost: an analytical detector's setting
        if em_image_recording:
            em_image_recording["id"] = str(len(rows.em_image_recording) + 1)  # common/acquisition.omap:62
            em_image_recording["imaging_id"] = "1"  # common/acquisition.omap:63
            rows.em_image_recording.append(em_image_recording)


def put_acquisition_em_software(acquisition: Source, rows: Rows, note: Note, at: str) -> None:
    """The row that says IMAGE ACQUISITION; the other programs' rows are not ours.  [common/acquisition.omap:81]"""
    put = into(rows.em_software, note, at, IN_ACQUISITION)
    if (said := acquisition.get("microscope_software")) is not None:
        name_value, version_value = spread(versioned(text(said)), 2)
        put("name", listed_or_free(line(name_value), EM_SOFTWARE_NAME), "microscope_software", 85)
        put("version", line(version_value), "microscope_software", 85)


def put_acquisition_em_tomography(acquisition: Source, rows: Rows, note: Note, at: str) -> None:
    """`acquisition <-> _em_tomography`.  [common/tomography.omap:59]"""
    tilt_angle = part(acquisition, "tilt_angle", note, at)
    put = into(rows.em_tomography, note, at, IN_TOMOGRAPHY)
    if (said := tilt_angle.get("minimal")) is not None:
        put("axis1_min_angle", figure(within(quantity(said, DEGREES), -90, 90)), "tilt_angle.minimal", 62)
    if (said := tilt_angle.get("maximal")) is not None:
        put("axis1_max_angle", figure(within(quantity(said, DEGREES), -90, 90)), "tilt_angle.maximal", 63)
    if (said := tilt_angle.get("increment")) is not None:
        put("axis1_angle_increment", figure(above(quantity(said, DEGREES), 0)), "tilt_angle.increment", 64)
    # tilt_axis_angle is lost: no item; dual_tilt_axis_rotation is an angle between two axes


def put_sample(sample: Source, rows: Rows, note: Note, at: str) -> None:
    """`sample <-> this`.  [common/cell.omap:22]"""
    specimen_env = part(sample, "specimen_env", note, at)
    freezing = part(sample, "freezing", note, at)
    put_sample_freezing(freezing, rows, note, f"{at}.freezing")
    thinning = part(sample, "thinning", note, at)
    put_sample_thinning(thinning, rows, note, f"{at}.thinning")
    put_sample_em_entity_assembly(sample, rows, note, at)
    # tomogram_features.cellular_features is lost: no item for what is seen in a tomogram
    put_sample_organism_em_entity_assembly_naturalsource(specimen_env, rows, note, f"{at}.specimen_env")
    put = into(rows.every_em_entity_assembly_naturalsource, note, at, IN_CELL)
    if (said := specimen_env.get("tissue")) is not None:
        put("tissue", block(text(said)), "specimen_env.tissue", 45)
    if (said := specimen_env.get("source_env")) is not None:
        put("details", block(text(said)), "specimen_env.source_env", 46)
    # tomogram_features.organelles[] is lost: mmCIF has the organelle that a sample came from, not those that are seen
    # specimen_env.location is lost: no item for a place
    # specimen_env.collection_date is lost: no item; _em_imaging.date is the day of imaging
    put_em_tomography_specimen = into(rows.em_tomography_specimen, note, at, IN_CELL)
    if (said := specimen_env.get("handling")) is not None:
        put_em_tomography_specimen("details", block(text(said)), "specimen_env.handling", 50)
    put_em_specimen = into(rows.em_specimen, note, at, IN_CELL)
    if note.ask and "vitrification_applied" not in rows.em_specimen:
        put_em_specimen(
            "vitrification_applied",
            among(line(text(note.given(ASK_VITRIFIED))), EM_ADMIN_COMPOSITE_MAP),
            "$ask.vitrified",
            53,
        )
    if note.ask:
        put_em_specimen(
            "staining_applied",
            among(line(text(note.given(ASK_STAINED))), EM_ADMIN_COMPOSITE_MAP),
            "$ask.stained",
            55,
        )
    if note.ask:
        put_em_specimen(
            "embedding_applied",
            among(line(text(note.given(ASK_EMBEDDED))), EM_ADMIN_COMPOSITE_MAP),
            "$ask.embedded",
            56,
        )
    if note.ask:
        put_em_specimen(
            "shadowing_applied",
            among(line(text(note.given(ASK_SHADOWED))), EM_ADMIN_COMPOSITE_MAP),
            "$ask.shadowed",
            57,
        )
    put_sample_em_staining(sample, rows, note, at)
    put_sample_em_embedding(sample, rows, note, at)
    put_sample_em_shadowing(sample, rows, note, at)


def put_sample_freezing(freezing: Source, rows: Rows, note: Note, at: str) -> None:
    """`freezing <-> this`.  [common/tomography.omap:87]"""
    put = into(rows.em_tomography_specimen, note, at, IN_TOMOGRAPHY)
    if (said := freezing.get("method")) is not None:
        put("high_pressure_freezing", PRESSURE_PUT(text(said)), "method", 88)
    if note.ask and "high_pressure_freezing" not in rows.em_tomography_specimen:
        put(
            "high_pressure_freezing",
            among(code(text(note.given(ASK_HIGH_PRESSURE))), EM_ADMIN_COMPOSITE_MAP),
            "$ask.high_pressure",
            89,
        )
    put_em_specimen = into(rows.em_specimen, note, at, IN_TOMOGRAPHY)
    if (said := freezing.get("method")) is not None:
        put_em_specimen("vitrification_applied", VITRIFIED_PUT(text(said)), "method", 91)
    put_em_vitrification = into(rows.em_vitrification, note, at, IN_TOMOGRAPHY)
    if (said := freezing.get("method")) is not None:
        put_em_vitrification("method", FREEZING_METHOD_PUT(text(said)), "method", 92)
    put_sample_freezing_em_vitrification(freezing, rows, note, at)
    if is_one_of(freezing.get("method"), "high_pressure_freezing"):
        put_sample_freezing_em_high_pressure_freezing(freezing, rows, note, at)
    else:
        pass


def put_sample_freezing_em_vitrification(freezing: Source, rows: Rows, note: Note, at: str) -> None:
    """`this <-> _em_vitrification`.  [common/tomography.omap:94]"""
    put = into(rows.em_vitrification, note, at, IN_TOMOGRAPHY)
    if (said := freezing.get("cryogen_sample_env")) is not None:
        put("cryogen_name", CRYOGEN_PUT(text(said)), "cryogen_sample_env", 102)
    if (said := freezing.get("humidity_env")) is not None:
        put("humidity", figure(within(quantity(said, PERCENT), 0, 100)), "humidity_env", 103)
    if (said := freezing.get("temperature_env")) is not None:
        put("chamber_temperature", figure(above(quantity(said, KELVINS), 0)), "temperature_env", 104)
    if (said := freezing.get("details")) is not None:
        put("details", block(text(said)), "details", 105)
    if "details" in rows.em_vitrification:
        note.skip(at, IN_TOMOGRAPHY, (106,), "_em_vitrification.details: there is a value already")
    else:
        if (said := freezing.get("atmosphere")) is not None:
            put("details", block(ATMOSPHERE_PUT(text(said))), "atmosphere", 106)
    if note.ask:
        put(
            "instrument",
            line(among(text(note.given(ASK_VITRIFICATION_INSTRUMENT)), EM_VITRIFICATION_INSTRUMENT)),
            "$ask.vitrification_instrument",
            107,
        )
    # blotting is lost: no item for blotting


def put_sample_freezing_em_high_pressure_freezing(freezing: Source, rows: Rows, note: Note, at: str) -> None:
    """`this -> _em_high_pressure_freezing`.  [common/tomography.omap:111]"""
    put = into(rows.em_high_pressure_freezing, note, at, IN_TOMOGRAPHY)
    if note.ask:
        put("instrument", line(text(note.given(ASK_HIGH_PRESSURE_FREEZER))), "$ask.high_pressure_freezer", 114)


def put_sample_thinning(thinning: Source, rows: Rows, note: Note, at: str) -> None:
    """`thinning <-> this`.  [common/tomography.omap:119]"""
    put = into(rows.em_tomography_specimen, note, at, IN_TOMOGRAPHY)
    if (said := thinning.get("method_thin")) is not None:
        put("sectioning", SECTIONING_PUT(text(said)), "method_thin", 120)
    if note.ask and "sectioning" not in rows.em_tomography_specimen:
        put(
            "sectioning",
            among(line(text(note.given(ASK_SECTIONING))), EM_TOMOGRAPHY_SPECIMEN_SECTIONING),
            "$ask.sectioning",
            121,
        )
    if is_one_of(thinning.get("method_thin"), "FIB milling", "FIB", "cryo-FIB", "cryo-FIB milling", "plasma FIB", "plasma FIB milling", "cryo plasma FIB", "focused ion beam"):
        put_sample_thinning_em_focused_ion_beam(thinning, rows, note, at)
        note.skip(
            at,
            IN_TOMOGRAPHY,
            (143, 144, 146, 147),
            "`method_thin is ultramicrotomy or microtomy or cryo-ultramicrotomy or CEMOVIS` does not hold (common/tomography.omap:139)",
        )
        note.skip(
            at,
            IN_TOMOGRAPHY,
            (151, 152, 153, 154),
            "the else of `method_thin` does not hold (common/tomography.omap:150)",
        )
    elif is_one_of(thinning.get("method_thin"), "ultramicrotomy", "microtomy", "cryo-ultramicrotomy", "CEMOVIS"):
        put_sample_thinning_em_ultramicrotomy(thinning, rows, note, at)
        note.skip(
            at,
            IN_TOMOGRAPHY,
            (128, 129, 130, 131),
            "`method_thin is FIB milling or FIB or cryo-FIB or cryo-FIB milling or plasma FIB or plasma FIB milling or cryo plasma FIB or focused ion beam` does not hold (common/tomography.omap:124)",
        )
        note.skip(
            at,
            IN_TOMOGRAPHY,
            (151, 152, 153, 154),
            "the else of `method_thin` does not hold (common/tomography.omap:150)",
        )
    else:
        # instrument_thin is lost: mmCIF has instruments of milling and of cutting only
        # ion_source is lost: mmCIF has ions of milling only
        # target_thickness is lost: mmCIF has the thickness after milling or cutting only
        # lift_out is lost: no item where nothing was milled
        note.skip(
            at,
            IN_TOMOGRAPHY,
            (128, 129, 130, 131),
            "`method_thin is FIB milling or FIB or cryo-FIB or cryo-FIB milling or plasma FIB or plasma FIB milling or cryo plasma FIB or focused ion beam` does not hold (common/tomography.omap:124)",
        )
        note.skip(
            at,
            IN_TOMOGRAPHY,
            (143, 144, 146, 147),
            "`method_thin is ultramicrotomy or microtomy or cryo-ultramicrotomy or CEMOVIS` does not hold (common/tomography.omap:139)",
        )


def put_sample_thinning_em_focused_ion_beam(thinning: Source, rows: Rows, note: Note, at: str) -> None:
    """`this <-> _em_focused_ion_beam`.  [common/tomography.omap:125]"""
    put = into(rows.em_focused_ion_beam, note, at, IN_TOMOGRAPHY)
    if (said := thinning.get("instrument_thin")) is not None:
        put("instrument", line(text(said)), "instrument_thin", 128)
    if (said := thinning.get("ion_source")) is not None:
        put("ion", line(ION_PUT(text(said))), "ion_source", 129)
    if (said := thinning.get("target_thickness")) is not None:
        put("final_thickness", figure(at_least(rounded(quantity(said, NANOMETRES)), 1)), "target_thickness", 130)
    if (said := thinning.get("lift_out")) is not None:
        put("details", LIFT_OUT_PUT(flag(said)), "lift_out", 131)
    if note.ask:
        put("voltage", figure(at_least(whole(number(note.given(ASK_FIB_VOLTAGE))), 1)), "$ask.fib_voltage", 132)
    if note.ask:
        put(
            "current",
            figure(within(number(number(note.given(ASK_FIB_CURRENT))), Decimal("0.001"), 20)),
            "$ask.fib_current",
            133,
        )
    if note.ask:
        put("duration", figure(above(number(number(note.given(ASK_FIB_DURATION))), 0)), "$ask.fib_duration", 134)
    if note.ask:
        put(
            "temperature",
            figure(at_least(whole(number(note.given(ASK_FIB_TEMPERATURE))), 1)),
            "$ask.fib_temperature",
            135,
        )
    if note.ask:
        put(
            "initial_thickness",
            figure(within(whole(number(note.given(ASK_FIB_INITIAL_THICKNESS))), 10, 100000)),
            "$ask.fib_initial_thickness",
            136,
        )


def put_sample_thinning_em_ultramicrotomy(thinning: Source, rows: Rows, note: Note, at: str) -> None:
    """`this <-> _em_ultramicrotomy`.  [common/tomography.omap:140]"""
    put = into(rows.em_ultramicrotomy, note, at, IN_TOMOGRAPHY)
    if (said := thinning.get("instrument_thin")) is not None:
        put("instrument", line(text(said)), "instrument_thin", 143)
    if (said := thinning.get("target_thickness")) is not None:
        put("final_thickness", figure(at_least(rounded(quantity(said, NANOMETRES)), 1)), "target_thickness", 144)
    if note.ask:
        put(
            "temperature",
            figure(at_least(whole(number(note.given(ASK_SECTION_TEMPERATURE))), 1)),
            "$ask.section_temperature",
            145,
        )
    # ion_source is lost: a knife has no ions
    # lift_out is lost: no item beside a microtome


def put_sample_em_entity_assembly(sample: Source, rows: Rows, note: Note, at: str) -> None:
    """The sample as a whole: the row without a parent.  [common/cell.omap:27]"""
    tomogram_features = part(sample, "tomogram_features", note, at)
    put = into(rows.em_entity_assembly, note, at, IN_CELL)
    if (said := tomogram_features.get("main_target")) is not None:
        put("name", block(text(said)), "tomogram_features.main_target", 30)
    if "name" in rows.em_entity_assembly:
        note.skip(at, IN_CELL, (31,), "_em_entity_assembly.name: there is a value already")
    else:
        put(
            "name",
            block(join(gather(sample, "specimen_env.organism[]", text, note, at, "common/cell.omap:31"), ", ")),
            "specimen_env.organism[]",
            31,
        )
    if (said := tomogram_features.get("details_tomo")) is not None:
        put("details", block(text(said)), "tomogram_features.details_tomo", 32)
    if note.ask:
        put(
            "source",
            among(line(text(note.given(ASK_ASSEMBLY_SOURCE))), EM_ENTITY_ASSEMBLY_SOURCE),
            "$ask.assembly_source",
            33,
        )


def put_sample_organism_em_entity_assembly_naturalsource(
    sample: Source,
    rows: Rows,
    note: Note,
    at: str,
) -> None:
    """One row for each organism.  [common/cell.omap:38]"""
    for i, organism in scalars(sample, "organism", note, at):
        here = f"{at}.organism[{i}]"
        em_entity_assembly_naturalsource: Row = {}
        put = into(em_entity_assembly_naturalsource, note, here, IN_CELL)
        put("organism", line(text(organism)), "", 41)
        if note.ask:
            put("ncbi_tax_id", figure(at_least(whole(number(note.given(ASK_TAXON, i))), 1)), "$ask.taxon", 42)
        if em_entity_assembly_naturalsource:
            em_entity_assembly_naturalsource["id"] = str(len(rows.em_entity_assembly_naturalsource) + 1)  # common/cell.omap:39
            em_entity_assembly_naturalsource["entity_assembly_id"] = "1"  # common/cell.omap:40
            rows.em_entity_assembly_naturalsource.append(em_entity_assembly_naturalsource)


def put_sample_em_staining(sample: Source, rows: Rows, note: Note, at: str) -> None:
    """`this -> _em_staining`.  [common/cell.omap:59]"""
    put = into(rows.em_staining, note, at, IN_CELL)
    if note.ask:
        put("type", among(code(text(note.given(ASK_STAINING_TYPE))), EM_STAINING_TYPE), "$ask.staining_type", 62)
    if note.ask:
        put("material", line(text(note.given(ASK_STAINING_MATERIAL))), "$ask.staining_material", 63)


def put_sample_em_embedding(sample: Source, rows: Rows, note: Note, at: str) -> None:
    """`this -> _em_embedding`.  [common/cell.omap:65]"""
    put = into(rows.em_embedding, note, at, IN_CELL)
    if note.ask:
        put("material", line(text(note.given(ASK_EMBEDDING_MATERIAL))), "$ask.embedding_material", 68)


def put_sample_em_shadowing(sample: Source, rows: Rows, note: Note, at: str) -> None:
    """`this -> _em_shadowing`.  [common/cell.omap:70]"""
    put = into(rows.em_shadowing, note, at, IN_CELL)
    if note.ask:
        put("material", line(text(note.given(ASK_SHADOWING_MATERIAL))), "$ask.shadowing_material", 73)
    if note.ask:
        put(
            "angle",
            figure(inside(number(number(note.given(ASK_SHADOWING_ANGLE))), 0, 90)),
            "$ask.shadowing_angle",
            74,
        )
    if note.ask:
        put(
            "thickness",
            figure(above(number(number(note.given(ASK_SHADOWING_THICKNESS))), 0)),
            "$ask.shadowing_thickness",
            75,
        )


def put_sample_2(sample: Source, rows: Rows, note: Note, at: str) -> None:
    """A cell, unless the record names a tissue.  [common/cell.omap:80]"""
    specimen_env = part(sample, "specimen_env", note, at)
    if kept(specimen_env.get("tissue")) is not None:
        rows.em_experiment_set["aggregation_state"] = "TISSUE"  # common/cell.omap:82
        rows.em_entity_assembly_set["type"] = "TISSUE"  # common/cell.omap:83
    else:
        rows.em_experiment_set["aggregation_state"] = "CELL"  # common/cell.omap:86
        rows.em_entity_assembly_set["type"] = "CELL"  # common/cell.omap:87


def put_organizational(organizational: Source, rows: Rows, note: Note, at: str) -> None:
    """`organizational <-> this`.  [common/people.omap:13]"""
    put_organizational_authors_pdbx_contact_author(organizational, rows, note, at)
    put_organizational_authors_audit_author(organizational, rows, note, at)
    put_organizational_authors_em_author_list(organizational, rows, note, at)
    put_organizational_pdbx_audit_support(organizational, rows, note, at)


def put_organizational_authors_pdbx_contact_author(
    organizational: Source,
    rows: Rows,
    note: Note,
    at: str,
) -> None:
    """Authors are written three times, and read back from the contact list.  [common/people.omap:16]"""
    for i, authors in elements(organizational, "authors", note, at):
        here = f"{at}.authors[{i}]"
        pdbx_contact_author: Row = {}
        put = into(pdbx_contact_author, note, here, IN_PEOPLE)
        if (said := authors.get("family_name")) is not None:
            put("name_last", line(text(said)), "family_name", 18)
        if (said := authors.get("given_name")) is not None:
            put("name_first", line(text(said)), "given_name", 19)
        if (said := authors.get("email")) is not None:
            put("email", line(matching(text(said), EMAIL_FORM, "`email`")), "email", 20)
        if (said := authors.get("telephone")) is not None:
            put("phone", line(text(said)), "telephone", 21)
        if (said := authors.get("orcid")) is not None:
            put("identifier_ORCID", orcid(text(said)), "orcid", 22)
        if (said := authors.get("country")) is not None:
            put("country", COUNTRY_PUT(text(said)), "country", 24)
        if (said := authors.get("role")) is not None:
            put("role", ROLE_PUT(text(said)), "role", 25)
        if (said := authors.get("type_org")) is not None:
            put("organization_type", among(text(said), PDBX_CONTACT_AUTHOR_ORGANIZATION_TYPE), "type_org", 26)
        # name_org is lost: mmCIF keeps an address, not a name
        # job_title is lost: a boolean in OSC-EM 1.0.2, by mistake
        if pdbx_contact_author:
            pdbx_contact_author["id"] = str(len(rows.pdbx_contact_author) + 1)  # common/people.omap:17
            rows.pdbx_contact_author.append(pdbx_contact_author)


def put_organizational_authors_audit_author(organizational: Source, rows: Rows, note: Note, at: str) -> None:
    """`authors[] -> _audit_author[]`.  [common/people.omap:30]"""
    for i, authors in elements(organizational, "authors", note, at):
        here = f"{at}.authors[{i}]"
        audit_author: Row = {}
        put = into(audit_author, note, here, IN_PEOPLE)
        take = taking(note, here, IN_PEOPLE)
        put(
            "name",
            line(
                initials(
                    take(text(authors.get("family_name")), "family_name", 32),
                    take(text(authors.get("given_name")), "given_name", 32),
                ),
            ),
            ("family_name", "given_name"),
            32,
        )
        if (said := authors.get("orcid")) is not None:
            put("identifier_ORCID", orcid(text(said)), "orcid", 34)
        if audit_author:
            audit_author["pdbx_ordinal"] = str(len(rows.audit_author) + 1)  # common/people.omap:31
            rows.audit_author.append(audit_author)


def put_organizational_authors_em_author_list(
    organizational: Source,
    rows: Rows,
    note: Note,
    at: str,
) -> None:
    """`authors[] -> _em_author_list[]`.  [common/people.omap:36]"""
    for i, authors in elements(organizational, "authors", note, at):
        here = f"{at}.authors[{i}]"
        em_author_list: Row = {}
        put = into(em_author_list, note, here, IN_PEOPLE)
        take = taking(note, here, IN_PEOPLE)
        put(
            "author",
            matching(
                line(
                    initials(
                        take(text(authors.get("family_name")), "family_name", 38),
                        take(text(authors.get("given_name")), "given_name", 38),
                    ),
                ),
                AUTHOR_FORM,
                "`author`",
            ),
            ("family_name", "given_name"),
            38,
        )
        if (said := authors.get("orcid")) is not None:
            put("identifier_ORCID", orcid(text(said)), "orcid", 39)
        if em_author_list:
            em_author_list["ordinal"] = str(len(rows.em_author_list) + 1)  # common/people.omap:37
            rows.em_author_list.append(em_author_list)


def put_organizational_pdbx_audit_support(organizational: Source, rows: Rows, note: Note, at: str) -> None:
    """OSC-EM does not say which funder gave which grant: they share a row only where there is one funder.  [common/people.omap:43]"""
    grants_list = dict(elements(organizational, "grants", note, at))
    funder_list = dict(elements(organizational, "funder", note, at))
    for i, k in paired(grants_list, funder_list):
        both = both_of("grants", grants_list.get(i), "funder", funder_list.get(k))
        here = PairedPath(at, {"grants": i, "funder": k})
        pdbx_audit_support: Row = {}
        funder = part(both, "funder", note, here)
        grants = part(both, "grants", note, here)
        put = into(pdbx_audit_support, note, here, IN_PEOPLE)
        take = taking(note, here, IN_PEOPLE)
        funding_organization_value, details_value = spread(
            FUNDER_PUT(
                take(text(funder.get("funder_name")), "funder.funder_name", 45),
                take(text(funder.get("type_org")), "funder.type_org", 45),
            ),
            2,
        )
        put("funding_organization", funding_organization_value, ("funder.funder_name", "funder.type_org"), 45)
        put("details", line(details_value), ("funder.funder_name", "funder.type_org"), 45)
        if (said := funder.get("country")) is not None:
            put("country", COUNTRY_PUT_2(text(said)), "funder.country", 49)
        if "country" in pdbx_audit_support:
            note.skip(here, IN_PEOPLE, (50,), "_pdbx_audit_support.country: there is a value already")
        else:
            if (said := grants.get("country")) is not None:
                put("country", COUNTRY_PUT_2(text(said)), "grants.country", 50)
        if (said := grants.get("project_id")) is not None:
            put("grant_number", line(text(said)), "grants.project_id", 52)
        # grants[].grant_name is lost: mmCIF keeps the number
        # grants[].start_date is lost: no item
        # grants[].end_date is lost: no item
        # grants[].budget is lost: no item
        if pdbx_audit_support:
            pdbx_audit_support["ordinal"] = str(len(rows.pdbx_audit_support) + 1)  # common/people.omap:44
            rows.pdbx_audit_support.append(pdbx_audit_support)


def put_markers(document: Source, rows: Rows, note: Note, at: str) -> None:
    """Of the specimen of a tomogram, what no slot of any root holds.  [common/tomography.omap:69]"""
    put = into(rows.em_tomography_specimen, note, at, IN_TOMOGRAPHY)
    if note.ask:
        put(
            "fiducial_markers",
            among(code(text(note.given(ASK_FIDUCIALS))), EM_ADMIN_COMPOSITE_MAP),
            "$ask.fiducials",
            72,
        )
    put_markers_em_fiducial_markers(document, rows, note, at)


def put_markers_em_fiducial_markers(document: Source, rows: Rows, note: Note, at: str) -> None:
    """`this -> _em_fiducial_markers`.  [common/tomography.omap:73]"""
    put = into(rows.em_fiducial_markers, note, at, IN_TOMOGRAPHY)
    if note.ask:
        put("manufacturer", line(text(note.given(ASK_FIDUCIAL_MAKER))), "$ask.fiducial_maker", 76)
    if note.ask:
        put(
            "diameter",
            figure(within(number(number(note.given(ASK_FIDUCIAL_DIAMETER))), Decimal("0.1"), 100)),
            "$ask.fiducial_diameter",
            77,
        )


def put_deposition(document: Source, rows: Rows, note: Note, at: str) -> None:
    """`this <-> this`.  [common/deposition.omap:20]"""
    put = into(rows.struct, note, at, IN_DEPOSITION)
    if note.ask:
        put("title", block(text(note.given(ASK_TITLE))), "$ask.title", 22)
    put_deposition_struct_keywords(document, rows, note, at)
    put_deposition_citation(document, rows, note, at)


def put_deposition_struct_keywords(document: Source, rows: Rows, note: Note, at: str) -> None:
    """`this -> _struct_keywords`.  [common/deposition.omap:24]"""
    put = into(rows.struct_keywords, note, at, IN_DEPOSITION)
    if note.ask:
        put("text", block(text(note.given(ASK_KEYWORDS))), "$ask.keywords", 26)
    if note.ask:
        put(
            "pdbx_keywords",
            line(listed_or_free(text(note.given(ASK_CLASSIFICATION)), STRUCT_KEYWORDS_PDBX_KEYWORDS)),
            "$ask.classification",
            27,
        )


def put_deposition_citation(document: Source, rows: Rows, note: Note, at: str) -> None:
    """`this -> _citation`.  [common/deposition.omap:29]"""
    put = into(rows.citation, note, at, IN_DEPOSITION)
    if note.ask:
        put("title", block(text(note.given(ASK_CITATION_TITLE))), "$ask.citation_title", 31)


def finish(rows: Rows, note: Note) -> dict[str, list[Row]]:
    """Which rows exist, children before the rows that they point at; then their keys, parents first."""
    has_citation = bool(rows.citation)
    has_struct_keywords = bool(rows.struct_keywords)
    has_struct = bool(rows.struct)
    has_em_fiducial_markers = bool(rows.em_fiducial_markers)
    has_em_shadowing = bool(rows.em_shadowing)
    has_em_embedding = bool(rows.em_embedding)
    has_em_staining = bool(rows.em_staining)
    has_every_em_entity_assembly_naturalsource = bool(
        rows.every_em_entity_assembly_naturalsource or rows.em_entity_assembly_naturalsource,
    )
    has_em_ultramicrotomy = bool(rows.em_ultramicrotomy)
    has_em_focused_ion_beam = bool(rows.em_focused_ion_beam)
    has_em_high_pressure_freezing = bool(rows.em_high_pressure_freezing)
    has_em_vitrification = bool(rows.em_vitrification)
    has_em_tomography_specimen = bool(
        rows.em_tomography_specimen or has_em_high_pressure_freezing or has_em_focused_ion_beam or has_em_ultramicrotomy or has_em_fiducial_markers,
    )
    has_em_tomography = bool(rows.em_tomography)
    has_em_software = bool(rows.em_software)
    has_em_image_processing = bool(rows.em_image_processing)
    has_every_em_image_recording = bool(
        rows.every_em_image_recording or rows.em_image_recording or has_em_image_processing,
    )
    has_em_imaging_optics = bool(rows.em_imaging_optics)
    has_em_imaging = bool(
        rows.em_imaging or has_em_imaging_optics or rows.em_image_recording or has_every_em_image_recording or has_em_software or has_em_tomography,
    )
    has_em_specimen = bool(
        rows.em_specimen or has_em_imaging or has_em_tomography_specimen or has_em_vitrification or has_em_staining or has_em_embedding or has_em_shadowing,
    )
    has_exptl = True  # nothing but a literal says it
    has_em_experiment = True  # it says which mapping wrote this, and is demanded when it is read
    has_em_entity_assembly = bool(
        rows.em_entity_assembly or has_em_experiment or rows.em_entity_assembly_naturalsource or has_every_em_entity_assembly_naturalsource,
    )
    has_entry = bool(
        rows.entry or has_em_experiment or has_exptl or has_em_imaging or has_em_vitrification or has_struct or has_struct_keywords,
    )
    categories: dict[str, list[Row]] = {}
    if has_entry:
        categories["entry"] = finish_entry(rows, note)
    else:
        note.unanswered(ASK_ENTRY_ID)
    if has_em_entity_assembly:
        categories["em_entity_assembly"] = finish_em_entity_assembly(rows, note)
    if has_em_experiment:
        categories["em_experiment"] = finish_em_experiment(rows, note)
    if has_exptl:
        categories["exptl"] = finish_exptl(rows, note)
    if has_em_specimen:
        categories["em_specimen"] = finish_em_specimen(rows, note)
    if has_em_imaging:
        categories["em_imaging"] = finish_em_imaging(rows, note)
    if has_em_imaging_optics:
        categories["em_imaging_optics"] = finish_em_imaging_optics(rows, note)
    if has_every_em_image_recording:
        categories["em_image_recording"] = finish_em_image_recording(rows, note)
    if has_em_image_processing:
        categories["em_image_processing"] = finish_em_image_processing(rows, note)
    if has_em_software:
        categories["em_software"] = finish_em_software(rows, note)
    if has_em_tomography:
        categories["em_tomography"] = finish_em_tomography(rows, note)
    if has_em_tomography_specimen:
        categories["em_tomography_specimen"] = finish_em_tomography_specimen(rows, note)
    if has_em_vitrification:
        categories["em_vitrification"] = finish_em_vitrification(rows, note)
    if has_em_high_pressure_freezing:
        categories["em_high_pressure_freezing"] = finish_em_high_pressure_freezing(rows, note)
    if has_em_focused_ion_beam:
        categories["em_focused_ion_beam"] = finish_em_focused_ion_beam(rows, note)
    if has_em_ultramicrotomy:
        categories["em_ultramicrotomy"] = finish_em_ultramicrotomy(rows, note)
    if has_every_em_entity_assembly_naturalsource:
        categories["em_entity_assembly_naturalsource"] = finish_em_entity_assembly_naturalsource(rows, note)
    if has_em_staining:
        categories["em_staining"] = finish_em_staining(rows, note)
    if has_em_embedding:
        categories["em_embedding"] = finish_em_embedding(rows, note)
    if has_em_shadowing:
        categories["em_shadowing"] = finish_em_shadowing(rows, note)
    if has_em_fiducial_markers:
        categories["em_fiducial_markers"] = finish_em_fiducial_markers(rows, note)
    if has_struct:
        categories["struct"] = finish_struct(rows, note)
    else:
        note.unanswered(ASK_TITLE)
    if has_struct_keywords:
        categories["struct_keywords"] = finish_struct_keywords(rows, note)
    if has_citation:
        categories["citation"] = finish_citation(rows, note)
    if rows.pdbx_contact_author:
        categories["pdbx_contact_author"] = finish_pdbx_contact_author(rows, note)
    if rows.audit_author:
        categories["audit_author"] = finish_audit_author(rows, note)
    if rows.em_author_list:
        categories["em_author_list"] = finish_em_author_list(rows, note)
    if rows.pdbx_audit_support:
        categories["pdbx_audit_support"] = finish_pdbx_audit_support(rows, note)
    order = ("em_experiment", "entry", "exptl", "em_specimen", "em_imaging", "em_imaging_optics", "em_image_processing", "em_image_recording", "em_software", "em_tomography", "em_tomography_specimen", "em_vitrification", "em_high_pressure_freezing", "em_focused_ion_beam", "em_ultramicrotomy", "em_entity_assembly", "em_entity_assembly_naturalsource", "em_staining", "em_embedding", "em_shadowing", "pdbx_contact_author", "audit_author", "em_author_list", "pdbx_audit_support", "em_fiducial_markers", "struct", "struct_keywords", "citation",)
    return {category: categories[category] for category in order if category in categories}


def finish_entry(rows: Rows, note: Note) -> list[Row]:
    """The rows of _entry: keys, literals, and `?` for what is mandatory."""
    found: list[Row] = []
    row = rows.entry
    if "id" not in row:
        into(row, note, "$", IN_ENTRY)("id", code(text(note.unanswered(ASK_ENTRY_ID))), "$ask.entry_id", 7)
    found.append(row)
    lacking(found, ("id",), note, "entry", "archive")
    return found


def finish_em_entity_assembly(rows: Rows, note: Note) -> list[Row]:
    """The rows of _em_entity_assembly: keys, literals, and `?` for what is mandatory."""
    found: list[Row] = []
    row = rows.em_entity_assembly
    row.update(rows.em_entity_assembly_set)
    if "source" not in row:
        into(row, note, "$", IN_CELL)("source", among(line(text(note.unanswered(ASK_ASSEMBLY_SOURCE))), EM_ENTITY_ASSEMBLY_SOURCE), "$ask.assembly_source", 33)
    row["id"] = "1"  # common/cell.omap:28
    row["parent_id"] = "0"  # common/cell.omap:29
    found.append(row)
    lacking(found, ("name",), note, "em_entity_assembly", "archive")
    lacking(found, ("source", "type"), note, "em_entity_assembly", "deposition")
    return found


def finish_em_experiment(rows: Rows, note: Note) -> list[Row]:
    """The rows of _em_experiment: keys, literals, and `?` for what is mandatory."""
    found: list[Row] = []
    row = rows.em_experiment
    row.update(rows.em_experiment_set)
    row["reconstruction_method"] = "TOMOGRAPHY"  # oscem-cellular_tomo_mmcif.omap:14
    row["id"] = "1"  # common/entry.omap:12
    row["entry_id"] = rows.entry.get("id")  # common/entry.omap:11
    row["entity_assembly_id"] = "1"  # common/entry.omap:13
    found.append(row)
    lacking(found, ("entry_id", "aggregation_state"), note, "em_experiment", "archive")
    return found


def finish_exptl(rows: Rows, note: Note) -> list[Row]:
    """The rows of _exptl: keys, literals, and `?` for what is mandatory."""
    found: list[Row] = []
    row = rows.exptl
    row["method"] = "ELECTRON MICROSCOPY"  # common/entry.omap:29
    row["entry_id"] = rows.entry.get("id")  # common/entry.omap:8
    found.append(row)
    lacking(found, ("entry_id",), note, "exptl", "archive")
    return found


def finish_em_specimen(rows: Rows, note: Note) -> list[Row]:
    """The rows of _em_specimen: keys, literals, and `?` for what is mandatory."""
    found: list[Row] = []
    row = rows.em_specimen
    if "vitrification_applied" not in row:
        into(row, note, "$", IN_CELL)("vitrification_applied", among(line(text(note.unanswered(ASK_VITRIFIED))), EM_ADMIN_COMPOSITE_MAP), "$ask.vitrified", 53)
    if "staining_applied" not in row:
        into(row, note, "$", IN_CELL)("staining_applied", among(line(text(note.unanswered(ASK_STAINED))), EM_ADMIN_COMPOSITE_MAP), "$ask.stained", 55)
    if "embedding_applied" not in row:
        into(row, note, "$", IN_CELL)("embedding_applied", among(line(text(note.unanswered(ASK_EMBEDDED))), EM_ADMIN_COMPOSITE_MAP), "$ask.embedded", 56)
    if "shadowing_applied" not in row:
        into(row, note, "$", IN_CELL)("shadowing_applied", among(line(text(note.unanswered(ASK_SHADOWED))), EM_ADMIN_COMPOSITE_MAP), "$ask.shadowed", 57)
    row["id"] = "1"  # common/entry.omap:14
    row["experiment_id"] = "1"  # common/entry.omap:15
    found.append(row)
    lacking(
        found,
        ("embedding_applied", "shadowing_applied", "staining_applied", "vitrification_applied"),
        note,
        "em_specimen",
        "archive",
    )
    return found


def finish_em_imaging(rows: Rows, note: Note) -> list[Row]:
    """The rows of _em_imaging: keys, literals, and `?` for what is mandatory."""
    found: list[Row] = []
    row = rows.em_imaging
    if "microscope_model" not in row:
        into(row, note, "$", IN_INSTRUMENT)("microscope_model", line(MICROSCOPE_PUT(note.unanswered(ASK_MICROSCOPE_MODEL))), "$ask.microscope_model", 12)
    row["id"] = "1"  # common/entry.omap:19
    row["entry_id"] = rows.entry.get("id")  # common/entry.omap:18
    row["specimen_id"] = "1"  # common/entry.omap:20
    found.append(row)
    lacking(found, ("entry_id", "microscope_model", "illumination_mode", "mode"), note, "em_imaging", "archive")
    lacking(found, ("accelerating_voltage", "electron_source"), note, "em_imaging", "deposition")
    return found


def finish_em_imaging_optics(rows: Rows, note: Note) -> list[Row]:
    """The rows of _em_imaging_optics: keys, literals, and `?` for what is mandatory."""
    found: list[Row] = []
    row = rows.em_imaging_optics
    row["id"] = "1"  # common/entry.omap:21
    row["imaging_id"] = "1"  # common/entry.omap:22
    found.append(row)
    return found


def finish_em_image_recording(rows: Rows, note: Note) -> list[Row]:
    """The rows of _em_image_recording: keys, literals, and `?` for what is mandatory."""
    found: list[Row] = []
    if not rows.em_image_recording:
        row: Row = {}
        row["id"] = "1"  # common/acquisition.omap:62
        row["imaging_id"] = "1"  # common/acquisition.omap:63
        rows.em_image_recording.append(row)
    for row in rows.em_image_recording:
        row.update(rows.every_em_image_recording)
    found += rows.em_image_recording
    lacking(
        found,
        ("avg_electron_dose_per_image", "film_or_detector_model"),
        note,
        "em_image_recording",
        "deposition",
    )
    return found


def finish_em_image_processing(rows: Rows, note: Note) -> list[Row]:
    """The rows of _em_image_processing: keys, literals, and `?` for what is mandatory."""
    found: list[Row] = []
    row = rows.em_image_processing
    row["id"] = "1"  # common/entry.omap:23
    row["image_recording_id"] = rows.em_image_recording[0]["id"]  # common/entry.omap:24
    found.append(row)
    lacking(found, ("image_recording_id",), note, "em_image_processing", "archive")
    return found


def finish_em_software(rows: Rows, note: Note) -> list[Row]:
    """The rows of _em_software: keys, literals, and `?` for what is mandatory."""
    found: list[Row] = []
    row = rows.em_software
    row["category"] = "IMAGE ACQUISITION"  # common/acquisition.omap:84
    row["id"] = str(len(found) + 1)  # common/acquisition.omap:82
    row["imaging_id"] = "1"  # common/acquisition.omap:83
    found.append(row)
    return found


def finish_em_tomography(rows: Rows, note: Note) -> list[Row]:
    """The rows of _em_tomography: keys, literals, and `?` for what is mandatory."""
    found: list[Row] = []
    row = rows.em_tomography
    row["id"] = "1"  # common/tomography.omap:60
    row["imaging_id"] = "1"  # common/tomography.omap:61
    found.append(row)
    return found


def finish_em_tomography_specimen(rows: Rows, note: Note) -> list[Row]:
    """The rows of _em_tomography_specimen: keys, literals, and `?` for what is mandatory."""
    found: list[Row] = []
    row = rows.em_tomography_specimen
    if "high_pressure_freezing" not in row:
        into(row, note, "$", IN_TOMOGRAPHY)("high_pressure_freezing", among(code(text(note.unanswered(ASK_HIGH_PRESSURE))), EM_ADMIN_COMPOSITE_MAP), "$ask.high_pressure", 89)
    if "sectioning" not in row:
        into(row, note, "$", IN_TOMOGRAPHY)("sectioning", among(line(text(note.unanswered(ASK_SECTIONING))), EM_TOMOGRAPHY_SPECIMEN_SECTIONING), "$ask.sectioning", 121)
    if "fiducial_markers" not in row:
        into(row, note, "$", IN_TOMOGRAPHY)("fiducial_markers", among(code(text(note.unanswered(ASK_FIDUCIALS))), EM_ADMIN_COMPOSITE_MAP), "$ask.fiducials", 72)
    row["id"] = "1"  # common/tomography.omap:70
    row["specimen_id"] = "1"  # common/tomography.omap:71
    found.append(row)
    lacking(
        found,
        ("fiducial_markers", "high_pressure_freezing", "sectioning"),
        note,
        "em_tomography_specimen",
        "deposition",
    )
    return found


def finish_em_vitrification(rows: Rows, note: Note) -> list[Row]:
    """The rows of _em_vitrification: keys, literals, and `?` for what is mandatory."""
    found: list[Row] = []
    row = rows.em_vitrification
    if "instrument" not in row:
        into(row, note, "$", IN_TOMOGRAPHY)("instrument", line(among(text(note.unanswered(ASK_VITRIFICATION_INSTRUMENT)), EM_VITRIFICATION_INSTRUMENT)), "$ask.vitrification_instrument", 107)
    row["id"] = "1"  # common/tomography.omap:100
    row["entry_id"] = rows.entry.get("id")  # common/tomography.omap:99
    row["specimen_id"] = "1"  # common/tomography.omap:101
    found.append(row)
    lacking(found, ("entry_id",), note, "em_vitrification", "archive")
    lacking(found, ("cryogen_name",), note, "em_vitrification", "deposition")
    return found


def finish_em_high_pressure_freezing(rows: Rows, note: Note) -> list[Row]:
    """The rows of _em_high_pressure_freezing: keys, literals, and `?` for what is mandatory."""
    found: list[Row] = []
    row = rows.em_high_pressure_freezing
    row.update(rows.em_high_pressure_freezing_set)
    if "instrument" not in row:
        into(row, note, "$", IN_TOMOGRAPHY)("instrument", line(text(note.unanswered(ASK_HIGH_PRESSURE_FREEZER))), "$ask.high_pressure_freezer", 114)
    row["id"] = "1"  # common/tomography.omap:112
    row["em_tomography_specimen_id"] = "1"  # common/tomography.omap:113
    found.append(row)
    lacking(found, ("instrument",), note, "em_high_pressure_freezing", "archive")
    return found


def finish_em_focused_ion_beam(rows: Rows, note: Note) -> list[Row]:
    """The rows of _em_focused_ion_beam: keys, literals, and `?` for what is mandatory."""
    found: list[Row] = []
    row = rows.em_focused_ion_beam
    row.update(rows.em_focused_ion_beam_set)
    if "voltage" not in row:
        into(row, note, "$", IN_TOMOGRAPHY)("voltage", figure(at_least(whole(number(note.unanswered(ASK_FIB_VOLTAGE))), 1)), "$ask.fib_voltage", 132)
    if "current" not in row:
        into(row, note, "$", IN_TOMOGRAPHY)("current", figure(within(number(number(note.unanswered(ASK_FIB_CURRENT))), Decimal("0.001"), 20)), "$ask.fib_current", 133)
    if "duration" not in row:
        into(row, note, "$", IN_TOMOGRAPHY)("duration", figure(above(number(number(note.unanswered(ASK_FIB_DURATION))), 0)), "$ask.fib_duration", 134)
    if "temperature" not in row:
        into(row, note, "$", IN_TOMOGRAPHY)("temperature", figure(at_least(whole(number(note.unanswered(ASK_FIB_TEMPERATURE))), 1)), "$ask.fib_temperature", 135)
    if "initial_thickness" not in row:
        into(row, note, "$", IN_TOMOGRAPHY)("initial_thickness", figure(within(whole(number(note.unanswered(ASK_FIB_INITIAL_THICKNESS))), 10, 100000)), "$ask.fib_initial_thickness", 136)
    row["id"] = "1"  # common/tomography.omap:126
    row["em_tomography_specimen_id"] = "1"  # common/tomography.omap:127
    found.append(row)
    lacking(
        found,
        ("current", "duration", "final_thickness", "initial_thickness", "instrument", "ion", "temperature", "voltage"),
        note,
        "em_focused_ion_beam",
        "archive",
    )
    return found


def finish_em_ultramicrotomy(rows: Rows, note: Note) -> list[Row]:
    """The rows of _em_ultramicrotomy: keys, literals, and `?` for what is mandatory."""
    found: list[Row] = []
    row = rows.em_ultramicrotomy
    row.update(rows.em_ultramicrotomy_set)
    if "temperature" not in row:
        into(row, note, "$", IN_TOMOGRAPHY)("temperature", figure(at_least(whole(number(note.unanswered(ASK_SECTION_TEMPERATURE))), 1)), "$ask.section_temperature", 145)
    row["id"] = "1"  # common/tomography.omap:141
    row["em_tomography_specimen_id"] = "1"  # common/tomography.omap:142
    found.append(row)
    lacking(found, ("final_thickness", "instrument", "temperature"), note, "em_ultramicrotomy", "archive")
    return found


def finish_em_entity_assembly_naturalsource(rows: Rows, note: Note) -> list[Row]:
    """The rows of _em_entity_assembly_naturalsource: keys, literals, and `?` for what is mandatory."""
    found: list[Row] = []
    if not rows.em_entity_assembly_naturalsource:
        row: Row = {}
        row["id"] = "1"  # common/cell.omap:39
        row["entity_assembly_id"] = "1"  # common/cell.omap:40
        rows.em_entity_assembly_naturalsource.append(row)
    for row in rows.em_entity_assembly_naturalsource:
        row.update(rows.every_em_entity_assembly_naturalsource)
    for row in rows.em_entity_assembly_naturalsource:
        if "ncbi_tax_id" not in row:
            into(row, note, "$", IN_CELL)("ncbi_tax_id", figure(at_least(whole(number(note.unanswered(ASK_TAXON))), 1)), "$ask.taxon", 42)
    found += rows.em_entity_assembly_naturalsource
    lacking(found, ("ncbi_tax_id", "organism"), note, "em_entity_assembly_naturalsource", "archive")
    return found


def finish_em_staining(rows: Rows, note: Note) -> list[Row]:
    """The rows of _em_staining: keys, literals, and `?` for what is mandatory."""
    found: list[Row] = []
    row = rows.em_staining
    if "type" not in row:
        into(row, note, "$", IN_CELL)("type", among(code(text(note.unanswered(ASK_STAINING_TYPE))), EM_STAINING_TYPE), "$ask.staining_type", 62)
    if "material" not in row:
        into(row, note, "$", IN_CELL)("material", line(text(note.unanswered(ASK_STAINING_MATERIAL))), "$ask.staining_material", 63)
    row["id"] = "1"  # common/cell.omap:60
    row["specimen_id"] = "1"  # common/cell.omap:61
    found.append(row)
    lacking(found, ("material", "type"), note, "em_staining", "archive")
    return found


def finish_em_embedding(rows: Rows, note: Note) -> list[Row]:
    """The rows of _em_embedding: keys, literals, and `?` for what is mandatory."""
    found: list[Row] = []
    row = rows.em_embedding
    if "material" not in row:
        into(row, note, "$", IN_CELL)("material", line(text(note.unanswered(ASK_EMBEDDING_MATERIAL))), "$ask.embedding_material", 68)
    row["id"] = "1"  # common/cell.omap:66
    row["specimen_id"] = "1"  # common/cell.omap:67
    found.append(row)
    lacking(found, ("material",), note, "em_embedding", "archive")
    return found


def finish_em_shadowing(rows: Rows, note: Note) -> list[Row]:
    """The rows of _em_shadowing: keys, literals, and `?` for what is mandatory."""
    found: list[Row] = []
    row = rows.em_shadowing
    if "material" not in row:
        into(row, note, "$", IN_CELL)("material", line(text(note.unanswered(ASK_SHADOWING_MATERIAL))), "$ask.shadowing_material", 73)
    if "angle" not in row:
        into(row, note, "$", IN_CELL)("angle", figure(inside(number(number(note.unanswered(ASK_SHADOWING_ANGLE))), 0, 90)), "$ask.shadowing_angle", 74)
    if "thickness" not in row:
        into(row, note, "$", IN_CELL)("thickness", figure(above(number(number(note.unanswered(ASK_SHADOWING_THICKNESS))), 0)), "$ask.shadowing_thickness", 75)
    row["id"] = "1"  # common/cell.omap:71
    row["specimen_id"] = "1"  # common/cell.omap:72
    found.append(row)
    lacking(found, ("angle", "material", "thickness"), note, "em_shadowing", "archive")
    return found


def finish_em_fiducial_markers(rows: Rows, note: Note) -> list[Row]:
    """The rows of _em_fiducial_markers: keys, literals, and `?` for what is mandatory."""
    found: list[Row] = []
    row = rows.em_fiducial_markers
    if "manufacturer" not in row:
        into(row, note, "$", IN_TOMOGRAPHY)("manufacturer", line(text(note.unanswered(ASK_FIDUCIAL_MAKER))), "$ask.fiducial_maker", 76)
    if "diameter" not in row:
        into(row, note, "$", IN_TOMOGRAPHY)("diameter", figure(within(number(number(note.unanswered(ASK_FIDUCIAL_DIAMETER))), Decimal("0.1"), 100)), "$ask.fiducial_diameter", 77)
    row["id"] = "1"  # common/tomography.omap:74
    row["em_tomography_specimen_id"] = "1"  # common/tomography.omap:75
    found.append(row)
    lacking(found, ("diameter", "manufacturer"), note, "em_fiducial_markers", "archive")
    return found


def finish_struct(rows: Rows, note: Note) -> list[Row]:
    """The rows of _struct: keys, literals, and `?` for what is mandatory."""
    found: list[Row] = []
    row = rows.struct
    if "title" not in row:
        into(row, note, "$", IN_DEPOSITION)("title", block(text(note.unanswered(ASK_TITLE))), "$ask.title", 22)
    row["entry_id"] = rows.entry.get("id")  # common/deposition.omap:21
    found.append(row)
    lacking(found, ("entry_id",), note, "struct", "archive")
    lacking(found, ("title",), note, "struct", "deposition")
    return found


def finish_struct_keywords(rows: Rows, note: Note) -> list[Row]:
    """The rows of _struct_keywords: keys, literals, and `?` for what is mandatory."""
    found: list[Row] = []
    row = rows.struct_keywords
    if "text" not in row:
        into(row, note, "$", IN_DEPOSITION)("text", block(text(note.unanswered(ASK_KEYWORDS))), "$ask.keywords", 26)
    if "pdbx_keywords" not in row:
        into(row, note, "$", IN_DEPOSITION)("pdbx_keywords", line(listed_or_free(text(note.unanswered(ASK_CLASSIFICATION)), STRUCT_KEYWORDS_PDBX_KEYWORDS)), "$ask.classification", 27)
    row["entry_id"] = rows.entry.get("id")  # common/deposition.omap:25
    found.append(row)
    lacking(found, ("entry_id",), note, "struct_keywords", "archive")
    lacking(found, ("text", "pdbx_keywords"), note, "struct_keywords", "deposition")
    return found


def finish_citation(rows: Rows, note: Note) -> list[Row]:
    """The rows of _citation: keys, literals, and `?` for what is mandatory."""
    found: list[Row] = []
    row = rows.citation
    if "title" not in row:
        into(row, note, "$", IN_DEPOSITION)("title", block(text(note.unanswered(ASK_CITATION_TITLE))), "$ask.citation_title", 31)
    row["id"] = "primary"  # common/deposition.omap:30
    found.append(row)
    lacking(found, ("title",), note, "citation", "deposition")
    return found


def finish_pdbx_contact_author(rows: Rows, note: Note) -> list[Row]:
    """The rows of _pdbx_contact_author: keys, literals, and `?` for what is mandatory."""
    found: list[Row] = []
    found += rows.pdbx_contact_author
    lacking(found, ("email", "name_first", "name_last"), note, "pdbx_contact_author", "archive")
    lacking(
        found,
        ("country", "role", "organization_type", "identifier_ORCID"),
        note,
        "pdbx_contact_author",
        "deposition",
    )
    return found


def finish_audit_author(rows: Rows, note: Note) -> list[Row]:
    """The rows of _audit_author: keys, literals, and `?` for what is mandatory."""
    found: list[Row] = []
    found += rows.audit_author
    lacking(found, ("name",), note, "audit_author", "archive")
    return found


def finish_em_author_list(rows: Rows, note: Note) -> list[Row]:
    """The rows of _em_author_list: keys, literals, and `?` for what is mandatory."""
    found: list[Row] = []
    found += rows.em_author_list
    lacking(found, ("author",), note, "em_author_list", "archive")
    return found


def finish_pdbx_audit_support(rows: Rows, note: Note) -> list[Row]:
    """The rows of _pdbx_audit_support: keys, literals, and `?` for what is mandatory."""
    found: list[Row] = []
    found += rows.pdbx_audit_support
    lacking(found, ("funding_organization",), note, "pdbx_audit_support", "deposition")
    return found


def get_document(tables: Tables, document: Tree, note: Note) -> None:
    """OSC-EM tomography of cells and tissues as PDBx/mmCIF, for deposition through OneDep.  [oscem-cellular_tomo_mmcif.omap:2]"""
    acquisition = put_in(document, "acquisition")
    acquisition["technique"] = "cellular_tomo"  # oscem-cellular_tomo_mmcif.omap:13
    instrument = put_in(document, "instrument")
    get_instrument_em_imaging(tables, instrument, note)
    get_acquisition(tables, acquisition, note)
    get_acquisition_em_tomography(tables, acquisition, note)
    sample = put_in(document, "sample")
    get_sample(tables, sample, note)
    organizational = put_in(document, "organizational")
    get_organizational(tables, organizational, note)
    em_3d_reconstruction_row = taken("em_3d_reconstruction", tables.get("em_3d_reconstruction", ()), note)
    give = into(acquisition, note, "_", IN_OSCEM_CELLULAR_TOMO_MMCIF)
    give(
        "pixel_size",
        measured(number(em_3d_reconstruction_row.get("nominal_pixel_size")), ANGSTROMS),
        "_em_3d_reconstruction.nominal_pixel_size",
        28,
    )


def get_instrument_em_imaging(tables: Tables, instrument: Tree, note: Note) -> None:
    """`instrument <-> _em_imaging`.  [common/instrument.omap:8]"""
    own_row = taken("em_imaging", tables.get("em_imaging", ()), note)
    microscope = put_in(instrument, "microscope")
    give = into(microscope, note, "_em_imaging", IN_INSTRUMENT)
    give("model", MICROSCOPE_GET(text(own_row.get("microscope_model"))), "_em_imaging.microscope_model", 9)
    give(
        "manufacturer",
        MANUFACTURER_GET(maker(text(own_row.get("microscope_model")))),
        "_em_imaging.microscope_model",
        14,
    )
    give_instrument = into(instrument, note, "_em_imaging", IN_INSTRUMENT)
    give_instrument(
        "illumination",
        ILLUMINATION_GET(text(own_row.get("illumination_mode"))),
        "_em_imaging.illumination_mode",
        17,
    )
    give_instrument("imaging", IMAGING_MODE_GET(text(own_row.get("mode"))), "_em_imaging.mode", 18)
    give_instrument(
        "electron_source",
        ELECTRON_SOURCE_GET(text(own_row.get("electron_source"))),
        "_em_imaging.electron_source",
        19,
    )
    give_instrument(
        "acceleration_voltage",
        measured(at_least(whole(own_row.get("accelerating_voltage")), 0), KILOVOLTS),
        "_em_imaging.accelerating_voltage",
        20,
    )
    give_instrument(
        "c2_aperture",
        measured(within(number(own_row.get("c2_aperture_diameter")), 1, 150), MICROMETRES),
        "_em_imaging.c2_aperture_diameter",
        21,
    )
    give_instrument(
        "cs",
        measured(within(number(own_row.get("nominal_cs")), 0, 20), MILLIMETRES),
        "_em_imaging.nominal_cs",
        22,
    )


def get_acquisition(tables: Tables, acquisition: Tree, note: Note) -> None:
    """`acquisition <-> this`.  [common/acquisition.omap:6]"""
    get_acquisition_em_imaging(tables, acquisition, note)
    get_acquisition_em_imaging_optics(tables, acquisition, note)
    get_acquisition_detectors_em_image_recording(tables, acquisition, note)
    em_image_recording_row = taken("em_image_recording", tables.get("em_image_recording", ()), note)
    give = into(acquisition, note, "_", IN_ACQUISITION)
    give(
        "dose_per_movie",
        measured(
            above(number(em_image_recording_row.get("avg_electron_dose_per_image")), 0),
            ELECTRONS_PER_SQUARE_ANGSTROM,
        ),
        "_em_image_recording.avg_electron_dose_per_image",
        70,
    )
    give(
        "exposure_time",
        measured(inside(number(em_image_recording_row.get("average_exposure_time")), 0, 240), SECONDS),
        "_em_image_recording.average_exposure_time",
        71,
    )
    give(
        "grids_imaged",
        at_least(whole(em_image_recording_row.get("num_grids_imaged")), 1),
        "_em_image_recording.num_grids_imaged",
        72,
    )
    give(
        "images_generated",
        at_least(whole(em_image_recording_row.get("num_real_images")), 1),
        "_em_image_recording.num_real_images",
        73,
    )
    em_image_scans_row = taken("em_image_scans", tables.get("em_image_scans", ()), note)
    image_size = put_in(acquisition, "image_size")
    give_image_size = into(image_size, note, "_", IN_ACQUISITION)
    give_image_size(
        "height",
        at_least(whole(em_image_scans_row.get("dimension_height")), 1),
        "_em_image_scans.dimension_height",
        76,
    )
    give_image_size(
        "width",
        at_least(whole(em_image_scans_row.get("dimension_width")), 1),
        "_em_image_scans.dimension_width",
        77,
    )
    give(
        "frames_per_movie",
        at_least(whole(em_image_scans_row.get("frames_per_image")), 1),
        "_em_image_scans.frames_per_image",
        78,
    )
    get_acquisition_em_software(tables, acquisition, note)


def get_acquisition_em_imaging(tables: Tables, acquisition: Tree, note: Note) -> None:
    """`this <-> _em_imaging`.  [common/acquisition.omap:8]"""
    own_row = taken("em_imaging", tables.get("em_imaging", ()), note)
    minimal_value, maximal_value = spread(
        from_underfocus(number(own_row.get("nominal_defocus_min")), number(own_row.get("nominal_defocus_max"))),
        2,
    )
    nominal_defocus = put_in(acquisition, "nominal_defocus")
    give = into(nominal_defocus, note, "_em_imaging", IN_ACQUISITION)
    give(
        "minimal",
        measured(minimal_value, NANOMETRES),
        ("_em_imaging.nominal_defocus_min", "_em_imaging.nominal_defocus_max"),
        17,
    )
    give(
        "maximal",
        measured(maximal_value, NANOMETRES),
        ("_em_imaging.nominal_defocus_min", "_em_imaging.nominal_defocus_max"),
        17,
    )
    minimal_value, maximal_value = spread(
        from_underfocus(
            number(own_row.get("calibrated_defocus_min")),
            within(number(own_row.get("calibrated_defocus_max")), -30000, 30000),
        ),
        2,
    )
    calibrated_defocus = put_in(acquisition, "calibrated_defocus")
    give_calibrated_defocus = into(calibrated_defocus, note, "_em_imaging", IN_ACQUISITION)
    give_calibrated_defocus(
        "minimal",
        measured(minimal_value, MICROMETRES, NANOMETRES),
        ("_em_imaging.calibrated_defocus_min", "_em_imaging.calibrated_defocus_max"),
        24,
    )
    give_calibrated_defocus(
        "maximal",
        measured(maximal_value, MICROMETRES, NANOMETRES),
        ("_em_imaging.calibrated_defocus_min", "_em_imaging.calibrated_defocus_max"),
        24,
    )
    give_acquisition = into(acquisition, note, "_em_imaging", IN_ACQUISITION)
    give_acquisition(
        "nominal_magnification",
        inside(whole(own_row.get("nominal_magnification")), 1000, 500000),
        "_em_imaging.nominal_magnification",
        27,
    )
    give_acquisition(
        "calibrated_magnification",
        above(whole(own_row.get("calibrated_magnification")), 1),
        "_em_imaging.calibrated_magnification",
        28,
    )
    take = taking(note, "_em_imaging", IN_ACQUISITION)
    give_acquisition(
        "holder",
        HOLDER_GET(
            take(text(own_row.get("specimen_holder_model")), "_em_imaging.specimen_holder_model", 29),
            take(text(own_row.get("details")), "_em_imaging.details", 29),
        ),
        ("_em_imaging.specimen_holder_model", "_em_imaging.details"),
        29,
    )
    temperature = put_in(acquisition, "temperature")
    give_temperature = into(temperature, note, "_em_imaging", IN_ACQUISITION)
    give_temperature(
        "minimal",
        measured(above(number(own_row.get("recording_temperature_minimum")), 0), KELVINS),
        "_em_imaging.recording_temperature_minimum",
        32,
    )
    give_temperature(
        "maximal",
        measured(above(number(own_row.get("recording_temperature_maximum")), 0), KELVINS),
        "_em_imaging.recording_temperature_maximum",
        33,
    )
    give_acquisition("cryogen", STAGE_CRYOGEN_GET(text(own_row.get("cryogen"))), "_em_imaging.cryogen", 34)
    give_acquisition("date_time", midnight(date(own_row.get("date"))), "_em_imaging.date", 35)


def get_acquisition_em_imaging_optics(tables: Tables, acquisition: Tree, note: Note) -> None:
    """Optics: one row, if there is anything to say.  [common/acquisition.omap:40]"""
    own_row = taken("em_imaging_optics", tables.get("em_imaging_optics", ()), note)
    energy_filter = put_in(acquisition, "energy_filter")
    give = into(energy_filter, note, "_em_imaging_optics", IN_ACQUISITION)
    give(
        "model",
        ENERGY_FILTER_GET(text(own_row.get("energyfilter_name"))),
        "_em_imaging_optics.energyfilter_name",
        43,
    )
    give(
        "width_energy_filter",
        measured(within(number(own_row.get("energyfilter_slit_width")), 0, 1000), ELECTRONVOLTS),
        "_em_imaging_optics.energyfilter_slit_width",
        44,
    )
    specialist_optics = put_in(acquisition, "specialist_optics")
    phaseplate = put_in(specialist_optics, "phaseplate")
    get_acquisition_em_imaging_optics_phaseplate(tables, phaseplate, note)
    spherical_aberration_corrector = put_in(specialist_optics, "spherical_aberration_corrector")
    get_acquisition_em_imaging_optics_spherical_aberration_corrector(tables, spherical_aberration_corrector, note)
    chromatic_aberration_corrector = put_in(specialist_optics, "chromatic_aberration_corrector")
    get_acquisition_em_imaging_optics_chromatic_aberration_corrector(tables, chromatic_aberration_corrector, note)
    if "model" in energy_filter or "width_energy_filter" in energy_filter:
        energy_filter["used"] = True  # common/acquisition.omap:41


def get_acquisition_em_imaging_optics_phaseplate(tables: Tables, phaseplate: Tree, note: Note) -> None:
    """`specialist_optics.phaseplate <-> this`.  [common/acquisition.omap:46]"""
    own_row = taken("em_imaging_optics", tables.get("em_imaging_optics", ()), note)
    give = into(phaseplate, note, "_em_imaging_optics", IN_ACQUISITION)
    give("instrument_type", PHASE_PLATE_GET(text(own_row.get("phase_plate"))), "_em_imaging_optics.phase_plate", 48)
    if "instrument_type" in phaseplate:
        phaseplate["used"] = True  # common/acquisition.omap:47


def get_acquisition_em_imaging_optics_spherical_aberration_corrector(
    tables: Tables,
    spherical_aberration_corrector: Tree,
    note: Note,
) -> None:
    """`specialist_optics.spherical_aberration_corrector <-> this`.  [common/acquisition.omap:50]"""
    own_row = taken("em_imaging_optics", tables.get("em_imaging_optics", ()), note)
    give = into(spherical_aberration_corrector, note, "_em_imaging_optics", IN_ACQUISITION)
    give(
        "instrument_type",
        CORRECTOR_GET(text(own_row.get("sph_aberration_corrector"))),
        "_em_imaging_optics.sph_aberration_corrector",
        52,
    )
    if "instrument_type" in spherical_aberration_corrector:
        spherical_aberration_corrector["used"] = True  # common/acquisition.omap:51


def get_acquisition_em_imaging_optics_chromatic_aberration_corrector(
    tables: Tables,
    chromatic_aberration_corrector: Tree,
    note: Note,
) -> None:
    """`specialist_optics.chromatic_aberration_corrector <-> this`.  [common/acquisition.omap:54]"""
    own_row = taken("em_imaging_optics", tables.get("em_imaging_optics", ()), note)
    give = into(chromatic_aberration_corrector, note, "_em_imaging_optics", IN_ACQUISITION)
    give(
        "instrument_type",
        CORRECTOR_GET(text(own_row.get("chr_aberration_corrector"))),
        "_em_imaging_optics.chr_aberration_corrector",
        56,
    )
    if "instrument_type" in chromatic_aberration_corrector:
        chromatic_aberration_corrector["used"] = True  # common/acquisition.omap:55


def get_acquisition_detectors_em_image_recording(tables: Tables, acquisition: Tree, note: Note) -> None:
    """One mmCIF row for each detector.  [common/acquisition.omap:61]"""
    for n, row in enumerate(tables.get("em_image_recording", ())):
        here = row_path(tables, "em_image_recording", n)
        note.took("em_image_recording", (row,))
        detectors: Tree = {}
        give = into(detectors, note, here, IN_ACQUISITION)
        give(
            "name",
            DETECTOR_GET(text(row.get("film_or_detector_model"))),
            "_em_image_recording.film_or_detector_model",
            64,
        )
        give("mode", DETECTOR_MODE_GET(text(row.get("detector_mode"))), "_em_image_recording.detector_mode", 65)
        detectors = pruned(detectors)
        if detectors:
            list_in(acquisition, "detectors").append(detectors)


def get_acquisition_em_software(tables: Tables, acquisition: Tree, note: Note) -> None:
    """The row that says IMAGE ACQUISITION; the other programs' rows are not ours.  [common/acquisition.omap:81]"""
    take = taking(note, "_em_software", IN_ACQUISITION)
    own_row = taken(
        "em_software",
        ours(
            "em_software",
            tables.get("em_software", ()),
            "category",
            ("IMAGE ACQUISITION",),
            note,
            IN_ACQUISITION,
            (84, 85),
            "its category is not IMAGE ACQUISITION (common/acquisition.omap:84)",
        ),
        note,
    )
    give = into(acquisition, note, "_em_software", IN_ACQUISITION)
    give(
        "microscope_software",
        from_versioned(
            take(text(own_row.get("name")), "_em_software.name", 85),
            take(text(own_row.get("version")), "_em_software.version", 85),
        ),
        ("_em_software.name", "_em_software.version"),
        85,
    )


def get_acquisition_em_tomography(tables: Tables, acquisition: Tree, note: Note) -> None:
    """`acquisition <-> _em_tomography`.  [common/tomography.omap:59]"""
    own_row = taken("em_tomography", tables.get("em_tomography", ()), note)
    tilt_angle = put_in(acquisition, "tilt_angle")
    give = into(tilt_angle, note, "_em_tomography", IN_TOMOGRAPHY)
    give(
        "minimal",
        measured(within(number(own_row.get("axis1_min_angle")), -90, 90), DEGREES),
        "_em_tomography.axis1_min_angle",
        62,
    )
    give(
        "maximal",
        measured(within(number(own_row.get("axis1_max_angle")), -90, 90), DEGREES),
        "_em_tomography.axis1_max_angle",
        63,
    )
    give(
        "increment",
        measured(above(number(own_row.get("axis1_angle_increment")), 0), DEGREES),
        "_em_tomography.axis1_angle_increment",
        64,
    )


def get_sample(tables: Tables, sample: Tree, note: Note) -> None:
    """`sample <-> this`.  [common/cell.omap:22]"""
    freezing = put_in(sample, "freezing")
    get_sample_freezing(tables, freezing, note)
    thinning = put_in(sample, "thinning")
    get_sample_thinning(tables, thinning, note)
    get_sample_em_entity_assembly(tables, sample, note)
    specimen_env = put_in(sample, "specimen_env")
    get_sample_organism_em_entity_assembly_naturalsource(tables, specimen_env, note)
    em_entity_assembly_naturalsource_row = taken(
        "em_entity_assembly_naturalsource",
        tables.get("em_entity_assembly_naturalsource", ()),
        note,
    )
    give = into(specimen_env, note, "_", IN_CELL)
    give(
        "tissue",
        text(em_entity_assembly_naturalsource_row.get("tissue")),
        "_em_entity_assembly_naturalsource.tissue",
        45,
    )
    give(
        "source_env",
        text(em_entity_assembly_naturalsource_row.get("details")),
        "_em_entity_assembly_naturalsource.details",
        46,
    )
    em_tomography_specimen_row = taken("em_tomography_specimen", tables.get("em_tomography_specimen", ()), note)
    give("handling", text(em_tomography_specimen_row.get("details")), "_em_tomography_specimen.details", 50)


def get_sample_freezing(tables: Tables, freezing: Tree, note: Note) -> None:
    """`freezing <-> this`.  [common/tomography.omap:87]"""
    em_vitrification_row = taken("em_vitrification", tables.get("em_vitrification", ()), note)
    give = into(freezing, note, "_", IN_TOMOGRAPHY)
    give("method", FREEZING_METHOD_GET(text(em_vitrification_row.get("method"))), "_em_vitrification.method", 92)
    get_sample_freezing_em_vitrification(tables, freezing, note)


def get_sample_freezing_em_vitrification(tables: Tables, freezing: Tree, note: Note) -> None:
    """`this <-> _em_vitrification`.  [common/tomography.omap:94]"""
    own_row = taken("em_vitrification", tables.get("em_vitrification", ()), note)
    give = into(freezing, note, "_em_vitrification", IN_TOMOGRAPHY)
    give("cryogen_sample_env", CRYOGEN_GET(text(own_row.get("cryogen_name"))), "_em_vitrification.cryogen_name", 102)
    give(
        "humidity_env",
        measured(within(number(own_row.get("humidity")), 0, 100), PERCENT),
        "_em_vitrification.humidity",
        103,
    )
    give(
        "temperature_env",
        measured(above(number(own_row.get("chamber_temperature")), 0), KELVINS),
        "_em_vitrification.chamber_temperature",
        104,
    )
    give("details", text(own_row.get("details")), "_em_vitrification.details", 105)


def get_sample_thinning(tables: Tables, thinning: Tree, note: Note) -> None:
    """`thinning <-> this`.  [common/tomography.omap:119]"""
    em_tomography_specimen_row = taken("em_tomography_specimen", tables.get("em_tomography_specimen", ()), note)
    give = into(thinning, note, "_", IN_TOMOGRAPHY)
    give(
        "method_thin",
        SECTIONING_GET(text(em_tomography_specimen_row.get("sectioning"))),
        "_em_tomography_specimen.sectioning",
        120,
    )
    if is_one_of(thinning.get("method_thin"), "FIB milling", "FIB", "cryo-FIB", "cryo-FIB milling", "plasma FIB", "plasma FIB milling", "cryo plasma FIB", "focused ion beam"):
        get_sample_thinning_em_focused_ion_beam(tables, thinning, note)
        note.skip(
            "_",
            IN_TOMOGRAPHY,
            (143, 144),
            "`method_thin is ultramicrotomy or microtomy or cryo-ultramicrotomy or CEMOVIS` does not hold (common/tomography.omap:139)",
        )
    elif is_one_of(thinning.get("method_thin"), "ultramicrotomy", "microtomy", "cryo-ultramicrotomy", "CEMOVIS"):
        get_sample_thinning_em_ultramicrotomy(tables, thinning, note)
        note.skip(
            "_",
            IN_TOMOGRAPHY,
            (128, 129, 130, 131),
            "`method_thin is FIB milling or FIB or cryo-FIB or cryo-FIB milling or plasma FIB or plasma FIB milling or cryo plasma FIB or focused ion beam` does not hold (common/tomography.omap:124)",
        )
    else:
        note.skip(
            "_",
            IN_TOMOGRAPHY,
            (128, 129, 130, 131),
            "`method_thin is FIB milling or FIB or cryo-FIB or cryo-FIB milling or plasma FIB or plasma FIB milling or cryo plasma FIB or focused ion beam` does not hold (common/tomography.omap:124)",
        )
        note.skip(
            "_",
            IN_TOMOGRAPHY,
            (143, 144),
            "`method_thin is ultramicrotomy or microtomy or cryo-ultramicrotomy or CEMOVIS` does not hold (common/tomography.omap:139)",
        )


def get_sample_thinning_em_focused_ion_beam(tables: Tables, thinning: Tree, note: Note) -> None:
    """`this <-> _em_focused_ion_beam`.  [common/tomography.omap:125]"""
    own_row = taken("em_focused_ion_beam", tables.get("em_focused_ion_beam", ()), note)
    give = into(thinning, note, "_em_focused_ion_beam", IN_TOMOGRAPHY)
    give("instrument_thin", text(own_row.get("instrument")), "_em_focused_ion_beam.instrument", 128)
    give("ion_source", ION_GET(text(own_row.get("ion"))), "_em_focused_ion_beam.ion", 129)
    give(
        "target_thickness",
        measured(at_least(whole(own_row.get("final_thickness")), 1), NANOMETRES),
        "_em_focused_ion_beam.final_thickness",
        130,
    )
    give("lift_out", LIFT_OUT_GET(text(own_row.get("details"))), "_em_focused_ion_beam.details", 131)


def get_sample_thinning_em_ultramicrotomy(tables: Tables, thinning: Tree, note: Note) -> None:
    """`this <-> _em_ultramicrotomy`.  [common/tomography.omap:140]"""
    own_row = taken("em_ultramicrotomy", tables.get("em_ultramicrotomy", ()), note)
    give = into(thinning, note, "_em_ultramicrotomy", IN_TOMOGRAPHY)
    give("instrument_thin", text(own_row.get("instrument")), "_em_ultramicrotomy.instrument", 143)
    give(
        "target_thickness",
        measured(at_least(whole(own_row.get("final_thickness")), 1), NANOMETRES),
        "_em_ultramicrotomy.final_thickness",
        144,
    )


def get_sample_em_entity_assembly(tables: Tables, sample: Tree, note: Note) -> None:
    """The sample as a whole: the row without a parent.  [common/cell.omap:27]"""
    own_row = taken(
        "em_entity_assembly",
        ours(
            "em_entity_assembly",
            tables.get("em_entity_assembly", ()),
            "parent_id",
            ("0",),
            note,
            IN_CELL,
            (29, 30, 32),
            "its parent_id is not 0 (common/cell.omap:29)",
        ),
        note,
    )
    tomogram_features = put_in(sample, "tomogram_features")
    give = into(tomogram_features, note, "_em_entity_assembly", IN_CELL)
    give("main_target", text(own_row.get("name")), "_em_entity_assembly.name", 30)
    give("details_tomo", text(own_row.get("details")), "_em_entity_assembly.details", 32)


def get_sample_organism_em_entity_assembly_naturalsource(tables: Tables, sample: Tree, note: Note) -> None:
    """One row for each organism.  [common/cell.omap:38]"""
    for n, row in enumerate(tables.get("em_entity_assembly_naturalsource", ())):
        here = row_path(tables, "em_entity_assembly_naturalsource", n)
        note.took("em_entity_assembly_naturalsource", (row,))
        held: Tree = {}
        into(held, note, here, IN_CELL)("value", text(row.get("organism")), "_em_entity_assembly_naturalsource.organism", 41)
        if "value" in held:
            list_in(sample, "organism").append(held["value"])


def get_organizational(tables: Tables, organizational: Tree, note: Note) -> None:
    """`organizational <-> this`.  [common/people.omap:13]"""
    get_organizational_authors_pdbx_contact_author(tables, organizational, note)
    get_organizational_pdbx_audit_support(tables, organizational, note)


def get_organizational_authors_pdbx_contact_author(tables: Tables, organizational: Tree, note: Note) -> None:
    """Authors are written three times, and read back from the contact list.  [common/people.omap:16]"""
    for n, row in enumerate(tables.get("pdbx_contact_author", ())):
        here = row_path(tables, "pdbx_contact_author", n)
        note.took("pdbx_contact_author", (row,))
        authors: Tree = {}
        give = into(authors, note, here, IN_PEOPLE)
        give("family_name", text(row.get("name_last")), "_pdbx_contact_author.name_last", 18)
        give("given_name", text(row.get("name_first")), "_pdbx_contact_author.name_first", 19)
        give("email", matching(text(row.get("email")), EMAIL_FORM, "`email`"), "_pdbx_contact_author.email", 20)
        give("telephone", text(row.get("phone")), "_pdbx_contact_author.phone", 21)
        give("orcid", orcid(text(row.get("identifier_ORCID"))), "_pdbx_contact_author.identifier_ORCID", 22)
        give("country", COUNTRY_GET(text(row.get("country"))), "_pdbx_contact_author.country", 24)
        give("role", ROLE_GET(text(row.get("role"))), "_pdbx_contact_author.role", 25)
        give(
            "type_org",
            among(text(row.get("organization_type")), AUTHOR_TYPE_ORG),
            "_pdbx_contact_author.organization_type",
            26,
        )
        authors = pruned(authors)
        if authors:
            list_in(organizational, "authors").append(authors)


def get_organizational_pdbx_audit_support(tables: Tables, organizational: Tree, note: Note) -> None:
    """OSC-EM does not say which funder gave which grant: they share a row only where there is one funder.  [common/people.omap:43]"""
    pairs: list[tuple[Tree, Tree]] = []
    for n, row in enumerate(tables.get("pdbx_audit_support", ())):
        here = row_path(tables, "pdbx_audit_support", n)
        note.took("pdbx_audit_support", (row,))
        both: Tree = {}
        take = taking(note, here, IN_PEOPLE)
        funder_name_value, type_org_value = spread(
            FUNDER_GET(
                take(text(row.get("funding_organization")), "_pdbx_audit_support.funding_organization", 45),
                take(text(row.get("details")), "_pdbx_audit_support.details", 45),
            ),
            2,
        )
        funder = put_in(both, "funder")
        give = into(funder, note, here, IN_PEOPLE)
        give(
            "funder_name",
            funder_name_value,
            ("_pdbx_audit_support.funding_organization", "_pdbx_audit_support.details"),
            45,
        )
        give(
            "type_org",
            type_org_value,
            ("_pdbx_audit_support.funding_organization", "_pdbx_audit_support.details"),
            45,
        )
        give("country", COUNTRY_GET_2(text(row.get("country"))), "_pdbx_audit_support.country", 49)
        grants = put_in(both, "grants")
        give_grants = into(grants, note, here, IN_PEOPLE)
        give_grants("project_id", text(row.get("grant_number")), "_pdbx_audit_support.grant_number", 52)
        both = pruned(both)
        pairs.append((both.get("grants", {}), both.get("funder", {})))
    grants_list, funder_list = unpaired(pairs)
    list_in(organizational, "grants").extend(grants_list)
    list_in(organizational, "funder").extend(funder_list)
