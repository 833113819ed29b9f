"""Did you mean: the candidates that are near a word, in a fixed order."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache


def did_you_mean(word: str, candidates: Iterable[str], limit: int = 3) -> tuple[str, ...]:
    """At most `limit` of `candidates` that are near `word`, the nearest first; equal ones by spelling.

    Near means: equal but for case; at most one edit in three letters (a transposition is one edit); or one is
    the other with words added in front or behind (`model` and `microscope_model`).
    """
    ranked = sorted((rank, name) for name in set(candidates) if (rank := _rank(word, name)) is not None)
    return tuple(name for _, name in ranked[:limit])


def edits(a: str, b: str, most: int = 1000) -> int:
    """The edit distance of two texts; to insert, delete, replace or swap neighbours counts one each.

    Of texts that are more than `most` apart it is told only that they are.
    """
    before: list[int] = []
    above: list[int] = []
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        before, above, row = above, row, [i]
        for j, y in enumerate(b, 1):
            best = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                best = min(best, before[j - 2] + 1)
            row.append(best)
        if min(row) > most and min(above) > most:
            return most + 1
    return row[-1]


def _rank(word: str, name: str) -> float | None:
    """How far `name` is from `word`, None for too far."""
    a, b = word.casefold(), name.casefold()
    longest = max(len(a), len(b))
    allowed = max(1, longest // 3)
    near = edits(a, b, allowed) if abs(len(a) - len(b)) <= allowed else allowed + 1
    if near <= allowed and near < longest:
        return near
    # Words added in front or behind: nearer the fewer there are, but behind every misspelling.
    return 100 + abs(len(a) - len(b)) if _is_part(a, b) or _is_part(b, a) else None


def _is_part(short: str, long: str) -> bool:
    """Whether the words of `short` are the first or the last words of `long`."""
    a, b = _words(short), _words(long)
    return bool(a) and len(short) > 2 and len(a) < len(b) and (b[: len(a)] == a or b[-len(a) :] == a)


@lru_cache(2048)
def _words(text: str) -> list[str]:
    return [w for w in re.split(r"[^0-9a-zà-ÿ]+", text) if w]
