"""Every record of the corpus that becomes mmCIF, as its conversion; none without the shared folder."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

from places import SHARED

from oscem_map import Conversion, ConversionError, convert
from oscem_map.runtime import documents

FOLDER = SHARED / "corpus" / "oscem"


@cache
def names() -> tuple[str, ...]:
    """The files of the corpus, as its manifest lists them."""
    if not FOLDER.is_dir():
        return ()
    with (FOLDER / "MANIFEST.csv").open(encoding="utf-8", newline="") as file:
        return tuple(row["file"] for row in csv.DictReader(file))


def conversion(name: str) -> Conversion:
    """As `oscem-map convert` does it. Raises ConversionError for what is no record."""
    path: Path = FOLDER / name
    document = documents.read(path.read_bytes(), path.name)
    record, at = documents.record_of(document.value, None)
    assert isinstance(record, dict)
    return convert(record, "mmcif", sha256=document.sha256, at=at)


@cache
def outcomes() -> dict[str, Conversion | ConversionError]:
    """Of every file."""
    return {name: _outcome(name) for name in names()}


def conversions() -> dict[str, Conversion]:
    """Of all files that hold a record."""
    return {name: one for name, one in outcomes().items() if isinstance(one, Conversion)}


def _outcome(name: str) -> Conversion | ConversionError:
    try:
        return conversion(name)
    except ConversionError as error:
        return error
