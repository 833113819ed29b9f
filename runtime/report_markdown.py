"""The report as Markdown. Values are other people's text: nothing in them is markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from oscem_map.runtime.garbage import uncollected
from oscem_map.runtime.plain import one_line, visible
from oscem_map.runtime.report import Report
from oscem_map.runtime.report_view import Line, Run, Section, View, view

_MARKUP: Final = re.compile(r"[\\`*{}\[\]<|#~&$@]|^>|_(?![^\W_])|(?<![^\W_])_|!(?=\[)|:(?=\S)")
_CODES: Final = frozenset(("field", "before", "rule"))


@uncollected
def to_markdown(report: Report, run: Run | None = None) -> str:
    """What to do, what was refused, what is asked, what to look at, what was lost, and what was written."""
    return "\n\n".join(_parts(view(report, run))) + "\n"


def _parts(seen: View) -> Iterator[str]:
    yield "# Report of the conversion"
    yield f"Of {_code(seen.title)}, {_code(seen.direction)}."
    yield "## What to do now"
    yield "\n".join(f"{n}. {_plain(step.text)}{_command(step.command)}" for n, step in enumerate(seen.steps, 1))
    counts = [(status.value, f"{number:,}") for status, number in seen.fields.items() if number]
    yield _table(("Verdict", "Fields"), counts) if counts else "The document holds no fields."
    for section in seen.sections:
        yield f"## {_plain(section.title)}: {len(section.lines):,}"
        yield _plain(section.lead)
        yield _table([*section.columns.values()], (_row(section, line) for line in section.lines))
    yield "## About this report"
    yield _table(("What", ""), ((what, _code(said)) for what, said in seen.about))


def _command(command: str) -> str:
    return f": {_code(command)}" if command else ""


def _row(section: Section, line: Line) -> list[str]:
    return [_cell(name, line) for name in section.columns]


def _cell(name: str, line: Line) -> str:
    if name == "value":
        before, after = line.value[:1], line.value[1:]
        return " → ".join(map(_code, (*before, *after)))
    said = getattr(line, name)
    if name == "targets":
        return ", ".join(map(_code, said))
    return _code(said) if said and name in _CODES else _plain(said)


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [[_plain(head) for head in heads], ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _plain(text: str) -> str:
    """Text in which nothing is markup."""
    return _MARKUP.sub(lambda found: f"\\{found[0]}", one_line(text))


def _code(text: str) -> str:
    """Text as code, so that it can be copied; what would end the code or the cell is escaped instead."""
    text = visible(text)
    if "`" in text or "|" in text or not text.isprintable() or text != text.strip() or not text:
        return _plain(text)
    return f"`{text}`"
