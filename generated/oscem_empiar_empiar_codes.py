"""empiar_codes: what converters between oscem and empiar share.

Written by `oscem-map compile` from mappings/common/empiar_codes.omap; edit that.
"""

from __future__ import annotations

from decimal import Decimal

from oscem_map.runtime.refused import Lesser, Nothing
from oscem_map.runtime.words import KEPT, Kept, LookupTable

CATEGORY_PUT = LookupTable(
    {
        ("micrographs - single frame",): ("('T1', '')",),
        ("micrographs - multiframe",): ("('T2', '')",),
        ("micrographs - focal pairs - unprocessed",): ("('T3', '')",),
        ("micrographs - focal pairs - contrast inverted",): ("('T4', '')",),
        ("picked particles - single frame - unprocessed",): ("('T5', '')",),
        ("picked particles - multiframe - unprocessed",): ("('T6', '')",),
        ("picked particles - single frame - processed",): ("('T7', '')",),
        ("picked particles - multiframe - processed",): ("('T8', '')",),
        ("tilt series",): ("('T9', '')",),
        ("class averages",): ("('T10', '')",),
        ("stitched maps",): ("('T11', '')",),
        ("diffraction images",): ("('T12', '')",),
        ("reconstructed volumes",): ("('T13', '')",),
        ("subtomograms",): ("('T14', '')",),
    },
    others=(
        (0, (None,), (Kept("('OT', '{}')"),)),
    ),
)
HEADER_FORMAT_PUT = LookupTable(
    {
        ("mrc",): ("('T1', '')",),
        ("mrcs",): ("('T2', '')",),
        ("tiff",): ("('T3', '')",),
        ("imagic",): ("('T4', '')",),
        ("dm3",): ("('T5', '')",),
        ("dm4",): ("('T6', '')",),
        ("spider",): ("('T7', '')",),
        ("xml",): ("('T8', '')",),
        ("eer",): ("('T9', '')",),
        ("png",): ("('T10', '')",),
        ("jpeg",): ("('T11', '')",),
        ("smv",): ("('T12', '')",),
        ("em",): ("('T13', '')",),
        ("tpx3",): ("('T14', '')",),
    },
    others=(
        (0, (None,), (Kept("('OT', '{}')"),)),
    ),
)
DATA_FORMAT_PUT = LookupTable(
    {
        ("mrc",): ("('T1', '')",),
        ("mrcs",): ("('T2', '')",),
        ("tiff",): ("('T3', '')",),
        ("imagic",): ("('T4', '')",),
        ("dm3",): ("('T5', '')",),
        ("dm4",): ("('T6', '')",),
        ("spider",): ("('T7', '')",),
        ("big data viewer hdf5",): ("('T8', '')",),
        ("eer",): ("('T9', '')",),
        ("png",): ("('T10', '')",),
        ("jpeg",): ("('T11', '')",),
        ("smv",): ("('T12', '')",),
        ("em",): ("('T13', '')",),
        ("tpx3",): ("('T14', '')",),
    },
    others=(
        (0, (None,), (Kept("('OT', '{}')"),)),
    ),
)
VOXEL_TYPE_PUT = LookupTable(
    {
        ("unsigned byte",): ("('T1', '')",),
        ("signed byte",): ("('T2', '')",),
        ("unsigned 16 bit integer",): ("('T3', '')",),
        ("signed 16 bit integer",): ("('T4', '')",),
        ("unsigned 32 bit integer",): ("('T5', '')",),
        ("signed 32 bit integer",): ("('T6', '')",),
        ("32 bit float",): ("('T7', '')",),
        ("bit",): ("('T8', '')",),
        ("4 bit integer",): ("('T9', '')",),
    },
    others=(
        (0, (None,), (Kept("('OT', '{}')"),)),
    ),
)
CATEGORY_GET = LookupTable(
    {
        ("('t1', '')",): ("micrographs - single frame",),
        ("('t2', '')",): ("micrographs - multiframe",),
        ("('t3', '')",): ("micrographs - focal pairs - unprocessed",),
        ("('t4', '')",): ("micrographs - focal pairs - contrast inverted",),
        ("('t5', '')",): ("picked particles - single frame - unprocessed",),
        ("('t6', '')",): ("picked particles - multiframe - unprocessed",),
        ("('t7', '')",): ("picked particles - single frame - processed",),
        ("('t8', '')",): ("picked particles - multiframe - processed",),
        ("('t9', '')",): ("tilt series",),
        ("('t10', '')",): ("class averages",),
        ("('t11', '')",): ("stitched maps",),
        ("('t12', '')",): ("diffraction images",),
        ("('t13', '')",): ("reconstructed volumes",),
        ("('t14', '')",): ("subtomograms",),
    },
    others=(
        (0, (None,), (KEPT,), "('OT', '{}')"),
    ),
)
HEADER_FORMAT_GET = LookupTable(
    {
        ("('t1', '')",): ("MRC",),
        ("('t2', '')",): ("MRCS",),
        ("('t3', '')",): ("TIFF",),
        ("('t4', '')",): ("IMAGIC",),
        ("('t5', '')",): ("DM3",),
        ("('t6', '')",): ("DM4",),
        ("('t7', '')",): ("SPIDER",),
        ("('t8', '')",): ("XML",),
        ("('t9', '')",): ("EER",),
        ("('t10', '')",): ("PNG",),
        ("('t11', '')",): ("JPEG",),
        ("('t12', '')",): ("SMV",),
        ("('t13', '')",): ("EM",),
        ("('t14', '')",): ("TPX3",),
    },
    others=(
        (0, (None,), (KEPT,), "('OT', '{}')"),
    ),
)
DATA_FORMAT_GET = LookupTable(
    {
        ("('t1', '')",): ("MRC",),
        ("('t2', '')",): ("MRCS",),
        ("('t3', '')",): ("TIFF",),
        ("('t4', '')",): ("IMAGIC",),
        ("('t5', '')",): ("DM3",),
        ("('t6', '')",): ("DM4",),
        ("('t7', '')",): ("SPIDER",),
        ("('t8', '')",): ("BIG DATA VIEWER HDF5",),
        ("('t9', '')",): ("EER",),
        ("('t10', '')",): ("PNG",),
        ("('t11', '')",): ("JPEG",),
        ("('t12', '')",): ("SMV",),
        ("('t13', '')",): ("EM",),
        ("('t14', '')",): ("TPX3",),
    },
    others=(
        (0, (None,), (KEPT,), "('OT', '{}')"),
    ),
)
VOXEL_TYPE_GET = LookupTable(
    {
        ("('t1', '')",): ("UNSIGNED BYTE",),
        ("('t2', '')",): ("SIGNED BYTE",),
        ("('t3', '')",): ("UNSIGNED 16 BIT INTEGER",),
        ("('t4', '')",): ("SIGNED 16 BIT INTEGER",),
        ("('t5', '')",): ("UNSIGNED 32 BIT INTEGER",),
        ("('t6', '')",): ("SIGNED 32 BIT INTEGER",),
        ("('t7', '')",): ("32 BIT FLOAT",),
        ("('t8', '')",): ("BIT",),
        ("('t9', '')",): ("4 BIT INTEGER",),
    },
    others=(
        (0, (None,), (KEPT,), "('OT', '{}')"),
    ),
)
EXPERIMENT_TYPE_PUT = LookupTable(
    {
        ("sxt",): (Decimal("1"),),
        ("insilico",): (Decimal("2"),),
        ("emdb",): (Decimal("3"),),
        ("sbf-sem",): (Decimal("4"),),
        ("fib-sem",): (Decimal("5"),),
        ("ihm",): (Decimal("6"),),
        ("clem",): (Decimal("7"),),
        ("clxm",): (Decimal("8"),),
        ("microed",): (Decimal("9"),),
        ("atum-sem",): (Decimal("11"),),
        ("hard x-ray/x-ray microct",): (Decimal("12"),),
        ("sset",): (Decimal("13"),),
    },
    accepted=(
        "SXT", "INSILICO", "EMDB", "SBF-SEM", "FIB-SEM", "IHM", "CLEM", "CLXM", "MicroED", "ATUM-SEM",
        "Hard X-ray/X-ray microCT", "ssET",
    ),
)
SCALE_PUT = LookupTable(
    {
        ("complex",): ("1",),
        ("ribosome",): (Lesser("1", "EMPIAR has one word, molecule"),),
        ("virus",): ("2",),
        ("cell",): ("3",),
        ("organelle or cellular component",): (Lesser("3", "EMPIAR has one word, cell"),),
        ("tissue",): ("4",),
    },
    accepted=("COMPLEX", "RIBOSOME", "VIRUS", "CELL", "ORGANELLE OR CELLULAR COMPONENT", "TISSUE"),
)
EXPERIMENT_TYPE_GET = LookupTable(
    {
        (Decimal("1"),): ("SXT",),
        (Decimal("2"),): ("INSILICO",),
        (Decimal("3"),): ("EMDB",),
        (Decimal("4"),): ("SBF-SEM",),
        (Decimal("5"),): ("FIB-SEM",),
        (Decimal("6"),): ("IHM",),
        (Decimal("7"),): ("CLEM",),
        (Decimal("8"),): ("CLXM",),
        (Decimal("9"),): ("MicroED",),
        (Decimal("11"),): ("ATUM-SEM",),
        (Decimal("12"),): ("Hard X-ray/X-ray microCT",),
        (Decimal("13"),): ("ssET",),
    },
)
SCALE_GET = LookupTable(
    {
        ("1",): ("COMPLEX",),
        ("2",): ("VIRUS",),
        ("3",): ("CELL",),
        ("4",): ("TISSUE",),
        ("5",): Nothing("OSC-EM has no word for an organism"),
    },
    accepted=("1", "2", "3", "4", "5"),
)
