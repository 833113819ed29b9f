"""One diagnostic as text: title, place, the lines with their marks, notes and help."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from oscem_map.dsl.diagnostics import Diagnostic, Label, Severity
from oscem_map.dsl.spans import Source

TAB = 4
WIDTH = 110
_UNSEEN = ("Cf", "Cc", "Zl", "Zp")
_COLOURS = {"error": "1;31", "warning": "1;33", "frame": "1;34", "bold": "1"}


class Paint:
    """Colours for a terminal, or none."""

    def __init__(self, colour: bool) -> None:
        self._colour = colour

    def __call__(self, style: str, text: str) -> str:
        return f"\033[{_COLOURS[style]}m{text}\033[0m" if self._colour and text else text


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands to the left of the lines: `gutter` is the width of the largest line number."""

    gutter: int
    paint: Paint

    def lead(self, sign: str) -> str:
        return self.paint("frame", " " * self.gutter + sign)


def as_text(d: Diagnostic, sources: Mapping[str, Source], paint: Paint) -> str:
    """The whole of one diagnostic, without a newline at its end."""
    head = paint(d.severity, f"{d.severity}[{d.code}]") + paint("bold", f": {visible(d.title)}".replace("\n", " "))
    frame = Frame(_gutter(d, sources), paint)
    lines = [head]
    for file, labels in _by_file(d):
        lines += _in_file(d, file, labels, sources.get(file), frame)
    said = [("note", note) for note in d.notes] + ([("help", d.help)] if d.help else [])
    if said and d.labels:
        lines.append(frame.lead(" |"))
    for kind, text in said:
        lines += _remark(kind, visible(text), frame)
    return "\n".join(lines)


def width(text: str) -> int:
    """How many columns a text takes on a terminal: wide characters two, combining ones none, a tab `TAB`."""
    return len(text) if text.isascii() and text.isprintable() else sum(map(_columns, text))


def _columns(char: str) -> int:
    if char == "\t":
        return TAB
    if unicodedata.combining(char) or unicodedata.category(char) in _UNSEEN:
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def visible(text: str) -> str:
    """What is said of a text that may be anybody's: what would move the cursor or turn the line is shown as `\\u001b`."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() or c == "\n" else f"\\u{ord(c):04x}" for c in text)


def _shown(text: str) -> str:
    """A line as it is printed: tabs as blanks, and nothing that would move the cursor."""
    kept = (c for c in text if c == "\t" or unicodedata.category(c) not in _UNSEEN)
    return "".join(" " * TAB if c == "\t" else c for c in kept)


def _gutter(d: Diagnostic, sources: Mapping[str, Source]) -> int:
    """The width of the largest line number that is shown."""
    numbers = [sources[x.span.file].position(x.span.start)[0] for x in d.labels if x.span.file in sources]
    return len(str(max(numbers, default=1)))


def _by_file(d: Diagnostic) -> Iterator[tuple[str, list[Label]]]:
    """The labels of each file, the primary mark's file first."""
    where = d.where
    main = where.file if where else ""
    ordered = sorted(d.labels, key=lambda x: (x.span.file != main, x.span.file, x.span.start))
    for file, group in groupby(ordered, key=lambda x: x.span.file):
        yield file, list(group)


def _in_file(d: Diagnostic, file: str, labels: list[Label], source: Source | None, frame: Frame) -> list[str]:
    """The place and the marked lines of one file."""
    where = d.where
    main = where is not None and where.file == file
    arrow = frame.lead("--> " if main else "::: ")
    file = visible(file).replace("\n", " ")
    if source is None:
        return [arrow + file]
    first = where if main and where is not None else labels[0].span
    line, column = source.position(first.start)
    return [f"{arrow}{file}:{line}:{column}", frame.lead(" |"), *_lines(labels, source, d.severity, frame)]


def _lines(labels: list[Label], source: Source, severity: Severity, frame: Frame) -> Iterator[str]:
    """The marked lines in order, each with its marks; `...` where lines are left out."""
    before = 0
    for number, group in groupby(labels, key=lambda x: source.position(x.span.start)[0]):
        if before and number > before + 1:
            yield frame.paint("frame", "...")
        text = source.line(number).rstrip("\r")
        yield f"{frame.paint('frame', f'{number:>{frame.gutter}} |')} {_shown(text)}".rstrip()
        for label in sorted(group, key=lambda x: (not x.primary, -x.span.start)):
            yield frame.lead(" |") + " " + _mark(label, text, source, severity, frame.paint)
        before = number


def _mark(label: Label, text: str, source: Source, severity: Severity, paint: Paint) -> str:
    """`^^^^ a length` below the text of a label; at least one sign wide, and not beyond the line's end."""
    column = source.position(label.span.start)[1] - 1
    inside = text[column : column + max(1, label.span.end - label.span.start)]
    sign, style = ("^", str(severity)) if label.primary else ("-", "frame")
    signs = sign * max(1, width(inside))
    words = f"{signs} {visible(label.text)}" if label.text else signs
    return " " * width(text[:column]) + paint(style, words)


def _remark(kind: str, text: str, frame: Frame) -> list[str]:
    """`= note: ...`, wrapped below its first word; text that has lines of its own keeps them."""
    lead = " " * frame.gutter + f" = {kind}: "
    lines = text.split("\n")
    if len(lines) == 1:
        lines = list(_wrapped(text, WIDTH - len(lead)))
    first = frame.lead(" =") + frame.paint("bold", f" {kind}:") + " " + lines[0]
    return [first, *((" " * len(lead) + line).rstrip() for line in lines[1:])]


def _wrapped(text: str, columns: int) -> Iterator[str]:
    """Lines of at most `columns`; what stands in back-ticks stays whole, so that it can be pasted."""
    line = ""
    for word in _words(text):
        if line and width(line) + 1 + width(word) > columns:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield line


def _words(text: str) -> Iterable[str]:
    return re.findall(r"(?:`[^`]*`|\S)+", text)
