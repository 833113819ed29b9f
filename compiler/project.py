"""A folder of mappings: its files, parsed once, and the names that each can use."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePosixPath

from oscem_map.compiler.problems import Problems
from oscem_map.dsl import syntax
from oscem_map.dsl.parser import parse
from oscem_map.dsl.spans import Source, Span
from oscem_map.dsl.suggest import did_you_mean
from oscem_map.registry import Registry

Declaration = syntax.Fragment | syntax.Table | syntax.Given | syntax.Template


@dataclass(slots=True)
class Loaded:
    """A parsed file, and the declarations that its rules can name: its own and those it imports."""

    file: str
    tree: syntax.File
    names: dict[str, tuple[Declaration, str]] = field(default_factory=dict)
    """name -> declaration and the file it stands in"""
    imports: dict[str, syntax.Name] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)


class Project:
    """`root/mappings` (or `root` itself, where it holds the .omap files) with the registry that it compiles against.

    Files are named by their path below the folder of mappings, with `/` on every machine.
    """

    def __init__(self, folder: Path, registry: Registry | None = None) -> None:
        self.folder = folder
        self.registry = registry or Registry()
        self.sources: dict[str, Source] = {}
        self.problems = Problems()
        self._loaded: dict[str, Loaded | None] = {}
        self._stack: list[str] = []

    @cached_property
    def files(self) -> tuple[str, ...]:
        """All mapping files, by name."""
        return tuple(sorted(p.relative_to(self.folder).as_posix() for p in self.folder.rglob("*.omap")))

    def mappings(self) -> tuple[str, ...]:
        """The files that declare a mapping."""
        loaded = (self.load(file) for file in self.files)
        return tuple(one.file for one in loaded if one and isinstance(one.tree.header, syntax.MappingHeader))

    def read(self, file: str) -> Source:
        if file not in self.sources:
            self.sources[file] = Source(file, (self.folder / file).read_text(encoding="utf-8"))
        return self.sources[file]

    def line(self, span: Span) -> int:
        return self.read(span.file).position(span.start)[0]

    def load(self, file: str) -> Loaded | None:
        """The parsed file with its names, or None where it does not parse; problems are collected."""
        if file not in self._loaded:
            self._loaded[file] = None
            parsed = parse(self.read(file).text, file)
            self.problems.extend(parsed.diagnostics)
            if parsed.file is not None and not any(d.code.startswith("E") for d in parsed.diagnostics):
                loaded = Loaded(file, parsed.file)
                self._stack.append(file)
                self._declare(loaded)
                self._stack.pop()
                self._loaded[file] = loaded
        return self._loaded[file]

    def _declare(self, loaded: Loaded) -> None:
        for item in loaded.tree.items:
            if isinstance(item, syntax.Import):
                self._import(loaded, item)
            elif isinstance(item, Declaration):
                loaded.names[item.name.text] = (item, loaded.file)

    def _import(self, loaded: Loaded, item: syntax.Import) -> None:
        source = self._other(loaded.file, item.file)
        if source is None:
            return
        for name in item.names:
            found = source.names.get(name.text)
            if found is None:
                close = did_you_mean(name.text, source.names)
                help = f"did you mean `{close[0]}`?" if close else f"it declares: {', '.join(sorted(source.names))}"
                self.problems.add("E0203", name.span, f"`{source.file}` declares no `{name.text}`", "not declared there", help=help)
                continue
            if name.text in loaded.imports:
                first = loaded.imports[name.text].span
                title = f"`{name.text}` is imported twice"
                self.problems.add("E0103", name.span, title, "again here", others=[(first, "first here")], help="remove one")
            loaded.names[name.text] = found
            loaded.imports[name.text] = name
            source.used.add(name.text)

    def _other(self, file: str, literal: syntax.Literal) -> Loaded | None:
        """The file that `literal` names, relative to `file`, or else to the folder of mappings."""
        beside = _normal(PurePosixPath(file).parent / str(literal.value))
        name = beside if (self.folder / beside).is_file() else _normal(PurePosixPath(str(literal.value)))
        if name in self._stack:
            ring = " -> ".join([*self._stack[self._stack.index(name) :], name])
            self.problems.add(
                "E0701", literal.span, f"`{name}` takes from itself", "closes the circle", notes=[ring],
                help="move what both files need into a third one",
            )  # fmt: skip
            return None
        if not (self.folder / name).is_file():
            close = did_you_mean(name, self.files)
            help = f"did you mean `{close[0]}`?" if close else "write the path below the folder of mappings"
            self.problems.add("E0203", literal.span, f"there is no file `{name}`", "not found", help=help)
            return None
        return self.load(name)

    def base(self, file: str, literal: syntax.Literal) -> Loaded | None:
        """The mapping that `extends` names."""
        self._stack.append(file)
        loaded = self._other(file, literal)
        self._stack.pop()
        return loaded

    def texts(self) -> Mapping[str, Source]:
        return self.sources


def _normal(path: PurePosixPath) -> str:
    parts: list[str] = []
    for part in path.parts:
        if part == "..":
            if parts:
                parts.pop()
        elif part != ".":
            parts.append(part)
    return "/".join(parts)
