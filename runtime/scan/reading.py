"""The header of one file, whatever its kind: recognised by how it begins, not by its name."""

from __future__ import annotations

import os
from typing import Final

from oscem_map.runtime.scan import mrc, tiff
from oscem_map.runtime.scan.header import Header, UnknownKind
from oscem_map.runtime.scan.source import BLOCK, Source

MRC_SUFFIXES: Final = (".mrc", ".mrcs", ".map", ".ccp4", ".rec", ".ali", ".st")
TIFF_SUFFIXES: Final = (".tif", ".tiff", ".eer")
"""Files of these names that do not begin so are read all the same, to say what is wrong with them."""
PACKED_SUFFIXES: Final = (".gz", ".bz2")


def read_header(path: str | os.PathLike[str], links: bool = True) -> Header:
    """The header of a file of images or of a map: MRC, TIFF, BigTIFF or EER, also packed as gz or bz2.

    Nothing but the header is read (`Header.bytes_read`). Raises HeaderError, which says what is wrong and what to do: the
    file cannot be opened, is empty, cut off within the header, of another kind, or its header says what cannot be.

    >>> read_header("map.mrc").spacing
    (1.06, 1.06, 1.06)
    """
    name = os.fspath(path)
    with Source(name, links) as source:
        first = source.at(0, BLOCK)
        if tiff.form_of(first) is not None:
            return tiff.read(source)
        if mrc.looks_so(first) or suffix(name) in MRC_SUFFIXES:
            return mrc.read(source)
        if suffix(name) in TIFF_SUFFIXES:
            return tiff.read(source)
        raise UnknownKind(
            name, "begins as no file of images does (MRC, TIFF, EER)", "check that it is one, and copied whole"
        )


def suffix(name: str) -> str:
    """The suffix of a file's name in small letters, without that of its packing: `.mrc` of `map.MRC.gz`."""
    stem, last = os.path.splitext(name.lower())
    return os.path.splitext(stem)[1] if last in PACKED_SUFFIXES else last
