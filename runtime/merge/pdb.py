"""PDB format as mmCIF: what gemmi reads, gemmi writes."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from oscem_map.runtime.document_error import DocumentError
from oscem_map.runtime.merge.tokens import BOM

START = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:[ \t]*\r?\n)*(?:(?:HEADER|COMPND|SOURCE|KEYWDS|EXPDTA|AUTHOR|REVDAT|REMARK|CRYST1|HETATM"
    rb"|ORIGX[1-3]|SCALE[1-3]|MTRIX[1-3]|SEQRES|OBSLTE|CAVEAT|NUMMDL|HETNAM|SSBOND|CISPEP|MASTER)\b"
    rb"|(?:TITLE|MODEL|SPLIT|MDLTYP|JRNL|DBREF[12]?|MODRES|HELIX|SHEET|LINK|SITE|USER|ATOM)[ \t])"
)
"""How a file of PDB format begins: the name of a record."""

_LINE = re.compile(r"line (\d+)")
_SAID = re.compile(r"Problem in line \d+: *")


_ENTRY = "_entry.id"


def to_mmcif(data: bytes, path: Path, entry: str) -> bytes:
    """The atoms, with their serial numbers where no two are equal, and what else gemmi knows of the format.

    A file without HEADER does not say what its entry is: it is named `entry` then. Raises DocumentError, with the
    line, for what gemmi cannot read, and where there are no atoms.
    """
    import gemmi

    try:
        structure = gemmi.read_pdb_string(ascii_of(data.removeprefix(BOM)))
    except (ValueError, RuntimeError) as error:
        said = str(error).strip()
        line = _LINE.search(said)
        where = f"{path}, line {line[1]}" if line else str(path)
        what = f"this is not valid PDB format ({_SAID.sub('', said).splitlines()[0].rstrip(':')})"
        raise DocumentError(where, what, "correct the line") from None
    serials = [atom.serial for model in structure for chain in model for residue in chain for atom in residue]
    if not serials:
        raise DocumentError(str(path), "there are no atoms in it", "name the file that has the coordinates")
    info = dict(structure.info)
    structure.name = "".join((info.get(_ENTRY) or entry).split()) or "model"
    structure.setup_entities()
    document = structure.make_mmcif_document()
    if len(set(serials)) == len(serials):
        _number(document.sole_block(), serials)
    text: str = document.as_string()
    return text.encode("utf-8")


def ascii_of(data: bytes) -> bytes:
    """The text, read as UTF-8 or else Latin-1, with a letter or `_` for each character outside ASCII: columns stay."""
    if data.isascii():
        return data
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("latin-1")
    return "".join(one if one.isascii() else _plain(one) for one in text).encode("ascii")


def _plain(character: str) -> str:
    from oscem_map.runtime.letters import to_ascii

    respelt = to_ascii(character)[:1]
    return respelt if respelt.isalnum() else "_"


def _number(block: Any, serials: list[int]) -> None:
    """The file's own numbers: gemmi counts from 1, and TER had one too."""
    named = {}
    for cell, serial in zip(block.find_values("_atom_site.id"), serials, strict=True):
        named[cell] = str(serial)
    for tag in ("_atom_site.id", "_atom_site_anisotrop.id"):
        column = block.find_values(tag)
        for number, cell in enumerate(column):
            column[number] = named[cell]
