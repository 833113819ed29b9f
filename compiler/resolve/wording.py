"""Paths, names, kinds of values, numbers of things and literals as messages word them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from oscem_map.dsl import syntax
from oscem_map.dsl.suggest import did_you_mean
from oscem_map.registry.model import Slot
from oscem_map.runtime.values import figure


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
    return a_noun(str(slot.primitive) if slot and slot.primitive else "value")


def a_noun(noun: str) -> str:
    """`a length`, `an angle`."""
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def counted(count: int, noun: str) -> str:
    """`1 place`, `2 places`."""
    return f"{count} {noun}{'s' * (count != 1)}"


def meant(name: str, known: Iterable[str], otherwise: str, before: str = "") -> str:
    """The help where a name is not known: the one that is nearest, with what stands before it; else what to do."""
    close = did_you_mean(name, known)
    return f"did you mean `{before}{close[0]}`?" if close else otherwise


def as_spelt(value: Any) -> str:
    """A value as a reader of the mapping would write it."""
    if isinstance(value, (tuple, list)):
        return f"({', '.join(as_spelt(one) for one in value)})"
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t") + '"'
    return str(figure(value))


def end_at(path: syntax.Path) -> syntax.SlotEnd:
    """A path as the end of a rule, without type and unit."""
    return syntax.SlotEnd(path, None, None, path.span)
