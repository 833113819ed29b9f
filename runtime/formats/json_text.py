"""JSON read strictly and written exactly: digits survive, a key stands once, nesting is bounded.

RFC 8259 leaves repeated keys, lone surrogates and the size of numbers to the reader; here the first two are
refused with their place. A number beyond any measurement (see `number`) stays text, as NaN and Infinity do,
so that the converter can refuse it with its path.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from decimal import Decimal, InvalidOperation
from json.encoder import encode_basestring as encode_basestring  # noqa: PLC0414 - reports write texts with it

from oscem_map.runtime.document_error import MAX_DEPTH, DocumentError, place
from oscem_map.runtime.formats.text import text_of

LONGEST = 400
"""Digits and decimal exponent that a number may have: a little more than a double can hold."""
_PLAIN_DIGITS = 40

# A string (closed or cut off) with the colon that makes it a key, or a bracket.
_TOKEN = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+(?:"\s*+(?P<key>:)?|\Z)|[\[\]{}]', re.DOTALL)
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|.)", re.DOTALL)

# How `json` begins its messages, what that means, and what to do.
_SAID = {
    "Expecting value": ("a value is missing here", "write null, or look for a comma too many"),
    "Expecting property name": ("a key in double quotes belongs here", "or a comma before it is too many"),
    "Illegal trailing comma": ("no comma may stand before a closing bracket", "take it away"),
    "Expecting ',' delimiter": ("a comma or closing bracket belongs here", "look at the value before it"),
    "Expecting ':' delimiter": ("a colon belongs here, after the key", "write it before the value"),
    "Unterminated string": ("the text that begins here is not closed", "look whether the file was cut off"),
    "Invalid control character": ("a line break or control character stands in a text", "write \\n or \\t"),
    "Invalid \\": ("this backslash begins no known escape", "write \\\\ for a backslash"),
    "Extra data": ("the document is over, yet more text follows", "keep one JSON document in the file"),
}


class _RepeatedKey(Exception):
    """Raised from inside the parser, which knows no positions."""


def decode(source: bytes, name: str) -> object:
    """The value of a JSON document. Raises DocumentError."""
    return parse(text_of(source, name), name)


def parse(text: str, name: str) -> object:
    """The value of a JSON text; a number with point or exponent is a Decimal.

    Raises DocumentError with line and column.
    """
    _check_depth(text, name)
    try:
        value: object = json.loads(
            text, parse_float=number, parse_int=whole, parse_constant=str, object_pairs_hook=_members
        )
    except _RepeatedKey:
        raise _repeated(text, name) from None
    except json.JSONDecodeError as error:
        raise _explained(error, text, name) from None
    _check_surrogates(text, name)
    return value


def number(text: str) -> Decimal | str:
    """The Decimal, with its digits; the text itself beyond `LONGEST` digits or that power of ten."""
    if len(text) > LONGEST:
        return text
    try:
        value = Decimal(text)
    except InvalidOperation:  # an exponent beyond even Decimal
        return text
    return value if abs(value.adjusted()) <= LONGEST else text


def whole(text: str) -> int | str:
    """The integer; the text itself beyond `LONGEST` digits."""
    return int(text) if len(text) <= LONGEST else text


def _members(pairs: list[tuple[str, object]]) -> dict[str, object]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise _RepeatedKey
    return members


def _check_depth(text: str, name: str) -> None:
    if text.count("[") + text.count("{") <= MAX_DEPTH:
        return
    depth = 0
    for token in _TOKEN.finditer(text):
        depth += {"{": 1, "[": 1, "}": -1, "]": -1}.get(token[0], 0)
        if depth > MAX_DEPTH:
            what = f"objects and lists are nested more than {MAX_DEPTH} deep"
            raise DocumentError(place(name, text, token.start()), what, "a record needs fewer than 20 levels")


def _repeated(text: str, name: str) -> DocumentError:
    """The error for the first key that its object already has."""
    offset, key = next(_repeats(text))
    what = f"the key `{key}` stands a second time in its object"
    return DocumentError(place(name, text, offset), what, "keep one of the two")


def _repeats(text: str) -> Iterator[tuple[int, str]]:
    open_objects: list[set[str]] = []
    for token in _TOKEN.finditer(text):
        if token[0] in "{[":
            open_objects.append(set())
        elif token[0] in "}]":
            open_objects.pop()
        elif token["key"]:
            key = json.loads(token[0].rstrip(":").rstrip())
            if key in open_objects[-1]:
                yield token.start(), key
            open_objects[-1].add(key)


def _explained(error: json.JSONDecodeError, text: str, name: str) -> DocumentError:
    where = place(name, text, error.pos)
    if error.pos >= len(text.rstrip()):
        return DocumentError(where, "the document ends in the middle", "look whether the file was cut off")
    for start, (what, advice) in _SAID.items():
        if error.msg.startswith(start):
            return DocumentError(where, what, advice)
    return DocumentError(where, f"this is not JSON ({error.msg})")


def _check_surrogates(text: str, name: str) -> None:
    """Refuse half of a surrogate pair (`\\ud83d` alone): no file could hold the text again."""
    if "\\ud" not in text and "\\uD" not in text:
        return
    high: int | None = None  # where the low half of a pair has to begin
    for escape in _ESCAPE.finditer(text):
        code = int(escape[1] or "0", 16)
        low, paired = 0xDC00 <= code < 0xE000, high == escape.start()
        if high is not None and not (low and paired):
            raise _half_pair(text, name, high - 6)
        if low and not paired:
            raise _half_pair(text, name, escape.start())
        high = escape.end() if 0xD800 <= code < 0xDC00 else None
    if high is not None:
        raise _half_pair(text, name, high - 6)


def _half_pair(text: str, name: str, offset: int) -> DocumentError:
    what = f"the escape {text[offset : offset + 6]} is half of a character"
    return DocumentError(place(name, text, offset), what, "write the character itself")


def write_json(value: object) -> str:
    """JSON with an indent of two, keys in the given order, Decimals digit by digit, and a newline at the end.

    Takes dict, list, tuple, str, bool, None, int, Decimal and float. Raises ValueError for NaN and Infinity,
    TypeError for anything else.
    """
    parts: list[str] = []
    _write(value, "\n", parts.append)
    parts.append("\n")
    return "".join(parts)


def _write(value: object, indent: str, put: Callable[[str], None]) -> None:
    """One call a level, so that documents of MAX_DEPTH fit below Python's limit; texts are written without one."""
    inner = indent + "  "
    if isinstance(value, dict) and value:
        mark = "{"
        for key, member in value.items():
            if member.__class__ is str:
                put(f"{mark}{inner}{encode_basestring(key)}: {encode_basestring(member)}")
            else:
                put(f"{mark}{inner}{encode_basestring(key)}: ")
                _write(member, inner, put)
            mark = ","
        put(indent + "}")
    elif isinstance(value, list | tuple) and value:
        mark = "["
        for element in value:
            put(mark + inner)
            _write(element, inner, put)
            mark = ","
        put(indent + "]")
    else:
        put(scalar(value))


def written_at(value: object, indent: str) -> str:
    """The text of a value inside a document, whose lines begin with `indent` (a line end and blanks)."""
    if not value or not isinstance(value, (dict, list, tuple)):
        return scalar(value)
    parts: list[str] = []
    _write(value, indent, parts.append)
    return "".join(parts)


def scalar(value: object) -> str:
    """The text of a value that is no object and no list, or is an empty one."""
    kind = value.__class__
    if kind is Decimal:
        return _digits(value)  # type: ignore[arg-type]
    if kind is int:
        return repr(value)
    if kind is float:
        text = repr(value)
        return text if text.replace(".", "").lstrip("-").isdigit() else _digits(Decimal(text))
    if isinstance(value, str):
        return encode_basestring(value)
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, int):
        return int.__repr__(value)
    if isinstance(value, Decimal | float):
        return _digits(Decimal(repr(value)) if isinstance(value, float) else value)
    if isinstance(value, dict | list | tuple):
        return "{}" if isinstance(value, dict) else "[]"
    raise TypeError(f"JSON has no place for a {type(value).__name__}")


def _digits(value: Decimal) -> str:
    """All digits of the number, and an exponent only where plain digits would be a long row of zeros."""
    if not value.is_finite():
        raise ValueError(f"JSON has no number {value}")
    text = str(value)
    if "E" not in text:
        return text
    exponent = value.as_tuple().exponent
    return format(value, "f") if isinstance(exponent, int) and abs(exponent) <= _PLAIN_DIGITS else text


encode = write_json
