"""Keys of rows: E0601, E0602, E0603, E0608, and W0609 (a demand in a fragment that refuses the whole document)."""

from __future__ import annotations

from oscem_map.compiler.resolve.broken import Open
from oscem_map.compiler.resolve.problems import Problems
from oscem_map.compiler.resolve.rows import Role, TargetRow, TargetRows, is_demand, target_rows
from oscem_map.compiler.resolve.typed import (
    Broken,
    Copy,
    Fixed,
    Index,
    Key,
    Mapping,
    Pairing,
    Scope,
    Side,
    rules,
    walk,
)
from oscem_map.compiler.resolve.wording import as_spelt
from oscem_map.dsl.spans import Span
from oscem_map.registry.model import Kind


def check(mapping: Mapping, problems: Problems) -> None:
    """Keys of the tables of either side. Trees have none."""
    known = Open(mapping)
    for side in Side:
        rows = target_rows(mapping, side)
        for row in rows.all.values():
            if row.role is not Role.EVERY and not known.category(row.category, side):
                _written(row, rows, problems)
        for rule in rules(mapping.root.nodes):
            parent = rule.parent if isinstance(rule, Key) else None
            if parent is not None and parent.side is side and not known.category(parent.category, side):
                assert isinstance(rule, Key)
                _parent(rule, rows, problems)
    for rule in rules(mapping.root.nodes):
        if isinstance(rule, Index):
            _index(rule, problems)
        elif isinstance(rule, Fixed):
            _whole(rule, mapping, problems)
    for node in walk(mapping.root.nodes):
        if isinstance(node, Scope):
            _joined(node, mapping, problems)


def _written(row: TargetRow, rows: TargetRows, problems: Problems) -> None:
    """E0601: each key item of a category that is written has a rule."""
    schema = rows.schema
    missing = [item for item in schema.classes[row.category].keys if rows.id_of(row, item) is None]
    if not missing:
        return
    names = ", ".join(f"`{item}`" for item in missing)
    title = f"no rule writes {names}, by which the rows of `_{row.category}` are known"
    what = "index" if row.local else "1"
    slot = schema.classes[row.category].slots.get(missing[0])
    source = slot.parents[0] if slot and slot.parents else what
    keys = " and ".join(f"`{name}`" for name in schema.classes[row.category].keys)
    note = f"the key of `_{row.category}` is {keys} ({schema})"
    rule = f"{source} -> {missing[0]}" if rows.side is Side.RIGHT else f"{missing[0]} <- {source}"
    at = place_of(row, rows.mapping, rows.side)
    problems.add("E0601", at, title, "rows without a key", notes=[note], help=f"write `{rule}`")


def place_of(row: TargetRow, mapping: Mapping, side: Side = Side.RIGHT) -> Span:
    """The block that makes a row, or the first rule that does."""
    if row.owner is not None:
        for node in walk(row.owner.nodes):
            if isinstance(node, Scope) and node.anchor(side).category == row.category:
                return node.span
        return row.owner.span
    made = [*row.data, *row.answers, *row.fixed, *row.keys]
    for node in walk(mapping.root.nodes):
        if isinstance(node, Scope) and node.anchor(side).category == row.category and node.pairing is not Pairing.WHOLE:
            return node.span
    return made[0].span if made else mapping.root.span


def _parent(rule: Key, rows: TargetRows, problems: Problems) -> None:
    """E0602: the parent is written, and the two ends are parent and child in the dictionary where it knows any."""
    parent, item = rows.parent_of(rule), rule.parent.path[-1]
    known = rule.place.slot.parents
    if rule.parent.path == rule.place.path:
        title = f"`{rule.place.item}` points at itself"
        help = f"write `{known[0] if known else 1} -> {rule.place.item}`"
        problems.add(
            "E0602", rule.parent.span, title, "the same item", others=[(rule.place.span, "and this one")], help=help
        )
    elif known and rule.parent.item not in known:
        title = f"`{rule.place.item}` does not point at `{rule.parent.item}`"
        note = (
            f"its parent is {' or '.join(f'`{one}`' for one in known)} ({rows.schema})"
        )
        others = [(rule.place.span, "the child")]
        problems.add(
            "E0602", rule.parent.span, title, "not its parent", others=others, notes=[note], help=f"write `{known[0]}`"
        )
    elif parent is None or not (  # E0601 says where the key of a category is missing
        rows.id_of(parent, item) or _element_id(rows, rule) or item in rows.schema.classes[rule.parent.category].keys
    ):
        title = f"no rule writes `{rule.parent.item}`, at which this key points"
        rest = "there is none" if parent is None else "its rows have no such item"
        help = f"write a rule for it: `1 -> {rule.parent.item}`; or remove this key"
        note = f"a key is handed on from a row of `_{rule.parent.category}`, and {rest}"
        problems.add("E0602", rule.parent.span, title, "never written", notes=[note], help=help)



def _element_id(rows: TargetRows, rule: Key) -> bool:
    """Rows of a list have their key from the list's block."""
    return any(
        var.role is Role.ELEMENT and rows.id_of(var, rule.parent.path[-1])
        for var in rows.of_category(rule.parent.category)
    )


def _index(rule: Index, problems: Problems) -> None:
    """E0603: rows are counted in a list's block, or in a block that demands a fixed value among rows of others.

    An element of a tree is counted in the list's own block: a function for one object does not know its number.
    """
    scope = rule.scope
    if rule.place.kind is Kind.TREE and not scope.own_row:
        within = [*scope.enclosing()]
        owner = scope.list_scope
        if owner is not None and any(one.fragment is not None for one in within[: within.index(owner)]):
            title = "`index` counts elements, and this fragment is about one object"
            help = "move it into the block of the list, beside the rule that uses the fragment"
            problems.add("E0603", rule.span, title, "not in the list's block", help=help)
            return
    if scope.list_scope is not None or any(is_demand(node) for node in scope.nodes):
        return
    title = "`index` counts rows, and this block makes one row only"
    place = rule.place.within[-1]
    help = f"write `1 -> {place}`, or move it into the block of a list"
    problems.add("E0603", rule.span, title, "one row only", help=help)


def _joined(scope: Scope, mapping: Mapping, problems: Problems) -> None:
    """E0608: a companion that is read back is joined to the row of the list's element."""
    owner = scope.parent.list_scope if scope.parent is not None else None
    if owner is None or scope.right.category in (None, owner.right.category) or not scope.arrow.gets or scope.own_row:
        return
    reads = any(isinstance(rule, Copy) and rule.arrow.gets for rule in rules(scope.nodes))
    joins = any((isinstance(node, Key) and node.arrow.both) or isinstance(node, Broken) for node in scope.nodes)
    if reads and not joins:
        title = f"rows of `_{scope.right.category}` are read back, and nothing says to which element they belong"
        help = f"write a two-way key, `{_join(scope, owner, mapping)}`; or make the block `->`, with a reason"
        problems.add("E0608", scope.span, title, "not joined", others=[(owner.span, "to this list")], help=help)


def _join(scope: Scope, owner: Scope, mapping: Mapping) -> str:
    """The key that the dictionary knows between two categories, or one that is made up."""
    assert scope.right.category is not None and owner.right.category is not None
    for slot in mapping.right.classes[scope.right.category].slots.values():
        for parent in slot.parents:
            if parent.startswith(f"_{owner.right.category}."):
                return f"{parent} <-> {slot.name}"
    key = next(iter(mapping.right.classes[owner.right.category].keys), "id")
    return f"_{owner.right.category}.{key} <-> {owner.right.category}_{key}"


def _whole(rule: Fixed, mapping: Mapping, problems: Problems) -> None:
    """W0609: it is not seen in the root's file that such a demand refuses a document."""
    if rule.place.side is not Side.LEFT or not rule.demanded or rule.file == mapping.file:
        return
    lists = (Pairing.LIST, Pairing.SELECT, Pairing.PAIRED)
    if not any(scope.pairing in lists for scope in rule.scope.enclosing()):
        title = "this demand refuses the whole document, and stands in a shared file"
        note = f"whoever reads {mapping.file} does not see it"
        words = " or ".join(as_spelt(word) for word in rule.words)
        help = f"write `{rule.place.dotted} {rule.arrow.value} {words}` in the mapping's own file"
        problems.add("W0609", rule.span, title, "a demand", notes=[note], help=help)
