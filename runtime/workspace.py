"""The converters of a folder: those that `oscem-map compile` wrote into its `generated/`.

A folder's converters are imported as a package with a name of its own, and nothing is put on Python's path. They import
their parts from beside them, and what converters need from `oscem_map.runtime`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from types import ModuleType

GENERATED = "generated"
_MARK = b"Written by `oscem-map compile`"
"""What the head of a package says that `compile` wrote."""
_HEAD = 500


class NoWorkspace(ValueError):
    """A folder has no converters, or they cannot be imported."""


def find(start: Path) -> Path | None:
    """The nearest folder with converters of its own, from `start` up to the root of its git repository.

    Outside a repository only `start` is looked at. None where there is none, or where it is that of this package.
    """
    for folder in _upward(start.resolve()):
        if _written_by_us(folder):
            return None if (folder / GENERATED).resolve() == _packaged() else folder
    return None


def _upward(start: Path) -> Iterator[Path]:
    above = [start, *start.parents]
    top = next((n for n, folder in enumerate(above) if (folder / ".git").exists()), 0)
    yield from above[: top + 1]


def _written_by_us(folder: Path) -> bool:
    try:
        with (folder / GENERATED / "__init__.py").open("rb") as file:
            return _MARK in file.read(_HEAD)
    except OSError:
        return False


def _packaged() -> Path:
    package = import_module("oscem_map.generated")
    return Path(package.__file__ or "").resolve().parent


def load(root: Path) -> ModuleType:
    """The package of a folder's converters. What `compile` has written anew is imported anew. Raises NoWorkspace."""
    if not _written_by_us(root):
        what = f"{root} has no folder `{GENERATED}` that `oscem-map compile` wrote"
        raise NoWorkspace(f"{what}; run `oscem-map compile --root {root}`")
    folder = (root / GENERATED).resolve()
    return import_module("oscem_map.generated") if folder == _packaged() else _loaded(folder, _state(folder))


def files(root: Path) -> list[Path]:
    """The modules of a folder's converters, by name."""
    return sorted((root / GENERATED).glob("*.py"))


def _state(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """Names, times and sizes of the modules: with another state the folder has other converters."""
    stats = [(path.name, path.stat()) for path in files(folder.parent)]
    return tuple((name, stat.st_mtime_ns, stat.st_size) for name, stat in stats)


@lru_cache(8)
def _loaded(folder: Path, state: tuple[tuple[str, int, int], ...]) -> ModuleType:
    from importlib.util import module_from_spec, spec_from_file_location

    name = f"_oscem_map_generated_{hash((folder, state)) & 0xFFFF_FFFF_FFFF:012x}"
    place = folder / "__init__.py"
    spec = spec_from_file_location(name, place, submodule_search_locations=[str(folder)])
    assert spec is not None and spec.loader is not None
    package = sys.modules[name] = module_from_spec(spec)
    try:
        spec.loader.exec_module(package)
    except Exception as error:
        del sys.modules[name]
        what = f"{place} cannot be imported ({type(error).__name__}: {error})"
        raise NoWorkspace(f"{what}; run `oscem-map compile --root {folder.parent}`") from error
    return package
