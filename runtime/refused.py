"""A value that cannot be kept, and the spellings of text that the report names.

Errors are values here: a converter is a chain of plain functions, each of which hands None (absent) and
`Refused` on, so that one line per rule suffices and every problem of a document is found in one run.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final, Self, TypeAlias

ABSENT: Final[tuple[object, ...]] = (None, "", [], {})
"""The spellings of a value that is absent, in a document."""
_LONGEST: Final = 200
"""A longer text is no misspelt word."""


def nearest(word: str, known: Iterable[str], least: float = 0.6) -> str:
    """The known word that is most like a word, without regard to case; "" where none is as like it as `least` (1 is equal)."""
    import difflib

    if len(word) > _LONGEST:
        return ""
    folded = {one.casefold(): one for one in known}
    close = difflib.get_close_matches(word.casefold(), folded, 1, least)
    return folded[close[0]] if close else ""


@lru_cache(128)
def _alike(value: str, accepted: tuple[str, ...]) -> tuple[str, ...]:
    """The accepted words that are most like a value. A facility's own word comes again in each of its records."""
    import difflib

    folded = {word.casefold(): word for word in reversed(accepted)}
    return tuple(folded[word] for word in difflib.get_close_matches(value, folded, 5, 0.4))


class Refused:
    """A value outside a rule's domain: what it was, why, and what would have been accepted."""

    __slots__ = ("_accepted", "reason", "value")

    def __init__(self, value: object, reason: str, accepted: tuple[str, ...] | Mapping[str, str] = ()) -> None:
        self.value = value
        self.reason = reason
        self._accepted = accepted

    @property
    def accepted(self) -> tuple[str, ...]:
        """The accepted words; of a word list, each once. Made only when somebody asks."""
        given = self._accepted
        return given if isinstance(given, tuple) else tuple(dict.fromkeys(given.values()))

    def __repr__(self) -> str:
        try:
            return f"Refused({self.value!r}, {self.reason!r})"
        except ValueError:  # Python prints no integer of more than 4300 digits
            return f"Refused(..., {self.reason!r})"

    def _by_likeness(self) -> list[str]:
        accepted = self.accepted
        if not isinstance(self.value, str) or len(accepted) < 3 or len(self.value) > _LONGEST:
            return list(accepted)
        near = _alike(self.value.casefold(), accepted)
        return [*near, *(word for word in accepted if word not in near)]

    def nearest(self) -> str:
        """The accepted word that was meant, it seems; "" where none is near."""
        return nearest(self.value, self.accepted) if isinstance(self.value, str) else ""

    def sentence(self, most: int = 8) -> str:
        """The reason, with the accepted values: `most` of them, those that are like the value first."""
        accepted = self._by_likeness()
        if not accepted:
            return self.reason
        shown = ", ".join(accepted[:most])
        more = len(accepted) - most
        return f"{self.reason}; accepted: {shown}" + (f", and {more} more" if more > 0 else "")


class Respelt(str):
    """A text that was written in other letters: CIF holds printable ASCII only."""

    __slots__ = ()


class Told(str):
    """What a table read from several texts or from an old word: why it is read so, and which of the texts it left unread."""

    __slots__ = ("reason", "unread")
    reason: str
    unread: tuple[int, ...]

    def __new__(cls, value: str, reason: str = "", unread: tuple[int, ...] = ()) -> Self:
        told = super().__new__(cls, value)
        told.reason, told.unread = reason, unread
        return told


class Lesser(str):
    """A word that says less than the text for which it stands, and why."""

    __slots__ = ("reason",)
    reason: str

    def __new__(cls, value: str, reason: str) -> Self:
        lesser = super().__new__(cls, value)
        lesser.reason = reason
        return lesser


class Unlisted(str):
    """A text that an open list does not name, and takes."""

    __slots__ = ()


class Slipped:
    """A value that a slip of the mapping speaks of: read otherwise than it stands, or (not `mended`) doubtful."""

    __slots__ = ("mended", "reason")

    def __init__(self, reason: str, mended: bool = False) -> None:
        self.reason = reason
        self.mended = mended

    def __repr__(self) -> str:
        return f"Slipped({self.reason!r}, {self.mended})"


class Nothing:
    """A word for which the other side has no place, with the table's reason."""

    __slots__ = ("reason",)

    def __init__(self, reason: str) -> None:
        self.reason = reason

    def __repr__(self) -> str:
        return f"Nothing({self.reason!r})"


Unfit: TypeAlias = Refused | Nothing | None
"""What a step of a chain hands on as it is."""

UNFIT = (Refused, Nothing, type(None))
