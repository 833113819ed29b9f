"""What the files of a folder are, for a plan: by their headers, what they hold, and their names."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from oscem_map.runtime.deposit.archives import Profile
from oscem_map.runtime.scan import HeaderError, read_header

_MUCH = 1 << 20


class Found(NamedTuple):
    """A file, its type in the archive's words, and why; with a doubt, a person has to say."""

    path: Path
    type: str
    why: str
    doubt: str = ""


def files_of(folder: Path, archive: Profile) -> tuple[Found, ...]:
    """The files of a folder that can be deposited, by name. Folders inside it, links and hidden files are left out."""
    paths = sorted(one for one in folder.iterdir() if one.is_file() and not one.is_symlink() and one.name[0] != ".")
    rules: Mapping[str, Any] = archive.table.get("recognise", {})
    if archive.family == "onedep":
        return _primary(
            [one for one in (_of_onedep(path, rules) for path in paths) if one is not None], rules["primary"]
        )
    if archive.family == "empiar":
        return tuple(Found(path, "thumbnail", "a PNG") for path in paths if path.suffix.lower() == ".png")[:1]
    return tuple(Found(path, "", "") for path in paths)


def _of_onedep(path: Path, rules: Mapping[str, Any]) -> Found | None:
    name = path.name.lower()
    suffix = Path(name).suffix
    if (kind := rules["suffixes"].get(suffix)) is not None:
        return Found(path, kind, f"its name ends in {suffix}")
    if suffix in (".xml", ".cif", ".mmcif"):
        return _by_text(path, rules["holds"])
    try:
        header = read_header(path)
    except HeaderError:
        return None
    if header.format != "MRC" or header.sections < 2:
        return None
    for kind, words in rules["maps"].items():
        if any(word in name for word in words):
            return Found(path, kind, "a map, by its name")
    return Found(path, "", "a map")


def _by_text(path: Path, holds: Mapping[str, str]) -> Found | None:
    """A file of text by a word in its first mebibyte."""
    with path.open("rb") as file:
        text = file.read(_MUCH).decode("utf-8", "replace").lower()
    return next((Found(path, kind, f"it has {word}") for kind, word in holds.items() if word in text), None)


def _primary(found: list[Found], words: list[str]) -> tuple[Found, ...]:
    """The maps that are neither half maps nor masks: one is the primary map, the others are additional."""
    return tuple(_with_type(one, [other for other in found if not other.type], words) for one in found)


def _with_type(one: Found, maps: list[Found], words: list[str]) -> Found:
    if one.type:
        return one
    named = maps if len(maps) == 1 else [map_ for map_ in maps if any(word in map_.path.name.lower() for word in words)]
    if len(named) == 1:
        return one._replace(type="vo-map" if named[0] is one else "add-map")
    return one._replace(type="add-map", doubt="which map is the primary one (vo-map)?")
