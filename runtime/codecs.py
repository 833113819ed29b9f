"""The closed list of codecs: each a pair of functions, with a declared domain and loss class.

`put` goes from left to right, `get` back. Every function hands None, `Refused` and `Nothing` on, and takes a
number as its digits where a text is due. A codec over several places takes them as arguments and gives a
tuple; `spread` takes that apart. The laws are tested in tests/runtime/test_codecs.py; classes and arguments
are declared in compiler/resolve/codecs.py.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache, wraps
from typing import Any, Concatenate, Final, ParamSpec

from oscem_map.runtime.refused import UNFIT, Nothing, Refused
from oscem_map.runtime.units import convert, find
from oscem_map.runtime.values import EXACT, Scale, date, exact, figure, measured, moment, number, text


def spread(value: Any, count: int) -> tuple[Any, ...]:
    """The parts of a tuple, the last of which may be absent; an unfit value, or one of more parts, stands for each."""
    if value.__class__ is tuple and len(value) == count:
        return value
    if isinstance(value, UNFIT):
        return (value,) * count
    if len(value) > count:
        return (Refused(value, f"{len(value)} parts where there are places for {count}"),) * count
    return (*value, *[None] * (count - len(value)))


def shown(value: Any) -> Any:
    """A number or a text as text."""
    return value if isinstance(value, _SHOWN) else text(value)


_SHOWN: Final = (str, *UNFIT)


P = ParamSpec("P")


def of_text(codec: Callable[Concatenate[str, P], Any]) -> Callable[Concatenate[Any, P], Any]:
    """A codec of texts: a number is given to it as its text, and what cannot be kept is handed on without it."""

    @wraps(codec)
    def handed(value: Any, /, *arguments: P.args, **named: P.kwargs) -> Any:
        if value.__class__ is not str and isinstance(value := shown(value), UNFIT):
            return value
        return codec(value, *arguments, **named)

    return handed


def first_unfit(*values: Any) -> Refused | Nothing | None:
    """The first of several parts that cannot be kept."""
    for value in values:
        if isinstance(value, (Refused, Nothing)):
            return value
    return None


# Numbers --------------------------------------------------------------------------------------------------


def rounded(value: Any) -> Any:
    """To a whole number, half up (away from zero). Less than half of one is refused: it is not nothing."""
    if value.__class__ is int or isinstance(value, UNFIT):
        return value
    result = int(exact(value).to_integral_value(ROUND_HALF_UP))
    return Refused(value, "less than half of one, and only whole numbers can be written") if value and not result else result


def underfocus(minimal: Any, maximal: Any) -> Any:
    """Defocus with underfocus positive, as archives write it: (min, max).

    All present values <= 0: negated. All >= 0: taken as underfocus. Mixed signs are refused. Two ends are written
    the nearer one first. A lone negative minimal is the far end, a lone negative maximal the near one.
    """
    if minimal is None and maximal is None:
        return None
    unfit = first_unfit(minimal, maximal)
    if unfit is not None:
        return unfit
    present = [value for value in (minimal, maximal) if value is not None]
    if all(value <= 0 for value in present):
        return _nearer_first(_negated(maximal), _negated(minimal))
    if all(value >= 0 for value in present):
        return _nearer_first(minimal, maximal)
    ends = f"{figure(minimal)} and {figure(maximal)}"
    return Refused(ends, "one end is over focus and the other under focus: which sign means under focus?")


def through_focus(minimal: Any, maximal: Any) -> Any:
    """As `underfocus`; of two signs the negative one is under focus, as microscopes write it, and the nearer end comes first."""
    if not _is_through_focus(minimal, maximal):
        return underfocus(minimal, maximal)
    return _nearer_first(-minimal, -maximal)


def from_through_focus(low: Any, high: Any) -> Any:
    """The inverse: (minimal, maximal), under focus negative."""
    if not _is_through_focus(low, high):
        return from_underfocus(low, high)
    return -max(low, high), -min(low, high)


def _is_through_focus(one: Any, other: Any) -> bool:
    numbers = [value for value in (one, other) if value is not None and not isinstance(value, UNFIT)]
    return len(numbers) == 2 and min(numbers) < 0 < max(numbers)


def _nearer_first(low: Any, high: Any) -> tuple[Any, Any]:
    return (high, low) if low is not None and high is not None and abs(low) > abs(high) else (low, high)


def from_underfocus(low: Any, high: Any) -> Any:
    """(minimal, maximal), always negative, as microscopes write under focus.

    Over focus, negative there, would come back positive, and be read as under focus next time: refused.
    """
    unfit = first_unfit(low, high)
    present = [value for value in (low, high) if value is not None]
    if unfit is not None or not present:
        return unfit
    if any(value < 0 for value in present):
        ends = " and ".join(map(figure, present))
        return Refused(ends, "over focus: a positive defocus in a record would be read as under focus")
    near, far = _nearer_first(low, high)
    return _negated(far), _negated(near)


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
    """The mean of a list of numbers, exact where it is a finite decimal, else to 15 digits."""
    if isinstance(values, UNFIT) or not values:
        return values or None
    many = Decimal(len(values))
    total = Decimal(sum(values)) if set(map(type, values)) == {int} else _sum(values)
    result = _LONG.divide(total, many)
    return result if EXACT.multiply(result, many) == total else _SHORT.divide(total, many)


def _sum(values: Sequence[Any]) -> Decimal:
    total = Decimal(0)
    for value in values:
        total = EXACT.add(total, exact(value))
    return total


_LONG: Final = Context(prec=60)
_SHORT: Final = Context(prec=15)


def any_of(values: Any) -> Any:
    """True if one of the list is true, False if all that are said are false."""
    return values if isinstance(values, UNFIT) else (any(values) if values else None)


def agreed(values: Any) -> Any:
    """The one value that all of a list agree on; ambiguous lists are refused."""
    if isinstance(values, UNFIT) or not values:
        return values or None
    same = all(value == values[0] for value in values)
    return values[0] if same else Refused(values, "ambiguous: the values differ")


def first_alone(values: Any) -> Any:
    """A list of one, of a value."""
    return values if isinstance(values, UNFIT) else [values]


def vector(*values: Any) -> Any:
    """A list of numbers, of as many places; all of them or none."""
    unfit = first_unfit(*values)
    if unfit is not None or all(value is None for value in values):
        return unfit
    return Refused(values, f"{len(values)} numbers are expected") if None in values else list(values)


def components(values: Any, size: int) -> Any:
    """The inverse of `vector`."""
    if isinstance(values, UNFIT):
        return values
    return tuple(values) if len(values) == size else Refused(values, f"{size} numbers are expected")


# Dates ----------------------------------------------------------------------------------------------------


def day(value: Any) -> Any:
    """The day of a moment as it is written; no zone is applied."""
    value = moment(value)
    return value if isinstance(value, UNFIT) else date(re.split("[T ]", value, maxsplit=1)[0])


def midnight(value: Any) -> Any:
    """The first moment of a day, in universal time: a moment of a record has a zone, and the day none."""
    value = date(value)
    return value if isinstance(value, UNFIT) else value + "T00:00:00Z"


# Texts with numbers ---------------------------------------------------------------------------------------

_MEASURE: Final = re.compile(
    r"\s*([+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?)(?:\s*([^0-9\s.,;+-].*?)|\s+(1/.*?))\s*"
)


@of_text
def measure(value: Any, scale: Scale) -> Any:
    """ "12 nm" as a number in the scale's unit; without a unit it is refused."""
    match = _MEASURE.fullmatch(value)
    unit = find(match.group(2) or match.group(3)) if match else None
    if match is None or unit is None or unit.dimension != scale.unit.dimension:
        why = f"a number with a unit of {scale.unit.dimension} is expected"
        return Refused(value, why, (f"12 {scale.unit.symbol}",))
    found = number(match.group(1))
    return found if isinstance(found, UNFIT) else convert(exact(found), unit, scale.unit)


def measure_text(value: Any, scale: Scale, source: Scale) -> Any:
    """A number in the unit of `source` as "12 nm", in the scale's unit."""
    pair = measured(value, scale, source)
    if isinstance(pair, UNFIT):
        return pair
    digits = figure(pair["value"])
    return digits if isinstance(digits, UNFIT) else f"{digits} {pair['unit']}"


# Biology --------------------------------------------------------------------------------------------------

_RESIDUES: Final = re.compile(r"(?:[A-Z]|\([A-Z0-9]{1,5}\))+")
_COUNTING: Final = re.compile(r"(\([^()]*\))|[0-9]")


@of_text
def sequence(value: Any) -> Any:
    """One-letter codes without FASTA header, blanks, digits or final `*`; longer codes in parentheses."""
    if value.isascii() and value.isalpha() and value.isupper():
        return value
    lines = [part.strip() for part in value.splitlines()]
    if sum(part.startswith(">") for part in lines) > 1:
        return Refused(value, "one sequence is expected, and here are several")
    letters = "".join("".join(part for part in lines if not part.startswith((">", ";"))).split())
    joined = _COUNTING.sub(r"\1", letters).upper().removesuffix("*") if letters.isascii() else ""
    if _RESIDUES.fullmatch(joined):
        return joined
    return Refused(value, "a sequence in one-letter codes is expected")


def wrapped(value: Any, width: int = 80) -> Any:
    """A sequence in lines of 80 letters, as archive files hold it."""
    if isinstance(value, UNFIT) or len(value) <= width:
        return value
    return "\n".join(value[i : i + width] for i in range(0, len(value), width))


_TAXON: Final = re.compile(
    r"\s*(?:https?://(?:www\.ncbi\.nlm\.nih\.gov/taxonomy|purl\.obolibrary\.org/obo)/)?"
    r"(?:NCBI[\s:_]*)?(?:txid|tx|tax(?:on(?:omy)?)?[\s_-]*(?:id)?)?[\s:_]*([0-9]{1,10})\s*",
    re.I,
)


@of_text
def taxon(value: Any) -> Any:
    """An NCBI taxonomy number as its digits: "9606", "NCBI:txid9606", "taxon:9606"."""
    match = _TAXON.fullmatch(value)
    digits = match.group(1).lstrip("0") if match else ""
    return digits or Refused(value, "an NCBI taxonomy number is expected", ("9606", "NCBI:txid9606"))


_COMPONENT: Final = re.compile(
    r"(?:https?://(?:www\.)?(?:rcsb\.org/ligand|ebi\.ac\.uk/pdbe-srv/pdbechem/chemicalCompound/show)/)?"
    r"([A-Z0-9]{1,3}|[A-Z0-9]{5})"
)


@of_text
def component(value: Any, unknown: str) -> Any:
    """A ligand's reference as (code, remark): a code, or an address that ends in one; else `unknown`."""
    match = _COMPONENT.fullmatch(value.strip().removesuffix("/"))
    return (match.group(1), None) if match else (unknown, value)


def from_component(code: Any, remark: Any, unknown: str) -> Any:
    """The inverse. A remark beside a known code is not read; one that is itself a code is refused."""
    unfit = first_unfit(code, remark)
    if unfit is not None or (code is None and remark is None):
        return unfit
    if code is None:
        return Refused(remark, "a remark without a component's code")
    if code != unknown:
        return code if component(code, unknown) == (code, None) else Refused(code, "not a component's code")
    if remark is None or remark == unknown:
        return unknown
    says_two = component(remark, unknown)[1] is None
    return Refused(remark, f"it names a component, and the row says {unknown}") if says_two else remark


# Persons --------------------------------------------------------------------------------------------------


@of_text
def orcid(value: Any) -> Any:
    """The bare ORCID of an identifier or its address; the check digit (ISO 7064 MOD 11-2) is tested."""
    return _orcid(value)


@lru_cache(1024)
def _orcid(value: str) -> str | Refused:
    match = _ORCID.fullmatch(value.strip())
    if not match:
        return Refused(value, "not an ORCID", ("0000-0002-1825-0097",))
    bare = "-".join(match.groups()).upper()
    good = _check_digit(bare) == bare[-1]
    return bare if good else Refused(value, "not an ORCID: its check digit is wrong")


_ORCID: Final = re.compile(
    r"(?:(?:https?://)?(?:www\.)?orcid\.org/|orcid:\s*)?"
    r"([0-9]{4})-?([0-9]{4})-?([0-9]{4})-?([0-9]{3}[0-9X])/?",
    re.I,
)


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


_DOI: Final = re.compile(r"(?:https?://(?:dx\.|www\.)?doi\.org/|doi:\s*)?(10\.[0-9]{4,9}/\S+)", re.I)


@of_text
def doi(value: Any) -> Any:
    """A bare DOI: 10.1234/abc."""
    match = _DOI.fullmatch(value.strip())
    return match.group(1) if match else Refused(value, "not a DOI", ("10.1234/abc",))


# Texts and lists ------------------------------------------------------------------------------------------


def join(values: Any, separator: str) -> Any:
    """The texts of a list or tuple, joined; absent and empty ones are left out."""
    if isinstance(values, UNFIT):
        return values
    texts = [shown(value) for value in values]
    unfit = first_unfit(*texts)
    if unfit is not None:
        return unfit
    return separator.join(part for one in texts if one is not None for part in split(one, separator)) or None


@of_text
def split(value: Any, separator: str) -> Any:
    """The inverse, where no text holds the separator."""
    return [part for part in value.split(separator) if part]
