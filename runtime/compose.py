"""Texts that templates compose of a document: words for people, written one way.

A template is a tuple of lines, a line a tuple of texts and fields. A line in which a value is absent or unfit falls away;
a line that names a list is written for each of its elements (of two lists, for each pair).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from oscem_map.runtime.questions import Question, default_of
from oscem_map.runtime.refused import ABSENT, UNFIT
from oscem_map.runtime.trace import Spoken, Trace
from oscem_map.runtime.values import figure

Chosen = dict[str, int]
"""Which element of each list is meant, by the path of the list: `{"people[]": 0, "people[].names[]": 2}`."""


class Field(NamedTuple):
    """A value in a line: where it stands, and how it is read.

    `path` is that of a slot from the root (`lens.cs`, `people[].name`), of an item as one of its category's rows
    (`em_imaging[].cs`), or of an answer (`$ask.title`) to a question.
    """

    path: str
    read: Callable[[Any], Any]
    question: Question | None = None

    @property
    def below(self) -> str:
        """The path below the answer."""
        return self.path.partition(".")[2].partition(".")[2]

    @property
    def lists(self) -> list[str]:
        """The lists that the path goes through, outer ones first: `people[]`, `people[].names[]`."""
        steps = self.path.split(".")
        return [".".join(steps[: n + 1]) for n, step in enumerate(steps) if step.endswith("[]")]


class Template(NamedTuple):
    name: str
    lines: tuple[tuple[str | Field, ...], ...]


_MARKUP: Final = re.compile(r"[\\`*_\[\]<>|~&]")
_AT_START: Final = re.compile(
    r"(?m)((?:^|(?<=\r))[ \t]*)(?:(\d{1,9})([.)])(?=[ \t\r]|$)|([-+](?=[ \t\r]|$)|#{1,6}(?=[ \t\r]|$)|[-=]+(?=[ \t]*(?:\r|$))))"
)
"""What makes a list, a heading or a line of what stands at the start of a line; `0.436` and `-3.5` are numbers."""


def in_markdown(text: str) -> str:
    """A value for a file of Markdown, in which nothing of it is markup."""
    plain = _MARKUP.sub(lambda sign: _ENTITIES.get(sign[0], f"\\{sign[0]}"), text)
    return _AT_START.sub(_at_start, plain)


def _at_start(found: re.Match[str]) -> str:
    """The sign at the start of a line, as itself."""
    space, number, dot, sign = found.groups()
    return f"{space}{number}\\{dot}" if number else f"{space}\\{sign}"


_ENTITIES: Final = {"<": "&lt;", ">": "&gt;", "&": "&amp;"}


def composed(
    template: Template, trace: Trace, end: str = "", spell: Callable[[str], str] = str
) -> tuple[str | None, Spoken]:
    """The text of a template, and the leaves that stand in it; None where no line is left.

    Of several blank lines in a row one is kept, and none at the start and the end. `end` closes the text of a file, `spell`
    gives the values in the file's own spelling.
    """
    kept: list[str] = []
    leaves: list[str] = []
    for said, named in _lines(template, trace, spell):
        if said.strip() or (kept and kept[-1]):
            kept.append(said if said.strip() else "")
            leaves += named
    text = "\n".join(kept).rstrip("\n")
    return (text + end if text else None), Spoken(template.name, leaves)


def composed_lines(template: Template, trace: Trace) -> list[tuple[str, Spoken]]:
    """The lines of a template as texts of a list, each once, and the leaves that stand in each."""
    found: dict[str, list[str]] = {}
    for said, named in _lines(template, trace):
        if said.strip():
            found.setdefault(said, []).extend(named)
    return [(said, Spoken(template.name, named)) for said, named in found.items()]


def _lines(template: Template, trace: Trace, spell: Callable[[str], str] = str) -> Iterator[tuple[str, list[str]]]:
    """Each line that is written, with its leaves."""
    for line in template.lines:
        fields = [part for part in line if part.__class__ is Field]
        for field in fields:
            if field.question is not None:
                trace.note(field.question)
        for chosen in _choices(fields, trace):
            said = _spoken(line, chosen, trace, spell)
            if said is not None:
                yield said


def _spoken(
    line: tuple[str | Field, ...], chosen: Chosen, trace: Trace, spell: Callable[[str], str]
) -> tuple[str, list[str]] | None:
    """The text of a line and its leaves; None where a value is absent or unfit."""
    texts, leaves = [], []
    for part in line:
        if isinstance(part, str):
            texts.append(part)
            continue
        text, leaf = _said(part, chosen, trace)
        if text is None:
            return None
        texts.append(spell(text))
        leaves.append(leaf)
    return "".join(texts), leaves


def _choices(fields: Sequence[Field], trace: Trace) -> list[Chosen]:
    """Which elements a line is written for: one choice where it names no list."""
    choices: list[Chosen] = [{}]
    if not any("[]" in field.path for field in fields):
        return choices
    for path in dict.fromkeys(path for field in fields for path in field.lists):
        choices = [{**one, path: n} for one in choices for n in range(_length(_at(path, one, trace)[0]))]
    return choices


def _length(value: object) -> int:
    return len(value) if isinstance(value, (list, tuple)) else 0


def _said(field: Field, chosen: Chosen, trace: Trace) -> tuple[str | None, str]:
    """The words of a field, and its leaf; None where the value is absent or unfit."""
    raw, leaf = _at(field.path, chosen, trace)
    if raw in ABSENT and field.question is not None:
        raw = default_of(field.question, field.below)
    value = None if raw in ABSENT else field.read(raw)
    if isinstance(value, bool):
        return ("true" if value else "false"), leaf
    words = value if isinstance(value, (str, *UNFIT)) else figure(value)
    return (None if isinstance(words, UNFIT) or not str(words).strip() else str(words)), leaf


def _at(path: str, chosen: Chosen, trace: Trace) -> tuple[Any, str]:
    """What stands at a path, and where: a list as a whole, where nothing says which of its elements is meant."""
    value: Any = trace.document
    here, walked = trace.at, ""
    first, rest = path.partition(".")[::2]
    if first in ("$ask", "$scan"):
        value, here, walked, path = (trace.ask if first == "$ask" else trace.scan), first, first, rest
    elif trace.rows_read is not None:
        here = ""
    for step in path.split("."):
        name = step.removesuffix("[]")
        walked = f"{walked}.{step}" if walked else step
        value = value.get(name) if isinstance(value, Mapping) else None
        of_rows = not here
        here = f"_{name}" if of_rows else f"{here}.{name}"
        if step.endswith("[]") and walked in chosen:
            several = not of_rows or _length(value) > 1
            here += f"[{chosen[walked]}]" if several else ""
            value = value[chosen[walked]]
    return value, here
