"""`oscem-map try`: before and after, for a maintainer who has just changed a rule."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from oscem_map.commands.answers import answers
from oscem_map.commands.check import below
from oscem_map.commands.errors import CommandError, UsageError, unknown_word
from oscem_map.commands.files import STDIN, read_input
from oscem_map.commands.terminal import to_stderr, to_stdout
from oscem_map.commands.workspace import Workspace, find
from oscem_map.compiler.inspect.trial import Difference, Given, Trial, committed, current, tried
from oscem_map.runtime import documents
from oscem_map.runtime.formats.cif import Tables


@dataclass(frozen=True, slots=True)
class Options:
    """The command line of `try`."""

    mapping: str
    document: str
    root: Path | None = None
    ask: Sequence[str] = ()
    ask_file: Sequence[Path] = ()
    level: str | None = None


def run(options: Options) -> int:
    """Show what differs. Raises CommandError."""
    workspace = find(options.root)
    file = _mapping(options.mapping, workspace)
    given = _given(options)
    mapping = workspace.right([file]).mappings[0]
    after = current(mapping)
    given = replace(given, answers=answers(options.ask, options.ask_file, [after]))
    root = workspace.root if workspace.root is not None else workspace.mappings.parent
    _show(tried(committed(root, mapping), after, given), f"{workspace.shown}{file}", options.document)
    return 0


def _mapping(name: str, workspace: Workspace) -> str:
    """The mapping's file: by its path, or by its name without suffix."""
    try:
        return below(workspace, Path(name))
    except UsageError:
        known = {Path(file).stem: file for file in _files(workspace)}
        if name in known:
            return known[name]
        raise unknown_word("mapping", name, known) from None


def _files(workspace: Workspace) -> tuple[str, ...]:
    from oscem_map.compiler.resolve.project import Project

    return Project(workspace.mappings, workspace.registry).mappings()


def _given(options: Options) -> Given:
    name = "standard input" if options.document == STDIN else options.document
    try:
        document = documents.read(read_input(options.document), name)
        if isinstance(document.value, Tables):
            return Given(document.value.categories, put=False)
        record, at = documents.record_of(document.value, options.level, name)
    except documents.DocumentError as error:
        raise CommandError(str(error)) from None
    return Given(record, at=at)


def _show(trial: Trial, mapping: str, document: str) -> None:
    if not trial.written:
        to_stderr(f"{mapping} makes nothing of {document}: is it the right document?")
    if trial.first:
        to_stdout(f"there is no committed converter of {mapping}: everything is new\n")
    elif trial.same:
        to_stdout(f"{mapping}: nothing that {document} holds is converted otherwise than before")
        return
    for head, found in (("items", trial.items), ("verdicts", trial.verdicts), ("lists", trial.lists)):
        if found:
            to_stdout(f"{head}: {len(found)} differ" if not trial.first else f"{head}: {len(found)}")
            for one in found:
                to_stdout(_lines(one))
            to_stdout()


def _lines(one: Difference) -> str:
    sides = [f"    {sign} {value}" for sign, value in (("-", one.before), ("+", one.after)) if value is not None]
    return "\n".join([f"  {one.place}", *sides])
