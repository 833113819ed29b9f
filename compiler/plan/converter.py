"""The plan of a whole converter: its functions in both directions, and the data beside them."""

from __future__ import annotations

from dataclasses import dataclass

from oscem_map.compiler.plan.blocks import Planner
from oscem_map.compiler.plan.finish import RowsPlan
from oscem_map.compiler.plan.ir import Ask, Call, Const, Expr, Function, FunctionName, Kept, Several, call
from oscem_map.compiler.plan.library import Library, Unit, questions
from oscem_map.compiler.resolve.rows import TargetRows, target_rows
from oscem_map.compiler.resolve.slips import Slip, UnitSlip, WordSlip
from oscem_map.compiler.resolve.typed import Fixed, Mapping, Place, Side
from oscem_map.registry.model import Kind
from oscem_map.runtime.values import fold

Demand = tuple[str, str, tuple[str, ...], str]
"""What tells that a document is the mapping's: the path of a slot (or a category and an item), words, and the rule."""


Functions = dict[tuple[str, str], set[FunctionName]]
"""The functions of fragments, of both directions, by the fragment's file and name."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Exactly what a converter holds, in order. Functions of fragments are in the library."""

    mapping: Mapping
    library: Library
    rows: TargetRows | None
    functions: tuple[Function, ...]
    questions: tuple[Ask, ...]
    finishes: tuple[tuple[Side, Expr, Expr], ...]
    """The rows outside lists and the order of categories, of each side of tables."""
    slips: Expr
    fragments: Functions
    """What it uses of the library."""


def planned(mapping: Mapping, library: Library | None = None) -> Plan:
    """The plan of a typed mapping that is right. A library gathers what several mappings of two families share."""
    library = library or Library()
    unit = Unit(mapping.file, "")
    finishes: list[tuple[Side, Expr, Expr]] = []
    targets: dict[Side, TargetRows] = {}
    fragments: Functions = {}
    for side, schema in ((Side.RIGHT, mapping.right), (Side.LEFT, mapping.left)):
        if schema.kind is Kind.TABLES:
            targets[side] = target_rows(mapping, side)
        planner = Planner(mapping, side is Side.RIGHT, library, targets.get(side))
        planner.plan(unit)
        for fragment, used in planner.fragments.items():
            fragments.setdefault(fragment, set()).update(used)
    for side, rows in targets.items():
        plan = RowsPlan(mapping, rows)
        finishes.append((side, plan.plan(), plan.order()))
    slips = Several(tuple(_slip(slip, mapping) for slip in mapping.slips))
    rows_right = targets.get(Side.RIGHT)
    functions = tuple(unit.functions.values())
    for question in questions(mapping):
        library.asked.setdefault(question, question)
    return Plan(mapping, library, rows_right, functions, questions(mapping), tuple(finishes), slips, fragments)


def demands(mapping: Mapping, side: Side) -> tuple[Demand, ...]:
    """The demands at the top of the file on documents of a side."""
    found: list[Demand] = []
    for node in mapping.root.nodes:
        if isinstance(node, Fixed) and node.demanded and node.place.side is side:
            found.append((*_named(node.place), tuple(str(word) for word in node.words), node.cite))
    return tuple(found)


def _named(place: Place) -> tuple[str, str]:
    return (place.category, place.path[-1]) if place.kind is Kind.TABLES else (place.dotted, "")


def _slip(slip: Slip, mapping: Mapping) -> Expr:
    """A slip as the converter holds it; that of a shared file stands there."""
    file, made = slip.cite.rpartition(":")[0], _made_slip(slip)
    return made if file == mapping.file else Kept(f"slip_of_{slip.places[0].path[-1]}", made, file)


def _made_slip(slip: Slip) -> Call:
    items = tuple(place.path[-1] for place in slip.places)
    category = slip.places[0].category
    if isinstance(slip, UnitSlip):
        told = (slip.low, slip.high, slip.unit.symbol, slip.meant.symbol, slip.because, slip.cite)
        made = call("UnitSlip", category, items, *map(Const, told))
        return Call(made.function, made.arguments, (("doubt", Const(True)),)) if slip.doubt else made
    assert isinstance(slip, WordSlip)
    return call("WordSlip", category, items, tuple(map(fold, slip.words)), slip.meant, slip.because, slip.cite)


__all__ = ["Demand", "Plan", "demands", "planned"]
