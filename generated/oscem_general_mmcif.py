"""oscem.general 1.0.2 <-> mmcif 5.413.

Written by `oscem-map compile` from mappings/oscem-general_mmcif.omap; edit that.
"""

from __future__ import annotations

import re
from decimal import Decimal

from .oscem_mmcif_lists import (
    AUTHOR_TYPE_ORG,
    CHEM_COMP_PDBX_IDEAL_COORDINATES_MISSING_FLAG,
    EM_ADMIN_COMPOSITE_MAP,
    EM_ENTITY_ASSEMBLY_SOURCE,
    EM_ENTITY_ASSEMBLY_TYPE,
    EM_EXPERIMENT_AGGREGATION_STATE,
    EM_EXPERIMENT_RECONSTRUCTION_METHOD,
    EM_IMAGE_RECORDING_FILM_OR_DETECTOR_MODEL,
    EM_IMAGING_MICROSCOPE_MODEL,
    EM_IMAGING_OPTICS_ENERGYFILTER_NAME,
    EM_IMAGING_SPECIMEN_HOLDER_MODEL,
    EM_SAMPLE_SUPPORT_GRID_MATERIAL,
    EM_SAMPLE_SUPPORT_GRID_TYPE,
    EM_SOFTWARE_NAME,
    EM_STAINING_TYPE,
    EM_SUPPORT_FILM_MATERIAL,
    EM_SUPPORT_FILM_TOPOLOGY,
    EM_VITRIFICATION_CRYOGEN_NAME,
    EM_VITRIFICATION_INSTRUMENT,
    ENTITY_POLY_TYPE,
    OVERALLMOLECULE_MOLECULAR_OVERALL_TYPE,
    PDBX_AUDIT_SUPPORT_COUNTRY,
    PDBX_AUDIT_SUPPORT_FUNDING_ORGANIZATION,
    PDBX_CONTACT_AUTHOR_COUNTRY,
    PDBX_CONTACT_AUTHOR_ORGANIZATION_TYPE,
    PDBX_CONTACT_AUTHOR_ROLE,
    STRUCT_KEYWORDS_PDBX_KEYWORDS,
)
from oscem_map.runtime.codecs import (
    any_of,
    component,
    day,
    from_component,
    from_underfocus,
    from_versioned,
    initials,
    maker,
    measure,
    measure_text,
    midnight,
    orcid,
    rounded,
    sequence,
    spread,
    taxon,
    underfocus,
    versioned,
    wrapped,
)
from oscem_map.runtime.pairs import (
    paired,
    unpaired,
)
from oscem_map.runtime.refused import (
    Nothing,
    Told,
)
from oscem_map.runtime.sequences import (
    canonical,
    deoxy,
    from_deoxy,
)
from oscem_map.runtime.trees import (
    both_of,
    elements,
    gather,
    is_one_of,
    joined,
    lacking,
    list_in,
    ours,
    part,
    present,
    pruned,
    put_in,
    row_path,
    taken,
)
from oscem_map.runtime.values import (
    above,
    among,
    at_least,
    at_most,
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
    plain,
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
    WordSlip,
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

LEFT = ("oscem.general", "1.0.2")
RIGHT = ("mmcif", "5.413")
LEFT_DEMANDS: tuple[tuple[str, str, tuple[str, ...], str], ...] = ()
SECTIONS = ("acquisition", "instrument", "sample", "organizational")
RIGHT_DEMANDS: tuple[tuple[str, str, tuple[str, ...], str], ...] = ()

IN_ACQUISITION = "common/acquisition.omap"
IN_DEPOSITION = "common/deposition.omap"
IN_ENTRY = "common/entry.omap"
IN_GENERAL = "common/general.omap"
IN_INSTRUMENT = "common/instrument.omap"
IN_PEOPLE = "common/people.omap"
IN_PREPARATION = "common/preparation.omap"
IN_SAMPLE = "common/sample.omap"

ANGSTROMS = Scale("Å")
DALTONS = Scale("Da")
ELECTRONS_PER_SQUARE_ANGSTROM = Scale("e/Å²")
ELECTRONVOLTS = Scale("eV")
KELVINS = Scale("K")
KILOVOLTS = Scale("kV")
MEGADALTONS = Scale("MDa")
MG_ML = Scale("mg/mL")
MICROMETRES = Scale("µm")
MILLIMETRES = Scale("mm")
NANOMETRES = Scale("nm")
PASCALS = Scale("Pa")
PERCENT = Scale("%")
SECONDS = Scale("s")
AXIAL_SYMMETRY_FORM = re.compile("[CD][1-9][0-9]*")
EMAIL_FORM = re.compile("^[a-zA-Z0-9_.+-]+@[a-zA-Z0-9-]+\\.[a-zA-Z0-9-.]+$")
AUTHOR_FORM = re.compile("(([A-Za-z0-9_]+(( |-|'|\\. )[A-Za-z0-9_]+)*( Jr.| III)?, [A-Za-z0-9_]\\.(-?[A-Za-z0-9_]+\\.)*)|(Seattle Structural Genomics Center for Infectious Disease.*)|(Structural Genomics Consortium.*)|(QCRG Structural Biology Consortium.*)|(Center for Structural Genomics of Infectious Diseases.*)|(Center for Structural Biology of Infectious Diseases.*)|(Center for Structures of Membrane Proteins.*))")

ASK_ENTRY_ID = Question('entry_id', 'Deposition id given by OneDep, e.g. D_1000000001', ('_entry.id',), 'common/entry.omap:7', 'OSCEM')
ASK_METHOD = Question('method', 'SINGLE PARTICLE, SUBTOMOGRAM AVERAGING, TOMOGRAPHY, HELICAL or CRYSTALLOGRAPHY', ('_em_experiment.reconstruction_method',), 'common/general.omap:24')
ASK_AXIAL_SYMMETRY = Question('axial_symmetry', 'Axial symmetry of the helix, e.g. C1 or D2', ('_em_helical_entity.axial_symmetry',), 'common/general.omap:36')
ASK_HELICAL_RISE = Question('helical_rise', 'Rise of the helix for each subunit in Å', ('_em_helical_entity.axial_rise_per_subunit',), 'common/general.omap:37')
ASK_HELICAL_ROTATION = Question('helical_rotation', 'Rotation of the helix for each subunit in degrees, negative for a left-handed one', ('_em_helical_entity.angular_rotation_per_subunit',), 'common/general.omap:38')
ASK_MICROSCOPE_MODEL = Question('microscope_model', 'Model of the microscope, e.g. Titan Krios', ('_em_imaging.microscope_model',), 'common/instrument.omap:12')
ASK_SAMPLE_TYPE = Question('sample_type', 'CELL, TISSUE, ORGANELLE OR CELLULAR COMPONENT, COMPLEX, VIRUS or RIBOSOME', ('_em_entity_assembly.type',), 'common/sample.omap:34')
ASK_ASSEMBLY_SOURCE = Question('assembly_source', 'NATURAL, RECOMBINANT, MULTIPLE SOURCES or SYNTHETIC: where the sample as a whole comes from', ('_em_entity_assembly.source',), 'common/sample.omap:36')
ASK_AGGREGATION_STATE = Question('aggregation_state', 'CELL, TISSUE, PARTICLE, FILAMENT, HELICAL ARRAY, 2D ARRAY or 3D ARRAY', ('_em_experiment.aggregation_state',), 'common/sample.omap:39')
ASK_WEIGHT_MEASURED = Question('weight_measured', 'Was the molecular weight measured (YES) or calculated (NO)?', ('_em_entity_assembly_molwt.experimental_flag',), 'common/sample.omap:48', 'NO')
ASK_TAXON_SOURCE = Question('taxon_source', 'NCBI taxonomy number of the organism that the molecule is from, e.g. 9606', ('_entity_src_gen.pdbx_gene_src_ncbi_taxonomy_id', '_entity_src_nat.pdbx_ncbi_taxonomy_id', '_em_entity_assembly_naturalsource.ncbi_tax_id'), 'common/sample.omap:83')
ASK_TAXON_EXPRESSION = Question('taxon_expression', 'NCBI taxonomy number of the organism that the molecule was expressed in, e.g. 562', ('_entity_src_gen.pdbx_host_org_ncbi_taxonomy_id', '_em_entity_assembly_recombinant.ncbi_tax_id'), 'common/sample.omap:87')
ASK_LIGAND_OF_INTEREST = Question('ligand_of_interest', 'Is a ligand the focus of the research? Y or N', ('_pdbx_entry_details.has_ligand_of_interest',), 'common/sample.omap:146', optional=True)
ASK_VITRIFIED = Question('vitrified', 'Was the specimen vitrified? YES or NO', ('_em_specimen.vitrification_applied',), 'common/sample.omap:164')
ASK_STAINED = Question('stained', 'Was the specimen stained? YES or NO', ('_em_specimen.staining_applied',), 'common/sample.omap:166')
ASK_EMBEDDED = Question('embedded', 'Was the specimen embedded? YES or NO', ('_em_specimen.embedding_applied',), 'common/sample.omap:168')
ASK_SHADOWED = Question('shadowed', 'Was the specimen shadowed? YES or NO', ('_em_specimen.shadowing_applied',), 'common/sample.omap:170')
ASK_VITRIFICATION_INSTRUMENT = Question('vitrification_instrument', 'Instrument of the vitrification, e.g. FEI VITROBOT MARK IV', ('_em_vitrification.instrument',), 'common/sample.omap:190', optional=True)
ASK_STAINING_TYPE = Question('staining_type', 'How it was stained: NEGATIVE or POSITIVE', ('_em_staining.type',), 'common/preparation.omap:17')
ASK_STAINING_MATERIAL = Question('staining_material', 'What it was stained with, e.g. uranyl acetate', ('_em_staining.material',), 'common/preparation.omap:18')
ASK_EMBEDDING_MATERIAL = Question('embedding_material', 'What it was embedded in, e.g. tannin and glucose', ('_em_embedding.material',), 'common/preparation.omap:26')
ASK_SHADOWING_MATERIAL = Question('shadowing_material', 'What it was shadowed with, e.g. platinum', ('_em_shadowing.material',), 'common/preparation.omap:34')
ASK_SHADOWING_ANGLE = Question('shadowing_angle', 'Angle of the shadowing in degrees', ('_em_shadowing.angle',), 'common/preparation.omap:35')
ASK_SHADOWING_THICKNESS = Question('shadowing_thickness', 'Thickness of the shadow in Å', ('_em_shadowing.thickness',), 'common/preparation.omap:36')
ASK_TITLE = Question('title', 'Title of the entry', ('_struct.title',), 'common/deposition.omap:22')
ASK_KEYWORDS = Question('keywords', 'Keywords, in one line, separated by commas', ('_struct_keywords.text',), 'common/deposition.omap:26', optional=True)
ASK_CLASSIFICATION = Question('classification', "Class of the molecule, a word of the archive's list, e.g. METAL TRANSPORT", ('_struct_keywords.pdbx_keywords',), 'common/deposition.omap:27', optional=True)
ASK_CITATION_TITLE = Question('citation_title', 'Title of the paper about these data', ('_citation.title',), 'common/deposition.omap:31', optional=True)

TECHNIQUE_PUT = Way(
    {
        ('spa',): ('SINGLE PARTICLE',),
        ('single particle',): ('SINGLE PARTICLE',),
        ('subtomo',): ('SUBTOMOGRAM AVERAGING',),
        ('subtomogram averaging',): ('SUBTOMOGRAM AVERAGING',),
        ('tomography',): ('TOMOGRAPHY',),
        ('cellular_tomo',): ('TOMOGRAPHY',),
        ('env_tomo',): ('TOMOGRAPHY',),
        ('helical',): ('HELICAL',),
        ('crystallography',): ('CRYSTALLOGRAPHY',),
        ('general',): Nothing('the name of this root, and no method'),
    },
    accepted=('spa', 'single particle', 'subtomo', 'subtomogram averaging', 'tomography', 'cellular_tomo', 'env_tomo', 'helical', 'crystallography', 'general'),
)
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
AGGREGATION_PUT = Way(
    {
        ('particle',): ('PARTICLE',),
        ('filament',): ('FILAMENT',),
        ('helical array',): ('HELICAL ARRAY',),
    },
    accepted=('PARTICLE', 'FILAMENT', 'HELICAL ARRAY'),
)
NO_LIGAND_PUT = Way(
    {
        (False,): ('N',),
        (True,): Nothing('a ligand that is there need not be the focus of the research'),
    },
)
ASSEMBLY_SOURCE_PUT = Way(
    {
        ('natural',): ('NATURAL',),
        ('natural source',): ('NATURAL',),
        ('recombinant',): ('RECOMBINANT',),
        ('recombinantly expressed',): ('RECOMBINANT',),
        ('multiple sources',): ('MULTIPLE SOURCES',),
        ('synthetic',): ('SYNTHETIC',),
    },
    accepted=('natural', 'natural source', 'recombinant', 'recombinantly expressed', 'multiple sources', 'synthetic'),
)
POLYMER_PUT = Way(
    {
        ('protein',): ('polypeptide(L)',),
        ('polypeptide',): ('polypeptide(L)',),
        ('dna',): ('polydeoxyribonucleotide',),
        ('rna',): ('polyribonucleotide',),
        ('dna/rna hybrid',): ('polydeoxyribonucleotide/polyribonucleotide hybrid',),
        ('pna',): ('peptide nucleic acid',),
    },
    lists=((ENTITY_POLY_TYPE, 0, (None,), (KEPT,)),),
    accepted=('protein', 'polypeptide', 'DNA', 'RNA', 'DNA/RNA hybrid', 'PNA'),
)
YES_NO_PUT = Way(
    {
        (True,): ('YES',),
        (False,): ('NO',),
    },
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
GRID_TYPE_PUT = Way(
    {},
    lists=((EM_SAMPLE_SUPPORT_GRID_TYPE, 0, (None,), (KEPT,)),),
    others=((0, (None,), (None, Kept('maker: {}'),)),),
    width=2,
    open_list=True,
)
GRID_MATERIAL_PUT = Way(
    {
        ('cu',): ('COPPER',),
        ('au',): ('GOLD',),
        ('ni',): ('NICKEL',),
        ('mo',): ('MOLYBDENUM',),
        ('ti',): ('TITANIUM',),
    },
    lists=((EM_SAMPLE_SUPPORT_GRID_MATERIAL, 0, (None,), (KEPT,)),),
    accepted=('Cu', 'Au', 'Ni', 'Mo', 'Ti'),
)
FILM_TOPOLOGY_PUT = Way(
    {
        ('lacey carbon',): ('LACEY',),
        ('regular',): ('HOLEY ARRAY',),
    },
    lists=((EM_SUPPORT_FILM_TOPOLOGY, 0, (None,), (KEPT,)),),
    accepted=('lacey carbon', 'regular'),
)
PRETREATMENT_PUT = Way(
    {
        ('glow discharge',): ('GLOW DISCHARGE',),
        ('glow discharged',): ('GLOW DISCHARGE',),
        ('glow-discharge',): ('GLOW DISCHARGE',),
        ('plasma cleaning',): ('PLASMA CLEANING',),
        ('plasma',): ('PLASMA CLEANING',),
    },
    accepted=('glow discharge', 'glow discharged', 'glow-discharge', 'plasma cleaning', 'plasma'),
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
TECHNIQUE_GET = Way(
    {
        ('single particle',): ('spa',),
        ('subtomogram averaging',): ('subtomo',),
        ('tomography',): ('tomography',),
        ('helical',): ('helical',),
        ('crystallography',): ('crystallography',),
    },
    accepted=('SINGLE PARTICLE', 'SUBTOMOGRAM AVERAGING', 'TOMOGRAPHY', 'HELICAL', 'CRYSTALLOGRAPHY'),
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
ASSEMBLY_SOURCE_GET = Way(
    {
        ('natural',): ('natural',),
        ('recombinant',): ('recombinant',),
        ('multiple sources',): ('multiple sources',),
        ('synthetic',): ('synthetic',),
    },
    accepted=('NATURAL', 'RECOMBINANT', 'MULTIPLE SOURCES', 'SYNTHETIC'),
)
AGGREGATION_GET = Way(
    {
        ('particle',): ('PARTICLE',),
        ('filament',): ('FILAMENT',),
        ('helical array',): ('HELICAL ARRAY',),
    },
    others=((0, (None,), Nothing('OSC-EM has no crystals, and calls cells and tissues by their sample')),),
)
POLYMER_GET = Way(
    {
        ('polypeptide(l)',): ('protein',),
        ('polydeoxyribonucleotide',): ('DNA',),
        ('polyribonucleotide',): ('RNA',),
        ('polydeoxyribonucleotide/polyribonucleotide hybrid',): ('DNA/RNA hybrid',),
        ('peptide nucleic acid',): ('PNA',),
    },
    lists=((ENTITY_POLY_TYPE, 0, (None,), (KEPT,)),),
    accepted=('polypeptide(L)', 'polydeoxyribonucleotide', 'polyribonucleotide', 'polydeoxyribonucleotide/polyribonucleotide hybrid', 'peptide nucleic acid'),
)
VITRIFIED_WITH_GET = Way(
    {
        ('none',): Nothing('says that there was none'),
        ('no',): Nothing('says that there was none'),
    },
    others=((0, (None,), (True,)),),
)
YES_NO_GET = Way(
    {
        ('yes',): (True,),
        ('no',): (False,),
    },
    accepted=('YES', 'NO'),
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
GRID_TYPE_GET = Way(
    {},
    lists=((EM_SAMPLE_SUPPORT_GRID_TYPE, 0, (None,), (KEPT,)),),
    others=((1, ((), None), (KEPT,), 'maker: {}'), (1, ((), None), Nothing('a remark on something else than the maker')),),
    reads_back=True,
)
GRID_MATERIAL_GET = Way(
    {
        ('copper',): ('copper',),
        ('gold',): ('gold',),
        ('nickel',): ('nickel',),
        ('molybdenum',): ('molybdenum',),
        ('titanium',): ('titanium',),
    },
    lists=((EM_SAMPLE_SUPPORT_GRID_MATERIAL, 0, (None,), (KEPT,)),),
    accepted=('COPPER', 'GOLD', 'NICKEL', 'MOLYBDENUM', 'TITANIUM'),
)
FILM_TOPOLOGY_GET = Way(
    {
        ('lacey',): ('lacey',),
        ('holey array',): ('holey array',),
    },
    lists=((EM_SUPPORT_FILM_TOPOLOGY, 0, (None,), (KEPT,)),),
    accepted=('LACEY', 'HOLEY ARRAY'),
)
PRETREATMENT_GET = Way(
    {
        ('glow discharge',): ('glow discharge',),
        ('plasma cleaning',): ('plasma cleaning',),
        ('none',): Nothing('says that there was none'),
        ('no',): Nothing('says that there was none'),
    },
    accepted=('GLOW DISCHARGE', 'PLASMA CLEANING', 'NONE', 'NO'),
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
    WordSlip(
        "em_entity_assembly_molwt",
        ("units",),
        ("mda",),
        "MEGADALTONS",
        "older files have the symbol of the unit in place of its word",
        "common/sample.omap:43",
    ),
    UnitSlip(
        "em_vitrification",
        ("chamber_temperature",),
        Decimal("1"),
        Decimal("60"),
        "K",
        "°C",
        "no chamber for plunging is colder than 253 K; its display shows °C",
        "common/sample.omap:180",
    ),
    UnitSlip(
        "em_vitrification",
        ("chamber_temperature",),
        Decimal("-20"),
        Decimal("1"),
        "K",
        "°C",
        "it may be a chamber in °C, or a zero in place of a value that nobody knew",
        "common/sample.omap:182",
        doubt=True,
    ),
)
"""Known errors of real files, mended before they are read."""


class Rows(RowsOf):
    """The rows of a document that is being made."""

    __slots__ = (
        "entry",
        "exptl",
        "em_experiment",
        "em_specimen",
        "em_imaging",
        "em_imaging_optics",
        "em_image_processing",
        "em_helical_entity",
        "every_em_image_recording",
        "em_software",
        "em_entity_assembly",
        "em_entity_assembly_molwt",
        "pdbx_entry_details",
        "em_buffer",
        "em_vitrification",
        "em_sample_support",
        "em_support_film",
        "em_grid_pretreatment",
        "em_staining",
        "em_embedding",
        "em_shadowing",
        "struct",
        "struct_keywords",
        "citation",
        "exptl_set",
        "em_helical_entity_set",
        "em_vitrification_set",
        "em_staining_set",
        "em_embedding_set",
        "em_shadowing_set",
        "em_image_recording",
        "em_entity_assembly_rows",
        "entity",
        "entity_poly",
        "entity_src_gen",
        "entity_src_nat",
        "em_entity_assembly_naturalsource",
        "em_entity_assembly_recombinant",
        "pdbx_chem_comp_depositor_info",
        "pdbx_contact_author",
        "audit_author",
        "em_author_list",
        "pdbx_audit_support",
    )

    def __init__(self) -> None:
        self.entry: Row = {}
        self.exptl: Row = {}
        self.em_experiment: Row = {}
        self.em_specimen: Row = {}
        self.em_imaging: Row = {}
        self.em_imaging_optics: Row = {}
        self.em_image_processing: Row = {}
        self.em_helical_entity: Row = {}
        self.every_em_image_recording: Row = {}
        self.em_software: Row = {}
        self.em_entity_assembly: Row = {}
        self.em_entity_assembly_molwt: Row = {}
        self.pdbx_entry_details: Row = {}
        self.em_buffer: Row = {}
        self.em_vitrification: Row = {}
        self.em_sample_support: Row = {}
        self.em_support_film: Row = {}
        self.em_grid_pretreatment: Row = {}
        self.em_staining: Row = {}
        self.em_embedding: Row = {}
        self.em_shadowing: Row = {}
        self.struct: Row = {}
        self.struct_keywords: Row = {}
        self.citation: Row = {}
        self.exptl_set: Row = {}
        self.em_helical_entity_set: Row = {}
        self.em_vitrification_set: Row = {}
        self.em_staining_set: Row = {}
        self.em_embedding_set: Row = {}
        self.em_shadowing_set: Row = {}
        self.em_image_recording: list[Row] = []
        self.em_entity_assembly_rows: list[Row] = []
        self.entity: list[Row] = []
        self.entity_poly: list[Row] = []
        self.entity_src_gen: list[Row] = []
        self.entity_src_nat: list[Row] = []
        self.em_entity_assembly_naturalsource: list[Row] = []
        self.em_entity_assembly_recombinant: list[Row] = []
        self.pdbx_chem_comp_depositor_info: list[Row] = []
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
    """OSC-EM of any other technique as PDBx/mmCIF: helical and crystal entries among them.  [oscem-general_mmcif.omap:2]"""
    put_entry(document, rows, note, at)
    acquisition = part(document, "acquisition", note, at)
    put_acquisition(acquisition, rows, note, f"{at}.acquisition")
    instrument = part(document, "instrument", note, at)
    put_instrument_em_imaging(instrument, rows, note, f"{at}.instrument")
    if acquisition:
        put_acquisition_2(acquisition, rows, note, f"{at}.acquisition")
    sample = part(document, "sample", note, at)
    put_sample(sample, rows, note, f"{at}.sample")
    specimen = part(sample, "specimen", note, f"{at}.sample")
    put_specimen(specimen, rows, note, f"{at}.sample.specimen")
    organizational = part(document, "organizational", note, at)
    if organizational:
        put_organizational(organizational, rows, note, f"{at}.organizational")
    put_deposition(document, rows, note, at)


def put_entry(document: Source, rows: Rows, note: Note, at: str) -> None:
    """`this <-> this`.  [common/entry.omap:6]"""
    put = into(rows.entry, note, at, IN_ENTRY)
    if note.ask:
        put("id", code(text(note.given(ASK_ENTRY_ID))), "$ask.entry_id", 7)


def put_acquisition(acquisition: Source, rows: Rows, note: Note, at: str) -> None:
    """`acquisition <-> this`.  [common/general.omap:20]"""
    put = into(rows.em_experiment, note, at, IN_GENERAL)
    if (said := acquisition.get("technique")) is not None:
        put("reconstruction_method", TECHNIQUE_PUT(text(said)), "technique", 21)
    if note.ask and "reconstruction_method" not in rows.em_experiment:
        put(
            "reconstruction_method",
            among(line(text(note.given(ASK_METHOD))), EM_EXPERIMENT_RECONSTRUCTION_METHOD),
            "$ask.method",
            24,
        )
    if is_one_of(acquisition.get("technique"), "crystallography"):
        rows.exptl_set["method"] = "ELECTRON CRYSTALLOGRAPHY"  # common/general.omap:27
    else:
        rows.exptl_set["method"] = "ELECTRON MICROSCOPY"  # common/general.omap:30
    if is_one_of(acquisition.get("technique"), "helical"):
        put_acquisition_em_helical_entity(acquisition, rows, note, at)
    else:
        pass


def put_acquisition_em_helical_entity(acquisition: Source, rows: Rows, note: Note, at: str) -> None:
    """`this -> _em_helical_entity`.  [common/general.omap:33]"""
    put = into(rows.em_helical_entity, note, at, IN_GENERAL)
    if note.ask:
        put(
            "axial_symmetry",
            matching(line(text(note.given(ASK_AXIAL_SYMMETRY))), AXIAL_SYMMETRY_FORM, "`axial_symmetry`"),
            "$ask.axial_symmetry",
            36,
        )
    note.unanswered(ASK_AXIAL_SYMMETRY)
    if note.ask:
        put(
            "axial_rise_per_subunit",
            figure(above(number(number(note.given(ASK_HELICAL_RISE))), 0)),
            "$ask.helical_rise",
            37,
        )
    note.unanswered(ASK_HELICAL_RISE)
    if note.ask:
        put(
            "angular_rotation_per_subunit",
            figure(at_most(above(number(number(note.given(ASK_HELICAL_ROTATION))), -180), 180)),
            "$ask.helical_rotation",
            38,
        )
    note.unanswered(ASK_HELICAL_ROTATION)


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


def put_acquisition_2(acquisition: Source, rows: Rows, note: Note, at: str) -> None:
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


def put_sample(sample: Source, rows: Rows, note: Note, at: str) -> None:
    """`sample <-> this`.  [common/sample.omap:24]"""
    overall_molecule = part(sample, "overall_molecule", note, at)
    put_sample_em_entity_assembly(sample, rows, note, at)
    put = into(rows.em_experiment, note, at, IN_SAMPLE)
    if (said := overall_molecule.get("assembly")) is not None:
        put("aggregation_state", AGGREGATION_PUT(text(said)), "overall_molecule.assembly", 38)
    if note.ask and "aggregation_state" not in rows.em_experiment:
        put(
            "aggregation_state",
            among(line(text(note.given(ASK_AGGREGATION_STATE))), EM_EXPERIMENT_AGGREGATION_STATE),
            "$ask.aggregation_state",
            39,
        )
    put_sample_overall_molecule_em_entity_assembly_molwt(overall_molecule, rows, note, f"{at}.overall_molecule")
    put_sample_molecule_entity(sample, rows, note, at)
    put_pdbx_entry_details = into(rows.pdbx_entry_details, note, at, IN_SAMPLE)
    put_pdbx_entry_details(
        "has_ligand_of_interest",
        NO_LIGAND_PUT(any_of(gather(sample, "ligands[].present", flag, note, at, "common/sample.omap:144"))),
        "ligands[].present",
        144,
    )
    if note.ask and "has_ligand_of_interest" not in rows.pdbx_entry_details:
        put_pdbx_entry_details(
            "has_ligand_of_interest",
            among(code(text(note.given(ASK_LIGAND_OF_INTEREST))), CHEM_COMP_PDBX_IDEAL_COORDINATES_MISSING_FLAG),
            "$ask.ligand_of_interest",
            146,
        )
    put_sample_ligands_pdbx_chem_comp_depositor_info(sample, rows, note, at)
    specimen = part(sample, "specimen", note, at)
    put_sample_specimen_em_specimen(specimen, rows, note, f"{at}.specimen")
    if specimen:
        put_sample_specimen_em_buffer(specimen, rows, note, f"{at}.specimen")
    if is_one_of(specimen.get("vitrification"), True):
        put_sample_specimen_em_vitrification(specimen, rows, note, f"{at}.specimen")
    else:
        note.skip(
            at,
            IN_SAMPLE,
            (187, 188, 189),
            "`specimen.vitrification is true` does not hold (common/sample.omap:178)",
        )
    grid = part(sample, "grid", note, at)
    if grid:
        put_sample_grid_em_sample_support(grid, rows, note, f"{at}.grid")
    if grid:
        put_sample_grid_em_support_film(grid, rows, note, f"{at}.grid")
    if grid:
        put_sample_grid_em_grid_pretreatment(grid, rows, note, f"{at}.grid")


def put_sample_em_entity_assembly(sample: Source, rows: Rows, note: Note, at: str) -> None:
    """The assembly as a whole: the row without a parent.  [common/sample.omap:27]"""
    overall_molecule = part(sample, "overall_molecule", note, at)
    put = into(rows.em_entity_assembly, note, at, IN_SAMPLE)
    if (said := overall_molecule.get("name_sample")) is not None:
        put("name", block(text(said)), "overall_molecule.name_sample", 30)
    if "name" in rows.em_entity_assembly:
        note.skip(at, IN_SAMPLE, (31,), "_em_entity_assembly.name: there is a value already")
    else:
        if (said := sample.get("name")) is not None:
            put("name", block(text(said)), "name", 31)
    if (said := sample.get("description")) is not None:
        put("details", block(text(said)), "description", 32)
    if (said := overall_molecule.get("molecular_overall_type")) is not None:
        put(
            "type",
            line(among(text(said), OVERALLMOLECULE_MOLECULAR_OVERALL_TYPE)),
            "overall_molecule.molecular_overall_type",
            33,
        )
    if note.ask and "type" not in rows.em_entity_assembly:
        put(
            "type",
            listed_or_free(line(text(note.given(ASK_SAMPLE_TYPE))), EM_ENTITY_ASSEMBLY_TYPE),
            "$ask.sample_type",
            34,
        )
    if (said := overall_molecule.get("source")) is not None:
        put("source", ASSEMBLY_SOURCE_PUT(text(said)), "overall_molecule.source", 35)
    if note.ask and "source" not in rows.em_entity_assembly:
        put(
            "source",
            among(line(text(note.given(ASK_ASSEMBLY_SOURCE))), EM_ENTITY_ASSEMBLY_SOURCE),
            "$ask.assembly_source",
            36,
        )


def put_sample_overall_molecule_em_entity_assembly_molwt(
    overall_molecule: Source,
    rows: Rows,
    note: Note,
    at: str,
) -> None:
    """`overall_molecule <-> _em_entity_assembly_molwt`.  [common/sample.omap:42]"""
    put = into(rows.em_entity_assembly_molwt, note, at, IN_SAMPLE)
    if (said := overall_molecule.get("molecular_weight")) is not None:
        put("value", figure(above(quantity(said, MEGADALTONS), 0)), "molecular_weight", 46)
    if note.ask:
        put(
            "experimental_flag",
            code(among(text(note.given(ASK_WEIGHT_MEASURED)), EM_ADMIN_COMPOSITE_MAP)),
            "$ask.weight_measured",
            48,
        )


def put_sample_molecule_entity(sample: Source, rows: Rows, note: Note, at: str) -> None:
    """The list's own row is _entity; the blocks inside are joined to it by their key.  [common/sample.omap:52]"""
    for i, molecule in elements(sample, "molecule", note, at):
        here = f"{at}.molecule[{i}]"
        entity: Row = {}
        entity_set: Row = {}
        entity_poly: Row = {}
        em_entity_assembly: Row = {}
        em_entity_assembly_set: Row = {}
        entity_src_gen: Row = {}
        entity_src_gen_set: Row = {}
        entity_src_nat: Row = {}
        entity_src_nat_set: Row = {}
        em_entity_assembly_naturalsource: Row = {}
        em_entity_assembly_recombinant: Row = {}
        put = into(entity, note, here, IN_SAMPLE)
        if (said := molecule.get("name_mol")) is not None:
            put("pdbx_description", line(text(said)), "name_mol", 55)
        # molecular_class is lost: no item for a molecule's class
        put_sample_molecule_entity_entity_poly(molecule, entity_poly, rows, note, here)
        if kept(molecule.get("expression_system")) is not None:
            entity_set["src_method"] = "man"  # common/sample.omap:75
            em_entity_assembly_set["source"] = "RECOMBINANT"  # common/sample.omap:76
            put_sample_molecule_entity_entity_src_gen(molecule, entity_src_gen, i, rows, note, here)
            note.skip(
                here,
                IN_SAMPLE,
                (97, 98, 101, 103, 104),
                "`natural_source is present` does not hold (common/sample.omap:91)",
            )
            note.skip(
                here,
                IN_SAMPLE,
                (108, 109, 110, 111, 112),
                "the else of `expression_system` does not hold (common/sample.omap:107)",
            )
        elif kept(molecule.get("natural_source")) is not None:
            entity_set["src_method"] = "nat"  # common/sample.omap:92
            em_entity_assembly_set["source"] = "NATURAL"  # common/sample.omap:93
            put_sample_molecule_entity_entity_src_nat(molecule, entity_src_nat, i, rows, note, here)
            note.skip(
                here,
                IN_SAMPLE,
                (80, 81, 82, 85, 86),
                "`expression_system is present` does not hold (common/sample.omap:74)",
            )
            note.skip(
                here,
                IN_SAMPLE,
                (108, 109, 110, 111, 112),
                "the else of `expression_system` does not hold (common/sample.omap:107)",
            )
        else:
            # natural_source is lost: absent in this branch
            # expression_system is lost: absent in this branch
            # taxonomy_id_source is lost: no organism to go with it
            # taxonomy_id_expression is lost: no expression system to go with it
            # gene_name is lost: mmCIF names genes of recombinant molecules only
            note.skip(
                here,
                IN_SAMPLE,
                (80, 81, 82, 85, 86),
                "`expression_system is present` does not hold (common/sample.omap:74)",
            )
            note.skip(
                here,
                IN_SAMPLE,
                (97, 98, 101, 103, 104),
                "`natural_source is present` does not hold (common/sample.omap:91)",
            )
        put_sample_molecule_entity_em_entity_assembly(molecule, em_entity_assembly, rows, note, here)
        put_sample_molecule_entity_em_entity_assembly_naturalsource(
            molecule,
            em_entity_assembly_naturalsource,
            i,
            rows,
            note,
            here,
        )
        put_sample_molecule_entity_em_entity_assembly_recombinant(
            molecule,
            em_entity_assembly_recombinant,
            i,
            rows,
            note,
            here,
        )
        if em_entity_assembly_naturalsource and "organism" not in em_entity_assembly_naturalsource:
            note.skip(here, IN_SAMPLE, (128, 129), "a source is named by its organism (common/sample.omap:131)")
            em_entity_assembly_naturalsource.clear()
        if em_entity_assembly_recombinant and "organism" not in em_entity_assembly_recombinant:
            note.skip(here, IN_SAMPLE, (136, 137), "a source is named by its organism (common/sample.omap:139)")
            em_entity_assembly_recombinant.clear()
        if entity or entity_poly or em_entity_assembly or em_entity_assembly_naturalsource or em_entity_assembly_recombinant or entity_src_gen or entity_src_nat:
            entity.update(entity_set)
            entity["type"] = "polymer"  # common/sample.omap:54
            entity["id"] = str(len(rows.entity) + 1)  # common/sample.omap:53
            rows.entity.append(entity)
        if entity_poly:
            entity_poly["entity_id"] = entity["id"]  # common/sample.omap:59
            rows.entity_poly.append(entity_poly)
        if em_entity_assembly or em_entity_assembly_naturalsource or em_entity_assembly_recombinant:
            em_entity_assembly.update(em_entity_assembly_set)
            em_entity_assembly["parent_id"] = "1"  # common/sample.omap:120
            em_entity_assembly["type"] = "COMPLEX"  # common/sample.omap:122
            em_entity_assembly["id"] = str(len(rows.em_entity_assembly_rows) + 2)  # common/sample.omap:119
            em_entity_assembly["entity_id_list"] = entity["id"]  # common/sample.omap:121
            rows.em_entity_assembly_rows.append(em_entity_assembly)
        if entity_src_gen:
            entity_src_gen.update(entity_src_gen_set)
            entity_src_gen["pdbx_src_id"] = "1"  # common/sample.omap:79
            entity_src_gen["entity_id"] = entity["id"]  # common/sample.omap:78
            rows.entity_src_gen.append(entity_src_gen)
        if entity_src_nat:
            entity_src_nat.update(entity_src_nat_set)
            entity_src_nat["pdbx_src_id"] = "1"  # common/sample.omap:96
            entity_src_nat["entity_id"] = entity["id"]  # common/sample.omap:95
            rows.entity_src_nat.append(entity_src_nat)
        if em_entity_assembly_naturalsource:
            em_entity_assembly_naturalsource["id"] = str(len(rows.em_entity_assembly_naturalsource) + 1)  # common/sample.omap:126
            em_entity_assembly_naturalsource["entity_assembly_id"] = em_entity_assembly["id"]  # common/sample.omap:127
            rows.em_entity_assembly_naturalsource.append(em_entity_assembly_naturalsource)
        if em_entity_assembly_recombinant:
            em_entity_assembly_recombinant["id"] = str(len(rows.em_entity_assembly_recombinant) + 1)  # common/sample.omap:134
            em_entity_assembly_recombinant["entity_assembly_id"] = em_entity_assembly["id"]  # common/sample.omap:135
            rows.em_entity_assembly_recombinant.append(em_entity_assembly_recombinant)


def put_sample_molecule_entity_entity_poly(
    molecule: Source,
    entity_poly: Row,
    rows: Rows,
    note: Note,
    at: str,
) -> None:
    """`this <-> _entity_poly`.  [common/sample.omap:58]"""
    put = into(entity_poly, note, at, IN_SAMPLE)
    if (said := molecule.get("molecular_type")) is not None:
        put("type", POLYMER_PUT(text(said)), "molecular_type", 60)
    if is_one_of(molecule.get("molecular_type"), "DNA", "polydeoxyribonucleotide"):
        if (said := molecule.get("sequence")) is not None:
            put("pdbx_seq_one_letter_code", wrapped(deoxy(text(said))), "sequence", 63)
        if (said := molecule.get("sequence")) is not None:
            put("pdbx_seq_one_letter_code_can", wrapped(canonical(text(said), "N")), "sequence", 65)
        note.skip(at, IN_SAMPLE, (68, 69), "the else of `molecular_type` does not hold (common/sample.omap:67)")
    else:
        if (said := molecule.get("sequence")) is not None:
            put("pdbx_seq_one_letter_code", wrapped(sequence(text(said))), "sequence", 68)
        if (said := molecule.get("sequence")) is not None:
            put("pdbx_seq_one_letter_code_can", wrapped(canonical(text(said), "X")), "sequence", 69)
        note.skip(
            at,
            IN_SAMPLE,
            (63, 65),
            "`molecular_type is DNA or polydeoxyribonucleotide` does not hold (common/sample.omap:62)",
        )


def put_sample_molecule_entity_entity_src_gen(
    molecule: Source,
    entity_src_gen: Row,
    i: int,
    rows: Rows,
    note: Note,
    at: str,
) -> None:
    """`this <-> _entity_src_gen`.  [common/sample.omap:77]"""
    put = into(entity_src_gen, note, at, IN_SAMPLE)
    if (said := molecule.get("gene_name")) is not None:
        put("pdbx_gene_src_gene", block(text(said)), "gene_name", 80)
    if (said := molecule.get("natural_source")) is not None:
        put("pdbx_gene_src_scientific_name", block(text(said)), "natural_source", 81)
    if (said := molecule.get("taxonomy_id_source")) is not None:
        put("pdbx_gene_src_ncbi_taxonomy_id", taxon(text(said)), "taxonomy_id_source", 82)
    if note.ask and "pdbx_gene_src_ncbi_taxonomy_id" not in entity_src_gen:
        put("pdbx_gene_src_ncbi_taxonomy_id", line(text(note.given(ASK_TAXON_SOURCE, i))), "$ask.taxon_source", 83)
    if (said := molecule.get("expression_system")) is not None:
        put("pdbx_host_org_scientific_name", block(text(said)), "expression_system", 85)
    if (said := molecule.get("taxonomy_id_expression")) is not None:
        put("pdbx_host_org_ncbi_taxonomy_id", taxon(text(said)), "taxonomy_id_expression", 86)
    if note.ask and "pdbx_host_org_ncbi_taxonomy_id" not in entity_src_gen:
        put(
            "pdbx_host_org_ncbi_taxonomy_id",
            line(text(note.given(ASK_TAXON_EXPRESSION, i))),
            "$ask.taxon_expression",
            87,
        )


def put_sample_molecule_entity_entity_src_nat(
    molecule: Source,
    entity_src_nat: Row,
    i: int,
    rows: Rows,
    note: Note,
    at: str,
) -> None:
    """`this <-> _entity_src_nat`.  [common/sample.omap:94]"""
    put = into(entity_src_nat, note, at, IN_SAMPLE)
    if (said := molecule.get("natural_source")) is not None:
        put("pdbx_organism_scientific", block(text(said)), "natural_source", 97)
    if (said := molecule.get("taxonomy_id_source")) is not None:
        put("pdbx_ncbi_taxonomy_id", taxon(text(said)), "taxonomy_id_source", 98)
    if note.ask and "pdbx_ncbi_taxonomy_id" not in entity_src_nat:
        put("pdbx_ncbi_taxonomy_id", line(text(note.given(ASK_TAXON_SOURCE, i))), "$ask.taxon_source", 99)
    # gene_name is lost: mmCIF names genes of recombinant molecules only
    # taxonomy_id_expression is lost: no expression system to go with it
    # expression_system is lost: absent in this branch


def put_sample_molecule_entity_em_entity_assembly(
    molecule: Source,
    em_entity_assembly: Row,
    rows: Rows,
    note: Note,
    at: str,
) -> None:
    """A component of the assembly for each molecule, with its sources: what a map-only entry shows.  [common/sample.omap:118]"""
    put = into(em_entity_assembly, note, at, IN_SAMPLE)
    if (said := molecule.get("name_mol")) is not None:
        put("name", block(text(said)), "name_mol", 123)


def put_sample_molecule_entity_em_entity_assembly_naturalsource(
    molecule: Source,
    em_entity_assembly_naturalsource: Row,
    i: int,
    rows: Rows,
    note: Note,
    at: str,
) -> None:
    """`this -> _em_entity_assembly_naturalsource`.  [common/sample.omap:125]"""
    put = into(em_entity_assembly_naturalsource, note, at, IN_SAMPLE)
    if (said := molecule.get("natural_source")) is not None:
        put("organism", line(text(said)), "natural_source", 128)
    if (said := molecule.get("taxonomy_id_source")) is not None:
        put("ncbi_tax_id", figure(whole(taxon(text(said)))), "taxonomy_id_source", 129)
    if note.ask and "ncbi_tax_id" not in em_entity_assembly_naturalsource:
        put(
            "ncbi_tax_id",
            figure(at_least(whole(number(note.given(ASK_TAXON_SOURCE, i))), 1)),
            "$ask.taxon_source",
            130,
        )


def put_sample_molecule_entity_em_entity_assembly_recombinant(
    molecule: Source,
    em_entity_assembly_recombinant: Row,
    i: int,
    rows: Rows,
    note: Note,
    at: str,
) -> None:
    """`this -> _em_entity_assembly_recombinant`.  [common/sample.omap:133]"""
    put = into(em_entity_assembly_recombinant, note, at, IN_SAMPLE)
    if (said := molecule.get("expression_system")) is not None:
        put("organism", line(text(said)), "expression_system", 136)
    if (said := molecule.get("taxonomy_id_expression")) is not None:
        put("ncbi_tax_id", figure(whole(taxon(text(said)))), "taxonomy_id_expression", 137)
    if note.ask and "ncbi_tax_id" not in em_entity_assembly_recombinant:
        put(
            "ncbi_tax_id",
            figure(at_least(whole(number(note.given(ASK_TAXON_EXPRESSION, i))), 1)),
            "$ask.taxon_expression",
            138,
        )


def put_sample_ligands_pdbx_chem_comp_depositor_info(sample: Source, rows: Rows, note: Note, at: str) -> None:
    """`ligands[] <-> _pdbx_chem_comp_depositor_info[]`.  [common/sample.omap:148]"""
    for i, ligands in elements(sample, "ligands", note, at):
        here = f"{at}.ligands[{i}]"
        pdbx_chem_comp_depositor_info: Row = {}
        put = into(pdbx_chem_comp_depositor_info, note, here, IN_SAMPLE)
        if (said := ligands.get("smiles")) is not None:
            put("descriptor", block(text(said)), "smiles", 151)
        if (said := ligands.get("reference")) is not None:
            comp_id_value, details_value = spread(component(text(said), "UNL"), 2)
            put("comp_id", code(comp_id_value), "reference", 152)
            put("details", block(details_value), "reference", 152)
        if pdbx_chem_comp_depositor_info:
            pdbx_chem_comp_depositor_info["descriptor_type"] = "SMILES"  # common/sample.omap:150
            if pdbx_chem_comp_depositor_info.get("comp_id") is None:
                pdbx_chem_comp_depositor_info["comp_id"] = "UNL"
                note.assume(
                    "_pdbx_chem_comp_depositor_info.comp_id",
                    "UNL",
                    "mmCIF demands a code; UNL is its word for an unknown ligand",
                    "common/sample.omap:155",
                )
            pdbx_chem_comp_depositor_info["ordinal"] = str(len(rows.pdbx_chem_comp_depositor_info) + 1)  # common/sample.omap:149
            rows.pdbx_chem_comp_depositor_info.append(pdbx_chem_comp_depositor_info)


def put_sample_specimen_em_specimen(specimen: Source, rows: Rows, note: Note, at: str) -> None:
    """`specimen <-> _em_specimen`.  [common/sample.omap:161]"""
    put = into(rows.em_specimen, note, at, IN_SAMPLE)
    if (said := specimen.get("concentration")) is not None:
        put("concentration", figure(above(quantity(said, MG_ML), 0)), "concentration", 162)
    if (said := specimen.get("vitrification")) is not None:
        put("vitrification_applied", YES_NO_PUT(flag(said)), "vitrification", 163)
    if note.ask and "vitrification_applied" not in rows.em_specimen:
        put(
            "vitrification_applied",
            among(line(text(note.given(ASK_VITRIFIED))), EM_ADMIN_COMPOSITE_MAP),
            "$ask.vitrified",
            164,
        )
    if (said := specimen.get("staining")) is not None:
        put("staining_applied", YES_NO_PUT(flag(said)), "staining", 165)
    if note.ask and "staining_applied" not in rows.em_specimen:
        put(
            "staining_applied",
            among(line(text(note.given(ASK_STAINED))), EM_ADMIN_COMPOSITE_MAP),
            "$ask.stained",
            166,
        )
    if (said := specimen.get("embedding")) is not None:
        put("embedding_applied", YES_NO_PUT(flag(said)), "embedding", 167)
    if note.ask and "embedding_applied" not in rows.em_specimen:
        put(
            "embedding_applied",
            among(line(text(note.given(ASK_EMBEDDED))), EM_ADMIN_COMPOSITE_MAP),
            "$ask.embedded",
            168,
        )
    if (said := specimen.get("shadowing")) is not None:
        put("shadowing_applied", YES_NO_PUT(flag(said)), "shadowing", 169)
    if note.ask and "shadowing_applied" not in rows.em_specimen:
        put(
            "shadowing_applied",
            among(line(text(note.given(ASK_SHADOWED))), EM_ADMIN_COMPOSITE_MAP),
            "$ask.shadowed",
            170,
        )


def put_sample_specimen_em_buffer(specimen: Source, rows: Rows, note: Note, at: str) -> None:
    """`specimen <-> _em_buffer`.  [common/sample.omap:172]"""
    put = into(rows.em_buffer, note, at, IN_SAMPLE)
    if (said := specimen.get("buffer")) is not None:
        put("details", block(text(said)), "buffer", 175)
    if (said := specimen.get("ph")) is not None:
        put("pH", figure(inside(number(said), 0, 14)), "ph", 176)


def put_sample_specimen_em_vitrification(specimen: Source, rows: Rows, note: Note, at: str) -> None:
    """`specimen <-> _em_vitrification`.  [common/sample.omap:179]"""
    put = into(rows.em_vitrification, note, at, IN_SAMPLE)
    if (said := specimen.get("vitrification_cryogen")) is not None:
        put("cryogen_name", CRYOGEN_PUT(text(said)), "vitrification_cryogen", 187)
    if (said := specimen.get("humidity")) is not None:
        put("humidity", figure(within(quantity(said, PERCENT), 0, 100)), "humidity", 188)
    if (said := specimen.get("temperature")) is not None:
        put("chamber_temperature", figure(above(quantity(said, KELVINS), 0)), "temperature", 189)
    if note.ask:
        put(
            "instrument",
            line(among(text(note.given(ASK_VITRIFICATION_INSTRUMENT)), EM_VITRIFICATION_INSTRUMENT)),
            "$ask.vitrification_instrument",
            190,
        )


def put_sample_grid_em_sample_support(grid: Source, rows: Rows, note: Note, at: str) -> None:
    """`grid <-> _em_sample_support`.  [common/sample.omap:194]"""
    put = into(rows.em_sample_support, note, at, IN_SAMPLE)
    if (said := grid.get("manufacturer")) is not None:
        grid_type_value, details_value = spread(GRID_TYPE_PUT(text(said)), 2)
        put("grid_type", grid_type_value, "manufacturer", 197)
        put("details", block(details_value), "manufacturer", 197)
    if (said := grid.get("material")) is not None:
        put("grid_material", GRID_MATERIAL_PUT(text(said)), "material", 198)
    if (said := grid.get("mesh")) is not None:
        put("grid_mesh_size", figure(above(whole(number(said)), 1)), "mesh", 199)


def put_sample_grid_em_support_film(grid: Source, rows: Rows, note: Note, at: str) -> None:
    """`grid <-> _em_support_film`.  [common/sample.omap:201]"""
    put = into(rows.em_support_film, note, at, IN_SAMPLE)
    if (said := grid.get("film_material")) is not None:
        put("material", among(text(said), EM_SUPPORT_FILM_MATERIAL), "film_material", 205)
    if (said := grid.get("film_topology")) is not None:
        put("topology", FILM_TOPOLOGY_PUT(text(said)), "film_topology", 206)
    if (said := grid.get("film_thickness")) is not None:
        put("thickness", figure(above(measure(text(said), ANGSTROMS), 0)), "film_thickness", 207)
    if (said := grid.get("film_support")) is not None:
        present(
            flag(said),
            rows.em_support_film,
            (),
            note,
            at,
            "film_support",
            IN_SAMPLE,
            (205, 206, 207),
            204,
            "no row may also mean: not known",
        )


def put_sample_grid_em_grid_pretreatment(grid: Source, rows: Rows, note: Note, at: str) -> None:
    """`grid <-> _em_grid_pretreatment`.  [common/sample.omap:211]"""
    put = into(rows.em_grid_pretreatment, note, at, IN_SAMPLE)
    if (said := grid.get("pretreatment_type")) is not None:
        put("type", PRETREATMENT_PUT(text(said)), "pretreatment_type", 214)
    if (said := grid.get("pretreatment_time")) is not None:
        put("time", figure(at_least(rounded(quantity(said, SECONDS)), 1)), "pretreatment_time", 215)
    if (said := grid.get("pretreatment_pressure")) is not None:
        put("pressure", figure(above(quantity(said, PASCALS), 0)), "pretreatment_pressure", 216)
    if (said := grid.get("pretreatment_atmosphere")) is not None:
        put("atmosphere", line(text(said)), "pretreatment_atmosphere", 217)


def put_specimen(specimen: Source, rows: Rows, note: Note, at: str) -> None:
    """`sample.specimen <-> this`.  [common/preparation.omap:11]"""
    if is_one_of(specimen.get("staining"), True):
        put_specimen_em_staining(specimen, rows, note, at)
    else:
        note.skip(at, IN_PREPARATION, (16,), "`staining is true` does not hold (common/preparation.omap:12)")
    if is_one_of(specimen.get("embedding"), True):
        put_specimen_em_embedding(specimen, rows, note, at)
    else:
        note.skip(at, IN_PREPARATION, (25,), "`embedding is true` does not hold (common/preparation.omap:21)")
    if is_one_of(specimen.get("shadowing"), True):
        put_specimen_em_shadowing(specimen, rows, note, at)
    else:
        note.skip(at, IN_PREPARATION, (33,), "`shadowing is true` does not hold (common/preparation.omap:29)")


def put_specimen_em_staining(specimen: Source, rows: Rows, note: Note, at: str) -> None:
    """`this -> _em_staining`.  [common/preparation.omap:13]"""
    put = into(rows.em_staining, note, at, IN_PREPARATION)
    if note.ask:
        put("type", among(code(text(note.given(ASK_STAINING_TYPE))), EM_STAINING_TYPE), "$ask.staining_type", 17)
    if note.ask:
        put("material", line(text(note.given(ASK_STAINING_MATERIAL))), "$ask.staining_material", 18)
    if (said := specimen.get("staining")) is not None:
        present(
            flag(said),
            rows.em_staining,
            (),
            note,
            at,
            "staining",
            IN_PREPARATION,
            (),
            16,
            "its row stands for it",
        )


def put_specimen_em_embedding(specimen: Source, rows: Rows, note: Note, at: str) -> None:
    """`this -> _em_embedding`.  [common/preparation.omap:22]"""
    put = into(rows.em_embedding, note, at, IN_PREPARATION)
    if note.ask:
        put("material", line(text(note.given(ASK_EMBEDDING_MATERIAL))), "$ask.embedding_material", 26)
    if (said := specimen.get("embedding")) is not None:
        present(
            flag(said),
            rows.em_embedding,
            (),
            note,
            at,
            "embedding",
            IN_PREPARATION,
            (),
            25,
            "its row stands for it",
        )


def put_specimen_em_shadowing(specimen: Source, rows: Rows, note: Note, at: str) -> None:
    """`this -> _em_shadowing`.  [common/preparation.omap:30]"""
    put = into(rows.em_shadowing, note, at, IN_PREPARATION)
    if note.ask:
        put("material", line(text(note.given(ASK_SHADOWING_MATERIAL))), "$ask.shadowing_material", 34)
    if note.ask:
        put(
            "angle",
            figure(inside(number(number(note.given(ASK_SHADOWING_ANGLE))), 0, 90)),
            "$ask.shadowing_angle",
            35,
        )
    if note.ask:
        put(
            "thickness",
            figure(above(number(number(note.given(ASK_SHADOWING_THICKNESS))), 0)),
            "$ask.shadowing_thickness",
            36,
        )
    if (said := specimen.get("shadowing")) is not None:
        present(
            flag(said),
            rows.em_shadowing,
            (),
            note,
            at,
            "shadowing",
            IN_PREPARATION,
            (),
            33,
            "its row stands for it",
        )


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
    has_em_shadowing = bool(rows.em_shadowing)
    has_em_embedding = bool(rows.em_embedding)
    has_em_staining = bool(rows.em_staining)
    has_em_grid_pretreatment = bool(rows.em_grid_pretreatment)
    has_em_support_film = bool(rows.em_support_film)
    has_em_sample_support = bool(rows.em_sample_support or has_em_support_film or has_em_grid_pretreatment)
    has_em_vitrification = bool(rows.em_vitrification)
    has_em_buffer = bool(rows.em_buffer)
    has_pdbx_entry_details = bool(rows.pdbx_entry_details)
    has_em_entity_assembly_molwt = bool(rows.em_entity_assembly_molwt)
    has_em_software = bool(rows.em_software)
    has_em_helical_entity = bool(rows.em_helical_entity)
    has_em_image_processing = bool(rows.em_image_processing or has_em_helical_entity)
    has_every_em_image_recording = bool(
        rows.every_em_image_recording or rows.em_image_recording or has_em_image_processing,
    )
    has_em_imaging_optics = bool(rows.em_imaging_optics)
    has_em_imaging = bool(
        rows.em_imaging or has_em_imaging_optics or rows.em_image_recording or has_every_em_image_recording or has_em_software,
    )
    has_em_specimen = bool(
        rows.em_specimen or has_em_imaging or has_em_buffer or has_em_vitrification or has_em_sample_support or has_em_staining or has_em_embedding or has_em_shadowing,
    )
    has_em_experiment = bool(rows.em_experiment or has_em_specimen)
    has_em_entity_assembly = bool(rows.em_entity_assembly or has_em_experiment or has_em_entity_assembly_molwt)
    has_exptl = True  # nothing but a literal says it
    has_entry = bool(
        rows.entry or has_exptl or has_em_experiment or has_em_imaging or has_pdbx_entry_details or has_em_vitrification or has_struct or has_struct_keywords,
    )
    categories: dict[str, list[Row]] = {}
    if has_entry:
        categories["entry"] = finish_entry(rows, note)
    else:
        note.unanswered(ASK_ENTRY_ID)
    if has_exptl:
        categories["exptl"] = finish_exptl(rows, note)
    if has_em_entity_assembly or rows.em_entity_assembly_rows:
        categories["em_entity_assembly"] = finish_em_entity_assembly(rows, note, has_em_entity_assembly)
    if has_em_experiment:
        categories["em_experiment"] = finish_em_experiment(rows, note)
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
    if has_em_helical_entity:
        categories["em_helical_entity"] = finish_em_helical_entity(rows, note)
    if has_em_software:
        categories["em_software"] = finish_em_software(rows, note)
    if has_em_entity_assembly_molwt:
        categories["em_entity_assembly_molwt"] = finish_em_entity_assembly_molwt(rows, note)
    if has_pdbx_entry_details:
        categories["pdbx_entry_details"] = finish_pdbx_entry_details(rows, note)
    if has_em_buffer:
        categories["em_buffer"] = finish_em_buffer(rows, note)
    if has_em_vitrification:
        categories["em_vitrification"] = finish_em_vitrification(rows, note)
    if has_em_sample_support:
        categories["em_sample_support"] = finish_em_sample_support(rows, note)
    if has_em_support_film:
        categories["em_support_film"] = finish_em_support_film(rows, note)
    if has_em_grid_pretreatment:
        categories["em_grid_pretreatment"] = finish_em_grid_pretreatment(rows, note)
    if has_em_staining:
        categories["em_staining"] = finish_em_staining(rows, note)
    if has_em_embedding:
        categories["em_embedding"] = finish_em_embedding(rows, note)
    if has_em_shadowing:
        categories["em_shadowing"] = finish_em_shadowing(rows, note)
    if has_struct:
        categories["struct"] = finish_struct(rows, note)
    else:
        note.unanswered(ASK_TITLE)
    if has_struct_keywords:
        categories["struct_keywords"] = finish_struct_keywords(rows, note)
    if has_citation:
        categories["citation"] = finish_citation(rows, note)
    if rows.entity:
        categories["entity"] = finish_entity(rows, note)
    if rows.entity_poly:
        categories["entity_poly"] = finish_entity_poly(rows, note)
    if rows.entity_src_gen:
        categories["entity_src_gen"] = finish_entity_src_gen(rows, note)
    if rows.entity_src_nat:
        categories["entity_src_nat"] = finish_entity_src_nat(rows, note)
    if rows.em_entity_assembly_naturalsource:
        categories["em_entity_assembly_naturalsource"] = finish_em_entity_assembly_naturalsource(rows, note)
    if rows.em_entity_assembly_recombinant:
        categories["em_entity_assembly_recombinant"] = finish_em_entity_assembly_recombinant(rows, note)
    if rows.pdbx_chem_comp_depositor_info:
        categories["pdbx_chem_comp_depositor_info"] = finish_pdbx_chem_comp_depositor_info(rows, note)
    if rows.pdbx_contact_author:
        categories["pdbx_contact_author"] = finish_pdbx_contact_author(rows, note)
    if rows.audit_author:
        categories["audit_author"] = finish_audit_author(rows, note)
    if rows.em_author_list:
        categories["em_author_list"] = finish_em_author_list(rows, note)
    if rows.pdbx_audit_support:
        categories["pdbx_audit_support"] = finish_pdbx_audit_support(rows, note)
    order = ("entry", "exptl", "em_experiment", "em_specimen", "em_imaging", "em_imaging_optics", "em_image_processing", "em_helical_entity", "em_image_recording", "em_software", "em_entity_assembly", "em_entity_assembly_molwt", "entity", "entity_poly", "entity_src_gen", "entity_src_nat", "em_entity_assembly_naturalsource", "em_entity_assembly_recombinant", "pdbx_entry_details", "pdbx_chem_comp_depositor_info", "em_buffer", "em_vitrification", "em_sample_support", "em_support_film", "em_grid_pretreatment", "em_staining", "em_embedding", "em_shadowing", "pdbx_contact_author", "audit_author", "em_author_list", "pdbx_audit_support", "struct", "struct_keywords", "citation",)
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


def finish_exptl(rows: Rows, note: Note) -> list[Row]:
    """The rows of _exptl: keys, literals, and `?` for what is mandatory."""
    found: list[Row] = []
    row = rows.exptl
    row.update(rows.exptl_set)
    row["entry_id"] = rows.entry.get("id")  # common/entry.omap:8
    found.append(row)
    lacking(found, ("entry_id", "method"), note, "exptl", "archive")
    return found


def finish_em_entity_assembly(rows: Rows, note: Note, has_em_entity_assembly: bool) -> list[Row]:
    """The rows of _em_entity_assembly: keys, literals, and `?` for what is mandatory."""
    found: list[Row] = []
    if has_em_entity_assembly:
        row = rows.em_entity_assembly
        if "type" not in row:
            into(row, note, "$", IN_SAMPLE)("type", listed_or_free(line(text(note.unanswered(ASK_SAMPLE_TYPE))), EM_ENTITY_ASSEMBLY_TYPE), "$ask.sample_type", 34)
        if "source" not in row:
            into(row, note, "$", IN_SAMPLE)("source", among(line(text(note.unanswered(ASK_ASSEMBLY_SOURCE))), EM_ENTITY_ASSEMBLY_SOURCE), "$ask.assembly_source", 36)
        row["id"] = "1"  # common/sample.omap:28
        row["parent_id"] = "0"  # common/sample.omap:29
        found.append(row)
    found += rows.em_entity_assembly_rows
    lacking(found, ("name",), note, "em_entity_assembly", "archive")
    lacking(found, ("source", "type"), note, "em_entity_assembly", "deposition")
    return found


def finish_em_experiment(rows: Rows, note: Note) -> list[Row]:
    """The rows of _em_experiment: keys, literals, and `?` for what is mandatory."""
    found: list[Row] = []
    row = rows.em_experiment
    if "reconstruction_method" not in row:
        into(row, note, "$", IN_GENERAL)("reconstruction_method", among(line(text(note.unanswered(ASK_METHOD))), EM_EXPERIMENT_RECONSTRUCTION_METHOD), "$ask.method", 24)
    if "aggregation_state" not in row:
        into(row, note, "$", IN_SAMPLE)("aggregation_state", among(line(text(note.unanswered(ASK_AGGREGATION_STATE))), EM_EXPERIMENT_AGGREGATION_STATE), "$ask.aggregation_state", 39)
    row["id"] = "1"  # common/entry.omap:12
    row["entry_id"] = rows.entry.get("id")  # common/entry.omap:11
    row["entity_assembly_id"] = "1"  # common/entry.omap:13
    found.append(row)
    lacking(found, ("entry_id", "reconstruction_method", "aggregation_state"), note, "em_experiment", "archive")
    return found


def finish_em_specimen(rows: Rows, note: Note) -> list[Row]:
    """The rows of _em_specimen: keys, literals, and `?` for what is mandatory."""
    found: list[Row] = []
    row = rows.em_specimen
    if "vitrification_applied" not in row:
        into(row, note, "$", IN_SAMPLE)("vitrification_applied", among(line(text(note.unanswered(ASK_VITRIFIED))), EM_ADMIN_COMPOSITE_MAP), "$ask.vitrified", 164)
    if "staining_applied" not in row:
        into(row, note, "$", IN_SAMPLE)("staining_applied", among(line(text(note.unanswered(ASK_STAINED))), EM_ADMIN_COMPOSITE_MAP), "$ask.stained", 166)
    if "embedding_applied" not in row:
        into(row, note, "$", IN_SAMPLE)("embedding_applied", among(line(text(note.unanswered(ASK_EMBEDDED))), EM_ADMIN_COMPOSITE_MAP), "$ask.embedded", 168)
    if "shadowing_applied" not in row:
        into(row, note, "$", IN_SAMPLE)("shadowing_applied", among(line(text(note.unanswered(ASK_SHADOWED))), EM_ADMIN_COMPOSITE_MAP), "$ask.shadowed", 170)
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


def finish_em_helical_entity(rows: Rows, note: Note) -> list[Row]:
    """The rows of _em_helical_entity: keys, literals, and `?` for what is mandatory."""
    found: list[Row] = []
    row = rows.em_helical_entity
    row.update(rows.em_helical_entity_set)
    if "axial_symmetry" not in row:
        into(row, note, "$", IN_GENERAL)("axial_symmetry", matching(line(text(note.unanswered(ASK_AXIAL_SYMMETRY))), AXIAL_SYMMETRY_FORM, "`axial_symmetry`"), "$ask.axial_symmetry", 36)
    if "axial_rise_per_subunit" not in row:
        into(row, note, "$", IN_GENERAL)("axial_rise_per_subunit", figure(above(number(number(note.unanswered(ASK_HELICAL_RISE))), 0)), "$ask.helical_rise", 37)
    if "angular_rotation_per_subunit" not in row:
        into(row, note, "$", IN_GENERAL)("angular_rotation_per_subunit", figure(at_most(above(number(number(note.unanswered(ASK_HELICAL_ROTATION))), -180), 180)), "$ask.helical_rotation", 38)
    row["id"] = "1"  # common/general.omap:34
    row["image_processing_id"] = "1"  # common/general.omap:35
    found.append(row)
    lacking(found, ("axial_symmetry",), note, "em_helical_entity", "archive")
    lacking(
        found,
        ("angular_rotation_per_subunit", "axial_rise_per_subunit"),
        note,
        "em_helical_entity",
        "deposition",
    )
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


def finish_em_entity_assembly_molwt(rows: Rows, note: Note) -> list[Row]:
    """The rows of _em_entity_assembly_molwt: keys, literals, and `?` for what is mandatory."""
    found: list[Row] = []
    row = rows.em_entity_assembly_molwt
    if "experimental_flag" not in row:
        into(row, note, "$", IN_SAMPLE)("experimental_flag", code(among(text(note.unanswered(ASK_WEIGHT_MEASURED)), EM_ADMIN_COMPOSITE_MAP)), "$ask.weight_measured", 48)
    row["id"] = "1"  # common/sample.omap:44
    row["units"] = "MEGADALTONS"  # common/sample.omap:47
    row["entity_assembly_id"] = "1"  # common/sample.omap:45
    found.append(row)
    return found


def finish_pdbx_entry_details(rows: Rows, note: Note) -> list[Row]:
    """The rows of _pdbx_entry_details: keys, literals, and `?` for what is mandatory."""
    found: list[Row] = []
    row = rows.pdbx_entry_details
    if "has_ligand_of_interest" not in row:
        into(row, note, "$", IN_SAMPLE)("has_ligand_of_interest", among(code(text(note.unanswered(ASK_LIGAND_OF_INTEREST))), CHEM_COMP_PDBX_IDEAL_COORDINATES_MISSING_FLAG), "$ask.ligand_of_interest", 146)
    row["entry_id"] = rows.entry.get("id")  # common/sample.omap:143
    found.append(row)
    lacking(found, ("entry_id",), note, "pdbx_entry_details", "archive")
    return found


def finish_em_buffer(rows: Rows, note: Note) -> list[Row]:
    """The rows of _em_buffer: keys, literals, and `?` for what is mandatory."""
    found: list[Row] = []
    row = rows.em_buffer
    row["id"] = "1"  # common/sample.omap:173
    row["specimen_id"] = "1"  # common/sample.omap:174
    found.append(row)
    lacking(found, ("pH",), note, "em_buffer", "deposition")
    return found


def finish_em_vitrification(rows: Rows, note: Note) -> list[Row]:
    """The rows of _em_vitrification: keys, literals, and `?` for what is mandatory."""
    found: list[Row] = []
    row = rows.em_vitrification
    row.update(rows.em_vitrification_set)
    if "instrument" not in row:
        into(row, note, "$", IN_SAMPLE)("instrument", line(among(text(note.unanswered(ASK_VITRIFICATION_INSTRUMENT)), EM_VITRIFICATION_INSTRUMENT)), "$ask.vitrification_instrument", 190)
    row["id"] = "1"  # common/sample.omap:185
    row["entry_id"] = rows.entry.get("id")  # common/sample.omap:184
    row["specimen_id"] = "1"  # common/sample.omap:186
    found.append(row)
    lacking(found, ("entry_id",), note, "em_vitrification", "archive")
    lacking(found, ("cryogen_name",), note, "em_vitrification", "deposition")
    return found


def finish_em_sample_support(rows: Rows, note: Note) -> list[Row]:
    """The rows of _em_sample_support: keys, literals, and `?` for what is mandatory."""
    found: list[Row] = []
    row = rows.em_sample_support
    row["id"] = "1"  # common/sample.omap:195
    row["specimen_id"] = "1"  # common/sample.omap:196
    found.append(row)
    return found


def finish_em_support_film(rows: Rows, note: Note) -> list[Row]:
    """The rows of _em_support_film: keys, literals, and `?` for what is mandatory."""
    found: list[Row] = []
    row = rows.em_support_film
    row["id"] = "1"  # common/sample.omap:202
    row["sample_support_id"] = "1"  # common/sample.omap:203
    found.append(row)
    return found


def finish_em_grid_pretreatment(rows: Rows, note: Note) -> list[Row]:
    """The rows of _em_grid_pretreatment: keys, literals, and `?` for what is mandatory."""
    found: list[Row] = []
    row = rows.em_grid_pretreatment
    row["id"] = "1"  # common/sample.omap:212
    row["sample_support_id"] = "1"  # common/sample.omap:213
    found.append(row)
    return found


def finish_em_staining(rows: Rows, note: Note) -> list[Row]:
    """The rows of _em_staining: keys, literals, and `?` for what is mandatory."""
    found: list[Row] = []
    row = rows.em_staining
    row.update(rows.em_staining_set)
    if "type" not in row:
        into(row, note, "$", IN_PREPARATION)("type", among(code(text(note.unanswered(ASK_STAINING_TYPE))), EM_STAINING_TYPE), "$ask.staining_type", 17)
    if "material" not in row:
        into(row, note, "$", IN_PREPARATION)("material", line(text(note.unanswered(ASK_STAINING_MATERIAL))), "$ask.staining_material", 18)
    row["id"] = "1"  # common/preparation.omap:14
    row["specimen_id"] = "1"  # common/preparation.omap:15
    found.append(row)
    lacking(found, ("material", "type"), note, "em_staining", "archive")
    return found


def finish_em_embedding(rows: Rows, note: Note) -> list[Row]:
    """The rows of _em_embedding: keys, literals, and `?` for what is mandatory."""
    found: list[Row] = []
    row = rows.em_embedding
    row.update(rows.em_embedding_set)
    if "material" not in row:
        into(row, note, "$", IN_PREPARATION)("material", line(text(note.unanswered(ASK_EMBEDDING_MATERIAL))), "$ask.embedding_material", 26)
    row["id"] = "1"  # common/preparation.omap:23
    row["specimen_id"] = "1"  # common/preparation.omap:24
    found.append(row)
    lacking(found, ("material",), note, "em_embedding", "archive")
    return found


def finish_em_shadowing(rows: Rows, note: Note) -> list[Row]:
    """The rows of _em_shadowing: keys, literals, and `?` for what is mandatory."""
    found: list[Row] = []
    row = rows.em_shadowing
    row.update(rows.em_shadowing_set)
    if "material" not in row:
        into(row, note, "$", IN_PREPARATION)("material", line(text(note.unanswered(ASK_SHADOWING_MATERIAL))), "$ask.shadowing_material", 34)
    if "angle" not in row:
        into(row, note, "$", IN_PREPARATION)("angle", figure(inside(number(number(note.unanswered(ASK_SHADOWING_ANGLE))), 0, 90)), "$ask.shadowing_angle", 35)
    if "thickness" not in row:
        into(row, note, "$", IN_PREPARATION)("thickness", figure(above(number(number(note.unanswered(ASK_SHADOWING_THICKNESS))), 0)), "$ask.shadowing_thickness", 36)
    row["id"] = "1"  # common/preparation.omap:31
    row["specimen_id"] = "1"  # common/preparation.omap:32
    found.append(row)
    lacking(found, ("angle", "material", "thickness"), note, "em_shadowing", "archive")
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


def finish_entity(rows: Rows, note: Note) -> list[Row]:
    """The rows of _entity: keys, literals, and `?` for what is mandatory."""
    found: list[Row] = []
    found += rows.entity
    lacking(found, ("pdbx_description",), note, "entity", "deposition")
    return found


def finish_entity_poly(rows: Rows, note: Note) -> list[Row]:
    """The rows of _entity_poly: keys, literals, and `?` for what is mandatory."""
    found: list[Row] = []
    found += rows.entity_poly
    lacking(found, ("entity_id",), note, "entity_poly", "archive")
    lacking(found, ("type", "pdbx_seq_one_letter_code"), note, "entity_poly", "deposition")
    return found


def finish_entity_src_gen(rows: Rows, note: Note) -> list[Row]:
    """The rows of _entity_src_gen: keys, literals, and `?` for what is mandatory."""
    found: list[Row] = []
    found += rows.entity_src_gen
    lacking(found, ("entity_id",), note, "entity_src_gen", "archive")
    lacking(
        found,
        ("pdbx_gene_src_scientific_name", "pdbx_host_org_scientific_name", "pdbx_gene_src_ncbi_taxonomy_id", "pdbx_host_org_ncbi_taxonomy_id"),
        note,
        "entity_src_gen",
        "deposition",
    )
    return found


def finish_entity_src_nat(rows: Rows, note: Note) -> list[Row]:
    """The rows of _entity_src_nat: keys, literals, and `?` for what is mandatory."""
    found: list[Row] = []
    found += rows.entity_src_nat
    lacking(found, ("entity_id",), note, "entity_src_nat", "archive")
    lacking(found, ("pdbx_organism_scientific", "pdbx_ncbi_taxonomy_id"), note, "entity_src_nat", "deposition")
    return found


def finish_em_entity_assembly_naturalsource(rows: Rows, note: Note) -> list[Row]:
    """The rows of _em_entity_assembly_naturalsource: keys, literals, and `?` for what is mandatory."""
    found: list[Row] = []
    found += rows.em_entity_assembly_naturalsource
    lacking(
        found,
        ("entity_assembly_id", "ncbi_tax_id", "organism"),
        note,
        "em_entity_assembly_naturalsource",
        "archive",
    )
    return found


def finish_em_entity_assembly_recombinant(rows: Rows, note: Note) -> list[Row]:
    """The rows of _em_entity_assembly_recombinant: keys, literals, and `?` for what is mandatory."""
    found: list[Row] = []
    found += rows.em_entity_assembly_recombinant
    lacking(
        found,
        ("entity_assembly_id", "ncbi_tax_id", "organism"),
        note,
        "em_entity_assembly_recombinant",
        "archive",
    )
    return found


def finish_pdbx_chem_comp_depositor_info(rows: Rows, note: Note) -> list[Row]:
    """The rows of _pdbx_chem_comp_depositor_info: keys, literals, and `?` for what is mandatory."""
    found: list[Row] = []
    found += rows.pdbx_chem_comp_depositor_info
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
    """OSC-EM of any other technique as PDBx/mmCIF: helical and crystal entries among them.  [oscem-general_mmcif.omap:2]"""
    acquisition = put_in(document, "acquisition")
    get_acquisition(tables, acquisition, note)
    instrument = put_in(document, "instrument")
    get_instrument_em_imaging(tables, instrument, note)
    get_acquisition_2(tables, acquisition, note)
    sample = put_in(document, "sample")
    get_sample(tables, sample, note)
    organizational = put_in(document, "organizational")
    get_organizational(tables, organizational, note)


def get_acquisition(tables: Tables, acquisition: Tree, note: Note) -> None:
    """`acquisition <-> this`.  [common/general.omap:20]"""
    em_experiment_row = taken("em_experiment", tables.get("em_experiment", ()), note)
    give = into(acquisition, note, "_", IN_GENERAL)
    give(
        "technique",
        TECHNIQUE_GET(text(em_experiment_row.get("reconstruction_method"))),
        "_em_experiment.reconstruction_method",
        21,
    )
    em_3d_reconstruction_row = taken("em_3d_reconstruction", tables.get("em_3d_reconstruction", ()), note)
    give(
        "pixel_size",
        measured(number(em_3d_reconstruction_row.get("nominal_pixel_size")), ANGSTROMS),
        "_em_3d_reconstruction.nominal_pixel_size",
        41,
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


def get_acquisition_2(tables: Tables, acquisition: Tree, note: Note) -> None:
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


def get_sample(tables: Tables, sample: Tree, note: Note) -> None:
    """`sample <-> this`.  [common/sample.omap:24]"""
    get_sample_em_entity_assembly(tables, sample, note)
    em_experiment_row = taken("em_experiment", tables.get("em_experiment", ()), note)
    overall_molecule = put_in(sample, "overall_molecule")
    give = into(overall_molecule, note, "_", IN_SAMPLE)
    give(
        "assembly",
        AGGREGATION_GET(text(em_experiment_row.get("aggregation_state"))),
        "_em_experiment.aggregation_state",
        38,
    )
    get_sample_overall_molecule_em_entity_assembly_molwt(tables, overall_molecule, note)
    get_sample_molecule_entity(tables, sample, note)
    get_sample_ligands_pdbx_chem_comp_depositor_info(tables, sample, note)
    em_vitrification_row = taken("em_vitrification", tables.get("em_vitrification", ()), note)
    specimen = put_in(sample, "specimen")
    give_specimen = into(specimen, note, "_", IN_SAMPLE)
    give_specimen(
        "vitrification",
        VITRIFIED_WITH_GET(text(em_vitrification_row.get("cryogen_name"))),
        "_em_vitrification.cryogen_name",
        159,
    )
    get_sample_specimen_em_specimen(tables, specimen, note)
    get_sample_specimen_em_buffer(tables, specimen, note)
    if is_one_of(sample.get("specimen", {}).get("vitrification"), True):
        get_sample_specimen_em_vitrification(tables, specimen, note)
    else:
        note.skip(
            "_",
            IN_SAMPLE,
            (187, 188, 189),
            "`specimen.vitrification is true` does not hold (common/sample.omap:178)",
        )
    grid = put_in(sample, "grid")
    get_sample_grid_em_sample_support(tables, grid, note)
    get_sample_grid_em_support_film(tables, grid, note)
    get_sample_grid_em_grid_pretreatment(tables, grid, note)


def get_sample_em_entity_assembly(tables: Tables, sample: Tree, note: Note) -> None:
    """The assembly as a whole: the row without a parent.  [common/sample.omap:27]"""
    own_row = taken(
        "em_entity_assembly",
        ours(
            "em_entity_assembly",
            tables.get("em_entity_assembly", ()),
            "parent_id",
            ("0",),
            note,
            IN_SAMPLE,
            (29, 30, 32, 33, 35),
            "its parent_id is not 0 (common/sample.omap:29)",
        ),
        note,
    )
    overall_molecule = put_in(sample, "overall_molecule")
    give = into(overall_molecule, note, "_em_entity_assembly", IN_SAMPLE)
    give("name_sample", text(own_row.get("name")), "_em_entity_assembly.name", 30)
    give_sample = into(sample, note, "_em_entity_assembly", IN_SAMPLE)
    give_sample("description", text(own_row.get("details")), "_em_entity_assembly.details", 32)
    give(
        "molecular_overall_type",
        among(text(own_row.get("type")), OVERALLMOLECULE_MOLECULAR_OVERALL_TYPE),
        "_em_entity_assembly.type",
        33,
    )
    give("source", ASSEMBLY_SOURCE_GET(text(own_row.get("source"))), "_em_entity_assembly.source", 35)


def get_sample_overall_molecule_em_entity_assembly_molwt(
    tables: Tables,
    overall_molecule: Tree,
    note: Note,
) -> None:
    """`overall_molecule <-> _em_entity_assembly_molwt`.  [common/sample.omap:42]"""
    own_row = taken(
        "em_entity_assembly_molwt",
        ours(
            "em_entity_assembly_molwt",
            tables.get("em_entity_assembly_molwt", ()),
            "units",
            ("MEGADALTONS",),
            note,
            IN_SAMPLE,
            (46, 47),
            "its units is not MEGADALTONS (common/sample.omap:47)",
        ),
        note,
    )
    give = into(overall_molecule, note, "_em_entity_assembly_molwt", IN_SAMPLE)
    give(
        "molecular_weight",
        measured(above(number(own_row.get("value")), 0), DALTONS, MEGADALTONS),
        "_em_entity_assembly_molwt.value",
        46,
    )


def get_sample_molecule_entity(tables: Tables, sample: Tree, note: Note) -> None:
    """The list's own row is _entity; the blocks inside are joined to it by their key.  [common/sample.omap:52]"""
    for n, row in enumerate(tables.get("entity", ())):
        here = row_path(tables, "entity", n)
        if not is_one_of(row.get("type"), "polymer"):
            note.skip(here, "", None, "its type is not polymer (common/sample.omap:54)")
            continue
        note.took("entity", (row,))
        molecule: Tree = {}
        give = into(molecule, note, here, IN_SAMPLE)
        give("name_mol", text(row.get("pdbx_description")), "_entity.pdbx_description", 55)
        get_sample_molecule_entity_entity_poly(tables, row, molecule, note)
        if is_one_of(row.get("src_method"), "man"):
            get_sample_molecule_entity_entity_src_gen(tables, row, molecule, note)
            note.skip(here, IN_SAMPLE, (97, 98), "`natural_source is present` does not hold (common/sample.omap:91)")
        elif is_one_of(row.get("src_method"), "nat"):
            get_sample_molecule_entity_entity_src_nat(tables, row, molecule, note)
            note.skip(
                here,
                IN_SAMPLE,
                (80, 81, 82, 85, 86),
                "`expression_system is present` does not hold (common/sample.omap:74)",
            )
        else:
            note.skip(
                here,
                IN_SAMPLE,
                (80, 81, 82, 85, 86),
                "`expression_system is present` does not hold (common/sample.omap:74)",
            )
            note.skip(here, IN_SAMPLE, (97, 98), "`natural_source is present` does not hold (common/sample.omap:91)")
            if row.get("src_method") is not None:
                note.of(
                    here,
                    "_entity.src_method",
                    Nothing("OSC-EM has no synthetic molecules"),
                    "common/sample.omap:114",
                )
        molecule = pruned(molecule)
        if molecule:
            list_in(sample, "molecule").append(molecule)


def get_sample_molecule_entity_entity_poly(tables: Tables, row: Source, molecule: Tree, note: Note) -> None:
    """`this <-> _entity_poly`.  [common/sample.omap:58]"""
    entity_poly_row = taken("entity_poly", joined(tables.get("entity_poly", ()), "entity_id", row.get("id")), note)
    give = into(molecule, note, "_entity_poly", IN_SAMPLE)
    give("molecular_type", POLYMER_GET(text(entity_poly_row.get("type"))), "_entity_poly.type", 60)
    if is_one_of(molecule.get("molecular_type"), "DNA", "polydeoxyribonucleotide"):
        give(
            "sequence",
            from_deoxy(text(entity_poly_row.get("pdbx_seq_one_letter_code"))),
            "_entity_poly.pdbx_seq_one_letter_code",
            63,
        )
        note.skip_rows(
            "entity_poly",
            IN_SAMPLE,
            (68,),
            "the else of `molecular_type` does not hold (common/sample.omap:67)",
        )
    else:
        give(
            "sequence",
            sequence(text(entity_poly_row.get("pdbx_seq_one_letter_code"))),
            "_entity_poly.pdbx_seq_one_letter_code",
            68,
        )
        note.skip_rows(
            "entity_poly",
            IN_SAMPLE,
            (63,),
            "`molecular_type is DNA or polydeoxyribonucleotide` does not hold (common/sample.omap:62)",
        )


def get_sample_molecule_entity_entity_src_gen(
    tables: Tables,
    row: Source,
    molecule: Tree,
    note: Note,
) -> None:
    """`this <-> _entity_src_gen`.  [common/sample.omap:77]"""
    entity_src_gen_row = taken(
        "entity_src_gen",
        ours(
            "entity_src_gen",
            joined(tables.get("entity_src_gen", ()), "entity_id", row.get("id")),
            "pdbx_src_id",
            ("1",),
            note,
            IN_SAMPLE,
            (79, 80, 81, 82, 85, 86),
            "its pdbx_src_id is not 1 (common/sample.omap:79)",
        ),
        note,
    )
    give = into(molecule, note, "_entity_src_gen", IN_SAMPLE)
    give("gene_name", text(entity_src_gen_row.get("pdbx_gene_src_gene")), "_entity_src_gen.pdbx_gene_src_gene", 80)
    give(
        "natural_source",
        text(entity_src_gen_row.get("pdbx_gene_src_scientific_name")),
        "_entity_src_gen.pdbx_gene_src_scientific_name",
        81,
    )
    give(
        "taxonomy_id_source",
        taxon(text(entity_src_gen_row.get("pdbx_gene_src_ncbi_taxonomy_id"))),
        "_entity_src_gen.pdbx_gene_src_ncbi_taxonomy_id",
        82,
    )
    give(
        "expression_system",
        text(entity_src_gen_row.get("pdbx_host_org_scientific_name")),
        "_entity_src_gen.pdbx_host_org_scientific_name",
        85,
    )
    give(
        "taxonomy_id_expression",
        taxon(text(entity_src_gen_row.get("pdbx_host_org_ncbi_taxonomy_id"))),
        "_entity_src_gen.pdbx_host_org_ncbi_taxonomy_id",
        86,
    )


def get_sample_molecule_entity_entity_src_nat(
    tables: Tables,
    row: Source,
    molecule: Tree,
    note: Note,
) -> None:
    """`this <-> _entity_src_nat`.  [common/sample.omap:94]"""
    entity_src_nat_row = taken(
        "entity_src_nat",
        ours(
            "entity_src_nat",
            joined(tables.get("entity_src_nat", ()), "entity_id", row.get("id")),
            "pdbx_src_id",
            ("1",),
            note,
            IN_SAMPLE,
            (96, 97, 98),
            "its pdbx_src_id is not 1 (common/sample.omap:96)",
        ),
        note,
    )
    give = into(molecule, note, "_entity_src_nat", IN_SAMPLE)
    give(
        "natural_source",
        text(entity_src_nat_row.get("pdbx_organism_scientific")),
        "_entity_src_nat.pdbx_organism_scientific",
        97,
    )
    give(
        "taxonomy_id_source",
        taxon(text(entity_src_nat_row.get("pdbx_ncbi_taxonomy_id"))),
        "_entity_src_nat.pdbx_ncbi_taxonomy_id",
        98,
    )


def get_sample_ligands_pdbx_chem_comp_depositor_info(tables: Tables, sample: Tree, note: Note) -> None:
    """`ligands[] <-> _pdbx_chem_comp_depositor_info[]`.  [common/sample.omap:148]"""
    for n, row in enumerate(tables.get("pdbx_chem_comp_depositor_info", ())):
        here = row_path(tables, "pdbx_chem_comp_depositor_info", n)
        if not is_one_of(row.get("descriptor_type"), "SMILES"):
            note.skip(here, "", None, "its descriptor_type is not SMILES (common/sample.omap:150)")
            continue
        note.took("pdbx_chem_comp_depositor_info", (row,))
        ligands: Tree = {}
        give = into(ligands, note, here, IN_SAMPLE)
        give("smiles", text(row.get("descriptor")), "_pdbx_chem_comp_depositor_info.descriptor", 151)
        take = taking(note, here, IN_SAMPLE)
        give(
            "reference",
            from_component(
                take(text(row.get("comp_id")), "_pdbx_chem_comp_depositor_info.comp_id", 152),
                take(text(row.get("details")), "_pdbx_chem_comp_depositor_info.details", 152),
                "UNL",
            ),
            ("_pdbx_chem_comp_depositor_info.comp_id", "_pdbx_chem_comp_depositor_info.details"),
            152,
        )
        ligands = pruned(ligands)
        if ligands:
            list_in(sample, "ligands").append(ligands)


def get_sample_specimen_em_specimen(tables: Tables, specimen: Tree, note: Note) -> None:
    """`specimen <-> _em_specimen`.  [common/sample.omap:161]"""
    own_row = taken("em_specimen", tables.get("em_specimen", ()), note)
    give = into(specimen, note, "_em_specimen", IN_SAMPLE)
    give(
        "concentration",
        measured(above(number(own_row.get("concentration")), 0), MG_ML),
        "_em_specimen.concentration",
        162,
    )
    give(
        "vitrification",
        YES_NO_GET(text(own_row.get("vitrification_applied"))),
        "_em_specimen.vitrification_applied",
        163,
    )
    give("staining", YES_NO_GET(text(own_row.get("staining_applied"))), "_em_specimen.staining_applied", 165)
    give("embedding", YES_NO_GET(text(own_row.get("embedding_applied"))), "_em_specimen.embedding_applied", 167)
    give("shadowing", YES_NO_GET(text(own_row.get("shadowing_applied"))), "_em_specimen.shadowing_applied", 169)


def get_sample_specimen_em_buffer(tables: Tables, specimen: Tree, note: Note) -> None:
    """`specimen <-> _em_buffer`.  [common/sample.omap:172]"""
    own_row = taken("em_buffer", tables.get("em_buffer", ()), note)
    give = into(specimen, note, "_em_buffer", IN_SAMPLE)
    give("buffer", text(own_row.get("details")), "_em_buffer.details", 175)
    give("ph", plain(inside(number(own_row.get("pH")), 0, 14)), "_em_buffer.pH", 176)


def get_sample_specimen_em_vitrification(tables: Tables, specimen: Tree, note: Note) -> None:
    """`specimen <-> _em_vitrification`.  [common/sample.omap:179]"""
    own_row = taken("em_vitrification", tables.get("em_vitrification", ()), note)
    give = into(specimen, note, "_em_vitrification", IN_SAMPLE)
    give(
        "vitrification_cryogen",
        CRYOGEN_GET(text(own_row.get("cryogen_name"))),
        "_em_vitrification.cryogen_name",
        187,
    )
    give(
        "humidity",
        measured(within(number(own_row.get("humidity")), 0, 100), PERCENT),
        "_em_vitrification.humidity",
        188,
    )
    give(
        "temperature",
        measured(above(number(own_row.get("chamber_temperature")), 0), KELVINS),
        "_em_vitrification.chamber_temperature",
        189,
    )


def get_sample_grid_em_sample_support(tables: Tables, grid: Tree, note: Note) -> None:
    """`grid <-> _em_sample_support`.  [common/sample.omap:194]"""
    take = taking(note, "_em_sample_support", IN_SAMPLE)
    own_row = taken("em_sample_support", tables.get("em_sample_support", ()), note)
    give = into(grid, note, "_em_sample_support", IN_SAMPLE)
    give(
        "manufacturer",
        GRID_TYPE_GET(
            take(text(own_row.get("grid_type")), "_em_sample_support.grid_type", 197),
            take(text(own_row.get("details")), "_em_sample_support.details", 197),
        ),
        ("_em_sample_support.grid_type", "_em_sample_support.details"),
        197,
    )
    give("material", GRID_MATERIAL_GET(text(own_row.get("grid_material"))), "_em_sample_support.grid_material", 198)
    give("mesh", plain(above(whole(own_row.get("grid_mesh_size")), 1)), "_em_sample_support.grid_mesh_size", 199)


def get_sample_grid_em_support_film(tables: Tables, grid: Tree, note: Note) -> None:
    """`grid <-> _em_support_film`.  [common/sample.omap:201]"""
    own_row = taken("em_support_film", tables.get("em_support_film", ()), note)
    give = into(grid, note, "_em_support_film", IN_SAMPLE)
    give(
        "film_material",
        among(text(own_row.get("material")), EM_SUPPORT_FILM_MATERIAL),
        "_em_support_film.material",
        205,
    )
    give("film_topology", FILM_TOPOLOGY_GET(text(own_row.get("topology"))), "_em_support_film.topology", 206)
    give(
        "film_thickness",
        measure_text(above(number(own_row.get("thickness")), 0), NANOMETRES, ANGSTROMS),
        "_em_support_film.thickness",
        207,
    )
    note.took("em_support_film", tables.get("em_support_film", ()))
    if tables.get("em_support_film"):
        grid["film_support"] = True  # common/sample.omap:204


def get_sample_grid_em_grid_pretreatment(tables: Tables, grid: Tree, note: Note) -> None:
    """`grid <-> _em_grid_pretreatment`.  [common/sample.omap:211]"""
    own_row = taken("em_grid_pretreatment", tables.get("em_grid_pretreatment", ()), note)
    give = into(grid, note, "_em_grid_pretreatment", IN_SAMPLE)
    give("pretreatment_type", PRETREATMENT_GET(text(own_row.get("type"))), "_em_grid_pretreatment.type", 214)
    give(
        "pretreatment_time",
        measured(at_least(whole(own_row.get("time")), 1), SECONDS),
        "_em_grid_pretreatment.time",
        215,
    )
    give(
        "pretreatment_pressure",
        measured(above(number(own_row.get("pressure")), 0), PASCALS),
        "_em_grid_pretreatment.pressure",
        216,
    )
    give("pretreatment_atmosphere", text(own_row.get("atmosphere")), "_em_grid_pretreatment.atmosphere", 217)


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
