"""How a rule's values go from one side to the other: expressions over the functions of the runtime.

The same text is printed into the converter and evaluated for the rule's examples.
"""

from __future__ import annotations

from dataclasses import dataclass

from oscem_map.compiler.plan.constants import Constants, number_text
from oscem_map.compiler.resolve.typed import CodecUse, Copy, ListedUse, Place, TableUse, Via
from oscem_map.registry.model import Bounds, Primitive, Rules
from oscem_map.runtime.values import fold


@dataclass(frozen=True, slots=True)
class Way:
    """One direction of a rule: an expression per place read (`{0}` is the raw value), one over all of them, and one per
    place written (`{0}` is the value). `width` is how many values the middle one gives."""

    reads: tuple[str, ...]
    chain: str
    width: int
    writes: tuple[str, ...]


READERS = {
    Primitive.TEXT: "text({0})",
    Primitive.INTEGER: "whole({0})",
    Primitive.NUMBER: "number({0})",
    Primitive.BOOLEAN: "flag({0})",
    Primitive.DATE: "date({0})",
    Primitive.DATETIME: "moment({0})",
    Primitive.ANY: "kept({0})",
}
FORMS = {"line": "line", "uline": "line", "text": "block", "utext": "block", "code": "code", "ucode": "code"}
NUMERIC = (Primitive.INTEGER, Primitive.NUMBER)


class Conversions:
    """Makes the ways of rules, and the constants they need."""

    def __init__(self, constants: Constants) -> None:
        self.constants = constants

    def put(self, rule: Copy) -> Way:
        """From left to right."""
        reads = tuple(self._read_left(place, rule) for place in rule.left)
        chain, width = self._chain(rule, [f"{{{i}}}" for i in range(len(rule.left))], True)
        writes = tuple(
            "{0}" if _spelt(rule, i) else self.write_right(place, rule.via, _surely(rule), _within(rule, place))
            for i, place in enumerate(rule.right)
        )
        return Way(reads, chain, width, writes)

    def get(self, rule: Copy) -> Way:
        """From right to left."""
        reads = tuple(
            READERS[Primitive.TEXT] if _looked_up_later(rule) else self.read_right(place, rule.via)
            for place in rule.right
        )
        chain, width = self._chain(rule, [f"{{{i}}}" for i in range(len(rule.right))], False)
        writes = tuple(self._write_left(place, rule) for place in rule.left)
        return Way(reads, chain, width, writes)

    # The middle -----------------------------------------------------------------------------------------------------

    def _chain(self, rule: Copy, values: list[str], put: bool) -> tuple[str, int]:
        width = len(values)
        if put and any(place.many for place in rule.left) and not _takes_list(rule.via):
            values = [f"agreed({values[0]})"]
        for use in rule.via if put else tuple(reversed(rule.via)):
            text, width = self._step(use, rule, values, put)
            values = [text]
        return (values[0], width) if len(values) == 1 else (", ".join(values), width)

    def _step(self, use: Via, rule: Copy, values: list[str], put: bool) -> tuple[str, int]:
        match use:
            case ListedUse():
                return self._listed(values[0], rule.right[0] if put else rule.left[0]), 1
            case TableUse(table=table):
                places = rule.right if put else rule.left
                width = max(len(places), *(len(row.right if put else row.left) for row in table.rows))
                width = width if use is (rule.via[-1] if put else rule.via[0]) else 1
                name = self.constants.table(table, put, rule.right[0], width, rule.arrow.both)
                return f"{name}({', '.join(values)})", width
            case CodecUse():
                return self._codec(use, rule, values, put)

    def _codec(self, use: CodecUse, rule: Copy, values: list[str], put: bool) -> tuple[str, int]:
        codec = use.codec
        source = next((place.written or place.unit for place in rule.right if place.unit or place.written), None)
        names = {
            "all": ", ".join(values),
            "arg": repr(use.arguments[0]) if use.arguments else "",
            "scale": self.constants.scale(str(use.arguments[0])) if codec.name == "measure" and not put else "",
            "source": self.constants.scale(source) if codec.name == "measure" and source else "",
            "width": str(len(rule.right)),
        }
        if codec.any_left == 1 and put and len(values) > 1:
            values = [f"[{', '.join(values)}]"]
        text = (codec.put if put else codec.get).format(*values, **names)
        width = len(codec.right) if put else len(codec.left)
        if codec.name == "vector":
            width = len(rule.right) if put else 1
        return text, width

    def _listed(self, value: str, place: Place) -> str:
        if not place.slot.listed:
            return value
        check = "among" if place.slot.closed else "listed_or_free"
        return f"{check}({value}, {self.constants.words(place)})"

    # The left side --------------------------------------------------------------------------------------------------

    def _read_left(self, place: Place, rule: Copy) -> str:
        if place.slot.primitive is Primitive.QUANTITY:
            return f"quantity({{0}}, {self.constants.scale(self.unit_of(place, rule))})"
        text = READERS[place.slot.primitive or Primitive.TEXT]
        if place.slot.listed and not _has_table(rule.via) and not _same_words(place, rule.right):
            text = f"among({text}, {self.constants.words(place)})"
        return self._checked(text, place, place.slot.archive)

    def unit_of(self, place: Place, rule: Copy) -> str:
        """The unit in which a left quantity is read: that of the right place, which it is written in."""
        rights = [right.written or right.unit for right in rule.right if right.slot.primitive in NUMERIC]
        return next((unit for unit in rights if unit), None) or place.written or place.unit or "1"

    def _write_left(self, place: Place, rule: Copy) -> str:
        slot = place.slot
        match slot.primitive:
            case Primitive.QUANTITY:
                target, source = place.written or place.unit or "1", self.unit_of(place, rule)
                scale = self.constants.scale(target)
                return f"measured({{0}}, {scale})" if target == source else (
                    f"measured({{0}}, {scale}, {self.constants.scale(source)})"
                )  # fmt: skip
            case Primitive.INTEGER:
                whole = slot.many or (not rule.via and rule.right[0].slot.primitive is Primitive.INTEGER)
                text = "{0}" if whole else "whole({0})"
            case Primitive.NUMBER:
                text = "plain({0})"
            case _:
                text = "{0}"
        if slot.listed and not _has_table(rule.via) and not any(isinstance(use, ListedUse) for use in rule.via):
            text = f"among({text}, {self.constants.words(place)})"
        return self._checked(text, place, slot.archive)

    # The right side -------------------------------------------------------------------------------------------------

    def read_right(self, place: Place, via: tuple[Via, ...]) -> str:
        """An item as it is read from a file: of its type, in its range, of its list."""
        slot = place.slot
        text = READERS[slot.primitive or Primitive.TEXT]
        if slot.archive.values and not _has_table(via):
            text = f"among({text}, {self.constants.words(place)})"
        return text if _strict(via) and slot.primitive is Primitive.TEXT else self._checked(text, place, slot.archive)

    def write_right(
        self, place: Place, via: tuple[Via, ...], sure: Primitive | None = None, within: bool = False
    ) -> str:
        """An item as it is written: in its letters, of its list, in its range.

        `sure` is what it surely comes as; `within`: it surely is a word of the list.
        """
        slot = place.slot
        if slot.primitive in NUMERIC:
            text = "{0}" if sure in NUMERIC else "number({0})"
            if slot.primitive is Primitive.INTEGER:
                text = "{0}" if sure is Primitive.INTEGER else "whole({0})"
            return f"figure({text if _strict(via) else bounded(text, slot.archive.bounds)})"
        if slot.primitive is Primitive.DATE:
            return "date({0})"
        if _strict(via):
            return "{0}"
        text = f"{FORMS.get(slot.form, 'line')}({{0}})"
        if slot.listed and not _has_table(via) and not any(isinstance(use, ListedUse) for use in via) and not within:
            text = self._listed(text, place)
        return self._checked(text, place, slot.archive)

    def answered(self, use: Via, text: str, place: Place) -> str:
        """An answer of the depositor through one step of a chain."""
        match use:
            case ListedUse():
                return self._listed(f"text({text})", place)
            case TableUse(table=table):
                return f"{self.constants.table(table, True, place, 1)}({text})"
            case CodecUse():
                return use.codec.put.format(f"text({text})", arg=repr(use.arguments[0]) if use.arguments else "")

    def _checked(self, text: str, place: Place, rules: Rules) -> str:
        if rules.pattern and place.slot.form not in FORMS and place.slot.primitive is Primitive.TEXT:
            name = self.constants.pattern(rules.pattern, f"{place.path[-1].removesuffix('[]')}_form")
            text = f"matching({text}, {name}, {_form_of(place)!r})"
        return bounded(text, rules.bounds)


def bounded(text: str, bounds: Bounds | None) -> str:
    """The expression, checked against an interval."""
    if bounds is None:
        return text
    low = None if bounds.low is None else number_text(bounds.low)
    high = None if bounds.high is None else number_text(bounds.high)
    if low is not None and high is not None and bounds.low_open == bounds.high_open:
        return f"{'inside' if bounds.low_open else 'within'}({text}, {low}, {high})"
    if low is not None:
        text = f"{'above' if bounds.low_open else 'at_least'}({text}, {low})"
    if high is not None:
        text = f"{'below' if bounds.high_open else 'at_most'}({text}, {high})"
    return text


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
    listed = set(rule.left[0].slot.listed)
    return len(rule.left) == 1 and not rule.via and bool(listed) and listed <= set(place.slot.listed)


def _same_words(place: Place, rights: tuple[Place, ...]) -> bool:
    """Whether the right list has the same words but for case, and is looked up anyway."""
    ours = {fold(word) for word in place.slot.listed}
    theirs = {fold(word) for word in rights[0].slot.listed}
    return len(rights) == 1 and ours == theirs and not set(place.slot.listed) <= set(rights[0].slot.listed)


def _looked_up_later(rule: Copy) -> bool:
    """Whether the left list, which has the same words, tests what is read."""
    if len(rule.left) != 1 or len(rule.right) != 1 or _has_table(rule.via):
        return False
    ours, theirs = ({fold(word) for word in place.slot.listed} for place in (rule.left[0], rule.right[0]))
    return bool(ours) and ours == theirs


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


def _form_of(place: Place) -> str:
    return f"`{place.path[-1].removesuffix('[]')}`"


def _has_table(via: tuple[Via, ...]) -> bool:
    return any(isinstance(use, TableUse) for use in via)


def _takes_list(via: tuple[Via, ...]) -> bool:
    return bool(via) and isinstance(via[0], CodecUse) and via[0].codec.many
