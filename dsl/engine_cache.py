"""The parser's tables in the user's cache: building them from the grammar takes longer than checking most mappings.

The file is named by a digest of the grammar, the version of lark and that of Python, so that none of them meets tables
of another. It holds plain values only: one that names a class or a function is not read. Whatever is wrong with it or
with its folder, the tables are built from the grammar.
"""

from __future__ import annotations

import hashlib
import io
import pickle
import sys
from pathlib import Path
from typing import Any

import lark
from lark import Lark

from oscem_map.dsl.user_cache import cache_folder, read_own, write


def cache_file(grammar: str, options: dict[str, Any]) -> Path | None:
    """Where the tables of a grammar are kept; None where there is no place for them."""
    above = cache_folder()
    if above is None:
        return None
    what = repr((grammar, sorted(options.items()), lark.__version__, sys.version_info[:3]))
    return above / f"grammar-{hashlib.sha256(what.encode()).hexdigest()[:32]}.tables"


def load(path: Path) -> Lark | None:
    """The parser that was kept; None where there is none, or none that can be trusted."""
    data = read_own(path)
    if data is None:
        return None
    try:
        _Plain(io.BytesIO(data)).load()
        return Lark.load(io.BytesIO(data))
    except Exception:
        return None


def save(parser: Lark, path: Path) -> None:
    """Keep a parser for other processes."""
    made = io.BytesIO()
    parser.save(made)
    write(path, made.getvalue())


class _Plain(pickle.Unpickler):
    """Reads numbers, texts, lists and dictionaries; refuses everything that would be made by a call."""

    def find_class(self, module: str, name: str) -> Any:
        raise pickle.UnpicklingError(f"{module}.{name} is no plain value")
