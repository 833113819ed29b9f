"""The words that a generated migration is written in: a place in a document, and what a rule does there.

A rule acts where its left side is found, with its type and in its codec's domain; otherwise it does nothing. A place
that has another value already keeps it: the value stays where it was, and the log has the conflict.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from oscem_map.runtime.migrate_log import Aside, Change, Conflict, Log, Question
from oscem_map.runtime.migrate_tree import (
    Cell,
    Steps,
    absent,
    cells,
    instead,
    is_number,
    is_of,
    items,
    member,
    merge,
    plain,
    same,
    steps_of,
    values,
)

Codec = Callable[[Any], Any]
"""A node to a node, or to a tuple of nodes; None for what is outside its domain."""


class Found(NamedTuple):
    """A node with the objects and lists around it, outermost first."""

    around: tuple[tuple[Any, Any], ...]
    path: str

    @property
    def node(self) -> Any:
        holder, key = self.around[-1]
        return holder[key]

    def take(self) -> None:
        """Take it out, and the objects around it that are empty then; elements of lists keep their place."""
        holder, key = self.around[-1]
        del holder[key]
        for holder, key in reversed(self.around[:-1]):
            if isinstance(holder, list) or holder[key]:
                break
            del holder[key]

    def give_back(self, node: Any) -> bool:
        """Put a node back; False where something else stands in its way by now."""
        for (holder, key), (inner, _) in zip(self.around, self.around[1:], strict=False):
            if isinstance(holder, dict) and holder.setdefault(key, inner) is not inner:
                return False
        holder, key = self.around[-1]
        if isinstance(holder, dict) and key in holder:
            return False
        holder[key] = node
        return True


class Spot:
    """An object of the document, and where what its rules move goes: to itself, or to `right` below `prefix`."""

    __slots__ = ("log", "node", "path", "prefix", "right")

    def __init__(
        self, log: Log, node: dict[str, Any], path: str, right: Spot | None = None, prefix: Steps = ()
    ) -> None:
        self.log, self.node, self.path = log, node, path
        self.right = right or self
        self.prefix = prefix

    def step(self, name: str) -> None:
        """What follows belongs to this step."""
        self.log.step = name

    # Looking ----------------------------------------------------------------------------------------------

    def each(self, path: str) -> Iterator[Spot]:
        """The objects at a path, as places of their own."""
        for found in self._find(steps_of(path)):
            if isinstance(found.node, dict):
                yield Spot(self.log, found.node, found.path)

    def everywhere(self, whole: frozenset[str]) -> Iterator[Spot]:
        """This object and all objects below; not inside slots that keep any value as it is."""
        waiting: list[tuple[str, Any]] = [(self.path, self.node)]
        while waiting:
            path, node = waiting.pop()
            if isinstance(node, dict):
                yield Spot(self.log, node, path)
                inner = [(member(path, name), one) for name, one in node.items() if name not in whole]
                waiting += reversed(inner)
            elif isinstance(node, list):
                waiting += reversed([(f"{path}[{i}]", one) for i, one in enumerate(node)])

    def _find(self, steps: Steps) -> list[Found]:
        """What stands at a path below this object and says something."""
        found = [Found((), self.path)]
        for name, many in steps:
            found = [inner for one in found for inner in self._inside(one, name, many)]
        return [one for one in found if not absent(one.node)]

    def _inside(self, one: Found, name: str, many: bool) -> Iterator[Found]:
        holder = one.node if one.around else self.node
        if not isinstance(holder, dict) or name not in holder:
            return
        here = Found((*one.around, (holder, name)), member(one.path, name))
        if not many:
            yield here
        elif isinstance(here.node, list):
            for i in range(len(here.node)):
                yield Found((*here.around, (here.node, i)), f"{here.path}[{i}]")

    # Acting -----------------------------------------------------------------------------------------------

    def move(
        self,
        source: str,
        target: str,
        line: int | str,
        *,
        of: str = "",
        via: Codec | None = None,
        unit: str = "",
        because: str = "",
    ) -> None:
        """`source -> target`: of a type only, through a codec, and a bare number with a unit."""
        shared, left, right = _apart(steps_of(source), steps_of(target))
        for spot in self._below(shared):
            for found in spot._find(left):
                made = spot._made(found.node, of, via, unit, self.log.cite(line))
                if made is None:
                    continue
                if left == right and spot.right is spot:
                    spot._change(found, made, line, because)
                elif _unlisted(left) == _unlisted(right) and spot.right is spot:
                    spot._change(found, [made], line, because)
                else:
                    spot._carry(found, (made,), (right,), line, because)

    def split(
        self, source: str, targets: tuple[str, ...], line: int | str, via: Codec, *, of: str = "", because: str = ""
    ) -> None:
        """`source -> (target, target)`: a codec makes as many nodes as there are targets."""
        for found in self._find(steps_of(source)):
            made = via(found.node) if is_of(found.node, of) else None
            if made is not None:
                self._carry(found, made, tuple(map(steps_of, targets)), line, because)

    def unit(self, path: str, unit: str, line: int | str) -> None:
        """`path -> [unit]`: a bare number gets the unit that its schema had."""
        self.move(path, path, line, of="number", unit=unit)

    def put_aside(self, path: str, line: int | str, because: str, *, of: str = "") -> None:
        """`path -> nothing`: the schema has no place for it any more."""
        for found in self._find(steps_of(path)):
            if is_of(found.node, of):
                node = found.node
                found.take()
                self._aside(node, because, self.log.cite(line))

    def say(self, value: object, target: str, line: int | str) -> None:
        """`"words" -> target`, in an element that the rules around it made."""
        if self.right.node:
            left = self._place((*self.prefix, *steps_of(target)), Cell(value))
            if left[0] is None:
                self.log.changes.append(Change(self.log.step, "", left[1], None, value, self.log.cite(line)))

    def ask(self, name: str, question: str, target: str, line: int | str) -> None:
        """`ask.name -> target`, where the object is there and its slot is free."""
        *around, (slot, _) = steps_of(target)
        for found in self._find(tuple(around)):
            if not isinstance(found.node, dict) or not absent(found.node.get(slot, Cell(None))):
                continue
            place, rule = member(found.path, slot), self.log.cite(line)
            answer = self.log.answers.get(name)
            if answer in (None, ""):
                self.log.asked.append(Question(name, question, place, rule))
            else:
                instead(found.node, slot, Cell(answer))
                self.log.changes.append(Change(self.log.step, f"ask.{name}", place, None, answer, rule))

    def onto(
        self, source: str, target: str, line: int | str, *, via: Codec | None = None, by: str = ""
    ) -> Iterator[Spot]:
        """`source -> target { }`: each object at the source, with the target as where its rules lead."""
        steps = steps_of(target)
        for found in self._find(steps_of(source)):
            if not isinstance(found.node, dict):
                continue
            if via is not None:
                self._respell(found, via, line)
            if not steps or not steps[-1][1]:
                yield Spot(self.log, found.node, found.path, self.right, (*self.prefix, *steps))
            else:
                since = len(self.log.changes)
                made = Spot(self.log, {}, "")
                yield Spot(self.log, found.node, found.path, made)
                if made.node:
                    self._element(made.node, (*self.prefix, *steps), by, since, line)
            if not found.node and isinstance(found.around[-1][0], dict):
                found.take()

    # Inner ------------------------------------------------------------------------------------------------

    def _below(self, shared: Steps) -> Iterator[Spot]:
        if not shared:
            yield self
            return
        for found in self._find(shared):
            if isinstance(found.node, dict):
                yield Spot(self.log, found.node, found.path)

    @staticmethod
    def _made(node: Any, of: str, via: Codec | None, unit: str, rule: str) -> Any:
        if not is_of(node, of):
            return None
        made = node if via is None else via(node)
        return {"value": made, "unit": Cell(unit, guessed=rule)} if unit and is_number(made) else made

    def _change(self, found: Found, made: Any, line: int | str, because: str) -> None:
        node = found.node
        if not same(node, made):
            holder, key = found.around[-1]
            holder[key] = made
            self.log.moved(found.path, node, found.path, made, self.log.cite(line), because)

    def _carry(
        self, found: Found, made: tuple[Any, ...], targets: tuple[Steps, ...], line: int | str, because: str
    ) -> None:
        """Take a node out and put what was made of it in its places; what does not fit goes back."""
        node, rule, back = found.node, self.log.cite(line), None
        found.take()
        for one, target in zip(made, targets, strict=True):
            shown = _copy(one)
            rest, place = self._place((*self.prefix, *target), one)
            clashing = frozenset() if rest is None else frozenset(path for path, _ in values(rest, found.path))
            if rest is None or (rest is not one and len(made) == 1):
                self.log.moved(found.path, node, place, shown, rule, because, clashing)
            if rest is not None:
                kept = plain(self.right._at(place))
                self.log.conflicts.append(Conflict(self.log.step, found.path, plain(rest), place, kept, rule))
                self.log.dispute(rest, f"its place, {place}, has another value already", rule)
                back = node if rest is one or len(made) > 1 else rest
        if back is not None and not found.give_back(back):
            self._aside(back, "its place has another value", rule)

    def _at(self, place: str) -> Any:
        """What stands at a path of this spot's own."""
        return next((one for path, one in self._nodes() if path == place), Cell(None))

    def _nodes(self) -> Iterator[tuple[str, Any]]:
        waiting: list[tuple[str, Any]] = [(self.path, self.node)]
        while waiting:
            path, node = waiting.pop()
            yield path, node
            if isinstance(node, dict):
                waiting += [(member(path, name), one) for name, one in node.items()]
            elif isinstance(node, list):
                waiting += [(f"{path}[{i}]", one) for i, one in enumerate(node)]

    def _place(self, steps: Steps, node: Any) -> tuple[Any, str]:
        """Put a node at a path of the right side: what did not fit (None if all did), and the place."""
        holder, path = self.right.node, self.right.path
        if not steps:
            return (merge(holder, node) if isinstance(node, dict) else node), path
        for name, many in steps[:-1]:
            path = member(path, name)
            if absent(holder.get(name, Cell(None))):
                instead(holder, name, [{}] if many else {}, node)
            inner = holder[name]
            if many and isinstance(inner, list) and len(inner) == 1:
                inner, path = inner[0], f"{path}[0]"
            if not isinstance(inner, dict):
                return node, path
            holder = inner
        name, many = steps[-1]
        path = member(path, name)
        if many:
            return _append(holder, name, node, path)
        if absent(holder.get(name, Cell(None))):
            instead(holder, name, node)
            return None, path
        return merge(holder[name], node), path

    def _element(self, made: dict[str, Any], steps: Steps, by: str, since: int, line: int | str) -> None:
        """Put an object that rules made into a list: into the element with its key or the only one, or as a new one."""
        name, _ = steps[-1]
        holder = self.right.node
        path = self.right.path
        for step, _ in steps[:-1]:
            path = member(path, step)
            if absent(holder.get(step, Cell(None))):
                instead(holder, step, {}, made)
            if not isinstance(holder[step], dict):
                self._aside(made, f"{path} is no object", self.log.cite(line))
                return
            holder = holder[step]
        path = member(path, name)
        if absent(holder.get(name, Cell(None))):
            instead(holder, name, [], made)
        there = holder[name]
        if not isinstance(there, list):
            self._aside(made, f"{path} is no list", self.log.cite(line))
            return
        n = _fitting(there, made, by)
        if n is None:
            there.append(made)
            n = len(there) - 1
        else:
            merge(there[n], made)
        for i in range(since, len(self.log.changes)):
            change = self.log.changes[i]
            if not change.after.startswith("$"):
                self.log.changes[i] = change._replace(after=f"{path}[{n}]{change.after}")

    def _respell(self, found: Found, via: Codec, line: int | str) -> None:
        spelt = via(found.node)
        if isinstance(spelt, dict) and plain(spelt) != plain(found.node):
            self.log.moved(found.path, found.node, found.path, spelt, self.log.cite(line), "spelling")
            node = found.node
            node.clear()
            node.update(spelt)

    def _aside(self, node: Any, because: str, rule: str) -> None:
        for _, cell in cells(node):
            for origin in cell.origins:
                self.log.aside.append(Aside(origin, cell.value, because, rule))


def _apart(left: Steps, right: Steps) -> tuple[Steps, Steps, Steps]:
    """What two paths share up to their last common list, and the rest of each."""
    n = 0
    for i, (one, other) in enumerate(zip(left[:-1], right[:-1], strict=False), 1):
        if one != other:
            break
        n = i if one[1] else n
    return left[:n], left[n:], right[n:]


def _unlisted(steps: Steps) -> Steps:
    return (*steps[:-1], (steps[-1][0], False)) if steps else steps


def _copy(node: Any) -> Any:
    """The same cells in objects and lists of their own: merging changes what it merges into."""
    if isinstance(node, Cell):
        return node
    made = node.copy()
    for key, one in items(node):
        made[key] = _copy(one)
    return made


def _append(holder: dict[str, Any], name: str, node: Any, path: str) -> tuple[Any, str]:
    if absent(holder.get(name, Cell(None))):
        instead(holder, name, [node])
        return None, f"{path}[0]"
    there = holder[name]
    if not isinstance(there, list):
        return node, path
    for i, one in enumerate(there):
        if same(one, node):
            return merge(one, node), f"{path}[{i}]"
    there.append(node)
    return None, f"{path}[{len(there) - 1}]"


def _fitting(there: list[Any], made: dict[str, Any], by: str) -> int | None:
    """The element that an object belongs to: with the same key, or without a key the only one that can take it."""
    if by:
        key = made.get(by)
        fits = (i for i, one in enumerate(there) if isinstance(one, dict) and by in one and same(one[by], key))
        n = next(fits, None)
    else:
        n = 0 if len(there) == 1 else None
    return n if n is not None and _agrees(there[n], made) else None


def _agrees(one: Any, made: Any) -> bool:
    """Whether an object can take all of another without a clash."""
    if isinstance(one, dict) and isinstance(made, dict):
        return all(name not in one or absent(one[name]) or _agrees(one[name], made[name]) for name in made)
    return same(one, made)
