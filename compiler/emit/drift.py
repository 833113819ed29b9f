"""Generated files that are not what the mappings say: E0705."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from oscem_map.compiler.emit.write import Change
from oscem_map.dsl.diagnostics import Diagnostic, diagnostic
from oscem_map.dsl.spans import Source, Span


def drift(changes: Sequence[Change], command: str = "oscem-map compile") -> tuple[Diagnostic, ...]:
    """One E0705 for each file, at the first line that differs; `command` is what mends it."""
    return tuple(_diagnostic(change, command) for change in changes)


def sources(changes: Sequence[Change]) -> Mapping[str, Source]:
    """The texts as they are now, to show the lines."""
    return {change.file: Source(change.file, change.before) for change in changes if change.before is not None}


def _diagnostic(change: Change, command: str) -> Diagnostic:
    help = f"run `{command}`"
    if change.before is None:
        return diagnostic("E0705", f"`{change.file}` is missing", Span(change.file, 0, 0), help=help)
    if change.text is None:
        title = f"`{change.file}` is of a mapping that there is no more"
        return diagnostic("E0705", title, Span(change.file, 0, 0), "nothing makes it", help=help)
    start, end = _first(change.before, change.text)
    title = f"`{change.file}` is not what the mappings say"
    return diagnostic("E0705", title, Span(change.file, start, end), "differs here first", help=help)


def _first(before: str, after: str) -> tuple[int, int]:
    """The first line of `before` that `after` has not at its place; the last one where lines are added."""
    start = 0
    new = after.splitlines(keepends=True)
    old = before.splitlines(keepends=True)
    for number, line in enumerate(old):
        if number >= len(new) or line != new[number]:
            return start, start + len(line.rstrip("\r\n"))
        start += len(line)
    last = len(old[-1]) if old else 0
    return start - last, start - last + len(old[-1].rstrip("\r\n")) if old else 0
