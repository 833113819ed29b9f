"""How much of its classes a mapping or a fragment speaks of."""

from __future__ import annotations

from collections.abc import Iterator

from oscem_map.compiler.resolve.claims import claims_by_leaf
from oscem_map.compiler.resolve.typed import Mapping, Scope, Side, walk
from oscem_map.dsl.spans import Span
from oscem_map.editor.folder import Folder
from oscem_map.registry.model import Kind


def lenses(folder: Folder, file: str) -> Iterator[tuple[Span, str]]:
    """A line of text above a mapping's header, and above each fragment that a mapping uses."""
    mapping = folder.typed(file)
    loaded = folder.project().load(file)
    if mapping is None or loaded is None:
        return
    side = Side.LEFT if mapping.left.kind is Kind.TREE else Side.RIGHT
    if mapping.file == file:
        yield loaded.tree.header.span, _counted(mapping, side, "")
    for node in walk(mapping.root.nodes):
        if isinstance(node, Scope) and node.fragment is not None and node.fragment[0] == file:
            found = loaded.names.get(node.fragment[1])
            if found is not None:
                yield found[0].name.span, _counted(mapping, side, ".".join(node.anchor(side).path))


def _counted(mapping: Mapping, side: Side, below: str) -> str:
    """`21 slots: 17 mapped, 4 lost`, of the leaves below a path."""
    prefix = f"{below}." if below else ""
    found = [claims for path, claims in claims_by_leaf(mapping, side).items() if path.startswith(prefix)]
    mapped = sum(any(claim.targets for claim in claims) for claims in found)
    silent = sum(not claims for claims in found)
    lost = len(found) - mapped - silent
    parts = [f"{mapped} mapped", f"{lost} lost" if lost else "", f"{silent} not spoken of" if silent else ""]
    return f"{len(found)} slots: {', '.join(filter(None, parts))}"
