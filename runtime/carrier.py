"""The document that travels with its target: `carrier file("oscem.json") seal PATH`.

`carry` puts the document beside the target, and its digest into the target; `restore` takes it back. On the way back the
document from before stays where the record says what that document would be written as; what somebody edited in the record
wins.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from copy import deepcopy
from decimal import Decimal
from difflib import SequenceMatcher
from hashlib import sha256
from types import ModuleType
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from oscem_map.runtime.formats.json_text import write_json
from oscem_map.runtime.read_tree import is_one_of, key_of, value_at
from oscem_map.runtime.trace import Source, Trace, Tree
from oscem_map.runtime.write_tree import without_empty

if TYPE_CHECKING:
    from oscem_map.runtime.converters import Converter
    from oscem_map.runtime.tree_leaves import Node
    from oscem_map.runtime.withheld import Withheld

Keys = tuple[tuple[str, ...], ...]
"""How elements are recognised, alternatives in order: paths below the element, joined to one key."""

Step = tuple[str, tuple[tuple[str, Any], ...]]
"""A slot on the way to the seal, and of a list the words that its element has, by their paths below the element."""

_EMPTY: Final[tuple[object, ...]] = (None, "", [], {})
_OF_QUANTITY: Final = ("unit", "unitSI", "value", "valueSI")


class Carrier(NamedTuple):
    """What a converter module says of its carrier: the file's name, the rule, the way to the seal, and keys of lists by path."""

    name: str
    rule: str
    seal: tuple[Step, ...] = ()
    keys: Mapping[str, Keys] = {}


class BrokenSeal(ValueError):
    """The document that was given is not the one that travelled with the record."""


# Writing ----------------------------------------------------------------------------------------------------------------


def carried(document: Any, node: Node, withheld: Withheld) -> Any:
    """What travels of a document: the slots of its schema but for those withheld, sorted by name; None if there is nothing.

    What the schema does not know, or expects in another shape, stays behind: no rule says that it may be published.
    """
    if isinstance(document, list):
        if not node.path.endswith("[]"):
            return None
        parts = [carried(one, node, withheld) for one in document]
        return parts if node.below is None else [one for one in parts if one not in _EMPTY]
    if node.below is not None:
        if not isinstance(document, Mapping):
            return None
        known = [name for name in sorted(node.below) if name in document]
        members = {name: carried(document[name], node.below[name], withheld) for name in known}
        return {name: one for name, one in members.items() if one not in _EMPTY}
    if withheld.reason_of(node.path.replace("[]", "")) is not None:
        return None
    if isinstance(document, Mapping) and node.kind not in ("any", "quantity"):
        return None
    return _in_order(document, _OF_QUANTITY if node.kind == "quantity" else None)


def _in_order(value: Any, names: tuple[str, ...] | None = None) -> Any:
    if isinstance(value, Mapping):
        return {name: _in_order(value[name]) for name in sorted(value) if names is None or name in names}
    return [_in_order(one) for one in value] if isinstance(value, (list, tuple)) else value


def digest(text: str) -> str:
    """The seal of a file's text: `sha256:`, and 64 hexadecimal digits, as `sha256sum` gives them of the file."""
    return f"sha256:{sha256(text.encode()).hexdigest()}"


def carry(converter: Converter, document: Source, target: Tree, trace: Trace) -> None:
    """Put a document beside the target that a converter made of it (`trace.files`), and its digest into the target."""
    carrier: Carrier = converter.load().CARRIER
    text = _text(converter, document)
    trace.files[carrier.name] = text
    if carrier.seal:
        holder, slot = _sealed(target, carrier.seal)
        holder[slot] = digest(text)
        trace.supply(".".join(name for name, _ in carrier.seal), holder[slot], carrier.rule)


def _text(converter: Converter, document: Source) -> str:
    return write_json(_carried(converter, document))


def _carried(converter: Converter, document: Source) -> Tree:
    from oscem_map.runtime.tree_leaves import tree_of

    facts = converter.facts()
    return carried(document, tree_of(facts, "left"), facts.TREES["left"].withheld) or {}


def _sealed(target: Tree, steps: tuple[Step, ...]) -> tuple[Tree, str]:
    """The object that holds the seal, made where there is none, and its slot."""
    holder = target
    for step, words in steps[:-1]:
        name = step.removesuffix("[]")
        if step == name:
            holder = holder.setdefault(name, {})
            continue
        elements: list[Tree] = holder.setdefault(name, [])
        found = next((one for one in elements if _meets(one, words)), None)
        if found is None:
            found = {}
            elements.append(found)
            for path, word in words:
                *outer, last = path.split(".")
                inner = found
                for part in outer:
                    inner = inner.setdefault(part, {})
                inner[last] = word
        holder = found
    return holder, steps[-1][0].removesuffix("[]")


def _meets(element: Any, words: tuple[tuple[str, Any], ...]) -> bool:
    return isinstance(element, Mapping) and all(is_one_of(value_at(element, path), word) for path, word in words)


def seal_of(record: Any, steps: tuple[Step, ...]) -> object:
    """The seal that a record has, None where there is none."""
    found = record
    for step, words in steps:
        found = found.get(step.removesuffix("[]")) if isinstance(found, Mapping) else None
        if step.endswith("[]") and isinstance(found, list):
            found = next((one for one in found if _meets(one, words)), None)
    return found


# Reading ----------------------------------------------------------------------------------------------------------------


def restore(
    converter: Converter, before: Source, given: str | None, record: Source, made: Tree, trace: Trace
) -> tuple[str, ...]:
    """Merge the document that travelled with a record into what the record was read as (`made`), in place; gives notes.

    `given` is the text of the document's file, where it was given as text. Raises BrokenSeal.
    """
    from oscem_map.runtime.tree_leaves import tree_of

    module = converter.load()
    carrier: Carrier = module.CARRIER
    known = _carried(converter, before)
    notes = _check_seal(carrier, record, write_json(known), given)
    _merge(carrier, module, made, trace, known, tree_of(converter.facts(), "left"))
    return notes


def _check_seal(carrier: Carrier, record: Source, text: str, given: str | None) -> tuple[str, ...]:
    if not carrier.seal:
        return ()
    seal = seal_of(record, carrier.seal)
    if seal is None:
        return (f"the record has no seal: whether `before` is the {carrier.name} that travelled with it was not checked",)
    if str(seal).strip().casefold() in [digest(one) for one in (given, text) if one is not None]:
        return ()
    path = ".".join(name for name, _ in carrier.seal)
    raise BrokenSeal(
        f"`before` is not the {carrier.name} that travelled with this record: its digest is {digest(given or text)}, and "
        f"{path} says {seal}; give the file that came with the record, unchanged, or leave `before` out ({carrier.rule})"
    )


def _merge(carrier: Carrier, module: ModuleType, made: Tree, trace: Trace, before: Tree, node: Node) -> None:
    """Merge a document from before into what a record was read as in a run with this trace."""
    put, get = Trace(trace.ask), Trace(trace.ask)
    target = module.put(before, put)
    base = module.get(target, get)
    there = [_stands(entry) for entry in trace.written]
    _Merge(carrier.keys, _origin_in(target, put, get)).object(before, base, made, node, "$")
    without_empty(made)
    for n, entry in enumerate(trace.written):
        here, item, leaves, line, _ = entry
        if there[n] and item in here[0]:
            trace.written[n] = (here, item, leaves, line, here[0][item])


def _stands(entry: tuple[Any, ...]) -> bool:
    (holder, _, _), item, _, _, value = entry
    return isinstance(holder, dict) and holder.get(item) is value


def _origin_in(target: Tree, put: Trace, get: Trace) -> Callable[[Any], str]:
    """A function that says of which element of the document from before an object was read, through the target; or `''`."""
    from_document = {id(here[0]): here[1] for here, *_ in reversed(put.written)}
    from_target = {id(here[0]): here[1] for here, *_ in reversed(get.written)}

    def origin(element: Any) -> str:
        path = _known(element, from_target)
        return _known(_at(target, path), from_document) if path else ""

    return origin


def _known(value: Any, paths: Mapping[int, str]) -> str:
    """The path that an object, or the first one inside it that has one, came from."""
    if id(value) in paths:
        return paths[id(value)]
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return next((path for path in (_known(one, paths) for one in inner) if path), "")


def _at(tree: Any, path: str) -> Any:
    """What stands at a path without keys in quotes: `$.people[1].org`."""
    for step in path.removeprefix("$").replace("[", ".[").strip(".").split("."):
        if step[:1] == "[" and isinstance(tree, list):
            tree = tree[int(step[1:-1])]
        elif step:
            tree = tree.get(step) if isinstance(tree, dict) else None
    return tree


class _Merge:
    """A document from before, what its own record is read as (`base`), and what the record that was given is read as (`now`)."""

    def __init__(self, keys: Mapping[str, Keys], origin: Callable[[Any], str]) -> None:
        self.keys = keys
        self.origin = origin

    def object(self, before: Any, base: Any, now: Any, node: Node, at: str) -> Tree:
        """The merged object: `now` itself, or a new one."""
        made: Tree = now if isinstance(now, dict) else {}
        for slot, inner in (node.below or {}).items():
            parts = [one.get(slot) if isinstance(one, Mapping) else None for one in (before, base, made)]
            found = self.value(*parts, inner, f"{at}.{slot}")
            if found not in _EMPTY:
                made[slot] = found
            else:
                made.pop(slot, None)
        return made

    def value(self, before: Any, base: Any, now: Any, node: Node, at: str) -> Any:
        many = node.path.endswith("[]")
        if node.below is not None and many:
            return self.elements(*(one if isinstance(one, list) else [] for one in (before, base)), now, node, at)
        if node.below is not None:
            return self.object(before, base, now, node, at)
        if before is None or not _same(base, now):
            return now
        if many and isinstance(now, list) and isinstance(before, list):
            now[:] = deepcopy(before)  # the list stays the one of which the trace knows
            return now
        return deepcopy(before)

    def elements(self, before: list[Any], base: list[Any], now: Any, node: Node, at: str) -> list[Any]:
        """Elements in the order of the record; those that the record cannot hold follow the one that they followed."""
        made: list[Any] = now if isinstance(now, list) else []
        sources = self._sources(before, base, at)
        after: dict[int, list[Any]] = {-1: []}
        last = -1
        for n, one in enumerate(before):
            if n in sources.values():
                last = n
            after.setdefault(last, []).extend([] if n in sources.values() else [deepcopy(one)])
        found = after.pop(-1)
        pairs = _pairs(base, made, self.keys.get(node.path.replace("[]", ""), ()))
        for n, one in enumerate(made):
            source = sources.get(pairs.get(n, -1))
            found.append(one if source is None else self.object(before[source], base[pairs[n]], one, node, f"{at}[{source}]"))
            found += after.pop(source, []) if source is not None else []
        made[:] = [*found, *(one for rest in after.values() for one in rest)]
        return made

    def _sources(self, before: list[Any], base: list[Any], at: str) -> dict[int | None, int]:
        """The positions in `before` of the elements of `base`: as the two runs say, else the same position."""
        found: dict[int | None, int] = {}
        for n, one in enumerate(base):
            path = self.origin(one)
            number = path[len(at) + 1 :].partition("]")[0] if path.startswith(f"{at}[") else ""
            source = int(number) if number.isdigit() else n
            if source < len(before) and source not in found.values():
                found[n] = source
        return found


def _pairs(base: list[Any], now: list[Any], keys: Keys) -> dict[int, int]:
    """Which element of `base` each of `now` is, by position: by the keys, else those that are equal and those between them."""
    found: dict[int, int] = {}
    for key in keys:
        known: dict[object, int] = {}
        for n, one in enumerate(base):
            if n not in found.values() and (said := key_of(one, key)) is not None:
                known.setdefault(said, n)
        for n, one in enumerate(now):
            if n not in found and (said := key_of(one, key)) in known:
                found[n] = known.pop(said)
    if keys:
        return found
    texts = [[write_json(_in_order(one)) for one in some] for some in (base, now)]
    for word, start, end, first, last in SequenceMatcher(None, *texts, autojunk=False).get_opcodes():
        if word in ("equal", "replace"):
            found |= dict(zip(range(first, last), range(start, end), strict=False))
    return found


def _same(one: Any, other: Any) -> bool:
    """Whether two values are the same; numbers by what they say, however they are written."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(_same(value, other[name]) for name, value in one.items())
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_same, one, other))
    return bool(_exact(one) == _exact(other)) and isinstance(one, bool) == isinstance(other, bool)


def _exact(value: Any) -> Any:
    return Decimal(repr(value)) if isinstance(value, float) else value


__all__ = ["BrokenSeal", "Carrier", "carried", "carry", "digest", "restore", "seal_of"]
