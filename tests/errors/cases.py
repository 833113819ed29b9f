"""The cases of this folder: a mapping that is wrong, and what the compiler says about it.

A case is a file `E0302_dimension.omap`, or a folder `E0203_file/` of several; the expected text stands beside it in
`E0302_dimension.txt`. The first five letters are the code. Files of a folder that are no mappings are documents.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from oscem_map.compiler import Checked, check
from oscem_map.registry import Registry

FOLDER = Path(__file__).parent
REGISTRY = FOLDER / "registry"
"""Small schemas, made for these cases; the pinned ones are behind it."""


@dataclass(frozen=True, slots=True)
class Case:
    """`files` by their names, mappings below `mappings/`; `golden` is where the expected text stands."""

    name: str
    files: Mapping[str, str]
    golden: Path

    @property
    def code(self) -> str:
        return self.name[:5]

    def check(self, root: Path) -> Checked:
        """What the compiler finds in a project of these files."""
        return checked(self.files, root)


def cases() -> Iterator[Case]:
    """All cases of this folder, by name."""
    for path in sorted(FOLDER.glob("[EW]0*")):
        if path.suffix == ".omap":
            yield Case(path.stem, {path.name: path.read_text("utf-8")}, path.with_suffix(".txt"))
        elif path.is_dir():
            found = (file for file in sorted(path.rglob("*")) if file.is_file())
            files = {file.relative_to(path).as_posix(): file.read_text("utf-8") for file in found}
            yield Case(path.name, files, path.with_suffix(".txt"))


def checked(files: Mapping[str, str], root: Path) -> Checked:
    """Write mapping files below `root/mappings`, others below `root`; check them against the schemas of this folder."""
    folder = root / "mappings"
    for name, text in files.items():
        path = (folder if name.endswith(".omap") else root) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return check(folder, Registry(REGISTRY))
