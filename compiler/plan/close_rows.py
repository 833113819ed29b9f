"""The keys and literals of a row, and the end of a list element's function.

Keys and literals make no row: they are set where a row exists.
"""

from __future__ import annotations

from oscem_map.compiler.emit.lines import Lines
from oscem_map.compiler.plan.naming import file_constant
from oscem_map.compiler.plan.put_words import tuple_text
from oscem_map.compiler.resolve.rows import Role, TargetRow, TargetRows
from oscem_map.compiler.resolve.typed import Choice, Fixed, Index, Key, Need


def close_element(rows: TargetRows, local: list[TargetRow], at: str, w: Lines) -> None:
    """The end of an element's function: rows that exist get their keys and are kept, parents first."""
    for var in local:
        for need in var.needs:
            leave_out(need, var, var.name, at, w)
    order = parents_first(rows, local)
    for var in order:
        alive = [var.name, *(child.name for child in _below(rows, var, local))]
        if isinstance(var.data, list) and not var.data and not var.answers:
            alive = alive[1:] or [var.name]
        w(f"if {' or '.join(alive)}:")
        with w.indented():
            if var.guarded:
                w(f"{var.name}.update({var.name}_set)")
            for fixed in plain_fixed(var):
                set_literal(fixed, var, var.name, w)
            for key in var.keys:
                set_key(rows, key, var, var.name, w)
            w(f"rows.{rows.list_of(var.category)}.append({var.name})")


def _below(rows: TargetRows, var: TargetRow, local: list[TargetRow]) -> list[TargetRow]:
    found: list[TargetRow] = []
    for other in local:
        if var in rows.parents(other):
            found += [other, *_below(rows, other, [o for o in local if o is not var])]
    return list(dict.fromkeys(found))


def parents_first(rows: TargetRows, variables: list[TargetRow]) -> list[TargetRow]:
    done: list[TargetRow] = []

    def visit(var: TargetRow, trail: tuple[TargetRow, ...]) -> None:
        if var in done or var in trail:
            return
        for parent in rows.parents(var):
            if parent in variables:
                visit(parent, (*trail, var))
        done.append(var)

    for var in variables:
        visit(var, ())
    return done


def leave_out(need: Need, var: TargetRow, row: str, at: str, w: Lines) -> None:
    lacking = " or ".join(f'"{place.path[-1]}" not in {row}' for place in need.places)
    w(f"if {row} and ({lacking}):" if len(need.places) > 1 else f"if {row} and {lacking}:")
    with w.indented():
        lines: dict[str, list[int]] = {}
        for rule in var.data:
            lines.setdefault(rule.file, []).append(rule.number)
        for file, numbers in lines.items():
            reason = f"{need.because} ({need.cite})"
            w(f"note.skip({at}, {file_constant(file)}, {tuple_text(tuple(dict.fromkeys(numbers)))}, {reason!r})")
        w(f"{row}.clear()")


def plain_fixed(var: TargetRow) -> list[Fixed]:
    """Literals that stand in no branch; those of branches are set there."""
    scoped = [fixed for fixed in var.fixed if fixed.scope is not None]
    return [
        fixed
        for fixed in scoped
        if not any(
            isinstance(node, Choice) and any(fixed in branch.nodes for branch in node.branches)
            for node in (fixed.scope.nodes if fixed.scope else [])
        )
    ]


def set_literal(fixed: Fixed, var: TargetRow, row: str, w: Lines) -> None:
    assert fixed.place is not None
    item, word = fixed.place.path[-1], repr(word_text(fixed))
    name = repr(fixed.place.item)
    if fixed.is_else:
        w(f'if {row}.get("{item}") is None:')
        with w.indented():
            w(f'{row}["{item}"] = {word}')
            w(f'note.assume({name}, {word}, {fixed.because!r}, "{fixed.cite}")')
    else:
        w(f'{row}["{item}"] = {word}  # {fixed.cite}')
        if fixed.because:
            w(f'note.assume({name}, {word}, {fixed.because!r}, "{fixed.cite}")')


def word_text(fixed: Fixed) -> str:
    word = fixed.words[0]
    if isinstance(word, bool):
        return "true" if word else "false"
    return str(word)


def set_key(rows: TargetRows, key: Key | Index, var: TargetRow, row: str, w: Lines) -> None:
    assert key.place is not None
    item = key.place.path[-1]
    if isinstance(key, Index):
        reserved = _reserved(rows, var, item)
        count = f"len(rows.{rows.list_of(var.category)}) + {reserved + key.start}" if var.local else "{n}"
        w(f'{row}["{item}"] = str({count})  # {key.cite}')
        return
    w(f'{row}["{item}"] = {key_value(rows, key, var)}  # {key.cite}')


def _reserved(rows: TargetRows, var: TargetRow, item: str) -> int:
    """Numbers that rows outside lists have as literals."""
    singles = [other for other in rows.of_category(var.category) if not other.local and other.role is Role.SINGLE]
    return sum(1 for other in singles if isinstance(rows.id_of(other, item), Fixed))


def key_value(rows: TargetRows, key: Key, var: TargetRow) -> str:
    """The parent's key: a literal, or read from the parent's row."""
    assert key.parent is not None
    parent = rows.parent_of(key)
    item = key.parent.path[-1]
    if parent is None:
        return "None"
    if parent.local:
        return f'{parent.name}["{item}"]'
    rule = rows.id_of(parent, item)
    if isinstance(rule, Fixed):
        return repr(word_text(rule))
    if parent.role is Role.EVERY:
        return f'rows.{rows.list_of(parent.category)}[0]["{item}"]'
    return f'rows.{parent.name}.get("{item}")'
