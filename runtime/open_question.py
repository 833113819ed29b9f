"""A question without an answer, as templates and a terminal show it."""

from __future__ import annotations

from typing import Any, NamedTuple

from oscem_map.runtime.answer_facts import AnswerPlace


class OpenField(NamedTuple):
    """A value that is asked for: the whole answer (path ""), or a field of it (`ids[].scheme`).

    An inner object or a list of objects (`ids[]`) has a line of its own, before its fields, and takes no value itself.
    """

    path: str
    text: str
    places: tuple[AnswerPlace, ...] = ()
    optional: bool = False
    default: Any = None
    holds_fields: bool = False
    texts: tuple[str, ...] = ()
    """What the answer goes to besides, as part of a text: slots, and files beside the target."""

    @property
    def name(self) -> str:
        """The last step of the path."""
        return self.path.rpartition(".")[2].removesuffix("[]")

    @property
    def targets(self) -> tuple[str, ...]:
        """The names of all that it goes to."""
        return tuple(dict.fromkeys((*(place.item for place in self.places), *self.texts)))

    @property
    def many(self) -> bool:
        """Whether it is a list."""
        return self.path.endswith("[]")


class Row(NamedTuple):
    """An element of the record that wants an answer of its own: its position, from 0, and what it is called."""

    position: int
    label: str


class OpenQuestion(NamedTuple):
    """A question without an answer. `demanded` names who demands one: "archive", "deposition", a schema, or ""."""

    name: str
    value: OpenField
    demanded: str = ""
    optional: bool = False
    fields: tuple[OpenField, ...] = ()
    """Of an answer that is an object, or with `many` a list of objects."""
    many: bool = False
    rows: tuple[Row, ...] = ()
    """The rows that want an answer each; of the others the record says it."""
    length: int = 0
    """How many rows there are."""
    group: str = ""
    refused: str = ""
    """Why the answer that was given was refused; "" where none was."""

    @property
    def rank(self) -> int:
        """How much an answer is needed: 0 where it is demanded, 1 where it is asked for, 2 with a default, 3 optional."""
        if self.optional:
            return 3
        if self.value.default is not None and not self.fields:
            return 2
        return 0 if self.demanded else 1


__all__ = ["OpenField", "OpenQuestion", "Row"]
