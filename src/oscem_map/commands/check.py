"""`oscem-map check`: what is wrong with the mappings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath

from oscem_map.commands.errors import UsageError
from oscem_map.commands.terminal import to_stdout
from oscem_map.commands.workspace import Workspace, failed, find, shown_as
from oscem_map.compiler.resolve.project import Project
from oscem_map.dsl import Diagnostic, syntax


def run(files: Sequence[Path], root: Path | None, form: str) -> int:
    """Show all diagnostics, or those that concern some files; 1 if one is an error. Raises CommandError."""
    workspace = find(root)
    names = [below(workspace, path) for path in files]
    project = Project(workspace.mappings, workspace.registry)
    mappings = [name for name in names if project.is_mapping(name)]
    # A file of shared parts is checked in the mappings that use it.
    only = mappings if names and len(mappings) == len(names) else []
    checked = workspace.checked(only)
    found = _concerned(checked.diagnostics, set(_with_imports(names, project))) if names else checked.diagnostics
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


def _with_imports(names: Sequence[str], project: Project) -> Iterator[str]:
    """The files, and of mappings those that they take from; a file of shared parts stands for itself."""
    waiting, seen = list(names), set(names)
    while waiting:
        name = waiting.pop()
        yield name
        if project.is_mapping(name) or name not in names:
            fresh = [other for other in _taken(name, project) if other not in seen]
            seen.update(fresh)
            waiting += fresh


def _taken(name: str, project: Project) -> Iterator[str]:
    loaded = project.load(name)
    if loaded is None:
        return
    written = [str(item.file.value) for item in loaded.tree.items if isinstance(item, syntax.Import)]
    header = loaded.tree.header
    if isinstance(header, syntax.MappingHeader) and header.extends is not None:
        written.append(str(header.extends.value))
    for text in written:
        folder = (project.folder / name).parent
        for path in (folder / text, project.folder / text):
            if path.is_file():
                yield path.resolve().relative_to(project.folder.resolve()).as_posix()
                break


def _count(files: Sequence[str]) -> str:
    return f"{len(files)} file{'' if len(files) == 1 else 's'}"
