"""The closed list of codecs: each a pair of functions, with a declared domain and loss class.

`put` goes from left to right, `get` back. Every function hands None, `Refused` and `Nothing` on. A codec over several
places takes them as arguments and gives a tuple; `spread` takes that apart. The laws are tested in
tests/runtime/test_codecs.py; classes and arguments are declared in compiler/codecs.py.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, Final

from oscem_map.runtime.letters import to_ascii
from oscem_map.runtime.refused import UNFIT, Refused
from oscem_map.runtime.units import convert, find
from oscem_map.runtime.values import EXACT, Scale, date, exact, figure, measured, moment, number, text


def spread(value: Any, count: int) -> tuple[Any, ...]:
    """The parts of a codec's tuple; an unfit value stands for each of them."""
    return (value,) * count if isinstance(value, UNFIT) else value


# Numbers ------------------------------------------------------------------------------------------------------------


def rounded(value: Any) -> Any:
    """To a whole number, half up (away from zero)."""
    if value.__class__ is int or isinstance(value, UNFIT):
        return value
    return int(exact(value).quantize(Decimal(1), ROUND_HALF_UP, EXACT))


def underfocus(minimal: Any, maximal: Any) -> Any:
    """Defocus as mmCIF writes it: (min, max), underfocus positive.

    All present values <= 0: negated and swapped. All >= 0: taken as underfocus. Mixed signs are refused. A lone negative
    minimal is the far end, a lone negative maximal the near one. Source: PDBx `_em_imaging.nominal_defocus_min`.
    """
    present = [value for value in (minimal, maximal) if value is not None]
    if not present:
        return None
    if all(value <= 0 for value in present):
        return _negated(maximal), _negated(minimal)
    if all(value >= 0 for value in present):
        return minimal, maximal
    shown = f"{figure(minimal)} and {figure(maximal)}"
    return Refused(shown, "one end is over focus and the other under focus: which sign means under focus?")


def from_underfocus(low: Any, high: Any) -> Any:
    """(minimal, maximal), always negative, as microscopes write under focus."""
    return None if low is None and high is None else (_negated(high), _negated(low))


def _negated(value: Any) -> Any:
    return value if value is None or value == 0 else -value


def product(*factors: Any) -> Any:
    """The product of all factors; absent where one is."""
    result = Decimal(1)
    for factor in factors:
        if isinstance(factor, UNFIT):
            return factor
        result = EXACT.multiply(result, exact(factor))
    return result


def count(values: Any) -> Any:
    """How many values a list holds."""
    return values if isinstance(values, UNFIT) else len(values) or None


def mean(values: Any) -> Any:
    """The mean of a list of numbers, exact to 15 digits."""
    if isinstance(values, UNFIT) or not values:
        return values or None
    total = sum((exact(value) for value in values), Decimal(0))
    mean_value = EXACT.divide(total, Decimal(len(values)))
    return mean_value.normalize(EXACT) if len(mean_value.as_tuple().digits) <= 15 else +mean_value.normalize(_FIFTEEN)


_FIFTEEN: Final = EXACT.copy()
_FIFTEEN.prec = 15


def any_of(values: Any) -> Any:
    """True if one of the list is true, False if all that are said are false."""
    return values if isinstance(values, UNFIT) else (any(values) if values else None)


def agreed(values: Any) -> Any:
    """The one value that all of a list agree on; ambiguous lists are refused."""
    if isinstance(values, UNFIT) or not values:
        return values or None
    return values[0] if all(value == values[0] for value in values) else Refused(values, "ambiguous: the values differ")


def first_alone(values: Any) -> Any:
    """A list of one, of a value."""
    return values if isinstance(values, UNFIT) else [values]


def vector(*values: Any) -> Any:
    """A list of numbers, of as many places; all of them or none."""
    unfit = [value for value in values if isinstance(value, UNFIT)]
    return (next((v for v in unfit if v is not None), None)) if unfit else list(values)


def components(values: Any, size: int) -> Any:
    """The inverse of `vector`."""
    if isinstance(values, UNFIT):
        return values
    return tuple(values) if len(values) == size else Refused(values, f"{size} numbers are expected")


# Dates --------------------------------------------------------------------------------------------------------------


def day(value: Any) -> Any:
    """The day of a moment as it is written; no zone is applied."""
    value = moment(value)
    return value if isinstance(value, UNFIT) else date(re.split("[T ]", value, maxsplit=1)[0])


def midnight(value: Any) -> Any:
    """The first moment of a day."""
    value = date(value)
    return value if isinstance(value, UNFIT) else value + "T00:00:00"


# Texts with numbers -------------------------------------------------------------------------------------------------

_MEASURE: Final = re.compile(r"\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?)\s*([^\d\s.,;+-].*?)\s*")


def measure(value: Any, scale: Scale) -> Any:
    """"12 nm" as a number in the scale's unit; without a unit it is refused."""
    if isinstance(value, UNFIT):
        return value
    match = _MEASURE.fullmatch(value)
    unit = find(match.group(2)) if match else None
    if match is None or unit is None or unit.dimension != scale.unit.dimension:
        return Refused(value, f"a number with a unit of {scale.unit.dimension} is expected", (f"12 {scale.unit.symbol}",))
    found = number(match.group(1))
    return found if isinstance(found, UNFIT) else convert(exact(found), unit, scale.unit)


def measure_text(value: Any, scale: Scale, source: Scale) -> Any:
    """A number in the unit of `source` as "12 nm", in the scale's unit."""
    pair = measured(value, scale, source)
    return pair if isinstance(pair, UNFIT) else f"{figure(pair['value'])} {pair['unit']}"


_VERSION: Final = re.compile(r"(.*\S)\s+[vV]?(\d+(?:\.\d+)*[A-Za-z0-9.+_-]*)")


def versioned(value: Any) -> Any:
    """"EPU 3.5.1" as (name, version); without a number, the name alone."""
    if isinstance(value, UNFIT):
        return value
    tidy = " ".join(value.split())
    match = _VERSION.fullmatch(tidy)
    return (match.group(1), match.group(2)) if match else (tidy or None, None)


def from_versioned(name: Any, version: Any) -> Any:
    """The inverse: a version that does not look like one cannot be taken apart again, and is refused."""
    if name is None:
        return None if version is None else Refused(version, "a version without the program's name")
    joined = name if version is None else f"{name} {version}"
    again = versioned(joined)
    same = again == (" ".join(name.split()), version)
    return joined if same else Refused(joined, "the program's name and its version cannot be told apart")


# Biology ------------------------------------------------------------------------------------------------------------

_RESIDUES: Final = re.compile(r"(?:[A-Z]|\([A-Z0-9]{1,5}\))+")


def sequence(value: Any) -> Any:
    """One-letter codes without a FASTA header, blanks, digits or final `*`; longer codes stand in parentheses."""
    if isinstance(value, UNFIT):
        return value
    lines = [part for part in value.splitlines() if not part.lstrip().startswith((">", ";"))]
    joined = re.sub(r"[\s]|\d(?![^(]*\))", "", "".join(lines)).upper().removesuffix("*")
    if _RESIDUES.fullmatch(joined):
        return joined
    return Refused(value, "a sequence in one-letter codes is expected") if joined else None


def wrapped(value: Any, width: int = 80) -> Any:
    """A sequence in lines of 80 letters, as archive files hold it."""
    if isinstance(value, UNFIT) or len(value) <= width:
        return value
    return "\n".join(value[i : i + width] for i in range(0, len(value), width))


def taxon(value: Any) -> Any:
    """An NCBI taxonomy number as its digits: "9606", "NCBI:txid9606", "taxon:9606"."""
    if isinstance(value, UNFIT):
        return value
    match = re.fullmatch(r"\s*(?:NCBI\s*:?\s*)?(?:tx(?:id)?|taxon(?:omy)?(?:\s*id)?)?\s*:?\s*(\d{1,10})\s*", str(value), re.I)
    digits = match.group(1).lstrip("0") if match else ""
    return digits or Refused(value, "an NCBI taxonomy number is expected", ("9606", "NCBI:txid9606"))


def component(value: Any, unknown: str) -> Any:
    """A ligand's reference as (component code, remark): a code, or an address that ends in one; else `unknown`."""
    if isinstance(value, UNFIT):
        return value
    match = _COMPONENT.fullmatch(value.strip())
    code = (match.group(1) or match.group(2)) if match else None
    return (code, None) if code and code != unknown else (unknown, value)


_COMPONENT: Final = re.compile(
    r"([A-Z0-9]{1,3}|[A-Z0-9]{5})"
    r"|https?://(?:www\.)?(?:rcsb\.org/ligand|ebi\.ac\.uk/pdbe-srv/pdbechem/chemicalCompound/show)/([A-Z0-9]{1,3}|[A-Z0-9]{5})/?"
)


def from_component(code: Any, remark: Any, unknown: str) -> Any:
    """The inverse. A remark beside a known code is not read."""
    return remark if code == unknown else code


# Persons ------------------------------------------------------------------------------------------------------------


def orcid(value: Any) -> Any:
    """The bare ORCID of an identifier or its address; the check digit (ISO 7064 MOD 11-2) is tested."""
    if isinstance(value, UNFIT):
        return value
    match = _ORCID.fullmatch(value.strip())
    if not match:
        return Refused(value, "not an ORCID", ("0000-0002-1825-0097",))
    bare = match.group(1).upper()
    return bare if _check_digit(bare) == bare[-1] else Refused(value, "not an ORCID: its check digit is wrong")


_ORCID: Final = re.compile(r"(?:(?:https?://)?(?:www\.)?orcid\.org/|orcid:\s*)?(\d{4}-\d{4}-\d{4}-\d{3}[\dxX])/?", re.I)


def _check_digit(bare: str) -> str:
    total = 0
    for digit in bare.replace("-", "")[:15]:
        total = (total + int(digit)) * 2
    rest = (12 - total % 11) % 11
    return "X" if rest == 10 else str(rest)


def orcid_url(value: Any) -> Any:
    """The address of an ORCID."""
    bare = orcid(value)
    return bare if isinstance(bare, UNFIT) else f"https://orcid.org/{bare}"


def doi(value: Any) -> Any:
    """A bare DOI: 10.1234/abc."""
    if isinstance(value, UNFIT):
        return value
    match = re.fullmatch(r"\s*(?:https?://(?:dx\.)?doi\.org/|doi:\s*)?(10\.\d{4,9}/\S+?)\s*", value, re.I)
    return match.group(1) if match else Refused(value, "not a DOI", ("10.1234/abc",))


def initials(family: Any, given: Any) -> Any:
    """"Carberry, J.S." of a family name and given names; a hyphen is kept: "Smith, J.-L."."""
    if isinstance(family, UNFIT):
        return family
    if isinstance(given, UNFIT):
        return to_ascii(family) if given is None else given
    parts = ["-".join(f"{w[0].upper()}." for w in name.split("-") if w) for name in re.split(r"[\s.]+", to_ascii(given)) if name]
    return f"{to_ascii(family)}, {''.join(parts)}"


# Texts and lists ----------------------------------------------------------------------------------------------------


def join(values: Any, separator: str) -> Any:
    """The texts of a list or tuple, joined; absent ones are left out."""
    if isinstance(values, UNFIT):
        return values
    present = [value for value in values if value is not None]
    bad = next((value for value in present if isinstance(value, UNFIT)), None)
    return bad if bad is not None else separator.join(present) or None


def split(value: Any, separator: str) -> Any:
    """The inverse, where no text holds the separator."""
    return value if isinstance(value, UNFIT) else [part for part in value.split(separator) if part]


def first_word(value: Any) -> Any:
    """(first word, rest)."""
    if isinstance(value, UNFIT):
        return value
    head, _, rest = " ".join(value.split()).partition(" ")
    return (head or None), (rest or None)


def maker(value: Any) -> Any:
    """The maker in a microscope model of the dictionary's list: its first word. Read back only."""
    return value if isinstance(value, UNFIT) else value.split()[0] if value.split() else None


def from_first_word(head: Any, rest: Any) -> Any:
    return " ".join(part for part in (head, rest) if part) or None


# Unlinked lists -----------------------------------------------------------------------------------------------------


def paired(first: Mapping[int, Any], second: Mapping[int, Any]) -> list[tuple[int, int]]:
    """Which elements of two unlinked lists share a row: all of the first with the second's one element, if it has one.

    Elements of the second that say the same count as one. Gives pairs of positions, -1 where a row has none.
    """
    said: list[Any] = []
    distinct = [k for k, element in second.items() if element not in said and not said.append(element)]  # type: ignore[func-returns-value]
    if len(distinct) == 1 and first:
        return [(i, distinct[0]) for i in first]
    alone = distinct if len(distinct) == 1 else list(second)
    return [(i, -1) for i in first] + [(-1, k) for k in alone]


def unpaired(rows: Sequence[tuple[Mapping[str, Any], Mapping[str, Any]]]) -> tuple[list[Any], list[Any]]:
    """The two lists of rows that hold an element of each: a second one that rows share counts once."""
    first = [element for element, _ in rows if element]
    second: list[Any] = []
    shared: list[Any] = []
    for element, other in rows:
        if other and not (element and other in shared):
            second.append(other)
            if element:
                shared.append(other)
    return first, second


def shown(value: Any) -> Any:
    """A number or a text as text."""
    return value if isinstance(value, UNFIT) or isinstance(value, str) else text(value)
