"""`oscem-map registry diff`: what changed between two versions of a schema, and what that does to mappings."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from oscem_map.commands.errors import CommandError, UsageError
from oscem_map.commands.registry import folder_of, lacks, opened
from oscem_map.commands.terminal import to_stdout
from oscem_map.commands.workspace import Workspace, failed, find, shown_as
from oscem_map.compiler.inspect.impact import Impact, impact
from oscem_map.registry import UnknownSchema
from oscem_map.registry.diff import Change, breaks, compare
from oscem_map.registry.diff_text import changes_to_github, changes_to_json, changes_to_text, headline
from oscem_map.registry.sides import BadSide, Sides, read


@dataclass(frozen=True, slots=True)
class Options:
    """The command line."""

    before: str
    after: str
    impact: bool
    form: str
    root: Path | None


def run(options: Options) -> int:
    """Show what changed; 1 if it breaks somebody, or with `impact` if it breaks a rule. Raises CommandError."""
    registry = opened(options.root)
    sides = _sides(options)
    try:
        changes = compare(sides.before, sides.after, sides.only)
    except ValueError as error:
        raise UsageError(str(error)) from None
    if not options.impact:
        to_stdout(_plain(sides, changes, options.form), end="")
        return 1 if breaks(changes) else 0
    workspace = find(options.root)
    found = impact(workspace.mappings, registry, sides.before, sides.after)
    to_stdout(_shown(sides, changes, workspace, found, options.form), end="")
    return failed(found.diagnostics)


def _sides(options: Options) -> Sides:
    try:
        return read(options.before, options.after, folder_of(options.root))
    except BadSide as error:
        raise UsageError(str(error), error.help) from None
    except UnknownSchema as error:
        raise UsageError(str(error), "or name a source: NAME@VERSION=SOURCE") from None
    except ModuleNotFoundError as error:
        raise lacks(error) from None
    except Exception as error:  # whatever a reader of other people's formats raises: it is about the source
        raise CommandError(f"a source cannot be imported: {error}", "import each alone to see which it is") from None


def _plain(sides: Sides, changes: Sequence[Change], form: str) -> str:
    if form == "json":
        return _json(sides, changes, None)
    if form == "github":
        return changes_to_github(changes)
    return f"{headline(sides.before, sides.after, changes)}\n{changes_to_text(changes)}"


def _shown(sides: Sides, changes: Sequence[Change], workspace: Workspace, found: Impact, form: str) -> str:
    """The changes, and the rules that they break."""
    moved, sources = workspace.placed(found.diagnostics, found.files)
    rules = shown_as(moved, sources, form)
    if form == "json":
        return _json(sides, changes, _impact(workspace, found, rules))
    if form == "github":
        return changes_to_github(changes, breaking="warning") + rules
    said = "".join(line + "\n" for line in _concerned(sides, workspace, found))
    return f"{_plain(sides, changes, form)}\n{said}" + (f"\n{rules}" if rules else "")


def _impact(workspace: Workspace, found: Impact, rules: str) -> dict[str, Any]:
    return {
        "mappings": [workspace.shown + file for file in found.mappings],
        "others": [{"file": workspace.shown + file, "version": version} for file, version in found.others],
        "diagnostics": json.loads(rules),
    }


def _concerned(sides: Sides, workspace: Workspace, found: Impact) -> list[str]:
    """Which mappings were looked at, and what came of it."""
    name, was, now = sides.before.name, sides.before.version, sides.after.version
    lines = [f"{workspace.shown}{file} names {name} {other}, and is not looked at" for file, other in found.others]
    if not found.mappings:
        return [*lines, f"no mapping in {workspace.shown or 'this folder'} names {name} {was}"]
    files = ", ".join(workspace.shown + file for file in found.mappings)
    count = len(found.lines)
    broken = f"breaks {count} line{'' if count == 1 else 's'}" if count else "breaks nothing"
    return [*lines, f"{name} {now} in place of {was} {broken} of {files}, shared parts included"]


def _json(sides: Sides, changes: Sequence[Change], found: dict[str, Any] | None) -> str:
    versions = {"name": sides.before.name, "before": sides.before.version, "after": sides.after.version}
    document = {**versions, "changes": changes_to_json(changes), "impact": found}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"
