"""Which converter a document is for, where more than one could take it; and why, where the document does not say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

from oscem_map.runtime.read_tree import value_at
from oscem_map.runtime.refused import ABSENT
from oscem_map.runtime.values import fold

if TYPE_CHECKING:
    from oscem_map.runtime.converters import Converter

Chosen: TypeAlias = "tuple[Converter, tuple[str, ...]]"
"""A converter, and what is to be said about the choice."""


class NoConverter(ValueError):
    """No converter takes the document."""


def family(left: str) -> str:
    """`lab` of `lab.scan`: the name that stands for all roots of a schema."""
    return left.partition(".")[0]


# From a record ------------------------------------------------------------------------------------------------------


def by_record(document: Mapping[str, Any], fitting: Sequence[Converter]) -> Chosen:
    """The converter for a record: by the word that names its root; where there is none, by the slots that only some roots have.

    Raises NoConverter for a word that is no mapping's, unless there is a mapping without a demand.
    """
    if not isinstance(document, Mapping):
        return fitting[0], ()
    known = _known(fitting)
    told = {path: scalar(document, path) for path in known.demanded}
    folded = {path: fold(said) for path, said in told.items() if isinstance(said, str)}
    for one, path, word in known.demands:
        if folded.get(path) == word:
            return one, ()
    demands = [one.demand for one in fitting if one.demand]
    path = ", ".join(known.demanded)
    said = [word for word in dict.fromkeys(told[path] for path, _ in demands) if word not in (None, "")]
    if said:
        return _by_free(fitting, f"{path} is {', '.join(map(repr, said))}", ", ".join(word for _, word in demands))
    return _by_slots(document, fitting, path)


class _Known:
    """What some converters look for in a record: the paths and words that they demand, and the slots that only some have."""

    __slots__ = ("demanded", "demands", "fitting", "own")

    def __init__(self, fitting: Sequence[Converter]) -> None:
        self.fitting = tuple(fitting)
        self.demands = [(one, one.demand[0], fold(one.demand[1])) for one in fitting if one.demand]
        self.demanded = tuple(dict.fromkeys(path for _, path, _ in self.demands))
        slots = dict.fromkeys(slot for one in fitting for slot in one.own)
        self.own = [(slot.partition(".")[0], slot) for slot in slots]


_KNOWN: dict[tuple[int, ...], _Known] = {}
"""By the identities of the converters, which stay as long as they are held here; to compare converters takes longer."""


def _known(fitting: Sequence[Converter]) -> _Known:
    key = tuple(map(id, fitting))
    found = _KNOWN.get(key)
    if found is None:
        if len(_KNOWN) > _MOST:
            _KNOWN.clear()
        found = _KNOWN[key] = _Known(fitting)
    return found


_MOST = 64


def _by_free(fitting: Sequence[Converter], says: str, words: str) -> Chosen:
    free = [one for one in fitting if one.demand is None]
    if not free:
        raise NoConverter(f"$.{says}; there are mappings for {words}")
    return free[0], (f"{says}, which is none of {words}: the document is read as {free[0].left}",)


def rivals(document: Mapping[str, Any], fitting: Sequence[Converter]) -> list[Converter]:
    """The roots that fit as well as the one that `by_record` chooses by the slots of a record that names none."""
    best, known = _best(document, fitting)
    return best[1:] if known[best[0].left] else []


def _best(document: Mapping[str, Any], fitting: Sequence[Converter]) -> tuple[list[Converter], dict[str, list[str]]]:
    """The roots that know most of what the document has and not every root knows, and what each of all knows of it."""
    there = [slot for first, slot in _known(fitting).own if first in document and _holds(document, slot)]
    known = {one.left: [slot for slot in there if slot in one.own] for one in fitting}
    most = max(map(len, known.values()))
    best = sorted((one for one in fitting if len(known[one.left]) == most), key=lambda one: one.demand is not None)
    return best, known


def _by_slots(document: Mapping[str, Any], fitting: Sequence[Converter], path: str) -> Chosen:
    """The root that knows most of what the document has and not every root knows; among equals one without a demand."""
    best, known = _best(document, fitting)
    chosen = best[0]
    most = len(known[chosen.left])
    others = [root for root in dict.fromkeys(one.left for one in best[1:]) if root != chosen.left]
    if not path:
        return chosen, ()
    why = f", for it has {', '.join(known[chosen.left])}" if most else ", for nothing in it tells of another root"
    also = f"; {', '.join(others)} would fit as well" if others and most else ""
    return chosen, (f"{path} is absent: the document is read as {chosen.left}{why}{also}",)


def scalar(document: Any, path: str) -> Any:
    """The scalar at a path of single slots; None where there is none."""
    value = value_at(document, path)
    return value if not isinstance(value, (dict, list)) else None


def _holds(document: Any, path: str) -> bool:
    return value_at(document, path) not in ABSENT


# From other trees ---------------------------------------------------------------------------------------------------


def looks_like_tables(document: Mapping[str, Any]) -> bool:
    """Whether a document is rows by category, and no tree: lists of rows, and nothing beside them."""
    lists = [value for value in document.values() if isinstance(value, list)]
    return bool(lists) and len(lists) == len(document) and all(isinstance(row, Mapping) for rows in lists for row in rows)


def by_top(document: Mapping[str, Any], fitting: Sequence[Converter]) -> tuple[Converter, ...]:
    """The converters of the right schema, a tree, that knows most of the slots at the top of a document.

    Raises NoConverter where schemas of several families know as many.
    """
    if len({one.right for one in fitting}) == 1:
        return tuple(fitting)
    known = {one.right: sum(slot in document for slot in one.top) for one in fitting}
    best = [right for right, count in known.items() if count == max(known.values())]
    if len({family(right) for right in best}) > 1:
        there = ", ".join([*document][:6]) or "nothing"
        what = "may be" if max(known.values()) else f"has {there}, and is no document of"
        raise NoConverter(f"this {what} {' or '.join(best)}; say what it is, with source (--from)")
    return tuple(one for one in fitting if one.right == best[0])


# From tables --------------------------------------------------------------------------------------------------------


def by_tables(tables: Mapping[str, Any], fitting: Sequence[Converter]) -> Chosen:
    """The converter for tables: by the word that a row has for the method, else one that demands no word.

    Raises NoConverter where there is none.
    """
    fits = [one for one in fitting if one.reads and fold(one.reads[2]) in map(fold, _texts(tables, one.reads))]
    other = next((told for told in (_contradicted(tables, one) for one in fits[:1]) if told), "")
    free = [one for one in fitting if one.reads is None]
    if other and free:
        also = f"; {', '.join(one.left for one in fits[1:])} would fit as well" if fits[1:] else ""
        return free[0], (f"{other}, which {fits[0].left} is not for: the file is read as {free[0].left}{also}",)
    reads = [one.reads for one in fitting if one.reads]
    item = ", ".join(dict.fromkeys(f"_{category}.{item}" for category, item, _ in reads))
    said = list(dict.fromkeys(text for one in reads for text in _texts(tables, one)))
    if len(fits) > 1:
        others = ", ".join(one.left for one in fits[1:])
        word = fits[0].reads[2] if fits[0].reads else ""
        return fits[0], (f"{item} is {word}: the file is read as {fits[0].left}; {others} would fit as well",)
    if fits:
        return fits[0], ()
    says = f"{item} is {', '.join(said) or 'absent'}"
    if not free:
        raise NoConverter(f"{says}; there are mappings for {', '.join(word for _, _, word in reads)}")
    if not reads:
        return free[0], ()
    why = "a method without a root of its own" if said else "nothing tells of another root"
    return free[0], (f"{says}, {why}: the file is read as {free[0].left}",)


def _contradicted(tables: Mapping[str, Any], one: Converter) -> str:
    """What tables say that a mapping with their method is not for."""
    for category, item, words in one.beside:
        said = _texts(tables, (category, item, ""))
        if said and not any(fold(text) in map(fold, words) for text in said):
            return f"_{category}.{item} is {', '.join(said)}"
    return ""


def _texts(tables: Mapping[str, Any], demand: tuple[str, str, str]) -> list[str]:
    category, item, _ = demand
    rows = tables.get(category, ()) if isinstance(tables, Mapping) else ()
    return [str(row[item]) for row in rows if row.get(item) is not None]
