"""TOML: what people write, and text for them."""

from __future__ import annotations

from typing import Any


class NotToml(ValueError):
    """A text that is no TOML: the message says the line and the column."""


def parse(data: bytes) -> dict[str, Any]:
    """The values of a TOML file; fractions keep their digits. Raises NotToml."""
    import tomllib
    from decimal import Decimal

    try:
        return tomllib.loads(data.decode("utf-8-sig"), parse_float=Decimal)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise NotToml(f"this is not UTF-8 (at line {line})") from None
    except (ValueError, RecursionError) as error:
        raise NotToml(f"this is not TOML: {error}") from None


def key(name: str) -> str:
    """A key as TOML writes it: bare where that is allowed, else in quotes."""
    return name if name and all(one.isascii() and (one.isalnum() or one in "_-") for one in name) else quoted(name)


def quoted(text: str) -> str:
    """A text in quotes, on one line. What no UTF-8 can hold (half a surrogate pair) is U+FFFD."""
    return f'"{"".join(map(_escaped, text))}"'


def _escaped(one: str) -> str:
    if one in '"\\':
        return f"\\{one}"
    if "\ud800" <= one <= "\udfff":
        return "\ufffd"
    if one.isprintable():
        return one
    return {"\n": "\\n", "\t": "\\t"}.get(one) or (f"\\u{ord(one):04x}" if ord(one) < 0x10000 else f"\\U{ord(one):08x}")


def comment(text: str) -> str:
    """A text as part of a comment of one line: what would end it or is not seen is escaped."""
    return "".join(one if one.isprintable() else one.encode("unicode_escape").decode("ascii") for one in text)


__all__ = ["NotToml", "comment", "key", "parse", "quoted"]
