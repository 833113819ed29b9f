"""Parts of documents, as converters walk them: objects, lists, rows, and joins between categories."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, Final

from oscem_map.runtime.note import Note, Row, Tables, Tree
from oscem_map.runtime.refused import Nothing, Refused
from oscem_map.runtime.values import a_kind, fold, number, whole

_EMPTY: Final[Mapping[str, Any]] = {}
_HOLLOW: Final[tuple[object, ...]] = (None, [], {})
_SAY_NOTHING: Final[tuple[object, ...]] = (None, "", [], {})
Rows = Sequence[Mapping[str, Any]]


def part(tree: Mapping[str, Any], slot: str, note: Note, at: str) -> Mapping[str, Any]:
    """The object in a slot; an empty one where it is absent, or is no object (which is noted)."""
    value = tree.get(slot)
    if value.__class__ is dict:
        return value
    return _EMPTY if value is None else _other_object(value, note, f"{at}.{slot}")


def _other_object(value: object, note: Note, path: str) -> Mapping[str, Any]:
    if isinstance(value, Mapping):
        return value
    if value not in _SAY_NOTHING:
        note.of(path, "", Refused(value, f"{a_kind(value)} where an object is expected"), "")
    return _EMPTY


def elements(tree: Mapping[str, Any], slot: str, note: Note, at: str) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """The objects of a list with their positions; what is no object is noted and passed over."""
    for i, value in scalars(tree, slot, note, at):
        if value.__class__ is dict:
            yield i, value
        elif value is not None:
            element = _other_object(value, note, f"{at}.{slot}[{i}]")
            if element:
                yield i, element


def scalars(tree: Mapping[str, Any], slot: str, note: Note, at: str) -> Iterator[tuple[int, Any]]:
    """The values of a list of scalars, with their positions."""
    values = tree.get(slot)
    if isinstance(values, list):
        yield from enumerate(values)
    elif values not in _SAY_NOTHING:
        note.of(f"{at}.{slot}", "", Refused(values, f"{a_kind(values)} where a list is expected"), "")


def gather(
    tree: Mapping[str, Any], path: str, read: Callable[[Any], Any], note: Note, at: str, rule: str
) -> list[Any] | None:
    """All values at a path through lists (`ligands[].present`), each read; absent ones are left out.

    Unfit ones are noted, and then there is no list: a mean or a join of the others would be a falsehood.
    """
    if read is whole and _whole_numbers(tree.get(path[:-2])):
        return list(tree[path[:-2]])
    found = []
    whole_list = True
    for place, raw in _at(tree, path, at):
        value = raw if isinstance(raw, Refused) else read(raw)
        if isinstance(value, (Refused, Nothing)):
            note.of(place, "", value, rule)
            whole_list = False
        elif value is not None:
            found.append(value)
    return found if found and whole_list else None


def _whole_numbers(value: Any) -> bool:
    """Whether a value is a list of ints and nothing else, as counts are: then there is nothing to read."""
    return isinstance(value, list) and set(map(type, value)) == {int}


def _at(value: Any, path: str, at: str) -> Iterator[tuple[str, Any]]:
    step, _, rest = path.partition(".")
    name = step.removesuffix("[]")
    inner = value.get(name) if isinstance(value, Mapping) else None
    place = f"{at}.{name}"
    found = [(place, inner)]
    if step.endswith("[]") and inner not in _SAY_NOTHING:
        if not isinstance(inner, list):
            yield place, Refused(inner, f"{a_kind(inner)} where a list is expected")
            return
        found = [(f"{place}[{i}]", one) for i, one in enumerate(inner)]
    for here, one in found:
        if rest:
            yield from _at(one, rest, here)
        elif one is not None:
            yield here, one


# Rows of a tables document --------------------------------------------------------------------------------


def agreed_row(rows: Rows, category: str) -> Mapping[str, Any]:
    """The one row, or what all rows that say it agree on.

    An item on which they differ is refused as ambiguous when it is read.
    """
    if len(rows) == 1:
        return rows[0]
    merged: Row = {}
    for item in dict.fromkeys(item for row in rows for item in row):
        values = tuple(dict.fromkeys(row[item] for row in rows if row.get(item) is not None))
        if len(values) == 1:
            merged[item] = values[0]
        elif values:
            merged[item] = Refused(values, f"ambiguous: the {len(rows)} rows of {category} differ", values)
    return merged


def those(rows: Rows, item: str, *words: str) -> list[Mapping[str, Any]]:
    """The rows whose item is one of the words, without regard to case."""
    wanted = [fold(word) for word in words]
    return [row for row in rows if row.get(item) is not None and fold(str(row[item])) in wanted]


def ours(
    category: str, rows: Rows, item: str, words: tuple[str, ...], note: Note, file: str, lines: tuple[int, ...], reason: str
) -> Rows:
    """The rows whose item is one of the words; the rules at `lines` pass the others over."""
    found = those(rows, item, *words)
    if len(found) < len(rows):
        kept = set(map(id, found))
        for row in rows:
            if id(row) not in kept:
                note.skip(note.path(category, row), file, lines, reason)
    return found


def taken(category: str, rows: Rows, note: Note) -> Mapping[str, Any]:
    """The agreed row of those that are read now."""
    note.took(category, rows)
    return agreed_row(rows, category)


def joined(rows: Rows, item: str, key: object) -> list[Mapping[str, Any]]:
    """The rows whose item points at a key."""
    return [row for row in rows if key is not None and row.get(item) == key]


def row_path(tables: Tables, category: str, n: int) -> str:
    """The path of a row, for the report: `_em_imaging`, or `_em_software[2]` where there are several."""
    return f"_{category}[{n}]" if len(tables[category]) > 1 else f"_{category}"


def is_one_of(value: object, *words: object) -> bool:
    """Whether a value is one of the words, without regard to case and blanks."""
    if isinstance(value, str):
        return fold(value) in [fold(word) for word in words if isinstance(word, str)]
    if isinstance(value, bool):
        return any(value is word for word in words)
    said = number(value) if isinstance(value, (int, float, Decimal)) else None
    return said is not None and any(said == number(word) for word in words if not isinstance(word, (bool, str)))


def has_word(value: object, word: str) -> bool:
    """Whether a free text, as a list of words or phrases, has this one."""
    return isinstance(value, str) and f" {_plain(word)} " in f" {_plain(value)} "


def _plain(words: str) -> str:
    return fold(words.replace(",", " ").replace(";", " "))


def lacking(rows: Sequence[Row], items: tuple[str, ...], note: Note, category: str, by: str) -> None:
    """A mandatory item without a value is `?`, and missing. Where there are several rows, the missing one says which."""
    for row in rows:
        for item in items:
            if row.get(item) is None:
                row[item] = None
                label = str(row.get("id") or row.get("ordinal") or "") if len(rows) > 1 else ""
                note.lacks(f"_{category}.{item}", label, by)


def preferred(
    tree: Mapping[str, Any], slot: str, path: str, words: tuple[str, ...], note: Note, at: str
) -> tuple[list[tuple[int, Mapping[str, Any]]], list[int]]:
    """The elements whose value at `path` is one of the words, in their order; and where the others are."""
    found = list(elements(tree, slot, note, at))
    if not words:
        return found, []
    order = {fold(word): n for n, word in reversed([*enumerate(words)])}
    ranks = [(order.get(fold(said), -1) if isinstance(said := _value(one, path), str) else -1) for _, one in found]
    chosen = [pair for n in range(len(words)) for pair, rank in zip(found, ranks, strict=True) if rank == n]
    return chosen, [i for (i, _), rank in zip(found, ranks, strict=True) if rank < 0]


def _value(element: Mapping[str, Any], path: str) -> object:
    value: Any = element
    for step in path.split("."):
        value = value.get(step) if isinstance(value, Mapping) else None
    return value


def both_of(first: str, one: Mapping[str, Any] | None, second: str, other: Mapping[str, Any] | None) -> Tree:
    """An element of each of two lists, under the lists' names; -1 stands for none and is not found."""
    return {name: element for name, element in ((first, one), (second, other)) if element is not None}


def present(
    said: object, row: Row, items: tuple[str, ...], note: Note, at: str, leaf: str,
    file: str, lines: tuple[int, ...], line: int, because: str,
) -> None:  # fmt: skip
    """A boolean opposite items, or (without items) a row: false keeps them unwritten, true lets a row exist.

    Whether something is there is all that mmCIF can say: false is lost, and so is a true alone.
    """
    if isinstance(said, (Refused, Nothing)):
        note.of(at, leaf, said, f"{file}:{line}")
    elif said is False:
        for item in items or tuple(row):
            row.pop(item, None)
        note.skip(at, file, lines, f"`{leaf}` is false ({file}:{line})")
        note.of(at, leaf, Nothing(because), f"{file}:{line}")
    elif said is True and not items:
        row.setdefault("id", None)
    elif said is True and not any(row.get(item) is not None for item in items):
        note.of(at, leaf, Nothing(because), f"{file}:{line}")


def pruned(value: Any) -> Any:
    """A tree without empty objects and lists."""
    if isinstance(value, dict):
        inner = {key: pruned(one) for key, one in value.items()}
        return {key: one for key, one in inner.items() if one not in _HOLLOW}
    if isinstance(value, list):
        return [one for one in map(pruned, value) if one not in _HOLLOW]
    return value


def put_in(tree: Tree, slot: str) -> Tree:
    """The object in a slot of a tree that is being made; a new one where there is none."""
    found: Tree = tree.setdefault(slot, {})
    return found


def list_in(tree: Tree, slot: str) -> list[Any]:
    """The list in a slot of a tree that is being made."""
    found: list[Any] = tree.setdefault(slot, [])
    return found
