"""Words that a mapping says by itself, and that not every mapping to the same target has; numbers are keys, and no words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from oscem_map.compiler.plan.library import questions
from oscem_map.compiler.plan.supplied import word_text
from oscem_map.compiler.resolve.typed import Fixed, Mapping, Side, rules

_Said = tuple[str, tuple[str, ...]]
"""The rule of a word, and what is said: item and word of a constant, or the rule again of a question's default."""


def own_words(mapping: Mapping, mappings: Sequence[Mapping]) -> dict[tuple[str, ...], tuple[str, ...]]:
    """The rules of a mapping's words by the left schemas of those mappings beside it that do not have the word.

    `{("lab.scan", "lab.trace"): ("common/cell.omap:45",)}`: no rule of these two writes the word that the rule there does.
    """
    beside = [one for one in mappings if (one.left.family, one.right.name) == (mapping.left.family, mapping.right.name)]
    said = {one.left.name: {what for _, what in _words(one)} for one in beside}
    found: dict[tuple[str, ...], dict[str, None]] = {}
    for cite, what in _words(mapping):
        if without := tuple(left for left, words in said.items() if what not in words):
            found.setdefault(without, {})[cite] = None
    return {without: tuple(cites) for without, cites in found.items()}


def _words(mapping: Mapping) -> Iterator[_Said]:
    for rule in rules(mapping.root.nodes):
        if isinstance(rule, Fixed) and rule.place.side is Side.RIGHT and rule.written:
            word = word_text(rule)
            if not word.isdecimal():
                yield rule.cite, (rule.place.item, word)
    for ask in questions(mapping):
        if ask.default is not None:
            yield ask.cite, (ask.cite,)
