"""Paths, lists of names and kinds of values as messages word them."""

from __future__ import annotations

from collections.abc import Iterable

from oscem_map.dsl import syntax
from oscem_map.registry.model import Slot


def spelt(path: syntax.Path, count: int, last: str = "") -> str:
    """The first steps of a path as they are written; `last` stands behind the last of them."""
    steps = [step.name + ("[]" if step.many and not step.test else "") for step in path.steps[:count]]
    return ("/" if path.root else "") + ".".join(steps) + last


def test_text(test: syntax.Test) -> str:
    """A selector as it is written: `[scheme is "orcid"]`."""
    words = " or ".join(f'"{literal.value}"' for literal in test.words.literals)
    return f"[{'.'.join(step.name for step in test.steps)} {'has' if test.has else 'is'} {words}]"


def some(names: Iterable[str], most: int = 12) -> str:
    """Some names of many."""
    listed = list(names)
    return ", ".join(f"`{name}`" for name in listed[:most]) + (", …" if len(listed) > most else "")


def either(words: tuple[str, ...]) -> str:
    """`a` or `b`."""
    return " or ".join(f"`{word}`" for word in words)


def a_kind(slot: Slot | None) -> str:
    """What a slot holds, with its article: a text, an integer."""
    kind = str(slot.primitive) if slot and slot.primitive else "value"
    return f"{'an' if kind[0] in 'aio' else 'a'} {kind}"
