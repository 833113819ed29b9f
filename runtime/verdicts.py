"""The report: every leaf of the input with its verdict, made of what the mapping says and what the run noted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

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
DERIVED = ("valueSI", "unitSI")
_OF_QUANTITY = ("value", "unit")
_DERIVED = Owner("ignored", (), "derived from value and unit", "")
_EMPTY = (None, "", [], {})


@dataclass(slots=True)
class Branch:
    """A node of the tree of known paths: its owners if it is a leaf, and what is below."""

    owners: Owners | None = None
    quantity: bool = False
    below: dict[str, Branch] = field(default_factory=dict)


def tree_of(leaves: Mapping[str, Owners], quantities: frozenset[str]) -> Branch:
    """The known paths as a tree; a list's brackets are left out of its step."""
    root = Branch()
    for path, owners in leaves.items():
        node = root
        for step in path.replace("[]", "").split("."):
            node = node.below.setdefault(step, Branch())
        node.owners = owners
        node.quantity = path in quantities
    return root


class Verdicts:
    """Looks up what the run noted, by path and rule."""

    def __init__(self, note: Note) -> None:
        self._odd: dict[str, list[tuple[object, str]]] = {}
        for path, value, rule in note.odd:
            self._odd.setdefault(path, []).append((value, rule))
        self._skips: dict[str, list[tuple[str, str, bool]]] = {}
        self._passed: list[tuple[str, str, bool]] = []
        for at, file, lines, reason, lost in note.skipped:
            if lines is None:
                self._passed.append((at, reason, lost))
            for line in lines or ():
                self._skips.setdefault(f"{file}:{line}", []).append((at, reason, lost))

    def of(self, path: str, value: object, owners: Owners) -> Leaf:
        """The verdict on a leaf with these owners."""
        passed = next(((r, lost) for at, r, lost in self._passed if _below(path, at)), None)
        if passed is not None:
            return self._leaf(path, value, "lost" if passed[1] else "left out", (), passed[0], owners[0].rule if owners else "")
        found = self._odd.get(path) if self._odd else None
        if not found and not self._skips:
            return _static(path, value, owners)
        return self._dynamic(path, value, owners, found or [])

    def _dynamic(self, path: str, value: object, owners: Owners, found: list[tuple[object, str]]) -> Leaf:
        for wanted in (Refused, Nothing):
            unfit = [(one, rule) for one, rule in found if isinstance(one, wanted)]
            if unfit:
                return self._unfit(path, value, owners, unfit)
        alive = [owner for owner in owners if not self._skipped(path, owner.rule)]
        if not alive and owners:
            reason, lost = self._skipped(path, owners[0].rule) or ("", False)
            return self._leaf(path, value, "lost" if lost else "left out", (), reason, owners[0].rule)
        if found and alive and alive[0].status == "written":
            status = Status.RESPELT if any(isinstance(one, Respelt) for one, _ in found) else Status.UNLISTED
            targets = tuple(dict.fromkeys(target for owner in alive for target in owner.targets))
            return Leaf(path, value, status, targets, _WHY[status].format(_spelt(found)), alive[0].rule)
        return _static(path, value, tuple(alive))

    def _unfit(self, path: str, value: object, owners: Owners, found: list[tuple[object, str]]) -> Leaf:
        """Refused, or a word with no place. Rules that did write the leaf keep their targets."""
        rules = {rule for _, rule in found}
        targets = tuple(t for o in owners if o.rule not in rules and not self._skipped(path, o.rule) for t in o.targets)
        reasons = [one.sentence() if isinstance(one, Refused) else getattr(one, "reason", "") for one, _ in found]
        status = "refused" if isinstance(found[0][0], Refused) else "lost"
        reason = "; ".join(dict.fromkeys(reasons))
        rule = found[0][1] or (owners[0].rule if owners else "")
        return self._leaf(path, value, status, targets, reason, rule)

    def _skipped(self, path: str, rule: str) -> tuple[str, bool] | None:
        return next(((reason, lost) for at, reason, lost in self._skips.get(rule, ()) if _below(path, at)), None)

    @staticmethod
    def _leaf(path: str, value: object, status: str, targets: tuple[str, ...], reason: str, rule: str) -> Leaf:
        return Leaf(path, value, Status(status), targets, reason, rule)


_WHY = {
    Status.RESPELT: "written as {}",
    Status.UNLISTED: "not in the item's list, which is open",
}


def _spelt(found: list[tuple[object, str]]) -> str:
    return next((repr(str(one)) for one, _ in found if isinstance(one, (Respelt, Unlisted))), "")


def _below(path: str, at: str) -> bool:
    return path.startswith(at) and (len(path) == len(at) or path[len(at)] in ".[" or at == "$")


def _static(path: str, value: object, owners: Owners) -> Leaf:
    if not owners:
        return Leaf(path, value, Status.LOST, (), "no rule of the mapping reads it", "")
    first = owners[0]
    if len(owners) == 1:
        return Leaf(path, value, _STATUS[first.status], first.targets, first.reason, first.rule)
    targets = tuple(dict.fromkeys(target for owner in owners for target in owner.targets))
    return Leaf(path, value, _STATUS[first.status], targets, first.reason, first.rule)


_STATUS = {str(status): status for status in Status}


# Documents ----------------------------------------------------------------------------------------------------------


def document_leaves(document: Any, root: Branch, note: Note, at: str = "$") -> Iterator[Leaf]:
    """Every scalar of a JSON document, and every null, {} and [], exactly once, in the document's order."""
    yield from _walk(document, root, at, Verdicts(note), "")


def _walk(value: Any, node: Branch | None, path: str, verdicts: Verdicts, said: str) -> Iterator[Leaf]:
    if isinstance(value, dict) and value:
        yield from _object(value, node, path, verdicts, said)
    elif isinstance(value, list) and value:
        for i, one in enumerate(value):
            yield from _walk(one, node, f"{path}[{i}]", verdicts, said)
    elif node is None:
        yield Leaf(path, value, Status.UNKNOWN, (), said or "no such slot", "")
    elif value is None or value == "" or value == [] or value == {}:
        yield Leaf(path, value, Status.IGNORED, (), "empty: it says nothing", "")
    elif node.owners is None:
        found = verdicts.of(path, value, ())
        ok = found.status is Status.REFUSED
        yield found if ok else Leaf(path, value, Status.REFUSED, (), _shape(node), "")
    else:
        yield verdicts.of(path, value, node.owners)


def _object(value: dict[str, Any], node: Branch | None, path: str, verdicts: Verdicts, said: str) -> Iterator[Leaf]:
    if node is not None and node.owners is not None:
        yield from _inside(value, node, path, verdicts)
        return
    for name, one in value.items():
        inner = node.below.get(name) if node is not None else None
        why = said if inner is not None or said else _unknown(name, node)
        yield from _walk(one, inner, f"{path}.{name}", verdicts, why)


def _inside(value: Any, node: Branch, path: str, verdicts: Verdicts) -> Iterator[Leaf]:
    """The members of a quantity, and whatever else a leaf holds: they share its verdict."""
    assert node.owners is not None
    verdict = verdicts.of(path, value, node.owners)
    strange = not node.quantity and verdict.status is Status.WRITTEN
    for place, one in _scalars(value, path):
        name = place[len(path) :]
        if node.quantity and name[1:] in DERIVED:
            yield Leaf(place, one, Status.IGNORED, (), _DERIVED.reason, "")
        elif node.quantity and name[1:] not in _OF_QUANTITY:
            yield Leaf(place, one, Status.UNKNOWN, (), "a quantity has a value and a unit", "")
        elif one in _EMPTY and verdict.status is not Status.REFUSED:
            yield Leaf(place, one, Status.IGNORED, (), "empty: it says nothing", "")
        else:
            status = Status.REFUSED if strange else verdict.status
            reason = "an object where one value is expected" if strange else verdict.reason
            yield Leaf(place, one, status, () if strange else verdict.targets, reason, verdict.rule)


def _scalars(value: Any, path: str) -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict) and value:
        for name, one in value.items():
            yield from _scalars(one, f"{path}.{name}")
    elif isinstance(value, list) and value:
        for i, one in enumerate(value):
            yield from _scalars(one, f"{path}[{i}]")
    else:
        yield path, value


def _shape(node: Branch) -> str:
    return f"an object is expected here, with {', '.join(list(node.below)[:4])}"


def _unknown(name: str, node: Branch | None) -> str:
    if node is None or not node.below:
        return "no such slot"
    import difflib

    close = difflib.get_close_matches(name, node.below, 1, 0.75)
    return f"no such slot; did you mean `{close[0]}`?" if close else "no such slot"


def lacking_slots(document: Any, required: Mapping[str, Sequence[str]], schema: str, at: str = "$") -> Iterator[Missing]:
    """The slots that the schema requires and an object of the document does not have."""
    for path, names in required.items():
        for place, value in _objects(document, path.split(".") if path else [], at):
            for name in names:
                if value.get(name) in _EMPTY:
                    yield Missing(f"{place}.{name}", "", schema, "the schema requires it")


def _objects(value: Any, steps: list[str], at: str) -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(value, list):
        for i, one in enumerate(value):
            yield from _objects(one, steps, f"{at}[{i}]")
    elif isinstance(value, dict) and not steps:
        yield at, value
    elif isinstance(value, dict):
        name = steps[0].removesuffix("[]")
        yield from _objects(value.get(name), steps[1:], f"{at}.{name}")


# Tables -------------------------------------------------------------------------------------------------------------


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
                    yield _item(verdicts, at, category, item, value, items.get(f"{category}.{item}") or whole)


def _item(verdicts: Verdicts, at: str, category: str, item: str, value: Any, owners: Owners) -> Leaf:
    """What was noted of the row, or of the category's agreed row."""
    own = verdicts.of(f"{at}.{item}", value, owners)
    if at.endswith("]") and own.status is Status.WRITTEN:
        agreed = verdicts.of(f"_{category}.{item}", value, owners)
        if agreed.status is not Status.WRITTEN:
            return Leaf(own.path, value, agreed.status, agreed.targets, agreed.reason, agreed.rule)
    return own
