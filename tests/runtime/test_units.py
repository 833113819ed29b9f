"""Units: every spelling, exact conversion, and what is refused."""

from __future__ import annotations

import subprocess
import sys
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oscem_map.runtime.units import UNITS, Unit, convert, find, spellings

NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-(10**9), max_value=10**9)
SYMBOLS = st.sampled_from(sorted(UNITS))


def unit(text: str) -> Unit:
    found = find(text)
    assert found is not None, text
    return found


@pytest.mark.parametrize(
    ("symbol", "texts"),
    [
        ("Å", ["\u00c5", "\u212b", "A\u030a", "Angstrom", "angstroms", "Å/px"]),
        ("µm", ["\u00b5m", "\u03bcm", "um", "micron", "Microns", " µm "]),
        ("e/Å²", ["e/Å²", "e/Å^2", "e-/A^2", "e/A^2", "e-/Å^2", "e⁻/Å²", "electrons/Å^2", "1/Å²", "1/Å^2"]),
        ("e/Å²", ["Å^-2", "Å⁻²", "Å-2", "e Å⁻²", "e·Å^-2", "e- / \u212b**2", "e/A2", "1 / Å ^ 2", "e−/Å²"]),
        ("e/nm²", ["e/nm²", "e-/nm^2", "1/nm^2", "nm⁻²"]),
        ("kV", ["kV", "kilovolts", "Kilovolt"]),
        ("V", ["V", "kgm^2s^-3/A"]),
        ("eV", ["eV", "electronvolt"]),
        ("K", ["K", "Kelvin", "kelvins", "KELVIN"]),
        ("°C", ["°C", "℃", "degC", "º C", "Celsius"]),
        ("°", ["°", "º", "deg", "degree", "Degrees"]),
        ("mrad", ["mrad", "milliradians"]),
        ("%", ["%", "％", "percent"]),
        ("mg/mL", ["mg/ml", "mg/mL", "g/l", "g/L", "ug/ul", "µg/µl", "μg/µL", "mg / ml"]),
        ("mM", ["mM", "mmol/L", "millimolar"]),
        ("M", ["M", "mol/L"]),
        ("MDa", ["MDa", "MEGADALTONS"]),
        ("kDa", ["kDa", "kilodaltons"]),
        ("Da", ["Da", "g/mol"]),
        ("Pa", ["Pa", "kg/ms^2"]),
        ("px", ["px", "pixels"]),
        ("CHF", ["CHF"]),
    ],
)
def test_spellings(symbol: str, texts: list[str]) -> None:
    assert {text: unit(text).symbol for text in texts} == dict.fromkeys(texts, symbol)


@pytest.mark.parametrize(
    ("text", "dimension"), [("A", "current"), ("mA", "current"), ("nA", "current"), ("pA", "current")]
)
def test_a_is_the_ampere(text: str, dimension: str) -> None:
    assert unit(text).dimension == dimension


@pytest.mark.parametrize("text", ["", " ", "MM", "kv", "KV", "Ångströms!", "e/A", "furlong", "µ", "?", "."])
def test_unknown_texts(text: str) -> None:
    assert find(text) is None


@given(SYMBOLS)
def test_every_unit_is_found_by_its_symbol_and_every_spelling_of_its_dimension(symbol: str) -> None:
    one = UNITS[symbol]
    assert find(symbol) is one
    listed = spellings(one)
    assert listed[symbol] is one
    assert {found.dimension for found in listed.values()} == {one.dimension}
    assert all(find(text) is found for text, found in listed.items())


def test_respelt_look_up_agrees_with_every_listed_spelling() -> None:
    for one in UNITS.values():
        for text, found in spellings(one).items():
            assert find(f" {text} ") is found, text


@pytest.mark.parametrize(
    ("number", "source", "target", "result"),
    [
        ("70", "µm", "nm", "70000"),
        ("2.7", "mm", "mm", "2.7"),
        ("2.70", "mm", "mm", "2.7"),
        ("474", "kDa", "MDa", "0.474"),
        ("300000", "V", "kV", "300"),
        ("2697049", "Å", "Å", "2697049"),
        ("12345678901234568", "Å", "nm", "1234567890123456.8"),
        ("20", "°C", "K", "293.15"),
        ("77", "K", "°C", "-196.15"),
        ("212", "°F", "°C", "100"),
        ("1", "e/nm²", "e/Å²", "0.01"),
        ("50", "%", "1", "0.5"),
        ("1", "g/L", "mg/mL", "1"),
        ("2", "min", "s", "120"),
        ("1", "s", "min", "0.0166666666666667"),
        ("1", "rad", "°", "57.2957795130823"),
        ("180", "°", "rad", "3.14159265358979"),
        ("1", "eV", "J", "0.0000000000000000001602176634"),
        ("760", "Torr", "Pa", "101325"),
        ("1E+5", "m", "m", "100000"),
        ("-0.0", "nm", "µm", "0"),
        ("-0", "nm", "nm", "0"),
    ],
)
def test_conversion(number: str, source: str, target: str, result: str) -> None:
    assert format(convert(Decimal(number), unit(source), unit(target)), "f") == result


def dimension_pairs() -> st.SearchStrategy[tuple[Unit, Unit]]:
    """Two units of one dimension."""
    return SYMBOLS.flatmap(
        lambda symbol: st.tuples(
            st.just(UNITS[symbol]),
            st.sampled_from([one for one in UNITS.values() if one.dimension == UNITS[symbol].dimension]),
        )
    )


@given(NUMBERS, dimension_pairs())
def test_conversion_agrees_with_fractions(number: Decimal, pair: tuple[Unit, Unit]) -> None:
    source, target = pair
    truth = (Fraction(number) * source.factor + source.offset - target.offset) / target.factor
    found = Fraction(convert(number, source, target))
    assert abs(found - truth) <= abs(truth) * Fraction(1, 10**14)


@given(NUMBERS, dimension_pairs())
def test_exact_factors_go_there_and_back(number: Decimal, pair: tuple[Unit, Unit]) -> None:
    source, target = pair
    ratio = source.factor / target.factor
    decimal = all(ten_only(part) for part in (ratio.numerator, ratio.denominator))
    if decimal and not source.offset and not target.offset:
        assert convert(convert(number, source, target), target, source) == number


def ten_only(number: int) -> bool:
    while number % 10 == 0:
        number //= 10
    return number == 1


@given(NUMBERS, dimension_pairs())
def test_results_are_tidy(number: Decimal, pair: tuple[Unit, Unit]) -> None:
    text = format(convert(number, *pair), "f")
    assert "E" not in text
    assert "." not in text or not text.endswith("0")
    assert text != "-0"


@pytest.mark.parametrize("text", ["NaN", "Infinity", "-Infinity", "sNaN", "1E+999999", "1E-999999"])
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="measured"):
        convert(Decimal(text), UNITS["nm"], UNITS["µm"])


def test_dimensions_must_agree() -> None:
    with pytest.raises(ValueError, match="length is not angle"):
        convert(Decimal(1), UNITS["mm"], UNITS["mrad"])


def test_currencies_do_not_convert() -> None:
    assert len({UNITS[code].dimension for code in ("CHF", "EUR", "USD", "GBP")}) == 4


def test_import_is_cheap() -> None:
    heavy = ("yaml", "tomllib", "pint", "unicodedata")
    code = f"import sys, oscem_map.runtime.units; print([name for name in {heavy} if name in sys.modules])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
