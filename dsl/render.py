"""Diagnostics as text for people, as JSON, and as annotations of a CI run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from oscem_map.dsl.diagnostics import Diagnostic, Label, Severity
from oscem_map.dsl.snippet import Paint, as_text
from oscem_map.dsl.spans import Source, Span


def to_text(diagnostics: Iterable[Diagnostic], sources: Mapping[str, Source], colour: bool = False) -> str:
    """Each diagnostic with its lines and marks, and at the end how many there are; "" for none.

    `sources` maps the file of a span to its text; a file that is missing there is named without its lines.
    """
    listed = list(diagnostics)
    if not listed:
        return ""
    paint = Paint(colour)
    return "\n\n".join([*(as_text(d, sources, paint) for d in listed), count(listed)]) + "\n"


def count(diagnostics: Iterable[Diagnostic]) -> str:
    """`2 errors, 1 warning`."""
    numbers = Counter(d.severity for d in diagnostics)
    parts = [f"{n} {s}{'' if n == 1 else 's'}" for s in Severity if (n := numbers[s])]
    return ", ".join(parts) or "no errors"


def to_json(diagnostics: Iterable[Diagnostic], sources: Mapping[str, Source]) -> list[dict[str, Any]]:
    """A list of plain dictionaries. Lines and columns count from 1; a place that is not known is null."""
    return [_as_dict(d, sources) for d in diagnostics]


def to_github(diagnostics: Iterable[Diagnostic], sources: Mapping[str, Source]) -> str:
    """One workflow command of GitHub Actions a line."""
    return "".join(_annotation(d, sources) + "\n" for d in diagnostics)


def _as_dict(d: Diagnostic, sources: Mapping[str, Source]) -> dict[str, Any]:
    place = _place(d.where, sources)
    return {
        "code": d.code,
        "severity": str(d.severity),
        "file": place["file"],
        "line": place["line"],
        "column": place["column"],
        "title": d.title,
        "labels": [_label(label, sources) for label in d.labels],
        "notes": list(d.notes),
        "help": d.help,
    }


def _label(label: Label, sources: Mapping[str, Source]) -> dict[str, Any]:
    return {**_place(label.span, sources), "text": label.text, "primary": label.primary}


def _place(span: Span | None, sources: Mapping[str, Source]) -> dict[str, Any]:
    """Where a span starts and where it ends, the end exclusive."""
    source = sources.get(span.file) if span else None
    if span is None or source is None:
        nowhere = dict.fromkeys(("line", "column", "end_line", "end_column"))
        return {"file": span.file if span else None, **nowhere}
    line, column = source.position(span.start)
    end_line, end_column = source.position(span.end)
    return {"file": span.file, "line": line, "column": column, "end_line": end_line, "end_column": end_column}


def _annotation(d: Diagnostic, sources: Mapping[str, Source]) -> str:
    place = _place(d.where, sources)
    names = {
        "file": "file",
        "line": "line",
        "col": "column",
        "endLine": "end_line",
        "endColumn": "end_column",
    }
    given = {key: place[name] for key, name in names.items() if place[name] is not None}
    properties = ",".join(f"{key}={escaped_property(str(value))}" for key, value in {**given, "title": d.code}.items())
    marks = [label.text for label in d.labels if label.text]
    lines = [d.title, *marks, *(f"note: {n}" for n in d.notes), *([f"help: {d.help}"] if d.help else [])]
    message = escaped("\n".join(lines))
    return f"::{d.severity} {properties}::{message}"


def escaped(text: str) -> str:
    """The message of a workflow command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def escaped_property(text: str) -> str:
    """A property of a workflow command: a file, a title."""
    return escaped(text).replace(":", "%3A").replace(",", "%2C")
