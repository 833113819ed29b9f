"""A text under random edits: every question has an answer at any time, and what is said is never about an older text."""

from __future__ import annotations

import random

import pytest

from oscem_map.compiler import check
from oscem_map.editor.completion import proposals
from oscem_map.editor.fixes import fixes, formatted
from oscem_map.editor.folder import Folder
from oscem_map.editor.hover import hover
from oscem_map.editor.lens import lenses
from oscem_map.editor.outline import folds, symbols, tokens
from oscem_map.editor.references import references, target_at

PIECES = (
    "", "\n", "{", "}", '"', "[", "]", "[]", " <-> ", "->", "via ", "because ", ".", "_em_imaging.", "ask.", "# ", "## ",
    "(", ")", "when ", "µ", "\U0001f52c", "table x {\n", "cs", "instrument", "/", "else ", "or ", "\r\n", "`", "\\", "index",
)  # fmt: skip


def edited(text: str, dice: random.Random) -> str:
    """The text with a piece of it taken out, or another put in."""
    at = dice.randrange(len(text) + 1)
    end = min(len(text), at + dice.choice((0, 0, 0, 1, 2, 5, 40)))
    return text[:at] + dice.choice(PIECES) + text[end:]


@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize("file", ["small.omap", "common/parts.omap"])
def test_random_edits(folder: Folder, file: str, seed: int) -> None:
    edit_and_ask(folder, file, random.Random(seed), 20)


def edit_and_ask(folder: Folder, file: str, dice: random.Random, count: int) -> None:
    """Ask everything after each of `count` edits; now and then the text is as it was at the beginning."""
    whole = folder.lines(file).text
    for number in range(count):
        folder.put(file, edited(whole if number % 12 == 0 else folder.texts[file], dice))
        text = folder.texts[file]
        found = folder.checked(file).diagnostics
        for one in found:
            if one.where is not None and one.where.file == file:
                assert 0 <= one.where.start <= one.where.end <= len(text)
                for fix in fixes(one, text, folder.registry):
                    assert 0 <= fix.span.start <= fix.span.end <= len(text)
        offset = dice.randrange(len(text) + 1)
        start, proposed = proposals(folder, file, offset)
        assert 0 <= start <= offset
        assert all(one.text for one in proposed)
        hover(folder, file, offset)
        target = target_at(folder.project(), file, offset)
        assert target is None or references(folder.project(), target[0])
        symbols(text, file)
        assert all(first < last for first, last, _ in folds(text))
        assert all(length for _, length, _ in tokens(text))
        formatted(text, file)
        [*lenses(folder, file)]
    fresh = check(folder.mappings, folder.registry, folder.mappings_of(file)[:1] or (file,), texts=folder.texts, run=False)
    assert folder.checked(file).diagnostics == fresh.diagnostics or not folder.mappings_of(file)
