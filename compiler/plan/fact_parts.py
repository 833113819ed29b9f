"""The facts of mappings of two families, each said once: by the fragment that says it, or by the mapping itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from oscem_map.compiler.plan.facts import Fact, facts_of
from oscem_map.compiler.resolve.typed import Choice, Mapping, Scope, walk

Home = tuple[str, str]
"""A file and a fragment of it; without a name the file's own rules, as mappings that extend another one have them."""


@dataclass(frozen=True, slots=True)
class Part:
    """What a fragment says in some mappings, by their positions."""

    home: Home
    mappings: frozenset[int]


@dataclass(slots=True)
class Told:
    """What a mapping says: the parts that hold for it, and what is its own."""

    parts: list[Part] = field(default_factory=list)
    own: list[Fact] = field(default_factory=list)


_ENOUGH = 4
"""So many facts are worth a part of their own, where a fragment says them in some mappings only."""


def parted(mappings: Sequence[Mapping]) -> tuple[dict[Part, list[Fact]], list[Told]]:
    """The parts with their facts, and what each mapping says.

    Most facts of a fragment hold wherever it is used; others only in some mappings, where no rule of another fragment comes
    in between. What is a mapping's alone is its own, and so is what its file says, unless another mapping extends it.
    """
    said = [*map(_said, mappings)]
    users: dict[Home, set[int]] = {}
    holders: dict[tuple[Fact, Home], set[int]] = {}
    for n, found in enumerate(said):
        for fact, home in found:
            users.setdefault(home, set()).add(n)
            holders.setdefault((fact, home), set()).add(n)
    parts: dict[Part, dict[Fact, None]] = {}
    for (fact, home), saying in holders.items():
        parts.setdefault(Part(home, frozenset(saying)), {})[fact] = None
    kept = {part: [*facts] for part, facts in parts.items() if _is_part(part, len(facts), len(users[part.home]))}
    told = [Told() for _ in mappings]
    for part, facts in parts.items():
        for n in part.mappings:
            if part in kept:
                told[n].parts.append(part)
            else:
                told[n].own += facts
    return kept, told


def _is_part(part: Part, facts: int, users: int) -> bool:
    many = len(part.mappings) > 1
    return (many or part.home[1] != "") if len(part.mappings) == users else many and facts >= _ENOUGH


def _said(mapping: Mapping) -> list[tuple[Fact, Home]]:
    """The facts of a mapping, of whatever line, each with its home."""
    homes = _homes(mapping)
    return [(fact._replace(rule=""), _home(fact, homes)) for fact in facts_of(mapping)]


def _homes(mapping: Mapping) -> dict[str, Home]:
    """The fragment that each line with a rule or a block stands in."""
    found: dict[str, Home] = {}
    for node in walk(mapping.root.nodes):
        around = node.parent if isinstance(node, Scope) else node.scope
        if around is not None and not isinstance(node, Choice):
            fragments = (one.fragment for one in around.enclosing() if one.fragment)
            found.setdefault(node.cite, next(fragments, (node.file, "")))
    return found


def _home(fact: Fact, homes: dict[str, Home]) -> Home:
    return homes.get(fact.rule) or (fact.rule.rpartition(":")[0], "")


__all__ = ["Part", "Told", "parted"]
