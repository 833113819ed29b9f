"""The values that a rule is tried on, made from its text: its tables, codecs, units, bounds and examples."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from oscem_map.compiler.checks.law import loss_of
from oscem_map.compiler.inspect.codec_samples import points, versioned_words
from oscem_map.compiler.inspect.examples import (
    CANDIDATES,
    DAYS,
    NO_FORM,
    NUMERIC,
    of_examples,
    permitted,
    sample_answer,
    shown_word,
    takes,
    wrong_answers,
)
from oscem_map.compiler.inspect.lookup import Cells, Lookup, lookup_of
from oscem_map.compiler.inspect.scaled import Scaled
from oscem_map.compiler.inspect.values import (
    FREE,
    Numbers,
    Points,
    Quantities,
    Reading,
    Text,
    Texts,
    Value,
    Values,
    Words,
    numeral,
)
from oscem_map.compiler.resolve.codecs import Loss
from oscem_map.compiler.resolve.place import is_elementwise
from oscem_map.compiler.resolve.slips import Slip, claimed
from oscem_map.compiler.resolve.typed import CodecUse, Copy, ListedUse, TableUse, Via
from oscem_map.compiler.resolve.via import codec_in
from oscem_map.dsl.syntax import Arrow
from oscem_map.registry.model import Bounds, Kind, Primitive
from oscem_map.runtime.units import UNITS, convert
from oscem_map.runtime.values import fold, plain

_FORMS = {"line": "line", "text": "block", "code": "code"}
_NONE = "no word of any list"
_OBJECT = ({"a": 1},)
"""Raw values that no rule of words takes."""


class Samples:
    """Makes the values of a mapping's rules. `slips` are those of the mapping: what they claim is read in another unit."""

    def __init__(self, slips: Sequence[Slip] = ()) -> None:
        self.slips = slips
        self._made: dict[int, Values] = {}

    def values(self, rule: Copy) -> Values:
        """The values of a rule; none of them where none is known (`untried` says so to the maintainer)."""
        if id(rule) not in self._made:
            made = permitted(self._values(rule), rule) if rule.arrow.puts else _read_only(rule)
            empty = not any(made.every()) and not any(made.readings())
            self._made[id(rule)] = of_examples(rule) if empty else made
        return self._made[id(rule)]

    def first(self, rule: Copy) -> tuple[Any, ...]:
        """Raw values of its left places; empty where none are known."""
        return next((value.raws for _, value in self.values(rule).every()), ())

    def _values(self, rule: Copy) -> Values:
        return self._elements(rule) if _is_element(rule) else self._single(rule)

    def _single(self, rule: Copy) -> Values:
        table = next((use for use in rule.via if isinstance(use, TableUse)), None)
        first = rule.via[0] if rule.via else None
        made = points(first.codec.name, rule, first.arguments) if isinstance(first, CodecUse) else None
        if made is not None:
            return _through(made, rule)
        place, single = rule.left[0], len(rule.left) == 1
        if table is not None and not (single and (place.many or place.slot.many)):
            return versioned_words(rule, _words(table, rule))
        if single and place.many and not place.slot.many and all(test.depth < 0 for test in place.tests):
            return self._agreed(rule)
        if not single or place.slot.many:
            return Points(())
        if place.slot.primitive is Primitive.BOOLEAN and rule.right[0].slot.primitive is Primitive.BOOLEAN:
            return _FLAGS
        if place.slot.primitive in DAYS and rule.right[0].slot.primitive in (place.slot.primitive, Primitive.TEXT):
            return _days(rule)
        if place.slot.primitive is Primitive.QUANTITY:
            return self._quantities(rule)
        if place.slot.primitive in NUMERIC:
            return _numbers(rule)
        return _texts(rule) if place.slot.primitive is Primitive.TEXT else Points(())

    def _elements(self, rule: Copy) -> Points:
        """A list of scalars: what each of its elements gives, and what is refused of them."""
        place = rule.left[0]
        one = replace(place, slot=replace(place.slot, many=False), within=())
        alone = self._single(replace(rule, left=(one,)))
        found = [value for _, value in alone.every() if value.texts is not None]
        if rule.right[0].kind is Kind.TABLES:
            return Points(tuple(Value(([one.raws[0]],), None, one.texts) for one in found)) if rule.via else _ELEMENTS
        values = [
            Value(
                ([one.raws[0] for one in some],),
                None if any(one.clean is None for one in some) else ([one.clean[0] for one in some if one.clean],),
                (tuple(str(one.texts[0]) for one in some if one.texts),),
            )
            for some in (*([one] for one in found), found[:2], found[:1] * 2)
            if some
        ]
        read = tuple((texts, ([back],)) for texts, (back, *_) in alone.readings())
        return Points(tuple(values), tuple(([one],) for one, *_ in alone.refused()), tuple(alone.texts()), read)

    def _agreed(self, rule: Copy) -> Points:
        """A slot of all elements of a list: the value on which they agree."""
        place = rule.left[0]
        alone = self._values(replace(rule, left=(replace(place, within=place.within[-1:]),)))
        found = [value for _, value in alone.every()][:6]
        values = tuple(Value(([*value.raws] * n,), None, value.texts) for value in found for n in (1, 2))
        wrong = tuple(([*raws],) for raws in alone.refused())
        apart = [one for one in found if one.texts != found[0].texts][:1]
        return Points(values, (*wrong, *(([*found[0].raws, *one.raws],) for one in apart)))

    def _quantities(self, rule: Copy) -> Values:
        place, item = rule.left[0], rule.right[0]
        source = _source(rule)
        unit = place.written or place.unit or source
        exact = loss_of(rule) is Loss.EXACT and rule.arrow is Arrow.EXACT
        return Quantities(unit, source, _interval(rule), exact, tuple(claimed(self.slips, item)))


def _is_element(rule: Copy) -> bool:
    """Whether a rule copies the elements of a list of scalars: `this` of a block on it, or `tags[] <-> words[]`."""
    if is_elementwise(rule.left, rule.right):
        return True
    place, around = rule.left[0], rule.scope
    is_this = len(rule.left) == 1 and place.path == around.left.path
    return is_this and (place.slot.primitive is Primitive.TEXT or rule.right[0].kind is Kind.TREE)


def _source(rule: Copy) -> str:
    """The unit of the items, in which quantities are written; that of the slot where the items have none."""
    units = [place.written or place.unit for place in (*rule.right, *rule.left)]
    return next((unit for unit in units if unit), "1")


def _numbers(rule: Copy) -> Values:
    exact = loss_of(rule) is Loss.EXACT and rule.arrow is Arrow.EXACT
    left, right = (place.written or place.unit for place in (rule.left[0], rule.right[0]))
    if left and right and left != right:
        whole = rule.left[0].slot.primitive is Primitive.INTEGER
        own = replace(_interval(rule), whole=rule.right[0].slot.primitive is Primitive.INTEGER)
        return Scaled(left, right, own, exact, (), whole)
    return replace(_interval(rule), exact=exact)


def _interval(rule: Copy) -> Numbers:
    """The numbers that the item takes."""
    bounds = _narrowed(rule, rule.right[0].slot.archive.bounds or Bounds())
    rounded = codec_in(rule.via, "rounded") is not None
    integers = Primitive.INTEGER in (rule.right[0].slot.primitive, rule.left[0].slot.primitive)
    return Numbers(bounds, not rounded and (integers or codec_in(rule.via, "whole") is not None), rounded=rounded)


def _narrowed(rule: Copy, bounds: Bounds) -> Bounds:
    """The interval of the right side, without the numbers that the left side does not take; in the right side's unit."""
    own = rule.left[0].slot.archive.bounds
    if own is None or rule.left[0].slot.primitive not in NUMERIC:
        return bounds
    units = [UNITS[place.written or place.unit or "1"] for place in (rule.left[0], rule.right[0])]
    low, high = (None if end is None else convert(end, *units) for end in (own.low, own.high))
    if low is not None and (bounds.low is None or low > bounds.low):
        bounds = replace(bounds, low=low, low_open=own.low_open)
    if high is not None and (bounds.high is None or high < bounds.high):
        bounds = replace(bounds, high=high, high_open=own.high_open)
    return bounds


def _texts(rule: Copy) -> Values:
    place, left = rule.right[0], rule.left[0]
    listed = any(isinstance(use, ListedUse) for use in rule.via)
    if left.slot.listed or (place.slot.listed and (place.kind is Kind.TREE or (listed and place.slot.closed))):
        return _listed(rule)
    form = _FORMS.get(place.slot.form.removeprefix("u")) if place.kind is Kind.TABLES else None
    if left.slot.archive.pattern or (form is None and place.slot.archive.pattern):
        return _patterned(rule)
    if place.kind is Kind.TREE:
        return Texts("free")
    return Texts(form or "line", place.slot.deposition.values if not place.slot.closed else ())


def _listed(rule: Copy) -> Words:
    """The words of a list, in the spelling of the side to which they go."""
    place, left = rule.right[0], rule.left[0]
    spelt = {fold(word): word for word in place.slot.listed}
    words = left.slot.listed or place.slot.listed
    back = {fold(word): word for word in words}
    pairs = [(word, spelt.get(fold(word), word)) for word in words]
    if place.kind is Kind.TREE and spelt:
        pairs = [(word, text) for word, text in pairs if fold(word) in spelt]
    exact = rule.arrow is Arrow.EXACT
    values = tuple(Value((word,), (word,) if exact else None, (text,)) for word, text in pairs)
    read = (
        tuple(((other,), (back[fold(text)],)) for _, text in pairs for other in _cases(text)) if rule.arrow.gets else ()
    )
    wrong = ((_NONE,),) if rule.arrow.gets and (left.slot.closed or place.slot.closed) else ()
    return Words(values, ((_NONE,), _OBJECT), wrong, read)


def _cases(word: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((word, word.swapcase())))


def _patterned(rule: Copy) -> Points:
    """A text that both patterns take, if one of those known does; else the examples of the rule."""
    slots = (rule.left[0].slot, rule.right[0].slot)
    good = [text for text in CANDIDATES if all(takes(slot, text) for slot in slots)]
    made = tuple(Value((text,), (text,), (text,)) for text in good[:2])
    read = tuple(((text,), (text,)) for text in good[:2]) if rule.arrow.gets else ()
    wrong = tuple((text,) for text in NO_FORM if not all(takes(slot, text) for slot in slots))[:1]
    return Points(made, (*wrong, (True,)), wrong if rule.arrow.gets else (), read)


_ELEMENTS = Points(
    tuple(Value((words,), (words,)) for words in (["a word"], ["a word", "another one"], ["the same", "the same"])),
    (([True],), ([{"a": "word"}],)),
)
"""A list of texts, whose elements are rows."""

_FLAGS = Points(
    tuple(Value((one,), (one,), (str(one).lower(),)) for one in (True, False)),
    (("true",), (1,), ({"a": 1},)),
    (("maybe",),),
    ((("true",), (True,)), (("false",), (False,))),
)


def _days(rule: Copy) -> Points:
    """Days, or moments, of the calendar."""
    more = "T23:30:00+02:00" if rule.left[0].slot.primitive is Primitive.DATETIME else ""
    days = [f"{day}{more}" for day in ("2024-08-31", "2024-02-29")]
    return Points(
        tuple(Value((day,), (day,), (day,)) for day in days),
        (("soon",), ("2023-02-29",), (True,)),
        (("soon",), ("2023-02-30",)),
        tuple(((day,), (day,)) for day in days),
    )


# Tables -------------------------------------------------------------------------------------------------------------


def _words(use: TableUse, rule: Copy) -> Values:
    """Every word that a table and its list name, a text that they do not name, and what must be refused."""
    table, lookup = use.table, lookup_of(use.table, rule.right[0].slot.listed)
    exact = loss_of(rule) is Loss.EXACT and rule.arrow is Arrow.EXACT
    found: list[Value] = []
    nowhere: list[Cells] = []
    for given in _given(use, rule):
        texts = lookup.put(given)
        if texts is None:
            continue
        if all(text is None for text in texts):
            nowhere.append(given)
            continue
        back = lookup.get(texts) if exact else None
        found.append(Value(given, back, _padded(texts, rule)))
    free = any(cell.kind == "other" for row in table.rows if row.arrow.puts for cell in row.left)
    reads_any = any(row.right[0].kind == "other" for row in table.rows if row.arrow.gets)
    boolean = rule.left[0].slot.primitive is Primitive.BOOLEAN
    wrong: tuple[tuple[Any, ...], ...] = (("true",), (1,)) if boolean else () if free else ((_NONE,),)
    wrong_texts = ((_NONE,),) if rule.arrow.gets and not reads_any else ()
    written = [value.texts for value in found if value.texts]
    read = tuple(_readings(lookup, use, rule, written)) if rule.arrow.gets else ()
    if len(rule.left) > 1:
        return Points(tuple(found), ((True, *(None for _ in rule.left[1:])),), (), read, tuple(nowhere))
    return Words(tuple(found), (*wrong, _OBJECT), wrong_texts, read, tuple(nowhere))


def _given(use: TableUse, rule: Copy) -> list[tuple[Any, ...]]:
    """What rows name on the left side, and a text that none of them names."""
    rest = (None,) * (len(rule.left) - 1)
    found: list[tuple[Any, ...]] = []
    for row in use.table.rows if rule.arrow.puts else ():
        first = row.left[0]
        beside = tuple(cell.words[0] if cell.words else None for cell in row.left[1:]) or rest
        if row.arrow.puts:
            free = (FREE, FREE.upper()) if rule.right[0].slot.archive.pattern else (FREE,)
            words = {"words": first.words, "listed": rule.right[0].slot.listed, "other": free}.get(first.kind, ())
            found += [(word, *beside) for word in words]
    return list(dict.fromkeys(found))


def _padded(texts: Cells, rule: Copy) -> tuple[str | None, ...]:
    shown = tuple(None if text is None else shown_word(text) for text in texts)
    return shown + (None,) * (len(rule.right) - len(shown))


def _readings(lookup: Lookup, use: TableUse, rule: Copy, written: Sequence[tuple[Text, ...]]) -> Iterator[Reading]:
    """What is written, every word that rows read, some of the list, and the same in another case."""
    rest = (None,) * (len(rule.right) - 1)
    listed = rule.right[0].slot.listed
    words = [
        shown_word(word) for row in use.table.rows if row.arrow.gets and len(row.right) == 1 for word in row.right[0].words
    ]
    words += [*listed[:8], *(word.swapcase() for word in listed[-3:])]
    said = [tuple(text for text in texts if not isinstance(text, tuple)) for texts in (*written[:6], *written[-6:])]
    for texts in dict.fromkeys([*said, *((word, *rest) for word in words)]):
        back = lookup.get(texts)
        if back is not None:
            yield texts, back + (None,) * (len(rule.left) - len(back))


def _through(made: Points, rule: Copy) -> Points:
    """The values of a chain's first codec, through the steps after it."""
    steps = rule.via[1:]
    values, nowhere = [], []
    for value in made.values:
        texts = value.texts
        for step in steps:
            texts = None if texts is None else _step(step, texts, rule)
        if texts == (None,):
            nowhere.append(value.raws)
        else:
            values.append(value._replace(texts=texts))
    if any(isinstance(use, CodecUse) and use.codec.name == "remark" for use in steps):
        named: dict[Any, Any] = {one: _step(steps[-1], one, rule) or one for one in (*made.wrong_texts, *dict(made.read))}
        wrong, read = tuple(named[text] for text in made.wrong_texts), tuple((named[text], back) for text, back in made.read)
        made = replace(made, read=read, wrong_texts=wrong)
    return replace(made, values=tuple(values), nowhere=tuple(nowhere))


def _step(step: Via, texts: tuple[Any, ...], rule: Copy) -> tuple[Text, ...] | None:
    """What one more step makes of the texts; None where this module cannot tell."""
    if isinstance(step, TableUse):
        found = lookup_of(step.table, rule.right[0].slot.listed).put(texts)
        return None if found is None else _padded(found, rule)
    if isinstance(step, CodecUse) and step.codec.name == "remark":
        return tuple(f"{step.arguments[0]}: {text}" for text in texts)
    if isinstance(step, CodecUse) and step.codec.name in ("rounded", "whole"):
        return tuple(None if text is None else numeral(Decimal(text).to_integral_value(ROUND_HALF_UP)) for text in texts)
    return None


# Rules that only read -----------------------------------------------------------------------------------------------


def _read_only(rule: Copy) -> Points:
    """Texts, what they are read as, and texts outside the item's range."""
    slot, first = rule.right[0].slot, rule.via[0] if len(rule.via) == 1 else None
    known = points(first.codec.name, rule, first.arguments) if isinstance(first, CodecUse) else None
    if known is not None and known.read:
        return Points((), (), known.wrong_texts, known.read)
    interval = replace(_interval(rule), whole=slot.primitive is Primitive.INTEGER)
    wrong = tuple(texts * len(rule.right) for texts in interval.texts()) if slot.primitive in NUMERIC else ()
    return Points((), (), wrong, tuple(_read_alone(rule, interval)))


def _read_alone(rule: Copy, interval: Numbers) -> Iterator[Reading]:
    slot = rule.right[0].slot
    table = next((use for use in rule.via if isinstance(use, TableUse)), None)
    if table is not None:
        rows = [row for row in table.table.rows if row.arrow.gets and row.right[0].kind == "words"]
        words = slot.listed or [str(word) for row in rows for word in row.right[0].words]
        lookup = lookup_of(table.table, slot.listed)
        for word in words:
            back = lookup.get((word.split()[0],) if codec_in(rule.via, "maker") else (word,))
            if back is not None:
                yield (word,), back
    elif codec_in(rule.via, "vector"):
        numbers = [4096, 512, 256][: len(rule.right)]
        yield tuple(map(str, numbers)), (numbers,)
    elif slot.primitive in NUMERIC and len(rule.right) == 1:
        inner = [n for n in interval.inner() if rule.left[0].slot.primitive is not Primitive.INTEGER or n == int(n)]
        yield from (((numeral(n),), (_left_number(n, rule),)) for n in inner)
    elif slot.listed and len(rule.right) == 1:
        yield from (((word,), (word,)) for word in slot.listed)
    elif slot.primitive is Primitive.TEXT and len(rule.right) == 1 and not rule.via:
        text = next((text for text in CANDIDATES if takes(slot, text) and takes(rule.left[0].slot, text)), None)
        yield from [] if text is None else [((text,), (text,))]


def _left_number(n: Decimal, rule: Copy) -> Any:
    place = rule.left[0]
    if place.slot.primitive is not Primitive.QUANTITY:
        return plain(n)
    unit = place.written or place.unit or _source(rule)
    return {"value": plain(convert(n, UNITS[_source(rule)], UNITS[unit])), "unit": unit}


__all__ = ["Samples", "sample_answer", "shown_word", "takes", "wrong_answers"]
