"""The folder of a deposition: its plan, as `oscem-map deposit` reads it, and the files that were sent.

Names of files are the service's own (`1.bin`); the name that the archive gives one stands in the plan, and is checked there.
"""

from __future__ import annotations

import os
import shutil
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import tomlkit

from oscem_map.runtime.deposit.plan import name_of
from oscem_map.runtime.formats import of_bytes


class Folder:
    """The folder of a deposition, and its plan. One thread at a time changes it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.plan = path / "plan.toml"
        self.journal = path / "plan.toml.journal"
        self.receipt = path / "plan.toml.receipt.json"

    @property
    def begun(self) -> bool:
        """Whether anything was sent, or tried."""
        return self.journal.exists() and self.journal.stat().st_size > 0

    def make(self, plan: Mapping[str, Any]) -> None:
        """A new folder with a plan."""
        self.path.mkdir(mode=0o700)
        (self.path / "files").mkdir(mode=0o700)
        self.write(plan)

    def read(self) -> dict[str, Any]:
        """What the plan says."""
        return tomllib.loads(self.plan.read_text("utf-8"))

    def write(self, plan: Mapping[str, Any]) -> None:
        """Replace the plan: the old or the new one is there, whole, at any time."""
        part = self.path / ".plan.part"
        number = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(number, "w", encoding="utf-8") as file:
            file.write(tomlkit.dumps(plan))
            file.flush()
            os.fsync(file.fileno())
        part.replace(self.plan)

    def free(self) -> Path:
        """A place for a file."""
        taken = {one.stem for one in (self.path / "files").iterdir()}
        number = 1
        while str(number) in taken:
            number += 1
        return self.path / "files" / f"{number}.bin"

    def files(self) -> list[dict[str, Any]]:
        """The files of the plan."""
        found: list[dict[str, Any]] = self.read().get("file", [])
        return found

    def put(self, path: Path, name: str, more: Mapping[str, Any]) -> None:
        """Add a file to the plan, or replace the one of this name. Raises Invalid for a name that cannot be one."""
        said = self.read()
        entry = {"path": f"files/{path.name}", "name": name_of(name), **more}
        old = [one for one in said.get("file", []) if one["name"] == name]
        said["file"] = [one for one in said.get("file", []) if one["name"] != name] + [entry]
        self.write(said)
        for one in old:
            (self.path / one["path"]).unlink(missing_ok=True)

    def drop(self, name: str) -> bool:
        """Take a file out of the plan, and whether there was one."""
        said = self.read()
        old = [one for one in said.get("file", []) if one["name"] == name]
        said["file"] = [one for one in said.get("file", []) if one["name"] != name]
        if old:
            self.write(said)
        for one in old:
            (self.path / one["path"]).unlink(missing_ok=True)
        return bool(old)

    def put_document(self, path: Path, key: str) -> None:
        """Make a file the record, the model or the metadata of the plan; its suffix is that of what it holds."""
        with path.open("rb") as file:
            begins = file.read(65536)
        suffix = ".gz" if begins.startswith(b"\x1f\x8b") else of_bytes(begins).suffixes[0]
        place = self.path / f"{key}{suffix}"
        path.replace(place)
        said = self.read()
        if (old := said.get(key)) not in (None, place.name):
            (self.path / old).unlink(missing_ok=True)
        self.write({**said, key: place.name})

    def empty(self) -> None:
        """Remove the files: the archive has them."""
        shutil.rmtree(self.path / "files", ignore_errors=True)

    def remove(self) -> None:
        shutil.rmtree(self.path, ignore_errors=True)
