"""What a generated module of facts holds of a mapping's questions: what an answer may be, and who demands it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from oscem_map.runtime.words import LookupTable


class AnswerPlace(NamedTuple):
    """A place that takes an answer: an item or a slot, with what it accepts.

    `kind` is the type of its value (`text`, `integer`, `number`, `boolean`, `date`, `datetime`, `quantity`), `words` its list
    or the table that the rule looks the answer up in, to which other words may come where it is `open`. `interval` is in
    words (`above 0`), `codec` the one that tests the text (`orcid`), `pattern` a regular expression for all of it. `demanded`
    names who wants a value there: "archive", "deposition", or the schema.
    """

    item: str
    kind: str = "text"
    unit: str = ""
    words: Mapping[str, str] | LookupTable | None = None
    open: bool = False
    interval: str = ""
    codec: str = ""
    pattern: str = ""
    demanded: str = ""
    labels: tuple[tuple[str, str], ...] = ()
    """What the words of the list are called, where the schema says it: `("T1", "MRC")`."""

    def accepted(self) -> tuple[str, ...]:
        """The words of the list or of the table, each once."""
        if isinstance(self.words, LookupTable):
            return self.words.takes()
        return tuple(dict.fromkeys(self.words.values())) if self.words else ()

    def names(self) -> tuple[str, ...]:
        """The same, but of the words of a table that mean one thing only the first."""
        return self.words.names() if isinstance(self.words, LookupTable) else self.accepted()

    @property
    def takes_any(self) -> bool:
        """Whether other words are taken as well."""
        return self.words.takes_any if isinstance(self.words, LookupTable) else self.open


class FieldFacts(NamedTuple):
    """A field of an answer, or an object of fields: its question, and the places that take it."""

    text: str
    optional: bool = False
    places: tuple[AnswerPlace, ...] = ()


class AnswerFacts(NamedTuple):
    """A question. `many` answers are a list; of a question that is put once for each element of a list, `rows` is that list.

    `fields` are those of an answer that is an object, by their path below it (`ids[].scheme`), objects before their fields.
    `group` is the heading that the question stands under in its mapping.
    """

    places: tuple[AnswerPlace, ...] = ()
    many: bool = False
    rows: str = ""
    group: str = ""
    fields: Mapping[str, FieldFacts] = {}


__all__ = ["AnswerFacts", "AnswerPlace", "FieldFacts"]
