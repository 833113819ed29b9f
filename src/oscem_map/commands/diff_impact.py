"""What changed schemas do to the mappings of a workspace: each line that breaks, what it is part of, why, and a fix."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from oscem_map.commands.workspace import Workspace, failed, find, shown_as
from oscem_map.compiler.inspect.impact import Impact, Part, impact, part_of
from oscem_map.dsl import Diagnostic, Source, to_json
from oscem_map.editor.fixes import fixes
from oscem_map.editor.mending import Fix
from oscem_map.registry import Registry
from oscem_map.registry.against import Compared
from oscem_map.registry.changes import Change
from oscem_map.registry.diff_text import plain

_PLURAL = {
    Part.RULE: "rules",
    Part.TABLE: "tables",
    Part.QUESTION: "questions",
    Part.MIGRATION: "migrations",
    Part.EXAMPLE: "examples",
    Part.HEADER: "headers",
}


@dataclass(frozen=True, slots=True)
class Broken:
    """One line that breaks. `file` is as seen from here; `name` is that of the table, question or step."""

    part: Part
    name: str
    file: str
    line: int
    diagnostic: Diagnostic
    cause: Change | None
    fix: Fix | None

    @property
    def title(self) -> str:
        of = f" (table {self.name})" if self.part is Part.TABLE else f" ({self.name})" if self.name else ""
        why = f", because of {self.cause.kind} {self.cause.place}" if self.cause is not None else ""
        return plain(f"{self.file}:{self.line}{of}: {self.diagnostic.code} {self.diagnostic.title}{why}")


@dataclass(frozen=True, slots=True)
class Found:
    """The impact on a workspace, in all its forms. `diagnostics` name files as seen from here."""

    rows: tuple[Broken, ...]
    diagnostics: tuple[Diagnostic, ...]
    sources: dict[str, Source]
    text: str
    data: dict[str, Any]

    @property
    def broken(self) -> bool:
        """Whether a line breaks that the compiler would stop at."""
        return bool(failed(self.diagnostics))


def impacts(pairs: Sequence[Compared], root: Path | None) -> Found:
    """What the schemas that differ do to the mappings of a workspace. Nothing is written."""
    workspace = find(root)
    both = [(one.before, one.after) for one in pairs if one.before is not None and one.after is not None]
    registry = workspace.registry
    named = [(_as_named(before, registry), after) for before, after in both]
    changes = [change for one in pairs for change in one.changes]
    found = impact(workspace.mappings, registry, named)
    moved, sources = workspace.placed(found.diagnostics, found.files)
    rows = tuple(_rows(found, moved, sources, changes, Registry(workspace.registry_folder)))
    rendered = shown_as(moved, sources, "text")
    said = "".join(f"{line}\n" for line in (*_concerned(named, workspace, found), *_listed(rows, sources)))
    text = said + (f"\n{rendered}" if rendered else "")
    return Found(rows, moved, sources, text, _data(workspace, found, rows, moved, sources))


def _as_named(before: Any, registry: Registry) -> Any:
    """The older schema as mappings name it: a file without a version stands for the newest pin of its name."""
    from dataclasses import replace

    from oscem_map.registry.against import UNVERSIONED

    versions = registry.versions(before.name)
    return replace(before, version=versions[-1]) if before.version == UNVERSIONED and versions else before


def _rows(
    found: Impact,
    moved: Sequence[Diagnostic],
    sources: dict[str, Source],
    changes: Sequence[Change],
    registry: Registry,
) -> Iterator[Broken]:
    for one in moved:
        at = one.where
        if at is None:
            yield Broken(Part.HEADER, "", "", 0, one, None, None)
            continue
        source = sources[at.file]
        part, name = part_of(source, at)
        about = [change for change in changes if _is_about(change, one, source)]
        cause = max(about, key=lambda change: _named_in(change, one), default=None)
        yield Broken(part, name, at.file, source.position(at.start)[0], one, cause, _fix(one, source, cause, registry))


def _named_in(change: Change, found: Diagnostic) -> bool:
    """Whether a diagnostic names the class or category of a change."""
    return f"`{change.place.partition('.')[0]}`" in found.title or change.place in " ".join((found.title, *found.notes))


def _fix(found: Diagnostic, source: Source, cause: Change | None, registry: Registry) -> Fix | None:
    """The new name, or what the help says. What is gone has no other spelling: a name that is near means something else."""
    if cause is not None and cause.kind.endswith("-removed"):
        return None
    return _renamed(found, source, cause) or next(iter(fixes(found, source.text, registry)), None)


def _is_about(change: Change, found: Diagnostic, source: Source) -> bool:
    """Whether a diagnostic names, or marks, what has changed, or a listed value of it."""
    if not (change.breaks or (change.after and not change.before)):
        return False
    owner, _, name = change.place.partition(".")
    old = change.before.rpartition(".")[2] if change.confidence is not None else ""
    at = found.where
    marked = source.text[at.start : at.end] if at is not None and at.file == source.file else ""
    said = " ".join((found.title, *found.notes, found.help or "", marked))
    words = set(re.findall(r"[\w/%-]+(?:\[\w+\])*", said))
    if not {name or owner.removeprefix("_"), old or name} & words:
        return False
    return not change.values or any(value in said for value in change.values) or f"{owner}.{name}" in said


def _renamed(found: Diagnostic, source: Source, cause: Change | None) -> Fix | None:
    """The new name in place of the old one, where the mark is on it."""
    at = found.where
    if at is None or cause is None or cause.confidence is None or not cause.kind.endswith("-renamed"):
        return None
    text, after = source.text[at.start : at.end], cause.after
    old = rf"(?<![\w-])_?{re.escape(cause.before)}(?![\w-])"
    new = re.sub(old, lambda found: "_" * found[0].startswith("_") + after, text)
    return Fix(f"Change it to {new}", at, new) if new != text else None


# As text and data -----------------------------------------------------------------------------------------------------


def _concerned(pairs: Sequence[tuple[Any, Any]], workspace: Workspace, found: Impact) -> list[str]:
    """Which mappings were looked at, and what came of it."""
    lines = [f"{workspace.shown}{file} names version {other}, and is not looked at" for file, other in found.others]
    was = ", ".join(f"{before}" for before, _ in pairs)
    now = ", ".join(f"{after.name} {after.version} in place of {before.version}" for before, after in pairs)
    if not found.mappings:
        return [*lines, f"no mapping in {workspace.shown or 'this folder'} names {was or 'what differs'}"]
    files = ", ".join(workspace.shown + file for file in found.mappings)
    count = len(found.lines)
    broken = f"breaks {count} line{'' if count == 1 else 's'}" if count else "breaks nothing"
    return [*lines, f"{now} {broken} of {files}, shared parts included"]


def _listed(rows: Sequence[Broken], sources: dict[str, Source]) -> Iterator[str]:
    """What breaks, by what it is part of."""
    for part in Part:
        mine = [row for row in rows if row.part is part]
        if mine:
            yield f"{_PLURAL[part]}:"
        for row in mine:
            yield f"  {row.title}"
            if row.fix is not None:
                yield f"      fix: {_edit(row.fix, sources)}"


def _edit(fix: Fix, sources: dict[str, Source]) -> str:
    """`line 12: write `[µm]` for `[nm]``."""
    source = sources[fix.span.file]
    old = source.text[fix.span.start : fix.span.end]
    line = source.position(fix.span.start)[0]
    new = " ".join(fix.text.split())
    return f"line {line}: " + (f"write `{new}` for `{' '.join(old.split())}`" if old else f"add `{new}`")


def _data(
    workspace: Workspace, found: Impact, rows: Sequence[Broken], moved: Sequence[Diagnostic], sources: dict[str, Source]
) -> dict[str, Any]:
    return {
        "mappings": [workspace.shown + file for file in found.mappings],
        "others": [{"file": workspace.shown + file, "version": version} for file, version in found.others],
        "broken": [
            {
                "part": str(row.part),
                "name": row.name or None,
                "file": row.file or None,
                "line": row.line or None,
                "code": row.diagnostic.code,
                "title": row.diagnostic.title,
                "change": f"{row.cause.kind} {row.cause.place}" if row.cause is not None else None,
                "fix": _fix_as_data(row.fix, sources) if row.fix is not None else None,
            }
            for row in rows
        ],
        "diagnostics": to_json(moved, sources),
    }


def _fix_as_data(fix: Fix, sources: dict[str, Source]) -> dict[str, Any]:
    source = sources[fix.span.file]
    (line, column), (end_line, end_column) = (source.position(at) for at in (fix.span.start, fix.span.end))
    ends = {"line": line, "column": column, "end_line": end_line, "end_column": end_column}
    return {"title": fix.title, "file": fix.span.file, **ends, "text": fix.text}
