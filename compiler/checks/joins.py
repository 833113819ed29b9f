"""Keys after `by`: each is one value of the element, and the blocks that are joined by it write it. E0204."""

from __future__ import annotations

from oscem_map.compiler.resolve.joins import keys_of, spine_of
from oscem_map.compiler.resolve.problems import Problems
from oscem_map.compiler.resolve.typed import Mapping, Scope, walk


def check(mapping: Mapping, problems: Problems) -> None:
    for scope in walk(mapping.root.nodes):
        if isinstance(scope, Scope):
            _plain_keys(scope, problems)
            _written_keys(mapping, scope, problems)


def _plain_keys(scope: Scope, problems: Problems) -> None:
    for place in (place for key in scope.by for place in key):
        if place.many or place.root:
            title = f"`{place.item}` is no single value of the element, and elements cannot be recognised by it"
            help = "name slots of the element itself that hold one value"
            problems.add("E0204", place.span, title, "not a key", help=help)


def _written_keys(mapping: Mapping, scope: Scope, problems: Problems) -> None:
    """Blocks of one list are joined by a key that both of them write; without one every element would stand twice."""
    for put in (True, False):
        spine = spine_of(mapping, scope, put)
        by = scope.by or (spine.by if spine is not None else ())
        if spine is None or not by or keys_of(scope, spine, put):
            continue
        names = " or ".join(" with ".join(f"`{place.path[-1]}`" for place in key) for key in by)
        written = "written" if put else "read back"
        title = f"the elements of this block are those of the block above by {names}, which is not {written} in both"
        help = f"{'write' if put else 'read'} {names} by a rule of each block, as one plain value"
        others = [(spine.span, "the elements of this block")]
        problems.add("E0204", scope.span, title, "joined by what?", others=others, help=help)
        return
