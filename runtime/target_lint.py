"""Advice on a target that was written, apart from validity: what the people who accept deposits look at.

`lint NAME { must metadata.title is words(4) because "..." }` in a mapping. A target that fails here is valid all the same.
Text that holds markup is judged by what a reader sees of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, NamedTuple

from oscem_map.runtime.refused import ABSENT, UNFIT
from oscem_map.runtime.report import Advised
from oscem_map.runtime.text_codecs import plain_text
from oscem_map.runtime.values import Number, figure, number


class Advice(NamedTuple):
    """One line of a lint. `path` are the slots from the top, `[]` where each element is meant; of tables category and item.

    `level` is `must` (without it the archive sends the deposit back) or `should` (the archive asks for it).
    """

    lint: str
    level: str
    path: tuple[str, ...]
    check: str
    arguments: tuple[Any, ...]
    reason: str
    rule: str


# Checks: each gives what is wrong in words, or an empty text --------------------------------------------------------------


def words(value: Any, least: Number) -> str:
    """A text of so many words at least; an absent one has none."""
    count = len(_text(value).split())
    return "" if count >= least else f"{_counted(count, 'word')}, and {figure(least)} or more are asked for"


def at_least(value: Any, least: Number) -> str:
    """A list of so many values at least; an absent one has none."""
    count = len(value) if isinstance(value, (list, dict)) else int(value not in ABSENT)
    return "" if count >= least else f"{count} of them, and {figure(least)} or more are asked for"


def between(value: Any, low: Number, high: Number) -> str:
    """A number from one to the other, both among them; what is no number is not this check's business."""
    amount = number(value.get("value") if isinstance(value, dict) else value)
    if isinstance(amount, UNFIT) or low <= amount <= high:
        return ""
    return f"{figure(amount)} is not between {figure(low)} and {figure(high)}"


_TITLE_CASE: Final = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ]{3,}")


def sentence_case(value: Any) -> str:
    """A title in which capitals stand for names only: where most long words behind the first have one, it is no sentence."""
    long = [word for word in re.findall(r"[\w-]+", _text(value))[1:] if len(word) > 3 and word.isalpha()]
    high = [word for word in long if _TITLE_CASE.fullmatch(word)]
    few = len(high) < 2 or 2 * len(high) <= len(long)
    return "" if few else f"most words have a capital ({', '.join(high[:3])}): only the first one and names do"


def capital(value: Any) -> str:
    """A text that begins with a capital letter or a figure."""
    text = _text(value).lstrip("\"'(“‘")
    return "" if not text or text[0].isupper() or not text[0].isalpha() else f"it begins with a small letter, `{text[0]}`"


def ends(value: Any, mark: str) -> str:
    """A text that ends with a mark."""
    text = _text(value).rstrip()
    return "" if not text or text.endswith(mark) else f"it does not end with `{mark}`"


def without(value: Any, word: str) -> str:
    """A text in which a word does not stand, in any case."""
    found = re.search(rf"(?<!\w){re.escape(word)}(?!\w)", _text(value), re.I)
    return f"the word `{found.group()}` stands in it" if found else ""


CHECKS: Final[Mapping[str, tuple[Callable[..., str], int]]] = {
    "words": (words, 1),
    "at_least": (at_least, 1),
    "between": (between, 2),
    "sentence_case": (sentence_case, 0),
    "capital": (capital, 0),
    "ends": (ends, 1),
    "without": (without, 1),
}
"""The checks that a lint of a target can name, and how many arguments each takes."""
_OF_NUMBERS: Final = frozenset(("words", "at_least", "between"))


def takes(check: str) -> type:
    """What the arguments of a check are: numbers, or texts."""
    return object if check not in CHECKS else float if check in _OF_NUMBERS else str


def _text(value: Any) -> str:
    return str(plain_text(value) or "") if isinstance(value, str) else ""


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'s' * (count != 1)}"


# The target ---------------------------------------------------------------------------------------------------------------


def advised(target: Any, lines: tuple[Advice, ...], is_tree: bool) -> tuple[Advised, ...]:
    """What the lines have to say of a target: a tree, or rows by category."""
    found: list[Advised] = []
    for line in lines:
        check, _ = CHECKS[line.check]
        for place, value in _in_tree(target, line.path, "$") if is_tree else _in_rows(target, line.path):
            says = check(value, *line.arguments)
            if says:
                found.append(Advised(line.lint, line.level, place, says, line.reason, line.rule))
    return tuple(found)


def _in_tree(value: Any, path: tuple[str, ...], at: str) -> Iterator[tuple[str, Any]]:
    """The values at a path with their places; an absent one is None."""
    if not path:
        yield at, value
        return
    name = path[0].removesuffix("[]")
    inner = value.get(name) if isinstance(value, dict) else None
    if name == path[0]:
        yield from _in_tree(inner, path[1:], f"{at}.{name}")
    else:
        for n, one in enumerate(inner if isinstance(inner, list) else ()):
            yield from _in_tree(one, path[1:], f"{at}.{name}[{n}]")


def _in_rows(tables: Any, path: tuple[str, ...]) -> Iterator[tuple[str, Any]]:
    category, item = path
    for n, row in enumerate(tables.get(category, ())):
        yield f"_{category}[{n}].{item}", row.get(item)


__all__ = ["CHECKS", "Advice", "advised", "takes"]
