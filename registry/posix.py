"""Regular expressions of DDL2 dictionaries, in Python's dialect.

The dictionary writes bracket expressions as POSIX does: `[]...]` holds a bracket, a backslash is a character.
But it also writes `\\n`, `\\t`, `\\r`, `\\v`, `\\f` in them, and sometimes an escaped parenthesis. So there a
backslash before one of those letters is the control character, before the punctuation of patterns it is an
escape, and otherwise it is itself: `/\\{}` in the class of `code` is slash, backslash and two braces.
"""

from __future__ import annotations

import re

_CONTROL = {"n": "\n", "t": "\t", "r": "\r", "v": "\v", "f": "\f"}
_SHOWN = {character: "\\" + letter for letter, character in _CONTROL.items()}
_ESCAPED = frozenset("().[]-?*+|^$")


def to_python(construct: str) -> str:
    """The pattern for `re.fullmatch`. Raises ValueError where it is no regular expression."""
    pattern, at = [], 0
    while at < len(construct):
        take = {"[": _bracket, "\\": _escape}.get(construct[at], _plain)
        text, at = take(construct, at)
        pattern.append(text)
    if pattern[-1:] == ["$"]:
        pattern.pop()  # the whole text is matched anyway
    joined = "".join(pattern)
    try:
        re.compile(joined)
    except re.error as error:
        raise ValueError(f"{construct!r} is no regular expression: {error}") from error
    return joined


def words(construct: str) -> tuple[str, ...]:
    """The alternatives of a construct that only lists words, like `YES|NO`."""
    return tuple(construct.split("|")) if re.fullmatch(r"\w+(\|\w+)+", construct) else ()


def _plain(text: str, at: int) -> tuple[str, int]:
    return text[at], at + 1


def _escape(text: str, at: int) -> tuple[str, int]:
    return text[at : at + 2], at + 2


def _bracket(text: str, at: int) -> tuple[str, int]:
    """The bracket expression that begins here, and where it ends."""
    end = at + 1 + (text[at + 1 : at + 2] == "^")
    end = text.find("]", end + 1)
    if end < 0:
        raise ValueError(f"{text!r} has a bracket that is not closed")
    inner = text[at + 1 : end]
    negated = inner.startswith("^")
    return f"[{'^' * negated}{''.join(_members(inner[negated:]))}]", end + 1


def _members(inner: str) -> list[str]:
    """The members, each escaped as Python wants it; a hyphen between two is a range."""
    characters = _characters(inner)
    shown = [_SHOWN.get(one, "\\" + one if one in "\\]^[-" else one) for one, _ in characters]
    for place, member in enumerate(characters):
        if member == ("-", False) and 0 < place < len(characters) - 1:
            shown[place] = "-"
        if member[0] in "&~|" and member in characters[:place]:
            shown[place] = ""  # two in a row would be a set operator one day
    return shown


def _characters(inner: str) -> list[tuple[str, bool]]:
    """The characters that a bracket expression names, each with whether it was escaped."""
    found, at = [], 0
    while at < len(inner):
        after = inner[at + 1 : at + 2]
        if inner[at] == "\\" and (after in _CONTROL or after in _ESCAPED) and after:
            found.append((_CONTROL.get(after, after), True))
            at += 2
        else:
            found.append((inner[at], False))
            at += 1
    return found
