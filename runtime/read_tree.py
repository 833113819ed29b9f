"""Reading a document that is a tree, as generated converters do: objects, lists, elements by a word, values at a path."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Any, Final, NamedTuple

from oscem_map.runtime.paths import Steps, steps_of
from oscem_map.runtime.refused import ABSENT, Nothing, Refused
from oscem_map.runtime.trace import Trace, Tree
from oscem_map.runtime.values import a_kind, fold, number, whole

_EMPTY: Final[Mapping[str, Any]] = {}


def part(tree: Mapping[str, Any], slot: str, trace: Trace, at: str) -> Mapping[str, Any]:
    """The object in a slot; an empty one where it is absent, or is no object (which is remarked on)."""
    value = tree.get(slot)
    if value.__class__ is dict:
        return value
    return _EMPTY if value is None else _other_object(value, trace, f"{at}.{slot}")


def _other_object(value: object, trace: Trace, path: str) -> Mapping[str, Any]:
    if isinstance(value, Mapping):
        return value
    if value not in ABSENT:
        trace.remark(path, "", Refused(value, f"{a_kind(value)} where an object is expected"), "")
    return _EMPTY


def elements(tree: Mapping[str, Any], slot: str, trace: Trace, at: str) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """The objects of a list with their positions; what is no object is remarked on and passed over."""
    values = tree.get(slot)
    if values is None:
        return iter(())
    if values.__class__ is list and {*map(type, values)} == _ONLY_DICTS:
        return enumerate(values)
    return _elements(tree, slot, trace, at)


_ONLY_DICTS: Final = {dict}
_ONLY_INTEGERS: Final = {int}


def _elements(tree: Mapping[str, Any], slot: str, trace: Trace, at: str) -> Iterator[tuple[int, Mapping[str, Any]]]:
    for i, value in scalars(tree, slot, trace, at):
        if value.__class__ is dict:
            yield i, value
        elif value is not None:
            element = _other_object(value, trace, f"{at}.{slot}[{i}]")
            if element:
                yield i, element


def scalars(tree: Mapping[str, Any], slot: str, trace: Trace, at: str) -> Iterator[tuple[int, Any]]:
    """The values of a list of scalars, with their positions."""
    values = tree.get(slot)
    if isinstance(values, list):
        yield from enumerate(values)
    elif values not in ABSENT:
        trace.remark(f"{at}.{slot}", "", Refused(values, f"{a_kind(values)} where a list is expected"), "")


class Where:
    """Which elements of a list are meant: those whose value at `path` is one of the words, or `has` one.

    `depth` is the index of the list's step in the path that is read: 1 of `people.identifiers[].scheme`.
    """

    __slots__ = ("_folded", "_slot", "depth", "has", "otherwise", "path", "words")

    def __init__(self, depth: int, path: str, words: tuple[Any, ...], has: bool = False) -> None:
        self.depth, self.path, self.words, self.has = depth, path, words, has
        self._slot = path if path and "." not in path and not has else ""
        """The path, where it is one name."""
        self._folded = _folded(words)
        self.otherwise = f"its {path or 'value'} {'has not' if has else 'is not'} {' or '.join(map(str, words))}"
        """Why an element for which it does not hold is not read."""

    def holds(self, element: Any) -> bool:
        if self._slot and element.__class__ is dict:
            value = element.get(self._slot)
            if value.__class__ is str:
                return value in self.words or said_word(value) in self._folded
        else:
            value = value_at(element, self.path) if self.path else element
        return has_word(value, *self.words) if self.has else is_one_of(value, *self.words)


def said_word(word: str) -> str:
    """A word as it is compared; short ones come again, in each rule and each record."""
    return _kept(word) if len(word) < _LONG_WORD else fold(word)


_LONG_WORD: Final = 100
_kept: Final = lru_cache(4096)(fold)


def gather(
    tree: Mapping[str, Any], path: str, read: Callable[[Any], Any], trace: Trace, at: str, rule: str, *where: Where
) -> list[Any] | None:
    """All values at a path through lists (`ligands[].present`), each read; absent ones are left out.

    Unfit ones are remarked on, and then there is no list: a mean or a join of the others would be a falsehood. Of
    elements for which `where` does not hold nothing is read.
    """
    steps = steps_of(path)
    first = tree.get(steps[0][0])
    if first is None or (len(steps) > 1 and _lacks(first, steps[1][0])):
        return None
    plain: list[Any] | None = _ODD if where else _gathered(tree, steps, read)
    if plain is not _ODD:
        return plain
    found = []
    complete = True
    places: list[tuple[str, Any]] = []
    _find(tree, steps, 0, at, _Selection(where, trace, rule), places)
    for place, raw in places:
        value = raw if isinstance(raw, Refused) else read(raw)
        if isinstance(value, (Refused, Nothing)):
            trace.remark(place, "", value, rule)
            complete = False
        elif value is not None:
            found.append(value)
    return found if found and complete else None


def _lacks(value: Any, slot: str) -> bool:
    """Whether no object of a list, or the one that stands alone, has a slot: records have few of those that rules read."""
    if value.__class__ is dict:
        return value.get(slot) is None
    if value.__class__ is not list:
        return False
    for one in value:  # noqa: SIM110 - a generator takes twice the time, and this is asked of every rule
        if one.__class__ is not dict or one.get(slot) is not None:
            return False
    return True


_ODD: Final[Any] = object()
_UNFIT: Final = frozenset((Refused, Nothing))


def _gathered(tree: Mapping[str, Any], steps: Steps, read: Callable[[Any], Any]) -> Any:
    """The same of a list of objects, or of scalars, in which all is as the schema has it; `_ODD` where something is not."""
    (slot, many), *rest = steps
    values = tree.get(slot)
    if not many or values.__class__ is not list or len(rest) > 1:
        return _ODD
    kinds = {*map(type, values)}
    if kinds == _ONLY_INTEGERS and read is whole and not rest:
        return [*values]
    if rest:
        ((name, several),) = rest
        if several or kinds != _ONLY_DICTS:
            return _ODD
        values = [one.get(name) for one in values]
    found = [*map(read, [one for one in values if one is not None])]
    if not _UNFIT.isdisjoint(map(type, found)):
        return _ODD
    return [one for one in found if one is not None] or None


class _Selection(NamedTuple):
    """The elements that a rule reads; what it passes over goes to the trace, if it has what the rule would read of it."""

    where: tuple[Where, ...]
    trace: Trace
    rule: str

    def of(self, values: list[Any], place: str, depth: int, inner: str) -> list[tuple[str, Any]]:
        """Those of a list at a place, with their paths; `inner` is the slot that is read of each, or empty."""
        tests = [test for test in self.where if test.depth == depth]
        found = []
        for i, one in enumerate(values):
            for test in tests:
                if not test.holds(one):
                    if inner and one.__class__ is dict and one.get(inner) is None:
                        break
                    self.trace.pass_over(f"{place}[{i}]", test.otherwise, self.rule, False)
                    break
            else:
                found.append((f"{place}[{i}]", one))
        return found


def _find(
    value: Any, steps: Steps, depth: int, at: str, selection: _Selection, found: list[tuple[str, Any]]
) -> None:
    """Add the values at a path, from the step at this depth on, with their places; None is none."""
    name, many = steps[depth]
    if value.__class__ is not dict and not isinstance(value, Mapping):
        return
    inner = value.get(name)
    if inner is None:
        return
    place = f"{at}.{name}"
    here = [(place, inner)]
    if many and inner not in ABSENT:
        if not isinstance(inner, list):
            found.append((place, Refused(inner, f"{a_kind(inner)} where a list is expected")))
            return
        here = selection.of(inner, place, depth, steps[depth + 1][0] if depth + 1 < len(steps) else "")
    if depth + 1 < len(steps):
        for inside, one in here:
            _find(one, steps, depth + 1, inside, selection, found)
    else:
        found += [(inside, one) for inside, one in here if one is not None]


def selected(
    tree: Mapping[str, Any], slot: str, reads: tuple[str, ...], trace: Trace, at: str, rule: str, *where: Where
) -> tuple[Mapping[str, Any], str]:
    """The one element of a list that a block is about, with its path: that for which `where` holds.

    Only elements count that have one of the slots that the block `reads`; those for which it does not hold are passed over.
    Several that say the same there are read as one. Where they differ nothing tells which is meant: all of them are refused.
    Without an element the object is empty, and its path leads nowhere.
    """
    fitting = []
    for i, element in elements(tree, slot, trace, at):
        if any(element.get(name) is not None for name in reads):
            failed = next((test for test in where if not test.holds(element)), None)
            if failed is None:
                fitting.append((element, f"{at}.{slot}[{i}]"))
            else:
                trace.pass_over(f"{at}.{slot}[{i}]", failed.otherwise, rule, False)
    if len(fitting) > 1:
        fitting = _agreeing(fitting, f"elements of `{slot}` fit, and they differ", reads, trace, rule)
    values = tree.get(slot)
    return fitting[0] if fitting else (_EMPTY, f"{at}.{slot}[{len(values) if isinstance(values, list) else 0}]")


def _agreeing(
    fitting: list[tuple[Mapping[str, Any], str]], reason: str, reads: tuple[str, ...], trace: Trace, rule: str
) -> list[tuple[Mapping[str, Any], str]]:
    """The first of several elements, if the others say the same in the slots that are read; else none, and all are refused."""
    (first, place), *rest = fitting
    if all(other.get(name) == first.get(name) for other, _ in rest for name in reads):
        for _, again in rest:
            trace.repeats(again, place)
        return [(first, place)]
    for element, here in fitting:
        for name in reads:
            if element.get(name) is not None:
                trace.remark(f"{here}.{name}", "", Refused(element[name], f"ambiguous: {len(fitting)} {reason}"), rule)
    return []


def is_one_of(value: object, *words: object) -> bool:
    """Whether a value is one of the words, without regard to case and blanks."""
    if value is None:
        return False
    if isinstance(value, str):
        return value in words or said_word(value) in _folded(words)
    if isinstance(value, bool):
        return any(value is word for word in words)
    said = number(value) if isinstance(value, (int, float, Decimal)) else None
    return said is not None and any(said == number(word) for word in words if not isinstance(word, (bool, str)))


@lru_cache(1024)
def _folded(words: tuple[object, ...]) -> frozenset[str]:
    """The texts among the words of a rule, as they are compared."""
    return frozenset([fold(word) for word in words if isinstance(word, str)])


def has_word(value: object, *words: str) -> bool:
    """Whether a free text, as a list of words or phrases, has one of these: "PI, corresponding author" has "PI"."""
    return isinstance(value, str) and any(f" {_spaced(word)} " in f" {_spaced(value)} " for word in words)


def _spaced(words: str) -> str:
    return fold(words.replace(",", " ").replace(";", " "))


def preferred(
    tree: Mapping[str, Any], slot: str, path: str, words: tuple[str, ...], trace: Trace, at: str, has: bool = False
) -> tuple[list[tuple[int, Mapping[str, Any]]], list[int]]:
    """The elements whose value at `path` is one of the words, in the order of the words; and where the others are.

    With `has` the value is a list of words in one text, and has one of them.
    """
    found = list(elements(tree, slot, trace, at))
    if not words:
        return found, []
    order = {fold(word): n for n, word in reversed([*enumerate(words)])}
    told = [value_at(one, path) for _, one in found]
    ranks = [order.get(fold(said), -1) if isinstance(said, str) else -1 for said in told]
    if has:
        ranks = [next((n for n, word in enumerate(words) if has_word(said, word)), -1) for said in told]
    chosen = [pair for n in range(len(words)) for pair, rank in zip(found, ranks, strict=True) if rank == n]
    return chosen, [i for (i, _), rank in zip(found, ranks, strict=True) if rank < 0]


def value_at(element: Mapping[str, Any], path: str) -> object:
    """The value at a path of plain steps, None where there is none."""
    value: Any = element
    for step in path.split("."):
        if value.__class__ is not dict and not isinstance(value, Mapping):
            return None
        value = value.get(step)
    return value


def key_of(element: object, paths: tuple[str, ...]) -> tuple[str, ...] | None:
    """What an element says at the paths of a key, as text without regard to case and blanks; None where one is absent."""
    said = [value_at(element, path) for path in paths] if isinstance(element, Mapping) else [None]
    whole = all(one not in ABSENT and not isinstance(one, (dict, list)) for one in said)
    return tuple(fold(str(one)) for one in said) if whole else None


def both_of(first: str, one: Mapping[str, Any] | None, second: str, other: Mapping[str, Any] | None) -> Tree:
    """An element of each of two lists, under the lists' names; one that is None is not there."""
    return {name: element for name, element in ((first, one), (second, other)) if element is not None}


def positions(first: str, i: int, second: str, k: int) -> dict[str, int]:
    """Which elements of two lists share a row; -1 stands for none."""
    return {first: i, second: k}


def others(candidates: list[tuple[int, Any]], chosen: int) -> list[int]:
    """The positions of the candidates that were not chosen."""
    return [k for k, _ in candidates if k != chosen]
