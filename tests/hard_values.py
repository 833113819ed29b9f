"""Any value that a document can hold, and some that only a caller's dict can: for the runtime's tests."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import strategies as st

HARD_TEXTS = [
    "", " ", "\t", "\n", "\n;", "'", '"', "_x", "#", "$", ";",
    "[", ".", "?", "data_x", "loop_", "null", "NaN",
    "inf", "-Infinity", "three hundred", "1,5", "1_000", "0x10", "1e", "e5", ".", "+", "--1", "１２", "٣",
    "²", "½",
    "ﬁ", "ß", "İ", "\u200b", "\u2028", "\ud800", "\U0010ffff", "A\u030a", "9" * 401, "1e400", "1e401",
    "1e9999",
    "kV", "300 kV", "12 nm", "2024-02-30", "2024-02-29T23:59:60Z", "true", "x" * 3000,
]  # fmt: skip
NUMERALS = [
    "0",
    "-0",
    "+5",
    "007",
    " 5 ",
    "5.",
    ".5",
    "2.50",
    "1e5",
    "1E-5",
    "-0.0",
    "1e-400",
    "12345678901234568",
]
HARD_NUMBERS: list[object] = [
    0, -1, 2697049, 12345678901234568, 10**399, 10**400, -(10**400), 10**5000, -(10**5000),
    0.0, -0.0, 5e-324, 1.7976931348623157e308, 1e22, 1e-06, float("nan"), float("inf"), float("-inf"),
    *map(Decimal, ["-0", "0E+999999", "1E+400", "1E+401", "1E-400", "1E-401", "1E+999999", "-1E-999999"]),
    *map(Decimal, ["NaN", "-NaN", "sNaN", "Infinity", "-Infinity", "1." + "1" * 399, "1." + "1" * 500]),
]  # fmt: skip

texts = st.text(max_size=12) | st.sampled_from(HARD_TEXTS + NUMERALS)
# By position, since Python prints no integer of 5000 digits.
hard_numbers = st.sampled_from(range(len(HARD_NUMBERS))).map(lambda nth: HARD_NUMBERS[nth])
numbers = st.integers() | st.floats() | st.decimals() | hard_numbers
scalars = st.none() | st.booleans() | numbers | texts
keys = st.sampled_from(["value", "unit", "valueSI", "unitSI", "id", "a", "b"]) | st.text(max_size=5)
units = st.sampled_from(["kV", "V", "nm", "µm", "um", "Å", "°C", "K", "rad", "", "furlong"])
quantities = st.fixed_dictionaries(
    {}, optional={"value": scalars, "unit": units | scalars, "valueSI": scalars}
)
values = st.recursive(
    scalars | quantities,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3),
    max_leaves=8,
)
"""Documents of every shape. Surrogates, NaN and sizes that a reader of files refuses are among them."""
