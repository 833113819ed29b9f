"""The laws of the codecs, each as a property, with oracles that count in another way.

Exact: `get(put(x)) == clean(x)` and `put(get(y)) == clean(y)`. Settles: `put(get(put(x))) == put(x)`. One
way: total on its domain. No function raises on any value of a document.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date as calendar_date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hard_values import values
from hypothesis import given
from hypothesis import strategies as st

from oscem_map.runtime import codecs, names, pairs, text_codecs
from oscem_map.runtime.refused import Nothing, Refused
from oscem_map.runtime.trace import Trace
from oscem_map.runtime.units import UNITS
from oscem_map.runtime.values import Scale, exact, figure, flag, moment, number, quantity, text

REFUSED, NOTHING = Refused("x", "why"), Nothing("why")
NM, UM, ANGSTROM, PER_ANGSTROM = map(Scale, ("nm", "µm", "Å", "1/Å"))
NUMBERS = st.integers(-(10**30), 10**30) | st.decimals(-(10**9), 10**9, places=6) | st.floats(-1e9, 1e9)
LETTERS = st.text(alphabet=st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=8)
NAMES = st.sampled_from(["EPU", "SerialEM", "cryoSPARC Live", "RELION", "Gautomatch x"]) | LETTERS
EMPTY = st.sampled_from([None, ""])


def refused(value: object) -> Refused:
    assert isinstance(value, Refused), value
    return value


# Every function, every value --------------------------------------------------------------------------------

TEXTS: dict[str, Callable[[Any], Any]] = {
    "day": codecs.day, "midnight": codecs.midnight, "measure": lambda v: codecs.measure(v, NM),
    "versioned": text_codecs.versioned, "sequence": codecs.sequence, "taxon": codecs.taxon, "orcid": codecs.orcid,
    "component": lambda v: codecs.component(v, "UNL"), "orcid_url": codecs.orcid_url, "doi": codecs.doi,
    "first_word": names.first_word, "maker": names.maker, "strain": names.strain, "split": lambda v: codecs.split(v, ", "),
    "shown": codecs.shown, "wrapped": lambda v: codecs.wrapped(codecs.sequence(v)),
}  # fmt: skip
PAIRS: dict[str, Callable[[Any, Any], Any]] = {
    "from_versioned": text_codecs.from_versioned, "initials": names.initials,
    "from_first_word": names.from_first_word,
    "from_component": lambda a, b: codecs.from_component(a, b, "UNL"),
}  # fmt: skip
NUMERIC: dict[str, Callable[[Any, Any], Any]] = {
    "underfocus": codecs.underfocus, "from_underfocus": codecs.from_underfocus, "product": codecs.product,
    "vector": codecs.vector, "rounded": lambda a, _: codecs.rounded(a),
    "measure_text": lambda a, _: codecs.measure_text(a, UM, NM),
}  # fmt: skip
LISTS: dict[str, Callable[[Any], Any]] = {
    "count": codecs.count, "mean": codecs.mean, "any_of": codecs.any_of, "agreed": codecs.agreed,
    "first_alone": codecs.first_alone, "components": lambda v: codecs.components(v, 3),
    "join": lambda v: codecs.join(v, ", "),
}  # fmt: skip


@given(st.sampled_from(sorted(TEXTS)), values)
def test_codecs_of_a_text_never_raise(name: str, raw: Any) -> None:
    for value in (text(raw), raw):
        result = TEXTS[name](value)
        assert not isinstance(result, str) or result


@given(st.sampled_from(sorted(PAIRS)), values, values)
def test_codecs_of_two_texts_never_raise(name: str, first: Any, second: Any) -> None:
    result = PAIRS[name](text(first), text(second))
    assert result is None or isinstance(result, (str, Refused))


@given(st.sampled_from(sorted(NUMERIC)), values, values)
def test_codecs_of_numbers_never_raise(name: str, first: Any, second: Any) -> None:
    result = NUMERIC[name](number(first), quantity(second, NM))
    kinds = (int, Decimal) if name in ("rounded", "product") else str if name == "measure_text" else (tuple, list)
    assert result is None or isinstance(result, (Refused, kinds))


@given(st.sampled_from(sorted(LISTS)), st.lists(values), st.sampled_from([text, number, flag]))
def test_codecs_of_lists_never_raise(name: str, raw: list[Any], read: Callable[[Any], Any]) -> None:
    kept = [value for value in map(read, raw) if value is not None and not isinstance(value, Refused)]
    values = [value for value in kept if name != "mean" or not isinstance(value, (str, bool))]
    result = LISTS[name](values or None)
    kinds = {
        "count": int,
        "mean": Decimal,
        "any_of": bool,
        "first_alone": list,
        "components": tuple,
        "join": str,
    }
    assert (
        isinstance(result, (Refused, kinds.get(name, object))) if result is not None else name == "join" or not values
    )


@pytest.mark.parametrize("unfit", [None, REFUSED, NOTHING], ids=["None", "Refused", "Nothing"])
def test_unfit_values_are_handed_on(unfit: Any) -> None:
    for one in (*TEXTS.values(), *LISTS.values()):
        assert one(unfit) is unfit
    for two in (*PAIRS.values(), *NUMERIC.values()):
        assert two(unfit, unfit) is unfit
    assert codecs.spread(unfit, 2) == (unfit, unfit)


@pytest.mark.parametrize("unfit", [REFUSED, NOTHING], ids=["Refused", "Nothing"])
def test_one_unfit_part_is_handed_on(unfit: Any) -> None:
    for two in (*PAIRS.values(), codecs.underfocus, codecs.from_underfocus, codecs.vector, codecs.product):
        assert two(unfit, None) is unfit
    for two in (*PAIRS.values(), codecs.underfocus, codecs.from_underfocus, codecs.vector):
        assert two(None, unfit) is unfit
    assert codecs.join(["a", unfit], ", ") is unfit


def test_spread() -> None:
    assert codecs.spread((1, 2), 2) == (1, 2)


# Numbers ----------------------------------------------------------------------------------------------------


def half_up(value: Fraction) -> int:
    """The oracle: the whole part of twice the size and one, halved."""
    size = (2 * abs(value) + 1) // 2
    return int(size if value >= 0 else -size)


@given(NUMBERS)
def test_rounded_is_half_up(value: Any) -> None:
    result = codecs.rounded(value)
    if 0 < abs(value) < 0.5:
        assert refused(result).reason.startswith("less than half of one")
        return
    assert type(result) is int
    assert result == half_up(Fraction(exact(value)))


@given(NUMBERS)
def test_rounded_settles(value: Any) -> None:
    once = codecs.rounded(value)
    assert codecs.rounded(once) is once or codecs.rounded(once) == once


def test_rounded_halves_and_sizes() -> None:
    assert [codecs.rounded(n) for n in (0.5, 1.5, 2.5, -0.5, Decimal("-2.5"), 2.4999)] == [1, 2, 3, -1, -3, 2]
    assert codecs.rounded(Decimal("1E+400")) == 10**400


ENDS = st.none() | st.integers(-5000, 5000) | st.decimals(-5000, 5000, places=3)


@given(ENDS, ENDS)
def test_underfocus_settles(minimal: Any, maximal: Any) -> None:
    once = codecs.underfocus(minimal, maximal)
    if once is None or isinstance(once, Refused):
        assert (minimal, maximal) == (None, None) or minimal * maximal < 0
    else:
        assert all(value is None or value >= 0 for value in once)
        back = codecs.from_underfocus(*once)
        assert all(value is None or value <= 0 for value in back)
        assert codecs.underfocus(*back) == once


@given(ENDS, ENDS)
def test_underfocus_read_back_settles(low: Any, high: Any) -> None:
    once = codecs.from_underfocus(low, high)
    if isinstance(once, Refused):
        assert min(value for value in (low, high) if value is not None) < 0
    elif once is not None:
        assert codecs.from_underfocus(*codecs.underfocus(*once)) == once


@pytest.mark.parametrize(
    ("minimal", "maximal", "expected"),
    [
        (-2000, -300, (300, 2000)), (-2000, None, (None, 2000)), (None, -300, (300, None)),
        (300, 2000, (300, 2000)),
        (0, -300, (0, 300)), (-300, -2000, (300, 2000)), (2000, 300, (300, 2000)),
        (0, 0, (0, 0)), (1, None, (1, None)), (None, 1, (None, 1)), (None, None, None),
    ],
)  # fmt: skip
def test_underfocus(minimal: Any, maximal: Any, expected: Any) -> None:
    assert codecs.underfocus(minimal, maximal) == expected


def test_focus_of_both_signs_is_refused() -> None:
    assert refused(codecs.underfocus(-300, Decimal("200.50"))).value == "-300 and 200.5"
    assert "over focus" in refused(codecs.from_underfocus(-1, None)).reason


def test_focus_of_both_signs() -> None:
    """A range through zero: under focus is negative in a record and positive in an archive; the nearer end comes first."""
    assert codecs.through_focus(-300, Decimal("200.50")) == (Decimal("-200.50"), 300)
    assert codecs.through_focus(-200, 1400) == codecs.through_focus(1400, -200) == (200, -1400)
    assert codecs.from_through_focus(200, -1400) == (-200, 1400)
    assert "over focus" in refused(codecs.from_through_focus(-1, None)).reason


@given(ENDS, ENDS)
def test_through_focus_settles(minimal: Any, maximal: Any) -> None:
    once = codecs.through_focus(minimal, maximal)
    assert once is None or codecs.through_focus(*codecs.from_through_focus(*once)) == once


@given(st.lists(NUMBERS, min_size=1, max_size=5))
def test_product_is_exact(factors: list[Any]) -> None:
    wanted = Fraction(1)
    for factor in factors:
        wanted *= Fraction(exact(factor))
    assert Fraction(codecs.product(*factors)) == wanted
    assert codecs.product(*factors, None) is None


@given(st.lists(NUMBERS, min_size=1, max_size=20))
def test_mean_is_right_to_fifteen_digits(numbers: list[Any]) -> None:
    wanted = sum((Fraction(exact(value)) for value in numbers), Fraction(0)) / len(numbers)
    result = Fraction(codecs.mean(numbers))
    assert abs(result - wanted) <= abs(wanted) / 10**14
    if (wanted * 10**20).denominator == 1 and abs(wanted) < 10**30:
        assert result == wanted


def test_mean_keeps_long_numbers() -> None:
    assert codecs.mean([12345678901234568, 12345678901234568]) == 12345678901234568
    assert figure(codecs.mean([1, 2])) == "1.5"
    assert figure(codecs.mean([1, 1, 2])) == "1.33333333333333"
    assert codecs.mean([]) is None


@given(st.lists(st.booleans()), st.lists(st.integers(0, 1)))
def test_any_count_and_agreed(flags: list[bool], numbers: list[int]) -> None:
    assert codecs.any_of(flags) is ((True in flags) if flags else None)
    assert codecs.count(numbers) == (len(numbers) or None)
    result = codecs.agreed(numbers)
    if len(set(numbers)) > 1:
        assert refused(result).reason.startswith("ambiguous")
    else:
        assert result == (numbers[0] if numbers else None)


def test_one_value_against_a_list() -> None:
    assert codecs.first_alone("x") == ["x"]
    assert codecs.agreed([Decimal("2.50"), 2.5]) == Decimal("2.5")


@given(st.lists(st.integers(), min_size=3, max_size=3))
def test_vector_is_exact(values: list[int]) -> None:
    assert codecs.vector(*codecs.components(values, 3)) == values
    assert codecs.components(codecs.vector(*values), 3) == tuple(values)


def test_a_vector_has_all_its_numbers() -> None:
    assert codecs.vector(None, None) is None
    assert refused(codecs.vector(1, None, 3)).reason == "3 numbers are expected"
    assert refused(codecs.components([1, 2], 3)).reason == "3 numbers are expected"


# Dates ------------------------------------------------------------------------------------------------------


@given(st.datetimes(), st.sampled_from(["", "Z", "+02:00", "-11:30"]), st.sampled_from("T "))
def test_the_day_is_the_one_written(when: Any, zone: str, separator: str) -> None:
    assert codecs.day(when.isoformat(separator) + zone) == when.date().isoformat()


@given(st.dates())
def test_day_settles(day: calendar_date) -> None:
    once = codecs.day(f"{day.isoformat()}T23:30:00+02:00")
    back = codecs.midnight(once)
    assert back == f"{day.isoformat()}T00:00:00Z"
    assert moment(back) == back
    assert codecs.day(back) == once


# Texts with numbers -----------------------------------------------------------------------------------------

LENGTHS = [unit for unit in UNITS.values() if unit.dimension == "length"]


@given(st.decimals(-(10**6), 10**6, places=5), st.sampled_from(LENGTHS), st.sampled_from(["", " ", "\u00a0"]))
def test_measure_is_exact(value: Decimal, unit: Any, blank: str) -> None:
    once = codecs.measure(f"{value}{blank}{unit.symbol}", ANGSTROM)
    assert Fraction(once) == Fraction(value) * unit.factor / UNITS["Å"].factor
    clean = codecs.measure_text(once, NM, ANGSTROM)
    assert codecs.measure_text(codecs.measure(clean, ANGSTROM), NM, ANGSTROM) == clean


@given(
    st.decimals(-(10**6), 10**6, places=5),
    st.sampled_from([(NM, ANGSTROM), (UM, UM), (PER_ANGSTROM, PER_ANGSTROM)]),
)
def test_measure_read_back_is_exact(value: Decimal, scales: tuple[Scale, Scale]) -> None:
    assert codecs.measure(codecs.measure_text(value, *scales), scales[1]) == value


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("12 nm", "12"),
        ("12nm", "12"),
        ("0.07µm", "70"),
        ("1e2 Å", "10"),
        ("-.5 nm", "-0.5"),
        (" 5. nm ", "5"),
    ],
)
def test_measures(raw: str, expected: str) -> None:
    assert figure(codecs.measure(raw, NM)) == expected


@pytest.mark.parametrize(
    "raw",
    ["12", "12 kV", "nm", "12 furlong", "1.2.3 nm", "1,2 nm", "10-20 nm", "12 5 nm", "1e999 nm", "11/Å"],
)
def test_what_is_no_measure(raw: str) -> None:
    assert refused(codecs.measure(raw, NM)).reason


def test_measures_of_inverse_lengths_and_sizes() -> None:
    assert codecs.measure("0.5 1/Å", PER_ANGSTROM) == Decimal("0.5")
    assert isinstance(codecs.measure("11/Å", PER_ANGSTROM), Refused)
    assert refused(codecs.measure_text(Decimal("9E+400"), NM, UM)).reason.startswith("a number of more than")


VERSIONS = st.from_regex(r"[0-9]+(\.[0-9]+){0,3}[a-z]?[0-9]?", fullmatch=True)


@given(NAMES, st.none() | VERSIONS, st.sampled_from(["", "v", "V"]))
def test_versioned_is_exact(name: str, version: str | None, mark: str) -> None:
    raw = name if version is None else f"  {name}  {mark}{version} "
    once = text_codecs.versioned(raw)
    clean = " ".join(raw.split()) if version is None else f"{name} {version}"
    back = text_codecs.from_versioned(*once)
    assert back == clean
    assert text_codecs.versioned(back) == once


@given(NAMES, st.none() | VERSIONS | st.sampled_from(["v3.5", "beta", "2.1 (build 5)", "V2", " 3 "]))
def test_versioned_read_back_is_exact_or_refused(name: str, version: str | None) -> None:
    back = text_codecs.from_versioned(name, version)
    clean = None if version is None else version.strip().lstrip("vV")
    if isinstance(back, Refused):
        assert not re.fullmatch(r"\s*[vV]?[0-9]\S*\s*", version or "3")
    else:
        assert text_codecs.versioned(back) == (name, clean)


def test_versions() -> None:
    assert text_codecs.versioned("EPU 3.5.1") == ("EPU", "3.5.1")
    assert text_codecs.versioned("3.5.1") == ("3.5.1", None)
    assert text_codecs.versioned("EPU v3.5") == ("EPU", "3.5")
    assert text_codecs.versioned("Chimera, MotionCor2 1.2") == ("Chimera, MotionCor2", "1.2")
    assert text_codecs.versioned("Tomography 5 5.12") == ("Tomography 5", "5.12")
    assert text_codecs.versioned("  ") is None
    assert refused(text_codecs.from_versioned("RELION 4", None)).reason.endswith("cannot be told apart")
    assert refused(text_codecs.from_versioned("EPU", "beta")).reason.endswith("cannot be told apart")
    assert refused(text_codecs.from_versioned(None, "3")).reason == "a version without the program's name"


@pytest.mark.parametrize("programs", ["SerialEM 4.1beta, PACEtomo 1.7", "RELION 4.0 and cryoSPARC v3.3", "EPU 3.5/AFIS 2"])
def test_the_version_of_one_of_several_programs_is_not_that_of_all(programs: str) -> None:
    assert text_codecs.versioned(programs) == (programs, None)
    assert text_codecs.from_versioned(programs, None) == programs


# Biology ----------------------------------------------------------------------------------------------------

RESIDUES = st.lists(
    st.sampled_from("ACDEFGHIKLMNPQRSTVWYX") | st.sampled_from(["(MSE)", "(2MG)", "(PYL)"]),
    min_size=1,
    max_size=400,
)


@given(RESIDUES, st.integers(3, 70), st.booleans(), st.booleans(), st.booleans())
def test_sequence_is_exact(residues: list[str], width: int, header: bool, numbered: bool, small: bool) -> None:
    clean = "".join(residues)
    rows = [residues[i : i + width] for i in range(0, len(residues), width)]
    lines = [(f"{i * width + 1:>6} " if numbered else "") + "".join(row) for i, row in enumerate(rows)]
    raw = (">chain A | 2 copies\n" if header else "") + "\n".join(lines) + "*"
    once = codecs.wrapped(codecs.sequence(raw.lower() if small else raw))
    assert all(len(part) <= 80 for part in once.split("\n"))
    assert codecs.sequence(once) == clean
    assert codecs.wrapped(codecs.sequence(codecs.sequence(once))) == once


@pytest.mark.parametrize(
    "raw",
    [">only a header", "  ", "*", "MK-V", "MKß", "(TOOLONG)", "M(K", "٣", ">a\nMK\n>b\nGG", "M K V 1 2 ?"],
)
def test_what_is_no_sequence(raw: str) -> None:
    assert refused(codecs.sequence(raw)).value == raw


def test_long_sequences_take_no_long_time() -> None:
    wrapped = codecs.wrapped(codecs.sequence("MKVL" * 750))
    assert [len(part) for part in wrapped.split("\n")] == [80] * 37 + [40]
    assert codecs.sequence(wrapped) == "MKVL" * 750
    assert isinstance(codecs.sequence("1" * 200_000), Refused)
    assert isinstance(codecs.sequence("(" * 200_000), Refused)


@given(st.integers(1, 10**10 - 1), st.sampled_from(
    ["{}", " {} ", "00{}", "NCBI:txid{}", "txid{}", "taxon:{}", "TaxID {}", "tax_id: {}", "taxonomy id: {}",
     "NCBITaxon:{}",
     "NCBI: {}", "http://purl.obolibrary.org/obo/NCBITaxon_{}", "https://www.ncbi.nlm.nih.gov/taxonomy/{}"]
))  # fmt: skip
def test_taxon_is_exact(taxon: int, spelling: str) -> None:
    raw = spelling.format(taxon)
    if len(raw.strip(" 0")) and len(re.findall("[0-9]+", raw)[0]) > 10:
        assert isinstance(codecs.taxon(raw), Refused)
    else:
        assert codecs.taxon(raw) == str(taxon)
        assert codecs.taxon(codecs.taxon(raw)) == str(taxon)


@pytest.mark.parametrize("raw", ["human", "9606.5", "0", "-1", "٩٦٠٦", "9606 9605", "12345678901", ""])
def test_what_is_no_taxon(raw: str) -> None:
    assert refused(codecs.taxon(raw)).accepted == ("9606", "NCBI:txid9606")


def test_taxon_of_a_number() -> None:
    assert codecs.taxon(9606) == "9606"
    assert codecs.taxon(9606.0) == "9606"
    assert isinstance(codecs.taxon(10**5000), Refused)


CODES = st.from_regex(r"[A-Z0-9]{1,3}|[A-Z0-9]{5}", fullmatch=True)
ADDRESSES = ["{}", " {} ", "https://www.rcsb.org/ligand/{}", "http://rcsb.org/ligand/{}/",
             "https://www.ebi.ac.uk/pdbe-srv/pdbechem/chemicalCompound/show/{}"]  # fmt: skip


@given(CODES, st.sampled_from(ADDRESSES))
def test_component_is_exact_for_codes(code: str, spelling: str) -> None:
    once = codecs.component(spelling.format(code), "UNL")
    assert once == (code, None)
    assert codecs.from_component(once[0], once[1], "UNL") == code


@given(st.text(min_size=1))
def test_component_is_exact_for_remarks(remark: str) -> None:
    once = codecs.component(remark, "UNL")
    if once[0] == "UNL":
        assert codecs.from_component(once[0], once[1], "UNL") in (remark, "UNL")
        assert codecs.component(codecs.from_component(once[0], once[1], "UNL"), "UNL") == once
    else:
        assert once == (remark.strip().removesuffix("/"), None)


@given(
    st.sampled_from(["UNL", "HEM", "A1ABC", "hem", "ABCD", ""]) | CODES,
    st.none() | st.sampled_from(["HEM", "UNL"]) | LETTERS,
)
def test_component_read_back_is_exact_or_refused(code: str, remark: str | None) -> None:
    back = codecs.from_component(code, remark, "UNL")
    if isinstance(back, Refused):
        assert re.fullmatch(r"[A-Z0-9]{1,3}|[A-Z0-9]{5}", code) is None or codecs.component(remark, "UNL")[1] is None
    else:
        clean = (code, None) if code != "UNL" or remark == "UNL" else (code, remark)
        assert codecs.component(back, "UNL") == clean


def test_component_of_a_row_without_a_code() -> None:
    assert codecs.from_component(None, None, "UNL") is None
    assert refused(codecs.from_component(None, "x", "UNL")).reason == "a remark without a component's code"
    assert refused(codecs.from_component("UNL", "HEM", "UNL")).value == "HEM"
    assert codecs.from_component("HEM", "bound", "UNL") == "HEM"


# Persons ----------------------------------------------------------------------------------------------------


def iso7064(digits: str) -> str:
    """The oracle: the check character makes the weighted sum 1 modulo 11, the weights being powers of two."""
    total = sum(int(digit) * 2 ** (15 - place) for place, digit in enumerate(digits))
    return next(c for c in "0123456789X" if (total + (10 if c == "X" else int(c))) % 11 == 1)


FIFTEEN = st.text("0123456789", min_size=15, max_size=15)
FORMS = [
    "{}",
    " {} ",
    "https://orcid.org/{}",
    "http://www.orcid.org/{}/",
    "orcid.org/{}",
    "ORCID: {}",
    "orcid:{}",
]


def hyphened(digits: str) -> str:
    return "-".join(digits[i : i + 4] for i in range(0, 16, 4))


@given(FIFTEEN, st.sampled_from(FORMS), st.booleans(), st.booleans())
def test_orcid_is_exact(digits: str, form: str, small: bool, bare: bool) -> None:
    clean = hyphened(digits + iso7064(digits))
    raw = form.format(clean.replace("-", "") if bare else clean)
    raw = raw.lower() if small else raw
    assert codecs.orcid(raw) == clean
    assert codecs.orcid(codecs.orcid(raw)) == clean
    assert codecs.orcid_url(raw) == f"https://orcid.org/{clean}"
    assert codecs.orcid_url(codecs.orcid(codecs.orcid_url(raw))) == codecs.orcid_url(raw)


@given(FIFTEEN, st.sampled_from("0123456789X"))
def test_the_check_digit_is_tested(digits: str, last: str) -> None:
    result = codecs.orcid(hyphened(digits + last))
    if last == iso7064(digits):
        assert result == hyphened(digits + last)
    else:
        assert refused(result).reason == "not an ORCID: its check digit is wrong"
        assert isinstance(codecs.orcid_url(hyphened(digits + last)), Refused)


@pytest.mark.parametrize(
    "raw", ["ORCID_123124151231", "0000-0002-1825", "0000-0002-1825-00970", "٠٠٠٠-0002-1825-0097", "", "x"]
)
def test_what_is_no_orcid(raw: str) -> None:
    assert refused(codecs.orcid(raw)).reason == "not an ORCID"
    assert codecs.orcid("0000-0002-1825-0097") == "0000-0002-1825-0097"
    assert codecs.orcid("0000-0002-1694-233x") == "0000-0002-1694-233X"


@given(
    st.from_regex(r"10\.[0-9]{4,9}/[!-~]+", fullmatch=True),
    st.sampled_from(["{}", " {}\n", "https://doi.org/{}", "http://dx.doi.org/{}", "doi:{}", "DOI: {}"]),
)
def test_doi_is_exact(clean: str, form: str) -> None:
    assert codecs.doi(form.format(clean)) == clean
    assert codecs.doi(codecs.doi(form.format(clean))) == clean


@pytest.mark.parametrize(
    "raw", ["11.1234/abc", "10.1/abc", "10.1234/", "10.1234/a b", "abc", "https://example.org/10.1234/abc"]
)
def test_what_is_no_doi(raw: str) -> None:
    assert refused(codecs.doi(raw)).accepted == ("10.1234/abc",)


@pytest.mark.parametrize(
    ("family", "given_name", "expected"),
    [
        ("Carberry", "Josiah", "Carberry, J."), ("Carberry", "Josiah Stinkney", "Carberry, J.S."),
        ("Carberry", "J.S.", "Carberry, J.S."), ("Carberry", "J. S.", "Carberry, J.S."),
        ("Carberry", "josiah", "Carberry, J."),
        ("Smith", "Jean-Luc", "Smith, J.-L."), ("Smith", "J.-L.", "Smith, J.-L."),
        ("Smith", "Jean - Luc", "Smith, J.L."),
        ("Müller", "Łukasz", "Muller, L."), ("Smith", "William (Bill)", "Smith, W.B."),
        ("Carberry", "...", "Carberry"),
        ("Carberry", None, "Carberry"), ("van der  Berg", "A", "van der Berg, A."),
        ("王", "小明", "Wang, X.M."),
        (None, None, None),
    ],
)  # fmt: skip
def test_initials(family: Any, given_name: Any, expected: str | None) -> None:
    assert names.initials(family, given_name) == expected


def test_initials_need_a_family_name() -> None:
    assert refused(names.initials(None, "Josiah")).reason == "a given name without the family name"
    assert refused(names.initials("\u200b", "Josiah")).reason == "no letter of the family name can be written"


@given(st.text(min_size=1), st.none() | st.text(min_size=1))
def test_initials_are_printable_ascii(family: str, given_name: str | None) -> None:
    result = names.initials(family, given_name)
    assert isinstance(result, Refused) or re.fullmatch("[!-~]+( [!-~]+)*", result)


# Texts and lists --------------------------------------------------------------------------------------------

SEPARATORS = st.sampled_from([", ", "; ", "|", "\n", " "])
PARTS = st.lists(st.text("ab,; |\n", max_size=6) | st.text(max_size=5), max_size=5)


@given(PARTS, SEPARATORS)
def test_join_settles(parts: list[str], separator: str) -> None:
    once = codecs.join(parts, separator)
    back = codecs.split(once, separator)
    assert codecs.join(back, separator) == once
    if (
        parts
        and all(part and separator.strip() not in part and not part.isspace() for part in parts)
        and separator.strip()
    ):
        assert back == parts


def test_join_leaves_absent_ones_out() -> None:
    assert codecs.join(["a", None, "b"], ", ") == "a, b"
    assert codecs.join([None], ", ") is None
    assert codecs.join(("a", 5), "; ") == "a; 5"
    assert isinstance(codecs.join([True], ", "), Refused)


@given(st.text(min_size=1))
def test_first_word_settles(raw: str) -> None:
    once = names.first_word(raw)
    if once is None:
        assert raw.isspace()
    else:
        back = names.from_first_word(*once)
        assert back == " ".join(raw.split())
        assert names.first_word(back) == once


def test_makers_and_words() -> None:
    assert names.maker("TFS KRIOS") == "TFS"
    assert names.maker("  ") is None
    assert names.from_first_word(None, "x") == "x"
    assert codecs.shown(Decimal("2.50")) == "2.5"
    assert codecs.shown("x") == "x"


# Unlinked lists ---------------------------------------------------------------------------------------------

ELEMENTS = st.dictionaries(
    st.integers(0, 6), st.dictionaries(st.sampled_from("ab"), st.integers(0, 1), min_size=1), max_size=4
)
Lists = tuple[list[Any], list[Any]]


def rows_of(first: dict[int, Any], second: dict[int, Any]) -> list[tuple[Any, Any]]:
    return [(first.get(i, {}), second.get(k, {})) for i, k in pairs.paired(first, second, Trace(), "$.l")]


@given(ELEMENTS, ELEMENTS)
def test_paired_settles(first: dict[int, Any], second: dict[int, Any]) -> None:
    rows = rows_of(first, second)
    back: Lists = pairs.unpaired(rows, Trace())
    assert rows_of(*(dict(enumerate(values)) for values in back)) == rows


@pytest.mark.parametrize("text", ["EPU, version 3.5", "EPU, 3.5", "EPU version 3.5", "EPU; v. 3.5", "EPU, release 3.5"])
def test_a_version_behind_other_words(text: str) -> None:
    """What stands between name and version is spelling."""
    assert text_codecs.versioned(text) == ("EPU", "3.5")
    assert text_codecs.from_versioned("EPU", "3.5") == "EPU 3.5"
    assert text_codecs.versioned("version 3.5") == ("version 3.5", None)
