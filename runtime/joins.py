"""Elements that several lists say together: the first list makes them, and the others are joined to it."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Iterator
from typing import Any, Final

from oscem_map.runtime.read_tree import has_word, key_of
from oscem_map.runtime.refused import ABSENT, Nothing
from oscem_map.runtime.trace import Trace, Tree
from oscem_map.runtime.values import fold
from oscem_map.runtime.write_tree import list_in

_INDEX: Final = re.compile(r"\[(\d+)\]")


def joining(
    tree: Tree, slot: str, keys: tuple[tuple[str, ...], ...], trace: Trace, at: str, words: tuple[str, ...] = ()
) -> Callable[[Tree], None]:
    """A function that joins an element to that of a list with the same key, or adds it where there is none.

    `keys` are paths below the element, alternatives in order; without any, elements are the same that were read at one
    position of lists below `at`. Where both say a slot, the list's own value stays, and the report says so of the other.
    `words` are slots that hold a list of words in one text: there a word is added.
    """
    return _Joining(list_in(tree, slot), keys, trace, at, words).join


class _Joining:
    def __init__(
        self, elements: list[Any], keys: tuple[tuple[str, ...], ...], trace: Trace, at: str, words: tuple[str, ...]
    ) -> None:
        self.elements = elements
        self.keys = keys
        self.trace = trace
        self.words = words
        self.taken: set[int] = set()
        self.known: dict[object, deque[Tree]] = {}
        self.at = at
        self.read_at = {} if keys else {id(here[0]): here[1] for here, *_ in trace.written}
        for n, key in enumerate(keys):
            for one in elements:
                said = key_of(one, key)
                for spelling in [said, *_shortened(said)] if said is not None else ():
                    self.known.setdefault((n, spelling), deque()).append(one)
        for n, one in enumerate([] if keys else elements):
            self.known.setdefault(self._position(one, n), deque()).append(one)
        self.seen = len(trace.written)
        self.places = {(id(here[0]), item): n for n, (here, item, *_) in enumerate(trace.written)}

    def join(self, made: Tree) -> None:
        kept = self._element(made)
        if kept is None:
            self.elements.append(made)
        else:
            self.taken.add(id(kept))
            self._into(made, kept, "")
        self.seen = len(self.trace.written)

    def _element(self, made: Tree) -> Tree | None:
        """The element of the list that is the same one, if there is one that nothing was joined to yet."""
        if not self.keys:
            self.read_at = {id(here[0]): here[1] for here, *_ in self.trace.written[self.seen :]}
        said: list[tuple[int, object]] = [(n, key_of(made, key)) for n, key in enumerate(self.keys)]
        short = [(n, one) for n, key in said if isinstance(key, tuple) for one in _fitting(key)]
        named: list[object] = [*said, *short]
        for one in named or [self._position(made, -1)]:
            found = self.known.get(one)
            while found and id(found[0]) in self.taken:
                found.popleft()
            if found:
                return found[0]
        return None

    def _position(self, element: Tree, otherwise: int) -> object:
        """At which position of a list an element was read."""
        path = next((self.read_at[id(one)] for one in _containers(element) if id(one) in self.read_at), "")
        index = _INDEX.search(path, len(self.at)) if path.startswith(self.at) else None
        return otherwise if index is None else int(index[1])

    def _into(self, made: Tree, kept: Tree, path: str) -> None:
        self.trace.twin(made, kept)
        for name, value in [*made.items()]:
            before, place = kept.get(name), f"{path}.{name}".lstrip(".")
            if before in ABSENT:
                kept[name] = value
            elif isinstance(value, dict) and isinstance(before, dict):
                self._into(value, before, place)
            elif place in self.words and isinstance(before, str):
                self._add_word(kept, name, str(value))
            elif value == before:
                self._same(value, before)
            elif isinstance(value, str) and isinstance(before, str) and _stands_for(before, value):
                pass  # another spelling: the list's own stays
            elif isinstance(value, str) and isinstance(before, str) and _stands_for(value, before):
                self._instead(kept, name, value)
            else:
                self._conflict(made, name, place)

    def _same(self, value: Any, before: Any) -> None:
        """Equal values: what was written to the one stands in the other."""
        if isinstance(value, (dict, list)):
            self.trace.twin(value, before)  # type: ignore[arg-type]
            for name in value if isinstance(value, dict) else range(len(value)):
                self._same(value[name], before[name])

    def _add_word(self, kept: Tree, name: str, word: str) -> None:
        if has_word(kept[name], word):
            return
        self._instead(kept, name, f"{kept[name]}, {word}")

    def _instead(self, kept: Tree, name: str, value: str) -> None:
        """A text of an element as it is now, in the trace too."""
        kept[name] = value
        place = self.places.get((id(kept), name))
        if place is not None:
            here, item, leaves, line, _ = self.trace.written[place]
            self.trace.written[place] = (here, item, leaves, line, value)

    def _conflict(self, made: Tree, name: str, place: str) -> None:
        """The list's own value stays: what was written to the other is remarked on."""
        inside = {id(one) for one in _containers(made.pop(name))}
        why = Nothing(f"`{place}` of this element has another value, from the rule that makes the list")
        for (holder, at, file), item, leaves, line, _ in self.trace.written[self.seen :]:
            if id(holder) in inside or (holder is made and item == name):
                self.trace.remark(at, leaves, why, f"{file}:{line}")


_INITIALS: Final = re.compile(r"(?:\w\.[ -]?)+")


def _short(text: str) -> str:
    """The initials of a text's words: `j. s.` of Josiah Stinkney, and of J. S."""
    return " ".join(f"{word[0]}." for word in re.findall(r"\w+", fold(text)))


def _shortened(key: tuple[str, ...]) -> list[tuple[object, ...]]:
    """A key of several slots with one of them in initials, and whether it stands there so: ("smith", "j. w.") of
    ("smith", "john william").
    """
    if len(key) < 2:
        return []
    return [(*key[:n], _short(one), *key[n + 1 :], n, bool(_INITIALS.fullmatch(one))) for n, one in enumerate(key)]


def _fitting(key: tuple[str, ...]) -> Iterator[tuple[object, ...]]:
    """The shortened keys of elements that are the same one: of each two slots, one at least is in initials."""
    for one in _shortened(key):
        *rest, short = one
        yield from ((*rest, other) for other in (True, False) if other or short)


def _stands_for(full: str, said: str) -> bool:
    """Whether a text says what another one does: without regard to case and blanks, or to words of which it has initials."""
    return fold(full) == fold(said) or bool(_INITIALS.fullmatch(said) and _short(full) == _short(said))


def _containers(value: Any) -> Iterator[Any]:
    if isinstance(value, (dict, list)):
        yield value
        for one in value.values() if isinstance(value, dict) else value:
            yield from _containers(one)


__all__ = ["joining"]
