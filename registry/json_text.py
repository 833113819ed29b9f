"""What a JSON Schema says of scalars: words, labels, patterns, lengths, ranges, formats; and how two sayings join."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from oscem_map.registry.model import Bounds
from oscem_map.registry.patterns import joined

_ANY_NUMBER = Bounds()
_ANYTHING = r"[\s\S]*"


@dataclass(frozen=True, slots=True)
class Scalar:
    """What is said of a scalar. `words` are values with labels, None where all are allowed."""

    words: Mapping[str, str] | None = None
    patterns: tuple[str, ...] = ()
    length: tuple[int, int | None] = (0, None)
    bounds: Bounds = _ANY_NUMBER
    form: str = ""
    equals: str | None = None

    @property
    def pattern(self) -> str | None:
        """One pattern for the whole text: length and all patterns."""
        low, high = self.length
        parts = list(self.patterns)
        if (low, high) != (0, None):
            parts.insert(0, rf"[\s\S]{{{low},{'' if high is None else high}}}")
        return joined(parts)


def read(keywords: Mapping[str, Any]) -> Scalar:
    """What the keywords of one schema object say. Raises ValueError for a pattern that Python has no word for."""
    listed = keywords.get("enum", [keywords["const"]] if "const" in keywords else None)
    words = None if listed is None else {spelt(one): "" for one in listed if one is not None}
    title = keywords.get("title")
    constant = spelt(keywords["const"]) if keywords.get("const") is not None else None
    if words and len(words) == 1 and isinstance(title, str) and constant is not None:
        words = {constant: " ".join(title.split())}
    return Scalar(
        words=labelled(words, keywords.get("description")) if words else words,
        patterns=(whole(keywords["pattern"]),) if "pattern" in keywords else (),
        length=(int(keywords.get("minLength", 0)), _whole(keywords.get("maxLength"))),
        bounds=_bounds(keywords),
        form=str(keywords.get("format", "")),
        equals=constant,
    )


def spelt(value: Any) -> str:
    """A value as a text: a string as it is, anything else as JSON writes it."""
    return value if isinstance(value, str) else json.dumps(value, default=str, sort_keys=True)


def labelled(words: dict[str, str], description: Any) -> dict[str, str]:
    """The labels that a description gives as `CODE - label, CODE - label`, if it gives one to each listed word.

    A label ends where the next one begins, and before a remark in brackets.
    """
    if not isinstance(description, str) or len(words) < 2:
        return words
    codes = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    ends = rf"(?=,?\s*(?:and\s+)?'?(?:{codes})'?\s+(?:-|corresponds to)\s|$)"
    found = re.findall(rf"(?<!\w)'?({codes})'?\s+(?:-|corresponds to)\s+(.+?)[.]?{ends}", description, re.DOTALL)
    labels = {code: text.partition("(")[0].strip("' ,") for code, text in found}
    return {word: labels[word] for word in words} if labels.keys() == words.keys() else words


def both(first: Scalar, second: Scalar) -> Scalar:
    """What is said where both hold."""
    words = first.words
    if second.words is not None:
        kept = {word: label for word, label in second.words.items() if words is None or word in words}
        words = {word: label or (words or {}).get(word, "") for word, label in kept.items()}
    return Scalar(
        words,
        tuple(dict.fromkeys((*first.patterns, *second.patterns))),
        (max(first.length[0], second.length[0]), _least(first.length[1], second.length[1])),
        _inside(first.bounds, second.bounds),
        first.form or second.form,
        first.equals if second.equals is None else second.equals,
    )


def either(scalars: list[Scalar]) -> tuple[Scalar, tuple[tuple[str, str], ...]]:
    """What is said where one of several holds, and what of them is not held by it: keyword and saying."""
    if len(scalars) == 1:
        return scalars[0], ()
    lost = []
    words = {word: label for one in scalars for word, label in (one.words or {}).items()}
    listed = all(one.words is not None for one in scalars)
    patterns: tuple[str, ...] = ()
    if not listed:
        texts = [one.pattern for one in scalars]
        if all(texts):
            patterns = ("|".join(f"(?:{text})" for text in dict.fromkeys(filter(None, texts))),)
        elif any(texts):
            lost.append(("pattern", f"one of {', '.join(filter(None, texts))}, or another alternative"))
        lost += [("enum", f"one of {', '.join(words)}, or another alternative")] if words else []
    spans = {one.bounds for one in scalars}
    lost += [("minimum, maximum", "one of several ranges")] if len(spans) > 1 else []
    forms = dict.fromkeys(one.form for one in scalars)
    lost += [("format", f"one of {', '.join(filter(None, forms))}")] if len(forms) > 1 else []
    held = Scalar(
        words if listed else None,
        patterns,
        bounds=spans.pop() if len(spans) == 1 else Bounds(),
        form=next(iter(forms)) if len(forms) == 1 else "",
    )
    return held, tuple(lost)


# Patterns -------------------------------------------------------------------------------------------------------------

_TOKEN = re.compile(r"\\c.|\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[\s\S]", re.DOTALL)
_CLASSES = {r"\d": "0-9", r"\w": "A-Za-z0-9_"}
_OUTSIDE = {r"\d": "[0-9]", r"\D": "[^0-9]", r"\w": "[A-Za-z0-9_]", r"\W": "[^A-Za-z0-9_]", r"\/": "/"}


def whole(pattern: str) -> str:
    """A pattern of ECMA 262, which is looked for in a text, as one of Python for the whole text.

    `^idr.*$` is `idr.*`; `[0-9]` is anything around a digit. Raises ValueError where Python has no word for it.
    """
    tops, depth = [""], 0
    for token in _TOKEN.findall(pattern):
        depth += (token == "(") - (token == ")")
        if token == "|" and depth == 0:
            tops.append("")
        else:
            tops[-1] += _token(token)
    found = "|".join(_anchored(one) for one in tops) if len(tops) > 1 else _anchored(tops[0])
    found = re.sub(r"\(\?<(?=[A-Za-z_])", "(?P<", found)
    try:
        re.compile(found)
    except (re.error, OverflowError) as error:
        raise ValueError(f"the pattern {pattern} is not understood: {error}") from None
    return found


def _token(token: str) -> str:
    if token.startswith("["):
        return re.sub(r"\\[dw]", lambda found: _CLASSES[found[0]], token)
    return _OUTSIDE.get(token, token)


def _anchored(pattern: str) -> str:
    """One alternative for the whole text. A `$` that is escaped is a dollar."""
    starts = pattern.startswith("^")
    ends = pattern.endswith("$") and (len(pattern) - len(pattern[:-1].rstrip("\\")) - 1) % 2 == 0
    inner = pattern[starts : len(pattern) - ends]
    return ("" if starts else _ANYTHING) + inner + ("" if ends else _ANYTHING)


# Numbers --------------------------------------------------------------------------------------------------------------


def _bounds(keywords: Mapping[str, Any]) -> Bounds:
    low, low_open = _end(keywords.get("minimum"), keywords.get("exclusiveMinimum"), max)
    high, high_open = _end(keywords.get("maximum"), keywords.get("exclusiveMaximum"), min)
    return Bounds(low, high, low_open, high_open)


def _end(closed: Any, exclusive: Any, narrower: Callable[[Decimal, Decimal], Decimal]) -> tuple[Decimal | None, bool]:
    """One end of an interval. In draft 4 `exclusiveMinimum` is a word about `minimum`, later a number of its own."""
    inner = None if closed is None else Decimal(str(closed))
    if exclusive is None or exclusive is False:
        return inner, False
    if exclusive is True:
        return inner, inner is not None
    outer = Decimal(str(exclusive))
    return outer if inner is None else narrower(inner, outer), inner is None or narrower(inner, outer) == outer


def _inside(first: Bounds, second: Bounds) -> Bounds:
    """The interval that both have."""
    low = max((one for one in (first.low, second.low) if one is not None), default=None)
    high = min((one for one in (first.high, second.high) if one is not None), default=None)
    return Bounds(
        low,
        high,
        any(one.low == low and one.low_open for one in (first, second)),
        any(one.high == high and one.high_open for one in (first, second)),
    )


def _whole(number: Any) -> int | None:
    return None if number is None else int(number)


def _least(first: int | None, second: int | None) -> int | None:
    return min((one for one in (first, second) if one is not None), default=None)
