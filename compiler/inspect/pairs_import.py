"""A table of name pairs (CSV) as the draft of a mapping, with every doubt as a diagnostic at its cell.

Such tables name a path of one schema and an item of another, and perhaps a unit; they say nothing of keys, lists, words or
directions. What is certain becomes a rule; what is not stands in the draft as a note.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from oscem_map.compiler.inspect.skeleton import Leaf, leaves
from oscem_map.compiler.resolve.wording import a_noun
from oscem_map.dsl import format_text
from oscem_map.dsl.diagnostics import Diagnostic, diagnostic
from oscem_map.dsl.spans import Span
from oscem_map.dsl.suggest import did_you_mean
from oscem_map.registry.model import Kind, Primitive, Schema
from oscem_map.runtime.units import find

_ENDS = {"lower end": ("min", "minimal", "minimum"), "upper end": ("max", "maximal", "maximum")}


@dataclass(frozen=True, slots=True)
class Cell:
    text: str
    span: Span


@dataclass(slots=True)
class Pair:
    """A line of the table, and what it was found to name."""

    line: int
    left: Cell
    right: Cell
    unit: Cell | None
    source: Leaf | None = None
    target: Leaf | None = None
    doubts: list[Diagnostic] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Draft:
    """The text of a mapping, and what is doubtful of the table that it was made of."""

    text: str
    diagnostics: tuple[Diagnostic, ...]


class NotATable(ValueError):
    """The text has no columns for both schemas."""


def draft(text: str, file: str, left: Schema, right: Schema, former: Mapping[str, Sequence[str]] | None = None) -> Draft:
    """The draft of a mapping from a table. `former` are older names by the left slot's path. Raises NotATable."""
    pairs = list(_pairs(text, file))
    sources, targets = ({_bare(leaf.path): leaf for leaf in leaves(schema)} for schema in (left, right))
    today = {old: name for name, olds in (former or {}).items() for old in olds}
    for pair in pairs:
        pair.source = _found(pair, pair.left, sources, left, today)
        pair.target = _found(pair, pair.right, targets, right, {})
        if pair.source is not None and pair.target is not None:
            pair.doubts += _mismatches(pair, pair.source, pair.target)
    _twice(pairs)
    missing = [*_lists(pairs), *_keys(pairs, right)]
    found = [doubt for pair in pairs for doubt in pair.doubts]
    return Draft(format_text(_text(pairs, left, right), "draft"), (*found, *missing))


def _bare(path: str) -> str:
    return path.replace("[]", "").replace("`", "")


# Reading ------------------------------------------------------------------------------------------------------------


def _pairs(text: str, file: str) -> Iterator[Pair]:
    """The lines of the table. A schema's path may be spread over several columns, of which only the first has a head."""
    lines = text.splitlines(keepends=True)
    heads = next(csv.reader([lines[0]]), []) if lines else []
    named = [number for number, head in enumerate(heads) if head.strip()]
    unit = next((n for n in named if heads[n].strip().lower() in ("unit", "units", "unitsexplicit")), None)
    places = [n for n in named if heads[n].strip().lower().startswith("in ")]
    if len(heads) < 2 or not named or (len(named) < 2 and not places):
        raise NotATable("the first line names no columns of two schemas, as `LEFT,in RIGHT,units`")
    first = named[0]
    other = places[0] if places else next(n for n in named if n not in (first, unit))
    last = next((n for n in named if n > first), len(heads))
    start = len(lines[0])
    for number, line in enumerate(lines[1:], 2):
        cells = next(csv.reader([line]), [])
        if any(cell.strip() for cell in cells):
            yield _pair(number, cells, (first, last, other, unit), len(heads), Span(file, start, start + len(line)), line)
        start += len(line)


def _pair(
    number: int, cells: Sequence[str], columns: tuple[int, int, int, int | None], width: int, at: Span, line: str
) -> Pair:
    first, last, other, unit = columns
    left = ".".join(cell.strip() for cell in cells[first:last] if cell.strip())
    texts = [cells[n] if n < len(cells) else "" for n in (other, unit if unit is not None else width)]
    pair = Pair(
        number, Cell(left, _within(at, line, cells[first] if first < len(cells) else "")),
        Cell(texts[0], _within(at, line, texts[0])), Cell(texts[1].strip(), _within(at, line, texts[1])) if texts[1] else None,
    )  # fmt: skip
    if len(cells) != width:
        title = f"this line has {len(cells)} columns, and the first line has {width}"
        help = "write a comma for each column, though it is empty"
        pair.doubts.append(diagnostic("E0101", title, _trimmed(at, line), "another number of columns", help=help))
    return pair


def _within(at: Span, line: str, text: str) -> Span:
    """Where a cell stands; the whole line where it is empty."""
    offset = line.find(text.strip()) if text.strip() else -1
    return Span(at.file, at.start + offset, at.start + offset + len(text.strip())) if offset >= 0 else _trimmed(at, line)


def _trimmed(at: Span, line: str) -> Span:
    return Span(at.file, at.start, at.start + len(line.rstrip("\r\n")))


# Doubts -------------------------------------------------------------------------------------------------------------


def _found(pair: Pair, cell: Cell, known: dict[str, Leaf], schema: Schema, today: Mapping[str, str]) -> Leaf | None:
    """The slot or item that a cell names; E0201 where there is none. `today` are the names of today by older ones."""
    text = cell.text.strip()
    if not text:
        return None
    found = known.get(_bare(text))
    if found is None:
        near = did_you_mean(_bare(text), known) or _ends_alike(text, known)
        below = [path for path in known if path.startswith(f"{_bare(text)}.")]
        help = f"did you mean `{near[0]}`?" if near else f"`oscem-map registry show {schema.name}@{schema.version}` lists them"
        if _bare(text) in today:
            help = f"older documents say so: it is `{today[_bare(text)]}` today"
        if below:
            help = f"name what is below it: {', '.join(f'`{path}`' for path in below[:3])}"
        title = f"{schema} has no `{text}`" if not below else f"`{text}` is an object of {schema}, and holds no value itself"
        pair.doubts.append(diagnostic("E0201", title, cell.span, "unknown" if not below else "an object", help=help))
    elif cell.text != text:
        title = f"a blank stands beside `{text}`"
        pair.doubts.append(diagnostic("E0101", title, cell.span, "with a blank", help="delete the blank"))
    return found


def _ends_alike(text: str, known: dict[str, Leaf]) -> tuple[str, ...]:
    last = _bare(text).rpartition(".")[2].lower()
    return tuple(path for path in known if path.rpartition(".")[2].lower() == last)[:1]


def _mismatches(pair: Pair, source: Leaf, target: Leaf) -> Iterator[Diagnostic]:
    yield from _units(pair, source, target)
    lists = any(step.endswith("[]") for step in source.steps)
    if lists and not target.tables and not any(step.endswith("[]") for step in target.steps):
        title = f"`{source.path}` is a list, and `{target.path}` is one value"
        help = "say in the mapping which element is meant"
        yield diagnostic("E0604", title, pair.right.span, "one value", also=[(pair.left.span, "a list")], help=help)
    if not _bridged(source, target):
        given, taken = _kind(source), _kind(target)
        title = f"`{source.path}` is {given}, and `{target.path}` is {taken}"
        help = "the rule needs a table or a codec after `via`"
        yield diagnostic("E0305", title, pair.right.span, taken, also=[(pair.left.span, given)], help=help)
    if target.slot.listed and not source.slot.listed:
        closed = target.slot.closed
        title = f"`{target.path}` takes words of a list only" if closed else f"the deposition has a list for `{target.path}`"
        help = "the rule needs a table, or `via listed`"
        mark = "a closed list" if closed else f"a list of {len(target.slot.listed)} words"
        yield diagnostic("E0408", title, pair.right.span, mark, help=help)
    ends = _end(source.path), _end(target.path)
    if all(ends) and ends[0] != ends[1]:
        title = f"`{source.path}` is the {ends[0]} of a range, and `{target.path}` the {ends[1]}"
        help = "if the two schemas count in opposite directions, a codec says so (`via underfocus`); else name the other item"
        yield diagnostic("E0305", title, pair.right.span, f"the {ends[1]}", also=[(pair.left.span, f"the {ends[0]}")], help=help)


def _units(pair: Pair, source: Leaf, target: Leaf) -> Iterator[Diagnostic]:
    """E0301 to E0304: a unit that nobody knows, that is not the schema's, or that has another dimension."""
    if pair.unit is not None and pair.unit.text:
        said = find(pair.unit.text)
        stated = find(source.unit) if source.unit else None
        if said is None:
            help = f"the schema says `{source.unit}`" if source.unit else "leave it empty"
            yield diagnostic("E0304", f"unknown unit `{pair.unit.text}`", pair.unit.span, "unknown", help=help)
        elif stated is None:
            title = f"`{source.path}` has no unit, and the table says `{pair.unit.text}`"
            yield diagnostic("E0306", title, pair.unit.span, "a unit of nothing", help="leave it empty, or name another slot")
        elif said.dimension != stated.dimension:
            title = f"`{pair.unit.text}` is {said.dimension}, and `{source.path}` is {stated.dimension}"
            yield diagnostic("E0303", title, pair.unit.span, f"not {source.unit}", help=f"write `{source.unit}`")
    if source.dimension != target.dimension and (source.dimension or target.dimension):
        if source.dimension and target.dimension:
            title = f"`{source.path}` is {source.dimension}, and `{target.path}` is {target.dimension}"
            help = "one of the two is another quantity: map it to another item"
            yield diagnostic("E0302", title, pair.right.span, f"in {target.unit}", also=[(pair.left.span, "")], help=help)
        else:
            only = source if source.dimension else target
            title = f"only `{only.path}` has a unit ({only.unit})"
            help = "say the unit on both sides of the rule, or name another slot"
            yield diagnostic("E0301", title, pair.right.span, "a unit on one side", also=[(pair.left.span, "")], help=help)


def _end(path: str) -> str:
    """Which end of a range a name speaks of: `minimal`, `axis1_max_angle`; "" for another."""
    words = re.split(r"[._]", path.lower())
    ends = [end for end, names in _ENDS.items() if any(word in names for word in words)]
    return ends[0] if len(ends) == 1 else ""


def _kind(leaf: Leaf) -> str:
    return a_noun(leaf.slot.type)


def _bridged(source: Leaf, target: Leaf) -> bool:
    """Whether a value can be handed on without a codec."""
    kinds = [Primitive.NUMBER if leaf.slot.primitive is Primitive.QUANTITY else leaf.slot.primitive for leaf in (source, target)]
    return kinds[0] == kinds[1] or Primitive.ANY in kinds or kinds == [Primitive.INTEGER, Primitive.NUMBER]


def _twice(pairs: Sequence[Pair]) -> None:
    """E0504: two lines that fill one item."""
    first: dict[str, Pair] = {}
    for pair in pairs:
        if pair.target is None or pair.source is None:
            continue
        before = first.setdefault(pair.target.path, pair)
        if before is not pair and before.source is not None and before.source.path != pair.source.path:
            title = f"`{pair.target.path}` has two sources: `{before.source.path}` and `{pair.source.path}`"
            help = "say which comes first: the other one is `else ... because ...`"
            mark = [(before.right.span, "the first")]
            pair.doubts.append(diagnostic("E0504", title, pair.right.span, "the second", also=mark, help=help))


def _lists(pairs: Sequence[Pair]) -> Iterator[Diagnostic]:
    """E0604: lists that meet a category. The table does not say whether each element is a row, or one of them is meant."""
    single: dict[str, Pair] = {}
    first: dict[tuple[str, str], Pair] = {}
    for pair in pairs:
        if pair.source is not None and pair.target is not None and pair.target.tables:
            rows, _ = _block(pair.source, pair.target)
            category = pair.target.steps[0]
            if rows:
                first.setdefault((rows, category), pair)
            else:
                single.setdefault(category, pair)
    for (rows, category), pair in first.items():
        title = f"each element of `{rows}` would be a row of `_{category}`, and the table does not say whether that is meant"
        other = single.get(category)
        also = [(other.right.span, "a single value fills the same category")] if other is not None else []
        example = f"`{rows.removesuffix('[]')}[slot is \"word\"]`"
        help = f"keep the block of the draft; or say which element is meant, as {example}"
        yield diagnostic("E0604", title, pair.right.span, "a list", also=also, help=help)


def _keys(pairs: Sequence[Pair], right: Schema) -> Iterator[Diagnostic]:
    """E0601 and E0503: keys and mandatory items of the categories that the table fills, which no line of it fills."""
    filled: dict[str, list[Pair]] = {}
    for pair in pairs:
        if pair.target is not None and pair.target.tables:
            filled.setdefault(pair.target.steps[0], []).append(pair)
    for category, found in filled.items() if right.kind is Kind.TABLES else ():
        cls = right.classes[category]
        own = {pair.target.steps[1] for pair in found if pair.target is not None}
        for name in cls.keys:
            if name not in own:
                title = f"no line fills `_{category}.{name}`, which is its key"
                help = "a mapping writes it: `index -> id` in a list's block, or the key of another row"
                yield diagnostic("E0601", title, found[0].right.span, "a row without its key", help=help)
        for slot in cls.slots.values():
            if slot.archive.mandatory and slot.name not in own and slot.name not in cls.keys:
                title = f"no line fills `_{category}.{slot.name}`, which the archive demands"
                help = "map it, ask for it, or write a fixed value with its reason"
                yield diagnostic("E0503", title, found[0].right.span, "a row without it", help=help)


# Text ---------------------------------------------------------------------------------------------------------------


def _text(pairs: Sequence[Pair], left: Schema, right: Schema) -> str:
    """The draft: pairs without doubt as rules, those of a list in a block; the others as notes, each with its doubt."""
    lines = [f"mapping {left} <-> {right}", ""]
    clear = [pair for pair in pairs if not pair.doubts and pair.source is not None and pair.target is not None]
    groups: dict[tuple[str, str], list[tuple[Leaf, Leaf]]] = {}
    for pair in clear:
        assert pair.source is not None
        assert pair.target is not None
        groups.setdefault(_block(pair.source, pair.target), []).append((pair.source, pair.target))
    for (rows, category), members in groups.items():
        lines += [f"{rows} <-> {category} {{", *_index(category, right)] if rows else []
        lines += [_rule(source, target, rows) for source, target in members]
        lines += ["}"] if rows else []
    doubtful = [pair for pair in pairs if pair.doubts]
    if doubtful:
        lines += ["", "# In doubt:"]
    for pair in doubtful:
        lines += [f"# line {pair.line}: {_note(doubt.title)}" for doubt in pair.doubts]
        lines += [f"#     {_note(pair.left.text)} <-> {_note(pair.right.text)}"]
    return "\n".join(lines) + "\n"


def _note(text: str) -> str:
    """Text of the table in a note: on one line, whatever it holds."""
    return " ".join(text.split()) or "nothing"


def _block(source: Leaf, target: Leaf) -> tuple[str, str]:
    """The list and the category of a block, for an element of a list opposite a row; else none."""
    ends = [number for number, step in enumerate(source.steps[:-1]) if step.endswith("[]")]
    if not ends or not target.tables:
        return "", ""
    return ".".join(source.steps[: ends[-1] + 1]), f"_{target.steps[0]}[]"


def _index(category: str, right: Schema) -> list[str]:
    """The rule for the key that numbers the rows: the one that points nowhere, if it is one."""
    cls = right.classes[category.removeprefix("_").removesuffix("[]")]
    own = [name for name in cls.keys if not cls.slots[name].parents]
    return [f"    index -> {own[0]}"] if len(own) == 1 else []


def _rule(source: Leaf, target: Leaf, rows: str) -> str:
    path = source.path[len(rows) + 1 :] if rows else source.path
    item = target.steps[1] if rows else target.path
    return f"{'    ' if rows else ''}{path}{source.bracketed} <-> {item}{target.bracketed}"
