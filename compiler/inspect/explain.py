"""Where a slot or an item goes: the rules that speak of it, with law, units, conditions, line and reason."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from oscem_map.compiler.inspect.explain_rules import Use, bare, used
from oscem_map.compiler.resolve.claims import claims_by_leaf
from oscem_map.compiler.resolve.typed import Choice, Mapping, Need, Rule, Scope, Side, placed
from oscem_map.compiler.resolve.wording import as_spelt
from oscem_map.dsl.suggest import did_you_mean
from oscem_map.registry.model import Kind, Schema, Slot
from oscem_map.registry.show import interval


@dataclass(frozen=True, slots=True)
class Known:
    """A place that was found: its slot, or None for a class or category, and its schema."""

    side: Side
    path: str
    slot: Slot | None
    schema: Schema


@dataclass(frozen=True, slots=True)
class Explained:
    """One place in one mapping: the rules that speak of it; of an inner place, what becomes of each leaf."""

    mapping: Mapping
    place: Known
    uses: tuple[Use, ...]
    below: tuple[tuple[str, str, str], ...] = ()
    """(path, what becomes of it, rule)"""


class UnknownPlace(LookupError):
    """No schema of the mappings has such a place. `near` are names that come close."""

    def __init__(self, what: str, near: tuple[str, ...]) -> None:
        self.near = near
        meant = f"; did you mean {' or '.join(f'`{name}`' for name in near)}?" if near else ""
        super().__init__(f"no mapping knows `{what}`{meant}")


def explained(mappings: Sequence[Mapping], what: str) -> list[Explained]:
    """What each mapping makes of a place: `instrument.cs`, `$.instrument.cs.value`, `_em_imaging.nominal_cs`.

    A class or category (`instrument`, `_em_imaging`) is explained leaf by leaf. Raises UnknownPlace.
    """
    found = [(mapping, place) for mapping in mappings for place in _find(mapping, what)]
    if not found:
        raise UnknownPlace(what, _near(mappings, what))
    return [_explain(mapping, place) for mapping, place in found]


# Finding ----------------------------------------------------------------------------------------------------


def _find(mapping: Mapping, what: str) -> Iterator[Known]:
    """A place of either side: of tables by `_category.item`, of a tree by its dotted path."""
    name = bare(what)
    for side, schema in ((Side.LEFT, mapping.left), (Side.RIGHT, mapping.right)):
        if schema.kind is Kind.TABLES:
            category, _, item = name.removeprefix("_").partition(".")
            cls = schema.classes.get(category)
            if name.startswith("_") and cls is not None and (not item or item in cls.slots):
                yield Known(side, name, cls.slots.get(item), schema)
            continue
        places = _tree_places(schema)
        found = (name, name.removesuffix(".value"), name.removesuffix(".unit"))
        candidate = next((one for one in found if one in places), None)
        if candidate is not None:
            yield Known(side, candidate, places[candidate], schema)


def _tree_places(schema: Schema) -> dict[str, Slot | None]:
    """Every leaf and every inner node of a tree schema."""
    return {bare(".".join(steps)): slot if slot.primitive is not None else None for steps, _, slot in schema.walk()}


def _near(mappings: Sequence[Mapping], what: str) -> tuple[str, ...]:
    """Names that end as `what` does, else those that are spelt alike."""
    names = dict.fromkeys(name for mapping in mappings for name in _names(mapping))
    last = bare(what).rsplit(".", 1)[-1].casefold().removeprefix("_")
    same = [name for name in names if name.rsplit(".", 1)[-1].casefold().removeprefix("_") == last]
    if same:
        return tuple(same[:3])
    whole = did_you_mean(bare(what), names)
    ends = did_you_mean(last, {name.rsplit(".", 1)[-1] for name in names}, 1)
    return whole or tuple(name for name in names if name.rsplit(".", 1)[-1] in ends)[:3]


def _names(mapping: Mapping) -> Iterator[str]:
    for schema in (mapping.left, mapping.right):
        if schema.kind is Kind.TREE:
            yield from _tree_places(schema)
            continue
        for category, cls in schema.classes.items():
            yield f"_{category}"
            yield from (f"_{category}.{item}" for item in cls.slots)


# Explaining -------------------------------------------------------------------------------------------------


def _explain(mapping: Mapping, place: Known) -> Explained:
    if place.slot is None:
        return Explained(mapping, place, (), tuple(_below(mapping, place)))
    # What is said of a class or category holds where nothing is said of the slot itself.
    uses = _uses(mapping, place, False) or _uses(mapping, place, True)
    return Explained(mapping, place, (*uses, *_slips(mapping, place)))


def _slips(mapping: Mapping, place: Known) -> Iterator[Use]:
    """The known errors of an item, which are mended before a rule reads it."""
    for slip in mapping.slips:
        if place.side is Side.RIGHT and any(item.item == place.path for item in slip.places):
            law = "a slip of real files: mended, or called doubtful, before it is read"
            yield Use(slip.cite, slip.text, law, reason=slip.because)


def _uses(mapping: Mapping, place: Known, above: bool) -> tuple[Use, ...]:
    found = (
        used(rule, place.side, place.path, conditions, above) for rule, conditions in placed_rules(mapping)
    )
    return tuple(use for use in found if use is not None)


def _below(mapping: Mapping, place: Known) -> Iterator[tuple[str, str, str]]:
    named = claims_by_leaf(mapping, place.side)
    if place.schema.kind is Kind.TREE:
        own = {path: found for path, found in named.items() if bare(path).startswith(f"{place.path}.")}
    else:
        items = place.schema.classes[place.path[1:]].slots
        own = {f"{place.path}.{i}": named.get(f"{place.path[1:]}.{i}", named.get(place.path[1:], ())) for i in items}
    for path, claims in own.items():
        for claim in claims:
            yield path, ", ".join(claim.targets) or f"{claim.status}: {claim.reason}", claim.rule
        if not claims:
            yield path, "no rule speaks of it", ""


def placed_rules(mapping: Mapping) -> Iterator[tuple[Rule, tuple[str, ...]]]:
    """Every rule of a mapping, with what must hold for it to run, in words."""
    for rule, around in placed(mapping.root.nodes):
        said = (_of_scope(one) if isinstance(one, Scope) else [_of_branch(*one)] for one in around)
        yield rule, tuple(condition for conditions in said for condition in conditions)


def _of_scope(scope: Scope) -> Iterator[str]:
    path, tables = ".".join(scope.left.path), scope.right.kind is Kind.TABLES
    target = f"a row of _{scope.right.category}" if tables else f"an element of {'.'.join(scope.right.path)}"
    if scope.own_row:
        lists = " and ".join(f"{path}.{name}[]".lstrip(".") for name in scope.lists) or path
        yield f"{target} for each element of {lists} ({scope.file}:{scope.number})"
    for need in scope.nodes:
        if isinstance(need, Need):
            items = (" and " if need.one else ", ").join(place.item for place in need.places)
            yield f"the row is left out without {items}: {need.because} ({need.cite})"


def _of_branch(choice: Choice, number: int) -> str:
    branch = choice.branches[number]
    at = f"({branch.file}:{branch.number})"
    if branch.guard is None:
        before = choice.branches[number - 1].guard
        return f"only where none of the branches before fits: {before.item if before else ''} {at}"
    words = "present" if branch.words is None else " or ".join(map(as_spelt, branch.words))
    return f"only when {branch.guard.item} is {words} {at}"


# Words ------------------------------------------------------------------------------------------------------


def to_text(found: Sequence[Explained], folder: str = "") -> str:
    """For people: each place, and below it the rules; mappings that say the same are named together, and once.

    `folder` stands before the names of files.
    """
    alike: dict[tuple[str, str], list[Explained]] = {}
    for one in found:
        alike.setdefault((f"{one.place.path}: {describe(one.place)}", _body(one, folder)), []).append(one)
    parts = [f"{head}{_schema(same)}\n{_mappings(same)}\n{body}" for (head, body), same in alike.items()]
    return "\n\n".join(parts) + "\n"


def _body(one: Explained, folder: str) -> str:
    if one.place.slot is None:
        return "\n".join(_leaves(one, folder)) or _unnamed(one)
    return "\n\n".join("\n".join(use.lines(folder)) for use in one.uses) or _unnamed(one)


def _schema(same: Sequence[Explained]) -> str:
    """` (mmcif 5.413)`, the schema that has the place; of several, the lines of the mappings name them."""
    names = {str(one.place.schema) for one in same}
    return f" ({names.pop()})" if len(names) == 1 else ""


def _mappings(same: Sequence[Explained]) -> str:
    """One line for each mapping."""
    return "\n".join(f"in {one.mapping.left} <-> {one.mapping.right}" for one in same)


def describe(place: Known) -> str:
    """`quantity, [mm], required`: type, unit and interval of a slot; `class` or `category` of anything else."""
    if place.slot is None:
        return "class" if place.schema.kind is Kind.TREE else "category"
    slot = place.slot
    bounds = slot.archive.bounds or slot.deposition.bounds
    parts = [
        slot.type,
        f"[{slot.unit}]" if slot.unit else "",
        "list" if slot.many else "",
        interval(bounds) if bounds else "",
    ]
    parts.append(
        "required" if slot.archive.mandatory else "wanted by the deposition" if slot.deposition.mandatory else ""
    )
    return ", ".join(part for part in parts if part)


def _leaves(one: Explained, folder: str) -> list[str]:
    width = max((len(path) for path, _, _ in one.below), default=0)
    return [f"  {path:{width}}  {says}" + (f"  ({folder}{rule})" if rule else "") for path, says, rule in one.below]


def _unnamed(one: Explained) -> str:
    if one.place.side is Side.LEFT:
        return "  no rule speaks of it"
    return "  no rule speaks of it: it is not written, and where a file has it, the report says so"
