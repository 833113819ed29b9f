"""What CIF's character sets leave of a text.

The dictionary's `code`, `line` and `text` types hold printable ASCII, `text` also line ends and tabs. Letters
outside are respelt, never dropped without a trace and never turned into `?`, which means "unknown" there:
first by the table below, then as the letter without its accents, then by `unidecode` where that is installed,
and what is left as its code, `[U+E000]`. Invisible characters (controls, marks, joiners) are dropped.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

_NEWLINES = re.compile(r"\n+")

# From U+03B1 on; the second sigma is the one that ends words.
_GREEK = (
    "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu",
    "nu", "xi", "omicron", "pi", "rho", "sigma", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega",
)  # fmt: skip

_SIGNS = {
    "µ": "u", "°": "deg", "\u2126": "Ohm", "℃": "degC", "℉": "degF", "Å": "A", "‰": "per mille",
    "×": "x", "÷": "/", "·": ".", "⋅": ".", "∙": ".", "•": "-", "−": "-", "±": "+/-", "∓": "-/+",
    "≤": "<=", "≥": ">=", "≠": "!=", "≈": "~", "∼": "~", "≃": "~", "≅": "~", "∝": "~", "∞": "infinity",
    "→": "->", "←": "<-", "↔": "<->", "⇒": "=>", "√": "sqrt", "∑": "sum", "∂": "d", "∆": "Delta",
    "⁄": "/", "∕": "/", "½": "1/2", "¼": "1/4", "¾": "3/4", "⅓": "1/3", "⅔": "2/3",
    "–": "-", "—": "-", "‐": "-", "‑": "-", "‒": "-", "―": "-", "…": "...",
    "‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'", "ʼ": "'", "´": "'",
    "“": '"', "”": '"', "„": '"', "‟": '"', "″": '"', "«": '"', "»": '"', "‹": "'", "›": "'",
    "ß": "ss", "ẞ": "SS", "ø": "o", "Ø": "O", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ł": "l", "Ł": "L",
    "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ħ": "h", "Ħ": "H", "ı": "i", "ŋ": "ng",
    "©": "(C)", "®": "(R)", "™": "(TM)", "№": "No.", "§": "section ", "€": "EUR", "£": "GBP", "¥": "JPY",
    "†": "+", "‡": "++", "ℓ": "l", "ª": "a", "º": "o", "\u00a0": " ",
    "\u0085": "\n", "\u2028": "\n", "\u2029": "\n",
}  # fmt: skip


def _greek() -> dict[str, str]:
    small = dict(zip(map(chr, range(0x3B1, 0x3CA)), _GREEK, strict=True))
    return small | {letter.upper(): name.capitalize() for letter, name in small.items()} | {"μ": "u"}


_TABLE = (
    _SIGNS
    | _greek()
    | dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾", "0123456789+-=()", strict=True))
    | dict(zip("₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎", "0123456789+-=()", strict=True))
)


class _Letters(dict[int, str]):
    """The ASCII of each character by its code, found once and kept: what `str.translate` asks for."""

    def __missing__(self, code: int) -> str:
        self[code] = text = _spelt(chr(code))
        return text


def _spelt(letter: str) -> str:
    if letter in "\t\n" or (letter.isascii() and letter.isprintable()):
        return letter
    parts = unicodedata.normalize("NFD", letter)
    base = "".join(part for part in parts if unicodedata.category(part) != "Mn")
    for form in (letter, base):
        if form in _TABLE:
            return _TABLE[form]
    if base.isascii() or unicodedata.category(letter) in ("Cc", "Cf", "Mn", "Me"):
        return base if base.isascii() and base.isprintable() else ""
    return _transliterated(letter) or f"[U+{ord(letter):04X}]"


def _transliterated(letter: str) -> str:
    """What unidecode says, if it says something that CIF can hold and that is no question mark."""
    if unicodedata.category(letter) in ("Cs", "Co", "Cn"):
        return ""
    text = _unidecode(letter)
    asks = "?" in text and letter not in "¿？⁇؟"
    return text if text.isascii() and text.isprintable() and not asks else ""


def _unidecode(letter: str) -> str:
    try:
        from unidecode import unidecode_expect_nonascii
    except ImportError:
        return ""
    return unidecode_expect_nonascii(letter)


_LETTERS = _Letters()


def to_ascii(text: str) -> str:
    """The text in printable ASCII, tabs and newlines; every line end becomes a newline.

    Idempotent, and the same object where nothing changes.
    """
    if text.isascii() and text.isprintable():
        return text
    plain = text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
    return _same(text, plain.translate(_LETTERS))


def to_line(text: str) -> str:
    """The same for an item of type `line`: a run of newlines becomes one blank."""
    return _then(text, lambda plain: _NEWLINES.sub(" ", plain))


def to_block(text: str) -> str:
    """The same for an item of type `text`. CIF 1.1 ends such a text at a line that begins with `;` and has no
    escape for it, so a blank is put before that `;`."""
    return _then(text, lambda plain: plain.replace("\n;", "\n ;"))


def _then(text: str, last: Callable[[str], str]) -> str:
    if text.isascii() and text.isprintable():
        return text
    return _same(text, last(to_ascii(text)))


def _same(text: str, changed: str) -> str:
    return text if changed == text else changed
