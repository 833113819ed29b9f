"""The report: every leaf of the input with its verdict, of what the mapping says and what the run noted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
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
    return root


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
        refused = [path for path, value, _ in note.odd if isinstance(value, Refused)]
        self._wide = tuple({path.partition("[]")[0] for path in [*refused, *_of_lists(note)]})
        """How the paths begin of which more may be noted than under the path itself."""
        self._skips: dict[str, list[tuple[str, str, bool]]] = {}
        self._passed: list[tuple[str, str, bool]] = []
        for at, file, lines, reason, lost in note.skipped:
            if lines is None:
                self._passed.append((at, reason, lost))
            for line in lines or ():
                self._skips.setdefault(f"{file}:{line}", []).append((at, reason, lost))

    def of(self, path: str, value: object, owners: Owners) -> Leaf:
        """The verdict on a leaf with these owners."""
        for at, reason, lost in self._passed:
            if _below(path, at):
                rule = owners[0].rule if owners else ""
                return Leaf(path, value, _unwritten(lost), (), reason, rule)
        found = self._found(path) if path.startswith(self._wide) else self._odd.get(path)
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
    reasons = [one.sentence() if isinstance(one, Refused) else getattr(one, "reason", "") for one, _ in found]
    status = Status.REFUSED if isinstance(found[0][0], Refused) else Status.LOST
    rule = found[0][1] or (owners[0].rule if owners else "")
    return Leaf(path, value, status, _targets(writers), "; ".join(dict.fromkeys(reasons)), rule)


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


def document_leaves(document: Any, root: Branch, note: Note, at: str = "$") -> Iterator[Leaf]:
    """Every scalar of a JSON document, and every null, {} and [], exactly once, in the document's order.

    A loop and no recursion: what a schema does not know may be nested as deep as the reader allows.
    """
    verdicts = Verdicts(note)
    waiting: list[Waiting] = [(document, root, at, "")]
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
        return Leaf(place, one, Status.IGNORED, (), "derived from value and unit", "")
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


def lacking_slots(
    document: Any, required: Mapping[str, Sequence[str]], schema: str, at: str = "$"
) -> Iterator[Missing]:
    """The slots that the schema requires and an object of the document does not have."""
    for path, names in required.items():
        for place, value in _objects(document, path.split(".") if path else [], at):
            for name in names:
                if value.get(name) in _EMPTY:
                    yield Missing(f"{place}.{name}", "", schema, "the schema requires it")


def _objects(value: Any, steps: list[str], at: str) -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(value, list):
        for i, one in enumerate(value):
            if isinstance(one, dict):
                yield from _objects(one, steps, f"{at}[{i}]")
    elif isinstance(value, dict) and not steps:
        yield at, value
    elif isinstance(value, dict):
        name = steps[0].removesuffix("[]")
        yield from _objects(value.get(name), steps[1:], f"{at}.{name}")


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
