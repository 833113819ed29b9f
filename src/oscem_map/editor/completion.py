"""What can stand at an offset of a mapping: words of the language, slots, items, units, words of lists, names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from lark.exceptions import UnexpectedInput

from oscem_map.compiler.resolve.codecs import CODECS, SPECIAL
from oscem_map.compiler.resolve.project import Loaded, Project, key_of
from oscem_map.compiler.resolve.typed import Copy, TableUse, rules
from oscem_map.dsl import syntax
from oscem_map.dsl.context import Context
from oscem_map.dsl.engine import engine
from oscem_map.dsl.lexis import Lexeme, lexemes
from oscem_map.dsl.spans import Span
from oscem_map.editor.blocks import Around, End, all_statements, around
from oscem_map.editor.folder import Folder
from oscem_map.registry.model import Slot
from oscem_map.runtime.units import UNITS


@dataclass(frozen=True, slots=True)
class Proposal:
    """A text that can stand here: `kind` is word, slot, item, unit, value, table, codec, fragment, answer, file or schema."""

    text: str
    kind: str
    detail: str = ""


_RULES = ("when", "needs", "slip", "example", "remove", "in")
_STARTS: Mapping[Context, tuple[str, ...]] = {
    Context.HEADER: ("mapping", "common", "migration"),
    Context.TOP: ("from", "fragment", "table", "template", "lint", "carrier", "step", *_RULES),
    Context.BLOCK: _RULES,
    Context.ROW: ("listed", "other"),
}
"""Words that begin a statement, by where it stands."""
_NAMES = frozenset(word for words in _STARTS.values() for word in words)
"""Elsewhere the parser takes these as names of slots."""
_PARTIAL = re.compile(r"[A-Za-z0-9_]*\Z")


def proposals(folder: Folder, file: str, offset: int) -> tuple[int, list[Proposal]]:
    """Where the word begins that is being written, and what it can become; each proposal once, in a useful order."""
    text = folder.lines(file).text
    start = _begin(text, offset)
    before = text[start:offset]
    words = [word for word in lexemes(before) if not word.is_space]
    if any(word.kind in ("COMMENT", "DOC") for word in lexemes(text, text.rfind("\n", 0, offset) + 1, offset)):
        return offset, []
    place = around(text, start, folder.registry)
    if words and words[-1].kind == "OPEN_STRING":
        found = _texts(folder, file, place, words, text[offset:].split("\n", 1)[0])
        return start + words[-1].start + 1, [*dict.fromkeys(found)]
    unit = re.search(r"\[([^\[\]\s\"]*)\Z", before)
    if unit is not None:
        return start + unit.start(1), [*_units(place, words)]
    partial = _PARTIAL.search(before)
    assert partial is not None
    begin = start + partial.start()
    return begin, [*dict.fromkeys(_names(folder, file, place, before[: partial.start()]))]


def _begin(text: str, offset: int) -> int:
    """Where the statement begins that is being written: the one on the line, or the offset itself."""
    found = [one for one in all_statements(text) if one.start <= offset and "\n" not in text[one.end : offset]]
    return found[-1].start if found else offset


def _names(folder: Folder, file: str, place: Around, before: str) -> Iterator[Proposal]:
    loaded = folder.known(file) or folder.project().load(file)
    path = re.search(r"((?:[\w`/]+(?:\[[^\]]*\])?\.)+)\Z", before)
    if path is not None:
        yield from _after_dot(place, before[: path.start()], path[1][:-1], loaded)
        return
    words = [word for word in lexemes(before) if not word.is_space]
    accepted = _accepted(before, place.context)
    last = words[-1].text if words else ""
    if last == "via":
        yield from _via(loaded)
        return
    if last == "use" or (last == "," and words[0].text == "from"):
        yield from _exported(folder.project(), file, words)
        return
    if (
        accepted & {"NAME", "ROOT"}
        and place.context in (Context.TOP, Context.BLOCK)
        and last not in (".", "when", "needs")
    ):
        yield from _first_steps(place, words)
    elif last in ("when", "needs"):
        yield from _slots(place.left if last == "when" else place.right)
    if last in ("mapping", "common", "to") or (place.context is Context.HEADER and last == "<->"):
        yield from (Proposal(name, "schema") for name in folder.registry.names())
    starts = _STARTS.get(place.context, ()) if not words else ()
    yield from (Proposal(word, "word") for word in _keywords(accepted) if word in starts or word not in _NAMES)


def _accepted(before: str, context: Context) -> frozenset[str]:
    """The terminals that the parser takes after some text of a statement."""
    parser = engine().parse_interactive(context.value[0] + before)
    try:
        parser.exhaust_lexer()
    except UnexpectedInput:
        return frozenset()
    return frozenset(parser.accepts())  # type: ignore[no-untyped-call]


@cache
def _spelt() -> dict[str, str]:
    """How terminals are spelt that are one word: `via`, `because`, `ask`."""
    fixed = {one.name: one.pattern.value for one in engine().terminals if one.pattern.type == "str"}
    return {name: text for name, text in fixed.items() if text.isalpha() or text in ("<->", "<~>", "->", "<-")}


def _keywords(accepted: Iterable[str]) -> list[str]:
    found = {_spelt()[name] for name in accepted if name in _spelt()}
    for name, words in (("SOURCE", ("ask", "scan")), ("BOOL", ("true", "false"))):
        found.update(words if name in accepted else ())
    arrows = [sign for sign in ("<->", "<~>", "->", "<-") if sign in found]
    return arrows + sorted(found - {*arrows})


# Paths --------------------------------------------------------------------------------------------------------------


def _side(place: Around, before: Iterable[Lexeme]) -> End:
    """The side of the rule that comes next."""
    return place.right if any(word.kind == "ARROW" for word in before) else place.left


def _first_steps(place: Around, words: list[Lexeme]) -> Iterator[Proposal]:
    side = _side(place, words)
    yield from _slots(side)
    if side.tables:
        yield from (Proposal(f"_{name}", "item", "category") for name in side.classes)


def _slots(side: End) -> Iterator[Proposal]:
    for slot in side.slots().values():
        yield Proposal(_spelt_slot(slot), "item" if side.tables else "slot", _detail(slot))


def _spelt_slot(slot: Slot) -> str:
    name = slot.name if re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", slot.name) else f"`{slot.name}`"
    return f"{name}[]" if slot.many else name


def _detail(slot: Slot) -> str:
    parts = [slot.type, f"[{slot.unit}]" if slot.unit else "", "required" if slot.archive.mandatory else ""]
    return " ".join(filter(None, parts))


def _after_dot(place: Around, before: str, path: str, loaded: Loaded | None) -> Iterator[Proposal]:
    if path in ("ask", "scan", "template"):
        names = loaded.names if loaded is not None else {}
        for key, (item, _) in names.items():
            if key.startswith(f"{path}."):
                yield Proposal(key.split(".", 1)[1], "answer", _asked(item))
        return
    words = [word for word in lexemes(before) if not word.is_space]
    for side in (_side(place, words), place.right, place.left):
        found = side.at(path)
        if found is not None:
            yield from _slots(found)
            return


def _asked(item: object) -> str:
    return str(item.declared.question.value) if isinstance(item, syntax.Given) else ""


# Names --------------------------------------------------------------------------------------------------------------


def _via(loaded: Loaded | None) -> Iterator[Proposal]:
    for key, (item, file) in (loaded.names if loaded is not None else {}).items():
        if isinstance(item, (syntax.Table, syntax.Fragment)):
            yield Proposal(key, "table" if isinstance(item, syntax.Table) else "fragment", file)
    for codec in CODECS.values():
        yield Proposal(codec.name + ('("")' if codec.arguments else ""), "codec", str(codec.loss))
    yield from (Proposal(name, "codec", str(loss)) for name, loss in SPECIAL.items())


def _exported(project: Project, file: str, words: list[Lexeme]) -> Iterator[Proposal]:
    """The names that the file after `from` declares."""
    text = next((word.text.strip('"') for word in words if word.kind == "STRING"), "")
    literal = syntax.Literal(text, Span(file, 0, 0))
    name = project.named(file, literal)
    loaded = project.load(name) if name is not None else None
    for item in loaded.tree.items if loaded is not None else ():
        if isinstance(item, (syntax.Table, syntax.Fragment, syntax.Given, syntax.Template)):
            yield Proposal(key_of(item).rsplit(".", 1)[-1], "table", key_of(item))


# Words and units ----------------------------------------------------------------------------------------------------


def _texts(folder: Folder, file: str, place: Around, words: list[Lexeme], after: str) -> Iterator[Proposal]:
    """What a text can say: a file, a word of a list. `after` is the rest of the line."""
    before = [word.text for word in words[:-1]]
    if before[-1:] in (["from"], ["extends"]):
        yield from (Proposal(name, "file") for name in folder.project().files if name != file)
    elif place.context is Context.ROW:
        yield from _table_words(folder, file, place, any(word.kind == "ARROW" for word in words))
    else:
        for side, path in _opposite(place, words[:-1], after):
            slot = side.slot(path)
            if slot is not None:
                yield from _listed(slot)


def _opposite(place: Around, words: list[Lexeme], after: str) -> Iterator[tuple[End, str]]:
    """The place that a literal is compared with: before `is` and `has`, or on the other side of the arrow."""
    text = "".join(word.text for word in words)
    guard = re.search(r"(?:when)?([\w.\[\]/]+?)(?:is|has)(?:\"[^\"]*\"or)*\Z", text)
    if guard is not None:
        yield place.left, guard[1].removeprefix("when")
        yield place.right, guard[1]
    arrow = next((number for number, word in enumerate(words) if word.kind == "ARROW"), None)
    if arrow is not None:
        yield place.left, "".join(word.text for word in words[:arrow])
    elif (other := re.search(r"(?:<->|<~>|->|<-)\s*([\w.\[\]/]+)", after)) is not None:
        yield place.right, other[1]


def _table_words(folder: Folder, file: str, place: Around, right: bool) -> Iterator[Proposal]:
    """The lists of the places that the rules with this table read and write."""
    name = place.opener.words[1].text if place.opener is not None else ""
    mapping = folder.recent(file)
    for rule in rules(mapping.root.nodes) if mapping is not None else ():
        if isinstance(rule, Copy) and any(isinstance(use, TableUse) and use.table.name == name for use in rule.via):
            for one in rule.right if right else rule.left:
                yield from _listed(one.slot)


def _listed(slot: Slot) -> Iterator[Proposal]:
    labels = dict(zip(slot.archive.values, slot.archive.labels, strict=False))
    for word in slot.listed or filter(None, (slot.equals,)):
        yield Proposal(word.replace("\\", "\\\\").replace('"', '\\"'), "value", labels.get(word, ""))


def _units(place: Around, words: list[Lexeme]) -> Iterator[Proposal]:
    """The units of the place before the bracket, its schema's own first; all of them where that is not known."""
    while words and words[-1].kind not in ("NAME", "MANY"):
        words = words[:-1]
    own = _unit_of(place, words)
    dimension = UNITS[own].dimension if own in UNITS else None
    yield from (Proposal(own, "unit", "of the schema") for _ in [0] if own in UNITS)
    for symbol, unit in UNITS.items():
        if symbol != own and (dimension is None or unit.dimension == dimension):
            yield Proposal(symbol, "unit", str(unit.dimension))


def _unit_of(place: Around, words: list[Lexeme]) -> str:
    path: list[str] = []
    for word in reversed(words):
        if word.kind not in ("NAME", "MANY") and word.text not in (".", "/"):
            break
        path.insert(0, word.text)
    slot = _side(place, words).slot("".join(path))
    return slot.unit or "" if slot is not None else ""
