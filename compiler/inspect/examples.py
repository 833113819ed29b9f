"""What a mapping says of its values in words: the examples of its rules, answers, and texts of each form."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import Any

from oscem_map.compiler.checks.examples import parts_of
from oscem_map.compiler.inspect.values import Points, Text, Value, Values, numeral
from oscem_map.compiler.resolve.typed import Copy, Place, Word
from oscem_map.dsl import syntax
from oscem_map.registry.model import Bounds, Kind, Primitive, Slot
from oscem_map.runtime.values import plain

NUMERIC = (Primitive.NUMBER, Primitive.INTEGER)
DAYS = (Primitive.DATE, Primitive.DATETIME)
CANDIDATES = (
    "words of the depositor", "name.surname@example.org", "D_1000000001", "D7", "2025-01-01", "1", "A", "1abc",
    "0000-0002-1825-0097", "+41 61 267 11 11", "10.1234/abc", "https://example.org/", "12:30:00", "EMD-1234", "4000",
)  # fmt: skip
NO_FORM = ("?? no such form ??", "0! no such form", "no-such-form", "?", "x" * 300, "x" * 70_000)
"""Texts that hardly any pattern takes."""


def takes(slot: Slot, text: str) -> bool:
    """Whether a slot's form and pattern take a text."""
    one_word = slot.form not in ("code", "ucode") or " " not in text
    return one_word and (slot.archive.pattern is None or re.fullmatch(slot.archive.pattern, text) is not None)


def permitted(made: Values, rule: Copy) -> Values:
    """Those of the values whose texts the patterns of a tree take; the others are refused."""
    if not isinstance(made, Points) or rule.right[0].kind is Kind.TABLES:
        return made
    read = tuple(one for one in made.read if _fits(one[0], rule))
    good = tuple(one for one in made.values if _fits(one.texts or (), rule))
    bad = tuple(one.raws for one in made.values if one not in good)
    return replace(made, values=good, read=read, wrong=(*made.wrong, *bad))


def _fits(texts: tuple[Text, ...], rule: Copy) -> bool:
    """Whether the patterns of the right places take the texts."""
    return all(not isinstance(text, str) or takes(place.slot, text) for text, place in zip(texts, rule.right, strict=False))


# Examples -----------------------------------------------------------------------------------------------------------


def of_examples(rule: Copy) -> Points:
    """What the examples under a rule say: values with their texts, what is refused, and what is read."""
    values, wrong, wrong_texts, read = [], [], [], []
    lists = any(place.many or place.slot.many for place in rule.left)
    for example in rule.examples if not lists else ():
        left, right = _fitting(example.left, rule.left), _fitting(example.right, rule.right)
        raws = None if left is None else tuple(map(_raw, left, rule.left))
        texts = None if right is None else tuple(None if value is None else shown_word(value) for value in right)
        arrow = example.arrow.arrow
        if arrow.puts and raws is not None:
            values += [Value(raws, None, texts)] if texts is not None else []
            wrong += [raws] if texts is None else []
        if arrow.gets and texts is not None:
            read += [(texts, raws)] if raws is not None else []
            wrong_texts += [tuple(text or "" for text in texts)] if raws is None else []
    return Points(tuple(values), tuple(wrong), tuple(wrong_texts), tuple(read))


def _fitting(value: syntax.Value, places: tuple[Place, ...]) -> list[Word | None] | None:
    """The values of one side of an example, one for each place; None for `refused`. What is too much is E0801's matter."""
    parts = parts_of(value)
    return None if parts is None else [*parts, *[None] * len(places)][: len(places)]


def _raw(value: Word | None, place: Place) -> Any:
    """A literal as a record holds it."""
    number = plain(value) if isinstance(value, Decimal) else value
    if value is not None and place.slot.primitive is Primitive.QUANTITY:
        return {"value": number, "unit": place.written or place.unit}
    return number


def shown_word(value: Word) -> str:
    """A word of the mapping as the laws' texts have it: `true`, `2.7`."""
    if isinstance(value, bool):
        return str(value).lower()
    return numeral(value) if isinstance(value, Decimal) else value


# Answers ------------------------------------------------------------------------------------------------------------


def sample_answer(place: Place) -> Any:
    """An answer that the item takes: a word of its list, a number in its range, a text of its form."""
    slot = place.slot
    if slot.listed:
        return slot.listed[0]
    if slot.primitive in (*DAYS, Primitive.BOOLEAN):
        return True if slot.primitive is Primitive.BOOLEAN else "2025-01-01"
    if slot.primitive in NUMERIC:
        bounds = slot.archive.bounds or Bounds()
        return next((n for n in (1, 2, 10, 100, 0) if Decimal(n) in bounds), 1)
    return next((text for text in CANDIDATES if takes(slot, text)), None) or _shortest(slot.archive.pattern) or CANDIDATES[0]


@cache
def _shortest(pattern: str | None) -> str | None:
    """The shortest text of a form; None where none is found. The automaton of a long repetition would be as long."""
    from interegular import InvalidSyntax, Unsupported, parse_pattern

    if pattern is None or any(int(times) > _LONGEST_REPETITION for times in re.findall(r"\d+(?=\})", pattern)):
        return None
    try:
        texts = parse_pattern(pattern).to_fsm().strings()  # type: ignore[no-untyped-call]
        return next(("".join(map(str, letters)) for letters in texts), None)
    except (InvalidSyntax, Unsupported):
        return None


_LONGEST_REPETITION = 50


def wrong_answers(place: Place) -> tuple[Any, ...]:
    """Answers that the item must not take: of another kind, not in its list, or out of its range."""
    slot = place.slot
    if slot.primitive in NUMERIC:
        bounds = slot.archive.bounds or Bounds()
        outside = [n for n in (-1, -1000000, 1000000) if Decimal(n) not in bounds]
        return ("no number", *outside, *((2.5,) if slot.primitive is Primitive.INTEGER else ()))
    if slot.closed:
        return ("? no such answer ?", -1)
    return tuple(text for text in NO_FORM if not takes(slot, text))


__all__ = [
    "CANDIDATES", "DAYS", "NO_FORM", "NUMERIC", "of_examples", "permitted", "sample_answer", "shown_word", "takes",
    "wrong_answers",
]  # fmt: skip
