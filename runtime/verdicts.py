"""The verdict on one leaf: of what the mapping says of it, and what the run noted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Final, NamedTuple

from oscem_map.runtime.note import Note
from oscem_map.runtime.refused import Nothing, Refused, Respelt, Slipped, Unlisted
from oscem_map.runtime.report import Leaf, Status


class Owner(NamedTuple):
    """One rule's claim on a leaf: what becomes of it, where it goes, why, and the rule's line."""

    status: str
    targets: tuple[str, ...]
    reason: str
    rule: str


Owners = tuple[Owner, ...]
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


def tree_of(leaves: Mapping[str, Owners], quantities: frozenset[str], whole: frozenset[str] = frozenset()) -> Branch:
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
    """Looks up what the run noted, by path and rule.

    `odd` is what was noted of leaves, where that is not the note's own list: with other paths, or more.
    """

    def __init__(self, note: Note, odd: Sequence[tuple[str, object, str]] | None = None) -> None:
        self._odd: dict[str, list[Noted]] = {}
        self._lists: list[tuple[re.Pattern[str], Noted]] = []
        odd = note.odd if odd is None else odd
        for path, value, rule in odd:
            if "[]" in path:
                self._lists.append((_any_element(path, isinstance(value, Refused)), (value, rule)))
            else:
                self._odd.setdefault(path, []).append((value, rule))
        refused = [path for path, value, rule in odd if isinstance(value, Refused) and _holds_more(value, rule)]
        lists = [path for path, _, _ in odd if "[]" in path]
        self._wide = tuple({path.partition("[]")[0] for path in [*refused, *lists]})
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

    def _dynamic(self, path: str, value: object, owners: Owners, found: Sequence[Noted]) -> Leaf:
        alive: list[Owner] = []
        skipped: tuple[str, bool] | None = None
        for owner in owners:
            skip = self._skipped(path, owner.rule)
            if skip is None:
                alive.append(owner)
            skipped = skipped or skip
        if skipped is not None and not alive and not found:
            return Leaf(path, value, _unwritten(skipped[1]), (), skipped[0], owners[0].rule)
        if not found:
            return _static(path, value, tuple(alive))
        return self._spoken_of(path, value, owners, alive, skipped, found)

    def _spoken_of(
        self,
        path: str,
        value: object,
        owners: Owners,
        alive: list[Owner],
        skipped: tuple[str, bool] | None,
        found: Sequence[Noted],
    ) -> Leaf:
        """A leaf of which something was noted: refused by one rule, without a place in another, or respelt."""
        refused = [noted for noted in found if isinstance(noted[0], Refused)]
        nothing = [] if refused else [noted for noted in found if isinstance(noted[0], Nothing)]
        silent = {rule for _, rule in refused or nothing}
        writers = tuple(owner for owner in alive if owner.rule not in silent)
        if refused or (nothing and not any(owner.status == "written" for owner in writers)):
            slips = [noted for noted in found if isinstance(noted[0], Slipped)]
            return _unfit(path, value, owners, [*(refused or nothing), *slips], writers)
        if skipped is not None and not alive:
            return Leaf(path, value, _unwritten(skipped[1]), (), skipped[0], owners[0].rule)
        return _written(path, value, writers, found)

    def _skipped(self, path: str, rule: str) -> tuple[str, bool] | None:
        for at, reason, lost in self._skips.get(rule, ()):
            if _below(path, at):
                return reason, lost
        return None


def _holds_more(refused: Refused, rule: str) -> bool:
    """Whether what was refused is no single value: an object or list where another shape is expected."""
    return not rule or isinstance(refused.value, (list, dict))


_STEP: Final = re.compile(r"[.\[]")


def _any_element(path: str, and_below: bool) -> re.Pattern[str]:
    """A path through lists, `$.ligands[].present`, as a pattern for the paths of their elements."""
    pattern = re.escape(path).replace(re.escape("[]"), r"\[[0-9]+\]")
    return re.compile(pattern + (r"(?:[.\[].*)?" if and_below else ""), re.DOTALL)


def _below(path: str, at: str) -> bool:
    return path.startswith(at) and (len(path) == len(at) or at == "_" or path[len(at)] in ".[")


def _unwritten(lost: bool) -> Status:
    return Status.LOST if lost else Status.LEFT_OUT


def _targets(owners: Iterable[Owner]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(target for owner in owners for target in owner.targets))


def _unfit(path: str, value: object, owners: Owners, found: list[Noted], writers: Owners) -> Leaf:
    """Refused, or a word with no place. Rules that did write the leaf keep their targets.

    What no rule of the mapping refused (a placeholder, a guess) did not reach its rules at all.
    """
    writers = writers if any(owner.rule == one for owner in owners for _, one in found) else ()
    status = Status.REFUSED if isinstance(found[0][0], Refused) else Status.LOST
    rule = found[0][1] or (owners[0].rule if owners else "")
    return Leaf(path, value, status, _targets(writers), partial(_sentences, found), rule)


def _sentences(found: list[Noted]) -> str:
    """The reasons, each once; a sentence with accepted words is made when somebody reads it."""
    reasons = [one.sentence() if isinstance(one, Refused) else getattr(one, "reason", "") for one, _ in found]
    return "; ".join(dict.fromkeys(reasons))


def _written(path: str, value: object, owners: Owners, found: Sequence[Noted]) -> Leaf:
    slip = next((noted for noted in found if isinstance(noted[0], Slipped)), None)
    if slip is not None and owners and owners[0].status in ("written", "ignored"):
        return _slipped(path, value, owners, *slip)
    if owners and owners[0].status == "written":
        for kind, status, reason in _LETTERS:
            spelt = next((one for one, _ in found if isinstance(one, kind)), None)
            if spelt is not None:
                return Leaf(path, value, status, _targets(owners), reason.format(str(spelt)), owners[0].rule)
    return _static(path, value, owners)


def _slipped(path: str, value: object, owners: Owners, noted: object, rule: str) -> Leaf:
    """Read otherwise than it stands, or doubtful: the line is that of the slip."""
    assert isinstance(noted, Slipped)
    return Leaf(path, value, Status.MENDED if noted.mended else Status.DOUBTFUL, _targets(owners), noted.reason, rule)


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
                    leaf = _item(verdicts, f"{at}.{item}", f"_{category}.{item}", value, owners)
                    yield leaf if note.taken is None or at in note.taken else _of_no_row(leaf)


def _of_no_row(leaf: Leaf) -> Leaf:
    """The verdict on a value in a row that no block read: what its rule says of other rows is not so of this one."""
    claims = leaf.status in (*_READ, Status.RESPELT, Status.UNLISTED) or (leaf.status is Status.IGNORED and leaf.targets)
    return Leaf(leaf.path, leaf.value, Status.LEFT_OUT, (), _NOT_READ, leaf.rule) if claims else leaf


_NOT_READ: Final = "its row belongs to no row that was read, or to a branch that was not taken"
_READ: Final = (Status.WRITTEN, Status.MENDED, Status.DOUBTFUL)


def _item(verdicts: Verdicts, path: str, agreed: str, value: Any, owners: Owners) -> Leaf:
    """What was noted of the row's item, or of the item in the category's agreed row."""
    own = verdicts.of(path, value, owners)
    if path == agreed or own.status not in _READ:
        return own
    both = verdicts.of(agreed, value, owners)
    if both.status in (Status.WRITTEN, Status.IGNORED):
        return own
    return Leaf(path, value, both.status, both.targets, both.reason, both.rule)
