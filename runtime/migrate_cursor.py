"""The words that a generated migration is written in: a cursor on an object of a document, and what a rule does there.

A rule acts where its left side is found, with its type and in its codec's domain; otherwise it does nothing. A place
that has another value already keeps it: the value stays where it was, and the log has the conflict. Most rules find
nothing in most documents, so each looks first for the first name of its left side.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Any

from oscem_map.runtime.migrate_codecs import Spelling
from oscem_map.runtime.migrate_elements import Index, fitting, position
from oscem_map.runtime.migrate_find import Found, find, route_of
from oscem_map.runtime.migrate_log import Change, Conflict, Log, Moved, Question
from oscem_map.runtime.migrate_tree import (
    Cell,
    absent,
    add_names,
    copied,
    fill,
    free,
    is_number,
    is_of,
    merge,
    plain,
    same,
    values,
)  # fmt: skip
from oscem_map.runtime.named_tuples import new_tuple
from oscem_map.runtime.paths import Steps, Trail, member, path_along, steps_of, suffix
from oscem_map.runtime.values import fold

Codec = Callable[[Any], Any]
"""A node to a node, or to a tuple of nodes; None for what is outside its domain."""
_STAYED: frozenset[str] = frozenset()


class Cursor:
    """An object of the document, and where what its rules move goes: to itself, or to `right` below `prefix`."""

    __slots__ = ("_right", "log", "node", "path", "prefix")

    def __init__(
        self, log: Log, node: dict[str, Any], path: str, right: Cursor | None = None, prefix: Steps = ()
    ) -> None:
        self.log, self.node, self.path = log, node, path
        self._right = right
        self.prefix = prefix

    @property
    def right(self) -> Cursor:
        """Where what is moved goes. No cursor holds itself: it goes with its document."""
        return self if self._right is None else self._right

    def step(self, name: str) -> None:
        """What follows belongs to this step."""
        self.log.step = name

    # Looking ----------------------------------------------------------------------------------------------

    def has(self, *names: str) -> bool:
        """Whether this object has a member with one of these names."""
        return not self.node.keys().isdisjoint(names)

    def each(self, path: str, names: Collection[str] = ()) -> Iterable[Cursor]:
        """The objects at a path with a cursor on each; of `names` those that have one."""
        if names and self.log.names.isdisjoint(names):
            return ()
        found = self._below(steps_of(path))
        return [one for one in found if one.has(*names)] if names else found

    def everywhere(self, whole: frozenset[str], names: Collection[str] = ()) -> Iterator[Cursor]:
        """This object and all objects below, of `names` those that have one; not inside slots that keep any value."""
        if names and self.log.names.isdisjoint(names):
            return
        waiting: list[tuple[Any, Trail]] = [(self.node, None)]
        while waiting:
            node, trail = waiting.pop()
            inner: list[tuple[Any, Trail]]
            if node.__class__ is dict:
                if not names or not node.keys().isdisjoint(names):
                    yield Cursor(self.log, node, path_along(trail, self.path))
                inner = [
                    (one, (trail, name)) for name, one in node.items() if one.__class__ is not Cell and name not in whole
                ]
            else:
                inner = [(one, (trail, i)) for i, one in enumerate(node) if one.__class__ is not Cell]
            inner.reverse()
            waiting += inner

    def _below(self, steps: Steps) -> list[Cursor]:
        found = find(self.node, self.path, steps) if steps[0][0] in self.node else ()
        return [Cursor(self.log, node, one.path) for one in found if (node := one.node).__class__ is dict]

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
        route = route_of(source, target)
        if route.first not in self.node or route.last not in self.log.names:
            return
        if of and route.alone and not is_of(self.node[route.first], of):
            return
        if via is not None and route.in_place and via.__class__ is Spelling and via.knows(self.log.names):
            return
        for cursor in self._below(route.shared) if route.shared else (self,):
            index: Index = {}
            at_itself = cursor.right is cursor
            for found in find(cursor.node, cursor.path, route.left):
                holder, key = found.around[-1]
                made = holder[key]
                if (of or unit or via is not None) and (made := cursor._made(made, of, via, unit, line)) is None:
                    continue
                if at_itself and route.in_place:
                    cursor._change(found, made, line, because)
                elif at_itself and route.into_list:
                    cursor._change(found, [made], line, because)
                else:
                    cursor._carry(found, (made,), (route.right,), line, because, index)

    def split(
        self, source: str, targets: tuple[str, ...], line: int | str, via: Codec, *, of: str = "", because: str = ""
    ) -> None:
        """`source -> (target, target)`: a codec makes as many nodes as there are targets."""
        index: Index = {}
        for found in self._find(steps_of(source)):
            made = via(found.node) if is_of(found.node, of) else None
            if made is not None:
                for one in made:
                    add_names(one, self.log.names)
                self._carry(found, made, tuple(map(steps_of, targets)), line, because, index)

    def complete(self, source: str, slot: str, line: int | str, form: str, *, because: str = "") -> None:
        """`source -> slot via completes("Maker R{}")`: where the slot beside the source says "Maker", it becomes the form."""
        word = form.rpartition(" ")[0]
        for found in self._find(steps_of(source)):
            holder, key = found.around[-1]
            node, said = found.node, holder.get(slot)
            if not is_of(node, "text") or not is_of(said, "text") or fold(said.value) != fold(word):
                continue
            whole = said.with_value(form.replace("{}", node.value.strip()))
            whole.absorb(node)
            place = member(found.path.removesuffix(suffix(key)), slot)
            found.take()
            holder[slot] = whole
            self.log.done.append(Moved(self.log.step, found.path, place, node, copied(whole), self.log.cite(line), because))

    def unit(self, path: str, unit: str, line: int | str) -> None:
        """`path -> [unit]`: a bare number gets the unit that its schema had."""
        if steps_of(path)[0][0] in self.node:
            self.move(path, path, line, of="number", unit=unit)

    def put_aside(self, path: str, line: int | str, because: str, *, of: str = "") -> None:
        """`path -> nothing`: the schema has no place for it any more."""
        for found in self._find(steps_of(path)):
            if is_of(found.node, of):
                node = found.node
                found.take()
                self.log.put_aside(node, because, self.log.cite(line))

    def say(self, value: object, target: str, line: int | str) -> None:
        """`"words" -> target`, in an element that the rules around it made."""
        if self.right.node:
            rest, place, _ = self._place((*self.prefix, *steps_of(target)), Cell(value), {})
            if rest is None:
                self.log.done.append(Change(self.log.step, "", place, None, value, self.log.cite(line)))

    def ask(self, name: str, question: str, target: str, line: int | str) -> None:
        """`ask.name -> target`, where the object is there and its slot is free."""
        *around, (slot, _) = steps_of(target)
        for found in find(self.node, self.path, tuple(around)):
            if found.node.__class__ is not dict or not free(found.node, slot):
                continue
            place, rule = member(found.path, slot), self.log.cite(line)
            answer = self.log.answers.get(name)
            if answer in (None, ""):
                self.log.asked.append(Question(name, question, place, rule))
            else:
                fill(found.node, slot, Cell(answer))
                self.log.names.add(slot)
                self.log.done.append(Change(self.log.step, f"ask.{name}", place, None, answer, rule))

    def onto(
        self, source: str, target: str, line: int | str, *, via: Codec | None = None, by: str = ""
    ) -> Iterator[Cursor]:
        """`source -> target { }`: each object at the source, with the target as where its rules lead.

        `by="index"`: what is made of the nth element of a list is the nth of the other, empty ones before and behind it.
        """
        steps = steps_of(target)
        index: Index = {}
        sources = self._find(steps_of(source))
        for found in sources:
            node = found.node
            if node.__class__ is not dict:
                continue
            if via is not None:
                self._respell(found, via, line)
            if not steps or not steps[-1][1]:
                yield Cursor(self.log, node, found.path, self.right, (*self.prefix, *steps))
            else:
                since = len(self.log.done)
                made = Cursor(self.log, {}, "")
                yield Cursor(self.log, node, found.path, made)
                if made.node and by == "index":
                    self._nth(made.node, (*self.prefix, *steps), _number(found.path), len(sources), since, line)
                elif made.node:
                    self._element(made.node, (*self.prefix, *steps), by, since, line, index)
            if not found.node and found.around[-1][0].__class__ is dict:  # its place may have something new by now
                found.take()

    # Inner ------------------------------------------------------------------------------------------------

    def _find(self, steps: Steps) -> list[Found]:
        """What stands at a path; most paths end in a name that no member of the document has."""
        return find(self.node, self.path, steps) if steps[-1][0] in self.log.names else []

    def _made(self, node: Any, of: str, via: Codec | None, unit: str, line: int | str) -> Any:
        if of and not is_of(node, of):
            return None
        made = node if via is None else via(node)
        if unit and is_number(made):
            made = {"value": made, "unit": Cell(unit, guessed=self.log.cite(line))}
        if made is not node and made is not None:
            add_names(made, self.log.names)
        return made

    def _change(self, found: Found, made: Any, line: int | str, because: str) -> None:
        node, log = found.node, self.log
        if not same(node, made):
            holder, key = found.around[-1]
            holder[key] = made
            fields = (log.step, found.path, found.path, copied(node), copied(made), log.cite(line), because, _STAYED)
            log.done.append(new_tuple(Moved, fields))

    def _carry(
        self,
        found: Found,
        made: tuple[Any, ...],
        targets: tuple[Steps, ...],
        line: int | str,
        because: str,
        index: Index,
    ) -> None:
        """Take a node out and put what was made of it in its places; what does not fit goes back."""
        node, log, rule, back = found.node, self.log, self.log.cite(line), None
        found.take()
        for one, target in zip(made, targets, strict=True):
            old = copied(node)
            new = old if one is node else copied(one)
            rest, place, kept = self._place((*self.prefix, *target), one, index)
            if rest is None or (rest is not one and len(made) == 1):
                stayed = _STAYED if rest is None else frozenset([path for path, _ in values(rest, found.path)])
                log.done.append(new_tuple(Moved, (log.step, found.path, place, old, new, rule, because, stayed)))
            if rest is not None:
                log.conflicts.append(Conflict(log.step, found.path, plain(rest), place, plain(kept), rule))
                log.dispute(rest, f"its place, {place}, has another value already", rule)
                back = node if rest is one or len(made) > 1 else rest
        if back is not None and not found.give_back(back):
            log.put_aside(back, "its place has another value", rule)

    def _place(self, steps: Steps, node: Any, index: Index) -> tuple[Any, str, Any]:
        """Put a node at a path of the right side: what did not fit (None if all did), the place, and what is there."""
        right = self if self._right is None else self._right
        holder, path, names = right.node, right.path, self.log.names
        for name, _ in steps:
            names.add(name)
        if not steps:
            return (merge(holder, node) if node.__class__ is dict else node), path, holder
        for name, many in steps[:-1]:
            path += suffix(name)
            if free(holder, name):
                fill(holder, name, [{}] if many else {}, node)
            inner = holder[name]
            if many and inner.__class__ is list and len(inner) == 1:
                inner, path = inner[0], f"{path}[0]"
            if inner.__class__ is not dict:
                return node, path, inner
            holder = inner
        name, many = steps[-1]
        path += suffix(name)
        if free(holder, name):
            fill(holder, name, [node] if many else node)
            return None, f"{path}[0]" if many else path, node
        there = holder[name]
        if not many:
            return merge(there, node), path, there
        if there.__class__ is not list:
            return node, path, there
        n = position(there, node, "", index)
        if n is None:
            there.append(node)
            n = len(there) - 1
        else:
            merge(there[n], node)
        return None, f"{path}[{n}]", there

    def _element(
        self, made: dict[str, Any], steps: Steps, by: str, since: int, line: int | str, index: Index
    ) -> None:
        """Put an object that rules made into a list: into the element with its key or the only one, or as a new one."""
        holder, path = self._list(made, steps, line)
        if holder is None:
            return
        n = fitting(holder, made, by, index)
        if n is None:
            holder.append(made)
            n = len(holder) - 1
        else:
            merge(holder[n], made)
        self._placed(f"{path}[{n}]", since)

    def _nth(self, made: dict[str, Any], steps: Steps, n: int, size: int, since: int, line: int | str) -> None:
        """Put an object that rules made at a position of a list; at its end, where something else stands there."""
        holder, path = self._list(made, steps, line)
        if holder is None:
            return
        holder.extend(Cell({}) for _ in range(max(size, n + 1) - len(holder)))  # an empty element was not found, and counts
        if absent(holder[n]):
            holder[n] = made
        elif fitting(holder[n : n + 1], made, "", {}) is not None:
            merge(holder[n], made)
        else:
            holder.append(made)
            n = len(holder) - 1
        self._placed(f"{path}[{n}]", since)

    def _list(self, made: dict[str, Any], steps: Steps, line: int | str) -> tuple[list[Any] | None, str]:
        """The list at a path of the right side, and its path; None where something else stands there."""
        holder: Any = self.right.node
        path, log = self.right.path, self.log
        log.names.update([name for name, _ in steps])
        for i, (name, _) in enumerate(steps, 1):
            path += suffix(name)
            if free(holder, name):
                fill(holder, name, {} if i < len(steps) else [], made)
            holder = holder[name]
            if holder.__class__ is not (dict if i < len(steps) else list):
                kind = "object" if i < len(steps) else "list"
                log.put_aside(made, f"{path} is no {kind}", log.cite(line))
                return None, path
        return holder, path

    def _placed(self, path: str, since: int) -> None:
        """What rules made since then stands at this path."""
        for i in range(since, len(self.log.done)):
            change = self.log.done[i]
            if not change.after.startswith("$"):
                self.log.done[i] = change._replace(after=f"{path}{change.after}")

    def _respell(self, found: Found, via: Codec, line: int | str) -> None:
        node, log = found.node, self.log
        if via.__class__ is Spelling and via.knows(log.names):
            return
        spelt = via(node)
        if spelt.__class__ is dict and not same(spelt, node):
            log.done.append(
                Moved(log.step, found.path, found.path, copied(node), copied(spelt), log.cite(line), "spelling")
            )
            node.clear()
            node.update(spelt)
            add_names(node, log.names)


def _number(path: str) -> int:
    """The position at the end of a path: 2 of `$.grants[2]`."""
    inside = path.rpartition("[")[2].rstrip("]")
    return int(inside) if inside.isdigit() else 0


__all__ = ["Codec", "Cursor"]
