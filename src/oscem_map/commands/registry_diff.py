"""`oscem-map registry diff`: what changed between two versions of a schema, what that breaks, and who accepted it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from oscem_map.commands.diff_impact import Found, impacts
from oscem_map.commands.diff_reports import Judged, Lines, as_github, as_gitlab, as_junit
from oscem_map.commands.errors import CommandError, UsageError
from oscem_map.commands.registry import folder_of, lacks, opened
from oscem_map.commands.terminal import to_stdout
from oscem_map.registry import UnknownSchema
from oscem_map.registry.accepted import Acceptance, BadAcceptance, judge, proposed
from oscem_map.registry.accepted import read as read_accepted
from oscem_map.registry.against import Compared, against, compared
from oscem_map.registry.changes import Direction, Level
from oscem_map.registry.diff_text import change_as_data, changes_to_text, headline, kinds_to_json, kinds_to_text
from oscem_map.registry.revision import NoRevision
from oscem_map.registry.sides import BadSide, read

ACCEPTED = "accepted.toml"
"""The file of acceptances that is read where none is named: in the registry's folder."""


@dataclass(frozen=True, slots=True)
class Options:
    """The command line."""

    before: str | None
    after: str | None
    against: str | None
    impact: bool
    listing: bool
    levels: tuple[str, ...]
    directions: tuple[str, ...]
    accepted: Path | None
    form: str
    root: Path | None


def run(options: Options) -> int:
    """Show what changed; 1 if it breaks somebody, or with `impact` if it breaks a rule. Raises CommandError."""
    if options.listing:
        as_json = options.form == "json"
        to_stdout(json.dumps(kinds_to_json(), indent=2) + "\n" if as_json else kinds_to_text(), end="")
        return 0
    opened(options.root)
    pairs = _pairs(options)
    sorted_out = _judged(pairs, options)
    found = impacts(pairs, options.root) if options.impact else None
    to_stdout(_shown(sorted_out, pairs, found, options.form), end="")
    if found is not None:
        return 1 if found.broken else 0
    return 1 if any(one.found.breaks for one in sorted_out) else 0


def _pairs(options: Options) -> tuple[Compared, ...]:
    folder = folder_of(options.root)
    try:
        if options.against is not None:
            if options.after is not None:
                raise UsageError("--against says what the older version is, and two are named besides", "name one")
            return against(options.before, options.against, folder)
        if options.before is None or options.after is None:
            raise UsageError("two versions of a schema are compared", "write NAME@VERSION twice, or --against git:main")
        return (compared(read(options.before, options.after, folder)),)
    except (BadSide, NoRevision) as error:
        raise UsageError(str(error), getattr(error, "help", "")) from None
    except UnknownSchema as error:
        raise UsageError(str(error), "or name a source: NAME@VERSION=SOURCE") from None
    except ModuleNotFoundError as error:
        raise lacks(error) from None
    except CommandError:
        raise
    except Exception as error:  # whatever a reader of other people's formats raises: it is about the source
        if "of kind" in str(error):
            raise UsageError(str(error)) from None
        raise CommandError(f"a source cannot be imported: {error}", "import each alone to see which it is") from None


def _judged(pairs: Sequence[Compared], options: Options) -> list[Judged]:
    """The changes of each schema, sorted into open and accepted ones; entries about another schema are not remarked on."""
    entries = _entries(options)
    levels = tuple(map(Level, options.levels)) or tuple(Level)
    directions = tuple(map(Direction, options.directions)) or tuple(Direction)
    rows = []
    for one in pairs:
        mine = [entry for entry in entries if entry.schema == one.name]
        found = judge(one.changes, mine, date.today(), levels, directions)
        rows.append(Judged(one.name, _headline(one, found.open), found, one.file))
    return rows


def _headline(one: Compared, changes: Sequence[Any]) -> str:
    if one.before is not None and one.after is not None:
        return headline(one.before, one.after, changes)
    return f"{one.before or one.after}: in one of the two only"


def _entries(options: Options) -> tuple[Acceptance, ...]:
    folder = folder_of(options.root)
    usual = folder / ACCEPTED if folder is not None else None
    path = options.accepted or (usual if usual is not None and usual.is_file() else None)
    try:
        return read_accepted(path) if path is not None else ()
    except OSError as error:
        raise UsageError(f"--accepted {path}: {error.strerror}") from None
    except BadAcceptance as error:
        raise UsageError(str(error), "`registry diff --format accept` writes entries to begin with") from None


def _shown(all_of: Sequence[Judged], pairs: Sequence[Compared], found: Found | None, form: str) -> str:
    lines = Lines(found.diagnostics, found.sources) if found is not None else None
    if form == "json":
        return _json(all_of, pairs, found)
    if form == "accept":
        return proposed(change for one in all_of for change in one.found.open)
    if form in ("github", "gitlab", "junit"):
        return {"github": as_github, "gitlab": as_gitlab, "junit": as_junit}[form](all_of, lines)
    said = "\n".join(f"{one.headline}\n{changes_to_text(one.found)}" for one in all_of) or "no schema has changed\n"
    return said + (f"\n{found.text}" if found is not None else "")


def _json(all_of: Sequence[Judged], pairs: Sequence[Compared], found: Found | None) -> str:
    schemas = [_as_data(one, pair) for one, pair in zip(all_of, pairs, strict=True)]
    document = {"schemas": schemas, "impact": found.data if found is not None else None}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _as_data(one: Judged, pair: Compared) -> dict[str, Any]:
    accepted = [
        {**change_as_data(it.change), "reason": it.entry.reason, "until": str(it.entry.until), "by": it.entry.by or None}
        for it in one.found.accepted
    ]
    return {
        "name": one.name,
        "before": pair.before.version if pair.before is not None else None,
        "after": pair.after.version if pair.after is not None else None,
        "breaks": one.found.breaks,
        "changes": [{**change_as_data(change), **_place(one, change)} for change in one.found.open],
        "accepted": accepted,
        "acceptances": list(one.found.remarks),
    }


def _place(one: Judged, change: Any) -> dict[str, Any]:
    file, line = one.where(change)
    return {"file": file, "line": line}
