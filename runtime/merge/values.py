"""Values as they stand in a CIF file, and as texts; when two of them say the same."""

from __future__ import annotations

import re
from decimal import Decimal

_PLAIN = re.compile(r"[^\s_#$'\";\[\]]\S*+")
_WORD = re.compile(r"(?:data_|save_)\S*|loop_|stop_|global_", re.IGNORECASE)
_NEITHER = re.compile(r"[^\n\t -~]")
_NUMBER = re.compile(r"[+-]?(?:\d{1,40}(?:\.\d{0,40})?|\.\d{1,40})(?:[eE][+-]?\d{1,3})?")
_WRAP = re.compile(r"[ \t]*\n[ \t]*")
_LONGEST = 2000
"""CIF 1.1 ends a line at 2,048 characters; a longer value gets lines of its own."""


def decode(raw: bytes) -> str | None:
    """The text of a value; None for `?` and `.`, which say that there is none, and for an empty text."""
    if raw in (b"?", b"."):
        return None
    text = raw.decode("utf-8", "backslashreplace")
    if text[0] == ";" and "\n" in text:
        return text[1:-1].replace("\r\n", "\n").removesuffix("\n") or None
    return (text[1:-1] if text[0] in "'\"" else text) or None


def encode(value: str | None, item: str) -> bytes:
    """The value as it is written; a text field begins with `;`, which has to begin a line.

    Raises ValueError, with the item's name, for what CIF 1.1 cannot hold.
    """
    if not value:
        return b"?"
    if "\n;" in value:
        raise ValueError(f"{item}: a line of the text begins with `;`, which would end it")
    wrong = _NEITHER.search(value)
    if wrong:
        raise ValueError(f"{item}: CIF cannot hold the character U+{ord(wrong[0]):04X}")
    return _quoted(value).encode("ascii")


def _quoted(value: str) -> str:
    if "\n" not in value and len(value) <= _LONGEST:
        if _PLAIN.fullmatch(value) and value not in ("?", ".") and not _WORD.fullmatch(value):
            return value
        for quote in "'\"":
            if quote not in value:
                return f"{quote}{value}{quote}"
    return f";{value}\n;"


def is_field(raw: bytes) -> bool:
    """Whether a value as written is a text field."""
    return raw[:1] == b";" and b"\n" in raw


def same(one: str | None, other: str | None, quantity: bool = False) -> bool:
    """Whether two values say the same: as texts but for the breaks of lines, or, of a quantity, as numbers."""
    if one == other:
        return True
    if one is None or other is None:
        return False
    if quantity and _NUMBER.fullmatch(one) and _NUMBER.fullmatch(other):
        return Decimal(one) == Decimal(other)
    return "\n" in one + other and (_flat(one, " ") == _flat(other, " ") or _flat(one, "") == _flat(other, ""))


def squeezed(value: str, quantity: bool) -> str | Decimal:
    """The same for two values of which `same` says that they are: without blanks, and of a quantity the number."""
    plain = value if value.isalnum() else "".join(value.split())
    return Decimal(plain) if quantity and _NUMBER.fullmatch(plain) else plain


def above(one: str | None, other: str | None) -> bool:
    """Whether both are numbers, and the first is the larger one."""
    return bool(one and other and _NUMBER.fullmatch(one) and _NUMBER.fullmatch(other) and Decimal(one) > Decimal(other))


def _flat(text: str, blank: str) -> str:
    return _WRAP.sub(blank, text.strip())


def folded(value: str | None) -> str | None:
    """For names: without regard to case and repeated blanks; None for no value."""
    return " ".join(value.split()).casefold() if value else None
