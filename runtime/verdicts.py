"""The report: every leaf of the input with its verdict, of what the mapping says and what the run noted."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache, partial
from typing import Any, Final, NamedTuple

from oscem_map.runtime.note import Note
from oscem_map.runtime.refused import Nothing, Refused, Respelt, Unlisted
from oscem_map.runtime.report import Leaf, Missing, Status


class Owner(NamedTuple):
    """One rule's claim on a leaf: what becomes of it, where it goes, why, and the rule's line."""

    status: str
    targets: tuple[str, ...]
    reason: str
    rule: str


Owners = tuple[Owner, ...]
DERIVED: Final = ("valueSI", "unitSI")
_OF_QUANTITY: Final = ("value", "unit")
_MEMBERS: Final = (*_OF_QUANTITY, *DERIVED)
_EMPTY: Final[tuple[object, ...]] = (None, "", [], {})
_STATUS: Final = {str(status): status for status in Status}


@dataclass(slots=True)
class Branch:
    """A node of the tree of known paths: its owners if it is a leaf, and what is below.

    A leaf is a scalar, a quantity, or (`whole`) any value, kept as it is.
    """

    owners: Owners | None = None
    quantity: bool = False
    whole: bool = False
    below: dict[str, Branch] = field(default_factory=dict)
    plain: tuple[Any, ...] | None = None
    """What the mapping says of the leaf: status, targets, reason, rule."""

    rules: frozenset[str] = frozenset()
    rules_below: frozenset[str] = frozenset()
    """The rules of the leaves right below."""


def tree_of(
    leaves: Mapping[str, Owners], quantities: frozenset[str], whole: frozenset[str] = frozenset()
) -> Branch:
    """The known paths as a tree; a list's brackets are left out of its step."""
    root = Branch()
    for path, owners in leaves.items():
        node = root
        for step in path.replace("[]", "").split("."):
            node = node.below.setdefault(step, Branch())
        node.owners, node.quantity, node.whole = owners, path in quantities, path in whole
        node.plain, node.rules = _static("", None, owners)[3], frozenset(owner.rule for owner in owners)
    _gather_rules(root)
    return root


def _gather_rules(node: Branch) -> None:
    for inner in node.below.values():
        _gather_rules(inner)
    node.rules_below = frozenset(rule for inner in node.below.values() for rule in inner.rules)


Noted = tuple[object, str]
"""What was noted of a leaf, and the rule."""


class Verdicts:
    """Looks up what the run noted, by path and rule."""

    def __init__(self, note: Note) -> None:
        self._odd: dict[str, list[Noted]] = {}
        self._lists: list[tuple[re.Pattern[str], Noted]] = []
        for path, value, rule in note.odd:
            if "[]" in path:
                self._lists.append((_any_element(path, isinstance(value, Refused)), (value, rule)))
            else:
                self._odd.setdefault(path, []).append((value, rule))
        refused = [path for path, value, rule in note.odd if isinstance(value, Refused) and _holds_more(value, rule)]
        self._wide = tuple({path.partition("[]")[0] for path in [*refused, *_of_lists(note)]})
        """How the paths begin of which more may be noted than under the path itself."""
        self.on_lists = bool(self._lists)
        self._skips: dict[str, list[tuple[str, str, bool]]] = {}
        self._passed: list[tuple[str, str, bool]] = []
        for at, file, lines, reason, lost in note.skipped:
            if lines is None:
                self._passed.append((at, reason, lost))
            for line in lines or ():
                self._skips.setdefault(f"{file}:{line}", []).append((at, reason, lost))

        self.noted = self._odd.keys() | {at for at, _, _ in self._passed}
        """The paths at which something was noted."""
        self.around = {path[: max(path.rfind("."), path.rfind("["), 1)] for path in self.noted}
        """The objects and lists right around such paths."""
        self.passed = {at: (_unwritten(lost), (), reason) for at, reason, lost in self._passed}
        """What is said of the objects that were passed over whole."""
        self.odd = self._odd.keys()
        self.skipped = self._skips.keys()

    def of(self, path: str, value: object, owners: Owners) -> Leaf:
        """The verdict on a leaf with these owners."""
        noted = self._odd.get(path)
        refused = noted is not None and any(isinstance(one, Refused) for one, _ in noted)
        for at, reason, lost in () if refused else self._passed:
            if _below(path, at):
                rule = owners[0].rule if owners else ""
                return Leaf(path, value, _unwritten(lost), (), reason, rule)
        found = self._found(path) if self._wide and path.startswith(self._wide) else noted
        if found:
            return self._dynamic(path, value, owners, found)
        for owner in owners:
            if owner.rule in self._skips:
                return self._dynamic(path, value, owners, [])
        return _static(path, value, owners)

    def _found(self, path: str) -> list[Noted]:
        """What was noted of a leaf or of all elements of its list, and the refusal of an object around it."""
        found = [*self._odd.get(path, ())]
        for step in _STEP.finditer(path):
            around = self._odd.get(path[: step.start()], ())
            found += [noted for noted in around if isinstance(noted[0], Refused)]
        return found + [noted for pattern, noted in self._lists if pattern.fullmatch(path)]

    def _dynamic(self, path: str, value: object, owners: Owners, found: list[Noted]) -> Leaf:
        refused = [noted for noted in found if isinstance(noted[0], Refused)]
        nothing = [noted for noted in found if isinstance(noted[0], Nothing)]
        alive = [owner for owner in owners if not self._skipped(path, owner.rule)]
        silent = {rule for _, rule in refused or nothing}
        writers = tuple(owner for owner in alive if owner.rule not in silent)
        if refused or (nothing and not any(owner.status == "written" for owner in writers)):
            return _unfit(path, value, owners, refused or nothing, writers)
        if owners and not alive:
            reason, lost = self._skipped(path, owners[0].rule) or ("", False)
            return Leaf(path, value, _unwritten(lost), (), reason, owners[0].rule)
        return _written(path, value, writers, found)

    def _skipped(self, path: str, rule: str) -> tuple[str, bool] | None:
        skips = self._skips.get(rule, ())
        return next(((reason, lost) for at, reason, lost in skips if _below(path, at)), None)


def _holds_more(refused: Refused, rule: str) -> bool:
    """Whether what was refused is no single value: an object or list where another shape is expected."""
    return not rule or isinstance(refused.value, (list, dict))


_STEP: Final = re.compile(r"[.\[]")


def _of_lists(note: Note) -> list[str]:
    return [path for path, _, _ in note.odd if "[]" in path]


def _any_element(path: str, and_below: bool) -> re.Pattern[str]:
    """A path through lists, `$.ligands[].present`, as a pattern for the paths of their elements."""
    pattern = re.escape(path).replace(re.escape("[]"), r"\[[0-9]+\]")
    return re.compile(pattern + (r"(?:[.\[].*)?" if and_below else ""), re.DOTALL)


def _below(path: str, at: str) -> bool:
    return path.startswith(at) and (len(path) == len(at) or path[len(at)] in ".[")


def _unwritten(lost: bool) -> Status:
    return Status.LOST if lost else Status.LEFT_OUT


def _targets(owners: Iterable[Owner]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(target for owner in owners for target in owner.targets))


def _unfit(path: str, value: object, owners: Owners, found: list[Noted], writers: Owners) -> Leaf:
    """Refused, or a word with no place. Rules that did write the leaf keep their targets."""
    status = Status.REFUSED if isinstance(found[0][0], Refused) else Status.LOST
    rule = found[0][1] or (owners[0].rule if owners else "")
    return Leaf(path, value, status, _targets(writers), partial(_sentences, found), rule)


def _sentences(found: list[Noted]) -> str:
    """The reasons, each once; a sentence with accepted words is made when somebody reads it."""
    reasons = [one.sentence() if isinstance(one, Refused) else getattr(one, "reason", "") for one, _ in found]
    return "; ".join(dict.fromkeys(reasons))


def _written(path: str, value: object, owners: Owners, found: list[Noted]) -> Leaf:
    if owners and owners[0].status == "written":
        for kind, status, reason in _LETTERS:
            spelt = next((one for one, _ in found if isinstance(one, kind)), None)
            if spelt is not None:
                return Leaf(path, value, status, _targets(owners), reason.format(str(spelt)), owners[0].rule)
    return _static(path, value, owners)


_LETTERS: Final = (
    (Respelt, Status.RESPELT, "written as {!r}"),
    (Unlisted, Status.UNLISTED, "not in the item's list, which is open"),
)


def _static(path: str, value: object, owners: Owners) -> Leaf:
    if not owners:
        return Leaf(path, value, Status.LOST, (), "no rule of the mapping reads it", "")
    first = owners[0]
    targets = first.targets if len(owners) == 1 else _targets(owners)
    return Leaf(path, value, _STATUS[first.status], targets, first.reason, first.rule)


# Documents --------------------------------------------------------------------------------------------------

Waiting = tuple[Any, Branch | None, str, str]
"""A value, its node in the tree of known paths, its path, and why it is unknown."""


def document_leaves(document: Any, root: Branch, note: Note, at: str = "$") -> list[Leaf]:
    """Every scalar of a JSON document, and every null, {} and [], exactly once, in the document's order."""
    verdicts = Verdicts(note)
    leaves: list[Leaf] = []
    if isinstance(document, dict) and document and not verdicts.on_lists:
        _known(document, root, at, leaves, verdicts)
    else:
        leaves += _any(document, root, at, "", verdicts)
    return leaves


def _known(value: dict[str, Any], node: Branch, path: str, leaves: list[Leaf], verdicts: Verdicts) -> None:
    """An object of the schema: leaves of which nothing was noted are what the mapping says. `_any` takes the rest.

    It recurses as deep as the schema goes; what the schema does not know may be deeper.
    """
    if path in verdicts.around or not verdicts.skipped.isdisjoint(node.rules_below):
        _with_notes(value, node, path, leaves, verdicts)
        return
    below, add = node.below, leaves.append
    for name, one in value.items():
        inner = below.get(name)
        if inner is None:
            leaves += _any(one, None, _member_path(path, name), _unknown(name, node), verdicts)
        elif inner.plain is not None and one.__class__ in _SCALARS and one != "":
            add(_new(Leaf, (path, name, one, inner.plain)))
        else:
            _member(one, inner, f"{path}.{name}", leaves, verdicts)


def _with_notes(value: dict[str, Any], node: Branch, path: str, leaves: list[Leaf], verdicts: Verdicts) -> None:
    """An object of whose members something was noted."""
    for name, one in value.items():
        inner = node.below.get(name)
        place = f"{path}.{name}" if inner is not None else _member_path(path, name)
        if inner is None:
            leaves += _any(one, None, place, _unknown(name, node), verdicts)
        elif place in verdicts.noted or not verdicts.skipped.isdisjoint(inner.rules):
            _noted(one, inner, place, leaves, verdicts)
        elif inner.plain is not None and one.__class__ in _SCALARS and one != "":
            leaves.append(_new(Leaf, (path, name, one, inner.plain)))
        else:
            _member(one, inner, place, leaves, verdicts)


def _noted(one: Any, inner: Branch, place: str, leaves: list[Leaf], verdicts: Verdicts) -> None:
    """A member of which something was noted: a scalar or a quantity has one verdict, `_any` takes what is odd."""
    if inner.owners and one.__class__ in _SCALARS and one != "":
        leaves.append(verdicts.of(place, one, inner.owners))
    elif inner.owners and inner.quantity and one.__class__ is dict and one.keys() == _PAIR:
        _quantity(one, verdicts.of(place, one, inner.owners)[3], place, leaves)
    else:
        leaves += _any(one, inner, place, "", verdicts)


def _member(one: Any, inner: Branch, place: str, leaves: list[Leaf], verdicts: Verdicts) -> None:
    """A member that is no plain scalar, and of which itself nothing was noted."""
    kind, plain = one.__class__, inner.plain
    if plain is None and kind is dict and one:
        _known(one, inner, place, leaves, verdicts)
    elif plain is None and kind is list and one:
        _known_list(one, inner, place, leaves, verdicts)
    elif plain is None or not one:
        leaves += _any(one, inner, place, "", verdicts)
    elif kind is dict and inner.quantity and one.keys() <= _QUANTITY:
        _quantity(one, plain, place, leaves)
    elif kind is dict and not inner.quantity and plain[0] is not Status.WRITTEN:
        for where, scalar in _scalars(one, place):
            leaves.append(_new(Leaf, (where, "", scalar, plain)) if scalar not in _EMPTY else _says_nothing(where, scalar))
    elif kind is list and place not in verdicts.around and _SCALARS.issuperset(map(type, one)) and "" not in one:
        leaves += [_new(Leaf, (f"{place}[{i}]", "", scalar, plain)) for i, scalar in enumerate(one)]
    else:
        leaves += _any(one, inner, place, "", verdicts)


_new: Final = tuple.__new__


def _known_list(values: list[Any], node: Branch, path: str, leaves: list[Leaf], verdicts: Verdicts) -> None:
    for i, one in enumerate(values):
        place = f"{path}[{i}]"
        if one.__class__ is dict and one and place not in verdicts.noted:
            _known(one, node, place, leaves, verdicts)
        elif place in verdicts.passed and not any(path.startswith(place) for path in verdicts.odd):
            _passed_over(one, node, place, verdicts.passed[place], leaves)
        else:
            leaves += _any(one, node, place, "", verdicts)


def _passed_over(value: Any, node: Branch | None, path: str, said: tuple[Any, ...], leaves: list[Leaf]) -> None:
    """The leaves of an element that makes no row, each with the rule that it would have had."""
    if isinstance(value, dict) and value and node is not None and node.below:
        for name, one in value.items():
            _passed_over(one, node.below.get(name), f"{path}.{name}", said, leaves)
        return
    rule = node.plain[3] if node is not None and node.plain is not None else ""
    verdict = (*said, rule)
    leaves += [_new(Leaf, (where, "", one, verdict)) for where, one in _scalars(value, path)]


def _quantity(value: dict[str, Any], plain: tuple[Any, ...], path: str, leaves: list[Leaf]) -> None:
    """The members of a quantity that was taken as it is."""
    for name, one in value.items():
        if name in DERIVED:
            leaves.append(_new(Leaf, (path, name, one, _DERIVED)))
        elif one is None or one == "":
            leaves.append(_says_nothing(f"{path}.{name}", one))
        else:
            leaves.append(_new(Leaf, (path, name, one, plain)))


_SCALARS: Final = frozenset((str, int, float, bool, Decimal))
_PAIR: Final = frozenset(_OF_QUANTITY)
_QUANTITY: Final = frozenset((*_OF_QUANTITY, *DERIVED))
_IS_DERIVED: Final = "derived from value and unit"
_DERIVED: Final = (Status.IGNORED, (), _IS_DERIVED, "")


def _says_nothing(path: str, value: Any) -> Leaf:
    return Leaf(path, value, Status.IGNORED, (), _SAYS_NOTHING, "")


def _any(value: Any, node: Branch | None, path: str, said: str, verdicts: Verdicts) -> Iterator[Leaf]:
    """The leaves of any value: a loop and no recursion, since it may be nested as deep as the reader allows."""
    waiting: list[Waiting] = [(value, node, path, said)]
    while waiting:
        value, node, path, said = waiting.pop()
        if isinstance(value, dict) and value:
            if node is not None and node.owners is not None:
                yield from _inside(value, node, path, verdicts)
            else:
                waiting += reversed([*_members(value, node, path, said)])
        elif isinstance(value, list) and value:
            waiting += [(value[i], node, f"{path}[{i}]", said) for i in reversed(range(len(value)))]
        else:
            yield _leaf(value, node, path, verdicts, said)


def _members(value: dict[str, Any], node: Branch | None, path: str, said: str) -> Iterator[Waiting]:
    for name, one in value.items():
        inner = node.below.get(name) if node is not None else None
        if inner is not None:
            yield one, inner, f"{path}.{name}", ""
        else:
            yield one, None, _member_path(path, name), said or _unknown(name, node)


_PLAIN_KEY: Final = re.compile(r"[^\W\d][\w-]*")


def _member_path(path: str, name: str) -> str:
    """`$.a.b`, and `$.a["b.c"]` for a key that would read as two."""
    if _PLAIN_KEY.fullmatch(name):
        return f"{path}.{name}"
    import json

    return f"{path}[{json.dumps(name, ensure_ascii=False)}]"


def _leaf(value: Any, node: Branch | None, path: str, verdicts: Verdicts, said: str) -> Leaf:
    if node is None:
        return Leaf(path, value, Status.UNKNOWN, (), said, "")
    if not value and value in _EMPTY:
        return Leaf(path, value, Status.IGNORED, (), _SAYS_NOTHING, "")
    found = verdicts.of(path, value, node.owners or ())
    if node.owners is None and found.status is not Status.REFUSED:
        return Leaf(path, value, Status.REFUSED, (), _shape(node), "")
    return found


_SAYS_NOTHING: Final = "empty: it says nothing"


def _inside(value: dict[str, Any], node: Branch, path: str, verdicts: Verdicts) -> Iterator[Leaf]:
    """The members of a quantity, and whatever else a leaf holds: they share its verdict."""
    verdict = verdicts.of(path, value, node.owners or ())
    if not node.quantity and not node.whole and verdict.status is Status.WRITTEN:
        verdict = Leaf(path, value, Status.REFUSED, (), "an object where one value is expected", verdict.rule)
    member_verdict = _of_quantity if node.quantity else _shared
    for name, member in value.items():
        place = f"{path}.{name}" if name in _MEMBERS else _member_path(path, name)
        if isinstance(member, (dict, list)):
            for inner, one in _scalars(member, place):
                yield member_verdict(name, inner, one, verdict)
        else:
            yield member_verdict(name, place, member, verdict)


def _of_quantity(name: str, place: str, one: Any, verdict: Leaf) -> Leaf:
    if name in DERIVED:
        return Leaf(place, one, Status.IGNORED, (), _IS_DERIVED, "")
    if name not in _OF_QUANTITY:
        return Leaf(place, one, Status.UNKNOWN, (), "a quantity has a value and a unit", "")
    return _shared(name, place, one, verdict)


def _shared(name: str, place: str, one: Any, verdict: Leaf) -> Leaf:
    if not one and one in _EMPTY and verdict.status is not Status.REFUSED:
        return Leaf(place, one, Status.IGNORED, (), _SAYS_NOTHING, "")
    return Leaf(place, one, verdict.status, verdict.targets, verdict.reason, verdict.rule)


def _scalars(value: Any, path: str) -> Iterator[tuple[str, Any]]:
    """Every scalar, null, {} and [] of a value, with its path."""
    waiting = [(path, value)]
    while waiting:
        place, one = waiting.pop()
        if isinstance(one, dict) and one:
            waiting += reversed([(_member_path(place, name), inner) for name, inner in one.items()])
        elif isinstance(one, list) and one:
            waiting += [(f"{place}[{i}]", one[i]) for i in reversed(range(len(one)))]
        else:
            yield place, one


def _shape(node: Branch) -> str:
    return f"an object is expected here, with {', '.join(list(node.below)[:4])}"


def _unknown(name: str, node: Branch | None) -> str:
    close = _closest(name, tuple(node.below)) if node is not None and len(name) < 60 else None
    return f"no such slot; did you mean `{close}`?" if close else "no such slot"


@lru_cache(4096)
def _closest(name: str, known: tuple[str, ...]) -> str | None:
    import difflib

    return next(iter(difflib.get_close_matches(name, known, 1, 0.75)), None)


@dataclass(slots=True)
class Demand:
    """What a schema requires of an object, and of the objects below it."""

    names: tuple[str, ...] = ()
    below: dict[str, Demand] = field(default_factory=dict)


def lacking_slots(
    document: Any, required: Mapping[str, Sequence[str]], schema: str, at: str = "$"
) -> Iterator[Missing]:
    """The slots that the schema requires and an object of the document does not have."""
    demand = _demands(tuple((path, tuple(names)) for path, names in required.items()))
    return (Missing(place, "", schema, "the schema requires it") for place in _lacking(document, demand, at))


@lru_cache(64)
def _demands(required: tuple[tuple[str, tuple[str, ...]], ...]) -> Demand:
    root = Demand()
    for path, names in required:
        node = root
        for step in path.replace("[]", "").split(".") if path else ():
            node = node.below.setdefault(step, Demand())
        node.names = names
    return root


def _lacking(value: Any, demand: Demand, at: str) -> Iterator[str]:
    if isinstance(value, dict):
        for name in demand.names:
            if value.get(name) in _EMPTY:
                yield f"{at}.{name}"
        for name, inner in demand.below.items():
            if name in value:
                yield from _lacking(value[name], inner, f"{at}.{name}")
    elif isinstance(value, list):
        for i, one in enumerate(value):
            if isinstance(one, dict):
                yield from _lacking(one, demand, f"{at}[{i}]")


# Tables -----------------------------------------------------------------------------------------------------


def table_leaves(
    tables: Mapping[str, Sequence[Mapping[str, Any]]], items: Mapping[str, Owners], note: Note
) -> Iterator[Leaf]:
    """Every value of an mmCIF document, as `_category.item` or `_category[2].item`."""
    verdicts = Verdicts(note)
    for category, rows in tables.items():
        whole = items.get(category, ())
        for n, row in enumerate(rows):
            at = f"_{category}[{n}]" if len(rows) > 1 else f"_{category}"
            for item, value in row.items():
                if value is not None:
                    owners = items.get(f"{category}.{item}") or whole
                    yield _item(verdicts, f"{at}.{item}", f"_{category}.{item}", value, owners)


def _item(verdicts: Verdicts, path: str, agreed: str, value: Any, owners: Owners) -> Leaf:
    """What was noted of the row's item, or of the item in the category's agreed row."""
    own = verdicts.of(path, value, owners)
    if path == agreed or own.status is not Status.WRITTEN:
        return own
    both = verdicts.of(agreed, value, owners)
    return Leaf(path, value, both.status, both.targets, both.reason, both.rule)
