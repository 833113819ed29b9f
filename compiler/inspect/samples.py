"""Values for the tests of a rule: what kind of values its left places take, and the pairs of its tables."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from oscem_map.compiler.checks.law import loss_of
from oscem_map.compiler.plan.conversions import FORMS, Conversions
from oscem_map.compiler.resolve.codecs import Loss
from oscem_map.compiler.resolve.slips import Slip, claimed
from oscem_map.compiler.resolve.typed import CodecUse, Copy, ListedUse, Place, TableUse, TypedTable
from oscem_map.dsl.syntax import Arrow
from oscem_map.registry.model import Bounds, Primitive, Slot
from oscem_map.runtime.values import fold
from oscem_map.testing.values import (
    Numbers,
    Points,
    Quantities,
    RoundedQuantities,
    Texts,
    UnslippedQuantities,
    UnslippedRounded,
    Values,
    Words,
)

_NUMERIC = (Primitive.NUMBER, Primitive.INTEGER)


class Samples:
    """Makes the values of rules."""

    def __init__(self, conversions: Conversions, slips: Sequence[Slip] = ()) -> None:
        self.conversions = conversions
        self.slips = slips

    def values(self, rule: Copy) -> Values:
        """The values that a rule is tried on."""
        exact = loss_of(rule) is Loss.EXACT and rule.arrow is Arrow.EXACT
        table = next((use.table for use in rule.via if isinstance(use, TableUse)), None)
        codec = next((use for use in rule.via if isinstance(use, CodecUse)), None)
        if len(rule.left) == 1 and not rule.left[0].many and not rule.left[0].slot.many:
            place = rule.left[0]
            if table is not None:
                return _words(table, rule, exact)
            if codec is not None and codec.codec.name in _BY_CODEC:
                return _BY_CODEC[codec.codec.name]
            if place.slot.primitive is Primitive.QUANTITY:
                return self._quantities(place, rule, exact)
            if place.slot.primitive in _NUMERIC:
                return _numbers(rule, exact)
            if place.slot.primitive is Primitive.TEXT:
                return _texts(rule)
        return _several(rule, table, self)

    def _quantities(self, place: Place, rule: Copy, exact: bool) -> Values:
        source = self.conversions.unit_of(place, rule)
        bounds = rule.right[0].slot.archive.bounds or Bounds()
        unit = place.written or place.unit or source
        ends = (bounds.low, bounds.high, bounds.low_open, bounds.high_open)
        slips = claimed(self.slips, rule.right[0])
        rounds = any(isinstance(use, CodecUse) and use.codec.name == "rounded" for use in rule.via)
        if slips:
            return (UnslippedRounded if rounds else UnslippedQuantities)(unit, source, *ends, exact, slips)
        return (RoundedQuantities if rounds else Quantities)(unit, source, *ends, exact)

    def sample(self, place: Place, rule: Copy) -> Any:
        """One raw value of one place."""
        raws = next(value for _, value in self.values(rule).every())[0]
        return raws[rule.left.index(place)]


def _numbers(rule: Copy, exact: bool) -> Values:
    bounds = rule.right[0].slot.archive.bounds or Bounds()
    whole = Primitive.INTEGER in (rule.right[0].slot.primitive, rule.left[0].slot.primitive)
    whole = whole and not any(isinstance(use, CodecUse) and use.codec.name == "rounded" for use in rule.via)
    return Numbers(bounds.low, bounds.high, bounds.low_open, bounds.high_open, whole, exact)


def _texts(rule: Copy) -> Values:
    place, left = rule.right[0], rule.left[0]
    listed = any(isinstance(use, ListedUse) for use in rule.via)
    if left.slot.listed or (listed and place.slot.closed):
        words = left.slot.listed or place.slot.listed
        wrong_texts = ("no word of any list",) if rule.arrow.gets and (left.slot.closed or place.slot.closed) else ()
        pairs = tuple((word, word) for word in words)
        return Words(pairs, ("no word of any list",), rule.arrow is Arrow.EXACT, (), wrong_texts)
    if left.slot.archive.pattern:
        good = "name.surname@example.org"
        return Points((((good,), (good,)),), (("no address",), (True,)), (("no address",),))
    form = FORMS.get(place.slot.form, "line")
    if place.slot.form not in FORMS and place.slot.archive.pattern:
        return Points((), (("?? no such form ??",),))
    return Texts(form, place.slot.deposition.values if not place.slot.closed else ())


# Tables -------------------------------------------------------------------------------------------------------------


def _words(table: TypedTable, rule: Copy, exact: bool) -> Values:
    """Every word of a table and of its list, with what comes back."""
    pairs: dict[Any, Any] = {}
    back = _back(table)
    read = {fold(str(word)) for word in back}
    free = False
    for row in table.rows:
        first = row.left[0]
        free = free or (first.kind == "other" and row.arrow.puts)
        if not row.arrow.puts or len(row.left) > 1:
            continue
        for word in first.words if first.kind == "words" else ():
            lost = row.right[0].kind == "nothing"
            if not lost:
                pairs.setdefault(word, first.words[0] if row.arrow is Arrow.EXACT else None)
        if first.kind == "listed":
            for word in rule.right[0].slot.listed:
                clean = back.get(fold(word), word) if fold(word) in read else word
                pairs.setdefault(word, clean)
    wrong: tuple[Any, ...] = ("no word of any list",) if not free else ()
    if rule.left[0].slot.primitive is Primitive.BOOLEAN:
        wrong = ("true", 1)
    reads_any = any(row.right[0].kind == "other" for row in table.rows if row.arrow.gets)
    wrong_texts = ("no word of any list",) if rule.arrow.gets and not reads_any else ()
    return Words(tuple(pairs.items()), wrong, exact, ("no word of any list",) if free else (), wrong_texts)


def _back(table: TypedTable) -> dict[str, Any]:
    """Folded right word -> the left word that it is read as."""
    found: dict[str, Any] = {}
    for row in table.rows:
        if row.arrow.gets and row.right[0].kind == "words" and row.left[0].kind == "words":
            for word in row.right[0].words:
                found.setdefault(fold(str(word)), row.left[0].words[0])
    return found


# Codecs and tuples --------------------------------------------------------------------------------------------------


def _points(*values: tuple[Any, Any], wrong: tuple[Any, ...] = (), texts: tuple[str, ...] = ()) -> Points:
    return Points(
        tuple(((raw,), None if clean is None else (clean,)) for raw, clean in values),
        tuple((one,) for one in wrong),
        tuple((one,) for one in texts),
    )


_BY_CODEC: dict[str, Values] = {
    "date": _points(
        ("2024-08-31T23:30:00+02:00", None), ("2024-02-29T00:00:00Z", None), ("2025-01-01", None),
        wrong=("31.8.2024", "2023-02-29", "soon", True, 20240831), texts=("soon", "2023-02-30"),
    ),
    "measure": _points(
        ("12 nm", "12 nm"), ("120 Å", "12 nm"), ("0.5 nm", "0.5 nm"), ("2 um", "2000 nm"),
        wrong=("thin", "12", "12 kV", "-3 nm", True), texts=("thin", "-1"),
    ),
    "versioned": _points(
        ("EPU 3.5.1", "EPU 3.5.1"), ("SerialEM", "SerialEM"), ("epu 3.5.1", "EPU 3.5.1"),
        ("EPU v3.5", "EPU 3.5"), ("Tomography 5.1", "Tomography 5.1"),
        wrong=(True,),
    ),
    "sequence": _points(
        ("MTTASTSQV", "MTTASTSQV"), (">chain A\nmtta stsqv\n", "MTTASTSQV"), ("AC(MSE)D", "AC(MSE)D"), ("A" * 3000, "A" * 3000),
        wrong=("not 1 sequence!", True), texts=("not 1 sequence!",),
    ),
    "deoxy": _points(
        ("ACGT", "ACGT"), ("ac gt\n1 n", "ACGTN"), ("AC(5CM)GT", "AC(5CM)GT"), ("AC(U)", "AC(U)"), ("ACGT" * 300, "ACGT" * 300),
        wrong=("MTTASTSQV", "(A)(C)", "not 1 sequence!", True), texts=("not 1 sequence!",),
    ),
    "canonical": _points(
        ("MTTASTSQV", None), ("AC(MSE)D", None), ("AC(5CM)(ZZZ)", None), wrong=("not 1 sequence!", True),
    ),
    "taxon": _points(
        ("9606", "9606"), ("NCBI:txid562", "562"), ("2697049", "2697049"), (9606, "9606"),
        wrong=("GCA_003054445.1", "yeast", True), texts=("yeast",),
    ),
    "orcid": _points(
        ("0000-0002-1825-0097", "0000-0002-1825-0097"), ("https://orcid.org/0000-0001-5109-3700", "0000-0001-5109-3700"),
        ("0000-0002-1694-233x", "0000-0002-1694-233X"),
        wrong=("0000-0002-1825-0098", "ORCID_123124151231", True), texts=("0000-0002-1825-0098",),
    ),
    "component": _points(
        ("https://www.rcsb.org/ligand/ATP", "ATP"), ("ATP", "ATP"), ("CID 5957", "CID 5957"), ("ZN", "ZN"), wrong=(True,),
    ),
}  # fmt: skip

_CHAINS: dict[str, Points] = {
    "underfocus": Points(
        tuple(
            (tuple({"value": n, "unit": "nm"} if n is not None else None for n in pair), None)
            for pair in ((-1400, -400), (400, 1400), (-1400, None), (None, -400), (0, 0), (-1400, 0))
        ),
        (({"value": -400, "unit": "nm"}, {"value": 1400, "unit": "nm"}),),
        (("three", "hundred"),),
    ),
    "initials": Points(((("Carberry", "Josiah Stinkney"), None), (("Müller", "Jean-Luc"), None)), (("[?]", "A"),)),
    "product": Points(
        ((({"value": Decimal("0.5"), "unit": "e/Å²"}, 40), None),),
        (({"value": 1, "unit": "e/Å²"}, "many"), ({"value": 0, "unit": "e/Å²"}, 40)),
    ),
    "count": Points(((([1, 2, 3],), None), (([7],), None)), ()),
    "mean": Points(((([100, 200],), None), (([1, 2],), None), (([1, 1, 2],), None)), (([0],),)),
    "join": Points((((["a word"],), None), ((["a word", "another one"],), None)), (([True],),)),
    "any": Points(((([True, False],), None), (([False],), None)), ()),
}


_ELEMENTS = Points(
    tuple(((words,), (words,)) for words in (["a word"], ["a word", "another one"], ["the same", "the same"])),
    (([True],), ([{"a": "word"}],)),
)
"""A list of texts, whose elements are rows."""


def _several(rule: Copy, table: TypedTable | None, samples: Samples) -> Values:
    """Several places, or a list of values."""
    first = rule.via[0] if rule.via else None
    if isinstance(first, CodecUse) and first.codec.name in _CHAINS:
        return _bounded(_CHAINS[first.codec.name], first.codec.name, rule)
    if table is not None and len(rule.left) == 2:
        return _two_columns(table, rule)
    if not rule.via and len(rule.left) == 1 and _is_element(rule):
        return _ELEMENTS
    return Points((), ())


def _is_element(rule: Copy) -> bool:
    """Whether it is about the elements of its block's list themselves, which are free texts."""
    slot = rule.left[0].slot
    own = rule.scope is not None and rule.left[0].path == rule.scope.left.path
    return own and slot.primitive is Primitive.TEXT and not slot.listed


def _bounded(points: Points, name: str, rule: Copy) -> Points:
    """The points of a codec, with values just outside the range of the rule's items."""
    bounds = rule.right[-1].slot.archive.bounds
    if name == "underfocus" and bounds is not None and bounds.high is not None:
        beyond = int(bounds.high) + 1
        far = {"value": -beyond, "unit": "nm"}
        return replace(
            points, wrong=(*points.wrong, (far, None)), wrong_texts=(*points.wrong_texts, ("1", str(beyond)))
        )
    if name == "any":
        return replace(points, values=tuple(one for one in points.values if any(one[0][0]) not in _placeless(rule)))
    if name == "initials" and not rule.right[0].slot.archive.pattern:
        return replace(points, wrong=())
    return points


def _placeless(rule: Copy) -> set[Any]:
    """The words for which a table of the rule says that there is no place."""
    tables = [use.table for use in rule.via if isinstance(use, TableUse)]
    rows = [row for table in tables for row in table.rows if row.arrow.puts and row.right[0].kind == "nothing"]
    return {word for row in rows for word in row.left[0].words}


def _two_columns(table: TypedTable, rule: Copy) -> Values:
    """A table of two columns: each word alone, and each kind of free text with the word beside it."""
    found: list[tuple[tuple[Any, ...], tuple[Any, ...] | None]] = []
    for row in table.rows:
        if row.arrow.puts and row.left[0].kind == "words":
            found += [((word, None), None) for word in row.left[0].words]
        elif row.arrow.puts and row.left[0].kind == "listed":
            found += [((word, None), None) for word in rule.right[0].slot.listed]
        elif row.arrow.puts:
            beside = row.left[1].words[0] if len(row.left) > 1 and row.left[1].words else None
            found.append((("a name that nobody lists", beside), None))
    return Points(tuple(found), ((True, None),))


# Answers ------------------------------------------------------------------------------------------------------------


def sample_answer(place: Place) -> Any:
    """An answer that the place takes."""
    slot = place.slot
    if slot.listed:
        return slot.listed[0]
    if slot.primitive in (Primitive.NUMBER, Primitive.INTEGER):
        return 1
    return next(text for text in _CANDIDATES if _takes(slot, text))


_CANDIDATES = ("words of the depositor", "D_1000000001", "D7", "2025-01-01", "1")


def _takes(slot: Slot, text: str) -> bool:
    one_word = slot.form not in ("code", "ucode") or " " not in text
    return one_word and (slot.archive.pattern is None or re.fullmatch(slot.archive.pattern, text) is not None)


__all__ = ["Samples", "fold", "sample_answer"]
