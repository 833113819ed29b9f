"""Text in the letters that mmCIF holds."""

from __future__ import annotations

import builtins
import re
import sys
from collections.abc import Callable
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oscem_map.runtime import letters
from oscem_map.runtime.letters import to_ascii, to_block, to_line

HELD = re.compile(r"[\n\t -~]*")
FUNCTIONS = [to_ascii, to_line, to_block]
PRINTABLE: Final = ("L", "N", "P", "S", "Zs")
held = st.text(st.characters(codec="ascii", categories=PRINTABLE))

SPELT = {
    "5 Å²": "5 A2",
    "30 e⁻/Å²": "30 e-/A2",
    "\u212b": "A",
    "µm, μm": "um, um",
    "90°": "90deg",
    "4k × 4k": "4k x 4k",
    "α-synuclein, Β, ς, Ωmega": "alpha-synuclein, Beta, sigma, Omegamega",
    "ά": "alpha",
    "10 \u2126": "10 Ohm",
    "– — − ‑": "- - - -",
    "“a” ‘b’ „c“": "\"a\" 'b' \"c\"",
    "Straße, Łódź, Ørsted, Æsir, Čech, Müller": "Strasse, Lodz, Orsted, AEsir, Cech, Muller",
    "e\u0301": "e",
    "a\u00a0b": "a b",
    "a\u200bb\u00adc\ufeff": "abc",
    "a\x00\x1b\x7fb": "ab",
    "a\r\nb\rc\u2028d\u0085e": "a\nb\nc\nd\ne",
    "\tx": "\tx",
    "Привет": "Privet",
    "½ ≤ 1": "1/2 <= 1",
    "\ue000": "[U+E000]",
    "\ud800": "[U+D800]",
    "why？": "why?",
}


@pytest.mark.parametrize(("text", "plain"), SPELT.items())
def test_how_letters_are_spelt(text: str, plain: str) -> None:
    assert to_ascii(text) == plain


@pytest.fixture
def _no_unidecode(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "unidecode", None)
    monkeypatch.setattr(letters, "_LETTERS", letters._Letters())


@pytest.mark.usefixtures("_no_unidecode")
def test_without_unidecode_codes_stand_for_letters() -> None:
    assert to_ascii("Å Müller 北") == "A Muller [U+5317]"
    assert builtins.ascii(to_ascii("Ж")) == "'[U+0416]'"


@pytest.mark.parametrize("function", FUNCTIONS)
@given(text=st.text(st.characters()))
def test_the_result_is_held_and_stays(function: Callable[[str], str], text: str) -> None:
    plain = function(text)
    assert HELD.fullmatch(plain)
    assert function(plain) is plain


@pytest.mark.parametrize("function", FUNCTIONS)
@given(text=held)
def test_printable_ascii_is_the_same_object(function: Callable[[str], str], text: str) -> None:
    assert function(text) is text


@given(st.text(st.characters(codec="ascii", categories=PRINTABLE, include_characters="\n\t")))
def test_tabs_and_newlines_stay(text: str) -> None:
    assert to_ascii(text) is text


@given(st.text(st.characters()), st.text(st.characters()))
def test_letters_are_spelt_one_by_one(first: str, second: str) -> None:
    if not (first.endswith("\r") and second.startswith("\n")):
        assert to_ascii(first + second) == to_ascii(first) + to_ascii(second)


def test_every_letter_is_held_and_none_becomes_a_question() -> None:
    codes = [*range(0x3000), *range(0x3000, 0x20000, 7), *range(0xD800, 0xE000), 0xE000, 0x1F600, 0x10FFFF]
    for code in codes:
        plain = letters._spelt(chr(code))
        assert HELD.fullmatch(plain), hex(code)
        assert "?" not in plain or chr(code) in "?¿？⁇⁈⁉؟", hex(code)


def test_a_line_has_no_newline() -> None:
    assert to_line("a\r\n\r\nb\tc\nÅ") == "a b\tc A"


def test_a_block_has_no_line_that_would_end_it() -> None:
    assert to_block("a\r\n;b\n;;\n ;Å;") == "a\n ;b\n ;;\n ;A;"
    assert to_block(";a") == ";a"
