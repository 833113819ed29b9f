"""empiar_codes: what converters between oscem and empiar share.

Written by `oscem-map compile` from mappings/common/empiar_codes.omap; edit that.
"""

from __future__ import annotations

from decimal import Decimal

from oscem_map.runtime.refused import Lesser, Nothing
from oscem_map.runtime.words import KEPT, Kept, LookupTable, spelt

CATEGORY_PUT = LookupTable(
    spelt(
        ("('T1', '')", "micrographs - single frame"), ("('T2', '')", "micrographs - multiframe"),
        ("('T3', '')", "micrographs - focal pairs - unprocessed"),
        ("('T4', '')", "micrographs - focal pairs - contrast inverted"),
        ("('T5', '')", "picked particles - single frame - unprocessed"),
        ("('T6', '')", "picked particles - multiframe - unprocessed"),
        ("('T7', '')", "picked particles - single frame - processed"),
        ("('T8', '')", "picked particles - multiframe - processed"), ("('T9', '')", "tilt series"),
        ("('T10', '')", "class averages"), ("('T11', '')", "stitched maps"), ("('T12', '')", "diffraction images"),
        ("('T13', '')", "reconstructed volumes"), ("('T14', '')", "subtomograms"),
    ),
    others=((0, (None,), (Kept("('OT', '{}')"),)),),
)
HEADER_FORMAT_PUT = LookupTable(
    spelt(
        ("('T1', '')", "mrc"), ("('T2', '')", "mrcs"), ("('T3', '')", "tiff"), ("('T4', '')", "imagic"),
        ("('T5', '')", "dm3"), ("('T6', '')", "dm4"), ("('T7', '')", "spider"), ("('T8', '')", "xml"),
        ("('T9', '')", "eer"), ("('T10', '')", "png"), ("('T11', '')", "jpeg"), ("('T12', '')", "smv"),
        ("('T13', '')", "em"), ("('T14', '')", "tpx3"),
    ),
    others=((0, (None,), (Kept("('OT', '{}')"),)),),
)
DATA_FORMAT_PUT = LookupTable(
    spelt(
        ("('T1', '')", "mrc"), ("('T2', '')", "mrcs"), ("('T3', '')", "tiff"), ("('T4', '')", "imagic"),
        ("('T5', '')", "dm3"), ("('T6', '')", "dm4"), ("('T7', '')", "spider"),
        ("('T8', '')", "big data viewer hdf5"), ("('T9', '')", "eer"), ("('T10', '')", "png"),
        ("('T11', '')", "jpeg"), ("('T12', '')", "smv"), ("('T13', '')", "em"), ("('T14', '')", "tpx3"),
    ),
    others=((0, (None,), (Kept("('OT', '{}')"),)),),
)
VOXEL_TYPE_PUT = LookupTable(
    spelt(
        ("('T1', '')", "unsigned byte"), ("('T2', '')", "signed byte"), ("('T3', '')", "unsigned 16 bit integer"),
        ("('T4', '')", "signed 16 bit integer"), ("('T5', '')", "unsigned 32 bit integer"),
        ("('T6', '')", "signed 32 bit integer"), ("('T7', '')", "32 bit float"), ("('T8', '')", "bit"),
        ("('T9', '')", "4 bit integer"),
    ),
    others=((0, (None,), (Kept("('OT', '{}')"),)),),
)
CATEGORY_GET = LookupTable(
    spelt(
        ("micrographs - single frame", "('t1', '')"), ("micrographs - multiframe", "('t2', '')"),
        ("micrographs - focal pairs - unprocessed", "('t3', '')"),
        ("micrographs - focal pairs - contrast inverted", "('t4', '')"),
        ("picked particles - single frame - unprocessed", "('t5', '')"),
        ("picked particles - multiframe - unprocessed", "('t6', '')"),
        ("picked particles - single frame - processed", "('t7', '')"),
        ("picked particles - multiframe - processed", "('t8', '')"), ("tilt series", "('t9', '')"),
        ("class averages", "('t10', '')"), ("stitched maps", "('t11', '')"), ("diffraction images", "('t12', '')"),
        ("reconstructed volumes", "('t13', '')"), ("subtomograms", "('t14', '')"),
    ),
    others=((0, (None,), (KEPT,), "('OT', '{}')"),),
)
HEADER_FORMAT_GET = LookupTable(
    spelt(
        ("MRC", "('t1', '')"), ("MRCS", "('t2', '')"), ("TIFF", "('t3', '')"), ("IMAGIC", "('t4', '')"),
        ("DM3", "('t5', '')"), ("DM4", "('t6', '')"), ("SPIDER", "('t7', '')"), ("XML", "('t8', '')"),
        ("EER", "('t9', '')"), ("PNG", "('t10', '')"), ("JPEG", "('t11', '')"), ("SMV", "('t12', '')"),
        ("EM", "('t13', '')"), ("TPX3", "('t14', '')"),
    ),
    others=((0, (None,), (KEPT,), "('OT', '{}')"),),
)
DATA_FORMAT_GET = LookupTable(
    spelt(
        ("MRC", "('t1', '')"), ("MRCS", "('t2', '')"), ("TIFF", "('t3', '')"), ("IMAGIC", "('t4', '')"),
        ("DM3", "('t5', '')"), ("DM4", "('t6', '')"), ("SPIDER", "('t7', '')"),
        ("BIG DATA VIEWER HDF5", "('t8', '')"), ("EER", "('t9', '')"), ("PNG", "('t10', '')"),
        ("JPEG", "('t11', '')"), ("SMV", "('t12', '')"), ("EM", "('t13', '')"), ("TPX3", "('t14', '')"),
    ),
    others=((0, (None,), (KEPT,), "('OT', '{}')"),),
)
VOXEL_TYPE_GET = LookupTable(
    spelt(
        ("UNSIGNED BYTE", "('t1', '')"), ("SIGNED BYTE", "('t2', '')"), ("UNSIGNED 16 BIT INTEGER", "('t3', '')"),
        ("SIGNED 16 BIT INTEGER", "('t4', '')"), ("UNSIGNED 32 BIT INTEGER", "('t5', '')"),
        ("SIGNED 32 BIT INTEGER", "('t6', '')"), ("32 BIT FLOAT", "('t7', '')"), ("BIT", "('t8', '')"),
        ("4 BIT INTEGER", "('t9', '')"),
    ),
    others=((0, (None,), (KEPT,), "('OT', '{}')"),),
)
EXPERIMENT_TYPE_PUT = LookupTable(
    spelt(
        (Decimal("1"), "sxt"), (Decimal("2"), "insilico"), (Decimal("3"), "emdb"), (Decimal("4"), "sbf-sem"),
        (Decimal("5"), "fib-sem"), (Decimal("6"), "ihm"), (Decimal("7"), "clem"), (Decimal("8"), "clxm"),
        (Decimal("9"), "microed"), (Decimal("11"), "atum-sem"), (Decimal("12"), "hard x-ray/x-ray microct"),
        (Decimal("13"), "sset"),
    ),
    accepted=(
        "SXT", "INSILICO", "EMDB", "SBF-SEM", "FIB-SEM", "IHM", "CLEM", "CLXM", "MicroED", "ATUM-SEM",
        "Hard X-ray/X-ray microCT", "ssET",
    ),
)
SCALE_PUT = LookupTable(
    spelt(
        ("1", "complex"), (Lesser("1", "EMPIAR has one word, molecule"), "ribosome"), ("2", "virus"), ("3", "cell"),
        (Lesser("3", "EMPIAR has one word, cell"), "organelle or cellular component"), ("4", "tissue"),
    ),
    accepted=("COMPLEX", "RIBOSOME", "VIRUS", "CELL", "ORGANELLE OR CELLULAR COMPONENT", "TISSUE"),
)
EXPERIMENT_TYPE_GET = LookupTable(spelt(
    ("SXT", Decimal("1")), ("INSILICO", Decimal("2")), ("EMDB", Decimal("3")), ("SBF-SEM", Decimal("4")),
    ("FIB-SEM", Decimal("5")), ("IHM", Decimal("6")), ("CLEM", Decimal("7")), ("CLXM", Decimal("8")),
    ("MicroED", Decimal("9")), ("ATUM-SEM", Decimal("11")), ("Hard X-ray/X-ray microCT", Decimal("12")),
    ("ssET", Decimal("13")),
))
SCALE_GET = LookupTable(
    spelt(
        ("COMPLEX", "1"), ("VIRUS", "2"), ("CELL", "3"), ("TISSUE", "4"),
        (Nothing("OSC-EM has no word for an organism"), "5"),
    ),
    accepted=("1", "2", "3", "4", "5"),
)
