"""`oscem-map compile`: the converters, as the mappings say; or whether they are."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from oscem_map.commands.terminal import to_stderr, to_stdout
from oscem_map.commands.workspace import own
from oscem_map.compiler import compiled
from oscem_map.compiler.emit.drift import drift, sources
from oscem_map.compiler.emit.write import Change, apply, changes
from oscem_map.dsl import to_text


def run(root: Path | None, only_check: bool) -> int:
    """Write what differs, or with `only_check` show it and give 1. Raises CommandError."""
    workspace = own(root)
    checked = workspace.right()
    if checked.diagnostics:
        workspace.say(checked.diagnostics, checked.project.texts())
    assert workspace.root is not None
    files = compiled(checked)
    found = changes(workspace.root, files)
    if only_check:
        return _drift(found, root)
    apply(workspace.root, found)
    for change in found:
        to_stderr(f"{_done(change)} {change.file}")
    to_stderr(f"{len(files)} files, {len(found)} changed")
    return 0


def _drift(found: list[Change], root: Path | None) -> int:
    if not found:
        return 0
    folder = "" if root is None or root == Path() else f"{root.as_posix()}/"
    named = [replace(change, file=folder + change.file) for change in found]
    to_stdout("".join(change.diff() for change in named), end="")
    command = "oscem-map compile" + (f" --root {root}" if root is not None else "")
    to_stderr(to_text(drift(named, command), sources(named), colour=sys.stderr.isatty()), end="")
    return 1


def _done(change: Change) -> str:
    return "removed" if change.text is None else "made" if change.before is None else "wrote"
