"""The words that the Visual Studio Code grammar and the server's tokens colour are those of the parser."""

from __future__ import annotations

import json
import re
from pathlib import Path

from oscem_map.dsl.engine import engine
from oscem_map.editor.outline import _INSIDE, _STARTS

GRAMMAR = Path(__file__).parents[2] / "editors" / "vscode" / "syntaxes" / "omap.tmLanguage.json"


def words_of_the_parser() -> set[str]:
    """Every terminal that is one word, and the words inside those that are several."""
    found = set()
    for terminal in engine().terminals:
        pattern = terminal.pattern.value
        if terminal.pattern.type == "str" and pattern.isalpha():
            found.add(pattern)
        elif (words := re.fullmatch(r"\(([a-z|]+)\)\\b", pattern)) is not None:
            found.update(words[1].split("|"))
    return found


def test_the_grammar_of_the_extension_has_every_word() -> None:
    patterns = json.loads(GRAMMAR.read_text(encoding="utf-8"))["patterns"]
    (keywords,) = [one["match"] for one in patterns if one["name"] == "keyword.control.omap"]
    coloured = set(keywords.removeprefix("\\b(").removesuffix(")\\b").split("|"))
    assert coloured == words_of_the_parser()


def test_the_tokens_of_the_server_have_every_word() -> None:
    assert words_of_the_parser() == _STARTS | _INSIDE


def test_patterns_of_the_extension_are_regular_expressions() -> None:
    for one in json.loads(GRAMMAR.read_text(encoding="utf-8"))["patterns"]:
        for part in ("match", "begin", "end"):
            if part in one:
                re.compile(one[part])
