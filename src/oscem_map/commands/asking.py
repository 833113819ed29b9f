"""One question on a terminal: what is shown of it, what may be typed, and what of that is an answer."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from textwrap import wrap
from typing import Any, Final

from oscem_map.commands.terminal import to_stderr
from oscem_map.runtime.answer_words import accepted, example, shown, shown_words, takes_any, type_of, why
from oscem_map.runtime.formats.toml_text import comment
from oscem_map.runtime.open_question import OpenField, OpenQuestion, Row
from oscem_map.runtime.refused import ABSENT, Refused
from oscem_map.runtime.values import fold

SKIP, BACK, STOP, ALL = "", "<", ".", "?"
HELP: Final = f"Enter skips a question, {BACK} goes back, {ALL} shows all accepted words, {STOP} stops asking."

Judge = Callable[[Any], Refused | None]
"""Why a value of a question is refused, if it is."""
Keep = Callable[[Any], None]
"""Keeps a value of a question, as far as it is answered."""


class Back(Exception):
    """The question before is wanted."""


class Stop(Exception):
    """No further question is wanted."""


def say(text: str, indent: str = "") -> None:
    """A text for the terminal, in its width; nothing of it is an order to the terminal."""
    width = max(40, shutil.get_terminal_size().columns) - 1
    for line in wrap(comment(text), width, initial_indent=indent, subsequent_indent=indent + "  ") or [""]:
        to_stderr(line)


def show(field: OpenField, reason: str = "", now: Any = None) -> None:
    """A question, and what helps to answer it."""
    say(field.text)
    said = example(field)
    facts = (
        ("accepted", shown_words(field.places)),
        ("type", type_of(field.places)),
        ("now", "" if now in ABSENT else f"{now} (Enter keeps it)"),
        ("default", "" if field.default is None else f"{shown(field.default)} (Enter takes it)"),
        ("goes to", ", ".join(field.targets)),
        ("why", reason),
        ("example", said if not accepted(field.places) else ""),
    )
    for name, text in facts:
        if text:
            say(f"{name}: {text}", "    ")


def ask(question: OpenQuestion, now: Any, judge: Judge, keep: Keep) -> Any:
    """Ask a question, and give its answer, `now` where it stays, or None. Raises Back and Stop."""
    if not question.fields:
        show(question.value, why(question), now)
        if question.length:
            return _of_rows(question, now, judge, keep)
        return _of_list(question.value, question.name, now, judge, keep) if question.many else _one(
            question.value, question.name, now, judge, keep
        )
    say(f"{question.value.text} ({why(question)})")
    asked = _Object(question, judge, keep)
    return asked.elements(now, "", question.name) if question.many else asked.members(now, "", question.name, lambda one: one)


def typed(label: str) -> str:
    """A line from the terminal. Raises Back, and Stop at its end."""
    while True:
        to_stderr(f"{comment(label)}> ", end="")
        try:
            line = sys.stdin.readline()
        except UnicodeDecodeError:
            say("that was no text in the terminal's own letters: type it again")
            continue
        said = line.strip()
        if not line or said == STOP:
            raise Stop
        if said == BACK:
            raise Back
        return said


def _one(field: OpenField, label: str, now: Any, judge: Judge, keep: Keep) -> Any:
    """One value: asked again until it is accepted, or skipped."""
    while True:
        said = typed(label)
        if said == SKIP:
            return now
        if said == ALL:
            say(", ".join(accepted(field.places)) or type_of(field.places) or "any text", "    ")
            continue
        refused = _not_of_list(field, said) or judge(said)
        if refused is None:
            keep(said)
            return said
        near = refused.nearest()
        say(f"refused: {refused.sentence()}" + (f"; did you mean `{near}`?" if near else ""), "    ")


def _not_of_list(field: OpenField, said: str) -> Refused | None:
    words = accepted(field.places)
    if not words or takes_any(field.places) or fold(said) in map(fold, words):
        return None
    return Refused(said, "not one of the accepted words", words)


def _of_list(field: OpenField, label: str, now: Any, judge: Judge, keep: Keep) -> Any:
    """Values until one is left blank."""
    values: list[Any] = []
    for said in _further(field, label, values, judge, keep):
        values.append(said)
    return values or now


def _further(field: OpenField, label: str, values: list[Any], judge: Judge, keep: Keep) -> Iterator[Any]:
    while True:
        said = _one(
            field, f"{label} {len(values) + 1}", None, lambda one: judge([*values, one]), lambda one: keep([*values, one])
        )  # fmt: skip
        if said is None:
            return
        yield said


def _of_rows(question: OpenQuestion, now: Any, judge: Judge, keep: Keep) -> Any:
    """A value for each row that wants one; the others stay blank."""
    values = [*(now if isinstance(now, list) else []), *[""] * question.length][: question.length]
    for row in question.rows:
        values = _of_row(question, row, values, judge, keep)
    return values if any(values) else now


def _of_row(question: OpenQuestion, row: Row, values: list[Any], judge: Judge, keep: Keep) -> list[Any]:
    """The values with that of one row, if it is answered."""

    def put(one: Any) -> list[Any]:
        return [*values[: row.position], one, *values[row.position + 1 :]]

    said = _one(question.value, row.label, None, lambda one: judge(put(one)), lambda one: keep(put(one)))
    return values if said is None else put(said)


class _Object:
    """An answer with fields, asked field by field."""

    def __init__(self, question: OpenQuestion, judge: Judge, keep: Keep) -> None:
        self.question = question
        self.judge = judge
        self.keep = keep

    def members(self, now: Any, path: str, label: str, whole: Callable[[Any], Any]) -> Any:
        """The object at a path, or None; `whole` puts it into the answer, which is judged and kept as a whole."""
        values: dict[str, Any] = dict(now) if isinstance(now, dict) else {}
        for field in (one for one in self.question.fields if one.path.rpartition(".")[0] == path):
            said = self._member(field, f"{label}.{field.name}", values, whole)
            if said is not None:
                values[field.name] = said
        return values or None

    def _member(self, field: OpenField, label: str, values: dict[str, Any], whole: Callable[[Any], Any]) -> Any:
        now = values.get(field.name)

        def put(one: Any) -> Any:
            return whole({**values, field.name: one})

        if field.holds_fields:
            say(field.text)
            return self.elements(now, field.path, label, put) if field.many else self.members(now, field.path, label, put)
        show(field, "optional" if field.optional else "", now)
        asked = _of_list if field.many else _one
        return asked(field, label, now, lambda one: self.judge(put(one)), lambda one: self.keep(put(one)))

    def elements(self, now: Any, path: str, label: str, whole: Callable[[Any], Any] = lambda one: one) -> Any:
        """A list of objects: one after the other, as long as there is another."""
        values: list[Any] = []
        before: Sequence[Any] = now if isinstance(now, list) else ()
        while True:
            n = len(values)
            there = before[n] if n < len(before) else None
            one = self.members(there, path, f"{label}[{n + 1}]", lambda each: whole([*values, each]))
            if one is None:
                return values or now
            values.append(one)
            if len(before) <= n + 1 and typed(f"another {label}? (y, Enter for no)").casefold() not in ("y", "yes"):
                return values


__all__ = ["HELP", "STOP", "Back", "Stop", "ask", "say", "typed"]
