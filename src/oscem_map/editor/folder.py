"""A folder of mappings with the texts that an editor has not saved."""

from __future__ import annotations

from pathlib import Path

from oscem_map.compiler import Checked, check
from oscem_map.compiler.resolve.project import Loaded, Project
from oscem_map.compiler.resolve.typed import Mapping
from oscem_map.editor.lines import Lines
from oscem_map.registry import Registry


class Folder:
    """The mappings below `mappings`. A file is named by its path below it, as everywhere in the compiler."""

    def __init__(self, mappings: Path, registry: Registry) -> None:
        self.mappings = mappings
        self.registry = registry
        self.texts: dict[str, str] = {}
        """What is open, by file."""
        self._checked: dict[tuple[str, ...], Checked] = {}
        """The last check of some mappings, until a text changes."""
        self._known: dict[str, tuple[Loaded, Mapping]] = {}
        """Of each file its names and its mapping, as they were when it could last be read."""

    def put(self, file: str, text: str) -> None:
        """A file is opened or changed."""
        self.texts[file] = text.replace("\r\n", "\n")
        self._checked.clear()

    def drop(self, file: str) -> None:
        """A file is closed: what is on disk counts again."""
        self.texts.pop(file, None)
        self._checked.clear()

    def name(self, path: Path) -> str | None:
        """The name of a file below the folder, or None."""
        path, folder = path.resolve(), self.mappings.resolve()
        return path.relative_to(folder).as_posix() if path.is_relative_to(folder) and path.suffix == ".omap" else None

    def path(self, file: str) -> Path:
        return self.mappings.resolve() / file

    def project(self) -> Project:
        """The folder as it stands now. Parsed texts are kept by the parser, so that this is quick."""
        return Project(self.mappings, self.registry, self.texts)

    def lines(self, file: str) -> Lines:
        """The text of a file, as it is open or as it is saved."""
        return Lines(self.texts[file] if file in self.texts else self.project().read(file).text)

    def mappings_of(self, file: str) -> tuple[str, ...]:
        """The mappings that a file is part of: itself, or those that import it or extend it, step by step."""
        project = self.project()
        return (file,) if project.is_mapping(file) else tuple(filter(project.is_mapping, project.users([file])))

    def checked(self, file: str, *, whole: bool = False) -> Checked:
        """The mappings of a file, checked: all with everything if `whole`, else the first and without running examples.

        A file that no mapping uses is parsed, and a migration is checked with its folder.
        """
        mappings = self.mappings_of(file)
        if whole or not mappings:
            return check(self.mappings, self.registry, mappings or (file,), texts=self.texts)
        found = self._checked.get(mappings[:1])
        if found is None:
            found = check(self.mappings, self.registry, mappings[:1], texts=self.texts, run=False)
            self._checked[mappings[:1]] = found
            self._keep(file, found)
        return found

    def typed(self, file: str) -> Mapping | None:
        """The first mapping that a file is part of; while the file has errors, as it was before."""
        if self.project().load(file) is not None:
            self._keep(file, self.checked(file))
        if file not in self._known and self.path(file).is_file():
            saved = Folder(self.mappings, self.registry)
            self._keep(file, saved.checked(file))
        return self._known[file][1] if file in self._known else None

    def _keep(self, file: str, checked: Checked) -> None:
        """Remember what a file says while it can be read."""
        loaded = checked.project.load(file)
        if loaded is not None and checked.mappings:
            self._known[file] = (loaded, checked.mappings[0])

    def known(self, file: str) -> Loaded | None:
        """The names that a file can use, as it could last be read."""
        self.typed(file)
        return self._known[file][0] if file in self._known else None
