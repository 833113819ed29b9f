"""Tables of words: the pairs of a mapping's `table`, run in both directions.

Text is compared without regard to case and repeated blanks; the first word of a cell is the one written.
Precedence is by kind: words, then `listed`, then `other`. A side of a table is one value, or a tuple of them;
in a row with fewer cells than the side has places, the rest is not looked at when read, and absent when
written. true, 1 and "1" are three words.

A table that compares `loosely` looks at a text that no word fits once more: without blanks, hyphens and underscores, without
the makers' names before it, and of listed words without what they have in parentheses at their end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Any, Final

from oscem_map.runtime.refused import UNFIT, Nothing, Refused, Told, Unlisted
from oscem_map.runtime.values import a_kind, exact, figure, fold, number


class Kept:
    """Where an output has the text that `other` or `listed` matched; `form` wraps it (`('OT', '{}')`).

    `unlisted`: it is read only, as a word that the item's list does not have.
    """

    __slots__ = ("form", "unlisted")

    def __init__(self, form: str = "{}", unlisted: bool = False) -> None:
        self.form, self.unlisted = form, unlisted


KEPT: Final = Kept()
ABSENT: Final[tuple[()]] = ()
"""Beside `other` or `listed`: this place must be absent. None stands for one that is not looked at."""
_MOST_SEEN: Final = 4096
_LONGEST_SEEN: Final = 200
_PLAIN: Final = (str, type(None))
_NUMBERS: Final = (int, float, Decimal)
Cells = tuple[object, ...]
Out = Cells | Nothing
Loose = dict[str, tuple[Out, str]]


def spelt(*rows: tuple[object, ...]) -> dict[Cells, Out]:
    """The words of a table by the cells that are read, of rows that begin with what is written: `("Japan", "jp", "jpn")`."""
    return {_cells(given): out if isinstance(out, Nothing) else _cells(out) for out, *words in rows for given in words}


def _cells(value: object) -> Cells:
    return value if isinstance(value, tuple) else (value,)


class LookupTable:
    """One direction of a table.

    `words` maps the folded cells of a row to what is written. `lists` are the rows with `listed`: the words
    of the list (folded -> as spelt there), the place of it, the cells beside it, the output. `others` are the
    rows with `other`: its place, the cells beside it (folded, None where not looked at), the output, and the form that
    wraps the text where it is read, if one does (`maker: {}`).
    With `open_list`, what is written has a list that `other` may leave; with `reads_back`, it is said of a text that no
    cell looked at it. `accepted` are the words as the mapping spells them, for the sentence of a refusal; without it, they
    stand folded. `loosely` are the words that may stand before a text, where it is compared loosely; None where it is not.
    """

    __slots__ = (
        "_flags", "_loose", "_rows", "accepted", "lists", "loosely", "open_list", "others", "reads_back", "seen", "width",
        "words",
    )  # fmt: skip

    def __init__(
        self,
        words: Mapping[Cells, Out],
        lists: tuple[tuple[Mapping[str, str], int, Cells, Out], ...] = (),
        others: tuple[tuple[int, Cells, Out] | tuple[int, Cells, Out, str], ...] = (),
        width: int = 1,
        open_list: bool = False,
        reads_back: bool = False,
        accepted: tuple[str, ...] = (),
        loosely: tuple[str, ...] | None = None,
    ) -> None:
        self.words, self.lists, self.others, self.width = words, lists, others, width
        self.loosely = None if loosely is None else tuple(sorted(loosely, key=len, reverse=True))
        self._loose: tuple[Loose, Loose] | None = None
        """By the loose form of each word of a row, and of a list: the output, and the word of the list. Made when needed."""
        self.open_list, self.reads_back, self.accepted = open_list, reads_back, accepted
        self.seen: dict[Cells, Any] = {}
        """What was answered before: a facility says the same few words in every record."""
        self._rows: dict[Cells, Out] | None = None
        """Made when needed: a run looks into few of the tables."""
        self._flags: dict[bool, Any] = {}
        """The answers for true and false, apart: as keys they would be 1 and 0."""

    def __call__(self, *given: object) -> Any:
        """The other side's value, a tuple where it has several places; unfit values are handed on."""
        if len(given) == 1 and (given[0] is True or given[0] is False):
            if given[0] not in self._flags:
                self._flags[given[0]] = self._answer(given)
            return self._flags[given[0]]
        try:
            return self.seen[given]
        except (KeyError, TypeError):
            answer = self._answer(given)
        plain = all(value.__class__ in _PLAIN for value in given)
        if plain and len(self.seen) < _MOST_SEEN and sum(len(str(value)) for value in given) <= _LONGEST_SEEN:
            self.seen[given] = answer
        return answer

    def _answer(self, given: Cells) -> Any:
        for value in given:
            if isinstance(value, (Refused, Nothing)):
                return value
        if all(value is None for value in given):
            return None
        key = tuple(map(_key, given))
        for part in key:
            if isinstance(part, Refused):
                return part
        for answer in self._answers(key, given):
            return answer
        return self._refuse(given)

    def _answers(self, key: Cells, given: Cells) -> Iterator[Any]:
        """The answers of all rows that fit, by precedence."""
        yield from self._by_word(key)
        yield from self._by_other(key, given, beside_word=True)
        yield from self._by_list(key, given)
        yield from self._by_loose_word(key, given)
        yield from self._by_other(key, given, beside_word=False)

    def _by_word(self, key: Cells) -> Iterator[Any]:
        rows = self._compared()
        for length in range(len(key), 0, -1):
            out = rows.get(key[:length])
            if out is not None:
                yield self._told(self._written(out, ""), key, length)

    def _compared(self) -> dict[Cells, Out]:
        """The words as they are compared."""
        if self._rows is None:
            self._rows = {tuple(map(_key, cells)): out for cells, out in self.words.items()}
        return self._rows

    def _by_list(self, key: Cells, given: Cells) -> Iterator[Any]:
        for words, place, beside, out in self.lists:
            word = figure(given[place]) if isinstance(given[place], _NUMBERS) else given[place]
            found = words.get(word) or words.get(fold(word)) if isinstance(word, str) else None
            if found is not None and _fits(key, beside, place):
                yield self._told(self._written(out, found), key, len(beside))

    def _by_loose_word(self, key: Cells, given: Cells) -> Iterator[Any]:
        """Of rows with one cell, which looks at the first place."""
        if self.loosely is None or not isinstance(given[0], str) or len(given[0]) > _LONGEST_SEEN:
            return
        if self._loose is None:
            self._loose = self._loose_rows(self.loosely), self._loose_lists(self.loosely)
        for known in self._loose:
            for form in loose_forms(given[0], self.loosely):
                if form in known:
                    out, kept = known[form]
                    yield self._told(self._written(out, kept), key, 1)

    def _loose_rows(self, prefixes: tuple[str, ...]) -> Loose:
        words = ((cells[0], out) for cells, out in self.words.items() if len(cells) == 1)
        return {form: (out, "") for word, out in words if isinstance(word, str) for form in loose_forms(word, prefixes)}

    def _loose_lists(self, prefixes: tuple[str, ...]) -> Loose:
        """A form that two words of a list share is neither's."""
        found: Loose = {}
        for words, place, beside, out in self.lists:
            forms: dict[str, set[str]] = {}
            for word in words.values() if place == 0 and len(beside) == 1 else ():
                for form in {*loose_forms(word, prefixes), *loose_forms(_BRACKETS.sub("", word), prefixes)}:
                    forms.setdefault(form, set()).add(word)
            found |= {form: (out, next(iter(words))) for form, words in forms.items() if len(words) == 1}
        return found

    def _by_other(self, key: Cells, given: Cells, beside_word: bool) -> Iterator[Any]:
        """A row is of the kind of its first cell: `("OTHER", other)` is one of words. Beside it, the first remark is meant."""
        for place, beside, out, *forms in self.others:
            said = given[place] if place < len(given) else None  # a rule may have fewer places than the table's rows
            if (place > 0) is beside_word and isinstance(said, str) and _fits(key, beside, place):
                inner = _unwrapped(said, forms[0]) if forms else said if place == 0 else "".join(remarks_of(said)[:1])
                if inner:
                    yield self._told(self._written(out, inner, unlisted=True), key, len(beside))

    def _told(self, result: Any, key: Cells, looked_at: int) -> Any:
        """A result of the first places only, when the others say something too."""
        unread = tuple(n for n in range(looked_at, len(key)) if key[n] is not None) if self.reads_back else ()
        if not unread:
            return result
        first, *rest = result if isinstance(result, tuple) else (result,)
        if not isinstance(first, str):
            return result
        told = Told(first, first.reason if isinstance(first, Told) else "", unread)
        return (told, *rest) if isinstance(result, tuple) else told

    def _written(self, out: Out, kept: str, unlisted: bool = False) -> Any:
        if isinstance(out, Nothing):
            return out
        free = unlisted and self.open_list and len(out) == 1
        row = tuple(_kept(part, kept, free or part.unlisted) if isinstance(part, Kept) else part for part in out)
        return row[0] if self.width == 1 else row + (None,) * (self.width - len(row))

    def _refuse(self, given: Cells) -> Refused:
        value = given[0] if len(given) == 1 else given
        return Refused(value, "not a word of the table", self.takes())

    def takes(self) -> tuple[str, ...]:
        """The words that it knows, each once, as the mapping or the list spells them; with `takes_any` it takes others too."""
        listed = [word for words, *_ in self.lists for word in words.values()]
        known = self.accepted or [_spelt(cells[0]) for cells in self.words if cells[0] is not None]
        accepted = {fold(word): word for word in reversed([*known, *listed])}
        return tuple(reversed(accepted.values()))

    def names(self) -> tuple[str, ...]:
        """Of the words that it knows, one for each answer: the answer's own, where that is one of them, else the first."""
        takes = self.takes()
        known = {fold(word) for word in takes}
        found: dict[str, str] = {}
        for word in takes:
            out = self._compared().get((fold(word),)) if self.width == 1 else None
            answer = out[0] if isinstance(out, tuple) and isinstance(out[0], str) else word
            found.setdefault(fold(answer), answer if fold(answer) in known else word)
        return tuple(found.values())

    @property
    def takes_any(self) -> bool:
        """Whether any other text is taken as well."""
        return any(place == 0 and not forms for place, _, _, *forms in self.others)


_BRACKETS: Final = re.compile(r"\s*\([^()]*\)\s*$")
_GAP: Final = re.compile(r"[\s_\-\u2010-\u2015]+")


def _plain(word: str) -> str:
    """A word without blanks, hyphens and underscores, in small letters."""
    return _GAP.sub("", word).casefold()


def loose_forms(word: str, prefixes: tuple[str, ...]) -> tuple[str, ...]:
    """The loose forms of a word, the fullest first: `("gatank3", "k3")` of "Gatan K3" with the prefix "Gatan".

    A prefix ends where its word ends: "The" does not stand before "Themis".
    """
    found, rest = [_plain(word)], word.strip()
    while (after := next(filter(None, (_after(prefix, rest) for prefix in prefixes)), "")) != "":
        rest = after
        found.append(_plain(rest))
    return tuple(found)


def _after(prefix: str, text: str) -> str:
    """What stands behind a prefix, "" where there is none."""
    match = _behind(prefix).match(text)
    return match[1] if match else ""


@lru_cache(256)
def _behind(prefix: str) -> re.Pattern[str]:
    words = _GAP.pattern.join(map(re.escape, _GAP.split(prefix)))
    return re.compile(rf"{words}(?:{_GAP.pattern}|(?=[0-9]))(.+)", re.IGNORECASE)


def _kept(part: Kept, text: str, unlisted: bool) -> str:
    inside = part.form.replace("{}", text)
    return Unlisted(inside) if unlisted else inside


def _key(value: object) -> object:
    """What tells two cells apart: folded text, a number, or true or false; Refused where it is none of it."""
    if isinstance(value, str):
        return fold(value)
    if isinstance(value, bool):
        return (value,)
    if isinstance(value, _NUMBERS):
        found = number(value)
        return exact(found) if isinstance(found, _NUMBERS) else found
    return None if value is None else Refused(value, f"{a_kind(value)} where a word is expected")


def _spelt(cell: object) -> str:
    return str(cell).lower() if isinstance(cell, bool) else str(cell)


def _fits(key: Cells, beside: Cells, place: int) -> bool:
    return all(
        i == place or wanted is None or (key[i] is None if wanted == ABSENT else key[i] == _key(wanted))
        for i, wanted in enumerate(beside)
    )


_BETWEEN: Final = re.compile(r";\s+(?=[A-Za-z][A-Za-z0-9 ,/-]{0,40}:\s)")


def remarks_of(text: str) -> list[str]:
    """The remarks of a text: one begins at its start, and others behind a semicolon where a label stands."""
    return [part.strip() for part in _BETWEEN.split(text) if part.strip()]


def _unwrapped(said: str, form: str) -> str:
    """What stands inside a form, in a text or in one of its remarks; "" where none is of the form."""
    return next((inner for part in remarks_of(said) if (inner := _inside(part, form))), "")


def _inside(said: str, form: str) -> str:
    before, _, after = form.partition("{}")
    said = said.strip()
    before, after = before.strip(), after.strip()
    start, end = len(before), len(said) - len(after)
    fits = end > start and fold(said[:start]) == fold(before) and fold(said[end:]) == fold(after)
    return said[start:end].strip() if fits else ""


__all__ = ["ABSENT", "KEPT", "UNFIT", "Kept", "LookupTable", "Nothing", "loose_forms", "remarks_of"]
