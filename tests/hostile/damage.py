"""Damaged copies: of documents, rows and mapping files, each from a seed, so that a failure can be made again.

`damaged(document, Random("7"))` gives a copy in which one to four places are gone, doubled, renamed, wrapped, or hold something
that a program may put there and no file can.
"""

from __future__ import annotations

import signal
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from copy import deepcopy
from datetime import date, datetime
from decimal import Decimal
from random import Random
from types import MappingProxyType
from typing import Any, Final

SECONDS: Final = 5
"""Processor time after which a document or a mapping counts as one that hangs."""

Steps = tuple[str | int, ...]

_SCALARS: Final[tuple[Any, ...]] = (
    None, "", " ", "n/a", "TBD", "?", ".", "other", "OTHER", "NaN", "true", "0", "-1", "1e9", "12 nm", "12", "2024-02-30",
    "2024-08-31T23:30:00+02:00", "Titan Krios", "Ångström µ ; '\"", "a\n;b", "a\u2028b", "\x00", "𝔘", "_data", "loop_", "{}",
    "{{ }}", "2024-02-29", "#", "x" * 5000, "A.B[0].c", True, False, 0, -1, 1, 300, 10**12, -(10**30), 0.1, 3.5, 1e-320, 1.7e308,
    Decimal("0.00001"), Decimal("1E+30"), Decimal("2.70"), Decimal("1E-400"), Decimal("9" * 60), Decimal("-0"),
)  # fmt: skip
_OBJECTS: Final[tuple[Any, ...]] = (
    [], {}, [[]], [None], ["a", 3], [1, [2]], {"value": 3, "unit": "mm"}, {"value": "x"}, {"unit": "kV"},
    {"value": Decimal("1E+399"), "unit": "km"}, {"value": -5, "unit": "furlong"}, {"value": {"value": 1}, "unit": []},
    {"a": {"b": 1}}, {"": 1}, {"a.b": 1}, {"minimal": 1, "maximal": -1}, {"x": [{"y": "z"}, 3]},
)  # fmt: skip
VIEW: Final = MappingProxyType({"value": 1, "unit": "mm"})
"""What cannot be copied."""

_IN_PYTHON_ONLY: Final[tuple[Any, ...]] = (
    float("nan"), float("inf"), float("-inf"), Decimal("NaN"), Decimal("sNaN"), Decimal("-Infinity"), Decimal("1E+999999999"),
    Decimal("1E-999999999"), 10**400, 10**5000, date(2024, 5, 1), datetime(2024, 5, 1, 12, 30), {"a", "b"}, frozenset({1}),
    b"abc", 1j, (1, "a"), {1: "a"}, {None: 1}, "\ud83d", VIEW, object, range(3),
)  # fmt: skip
_KEYS: Final = ("x", "_", ".a", "[0]", " ", "\n", "É")


def deep(depth: int, inside: Any = "x") -> Any:
    """Objects in each other."""
    for _ in range(depth):
        inside = {"a": inside}
    return inside


def places(value: Any, trail: Steps = ()) -> Iterator[Steps]:
    """The keys and numbers that lead to each value of a document."""
    members = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, one in members:
        yield (*trail, step)
        yield from places(one, (*trail, step))


def _copied(value: Any) -> Any:
    return deepcopy(value, {id(VIEW): VIEW})


def damaged(document: Mapping[str, Any], chance: Random) -> dict[str, Any]:
    """A copy of a record, or of rows by category, with one to four places damaged."""
    copy: dict[str, Any] = _copied(dict(document))
    for _ in range(chance.randint(1, 4)):
        found = list(places(copy))
        if not found:
            break
        *above, last = chance.choice(found)
        holder: Any = copy
        for step in above:
            holder = holder[step]
        act = chance.random()
        _damage(copy, holder, last, chance, act)
        if act >= _ENDLESS:
            break
    return copy


_ENDLESS: Final = 0.98
"""From here on a copy gets very deep, or holds itself: no second damage finds a place in it."""


def _damage(document: Any, holder: Any, last: Any, chance: Random, act: float) -> None:
    if act < 0.2:
        del holder[last]
    elif act < 0.45:
        holder[last] = chance.choice(_SCALARS)
    elif act < 0.65:
        holder[last] = deepcopy(chance.choice(_OBJECTS))
    elif act < 0.75:
        holder[last] = chance.choice(_IN_PYTHON_ONLY)
    elif act < 0.85 and isinstance(holder, dict):
        holder[f"{last}{chance.choice(_KEYS)}"] = holder.pop(last)
    elif act < 0.93:
        elements = [_copied(holder[last]) for _ in range(chance.randint(1, 3))]
        holder[last] = elements
    elif act < _ENDLESS:
        if isinstance(holder, list):
            holder.append(_copied(holder[last]))
        else:
            holder[last] = chance.choice(_SCALARS)
    elif act < 0.99:
        holder[last] = deep(chance.choice((40, 400, 10_000)))
    else:
        holder[last] = chance.choice((document, holder))  # it holds itself


def damaged_text(text: str, chance: Random) -> str:
    """A mapping file with one to four lines or words gone, doubled, moved, or replaced by another file's."""
    lines = text.splitlines(keepends=True)
    for _ in range(chance.randint(1, 4)):
        n = chance.randrange(len(lines))
        words = lines[n].split(" ")
        k = chance.randrange(len(words))
        act = chance.random()
        if act < 0.15:
            lines[n] = ""
        elif act < 0.3:
            lines.insert(n, chance.choice(lines))
        elif act < 0.5:
            words[k] = chance.choice(chance.choice(lines).split(" "))
        elif act < 0.7:
            words[k] = chance.choice(_WORDS)
        elif act < 0.85:
            del words[k]
        else:
            cut = chance.randrange(len(lines[n]) + 1)
            lines[n] = lines[n][:cut] + chance.choice(_WORDS) + lines[n][cut:]
        if 0.3 <= act < 0.85:
            lines[n] = " ".join(words)
    return "".join(lines)


_WORDS: Final = (
    "<->", "->", "<-", "<~>", "~>", "via", "because", "{", "}", "[", "]", "(", ")", "[]", '"', "'", '"x\ny"', '"""', "#", "table",
    "other", "listed", "absent", "nothing", "when", "as", "_em_imaging.id", "_nothing.id", "[mm]", "[kV]", "[furlong]", "1.0.2",
    "0", "-1", "1e999", "9" * 400, "\t", "\r", "\x00", "\u2028", "é", "import", "mapping", "fragment", "lost", "index", "ask",
    "\\", "..", "each", "require",
)  # fmt: skip


class Hang(BaseException):
    """Something did not end in time. No `except Exception` takes it."""


@contextmanager
def bounded(seconds: float = SECONDS) -> Iterator[None]:
    """Raises Hang where what is inside takes more processor time."""

    def stop(*_: object) -> None:
        raise Hang(f"not done after {seconds} s of processor time")

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
