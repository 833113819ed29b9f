"""What a converter and its reports must know of the carrier, and of what a mapping carries and withholds."""

from __future__ import annotations

from oscem_map.compiler.plan.ir import Call, Const, Expr, Runtime
from oscem_map.compiler.resolve.broken import plain
from oscem_map.compiler.resolve.claims import because_of, claims
from oscem_map.compiler.resolve.typed import Carried, Mapping, Place, Scope, Side, Withheld, rules, walk


def carrier_of(mapping: Mapping) -> Expr | None:
    """The converter's constant `CARRIER`, where the mapping has one."""
    carrier = mapping.carrier
    if carrier is None:
        return None
    named: list[tuple[str, Expr]] = []
    if carrier.seal is not None:
        named.append(("seal", Const(_steps(carrier.seal))))
    keys = keys_of_lists(mapping)
    if keys:
        named.append(("keys", Const(keys)))
    return Call(Runtime("Carrier"), (Const(carrier.name), Const(carrier.cite)), tuple(named))


def _steps(place: Place) -> tuple[tuple[str, tuple[tuple[str, object], ...]], ...]:
    """The way to a place from the root: each slot, and of a list the words that its element must have."""
    words: dict[int, list[tuple[str, object]]] = {}
    for test in place.tests:
        words.setdefault(test.depth, []).append((".".join(test.slot.within), test.words[0]))
    return tuple((step, tuple(words.get(n, ()))) for n, step in enumerate(place.within))


def key_paths(scope: Scope) -> tuple[tuple[str, ...], ...]:
    """The keys of a block's elements, alternatives in order, as paths below the element."""
    return tuple(tuple(".".join(place.within) for place in key) for key in scope.by)


def keys_of_lists(mapping: Mapping) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The keys after `by`, of each left list that has some, by its plain path."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for scope in walk(mapping.root.nodes):
        if isinstance(scope, Scope) and scope.by:
            found.setdefault(".".join(plain(scope.left.path)), key_paths(scope))
    return found


def withheld_paths(mapping: Mapping) -> dict[str, tuple[str, str]]:
    """The places that a report must not show, as plain paths, with the reason and the rule."""
    withheld: dict[str, tuple[str, str]] = {}
    for rule in rules(mapping.root.nodes):
        if isinstance(rule, Withheld):
            for path in rule.paths:
                withheld.setdefault(".".join(plain(path)), (f"withheld: {because_of(rule)}", rule.cite))
    return withheld


def kept_of(mapping: Mapping) -> tuple[str, ...]:
    """The places below withheld ones of which other rules speak."""
    withheld = withheld_paths(mapping)
    if not withheld:
        return ()
    others = [path.replace("[]", "") for rule, path, _ in claims(mapping, Side.LEFT) if not isinstance(rule, Withheld)]
    below = {one for one in others if one not in withheld and any(not at or one.startswith(f"{at}.") for at in withheld)}
    return tuple(sorted(below))


def carried_rules(mapping: Mapping) -> dict[str, str]:
    """The rules by which leaves of the left side stand in the carrier, with the name of its file."""
    carrier = mapping.carrier
    if carrier is None:
        return {}
    return {rule.cite: carrier.name for rule in rules(mapping.root.nodes) if isinstance(rule, Carried)}
