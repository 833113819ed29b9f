"""What the passes find: diagnostics, each once, and none hidden by another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from oscem_map.dsl.diagnostics import Diagnostic, Label, Severity
from oscem_map.dsl.spans import Span


class Problems:
    """A collector. A fragment is checked in each root that uses it; the same words at the same place count once."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, Span, str], Diagnostic] = {}

    def add(
        self,
        code: str,
        span: Span,
        title: str,
        mark: str = "",
        *,
        others: Iterable[tuple[Span, str]] = (),
        notes: Iterable[str] = (),
        help: str = "",
    ) -> None:
        """A diagnostic of `code` at `span`, with the text of its mark, further marks, notes and a help."""
        severity = Severity.WARNING if code.startswith("W") else Severity.ERROR
        labels = (Label(span, mark, True), *(Label(other, text, False) for other, text in others))
        diagnostic = Diagnostic(code, severity, title, labels, tuple(notes), help or None)
        self._found.setdefault((code, span, title), diagnostic)

    def extend(self, diagnostics: Iterable[Diagnostic]) -> None:
        for found in diagnostics:
            self._found.setdefault((found.code, found.labels[0].span, found.title), found)

    def join(self, code: str, note: str) -> None:
        """Make one diagnostic of those of a code that say the same at several places, and have a note that begins so.

        What is missing in a shared part is missing in each file that uses it, and is mended once.
        """
        groups: dict[object, list[tuple[tuple[str, Span, str], Diagnostic]]] = {}
        for key, one in self._found.items():
            if one.code == code and one.notes and one.notes[0].startswith(note):
                groups.setdefault((one.title, one.notes[0]), []).append((key, one))
        for group in groups.values():
            first, *others = sorted(group, key=lambda pair: pair[1].labels[0].span)
            marks = tuple(Label(one.labels[0].span, "and here", False) for _, one in others)
            self._found[first[0]] = replace(first[1], labels=(*first[1].labels, *marks))
            for key, _ in others:
                del self._found[key]

    def within(self, span: Span) -> bool:
        """Whether an error is marked inside a span."""
        return any(
            at.file == span.file and span.start <= at.start < span.end
            for code, at, _ in self._found
            if code.startswith("E")
        )

    def has(self, *codes: str) -> bool:
        return any(code in codes for code, _, _ in self._found)

    @property
    def all(self) -> tuple[Diagnostic, ...]:
        """All of them by position."""
        return tuple(sorted(self._found.values(), key=lambda d: (d.labels[0].span, d.code, d.title)))

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        return tuple(d for d in self.all if d.severity is Severity.ERROR)
