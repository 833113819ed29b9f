"""Counter-examples: inputs that a codec or a table cannot tell apart, found by running it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations, permutations, product
from typing import Any

from oscem_map.compiler.emit.evaluate import Evaluator
from oscem_map.compiler.plan.filled import filled
from oscem_map.compiler.plan.ir import Const, Expr, Local, ScaleOf, WordList
from oscem_map.compiler.plan.lookups import Direction
from oscem_map.compiler.resolve.codecs import CODECS
from oscem_map.compiler.resolve.typed import Cell, CodecUse, Copy, TableUse, TypedTable, Via
from oscem_map.compiler.resolve.wording import as_spelt
from oscem_map.registry.model import Primitive, Slot
from oscem_map.runtime import codecs as functions
from oscem_map.runtime import text_codecs
from oscem_map.runtime import words as tables
from oscem_map.runtime.refused import UNFIT, Nothing, Refused
from oscem_map.runtime.text_codecs import parts
from oscem_map.runtime.values import fold

_TEXTS = ("some text", "another text")
_SAMPLES: dict[Primitive, tuple[Any, ...]] = {
    Primitive.NUMBER: (Decimal("299.7"), Decimal("300.2"), Decimal("0.5"), Decimal(1), Decimal(2)),
    Primitive.QUANTITY: (Decimal(400), Decimal(1400), Decimal(-1400), Decimal(-400)),
    Primitive.INTEGER: (1, 2, 3),
    Primitive.TEXT: ("Jo", "Jean", "Jo Jo", "MTTASM", "MTTAS(MSE)"),
    Primitive.BOOLEAN: (True, False),
    Primitive.DATE: ("2024-08-31", "2024-09-01"),
    Primitive.ANY: (),
    Primitive.DATETIME: ("2024-08-31T12:00:00", "2024-08-31T23:30:00"),
}
_READ: dict[str, tuple[str, ...]] = {
    "html": ("<p>Jo</p>",),
    "remark": ("{}: Jo", "{}: Jo; other: Jean"),
    "unlabelled": ("Jo; {}: Jean",),
}
"""More samples to read, by codec; `{}` is its argument."""
_WRITTEN: dict[str, tuple[Any, ...]] = {
    "serial": ("JO12345", "JO12345 "),
    "strain": ("Mus (strain A)", "Mus musculus (strain A)"),
    "members": ({"first": 1, "last": 30}, {"first": 1, "last": 30, "other": 2}),
}
"""More samples to write; texts with `{}` for the argument."""
Values = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Clash:
    """Two inputs that give one output, writing (`put`) or reading back."""

    one: Values
    two: Values
    output: Any
    put: bool

    def __str__(self) -> str:
        verb = "both give" if self.put else "are both read back as"
        return f"{all_as_spelt(self.one)} and {all_as_spelt(self.two)} {verb} {as_spelt(self.output)}"


@dataclass(frozen=True, slots=True)
class Stuck:
    """An input whose output is refused on the way back."""

    one: Values
    output: Any
    put: bool

    def __str__(self) -> str:
        way, back = ("writing", "read back") if self.put else ("reading back", "written again")
        return f"{way} {all_as_spelt(self.one)} gives {as_spelt(self.output)}, and that cannot be {back}"


def witness(use: Via, rule: Copy) -> Clash | Stuck | None:
    """What shows that a step of a rule's chain forgets something; None where the samples show nothing."""
    if isinstance(use, CodecUse):
        acts = {True: use.codec.put, False: use.codec.get}  # "{0}" hands the value on
        runs = (_first_clash(_runs(use, put), put) for put, does in acts.items() if does != "{0}")
        return next((clash for clash in runs if clash is not None), None)
    if isinstance(use, TableUse):
        return _of_table(use, rule)
    return None


# Joined texts -------------------------------------------------------------------------------------------------------


def separator_clash(separator: str) -> Clash:
    """Two pairs of texts that give the same when they are joined."""
    one, two = ("Smith" + separator + "Jr.", "J"), ("Smith", "Jr." + separator + "J")
    return Clash(one, two, functions.join(list(one), separator), True)


def form_clash(form: str) -> Clash:
    """Two inputs of a form's parts that give the same text: what stands between two parts is in one of them."""
    between = form.split("{}")[1]
    rest = [f"part{n}" for n in range(len(parts(form)) - 2)]
    one, two = ("Smith" + between + "Jr.", "J", *rest), ("Smith", "Jr." + between + "J", *rest)
    return Clash(one, two, text_codecs.in_form([*one], form), True)


def never_holds(slot: Slot, separator: str) -> bool:
    """Whether no value of a slot can hold a separator: its list does not, or its pattern lacks one of the characters."""
    if slot.closed:
        return all(separator.casefold() not in value.casefold() for value in slot.archive.values)
    pattern = slot.archive.pattern
    if not pattern or "(?" in pattern.replace("(?:", ""):
        return False
    atoms = _ATOM.findall(re.sub(r"(?<!\\)\{\d*,?\d*\}", "", pattern))
    try:
        return any(not any(re.fullmatch(atom, sign) for atom in atoms) for sign in separator)
    except re.error:
        return False


_ATOM = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[^()|?*+\[\]\\]")
"""What matches one character of a text: an escape, a class, a dot or a sign."""


# Codecs -------------------------------------------------------------------------------------------------------------



def _runs(use: CodecUse, put: bool) -> Iterator[tuple[Values, Any]]:
    for given in _inputs(use, put):
        output = run(use, given, put)
        if not isinstance(output, UNFIT):
            yield given, output


def _inputs(use: CodecUse, put: bool) -> Iterator[Values]:
    kinds = use.codec.left if put else use.codec.right
    argument = str(use.arguments[0]) if use.arguments else ""
    known: tuple[Any, ...] = (_WRITTEN if put else _READ).get(use.codec.name, ())
    more = (one.replace("{}", argument) if isinstance(one, str) else one for one in known)
    samples = (*_SAMPLES[kinds[0]], *more)
    if use.codec.name == "text" and put:
        yield from (([*given],) for given in product(samples, repeat=len(parts(str(use.arguments[0])))))
    elif use.codec.many:
        lists = [list(pair) for both in combinations(samples, 2) for pair in (both, reversed(both))]
        yield from product(lists, repeat=len(kinds))
    elif use.codec.rows and not put:
        yield from (tuple([one] for one in given) for given in product(samples, repeat=len(kinds)))
    elif kinds[0] is Primitive.QUANTITY:
        yield from permutations(samples, len(kinds))
    else:
        yield from product(samples, repeat=use.codec.any_left or len(kinds))


def run(use: CodecUse, given: Values, put: bool = True) -> Any:
    """A codec's function on values."""
    names = tuple(Local("value", i) for i in range(len(given)))
    named: dict[str, Expr] = {"width": Const(len(given)), "scale": ScaleOf("1")}
    if use.arguments:
        named["arg"] = Const(use.arguments[0])
    return Evaluator().function(names, filled(use.codec.put if put else use.codec.get, [*names], named))(*given)


# Tables -------------------------------------------------------------------------------------------------------------


def lookup_table(table: TypedTable, put: bool, width: int = 1, listed: Iterable[str] = ()) -> tables.LookupTable:
    """One direction of a table as the converter has it. `listed` are the words of the list that `listed` means."""
    words = WordList("listed", tuple(listed))
    return Evaluator().lookup(Direction(table, put, False, words).lookup(width))


def _of_table(use: TableUse, rule: Copy) -> Clash | Stuck | None:
    """Two inputs that give the same; else one that does not come back."""
    listed = rule.right[0].slot.listed if rule.right and use is rule.via[-1] else ()
    ways = {put: lookup_table(use.table, put, _width(use.table, put), listed) for put in (True, False)}
    runs = {put: [*_tried(use, rule, put, ways[put], listed)] for put in (True, False)}
    found: list[Clash | Stuck | None] = [_first_clash(runs[put], put) for put in (True, False)]
    found += [_first_stuck(runs[put], ways[not put], put) for put in (True, False)]
    return next((one for one in found if one is not None), None)


def _width(table: TypedTable, put: bool) -> int:
    return max((len(row.right if put else row.left) for row in table.rows), default=1)


def _tried(
    use: TableUse, rule: Copy, put: bool, run_way: tables.LookupTable, listed: tuple[str, ...]
) -> Iterator[tuple[Values, Any]]:
    """Each row's first words, and no word at all, with what the table makes of them."""
    places = (rule.left if use is rule.via[0] else ()) if put else (rule.right if use is rule.via[-1] else ())
    known = {fold(str(word)) for row in use.table.rows for cell in (*row.left, *row.right) for word in cell.words}
    columns = _width(use.table, not put)
    yield (None,), None
    for row in use.table.rows:
        if row.arrow.puts if put else row.arrow.gets:
            cells = row.left if put else row.right
            texts = [_texts(cell, known, listed) for cell in cells]
            texts += [place.slot.listed[:2] or _TEXTS for place in places[len(cells) :]]  # a shorter row says nothing of them
            for given in product(*texts):
                output = run_way(*given, *[None] * (columns - len(given)))
                if not isinstance(output, Refused):
                    yield given, None if isinstance(output, Nothing) else output


def _texts(cell: Cell, known: set[str], listed: tuple[str, ...]) -> tuple[Any, ...]:
    match cell.kind:
        case "words":
            return cell.words[:1]
        case "other":
            return tuple(cell.form.replace("{}", text) for text in _TEXTS)
        case "listed":
            return tuple(word for word in listed if fold(word) not in known)[:1]
        case _:
            return (None,)



def _first_clash(runs: Iterable[tuple[Values, Any]], put: bool) -> Clash | None:
    seen: dict[str, Values] = {}
    for given, output in runs:
        before = seen.setdefault(as_spelt(output), given)
        if all_as_spelt(before) != all_as_spelt(given):
            return Clash(before, given, output, put)
    return None


def _first_stuck(runs: Iterable[tuple[Values, Any]], back: tables.LookupTable, put: bool) -> Stuck | None:
    for given, output in runs:
        parts = output if isinstance(output, tuple) else (output,)
        if output is not None and isinstance(back(*parts), (Refused, Nothing)):
            return Stuck(given, output, put)
    return None


# Shown --------------------------------------------------------------------------------------------------------------


def all_as_spelt(values: Values) -> str:
    """The values of one input."""
    return as_spelt(values if len(values) > 1 else values[0])


__all__ = [
    "CODECS", "Clash", "Stuck", "all_as_spelt", "form_clash", "lookup_table", "never_holds", "run",
    "separator_clash", "witness",
]  # fmt: skip
