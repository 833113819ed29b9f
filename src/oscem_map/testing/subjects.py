"""The rules of a typed mapping as the laws see them: where each reads and writes, and what it needs to run."""

from __future__ import annotations

from oscem_map.compiler.inspect.contexts import Contexts
from oscem_map.compiler.inspect.samples import Samples
from oscem_map.compiler.resolve.joins import spine_of
from oscem_map.compiler.resolve.typed import Choice, Copy, Fixed, Mapping, Pairing, Scope, TableUse, rules, walk
from oscem_map.registry.model import Kind
from oscem_map.testing.laws import Case, Rule
from oscem_map.testing.targets import Demand, demands_of, target_of


def case_of(mapping: Mapping, package: str) -> Case:
    """The converter of a mapping, in a package of converters."""
    return Case(package, mapping.module, target_of(mapping.right))


def rules_of(mapping: Mapping, case: Case) -> tuple[Rule, ...]:
    """Each rule that copies, in the order of the mapping, in the direction in which the blocks around it go."""
    samples = Samples(mapping.slips)
    contexts = Contexts(mapping, samples)
    copies = [rule for rule in rules(mapping.root.nodes) if isinstance(rule, Copy)]
    readers = [rule for rule in copies if _law(rule) not in ("", "->")]
    deciding = _deciding(mapping)
    found: list[Rule] = []
    for rule in copies:
        law = _law(rule)
        elsewhere = any(other is not rule and {p.spelt for p in other.left} & {p.spelt for p in rule.left} for other in readers)
        if law:
            found.append(
                Rule(
                    case, rule.cite, law,
                    tuple(place.spelt for place in rule.left), rule.right, contexts.of(rule), samples.values(rule),
                    elsewhere, _demands(rule), tuple(one for place in rule.left for one in demands_of(place)),
                    contexts.answers(rule), _rivals(mapping, rule), _lookup(rule), rule in deciding, fragment_of(rule),
                )
            )  # fmt: skip
    return tuple(found)


def _deciding(mapping: Mapping) -> set[Copy]:
    """The rules of which a slot decides, by a word, whether their branch is taken."""
    found: set[Copy] = set()
    for choice in (node for node in walk(mapping.root.nodes) if isinstance(node, Choice)):
        for branch in choice.branches:
            guard = branch.guard.path if branch.guard and branch.words else ()
            inner = (rule for rule in rules(branch.nodes) if isinstance(rule, Copy))
            found |= {rule for rule in inner if guard in {place.path for place in rule.left}}
    return found


def _rivals(mapping: Mapping, rule: Copy) -> frozenset[str]:
    """The categories whose rows become elements of the list to which a rule's rows belong, in blocks of their own."""
    mine = rule.scope.list_scope
    if mine is None or mapping.right.kind is not Kind.TABLES:
        return frozenset()
    lists = [node for node in walk(mapping.root.nodes) if isinstance(node, Scope) and node.pairing is Pairing.LIST]
    spines = {scope: spine_of(mapping, scope, False) or scope for scope in lists if scope.left.path == mine.left.path}
    others = [scope for scope, spine in spines.items() if scope is not mine and spine is spines.get(mine)]
    return frozenset(scope.right.category for scope in others if scope.right.category)


def _law(rule: Copy) -> str:
    """The arrow of a rule as far as its blocks let it go: ``, `->`, `<-`, `<->` or `<~>`."""
    around = list(rule.scope.enclosing())
    puts = rule.arrow.puts and all(scope.arrow.puts for scope in around)
    gets = rule.arrow.gets and all(scope.arrow.gets for scope in around) and not rule.is_else
    return rule.arrow.value if puts and gets else "->" if puts else "<-" if gets else ""


def _lookup(rule: Copy) -> tuple[object, ...]:
    table = next((use.table for use in rule.via if isinstance(use, TableUse)), None)
    return (table.cite, rule.arrow, *rule.right[0].slot.listed) if table else ()


def fragment_of(rule: Copy) -> tuple[str, str]:
    """The file and the name of the fragment that a rule stands in; empty in the mapping's own blocks."""
    around = rule.scope.enclosing()
    return next((scope.fragment for scope in around if scope.fragment), ("", ""))


def _demands(rule: Copy) -> tuple[Demand, ...]:
    """The words that are demanded of rows and elements on the right: by selectors, and by constants of the blocks around."""
    fixed = [node for one in rule.scope.enclosing() for node in one.nodes if isinstance(node, Fixed)]
    return (
        *(one for place in rule.right for one in demands_of(place)),
        *((one.place.path, one.words[0]) for one in fixed if one.place.side == "right" and one.demanded),
    )


__all__ = ["case_of", "fragment_of", "rules_of"]
