"""A folder of mappings: its files, parsed once, and the names that each can use. Errors: E0103, E0203, E0701, E0904."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import TypeVar

from oscem_map.compiler.resolve.problems import Problems
from oscem_map.compiler.resolve.via import TypedTable
from oscem_map.dsl import syntax
from oscem_map.dsl.parser import Parsed, parse
from oscem_map.dsl.spans import Source, Span
from oscem_map.dsl.suggest import did_you_mean
from oscem_map.registry import Registry

Declaration = syntax.Fragment | syntax.Table | syntax.Given | syntax.Template
D = TypeVar("D", syntax.Fragment, syntax.Table, syntax.Given, syntax.Template)
Declared = tuple[Declaration, str]
"""A declaration and the file it stands in."""

_SPACES = ("", "ask.", "scan.", "template.")


def key_of(item: Declaration) -> str:
    """How rules name a declaration: `mode` after `via`, `ask.title` and `template.summary` as ends."""
    if isinstance(item, syntax.Given):
        return f"{item.source}.{item.name.text}"
    return f"template.{item.name.text}" if isinstance(item, syntax.Template) else item.name.text


@dataclass(slots=True)
class Loaded:
    """A parsed file, and the declarations that its rules can name: its own and those it imports."""

    file: str
    tree: syntax.File
    names: dict[str, Declared] = field(default_factory=dict)
    """By key: `mode`, `ask.title`."""
    imports: dict[str, syntax.Name] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)
    """The keys that rules or other files use."""
    missed: set[str] = field(default_factory=set)
    """Names whose import is in error: what uses them is not in error too."""

    def find(self, key: str, kind: type[D]) -> tuple[D, str] | None:
        """The declaration of a kind that a key names, and its file; it counts as used."""
        item, file = self.names.get(key, (None, ""))
        if not isinstance(item, kind):
            return None
        self.used.add(key)
        return item, file

    def kinds(self, *kinds: type[Declaration]) -> tuple[str, ...]:
        """The keys of the declarations of some kinds."""
        return tuple(key for key, (item, _) in self.names.items() if isinstance(item, kinds))


class Project:
    """`root/mappings` (or `root` itself, where it holds the .omap files) with the registry that it compiles against.

    Files are named by their path below the folder of mappings, with `/` on every machine. `texts` are those that an
    editor holds and has not saved: they stand for what is on disk. With `kept`, what was parsed before is taken from the
    user's cache, and what is parsed now is kept there.
    """

    def __init__(
        self, folder: Path, registry: Registry | None = None, texts: Mapping[str, str] | None = None, kept: bool = False
    ) -> None:
        self.folder = folder
        self.registry = registry or Registry()
        self.unsaved = texts or {}
        self.sources: dict[str, Source] = {}
        self.problems = Problems()
        self.kept = kept
        self.laid_out: set[str] = set()
        """Files that are known to be laid out as they should."""
        self.tables: dict[tuple[str, str], TypedTable] = {}
        """The tables that rules use, by file and name: mappings that share a file share them."""
        self._loaded: dict[str, Loaded | None] = {}
        self._stack: list[tuple[str, Span | None]] = []
        """The files that are being loaded, and the text of the `from` that led to each."""

    @cached_property
    def files(self) -> tuple[str, ...]:
        """All mapping files, by name."""
        found = (path for path in self.folder.rglob("*.omap") if path.is_file())
        return tuple(sorted({*self.unsaved, *(path.relative_to(self.folder).as_posix() for path in found)}))

    def mappings(self) -> tuple[str, ...]:
        """The files that declare a mapping."""
        return tuple(file for file in self.files if self.is_mapping(file))

    def is_mapping(self, file: str) -> bool:
        """Whether a file of the folder declares a mapping, as far as it can be parsed."""
        return self._has(file, syntax.MappingHeader)

    def is_migration(self, file: str) -> bool:
        """Whether a file of the folder declares a migration, as far as it can be parsed."""
        return self._has(file, syntax.MigrationHeader)

    def _has(self, file: str, header: type[syntax.MappingHeader | syntax.MigrationHeader]) -> bool:
        loaded = self.load(file) if file in self.files else None
        return loaded is not None and isinstance(loaded.tree.header, header)

    def users(self, files: Collection[str]) -> tuple[str, ...]:
        """The mappings and migrations that take from some files, if only through others."""
        takers = self._naming(files) if files else ()
        declaring = (file for file in takers if self.is_mapping(file) or self.is_migration(file))
        return tuple(file for file in declaring if not self.reach([file]).isdisjoint(files))

    def _naming(self, files: Collection[str]) -> Sequence[str]:
        """The files that may take from some files: their text names one, or one that does. The others need no parser."""
        texts = {file: self.read(file).text for file in self.files}
        waiting, seen = list(files), dict.fromkeys(files)
        while waiting:
            name = PurePosixPath(waiting.pop()).name
            fresh = [file for file, text in texts.items() if file not in seen and name in text]
            seen |= dict.fromkeys(fresh)
            waiting += fresh
        return [file for file in self.files if file in seen]

    def reach(self, files: Iterable[str]) -> set[str]:
        """Some files, and those that they take from or extend, if only through others."""
        waiting, seen = list(files), set(files)
        while waiting:
            fresh = self._taken(waiting.pop()) - seen
            seen |= fresh
            waiting += fresh
        return seen

    def _taken(self, file: str) -> set[str]:
        """The files that a file takes from or extends."""
        loaded = self.load(file)
        if loaded is None:
            return set()
        named = [item.file for item in loaded.tree.items if isinstance(item, syntax.Import)]
        header = loaded.tree.header
        if isinstance(header, syntax.MappingHeader) and header.extends is not None:
            named.append(header.extends)
        return {name for one in named for name in self._near(file, one) if name in self.files}

    def read(self, file: str) -> Source:
        """The text of a file. What is no UTF-8 is shown as � and is an error."""
        if file not in self.sources and file in self.unsaved:
            self.sources[file] = Source(file, self.unsaved[file].replace("\r\n", "\n"))
        if file not in self.sources:
            data = (self.folder / file).read_bytes()
            text = data.decode("utf-8", "replace").replace("\r\n", "\n")
            self.sources[file] = Source(file, text)
            if text.encode() != data.replace(b"\r\n", b"\n"):
                at = text.index("\ufffd")
                title = "the file is not UTF-8 text"
                self.problems.add(
                    "E0101", Span(file, at, at + 1), title, "not a character", help="save the file as UTF-8"
                )
        return self.sources[file]

    def line(self, span: Span) -> int:
        return self.read(span.file).position(span.start)[0]

    @property
    def readable(self) -> bool:
        """Whether each file could be parsed."""
        return all(self.load(file) is not None for file in self.files)

    def load(self, file: str, by: Span | None = None) -> Loaded | None:
        """The parsed file with its names, or None where it does not parse; problems are collected."""
        if file not in self._loaded:
            self._loaded[file] = None
            parsed = self._parsed(self.read(file).text, file)
            self.problems.extend(parsed.diagnostics)
            if parsed.file is not None:
                loaded = Loaded(file, parsed.file)
                self._stack.append((file, by))
                self._declare(loaded)
                self._stack.pop()
                self._loaded[file] = loaded
        return self._loaded[file]

    def _parsed(self, text: str, file: str) -> Parsed:
        if not self.kept:
            return parse(text, file)
        from oscem_map.dsl.parsed_cache import parsed

        found, laid_out = parsed(text, file)
        self.laid_out |= {file} if laid_out else set()
        return found

    def _declare(self, loaded: Loaded) -> None:
        for item in loaded.tree.items:
            if isinstance(item, syntax.Import):
                self._import(loaded, item)
        for item in loaded.tree.items:
            if isinstance(item, Declaration):
                self._own(loaded, item)
            elif isinstance(item, syntax.MigrationStep) and not isinstance(loaded.tree.header, syntax.MigrationHeader):
                title = "`step` belongs in a migration"
                help = "write its rules without `step`; old documents are brought to this version first"
                self.problems.add("E0904", item.span.first("step"), title, "not in a mapping", help=help)

    def _own(self, loaded: Loaded, item: Declaration) -> None:
        """A declaration of the file itself. The parser does not know what kind of thing an imported name is: E0103."""
        key = key_of(item)
        imported = loaded.imports.get(item.name.text)
        before = loaded.names.setdefault(key, (item, loaded.file))
        if imported is not None and before[0] is not item and key.startswith(_SPACES[1:]):
            help = "rename one of the two, or delete it"
            others = [(imported.span, "imported here")]
            self.problems.add(
                "E0103", item.name.span, f"`{key}` is declared twice", "and declared here", others=others, help=help
            )

    def _import(self, loaded: Loaded, item: syntax.Import) -> None:
        source = self._other(loaded.file, item.file)
        if source is None:
            loaded.missed.update(name.text for name in item.names)
            return
        for name in item.names:
            keys = [space + name.text for space in _SPACES if space + name.text in source.names]
            if not keys:
                self._not_there(loaded, source, name)
                continue
            loaded.imports.setdefault(name.text, name)
            for key in keys:
                loaded.names.setdefault(key, source.names[key])
                source.used.add(key)

    def _not_there(self, loaded: Loaded, source: Loaded, name: syntax.Name) -> None:
        """E0203. The name that was meant counts as used."""
        loaded.missed.add(name.text)
        if name.text in source.missed:
            return
        plain = {key.rsplit(".", 1)[-1]: key for key in source.names}
        close = did_you_mean(name.text, plain)
        source.used.update(plain[one] for one in close[:1])
        help = f"did you mean `{close[0]}`?" if close else f"it declares: {', '.join(sorted(plain)) or 'nothing'}"
        title = f"`{source.file}` declares no `{name.text}`"
        self.problems.add("E0203", name.span, title, "not declared there", help=help)

    def _other(self, file: str, literal: syntax.Literal) -> Loaded | None:
        """The file that `literal` names, relative to `file`, or else to the folder of mappings."""
        name = self.named(file, literal)
        if name is None:
            return None
        ring = [one for one, _ in self._stack]
        if name in ring:
            self.circle(self._stack[ring.index(name) :], literal.span, "from")
            return None
        return self.load(name, literal.span)

    def named(self, file: str, literal: syntax.Literal) -> str | None:
        """The name of the file that `literal` means in `file`; E0203 where there is none."""
        near = self._near(file, literal)
        found = next((name for name in near if name in self.files), None)
        if found is None:
            close = did_you_mean(near[0], self.files) or did_you_mean(near[1], self.files)
            self._meant(close[:1])
            shown = _relative(close[0], file) if close else ""
            help = (
                f'did you mean "{shown}"?' if close else "write its path from this file, or from the folder of mappings"
            )
            self.problems.add("E0203", literal.span, f"there is no file `{literal.value}`", "not found", help=help)
        return found

    @staticmethod
    def _near(file: str, literal: syntax.Literal) -> list[str]:
        """The names that `literal` may mean in `file`: from its folder, and from the folder of mappings."""
        wanted = PurePosixPath(str(literal.value))
        return [_normal(PurePosixPath(file).parent / wanted), _normal(wanted)]

    def _meant(self, files: Iterable[str]) -> None:
        """All names of a file count as used where its own name is misspelt."""
        for file in files:
            loaded = None if any(file == one for one, _ in self._stack) else self.load(file)
            if loaded is not None:
                loaded.used.update(loaded.names)

    def circle(self, ring: list[tuple[str, Span | None]], closes: Span, word: str) -> None:
        """E0701, with every file of the circle; at its first file, whichever way it was found."""
        spans = sorted([closes, *(span for _, span in ring[1:] if span is not None)])
        files = [one for one, _ in ring]
        first = files.index(min(files))
        around = " -> ".join([*files[first:], *files[:first], files[first]])
        others = [(span, "and this one") for span in spans[1:]]
        verb = "takes from" if word == "from" else "extends"
        text = self.read(spans[0].file).text[spans[0].start : spans[0].end]
        help = (
            'move what both need into a third file, and write `from "FILE" use NAME` in both'
            if word == "from"
            else f"remove `extends {text}` here, or the one of another file"
        )
        title = f"`{min(files)}` {verb} itself"
        self.problems.add("E0701", spans[0], title, "closes the circle", others=others, notes=[around], help=help)

    def texts(self) -> Mapping[str, Source]:
        return self.sources


def _relative(name: str, file: str) -> str:
    """The name of a file as another one in the same folder would write it; else from the folder of mappings."""
    folder = PurePosixPath(file).parent
    return PurePosixPath(name).relative_to(folder).as_posix() if PurePosixPath(name).is_relative_to(folder) else name


def _normal(path: PurePosixPath) -> str:
    parts: list[str] = []
    for part in path.parts:
        if part == "..":
            if parts:
                parts.pop()
        elif part not in (".", "/"):
            parts.append(part)
    return "/".join(parts)
