"""What the passes find: diagnostics, each once, and none hidden by another."""

from __future__ import annotations

from collections.abc import Iterable

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
