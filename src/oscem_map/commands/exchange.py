"""`oscem-map export` and `oscem-map import`: mappings as tables of other tools, and tables of pairs as drafts."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from oscem_map.commands.errors import CommandError, UsageError, unknown_word
from oscem_map.commands.files import write_whole
from oscem_map.commands.new import schema_of
from oscem_map.commands.registry import opened
from oscem_map.commands.terminal import to_stderr, to_stdout
from oscem_map.commands.workspace import failed, find, shown_as
from oscem_map.compiler.inspect.crosswalk import crosswalks
from oscem_map.compiler.inspect.exchange import Publication, to_pairs, to_sssom
from oscem_map.compiler.inspect.pairs_import import NotATable, draft
from oscem_map.dsl import Source


class Export(NamedTuple):
    """The options of `export`."""

    sssom: bool
    csv: bool
    to: str | None
    output: Path | None
    root: Path | None
    authors: tuple[str, ...]
    day: str
    address: str


def export(options: Export) -> int:
    """Write the table of one pair of families. Raises CommandError."""
    if options.sssom == options.csv:
        raise UsageError("one form is needed", "--sssom or --csv")
    found = crosswalks(find(options.root).right(run=False).mappings)
    chosen = [walk for walk in found if options.to in (None, walk.right)]
    if not chosen:
        raise unknown_word("family", options.to or "", [walk.right for walk in found])
    if len(chosen) > 1:
        raise UsageError("there are mappings to several families", f"--to {' or '.join(walk.right for walk in chosen)}")
    about = Publication(options.address, authors=options.authors, day=options.day)
    _written(to_sssom(chosen[0], about) if options.sssom else to_pairs(chosen[0]), options.output)
    return 0


def import_(table: Path, sides: Sequence[str], output: Path | None, root: Path | None, form: str) -> int:
    """Write the draft of a mapping, and say what is doubtful; 1 if anything is. Raises CommandError."""
    registry = opened(root)
    try:
        text = table.read_text(encoding="utf-8-sig")
        made = draft(text, str(table), *(schema_of(registry, side) for side in sides))
    except (OSError, UnicodeDecodeError, NotATable) as error:
        raise CommandError(f"{table}: {error}", "name a CSV table of two schemas, in UTF-8") from None
    to_stderr(shown_as(made.diagnostics, {str(table): Source(str(table), text)}, form), end="")
    _written(made.text, output)
    return failed(made.diagnostics)


def _written(text: str, output: Path | None) -> None:
    if output is None:
        to_stdout(text, end="")
    else:
        write_whole(output, text)
        to_stderr(f"wrote {output}")
