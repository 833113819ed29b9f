"""`oscem-map fmt`: mapping files in canonical layout."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from oscem_map.commands.errors import CommandError, UsageError
from oscem_map.commands.files import write_whole
from oscem_map.commands.terminal import to_stderr
from oscem_map.commands.workspace import find, own
from oscem_map.dsl import Diagnostic, Source, Span, diagnostic, format_text, has_errors, parse, to_text


def run(files: Sequence[Path], root: Path | None, only_check: bool) -> int:
    """Lay out files, or with `only_check` say which are not laid out (W0802) and give 1. Raises CommandError."""
    paths = list(_paths(files, root, only_check))
    said: list[Diagnostic] = []
    sources: dict[str, Source] = {}
    for path in paths:
        source = _read(path)
        found = list(_one(path, source, only_check))
        if found:
            said += found
            sources[source.file] = source
    to_stderr(to_text(said, sources, colour=sys.stderr.isatty()), end="")
    return 1 if has_errors(said) or (only_check and said) else 0


def _paths(files: Sequence[Path], root: Path | None, only_check: bool) -> Iterator[Path]:
    """The files that are named, here or below the folder of mappings; without names, all of the workspace."""
    if not files:
        workspace = find(root) if only_check else own(root)
        yield from (
            Path(f"{workspace.shown}{path.relative_to(workspace.mappings)}") for path in _omaps(workspace.mappings)
        )
        return
    for path in files:
        if path.is_dir():
            yield from _omaps(path)
        elif path.is_file():
            yield path
        elif (found := Path(f"{find(root).shown}{path}")).is_file():
            yield found
        else:
            raise UsageError(f"there is no file {path}", "name a mapping file")


def _omaps(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.omap"))


def _read(path: Path) -> Source:
    try:
        return Source(path.as_posix(), path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise CommandError(f"{path}: cannot be read ({error})", "save it as UTF-8") from None


def _one(path: Path, source: Source, only_check: bool) -> Iterator[Diagnostic]:
    """Lay out one file; what cannot be read as a mapping stays as it is."""
    parsed = parse(source.text, source.file)
    if parsed.file is None:
        yield from parsed.diagnostics
        return
    text = format_text(source.text, source.file)
    if text == source.text:
        return
    if only_check:
        yield _unformatted(source, text)
    else:
        write_whole(path, text)
        to_stderr(f"wrote {path}")


def _unformatted(source: Source, text: str) -> Diagnostic:
    """W0802 at the first line that would change."""
    start = 0
    for line, new in zip(source.text.splitlines(keepends=True), text.splitlines(keepends=True), strict=False):
        if line != new:
            break
        start += len(line)
    end = source.text.find("\n", start)
    span = Span(source.file, start, len(source.text) if end < 0 else end)
    title = f"`{source.file}` is not formatted"
    return diagnostic(
        "W0802", title, span, "the first line that would change", help=f"run `oscem-map fmt {source.file}`"
    )
