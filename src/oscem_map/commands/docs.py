"""`oscem-map docs`: pages to browse the mappings in."""

from __future__ import annotations

from pathlib import Path

from oscem_map.commands.earlier import earlier
from oscem_map.commands.errors import UsageError
from oscem_map.commands.files import write_whole
from oscem_map.commands.terminal import to_stderr
from oscem_map.commands.workspace import find
from oscem_map.compiler.inspect.crosswalk import Crosswalk, crosswalks
from oscem_map.compiler.inspect.crosswalk_changes import compared
from oscem_map.compiler.migration.former_names import former_names
from oscem_map.crosswalk.page import Extras, to_page


def run(out: Path, source: str, before: str | None, root: Path | None) -> int:
    """Write `OUT/LEFT-RIGHT.html` for each pair of families. Raises CommandError."""
    if source and not source.startswith(("https://", "http://")):
        raise UsageError(f"--source {source}: not an address on the web", "e.g. https://example.org/mappings")
    workspace = find(root)
    checked = workspace.right()
    was: dict[tuple[str, str], Crosswalk] = {}
    if before is not None:
        with earlier(before, workspace) as other:
            was = {(walk.left, walk.right): walk for walk in crosswalks(other.right(run=False).mappings)}
    out.mkdir(parents=True, exist_ok=True)
    for walk in crosswalks(checked.mappings):
        old = was.get((walk.left, walk.right))
        former = former_names(checked.migrations, walk.left, [place.name for place in walk.left_places])
        changes = compared(old, walk) if old is not None else None
        path = out / f"{walk.left}-{walk.right}.html"
        write_whole(path, to_page(walk, Extras(source, former=former, since=before or "", changes=changes)))
        to_stderr(f"wrote {path}")
    return 0
