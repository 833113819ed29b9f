"""Whether each text that one pattern matches is matched by another: so that a wider form is told from a narrower one.

Patterns become automata, which run side by side on one character of each kind that the two tell apart. Understood are
characters, classes, groups, alternatives and plain quantifiers, which is all that schemas use.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from math import inf

from oscem_map.registry.patterns import split

_TOKEN = re.compile(
    r"(?P<open>\((?:\?:)?(?!\?))|(?P<close>\))|(?P<bar>\|)|(?P<times>[*+?]|\{\d*,?\d*\})"
    r"|(?P<leaf>\[\^?\]?(?:\\.|[^\]\\])*\]|\\[^\W\d_]|\\[\W_]|[^\\()\[|*+?{^$])",
    re.DOTALL,
)
_NOT_LEAVES = re.compile(r"\\[AbBZpPNxuU]")
"""Assertions and escapes of more than one letter."""
_MOST_STATES = 2_000
_MOST_PAIRS = 20_000
_BEYOND_ASCII = "é٣\u2003€"
"""A letter, a digit, a blank and a sign."""


class _Beyond(Exception):
    """A pattern holds what is not understood, or is too large."""


def includes(outer: str, inner: str) -> bool | None:
    """Whether `outer` matches each whole text that `inner` matches; None where that cannot be told.

    Of patterns that hold together, one of the inner ones must be inside each of the outer ones.
    """
    found = [_inside_one(one, split(inner)) for one in split(outer)]
    return all(found) if None not in found else None


def _inside_one(outer: str, inner: Sequence[str]) -> bool | None:
    found = [_includes(outer, one) for one in inner]
    if any(found):
        return True
    return False if found == [False] else None


_LENGTH = re.compile(r"\[\\s\\S\]\{(\d+),(\d*)\}")


def _includes(outer: str, inner: str) -> bool | None:
    wide_length, narrow_length = _LENGTH.fullmatch(outer), _LENGTH.fullmatch(inner)
    if wide_length is not None and narrow_length is not None:
        (low, high), (least, most) = (_ends(found) for found in (wide_length, narrow_length))
        return low <= least and most <= high
    try:
        wide, narrow = _automaton(outer), _automaton(inner)
        return not any(_witnesses(wide, narrow))
    except _Beyond:
        return None


def _ends(length: re.Match[str]) -> tuple[float, float]:
    return int(length[1]), int(length[2]) if length[2] else inf


@dataclass(slots=True)
class _Automaton:
    """States are numbers, the first is 0 and the last the one that accepts."""

    free: list[list[int]] = field(default_factory=list)
    """Where a state leads without a character."""
    steps: list[list[tuple[str, int]]] = field(default_factory=list)
    """Where a state leads by a leaf: a pattern of one character."""

    def state(self) -> int:
        if len(self.free) > _MOST_STATES:
            raise _Beyond
        self.free.append([])
        self.steps.append([])
        return len(self.free) - 1

    def closure(self, states: Iterator[int]) -> frozenset[int]:
        found, waiting = set[int](), [*states]
        while waiting:
            one = waiting.pop()
            if one not in found:
                found.add(one)
                waiting += self.free[one]
        return frozenset(found)

    def after(self, states: frozenset[int], character: str) -> frozenset[int]:
        return self.closure(to for one in states for leaf, to in self.steps[one] if _fits(leaf, character))

    @property
    def leaves(self) -> set[str]:
        return {leaf for steps in self.steps for leaf, _ in steps}


_Part = Callable[[_Automaton, int], int]
"""Adds a part of a pattern behind a state, and gives the state in which it ends."""


def _witnesses(wide: _Automaton, narrow: _Automaton) -> Iterator[bool]:
    """True for each state in which the one pattern accepts and the other does not."""
    alphabet = _alphabet(wide.leaves | narrow.leaves)
    first = (narrow.closure(iter([0])), wide.closure(iter([0])))
    seen, waiting = {first}, [first]
    while waiting:
        ours, theirs = waiting.pop()
        yield len(narrow.free) - 1 in ours and len(wide.free) - 1 not in theirs
        for character in alphabet:
            pair = (narrow.after(ours, character), wide.after(theirs, character))
            if pair[0] and pair not in seen:
                seen.add(pair)
                waiting.append(pair)
        if len(seen) > _MOST_PAIRS:
            raise _Beyond


def _alphabet(leaves: set[str]) -> list[str]:
    """A character of each kind that some leaves tell apart."""
    ordered = sorted(leaves)
    written = {near for leaf in leaves for one in leaf if one > "\x7f" for near in (one, chr(ord(one) + 1))}
    kinds: dict[tuple[bool, ...], str] = {}
    for character in [*map(chr, range(128)), *_BEYOND_ASCII, *sorted(written)]:
        kinds.setdefault(tuple(_fits(leaf, character) for leaf in ordered), character)
    return list(kinds.values())


@cache
def _fits(leaf: str, character: str) -> bool:
    return re.fullmatch(leaf, character) is not None


# From a pattern to its automaton --------------------------------------------------------------------------------------


@cache
def _automaton(pattern: str) -> _Automaton:
    body = pattern.removeprefix("^")
    body = body.removesuffix("$") if not body.endswith("\\$") else body
    if (pattern != body) and "|" in body:
        raise _Beyond  # an anchor belongs to one alternative only
    tokens = list(_tokens(body))
    whole = _alternatives(tokens)
    if tokens:
        raise _Beyond
    made = _Automaton()
    end = whole(made, made.state())
    last = made.state()
    made.free[end].append(last)
    return made


def _tokens(body: str) -> Iterator[tuple[str, str]]:
    at = 0
    while at < len(body):
        found = _TOKEN.match(body, at)
        if found is None or found.lastgroup is None or _NOT_LEAVES.match(found[0]):
            raise _Beyond
        yield found.lastgroup, found[0]
        at = found.end()


def _alternatives(tokens: list[tuple[str, str]]) -> _Part:
    """Reads until a bracket closes, and takes what it reads out of the list."""
    parts = [_sequence(tokens)]
    while tokens and tokens[0][0] == "bar":
        tokens.pop(0)
        parts.append(_sequence(tokens))

    def add(made: _Automaton, start: int) -> int:
        end = made.state()
        for part in parts:
            inner = made.state()
            made.free[start].append(inner)
            made.free[part(made, inner)].append(end)
        return end

    return add


def _sequence(tokens: list[tuple[str, str]]) -> _Part:
    parts: list[_Part] = []
    while tokens and tokens[0][0] in ("open", "leaf"):
        kind, text = tokens.pop(0)
        part = _group(tokens) if kind == "open" else _leaf(text)
        if tokens and tokens[0][0] == "times":
            part = _repeated(part, tokens.pop(0)[1])
        if tokens and tokens[0][0] == "times":
            raise _Beyond  # lazy or possessive
        parts.append(part)

    def add(made: _Automaton, start: int) -> int:
        for part in parts:
            start = part(made, start)
        return start

    return add


def _group(tokens: list[tuple[str, str]]) -> _Part:
    inner = _alternatives(tokens)
    if not tokens or tokens.pop(0)[0] != "close":
        raise _Beyond
    return inner


def _leaf(text: str) -> _Part:
    def add(made: _Automaton, start: int) -> int:
        end = made.state()
        made.steps[start].append((text, end))
        return end

    return add


def _repeated(part: _Part, sign: str) -> _Part:
    low, high = _times(sign)

    def add(made: _Automaton, start: int) -> int:
        for _ in range(low):
            start = part(made, start)
        if high is None:
            return _loop(part, made, start)
        end = made.state()
        made.free[start].append(end)
        for _ in range(high - low):
            start = part(made, start)
            made.free[start].append(end)
        return end

    return add


def _loop(part: _Part, made: _Automaton, start: int) -> int:
    inner = made.state()
    made.free[start].append(inner)
    made.free[part(made, inner)].append(inner)
    end = made.state()
    made.free[inner].append(end)
    return end


def _times(sign: str) -> tuple[int, int | None]:
    """How often at least and at most. Python reads `{}` and `{,}` as they stand: those are not understood."""
    if sign in "*+?":
        return {"*": (0, None), "+": (1, None), "?": (0, 1)}[sign]
    low, comma, high = sign[1:-1].partition(",")
    if not (low or high) or max(int(low or 0), int(high or 0)) > _MOST_STATES:
        raise _Beyond
    return int(low or 0), (int(high) if high else None) if comma else int(low)
