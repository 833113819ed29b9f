"""`oscem-map coverage`: of each class what is mapped, what is lost and why, and what is silent."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from oscem_map.commands.errors import unknown_word
from oscem_map.commands.terminal import to_stdout
from oscem_map.commands.workspace import find
from oscem_map.compiler.inspect.coverage import Coverage, Covered, covered


def run(root: Path | None, to: str | None, form: str) -> int:
    """Show the coverage of all mappings, or of those to one schema; 1 if a slot is silent. Raises CommandError."""
    workspace = find(root)
    checked = workspace.checked(run=False)
    mappings = checked.mappings
    if not checked.ok:
        workspace.say(checked.diagnostics, checked.project.texts())
    if to is not None:
        mappings = tuple(one for one in mappings if to in (one.right.name, one.right.family))
        if not mappings:
            raise unknown_word("schema", to, dict.fromkeys(one.right.name for one in checked.mappings))
    found = [covered(mapping) for mapping in mappings]
    if form == "json":
        to_stdout(json.dumps([one.to_dict() for one in found], ensure_ascii=False, indent=2))
    else:
        _show(found)
    return 1 if not checked.ok or any(one.silent for one in found) else 0


def _show(found: Sequence[Coverage]) -> None:
    console = Console()
    for one in found:
        console.print(_table(f"{one.mapping}: slots", one.left, "silent"))
        console.print(_table(f"{one.mapping}: items of the categories that it names", one.right, "not named"))
        console.print(_reasons(one))
        for path in one.silent:
            console.print(f"silent: {path}", markup=False, highlight=False)


def _table(title: str, rows: Sequence[Covered], silent: str) -> Table:
    table = Table(title=escape(title), title_justify="left", show_footer=True)
    table.add_column("class", footer="all", no_wrap=True)
    counts = [(len(row.mapped), len(row.lost), len(row.silent)) for row in rows]
    for position, name in enumerate(("mapped", "lost", silent)):
        table.add_column(name, justify="right", footer=str(sum(numbers[position] for numbers in counts)))
    for row, numbers in zip(rows, counts, strict=True):
        table.add_row(escape(row.name), *map(str, numbers))
    return table


def _reasons(one: Coverage) -> Table:
    """Why slots are lost: each reason with how many slots have it."""
    table = Table(title=escape(f"{one.mapping}: why slots are lost"), title_justify="left")
    table.add_column("slots", justify="right")
    table.add_column("reason")
    counts = Counter(lost.reason for row in one.left for lost in row.lost)
    for reason, number in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])):
        table.add_row(str(number), escape(reason))
    return table
