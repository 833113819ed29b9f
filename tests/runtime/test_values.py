"""Values: what is read, checked and written, for every value that a document can hold."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date as calendar_date
from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from functools import partial
from math import isfinite
from typing import Any

import pytest
from hard_values import HARD_NUMBERS, values
from hypothesis import assume, given
from hypothesis import strategies as st

from oscem_map.runtime.refused import Nothing, Refused, Respelt, Unlisted
from oscem_map.runtime.units import UNITS, Unit, spellings
from oscem_map.runtime.values import (
    Scale,
    a_kind,
    above,
    among,
    at_least,
    at_most,
    below,
    block,
    code,
    date,
    exact,
    figure,
    flag,
    fold,
    inside,
    kept,
    line,
    listed_or_free,
    matching,
    measured,
    moment,
    number,
    plain,
    quantity,
    text,
    whole,
    within,
    word_list,
)

ABSENT: list[Any] = [None, "", [], {}]
HUGE = 10**5000
WORDS = word_list(("FIELD EMISSION GUN", "LAB6", "OTHER"))
KV, V, NM, MM, UM, MDA, CELSIUS, RADIANS = map(Scale, ("kV", "V", "nm", "mm", "µm", "MDa", "°C", "rad"))
SIMPLE: dict[str, Callable[[Any], Any]] = {
    "text": text, "number": number, "whole": whole, "flag": flag, "kept": kept, "date": date,
    "moment": moment,
    "figure of number": lambda raw: figure(number(raw)), "plain of number": lambda raw: plain(number(raw)),
    "line of text": lambda raw: line(text(raw)), "block of text": lambda raw: block(text(raw)),
    "code of text": lambda raw: code(text(raw)), "line": line, "block": block, "code": code, "figure": figure,
    "among": lambda raw: among(raw, WORDS), "listed": lambda raw: listed_or_free(raw, WORDS),
    "within": lambda raw: within(number(raw), 0, 10), "above": lambda raw: above(number(raw), Decimal("0.5")),
    "matching": lambda raw: matching(text(raw), re.compile("[a-z]*"), "a name"),
    **{f"quantity {s.unit.symbol}": partial(quantity, scale=s) for s in (KV, NM, CELSIUS, RADIANS)},
    "figure of quantity": lambda raw: figure(quantity(raw, NM)),
    "measured": lambda raw: measured(quantity(raw, KV), V, KV),
}  # fmt: skip


def refused(value: object) -> Refused:
    assert isinstance(value, Refused), value
    return value


# No value is a surprise -------------------------------------------------------------------------------------


@given(st.sampled_from(sorted(SIMPLE)), values)
def test_no_function_raises(name: str, raw: Any) -> None:
    result = SIMPLE[name](raw)
    assert name == "kept" or not isinstance(result, float) or isfinite(result)


@pytest.mark.parametrize("name", SIMPLE)
@pytest.mark.parametrize(
    "raw", [*HARD_NUMBERS, [HUGE], {"value": HUGE, "unit": "V"}, {"value": 1, "unit": HUGE}], ids=lambda _: ""
)
def test_no_function_raises_or_expands_hard_numbers(name: str, raw: Any) -> None:
    result = SIMPLE[name](raw)
    assert not isinstance(result, str) or len(result) < 1000


@pytest.mark.parametrize("name", sorted(set(SIMPLE)))
@pytest.mark.parametrize("unfit", [None, Refused(1, "why"), Nothing("why")], ids=["None", "Refused", "Nothing"])
def test_unfit_values_are_handed_on(name: str, unfit: Any) -> None:
    assert SIMPLE[name](unfit) is unfit


@pytest.mark.parametrize("absent", ABSENT)
@pytest.mark.parametrize("read", [text, number, whole, flag, kept, date, moment, lambda raw: quantity(raw, KV)])
def test_absent_is_one_value_with_several_spellings(read: Callable[[Any], Any], absent: Any) -> None:
    assert read(absent) is None


# Text and numbers -------------------------------------------------------------------------------------------


@given(st.text(min_size=1))
def test_a_text_is_kept_as_it_is(raw: str) -> None:
    assert text(raw) is raw


@given(st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.decimals(-1000, 1000))
def test_a_number_as_text_is_its_digits(raw: Any) -> None:
    result = text(raw)
    assert isinstance(result, Respelt)
    assert Fraction(result) == Fraction(raw if isinstance(raw, (int, Decimal)) else repr(raw))


def test_text_of_other_things() -> None:
    assert text(Unlisted("x")) == "x"
    assert "true or false where a text is expected" in refused(text(True)).reason
    assert "a list" in refused(text(["a"])).reason
    assert "an object" in refused(text({"a": 1})).reason
    assert refused(text(float("nan"))).reason == "not a number"
    assert "400 places" in refused(text(HUGE)).reason


@given(st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.decimals(-(10**9), 10**9))
def test_numbers_are_read_as_they_are(raw: Any) -> None:
    assert number(raw) == raw


@given(st.decimals(allow_nan=False, allow_infinity=False, places=5) | st.integers())
def test_numerals_are_read_as_numbers(raw: Any) -> None:
    assert Fraction(exact(number(f"  {raw} "))) == Fraction(raw)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("300", 300),
        ("+5", 5),
        ("-0", 0),
        ("007", 7),
        ("5.", 5),
        (".5", Decimal("0.5")),
        ("1e5", Decimal("1E+5")),
        ("2.50", Decimal("2.5")),
    ],
)
def test_spellings_of_numerals(raw: str, expected: object) -> None:
    assert number(raw) == expected


@pytest.mark.parametrize(
    "raw",
    ["three hundred", "NaN", "inf", "1,5", "1_000", "0x10", "1e", "--1", "٣", "１２", "²", "9" * 401, "1e401",
     "1e9999", "1e-401", "5 kV",
     float("nan"), float("inf"), -float("inf"), Decimal("NaN"), Decimal("sNaN"),
     Decimal("Infinity"), True, False,
     HUGE, -HUGE, 10**400, Decimal("1E+401"), Decimal("1E+999999"), Decimal("1E-999999"),
     Decimal("1." + "1" * 500), {"value": 1}, [1]],
    ids=a_kind,
)  # fmt: skip
def test_what_is_no_number(raw: Any) -> None:
    assert refused(number(raw)).value is raw
    assert isinstance(whole(raw), Refused)


def test_sizes_up_to_four_hundred_places_are_numbers() -> None:
    assert number(10**400 - 1) == 10**400 - 1
    assert number(Decimal("1E+400")) == Decimal("1E+400")
    assert number("1e-400") == Decimal("1E-400")
    assert number(1.7976931348623157e308) == 1.7976931348623157e308
    assert number(Decimal("-0")) == 0


@given(st.integers())
def test_whole_numbers(value: int) -> None:
    assert whole(value) == value
    assert whole(Decimal(f"{value}.0")) == value
    assert whole(str(value)) == value
    half = refused(whole(Fraction(2 * value + 1, 2).__float__()) if abs(value) < 2**50 else whole(2.5))
    assert half.reason == "a whole number is expected"


def test_whole_of_floats() -> None:
    assert whole(3.0) == 3
    assert type(whole(3.0)) is int
    assert isinstance(whole(2.5), Refused)
    assert whole("2.0") == 2


def test_flags() -> None:
    assert flag(True) is True
    assert flag(False) is False
    for raw in (1, 0, "true", "yes", [True], 1.0, Decimal(1)):
        assert "where true or false is expected" in refused(flag(raw)).reason


def test_any_value_is_kept_whole() -> None:
    things: list[Any] = [0, False, "x", [None], {"a": {}}]
    assert all(kept(raw) is raw for raw in things)


# Quantities -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "unit", "scale", "expected"),
    [
        (300, "kV", KV, "300"), (300000, "V", KV, "300"), (300.0, "kilovolts", KV, "300"),
        ("300", "kV", KV, "300"),
        (2.7, "mm", MM, "2.7"), (70, "µm", UM, "70"), (70, "µm", NM, "70000"), (70, "um", MM, "0.07"),
        (474, "kDa", MDA, "0.474"), (0.474, "MDa", MDA, "0.474"), (-3500, "nm", UM, "-3.5"),
        (1.1, "Å", NM, "0.11"),
        (77, "K", CELSIUS, "-196.15"), (-196.15, "°C", Scale("K"), "77"), (0.1, "nm", Scale("Å"), "1"),
        (12345678901234568, "V", KV, "12345678901234.568"), (Decimal("0.1"), "m", NM, "100000000"),
        (-0.0, "V", KV, "0"),
    ],
)  # fmt: skip
def test_quantities(value: Any, unit: str, scale: Scale, expected: str) -> None:
    assert figure(quantity({"value": value, "unit": unit}, scale)) == expected


SPELLINGS = [(symbol, spelling) for symbol in sorted(UNITS) for spelling in sorted(spellings(UNITS[symbol]))]


def si(value: Fraction, unit: Unit) -> Fraction:
    return value * unit.factor + unit.offset


@given(st.sampled_from(SPELLINGS), st.decimals(-(10**6), 10**6, places=4))
def test_every_spelling_of_a_dimension_gives_the_same_number(pair: tuple[str, str], value: Decimal) -> None:
    target, spelling = UNITS[pair[0]], pair[1]
    source = spellings(target)[spelling]
    result = quantity({"value": value, "unit": spelling}, Scale(pair[0]))
    wanted = (si(Fraction(value), source) - target.offset) / target.factor
    assert not isinstance(result, (Refused, Nothing, type(None)))
    if is_finite_decimal(source, target):
        assert Fraction(exact(result)) == wanted
    else:
        assert abs(Fraction(exact(result)) - wanted) <= abs(wanted) * Fraction(1, 10**14)


def is_finite_decimal(source: Unit, target: Unit) -> bool:
    """Whether factor and offset between two units are fractions of a power of ten."""
    numbers = (source.factor / target.factor, (source.offset - target.offset) / target.factor)
    return all((n * 10**60).denominator == 1 for n in numbers)


@pytest.mark.parametrize("symbol", sorted(UNITS))
def test_units_by_any_spelling_give_one_number(symbol: str) -> None:
    unit = UNITS[symbol]
    for name, other in spellings(unit).items():
        first = quantity({"value": Decimal("2.7"), "unit": other.symbol}, Scale(symbol))
        assert quantity({"value": Decimal("2.7"), "unit": name}, Scale(symbol)) == first


@given(st.floats(allow_nan=False, allow_infinity=False) | st.integers(-(10**30), 10**30))
def test_a_number_in_its_own_unit_is_not_touched(value: Any) -> None:
    assert quantity({"value": value, "unit": "mm"}, MM) is value


@given(st.integers(10**59, 10**70))
def test_long_numbers_keep_their_digits(value: int) -> None:
    assert Fraction(exact(quantity({"value": value, "unit": "V"}, KV))) == Fraction(value, 1000)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        ({"value": 300, "unit": "nm"}, "`nm` is length, and voltage is expected"),
        ({"value": 300, "unit": "furlong"}, "unknown unit; voltage is expected"),
        ({"value": 300, "unit": 5}, "unknown unit"), ({"value": 300, "unit": ["kV"]}, "unknown unit"),
        ({"value": 300}, "a value without a unit"), ({"value": 300, "unit": ""}, "a value without a unit"),
        ({"value": 300, "unit": None}, "a value without a unit"),
        ({"value": 300, "unit": []}, "a value without a unit"),
        ({"unit": "kV"}, "a unit without a value"), ({"value": None, "unit": "kV"}, "a unit without a value"),
        ({"value": "", "unit": "kV"}, "a unit without a value"),
        ({"value": [], "unit": "kV"}, "a unit without a value"),
        ({"value": "three hundred", "unit": "kV"}, "not a number"),
        ({"value": True, "unit": "kV"}, "true or false"),
        ({"value": float("nan"), "unit": "kV"}, "not a number"),
        ({"value": {"v": 1}, "unit": "kV"}, "an object"),
        ({"value": HUGE, "unit": "V"}, "400 places"),
        ({"value": Decimal("1E+999999"), "unit": "V"}, "400 places"),
        (300, "a number where a value with a unit"), ("300 kV", "a text where a value with a unit"),
        ([{"value": 300, "unit": "kV"}], "a list where a value with a unit"),
        (True, "true or false where a value with"),
    ],
)  # fmt: skip
def test_what_is_no_voltage(raw: Any, reason: str) -> None:
    assert reason in refused(quantity(raw, KV)).reason


def test_a_refused_unit_says_what_is_accepted() -> None:
    assert refused(quantity({"value": 1, "unit": "nm"}, KV)).accepted == ("kV",)
    unknown = refused(quantity({"value": 1, "unit": "nix"}, KV))
    assert unknown.accepted[0] == "kV"
    assert {"V", "MV"} <= {*unknown.accepted}
    assert refused(quantity({"value": -190, "unit": "C"}, Scale("K"))).sentence().endswith("accepted: °C, K, mK, °F")


@pytest.mark.parametrize(
    "raw",
    [
        {},
        {"value": None},
        {"value": "", "unit": ""},
        {"unit": None},
        {"note": 1},
    ],
)
def test_a_quantity_that_says_nothing_is_absent(raw: Any) -> None:
    assert quantity(raw, KV) is None


def test_si_members_are_never_looked_at() -> None:
    raw = {"value": 300, "unit": "kV", "valueSI": 17, "unitSI": "m"}
    assert quantity(raw, KV) == 300


# Dates ------------------------------------------------------------------------------------------------------


@given(st.dates())
def test_days(day: calendar_date) -> None:
    assert date(day.isoformat()) == day.isoformat()
    assert date(f" {day.year:04}-{day.month}-{day.day} ") == day.isoformat()


@given(st.integers(0, 9999), st.integers(0, 20), st.integers(0, 40))
def test_only_days_of_the_calendar(year: int, month: int, day: int) -> None:
    written = f"{year:04}-{month:02}-{day:02}"
    try:
        expected = calendar_date(year, month, day).isoformat()
    except ValueError:
        assert refused(date(written)).reason == "no such day in the calendar"
    else:
        assert date(written) == expected


@given(
    st.datetimes(timezones=st.none() | st.timezones()),
    st.sampled_from(["T", " "]),
    st.sampled_from(["auto", "minutes"]),
)
def test_moments(when: datetime, separator: str, detail: str) -> None:
    assume(when.utcoffset() is None or not when.utcoffset().seconds % 60)  # type: ignore[union-attr]
    written = when.isoformat(separator, detail)
    assert moment(written) == written


PARTS = st.tuples(*(st.integers(0, most) for most in (13, 32, 25, 62, 62)))
ZONES = st.sampled_from(["", "Z", "+02:00", "-0930", "+01", "+24:00", "z", " ", "+1"])


@given(PARTS, ZONES)
def test_a_moment_is_taken_where_datetime_takes_it(parts: tuple[int, ...], zone: str) -> None:
    month, day, hour, minute, second = (f"{part:02}" for part in parts)
    assume(second != "60")  # a leap second, which datetime does not know
    written = f"2024-{month}-{day}T{hour}:{minute}:{second}{zone}"
    try:
        datetime.fromisoformat(written.strip())
    except ValueError:
        assert isinstance(moment(written), Refused) or zone == "z"
    else:
        assert moment(written) == written.strip()


@pytest.mark.parametrize(
    "raw", ["31.08.2024", "2024-8", "20240831", "2024-08-31T12:00", 20240831, "٢٠٢٤-٠١-٠١", "August"]
)
def test_what_is_no_day(raw: Any) -> None:
    assert refused(date(raw)).reason == "not a date; write yyyy-mm-dd"
    assert refused(date(raw)).value is raw


def test_what_is_no_moment() -> None:
    assert "yyyy-mm-ddThh:mm:ss" in refused(moment("2024-08-31T25:00:00")).reason
    assert refused(moment("2024-02-30T12:00:00")).reason == "no such day in the calendar"
    assert moment("2024-12-31T23:59:60Z") == "2024-12-31T23:59:60Z"
    assert moment("2024-2-9") == "2024-02-09"
    assert isinstance(moment({"a": 1}), Refused)


# Checking ---------------------------------------------------------------------------------------------------


@given(st.integers(-20, 20), st.integers(-10, 10), st.integers(-10, 10))
def test_bounds(value: int, low: int, high: int) -> None:
    for check, holds in (
        (within(value, low, high), low <= value <= high), (inside(value, low, high), low < value < high),
        (at_least(value, low), value >= low), (above(value, low), value > low),
        (at_most(value, high), value <= high), (below(value, high), value < high),
    ):  # fmt: skip
        assert check == value if holds else refused(check).reason.startswith("out of range")


@pytest.mark.parametrize("unfit", [None, Refused(1, "x"), Nothing("x")])
def test_bounds_hand_unfit_values_on(unfit: Any) -> None:
    assert within(unfit, 0, 1) is inside(unfit, 0, 1) is at_least(unfit, 0) is above(unfit, 0) is unfit
    assert at_most(unfit, 0) is below(unfit, 0) is matching(unfit, re.compile("a"), "a") is unfit


def test_patterns_hold_for_the_whole_text() -> None:
    form = re.compile("[A-Z][1-9]")
    assert matching("C4", form, "`symmetry`") == "C4"
    assert refused(matching("C44", form, "`symmetry`")).reason == f"not of the form of `symmetry`, which is {form.pattern}"


def test_words_of_a_closed_list() -> None:
    assert among("LAB6", WORDS) == "LAB6"
    assert among(" field  Emission gun", WORDS) == "FIELD EMISSION GUN"
    assert set(refused(among("laser", WORDS)).accepted) == {"FIELD EMISSION GUN", "LAB6", "OTHER"}
    assert among(300, word_list(("200", "300"))) == "300"


def test_words_of_an_open_list() -> None:
    assert listed_or_free("lab6", WORDS) == "LAB6"
    assert not isinstance(listed_or_free("lab6", WORDS), Unlisted)
    assert isinstance(listed_or_free("laser", WORDS), Unlisted)


def test_words_that_differ_in_case_only_keep_their_own_spelling() -> None:
    words = word_list(("Ab", "AB", "ab"))
    assert [among(word, words) for word in ("Ab", "AB", "ab", "aB")] == ["Ab", "AB", "ab", "ab"]


@given(st.text())
def test_folding_is_idempotent_and_blind_to_case_and_blanks(word: str) -> None:
    assert fold(fold(word)) == fold(word)
    assert fold(f" {word}\t\n ") == fold(word)
    assert fold(fold(word).upper()) == fold(fold(word).upper().lower())


# Writing ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (2697049, "2697049"), (12345678901234568, "12345678901234568"), (1e-06, "0.000001"),
        (1e22, "1" + "0" * 22),
        (1e16, "1" + "0" * 16), (-0.0, "0"), (Decimal("-0"), "0"), (Decimal("-0.00"), "0"), (0, "0"),
        (300.0, "300"),
        (2.50, "2.5"), (Decimal("2.50"), "2.5"), (Decimal("1E+5"), "100000"), (1.5e-7, "0.00000015"),
        (-1.5, "-1.5"),
        (0.1 + 0.2, "0.30000000000000004"), (Decimal("100"), "100"),
        (Decimal("1.2345678901234567890123"), "1.2345678901234567890123"),
        (5e-324, f"{Decimal('5e-324'):f}"), (True, None), (float("nan"), None), (Decimal("NaN"), None),
        (Decimal("Infinity"), None),
        (HUGE, None), (Decimal("1E+999999"), None), (Decimal("1E+401"), None),
    ],
    ids=a_kind,
)  # fmt: skip
def test_figures(value: Any, expected: str | None) -> None:
    result = figure(value)
    assert isinstance(result, Refused) if expected is None else result == expected


@given(
    st.integers(-(10**390), 10**390) | st.floats(allow_nan=False, allow_infinity=False) | st.decimals(-(10**50), 10**50)
)
def test_a_figure_is_the_number_in_its_shortest_plain_form(value: Any) -> None:
    result = figure(value)
    assert re.fullmatch(r"0|-?[1-9]\d*|-?(0|[1-9]\d*)\.\d*[1-9]", result)
    assert Fraction(result) == Fraction(exact(value))
    assert number(result) == (value if not isinstance(value, float) else exact(value))


@given(st.text(min_size=1))
def test_written_text_is_what_mmcif_can_hold(value: str) -> None:
    for spell, allowed in ((line, r"[ -~\t]+"), (block, r"[ -~\t\n]+")):
        result = spell(value)
        if isinstance(result, Refused):
            assert not re.search("[ -~]", value)
        else:
            assert re.fullmatch(allowed, result)
            assert isinstance(result, Respelt) is (result != value)
            assert spell(result) == result


@given(st.text(alphabet=st.characters(min_codepoint=32, max_codepoint=126), min_size=1))
def test_plain_ascii_is_written_as_it_is(value: str) -> None:
    assert line(value) is value
    assert block(value) is value


def test_one_word() -> None:
    assert code("C4") == "C4"
    assert code("Å") == "A"
    for value in ("a b", "a?", "a=b", "^", "a\tb"):
        assert refused(code(value)).reason.startswith("one word is expected")


def test_respelling_is_marked() -> None:
    assert isinstance(line("Müller"), Respelt)
    assert isinstance(line(Respelt("5")), Respelt)
    assert isinstance(line(5), Respelt)
    assert isinstance(line(Unlisted("plain")), Unlisted)
    assert refused(line("\u200b")).reason == "none of its characters can be written in ASCII"


@given(st.integers() | st.decimals(-(10**20), 10**20) | st.floats(allow_nan=False, allow_infinity=False))
def test_plain_numbers_say_the_same_and_are_json(value: Any) -> None:
    result = plain(value)
    assert Fraction(exact(result)) == Fraction(exact(value))
    assert not isinstance(result, Decimal) or Decimal(repr(float(result))) != result


def test_plain_numbers_take_the_simplest_kind() -> None:
    assert [plain(Decimal(n)) for n in ("300.0", "2.5", "-0", "0.12345678901234567890")] == [
        300,
        2.5,
        0,
        Decimal("0.12345678901234567890"),
    ]
    assert type(plain(Decimal("300.0"))) is int
    assert type(plain(Decimal("2.5"))) is float
    assert plain(Decimal("1.5E-400")) == Decimal("1.5E-400")
    assert plain(None) is None


def test_measured() -> None:
    assert measured(300, KV) == {"value": 300, "unit": "kV"}
    assert measured(Decimal("70000"), UM, NM) == {"value": 70, "unit": "µm"}
    assert measured(Decimal("2.50"), MM, MM) == {"value": 2.5, "unit": "mm"}
    assert measured(None, MM) is None


@given(st.decimals(-(10**6), 10**6, places=6), st.sampled_from([(NM, UM), (KV, V), (CELSIUS, Scale("K"))]))
def test_measured_is_the_inverse_of_quantity(value: Decimal, scales: tuple[Scale, Scale]) -> None:
    written = measured(value, scales[1], scales[0])
    assert quantity(written, scales[0]) == value


def test_kinds_in_words() -> None:
    named = [a_kind(value) for value in (True, "x", 1, 1.0, Decimal(1), {}, [], (), None, object())]
    assert named == [
        "true or false",
        "a text",
        *["a number"] * 3,
        "an object",
        "a list",
        "a list",
        "nothing",
        "something else",
    ]


def test_refused_values_can_be_shown() -> None:
    assert repr(Refused(1, "why")) == "Refused(1, 'why')"
    assert repr(Refused(HUGE, "why")) == "Refused(..., 'why')"
    assert repr(Nothing("why")) == "Nothing('why')"
    assert Refused(1, "why", tuple("abcdefghij")).sentence(3) == "why; accepted: a, b, c, and 7 more"
    assert Refused(1, "why", ("a",)).sentence() == "why; accepted: a"
    assert Refused(1, "why").sentence() == "why"
