"""The names that slots had in older documents, as the migrations of their family move them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from oscem_map.compiler.migration.typed import Inside, Migration, Move, Onto, Rule


def former_names(migrations: Iterable[Migration], family: str, known: Collection[str]) -> dict[str, tuple[str, ...]]:
    """Older paths by the path of today, without brackets: `acquisition.date_time: (acquisition.datetime,)`.

    `known` are the paths of today. A slot whose object moved later is found where the object went.
    """
    steps = [step for one in migrations if one.family == family for step in one.steps]
    moved = [pair for step in steps for pair in _moves(step.rules)]
    objects = {old: new for old, new in moved if new not in known}
    found: dict[str, list[str]] = {}
    for old, new in moved:
        name = new if new in known else _after(new, objects)
        if name in known and name != old:
            found.setdefault(name, []).append(old)
    return {name: tuple(dict.fromkeys(olds)) for name, olds in found.items()}


def _moves(rules: Iterable[Rule]) -> Iterator[tuple[str, str]]:
    """The old path and the new one of each move to one place."""
    for rule in rules:
        if isinstance(rule, Move) and len(rule.to) == 1:
            yield _path(rule.at), _path(rule.to[0])
        elif isinstance(rule, (Inside, Onto)):
            yield from _moves(rule.rules)


def _after(path: str, objects: dict[str, str]) -> str:
    """A path with the first of its objects that moved at its new place."""
    steps = path.split(".")
    for count in range(len(steps) - 1, 0, -1):
        above = ".".join(steps[:count])
        if objects.get(above, above) != above:
            return ".".join((objects[above], *steps[count:]))
    return path


def _path(names: Sequence[str]) -> str:
    return ".".join(names).replace("[]", "")
