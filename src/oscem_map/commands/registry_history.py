"""`oscem-map registry history`: what became of an item across the versions of a schema."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from oscem_map.commands.errors import CommandError, UsageError
from oscem_map.commands.registry import folder_of, lacks, opened
from oscem_map.commands.terminal import to_stdout
from oscem_map.registry import UnknownName, UnknownSchema
from oscem_map.registry.diff_text import broken, change_as_data, plain
from oscem_map.registry.history import Step, history, versions
from oscem_map.registry.sides import BadSide


def run(name: str, item: str, sources: Path | None, form: str, root: Path | None) -> int:
    """Show each version that changed something, and the first and the last one. Raises CommandError."""
    opened(root)
    if sources is not None and not sources.is_dir():
        raise UsageError(f"--from {sources}: there is no such folder")
    try:
        schemas = versions(name, folder_of(root), sources)
        steps = history(schemas, item)
    except (BadSide, UnknownName, UnknownSchema) as error:
        raise UsageError(str(error), getattr(error, "help", "") or f"`oscem-map registry show {name}` has its names") from None
    except ModuleNotFoundError as error:
        raise lacks(error) from None
    except Exception as error:  # whatever gemmi raises: it is about a dictionary
        raise CommandError(f"a dictionary cannot be read: {error}", "import each alone to see which it is") from None
    to_stdout(_json(name, item, steps) if form == "json" else _text(name, item, steps), end="")
    return 0


def _text(name: str, item: str, steps: tuple[Step, ...]) -> str:
    lines = [f"{name} {item}: {len(steps)} version{'' if len(steps) == 1 else 's'}, {steps[0].version} to {steps[-1].version}"]
    for at, step in enumerate(steps):
        if at in (0, len(steps) - 1) or step.changes:
            lines.append(f"  {step.version:10}{step.held or 'not there'}")
        for change in step.changes:
            broke = f"  [{change.kind}{'; ' + broken(change) if change.breaks else ''}]"
            lines.append(f"            {plain(change.sentence)}{broke}")
    return "\n".join(lines) + "\n"


def _json(name: str, item: str, steps: tuple[Step, ...]) -> str:
    rows: list[dict[str, Any]] = [
        {"version": step.version, "holds": step.held or None, "changes": [change_as_data(one) for one in step.changes]}
        for step in steps
    ]
    return json.dumps({"name": name, "item": item, "versions": rows}, ensure_ascii=False, indent=2) + "\n"
