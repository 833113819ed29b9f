"""Blocks of text on a terminal, within its width: a label with texts beside it, and numbered steps with their commands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Final

from oscem_map.runtime.plain import cells, one_line, wrapped
from oscem_map.runtime.report_next import Step

NARROWEST: Final = 24
"""Narrower terminals are written to as if they had so many columns."""
_SHOWN: Final = 8
_LABEL: Final = 10

Paint = Callable[[str, str], str]
"""Colours a text: the style's name (`bad`, `warn`, `good`, `dim`, `bold`) and the text."""


def plain(style: str, text: str) -> str:
    """No colour."""
    return text


def some(texts: Iterable[str], number: int, where: str = "all in the report") -> Sequence[str]:
    """The first of so many texts, and how many more there are, and where."""
    shown = [text for text, _ in zip(texts, range(_SHOWN), strict=False)]
    return shown if number <= _SHOWN else [*shown, f"and {number - _SHOWN:,} more{where and f', {where}'}"]


def listed(names: Sequence[str]) -> str:
    """The first names in one line, and how many more there are."""
    more = f" and {len(names) - _SHOWN:,} more" if len(names) > _SHOWN else ""
    return ", ".join(map(one_line, names[:_SHOWN])) + more


def numbered(label: str, steps: Sequence[Step], width: int, paint: Paint) -> Iterator[str]:
    """Steps, numbered where there are several; a command stands alone in its lines."""
    several = len(steps) > 1
    for n, step in enumerate(steps, 1):
        text = f"{f'{n}. ' if several else ''}{step.text}{':' if step.command else ''}"
        yield from block(label if n == 1 else "", [text], width, partial(paint, "good"), 3 if several else 0)
        if step.command:
            yield from (paint("bold", line) for line in _command(step.command, width))


def block(
    label: str, texts: Sequence[str], width: int, paint: Callable[[str], str], hang: int | None = None
) -> Iterator[str]:
    """The label (only it is coloured) with the texts beside it, or below it on a narrow terminal.

    Lines of a text after its first are indented by `hang`: by two where there are several texts.
    """
    hang = (2 if len(texts) > 1 else 0) if hang is None else hang
    narrow = width < 4 * _LABEL
    indent = 4 if narrow else _LABEL + 2
    if narrow and label:
        yield f"  {paint(f'{label}:')}"
    head = "" if narrow or not label else f"  {paint(f'{label}:')}{' ' * (_LABEL - len(label) - 1)}"
    for text in texts:
        for n, line in enumerate(wrapped(one_line(text), width - indent - hang)):
            yield (head or " " * indent) + (" " * hang if n else "") + line
            head = ""


def _command(command: str, width: int) -> Iterator[str]:
    """A command in lines that a shell puts together again: broken before its file and its options, nowhere else."""
    indent = " " * (_LABEL + 5)
    if cells(indent + command) <= width:
        yield indent + command
        return
    line = ""
    for words in _words(command):
        if line and cells(line) + cells(words) + 7 > width:
            yield f"    {line} \\"
            line = f"    {words}"
        else:
            line = f"{line} {words}" if line else words
    yield f"    {line}"


def _words(command: str) -> list[str]:
    """The words of a command as they are quoted: each option with its value, else one by one."""
    from shlex import quote, split

    found: list[str] = []
    for word in split(command):
        after_option = bool(found) and found[-1].startswith("--") and " " not in found[-1]
        if after_option and not word.startswith("--"):
            found[-1] += f" {quote(word)}"
        else:
            found.append(quote(word))
    return found
