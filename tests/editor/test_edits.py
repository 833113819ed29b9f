"""A text under random edits: every question has an answer at any time, and what is said is never about an older text."""

from __future__ import annotations

import json
import random

import pytest
from places import ROOT

from oscem_map.compiler import check
from oscem_map.dsl.parser import parse
from oscem_map.editor.completion import proposals
from oscem_map.editor.fixes import fixes, formatted
from oscem_map.editor.folder import Folder
from oscem_map.editor.hover import hover
from oscem_map.editor.lens import lenses
from oscem_map.editor.narrow import syntax_errors
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
        if number % 12 == 11 or number == count - 1:
            nothing_is_stale(folder, file)


def nothing_is_stale(folder: Folder, file: str) -> None:
    """What a folder says after many edits is what one says that never saw another text; and what the compiler says."""
    found = folder.checked(file).diagnostics
    other = Folder(folder.mappings, folder.registry)
    other.put(file, folder.texts[file])
    assert found == other.checked(file).diagnostics
    if parse(folder.texts[file], file).file is not None:
        mappings = folder.mappings_of(file)[:1] or (file,)
        fresh = check(folder.mappings, folder.registry, mappings, texts=folder.texts, run=False)
        assert found == fresh.diagnostics


def test_syntax_errors_are_those_of_the_parser() -> None:
    """Of texts with one fault or several, in small files and in a large one."""
    cases = json.loads((ROOT / "tests" / "dsl" / "syntax_errors.json").read_text(encoding="utf-8"))
    large = (ROOT / "mappings" / "common" / "people.omap").read_text(encoding="utf-8")
    dice = random.Random(7)
    faulty = [case[0] for case in cases] + [edited(large, dice) for _ in range(30)]
    seen = 0
    for text in faulty:
        parsed = parse(text, "f")
        if parsed.file is None:
            seen += 1
            whole = [one for one in parsed.diagnostics if one.code != "E0103"]
            assert [*syntax_errors(text, "f")] == whole, text
    assert seen > 150
