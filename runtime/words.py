"""Tables of words: the pairs of a mapping's `table`, run in both directions.

Text is compared without regard to case and repeated blanks; the first word of a cell is the one written. Precedence
is by kind: words, then `listed`, then `other`. A side of a table is one value, or a tuple of them; in a row with
fewer cells than the side has places, the rest is not looked at when read, and absent when written.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Final

from oscem_map.runtime.refused import UNFIT, Nothing, Refused, Unlisted
from oscem_map.runtime.values import fold


@dataclass(frozen=True, slots=True)
class Kept:
    """The place of the text that `other` or `listed` matched, in a row's output; `form` wraps it (`('OT', '{}')`)."""

    form: str = "{}"


KEPT: Final = Kept()
_MOST_SEEN: Final = 4096
_PLAIN: Final = (str, type(None))
Out = tuple[object, ...] | Nothing


@dataclass(frozen=True, slots=True)
class Way:
    """One direction of a table.

    `words` maps the folded cells of a row to what is written. `lists` are the rows with `listed`: the words of the
    list (folded -> as spelt there), the place of it, the cells beside it, the output. `others` are the rows with
    `other`: its place, the cells beside it (folded, None where not looked at), the output.
    """

    words: Mapping[tuple[object, ...], Out]
    lists: tuple[tuple[Mapping[str, str], int, tuple[object, ...], Out], ...] = ()
    others: tuple[tuple[int, tuple[object, ...], Out], ...] = ()
    width: int = 1
    open_list: bool = False
    """Whether what is written has a list that `other` may leave."""

    seen: dict[tuple[object, ...], Any] = field(default_factory=dict, compare=False, repr=False)
    """What was answered before: a facility says the same few words in every record."""

    def __call__(self, *given: object) -> Any:
        """The other side's value, a tuple where it has several places; None, Refused and Nothing are handed on."""
        try:
            return self.seen[given]
        except (KeyError, TypeError):
            answer = self._answer(given)
        if len(self.seen) < _MOST_SEEN and all(value.__class__ in _PLAIN for value in given):
            self.seen[given] = answer
        return answer

    def _answer(self, given: tuple[object, ...]) -> Any:
        for value in given:
            if isinstance(value, (Refused, Nothing)):
                return value
        if all(value is None for value in given):
            return None
        key = tuple(_key(value) for value in given)
        return (
            self._by_word(key, given)
            or self._by_other(key, given, beside_word=True)
            or self._by_list(key, given)
            or self._by_other(key, given, beside_word=False)
            or self._refuse(given)
        )

    def _by_word(self, key: tuple[object, ...], given: tuple[object, ...]) -> Any:
        for length in range(len(key), 0, -1):
            out = self.words.get(key[:length])
            if out is not None:
                return self._written(out, "")
        return None

    def _by_list(self, key: tuple[object, ...], given: tuple[object, ...]) -> Any:
        for words, place, beside, out in self.lists:
            found = words.get(str(given[place])) or words.get(str(key[place])) if key[place] is not None else None
            if found is not None and _fits(key, beside, place):
                return self._written(out, found)
        return None

    def _by_other(self, key: tuple[object, ...], given: tuple[object, ...], beside_word: bool) -> Any:
        """A row is of the kind of its first cell: `("OTHER", other)` is one of words."""
        for place, beside, out in self.others:
            if (place > 0) is beside_word and isinstance(given[place], str) and _fits(key, beside, place):
                return self._written(out, str(given[place]), unlisted=True)
        return None

    def _written(self, out: Out, kept: str, unlisted: bool = False) -> Any:
        if isinstance(out, Nothing):
            return out
        kind = Unlisted if unlisted and self.open_list and len(out) == 1 else str
        row = tuple(kind(part.form.replace("{}", kept)) if isinstance(part, Kept) else part for part in out)
        return row[0] if self.width == 1 else row + (None,) * (self.width - len(row))

    def _refuse(self, given: tuple[object, ...]) -> Refused:
        value = given[0] if len(given) == 1 else given
        known = [str(key[0]) for key in self.words]
        accepted = [word for words, *_ in self.lists for word in words.values()]
        return Refused(value, "not a word of the table", tuple(dict.fromkeys([*accepted, *known])))


def _key(value: object) -> object:
    if isinstance(value, str):
        return fold(value)
    return Decimal(str(value)) if isinstance(value, (int, float)) and not isinstance(value, bool) else value


def _fits(key: tuple[object, ...], beside: tuple[object, ...], place: int) -> bool:
    return all(i == place or wanted is None or key[i] == wanted for i, wanted in enumerate(beside))


__all__ = ["KEPT", "UNFIT", "Kept", "Nothing", "Way"]
