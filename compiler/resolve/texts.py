"""What a target of files and trees has besides rules: templates, the carrier, and advice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from oscem_map.compiler.resolve.place import Place
from oscem_map.compiler.resolve.via import Word
from oscem_map.dsl.spans import Span
from oscem_map.dsl.syntax import Declared


@dataclass(frozen=True, slots=True)
class AnswerText:
    """`{ask.title}` in a template's line: the declared answer, and the steps to one of its fields."""

    declared: Declared
    source: str
    within: tuple[str, ...] = ()


TemplateLine: TypeAlias = tuple[str | Place | AnswerText, ...]
"""`"Recorded on a {microscope.model}."`: texts, and what stands in braces. It falls away where a value is absent."""


@dataclass(frozen=True, slots=True)
class TypedTemplate:
    """Words for people, one-way. A line that names a list is written for each of its elements."""

    name: str
    file: str
    lines: tuple[TemplateLine, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class TypedCarrier:
    """The file in which the left document travels with its target, and the place of its digest, if it has one."""

    name: str
    seal: Place | None
    span: Span
    cite: str
    """The file and the line where it stands."""


@dataclass(frozen=True, slots=True)
class Advice:
    """`path is CHECK`: a right node, the name of the check with its arguments, and why."""

    path: tuple[str, ...]
    check: str
    arguments: tuple[Word, ...]
    because: str
    level: str
    """`must`: without it the archive sends the record back; `should`: it asks for it."""
    number: int
    span: Span


@dataclass(frozen=True, slots=True)
class TypedLint:
    """A named list of advice, apart from validity."""

    name: str
    file: str
    advice: tuple[Advice, ...]
    span: Span
