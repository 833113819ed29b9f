"""Types of rules: E0305 (they differ), E0307 (a literal that does not satisfy its place), E0408 (free text into a list)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from oscem_map.compiler.checks import columns as check_columns
from oscem_map.compiler.resolve.given import slot_of
from oscem_map.compiler.resolve.problems import Problems
from oscem_map.compiler.resolve.typed import (
    Answer,
    Choice,
    CodecUse,
    Composed,
    Copy,
    Fixed,
    ListedUse,
    Mapping,
    Place,
    Present,
    Rule,
    Side,
    TableUse,
    TypedTable,
    Via,
    Word,
    rules,
    walk,
)
from oscem_map.compiler.resolve.via import codec_in, folded
from oscem_map.compiler.resolve.wording import a_noun, counted
from oscem_map.dsl.spans import Span
from oscem_map.dsl.suggest import did_you_mean
from oscem_map.dsl.syntax import Arrow
from oscem_map.registry.model import Bounds, Kind, Primitive, Slot
from oscem_map.runtime.refused import UNFIT, Refused
from oscem_map.runtime.text_codecs import parts
from oscem_map.runtime.values import date, fold, moment, number

P = Primitive
_NUMERIC = (P.NUMBER, P.INTEGER)


def check(mapping: Mapping, problems: Problems) -> None:
    """Whether what each rule reads can be what it writes, and each literal satisfies its place."""
    for rule in rules(mapping.root.nodes):
        match rule:
            case Copy():
                _flow(rule, problems)
                _closed(rule, mapping, problems)
            case Present():
                _present(rule, problems)
            case Composed():
                _words(rule, rule.place, problems)
            case Fixed():
                _literals(rule.words, rule.spans, rule.place, mapping, problems)
            case Answer():
                _answer(rule, mapping, problems)
            case _:
                pass
        _selectors(rule, mapping, problems)
    for node in walk(mapping.root.nodes):
        for branch in node.branches if isinstance(node, Choice) else ():
            if branch.guard is not None:
                _literals(branch.words or (), branch.spans, branch.guard, mapping, problems)


def _answer(rule: Answer, mapping: Mapping, problems: Problems) -> None:
    """An answer is one text, which a table may make another; its default satisfies the place."""
    use = next((use for use in rule.via if _takes_more(use)), None)
    if use is not None:
        title = f"`{use.name}` is not for one text, and an answer is one"
        help = "ask for what the item takes, or use a table of words, or `via listed`"
        problems.add("E0305", use.span, title, "types differ", help=help)
    elif rule.declared.default and not rule.via:
        default = rule.declared.default
        literal(default.value, rule.place, default.span, mapping, problems)
    if use is None and not rule.via and rule.place.kind is Kind.TREE:
        _answered(rule, rule.place, problems)


def _answered(rule: Answer, place: Place, problems: Problems) -> None:
    """An answer is of the type that its declaration says, where it says one."""
    declared = rule.declared
    if declared.type is None or rule.within:
        return
    kind, target = _value(slot_of(declared).primitive), _value(place.slot.primitive)
    written = (_fits(kind, target) or P.ANY in (kind, target)) if rule.arrow.puts else _fits(target, kind)
    if not written and not (kind is P.TEXT and target in (P.DATE, P.DATETIME)):
        title = f"the answer `{declared.name.text}` is {_names([kind])}, and `{place.item}` is {_names([target])}"
        others = [(declared.type.span, _names([kind]))]
        help = f"ask for what the place takes: `{declared.name.text} : {target}`, or name a table after `via`"
        problems.add("E0305", place.span, title, _names([target]), others=others, help=help)


def _literals(
    words: Sequence[Word], spans: Sequence[Span], place: Place, mapping: Mapping, problems: Problems
) -> None:
    for word, span in zip(words, spans, strict=True):
        literal(word, place, span, mapping, problems)


def _selectors(rule: Rule, mapping: Mapping, problems: Problems) -> None:
    """The words that selectors inside paths compare are such as their slots can hold."""
    for place in (place for side in Side for place in rule.places_of(side)):
        for test in place.tests:
            _literals(test.words, test.spans, test.slot, mapping, problems)


def _words(rule: Composed, place: Place, problems: Problems) -> None:
    """A template gives a text, or several."""
    if place.slot.primitive not in (P.TEXT, P.ANY) and not rule.via:
        title = f"a template gives a text, and `{place.item}` is {_names([place.slot.primitive or P.TEXT])}"
        problems.add("E0305", place.span, title, "types differ", help="take a slot that holds a text")
    elif rule.many and not place.many:
        title = f"`template.{rule.template.name}[]` gives several texts, and `{place.item}` holds one"
        problems.add("E0205", place.span, title, "one text", help="remove the brackets after the template's name")


def _takes_more(use: Via) -> bool:
    """Whether a step of a chain is not for one text that becomes another, as an answer does.

    Of a table that gives several an answer takes the first.
    """
    if isinstance(use, TableUse):
        return any(len(row.left) > 1 for row in use.table.rows if row.arrow.puts)
    if isinstance(use, CodecUse):
        codec = use.codec
        single = len(codec.left) == len(codec.right) == 1 and codec.left[0] is P.TEXT
        return codec.many or bool(codec.any_left) or not single or codec.put == "{0}" or codec.name == "measure"
    return False


def _present(rule: Present, problems: Problems) -> None:
    if rule.left.slot.primitive is not P.BOOLEAN:
        kind = _names([rule.left.slot.primitive or P.TEXT])
        title = f"`present` takes a boolean, and is given {kind}"
        help = "take a slot that is true or false; whether a text is there needs no `present`"
        problems.add("E0305", rule.left.span, title, kind, help=help)


# Flow ---------------------------------------------------------------------------------------------------------------


def _flow(rule: Copy, problems: Problems) -> None:
    kinds: list[Primitive] | None = [_value(place.slot.primitive) for place in rule.left]
    for use in rule.via:
        kinds = _after(use, kinds or [], rule, problems)
        if kinds is None:
            return
    _arrive(kinds or [], rule, problems)


def _value(primitive: Primitive | None) -> Primitive:
    return P.NUMBER if primitive is P.QUANTITY else primitive or P.TEXT


def _after(use: Via, kinds: list[Primitive], rule: Copy, problems: Problems) -> list[Primitive] | None:
    match use:
        case ListedUse():
            if len(kinds) == 1 and kinds[0] is P.TEXT:
                return kinds
            _clash(use.span, "`listed`", kinds, problems)
            return None
        case TableUse(table=table):
            check_columns.check(use, len(kinds), len(rule.right) if use is rule.via[-1] else None, problems)
            columns = check_columns.width(table, Side.LEFT, len(kinds))
            if columns > len(kinds):
                _clash(use.span, f"table `{table.name}` of {columns} columns", kinds, problems)
                return None
            return _given(table, rule)
        case CodecUse(codec=codec):
            wanted = [_value(kind) for kind in codec.left]
            if codec.any_left:
                wanted = wanted[:1] * len(kinds)
            fits = len(wanted) == len(kinds) and all(_fits(k, w) for k, w in zip(kinds, wanted, strict=True))
            listy = any(place.many for place in rule.left)
            if not fits or (codec.many and not listy and not codec.any_left):
                _clash(use.span, f"`{codec.name}`", kinds, problems, wanted)
                return None
            if codec.name == "text" and not _has_a_part_for_each(use, kinds, problems):
                return None
            return [_value(kind) for kind in codec.right] if codec.name != "vector" else [P.INTEGER] * len(rule.right)


def _has_a_part_for_each(use: CodecUse, kinds: Sequence[Primitive], problems: Problems) -> bool:
    count = len(parts(str(use.arguments[0])))
    if count != len(kinds):
        given, wanted = counted(len(kinds), "value"), counted(count, "part")
        help = "write a `{}` for each place on the left"
        problems.add("E0305", use.span, f"this form has {wanted}, and is given {given}", wanted, help=help)
    return count == len(kinds)


def _given(table: TypedTable, rule: Copy) -> list[Primitive]:
    """What a table gives, column by column.

    That of the place, where one row gives it: a row that does not is in error itself (E0307, E0401), not the rule.
    """
    width = check_columns.width(table, Side.RIGHT, len(rule.right))
    cells = [row.right[0] for row in table.rows if row.right[0].kind != "nothing"]
    kinds = [_kind_of(cell.words[0]) if cell.words else P.TEXT for cell in cells]
    if not kinds or width > 1:
        return [P.TEXT] * width
    target = _value(rule.right[0].slot.primitive)
    return [next((kind for kind in kinds if _fits(kind, target)), kinds[0])]


def _kind_of(word: Word) -> Primitive:
    return P.BOOLEAN if isinstance(word, bool) else P.NUMBER if isinstance(word, Decimal) else P.TEXT


def _fits(kind: Primitive, wanted: Primitive) -> bool:
    return kind is wanted or (kind is P.INTEGER and wanted is P.NUMBER)


def _clash(
    span: Span, what: str, kinds: Sequence[Primitive], problems: Problems, wanted: Sequence[Primitive] = ()
) -> None:
    takes = f" takes {_names(wanted)}, and" if wanted else ""
    title = f"{what}{takes} is given {_names(kinds)}"
    problems.add(
        "E0305",
        span,
        title,
        "types differ",
        help="write `via`, and a codec or a table that makes such a value, before it; or take another slot",
    )


def _names(kinds: Sequence[Primitive]) -> str:
    return " and ".join(map(a_noun, kinds))


def _arrive(kinds: list[Primitive], rule: Copy, problems: Problems) -> None:
    if len(kinds) != len(rule.right):
        given, taken = counted(len(kinds), "value"), counted(len(rule.right), "place")
        others = [(rule.left[0].span.to(rule.left[-1].span), given)]
        joined = 'a codec or a table makes one of several, e.g. `via join(", ")` with `<~>`'
        help = (
            joined if len(kinds) > len(rule.right) else "name as many slots as items, `(slot, slot) <-> (item, item)`"
        )
        span = rule.right[0].span.to(rule.right[-1].span)
        problems.add("E0305", span, f"{given} for {taken}", taken, others=others, help=help)
        return
    for kind, place in zip(kinds, rule.right, strict=True):
        target = _value(place.slot.primitive)
        back = rule.arrow is Arrow.GET and _fits(target, kind)
        if not (_fits(kind, target) or back or _as_it_is(rule, target) or P.ANY in (kind, target)):
            _differ(kind, place, rule, problems)


def _as_it_is(rule: Copy, target: Primitive) -> bool:
    """Whether a text is written as it is: digits of a taxonomy number into an integer, a day into a text."""
    return codec_in(rule.via, *{P.INTEGER: ("taxon",), P.TEXT: ("date",)}.get(target, ())) is not None


_BRIDGES = {
    (P.NUMBER, P.INTEGER): "`via whole` (2.5 is refused) or `via rounded`",
    (P.DATETIME, P.DATE): '`via date`, with `<~>` and `because "..."`, for it forgets the time',
    (P.BOOLEAN, P.TEXT): '`via` and the name of a table with two rows, e.g. `true <-> "YES"`',
    (P.TEXT, P.NUMBER): '`via measure("nm")`, if the text holds a number with its unit',
}


def _differ(kind: Primitive, place: Place, rule: Copy, problems: Problems) -> None:
    target = place.slot.primitive or P.TEXT
    bridge = _BRIDGES.get((kind, target))
    help = f"write {bridge}" if bridge else "name a codec or a table after `via`"
    form = f" (`{place.slot.form}`)" if place.slot.form else ""
    name = rule.left[0].within[-1] if rule.left[0].within else "this"
    title = f"`{name}` gives {_names([kind])}, and `{place.item}` is {_names([target])}{form}"
    others = [(rule.left[0].span, _names([kind]))]
    problems.add("E0305", place.span, title, _names([target]), others=others, help=help)


# Closed lists -------------------------------------------------------------------------------------------------------


def _closed(rule: Copy, mapping: Mapping, problems: Problems) -> None:
    if rule.arrow.puts and not any(isinstance(use, (TableUse, ListedUse)) for use in rule.via):
        for place in rule.right:
            if place.slot.closed and not _within(rule.left, place.slot):
                _free(rule.left[0], place, mapping, problems)
    both_trees = mapping.left.kind is mapping.right.kind is Kind.TREE
    if rule.arrow.gets and both_trees and not any(isinstance(use, (TableUse, ListedUse)) for use in rule.via):
        for place in rule.left:
            if place.slot.closed and not _within(rule.right, place.slot):
                _free(rule.right[0], place, mapping, problems)


def _within(lefts: tuple[Place, ...], slot: Slot) -> bool:
    known = folded(slot.archive.values)
    return len(lefts) == 1 and bool(lefts[0].slot.listed) and all(fold(word) in known for word in lefts[0].slot.listed)


def _free(source: Place, place: Place, mapping: Mapping, problems: Problems) -> None:
    schema, which = mapping.schema(place.side), "archive list" if mapping.schema(place.side).kind is Kind.TABLES else "list"
    values = ", ".join(place.slot.archive.values[:4])
    note = f"its {which}: {values}{', …' if len(place.slot.archive.values) > 4 else ''} ({schema})"
    title = f"free text would go into the closed list of `{place.item}`"
    help = "write `via listed` if the texts are its words already, or a table of the words that occur"
    problems.add(
        "E0408", place.span, title, "a closed list", others=[(source.span, "any text")], notes=[note], help=help
    )


# Literals -----------------------------------------------------------------------------------------------------------


def literal(word: Word, place: Place, span: Span, mapping: Mapping, problems: Problems) -> None:
    """E0307, where a literal does not satisfy its place."""
    why = unfit(word, place.slot)
    if why is None:
        return
    schema = mapping.schema(place.side)
    close = did_you_mean(str(word), place.slot.listed)
    show = (
        f"`oscem-map registry show {schema.name}@{schema.version} {place.item.replace('[]', '')}` shows what it takes"
    )
    help = f'did you mean "{close[0]}"?' if close else show
    notes = [f"{rule_broken(place.slot)} ({schema})"]
    title = f"`{_shown(word)}` does not fit `{place.item}`: {why}"
    problems.add("E0307", span, title, "does not fit", notes=notes, help=help)


def _shown(word: Word) -> str:
    return str(word).lower() if isinstance(word, bool) else str(word)


def rule_broken(slot: Slot) -> str:
    """What a schema says of a scalar, in a sentence."""
    rules = slot.archive
    if slot.equals is not None:
        return f'it is always "{slot.equals}"'
    if slot.closed:
        listed = ", ".join(rules.values[:5]) + (", …" if len(rules.values) > 5 else "")
        return f"its list of {len(rules.values)} values: {listed}"
    if rules.pattern:
        return f"its form: `{rules.pattern}`"
    return f"its range: {_interval(rules.bounds)}" if rules.bounds else f"its type: {slot.form or slot.type}"


def _interval(bounds: Bounds) -> str:
    low = "" if bounds.low is None else f"{'above' if bounds.low_open else 'from'} {bounds.low}"
    high = "" if bounds.high is None else f"{'below' if bounds.high_open else 'up to'} {bounds.high}"
    return " ".join(part for part in (low, high) if part)


def unfit(word: Word, slot: Slot) -> str | None:
    """Why a literal does not satisfy a slot; None where it does."""
    match slot.primitive:
        case P.NUMBER | P.INTEGER:
            return _unfit_number(word, slot)
        case P.QUANTITY:
            return "it is a quantity, and a fixed value has no unit"
        case P.BOOLEAN:
            return None if isinstance(word, bool) else "it is true or false"
        case P.DATE | P.DATETIME:
            read = date if slot.primitive is P.DATE else moment
            return f"it is {_names([slot.primitive])}" if isinstance(read(str(word)), Refused) else None
        case P.TEXT:
            return "it is a text" if isinstance(word, bool) else _unfit_text(str(word), slot)
        case _:
            return None


def _unfit_number(word: Word, slot: Slot) -> str | None:
    value = number(word) if not isinstance(word, bool) else None
    if value is None or isinstance(value, UNFIT):
        return "it is a number"
    exact = Decimal(str(value))
    if slot.primitive is P.INTEGER and exact != int(exact):
        return "it is a whole number"
    bounds = slot.archive.bounds
    return "it is out of range" if bounds is not None and exact not in bounds else None


def _unfit_text(word: str, slot: Slot) -> str | None:
    if slot.equals is not None and word != slot.equals:
        return "it is another word"
    if slot.closed and fold(word) not in folded(slot.listed):
        return "it is not in the list"
    if slot.archive.pattern and not re.fullmatch(slot.archive.pattern, word):
        return "it has another form"
    return None
