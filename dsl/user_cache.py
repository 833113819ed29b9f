"""The folder in which a user's processes keep what takes them long to make: `$XDG_CACHE_HOME/oscem-map`."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

FOLDER = "oscem-map"
KEPT = "OSCEM_MAP_CACHE"
"""The environment's word for the folder; empty for none."""


def cache_folder() -> Path | None:
    """The folder of what is kept for other processes; None where there is no place for it."""
    said = os.environ.get(KEPT)
    if said == "":
        return None
    try:
        return Path(said) if said else Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / FOLDER
    except RuntimeError:  # nobody's home
        return None


def read_own(path: Path) -> bytes | None:
    """What a file holds that is the user's own; None where it is another's, or others may write it, or there is none."""
    try:
        with path.open("rb") as file:
            said = os.fstat(file.fileno())
            if hasattr(os, "getuid") and (said.st_uid != os.getuid() or said.st_mode & 0o022):
                return None
            return file.read()
    except OSError:
        return None


def write(path: Path, data: bytes) -> None:
    """Keep something for other processes. A full disk or a folder that is not ours costs nothing but time."""
    with suppress(OSError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
            file.write(data)
        os.replace(file.name, path)
