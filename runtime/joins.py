"""Elements that several lists say together: the first list makes them, and the others are joined to it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, Final

from oscem_map.runtime.apart import Apart, Groups
from oscem_map.runtime.read_tree import has_word, key_of, value_at
from oscem_map.runtime.refused import ABSENT, UNFIT, Lesser, Nothing
from oscem_map.runtime.trace import Trace, Tree
from oscem_map.runtime.values import fold
from oscem_map.runtime.write_tree import list_in

Keys = tuple[tuple[str, ...], ...]
Forms = tuple[Callable[..., Any] | None, ...]
_INDEX: Final = re.compile(r"\[(\d+)\]")


def joining(
    tree: Tree, slot: str, keys: Keys, trace: Trace, at: str, words: tuple[str, ...] = (), forms: Forms = ()
) -> Callable[[Tree], None]:
    """A function that joins an element to that of a list with the same key, or adds it where there is none.

    `keys` are paths below the element, alternatives in order; without any, elements are the same that were read at one
    position of lists below `at`. A function among `forms` makes one text of the slots of its key, and that is compared.
    Where both say a slot, the list's own value stays, and the report says so of the other; of two texts that a form makes the
    same, the one with more letters stays; where one goes on where the other ends, the list's initials are in the other's
    words. `words` are slots that hold a list of words in one text: there a word is added.

    Each element of the list is joined once. A second one is the same as one that was joined already where their first keys
    are equal, or where no slot of theirs says two things.
    """
    return _Joining(list_in(tree, slot), keys, trace, at, words, forms or (None,) * len(keys)).join


class _Joining:
    def __init__(
        self, elements: list[Any], keys: Keys, trace: Trace, at: str, words: tuple[str, ...], forms: Forms
    ) -> None:
        self.elements = elements
        self.keys = keys
        self.forms = forms
        self.loose = {path for key, form in zip(keys, forms, strict=True) if form is not None for path in key}
        self.trace = trace
        self.words = words
        self.taken: set[int] = set()
        self.known: dict[object, list[Tree]] = {}
        """Elements by what they say of a key, in the order of the list."""
        self.joined_before: dict[object, int] = {}
        """How many elements at the start of a list of `known` something was joined to."""
        self.apart: dict[tuple[object, tuple[int, ...]], Apart] = {}
        """Those of a list of `known`, or of `names`, by what they say of earlier keys."""
        self.groups: Groups = {}
        self.names: dict[int, dict[str, list[Tree]]] = {}
        """Elements by the name that stands before the comma of what a form makes, by the number of the key."""
        self.said: dict[int, dict[int, object]] = {}
        """What elements of the list say of each key, by identity, for as long as nothing is joined to them."""
        self.at = at
        self.read_at = {} if keys else {id(here[0]): here[1] for here, *_ in trace.written}
        for n, one in enumerate(elements):
            for said in self._keys(one) if keys else [self._position(one, n)]:
                self.known.setdefault(said, []).append(one)
            for number, key in self._keys(one):
                for spelling in _shortened(key) if isinstance(key, tuple) else ():
                    self.known.setdefault((number, spelling), []).append(one)
        self.seen = len(trace.written)
        self.places = {(id(here[0]), item): n for n, (here, item, *_) in enumerate(trace.written)}

    def join(self, made: Tree) -> None:
        kept = self._element(made)
        if kept is None:
            self.elements.append(made)
            self.taken.add(id(made))
            for said in self._keys(made):
                self.known.setdefault(said, []).append(made)
        else:
            self.taken.add(id(kept))
            self._into(made, kept, "")
            self.said.pop(id(kept), None)
            for group in self.groups.get(id(kept), ()):
                group.moved(kept)
        self.seen = len(self.trace.written)

    def _keys(self, element: Tree) -> list[tuple[int, object]]:
        """What an element says of each key: the number of the key, and its text."""
        said = [(n, _said(element, key, form)) for n, (key, form) in enumerate(zip(self.keys, self.forms, strict=True))]
        return [one for one in said if one[1] is not None]

    def _element(self, made: Tree) -> Tree | None:
        """The element of the list that is the same one: one that nothing was joined to yet, or else one that agrees."""
        if not self.keys:
            self.read_at = {id(here[0]): here[1] for here, *_ in self.trace.written[self.seen :]}
            return self._free(self._position(made, -1), [])
        mine = self._keys(made)
        for number, said in mine:
            earlier = _before(mine, number)
            free = self._free((number, said), earlier)
            if free is not None:
                return free
            last = self._last((number, said), earlier)
            if last is not None and (number == 0 or self._agree(made, last)):
                return last
        short = [(n, one) for n, said in mine if isinstance(said, tuple) for one in _fitting(said)]
        found = (self._free((number, spelling), _before(mine, number)) for number, spelling in short)
        return next((one for one in found if one is not None), None) or self._longer(mine)

    def _longer(self, mine: list[tuple[int, object]]) -> Tree | None:
        """The one element whose text of a form goes on where this one ends, or ends before: an initial more is no other person,
        where nobody else has the name before the comma.
        """
        for number, said in mine:
            name = _before_comma(said) if self.forms[number] is not None else ""
            earlier = _before(mine, number)
            named = self._named(number).get(name) if name else None
            lone = None if named is None else self._group(("", number, name), named, earlier).lone(earlier)
            if lone is not None and id(lone) not in self.taken:
                other = str(dict(self._keys(lone)).get(number))
                if other.startswith(str(said)) or str(said).startswith(other):
                    return lone  # type: ignore[no-any-return]
        return None

    def _named(self, number: int) -> dict[str, list[Tree]]:
        """Elements by what stands before the comma of a form's text, as the list was before anything was joined."""
        if number not in self.names:
            found = self.names[number] = {}
            for key, elements in self.known.items():
                if isinstance(key, tuple) and key[0] == number and isinstance(key[1], str):
                    found.setdefault(_before_comma(key[1]), []).extend(elements)
        return self.names[number]

    def _free(self, said: object, earlier: list[tuple[int, object]]) -> Tree | None:
        """The first element that says a key and that nothing was joined to yet; no earlier key tells it apart."""
        known = self.known.get(said, [])
        if earlier and known:
            return self._group(said, known, earlier).first(earlier, self.taken)  # type: ignore[no-any-return]
        start = self.joined_before.get(said, 0)
        while start < len(known) and id(known[start]) in self.taken:
            start += 1
        self.joined_before[said] = start
        return known[start] if start < len(known) else None

    def _last(self, said: object, earlier: list[tuple[int, object]]) -> Tree | None:
        """The last element that says a key; no earlier key tells it apart."""
        known = self.known.get(said)
        return None if known is None else self._group(said, known, earlier).last(earlier)

    def _group(self, said: object, elements: list[Tree], earlier: list[tuple[int, object]]) -> Apart:
        """Elements that say something, by what they say of earlier keys."""
        numbers = tuple([number for number, _ in earlier])
        group = self.apart.get((said, numbers))
        if group is None:
            group = self.apart[said, numbers] = Apart(elements, numbers, self._told, self.groups)
        return group

    def _told(self, element: Tree) -> dict[int, object]:
        """What an element says of each key, by the key's number."""
        told = self.said.get(id(element))
        if told is None:
            told = self.said[id(element)] = dict(self._keys(element))
        return told

    def _agree(self, made: Tree, kept: Tree) -> bool:
        """Whether no slot of two elements says two things."""
        both = [(name, value, kept[name]) for name, value in made.items() if kept.get(name) not in ABSENT]
        return all(name in self.loose or _folded(value) == _folded(other) for name, value, other in both)

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
            elif place in self.loose and self._same_form(made, kept, place):
                self._fuller(kept, name, str(value), str(before))
            elif isinstance(value, str) and isinstance(before, str) and _stands_for(before, value):
                pass  # another spelling: the list's own stays
            elif isinstance(value, str) and isinstance(before, str) and _stands_for(value, before):
                self._instead(kept, name, value)
            elif place in self.loose and (woven := _woven(str(before), str(value))) is not None:
                self._weave(made, kept, name, woven)
            else:
                self._conflict(made, name, place)

    def _same(self, value: Any, before: Any) -> None:
        """Equal values: what was written to the one stands in the other."""
        if isinstance(value, (dict, list)):
            self.trace.twin(value, before)  # type: ignore[arg-type]
            for name in value if isinstance(value, dict) else range(len(value)):
                self._same(value[name], before[name])

    def _same_form(self, made: Tree, kept: Tree, place: str) -> bool:
        pairs = ((key, form) for key, form in zip(self.keys, self.forms, strict=True) if form is not None and place in key)
        return all(_said(made, key, form) == _said(kept, key, form) for key, form in pairs)

    def _fuller(self, kept: Tree, name: str, value: str, before: str) -> None:
        """Of two forms of one text that with more letters stays, of `Y.` and `Y` the latter; what was written to the other
        stands in it."""
        if sum(map(str.isalpha, value)) >= sum(map(str.isalpha, before)):
            self._instead(kept, name, value)

    def _weave(self, made: Tree, kept: Tree, name: str, woven: str) -> None:
        """A text of both: the list's initials in the other's words. Of the other is remarked on what it has beyond these."""
        value = str(made[name])
        if len(re.findall(r"\w+", value)) > len(re.findall(r"\w+", woven)):
            for (holder, at, file), item, leaves, line, _ in self.trace.written[self.seen :]:
                if holder is made and item == name:
                    why = Lesser(woven, "an initial more than the rule that makes the list has is left out")
                    self.trace.remark(at, leaves, why, f"{file}:{line}")
        self._instead(kept, name, woven)

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


def _said(element: Tree, key: tuple[str, ...], form: Callable[..., Any] | None) -> object:
    """What an element says of a key: its slots, or what a form makes of them; None where it says nothing."""
    if form is None:
        return key_of(element, key)
    first, *others = (value_at(element, path) for path in key)
    made = None if first in ABSENT else form(first, *(None if one in ABSENT else one for one in others))
    return None if isinstance(made, UNFIT) else fold(str(made))


def _before(said: list[tuple[int, object]], number: int) -> list[tuple[int, object]]:
    """What an element says of the keys before one."""
    return [one for one in said if one[0] < number]


def _before_comma(said: object) -> str:
    """The family name in `rawat, u.b.`; nothing where there is no comma."""
    name, comma, _ = str(said).partition(",")
    return name if comma else ""


def _folded(value: Any) -> Any:
    return fold(value) if isinstance(value, str) else value


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


def _woven(said: str, other: str) -> str | None:
    """The initials of a text in the words of another one: "Urmila B." of U.B. and Urmila B.S.; None where they are not initials,
    where the words begin otherwise, or where none of them is one."""
    letters, words = re.findall(r"\w", said), re.findall(r"\w+", other)
    begin = zip(letters, words, strict=False)
    if not _INITIALS.fullmatch(said) or not words or any(fold(letter) != fold(word[0]) for letter, word in begin):
        return None
    if all(len(word) == 1 for word in words):
        return None
    own = [f"{letter}." if len(word) == 1 else word for letter, word in zip(letters, words, strict=False)]
    return " ".join([*own, *(f"{letter}." for letter in letters[len(own) :])])


def _stands_for(full: str, said: str) -> bool:
    """Whether a text says what another one does: without regard to case and blanks, or to words of which it has initials."""
    return fold(full) == fold(said) or bool(_INITIALS.fullmatch(said) and _short(full) == _short(said))


def _containers(value: Any) -> Iterator[Any]:
    if isinstance(value, (dict, list)):
        yield value
        for one in value.values() if isinstance(value, dict) else value:
            yield from _containers(one)


__all__ = ["joining"]
