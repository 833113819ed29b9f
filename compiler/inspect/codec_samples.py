"""Values for rules through a codec, written by hand: raw values, the texts that they give, and what those are read as.

A codec without an entry here is tried on values of its type, or on the examples of its rule.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

from oscem_map.compiler.inspect.values import Points, Value, Values, Words, numeral
from oscem_map.compiler.resolve.typed import CodecUse, Copy, Place, Word
from oscem_map.runtime.text_codecs import INITIALS, in_form, parts, versioned
from oscem_map.runtime.units import UNITS, convert, in_letters
from oscem_map.runtime.values import plain


def points(name: str, rule: Copy, arguments: tuple[Word, ...]) -> Points | None:
    """The values for a rule whose first codec has this name; None where this module has none."""
    make = _MADE.get(name)
    return make(rule, *arguments) if make is not None else _BY_CODEC.get(name)


def _same(*rows: tuple[Any, str, Any], wrong: tuple[Any, ...] = (), texts: tuple[str, ...] = ()) -> Points:
    """Rows of one raw value, its text, and what that is read as."""
    return Points(
        tuple(Value((raw,), None if back is None else (back,), (text,)) for raw, text, back in rows),
        tuple((one,) for one in wrong),
        tuple((one,) for one in texts),
        tuple(dict.fromkeys(((text,), (back,)) for _, text, back in rows if back is not None)),
    )


def _pairs(*rows: tuple[str, tuple[str | None, str | None], str], wrong: tuple[Any, ...] = (True,)) -> Points:
    """Rows of one text, the two texts that it gives, and what those are read as."""
    values = tuple(Value((raw,), (back,), texts) for raw, texts, back in rows)
    return Points(
        values, tuple((one,) for one in wrong), (), tuple(dict.fromkeys((texts, (back,)) for _, texts, back in rows))
    )


def _date(*_: object) -> Points:
    days = ("2024-08-31", "2024-02-29", "2025-01-01")
    moments = ("2024-08-31T23:30:00+02:00", "2024-02-29T00:00:00Z", "2025-01-01")
    return Points(
        tuple(Value((moment,), None, (day,)) for moment, day in zip(moments, days, strict=True)),
        (("31.8.2024",), ("2023-02-29",), ("soon",), (True,), (20240831,)),
        (("soon",), ("2023-02-30",)),
        tuple(((day,), (f"{day}T00:00:00Z",)) for day in days),
    )


_BY_CODEC: dict[str, Points] = {
    "date": _date(),
    "versioned": _pairs(
        ("EPU 3.5.1", ("EPU", "3.5.1"), "EPU 3.5.1"),
        ("SerialEM", ("SerialEM", None), "SerialEM"),
        ("epu 3.5.1", ("EPU", "3.5.1"), "EPU 3.5.1"),
        ("EPU v3.5", ("EPU", "3.5"), "EPU 3.5"),
        ("Tomography 5.1", ("Tomography", "5.1"), "Tomography 5.1"),
    ),
    "first_word": _pairs(
        ("Falcon 4 detector", ("Falcon", "4 detector"), "Falcon 4 detector"),
        ("Falcon", ("Falcon", None), "Falcon"),
    ),
    "sequence": _same(
        ("MTTASTSQV", "MTTASTSQV", "MTTASTSQV"),
        (">chain A\nmtta stsqv\n", "MTTASTSQV", "MTTASTSQV"),
        ("AC(MSE)D", "AC(MSE)D", "AC(MSE)D"),
        ("A" * 200, f"{'A' * 80}\n{'A' * 80}\n{'A' * 40}", "A" * 200),
        wrong=("not 1 sequence!", True),
        texts=("not 1 sequence!",),
    ),
    "deoxy": _same(
        ("ACGT", "(DA)(DC)(DG)(DT)", "ACGT"),
        ("ac gt\n1 n", "(DA)(DC)(DG)(DT)(DN)", "ACGTN"),
        ("AC(5CM)GT", "(DA)(DC)(5CM)(DG)(DT)", "AC(5CM)GT"),
        ("AC(U)", "(DA)(DC)U", "AC(U)"),
        ("ACGT" * 10, "\n".join(["(DA)(DC)(DG)(DT)" * 5] * 2), "ACGT" * 10),
        wrong=("MTTASTSQV", "(A)(C)", "not 1 sequence!", True),
        texts=("not 1 sequence!",),
    ),
    "taxon": _same(
        ("9606", "9606", "9606"), ("NCBI:txid562", "562", "562"), ("2697049", "2697049", "2697049"), (9606, "9606", "9606"),
        wrong=("GCA_003054445.1", "yeast", True), texts=("yeast",),
    ),
    "orcid": _same(
        ("0000-0002-1825-0097", "0000-0002-1825-0097", "0000-0002-1825-0097"),
        ("https://orcid.org/0000-0001-5109-3700", "0000-0001-5109-3700", "0000-0001-5109-3700"),
        ("0000-0002-1694-233x", "0000-0002-1694-233X", "0000-0002-1694-233X"),
        wrong=("0000-0002-1825-0098", "ORCID_123124151231", True), texts=("0000-0002-1825-0098",),
    ),
    "orcid_url": _same(
        ("0000-0002-1825-0097", "https://orcid.org/0000-0002-1825-0097", "0000-0002-1825-0097"),
        ("https://orcid.org/0000-0001-5109-3700", "https://orcid.org/0000-0001-5109-3700", "0000-0001-5109-3700"),
        wrong=("0000-0002-1825-0098", True), texts=("0000-0002-1825-0098",),
    ),
    "doi": _same(
        ("10.1234/abc", "10.1234/abc", "10.1234/abc"), ("https://doi.org/10.1038/s41586", "10.1038/s41586", "10.1038/s41586"),
        wrong=("11.1234/abc", True), texts=("no link",),
    ),
    "calendar": _same(
        ("2024-08-31", "2024-08-31", "2024-08-31"), ("2024-02-29", "2024-02-29", "2024-02-29"),
        wrong=("31.8.2024", "2023-02-29", "soon", True), texts=("soon", "2023-02-30"),
    ),
    "times": Points(
        (Value((2, 2), (2, 2), ("2 x 2",)), Value((1, 4), (1, 4), ("1 x 4",))), ((2.5, 2),), (("two",),),
        ((("2 x 2",), (2, 2)), (("2x3",), (2, 3))),
    ),
    "numeral": Points(
        (Value((6144,), (6144,), ("6144",)), Value((0,), (0,), ("0",))), ((2.5,), (True,)), (("variable",),),
        ((("4096",), (4096,)), ((" 12 ",), (12,))),
    ),
    "html": Points((
        Value(("Iron < nickel & gold",), ("Iron < nickel & gold",), ("<p>Iron &lt; nickel &amp; gold</p>",)),
        Value(("One.\n\n<script>two</script>",), None, ("<p>One.</p>\n<p>&lt;script&gt;two&lt;/script&gt;</p>",)),
    ), ((True,),)),
    "initials": Points(
        (
            Value(("Carberry", "Josiah Stinkney"), ("Carberry", "J.S."), ("Carberry, J.S.",)),
            Value(("Müller", "Jean-Luc"), ("Muller", "J.-L."), ("Muller, J.-L.",)),
            Value(("Carberry", "H.M.E."), ("Carberry", "H.M.E."), ("Carberry, H.M.E.",)),
        ),
        read=((("Carberry, J.S.",), ("Carberry", "J.S.")),),
    ),
    "forenames": _pairs(
        ("Josiah Stinkney", ("Josiah", "Stinkney"), "Josiah Stinkney"),
        ("Josiah M.E.", ("Josiah", "M.E."), "Josiah M.E."),
        ("Josiah", ("Josiah", None), "Josiah"),
    ),
    "serial": Points((
        Value(("TITAN52339260",), None, ("TITAN52339260",)),
        Value((" 4711001 ",), None, ("4711001",)),
    )),
    "strain": Points((Value(("Mus exemplaris (strain  A / 1)",), None, ("A / 1",)), Value(("Mus (strain B) x",), None, ("B",)))),
    "count": Points((Value(([1, 2, 3],), None, ("3",)), Value(([7],), None, ("1",)))),
    "mean": Points(
        (Value(([100, 200],), None, ("150",)), Value(([1, 2],), None, ("1.5",)), Value(([1, 1, 2],), None, None)), (([0],),)
    ),
    "any": Points((Value(([True, False],), None, ("true",)), Value(([False],), None, ("false",)))),
}  # fmt: skip


# Codecs whose values depend on the rule ----------------------------------------------------------------------------


def _measure(rule: Copy, unit: Word) -> Points:
    """Texts such as `12 nm`; read back in the unit of the codec's argument."""
    to, item = UNITS[str(unit)], UNITS[_unit_of(rule.right[0])]
    rows = []
    for raw, number, spelling in (
        ("12 nm", "12", "nm"),
        ("120 Å", "120", "Å"),
        ("0.5 nm", "0.5", "nm"),
        ("2 um", "2", "µm"),
    ):
        n = Decimal(number)
        if UNITS[spelling].dimension == to.dimension:
            text = numeral(convert(n, UNITS[spelling], item))
            rows.append((raw, text, f"{numeral(convert(n, UNITS[spelling], to))} {to.symbol}"))
    if not rows:
        rows = [(f"12 {to.symbol}", numeral(convert(Decimal(12), to, item)), f"12 {to.symbol}")]
    return _same(*rows, wrong=("thin", "12", "12 furlongs", f"-3 {to.symbol}", True), texts=("thin", "-1"))


def _remark(rule: Copy, label: Word) -> Points:
    """Texts under a label."""
    rows = [(text, f"{label}: {text}", text) for text in ("air", "0.1 mM of it; or less", "10 % O2")]
    return _same(*rows, wrong=(True,))


def _stated(rule: Copy) -> Points:
    """Quantities in the unit of the rule, and in that unit of the same texts."""
    unit = _unit_of(rule.left[0])
    rows = [({"value": n, "unit": unit}, f"{n} {in_letters(UNITS[unit])}") for n in (Decimal("-0.5"), 12, 0)]
    values = tuple(Value((raw,), (raw,), (text,)) for raw, text in rows)
    wrong = (({"value": 1},), ({"value": 1, "unit": "furlong"},), (True,))
    return Points(values, wrong, (("some",), ("12",)), tuple(((text,), (raw,)) for raw, text in rows))


def _members(_: Copy, form: Word) -> Points:
    """Objects of free keys that hold what a form names, each member a number."""
    names = re.findall(r"\{([^{}]+)\}", str(form))
    held: dict[str, Any] = {}
    text = str(form)
    for n, name in enumerate(names, 1):
        *outer, last = name.split(".")
        inner = held
        for key in outer:
            inner = inner.setdefault(key, {})
        inner[last] = n
        text = text.replace("{" + name + "}", str(n))
    return Points((Value(([held],), None, (text,)),))


def _recipe(*_: object) -> Points:
    """One component, as its row says it."""
    return Points((), (), (), ((("150", "mM", "sodium chloride", None), ("150 mM sodium chloride",)),))


def _unlabelled(rule: Copy, labels: Word) -> Points:
    """Texts without a label, which come back as they are."""
    return _same(*((text, text, text) for text in ("a remark", "6 s; 3 times")), wrong=(True,))


def versioned_words(rule: Copy, made: Values) -> Values:
    """The words of a table of programs, with their versions apart where the rule takes these apart behind it."""
    last = rule.via[-1]
    if not isinstance(made, Words) or not isinstance(last, CodecUse) or last.codec.name != "versioned":
        return made
    words = tuple(one._replace(texts=_apart(one.texts)) for one in made.values)
    return replace(made, values=words, read=tuple((_apart(texts), back) for texts, back in made.read))


def _apart(texts: Any) -> Any:
    return None if texts is None else versioned(texts[0]) if texts[0] is not None else texts


def _origin(*_: object) -> Points:
    """Names, natural sources and expression systems of the molecules of a sample, which has one component for each."""
    rows = (((["A"], ["Homo sapiens"], ["Escherichia coli"]), "RECOMBINANT"), ((["A"], ["Homo sapiens"], None), "NATURAL"))
    return Points(tuple(Value(raws, None, ((kind, kind),)) for raws, kind in rows))


def _ordinals(*_: object) -> Points:
    """The numbers of the molecules: of all in the row of the whole, and of each in its own."""
    return Points((Value((["A"],), None, (("1", "1"),)), Value((["A", "B"],), None, (("1,2", "1", "2"),))))


def _through_focus(rule: Copy, *words: Word) -> Points:
    """As for under focus; both signs are no fault."""
    made = _underfocus(rule, *words)
    return replace(made, wrong=made.wrong[1:])


def _underfocus(rule: Copy, *_: Word) -> Points:
    """Two quantities of either sign, and how far under focus they are; below zero when they are read."""
    pairs = ((-1400, -400), (400, 1400), (-1400, None), (None, -400), (0, 0), (-1400, 0))
    values, read = [], []
    for pair in pairs:
        low, high = (None if n is None else abs(n) for n in pair)
        ends = (high, low) if min(n or 0 for n in pair) < 0 else (low, high)
        texts = tuple(
            None if n is None else numeral(convert(Decimal(n), UNITS["nm"], UNITS[_unit_of(place)]))
            for n, place in zip(ends, rule.right, strict=True)
        )
        values.append(Value(tuple(None if n is None else {"value": n, "unit": "nm"} for n in pair), None, texts))
        back = (None if ends[1] is None else -ends[1], None if ends[0] is None else -ends[0])
        read.append((texts, tuple(None if n is None else _as_slot(n, p) for n, p in zip(back, rule.left, strict=True))))
    bounds = rule.right[-1].slot.archive.bounds
    wrong: list[tuple[Any, ...]] = [({"value": -400, "unit": "nm"}, {"value": 1400, "unit": "nm"})]
    wrong_texts = [("three", "hundred")]
    if bounds is not None and bounds.high is not None:
        beyond = int(bounds.high) + 1
        wrong.append(({"value": -beyond, "unit": _unit_of(rule.right[-1])}, None))
        wrong_texts.append(("1", str(beyond)))
    return Points(tuple(values), tuple(wrong), tuple(wrong_texts), tuple(read))



def _as_slot(n: int, place: Place) -> dict[str, Any]:
    unit = place.written or place.unit or "nm"
    return {"value": plain(convert(Decimal(n), UNITS["nm"], UNITS[unit])), "unit": unit}


def _unit_of(place: Place) -> str:
    return place.written or place.unit or "1"


def _canonical(_: Copy, unknown: Word) -> Points:
    rows = (("MTTASTSQV", "MTTASTSQV"), ("AC(MSE)D", "ACMD"), ("AC(5CM)(ZZZ)", f"ACC{unknown}"))
    return Points(tuple(Value((raw,), None, (text,)) for raw, text in rows), (("not 1 sequence!",), (True,)))


def _extent(_: Copy, *__: Word) -> Points:
    rows = (("MTTASTSQV", ("1", "9")), ("AC(MSE)D", ("1", "4")))
    return Points(tuple(Value((raw,), None, texts) for raw, texts in rows), (("not 1 sequence!",), (True,)))


def _modified(_: Copy, *__: Word) -> Points:
    rows = (("MTTASTSQV", "false"), ("AC(MSE)D", "true"), ("(DA)(UNK)", "false"))
    return Points(tuple(Value((raw,), None, (text,)) for raw, text in rows), (("not 1 sequence!",), (True,)))


def _component(_: Copy, unknown: Word) -> Points:
    code = str(unknown)
    return _pairs(
        ("https://www.rcsb.org/ligand/ATP", ("ATP", None), "ATP"), ("ATP", ("ATP", None), "ATP"),
        ("CID 5957", (code, "CID 5957"), "CID 5957"), ("ZN", ("ZN", None), "ZN"),
    )  # fmt: skip


def _join(rule: Copy, between: Word) -> Points:
    if len(rule.left) > 1:
        words = tuple(f"word{n}" for n in range(len(rule.left)))
        rest = (None,) * len(words[1:])
        joined = [(words, str(between).join(words)), ((words[0], *rest), words[0]), ((*rest, words[-1]), words[-1])]
        return Points(tuple(Value(raws, None, (text,)) for raws, text in joined), ((True, *rest),))
    both = f"a word{between}another one"
    return Points(
        (Value((["a word"],), None, ("a word",)), Value((["a word", "another one"],), None, (both,))), (([True],),)
    )


def _text(rule: Copy, form: Word) -> Points:
    """Names, with initials of two words where the form keeps those only."""
    count = len(rule.left)
    words = tuple("Jean-Luc Ann" if kind == INITIALS else "Abel " + "ABCDEFGH"[n % 8] for n, kind in enumerate(parts(str(form))))
    clean = tuple("J. L. A." if kind == INITIALS else word for word, kind in zip(words, parts(str(form)), strict=True))
    text = str(in_form([*words], str(form)))
    wrong: list[tuple[Any, ...]] = [(True, *words[1:])]
    if count > 1:
        wrong.append((words[0], *[None] * (count - 1)))
    return Points((Value(words, clean, (text,)),), tuple(wrong), (), (((text,), clean),))


def _link(_: Copy, form: Word) -> Points:
    """The code that the form has as an example, alone and in its link."""
    link, code = str(form).rstrip("}").split("{")
    return _same((code, f"{link}{code}", code), (f"{link}{code}", f"{link}{code}", code),
                 wrong=("no such code!", f"https://elsewhere.example.org/{code}", True), texts=("no link", code))  # fmt: skip


def _vector(rule: Copy, *_: Word) -> Points:
    numbers = [4096, 512, 256, 64, 32][: len(rule.right)]
    texts = tuple(str(n) for n in numbers)
    wrong = (([True] * len(numbers),), ([*numbers, 7],))
    return Points((Value((numbers,), (numbers,), texts),), wrong, (), ((texts, (numbers,)),))


def _product(rule: Copy, *_: Word) -> Points:
    """Twenty of the item's unit: a half, in the slot's own unit, times forty."""
    factors = (Decimal("0.5"), Decimal(40), *(Decimal(1) for _ in rule.left))
    raws = tuple(_factor(place, n) for n, place in zip(factors, rule.left, strict=False))
    zero = (_factor(rule.left[0], Decimal(0)), *raws[1:])
    none = (raws[0], *(_no_number(place) for place in rule.left[1:]))
    return Points((Value(raws, None, ("20",)),), (none, zero) if _above_zero(rule.right[0]) else (none,))


def _factor(place: Place, n: Decimal) -> Any:
    unit = place.written or place.unit
    return {"value": plain(n), "unit": unit} if place.slot.primitive == "quantity" else plain(n)


def _no_number(place: Place) -> Any:
    return {"value": "many", "unit": place.unit} if place.slot.primitive == "quantity" else "many"


def _above_zero(place: Place) -> bool:
    bounds = place.slot.archive.bounds
    return bounds is not None and bounds.low is not None and (bounds.low > 0 or (bounds.low == 0 and bounds.low_open))


_MADE: dict[str, Callable[..., Points]] = {
    "measure": _measure,
    "remark": _remark,
    "unlabelled": _unlabelled,
    "stated": _stated,
    "members": _members,
    "recipe": _recipe,
    "underfocus": _underfocus,
    "through_focus": _through_focus,
    "canonical": _canonical,
    "extent": _extent,
    "modified": _modified,
    "component": _component,
    "join": _join,
    "link": _link,
    "text": _text,
    "vector": _vector,
    "product": _product,
    "origin": _origin,
    "ordinals": _ordinals,
}
"""By the codec's name: from the rule and the codec's argument."""

__all__ = ["points"]
