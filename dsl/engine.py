"""The lark parser, built once a process from the grammar beside this file."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from lark import Lark, Token, Tree
from lark.exceptions import UnexpectedInput

from oscem_map.dsl.diagnostics import Diagnostic
from oscem_map.dsl.engine_cache import cache_file, load, save
from oscem_map.dsl.syntax import File
from oscem_map.dsl.tree_items import Builder

OPTIONS: dict[str, Any] = {
    "parser": "lalr", "lexer": "contextual", "propagate_positions": True, "maybe_placeholders": True,
}  # fmt: skip


def grammar() -> str:
    """The text of `grammar.lark`."""
    return files("oscem_map.dsl").joinpath("grammar.lark").read_text(encoding="utf-8")


@cache
def engine() -> Lark:
    """The parser. Its tables are made once for a grammar, and then read from the user's cache."""
    text, path = grammar(), cache_file(grammar(), OPTIONS)
    kept = load(path) if path is not None else None
    if kept is not None:
        return kept
    made = Lark(text, **OPTIONS)
    if path is not None:
        save(made, path)
    return made


def raw(text: str) -> Tree[Token]:
    """Lark's tree. Raises lark's UnexpectedInput at the first syntax error. Offsets are those of `text`."""
    return engine().parse(text if text.endswith("\n") else text + "\n")


@lru_cache(2)
def read(text: str) -> Tree[Token] | UnexpectedInput:
    """Lark's tree of a text, or where it stops. Kept while one text is asked about several times in a row."""
    try:
        return raw(text)
    except UnexpectedInput as error:
        return error.with_traceback(None)


def build(tree: Tree[Token], file: str) -> tuple[File, tuple[Diagnostic, ...]]:
    """The syntax tree, and what the grammar lets pass and the language does not.

    Raises RecursionError where blocks or parentheses are nested a few hundred deep.
    """
    builder = Builder(file)
    built: File = builder.transform(tree)
    return built, tuple(builder.problems)
