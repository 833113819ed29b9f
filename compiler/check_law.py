"""The arrow states the law: E0405, E0406, E0407, E0502, W0506. Clashes are computed by running the codec or table."""

from __future__ import annotations


from oscem_map.compiler.codecs import Loss
from oscem_map.compiler.counter import collision, separator_clash
from oscem_map.compiler.leaves import because_of
from oscem_map.compiler.problems import Problems
from oscem_map.compiler.typed import (
    Answer,
    CodecUse,
    Copy,
    Fixed,
    ListedUse,
    Lost,
    Mapping,
    Node,
    Pairing,
    Present,
    Scope,
    TableUse,
    Unread,
    Via,
    walk,
)
from oscem_map.dsl.syntax import Arrow


def check(mapping: Mapping, problems: Problems) -> None:
    for node in walk(mapping.root.nodes):
        match node:
            case Copy():
                _copy(node, mapping, problems)
            case Present():
                _present(node, problems)
            case Lost() | Unread():
                _reason(node, "a loss", problems)
            case Fixed():
                _fixed(node, mapping, problems)
            case Scope():
                _scope(node, problems)
            case Answer() if node.is_else and not node.because:
                _reason(node, "`else`", problems)
            case _:
                pass


def loss_of(rule: Copy) -> Loss:
    """The loss class of a rule's chain."""
    losses = {_loss(use, rule) for use in rule.via}
    if Loss.PUT_ONLY in losses:
        return Loss.PUT_ONLY
    return Loss.SETTLES if Loss.SETTLES in losses else Loss.EXACT


def _loss(use: Via, rule: Copy) -> Loss:
    match use:
        case CodecUse(codec=codec):
            return codec.loss
        case TableUse(table=table):
            return table.loss if _keeps_places(use, rule) else Loss.SETTLES
        case ListedUse():
            return Loss.EXACT


def _keeps_places(use: TableUse, rule: Copy) -> bool:
    """A row of fewer cells than left places forgets the others."""
    return use is not rule.via[0] or all(len(row.left) == len(rule.left) for row in use.table.rows if row.arrow.both)


def _copy(rule: Copy, mapping: Mapping, problems: Problems) -> None:
    loss = loss_of(rule)
    if rule.is_else and rule.arrow.both:
        title = "`else` writes one way only"
        problems.add("E0502", rule.span, title, "two ways", help='write `->`, and `because "..."`')
    elif rule.arrow is Arrow.EXACT and loss is not Loss.EXACT:
        _forgets(rule, loss, problems)
    elif rule.arrow is Arrow.SETTLES and loss is Loss.PUT_ONLY:
        _forgets(rule, loss, problems)
    elif rule.arrow is Arrow.SETTLES and loss is Loss.EXACT:
        title = "nothing is lost here, and the arrow says that something is"
        problems.add("E0407", rule.span, title, "exact both ways", help="write `<->`")
    elif _needs_reason(rule, loss, mapping) and not because_of(rule):
        _reason(rule, "`else`" if rule.is_else else "a loss", problems)
    if rule.because and rule.arrow is Arrow.EXACT:
        title = "a reason, and nothing is lost"
        problems.add("W0506", rule.span, title, "exact", help="remove `because`, or make it a note: `# ...`")


def _needs_reason(rule: Copy, loss: Loss, mapping: Mapping) -> bool:
    if rule.is_else:
        return True
    if rule.arrow is Arrow.SETTLES:
        return not all(_states_reasons(use) for use in rule.via if _loss(use, rule) is not Loss.EXACT)
    if rule.arrow is Arrow.PUT:
        return not all(_read_elsewhere(place.path, rule, mapping) for place in rule.left)
    return rule.arrow is Arrow.GET


def _states_reasons(use: Via) -> bool:
    """A table whose one-way rows say why."""
    return isinstance(use, TableUse) and use.table.loss is Loss.SETTLES and all(
        row.because or row.arrow.both for row in use.table.rows
    )  # fmt: skip


def _read_elsewhere(path: tuple[str, ...], rule: Copy, mapping: Mapping) -> bool:
    return any(
        isinstance(node, Copy) and node is not rule and node.arrow.gets and any(place.path == path for place in node.left)
        for node in walk(mapping.root.nodes)
    )


def _forgets(rule: Copy, loss: Loss, problems: Problems) -> None:
    for use in rule.via:
        if _loss(use, rule) is Loss.EXACT:
            continue
        if isinstance(use, CodecUse) and use.codec.name in ("join", "text"):
            separator = str(use.arguments[0])
            one, two, joined = separator_clash(separator)
            title = f'`{use.codec.name}("{separator}")` cannot be split again'
            note = f"{_tuple(one)} and {_tuple(two)} both give {joined!r}".replace("'", '"')
            help = "write `<~>` with a reason, or a separator that neither part may contain"
            problems.add("E0405", use.span, title, "", notes=[note], help=help)
            return
        name = use.codec.name if isinstance(use, CodecUse) else use.table.name if isinstance(use, TableUse) else "listed"
        example = collision(use)
        notes = [f"{example[0]} and {example[1]} both give {example[2]}"] if example else []
        if loss is Loss.PUT_ONLY:
            title, help = f"`{name}` cannot be read back, and the arrow says that it can", 'write `->` with `because "..."`'
        else:
            title = f"`{name}` forgets something, and `<->` says that nothing is lost"
            help = 'write `<~>` with `because "..."`'
        problems.add("E0406", use.span, title, "forgets something", others=[(rule.span, "")], notes=notes, help=help)
        return


def _tuple(parts: tuple[str, ...]) -> str:
    return f"({', '.join(repr(part) for part in parts)})"


def _present(rule: Present, problems: Problems) -> None:
    if rule.arrow is Arrow.EXACT:
        title = "`present` forgets the difference between no and not said"
        note = "false and a missing value both leave the items unwritten"
        problems.add("E0406", rule.span, title, "", notes=[note], help='write `<~>` with `because "..."`')
    elif not rule.because:
        _reason(rule, "a loss", problems)


def _scope(scope: Scope, problems: Problems) -> None:
    """A block that forgets or runs one way only states why."""
    forgets = scope.arrow is not Arrow.EXACT
    if scope.pairing in (Pairing.SELECT, Pairing.PAIRED) and scope.arrow is Arrow.EXACT:
        what = "elements that are passed over are lost" if scope.pairing is Pairing.SELECT else "`paired` forgets which lists met"
        problems.add("E0406", scope.span, what, "", help='write `<~>` with `because "..."`')
    elif forgets and not scope.because and not _reasons_inside(scope):
        title = "a block that does not come back whole, and no reason"
        problems.add("E0502", scope.span, title, "why?", help='add `because "..."` before the brace')


def _reasons_inside(scope: Scope) -> bool:
    writing = [node for node in walk(scope.nodes) if isinstance(node, Copy)]
    return bool(writing) and all(rule.because for rule in writing)


_SAYS_WHAT = ("type", "units", "category", "method", "id")


def _fixed(rule: Fixed, mapping: Mapping, problems: Problems) -> None:
    """A literal that states a fact (no key, unit, type or demand) says why."""
    if rule.place is None or rule.because or rule.arrow.both or rule.place.side == "left":
        return
    slot, cls = rule.place.slot, mapping.right.classes.get(rule.place.category)
    kind = slot.name.rsplit("_", 1)[-1] in _SAYS_WHAT
    if rule.is_else:
        _reason(rule, "`else`", problems)
    elif not (kind or slot.parents or (cls and slot.name in cls.keys)):
        _reason(rule, "a fact that no slot states", problems)


def _reason(rule: Node, what: str, problems: Problems) -> None:
    if isinstance(rule, (Scope,)) or not hasattr(rule, "because") or rule.because:
        return
    if isinstance(rule, (Lost, Unread)) and rule.scope and because_of(rule):
        return
    problems.add("E0502", rule.span, f"{what} without a reason", "why?", help='add `because "..."`')


