"""The formats of documents, each in one row: its suffixes, how it is read and written, and how a place in it is named.

    format = of_name("records/a.json.gz")           # JSON
    value = format.decode(data, "a.json")           # bytes to values
    text = format.encode(value)                     # values to text
    format.side.below("$.sample.grids", 1)          # $.sample.grids[1]; of tables `_category[1].item`

A new format is a row below and a module with `decode` and `encode`; nothing else asks for a suffix.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import PurePath
from typing import NamedTuple, cast

from oscem_map.runtime.paths import below_object, below_tables


class Side(NamedTuple):
    """What a format holds: a tree of objects and lists, or tables.

    `top` is the path of all of it, and `below` gives the path of a member of what is at a path: by its name, or of a
    list or a category by its position.
    """

    name: str
    top: str
    below: Callable[[str, str | int], str]


TREE = Side("tree", "$", below_object)
TABLES = Side("tables", "", below_tables)


class Format(NamedTuple):
    """One format. The first suffix is that of a file that is written; `lines` says that each line is a document.

    `begins` is how bytes begin that are of this format whatever they are called; `module` reads and writes it.
    """

    name: str
    title: str
    side: Side
    suffixes: tuple[str, ...]
    module: str
    begins: bytes = b""
    lines: bool = False

    def decode(self, source: bytes, name: str) -> object:
        """The values of a document; `name` is shown in errors. Raises DocumentError."""
        return import_module(self.module).decode(source, name)

    def encode(self, value: object) -> str:
        """The text of values. Raises ValueError, with the place, for what the format cannot hold."""
        return cast(str, import_module(self.module).encode(value))


_HERE = __name__
_OBJECT = rb"(?:\xef\xbb\xbf)?\s*+[{\[]"
# A data block's heading after blanks and comments. `data_set: 1` is YAML.
_BLOCK = rb"(?:\xef\xbb\xbf)?(?:\s|#[^\r\n]*+)*+data_[^\s:]*(?:\s|\Z)"

JSON = Format("json", "JSON", TREE, (".json",), f"{_HERE}.json_text", _OBJECT)
LINES = Format("jsonl", "JSON lines", TREE, (".jsonl", ".ndjson"), f"{_HERE}.json_text", lines=True)
YAML = Format("yaml", "YAML", TREE, (".yaml", ".yml"), f"{_HERE}.yaml_text")
CIF = Format("cif", "mmCIF", TABLES, (".cif", ".mmcif"), f"{_HERE}.cif", _BLOCK)

FORMATS = (JSON, YAML, LINES, CIF)
"""The first of a side is that in which it is written."""
PACKED = ".gz"
"""What may follow a suffix."""

_BY_SUFFIX = {suffix: one for one in FORMATS for suffix in one.suffixes}
_LINE = re.compile(r", line \d+\Z")
"""What follows the name of a file of which the document is one line."""


def of_name(name: str) -> Format | None:
    """The format that a file's name tells, whatever the case of its suffix; None if it tells none."""
    path = PurePath(_LINE.sub("", name))
    return _BY_SUFFIX.get((path.with_suffix("") if path.suffix.lower() == PACKED else path).suffix.lower())


def of_bytes(source: bytes) -> Format:
    """The format that bytes begin as; what is neither JSON nor CIF is YAML."""
    return next((one for one in FORMATS if one.begins and re.match(one.begins, source, re.IGNORECASE)), YAML)


def written(side: Side) -> Format:
    """The format in which a side is written."""
    return next(one for one in FORMATS if one.side is side)


def suffixes(side: Side, lines: bool = True) -> Iterator[str]:
    """The suffixes of documents that hold a side; without `lines`, of those that are one document."""
    for one in FORMATS:
        if one.side is side and (lines or not one.lines):
            yield from one.suffixes
