"""Documents as they come: bytes of any format, packed or not, to plain values, and the record inside."""

from __future__ import annotations

import re
from importlib import import_module
from typing import NamedTuple

from oscem_map.runtime.document_error import DocumentError
from oscem_map.runtime.formats import TREE, Format, of_bytes, of_name
from oscem_map.runtime.formats.json_text import write_json
from oscem_map.runtime.packed import unpacked

__all__ = ["Document", "DocumentError", "read", "record_of", "write_json"]

LEVEL = "scientificMetadata"
"""Where a SciCat data set keeps the record of its instrument."""

_ACCESSION = re.compile(r"[A-Z]+-[A-Z0-9]+")
"""The code of an entry: services of archives answer with an entry below its code, `{"EMPIAR-10028": {...}}`."""

_KINDS = {str: "a text", bool: "true or false", int: "a number", list: "a list", type(None): "null"}


class Document(NamedTuple):
    """A document that was read.

    `value` is a dict for JSON and YAML (of dict, list, str, bool, None, int and Decimal) and `cif.Tables` for
    a CIF file. `sha256` is the digest of the bytes as given, in hexadecimal.
    """

    value: object
    sha256: str
    format: Format
    name: str


def read(source: bytes, name: str) -> Document:
    """Read a document. `name` is shown in errors, and tells the format if it can; else the bytes do. Raises DocumentError."""
    shown = name or "the input"
    plain = unpacked(source, shown)
    form = of_name(name) or of_bytes(plain)
    value = form.decode(plain, shown)
    if form.side is TREE and not isinstance(value, dict):
        what = f"the document is {_kind(value)}, not an object"
        raise DocumentError(shown, what, "put the record's fields at the top, as keys and values")
    return Document(value, _sha256(source), form, name)


def _sha256(source: bytes) -> str:
    """The digest of bytes, by the module that hashlib falls back on: hashlib loads OpenSSL, which takes 3 ms and 3 MB."""
    for module in ("_sha2", "_sha256", "hashlib"):
        try:
            digest: str = import_module(module).sha256(source).hexdigest()
        except ImportError:
            continue
        return digest
    raise AssertionError("Python has no SHA-256")


def record_of(value: object, level: str | None, name: str = "") -> tuple[object, str]:
    """The record inside a document, and its path there: `$`, or `$.scientificMetadata`.

    `name` is the document's, for errors. `level` is a key of the document, or keys with dots between them. Without it
    the record is what stands under `scientificMetadata`, or below the code of the one entry, else the whole document.
    Raises DocumentError if there is no such object.
    """
    if level is None:
        if not isinstance(value, dict) or (LEVEL not in value and not _is_entry(value)):
            return value, TREE.top
        level = LEVEL if LEVEL in value else next(iter(value))
    keys = [level] if isinstance(value, dict) and level in value else level.split(".")
    path = TREE.top
    for key in keys:
        value = _member(value, key, f"{name}, {path}" if name else path)
        path = TREE.below(path, key)
    if not isinstance(value, dict):
        what = f"the record should be here, but this is {_kind(value)}"
        raise DocumentError(f"{name}, {path}" if name else path, what, "name another level")
    return value, path


def _is_entry(value: dict[str, object]) -> bool:
    """Whether a document is one entry below its code."""
    return len(value) == 1 and all(_ACCESSION.fullmatch(code) and isinstance(one, dict) for code, one in value.items())


def _member(value: object, key: str, path: str) -> object:
    if not isinstance(value, dict):
        raise DocumentError(path, f"`{key}` cannot be inside {_kind(value)}", "name another level")
    if key not in value:
        there = ", ".join(f"`{name}`" for name in [*value][:12]) + (", ..." if len(value) > 12 else "")
        advice = f"name one of the keys that are: {there}" if value else "it has no keys at all"
        raise DocumentError(path, f"there is no key `{key}` here", advice)
    return value[key]


def _kind(value: object) -> str:
    return _KINDS.get(type(value), "a number")
