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
from oscem_map.compiler.inspect.linkml_map import NotATree, to_linkml_map
from oscem_map.compiler.inspect.pairs_import import NotATable, draft
from oscem_map.compiler.migration.former_names import former_names
from oscem_map.compiler.resolve.project import Project
from oscem_map.compiler.resolve.typed import Mapping
from oscem_map.dsl import Source
from oscem_map.registry import Schema


class Export(NamedTuple):
    """The options of `export`. `source` is the root of which linkml-map's form is wanted: `oscem.spa`."""

    forms: tuple[bool, bool, bool]
    to: str | None
    source: str | None
    output: Path | None
    root: Path | None
    authors: tuple[str, ...]
    day: str
    address: str


def export(options: Export) -> int:
    """Write one pair of families, or one mapping of it, in the form of another tool. Raises CommandError."""
    if sum(options.forms) != 1:
        raise UsageError("one form is needed", "--sssom, --csv or --linkml-map")
    sssom, _, linkml_map = options.forms
    found = crosswalks(find(options.root).right(run=False).mappings)
    chosen = [walk for walk in found if options.to in (None, walk.right)]
    if not chosen:
        raise unknown_word("family", options.to or "", [walk.right for walk in found])
    if linkml_map:
        return _specification([mapping for walk in chosen for mapping in walk.mappings], options)
    if len(chosen) > 1:
        raise UsageError("there are mappings to several families", f"--to {' or '.join(walk.right for walk in chosen)}")
    about = Publication(options.address, authors=options.authors, day=options.day)
    _written(to_sssom(chosen[0], about) if sssom else to_pairs(chosen[0]), options.output)
    return 0


def _specification(mappings: Sequence[Mapping], options: Export) -> int:
    """linkml-map's form of one mapping; what it cannot say is in its comments, and counted on standard error."""
    chosen = [mapping for mapping in mappings if options.source in (None, mapping.left.name)]
    if not chosen:
        raise unknown_word("schema", options.source or "", sorted({mapping.left.name for mapping in mappings}))
    if len(chosen) > 1:
        names = sorted({f"--from {mapping.left.name} --to {mapping.right.family}" for mapping in chosen})
        raise UsageError("linkml-map's form is of one mapping", " or ".join(names))
    try:
        made = to_linkml_map(chosen[0])
    except NotATree as error:
        raise CommandError(str(error), "linkml-map derives objects from objects") from None
    _written(made.to_yaml(), options.output)
    part = sum(one.part for one in made.unsaid)
    to_stderr(f"{made.said} rules are said, {part} of them in part; {len(made.unsaid) - part} cannot be: see `comments`")
    return 0


def import_(table: Path, sides: Sequence[str], output: Path | None, root: Path | None, form: str) -> int:
    """Write the draft of a mapping, and say what is doubtful; 1 if anything is. Raises CommandError."""
    registry = opened(root)
    try:
        text = table.read_text(encoding="utf-8-sig")
        left, right = (schema_of(registry, side) for side in sides)
        made = draft(text, str(table), left, right, _former(left, root))
    except (OSError, UnicodeDecodeError, NotATable) as error:
        raise CommandError(f"{table}: {error}", "name a CSV table of two schemas, in UTF-8") from None
    to_stderr(shown_as(made.diagnostics, {str(table): Source(str(table), text)}, form), end="")
    _written(made.text, output)
    return failed(made.diagnostics)


def _former(schema: Schema, root: Path | None) -> dict[str, tuple[str, ...]]:
    """The older names of a schema's slots, from the migrations of the workspace."""
    try:
        workspace = find(root)
    except CommandError:
        return {}
    project = Project(workspace.mappings, workspace.registry)
    files = [file for file in project.files if project.is_migration(file)]
    if schema.root is None or not files:
        return {}
    known = [path.replace("[]", "") for path, _ in schema.leaves()]
    return former_names(workspace.checked(files, run=False).migrations, schema.family, known)


def _written(text: str, output: Path | None) -> None:
    if output is None:
        to_stdout(text, end="")
    else:
        write_whole(output, text)
        to_stderr(f"wrote {output}")
