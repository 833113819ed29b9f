"""How a rule's values go from one side to the other: expressions over the functions of the runtime.

The same expressions are printed into the converter and evaluated for the rule's examples.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from oscem_map.compiler.plan.filled import filled
from oscem_map.compiler.plan.ir import Call, Const, Expr, Pattern, ScaleOf, Several, WordList, call
from oscem_map.compiler.plan.lookups import lookup
from oscem_map.compiler.resolve.place import is_elementwise
from oscem_map.compiler.resolve.typed import CodecUse, Copy, ListedUse, Place, TableUse, Via
from oscem_map.registry.model import Bounds, Kind, Primitive, Rules
from oscem_map.runtime.values import fold

READERS = {
    Primitive.TEXT: "text",
    Primitive.INTEGER: "whole",
    Primitive.NUMBER: "number",
    Primitive.BOOLEAN: "flag",
    Primitive.DATE: "date",
    Primitive.DATETIME: "moment",
    Primitive.ANY: "kept",
}
FORMS = {"line": "line", "uline": "line", "text": "block", "utext": "block", "code": "code", "ucode": "code"}
"""How the text of an item is spelt, by the dictionary's word for its type."""

NUMERIC = (Primitive.INTEGER, Primitive.NUMBER)


class Conversion(NamedTuple):
    """One direction of a rule: what it reads, what it writes, and through what."""

    rule: Copy
    put: bool

    @property
    def sources(self) -> tuple[Place, ...]:
        return self.rule.left if self.put else self.rule.right

    @property
    def targets(self) -> tuple[Place, ...]:
        return self.rule.right if self.put else self.rule.left

    @property
    def chain_in_order(self) -> tuple[Via, ...]:
        return self.rule.via if self.put else tuple(reversed(self.rule.via))

    @property
    def elementwise(self) -> bool:
        """Whether a list of values is written as a list of values: `tags[] <-> words[]`."""
        return is_elementwise(self.sources, self.targets)

    # Reading --------------------------------------------------------------------------------------------------------

    def read(self, place: Place, raw: Expr) -> Expr:
        """A place's value as it is read: of its type, of its list, in its range."""
        if not self.put and reads_columns(self.rule.via):
            return raw
        if not self.put and _looked_up_later(self.rule):
            return call("text", raw)
        if place.kind is Kind.TREE:
            return self._read_tree(place, raw)
        return self._from_own_unit(place, read_item(place, self.rule.via, raw))

    def _read_tree(self, place: Place, raw: Expr) -> Expr:
        if place.slot.primitive is Primitive.QUANTITY:
            return call("quantity", raw, ScaleOf(exchanged(self.rule, place)))
        value: Expr = call(READERS[place.slot.primitive or Primitive.TEXT], raw)
        if place.slot.listed and not has_table(self.rule.via) and not _same_words(place, self.targets):
            value = one_of(place, value)
        return self._from_own_unit(place, checked(value, place, place.slot.archive))

    def _from_own_unit(self, place: Place, value: Expr) -> Expr:
        """A number of a place with a unit in the unit in which the rule hands it over."""
        if not self._in_other_unit(place):
            return value
        return call("in_unit", value, ScaleOf(exchanged(self.rule, place)), ScaleOf(place.written or place.unit or "1"))

    def _into_own_unit(self, place: Place, value: Expr) -> Expr:
        if not self._in_other_unit(place):
            return value
        return call("in_unit", value, ScaleOf(place.written or place.unit or "1"), ScaleOf(exchanged(self.rule, place)))

    def _in_other_unit(self, place: Place) -> bool:
        """Whether a place holds numbers in another unit than the one in which the rule hands them over."""
        own = place.written or place.unit
        return place.slot.primitive in NUMERIC and bool(own) and own != exchanged(self.rule, place)

    # The middle -----------------------------------------------------------------------------------------------------

    def chain(self, values: list[Expr], agreed: bool = False) -> Expr:
        """What all values together become; `Several` where nothing joins them. `agreed`: those of a list are one already."""
        several = not agreed and any(place.many for place in self.sources)
        if several and not takes_list(self.chain_in_order, self.put) and not self.elementwise:
            values = [call("agreed", values[0])]
        for use in self.chain_in_order:
            values = [self._step(use, values)]
        return values[0] if len(values) == 1 else Several(tuple(values))

    def _step(self, use: Via, values: list[Expr]) -> Expr:
        match use:
            case ListedUse():
                return listed(values[0], self.targets[0])
            case TableUse(table=table):
                width = max(len(self.targets), *(len(row.right if self.put else row.left) for row in table.rows))
                width = width if use is self.chain_in_order[-1] else 1
                place = self.rule.right[0]
                return Call(lookup(table, self.put, place, width, self.rule.arrow.both), tuple(values))
            case CodecUse():
                return self._codec(use, values)

    def _codec(self, use: CodecUse, values: list[Expr]) -> Expr:
        codec = use.codec
        source = next((place.written or place.unit for place in self.rule.right if place.unit or place.written), None)
        named: dict[str, Expr] = {"width": Const(len(self.rule.right))}
        if use.arguments:
            named["arg"] = Const(use.arguments[0])
        if codec.name == "measure" and use.arguments:
            named["scale"] = ScaleOf(str(use.arguments[0]))
            named["source"] = ScaleOf(source or "1")
        elif codec.name == "stated":
            named["scale"] = ScaleOf(exchanged(self.rule, self.rule.left[0]))
        if codec.any_left == 1 and self.put and len(values) > 1:
            values = [Several(tuple(values))]
        return filled(codec.put if self.put else codec.get, values, named)

    # Writing --------------------------------------------------------------------------------------------------------

    def write(self, n: int, value: Expr) -> Expr:
        """A value as the nth target takes it: in its letters, of its list, in its range."""
        place = self.targets[n]
        if place.kind is Kind.TREE:
            return self._write_tree(place, value)
        if self.put and _spelt(self.rule, n):
            return value
        given = self._into_own_unit(place, value)
        surely = _surely(self.rule) if given is value else None
        return write_item(place, self.rule.via, given, surely, _within(self.rule, place))

    def _write_tree(self, place: Place, value: Expr) -> Expr:
        slot = place.slot
        value = self._into_own_unit(place, value)
        converted = any(map(self._in_other_unit, (place, self.sources[0])))
        match slot.primitive:
            case Primitive.QUANTITY:
                target, source = place.written or place.unit or "1", exchanged(self.rule, place)
                more = () if target == source else (ScaleOf(source),)
                value = call("measured", value, ScaleOf(target), *more)
            case Primitive.INTEGER:
                other = self.sources[0].slot.primitive
                if converted or not (slot.many or (not self.rule.via and other is Primitive.INTEGER)):
                    value = call("whole", value)
            case Primitive.NUMBER:
                value = call("plain", value)
            case _:
                pass
        if slot.listed and not has_table(self.rule.via) and not any(isinstance(u, ListedUse) for u in self.rule.via):
            value = one_of(place, value)
        return checked(value, place, slot.archive)


def exchanged(rule: Copy, place: Place) -> str:
    """The unit in which a rule's value is handed over: the unit of the right side, where it is a number; "1" for none."""
    rights = [one.written or one.unit for one in rule.right if one.slot.primitive in (*NUMERIC, Primitive.QUANTITY)]
    return next((unit for unit in rights if unit), None) or place.written or place.unit or "1"


# Items of tables ----------------------------------------------------------------------------------------------------


def read_item(place: Place, via: tuple[Via, ...], raw: Expr) -> Expr:
    """An item as it is read from a file: of its type, in its range, of its list."""
    slot = place.slot
    value: Expr = call(READERS[slot.primitive or Primitive.TEXT], raw)
    if slot.archive.values and not has_table(via):
        value = call("among", value, word_list(place))
    return value if _strict(via) and slot.primitive is Primitive.TEXT else checked(value, place, slot.archive)


def write_item(
    place: Place, via: tuple[Via, ...], value: Expr, sure: Primitive | None = None, within: bool = False
) -> Expr:
    """An item as it is written: in its letters, of its list, in its range.

    `sure` is what it surely comes as; `within`: it surely is a word of the list.
    """
    slot = place.slot
    if slot.primitive in NUMERIC:
        if sure not in NUMERIC:
            value = call("number", value)
        if slot.primitive is Primitive.INTEGER and sure is not Primitive.INTEGER:
            value = call("whole", value.arguments[0] if isinstance(value, Call) and sure not in NUMERIC else value)
        return call("figure", value if _strict(via) else bounded(value, slot.archive.bounds))
    if slot.primitive is Primitive.DATE:
        return call("date", value)
    if _strict(via):
        return value
    value = call(FORMS.get(slot.form, "line"), value)
    if slot.listed and not has_table(via) and not any(isinstance(use, ListedUse) for use in via) and not within:
        value = listed(value, place)
    return checked(value, place, slot.archive)


def answered(place: Place, via: tuple[Via, ...], given: Expr) -> Expr:
    """An answer of the depositor as its item takes it."""
    value = _through(place, via, given)
    primitive = place.slot.primitive or Primitive.TEXT
    if place.kind is Kind.TREE:
        return _answered_in_tree(place, value if via else call(_ANSWERED.get(primitive, READERS[primitive]), value))
    if not via:
        value = call("text" if primitive in (Primitive.TEXT, Primitive.DATE) else "number", value)
    return write_item(place, via, value)


_ANSWERED = dict.fromkeys((Primitive.INTEGER, Primitive.NUMBER, Primitive.QUANTITY), "number")
"""How answers are read for a tree, but for what `READERS` says: `_answered_in_tree` makes them whole, or quantities."""


def composed_value(place: Place, via: tuple[Via, ...], text: Expr) -> Expr:
    """The text of a template as a slot of a tree takes it; tables take none."""
    return _answered_in_tree(place, _through(place, via, text))


def _through(place: Place, via: tuple[Via, ...], value: Expr) -> Expr:
    for use in via:
        match use:
            case ListedUse():
                value = listed(call("text", value), place)
            case TableUse(table=table):
                value = Call(lookup(table, True, place, 1, False), (value,))
            case CodecUse():
                named = {"arg": Const(use.arguments[0])} if use.arguments else {}
                value = filled(use.codec.put, [call("text", value)], named)
    return value


def _answered_in_tree(place: Place, value: Expr) -> Expr:
    match place.slot.primitive:
        case Primitive.INTEGER:
            value = call("whole", value)
        case Primitive.NUMBER:
            value = call("plain", value)
        case Primitive.QUANTITY:
            value = bounded(value, place.slot.archive.bounds)
            return call("measured", value, ScaleOf(place.written or place.unit or "1"))
        case _:
            pass
    if place.slot.listed and not (isinstance(value, Call) and word_list(place) in value.arguments):
        value = one_of(place, value)  # `via listed` has looked it up already
    return checked(value, place, place.slot.archive)


def one_of(place: Place, value: Expr) -> Expr:
    """A value that must be in the list of a place; a list of numbers gives numbers."""
    found = call("among", value, word_list(place))
    return call(READERS[place.slot.primitive], found) if place.slot.primitive in NUMERIC else found


def listed(value: Expr, place: Place) -> Expr:
    if not place.slot.listed:
        return value
    return call("among" if place.slot.closed else "listed_or_free", value, word_list(place))


def word_list(place: Place) -> WordList:
    """The words of a slot's list, archive first, then deposition, under the slot's name."""
    holder = place.path[0] if place.kind is Kind.TABLES else next(iter(place.path[-2:-1]), "")
    name = f"{holder}_{place.path[-1]}".replace("[]", "")
    return WordList(name.strip("_"), place.slot.listed)


def checked(value: Expr, place: Place, rules: Rules) -> Expr:
    if rules.pattern and place.slot.form not in FORMS and place.slot.primitive is Primitive.TEXT:
        name = place.path[-1].removesuffix("[]")
        value = call("matching", value, Pattern(f"{name}_form", rules.pattern), f"`{name}`")
    return bounded(value, rules.bounds)


def bounded(value: Expr, bounds: Bounds | None) -> Expr:
    """The value, checked against an interval."""
    if bounds is None:
        return value
    low, high = (None if end is None else Const(number_of(end)) for end in (bounds.low, bounds.high))
    if low is not None and high is not None and bounds.low_open == bounds.high_open:
        return call("inside" if bounds.low_open else "within", value, low, high)
    if low is not None:
        value = call("above" if bounds.low_open else "at_least", value, low)
    if high is not None:
        value = call("below" if bounds.high_open else "at_most", value, high)
    return value


def number_of(number: Decimal) -> int | Decimal:
    """A bound: an int where it is one."""
    return int(number) if number == int(number) else number


# What a rule surely gives ---------------------------------------------------------------------------------------------


def _surely(rule: Copy) -> Primitive | None:
    """The kind of number that a rule's chain gives, if it gives one."""
    if not rule.via:
        kinds: set[Primitive | None] = {
            Primitive.NUMBER if p.slot.primitive is Primitive.QUANTITY else p.slot.primitive for p in rule.left
        }
    else:
        last = rule.via[-1]
        kinds = set(last.codec.right) if isinstance(last, CodecUse) else set()
    if last_whole(rule.via):
        return Primitive.INTEGER
    return kinds.pop() if len(kinds) == 1 and kinds <= set(NUMERIC) else None


def _strict(via: tuple[Via, ...]) -> bool:
    """Whether a codec of the chain tests the form itself, and gives nothing that the item could refuse."""
    return any(isinstance(use, CodecUse) and use.codec.strict for use in via)


def _within(rule: Copy, place: Place) -> bool:
    """Whether the left list's words are words of the right list, as spelt."""
    words = set(rule.left[0].slot.listed)
    return len(rule.left) == 1 and not rule.via and bool(words) and words <= set(place.slot.listed)


def _same_words(place: Place, others: tuple[Place, ...]) -> bool:
    """Whether the other side's list has the same words but for case, and is looked up anyway."""
    own = {fold(word) for word in place.slot.listed}
    theirs = {fold(word) for word in others[0].slot.listed}
    return len(others) == 1 and own == theirs and not set(place.slot.listed) <= set(others[0].slot.listed)


def _looked_up_later(rule: Copy) -> bool:
    """Whether the left list, which has the same words, tests what is read."""
    if len(rule.left) != 1 or len(rule.right) != 1 or has_table(rule.via):
        return False
    left, right = ({fold(word) for word in place.slot.listed} for place in (rule.left[0], rule.right[0]))
    return bool(left) and left == right


def _spelt(rule: Copy, column: int) -> bool:
    """Whether a place gets words of the dictionary or of a table only: they are in its letters already."""
    place, last = rule.right[column], rule.via[-1] if rule.via else None
    if place.slot.primitive is not Primitive.TEXT or place.slot.archive.pattern or place.slot.archive.bounds:
        return False
    if isinstance(last, TableUse):
        cells = [row.right[column] for row in last.table.rows if column < len(row.right) and row.arrow.puts]
        words = [str(word) for cell in cells for word in cell.words[:1]]
        kinds = {cell.kind for cell in cells}
        return kinds <= {"words", "listed", "nothing"} and all(word.isascii() and word.isprintable() for word in words)
    return isinstance(last, ListedUse) and place.slot.closed


def last_whole(via: tuple[Via, ...]) -> bool:
    """Whether the chain ends with a codec that gives whole numbers."""
    return bool(via) and isinstance(via[-1], CodecUse) and via[-1].codec.name in ("whole", "rounded", "count")


def has_table(via: tuple[Via, ...]) -> bool:
    return any(isinstance(use, TableUse) for use in via)


def reads_columns(via: tuple[Via, ...]) -> bool:
    """Whether what is read are the columns of a category, a value for each row."""
    return bool(via) and isinstance(via[-1], CodecUse) and via[-1].codec.rows


def takes_list(via: tuple[Via, ...], put: bool = True) -> bool:
    return bool(via) and put and isinstance(via[0], CodecUse) and via[0].codec.many
