"""A folder of mappings with the texts that an editor has not saved.

What a keystroke does not change is kept: texts on disk, line starts, and which mappings a file is part of.
"""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from oscem_map.compiler import Checked, check
from oscem_map.compiler.resolve.project import Loaded, Project
from oscem_map.compiler.resolve.typed import Mapping
from oscem_map.dsl import syntax
from oscem_map.dsl.error_kinds import stopped
from oscem_map.dsl.parser import parse
from oscem_map.dsl.spans import Source
from oscem_map.editor.lines import Lines
from oscem_map.editor.narrow import syntax_errors
from oscem_map.registry import Registry

Shape = tuple[str | None, ...]
"""What a file declares itself to be, and the files that it takes from."""


class Known(Project):
    """A project whose files are known, and are not looked for on disk."""

    def __init__(self, folder: Path, registry: Registry, sources: dict[str, Source]) -> None:
        super().__init__(folder, registry)
        self.sources.update(sources)

    @cached_property
    def files(self) -> tuple[str, ...]:
        return tuple(sorted(self.sources))


class Folder:
    """The mappings below `mappings`. A file is named by its path below it, as everywhere in the compiler."""

    def __init__(self, mappings: Path, registry: Registry) -> None:
        self.mappings = mappings
        self.registry = registry
        self.texts: dict[str, str] = {}
        """What is open, by file."""
        self._root = mappings.resolve()
        self._saved: dict[str, Source] = {}
        """What is on disk, by file, as it was when a file was last opened, saved or closed."""
        self._sources: dict[str, Source] = {}
        self._lines: dict[str, Lines] = {}
        self._project: Project | None = None
        self._checked: dict[str, Checked] = {}
        """The last check of a file, until a text changes."""
        self._parts: dict[str, tuple[Shape, tuple[str, ...]]] = {}
        """Of each file its shape, and the mappings that it was part of then."""
        self._known: dict[str, tuple[Loaded, Mapping]] = {}
        """Of each file its names and its mapping, as they were when it could last be read."""

    def put(self, file: str, text: str) -> None:
        """A file is opened or changed."""
        text = text.replace("\r\n", "\n")
        if self.texts.get(file) != text:
            self.texts[file] = text
            self._sources[file] = Source(file, text)
            self._changed()

    def drop(self, file: str) -> None:
        """A file is closed: what is on disk counts again."""
        self.texts.pop(file, None)
        self.refresh()

    def refresh(self) -> None:
        """Read again what is on disk; what is open counts as it stands in the editor."""
        self._saved = {}
        self._sources = {}
        self._parts = {}
        self._changed()

    def _changed(self) -> None:
        self._project = None
        self._checked.clear()

    def name(self, path: Path) -> str | None:
        """The name of a file below the folder, or None."""
        path = path.resolve()
        inside = path.is_relative_to(self._root) and path.suffix == ".omap"
        return path.relative_to(self._root).as_posix() if inside else None

    def path(self, file: str) -> Path:
        return self._root / file

    def project(self) -> Project:
        """The folder as it stands now. Parsed texts are kept by the parser, so that this is quick."""
        if self._project is None:
            self._project = self._fresh()
        return self._project

    def _fresh(self) -> Project:
        if not self._saved:
            project = Project(self.mappings, self.registry)
            self._saved = {file: project.read(file) for file in project.files}
        for file, source in self._saved.items():
            self._sources.setdefault(file, source)
        for file, text in self.texts.items():
            if file not in self._sources or self._sources[file].text is not text:
                self._sources[file] = Source(file, text)
        return Known(self.mappings, self.registry, self._sources)

    def lines(self, file: str) -> Lines:
        """The text of a file, as it is open or as it is saved."""
        text = self.texts[file] if file in self.texts else self.project().read(file).text
        if file not in self._lines or self._lines[file].text != text:
            self._lines[file] = Lines(text)
        return self._lines[file]

    def mappings_of(self, file: str) -> tuple[str, ...]:
        """The mappings that a file is part of: itself, or those that import it or extend it, step by step.

        That is found anew where the file takes from other files than before.
        """
        shape = _shape(self.project(), file)
        kept = self._parts.get(file)
        if kept is None or kept[0] != shape:
            self._parts.clear()
            project = self.project()
            found = (file,) if project.is_mapping(file) else tuple(filter(project.is_mapping, project.users([file])))
            kept = self._parts[file] = (shape, found)
        return kept[1]

    def checked(self, file: str, *, whole: bool = False) -> Checked:
        """The mappings of a file, checked: all with everything if `whole`, else the first and without running examples.

        A file that no mapping uses is parsed, and a migration is checked with its folder. Of a file that cannot be parsed
        no more is said than that, unless `whole`.
        """
        if whole:
            return check(self.mappings, self.registry, self.mappings_of(file) or (file,), texts=self.texts)
        found = self._checked.get(file)
        if found is None:
            found = self._checked[file] = self._check(file)
            self._keep(file, found)
        return found

    def _check(self, file: str) -> Checked:
        text = self.project().read(file).text
        if stopped(text) is not None:
            return Checked(self.project(), syntax_errors(text, file), ())
        first = self.mappings_of(file)[:1] or (file,)
        return check(self.mappings, self.registry, first, run=False, project=self._fresh())

    def typed(self, file: str) -> Mapping | None:
        """The first mapping that a file is part of; while the file has errors, as it was before."""
        self.checked(file)
        return self.recent(file)

    def recent(self, file: str) -> Mapping | None:
        """The first mapping that a file is part of, as it was when it was last checked: at once."""
        if file not in self._known:
            self.checked(file)
        if file not in self._known and self.path(file).is_file():
            saved = Folder(self.mappings, self.registry)
            self._keep(file, saved.checked(file))
        return self._known[file][1] if file in self._known else None

    def _keep(self, file: str, checked: Checked) -> None:
        """Remember what a file says while it can be read."""
        loaded = checked.project.load(file) if checked.mappings else None
        if loaded is not None:
            self._known[file] = (loaded, checked.mappings[0])

    def known(self, file: str) -> Loaded | None:
        """The names that a file can use, as it could last be read."""
        self.recent(file)
        return self._known[file][0] if file in self._known else None


def _shape(project: Project, file: str) -> Shape:
    parsed = parse(project.read(file).text, file).file if file in project.files else None
    if parsed is None:
        return (None,)
    header = parsed.header
    extended = header.extends if isinstance(header, syntax.MappingHeader) else None
    named = [item.file for item in parsed.items if isinstance(item, syntax.Import)]
    return (type(header).__name__, *(str(one.value) if one is not None else None for one in (extended, *named)))
