"""`oscem-map explain`: the page of a code or of a kind of change, or where a slot or an item goes."""

from __future__ import annotations

import re
from pathlib import Path

from oscem_map.commands.errors import CommandError, UsageError
from oscem_map.commands.terminal import to_stdout
from oscem_map.commands.workspace import find
from oscem_map.dsl import CODES, did_you_mean, page
from oscem_map.registry.changes import ChangeKind, facts
from oscem_map.registry.diff_text import kind_page

_CODE = re.compile(r"[EeWw]\d{3,5}")


def run(what: str, root: Path | None) -> int:
    """Print the page, or the rules. Raises CommandError."""
    if _CODE.fullmatch(what):
        to_stdout(_page(what.upper()), end="")
        return 0
    if what in list(ChangeKind):
        to_stdout(kind_page(facts()[ChangeKind(what)]), end="")
        return 0
    from oscem_map.compiler.inspect.explain import UnknownPlace, explained, to_text

    workspace = find(root)
    checked = workspace.checked(run=False)
    if not checked.mappings:
        workspace.say(checked.diagnostics, checked.project.texts())
        raise CommandError(f"{workspace.shown} has no mapping that can be read")
    try:
        to_stdout(to_text(explained(checked.mappings, what), workspace.shown), end="")
    except UnknownPlace as error:
        raise UsageError(str(error)) from None
    return 0


def _page(code: str) -> str:
    if code in CODES:
        try:
            text = page(code)
        except FileNotFoundError:
            text = None
        return text if text is not None else f"# {code}: {CODES[code]}\n"
    near = did_you_mean(code, CODES)
    raise UsageError(
        f"there is no code {code}",
        f"did you mean {', '.join(near)}?" if near else f"there are: {', '.join(CODES)}",
    )
