"""`oscem-map docs`: pages to browse the mappings in."""

from __future__ import annotations

from pathlib import Path

from oscem_map.commands.errors import UsageError
from oscem_map.commands.files import write_whole
from oscem_map.commands.terminal import to_stderr
from oscem_map.commands.workspace import find
from oscem_map.compiler.inspect.crosswalk import crosswalks
from oscem_map.crosswalk.page import to_page


def run(out: Path, source: str, root: Path | None) -> int:
    """Write `OUT/LEFT-RIGHT.html` for each pair of families. Raises CommandError."""
    if source and not source.startswith(("https://", "http://")):
        raise UsageError(f"--source {source}: not an address on the web", "e.g. https://example.org/mappings")
    out.mkdir(parents=True, exist_ok=True)
    for walk in crosswalks(find(root).right(run=False).mappings):
        path = out / f"{walk.left}-{walk.right}.html"
        write_whole(path, to_page(walk, source))
        to_stderr(f"wrote {path}")
    return 0
