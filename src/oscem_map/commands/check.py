"""`oscem-map check`: what is wrong with the mappings."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from oscem_map.commands.errors import UsageError
from oscem_map.commands.terminal import to_stdout
from oscem_map.commands.workspace import Workspace, failed, find, shown_as
from oscem_map.compiler.resolve.project import Project
from oscem_map.dsl import Diagnostic


def run(files: Sequence[Path], root: Path | None, form: str) -> int:
    """Show all diagnostics, or those that concern some files; 1 if one is an error. Raises CommandError."""
    workspace = find(root)
    names = [below(workspace, path) for path in files]
    checked = workspace.checked(names)
    found = _concerned(checked.diagnostics, _with_imports(names, checked.project)) if names else checked.diagnostics
    moved, sources = workspace.placed(found, checked.project.texts())
    to_stdout(shown_as(moved, sources, form), end="")
    if form == "text" and not moved:
        to_stdout(f"nothing to say of {_count(names or checked.project.files)} in {workspace.shown}")
    return failed(moved)


def below(workspace: Workspace, path: Path) -> str:
    """The name of a mapping file below the workspace's folder: as it stands here, or as named there."""
    here = path.resolve()
    folder = workspace.mappings.resolve()
    if path.is_file() and here.is_relative_to(folder):
        return here.relative_to(folder).as_posix()
    if (workspace.mappings / path).is_file() and not path.is_absolute():
        return PurePosixPath(path).as_posix()
    raise UsageError(f"there is no mapping file {path} in {workspace.shown}", "name another folder with --root")


def _concerned(diagnostics: Sequence[Diagnostic], files: set[str]) -> list[Diagnostic]:
    return [found for found in diagnostics if any(label.span.file in files for label in found.labels)]


def _with_imports(names: Sequence[str], project: Project) -> set[str]:
    """The files, and of mappings those that they take from; a file of shared parts stands for itself."""
    return project.reach(name for name in names if project.is_mapping(name)) | set(names)


def _count(files: Sequence[str]) -> str:
    return f"{len(files)} file{'' if len(files) == 1 else 's'}"
