"""The elements of a list by a word that each says, as of keys and values: one pass for all rules that choose among them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from oscem_map.runtime.codecs import agreed
from oscem_map.runtime.read_tree import said_word, value_at
from oscem_map.runtime.refused import ABSENT, UNFIT, Refused
from oscem_map.runtime.trace import Leaves, Trace, Tree, Write
from oscem_map.runtime.values import a_kind
from oscem_map.runtime.write_tree import keep_element, list_in, say, without_empty


class ByWord:
    """How rules choose elements of the list in `slot`: by a word at the path `key`, for the value at the path `value`.

    `words` are those of all rules, and `rule` is the first of these: it passes over the elements that none of them reads.
    """

    __slots__ = ("_words", "key", "otherwise", "rule", "slot", "value")

    def __init__(self, slot: str, key: str, value: str, words: tuple[str, ...], rule: str) -> None:
        self.slot, self.key, self.value, self.rule = slot, key, value, rule
        self._words = {said_word(word): word for word in words}
        self.otherwise = f"its {key} is {f'not {words[0]}' if len(words) == 1 else 'none that a rule reads'}"
        """Why no rule reads an element."""

    def word_of(self, element: Any) -> str | None:
        """The word of a rule that an element says, without regard to case and blanks."""
        said = value_at(element, self.key)
        return self._words.get(said_word(said)) if isinstance(said, str) else None


class Chosen:
    """What the elements with one word say: a value, or several that have to agree. `leaf` is its path, or those of all."""

    __slots__ = ("leaf", "values")

    def __init__(self, value: Any, path: str) -> None:
        self.values = [value]
        self.leaf: Leaves = path

    def add(self, value: Any, path: str) -> None:
        """Another element says the word."""
        self.values.append(value)
        self.leaf = (*((self.leaf,) if isinstance(self.leaf, str) else self.leaf), path)

    def read(self, reader: Callable[[Any], Any]) -> Any:
        """The value as a rule reads it; of several the one on which they agree, or Refused."""
        if len(self.values) == 1:
            return reader(self.values[0])
        found = [value for value in map(reader, self.values) if value is not None]
        if len(found) > 1 and any(isinstance(value, UNFIT) for value in found):
            return Refused(self.values, "ambiguous: the values differ")
        return agreed(found)


def by_word(tree: Mapping[str, Any], how: ByWord, trace: Trace, at: str) -> Mapping[str, Chosen]:
    """What the elements of a list say that rules choose, by the word of the rule; made once for a list, and kept in the trace."""
    values = tree.get(how.slot)
    if values is None:
        return _NONE
    known = trace.chosen.get((id(values), id(how)))
    if known is None:
        known = trace.chosen[id(values), id(how)] = (values, _sorted(values, how, trace, f"{at}.{how.slot}"))
    return known[1]


_NONE: Final[Mapping[str, Chosen]] = {}


def _sorted(values: Any, how: ByWord, trace: Trace, place: str) -> Mapping[str, Chosen]:
    found: dict[str, Chosen] = {}
    if not isinstance(values, list):
        if values not in ABSENT:
            trace.remark(place, "", Refused(values, f"{a_kind(values)} where a list is expected"), how.rule)
        return found
    for i, element in enumerate(values):
        value = value_at(element, how.value)
        if value is None and isinstance(element, Mapping):
            continue
        word = how.word_of(element)
        if word is None:
            trace.pass_over(f"{place}[{i}]", how.otherwise, how.rule, False)
        elif word in found:
            found[word].add(value, f"{place}[{i}].{how.value}")
        else:
            found[word] = Chosen(value, f"{place}[{i}].{how.value}")
    return found


class WriterByWord:
    """Writes values to elements of a list by the word that each says; `keep` adds those that were made to the list.

    `record` is `trace.writer`, or `trace.row_writer` where rows are read.
    """

    __slots__ = ("_holder", "_how", "_made", "_record", "_trace", "_unwritten")

    def __init__(
        self, holder: Tree, how: ByWord, record: Callable[[Tree, Trace, str, str], Write], trace: Trace, at: str, file: str
    ) -> None:
        self._holder, self._how, self._trace = holder, how, trace
        self._record: Callable[[Tree], Write] = lambda element: record(element, trace, at, file)
        self._unwritten = self._record({})
        self._made: list[tuple[str, Tree]] = []

    def __call__(self, word: str, value: Any, leaves: Leaves, line: int) -> None:
        """Write a value to the element with a word, and record where it came from."""
        if value is None:
            self._unwritten(self._how.value, None, leaves, line)
            return
        element: Tree = {}
        self._record(element)(self._how.value, value, leaves, line)
        if without_empty(element):
            self._made.append((word, element))

    def keep(self) -> None:
        """Add the elements to the list; one that says the word already takes the value up."""
        if not self._made:
            return
        key, slot = self._how.key, self._how.slot
        values = list_in(self._holder, slot)
        known = {said for one in values if isinstance(said := value_at(one, key), str)}
        for word, element in self._made:
            if word in known:
                keep_element(self._holder, slot, element, self._trace, (key, word, False))
            else:
                say(element, key, word)
                values.append(element)
                known.add(word)
