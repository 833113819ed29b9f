"""Documents as they come: bytes of JSON, YAML or mmCIF, packed or not, to plain values, and the record inside."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from oscem_map.runtime import json_text
from oscem_map.runtime.json_text import write_json
from oscem_map.runtime.packed import unpacked
from oscem_map.runtime.places import DocumentError, at

__all__ = ["Document", "DocumentError", "Format", "decode", "read", "record_of", "sniff", "write_json"]

Format = Literal["json", "yaml", "cif"]

LEVEL = "scientificMetadata"
"""Where a SciCat data set keeps the record of its instrument."""

_SUFFIXES: dict[str, Format] = {"json": "json", "yaml": "yaml", "yml": "yaml", "cif": "cif", "mmcif": "cif"}
_SUFFIXES |= {"jsonl": "json", "ndjson": "json"}
# What may follow the suffix: that of gzip, or which line of a file the document is.
_AFTER = re.compile(r"(?:\.gz|, line \d+)\Z", re.IGNORECASE)
# A data block's heading after blanks and comments. `data_set: 1` is YAML.
_CIF = re.compile(rb"(?:\xef\xbb\xbf)?(?:\s|#[^\r\n]*+)*+data_[^\s:]*(?:\s|\Z)", re.IGNORECASE)
_JSON = re.compile(rb"(?:\xef\xbb\xbf)?\s*+[{\[]")
_WIDE = (b"\xff\xfe", b"\xfe\xff")
_PLAIN_KEY = re.compile(r"[^\W\d][\w-]*")
_KINDS = {str: "a text", bool: "true or false", int: "a number", list: "a list", type(None): "null"}


@dataclass(frozen=True, slots=True)
class Document:
    """A document that was read.

    `value` is a dict for JSON and YAML (of dict, list, str, bool, None, int and Decimal) and `cif.Tables` for
    mmCIF. `sha256` is the digest of the bytes as given, in hexadecimal.
    """

    value: object
    sha256: str
    format: Format
    name: str


def read(source: bytes, name: str) -> Document:
    """Read a document; `name` is shown in errors and its suffix tells the format. Raises DocumentError."""
    from hashlib import sha256

    shown = name or "the input"
    plain = unpacked(source, shown)
    form = sniff(plain, name)
    text = decode(_with_comments(plain) if form == "cif" else plain, shown)
    if not text or text.isspace():
        raise DocumentError(shown, "the document is empty", "look whether it was saved")
    return Document(_value(text, form, shown), sha256(source).hexdigest(), form, name)


def sniff(source: bytes, name: str) -> Format:
    """The format by the name's suffix, else by how the text begins; what is neither JSON nor CIF is YAML."""
    suffix = _SUFFIXES.get(_AFTER.sub("", name).rpartition(".")[2].lower()) if "." in name else None
    if suffix:
        return suffix
    if _JSON.match(source):
        return "json"
    return "cif" if _CIF.match(source) else "yaml"


def decode(source: bytes, name: str) -> str:
    """The text of UTF-8 bytes, without a byte order mark. Raises DocumentError with the first wrong byte."""
    if source.startswith(_WIDE):
        raise DocumentError(at(name, 1, 1), "the text is UTF-16", "save the document as UTF-8")
    try:
        return source.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = source[: error.start].decode("utf-8-sig", "replace")
        where = at(name, before.count("\n") + 1, len(before) - before.rfind("\n"))
        what = f"the byte 0x{source[error.start]:02X} is not UTF-8"
        raise DocumentError(where, what, "save the document as UTF-8") from None


def _with_comments(source: bytes) -> bytes:
    """CIF of which the comments, which are no data, are UTF-8 in any case."""
    try:
        source.decode("utf-8-sig")
    except UnicodeDecodeError:
        from oscem_map.runtime.cif_comments import readable

        return readable(source)
    return source


def _value(text: str, form: Format, name: str) -> object:
    if form == "cif":
        from oscem_map.runtime import cif

        return cif.read(text, name)
    if form == "yaml":
        from oscem_map.runtime import yaml_text

        value = yaml_text.parse(text, name)
    else:
        value = json_text.parse(text, name)
    if not isinstance(value, dict):
        what = f"the document is {_kind(value)}, not an object"
        raise DocumentError(name, what, "put the record's fields at the top, as keys and values")
    return value


def record_of(value: object, level: str | None, name: str = "") -> tuple[object, str]:
    """The record inside a document, and its path there: `$`, or `$.scientificMetadata`.

    `name` is the document's, for errors. `level` is a key of the document, or keys with dots between them. Without it
    the record is what stands under `scientificMetadata`, else the whole document. Raises DocumentError if there is no
    such object.
    """
    if level is None:
        if not isinstance(value, dict) or LEVEL not in value:
            return value, "$"
        level = LEVEL
    keys = [level] if isinstance(value, dict) and level in value else level.split(".")
    path = "$"
    for key in keys:
        value = _member(value, key, f"{name}, {path}" if name else path)
        path += f".{key}" if _PLAIN_KEY.fullmatch(key) else f"[{write_json(key).rstrip()}]"
    if not isinstance(value, dict):
        what = f"the record should be here, but this is {_kind(value)}"
        raise DocumentError(f"{name}, {path}" if name else path, what, "name another level")
    return value, path


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
