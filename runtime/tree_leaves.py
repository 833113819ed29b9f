"""The leaves of a document that is a tree, each with its disposition, in the document's order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import repeat
from typing import TYPE_CHECKING, Any, Final

from oscem_map.runtime.dispositions import NO_RULE, NOT_RUN, SAYS_NOTHING, Aside, Dispositions, Lost
from oscem_map.runtime.named_tuples import new_tuple
from oscem_map.runtime.paths import member, suffix
from oscem_map.runtime.read_tree import is_one_of
from oscem_map.runtime.refused import ABSENT
from oscem_map.runtime.report import Leaf, Status, Verdict
from oscem_map.runtime.schema_facts import Classes
from oscem_map.runtime.table_leaves import KeyItem, Word, another_word

if TYPE_CHECKING:
    from oscem_map.runtime.mapping_facts import MappingFacts

DERIVED: Final = ("valueSI", "unitSI")
_OF_QUANTITY: Final = ("value", "unit")
_SCALARS: Final = frozenset((str, int, float, bool, Decimal))
_NUMBERS: Final = frozenset((int, float, bool, Decimal))
_IS_DERIVED: Final[Verdict] = (Status.IGNORED, (), "derived from value and unit", "")
_NO_MEMBER: Final[Verdict] = (Status.UNKNOWN, (), "a quantity has a value and a unit", "")


class Node:
    """A place of the schema: an object with `below`, or a leaf. `losses` say why a leaf is not written."""

    __slots__ = ("below", "inherited", "kind", "losses", "needing", "path", "plain", "required", "stated")

    def __init__(
        self, kind: str, path: str, losses: Mapping[str, tuple[Lost, ...]], inherited: tuple[Lost, ...],
        stated: Mapping[str, KeyItem | Word], carried: Mapping[str, str],
    ) -> None:  # fmt: skip
        self.kind = kind
        self.path = path
        self.required: tuple[str, ...] = ()
        """The slots that the schema requires of an object."""
        self.needing: tuple[tuple[str, Node], ...] = ()
        """The objects inside that the schema requires something of, or of what is inside them."""
        own = losses.get(path)
        self.losses: tuple[Lost, ...] = inherited if own is None else own
        self.inherited = self.losses if own else inherited
        self.plain: Verdict = (Status.LOST, (), *self.losses[0]) if self.losses else NO_RULE if own is None else NOT_RUN
        if self.losses and self.losses[0][1] in carried:
            self.plain = (Status.WRITTEN, (carried[self.losses[0][1]],), *self.losses[0])
        self.stated = stated.get(path)
        """What the mapping itself writes here."""
        self.below: dict[str, Node] | None = None


def schema_tree(
    classes: Classes, root: str, losses: Mapping[str, tuple[Lost, ...]], stated: Mapping[str, KeyItem | Word],
    carried: Mapping[str, str] = {},
) -> Node:  # fmt: skip
    """The places of a schema below a class. A class inside itself ends where the mapping says nothing more."""

    def node(name: str, path: str, inherited: tuple[Lost, ...], trail: tuple[str, ...]) -> Node:
        found = Node("object", path, losses, inherited, stated, carried)
        found.below = {}
        found.required = tuple(slot_name for slot_name, slot in classes[name].items() if slot.required)
        for slot_name, slot in classes[name].items():
            place = f"{path}.{slot_name}".lstrip(".") + ("[]" if slot.many else "")
            inner = _losses_of(place, losses, found.inherited)
            if slot.type not in classes:
                found.below[slot_name] = Node(slot.type, place, losses, inner, stated, carried)
            elif trail.count(slot.type) < _DEPTH:
                found.below[slot_name] = node(slot.type, place, inner, (*trail, slot.type))
            else:
                found.below[slot_name] = Node("any", place, losses, inner, stated, carried)
        found.needing = tuple((name, one) for name, one in found.below.items() if one.required or one.needing)
        return found

    return node(root, "", losses.get("", ()), (root,))


_DEPTH: Final = 3


def _losses_of(place: str, losses: Mapping[str, tuple[Lost, ...]], inherited: tuple[Lost, ...]) -> tuple[Lost, ...]:
    """What is said of a node, with or without the brackets of a list, or else of what holds it."""
    stem = place.removesuffix("[]")
    return losses.get(place) or losses.get(stem) or inherited


def tree_of(facts: MappingFacts, side: str) -> Node:
    """The places of one side of a mapping, from its facts and its schema's; made once."""
    known: dict[str, Node] = facts.__dict__.setdefault("_TREES", {})
    if side not in known:
        told = facts.tree(side)
        known[side] = schema_tree(told.classes, told.root, told.losses, told.stated, told.carried)
    return known[side]


@lru_cache(32)
def quantities(root: Node) -> frozenset[str]:
    """The paths of the slots that hold a quantity."""
    found: set[str] = set()
    waiting = [root]
    for node in waiting:
        waiting += (node.below or {}).values()
        if node.kind == "quantity":
            found.add(node.path)
    return frozenset(found)


def lacking(document: Any, node: Node, at: str) -> list[str]:
    """The paths of the slots that the schema requires and an object of the document does not have."""
    found: list[str] = []
    _lack(document, node, at, found)
    return found


def _lack(document: Any, node: Node, at: str, found: list[str]) -> None:
    if isinstance(document, dict) and node.below is not None:
        for name in node.required:
            value = document.get(name)
            if not value and value in ABSENT:
                found.append(f"{at}.{name}")
        for name, inner in node.needing:
            if name in document:
                _lack(document[name], inner, f"{at}.{name}", found)
    elif isinstance(document, list):
        for i, one in enumerate(document):
            if isinstance(one, dict):
                _lack(one, node, f"{at}[{i}]", found)


def tree_leaves(document: Any, root: Node, dispositions: Dispositions, at: str = "$") -> list[Leaf]:
    """Every scalar of a document, and every null, {} and [], exactly once."""
    walk = _Walk(dispositions)
    walk.value(document, root, at, tuple(dispositions.aside.get(at, ())))
    return [*map(new_tuple, repeat(Leaf), walk.leaves)]


class _Walk:
    def __init__(self, dispositions: Dispositions) -> None:
        self.known = dispositions.known
        self.aside = dispositions.aside
        self.dispositions = dispositions
        self.noted = {*dispositions.unwritten, *dispositions.slips, *dispositions.spoken, *dispositions.aside}
        """The paths of which more is known than what the schema and the mapping say of their place."""
        self.leaves: list[tuple[str, str, object, Verdict]] = []
        """What leaves are made of: the object's path, the name, the value and the verdict."""

    def value(self, value: Any, node: Node, path: str, asides: tuple[Aside, ...]) -> None:
        """A value at a place of the schema. It recurses as deep as the schema goes."""
        kind = value.__class__
        if kind is list and value and not (node.kind == "any" and path in self.known):
            if node.below is None and _SCALARS.issuperset(map(type, value)):
                self._scalars(value, node, path, asides)
                return
            for i, one in enumerate(value):
                place = f"{path}[{i}]"
                own = self.aside.get(place)
                self.value(one, node, place, (*own, *asides) if own else asides)
        elif node.below is None:
            self._leaf(value, node, path, asides)
        elif kind is dict and value:
            self._object(value, node.below, path, asides)
        elif value in ABSENT:
            self.leaves.append(_leaf(path, value, SAYS_NOTHING))
        else:
            self.leaves.append(_leaf(path, value, self._no_object(node, path, asides, value)))

    def _object(self, value: dict[str, Any], below: dict[str, Node], path: str, asides: tuple[Aside, ...]) -> None:
        """The members of an object. Most are scalars and quantities, of which a rule wrote or nothing but the mapping speaks."""
        add, known, noted, bare = self.leaves.append, self.known, self.noted, not asides
        for name, one in value.items():
            inner = below.get(name)
            if inner is None:
                self._unknown(one, member(path, str(name)), name, below)
                continue
            place = f"{path}.{name}"
            kind = one.__class__
            if inner.below is None and kind in _SCALARS and one != "":
                verdict = known.get(place)
                if verdict is None:
                    plain = bare and inner.stated is None and place not in noted  # as `_quick`
                    verdict = inner.plain if plain else self._quick(inner, place, asides, one)
                add((path, name, one, verdict))
            elif kind is dict and one and inner.kind == "quantity":
                verdict = known.get(place) or self._quick(inner, place, asides, one)
                for part, said in one.items():
                    if part in _OF_QUANTITY and said.__class__ in _SCALARS and said != "":
                        add((place, part, said, verdict))
                    else:
                        self._member(one, part, place, verdict)
            else:
                own = self.aside.get(place)
                self.value(one, inner, place, (*own, *asides) if own else asides)

    def _scalars(self, values: list[Any], node: Node, path: str, asides: tuple[Aside, ...]) -> None:
        """The scalars of a list at the place of a leaf."""
        known, quick = self.known, self._quick
        self.leaves += [
            (place, "", one, SAYS_NOTHING if one == "" else known.get(place) or quick(node, place, asides, one))
            for place, one in zip([f"{path}[{i}]" for i in range(len(values))], values, strict=True)
        ]

    def _quick(self, node: Node, path: str, asides: tuple[Aside, ...], value: Any) -> Verdict:
        """The verdict on a leaf that no rule wrote or refused: of most the mapping says it, wherever they stand."""
        if not asides and node.stated is None and path not in self.noted:
            return node.plain
        own = self.aside.get(path)
        return self._unsaid(node, path, (*own, *asides) if own else asides, value)

    def _verdict(self, node: Node, path: str, asides: tuple[Aside, ...], value: Any) -> Verdict:
        found = self.known.get(path)
        return found if found is not None else self._unsaid(node, path, asides, value)

    def _unsaid(self, node: Node, path: str, asides: tuple[Aside, ...], value: Any) -> Verdict:
        return self.dispositions.with_words(path, self._otherwise(node, path, asides, value))

    def _otherwise(self, node: Node, path: str, asides: tuple[Aside, ...], value: Any) -> Verdict:
        if node.stated is not None and not any(one.refused or (one.whole and one.lost) for one in asides):
            if isinstance(node.stated, KeyItem):
                return Status.IGNORED, (), "a key", node.stated.rule
            if is_one_of(value, *node.stated.words):
                return Status.WRITTEN, (), "the mapping itself stands for it", node.stated.rule
            if not asides:
                return another_word(node.stated)
        if node.plain[0] is Status.WRITTEN and not any(one.refused for one in asides):
            return node.plain
        verdict = self.dispositions.of_unwritten(path, asides, node.losses)
        verdict = node.plain if verdict is NO_RULE else verdict
        slip = self.dispositions.slips.get(path)
        return verdict if slip is None else (verdict[0], verdict[1], getattr(slip[0], "reason", ""), slip[1])

    def _no_object(self, node: Node, path: str, asides: tuple[Aside, ...], value: Any) -> Verdict:
        """A value where an object is expected: refused, whatever was said of it."""
        verdict = self._verdict(node, path, asides, value)
        if verdict[0] is Status.REFUSED or any(one.whole for one in asides):
            return verdict
        return Status.REFUSED, (), f"an object is expected here, with {', '.join(list(node.below or ())[:4])}", ""

    def _leaf(self, value: Any, node: Node, path: str, asides: tuple[Aside, ...]) -> None:
        if not isinstance(value, (dict, list)) or not value:
            verdict = SAYS_NOTHING if value in ABSENT else self._verdict(node, path, asides, value)
            self.leaves.append(_leaf(path, value, verdict))
            return
        verdict = self._verdict(node, path, asides, value)
        if node.kind == "quantity" and isinstance(value, dict):
            for name in value:
                self._member(value, name, path, verdict)
            return
        if node.kind != "any" and verdict[0] is Status.WRITTEN:
            verdict = (Status.REFUSED, (), "an object where one value is expected", verdict[3])
        for where, one in scalars_of(value, path):
            self.leaves.append(_leaf(where, one, _unless_empty(one, self._of_free_key(where, path, verdict))))

    def _of_free_key(self, where: str, path: str, verdict: Verdict) -> Verdict:
        """The verdict on what stands below a free key: that of the nearest place on the way which a rule names."""
        while len(where) > len(path):
            if where in self.known:
                return self.known[where]
            where = where[: max(where.rfind("."), where.rfind("["))]
        return verdict

    def _member(self, value: dict[str, Any], name: str, path: str, verdict: Verdict) -> None:
        """A member of a quantity, which shares its disposition; most are a value or a unit that is a scalar."""
        one, no_value = value[name], value.get("value") in (None, "")
        told = verdict if name in _OF_QUANTITY or (no_value and name in DERIVED) else _NO_MEMBER
        told = _IS_DERIVED if name in DERIVED and not no_value else told
        place = member(path, str(name))
        if isinstance(one, (dict, list)) and one:
            self.leaves += [_leaf(where, inner, _unless_empty(inner, told)) for where, inner in scalars_of(one, place)]
        elif place[-len(name) :] == name:
            self.leaves.append((path, name, one, _unless_empty(one, told)))
        else:
            self.leaves.append(_leaf(place, one, _unless_empty(one, told)))

    def _unknown(self, value: Any, path: str, name: Any, below: Mapping[str, Node]) -> None:
        """What the schema does not know; it may be nested as deep as the reader allows."""
        close = _closest(name, tuple(below)) if isinstance(name, str) and len(name) < _LONGEST_NAME else None
        reason = f"no such slot; did you mean `{close}`?" if close else "no such slot"
        verdict: Verdict = (Status.UNKNOWN, (), reason, "")
        self.leaves += [_leaf(where, one, verdict) for where, one in scalars_of(value, path)]


_LONGEST_NAME: Final = 60


def _leaf(path: str, value: object, verdict: Verdict) -> tuple[str, str, object, Verdict]:
    return path, "", value, verdict


def _unless_empty(value: object, verdict: Verdict) -> Verdict:
    if value.__class__ in _NUMBERS:
        return verdict
    return SAYS_NOTHING if value in ABSENT and verdict[0] is not Status.REFUSED else verdict


def scalars_of(value: Any, path: str) -> Sequence[tuple[str, Any]]:
    """Every scalar, null, {} and [] of a value, with its path."""
    found: list[tuple[str, Any]] = []
    if value and isinstance(value, (dict, list)):
        _add_scalars(value, path, found)
    else:
        found.append((path, value))
    return found


def _add_scalars(holder: Any, path: str, found: list[tuple[str, Any]]) -> None:
    """One call a level, so that the deepest documents that are read fit below Python's limit."""
    named = isinstance(holder, dict)
    for step, one in holder.items() if named else enumerate(holder):
        place = path + suffix(str(step)) if named else f"{path}[{step}]"
        if one.__class__ in _SCALARS or not one or not isinstance(one, (dict, list)):
            found.append((place, one))
        else:
            _add_scalars(one, place, found)


@lru_cache(4096)
def _closest(name: str, known: tuple[str, ...]) -> str | None:
    import difflib

    return next(iter(difflib.get_close_matches(name, known, 1, 0.75)), None)
