"""What was parsed before, in the user's cache: `check` and `compile` read the same fifty files again and again.

A file of the cache is named by a digest of the text, its file's name, the source of this package and the version of Python:
whatever changes, it is parsed anew. It is read only where it is the user's own and nobody else may write it; and it can
make nothing but nodes of the syntax tree. Only texts are kept of which the parser has nothing to say.
"""

from __future__ import annotations

import hashlib
import io
import os
import pickle
import sys
from contextlib import suppress
from dataclasses import is_dataclass
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any

from oscem_map.dsl import spans, syntax, syntax_ends, syntax_slips
from oscem_map.dsl.format import canonical
from oscem_map.dsl.parser import Parsed, parse
from oscem_map.dsl.user_cache import cache_folder, read_own, write

MOST = 600
"""Files that are kept; then the older half goes."""
_NODES = {module.__name__: module for module in (spans, syntax, syntax_ends, syntax_slips)}


def parsed(text: str, file: str) -> tuple[Parsed, bool]:
    """What `parse` gives, and whether the text is laid out as `oscem-map fmt` would have it."""
    folder, version = cache_folder(), _version()
    path = folder / f"parsed-{_digest(version, file, text)}.tree" if folder is not None and version else None
    kept = None if path is None else _load(path)
    if kept is not None:
        return Parsed(kept[0], ()), kept[1]
    found, laid_out = parse(text, file), canonical(text) == text
    if path is not None and found.file is not None and not found.diagnostics:
        made = io.BytesIO()
        _Calls(made, 5).dump((found.file, laid_out))
        write(path, made.getvalue())
        _make_room(path.parent)
    return found, laid_out


def _digest(*texts: str) -> str:
    return hashlib.sha256("\0".join(texts).encode("utf-8", "surrogatepass")).hexdigest()[:40]


@cache
def _version() -> str:
    """A digest of what makes a tree of a text; `''` where the source of this package is no files."""
    source = hashlib.sha256(repr(sys.version_info).encode())
    try:
        for path in sorted(path for path in Path(__file__).parent.iterdir() if path.suffix in (".py", ".lark")):
            source.update(path.read_bytes())
    except OSError:
        return ""
    return source.hexdigest()


def _load(path: Path) -> tuple[syntax.File, bool] | None:
    """The tree that was kept; None where there is none, or none that can be trusted."""
    data = read_own(path)
    if data is None:
        return None
    try:
        file, laid_out = _Nodes(io.BytesIO(data)).load()
    except Exception:
        return None
    return (file, laid_out) if isinstance(file, syntax.File) and isinstance(laid_out, bool) else None


def _make_room(folder: Path) -> None:
    with suppress(OSError):
        files = [(path.stat().st_mtime_ns, path) for path in folder.glob("parsed-*.tree")]
        if len(files) > MOST:
            for _, path in sorted(files)[: MOST // 2]:
                os.unlink(path)


class _Calls(pickle.Pickler):
    """Writes a node as a call of its class, which is read faster than its slots one by one."""

    def reducer_override(self, one: Any) -> Any:
        names = getattr(one.__class__, "__match_args__", None) if is_dataclass(one) else None
        return NotImplemented if names is None else (one.__class__, tuple(getattr(one, name) for name in names))


class _Nodes(pickle.Unpickler):
    """Makes nodes of the syntax tree and decimal numbers; refuses everything else that would be made by a call."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) == ("decimal", "Decimal"):
            return super().find_class(module, name)
        kind = vars(_NODES[module]).get(name) if module in _NODES else None
        if not isinstance(kind, type) or kind.__module__ != module:
            raise pickle.UnpicklingError(f"{module}.{name} is no node of the syntax tree")
        if not (hasattr(kind, "__dataclass_fields__") or issubclass(kind, Enum)):
            raise pickle.UnpicklingError(f"{module}.{name} is no node of the syntax tree")
        return kind


__all__ = ["parsed"]
