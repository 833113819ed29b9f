"""A folder of mappings and the converters that were compiled from it: what a generated test stands on.

A team's folder holds `mappings/`, perhaps `registry/` and `examples/`, and what `oscem-map compile` writes: `generated/` and
`tests/generated/`. Its tests run its own converters; those of this package run only where they are the folder's.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from functools import cache
from hashlib import sha256
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from pathlib import Path
from typing import TypeVar

from oscem_map.commands.errors import CommandError
from oscem_map.commands.workspace import find
from oscem_map.compiler import Checked

T = TypeVar("T")

PACKAGED = "oscem_map.generated"


def root_of(test: str) -> Path:
    """The folder that a generated test is of: `FOLDER` of `FOLDER/tests/generated/test_x.py`."""
    return Path(test).resolve().parents[2]


@cache
def checked(root: Path, file: str) -> Checked:
    """A mapping or migration of a folder. Raises CommandError, and says what is wrong, where it has errors."""
    if not (root / "mappings" / file).is_file():
        raise LookupError(f"{root / 'mappings'} has no {file}: run `oscem-map compile`")
    workspace = find(root)
    found = workspace.checked([file])
    if not found.ok:
        workspace.say(found.diagnostics, found.project.texts())
        raise CommandError(f"{file} has errors", "correct them first")
    return found


def each(subjects: Iterable[T], law: Callable[[T], object]) -> None:
    """Try a law on all subjects. Raises ExceptionGroup, which names the subjects that break it."""
    failures: dict[str, Exception] = {}
    for subject in subjects:
        try:
            law(subject)
        except Exception as error:
            failures[str(subject)] = error
    if failures:
        raise ExceptionGroup(f"fails for {', '.join(failures)}", list(failures.values()))


@cache
def package_of(root: Path) -> str:
    """The name under which a folder's converters are imported. Raises FileNotFoundError where there are none."""
    init = root / "generated" / "__init__.py"
    if not init.is_file():
        raise FileNotFoundError(f"{init} is missing: run `oscem-map compile --root {root}`")
    packaged = find_spec(PACKAGED)
    if packaged is not None and packaged.origin and Path(packaged.origin).resolve() == init.resolve():
        return PACKAGED
    name = f"generated_{sha256(str(root).encode()).hexdigest()[:12]}"
    spec = spec_from_file_location(name, init, submodule_search_locations=[str(init.parent)])
    assert spec is not None and spec.loader is not None
    sys.modules[name] = module_from_spec(spec)
    spec.loader.exec_module(sys.modules[name])
    return name


__all__ = ["checked", "each", "package_of", "root_of"]
